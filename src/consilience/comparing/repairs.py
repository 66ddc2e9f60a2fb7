"""What one of two statements would have to say for them to agree: one detail put as the other has it, one «not» less.

A judge of entailment says that two statements contradict each other, and not in what. Asked again of each repair, it
shows it: where the contradiction goes, the repaired words were it (contrastive edits, Ross, Marasović & Peters 2021).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from consilience.comparing import reasons
from consilience.comparing.actors import is_outlet_name
from consilience.comparing.attribution import spelt_alike
from consilience.comparing.contexts import agreement
from consilience.comparing.excuses import excused, worded_alike
from consilience.comparing.numbers import Number
from consilience.comparing.pair import Pair, clause
from consilience.comparing.polarity import denied, negatives, of_one_person, opposite, particle
from consilience.comparing.scope import forces
from consilience.comparing.slots import incompatible, slots
from consilience.comparing.statements import Statement
from consilience.comparing.time_order import grows
from consilience.language.lexicon import load
from consilience.language.word_keys import without_genitive
from consilience.types import ConflictKind, NameKind, Span

MOST = 12
"""Repairs tried of two statements: those of the words around which these agree most."""
_ACTING = frozenset({NameKind.PERSON, NameKind.ORGANISATION})
_TO = frozenset({"failed", "fails", "fail", "refused", "refuses", "declined", "declines"})
"""«Failed to pay»: what is left without the first two words affirms it."""
_AFFIRMED = {"unlikely": "likely", "unable": "able", "unwilling": "willing", "impossible": "possible"}
"""Words that deny, and what affirms it."""


_PERFECT = frozenset({"had", "has", "have"})
_UNTIL = frozenset({"since", "before", "until", "previously"})

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Difference:
    """What two statements may differ in: the clauses that show it and, left and right, the words and tokens at issue.

    A token is None, and its words are empty, where a statement has nothing for what the other denies.
    """

    kind: ConflictKind
    clauses: tuple[Span, Span]
    words: tuple[str, str]
    tokens: tuple[int | None, int | None]
    reason: str
    near: float
    """How much the words around agree."""
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """A difference and the two texts, left and right, that are without it."""

    difference: Difference
    texts: tuple[str, str]


def repairs(pair: Pair, at: tuple[int, int]) -> list[Repair]:
    """The repairs of two statements that are worth asking about, the likeliest first."""
    found = [*_of_details(pair, at), *_of_names(pair, at), *_of_denials(pair, at), *_of_words(pair, at)]
    found.sort(key=lambda item: -item.difference.near)
    return found[:MOST]


def _of_details(pair: Pair, at: tuple[int, int]) -> Iterator[Repair]:
    """Numbers, times and places that could not both be true of one thing."""
    one, other = pair.statements(*at)
    for a, b in incompatible(slots(one), slots(other)):
        if a.kind is not ConflictKind.ACTOR and not worded_alike(one, other, a, b) and not excused(one, other, a, b):
            growing = isinstance(a.value, Number) and grows(a.value)
            yield _swap(pair, at, a.kind, (a.first, a.last), (b.first, b.last), growing=growing)


def _of_names(pair: Pair, at: tuple[int, int]) -> Iterator[Repair]:
    """Names of people, or of bodies, that only one of the statements has."""
    one, other = pair.statements(*at)
    for (left, kind), (right, other_kind) in product(_own_names(one, other), _own_names(other, one)):
        outlets = is_outlet_name(one.words(*left)) and is_outlet_name(other.words(*right))
        if kind is other_kind and not outlets and not spelt_alike(one.words(*left), other.words(*right)):
            yield _swap(pair, at, ConflictKind.ACTOR, left, right)


def _own_names(statement: Statement, other: Statement) -> list[tuple[tuple[int, int], NameKind]]:
    """The people and bodies in a statement of whose names the other has no word, as tokens [first, last).

    Who speaks a statement is no part of what it states.
    """
    words = {without_genitive(token.lower) for token in other.row.tokens}
    sources = [item.source for item in statement.reading.attributions if item.source is not None]
    found = set()
    for mention in statement.claim.names:
        place = None if mention.pronoun else statement.tokens_of(mention.span)
        if place is None or mention.entity.kind not in _ACTING or any(mention.span.overlaps(one) for one in sources):
            continue
        inside = [without_genitive(statement.row.low(index)) for index in range(*place)]
        if words.isdisjoint(inside) and statement.row.at(place[1] - 1).capitalised:
            found.add((place, mention.entity.kind))
    return sorted(found)


def _of_denials(pair: Pair, at: tuple[int, int]) -> Iterator[Repair]:
    """What one statement denies, affirmed."""
    statements = pair.statements(*at)
    for side in (0, 1):
        mine, theirs = statements[side], statements[1 - side]
        for index in negatives(mine):
            last = _denying(mine, index)
            if last is None or not of_one_person(mine, theirs, index) or _of_earlier(mine, index, theirs):
                continue
            verb = next((step for step in range(last, len(mine.row)) if mine.keys[step]), index)
            if _is_detail(mine, verb):
                continue
            there = theirs.keys.index(mine.keys[verb]) if mine.keys[verb] and mine.keys[verb] in theirs.keys else None
            if there is not None and (there in denied(theirs) or _failed(theirs, there) or _of_nothing(theirs, there)):
                continue
            if there is not None and particle(mine, verb) != particle(theirs, there):
                continue
            if there is None and negatives(theirs):
                continue
            yield Repair(
                _denial(pair, at, _ordered(side, verb, there), _ordered(side, mine.words(index, last), "")),
                _texts(pair, at, side, (index, last), _affirmed(mine, index)),
            )


def _failed(statement: Statement, verb: int) -> bool:
    """«Failed to monitor», «declined to answer»: the verb is denied by the one before it."""
    return statement.row.low(verb - 1) == "to" and statement.row.low(verb - 2) in _TO


def _of_nothing(statement: Statement, verb: int) -> bool:
    """«Found no evidence»: the verb is denied by what follows it."""
    return any(statement.row.low(verb + step) in {"no", "none", "nothing", "nobody"} for step in (1, 2))


def _of_earlier(mine: Statement, index: int, theirs: Statement) -> bool:
    """«She had not lost a vote since 2011» against «her first defeat since 2011»: what was so until then."""
    row = mine.row
    perfect = row.low(index)[:3] in _PERFECT or (index > 0 and row.low(index - 1) in _PERFECT)
    since = any(row.low(at) in _UNTIL for at in range(index, len(row)))
    return perfect and since and any(theirs.row.low(at) == "first" for at in range(len(theirs.row)))


def _is_detail(statement: Statement, index: int) -> bool:
    """Whether a word is a date, a name or a number, which nothing denies («was not on the July 25 call»)."""
    token, key = statement.row.at(index), statement.keys[index]
    return (
        token.kind == "number" or key[:1] in {"@", "#"} or token.capitalised or token.lower in load("months_and_days")
    )


def _ordered(side: int, mine: Item, theirs: Item) -> tuple[Item, Item]:
    """Something of a side (0: left) and of the other one, left first."""
    return (mine, theirs) if side == 0 else (theirs, mine)


def _denial(
    pair: Pair, at: tuple[int, int], tokens: tuple[int | None, int | None], words: tuple[str, str]
) -> Difference:
    """A denied word and what the other statement has for it: the same word, or the whole statement."""
    one, other = pair.statements(*at)
    left, right = tokens
    clauses = tuple(
        item.claim.quote.span if token is None else clause(item, token, token + 1)
        for item, token in ((one, left), (other, right))
    )
    near = 0.0
    if left is not None and right is not None:
        near = agreement(*pair.around(at, (left, left + 1), (right, right + 1)))
        words = one.words(left, left + 1), other.words(right, right + 1)
    reason = reasons.denies(one.article.text(clauses[0]), other.article.text(clauses[1]), negated=True)
    return Difference(ConflictKind.POLARITY, (clauses[0], clauses[1]), words, tokens, reason, near)


def _denying(statement: Statement, index: int) -> int | None:
    """The end of the words that deny, from a token on; None where taking them out would affirm nothing."""
    word = statement.row.low(index)
    if word in {"not", "never", "no", "cannot", *_AFFIRMED} or word.endswith("n't"):
        return index + 1
    return index + 2 if word in _TO and statement.row.low(index + 1) == "to" else None


def _affirmed(statement: Statement, index: int) -> str:
    word = statement.row.tokens[index].text
    if word.lower() in _AFFIRMED:
        return _AFFIRMED[word.lower()]
    return "can" if word.lower() == "cannot" else word[:-3] if word.lower().endswith(("n't", "n’t")) else ""


def _of_words(pair: Pair, at: tuple[int, int]) -> Iterator[Repair]:
    """A word and its opposite; two words of different force («will», «may»)."""
    one, other = pair.statements(*at)
    mine, theirs = ({token.lower for token in item.row.tokens} for item in (one, other))
    for left, right in product(range(len(one.row)), range(len(other.row))):
        first, second = one.row.low(left), other.row.low(right)
        if first in theirs or second in mine:
            continue
        if opposite(first, second):
            yield _swap(pair, at, ConflictKind.POLARITY, (left, left + 1), (right, right + 1))
        elif forces(first, second):
            yield _swap(pair, at, ConflictKind.SCOPE, (left, left + 1), (right, right + 1))


def _swap(
    pair: Pair,
    at: tuple[int, int],
    kind: ConflictKind,
    left: tuple[int, int],
    right: tuple[int, int],
    *,
    growing: bool = False,
) -> Repair:
    """The left statement with the right one's words for its own."""
    one, other = pair.statements(*at)
    words = one.words(*left), other.words(*right)
    shown = clause(one, *left), clause(other, *right)
    near = agreement(*pair.around(at, left, right))
    if kind is ConflictKind.POLARITY:
        reason = reasons.denies(one.article.text(shown[0]), other.article.text(shown[1]), negated=False)
    elif kind is ConflictKind.SCOPE:
        reason = reasons.forced(one.article.text(shown[0]), other.article.text(shown[1]))
    else:
        reason = reasons.differs(kind, *words)
    difference = Difference(kind, shown, words, (left[0], right[0]), reason, near, growing)
    return Repair(difference, _texts(pair, at, 0, left, words[1]))


def _texts(pair: Pair, at: tuple[int, int], side: int, place: tuple[int, int], new: str) -> tuple[str, str]:
    """The texts of two statements with references resolved, in one of which new words stand at a place."""
    texts = [pair.left.texts[at[0]], pair.right.texts[at[1]]]
    statement = pair.statements(*at)[side]
    old = statement.words(*place)
    if texts[side].count(old) != 1:
        texts[side] = statement.row.text
        start, end = (statement.row.tokens[place[0]].start, statement.row.tokens[place[1] - 1].end)
    else:
        start = texts[side].index(old)
        end = start + len(old)
    texts[side] = " ".join((texts[side][:start] + new + texts[side][end:]).split())
    return texts[0], texts[1]
