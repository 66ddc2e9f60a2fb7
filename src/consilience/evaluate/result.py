"""What a benchmark returns: figures with their intervals and counts, the protocol, and every miss in words."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

RESAMPLES = 1000
"""Bootstrap samples; 1,000 keep a 95 % interval stable to about a point."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number; ``low`` and ``high`` bound its 95 % bootstrap interval, ``items`` is what it rests on."""

    name: str
    value: float | None
    items: int
    low: float | None = None
    high: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of one benchmark; ``misses`` are lines a person can read, each with the words concerned."""

    benchmark: str
    protocol: str
    figures: tuple[Figure, ...]
    misses: tuple[str, ...] = ()


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall; 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def bootstrap(
    groups: Sequence[T], measure: Callable[[Sequence[T]], float | None], seed: int = 0
) -> tuple[float, float] | None:
    """The 95 % percentile interval of ``measure`` when whole groups (events, pages) are resampled.

    None where fewer than two groups exist. Source: Efron & Tibshirani, An Introduction to the Bootstrap, ch. 13.
    """
    if len(groups) < 2:
        return None
    draw = random.Random(seed)  # noqa: S311 -- resampling, not cryptography
    values = sorted(
        value
        for _ in range(RESAMPLES)
        if (value := measure([groups[draw.randrange(len(groups))] for _ in groups])) is not None
    )
    if not values:
        return None
    return values[int(0.025 * len(values))], values[min(len(values) - 1, int(0.975 * len(values)))]
