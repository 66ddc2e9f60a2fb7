"""Contradictions folded into issues: one disagreement, with its sides, however many pairs of claims show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.types import Claim, Comparison, ConflictKind, IndependentSource, Quote, Reading, Relation


@dataclass(frozen=True, slots=True)
class Side:
    """Claims that agree with each other in what is at issue; ``words`` are those at issue, one quote per claim."""

    claims: tuple[str, ...]
    words: tuple[Quote, ...]
    voices: tuple[str, ...]
    """The independent sources (first snapshot id) that take this side."""

    @property
    def snapshots(self) -> tuple[str, ...]:
        """The articles that take this side."""
        return tuple(sorted({quote.span.snapshot for quote in self.words}))


@dataclass(frozen=True, slots=True)
class Issue:
    """One disagreement: its kind, its two sides (the better supported first), and the comparisons that show it."""

    kind: ConflictKind | None
    sides: tuple[Side, Side]
    comparisons: tuple[Comparison, ...]


def find_issues(comparisons: Sequence[Comparison], sources: Sequence[IndependentSource]) -> tuple[Issue, ...]:
    """The contradictions as issues. Those of one kind that share a claim are one issue; the strongest comes first.

    Where three values stand against each other the claims cannot be parted into two sides; each value that is
    contradicted is then weighed against the best supported of the others.
    """
    links = [item for item in comparisons if item.relation is Relation.CONTRADICTS]
    voices = {one: source.snapshots[0] for source in sources for one in source.snapshots}
    issues = []
    for group in _connected(links):
        sides = _two_sides(group, voices)
        issues += [_issue(group, *sides)] if sides else [_issue([item], *_pair(item, voices)) for item in group]
    return tuple(sorted(issues, key=lambda issue: (-_strength(issue), issue.comparisons[0].id)))


def claims_of(readings: Iterable[Reading]) -> dict[str, Claim]:
    """Every claim by its id."""
    return {claim.id: claim for reading in readings for claim in reading.claims}


def _connected(links: Sequence[Comparison]) -> list[list[Comparison]]:
    """Comparisons of one kind that hang together by their claims."""
    home: dict[tuple[ConflictKind | None, str], int] = {}
    groups: dict[int, list[Comparison]] = {}
    for number, item in enumerate(sorted(links, key=lambda one: one.id)):
        keys = [(item.kind, item.first), (item.kind, item.second)]
        met = sorted({home[key] for key in keys if key in home})
        groups[number] = [item]
        for other in met:
            groups[number] = groups.pop(other) + groups[number]
        for one in groups[number]:
            home[one.kind, one.first] = home[one.kind, one.second] = number
    return [groups[number] for number in sorted(groups)]


def _two_sides(group: Sequence[Comparison], voices: Mapping[str, str]) -> tuple[Side, Side] | None:
    """The claims coloured so that each contradicts only the other side; None where that cannot be."""
    against: dict[str, set[str]] = {}
    words: dict[str, Quote] = {}
    for item in group:
        against.setdefault(item.first, set()).add(item.second)
        against.setdefault(item.second, set()).add(item.first)
        words.setdefault(item.first, item.evidence[0])
        words.setdefault(item.second, item.evidence[1])
    colour = {min(against): 0}
    waiting = [min(against)]
    while waiting:
        claim = waiting.pop()
        for other in sorted(against[claim]):
            if other not in colour:
                colour[other] = 1 - colour[claim]
                waiting.append(other)
            elif colour[other] == colour[claim]:
                return None
    parts = [sorted(claim for claim, value in colour.items() if value == side) for side in (0, 1)]
    return _ordered(*(_side(part, words, voices) for part in parts))


def _pair(item: Comparison, voices: Mapping[str, str]) -> tuple[Side, Side]:
    words = {item.first: item.evidence[0], item.second: item.evidence[1]}
    return _ordered(_side([item.first], words, voices), _side([item.second], words, voices))


def _side(claims: Sequence[str], words: Mapping[str, Quote], voices: Mapping[str, str]) -> Side:
    quotes = tuple(words[claim] for claim in claims)
    behind = {voices.get(quote.span.snapshot, quote.span.snapshot) for quote in quotes}
    return Side(tuple(claims), quotes, tuple(sorted(behind)))


def _ordered(one: Side, other: Side) -> tuple[Side, Side]:
    first, second = sorted((one, other), key=lambda side: (-len(side.voices), -len(side.snapshots), side.claims))
    return first, second


def _issue(group: Sequence[Comparison], one: Side, other: Side) -> Issue:
    return Issue(group[0].kind, (one, other), tuple(sorted(group, key=lambda item: (-item.strength, item.id))))


def _strength(issue: Issue) -> float:
    return max(item.strength for item in issue.comparisons)
