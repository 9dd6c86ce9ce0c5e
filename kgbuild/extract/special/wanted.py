"""Of whom something is demanded, told by what he is to do. In: verbs of demanding with a clause or an event noun. Out: demandsFrom Findings.

`Die FDP verlangt, dass die Regierung handelt.` `Die FDP fordert den Rücktritt der Ministerin.`  No table: who is to act belongs to another word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from kgbuild.extract.finding import Finding
from kgbuild.extract.reading import Reading
from kgbuild.extract.types import Types
from kgbuild.lexicon import nominal
from kgbuild.model import Argument, Place, Predication
from kgbuild.relations import Pattern

PASSIVE = "undo_passive"
DOUBT = "doubtful_role"


def wanted(reading: Reading, types: Types, pattern: Pattern, known: tuple[Finding, ...]) -> Iterator[Finding]:
    """Whoever demands, and whoever is to do it."""
    for said in reading.predications():
        if said.kind != "verb" or said.lemma not in pattern.words:
            continue
        agents = (m for a in said.having("agent") if (m := reading.mention(said, a)) is not None)
        demanding = [m for m in agents if types.fits(reading.type(m), *pattern.subject_type)]
        addressed = _addressed(reading, said, pattern.except_words) if demanding else ()
        for who, (whom, doubts) in product(demanding, addressed):
            if types.fits(reading.type(whom), *pattern.object_type) and not reading.same(who, whom):
                yield Finding(said, pattern.relation, who, whom, pattern.id, weight=pattern.weight, penalties=doubts)


def _addressed(reading: Reading, said: Predication, suffered: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Who is to act; `suffered` are the verbs and nouns of what one does not do: Sie beklagt den Tod des Königs."""
    for argument in said.arguments:
        if argument.role == "content":
            yield from ((m, ()) for m in _doers(reading, said, argument, suffered))
        if argument.role == "patient":
            yield from ((m, (DOUBT,)) for m in _owners(reading, said, argument, suffered))
    yield from ((m, ()) for m in _doers_of(reading, _around(reading, said), suffered))


def _around(reading: Reading, said: Predication) -> Iterator[Predication]:
    """Die Regierung müsse handeln, forderte die FDP: the clause that the verb of speech hangs on and tells."""
    head = reading.token(said.sentence, said.trigger).head
    place = Place(said.sentence, said.trigger)
    clauses = reading.by_trigger.get((said.sentence, head), ()) if head >= 0 else ()
    yield from (c for c in clauses if c.sources and c.sources[0].trigger == place)


def _doers(reading: Reading, said: Predication, argument: Argument, suffered: tuple[str, ...]) -> Iterator[int]:
    """Who acts in the clause: dass die Regierung handelt."""
    yield from _doers_of(reading, reading.by_trigger.get((said.sentence, argument.head), ()), suffered)


def _doers_of(reading: Reading, clauses: Iterable[Predication], suffered: tuple[str, ...]) -> Iterator[int]:
    for clause in clauses:
        if clause.kind == "verb" and PASSIVE not in clause.steps and clause.lemma not in suffered:
            yield from (m for a in clause.having("agent") if a.sentence is None and (m := reading.mention(clause, a)) is not None)


def _owners(reading: Reading, said: Predication, argument: Argument, suffered: tuple[str, ...]) -> Iterator[int]:
    """Whose act the noun is: der Rücktritt der Ministerin; not die Freilassung der Ministerin."""
    for noun in reading.by_trigger.get((said.sentence, argument.head), ()):
        entry = nominal.find(noun.lemma) if noun.kind == "noun" and noun.lemma not in suffered else None
        if entry is not None and entry.genitive == "agent" and not any(noun.having(role) for role in ("durch", *entry.patient)):
            yield from (m for a in noun.having("genitive") if (m := reading.mention(noun, a)) is not None)
