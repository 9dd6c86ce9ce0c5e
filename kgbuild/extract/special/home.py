"""The country that an article is about. In: a Reading. Out: its chain, or None; the rule: one that is spoken of by itself and far more than any other."""

from __future__ import annotations

from kgbuild.extract.reading import Reading
from kgbuild.model import Chain

OPENING = 3  # sentences in which an article says where it plays


def named_countries(reading: Reading) -> list[Chain]:
    """The countries that have a name: not just `der Staat`."""
    return [chain for chain in reading.chains if chain.type == "Country" and reading.named(chain.mentions[0])]


def only_country(reading: Reading) -> Chain | None:
    """The article's country when there is one, or one that is spoken of far more than any other; none that is only named in passing.

    Twice as often is enough for one that the article opens with, where no other is named there; where another one is, none is enough,
    unless the article is written there or its headline says what it does.
    """
    ranked = sorted(named_countries(reading), key=lambda c: -len(c.mentions))
    opening = [chain for chain in ranked if reading.mentions[chain.mentions[0]].sentence < OPENING]
    if not ranked or (opening and ranked[0] not in opening):
        return None
    if not by_name(reading, ranked[0].mentions[0]) and any(by_name(reading, c.mentions[0]) for c in opening):
        return None  # in iranischer Haft, … zurück in Frankreich
    far = 2 if opening == ranked[:1] else 3
    if len(ranked) > 1 and len(ranked[0].mentions) < far * len(ranked[1].mentions):
        return _by_opening(reading, [chain for chain in opening if len(chain.mentions) > 1])
    passing = len(ranked[0].mentions) < 2 and reading.mentions[ranked[0].mentions[0]].sentence >= OPENING
    return None if passing else ranked[0]


def by_name(reading: Reading, country: int) -> bool:
    """Whether it is spoken of by itself, not only in adjectives: der ukrainische Meister … Präsident Surkow is the club's."""
    return any(reading.mentions[m].kind not in ("demonym", "pronoun") for m in reading.chain(country).mentions)


def _by_opening(reading: Reading, opening: list[Chain]) -> Chain | None:
    """Whose capital stands before the first sentence, else who alone acts in the headline: `Litauen bestellt Botschafter ein`."""
    seats = [m.attribute("seat") for m in reading.mentions if m.sentence < 2 and m.start == reading.document.sentences[m.sentence].start]
    written = [chain for chain in opening if chain.name in seats]
    deeds = [p for p in reading.analyses[0].predications if p.kind == "verb"]
    doers = {reading.chain(m).index for p in deeds for a in p.having("agent") if (m := reading.mention(p, a)) is not None}
    found = written or [chain for chain in opening if doers == {chain.index}]
    return found[0] if len(found) == 1 else None
