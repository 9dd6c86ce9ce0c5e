"""Names that a parser took apart. In: a Sentence. Out: a Sentence; the rule: the first word stands for a name."""

from __future__ import annotations

from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.grammar import tree, words
from kgbuild.grammar.relabel import Changes, relabelled, replaced
from kgbuild.grammar.repair.side_by_side import end
from kgbuild.lexicon import persons
from kgbuild.model import Sentence, Token

GENITIVE_ARTICLES = ("der", "des")
CARRIED = (
    *tree.NOUN_SUBJECTS,
    "obj",
    "obl:arg",
    "obl",
    "obl:agent",
    "nmod",
    "appos",
    "conj",
    "root",
)  # what a name can be; not an adverb, an expletive


def join_name(sentence: Sentence) -> Sentence:
    """`Er ernannte Igor Blau.`  ->  Blau flat to Igor, where a parser made it a second object of the verb"""
    changes: Changes = {}
    for token in sentence.tokens:
        if token.entity.startswith("B-"):
            changes.update(_joined(sentence, range(token.index, end(sentence, token.index))))
    return relabelled(sentence, changes)


def join_town(sentence: Sentence) -> Sentence:
    """`Sie will vor dem Landgericht Ulm klagen.`  ->  Ulm appos of Landgericht, where a parser made it an object, though the recogniser has one name"""
    changes: Changes = {}
    for body, town in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        one = body.entity.startswith("B-") and town.entity == "I-" + body.entity[2:] and body.upos == "NOUN" and town.upos == "PROPN"
        if one and town.deprel in ("obj", "obl", "obl:arg", "nmod") and town.head != body.index and not sentence.children[town.index]:
            changes[town.index] = (body.index, "appos")
    return relabelled(sentence, changes)


def join_surname(sentence: Sentence) -> Sentence:
    """`Bahnchef Igor Blau kam.`  ->  Blau flat to Igor, where a parser made it flat to the role"""
    changes = {}
    for first, last in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        beside = first.deprel == "appos" and first.upos == "PROPN" and first.head == first.index - 1 and first.entity != "B-ORG"
        if beside and last.deprel == "flat" and last.head == first.head and sentence.tokens[first.head].upos == "NOUN":
            changes[last.index] = (first.index, "flat")
    return relabelled(sentence, changes)


def part_place_from_person(sentence: Sentence) -> Sentence:
    """`Die Bürgermeisterin von Bonn Eva Roth schwieg.`  ->  Eva appos of Bürgermeisterin, where a recogniser read one name; `der Chef der Nordbank Otto Kern`"""
    changes: dict[int, Token] = {}
    for place in sentence.tokens:
        if (
            place.entity.startswith("B-")
            and place.head >= 0
            and (tree.has_child(sentence, place.index, "case") or _is_whose(sentence, place))
        ):
            changes |= _parted_person(sentence, place)
    return replaced(sentence, changes)


def _is_whose(sentence: Sentence, body: Token) -> bool:
    """Der Chef der | Nordbank: a name right behind its article, in the genitive."""
    article = sentence.tokens[body.index - 1] if body.index else body
    return body.deprel == "nmod" and body.upos == "PROPN" and article.deprel == "det" and article.text.lower() in GENITIVE_ARTICLES


def _parted_person(sentence: Sentence, place: Token) -> dict[int, Token]:
    """The person behind a place, from a listed first name on, made the bearer of the role before both."""
    role = sentence.tokens[place.head]
    span = [sentence.tokens[i] for i in range(place.index, end(sentence, place.index))]
    first = next((t for t in span[1:-1] if persons.name_gender(t.text)), place)
    whole = " ".join(t.text for t in span if t.index <= first.index)
    if (
        first is place
        or gazetteer.lookup(whole)
        or persons.name_gender(place.text)
        or not words.is_person(role)
        or role.index > place.index
    ):
        return {}
    kind = "LOC" if tree.has_child(sentence, place.index, "case") else "ORG"
    rest = {t.index: replace(t, head=first.index, deprel="flat", entity="I-PER") for t in span if t.index > first.index}
    kept = {t.index: replace(t, entity=("B-" if t is place else "I-") + kind) for t in span if t.index < first.index}
    return {**rest, **kept, first.index: replace(first, head=role.index, deprel="appos", upos="PROPN", entity="B-PER")}


def _joined(sentence: Sentence, span: range) -> Changes:
    """The first token stands for the name, the others are flat to it; names of things may have grammar inside (Partei der Arbeit)."""
    outside = [i for i in span if sentence.tokens[i].head not in span]
    if len(span) == 1 or (outside == [span[0]] and all(sentence.tokens[i].head == span[0] for i in span[1:])):
        return {}
    person = sentence.tokens[span[0]].entity == "B-PER"
    if not person and (len(outside) < 2 or any(sentence.tokens[i].upos != "PROPN" for i in span) or outside[0] != span[0]):
        return {}
    top = next((sentence.tokens[i] for i in outside if sentence.tokens[i].deprel in CARRIED), sentence.tokens[outside[0]])
    moved = {c: (span[0], sentence.tokens[c].deprel) for i in span for c in sentence.children[i] if c not in span}
    label = "appos" if person and _is_behind_role(sentence, span[0], top) else top.deprel
    return {**moved, **dict.fromkeys(span[1:], (span[0], "flat")), span[0]: (top.head, label)}


def _is_behind_role(sentence: Sentence, first: int, top: Token) -> bool:
    """Ministerin | Eva von der Au: not a name whose last part a parser made the role's genitive."""
    return top.deprel == "nmod" and top.head == first - 1 and words.is_person(sentence.tokens[top.head])
