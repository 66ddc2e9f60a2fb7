"""The story gold: what a careful editor expects on the page of an event, with the texts that it was annotated on.

One JSON file per event; offsets are code points of the article's text. A span whose offsets are -1 in the file means
words of the headline; it is loaded as a span of the title. Every text is verified against the hash in the gold.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from consilience.errors import SourceError, SourceNotFound, SourceUnreadable
from consilience.evaluate.alignment import WordIndex
from consilience.types import Document, Medium

LABELS = "labels.json"
"""The closed list of finding labels, beside the events."""


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A stretch of one article's text, or of its headline where ``title``; offsets are code points, half-open."""

    article: str
    start: int
    end: int
    title: bool = False


@dataclass(frozen=True)
class GoldArticle:
    """One article of an event; ``date`` is an ISO date or empty."""

    key: str
    outlet: str
    url: str
    title: str
    date: str
    text: str

    @cached_property
    def words(self) -> WordIndex:
        """The words of the text."""
        return WordIndex(self.text)

    @cached_property
    def title_words(self) -> WordIndex:
        """The words of the headline."""
        return WordIndex(self.title)


@dataclass(frozen=True, slots=True)
class GoldLocation:
    """Where the event happened; ``country`` is ISO 3166-1 alpha-2. Where ``unclear``, *not stated* is right too."""

    place: str
    region: str
    country: str
    unclear: bool
    also_acceptable: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A fact with every span that states it; ``importance`` is key or secondary."""

    id: str
    fact: str
    importance: str
    support: tuple[GoldSpan, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldContradiction:
    """Two spans that contradict (``verdict`` contradicts) or only seem to (superseded, different_scope)."""

    id: str
    type: str
    about: str
    a: GoldSpan
    b: GoldSpan
    verdict: str
    severity: str
    note: str
    within_one_article: bool


@dataclass(frozen=True, slots=True)
class UniquePoint:
    """Something that only this article reports; ``salience`` is high or medium."""

    span: GoldSpan
    fact: str
    salience: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A material fact (id of a key fact) that this article does not report."""

    article: str
    fact: str


@dataclass(frozen=True, slots=True)
class GoldFinding:
    """A flaw of the text. ``voice`` is reporter or quoted; one that is not ``certain`` is neither wanted nor wrong."""

    span: GoldSpan
    check: str
    label_id: str
    voice: str
    speaker: str | None
    severity: str
    certain: bool
    why: str


@dataclass(frozen=True, slots=True)
class Trap:
    """A span that must not be flagged in the reporter's voice, and why."""

    span: GoldSpan
    why: str


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quotation (the span includes its marks) and who speaks; ``kind`` is direct or indirect."""

    span: GoldSpan
    speaker: str
    kind: str
    fragment: bool


@dataclass(frozen=True, slots=True)
class Injection:
    """An edit of one article (``span`` becomes ``replacement``) that contradicts what ``stated_by`` says."""

    id: str
    span: GoldSpan
    replacement: str
    type: str
    stated_by: tuple[GoldSpan, ...]
    note: str


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event: its articles and what was annotated on them. Quotes are complete in ``quotes_annotated`` alone."""

    name: str
    articles: tuple[GoldArticle, ...]
    location: GoldLocation
    headline_must: str
    key_facts: tuple[KeyFact, ...]
    contradictions: tuple[GoldContradiction, ...]
    unique_points: tuple[UniquePoint, ...]
    left_out: tuple[LeftOut, ...]
    findings: tuple[GoldFinding, ...]
    traps: tuple[Trap, ...]
    quotes: tuple[GoldQuote, ...]
    quotes_annotated: tuple[str, ...]
    injections: tuple[Injection, ...]

    def article(self, key: str) -> GoldArticle:
        """The article of this key."""
        return next(article for article in self.articles if article.key == key)

    def words(self, span: GoldSpan) -> str:
        """The characters at a span, on one line."""
        article = self.article(span.article)
        text = article.title if span.title else article.text
        return " ".join(text[span.start : span.end].split())

    def index(self, span: GoldSpan) -> WordIndex:
        """The words of the text that a span points into."""
        article = self.article(span.article)
        return article.title_words if span.title else article.words


def load_events(gold: Path, texts: Path) -> tuple[GoldEvent, ...]:
    """Every event of the folder ``gold``, sorted by file name, with its texts from ``texts/EVENT/KEY.txt``.

    Raises:
        SourceNotFound: a folder or text is missing, or the folder holds no event.
        SourceUnreadable: a file is no gold file, or a text is not the one that was annotated.
    """
    paths = sorted(path for path in gold.glob("*.json") if path.name != LABELS) if gold.is_dir() else []
    if not paths:
        raise SourceNotFound(str(gold), "a folder with one JSON file per event is needed")
    return tuple(load_event(path, texts) for path in paths)


def load_event(path: Path, texts: Path) -> GoldEvent:
    """One event with its verified texts; raises as `load_events`."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        articles = tuple(_article(texts / record["event"], entry) for entry in record["articles"])
        return _event(record, articles)
    except SourceError:
        raise
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise SourceUnreadable(str(path), f"not a readable JSON file: {error}") from error
    except (KeyError, TypeError, StopIteration) as error:
        raise SourceUnreadable(str(path), f"not a gold event: {type(error).__name__} {error}") from error


def documents(event: GoldEvent, edit: Injection | None = None) -> tuple[Document, ...]:
    """The articles as the engine is given them: plain text with title, outlet, address and date beside it.

    With ``edit`` the one article that it concerns carries the replacement. ``source`` is ``EVENT/KEY.txt``.
    """
    return tuple(_document(event.name, article, edit) for article in event.articles)


def source_of(event: GoldEvent, key: str) -> str:
    """The name under which `documents` hands an article to the engine."""
    return f"{event.name}/{key}.txt"


def edited_text(article: GoldArticle, edit: Injection | None) -> str:
    """The article's text after an edit, unchanged where the edit concerns another article."""
    if edit is None or edit.span.article != article.key:
        return article.text
    return article.text[: edit.span.start] + edit.replacement + article.text[edit.span.end :]


def _document(event: str, article: GoldArticle, edit: Injection | None) -> Document:
    beside = (
        ("title", article.title),
        ("outlet", article.outlet),
        ("url", article.url),
        ("published", article.date),
    )
    return Document(
        source=f"{event}/{article.key}.txt",
        content=edited_text(article, edit).encode("utf-8"),
        medium=Medium.TEXT,
        url=article.url or None,
        encoding="utf-8",
        metadata=tuple((name, value) for name, value in beside if value),
    )


def _article(folder: Path, entry: Mapping[str, Any]) -> GoldArticle:
    path = folder / f"{entry['key']}.txt"
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise SourceNotFound(str(path), "the text of this article is missing") from error
    if hashlib.sha256(content).hexdigest() != entry["sha256"]:
        raise SourceUnreadable(str(path), "not the text that was annotated: its SHA-256 differs from the gold's")
    text = content.decode("utf-8")
    if len(text) != entry["chars"]:
        raise SourceUnreadable(str(path), f"{len(text)} characters where the gold says {entry['chars']}")
    about = {field: entry.get(field) or "" for field in ("outlet", "url", "title", "date")}
    return GoldArticle(key=entry["key"], text=text, **about)


def _event(record: Mapping[str, Any], articles: tuple[GoldArticle, ...]) -> GoldEvent:
    by_key = {article.key: article for article in articles}
    location = record["location"]
    return GoldEvent(
        name=record["event"],
        articles=articles,
        location=GoldLocation(
            location["place"],
            location["region"],
            location["country"],
            location["unclear"],
            tuple(location["also_acceptable"]),
        ),
        headline_must=record["headline_must"],
        key_facts=tuple(
            KeyFact(fact["id"], fact["fact"], fact["importance"], _spans(fact["support"], by_key), (*fact["silent"],))
            for fact in record["key_facts"]
        ),
        contradictions=tuple(_contradiction(entry, by_key) for entry in record["contradictions"]),
        unique_points=tuple(
            UniquePoint(_span(entry, by_key), entry["fact"], entry["salience"]) for entry in record["unique_points"]
        ),
        left_out=tuple(LeftOut(entry["article"], entry["fact"]) for entry in record["left_out"]),
        findings=tuple(_finding(entry, by_key) for entry in record["findings"]),
        traps=tuple(Trap(_span(entry, by_key), entry["why"]) for entry in record["traps"]),
        quotes=tuple(
            GoldQuote(_span(entry, by_key), entry["speaker"] or "", entry["kind"], bool(entry.get("fragment")))
            for entry in record["quotes"]
        ),
        quotes_annotated=tuple(record["quotes_annotated"]),
        injections=tuple(_injection(entry, by_key) for entry in record["injections"]),
    )


def _contradiction(entry: Mapping[str, Any], articles: Mapping[str, GoldArticle]) -> GoldContradiction:
    plain = {field: entry[field] for field in ("id", "type", "about", "verdict", "severity", "note")}
    return GoldContradiction(
        a=_span(entry["a"], articles),
        b=_span(entry["b"], articles),
        within_one_article=bool(entry["within_one_article"]),
        **plain,
    )


def _finding(entry: Mapping[str, Any], articles: Mapping[str, GoldArticle]) -> GoldFinding:
    plain = {field: entry[field] for field in ("check", "label_id", "voice", "speaker", "severity", "why")}
    return GoldFinding(span=_span(entry, articles), certain=bool(entry["certain"]), **plain)


def _injection(entry: Mapping[str, Any], articles: Mapping[str, GoldArticle]) -> Injection:
    plain = {field: entry[field] for field in ("id", "replacement", "type", "note")}
    return Injection(span=_span(entry, articles), stated_by=_spans(entry["stated_by"], articles), **plain)


def _spans(entries: Iterable[Mapping[str, Any]], articles: Mapping[str, GoldArticle]) -> tuple[GoldSpan, ...]:
    return tuple(_span(entry, articles) for entry in entries)


def _span(entry: Mapping[str, Any], articles: Mapping[str, GoldArticle]) -> GoldSpan:
    """A span of the text, or of the title: where the headline's words are not found there, the whole of it."""
    article = articles[entry["article"]]
    start, end = entry["start"], entry["end"]
    if start >= 0:
        if not start < end <= len(article.text):
            raise KeyError(f"span {start}..{end} lies outside article {article.key}")
        return GoldSpan(article.key, start, end)
    words = entry.get("title_words") or article.title
    at = article.title.find(words)
    return GoldSpan(article.key, at, at + len(words), True) if at >= 0 else whole_title(article)


def whole_title(article: GoldArticle) -> GoldSpan:
    """The span of the whole headline."""
    return GoldSpan(article.key, 0, len(article.title), True)
