"""Phrases that a verb or a noun governs. In: a Sentence. Out: a Sentence; the rule: a phrase belongs to the word that asks for its preposition or case."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import form, names, tree
from kgbuild.grammar import nominal as nominal_words
from kgbuild.grammar.relabel import relabelled
from kgbuild.lexicon import compounds, governed, nominal, nouns, speech, times
from kgbuild.model import Sentence, Token

PARTICIPANTS = ("obj", "nsubj", "nsubj:pass")
GENITIVE = "genitive"
AS = "als"
TO = "an"
WITH = "mit"
BY_WORD = ("nach", "laut", "gemäß")
RIVAL = ("gegen", "an", "vor", "auf")
BODIES = {  # nouns that may have phrases of their own (Minister für Kultur), and the prepositions that do not belong to them (Minister gegen)
    "events": (),
    "works": ("an", "auf"),
    "roles": ("an", "auf", "gegen", "mit", "nach", "vor"),
    "organizations": ("an", "auf", "nach", "vor"),
}


def lift_governed(sentence: Sentence) -> Sentence:
    """`Sie protestierten vor dem Haus des Rats gegen das Gesetz.`  ->  Gesetz obl of protestierten, where a parser hung it on Haus"""
    changes = {}
    for verb in sentence.tokens:
        wanted = governed.prepositions(tree.verb_lemma(sentence, verb.index)) if verb.upos == "VERB" else ()
        for preposition in wanted:
            found = _strays(sentence, verb.index, preposition)
            if len(found) == 1:
                changes[found[0]] = (verb.index, "obl")
    return relabelled(sentence, changes)


def _strays(sentence: Sentence, verb: int, preposition: str) -> list[int]:
    """The phrases with a preposition of the verb that hang on a noun that has no use for it; none where the verb has one itself."""
    beside = tree.children(sentence, verb, "obl", "obl:arg")
    if any(tree.preposition(sentence, c) == preposition for c in beside):
        return []
    finite = tree.finite_verb(sentence, verb)
    behind = (c for c in tree.children(sentence, verb, *tree.SUBJECTS) if -1 < finite < c)
    inside = (c for noun in (*beside, *tree.children(sentence, verb, "obj"), *behind) for c in _attributes(sentence, noun))
    found = (c for c in inside if tree.preposition(sentence, c) == preposition)
    return [c for c in found if _frees(sentence, c) or not _takes(sentence, sentence.tokens[c].head, preposition)]


def _frees(sentence: Sentence, i: int) -> bool:
    """Whether a phrase is the verb's, whatever its noun could take."""
    return (
        _is_goal(sentence, i)
        or _is_partner(sentence, i)
        or _is_rival(sentence, i)
        or _is_behind_as(sentence, i)
        or _is_receiver(sentence, i)
        or _is_behind_source(sentence, i)
    )


def _is_behind_source(sentence: Sentence, i: int) -> bool:
    """Er verhandelt nach Angaben der Bank mit Osram: by whose word something is told has no use for it; not nach Gesprächen mit Osram."""
    noun = sentence.tokens[i].head
    told = tree.preposition(sentence, noun) in BY_WORD and speech.noun(nominal_words.lemma_of(sentence, noun)) is not None
    return told and tree.preposition(sentence, i) == WITH


def _is_receiver(sentence: Sentence, i: int) -> bool:
    """Er gab die Führung der Partei an Otto Kern ab: who is handed something; not die Kritik an Otto Kern."""
    handed = (
        nouns.find("groups", sentence.tokens[sentence.tokens[i].head].text)
        or nominal.find(nominal_words.lemma_of(sentence, sentence.tokens[i].head)) is None
    )
    return bool(handed) and tree.preposition(sentence, i) == TO and sentence.tokens[i].entity == "B-PER"


def _is_behind_as(sentence: Sentence, i: int) -> bool:
    """Sie stimmte als einzige Partei gegen das Gesetz: what somebody does it as has no use for it."""
    return tree.preposition(sentence, sentence.tokens[i].head) == AS


def _is_rival(sentence: Sentence, i: int) -> bool:
    """Against whom, or by whose strength, a contest is won or lost: die Wahl gegen Otto Kern, das Finale gegen Polen; not den Kampf gegen Otto Kern."""
    rival = sentence.tokens[i]
    named = rival.entity.endswith(("PER", "ORG", "LOC")) or names.close_name(sentence, i) >= 0
    preposition, noun = tree.preposition(sentence, i), nominal_words.lemma_of(sentence, rival.head)
    own = nominal.find(noun)
    return named and preposition in RIVAL and nouns.is_contest(noun) and (own is None or preposition not in own.patient)


def _is_partner(sentence: Sentence, i: int) -> bool:
    """With whom a body agrees: das Institut mit dem Ministerium; not die Firma mit Sitz in Rom, Gespräche mit der Bank."""
    noun, token = sentence.tokens[i].head, sentence.tokens[i]
    if tree.preposition(sentence, i) != "mit" or nouns.find("organizations", nominal_words.lemma_of(sentence, noun)) is None:
        return False
    body = token.entity.endswith(("ORG", "PER", "LOC")) or nouns.find("organizations", token.text) is not None
    return body and form.determination(sentence, i) in ("definite", "bare") and nominal.find(nominal_words.lemma_of(sentence, noun)) is None


def _is_goal(sentence: Sentence, i: int) -> bool:
    """Where somebody lands, arrives, is: in Rom; zum Zeitpunkt des Angriffs in Rom."""
    noun = sentence.tokens[sentence.tokens[i].head]
    above = sentence.tokens[noun.head] if noun.deprel == "nmod" else noun
    when = above is not noun and bool(times.moment(above.text) or times.unit(above.text))
    person = nouns.find("roles", noun.text) is not None
    return (person or when) and sentence.tokens[i].entity.endswith("LOC") and tree.preposition(sentence, i) == "in"


def _attributes(sentence: Sentence, noun: int) -> Iterator[int]:
    """The attributes of a noun, of its attributes, of those named beside it and of the name it carries: nach Angaben aus Kreisen der Bank;
    seine Tochter Osram an AMS; Blau und Kern für Bonn; distanzierte sich Otto Kern von der Bank."""
    for other in tree.children(sentence, noun, "conj"):
        yield from tree.children(sentence, other, "nmod")
    for c in tree.children(sentence, noun, "nmod"):
        yield c
        yield from tree.children(sentence, c, "nmod")
    for c in tree.children(sentence, noun, "appos", "flat"):
        yield from tree.children(sentence, c, "nmod")


def _takes(sentence: Sentence, noun: int, preposition: str) -> bool:
    """Whether the noun says something with this preposition itself: der Kampf gegen, Verhandlungen mit, ein Gesetz für."""
    lemma = nominal_words.lemma_of(sentence, noun)
    heads = (lemma, found.head) if (found := compounds.split(lemma)) else (lemma,)
    entries = [entry for head in heads if (entry := nominal.find(head))]
    return any(entry.verb and preposition in (*entry.patient, *governed.prepositions(entry.verb)) for entry in entries) or any(
        nouns.find(table, head) for head in heads for table, strange in BODIES.items() if preposition not in strange
    )


def lift_genitive(sentence: Sentence) -> Sentence:
    """`Polen verwies Igor Blau des Landes.`  ->  Landes obl:arg of verwies, where a parser hung it on the name"""
    changes = {}
    for token in sentence.tokens:
        verb = _accuser(sentence, token) if token.deprel == "nmod" and form.is_plainly_genitive(sentence, token.index) else -1
        if verb >= 0 and GENITIVE in governed.prepositions(tree.verb_lemma(sentence, verb)):
            changes[token.index] = (verb, "obl:arg")
    return relabelled(sentence, changes)


def _accuser(sentence: Sentence, genitive: Token) -> int:
    """The verb whose participant a genitive hangs on, where that is a name or somebody by his role: den Botschafter des Landes; -1 for none."""
    owner = sentence.tokens[genitive.head]
    if owner.deprel in ("appos", "flat"):
        owner = sentence.tokens[owner.head]
    said = owner.upos == "PROPN" or any(nouns.find(table, owner.text) for table in ("roles", "person_nouns"))
    participant = owner.deprel in (*PARTICIPANTS, "obl:agent") and owner.index < genitive.index
    participant = participant and (owner.deprel != "nsubj" or owner.head < owner.index)  # gedachte Otto Kern | der Opfer
    return owner.head if said and participant and sentence.tokens[owner.head].upos == "VERB" else -1


def join_complement(sentence: Sentence) -> Sentence:
    """`Sie begannen den Angriff auf die Stadt.`, `Tage nach dem Angriff auf die Stadt`  ->  Stadt nmod of Angriff, where a parser hung it on begannen, Tage"""
    changes = {}
    for token in sentence.tokens:
        inner = _inner_noun(sentence, token) if token.deprel == "nmod" else -1
        if inner >= 0:
            changes[token.index] = (inner, "nmod")
        verb = sentence.tokens[token.head] if token.deprel == "obl" and token.upos != "ADJ" else token
        preposition = tree.preposition(sentence, token.index) if verb is not token and verb.upos == "VERB" else ""
        if not preposition or preposition in governed.prepositions(tree.verb_lemma(sentence, verb.index)):
            continue
        noun = _before(sentence, verb.index, min(tree.subtree(sentence, token.index)))
        if noun >= 0 and preposition in _complements(sentence, noun):
            changes[token.index] = (noun, "nmod")
    return relabelled(sentence, changes)


def _inner_noun(sentence: Sentence, token: Token) -> int:
    """The noun right before a phrase that takes it, where the noun above both has no use for it; -1 for none."""
    preposition, outer = tree.preposition(sentence, token.index), sentence.tokens[token.head]
    if not preposition or outer.upos != "NOUN" or outer.index > token.index or preposition in _complements(sentence, outer.index):
        return -1
    start = min(tree.subtree(sentence, token.index))
    nouns_ = (c for c in tree.children(sentence, outer.index, "nmod") if outer.index < c < start and sentence.tokens[c].upos == "NOUN")
    inner = next((c for c in nouns_ if max(tree.subtree(sentence, c)) + 1 == start), -1)
    return inner if inner >= 0 and preposition in _complements(sentence, inner) else -1


def _before(sentence: Sentence, verb: int, start: int) -> int:
    """The participant of a verb that ends where a phrase begins, or -1."""
    nouns_ = (c for c in tree.children(sentence, verb, "obj", "obl") if sentence.tokens[c].upos == "NOUN" and c < start)
    return next((c for c in nouns_ if max(tree.subtree(sentence, c)) + 1 == start), -1)


def _complements(sentence: Sentence, noun: int) -> tuple[str, ...]:
    """The prepositions that belong to what a noun says: Angriff auf, Treffen mit, Brief an, Bericht über."""
    lemma = nominal_words.lemma_of(sentence, noun)
    found = compounds.split(lemma)
    entry = nominal.find(lemma) or (nominal.find(found.head) if found else None)
    said = speech.noun(lemma)
    told = tuple(role.removeprefix("~") for role in said.nouns) if said else ()
    return (*entry.patient, *governed.prepositions(entry.verb), *told) if entry else told
