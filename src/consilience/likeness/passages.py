"""Passages of one article made ready to be likened to another article's, and the likeness of two such rows.

A likeness depends on the two articles alone: not on the others, nor on their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from consilience.analyzers.base import Embedder, Unanswered, Vector
from consilience.language.overlap import word_overlap
from consilience.likeness.resolution import resolved_text
from consilience.types import Reading, Span

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Passages:
    """Spans of one article with their resolved words and unit vectors [spans, dimensions].

    A passage that the embedder cannot answer for has a zero vector: it is known by its wording.
    """

    snapshot: str
    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    vectors: Matrix


def passages(reading: Reading, spans: Sequence[Span], embedder: Embedder) -> Passages:
    """The passages at these spans of a reading."""
    texts = tuple(resolved_text(reading, span) for span in spans)
    answers = embedder.embed(texts)
    size = next((len(answer) for answer in answers if not isinstance(answer, Unanswered)), 1)
    rows = [np.zeros(size, np.float32) if isinstance(answer, Unanswered) else answer for answer in answers]
    vectors = np.stack(rows).astype(np.float32) if rows else np.zeros((0, size), np.float32)
    return Passages(reading.article.snapshot.id, tuple(spans), texts, vectors)


def likeness(left: Passages, right: Passages) -> Matrix:
    """The likeness [left, right] in about [0, 1]: the mean of the cosine and of the wording that both share.

    Cosine alone ties together whatever is about the story's chief person; wording alone misses the same remark in
    other words. The two articles' order changes no value.
    """
    if not left.texts or not right.texts:
        return np.zeros((len(left.texts), len(right.texts)), np.float32)
    if left.snapshot > right.snapshot:
        return likeness(right, left).T
    width = min(left.vectors.shape[1], right.vectors.shape[1])
    cosine = left.vectors[:, :width] @ right.vectors[:, :width].T
    return ((cosine + word_overlap(left.texts, right.texts)) / 2).astype(np.float32)


class RememberingEmbedder:
    """An `Embedder` that asks another one for each text once; made for one run."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._answers: dict[str, Vector | Unanswered] = {}

    @property
    def version(self) -> str:
        """That of the embedder it asks."""
        return self._embedder.version

    def embed(self, texts: Sequence[str]) -> Sequence[Vector | Unanswered]:
        """As the embedder it asks."""
        new = sorted({text for text in texts if text not in self._answers})
        if new:
            self._answers.update(zip(new, self._embedder.embed(new), strict=True))
        return [self._answers[text] for text in texts]
