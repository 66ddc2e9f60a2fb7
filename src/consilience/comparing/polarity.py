"""Whether one statement affirms what the other denies: a negated predicate, or a word and its opposite."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from consilience.comparing.statements import Statement
from consilience.language.lexicon import pairs

SCOPE = 3
"""Words of meaning after a negation that it may deny."""

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
_LEAST_STEM = 5


@dataclass(frozen=True, slots=True)
class Clash:
    """The tokens at which two statements affirm and deny."""

    left: int
    right: int
    negated: bool
    """A negation makes the clash; else two opposite words do."""


def clashes(one: Statement, other: Statement) -> Iterator[Clash]:
    """Every pair of words at which one may affirm what the other denies; the words around are not looked at."""
    left_no, right_no = denied(one), denied(other)
    yield from _negations(one, other, left_no, right_no)
    yield from _opposites(one, other, left_no, right_no)


def denied(statement: Statement) -> dict[int, int]:
    """The tokens that a negation denies, and the token of that negation."""
    found: dict[int, int] = {}
    for span in statement.claim.negations:
        place = statement.tokens_of(span)
        if place is None:
            continue
        first, last = place
        start = statement.place[last - 1]
        for index in range(last, len(statement.row)):
            if statement.clause[index] != statement.clause[first] or statement.place[index] - start >= SCOPE:
                break
            if statement.keys[index]:
                found.setdefault(index, first)
    return found


def _negations(one: Statement, other: Statement, left_no: dict[int, int], right_no: dict[int, int]) -> Iterator[Clash]:
    if bool(left_no) == bool(right_no):
        return
    for left, key in enumerate(one.keys):
        if not _predicate(key):
            continue
        for right, same in enumerate(other.keys):
            if same == key and (left in left_no) != (right in right_no):
                yield Clash(left, right, negated=True)


def _opposites(one: Statement, other: Statement, left_no: dict[int, int], right_no: dict[int, int]) -> Iterator[Clash]:
    for left, token in enumerate(one.row.tokens):
        if token.kind != "word" or not (opposites().get(token.lower) or len(token.lower) >= _LEAST_STEM):
            continue
        for right, word in enumerate(other.row.tokens):
            if word.kind != "word" or not opposite(token.lower, word.lower):
                continue
            if (left in left_no) == (right in right_no):
                yield Clash(left, right, negated=False)


def opposite(one: str, other: str) -> bool:
    """Whether two words in lower case cannot both be true of one thing."""
    if other in opposites().get(one, ()):
        return True
    long, short = (one, other) if len(one) > len(other) else (other, one)
    if len(short) < _LEAST_STEM or not long.endswith(short):
        return False
    return long[: len(long) - len(short)] in _PREFIXES


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Each word of the list of opposites and the words that stand against it."""
    table: dict[str, set[str]] = {}
    for left, right in pairs("opposites"):
        for side, against in ((left.split(), right.split()), (right.split(), left.split())):
            for word in side:
                table.setdefault(word, set()).update(against)
    return {word: frozenset(against) for word, against in table.items()}


def _predicate(key: str) -> bool:
    return bool(key) and key[0] not in "@#" and not key[0].isdigit()
