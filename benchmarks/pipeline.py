"""How long the whole pipeline takes beside the bare language model, in one process, and how much memory.

In: our own gold articles, repeated under new ids. Out: benchmarks/pipeline.md. Ratios count; the seconds belong to the machine.
The words repeat with the articles, so what is remembered of a word is always warm here; a fresh collection pays for its first words.
Every stage has the best of its own rounds: choosing one round by its ratio would favour those in which the model was slow.
"""

from __future__ import annotations

import resource
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kgbuild import coreference, extract, grammar, link, mentions, pipeline
from kgbuild.model import Article, ArticleRecord, Document
from kgbuild.settings import Settings

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold"
ARTICLES = 500
ROUNDS = 3

Result = TypeVar("Result")
Seconds = Counter[str]


def articles() -> list[Article]:
    """The gold articles again and again."""
    texts = [path.read_text("utf-8").split("---\n", 2)[2] for path in sorted(GOLD.glob("*.txt"))]
    return [Article(f"a{i:04}", texts[i % len(texts)], date="2024-01-01") for i in range(ARTICLES)]


def timed(seconds: Seconds, name: str, work: Callable[[], Result]) -> Result:
    """The result of some work, its processor time noted under a name."""
    start = time.process_time()
    result = work()
    seconds[name] += time.process_time() - start  # type: ignore[assignment]
    return result


def rooms(seconds: Seconds, document: Document) -> ArticleRecord:
    """One document through the rooms, each timed; the same as `pipeline.read_document` where one parser reads."""
    analyses = timed(seconds, "grammar", lambda: grammar.analyse(document))
    found = timed(seconds, "mentions", lambda: mentions.find(document, analyses))
    chains = timed(seconds, "coreference", lambda: coreference.link(document, analyses, found))
    claims = timed(seconds, "extract", lambda: extract.claims(document, analyses, found, chains))
    spans = tuple((sentence.start, sentence.end) for sentence in document.sentences)
    record = ArticleRecord(document.article, spans, found, chains, claims, document.warnings)
    return timed(seconds, "link", lambda: link.link(record))


def measured(batch: list[Article]) -> Seconds:
    """Seconds of one round: the bare model, every room, what follows when articles meet, and the whole in one go, read once and twice."""
    seconds: Seconds = Counter()
    model = pipeline.language_model(None)
    documents = timed(seconds, "model", lambda: list(model.parse_many(batch)))
    records = [rooms(seconds, document) for document in documents]
    del documents
    timed(seconds, "assemble", lambda: pipeline.assemble(records, Settings()))
    timed(seconds, "whole", lambda: pipeline.build(batch, Settings(readings=1)))
    timed(seconds, "twice", lambda: pipeline.build(batch, Settings()))
    return seconds


def table(seconds: Seconds, words: int) -> list[str]:
    """The lines of the report's table."""
    shown = {
        "language model alone": "model",
        "grammar": "grammar",
        "mentions": "mentions",
        "coreference": "coreference",
        "claims": "extract",
        "ids": "link",
        "statements and facts": "assemble",
        "whole, one reading": "whole",
        "whole, two readings": "twice",
    }
    rows = [(name, seconds[key]) for name, key in shown.items()]
    head = ["| stage | seconds | words a second | times the model |", "|---|---|---|---|"]
    return [*head, *(f"| {name} | {t:.1f} | {words / t:.0f} | {t / seconds['model']:.2f} |" for name, t in rows)]


def main() -> None:
    batch = articles()
    rounds = [measured(batch) for _ in range(ROUNDS)]
    best: Seconds = Counter({name: min(seconds[name] for seconds in rounds) for name in rounds[0]})
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    words = sum(len(article.text.split()) for article in batch)
    lines = [
        "# Pipeline beside the bare language model",
        "",
        f"{ARTICLES} articles, {words} words, one process, processor time, each stage the best of {ROUNDS} rounds. Written by `make bench`.",
        "",
        *table(best, words),
        "",
        f"Peak memory {memory:.0f} MB.",
        "",
    ]
    (HERE / "pipeline.md").write_text("\n".join(lines), "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
