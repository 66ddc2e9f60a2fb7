"""The page in a real browser: it fits, it is legible, it works by keyboard, and nothing leaves it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from consilience.publish import html
from consilience.types import Alignment, Report
from tests.sample_report import PROVENANCE, Builder, check, comparison, courier, ledger
from tests.sample_story import story_report
from tests.test_publish_findings import CLOSING, SAID, TOPPLED, checked, without_story

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as BrowserPage

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = os.environ.get("CONSILIENCE_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTHS = (320, 360, 768, 1280)

CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba('white');
  };
  const poor = [];
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own || element.closest('.hidden, script, style')) continue;
    const [a, b] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))];
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) poor.push(`${element.className || element.tagName} ${ratio.toFixed(2)}`);
  }
  return poor;
}"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium: install it or set CONSILIENCE_CHROMIUM")


def eight_sources() -> Report:
    """More sources than a table has room for, and words that do not break."""
    readings = []
    for number in range(8):
        build = Builder(
            "A headline", "", f"Source {number} says: {'W' * 120}. https://x.example/{'y' * 150}", "", str(number)
        )
        article = replace(ledger().article, snapshot=build.snapshot, sentences=build.sentences())
        claims = (build.claim(f"k{number}", f"Source {number} says: {'W' * 120}."),)
        readings.append(replace(ledger(), article=article, attributions=(), claims=claims))
    alignments = (Alignment("k", tuple(f"k{number}" for number in range(7)), 0.9),)
    return Report(tuple(readings), alignments, (), (), PROVENANCE)


PAGES: dict[str, Callable[[], Report]] = {
    "check": check,
    "comparison": comparison,
    "articles": lambda: Report((courier(), ledger()), (), (), (), PROVENANCE),
    "eight": eight_sources,
    "story": story_report,
    "findings": lambda: checked(TOPPLED, CLOSING, SAID),
    "no story": lambda: without_story(story_report()),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for name, report in PAGES.items():
        found[name] = folder / f"{name}.html"
        found[name].write_text(html.render(report()), encoding="utf-8")
    return found


@pytest.fixture
def page(browser: Browser) -> Iterator[BrowserPage]:
    context = browser.new_context()
    context.set_offline(True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_the_page_fits_every_width(name: str, page: BrowserPage, files: dict[str, Path]) -> None:
    page.goto(files[name].as_uri())
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_all_text_has_the_contrast_that_wcag_asks_for(
    name: str, scheme: str, page: BrowserPage, files: dict[str, Path]
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(files[name].as_uri())
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_requested_and_nothing_is_refused(name: str, page: BrowserPage, files: dict[str, Path]) -> None:
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(files[name].as_uri())
    assert [url for url in requests if not url.startswith("data:")] == [files[name].as_uri()]
    assert complaints == []


def test_the_keyboard_reaches_the_content_first(page: BrowserPage, files: dict[str, Path]) -> None:
    page.goto(files["check"].as_uri())
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Skip to the content"
    box = focused.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_screen_reader_hears_who_speaks(page: BrowserPage, files: dict[str, Path]) -> None:
    page.goto(files["check"].as_uri())
    heard = page.locator("body").aria_snapshot()
    for expected in (
        'heading "Crane falls at Tessel port" [level=1]',
        'table "Speakers, with the words of the text that are theirs"',
        'columnheader "Quotations"',
        "the reporter has 60 %, quotations 19 %, paraphrases 21 %.",
        'img "17 % quoted, 15 % paraphrased"',
        "[quoted: Miriam Orbell]",
        "contentinfo",
        "banner",
    ):
        assert expected in heard, expected


def test_a_table_is_still_a_table_on_a_phone(page: BrowserPage, files: dict[str, Path]) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(files["comparison"].as_uri())
    heard = page.locator("main").aria_snapshot()
    assert 'columnheader "2 Ledger"' in heard
    assert re.search('rowheader "Point 1 ?2 of 2"', heard)


def test_a_jump_from_a_claim_shows_its_sentence(page: BrowserPage, files: dict[str, Path]) -> None:
    page.goto(files["check"].as_uri())
    page.locator(".claim").nth(3).get_by_role("link").click()
    assert page.locator(":target").inner_text() == "The damage may reach €3.5 million."


def test_the_ledger_leads_to_the_finding_and_the_finding_to_its_words_by_keyboard(
    page: BrowserPage, files: dict[str, Path]
) -> None:
    page.goto(files["findings"].as_uri())
    page.locator("summary", has_text="Ledger").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(":target").locator("b").first.inner_text() == "Loaded language"
    page.locator(":target").get_by_role("link", name="in the text").focus()
    page.keyboard.press("Enter")
    assert "toppled" in page.locator(":target").inner_text()
    page.keyboard.press("Tab")
    assert "toppled" in page.locator(":focus").inner_text()


def test_a_screen_reader_hears_what_is_said_of_words(page: BrowserPage, files: dict[str, Path]) -> None:
    page.goto(files["findings"].as_uri())
    heard = page.locator("main").aria_snapshot()
    assert re.search(r'mark: "\[Loaded language: toppled ?\]"', heard)
    assert re.search(r'link "\[Loaded language: ?toppled ?\]"', heard)


def test_a_citation_leads_to_its_words_and_back_by_keyboard(page: BrowserPage, files: dict[str, Path]) -> None:
    page.goto(files["story"].as_uri())
    page.get_by_role("link", name="[4] words of Strand Evening").nth(1).focus()
    page.keyboard.press("Enter")
    target = page.locator(":target")
    assert "Two families have asked a court" in target.inner_text()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert "two families have asked a court" in page.locator(":target").inner_text()


def test_a_screen_reader_hears_the_pictures(page: BrowserPage, files: dict[str, Path]) -> None:
    page.goto(files["story"].as_uri())
    heard = page.locator("main").aria_snapshot()
    for expected in (
        'table "Who states what (points of the story, by source)"',
        'img "From 55 % to 86 %"',
        'img "Timeline: 2 dated claims and 4 reports; the list below has them in words."',
        'img "The reporter 60 %, quoted 19 %, paraphrased 21 %',
    ):
        assert expected in heard, expected


def test_the_page_prints(page: BrowserPage, files: dict[str, Path]) -> None:
    page.goto(files["comparison"].as_uri())
    assert page.pdf(format="A4").startswith(b"%PDF")
