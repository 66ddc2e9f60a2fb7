"""What a page states about its article besides the text: address, times, section, image, standfirst, labels, links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from consilience.extraction.addresses import absolute, same_site
from consilience.extraction.blocks import Block, clean
from consilience.extraction.body import Body
from consilience.extraction.boilerplate import LONGEST_STANDFIRST, is_furniture, is_standfirst, name_of, name_pattern
from consilience.extraction.dates import read_time, time_in_address
from consilience.extraction.metadata import PageMetadata, plain
from consilience.extraction.place import find_headline
from consilience.language.lexicon import entries
from consilience.types import Link, Timestamp

_MENU = re.compile(r"(?:^|[-_ ])(?:nav|navbar|menu|dropdown|breadcrumbs?)")
_NAVIGATION = frozenset(["nav", "footer", "form", "aside"])
_NO_SECTION = frozenset(["post", "article", "page", "story", "none", "uncategorized"])
CLOSE = 10
NEAR = 30
"""Blocks before the text in which a standfirst, a date line or a label is looked for."""
SLUG_WORDS = 4
MAXIMUM_LINKS = 20
SHORTEST_LINK = 20
"""Characters of a link's text from which it can be a headline."""


def read_address(tree: HtmlElement, metadata: PageMetadata, url: str | None) -> str | None:
    """The canonical address, believed only on the same site and where it is no bare front page."""
    links = [link.get("href") for link in tree.xpath("//link[@rel='canonical']")]
    main = metadata.article.get("mainEntityOfPage")
    stated = main.get("@id") if isinstance(main, dict) else main
    for candidate in (*links, metadata.first("og:url"), metadata.article.get("url"), stated):
        address = absolute(candidate, url) if isinstance(candidate, str) else None
        if address is None or (url and not same_site(address, url)):
            continue
        if url and urlsplit(url).path.strip("/") and not urlsplit(address).path.strip("/"):
            continue
        return address
    return url


_PRINTED_UPDATE = re.compile(r"\b(?:updated|last modified)\b", re.IGNORECASE)


def read_times(
    tree: HtmlElement, metadata: PageMetadata, url: str | None, body: Body
) -> tuple[Timestamp | None, Timestamp | None]:
    """When it was published and updated: JSON-LD, meta tags, microdata, time elements, address, printed date."""
    published = _finest(_published(tree, metadata, url, body))
    updated = next((stamp for stamp in _updated(metadata, body) if stamp), None)
    if updated and published and _earlier(updated, published):
        updated = None
    return published, updated


def _published(tree: HtmlElement, metadata: PageMetadata, url: str | None, body: Body) -> Iterable[Timestamp | None]:
    yield read_time(metadata.text("datePublished"))
    yield read_time(metadata.text("dateCreated"))
    for name in entries("meta_names_of_publication"):
        yield read_time(metadata.first(name))
    for value in metadata.items.get("datepublished", ()):
        yield read_time(value)
    for node in metadata.every:
        yield read_time(plain(node.get("datePublished")))
    for element in tree.xpath("//time[@datetime or @pubdate or @content]")[:3]:
        yield read_time(element.get("datetime") or element.get("content"))
    yield time_in_address(url)
    yield from map(read_time, _lines_near(body))
    for element in tree.iter("time"):
        yield read_time(clean(element.text_content()))


def _lines_near(body: Body) -> list[str]:
    """The short lines about the beginning of the text, where dates are printed."""
    return [block.text for block in body.page[max(0, body.first - NEAR) : body.first + 2] if len(block.text) < 200]


def _updated(metadata: PageMetadata, body: Body) -> Iterable[Timestamp | None]:
    yield read_time(metadata.text("dateModified"))
    for name in entries("meta_names_of_update"):
        yield read_time(metadata.first(name))
    for value in metadata.items.get("datemodified", ()):
        yield read_time(value)
    for line in _lines_near(body):
        if printed := _PRINTED_UPDATE.search(line):
            yield read_time(line[printed.end() :])


def _earlier(left: Timestamp, right: Timestamp) -> bool:
    if left.has_zone and right.has_zone:
        return left.value < right.value
    return left.value.date() < right.value.date()


def _finest(stamps: Iterable[Timestamp | None]) -> Timestamp | None:
    """The first stamp, or a later one of the same day that also states the time and zone."""
    first: Timestamp | None = None
    for stamp in stamps:
        if stamp is None:
            continue
        if stamp.has_time and stamp.has_zone and (first is None or stamp.value.date() == first.value.date()):
            return stamp
        first = first or stamp
    return first


def read_sections(metadata: PageMetadata) -> tuple[str, ...]:
    """Section names and page types, the most direct first."""
    section: Any = metadata.article.get("articleSection")
    listed = section if isinstance(section, list) else [section]
    stated = [plain(item) for item in listed]
    for name in (
        "article:section",
        "section",
        "parsely-section",
        "cxenseparse:section",
        "sailthru.section",
        "dc.subject",
    ):
        stated.extend(metadata.meta.get(name, ()))
    stated.extend(metadata.items.get("articlesection", ()))
    return tuple(dict.fromkeys(text for text in stated if text and len(text) <= 80 and text.lower() not in _NO_SECTION))


def read_image(metadata: PageMetadata, url: str | None) -> str | None:
    """The address of the lead image."""
    image = metadata.resolve(metadata.article.get("image"))
    while isinstance(image, list):
        image = metadata.resolve(image[0]) if image else None
    stated = image.get("url") or image.get("contentUrl") if isinstance(image, dict) else image
    for candidate in (metadata.first("og:image", "og:image:url", "twitter:image", "twitter:image:src"), stated):
        address = absolute(candidate, url) if isinstance(candidate, str) else None
        if address:
            return address
    return None


def read_standfirst(metadata: PageMetadata, body: Body, title: str) -> str:
    """The text under the headline, if one stands on the page and is not the text's own beginning."""
    if body.standfirst:
        return body.standfirst
    described = [metadata.text("description"), metadata.first("og:description"), metadata.first("description")]
    folded = {_folded(text) for text in described if text}
    opening = _folded(" ".join(paragraph.text for paragraph in body.paragraphs[:2]))
    headline = find_headline(body.page, title)
    begin = max(0, body.first - NEAR, headline.order + 1 if headline and headline.order < body.first else 0)
    for block in body.page[begin : body.first]:
        own = _folded(block.text)
        if not 20 <= len(block.text) <= LONGEST_STANDFIRST or block.text.count(" ") < 3 or block.link_share > 0.5:
            continue
        if block.text in body.notes or is_furniture(block) or own in _folded(title) or _folded(title) in own:
            continue
        if (own in folded or is_standfirst(block, inside=False)) and not opening.startswith(own[:60]):
            return block.text
    return ""


def read_labels(metadata: PageMetadata, body: Body) -> tuple[str, ...]:
    """Short texts above the text that the markup names as labels, and page types."""
    labels = [block.text for block in _above(body) if _is_label(block)]
    types = metadata.meta.get("og:type", ()) + metadata.meta.get("article:content_tier", ())
    return (*labels, *(text for text in types if text.lower() not in {"article", "website"}))


def read_notices(body: Body) -> tuple[str, ...]:
    """Short texts above the text and its first two lines, outside menus: «Sponsored content», «This is satire»."""
    return tuple(block.text for block in _above(body) if block.link_share < 0.5)


def _above(body: Body) -> list[Block]:
    near = body.page[max(0, body.first - NEAR) : body.first + 2]
    return [
        block
        for block in near
        if len(block.text) <= 160 and not any(element.tag in _NAVIGATION for element in block.path)
    ]


def read_near(body: Body) -> tuple[str, ...]:
    """Short texts directly above the text and its first line, where an unmarked byline may stand."""
    return tuple(
        block.text for block in body.page[max(0, body.first - CLOSE) : body.first + 1] if len(block.text) <= 120
    )


def _is_label(block: Block) -> bool:
    if block.tag in {"li", "ul", "td"}:
        return False
    for element in block.path[-3:]:
        name = name_of(element)
        if name_pattern("class_names_of_labels").search(name) and not _MENU.search(name):
            return True
    return False


def read_links(body: Body, url: str | None) -> tuple[Link, ...]:
    """Links to other articles of the site that stand beside or after the text."""
    found: dict[str, Link] = {}
    for block in body.page[body.first :]:
        if block.link_share < 0.8 or len(block.text) < SHORTEST_LINK or block.text.count(" ") < 3:
            continue
        anchors = [block.element] if block.element.tag == "a" else block.element.xpath(".//a[@href]")
        around = block.element.xpath("ancestor::a[@href]")
        for anchor in (around or anchors)[:1]:
            address = absolute(anchor.get("href"), url)
            if address and address not in found and (url is None or same_site(address, url)):
                found[address] = Link(address, block.text[:300])
        if len(found) >= MAXIMUM_LINKS:
            break
    return tuple(found.values())


def read_language(tree: HtmlElement, metadata: PageMetadata) -> str | None:
    """The language code that the page claims, lower case, or None."""
    stated = (
        metadata.text("inLanguage") or tree.get("lang") or metadata.first("og:locale", "content-language", "language")
    )
    return stated.strip().lower().replace("_", "-") if stated else None


def declares_article(metadata: PageMetadata, url: str | None) -> bool:
    """Whether the page's data or its address (a slug of several words, a long number) say that it is one article."""
    if {"headline", "articleBody"} & metadata.article.keys() or metadata.first("article:published_time"):
        return True
    if "article" in (metadata.first("og:type") or "").lower() or "articlebody" in metadata.items:
        return True
    name = urlsplit(url or "").path.rstrip("/").rpartition("/")[2]
    return len(re.findall(r"[^\W\d_]+", name)) >= SLUG_WORDS or re.search(r"\d{5}", name) is not None


def is_free(metadata: PageMetadata) -> bool | None:
    """JSON-LD's isAccessibleForFree, where stated."""
    value = metadata.article.get("isAccessibleForFree")
    if isinstance(value, bool):
        return value
    return {"true": True, "false": False}.get(str(value).lower())


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
