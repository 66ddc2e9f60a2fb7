"""Events with several articles each, read from JSON lines that a user names: what benchmarks run the pipeline on.

One event a line: ``event_id`` and ``articles``, each with ``text`` and, where known, ``title``, ``source``, ``url`` and
``date``. A folder stands for all its ``.jsonl`` and ``.jsonl.gz`` files.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from consilience.errors import SourceError, SourceNotFound, SourceUnreadable
from consilience.types import Document, Medium

HALVES = ("tuning", "report")


@dataclass(frozen=True, slots=True)
class EventArticle:
    """One article of an event; ``date`` is an ISO date or empty."""

    title: str
    outlet: str
    url: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Event:
    """Several articles about one event."""

    id: str
    articles: tuple[EventArticle, ...]

    def with_article(self, index: int, text: str, date: str | None = None) -> Event:
        """The event with another text (and date) in place of one article's."""
        changed = replace(self.articles[index], text=text, date=date or self.articles[index].date)
        return Event(self.id, (*self.articles[:index], changed, *self.articles[index + 1 :]))

    def documents(self) -> tuple[Document, ...]:
        """What the pipeline takes in, one document per article; ``source`` is ``EVENT/NUMBER``."""
        return tuple(_document(self.id, number, article) for number, article in enumerate(self.articles))

    def source(self, index: int) -> str:
        """What an article's document is called."""
        return f"{self.id}/{index}"

    @property
    def tuning_half(self) -> bool:
        """Whether the event may be used for tuning; the others are for the report only. By a hash of the id."""
        return hashlib.sha256(self.id.encode("utf-8", "surrogatepass")).digest()[0] % 2 == 0


def load_events(texts: Path) -> tuple[Event, ...]:
    """Every event of a file or folder with at least two articles, in the order of the files' names and lines.

    Raises:
        SourceNotFound: there is no such file or folder, or it holds no event.
        SourceUnreadable: a line is no event.
    """
    if not texts.exists():
        raise SourceNotFound(str(texts), "there is no such file or folder")
    files = sorted(texts.glob("*.jsonl*")) if texts.is_dir() else [texts]
    events = tuple(event for file in files for event in _read(file) if len(event.articles) > 1)
    if not events:
        raise SourceNotFound(str(texts), "there is no event with two articles in it (one JSON object a line)")
    return events


def halves(texts: Path, half: str, limit: int | None) -> Iterator[tuple[str, tuple[Event, ...]]]:
    """The events of each half asked for (tuning, report or both) by name, at most ``limit`` of each.

    Raises:
        SourceNotFound, SourceUnreadable: see `load_events`.
    """
    events = load_events(texts)
    for name in HALVES:
        if half in (name, "both"):
            yield name, tuple(event for event in events if event.tuning_half == (name == "tuning"))[:limit]


def _read(file: Path) -> Iterator[Event]:
    try:
        data = file.read_bytes()
        text = (gzip.decompress(data) if file.suffix == ".gz" else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise SourceUnreadable(str(file), f"it cannot be read ({error})") from error
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield _event(json.loads(line))
            except (ValueError, KeyError, TypeError, AttributeError, SourceError) as error:
                raise SourceUnreadable(str(file), f"line {number} is no event ({error!r})") from error


def _event(item: Mapping[str, Any]) -> Event:
    articles = tuple(
        EventArticle(
            str(one.get("title") or ""),
            str(one.get("source") or f"outlet {number}"),
            str(one.get("url") or ""),
            str(one.get("date") or "")[:10],
            str(one["text"]),
        )
        for number, one in enumerate(item["articles"], 1)
        if str(one["text"]).strip()
    )
    return Event(str(item["event_id"]), articles)


def _document(event: str, number: int, article: EventArticle) -> Document:
    fields = (("title", article.title), ("outlet", article.outlet), ("published", article.date), ("url", article.url))
    return Document(
        source=f"{event}/{number}",
        content=article.text.encode("utf-8", "replace"),
        medium=Medium.TEXT,
        url=article.url or None,
        encoding="utf-8",
        metadata=tuple((name, value) for name, value in fields if value),
    )
