"""The claims of two articles judged against each other: every kind of conflict, then what is said twice said once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from consilience.comparing import detail_conflicts, polarity, reasons, scope, speech
from consilience.comparing.pair import Judged, Pair, Side
from consilience.types import ConflictKind, Relation

SAME_STATEMENT = 0.50
"""Likeness from which two claims without a conflict support each other, as in `stages.align`."""

FINDERS: tuple[Callable[[Pair], Iterator[Judged]], ...] = (
    detail_conflicts.conflicts,
    polarity.conflicts,
    scope.conflicts,
    speech.conflicts,
)
"""Each finds one sort of conflict between two articles; a new sort is one more file."""


def judge_pair(left: Side, right: Side, likeness: NDArray[np.float32], least: float) -> list[Judged]:
    """The weightiest relation of every two statements with a likeness of ``least`` or a conflict of another sort."""
    if not left.statements or not right.statements:
        return []
    pair = Pair(left, right, likeness, least)
    found: dict[tuple[int, int], Judged] = {}
    for item in sorted((item for finder in FINDERS for item in finder(pair)), key=_weight):
        if item.relation == Relation.DIFFERENT_SCOPE and (item.one.whole or item.other.whole):
            continue
        found.setdefault((id(item.one), id(item.other)), item)
    return _told_once([*found.values(), *_supports(pair, found)])


def _supports(pair: Pair, judged: Iterable[tuple[int, int]]) -> Iterator[Judged]:
    """Claims that say the same: alike, and without a conflict."""
    known = set(judged)
    for at in pair.alike:
        one, other = pair.statements(*at)
        alike = float(pair.likeness[at])
        if alike >= SAME_STATEMENT and not (one.whole or other.whole) and (id(one), id(other)) not in known:
            words = one.claim.quote.span, other.claim.quote.span
            yield Judged(one, other, Relation.SUPPORTS, None, alike, reasons.supports(Relation.SUPPORTS), words)


def _told_once(found: Sequence[Judged]) -> list[Judged]:
    """Of contradictions between the same details of two articles, the strongest alone.

    A headline and a lead that both say it make one contradiction.
    """
    kept: list[Judged] = []
    told: set[tuple[ConflictKind | None, tuple[str, str]]] = set()
    for item in sorted(found, key=lambda item: (-item.strength, item.one.claim.id, item.other.claim.id)):
        if item.relation in {Relation.CONTRADICTS, Relation.DISPUTED, Relation.SUPERSEDED}:
            key = item.kind, (item.key[0].casefold(), item.key[1].casefold())
            if key in told:
                continue
            told.add(key)
        kept.append(item)
    return kept


def _weight(item: Judged) -> tuple[int, float, str]:
    return _ORDER.get(item.relation, len(_ORDER)), -item.strength, item.reason


_ORDER = {Relation.CONTRADICTS: 0, Relation.DISPUTED: 1, Relation.SUPERSEDED: 2}
