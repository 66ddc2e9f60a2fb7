"""What a benchmark returns: figures with their intervals and counts, the protocol, and every miss in words."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.console import Console

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


def to_json(result: Result) -> str:
    """The result as indented JSON with the fields of `Result` and `Figure`, for scripts."""
    return json.dumps(asdict(result), ensure_ascii=False, indent=2)


def show(result: Result, console: Console, misses: bool = True) -> None:
    """Print the figures as a table, the protocol below it, then (unless not wanted) each miss on a line."""
    from rich.table import Table
    from rich.text import Text

    table = Table(title=result.benchmark, title_justify="left", title_style="bold")
    table.add_column("figure", overflow="fold")
    for column in ("value", "95 % interval", "n"):
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column("note", overflow="fold")
    for figure in result.figures:
        # Text, not str: names and notes may hold square brackets, which rich would read as markup.
        cells = (figure.name, _number(figure.value), _interval(figure), str(figure.items or "–"), figure.note)
        table.add_row(*map(Text, cells))
    console.print(table)
    console.print(Text(result.protocol, style="dim"))
    if misses and result.misses:
        console.print(Text(f"\n{len(result.misses)} misses and false items", style="bold"))
        for miss in result.misses:
            console.print(Text(f"· {miss}"))


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}" if abs(value) < 10 else f"{value:.1f}"


def _interval(figure: Figure) -> str:
    return "" if figure.low is None else f"{_number(figure.low)} – {_number(figure.high)}"
