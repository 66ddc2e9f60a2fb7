"""Whether one statement claims more than the other allows: all or some, will or may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from consilience.comparing import reasons
from consilience.comparing.contexts import agreement, shared_keys
from consilience.comparing.pair import Judged, Pair, against, clause
from consilience.comparing.polarity import denied
from consilience.comparing.same_thing import others_fit
from consilience.comparing.statements import Statement
from consilience.types import ConflictKind, Relation

ENOUGH = 1.00
"""Least agreement of the words around two governed words and likeness of the claims, added, for a contradiction."""

SPAN = 4
"""Tokens between a modal verb or quantifier and the word that it governs."""


class Force(StrEnum):
    """How much is claimed."""

    ALL = "all"
    SOME = "some"
    NONE = "none"
    CERTAIN = "certain"
    POSSIBLE = "possible"


_FORCE = {
    **dict.fromkeys(("all", "every", "each", "entire", "entirely", "completely", "fully"), Force.ALL),
    **dict.fromkeys(("some", "several", "many", "most", "few", "partly", "partially", "half"), Force.SOME),
    **dict.fromkeys(("none", "no"), Force.NONE),
    **dict.fromkeys(("will", "must", "shall", "definitely", "certainly"), Force.CERTAIN),
    **dict.fromkeys(("may", "might", "could", "possibly", "perhaps", "probably"), Force.POSSIBLE),
}
_AGAINST = {
    frozenset({Force.ALL, Force.SOME}),
    frozenset({Force.ALL, Force.NONE}),
    frozenset({Force.NONE, Force.SOME}),
    frozenset({Force.CERTAIN, Force.POSSIBLE}),
}


def forces(one: str, other: str) -> bool:
    """Whether two words in lower case claim with incompatible force."""
    return frozenset({_FORCE.get(one), _FORCE.get(other)}) in _AGAINST


@dataclass(frozen=True, slots=True)
class Stretch:
    """The tokens at which two statements claim with different force, and the words that give it."""

    left: int
    right: int
    left_force: int
    right_force: int


def conflicts(pair: Pair) -> Iterator[Judged]:
    """Where one statement claims more than the other allows; told as different in scope where other details differ."""
    for at in pair.alike:
        one, other = pair.statements(*at)
        for item in stretches(one, other):
            around = pair.around(at, (item.left, item.left + 1), (item.right, item.right + 1))
            agreed, alike = agreement(*around), float(pair.likeness[at])
            if agreed + alike < ENOUGH or shared_keys(*around) < 2:
                continue
            spans = clause(one, item.left, item.left + 1), clause(other, item.right, item.right + 1)
            words = one.article.text(spans[0]), other.article.text(spans[1])
            key = (one.words(item.left_force, item.left + 1), other.words(item.right_force, item.right + 1))
            plain = Judged(
                one, other, Relation.DIFFERENT_SCOPE, ConflictKind.SCOPE, agreed * 0.5, reasons.forced(*words), spans,
                key=key, trace=f"agreed={agreed:.2f} alike={alike:.2f} {key}",
            )  # fmt: skip
            mine, theirs = pair.left.details[at[0]], pair.right.details[at[1]]
            fits = others_fit(one, other, mine, theirs, (item.left, item.right), ConflictKind.SCOPE)
            yield against(plain, (agreed + alike) / 2, plain.reason) if fits else plain


def stretches(one: Statement, other: Statement) -> Iterator[Stretch]:
    """Pairs of words that both statements have, governed there by words of incompatible force."""
    left, right = _governed(one), _governed(other)
    for index, (force, at) in left.items():
        for step, (other_force, where) in right.items():
            same = one.keys[index] == other.keys[step]
            if same and frozenset({force, other_force}) in _AGAINST:
                yield Stretch(index, step, at, where)


def _governed(statement: Statement) -> dict[int, tuple[Force, int]]:
    """The first words of meaning after a modal verb or quantifier, with its force and its token."""
    row, no = statement.row, denied(statement)
    found: dict[int, tuple[Force, int]] = {}
    for at, token in enumerate(row.tokens):
        force = _FORCE.get(token.lower)
        if force is None or at in no or (force == Force.POSSIBLE and token.capitalised):
            continue
        for index in range(at + 1, min(at + 1 + SPAN, len(row))):
            if statement.clause[index] != statement.clause[at]:
                break
            if statement.keys[index] and row.low(index) not in _FORCE:
                found.setdefault(index, (force, at))
                break
    return found
