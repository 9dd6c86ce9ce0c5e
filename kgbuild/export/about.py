"""What a graph is about. In: statements, and the records of the articles they were read in. Out: their entities; words to call the graph by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from kgbuild.model import ArticleRecord, Entity, Statement

NAMED = 3  # entities named in the title of a graph of several articles


def ends(statements: Iterable[Statement]) -> dict[str, Entity]:
    """The entities that statements are about, by IRI, in the order of the statements."""
    return {end.iri: end for s in statements for end in (s.subject, s.object) if end is not None}


def headline(records: Sequence[ArticleRecord], statements: Sequence[Statement] = ()) -> str:
    """What a graph of these articles is called: `Russland, USA, Wladimir Putin – 12 Artikel`, those with most statements first; one article is its title."""
    if len(records) == 1:
        article = records[0].article
        return article.title or article.id
    told = f"{len(records)} Artikel"
    strongest = ", ".join(_strongest(statements))
    return f"{strongest} – {told}" if strongest else told


def _strongest(statements: Sequence[Statement]) -> list[str]:
    """The names of the entities that most statements are about; where as many are, by name."""
    found = ends(statements)
    count = Counter(iri for s in statements if not s.inferred for iri in ends((s,)))
    return [found[iri].name for iri in sorted(count, key=lambda iri: (-count[iri], found[iri].name, iri))[:NAMED]]
