"""Passages that two texts share word for word, small edits bridged: long runs do not come about by chance.

Words are compared in one letter case and without punctuation. Time grows linearly with the texts, also for text made
to repeat itself: each word of the first text is covered once, and a seed is tried at few places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

SEED = 8
"""Words of an exact run that begins a passage. Shorter runs are common turns of phrase («told reporters at the White
House on»); on 300 events of AllSides train, 8 words outside quotations are shared by chance by few pairs."""

GAP = 5
"""Most words that an edit within a passage may put in, take out or replace."""

RESUME = 4
"""Words that must agree again after an edit."""

TRIES = 4
"""Places in the other text that a seed is tried at."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Half-open ranges of word numbers in both texts, and how many words agree."""

    first: tuple[int, int]
    second: tuple[int, int]
    agreeing: int


def shared_passages(first: Sequence[str | None], second: Sequence[str | None]) -> tuple[Passage, ...]:
    """The shared passages of two rows of words, in the order of the first; None stands for a word that matches nothing.

    No word of the first text is in two passages.
    """
    places: dict[tuple[str | None, ...], list[int]] = {}
    for at in range(len(second) - SEED + 1):
        run = tuple(second[at : at + SEED])
        if None not in run:
            found = places.setdefault(run, [])
            if len(found) < TRIES:
                found.append(at)
    passages: list[Passage] = []
    done = at = 0
    while at <= len(first) - SEED:
        candidates = places.get(tuple(first[at : at + SEED]), ())
        best = max(
            (_extend(first, second, at, other, done) for other in candidates),
            key=lambda passage: (passage.agreeing, -passage.second[0]),
            default=None,
        )
        if best is None:
            at += 1
            continue
        passages.append(best)
        done = at = best.first[1]
    return tuple(passages)


def _extend(first: Sequence[str | None], second: Sequence[str | None], one: int, other: int, floor: int) -> Passage:
    """The passage around a seed at ``one`` and ``other``; it begins at ``floor`` in the first text at the earliest."""
    right, right_other, after = _walk(first, second, one, other, 1, (len(first), len(second)))
    left, left_other, before = _walk(first, second, one - 1, other - 1, -1, (floor - 1, -1))
    return Passage((left + 1, right), (left_other + 1, right_other), before + after)


def _walk(
    first: Sequence[str | None],
    second: Sequence[str | None],
    one: int,
    other: int,
    step: int,
    end: tuple[int, int],
) -> tuple[int, int, int]:
    """Go on while words agree, over small edits; where it ended (behind the last agreeing word), and how many did."""
    agreeing, reached = 0, (one, other)
    while True:
        while one != end[0] and other != end[1] and first[one] is not None and first[one] == second[other]:
            agreeing, one, other = agreeing + 1, one + step, other + step
            reached = (one, other)
        resumed = _resume(first, second, one, other, step, end)
        if resumed is None:
            return *reached, agreeing
        one, other = resumed


def _resume(
    first: Sequence[str | None], second: Sequence[str | None], one: int, other: int, step: int, end: tuple[int, int]
) -> tuple[int, int] | None:
    """The nearest place behind an edit where enough words agree again."""
    for total in range(1, 2 * GAP + 1):
        for skip in range(max(0, total - GAP), min(total, GAP) + 1):
            there, here = one + step * skip, other + step * (total - skip)
            if (end[0] - there) * step < RESUME or (end[1] - here) * step < RESUME:
                continue
            run = range(RESUME)
            if all(
                first[there + step * k] is not None and first[there + step * k] == second[here + step * k] for k in run
            ):
                return there, here
    return None
