"""Where the threshold of claim alignment comes from: sentences of the story gold's development events, pair by pair.

For each pair of articles, the sentences that are each other's nearest are compared with the gold's key facts. Run::

    python tools/alignment_threshold.py GOLD TEXTS

A pair is right where both sentences support one fact; wrong where both match a fact or a unique point and share none;
otherwise the gold cannot tell. Three likenesses: cosine of the embeddings, shared wording, and their mean.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from consilience.analyzers.base import Unanswered
from consilience.analyzers.local import local_analyzer
from consilience.evaluate.gold import GoldEvent, load_events
from consilience.evaluate.story_measures import matches_any
from consilience.evaluate.story_page import SystemSpan
from consilience.language.overlap import word_overlap
from consilience.language.sentences import sentence_spans

FEWEST_WORDS = 4
"""Shorter sentences state nothing that could be aligned."""

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of nearest sentences: its likeness, and whether the gold calls it right (None: it cannot tell)."""

    likeness: float
    right: bool | None


def main() -> None:
    """Print precision and the number of right pairs at each threshold."""
    parser = argparse.ArgumentParser(description="Precision of sentence alignment by threshold.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    given = parser.parse_args()
    judged: dict[str, list[Judged]] = {"cosine": [], "wording": [], "mean": []}
    for event in load_events(given.gold, given.texts):
        for name, pair in judge(event):
            judged[name].append(pair)
    for name, pairs in judged.items():
        print(f"{name}\n  least  right  wrong  untold  precision")
        for step in range(6, 18):
            show(step / 20, [pair for pair in pairs if pair.likeness >= step / 20])


def show(least: float, pairs: list[Judged]) -> None:
    """One line of the table."""
    right = sum(pair.right is True for pair in pairs)
    wrong = sum(pair.right is False for pair in pairs)
    precision = f"{right / (right + wrong):.3f}" if right + wrong else "–"
    print(f"  {least:5.2f}  {right:5}  {wrong:5}  {len(pairs) - right - wrong:6}  {precision:>9}")


def judge(event: GoldEvent) -> Iterator[tuple[str, Judged]]:
    """Every nearest pair of the event under each likeness."""
    sentences = {article.key: sentences_of(event, article.key) for article in event.articles}
    vectors = {key: embed([event.words(span.place) for span in spans]) for key, spans in sentences.items()}
    for one, other in combinations(sorted(sentences), 2):
        cosine: Matrix = (vectors[one] @ vectors[other].T).astype(np.float32)
        wording = word_overlap(*([event.words(span.place) for span in sentences[key]] for key in (one, other)))
        kinds: tuple[tuple[str, Matrix], ...] = (
            ("cosine", cosine),
            ("wording", wording),
            ("mean", ((cosine + wording) / 2).astype(np.float32)),
        )
        for name, likeness in kinds:
            for row, column in nearest(likeness):
                right = same_fact(event, sentences[one][row], sentences[other][column])
                yield name, Judged(float(likeness[row, column]), right)


def sentences_of(event: GoldEvent, key: str) -> list[SystemSpan]:
    """The sentences of an article that are long enough to state something."""
    text = event.article(key).text
    spans = [SystemSpan(key, start, end, one_sentence=True) for start, end in sentence_spans(text)]
    return [span for span in spans if len(text[span.start : span.end].split()) >= FEWEST_WORDS]


def embed(texts: list[str]) -> Matrix:
    """The vectors of these texts, one row each."""
    embedder = local_analyzer().embedder
    answers = embedder.embed(texts) if embedder is not None else []
    return np.stack([answer for answer in answers if not isinstance(answer, Unanswered)])


def nearest(likeness: Matrix) -> list[tuple[int, int]]:
    """Rows and columns that are each other's greatest."""
    back = likeness.argmax(axis=0)
    return [(row, int(column)) for row, column in enumerate(likeness.argmax(axis=1)) if back[column] == row]


def same_fact(event: GoldEvent, one: SystemSpan, other: SystemSpan) -> bool | None:
    """Whether two sentences support one fact of the gold; None where it knows one of them not at all."""
    facts = [
        {fact.id for fact in event.key_facts if matches_any(event, fact.support, (span,))} for span in (one, other)
    ]
    if facts[0] & facts[1]:
        return True
    unique = [point.span for point in event.unique_points]
    known = [
        bool(found) or matches_any(event, unique, (span,)) for found, span in zip(facts, (one, other), strict=True)
    ]
    return False if all(known) else None


if __name__ == "__main__":
    main()
