"""What a word tells by itself. In: a word. Out: an age, whether it is made of a town's name, a daughter of a firm; and which classes are bodies or events."""

from __future__ import annotations

import re

from kgbuild import gazetteer
from kgbuild.lexicon import nouns, times

ORGANIZATIONS = frozenset(
    ("Organization", "GovernmentBody", "PoliticalParty", "Company", "MediaOutlet", "InternationalOrganization", "ArmedGroup", "Court")
)
EVENTS = frozenset({"Event", "Meeting", "Ceremony", "Protest", "Conflict", "Attack", "Accident", "Disaster", "Trial", "Election"})
_AGE = re.compile(r"^((\d{1,3})-?|\w+)[Jj]ährige[rnms]?$")


def age(word: str) -> str:
    """`78-Jährige`, `39-jährige`, `Achtjähriger` -> the number; "" for other words."""
    found = _AGE.match(word)
    if found is None or found[2]:
        return found[2] if found else ""
    return str(times.whole(found[1]) or "")


def of_age(word: str) -> str:
    """`78-Jährigen`, `Achtjähriger` -> 78-Jährige, Achtjährige."""
    found = _AGE.match(word)
    return "" if found is None else f"{found[2]}-Jährige" if found[2] else f"{found[1]}jährige"


def of_town(word: str) -> bool:
    """Berliner, Münchner"""
    return word[:1].isupper() and word.endswith("er") and any(entry.type == "Place" for entry in gazetteer.demonyms(word))


def is_subsidiary(noun: str) -> bool:
    """VW-Tochter, Airbustochter, Konzerntochter: no child."""
    parent, mark, last = noun.rpartition("-")
    if mark and last in ("Tochter", "Tochterfirma"):
        return _is_body(parent)
    kin = nouns.find("kinship", noun)
    return kin is not None and bool(kin.first) and (nouns.find("organizations", kin.first) is not None or _is_company(kin.first))


def _is_body(name: str) -> bool:
    return any(entry.type in ORGANIZATIONS for entry in gazetteer.lookup(name))


def _is_company(name: str) -> bool:
    return any(entry.type == "Company" for entry in gazetteer.lookup(name))
