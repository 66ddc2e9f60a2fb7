"""Articles in JSON: an object, a list of them, or one object per line, under the field names that tools use.

Wrappers such as ``{"articles": [...]}``, a JSON Feed's ``items`` and JSON-LD's ``@graph`` are looked into.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from consilience.formats.fields import address_in, metadata_from
from consilience.formats.plain_text import paragraphs_of

_TEXTS = ("text", "body", "article_body", "articleBody", "content_text", "content", "maintext", "full_text")
_PAGES = ("html", "content_html", "raw_html", "page")
_WRAPPERS = ("articles", "items", "@graph", "documents", "entries", "results", "data")
_MARKUP = re.compile(r"</?(?:p|br|div|h[1-6]|ul|li|blockquote|span|strong|em|html|body)\b[^<>]{0,500}>", re.IGNORECASE)


class BadJson(ValueError):
    """It is no JSON, or no article; the message says why in words."""


@dataclass(frozen=True, slots=True)
class JsonArticle:
    """One article found in JSON: its text or page, whether it is a page, its address and what stands beside it."""

    content: str
    is_page: bool
    url: str | None
    metadata: tuple[tuple[str, str], ...]


def parse_json(text: str) -> Any:
    """The value that a JSON text stands for. Raises `BadJson`, also for a text nested too deeply."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BadJson(f"it is no valid JSON (line {error.lineno}, column {error.colno}: {error.msg})") from error
    except RecursionError as error:
        raise BadJson("its JSON is nested too deeply") from error
    except ValueError as error:
        raise BadJson(f"it is no valid JSON ({error})") from error


def items_in(value: Any) -> list[Any] | None:
    """The items of a collection, or None where the value is itself one item."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and not _content(value)[0]:
        for wrapper in _WRAPPERS:
            if isinstance(value.get(wrapper), list):
                items = list(value[wrapper])
                # A graph also holds the site, the authors and the pictures.
                articles = [item for item in items if isinstance(item, dict) and _content(item)[0]]
                return articles if wrapper == "@graph" and articles else items
    return None


def article_in(value: Any) -> JsonArticle:
    """The article that one item holds. Raises `BadJson` where it has no text."""
    if not isinstance(value, dict):
        raise BadJson(f"the item is no JSON object but {_kind(value)}")
    content, is_page = _content(value)
    if not content:
        raise BadJson(f"the item has no text (looked for {', '.join(_TEXTS[:3])}, content, html)")
    metadata = metadata_from(value)
    return JsonArticle(content if is_page else paragraphs_of(content), is_page, address_in(metadata), metadata)


def _content(fields: Mapping[str, Any]) -> tuple[str, bool]:
    """The text or page, and whether it is a page; a text full of markup counts as one."""
    for names, pages in ((_TEXTS, False), (_PAGES, True)):
        for name in names:
            text = _text(fields.get(name))
            if text:
                return text, pages or len(_MARKUP.findall(text[:20_000])) >= 2
    return "", False


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "\n\n".join(item.strip() for item in value if isinstance(item, str) and item.strip())
    if isinstance(value, dict):
        return _text(next((value[key] for key in ("text", "html", "rendered", "#text") if key in value), None))
    return value if isinstance(value, str) and value.strip() else ""


def _kind(value: Any) -> str:
    match value:
        case str():
            return "a text"
        case list():
            return "a list"
        case None:
            return "null"
        case bool():
            return "true or false"
        case _:
            return "a number"
