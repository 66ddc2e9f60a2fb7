"""What bytes are, by looking at them; the ending of a name only decides between kinds of text."""

from __future__ import annotations

import re
from enum import StrEnum


class Shape(StrEnum):
    """The shapes an article, or several, can come in."""

    HTML = "html"
    MHTML = "mhtml"
    MARKDOWN = "markdown"
    TEXT = "text"
    JSON = "json"
    JSON_LINES = "json-lines"
    FEED = "feed"


ENDINGS = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".xht"), Shape.HTML),
    **dict.fromkeys((".mhtml", ".mht"), Shape.MHTML),
    **dict.fromkeys((".md", ".markdown"), Shape.MARKDOWN),
    **dict.fromkeys((".txt", ".text"), Shape.TEXT),
    **dict.fromkeys((".json",), Shape.JSON),
    **dict.fromkeys((".jsonl", ".ndjson"), Shape.JSON_LINES),
}
"""Endings of files that are read, each also with ``.gz`` behind it."""

UNREAD_DOCUMENTS = frozenset(
    {".doc", ".docx", ".eml", ".epub", ".mobi", ".msg", ".odt", ".pages", ".pdf", ".rtf", ".warc", ".webarchive"}
    | {".xml", ".rss", ".atom"}
)
"""Endings of documents that a person could take for readable here; in a folder each is told of, others are not."""

_MAGIC = (
    (0, b"%PDF-", "a PDF document"),
    (0, b"\x89PNG\r\n", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"),
    (0, b"GIF89a", "a GIF image"),
    (8, b"WEBP", "a WebP image"),
    (4, b"ftyp", "a video or image (MP4, HEIC, AVIF)"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (0, b"RIFF", "a sound or video file"),
    (0, b"ID3", "an MP3 sound file"),
    (0, b"OggS", "a sound or video file"),
    (0, b"\x1aE\xdf\xa3", "a video file"),
    (0, b"PK\x03\x04", "a zip archive (or a Word, EPUB or OpenDocument file)"),
    (0, b"PK\x05\x06", "an empty zip archive"),
    (0, b"Rar!\x1a", "a RAR archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (0, b"BZh", "a bzip2 file"),
    (0, b"\xfd7zXZ\x00", "an xz file"),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (0, b"\x1f\x8b", "a gzip file inside another"),
    (257, b"ustar", "a tar archive"),
    (0, b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint file"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"bplist00", "a Safari web archive or another property list"),
    (0, b"SQLite format 3\x00", "an SQLite database"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90\x00", "a program"),
    (0, b"\xca\xfe\xba\xbe", "a program"),
    (0, b"\x00asm", "a program"),
)
"""Offset, bytes and what they mean. Source: the file formats' own definitions."""

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|section|header|div|p|h1|h2|table)\b",
    re.IGNORECASE,
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|opml|urlset|sitemapindex)\b", re.IGNORECASE)
_MIME_HEADER = re.compile(r"^MIME-Version:\s{0,9}1", re.IGNORECASE | re.MULTILINE)
_MIME_PAGE = re.compile(
    r"^Content-Type:\s{0,9}(?:multipart/(?:related|alternative|mixed)|text/html)", re.IGNORECASE | re.MULTILINE
)
_HEADER_LINE = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,40}:")

HEAD = 8192
"""Bytes from the start that sniffing looks at."""


def binary_kind(head: bytes) -> str | None:
    """What a binary file is, in words, or None for text. ``head``: the first `HEAD` bytes, not compressed."""
    for offset, magic, name in _MAGIC:
        if head.startswith(magic, offset):
            return name
    if head.startswith(_WIDE_MARKS) or b"\x00" not in head:
        return None
    nul = head.count(0)
    if nul >= 0.3 * len(head) and (head[::2].count(0) < 0.1 * nul or head[1::2].count(0) < 0.1 * nul):
        return None  # UTF-16 without its mark
    if nul <= 0.01 * len(head) and _PAGE.match(_without_prologue(head.decode("latin-1"))):
        return None  # a page with a stray NUL, as browsers forgive
    return "a binary file"


def shape_of(head: str, ending: str = "", media_type: str | None = None) -> Shape:
    """The shape of a text that begins with ``head``; ``ending`` (``.txt``) and ``media_type`` only break ties."""
    named = ENDINGS.get(ending.lower()) or _of_media_type(media_type)
    start = _without_prologue(head)
    if _PAGE.match(start):
        return Shape.HTML
    if _FEED.match(start):
        return Shape.FEED
    if _HEADER_LINE.match(head.lstrip()) and _MIME_HEADER.search(head) and _MIME_PAGE.search(head):
        return Shape.MHTML
    if head.lstrip("\ufeff \t\r\n").startswith(("{", "[")) and named in (None, Shape.TEXT):
        return Shape.JSON
    if named in (Shape.HTML, Shape.MHTML) and "<" not in head:
        return Shape.TEXT
    if named is Shape.MHTML:
        return Shape.HTML
    return named or Shape.TEXT


def _without_prologue(head: str) -> str:
    """What follows white space, comments, processing instructions and document types other than HTML's."""
    text = head.lstrip("\ufeff \t\r\n")
    while True:
        if text.startswith("<!--"):
            end = text.find("-->")
            skip = 3
        elif text.startswith("<?") or (text.startswith("<!") and not _PAGE.match(text)):
            end = text.find(">")
            skip = 1
        else:
            return text
        if end < 0:
            return ""
        text = text[end + skip :].lstrip()


def _of_media_type(media_type: str | None) -> Shape | None:
    match media_type:
        case "text/html" | "application/xhtml+xml":
            return Shape.HTML
        case "application/json" | "application/ld+json" | "text/json":
            return Shape.JSON
        case "application/jsonl" | "application/x-ndjson":
            return Shape.JSON_LINES
        case "text/markdown" | "text/x-markdown":
            return Shape.MARKDOWN
        case _:
            return None
