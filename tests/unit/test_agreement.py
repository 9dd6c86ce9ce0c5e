"""Two readings of one article: what both say is surer, what only the second says is a guess."""

from dataclasses import replace

import pytest

from kgbuild import extract, parse
from kgbuild.model import Article, ArticleRecord, Chain, Claim, ClaimSource, Document, Mention, Polarity, Sentence, Status
from kgbuild.pipeline import read_document
from kgbuild.settings import Settings

LINE = Settings().threshold
NAMES = ("Nordbank", "Eva Horn", "Quito", "Montag")


def _mention(i: int, name: str, head: int) -> Mention:
    return Mention(0, head, 10 * i, 10 * i + len(name), name, "name", "Organization", name)


def _record(*claims: Claim, order: tuple[int, ...] = (0, 1, 2, 3)) -> ArticleRecord:
    """The names, each a chain of its own, numbered in some order."""
    mentions = tuple(_mention(i, NAMES[i], i) for i in order)
    chains = tuple(Chain(place, (place,), mention.name, mention.type) for place, mention in enumerate(mentions))
    return ArticleRecord(Article("a", "x" * 50), ((0, 50),), mentions, chains, claims)


def _claim(subject: int, object_: int | None, predicate: str = "supports", **more: object) -> Claim:
    told = Claim(0, predicate, subject, object_, None, subject, object_, Status.ASSERTED, Polarity.POSITIVE, (), 0.85, (5, 8), "p", ())
    return replace(told, **more)  # type: ignore[arg-type]


def test_what_both_read_stays_as_it_is() -> None:
    first = _record(_claim(0, 1))
    assert extract.agreed(first, _record(_claim(0, 1))) == first


def test_what_only_the_first_reads_is_less_sure() -> None:
    (claim,) = extract.agreed(_record(_claim(0, 1)), _record()).claims
    assert claim.confidence < 0.85
    assert claim.steps == ("read_once",)


def test_so_is_what_the_second_reads_as_said_by_somebody() -> None:
    (claim,) = extract.agreed(_record(_claim(0, 1)), _record(_claim(0, 1, status=Status.CLAIMED))).claims
    assert (claim.status, claim.steps) == (Status.ASSERTED, ("read_once",))


def test_what_only_the_second_reads_makes_no_plain_edge() -> None:
    (claim,) = extract.agreed(_record(), _record(_claim(0, 1, confidence=0.97))).claims
    assert claim.confidence < LINE
    assert claim.steps == ("second_reading",)


def test_ends_and_speakers_are_told_in_the_first_readings_numbers() -> None:
    said = ClaimSource(1, "Horn", "says")
    second = _record(_claim(0, 3, sources=(said,), place=2), order=(3, 1, 2, 0))
    (claim,) = extract.agreed(_record(), second).claims
    assert (claim.subject, claim.subject_chain, claim.object, claim.object_chain, claim.place) == (3, 3, 0, 0, 2)
    assert claim.sources == (said,)


def test_a_mention_with_other_ends_is_found_by_its_head() -> None:
    second = _record(_claim(0, 1))
    longer = replace(second.mentions[1], end=second.mentions[1].end + 1)
    (claim,) = extract.agreed(_record(), replace(second, mentions=(second.mentions[0], longer, *second.mentions[2:]))).claims
    assert claim.object == 1


@pytest.mark.parametrize(
    "added",
    [
        _claim(1, 0, trigger=(20, 25)),  # the other way round
        _claim(0, 1, "opposes", trigger=(20, 25)),
        _claim(0, 2),  # somebody else by the same word
        _claim(0, 2, "open:sehen", trigger=(20, 25)),
    ],
)
def test_the_second_reading_says_nothing_at_odds_with_the_first_and_no_open_relation(added: Claim) -> None:
    first = _record(_claim(0, 1))
    assert [claim.predicate for claim in extract.agreed(first, _record(_claim(0, 1), added)).claims] == ["supports"]


def test_an_end_that_the_first_reading_does_not_have_cannot_be_told() -> None:
    first = _record()
    few = replace(first, mentions=first.mentions[:1], chains=first.chains[:1])
    assert extract.agreed(few, _record(_claim(0, 1))).claims == ()


def test_two_that_are_one_to_the_first_reading_are_not_related() -> None:
    first = _record()
    one = Chain(0, (0, 1), "Nordbank", "Organization")
    assert extract.agreed(replace(first, chains=(one, *first.chains[2:])), _record(_claim(0, 1))).claims == ()


def test_a_value_needs_no_second_end() -> None:
    titled = _claim(1, None, "position", value="Ministerin")
    assert [claim.value for claim in extract.agreed(_record(), _record(titled)).claims] == ["Ministerin"]


def test_an_article_is_read_twice_where_trees_differ() -> None:
    """The second tree has Quito, not Horn, as the one who is praised."""
    text = "Die Nordbank lobte Eva Horn und das Werk."
    model = parse.load_model()
    document = model.parse(Article("a", text))
    alone = read_document(document)
    assert {claim.steps[-1:] for claim in alone.claims} & {("read_once",), ("second_reading",)} == set()
    again = read_document(replace(document, again=tuple(map(_blank, document.sentences))))
    assert [claim.predicate for claim in again.claims] == [claim.predicate for claim in alone.claims]
    assert all(claim.steps[-1] == "read_once" for claim in again.claims if claim.predicate == "praises")


def _blank(sentence: Sentence) -> Sentence:
    """All words hang on the first."""
    tokens = tuple(replace(t, head=-1 if t.index == 0 else 0, deprel="root" if t.index == 0 else "dep") for t in sentence.tokens)
    return replace(sentence, tokens=tokens)


def test_a_document_has_no_second_reading_unless_asked() -> None:
    assert Document(Article("a", ""), ()).again == ()
