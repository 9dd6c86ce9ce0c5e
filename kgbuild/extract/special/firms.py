"""The firm that an article is about, where a role says only that there is one. In: roles of firms without their name. Out: Findings with that firm.

`Siemens wächst. … Finanzchefin Eva Roth …`  ->  Siemens, employee, Eva Roth. No table, since the firm stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.bodies import held, is_named, lacks_body, of_somebody, only
from kgbuild.extract.types import Types
from kgbuild.model import Chain, Predication
from kgbuild.relations import Pattern

COMPANY = "Company"
OFTEN, CLEAR = 3, 2  # mentions of a firm that the article turns on, and how many times those of any other
HEADLINE = 0


def served_firm(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever bears, by name, a role of the pattern's that firms have serves, founded or owns the firm at issue: Finanzchefin Eva Roth; größter Aktionär ist Bremen."""
    for said in reading.predications():
        if lacks_body(reading, pattern, said) and not of_somebody(said):
            yield from held(reading, pattern, said, at_issue(reading, said), _bearers(reading, types, pattern, said))


def _bearers(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> list[int]:
    return [m for _, m in reading.bearers(said) if types.fits(reading.type(m), *pattern.object_type) and reading.named(m)]


def at_issue(reading: Reading, said: Predication) -> Chain | None:
    """The only firm named in the sentence before or before the role; else the one that the article turns on."""
    start = reading.token(said.sentence, said.trigger).start
    firms = [chain for chain in reading.by_type.get(COMPANY, ()) if is_named(reading, chain)]
    near = [
        c for c in firms if any(m.sentence >= said.sentence - 1 and m.end <= start for m in (reading.mentions[i] for i in c.mentions))
    ]
    return only(near) or _topic(reading, near or firms)


def _topic(reading: Reading, firms: list[Chain]) -> Chain | None:
    """The only one in the headline, or the one named far more often than any other."""
    headed = [c for c in firms if any(reading.mentions[m].sentence == HEADLINE for m in c.mentions)]
    ranked = sorted(firms, key=lambda c: -len(c.mentions))
    often = bool(ranked) and len(ranked[0].mentions) >= OFTEN
    clear = ranked[:1] if often and all(len(ranked[0].mentions) >= CLEAR * len(c.mentions) for c in ranked[1:]) else []
    return only(clear) or (only(headed) if headed and len(headed[0].mentions) > 1 else None)
