"""The offline analyzer: small models run by ONNX Runtime on the CPU from weights inside the package.

Each text is run alone and unpadded, so that its vector depends on nothing but itself (``training/build_encoder.py``);
threads work on different texts, never within one.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from consilience.analyzers.base import Analyzer, Unanswered, Vector
from consilience.errors import AnalyzerError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

WEIGHTS = Path(__file__).parent / "weights"
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
        self._threads = threads or min(8, os.cpu_count() or 1)
        self._loading = threading.Lock()

    @cached_property
    def version(self) -> str:
        """Model name and the first 12 hex digits of the SHA-256 of its weights."""
        return f"{MODEL}:{_digest(self._folder / 'encoder.onnx')}"

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

        with ThreadPoolExecutor(self._threads) as pool:
            vectors = dict(zip(unique, pool.map(run, encodings), strict=True))
        return [vectors.get(text, Unanswered("the text has no words")) for text in texts]

    @cached_property
    def _session(self) -> InferenceSession:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            return onnxruntime.InferenceSession(
                self._folder / "encoder.onnx", options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise AnalyzerError(f"the encoder in {self._folder} cannot be loaded: {error}") from error

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        from tokenizers import Tokenizer

        try:
            tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        except Exception as error:
            raise AnalyzerError(f"the tokenizer in {self._folder} cannot be loaded: {error}") from error
        tokenizer.no_padding()
        tokenizer.enable_truncation(MAXIMUM_TOKENS)
        return tokenizer


@lru_cache
def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    except OSError as error:
        raise AnalyzerError(f"the weights {path} cannot be read: {error.strerror}") from error


def local_analyzer() -> Analyzer:
    """The analyzer that needs nothing but the package; what it cannot answer yet it names."""
    missing = "the offline engine has no model for it in this version"
    return Analyzer(
        name="local",
        embedder=MiniLMEmbedder(),
        missing=(("labeller", missing), ("judge", missing), ("summarizer", missing)),
    )
