"""The four questions a stage may put to a model. Each takes a batch and answers item by item, in order.

What an analyzer cannot answer it says so, with the reason, as `Unanswered`; it never guesses and never raises for
one item. An answer depends on its own item alone: not on the batch, on padding, or on order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from consilience.types import Candidate

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The analyzer has nothing to say about this item, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with the text around it."""

    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Rubric:
    """What to look for: ``labels`` are pairs of a label and its definition; ``version`` is part of cache keys."""

    name: str
    question: str
    labels: tuple[tuple[str, str], ...]
    version: str


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a rubric that applies to a passage, its probability if known, and the words that show it."""

    name: str
    probability: float | None
    cue: Candidate


@dataclass(frozen=True, slots=True)
class Entailment:
    """Probabilities that the second passage follows from, or is contradicted by, the first; the rest is neutral."""

    entails: float
    contradicts: float


@dataclass(frozen=True, slots=True)
class Draft:
    """A phrased summary; each sentence names the (0-based) passages that it rests on."""

    sentences: tuple[tuple[str, tuple[int, ...]], ...]


class Embedder(Protocol):
    """Maps texts to unit vectors whose dot product measures likeness of meaning."""

    @property
    def version(self) -> str:
        """Model name and content hash, for provenance and cache keys."""
        ...

    def embed(self, texts: Sequence[str]) -> Sequence[Vector | Unanswered]:
        """A float32 unit vector of fixed length per text."""
        ...


class Labeller(Protocol):
    """Labels passages by a rubric."""

    @property
    def version(self) -> str:
        """Model name and version."""
        ...

    def label(self, passages: Sequence[Passage], rubric: Rubric) -> Sequence[tuple[Label, ...] | Unanswered]:
        """The labels that apply to each passage, in order of the words that show them; empty where none does."""
        ...


class EntailmentJudge(Protocol):
    """Judges whether the first passage of a pair entails or contradicts the second."""

    @property
    def version(self) -> str:
        """Model name and version."""
        ...

    def judge(self, pairs: Sequence[tuple[Passage, Passage]]) -> Sequence[Entailment | Unanswered]:
        """One judgement per pair."""
        ...


class Summarizer(Protocol):
    """Phrases a summary of cited passages."""

    @property
    def version(self) -> str:
        """Model name and version."""
        ...

    def summarize(self, passages: Sequence[Passage], words: int) -> Draft | Unanswered:
        """At most about ``words`` words, each sentence citing the passages that carry it."""
        ...


@dataclass(frozen=True, slots=True)
class Analyzer:
    """A set of answers to the four questions; None where nobody answers, with the reason in ``missing``."""

    name: str
    embedder: Embedder | None = None
    labeller: Labeller | None = None
    judge: EntailmentJudge | None = None
    summarizer: Summarizer | None = None
    missing: tuple[tuple[str, str], ...] = ()
    """Pairs of (protocol name, reason)."""
