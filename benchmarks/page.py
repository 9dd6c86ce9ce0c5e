"""How fast and how large the page is. In: synthetic graphs of 1,000, 5,000 and 20,000 names. Out: benchmarks/page.md.

Measured in headless Chromium without GPU on the machine that runs it; the load of the machine stands in the table. `python benchmarks/page.py`.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/e2e"), str(ROOT)]

import synthetic  # noqa: E402
from browser import Window, window  # noqa: E402

from kgbuild.export import html  # noqa: E402
from kgbuild.settings import Settings  # noqa: E402

SIZES = (1000, 5000, 20000)
PAN = """
const done = arguments[arguments.length - 1];
Element.prototype.setPointerCapture = () => {};
document.querySelector('[data-mode="all"]').click();
const box = document.getElementById('picture');
const frame = box.getBoundingClientRect();
const send = (kind, x) => box.dispatchEvent(new PointerEvent(kind, { pointerId: 7, clientX: x, clientY: frame.top + 200, bubbles: true }));
setTimeout(() => {
  const times = [];
  let last = 0;
  let step = 0;
  send('pointerdown', frame.left + 300);
  const tick = (now) => {
    if (last) times.push(now - last);
    last = now;
    step += 1;
    send('pointermove', frame.left + 300 + 150 * Math.sin(step / 15));
    if (step < 180) { requestAnimationFrame(tick); return; }
    send('pointerup', frame.left + 300);
    times.sort((a, b) => a - b);
    done([1000 * times.length / times.reduce((a, b) => a + b, 0), times[Math.floor(times.length * 0.95)]]);
  };
  requestAnimationFrame(tick);
}, 1500);
"""
CLICK = """
const done = arguments[arguments.length - 1];
const button = document.querySelector('#panel .list button');
const start = performance.now();
button.click();
requestAnimationFrame(() => setTimeout(() => done([performance.now() - start, document.querySelectorAll('#panel mark').length]), 0));
"""
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


def built(size: int) -> tuple[str, float, float, int]:
    """The page, processor seconds for the layout and for the rest, number of statements."""
    made = synthetic.graph(size)
    spent = 0.0
    place = html._places

    def timed(*arguments: object) -> object:
        nonlocal spent
        start = time.process_time()
        found = place(*arguments)  # type: ignore[arg-type]
        spent += time.process_time() - start
        return found

    with mock.patch.object(html, "_places", timed):
        start = time.process_time()
        page = html.page(made.statements, made.entities, made.records, Settings(), title=f"{size} Namen")
        return page, spent, time.process_time() - start - spent, len(made.statements)


def measured(view: Window, size: int) -> tuple[str, ...]:
    page, layout, build, statements = built(size)
    view.open(page)
    first, ready = sorted(best(view, page) for _ in range(3))[0]
    view.open(page)
    blocking = view.js("return window.__tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0)")
    click, marks = view.driver.execute_async_script(CLICK)
    assert marks > 0
    drawn = view.js("return kgbuild.drawn().renderer")
    fps, worst = view.driver.execute_async_script(PAN) if drawn == "canvas" else (0, 0)
    pan = (f"{fps:.0f}", f"{worst:.0f}") if fps else ("–", "–")
    numbers = (f"{layout:.1f}", f"{build:.1f}", f"{len(page.encode()) / 1e6:.2f}", f"{first:.0f}", f"{ready:.0f}", f"{blocking:.0f}")
    return (str(size), str(statements), *numbers, *pan, f"{click:.0f}", drawn)


def best(view: Window, page: str) -> tuple[float, float]:
    view.open(page)
    first, ready = view.js("return ['picture', 'ready'].map((name) => performance.getEntriesByName(name)[0].startTime)")
    return first, ready


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, window(Path(folder)) as view:
        view.driver.set_script_timeout(60)
        rows = [measured(view, size) for size in SIZES]
        browser = view.driver.capabilities["browserVersion"]
    lines = [" | ".join(row) for row in (COLUMNS, ("---",) * len(COLUMNS), *rows)]
    load = f"{os.getloadavg()[0]:.1f}"
    head = (
        f"# The page, measured\n\nHeadless Chromium {browser.split('.')[0]}, {os.cpu_count()} cores, no GPU, load average {load}. "
        "Best of three for the first picture and all read; blocking is the time by which tasks exceeded 50 ms until all was read.\n"
    )
    note = (
        "\nTargets: first picture 500 / 600 / 1,000 ms, blocking below 500 ms at 20,000, pan 50 frames a second, evidence 100 ms at 5,000, "
        "layout 5 s and build 2 s of processor time, 1 MB at 1,000 and 4 MB at 20,000."
    )
    (ROOT / "benchmarks/page.md").write_text(head + "\n" + "\n".join(f"| {line} |" for line in lines) + "\n" + note + "\n", "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
