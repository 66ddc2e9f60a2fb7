"""Conflicts between the typed details of two statements: numbers, dates, places and names.

One detail of each is left out and the words around must agree (`comparing.contexts`); every other detail must fit; and
neither article may say elsewhere what the other says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from consilience.comparing import reasons
from consilience.comparing.actors import Who
from consilience.comparing.contexts import anchored, closeness, shared_keys
from consilience.comparing.details import Detail, fit
from consilience.comparing.excuses import excused, worded_alike
from consilience.comparing.grammar import names_near
from consilience.comparing.numbers import Number, ages_of_one, one_share
from consilience.comparing.pair import Judged, Pair, Side, against, clause, unreal
from consilience.comparing.same_thing import others_fit, says_too
from consilience.comparing.statements import Statement
from consilience.comparing.time_order import forecast, grows, unsettled
from consilience.comparing.verdict import Fit
from consilience.language.lexicon import load
from consilience.types import ConflictKind, QuantityKind, Relation

ENOUGH = {
    ConflictKind.NUMBER: (0.60, 0.78, 1.20),
    ConflictKind.DATE: (0.65, 0.85, 1.25),
    ConflictKind.PLACE: (0.75, 0.90, 1.30),
    ConflictKind.ACTOR: (0.75, 0.90, 1.15),
}
"""Least agreement of the words around two details and likeness of the claims, added, for a contradiction: where the
details have the same governor and subject, one of the two, or neither."""
NEARLY_ONE_WORDING = 1.00
"""From this sum on the two statements are one but for the detail, whatever else either article says."""
LISTED = 2
"""Details that must agree for two lists to be one."""
KIN = 0.60
"""The same for two ages of a relation («their 20-year-old son»): few stories have two sons of one family."""
SHARED = {ConflictKind.NUMBER: 2, ConflictKind.DATE: 2, ConflictKind.PLACE: 3, ConflictKind.ACTOR: 3}
"""Least number of words of meaning that stand around both details."""
ONE_WORDING = 0.6
"""Agreement and likeness, each, from which two names of which one is a body's stand in one place of one sentence."""
LEAST_AGREEMENT = 0.25
"""Below this the words around two details have next to nothing in common, however alike the claims."""


def conflicts(pair: Pair) -> Iterator[Judged]:
    """Every two details of one kind that cannot both be true; told as different in scope where that is not sure."""
    alike = np.zeros_like(pair.likeness, dtype=np.bool_)
    for at in pair.alike:
        alike[at] = True
    for row, column in np.argwhere(alike | _ages(pair.left, pair.right)):
        yield from _between(pair, (int(row), int(column)))


def _ages(left: Side, right: Side) -> NDArray[np.bool_]:
    """Whether [left, right] both give the age of one named person: such statements need not be alike."""
    mine, theirs = (
        [{d.value.person for d in found if isinstance(d.value, Number) and d.value.person} for found in side.details]
        for side in (left, right)
    )
    return np.array([[bool(one & other) for other in theirs] for one in mine], dtype=np.bool_)


def _between(pair: Pair, at: tuple[int, int]) -> Iterator[Judged]:
    one, other = pair.statements(*at)
    mine, theirs = pair.left.details[at[0]], pair.right.details[at[1]]
    for a in mine:
        for b in theirs:
            if a.kind != b.kind or fit(a, b).fit != Fit.INCOMPATIBLE or excused(one, other, a, b):
                continue
            if worded_alike(one, other, a, b):
                continue
            theirs_too = (*(c for c in theirs if c is not b), *pair.right.beside(at[1]))
            mine_too = (*(c for c in mine if c is not a), *pair.left.beside(at[0]))
            if any(_meets(a, c) for c in theirs_too) or any(_meets(c, b) for c in mine_too):
                continue
            around = pair.around(at, (a.first, a.last), (b.first, b.last))
            agreed = closeness(*around)
            little = agreed < LEAST_AGREEMENT or shared_keys(*around) < SHARED[a.kind]
            if not little or _one_age(one, other, a, b):
                yield _judge(pair, at, a, b, agreed, anchored(*around))


def _judge(pair: Pair, at: tuple[int, int], a: Detail, b: Detail, agreed: float, firm: bool) -> Judged:
    one, other = pair.statements(*at)
    words = one.words(a.first, a.last), other.words(b.first, b.last)
    spans = clause(one, a.first, a.last), clause(other, b.first, b.last)
    alike = float(pair.likeness[at])
    plain = Judged(
        one, other, Relation.DIFFERENT_SCOPE, a.kind, agreed * 0.5, reasons.scoped(a.kind, *words), spans,
        trace=f"agreed={agreed:.2f} alike={alike:.2f} {firm=} {a.governor}/{b.governor}", key=words,
        sure=_sure(pair, at, a, b),
    )  # fmt: skip
    if not _one_thing(pair, at, a, b, agreed):
        return plain
    strength = (agreed + alike) / 2
    if isinstance(a.value, Number) and pair.order and (grows(a.value) or unsettled(one) or unsettled(other)):
        told = words if pair.order > 0 else (words[1], words[0])
        return replace(
            plain, relation=Relation.SUPERSEDED, strength=strength, reason=reasons.grown(*told), later=pair.order
        )
    return against(plain, strength, reasons.differs(a.kind, *words))


def _one_thing(pair: Pair, at: tuple[int, int], a: Detail, b: Detail, agreed: float) -> bool:
    """Whether two incompatible details are said of one thing at one time."""
    one, other = pair.statements(*at)
    alike = float(pair.likeness[at])
    age = _one_age(one, other, a, b)
    if not (age or _enough(a, b, agreed, alike)) or unreal(one, a.first) or unreal(other, b.first):
        return False
    mine, theirs = pair.left.details[at[0]], pair.right.details[at[1]]
    fits = others_fit(one, other, mine, theirs, (a.first, b.first), a.kind)
    fits = fits or age or _kin_of_one(one, other, a, b) or _same_list(mine, theirs, a, b)
    if not fits or forecast(one, a.first) != forecast(other, b.first):
        return False
    counting = isinstance(a.value, Number) and grows(a.value)
    loosely = counting or agreed + alike < NEARLY_ONE_WORDING
    return not (loosely and _elsewhere(pair, one, other, a, b, agreed))


def _sure(pair: Pair, at: tuple[int, int], a: Detail, b: Detail) -> bool:
    """Whether two details are of one thing whatever stands around them: one person's age, a relation's, one list's."""
    one, other = pair.statements(*at)
    if _one_age(one, other, a, b) or (_ages_of_kin(a, b) and _one_governor(a, b)):
        return True
    return _one_governor(a, b) and _same_list(pair.left.details[at[0]], pair.right.details[at[1]], a, b)


def _same_list(mine: Sequence[Detail], theirs: Sequence[Detail], a: Detail, b: Detail) -> bool:
    """Whether two numbers stand in one list, whose other members agree: «a boy of six, a girl of 13, a man of 20»."""
    if a.kind != ConflictKind.NUMBER:
        return False
    equal = [c for c in mine if c is not a and any(d is not b and fit(c, d).fit == Fit.SAME for d in theirs)]
    return len(equal) >= LISTED


def _elsewhere(pair: Pair, one: Statement, other: Statement, a: Detail, b: Detail, agreed: float) -> bool:
    """Whether one of the articles also says what the other says."""
    left, right = pair.left, pair.right
    return says_too(left.statements, left.details, b, other, agreed, pair.rarity) or says_too(
        right.statements, right.details, a, one, agreed, pair.rarity
    )


def _enough(a: Detail, b: Detail, agreed: float, alike: float) -> bool:
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
