"""Where places lie to each other, what joins them, where things come from. In: noun phrases, verbs. Out: open:naheliegen, verbinden, angrenzen, stammen.

`Ebersau, nördlich von Wien`  ->  naheliegen. `die Grenze zwischen Polen und Belarus`  ->  angrenzen. `Autos aus Japan`  ->  stammen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.ends import End, entities, listed
from kgbuild.extract.types import LAND_TYPES, Types
from kgbuild.model import Argument, NounPhrase, Predication

LYING = 0.85
BORDER = 0.85
POINTED = 0.7
ORIGIN = 0.75
NEARBY = "open:naheliegen"
BORDERING = "open:angrenzen"
NEAR = ("bei", "nahe", "unweit")
SITES = ("in", "auf", "aus", "nach", "an", "von")
CLOSE = 9  # tokens between a place and what it lies near to: etwa 35 Kilometer nordwestlich der alten Stadt Graz
LIES = ("liegen", "sich befinden")
BORDERS = "grenze"  # Grenze, Staatsgrenze
NEIGHBOURS = ("adjective", "genitive", "zwischen", "zu", "mit")
BEYOND = ("zu", "nach")
COMES = "kommen"
ORIGINATING = ("Group", "Work")


def lying(reading: Reading, types: Types) -> Iterator[Finding]:
    """What a verb says of where something lies: Das Dorf liegt nördlich von Wien, in der Nähe von Graz."""
    for said in reading.predications():
        if said.kind != "verb" or said.lemma not in LIES:
            continue
        things = entities(reading, types, said, ("agent", "patient"), ("Place", "Organization", "Work"))
        for (thing, subject), (argument, place) in product(things, _there(reading, types, said, said.arguments)):
            if argument.head != thing.head:
                yield Finding(said, NEARBY, subject, place, "open.lying", weight=LYING, hops=thing.hops + argument.hops)


def beside(reading: Reading, types: Types) -> Iterator[Finding]:
    """What stands behind a place says where it lies: das Dorf Ebersau nördlich von Wien; ein Ort in der Nähe von Graz."""
    for phrase, place in _described(reading, types):
        said = reading.said_of(place)
        for _, other in _there(reading, types, said, phrase.modifiers):
            yield Finding(said, NEARBY, place, other, "open.beside", weight=LYING)


def side_by_side(reading: Reading, types: Types) -> Iterator[Finding]:
    """The same where a verb has both places one behind the other: Das Spiel fand in Ebersau in der Nähe von Wien statt."""
    for said in reading.predications():
        if said.kind != "verb":
            continue
        for argument, other in _there(reading, types, said, said.arguments):
            place = _before(reading, types, said, argument)
            if place is not None:
                yield Finding(said, NEARBY, place, other, "open.side_by_side", weight=LYING)


def _before(reading: Reading, types: Types, said: Predication, argument: Argument) -> int | None:
    """The named place that stands right before a phrase of nearness, with no other participant or verb between."""
    earlier = [a for a in said.arguments if a.head < argument.head and a.sentence in (None, said.sentence)]
    last = max(earlier, key=lambda a: a.head, default=None)
    if last is None or last.role not in SITES or argument.sentence not in (None, said.sentence):
        return None
    place = reading.mention(said, last)
    apart = last.head < said.trigger < argument.head or argument.head - last.head > CLOSE
    return place if place is not None and not apart and reading.named(place) and types.fits(reading.type(place), "Place") else None


def next_to(reading: Reading, types: Types) -> Iterator[Finding]:
    """The same where an attribute points back to the place before: In Graz und dem benachbarten Ebersau brannte es."""
    for phrase, place in _described(reading, types, LAND_TYPES):
        words = [reading.token(phrase.sentence, t).lemma for t in phrase.tokens if t < phrase.head]
        other = _last_place(reading, place) if any(word in listed("near") for word in words) else None
        if other is not None:
            relation = BORDERING if types.fits(reading.type(place), "Country") else NEARBY
            yield Finding(reading.said_of(place), relation, place, other, "open.next_to", weight=POINTED)


def _last_place(reading: Reading, place: int) -> int | None:
    """The named place of its kind last spoken of before one, in its sentence or the one before."""
    found, chain = reading.mentions[place], reading.chain(place)
    here = [m for m in reading.of_sentence(found.sentence) if reading.mentions[m].head < found.head]
    earlier = [*reading.of_sentence(found.sentence - 1), *here]
    places = [
        m
        for m in earlier
        if reading.mentions[m].kind == "name" and reading.type(m) == reading.type(place) and reading.chain(m) is not chain
    ]
    return places[-1] if places else None


def joining(reading: Reading, types: Types) -> Iterator[Finding]:
    """What leads from one place to another: die Autobahn A 5 zwischen Graz und Linz, die Bahnstrecke von Graz nach Linz."""
    for said in reading.predications():
        if said.kind != "noun" or not said.lemma.lower().endswith(listed("routes")):
            continue
        route = reading.at(said.sentence, said.trigger)
        ends = entities(reading, types, said, ("zwischen",) if said.having("zwischen") else ("von", "nach"), LAND_TYPES)
        if route is not None and (len(ends) > 1 or (ends and said.having("zwischen"))):
            yield from (Finding(said, "open:verbinden", route, place, "open.joining", weight=LYING, hops=a.hops) for a, place in ends)


def _described(reading: Reading, types: Types, classes: tuple[str, ...] = ("Place",)) -> Iterator[tuple[NounPhrase, int]]:
    """Noun phrases that mean a place of their own, or a land."""
    for analysis in reading.analyses:
        for phrase in analysis.phrases:
            place = reading.at(phrase.sentence, phrase.head)
            if place is not None and types.fits(reading.type(place), *classes):
                yield phrase, place


def _there(reading: Reading, types: Types, said: Predication, arguments: tuple[Argument, ...]) -> Iterator[End]:
    """The places that it lies near to, or in a direction from."""
    for argument in arguments:
        place = reading.mention(said, argument) if argument.role in (*listed("directions"), *NEAR) else None
        if place is not None and types.fits(reading.type(place), *LAND_TYPES):
            yield argument, place


def bordering(reading: Reading, types: Types) -> Iterator[Finding]:
    """Lands that have a border: die türkisch-syrische Grenze, Polens Grenze zu Belarus, die Grenze zwischen Polen und Belarus."""
    for said in _borders(reading):
        found = [(a, m) for a in said.arguments if a.role in NEIGHBOURS for m in reading.meant(said, a)]
        lands = [(a, m) for a, m in found if types.fits(reading.type(m), *LAND_TYPES)]
        for (a, one), (b, other) in combinations(lands, 2):
            yield Finding(said, BORDERING, one, other, "open.border", weight=BORDER, hops=a.hops + b.hops)


def at_border(reading: Reading, types: Types) -> Iterator[Finding]:
    """What lies at the border to a land: Goma an der Grenze zu Ruanda."""
    for said in _borders(reading):
        lands = entities(reading, types, said, BEYOND, LAND_TYPES)
        for place in _at(reading, types, said) if lands else ():
            for argument, land in lands:
                yield Finding(said, BORDERING, place, land, "open.at_border", weight=BORDER, hops=argument.hops)


def _borders(reading: Reading) -> Iterator[Predication]:
    return (said for said in reading.predications() if said.kind == "noun" and said.lemma.lower().endswith(BORDERS))


def _at(reading: Reading, types: Types, border: Predication) -> Iterator[int]:
    """The places that stand with a border: what lies there, what it stands behind."""
    for phrase, place in _described(reading, types):
        if any(a.head == border.trigger and a.role == "an" for a in phrase.modifiers) and phrase.sentence == border.sentence:
            yield place
    for said in reading.analyses[border.sentence].predications:
        there = said.kind == "verb" and said.lemma in LIES and any(a.head == border.trigger and a.role == "an" for a in said.arguments)
        yield from (m for _, m in entities(reading, types, said, ("agent", "patient"), LAND_TYPES)) if there else ()


def origin(reading: Reading, types: Types) -> Iterator[Finding]:
    """Where things come from: Autos aus Japan; die Anträge kamen aus Polen."""
    for said in reading.predications():
        coming = _coming(reading, types, said)
        places = entities(reading, types, said, ("aus",), LAND_TYPES) if coming else []
        relation = "open:kommen" if said.kind == "verb" else "open:stammen"
        for (first, thing), (argument, place) in product(coming, places):
            if reading.named(place):
                yield Finding(said, relation, thing, place, "open.origin", weight=ORIGIN, hops=first + argument.hops)


def _coming(reading: Reading, types: Types, said: Predication) -> list[tuple[int, int]]:
    """The hops to what comes from somewhere, and what it is: a noun itself, or what a verb of coming has as its subject."""
    if said.kind == "noun":
        itself = reading.at(said.sentence, said.trigger)
        return [(0, itself)] if itself is not None and types.fits(reading.type(itself), "Work") else []
    comes = said.kind == "verb" and said.lemma == COMES
    return [(a.hops, m) for a, m in entities(reading, types, said, ("agent",), (*ORIGINATING, "Topic"))] if comes else []


RULES: tuple[Callable[[Reading, Types], Iterator[Finding]], ...] = (
    lying,
    beside,
    side_by_side,
    next_to,
    joining,
    bordering,
    at_border,
    origin,
)
