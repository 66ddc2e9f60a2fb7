"""Article text as Markdown text: escaped, so that none of it can act as markup."""

from __future__ import annotations

import re

from consilience.publish.characters import printable

_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+!|<>~&$=^]")
_AT_START = re.compile(r"^(\s*)([-:]|\d+[.)])(?=\s|$)")
_DEFUSED = re.compile(r"(?i)\b(https?|ftp|mailto|www)([.:])")


def escape(text: str) -> str:
    """The text on one line with everything that Markdown could take for markup escaped."""
    line = _SPECIAL.sub(lambda match: "\\" + match[0], printable(text))
    line = _AT_START.sub(lambda match: match[1] + _escape_last(match[2]), line)
    # Bare addresses would become links: an entity for the dot or colon prints the same and links nothing.
    return _DEFUSED.sub(lambda match: f"{match[1]}&#{ord(match[2])};", line)


def _escape_last(marker: str) -> str:
    return f"{marker[:-1]}\\{marker[-1]}"


def link(text: str, url: str | None) -> str:
    """A link, or only its text where there is no safe address."""
    if url is None:
        return escape(text)
    address = url.replace("<", "%3C").replace(">", "%3E")
    return f"[{escape(text)}](<{address}>)"
