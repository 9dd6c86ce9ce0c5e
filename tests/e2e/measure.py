"""How fast and how large the page is. In: a window, a number of names. Out: a Measure. Used by the budget test and by benchmarks/page.py."""

from __future__ import annotations

import time
from dataclasses import dataclass
from unittest import mock

import synthetic
from browser import Window

from kgbuild.export import html
from kgbuild.settings import Settings

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


@dataclass(frozen=True)
class Measure:
    """A page of some size. Seconds are the processor's; milliseconds the browser's, the best of some tries; blocking is what tasks took over 50 ms."""

    names: int
    statements: int
    layout_s: float
    build_s: float
    mb: float
    picture_ms: float
    read_ms: float
    blocking_ms: float
    pan_fps: float  # 0 where vis-network draws
    pan_p95_ms: float
    evidence_ms: float
    drawn_by: str


def measure(view: Window, size: int, tries: int = 3) -> Measure:
    """Build, open, click and pan a synthetic page."""
    view.driver.set_script_timeout(60)
    page, layout, build, statements = _built(size)
    picture, read, blocking = (min(values) for values in zip(*(_opened(view, page) for _ in range(tries)), strict=True))
    evidence = min(_clicked(view) for _ in range(tries))
    drawn = view.js("return kgbuild.drawn().renderer")
    fps, worst = view.driver.execute_async_script(PAN) if drawn == "canvas" else (0, 0)
    mb = len(page.encode()) / 1e6
    return Measure(size, statements, layout, build, mb, picture, read, blocking, fps, worst, evidence, drawn)


def _built(size: int) -> tuple[str, float, float, int]:
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


def _opened(view: Window, page: str) -> tuple[float, float, float]:
    view.open(page)
    picture, read = view.js("return ['picture', 'ready'].map((name) => performance.getEntriesByName(name)[0].startTime)")
    return picture, read, view.js("return window.__tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0)")


def _clicked(view: Window) -> float:
    view.keys("\ue00c")  # Escape: back to the overview
    took, marks = view.driver.execute_async_script(CLICK)
    assert marks > 0
    return float(took)
