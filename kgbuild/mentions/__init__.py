"""Mentions. In: a Document and its Analyses. Out: the spans that name, describe or point at something, in text order, each with a class of the ontology.

The rule: a mention says what its words say by themselves; that two mentions mean the same is for coreference to find.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.mentions import dates, inner, metonyms, nominals, partitives, pointers, pronouns, things, times
from kgbuild.mentions.names import names
from kgbuild.mentions.view import View, views
from kgbuild.model import Analysis, Document, Mention

__all__ = ["find"]

ORDER = ("name", "nominal", "thing", "demonym", "part", "pronoun", "time")


def find(document: Document, analyses: tuple[Analysis, ...]) -> tuple[Mention, ...]:
    """The mentions of an article.

    Args:
        document: its sentences.
        analyses: what the grammar says of them, one each.

    Returns:
        Mentions in text order, of kinds name, nominal, thing, pronoun, demonym, part and time; spans may lie inside one another.
    """
    seen = views(document, analyses)
    named = [metonyms.read(seen[name.sentence], name) for name in names(seen)]
    today = dates.parse(document.article.date)
    timed = [time for view in seen for time in times.find(view, today)]
    cut, known, lands = _with_names(seen, named), pointers.known(named), pointers.spoken_of(seen)
    told = pointers.told_of(seen)
    pointing = [mention for view in cut for mention in (*_pointers(view, known, lands), *pointers.offices(view, told))]
    described = nominals.find(cut, [*named, *timed, *pointing])
    described += partitives.find(cut, described)
    taking = [mention for view in seen for mention in pronouns.find(view)]
    common = things.find(seen, [*named, *timed, *described])
    return _ordered([*named, *timed, *pointing, *described, *common, *taking])


def _with_names(seen: tuple[View, ...], named: list[Mention]) -> tuple[View, ...]:
    here: dict[int, list[Mention]] = {}
    for name in named:
        here.setdefault(name.sentence, []).append(name)
    return tuple(replace(view, cut=tuple(here.get(view.sentence.index, ()))) for view in seen)


def _pointers(view: View, known: dict[str, Mention], lands: frozenset[str]) -> list[Mention]:
    made = (*pointers.demonyms(view), *pointers.partisans(view, known, lands), *pointers.parts(view, known))
    return [*made, *inner.seats(view), *inner.lands(view), *inner.wholes(view)]


def _ordered(mentions: list[Mention]) -> tuple[Mention, ...]:
    unique = {(m.start, m.end, m.kind, m.name): m for m in mentions}
    return tuple(sorted(unique.values(), key=lambda m: (m.start, -m.end, ORDER.index(m.kind), m.name)))
