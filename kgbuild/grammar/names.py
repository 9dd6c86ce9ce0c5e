"""Names and the nouns before them. In: a Sentence and a noun. Out: the token that carries the name: Lawrow's for `Außenminister Sergej Lawrow`."""

from __future__ import annotations

from kgbuild.grammar import form, tree
from kgbuild.grammar.memory import remembered
from kgbuild.lexicon import nouns
from kgbuild.model import Sentence


@remembered
def close_name(sentence: Sentence, i: int) -> int:
    """The name in close apposition to a noun, or -1.

    Außenminister Sergej Lawrow  ->  Sergej.   Professor Dr. Blau  ->  Blau.   Landgericht Köln  ->  -1, for the court is no town.
    """
    beside = tuple(c for c in tree.children(sentence, i, "appos") if c > i and tree.close(sentence, i, c))
    name = next((c for c in beside if is_name(sentence, c)), -1)
    if name >= 0:
        return -1 if _is_seat(sentence, i, name) else name
    titles = (close_name(sentence, c) for c in beside if sentence.tokens[c].upos == "NOUN")
    return next((c for c in titles if c >= 0), -1)


def close_person(sentence: Sentence, i: int) -> int:
    """The person's name in close apposition to a noun, or -1: Kanzler Blau -> Blau; die Firma Osram -> -1."""
    name = close_name(sentence, i)
    return name if name >= 0 and sentence.tokens[name].entity == "B-PER" else -1


def is_close_name(sentence: Sentence, i: int) -> bool:
    """Whether it is the name behind its noun, or the title between both."""
    head = sentence.tokens[i].head
    if head < 0 or sentence.tokens[head].upos != "NOUN":
        return False
    name = close_name(sentence, head)
    return name >= 0 and name in (i, close_name(sentence, i))


def is_name(sentence: Sentence, i: int) -> bool:
    """PROPN, or a token where the name recogniser begins a name."""
    token = sentence.tokens[i]
    return token.upos == "PROPN" or token.entity.startswith("B-")


def _is_seat(sentence: Sentence, noun: int, name: int) -> bool:
    """Landgericht Köln, Universität Bonn: the name says where an institution sits, or both are one name; not die Flughäfen Köln und Bonn."""
    head, part = sentence.tokens[noun], sentence.tokens[name]
    if head.entity and part.entity.startswith("I-"):
        return True
    if are_several(sentence, noun, name) and nouns.find("places", tree.lemma(sentence, noun)) is not None:
        return False
    place = part.entity.endswith("LOC")
    return place and head.upos in ("NOUN", "PROPN") and nouns.find("organizations", tree.lemma(sentence, noun)) is not None


def are_several(sentence: Sentence, noun: int, name: int) -> bool:
    """Whether a plural has a row of names behind it, each of one of them: die Flughäfen | Köln und Bonn."""
    return form.number_of(sentence, noun) == "Plur" and tree.has_child(sentence, name, "conj")


@remembered
def named(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The names a noun carries, coordinated ones too, else the noun: die Präsidenten Xi und Putin  ->  Xi, Putin."""
    name = close_name(sentence, i)
    if name < 0:
        return named(sentence, second) if (second := second_role(sentence, i)) >= 0 else (i,)
    others = (c for c in tree.children(sentence, name, "conj") if is_name(sentence, c) or close_name(sentence, c) >= 0)
    return (name, *(one for c in others for one in named(sentence, c)))


@remembered
def second_role(sentence: Sentence, i: int) -> int:
    """The role behind `und` that carries the name of the same person, or -1.

    der Arzt und frühere Minister Otto Kern  ->  Minister.   der Arzt und der Minister Otto Kern  ->  -1, for a second article means a second person.
    """
    if not _is_role(sentence, i) or close_name(sentence, i) >= 0:
        return -1
    found = (c for c in tree.children(sentence, i, "conj") if _is_role(sentence, c) and close_person(sentence, c) >= 0)
    second = next(found, -1)
    if second < 0 or not _is_added(sentence, second):
        return -1
    alone = form.determination(sentence, i) == "bare" and second - i != 2
    return -1 if alone or _is_many(sentence, i) else second


def is_same_person(sentence: Sentence, i: int, second: int) -> bool:
    """Whether two coordinated roles are one person's, whose name may also follow behind a comma: der Arzt und frühere Minister Polens, Otto Kern."""
    if second == second_role(sentence, i):
        return True
    roles = _is_role(sentence, i) and _is_role(sentence, second) and form.determination(sentence, i) != "bare"
    later = (c for noun in (i, second) for c in tree.children(sentence, noun, "appos") if c > second)
    return roles and _is_added(sentence, second) and not _is_many(sentence, i) and any(sentence.tokens[c].entity == "B-PER" for c in later)


def _is_added(sentence: Sentence, second: int) -> bool:
    """No article and no preposition of its own: und frühere Minister."""
    return form.determination(sentence, second) == "bare" and not tree.has_child(sentence, second, "case")


def _is_role(sentence: Sentence, i: int) -> bool:
    """One person's role."""
    noun = sentence.tokens[i]
    return noun.upos == "NOUN" and noun.feat("Number") != "Plur" and nouns.find("roles", noun.text) is not None


def _is_many(sentence: Sentence, i: int) -> bool:
    """Whether the verb tells that it is done by several: Präsident und Kanzler Otto Kern schwiegen."""
    noun = sentence.tokens[i]
    verb = tree.finite_verb(sentence, noun.head) if noun.deprel in tree.NOUN_SUBJECTS else -1
    return verb >= 0 and sentence.tokens[verb].feat("Number") == "Plur"
