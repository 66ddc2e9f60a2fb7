"""Which names denote news outlets and agencies, which of them are one, and whom an article credits."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from consilience.language.lexicon import load, pairs
from consilience.types import Article

_MEDIUM = re.compile(r"(?:\s*\((?:online|web news|news)\)|\s+-\s+news|\s+online|\s*news(?:\.com)?)+$", re.IGNORECASE)
"""What only tells the medium: «CBS», «CBS News», «CBS News (Online)» and cbsnews.com are one outlet."""

_DOMAIN = re.compile(r"^(?:www\.)?(?:the(?=[a-z]{4}))?(?P<name>[a-z0-9-]+)\.[a-z.]{2,12}$")
LONGEST_NAME = 100
"""Characters of an outlet's name that are compared; no honest one is longer."""

DATELINE = 120
"""Characters within which a dateline ends."""

_DATELINE = re.compile(r"[^()\n]{2,80}\((?P<name>[A-Z][\w .&'’-]{1,40})\)\s?(?:--|[-–—])\s")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gov", "ne", "net", "or", "org"})
"""Labels that registries put before a country's code («co.uk»); they are no publisher's name."""


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """A name's form for comparing: agencies under their full name, without «the» and what only tells the medium."""
    plain = " ".join(name[:LONGEST_NAME].split()).casefold()
    domain = _DOMAIN.match(plain)
    plain = _ARTICLE.sub("", domain["name"] if domain else plain)
    plain = _ARTICLE.sub("", _agencies().get(plain, plain).casefold())
    return _MEDIUM.sub("", plain) or plain


def same_outlet(one: str, other: str) -> bool:
    """Whether two names denote one outlet («The Post» is any that ends so)."""
    left, right = outlet_key(one), outlet_key(other)
    if not left or not right:
        return False
    if left.replace(" ", "") == right.replace(" ", ""):
        return True
    return left.endswith(f" {right}") or right.endswith(f" {left}")


def same_publisher(one: str | None, other: str | None) -> bool:
    """Whether two domains belong to one registrable domain («edition.cnn.com», «cnn.com»)."""
    return bool(one and other) and _registrable(one or "") == _registrable(other or "")


def is_outlet(name: str) -> bool:
    """Whether a capitalised name denotes a news outlet or agency, by a list and by its last word."""
    plain = _ARTICLE.sub("", name)
    if name in load("news_outlets") or plain in load("news_outlets") or plain.casefold() in _agencies():
        return True
    last = plain.rpartition(" ")[2]
    return last in load("outlet_words") and (last != plain or name != plain)


def credited_agency(article: Article) -> str | None:
    """The agency that an article credits: a known one, or any outlet that its dateline names in brackets."""
    if article.agency is not None:
        return article.agency
    match = _DATELINE.match(article.snapshot.body[:DATELINE])
    return match["name"] if match and is_outlet(match["name"]) else None


def _registrable(domain: str) -> str:
    labels = domain.casefold().rstrip(".").split(".")
    kept = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-kept:])


@cache
def _agencies() -> dict[str, str]:
    return dict(pairs("wire_agencies"))
