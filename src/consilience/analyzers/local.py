"""The offline analyzer: small models run by ONNX Runtime on the CPU from weights inside the package.

Each text is run alone and unpadded, so that its vector depends on nothing but itself (``training/build_encoder.py``);
threads work on different texts, never within one.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from consilience.analyzers.base import Analyzer, Unanswered, Vector
from consilience.analyzers.entailment import MiniLMJudge
from consilience.analyzers.onnx_models import WEIGHTS, digest, load_network, load_tokenizer, run_each

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

MODEL = "all-MiniLM-L6-v2-int8"
MAXIMUM_TOKENS = 256
"""The model was trained on up to 128 word pieces and is published with a limit of 256; longer texts are cut there."""


class MiniLMEmbedder:
    """The `Embedder` of the package: 384-dimensional unit vectors from all-MiniLM-L6-v2 as int8 ONNX.

    Loading waits for the first text. Safe to share between threads.
    Source: https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2, Apache-2.0.
    """

    def __init__(self, folder: Path = WEIGHTS, threads: int | None = None) -> None:
        self._folder = folder
        self._threads = threads
        self._loading = threading.Lock()

    @cached_property
    def version(self) -> str:
        """Model name and the first 12 hex digits of the SHA-256 of its weights."""
        return f"{MODEL}:{digest(self._folder / 'encoder.onnx')}"

    def embed(self, texts: Sequence[str]) -> Sequence[Vector | Unanswered]:
        """A float32 unit vector [384] per text; unanswered where a text has no words.

        Raises:
            AnalyzerError: the weights are missing or damaged.
        """
        with self._loading:
            session, tokenizer = self._session, self._tokenizer
        unique = sorted({text for text in texts if text.strip()})
        encodings = [tokenizer.encode(text).ids for text in unique]

        def run(ids: list[int]) -> Vector:
            (vector,) = session.run(None, {"token_ids": np.array([ids], dtype=np.int64)})
            return np.asarray(vector, dtype=np.float32)

        vectors = dict(zip(unique, run_each(run, encodings, self._threads), strict=True))
        return [vectors.get(text, Unanswered("the text has no words")) for text in texts]

    @cached_property
    def _session(self) -> InferenceSession:
        return load_network(self._folder / "encoder.onnx")

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return load_tokenizer(self._folder / "tokenizer.json", MAXIMUM_TOKENS)


def local_analyzer() -> Analyzer:
    """The analyzer that needs nothing but the package; what it cannot answer yet it names."""
    missing = "the offline engine has no model for it in this version"
    return Analyzer(
        name="local",
        embedder=MiniLMEmbedder(),
        judge=MiniLMJudge(),
        missing=(("labeller", missing), ("summarizer", missing)),
    )
