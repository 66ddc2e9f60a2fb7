"""Whether two statements are about the same thing at the same time: every detail but the one at issue must fit."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.comparing.contexts import Rarity, agreement, context
from consilience.comparing.details import Detail, fit
from consilience.comparing.statements import Statement
from consilience.comparing.verdict import Fit
from consilience.types import ConflictKind

NEIGHBOUR = 8
"""Words of meaning within which another detail belongs to the same event as the one at issue."""
ECHO = 0.6
"""Share of the agreement at issue from which another passage of the same article is about the same thing."""


def others_fit(
    one: Statement, other: Statement, left: Sequence[Detail], right: Sequence[Detail], at: tuple[int, int],
    kind: ConflictKind,
) -> bool:  # fmt: skip
    """Whether the details of other kinds near two tokens can be true of one event.

    Where both statements have some of one kind, at least one pair must not be incompatible.
    """
    for sort in (ConflictKind.NUMBER, ConflictKind.DATE, ConflictKind.PLACE):
        if sort == kind:
            continue
        near = [item for item in left if item.kind == sort and _near(one, item, at[0])]
        close = [item for item in right if item.kind == sort and _near(other, item, at[1])]
        verdicts = [fit(a, b).fit for a in near for b in close]
        if Fit.INCOMPATIBLE in verdicts and not {Fit.SAME, Fit.COMPATIBLE} & set(verdicts):
            return False
    return _people_fit(one, other, at, kind)


def _near(statement: Statement, detail: Detail, at: int) -> bool:
    return abs(statement.place[detail.first] - statement.place[at]) <= NEIGHBOUR


def _people_fit(one: Statement, other: Statement, at: tuple[int, int], kind: ConflictKind) -> bool:
    """Two statements whose named people near the detail are all different are about different people."""
    if kind == ConflictKind.ACTOR:
        return True
    near, close = _people(one, at[0]), _people(other, at[1])
    return not (near and close) or bool(near & close)


def _people(statement: Statement, at: int) -> set[str]:
    return {
        key
        for index, key in enumerate(statement.keys)
        if key[:1] == "@" and abs(statement.place[index] - statement.place[at]) <= NEIGHBOUR
    }


def says_too(
    statements: Sequence[Statement],
    found: Sequence[Sequence[Detail]],
    what: Detail,
    where: Statement,
    agreed: float,
    rarity: Rarity,
) -> bool:
    """Whether an article says somewhere what a detail of the other says, in words that agree with it.

    Then it gives several values itself, and the two articles do not differ.
    """
    around = context(where, what.first, what.last, rarity)
    for statement, own in zip(statements, found, strict=True):
        for detail in own:
            if detail.kind != what.kind or fit(detail, what).fit != Fit.SAME:
                continue
            if agreement(context(statement, detail.first, detail.last, rarity), around) >= ECHO * agreed:
                return True
    return False
