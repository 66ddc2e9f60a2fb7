"""A document becomes an article: its texts frozen, its sentences found, what the page says of itself read.

What came with the document (front matter, JSON, feed) outranks what the page says; what is no article is refused.
"""

from __future__ import annotations

from consilience.errors import NotAnArticle, SourceUnreadable
from consilience.evidence import freeze
from consilience.extraction.addresses import absolute, registrable_domain
from consilience.extraction.agencies import tell_agency
from consilience.extraction.assembly import sentences_of
from consilience.extraction.blocks import clean, without_rollovers
from consilience.extraction.body import Body, Paragraph, read_body, without_bios
from consilience.extraction.boilerplate import without_widgets
from consilience.extraction.bylines import choose_byline, names_in, printed_bylines, read_authors
from consilience.extraction.dates import read_time
from consilience.extraction.kinds import tell_kind
from consilience.extraction.metadata import PageMetadata, read_metadata
from consilience.extraction.outlets import page_title_of, read_outlet, read_title
from consilience.extraction.page import decode, parse
from consilience.extraction.reading import (
    declares_article,
    is_free,
    read_address,
    read_image,
    read_labels,
    read_language,
    read_links,
    read_near,
    read_notices,
    read_sections,
    read_standfirst,
    read_times,
)
from consilience.extraction.transcripts import read_turns
from consilience.extraction.walls import SHORTEST, looks_like_list, tell_language, wall_reason
from consilience.language.sentences import paragraph_spans
from consilience.types import Article, ArticleKind, Author, Document, Medium, Outlet

MAXIMUM_TEXT = 500_000
"""Characters of one article's text; the longest in the extraction benchmarks has about a tenth of that."""


def extract(document: Document, *, any_text: bool = False) -> Article:
    """The article in a document.

    ``any_text`` also lets through what would be set aside (stubs, lists, other languages), to measure reading alone.

    Raises:
        SourceUnreadable: it is empty, binary, too large or nested too deeply.
        NotAnArticle: a wall, stub, list or error page, too short, or not English.
    """
    given = _Given(document)
    return (
        _from_text(document, given, any_text)
        if document.medium is Medium.TEXT
        else _from_page(document, given, any_text)
    )


class _Given:
    """What came with the document, by name."""

    def __init__(self, document: Document) -> None:
        self._pairs = [(name.lower(), clean(value)) for name, value in document.metadata if value.strip()]
        self.url = absolute(self.one("url") or document.url, document.url)
        self.authors = tuple(Author(name) for name in self._authors())

    def one(self, name: str) -> str | None:
        return next((value for key, value in self._pairs if key == name), None)

    def _authors(self) -> list[str]:
        names: list[str] = []
        for key, value in self._pairs:
            if key in {"authors", "author"}:
                names.extend(name for name in names_in(value, self.one("outlet"), sure=True) if name not in names)
        return names

    def byline(self) -> str | None:
        printed = [value for key, value in self._pairs if key in {"byline", "authors", "author"}]
        return self.one("byline") or ", ".join(printed) or None


def _from_text(document: Document, given: _Given, any_text: bool) -> Article:
    paragraphs, spoken = read_turns(split_text(decode(document)))
    body = "\n\n".join(paragraph.text for paragraph in paragraphs)
    _refuse_books(document, body)
    words = len(body.split())
    if words < SHORTEST and not any_text:
        reason = f"it is too short to analyse: {words} words of text were found, at least {SHORTEST} are needed"
        raise NotAnArticle(document.source, reason)
    domain = registrable_domain(given.url)
    outlet = Outlet(given.one("outlet") or domain or "unknown outlet", domain)
    section = given.one("section")
    title = given.one("title") or ""
    kind, reason = tell_kind((), given.url, (section,) if section else (), title, (), (), spoken=spoken)
    snapshot = freeze(title, given.one("standfirst") or "", body, "", outlet.domain or outlet.name)
    byline = given.byline()
    return Article(
        source=document.source,
        snapshot=snapshot,
        outlet=outlet,
        authors=given.authors,
        byline=byline,
        section=section,
        kind=kind,
        kind_reason=reason,
        published=read_time(given.one("published")),
        updated=read_time(given.one("updated")),
        language=_english(document, body, given.one("language"), any_text),
        url=given.url,
        image=absolute(given.one("image"), given.url),
        agency=tell_agency(tuple(paragraph.text for paragraph in paragraphs), byline, outlet.name),
        sentences=sentences_of(snapshot, paragraphs),
    )


def split_text(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a plain text: parted at blank lines, or at line ends where it has no blank line."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\ufeff")
    spans = paragraph_spans(text)
    pieces = [text[start:end] for start, end in spans]
    if len(pieces) == 1:
        pieces = pieces[0].split("\n")
    lines = (without_rollovers(clean(piece)) for piece in pieces)
    return tuple(Paragraph(line) for line in without_widgets(lines))


def _from_page(document: Document, given: _Given, any_text: bool) -> Article:
    tree = parse(document)
    metadata = read_metadata(tree, given.url)
    url = given.one("url") or read_address(tree, metadata, given.url)
    outlet = _outlet(given, read_outlet(metadata, url, page_title_of(tree)))
    title = given.one("title") or clean(read_title(tree, metadata, outlet))
    body = read_body(tree, title, metadata.text("articleBody"))
    if not any_text:
        _refuse_walls(document, url, title, metadata, body)
    bylines = printed_bylines(tree)
    authors = given.authors or read_authors(bylines, metadata, outlet.name, read_near(body))
    body = without_bios(body, (author.name for author in authors), outlet.name)
    paragraphs, spoken = read_turns(body.paragraphs)
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    _refuse_books(document, text)
    language = _english(document, text, given.one("language") or read_language(tree, metadata), any_text)
    sections = read_sections(metadata)
    kind, reason = _kind(given, metadata, url, sections, title, body, spoken=spoken)
    published, updated = read_times(tree, metadata, url, body)
    byline = given.byline() or choose_byline(bylines, read_near(body), metadata)
    standfirst = given.one("standfirst") or read_standfirst(metadata, body, title)
    snapshot = freeze(title, standfirst, text, "\n\n".join(body.notes), outlet.domain or outlet.name)
    return Article(
        source=document.source,
        snapshot=snapshot,
        outlet=outlet,
        authors=authors,
        byline=byline,
        section=given.one("section") or (sections[0] if sections else None),
        kind=kind,
        kind_reason=reason,
        published=read_time(given.one("published")) or published,
        updated=read_time(given.one("updated")) or updated,
        language=language,
        url=url,
        image=absolute(given.one("image"), url) or read_image(metadata, url),
        agency=tell_agency(tuple(paragraph.text for paragraph in paragraphs), byline, outlet.name),
        sentences=sentences_of(snapshot, paragraphs),
        links=read_links(body, url),
    )


def _outlet(given: _Given, stated: Outlet) -> Outlet:
    name = given.one("outlet")
    return Outlet(name, stated.domain) if name else stated


def _kind(
    given: _Given,
    metadata: PageMetadata,
    url: str | None,
    sections: tuple[str, ...],
    title: str,
    body: Body,
    *,
    spoken: bool,
) -> tuple[ArticleKind, str]:
    section = given.one("section")
    stated = (section, *sections) if section else sections
    labels, notices = read_labels(metadata, body), read_notices(body)
    return tell_kind(metadata.types, url, stated, title, labels, notices, spoken=spoken)


def _refuse_walls(document: Document, url: str | None, title: str, metadata: PageMetadata, body: Body) -> None:
    text = " ".join(paragraph.text for paragraph in body.paragraphs)
    reason = wall_reason(
        title,
        text,
        list(body.page),
        free=is_free(metadata),
        is_list=looks_like_list(list(body.page), [paragraph.text for paragraph in body.paragraphs]),
        is_article=declares_article(metadata, url),
    )
    if reason:
        raise NotAnArticle(document.source, reason)


def _refuse_books(document: Document, text: str) -> None:
    if len(text) > MAXIMUM_TEXT:
        reason = f"its text is too long for one article ({len(text):,} characters; at most {MAXIMUM_TEXT:,} are read)"
        raise SourceUnreadable(document.source, reason)


def _english(document: Document, text: str, hint: str | None, any_text: bool) -> str:
    language = tell_language(text, hint)
    if language != "en" and not any_text:
        raise NotAnArticle(document.source, f"it is not in English (language found: {language})")
    return language
