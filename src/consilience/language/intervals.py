"""Half-open calendar intervals and steps by months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from consilience.types import Precision

_PARTS = {"morning": (5, 12), "lunchtime": (11, 14), "afternoon": (12, 18), "evening": (17, 24), "night": (18, 30)}
"""Local hours of the parts of a day; a night runs into the next day."""


@dataclass(frozen=True, slots=True)
class Interval:
    """[start, end) as ISO 8601 local dates or date-times."""

    start: str
    end: str
    precision: Precision


def day(value: date) -> Interval:
    """One day."""
    return Interval(value.isoformat(), (value + timedelta(days=1)).isoformat(), Precision.DAY)


def days(start: date, end: date, precision: Precision) -> Interval:
    """From the day ``start`` to before the day ``end``."""
    return Interval(start.isoformat(), end.isoformat(), precision)


def daypart(value: date, part: str) -> Interval:
    """The morning, afternoon, evening or night of a day."""
    first, last = _PARTS[part]
    midnight = datetime.combine(value, time())
    start, end = midnight + timedelta(hours=first), midnight + timedelta(hours=last)
    return Interval(start.isoformat(), end.isoformat(), Precision.DAYPART)


def minute(value: datetime) -> Interval:
    """One minute."""
    return Interval(value.isoformat(), (value + timedelta(minutes=1)).isoformat(), Precision.MINUTE)


def week(value: date) -> Interval:
    """The week from Monday to Sunday that holds a day."""
    monday = value - timedelta(days=value.weekday())
    return days(monday, monday + timedelta(days=7), Precision.WEEK)


def months(value: date, count: int, precision: Precision) -> Interval:
    """``count`` months from the first of the month that holds a day."""
    first = value.replace(day=1)
    return days(first, shift_months(first, count), precision)


def year(number: int) -> Interval:
    """One calendar year."""
    return days(date(number, 1, 1), date(number + 1, 1, 1), Precision.YEAR)


def decade(number: int) -> Interval:
    """The ten years that begin with a year."""
    return days(date(number, 1, 1), date(number + 10, 1, 1), Precision.DECADE)


def shift_months(value: date, count: int) -> date:
    """The same day ``count`` months on, or the last day of that month where it has no such day."""
    number, month = divmod(value.year * 12 + value.month - 1 + count, 12)
    following = date(number + (month == 11), (month + 1) % 12 + 1, 1)
    last = (following - timedelta(days=1)).day
    return date(number, month + 1, min(value.day, last))
