"""Contradictions of a number, a date or a place: another value of the same kind in the same words."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import islice

from consilience.evaluate.planting.sites import Edit, Other, Site, edit_at, same_context
from consilience.language.quantities import find_quantities, read_quantities
from consilience.types import Bound, ConflictKind, Quantity, QuantityKind

WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMERAL = re.compile(
    rf"(?<![\w.,-])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?![\d,]*\d)|\b(?:{'|'.join(WORDS + TENS)})\b", re.IGNORECASE
)
_AN = re.compile(r"\b([Aa])(n?)(\s+)$")
_SOUNDS_OPEN = re.compile(r"(?:8|11(?!\d)|18(?!\d)|eight|eleven)")
"""Numerals that begin with a vowel sound: «an 8-year-old», «an 11th»."""
_DEFINITE = re.compile(r"\b(?:the|these|those|other|all|both|of|between|his|her|their|its)\s+$", re.IGNORECASE)
"""Before a small number word: what is counted is known («the two leaders»), another number makes no sense."""
_PART_OF = re.compile(rf"\s(?:out\s)?of\s(?:the\s|its\s|their\s)?(?:\d|(?:{'|'.join(WORDS)})\b)", re.IGNORECASE)
"""After a number: it is part of another, which it must not exceed («three of the four»)."""
_FACTORS = (0.5, 0.6, 1.4, 1.7, 2.0, 2.5)
_CHANGEABLE = frozenset(
    {QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.DURATION}
    | {QuantityKind.AGE}
)

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)"
_MONTHS += "|Nov(?:ember|\\.)|Dec(?:ember|\\.)"
_WEEKDAY = re.compile(
    rf"(?<=\s)(?:on|last|until|since|by|late|early)\s(?P<day>{'|'.join(WEEKDAYS)})(?=[\s,.;])(?!\s[A-Z])"
)
_BARE_WEEKDAY = re.compile(rf"(?<=[a-z]\s)(?P<day>{'|'.join(WEEKDAYS)})(?=[\s,.;])(?!\s[A-Z])")
_MONTH_DAY = re.compile(rf"\b(?P<month>{_MONTHS})\s(?P<day>\d{{1,2}})(?!\d|:|st|nd|rd|th|\s*[-–])")
_YEAR = re.compile(r"\b(?:in|since|until|by|of)\s(?P<day>(?:19|20)\d\d)(?=[\s,.;])")
_CLOCK = re.compile(r"\b(?P<day>\d{1,2})(?=(?::\d\d)?\s?[ap]\.?m\b)")


def numbers(site: Site, draw: random.Random) -> Iterator[Edit]:
    """Another number for one that another article states of the same thing."""
    for quantity in find_quantities(site.reading.article, site.span):
        if quantity.kind not in _CHANGEABLE or quantity.low != quantity.high or quantity.bound is not Bound.EXACT:
            continue
        start, end = quantity.span.start - site.span.start, quantity.span.end - site.span.start
        found = _NUMERAL.search(site.text, start, end)
        stating = [other for other in site.others if _states(other, quantity)]
        if found is None or not stating or not site.free(start, end):
            continue
        if _fixed(site.text, found) or site.elsewhere(found[0]):
            continue
        value = other_number(found[0], quantity.kind, draw)
        if value is not None:
            begin, written = with_article(site.text, found.start(), value)
            yield edit_at(site, begin, found.end(), written, ConflictKind.NUMBER, "number", stating)


def other_number(numeral: str, kind: QuantityKind, draw: random.Random) -> str | None:
    """Another numeral in the same form, clearly different; None where the number agrees with its noun (0, 1)."""
    for words in (WORDS, TENS):
        if numeral.lower() in words:
            at = words.index(numeral.lower())
            word = draw.choice([other for step, other in enumerate(words) if abs(step - at) > 1])
            return word.capitalize() if numeral[0].isupper() else word
    plain = numeral.replace(",", "")
    decimals = len(plain.partition(".")[2])
    value = float(plain)
    if value < 2 and not decimals:
        return None
    if kind is QuantityKind.AGE:
        changed = value + draw.choice((-6, -5, 5, 7, 9)) if value > 10 else value + draw.choice((3, 4, 5))
    elif kind is QuantityKind.PERCENT:
        changed = value + draw.choice([step for step in (-17, -12, -8, 8, 12, 17) if 2 <= value + step <= 98] or [3])
    elif value <= 12 and not decimals:
        changed = value + draw.choice((2, 3, 4, 6))
    else:
        changed = value * draw.choice(_FACTORS)
    zeros = 0 if decimals else len(plain) - len(plain.rstrip("0"))
    changed = round(changed, decimals - zeros) if zeros == 0 else round(changed / 10**zeros) * 10**zeros
    if abs(changed - value) < 0.1 * value or (not decimals and changed < 2):
        changed = value + 3 * 10**zeros
    written = f"{changed:,.{decimals}f}"
    commas = "," in numeral or value < 1000 <= changed
    return written if commas else written.replace(",", "")


def with_article(text: str, start: int, value: str) -> tuple[int, str]:
    """Where the edit begins and what is written, the «a» or «an» before it put right."""
    before = _AN.search(text, 0, start)
    if before is None or before.end() != start:
        return start, value
    letter = before[1] + ("n" if _SOUNDS_OPEN.match(value) else "")
    return before.start(), f"{letter}{before[3]}{value}"


def _fixed(text: str, found: re.Match[str]) -> bool:
    """Whether the number is part of a name or of what everybody knows."""
    before, after = text[: found.start()], text[found.end() :]
    if re.search(r"[-–/]$|\b[A-Z]\w*\s$", before) and not re.search(r"(?:^|[.!?]\s)\w*\s?$", before):
        return True
    if re.match(r"[-–/]", after) and not re.match(r"-(?:year|month|week|day|hour|mile|minute|foot|page|seat)", after):
        return True
    if _PART_OF.match(after):
        return True
    small = found[0].lower() in WORDS[:3] or found[0] in {"2", "3", "4"}
    return bool(small and _DEFINITE.search(before))


def _states(other: Other, wanted: Quantity) -> bool:
    """Whether a sentence states the same number of the same thing."""
    head = wanted.of.rpartition(" ")[2][:5]
    for quantity in read_quantities(other.text, other.span):
        same = quantity.kind is wanted.kind and quantity.unit == wanted.unit and quantity.low == wanted.low
        if same and quantity.high == wanted.high and (not head or head in quantity.of or head in other.text):
            return True
    return False


def dates(site: Site, draw: random.Random) -> Iterator[Edit]:
    """Another day, year or hour for one that another article gives."""
    published = site.reading.article.published
    latest = published.value.year if published else 2100
    for pattern in (_WEEKDAY, _BARE_WEEKDAY, _MONTH_DAY, _YEAR, _CLOCK):
        for found in pattern.finditer(site.text):
            start, end = found.span("day")
            stating = [
                other
                for other in site.others
                for same in _same_times(pattern, found, other.text)
                if same_context(site.text, start, end, other.text, same)
            ]
            if not stating or not site.free(start, end) or site.elsewhere(found[0]):
                continue
            value = _other_time(pattern, found["day"], latest, draw)
            yield edit_at(site, start, end, value, ConflictKind.DATE, "date", stating)


def _same_times(pattern: re.Pattern[str], found: re.Match[str], text: str) -> Iterator[re.Match[str]]:
    """Where another sentence gives the same day, year or hour; the first place of each only."""
    same: Iterator[re.Match[str]]
    if pattern is _MONTH_DAY:
        same = (item for item in pattern.finditer(text) if item["month"][:3] == found["month"][:3])
    elif pattern is _CLOCK:
        same = pattern.finditer(text)
    else:
        same = re.finditer(rf"\b(?P<day>{found['day']})\b", text)
    yield from islice((item for item in same if item["day"] == found["day"]), 1)


def _other_time(pattern: re.Pattern[str], value: str, latest: int, draw: random.Random) -> str:
    if pattern in (_WEEKDAY, _BARE_WEEKDAY):
        return WEEKDAYS[(WEEKDAYS.index(value) + draw.choice((2, 3, 4, 5))) % 7]
    number = int(value)
    if pattern is _MONTH_DAY:
        return str(draw.choice([day for day in range(2, 29) if 2 < abs(day - number) < 12]))
    if pattern is _YEAR:
        years = [number + step for step in (-6, -4, -3, 2, 3) if number > latest or number + step <= latest]
        return str(draw.choice(years))
    return str((number + draw.choice((2, 3, 4, 5)) - 1) % 12 + 1)
