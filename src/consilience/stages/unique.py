"""What only one source reports: salient claims that no sentence of any other source makes in any wording.

No two points of an article say the same, and no two articles can share one: it would then be unique to neither.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence

from consilience.analyzers.base import Embedder
from consilience.likeness.elsewhere import Elsewhere, Nearest, nearest_elsewhere
from consilience.likeness.passages import passages
from consilience.likeness.resolution import resolved_text
from consilience.types import (
    Alignment,
    ArticleKind,
    Claim,
    Modality,
    Part,
    QuantityKind,
    Reading,
    Span,
    UniquePoint,
    VoiceKind,
)

TOLD_ELSEWHERE = 0.42
"""Likeness to a sentence of another source from which a claim counts as told there. On the story gold's development
events 1 in 3 claims below it supports a fact that others tell as well, above it 2 in 3."""

TOLD_DETAILS = 0.25
"""The same where that sentence holds all the numbers and names of the claim (and it has both, or two of one)."""

SAME_POINT = 0.45
"""Likeness of two claims of one article from which they are one point."""

MOST_POINTS = 8
"""Points shown per article. The gold has eleven an article; with 6, 8, 10 of ours .44, .54, .61 of its high ones are
among them, and .70, .67, .64 of ours are in it."""

BIAS, NEW_NUMBER, NEW_WORDS, SALIENCE, LENGTH, SPEAKER, ADDRESS = -3.0, 0.7, 2.25, 2.2, 1.0, 0.6, -1.5
"""Weights of a point's news value (log odds): each number that no other source has (two count), the share of its
words that none has, its salience in its article, its length, that somebody answers for it, and that it speaks to the
reader («you can …»). Rounded from a logistic regression on the development events; left-one-event-out it ranks as well
as one with twenty features, moods, hedges and first persons among them."""

LEAST_VALUE = 0.32
"""News value below which nothing is shown: a third of such claims are points in the gold, above it two thirds."""

FULL_LENGTH = 20
"""Words from which a statement tells as much as it can; twice that counts double, longer ones no more."""

LEAST_WORD = 4
"""Letters of a word that can be new."""

COMMENT = 0.3
"""Share of a claim's characters that a check finds fault with, from which it is comment."""

_ADDRESS = frozenset({"you", "your", "yours", "yourself"})
_COMMENT = frozenset({ArticleKind.OPINION, ArticleKind.REVIEW, ArticleKind.SATIRE})

_CALL = re.compile(r"\b(?:should|ought to)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def unique_points(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    embedder: Embedder,
    slanted: Collection[Span] = (),
) -> tuple[UniquePoint, ...]:
    """The unique points of all articles, article by article (by snapshot id), most newsworthy first.

    ``slanted`` are words that a check finds fault with: comment, no news. Fewer than two readings have none.
    ``salience`` in [0, 1] is the news value; it is no probability.
    """
    if len(readings) < 2:
        return ()
    elsewhere = nearest_elsewhere(readings, embedder)
    ordered = sorted(readings, key=lambda reading: reading.article.snapshot.id)
    told = {reading.article.snapshot.id: _Told(reading) for reading in ordered}
    shared = _shared_claims(alignments, ordered)
    points: list[UniquePoint] = []
    for reading in ordered:
        others = [other for other in ordered if other is not reading]
        candidates = [
            claim
            for claim in reading.claims
            if claim.id not in shared
            and not _comments(claim, slanted)
            and _can_be_a_point(claim, reading.article.kind)
            and not _told(claim, elsewhere, others)
        ]
        elsewhere_told = [told[other.article.snapshot.id] for other in others]
        valued = [(news_value(reading, claim, elsewhere_told), claim) for claim in candidates]
        valued = [item for item in valued if item[0] >= LEAST_VALUE]
        valued.sort(key=lambda item: (-item[0], item[1].quote.span))
        points += [UniquePoint(claim.id, value) for value, claim in _different(valued, reading, embedder)]
    return tuple(points)


class _Told:
    """The words and numbers of one article."""

    def __init__(self, reading: Reading) -> None:
        snapshot = reading.article.snapshot
        self.words = frozenset(
            word for part in Part for word in (match[0].casefold() for match in _WORD.finditer(snapshot.text(part)))
        )
        self.numbers = frozenset((item.low, item.high) for claim in reading.claims for item in claim.quantities)


def news_value(reading: Reading, claim: Claim, others: Sequence[_Told]) -> float:
    """How much of what a claim says is news beside the other articles, in [0, 1]."""
    words = [match[0].casefold() for match in _WORD.finditer(resolved_text(reading, claim.quote.span))]
    known = frozenset[str]().union(*(other.words for other in others))
    figures = frozenset[tuple[float, float]]().union(*(other.numbers for other in others))
    counted = {(item.low, item.high) for item in claim.quantities if item.kind is not QuantityKind.ORDINAL}
    new = sum(len(word) >= LEAST_WORD and word not in known for word in words) / max(LEAST_WORD, len(words))
    score = (
        BIAS
        + NEW_NUMBER * min(2, len(counted - figures))
        + NEW_WORDS * new
        + SALIENCE * claim.salience
        + LENGTH * min(2.0, len(words) / FULL_LENGTH)
        + SPEAKER * (claim.voice.speaker is not None)
        + ADDRESS * (not _ADDRESS.isdisjoint(words))
    )
    return round(1 / (1 + math.exp(-score)), 4)


def _shared_claims(alignments: Sequence[Alignment], readings: Sequence[Reading]) -> frozenset[str]:
    """The claims that stand beside a claim of another article."""
    home: Mapping[str, str] = {claim.id: claim.quote.span.snapshot for item in readings for claim in item.claims}
    shared = (item for item in alignments if len({home[claim] for claim in item.claims}) > 1)
    return frozenset(claim for item in shared for claim in item.claims)


def _can_be_a_point(claim: Claim, kind: ArticleKind) -> bool:
    """Whether it tells something: headline and standfirst only announce the text, a question or a call says nothing.

    Of a comment, only what can be looked up counts: a plain assertion with a number, a time or a name.
    """
    if claim.quote.span.part is not Part.BODY or claim.modality is Modality.ASKED:
        return False
    if claim.voice.kind is VoiceKind.REPORTER and _CALL.search(claim.quote.text):
        return False
    if kind is ArticleKind.INTERVIEW and claim.voice.kind is not VoiceKind.REPORTER and claim.voice.speaker is None:
        return False  # a turn of whom nobody can tell
    named = any(not mention.pronoun for mention in claim.names)
    checkable = claim.modality is Modality.ASSERTED and bool(claim.quantities or claim.times or named)
    return kind not in _COMMENT or checkable


def _comments(claim: Claim, slanted: Collection[Span]) -> bool:
    """Whether a check finds fault with much of a claim's words: it judges more than it tells."""
    own = claim.quote.span
    at_fault = sum(min(own.end, words.end) - max(own.start, words.start) for words in slanted if own.overlaps(words))
    return at_fault >= COMMENT * (own.end - own.start)


def _told(claim: Claim, elsewhere: Elsewhere, others: Sequence[Reading]) -> bool:
    near = elsewhere[claim.id]
    return any(
        _says_it(claim, other, near[other.article.snapshot.id]) for other in others if other.article.snapshot.id in near
    )


def _says_it(claim: Claim, other: Reading, nearest: Nearest) -> bool:
    """Whether another article's nearest sentence says it: by likeness, or with all the same names and numbers."""
    if nearest.likeness >= TOLD_ELSEWHERE:
        return True
    details = _details(claim)
    if nearest.likeness < TOLD_DETAILS or len(details) < 2:
        return False
    there = {match[0].casefold() for match in _WORD.finditer(resolved_text(other, nearest.sentence))}
    there |= {detail for item in other.claims if item.sentence == nearest.sentence for detail in _details(item)}
    return details <= there


def _details(claim: Claim) -> frozenset[str]:
    """The numbers and the last words of the names in a claim, in one letter case."""
    numbers = {f"{item.low:g}" for item in claim.quantities if item.kind is not QuantityKind.ORDINAL}
    names = {item.entity.name.rpartition(" ")[2].casefold() for item in claim.names}
    return frozenset(numbers | {name for name in names if name})


def _different(
    valued: Sequence[tuple[float, Claim]], reading: Reading, embedder: Embedder
) -> list[tuple[float, Claim]]:
    """The first points, none of a sentence that another is from, none that says what another says."""
    rows = passages(reading, [claim.quote.span for _, claim in valued], embedder)
    alike = rows.vectors @ rows.vectors.T
    kept: list[int] = []
    for index, (_, claim) in enumerate(valued):
        if len(kept) == MOST_POINTS:
            break
        if all(
            claim.sentence != valued[other][1].sentence
            and (alike[index, other] + _common(rows.texts[index], rows.texts[other])) / 2 < SAME_POINT
            for other in kept
        ):
            kept.append(index)
    return [valued[index] for index in kept]


def _common(one: str, other: str) -> float:
    """The words that two statements share over the geometric mean of their numbers, in [0, 1]."""
    left, right = (frozenset(match[0].casefold() for match in _WORD.finditer(text)) for text in (one, other))
    return len(left & right) / math.sqrt(len(left) * len(right)) if left and right else 0.0
