"""Small article records for tests of rooms behind the extraction. In: what is said of chains. Out: an ArticleRecord."""

from __future__ import annotations

from dataclasses import dataclass

from kgbuild.model import Article, ArticleRecord, Chain, Claim, Mention, Polarity, Status


@dataclass(frozen=True)
class Thing:
    """A chain to be: its name, its type, and what else a test needs to say of it."""

    name: str
    type: str = "Person"
    kind: str = "name"
    gender: str = ""
    qid: str | None = None
    aliases: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()
    position: str = ""  # claimed of it


def record(article: str, *things: Thing, date: str | None = None) -> ArticleRecord:
    """An article with one mention for each thing."""
    mentions = tuple(_mention(thing) for thing in things)
    chains = tuple(Chain(i, (i,), thing.name, thing.type, thing.qid, thing.aliases, thing.attributes) for i, thing in enumerate(things))
    claims = tuple(_position(i, thing.position) for i, thing in enumerate(things) if thing.position)
    return ArticleRecord(Article(article, "Text.", date=date), ((0, 5),), mentions, chains, claims)


def _mention(thing: Thing) -> Mention:
    return Mention(0, 0, 0, 4, "Text", thing.kind, thing.type, thing.name, gender=thing.gender)


def _position(chain: int, role: str) -> Claim:
    return Claim(0, "position", chain, None, role, chain, None, Status.ASSERTED, Polarity.POSITIVE, (), 0.9, (0, 4), "position.role", ())
