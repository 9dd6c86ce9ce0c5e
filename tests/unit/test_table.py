"""The format of lexicon tables: every line attested, every mistake told with its place."""

from collections import Counter
from importlib.resources import files
from itertools import product

import pytest

from kgbuild.errors import LexiconError
from kgbuild.lexicon.table import parse, rows

GOOD = "# words\nlemma\tact\teffect\nsagen\tsays\tclaim\t# Er sagte es.\nmelden\tsays\t# Sie meldete es.\n"


def test_rows() -> None:
    first, second = parse(GOOD, "x.tsv")
    assert (first["lemma"], first["effect"], first.attestation, first.where) == ("sagen", "claim", "Er sagte es.", "x.tsv:3")
    assert second["effect"] == ""


@pytest.mark.parametrize(
    ("line", "message"),
    [("rufen\tsays", "not attested"), ("a\tb\tc\td\t# x", "4 cells"), ("\tsays\t# x", "empty"), ("sagen\tsays\tclaim\t# x", "repeats")],
)
def test_mistakes_name_their_place(line: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message) as told:
        list(parse(GOOD + line + "\n", "x.tsv"))
    assert told.value.where == "x.tsv:5"


def test_unknown_table() -> None:
    with pytest.raises(LexiconError, match="no such table"):
        rows("nothing")


@pytest.mark.parametrize(
    "name", sorted(path.name.removesuffix(".tsv") for path in files("kgbuild.lexicon").iterdir() if ".tsv" in path.name)
)
def test_shipped_tables(name: str) -> None:
    assert rows(name)


def test_effects_are_known() -> None:
    effects = {"claim", "factive", "deny", "belief", "hope", "doubt", "demand", "forbid", "plan", "announce", "ask", "noun", "none"}
    assert {row["effect"] for row in rows("speech")} <= effects
    acts = {"says", "claims", "confirms", "denies", "announces", "demands", "asks", "believes"}
    assert {row["act"] for row in rows("speech")} <= acts
    values = {"fact", "not", "open", "plan", "not-plan", "hearsay", ""}
    assert {row[column] for row in rows("embedding") for column in ("affirmed", "negated")} <= values
    assert {row["event"] for row in rows("event_prepositions")} == {"given", "without", "within", "for", "after", "over"}
    assert {row["kind"] for row in rows("also_called")} == {"", "noun", "short"}
    assert {row["field"] for row in rows("places")} == {"", "Side"}


@pytest.mark.parametrize(
    ("name", "columns"),
    [("light_verbs", ("verb", "noun", "preposition")), ("embedding", ("lemma", "kind")), ("speech", ("lemma", "kind"))],
)
def test_no_frame_stands_twice(name: str, columns: tuple[str, ...]) -> None:
    keys = Counter(key for row in rows(name) for key in product(*(row[column].split("|") for column in columns)))
    assert [key for key, count in keys.items() if count > 1] == []
