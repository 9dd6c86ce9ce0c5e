"""Lists of somebody. In: a Sentence. Out: a Sentence where who is among others, or one of those just counted, hangs on the others.

The rule: words say it (lexicon/members.tsv, after a comma): darunter, unter ihnen; or a colon does: drei Minister: Otto Kern, Eva Roth und Igor Blau.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.grammar import form, names, tree
from kgbuild.grammar.change import with_arguments
from kgbuild.grammar.relabel import Changes, relabelled
from kgbuild.lexicon import members as lexicon
from kgbuild.lexicon import nouns, signs
from kgbuild.model import Argument, Predication, Sentence, Token

COMMA = ","
LIKE = "wie"
TOLD = ("compound", "content", "adjective", "adverbial", "attribute", "genitive")  # arguments that are not several who take part
LOST = (
    "appos",
    "dep",
    "obj",
    "obl",
    "nsubj",
    "nsubj:pass",
    "conj",
    "parataxis",
    "flat",
    "list",
)  # what a parser makes of a part behind its whole
WHO = {"PER": ("roles", "kinship", "groups"), "LOC": ("places", "groups")}  # tables of nouns for those that a name of a kind may be one of
SAYING = ("VERB", "AUX")
NEW = ("bare", "indefinite")  # how several stand that a row then names
TWO = 2  # names that make a row
NEAR = 4  # words between the whole and the comma: Firmen an, Länder Südamerikas


def hang_members(sentence: Sentence) -> Sentence:
    """`20 Menschen wurden verhaftet, darunter Igor Blau.`  ->  Igor appos of Menschen, where a parser made it a second subject"""
    changes: Changes = {}
    for at, first in _marks(sentence):
        part = _part(sentence, first)
        whole = _whole(sentence, at) if part else None
        told = part is not None and part.deprel == "appos" and _are_people(sentence, part)
        if part and whole and not told and whole.index not in (part.index, part.head) and not _is_below(sentence, whole, part):
            changes |= {part.index: (whole.index, "appos"), **_further(sentence, part)}
    return relabelled(sentence, changes)


def hang_listed(sentence: Sentence) -> Sentence:
    """`Drei Minister stimmten zu: Otto Kern, Eva Roth und Igor Blau.`  ->  Otto appos of Minister, where a parser made him an object or a clause"""
    colon = next((t.index for t in reversed(sentence.tokens) if t.text == signs.COLON), -1)
    behind = sentence.tokens[colon + 1 :]
    first = next((t for t in behind if t.upos in tree.NOMINAL), None)
    if colon < 0 or first is None or first.head >= colon or any(t.upos in SAYING for t in behind):
        return sentence
    first = behind[first.head - colon - 1] if first.head > colon else first
    counted = (t for t in reversed(sentence.tokens[:colon]) if _are_counted(sentence, t) and _may_be(sentence, t.index, first.index))
    whole = next(counted, None) if _is_row(sentence, first.index) else None
    return relabelled(sentence, {first.index: (whole.index, "appos")}) if whole else sentence


def _are_counted(sentence: Sentence, token: Token) -> bool:
    """drei | Minister, mehrere | Firmen: several that a row may tell one by one"""
    several = _are_several(sentence, token.index)
    return several and (tree.has_child(sentence, token.index, "nummod") or form.determination(sentence, token.index) in NEW)


def _are_several(sentence: Sentence, i: int) -> bool:
    """Minister, Länder; not Grüne, which is a name"""
    token = sentence.tokens[i]
    return token.upos == "NOUN" and not token.entity and form.number_of(sentence, i) == "Plur"


def _is_row(sentence: Sentence, i: int) -> bool:
    """Otto Kern, Eva Roth und Igor Blau: two names and more"""
    return sum(_has_name(sentence, c) for c in (i, *tree.children(sentence, i, "conj"))) >= TWO


def _has_name(sentence: Sentence, i: int) -> bool:
    """Polen, der Minister Otto Kern"""
    return bool(sentence.tokens[i].entity) or names.close_name(sentence, i) >= 0


def _may_be(sentence: Sentence, whole: int, one: int) -> bool:
    """Whether a name can be one of several: Otto Kern of Minister, Polen of Staaten; any body of what names bodies."""
    name = names.close_name(sentence, one)
    kind = sentence.tokens[name if name >= 0 else one].entity[2:]
    lemma = tree.lemma(sentence, whole)
    person = any(nouns.find(table, lemma) for table in WHO["PER"])
    return any(nouns.find(table, lemma) for table in WHO[kind]) if kind in WHO else not person or nouns.find("groups", lemma) is not None


def _further(sentence: Sentence, part: Token) -> Changes:
    """`Mehrere lobten Otto Kern, darunter Igor Blau und | Eva Roth`: the rest of the row, which a parser put beside Otto Kern."""
    beside = tree.children(sentence, part.head, "conj") if part.head >= 0 else ()
    apart = (c for c in beside if c > part.index and sentence.tokens[c].upos in tree.NOMINAL)
    return {c: (part.index, "conj") for c in apart if sentence.tokens[c].entity or form.determination(sentence, c) != "bare"}


def _are_people(sentence: Sentence, part: Token) -> bool:
    """Whether a parser hung somebody on people: Mehrere Nutzer erhielten Briefe, darunter Igor Blau."""
    person = part.entity.endswith("PER") or nouns.find("roles", part.lemma) is not None
    above = sentence.tokens[part.head]
    several = form.number_of(sentence, above.index) == "Plur" and above.index < part.index
    return person and several and nouns.find("roles", above.lemma) is not None


def members(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Who is among the people or things of a noun: Staaten, darunter Polen und Peru -> Polen, Peru."""
    found = tuple(c for c in tree.children(sentence, i, "appos") if is_among(sentence, c)) or _examples(sentence, i)
    return _row(sentence, found)


def _row(sentence: Sentence, found: tuple[int, ...]) -> tuple[int, ...]:
    """Each with those beside it: Polen und Peru"""
    return tuple(one for c in found for one in (c, *tree.children(sentence, c, "conj")))


def _listed(sentence: Sentence, i: int) -> tuple[int, ...]:
    """zwei Minister: Otto Kern und Eva Roth; die beiden Minister, Otto Kern und Eva Roth: a row of names that tells who all of them are"""
    found = tree.children(sentence, i, "appos") if _are_several(sentence, i) else ()
    rows = (c for c in found if c > i and _is_row(sentence, c) and not is_among(sentence, c))
    return tuple(c for c in rows if _is_apart(sentence, c) and _may_be(sentence, i, c))


def _is_apart(sentence: Sentence, i: int) -> bool:
    """Whether a comma or a colon stands before a row, and no bracket: die Minister | , Otto Kern und Eva Roth"""
    start = min(tree.subtree(sentence, i))
    return any(t.text in (COMMA, signs.COLON) for t in sentence.tokens[max(0, start - 1) : start + 1])


def _examples(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Staaten wie Chile und Peru, Verbände einschließlich des Roten Kreuzes: names right behind several, not what somebody is like."""
    several = sentence.tokens[i].upos == "NOUN" and form.number_of(sentence, i) == "Plur"
    found = tree.children(sentence, i, "nmod", "obl", "appos") if several else ()
    return tuple(c for c in found if _is_example(sentence, i, c)) or (_right_behind(sentence, i) if several else ())


def _right_behind(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Sie wurde von Verbänden | einschließlich des Roten Kreuzes | gelobt: where a parser hung the part on the verb."""
    opener = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    if opener is None or opener.upos != "ADP" or lexicon.kind(opener.text) != "among":
        return ()
    part = sentence.tokens[opener.head]
    return (part.index,) if part.index > i and part.deprel == "obl" and min(tree.subtree(sentence, part.index)) == opener.index else ()


def _is_example(sentence: Sentence, whole: int, i: int) -> bool:
    start = min(tree.subtree(sentence, i))
    opener = sentence.tokens[start].text
    behind = whole < start and tree.close(sentence, whole, start)
    return behind and (lexicon.kind(opener) == "among" or (opener == LIKE and bool(sentence.tokens[i].entity)))


def is_among(sentence: Sentence, i: int) -> bool:
    """Whether a noun behind another one is a part of it: Staaten, darunter | Polen."""
    if sentence.tokens[i].deprel != "appos" or sentence.tokens[i].head > i:
        return False
    return any(at > sentence.tokens[i].head and _part(sentence, first) == sentence.tokens[i] for at, first in _marks(sentence))


def name_members(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Mehrere Staaten, darunter Polen, lehnten ab.`  ->  ablehnen(agent Staaten, agent Polen)

    `Zwei Staaten lehnten ab: Polen und Peru.`  ->  ablehnen(agent Polen, agent Peru)
    """
    if predication.kind == "verb" or predication.light_verb:
        predication = with_arguments(predication, (one for a in predication.arguments for one in _with_members(sentence, a)))
    yield predication


def _with_members(sentence: Sentence, argument: Argument) -> Iterator[Argument]:
    several = argument.sentence is None and argument.role not in TOLD
    listed = _row(sentence, _listed(sentence, argument.head)) if several else ()
    if not listed:
        yield argument
    if several:
        yield from (replace(argument, head=c, hops=argument.hops + 1) for c in (*members(sentence, argument.head), *listed))


def _marks(sentence: Sentence) -> list[tuple[int, int]]:
    """Where a comma and words for a part stand: the comma, and the first word behind them."""
    found = []
    for comma in (t.index for t in sentence.tokens if t.text == COMMA):
        size = lexicon.opens([t.text for t in sentence.tokens[comma + 1 : comma + 1 + lexicon.LONGEST]])
        found += [(comma, comma + 1 + size)] if size else []
    return found


def _part(sentence: Sentence, first: int) -> Token | None:
    """The first noun behind the words, or whose it is: darunter der Oppositionsführer Igor Blau -> Oppositionsführer; darunter Polens Präsident -> Präsident."""
    for token in sentence.tokens[first:]:
        if token.upos in ("PUNCT", "VERB", "AUX", "ADP", "SCONJ", "CCONJ"):
            return None
        if token.upos in ("NOUN", "PROPN"):
            owned = sentence.tokens[token.head] if token.deprel == "nmod" and token.head > token.index else token
            return owned if owned.deprel in LOST else None
    return None


def _whole(sentence: Sentence, comma: int) -> Token | None:
    """The nearest noun before the comma that names several: Länder Südamerikas."""
    near = sentence.tokens[max(0, comma - NEAR) : comma]
    whole = next((t for t in reversed(near) if _are_several(sentence, t.index)), None)
    if whole is None:
        return _done_to(sentence, comma)
    return whole if all(t.upos != "PUNCT" for t in sentence.tokens[whole.index + 1 : comma]) else None


def _done_to(sentence: Sentence, comma: int) -> Token | None:
    """The only several of the verb right before the comma: Zwölf Mitglieder der Delegation wurden am Montag vermisst, darunter Otto Kern."""
    verb = sentence.tokens[comma - 1] if comma > 0 and sentence.tokens[comma - 1].upos == "VERB" else None
    taking_part = tree.children(sentence, verb.index, *tree.NOUN_SUBJECTS, "obj") if verb else ()
    several = [c for c in taking_part if _are_several(sentence, c)]
    return sentence.tokens[several[0]] if len(several) == len(taking_part) == 1 else None


def _is_below(sentence: Sentence, whole: Token, part: Token) -> bool:
    return part.index in tree.path_to_root(sentence, whole.index)
