"""What stands beside a text (front matter, JSON), under the many names that sites and tools give it.

Here it becomes the pairs of `consilience.types.Document.metadata`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title", "headline", "head_line", "name")),
    ("standfirst", ("standfirst", "description", "subtitle", "subheadline", "dek", "deck", "summary", "abstract")),
    ("outlet", ("outlet", "publisher", "source", "site", "site_name", "sitename", "publication", "newspaper")),
    ("authors", ("authors", "author", "byline", "creator")),
    (
        "published",
        ("published", "date", "date_published", "published_at", "publish_date", "publication_date", "pub_date"),
    ),
    ("updated", ("updated", "date_modified", "modified", "updated_at", "last_modified")),
    ("url", ("url", "link", "canonical_url", "permalink", "main_entity_of_page")),
    ("section", ("section", "article_section", "category")),
    ("language", ("language", "lang", "in_language")),
    ("image", ("image", "image_url", "url_to_image", "thumbnail_url")),
)
"""Our names, each with the spellings read for it, best first; case, hyphens and underscores do not matter."""

MAXIMUM_VALUE = 2_000
"""Characters of one value; what is longer is no title, name or date, and is left out."""

_MAXIMUM_AUTHORS = 50
_EPOCH = re.compile(r"[1-9]\d{9}(?:\d{3})?(?:\.\d{1,9})?")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


_SPELLINGS = tuple((ours, tuple(_key(name) for name in names)) for ours, names in _NAMES)


def metadata_from(fields: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The pairs that ``fields`` give, in a fixed order; several authors are several pairs. Never raises."""
    by_key = {_key(name): value for name, value in reversed(list(fields.items())) if isinstance(name, str)}
    pairs: list[tuple[str, str]] = []
    for ours, spellings in _SPELLINGS:
        for spelling in spellings:
            values = list(_values(ours, by_key.get(spelling)))
            if values:
                pairs.extend((ours, value) for value in values)
                break
    return tuple(pairs)


def address_in(metadata: tuple[tuple[str, str], ...]) -> str | None:
    """The http(s) address among the pairs, if one is given."""
    return next((value for name, value in metadata if name == "url"), None)


def _values(ours: str, value: object) -> Iterator[str]:
    texts = list(_texts(value, ("url", "@id") if ours in ("url", "image") else ("name", "title", "#text")))
    if ours in ("url", "image"):
        yield from [text for text in texts if _ADDRESS.fullmatch(text)][:1]
    elif ours == "outlet":
        yield from [text for text in texts if not _ADDRESS.fullmatch(text)][:1]
    elif ours in ("published", "updated"):
        yield from [_as_time(text) for text in texts[:1]]
    elif ours == "authors":
        names = (name for text in texts for name in _names_in(text))
        yield from list(dict.fromkeys(names))[:_MAXIMUM_AUTHORS]
    else:
        yield from texts[:1]


def _as_time(text: str) -> str:
    """Seconds or milliseconds since 1970, as databases keep times, in ISO 8601; anything else as it is."""
    if not _EPOCH.fullmatch(text):
        return text
    seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _texts(value: object, keys: tuple[str, ...], depth: int = 0) -> Iterator[str]:
    """The strings that a value holds, itself, in a list, or under one of ``keys`` of an object."""
    match value:
        case str():
            text = " ".join(value.split())
            if text and len(text) <= MAXIMUM_VALUE:
                yield text
        case bool():
            return
        case int() | float():
            yield str(value)
        case list() if depth < 3:
            for item in value[:_MAXIMUM_AUTHORS]:
                yield from _texts(item, keys, depth + 1)
        case dict() if depth < 3:
            for key in keys:
                if key in value:
                    yield from _texts(value[key], keys, depth + 1)
                    return


_BY = re.compile(r"\A(?:written\s+)?by:?\s+", re.IGNORECASE)
_AND = re.compile(r"\s*[;|]\s*|\s+(?:and|&)\s+|\s*,\s+and\s+", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){1,4}")
_ROLE = re.compile(
    r"\b(?:editor|correspondent|reporter|writer|columnist|bureau|staff|chief|desk|news|press|times|post|jr|sr)\b\.?\Z",
    re.IGNORECASE,
)


def _names_in(text: str) -> Iterator[str]:
    """The names in a byline such as «By Ada Low, Ben Hill and Cy Roe»; at commas only where every part is a name."""
    for part in _AND.split(_BY.sub("", text)):
        pieces = [piece.strip() for piece in part.split(",")]
        if len(pieces) > 1 and all(_NAME.fullmatch(piece) and not _ROLE.search(piece) for piece in pieces):
            yield from pieces
        elif part.strip():
            yield part.strip()
