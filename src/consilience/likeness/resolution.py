"""A statement's words with its pronouns and descriptions read as the names that they stand for; for comparing only.

«He told the committee» and «Mr Volker told the committee» are alike once both name Volker. What is shown to a reader
is never made here.
"""

from __future__ import annotations

from consilience.types import Entity, Mention, NameKind, Reading, Span

_RESOLVED = (NameKind.PERSON, NameKind.ORGANISATION)
_POSSESSIVES = frozenset({"his", "her", "hers", "its", "their", "theirs"})
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def resolved_text(reading: Reading, span: Span) -> str:
    """The words at a span; mentions that do not bear the entity's surname (or last word) are replaced by it."""
    text = reading.article.snapshot.text(span.part)
    pieces: list[str] = []
    at = span.start
    for mention in sorted(reading.mentions, key=lambda item: (item.span.start, -item.span.end)):
        if not span.contains(mention.span) or mention.span.start < at or mention.entity.kind not in _RESOLVED:
            continue
        name = _replacement(mention, text[mention.span.start : mention.span.end])
        if name is not None:
            pieces += [text[at : mention.span.start], name]
            at = mention.span.end
    return "".join((*pieces, text[at : span.end]))


def _replacement(mention: Mention, words: str) -> str | None:
    """The name to read in place of a mention's words; None where they bear it."""
    name = _short_name(mention.entity)
    last = name.rpartition(" ")[2].casefold()
    if not last or (not mention.pronoun and last in words.casefold()):
        return None
    return f"{name}'s" if words.casefold() in _POSSESSIVES else name


def _short_name(entity: Entity) -> str:
    """The surname of a person, without the «Jr.» after it; the whole name of a body."""
    if entity.kind is not NameKind.PERSON:
        return entity.name
    words = entity.name.split()
    while len(words) > 1 and words[-1].strip(".,").casefold() in _GENERATIONS:
        words.pop()
    return words[-1].rstrip(",") if words else ""
