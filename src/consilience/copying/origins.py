"""The named origin that a report rests on: «according to Reuters», «first reported by The Post», «told CNN».

Only outlets and agencies are origins: what a spokesman or a court said, many reporters may have heard for themselves.
"""

from __future__ import annotations

import re
from itertools import pairwise

from consilience.copying.outlets import is_outlet, same_outlet
from consilience.types import Article, Claim, Span

_NAME = r"(?P<name>(?:[Tt]he\s)?(?:[A-Z][\w&.’'-]*|(?<=\s)[A-Z]{2,})(?:\s(?:of|and|the|[A-Z][\w&.’'-]*)){0,4})"
_REPORTED = r"(?:(?:first|also|has|had|earlier|later)\s){0,2}(?:reported|reports|reporting|revealed|disclosed|learned)"
_RESTING = (
    r"according\sto|citing|quoting|quoted\sby|cited\sby|reported\sby|obtained\sby|published\s(?:by|in)|confirmed\sby"
    r"|broken\sby|credited\sto|seen\sby|reviewed\sby"
)
_TOLD = (
    r"told|tells|informed|interview\s(?:with|by|on|to)|statement\sto|report\s(?:by|from|in|on)|story\s(?:by|in)"
    r"|comments?\sto|e-?mail\sto"
)
_PATTERNS = (
    re.compile(rf"(?i:\b(?:{_RESTING})\s)(?:a\sreport\s(?:by|from|in)\s)?{_NAME}"),
    re.compile(rf"(?i:\b(?:{_TOLD})\s){_NAME}"),
    re.compile(rf"(?:^|(?<=[\s“\"(])){_NAME}\s{_REPORTED}\b"),
)
_ENDINGS = re.compile(r"(?:['’]s?|[.,;:])$")


_HEARSAY = re.compile(
    r"\b(?:reportedly|reports\ssay|reports\ssaid|according\sto\s(?:a\s|new\s)?reports?)\b", re.IGNORECASE
)


def named_origin(article: Article, claim: Claim) -> str | None:
    """The outlet or agency that the claim's sentence rests on; None where it names none but the article's own.

    Hearsay rests on what the next sentence of its paragraph names: «It reportedly sank. According to Reuters, …».
    """
    text = article.text(claim.sentence)
    found = _named_in(text, article)
    after = _next(article, claim.sentence) if found is None and _HEARSAY.search(text) else None
    return found if after is None else _named_in(article.text(after), article)


def _named_in(text: str, article: Article) -> str | None:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name = _outlet_in(match["name"])
            if name is not None and not same_outlet(name, article.outlet.name):
                return name
    return None


def _next(article: Article, sentence: Span) -> Span | None:
    """The sentence after one in its paragraph."""
    for one, other in pairwise(article.sentences):
        if one.span == sentence:
            together = (one.paragraph, one.span.part) == (other.paragraph, other.span.part)
            return other.span if together else None
    return None


def _outlet_in(name: str) -> str | None:
    """The outlet that a run of capitalised words begins with, longest first («CBS News White House» is CBS News)."""
    words = name.split()
    for length in range(len(words), 0, -1):
        candidate = _ENDINGS.sub("", " ".join(words[:length]))
        if is_outlet(candidate):
            return candidate
    return None
