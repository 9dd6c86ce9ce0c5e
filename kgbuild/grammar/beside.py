"""Who takes part beside the subject. In: a predication. Out: it, and a copy in which the other one does it."""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.grammar import form, tree
from kgbuild.grammar.change import with_arguments
from kgbuild.lexicon import jointly, members, nouns
from kgbuild.model import Argument, Predication, Sentence

PLACES = ("PER", "ORG", "LOC")
WITH, LIKE = "mit", "wie"
PASSIVE = "undo_passive"


def include_beside(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Neben Bern zahlte auch Rom.`, `Rom, das wie Bern zahlt`  ->  zahlen(agent Rom, neben Bern) and zahlen(agent Bern)"""
    yield predication
    agents = predication.having("agent")
    found = next((a for a in predication.arguments if members.kind(a.role) == "beside"), None) if predication.kind == "verb" else None
    if found and len(agents) == 1 and _is_somebody(sentence, found) and _does_it_too(sentence, found.head, agents[0].head):
        kept = (a for a in predication.arguments if a is not found and a is not agents[0])
        who = Argument("agent", found.head, form.case_of(sentence, found.head), hops=1)
        yield with_arguments(predication, (who, *kept))


def include_fellow(sentence: Sentence, predication: Predication) -> Iterator[Predication]:
    """`Bern zahlte gemeinsam mit Rom.`, `Bern zahlte ebenso wie Rom.`  ->  zahlen(agent Bern, mit Rom) and zahlen(agent Rom)"""
    yield predication
    doers = predication.having("agent") or (predication.having("patient") if PASSIVE in predication.steps else ())
    found = next((a for a in predication.arguments if _is_fellow(sentence, a)), None) if predication.kind == "verb" and doers else None
    if found:
        kept = (a for a in predication.arguments if a is not found and a not in doers)
        who = Argument(doers[0].role, found.head, form.case_of(sentence, found.head), hops=1)
        yield with_arguments(predication, (who, *kept))


def _is_fellow(sentence: Sentence, argument: Argument) -> bool:
    """gemeinsam mit Rom, ebenso wie Rom, wie auch Rom"""
    if argument.role not in (WITH, LIKE) or argument.sentence is not None or not _is_somebody(sentence, argument):
        return False
    at = next(iter(tree.children(sentence, argument.head, "case")), 0)
    before, here, behind = (sentence.tokens[i].text.lower() for i in (max(at - 1, 0), at, min(at + 1, len(sentence.tokens) - 1)))
    if argument.role == WITH:
        return before in jointly.words()
    return "alike" in (members.kind(f"{before} {here}"), members.kind(f"{here} {behind}"))


def _is_somebody(sentence: Sentence, argument: Argument) -> bool:
    """Neben Bern, neben dem Kanzler Otto Kern; neben der Feuerwehr."""
    name = (argument.head, *tree.children(sentence, argument.head, "appos"))
    named = any(sentence.tokens[i].entity[2:] in PLACES for i in name)
    return named or nouns.acts(sentence.tokens[argument.head].text)


def _does_it_too(sentence: Sentence, beside: int, subject: int) -> bool:
    return _is_one_more(sentence, beside, subject) or _is_likened(sentence, beside)


def _is_likened(sentence: Sentence, beside: int) -> bool:
    """Kern, der | wie Roth der SPD angehört: right behind the pronoun that is the subject of a relative clause"""
    start = min(tree.subtree(sentence, beside))
    before = sentence.tokens[start - 1] if start else sentence.tokens[0]
    own = before.deprel in tree.NOUN_SUBJECTS and tree.is_relative(sentence, before.index)
    return own and sentence.tokens[start].text.lower() == LIKE


def _is_one_more(sentence: Sentence, beside: int, subject: int) -> bool:
    """neben … auch: `auch` right before the subject's phrase."""
    before = min(tree.subtree(sentence, subject)) if beside < subject else 0
    too = range(max(before - 1, 0), min(before + 1, len(sentence.tokens)))
    ahead = sentence.tokens[max(min(tree.subtree(sentence, beside)) - 1, 0)]
    alone = ahead.upos != "PRON" or not tree.has_child(sentence, ahead.index, "case")  # not unter ihnen neben Bern
    return alone and beside < before and any(members.kind(sentence.tokens[i].text) == "too" for i in too)
