"""The offline labeller of wording: a small network that marks the slanted and unsupported words of a sentence.

Lists know the turns they were written from; the network, trained on passages that were marked word by word, knows them
by their company: «gutted» of a house and of a budget. Its card is beside its weights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from consilience.analyzers.base import Label, Passage, Rubric, Unanswered
from consilience.analyzers.onnx_models import ShippedModel, run_each, softmax
from consilience.types import Candidate

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Encoding

RUBRIC = "slanted-wording"
"""The name of the one rubric that the network was trained on."""
LABELS = (
    "loaded-language",
    "labelling",
    "editorialising",
    "promotional-language",
    "sensationalism",
    "unattributed-assertion",
    "vague-attribution",
    "insinuation",
    "ad-hominem",
    "appeal-to-authority",
    "appeal-to-emotion",
    "appeal-to-fear",
    "appeal-to-ridicule",
    "argument-from-incredulity",
    "bandwagon",
    "causal-oversimplification",
    "circular-reasoning",
    "false-analogy",
    "false-dilemma",
    "flag-waving",
    "guilt-by-association",
    "hasty-generalisation",
    "loaded-question",
    "name-calling",
    "non-sequitur",
    "red-herring",
    "slippery-slope",
    "straw-man",
    "whataboutism",
)
"""The network's classes, in order, after «none»: words, then arguments."""
FOUND = 0.5
"""Probability from which a word piece is taken for marked."""

_OTHER_RUBRIC = Unanswered("the offline engine has no model for this rubric")


class MiniLMLabeller(ShippedModel):
    """The `Labeller` of the package. Loading waits for the first passage. Safe to share between threads."""

    name = "wording-MiniLM-L6-int8"
    weights = "wording.onnx"
    maximum_tokens = 256

    def label(self, passages: Sequence[Passage], rubric: Rubric) -> Sequence[tuple[Label, ...] | Unanswered]:
        """The marked stretches of each passage, with the probability that the surest of their words is marked.

        Raises:
            AnalyzerError: the weights are missing or damaged.
        """
        if rubric.name != RUBRIC:
            return [_OTHER_RUBRIC] * len(passages)
        session, tokenizer = self.loaded()

        def run(text: str) -> tuple[Label, ...]:
            return tuple(_labels(text, tokenizer.encode(text), session)) if text.strip() else ()

        unique = sorted({passage.text for passage in passages})
        found = dict(zip(unique, run_each(run, unique, self._threads), strict=True))
        return [found[passage.text] for passage in passages]


def _labels(text: str, encoding: Encoding, session: InferenceSession) -> Iterator[Label]:
    (odds,) = session.run(None, {"token_ids": np.array([encoding.ids], dtype=np.int64)})
    chances = softmax(odds[0])
    for first, last in _stretches(encoding, chances):
        start, end = _trimmed(text, *_whole_words(text, encoding.offsets[first][0], encoding.offsets[last - 1][1]))
        if start >= end:
            continue
        inside = chances[first:last]
        name = LABELS[int(inside[:, 1:].sum(axis=0).argmax())]
        yield Label(name, float(1 - inside[:, 0].min()), Candidate(text[start:end], None, start, end))


def _stretches(encoding: Encoding, chances: NDArray[np.float64]) -> Iterator[tuple[int, int]]:
    """The runs [first, last) of marked word pieces; so few unmarked ones between two are taken in."""
    runs: list[list[int]] = []
    for place, (special, none) in enumerate(zip(encoding.special_tokens_mask, chances[:, 0], strict=True)):
        if special or none >= 1 - FOUND:
            continue
        if runs and place - runs[-1][-1] <= 1 + GAP:
            runs[-1].append(place)
        else:
            runs.append([place])
    return ((run[0], run[-1] + 1) for run in runs)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words; «on-the-nose» is one."""
    while start and _within(text, start):
        start -= 1
    while end < len(text) and _within(text, end):
        end += 1
    return start, end


def _within(text: str, at: int) -> bool:
    """Whether a place lies inside a word."""
    left, right = text[at - 1], text[at]
    if left.isalnum() and right.isalnum():
        return True
    joint = left if not left.isalnum() else right
    before, after = (text[at - 2 : at - 1], right) if joint is left else (left, text[at + 1 : at + 2])
    return joint in _JOINTS and before.isalnum() and after.isalnum()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without marks of punctuation and words that say nothing at its ends; empty where nothing is left."""
    words = [
        (start + match.start(), start + match.end(), match.group().lower()) for match in _WORD.finditer(text[start:end])
    ]
    while words and words[0][2] in _EMPTY:
        words.pop(0)
    while words and words[-1][2] in _EMPTY:
        words.pop()
    return (words[0][0], words[-1][1]) if words else (start, start)


GAP = 2
"""Unmarked word pieces between two marked ones that belong to one stretch."""
_JOINTS = frozenset("-'’")
_WORD = re.compile(r"[#$£€]?\w+(?:[-'’.]\w+)*%?")
_EMPTY = frozenset(
    {"a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "for", "with", "from", "by", "one", "that"}
    | {"as", "its", "their", "his", "her"}
)
