"""Debian's chromium for tests of the page. In: a page as text. Out: a Window that has opened it from disk and kept book of requests, violations, errors."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver import ActionChains
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

MISSING = "BROWSER TESTS SKIPPED: chromium and chromedriver are not installed (Debian: apt-get install chromium chromium-driver)"
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb", "--lang=de",
)  # fmt: skip
WATCH = """
window.__violations = []; window.__errors = []; window.__ran = 0; window.__tasks = []; window.__copied = [];
document.addEventListener('securitypolicyviolation', (event) => window.__violations.push(event.violatedDirective + ' ' + event.blockedURI));
window.addEventListener('error', (event) => window.__errors.push(String(event.message)));
window.addEventListener('unhandledrejection', (event) => window.__errors.push(String(event.reason)));
new PerformanceObserver((list) => list.getEntries().forEach((task) => window.__tasks.push(task.duration))).observe({ type: 'longtask', buffered: true });
"""


class Window:
    """A browser window with one page in it."""

    def __init__(self, driver: webdriver.Chrome, folder: Path) -> None:
        self.driver = driver
        self.folder = folder

    def open(self, page: str, address: str = "", name: str = "graph.html") -> None:
        """Open a page from disk and wait until all of it is there."""
        file = self.folder / name
        file.write_text(page, "utf-8")
        self.go(f"{file.as_uri()}{address}")

    def go(self, address: str) -> None:
        self.driver.get("about:blank")
        self.driver.get_log("performance")
        self.driver.get_log("browser")
        self.driver.get(address)
        self.until(lambda: self.js("return document.documentElement.dataset.ready"), 60)

    def until(self, condition: Callable[[], Any], seconds: float = 10) -> Any:
        """What the condition gives once it is true."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            time.sleep(0.02)
        raise AssertionError(f"not within {seconds} s; errors: {self.js('return window.__errors')}")

    def js(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def text(self, selector: str) -> str:
        return str(self.js("const e = document.querySelector(arguments[0]); return e ? e.innerText : ''", selector))

    def count(self, selector: str) -> int:
        return int(self.js("return document.querySelectorAll(arguments[0]).length", selector))

    def press(self, selector: str) -> None:
        self.js("document.querySelector(arguments[0]).click()", selector)

    def keys(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click_at(self, place: dict[str, float]) -> None:
        """A real click of the mouse at a place of the picture."""
        frame = self.js("const r = document.getElementById('picture').getBoundingClientRect(); return [r.left, r.top]")
        actions = ActionChains(self.driver)
        actions.w3c_actions.pointer_action.move_to_location(int(frame[0] + place["x"]), int(frame[1] + place["y"]))
        actions.w3c_actions.pointer_action.click()
        actions.perform()

    def requests(self) -> list[str]:
        """Every address asked for since the page was opened, the page itself and data it carries left out."""
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
        return [url for url in asked if not url.startswith(("data:", "blob:", "about:", self.folder.as_uri()))]

    def assert_quiet(self) -> None:
        """Nothing left the page, nothing was blocked, nothing failed, nothing of an article ran."""
        assert self.requests() == []
        assert self.js("return window.__violations") == []
        assert self.js("return window.__errors") == []
        assert self.js("return window.__ran") == 0
        severe = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]
        assert severe == []


@contextmanager
def window(folder: Path, *flags: str, size: str = "1440,900") -> Iterator[Window]:
    """A fresh browser with its own profile."""
    browser, driver_path = shutil.which("chromium"), shutil.which("chromedriver")
    if not browser or not driver_path:
        pytest.skip(MISSING)
    options = Options()
    options.binary_location = browser
    for flag in (*FLAGS, *flags, f"--window-size={size}", f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(driver_path))
    try:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
        yield Window(driver, folder)
    finally:
        driver.quit()
