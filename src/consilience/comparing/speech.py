"""Conflicts about who said something: one quotation given to two speakers."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.comparing import reasons
from consilience.comparing.attribution import different_speakers, same_quotation, speaker, spoken_for
from consilience.comparing.pair import Judged, Pair
from consilience.types import ConflictKind, Relation

SURE = 0.9
"""Strength of such a contradiction: the words are the same, and only the speaker can be read wrongly."""


def conflicts(pair: Pair) -> Iterator[Judged]:
    """Quotations that one article gives to one speaker and the other to another."""
    for at in pair.alike:
        one, other = pair.statements(*at)
        if one.whole or other.whole or not (same_quotation(one, other) and different_speakers(one, other)):
            continue
        if spoken_for(one, other):
            continue
        left, right = speaker(one), speaker(other)
        if left is not None and right is not None:
            yield Judged(
                one, other, Relation.CONTRADICTS, ConflictKind.ATTRIBUTION, SURE, reasons.spoken(left.name, right.name),
                (one.claim.sentence, other.claim.sentence), key=(left.name, right.name), sure=True,
            )  # fmt: skip
