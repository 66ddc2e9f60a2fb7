"""An embedder for tests and examples: it needs no weights and likens texts by the words they share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from consilience.analyzers.base import Unanswered, Vector

DIMENSIONS = 512


class WordOverlapEmbedder:
    """An `Embedder` whose cosine is that of the texts' bags of words, hashed into 512 dimensions."""

    version = "word-overlap:1"

    def __init__(self, silent_on: Sequence[str] = ()) -> None:
        self._silent_on = tuple(silent_on)

    def embed(self, texts: Sequence[str]) -> Sequence[Vector | Unanswered]:
        """A float32 unit vector [512] per text; unanswered for texts without words or that hold a silenced phrase."""
        return [self._embed(text) for text in texts]

    def _embed(self, text: str) -> Vector | Unanswered:
        words = re.findall(r"\w+", text)
        if not words or any(phrase in text for phrase in self._silent_on):
            return Unanswered("the fake embedder was told to be silent" if words else "the text has no words")
        vector = np.zeros(DIMENSIONS, dtype=np.float32)
        for word in words:
            vector[int.from_bytes(hashlib.sha256(word.casefold().encode()).digest()[:4], "big") % DIMENSIONS] += 1
        return vector / np.float32(np.linalg.norm(vector))
