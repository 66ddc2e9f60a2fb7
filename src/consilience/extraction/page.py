"""From the bytes of a page to a parsed tree, within bounds: size and nesting are checked before anything is parsed.

The text of the tree is exactly what the markup says: no character is lost to a wrong guess of the encoding silently.
"""

from __future__ import annotations

import codecs
import re

from lxml import etree, html

from consilience.errors import NotAnArticle, SourceUnreadable
from consilience.types import Document

MAXIMUM_MARKUP = 5_000_000
"""Characters; the largest page of the extraction benchmarks has 2.3 million."""
MAXIMUM_DEPTH = 2_000
"""Open elements at once; this scan counts at most 652 in the benchmark pages (markup inside scripts counts too)."""
BINARY_SHARE = 0.01
"""Share of control or undecodable characters above which the content is taken for no text at all."""
BINARY_HEAD = 20_000

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})")
# fmt: off
_VOID = frozenset([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    "p", "li", "dt", "dd", "option", "tr", "td", "th", "tbody", "thead", "tfoot",
])
# fmt: on
"""Elements that hold nothing, and those whose end tag is commonly left out: they do not nest."""
_WIDER = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""Encodings whose label means a wider one on the web; source: WHATWG Encoding Standard, section 4.2."""
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ufffd]")


def decode(document: Document) -> str:
    """The text of a document's content.

    Order: byte order mark, valid UTF-8, the transport's encoding, the page's own, Windows-1252.

    Raises:
        SourceUnreadable: it is empty or no text.
    """
    content = document.content
    if not content.strip():
        raise SourceUnreadable(document.source, "it is empty")
    if len(content) > 4 * MAXIMUM_MARKUP:
        raise _too_large(document, len(content))
    text = _decoded(content, document.encoding)
    head = text[:BINARY_HEAD]
    if len(_CONTROL.findall(head)) > BINARY_SHARE * len(head):
        raise SourceUnreadable(document.source, "it is not text: it holds binary data or is in an unknown encoding")
    if len(text) > MAXIMUM_MARKUP:
        raise _too_large(document, len(text))
    return text


def parse(document: Document) -> html.HtmlElement:
    """The tree of a page.

    Raises:
        SourceUnreadable: the page is too large, nested too deeply, or no markup.
    """
    markup = decode(document)
    depth = deepest(markup)
    if depth > MAXIMUM_DEPTH:
        reason = f"its elements are nested more than {MAXIMUM_DEPTH} deep, which no real page needs"
        raise SourceUnreadable(document.source, reason)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise SourceUnreadable(document.source, f"its markup cannot be parsed ({error})") from error
    if len(tree) == 0:
        raise NotAnArticle(document.source, "the page holds no text")
    return tree


def deepest(markup: str) -> int:
    """How many elements are open at once at most, by one scan over the tags; stops soon after `MAXIMUM_DEPTH`."""
    depth = most = 0
    for closing, name in _TAG.findall(markup):
        if name.lower() in _VOID:
            continue
        if closing:
            depth = max(0, depth - 1)
        else:
            depth += 1
            most = max(most, depth)
    return most


def _too_large(document: Document, size: int) -> SourceUnreadable:
    shown = f"{size / 1e6:.0f} MB"
    return SourceUnreadable(
        document.source, f"it is too large ({shown}; at most {MAXIMUM_MARKUP / 1e6:.0f} MB are read)"
    )


def _decoded(content: bytes, transport: str | None) -> str:
    for mark, name in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    declared = _CHARSET.search(content[:50_000])
    labels = [label for label in (transport, declared and declared[1].decode("ascii", "replace")) if label]
    seven_bit = any(label.lower().startswith("iso-2022") for label in labels)
    if not seven_bit:
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError as error:
            if _mostly_valid(content, error):
                return content.decode("utf-8", "replace")
    for label in labels:
        name = _WIDER.get(label.lower(), label)
        try:
            if codecs.lookup(name).name != "utf-8":
                return content.decode(name, "replace")
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")


def _mostly_valid(content: bytes, error: UnicodeDecodeError) -> bool:
    """Whether it is UTF-8 with a few broken bytes (truncated, pasted): multi-byte sequences outnumber the errors."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = sum(1 for character in text if ord(character) > 127) - broken
    return error.reason == "unexpected end of data" or sound > 4 * broken
