"""What a page says of itself to machines: JSON-LD, meta tags (Open Graph, Dublin Core and others), microdata.

Read tolerantly: pages carry JSON-LD with comments, trailing commas, raw line breaks and escaped markup.
"""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml.html import HtmlElement

from consilience.language.lexicon import pairs

Node = dict[str, Any]

MAXIMUM_JSON = 2_000_000
"""Characters of one JSON-LD block; larger ones are not read."""
MAXIMUM_NODES = 3_000
"""JSON objects looked at per page."""

ARTICLE_TYPES = {name: int(rank) for name, rank in pairs("schema_types_of_articles")}
"""schema.org types that describe the article of a page, with how directly they do (0 first)."""

_BLOCK = re.compile(
    r"^\s*(?:<!\[CDATA\[|<!--|//\s?<!\[CDATA\[|/\*\s?<!\[CDATA\[\s?\*/)|(?:\]\]>|-->|//\s?\]\]>)[\s;]*$"
)
_COMMENT_LINE = re.compile(r"^\s*//[^\n]*$", re.MULTILINE)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_MISSING_COMMA = re.compile(r"([}\]\"])[ \t\r]*\n[ \t\r\n]*(\"\w)")
_BAD_ESCAPE = re.compile(r"\\(?![\"\\/bfnrtu])")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """``article`` is the JSON-LD object of the article (empty if none); ``nodes`` all objects by their ``@id``."""

    article: Node
    types: tuple[str, ...]
    nodes: dict[str, Node]
    every: tuple[Node, ...]
    meta: dict[str, tuple[str, ...]]
    items: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Microdata: property to its values in the order of the page."""

    def first(self, *names: str) -> str | None:
        """The first non-empty meta value among these names (lower case)."""
        for name in names:
            for value in self.meta.get(name, ()):
                if value:
                    return value
        return None

    def resolve(self, value: Any) -> Any:
        """A JSON-LD reference («{"@id": …}») replaced by what it refers to, if the page holds it."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
            return self.nodes.get(value["@id"], value)
        return value

    def text(self, name: str) -> str | None:
        """A property of the article object as plain text, if it is a text."""
        return plain(self.article.get(name))


def read_metadata(tree: HtmlElement, url: str | None) -> PageMetadata:
    """All machine-readable statements of a page about its article."""
    every = tuple(_objects(tree))
    nodes: dict[str, Node] = {}
    for node in every:
        name = node.get("@id")
        if isinstance(name, str) and len(node) > len(nodes.get(name, {})):
            nodes[name] = node
    meta = _meta(tree)
    article = _article_node(every, meta, url)
    return PageMetadata(article, types_of(article), nodes, every, meta, _microdata(tree))


def types_of(node: Node) -> tuple[str, ...]:
    """The ``@type`` of a JSON-LD object, without the schema.org address."""
    declared = node.get("@type")
    listed = declared if isinstance(declared, list) else [declared]
    return tuple(str(item).rsplit("/", 1)[-1] for item in listed if isinstance(item, str))


def plain(value: Any) -> str | None:
    """A JSON-LD text value: first of a list, entities decoded, white space collapsed; None if it is no text."""
    if isinstance(value, list):
        value = next((item for item in value if item), None)
    if isinstance(value, dict):
        value = value.get("@value")
    if not isinstance(value, str):
        return None
    if "&" in value:
        value = entities.unescape(value)
    return " ".join(value.split()) or None


def _objects(tree: HtmlElement) -> Iterator[Node]:
    count = 0
    for script in tree.iter("script"):
        kind = (script.get("type") or "").lower()
        if "ld+json" not in kind or not script.text:
            continue
        for value in load_json(script.text):
            for node in _flatten(value):
                count += 1
                if count > MAXIMUM_NODES:
                    return
                yield node


def load_json(text: str) -> list[Any]:
    """The values of a JSON-LD block, mended where it is malformed; empty if nothing helps."""
    if len(text) > MAXIMUM_JSON:
        return []
    stripped = _BLOCK.sub("", text.strip()).strip().rstrip(";")
    for mend in (_as_is, _mended, entities.unescape):
        value = _try_json(mend(stripped))
        if value is not None:
            return [value]
    return []


def _as_is(text: str) -> str:
    return text


def _mended(text: str) -> str:
    text = _COMMENT_LINE.sub("", text)
    text = _BAD_ESCAPE.sub(r"\\\\", text)
    text = _TRAILING_COMMA.sub(r"\1", text)
    return _MISSING_COMMA.sub(r"\1,\2", text)


def _try_json(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text)[0] if text else None
    except (ValueError, RecursionError):
        return None


def _flatten(value: Any) -> Iterator[Node]:
    """Every object of lists, ``@graph`` and the properties that hold an article, outer ones first."""
    waiting = [value]
    while waiting:
        current = waiting.pop(0)
        if isinstance(current, list):
            waiting[:0] = current[:500]
        elif isinstance(current, dict):
            if "@graph" in current:
                waiting[:0] = [current["@graph"]]
            if len(current) > 1 or "@graph" not in current:
                yield current
            waiting.extend(current[key] for key in ("mainEntity", "mainEntityOfPage", "hasPart") if key in current)


def _article_node(every: tuple[Node, ...], meta: dict[str, tuple[str, ...]], url: str | None) -> Node:
    """The object that describes this page's article: the most direct type, then the one that bears its title."""
    title = _folded((meta.get("og:title") or ("",))[0])
    best: tuple[tuple[int, int, int, int], Node] | None = None
    for order, node in enumerate(every):
        ranks = [ARTICLE_TYPES[name.lower()] for name in types_of(node) if name.lower() in ARTICLE_TYPES]
        if not ranks:
            continue
        headline = _folded(plain(node.get("headline")) or plain(node.get("name")) or "")
        titled = bool(title and headline and (headline.startswith(title[:40]) or title.startswith(headline[:40])))
        here = bool(url) and url in (node.get("url"), node.get("@id"))
        key = (min(ranks), -int(titled or here), -int("author" in node or "articleBody" in node), order)
        if best is None or key < best[0]:
            best = (key, node)
    return best[1] if best else {}


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _meta(tree: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if not content:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name:
                found[name] = (*found.get(name, ()), content)
    return found


_WANTED = frozenset(
    ["author", "articlebody", "datepublished", "datemodified", "headline", "articlesection", "publisher", "creator"]
)


def _microdata(tree: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for element in tree.xpath("//*[@itemprop and not(self::meta)]"):
        for name in element.get("itemprop").lower().split():
            if name not in _WANTED:
                continue
            value = element.get("datetime") or element.get("content") or ""
            if not value and name != "articlebody":
                names = element.xpath(".//*[@itemprop='name']")
                value = (names[0] if names else element).text_content()
            value = " ".join(value.split())
            if value and len(value) < 500:
                found[name] = (*found.get(name, ()), value)
    return found
