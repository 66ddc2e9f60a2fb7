"""The offline judge of entailment: a small network over two texts side by side, each word marked by what it is to the
other text (`language.contrast`). Its card is beside its weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from consilience.analyzers.base import Entailment, Passage, Unanswered
from consilience.analyzers.onnx_models import ShippedModel, run_each, softmax
from consilience.language.contrast import Mark, contrast

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

_NO_WORDS = Unanswered("a text has no words")


class MiniLMJudge(ShippedModel):
    """The `EntailmentJudge` of the package. Loading waits for the first pair. Safe to share between threads.

    Trained to be the same whichever text comes first, and asked both ways: entailment here means that the two say the
    same or one says more, contradiction that they cannot both be true of one event.
    """

    name = "entailment-MiniLM-L6-int8"
    weights = "entailment.onnx"
    maximum_tokens = 160
    """Word pieces of both texts together, some 55 words each; longer ones are cut, the longer text first."""

    def judge(self, pairs: Sequence[tuple[Passage, Passage]]) -> Sequence[Entailment | Unanswered]:
        """The mean of both orders' probabilities per pair; unanswered where a text has no words.

        Raises:
            AnalyzerError: the weights are missing or damaged.
        """
        texts = [_ordered(one.text, other.text) for one, other in pairs]
        unique = sorted({pair for pair in texts if all(text.strip() for text in pair)})
        if not unique:
            return [_NO_WORDS] * len(texts)
        session, tokenizer = self.loaded()

        def run(pair: tuple[str, str]) -> Entailment:
            first, second = pair
            here = _probabilities(session, tokenizer, first, second)
            back = _probabilities(session, tokenizer, second, first)
            entails, _, contradicts = ((here + back) / 2).tolist()
            return Entailment(entails, contradicts)

        found = dict(zip(unique, run_each(run, unique, self._threads), strict=True))
        return [found.get(pair, _NO_WORDS) for pair in texts]


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def token_types(encoding: Encoding, one: str, other: str) -> list[int]:
    """The type of each word piece of an encoded pair: which text it is of, and the mark of its word there."""
    marked = [list(contrast(one, other)), list(contrast(other, one))]
    at = [0, 0]
    types = []
    for (start, _), text, special in zip(
        encoding.offsets, encoding.sequence_ids, encoding.special_tokens_mask, strict=True
    ):
        if text is None or special or not marked[text]:
            types.append((text or 0) * len(Mark))
            continue
        words = marked[text]
        while at[text] + 1 < len(words) and words[at[text] + 1][0].start <= start:
            at[text] += 1
        types.append(text * len(Mark) + words[at[text]][1])
    return types


def _probabilities(session: InferenceSession, tokenizer: Tokenizer, one: str, other: str) -> NDArray[np.float64]:
    """Probabilities [3] of entailment, neither and contradiction."""
    encoding = tokenizer.encode(one, other)
    inputs = {
        "token_ids": np.array([encoding.ids], dtype=np.int64),
        "token_types": np.array([token_types(encoding, one, other)], dtype=np.int64),
    }
    (odds,) = session.run(None, inputs)
    return softmax(odds[0])
