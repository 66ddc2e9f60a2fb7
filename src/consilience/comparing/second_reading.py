"""What a judge of entailment makes of two articles' sentences, read side by side and whole.

The rules find a conflict where wordings are near enough for them. The judge also sees one in other words, but cannot
say what it is; so a conflict is told on its word only where the two sentences differ in something that can be shown.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.comparing import reasons
from consilience.comparing.contexts import agreement, closeness
from consilience.comparing.details import Detail
from consilience.comparing.excuses import excused, worded_alike
from consilience.comparing.grammar import verb_at
from consilience.comparing.numbers import Number
from consilience.comparing.pair import Judged, Pair, against, clause, unreal
from consilience.comparing.polarity import clashes, denied
from consilience.comparing.slots import incompatible, slots
from consilience.comparing.statements import Statement
from consilience.comparing.time_order import forecast, grows, unsettled
from consilience.types import ConflictKind, Relation, Span

ASKED = 0.40
"""Likeness from which two sentences are put before the judge."""
TOLD, TOLD_OF_SEEN = 0.70, 0.50
"""Least probability of a contradiction that is told on the judge's word: where no rule saw a difference, and where one
did that was not sure whether it is of one thing. At these, 160 AllSides train events, read, have the fewest false ones
for the faults found in the tuning half."""
SURE = 0.80
"""Probability from which a difference need not stand among like words: a denial, another number or place."""
BORNE_OUT = 0.10
"""Probability below which the judge takes back what a rule told. Of the faults planted in the tuning half that rules
find, one of 21 is below; of what they tell of the same stories untouched, read and all but two false, 15 of 18."""
SAID_TOO = 0.60
"""Probability of entailment from which an article is taken to say elsewhere what the other says."""
NEAR, SAME_WORDS = 0.25, 0.50
"""Least agreement of the words around a difference that is told, and from which two details are of one thing."""

_FEW = frozenset({ConflictKind.NUMBER, ConflictKind.PLACE})
"""Kinds of which a sentence seldom has two that are not about one thing; days and names stand in every clause."""
_TAKEN_BACK = frozenset({ConflictKind.POLARITY, ConflictKind.SCOPE})


@dataclass(frozen=True, slots=True)
class Verdict:
    """Probabilities that one of two sentences follows from the other, and that they cannot both be true."""

    entails: float
    contradicts: float


Sentences = tuple[Span, Span]
Verdicts = Mapping[Sentences, Verdict]
"""By a sentence of the left and one of the right article; a pair that nobody judged has none."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What two sentences differ in: the tokens [first, last) of each, and how to put it."""

    kind: ConflictKind
    one: tuple[int, int]
    other: tuple[int, int]
    near: float
    """How much the words around agree; the nearest difference is told."""
    reason: str
    grows: bool = False


def to_judge(pair: Pair, found: Iterable[Judged]) -> dict[Sentences, tuple[int, int]]:
    """The alike sentences and those of what rules found, each pair with the row and column that hold most of it."""
    rows, columns = (longest(side.statements) for side in (pair.left, pair.right))
    alike = {
        (one.claim.sentence, other.claim.sentence)
        for at in pair.alike
        for one, other in [pair.statements(*at)]
        if float(pair.likeness[at]) >= ASKED
    }
    alike |= {_sentences(item) for item in found}
    return {at: (rows[at[0]], columns[at[1]]) for at in sorted(alike, key=_place)}


def conflicts(pair: Pair, found: Collection[Judged], verdicts: Verdicts) -> Iterator[Judged]:
    """The contradictions that the judge is sure of and a reader can check."""
    seen = {_sentences(item) for item in found}
    rows, columns = (longest(side.statements) for side in (pair.left, pair.right))
    for sentences, verdict in verdicts.items():
        if verdict.contradicts < (TOLD_OF_SEEN if sentences in seen else TOLD):
            continue
        at = rows[sentences[0]], columns[sentences[1]]
        sure = verdict.contradicts >= SURE
        difference = max(_differences(pair, at, loosely=sure), key=lambda item: item.near, default=None)
        if difference is None or difference.near < NEAR:
            difference = _denial(pair, at) if sure else None
        if difference is not None and not _said_too(sentences, verdicts):
            yield _judged(pair, at, difference, verdict.contradicts)


def borne_out(item: Judged, verdicts: Verdicts) -> bool:
    """Whether what a rule tells may stand: the judge does not think otherwise, or is no better at its kind."""
    verdict = verdicts.get(_sentences(item))
    return item.sure or item.kind not in _TAKEN_BACK or verdict is None or verdict.contradicts >= BORNE_OUT


def _sentences(item: Judged) -> Sentences:
    return item.one.claim.sentence, item.other.claim.sentence


def _place(sentences: Sentences) -> tuple[tuple[str, int], ...]:
    return tuple((span.part, span.start) for span in sentences)


def longest(statements: Sequence[Statement]) -> dict[Span, int]:
    """For each sentence, the statement that holds most of it."""
    found: dict[Span, int] = {}
    for index, item in enumerate(statements):
        held = found.get(item.claim.sentence)
        if held is None or len(item.claim.quote.text) > len(statements[held].claim.quote.text):
            found[item.claim.sentence] = index
    return found


def _said_too(sentences: Sentences, verdicts: Verdicts) -> bool:
    """Whether either article has another sentence that says what the other's sentence says."""
    return any(
        (other[0] == sentences[0]) != (other[1] == sentences[1]) and verdict.entails >= SAID_TOO
        for other, verdict in verdicts.items()
    )


def _differences(pair: Pair, at: tuple[int, int], *, loosely: bool) -> Iterator[Difference]:
    one, other = pair.statements(*at)
    for clash in clashes(one, other):
        left, right = (clash.left, clash.left + 1), (clash.right, clash.right + 1)
        near = agreement(*pair.around(at, left, right))
        words = (one.article.text(clause(one, *left)), other.article.text(clause(other, *right)))
        reason = reasons.denies(*words, negated=clash.negated)
        yield Difference(ConflictKind.POLARITY, left, right, near, reason)
    for a, b in incompatible(slots(one), slots(other)):
        if worded_alike(one, other, a, b):
            continue
        near = closeness(*pair.around(at, (a.first, a.last), (b.first, b.last)))
        if (loosely and a.kind in _FEW) or (_of_one_thing(a, b, near) and not excused(one, other, a, b)):
            reason = reasons.differs(a.kind, one.words(a.first, a.last), other.words(b.first, b.last))
            growing = isinstance(a.value, Number) and grows(a.value)
            yield Difference(a.kind, (a.first, a.last), (b.first, b.last), near, reason, growing)


def _of_one_thing(a: Detail, b: Detail, near: float) -> bool:
    """Whether two details belong to one word, or stand among much the same words; a sentence has several of a kind."""
    if a.kind == ConflictKind.NUMBER or (a.governor and a.governor == b.governor):
        return True
    return a.kind != ConflictKind.ACTOR and near >= SAME_WORDS


def _denial(pair: Pair, at: tuple[int, int]) -> Difference | None:
    """A word that one sentence denies and the other has, where that denies nothing."""
    one, other = pair.statements(*at)
    mine, theirs = denied(one), denied(other)
    if bool(mine) == bool(theirs):
        return None
    left, right = (_common(one, mine, other), _common(other, theirs, one)[::-1])
    found = left or right
    if not found:
        return None
    spans = (found[0], found[0] + 1), (found[1], found[1] + 1)
    words = one.article.text(clause(one, *spans[0])), other.article.text(clause(other, *spans[1]))
    return Difference(ConflictKind.POLARITY, *spans, 0.0, reasons.denies(*words, negated=True))


def _common(denying: Statement, words: Container[int], other: Statement) -> tuple[int, ...]:
    """The tokens of the first denied verb of one statement that the other has too, empty where there is none."""
    for index, key in enumerate(denying.keys):
        if index in words and key and verb_at(denying, index) and key in other.keys:
            return index, other.keys.index(key)
    return ()


def _judged(pair: Pair, at: tuple[int, int], found: Difference, chance: float) -> Judged:
    one, other = pair.statements(*at)
    plain = Judged(
        one, other, Relation.DIFFERENT_SCOPE, found.kind, chance * 0.5, found.reason,
        (clause(one, *found.one), clause(other, *found.other)),
        key=(one.words(*found.one), other.words(*found.other)), trace=f"judge={chance:.2f} near={found.near:.2f}",
    )  # fmt: skip
    if unreal(one, found.one[0]) or unreal(other, found.other[0]):
        return plain
    if forecast(one, found.one[0]) != forecast(other, found.other[0]):
        return plain
    if pair.order and (found.grows or unsettled(one) or unsettled(other)):
        return replace(plain, relation=Relation.SUPERSEDED, strength=chance, later=pair.order)
    return against(plain, chance, found.reason)
