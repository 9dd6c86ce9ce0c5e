"""Questions about a tree. In: a Sentence and the position of a token. Out: positions, words and forms; the rule: labels match exactly, nothing is changed.

`-1` stands for no token.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import participle
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import datives, participles, prepositions, showing
from kgbuild.model import Sentence, Token

SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
NOUN_SUBJECTS = ("nsubj", "nsubj:pass")
OBJECTS = ("obj", "obl:arg")
CLAUSES = ("root", "ccomp", "csubj", "advcl", "acl", "acl:relcl", "xcomp", "parataxis")
NOMINAL = ("NOUN", "PROPN", "PRON")
UNKNOWN = ("", "_", "NULL", "unknown")


def children(sentence: Sentence, i: int, *labels: str) -> tuple[int, ...]:
    """Dependents in text order; with labels only those. `acl` does not mean `acl:relcl`."""
    found, tokens = sentence.children[i], sentence.tokens
    return tuple([c for c in found if tokens[c].deprel in labels]) if found and labels else found


def child(sentence: Sentence, i: int, *labels: str) -> int:
    """The first dependent with one of the labels, or -1."""
    tokens = sentence.tokens
    for c in sentence.children[i]:
        if tokens[c].deprel in labels:
            return c
    return -1


def has_child(sentence: Sentence, i: int, *labels: str) -> bool:
    """Whether there is such a dependent."""
    return child(sentence, i, *labels) >= 0


@remembered
def subtree(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The token and everything below it, in text order."""
    found, open_ = [], [i]
    while open_:
        at = open_.pop()
        found.append(at)
        open_.extend(sentence.children[at])
    return tuple(sorted(found))


@remembered
def path_to_root(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The governors, nearest first, the root last."""
    path, at = [], sentence.tokens[i].head
    while at >= 0 and at not in path:
        path.append(at)
        at = sentence.tokens[at].head
    return tuple(path)


def verb_above(sentence: Sentence, i: int) -> int:
    """The nearest verb that governs a token, over nouns and prepositional phrases; -1 for none."""
    return next((above for above in path_to_root(sentence, i) if sentence.tokens[above].upos == "VERB"), -1)


def conjuncts(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The token and what is coordinated with it: `Russland und China` -> both."""
    return (i, *children(sentence, i, "conj"))


def first_conjunct(sentence: Sentence, i: int) -> int:
    """Where its coordination hangs in the tree."""
    while sentence.tokens[i].deprel == "conj":
        i = sentence.tokens[i].head
    return i


def lemma(sentence: Sentence, i: int) -> str:
    """The lemma; without one the lower-case word, for names and nouns the word."""
    token = sentence.tokens[i]
    if token.lemma not in UNKNOWN:
        return token.lemma
    return token.text if token.upos in ("NOUN", "PROPN") else token.text.lower()


def root(sentence: Sentence) -> int:
    """The word that hangs on no other, or -1: lobte in Kern lobte Roth."""
    return next((t.index for t in sentence.tokens if t.head < 0), -1)


@remembered
def verb_lemma(sentence: Sentence, i: int) -> str:
    """The verb with its particle, reflexive in front. `Sie lehnten sich auf` -> `sich auflehnen`."""
    base = with_particle(sentence, i, base_lemma(sentence, i))
    return f"sich {base}" if has_child(sentence, i, "expl:pv") and not base.startswith("sich ") else base


@remembered
def base_lemma(sentence: Sentence, i: int) -> str:
    """The infinitive, also of participles that have no lemma or a participle for lemma."""
    token, found = sentence.tokens[i], lemma(sentence, i)
    helped = has_child(sentence, i, "aux", "aux:pass") and participle.is_unmistakable(token.text)  # gehört zu haben, by a tagger finite
    if is_finite(token) and not helped:
        told = participle.of_finite(token.text, *(token.feat(name) for name in ("Tense", "Mood", "Number")))
        return told if told and told != token.text else participle.repaired(found)  # umringten, by a tagger in the present
    done = has_child(sentence, i, "aux:pass") and participle.is_unmistakable(token.text)  # bezwungen, where a tagger says infinitive
    if token.feat("VerbForm") == "Inf" and not done and found.endswith("n") and not _has_infix(token.text, found):
        return participle.repaired(found)
    if found == token.text and not has_child(sentence, i, "aux", "aux:pass") and (told := participle.of_finite(token.text, "", "", "")):
        return told  # verschwor, by a tagger a participle
    own = participle.infinitive(token.text)
    if own and found == f"ge{own}" and datives.only(found) and has_child(sentence, i, "obj"):
        return own  # Zeugen gehört: hören, for gehören has a dative
    return participle.chosen(token.text, found)


def _has_infix(word: str, found: str) -> bool:
    """anzukündigen, where a lemmatiser left the zu inside."""
    return "zu" in word[1:] and found == word.lower()


def with_particle(sentence: Sentence, i: int, base: str) -> str:
    """The infinitive with the particle that stands elsewhere: brach … ab -> abbrechen; sprach … frei -> freisprechen."""
    at = particle(sentence, i)
    first = sentence.tokens[at].text.lower() if at >= 0 else ""
    return base if base.startswith(first) else first + base


@remembered
def particle(sentence: Sentence, i: int) -> int:
    """The token of the separated first part of a verb, or -1; words that are no particles do not count."""
    labels = ("compound:prt",) if _shows(sentence, i) else ("compound:prt", "xcomp")
    found = children(sentence, i, *labels)
    return next((c for c in found if sentence.tokens[c].text.lower() in participles.prefixes("separable") and not sentence.children[c]), -1)


def _shows(sentence: Sentence, i: int) -> bool:
    """Sie zeigte sich zufrieden: what she is, and no part of the verb."""
    return has_child(sentence, i, "expl:pv") and showing.shows(f"sich {base_lemma(sentence, i)}")


def prepositions_of(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The `case` dependents; words fixed to them belong to them."""
    return children(sentence, i, "case")


def preposition(sentence: Sentence, i: int) -> str:
    """The bare preposition of a noun: im -> in, `um des Friedens willen` -> um-willen; "" for none."""
    found = _preposition(sentence, i)
    return found.preposition if found else ""


def preposition_cases(sentence: Sentence, i: int) -> tuple[str, ...]:
    """The cases its preposition governs."""
    found = _preposition(sentence, i)
    return found.cases if found else ()


@remembered
def _preposition(sentence: Sentence, i: int) -> prepositions.Preposition | None:
    forms = tuple(sentence.tokens[c].text.lower() for c in prepositions_of(sentence, i))
    return prepositions.find(forms) if forms else None


@remembered
def clause_of(sentence: Sentence, i: int) -> int:
    """The head of the nearest clause that the token stands in; a clause head is in its own clause."""
    while not heads_clause(sentence, i) and sentence.tokens[i].head >= 0:
        i = sentence.tokens[i].head
    return i


def heads_clause(sentence: Sentence, i: int) -> bool:
    """Whether a clause hangs on the token: by its label, or as a verb coordinated with a clause."""
    token = sentence.tokens[i]
    if token.deprel == "conj":
        return heads_clause(sentence, first_conjunct(sentence, i)) and (token.upos in ("VERB", "AUX") or _has_own_verb(sentence, i))
    return token.deprel in CLAUSES


def _has_own_verb(sentence: Sentence, i: int) -> bool:
    return has_child(sentence, i, "cop", "aux", "aux:pass", *SUBJECTS)


@remembered
def finite_verb(sentence: Sentence, i: int) -> int:
    """The finite token of a clause: the auxiliary or copula in front, or the verb itself; -1 where there is none."""
    helpers = children(sentence, i, "aux", "aux:pass", "cop")
    return next((t for t in (*helpers, i) if is_finite(sentence.tokens[t])), -1)


def is_finite(token: Token) -> bool:
    """By its feature; without features any verb form that is no infinitive and no participle by its look. No attribute is: die besetzte Stadt."""
    if token.upos not in ("VERB", "AUX") or token.deprel == "amod":
        return False
    form = token.feat("VerbForm")
    if form or token.feats:
        return form == "Fin" or bool(token.feat("Mood") and not form)
    return not token.text.lower().endswith("en") and not participle.infinitive(token.text)


def is_passive(sentence: Sentence, i: int) -> bool:
    """`wurde gewählt`, `ist gewählt`: an auxiliary or a subject of the passive."""
    return has_child(sentence, i, "aux:pass", "nsubj:pass")


def subjects(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The subjects of a predicate, coordinated ones only by their first."""
    return children(sentence, i, *SUBJECTS)


def is_relative(sentence: Sentence, i: int) -> bool:
    """Whether the token is a relative pronoun (der, welcher, dessen) that opens a relative clause."""
    token = sentence.tokens[i]
    if token.upos not in ("PRON", "DET") or token.feat("PronType") in ("Prs", "Neg"):
        return False
    clause = relative_clause(sentence, i)
    return clause >= 0 and i in (first_word(sentence, clause), first_word(sentence, _own_clause(sentence, i, clause)))


def _own_clause(sentence: Sentence, i: int, clause: int) -> int:
    """The coordinated clause inside a relative clause: das Werk, das brannte und in dem Otto Kern schlief."""
    path = (i, *path_to_root(sentence, i))
    inside = path[: path.index(clause)]
    return next((t for t in inside if sentence.tokens[t].deprel == "conj" and sentence.tokens[t].upos in ("VERB", "AUX")), clause)


@remembered
def relative_clause(sentence: Sentence, i: int) -> int:
    """The head of the nearest relative clause around a token, coordinated clauses counted to the first; -1 where there is none."""
    return next((t for t in (i, *path_to_root(sentence, i)) if sentence.tokens[t].deprel == "acl:relcl"), -1)


def first_word(sentence: Sentence, clause: int) -> int:
    """The word that opens a clause: commas, conjunctions and prepositions left out."""
    start = min(subtree(sentence, clause))
    return next((t.index for t in sentence.tokens[start:] if t.upos not in ("PUNCT", "CCONJ", "ADP")), clause)


def close(sentence: Sentence, a: int, b: int) -> bool:
    """Whether no comma, bracket or other mark stands between two tokens."""
    low, high = sorted((a, b))
    return all(t.upos != "PUNCT" or t.text in "\"'„“”‚‘’»«›‹-" for t in sentence.tokens[low + 1 : high])


def words(sentence: Sentence, positions: tuple[int, ...]) -> Iterator[Token]:
    """The tokens at the positions."""
    return (sentence.tokens[i] for i in positions)
