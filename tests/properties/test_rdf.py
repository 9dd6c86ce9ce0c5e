"""Invariants of the graph: order and hash seed change nothing, quotes are the words, forms agree, labels survive."""

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from stories import Story, entities, kreml, streit

from kgbuild import graph, infer, query
from kgbuild.model import ArticleRecord, Polarity, Status
from kgbuild.settings import Settings
from kgbuild.validate import validate

HERE = Path(__file__).parent
WORDS = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=12)
ACTS = ["says", "claims", "confirms", "denies", "announces", "demands", "asks", "believes"]
CLAIMS = st.lists(
    st.tuples(
        st.sampled_from(["attacks", "supports", "criticizes", "meets", "visits", "open:sich äußern"]),
        st.permutations(["Ungarn", "Serbien", "Anna Bolt", "Boris Tann"]),
        st.sampled_from(["eins", "zwei", "drei"]),
        st.sampled_from(list(Status)),
        st.sampled_from(list(Polarity)),
        st.lists(st.sampled_from(ACTS), max_size=2),
        st.integers(0, 100),
    ),
    max_size=8,
)
SLOW = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def record(claims: list[tuple[str, list[str], str, Status, Polarity, list[str], int]], extra: str = "") -> ArticleRecord:
    story = Story("a", "Ungarn und Serbien trafen Anna Bolt und Boris Tann.", f"Es waren eins zwei drei 🙂 {extra}.")
    for predicate, (subject, object_, *speakers), trigger, status, polarity, acts, percent in claims:
        sources = list(zip(speakers, acts, strict=False))
        story.claim(predicate, subject, object_, trigger, status=status, polarity=polarity, sources=sources, confidence=percent / 100)
    return story.record()


def written(*records: ArticleRecord) -> str:
    known = entities(records)
    said = graph.statements(records, known, Settings())
    statements = said + infer.infer(said, Settings())
    return graph.trig(graph.quads(statements, graph.facts(statements, Settings()), known, records, Settings()), Settings().base)


@SLOW
@given(CLAIMS, st.randoms(use_true_random=False))
def test_order_of_claims_and_articles_changes_nothing(claims, random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(claims)
    random.shuffle(shuffled)
    told = written(record(claims), kreml(), streit())
    assert written(streit(), record(claims), kreml()) == told
    assert set(graph.read_quads(written(record(shuffled)))) == set(graph.read_quads(written(record(claims))))


@SLOW
@given(CLAIMS)
def test_a_plain_edge_is_asserted_positive_unsourced_and_sure(claims) -> None:  # type: ignore[no-untyped-def]
    known = entities([record(claims)])
    said = graph.statements([record(claims)], known, Settings())
    by_id = {statement.id: statement for statement in said}
    for fact in graph.facts(said, Settings()):
        backing = [by_id[i] for i in fact.statements]
        good = [
            s for s in backing if (s.status, s.polarity, s.sources) == (Status.ASSERTED, Polarity.POSITIVE, ()) and s.confidence >= 0.75
        ]
        assert fact.plain == bool(good)
        assert sum(count for _, count in fact.counts) == len(backing)


@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow], phases=[Phase.explicit, Phase.generate])
@given(CLAIMS)
def test_everything_written_conforms(claims) -> None:  # type: ignore[no-untyped-def]
    report = validate(written(record(claims)))
    assert report.conforms, report.violations


def test_a_plain_edge_of_an_open_relation_conforms() -> None:
    sure = ("open:sich äußern", ["Serbien", "Anna Bolt"], "eins", Status.ASSERTED, Polarity.POSITIVE, [], 84)
    assert validate(written(record([sure]))).conforms


@SLOW
@given(WORDS)
def test_any_words_survive_every_form(words: str) -> None:
    story = Story("a", f"Ungarn griff Serbien an: {words}.", title=words)
    story.claim("attacks", "Ungarn", "Serbien", "griff")
    story.claim("position", "Ungarn", None, "griff", value=words)
    told = written(story.record())
    lines = graph.nquads(graph.read_quads(told))
    for form, text in ((ox.RdfFormat.TRIG, told), (ox.RdfFormat.JSON_LD, graph.jsonld(graph.read_quads(told), Settings().base))):
        assert "".join(sorted(f"{quad} .\n" for quad in ox.parse(text, format=form))) == lines
    (row,) = query.ask(told, "SELECT ?text { ?s a kg:Sentence ; oa:exact ?text }").rows
    assert row[0] == story.article.text


@SLOW
@given(WORDS)
def test_quote_is_the_text_at_the_span(words: str) -> None:
    (statement,) = graph.statements(
        [one := record([("attacks", ["Ungarn", "Serbien"], "zwei", Status.ASSERTED, Polarity.POSITIVE, [], 90)], words)],
        entities([one]),
        Settings(),
    )
    evidence = statement.evidence[0]
    assert one.article.text[evidence.start : evidence.end] == evidence.quote
    assert one.article.text[slice(*evidence.subject)] == statement.subject_text


def test_hash_seed_changes_nothing() -> None:
    code = "from test_rdf import *; import hashlib; print(hashlib.sha256(written(kreml(), streit()).encode()).hexdigest())"
    path = os.pathsep.join([str(HERE), str(HERE.parent), str(HERE.parents[1])])
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(found) == 1
