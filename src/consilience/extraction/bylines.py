"""Who wrote it: the real person names in bylines and author data; «Staff», agencies, outlets and addresses are none.

Names stay as printed, but for the white space.
"""

from __future__ import annotations

import re
from typing import Any

from lxml.html import HtmlElement

from consilience.extraction.blocks import clean
from consilience.extraction.metadata import PageMetadata, plain, types_of
from consilience.language.lexicon import load
from consilience.types import Author

MAXIMUM_AUTHORS = 25
LONGEST_BYLINE = 300
"""Characters; longer texts are no bylines."""

_LEAD = re.compile(
    r"^(?:(?:posted|written|reported|reporting|story|words|article|text|edited|analysis|opinion|review|author|authors|"
    r"published|updated|created|added|compiled|interview|column|commentary|exclusive|special)\s+)?"
    r"(?:by|from|von|par|por|autor|author|authors|redazione|di|af|av|door|oleh|text)\s*:?\s+",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+")
_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_PARTS = re.compile(r"\s*(?:[,;|•·/\n]|\s[-–—]\s|\s&\s|\s+(?:and|und|et|og|och|en|y|e|with|for|in|at)\s+)\s*")
_TAIL = re.compile(
    r"\s+(?:published|updated|posted|last|on|is|was|has|covers?|writes?|\d).*$", re.IGNORECASE | re.DOTALL
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’ʼ`‘-])*$")


def is_person(text: str, outlet: str | None = None, sure: bool = False) -> bool:
    """Whether a piece of a byline is a person's name; ``sure`` when data say so, which lets single names pass."""
    words = text.split()
    if not (1 if sure else 2) <= len(words) <= 6 or len(text) > 60:
        return False
    if outlet and _folded(text) == _folded(outlet):
        return False
    if any(word.lower().strip(".,’'") in load("bylines_of_bodies") for word in words):
        return False
    if not all(_WORD.match(word) for word in words):
        return False
    named = [word for word in words if word.lower() not in load("particles_in_names")]
    return bool(named) and all(_opens_name(word) for word in named)


def names_in(text: str, outlet: str | None = None, sure: bool = False) -> list[str]:
    """The person names in a printed byline, in order: «By Ana Novak and Jo Bell, Staff Writers» holds two.

    >>> names_in("By Ana Novak and Jo Bell, Staff Writers")
    ['Ana Novak', 'Jo Bell']
    """
    text = clean(text)[:LONGEST_BYLINE]
    text = _ADDRESS.sub(" ", _BRACKETS.sub(" ", text))
    text = _LEAD.sub("", text.strip())
    found: list[str] = []
    for part in _PARTS.split(text):
        name = _TAIL.sub("", _LEAD.sub("", part.strip(" .,:;-–—|"))).strip(" ,:;-–—|")
        if name.endswith(".") and not re.search(r"\b[A-Z]\.$|\b[JS]r\.$", name):
            name = name[:-1]
        if is_person(name, outlet, sure):
            found.append(name)
    return found


def read_authors(tree: HtmlElement, metadata: PageMetadata, outlet: str | None) -> tuple[Author, ...]:
    """The persons who wrote the article, as JSON-LD, meta tags, microdata or the printed byline name them."""
    for authors in (
        _stated(metadata, outlet),
        _from_texts(metadata.meta.get("author", ()), outlet),
        _from_texts((v for n in _META_NAMES for v in metadata.meta.get(n, ())), outlet),
        _from_texts(metadata.items.get("author", ()), outlet),
        _from_texts(printed_bylines(tree), outlet),
    ):
        if authors:
            return authors
    return ()


_META_NAMES = (
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
)
_NAMED = " or ".join(
    f"contains(@{name}, '{part}')"
    for name in ("class", "id", "data-testid")
    for part in ("byline", "Byline", "author", "Author")
)
_BYLINES = (
    "//*[@rel='author']",
    "//*[contains(concat(' ', @itemprop, ' '), ' author ')]",
    f"//*[self::a or self::span or self::p or self::div or self::address or self::li or self::em][{_NAMED}]",
)


def printed_bylines(tree: HtmlElement) -> list[str]:
    """The texts of elements that the markup names as bylines, short ones, in the order of the page."""
    found: list[str] = []
    for path in _BYLINES:
        for element in tree.xpath(path)[:10]:
            text = clean(" ".join(element.itertext()))
            if 3 <= len(text) <= LONGEST_BYLINE and text not in found:
                found.append(text)
        if found:
            break
    return found


def _stated(metadata: PageMetadata, outlet: str | None) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    waiting: list[Any] = [metadata.article.get("author") or metadata.article.get("creator")]
    while waiting and len(found) < MAXIMUM_AUTHORS:
        value = metadata.resolve(waiting.pop(0))
        if isinstance(value, list):
            waiting[:0] = value
        elif isinstance(value, str):
            for name in names_in(plain(value) or "", outlet):
                found.setdefault(_folded(name), Author(name))
        elif isinstance(value, dict) and not set(types_of(value)) & {"Organization", "NewsMediaOrganization", "Thing"}:
            stated = value.get("name")
            if isinstance(stated, list):
                waiting[:0] = stated
                continue
            url = value.get("url")
            sure = "Person" in types_of(value)
            for single in names_in(plain(stated) or "", outlet, sure):
                found.setdefault(_folded(single), Author(single, url if isinstance(url, str) and url else None))
    return tuple(found.values())


def _from_texts(texts: Any, outlet: str | None) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    for text in texts:
        for name in names_in(text, outlet):
            found.setdefault(_folded(name), Author(name))
    return tuple(found.values())[:MAXIMUM_AUTHORS]


def _opens_name(word: str) -> bool:
    bare = word.lstrip("'’‘")
    return bool(bare) and (bare[0].isupper() or not bare[0].islower())


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
