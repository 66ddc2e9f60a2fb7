"""Plain text: nothing but white space is changed, so that the article can be recovered exactly.

Blank lines come to separate paragraphs, also where the file puts each paragraph on a line of its own.
"""

from __future__ import annotations

import re

MAXIMUM_TITLE = 200
"""Characters; a longer first line is a paragraph."""

_WRAPPED_WIDTH = 100
"""Characters; lines broken by an editor or mail program are no longer than this."""

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028]")
_PARAGRAPH_ENDS = re.compile("\u2029|\n[^\\S\n]*(?:\n[^\\S\n]*)+")
_SENTENCE_END = re.compile("[.!?…:][\"'”’»)\\]]*\\Z")


def title_and_body(text: str) -> tuple[str, str]:
    """The first line if it is a title (short, no full stop, a blank line and text behind it), and the rest."""
    paragraphs = _blocks(text)
    if len(paragraphs) > 1:
        first = paragraphs[0]
        if "\n" not in first and len(first) <= MAXIMUM_TITLE and not first.endswith((".", ",", ";")):
            return first, _joined(paragraphs[1:])
    return "", _joined(paragraphs)


def paragraphs_of(text: str) -> str:
    """The text with one blank line between paragraphs and single line breaks only within wrapped ones."""
    return _joined(_blocks(text))


def _blocks(text: str) -> list[str]:
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    return [block for part in _PARAGRAPH_ENDS.split(text) if (block := part.strip())]


def _joined(blocks: list[str]) -> str:
    wrapped = _is_wrapped(blocks)
    return "\n\n".join(blocks if wrapped else (line.strip() for block in blocks for line in block.split("\n")))


def _is_wrapped(blocks: list[str]) -> bool:
    """Whether lines were broken to a width: none is long, and most breaks stand inside a sentence."""
    breaks = [line for block in blocks for line in block.split("\n")[:-1]]
    if not breaks or max(map(len, breaks)) > _WRAPPED_WIDTH:
        return False
    return sum(not _SENTENCE_END.search(line.rstrip()) for line in breaks) > len(breaks) / 2
