"""What holds whoever speaks. In: a Reading, a finding. Out: whether its noun phrase takes it for given.

`Laut Polizei starb er in einer Grazer Klinik.`  That the clinic is in Graz is no claim of the police. The rule: only where the words of one phrase say
it, not the verb; of what is only planned just for what has a name.
"""

from __future__ import annotations

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.model import Polarity, Status

RELATIONS = frozenset({"locatedIn", "headquarters", "nationality", "position", "employee", "capital"})
PLACED, ROLE = "locatedIn", "position"
SAYING = frozenset({"read_copula", "read_complement", "read_appointment", "read_as_of_noun", "control_infinitive"})


def stands(reading: Reading, finding: Finding) -> bool:
    """Whether a noun or an apposition says it by the way: eine Grazer Klinik; not `sie sei eine Klinik`."""
    said = finding.predication
    if said.kind not in ("noun", "role", "apposition") or SAYING & set(said.steps) or finding.predicate not in RELATIONS:
        return False
    if said.polarity != Polarity.POSITIVE or finding.status is not None or finding.negated or not _in_one_sentence(reading, finding):
        return False
    subject = reading.mentions[finding.subject]
    if finding.predicate == ROLE and said.kind != "role":
        return False
    if finding.predicate == PLACED and reading.type(finding.subject) == "Group":
        return False
    return said.status == Status.CLAIMED or (finding.predicate == PLACED and subject.kind == "name")


def _in_one_sentence(reading: Reading, finding: Finding) -> bool:
    ends = (finding.subject, *(() if finding.object is None else (finding.object,)))
    return all(reading.mentions[end].sentence == finding.predication.sentence for end in ends)
