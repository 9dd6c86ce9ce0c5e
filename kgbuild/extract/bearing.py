"""Whether a role in an als-phrase is borne. In: a role predication. Out: the same with what its verb says of it as a qualifier; None when it only seems.

`Peter Lang trat als Trainer zurück`: he was; `ihre Kandidatur als Präsidentin`: she would be; `Er gilt als Chef der Bande`: he may be;
`als Nachfolger`: he may become it.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.extract import roles
from kgbuild.extract.reading import Reading
from kgbuild.model import Predication, Status

AS = "als"
STEPS = ("read_as", "read_as_of_noun", "read_complement")
DOUBT = "@doubt"
HELD = frozenset({"successor", "opponent", "supporter", "associate"})  # what somebody is thought to be by what he does


def borne(reading: Reading, said: Predication) -> Predication | None:
    """The role predication, limited by the verb of its als-phrase."""
    if not set(STEPS) & set(said.steps):
        return said
    verb = _verb(reading, said)
    if verb is None:
        return said
    doubted = DOUBT in roles.qualified((verb.lemma,)) and not _does_it(verb, said)
    if doubted and not HELD & set(roles.classes(said.lemma)):
        return None
    status = max(said.status, verb.status, Status.POSSIBLE if doubted else said.status, key=lambda one: one.strength)
    return replace(said, qualifiers=(*said.qualifiers, verb.lemma), status=status, sources=said.sources or verb.sources)


def _does_it(verb: Predication, said: Predication) -> bool:
    """Whether who bears the role does something to somebody else: Als Chefin kritisierte sie den Plan; not Sie gilt als Chefin, Sie kritisierte ihn als Chef."""
    agents, patients, bearers = ({a.head for a in one.having(role)} for one, role in ((verb, "agent"), (verb, "patient"), (said, "bearer")))
    return bool(patients) and bool(bearers & agents) and not bearers & patients


def _verb(reading: Reading, said: Predication) -> Predication | None:
    """The verb whose als-phrase the role is, or the noun: sein Rücktritt als Trainer."""
    verbs = (p for p in reading.analyses[said.sentence].predications if p.kind in ("verb", "noun"))
    return next((p for p in verbs if any(a.role == AS and a.head == said.trigger for a in p.arguments)), None)
