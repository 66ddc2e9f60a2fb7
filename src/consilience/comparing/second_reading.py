"""What a judge of entailment makes of two articles' sentences, read side by side and whole.

The rules find a conflict where wordings are near enough for them. The judge also sees one in other words, but cannot
say what it is; so a conflict is told on its word only where a repair (`comparing.repairs`) takes it away: then what was
repaired is what the sentences differ in, and can be shown.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.comparing.attribution import same_quotation
from consilience.comparing.numbers import Number
from consilience.comparing.pair import Judged, Pair, against, unreal
from consilience.comparing.repairs import Difference, Repair, repairs
from consilience.comparing.slots import slots
from consilience.comparing.statements import Statement
from consilience.comparing.time_order import forecast, unsettled
from consilience.types import ConflictKind, QuantityKind, Relation, Span

ASKED = 0.40
"""Likeness from which two sentences are put before the judge."""
WEIGHED = 0.20
"""Least probability of a contradiction for which repairs are tried."""
OF_JUDGED, OF_LEFT, OF_NEAR, OF_LIKENESS, OF_LONE, LEAST = 0.55, 0.45, 2.5, 3.5, 0.5, 3.7
"""What is told lies on one side of a plane: the log-odds of the contradiction, less those of what a repair leaves of
it, the agreement of the words around what was repaired, the likeness of the two sentences, and whether what was
repaired is a number without a rival, each with its weight.

A logistic regression over the repairs in 200 AllSides train events gave the weights (rounded; crossed over events). Of
the sentences there, 105 with a planted fault and 31 untouched ones lie beyond; thresholds on each figure alone gave 79
and 18, or 85 and 33.
"""
BORNE_OUT = 0.10
"""Probability below which the judge takes back what a rule told. Of the faults planted in the tuning half that rules
find, one of 21 is below; of what they tell of the same stories untouched, read and all but two false, 15 of 18."""
SAID_TOO = 0.60
"""Probability of entailment from which an article is taken to say elsewhere what the other says."""
_OF_CLAUSES = frozenset({ConflictKind.POLARITY, ConflictKind.SCOPE})
"""Kinds of conflict that concern a whole clause and not one detail in it."""
_FORETOLD = frozenset({ConflictKind.NUMBER, ConflictKind.DATE})
"""Kinds of conflict that a forecast and a report of what came of it may have."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Probabilities that one of two sentences follows from the other, and that they cannot both be true."""

    entails: float
    contradicts: float


_COMMENT = re.compile(
    r"\b(?:for|to) comment\b|\brequests? for (?:an? )?(?:interview|response|information)\b", re.IGNORECASE
)
Sentences = tuple[Span, Span]
Verdicts = Mapping[Sentences, Verdict]
"""By a sentence of the left and one of the right article; a pair that nobody judged has none."""
Mended = Mapping[Sentences, Sequence[tuple[Repair, float]]]
"""The repairs tried of two sentences, each with the probability of a contradiction that is left after it."""


def to_judge(pair: Pair, found: Iterable[Judged]) -> dict[Sentences, tuple[int, int]]:
    """The alike sentences and those of what rules found, each pair with the row and column that hold most of it."""
    alike = {
        (one.claim.sentence, other.claim.sentence)
        for at in pair.alike
        for one, other in [pair.statements(*at)]
        if float(pair.likeness[at]) >= ASKED
    }
    alike |= {_sentences(item) for item in found}
    return {sentences: _at(pair, sentences) for sentences in sorted(alike, key=_place)}


def to_repair(pair: Pair, verdicts: Verdicts) -> dict[Sentences, list[Repair]]:
    """The sentences that the judge sets against each other, and what may be repaired in them.

    One remark in two reports differs in nothing but its speaker, which `comparing.speech` looks at. Nor is anything to
    tell where either article says elsewhere what the other says.
    """
    asked: dict[Sentences, list[Repair]] = {}
    for sentences, verdict in verdicts.items():
        if verdict.contradicts < WEIGHED or _said_too(sentences, verdicts):
            continue
        at = _at(pair, sentences)
        one, other = pair.statements(*at)
        if not same_quotation(one, other) and not (_of_comment(one) and _of_comment(other)):
            asked[sentences] = repairs(pair, at)
    return asked


def _of_comment(statement: Statement) -> bool:
    """Whether a statement says that somebody gave no answer to the outlet, which each outlet says for itself."""
    return _COMMENT.search(statement.row.text) is not None


def conflicts(pair: Pair, verdicts: Verdicts, mended: Mended) -> Iterator[Judged]:
    """The contradictions that the judge is sure of and a reader can check.

    ``mended``: for the sentences of `to_repair`, each repair with the probability of a contradiction that is left.
    """
    for sentences, tried in mended.items():
        at, chance = _at(pair, sentences), verdicts[sentences].contradicts
        likeness, numbers = float(pair.likeness[at]), [_numbers(item) for item in pair.statements(*at)]
        weighed = [
            (weight(chance, left, item.difference.near, likeness, lone=_lone(numbers, item)), item, left)
            for item, left in tried
            if left < chance
        ]
        most, repair, left = max(weighed, key=lambda item: item[0], default=(-LEAST, None, 1.0))
        if repair is not None and most >= 0:
            yield _judged(pair, at, repair.difference, chance, left)


def weight(judged: float, left: float, near: float, likeness: float, *, lone: bool) -> float:
    """How far a repaired contradiction lies on the side of what is told; at 0 it is just told."""
    seen = OF_JUDGED * _log_odds(judged) - OF_LEFT * _log_odds(left)
    return seen + OF_NEAR * near + OF_LIKENESS * likeness + OF_LONE * lone - LEAST


def _numbers(statement: Statement) -> list[tuple[int, QuantityKind]]:
    """The first token and the kind of each number of a statement."""
    return [(item.first, item.value.quantity.kind) for item in slots(statement) if isinstance(item.value, Number)]


def _lone(numbers: Sequence[Sequence[tuple[int, QuantityKind]]], repair: Repair) -> bool:
    """Whether a repair is of a number and neither sentence has another of its kind; a count may be of a part."""
    for found, token in zip(numbers, repair.difference.tokens, strict=True):
        kinds = [kind for first, kind in found if first == token]
        if not kinds or kinds[0] == QuantityKind.COUNT or [kind for _, kind in found].count(kinds[0]) != 1:
            return False
    return True


def _log_odds(probability: float) -> float:
    return math.log((probability + _NEVER) / (1 - probability + _NEVER))


_NEVER = 0.005
"""Added to a probability and to what it lacks of one, so that neither is nothing."""


def borne_out(item: Judged, verdicts: Verdicts) -> bool:
    """Whether what a rule tells may stand: the judge does not think otherwise, or is no better at its kind."""
    verdict = verdicts.get(_sentences(item))
    return item.sure or item.kind not in _OF_CLAUSES or verdict is None or verdict.contradicts >= BORNE_OUT


def _sentences(item: Judged) -> Sentences:
    return item.one.claim.sentence, item.other.claim.sentence


def _place(sentences: Sentences) -> tuple[tuple[str, int], ...]:
    return tuple((span.part, span.start) for span in sentences)


def _said_too(sentences: Sentences, verdicts: Verdicts) -> bool:
    """Whether either article has another sentence that says what the other's sentence says."""
    return any(
        (other[0] == sentences[0]) != (other[1] == sentences[1]) and verdict.entails >= SAID_TOO
        for other, verdict in verdicts.items()
    )


def _at(pair: Pair, sentences: Sentences) -> tuple[int, int]:
    """The row and column that hold most of two sentences."""
    return pair.left.longest[sentences[0]], pair.right.longest[sentences[1]]


def _judged(pair: Pair, at: tuple[int, int], found: Difference, chance: float, left: float) -> Judged:
    one, other = pair.statements(*at)
    plain = Judged(
        one, other, Relation.DIFFERENT_SCOPE, found.kind, chance * 0.5, found.reason, found.clauses,
        key=found.words, trace=f"judge={chance:.2f} mended={left:.2f} near={found.near:.2f}",
    )  # fmt: skip
    mine, theirs = found.tokens
    if (mine is not None and unreal(one, mine)) or (theirs is not None and unreal(other, theirs)):
        return plain
    if found.kind in _FORETOLD and forecast(one, mine or 0) != forecast(other, theirs or 0):
        return plain
    if pair.order and (found.grows or unsettled(one) or unsettled(other)):
        return replace(plain, relation=Relation.SUPERSEDED, strength=chance, later=pair.order)
    return against(plain, chance, found.reason)
