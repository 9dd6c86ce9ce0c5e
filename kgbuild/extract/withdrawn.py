"""Help that ends. In: a Reading and a finding. Out: the finding, negated where the verb above its noun takes away what the noun says.

`Polen fror die Hilfe für Kuba ein`: Poland does not aid Cuba. The rule: only relations of giving, only nouns that are the verb's object.
"""

from __future__ import annotations

from dataclasses import replace

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.lexicon import withdrawing

GIVING = ("aids", "supports", "finances")


def settled(reading: Reading, finding: Finding) -> Finding:
    """The finding as it holds after its verb."""
    said = finding.predication
    if finding.predicate not in GIVING or said.light_verb or reading.token(said.sentence, said.trigger).upos != "NOUN":
        return finding
    verbs = (p for p in reading.analyses[said.sentence].predications if p.kind == "verb" and withdrawing.withdraws(p.lemma))
    ended = any(a.head == said.trigger for verb in verbs for a in verb.having("patient"))
    return replace(finding, negated=not finding.negated) if ended else finding
