"""How much of their wording statements of two articles share, rare words counting most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STEM = 6
"""Words that agree in so many first letters count as one («investigated», «investigation»); 5, 6 and whole words do
equally well on the story gold's development events."""

SHORTEST = 3
"""Letters; shorter words carry little and are left out. Numbers of any length count."""

_WORD = re.compile(r"[^\W_]+")


def word_overlap(left: Sequence[str], right: Sequence[str]) -> NDArray[np.float32]:
    """The shared wording [left, right] of each statement of one article with each of another, in [0, 1].

    The weight of the words that two statements share, over the geometric mean of their weights. A word weighs
    log((n + 1) / (d + 1/2)) where d of all the n statements hold it: what both articles say all along (the name of
    the event's chief person) ties nothing together. Depends on these two articles alone.
    Source: inverse document frequency, Sparck Jones 1972, over statements instead of documents.
    """
    stems = [_stems(text) for text in (*left, *right)]
    holding = Counter(stem for statement in stems for stem in statement)
    columns = {stem: column for column, stem in enumerate(sorted(holding))}
    table = np.zeros((len(stems), len(columns)))
    for row, statement in enumerate(stems):
        for stem in statement:
            table[row, columns[stem]] = math.sqrt(math.log((len(stems) + 1) / (holding[stem] + 0.5)))
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    table /= np.where(lengths > 0, lengths, 1)
    shared: NDArray[np.float64] = np.clip(table[: len(left)] @ table[len(left) :].T, 0, 1)
    return shared.astype(np.float32)


def _stems(text: str) -> frozenset[str]:
    """The beginnings of a text's words, in one letter case, for comparing only."""
    words = (match[0].casefold() for match in _WORD.finditer(text))
    return frozenset(word[:STEM] for word in words if len(word) >= SHORTEST or word.isdigit())
