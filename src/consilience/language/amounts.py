"""A number together with its unit: «$3.5 bn», «5ft 10in», «two-thirds», «the 33-year-old», «between 5 and 7», «50-47».

Which numbers are amounts at all is decided here too: «Article 50», «Boeing 737» and «Fifth Avenue» are none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from consilience.language.counted import is_plural, outcomes
from consilience.language.lexicon import load, pairs
from consilience.language.numerals import Form, Numeral, numeral_at
from consilience.language.tokens import Row
from consilience.types import Bound, QuantityKind

OLDEST = 120
"""No stated age in years is above this."""
SCORE_REACH = 7
"""Tokens on either side in which a word of contest («won», «voted») makes «3-2» a score rather than a range."""

_SIGNS = frozenset("$£€¥₹₽₴₩₺₪₦")
_DOLLARS = frozenset({"us", "a", "c", "nz", "hk", "s", "r"})
_NATIONAL_DOLLARS = {
    "us": "USD", "u.s": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
}  # fmt: skip
_CONTEST = frozenset(
    {"beat", "won", "win", "wins", "winning", "lost", "lose", "loss", "defeat", "defeated", "victory", "draw", "drew"}
    | {"score", "scored", "lead", "led", "leads", "leading", "vote", "voted", "votes", "voting", "passed", "approved"}
    | {"ruling", "ruled", "decision", "senate", "house", "series", "goal", "goals", "tie", "tied", "trailed", "sets"}
    | {"advanced", "aggregate", "rejected", "majority", "sided", "upheld", "confirmed", "final", "record", "beating"}
)
_CARDINAL_DIRECTION = frozenset({"street", "avenue", "st", "ave", "floor", "hand", "lady", "world", "class", "place"})
_LEXICAL_ORDINALS = frozenset(
    {"lady", "responders", "responder", "hand", "half", "aid", "glance", "sight", "world", "name", "names", "class"}
    | {"person", "cousin", "century", "degree", "party", "parties", "thing", "things", "place", "and", "or", "thoughts"}
    | {"amendment", "generation", "nature", "family", "daughter", "couple", "base", "minister", "secretary", "estate"}
)
_NOT_ONE_BEFORE = frozenset(
    {"no", "any", "this", "that", "the", "which", "each", "every", "some", "another", "such", "only"}
)
_NOT_ONE_AFTER = frozenset(
    {"day", "thing", "way", "another", "time", "more", "side", "hand", "point", "night", "morning", "reason", "must"}
    | {"big", "great", "such", "other", "final", "last", "step", "should", "needs"}
)
_LIVING = frozenset({"people", "men", "women", "children", "others", "soldiers", "civilians", "students", "residents"})
_CONNECTORS = frozenset({"-", "–", "—", "to"})
_HYPHENS = frozenset({"-", "–", "‑"})


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit at tokens [first, last). ``label`` says what it measures where the form itself does."""

    first: int
    last: int
    low: float
    high: float
    kind: QuantityKind
    unit: str
    bound: Bound = Bound.EXACT
    label: str | None = None


@cache
def _currencies() -> dict[str, str]:
    return dict(pairs("currencies"))


@cache
def _units() -> dict[tuple[str, ...], tuple[str, float]]:
    split = ((entry, value.partition(" ")) for entry, value in pairs("units"))
    return {tuple(entry.replace("/", " / ").split()): (base, float(size)) for entry, (base, _, size) in split}


@cache
def _bounds() -> dict[tuple[str, ...], Bound]:
    return {tuple(entry.split()): Bound(value) for entry, value in pairs("bounds")}


def amount_at(row: Row, index: int) -> Amount | None:
    """The amount that begins at a token, with its bound words; None where there is none or it is a name."""
    between = row.low(index) == "between"
    first = _single(row, index + 1 if between else index)
    if first is None:
        return None
    second = _second(row, first, between=between)
    whole = join(row, first, second, between=between) if second else None
    amount = whole or (None if between else first)
    return _bounded(row, amount) if amount else None


def _second(row: Row, first: Amount, *, between: bool) -> Amount | None:
    connector = row.low(first.last)
    if connector == "or" and first.kind == QuantityKind.COUNT and not between:
        second = _single(row, first.last + 1)
        close = second is not None and first.low < second.low <= 2 * first.low + 2
        return second if close else None
    if connector == "and" and between:
        return _single(row, first.last + 1)
    if connector not in _CONNECTORS or (connector != "to" and not row.touches(first.last - 1)):
        return None
    if connector == "to" and row.low(first.first - 1) in {"from", "by"}:
        return None
    return _single(row, first.last + 1)


def join(row: Row, first: Amount, second: Amount, *, between: bool) -> Amount | None:
    """Two amounts as one range or score, if they can be."""
    compatible = first.kind == second.kind and first.unit == second.unit
    bare = first.kind == QuantityKind.COUNT and not first.unit
    plain = (QuantityKind.COUNT, QuantityKind.ORDINAL, QuantityKind.AGE)
    if not compatible and not (bare and second.kind != QuantityKind.ORDINAL):
        money = first.kind == QuantityKind.MONEY and second.kind == QuantityKind.COUNT
        if not money or row.low(first.last) == "to":
            return None
        second = replace(second, kind=first.kind, unit=first.unit)
    low, high = first.low, second.high
    written = row.at(first.last - 1).kind == "number" and row.at(second.last - 1).kind == "number"
    if bare and written and second.kind in plain and not between and _is_score(row, first, second):
        return Amount(first.first, second.last, low, high, QuantityKind.SCORE, "", label="")
    if bare and second.kind not in plain[:1]:
        low *= _scale_of(row, second)
    elif low < high and _magnitude(row, second) > 1 and low < _magnitude(row, second) and low * 1000 < high:
        low *= _magnitude(row, second)
    if low >= high or (row.low(first.last) == "to" and not (bare or compatible)):
        return None
    start = first.first - 1 if between else first.first
    return Amount(start, second.last, low, high, second.kind, second.unit, Bound.RANGE, second.label)


def _magnitude(row: Row, amount: Amount) -> float:
    """The magnitude that ends an amount («bn» in «$5-7bn»), 1 where none does."""
    start = amount.first + (row.at(amount.first).kind == "mark")
    numeral = numeral_at(row, start, money=amount.kind == QuantityKind.MONEY)
    token = row.at(start)
    if numeral is None or not numeral.scaled or token.kind != "number":
        return 1.0
    written = float(token.text.replace(",", ""))
    return numeral.value / written if written else 1.0


def _scale_of(row: Row, amount: Amount) -> float:
    """By how much a unit multiplies the number before it: 1,609.344 for «7 miles»."""
    numeral = numeral_at(row, amount.first)
    return amount.low / numeral.value if numeral and numeral.value else 1.0


def _is_score(row: Row, first: Amount, second: Amount) -> bool:
    if first.low != int(first.low) or second.high != int(second.high) or max(first.low, second.high) > 999:
        return False
    reach = range(max(0, first.first - SCORE_REACH), second.last + SCORE_REACH)
    if any(row.low(step) in _CONTEST for step in reach):
        return row.low(first.last) != "to" or not is_plural(row.low(second.last)) or row.low(second.last) == "votes"
    return row.low(first.last) != "to" and first.low >= second.high


# ── bounds ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def bound_before(row: Row, first: int) -> tuple[int, Bound] | None:
    """The bound words that end before a token: where they begin and what they say."""
    for length in (3, 2, 1):
        words = tuple(row.low(step) for step in range(first - length, first))
        if first >= length and words in _bounds():
            return first - length, _bounds()[words]
    return None


def _bounded(row: Row, amount: Amount) -> Amount:
    before = bound_before(row, amount.first)
    duration = amount.kind in {QuantityKind.DURATION, QuantityKind.AGE}
    if before and duration and row.low(amount.first - 1) == "over" and row.low(amount.first) in {"the", "a"}:
        before = None
    if before:
        bound = amount.bound if before[1] == Bound.EXACT or amount.bound == Bound.RANGE else before[1]
        return replace(amount, first=before[0], bound=bound)
    after = (row.low(amount.last), row.low(amount.last + 1))
    if after[0] == "+" or after[0] == "plus" or after == ("or", "more") or after == ("or", "older"):
        return replace(amount, last=amount.last + (1 if after[0] in {"+", "plus"} else 2), bound=Bound.AT_LEAST)
    if after in {("or", "less"), ("or", "fewer"), ("or", "younger")}:
        return replace(amount, last=amount.last + 2, bound=Bound.AT_MOST)
    if after == ("or", "so"):
        return replace(amount, last=amount.last + 2, bound=Bound.ABOUT)
    return amount


# ── one number and its unit ─────────────────────────────────────────────────────────────────────────────────────────


def _single(row: Row, index: int) -> Amount | None:
    money = _money_sign(row, index)
    if money is not None:
        return money
    if _joined_left(row, index):
        return None
    numeral = numeral_at(row, index)
    if numeral is None:
        return _none(row, index)
    if numeral.form == Form.SHARE:
        percent = 100 * numeral.value
        return Amount(index, numeral.last, percent, percent, QuantityKind.PERCENT, "%", numeral.bound)
    if numeral.form == Form.ORDINAL:
        return _ordinal(row, numeral)
    return (
        _percent(row, numeral)
        or _money_word(row, numeral)
        or _age(row, numeral)
        or _measure(row, numeral)
        or _count(row, numeral)
    )


def _joined_left(row: Row, index: int) -> bool:
    """Whether the number is glued to something that makes it a label: «COVID-19», «F-16», «9/11», «#3», «mid-20s»."""
    if not row.touches(index - 1):
        return False
    before = row.low(index - 1)
    if before in _HYPHENS:
        if not row.touches(index - 2):
            return False  # a minus sign
        head = row.at(index - 2)
        return head.kind == "word" and numeral_at(row, index - 2) is None and head.lower not in {"mid", "pre", "post"}
    return before in {"/", "#", ":", "@", "_", "&", "="} or row.at(index - 1).kind == "word"


def _money_sign(row: Row, index: int) -> Amount | None:
    start, code = index, ""
    if row.low(index) in _DOLLARS and row.low(index + 1) == "$" and row.touches(index):
        code, index = _currencies()[row.low(index) + "$"], index + 2
    elif row.at(index).text in _SIGNS:
        code, index = _currencies()[row.at(index).text], index + 1
    elif row.at(index).text in {"USD", "EUR", "GBP", "INR", "CAD", "AUD", "CNY", "RMB", "Rs"}:
        code, index = _currencies()[row.low(index)], index + 1
        index += row.low(index) == "."
    if not code:
        return None
    numeral = numeral_at(row, index, money=True)
    if numeral is None or not numeral.digits:
        return None
    return Amount(start, numeral.last, numeral.value, numeral.value, QuantityKind.MONEY, code, numeral.bound)


def _money_word(row: Row, numeral: Numeral) -> Amount | None:
    index = numeral.last
    index += row.low(index) == "-" and row.touches(index)
    index += row.low(index) == "of" and numeral.bound == Bound.AT_LEAST
    nation = _NATIONAL_DOLLARS.get(row.low(index))
    index += nation is not None
    word = row.low(index)
    code = _currencies().get(word)
    if code is None or word in _SIGNS or len(word) < 3 or (word == "won" and not numeral.scaled):
        return None
    if word == "pounds" and not numeral.scaled and row.low(index + 1) in {"of", "and", "in", "lighter", "heavier"}:
        return None
    code, _, part = code.partition("/")
    if nation and word.startswith("dollar"):
        code = nation
    value = numeral.value / float(part or 1)
    return Amount(numeral.first, index + 1, value, value, QuantityKind.MONEY, code, numeral.bound)


def _percent(row: Row, numeral: Numeral) -> Amount | None:
    index = numeral.last
    index += row.low(index) == "-" and row.touches(index)
    word, after = row.low(index), row.low(index + 1)
    length = 1 if word in {"%", "percent", "pct"} else 2 if (word, after) == ("per", "cent") else 0
    unit = "%"
    if word == "percentage" and after in {"point", "points"}:
        length, unit = 2, "pp"
    if not length:
        return None
    if length < 3 and row.low(index + length) in {"point", "points"} and unit == "%":
        length, unit = length + 1, "pp"
    value = -numeral.value if _minus(row, numeral.first) else numeral.value
    first = numeral.first - 1 if value < 0 else numeral.first
    return Amount(first, index + length, value, value, QuantityKind.PERCENT, unit, numeral.bound)


def _minus(row: Row, index: int) -> bool:
    """Whether a minus sign stands right before a number and after no word."""
    return row.low(index - 1) in {"-", "−"} and row.touches(index - 1) and not row.touches(index - 2)


def _age(row: Row, numeral: Numeral) -> Amount | None:
    value, index = numeral.value, numeral.last
    if value > OLDEST * 12:
        return None
    hyphen = row.low(index) in _HYPHENS
    unit = row.low(index + hyphen)
    if unit in {"year", "month", "week", "day", "years", "months", "weeks", "days"}:
        step = index + hyphen + 1
        step += row.low(step) in _HYPHENS
        years = value / {"y": 1, "m": 12, "w": 52.18, "d": 365.25}[unit[0]]
        if row.low(step) in {"old", "olds"} and years <= OLDEST:
            return Amount(numeral.first, step + 1, years, years, QuantityKind.AGE, "year", numeral.bound)
        if row.phrase(step, ("of", "age")):
            return Amount(numeral.first, step + 2, years, years, QuantityKind.AGE, "year", numeral.bound)
    if value > OLDEST:
        return None
    if row.low(numeral.first - 1) in {"aged", "age"} and unit not in {"percent", "%"}:
        return Amount(numeral.first, index, value, value, QuantityKind.AGE, "year", numeral.bound)
    return _age_decade(row, numeral) or _age_in_commas(row, numeral)


def _age_decade(row: Row, numeral: Numeral) -> Amount | None:
    """«in her 40s», «in his mid-50s»."""
    index, before = numeral.last, row.low(numeral.first - 1)
    decade = numeral.digits and row.touches(index - 1) and row.low(index) == "s" and numeral.value % 10 == 0
    if before in _HYPHENS and row.low(numeral.first - 2) == "mid":
        before = row.low(numeral.first - 3)
    if before in {"early", "late"}:
        before = row.low(numeral.first - 2)
    if not decade or before not in {"his", "her", "their", "my", "in", "your", "our", "its"} or numeral.value < 20:
        return None
    high = numeral.value + 9
    return Amount(numeral.first, index + 1, numeral.value, high, QuantityKind.AGE, "year", Bound.RANGE)


def _age_in_commas(row: Row, numeral: Numeral) -> Amount | None:
    """«Rebecca Saunders, 41, said», «Rebecca Saunders (41)»: the age of whoever is named before it."""
    before, after = row.low(numeral.first - 1), row.low(numeral.last)
    name = row.at(numeral.first - 2)
    named = name.capitalised and name.lower not in load("months_and_days") and len(name.text) > 1
    framed = (before == "," and after in {",", ".", ";", ""} and numeral.digits) or (before == "(" and after == ")")
    whole = numeral.value == int(numeral.value) and numeral.last == numeral.first + 1 and numeral.digits
    if not (named and framed and whole) or numeral.value < 1:
        return None
    start = numeral.first - 2
    while row.at(start - 1).capitalised or (row.low(start - 1) == "." and len(row.low(start - 2)) == 1):
        start -= 1
    if before == "," and start == numeral.first - 2 and row.low(start - 1) == ",":
        return None
    label = row.text[row.at(start).start : name.end]
    return Amount(numeral.first, numeral.last, numeral.value, numeral.value, QuantityKind.AGE, "year", label=label)


def _measure(row: Row, numeral: Numeral) -> Amount | None:
    index = numeral.last
    if row.low(index) in {"°", "º"}:
        return _temperature(row, numeral, index + 1)
    touching = row.touches(index - 1)
    if touching and row.at(index).text in {"C", "F"} and numeral.digits:
        return _temperature(row, numeral, index)
    quake = row.low(numeral.first - 1) == "magnitude" or (
        row.low(numeral.first - 1) == "of" and row.low(numeral.first - 2) == "magnitude"
    )
    if (quake or (row.low(index) in _HYPHENS and row.low(index + 1) == "magnitude")) and numeral.value <= 10:
        last = index if quake else index + 2
        return Amount(numeral.first, last, numeral.value, numeral.value, QuantityKind.MEASURE, "magnitude")
    found = _unit(row, index, numeral)
    if found is None:
        return None
    last, base, size = found
    value = numeral.value * size
    if base == "m" and size == 0.3048:
        value, last = _and_inches(row, value, last)
    kind = QuantityKind.DURATION if base == "s" else QuantityKind.MEASURE
    return Amount(numeral.first, last, value, value, kind, base, numeral.bound)


def _temperature(row: Row, numeral: Numeral, index: int) -> Amount:
    letter = row.at(index).text
    value = -numeral.value if _minus(row, numeral.first) else numeral.value
    unit, last = (f"°{letter}", index + 1) if letter in {"C", "F"} else ("°", index)
    return Amount(numeral.first - (value < 0), last, value, value, QuantityKind.MEASURE, unit)


def _unit(row: Row, index: int, numeral: Numeral) -> tuple[int, str, float] | None:
    """The unit at a token (after a hyphen or «of», too): the token after it, the base unit, its size."""
    if numeral.ambiguous_m:
        people = is_plural(row.low(index)) or row.low(index) in {"people", "and"}
        return None if people else (index, "m", 1e-6)
    if (row.low(index) in _HYPHENS and row.touches(index) and row.touches(index - 1)) or (
        row.low(index) == "of" and numeral.scaled and numeral.bound == Bound.AT_LEAST
    ):
        index += 1
    for length in (3, 2, 1):
        words = tuple(row.low(step) for step in range(index, index + length))
        if words in _units():
            base, size = _units()[words]
            if len(words[0]) <= 3 and not numeral.digits:
                return None
            if (
                row.at(index).capitalised
                and row.at(index).text not in {"MB", "GB", "TB", "MW", "GW", "KM"}
                and length < 2
            ):
                return None if index == numeral.last else (index + length, base, size)
            return index + length, base, size
    return None


def _and_inches(row: Row, value: float, last: int) -> tuple[float, int]:
    step = last + (row.low(last) in _HYPHENS)
    inner = numeral_at(row, step)
    if inner is None or inner.value >= 12 or inner.form != Form.CARDINAL:
        return value, last
    if row.low(inner.last) in {"in", "inch", "inches", "ins"}:
        return value + inner.value * 0.0254, inner.last + 1
    return (value + inner.value * 0.0254, inner.last) if step > last else (value, last)


# ── counts and ordinals, and the numbers that are neither ───────────────────────────────────────────────────────────


def _count(row: Row, numeral: Numeral) -> Amount | None:
    if _is_label(row, numeral) or _is_pronoun_one(row, numeral) or _glued_right(row, numeral):
        return None
    value = numeral.value
    return Amount(numeral.first, numeral.last, value, value, QuantityKind.COUNT, "", numeral.bound)


def _glued_right(row: Row, numeral: Numeral) -> bool:
    """«5G», «3D», «90s», «4x4», «9/11», «10:30», «1.2.3»."""
    if not numeral.digits or not row.touches(numeral.last - 1):
        return False
    after = row.at(numeral.last)
    if after.kind == "word" or after.text in {"/", ":", "@", "_", "°"}:
        return True
    if after.text == ".":
        return row.touches(numeral.last) and row.at(numeral.last + 1).kind == "number"
    hyphen = after.text in _HYPHENS and row.touches(numeral.last) and row.at(numeral.last + 1).kind == "number"
    return hyphen and row.at(numeral.last + 2).text in _HYPHENS  # telephone numbers


def _is_label(row: Row, numeral: Numeral) -> bool:
    before = row.at(numeral.first - 1)
    if before.lower == "." and row.low(numeral.first - 2) in {"no", "nos", "vol", "fig", "sec", "art"}:
        return True
    if before.lower in load("number_names") and (numeral.digits or before.capitalised):
        counting = before.lower in {"count", "no", "super", "rule", "b", "f", "under"}
        return before.capitalised or not (counting or _counts_something(row, numeral))
    if not before.capitalised or not numeral.digits:
        return False
    if _headline(row) or before.lower in load("phrase_ends") or bound_before(row, numeral.first):
        return False
    if row.low(numeral.last) in _LIVING or row.low(numeral.last) in outcomes():
        return False  # «In Paris 12 people …», which a comma should have parted
    opening = numeral.first == 1 or row.low(numeral.first - 2) in {"“", '"', "‘", ":", "—"}
    return not (opening and _counts_something(row, numeral)) and not numeral.scaled


def _counts_something(row: Row, numeral: Numeral) -> bool:
    after = row.low(numeral.last)
    return is_plural(after) or after in outcomes() or is_plural(row.low(numeral.last + 1))


def _headline(row: Row) -> bool:
    """Whether most longer words are capitalised, so that a capital says nothing."""
    words = [token for token in row.tokens if token.kind == "word" and len(token.text) > 3]
    return len(words) > 2 and sum(token.capitalised for token in words) > 0.7 * len(words)


def _is_pronoun_one(row: Row, numeral: Numeral) -> bool:
    if row.low(numeral.first) != "one" or numeral.last != numeral.first + 1:
        return False
    if row.low(numeral.first - 1) in _NOT_ONE_BEFORE:
        return True
    after = row.at(numeral.last)
    near = {after.lower, row.low(numeral.last + 1)}
    if any(word in outcomes() or word in load("persons") for word in near):
        return after.kind != "word" or after.lower in _NOT_ONE_AFTER - {"other"} or after.lower in load("phrase_ends")
    if bound_before(row, numeral.first) is None:
        return True  # «one long chapter»: an article in disguise
    return after.kind != "word" or after.lower in _NOT_ONE_AFTER or after.lower in load("phrase_ends")


def _ordinal(row: Row, numeral: Numeral) -> Amount | None:
    after, before = row.at(numeral.last), row.low(numeral.first - 1)
    if numeral_at(row, numeral.last) is not None:
        return None  # «the first three months»
    if after.kind != "word" or after.lower in _LEXICAL_ORDINALS or before in {"at", "a", "-"}:
        return None
    if row.at(numeral.first).capitalised and numeral.first > 0 and not _headline(row):
        return None  # «the Second World War», «the First Amendment»
    if after.lower in load("phrase_ends") or after.lower.endswith(("ed", "ly")):
        return None
    if after.capitalised and not _headline(row):
        return None
    return Amount(numeral.first, numeral.last, numeral.value, numeral.value, QuantityKind.ORDINAL, "")


def _none(row: Row, index: int) -> Amount | None:
    """«no injuries», «no casualties»: a count of nought."""
    if row.low(index) != "no" or not is_plural(row.low(index + 1)):
        return None
    follow = row.low(index + 1)
    if follow not in outcomes() and follow not in {"survivors", "victims", "hostages", "weapons"}:
        return None
    return Amount(index, index + 1, 0.0, 0.0, QuantityKind.COUNT, "")
