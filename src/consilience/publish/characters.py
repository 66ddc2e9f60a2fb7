"""Article text is hostile: which characters of it may reach a page or a terminal, and which addresses may be linked.

Quotes stay verbatim in the data; here only what cannot be displayed is made visible or left out.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_SURROGATE = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"} | {0x7F: 0x2421}
"""C0 controls have pictures of their own in Unicode (U+2400…): a reader sees that something is there."""
_C1 = dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_VISIBLE = _PICTURES | _C1 | _SURROGATE | {0x0D: 0x20, 0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD}

_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNPRINTABLE = re.compile(
    "\x1b\\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, erase
    "|\x1b[\\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\\\)?"  # OSC, DCS …: window titles, links, clipboard
    "|\x1b[@-Z\\\\-_]?"
    f"|[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDIRECTIONAL}\ufeff\u2028\u2029\ud800-\udfff]"
)
_SPACES = re.compile(r"\s+")


def visible(text: str) -> str:
    """The text as a page may hold it: controls as their pictures, lone surrogates as U+FFFD; the length stays."""
    return text.translate(_VISIBLE)


def printable(text: str) -> str:
    """The text as a terminal may get it: no escape sequences, no controls, no bidirectional overrides, one line."""
    return _SPACES.sub(" ", _UNPRINTABLE.sub("", text)).strip()


def web_address(url: str | None) -> str | None:
    """The address if it is a plain http or https one that may be linked, else None."""
    if not url or any(character.isspace() or not character.isprintable() for character in url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and host and "\\" not in url else None
