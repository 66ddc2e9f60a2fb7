"""Trains the network that gives the odds of a contradiction (``consilience.comparing.odds``) from written reports.

    pip install ".[training]"
    python training/train_contradictions.py MEANTIME.conll src/consilience/comparing/contradictions.json

Examples are the pairs of statements of the reports in ``corpora/reports``: those that are listed there as
contradictions, all others that are alike enough to be looked at, and the same reports with faults planted in them
(``consilience.evaluate.planting``); and, none of them a contradiction, pairs of Wikinews articles on one company from
different days (MEANTIME, CC BY), for what is written for a purpose is tidier than news. About a fifth of the events is
held out, by a hash of their words.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import roc_auc_score
from sklearn.neural_network import MLPClassifier

from consilience.analyzers.local import local_analyzer
from consilience.comparing.features import NAMES
from consilience.comparing.judging import candidates, table
from consilience.comparing.odds import network
from consilience.comparing.pair import Pair
from consilience.evaluate.event_texts import Event, EventArticle
from consilience.evaluate.planting.plan import CONTRADICTIONS
from consilience.evaluate.planting.sites import Edit, sites
from consilience.evidence import freeze
from consilience.likeness.passages import RememberingEmbedder
from consilience.pipeline import Engine, read
from consilience.stages.compare import laid_side_by_side
from consilience.types import Article, Outlet, Part, Reading, Sentence, Span

SEED = 20261122
HELD_OUT = 51
"""Of 256."""
HIDDEN = 16
PENALTY = 3.0
"""L2 weight of scikit-learn's `alpha`; the mean over seeds of the held-out area is flat from 1 to 10."""
PLANTED = 2
"""Faults of each kind that are planted in one event, one at a time."""
DAYS = 0.5
"""Share of the pairs of Wikinews articles that is trained on: there are far more of them than of reports."""
SEEDS = 5
"""Networks that are trained; the shipped one averages their log-odds."""

Label = Callable[[int | None, int | None], int | None]
"""Sentence of the first report, of the second (None: the headline) → 1, 0, or None where the pair is no example."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Pairs of statements of one event: features [pairs, features] and whether they contradict each other [pairs]."""

    event: str
    sort: str
    """Where they come from: written, planted or days."""
    features: NDArray[np.float32]
    labels: NDArray[np.int_]

    @property
    def held_out(self) -> bool:
        """Whether the event is kept from training."""
        return hashlib.sha256(self.event.encode()).digest()[0] < HELD_OUT


class Reader:
    """Reads reports by the pipeline; one embedder remembers all."""

    def __init__(self) -> None:
        self._engine = Engine()
        self._embedder = RememberingEmbedder(local_analyzer().embedder)  # type: ignore[arg-type]

    def readings(self, event: Event) -> list[Reading]:
        """The readings of an event's articles, in its order."""
        report = self._engine.check_documents(event.documents())
        by_source = {reading.article.source: reading for reading in report.readings}
        return [by_source[event.source(index)] for index in range(len(event.articles))]

    def examples(self, readings: Sequence[Reading], label: Label) -> tuple[NDArray[np.float32], NDArray[np.int_]]:
        """All pairs of statements that the comparison looks at and ``label`` has an answer for."""
        laid = list(laid_side_by_side(readings, self._embedder))
        if not laid:
            return np.zeros((0, len(NAMES)), np.float32), np.zeros(0, np.int_)
        ((first, second, pair),) = laid
        found = candidates(pair)
        turned = first is not readings[0]
        places, labels = [], []
        for at in sorted(found):
            one, other = _sentence(first, pair, 0, at[0]), _sentence(second, pair, 1, at[1])
            answer = label(other, one) if turned else label(one, other)
            if answer is not None:
                places.append(at)
                labels.append(answer)
        return table(pair, {at: found[at] for at in places}), np.array(labels, np.int_)


def _sentence(reading: Reading, pair: Pair, side: int, index: int) -> int | None:
    span = (pair.left, pair.right)[side].statements[index].claim.quote.span
    return sentence_of(reading, span)


def sentence_of(reading: Reading, span: Span) -> int | None:
    """The number of the paragraph that a span of the body lies in; None in the headline."""
    if span.part != Part.BODY:
        return None
    return reading.article.snapshot.body.count("\n\n", 0, span.start)


def event_of(record: dict[str, Any]) -> Event:
    """A record as an event whose reports have a paragraph for each sentence."""
    articles = tuple(
        EventArticle(
            one["title"], one["outlet"], f"https://{side}.example/", record["date"], "\n\n".join(one["sentences"])
        )
        for side in ("one", "other")
        for one in (record[side],)
    )
    return Event(record["event"] + record["one"]["sentences"][0], articles)


def of_record(record: dict[str, Any], reader: Reader) -> Iterator[Examples]:
    """The examples of one event as it is written, then of each planting."""
    event = event_of(record)
    readings = reader.readings(event)
    known = {(one, other) for one, other, *_ in record["contradicts"]}
    involved = {one for one, _ in known}, {other for _, other in known}

    def written(one: int | None, other: int | None) -> int | None:
        if one is None or other is None:  # a headline may say again what is listed
            return None if one in involved[0] or other in involved[1] else 0
        return int((one, other) in known)

    yield Examples(event.id, "written", *reader.examples(readings, written))
    draw = random.Random(event.id)
    found = tuple(sites(event, readings))
    for planter in CONTRADICTIONS.values():
        edits = [edit for site in found for edit in planter(site, draw)]
        for edit in draw.sample(edits, min(PLANTED, len(edits))):
            yield from _planted(event, readings, edit, known, reader)


def _planted(
    event: Event, readings: Sequence[Reading], edit: Edit, known: set[tuple[int, int]], reader: Reader
) -> Iterator[Examples]:
    """The pairs of the edited sentence, unless it is one that contradicts something already."""
    body = readings[edit.article].article.snapshot.body
    place = body.count("\n\n", 0, edit.start)
    stated = {sentence_of(readings[article], span) for article, span in edit.stated}
    if any((place, other) in known if edit.article == 0 else (other, place) in known for other in stated):
        return

    def label(one: int | None, other: int | None) -> int | None:
        mine, theirs = (one, other) if edit.article == 0 else (other, one)
        return int(theirs in stated) if mine == place else None

    changed = reader.readings(event.with_article(edit.article, edit.applied(body), edit.date))
    features, labels = reader.examples(changed, label)
    if len(labels):
        yield Examples(event.id, "planted", features, labels)


def of_days(path: Path, reader: Reader) -> Iterator[Examples]:
    """Wikinews articles on one company or market: what they tell differently belongs to different days."""
    draw = random.Random(SEED)
    for topic, articles in _wikinews(path).items():
        readings = [read(_article(name, *sentences)) for name, sentences in sorted(articles.items())]
        for one, other in combinations(range(len(readings)), 2):
            if draw.random() >= DAYS:
                continue
            features, labels = reader.examples([readings[one], readings[other]], _never)
            if len(labels):
                yield Examples(f"{topic} {one // 3} {other // 3}", "days", features, labels)


def _never(_one: int | None, _other: int | None) -> int:
    return 0


def _wikinews(path: Path) -> dict[str, dict[str, list[str]]]:
    """Topic → document → its sentences, of 6 to 60 words, from a CoNLL file."""
    words: dict[tuple[str, str], dict[str, list[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) >= 4:
            topic, _, name = fields[0].partition("/")
            words.setdefault((topic, name), {}).setdefault(fields[1], []).append(fields[3])
    found: dict[str, dict[str, list[str]]] = {}
    for (topic, name), by_number in words.items():
        sentences = [_joined(item) for item in by_number.values() if 6 <= len(item) <= 60]
        found.setdefault(topic, {})[name] = sentences
    return found


def _joined(words: list[str]) -> str:
    text = " ".join(words).replace("`` ", "“").replace(" ''", "”")
    text = re.sub(r" ([,.;:!?%)\]]|'s\b|n't\b|'re\b)", r"\1", text)
    return re.sub(r"([($\[]) ", r"\1", text)


def _article(outlet: str, *sentences: str) -> Article:
    """An article of the given sentences, a paragraph each."""
    snapshot = freeze("", "", "\n\n".join(sentences), "", outlet)
    spans, start = [], 0
    for number, sentence in enumerate(sentences):
        spans.append(Sentence(Span(snapshot.id, Part.BODY, start, start + len(sentence)), number))
        start += len(sentence) + 2
    return Article(outlet, snapshot, Outlet(outlet), sentences=tuple(spans))


def train(examples: Sequence[Examples], target: Path) -> None:
    """Train `SEEDS` networks, write them as one, print what it does on the events held out."""
    told = [item for item in examples if not item.held_out]
    features, labels = np.concatenate([e.features for e in told]), np.concatenate([e.labels for e in told])
    mean, scale = features.mean(axis=0), features.std(axis=0) + 1e-3
    networks = [
        MLPClassifier(
            (HIDDEN,), activation="tanh", alpha=PENALTY, max_iter=80, batch_size=64, learning_rate_init=3e-3,
            random_state=SEED + seed,
        ).fit((features - mean) / scale, labels)
        for seed in range(SEEDS)
    ]  # fmt: skip
    record = {
        "features": NAMES,
        "mean": mean.tolist(),
        "scale": scale.tolist(),
        "hidden": np.concatenate([item.coefs_[0] for item in networks], axis=1).tolist(),
        "hidden_bias": np.concatenate([item.intercepts_[0] for item in networks]).tolist(),
        "output": (np.concatenate([item.coefs_[1][:, 0] for item in networks]) / SEEDS).tolist(),
        "output_bias": float(np.mean([item.intercepts_[1][0] for item in networks])),
    }
    target.write_text(json.dumps(_rounded(record), indent=1) + "\n", encoding="utf-8")
    print(f"{len(labels)} pairs of {len({e.event for e in told})} events, {labels.sum()} contradictions")
    for sort in ("written", "planted", "days"):
        kept = [item for item in examples if item.held_out and item.sort == sort]
        rows, truth = np.concatenate([e.features for e in kept]), np.concatenate([e.labels for e in kept])
        _print(sort, network(target).probabilities(rows), truth)


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.5g}")
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return [_rounded(item) for item in value] if isinstance(value, list | tuple) else value


def _print(name: str, odds: NDArray[np.float64], truth: NDArray[np.int_]) -> None:
    area = f", AUC {roc_auc_score(truth, odds):.3f}" if truth.any() else ""
    print(f"held out, {name}: {len(truth)} pairs, {truth.sum()} contradictions{area}")
    for least in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9):
        told = odds >= least
        if told.any() and truth.any():
            print(f"  p >= {least}: precision {truth[told].mean():.2f}, recall {told[truth == 1].mean():.2f}")
        elif told.any():
            print(f"  p >= {least}: {told.sum()} told")


def main() -> None:
    """Train from the corpora beside this script and from Wikinews."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wikinews", type=Path, help="meantime.conll")
    parser.add_argument("target", type=Path)
    arguments = parser.parse_args()
    reader = Reader()
    examples = list(of_days(arguments.wikinews, reader))
    for path in sorted((Path(__file__).parent / "corpora" / "reports").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            examples += of_record(json.loads(line), reader)
    train(examples, arguments.target)


if __name__ == "__main__":
    main()
