"""Descriptions of countries, towns and buildings. In: Reading, a description, a Cluster. Out: how well it means that place: das Land, die Hauptstadt, das Krankenhaus."""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.coreference import agreement
from kgbuild.coreference.clusters import NAMING, Cluster
from kgbuild.coreference.families import PLACES
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.scoring import DEFINITE, Scored, again, distance, near
from kgbuild.lexicon import nouns, world_regions
from kgbuild.model import Mention

TOWN, PART = "city", "part"
CITIES = frozenset({"city", "capital", "seat"})
OTHERS = frozenset({"Organization", "Thing", "Work", "Event"})  # as which the tables may have it: das Krankenhaus, das Werk
ONLY = 2.6
OF_STATE = 3.2
OF_REGION = 4.0
CAPITAL = 6.6
PEOPLE = ("Person", "Group")
IN = (" in ", " bei ")  # between a site and its town


def score(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """Definite, nothing contradicting: the same noun, else a named place of its kind, the only one or the one lately named."""
    if _is_the_capital(reading, mention, cluster):
        return Scored(CAPITAL + _nearness(reading, position, cluster) / 2, cluster, "capital")
    if reading.determination(mention) not in DEFINITE or agreement.contradict(reading, mention, cluster):
        return None
    if _elsewhere(reading, mention, cluster) or _is_inside_town(reading, mention, cluster):
        return None
    if cluster.family not in PLACES:
        return again(reading, position, mention, cluster) if cluster.family in OTHERS else None
    if not cluster.named:
        return again(reading, position, mention, cluster)
    if any(m.kind == "nominal" and reading.bare(m) == reading.bare(mention) for m in cluster.mentions):
        return Scored(3.4 + _nearness(reading, position, cluster) / 2, cluster, "same_noun")
    if cluster.type == "Country" and not _spoken_of(cluster, position):
        return None
    region = _region(reading, mention)
    found = _of_region(reading, position, region, cluster) if region else None
    return found or _of_its_kind(reading, position, mention, cluster) or _by_name(reading, position, mention, cluster)


def _is_the_capital(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Kern lebt in Wien. In der österreichischen Hauptstadt …  ->  Wien, whatever other towns there are"""
    if not is_capital(reading, mention) or cluster.type != "Place":
        return False
    return any(capital_of(m.name) == mention.attribute("country") for m in cluster.mentions if m.kind == "name")


def is_capital(reading: Reading, mention: Mention) -> bool:
    """die österreichische Hauptstadt, Österreichs Hauptstadt; not eine österreichische Hauptstadt"""
    definite = reading.determination(mention) != "indefinite" and mention.number != "Plur"
    return definite and bool(mention.attribute("country")) and reading.bare(mention) == "Hauptstadt"


def capital_of(name: str) -> str:
    """Wien -> Österreich; "" for what is no capital."""
    return next((entry.country for entry in gazetteer.lookup(name) if entry.kind == "capital"), "")


def _spoken_of(cluster: Cluster, position: int) -> bool:
    """Niger weist eine Südafrikanerin aus … das Land  ->  Niger; South Africa is nowhere but in the word for who is from there, as the USA in US-Konzern"""
    before = [i for i in cluster.members if i < position]
    return any(not _is_of_a_person(cluster.reading, i) and cluster.reading.mentions[i].kind != PART for i in before)


def _is_of_a_person(reading: Reading, position: int) -> bool:
    """Südafrikanerin as a name of the country, inside the word for somebody."""
    mention = reading.mentions[position]
    here = (reading.mentions[i] for i in reading.at_head.get((mention.sentence, mention.head), ()))
    return mention.kind == "demonym" and any(m.kind == "nominal" and m.type in PEOPLE for m in here)


def _region(reading: Reading, mention: Mention) -> frozenset[str]:
    """The countries that one word for it leaves: in dem westafrikanischen Land, der Balkanstaat."""
    told = (world_regions.countries(word) for word in (*mention.text.split(" ")[:-1], reading.bare(mention)))
    return next((found for found in told if found), frozenset()) if _is_of_lands(reading, mention) else frozenset()


def _is_of_lands(reading: Reading, mention: Mention) -> bool:
    entry = reading.entry(mention)
    return entry is not None and entry.kind == "country"


def _of_region(reading: Reading, position: int, region: frozenset[str], cluster: Cluster) -> Scored | None:
    """Niger … in dem westafrikanischen Land: a country there, lately named"""
    there = cluster.type == "Country" and any(m.name in region for m in cluster.mentions)
    fits = there and near(reading, position, cluster)
    return Scored(OF_REGION + _nearness(reading, position, cluster), cluster, "kind") if fits else None


def _elsewhere(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """das Werk in Salzgitter after eine Fabrik in Kiel, whatever the trees hang the towns on"""
    mine = _town_behind(reading, mention)
    others = {town for m in cluster.mentions if m.kind == "nominal" and (town := _town_behind(reading, m))}
    return bool(mine and others) and mine not in others


def _town_behind(reading: Reading, mention: Mention) -> str:
    """The place with `in` right behind a description; "" for none."""
    behind = (m for m in reading.of_sentence(mention.sentence) if m.kind == "name" and m.type in PLACES and m.start > mention.end)
    inside = (m for m in reading.inner(mention) if m.type in PLACES and m.kind == "name")
    return next((m.name for m in inside), "") or next((m.name for m in behind if reading.between(mention, m) in IN), "")


def _by_name(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """das Krankenhaus after Klinikum Harzfeld, der Flughafen after Flughafen Ulm; no Stadt in Neustadt."""
    if _in_name(reading.bare(mention), cluster) and near(reading, position, cluster) and not _told_of(reading, mention):
        return Scored(3.0 + _nearness(reading, position, cluster) / 2, cluster, "same_noun")
    found = again(reading, position, mention, cluster)
    return found if found and found.rule == "synonym" else None


def _in_name(noun: str, cluster: Cluster) -> bool:
    """Whether the noun is a word of its name: Schloss Nordau, Pazifischer Ozean, Erich-Kern-Stadion."""
    names = {m.name for m in cluster.mentions if m.kind == "name"}
    return any(name.startswith(noun + " ") or name.endswith((" " + noun, "-" + noun)) for name in names)


def _of_its_kind(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    entry = reading.entry(mention)
    if entry is None or entry.first or _told_of(reading, mention) or agreement.modifiers(reading, mention):
        return None
    fits = _is_land(reading, cluster) if entry.kind == "country" else entry.kind == "city" and _is_city(reading, cluster, entry.lemma)
    if fits and _sole(reading, mention, cluster.type):
        return Scored(ONLY, cluster, "kind")
    plain = mention.end - mention.start == len(reading.word(mention))
    if plain and entry.kind == "country" and _is_state(cluster) and near(reading, position, cluster):
        return Scored(OF_STATE + _nearness(reading, position, cluster), cluster, "kind")
    return (
        Scored(3.4 + _nearness(reading, position, cluster), cluster, "kind")
        if fits and plain and near(reading, position, cluster)
        else None
    )


def _told_of(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands beside its noun: in Karibikstaat it only stands inside."""
    return any(inner.head != mention.head for inner in reading.inner(mention))


def _described(reading: Reading, cluster: Cluster) -> set[str]:
    """What its descriptions say that it is: Inselstaat Maruna -> country."""
    entries = (nouns.find("places", reading.word(m)) for m in cluster.mentions if m.kind == "nominal")
    return {entry.kind for entry in entries if entry}


def _is_land(reading: Reading, cluster: Cluster) -> bool:
    """A country, or a named place that the gazetteer does not know at all and that nobody calls a town."""
    if cluster.type == "Country":
        return True
    if not any(reading.function(m) == "agent" for m in cluster.mentions) and "country" not in _described(reading, cluster):
        return False  # in Sagunt
    return "city" not in _described(reading, cluster) and not any(gazetteer.lookup(m.name) for m in cluster.mentions if m.kind in NAMING)


def _is_state(cluster: Cluster) -> bool:
    """Hessen, Bayern: das Land, where no country is as near"""
    return any(entry.kind == "state" for m in cluster.mentions if m.kind in NAMING for entry in gazetteer.lookup(m.name)[:1])


def _is_city(reading: Reading, cluster: Cluster, noun: str) -> bool:
    """A named place that is a town; `Hauptstadt` asks for a capital."""
    kinds = {entry.kind for mention in cluster.mentions for entry in gazetteer.lookup(mention.name)[:1]}
    if noun.endswith("hauptstadt") or noun == "Hauptstadt":
        return "capital" in kinds
    town = not kinds or bool(kinds & CITIES)
    return cluster.type == "Place" and town and "country" not in _described(reading, cluster)


def _is_inside_town(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """In der Leipziger Innenstadt brannte es. Die Stadt …  ->  named after the town, and another place"""
    entry = reading.entry(mention)
    if entry is None or entry.kind != TOWN or any(reading.bare(m) == reading.bare(mention) for m in cluster.mentions):
        return False
    first = (m.name.split()[0] for m in cluster.mentions if m.kind in ("name", "nominal") and " " in m.name)
    return any(entry.type == "Place" for word in first if word.endswith("er") for entry in gazetteer.demonyms(word))


def _sole(reading: Reading, mention: Mention, type_: str) -> bool:
    """Whether only one country, or one place, has been named before: das Land can mean no other."""
    return len({m.name for m in reading.mentions if m.type == type_ and m.kind in NAMING and m.start < mention.start}) == 1


def _nearness(reading: Reading, position: int, cluster: Cluster) -> float:
    """Lately named, as subject; how often does not matter: das Land after Frankreich in an article on Lebanon."""
    last = cluster.last_before(position)
    subject = cluster.function_before(position) == "agent"
    inner = last is not None and reading.mentions[last].kind in ("part", "demonym")
    return 1.2 * subject - 0.6 * min(distance(reading, position, cluster), 3) - 0.6 * inner
