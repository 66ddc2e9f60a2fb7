"""Numbers of one article that do not add up: parts that miss their whole, and shares that miss their number.

Only where the text says that the parts make the whole («of the 1,860 …, 1,420 …; the other 340 …») or gives a number,
its whole and its share together («1,420 of 1,860, or 60 percent»). Rounded numbers are given their rounding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consilience.evidence import quote
from consilience.language.quantities import read_quantities
from consilience.types import Article, Bound, Part, Quantity, QuantityKind, Quote, Sentence, Span

LONGEST = 600
"""Code points of a passage in which parts and their whole are looked for."""

_OF_WHOLE = re.compile(r"\b[Oo]f\s(?:the|those|these|its|their|some|a\stotal\sof|all)?\s?$")
_REST = re.compile(r"\b(?:[Tt]he\s(?:other|remaining|rest,?)|another|[Rr]emaining)\s$")
_SHARE_OF = re.compile(r"^\s(?:out\s)?of\s(?:the\s|its\s|their\s|some\s|those\s)?$")
_OR = re.compile(r"(?:,\sor\s|\s\(|,\s(?:which\sis\s|that\sis\s|equal\sto\s))(?:about\s|nearly\s|some\s)?$")
_PLURAL = re.compile(r"\s([a-z]{3,}s)\b(?<!\bwas)(?<!\bhas)")
_ROUND_PERCENT = 0.5
"""A share given in whole per cent may be off by half; one with a decimal by half a tenth."""


@dataclass(frozen=True, slots=True)
class WrongSum:
    """Numbers that do not add up: the passage, the parts (in their words), the whole, and what the parts come to."""

    passage: Quote
    parts: tuple[str, ...]
    whole: str
    comes_to: str
    share: bool = False
    """The parts are a number and its whole; ``whole`` is the share that the article gives."""


def wrong_sums(article: Article) -> Iterator[WrongSum]:
    """The numbers of the article's body that do not add up, in order of place."""
    sentences = article.sentences_of(Part.BODY)
    for index, sentence in enumerate(sentences):
        text = article.text(sentence.span)
        if len(text) > LONGEST or not re.search(r"\d", text):
            continue
        numbers = _numbers(text, sentence)
        yield from _shares(article, sentence, text, numbers)
        following = sentences[index + 1] if index + 1 < len(sentences) else None
        yield from _parts(article, sentence, following, text, numbers)


def _numbers(text: str, sentence: Sentence) -> list[Quantity]:
    found = read_quantities(text, sentence.span)
    return [item for item in found if item.kind in {QuantityKind.COUNT, QuantityKind.PERCENT} and item.low == item.high]


def _parts(
    article: Article, sentence: Sentence, following: Sentence | None, text: str, numbers: list[Quantity]
) -> Iterator[WrongSum]:
    """«Of the W …, A …. The other B …»: nothing else may be counted between."""
    at = sentence.span.start
    counts = [item for item in numbers if item.kind is QuantityKind.COUNT]
    for position, whole in enumerate(counts):
        if not _OF_WHOLE.search(text[: whole.span.start - at]) or whole.low < 2:
            continue
        rest = counts[position + 1 :]
        last, passage = None, sentence.span
        if len(rest) == 1 and following is not None and following.span.end - at <= LONGEST:
            after = article.text(following.span)
            last = next(iter(_rest_counts(after, following)), None)
            passage = Span(sentence.span.snapshot, Part.BODY, at, following.span.end)
        elif len(rest) == 2 and _REST.search(text[: rest[1].span.start - at]):
            last = rest[1]
        body = article.snapshot.body
        if last is None or _of_others(body, last, before=body[whole.span.end : rest[0].span.start]):
            continue
        parts = (rest[0], last)
        if not _fits(whole.low, sum(part.low for part in parts), _slack((whole, *parts), body)):
            total = sum(part.low for part in parts)
            words = tuple(_numeral(body, part) for part in parts)
            shown = quote(article.snapshot, passage)
            yield WrongSum(shown, words, _numeral(body, whole), f"{total:,.0f}")


def _of_others(body: str, rest: Quantity, before: str) -> bool:
    """Whether «the other 4» are things of which the whole's words say nothing («the other 4 ferries»)."""
    following = _PLURAL.match(body, rest.span.end)
    return following is not None and following[1] not in before


def _rest_counts(text: str, sentence: Sentence) -> Iterator[Quantity]:
    """The count after «the other» or «the remaining» at a sentence's beginning."""
    for item in _numbers(text, sentence)[:1]:
        start = item.span.start - sentence.span.start
        if item.kind is QuantityKind.COUNT and start < 20 and _REST.search(text[:start]):
            yield item


def _shares(article: Article, sentence: Sentence, text: str, numbers: list[Quantity]) -> Iterator[WrongSum]:
    """«A of W, or P percent»: the three side by side."""
    at = sentence.span.start
    for part, whole, share in zip(numbers, numbers[1:], numbers[2:], strict=False):
        kinds = (part.kind, whole.kind, share.kind)
        if kinds != (QuantityKind.COUNT, QuantityKind.COUNT, QuantityKind.PERCENT) or not 0 < part.low <= whole.low:
            continue
        between = text[part.span.end - at : whole.span.start - at]
        before_share = text[whole.span.end - at : share.span.start - at]
        if not _SHARE_OF.search(between) or len(before_share) > 60 or not _OR.search(before_share):
            continue
        body = article.snapshot.body
        true = 100 * part.low / whole.low
        slack = 100 * _slack((part,), body) / whole.low + true * _slack((whole,), body) / whole.low
        written = _numeral(body, share)
        rounding = _ROUND_PERCENT * (10.0 ** -len(written.partition(".")[2]) if "." in written else 1)
        loose = 2.0 if share.bound is not Bound.EXACT else 0.0
        if abs(true - share.low) > slack + rounding + loose + 1e-9:
            shown = quote(article.snapshot, sentence.span)
            parts = (_numeral(body, part), _numeral(body, whole))
            yield WrongSum(shown, parts, f"{written} percent", f"{true:.1f} percent", share=True)


def _slack(numbers: tuple[Quantity, ...], body: str) -> float:
    """How far rounding alone may put a sum off: half the last digit that counts of each rounded number."""
    slack = 0.0
    for number in numbers:
        numeral = _numeral(body, number).replace(",", "")
        zeros = len(numeral) - len(numeral.rstrip("0")) if numeral.isdigit() else 0
        exact = number.bound is Bound.EXACT and zeros < 2 and numeral.isdigit()
        if not exact and number.bound is not Bound.EXACT:
            slack += max(10.0**zeros, 0.1 * number.low)
        elif not exact:
            slack += 0.5 * 10.0**zeros if numeral.isdigit() else 0.0
    return slack


def _fits(whole: float, total: float, slack: float) -> bool:
    return abs(whole - total) <= slack + 1e-9


_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _numeral(body: str, number: Quantity) -> str:
    """The digits as written, or the whole words."""
    words = body[number.span.start : number.span.end]
    found = _NUMERAL.search(words)
    return found[0] if found else words.strip()
