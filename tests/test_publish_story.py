"""The story page: what it shows in every form, that its citations arrive, and that it keeps to the limit on quoting."""

from __future__ import annotations

import itertools
import json
import re
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.publish import html, markdown, terminal
from consilience.publish.disagreements import changes, disagreements
from consilience.publish.quoting import Wanted, allot, taken_over
from consilience.publish.story_view import story_view
from consilience.types import Confidence, ConflictKind, Outlet, Relation, Report, Story
from tests.sample_report import courier
from tests.sample_story import evening, story_report, words
from tests.test_publish import HOSTILE, Page, structure

EVERYTHING = 1.0
"""Share of each article that may be quoted where a test is not about the limit."""


def told() -> Story:
    story = story_report().story
    assert story is not None
    return story


def shown(report: Report, share: float = EVERYTHING) -> str:
    return " ".join(Page(html.render(report, share)).text.split())


# ── what is shown ───────────────────────────────────────────────────────────────────────────────────────────────────

ELEMENTS = (
    "A crane toppled on to the quay at Tessel",
    "Genoa, Liguria, Italy",
    "4 sources, 3 independent",
    "More than 90 people were hurt when a crane fell at the port.",
    "“We had no warning at all” (The Tessel Courier)",
    "72 %",
    "55 % to 86 %",
    "One key point rests on one source.",
    "about the coverage, not about the world",
    "Not calibrated yet",
    "Did the crane fall on Monday or on Tuesday?",
    "2 counts of people hurt",
    "The port keeps a register of accidents.",
    "Contradiction: date",
    "Strand Evening stands alone against 2 independent sources.",
    "Disputed: whether it is so",
    "ater report has",
    "no overall score",
    "fewer than three checks could be assessed",
    "contradicted by two independent sources",
    "up to 62% of the shorter text is the same",
    "1 of its 4 claims is corroborated by an independent source",
    "Two families have asked a court in Tessel for the maintenance records.",
    "this version does not make the check",
    "no labeller is installed",
    "wall.html",
    "No person has reviewed it",
)


@pytest.mark.parametrize("element", ELEMENTS)
def test_the_page_holds_every_element_of_a_story(element: str) -> None:
    assert element in shown(story_report())


def test_markdown_and_plain_text_hold_the_story_too() -> None:
    plain = " ".join(terminal.text(story_report(), EVERYTHING).split())
    marked = " ".join(re.sub(r"\\(.)", r"\1", markdown.render(story_report(), EVERYTHING)).split())
    for element in (*ELEMENTS[:8], ELEMENTS[10], ELEMENTS[13], ELEMENTS[14], ELEMENTS[17], ELEMENTS[22]):
        assert element in marked, element
        assert element in plain or element == "55 % to 86 %", element
    for element in ELEMENTS[8:10] + ELEMENTS[15:24]:
        assert element in marked, element


def test_every_citation_leads_to_the_words_of_its_source() -> None:
    page = html.render(story_report(), EVERYTHING)
    marks = re.findall(r'<a href="#(w\d+-\d+)" title="([^"]*)">\[(\d)\]', page)
    assert len(marks) == 15
    for anchor, hint, number in marks:
        entry = page[page.index(f'id="{anchor}"') :]
        entry = entry[: entry.index("</li>")]
        assert f'href="#s{number}"' in entry
        assert hint.split("“")[1].rstrip("”")[:20] in entry


def test_no_location_no_confidence_and_no_search_read_as_what_they_are() -> None:
    report = replace(story_report(), doubts=None, confidence=None, story=replace(told(), location=None))
    text = shown(report)
    assert "Location not stated" in text
    assert "Not assessed: there was nothing to work a confidence out of." in text
    assert "Not assessed: no search for doubts was made." in text
    assert "No doubts found" not in text


def test_no_doubts_found_is_said_with_its_time_only_where_a_search_found_none() -> None:
    for text in (
        shown(replace(story_report(), doubts=())),
        terminal.text(replace(story_report(), doubts=())),
        markdown.render(replace(story_report(), doubts=())),
    ):
        assert "No doubts found as of 7 May 2031, 08:00 UTC" in text


def test_a_calibrated_confidence_says_so() -> None:
    text = shown(replace(story_report(), confidence=Confidence(0.9, 0.8, 0.95, True, ())))
    assert "Calibrated: pages with such a figure" in text
    assert "Not calibrated" not in text


def test_without_a_story_the_claims_stand_side_by_side() -> None:
    text = shown(replace(story_report(), story=None))
    assert "What 4 sources report, side by side" in text
    assert "Confidence" not in text


def test_structured_data_is_a_news_article_with_its_claims_and_never_a_review() -> None:
    script = re.findall(r"<script[^>]*>(.*?)</script>", html.render(story_report()), re.DOTALL)[0]
    data = json.loads(script)
    assert data["@type"] == "NewsArticle"
    assert [item["publisher"]["name"] for item in data["isBasedOn"]][3] == "Strand Evening"
    assert data["hasPart"][2]["@type"] == "Claim"
    assert data["hasPart"][2]["appearance"][0]["url"] == "https://evening.example/104"
    assert data["contentLocation"]["address"]["addressCountry"] == "IT"
    assert "ClaimReview" not in script


def test_the_grid_says_who_states_contradicts_and_is_silent() -> None:
    view = story_view(story_report(), EVERYTHING)
    assert view is not None
    states = [[cell.value for cell in point.cells] for point in view.points]
    assert states[0] == ["states", "states", "states", "contradicts"]
    assert states[1] == ["silent", "silent", "silent", "states"]


def test_the_timeline_has_dated_claims_and_reports_in_order() -> None:
    view = story_view(story_report(), EVERYTHING)
    assert view is not None
    line = view.timeline
    assert line is not None
    assert [mark.when for mark in line.events] == ["5 May 2031, 18:00 to 23:00", "6 May 2031, 06:00 to 12:00"]
    assert [mark.key for mark in line.reports] == ["2", "1", "3", "4"]
    assert all(0 <= mark.left <= mark.right <= 100 for mark in (*line.events, *line.reports))


def test_hostile_words_change_no_element_of_a_story_page() -> None:
    def report(outlet: str) -> Report:
        whole = story_report()
        reading = whole.readings[3]
        article = replace(reading.article, outlet=Outlet(outlet), byline=outlet, source=outlet)
        assert whole.doubts is not None
        doubts = tuple(replace(doubt, question=outlet) for doubt in whole.doubts)
        sentence = replace(told().headline, text=outlet, verbatim=outlet)
        story = replace(told(), headline=sentence, key_points=(sentence,))
        readings = (*whole.readings[:3], replace(reading, article=article))
        return replace(whole, readings=readings, doubts=doubts, story=story)

    expected = structure(html.render(report("Plain words of an outlet"), EVERYTHING))
    for hostile in HOSTILE:
        page = html.render(report(hostile), EVERYTHING)
        assert structure(page) == expected, hostile
        page.encode("utf-8")
        output = terminal.text(report(hostile)) + markdown.render(report(hostile))
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", output), hostile


def test_a_card_shows_what_each_check_found_found_not_or_could_not_assess() -> None:
    text = shown(story_report(), EVERYTHING)
    card = text[text.rindex("Crane: 104 hurt") :]
    for element in (
        "Unattributed assertion minor · the reporter’s own words No log is shown",
        "“The crane fell on Monday evening, [Unattributed assertion: according to the shift log].”",
        "“The Dockworkers' Union said [Missing context: it had warned the port in writing in April].”",
        "Paraphrased: Dockworkers' Union of Tessel · a speaker’s words cost the source no points",
        "Nothing found: Fallacies",
        "Strand Evening belongs to Brandt Holding.",
        "not disclosed by the article",
        "Bias: not assessed, the article is too short",
        "Author conflicts of interest: not assessed, this version does not make the check",
        "How to contest it",
    ):
        assert element in card, element
    assert "Fallacies: no labeller" not in card
    marked = re.sub(r"\\(.)", r"\1", markdown.render(story_report(), EVERYTHING))
    assert "Unattributed assertion (minor): no log is shown" in marked
    assert "Deception: Unattributed assertion · minor · the reporter’s own words\n    No log is shown" in terminal.text(
        story_report(), EVERYTHING
    )


def test_a_check_of_one_article_shows_what_the_checks_found_in_every_form() -> None:
    whole = story_report()
    report = Report((whole.readings[3],), (), (), (), whole.provenance, checks=whole.checks)
    marked = re.sub(r"\\(.)", r"\1", markdown.render(report))
    for text in (shown(report), marked, terminal.text(report)):
        assert "Unattributed assertion" in text
        assert "according to the shift log" in text
        assert "Bias" in text
    levels = [int(tag[1]) for tag, _ in Page(html.render(report)).elements if re.fullmatch("h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


# ── disagreements ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_pairs_fold_into_one_disagreement_with_sides_counted_by_independent_sources() -> None:
    (found,) = disagreements(story_report(), Relation.CONTRADICTS)
    assert found.kinds == (ConflictKind.DATE,)
    assert [side.independent for side in found.sides] == [2, 1]
    assert found.alone is found.sides[1]


def test_copies_of_one_report_count_once_on_their_side() -> None:
    report = story_report()
    tie = next(item for item in report.comparisons if item.id == "x2")
    mirrored = replace(tie, id="x9", first="m1", evidence=(words(report.readings[2], "Tuesday"), tie.evidence[1]))
    found = disagreements(replace(report, comparisons=(*report.comparisons, mirrored)), Relation.CONTRADICTS)[0]
    assert [len(side.statements) for side in found.sides] == [3, 1]
    assert [side.independent for side in found.sides] == [2, 1]


def test_one_against_one_costs_nobody() -> None:
    report = story_report()
    report = replace(report, comparisons=tuple(item for item in report.comparisons if item.id != "x2"))
    assert "One source against one: these articles do not decide it, and it costs none of them points." in shown(report)


def test_a_change_is_told_from_the_earliest_report_on() -> None:
    (change,) = changes(story_report())
    assert [statement.claim.id for statement in change.statements] == ["c1", "e1"]


def test_the_order_of_sources_changes_nothing_but_their_numbers() -> None:
    report = story_report()
    turned = replace(report, readings=tuple(reversed(report.readings)))
    one, other = story_view(report), story_view(turned)
    assert one is not None
    assert other is not None
    assert one.allotment.shown == other.allotment.shown
    assert {point.text: tuple(reversed(point.cells)) for point in one.points} == {
        point.text: point.cells for point in other.points
    }
    assert len(one.rows) == len(other.rows)


# ── the limit on quoting ────────────────────────────────────────────────────────────────────────────────────────────


def visible_words(report: Report, share: float) -> dict[str, int]:
    """For each article, how many words of its body the page shows in a run of eight or more."""
    page = [word.casefold() for word in re.findall(r"\w+", shown(report, share))]
    runs = {tuple(page[at : at + 8]) for at in range(len(page))}
    found = {}
    for reading in report.readings:
        own = [word.casefold() for word in re.findall(r"\w+", reading.article.snapshot.body)]
        covered = {at + step for at in range(len(own) - 7) if tuple(own[at : at + 8]) in runs for step in range(8)}
        found[reading.article.outlet.name] = len(covered)
    return found


@given(st.floats(0, 1))
@settings(max_examples=40, deadline=None)
def test_no_article_is_quoted_beyond_the_limit_but_for_what_the_story_takes_over(share: float) -> None:
    report = story_report()
    view, least = story_view(report, share), story_view(report, 0)
    assert view is not None
    assert least is not None
    for snapshot, count in view.allotment.shown.items():
        assert count.words <= max(int(share * count.of), least.allotment.shown[snapshot].words)
    html.render(report, share)
    markdown.render(report, share)
    terminal.text(report, share)


def test_a_lower_limit_shows_fewer_words_and_the_page_says_what_was_cut() -> None:
    whole, fifth = visible_words(story_report(), EVERYTHING), visible_words(story_report(), 0.2)
    assert all(fifth[outlet] <= whole[outlet] for outlet in whole)
    assert sum(fifth.values()) < sum(whole.values())
    text = shown(story_report(), 0.2)
    assert "At most a fifth of any one article’s words appear on this page" in text
    assert "had to be cut or left out here" in text
    assert "had to be cut" not in shown(story_report(), EVERYTHING)


def test_a_quote_that_was_not_counted_cannot_be_shown() -> None:
    report = story_report()
    allotment = allot(report.readings, (), (), ())
    with pytest.raises(KeyError):
        allotment.excerpt(words(report.readings[3], "according to the shift log"))


def test_words_shown_twice_count_once_and_excerpts_are_verbatim() -> None:
    reading = courier()
    whole = words(reading, "The damage may reach €3.5 million.")
    part = words(reading, "may reach €3.5 million")
    allotment = allot((reading,), (), (Wanted(whole.span, part.span), Wanted.whole(part)), (), 0.07)
    assert allotment.shown[reading.article.snapshot.id].words == 6
    assert allotment.excerpt(whole).text == whole.text
    tight = allot((reading,), (), (Wanted(whole.span, part.span),), (), 0.05)
    excerpt = tight.excerpt(whole)
    assert excerpt.text == part.text
    assert excerpt.before
    assert excerpt.after


def test_what_a_sentence_takes_over_is_found_in_runs_of_its_words() -> None:
    quote = words(evening(), "Two families have asked a court in Tessel for the maintenance records.")
    taken = [
        quote.text[span.start - quote.span.start : span.end - quote.span.start]
        for span in taken_over("Strand Evening reports that two families have asked a court for the records.", quote)
    ]
    assert taken == ["Two families have asked a court", "for the", "records."]


def test_a_story_page_is_small_and_quick() -> None:
    html.render(story_report())
    started = time.perf_counter()
    page = html.render(story_report())
    assert time.perf_counter() - started < 0.5
    assert len(page.encode()) < 150_000
