"""What stands around an article's text: told by the names that pages give their elements and by set phrases.

Names are compared token by token («related» in «story-related-links», not in «correlated»).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

from lxml.html import HtmlElement

from consilience.extraction.blocks import Block
from consilience.language.lexicon import entries


class Role(StrEnum):
    """What an element is, where it is not the text."""

    FURNITURE = "furniture"
    CAPTION = "caption"
    BIO = "bio"


_WIDGET = re.compile(
    r"(?:timeline|quick guide|q&a|profile|fact ?box|explainer)\b.{0,160}?\bshow ?hide\b", re.IGNORECASE
)
_WIDGET_HEADING = re.compile(r"show ?hide\s*$", re.IGNORECASE)
_CAMEL = re.compile(r"([a-z0-9])([A-Z])")
_FURNITURE_TAGS = frozenset(["nav", "footer", "aside", "form", "header", "address", "fieldset", "menu"])
_BESIDE_TAGS = frozenset(["aside", "footer", "address"])
"""Elements beside the text that are furniture unless they are named for the author («<aside class="author-box">»)."""
_CAPTION_TAGS = frozenset(["figcaption", "figure"])
SHORTEST_STANDFIRST, LONGEST_STANDFIRST = 20, 600
SHORTEST_CAPTION, SHORTEST_BIO = 15, 30
LONGEST_CAPTION = 300
NOTE_LENGTH = 600
"""Characters; longer blocks are text even if they begin like a note."""
FURNITURE_LENGTH, LONGEST_PROMOTION = 220, 400
"""Characters; longer blocks are text even if they are links, or begin like a promotion."""


def role_of(element: HtmlElement) -> Role | None:
    """What the element is by its tag, class and id; None where these do not say that it is not text."""
    tag = element.tag
    if tag in _CAPTION_TAGS:
        return Role.CAPTION
    name = name_of(element)
    if tag in _BESIDE_TAGS and name and name_pattern("class_names_of_bios").search(name):
        return Role.BIO
    if tag in _FURNITURE_TAGS:
        return Role.FURNITURE
    if not name:
        return None
    if name_pattern("class_names_of_captions").search(name):
        return Role.CAPTION
    if name_pattern("class_names_of_bios").search(name):
        return Role.BIO
    if name_pattern("class_names_of_furniture").search(name):
        return Role.FURNITURE
    return None


def is_discussion(name: str) -> bool:
    """Whether an element's name says that readers talk there or that it asks for consent."""
    return name_pattern("class_names_of_discussions").search(name) is not None


def is_standfirst(block: Block, inside: bool) -> bool:
    """Whether the markup names a block as the text under the headline; ``inside`` the text, only plain names tell."""
    if not SHORTEST_STANDFIRST <= len(block.text) <= LONGEST_STANDFIRST:
        return False
    lists = ("class_names_of_standfirsts",) if inside else ("class_names_of_standfirsts", "class_names_of_openings")
    return any(
        "description" in (element.get("itemprop") or "")
        or any(name_pattern(name).search(name_of(element)) is not None for name in lists)
        for element in block.path[-2:]
    )


def stands_beside(block: Block, role: Role | None) -> bool:
    """Whether a block in such an element is worth keeping as a note: a caption or a word about the author."""
    return (role is Role.CAPTION and len(block.text) >= SHORTEST_CAPTION) or (
        role is Role.BIO and len(block.text) >= SHORTEST_BIO
    )


def is_caption(text: str) -> bool:
    """Whether a short text ends with a picture's credit."""
    return len(text) <= LONGEST_CAPTION and _credit().search(text) is not None


def is_note(text: str) -> bool:
    """Whether a text is the outlet's note on the article: a correction, a disclosure, a credit."""
    return len(text) <= NOTE_LENGTH and phrases("note_phrases").match(text) is not None


def is_widget(text: str) -> bool:
    """Whether a paragraph of whatever length is a box that readers open: «Timeline … Show Hide …»."""
    return _WIDGET.match(text) is not None


def without_widgets(lines: Iterable[str]) -> Iterator[str]:
    """The paragraphs of a text without such boxes; where a box's heading is a line of its own, the next is its content.

    >>> list(without_widgets(["It is shut.", "Timeline The quay Show Hide", "1871 The quay is built.", "It leaks."]))
    ['It is shut.', 'It leaks.']
    """
    inside = False
    for line in lines:
        if is_widget(line):
            inside = _WIDGET_HEADING.search(line) is not None
        elif line and not inside:
            yield line
        elif line:
            inside = False


def is_furniture(block: Block) -> bool:
    """Whether the block's own words or links say that it is navigation, promotion or a notice."""
    text = block.text
    if is_widget(text):
        return True
    if len(text) > LONGEST_PROMOTION:
        return False
    if not any(character.isalnum() for character in text):
        return True
    if (
        len(text) <= FURNITURE_LENGTH
        and block.link_share > 0.8
        and block.tag in {"p", "div", "li", "h2", "h3", "h4", "h5", "h6", "section", "td"}
    ):
        return True
    return phrases("furniture_phrases").match(text) is not None


def name_of(element: HtmlElement) -> str:
    """The class, id and role names of an element as one lower-case text with hyphens between words."""
    parts = [element.get(key) for key in ("class", "id", "role", "data-component", "data-testid")]
    joined = " ".join(part for part in parts if part)
    return _CAMEL.sub(r"\1-\2", joined[:300]).lower()


@cache
def name_pattern(name: str) -> re.Pattern[str]:
    """A list of tokens of names as one pattern that finds any of them as whole tokens."""
    tokens = "|".join(re.escape(entry).replace(r"\-", "[-_]+") for entry in entries(name))
    return re.compile(rf"(?:^|[-_ :.])(?:{tokens})(?:$|[-_ :.\d])")


@cache
def phrases(name: str) -> re.Pattern[str]:
    """A list of regular expressions as one pattern, case ignored."""
    return re.compile("|".join(rf"(?:{entry})" for entry in entries(name)), re.IGNORECASE)


@cache
def _credit() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?:{entry})" for entry in entries("caption_endings")))
