"""Reports as quotations with spans, and the scorer of quotations counts what docs/gold.md says."""

import gzip
import json

import pytest
from trees import by_text, documents

from kgbuild import grammar
from kgbuild.errors import InputError
from kgbuild.evaluate import load_quotations, quotation_table, score_quotations
from kgbuild.evaluate.quotations import GoldQuotation, QuotedArticle
from kgbuild.model import Document, Quotation

TEXT = "Holm sagte, er gehe. „Ich gehe“, sagte Berg. Lund soll bleiben."
GOLD = QuotedArticle(
    TEXT,
    (
        GoldQuotation("Indirect", ((12, 19),), ((0, 4),), ((5, 10),)),
        GoldQuotation("Direct", ((21, 31),), ((39, 43),), ((33, 38),)),
        GoldQuotation("FreeIndirect", ((45, 62),), (), ()),
    ),
)
INDIRECT = Quotation("indirect", ((12, 19),), (0, 4), (5, 10), "says")
DIRECT = Quotation("direct", ((22, 30),), (39, 43), (33, 38), "says")
FREE = Quotation("indirect", ((45, 62),), None, None, "says")


def told(document: Document) -> list[tuple[str, str, str, str]]:
    text = document.article.text
    cut = [tuple(text[slice(*span)] if span else "" for span in (q.speaker, q.cue)) for q in grammar.quotations(document)]
    said = [(q.kind, " … ".join(text[start:end] for start, end in q.spans)) for q in grammar.quotations(document)]
    return [(*a, *b) for a, b in zip(said, cut, strict=True)]  # type: ignore[misc]


def test_direct_inverted() -> None:
    kinds = [kind for kind, *_ in told(documents("speech-articles")["inverted"])]
    assert "direct" in kinds


def test_indirect() -> None:
    found = told(by_text("fact-sentences")["Laut Polizei floh Holm nach Rom."])
    assert found == [("indirect", "floh Holm nach Rom", "Polizei", "Polizei")]


def test_nested_reports_stand_beside_each_other() -> None:
    found = told(by_text("fact-sentences")["Holm habe gesagt, dass er Berg anrufen wolle, sagte Lund."])
    assert [(said, cue) for _, said, _, cue in found] == [
        ("Holm habe gesagt, dass er Berg anrufen wolle", "sagte"),
        ("dass er Berg anrufen wolle", "gesagt"),
    ]


def test_everything_right() -> None:
    scores = score_quotations([GOLD], [[INDIRECT, DIRECT]])
    assert (scores.overlap["Direct"].f1, scores.overlap["Indirect"].f1, scores.speaker.value) == (1.0, 1.0, 1.0)
    assert not scores.missed


def test_free_speech_found_is_not_wrong_for_indirect() -> None:
    scores = score_quotations([GOLD], [[INDIRECT, FREE]])
    assert (scores.overlap["Indirect"].precision, scores.overlap["FreeIndirect"].recall, scores.overlap["Direct"].recall) == (1.0, 1.0, 0.0)
    assert scores.missed == ("Direct: „Ich gehe“",)


def test_kind_counts() -> None:
    taken = Quotation("indirect", DIRECT.spans, DIRECT.speaker, DIRECT.cue, "says")
    scores = score_quotations([GOLD], [[taken]])
    assert (scores.overlap["Direct"].f1, scores.overlap["Indirect"].precision, scores.overlap["all"].precision) == (0.0, 0.0, 1.0)


def test_wrong_speaker() -> None:
    scores = score_quotations([GOLD], [[Quotation("direct", DIRECT.spans, (0, 4), None, "says")]])
    assert (scores.speaker.hits, scores.speaker.of, scores.speaker_of_all.of) == (0, 1, 2)
    assert scores.wrong == ("speaker Berg is not Holm: „Ich gehe“",)


def test_table() -> None:
    assert [row[0] for row in quotation_table(score_quotations([GOLD], [[]]))][:2] == ["Direct", "Indirect"]


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz"])
def test_load(tmp_path, name: str) -> None:
    line = json.dumps({"text": TEXT, "quotes": [{"type": "Direct", "quote": [[21, 31]], "speaker": [[39, 43]], "cue": []}]}).encode()
    path = tmp_path / name
    path.write_bytes(gzip.compress(line) if name.endswith("gz") else line)
    assert load_quotations(path)[0].quotations[0].speaker == ((39, 43),)


@pytest.mark.parametrize("line", ["{", '{"text": "x"}', '{"text": "x", "quotes": [{"type": "Gossip", "quote": []}]}', "[1]"])
def test_broken_lines_are_named(tmp_path, line: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(line, "utf-8")
    with pytest.raises(InputError, match=r"x\.jsonl:1"):
        load_quotations(path)
