"""Make the README's screenshots from the example articles: ``python tools/screenshots.py`` (needs chromium).

They are made of the page as it is; run it when the page changes, not at every commit.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from consilience.pipeline import Engine
from consilience.publish import write

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "examples" / "harbour"
TARGET = ROOT / "docs" / "screenshots"
CHECKED = "quay-and-capital.html"
LARGEST = 250_000
"""Bytes; a repository keeps every picture for ever."""
AS_OF = datetime(2025, 9, 17, 22, 0, tzinfo=UTC)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its page, its width and height in pixels, and the element it begins at (empty: the page's top)."""

    name: str
    page: Literal["story", "check"]
    width: int
    height: int
    element: str
    scheme: Literal["light", "dark"] = "light"


SHOTS = (
    Shot("story", "story", 1280, 880, ""),
    Shot("coverage", "story", 1280, 960, "#glance"),
    Shot("phone", "story", 390, 844, "", "dark"),
    Shot("findings", "check", 1280, 960, "#s1-checks"),
)


def main() -> int:
    """Write the pictures."""
    chromium = os.environ.get("CONSILIENCE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if chromium is None:
        sys.stderr.write("no chromium: install it or set CONSILIENCE_CHROMIUM\n")
        return 1
    TARGET.mkdir(parents=True, exist_ok=True)
    engine = Engine(as_of=AS_OF)
    report = engine.report([str(path) for path in sorted(SOURCES.glob("*.html"))])
    check = engine.check([str(SOURCES / CHECKED)])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pages = {name: Path(folder) / f"{name}.html" for name in ("story", "check")}
        write(report, pages["story"])
        write(check, pages["check"])
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        sizes = [(shot.name, take(browser, pages[shot.page], shot)) for shot in SHOTS]
        browser.close()
    for name, size in sizes:
        sys.stdout.write(f"{name}.png {size:,} bytes\n")
    return int(any(size > LARGEST for _, size in sizes))


def take(browser: Browser, page: Path, shot: Shot) -> int:
    """Take one picture; returns its size in bytes."""
    view = browser.new_page(viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme)
    view.goto(page.as_uri())
    if shot.element:
        view.evaluate(
            "selector => document.querySelector(selector).scrollIntoView({behavior: 'instant'})", shot.element
        )
    path = TARGET / f"{shot.name}.png"
    view.screenshot(path=path)
    view.close()
    return path.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
