"""The claims of two articles judged against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from consilience.comparing import reasons
from consilience.comparing.actors import Who
from consilience.comparing.attribution import different_speakers, same_quotation, speaker
from consilience.comparing.contexts import Context, Rarity, agreement, anchored, containment, context, shared_keys
from consilience.comparing.details import Detail, details, fit
from consilience.comparing.excuses import excused
from consilience.comparing.grammar import names_near
from consilience.comparing.numbers import Number, ages_of_one, one_share
from consilience.comparing.polarity import clashes
from consilience.comparing.same_thing import others_fit, says_too
from consilience.comparing.scope import stretches
from consilience.comparing.statements import Statement
from consilience.comparing.time_order import forecast, grows, later, unsettled
from consilience.comparing.verdict import Fit
from consilience.language.lexicon import load
from consilience.types import ConflictKind, Modality, QuantityKind, Relation, Span, VoiceKind

SAME_STATEMENT = 0.50
"""Likeness from which two claims without a conflict support each other, as in `stages.align`."""
ENOUGH = {
    ConflictKind.NUMBER: (0.60, 0.78, 1.20),
    ConflictKind.DATE: (0.65, 0.85, 1.25),
    ConflictKind.PLACE: (0.75, 0.90, 1.30),
    ConflictKind.ACTOR: (0.90, 1.05, 1.30),
    ConflictKind.POLARITY: (0.60, 0.80, 1.25),
    ConflictKind.SCOPE: (0.80, 1.00, 1.30),
}
"""Least agreement of the words around two details and likeness of the claims, added, for a contradiction: where the
details have the same governor and subject, one of the two, or neither."""
NEARLY_ONE_WORDING = 1.00
"""From this sum on the two statements are one but for the detail, whatever else either article says."""
KIN = 0.60
"""The same for two ages of a relation («their 20-year-old son»): few stories have two sons of one family."""
SHARED = {ConflictKind.NUMBER: 2, ConflictKind.DATE: 2, ConflictKind.PLACE: 3, ConflictKind.ACTOR: 3}
"""Least number of words of meaning that stand around both details."""
SHORT = 5
"""Words of meaning of a statement that is little more than its subject and verb."""
ONE_WORDING = 0.6
"""Agreement and likeness, each, from which two names of which one is a body's stand in one place of one sentence."""
CONTAINED = 0.8
"""What the share of common words counts for beside an agreement of the words right around two details."""
LEAST_AGREEMENT = 0.25
"""Below this the words around two details have next to nothing in common, however alike the claims."""
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

    def beside(self, index: int) -> Iterator[Detail]:
        """The details of the other statements that are made in the same sentence."""
        sentence = self.statements[index].claim.sentence
        for other, statement in enumerate(self.statements):
            if other != index and statement.claim.sentence == sentence:
                yield from self.details[other]


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
    for row, column in np.argwhere((likeness >= least) | judge.ages()):
        best = judge.best(int(row), int(column))
        if best is not None:
            found.append(best)
    return _told_once(found)


def _told_once(found: Sequence[Judged]) -> list[Judged]:
    """Of contradictions between the same details of two articles, the strongest alone.

    A headline and a lead that both say it make one contradiction.
    """
    kept: list[Judged] = []
    told: set[tuple[ConflictKind | None, tuple[str, str]]] = set()
    for item in sorted(found, key=lambda item: (-item.strength, item.one.claim.id, item.other.claim.id)):
        if item.relation in {Relation.CONTRADICTS, Relation.DISPUTED, Relation.SUPERSEDED}:
            key = item.kind, (item.key[0].casefold(), item.key[1].casefold())
            if key in told:
                continue
            told.add(key)
        kept.append(item)
    return kept


class _Judge:
    """Compares statements of two articles; contexts are made once for each detail."""

    def __init__(self, left: Side, right: Side, likeness: NDArray[np.float32]) -> None:
        self.left, self.right, self.likeness = left, right, likeness
        self.rarity = Rarity([item for item in (*left.statements, *right.statements) if not item.whole])
        self.order = later(left.statements[0].article, right.statements[0].article)
        self._contexts: dict[tuple[int, int, int, int], Context] = {}

    def best(self, row: int, column: int) -> Judged | None:
        """The weightiest relation of two statements; None where they have nothing to do with each other."""
        found = [*self._details(row, column), *self._polarity(row, column), *self._scope(row, column)]
        if self.left.statements[row].whole or self.right.statements[column].whole:
            found = [item for item in found if item.relation != Relation.DIFFERENT_SCOPE]
            return min(found, key=_weight, default=None)
        found += self._attribution(row, column)
        if found:
            return min(found, key=_weight)
        alike = float(self.likeness[row, column])
        if alike < SAME_STATEMENT:
            return None
        one, other = self.left.statements[row], self.right.statements[column]
        words = one.claim.quote.span, other.claim.quote.span
        return Judged(one, other, Relation.SUPPORTS, None, alike, reasons.supports(Relation.SUPPORTS), words)

    def ages(self) -> NDArray[np.bool_]:
        """Whether [left, right] both give the age of one named person: such statements need not be alike."""
        mine, theirs = (
            [
                {d.value.person for d in found if isinstance(d.value, Number) and d.value.person}
                for found in side.details
            ]
            for side in (self.left, self.right)
        )
        return np.array([[bool(one & other) for other in theirs] for one in mine], dtype=np.bool_)

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
                if excused(one, other, a, b):
                    continue
                theirs_too = (*(c for c in theirs if c is not b), *self.right.beside(column))
                mine_too = (*(c for c in mine if c is not a), *self.left.beside(row))
                if any(_meets(a, c) for c in theirs_too) or any(_meets(c, b) for c in mine_too):
                    continue
                around = self._context(0, row, a.first, a.last), self._context(1, column, b.first, b.last)
                agreed = max(agreement(*around), CONTAINED * containment(*around))
                if not _one_age(one, other, a, b) and (
                    agreed < LEAST_AGREEMENT or shared_keys(*around) < SHARED[a.kind]
                ):
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
            trace=f"agreed={agreed:.2f} alike={alike:.2f} {firm=} {a.governor}/{b.governor}", key=words,
        )  # fmt: skip
        if (
            not (self._enough(a, b, agreed, alike) or _one_age(one, other, a, b))
            or _unreal(one, a.first)
            or _unreal(other, b.first)
        ):
            return plain
        mine, theirs = self.left.details[at[0]], self.right.details[at[1]]
        fits = others_fit(one, other, mine, theirs, (a.first, b.first), a.kind)
        if not (fits or _one_age(one, other, a, b) or _kin_of_one(one, other, a, b)):
            return plain
        if forecast(one, a.first) != forecast(other, b.first):
            return plain
        counting = isinstance(a.value, Number) and grows(a.value)
        if (counting or agreed + alike < NEARLY_ONE_WORDING) and self._elsewhere(one, other, a, b, agreed):
            return plain
        strength = (agreed + alike) / 2
        if isinstance(a.value, Number) and self.order and (grows(a.value) or unsettled(one) or unsettled(other)):
            pair = words if self.order > 0 else (words[1], words[0])
            return replace(
                plain, relation=Relation.SUPERSEDED, strength=strength, reason=reasons.grown(*pair), later=self.order
            )
        return self._against(plain, strength, reasons.differs(a.kind, *words))

    def _elsewhere(self, one: Statement, other: Statement, a: Detail, b: Detail, agreed: float) -> bool:
        """Whether one of the articles also says what the other says."""
        left, right = self.left, self.right
        return says_too(left.statements, left.details, b, other, agreed, self.rarity) or says_too(
            right.statements, right.details, a, one, agreed, self.rarity
        )

    def _enough(self, a: Detail, b: Detail, agreed: float, alike: float) -> bool:
        """Whether two details are about the same thing, by the words around them and what they belong to."""
        if agreed < LEAST_AGREEMENT:
            return False
        if _bodies(a, b) and (agreed < ONE_WORDING or alike < ONE_WORDING):
            return False
        same = _one_governor(a, b)
        alone = same or a.kind != ConflictKind.DATE
        if same and _ages_of_kin(a, b):
            return agreed + alike >= KIN
        steps = same + (alone and bool(a.subject) and a.subject == b.subject) + (same and a.noun and b.noun)
        return agreed + alike >= ENOUGH[a.kind][2 - min(2, steps)] - 1e-9

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
            least = ENOUGH[ConflictKind.POLARITY][0 if clash.person else 1 if clash.subject else 2]
            if agreed + self.likeness[row, column] < least or shared_keys(*around) < (
                1 if clash.person and _short(one, other) else 2
            ):
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
            if not fits or _unreal(one, clash.left) or _unreal(other, clash.right):
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
            if agreed + self.likeness[row, column] < ENOUGH[ConflictKind.SCOPE][1] or shared_keys(*around) < 2:
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
        left, right = speaker(one), speaker(other)
        if left is None or right is None:
            return
        yield Judged(
            one, other, Relation.CONTRADICTS, ConflictKind.ATTRIBUTION, 0.9, reasons.spoken(left.name, right.name),
            (one.claim.sentence, other.claim.sentence), key=(left.name, right.name),
        )  # fmt: skip


def _weight(item: Judged) -> tuple[int, float, str]:
    return _ORDER.get(item.relation, len(_ORDER)), -item.strength, item.reason


_ORDER = {Relation.CONTRADICTS: 0, Relation.DISPUTED: 1, Relation.SUPERSEDED: 2}


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


def _unreal(statement: Statement, at: int) -> bool:
    """Whether a word stands in a question or in what is only supposed («if …», «would …»)."""
    if statement.claim.modality == Modality.ASKED:
        return True
    here = statement.clause[at]
    words = {
        token.lower for token, clause in zip(statement.row.tokens, statement.clause, strict=True) if clause == here
    }
    return statement.claim.modality == Modality.CONDITIONAL and bool(words & _SUPPOSED)


_SUPPOSED = frozenset({"if", "would", "unless", "whether"})


def _bodies(one: Detail, other: Detail) -> bool:
    """Whether two details are names and one of them is a body's: bodies act through people and through one another."""
    return isinstance(one.value, Who) and isinstance(other.value, Who) and not (one.value.person and other.value.person)


def _ages_of_kin(one: Detail, other: Detail) -> bool:
    """Whether both are the age of a relation of somebody, by the noun right after it."""
    values = one.value, other.value
    return all(
        isinstance(item, Number) and item.quantity.kind == QuantityKind.AGE and item.sort in load("kin")
        for item in values
    )


def _kin_of_one(one: Statement, other: Statement, a: Detail, b: Detail) -> bool:
    """Whether both are the age of a relation, and one statement leaves it to its article to say whose."""
    whose = names_near(one, a.first, a.last), names_near(other, b.first, b.last)
    return _ages_of_kin(a, b) and not all(whose)


def _one_governor(one: Detail, other: Detail) -> bool:
    """Whether two details belong to one word: «containers exploded at six», «the explosion, at six, tore through …»."""
    if one.governor == other.governor:
        return bool(one.governor)
    crossed = {(one.governor, other.subject), (other.governor, one.subject)}
    return one.kind == ConflictKind.DATE and any(left == right and left[:1] == "=" for left, right in crossed)


def _meets(one: Detail, other: Detail) -> bool:
    """Whether a detail has its match in another one of the other statement; a year holds each of its days."""
    if isinstance(one.value, Number) and isinstance(other.value, Number) and one_share(one.value, other.value):
        return True
    found = fit(one, other).fit
    return found == Fit.SAME or (found == Fit.COMPATIBLE and one.kind == ConflictKind.NUMBER)


def _one_age(one: Statement, other: Statement, a: Detail, b: Detail) -> bool:
    """Whether two numbers are the present age of one person: then nothing else need agree."""
    if not (isinstance(a.value, Number) and isinstance(b.value, Number) and ages_of_one(a.value, b.value)):
        return False
    return not any(token.lower in _THEN for item in (one, other) for token in item.row.tokens)


_THEN = frozenset({"when", "then", "turned", "turns", "aged"})
"""Words of another time, at which a person had another age."""


def _short(one: Statement, other: Statement) -> bool:
    """Whether one of two statements says so little that a subject and a verb are most of it."""
    return min(sum(map(bool, one.keys)), sum(map(bool, other.keys))) <= SHORT
