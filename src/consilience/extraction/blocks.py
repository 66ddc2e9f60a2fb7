"""The text of a page as a row of blocks (paragraphs, headings, list items, captions), each with where it stands.

The words of a block are exactly the page's: white space collapsed, control characters removed, nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

# fmt: off
_BLOCKS = frozenset([
    "p", "div", "section", "article", "main", "body", "header", "footer", "aside", "nav", "figure", "figcaption",
    "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "center", "table",
    "tbody", "thead", "tr", "td", "th", "caption", "form", "fieldset", "address", "details", "summary", "hr",
])
_NEVER = frozenset([
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "audio", "video", "canvas", "map",
    "button", "select", "option", "textarea", "input", "label", "head", "math", "dialog", "datalist", "picture", "img",
])
# fmt: on
"""Elements whose text is no part of an article."""
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)
_HIDDEN_NAME = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader(?:-text)?|off-?screen|"
    r"(?:rollover|tool-?tip|hover|popover)[-_]?(?:[a-z]{1,12}[-_])?(?:block|content|card|box|text|popup|body))(?:$|[\s_-])"
)
"""Class names of what only screen readers, or a pointer resting on a word, bring up."""
_ROLLOVER = re.compile(
    r"(?P<name>\b[A-Z][\w'’-]+(?: (?:Jr|Sr)\.)?) (?:[A-Z(\"“][\w().'’\"”-]*,? ){0,6}(?P=name)(?: ?(?:Jr|Sr)\.?)?"
    r"(?=[A-Z0-9\"'“‘$])[^\n]{10,600}? MORE\b"
    r"|(?P<whole>\b(?P<first>[A-Z][\w.'’-]+) (?P<last>[A-Z][\w'’-]+)) ?(?P=first)(?: [\w().'’-]+){0,4}? (?P=last)"
    r" ?(?=[A-Z0-9\"'“‘$])[^\n]{10,600}? MORE\b"
)
"""A name, the same person's full name glued to headlines about that person, and «MORE»: what a pointer brings up."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Block:
    """One block. ``linked`` counts its characters inside links; ``quoted``: it stands in a blockquote."""

    text: str
    element: HtmlElement
    tag: str
    linked: int
    strong: int
    quoted: bool
    order: int = 0
    path: tuple[HtmlElement, ...] = field(default=(), repr=False)
    """The elements it stands in, outermost first, its own last."""

    @property
    def link_share(self) -> float:
        """Share of its characters that are inside links."""
        return min(1.0, self.linked / len(self.text)) if self.text else 0.0


def clean(text: str) -> str:
    """White space collapsed to single spaces, control characters and lone surrogates removed."""
    return _SPACE.sub(" ", _SURROGATE.sub("", _CONTROL.sub("", text))).strip()


def without_rollovers(text: str) -> str:
    """A paragraph without the full names and headlines that a pointer resting on a name brings up.

    >>> without_rollovers("Ada Holm Ada Maria HolmPier reopens Ferry row goes on MORE (D-Mass.) agreed.")
    'Ada Holm (D-Mass.) agreed.'
    """
    if " MORE" not in text:
        return text
    return _ROLLOVER.sub(lambda match: match["name"] or match["whole"], text)


def is_hidden(element: HtmlElement) -> bool:
    """Whether the markup itself hides the element from readers."""
    if element.get("hidden") is not None:
        return True
    style, name = element.get("style"), element.get("class")
    if style and _HIDDEN.search(style):
        return True
    return bool(name) and _HIDDEN_NAME.search(name[:200].lower()) is not None


class _Reader:
    """Collects blocks while the tree is walked; one text buffer, flushed wherever a block begins or ends."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.pieces: list[str] = []
        self.path: list[HtmlElement] = []
        self.links = self.bold = self.quotes = 0
        self.linked = self.strong = 0
        self.breaks = 0

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.pieces.append(text)
        size = len(text.strip())
        if size:
            self.breaks = 0
        if self.links:
            self.linked += size
        if self.bold:
            self.strong += size

    def flush(self) -> None:
        text = clean("".join(self.pieces)) if self.pieces else ""
        if text and self.path:
            owner = self.path[-1]
            block = Block(text, owner, owner.tag, self.linked, self.strong, self.quotes > 0, len(self.blocks))
            block.path = tuple(self.path)
            self.blocks.append(block)
        self.pieces = []
        self.linked = self.strong = self.breaks = 0

    def start(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
            self.path.append(element)
            self.quotes += tag == "blockquote"
        elif tag == "br":
            self.breaks += 1
            if self.breaks >= 2:
                self.flush()
            else:
                self.pieces.append("\n")
        elif tag == "a":
            self.links += 1
        elif tag in ("b", "strong"):
            self.bold += 1

    def end(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
            self.path.pop()
            self.quotes -= tag == "blockquote"
        elif tag == "a":
            self.links -= 1
        elif tag in ("b", "strong"):
            self.bold -= 1


def read_blocks(root: HtmlElement) -> list[Block]:
    """The blocks under ``root`` in reading order, without scripts, controls and hidden elements."""
    reader = _Reader()
    walker = etree.iterwalk(root, events=("start", "end", "comment"))
    skipped: HtmlElement | None = None
    for event, element in walker:
        if event == "comment":
            if skipped is None:
                reader.add(element.tail)
            continue
        if event == "start":
            if element.tag in _NEVER or is_hidden(element):
                walker.skip_subtree()
                skipped = element
                continue
            reader.start(element)
            reader.add(element.text)
        else:
            if element is skipped:
                skipped = None
            else:
                reader.end(element)
            if element is not root:
                reader.add(element.tail)
    reader.flush()
    return reader.blocks
