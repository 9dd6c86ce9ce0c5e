"""How good the statements are, per measure and per relation. In: tests/gold, `todays/` and, where present, the open gold articles and those of `wikinews/`.

Out: benchmarks/quality.md and kgbuild/export/reliability.tsv, the measured precision of each relation, which the page shows. Written by `make bench`.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import fresh

import kgbuild
from kgbuild.evaluate import Match, Scores, load_gold, score, table

HERE = Path(__file__).parent
OWN = HERE.parent / "tests" / "gold"
OPEN = HERE.parent.parent / "shared" / "corpora" / "gold"
TODAYS = HERE / "todays"
WIKINEWS = {
    "open": "90 further Wikinews articles, looked at",
    "blind": "26 further Wikinews articles, blind",
    "modelled-open": "318 Wikinews articles annotated after the model of the open gold, looked at",
    "modelled-blind": "18 Wikinews articles annotated after the model of the open gold, blind",
    "modelled-blind-2": "100 more of these, blind",
}
RELIABILITY = HERE.parent / "kgbuild" / "export" / "reliability.tsv"


def scores(folder: Path) -> Scores:
    gold = load_gold(folder)
    return score(gold, kgbuild.build([folder / f"{article.id}.txt" for article in gold]).statements)


def told(name: str, found: Scores) -> list[str]:
    rows = [f"| {measure} | {value} | {counts} |" for measure, value, counts in table(found)]
    return [f"## {name}", "", "| measure | value | counts |", "|---|---|---|", *rows, ""]


def summed(found: list[Scores]) -> dict[str, Match]:
    """Hits, statements and gold of each relation over all sets."""
    names = sorted({name for one in found for name in one.relations if not name.startswith("open:")})
    parts = {name: [one.relations[name] for one in found if name in one.relations] for name in names}
    return {n: Match(sum(m.hits for m in p), sum(m.system for m in p), sum(m.gold for m in p)) for n, p in parts.items()}


def measured() -> dict[str, Scores]:
    """The scores of every set that is here."""
    sets = {
        "Our own articles (tests/gold)": OWN,
        "20 articles of our own like today's papers, looked at": TODAYS / "open",
        "20 more of these, blind": TODAYS / "blind",
        "Open gold: 16 Wikinews articles": OPEN,
    }
    found = {name: scores(folder) for name, folder in sets.items() if folder.is_dir()}
    if fresh.present():
        for part, name in WIKINEWS.items():
            with tempfile.TemporaryDirectory() as folder:
                found[name] = scores(fresh.write(part, Path(folder)))
    return found


def main() -> None:
    found = measured()
    relations = summed(list(found.values()))
    rows = [f"| {n} | {m.hits} | {m.system} | {m.gold} | {m.precision:.2f} | {m.recall:.2f} |" for n, m in relations.items()]
    head = [
        "# Quality of statements",
        "",
        "Strict: same subject, relation, object and polarity (docs/gold.md). Written by `make bench`.",
        "",
    ]
    per_relation = [
        "## By relation, all sets",
        "",
        "| relation | right | found | gold | precision | recall |",
        "|---|---|---|---|---|---|",
        *rows,
        "",
    ]
    text = [*head, *(line for name, one in found.items() for line in told(name, one)), *per_relation]
    (HERE / "quality.md").write_text("\n".join(text), "utf-8")
    lines = [f"{name}\t{m.precision:.2f}\t{m.system}\n" for name, m in relations.items() if m.system]
    RELIABILITY.write_text("# relation, strict precision, statements judged; benchmarks/quality.py\n" + "".join(lines), "utf-8")
    print("\n".join(text))


if __name__ == "__main__":
    main()
