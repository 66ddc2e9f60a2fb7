"""Whether two dates or times can both be true of one event, at the precision each is given in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from consilience.comparing.verdict import APART, COMPATIBLE, SAME, Fit, Verdict
from consilience.language.time_patterns import MONTHS, WEEKDAYS, Written, clock_time, is_of_either_half, written_times
from consilience.types import Claim

HALF_A_DAY = 720
"""Minutes."""
CLOCK_TOLERANCE = 25
"""Minutes by which two clock times of one moment may differ in careful reports («around 5:40», «shortly before 6»)."""
PART_TOLERANCE = 3
"""Hours by which a clock time may lie outside a part of the day («Sunday night» for 5:41 p.m.: loose use)."""

_PARTS = {"morning": (4, 12), "lunchtime": (11, 14), "afternoon": (12, 18), "evening": (17, 24), "night": (18, 29)}
_ZONE = re.compile(r"\b(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T|Eastern|Central|Pacific|Mountain|local time|in [A-Z]\w+)\b")
_EARLY_LATE = re.compile(r"\b(?:early|late|overnight|before dawn)\b", re.IGNORECASE)
_VAGUE_FORMS = frozenset({"period", "span", "ago", "season", "quarter", "decade"})
_SPOKEN = re.compile(
    r"\b(?P<side>half past|quarter past|quarter to)\s+"
    r"(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SIDES = {"half past": 30, "quarter past": 15, "quarter to": -15}


@dataclass(frozen=True, slots=True)
class When:
    """A stated date or time; what it leaves open is None. ``minute`` counts from midnight.

    ``interval`` is the resolved one (ISO), where the publication date allowed it. ``loose``: «early», «late», a vague
    period, or a clock with a zone, so that small differences mean nothing.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    part: str | None = None
    interval: tuple[datetime, datetime] | None = None
    relative: bool = False
    loose: bool = False
    vague: bool = False
    zoned: bool = False
    either_half: bool = False
    """The clock time may be of the morning or of the evening."""


def read_whens(claim: Claim) -> tuple[When, ...]:
    """The dates and times of a claim, resolvable or not; ``start`` and ``end`` are offsets into its quote."""
    text, origin = claim.quote.text, claim.quote.span.start
    resolved = {time.span.start - origin: time for time in claim.times}
    found = []
    for item in written_times(text):
        mention = resolved.get(item.start)
        interval = None
        if mention is not None:
            interval = datetime.fromisoformat(mention.start), datetime.fromisoformat(mention.end)
        found.append(_when(text, item, interval))
    for match in _SPOKEN.finditer(text):
        minutes = 60 * (_HOURS.index(match["hour"].lower()) + 1) + _SIDES[match["side"].lower()]
        found.append(When(match.start(), match.end(), minute=minutes % 720, loose=True))
    return tuple(_with_spoken_halves(text, found))


def compare_whens(one: When, other: When) -> Verdict:
    """How two times fit, from the coarsest unit that both state to the finest."""
    verdicts = [_calendar(one, other), _clock(one, other)]
    if any(item.fit == Fit.INCOMPATIBLE for item in verdicts):
        return Verdict(Fit.INCOMPATIBLE, "date")
    if all(item.fit == Fit.APART for item in verdicts):
        return APART
    if any(item.fit == Fit.SAME for item in verdicts):
        return SAME
    return COMPATIBLE


def _when(text: str, item: Written, interval: tuple[datetime, datetime] | None) -> When:
    parts = item.parts
    month = MONTHS.get(parts.get("month", "")[:3].lower())
    year = parts.get("year", "")
    minute = None
    zoned = False
    if item.form == "clock":
        moment = clock_time(text, item)
        minute = moment.hour * 60 + moment.minute if moment else None
        zoned = bool(_ZONE.search(text, item.start, item.end + 12))
    return When(
        start=item.start,
        end=item.end,
        year=int(year) if year.isdigit() and item.form != "decade" else None,
        month=month,
        day=int(re.sub(r"\D", "", parts["day"])) if "day" in parts else None,
        weekday=WEEKDAYS.get(parts.get("wd", "")[:3].lower()),
        minute=minute,
        part=parts.get("part"),
        interval=interval,
        relative=item.form in {"relday", "weekday", "period", "span", "ago"},
        loose=bool(_EARLY_LATE.search(text, max(0, item.start - 10), item.end)),
        vague=item.form in _VAGUE_FORMS,
        zoned=zoned,
        either_half=is_of_either_half(text, item),
    )


def _with_spoken_halves(text: str, found: list[When]) -> list[When]:
    """«Half past six on Tuesday morning»: the part of the day says which six."""
    result = []
    for item in sorted(found, key=lambda item: item.start):
        if item.minute is not None and item.loose and text[item.start : item.start + 4].lower() in {"half", "quar"}:
            near = text[item.end : item.end + 40].lower()
            evening = re.search(r"\b(?:afternoon|evening|night)\b", near)
            morning = re.search(r"\bmorning\b", near)
            if not (evening or morning):
                continue
            result.append(When(item.start, item.end, minute=item.minute % 720 + (720 if evening else 0)))
        else:
            result.append(item)
    return result


def _calendar(one: When, other: When) -> Verdict:
    if one.vague or other.vague:
        return _intervals(one, other)
    if one.year and other.year and one.year != other.year:
        return Verdict(Fit.INCOMPATIBLE)
    if one.month and other.month:
        if one.month != other.month or (one.day and other.day and one.day != other.day):
            return Verdict(Fit.INCOMPATIBLE)
        return SAME if bool(one.day) == bool(other.day) else COMPATIBLE
    if one.year and other.year:
        return SAME if one.month is None and other.month is None else COMPATIBLE
    if one.weekday is not None and other.weekday is not None:
        return _weekdays(one, other)
    return _intervals(one, other)


def _weekdays(one: When, other: When) -> Verdict:
    apart = (one.weekday or 0) - (other.weekday or 0)
    if apart == 0:
        far = one.interval and other.interval and abs(one.interval[0] - other.interval[0]) >= timedelta(days=5)
        return APART if far else SAME
    before, after = (one, other) if apart % 7 == 6 else (other, one)
    if apart % 7 in {1, 6} and (one.loose or other.loose or _into_next(before, after)):
        return COMPATIBLE
    return Verdict(Fit.INCOMPATIBLE)


def _into_next(before: When, after: When) -> bool:
    """The night of one day ends on the next, so «Sunday night» may be «Monday», and «Monday night» not «Sunday»."""
    return before.part == "night" or (after.part == "night" and before.part is None and after.minute is not None)


def _intervals(one: When, other: When) -> Verdict:
    if one.interval is None or other.interval is None:
        return APART
    (start, end), (begin, finish) = one.interval, other.interval
    if start < finish and begin < end:
        return COMPATIBLE
    gap = max(begin - end, start - finish)
    slack = timedelta(days=1) if one.relative or other.relative else timedelta()
    if one.vague or other.vague:
        slack = max(slack, end - start, finish - begin)
    return COMPATIBLE if gap < slack else Verdict(Fit.INCOMPATIBLE)


def _clock(one: When, other: When) -> Verdict:
    if one.minute is not None and other.minute is not None:
        apart = abs(one.minute - other.minute)
        round_ = HALF_A_DAY if one.either_half or other.either_half else 2 * HALF_A_DAY
        apart = min(apart % round_, -apart % round_)
        if one.zoned != other.zoned or (one.zoned and other.zoned and apart % 60 == 0 and apart):
            return COMPATIBLE if apart % 60 == 0 else (SAME if apart <= CLOCK_TOLERANCE else Verdict(Fit.INCOMPATIBLE))
        return SAME if apart <= CLOCK_TOLERANCE else Verdict(Fit.INCOMPATIBLE)
    for clock, part in ((one.minute, other.part), (other.minute, one.part)):
        if clock is not None and part in _PARTS:
            return COMPATIBLE if _in_part(clock, part) else Verdict(Fit.INCOMPATIBLE)
    return APART


def _in_part(minute: int, part: str) -> bool:
    first, last = _PARTS[part]
    hour = minute / 60
    return any(first - PART_TOLERANCE <= moment < last + PART_TOLERANCE for moment in (hour, hour + 24))
