"""What can be counted of two statements that may or may not contradict each other; each feature is in about [0, 1].

No feature depends on which of the two comes first.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.comparing.actors import Who
from consilience.comparing.attribution import different_speakers, same_quotation, speaker
from consilience.comparing.contexts import closeness
from consilience.comparing.dates import When
from consilience.comparing.details import Detail, fit
from consilience.comparing.numbers import Number
from consilience.comparing.pair import Judged, Pair
from consilience.comparing.polarity import clashes, negatives
from consilience.comparing.scope import stretches
from consilience.comparing.statements import Statement
from consilience.comparing.time_order import forecast, unsettled
from consilience.comparing.verdict import Fit
from consilience.types import ConflictKind, Modality, QuantityKind, Relation, VoiceKind

GROUPS = ("count", "money", "percent", "duration", "age", "ordinal", "day", "year", "clock", "place", "person", "body")
"""Sorts of details that are held against each other."""
ELSEWHEN = frozenset(
    {"earlier", "previous", "previously", "last", "ago", "former", "formerly", "since", "initially", "originally"}
    | {"first", "later", "then", "already", "next", "before", "after", "another", "other", "second", "third", "again"}
    | {"planned", "expected", "scheduled", "would", "could", "may", "might", "had"}
)
"""Words that put a statement at another time, or make it one of several."""
_KINDS = (ConflictKind.NUMBER, ConflictKind.DATE, ConflictKind.PLACE, ConflictKind.ACTOR)
NAMES: tuple[str, ...] = (
    *("alike", "alike squared", "nearest of both", "nearest of one", "smaller gap", "larger gap"),
    *("shared of shorter", "shared of longer", "weighted shared, less", "weighted shared, more", "length ratio"),
    *("people shared", "people differ", "names shared", "names differ", "elsewhen in one", "elsewhen in both"),
    *("negations differ", "negation clash", "negation clash of subject", "opposites", "opposites of subject"),
    *("force differs", "modality differs", "open", "forecast in one", "unsettled", "speakers differ"),
    *("same speaker", "one reporter", "both reporter", "same quotation", "whole sentence", "ordered in time"),
    *("rules contradict", "rules supersede", "rules see apart", *(f"rules: {kind}" for kind in _KINDS)),
    *("agreed, incompatible", "agreed, apart", "governor, incompatible", "subject, incompatible", "others match"),
    *(f"{group} matches" for group in GROUPS),
    *(f"{group} incompatible" for group in GROUPS),
    *(f"{group} apart" for group in GROUPS),
)


def features(pair: Pair, at: tuple[int, int], found: Judged) -> NDArray[np.float32]:
    """The features [len(NAMES)] of two statements; ``found`` is what the rules make of them."""
    one, other = pair.statements(*at)
    values = [
        *_likeness(pair, at),
        *_wording(pair, one, other),
        *_polarity(one, other),
        *_framing(pair, one, other),
        *_rules(found),
        *_details(pair, at),
    ]
    return np.array(values, dtype=np.float32)


def _likeness(pair: Pair, at: tuple[int, int]) -> list[float]:
    row, column = at
    alike = float(pair.likeness[at])
    gaps = sorted((float(pair.likeness[row].max()) - alike, float(pair.likeness[:, column].max()) - alike))
    return [alike, alike * alike, gaps[1] <= 0, gaps[0] <= 0, *gaps]


def _wording(pair: Pair, one: Statement, other: Statement) -> list[float]:
    left, right = {key for key in one.keys if key}, {key for key in other.keys if key}
    both = left & right
    small, large = sorted((len(left), len(right)))
    names, theirs = _names(one), _names(other)
    when, then = _elsewhen(one), _elsewhen(other)
    return [
        len(both) / (small or 1),
        len(both) / (large or 1),
        *sorted((_weighted(pair, both, left), _weighted(pair, both, right))),
        small / (large or 1),
        bool(one.people & other.people),
        bool(one.people and other.people and not one.people & other.people),
        bool(names & theirs),
        bool(names and theirs and not names & theirs),
        bool(when) != bool(then),
        bool(when and then),
    ]


def _weighted(pair: Pair, both: set[str], keys: set[str]) -> float:
    total = sum(pair.rarity.weight(key) for key in keys)
    return sum(pair.rarity.weight(key) for key in both) / total if total > 0 else 0.0


def _names(statement: Statement) -> set[str]:
    row = statement.row
    return {key for index, key in enumerate(statement.keys) if key and index and row.at(index).capitalised}


def _elsewhen(statement: Statement) -> set[str]:
    return {token.lower for token in statement.row.tokens} & ELSEWHEN


def _polarity(one: Statement, other: Statement) -> list[float]:
    found = list(clashes(one, other))
    denied, opposed = [item for item in found if item.negated], [item for item in found if not item.negated]
    return [
        len(negatives(one)) % 2 != len(negatives(other)) % 2,
        bool(denied),
        any(item.subject for item in denied),
        bool(opposed),
        any(item.subject for item in opposed),
        any(True for _ in stretches(one, other)),
    ]


def _framing(pair: Pair, one: Statement, other: Statement) -> list[float]:
    left, right = one.claim, other.claim
    supposed = {Modality.ASKED, Modality.CONDITIONAL}
    reporter = [claim.voice.kind == VoiceKind.REPORTER for claim in (left, right)]
    mine, theirs = speaker(one), speaker(other)
    return [
        left.modality != right.modality,
        left.modality in supposed or right.modality in supposed,
        forecast(one, 0) != forecast(other, 0),
        unsettled(one) or unsettled(other),
        different_speakers(one, other),
        mine is not None and theirs is not None and mine.name.split()[-1] == theirs.name.split()[-1],
        reporter[0] != reporter[1],
        all(reporter),
        same_quotation(one, other),
        one.whole or other.whole,
        pair.order != 0,
    ]


def _rules(found: Judged) -> list[float]:
    relation, kind = found.relation, found.kind
    return [
        relation in {Relation.CONTRADICTS, Relation.DISPUTED},
        relation == Relation.SUPERSEDED,
        relation == Relation.DIFFERENT_SCOPE,
        *(kind == item for item in _KINDS),
    ]


def _details(pair: Pair, at: tuple[int, int]) -> list[float]:
    mine, theirs = pair.left.details[at[0]], pair.right.details[at[1]]
    verdicts: dict[str, set[Fit]] = {}
    agreed = {Fit.INCOMPATIBLE: 0.0, Fit.APART: 0.0}
    governed = subject = False
    for a in mine:
        for b in theirs:
            if a.kind != b.kind or group_of(a) != group_of(b):
                continue
            found = fit(a, b).fit
            verdicts.setdefault(group_of(a), set()).add(found)
            if found in agreed:
                words = pair.around(at, (a.first, a.last), (b.first, b.last))
                agreed[found] = max(agreed[found], closeness(*words))
            if found == Fit.INCOMPATIBLE:
                governed = governed or bool(a.governor and a.governor == b.governor)
                subject = subject or bool(a.subject and a.subject == b.subject)
    good = {Fit.SAME, Fit.COMPATIBLE}
    matching = [bool(verdicts.get(group, set()) & good) for group in GROUPS]
    return [
        agreed[Fit.INCOMPATIBLE],
        agreed[Fit.APART],
        governed,
        subject,
        any(matching),
        *matching,
        *(Fit.INCOMPATIBLE in verdicts.get(group, set()) and not verdicts[group] & good for group in GROUPS),
        *(verdicts.get(group) == {Fit.APART} for group in GROUPS),
    ]


def group_of(detail: Detail) -> str:
    """The sort of a detail, one of `GROUPS`."""
    value = detail.value
    if isinstance(value, Number):
        return _NUMBERS.get(value.quantity.kind, "count")
    if isinstance(value, When):
        if value.minute is not None:
            return "clock"
        return "year" if value.year and not value.month and value.weekday is None else "day"
    if isinstance(value, Who):
        return "person" if value.person else "body"
    return "place"


_NUMBERS = {
    QuantityKind.MONEY: "money",
    QuantityKind.PERCENT: "percent",
    QuantityKind.DURATION: "duration",
    QuantityKind.AGE: "age",
    QuantityKind.ORDINAL: "ordinal",
}
