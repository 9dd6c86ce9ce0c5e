"""Relations that no table knows. In: verbs and event nouns with entities on both sides. Out: `open:<lemma>` Findings; no table, since any verb may say one.

`Der WWF beobachtet Nestlé.`  ->  WWF, open:beobachten, Nestlé. `Der Anschlag auf die Behörde`  ->  Anschlag, open:treffen, Behörde.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.special.open.about import RULES as OF_TALKS
from kgbuild.extract.special.open.awards import RULES as OF_AWARDS
from kgbuild.extract.special.open.directed import RULES as OF_EVENTS
from kgbuild.extract.special.open.ends import End, entities, fitting, governed, listed, named, named_of_work, own, through_aspect, words_for
from kgbuild.extract.special.open.harm import damaged, doing_damage, harmed, wounded
from kgbuild.extract.special.open.measured import RULES as OF_DISTANCES
from kgbuild.extract.special.open.media import RULES as OF_STATIONS
from kgbuild.extract.special.open.nouns import RULES as OF_NOUNS
from kgbuild.extract.special.open.places import RULES as OF_PLACES
from kgbuild.extract.special.open.ways import RULES as OF_WAYS
from kgbuild.extract.special.scored import drawn
from kgbuild.extract.types import Types
from kgbuild.lexicon import speech
from kgbuild.model import Predication

VERB = 0.8
SPOKEN = ("claim", "deny", "factive", "announce")  # effects of words of speech: what is confirmed or denied is said, not done
MUTUAL = 0.8
ASPECT = 0.76
WRITING = "Work"
THROUGH = "durch+Acc"
Rule = Callable[[Reading, Types], Iterator[Finding]]
PLACED = "occurredIn"  # der Anschlag auf der Insel is directed at nobody
BROAD = frozenset(
    {
        "participatesIn",
        "causes",
        "opposes",
        "supports",
        "produces",
        "attacks",
        "investigates",
        "criticizes",
        "occurredIn",
        "succeeds",
        "locatedIn",
    }
)  # they leave open what somebody did: gewinnen, verhindern, unterzeichnen, ausstrahlen, besetzen
Taken = set[tuple[int, int, frozenset[int]]]  # sentence, word, the two chains


def open_relations(reading: Reading, types: Types, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """What verbs and nouns say between two entities that no relation of the ontology says already."""
    placed = {pair for finding in known if finding.predicate == PLACED for pair in _pairs(reading, finding)}
    yield from (f for f in _by(OF_EVENTS, reading, types) if placed.isdisjoint(_pairs(reading, f)) and _two(reading, f))
    taken = {key for finding in known for key in _keys(reading, finding)}
    prizes = tuple(_free(reading, _by(OF_AWARDS, reading, types), taken))
    yield from prizes
    pairs = {pair for finding in (*known, *prizes) for pair in _pairs(reading, finding)}
    yield from (f for f in _by((*OF_PLACES, *OF_DISTANCES), reading, types) if pairs.isdisjoint(_pairs(reading, f)) and _two(reading, f))
    taken |= {key for finding in prizes for key in _keys(reading, finding)}
    yield from wounded(reading, types, known)
    told = {pair[1] for finding in known for pair in _pairs(reading, finding)}
    for found in _free(
        reading,
        _by(
            (_of_verbs, _of_aspects, harmed, damaged, doing_damage, _mutual, drawn, *OF_NOUNS, *OF_WAYS, *OF_STATIONS, *OF_TALKS),
            reading,
            types,
        ),
        taken,
    ):
        if found.predication.lemma in listed("telling") or told.isdisjoint(pair[1] for pair in _pairs(reading, found)):
            yield found


def _by(rules: tuple[Rule, ...], reading: Reading, types: Types) -> Iterator[Finding]:
    return (found for rule in rules for found in rule(reading, types))


def _free(reading: Reading, findings: Iterable[Finding], taken: Taken) -> Iterator[Finding]:
    """Those whose word says nothing else between the two; `Sie gewann die Wahl` is more than that she took part."""
    for found in findings:
        if _two(reading, found) and taken.isdisjoint(_keys(reading, found)):
            yield found


def _two(reading: Reading, finding: Finding) -> bool:
    return finding.object is not None and not reading.same(finding.subject, finding.object)


def _keys(reading: Reading, finding: Finding) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Where a finding stands and between whom; nothing for one that leaves open what a verb of `telling` says."""
    said = finding.predication
    if finding.predicate in BROAD and said.lemma in listed("telling"):
        return
    yield from ((sentence, said.trigger, chains) for sentence, chains in _pairs(reading, finding))


def _pairs(reading: Reading, finding: Finding) -> Iterator[tuple[int, frozenset[int]]]:
    if finding.object is not None and finding.value is None:
        chains = frozenset((reading.chain(finding.subject).index, reading.chain(finding.object).index))
        yield finding.predication.sentence, chains


def _of_verbs(reading: Reading, types: Types) -> Iterator[Finding]:
    for said in reading.predications():
        lemma = said.lemma.removeprefix("sich ")
        if said.kind != "verb" or " " in lemma or not lemma.endswith("n"):
            continue
        for (agent, subject), (other, object_) in _ends(reading, types, said):
            work = types.fits(reading.type(subject), "Work")
            if _passes(reading, types, lemma, subject, object_) or (
                lemma in listed("only_works") and not work and not _launches(reading, types, lemma, object_)
            ):
                continue
            name = named_of_work(lemma) if types.fits(reading.type(subject), "Work", "Meeting") else named(lemma)
            yield Finding(said, name, subject, object_, "open.verb", weight=VERB, hops=agent.hops + other.hops)


def _of_aspects(reading: Reading, types: Types) -> Iterator[Finding]:
    """What a verb says of a side of something, where a law or a writing is in it: Der Film zeigt den Alltag der Bauern. Er verletzte die Regeln des Vertrags."""
    for said in reading.predications():
        lemma = said.lemma.removeprefix("sich ")
        plain = said.kind == "verb" and " " not in lemma and lemma.endswith("n")
        roles = (() if says_little(said.lemma) else ("patient",)) + governed(said.lemma)
        objects = through_aspect(reading, types, said, roles, listed("objects")) if plain else []
        subjects = entities(reading, types, said, ("agent",), listed("subjects")) if objects else []
        for (agent, subject), (other, object_) in product(subjects, objects):
            writes = types.fits(reading.type(subject), WRITING)
            if writes or (types.fits(reading.type(object_), WRITING) and lemma not in listed("only_works")):
                name = named_of_work(lemma) if writes else named(lemma)
                yield Finding(said, name, subject, object_, "open.aspect", weight=ASPECT, hops=agent.hops + other.hops)


def _passes(reading: Reading, types: Types, lemma: str, subject: int, object_: int) -> bool:
    """Whether an event only gets to a place: Der Sturm überquerte Spanien; not: Der Brand zerstörte das Dorf."""
    event, place = types.fits(reading.type(subject), "Event"), types.fits(reading.type(object_), "Place", "Country")
    return event and place and lemma not in listed("telling")


def _launches(reading: Reading, types: Types, lemma: str, object_: int) -> bool:
    """Whether somebody sends off a vehicle: Die NASA startete die Sonde."""
    return lemma in listed("launching") and types.fits(reading.type(object_), WRITING)


def _mutual(reading: Reading, types: Types) -> Iterator[Finding]:
    """What two do with each other: Ein Hubschrauber und ein Flugzeug stießen zusammen."""
    for said in reading.predications():
        if said.kind == "verb" and said.lemma in listed("mutual"):
            for (a, one), (b, other) in combinations(fitting(reading, types, said, ("agent",), listed("subjects")), 2):
                yield Finding(
                    said, f"open:{said.lemma.removeprefix('sich ')}", one, other, "open.mutual", weight=MUTUAL, hops=a.hops + b.hops
                )


def says_little(lemma: str) -> bool:
    """Whether a verb with a bare object is no relation: haben, machen; bestätigen, which is somebody's word; a reflexive one without its preposition."""
    if lemma in listed("only_works"):
        return False
    cue = speech.verb(lemma)
    spoken = cue is not None and cue.effect in SPOKEN and "patient" in cue.nouns
    return spoken or lemma in listed("verbs") or lemma.startswith("sich ")


def _ends(reading: Reading, types: Types, said: Predication) -> list[tuple[End, End]]:
    """Who does it, or else whom it is done to, with what it is done to or what its preposition governs: Taylor wurde nach Den Haag überstellt."""
    bound, little = governed(said.lemma), says_little(said.lemma)
    doers = _doers(reading, types, said)
    done = _done(reading, types, said, doers) if not little else []
    moved = [] if little else entities(reading, types, said, ("patient",), listed("subjects"))
    own = not said.having("patient") or said.lemma in listed("sending")  # else it gets there, not who brings it
    firsts = doers if own and said.having("agent") else moved
    pairs = [(a, b) for a in doers for b in done] + _through(reading, types, said, firsts, bound)
    return pairs if little or said.lemma in listed("only_works") else pairs + _with_words(reading, types, said, doers, done)


def _with_words(reading: Reading, types: Types, said: Predication, doers: list[End], done: list[End]) -> list[tuple[End, End]]:
    """Where only one of the two is a thing of its own, the other a certain one: Der Fahrer kuppelte den Anhänger der Firma Osram ab."""
    did = [end for end in words_for(reading, types, said, ("agent",), listed("subjects")) if end not in doers]
    hit = [end for end in words_for(reading, types, said, ("patient",), listed("objects")) if end not in done]
    return [(a, b) for a in did for b in done if own(reading, types, b[1])] + [
        (a, b) for a in doers for b in hit if own(reading, types, a[1])
    ]


def _done(reading: Reading, types: Types, said: Predication, doers: list[End]) -> list[End]:
    """What it is done to; a writing or thing may be a mere word where somebody named does it: Der Sender strahlt ein Interview aus.

    Whose body is found is found himself: Ein Jäger entdeckte die Leiche von Eva Roth.
    """
    if said.lemma in listed("finding") and (dead := through_aspect(reading, types, said, ("patient",), ("Person", "Group"), "remains")):
        return dead
    done = entities(reading, types, said, ("patient",), listed("objects"))
    if any(reading.named(doer) for _, doer in doers) or said.lemma in listed("finding"):
        done += [end for end in fitting(reading, types, said, ("patient",), (WRITING,)) if end not in done]
    return done


def _doers(reading: Reading, types: Types, said: Predication) -> list[End]:
    """Who does it; where the verb names nobody, what it happens through, or the land that makes its law: In Hessen wurden die Gebühren abgeschafft."""
    if said.having("agent"):
        return _agents(reading, types, said)
    through = [(a, m) for a, m in entities(reading, types, said, (THROUGH,), listed("subjects")) if _acts(reading, types, said, m)]
    lands = entities(reading, types, said, ("in+Dat",), ("Place", "Country")) if said.lemma in listed("lawmaking") else []
    return through or [(a, m) for a, m in lands if reading.named(m)]


def _agents(reading: Reading, types: Types, said: Predication) -> list[End]:
    """Those who do it; a mere word where somebody named is hit: Ein Zeuge entdeckte Otto Kern."""
    agents = entities(reading, types, said, ("agent",), listed("subjects"))
    hit = not agents and any(reading.named(m) for _, m in fitting(reading, types, said, ("patient",), ("Person", "Organization", "Work")))
    return fitting(reading, types, said, ("agent",), ("Person",)) if hit else agents


def _acts(reading: Reading, types: Types, said: Predication, mention: int) -> bool:
    """Whether it is done by what stands behind `durch`, not on the way: durch den Brand zerstört; not durch Polen verlegt."""
    return said.lemma in listed("telling") or not types.fits(reading.type(mention), "Place", "Country", "Event")


def _through(reading: Reading, types: Types, said: Predication, firsts: list[End], bound: tuple[str, ...]) -> list[tuple[End, End]]:
    """Those of whom the verb says something through its preposition; a mere word is an end only of what is said of somebody named."""
    others = entities(reading, types, said, bound, listed("objects")) if firsts else []
    bare = fitting(reading, types, said, bound, listed("objects")) if firsts else []
    return [(a, b) for a in firsts for b in (*others, *(b for b in bare if reading.named(a[1]) and b not in others))]
