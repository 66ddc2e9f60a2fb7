"""Where an article names a state's government, its bodies and its officials."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.language.lexicon import load, pairs
from consilience.types import NameKind, Part, Reading, Span

_NEXT = 4
"""Characters between an office and the name of its holder."""


def state_places(reading: Reading, country: str, name: str) -> tuple[Span, ...]:
    """The places that name the government, bodies and office-holders of a state.

    ``country`` is ISO 3166-1 alpha-2, ``name`` the state's name in English. «The foreign ministry» alone is no place:
    it may be another state's. The state's own name counts where it is
    said to speak. A person named with an office of the state counts wherever they are named.
    """
    pattern = _pattern(country, name)
    found: list[Span] = []
    holders: set[str] = set()
    snapshot = reading.article.snapshot
    for part in (Part.TITLE, Part.STANDFIRST, Part.BODY):
        for match in pattern.finditer(snapshot.text(part)):
            span = Span(snapshot.id, part, *match.span())
            found.append(span)
            holders |= {
                mention.entity.id
                for mention in reading.mentions
                if mention.span.part is part
                and mention.entity.kind is NameKind.PERSON
                and 0 <= mention.span.start - span.end <= _NEXT
            }
    named = [m.span for m in reading.mentions if m.entity.id in holders and not m.pronoun]
    named += [
        item.source
        for item in reading.attributions
        if item.source is not None and _is_state(reading, item.source, name)
    ]
    found += [span for span in named if not any(span.overlaps(other) for other in found)]
    order = {part: place for place, part in enumerate(Part)}
    return tuple(sorted(found, key=lambda span: (order[span.part], span.start)))


def _is_state(reading: Reading, source: Span, name: str) -> bool:
    """Whether the state itself is said to speak («Norland said»)."""
    return reading.article.text(source).removeprefix("the ").removeprefix("The ") == name


@lru_cache(maxsize=64)
def _pattern(country: str, name: str) -> re.Pattern[str]:
    adjectives = [entry for entry, code in pairs("demonyms") if code == country]
    owners = [rf"{re.escape(name)}['’]s", *(re.escape(entry) for entry in adjectives)]
    actors = "|".join(
        sorted((re.escape(actor) for actor in load("state_actors")), key=lambda actor: (-len(actor), actor))
    )
    before = rf"\b(?:{'|'.join(owners)})\b (?:[A-Za-z-]+ ){{0,2}}?(?i:{actors})\b"
    after = rf"\b(?i:{actors}) of (?:the )?{re.escape(name)}\b"
    seats = "|".join(rf"\b{re.escape(seat)}\b" for seat, code in pairs("state_seats") if code == country)
    return re.compile("|".join(part for part in (before, after, seats) if part))
