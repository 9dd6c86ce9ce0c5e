"""The firm that an article is about, where a role or a share says only that there is one. In: roles of firms, deals without their name. Out: Findings with that firm.

`Siemens wächst. … Finanzchefin Eva Roth …`  ->  Siemens, employee, Eva Roth. `Katar hält zehn Prozent der Anteile.`  ->  Siemens, owner, Katar.
No table, since the firm stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.bodies import held, is_named, lacks_body, of_somebody, only
from kgbuild.extract.types import Types
from kgbuild.extract.words import ends_in
from kgbuild.model import Argument, Chain, Mention, Predication
from kgbuild.relations import Pattern

COMPANY = "Company"
BODIES = frozenset({COMPANY, "Organization", "MediaOutlet", "Country"})
OFTEN, CLEAR = 3, 2  # sentences that speak of the firm that the article turns on, and how many times those of any other
OPENING = 1  # the last sentence of headline and first sentence
DOING, BESIDE = ("agent", ""), "apposition"  # functions of who does something, and of others beside him


def served_firm(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever bears, by name, a role of the pattern's that firms have serves, founded or owns the firm at issue: Finanzchefin Eva Roth; größter Aktionär ist Bremen."""
    for said in (p for p in reading.predications() if p.kind == "role"):
        bare = replace(said, arguments=tuple(a for a in said.arguments if a.role != "adjective"))  # die schwedische | Mutter Nordstahl
        if lacks_body(reading, pattern, bare) and not of_somebody(said):
            bearers = _bearers(reading, types, pattern, said)
            firm = at_issue(reading, said, frozenset(reading.chain(m).index for m in bearers)) if bearers else None
            yield from held(reading, pattern, said, firm, bearers)


def share_of_firm(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever holds, buys or leads what `having` lists, with no body beside it, does so in the firm at issue: zehn Prozent der Anteile, die Finanzierungsrunde."""
    for said in (p for p in reading.predications() if p.kind == "verb" and p.lemma in pattern.words):
        actors = _actors(reading, types, pattern, said) if _deals(reading, pattern, said) else []
        firm = at_issue(reading, said, frozenset(reading.chain(m).index for m in actors)) if actors else None
        if firm is not None:
            place = reading.nearest(firm, said.sentence)
            ends = [(place, m) if pattern.object else (m, place) for m in actors]
            yield from (Finding(said, pattern.relation, *pair, pattern.id, weight=pattern.weight, hops=1) for pair in ends)


def _actors(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> list[int]:
    """Who does it: in the roles of the object where the firm is the subject of the relation, else in those of the subject."""
    wanted, classes = (pattern.object, pattern.object_type) if pattern.object else (pattern.subject, pattern.subject_type)
    found = (reading.mention(said, a) for role in wanted for a in said.having(role))
    return [m for m in found if m is not None and types.fits(reading.type(m), *classes)]


def _deals(reading: Reading, pattern: Pattern, said: Predication) -> bool:
    """Whether the verb has all that `having` asks for, and nothing says in which body: an der Firma, bei der Bank."""
    wanted = [entry.partition("=") for entry in pattern.having]
    had = [[a for a in said.having(role) if ends_in(reading.word(said, a).lemma, words.split("|"))] for role, _, words in wanted]
    told = [a for role in pattern.lacking for a in said.having(role)]
    return all(had) and not told and not any(_names_body(reading, said, a) for found in had for a in found)


def _names_body(reading: Reading, said: Predication, argument: Argument) -> bool:
    """70 Prozent der Anteile an der Bank"""
    phrase = reading.phrase(said.sentence, argument.head)
    inside = (reading.at(said.sentence, i) for i in phrase.tokens) if phrase is not None else ()
    return any(m is not None and reading.type(m) in BODIES for m in inside)


def _bearers(reading: Reading, types: Types, pattern: Pattern, said: Predication) -> list[int]:
    return [m for _, m in reading.bearers(said) if types.fits(reading.type(m), *pattern.object_type) and reading.named(m)]


def at_issue(reading: Reading, said: Predication, apart: frozenset[int] = frozenset()) -> Chain | None:
    """The firm that a word for one of its people means: the article's own, unless another one was named in between; not those that are apart."""
    start = reading.token(said.sentence, said.trigger).start
    bodies = (*reading.by_type.get(COMPANY, ()), *(c for c in reading.by_type.get("Organization", ()) if _is_described_as_firm(reading, c)))
    firms = [chain for chain in bodies if is_named(reading, chain) and chain.index not in apart]
    near = [c for c in firms if any(m.sentence >= said.sentence - 1 and m.end <= start for m in _mentions(reading, c))]
    own, opening = _own(reading, firms), _opening(reading, firms)
    if own is None:
        return only(near) if not opening else only([c for c in near if c in opening and _is_clear(reading, c, firms)])
    return own if not near or own in near else None


def _own(reading: Reading, firms: list[Chain]) -> Chain | None:
    """The only firm that the headline and first sentence name, or that does something there; else the one named far more often than any other."""
    opening = _opening(reading, firms)
    doing = [c for c in opening if _may_do(reading, c)]
    return only(opening) or only(doing) or (None if opening else only([c for c in firms if _is_clear(reading, c, firms)]))


def _may_do(reading: Reading, chain: Chain) -> bool:
    """Whether it does something where the article opens, or its words there do not tell: die Firmen Alstom und | Osram wachsen."""
    functions = {_function(reading, m) for m in _mentions(reading, chain) if m.sentence <= OPENING}
    return bool(functions & set(DOING)) or functions == {BESIDE}


def _opening(reading: Reading, firms: list[Chain]) -> list[Chain]:
    return [c for c in firms if reading.mentions[c.mentions[0]].sentence <= OPENING]


def _mentions(reading: Reading, chain: Chain) -> list[Mention]:
    return [reading.mentions[i] for i in chain.mentions]


def _function(reading: Reading, mention: Mention) -> str:
    """What it does in its clause."""
    phrase = reading.phrase(mention.sentence, mention.head)
    return phrase.function if phrase is not None else ""


def _is_clear(reading: Reading, chain: Chain, firms: list[Chain]) -> bool:
    """Whether far more sentences speak of it than of any other firm."""
    told = {c.index: len({m.sentence for m in _mentions(reading, c)}) for c in firms}
    others = max((told[c.index] for c in firms if c is not chain), default=0)
    return told[chain.index] >= OFTEN and told[chain.index] >= CLEAR * others


def _is_described_as_firm(reading: Reading, chain: Chain) -> bool:
    """der Autobauer MAN, of which a recogniser only knows that it is a body"""
    return any(reading.mentions[m].kind == "nominal" and reading.mentions[m].type == COMPANY for m in chain.mentions)
