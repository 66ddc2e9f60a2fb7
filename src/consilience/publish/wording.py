"""The values of a report in plain English words, the same in every form."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache

from consilience.types import (
    ArticleKind,
    Bound,
    Modality,
    Place,
    Precision,
    Quantity,
    QuantityKind,
    TimeMention,
    Timestamp,
    Voice,
    VoiceKind,
)

NOT_STATED = "not stated"
NO_BYLINE = "no byline"
UNNAMED = "speaker not named"
MACHINE_MADE = (
    "This page was made by a program. No person has reviewed it. It describes the wording of articles, "
    "never the intentions of people, and it can be wrong."
)
CONTEST = (
    "Each finding shows the words it rests on; compare them with the article itself. If something is wrong here, "
    "tell whoever gave you this page, naming the article, the quote and the snapshot below: with these and the "
    "versions listed under provenance, anyone can repeat the run."
)

_KINDS = {
    ArticleKind.NEWS: "news report",
    ArticleKind.ANALYSIS: "analysis",
    ArticleKind.OPINION: "opinion",
    ArticleKind.REVIEW: "review",
    ArticleKind.INTERVIEW: "interview",
    ArticleKind.LIVE_BLOG: "live blog",
    ArticleKind.SPONSORED: "sponsored content",
    ArticleKind.SATIRE: "satire",
}
_BOUNDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.RANGE: "",
}
_MODALITIES = {
    Modality.ASSERTED: "stated as fact",
    Modality.POSSIBLE: "put as possible",
    Modality.PLANNED: "put as planned",
    Modality.ALLEGED: "put as alleged",
    Modality.CONDITIONAL: "put as conditional",
    Modality.DENIED: "denied",
    Modality.ASKED: "asked",
}
_LARGEST_SPELT = 1e15
"""Above it a float no longer holds every whole number, so digits would be invented."""


def kind(value: ArticleKind) -> str:
    """«news report»."""
    return _KINDS[value]


def modality(value: Modality) -> str:
    """«put as possible»."""
    return _MODALITIES[value]


def count(number: int, one: str, many: str | None = None) -> str:
    """«1 claim», «2 claims», «1,204 words»."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def percent(share: float) -> str:
    """A share in [0, 1] as «38 %»; what is there but under half a per cent reads «< 1 %»."""
    return "< 1 %" if 0 < share < 0.005 else f"{share * 100:.0f} %"


def joined(items: list[str]) -> str:
    """«a, b and c»."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def day(value: date) -> str:
    """«19 June 2024», the same in every locale."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def short_day(value: date) -> str:
    """«19 Jun», where the year is plain."""
    return f"{value.day} {_MONTHS[value.month - 1][:3]}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def timestamp(value: Timestamp | None) -> str:
    """«19 June 2024, 14:05 UTC+01:00»; says what of it the page does not state."""
    if value is None:
        return NOT_STATED
    if not value.has_time:
        return f"{day(value.value)} (time not stated)"
    moment = f"{day(value.value)}, {value.value:%H:%M}"
    return f"{moment} {zone(value.value)}" if value.has_zone else f"{moment} (zone not stated)"


def zone(moment: datetime) -> str:
    """«UTC», «UTC+05:30», or nothing for a moment without a zone."""
    offset = moment.utcoffset()
    if offset is None:
        return ""
    minutes = round(offset.total_seconds() / 60)
    return f"UTC{'+' if minutes > 0 else '−'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}" if minutes else "UTC"


def as_of(iso: str) -> str:
    """The as-of time of a report in words; left as it is where it is no ISO date."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    return day(moment) if len(iso) <= len("2024-06-19") else f"{day(moment)}, {moment:%H:%M} {zone(moment)}".strip()


def voice(value: Voice) -> str:
    """«Reporter», «Quoted: Anna Marsh», «Paraphrased: speaker not named»."""
    if value.kind is VoiceKind.REPORTER:
        return "Reporter"
    return f"{value.kind.value.capitalize()}: {value.speaker.name if value.speaker else UNNAMED}"


# ── numbers, times, places ──────────────────────────────────────────────────────────────────────────────────────────


def number(value: float) -> str:
    """«1,250» or «3.75»; at most two decimals."""
    if not math.isfinite(value) or abs(value) >= _LARGEST_SPELT:
        return f"{value:g}"
    if value == int(value):
        return f"{int(value):,}"
    short = f"{value:,.2f}".rstrip("0").rstrip(".")
    return f"{value:.3g}" if short in {"0", "-0"} else short


def quantity(value: Quantity) -> str:
    """«at least 90 people injured», «USD 3,500,000 (damage)», «4–6 %», «40 minutes»."""
    low, high, unit = value.low, value.high, value.unit
    if value.kind is QuantityKind.DURATION and unit == "s":
        low, high, unit = _everyday(low, high)
    digits = number(low) if low == high else f"{number(low)}–{number(high)}"
    match value.kind:
        case QuantityKind.ORDINAL:
            text = ordinal(low) if low == high else digits
        case QuantityKind.MONEY:
            text = f"{unit} {digits}".strip()
        case QuantityKind.AGE:
            text = f"{digits} years old"
        case _:
            text = f"{digits} {unit}".strip()
    counted = value.kind is QuantityKind.COUNT and not unit
    of = f" {value.of}" if counted else f" ({value.of})"
    return _BOUNDS[value.bound] + text + (of if value.of else "")


def ordinal(value: float) -> str:
    """«1st», «22nd», «113th»."""
    whole = int(value) if math.isfinite(value) else 0
    ending = "th" if whole % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(whole % 10, "th")
    return f"{number(value)}{ending}"


def _everyday(low: float, high: float) -> tuple[float, float, str]:
    """Seconds in the largest unit that both ends are whole numbers of."""
    for name, seconds in (("year", 31_557_600), ("week", 604_800), ("day", 86_400), ("hour", 3600), ("minute", 60)):
        if low and low % seconds == 0 and high % seconds == 0:
            return low / seconds, high / seconds, name if low == high == seconds else f"{name}s"
    return low, high, "s"


def quoted(text: str) -> str:
    """The words in quotation marks, unless they begin with one themselves."""
    return text if text[:1] in _OPENING_MARKS else f"“{text}”"


def marks(text: str, before: bool = False, after: bool = False) -> tuple[str, str]:
    """The quotation marks for these words: none where they are one quotation as they stand.

    ``before`` and ``after``: words were left out there. Where words begin or end with a mark of their own, a narrow
    space parts it from ours.
    """
    opens, closes = text[:1] in _OPENING_MARKS and not before, text[-1:] in _CLOSING_MARKS and not after
    if opens and closes and not _CLOSED_WITHIN.search(text[1:-1]):
        return "", ""
    return "“\u202f" if opens else "“", "\u202f”" if closes else "”"


def enclosed(text: str, before: bool = False, after: bool = False) -> str:
    """The words within quotation marks of ours; double marks within them become single («“‘Yes,’ she said.”»)."""
    left, _ = marks(text, before, after)
    if not left:
        return text
    inner = _OPENING_DOUBLE.sub("‘", text).replace("”", "’").replace('"', "’")
    return f"“{inner}”"


_OPENING_MARKS = frozenset('"“„«')
_CLOSING_MARKS = frozenset('"”“»')
_OPENING_DOUBLE = re.compile(r'“|(?:^|(?<=[\s(\[—–-]))"(?=\S)')
_CLOSED_WITHIN = re.compile('["”»]')
"""A quotation that ends before the words do: «"Yes," he said, "no"» is no one quotation."""


def unanswered(line: str) -> str:
    """«protocol: reason» with the protocol in a reader's words; any other line as it is."""
    protocol, colon, reason = line.partition(": ")
    return f"{_QUESTIONS.get(protocol, protocol)}{colon}{reason}"


_QUESTIONS = {
    "embedder": "Which claims of different sources are alike",
    "labeller": "A model’s labelling of fallacies and loaded wording (rules look for them)",
    "judge": "A model’s judgement of whether one claim supports or contradicts another (rules compare them)",
    "summarizer": "A summary phrased by a model (a story is composed of the sources’ own sentences)",
}


def time(value: TimeMention) -> str:
    """The resolved interval as a reader would say it: «19 June 2024», «June 2024», «17 to 23 June 2024»."""
    try:
        start, end = datetime.fromisoformat(value.start), datetime.fromisoformat(value.end)
    except ValueError:
        return f"{value.start} to {value.end}"
    if value.precision in {Precision.MINUTE, Precision.DAYPART}:
        return _clock(start, end)
    last = end - timedelta(microseconds=1) if end > start else start
    return _INTERVALS[value.precision](start, last)


def _days(start: datetime, last: datetime) -> str:
    if start.date() == last.date():
        return day(start)
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day} to {day(last)}"
    return f"{day(start)} to {day(last)}"


def _months(start: datetime, last: datetime) -> str:
    first, final = (f"{_MONTHS[moment.month - 1]} {moment.year}" for moment in (start, last))
    return first if first == final else f"{first} to {final}"


def _years(start: datetime, last: datetime) -> str:
    return str(start.year) if start.year == last.year else f"{start.year} to {last.year}"


def _clock(start: datetime, end: datetime) -> str:
    moment = f"{day(start)}, {start:%H:%M}"
    if end - start <= timedelta(minutes=1):
        return moment
    return f"{moment} to {end:%H:%M}" if end - start <= timedelta(days=1) else f"{moment} to {day(end)}, {end:%H:%M}"


_INTERVALS: dict[Precision, Callable[[datetime, datetime], str]] = {
    Precision.DAY: _days,
    Precision.WEEK: _days,
    Precision.MONTH: _months,
    Precision.QUARTER: _months,
    Precision.YEAR: _years,
    Precision.DECADE: _years,
}


def place(value: Place) -> str:
    """«Genoa, Liguria, Italy»; a part that repeats the one before it is left out."""
    parts = [value.name]
    for part in (value.region, country(value.country)):
        if part and part != parts[-1]:
            parts.append(part)
    return ", ".join(parts)


@lru_cache(maxsize=300)
def country(code: str) -> str:
    """The everyday English name of an ISO 3166-1 alpha-2 code, or the code itself where ISO has none."""
    import pycountry

    found = pycountry.countries.get(alpha_2=code)
    return str(getattr(found, "common_name", found.name)) if found else code
