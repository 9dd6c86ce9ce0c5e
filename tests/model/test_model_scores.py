"""The shipped model: facts of its folder, readings of own sentences that must not drift, and floors on the corpora where they lie beside the project."""

import json
import time
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from kgbuild.model import Article, Sentence
from kgbuild.parse import Model, load_model

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "kgbuild" / "parse" / "model"
CORPORA = ROOT.parent / "shared" / "corpora"
LARGEST = 40 * 2**20  # bytes
OWN = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))["sentence"]
OWN_FLOORS = {"arcs": 0.92, "names found": 0.92, "names right": 0.95}
FLOORS = {"upos": 95.4, "las": 83.5, "lemma": 96.7}
NAME_FLOORS = {"wikinews.names": 85.0, "germeval.names": 69.0, "wikinews-listed.names": 84.0}


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model()


def test_the_folder_is_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) <= LARGEST


def test_the_folder_tells_nothing_of_where_it_was_made() -> None:
    for path in (FOLDER / "config.cfg", FOLDER / "meta.json"):
        text = path.read_text(encoding="utf-8")
        assert "/home" not in text and "/work" not in text and "/root" not in text and "/tmp" not in text


def test_loading_is_quick() -> None:
    start = time.perf_counter()
    load_model()
    assert time.perf_counter() - start < 10  # 1 to 2 seconds on an idle machine


READINGS = [
    (
        "Kremlsprecher Dmitri Peskow wies die Vorwürfe zurück.",
        "Kremlsprecher nsubj wies",
        "Dmitri appos Kremlsprecher",
        "zurück compound:prt wies",
    ),
    ("Der Minister wurde von der Polizei festgenommen.", "Minister nsubj:pass festgenommen", "Polizei obl:agent festgenommen"),
    ("Merkel sagte, sie werde nach Paris reisen.", "reisen ccomp sagte", "werde aux reisen", "Paris obl reisen"),
    ("„Das stimmt nicht“, sagte Scholz.", "stimmt ccomp sagte", "Scholz nsubj sagte", "nicht advmod stimmt"),
    ("Die Firma, die Autos baut, gehört einem Chinesen.", "baut acl:relcl Firma", "Autos obj baut", "Chinesen obl:arg gehört"),
    ("Trumps Besuch in Moskau verärgerte die Ukraine.", "Trumps nmod Besuch", "Besuch nsubj verärgerte", "Ukraine obj verärgerte"),
    (
        "Scholz ist der Bundeskanzler von Deutschland.",
        "Scholz nsubj Bundeskanzler",
        "ist cop Bundeskanzler",
        "Deutschland nmod Bundeskanzler",
    ),
]


@pytest.mark.parametrize(("text", "arcs"), [(text, arcs) for text, *arcs in READINGS])
def test_readings_of_own_sentences(model: Model, text: str, arcs: list[str]) -> None:
    (sentence,) = model.parse(Article(id="a", text=text)).sentences
    assert set(arcs) <= _arcs(sentence)


def _arcs(sentence: Sentence) -> set[str]:
    return {f"{t.text} {t.deprel} {sentence.tokens[t.head].text}" for t in sentence.tokens if t.head >= 0}


def test_trees_and_names_of_own_sentences(model: Model) -> None:
    counts: Counter[str] = Counter()
    for gold, document in zip(OWN, model.parse_many(Article(id="a", text=s["text"]) for s in OWN), strict=True):
        arcs = {arc for sentence in document.sentences for arc in _arcs(sentence)}
        names = {name for sentence in document.sentences for name in _names(sentence)}
        counts.update(arcs=len(arcs & set(gold["arcs"])), all_arcs=len(gold["arcs"]))
        counts.update(names=len(names & set(gold["names"])), all_names=len(gold["names"]), answers=len(names))
    found = {
        "arcs": counts["arcs"] / counts["all_arcs"],
        "names found": counts["names"] / counts["all_names"],
        "names right": counts["names"] / counts["answers"],
    }
    assert {name: found[name] >= floor for name, floor in OWN_FLOORS.items()} == dict.fromkeys(OWN_FLOORS, True), found


def _names(sentence: Sentence) -> set[str]:
    begins = [t.index for t in sentence.tokens if t.entity.startswith("B-")]
    return {f"{sentence.text[_at(sentence, i) : _name_end(sentence, i)]} {sentence.tokens[i].entity[2:]}" for i in begins}


def _at(sentence: Sentence, index: int) -> int:
    return sentence.tokens[index].start - sentence.start


def _name_end(sentence: Sentence, begin: int) -> int:
    last = begin
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].entity.startswith("I-"):
        last += 1
    return sentence.tokens[last].end - sentence.start


def test_scores_are_published_and_above_their_floors() -> None:
    scores = json.loads((ROOT / "training" / "scores.json").read_text(encoding="utf-8"))
    assert {name: scores["macro"][name][0] >= floor for name, floor in FLOORS.items()} == dict.fromkeys(FLOORS, True)
    assert {name: scores[name]["entities"][0] >= floor for name, floor in NAME_FLOORS.items()} == dict.fromkeys(NAME_FLOORS, True)


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA.exists(), reason="the corpora are not part of the project")
def test_published_scores_are_the_model_s(model: Model) -> None:
    from training.evaluate_model import evaluate

    published = json.loads((ROOT / "training" / "scores.json").read_text(encoding="utf-8"))
    measured = evaluate(CORPORA, model)
    assert measured["macro"]["las"][0] == pytest.approx(published["macro"]["las"][0], abs=0.1)
    assert measured["wikinews.names"]["entities"][0] == pytest.approx(published["wikinews.names"]["entities"][0], abs=0.1)
