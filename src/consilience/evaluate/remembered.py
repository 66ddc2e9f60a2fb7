"""An embedder that remembers its answers, for benchmarks that read the same sentences many times."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.analyzers.base import Embedder, Unanswered, Vector


class RememberedEmbedder:
    """Answers as ``embedder`` does: an answer depends on its own text alone, so it may be kept."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Vector | Unanswered] = {}

    @property
    def version(self) -> str:
        """That of the embedder behind."""
        return self._embedder.version

    def embed(self, texts: Sequence[str]) -> Sequence[Vector | Unanswered]:
        """One answer per text; only those not met before are asked for."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._embedder.embed(new) if new else (), strict=True))
        return [self._known[text] for text in texts]
