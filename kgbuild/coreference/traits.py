"""What a description and a person have in common: age, role, country, party. In: Reading, a description, a Cluster. Out: points for each, CONTRADICTS against it."""

from __future__ import annotations

from kgbuild import gazetteer
from kgbuild.coreference.agreement import same_head
from kgbuild.coreference.clusters import Cluster
from kgbuild.coreference.reading import Reading
from kgbuild.lexicon import nouns, resuming, taking_up
from kgbuild.model import Mention

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
KIN = frozenset(("parent", "child", "spouse", "sibling", "relative"))
OFFICES = frozenset(("head_of_state", "head_of_government", "minister"))
SENT = ("representative", "spokesperson")  # nobody who holds an office of state
PARTY = "PoliticalParty"
HEAD_OF_GOVERNMENT = "HeadOfGovernment"  # the class of resuming.tsv of heads of government that are not each other
PARTYLESS = "Partyless"  # the class of resuming.tsv of who is of no party: der Parteilose
LEADER = "leader"  # class of roles.tsv: der CDU-Chef is of the CDU
SAME_ROLE, SAME_PARTY = 4.0, 4.0
SAME_CALLING = 2.5
LEADS_PARTY = 2.0  # one of the party may lead it
CONTRADICTS = -9.0


def same_age(mention: Mention, cluster: Cluster) -> float:
    """der 47-Jährige, of whom the article says that he is 47."""
    age = mention.attribute("age")
    return 6.0 if age and age in cluster.values("age") else 0.0


def same_role(reading: Reading, mention: Mention, cluster: Cluster) -> float:
    """The same role, or a shorter word for it: Minister for Außenminister; another office contradicts."""
    if mention.kind == "thing":
        return SAME_ROLE if any(same_head(reading.bare(mention), noun) for noun, _ in cluster.nouns) else 0.0
    if not mention.attribute("role") or reading.entry(mention) is None:
        return 0.0
    role, kind = mention.attribute("role"), mention.attribute("class")
    if any(_means(role, other) for other in cluster.values("role")):
        return SAME_ROLE
    if is_of_calling(reading, mention, cluster):
        return SAME_CALLING
    if any(resuming.is_apart(_male(role), HEAD_OF_GOVERNMENT, _male(other)) for other in cluster.values("role")):
        return CONTRADICTS
    if kind in cluster.values("class") and kind in ("head_of_state", "head_of_government", "spokesperson", "offender"):
        return 3.0
    if _is_known_as(role, kind, cluster):
        return 2.5
    if kind == SENT[0] and mention.attribute("country") and kind not in cluster.values("class"):
        return CONTRADICTS  # der türkische Botschafter: nobody who was not called so
    taken = OFFICES & set(cluster.values("class"))
    return CONTRADICTS if kind in (*OFFICES, *SENT) and taken and kind not in taken else 0.0


def is_of_calling(reading: Reading, mention: Mention, cluster: Cluster) -> bool:
    """die Künstlerin, of whom the article tells that she is a Landschaftsmalerin"""
    entry = reading.entry(mention)
    told = (nouns.find("roles", role) for role in cluster.values("role")) if entry is not None else ()
    return entry is not None and any(other is not None and taking_up.takes_up(entry.lemma, other.lemma) for other in told)


def _male(role: str) -> str:
    """Kanzlerin -> Kanzler"""
    return role.removesuffix("in")


def _is_known_as(role: str, kind: str, cluster: Cluster) -> bool:
    """Putin, known as Präsident: der Präsident, der Staatschef."""
    known = [other for told in cluster.values("known_role") for other in told.split("|")]
    return any(_means(role, other) or (kind in OFFICES and (found := nouns.find("roles", other)) and found.kind == kind) for other in known)


def _means(role: str, other: str) -> bool:
    one, two = role.casefold().replace("in", ""), other.casefold().replace("in", "")
    return one == two or two.endswith(one) or one.endswith(two)


def same_country(mention: Mention, cluster: Cluster) -> float:
    """der russische Präsident, of Russia's; another country contradicts."""
    country = mention.attribute("country")
    countries = cluster.values("country") or cluster.values("known_Country")
    if not country or not countries:
        return 0.0
    return 1.0 if country in countries else CONTRADICTS


def same_party(reading: Reading, mention: Mention, cluster: Cluster) -> float:
    """der CDU-Politiker, after Otto Kern (CDU), or of whom the gazetteer knows it; who is told to be of another party is not meant."""
    mine = parties(reading, mention)
    if resuming.resumes(reading.bare(mention), PARTYLESS) and cluster.values("party"):
        return CONTRADICTS
    if not mine or mention.attribute("class") not in (*GENERIC_ROLES, LEADER):
        return 0.0
    told, known = ({name for value in cluster.values(key) for name in _party_names(value)} for key in ("party", "known_party"))
    if mine & (told | known):
        return SAME_PARTY if mention.attribute("class") in GENERIC_ROLES else LEADS_PARTY
    return CONTRADICTS if told or known else 0.0


def parties(reading: Reading, mention: Mention) -> set[str]:
    """The party in the word: CDU in CDU-Politiker."""
    return {part.name for part in reading.inner(mention) if part.type == PARTY}


def _party_names(value: str) -> set[str]:
    """CDU/CSU -> both; Grüne -> Bündnis 90/Die Grünen."""
    return {entry.name for word in (value, *value.split("/")) for entry in gazetteer.lookup(word) if entry.type == PARTY}
