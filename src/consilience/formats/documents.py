"""Bytes of one source, sniffed, as the documents that they hold.

One bad item of a collection is set aside by itself; what is wrong with the whole raises `SourceUnreadable`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from consilience.errors import SourceUnreadable
from consilience.formats.encodings import decode
from consilience.formats.fields import address_in, metadata_from
from consilience.formats.front_matter import split_front_matter
from consilience.formats.json_articles import BadJson, article_in, items_in, parse_json
from consilience.formats.markdown import title_and_text
from consilience.formats.mhtml import NoPage, root_page
from consilience.formats.plain_text import paragraphs_of, title_and_body
from consilience.formats.sniffing import HEAD, Shape, binary_kind, shape_of
from consilience.types import Document, Medium, SetAside

MAXIMUM_FILE = 20_000_000
"""Bytes of one file, unpacked; a saved page with its pictures stays below. JSON lines are read line by line instead."""

MAXIMUM_PAGE = 5_000_000
"""Bytes of one page or text, as extraction has it: the largest of 468 news pages has 2.2 MB, a novel 3."""

MAXIMUM_COLLECTION = 4_000_000_000
"""Bytes of all lines of a JSON lines file, unpacked: about a million articles."""

_SAVED_FROM = re.compile(
    rb"<!--\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s{0,9})(https?://[^\s<>\"]{1,2000})"
)
"""How browsers and SingleFile note the address of a page that they save."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where bytes come from: the source as the user named it, and what is known of it apart from its contents."""

    source: str
    ending: str = ""
    url: str | None = None
    media_type: str | None = None
    encoding: str | None = None


def documents_in(chunks: Iterable[bytes], origin: Origin) -> Iterator[Document | SetAside]:
    """The documents that the bytes hold, in order.

    Raises:
        SourceUnreadable: they are empty, too many, binary, or not in the shape that they seem to be in.
    """
    stream = iter(chunks)
    head = b""
    for chunk in stream:
        head += chunk
        if len(head) >= HEAD:
            break
    if not head.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"):
        if (rest := next(stream, None)) is None:
            raise SourceUnreadable(origin.source, "it is empty")
        head += rest
    if kind := binary_kind(head[:HEAD]):
        raise SourceUnreadable(origin.source, f"it is {kind}, not text")
    shape = shape_of(decode(head[:HEAD], origin.encoding)[0], origin.ending, origin.media_type)
    if shape is Shape.JSON_LINES and _begins_with_a_whole_line(head):
        yield from _json_lines(_lines(head, stream, origin.source), origin)
        return
    yield from _of_shape(shape, _whole(head, stream, origin.source), origin)


def _whole(head: bytes, stream: Iterator[bytes], source: str) -> bytes:
    parts, total = [head], len(head)
    for chunk in stream:
        parts.append(chunk)
        total += len(chunk)
        if total > MAXIMUM_FILE:
            raise SourceUnreadable(source, f"it has more than {MAXIMUM_FILE // 1_000_000} MB, the most that is read")
    return b"".join(parts)


def _of_shape(shape: Shape, data: bytes, origin: Origin) -> Iterator[Document | SetAside]:
    match shape:
        case Shape.HTML:
            yield _page(data, origin)
        case Shape.MHTML:
            yield _saved_page(data, origin)
        case Shape.MARKDOWN | Shape.TEXT:
            yield _text(decode(data, origin.encoding)[0], origin, markdown=shape is Shape.MARKDOWN)
        case Shape.JSON | Shape.JSON_LINES:
            yield from _json(decode(data, origin.encoding)[0], origin)
        case Shape.FEED:
            raise SourceUnreadable(origin.source, "it is a feed or a site map (XML), not an article")


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _page(data: bytes, origin: Origin) -> Document:
    _bounded(len(data), "page", origin.source)
    text, encoding = decode(data, origin.encoding)
    if not text.strip():
        raise SourceUnreadable(origin.source, "it is empty")
    if encoding.startswith(("utf-16", "utf-32")) or "\x00" in text:
        data, encoding = text.replace("\x00", "").encode("utf-8", "replace"), "utf-8"
    saved = _SAVED_FROM.search(data[:HEAD]) if origin.url is None else None
    url = saved[1].decode("ascii", "ignore") if saved else origin.url
    return Document(origin.source, data, Medium.HTML, url=url, encoding=encoding)


def _saved_page(data: bytes, origin: Origin) -> Document:
    try:
        content, charset, url = root_page(data)
    except NoPage as error:
        raise SourceUnreadable(origin.source, str(error)) from error
    return _page(content, Origin(origin.source, url=origin.url or url, encoding=charset))


def _bounded(size: int, what: str, source: str) -> None:
    if size > MAXIMUM_PAGE:
        most = MAXIMUM_PAGE // 1_000_000
        raise SourceUnreadable(source, f"the {what} has {size / 1e6:.1f} MB; {most} MB is the most that is read")


# ── texts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _text(text: str, origin: Origin, *, markdown: bool) -> Document:
    fields, rest = split_front_matter(text.replace("\r\n", "\n"))
    metadata = metadata_from(fields)
    titled = any(name == "title" for name, _ in metadata)
    if markdown:
        title, body = title_and_text(rest)
        if titled and title and title not in [value for _, value in metadata]:
            body = f"{title}\n\n{body}"
    elif titled:
        title, body = "", paragraphs_of(rest)
    else:
        title, body = title_and_body(rest)
    if not body.strip():
        raise SourceUnreadable(origin.source, "it holds no text" + (" beside the title" if title else ""))
    content = _encoded(body)
    _bounded(len(content), "text", origin.source)
    if title and not titled:
        metadata = (("title", title), *metadata)
    url = address_in(metadata) or origin.url
    return Document(origin.source, content, Medium.TEXT, url=url, encoding="utf-8", metadata=metadata)


def _encoded(text: str) -> bytes:
    """UTF-8; a lone surrogate, which JSON can hold and UTF-8 cannot, becomes a question mark."""
    return text.encode("utf-8", "replace")


# ── JSON ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _json(text: str, origin: Origin) -> Iterator[Document | SetAside]:
    try:
        value = parse_json(text.removeprefix("\ufeff"))
    except BadJson as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and _is_object(lines[0]) and _is_object(lines[1]):
            yield from _json_lines(((number, line.encode()) for number, line in enumerate(lines, start=1)), origin)
            return
        if origin.ending in (".json", ".jsonl", ".ndjson") or origin.media_type is not None:
            raise SourceUnreadable(origin.source, str(error)) from error
        yield _text(text, origin, markdown=False)
        return
    items = items_in(value)
    if items is None:
        yield _item(value, origin.source, origin)
        return
    if not items:
        raise SourceUnreadable(origin.source, "its list of articles is empty")
    found = [_item_or_reason(item, f"{origin.source}#{number}", origin) for number, item in enumerate(items, start=1)]
    if len(found) > 1 and isinstance(found[0], SetAside) and all(isinstance(item, SetAside) for item in found):
        raise SourceUnreadable(origin.source, f"none of its {len(found)} items is an article; {found[0].reason}")
    yield from found


def _json_lines(lines: Iterable[tuple[int, bytes]], origin: Origin) -> Iterator[Document | SetAside]:
    """The items of JSON lines; blank lines are passed over, and n counts the others."""
    number = 0
    for line_number, line in lines:
        if not line.strip():
            continue
        number += 1
        source = f"{origin.source}#{number}"
        try:
            value = parse_json(decode(line)[0])
        except BadJson as error:
            yield SetAside(source, "ingest", f"line {line_number}: {error}")
            continue
        yield _item_or_reason(value, source, origin)


def _item_or_reason(value: object, source: str, origin: Origin) -> Document | SetAside:
    try:
        return _item(value, source, origin)
    except SourceUnreadable as error:
        return SetAside(source, "ingest", error.reason)


def _item(value: object, source: str, origin: Origin) -> Document:
    try:
        article = article_in(value)
    except BadJson as error:
        raise SourceUnreadable(source, str(error)) from error
    content = _encoded(article.content)
    _bounded(len(content), "page" if article.is_page else "text", source)
    medium = Medium.HTML if article.is_page else Medium.TEXT
    url = article.url or origin.url
    return Document(source, content, medium, url=url, encoding="utf-8", metadata=article.metadata)


def _is_object(line: str | bytes) -> bool:
    try:
        return isinstance(parse_json(line if isinstance(line, str) else decode(line)[0]), dict)
    except BadJson:
        return False


def _begins_with_a_whole_line(head: bytes) -> bool:
    """Whether the file can be read line by line: not UTF-16, not one object over several lines, not a list."""
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)
    if b"\x00" in first[0] or not first[0].startswith(b"{"):
        return False
    return len(first) == 1 or _is_object(first[0]) or first[0].rstrip().endswith(b"}")


def _lines(head: bytes, stream: Iterator[bytes], source: str) -> Iterator[tuple[int, bytes]]:
    """The lines with their numbers, from 1. Raises `SourceUnreadable` for one that is too long, or too many bytes."""
    waiting = head.removeprefix(b"\xef\xbb\xbf")
    number, total = 0, len(waiting)
    while True:
        *lines, waiting = waiting.split(b"\n")
        for line in lines:
            number += 1
            yield number, line
        if len(waiting) > MAXIMUM_FILE or total > MAXIMUM_COLLECTION:
            raise SourceUnreadable(source, f"line {number + 1} goes beyond {MAXIMUM_FILE // 1_000_000} MB")
        grown = [waiting]
        for chunk in stream:
            grown.append(chunk)
            total += len(chunk)
            if b"\n" in chunk or sum(map(len, grown)) > MAXIMUM_FILE:
                break
        else:
            if b"".join(grown).strip():
                yield number + 1, b"".join(grown)
            return
        waiting = b"".join(grown)
