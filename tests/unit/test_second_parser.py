"""The second parser reads the same words in trees of its own; names and sentence ends are the first one's."""

import pytest

from kgbuild import parse
from kgbuild.model import Article, Document, Sentence
from kgbuild.parse import Model

TEXTS = (
    "Streit in Quito\n\nDie Nordbank, die Eva Horn leitet, lehnte am 22. März den Verkauf ihrer Werke an die Südbank ab. „Das war falsch“, sagte sie.",
    "Ulm (dpa) – Otto Kern kam mit dem Fernrohr des Ministers aus Ulm. Er folge ihm im Amt, teilte die Stadt mit.",
)


@pytest.fixture(scope="module")
def twice() -> Model:
    return parse.load_model(second=True)


@pytest.fixture(scope="module")
def documents(twice: Model) -> list[Document]:
    return list(twice.parse_many(Article(str(i), text) for i, text in enumerate(TEXTS)))


def test_its_name_tells_that_two_read(twice: Model) -> None:
    assert twice.name == f"{parse.load_model().name}, twice"


def test_only_the_shipped_pipeline_has_one(twice: Model) -> None:
    assert twice.second
    assert parse.load_model(str(parse.parser.SHIPPED), second=True).second is None


def test_the_first_parser_reads_as_it_does_alone(documents: list[Document]) -> None:
    alone = parse.load_model()
    assert [d.sentences for d in documents] == [alone.parse(d.article).sentences for d in documents]


def test_the_same_words_and_names(documents: list[Document]) -> None:
    for document in documents:
        assert len(document.again) == len(document.sentences)
        for first, again in zip(document.sentences, document.again, strict=True):
            assert [(t.text, t.start, t.end, t.entity) for t in first.tokens] == [(t.text, t.start, t.end, t.entity) for t in again.tokens]
            assert (first.index, first.start, first.paragraph) == (again.index, again.start, again.paragraph)


def test_trees_have_one_root_and_no_cycle(documents: list[Document]) -> None:
    for sentence in (s for document in documents for s in document.again):
        assert sum(token.head < 0 for token in sentence.tokens) == 1
        assert all(_reaches_root(sentence, token.index) for token in sentence.tokens)


def _reaches_root(sentence: Sentence, i: int) -> bool:
    for _ in sentence.tokens:
        if sentence.tokens[i].head < 0:
            return True
        i = sentence.tokens[i].head
    return False


def test_plain_sentences_are_read_right(twice: Model) -> None:
    document = twice.parse(Article("a", "Am Montag hat die Ministerin den Vertrag unterschrieben."))
    (sentence,) = document.again or document.sentences
    tree = {t.text: (t.deprel, sentence.tokens[t.head].text) for t in sentence.tokens}
    assert tree["Ministerin"] == ("nsubj", "unterschrieben")
    assert tree["Vertrag"] == ("obj", "unterschrieben")
    assert tree["Montag"] == ("obl", "unterschrieben")


def test_many_articles_read_like_one(twice: Model, documents: list[Document]) -> None:
    assert [twice.parse(d.article) for d in documents] == documents


@pytest.mark.parametrize("text", ["", " ", ".", "Nein", "a\n\nb"])
def test_texts_with_next_to_nothing(twice: Model, text: str) -> None:
    document = twice.parse(Article("a", text))
    assert len(document.again) in (0, len(document.sentences))
