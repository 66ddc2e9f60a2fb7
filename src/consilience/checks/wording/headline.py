"""A headline that the text below it does not bear out: numbers, verdicts and certainty that the body lacks.

Every claim here can be checked by searching the body. A headline that asks, quotes or names its source is held to less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from consilience.checks.wording.headline_actors import another_actor
from consilience.checks.wording.headline_names import strange_names
from consilience.checks.wording.headline_polarity import turned_round
from consilience.checks.wording.headline_quotes import quoted_in_part
from consilience.checks.wording.headline_scale import larger_than_told
from consilience.checks.wording.headline_settled import told_as_settled
from consilience.checks.wording.headline_telling import lead, telling
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content
from consilience.language.lexicon import pairs
from consilience.language.quantities import read_quantities
from consilience.types import Bound, Count, Part, Quantity, QuantityKind, Severity, Span

SHORTEST_BODY = 600
"""Code points; below that the body may be an excerpt, and what it lacks says nothing."""

_ATTRIBUTED = re.compile(
    r"[:;]|\b(?:says?|said|claims?|claimed|alleges?|alleged(?:ly)?|report(?:s|ed|edly)?|according|may|might|could|likely|seems?|"
    r"appears?|suspected|accused|denies|denied|tells|told|warns?|fears?|feared|rumou?red|vows?|wants?|calls?|possible|possibly|"
    r"to\s\w+|not|no|never|if|should|would|can)\b|\?|[‘“\"]",
    re.IGNORECASE,
)
_VAGUE = {
    "dozens": (24, 10_000),
    "scores": (40, 10_000),
    "hundreds": (100, 100_000),
    "thousands": (1000, 1e7),
    "millions": (1e6, 1e10),
}
_VAGUE_WORD = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions)\b", re.IGNORECASE)
_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.PERCENT})
_LISTED = re.compile(
    r"^\s*(?:the\s)?(?:top\s)?\d+\s(?:things|ways|reasons|takeaways|questions|facts|key|best)\b", re.IGNORECASE
)
_ROUNDING = 0.02
"""A headline may round: 2 % either way of a number in the body counts as the same."""


def unsupported(wording: Wording) -> Iterator[Spotted]:
    """The parts of the headline that the body does not bear out."""
    body = wording.article.snapshot.body
    if len(body) < SHORTEST_BODY:
        return
    for passage in wording.of(Part.TITLE):
        yield from _numbers(wording, passage)
        yield from _verdicts(wording, passage)
        yield from strange_names(wording, passage)
        yield from turned_round(wording, passage)
        yield from another_actor(wording, passage)
        yield from told_as_settled(wording, passage)
        yield from larger_than_told(wording, passage)
        yield from quoted_in_part(wording, passage)


def _numbers(wording: Wording, title: Passage) -> Iterator[Spotted]:
    if _LISTED.search(title.text):
        return
    wanted = [
        item
        for item in read_quantities(title.text, title.sentence.span)
        if item.kind in _COUNTED and item.low == item.high and item.low not in {0, 1}
    ]
    if not wanted and not _VAGUE_WORD.search(title.text):
        return
    have, sums = _all_numbers(wording)
    for item in wanted:
        other = _told_otherwise(wording, title, item, have | sums)
        if other is not None:
            said, reason = other
            where = _phrase(title, item.span)
            yield Spotted("unsupported-headline", where, Severity.MAJOR, reason, more=(wording.quote(said),))
        elif item.low not in sums and not _borne_out(item, have):
            words = wording.quote(item.span).text
            reason = (
                f"the number «{words}» of the headline stands nowhere in the text, nor one that it rounds or sums up"
            )
            count = Count(f"numbers in the text that bear out «{words}»", 0, ())
            sure = not _by(title, item) and _tells(wording, title, item)
            where = _phrase(title, item.span)
            yield Spotted("unsupported-headline", where, Severity.MODERATE, reason, sure=sure, more=(count,))
    for match in _VAGUE_WORD.finditer(title.text):
        low, high = _VAGUE[match[0].lower()]
        word = re.compile(rf"\b{match[0]}\b", re.IGNORECASE)
        texts = (wording.article.snapshot.body, wording.article.snapshot.standfirst)
        if any(word.search(text) for text in texts) or any(low <= number <= high for number in have):
            continue
        reason = f"the text gives no number that bears out «{match[0]}»"
        count = Count(f"numbers in the text that bear out «{match[0]}»", 0, ())
        yield Spotted("unsupported-headline", title.span(*match.span()), Severity.MODERATE, reason, more=(count,))


def _tells(wording: Wording, title: Passage, item: Quantity) -> bool:
    """Whether the text has what the number belongs to, so that its lack is no loss on the way.

    For people: the lead tells what the headline does. For money: where that is told, there is another sum.
    """
    told = [one.passage for one in telling(wording, title, wording.quote(item.span).text)]
    if item.kind is QuantityKind.COUNT:
        return _of_people(item) and any(passage in lead(wording) for passage in told)
    quantities = (one for passage in told for one in read_quantities(passage.text, passage.sentence.span))
    return item.kind is QuantityKind.MONEY and any(one.kind is QuantityKind.MONEY for one in quantities)


def _told_otherwise(
    wording: Wording, title: Passage, item: Quantity, have: frozenset[float]
) -> tuple[Span, str] | None:
    """The sentence that gives another number for what the headline counts, which stands nowhere in the text."""
    if item.kind not in {QuantityKind.COUNT, QuantityKind.PERCENT} or _by(title, item):
        return None
    counted = content(item.of)
    rest = content(title.text) - content(wording.quote(item.span).text) - counted
    if not counted or _ATTRIBUTED_NUMBER.search(title.text):
        return None
    found: list[tuple[Passage, Quantity]] = []
    for passage in wording.passages:
        if passage.part is Part.TITLE or len(rest & content(passage.text)) < min(2, len(rest)):
            continue
        quantities = read_quantities(passage.text, passage.sentence.span)
        found += [(passage, one) for one in quantities if one.kind is item.kind and counted & content(one.of)]
    near = any(abs(number - item.low) <= _NEAR * item.low for number in have)
    if not found or near or any(_allows(item, one) for _, one in found):
        return _missing_added(wording, item, found)
    passage, one = found[0]
    words, other = wording.quote(item.span).text, wording.quote(one.span).text
    return passage.sentence.span, f"the headline says «{words} {item.of}», the text «{other}»"


_NEAR = 0.1
"""A tenth either way may be rounding or a later count."""
_ATTRIBUTED_NUMBER = re.compile(
    r"\?|\b(?:years?|days?|hours?|weeks?|months?|minutes?|from|out\sof|of\s\d)\b", re.IGNORECASE
)
_DEAD = re.compile(r"\b(?:dead|killed|die|died|deaths|dies|fatalities|bodies)\b", re.IGNORECASE)
_NOT_DEAD = re.compile(r"\b(?:missing|unaccounted|injured|wounded|hurt|trapped)\b", re.IGNORECASE)


def _allows(item: Quantity, one: Quantity) -> bool:
    """Whether a number of the text may be the headline's, rounded or given with its bound."""
    if one.low == item.low or abs(one.high - item.low) <= _NEAR * item.low:
        return True
    if item.bound is Bound.AT_LEAST:
        return one.high >= item.low
    return one.bound is Bound.AT_LEAST and one.low <= item.low <= 2 * one.low


def _missing_added(wording: Wording, item: Quantity, found: list[tuple[Passage, Quantity]]) -> tuple[Span, str] | None:
    """«31 dead» over 13 dead and 18 missing."""
    if not _DEAD.search(item.of) or any(one.low == item.low for _, one in found):
        return None
    dead, missing = list[Quantity](), list[Quantity]()
    for passage in wording.of(Part.BODY):
        for one in read_quantities(passage.text, passage.sentence.span):
            if one.kind is QuantityKind.COUNT and one.low < item.low:
                at = one.span.end - passage.sentence.span.start
                after = passage.text[at : at + 30]
                if _NOT_DEAD.search(one.of) or _NOT_DEAD.search(after):
                    missing.append(one)
                elif _DEAD.search(one.of) or _DEAD.search(after):
                    dead.append(one)
    for one in dead:
        for other in missing:
            if one.low + other.low == item.low and one.low != other.low:
                reason = (
                    f"the headline's {item.low:g} dead are {one.low:g} dead and {other.low:g} who are not, by the text"
                )
                return other.span, reason
    return None


def _by(title: Passage, item: Quantity) -> bool:
    """Whether it is a difference («raised by 1,300»), which the text may leave to the reader."""
    return title.text[: item.span.start - title.sentence.span.start].lower().endswith("by ")


def _phrase(title: Passage, span: Span) -> Span:
    """The number with the word that it counts."""
    at = title.sentence.span.start
    after = re.match(r"\s\w+", title.text[span.end - at :])
    return Span(span.snapshot, span.part, span.start, span.end + (after.end() if after else 0))


def _all_numbers(wording: Wording) -> tuple[frozenset[float], frozenset[float]]:
    """Every number below the headline, however written and whatever it counts; and the sums of two in one sentence."""
    every: set[float] = set()
    sums: set[float] = set()
    for passage in wording.passages:
        if passage.part is Part.TITLE:
            continue
        found: set[float] = set()
        for item in read_quantities(passage.text, passage.sentence.span):
            found |= {item.low, item.high}
        for match in _FIGURE.finditer(passage.text):
            found.add(float(match[0].replace(",", "")))
        found |= {_NUMERALS[token.lower] for token in passage.row.tokens if token.lower in _NUMERALS}
        few = sorted(found)[:_MOST_ADDED]
        sums |= {first + second for first in few for second in few}
        every |= found
    return frozenset(every), frozenset(sums)


_MOST_ADDED = 20
"""Numbers of one sentence that are added in pairs; a table's are not."""


_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_WRITTEN = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_NUMERALS = {
    word: float(value)
    for value, word in enumerate(
        _WRITTEN,
        start=2,
    )
} | {"twice": 2.0, "double": 2.0, "both": 2.0, "pair": 2.0, "couple": 2.0, "triple": 3.0, "dozen": 12.0, "half": 50.0}


def _borne_out(item: Quantity, have: frozenset[float]) -> bool:
    value = item.low
    scales = (1.0, 1e3, 1e6, 1e9)
    if item.bound is Bound.AT_LEAST and any(
        value <= number * scale <= 2 * value for number in have for scale in scales
    ):
        return True
    if item.bound is Bound.AT_MOST and any(value / 2 <= number * scale <= value for number in have for scale in scales):
        return True
    near = any(abs(number * scale - value) <= _ROUNDING * value for number in have for scale in scales)
    if near or (value <= 20 and item.kind is QuantityKind.COUNT and len(have) > 60):
        return True
    return value <= 12 and item.kind is QuantityKind.COUNT and not _of_people(item)


def _of_people(item: Quantity) -> bool:
    return any(
        word in item.of for word in ("people", "injur", "dead", "kill", "wound", "death", "hurt", "arrest", "victim")
    )


def _verdicts(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """«cleared», «debunked», «vetoed»: the headline says how it was decided, and the body never does."""
    if _ATTRIBUTED.search(title.text):
        return
    row = title.row
    below = " ".join((wording.article.snapshot.standfirst, wording.article.snapshot.body)).lower().replace("’", "'")
    for index in range(len(row)):
        supports = _verdict_words().get(row.low(index))
        if supports is None or any(_stands(below, beginning) for beginning in supports):
            continue
        word = row.at(index)
        if any(row.low(index + step) in _CLEARED for step in (1, 2)):
            continue
        reason = f"the headline says «{word.text}»; no sentence below it says so in any wording"
        count = Count(f"sentences that say that anything was {word.lower}", 0, ())
        yield Spotted("unsupported-headline", title.sentence.span, Severity.MAJOR, reason, more=(count,))


_CLEARED = frozenset({"way", "path", "hurdle", "decks", "air", "bar", "field", "streets", "area", "stage"})
"""What is cleared without any verdict («cleared the way»)."""


def _stands(text: str, beginning: str) -> bool:
    return re.search(rf"\b{re.escape(beginning)}", text) is not None


@cache
def _verdict_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for words, supports in pairs("verdicts_in_headlines"):
        for word in words.split(","):
            found[word.strip()] = tuple(item.strip() for item in supports.split(","))
    return found
