"""Whether two statements are about the same thing at the same time: every detail but the one at issue must fit."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.comparing.contexts import Rarity, agreement, context
from consilience.comparing.dates import When
from consilience.comparing.details import Detail, fit
from consilience.comparing.grammar import nameless, names_near
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
    if kind != ConflictKind.DATE and _background(one, left) != _background(other, right):
        return False
    return _names_fit(one, other, left, right, at, kind)


def _background(statement: Statement, found: Sequence[Detail]) -> bool:
    """Whether a statement is about another year than its article's: «In 2019, two people were hurt»."""
    published = statement.article.published
    return any(
        isinstance(item.value, When)
        and item.value.year is not None
        and item.value.month is None
        and (published is None or item.value.year < published.value.year)
        for item in found
    )


def _near(statement: Statement, detail: Detail, at: int) -> bool:
    return abs(statement.place[detail.first] - statement.place[at]) <= NEIGHBOUR


def _names_fit(
    one: Statement, other: Statement, left: Sequence[Detail], right: Sequence[Detail], at: tuple[int, int],
    kind: ConflictKind,
) -> bool:  # fmt: skip
    """Statements that name people, bodies or works near the detail, and none in common, are about different ones.

    Where the detail is itself a name or a place, the others of its kind are left out of this.
    """
    near, close = names_near(one, at[0], at[0] + 1), names_near(other, at[1], at[1] + 1)
    if kind in {ConflictKind.ACTOR, ConflictKind.PLACE}:
        near -= _own(one, left, kind)
        close -= _own(other, right, kind)
    if near and close:
        people = {name for name in near | close if name[0] == "@"}
        if people & (near & set(other.keys) | close & set(one.keys)):
            return True
        exact, fine = _without_countries(near), _without_countries(close)
        return bool(exact & fine) if exact and fine else bool(near & close)
    if near or close:
        return not (nameless(one, at[0]) or nameless(other, at[1]))
    return True


def _without_countries(names: set[str]) -> set[str]:
    """Two parties of one country are two parties."""
    return {name for name in names if name[0] != "#"}


def _own(statement: Statement, found: Sequence[Detail], kind: ConflictKind) -> set[str]:
    places = (step for item in found if item.kind == kind for step in range(item.first, item.last))
    return {statement.keys[step] for step in places}


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
