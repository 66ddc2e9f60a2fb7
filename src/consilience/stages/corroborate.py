"""How many independent sources stand behind each alignment, claim by claim.

Articles of one voice count once; so do reports that rest on one named origin, and claims that stand in a passage which
two articles share word for word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.copying.origins import named_origin
from consilience.copying.outlets import credited_agency, outlet_key, same_outlet
from consilience.types import Alignment, Claim, Corroboration, IndependentSource, Part, Reading, SharedText, Span

MOSTLY = 0.5
"""Share of a claim's characters within a shared passage for it to be that passage's."""


def corroborate(
    alignments: Sequence[Alignment],
    readings: Sequence[Reading],
    independent_sources: Sequence[IndependentSource],
    shared_texts: Sequence[SharedText] = (),
) -> tuple[Corroboration, ...]:
    """One corroboration per alignment, in the same order."""
    by_id = {reading.article.snapshot.id: reading for reading in readings}
    voices = {identity: source.snapshots[0] for source in independent_sources for identity in source.snapshots}
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    return tuple(
        _corroboration(alignment, [claims[one] for one in alignment.claims], by_id, voices, shared_texts)
        for alignment in alignments
    )


def _corroboration(
    alignment: Alignment,
    claims: Sequence[Claim],
    readings: Mapping[str, Reading],
    voices: Mapping[str, str],
    shared_texts: Sequence[SharedText],
) -> Corroboration:
    """Count the voices behind the claims of one alignment."""
    stated = sorted({claim.quote.span.snapshot for claim in claims})
    origins = {identity: _origin(readings[identity], claims) for identity in stated}
    behind = {identity: _voice(origins[identity], voices[identity], readings, voices) for identity in stated}
    for shared in shared_texts:
        if shared.first in behind and shared.second in behind and _copied(shared, claims):
            kept, gone = sorted((behind[shared.first], behind[shared.second]))
            behind = {identity: kept if voice == gone else voice for identity, voice in behind.items()}
    independent = len(set(behind.values()))
    named = {outlet_key(name): name for name in sorted(filter(None, origins.values()))}
    resting = [origins[identity] for identity in stated if origins[identity]]
    origin = next(iter(named.values())) if independent == 1 and len(named) == 1 and resting else None
    return Corroboration(alignment.id, tuple(stated), independent, origin)


def _origin(reading: Reading, claims: Sequence[Claim]) -> str | None:
    """The origin that an article names for its claims here; None where one of them stands without."""
    mine = sorted(
        (claim for claim in claims if claim.quote.span.snapshot == reading.article.snapshot.id),
        key=lambda claim: claim.quote.span,
    )
    found = [named_origin(reading.article, claim) for claim in mine]
    return next((name for name in found if name), None)


def _voice(origin: str | None, own: str, readings: Mapping[str, Reading], voices: Mapping[str, str]) -> str:
    """Whose voice it is: the article's own, or that of the origin, which may itself be among the sources."""
    if origin is None:
        return own
    at_hand = sorted(
        voices[identity]
        for identity, reading in readings.items()
        if same_outlet(origin, reading.article.outlet.name)
        or same_outlet(origin, credited_agency(reading.article) or "")
    )
    return at_hand[0] if at_hand else f"origin {outlet_key(origin)}"


def _copied(shared: SharedText, claims: Sequence[Claim]) -> bool:
    """Whether one passage holds claims of both articles."""
    return any(
        any(_within(claim.quote.span, one.span) for claim in claims)
        and any(_within(claim.quote.span, other.span) for claim in claims)
        for one, other in shared.passages
    )


def _within(span: Span, passage: Span) -> bool:
    if span.snapshot != passage.snapshot or span.part is not Part.BODY:
        return False
    common = min(span.end, passage.end) - max(span.start, passage.start)
    return common >= MOSTLY * (span.end - span.start)
