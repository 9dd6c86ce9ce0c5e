"""Classes in the coarse. In: a class of the ontology. Out: the family that it belongs to, whose words may mean one another."""

from __future__ import annotations

PLACES = frozenset({"Country", "Place"})
ORGANIZATIONS = frozenset(
    ("Organization", "GovernmentBody", "PoliticalParty", "Company", "MediaOutlet", "InternationalOrganization", "ArmedGroup", "Court")
)
EVENTS = frozenset(
    ("Event", "Conflict", "Attack", "Election", "Meeting", "Agreement", "Accident", "Protest", "Trial", "Disaster", "Ceremony")
)
TABLES = {
    "Person": ("roles", "kinship"),
    "Group": ("groups", "roles", "organizations"),
    "Country": ("places",),
    "Place": ("places",),
    "Work": ("works",),
}


def family(type_: str) -> str:
    """What a class is in the coarse: Company -> Organization, Attack -> Event."""
    if type_ in ORGANIZATIONS:
        return "Organization"
    return "Event" if type_ in EVENTS else type_
