"""Names behind a comma or in brackets, of whom the noun before them means. In: a Sentence. Out: predications of kind role, for the readers of `roles`."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import coordination, enumerations, form, names, tree
from kgbuild.grammar.role_nouns import further, is_role, is_somebody, role
from kgbuild.model import Argument, Predication, Sentence

BRACKETS, CLOSING = "([{", ")]}"


def read_named_later(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Die Sprecherin des Kremls, Anna Bolt, schwieg.`  ->  Sprecherin(bearer Anna Bolt, genitive Kreml)"""
    token = sentence.tokens[i]
    governor = sentence.tokens[token.head] if token.head >= 0 else token
    apart = token.deprel == "appos" and not tree.close(sentence, token.head, i)
    later = apart and token.upos == "PROPN" and governor.upos == "NOUN" and not is_role(sentence, i)
    if not apart or enumerations.is_among(sentence, i):
        return
    if later and not names.is_close_name(sentence, i) and not _in_brackets(sentence, i):
        yield role(sentence, token.head, i)
        yield from (role(sentence, c, i, hops=1) for c in further(sentence, token.head) if c < i)
    elif _names_later(sentence, i) and token.upos == governor.upos == "NOUN":
        yield role(sentence, token.head, names.close_name(sentence, i))


def _names_later(sentence: Sentence, i: int) -> bool:
    """Der Bruder des Königs, Prinz Faisal: the noun behind the comma has the name, the one before it is somebody."""
    somebody = names.close_name(sentence, i) >= 0 and is_somebody(sentence, sentence.tokens[i].head)
    return somebody and form.number_of(sentence, sentence.tokens[i].head) != "Plur"


def read_parenthesis(sentence: Sentence, i: int) -> Iterator[Predication]:
    """`Anna Bolt (SPD)`  ->  SPD(bearer Anna Bolt, apposition SPD)"""
    token = sentence.tokens[i]
    if token.deprel != "appos" or token.head < 0 or names.is_close_name(sentence, i):
        return
    if coordination.is_denied(sentence, i) or (not token.entity and token.upos == "PROPN" and is_role(sentence, i)):
        return
    named_later = token.upos == "PROPN" and sentence.tokens[token.head].upos == "NOUN" and not _in_brackets(sentence, i)
    if token.upos in ("PROPN", "NUM", "X", "ADJ") and not named_later:
        for head in (token.head, *_listed_before(sentence, i)):
            bearer = Argument("bearer", head, form.case_of(sentence, head))
            listed = (Argument("apposition", c) for c in (i, *_beside_in_brackets(sentence, i)))
            both = tuple(sorted((bearer, *listed), key=lambda a: a.head))
            yield Predication(sentence.index, i, "apposition", token.text, both)


def _beside_in_brackets(sentence: Sentence, i: int) -> tuple[int, ...]:
    """die Opposition (SPD | und FDP): further names within the same brackets."""
    inside = _in_brackets(sentence, i)
    close = next((t.index for t in sentence.tokens[i:] if t.text in CLOSING), i) if inside else i
    return tuple(c for c in tree.children(sentence, i, "conj") if c < close and names.is_name(sentence, c))


def _listed_before(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The further names that brackets speak of: Anna Bolt, Igor Blau und Otto Kern (alle SPD)."""
    if not any(t.feat("PronType") == "Tot" for t in tree.words(sentence, tree.children(sentence, i, "det"))) or not _in_brackets(
        sentence, i
    ):
        return ()
    last = sentence.tokens[i].head
    above = sentence.tokens[last].head
    beside = {above, *tree.children(sentence, above, "conj", "appos"), *tree.conjuncts(sentence, last)} if above >= 0 else set()
    alike = [c for c in sorted(beside) if c < last and sentence.tokens[c].entity == sentence.tokens[last].entity != ""]
    told = max((c for c in alike if any(_in_brackets(sentence, a) for a in tree.children(sentence, c, "appos"))), default=-1)
    return tuple(c for c in alike if c > told)


def _in_brackets(sentence: Sentence, i: int) -> bool:
    return any(t.text in BRACKETS for t in sentence.tokens[max(0, i - 2) : i])
