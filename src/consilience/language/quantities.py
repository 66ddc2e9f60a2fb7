"""Numbers in running text with their unit, their bound and what they count.

Read from the words alone: no parser, no model. Not read as quantities: dates and times (`times`), numbers that are
names or labels («Article 50», «Boeing 737», «COVID-19»), addresses, and «one» where it is a pronoun.
Money is in units of its ISO 4217 currency, measures in SI base units, durations in seconds, shares in per cent.
"""

from __future__ import annotations

from collections.abc import Sequence

from consilience.language.amounts import amount_at
from consilience.language.counted import counted, measured_subject, noun_after
from consilience.language.labels import is_headline
from consilience.language.members import members
from consilience.language.single_amounts import Amount
from consilience.language.times import time_spans
from consilience.language.tokens import Row
from consilience.types import Article, Quantity, QuantityKind, Span

LEAST_MODEL = 100
"""Bare numbers from here on after an article are taken for models; «the 60 needed» counts."""

_MODEL_BEFORE = frozenset({"the", "a", "an", "new", "final", "its", "of"})
_PERIODS = frozenset(
    {"second", "minute", "hour", "day", "night", "week", "month", "year", "person", "head", "barrel", "gallon", "ton"}
    | {"tonne", "litre", "share", "ounce", "capita", "household", "mile", "kilometre", "vote", "pound", "kilogram"}
)
_TIME_OR_PLACE = frozenset({"the", "a", "an", "his", "her", "their", "its", "this", "that", "last", "total", "all"})


def find_quantities(article: Article, span: Span) -> tuple[Quantity, ...]:
    """The quantities of one stretch of an article (best: one sentence), in order of their place."""
    return read_quantities(article.text(span), span)


def read_quantities(text: str, origin: Span) -> tuple[Quantity, ...]:
    """The quantities of a text that stands at ``origin``; their spans point into the part that it was taken from."""
    row = Row(text)
    masked = time_spans(text)
    found: list[Quantity] = []
    index = 0
    while index < len(row):
        amount = None if _covered(row, index, masked) else amount_at(row, index)
        if amount is None or _covered(row, amount.last - 1, masked):
            index += 1
            continue
        quantity = _quantity(row, amount, origin)
        if not _is_model(row, amount, quantity):
            found.append(quantity)
        index = max(amount.last, index + 1)
    return tuple(found) + members(row, found, origin)


def _is_model(row: Row, amount: Amount, quantity: Quantity) -> bool:
    """«the new 787 Dreamliner», «the 717»: bare digits that count nothing, before a name or after an article."""
    bare = quantity.kind == QuantityKind.COUNT and not quantity.of and row.at(amount.last - 1).kind == "number"
    named = row.at(amount.last).capitalised and not is_headline(row)
    return bare and (named or (amount.low >= LEAST_MODEL and row.low(amount.first - 1) in _MODEL_BEFORE))


def _covered(row: Row, index: int, masked: Sequence[tuple[int, int]]) -> bool:
    token = row.at(index)
    return any(start < token.end and token.start < end for start, end in masked)


def _quantity(row: Row, amount: Amount, origin: Span) -> Quantity:
    start, end = row.at(amount.first).start, row.at(amount.last - 1).end
    span = Span(origin.snapshot, origin.part, origin.start + start, origin.start + end)
    return Quantity(
        span, _rounded(amount.low), _rounded(amount.high), amount.kind, amount.unit, _of(row, amount), amount.bound
    )


def _rounded(value: float) -> float:
    """Twelve significant digits: conversion leaves 929.0304000000001."""
    return float(f"{value:.12g}")


def _of(row: Row, amount: Amount) -> str:
    """What the amount counts or measures; rates end in «per hour» and the like."""
    if amount.label is not None:
        return amount.label
    match amount.kind:
        case QuantityKind.COUNT:
            return counted(row, amount.first, amount.last, amount.low)
        case QuantityKind.ORDINAL:
            return noun_after(row, amount.last, single=True, keep=True)[0]
        case QuantityKind.AGE:
            return noun_after(row, amount.last, single=True, keep=True)[0] or measured_subject(row, amount.first)
        case QuantityKind.MONEY | QuantityKind.PERCENT | QuantityKind.MEASURE | QuantityKind.DURATION:
            return _of_measure(row, amount)
        case QuantityKind.SCORE:
            return ""


def _of_measure(row: Row, amount: Amount) -> str:
    rate, last = _rate(row, amount.last)
    step = last + (row.low(last) in {"-", "–"})
    linked = row.low(last) in {"in", "for", "of"} and last == amount.last
    noun = noun_after(row, step + (linked and row.low(last) != "of"), single=True, keep=True)[0]
    if linked and row.low(last) in {"in", "for"}:
        before = measured_subject(row, amount.first)
        noun = before or (noun if row.low(last) == "in" and row.low(last + 1) not in _TIME_OR_PLACE else "")
    of = noun or measured_subject(row, amount.first)
    return f"{of} {rate}".strip()


def _rate(row: Row, index: int) -> tuple[str, int]:
    """«$15 an hour», «5 million tonnes a year», «€30 per head»."""
    if row.low(index) in {"a", "an", "per", "each", "every"} and row.low(index + 1) in _PERIODS:
        return f"per {row.low(index + 1)}", index + 2
    return "", index
