"""Which edits are tried on an event: of each kind one of the likest sites, drawn by a seed."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator, Mapping, Sequence

from consilience.evaluate.event_texts import Event
from consilience.evaluate.planting import details, harmless, people, wording
from consilience.evaluate.planting.sites import Edit, Site, sites
from consilience.types import ConflictKind, Reading

Planter = Callable[[Site, random.Random], Iterator[Edit]]

CONTRADICTIONS: Mapping[ConflictKind, Planter] = {
    ConflictKind.NUMBER: details.numbers,
    ConflictKind.DATE: details.dates,
    ConflictKind.PLACE: people.places,
    ConflictKind.ACTOR: people.actors,
    ConflictKind.POLARITY: wording.polarity,
    ConflictKind.SCOPE: wording.scope,
    ConflictKind.ATTRIBUTION: people.attributions,
}
HARMLESS: Mapping[str, Planter] = {
    "synonym": harmless.synonyms,
    "reordered": harmless.reordered,
    "rounded": harmless.rounded,
    "unit": harmless.converted,
    "later count": harmless.later,
}

AMONG = 4
"""The likest sites of a kind among which one is drawn: always taking the likest would favour near-copies."""


def plan(event: Event, readings: Sequence[Reading], seed: int = 0) -> tuple[Edit, ...]:
    """At most one edit of each kind, contradictions first; the same for the same event and seed."""
    found = tuple(sites(event, readings))
    planters = [*((kind.value, planter) for kind, planter in CONTRADICTIONS.items()), *HARMLESS.items()]
    edits = []
    for name, planter in planters:
        draw = _random(event.id, name, seed)
        candidates = [edit for site in found for edit in planter(site, draw)]
        candidates.sort(key=lambda edit: (-edit.likeness, edit.article, edit.start, edit.replacement))
        if candidates:
            edits.append(draw.choice(candidates[:AMONG]))
    return tuple(edits)


def _random(event: str, name: str, seed: int) -> random.Random:
    digest = hashlib.sha256(f"{seed}|{event}|{name}".encode("utf-8", "surrogatepass")).digest()
    return random.Random(int.from_bytes(digest[:8], "big"))  # noqa: S311 -- sampling, not cryptography
