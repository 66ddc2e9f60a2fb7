"""The numbers that a sentence gives: whether two sentences tell the same figures."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.comparing.numbers import ABOUT, bare, compare_sizes
from consilience.comparing.verdict import Fit
from consilience.language.numerals import Form, numeral_at
from consilience.language.tokens import Row
from consilience.types import Claim, Quantity, QuantityKind

EMERGENCY = frozenset({911.0, 999.0, 112.0})
"""Telephone numbers, which count nothing."""


def numbers(text: str) -> frozenset[float]:
    """The numbers of a text as values: «3,000» is «3000», «twelve» is «12»; «one» tells nothing and is left out.

    >>> sorted(numbers("Three of 1,200 people, one of them"))
    [3.0, 1200.0]
    """
    row, found, index = Row(text), set(), 0
    while index < len(row):
        numeral = numeral_at(row, index)
        if numeral is not None and numeral.form is Form.CARDINAL and (numeral.digits or numeral.value != 1):
            found.add(numeral.value)
        index = numeral.last if numeral is not None else index + 1
    return frozenset(found)


def counts(text: str, claims: Sequence[Claim]) -> frozenset[float]:
    """What a sentence counts, and its sums and shares: the numbers that an aligned sentence must share."""
    kinds = {QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.PERCENT}
    found = (item for claim in claims for item in claim.quantities if item.kind in kinds)
    stated = numbers(text)
    return frozenset(value for item in found for value in (item.low, item.high) if value in stated) - EMERGENCY


def gives(figure: float, own: Sequence[Claim], text: str, claims: Sequence[Claim]) -> bool:
    """Whether another sentence, its ``text`` and ``claims``, gives a figure of one's ``own`` claims, be it rounded."""
    if figure in numbers(text):
        return True
    stated = [item for claim in own for item in claim.quantities if figure in {item.low, item.high}]
    return any(_rounded(one, other) for one in stated for claim in claims for other in claim.quantities)


def _rounded(one: Quantity, other: Quantity) -> bool:
    """Whether two sizes can be one («about 3,000», «2,891»): bounds and rounding granted, and near each other."""
    near = abs(one.low - other.low) <= ABOUT * max(abs(one.low), abs(other.low))
    return near and compare_sizes(bare(one), bare(other)) in {Fit.SAME, Fit.COMPATIBLE}
