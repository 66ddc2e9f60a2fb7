"""The typed details of a statement: numbers, times, places, actors, each with the tokens that state it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from consilience.comparing.actors import Who, compare_actors, who
from consilience.comparing.dates import When, compare_whens, read_whens
from consilience.comparing.grammar import described, governor, subject
from consilience.comparing.numbers import Number, compare_numbers, life_terms, number
from consilience.comparing.places import Where, compare_places, peoples, where
from consilience.comparing.statements import Statement
from consilience.comparing.verdict import APART, Verdict
from consilience.types import ConflictKind, QuantityKind, Span


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail at the tokens [first, last) of its statement."""

    kind: ConflictKind
    first: int
    last: int
    value: Number | When | Where | Who
    governor: str = ""
    """The key of the noun or verb that it belongs to."""
    noun: bool = False
    """It stands right before that noun («July 25 call»)."""
    subject: str = ""
    """The key of the name or noun before it."""


def details(statement: Statement) -> tuple[Detail, ...]:
    """The details of a statement, in order of place within each kind."""
    found = (*_numbers(statement), *_whens(statement), *_wheres(statement), *_actors(statement))
    return tuple(
        replace(
            item,
            governor=governor(statement, item.first, item.last, counts=_counts(item)),
            noun=not _counts(item) and bool(described(statement, item.last)),
            subject=subject(statement, item.first),
        )
        for item in found
    )


def _counts(detail: Detail) -> bool:
    """Whether the noun after a detail is what it counts, which says nothing of what became of it."""
    return isinstance(detail.value, Number) and detail.value.quantity.kind == QuantityKind.COUNT


def fit(one: Detail, other: Detail) -> Verdict:
    """How two details fit; `APART` where they are of different kinds."""
    a, b = one.value, other.value
    if isinstance(a, Number) and isinstance(b, Number):
        return compare_numbers(a, b)
    if isinstance(a, When) and isinstance(b, When):
        return compare_whens(a, b)
    if isinstance(a, Where) and isinstance(b, Where):
        return compare_places(a, b)
    if isinstance(a, Who) and isinstance(b, Who):
        return compare_actors(a, b)
    return APART


def _numbers(statement: Statement) -> list[Detail]:
    found = []
    for quantity in statement.claim.quantities:
        place = statement.tokens_of(quantity.span)
        if place and (value := number(statement, quantity, *place)):
            found.append(Detail(ConflictKind.NUMBER, *place, value))
    found += [Detail(ConflictKind.NUMBER, first, last, value) for first, last, value in life_terms(statement)]
    return found


def _whens(statement: Statement) -> list[Detail]:
    found = []
    origin = statement.claim.quote.span
    for when in read_whens(statement.claim):
        span = Span(origin.snapshot, origin.part, origin.start + when.start, origin.start + when.end)
        if place := statement.tokens_of(span):
            found.append(Detail(ConflictKind.DATE, *place, when))
    return found


def _wheres(statement: Statement) -> list[Detail]:
    found = [
        Detail(ConflictKind.PLACE, *place, where(statement, mention.place, *place))
        for mention in statement.claim.places
        if (place := statement.tokens_of(mention.span))
    ]
    found += [Detail(ConflictKind.PLACE, first, last, value) for first, last, value in peoples(statement)]
    return found


def _actors(statement: Statement) -> list[Detail]:
    found = []
    for mention in statement.claim.names:
        place = statement.tokens_of(mention.span)
        if place and (value := who(statement, mention, *place)):
            found.append(Detail(ConflictKind.ACTOR, *place, value))
    return found
