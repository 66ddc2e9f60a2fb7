"""Findings as they are shown: in their sentences, the words marked, the voice told, and never without words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.publish import html, markdown, terminal
from consilience.publish.check_page import check_page
from consilience.publish.compared import compared
from consilience.publish.in_sentence import beside, in_sentences
from consilience.publish.passages import word_spans
from consilience.publish.quoting import LEAST_WORDS
from consilience.publish.view import view
from consilience.types import (
    Check,
    CheckResult,
    Count,
    Evidence,
    Finding,
    LedgerLine,
    Part,
    Quote,
    Reading,
    Report,
    Score,
    Severity,
    Span,
    UniquePoint,
    Voice,
    VoiceKind,
)
from tests.sample_report import ORBELL, PROVENANCE, Builder, courier, ledger
from tests.sample_story import story_report, words
from tests.test_publish import Page

READING = courier()
OTHER = ledger()
REPORTER, QUOTED = Voice(VoiceKind.REPORTER), Voice(VoiceKind.QUOTED, ORBELL)


def finding(name: str, *evidence: Evidence, voice: Voice = REPORTER, label: str = "loaded-language") -> Finding:
    snapshot = READING.article.snapshot.id
    return Finding(name, Check.BIAS, label, snapshot, voice, Severity.MINOR, None, evidence, "it says «toppled»")


TOPPLED = finding("f1", words(READING, "toppled"))
CLOSING = finding("f2", words(READING, "closing the port"), words(READING, "injuring"))
SAID = finding("f3", words(READING, "The wind came from nowhere"), voice=QUOTED, label="appeal-to-fear")


def checked(*findings: Finding, scored: bool = True) -> Report:
    """A check of the Courier with these findings."""
    snapshot = READING.article.snapshot.id
    lines = tuple(LedgerLine("bias", -1.6, item.reason, item.id) for item in findings)
    score = Score(
        snapshot, 96.8, (("bias", 92.0), ("accuracy", None)), lines, (("accuracy", "there is nothing to compare"),)
    )
    results = (CheckResult(Check.BIAS, snapshot, findings), CheckResult(Check.FALLACIES, snapshot))
    return Report((READING,), (), (), (), PROVENANCE, checks=results, scores=(score,) if scored else ())


def text_of(report: Report, share: float | None = None) -> str:
    return " ".join(Page(html.render(report, share)).text.split())


# ── the sentence ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_finding_stands_in_its_whole_sentence() -> None:
    (place,) = in_sentences(TOPPLED, READING.article)
    assert place.whole.text == READING.article.snapshot.body.split("\n\n")[0]
    assert [item.text for item in place.marked] == ["toppled"]


def test_words_of_one_sentence_are_marked_in_it_together() -> None:
    (place,) = in_sentences(CLOSING, READING.article)
    assert [item.text for item in place.marked] == ["closing the port", "injuring"]
    page = html.render(checked(CLOSING))
    assert page.count("<blockquote") - html.render(checked()).count("<blockquote") == 1


def test_words_of_two_sentences_stand_in_both_the_weightier_first() -> None:
    far = finding("f", words(READING, "It was built"), words(READING, "toppled"))
    assert [place.marked[0].text for place in in_sentences(far, READING.article)] == ["It was built", "toppled"]


def test_a_headline_is_one_sentence() -> None:
    snapshot = READING.article.snapshot
    falls = Quote(Span(snapshot.id, Part.TITLE, 6, 11), "falls")
    (place,) = in_sentences(finding("f", falls), READING.article)
    assert place.whole.text == snapshot.title


def test_an_endless_sentence_is_cut_around_the_words() -> None:
    build = Builder("T", "", " ".join(f"word{number}" for number in range(500)))
    article = replace(READING.article, snapshot=build.snapshot, sentences=build.sentences())
    span = build.span("word250")
    long = replace(finding("f", Quote(span, "word250")), snapshot=build.snapshot.id)
    (place,) = in_sentences(long, article)
    assert place.whole.text.startswith("word221 ")
    assert place.whole.text.endswith(" word279")


def test_what_others_have_and_what_was_counted_stand_beside_it() -> None:
    own = words(READING, "a disgrace")
    counted = Count("quotations", 2, (own, words(READING, "We had no warning at all")))
    assert [item.text for item in beside(finding("f", own, words(OTHER, "a crane fell"), counted))] == [
        "a crane fell",
        "We had no warning at all",
    ]


@given(st.integers(0, 90), st.integers(0, 12))
@settings(max_examples=60, deadline=None)
def test_the_least_that_is_shown_holds_the_words_and_a_few_neighbours(first: int, more: int) -> None:
    snapshot = READING.article.snapshot
    places = word_spans(snapshot.body)
    first, last = min(first, len(places) - 1), min(first + more, len(places) - 1)
    span = Span(snapshot.id, Part.BODY, places[first][0], places[last][1])
    (place,) = in_sentences(finding("f", Quote(span, snapshot.body[span.start : span.end])), READING.article)
    assert place.whole.span.contains(place.least)
    assert place.least.contains(span)
    there = len(word_spans(snapshot.body[place.least.start : place.least.end]))
    assert there == max(last + 1 - first, min(LEAST_WORDS, len(word_spans(place.whole.text))))


# ── the check page ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_check_page_shows_the_finding_its_voice_its_score_and_its_place_in_the_text() -> None:
    page = text_of(checked(TOPPLED, SAID))
    for element in (
        "Loaded language minor · the reporter’s own words",
        "It says «toppled»",
        "“A crane [Loaded language: toppled] on to the quay at Tessel",
        "Quoted: Miriam Orbell · a speaker’s words cost the source no points",
        "“[Appeal to fear: The wind came from nowhere].",
        "96.8 of 100",
        "100 what every article begins with −1.6 Bias: it says «toppled»",
        "96.8 the overall score",
        "Accuracy: not assessed, there is nothing to compare",
        "Nothing found: Fallacies",
        "Something wrong here? How to contest it",
    ):
        assert element in page, element
    elements = Page(html.render(checked(TOPPLED))).elements
    links = [attributes.get("href") for tag, attributes in elements if tag == "a"]
    assert links.count("#s1-bias-1") == 2, "the ledger and the text lead to the finding"
    assert "#s1-body-0" in links, "the finding leads to its sentence"


def test_of_marks_on_the_same_words_the_shorter_is_the_one_that_leads_on() -> None:
    whole = finding("f9", words(READING, "A crane toppled on to the quay"), label="sensationalism")
    page = text_of(checked(whole, TOPPLED))
    assert "[Sensationalism: A crane ][Loaded language: toppled][Sensationalism: on to the quay]" in page.replace(
        "toppled] [", "toppled]["
    ).replace("] [Loaded", "][Loaded").replace("Sensationalism:  on", "Sensationalism: on")


def test_a_limited_check_page_has_no_text_and_keeps_to_the_limit() -> None:
    report = checked(TOPPLED, SAID)
    page = text_of(report, 0.2)
    assert "The text, voice by voice" not in page
    assert "which had asked for a second inspection" not in page
    assert "to keep to the limit on quoting" in page
    (article,) = check_page(view(report), 0.2).articles
    assert article.shown.words <= 0.2 * article.shown.of
    for form in (markdown.render(report, 0.2), terminal.text(report, 0.2)):
        assert "which had asked for a second inspection" not in form


@pytest.mark.parametrize("share", [0.0, 0.03, 0.2, 1.0])
def test_nothing_is_said_of_words_that_are_not_shown(share: float) -> None:
    report = checked(TOPPLED, CLOSING, SAID)
    (article,) = check_page(view(report), share).articles
    assert all(any(item.segments for item in shown.own) for shown in article.findings)
    held = sum(check.held for check in article.checked.made)
    assert len(article.findings) + held == 3
    labels = [shown.label for shown in article.findings]
    assert labels.count("Loaded language") == 2, "what is charged to the reporter is always shown"
    html.render(report, share)


def test_without_a_score_the_page_says_that_there_is_none() -> None:
    assert "no overall score" in text_of(checked(scored=False))


def test_a_sum_below_nothing_is_told_as_what_it_is() -> None:
    report = checked(TOPPLED)
    low = replace(report.scores[0], overall=0.0, ledger=(replace(report.scores[0].ledger[0], points=-104.5),))
    assert "−4.5 the sum; a score is never below 0, so it is 0" in text_of(replace(report, scores=(low,)))


# ── pages of several sources, or of one ─────────────────────────────────────────────────────────────────────────────


def without_story(report: Report) -> Report:
    return replace(report, story=None, confidence=None)


def test_without_a_story_the_page_has_cards_doubts_and_the_limit() -> None:
    page = text_of(without_story(story_report()), 1.0)
    for element in (
        "No story could be told",
        "Did the crane fall on Monday or on Tuesday?",
        "Contradiction: date",
        "Unattributed assertion minor",
        "97 of 100",
        "4 sources, 3 independent",
        "their meaning is alike",
    ):
        assert element in page, element
    marked = re.sub(r"\\(.)", r"\1", markdown.render(without_story(story_report()), 1.0))
    assert "Unattributed assertion (minor)" in marked
    assert "Strand Evening" in terminal.text(without_story(story_report()))


@given(st.floats(0, 1))
@settings(max_examples=20, deadline=None)
def test_a_page_without_a_story_keeps_to_the_limit(share: float) -> None:
    report = without_story(story_report())
    told, least = compared(report, view(report), share), compared(report, view(report), 0)
    for snapshot, count in told.allotment.shown.items():
        assert count.words <= max(int(share * count.of), least.allotment.shown[snapshot].words)
    html.render(report, share)


def test_one_source_alone_is_compared_with_nothing_and_says_so() -> None:
    report = story_report()
    first: Reading = report.readings[0]
    alone = replace(
        report, readings=(first,), alignments=report.alignments[:1], comparisons=(), shared_texts=(), doubts=(),
        independent_sources=report.independent_sources[1:2], left_out=(), unique_points=(), checks=(), story=None,
    )  # fmt: skip
    page = text_of(alone, 1.0)
    assert page.count("Not assessed: there is no other source to compare it with.") == 2
    assert "others report as well" not in page
    assert "One source: nothing to compare it with." in page
    assert "corroborated" not in markdown.render(alone, 1.0)


def test_a_fallacy_is_no_unique_point() -> None:
    report = story_report()
    fourth = report.readings[3]
    families = fourth.claims[3].quote
    fallacy = Finding(
        "f7", Check.FALLACIES, "red-herring", fourth.article.snapshot.id, REPORTER, Severity.MINOR, None, (families,),
        "it leads away",
    )  # fmt: skip
    flagged = replace(report, checks=(*report.checks, CheckResult(Check.FALLACIES, fallacy.snapshot, (fallacy,))))
    for case, points in ((report, 1), (flagged, 0)):
        assert len(compared(case, view(case), 1.0).cards[3].unique) == points


def test_the_point_after_a_fallacy_takes_its_place() -> None:
    report = story_report()
    first = report.readings[0]
    points = tuple(UniquePoint(claim.id, 0.9 - at / 10) for at, claim in enumerate(first.claims))
    snapshot = first.article.snapshot.id
    fallacy = Finding(
        "f8", Check.FALLACIES, "red-herring", snapshot, REPORTER, Severity.MINOR, None, (first.claims[0].quote,), "why"
    )
    result = CheckResult(Check.FALLACIES, snapshot, (fallacy,))
    flagged = replace(report, unique_points=points, checks=(*report.checks, result))
    shown = compared(flagged, view(flagged), 1.0).cards[0].unique
    assert [item.text for item in shown] == [claim.quote.text for claim in first.claims[1:5]]
