"""kg.ttl, alignments, shapes: complete, without blank nodes where they must not be, readable by people with any eyes."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kgbuild import ontology
from kgbuild.coreference import families
from kgbuild.errors import OntologyError
from kgbuild.mentions import shape
from kgbuild.settings import NAMESPACE

WORLD = ontology.load()
# DESIGN 4: relation -> domain, range, in the most general class that must be allowed
DESIGN = """
headOfState Country Person | headOfGovernment Country Person | headOfGovernment Place Person | minister Organization Person | spokesperson Organization Person
spokesperson Person Person | spokesperson Country Person | leader Place Person | deputy Organization Person | representative Country Person | member Group Agent
member Organization Country | employee Organization Person | nationality Person Country | spouse Person Person | parent Person Person | sibling Person Person
relative Person Person | birthPlace Person Place | residence Person Country | deathPlace Person Place | partOf Event Event | owner Place Organization
founder Organization Agent | headquarters Organization Place | locatedIn Event Place | locatedIn Group Country | capital Country Place
diplomaticRelations Country Country
conflictWith Group Organization | meets Person Group | negotiatesWith Group Country | agreesWith Organization Country | cooperatesWith Country Group
contacts Person Country | visits Person Place | supports Organization Event | supports Group Work | supports Person Topic | aids Country Country | opposes Group Event
opposes Person Work | criticizes Person Event | accuses Organization Person | praises Person Person | demandsFrom Group Organization | threatens Country Organization
sanctions Country Country | attacks Organization Place | attacks Country Country | kills Group Group | arrests Organization Person | expels Country Person
investigates Court Person | breaksWith Country Country | appoints Person Person | elects Group Person | dismisses Person Person | succeeds Person Person
defeats Organization Organization | acquires Company Company | finances Organization Event | produces Company Work | participatesIn Country Event
causes Event Event | causes Person Event | occurredIn Event Country | occurredIn Event Place
""".replace("\n", "|")
PAIRS = [tuple(line.split()) for line in DESIGN.split("|") if line.strip()]
SYMMETRIC = [
    "diplomaticRelations",
    "conflictWith",
    "meets",
    "negotiatesWith",
    "agreesWith",
    "cooperatesWith",
    "spouse",
    "sibling",
    "relative",
]


@pytest.mark.parametrize(("name", "subject", "object_"), PAIRS)
def test_relation_allows_its_types(name: str, subject: str, object_: str) -> None:
    assert WORLD.allows(name, subject, object_)


@pytest.mark.parametrize(
    ("name", "subject", "object_"), [("headOfState", "Person", "Country"), ("age", "Country", ""), ("occurredIn", "Person", "Place")]
)
def test_relation_refuses_other_types(name: str, subject: str, object_: str) -> None:
    assert not WORLD.allows(name, subject, object_)


def test_symmetric_relations_are_those_of_the_design() -> None:
    assert sorted(name for name, relation in WORLD.properties.items() if relation.symmetric) == sorted(SYMMETRIC)


def test_literals() -> None:
    assert {name: p.datatype for name, p in WORLD.properties.items() if p.literal} == {
        "position": "string",
        "age": "integer",
        "occurredOn": "string",
    }


def test_speech() -> None:
    speech = {name for name, relation in WORLD.properties.items() if relation.speech}
    assert speech == {"says", "claims", "confirms", "denies", "announces", "demands", "asks", "believes"}


def test_everything_has_names_and_comments_in_both_languages() -> None:
    bare = [
        one.name
        for one in (*WORLD.classes.values(), *WORLD.properties.values())
        if not (one.label_de and one.label_en and one.comment_de and one.comment_en)
    ]
    assert bare == []


def test_object_relations_read_backwards_too() -> None:
    bare = [
        p.name for p in WORLD.properties.values() if not p.literal and not p.speech and p.name != "relatedTo" and not p.inverse_label_de
    ]
    assert bare == []


def test_no_blank_nodes_in_the_vocabulary() -> None:
    assert not any(isinstance(node, ox.BlankNode) for triple in ontology.triples() for node in (triple.subject, triple.object))


def brightness(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_colours_contrast_with_white() -> None:
    drawn = {one.name: one.colour for one in (*WORLD.classes.values(), *WORLD.families.values()) if one.colour}
    assert len(drawn) > 30
    assert {name for name, colour in drawn.items() if 1.05 / (brightness(colour) + 0.05) < 4.5} == set()


def test_leaf_types_can_be_drawn() -> None:
    above = {name for kind in WORLD.classes.values() for name in kind.supers}
    leaves = {name for name in WORLD.classes if name not in above and WORLD.is_a(name, "Entity")}
    assert {name for name in leaves if not (WORLD.classes[name].colour and WORLD.classes[name].shape)} == set()


def test_terms_of_the_other_files_are_declared() -> None:
    known = {t.subject.value for t in ontology.triples() if isinstance(t.subject, ox.NamedNode)}
    folder = ontology.folder()
    for file in (folder / "alignments.ttl", *sorted((folder / "queries").glob("*.rq"))):
        text = re.sub(r"@?prefix.*", "", file.read_text("utf-8"), flags=re.I)
        used = {NAMESPACE + name for name in re.findall(r"(?<!\w)kg:([A-Za-z][\w-]*)", text)}
        assert used <= known, file.name


def test_every_relation_is_aligned() -> None:
    aligned = rdflib.Graph().parse(ontology.folder() / "alignments.ttl")
    subjects = {str(subject).removeprefix(NAMESPACE) for subject in aligned.subjects()}
    assert set(WORLD.properties) - subjects == {"relatedTo"}


def test_broken_files_are_told(tmp_path: Path) -> None:
    broken = tmp_path / "kg.ttl"
    broken.write_text("kg:x a .", "utf-8")
    with pytest.raises(OntologyError, match=r"kg\.ttl"):
        ontology.load(broken)
    broken.write_text(
        f"@prefix kg: <{NAMESPACE}> . @prefix rdfs: <{ontology.RDFS}> . kg:likes kg:family kg:family-open ; rdfs:domain kg:Nobody ; rdfs:range kg:Nobody .",
        "utf-8",
    )
    with pytest.raises(OntologyError, match="'Nobody', which is no class"):
        ontology.load(broken)


@pytest.mark.parametrize(
    ("listed", "above"),
    [(shape.ORGANIZATIONS, "Organization"), (families.ORGANIZATIONS, "Organization"), (families.EVENTS, "Event")],
    ids=["mentions", "coreference", "events of coreference"],
)
def test_rooms_that_list_classes_list_all_of_them(listed: frozenset[str], above: str) -> None:
    assert listed == {name for name in WORLD.classes if WORLD.is_a(name, above)}
