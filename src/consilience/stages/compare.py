"""What claims of different articles are to each other: supported, contradicted, superseded, different or disputed.

Two claims contradict only when they are about the same thing at the same time. So one typed detail of each is left
out and the rest must agree (`comparing.contexts`); every other detail must fit; and neither article may say elsewhere
what the other says. Articles are compared in pairs, and the pairs then put together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import combinations

from consilience.analyzers.base import Embedder
from consilience.comparing.judging import judge_pair
from consilience.comparing.pair import Judged, Pair, Side
from consilience.comparing.statements import sentences_of, statement
from consilience.evidence import quote
from consilience.likeness.passages import likeness, passages
from consilience.types import Comparison, Reading, Relation

ABOUT_ONE_THING = 0.2
"""Least likeness of two claims that are compared at all; below it, claims of one event share no more than a topic."""


def compare(readings: Sequence[Reading], embedder: Embedder) -> tuple[Comparison, ...]:
    """Compare the claims of the articles in pairs; contradictions come first, then the stronger.

    At most one comparison for two claims. The result does not depend on the order of the readings.
    """
    found = [
        _comparison(item, one, other)
        for one, other, pair in laid_side_by_side(readings, embedder)
        for item in judge_pair(pair)
    ]
    weightiest: dict[tuple[str, str], Comparison] = {}
    for item in sorted(found, key=lambda item: (_ORDER[item.relation], -item.strength, item.id)):
        weightiest.setdefault((min(item.first, item.second), max(item.first, item.second)), item)
    return tuple(weightiest.values())


def laid_side_by_side(readings: Sequence[Reading], embedder: Embedder) -> Iterator[tuple[Reading, Reading, Pair]]:
    """Every two articles that state something, with their statements; in an order of their own."""
    ordered = sorted(readings, key=lambda reading: reading.article.snapshot.id)
    sides = [
        Side((*(statement(reading, claim) for claim in reading.claims), *sentences_of(reading))) for reading in ordered
    ]
    stated = [
        passages(reading, [item.claim.quote.span for item in side.statements], embedder)
        for reading, side in zip(ordered, sides, strict=True)
    ]
    for one, other in combinations(range(len(ordered)), 2):
        if sides[one].statements and sides[other].statements:
            likely = likeness(stated[one], stated[other])
            yield ordered[one], ordered[other], Pair(sides[one], sides[other], likely, ABOUT_ONE_THING)


_ORDER = {
    Relation.CONTRADICTS: 0,
    Relation.DISPUTED: 1,
    Relation.SUPERSEDED: 2,
    Relation.SUPPORTS: 3,
    Relation.DIFFERENT_SCOPE: 4,
}


def _comparison(judged: Judged, one: Reading, other: Reading) -> Comparison:
    first, second = judged.one.claim.id, judged.other.claim.id
    evidence = quote(one.article.snapshot, judged.words[0]), quote(other.article.snapshot, judged.words[1])
    if judged.relation == Relation.SUPERSEDED and judged.later < 0:
        first, second, evidence = second, first, (evidence[1], evidence[0])
    kind = judged.kind
    identity = hashlib.sha256(f"{first}|{second}|{judged.relation}|{kind}".encode()).hexdigest()[:12]
    strength = round(min(1.0, max(0.0, judged.strength)), 4)
    return Comparison(identity, first, second, judged.relation, kind, strength, judged.reason, evidence)
