"""Where on a page the article's text stands: the element that holds most of the prose under the headline.

Prose inside navigation, discussion and promotion does not count; nor, mostly, what precedes the headline or stands in
another article on the same page. A text that the markup splits over several like elements is put together again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from consilience.extraction.blocks import Block
from consilience.extraction.boilerplate import Role, is_discussion, name_of, role_of

PARAGRAPH_LENGTH = 40
"""Characters from which a block counts as running prose."""
FRAGMENT = 0.3
"""Weight of a block that does not end like a sentence."""
LISTED = 0.5
"""Weight of list items and table cells."""
ELSEWHERE = 0.2
"""Weight of prose before the headline or in another article than the headline's."""
DOMINANT = 0.5
"""The text's element is the innermost that holds more than this share of its parent's prose: only one child can."""
GUARD = 0.4
"""An element with this share of all prose is not taken for furniture, whatever its name says …"""
GUARD_OF_DISCUSSION = 0.9
"""… unless its name says discussion or consent, which may outweigh an article; then this share …"""
REST = 400
"""… and this much prose (characters) elsewhere."""
NAMED = 0.3
"""Share of the page's prose that an element named as the article's text must hold to be believed."""
CLIMB = 8
"""Levels above the innermost element at which a split text is put together."""
_SENTENCE_END = re.compile(r"[.!?…:;。」』．！？][\"'”’»)\]]*$")
_PART_NAME = re.compile(
    r"(?:^|[-_ ])(?:body|content|text|copy|paragraph|para|summary|intro|lead|lede|introduction|standfirst|section|"
    r"article|chapter|block|richtext|rich)(?:$|[-_ \d])"
)
_BODY_NAME = re.compile(
    r"(?:^|[-_ ])(?:article|story|post|entry|news)[-_]*(?:body|content|text|copy)"
    r"(?:$|[-_ ]+(?:text|content|inner|main)?(?:$| ))"
)
_PARAGRAPHS = frozenset(["p", "blockquote", "ul", "ol", "pre", "h2", "h3", "h4"])


@dataclass(frozen=True, slots=True)
class Place:
    """The element of the text, and children of it that are something else."""

    element: HtmlElement
    foreign: frozenset[HtmlElement] = frozenset()

    def holds(self, block: Block) -> bool:
        """Whether a block stands in it."""
        return self.element in block.path and not self.foreign.intersection(block.path)


def is_named_text(element: HtmlElement) -> bool:
    """Whether microdata or a plain name give the element as an article's text."""
    if element.tag in _PARAGRAPHS:
        return False
    return "articlebody" in (element.get("itemprop") or "").lower() or _BODY_NAME.search(name_of(element)) is not None


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a mark that ends a sentence."""
    return _SENTENCE_END.search(text[-12:]) is not None


def prose(block: Block) -> float:
    """How much running prose a block is: its characters, less where it is a fragment or listed."""
    size = len(block.text)
    if size < PARAGRAPH_LENGTH or block.link_share > 0.5 or block.tag in {"h1", "h2", "h3", "figcaption"}:
        return 0.0
    weight = float(size) if ends_sentence(block.text) else FRAGMENT * size
    return weight * (LISTED if block.tag in {"li", "td", "th", "dd"} else 1.0)


def weigh(blocks: Iterable[tuple[Block, float]]) -> dict[HtmlElement, float]:
    """The prose under each element."""
    weights: dict[HtmlElement, float] = {}
    for block, weight in blocks:
        if weight:
            for element in block.path:
                weights[element] = weights.get(element, 0.0) + weight
    return weights


class Roles:
    """What each element is by its name, unless too much of the page's prose stands in it to believe that."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._weights = weigh((block, prose(block)) for block in blocks)
        self._all = max(self._weights.values(), default=0.0)
        self._known: dict[HtmlElement, Role | None] = {}
        self._holders = {
            outer
            for element, weight in self._weights.items()
            if weight >= max(REST, ELSEWHERE * self._all) and is_named_text(element)
            for outer in (element, *element.iterancestors())
        }

    def of(self, element: HtmlElement) -> Role | None:
        """The role of an element, None if it may hold the text."""
        if element not in self._known:
            role = role_of(element)
            self._known[element] = role if role is not None and self._believed(element) else None
        return self._known[element]

    def first(self, block: Block, below: HtmlElement | None = None) -> Role | None:
        """The role of the outermost element with one among those a block stands in (inside ``below`` if given)."""
        path = block.path
        if below is not None and below in path:
            path = path[path.index(below) + 1 :]
        return next((role for element in path if (role := self.of(element)) is not None), None)

    def _believed(self, element: HtmlElement) -> bool:
        weight = self._weights.get(element, 0.0)
        if element in self._holders and not is_discussion(name_of(element)):
            return False
        if weight <= GUARD * self._all:
            return True
        return (
            weight <= GUARD_OF_DISCUSSION * self._all and self._all - weight >= REST and is_discussion(name_of(element))
        )


def find_place(blocks: Sequence[Block], roles: Roles, title: str) -> Place:
    """The element that holds the text of the article with this headline."""
    headline = find_headline(blocks, title)
    own_article = _article_of(headline) if headline else None
    end = _next_headline(blocks, headline)
    sound: list[tuple[Block, float]] = []
    for block in blocks:
        if roles.first(block) is None:
            outside = headline is not None and not headline.order < block.order < end
            other = own_article is not None and _article_of(block) not in (own_article, None)
            sound.append((block, prose(block) * (ELSEWHERE if outside or other else 1.0)))
    weights = weigh(sound)
    top = blocks[0].path[0]
    stated = _stated(weights, headline)
    start = top if stated is None else stated
    place = start
    while True:
        wanted = DOMINANT * weights.get(place, 0.0)
        child = next((child for child in place.iterchildren() if weights.get(child, 0.0) > wanted), None)
        if child is None or not wanted:
            break
        place = child
    while place.tag in {"p", "blockquote", "li", "ul", "ol"} and place is not start and place.getparent() is not None:
        place = place.getparent()
    return _whole(place, weights, start)


def find_headline(blocks: Sequence[Block], title: str) -> Block | None:
    """The heading that bears the title; headings of the first rank before others."""
    wanted = _folded(title)
    if not wanted:
        return None
    headings = [block for block in blocks if block.tag in {"h1", "h2"}]
    for rank in ("h1", "h2"):
        for block in headings:
            own = _folded(block.text)
            if block.tag == rank and own and (own == wanted or (len(own) > 20 and (own in wanted or wanted in own))):
                return block
    return next((block for block in headings if block.tag == "h1" and _alike(block.text, title)), None)


def _next_headline(blocks: Sequence[Block], headline: Block | None) -> int:
    """Where another heading of the first rank begins what may be another article; the page's end if none does."""
    if headline is None or headline.tag != "h1":
        return len(blocks)
    own = _folded(headline.text)
    later = (b.order for b in blocks if b.tag == "h1" and b.order > headline.order and _folded(b.text) != own)
    return next(later, len(blocks))


def _stated(weights: dict[HtmlElement, float], headline: Block | None) -> HtmlElement | None:
    """The first element that microdata or a plain name give as the text, if it holds enough prose."""
    total = max(weights.values(), default=0.0)
    behind = set(headline.path) if headline else set()
    for element, weight in weights.items():
        if weight < max(REST, NAMED * total) or element in behind:
            continue
        if is_named_text(element):
            return element
    return None


def _whole(place: HtmlElement, weights: dict[HtmlElement, float], top: HtmlElement) -> Place:
    """``place``, or the nearest element above it (up to ``top``) that also holds further parts of the same text."""
    found = Place(place)
    inner = place
    foreign: set[HtmlElement] = set()
    for _ in range(CLIMB):
        outer = inner.getparent()
        if inner is top or outer is None or outer.tag in {"body", "html"}:
            break
        others = [child for child in outer.iterchildren() if child is not inner and weights.get(child, 0.0)]
        akin = {child for child in others if _akin(child, inner)}
        own = weights.get(outer, 0.0) - weights.get(inner, 0.0) - sum(weights.get(child, 0.0) for child in others)
        foreign.update(child for child in others if child not in akin)
        if akin or own > 1.0:
            found = Place(outer, frozenset(foreign))
        elif others:
            break
        inner = outer
    return found


def _akin(other: HtmlElement, place: HtmlElement) -> bool:
    """Whether ``other``, which stands beside ``place``, is a further part of the same text."""
    if other.tag in _PARAGRAPHS:
        return True
    if other.tag == "article" or other.find(".//h1") is not None or other.find(".//article") is not None:
        return False
    name = name_of(other)
    return (other.tag == place.tag and name == name_of(place)) or bool(_PART_NAME.search(name))


def _article_of(block: Block) -> HtmlElement | None:
    return next((element for element in reversed(block.path) if element.tag == "article"), None)


def _alike(left: str, right: str) -> bool:
    first, second = set(left.casefold().split()), set(right.casefold().split())
    return len(first & second) >= 0.6 * min(len(first), len(second)) and len(first) > 2


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
