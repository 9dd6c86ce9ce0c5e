"""The scorer counts what docs/gold.md says."""

from dataclasses import replace

import pytest

from kgbuild.errors import InputError
from kgbuild.evaluate import load_gold, score
from kgbuild.model import Entity, Evidence, Polarity, Speaker, Statement, Status

GOLD = """
id: probe
entities:
  - {id: e1, name: Quito, type: Place, mentions: [Quito]}
  - {id: e2, name: Andengipfel, type: Event, mentions: [Gipfel, der Andengipfel]}
  - {id: e3, name: Rosa Paz, type: Person, mentions: [Paz]}
statements:
  - {s: e2, p: occurredIn, o: e1, status: fact, sent: 1}
  - {s: e3, p: participatesIn, o: e2, status: reported, source: e3, sent: 2}
  - {s: e3, p: position, o: peruanische Ministerin, status: fact, sent: 2}
"""


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "probe.yaml").write_text(GOLD, "utf-8")
    return load_gold(tmp_path)


def statement(subject: str, predicate: str, target: str, *, literal: bool = False) -> Statement:
    return Statement(
        id=f"statement-{subject}-{target}",
        article="probe",
        predicate=predicate,
        subject=Entity(f"x:{subject}", subject, "Event"),
        subject_text=subject,
        object=None if literal else Entity(f"x:{target}", target, "Place"),
        object_text=target,
        value=target if literal else None,
        status=Status.ASSERTED,
        polarity=Polarity.POSITIVE,
        sources=(),
        confidence=0.9,
        pattern="p",
        steps=(),
        evidence=(Evidence("probe", 1, 0, 1, "x", (0, 1), None, (0, 1)),),
    )


def test_right_statement_is_strict_lenient_and_pair(gold) -> None:
    scores = score(gold, [statement("Gipfels", "occurredIn", "Quito")])
    assert (scores.strict.hits, scores.lenient.hits, scores.pair.hits, scores.strict.gold) == (1, 1, 1, 3)
    assert scores.plain_precision.value == 1.0


def test_kindred_predicate_is_only_lenient(gold) -> None:
    scores = score(gold, [statement("Gipfel", "locatedIn", "Quito")])
    assert (scores.strict.hits, scores.lenient.hits) == (0, 1)


def test_plain_edge_for_a_mere_claim_is_a_false_fact(gold) -> None:
    scores = score(gold, [statement("Paz", "participatesIn", "Gipfel")])
    assert scores.false_facts.hits == 1


def test_source_counts_on_strict_hits(gold) -> None:
    said = replace(statement("Paz", "participatesIn", "Gipfel"), status=Status.CLAIMED, sources=(Speaker("Rosa Paz", "Paz", "says"),))
    scores = score(gold, [said])
    assert (scores.status.value, scores.source.value, scores.false_facts.of) == (1.0, 1.0, 0)


def test_role_matches_by_its_end(gold) -> None:
    assert score(gold, [statement("Paz", "position", "Ministerin", literal=True)]).strict.hits == 1


def test_unknown_entities_are_out_of_scope(gold) -> None:
    scores = score(gold, [statement("Lima", "locatedIn", "Quito")])
    assert (scores.out_of_scope.hits, scores.strict.system) == (1, 0)


def test_empty_folder_is_an_error(tmp_path) -> None:
    with pytest.raises(InputError, match="no gold files"):
        load_gold(tmp_path)


def test_broken_gold_names_the_file(tmp_path) -> None:
    (tmp_path / "x.yaml").write_text("id: x\nentities: [{name: A}]\nstatements: []", "utf-8")
    with pytest.raises(InputError, match=r"x\.yaml"):
        load_gold(tmp_path)
