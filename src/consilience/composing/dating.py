"""Days and hours told from the day of writing: a weekday gets its date, «yesterday» and «this morning» go."""

from __future__ import annotations

import re
from datetime import date

from consilience.composing.pointing import is_verb
from consilience.composing.wording import Wording
from consilience.language.lexicon import load
from consilience.language.time_patterns import WEEKDAYS
from consilience.types import Precision

_RELATIVE_DAYS = frozenset({"today", "yesterday", "tomorrow", "tonight"})
_ERAS = frozenset(
    {"world", "society", "age", "era", "life", "country", "nation", "america", "still", "even", "politics"}
)
_EARLY_LATE = re.compile(r"\b(?:earlier|early|late|later)\s+$")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_DATE = re.compile(rf"\((\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\)")
WEEK = 7
"""Days from one date told within which another weekday needs none of its own."""
_HOURS = re.compile(
    r"\b(?:(?:early|late|earlier|later) )?(?:this (?:morning|afternoon|evening)|last night|tonight)\b", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?:\d|\b[ap]\.?m\.?|o['’]clock|\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon))\s$",
    re.IGNORECASE,
)
"""«at eight tonight»: without «tonight» it could be the morning."""
_AFTER = frozenset({" ", ",", "."})
_PLACED = re.compile(
    r"(?:^|\b(?:on|since|by|until|from|for|through|before|after|of|late|early|next|last)\s|,\s)$", re.IGNORECASE
)
MOST_BACK, MOST_AHEAD = 4, 2
"""Days from the day of writing within which a weekday is dated."""


def days_told(text: str) -> frozenset[date]:
    """The days whose dates a text gives in brackets."""
    return frozenset(date(int(year), _MONTHS.index(month) + 1, int(day)) for day, month, year in _DATE.findall(text))


def dated(wording: Wording, days: frozenset[date] | None) -> Wording | None:
    """The date added to the first mention of each weekday; «yesterday» and its like cut, or None where they cannot be.

    The day of writing is no safe ground for a date: pages are dated by another zone, or anew when they are changed.
    A weekday that stands bare before its verb («Hale Thursday called») keeps no date, which would part the two.
    ``days`` have been told; None where no date is to be added.
    """
    span = wording.statement.sentence.span
    text = wording.statement.text
    for time in {time.span: time for claim in wording.statement.claims for time in claim.times}.values():
        start, end = time.span.start - span.start, time.span.end - span.start
        words = text[start:end]
        if not wording.keeps(start) or time.precision is not Precision.DAY or not time.relative:
            continue
        if wording.within_quotes(start) or any(at <= start < to for at, to, _ in wording.replacements):
            continue
        if _tells_day(wording, words, start):
            if not _loose(text, start, end):
                return None
            adverb = _EARLY_LATE.search(text, 0, start)
            wording = wording.without(adverb.start() if adverb else start, end)
        elif words[:3].lower() in WEEKDAYS and words.endswith("day") and text[end : end + 1] in _AFTER:
            day = date.fromisoformat(time.start[:10])
            after = text[end:].split(None, 1)[:1]
            parts = after and is_verb(after[0]) and not _PLACED.search(text, 0, start)
            if parts or not _is_safe(day, wording):
                continue
            if days is not None and all(abs((day - other).days) >= WEEK for other in days):
                wording = wording.replacing(start, end, f"{words} ({written_date(time.start)})")
                days |= {day}
    return _without_hours(wording)


def _is_safe(day: date, wording: Wording) -> bool:
    """Whether a weekday can be no other day: near the one day of writing, and never as far as the next of its name."""
    article = wording.statement.reading.article
    if article.published is None:
        return False
    written = article.published.value.date()
    if article.updated is not None and article.updated.value.date() != written:
        return False
    return -MOST_BACK <= (day - written).days <= MOST_AHEAD


def _without_hours(wording: Wording) -> Wording | None:
    """Without «this morning» and its like, which a later reader cannot place; None where it cannot be cut."""
    text = wording.statement.text
    for match in _HOURS.finditer(text):
        if match[0] == "Tonight" and match.start():
            continue
        if not wording.keeps(match.start()) or wording.within_quotes(match.start()):
            continue
        if not _loose(text, match.start(), match.end()) or _CLOCK.search(text, 0, match.start()):
            return None
        wording = wording.without(match.start(), match.end())
    return wording


def _loose(text: str, start: int, end: int) -> bool:
    """Whether a word for a day may go: it leads the sentence before a comma, or follows a word and ends its phrase."""
    if not text[:start].strip():
        return text[end : end + 1] == ","
    after = text[end:].split(None, 1)[:1]
    word = after[0].lower() if after else ""
    return text[end : end + 1] in {",", ".", ""} or (text[end : end + 1] == " " and word in load("phrase_ends"))


def _tells_day(wording: Wording, words: str, start: int) -> bool:
    """Whether «yesterday» or its like tells the day, and is neither a name («USA Today») nor «in our time»."""
    before = wording.statement.text[:start].split()[-1:]
    capital = words[:1].isupper() and bool(before)
    return words.lower() in _RELATIVE_DAYS and not capital and not (before and before[0].lower() in _ERAS)


def written_date(iso: str) -> str:
    """«19 November 2019» for an ISO 8601 date or time.

    >>> written_date("2019-11-19T10:00:00")
    '19 November 2019'
    """
    day = date.fromisoformat(iso[:10])
    return f"{day.day} {day:%B} {day.year}"
