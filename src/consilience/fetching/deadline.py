"""The moment by which a fetch must be done, however many hops and waits it is made of."""

from __future__ import annotations

from collections.abc import Callable


class DeadlinePassed(Exception):
    """The time that was granted is used up."""


class Deadline:
    """So many seconds from now on a monotonic clock."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def remaining(self) -> float:
        """Seconds left, always positive. Raises `DeadlinePassed` when there are none."""
        left = self._end - self._clock()
        if left <= 0:
            raise DeadlinePassed
        return left

    def extend(self, seconds: float) -> None:
        """Grant the time that we ourselves chose to wait."""
        self._end += seconds
