"""Write benchmarks/page.md: how fast and how large the page is at 1,000, 5,000 and 20,000 names. Run `python benchmarks/page.py`.

Headless Chromium without GPU on the machine that runs it; the load of the machine stands above the table.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/e2e"), str(ROOT)]

from browser import window  # noqa: E402
from measure import Measure, measure  # noqa: E402

SIZES = (1000, 5000, 20000)
COLUMNS = (
    "names",
    "statements",
    "layout s",
    "build s",
    "MB",
    "first picture ms",
    "all read ms",
    "blocking ms",
    "pan fps",
    "pan p95 ms",
    "evidence ms",
    "drawn by",
)
TARGETS = (
    "Targets: first picture 500 / 600 / 1,000 ms, blocking below 500 ms at 20,000, pan 50 frames a second, evidence 100 ms at 5,000, "
    "layout 5 s and build 2 s of processor time, 1 MB at 1,000 and 4 MB at 20,000."
)


def row(found: Measure) -> str:
    pan = (f"{found.pan_fps:.0f}", f"{found.pan_p95_ms:.0f}") if found.pan_fps else ("–", "–")
    seconds = (f"{found.layout_s:.1f}", f"{found.build_s:.1f}", f"{found.mb:.2f}")
    browser = (f"{found.picture_ms:.0f}", f"{found.read_ms:.0f}", f"{found.blocking_ms:.0f}", *pan, f"{found.evidence_ms:.0f}")
    return " | ".join((str(found.names), str(found.statements), *seconds, *browser, found.drawn_by))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, window(Path(folder)) as view:
        rows = [row(measure(view, size)) for size in SIZES]
        browser = view.driver.capabilities["browserVersion"].split(".")[0]
    table = "\n".join(f"| {line} |" for line in (" | ".join(COLUMNS), " | ".join(["---"] * len(COLUMNS)), *rows))
    head = f"Headless Chromium {browser}, {os.cpu_count()} cores, no GPU, load average {os.getloadavg()[0]:.1f}; best of three."
    (ROOT / "benchmarks/page.md").write_text(f"# The page, measured\n\n{head}\n\n{table}\n\n{TARGETS}\n", "utf-8")
    print(table)


if __name__ == "__main__":
    main()
