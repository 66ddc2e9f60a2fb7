"""The headline: no teaser, no hearsay; figures of any key point may stand in it, and what it rests on is cited."""

from __future__ import annotations

import pytest

from consilience.composing.headline import as_headline, from_titles
from consilience.composing.selection import rank, statements
from consilience.pipeline import read
from tests import build

LEAD = "Osk Shipping hired 196,000 sailors in March, the harbour office said on Friday."
SECOND = "The share of sailors in Marlow without a berth stayed at 3.8 percent in March."


def heading(*titles: str) -> tuple[str, ...] | None:
    """The headline and the sentences that it cites, of articles with these titles and one text."""
    readings = [read(build.article(f"The Paper {at}", title, LEAD, SECOND)) for at, title in enumerate(titles)]
    found = statements(readings, ())
    ranking = rank(found, titles)
    leads = [tuple(item for item in found if item.text == text) for text in (LEAD, SECOND)]
    told = from_titles(readings, ranking, leads)
    return (told.text, *(quoted.text for quoted in told.citations)) if told else None


def test_figures_of_every_key_point_may_stand_in_it() -> None:
    title = "Osk Shipping hired 196,000 sailors in March, share stayed at 3.8 percent"
    told = heading(title, title)
    assert told is not None
    assert told[0] == title
    assert {LEAD, SECOND} <= set(told[1:])


@pytest.mark.parametrize(
    "title",
    [
        "Osk Shipping hired 196,000 sailors in March: report",
        "Osk Shipping allegedly hired 196,000 sailors in March",
        "Osk Shipping hired 196,000 sailors in March: What to know",
        "Osk Shipping hired 196,000 sailors in March, key moments",
        "Osk Shipping sailors in March: ‘Big news’ coming",
    ],
)
def test_no_teaser_and_no_hearsay(title: str) -> None:
    assert heading(title, title) is None


def test_a_quotation_before_the_clause_goes() -> None:
    told = heading(*["‘A good day’ — Osk Shipping hired 196,000 sailors in March"] * 2)
    assert told is not None
    assert told[0] == "Osk Shipping hired 196,000 sailors in March"


def test_a_stop_within_a_quotation_mark_goes() -> None:
    assert as_headline("Hale called it “a good day.”") == "Hale called it “a good day”"
