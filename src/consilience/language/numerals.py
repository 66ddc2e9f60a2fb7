"""Numbers as written, in digits or words: «3,000», «3.5bn», «twenty-three», «tens of thousands», «two-thirds».

What they count or measure is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from consilience.language.lexicon import pairs
from consilience.language.tokens import Row
from consilience.types import Bound

SEVERAL = 3.0
"""«several dozen», «a few hundred»: the least that «several» and «a few» are commonly taken to mean; bound AT_LEAST."""

_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})


class Form(StrEnum):
    """How a number is put."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    SHARE = "share"
    """A fraction of a whole: «two-thirds», «one in five»."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens ``first`` up to ``last`` (exclusive). ``scaled``: a magnitude word or suffix is part of it."""

    first: int
    last: int
    value: float
    form: Form
    bound: Bound = Bound.EXACT
    digits: bool = False
    scaled: bool = False
    ambiguous_m: bool = False
    """The suffix was a lone «m» without a currency sign: millions or metres."""


@cache
def _table() -> dict[str, tuple[str, float]]:
    split = ((word, value.partition(" ")) for word, value in pairs("number_words"))
    return {word: (kind, float(size)) for word, (kind, _, size) in split}


@cache
def _ordinals() -> dict[str, float]:
    return {word: float(value) for word, value in pairs("ordinal_words")}


def _kind(word: str) -> str:
    return _table().get(word, ("", 0.0))[0]


def _size(word: str) -> float:
    return _table().get(word, ("", 0.0))[1]


def numeral_at(row: Row, index: int, *, money: bool = False) -> Numeral | None:
    """The longest number that begins at a token; ``money`` tells that a currency sign stands before it."""
    token = row.at(index)
    if token.kind == "number":
        return _in_digits(row, index, money=money)
    if token.text in _VULGAR:
        return Numeral(index, index + 1, _VULGAR[token.text], Form.CARDINAL, digits=True)
    if token.kind != "word":
        return None
    return _few(row, index) or _share(row, index) or _in_words(row, index)


def _in_digits(row: Row, index: int, *, money: bool) -> Numeral:
    value = float(row.at(index).text.replace(",", ""))
    last = index + 1
    if row.touches(index) and row.low(last) in _ORDINAL_ENDINGS and value == int(value):
        return Numeral(index, last + 1, value, Form.ORDINAL, digits=True)
    if row.touches(index) and row.at(last).text in _VULGAR:
        value += _VULGAR[row.at(last).text]
        last += 1
    scaled, ambiguous = False, False
    step = last + 1 if row.low(last) == "-" and _kind(row.low(last + 1)) == "magnitude" else last
    word = row.low(step)
    if _kind(word) == "magnitude" and word != "dozen":
        value, last, scaled = value * _size(word), step + 1, True
        if _kind(row.low(last)) == "magnitude":  # «3 hundred million»
            value, last = value * _size(row.low(last)), last + 1
    elif _kind(word) == "suffix" and (row.touches(last - 1) or (money and word != "b")):
        joined = row.touches(step) and row.at(step + 1).kind == "number"  # «5k8»
        if not joined:
            ambiguous = word == "m" and not money
            value, last, scaled = value * _size(word), step + 1, True
    return Numeral(index, last, value, Form.CARDINAL, digits=True, scaled=scaled, ambiguous_m=ambiguous)


def _few(row: Row, index: int) -> Numeral | None:
    """«a few hundred», «several dozen», «a couple of hundred», «a couple of people»."""
    last = index
    if row.low(last) == "a" and row.low(last + 1) in {"few", "couple"}:
        last += 1
    word = row.low(last)
    if word not in {"few", "several", "couple"}:
        return None
    last += 1
    if word == "couple" and row.low(last) == "of":
        last += 1
    base = 2.0 if word == "couple" else SEVERAL
    if _kind(row.low(last)) == "magnitude":
        value, last = base * _size(row.low(last)), last + 1
        if _kind(row.low(last)) == "magnitude":
            value, last = value * _size(row.low(last)), last + 1
        return Numeral(index, last, value, Form.CARDINAL, Bound.AT_LEAST, scaled=True)
    if word == "couple" and row.low(index) == "a" and row.low(last - 1) == "of":
        return Numeral(index, last, base, Form.CARDINAL, Bound.ABOUT)
    return None


def _share(row: Row, index: int) -> Numeral | None:
    """«two-thirds», «a third of», «half of», «half the», «one in five», «three out of ten»."""
    word, after = row.low(index), index + 1
    top = _size(word) if _kind(word) == "unit" else 1.0 if word == "a" else 0.0
    if top:
        step = after + 1 if row.low(after) == "-" else after
        part = row.low(step)
        if _kind(part) == "fraction" and part != "half" and (top > 1 or row.low(step + 1) == "of"):
            return Numeral(index, step + 1, top * _size(part), Form.SHARE)
        if word != "a":
            out = after + 2 if row.phrase(after, ("out", "of")) else after + 1 if row.low(after) == "in" else 0
            whole = numeral_at(row, out) if out and row.at(out).kind in {"word", "number"} else None
            if whole and whole.form == Form.CARDINAL and whole.value > top and whole.bound.value == "exact":
                plain = row.low(after) == "out" or whole.value <= 100 or whole.value % 100 == 0
                if plain and whole.last - out == 1 and not (whole.digits and whole.value > 1000):
                    return Numeral(index, whole.last, top / whole.value, Form.SHARE)
    if word == "half" and row.low(after) in {"of", "the", "its", "their", "all", "his", "her"}:
        return Numeral(index, after, 0.5, Form.SHARE)
    return None


def _in_words(row: Row, index: int) -> Numeral | None:
    word = row.low(index)
    if word in _ordinals():
        return Numeral(index, index + 1, _ordinals()[word], Form.ORDINAL)
    if _kind(word) == "loose" or (word == "tens" and row.low(index + 1) == "of"):
        return _loose(row, index)
    if word in {"a", "half"}:
        return _with_article(row, index)
    if _kind(word) not in {"unit", "tens", "magnitude"} or (_kind(word) == "magnitude" and word == "dozen"):
        return None
    return _compound(row, index)


def _with_article(row: Row, index: int) -> Numeral | None:
    """«a dozen», «a hundred», «half a million», «half a dozen», «half an hour» (.5)."""
    word, after = row.low(index), row.low(index + 1)
    if word == "a":
        if after == "half" and _kind(row.low(index + 2)) == "magnitude":
            return Numeral(index, index + 3, 0.5 * _size(row.low(index + 2)), Form.CARDINAL, scaled=True)
        if _kind(after) == "magnitude":
            inner = _compound(row, index + 1)
            return Numeral(index, inner.last, inner.value, Form.CARDINAL, scaled=True) if inner else None
        return None
    step = index + 2 if after in {"a", "an"} else index + 1
    if _kind(row.low(step)) == "magnitude":
        return Numeral(index, step + 1, 0.5 * _size(row.low(step)), Form.CARDINAL, scaled=True)
    if after == "an" and row.low(step) == "hour":
        return Numeral(index, step, 0.5, Form.CARDINAL)
    return None


def _loose(row: Row, index: int) -> Numeral:
    """«hundreds», «tens of thousands», «hundreds of millions»: at least twice the word."""
    size = 20.0 if row.low(index) == "tens" else _size(row.low(index))
    last = index + 1
    if row.low(last) == "of" and _kind(row.low(last + 1)) == "loose":
        inner = row.low(last + 1)
        if inner in {"thousands", "millions", "billions", "trillions"}:
            size, last = size * _size(inner) / 2, last + 2
    elif row.low(index) == "tens":
        size = 20.0
    return Numeral(index, last, size, Form.CARDINAL, Bound.AT_LEAST, scaled=True)


def _compound(row: Row, index: int) -> Numeral | None:
    """«twenty-three», «two hundred and fifty thousand», «two and a half million», «three dozen»."""
    total, current, last, scaled = 0.0, 0.0, index, False
    while (step := _next_part(row, index, last, scaled=scaled)) is not None:
        kind, size = _kind(row.low(step)), _size(row.low(step))
        if (kind == "unit" and (last == index or (current % 10 == 0 and (current % 100 >= 20 or scaled)))) or (
            kind == "tens" and current % 100 == 0
        ):
            current += size
        elif kind == "magnitude" and size <= 100:
            current, scaled = (current or 1.0) * size, True
        elif kind == "magnitude":
            total, current, scaled = total + (current or 1.0) * size, 0.0, True
        else:
            break
        last = step + 1
    if last == index:
        return None
    if row.phrase(last, ("and", "a", "half")):
        current, last = current + 0.5, last + 3
        if _kind(row.low(last)) == "magnitude":
            current, last, scaled = current * _size(row.low(last)), last + 1, True
    ordinal = _ordinals().get(row.low(last + 1), 0.0) if row.low(last) == "-" and row.touches(last - 1) else 0.0
    if 0 < ordinal < 10 and current and current % 10 == 0:  # «twenty-third»
        return Numeral(index, last + 2, total + current + ordinal, Form.ORDINAL)
    return Numeral(index, last, total + current, Form.CARDINAL, scaled=scaled)


def _next_part(row: Row, index: int, last: int, *, scaled: bool) -> int | None:
    """Where the next word of a compound number may stand: past a hyphen, or past «and» after «hundred»."""
    if last == index:
        return last
    if row.low(last) == "-" and row.touches(last - 1):
        return last + 1
    if row.low(last) == "and":
        inner = row.low(last - 1)
        fits = scaled and inner in {"hundred", "thousand", "million"} and _kind(row.low(last + 1)) in {"unit", "tens"}
        return last + 1 if fits else None
    return last
