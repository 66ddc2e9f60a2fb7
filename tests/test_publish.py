"""The published forms: what they show, that hostile text stays text, and that files are written whole."""

from __future__ import annotations

import io
import itertools
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from consilience.publish import document, html, markdown, terminal
from consilience.publish.characters import printable
from consilience.publish.markdown_text import escape
from consilience.types import (
    Alignment,
    Attribution,
    Author,
    Entity,
    NameKind,
    Outlet,
    Part,
    Reading,
    Report,
    SetAside,
    Span,
    VoiceKind,
)
from tests.sample_report import PROVENANCE, Builder, check, comparison, courier, ledger
from tests.sample_story import story_report

REPORTS: dict[str, Callable[[], Report]] = {"check": check, "comparison": comparison, "story": story_report}
PAYLOADS = Path(__file__).parents[2] / "shared" / "data" / "badinput" / "payloadbox-xss" / "Intruder"

HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title></script><img src=x onerror=alert(1)>",
    "<!-- <script> -->",
    "{{ 7 * 7 }}{% raw %}",
    '" onmouseover="alert(1)',
    "' style='x",
    "&lt;b&gt;&#60;",
    "[red]markup[/red] :smile:",
    "[click](javascript:alert(1))",
    "\x1b[31mred\x1b]0;title\x07\x1b[2J",
    "\u202etxet desrever\u2066",
    "nul \x00 and \x85 and \ud800",
    "line\u2028separator",
)


class Page(HTMLParser):
    """The elements of a page with their attributes, and its visible text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def structure(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements and the names of their attributes, without the ones that a link alone adds."""
    return [(tag, tuple(attributes)) for tag, attributes in Page(text).elements]


def hostile(words: str) -> Report:
    """The comparison with these words wherever an outlet or a user decides the text."""
    first = courier()
    build = Builder(words, words, f"{words}\n\nHe said “{words}” there.", words, "x")
    speaker = Entity("e", words, NameKind.PERSON, words)
    span = Span(build.snapshot.id, Part.BODY, len(words) + 11, len(words) + 11 + len(words))
    article = replace(
        first.article,
        snapshot=build.snapshot,
        outlet=Outlet(words, words),
        authors=(Author(words, f"javascript:{words}"),),
        byline=words,
        section=words,
        kind_reason=words,
        agency=words,
        url=f"javascript:{words}",
        source=words,
        image=f"data:{words}",
        sentences=build.sentences(),
    )
    claim = build.claim("h1", words)
    reading = Reading(article, (), (Attribution(span, VoiceKind.QUOTED, speaker),), (claim,))
    aside = (SetAside(words, words, words),)
    provenance = replace(PROVENANCE, engine=words, components=((words, words),), as_of=words)
    return Report((reading, ledger()), (Alignment("a", ("h1", "d1"), 0.5),), aside, (words,), provenance)


# ── the page ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", REPORTS)
def test_a_page_loads_nothing_and_runs_nothing(name: str) -> None:
    page = Page(html.render(REPORTS[name]()))
    for tag, attributes in page.elements:
        assert tag not in {"iframe", "object", "embed", "img", "form", "base", "audio", "video", "source"}
        assert not {"src", "srcset", "style", "action"} & set(attributes)
        assert not any(key.startswith("on") for key in attributes)
        if tag == "script":
            assert attributes == {"type": "application/ld+json"}
        if tag == "link":
            assert attributes["href"] == "data:,"
        if tag == "a" and not (attributes["href"] or "").startswith("#"):
            assert re.match(r"https?://", attributes["href"] or "")
            assert attributes["rel"] == "noopener noreferrer nofollow"


@pytest.mark.parametrize("name", REPORTS)
def test_anchors_are_unique_and_every_jump_arrives(name: str) -> None:
    elements = Page(html.render(REPORTS[name]())).elements
    anchors = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(anchors) == len(set(anchors))
    jumps = {attributes["href"] for _, attributes in elements if (attributes.get("href") or "").startswith("#")}
    assert jumps <= {f"#{anchor}" for anchor in anchors}
    labelled = {attributes["aria-labelledby"] for _, attributes in elements if "aria-labelledby" in attributes}
    assert labelled <= set(anchors)


@pytest.mark.parametrize("name", [*REPORTS, "many", "none"])
def test_headings_go_down_one_level_at_a_time(name: str) -> None:
    extra = {"many": Report((courier(), ledger()), (), (), (), PROVENANCE), "none": Report((), (), (), (), PROVENANCE)}
    report = extra[name] if name in extra else REPORTS[name]()
    levels = [int(tag[1]) for tag, _ in Page(html.render(report)).elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_a_check_shows_what_was_read_who_speaks_and_what_is_claimed() -> None:
    text = " ".join(Page(html.render(check())).text.split())
    for shown in (
        "The Tessel Courier", "courier.example", "Ada Brink", "6 May 2031, 14:05 UTC+02:00", "6 May 2031, 16:00 UTC",
        "Local", "nothing marks it as anything else", "Reuters", "harbour master of Tessel",
        "[quoted: Miriam Orbell] “We had no warning at all,” [end]", "[paraphrased: speaker not named]",
        "more than 90 → read as: at least 90 people", "put as possible may", "EUR 3,500,000 (damage)",
        "Genoa, Liguria, Italy",
        "put as planned", "1 candidate rejected", "agreement of claims", "No person has reviewed it",
    ):  # fmt: skip
        assert shown in text, shown


def test_a_comparison_shows_claims_side_by_side_and_what_is_silent_or_alone() -> None:
    report = comparison()
    third = replace(ledger(), claims=())
    report = replace(report, readings=(*report.readings, third))
    page = Page(html.render(report, 1.0))
    text = " ".join(page.text.split())
    assert "2 of 3" in text
    assert "—silent" in text
    assert "No story could be told" in text
    assert "their meaning is alike" in text
    assert "it is a consent wall, not an article" in text
    assert "no byline" in text
    assert "6 May 2031 (time not stated)" in text
    scopes = [attributes.get("scope") for tag, attributes in page.elements if tag == "th"]
    assert scopes == ["col"] * 4 + ["row"] * 2
    alone = text[text.index("Made by one source alone") :]
    assert "Police are investigating." in alone
    assert "More than ninety" not in alone


def test_a_comparison_keeps_an_articles_text_off_the_page() -> None:
    page = html.render(comparison())
    assert "which had asked for a second inspection" not in page
    assert "which did not answer questions" not in page


def test_an_endless_claim_is_cut_in_a_comparison_and_says_so() -> None:
    build = Builder("T", "", " ".join(f"word{number}" for number in range(500)))
    article = replace(courier().article, snapshot=build.snapshot, sentences=build.sentences())
    reading = Reading(article, (), (), (build.claim("w", build.snapshot.body),))
    report = Report((reading, ledger()), (Alignment("a", ("w", "d1"), 0.5),), (), (), PROVENANCE)
    for text in (Page(html.render(report)).text, markdown.render(report).replace("\\", "")):
        assert "word59" in text
        assert "word60" not in text
        assert "[…]" in text
    assert "word499" in document.to_json(report, full_text=True)


def test_a_lead_image_is_only_ever_a_link() -> None:
    uses = [
        item for item in Page(html.render(check())).elements if "courier.example/crane.jpg" in str(item[1].values())
    ]
    assert [tag for tag, _ in uses] == ["a"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_changes_no_element_of_the_page(words: str) -> None:
    page = html.render(hostile(words), 1.0)
    assert structure(page) == structure(html.render(hostile("Plain words"), 1.0))
    page.encode("utf-8")
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 1
    assert "<" not in scripts[0]
    json.loads(scripts[0])


@pytest.mark.skipif(not PAYLOADS.exists(), reason="the payload list is not part of the repository")
def test_known_payloads_change_no_element_of_the_page() -> None:
    expected = structure(html.render(hostile("Plain words"), 1.0))
    lines = (PAYLOADS / "xss-payload-list.txt").read_text(encoding="utf-8", errors="replace").split("\n")
    for line in [line.strip() for line in lines if line.strip()][::13]:
        assert structure(html.render(hostile(f"x {line} x"), 1.0)) == expected, line


@given(st.text(min_size=1, max_size=60).filter(lambda text: bool(re.search(r"\w", text)) and "\n" not in text))
@settings(max_examples=60, deadline=None)
def test_no_title_can_act_in_any_form(words: str) -> None:
    reading = courier()
    snapshot = replace(reading.article.snapshot, title=words)
    report = replace(check(), readings=(replace(reading, article=replace(reading.article, snapshot=snapshot)),))
    plain = structure(html.render(check()))
    assert structure(html.render(report)) == plain
    assert json.loads(document.to_json(report))["readings"][0]["article"]["snapshot"]["title"] == words
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", terminal.text(report) + markdown.render(report))


def test_a_page_of_four_long_articles_is_small_and_quick() -> None:
    import time

    sentence = "The crane at the port of Tessel was inspected in March, said Miriam Orbell, who runs the harbour. "
    body = "\n\n".join(f"{number}. {sentence * 3}" for number in range(16)).replace(". \n", ".\n").strip()
    readings, alignments = [], []
    for source in "abcd":
        build = Builder("A headline", "", body, "", source)
        sentences = build.sentences()
        claims = [
            replace(build.claim(f"{source}{at}", "The crane"), sentence=item.span)
            for at, item in enumerate(sentences[1:41])
        ]
        article = replace(courier().article, snapshot=build.snapshot, sentences=sentences)
        readings.append(Reading(article, (), (), tuple(claims)))
    alignments = [Alignment(f"g{at}", tuple(f"{source}{at}" for source in "abcd"), 0.8) for at in range(40)]
    report = Report(tuple(readings), tuple(alignments), (), (), PROVENANCE)
    html.render(report)
    started = time.perf_counter()
    page = html.render(report)
    assert time.perf_counter() - started < 0.25
    assert len(page.encode()) < 400_000
    assert len(html.render(replace(report, alignments=())).encode()) < 400_000


# ── Markdown and terminal ───────────────────────────────────────────────────────────────────────────────────────────


def test_markdown_tells_voices_and_lists_claims() -> None:
    text = markdown.render(check())
    assert "# [Crane falls at Tessel port](<https://courier.example/crane?a=1&b=2>)" in text
    assert "**\\[A quoted:** “We had no warning at all,”**\\]** said Miriam Orbell" in text
    assert "| A | Miriam Orbell, harbour master of Tessel | 2 | 17 | 15 | 32 % |" in text
    assert "number “more than 90” = at least 90 people" in text


def test_markdown_of_a_comparison_names_the_silent_and_the_set_aside() -> None:
    report = comparison()
    text = markdown.render(replace(report, readings=(*report.readings, replace(ledger(), claims=()))))
    assert "- \\[3\\] **Ledger**: —" in text
    assert "wall.html – it is a consent wall" in text


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("- no list", "\\- no list"),
        ("<b>*x*</b> [a](b)", "\\<b\\>\\*x\\*\\</b\\> \\[a\\]\\(b\\)"),
        ("see http://evil.example now", "see http&#58;//evil.example now"),
        ("a | b\nc", "a \\| b c"),
        ("\x1b[31mred", "red"),
    ],
)
def test_markdown_escapes_article_text(words: str, escaped: str) -> None:
    assert escape(words) == escaped


def test_the_terminal_gets_no_escape_sequence_from_an_article() -> None:
    for words in HOSTILE:
        stream = io.StringIO()
        console = Console(file=stream, width=90, force_terminal=True, color_system="truecolor")
        for report in (hostile(words), replace(hostile(words), alignments=())):
            terminal.show(report, console)
        output = re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue())
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", output), words
    assert printable("a\x1b[31mb\x1b]8;;http://x\x07c\x9b31m\nd") == "abc31m d"


def test_the_terminal_shows_speakers_claims_and_what_was_left_out() -> None:
    stream = io.StringIO()
    terminal.show(check(), Console(file=stream, width=100))
    text = stream.getvalue()
    for shown in ("Crane falls", "Miriam Orbell", "32 %", "6 claims", "put as possible", "1 candidate rejected"):
        assert shown in text
    assert "— Quoted" not in text
    stream = io.StringIO()
    terminal.show(comparison(), Console(file=stream, width=100))
    assert "2 points made by more than one source" in stream.getvalue()
    assert "wall.html – it is a consent wall" in stream.getvalue()


def test_plain_text_holds_every_claim() -> None:
    reading = courier()
    claims = tuple(replace(reading.claims[0], id=f"n{number}") for number in range(30))
    text = terminal.text(replace(check(), readings=(replace(reading, claims=claims),)))
    assert text.count("A crane toppled") == 30
    assert "\x1b" not in text
