"""Which blocks of a page are the article's text, which are notes beside it (captions, bios), which neither.

The text is sought where most running prose stands; what the page's own markup names (``articleBody``) and what its
JSON-LD carries confirm or correct the choice. Every word comes from the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from consilience.extraction.blocks import Block, clean, read_blocks
from consilience.extraction.boilerplate import is_furniture, is_standfirst, note_kind
from consilience.extraction.place import Place, Roles, ends_sentence, find_place, prose

FOLLOWED = 3
"""Blocks that must follow what is taken for a standfirst inside the text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text; ``heading`` for a subheading, ``quoted`` for a block quotation."""

    text: str
    quoted: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """The text's paragraphs, the notes beside it, and how it was found, in words."""

    paragraphs: tuple[Paragraph, ...]
    notes: tuple[str, ...]
    origin: str
    page: tuple[Block, ...]
    """Every block of the page, in reading order."""
    standfirst: str
    """The text under the headline where the markup puts it inside the text and names it; not in ``paragraphs``."""
    first: int
    """The place in ``page`` at which the text begins."""

    @property
    def words(self) -> int:
        """The number of words in the paragraphs."""
        return sum(len(paragraph.text.split()) for paragraph in self.paragraphs)


def read_body(tree: HtmlElement, title: str, article_body: str | None = None) -> Body:
    """The article's text on a page whose headline is ``title``; ``article_body`` is JSON-LD's, if there is one."""
    root = tree.find("body")
    blocks = read_blocks(root if root is not None else tree)
    if not blocks:
        return Body((), (), "nothing", (), "", 0)
    roles = Roles(blocks)
    place = find_place(blocks, roles, title)
    chosen, notes = _select(blocks, place, roles, title)
    first = chosen[0].order if chosen else 0
    standfirst = chosen[0].text if len(chosen) > FOLLOWED and is_standfirst(chosen[0], inside=True) else ""
    chosen = chosen[1:] if standfirst else chosen
    body = Body(
        _paragraphs(chosen), tuple(notes), "where most of the page's prose stands", tuple(blocks), standfirst, first
    )
    return _checked(body, article_body)


# ── what of it is the text ──────────────────────────────────────────────────────────────────────────────────────────


def _select(blocks: list[Block], place: Place, roles: Roles, title: str) -> tuple[list[Block], list[str]]:
    chosen: list[Block] = []
    notes: list[str] = []
    folded_title = _folded(title)
    begun = False
    for block in blocks:
        if not place.holds(block):
            continue
        role = roles.first(block, place.element)
        kind = note_kind(block, role)
        if kind is not None:
            notes.append(block.text)
        elif role is None and not is_furniture(block) and (begun or _folded(block.text) != folded_title):
            chosen.append(block)
            begun = begun or prose(block) > 0
    return _trimmed(chosen), _distinct(notes)


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Without headings that nothing follows, and scraps before the first and after the last prose."""
    first = next((i for i, block in enumerate(blocks) if prose(block)), 0)
    last = next((i for i in range(len(blocks) - 1, -1, -1) if _closes(blocks[i])), len(blocks) - 1)
    return blocks[first : last + 1]


def _closes(block: Block) -> bool:
    return block.tag not in {"h1", "h2", "h3", "h4", "h5", "h6"} and bool(
        prose(block) or ends_sentence(block.text) or block.tag in {"li", "td"}
    )


def _paragraphs(blocks: list[Block]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(block.text, block.quoted, block.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}) for block in blocks
    )


def _distinct(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


# ── what the page's own data say ────────────────────────────────────────────────────────────────────────────────────

MINIMUM_STATED = 300
"""Characters from which a JSON-LD articleBody is taken for the text and not for a teaser."""
STATED_LONGER = 2.0
"""How many times longer the JSON-LD text must be than what was found for it to be used instead (text set by script)."""


def _checked(body: Body, article_body: str | None) -> Body:
    if not article_body or len(article_body) < MINIMUM_STATED:
        return body
    found = sum(len(paragraph.text) for paragraph in body.paragraphs)
    if len(article_body) < STATED_LONGER * found:
        return body
    lines = [clean(line) for line in re.split(r"\n+|</?p[^>]{0,100}>|<br\s?/?>", article_body)]
    paragraphs = tuple(Paragraph(line) for line in lines if line)
    return replace(body, paragraphs=paragraphs, origin="the page's JSON-LD articleBody")
