"""What graph writes conforms; what is broken on purpose does not, and the report says what and where."""

import pytest
from stories import entities, kreml, streit

from kgbuild import graph, infer
from kgbuild.errors import StoreError
from kgbuild.settings import Settings
from kgbuild.validate import validate


def dataset(text: str = "quotes") -> str:
    records, settings = [kreml(), streit()], Settings(text=text)
    known = entities(records)
    said = graph.statements(records, known, settings)
    statements = said + infer.infer(said, settings)
    return graph.trig(graph.quads(statements, graph.facts(statements, settings), known, records, settings), settings.base)


@pytest.mark.parametrize("text", ["quotes", "full", "none"])
def test_conforms(text: str) -> None:
    report = validate(dataset(text))
    assert (report.conforms, report.violations) == (True, ())


def claim_as_edge(text: str) -> str:
    """The planned visit drawn as a fact."""
    start = text.index("id:graph-edges {")
    attack = next(line for line in text[start:].splitlines() if "kg:attacks" in line)
    iris = {entity.name: entity.iri.removeprefix(Settings().base) for entity in entities([kreml()])}
    visit = f"    id:{iris['Boris Tann']} kg:visits id:{iris['Budapest']} .\n"
    assert attack
    return text[:start] + text[start:].replace("{\n", "{\n" + visit, 1)


BROKEN = {
    "status": (lambda t: t.replace("kg:status kg:Planned", "kg:status kg:Sure"), "not in list"),
    "two polarities": (
        lambda t: t.replace("kg:polarity kg:Negative ;\n        kg:sou", "kg:polarity kg:Negative , kg:Positive ;\n        kg:sou"),
        "More than 1",
    ),
    "quote": (lambda t: t.replace('oa:exact "Am Montag', 'oa:exact "Am  Montag'), "not as long as its span"),
    "offsets": (lambda t: t.replace('kg:triggerText "verurteilte"', 'kg:triggerText "lobte"'), "the trigger's words"),
    "subject words": (lambda t: t.replace('kg:subjectText "russische"', 'kg:subjectText "ungarische"'), "the subject's words"),
    "domain": (lambda t: t.replace("rdf:predicate kg:age", "rdf:predicate kg:capital"), "domain"),
    "range": (lambda t: t.replace("rdf:predicate kg:headOfState", "rdf:predicate kg:capital"), "range"),
    "relation": (lambda t: t.replace("rdf:predicate kg:visits", "rdf:predicate kg:haunts"), "no relation of the ontology"),
    "edge of a claim": (claim_as_edge, "a plain edge that no asserted"),
    "evidence": (lambda t: t.replace("kg:evidence id:sentence-kreml-2", "kg:index 1"), "Less than 1"),
    "name": (lambda t: t.replace('rdfs:label "Kreml"', 'kg:alias "Kreml" ; rdfs:label "Kreml" , "Cremlin"'), "More than 1"),
    "premise": (lambda t: t.replace("kg:premise id:", "kg:place id:"), "Less than 2"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    change, message = BROKEN[name]
    whole = dataset()
    broken = change(whole)
    assert broken != whole
    report = validate(broken)
    assert not report.conforms
    assert any(message in violation.message for violation in report.violations), report.violations
    assert all(violation.focus and violation.graph for violation in report.violations)


def test_changed_article_text() -> None:
    report = validate(dataset("full").replace('kg:text "Ungarn griff', 'kg:text "Angarn griff'))
    assert [v.message for v in report.violations] == ["the article has other words where the sentence is said to stand"]


def test_no_trig() -> None:
    with pytest.raises(StoreError):
        validate("no TriG")
