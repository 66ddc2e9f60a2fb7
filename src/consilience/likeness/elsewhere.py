"""What is nearest to each claim among all sentences of each other article, claimed there or not.

A point is unique, or left out, only where no sentence of the other article says it in any wording: headline,
standfirst, body, captions and notes included.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.analyzers.base import Embedder
from consilience.likeness.passages import likeness, passages
from consilience.types import Reading, Span


@dataclass(frozen=True, slots=True)
class Nearest:
    """The sentence of another article that is most like a claim, and how like."""

    sentence: Span
    likeness: float


Elsewhere = Mapping[str, Mapping[str, Nearest]]
"""Claim id → snapshot id of another article → the nearest sentence there."""


def nearest_elsewhere(readings: Sequence[Reading], embedder: Embedder) -> Elsewhere:
    """The nearest sentence to each claim in each other article that has sentences; first in its text among equals."""
    stated = {
        reading.article.snapshot.id: passages(reading, [claim.quote.span for claim in reading.claims], embedder)
        for reading in readings
    }
    written = {reading.article.snapshot.id: passages(reading, sentences_of(reading), embedder) for reading in readings}
    found: dict[str, dict[str, Nearest]] = {claim.id: {} for reading in readings for claim in reading.claims}
    for reading in readings:
        own = reading.article.snapshot.id
        for other in sorted(written):
            if other == own or not written[other].spans or not reading.claims:
                continue
            table = likeness(stated[own], written[other])
            for row, claim in enumerate(reading.claims):
                column = int(table[row].argmax())
                found[claim.id][other] = Nearest(written[other].spans[column], round(float(table[row, column]), 4))
    return found


def sentences_of(reading: Reading) -> tuple[Span, ...]:
    """The spans of all sentences that have words."""
    article = reading.article
    return tuple(item.span for item in article.sentences if any(map(str.isalnum, article.text(item.span))))
