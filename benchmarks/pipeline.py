"""How long the whole pipeline takes beside the bare language model, in one process, and how much memory.

In: our own gold articles, repeated under new ids. Out: benchmarks/pipeline.md. Ratios count; the seconds belong to the machine.
"""

from __future__ import annotations

import resource
import time
from pathlib import Path

from kgbuild import pipeline
from kgbuild.model import Article
from kgbuild.settings import Settings

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold"
ARTICLES = 500
ROUNDS = 3


def articles() -> list[Article]:
    texts = [path.read_text("utf-8").split("---\n", 2)[2] for path in sorted(GOLD.glob("*.txt"))]
    return [Article(f"a{i:04}", texts[i % len(texts)], date="2024-01-01") for i in range(ARTICLES)]


def seconds(work: object) -> float:
    start = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - start


def main() -> None:
    batch = articles()
    model = pipeline.language_model(None)
    bare = min(seconds(lambda: list(model.parse_many(batch))) for _ in range(ROUNDS))
    read = min(seconds(lambda: pipeline.records(batch, Settings())) for _ in range(ROUNDS))
    done = pipeline.records(batch, Settings())
    joined = min(seconds(lambda: pipeline.assemble(done, Settings())) for _ in range(ROUNDS))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    words = sum(len(article.text.split()) for article in batch)
    lines = [
        "# Pipeline beside the bare language model",
        "",
        f"{ARTICLES} articles, {words} words, one process, best of {ROUNDS}. Written by `make bench`.",
        "",
        "| stage | seconds | words a second | times the model |",
        "|---|---|---|---|",
        *(f"| {name} | {t:.1f} | {words / t:.0f} | {t / bare:.2f} |" for name, t in (
            ("language model alone", bare), ("articles to claims", read), ("claims to statements and facts", joined), ("whole", read + joined),
        )),
        "",
        f"Peak memory {memory:.0f} MB.",
        "",
    ]
    (HERE / "pipeline.md").write_text("\n".join(lines), "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
