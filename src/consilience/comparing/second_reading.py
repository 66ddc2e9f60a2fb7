"""What a judge of entailment makes of two articles' sentences, read side by side and whole.

The rules find a conflict where wordings are near enough for them. The judge also sees one in other words, but cannot
say what it is; so a conflict is told on its word only where a repair (`comparing.repairs`) takes it away: then what was
repaired is what the sentences differ in, and can be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.comparing.attribution import same_quotation
from consilience.comparing.numbers import Number
from consilience.comparing.pair import Judged, Pair, against, unreal
from consilience.comparing.repairs import Difference, Repair, repairs
from consilience.comparing.slots import slots
from consilience.comparing.time_order import forecast, unsettled
from consilience.types import ConflictKind, QuantityKind, Relation, Span

ASKED = 0.40
"""Likeness from which two sentences are put before the judge."""
TOLD, TOLD_OF_SEEN = 0.60, 0.50
"""Least probability of a contradiction that is told on the judge's word: where no rule saw a difference, and where one
did that was not sure whether it is of one thing."""
TOLD_OF_ONE = 0.35
"""Least probability where each sentence has one number of a kind, the two cannot both be true, and the repaired number
takes away at least half of it: then only whether they are of one thing is left to the judge."""
MENDED = 0.30
"""Probability of a contradiction that may be left after a repair. Of the sentences in 200 AllSides train events that
the judge gives .6 or more, 90 of 109 with a planted fault and 31 of 92 untouched ones are mended so far."""
BORNE_OUT = 0.10
"""Probability below which the judge takes back what a rule told. Of the faults planted in the tuning half that rules
find, one of 21 is below; of what they tell of the same stories untouched, read and all but two false, 15 of 18."""
SAID_TOO = 0.60
"""Probability of entailment from which an article is taken to say elsewhere what the other says."""
NEAR, NEAR_NAMES = 0.15, 0.25
"""Least agreement of the words around two numbers, times or places, and two names; a sentence has several of a kind."""
SURE = 0.90
"""Probability from which a denial is told of which the other sentence has no word."""

_OF_CLAUSES = frozenset({ConflictKind.POLARITY, ConflictKind.SCOPE})
"""Kinds of conflict that concern a whole clause and not one detail in it."""
_FORETOLD = frozenset({ConflictKind.NUMBER, ConflictKind.DATE})
"""Kinds of conflict that a forecast and a report of what came of it may have."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Probabilities that one of two sentences follows from the other, and that they cannot both be true."""

    entails: float
    contradicts: float


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


def to_repair(pair: Pair, found: Iterable[Judged], verdicts: Verdicts) -> dict[Sentences, list[Repair]]:
    """The sentences that the judge sets against each other, and what may be repaired in them.

    One remark in two reports differs in nothing but its speaker, which `comparing.speech` looks at. Nor is anything to
    tell where either article says elsewhere what the other says.
    """
    seen = {_sentences(item) for item in found}
    asked: dict[Sentences, list[Repair]] = {}
    for sentences, verdict in verdicts.items():
        least = TOLD_OF_SEEN if sentences in seen else TOLD
        at = _at(pair, sentences)
        if verdict.contradicts < min(least, TOLD_OF_ONE) or _said_too(sentences, verdicts):
            continue
        if same_quotation(*pair.statements(*at)):
            continue
        tried = repairs(pair, at)
        asked[sentences] = tried if verdict.contradicts >= least else [item for item in tried if _lone(pair, at, item)]
    return asked


def _lone(pair: Pair, at: tuple[int, int], repair: Repair) -> bool:
    """Whether a repair is of a number and neither sentence has another of its kind; a count may be of a part."""
    for statement, token in zip(pair.statements(*at), repair.difference.tokens, strict=True):
        found = [(item.first, item.value.quantity.kind) for item in slots(statement) if isinstance(item.value, Number)]
        kinds = [kind for first, kind in found if first == token]
        if not kinds or kinds[0] == QuantityKind.COUNT or [kind for _, kind in found].count(kinds[0]) != 1:
            return False
    return True


def conflicts(pair: Pair, verdicts: Verdicts, mended: Mended) -> Iterator[Judged]:
    """The contradictions that the judge is sure of and a reader can check.

    ``mended``: for the sentences of `to_repair`, each repair with the probability of a contradiction that is left.
    """
    for sentences, tried in mended.items():
        repair, left = min(tried, key=lambda item: item[1], default=(None, 1.0))
        chance = verdicts[sentences].contradicts
        most = MENDED if chance >= TOLD_OF_SEEN else chance / 2
        if repair is not None and left <= most and _is_plain(repair.difference, chance):
            yield _judged(pair, _at(pair, sentences), repair.difference, chance, left)


def _is_plain(difference: Difference, chance: float) -> bool:
    """Whether a reader sees what differs: the words around agree, or what one denies the other has."""
    if difference.kind in _OF_CLAUSES:
        return None not in difference.tokens or chance >= SURE
    return difference.near >= (NEAR_NAMES if difference.kind is ConflictKind.ACTOR else NEAR)


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
