"""The parse room: offsets, sentence ends, odd texts, foreign pipelines, Konjunktiv."""

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from kgbuild.errors import ModelError
from kgbuild.model import Article, Document, Token
from kgbuild.parse import Model, load_model
from kgbuild.parse.chunks import LONGEST_CHUNK, LONGEST_WORD, cut
from kgbuild.parse.mood import with_mood
from kgbuild.parse.parser import SHIPPED


@pytest.fixture(scope="module")
def model() -> Model:
    return load_model()


def document(model: Model, text: str) -> Document:
    return model.parse(Article(id="a", text=text))


def sentences(model: Model, text: str) -> list[str]:
    return [sentence.text for sentence in document(model, text).sentences]


NEWS = """Kreml: Keine Gespräche geplant

Moskau (dpa) – Kremlsprecher Dmitri  Peskow sagte am 13. November, Russland habe die\u00a0Beziehungen zu den USA nicht abgebrochen.
»Das stimmt nicht«, sagte er. 😀 Die Osram AG wird von AMS übernommen.
"""


def test_every_token_and_sentence_is_its_span_of_the_text(model: Model) -> None:
    for sentence in document(model, NEWS).sentences:
        assert NEWS[sentence.start : sentence.end] == sentence.text
        for token in sentence.tokens:
            assert NEWS[token.start : token.end] == token.text


def test_every_character_that_is_no_blank_is_in_one_token(model: Model) -> None:
    tokens = [token for sentence in document(model, NEWS).sentences for token in sentence.tokens]
    assert "".join(token.text for token in tokens) == "".join(NEWS.split())
    assert all(left.end <= right.start for left, right in pairwise(tokens))


def test_trees_have_one_root_and_no_cycle(model: Model) -> None:
    for sentence in document(model, NEWS).sentences:
        assert [token.deprel for token in sentence.tokens if token.head == -1] == ["root"]
        for token in sentence.tokens:
            assert _distance_to_root(sentence.tokens, token) <= len(sentence.tokens)


def _distance_to_root(tokens: tuple[Token, ...], token: Token) -> int:
    steps = 0
    while token.head >= 0 and steps <= len(tokens):
        token, steps = tokens[token.head], steps + 1
    return steps


def test_a_plain_passive_is_read(model: Model) -> None:
    (sentence,) = document(model, "Osram wird von AMS übernommen.").sentences
    found = {token.text: (token.upos, token.deprel) for token in sentence.tokens}
    assert found["Osram"] == ("PROPN", "nsubj:pass")
    assert found["wird"] == ("AUX", "aux:pass")
    assert found["übernommen"] == ("VERB", "root")


@pytest.mark.parametrize(
    "text",
    [
        "Am 13. November 2007 traf er Dr. Müller.|Danach flog er ab.",
        "„Das stimmt nicht“, sagte er.|Die SPD widersprach.",
        'Er sagte: "Wir kommen."|Dann ging er.',
        "Das kostet ca. 5 Mio. Euro.|Die Firma zahlt.",
        "Sie leitet die Nord GmbH.|Das Werk steht in Kiel.",
        "Das schrieb sie auf X.|Berg widersprach ihr.",
        "Er lobte die KfW.|Die Bank schwieg.",
    ],
)
def test_sentence_ends(model: Model, text: str) -> None:
    assert sentences(model, text.replace("|", " ")) == text.split("|")


def test_a_line_end_ends_a_sentence_and_counts_paragraphs(model: Model) -> None:
    found = document(model, "Merkel reist nach Paris\n\nSie trifft Macron").sentences
    assert [(s.text, s.paragraph) for s in found] == [("Merkel reist nach Paris", 0), ("Sie trifft Macron", 1)]


def test_a_headline_with_colon_stays_whole(model: Model) -> None:
    assert sentences(model, "Äthiopien: Tote bei Protesten gegen die Regierung") == ["Äthiopien: Tote bei Protesten gegen die Regierung"]


@pytest.mark.parametrize(("text", "upos"), [("Er hat Recht.", "VERB"), ("Er hat gewonnen.", "AUX"), ("Sie ist Ärztin.", "AUX")])
def test_a_verb_is_auxiliary_where_the_tree_says_so(model: Model, text: str, upos: str) -> None:
    (sentence,) = document(model, text).sentences
    assert sentence.tokens[1].upos == upos


def test_what_makes_the_pipeline_quicker_changes_no_answer(model: Model) -> None:
    slow = spacy.load(SHIPPED)
    slow.vocab.vectors.data = slow.vocab.vectors.data.astype("float32")
    texts = [line for line in NEWS.splitlines() if line]
    answers = [[(t.head.i, t.dep_, t.tag_, t.ent_type_) for t in doc] for doc in slow.pipe(texts)]
    assert [[(t.head.i, t.dep_, t.tag_, t.ent_type_) for t in doc] for doc in model.nlp.pipe(texts)] == answers
    assert [[(t.head.i, t.dep_, t.tag_, t.ent_type_) for t in doc] for doc in model.nlp.pipe(texts)] == answers  # now from memory


def test_many_articles_read_like_one(model: Model) -> None:
    articles = [Article(id=str(i), text=text) for i, text in enumerate(["Berlin jubelt.", "", NEWS, "   \n", "Er kam."])]
    assert list(model.parse_many(articles)) == [model.parse(article) for article in articles]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t", "。", "\u200b", "-", "\ufeff"])
def test_texts_with_next_to_nothing(model: Model, text: str) -> None:
    document(model, text)


def test_names_are_found(model: Model) -> None:
    (sentence,) = document(model, "Angela Merkel traf Wladimir Putin in Berlin.").sentences
    assert {token.text: token.entity for token in sentence.tokens if token.entity} == {
        "Angela": "B-PER",
        "Merkel": "I-PER",
        "Wladimir": "B-PER",
        "Putin": "I-PER",
        "Berlin": "B-LOC",
    }


def test_overlong_words_and_lines_are_cut_and_told(model: Model) -> None:
    result = document(model, "x" * 10_000 + " " + "Der Hund bellt und " * 2_000)
    assert {warning.kind for warning in result.warnings} >= {"overlong-word", "overlong-line"}
    assert all(len(token.text) <= LONGEST_WORD for s in result.sentences for token in s.tokens)


def test_a_sentence_without_end_is_cut(model: Model) -> None:
    result = document(model, "und " * 900)
    assert max(len(s.tokens) for s in result.sentences) <= 400
    assert "overlong-sentence" in {warning.kind for warning in result.warnings}


@pytest.mark.parametrize("text", ["a" * 5_000_000, "a " * 2_500_000, ". " * 500_000])
def test_cutting_millions_of_characters_is_quick(text: str) -> None:
    start = time.perf_counter()
    chunks, _ = cut(text)
    assert time.perf_counter() - start < 20
    assert sum(len(word) for chunk in chunks for word in chunk.words) == len(text.replace(" ", ""))
    assert max(len(chunk.text) for chunk in chunks) <= LONGEST_CHUNK


def test_no_pipeline_of_that_name() -> None:
    with pytest.raises(ModelError, match="no_such_pipeline"):
        load_model("no_such_pipeline")


def test_pipelines_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    for language, message in (("en", "language 'en'"), ("de", "no parser")):
        path = tmp_path / language
        spacy.blank(language).to_disk(path)
        with pytest.raises(ModelError, match=message):
            load_model(str(path))


def test_a_pipeline_with_tiger_labels_is_refused(tmp_path: Path) -> None:
    nlp = spacy.blank("de")
    parser = nlp.add_pipe("parser")
    for label in ("sb", "oa", "nk"):
        parser.add_label(label)
    nlp.initialize()
    nlp.to_disk(tmp_path / "tiger")
    with pytest.raises(ModelError, match="Universal Dependencies"):
        load_model(str(tmp_path / "tiger"))


@pytest.mark.parametrize(
    ("text", "verb", "mood"),
    [
        ("Er sagte, sie komme morgen.", "komme", "Sub"),
        ("Er sagte, sie habe gewonnen.", "habe", "Sub"),
        ("Das wäre schade.", "wäre", "Sub"),
        ("Ich habe gewonnen.", "habe", "Ind"),
        ("Er wurde gewählt.", "wurde", "Ind"),
        ("Er machte einen Fehler.", "machte", "Ind"),
    ],
)
def test_konjunktiv_is_told_by_form(model: Model, text: str, verb: str, mood: str) -> None:
    (sentence,) = document(model, text).sentences
    assert next(token for token in sentence.tokens if token.text == verb).feat("Mood") == mood


def test_konjunktiv_leaves_other_tokens_alone() -> None:
    name = Token(0, "Sei", "Sei", "PROPN", -1, "root", 0, 3)
    assert with_mood((name,)) == (name,)
    assert with_mood((replace(name, upos="AUX"),))[0].feat("Mood") == "Sub"


def test_lines_broken_to_fit_a_width_are_one_paragraph(model: Model) -> None:
    text = "Streit in Graz\n\nDie Bürgermeisterin Anna Kurz hat am Montag in\nGraz den Minister Peter Lang kritisiert. Er wollte\nnichts dazu sagen.\n"
    assert [" ".join(sentence.split()) for sentence in sentences(model, text)][1:] == [
        "Die Bürgermeisterin Anna Kurz hat am Montag in Graz den Minister Peter Lang kritisiert.",
        "Er wollte nichts dazu sagen.",
    ]


def test_no_sentence_ends_behind_an_ordinal_or_an_article(model: Model) -> None:
    text = "In Graz findet die 12. „große Messe“ der Gärtner statt. Sie beginnt am 22. Danach ist Pause."
    assert [sentence.split()[0] for sentence in sentences(model, text)] == ["In", "Sie", "Danach"]


@pytest.mark.parametrize(
    ("words", "tags", "heads", "deps", "at", "upos"),
    [
        ("Er hat gewonnen .", "PRON VERB VERB PUNCT", (2, 2, 2, 2), "nsubj aux ROOT punct", 1, "AUX"),
        ("Sie wird Ministerin .", "PRON AUX NOUN PUNCT", (2, 2, 2, 2), "nsubj cop ROOT punct", 1, "VERB"),
        ("Der gesuchte Mann schwieg .", "DET VERB NOUN VERB PUNCT", (2, 2, 3, 3, 3), "det amod nsubj ROOT punct", 1, "ADJ"),
        ("Das stimmt .", "DET VERB PUNCT", (1, 1, 1), "nsubj ROOT punct", 0, "PRON"),
        ("Viele Leute kamen .", "ADJ NOUN VERB PUNCT", (1, 2, 2, 2), "det nsubj ROOT punct", 0, "DET"),
        ("Alle mochten den Grünen .", "PRON VERB DET ADJ PUNCT", (1, 1, 3, 1, 1), "nsubj ROOT det obj punct", 3, "NOUN"),
    ],
)
def test_the_tree_settles_parts_of_speech(
    model: Model, words: str, tags: str, heads: tuple[int, ...], deps: str, at: int, upos: str
) -> None:
    doc = Doc(model.nlp.vocab, words=words.split(), tags=tags.split(), heads=list(heads), deps=deps.split(), lemmas=words.lower().split())
    doc[1].lemma_ = {"wird": "werden", "hat": "haben"}.get(doc[1].text, doc[1].lemma_)
    assert model.nlp.get_pipe("kgbuild_ud")(doc)[at].pos_ == upos


@pytest.mark.parametrize(
    ("line", "words"),
    [("+++ 17:42 Rom siegt +++", ("17:42", "Rom", "siegt")), ("• Rom siegt", ("Rom", "siegt")), ("C++ und *Rom*", ("C++", "und", "*Rom*"))],
)
def test_ornaments_are_no_words(line: str, words: tuple[str, ...]) -> None:
    chunks, _ = cut(line)
    assert [chunk.words for chunk in chunks] == [words]
    assert [line[start : start + len(word)] for word, start in zip(words, chunks[0].starts, strict=True)] == list(words)
