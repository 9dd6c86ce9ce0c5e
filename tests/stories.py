"""Hand-built ArticleRecords for tests of the rooms after extraction. In: sentences, names, claims in words. Out: ArticleRecord, Entities.

story = Story("kreml", "Kremlsprecherin Anna Bolt bestritt, dass Ungarn Serbien angegriffen habe.")
story.claim("attacks", "Ungarn", "Serbien", "angegriffen", status=Status.CLAIMED, polarity=Polarity.NEGATIVE, sources=[("Anna Bolt", "denies")])
record = story.record()
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kgbuild.model import Article, ArticleRecord, Chain, Claim, ClaimSource, Entity, Mention, Polarity, Status
from kgbuild.ontology import digest

TYPES = {
    "Kreml": "GovernmentBody", "Anna Bolt": "Person", "Boris Tann": "Person", "Carla Weiß": "Person", "Ungarn": "Country", "Serbien": "Country",
    "Russland": "Country", "Budapest": "Place", "Angriff": "Attack",
}  # fmt: skip
QIDS = {"Kreml": "Q133274", "Ungarn": "Q28", "Serbien": "Q403", "Russland": "Q159"}


class Story:
    """An article under construction; names are found in the text by their words."""

    def __init__(self, identifier: str, *sentences: str, date: str | None = "2024-12-02", title: str | None = None) -> None:
        self.article = Article(identifier, " ".join(sentences), title=title, date=date)
        self.spans = [(found.start(), found.end()) for s in sentences for found in [re.search(re.escape(s), self.article.text)] if found]
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []

    def span(self, words: str) -> tuple[int, int]:
        start = self.article.text.index(words)
        return start, start + len(words)

    def sentence(self, offset: int) -> int:
        return next(i for i, (start, end) in enumerate(self.spans) if start <= offset < end)

    def mention(self, words: str, name: str = "", type_: str = "") -> int:
        """The position of the mention with these words, made when it is new. `name` is what it means, if the words are others."""
        start, end = self.span(words)
        known = next((i for i, m in enumerate(self.mentions) if (m.start, m.end) == (start, end)), None)
        if known is not None:
            return known
        called = name or words
        kind = type_ or TYPES.get(called, "Organization")
        self.mentions.append(Mention(self.sentence(start), 0, start, end, words, "name", kind, called, qid=QIDS.get(called)))
        return len(self.mentions) - 1

    def claim(
        self, predicate: str, subject: str, object_: str | None, trigger: str, *, value: str | None = None, status: Status = Status.ASSERTED,
        polarity: Polarity = Polarity.POSITIVE, sources: Sequence[tuple[str, str]] = (), confidence: float = 0.9, steps: tuple[str, ...] = (),
        time: str | None = None, time_value: str | None = None, place: str | None = None,
    ) -> None:  # fmt: skip
        """Add a claim; a source whose words are not in the text is an unknown one."""
        ends = [None if words is None else self.mention(words) for words in (subject, object_)]
        at = self.span(trigger)
        self.claims.append(
            Claim(
                self.sentence(at[0]), predicate, ends[0] or 0, ends[1], value, ends[0] or 0, ends[1], status, polarity,
                tuple(self._source(*source) for source in sources), confidence, at, f"{predicate}.verb", steps, time, time_value,
                None if place is None else self.mention(place),
            )
        )  # fmt: skip

    def _source(self, words: str, act: str) -> ClaimSource:
        if words not in self.article.text:
            return ClaimSource(None, words, act)
        position = self.mention(words)
        return ClaimSource(position, words, act, *self.span(words))

    def record(self) -> ArticleRecord:
        """Every mention is a chain of its own here; entities() brings equal names together."""
        chains = tuple(Chain(i, (i,), m.name, m.type, m.qid) for i, m in enumerate(self.mentions))
        return ArticleRecord(self.article, tuple(self.spans), tuple(self.mentions), chains, tuple(self.claims))


def entities(records: Iterable[ArticleRecord], base: str = "https://w3id.org/kgbuild/id/") -> tuple[Entity, ...]:
    """One entity for each name and type."""
    found: dict[tuple[str, str], list[tuple[str, int]]] = {}
    qids: dict[tuple[str, str], str | None] = {}
    for record in records:
        for chain in record.chains:
            found.setdefault((chain.type, chain.name), []).append((record.article.id, chain.index))
            qids[chain.type, chain.name] = chain.qid
    return tuple(
        Entity(f"{base}entity-{digest(*key)}", key[1], key[0], qids[key], (), tuple(sorted(chains)))
        for key, chains in sorted(found.items())
    )


def kreml() -> ArticleRecord:
    """Offices, an attack asserted, a denial, a plan reported twice, a place, a time, literals."""
    story = Story(
        "kreml",
        "Kremlsprecherin Anna Bolt bestritt, dass Ungarn Serbien angegriffen habe.",
        "Der russische Präsident Boris Tann (61) will laut Carla Weiß nach Budapest reisen.",
        "Am Montag verurteilte Russland den Angriff \"scharf\".",
        title="Streit um Serbien",
    )  # fmt: skip
    story.mention("Kreml")
    story.claim("spokesperson", "Kreml", "Anna Bolt", "Kremlsprecherin")
    story.claim("position", "Anna Bolt", None, "Kremlsprecherin", value="Kremlsprecherin")
    denied = {"status": Status.CLAIMED, "polarity": Polarity.NEGATIVE, "sources": [("Anna Bolt", "denies")]}
    story.claim("attacks", "Ungarn", "Serbien", "angegriffen", **denied)  # type: ignore[arg-type]
    story.mention("russische", "Russland")
    story.claim("headOfState", "russische", "Boris Tann", "Präsident")
    story.claim("age", "Boris Tann", None, "61", value="61")
    reported = [("Boris Tann", "announces"), ("Carla Weiß", "says")]
    story.claim("visits", "Boris Tann", "Budapest", "reisen", status=Status.PLANNED, sources=reported, steps=("undo_modal",))
    story.claim("criticizes", "Russland", "Angriff", "verurteilte", time="Am Montag", time_value="2024-12-02")
    story.claim("open:sich äußern", "Russland", "Angriff", "scharf", confidence=0.6)
    return story.record()


def streit() -> ArticleRecord:
    """A second article that says some of the same."""
    story = Story("streit", "Ungarn griff Serbien an.", "Angeblich traf Anna Bolt Boris Tann.", date=None)
    story.claim("attacks", "Ungarn", "Serbien", "griff", confidence=0.8)
    story.claim("meets", "Boris Tann", "Anna Bolt", "traf", status=Status.CLAIMED, sources=[("Beobachter", "claims")])
    return story.record()
