"""Which numbers are names, labels or pronouns and count nothing: «Article 50», «Boeing 737», «10 Harbour Street»."""

from __future__ import annotations

from consilience.language.bounds import bound_before
from consilience.language.counted import is_plural, outcomes
from consilience.language.lexicon import load
from consilience.language.numerals import Numeral, numeral_at
from consilience.language.tokens import Row

_NOT_ONE_BEFORE = frozenset(
    {"no", "any", "this", "that", "the", "which", "each", "every", "some", "another", "such", "only"}
)

_NOT_ONE_AFTER = frozenset(
    {"day", "thing", "way", "another", "time", "more", "side", "hand", "point", "night", "morning", "reason", "must"}
    | {"big", "great", "such", "other", "final", "last", "step", "should", "needs"}
)

_STREETS = frozenset(
    {"street", "road", "avenue", "lane", "drive", "boulevard", "square", "place", "way", "court", "terrace", "crescent"}
    | {"st", "rd", "ave", "dr", "blvd", "downing"}
)

_LIVING = frozenset({"people", "men", "women", "children", "others", "soldiers", "civilians", "students", "residents"})

_HYPHENS = frozenset({"-", "–", "‑"})


def joined_left(row: Row, index: int) -> bool:
    """Whether the number is glued to something that makes it a label: «COVID-19», «F-16», «9/11», «#3», «mid-20s»."""
    if not row.touches(index - 1):
        return False
    before = row.low(index - 1)
    if before in _HYPHENS:
        if not row.touches(index - 2):
            return False  # a minus sign
        head = row.at(index - 2)
        if head.kind == "number":
            return True  # «737-800»: ranges and scores were read before
        return head.kind == "word" and numeral_at(row, index - 2) is None and head.lower not in {"mid", "pre", "post"}
    return before in {"/", "#", ":", "@", "_", "&", "="} or row.at(index - 1).kind == "word"


def glued_right(row: Row, numeral: Numeral) -> bool:
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


def is_label(row: Row, numeral: Numeral) -> bool:
    """Whether the words around a number make it a name: «Article 50», «Boeing 737», «10 Harbour Street»."""
    before = row.at(numeral.first - 1)
    if before.lower == "." and row.low(numeral.first - 2) in {"no", "nos", "vol", "fig", "sec", "art"}:
        return True
    if before.lower in load("number_names") and (numeral.digits or before.capitalised):
        counting = before.lower in {"count", "no", "super", "rule", "b", "f", "under"}
        return before.text != before.lower or not (counting or _counts_something(row, numeral))
    if numeral.digits and row.at(numeral.last).capitalised and _is_address(row, numeral.last):
        return True
    if not numeral.digits:
        written = row.at(numeral.first)  # «the Big Three»
        return written.capitalised and before.capitalised and numeral.first > 1 and not is_headline(row)
    if not before.capitalised:
        return False
    if is_headline(row) or before.lower in load("phrase_ends") or bound_before(row, numeral.first):
        return False
    if row.low(numeral.last) in _LIVING or row.low(numeral.last) in outcomes():
        return False  # «In Paris 12 people …», which a comma should have parted
    opening = numeral.first == 1 or row.low(numeral.first - 2) in {"“", '"', "‘", ":", "—"}
    return not (opening and _counts_something(row, numeral)) and not numeral.scaled


def _is_address(row: Row, index: int) -> bool:
    """«10 Harbour Street»: capitalised words up to the name of a street."""
    for step in range(index, index + 4):
        if not row.at(step).capitalised:
            return False
        if row.low(step) in _STREETS:
            return True
    return False


def _counts_something(row: Row, numeral: Numeral) -> bool:
    after = row.low(numeral.last)
    return is_plural(after) or after in outcomes() or is_plural(row.low(numeral.last + 1))


def is_headline(row: Row) -> bool:
    """Whether most longer words are capitalised, so that a capital says nothing."""
    words = [token for token in row.tokens if token.kind == "word" and len(token.text) > 3]
    return len(words) > 2 and sum(token.capitalised for token in words) > 0.7 * len(words)


def is_pronoun_one(row: Row, numeral: Numeral) -> bool:
    """Whether «one» stands for a thing («one of them») or an article («one long chapter») and counts nothing."""
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
