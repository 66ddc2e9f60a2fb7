"""A whole and the member of another class within it: «four killed, the gunman among them» is also three and one.

Outlets count an attacker among the dead or leave him out; both numbers are made comparable here. Only for those who
brought the harm about (the list `perpetrators`): any other «including» names a part of the same class.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consilience.language.lexicon import load
from consilience.language.tokens import Row
from consilience.types import Quantity, QuantityKind, Span

REACH = 14
"""Tokens after a count within which its member is named; further on the words belong to something else."""

_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "one"})


def members(row: Row, found: Sequence[Quantity], origin: Span) -> tuple[Quantity, ...]:
    """The derived counts: the others (``of`` ends in «besides the X») and the member (one «X …»)."""
    derived: list[Quantity] = []
    for quantity in found:
        if quantity.kind != QuantityKind.COUNT or quantity.low < 1 or not quantity.of:
            continue
        start = quantity.span.end - origin.start
        index = next((step for step, token in enumerate(row.tokens) if token.start >= start), len(row))
        within, named = _included(row, index), _added(row, index)
        if within and quantity.low > 1:
            derived += _split(quantity, *within, origin=origin, row=row, sign=-1)
        elif named:
            derived += _split(quantity, *named, origin=origin, row=row, sign=1)
    return tuple(derived)


def _split(quantity: Quantity, who: str, last: int, *, origin: Span, row: Row, sign: int) -> list[Quantity]:
    """``sign`` -1: the count held the member; +1: the member came on top of it."""
    span = replace(quantity.span, end=origin.start + row.at(last).end)
    outcome = quantity.of.rpartition(" ")[2]
    label = f"{quantity.of} besides the {who}" if sign < 0 else f"{quantity.of} with the {who}"
    others = replace(quantity, span=span, low=quantity.low + sign, high=quantity.high + sign, of=label)
    one = replace(quantity, span=span, low=1.0, high=1.0, of=f"{who} {outcome}")
    return [others, one]


def _included(row: Row, index: int) -> tuple[str, int] | None:
    """«…, including the gunman», «…, the gunman among them»: who, and the last token of the phrase."""
    for step in range(index, min(index + REACH, len(row))):
        if row.low(step) in {".", ";"}:
            return None
        if row.low(step) == "including":
            return _perpetrator(row, step + 1)
        if row.low(step) == "among" and row.low(step + 1) == "them" and step > 1:
            before = step - 1
            return (row.low(before), step + 1) if row.low(before) in load("perpetrators") else None
    return None


def _added(row: Row, index: int) -> tuple[str, int] | None:
    """«three people and the gunman were killed», «three people, plus the gunman»."""
    for step in range(index, min(index + 4, len(row))):
        if row.low(step) in {"and", "plus"} and row.low(step + 1) in {"the", "his", "her"}:
            found = _perpetrator(row, step + 1)
            after = row.low(found[1] + 1) if found else ""
            return found if after in {"were", "are", "was", "dead", "died", ".", ""} else None
    return None


def _perpetrator(row: Row, index: int) -> tuple[str, int] | None:
    index += row.low(index) in _ARTICLES
    for step in (index, index + 1, index + 2):
        if row.low(step) in load("perpetrators"):
            return row.low(step), step
        if row.at(step).kind != "word":
            return None
    return None
