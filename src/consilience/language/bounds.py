"""Words before a number that say how it relates to the true one: «more than», «up to», «nearly»."""

from __future__ import annotations

from functools import cache

from consilience.language.lexicon import pairs
from consilience.language.tokens import Row
from consilience.types import Bound


@cache
def _bounds() -> dict[tuple[str, ...], Bound]:
    return {tuple(entry.split()): Bound(value) for entry, value in pairs("bounds")}


def bound_before(row: Row, first: int) -> tuple[int, Bound] | None:
    """The bound words that end before a token: where they begin and what they say."""
    for length in (3, 2, 1):
        words = tuple(row.low(step) for step in range(first - length, first))
        if first >= length and words in _bounds():
            return first - length, _bounds()[words]
    return None
