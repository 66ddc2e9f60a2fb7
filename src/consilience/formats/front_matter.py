"""Front matter: the lines between two ``---`` at the head of a text that say its title, authors, date and so on.

A small strict part of YAML, read by hand: ``key: value``, ``key: [a, b]``, ``key:`` with ``- item`` lines or indented
text below it, quotes around values, ``#`` comment lines. No tags, anchors or types: every value is text or a list.
"""

from __future__ import annotations

import re

MAXIMUM_LINES = 200
"""Longer front matter is taken for text."""

_FENCE = re.compile(r"---[ \t]*")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*")
_PAIR = re.compile(r"([A-Za-z][A-Za-z0-9_ -]{0,60}?)[ \t]{0,9}:(?:[ \t]+(.*))?")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")

Fields = dict[str, str | list[str]]


def split_front_matter(text: str) -> tuple[Fields, str]:
    """The fields and the text behind them. Where a line fits no rule there is no front matter: ({}, ``text``)."""
    lines = text.split("\n", MAXIMUM_LINES + 2)
    if not _FENCE.fullmatch(lines[0]):
        return {}, text
    for number, line in enumerate(lines[1 : MAXIMUM_LINES + 1], start=1):
        if _END.fullmatch(line):
            fields = _fields(lines[1:number])
            return (fields, "\n".join(lines[number + 1 :])) if fields else ({}, text)
    return {}, text


def _fields(lines: list[str]) -> Fields | None:
    """The fields, or None if a line is neither a pair, an item, a continuation, a comment nor blank."""
    fields: Fields = {}
    key: str | None = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if key is not None and (item := _ITEM.fullmatch(line)):
            kept = fields[key]
            fields[key] = [*(kept if isinstance(kept, list) else [kept] if kept else []), _unquoted(item[1])]
        elif key is not None and line[0] in " \t":
            kept = fields[key]
            if isinstance(kept, str):
                fields[key] = f"{kept} {line.strip()}".strip()
        elif pair := _PAIR.fullmatch(line):
            key = pair[1].strip().lower()
            fields[key] = _value(pair[2] or "")
        else:
            return None
    return fields


def _value(text: str) -> str | list[str]:
    text = text.strip()
    if text in (">", "|", ">-", "|-", ">+", "|+", "~", "null"):
        return ""
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(item) for item in _list_items(text[1:-1]) if item.strip()]
    return _unquoted(text)


def _list_items(text: str) -> list[str]:
    """The items between commas that stand outside quotation marks."""
    items = [""]
    quote = ""
    for character in text:
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'" and not items[-1].strip():
            quote = character
        elif character == ",":
            items.append("")
            continue
        items[-1] += character
    return items


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return re.sub(r'\\(["\\])', r"\1", text[1:-1])
    if len(text) >= 2 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return text.partition(" #")[0].rstrip()
