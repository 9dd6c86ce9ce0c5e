"""Who serves the one body of its kind. In: roles, the government, house, court or theatre that an article speaks of. Out: Findings with that body.

`Der Bundestag berät. Der Abgeordnete Karl Alt …`  ->  Bundestag, member, Karl Alt. No table, since the house stands elsewhere in the article.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.bodies import called, held, holders, lacks_body, named_holders, of_somebody, only
from kgbuild.extract.types import PLACE_TYPES, Types
from kgbuild.model import Chain, Predication
from kgbuild.relations import Pattern

STATE_BODIES = ("GovernmentBody",)
OFTEN = 4  # mentions of the body that an article turns on


def cabinet(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Ministers, and the only government that the article speaks of, beside them or right before."""
    government = only_called(reading, types, pattern)
    if government is None:
        return
    for said in reading.predications():
        other = roles.limited(said.qualifiers, pattern.without) or roles.tail(said.lemma) in pattern.except_words
        if other or not roles.is_of(said.lemma, pattern.words):
            continue
        if _near(reading, government, said.sentence) and _same_state(reading, said, government):
            yield from held(reading, pattern, said, government, holders(reading, types, said))


def only_called(reading: Reading, types: Types, pattern: Pattern) -> Chain | None:
    """The only body, of state where the pattern names no classes, that the article calls by one of the pattern's words."""
    classes = pattern.subject_type or STATE_BODIES
    return only([c for c in reading.chains if types.fits(c.type, *classes) and called(reading, c) & set(pattern.having)])


def house(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Der Bundestag berät. Der Abgeordnete Karl Alt …`: who sits, by name, sits in the only house that the article speaks of, right before or often."""
    body = only_called(reading, types, pattern)
    if body is None:
        return
    for finding in _serving(reading, types, pattern, body):
        said = finding.predication
        if _is_at_hand(reading, body, said.sentence) and _same_state(reading, said, body):
            yield finding


def _is_at_hand(reading: Reading, body: Chain, sentence: int) -> bool:
    """Whether it is named right before, or so often that the article turns on it."""
    return len(body.mentions) >= OFTEN or _near(reading, body, sentence)


def own_house(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Das Landgericht Ulm sprach ihn frei. … Richter Karl Alt …`: who has such a profession has it, by name, in the only such body of the article."""
    body = only_called(reading, types, pattern)
    yield from (finding for finding in _serving(reading, types, pattern, body) if not of_somebody(finding.predication))


def _serving(reading: Reading, types: Types, pattern: Pattern, body: Chain | None) -> Iterator[Finding]:
    """Those with a name and a role of the pattern's words, of whom nothing says where."""
    for said in (p for p in reading.predications() if lacks_body(reading, pattern, p)):
        yield from held(reading, pattern, said, body, named_holders(reading, types, said))


def _near(reading: Reading, chain: Chain, sentence: int) -> bool:
    """Whether it is named in the sentence or the one before."""
    return any(0 <= sentence - reading.mentions[m].sentence <= 1 for m in chain.mentions)


def _same_state(reading: Reading, said: Predication, government: Chain) -> bool:
    """Not the minister of another country than the government's; where only the government tells whose it is, no country is spoken of more often."""
    told = {value for key, value in government.attributes if key == "country"} | {
        reading.mentions[m].attribute("country") for m in government.mentions
    }
    told.discard("")
    owners = [m for a in said.arguments if a.role != "bearer" and (m := reading.mention(said, a)) is not None]
    if any(reading.type(m) in PLACE_TYPES for m in owners):
        return False  # a region has a government of its own: der bayerische Ministerpräsident
    lands = {reading.chain(m).name for m in owners if reading.type(m) == "Country"}
    return bool(lands & told) if lands and told else not told or bool(_main_lands(reading) & told)


def _main_lands(reading: Reading) -> set[str]:
    """The countries that an article speaks of most often."""
    often = {chain.name: len(chain.mentions) for chain in reading.chains if chain.type == "Country"}
    return {name for name, times in often.items() if times == max(often.values())}
