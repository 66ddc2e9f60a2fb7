"""Whose press release an article is: the byline or a line «Provided by …» names a body, not a person or an outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.checks.interests.naming import find_named, is_medium, is_outlet
from consilience.knowledge.names_of_bodies import name_words
from consilience.language.lexicon import pairs
from consilience.types import NameKind, Part, Reading, Span

CLOSING = 3
"""Sentences at the body's end among which «Provided by …» is looked for."""
SHORTEST_INITIALS = 3

_NAME = r"(?:the )?(?P<name>[A-Z][\w.&'’-]*(?: (?:of|for|and|the|&|[A-Z][\w.&'’-]*)){1,7})"
_BYLINE = re.compile(rf"(?:[Bb]y:? |BY:? )?{_NAME}")
_PROVIDED = re.compile(rf"(?:Provided|Issued|Released|Press release) (?:by|from):? {_NAME}\.?")


@dataclass(frozen=True, slots=True)
class Issuer:
    """The body that wrote the article, where the article says so, and where it is told about."""

    name: str
    said: str
    """The words that name it: the byline, or the closing line."""
    line: Span | None
    """The closing line."""
    spans: tuple[Span, ...]


def issuer_of(reading: Reading) -> Issuer | None:
    """The body that an article without a named author is by; None where it names none, or never tells of that body."""
    article = reading.article
    if article.authors:
        return None
    closing = (*article.sentences_of(Part.BODY)[-CLOSING:], *article.sentences_of(Part.NOTE))
    lines = [(article.text(item.span), item.span) for item in closing]
    found = [(match["name"], text, span) for text, span in lines if (match := _PROVIDED.fullmatch(text))]
    byline = (article.byline or "").strip()
    credit = _BYLINE.fullmatch(byline)
    stated: list[tuple[str, str, Span | None]] = [*found, *([(credit["name"], byline, None)] if credit else [])]
    for name, said, line in stated:
        agencies = dict(pairs("wire_agencies"))
        if is_medium(name) or is_outlet(article, name) or name.casefold() in agencies or name in agencies.values():
            continue
        spans = tuple(span for span in _told(reading, name) if line is None or not line.contains(span))
        if spans:
            return Issuer(name, said, line, spans)
    return None


def _told(reading: Reading, name: str) -> tuple[Span, ...]:
    """Where the article names the body, whole or by its initials."""
    named = find_named(reading, name)
    whole = named.spans if named else ()
    initials = "".join(word[0] for word in name_words(name) if word[0].isupper())
    if len(initials) < SHORTEST_INITIALS:
        return whole
    short = (
        item.span
        for item in reading.mentions
        if item.entity.kind is NameKind.ORGANISATION and reading.article.text(item.span) == initials
    )
    return tuple(dict.fromkeys((*whole, *short)))
