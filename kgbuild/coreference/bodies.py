"""Descriptions of organizations. In: Reading, a description, a Cluster. Out: how well it means that body: same noun, same kind, das Bündnis after NATO."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kgbuild import gazetteer
from kgbuild.coreference import agreement
from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.families import PLACES
from kgbuild.coreference.reading import Reading
from kgbuild.coreference.scoring import DEFINITE, GENITIVE, REACH, Scored, again, bare, distance, near, same_clause
from kgbuild.lexicon import nicknames, nouns, resuming
from kgbuild.model import Mention

BODIES = frozenset(("Company", "PoliticalParty", "MediaOutlet", "InternationalOrganization", "ArmedGroup"))
IN_NAME = 0.8
AT_HOME = 2.0
AN_OWNER = 0.4  # for one that was only whose something is: Krohns Mutterkonzern Nordstahl
IN_COMPOUND = 1.2  # for a firm that only a part of a word has told of
COMPANY, MEDIUM = "Company", "MediaOutlet"
NO_FIRM = "NoFirm"  # of resuming.tsv: what no firm is called
FIRMS = (COMPANY, "Organization")
FROM = ("aus", "in")  # before the place where a firm is at home
OF_STATES = "InternationalOrganization"


def score(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """Not indefinite, nothing contradicting: the compound with its name, the same noun, else a body of its kind."""
    entry = reading.entry(mention)
    if cluster.family not in ("Organization", "Place", "Thing") or reading.determination(mention) == "indefinite" or entry is None:
        return None
    if agreement.contradict(reading, mention, cluster) and not _comes_from_there(reading, mention, cluster):
        return None
    if _stands_before(reading, mention, cluster) or _is_of_another_land(reading, mention, cluster):
        return None
    if reading.determination(mention) == "possessive" and mention.type != "PoliticalParty":
        return None
    if entry.first and _is_the_body_of(reading, mention, cluster):
        return Scored(4.0, cluster, "compound")
    if cluster.family == "Place" and cluster.named:
        return None
    found = _so_called(reading, position, mention, cluster) or _of_its_kind(reading, position, mention, cluster)
    return found or followers(reading, position, mention, cluster)


def _is_of_another_land(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """die österreichische Polizei: not the Bundespolizei, of which the gazetteer knows another country"""
    told = {m.name for m in reading.inner(mention) if m.kind == "demonym" and m.type == "Country"}
    known = {entry.country for m in cluster.mentions if m.kind == "name" for entry in gazetteer.lookup(m.name)[:1] if entry.country}
    return bool(told and known) and not told & known


def _stands_before(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """die von dem Bosch-Manager Otto Kern gegründete Firma: not Bosch, which stands in its own phrase"""
    phrase = reading.phrase(mention)
    first = min(phrase.tokens) if phrase else mention.head
    return any(m.sentence == mention.sentence and first <= m.head < mention.head and m.end < mention.start for m in cluster.mentions)


def _so_called(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """The same noun; where it stands in the name, rather than another body of the kind: die Werft is Hansa Werft, no shipping company."""
    found = again(reading, position, mention, cluster)
    if found is None or not cluster.named or found.rule != "same_noun":
        return found
    return replace(found, score=found.score + (-IN_NAME if _was_another(reading, mention, cluster) else IN_NAME))


def _was_another(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Rom bat die Regierung um Hilfe. Die Bundesregierung half. Die Regierung …  ->  rather the one that the same word alone was for before"""
    first = cluster.mentions[0]
    word, longer = reading.word(mention), reading.word(first) != reading.word(mention)
    return longer and any(m.kind == "nominal" and m.text == word and m.start < first.start for m in reading.mentions)


def _of_its_kind(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """die Partei after `Die SPD zog zurück`: a bare noun for the body lately named."""
    entry, home = reading.entry(mention), _home(reading, mention)
    alone = "-" not in entry.word and mention.end - mention.start == len(reading.word(mention)) if entry else False
    generic = entry is not None and ((home is not None and not _has_its_name(reading, mention)) or alone)
    known = _homes(reading, cluster)[home.type] if home else frozenset()
    if home and known and home.name not in known:
        return None
    if cluster.type == MEDIUM != mention.type and _only_tells(reading, position, cluster):
        return None
    if not generic or reading.determination(mention) not in (*DEFINITE, "possessive") or _takes_part(reading, mention, cluster):
        return None
    proper = cluster.named or any("-" in reading.word(m) for m in cluster.mentions)  # die Hansen-Werft
    if not proper or not _fits(reading, mention, cluster) or not near(reading, position, cluster):
        return None
    return Scored(_body(reading, position, mention, cluster) + AT_HOME * bool(known), cluster, "kind")


def _only_tells(reading: Reading, position: int, cluster: Cluster) -> bool:
    """Wie die Agentur Nordfunk berichtet, …  ->  the Organisation is not Nordfunk, of which nothing is told"""
    before = cluster.mentions[: cluster.count_before(position)]
    telling = {m.sentence for m in before if reading.says(m) or reading.tells(m)}
    return all(m.sentence in telling for m in before)


def _has_its_name(reading: Reading, mention: Mention) -> bool:
    """der schwedische Nordstahl-Konzern: no other firm"""
    return any(m.kind == "part" and m.type not in PLACES for m in reading.inner(mention))


def _takes_part(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Whether it has part in the same clause; who does it may be meant inside another phrase: `Die SPD feierte den Sieg der Partei.`"""
    return same_clause(reading, mention, cluster) and not (
        reading.function(mention) == GENITIVE and any(_does(reading, mention, other) for other in cluster.mentions)
    )


def _does(reading: Reading, mention: Mention, other: Mention) -> bool:
    """Whether it is the subject before, and not the phrase it stands in: der Mutterkonzern der Postbank."""
    return other.end < mention.start and reading.function(other) == "agent" and reading.clause(other) == reading.clause(mention)


def _home(reading: Reading, mention: Mention) -> Mention | None:
    """Düsseldorf in das Düsseldorfer Unternehmen, der Konzern aus Düsseldorf, USA in der US-Konzern; None where more stands beside the noun of a firm."""
    inside = [m for m in reading.inner(mention) if m.kind in ("demonym", "name") or (m.kind == "part" and m.type == "Country")]
    if mention.type not in (COMPANY, MEDIUM) or len(inside) != 1 or inside[0].type not in PLACES:
        return None
    word, home = reading.word(mention), inside[0].text
    joined = {"demonym": (f"{home} {word}",), "name": tuple(f"{word} {way} {home}" for way in FROM)}.get(inside[0].kind, (word,))
    return inside[0] if mention.text in joined else None


def _comes_from_there(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """der Konzern aus Düsseldorf after Henkel, der US-Konzern after der Facebook-Konzern Meta: what is told beside the noun is known of the firm"""
    home = _home(reading, mention)
    return home is not None and home.name in _homes(reading, cluster)[home.type]


def _homes(reading: Reading, cluster: Cluster) -> dict[str, frozenset[str]]:
    """Where a body is at home, as is known or told beside it: China of der chinesische Hersteller Krohn, Tampere and Finnland of Krohn aus Tampere."""
    told = [m for mention in cluster.mentions if mention.kind in ("name", "nominal") for m in _told_homes(reading, mention)]
    lands = (entry.country for m in told if m.type == "Place" for entry in gazetteer.lookup(m.name)[:1])
    towns = frozenset((*cluster.values("known_Place"), *(m.name for m in told if m.type == "Place")))
    countries = frozenset(
        (*cluster.values("known_Country"), *(m.name for m in told if m.type == "Country"), *(land for land in lands if land))
    )
    return {"Place": towns, "Country": countries}


def _told_homes(reading: Reading, mention: Mention) -> Iterator[Mention]:
    """The places that an adjective before its noun or `aus` behind it tells."""
    phrase = reading.phrase(mention)
    ways = {m.head: m.role for m in phrase.modifiers if m.sentence in (None, phrase.sentence)} if phrase else {}
    for other in reading.of_sentence(mention.sentence):
        by_adjective = other.kind == "demonym" and ways.get(other.head) == "adjective"
        if other.type in PLACES and (by_adjective or (other.kind == "name" and ways.get(other.head) in FROM)):
            yield other


def _fits(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """A body of the same class or of an open one; of nouns that name no class only those that take up a whole body: der Verein, no Vorstand; das Bündnis after Nato."""
    if mention.type in BODIES:
        return cluster.type in (mention.type, "Organization") and not _is_called_otherwise(mention, cluster)
    word = reading.bare(mention)
    if resuming.resumes(word, NO_FIRM) and (cluster.type == COMPANY or any(m.type == COMPANY for m in cluster.mentions)):
        return False
    return cluster.type in BODIES | {"Organization"} and any(resuming.resumes(word, kind) for kind in ("Organization", cluster.type))


def _is_called_otherwise(mention: Mention, cluster: Cluster) -> bool:
    """die Gewerkschaft Verdi: a noun says what the body is; a firm may own a medium; the gazetteer has the IG Metall for no firm"""
    alike = (COMPANY, MEDIUM) if mention.type in (COMPANY, MEDIUM) else (mention.type,)
    if mention.type == COMPANY and any(m.kind == "name" and _is_no_firm(m) for m in cluster.mentions):
        return True
    return any(m.type not in alike if m.kind == "nominal" else _in_name(m) - set(alike) for m in cluster.mentions)


def _is_no_firm(name: Mention) -> bool:
    """IG Metall: the gazetteer has another body of that name, and no firm"""
    kinds = {entry.type for entry in gazetteer.lookup(name.name)}
    return "Organization" in kinds and COMPANY not in kinds


def _in_name(mention: Mention) -> set[str]:
    """Verbraucherzentrale Bundesverband, Otto Kern Stiftung -> Organization: what bodies the words of a name say; nothing where one says a firm, or none."""
    found = (
        {entry.kind for word in mention.name.split() if (entry := nouns.find("organizations", word))} if mention.kind == "name" else set()
    )
    return set() if COMPANY in found else found


def _body(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> float:
    """Lately named, as subject, of exactly this kind."""
    subject, exact = cluster.function_before(position) == "agent", cluster.type == mention.type and mention.type in BODIES
    far = min(distance(reading, position, cluster), 3)
    aside = IN_COMPOUND * _is_only_in_compounds(position, cluster) + AN_OWNER * _was_only_owner(reading, position, mention, cluster)
    return 3.2 + 0.8 * subject - 0.6 * far + 0.8 * exact + 0.1 * min(cluster.count_before(position), 4) - aside


def _was_only_owner(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> bool:
    """Gegen Krohns Mutterkonzern Nordstahl läuft ein Verfahren. Das Unternehmen …  ->  rather Nordstahl"""
    owner = cluster.function_before(position) == GENITIVE and distance(reading, position, cluster) > 0
    return mention.type == COMPANY and owner


def _is_only_in_compounds(position: int, cluster: Cluster) -> bool:
    """der frühere Krohn-Manager Otto Kern: of the firm itself nothing was told yet"""
    return all(m.kind == "part" for m in cluster.mentions[: cluster.count_before(position)])


def alliance(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """das Bündnis, die Gemeinschaft: a word for an agreement or a group that takes up a body of states."""
    if not bare(reading, mention) or not resuming.resumes(reading.bare(mention), OF_STATES):
        return None
    if not cluster.named or cluster.type != OF_STATES or same_clause(reading, mention, cluster):
        return None
    return Scored(_body(reading, position, mention, cluster), cluster, "kind") if distance(reading, position, cluster) <= REACH else None


def followers(reading: Reading, position: int, mention: Mention, cluster: Cluster) -> Scored | None:
    """die Sozialdemokraten after `Die SPD zog zurück`, die Münchner after BMW or FC Bayern München: what a named body is also called"""
    if not cluster.named or not bare(reading, mention) or same_clause(reading, mention, cluster):
        return None
    names = {m.name for m in cluster.mentions if m.kind == "name"}
    nicknamed = bool(nicknames.meant(reading.word(mention)) & names) and near(reading, position, cluster)
    if nicknamed or _is_of_its_town(reading, mention, cluster, names):
        return Scored(_body(reading, position, mention, cluster), cluster, "nickname")
    return None


def _is_of_its_town(reading: Reading, mention: Mention, cluster: Cluster, names: set[str]) -> bool:
    """die Dortmunder: many, by the adjective of the town where it is at home or that its name tells; of a firm also die Finnen"""
    here = [m for m in reading.of_sentence(mention.sentence) if m.kind == "demonym" and m.head == mention.head and m.type in PLACES]
    if mention.number != "Plur" or not here:
        return False
    towns, lands = ({m.name for m in here if m.type == kind} for kind in ("Place", "Country"))
    homes = _homes(reading, cluster)
    called = towns & {*homes["Place"], *(word for name in names for word in name.split())}
    return bool(called) or (cluster.type in FIRMS and bool(lands & homes["Country"]))


def _is_the_body_of(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """Hisbollah-Miliz is the Hisbollah: the first part names a body of the same class."""
    parts = {m.name for m in reading.inner(mention) if m.kind == "part"}
    return (
        mention.type in ("ArmedGroup", "Company")
        and cluster.named
        and cluster.type == mention.type
        and bool(parts & {m.name for m in cluster.mentions})
    )
