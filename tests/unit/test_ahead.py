"""Dates that lie ahead make plans; headlines say no more than the article."""

from dataclasses import replace

import pytest
from pipe import model_missing, through

from kgbuild import mentions
from kgbuild.extract.headline import attributed
from kgbuild.extract.reading import Reading
from kgbuild.extract.reality import lies_ahead
from kgbuild.model import (
    Analysis,
    Argument,
    Article,
    Chain,
    Claim,
    ClaimSource,
    Document,
    Mention,
    Polarity,
    Predication,
    Sentence,
    Status,
    Token,
)


def reading(date: str | None, value: str, ahead: bool = False) -> Reading:
    tokens = (Token(0, "trifft", "treffen", "VERB", -1, "root", 0, 6), Token(1, "Montag", "Montag", "NOUN", 0, "obl", 7, 13))
    document = Document(Article("x", "trifft Montag", date=date), (Sentence(0, 0, 13, "trifft Montag", tokens),))
    told = (("value", value), ("ahead", "yes" if ahead else ""))
    time = Mention(0, 1, 7, 13, "Montag", "time", "Time", "Montag", attributes=told)
    return Reading(document, (Analysis(0, (), ()),), (time,), (Chain(0, (0,), "Montag", "Time"),))


@pytest.mark.parametrize(
    ("date", "value", "ahead", "role", "tense", "expected"),
    [
        ("2024-12-02", "2024-12-09", False, "an", "present", True),
        ("2024-12-02", "2024-12-02", False, "an", "present", False),
        ("2024-12-02", "2024-11-25", False, "an", "present", False),
        ("2024-12-02", "2025", False, "in", "present", True),
        ("2024-12-02", "2024", False, "in", "present", False),
        ("2024-12-02", "2024-12-09", False, "bis", "present", False),
        ("2024-12-02", "2024-12-09", False, "an", "past", False),
        (None, "", True, "an", "present", True),
        (None, "", False, "an", "present", False),
        (None, "2024-12-09", False, "an", "present", True),
        (None, "2024-12-09", False, "an", "past", False),
        (None, "2024", False, "in", "present", False),
    ],
)
def test_dates(date: str | None, value: str, ahead: bool, role: str, tense: str, expected: bool) -> None:
    said = Predication(0, 0, "verb", "treffen", (Argument(role, 1),), tense=tense)
    assert lies_ahead(reading(date, value, ahead), said) is expected


CLAIM = Claim(0, "member", 0, 1, None, 0, 1, Status.ASSERTED, Polarity.POSITIVE, (), 0.9, (0, 1), "member.verb", ())
BELOW = replace(CLAIM, sentence=1, status=Status.CLAIMED, sources=(ClaimSource(None, "die Zeitung", "says"),))


def document(first: str, same_paragraph: bool = False) -> Document:
    text = f"{first} Zwei."
    sentences = (
        Sentence(0, 0, len(first), first, ()),
        Sentence(1, len(first) + 1, len(text), "Zwei.", (), 0 if same_paragraph else 1),
    )
    return Document(Article("x", text), sentences)


def test_headline_takes_the_source_of_the_article() -> None:
    found = attributed(document("Bank entlässt Holm"), (CLAIM, BELOW))
    assert [(c.status, c.sources) for c in found] == [(Status.CLAIMED, BELOW.sources)] * 2


@pytest.mark.parametrize(
    ("article", "below"),
    [
        (document("Bank entlässt Holm."), BELOW),
        (document("Bank entlässt Holm", same_paragraph=True), BELOW),
        (document("Bank entlässt Holm"), replace(BELOW, status=Status.ASSERTED, sources=())),
        (document("Bank entlässt Holm"), replace(BELOW, object_chain=2)),
        (document("Bank entlässt Holm"), replace(BELOW, steps=("pointing_back",))),
    ],
)
def test_headline_stands_by_itself(article: Document, below: Claim) -> None:
    assert attributed(article, (CLAIM, below))[0].status is Status.ASSERTED


@pytest.mark.skipif(model_missing(), reason="needs the shipped model")
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Die seit Juni andauernden Unruhen in Kaschmir halten an.", Status.ASSERTED),
        ("Die am Montag ausgebrochenen Unruhen in Kaschmir halten an.", Status.ASSERTED),
        ("Das am Montag beginnende Treffen in Ulm dauert lange.", Status.PLANNED),
        ("Das für Montag geplante Treffen in Ulm dauert lange.", Status.PLANNED),
    ],
)
def test_what_a_participle_dates_is_over_or_begun(text: str, status: Status) -> None:
    assert {claim.status for claim in through(text).claims if claim.predicate == "occurredOn"} == {status}


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(("verb", "ahead"), [("reist", "yes"), ("reiste", "")])
def test_this_friday_is_the_next_where_it_is_still_to_come(verb: str, ahead: str) -> None:
    (time,) = (m for m in through(f"Peter Lang {verb} an diesem Freitag nach Kiew.").mentions if m.kind == "time")
    assert time.attribute("ahead") == ahead


@pytest.mark.skipif(model_missing(), reason="the language model is not here")
@pytest.mark.parametrize(
    ("verb", "day", "ahead"),
    [("reist", "2024-12-03", "yes"), ("reiste", "2024-12-03", ""), ("reist", "2024-12-07", "")],  # a Tuesday; a Saturday
)
def test_the_weekend_is_to_come_where_it_has_not_begun(verb: str, day: str, ahead: str) -> None:
    read = through(f"Peter Lang {verb} am Wochenende nach Kiew.")
    dated = replace(read.document, article=replace(read.document.article, date=day))
    (time,) = (m for m in mentions.find(dated, read.analyses) if m.kind == "time")
    assert time.attribute("ahead") == ahead
