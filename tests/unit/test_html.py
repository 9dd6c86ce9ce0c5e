"""The page as bytes: what may stand in it, that it is the same every time, that nothing lies on each other."""

import base64
import hashlib
import json
import re
import zlib
from dataclasses import replace
from importlib import resources

import numpy as np
import pytest
import stories
import synthetic
from hypothesis import given
from hypothesis import strategies as st

from kgbuild import graph, infer, ontology
from kgbuild.export import html, layout, payload
from kgbuild.export.communities import OTHERS, communities
from kgbuild.model import ArticleRecord
from kgbuild.settings import Settings

VENDORED = "6e30a2350474cdf92a0932c6d55b8adcb91929066817ed3eec7b87907a4612f3"


def page(*told: ArticleRecord, text: str = "quotes", title: str = "Streit um Serbien") -> str:
    settings = Settings(text=text)
    entities = stories.entities(told)
    said = graph.statements(told, entities, settings)
    return html.page((*said, *infer.infer(said, settings)), entities, told, settings, title=title)


def data(content: str, name: str) -> dict:
    form, body = re.search(rf'<script type="application/json" id="data-{name}" data-form="([^"]*)">([^<]*)</script>', content).groups()
    assert form == "text"
    return json.loads(body)


def test_same_bytes():
    assert page(stories.kreml(), stories.streit()) == page(stories.kreml(), stories.streit())


def test_policy_names_exactly_what_runs():
    content = page(stories.kreml())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', content)[1]
    scripts = re.findall(r"<script>(.*?)</script>", content, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", content, re.DOTALL)
    hashes = ["'sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() + "'" for part in (*scripts, style)]
    assert len(scripts) == 2
    expected = f"default-src 'none'; script-src {hashes[0]} {hashes[1]}; style-src {hashes[2]}; img-src data: blob:; base-uri 'none'; form-action 'none'"
    assert policy == expected
    assert not re.search(r'\s(on\w+|style)="', re.sub(r"<(script|style)>.*?</\1>", "", content, flags=re.DOTALL))


def test_vendored_as_published():
    content = resources.files("kgbuild.export").joinpath("vendor/vis-network.min.js").read_bytes()
    assert hashlib.sha256(content).hexdigest() == VENDORED


def test_every_script_file_is_used():
    files = {
        path.name.removesuffix(".js") for path in resources.files("kgbuild.export").joinpath("page").iterdir() if path.name.endswith(".js")
    }
    assert files == set(html.SCRIPTS)


def test_words_in_both_languages():
    text = resources.files("kgbuild.export").joinpath("page/words.js").read_text("utf-8")
    german, english = (set(re.findall(r"(\w+): '", part)) for part in text.split("\n  en: {"))
    assert german == english
    used = "".join(
        path.read_text("utf-8")
        for path in resources.files("kgbuild.export").joinpath("page").iterdir()
        if path.name not in ("words.js", "page.css")
    )
    named = set(re.findall(r"\bword\('(\w+)'|data-(?:word|label|placeholder)=\"(\w+)\"", used))
    assert {first or second for first, second in named} <= german


def test_statements_keep_their_words():
    record = stories.kreml()
    words = data(page(record), "evidence")
    spans, texts = words["spans"], words["texts"][0]
    assert texts[0] == 0
    text = "".join(part for part in texts if isinstance(part, str))
    start = 0
    triggers = set()
    for i, step in enumerate(spans["start"]):
        start += step
        at = start + spans["words"][1][i]
        triggers.add(text[at : at + spans["lengths"][1][i]])
    assert {"Kremlsprecherin", "angegriffen", "reisen", "verurteilte"} <= triggers


@pytest.mark.parametrize(("mode", "held"), [("none", False), ("quotes", True), ("full", True)])
def test_text_modes(mode: str, held: bool):
    content = page(stories.kreml(), text=mode)
    assert ("Kremlsprecherin Anna Bolt bestritt" in content) is held


def test_quotes_carry_only_neighbours():
    story = stories.Story("lang", "Eins ist fern.", "Zwei ist nah.", "Ungarn griff Serbien an.", "Vier ist nah.", "Fünf ist fern.")
    story.claim("attacks", "Ungarn", "Serbien", "griff")
    assert data(page(story.record()), "evidence")["texts"] == [[15, "Zwei ist nah. ", "Ungarn griff Serbien an. ", "Vier ist nah."]]
    full = data(page(story.record(), text="full"), "evidence")["texts"]
    assert "".join(full[0][1:]) == story.article.text


@given(st.text())
def test_no_markup_leaves_the_data(text: str):
    name, form, body = payload.block("core", {"title": text})
    assert (name, form) == ("core", "text")
    assert not set("<>&\u2028\u2029") & set(body)
    assert json.loads(body) == {"title": text}


@given(st.binary())
def test_base_91(content: bytes):
    text = payload.printable(content)
    assert not set('<&"') & set(text)
    bits = "".join(
        f"{payload.DIGITS.index(ord(a)) * 91 + payload.DIGITS.index(ord(b)):013b}" for a, b in zip(text[::2], text[1::2], strict=True)
    )
    assert bytes(int(bits[i : i + 8], 2) for i in range(0, 8 * len(content), 8)) == content


def test_long_data_is_deflated():
    table = {"words": [f"Wort {i}" for i in range(40_000)]}
    _, form, body = payload.block("core", table)
    assert form.split()[0] == "deflate"
    bits = "".join(
        f"{payload.DIGITS.index(ord(a)) * 91 + payload.DIGITS.index(ord(b)):013b}" for a, b in zip(body[::2], body[1::2], strict=True)
    )
    packed = bytes(int(bits[i : i + 8], 2) for i in range(0, 8 * int(form.split()[1]), 8))
    assert json.loads(zlib.decompress(packed, -15)) == table


def test_title_is_escaped():
    content = page(stories.kreml(), title="</title><script>alert(1)</script>")
    assert "<script>alert" not in content
    assert "&lt;/title&gt;&lt;script&gt;alert(1)" in content


def test_only_web_addresses_are_links():
    record = stories.kreml()
    bad = replace(record, article=replace(record.article, url="javascript:alert(1)"))
    assert "javascript:alert" not in page(bad)


def test_parallel_statements_stay_parallel():
    story = stories.Story("drei", "Ungarn griff Serbien an, kritisierte Serbien und traf Serbien.")
    story.claim("attacks", "Ungarn", "Serbien", "griff")
    story.claim("criticizes", "Ungarn", "Serbien", "kritisierte")
    story.claim("meets", "Ungarn", "Serbien", "traf")
    record = story.record()
    entities = stories.entities([record])
    network = html._network(graph.statements([record], entities, Settings()), entities)
    assert sorted(edge["label"] for edge in network.edges) == ["attacks", "criticizes", "meets"]
    assert network.directed


def test_empty_graph():
    story = stories.Story("leer", "Es regnet.")
    core = data(page(story.record()), "core")
    assert core["statements"]["predicate"] == []


def test_frame_carries_the_page_as_an_attribute():
    content = html.frame('<p title="x">&</p>', 300)
    assert 'srcdoc="&lt;p title=&quot;x&quot;&gt;&amp;&lt;/p&gt;"' in content
    assert "allow-same-origin" not in content


@pytest.mark.parametrize("size", [2, 30, 120])
def test_names_do_not_overlap(size: int):
    made = synthetic.graph(size)
    nodes = [node for node in html._network(made.statements, made.entities).nodes if node["x"] is not None]
    boxes = [html._box(node["label"]) for node in nodes]
    for i, one in enumerate(nodes):
        for j in range(i):
            other = nodes[j]
            apart = (
                abs(one["x"] - other["x"]) >= (boxes[i][0] + boxes[j][0]) / 2 - 3
                or abs(one["y"] - other["y"]) >= (boxes[i][1] + boxes[j][1]) / 2 - 3
            )
            assert apart, (one["label"], other["label"])


def test_large_layout_is_the_same_every_time():
    edges = np.random.default_rng(5).integers(0, 900, (1500, 2))
    weights = np.ones(1500)
    first, second = (layout.positions(900, edges, np.full((900, 2), 50.0), weights * 60, weights) for _ in range(2))
    assert (first == second).all()
    assert len(np.unique(first, axis=0)) == 900


def test_communities_are_found_and_ordered():
    ring = [(i, (i + 1) % 5) for i in range(5)] + [(i, (i + 2) % 5) for i in range(5)]
    other = [(5 + i, 5 + j) for i in range(4) for j in range(i)]
    assert list(communities(10, [*ring, *other, (0, 5)])) == [0] * 5 + [1] * 4 + [OTHERS]


def test_ids_are_shortened_only_where_the_name_gives_them_back():
    tail = "a" * 26
    assert payload._tail(f"entity-carla-weiss-{tail}", "Carla Weiß") == tail
    assert payload._tail(f"entity-jean-luc-{tail}", "Carla Weiß") == f"entity-jean-luc-{tail}"


def light(colour: str) -> float:
    """Relative luminance of WCAG 2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_colours_stand_out_on_light_and_dark_paper():
    folder = resources.files("kgbuild.export").joinpath("page")
    paper, dark = re.findall(r"--paper: (#\w{6})", folder.joinpath("page.css").read_text("utf-8"))
    own, white = map(float, re.search(r"part \* ([\d.]+) \+ 255 \* ([\d.]+)", folder.joinpath("paint.js").read_text("utf-8")).groups())
    known = ontology.load()
    colours = {kind.colour for kind in known.classes.values() if kind.colour} | {family.colour for family in known.families.values()}
    assert len(colours) > 10
    for colour in sorted(colours):
        mixed = "#" + "".join(f"{round(int(colour[i : i + 2], 16) * own + 255 * white):02x}" for i in (1, 3, 5))
        assert contrast(colour, paper) >= 3, colour
        assert contrast(mixed, dark) >= 3, mixed


def test_size_of_a_thousand_names():
    made = synthetic.graph(1000)
    content = html.page(made.statements, made.entities, made.records, Settings(), title="Tausend")
    assert len(content.encode()) <= 1_000_000
