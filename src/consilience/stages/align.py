"""Claims of different articles that say the same or nearly so, side by side.

Articles are compared in pairs, and the pairs then folded, so that a new article costs only its own pairs. Alignment
says that two claims are about the same thing, not that they agree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from consilience.analyzers.base import Embedder
from consilience.likeness.passages import likeness as likeness_of
from consilience.likeness.passages import passages
from consilience.types import Alignment, Claim, Reading

SAME_STATEMENT = 0.40
"""Least likeness of two claims that are each other's nearest, and least mean likeness within an alignment.

On the story gold's development events, with `REPEAT`: at .40 recall .50, precision .93 of the pairs that it can judge;
at .36 .57 and .82, at .44 .38 and .92 (`consilience eval stories`, claim alignment; tools/alignment_threshold.py).
"""

REPEAT = 0.50
"""Least mean likeness to the other articles' claims for a claim that is nobody's nearest to join an alignment. Such
claims need more: at .40 they bring half of the wrong pairs."""


def align(readings: Sequence[Reading], embedder: Embedder) -> tuple[Alignment, ...]:
    """Align the claims of the articles; a claim that no other article makes stands alone.

    Most widely shared alignments come first, then the more salient. The result does not depend on the order of the
    readings.
    """
    claims = sorted((claim for reading in readings for claim in reading.claims), key=lambda claim: claim.id)
    if not claims:
        return ()
    articles = [claim.quote.span.snapshot for claim in claims]
    likeness = _likeness(claims, readings, embedder)
    groups = _fold(_mutual_pairs(likeness, articles), likeness, len(claims))
    groups = _attach_repeats(groups, likeness, articles)
    alignments = [_alignment(group, claims, likeness) for group in groups]
    by_id = {claim.id: claim for claim in claims}

    def prominence(alignment: Alignment) -> tuple[float, float, str]:
        members = [by_id[identity] for identity in alignment.claims]
        sources = len({claim.quote.span.snapshot for claim in members})
        return -sources, -max(claim.salience for claim in members), alignment.id

    return tuple(sorted(alignments, key=prominence))


def _likeness(claims: Sequence[Claim], readings: Sequence[Reading], embedder: Embedder) -> NDArray[np.float32]:
    """Likeness [claims, claims]; each block depends on two articles alone.

    Claims of one article count as unlike: an article that states two things keeps their alignments apart.
    """
    rows: dict[str, list[int]] = {}
    for index, claim in enumerate(claims):
        rows.setdefault(claim.quote.span.snapshot, []).append(index)
    by_id = {reading.article.snapshot.id: reading for reading in readings}
    stated = {
        name: passages(by_id[name], [claims[index].quote.span for index in rows[name]], embedder) for name in rows
    }
    result = np.zeros((len(claims), len(claims)), np.float32)
    for one, other in combinations(sorted(rows), 2):
        block = likeness_of(stated[one], stated[other])
        result[np.ix_(rows[one], rows[other])] = block
        result[np.ix_(rows[other], rows[one])] = block.T
    return result


def _mutual_pairs(likeness: NDArray[np.float32], articles: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of claims that are each other's nearest between their two articles, nearest pairs first."""
    of_article = {name: np.array([i for i, article in enumerate(articles) if article == name]) for name in articles}
    pairs = []
    for one, other in combinations(sorted(of_article), 2):
        rows, columns = of_article[one], of_article[other]
        block = likeness[np.ix_(rows, columns)]
        nearest_row = block.argmax(axis=0)
        for row, column in enumerate(block.argmax(axis=1)):
            if nearest_row[column] == row and block[row, column] >= SAME_STATEMENT:
                pairs.append((int(rows[row]), int(columns[column])))
    return sorted(pairs, key=lambda pair: (-float(likeness[pair]), pair))


def _fold(pairs: Sequence[tuple[int, int]], likeness: NDArray[np.float32], count: int) -> list[list[int]]:
    """Merge pairs into groups whose mean likeness across the merge stays high (average linkage)."""
    group_of = {index: [index] for index in range(count)}
    for one, other in pairs:
        left, right = group_of[one], group_of[other]
        if left is right or likeness[np.ix_(left, right)].mean() < SAME_STATEMENT:
            continue
        merged = sorted(left + right)
        for index in merged:
            group_of[index] = merged
    unique = {id(group): group for group in group_of.values()}
    return sorted(unique.values())


def _attach_repeats(groups: list[list[int]], likeness: NDArray[np.float32], articles: Sequence[str]) -> list[list[int]]:
    """Put a claim that stands alone beside the other articles' claims it repeats (headline and lead say one thing)."""
    shared = [group for group in groups if len(group) > 1]
    result = {group[0]: list(group) for group in shared}
    for (index,) in (group for group in groups if len(group) == 1):
        best, home = REPEAT, None
        for group in shared:
            others = [other for other in group if articles[other] != articles[index]]
            mean = float(likeness[index, others].mean()) if others else 0.0
            if mean >= best:
                best, home = mean, group[0]
        result.setdefault(index if home is None else home, []).append(index)
    return [sorted(group) for group in result.values()]


def _alignment(group: Sequence[int], claims: Sequence[Claim], likeness: NDArray[np.float32]) -> Alignment:
    block = likeness[np.ix_(group, group)]
    order = sorted(range(len(group)), key=lambda row: (-float(block[row].mean()), claims[group[row]].id))
    identities = tuple(claims[group[row]].id for row in order)
    pairs = [float(block[row, column]) for row, column in combinations(range(len(group)), 2)]
    digest = hashlib.sha256("\n".join(sorted(identities)).encode()).hexdigest()[:12]
    return Alignment(digest, identities, round(sum(pairs) / len(pairs), 4) if pairs else 1.0)
