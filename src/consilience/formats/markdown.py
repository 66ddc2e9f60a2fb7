"""Markdown to plain text: the title from the first level-one heading, and the words without their markup.

No full Markdown: what it does not know stays as it is, so no word of the article is lost.
"""

from __future__ import annotations

import html
import re

_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.+)")
_UNDERLINE = re.compile(r"[ ]{0,3}(=+|-+)[ \t]*")
_RULE = re.compile(r"[ ]{0,3}(?:[*_-][ \t]*){3,99}")
_LIST_ITEM = re.compile(r"[ \t]{0,12}(?:[*+-]|\d{1,3}[.)])[ \t]+(?=\S)")
_BLOCK_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?){1,9}")
_DEFINITION = re.compile(r"[ ]{0,3}\[[^\[\]]{1,200}\]:[ \t]*(?:<[^<>]*>|https?://\S+|/\S*|#\S*)(?:[ \t].*)?")
_COMMENT = re.compile(r"<!--(?:(?!--).){0,2000}-->", re.DOTALL)

_IMAGE = re.compile(r"!\[[^\[\]]{0,500}\]\([^()\n]{0,2000}\)")
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,1000})\]\((?:[^()\n]|\([^()\n]{0,300}\)){0,1000}\)")
_REFERENCE = re.compile(r"(?<!!)\[([^\[\]\n]{1,1000})\]\[[^\[\]\n]{0,200}\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>]{0,1000})?/?>")
_CODE = re.compile(r"(?<!`)`([^`\n]{1,500})`(?!`)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).){1,1000})(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,1000})(?<=\S)\*(?![\w*])")
_UNDERSCORE = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,1000})(?<=\S)_(?![\w_])")
_STRUCK = re.compile(r"~~(?=\S)([^~\n]{1,1000})(?<=\S)~~")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def title_and_text(markdown: str) -> tuple[str, str]:
    """The first level-one heading (empty if there is none) and the rest as paragraphs parted by one blank line."""
    title = ""
    paragraphs: list[str] = []
    for level, block in _blocks(markdown):
        text = _plain(block)
        if level == 1 and not title and text:
            title = text
        elif text:
            paragraphs.append(text)
    return title, "\n\n".join(paragraphs)


def _blocks(markdown: str) -> list[tuple[int, str]]:
    """Heading level (0 for a paragraph) and raw text of each block, in order."""
    blocks: list[tuple[int, str]] = []
    lines: list[str] = []

    def close(level: int = 0) -> None:
        if lines:
            blocks.append((level, " ".join(lines)))
            lines.clear()

    fenced = False
    for raw in _COMMENT.sub("", markdown).replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if _FENCE.match(raw):
            close()
            fenced = not fenced
            continue
        line = raw if fenced else _BLOCK_QUOTE.sub("", raw, count=1) if raw.lstrip().startswith(">") else raw
        under = None if fenced or not lines else _UNDERLINE.fullmatch(line)
        if under:
            close(1 if under[1][0] == "=" else 2)
        elif not line.strip() or (not fenced and (_RULE.fullmatch(line) or _DEFINITION.fullmatch(line))):
            close()
        elif not fenced and (heading := _HEADING.fullmatch(line)):
            close()
            lines.append(_without_closing_marks(heading[2]))
            close(len(heading[1]))
        else:
            item = None if fenced else _LIST_ITEM.match(line)
            if item:
                close()
            lines.append((line[item.end() :] if item else line).strip().removesuffix("\\").rstrip())
    close()
    return blocks


def _without_closing_marks(heading: str) -> str:
    """«Title ##» → «Title», but «C#» stays."""
    bare = heading.rstrip().rstrip("#")
    return bare if bare.endswith((" ", "\t")) else heading


def _plain(text: str) -> str:
    """The words of one block without inline markup; an escaped character loses its backslash and its meaning."""
    escaped: list[str] = []

    def keep(found: re.Match[str]) -> str:
        escaped.append(found[1])
        return "\ue000"

    text = _ESCAPED.sub(keep, text.replace("\ue000", ""))
    text = _FOOTNOTE.sub("", _IMAGE.sub("", text))
    text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", text))
    text = _TAG.sub("", _AUTOLINK.sub(r"\1", text))
    text = _STRUCK.sub(r"\1", _CODE.sub(r"\1", text))
    text = _UNDERSCORE.sub(r"\1", _EMPHASIS.sub(r"\1", _STRONG.sub(r"\2", text)))
    originals = iter(escaped)
    text = re.sub("\ue000", lambda _: next(originals, ""), html.unescape(text))
    return " ".join(text.split())
