"""Every number, time, place and name of a statement, and whether two could be said of one thing at one time.

`comparing.details` reads what a detail belongs to and compares only what belongs to the same word; here nothing is
asked of the words around: a judge of entailment has said that the statements cannot both be true, and what is sought is
that in which they differ (`comparing.second_reading`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from consilience.comparing.actors import Who, abbreviates
from consilience.comparing.details import Detail, details, fit
from consilience.comparing.numbers import Number, bare, compare_sizes
from consilience.comparing.places import Where, compare_places
from consilience.comparing.statements import Statement
from consilience.comparing.verdict import Fit
from consilience.types import ConflictKind


def slots(statement: Statement) -> tuple[Detail, ...]:
    """The details of a statement and its numbers that count nothing named («90 in all»)."""
    found = details(statement)
    read = {(item.first, item.last) for item in found}
    loose = []
    for quantity in statement.claim.quantities:
        place = statement.tokens_of(quantity.span)
        if place and place not in read:
            loose.append(Detail(ConflictKind.NUMBER, *place, bare(quantity)))
    return (*found, *loose)


def compare_slots(one: Detail, other: Detail) -> Fit:
    """Whether the values of two details could both be true of one thing; `Fit.APART` where they cannot be compared."""
    a, b = one.value, other.value
    if isinstance(a, Number) and isinstance(b, Number):
        return compare_sizes(a, b)
    if isinstance(a, Where) and isinstance(b, Where):
        return compare_places(replace(a, relation="in", head=""), replace(b, relation="in", head="")).fit
    if isinstance(a, Who) and isinstance(b, Who):
        return _compare_names(a, b)
    return fit(one, other).fit


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


def _compare_names(one: Who, other: Who) -> Fit:
    if one.words & other.words or abbreviates(one, other):
        return Fit.SAME
    return Fit.INCOMPATIBLE if one.person and other.person else Fit.APART
