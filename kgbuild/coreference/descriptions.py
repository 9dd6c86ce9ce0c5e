"""Descriptions that take up what was named before. In: clusters, from left to right. Out: joins: `der Ministerpräsident`, `die Partei`, `der Angriff`.

The rule: definite, agreeing in everything that both tell, and the one candidate of its kind; a doubtful one stays alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kgbuild import gazetteer
from kgbuild.coreference import agreement, crowds
from kgbuild.coreference.agreement import same_head
from kgbuild.coreference.clusters import NAMING, Cluster, Clusters
from kgbuild.coreference.reading import Reading, family
from kgbuild.lexicon import persons, resuming
from kgbuild.model import Mention

DEFINITE = frozenset({"definite", "demonstrative"})
GENERIC_ROLES = frozenset(
    (
        "member",
        "profession",
        "person",
        "employee",
        "associate",
        "candidate",
        "offender",
        "supporter",
        "opponent",
        "representative",
        "founder",
        "owner",
    )
)
UNIQUE = frozenset(("head_of_state", "head_of_government", "minister", "spokesperson"))
BODIES = frozenset(("Company", "PoliticalParty", "MediaOutlet", "InternationalOrganization", "ArmedGroup"))
BODY_OF_STATES = "InternationalOrganization"
KIN = frozenset(("parent", "child", "spouse", "sibling", "relative"))
REACH = 4  # sentences back for generic descriptions
ACCEPT = 2.0
ALONE = 1.6  # enough where there is no other candidate
MARGIN = 0.75
MARGINS = {"same_noun": 0.1}


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate and how well it fits."""

    score: float
    cluster: Cluster
    rule: str


def join(clusters: Clusters) -> None:
    """Those that are still alone once more, when it is known who else their clause speaks of: a person told by the age."""
    for position, mention in enumerate(clusters.reading.mentions):
        if mention.kind == "nominal" and mention.attribute("age") and not clusters.joined(position):
            resolve(clusters, position, mention)


def resolve(clusters: Clusters, position: int, mention: Mention) -> None:
    """Joins one description with what it takes up, if that is clear."""
    best = _best(_candidates(clusters, position, mention))
    antecedent = best.cluster.last_before(position) if best else None
    if best and antecedent is not None:
        clusters.join(position, antecedent, best.rule, round(min(0.95, 0.55 + 0.06 * best.score), 2))


def _best(found: list[Scored]) -> Scored | None:
    """The best candidate, if it is good and clearly better than the next; of those with the same noun the most salient."""
    ranked = sorted(found, key=lambda s: -s.score)
    if not ranked or ranked[0].score < (ALONE if len(ranked) == 1 else ACCEPT):
        return None
    margin = MARGINS.get(ranked[0].rule, MARGIN)
    return None if len(ranked) > 1 and ranked[0].score - ranked[1].score < margin else ranked[0]


def _candidates(clusters: Clusters, position: int, mention: Mention) -> list[Scored]:
    mention = _as_person(clusters.reading, mention)
    score = SCORES.get(family(mention.type))
    if score is None:
        return []
    scored = (score(clusters.reading, position, mention, cluster) for cluster in clusters.before(position))
    return [result for result in scored if result]


def _as_person(reading: Reading, mention: Mention) -> Mention:
    """A noun that no table has, but that can only be a person: die Kassiererin."""
    gender = persons.noun_gender(reading.bare(mention)) if mention.type == "Thing" and mention.number != "Plur" else ""
    return replace(mention, type="Person", gender=gender) if gender else mention


def _distance(reading: Reading, position: int, cluster: Cluster) -> int:
    last = cluster.last_before(position)
    return reading.mentions[position].sentence - reading.mentions[last].sentence if last is not None else 99


def _same_clause(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    return any(reading.clause(other) == reading.clause(mention) for other in cluster.mentions if other.kind != "part")


def _salience(reading: Reading, position: int, cluster: Cluster) -> float:
    """Named often, lately, first of all, as subject."""
    subject = cluster.function_before(position) == "agent"
    distance = _distance(reading, position, cluster)
    return 0.2 * min(cluster.count_before(position), 5) + 0.8 * subject - 0.4 * min(distance, 5) + 0.3 * (cluster.mentions[0].sentence == 0)


def _person(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    determination = reading.determination(mention)
    if cluster.family != "Person" or determination not in DEFINITE or _same_clause(reading, mention, cluster):
        return None
    if not _agree(mention, cluster) or mention.attribute("class") in KIN:
        return None
    behind = agreement.modifiers(reading, mention)
    if behind and not reading.inner(mention) and behind not in {agreement.modifiers(reading, other) for other in cluster.mentions}:
        return None
    telling = _age(mention, cluster) + _role(reading, mention, cluster) + _country(mention, cluster)
    if telling < 0 or (telling == 0 and not _generic(reading, position, mention, cluster)):
        return None
    agrees = bool(mention.gender) and mention.gender in cluster.genders
    base = telling or (1.6 + 0.8 * _lone(reading, mention) + 0.6 * agrees if cluster.named else 0.4)
    return Scored(base + _salience(reading, position, cluster), cluster, "description")


def _agree(mention: Mention, cluster: Cluster) -> bool:
    gender = not mention.gender or not cluster.genders or mention.gender in cluster.genders
    ages = cluster.values("age")
    age = not mention.attribute("age") or not ages or mention.attribute("age") in ages
    return gender and age and not cluster.plural


def _age(mention: Mention, cluster: Cluster) -> float:
    age = mention.attribute("age")
    return 6.0 if age and age in cluster.values("age") else 0.0


def _role(reading: Reading, mention: Mention, cluster: Cluster) -> float:
    """The same role, or a shorter word for it: Minister for Außenminister; another office contradicts."""
    entry = reading.entry(mention) if mention.attribute("role") else None
    if entry is None:
        return 4.0 if mention.kind == "thing" and any(same_head(reading.bare(mention), noun) for noun, _ in cluster.nouns) else 0.0
    role, kind = mention.attribute("role"), mention.attribute("class")
    roles = cluster.values("role")
    if any(_means(role, other) for other in roles):
        return 4.0
    known = "|".join(cluster.values("known_role"))
    if kind in cluster.values("class") and kind in ("head_of_state", "head_of_government", "spokesperson"):
        return 3.0
    if known and any(_means(role, other) for other in known.split("|")):
        return 2.5
    offices = {"head_of_state", "head_of_government", "minister"}
    taken = offices & set(cluster.values("class"))
    return -9.0 if kind in offices and taken and kind not in taken else 0.0


def _means(role: str, other: str) -> bool:
    one, two = role.casefold().replace("in", ""), other.casefold().replace("in", "")
    return one == two or two.endswith(one) or one.endswith(two)


def _country(mention: Mention, cluster: Cluster) -> float:
    country = mention.attribute("country")
    countries = cluster.values("country")
    if not country or not countries:
        return 0.0
    return 1.0 if country in countries else -9.0


def _generic(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """A description that anybody may bear (der Rechtspopulist, der 45-Jährige): the one person lately spoken of.

    Another one (die Ministerin) means the only one of its gender, when nothing else is said of whose it is.
    """
    class_ = mention.attribute("class")
    free = class_ not in UNIQUE or not UNIQUE & set(cluster.values("class"))
    bare = not reading.inner(mention) and not mention.attribute("country")
    only = bare and free and (_lone(reading, mention) or (bool(mention.gender) and mention.gender in cluster.genders))
    anybody = class_ in GENERIC_ROLES or bool(mention.attribute("age")) or only
    behind = mention.end > reading.document.sentences[mention.sentence].tokens[mention.head].end
    return anybody and not behind and _distance(reading, position, cluster) <= REACH and cluster.named


def _lone(reading: Reading, mention: Mention) -> bool:
    """Whether only one person has been named before who can be of its gender."""
    before = (m for m in reading.mentions if m.kind == "name" and m.type == "Person" and m.start < mention.start)
    return len({m.name.split()[-1] for m in before if not m.gender or not mention.gender or m.gender == mention.gender}) == 1


def _organization(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    if cluster.family != "Organization" or reading.determination(mention) == "indefinite":
        return None
    entry = reading.entry(mention)
    if entry is None or agreement.contradict(reading, mention, cluster):
        return None
    if reading.determination(mention) == "possessive" and mention.type != "PoliticalParty":
        return None
    if entry.first and _is_the_body_of(reading, mention, cluster):
        return Scored(4.0, cluster, "compound")
    if agreement.same_noun(reading, mention, cluster):
        return Scored(3.0 + _salience(reading, position, cluster) / 2, cluster, "same_noun")
    if _another_word(reading, position, mention, cluster) and not cluster.named:
        return Scored(2.6 + _salience(reading, position, cluster) / 2, cluster, "synonym")
    generic = (
        "-" not in entry.word
        and mention.end - mention.start == len(reading.word(mention))
        and reading.determination(mention) in (*DEFINITE, "possessive")
    )
    proper = cluster.named or any("-" in reading.word(m) for m in cluster.mentions)  # die Hansen-Werft
    fits = proper and _of_kind(reading, mention, cluster)
    if generic and fits and _distance(reading, position, cluster) <= REACH and not _same_clause(reading, mention, cluster):
        return Scored(_body(reading, position, mention, cluster), cluster, "kind")
    return None


def _of_kind(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """A body of the same class or of an open one; of nouns that name no class only those that take up a whole body: der Verein, no Vorstand."""
    if mention.type in BODIES:
        return cluster.type in (mention.type, "Organization")
    return cluster.type in BODIES | {"Organization"} and resuming.resumes(reading.bare(mention), "Organization")


def _body(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> float:
    """Lately named, as subject, of exactly this kind: die Partei after `Die SPD zog zurück`."""
    subject, exact = cluster.function_before(position) == "agent", cluster.type == mention.type and mention.type in BODIES
    return 3.2 + 0.8 * subject - 0.7 * _distance(reading, position, cluster) + 0.8 * exact + 0.1 * min(cluster.count_before(position), 4)


def _alliance(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """das Bündnis, die Gemeinschaft: a word for an agreement or a group that takes up a body of states."""
    bare = mention.end - mention.start == len(reading.word(mention)) and reading.determination(mention) in DEFINITE
    if not bare or not resuming.resumes(reading.bare(mention), BODY_OF_STATES) or _distance(reading, position, cluster) > REACH:
        return None
    if not cluster.named or cluster.type != BODY_OF_STATES or _same_clause(reading, mention, cluster):
        return None
    return Scored(_body(reading, position, mention, cluster), cluster, "kind")


def _is_the_body_of(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Hisbollah-Miliz is the Hisbollah: the first part names a body of the same class."""
    parts = {m.name for m in reading.inner(mention) if m.kind == "part"}
    return (
        mention.type in ("ArmedGroup", "Company")
        and cluster.named
        and cluster.type == mention.type
        and bool(parts & {m.name for m in cluster.mentions})
    )


def _place(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    if (
        cluster.family not in ("Country", "Place")
        or reading.determination(mention) not in DEFINITE
        or agreement.contradict(reading, mention, cluster)
    ):
        return None
    if cluster.family == family(mention.type) and not cluster.named and agreement.same_noun(reading, mention, cluster):
        return Scored(3.0 + _salience(reading, position, cluster) / 2, cluster, "same_noun")
    entry = reading.entry(mention)
    bare = entry is not None and not entry.first and not _told_of(reading, mention) and not agreement.modifiers(reading, mention)
    if not bare or entry is None or not cluster.named:
        return None
    fits = _is_land(cluster) if entry.kind == "country" else entry.kind == "city" and _is_city(cluster, entry.lemma)
    if fits and _sole(reading, mention, cluster.type):
        return Scored(ACCEPT + 0.6, cluster, "kind")
    near = fits and _distance(reading, position, cluster) <= REACH and mention.end - mention.start == len(reading.word(mention))
    return Scored(3.4 + _nearness(reading, position, cluster), cluster, "kind") if near else None


def _told_of(reading: Reading, mention: Mention) -> bool:
    """Whether a name stands beside its noun: in Karibikstaat it only stands inside."""
    return any(inner.head != mention.head for inner in reading.inner(mention))


def _is_land(cluster: Cluster) -> bool:
    """A country, or a named place that the gazetteer does not know at all."""
    return cluster.type == "Country" or not any(gazetteer.lookup(m.name) for m in cluster.mentions if m.kind in NAMING)


def _sole(reading: Reading, mention: Mention, type_: str) -> bool:
    """Whether only one country, or one place, has been named before: das Land can mean no other."""
    return len({m.name for m in reading.mentions if m.type == type_ and m.kind in NAMING and m.start < mention.start}) == 1


def _nearness(reading: Reading, position: int, cluster: Cluster) -> float:
    """Lately named, as subject; how often does not matter: das Land after Frankreich in an article on Lebanon."""
    last = cluster.last_before(position)
    subject = cluster.function_before(position) == "agent"
    inner = last is not None and reading.mentions[last].kind in ("part", "demonym")
    return 1.2 * subject - 0.9 * _distance(reading, position, cluster) - 0.6 * inner


def _is_city(cluster: Cluster, noun: str) -> bool:
    """A named place that is a town; `Hauptstadt` asks for a capital."""
    kinds = {entry.kind for mention in cluster.mentions for entry in gazetteer.lookup(mention.name)[:1]}
    if noun.endswith("hauptstadt") or noun == "Hauptstadt":
        return "capital" in kinds
    return cluster.type == "Place" and (not kinds or bool(kinds & {"city", "capital", "seat"}))


def _thing(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """Events, groups and works: the same noun again, nothing contradicting."""
    if cluster.family == "Organization":
        return _alliance(reading, position, mention, cluster)
    if reading.determination(mention) == "indefinite" or agreement.contradict(reading, mention, cluster):
        return None
    if cluster.family != family(mention.type):
        return _across(reading, position, mention, cluster)
    if _counted(reading, mention) or (_distance(reading, position, cluster) > 1 and reading.another_time(mention)):
        return None
    if agreement.same_noun(reading, mention, cluster):
        return Scored(3.0 + _salience(reading, position, cluster) / 2, cluster, "same_noun")
    if _another_word(reading, position, mention, cluster):
        return Scored(2.6 + _salience(reading, position, cluster) / 2, cluster, "synonym")
    if crowds.protests(reading, mention, cluster):
        return Scored(2.6 + _salience(reading, position, cluster) / 2, cluster, "protesters")
    if _takes_up_class(reading, position, mention, cluster):
        return Scored(2.2 + _salience(reading, position, cluster), cluster, "kind")
    return None


def _common(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """Things: the same noun again, or another one for it: das Gesetz after das Wassergesetz, das Tier after der Hund."""
    if reading.determination(mention) not in DEFINITE or agreement.contradict(reading, mention, cluster):
        return None
    if agreement.same_noun(reading, mention, cluster):
        return Scored(3.0 + _salience(reading, position, cluster) / 2, cluster, "same_noun")
    if cluster.family in ("Person", "Country"):
        return None
    if agreement.takes_up(reading, mention, cluster) and _distance(reading, position, cluster) <= REACH:
        return Scored(2.6 + _salience(reading, position, cluster) / 2, cluster, "synonym")
    return None


def _across(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """What is listed elsewhere than the noun that takes it up: die Übung (an Event) after ein Manöver (a Thing)."""
    if cluster.named or cluster.family not in ("Thing", "Event", "Work", "Place") or not _another_word(reading, position, mention, cluster):
        return None
    return Scored(2.2 + _salience(reading, position, cluster) / 2, cluster, "synonym")


def _another_word(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """Bare and definite, and the lexicon has it for what was named lately: die Übung after ein Manöver."""
    bare = mention.end - mention.start == len(reading.word(mention)) and reading.determination(mention) in DEFINITE
    return bare and agreement.takes_up(reading, mention, cluster) and _distance(reading, position, cluster) <= REACH


def _takes_up_class(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """Another noun of the same class, bare: die Demonstration after eine Kundgebung, diese Einigung after the Abkommen."""
    bare = mention.end - mention.start == len(reading.word(mention))
    if cluster.type != mention.type or not bare or any(m.sentence == mention.sentence for m in cluster.mentions):
        return False
    determination = reading.determination(mention)
    if determination == "demonstrative":
        return mention.type not in ("Event", "Group", "Work") and _distance(reading, position, cluster) <= 1
    if determination != "definite" or not resuming.resumes(reading.bare(mention), mention.type):
        return False
    return _distance(reading, position, cluster) <= 3 or _only(reading, mention)


def _only(reading: Reading, mention: Mention) -> bool:
    """Whether one noun alone has named events of the class before."""
    return (
        len({reading.bare(m) for m in reading.mentions if m.type == mention.type and m.kind == "nominal" and m.start < mention.start}) == 1
    )


def _counted(reading: Reading, mention: Mention) -> bool:
    return reading.counted(mention) and reading.determination(mention) not in DEFINITE


Score = Callable[[Reading, int, Mention, Cluster], Scored | None]
SCORES: dict[str, Score] = {
    "Person": _person,
    "Organization": _organization,
    "Country": _place,
    "Place": _place,
    "Group": _thing,
    "Event": _thing,
    "Work": _thing,
    "Thing": _common,
}
