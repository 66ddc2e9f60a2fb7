"""The claims of two articles judged against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from consilience.comparing import reasons
from consilience.comparing.attribution import different_speakers, same_quotation
from consilience.comparing.contexts import Context, Rarity, agreement, anchored, context, shared_keys
from consilience.comparing.details import Detail, details, fit
from consilience.comparing.numbers import Number
from consilience.comparing.polarity import clashes
from consilience.comparing.same_thing import others_fit, says_too
from consilience.comparing.scope import stretches
from consilience.comparing.statements import Statement
from consilience.comparing.time_order import forecast, grows, later, unsettled
from consilience.comparing.verdict import Fit
from consilience.types import ConflictKind, Modality, Relation, Span, VoiceKind

SAME_STATEMENT = 0.50
"""Likeness from which two claims without a conflict support each other, as in `stages.align`."""
AGREEMENT = {
    ConflictKind.NUMBER: 0.45,
    ConflictKind.DATE: 0.50,
    ConflictKind.PLACE: 0.55,
    ConflictKind.ACTOR: 0.60,
    ConflictKind.POLARITY: 0.55,
    ConflictKind.SCOPE: 0.60,
}
"""Least agreement of the words around two details of each kind before they can contradict."""
WORTH_TELLING = 0.35
"""Least agreement of the words around two details that are told as different in scope."""


@dataclass(frozen=True)
class Side:
    """The statements of one article."""

    statements: tuple[Statement, ...]

    @cached_property
    def details(self) -> tuple[tuple[Detail, ...], ...]:
        """The details of each statement."""
        return tuple(details(item) for item in self.statements)


@dataclass(frozen=True, slots=True)
class Judged:
    """What two statements are to each other; ``words`` are the spans that show it, ``later`` is as in `time_order`."""

    one: Statement
    other: Statement
    relation: Relation
    kind: ConflictKind | None
    strength: float
    reason: str
    words: tuple[Span, Span]
    later: int = 0
    key: tuple[str, str] = ("", "")
    trace: str = field(default="", compare=False)


def judge_pair(left: Side, right: Side, likeness: NDArray[np.float32], least: float) -> list[Judged]:
    """Every pair of statements with a likeness of ``least`` judged, then what is said twice said once."""
    if not left.statements or not right.statements:
        return []
    judge = _Judge(left, right, likeness)
    found: list[Judged] = []
    for row, column in np.argwhere(likeness >= least):
        best = judge.best(int(row), int(column))
        if best is not None:
            found.append(best)
    return found


class _Judge:
    """Compares statements of two articles; contexts are made once for each detail."""

    def __init__(self, left: Side, right: Side, likeness: NDArray[np.float32]) -> None:
        self.left, self.right, self.likeness = left, right, likeness
        self.rarity = Rarity((*left.statements, *right.statements))
        self.order = later(left.statements[0].article, right.statements[0].article)
        self._contexts: dict[tuple[int, int, int, int], Context] = {}

    def best(self, row: int, column: int) -> Judged | None:
        """The weightiest relation of two statements; None where they have nothing to do with each other."""
        found = [*self._details(row, column), *self._polarity(row, column), *self._scope(row, column)]
        found += self._attribution(row, column)
        if found:
            order = {Relation.CONTRADICTS: 0, Relation.DISPUTED: 1, Relation.SUPERSEDED: 2}
            return min(found, key=lambda item: (order.get(item.relation, 3), -item.strength, item.reason))
        alike = float(self.likeness[row, column])
        if alike < SAME_STATEMENT:
            return None
        one, other = self.left.statements[row], self.right.statements[column]
        words = one.claim.quote.span, other.claim.quote.span
        return Judged(one, other, Relation.SUPPORTS, None, alike, reasons.supports(Relation.SUPPORTS), words)

    def _context(self, side: int, index: int, first: int, last: int) -> Context:
        key = (side, index, first, last)
        if key not in self._contexts:
            statement = (self.left if side == 0 else self.right).statements[index]
            self._contexts[key] = context(statement, first, last, self.rarity)
        return self._contexts[key]

    def _details(self, row: int, column: int) -> Iterator[Judged]:
        one, other = self.left.statements[row], self.right.statements[column]
        mine, theirs = self.left.details[row], self.right.details[column]
        for a in mine:
            for b in theirs:
                if a.kind != b.kind or fit(a, b).fit != Fit.INCOMPATIBLE:
                    continue
                if any(fit(a, c).fit in {Fit.SAME, Fit.COMPATIBLE} for c in theirs if c is not b and c.kind == a.kind):
                    continue
                if any(fit(c, b).fit in {Fit.SAME, Fit.COMPATIBLE} for c in mine if c is not a and c.kind == a.kind):
                    continue
                around = self._context(0, row, a.first, a.last), self._context(1, column, b.first, b.last)
                agreed = agreement(*around)
                if agreed < WORTH_TELLING or shared_keys(*around) < 2:
                    continue
                yield self._detail(one, other, (row, column), a, b, agreed, anchored(*around))

    def _detail(
        self, one: Statement, other: Statement, at: tuple[int, int], a: Detail, b: Detail, agreed: float, firm: bool
    ) -> Judged:
        words = one.words(a.first, a.last), other.words(b.first, b.last)
        spans = clause(one, a.first, a.last), clause(other, b.first, b.last)
        alike = float(self.likeness[at])
        plain = Judged(
            one, other, Relation.DIFFERENT_SCOPE, a.kind, agreed * 0.5, reasons.scoped(a.kind, *words), spans,
            trace=f"agreed={agreed:.2f} alike={alike:.2f} {firm=}", key=words,
        )  # fmt: skip
        if agreed < AGREEMENT[a.kind] or not firm or _unreal(one) or _unreal(other):
            return plain
        if not others_fit(one, other, self.left.details[at[0]], self.right.details[at[1]], (a.first, b.first), a.kind):
            return plain
        if forecast(one, a.first) != forecast(other, b.first):
            return plain
        if says_too(self.left.statements, self.left.details, b, other, agreed, self.rarity):
            return plain
        if says_too(self.right.statements, self.right.details, a, one, agreed, self.rarity):
            return plain
        strength = (agreed + alike) / 2
        if isinstance(a.value, Number) and self.order and (grows(a.value) or unsettled(one) or unsettled(other)):
            pair = words if self.order > 0 else (words[1], words[0])
            return replace(
                plain, relation=Relation.SUPERSEDED, strength=strength, reason=reasons.grown(*pair), later=self.order
            )
        return self._against(plain, strength, reasons.differs(a.kind, *words))

    def _against(self, plain: Judged, strength: float, reason: str) -> Judged:
        """A contradiction, or a dispute where two named parties speak."""
        voices = plain.one.claim.voice, plain.other.claim.voice
        speakers = [voice.speaker for voice in voices if voice.kind != VoiceKind.REPORTER and voice.speaker]
        if len(speakers) == 2 and different_speakers(plain.one, plain.other):
            reason = reasons.disputed(speakers[0].name, speakers[1].name)
            return replace(plain, relation=Relation.DISPUTED, strength=strength, reason=reason)
        return replace(plain, relation=Relation.CONTRADICTS, strength=strength, reason=reason)

    def _polarity(self, row: int, column: int) -> Iterator[Judged]:
        one, other = self.left.statements[row], self.right.statements[column]
        for clash in clashes(one, other):
            around = (
                self._context(0, row, clash.left, clash.left + 1),
                self._context(1, column, clash.right, clash.right + 1),
            )
            agreed = agreement(*around)
            if agreed < AGREEMENT[ConflictKind.POLARITY] or shared_keys(*around) < 2:
                continue
            spans = clause(one, clash.left, clash.left + 1), clause(other, clash.right, clash.right + 1)
            words = _text(one, spans[0]), _text(other, spans[1])
            alike = float(self.likeness[row, column])
            reason = reasons.denies(*words, negated=clash.negated)
            key = (one.words(clash.left, clash.left + 1), other.words(clash.right, clash.right + 1))
            plain = Judged(
                one, other, Relation.DIFFERENT_SCOPE, ConflictKind.POLARITY, agreed * 0.5, reason, spans,
                key=key, trace=f"agreed={agreed:.2f} alike={alike:.2f} {key}",
            )  # fmt: skip
            mine, theirs = self.left.details[row], self.right.details[column]
            fits = others_fit(one, other, mine, theirs, (clash.left, clash.right), ConflictKind.POLARITY)
            if not fits or _unreal(one) or _unreal(other):
                yield plain
            elif self.order and (unsettled(one) or unsettled(other)):
                yield replace(plain, relation=Relation.SUPERSEDED, strength=(agreed + alike) / 2, later=self.order)
            else:
                yield self._against(plain, (agreed + alike) / 2, reason)

    def _scope(self, row: int, column: int) -> Iterator[Judged]:
        one, other = self.left.statements[row], self.right.statements[column]
        for item in stretches(one, other):
            around = (
                self._context(0, row, item.left, item.left + 1),
                self._context(1, column, item.right, item.right + 1),
            )
            agreed = agreement(*around)
            if agreed < AGREEMENT[ConflictKind.SCOPE] or shared_keys(*around) < 2:
                continue
            spans = clause(one, item.left, item.left + 1), clause(other, item.right, item.right + 1)
            words = _text(one, spans[0]), _text(other, spans[1])
            alike = float(self.likeness[row, column])
            key = (one.words(item.left_force, item.left + 1), other.words(item.right_force, item.right + 1))
            plain = Judged(
                one, other, Relation.DIFFERENT_SCOPE, ConflictKind.SCOPE, agreed * 0.5, reasons.forced(*words), spans,
                key=key, trace=f"agreed={agreed:.2f} alike={alike:.2f} {key}",
            )  # fmt: skip
            mine, theirs = self.left.details[row], self.right.details[column]
            fits = others_fit(one, other, mine, theirs, (item.left, item.right), ConflictKind.SCOPE)
            yield self._against(plain, (agreed + alike) / 2, plain.reason) if fits else plain

    def _attribution(self, row: int, column: int) -> Iterator[Judged]:
        one, other = self.left.statements[row], self.right.statements[column]
        if not (same_quotation(one, other) and different_speakers(one, other)):
            return
        left, right = one.claim.voice.speaker, other.claim.voice.speaker
        if left is None or right is None:
            return
        yield Judged(
            one, other, Relation.CONTRADICTS, ConflictKind.ATTRIBUTION, 0.9, reasons.spoken(left.name, right.name),
            (one.claim.sentence, other.claim.sentence), key=(left.name, right.name),
        )  # fmt: skip


def clause(statement: Statement, first: int, last: int) -> Span:
    """The clause that holds the tokens, or the whole claim where the clause is too short to be understood."""
    number = statement.clause[first]
    inside = [index for index, at in enumerate(statement.clause) if at in {number, statement.clause[last - 1]}]
    if len(inside) < 5:
        return statement.claim.quote.span
    begin, end = inside[0], inside[-1] + 1
    while end > begin + 1 and statement.row.at(end - 1).kind == "mark":
        end -= 1
    while begin < end - 1 and statement.row.at(begin).kind == "mark":
        begin += 1
    return statement.span(begin, end)


def _text(statement: Statement, span: Span) -> str:
    return statement.article.text(span)


def _unreal(statement: Statement) -> bool:
    return statement.claim.modality in {Modality.ASKED, Modality.CONDITIONAL}
