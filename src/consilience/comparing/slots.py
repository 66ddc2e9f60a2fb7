"""Every detail of a statement, bare numbers among them, and whether two could be said of one thing at one time.

`comparing.details` compares numbers only where what they count is read and the same; here it need not be: a judge of
entailment has said that the statements cannot both be true, and what is sought is that in which they differ
(`comparing.second_reading`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from consilience.comparing.dates import When
from consilience.comparing.details import Detail, details, fit
from consilience.comparing.numbers import Number, bare, compare_sizes
from consilience.comparing.statements import Statement
from consilience.comparing.verdict import Fit
from consilience.language.descriptions import determiner_class
from consilience.types import ConflictKind, QuantityKind

_OF_ALL = frozenset({"all", "the", "these", "those"})
"""Before a bare number («all three had voted»): it counts what was named before, and nothing is counted here."""


def slots(statement: Statement) -> tuple[Detail, ...]:
    """The details of a statement and its numbers that count nothing named («90 in all»)."""
    found = details(statement)
    read = {(item.first, item.last) for item in found}
    loose = []
    for quantity in statement.claim.quantities:
        place = statement.tokens_of(quantity.span)
        if (
            place
            and place not in read
            and statement.row.low(place[0] - 1) not in _OF_ALL
            and not _hour(statement, place)
        ):
            loose.append(Detail(ConflictKind.NUMBER, *place, bare(quantity)))
    return (*found, *loose)


def _hour(statement: Statement, place: tuple[int, int]) -> bool:
    """«After six a minibus came»: an hour without «o'clock», behind a word of time and before nothing counted."""
    row = statement.row
    after = row.low(place[1])
    ends = place[1] >= len(row) or row.at(place[1]).kind == "mark" or determiner_class(after) or after in _OPENERS
    return row.low(place[0] - 1) in {"after", "before", "until", "till", "since", "past"} and bool(ends)


_OPENERS = frozenset({"when", "and", "on", "in", "he", "she", "they", "it"})


def compare_slots(one: Detail, other: Detail) -> Fit:
    """Whether the values of two details could both be true of one thing; `Fit.APART` where they cannot be compared."""
    a, b = one.value, other.value
    if isinstance(a, When) and isinstance(b, When) and (_clock_alone(a, b) or _clock_alone(b, a)):
        return Fit.APART
    if not (isinstance(a, Number) and isinstance(b, Number)):
        return fit(one, other).fit
    counts = QuantityKind.COUNT in {a.quantity.kind, b.quantity.kind}
    return Fit.APART if counts and a.head and b.head and a.head != b.head else compare_sizes(a, b)


def _clock_alone(one: When, other: When) -> bool:
    """Whether one is an hour and no day, the other a day and no hour: «at 6 p.m.», «on June 10»."""
    return one.minute is not None and (one.day, one.weekday, one.month) == (None, None, None) and other.minute is None


def incompatible(mine: Sequence[Detail], theirs: Sequence[Detail]) -> Iterator[tuple[Detail, Detail]]:
    """Slots of one kind, one of each statement, that cannot both be true and have no match in the other statement."""
    found = {(a, b): compare_slots(mine[a], theirs[b]) for a in range(len(mine)) for b in range(len(theirs))}
    met = {
        at for at, is_fit in found.items() if is_fit == Fit.SAME or (is_fit == Fit.COMPATIBLE and _loose(mine[at[0]]))
    }
    left, right = {a for a, _ in met}, {b for _, b in met}
    for (a, b), is_fit in found.items():
        if is_fit == Fit.INCOMPATIBLE and a not in left and b not in right:
            yield mine[a], theirs[b]


def _loose(detail: Detail) -> bool:
    """Whether one value is met by another that it only allows: a rounded number is, a clock time by «night» is not."""
    return detail.kind != ConflictKind.DATE
