"""Networks of the package: one thread each, loaded when first asked, named by what they weigh."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from consilience.errors import AnalyzerError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

WEIGHTS = Path(__file__).parent / "weights"

Item = TypeVar("Item")
Answer = TypeVar("Answer")


class ShippedModel:
    """A network of the package with its tokenizer. Loading waits for `loaded`. Safe to share between threads.

    ``name`` is the model's, ``weights`` its file in ``folder``; longer texts are cut at ``maximum_tokens``.
    """

    name: str
    weights: str
    maximum_tokens: int

    def __init__(self, folder: Path = WEIGHTS, threads: int | None = None) -> None:
        self._folder = folder
        self._threads = threads
        self._loading = threading.Lock()

    @cached_property
    def version(self) -> str:
        """Model name and the first 12 hex digits of the SHA-256 of its weights."""
        return f"{self.name}:{digest(self._folder / self.weights)}"

    def loaded(self) -> tuple[InferenceSession, Tokenizer]:
        """The network and its tokenizer.

        Raises:
            AnalyzerError: the weights are missing or damaged.
        """
        with self._loading:
            return self._session, self._tokenizer

    @cached_property
    def _session(self) -> InferenceSession:
        return load_network(self._folder / self.weights)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return load_tokenizer(self._folder / "tokenizer.json", self.maximum_tokens)


def load_network(path: Path) -> InferenceSession:
    """The network in a file, to be run by one thread at a time or several.

    Raises:
        AnalyzerError: the weights are missing or damaged.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise AnalyzerError(f"the weights {path} cannot be loaded: {error}") from error


def load_tokenizer(path: Path, maximum_tokens: int) -> Tokenizer:
    """The tokenizer in a file; longer texts are cut.

    Raises:
        AnalyzerError: the file is missing or damaged.
    """
    from tokenizers import Tokenizer

    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:
        raise AnalyzerError(f"the tokenizer {path} cannot be loaded: {error}") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(maximum_tokens)
    return tokenizer


@lru_cache
def digest(path: Path) -> str:
    """The first 12 hex digits of the SHA-256 of a file.

    Raises:
        AnalyzerError: the file cannot be read.
    """
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    except OSError as error:
        raise AnalyzerError(f"the weights {path} cannot be read: {error.strerror}") from error


def softmax(odds: ArrayLike) -> NDArray[np.float64]:
    """The probabilities of the classes on the last axis, of their log-odds; of the same shape."""
    values = np.asarray(odds, dtype=np.float64)
    weights = np.exp(values - values.max(axis=-1, keepdims=True))
    probabilities: NDArray[np.float64] = weights / weights.sum(axis=-1, keepdims=True)
    return probabilities


def run_each(run: Callable[[Item], Answer], items: Iterable[Item], threads: int | None = None) -> list[Answer]:
    """The answer to each item, run alone, in order; threads work on different items (at most 8 by default)."""
    with ThreadPoolExecutor(threads or min(8, os.cpu_count() or 1)) as pool:
        return list(pool.map(run, items))
