"""Who published, and the headline without the outlet's name at its end."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from consilience.extraction.addresses import registrable_domain
from consilience.extraction.blocks import clean
from consilience.extraction.bylines import printed_bylines
from consilience.extraction.metadata import PageMetadata, plain
from consilience.types import Outlet

_SEPARATOR = re.compile(r"\s+[|–—•·»:-]+\s+|\s*\|\s*|\s+::\s+")
_LABEL = re.compile(r"^[@\w]+$")
_NO_NAMES = frozenset(["hosted", "news", "home", "homepage", "www", "website", "wordpress", "site", "blog"])
"""What stands in og:site_name where nobody filled it in."""
_BEFORE_MARK = re.compile(r"\s+([:;,.!?])(?=\s|$)")
LONGEST_TITLE = 500
"""Characters of a stated title that are read."""
DERIVED = 0.5
"""Weight of places that are mostly filled from another one (Twitter card, title of the window)."""
LIKE = 0.6
"""Share of words two forms of one headline have in common at least."""


def read_outlet(metadata: PageMetadata, url: str | None, page_title: str) -> Outlet:
    """The outlet's name (og:site_name, JSON-LD publisher, end of the page's title, domain) and registrable domain."""
    domain = registrable_domain(url)
    publisher = metadata.resolve(metadata.article.get("publisher"))
    if isinstance(publisher, list):
        publisher = metadata.resolve(publisher[0]) if publisher else None
    stated = plain(publisher.get("name")) if isinstance(publisher, dict) else plain(publisher)
    candidates = (
        metadata.first("og:site_name"),
        stated,
        metadata.first("application-name", "cre", "apple-mobile-web-app-title"),
    )
    for name in candidates:
        if name and 2 <= len(name) <= 80 and "//" not in name and _folded(name) not in _NO_NAMES:
            if domain and name.islower() and name == domain.partition(".")[0]:
                return Outlet(domain, domain)  # «cleveland» is no name, cleveland.com is
            return Outlet(_SEPARATOR.split(name)[0] if len(name) > 40 else name, domain)
    parts = _SEPARATOR.split(page_title)
    for part in (parts[-1], parts[0]) if domain and len(parts) > 1 else ():
        named = _folded(part).removeprefix("the")
        if len(named) > 2 and named in _folded(domain or ""):
            return Outlet(part.strip(), domain)
    return Outlet(domain or "unknown outlet", domain)


def read_title(tree: HtmlElement, metadata: PageMetadata, outlet: Outlet) -> str:
    """The headline without the outlet's name: the wording on which JSON-LD, Open Graph and the printed heading agree.

    Pages often carry a second, shorter headline for sharing or search in one place; what several places say outvotes
    it. Spelling differences in quotation marks and spaces do not count as another wording.
    """
    page_title = page_title_of(tree)
    headings = _headings(tree)
    printed = next((text for text in headings if page_title and _alike(text, page_title)), (headings or [""])[0])
    sources = (
        (metadata.text("headline"), 1.0),
        (metadata.first("og:title"), 1.0),
        (printed, 1.0),
        (metadata.first("twitter:title", "dc.title"), DERIVED),
        (page_title, DERIVED),
    )
    votes: dict[str, float] = {}
    wordings: dict[str, str] = {}
    for text, weight in sources:
        wording = without_outlet(clean(text[:LONGEST_TITLE]), outlet) if text else ""
        if _folded(wording):
            votes[_folded(wording)] = votes.get(_folded(wording), 0.0) + weight
            wordings.setdefault(_folded(wording), wording)
    if not votes:
        return ""
    chosen = wordings[max(votes, key=votes.__getitem__)]
    return wordings.get(_folded(printed), chosen) if _only_signed(chosen, printed, tree) else chosen


def _only_signed(title: str, heading: str, tree: HtmlElement) -> bool:
    """Whether the title is the printed heading behind its author's name («Ada Holm: The pier must go»)."""
    label, colon, rest = title.partition(":")
    if not colon or _folded(rest) != _folded(heading):
        return False
    return any(_folded(label) in _folded(byline) for byline in printed_bylines(tree))


def page_title_of(tree: HtmlElement) -> str:
    """The text of the page's title element."""
    element = tree.find(".//head/title")
    if element is None:
        element = tree.find(".//title")
    return clean(element.text_content()) if element is not None else ""


def without_outlet(title: str, outlet: Outlet) -> str:
    """The title without a last (or first) part that names the outlet or its domain.

    >>> without_outlet("Rail line opens | The Example", Outlet("The Example"))
    'Rail line opens'
    """
    names = {_folded(outlet.name), _folded((outlet.domain or "").split(".")[0]), _folded(outlet.domain or "")}
    names = {name for name in names | {name.removeprefix("the") for name in names} if len(name) > 1}
    for _ in range(3):
        gaps = list(_SEPARATOR.finditer(title))
        if not gaps:
            return title.strip()
        head, tail = title[: gaps[0].start()], title[gaps[-1].end() :]
        if _is_outlet(tail, names):
            title = title[: gaps[-1].start()]
        elif _is_outlet(head, names):
            title = title[gaps[0].end() :]
        else:
            return title.strip()
    return title.strip()


def _is_outlet(part: str, names: set[str]) -> bool:
    folded = _folded(part)
    return bool(folded) and (folded in names or folded.removeprefix("the") in names)


def _headings(tree: HtmlElement) -> list[str]:
    texts = [_BEFORE_MARK.sub(r"\1", clean(" ".join(element.itertext()))) for element in tree.iter("h1")]
    return [text for text in dict.fromkeys(texts) if 3 <= len(text) <= 400]


def _alike(left: str, right: str) -> bool:
    first, second = set(_words(left)), set(_words(right))
    if not first or not second:
        return False
    return len(first & second) >= LIKE * min(len(first), len(second)) and len(first) > 1


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
