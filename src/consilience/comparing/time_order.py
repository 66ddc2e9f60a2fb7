"""Which of two articles is the later one, and whether what they state is of the sort that changes with the hours."""

from __future__ import annotations

from datetime import timedelta

from consilience.comparing.numbers import Number
from consilience.comparing.statements import Statement
from consilience.language.lexicon import load
from consilience.language.tokens import Row
from consilience.types import Article, Timestamp

LEAST_HOURS = 0.5
"""Reports of known hours that are closer together than this are of one time."""

_GROWING = frozenset(
    {"dead", "injured", "arrested", "missing", "displaced", "evacuated", "rescued", "hospitalised", "infected"}
    | {"stranded", "trapped", "homeless", "detained", "charged", "casualties", "shot"}
)
_COUNTED_ON = frozenset({"seats", "votes", "cases", "homes", "acres", "houses", "toll", "customers", "infections"})
_UNSETTLED = frozenset(
    {
        "still",
        "yet",
        "initially",
        "preliminary",
        "remains",
        "remain",
        "remained",
        "unknown",
        "unclear",
        "so",
        "immediately",
    }
    | {"awaiting", "searching", "hunt", "hunting", "ongoing", "continuing", "continued", "large"}
)
_FORECAST = frozenset(
    {"projected", "expected", "estimated", "estimates", "estimate", "forecast", "predicted", "initially", "preliminary"}
    | {"initial", "early", "earlier", "previously", "planned", "target", "goal", "originally"}
)
_TIMES = frozenset({"this", "in", "on", "that", "last", "next", "the", "today", "tomorrow", "yesterday", "morning"})
_FIRST_TOLD = frozenset({"said", "reported", "put", "thought", "believed", "estimated", "counted", "reports", "figure"})


def later(one: Article, other: Article) -> int:
    """1 where the second article is the later one, -1 where the first is, 0 where it cannot be told."""
    left, right = one.updated or one.published, other.updated or other.published
    if left is None or right is None:
        return 0
    if left.has_time and right.has_time and left.has_zone == right.has_zone:
        apart = right.value - left.value
        least = timedelta(hours=LEAST_HOURS if left.has_zone else 14)
        return 0 if abs(apart) < least else (1 if apart > timedelta() else -1)
    return _by_day(left, right)


def _by_day(left: Timestamp, right: Timestamp) -> int:
    days = (right.value.date() - left.value.date()).days
    return (days > 0) - (days < 0)


def grows(number: Number) -> bool:
    """Whether a count is of the sort that rises as news comes in: casualties, arrests, seats."""
    return number.outcome in _GROWING or any(word in _COUNTED_ON for word in number.quantity.of.lower().split())


def unsettled(statement: Statement) -> bool:
    """Whether a statement itself says that it may not stay so: «still», «not yet», «searching»."""
    return any(token.lower in _UNSETTLED for token in statement.row.tokens)


def _of_the_clock(row: Row, index: int) -> bool:
    """«Early Sunday», «earlier this week»: a time, not an early figure."""
    if row.low(index) not in {"early", "earlier"}:
        return False
    after = row.low(index + 1)
    return after in _TIMES or after in load("months_and_days") or row.at(index + 1).kind == "number"


def forecast(statement: Statement, first: int) -> bool:
    """Whether what stands at a token is put as a forecast, an estimate or a first figure."""
    row = statement.row
    near = range(max(0, first - 7), first + 5)
    if any(row.low(index) in _FORECAST and not _of_the_clock(row, index) for index in near):
        return True
    return any(row.low(index) == "first" and row.low(index + 1) in _FIRST_TOLD for index in near)
