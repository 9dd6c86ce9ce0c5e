"""Gold anaphors: reading the list, finding the words, judging the chain."""

from dataclasses import replace
from pathlib import Path

import pytest

from kgbuild.errors import InputError
from kgbuild.evaluate import load_anaphors, score_anaphors
from kgbuild.evaluate.anaphors import Anaphor, AnaphorArticle, AnaphorScores, means, span
from kgbuild.model import Article, ArticleRecord, Chain, Mention

TEXT = "Holm geht\n\nEva Holm tritt zurück. „Es reicht“, sagte sie. Ihre Partei bedauert es."
WORDS = (
    ("Holm", "name", 0),
    ("Eva Holm", "name", 11),
    ("Es", "pronoun", 35),
    ("sie", "pronoun", 53),
    ("Ihre", "pronoun", 58),
    ("Partei", "nominal", 63),
)


def mention(text: str, kind: str, start: int) -> Mention:
    assert TEXT[start : start + len(text)] == text
    return Mention(0, 0, start, start + len(text), text, kind, "Person", text)


def record(*chains: tuple[int, ...], qid: str | None = None) -> ArticleRecord:
    found = tuple(mention(*words) for words in WORDS)
    return ArticleRecord(Article("a", TEXT), (), found, tuple(Chain(i, c, "?", "Person", qid) for i, c in enumerate(chains)), ())


def judge(anaphor: Anaphor, *chains: tuple[int, ...], qid: str | None = None) -> AnaphorScores:
    return score_anaphors([AnaphorArticle("a", (anaphor,))], [record(*chains, qid=qid)])


SIE = Anaphor(2, "sie", 1, "pronoun", ("Eva Holm",))
ES = Anaphor(2, "Es", 1, "pronoun", ())


def test_right_when_another_mention_of_the_chain_bears_the_name() -> None:
    assert judge(SIE, (0, 1, 3)).accuracy.value == 1
    assert judge(SIE, (0, 1), (3,)).accuracy.value == 0
    assert judge(SIE, (3, 5)).wrong == ("a 2 pronoun 'sie' is Eva Holm, not Partei: „Es reicht“, sagte sie.",)


def test_what_means_nothing_stays_alone() -> None:
    assert judge(ES, (2,)).accuracy.value == 1
    assert judge(ES, (1, 2)).accuracy.value == 0
    assert judge(Anaphor(3, "es", 1, "pronoun", ()), (1, 2)).accuracy.value == 1, "no mention at all"


def test_a_description_is_not_its_own_antecedent() -> None:
    party = Anaphor(3, "Ihre Partei", 1, "description", ("Partei",))
    assert judge(party, (5,)).accuracy.value == 0
    assert judge(party, (5,)).within_reach.of == 0


def test_a_name_inside_a_description_is_not_meant() -> None:
    others = [mention("Partei", "nominal", 63)]
    for name, right in (("Partei um Holm", False), ("Partei Holm", True), ("kleine Holm", True)):
        assert means([replace(m, name=name) for m in others], ["Holm"]) is right, name


def test_only_joined_ones_count_for_the_precision_of_chains() -> None:
    assert judge(SIE, (3,), qid="Q1").linked.of == judge(SIE, (3,)).joined.of == 0
    assert judge(SIE, (1, 3), qid="Q1").linked.hits == judge(SIE, (1, 3)).joined.hits == 1
    assert judge(SIE, (1, 3)).linked.of == 0


def test_sentences_are_counted_as_a_reader_does() -> None:
    assert [span(record(), a) for a in (SIE, Anaphor(3, "es", 1, "pronoun", ()))] == [(53, 56), (79, 81)]
    with pytest.raises(InputError, match="not there 2 times"):
        span(record(), Anaphor(2, "sie", 2, "pronoun", ()))
    with pytest.raises(InputError):
        span(record(), Anaphor(9, "sie", 1, "pronoun", ()))


def test_reading_the_list(tmp_path: Path) -> None:
    header = "sentence\tanaphor\toccurrence\tkind\tantecedent\n"
    path = tmp_path / "a.anaphors.tsv"
    path.write_text(f"{header}2\tsie\t1\tpronoun\tEva Holm|Holm\n2\tEs\t1\tpronoun\t-\n", "utf-8")
    assert load_anaphors(tmp_path) == (AnaphorArticle("a", (Anaphor(2, "sie", 1, "pronoun", ("Eva Holm", "Holm")), ES)),)
    for line in ("2\tsie\t1\tverb\tHolm", "2\tsie", "x\tsie\t1\tpronoun\tHolm"):
        path.write_text(f"{header}{line}\n", "utf-8")
        with pytest.raises(InputError):
            load_anaphors(tmp_path)
