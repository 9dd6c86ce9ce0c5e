"""Clauses that are the content of a word, and hang on another one. In: a Sentence. Out: a Sentence; the rule: what is asked, charged, told or imagined hangs on that."""

from __future__ import annotations

from kgbuild.grammar import clauses, konjunktiv, tree
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import embedding, light_verbs, nouns, speech
from kgbuild.model import Sentence, Token

THAT = "dass"
CLAUSAL = ("ccomp", "advcl", "csubj")
ZU = ("zu",)
COMMA = ","
INFINITIVE = ("xcomp", *CLAUSAL)
OF_NOUN = ("acl", "acl:relcl")
ASKED = ("obl", "obl:arg", "obj")  # how somebody hangs on a verb whom it asks for something
IMAGINE = "vorstellen"
WITHIN = ("acl:relcl", "acl", "advcl", "ccomp", "parataxis")  # what a clause with wonach may be
REACH = 8  # words between a noun of speech and what it says
LOOSE = ("conj", "parataxis")  # what a clause beside another may be


def lift_asked(sentence: Sentence) -> Sentence:
    """`Rom verlangt von Bern, Wien zu helfen.`  ->  helfen xcomp of verlangt, where a parser made it a relative clause of Bern"""
    changes: Changes = {}
    for infinitive in sentence.tokens:
        named = sentence.tokens[infinitive.head] if infinitive.deprel in OF_NOUN else infinitive
        verb = named.head if named is not infinitive and named.deprel in ASKED else -1
        bare = verb >= 0 and not tree.has_child(sentence, infinitive.index, *tree.SUBJECTS) and sentence.tokens[verb].upos == "VERB"
        if not bare or not clauses.is_zu_infinitive(sentence, infinitive.index) or tree.finite_verb(sentence, infinitive.index) >= 0:
            continue
        if (named.upos == "PROPN" or nouns.acts(named.text)) and embedding.control(tree.verb_lemma(sentence, verb)):
            changes[infinitive.index] = (verb, "xcomp")
    return relabelled(sentence, changes)


def hang_charge(sentence: Sentence) -> Sentence:
    """`Er steht im Verdacht, gelogen zu haben.`  ->  gelogen acl of Verdacht, where a parser hung it on steht; of `zur Last` xcomp of legen"""
    infinitives = (t for t in sentence.tokens if t.head >= 0 and not set(clauses.marks(sentence, t.index)) - set(ZU))
    hung = {t.index: _charged(sentence, t) for t in infinitives if clauses.is_zu_infinitive(sentence, t.index)}
    return relabelled(sentence, {i: place for i, place in hung.items() if place is not None})


def _charged(sentence: Sentence, infinitive: Token) -> tuple[int, str] | None:
    """Where an infinitive with `zu` hangs: on a noun of speech, on a verb of speech with its noun; as what a noun says, where it has no subject; None as it is."""
    if (noun := _charging(sentence, infinitive)) >= 0:
        return noun, "acl"
    if infinitive.deprel in OF_NOUN and (verb := _verb_of_phrase(sentence, infinitive.head)) >= 0:
        return verb, "xcomp"
    if infinitive.deprel == "acl" and sentence.tokens[infinitive.head].upos == "VERB":
        return infinitive.head, "xcomp"
    relative = infinitive.deprel == "acl:relcl" and not tree.has_child(sentence, infinitive.index, *tree.SUBJECTS)
    return (infinitive.head, "acl") if relative else None


def _charging(sentence: Sentence, infinitive: Token) -> int:
    """The noun of speech whose content an infinitive is, hung on it by another label or on the verb above; -1 for none."""
    if infinitive.deprel not in INFINITIVE or _takes_clauses(sentence, infinitive.head):
        return -1
    noun = sentence.tokens[infinitive.head].upos == "NOUN" and infinitive.head < infinitive.index
    return infinitive.head if noun else _noun_before(sentence, infinitive)


def _verb_of_phrase(sentence: Sentence, noun: int) -> int:
    """legen of `zur Last`, a verb of speech only with its noun; -1 for none, and for a noun of speech itself: unter Verdacht stehen."""
    verb = sentence.tokens[noun].head if not speech.noun(tree.lemma(sentence, noun)) else -1
    entry = (
        light_verbs.find(tree.verb_lemma(sentence, verb), tree.lemma(sentence, noun), tree.preposition(sentence, noun))
        if verb >= 0
        else None
    )
    return verb if entry and not entry.lemma[:1].isupper() and speech.verb(entry.lemma) else -1


def hang_content(sentence: Sentence) -> Sentence:
    """`Es gibt keine Beweise dafür, dass er log.`  ->  log acl of Beweise, where a parser made it a complement of gibt"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.deprel not in CLAUSAL or THAT not in clauses.marks(sentence, token.index):
            continue
        state = tree.child(sentence, token.head, "xcomp") if tree.has_child(sentence, token.head, "expl:pv") else -1
        if 0 <= state < token.index and not tree.has_child(sentence, state, "case"):  # stellte sich als falsch heraus, dass …
            changes[token.index] = (state, "ccomp")  # er zeigt sich besorgt, dass …
        elif not _takes_clauses(sentence, token.head) and (noun := _noun_before(sentence, token)) >= 0:
            changes[token.index] = (noun, "acl")
    return relabelled(sentence, changes)


def _takes_clauses(sentence: Sentence, verb: int) -> bool:
    """behaupten, dass; sich freuen, dass: verbs that have a content of their own"""
    lemma = tree.verb_lemma(sentence, verb)
    return bool(speech.verb(lemma) or embedding.verb(lemma))


def _noun_before(sentence: Sentence, clause: Token) -> int:
    """The noun of speech, proof or doubt that ends right before the clause, over dafür or a verb's particle; -1 for none."""
    at = min(tree.subtree(sentence, clause.index)) - 1
    while at > 0 and (sentence.tokens[at].text == "," or _is_between(sentence.tokens[at])):
        at -= 1
    if at < 0 or clause.head not in tree.path_to_root(sentence, at) or sentence.tokens[at].upos != "NOUN":
        return -1
    lemma = tree.lemma(sentence, at)
    return at if speech.noun(lemma) or embedding.noun(lemma) else -1


def _is_between(token: Token) -> bool:
    """Beweise dafür, dass; dem Verdacht nach, dass"""
    correlate = token.upos == "ADV" and token.text.lower().startswith("da")
    return correlate or token.deprel == "compound:prt"


def hang_told(sentence: Sentence) -> Sentence:
    """`Wien wies Vorwürfe der Bank zurück, Rom zahle nicht.`  ->  zahle acl of Vorwürfe, where a parser read a second main clause"""
    changes: Changes = {}
    for clause in sentence.tokens:
        verb = sentence.tokens[clause.head] if clause.deprel in LOOSE and clause.head >= 0 else clause
        if verb is clause or verb.upos != "VERB" or not verb.index < clause.index or not _is_reported(sentence, clause.index):
            continue
        said = [c for c in tree.children(sentence, verb.index, "obj") if speech.noun(tree.lemma(sentence, c))]
        if len(said) == 1 and said[0] < min(tree.subtree(sentence, clause.index)):
            changes[clause.index] = (said[0], "acl")
    return relabelled(sentence, changes)


def _is_reported(sentence: Sentence, clause: int) -> bool:
    """A clause right behind a comma that is told in the subjunctive, with a subject of its own and no `und`."""
    before = sentence.tokens[max(0, min(tree.subtree(sentence, clause)) - 1)]
    comma = before.text == COMMA or sentence.tokens[min(tree.subtree(sentence, clause))].text == COMMA
    own = tree.has_child(sentence, clause, *tree.SUBJECTS) and not tree.has_child(sentence, clause, "cc", "mark")
    return comma and own and konjunktiv.mood(sentence, clause) == konjunktiv.FIRST


def hang_imagined(sentence: Sentence) -> Sentence:
    """`Stell dir vor, Rom zahlt.`  ->  zahlt ccomp of Stell, dir its reflexive, where a parser read two main clauses"""
    verb = sentence.tokens[0]
    imagined = verb.head < 0 and tree.with_particle(sentence, 0, tree.base_lemma(sentence, 0)) == IMAGINE
    told = tree.children(sentence, 0, "parataxis") if imagined else ()
    whom = [c for c in tree.children(sentence, 0, *tree.SUBJECTS) if sentence.tokens[c].upos == "PRON"] if told else []
    return relabelled(sentence, dict.fromkeys(told, (0, "ccomp")) | dict.fromkeys(whom, (0, "expl:pv")))


def hang_report(sentence: Sentence) -> Sentence:
    """`Wien wies einen Bericht der Zeitung zurück, wonach Rom zahlt.`  ->  zahlt acl of Bericht, where a parser hung it on the verb or the last noun"""
    changes: Changes = {}
    for clause in sentence.tokens:
        if clause.deprel not in WITHIN or not clauses.is_wonach(sentence, clause.index):
            continue
        start = min(tree.subtree(sentence, clause.index))
        before = (t.index for t in reversed(sentence.tokens[max(0, start - REACH) : start]) if t.upos == "NOUN")
        said = next((i for i in before if speech.noun(tree.lemma(sentence, i))), clause.head)
        if said != clause.head:
            changes[clause.index] = (said, "acl")
    return relabelled(sentence, changes)
