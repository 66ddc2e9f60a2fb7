"""Times as pages state them, read into `Timestamp`: ISO 8601, RFC 2822 and the English ways of writing a date.

A day without a time stays a day; a time without a zone stays without one: nothing is made up.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from consilience.types import Timestamp

_ISO = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})"
    r"(?:\s{0,3}[T ,]\s{0,3}(?P<hour>\d{1,2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2}))?(?:[.,]\d{1,9})?)?"
    r"\s{0,3}(?P<zone>Z|UTC|GMT|[A-Z]{2,4}\b|[+-]\d{1,2}:?\d{2}|[+-]\d{2}\b)?",
    re.IGNORECASE,
)
_MONTHS = {
    "january": 1,
    "jan": 1,
    "february": 2,
    "feb": 2,
    "march": 3,
    "mar": 3,
    "april": 4,
    "apr": 4,
    "may": 5,
    "june": 6,
    "jun": 6,
    "july": 7,
    "jul": 7,
    "august": 8,
    "aug": 8,
    "september": 9,
    "sep": 9,
    "sept": 9,
    "october": 10,
    "oct": 10,
    "november": 11,
    "nov": 11,
    "december": 12,
    "dec": 12,
}
_MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"  # noqa: E501
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})\b"
_WORDED = (
    re.compile(rf"\b{_MONTH}\s{{0,3}}{_DAY}\s{{0,3}},?\s{{0,3}}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_DAY}[\s-]{{1,3}}(?:of\s)?{_MONTH}[\s,-]{{0,4}}{_YEAR}", re.IGNORECASE),
)
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?(?::(?P<second>\d{2}))?\s{0,2}"
    r"(?P<half>[ap]\.?\s?m\b\.?)?\s{0,2}\(?(?P<zone>[A-Z]{2,4}\b|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})\b")
_IN_ADDRESS = (
    re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_-]|$)", re.IGNORECASE),
    re.compile(r"[/_-]((?:19|20)\d{2})-(\d{2})-(\d{2})(?=\D|$)"),
    re.compile(r"[/_-](20[0-3]\d)([01]\d)([0-3]\d)(?=[/_.-]|$)"),
)
_OFFSETS = {
    "z": 0.0,
    "utc": 0.0,
    "gmt": 0.0,
    "bst": 1.0,
    "ist": 5.5,
    "cet": 1.0,
    "cest": 2.0,
    "eet": 2.0,
    "eest": 3.0,
    "msk": 3.0,
    "est": -5.0,
    "edt": -4.0,
    "cst": -6.0,
    "cdt": -5.0,
    "mst": -7.0,
    "mdt": -6.0,
    "pst": -8.0,
    "pdt": -7.0,
    "akst": -9.0,
    "akdt": -8.0,
    "hst": -10.0,
    "aest": 10.0,
    "aedt": 11.0,
    "nzst": 12.0,
    "nzdt": 13.0,
    "jst": 9.0,
    "kst": 9.0,
    "hkt": 8.0,
    "sgt": 8.0,
    "wib": 7.0,
    "sast": 2.0,
    "awst": 8.0,
    "adt": -3.0,
    "ast": -4.0,
    "ndt": -2.5,
    "nst": -3.5,
    "brt": -3.0,
    "gst": 4.0,
    "pkt": 5.0,
    "ict": 7.0,
    "pht": 8.0,
    "trt": 3.0,
}
"""Hours from UTC of the zone abbreviations in datelines. IST is read as India's, BST as Britain's."""
_AMERICAN = {"et": "est edt", "ct": "cst cdt", "mt": "mst mdt", "pt": "pst pdt"}
_DAYLIGHT = (3, 11)
"""«ET» without S or D: daylight time from the second Sunday in March to the first in November; by day below."""
_TEXT_LIMIT = 200


def read_time(text: str | None) -> Timestamp | None:
    """The time that a text states (ISO 8601, RFC 2822, Unix seconds, English), or None."""
    if not text:
        return None
    text = " ".join(text[:_TEXT_LIMIT].split())
    if re.fullmatch(r"1\d{9}(?:\d{3})?", text):
        return Timestamp(datetime.fromtimestamp(int(text[:10]), timezone.utc), True, True)  # noqa: UP017
    match = _ISO.search(text)
    if match and not (match.start() and text[match.start() - 1].isalnum()):
        stamp = _from_parts(match, int(match["month"]), match["hour"], match["minute"], match["second"], match["zone"])
        if stamp:
            return stamp
    return _worded(text)


def time_in_address(url: str | None) -> Timestamp | None:
    """The day that an address carries («/2019/11/18/»), or None."""
    for pattern in _IN_ADDRESS:
        match = pattern.search(url or "")
        if match:
            month = _MONTHS.get(match[2].lower()) if match[2].isalpha() else int(match[2])
            value = _datetime(int(match[1]), month or 0, int(match[3]), 0, 0, 0)
            if value:
                return Timestamp(value, has_time=False, has_zone=False)
    return None


def _worded(text: str) -> Timestamp | None:
    for pattern in _WORDED:
        match = pattern.search(text)
        if match is None:
            continue
        month = _MONTHS[match["month"].lower().rstrip(".")]
        clock = _clock(text[match.end() :]) or _clock(text[: match.start()])
        if clock:
            return _from_parts(match, month, *clock)
        return _from_parts(match, month, None, None, None, None)
    match = _SLASHED.search(text)
    if match and (int(match[1]) > 12 or int(match[2]) > 12 or match[1] == match[2]):
        first, second = int(match[1]), int(match[2])
        day, month_number = (first, second) if first > 12 else (second, first)
        value = _datetime(int(match[3]), month_number, day, 0, 0, 0)
        return Timestamp(value, has_time=False, has_zone=False) if value else None
    return None


def _clock(text: str) -> tuple[str, str, str | None, str | None] | None:
    for match in _CLOCK.finditer(text):
        if not (match["minute"] or match["half"]) or int(match["hour"]) > 23:
            continue
        hour = int(match["hour"])
        if match["half"] and hour <= 12:
            hour = hour % 12 + (12 if match["half"].lower().startswith("p") else 0)
        return str(hour), match["minute"] or "0", match["second"], match["zone"]
    return None


def _from_parts(
    match: re.Match[str], month: int, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> Timestamp | None:
    year, day = int(match["year"]), int(match["day"])
    value = _datetime(year, month, day, int(hour or 0), int(minute or 0), int(second or 0))
    if value is None:
        return None
    if hour is None:
        return Timestamp(value, has_time=False, has_zone=False)
    offset = _offset(zone, value) if zone else None
    if offset is None:
        return Timestamp(value, has_time=True, has_zone=False)
    return Timestamp(value.replace(tzinfo=timezone(timedelta(hours=offset))), has_time=True, has_zone=True)


def _datetime(year: int, month: int, day: int, hour: int, minute: int, second: int) -> datetime | None:
    try:
        value = datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001 -- the zone is set by the caller
    except ValueError:
        return None
    return value if 1900 <= year <= 2100 else None


def _offset(zone: str, value: datetime) -> float | None:
    name = zone.lower()
    if name in _OFFSETS:
        return _OFFSETS[name]
    if name in _AMERICAN:
        standard, daylight = _AMERICAN[name].split()
        return _OFFSETS[daylight if _american_daylight(value) else standard]
    match = re.fullmatch(r"([+-])(\d{1,2}):?(\d{2})?", zone)
    if match is None:
        return None
    hours = int(match[2]) + int(match[3] or 0) / 60
    return (-hours if match[1] == "-" else hours) if hours <= 14 else None


def _american_daylight(value: datetime) -> bool:
    """From the second Sunday in March to the first in November; source: US Energy Policy Act of 2005, section 110."""
    month = value.month
    if month not in _DAYLIGHT:
        return _DAYLIGHT[0] < month < _DAYLIGHT[1]
    sunday = value.day - (value.weekday() + 1) % 7  # the last Sunday on or before this day
    return sunday >= 8 if month == _DAYLIGHT[0] else sunday < 1
