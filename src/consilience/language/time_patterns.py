"""Where dates and times stand in English text, and their written parts; nothing is resolved here.

Every pattern is anchored on a word or digit and has no nested repetition, so that matching stays linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from functools import lru_cache

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)(?!\w)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|,\d{3}(?!\d)|\.\d)"
_PART = r"(?:morning|lunchtime|afternoon|evening|night)"
_ZONE = (
    r"(?:\s+(?:local\s+time|(?:Eastern|Central|Mountain|Pacific)(?:\s+(?:Standard|Daylight))?\s+[Tt]ime|Eastern|Pacific"
    r"|[ECMP][SD]?T|GMT|BST|CES?T|UTC|IST|JST|AEST)(?!\w))?"
)
_EDGE = r"(?:(?:early|late|mid)[-\s](?:on\s+)?)?"
_COUNT = (
    r"(?i:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    r"|a\s+couple\s+of|a\s+dozen|half\s+an?)"
)
_VAGUE = r"(?i:several|a\s+few|few|many|some|recent)"
_ABOUT = r"(?i:(?:about|around|nearly|almost|roughly|just|some|just\s+over|more\s+than|over|only)\s+)?"
_UNIT = r"(?:minute|hour|day|week|month|year|decade)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_ORDINAL_QUARTER = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"

_AFTER_PREPOSITION = (
    r"(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\b[Uu]ntil )|(?<=\b[Bb]y )|(?<=\bthrough )|(?<=\b[Dd]uring )"
    r"|(?<=\b[Ff]rom )|(?<=\bof )|(?<=\b[Bb]efore )|(?<=\b[Aa]fter )|(?<=\bthe )|(?<=\ba )|(?<=\bto )"
    r"|(?<=\btill )|(?<=\b[Bb]etween )|(?<=\band ))"
)

PATTERNS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("iso", rf"(?<![\w-])(?P<year>{_YEAR})-(?P<m>0[1-9]|1[0-2])-(?P<day>3[01]|[12]\d|0[1-9])(?![\w-])"),
        ("slash", r"(?<![\w/])(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>(?:19|20)?\d\d)(?![\w/])"),
        (
            "date",
            (
                rf"\b(?:(?P<wd>{_WEEKDAY}),?\s+(?:the\s+)?)?(?P<month>{_MONTH})\s*(?P<day>{_DAY})"
                rf"(?:,?\s+(?P<year>{_YEAR}))?(?:\s+(?P<part>{_PART}))?"
            ),
        ),
        (
            "date",
            (
                rf"\b(?:(?P<wd>{_WEEKDAY}),?\s+(?:the\s+)?)?(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{_MONTH})"
                rf"(?:,?\s+(?P<year>{_YEAR}))?(?:\s+(?P<part>{_PART}))?"
            ),
        ),
        (
            "month_year",
            rf"\b{_EDGE}(?P<month>{_MONTH})(?:\s+of|,)?\s+(?P<year>{_YEAR}|last\s+year|this\s+year|next\s+year)",
        ),
        (
            "month",
            rf"\b(?:[Ee]arl(?:y|ier)|[Ll]ate|[Ll]ast|[Nn]ext|[Tt]his|[Mm]id)(?:\s+in|\s+on|\s+of)?[-\s](?P<month>{_MONTH})",
        ),
        (
            "month",
            _AFTER_PREPOSITION + rf"(?P<month>{_MONTH})(?!\s+[A-Z])",
        ),
        ("years", rf"(?<![\w$£€.,:/#-])(?P<year>{_YEAR})(?:[-–/](?P<to>\d\d)|[-–](?P<until>{_YEAR}))(?![\w-])"),
        ("decade", r"\b(?:(?:early|late|mid)[-\s])?(?P<year>(?:1[5-9]|20)\d0)['’]?s\b"),
        ("decade", r"(?<!\w)['’‘](?P<short>[2-9]0)s\b"),
        (
            "quarter",
            rf"\b(?P<q>{_ORDINAL_QUARTER})[-\s]quarter(?:\s+of\s+(?P<year>{_YEAR}|last\s+year|this\s+year|next\s+year))?(?!-?\w)",
        ),
        ("quarter", rf"\b[Qq](?P<n>[1-4])(?:\s+(?:of\s+)?(?P<year>{_YEAR}))?(?!\w)"),
        ("season", rf"\b(?:(?P<rel>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<season>{_SEASON}))\b"),
        ("season", rf"\b(?P<season>{_SEASON})(?:\s+of)?\s+(?P<year>{_YEAR})"),
        (
            "relday",
            rf"\b(?P<word>[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)(?:\s+(?P<part>{_PART}))?(?!['’]s\s+(?:world|society))\b",
        ),
        (
            "relday",
            r"\b(?:(?:[Ee]arlier|[Ll]ate)\s+)?(?P<word>[Tt]his|[Ll]ast)\s+(?P<part>morning|afternoon|evening|night)\b",
        ),
        (
            "weekday",
            (
                rf"\b(?<!Black )(?<!Good )(?<!Super )(?<!Cyber )(?<!Bloody )(?<!Ash )(?<!News )(?<!Palm )(?<!Easter )"
                rf"(?:(?P<rel>[Tt]his\s+past|[Tt]his\s+coming|[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Pp]ast)\s+)?{_EDGE}"
                rf"(?P<wd>{_WEEKDAY})(?:\s+(?P<part>{_PART}))?(?!\w|\s+Night\s+Live|\s+Times|\s+Telegraph|\s+Mirror|\s+Mail)"
            ),
        ),
        (
            "period",
            (
                r"\b(?:(?:[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate)\s+)?(?P<rel>[Tt]his|[Ll]ast|[Nn]ext)\s+"
                r"(?P<unit>week|weekend|month|quarter|year|decade)(?!\w|[-])"
            ),
        ),
        (
            "span",
            rf"\b[Tt]he\s+(?P<rel>past|last|next|coming|previous)\s+(?:(?P<count>{_COUNT}|{_VAGUE})\s+)?(?P<unit>{_UNIT})s?\b(?!-)",
        ),
        (
            "span",
            rf"\b(?:[Ii]n|[Oo]ver|[Ff]or|[Dd]uring)\s+(?P<rel>past|last|next|recent)\s+(?P<count>{_COUNT}|{_VAGUE})\s+(?P<unit>{_UNIT})s?\b",
        ),
        ("ago", rf"\b{_ABOUT}(?P<count>{_COUNT}|{_VAGUE})(?:\s+and\s+a\s+half)?\s+(?P<unit>{_UNIT})s?\s+ago\b"),
        (
            "clock",
            (
                rf"(?<![\w$£€.,:/#-])(?P<h>1[0-2]|0?[1-9])(?:[:.](?P<min>[0-5]\d))?\s*(?P<half>[ap]\.m\.|[ap]m|[AP]M|[AP]\.M\.)"
                rf"(?!\w){_ZONE}"
            ),
        ),
        ("clock", rf"(?<![\w$£€.,:/#-])(?P<h>[01]?\d|2[0-3])[:](?P<min>[0-5]\d)(?![\w:]){_ZONE}"),
        ("clock", r"\b(?P<word>noon|midnight|midday)\b(?!-)"),
        ("clock", r"\b(?P<h>1[0-2]|[1-9])\s+o['’]clock\b"),
        ("year", rf"\b(?:mid|early|late)-(?P<year>{_YEAR})(?![\w-])"),
        ("year", rf"(?<![\w$£€.,:/#+-])(?<!\d )(?P<year>{_YEAR})(?![%:]|[.,]\d|-\w+-old|/\d)"),
    )
)
"""In the order of precedence among matches that begin together and are equally long."""

_NUMERIC_NEXT = re.compile(
    r"\s+(?:million|billion|trillion|people|men|women|children|per\s?cent|percent|dollars|euros|pounds|miles|km|kilomet\w+"
    r"|met(?:er|re)s|feet|tons|tonnes|hours|acres|square|more|other|[a-z]+(?:\s[a-z]+)?\s(?:were|have|are)\s)"
)
_COUNT_BEFORE = re.compile(
    r"(?:about|nearly|almost|over|least|than|some|approximately|roughly|around|to|No\.|number)\s+$", re.IGNORECASE
)
_PLURAL_NEXT = re.compile(r"\s+[a-z]{3,}s\b(?<!\bwas)(?<!\bhas)(?<!\bss)")


@dataclass(frozen=True, slots=True)
class Written:
    """A date or time as it stands in the text: [start, end), its form, and its named parts."""

    start: int
    end: int
    form: str
    parts: dict[str, str]


@lru_cache(maxsize=512)
def written_times(text: str) -> tuple[Written, ...]:
    """Dates and times of a text in order of place, the longest where several overlap."""
    found = [
        Written(match.start(), match.end(), form, {key: value for key, value in match.groupdict().items() if value})
        for form, pattern in PATTERNS
        for match in pattern.finditer(text)
        if form != "year" or _is_year(text, match)
    ]
    found.sort(key=lambda item: (item.start, -item.end))
    chosen: list[Written] = []
    for item in sorted(found, key=lambda item: (item.start - item.end, item.start)):
        if all(item.end <= other.start or other.end <= item.start for other in chosen):
            chosen.append(item)
    return tuple(sorted(chosen, key=lambda item: item.start))


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Four digits may also be a count: «2000 people», «more than 1800 homes»."""
    if _NUMERIC_NEXT.match(text, match.end()):
        return False
    before = text[max(0, match.start() - 16) : match.start()]
    return not (_COUNT_BEFORE.search(before) and _PLURAL_NEXT.match(text, match.end()))


def clock_time(text: str, item: Written) -> time | None:
    """The time of day that a clock time tells, with the part of the day beside it («8:15 on Thursday evening»).

    None where it gives no minutes and may be of either half of the day («5 o'clock»).
    """
    word = item.parts.get("word")
    if word:
        return time(0 if word == "midnight" else 12)
    hour, half = int(item.parts["h"]), item.parts.get("half", "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif "min" not in item.parts:
        return None
    elif hour < 12 and (part := _part_beside(text, item)):
        hour += 12 * (part in {"afternoon", "evening"} or (part == "night" and hour > LATEST_OF_NIGHT))
    return time(hour, int(item.parts.get("min", 0)))


def is_of_either_half(text: str, item: Written) -> bool:
    """Whether a clock time may be of the morning or of the evening: «8:15», and no «08:15», «20:15» or «8:15 a.m.»."""
    if item.form != "clock" or {"word", "half"} & {name for name, value in item.parts.items() if value}:
        return False
    return int(item.parts["h"]) <= 12 and not item.parts["h"].startswith("0") and not _part_beside(text, item)


def _part_beside(text: str, item: Written) -> str:
    """The part of the day that stands right beside a clock time; empty without one."""
    found = _PART_AFTER.match(text, item.end) or _PART_BEFORE.search(text[: item.start])
    return found["part"].lower() if found else ""


LATEST_OF_NIGHT = 5
"""The hour up to which «2:10 that night» is of the morning."""
_PART = r"(?P<part>morning|afternoon|evening|night)\b"
_PART_AFTER = re.compile(rf"\s+(?:(?:on|that|in\s+the|\w+day|\w+day['’]s)\s+){{0,2}}{_PART}", re.IGNORECASE)
_PART_BEFORE = re.compile(rf"\b{_PART}\s+(?:just\s+)?(?:at|around|about|by|before|after)?\s*$", re.IGNORECASE)
