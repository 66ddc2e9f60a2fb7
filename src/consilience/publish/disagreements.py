"""Comparisons of pairs folded into what a reader sees: one disagreement with its sides, one figure with its successor.

A side is counted by independent sources; whether a source stands alone is said of sides, never of articles.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC

from consilience.types import Claim, Comparison, ConflictKind, Quote, Relation, Report


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim in a disagreement, and the words of it that are at issue."""

    claim: Claim
    issue: Quote

    @property
    def snapshot(self) -> str:
        """The article that makes it."""
        return self.claim.quote.span.snapshot


@dataclass(frozen=True, slots=True)
class Side:
    """Claims that do not contradict one another. ``statements``: one of each article, ``voices``: one of each voice."""

    statements: tuple[Statement, ...]
    voices: tuple[Statement, ...]

    @property
    def independent(self) -> int:
        """How many independent sources make them."""
        return len(self.voices)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Claims that contradict one another (or, ``DISPUTED``, report parties who do), in sides, the strongest first."""

    relation: Relation
    kinds: tuple[ConflictKind, ...]
    reasons: tuple[str, ...]
    sides: tuple[Side, ...]
    comparisons: tuple[str, ...]

    @property
    def alone(self) -> Side | None:
        """The side of one independent source against two or more, if the sides stand so."""
        weak = [side for side in self.sides if side.independent == 1]
        others = sum(side.independent for side in self.sides) - 1
        return weak[0] if len(weak) == 1 and others > 1 else None

    def involves(self, snapshot: str) -> bool:
        """Whether an article has a part in it."""
        return any(statement.snapshot == snapshot for side in self.sides for statement in side.statements)


@dataclass(frozen=True, slots=True)
class Succession:
    """An earlier statement and the later one that replaces it."""

    earlier: Statement
    later: Statement


@dataclass(frozen=True, slots=True)
class Change:
    """How one figure changed: what was reported first and what later, each voice once, the earliest report first."""

    earlier: tuple[Statement, ...]
    later: tuple[Statement, ...]
    successions: tuple[Succession, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All of them, the earlier ones first."""
        return (*self.earlier, *self.later)


def voices_of(report: Report) -> dict[str, str]:
    """For each article (snapshot id) the name of the voice it counts as; each its own where nothing was found out."""
    voices = {reading.article.snapshot.id: reading.article.snapshot.id for reading in report.readings}
    for source in report.independent_sources:
        voices |= dict.fromkeys(source.snapshots, source.snapshots[0])
    return voices


def disagreements(report: Report, relation: Relation) -> tuple[Disagreement, ...]:
    """The disagreements of one relation (``CONTRADICTS`` or ``DISPUTED``), in the order of the sources' texts."""
    claims, order = _claims(report)
    voices = voices_of(report)
    edges = [item for item in report.comparisons if item.relation is relation and _both_in(item, claims)]
    found = []
    for members in _components([(edge.first, edge.second) for edge in edges], order):
        inside = [edge for edge in edges if edge.first in members]
        found.append(_disagreement(relation, members, inside, claims, voices))
    return tuple(found)


def changes(report: Report) -> tuple[Change, ...]:
    """What later reports replaced, in the order of the sources' texts."""
    claims, order = _claims(report)
    edges = [item for item in report.comparisons if item.relation is Relation.SUPERSEDED and _both_in(item, claims)]
    edges.sort(key=lambda item: (-item.strength, item.first, item.second))
    groups = _components([(edge.first, edge.second) for edge in edges], order)
    return tuple(_change([edge for edge in edges if edge.first in members], claims, report) for members in groups)


def _change(edges: Sequence[Comparison], claims: Mapping[str, Claim], report: Report) -> Change:
    pairs: dict[str, Succession] = {}
    for edge in edges:
        earlier = Statement(claims[edge.first], edge.evidence[0])
        pairs.setdefault(earlier.snapshot, Succession(earlier, Statement(claims[edge.second], edge.evidence[1])))
    voices, moments = voices_of(report), _moments(report)

    def once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
        ordered = sorted(statements, key=lambda item: (moments[item.snapshot], item.snapshot))
        by_voice = {voices[item.snapshot]: item for item in reversed(ordered)}
        return tuple(item for item in ordered if by_voice[voices[item.snapshot]] is item)

    replacing = {edge.second for edge in edges}
    before = once(pair.earlier for pair in pairs.values() if pair.earlier.claim.id not in replacing)
    after = once({item.snapshot: item for item in (pair.later for pair in pairs.values())}.values())
    return Change(before, after, tuple(pairs.values()))


def _moments(report: Report) -> dict[str, float]:
    """When each article appeared, in seconds since 1970; at the end where that is not stated."""
    moments = {}
    for reading in report.readings:
        stamp = reading.article.published
        zone = stamp.value.tzinfo or UTC if stamp else UTC
        moments[reading.article.snapshot.id] = stamp.value.replace(tzinfo=zone).timestamp() if stamp else math.inf
    return moments


def _both_in(item: Comparison, claims: Mapping[str, Claim]) -> bool:
    return item.first in claims and item.second in claims


def _claims(report: Report) -> tuple[dict[str, Claim], Callable[[str], tuple[int, int]]]:
    claims = {claim.id: claim for reading in report.readings for claim in reading.claims}
    place = {reading.article.snapshot.id: number for number, reading in enumerate(report.readings)}

    def order(identifier: str) -> tuple[int, int]:
        span = claims[identifier].quote.span
        return place[span.snapshot], span.start

    return claims, order


def _components(edges: Iterable[tuple[str, str]], order: Callable[[str], tuple[int, int]]) -> list[list[str]]:
    """Claims that comparisons tie together, directly or through others, in the order of the texts."""
    home: dict[str, str] = {}
    for one, other in edges:
        kept, gone = home.setdefault(one, one), home.setdefault(other, other)
        home = {claim: kept if at == gone else at for claim, at in home.items()}
    groups: dict[str, list[str]] = {}
    for claim in sorted(home, key=order):
        groups.setdefault(home[claim], []).append(claim)
    return list(groups.values())


def _disagreement(
    relation: Relation,
    members: Sequence[str],
    edges: Sequence[Comparison],
    claims: Mapping[str, Claim],
    voices: Mapping[str, str],
) -> Disagreement:
    opposed = {frozenset((edge.first, edge.second)) for edge in edges}
    issues: dict[str, Quote] = {}
    for edge in edges:
        issues.setdefault(edge.first, edge.evidence[0])
        issues.setdefault(edge.second, edge.evidence[1])
    parted: list[list[str]] = []
    for claim in sorted(members):
        home = next((side for side in parted if not any(frozenset((claim, one)) in opposed for one in side)), None)
        if home is None:
            parted.append([claim])
        else:
            home.append(claim)
    place = {claim: at for at, claim in enumerate(members)}
    parted = [sorted(side, key=place.__getitem__) for side in parted]
    parted.sort(key=lambda side: place[side[0]])
    sides = [_side([Statement(claims[claim], issues[claim]) for claim in side], voices) for side in parted]
    sides.sort(key=lambda side: -side.independent)
    return Disagreement(
        relation,
        tuple(dict.fromkeys(edge.kind for edge in edges if edge.kind)),
        tuple(dict.fromkeys(edge.reason for edge in edges if edge.reason)),
        tuple(sides),
        tuple(edge.id for edge in edges),
    )


def _side(statements: Sequence[Statement], voices: Mapping[str, str]) -> Side:
    by_article = {item.snapshot: item for item in reversed(statements)}
    kept = [item for item in statements if by_article[item.snapshot] is item]
    # Whatever the order of the sources, the same one speaks for those that are one voice.
    by_voice = {voices[item.snapshot]: item for item in sorted(kept, key=lambda item: item.snapshot, reverse=True)}
    return Side(tuple(kept), tuple(item for item in kept if by_voice[voices[item.snapshot]] is item))
