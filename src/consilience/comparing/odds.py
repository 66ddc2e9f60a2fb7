"""The odds that two statements contradict each other, from what can be counted of them: one small trained network.

Made by ``training/train_contradictions.py`` from reports written for it; its card is ``contradictions.md``.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from consilience.comparing.features import NAMES
from consilience.errors import AnalyzerError

WEIGHTS = Path(__file__).parent / "contradictions.json"

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """One hidden layer of hyperbolic tangents over standardised features; ``hidden`` [features, units]."""

    mean: Array
    scale: Array
    hidden: Array
    hidden_bias: Array
    output: Array
    output_bias: float

    def probabilities(self, table: NDArray[np.float32]) -> Array:
        """The probability of a contradiction for each row of features [pairs, features]."""
        units = np.tanh((table.astype(np.float64) - self.mean) / self.scale @ self.hidden + self.hidden_bias)
        result: Array = 1.0 / (1.0 + np.exp(-(units @ self.output + self.output_bias)))
        return result


@cache
def network(path: Path = WEIGHTS) -> Network:
    """The trained network.

    Raises:
        AnalyzerError: the weights are missing, damaged, or made for other features.
    """
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        names, arrays = tuple(record["features"]), {key: np.array(record[key], np.float64) for key in _ARRAYS}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise AnalyzerError(f"the weights {path} cannot be read: {error}") from error
    if names != NAMES:
        raise AnalyzerError(f"the weights {path} were made for other features; train them again")
    return Network(**arrays, output_bias=float(record["output_bias"]))


@cache
def version(path: Path = WEIGHTS) -> str:
    """The first 12 hex digits of the SHA-256 of the weights, for provenance."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


_ARRAYS = ("mean", "scale", "hidden", "hidden_bias", "output")
