"""Dates and times: what holds for every text, and how tense and the missing reference decide."""

from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.times import read_times, time_spans
from consilience.types import Part, Precision, Span, TimeMention, Timestamp

WORDS = st.sampled_from(
    """
    on Monday last next week June 19 , 2024 February 30 at 5:30 p.m. three days ago the past first quarter of
    1990s will said Sunday night in summer 29 99
    """.split()  # noqa: SIM905 -- a list of single words is hard to read
)


def read(text: str, published: datetime | None = datetime(2024, 6, 26)) -> tuple[TimeMention, ...]:  # noqa: DTZ001
    reference = Timestamp(published, has_time=False, has_zone=False) if published else None
    return read_times(text, Span("s", Part.BODY, 7, 7 + len(text)), reference)


@given(
    st.lists(WORDS, max_size=25),
    st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2099, 1, 1)),  # noqa: DTZ001
)
def test_every_interval_is_open_to_the_right_and_every_span_in_the_text(words: list[str], published: datetime) -> None:
    text = " ".join(words)
    for mention in read(text, published):
        assert mention.start < mention.end
        datetime.fromisoformat(mention.start)
        datetime.fromisoformat(mention.end)
        assert 7 <= mention.span.start < mention.span.end <= 7 + len(text)


def test_without_a_publication_date_relative_times_are_left_out() -> None:
    found = read("On Tuesday, and on 3 May 2020, and last week.", None)
    assert [(mention.start, mention.relative) for mention in found] == [("2020-05-03", False)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The minister will resign on Friday, aides said Tuesday.", "2024-06-28"),
        ("The minister resigned on Friday.", "2024-06-21"),
        ("The launch is scheduled for Friday.", "2024-06-28"),
        ("The bill is expected to be passed on Monday.", "2024-07-01"),
        ("He said on Monday that rain will come.", "2024-06-24"),
    ],
)
def test_a_weekday_lies_ahead_only_where_its_clause_looks_ahead(text: str, start: str) -> None:
    assert read(text)[0].start == start


def test_a_reporting_day_after_a_plan_lies_behind() -> None:
    found = read("The minister will resign on Friday, aides said Tuesday.")
    assert [mention.start for mention in found] == ["2024-06-28", "2024-06-25"]


def test_a_date_that_does_not_exist_is_left_out() -> None:
    assert read("It happened on February 30, 2023.") == ()


def test_the_29th_of_february_is_found_in_the_nearest_leap_year() -> None:
    assert [mention.start for mention in read("It happened on February 29.")] == ["2024-02-29"]


def test_vague_times_are_still_kept_away_from_the_counts() -> None:
    text = "It broke several days ago."
    assert read(text) == ()
    assert time_spans(text)


def test_a_quarter_of_a_game_is_no_quarter_of_a_year() -> None:
    assert read("They led by ten points in the fourth quarter.") == ()
    assert read("Profits fell in the fourth quarter.")[0].precision == Precision.QUARTER


def test_a_long_hostile_text_is_read_in_bounded_time() -> None:
    text = "on the last " * 5000 + "1" * 20_000 + "Monday, " * 3000 + "'" * 10_000
    start = time.perf_counter()
    time_spans(text)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("He was fined for the October 3 call.", "2023-10-03"),
        ("The hearing will open on October 3.", "2024-10-03"),
        ("The band announced an October 3 show.", "2024-10-03"),
    ],
)
def test_a_date_without_a_year_lies_behind_what_is_over_and_ahead_of_what_was_announced(text: str, start: str) -> None:
    assert [mention.start for mention in read(text)] == [start]


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned on Thursday.",  # the text is of Wednesday, or of Friday under an older date
        "“We won today,” the coach said.",
        "Dates of the tour: May 3, Northport; May 5, Quay; May 9, Holm.",
        "“It was sunk Tuesday,” the captain said.",
    ],
)
def test_a_day_whose_reference_is_not_known_is_left_out(text: str) -> None:
    assert read(text) == ()


def test_a_day_in_quoted_words_counts_from_the_day_of_saying() -> None:
    assert [mention.start for mention in read("“We won today,” the coach said on Monday.")] == ["2024-06-24"] * 2


def test_a_list_of_days_goes_on_in_the_year_ahead_that_is_named_before() -> None:
    assert [mention.start for mention in read("The tour opens on March 3, 2025. May 5: Northport.")][1] == "2025-05-05"
    names = ", ".join(f"Port{place}" for place in "abcdefghij")
    assert (
        read(f"The band will sail to {names} and, at the far end of the lake, to Quay on May 5.")[0].start[:4] == "2025"
    )


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("At 8:15 on Monday evening she called.", "2024-06-24T20:15:00"),
        ("She called on Monday at 8:15 in the morning.", "2024-06-24T08:15:00"),
        ("On Monday night at 11:20 she called.", "2024-06-24T23:20:00"),
        ("At 20:15 on Monday evening she called.", "2024-06-24T20:15:00"),
    ],
)
def test_the_part_of_the_day_beside_a_clock_time_tells_its_half(text: str, start: str) -> None:
    assert read(text)[0].start == start
