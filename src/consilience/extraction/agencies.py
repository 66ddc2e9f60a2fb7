"""Which wire agency a report is credited to: dateline, byline or credit line."""

from __future__ import annotations

import re

from consilience.language.lexicon import pairs

_KNOWN = dict(pairs("wire_agencies"))
_FORMS = "|".join(re.escape(form) for form in sorted(_KNOWN, key=len, reverse=True))
_LONG = "|".join(re.escape(form) for form in _KNOWN if len(form) > 4)
_DATELINE = re.compile(rf"^.{{0,60}}?\((?P<agency>{_FORMS})\)\s{{0,2}}(?:[—–:-]|--)?\s", re.IGNORECASE)
_OPENING = re.compile(rf"^[A-Z][\w .,'’]{{0,40}}[—–-]\s?(?P<agency>{_FORMS})\s?[—–:-]\s", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"^[A-Z]{2}[A-Z .’'-]{1,40}(?:,[\w .,’'-]{1,40})?\s?"
    r"\((?P<agency>[A-Z][\w&.’'-]{1,20}(?: [A-Z][\w&.’'-]{1,20}){0,3})\)\s?(?:[—–-]|--)\s"
)
"""A place in capitals, a name in brackets, a dash: whatever the name is, the report is credited to it."""
_CREDIT = re.compile(
    r"^[(\[]?(?:source:?|with (?:inputs?|reporting|files|agency inputs?) (?:from|by)|reporting by|by|credit:?|©)?"
    rf"\s{{0,2}}(?:the\s)?(?P<agency>{_FORMS})(?:\s?(?:staff|news agency|contributed.{{0,60}}))?[)\].]?$",
    re.IGNORECASE,
)
_WITH = re.compile(
    rf"^[(\[]?(?:with|additional) [\w ]{{0,30}}(?:from|by) (?:the )?(?P<agency>{_LONG})\b", re.IGNORECASE
)


def tell_agency(paragraphs: tuple[str, ...], byline: str | None, outlet: str = "") -> str | None:
    """The full name of the agency credited, or None; the outlet's own name in its dateline is no credit."""
    found = _of(_DATELINE, paragraphs[0]) or _of(_OPENING, paragraphs[0]) if paragraphs else None
    if found is None and byline:
        pieces = re.split(r"\s*(?:[,;|/•]|\band\b|\s[-–—]\s)\s*", re.sub(r"^by\s+", "", byline, flags=re.IGNORECASE))
        found = next((_KNOWN[piece.lower()] for piece in pieces if piece.lower() in _KNOWN), None)
    for text in paragraphs[-3:]:
        if found is None and len(text) < 200:
            found = _of(_CREDIT, text) or _of(_WITH, text)
    unknown = _UNKNOWN.match(paragraphs[0][:200]) if paragraphs and found is None else None
    if unknown and unknown["agency"].casefold() not in outlet.casefold():
        found = unknown["agency"]
    return found


def _of(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text[:200])
    return _KNOWN.get(match["agency"].lower()) if match else None
