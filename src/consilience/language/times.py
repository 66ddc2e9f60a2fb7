"""Dates and times in running text, resolved against the publication date to half-open intervals.

News convention: a bare weekday is the nearest one at or before publication, or the nearest after it where the clause
looks ahead («will meet on Thursday»); a date without a year is the nearest such date, or one of the year ahead that the
text has just named. Times are local: zones are read as part of the mention but not converted. What is too vague for an
interval («a few days ago») is left out, and so is a day whose reference is not known: «today» in quoted words whose own
day nobody tells, and in the past tense the weekday of the day after publication: the page may have been changed then.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache

from consilience.language.intervals import (
    Interval,
    day,
    daypart,
    days,
    decade,
    minute,
    months,
    shift_months,
    week,
    year,
)
from consilience.language.lexicon import load, pairs
from consilience.language.numerals import numeral_at
from consilience.language.quotations import find_quotations
from consilience.language.sentences import paragraph_spans
from consilience.language.time_patterns import MONTHS, WEEKDAYS, Written, clock_time, written_times
from consilience.language.tokens import Row
from consilience.types import Article, Precision, Span, TimeMention, Timestamp

TENSE_REACH = 14
"""Tokens on either side of a mention in which its tense is looked for first: about one clause."""
_SENTENCE_REACH = 60
"""Tokens left of a date without a year in which its tense is looked for last: most sentences are shorter."""
_SHORTEST_CALENDAR = 3
"""Dates of one sentence that no verb places."""
_NEIGHBOURHOOD = 400
"""Characters before a sentence in which a date with its year tells what year the text speaks of."""

_SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""First month of the meteorological season in the north; a winter is of the year in which it ends."""
_QUARTERS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_JOIN_CLOCK_DAY = re.compile(r",?\s*(?:local time,?\s*)?(?:(?:on|this|of|in)\s+(?:the\s+)?)?$")
_JOIN_DAY_CLOCK = re.compile(
    r",?\s*(?:(?:at|by|from|before|after|around|about|shortly before|shortly after|just before|just after)\s+)?"
    r"(?:(?:about|around|approximately|roughly|exactly)\s+)?$"
)
_BE = frozenset({"be", "is", "are", "being", "'s", "get"})
_PRECISIONS = {
    "minute": Precision.MINUTE, "hour": Precision.MINUTE, "day": Precision.DAY, "week": Precision.WEEK,
    "month": Precision.MONTH, "year": Precision.YEAR, "decade": Precision.DECADE,
}  # fmt: skip


def find_times(article: Article, span: Span, reference: Timestamp | None = None) -> tuple[TimeMention, ...]:
    """The dates and times of one stretch of an article (best: one sentence), in order of their place.

    ``reference`` is the publication time (the article's own by default). Without one, what depends on it is left out.
    """
    part = article.snapshot.text(span.part)
    quoted = tuple(
        (first - span.start, last - span.start)
        for first, last in _quoted(part)
        if first < span.end and last > span.start
    )
    before = part[max(0, span.start - _NEIGHBOURHOOD) : span.start]
    return _read(article.text(span), span, reference or article.published, quoted, before)


def read_times(text: str, origin: Span, reference: Timestamp | None) -> tuple[TimeMention, ...]:
    """The dates and times of a text that stands at ``origin``; spans point into the part that it was taken from."""
    return _read(text, origin, reference, _quoted(text), "")


@lru_cache(maxsize=64)
def _quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Where the outermost quotations of a text stand, marks included."""
    found = find_quotations(text, paragraph_spans(text))
    return tuple((item.outer_start, item.outer_end) for item in found if item.depth == 0)


def _read(
    text: str, origin: Span, reference: Timestamp | None, quoted: tuple[tuple[int, int], ...], before: str
) -> tuple[TimeMention, ...]:
    """As `read_times`; ``quoted`` are the quotations in the text, ``before`` is what leads up to it."""
    written = written_times(text)
    inside = [item for item in written if any(first <= item.start < last for first, last in quoted)]
    saying = _day_of_saying(text, [item for item in written if item not in inside], reference) if inside else None
    found: list[TimeMention] = []
    index = 0
    while index < len(written):
        item = written[index]
        follow = written[index + 1] if index + 1 < len(written) else None
        pair = _joined(text, item, follow) if follow else None
        end, resolved = item.end, None
        day_written = pair[1] if pair else item
        known = saying if item in inside and day_written.form in _TOLD_DAYS else reference
        if pair and follow:
            clock, calendar = pair
            resolved, end, index = _clock_on(text, clock, calendar, known), follow.end, index + 1
        else:
            resolved = _resolve(text, item, known)
            resolved = _in_year_ahead(resolved, text, item, before)
        if resolved:
            interval, relative = resolved
            span = Span(origin.snapshot, origin.part, origin.start + item.start, origin.start + end)
            found.append(TimeMention(span, interval.start, interval.end, interval.precision, relative))
        index += 1
    return tuple(found)


def _day_of_saying(text: str, around: list[Written], reference: Timestamp | None) -> Timestamp | None:
    """The one day that the reporter's words of a sentence name, from which its quoted words count; None without one."""
    days_named = {
        resolved[0].start[:10]
        for item in around
        if item.form in _DAY_FORMS and (resolved := _resolve(text, item, reference))
    }
    if len(days_named) != 1:
        return None
    return Timestamp(datetime.fromisoformat(days_named.pop()), has_time=False, has_zone=False)


def _in_year_ahead(
    resolved: tuple[Interval, bool] | None, text: str, item: Written, before: str
) -> tuple[Interval, bool] | None:
    """A date that no verb places, in the later year that the last date before it names; None if that leads back.

    In a list of dates without a year of its own it is left out: a calendar may be of the past or of the year ahead.
    """
    if (
        resolved is None
        or not resolved[1]
        or item.form != "date"
        or _tense(text, item.start, _SENTENCE_REACH) != "none"
    ):
        return resolved
    lead = before + text[: item.start]
    named = [other for other in written_times(lead) if other.form in {"date", "month_year", "iso", "slash"}]
    last = _resolve(lead, named[-1], None) if named else None
    if last is None or last[0].start[:4] <= resolved[0].start[:4]:
        listed = sum(other.form == "date" and _written_year(other) is None for other in written_times(text))
        return resolved if listed < _SHORTEST_CALENDAR else None
    try:
        moved = date.fromisoformat(resolved[0].start[:10]).replace(year=int(last[0].start[:4]))
    except ValueError:  # 29 February
        return None
    return (day(moved), True) if moved.isoformat() >= last[0].start[:10] else None


def time_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where dates and times stand in a text, resolvable or not: numbers in them are no quantities."""
    return tuple((item.start, item.end) for item in written_times(text))


# ── a time of day with its day ──────────────────────────────────────────────────────────────────────────────────────

_TOLD_DAYS = frozenset({"relday", "weekday"})
"""What counts from the day on which it is said."""
_DAY_FORMS = frozenset({"weekday", "date", "relday", "iso", "slash"})


def _joined(text: str, first: Written, second: Written) -> tuple[Written, Written] | None:
    """(clock, day) if the two stand together: «at 5:30 p.m. on Friday», «Friday at 5:30 p.m.»."""
    gap = text[first.end : second.start]
    if first.form == "clock" and second.form in _DAY_FORMS and _JOIN_CLOCK_DAY.fullmatch(gap):
        return first, second
    if second.form == "clock" and first.form in _DAY_FORMS and _JOIN_DAY_CLOCK.fullmatch(gap):
        return second, first
    return None


def _clock_on(
    text: str, clock: Written, calendar: Written, reference: Timestamp | None
) -> tuple[Interval, bool] | None:
    resolved = _resolve(text, calendar, reference)
    moment = clock_time(text, clock)
    if resolved is None or moment is None:
        return resolved
    start = date.fromisoformat(resolved[0].start[:10])
    return minute(datetime.combine(start, moment)), resolved[1]


# ── resolution, one function per form ───────────────────────────────────────────────────────────────────────────────


def _resolve(text: str, item: Written, reference: Timestamp | None) -> tuple[Interval, bool] | None:
    """The interval, and whether the publication date was needed; None where it cannot be told."""
    try:
        absolute = _ABSOLUTE[item.form](item) if item.form in _ABSOLUTE else None
        if absolute:
            return absolute, False
        if reference is None or item.form not in _RELATIVE:
            return None
        interval = _RELATIVE[item.form](text, item, reference.value)
    except (ValueError, OverflowError):  # «February 30», «30 decades ago»: no such date
        return None
    return (interval, True) if interval else None


def _written_year(item: Written) -> int | None:
    found = item.parts.get("year", "")
    return int(found) if found.isdigit() and len(found) == 4 else None


def _month_of(item: Written) -> int:
    return MONTHS[item.parts["month"][:3].lower()]


def _day_of(item: Written) -> int:
    return int(re.sub(r"\D", "", item.parts["day"]))


def _on(value: date, item: Written) -> Interval:
    part = item.parts.get("part")
    return daypart(value, part) if part else day(value)


def _absolute_date(item: Written) -> Interval | None:
    number = _written_year(item)
    return _on(date(number, _month_of(item), _day_of(item)), item) if number else None


def _absolute_iso(item: Written) -> Interval | None:
    return day(date(int(item.parts["year"]), int(item.parts["m"]), int(item.parts["day"])))


def _absolute_slash(item: Written) -> Interval | None:
    """Only where one reading is possible: 6/19/2024, 19/6/2024, 5/5/2024."""
    first, second, number = int(item.parts["a"]), int(item.parts["b"]), int(item.parts["year"])
    number += 2000 if number < 70 else 1900 if number < 100 else 0
    if first > 12 or first == second:
        return day(date(number, second, first))
    return day(date(number, first, second)) if second > 12 else None


def _absolute_month_year(item: Written) -> Interval | None:
    number = _written_year(item)
    return months(date(number, _month_of(item), 1), 1, Precision.MONTH) if number else None


def _absolute_years(item: Written) -> Interval | None:
    number = _written_year(item)
    if number is None:
        return None
    until = item.parts.get("until")
    last = int(until) if until else number - number % 100 + int(item.parts["to"])
    if until and number < last:
        return days(date(number, 1, 1), date(last + 1, 1, 1), Precision.YEAR)
    if last <= number or last - number > 20:
        return None
    return days(date(number, 1, 1), date(last + 1, 1, 1), Precision.YEAR)


def _absolute_decade(item: Written) -> Interval | None:
    short = item.parts.get("short")
    return decade(1900 + int(short) if short else int(item.parts["year"]))


def _quarter_number(item: Written) -> int:
    return int(item.parts["n"]) if "n" in item.parts else _QUARTERS[item.parts["q"].lower()]


def _quarter(number: int, which: int) -> Interval:
    return months(date(number, 3 * which - 2, 1), 3, Precision.QUARTER)


def _absolute_quarter(item: Written) -> Interval | None:
    number = _written_year(item)
    return _quarter(number, _quarter_number(item)) if number else None


def _absolute_season(item: Written) -> Interval | None:
    number = _written_year(item)
    return _season(number, item.parts["season"]) if number else None


def _season(number: int, name: str) -> Interval:
    first = date(number - (name == "winter"), _SEASONS[name], 1)
    return months(first, 3, Precision.QUARTER)


def _absolute_year(item: Written) -> Interval | None:
    number = _written_year(item)
    return year(number) if number else None


_ANNOUNCING = re.compile(r"\b(?:announc|unveil|schedul|book|postpon|delay|confirm|reveal|plan)\w*", re.IGNORECASE)
"""After such a verb in the past a date may still lie ahead: «announced a March 21 show»."""


def _relative_date(text: str, item: Written, now: datetime) -> Interval | None:
    """A date without a year: in the year that agrees with its weekday or tense, else the nearest."""
    today, ahead = now.date(), _tense(text, item.start, _SENTENCE_REACH)
    options = []
    for number in (today.year - 1, today.year, today.year + 1):
        try:
            options.append(date(number, _month_of(item), _day_of(item)))
        except ValueError:  # 29 February
            continue
    if "wd" in item.parts:
        fitting = [value for value in options if value.weekday() == WEEKDAYS[item.parts["wd"][:3].lower()]]
        options = fitting or options
    if ahead == "future":
        options = [value for value in options if value >= today] or options
    elif ahead == "past" and not _ANNOUNCING.search(text):
        options = [value for value in options if value <= today] or options
    if not options:
        return None
    return _on(min(options, key=lambda value: abs((value - today).days)), item)


def _relative_month_year(text: str, item: Written, now: datetime) -> Interval | None:  # noqa: ARG001 -- one signature
    number = now.year + {"last": -1, "this": 0, "next": 1}[item.parts["year"][:4].lower()]
    return months(date(number, _month_of(item), 1), 1, Precision.MONTH)


def _relative_month(text: str, item: Written, now: datetime) -> Interval | None:
    """A bare month: the nearest at or before publication, or after it where the clause looks ahead."""
    this, wanted = now.date().replace(day=1), _month_of(item)
    lead = text[item.start : item.end].lower()
    behind = (this.month - wanted) % 12
    if _tense(text, item.start) in {"open", "none"} and not lead.startswith(("last", "next")):
        first = shift_months(this, -behind if behind <= 6 else 12 - behind)
        return months(first, 1, Precision.MONTH)
    if lead.startswith("next") or (not lead.startswith("last") and _tense(text, item.start) == "future"):
        first = shift_months(this, (wanted - this.month) % 12 or (12 if lead.startswith("next") else 0))
    elif lead.startswith("last"):
        first = shift_months(this, -(behind or 12))
    else:
        first = shift_months(this, -behind)
    return months(first, 1, Precision.MONTH)


def _relative_quarter(text: str, item: Written, now: datetime) -> Interval | None:
    which, rel = _quarter_number(item), item.parts.get("year", "")[:4].lower()
    if rel in {"last", "this", "next"}:
        return _quarter(now.year + {"last": -1, "this": 0, "next": 1}[rel], which)
    if "q" in item.parts and _SPORT.search(text):
        return None
    begun = date(now.year, 3 * which - 2, 1) <= now.date() or _tense(text, item.start) == "future"
    return _quarter(now.year if begun else now.year - 1, which)


_SPORT = re.compile(r"\b(?:points?|scored|touchdown|yards?|game|rebounds|half-?time|quarterback|lead)\b", re.IGNORECASE)


def _relative_season(text: str, item: Written, now: datetime) -> Interval | None:  # noqa: ARG001 -- one signature
    name, rel, today = item.parts["season"], item.parts["rel"].lower(), now.date().isoformat()
    found = [_season(number, name) for number in range(now.year - 2, now.year + 3)]
    if rel == "last":
        return [value for value in found if value.end <= today][-1]
    if rel == "next":
        return next(value for value in found if value.start > today)
    return next(value for value in found if value.end > today)


def _relative_day(text: str, item: Written, now: datetime) -> Interval | None:  # noqa: ARG001 -- one signature
    word, part = item.parts["word"].lower(), item.parts.get("part")
    today = now.date()
    if word == "tonight":
        return daypart(today, "night")
    if word == "last" and part in {"night", "evening"}:
        return daypart(today - timedelta(days=1), part)
    shift = {"yesterday": -1, "tomorrow": 1, "last": -1}.get(word, 0)
    return _on(today + timedelta(days=shift), item)


_DAY_AFTER = 6
"""Days from the weekday after publication's back to it: which of the two is meant cannot be told."""


def _relative_weekday(text: str, item: Written, now: datetime) -> Interval | None:
    today, wanted = now.date(), WEEKDAYS[item.parts["wd"][:3].lower()]
    behind, rel = (today.weekday() - wanted) % 7, re.sub(r"\s+", " ", item.parts.get("rel", "").lower())
    if rel in {"last", "past", "this past"}:
        value = today - timedelta(days=behind or 7)
    elif rel == "next":
        monday = today - timedelta(days=today.weekday()) + timedelta(days=7)
        value = monday + timedelta(days=wanted)
    elif rel in {"coming", "this coming"} or _tense(text, item.start) in {"future", "open"}:
        value = today + timedelta(days=(wanted - today.weekday()) % 7)
    elif behind == _DAY_AFTER:
        return None
    else:
        value = today - timedelta(days=behind)
    return _on(value, item)


def _relative_period(text: str, item: Written, now: datetime) -> Interval | None:
    """«last week», «this month», «next year»."""
    shift = {"last": -1, "this": 0, "next": 1}[item.parts["rel"].lower()]
    today, unit = now.date(), item.parts["unit"]
    match unit:
        case "week":
            return week(today + timedelta(days=7 * shift))
        case "weekend":
            saturday = today - timedelta(days=today.weekday()) + timedelta(days=5)
            if shift < 0 or (shift == 0 and today.weekday() < 2 and _tense(text, item.start) == "past"):
                saturday -= timedelta(days=7)
            elif shift > 0:
                saturday += timedelta(days=7)
            return days(saturday, saturday + timedelta(days=2), Precision.DAY)
        case "month":
            return months(shift_months(today.replace(day=1), shift), 1, Precision.MONTH)
        case "quarter":
            first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
            return months(shift_months(first, 3 * shift), 3, Precision.QUARTER)
        case "year":
            return year(today.year + shift)
        case _:
            return decade(today.year - today.year % 10 + 10 * shift)


def _how_many(item: Written) -> float | None:
    """The stated number of units; None where it is vague."""
    words = item.parts.get("count", "one").lower()
    if words in {"a", "an"}:
        return 1.0
    if words.startswith("half"):
        return 0.5
    found = numeral_at(Row(words), 0)
    return found.value if found else None


def _back(now: datetime, count: float, unit: str) -> datetime:
    if unit in {"month", "year", "decade"}:
        step = {"month": 1, "year": 12, "decade": 120}[unit]
        return datetime.combine(shift_months(now.date(), -int(count * step)), time())
    return now - timedelta(minutes=count * {"minute": 1, "hour": 60, "day": 1440, "week": 10080}[unit])


def _relative_ago(text: str, item: Written, now: datetime) -> Interval | None:
    """«three days ago»: that day; weeks, months and years ago are as coarse as their unit."""
    count, unit = _how_many(item), item.parts["unit"]
    if count is None:
        return None
    if "and a half" in text[item.start : item.end]:
        count += 0.5
    moment = _back(now, count, unit).date()
    match unit:
        case "week":
            return week(moment)
        case "month":
            return months(moment, 1, Precision.MONTH)
        case "year":
            return year(moment.year)
        case "decade":
            return days(date(moment.year - 2, 1, 1), date(moment.year + 3, 1, 1), Precision.DECADE)
        case _:
            return day(moment)


def _relative_span(text: str, item: Written, now: datetime) -> Interval | None:
    """«the past two years», «over the next five days»: from or to the day of publication."""
    count, unit = _how_many(item), item.parts["unit"]
    rel = item.parts["rel"].lower()
    plural = text[item.start : item.end].endswith("s")
    vague = "count" not in item.parts and (plural or rel in {"next", "coming"})  # «the next day» of the tale
    if count is None or rel in {"recent", "previous"} or vague:
        return None
    if rel in {"next", "coming"}:
        return days(now.date(), _back(now, -count, unit).date() + timedelta(days=1), _PRECISIONS[unit])
    return days(_back(now, count, unit).date(), now.date() + timedelta(days=1), _PRECISIONS[unit])


def _relative_clock(text: str, item: Written, now: datetime) -> Interval | None:
    """A time of day alone: of the one day named in the sentence, else of the day of publication."""
    moment = clock_time(text, item)
    if moment is None:
        return None
    named = [other for other in written_times(text) if other.form in _DAY_FORMS]
    value = now.date()
    if len(named) == 1:
        resolved = _resolve(text, named[0], Timestamp(now, has_time=True, has_zone=False))
        value = date.fromisoformat(resolved[0].start[:10]) if resolved else value
    return minute(datetime.combine(value, moment))


_ABSOLUTE: dict[str, Callable[[Written], Interval | None]] = {
    "date": _absolute_date,
    "iso": _absolute_iso,
    "slash": _absolute_slash,
    "month_year": _absolute_month_year,
    "years": _absolute_years,
    "decade": _absolute_decade,
    "quarter": _absolute_quarter,
    "season": _absolute_season,
    "year": _absolute_year,
}
_RELATIVE: dict[str, Callable[[str, Written, datetime], Interval | None]] = {
    "date": _relative_date,
    "month_year": _relative_month_year,
    "month": _relative_month,
    "quarter": _relative_quarter,
    "season": _relative_season,
    "relday": _relative_day,
    "weekday": _relative_weekday,
    "period": _relative_period,
    "ago": _relative_ago,
    "span": _relative_span,
    "clock": _relative_clock,
}


# ── tense ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def _cues() -> dict[str, str]:
    return dict(pairs("tense_cues"))


def _tense(text: str, before: int, farthest: int = 0) -> str:
    """What the verb nearest to a mention says: ``future``, ``past``, ``open`` (either), or ``none`` without one.

    Verbs left of the mention go first: «will meet on Friday, aides said Tuesday»; last those up to ``farthest`` tokens
    left of it, where a list of dates goes on under the verb at its head.
    """
    row = Row(text)
    last = next((index for index, token in enumerate(row.tokens) if token.start >= before), len(row)) - 1
    if cue := _cue_before(row, last, last - TENSE_REACH):
        return cue
    for index in range(last + 1, min(len(row), last + TENSE_REACH)):
        plain = row.low(index) in _irregular_pasts() and not row.at(index).capitalised
        cue = _cue(row, index) or ("past" if plain else "")
        if cue:
            return cue
    return _cue_before(row, last, last - farthest) or "none"


def _cue_before(row: Row, last: int, first: int) -> str:
    """The tense of the nearest verb from ``last`` back to ``first``, within one clause's marks."""
    for index in range(last, max(-1, first), -1):
        if row.low(index) in {";", "—", ":"}:
            break
        if cue := _cue(row, index):
            return cue
    return ""


def _cue(row: Row, index: int) -> str:
    word, previous = row.low(index), row.low(index - 1)
    cue = _cues().get(word, "")
    if word == "set" and previous not in {"is", "are", "was", "were"} | _BE:
        cue = ""
    if cue == "past" and previous in {"be", "is", "are"}:
        cue = ""
    if cue == "future" and word in {"next", "may"} and row.at(index).capitalised:
        cue = ""
    if cue == "future" and previous in {"was", "were", "had"}:
        return "open"  # «was due in September»: before or after publication
    named = row.at(index).capitalised and index > 0  # «United Center»
    if not cue and len(word) > 3 and word.endswith("ed") and previous not in _BE and not named:
        cue = "past"
    return cue


@cache
def _irregular_pasts() -> frozenset[str]:
    return frozenset(word for word in load("finite_verbs") if not word.endswith("s"))
