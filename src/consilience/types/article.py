"""A source as it comes in, and the article that is read out of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from consilience.types.text import Part, Snapshot, Span


class Medium(StrEnum):
    """How a document is to be read."""

    HTML = "html"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Document:
    """One source as fetched or found, before anything is extracted.

    ``content`` is bytes of a page (``medium`` html) or the plain text itself in UTF-8 (text; blank lines separate
    paragraphs). ``metadata`` is what came beside it (front matter, JSON fields, feed entry): pairs of a lower-case name
    (title, standfirst, outlet, authors, published, updated, url, section, language, image) and its text; several
    authors are several pairs. What is given there outranks what a page says of itself.
    """

    source: str
    content: bytes
    medium: Medium
    url: str | None = None
    encoding: str | None = None
    """What the content was found to be in, or what the transport (HTTP header) said; None where nobody looked."""
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A source that was not analysed, the stage that refused it, and a reason a person can act on."""

    source: str
    stage: str
    reason: str


class ArticleKind(StrEnum):
    """What sort of text it is; decides what may be charged to it."""

    NEWS = "news"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    REVIEW = "review"
    INTERVIEW = "interview"
    LIVE_BLOG = "live-blog"
    SPONSORED = "sponsored"
    SATIRE = "satire"


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A published or updated time as precisely as the page states it.

    ``value`` carries a zone if ``has_zone``; where only a day is stated ``has_time`` is false and the time is 00:00.
    """

    value: datetime
    has_time: bool
    has_zone: bool

    def iso(self) -> str:
        """ISO 8601: a date where only the day is known."""
        return self.value.isoformat() if self.has_time else self.value.date().isoformat()


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published: the name as the page gives it (or the registrable domain where it gives none)."""

    name: str
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """A person named in the byline; ``url`` is the profile page if the article links one."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another article shown beside the text (related, most read); kept out of the text."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``paragraph`` counts from 0 within its part. ``blockquote``: it stands in a quotation block."""

    span: Span
    paragraph: int
    blockquote: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One article as extracted: the frozen texts and what the page says about them."""

    source: str
    """What the user named: an address, a path (with ``#n`` for the n-th item of a collection) or ``-``."""
    snapshot: Snapshot
    outlet: Outlet
    authors: tuple[Author, ...] = ()
    byline: str | None = None
    """The byline as printed («Staff», «By AP»), where one is."""
    section: str | None = None
    kind: ArticleKind = ArticleKind.NEWS
    kind_reason: str = ""
    """Why it was taken for this kind, in words: «the address contains /opinion/»."""
    published: Timestamp | None = None
    updated: Timestamp | None = None
    language: str = "en"
    """ISO 639-1."""
    url: str | None = None
    """The canonical address."""
    image: str | None = None
    agency: str | None = None
    """The wire agency credited in dateline, byline or credit line («(Reuters) —»), if any."""
    sentences: tuple[Sentence, ...] = ()
    """Of title, standfirst, body and note, in this order."""
    links: tuple[Link, ...] = ()

    @property
    def title(self) -> str:
        """The headline."""
        return self.snapshot.title

    def text(self, span: Span) -> str:
        """The characters at a span of this article."""
        if span.snapshot != self.snapshot.id:
            raise KeyError(f"span of snapshot {span.snapshot[:12]} looked up in {self.snapshot.id[:12]}")
        return self.snapshot.text(span.part)[span.start : span.end]

    def sentences_of(self, part: Part) -> tuple[Sentence, ...]:
        """The sentences of one part, in order."""
        return tuple(sentence for sentence in self.sentences if sentence.span.part == part)
