"""One number with its unit: money, per cent, age, measure, duration, or a bare count or ordinal."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from consilience.language.counted import is_plural, outcomes
from consilience.language.labels import glued_right, is_headline, is_label, is_pronoun_one, joined_left
from consilience.language.lexicon import load, pairs
from consilience.language.numerals import Form, Numeral, numeral_at
from consilience.language.tokens import Row
from consilience.types import Bound, QuantityKind

OLDEST = 120
"""No stated age in years is above this."""

_SIGNS = frozenset("$£€¥₹₽₴₩₺₪₦")

_DOLLARS = frozenset({"us", "ca", "au", "a", "c", "nz", "hk", "s", "r"})

_NATIONAL_DOLLARS = {
    "us": "USD", "u.s": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD", "singapore": "SGD",
}  # fmt: skip

_LEXICAL_ORDINALS = frozenset(
    {"lady", "responders", "responder", "hand", "half", "aid", "glance", "sight", "world", "name", "names", "class"}
    | {"person", "cousin", "century", "degree", "party", "parties", "thing", "things", "place", "and", "or", "thoughts"}
    | {"amendment", "generation", "nature", "family", "daughter", "couple", "base", "minister", "secretary", "estate"}
)

_STRETCHED = frozenset(
    {"straight", "consecutive", "more", "full", "long", "additional", "extra", "further", "whole", "short"}
)

_MONEY_NOUNS = frozenset(
    {"savings", "damages", "fines", "cash", "debt", "debts", "funding", "public", "aid", "investment", "taxpayers"}
)

_PAYING = frozenset(
    {"fined", "cost", "costs", "paid", "pay", "pays", "worth", "earned", "earns", "spent", "price", "lost"}
)

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


def single_amount(row: Row, index: int, *, second: bool = False) -> Amount | None:
    """The amount of one number that begins at a token, without bound words; None where the number is a name.

    ``second``: it follows the hyphen of a range or score.
    """
    money = _money_sign(row, index)
    if money is not None:
        return money
    if not second and joined_left(row, index):
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
    if word == "pounds" and not _sterling(row, numeral, index):
        return None
    code, _, part = code.partition("/")
    if nation and word.startswith("dollar"):
        code = nation
    value = numeral.value / float(part or 1)
    return Amount(numeral.first, index + 1, value, value, QuantityKind.MONEY, code, numeral.bound)


def _sterling(row: Row, numeral: Numeral, index: int) -> bool:
    """Whether «pounds» is money: by a magnitude («2 million pounds»), its noun or the verb; else it is weight."""
    paid = any(row.low(step) in _PAYING for step in range(numeral.first - 4, numeral.first))
    return numeral.scaled or paid or (row.low(index + 1) == "of" and row.low(index + 2) in _MONEY_NOUNS)


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
    both = row.low(numeral.first - 1) in {"both", "each"} and row.low(numeral.first - 2) == "," and unit in {",", "."}
    if (both or row.low(numeral.first - 1) in {"aged", "age"}) and unit not in {"percent", "%"}:
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
    if (
        (row.low(index) in _HYPHENS and row.touches(index) and row.touches(index - 1))
        or (row.low(index) == "of" and numeral.scaled and numeral.bound == Bound.AT_LEAST)
        or (row.low(index) in _STRETCHED and (row.low(index + 1),) in _units())
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


def _count(row: Row, numeral: Numeral) -> Amount | None:
    if is_label(row, numeral) or is_pronoun_one(row, numeral) or glued_right(row, numeral):
        return None
    value = numeral.value
    return Amount(numeral.first, numeral.last, value, value, QuantityKind.COUNT, "", numeral.bound)


def _ordinal(row: Row, numeral: Numeral) -> Amount | None:
    after, before = row.at(numeral.last), row.low(numeral.first - 1)
    if numeral_at(row, numeral.last) is not None:
        return None  # «the first three months»
    if after.kind != "word" or after.lower in _LEXICAL_ORDINALS or before in {"at", "a", "-"}:
        return None
    if row.at(numeral.first).capitalised and numeral.first > 0 and not is_headline(row):
        return None  # «the Second World War», «the First Amendment»
    if after.lower in load("phrase_ends") or after.lower.endswith(("ed", "ly")):
        return None
    if after.capitalised and not is_headline(row):
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
