"""Who arrested, tried or seeks somebody, when the words leave it out. In: passives and nouns of such deeds, the article's bodies. Out: Findings.

`Die Polizei räumte den Platz. Zehn Demonstranten wurden festgenommen.`  No table: the body stands in another sentence; only one that is alone
in its article is understood.
"""

from __future__ import annotations

from collections.abc import Iterator

from kgbuild.extract import fillers, roles
from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.model import Chain, Predication
from kgbuild.relations import Pattern

DOERS = ("agent", "von", "durch")
WHOSE = "genitive"  # of a noun, who does it: die Fahndung der Polizei
PATIENT = "patient"
KINDS = ("verb", "noun")


def custody(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """The article's only police, and whoever is arrested by nobody that is named."""
    body = _only(reading, types, pattern)
    for said in reading.predications() if body is not None else ():
        if body is None or not _leaves_it_out(reading, types, said, pattern):
            continue
        for argument in (a for role in pattern.object or (PATIENT,) for a in said.having(role)):
            taken = reading.mention(said, argument)
            fits = taken is not None and types.fits(reading.type(taken), *pattern.object_type)
            if taken is not None and fits and reading.chain(taken).index != body.index:
                near = reading.nearest(body, said.sentence)
                yield Finding(said, pattern.relation, near, taken, pattern.id, weight=pattern.weight, hops=argument.hops)


def prosecutors_word(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """`Gegen den Händler werde ermittelt, sagte Staatsanwältin Eva Roth.`: whose work it is and who says so, where the words name nobody else."""
    for said in reading.predications():
        speaker = said.sources[0].speaker if said.sources and not said.sources[0].own else None
        judge = reading.at(speaker.sentence, speaker.token) if speaker else None
        if judge is None or not _leaves_it_out(reading, types, said, pattern) or not _serves(reading, judge, pattern.subject):
            continue
        for argument in (a for role in pattern.object for a in said.having(role)):
            sought = reading.mention(said, argument)
            if sought is not None and types.fits(reading.type(sought), *pattern.object_type) and not reading.same(sought, judge):
                yield Finding(said, pattern.relation, judge, sought, pattern.id, weight=pattern.weight, hops=argument.hops)


def _serves(reading: Reading, person: int, offices: tuple[str, ...]) -> bool:
    """Whether somebody is called by one of the offices: Staatsanwältin, Oberstaatsanwalt."""
    mention = reading.mentions[person]
    called = (reading.noun(mention.sentence, mention.head), *(p.lemma for p in reading.roles_of(person)))
    return any(roles.tail(noun) in offices for noun in called)


def _leaves_it_out(reading: Reading, types: Types, said: Predication, pattern: Pattern) -> bool:
    """Whether a verb or noun of the pattern's says nothing of who did it: wurde verhaftet, erhielt eine Haftstrafe, die Fahndung nach ihm."""
    doers = (role for role in (*DOERS, *([WHOSE] if said.kind == "noun" else [])) if role not in pattern.object)
    named = said.kind in KINDS and said.lemma in pattern.words and not any(said.having(role) for role in doers)
    return named and all(fillers.is_there(reading, types, said, role) for role in pattern.having)


def _only(reading: Reading, types: Types, pattern: Pattern) -> Chain | None:
    """The chain of a body whose noun the pattern lists, where the article has no other."""
    found = [c for c in reading.chains if types.fits(c.type, *pattern.subject_type) and _is_listed(reading, c, pattern.subject)]
    return found[0] if len(found) == 1 else None


def _is_listed(reading: Reading, chain: Chain, nouns: tuple[str, ...]) -> bool:
    spoken = (reading.mentions[m] for m in chain.mentions if reading.mentions[m].kind in ("name", "nominal"))
    words = {reading.token(m.sentence, m.head).text for m in spoken}
    return any(word == noun or word.endswith(noun.lower()) for word in words for noun in nouns)
