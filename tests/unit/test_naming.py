"""Names of things: predicates, hashes, classes."""

import pytest

from kgbuild import ontology
from kgbuild.errors import OntologyError
from kgbuild.settings import NAMESPACE


@pytest.mark.parametrize(
    ("predicate", "name"),
    [("attacks", "attacks"), ("open:sich treffen", "open-sich-treffen"), ("open:flüchten_nach", "open-flüchten-nach")],
)
def test_iri(predicate: str, name: str) -> None:
    assert ontology.iri(predicate) == NAMESPACE + name


def test_digest_is_26_letters_and_keeps_parts_apart() -> None:
    assert len(ontology.digest("a")) == 26
    assert ontology.digest("ab", "c") != ontology.digest("a", "bc")
    assert ontology.digest("Kreml", 3) == "lhqxrjxyq3dnk75udvi3md276f"


def test_open_relations_have_the_widest_types() -> None:
    assert ontology.load().allows("open:flüchten", "Group", "Place")


def test_unknown_property() -> None:
    with pytest.raises(OntologyError, match="no property 'likes'"):
        ontology.load().property("likes")


def test_unknown_class_is_only_itself() -> None:
    assert ontology.load().is_a("Dragon", "Dragon")
    assert not ontology.load().is_a("Dragon", "Entity")
