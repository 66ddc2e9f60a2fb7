"""Two articles laid side by side for comparison: their statements, how alike these are, and the words around each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from consilience.comparing import reasons
from consilience.comparing.attribution import different_speakers, same_quotation
from consilience.comparing.contexts import Context, Rarity, context
from consilience.comparing.details import Detail, details
from consilience.comparing.statements import Statement
from consilience.comparing.time_order import later
from consilience.types import ConflictKind, Modality, Relation, Span, VoiceKind


@dataclass(frozen=True)
class Side:
    """The statements of one article; ``texts``: their words with references resolved, in the same order."""

    statements: tuple[Statement, ...]
    texts: tuple[str, ...] = ()

    @cached_property
    def details(self) -> tuple[tuple[Detail, ...], ...]:
        """The details of each statement."""
        return tuple(details(item) for item in self.statements)

    @cached_property
    def longest(self) -> Mapping[Span, int]:
        """For each sentence, the statement that holds most of it."""
        found: dict[Span, int] = {}
        for index, item in enumerate(self.statements):
            held = found.get(item.claim.sentence)
            if held is None or len(item.claim.quote.text) > len(self.statements[held].claim.quote.text):
                found[item.claim.sentence] = index
        return found

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
    sure: bool = False
    """Told whatever the odds: the two statements need no likeness to be about one thing."""


class Pair:
    """The statements of two articles; ``likeness`` is [left, right], ``order`` is as in `time_order.later`.

    Contexts are made once for each detail. Raises nothing; both sides must have statements.
    """

    def __init__(self, left: Side, right: Side, likeness: NDArray[np.float32], least: float) -> None:
        self.left, self.right, self.likeness = left, right, likeness
        self.rarity = Rarity([item for item in (*left.statements, *right.statements) if not item.whole])
        self.order = later(left.statements[0].article, right.statements[0].article)
        self.alike = tuple((int(row), int(column)) for row, column in np.argwhere(likeness >= least))
        """The statements that are alike enough to be about one thing: row and column."""
        self._contexts: dict[tuple[int, int, int, int], Context] = {}
        self._rows = {id(item): index for index, item in enumerate(left.statements)}
        self._columns = {id(item): index for index, item in enumerate(right.statements)}

    def statements(self, row: int, column: int) -> tuple[Statement, Statement]:
        """The left and the right statement of a row and a column."""
        return self.left.statements[row], self.right.statements[column]

    def place_of(self, judged: Judged) -> tuple[int, int]:
        """The row and the column of two judged statements."""
        return self._rows[id(judged.one)], self._columns[id(judged.other)]

    def around(self, at: tuple[int, int], one: tuple[int, int], other: tuple[int, int]) -> tuple[Context, Context]:
        """The contexts of the tokens [first, last) of two statements."""
        return self._context(0, at[0], *one), self._context(1, at[1], *other)

    def _context(self, side: int, index: int, first: int, last: int) -> Context:
        key = (side, index, first, last)
        if key not in self._contexts:
            statement = (self.left if side == 0 else self.right).statements[index]
            self._contexts[key] = context(statement, first, last, self.rarity)
        return self._contexts[key]


def against(plain: Judged, strength: float, reason: str) -> Judged:
    """A contradiction, or a dispute where two named parties speak; nothing to tell where both say the same words."""
    voices = plain.one.claim.voice, plain.other.claim.voice
    speakers = [voice.speaker for voice in voices if voice.kind != VoiceKind.REPORTER and voice.speaker]
    if len(speakers) == 2 and different_speakers(plain.one, plain.other):
        if same_quotation(plain.one, plain.other):
            return plain
        reason = reasons.disputed(speakers[0].name, speakers[1].name)
        return replace(plain, relation=Relation.DISPUTED, strength=strength, reason=reason)
    return replace(plain, relation=Relation.CONTRADICTS, strength=strength, reason=reason)


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


def unreal(statement: Statement, at: int) -> bool:
    """Whether a word stands in a question or in what is only supposed («if …», «would …»)."""
    if statement.claim.modality == Modality.ASKED:
        return True
    here = statement.clause[at]
    words = {
        token.lower for token, clause in zip(statement.row.tokens, statement.clause, strict=True) if clause == here
    }
    return statement.claim.modality == Modality.CONDITIONAL and bool(words & _SUPPOSED)


_SUPPOSED = frozenset({"if", "would", "unless", "whether"})
