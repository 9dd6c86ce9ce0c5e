"""Descriptions beside names. In: clusters. Out: joins: `Außenminister Sergej Lawrow`, `Peskow, Sprecher des Kreml,` are one.

The rule: both must be able to be the same: a person and a role, an organization and a body, a place and a place. A copula joins only a role to a name.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.coreference.clusters import Cluster, Clusters
from kgbuild.coreference.families import PLACES, family
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.traits import KIN
from kgbuild.lexicon import also_called, nouns, persons, resuming, signs
from kgbuild.model import Mention, Polarity, Predication, Status

COPULAS = frozenset({"read_copula", "read_appointment"})
AS = "read_as"
BODIES = ("Organization", "Group")  # families of what has a name right behind it: die Partei, die Rockband
OPENING = ("", "„", "“", '"', "«", "»")  # what may stand between the two
CORE = ("nsubj", "nsubj:pass", "obj", "obl:arg", "obl:agent", "obl")
LIFE = "Life"  # the class of resuming.tsv of words for how a life began


def join(clusters: Clusters) -> None:
    """Every apposition that the grammar found, then descriptions that stand directly before a name of their kind."""
    for position, mention in enumerate(clusters.reading.mentions):
        if mention.kind == "thing" or (mention.kind == "nominal" and family(mention.type) == "Organization"):
            _call(clusters, position)
        elif persons.is_title(mention.text):
            _complete(clusters, position)
        if mention.kind not in ("nominal", "name"):
            continue
        _also_called(clusters, position)
        for other in (*_apposed(clusters, mention), *_adjacent(clusters, position)):
            if other != position and compatible(mention, clusters.reading.mentions[other]) and not _apart(clusters, position, other):
                clusters.join(max(position, other), min(position, other), "apposition", 0.95)
        _name_body(clusters, position)
        _call_by_name(clusters, position)


def _apart(clusters: Clusters, one: int, other: int) -> bool:
    """Whether what stands around the two says that they are two, whatever the tree has."""
    first, second = sorted((clusters.reading.mentions[one], clusters.reading.mentions[other]), key=lambda m: m.start)
    return (
        _glossed(clusters, first, second)
        or _owned(clusters, clusters.reading.mentions[one], clusters.reading.mentions[other])
        or _listed(clusters, first, second)
        or _of_another(clusters, first, second)
        or (two_people(clusters, one, other) and not _called(clusters.reading, second))
    )


def _called(reading: Reading, name: Mention) -> bool:
    """Der Sänger Otto Kern, mit bürgerlichem Namen Paul Roth: a name behind a noun that is nobody."""
    before = [t for t in reading.tokens(name) if t.end == name.start - 1]
    people = (m for m in reading.of_sentence(name.sentence) if before and m.head == before[0].index)
    return bool(before) and before[0].upos == "NOUN" and not any(m.type in ("Person", "Group") for m in people)


def two_people(clusters: Clusters, one: int, other: int) -> bool:
    """Whether what is known of both has names of different people: Otto Kern and Eva Roth, not Otto Kern and Kern."""
    first, second = (_surnames(clusters.of(i)) for i in (one, other))
    return bool(first and second) and not first & second


def _surnames(cluster: Cluster) -> set[str]:
    return {word for m in cluster.mentions if _is_name(m) for word in m.name.casefold().split()}


def _of_another(clusters: Clusters, first: Mention, second: Mention) -> bool:
    """der Anwalt des Ministers, Otto Kern: the longer description has the name; Otto Kern und Eva Roth, Sprecherin: the nearer name has the role"""
    if first.kind == "nominal" and second.kind == "name":
        behind_comma = "," in clusters.reading.between(first, second)
        return behind_comma and is_inner(clusters.reading, first) and not first.gender == second.gender != ""
    between = [m for m in clusters.reading.of_sentence(first.sentence) if first.end <= m.start and m.end <= second.start]
    return first.kind == "name" and second.kind == "nominal" and any(_is_name(m) and _beside(clusters, m, second) for m in between)


def _beside(clusters: Clusters, name: Mention, role: Mention) -> bool:
    return _is_name(name) and len(clusters.reading.between(name, role).split()) <= 1 + (clusters.reading.determination(role) != "bare")


def is_inner(reading: Reading, mention: Mention) -> bool:
    """Whether it only says whose the person is whom a longer description names: der Anwalt | des Ministers"""
    around = (m for m in reading.of_sentence(mention.sentence) if m.kind == "nominal" and m.type in ("Person", "Group"))
    return any(m.start < mention.start and m.end == mention.end for m in around)


def _also_called(clusters: Clusters, position: int) -> None:
    """Otto Kern, genannt Rotbart; Otto Kern, bekannt unter dem Kampfnamen Rotbart: two names of one"""
    mentions = clusters.reading.mentions
    name = mentions[position]
    behind = (i for i in range(position + 1, min(position + 4, len(mentions))) if mentions[i].sentence == name.sentence)
    other = next((i for i in behind if mentions[i].kind == "name"), position)
    alike = name.kind == "name" and family(name.type) == family(mentions[other].type) and name.start < mentions[other].start
    if alike and also_called.joins(clusters.reading.between(name, mentions[other])):
        clusters.join(other, position, "also_called", 0.95)


def _call_by_name(clusters: Clusters, position: int) -> None:
    """Ein Mann namens | Otto Kern, eine Tochter namens | Nordstahl AG: one by what it is and by its name"""
    mention, end = clusters.reading.mentions[position], clusters.reading.token(clusters.reading.mentions[position]).end
    for other, name in enumerate(clusters.reading.mentions):
        if name.kind != "name" or name.sentence != mention.sentence or name.start < end or mention.kind != "nominal":
            continue
        between = clusters.reading.document.article.text[end : name.start].strip(' „“"»«')
        if also_called.names(between) and compatible(replace(mention, end=end), name):
            clusters.join(max(position, other), min(position, other), "apposition", 0.95)


def _name_body(clusters: Clusters, position: int) -> None:
    """Die Partei | „Neuer Weg“, der Konzern | Osram, die Rockband | U2: one body by what it is and, right behind, by its name, whatever the tree has."""
    reading = clusters.reading
    mention = reading.mentions[position]
    if mention.kind != "nominal" or mention.number == "Plur" or family(mention.type) not in BODIES:
        return
    for other in (i for i, m in enumerate(reading.mentions) if m.sentence == mention.sentence and mention.end < m.start <= mention.end + 2):
        name = reading.mentions[other]
        right_behind = name.kind == "name" and family(name.type) == "Organization" and reading.between(mention, name).strip() in OPENING
        apart = _owns(name) or _take_part_apart(reading, mention, name)
        if right_behind and not apart and clusters.of(other) is not clusters.of(position):
            clusters.join(other, position, "apposition", 0.95)


def _take_part_apart(reading: Reading, mention: Mention, name: Mention) -> bool:
    """Wie die Zeitung | Siemens vorwirft: two who take part in one verb otherwise."""
    tokens = reading.document.sentences[mention.sentence].tokens
    noun, one = tokens[mention.head], tokens[name.head]
    return noun.head == one.head and noun.deprel in CORE and one.deprel in CORE and noun.deprel != one.deprel


def _complete(clusters: Clusters, position: int) -> None:
    """Dr. | Lukas Amann: a title that was taken for a name belongs to the name behind it."""
    mention = clusters.reading.mentions[position]
    for other, behind in enumerate(clusters.reading.mentions):
        if behind.start == mention.end + 1 and _is_name(behind):
            clusters.join(other, position, "apposition", 0.95)


def _call(clusters: Clusters, position: int) -> None:
    """Der Nachtwächter | Samir Haddad, Betriebsrat | Eva Kurz: a noun that no table has for a person, directly before the name of one."""
    mentions = clusters.reading.mentions
    mention = mentions[position]
    if not persons.agentive(clusters.reading.word(mention)) or mention.number == "Plur":
        return
    for other in (i for i, m in enumerate(mentions) if m.sentence == mention.sentence and m.start == mention.end + 1):
        if _is_name(mentions[other]) and not _owns(mentions[other]):
            clusters.join(other, position, "apposition", 0.9)


def _owns(name: Mention) -> bool:
    """A name in -s says whose something is."""
    return name.text == name.name + "s"


def copulas(clusters: Clusters) -> None:
    """`Pat Quinn ist Gouverneur.` `Sie wählten Pat Quinn zum Gouverneur.`: the role that a named person has or gets describes that person."""
    reading = clusters.reading
    for said in reading.predications():
        if (
            said.kind != "role"
            or not {*COPULAS, AS} & set(said.steps)
            or said.polarity is not Polarity.POSITIVE
            or said.status is not Status.ASSERTED
        ):
            continue
        by_birth = not COPULAS & set(said.steps)
        at = [i for a in said.having("bearer") for i in reading.at_head.get((said.sentence, a.head), ())]
        names = [i for i in at if reading.mentions[i].kind == "name"]
        bearers = [i for i in at if _is_name(reading.mentions[i]) or (by_birth and reading.mentions[i].kind in ("pronoun", "nominal"))]
        roles = [i for i in reading.at_head.get((said.sentence, said.trigger), ()) if reading.mentions[i].kind == "nominal"]
        _is_that_place(clusters, bearers or names, roles)
        for role in roles if len(bearers) == 1 else ():
            free = reading.mentions[role].type == "Person" and not clusters.joined(role) and (not by_birth or _is_born(reading, said))
            if free and (by_birth or compatible(reading.mentions[role], reading.mentions[bearers[0]])):
                clusters.join(role, bearers[0], "copula", 0.85)


def _is_that_place(clusters: Clusters, names: list[int], roles: list[int]) -> None:
    """Bern ist die Hauptstadt der Schweiz."""
    reading = clusters.reading
    for role in roles if len(names) == 1 else ():
        mention, name = reading.mentions[role], reading.mentions[names[0]]
        same = (mention.type, name.type, reading.determination(mention)) == ("Place", "Place", "definite")
        if same and mention.number != "Plur" and not clusters.joined(role):
            clusters.join(role, names[0], "copula", 0.85)


def _is_born(reading: Reading, said: Predication) -> bool:
    """Kern wurde als Sohn eines Bauern geboren; not: gab sich als Sohn eines Bauern aus"""
    tokens = reading.document.sentences[said.sentence].tokens
    noun = tokens[said.trigger]
    return nouns.listed("kinship", noun.text) is not None and any(resuming.resumes(t.text, LIFE) for t in tokens[noun.index + 1 :])


def _is_name(mention: Mention) -> bool:
    return mention.kind == "name" and mention.type == "Person"


def _apposed(clusters: Clusters, mention: Mention) -> list[int]:
    """The mentions that the grammar puts in apposition to this one, and the names of those: ihr Vater, der Ingenieur | Otto Kern."""
    phrase = clusters.reading.phrase(mention)
    if phrase is None:
        return []
    heads = [m.head for m in phrase.modifiers if m.role == "apposition"]
    found = [i for head in heads for i in clusters.reading.at_head.get((mention.sentence, head), ())]
    named = (name for i in found for name in _adjacent(clusters, i))
    return [i for i in (*found, *named) if clusters.reading.mentions[i].kind in ("name", "nominal")]


def _glossed(clusters: Clusters, first: Mention, second: Mention) -> bool:
    """In parentheses: an organization, whose acronym its letters decide; a place described before its own name: Toledo (US-Bundesstaat Ohio).

    Where a name stands between a description and the parentheses, they gloss that: der Wasserfall Yosemite (USA).
    """
    if "(" not in clusters.reading.between(first, second):
        return False
    here = clusters.reading.of_sentence(first.sentence)
    named = second.kind == "nominal" and any(m.kind == "name" and m.start == second.end + 1 for m in here)
    nearer = second.type in PLACES and any(m.kind == "name" and first.end <= m.start and m.end < second.start for m in here)
    return family(second.type) == "Organization" or named or nearer


def _listed(clusters: Clusters, first: Mention, second: Mention) -> bool:
    """Two names with a dash between them are two, and two bodies with a comma: SV Nord – FC Süd; die Nordbank, das Amt Ulm und …"""
    between = clusters.reading.between(first, second)
    if first.kind != "name" or second.kind != "name":
        return False
    return between.strip() in signs.DASHES or (family(first.type) == "Organization" and bool(signs.APART & set(between)))


def _owned(clusters: Clusters, mention: Mention, other: Mention) -> bool:
    """A name in -s behind a noun that is no genitive says whose it is: das Zentrum Myanmars."""
    phrase = clusters.reading.phrase(mention)
    if phrase is None or phrase.case == "Gen" or other.kind != "name" or mention.kind != "nominal":
        return False
    return other.start == mention.end + 1 and _owns(other)


def _adjacent(clusters: Clusters, position: int) -> list[int]:
    """A singular person's role directly before a person's name: US-Präsident | Joe Biden."""
    mentions = clusters.reading.mentions
    mention = mentions[position]
    if mention.kind != "nominal" or mention.type != "Person":
        return []
    following = range(position + 1, min(position + 6, len(mentions)))
    return [i for i in following if mentions[i].kind == "name" and mentions[i].type == "Person" and mentions[i].start == mention.end + 1]


def compatible(one: Mention, other: Mention) -> bool:
    """Whether two mentions side by side can be one thing."""
    kinds = {family(one.type), family(other.type)}
    if "Country" in kinds and "metonym" in dict((*one.attributes, *other.attributes)):
        return False
    if kinds <= PLACES:
        return one.kind != "name" or other.kind != "name"  # Doha (Katar), Bonn (Rheinland) are two
    if len(kinds) != 1 or kinds == {"Group"}:
        return kinds in ({"Work", "Event"},) and one.kind != other.kind
    if kinds == {"Person"} and not _same_person(one, other):
        return False
    return one.kind != other.kind or one.kind == "nominal" or kinds == {"Organization"}


def _same_person(one: Mention, other: Mention) -> bool:
    """One person, of one gender; a relative described beside another description is somebody else."""
    if "Plur" in (one.number, other.number) or not _same_gender(one, other):
        return False
    kin = {one.attribute("class"), other.attribute("class")} & KIN
    return not (kin and one.kind == other.kind == "nominal")


def _same_gender(one: Mention, other: Mention) -> bool:
    """What only an ending makes likely of a name is not held against a role: der Präsident, Alpha Konaré."""
    return not one.gender or not other.gender or one.gender == other.gender or any(_is_guessed(m) for m in (one, other))


def _is_guessed(mention: Mention) -> bool:
    return mention.kind == "name" and not persons.name_gender(mention.name.split()[0])
