"""Claims of different articles that say the same or nearly so, side by side.

Articles are compared in pairs, and the pairs then folded, so that a new article costs only its own pairs. Alignment
says that two claims are about the same thing, not that they agree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import combinations, combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from consilience.analyzers.base import Embedder, Unanswered
from consilience.language.overlap import word_overlap
from consilience.types import Alignment, Claim, Reading

SAME_STATEMENT = 0.50
"""Least likeness of two claims that are shown side by side, and least mean likeness within an alignment.

At .50, .96 of the pairs that the story gold's development events can judge are right, at .45 .84, at .55 all of the few
that are left (`tools/alignment_threshold.py`; docs/benchmarks.md also has a reading by eye on other events).
"""


def align(readings: Sequence[Reading], embedder: Embedder) -> tuple[Alignment, ...]:
    """Align the claims of the articles; a claim that no other article makes stands alone.

    Most widely shared alignments come first, then the more salient. The result does not depend on the order of the
    readings.
    """
    claims = sorted((claim for reading in readings for claim in reading.claims), key=lambda claim: claim.id)
    if not claims:
        return ()
    articles = [claim.quote.span.snapshot for claim in claims]
    likeness = _likeness(claims, embedder)
    groups = _fold(_mutual_pairs(likeness, articles), likeness, len(claims))
    groups = _attach_repeats(groups, likeness, articles)
    alignments = [_alignment(group, claims, likeness) for group in groups]
    by_id = {claim.id: claim for claim in claims}

    def prominence(alignment: Alignment) -> tuple[float, float, str]:
        members = [by_id[identity] for identity in alignment.claims]
        sources = len({claim.quote.span.snapshot for claim in members})
        return -sources, -max(claim.salience for claim in members), alignment.id

    return tuple(sorted(alignments, key=prominence))


def _likeness(claims: Sequence[Claim], embedder: Embedder) -> NDArray[np.float32]:
    """Likeness [claims, claims]: the mean of the cosine and of the wording that both share.

    Cosine alone ties together whatever is about the story's chief person. Each block depends on two articles alone.
    A claim that the embedder cannot answer for is known by its wording.
    """
    texts = [claim.quote.text for claim in claims]
    answers = embedder.embed(texts)
    size = next((len(answer) for answer in answers if not isinstance(answer, Unanswered)), 1)
    vectors = np.stack([np.zeros(size, np.float32) if isinstance(answer, Unanswered) else answer for answer in answers])
    likeness = vectors @ vectors.T
    rows: dict[str, list[int]] = {}
    for index, claim in enumerate(claims):
        rows.setdefault(claim.quote.span.snapshot, []).append(index)
    for one, other in combinations_with_replacement(sorted(rows), 2):
        left, right = rows[one], rows[other]
        wording = word_overlap([texts[index] for index in left], [texts[index] for index in right])
        block = (likeness[np.ix_(left, right)] + wording) / 2
        likeness[np.ix_(left, right)] = block
        likeness[np.ix_(right, left)] = block.T
    return likeness


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
        best, home = SAME_STATEMENT, None
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
