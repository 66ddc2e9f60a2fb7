"""The claims of two articles judged against each other: every kind of conflict, then what is said twice said once.

Rules find where two statements differ and give the words that show it; a small network (`comparing.odds`) weighs
whether they are about one thing at one time, which no single rule can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from consilience.comparing import detail_conflicts, persons, polarity, reasons, scope, second_reading, speech
from consilience.comparing.case_stages import other_step
from consilience.comparing.features import NAMES as FEATURES
from consilience.comparing.features import features
from consilience.comparing.odds import network
from consilience.comparing.pair import Judged, Pair
from consilience.comparing.second_reading import Mended, Verdicts
from consilience.types import ConflictKind, Relation

SAME_STATEMENT = 0.50
"""Likeness from which two claims without a conflict support each other, as in `stages.align`."""
KEPT = 0.35
"""Least odds at which a conflict that the rules are sure of is told.

On 160 AllSides train events, in which next to nothing told is right, this takes away half of what the rules tell; of
the gold's injections and the faults planted in the tuning half it takes away 3 of 37.
"""

FINDERS: tuple[Callable[[Pair], Iterator[Judged]], ...] = (
    detail_conflicts.conflicts,
    polarity.conflicts,
    scope.conflicts,
    speech.conflicts,
    persons.conflicts,
)
"""Each finds one sort of conflict between two articles; a new sort is one more file."""

Found = Mapping[tuple[int, int], Judged]
"""Pairs of statements that differ by some rule, by row and column, and what the weightiest rule makes of them."""


def judge_pair(pair: Pair, found: Found, verdicts: Verdicts, mended: Mended) -> list[Judged]:
    """The weightiest relation of every two statements that have one.

    ``found`` are the pair's `candidates`; ``verdicts`` and ``mended`` are what a judge of entailment makes of its
    sentences and of what was repaired in them, empty without one.
    """
    judged = {**found, **_against_the_odds(pair, found), **_taken_back(found, verdicts)}
    for item in second_reading.conflicts(pair, verdicts, mended):
        at = pair.place_of(item)
        if at not in judged or _weight(item) < _weight(judged[at]):
            judged[at] = item
    return _told_once([*judged.values(), *_supports(pair, judged)])


def candidates(pair: Pair) -> Found:
    """The pairs of statements that differ by some rule, each with what the weightiest rule makes of it."""
    found: dict[tuple[int, int], Judged] = {}
    for item in sorted((item for finder in FINDERS for item in finder(pair)), key=_weight):
        if item.relation != Relation.DIFFERENT_SCOPE or not (item.one.whole or item.other.whole):
            found.setdefault(pair.place_of(item), item)
    return dict(sorted(found.items()))


def table(pair: Pair, found: Found) -> NDArray[np.float32]:
    """The features of candidates [candidates, features], in their order."""
    rows = [features(pair, at, item) for at, item in found.items()]
    return np.stack(rows) if rows else np.zeros((0, len(FEATURES)), np.float32)


def _against_the_odds(pair: Pair, found: Found) -> Found:
    """The conflicts that the rules would tell against the odds, as what they are then: different in scope."""
    told = {at: item for at, item in found.items() if item.relation in _TELLING and not item.sure}
    odds = network().probabilities(table(pair, told)) if told else ()
    return {
        at: replace(item, relation=Relation.DIFFERENT_SCOPE)
        for (at, item), chance in zip(told.items(), odds, strict=True)
        if chance < KEPT
    }


def _taken_back(found: Found, verdicts: Verdicts) -> Found:
    """The conflicts that the judge does not bear out, as different in scope."""
    return {
        at: replace(item, relation=Relation.DIFFERENT_SCOPE)
        for at, item in found.items()
        if item.relation in _TELLING and not second_reading.borne_out(item, verdicts)
    }


def _supports(pair: Pair, known: Container[tuple[int, int]]) -> Iterator[Judged]:
    """Claims that say the same: alike, and without a conflict; different steps of a case are two things."""
    for at in pair.alike:
        one, other = pair.statements(*at)
        alike = float(pair.likeness[at])
        if alike >= SAME_STATEMENT and not (one.whole or other.whole) and at not in known:
            words = one.claim.quote.span, other.claim.quote.span
            if other_step(one, other):
                told = reasons.other_step()
                yield Judged(one, other, Relation.DIFFERENT_SCOPE, ConflictKind.SCOPE, alike * 0.5, told, words)
            else:
                yield Judged(one, other, Relation.SUPPORTS, None, alike, reasons.supports(Relation.SUPPORTS), words)


def _told_once(found: Sequence[Judged]) -> list[Judged]:
    """Of contradictions between the same details or the same sentences of two articles, the strongest alone.

    A headline and a lead that both say it make one contradiction.
    """
    kept: list[Judged] = []
    told: set[tuple[object, ...]] = set()
    for item in sorted(found, key=lambda item: (-item.strength, item.one.claim.id, item.other.claim.id)):
        if item.relation in {Relation.CONTRADICTS, Relation.DISPUTED, Relation.SUPERSEDED}:
            words = item.kind, item.key[0].casefold(), item.key[1].casefold()
            sentences = item.one.claim.sentence, item.other.claim.sentence
            if words in told or sentences in told:
                continue
            told |= {words, sentences}
        kept.append(item)
    return kept


def _weight(item: Judged) -> tuple[int, float, str]:
    return _ORDER.get(item.relation, len(_ORDER)), -item.strength, item.reason


_TELLING = frozenset({Relation.CONTRADICTS, Relation.DISPUTED})
_ORDER = {Relation.CONTRADICTS: 0, Relation.DISPUTED: 1, Relation.SUPERSEDED: 2}
