"""Edits that change no fact: a synonym, a speaker put after the verb, a rounded number, another unit, a later count."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from consilience.evaluate.planting.details import TENS, WEEKDAYS, WORDS
from consilience.evaluate.planting.sites import Edit, Site, edit_at
from consilience.language.quantities import find_quantities
from consilience.types import Bound, Quantity, QuantityKind

SYNONYMS: Sequence[tuple[str, str]] = (
    ("attempted to", "tried to"), ("tried to", "attempted to"), ("attempting to", "trying to"), ("began", "started"),
    ("started", "began"), ("purchased", "bought"), ("bought", "purchased"), ("nearly", "almost"),
    ("almost", "nearly"), ("about (?=\\d)", "roughly "), ("roughly", "about"), ("approximately", "about"),
    ("children", "kids"), ("attorneys", "lawyers"), ("lawyers", "attorneys"), ("physicians", "doctors"),
    ("wounded", "injured"), ("injured", "hurt"), ("assist", "help"), ("assistance", "help"), ("resides", "lives"),
    ("ended", "finished"), ("wants to", "would like to"),
    ("numerous", "many"), ("blaze", "fire"), ("gunman", "shooter"), ("shooter", "gunman"), ("quickly", "rapidly"),
    ("frequently", "often"), ("often", "frequently"), ("obtained", "got"), ("permitted", "allowed"),
    ("said in a statement", "announced in a statement"), ("said that", "stated that"), ("pointed out", "noted"),
    ("fired (?=from)", "dismissed "), ("resigned", "stepped down"), ("stepped down", "resigned"),
    ("because", "since"), ("a lot of", "plenty of"), ("following", "after"), ("prior to", "before"),
    ("in order to", "to"), ("passed away", "died"), ("such as", "like"), ("on Capitol Hill", "in Congress"),
    ("the United States", "the US"), ("the U\\.S\\.(?= [a-z])", "the United States"),
)  # fmt: skip
"""Words and what may stand for them in news; no article («a», «an») stands right before any of them unchecked."""

_SYNONYMS = tuple((re.compile(rf"\b{found}(?![\w-])"), written) for found, written in SYNONYMS)
_SAID_NAME = re.compile(
    r"(?<=[”\"]\s)(?P<verb>said|added|wrote)\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})(?=\.$|\.\s|\son\s[A-Z])"
)
_NAME_SAID = re.compile(
    r"(?<=[”\"]\s)(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})\s(?P<verb>said|added|wrote)(?=\.$|\.\s)"
)
_LAST_DAY = re.compile(rf"^(?P<first>The|A|An|In)\b(?P<rest>[^,;:“\"]{{20,160}}) on (?P<day>{'|'.join(WEEKDAYS)})\.$")
_DIGITS = re.compile(r"(?<![\w.,$£€-])(?:\d{1,3}(?:,\d{3})+|\d{2,})(?:\.\d+)?(?![\w%-]|[.,]\d)")
_BOUND_BEFORE = re.compile(
    r"\b(?:the|all|about|than|least|most|some|nearly|almost|over|roughly|a|an|of|another|these|those|other|to|No\.|and"
    r"|around|approximately|up|exactly|only|just|last|next|past|every|first|by)\s$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?<![\w.,$£€-])(?P<number>\d{1,3}(?:,\d{3})*(?:\.\d+)?|" + "|".join(WORDS) + r")"
    r"(?P<gap>\s)(?P<unit>miles|feet|pounds|hours|days|weeks|years|percent|per cent|kilometers|acres|dozen)\b(?!-)"
)
NEARLY = 0.7
"""Share of the way to the next round number from which a writer says «nearly»."""
_UNITS = {
    "miles": (1.609344, "kilometers"), "feet": (0.3048, "meters"), "pounds": (0.45359237, "kilograms"),
    "kilometers": (0.621371, "miles"), "acres": (0.404686, "hectares"), "hours": (60, "minutes"), "days": (24, "hours"),
    "weeks": (7, "days"), "years": (12, "months"),
}  # fmt: skip
"""What a unit becomes: factor and name."""
_FEW = {"hours": 5, "days": 4, "weeks": 8, "years": 5}
"""Longest duration that anyone would put in the smaller unit."""
_COUNTED = re.compile(
    r"\b(?:killed|dead|died|deaths|injured|wounded|hurt|arrested|missing|hospitalized|cases|infected)\b"
)


def synonyms(site: Site, draw: random.Random) -> Iterator[Edit]:  # noqa: ARG001 -- one signature
    """A word or phrase by another that says the same."""
    for pattern, written in _SYNONYMS:
        for found in pattern.finditer(site.text):
            before = site.text[: found.start()]
            if site.free(*found.span()) and not re.search(r"\b[Aa]n?\s$", before):
                yield edit_at(site, found.start(), found.end(), written, None, "synonym", site.others)


def reordered(site: Site, draw: random.Random) -> Iterator[Edit]:  # noqa: ARG001 -- one signature
    """«said Smith» for «Smith said», and the day put first."""
    for pattern, order in ((_SAID_NAME, "{name} {verb}"), (_NAME_SAID, "{verb} {name}")):
        for found in pattern.finditer(site.text):
            if found["name"] in {"Mr", "Mrs", "Ms", "Dr", "He", "She", "They"}:
                continue
            written = order.format(**found.groupdict())
            yield edit_at(site, found.start(), found.end(), written, None, "reordered", site.others)
    found_day = _LAST_DAY.match(site.text)
    if found_day and site.free(0, len(site.text)):
        first = found_day["first"].lower()
        written = f"On {found_day['day']}, {first}{found_day['rest']}."
        yield edit_at(site, 0, len(site.text), written, None, "reordered", site.others)


def rounded(site: Site, draw: random.Random) -> Iterator[Edit]:  # noqa: ARG001 -- one signature
    """«more than 90» for 93."""
    for quantity, found in _exact_counts(site):
        value = found[0].replace(",", "")
        whole = value.partition(".")[0]
        step = 10 ** max(1, len(whole) - 2)
        below = int(whole) // step * step
        near_next = int(whole) - below >= NEARLY * step
        if int(whole) < 21 or below >= float(value) or not _stated(site, quantity):
            continue
        written = f"nearly {below + step:,}" if near_next else f"more than {below:,}"
        yield _numeric(site, found, written, "rounded", quantity)


def converted(site: Site, draw: random.Random) -> Iterator[Edit]:  # noqa: ARG001 -- one signature
    """The same amount in another unit."""
    for found in _UNIT.finditer(site.text):
        written = _converted(found["number"], found["unit"])
        if (
            written
            and site.free(*found.span())
            and not re.search(r"(?:\b(?:a|an|last|past|next|first)\s|\()$", site.text[: found.start()])
        ):
            stating = [other for other in site.others if found["number"].lower() in other.text.lower()]
            if stating:
                yield edit_at(site, found.start(), found.end(), written, None, "unit", stating)


def _converted(number: str, unit: str) -> str | None:
    value = float(number.replace(",", "")) if number[0].isdigit() else float(WORDS.index(number.lower()) + 2)
    if unit in {"percent", "per cent"}:
        return f"{number}%" if number[0].isdigit() else None
    if unit == "dozen":
        return f"{value * 12:.0f}"
    if value > _FEW.get(unit, 10**9):
        return None
    factor, name = _UNITS[unit]
    changed = value * factor
    exact = unit in _FEW
    return f"{changed:,.0f} {name}" if exact or changed >= 100 else f"about {changed:.1f} {name}".replace(".0 ", " ")


def later(site: Site, draw: random.Random) -> Iterator[Edit]:
    """A count that has risen since, with its time: superseded, not contradicted."""
    published = site.reading.article.published
    if published is None or not _COUNTED.search(site.text):
        return
    for quantity, found in _exact_counts(site, words=True):
        first = site.text.split()[0]
        if not _stated(site, quantity) or not (
            first in {"The", "A", "An", "At", "In", "Police", "Officials"} or found.start() == 0
        ):
            continue
        value = int(found[0].replace(",", "")) if found[0][0].isdigit() else _word_value(found[0])
        day: date = published.value.date() + timedelta(days=2)
        more = f"{value + draw.choice((1, 2, 3)) * max(1, value // 10):,}"
        text = site.text[: found.start()] + more + site.text[found.end() :]
        opening = text if found.start() == 0 else text[0].lower() + text[1:]
        if first in {"Police", "Officials"}:
            opening = text[0].lower() + text[1:]
        written = f"As of {WEEKDAYS[day.weekday()]} night, {opening}"
        edit = edit_at(site, 0, len(site.text), written, None, "later count", site.others)
        yield replace(edit, date=day.isoformat())


def _word_value(word: str) -> int:
    return WORDS.index(word.lower()) + 2 if word.lower() in WORDS else (TENS.index(word.lower()) + 2) * 10


def _exact_counts(site: Site, *, words: bool = False) -> Iterator[tuple[Quantity, re.Match[str]]]:
    pattern = re.compile(_DIGITS.pattern + (rf"|\b(?:{'|'.join(WORDS + TENS)})\b(?!-)" if words else ""), re.IGNORECASE)
    for quantity in find_quantities(site.reading.article, site.span):
        start, end = quantity.span.start - site.span.start, quantity.span.end - site.span.start
        found = pattern.search(site.text, start, end)
        plain = quantity.kind is QuantityKind.COUNT and quantity.bound is Bound.EXACT and quantity.low == quantity.high
        if (
            found is not None
            and plain
            and site.free(start, end)
            and not _BOUND_BEFORE.search(site.text[: found.start()])
        ):
            yield quantity, found


def _stated(site: Site, quantity: Quantity) -> bool:
    return any(_states(other.text, quantity) for other in site.others)


def _states(text: str, quantity: Quantity) -> bool:
    whole = f"{quantity.low:,.0f}"
    return re.search(rf"(?<![\d,.]){re.escape(whole)}(?![\d,])", text) is not None or any(
        re.search(rf"\b{word}\b", text, re.IGNORECASE) and quantity.low == step for step, word in enumerate(WORDS, 2)
    )


def _numeric(site: Site, found: re.Match[str], written: str, name: str, quantity: Quantity) -> Edit:
    others = [other for other in site.others if _states(other.text, quantity)]
    if found.start() == 0:
        written = written[0].upper() + written[1:]
    return edit_at(site, found.start(), found.end(), written, None, name, others)
