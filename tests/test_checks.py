"""The checks on wording on invented texts: one generic test runs every file of ``fixtures/checks``.

The conflicts of interest, which need rows of knowledge beside the text, are run by ``test_conflicts.py``.
"""

from __future__ import annotations

import json
import runpy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.checks import CHECKS, Context
from consilience.checks.finding import make_finding
from consilience.evidence import quote
from consilience.knowledge.outlets import Knowledge, operator_row
from consilience.pipeline import Engine, read
from consilience.stages.extract import extract
from consilience.types import (
    Check,
    CheckResult,
    Document,
    Medium,
    Part,
    Quote,
    Reading,
    Severity,
    Span,
    Voice,
    VoiceKind,
)

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).parent / "fixtures" / "checks"
BY_NAME = {definition.check: definition for definition in CHECKS}
COMPANY = (
    "The council met in the old school on Monday evening. Its members talked about the road to the river, the price of "
    "salt and the new timetable of the ferry, and agreed to meet again in May, when the repairs of the roof are done."
)
"""A second paragraph, so that the text is long enough for an article."""
GOLD_LABELS = Path(__file__).parents[2] / "shared" / "gold" / "labels.json"


def reading_of(case: dict[str, Any], outlet: str = "The Paper") -> Reading:
    fields = {name: case.get(name, "") for name in ("title", "url", "published")} | {
        "outlet": case.get("outlet", outlet)
    }
    metadata = tuple((name, value) for name, value in fields.items() if value)
    metadata += tuple(("authors", author) for author in case.get("authors", ()))
    text = f"{case['text']}\n\n{COMPANY}".encode("utf-8", "replace")
    return read(extract(Document("case.txt", text, Medium.TEXT, url=fields["url"] or None, metadata=metadata)))


def judged(check: Check, case: dict[str, Any]) -> CheckResult:
    reading = reading_of(case)
    others = tuple(reading_of(other) for other in case.get("others", ()))
    knowledge = Knowledge(operator_row(row, "the fixture") for row in case.get("rows", ()))
    return BY_NAME[check].run(reading, Context(readings=(reading, *others) if others else (), knowledge=knowledge))


def cases() -> list[tuple[Check, dict[str, Any]]]:
    return [
        (check, case)
        for check in (Check.DECEPTION, Check.FALLACIES, Check.BIAS)
        for path in sorted((FOLDER / check.value).glob("*.json"))
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]
    ]


@pytest.mark.parametrize(
    ("check", "case"), cases(), ids=lambda value: value["text"][:60] if isinstance(value, dict) else str(value)
)
def test_a_text_is_judged_as_an_editor_judges_it(check: Check, case: dict[str, Any]) -> None:
    result = judged(check, case)
    shown = [
        (finding.label, first.text, finding.voice.kind.value)
        for finding in result.findings
        if isinstance(first := finding.evidence[0], Quote)
    ]
    assert len(shown) == len(case["shown"]), shown
    for (label, words, voice), (found, text, kind) in zip(case["shown"], shown, strict=True):
        assert (found, kind) == (label, voice)
        assert text in words or words in text
    assert (result.not_assessed is not None) == case.get("not_assessed", False)


def test_every_quote_of_a_finding_stands_in_an_article() -> None:
    for check, case in cases():
        for finding in judged(check, case).findings:
            assert finding.evidence
            for item in finding.evidence:
                assert not isinstance(item, Quote) or item.text
            assert finding.reason


def test_labels_are_those_of_the_definition_and_none_is_named_twice() -> None:
    for definition in CHECKS:
        names = [label.id for label in definition.labels]
        assert len(set(names)) == len(names)
    for check, case in cases():
        known = {label.id for label in BY_NAME[check].labels if label.shown}
        result = judged(check, case)
        assert {finding.label for finding in (*result.findings, *result.candidates)} <= known


@pytest.mark.skipif(not GOLD_LABELS.exists(), reason="the shared folder is not here")
def test_the_closed_lists_are_those_of_the_gold() -> None:
    gold = json.loads(GOLD_LABELS.read_text(encoding="utf-8"))
    for name, labels in gold.items():
        assert sorted(label.id for label in BY_NAME[Check(name)].labels) == sorted(labels)


def test_plain_news_holds_no_finding() -> None:
    reading = reading_of({"text": "The mill is shut."})
    for definition in CHECKS:
        assert definition.run(reading, Context()).findings == ()


def test_the_id_of_a_finding_comes_from_its_content_alone() -> None:
    def made(text: str) -> str:
        article = reading_of({"text": text}).article
        start = article.snapshot.body.index("Greedy")
        words = quote(article.snapshot, Span(article.snapshot.id, Part.BODY, start, start + 6))
        voice = Voice(VoiceKind.REPORTER)
        return make_finding(article, Check.BIAS, "loaded-language", voice, Severity.MINOR, [words], "why").id

    assert made("Greedy owners shut the mill.") == made("It rained on Monday. Greedy owners shut the mill.")


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="Critics say either or if then will 'you' \"“”‘’.,?!\n greedy so-called", max_size=300))
def test_any_text_is_judged_without_failing(text: str) -> None:
    reading = reading_of({"text": f"The mill is shut, and nobody knows why it is so.\n\n{text}"})
    for definition in CHECKS:
        definition.run(reading, Context())


def test_the_page_about_the_checks_is_not_stale() -> None:
    written = runpy.run_path(str(ROOT / "tools" / "write_checks_docs.py"))["document"]()
    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == written, "run make docs"


# ── the example event ───────────────────────────────────────────────────────────────────────────────────────────────

HARBOUR = ROOT / "examples" / "harbour"
EXPECTED: dict[str, Any] = json.loads((HARBOUR / "expected.json").read_text(encoding="utf-8"))
WORDING = {"deception", "fallacies", "bias"}


@cache
def harbour() -> list[tuple[str, str, str, str, str]]:
    """Every shown finding on wording: article, label, voice, its first words, and its sentence."""
    report = Engine().report([str(path) for path in sorted(HARBOUR.glob("*.html"))])
    readings = {reading.article.snapshot.id: reading.article for reading in report.readings}
    found = []
    for result in report.checks:
        for finding in result.findings if result.check.value in WORDING else ():
            article = readings[finding.snapshot]
            first = next(item for item in finding.evidence if isinstance(item, Quote))
            sentence = next((one.span for one in article.sentences if one.span.overlaps(first.span)), first.span)
            words = article.text(sentence)
            found.append((Path(article.source).stem, finding.label, finding.voice.kind.value, first.text, words))
    return found


def same_words(entry: dict[str, Any], words: str) -> bool:
    wanted = " ".join((entry["quote"] or "").split())
    return not wanted or wanted in " ".join(words.split()) or " ".join(words.split()) in wanted


def test_the_certain_findings_of_the_example_are_found() -> None:
    missed = [
        (entry["article"], entry["label_id"], entry["quote"])
        for entry in EXPECTED["findings"]
        if entry["certain"] and entry["check"] in WORDING and entry["voice"] == "reporter"
        if not any(
            (article, label, voice) == (entry["article"], entry["label_id"], "reporter")
            and (same_words(entry, first) or same_words(entry, sentence))
            for article, label, voice, first, sentence in harbour()
        )
    ]
    assert {label for _, label, _ in missed} <= {"missing-context"}, missed
    assert len(missed) <= 1, missed


def test_nothing_else_of_the_example_is_charged_to_a_reporter() -> None:
    extra = [
        (article, label, first)
        for article, label, voice, first, sentence in harbour()
        if voice == "reporter"
        and not any(
            entry["article"] == article and (same_words(entry, first) or same_words(entry, sentence))
            for entry in EXPECTED["findings"]
        )
    ]
    assert extra == []


def test_no_trap_of_the_example_is_charged_to_a_reporter() -> None:
    hit = [
        (article, label, first, entry["quote"])
        for article, label, voice, first, _ in harbour()
        for entry in EXPECTED["traps"]
        if voice == "reporter" and entry["article"] == article and same_words(entry, first)
    ]
    assert hit == []
