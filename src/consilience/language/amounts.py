"""A number together with its unit and bound: «$3.5 bn», «5ft 10in», «between 5 and 7», «more than 90», «50-47»."""

from __future__ import annotations

from dataclasses import replace

from consilience.language.bounds import bound_before
from consilience.language.counted import is_plural
from consilience.language.numerals import numeral_at
from consilience.language.single_amounts import Amount, single_amount
from consilience.language.tokens import Row
from consilience.types import Bound, QuantityKind

SCORE_REACH = 7
"""Tokens on either side in which a word of contest («won», «voted») makes «3-2» a score rather than a range."""

_CONTEST = frozenset(
    {"beat", "won", "win", "wins", "winning", "lost", "lose", "loss", "defeat", "defeated", "victory", "draw", "drew"}
    | {"score", "scored", "lead", "led", "leads", "leading", "vote", "voted", "votes", "voting", "passed", "approved"}
    | {"ruling", "ruled", "decision", "senate", "house", "series", "goal", "goals", "tie", "tied", "trailed", "sets"}
    | {"advanced", "aggregate", "rejected", "majority", "sided", "upheld", "confirmed", "final", "record", "beating"}
)

_CONNECTORS = frozenset({"-", "–", "—", "to"})


def amount_at(row: Row, index: int) -> Amount | None:
    """The amount that begins at a token, with its bound words; None where there is none or it is a name."""
    between = row.low(index) == "between"
    first = single_amount(row, index + 1 if between else index)
    if first is None:
        return None
    second = _second(row, first, between=between)
    whole = _joined(row, first, second, between=between) if second else None
    amount = whole or (None if between else first)
    return _bounded(row, amount) if amount else None


def _second(row: Row, first: Amount, *, between: bool) -> Amount | None:
    connector = row.low(first.last)
    if connector == "-" and row.phrase(first.last + 1, ("to", "-")):
        return single_amount(row, first.last + 3, second=True)  # «30-to-60-day»
    if connector == "or" and first.kind == QuantityKind.COUNT and not between:
        second = single_amount(row, first.last + 1, second=True)
        close = second is not None and first.low < second.low <= 2 * first.low + 2
        return second if close else None
    if connector == "and" and between:
        return single_amount(row, first.last + 1, second=True)
    if connector not in _CONNECTORS or (connector != "to" and not row.touches(first.last - 1)):
        return None
    if connector == "to" and row.low(first.first - 1) in {"from", "by"}:
        return None
    return single_amount(row, first.last + 1, second=True)


def _joined(row: Row, first: Amount, second: Amount, *, between: bool) -> Amount | None:
    """Two amounts as one range or score, if they can be."""
    compatible = first.kind == second.kind and first.unit == second.unit
    bare = first.kind == QuantityKind.COUNT and not first.unit
    plain = (QuantityKind.COUNT, QuantityKind.ORDINAL, QuantityKind.AGE)
    if not compatible and not (bare and second.kind != QuantityKind.ORDINAL):
        money = first.kind == QuantityKind.MONEY and second.kind == QuantityKind.COUNT
        if not money or row.low(first.last) == "to":
            return None
        second = replace(second, kind=first.kind, unit=first.unit)
    low, high = first.low, second.high
    written = row.at(first.last - 1).kind == "number" and row.at(second.last - 1).kind == "number"
    if bare and written and second.kind in plain and not between and _is_score(row, first, second):
        return Amount(first.first, second.last, low, high, QuantityKind.SCORE, "", label="")
    if bare and second.kind not in plain[:1]:
        low *= _scale_of(row, second)
    elif low < high and _magnitude(row, second) > 1 and low < _magnitude(row, second) and low * 1000 < high:
        low *= _magnitude(row, second)
    if low >= high or (row.low(first.last) == "to" and not (bare or compatible)):
        return None
    start = first.first - 1 if between else first.first
    return Amount(start, second.last, low, high, second.kind, second.unit, Bound.RANGE, second.label)


def _magnitude(row: Row, amount: Amount) -> float:
    """The magnitude that ends an amount («bn» in «$5-7bn»), 1 where none does."""
    start = amount.first + (row.at(amount.first).kind == "mark")
    numeral = numeral_at(row, start, money=amount.kind == QuantityKind.MONEY)
    token = row.at(start)
    if numeral is None or not numeral.scaled or token.kind != "number":
        return 1.0
    written = float(token.text.replace(",", ""))
    return numeral.value / written if written else 1.0


def _scale_of(row: Row, amount: Amount) -> float:
    """By how much a unit multiplies the number before it: 1,609.344 for «7 miles»."""
    numeral = numeral_at(row, amount.first)
    return amount.low / numeral.value if numeral and numeral.value else 1.0


def _is_score(row: Row, first: Amount, second: Amount) -> bool:
    if first.low != int(first.low) or second.high != int(second.high) or max(first.low, second.high) > 999:
        return False
    reach = range(max(0, first.first - SCORE_REACH), second.last + SCORE_REACH)
    if any(row.low(step) in _CONTEST for step in reach):
        return row.low(first.last) != "to" or not is_plural(row.low(second.last)) or row.low(second.last) == "votes"
    return row.low(first.last) != "to" and first.low >= second.high


def _bounded(row: Row, amount: Amount) -> Amount:
    before = bound_before(row, amount.first)
    duration = amount.kind in {QuantityKind.DURATION, QuantityKind.AGE}
    if before and duration and row.low(amount.first - 1) == "over" and row.low(amount.first) in {"the", "a"}:
        before = None
    if before:
        bound = amount.bound if before[1] == Bound.EXACT or amount.bound == Bound.RANGE else before[1]
        return replace(amount, first=before[0], bound=bound)
    after = (row.low(amount.last), row.low(amount.last + 1))
    if after[0] == "+" or after[0] == "plus" or after == ("or", "more") or after == ("or", "older"):
        return replace(amount, last=amount.last + (1 if after[0] in {"+", "plus"} else 2), bound=Bound.AT_LEAST)
    if after in {("or", "less"), ("or", "fewer"), ("or", "younger")}:
        return replace(amount, last=amount.last + 2, bound=Bound.AT_MOST)
    if after == ("or", "so"):
        return replace(amount, last=amount.last + 2, bound=Bound.ABOUT)
    return amount
