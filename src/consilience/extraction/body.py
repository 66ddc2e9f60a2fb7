"""Which blocks of a page are the article's text, which are notes beside it (captions, bios), which neither.

The text is sought where most running prose stands; what the page's own markup names (``articleBody``) and what its
JSON-LD carries confirm or correct the choice. Every word comes from the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from consilience.extraction.blocks import Block, clean, read_blocks
from consilience.extraction.boilerplate import Role, is_furniture, note_kind, role_of

PARAGRAPH_LENGTH = 40
"""Characters from which a block counts as running prose when the text's place is sought."""
DOMINANT = 0.5
"""The text's element is the innermost that holds this share of its parent's prose; more than half can be only one."""
NAMED = 0.6
"""Share of that prose that an element named as the article's body must hold to be believed."""
GUARD = 0.4
"""An element with this share of all prose is never taken for furniture, whatever its class says."""
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_BODY_NAME = re.compile(
    r"(?:^|[-_ ])(?:article|story|post|entry|news|main|content|page|text|blog|single|td)?[-_]*"
    r"(?:post|story|article)?[-_]*(?:body|content|text|copy|main)(?:$|[-_ ])"
)
_SKIPPED_PARENTS = frozenset(["nav", "footer"])


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
        return Body((), (), "nothing", (), 0)
    weights = _weigh(blocks)
    roles = _Roles(weights)
    place = _place(blocks, roles)
    chosen, notes = _select([b for b in blocks if place in b.path], roles, title)
    first = chosen[0].order if chosen else 0
    body = Body(_paragraphs(chosen), tuple(notes), "where most of the page's prose stands", tuple(blocks), first)
    return _checked(body, article_body)


# ── where the text stands ───────────────────────────────────────────────────────────────────────────────────────────


def prose(block: Block) -> float:
    """How much running prose a block is: its characters, less where it does not end like a sentence."""
    size = len(block.text)
    if size < PARAGRAPH_LENGTH or block.link_share > 0.5 or block.tag in {"h1", "h2", "h3", "figcaption"}:
        return 0.0
    weight = float(size) if _SENTENCE_END.search(block.text) else 0.3 * size
    return weight * (0.5 if block.tag in {"li", "td", "th", "dd"} else 1.0)


def _weigh(blocks: Iterable[Block]) -> dict[HtmlElement, float]:
    weights: dict[HtmlElement, float] = {}
    for block in blocks:
        weight = prose(block)
        if weight:
            for element in block.path:
                weights[element] = weights.get(element, 0.0) + weight
    return weights


class _Roles:
    """What each element is by its name, unless too much of the page's prose stands in it to believe that."""

    def __init__(self, weights: dict[HtmlElement, float]) -> None:
        self._weights = weights
        self._all = max(weights.values(), default=0.0)
        self._known: dict[HtmlElement, Role | None] = {}

    def of(self, element: HtmlElement) -> Role | None:
        if element not in self._known:
            role = role_of(element)
            if role is not None and self._weights.get(element, 0.0) > GUARD * self._all:
                role = None
            self._known[element] = role
        return self._known[element]

    def first(self, block: Block, below: HtmlElement | None = None) -> Role | None:
        """The role of the outermost element with one among those a block stands in (inside ``below`` if given)."""
        path = block.path
        if below is not None and below in path:
            path = path[path.index(below) + 1 :]
        for element in path:
            role = self.of(element)
            if role is not None:
                return role
        return None


def _place(blocks: Sequence[Block], roles: _Roles) -> HtmlElement:
    kept = [block for block in blocks if roles.first(block) is None]
    sound = _weigh(kept)
    place = blocks[0].path[0]
    while True:
        children = [child for child in place.iterchildren() if sound.get(child, 0.0) > DOMINANT * sound.get(place, 0.0)]
        if not children or sound.get(place, 0.0) == 0.0:
            break
        place = children[0]
    if place.tag in {"p", "blockquote", "li"} and place.getparent() is not None:
        place = place.getparent()
    named = _named(place, sound)
    return place if named is None else named


def _named(place: HtmlElement, sound: dict[HtmlElement, float]) -> HtmlElement | None:
    """The element inside (or around) ``place`` that the markup names as the text."""
    wanted = NAMED * sound.get(place, 0.0)
    named = [e for e in sound if sound[e] >= wanted and _is_named(e) and place in e.iterancestors()]
    return named[0] if named else None


def _is_named(element: HtmlElement) -> bool:
    if "articlebody" in (element.get("itemprop") or "").lower():
        return True
    name = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return bool(_BODY_NAME.search(name))


# ── what of it is the text ──────────────────────────────────────────────────────────────────────────────────────────


def _select(blocks: list[Block], roles: _Roles, title: str) -> tuple[list[Block], list[str]]:
    chosen: list[Block] = []
    notes: list[str] = []
    folded_title = _folded(title)
    place = blocks[0].path[0] if blocks else None
    for block in blocks:
        role = roles.first(block, place)
        kind = note_kind(block, role)
        if kind is not None:
            notes.append(block.text)
            continue
        if role is not None or is_furniture(block):
            continue
        if not any(prose(b) for b in chosen) and _folded(block.text) == folded_title:
            continue
        chosen.append(block)
    return _trimmed(chosen), _distinct(notes)


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Without headings that nothing follows, and scraps before the first and after the last prose."""
    first = next((i for i, block in enumerate(blocks) if prose(block)), 0)
    last = next((i for i in range(len(blocks) - 1, -1, -1) if _closes(blocks[i])), len(blocks) - 1)
    return blocks[first : last + 1]


def _closes(block: Block) -> bool:
    return block.tag not in {"h1", "h2", "h3", "h4", "h5", "h6"} and bool(
        prose(block) or _SENTENCE_END.search(block.text) or block.tag in {"li", "td"}
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
