"""The neutral story against what a human editor wrote of the same articles, beside two baselines at the same budget.

The texts: JSON lines, one event each, with ``neutral_summary`` and ``articles`` as AllSides roundups have them (NeuS,
Lee et al. 2022). Protocol and figures: ``docs/benchmarks.md``.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from consilience.errors import SourceNotFound, SourceUnreadable
from consilience.evaluate.result import Figure, Result, bootstrap
from consilience.language.lexicon import load
from consilience.types import Document, Medium, Report, Story

BUDGET = 50
"""Words of each text that are compared; the human summaries have a median of 42."""
RELATED = 0.1
"""Least TF-IDF cosine of an article with another of its event; below it they are only loosely related."""
SHORTEST = 8
"""Words of a sentence that the cross-support baseline may choose; shorter ones are greetings and captions."""

REPEATS = 0.5
"""TF-IDF cosine from which that baseline takes a sentence for a repetition."""

OURS, LEAD, SUPPORTED = "our story", "lead of an article", "most cross-supported sentences"

PROTOCOL = (
    f"ROUGE-1 recall (lower case, no stemming, clipped counts) of the human summary by the first {BUDGET} words of: "
    "our key points and then body, headline excluded; an article's own text (mean over the event's articles); the "
    "sentences of whose TF-IDF weight the other articles hold most, best first, none twice. Arousing words per "
    "hundred of the same words, by a lexicon of our own that has no part in choosing sentences. Articles with a TF-IDF "
    f"cosine below {RELATED} to every other of their event are left out, and events with fewer than two articles left."
)

_WORD = re.compile(r"[^\W_]+")
MakeReport = Callable[[Sequence[Document]], Report]


@dataclass(frozen=True, slots=True)
class Event:
    """One event: the human summary, and what the pipeline is given."""

    name: str
    summary: str
    articles: tuple[Document, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """One event's measures: for each text its recall and its arousing words per hundred."""

    name: str
    recall: Mapping[str, float]
    arousal: Mapping[str, float]


def run(texts: Path, make_report: MakeReport, limit: int | None = None) -> Result:
    """Tell the story of each event in ``texts`` (a file) and compare; ``limit``: only this many events.

    Raises:
        SourceNotFound, SourceUnreadable: the file is missing, or is not of that form.
    """
    compared: list[Compared] = []
    untold: list[str] = []
    for event in _related(list(_events(texts)))[:limit]:
        report = make_report(event.articles)
        if report.story is None:
            untold.append(f"{event.name}: no story could be told")
            continue
        compared.append(_compared(event, report, report.story))
    named = (OURS, LEAD, SUPPORTED)
    figures = [_mean(f"ROUGE-1 recall, {name}", [item.recall[name] for item in compared]) for name in named]
    figures += [_mean(f"arousing words per 100, {name}", [item.arousal[name] for item in compared]) for name in named]
    worse = sorted(compared, key=lambda item: (item.recall[OURS] - item.recall[LEAD], item.name))
    lines = [
        f"{item.name}: recall {item.recall[OURS]:.2f}, lead {item.recall[LEAD]:.2f}, "
        f"cross-supported {item.recall[SUPPORTED]:.2f}"
        for item in worse
        if item.recall[OURS] < max(item.recall[LEAD], item.recall[SUPPORTED])
    ]
    return Result("story", PROTOCOL, tuple(figures), (*untold, *lines))


def rouge_1_recall(reference: str, text: str) -> float:
    """The share of the reference's words, counted with repetition, that the text has as well (Lin 2004).

    >>> rouge_1_recall("the cat sat", "The cat ran")
    0.6666666666666666
    """
    wanted, given = Counter(_words(reference)), Counter(_words(text))
    return sum((wanted & given).values()) / max(1, sum(wanted.values()))


def arousing_words(text: str) -> float:
    """Arousing words per hundred words of a text."""
    words = _words(text)
    plain, stems = _arousing()
    found = sum(word in plain or word.startswith(stems) for word in words)
    return 100 * found / len(words) if words else 0.0


def cross_supported(articles: Sequence[Sequence[str]]) -> list[str]:
    """The sentences of several articles, those that the other articles support most first, none told twice.

    Support is the sum over the other articles of the sentence's TF-IDF weight that they hold as well, each word at
    most once. Of the definitions tried on development events this one has the highest recall: the nearest sentence
    alone favours short ones that two articles share word for word.
    """
    every = [(number, text) for number, sentences in enumerate(articles) for text in sentences]
    vectors = _vectors([text for _, text in every])
    held: list[dict[str, float]] = [{} for _ in articles]
    for (number, _), vector in zip(every, vectors, strict=True):
        for word, value in vector.items():
            held[number][word] = held[number].get(word, 0.0) + value
    ranked = []
    for place, (number, text) in enumerate(every):
        if len(_words(text)) >= SHORTEST:
            others = (weights for home, weights in enumerate(held) if home != number)
            support = sum(
                value * min(1.0, other.get(word, 0.0)) for other in others for word, value in vectors[place].items()
            )
            ranked.append((-round(support, 6), place))
    chosen: list[int] = []
    for _, place in sorted(ranked):
        if all(_cosine(vectors[place], vectors[other]) <= REPEATS for other in chosen):
            chosen.append(place)
        if len(chosen) * SHORTEST >= BUDGET:
            break
    return [every[place][1] for place in chosen]


def story_text(story: Story) -> str:
    """The story as a reader meets it below the headline: key points, then the sentences of the body not told there."""
    points = [sentence.text for sentence in story.key_points]
    return " ".join((*points, *(item.text for item in story.body if item.text not in points)))


def _compared(event: Event, report: Report, story: Story) -> Compared:
    bodies = [reading.article.snapshot.body for reading in report.readings]
    sentences = [
        [reading.article.text(sentence.span) for sentence in reading.article.sentences if sentence.span.part == "body"]
        for reading in report.readings
    ]
    texts = {
        OURS: [_cut(story_text(story))],
        LEAD: [_cut(body) for body in bodies],
        SUPPORTED: [_cut(" ".join(cross_supported(sentences)))],
    }
    return Compared(
        event.name,
        {name: _average([rouge_1_recall(event.summary, text) for text in given]) for name, given in texts.items()},
        {name: _average([arousing_words(text) for text in given]) for name, given in texts.items()},
    )


def _cut(text: str) -> str:
    """The first words of a text, as many as the budget has."""
    return " ".join(_words(text)[:BUDGET])


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


@cache
def _arousing() -> tuple[frozenset[str], tuple[str, ...]]:
    listed = load("arousing_words")
    stems = sorted(entry.rstrip("*") for entry in listed if entry.endswith("*"))
    return frozenset(entry for entry in listed if not entry.endswith("*")), tuple(stems)


def _vectors(texts: Sequence[str]) -> list[dict[str, float]]:
    """TF-IDF vectors of unit length."""
    counts = [Counter(_words(text)) for text in texts]
    holding = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        raw = {word: times * math.log((1 + len(texts)) / holding[word]) for word, times in count.items()}
        length = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
        vectors.append({word: value / length for word, value in raw.items()})
    return vectors


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shorter, longer = sorted((one, other), key=len)
    return sum(value * longer[word] for word, value in shorter.items() if word in longer)


def _average(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def _mean(name: str, values: Sequence[float]) -> Figure:
    if not values:
        return Figure(name, None, 0, note="no story could be told")
    figure = Figure(name, _average(values), len(values))
    interval = bootstrap(list(values), _average)
    return figure if interval is None else replace(figure, low=interval[0], high=interval[1])


def _related(events: Sequence[Event]) -> list[Event]:
    """The events with those articles that are about the same thing, where there are two or more."""
    texts = [article.content.decode("utf-8") for event in events for article in event.articles]
    vectors = iter(_vectors(texts))
    kept = []
    for event in events:
        own = [next(vectors) for _ in event.articles]
        articles = tuple(
            article
            for place, article in enumerate(event.articles)
            if any(_cosine(own[place], own[other]) >= RELATED for other in range(len(own)) if other != place)
        )
        if len(articles) > 1:
            kept.append(replace(event, articles=articles))
    return kept


def _events(path: Path) -> Iterator[Event]:
    if not path.is_file():
        raise SourceNotFound(str(path), "there is no such file")
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
        records = [json.loads(line) for line in text.split("\n") if line.strip()]
        yield from (_event(record) for record in records if record.get("neutral_summary"))
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceUnreadable(str(path), f"it is no list of events ({error!r})") from error


def _event(record: Mapping[str, Any]) -> Event:
    articles = tuple(
        _document(f"{record['event_id']}/{number}", item)
        for number, item in enumerate(record["articles"], 1)
        if item["text"].strip()
    )
    return Event(str(record["event_id"]), str(record["neutral_summary"]), articles)


def _document(source: str, item: Mapping[str, Any]) -> Document:
    given = (("title", "title"), ("outlet", "source"), ("published", "date"), ("url", "url"))
    metadata = tuple((name, str(item[key])) for name, key in given if item.get(key))
    return Document(source, item["text"].encode("utf-8", "replace"), Medium.TEXT, None, "utf-8", metadata)
