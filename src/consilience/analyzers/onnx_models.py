"""Networks of the package: one thread each, loaded when first asked, named by what they weigh."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from consilience.errors import AnalyzerError

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

WEIGHTS = Path(__file__).parent / "weights"

Item = TypeVar("Item")
Answer = TypeVar("Answer")


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


def run_each(run: Callable[[Item], Answer], items: Iterable[Item], threads: int | None = None) -> list[Answer]:
    """The answer to each item, run alone, in order; threads work on different items (at most 8 by default)."""
    with ThreadPoolExecutor(threads or min(8, os.cpu_count() or 1)) as pool:
        return list(pool.map(run, items))
