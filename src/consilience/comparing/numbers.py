"""Whether two numbers can both be true: what they count, their bounds, rounding, parts and wholes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from consilience.comparing.grammar import described
from consilience.comparing.statements import Statement, is_person
from consilience.comparing.verdict import APART, COMPATIBLE, SAME, Fit, Verdict
from consilience.language.counted import PARTICIPLES, outcomes
from consilience.language.descriptions import role
from consilience.language.lexicon import load
from consilience.language.word_keys import key_of
from consilience.types import Bound, Quantity, QuantityKind

ABOUT = 0.15
"""How far, as a share, «about» may be from the true number; journalists round to the nearest round number."""
ROUNDED_FROM = 100
"""Counts below this are written as counted («12 people»); at or above it a round one may be rounded."""
CUT_FROM = 1000
"""Round counts from here on may be short of the true number by nearly one unit of their last written digit."""

FAR = 20
"""Numbers so many times apart count different things: no report is that wrong, and no reader would think so."""
LIFE = 1e11
"""Seconds that stand for a life term: more than any term of years that is handed down."""

_OTHERS = frozenset({"another", "other", "others", "more", "additional", "further", "extra", "else"})
_PARTS = frozenset({"of", "out"})
_GENERIC = frozenset({"people", "person", "persons", "others", "victims", "individuals", "residents", "civilians"})
_REMAINS = frozenset({"lives", "bodies", "corpses", "deaths", "fatalities"})
_SPARED = frozenset({"save", "saved", "saves", "saving", "spared"})
_HARM = frozenset({"dead", "injured"})
_LIFE = frozenset({"prison", "jail", "imprisonment", "sentence", "bars", "parole"})
_PENALTIES = frozenset({"prison", "jail", "fine", "sentence", "penalty", "bars", "maximum"})


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity in its sentence: ``head`` is the key of what is counted, ``outcome`` what became of it.

    ``sort`` sets apart parts («two of them»), additions («12 more»), starts («from 95») and steps («by 12»).
    An age of a relation has that for its sort («20-year-old son»). ``person`` is the name, in lower case, of the one
    whose age it is.
    """

    quantity: Quantity
    head: str
    outcome: str
    rate: str
    sort: str
    person: str
    ceiling: bool
    """The highest penalty or price: two different ones cannot both be it."""
    perpetrator: bool = False
    """The one who did it is counted («including the gunman»)."""


def number(statement: Statement, quantity: Quantity, first: int, last: int) -> Number | None:
    """A quantity as comparison needs it; None for a number that counts nothing («911»)."""
    row = statement.row
    quantity, person = _age(statement, quantity, first, last)
    words = quantity.of.lower().split()
    rate = " ".join(words[words.index("per") :]) if "per" in words else ""
    words = words[: words.index("per")] if rate else words
    outcome = next((outcomes()[word] for word in reversed(words) if word in outcomes()), "")
    nouns = [word for word in words if word not in outcomes()]
    if len(nouns) > 1 and (nouns[-1] in PARTICIPLES or nouns[-1].endswith("ed")):
        outcome = outcome or nouns.pop()
    head = key_of(nouns[-1]) if nouns else described(statement, last)
    if quantity.kind == QuantityKind.COUNT:
        head, outcome = _casualties(statement, first, head, nouns, outcome)
        if not (words or head):
            return None
    near = {row.low(step) for step in range(max(0, first - 6), last + 4)}
    ceiling = quantity.kind in {QuantityKind.DURATION, QuantityKind.MONEY} and bool(near & _PENALTIES)
    if nouns and nouns[-1] in _GENERIC:
        head = "people"
    of_kin = quantity.kind == QuantityKind.AGE and row.low(last) in load("kin")
    sort = row.low(last) if of_kin else _sort(statement, first, last)
    return Number(quantity, head, outcome, rate, sort, person, ceiling, _with_perpetrator(statement))


def _casualties(statement: Statement, first: int, head: str, nouns: Sequence[str], outcome: str) -> tuple[str, str]:
    """What is counted and what became of it, where people died or were hurt: «cost eight lives», «killed 40»."""
    row = statement.row
    noun = nouns[-1] if nouns else ""
    before = {row.low(index) for index in range(max(0, first - 3), first)}
    if noun in _REMAINS and not before & _SPARED:
        return "people", "dead"
    if not noun and not outcome and (harm := next((outcomes()[word] for word in before if word in outcomes()), "")):
        return (head or "people", harm) if harm in _HARM else (head, outcome)
    if outcome == "released" and role(noun) is None:
        return head, ""
    return head, outcome


def _with_perpetrator(statement: Statement) -> bool:
    row = statement.row
    return any(
        row.low(index) in {"including", "counting", "plus"}
        and any(row.low(step) in load("perpetrators") for step in range(index + 1, index + 5))
        for index in range(len(row))
    )


def life_terms(statement: Statement) -> list[tuple[int, int, Number]]:
    """Prison for life, as a term longer than any number of years: tokens [first, last) and value."""
    row = statement.row
    found = []
    for index in range(1, len(row)):
        ahead = {row.low(step) for step in range(index + 1, index + 4)}
        if row.low(index) != "life" or row.low(index - 1) not in {
            "to",
            "serving",
            "serve",
            "faces",
            "face",
            "a",
            "got",
        }:
            continue
        if ahead & _LIFE:
            quantity = Quantity(statement.span(index, index + 1), LIFE, LIFE, QuantityKind.DURATION, "s", "prison")
            found.append((index, index + 1, Number(quantity, key_of("prison"), "", "", "", "", True)))
    return found


def ages_of_one(one: Number, other: Number) -> bool:
    """Whether both numbers are the age of one named person."""
    ages = one.quantity.kind == other.quantity.kind == QuantityKind.AGE
    return ages and bool(one.person and other.person) and _one_person(one.person, other.person)


def _one_person(one: str, other: str) -> bool:
    """Whether two names in lower case can be one person's: the surname, and the given name where both have one."""
    left, right = one.replace(".", "").split(), other.replace(".", "").split()
    if left[-1] != right[-1]:
        return False
    return len(left) == 1 or len(right) == 1 or left[0][:1] == right[0][:1]


def compare_numbers(one: Number, other: Number) -> Verdict:
    """How two numbers fit; `APART` where they count different things."""
    a, b = one.quantity, other.quantity
    if a.kind != b.kind or a.kind == QuantityKind.SCORE or one.sort != other.sort or one.rate != other.rate:
        return APART
    of_one = ages_of_one(one, other)
    if not of_one and (_other_outcome(one, other) or (one.head and other.head and one.head != other.head)):
        return APART
    if one.person and other.person and not _one_person(one.person, other.person):
        return APART
    if a.unit != b.unit:
        return SAME if a.low == b.low and {a.unit, b.unit} <= _DOLLARS else APART
    if (a.low, a.high) == (b.low, b.high):
        return SAME
    if one.perpetrator != other.perpetrator and abs(a.low - b.low) == 1:
        return APART
    if LIFE not in {a.low, b.low} and (b.low > FAR * a.high or a.low > FAR * b.high):
        return APART
    if _touch(one, other):
        return COMPATIBLE
    if a.kind == QuantityKind.ORDINAL and not (one.head and other.head):
        return APART
    if _far_bound(a, b):
        return APART
    return Verdict(Fit.INCOMPATIBLE, "number")


def bare(quantity: Quantity) -> Number:
    """A quantity of which nothing is known but its size."""
    return Number(quantity, "", "", "", "", "", ceiling=False)


def compare_sizes(one: Number, other: Number) -> Fit:
    """How the sizes of two numbers of one kind and unit fit, whatever they count."""
    a, b = one.quantity, other.quantity
    if a.kind != b.kind or a.kind in {QuantityKind.SCORE, QuantityKind.ORDINAL}:
        return Fit.APART
    if a.unit != b.unit:
        return Fit.SAME if a.low == b.low and {a.unit, b.unit} <= _DOLLARS else Fit.APART
    if (a.low, a.high) == (b.low, b.high):
        return Fit.SAME
    if b.low > FAR * a.high or a.low > FAR * b.high or _far_bound(a, b):
        return Fit.APART
    if one.perpetrator != other.perpetrator and abs(a.low - b.low) == 1:
        return Fit.APART
    return Fit.COMPATIBLE if _touch(one, other) else Fit.INCOMPATIBLE


def _other_outcome(one: Number, other: Number) -> bool:
    """Whether what became of the counted differs; of harm also, whether only one tells it («40 came, 12 died»)."""
    told = {one.outcome, other.outcome} - {""}
    return len(told) == 2 or (one.outcome != other.outcome and bool(told & _harms()))


@cache
def _harms() -> frozenset[str]:
    return frozenset(outcomes().values())


_DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"})


def _age(statement: Statement, quantity: Quantity, first: int, last: int) -> tuple[Quantity, str]:
    """«Moreau, 55, said» is an age; whose it is, where a name stands before it or after it."""
    row = statement.row
    person = ""
    for mention in statement.claim.names:
        if not is_person(mention) or mention.pronoun:
            continue
        place = statement.tokens_of(mention.span)
        if place is None:
            continue
        before = place[1] == first - 1 and row.low(first - 1) == ","
        around = place[0] <= first and last <= place[1]
        if before or (quantity.kind == QuantityKind.AGE and (around or last <= place[0] <= last + 1)):
            person = mention.entity.name.lower()
    bare = quantity.kind == QuantityKind.COUNT and not quantity.of and quantity.low == int(quantity.low)
    if bare and person and row.low(last) in {",", ".", ""} and 0 < quantity.low < 120:
        return replace(quantity, kind=QuantityKind.AGE, unit="year"), person
    return quantity, person


def _sort(statement: Statement, first: int, last: int) -> str:
    row = statement.row
    before = row.low(first - 1)
    near = {row.low(first - 1), row.low(first - 2)}
    if before in {"every", "each", "per"}:
        return "rate"
    if near & {"another", "other", "additional", "further", "adding", "adds", "added"} or row.low(last) in _OTHERS:
        return "added"
    if row.low(last) in _PARTS and row.low(last + 1) in {
        "the",
        "them",
        "those",
        "these",
        "whom",
        "which",
        "his",
        "its",
    }:
        return "part"
    if before in {"from", "by"}:
        return before
    return "first" if before in {"first", "last", "next", "past"} else ""


def one_share(one: Number, other: Number) -> bool:
    """Whether both are shares of a whole and may be one and the same, whatever they are said to be shares of."""
    kinds = {one.quantity.kind, other.quantity.kind}
    return kinds == {QuantityKind.PERCENT} and one.quantity.unit == other.quantity.unit and _touch(one, other)


def _touch(one: Number, other: Number) -> bool:
    """Whether some number lies in both, bounds and rounding granted."""
    if one.ceiling and other.ceiling and one.quantity.bound == other.quantity.bound == Bound.AT_MOST:
        return False
    (low, high), (least, most) = _interval(one, other), _interval(other, one)
    return low <= most and least <= high


def _interval(number: Number, other: Number) -> tuple[float, float]:
    value = number.quantity
    half = _rounding(value, other.quantity)
    up = 2 * half if _may_be_cut(value) else half
    match value.bound:
        case Bound.ABOUT:
            return value.low * (1 - ABOUT) - half, value.high * (1 + ABOUT) + half
        case Bound.AT_LEAST:
            return value.low - half, math.inf
        case Bound.AT_MOST:
            return (value.low * 0.8, value.high + half) if _nearly(number) else (-math.inf, value.high + half)
        case _:
            return value.low - half, value.high + up


def _may_be_cut(value: Quantity) -> bool:
    """Whether digits may have been dropped and not rounded («2,800» for 2,891): a round count of two digits or more."""
    size = abs(value.low)
    cut = value.kind == QuantityKind.COUNT and size >= CUT_FROM and size % 10 == 0
    return cut and len(str(int(size)).rstrip("0")) > 1


def _nearly(number: Number) -> bool:
    """«Nearly 2,000» is close below; «up to 2,000» and «fewer than 2,000» may be anything below."""
    return number.quantity.kind == QuantityKind.COUNT and number.quantity.low >= ROUNDED_FROM


def _rounding(value: Quantity, other: Quantity) -> float:
    """Half a unit of the last written digit, where the number may have been rounded."""
    counted = value.kind in {QuantityKind.COUNT, QuantityKind.ORDINAL, QuantityKind.AGE}
    if value.kind in {QuantityKind.ORDINAL, QuantityKind.AGE} or (counted and value.low < ROUNDED_FROM):
        return 0.0
    if value.kind == QuantityKind.DURATION or value.unit not in {"", "%"}:
        return 0.03 * min(abs(value.low), abs(other.low))
    size = abs(value.low)
    if size == 0 or size != int(size):
        return 0.05
    step = 1.0
    while step * 10 <= size and size % (step * 10) == 0:
        step *= 10
    return step / 2


def _far_bound(a: Quantity, b: Quantity) -> bool:
    """Two bounds of which neither can be checked against the other («at least 3», «up to 20»)."""
    loose = {Bound.AT_LEAST, Bound.AT_MOST, Bound.RANGE}
    return a.bound in loose and b.bound in loose and a.bound != b.bound
