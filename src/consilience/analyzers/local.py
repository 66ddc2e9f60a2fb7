"""The offline analyzer: small models run by ONNX Runtime on the CPU from weights inside the package.

Each text is run alone and unpadded, so that its vector depends on nothing but itself (``training/build_encoder.py``);
threads work on different texts, never within one.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from consilience.analyzers.base import Analyzer, Unanswered, Vector
from consilience.analyzers.entailment import MiniLMJudge
from consilience.analyzers.onnx_models import ShippedModel, run_each
from consilience.analyzers.wording import MiniLMLabeller


class MiniLMEmbedder(ShippedModel):
    """The `Embedder` of the package: 384-dimensional unit vectors from all-MiniLM-L6-v2 as int8 ONNX.

    Loading waits for the first text. Safe to share between threads.
    Source: https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2, Apache-2.0.
    """

    name = "all-MiniLM-L6-v2-int8"
    weights = "encoder.onnx"
    maximum_tokens = 256
    """The model was trained on up to 128 word pieces and is published with a limit of 256."""

    def embed(self, texts: Sequence[str]) -> Sequence[Vector | Unanswered]:
        """A float32 unit vector [384] per text; unanswered where a text has no words.

        Raises:
            AnalyzerError: the weights are missing or damaged.
        """
        session, tokenizer = self.loaded()
        unique = sorted({text for text in texts if text.strip()})
        encodings = [tokenizer.encode(text).ids for text in unique]

        def run(ids: list[int]) -> Vector:
            (vector,) = session.run(None, {"token_ids": np.array([ids], dtype=np.int64)})
            return np.asarray(vector, dtype=np.float32)

        vectors = dict(zip(unique, run_each(run, encodings, self._threads), strict=True))
        return [vectors.get(text, Unanswered("the text has no words")) for text in texts]


def local_analyzer() -> Analyzer:
    """The analyzer that needs nothing but the package; what it cannot answer yet it names."""
    missing = "the offline engine has no model for it in this version"
    return Analyzer(
        name="local",
        embedder=MiniLMEmbedder(),
        labeller=MiniLMLabeller(),
        judge=MiniLMJudge(),
        missing=(("summarizer", missing),),
    )
