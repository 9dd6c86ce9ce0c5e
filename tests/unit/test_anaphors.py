"""Who is meant, in our own short texts (tests/coreference). The floor only rises."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.pipe import Read, model_missing, through

TEXTS = yaml.safe_load((Path(__file__).parents[1] / "coreference" / "anaphors.yaml").read_text(encoding="utf-8"))
FLOOR = 0.93
MARK = re.compile(r"\[(\d) ([^\]]+)\]")


def marked(text: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text without marks, and number and span of each mark."""
    plain, spans, at = "", [], 0
    for found in MARK.finditer(text):
        plain += text[at : found.start()]
        spans.append((found[1], len(plain), len(plain) + len(found[2])))
        plain, at = plain + found[2], found.end()
    return plain + text[at:], spans


def chain_of(read: Read, start: int, end: int) -> int | None:
    """The chain of the longest mention that lies in the span and reaches its end, or begins there."""
    inside = [i for i, m in enumerate(read.mentions) if start <= m.start and m.end <= end and m.kind not in ("part", "demonym", "time")]
    inside.sort(key=lambda i: -len(read.mentions[i].text))
    return next((c.index for i in inside[:1] for c in read.chains if i in c.mentions), None)


def judged(text: str) -> list[tuple[str, bool]]:
    plain, spans = marked(text)
    read, found = through(plain), []
    first: dict[str, int | None] = {}
    for number, start, end in spans:
        chain = chain_of(read, start, end)
        if number in first:
            found.append((plain[start:end], chain is not None and chain == first[number]))
        first.setdefault(number, chain)
    return found


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_accuracy() -> None:
    found = [(text, *result) for text in TEXTS for result in judged(text)]
    right = sum(ok for _, _, ok in found)
    assert len(found) >= 100
    assert right / len(found) >= FLOOR, "\n".join(f"{words}: {text}" for text, words, ok in found if not ok)


def test_a_surname_is_a_name_wherever_it_stands() -> None:
    found = through("Die SPD nominierte Anna Kurz. Kurz dankte der Partei.")
    assert [mention.text for mention in found.mentions if mention.kind == "name" and mention.type == "Person"] == ["Anna Kurz", "Kurz"]


def test_who_only_shares_a_well_known_surname_is_somebody_else() -> None:
    found = through("Treffen in Ulm\n\nOtto Kern sprach mit Edgar Biden. Biden lehnte ab.")
    assert [mention.qid for mention in found.mentions if mention.text == "Biden"] == [None]
    assert all(not key.startswith("known_") for mention in found.mentions for key, _ in mention.attributes)


def test_a_second_first_name_changes_nothing() -> None:
    found = through("Treffen in Ulm\n\nOtto Kern sprach mit Joe R. Biden. Biden lehnte ab.")
    assert "Q6279" in {mention.qid for mention in found.mentions if mention.text == "Biden"}


def test_who_stands_first_by_the_surname_alone_is_the_one_whom_everybody_knows() -> None:
    found = through("Treffen in Ulm\n\nPräsident Biden kam. Seine Tochter Ashley Biden schwieg. Biden lehnte ab.")
    assert {mention.qid for mention in found.mentions if mention.text == "Biden"} == {"Q6279"}


def test_a_rally_takes_up_no_strike() -> None:
    found = through(
        "Die Gewerkschaft Verdi rief zu einem Streik auf. Am Montag hatten Hafenarbeiter demonstriert. Die Kundgebung endete früh."
    )
    assert any("Streik" in chain.name for chain in found.chains)
    assert not any("Streik" in chain.name and len(chain.mentions) > 1 for chain in found.chains)


def test_what_is_called_a_firm_once_is_one_everywhere() -> None:
    found = through("Die Reederei Norwind wächst. Norwind war 1921 in Kiel gegründet worden.")
    assert {mention.type for mention in found.mentions if mention.text == "Norwind"} == {"Company"}


def test_who_will_not_confirm_it_says_nothing() -> None:
    found = through(
        "Laut einem Bericht hat Kanzlerin Ida Wolf mit Minister Piotr Kern telefoniert. Eine Sprecherin wollte das nicht bestätigen."
    )
    (call,) = (claim for claim in found.claims if claim.predicate == "contacts")
    assert [source.text for source in call.sources] == ["Bericht"]


@pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")
def test_nobody_of_sixteen_runs_a_school() -> None:
    found = through("Der Rektor der Schule wurde verletzt. Ein Jugendlicher hatte geschossen. Die Polizei nahm den 16-Jährigen fest.")
    (arrest,) = (claim for claim in found.claims if claim.predicate == "arrests")
    assert found.words(arrest.object_chain or 0)[0] == "Jugendlicher"


@pytest.mark.skipif(model_missing(), reason="kgbuild/parse/model is absent: train it first (training/README.md)")
def test_who_only_owns_what_takes_part_may_be_meant_again() -> None:
    found = through("Das Eingeständnis der niederländischen Ministerin Eva Roth hatte zu einem Antrag gegen die Ministerin geführt.")
    assert [len(chain.mentions) for chain in found.chains if chain.name == "Eva Roth"] == [3]
    apart = through("Ministerin Eva Roth kritisierte die Ministerin.")
    assert [len(chain.mentions) for chain in apart.chains if chain.name == "Eva Roth"] == [2]


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_the_new_one_is_described_next() -> None:
    text = (
        "Minister Peter Lang lobte den Plan. Lang will das Werk verkaufen. Wirtschaftschef Otto Kern warf Lang Betrug vor. Der 47-Jährige trat zurück. "
        "Ministerin Anna Kurz ging auf Distanz. Die SPD-Politikerin reist nach Rom."
    )
    chains = [{read.mentions[m].text for m in c.mentions} for read in [through(text)] for c in read.chains]
    assert any({"Otto Kern", "47-Jährige"} <= words for words in chains)
    assert any("Anna Kurz" in words and any("Politikerin" in word for word in words) for words in chains)


def _apart(text: str, one: str, other: str) -> bool:
    """Whether no chain has both words."""
    read = through(text)
    texts = [{read.mentions[i].text for i in chain.mentions} for chain in read.chains]
    return not any(one in words and other in words for words in texts)


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Die erste Studie erschien im Mai. Die zweite Studie soll im Herbst folgen.", "erste Studie", "zweite Studie"),
        ("Weihbischof Otto Kern bat den Papst um Hilfe.", "Otto Kern", "Papst"),
        ("Der Gouverneur von Guerrero, Otto Kern, sprach. Der Gouverneur von Oaxaca schwieg.", "Otto Kern", "Gouverneur von Oaxaca"),
        ("Senator Otto Kern kritisiert die Fed. Der Vorsitzende der Fed wies das zurück.", "Otto Kern", "Vorsitzende der Fed"),
        ("Der Sprecher Otto Kern nannte keine Gründe. Der Niederländer wurde freigelassen.", "Otto Kern", "Niederländer"),
        ("Der Senator Otto Kern schwieg. Der Posten des Senators wird frei.", "Otto Kern", "Senators"),
        ("Die Firma Nordstahl hat einer Mutter die Wegnahme ihrer Kinder angedroht.", "Nordstahl", "ihrer"),
    ],
)
def test_who_is_not_meant(text: str, one: str, other: str) -> None:
    assert _apart(text, one, other)


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Ulm sollte gegen Linz spielen. Energie Cottbus traf den VfB Stuttgart. Es regnete. Es schneite. Beide Mannschaften zeigten Verständnis.",
            {"Energie Cottbus", "VfB Stuttgart"},
        ),
        (
            "Otto Kern und Paul Lang wurden verhaftet. Die Polizei suchte lange. Es regnete. Es schneite. Die beiden Männer schwiegen.",
            {"Otto Kern", "Paul Lang"},
        ),
        ("Otto Kern, Karl Lind und Paul Lang wurden verhaftet. Es regnete. Es schneite. Die beiden Männer schwiegen.", set()),
        ("Polizei und Armee lobte der Präsident. Sie sollen Plünderungen verhindern.", {"Polizei", "Armee"}),
        ("Die Minister Otto Kern und Eva Roth kamen. Es regnete. Es schneite. Dann sprachen die Minister.", {"Otto Kern", "Eva Roth"}),
        ("Die Minister Otto Kern und Eva Roth kamen. Die Minister der Länder schwiegen.", set()),
        ("Die Minister Otto Kern und Eva Roth kamen. Die Minister lobten den Rat. Sie schwiegen dann.", {"Otto Kern", "Eva Roth"}),
    ],
)
def test_several_far_behind(text: str, meant: set[str]) -> None:
    read = through(text)
    assert {read.mentions[i].text for chain in read.chains for i in chain.several} == meant


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
def test_two_of_one_name_are_nothing_to_each_other_by_it() -> None:
    read = through("Die Rundfunksender Nordwelle und Radio Eins änderten am Montag ihr Programm.")
    assert not [claim for claim in read.claims if claim.predicate in ("owner", "member") and "Rundfunksender" not in read.line(claim)]
