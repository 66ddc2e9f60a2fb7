"""Which blocks of a page are the article's text, which are notes beside it (captions, bios), which neither.

The text is sought where most running prose stands; what the page's own markup names (``articleBody``) and what its
JSON-LD carries confirm or correct the choice. Every word comes from the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from consilience.extraction.blocks import Block, clean, read_blocks, without_rollovers
from consilience.extraction.boilerplate import (
    Role,
    is_caption,
    is_furniture,
    is_note,
    is_standfirst,
    name_of,
    stands_beside,
    without_widgets,
)
from consilience.extraction.place import PARAGRAPH_LENGTH, Place, Roles, ends_sentence, find_headline, find_place, prose

FOLLOWED = 3
"""Blocks that must remain when a standfirst or a note is taken out of the text."""
AFTER = 12
"""Blocks after the text's last in which a word about the author is looked for."""
LONGEST_BIO = 500
OPENING = 120
"""Characters from which a block without a sentence's end may open the text; shorter ones are datelines and labels."""
TRAILING_LINKS = 0.3
"""Link share from which a closing line that is no sentence belongs to a list of other articles."""
LONGEST_IMPRINT = 300
IMPRINTS = 2
"""Lines of a page's foot that are kept."""
_FOOT = re.compile(r"(?:^|[-_ ])(?:footer|imprint|impressum|colophon|masthead-info|site-info|legal)(?:$|[-_ ])")
_IMPRINT = re.compile(
    r"\b(?i:owned|published|operated)(?: and (?:owned|published|operated|run|managed))? by\b"
    r"|\b(?:unit|division|subsidiary|part|imprint|brand|member) of (?:the )?[A-Z]"
    r"|\ba(?:n)? (?:[A-Z][\w&.’'-]* ){1,4}(?:publication|company|newspaper|title|brand|venture|website)\b"
    r"|\bparent company\b|\b(?:funded|sponsored|supported) by\b",
)
_OWNED = re.compile(
    r"[,\s][^.!?]{0,60}?\b(?:is|are) (?:an? )?(?:published|owned|operated|part|unit|subsidiary|funded)\b",
    re.IGNORECASE,
)
_BIO_VERB = re.compile(
    r"[,\s][^.!?]{0,60}?\b(?:is|was|are|covers?|writes?|reports?|teaches|works?|joined|leads|serves|served|has)\b",
    re.IGNORECASE,
)


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
        return _checked(Body((), (), "nothing", (), "", 0), article_body)
    roles = Roles(blocks)
    place = find_place(blocks, roles, title)
    chosen = _select(blocks, place, roles, title)
    first = chosen[0].order if chosen else 0
    last = chosen[-1].order if chosen else 0
    standfirst = chosen[0].text if len(chosen) > FOLLOWED and is_standfirst(chosen[0], inside=True) else ""
    chosen = chosen[1:] if standfirst else chosen
    headline = find_headline(blocks, title)
    begin = headline.order if headline and headline.order < first else first
    notes = [*_beside(blocks[begin : last + 1 + AFTER], roles), *_imprints(blocks[last + 1 :])]
    paragraphs, moved = _without_notes(_paragraphs(chosen))
    origin = "where most of the page's prose stands"
    return _checked(
        Body(paragraphs, _distinct([*notes, *moved]), origin, tuple(blocks), standfirst, first), article_body
    )


def without_bios(body: Body, authors: Iterable[str], outlet: str) -> Body:
    """The body with closing paragraphs about one of its authors, or about who owns the outlet, moved to the notes."""
    names = [name for name in authors if name]
    kept = list(body.paragraphs)
    moved: list[str] = []
    while len(kept) > FOLLOWED and (
        any(_introduces(kept[-1].text, name) for name in names) or _tells_owner(kept[-1].text, outlet)
    ):
        moved.insert(0, kept.pop().text)
    return replace(body, paragraphs=tuple(kept), notes=_distinct([*body.notes, *moved])) if moved else body


def _tells_owner(text: str, outlet: str) -> bool:
    if len(text) > LONGEST_BIO or not outlet or not text.casefold().startswith(outlet.casefold()):
        return False
    return _OWNED.match(text[len(outlet) :]) is not None


def _introduces(text: str, name: str) -> bool:
    if len(text) > LONGEST_BIO or not text.casefold().startswith(name.casefold()):
        return False
    return _BIO_VERB.match(text[len(name) :]) is not None


def _without_notes(paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[Paragraph, ...], list[str]]:
    """Corrections, disclosures and credits at the head and foot of the text, parted from it."""
    kept = list(paragraphs)
    head: list[str] = []
    foot: list[str] = []
    while len(kept) > FOLLOWED and is_note(kept[0].text):
        head.append(kept.pop(0).text)
    while len(kept) > FOLLOWED and is_note(kept[-1].text):
        foot.insert(0, kept.pop().text)
    return tuple(kept), [*head, *foot]


def _beside(blocks: list[Block], roles: Roles) -> list[str]:
    """Captions and words about the author around the text, outside furniture."""
    found: list[str] = []
    for block in blocks:
        if is_caption(block.text):
            found.append(block.text)
            continue
        known = [role for element in block.path if not _is_own(element) and (role := roles.of(element)) is not None]
        if known and Role.FURNITURE not in known and stands_beside(block, known[-1]):
            found.append(block.text)
    return found


def _is_own(element: HtmlElement) -> bool:
    """Whether an element is a head, or the foot of the article itself, where a word about the author may stand."""
    own_foot = element.tag == "footer" and any(above.tag == "article" for above in element.iterancestors())
    return element.tag == "header" or own_foot


def _imprints(blocks: list[Block]) -> list[str]:
    """What the page's foot says of who owns or publishes the outlet."""
    return [
        block.text
        for block in blocks
        if len(block.text) <= LONGEST_IMPRINT
        and any(element.tag == "footer" or _FOOT.search(name_of(element)) for element in block.path)
        and _IMPRINT.search(block.text)
    ][:IMPRINTS]


# ── what of it is the text ──────────────────────────────────────────────────────────────────────────────────────────


def _select(blocks: list[Block], place: Place, roles: Roles, title: str) -> list[Block]:
    chosen: list[Block] = []
    folded_title = _folded(title)
    begun = False
    for block in blocks:
        if not place.holds(block) or roles.first(block, place.element) is not None or is_furniture(block):
            continue
        if begun or _folded(block.text) != folded_title:
            if is_caption(block.text):
                continue
            chosen.append(block)
            begun = begun or prose(block) > 0
    return _trimmed(chosen)


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Without scraps before the first and after the last prose, and headings that nothing follows."""
    first = next((i for i, block in enumerate(blocks) if _opens(block)), 0)
    last = next((i for i in range(len(blocks) - 1, -1, -1) if _closes(blocks[i])), len(blocks) - 1)
    return blocks[first : last + 1]


def _opens(block: Block) -> bool:
    if ends_sentence(block.text):
        return len(block.text) >= PARAGRAPH_LENGTH and block.tag not in {"h1", "h2", "h3", "figcaption"}
    return prose(block) > 0 and len(block.text) >= OPENING


def _closes(block: Block) -> bool:
    if block.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return False
    if ends_sentence(block.text):
        return True
    return block.link_share < TRAILING_LINKS and bool(prose(block) or block.tag in {"li", "td"})


def _paragraphs(blocks: list[Block]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(without_rollovers(block.text), block.quoted, block.tag in {"h1", "h2", "h3", "h4", "h5", "h6"})
        for block in blocks
    )


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


# ── what the page's own data say ────────────────────────────────────────────────────────────────────────────────────

MINIMUM_STATED = 300
"""Characters from which a JSON-LD articleBody is taken for the text and not for a teaser."""
STATED_LONGER = 2.0
"""How many times longer the JSON-LD text must be than what was found for it to be used instead (text set by script)."""

CONFIRMED = 0.9
"""Share of the found text that must stand in JSON-LD's before it is trusted to be whole."""


def _checked(body: Body, article_body: str | None) -> Body:
    """The body as JSON-LD confirms it: its text where the page holds next to none, without what it does not know.

    Paragraphs that JSON-LD's text lacks are dropped only if it carries nearly all the rest: then they are insertions.
    """
    if not article_body or len(article_body) < MINIMUM_STATED:
        return body
    found = sum(len(paragraph.text) for paragraph in body.paragraphs)
    if len(article_body) >= STATED_LONGER * found:
        lines = [clean(line) for line in re.split(r"\n+|</?p[^>]{0,100}>|<br\s?/?>", article_body)]
        paragraphs = tuple(Paragraph(without_rollovers(line)) for line in without_widgets(lines))
        return replace(body, paragraphs=paragraphs, origin="the page's JSON-LD articleBody")
    stated = _folded(article_body)
    confirmed = [paragraph for paragraph in body.paragraphs if paragraph.heading or _folded(paragraph.text) in stated]
    if sum(len(paragraph.text) for paragraph in confirmed) < CONFIRMED * found:
        return body
    return replace(body, paragraphs=_without_loose_headings(confirmed))


def _without_loose_headings(paragraphs: list[Paragraph]) -> tuple[Paragraph, ...]:
    kept = list(paragraphs)
    while kept and kept[-1].heading:
        kept.pop()
    return tuple(kept)
