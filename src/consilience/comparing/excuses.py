"""Why two details that clash on paper are still no disagreement: each stands beside something that sets it apart."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from consilience.comparing.actors import Who
from consilience.comparing.dates import When
from consilience.comparing.details import Detail
from consilience.comparing.numbers import Number, compare_sizes
from consilience.comparing.places import Where
from consilience.comparing.statements import Statement, demonyms, is_country
from consilience.comparing.verdict import Fit
from consilience.knowledge.place_names import Entry, PlaceKind, entries_of
from consilience.language.tokens import Row
from consilience.language.word_keys import key_of, without_genitive
from consilience.types import Bound, Quantity, QuantityKind

BESIDE = 8
"""Tokens within which two names are of one list or one phrase."""
_ARTICLES = frozenset({"a", "an", "the", "no", "his", "her", "its", "their", "any"})
_LIMITS = frozenset({"through", "until", "till", "by", "before", "since", "from", "after", "expires", "expire"})
_SPAN = 5
"""Tokens within which «from» opens the span of time that «to» closes."""
_PERIODS = frozenset({"week", "weeks", "month", "quarter", "year", "period", "season"})
_ENDINGS = frozenset({"ended", "ending", "ends", "to", "of", "through", "beginning", "starting"})
_COUNTED_FROM = frozenset({"since", "after", "before", "later", "earlier", "ago", "into"})
_FROM_NOW = frozenset({"today", "now", "tonight", "tomorrow", "yesterday"})
_COUNTED_BY = re.compile(
    r"\b(?:by|on|to) (?:the )?(?P<who>\w+)(?:[’']s|[’'])? (?:own )?(?:counts?|estimates?|figures|reckoning|tally)\b"
)
_MARKS = frozenset({"“", "”", '"'})
_BOUNDS = frozenset({Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT})
_SUMS = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT})


def excused(one: Statement, other: Statement, a: Detail, b: Detail) -> bool:
    """Whether two incompatible details of one kind are set apart by what stands beside them."""
    if isinstance(a.value, Number) and isinstance(b.value, Number):
        mine, theirs = _counters(one), _counters(other)
        if mine and theirs and mine.isdisjoint(theirs):
            return True
        if _bounded(one, a.value, b.value) or _bounded(other, b.value, a.value):
            return True
        if _up_to_then(one) != _up_to_then(other) or _adds_up(a.value, one, other) or _adds_up(b.value, other, one):
            return True
        if _has_bare(other, one.row.low(a.first)) or _has_bare(one, other.row.low(b.first)):
            return True
        if a.value.quantity.kind == QuantityKind.DURATION and _reckoned(one, a) != _reckoned(other, b):
            return True
        return a.value.quantity.kind in _SUMS and _two_bearers(one, other, a, b)
    if isinstance(a.value, When) and isinstance(b.value, When):
        if _editions(a, b) or _limit(one, a) != _limit(other, b) or _of_series(one, a) or _of_series(other, b):
            return True
        return _put_back(one, a) != _put_back(other, b) or _quoted_today(one, a) or _quoted_today(other, b)
    return isinstance(a.value, (Who, Where)) and (_holds(one, a, other, b) or _holds(other, b, one, a))


def _reckoned(statement: Statement, detail: Detail) -> str:
    """Whence a stretch of time is counted: «50 years since», «three days after», «for the first time in 25 years».

    «Deliberated for 10 minutes before …» only tells how long something took.
    """
    row = statement.row
    took = any(row.low(at) == "for" for at in range(max(0, detail.first - 3), detail.first))
    if row.low(detail.last) in _COUNTED_FROM and not took:
        return row.low(detail.last)
    before = {row.low(at) for at in range(max(0, detail.first - 5), detail.first - 1)}
    return "first" if row.low(detail.first - 1) == "in" and before & {"first", "time", "only"} else ""


def _adds_up(number: Number, one: Statement, other: Statement) -> bool:
    """Whether a count is the sum of some that the other has in its place («28 on Friday and 18 on Saturday»).

    Or what these leave of a whole that the other gives as well.
    """
    size, kind = number.quantity.low, number.quantity.kind
    own = {item.low for item in one.claim.quantities if item.span != number.quantity.span}
    sizes = [item.low for item in other.claim.quantities if item.kind == kind and item.low == item.high > 0]
    parts = [item for item in sizes if item not in own or item == max(sizes)]
    if kind not in _ADDED or len(parts) < 2 or size in parts or len(parts) > MOST_PARTS:
        return False
    sums = {sum(some) for count in range(2, len(parts) + 1) for some in combinations(parts, count)}
    whole = max(parts)
    return size in sums or (whole - size in sums | set(parts) and whole > size)


MOST_PARTS = 6
"""Counts of one statement of which sums are tried."""
_ADDED = frozenset({QuantityKind.COUNT, QuantityKind.MONEY})


def _up_to_then(statement: Statement) -> bool:
    """Whether a statement counts up to an hour: «by noon», «by early Friday afternoon»."""
    return _BY_THEN.search(statement.row.text) is not None


_BY_THEN = re.compile(
    r"\bby (?:the )?(?:(?:early|late|mid-?|today|yesterday|this|[A-Z][a-z]+day)[ -]?){0,2}"
    r"(?:noon|midday|midnight|mid-?afternoon|mid-?morning|morning|afternoon|evening|nightfall|dusk|dawn|daybreak|"
    r"sunset|lunchtime|teatime|\d{1,2}(?::\d\d)? ?[ap]\.?m)\b"
)


def _bounded(statement: Statement, mine: Number, theirs: Number) -> bool:
    """Whether the article gives its number elsewhere as a bound («more than 2,800») that the other's number is within.

    It must be of one thing: the same size and the same word for what is counted.
    """
    of = mine.quantity
    same = {
        item
        for claim in statement.reading.claims
        for item in claim.quantities
        if item.bound in _BOUNDS and (item.kind, item.unit, item.low) == (of.kind, of.unit, of.low)
        if _counted(item) == _counted(of)
    }
    return any(compare_sizes(replace(mine, quantity=item), theirs) in {Fit.SAME, Fit.COMPATIBLE} for item in same)


def _has_bare(statement: Statement, numeral: str) -> bool:
    """Whether a numeral stands in a sentence without what it counts: «had six minutes and used five»."""
    row = statement.row
    return any(
        row.low(at) == numeral and (at + 1 == len(row) or row.at(at + 1).kind == "mark") for at in range(len(row))
    )


def _counted(quantity: Quantity) -> str:
    """The key of the word for what is counted."""
    return key_of(quantity.of.lower().rpartition(" ")[2]) if quantity.of else ""


def _counters(statement: Statement) -> frozenset[str]:
    """Who counted, in lower case, where a sentence says so: «1,100 by the organisers’ count», «on police estimates»."""
    sentence = statement.article.text(statement.claim.sentence)
    return frozenset(match["who"].casefold() for match in _COUNTED_BY.finditer(sentence))


def worded_alike(one: Statement, other: Statement, a: Detail, b: Detail) -> bool:
    """Whether two details are told in the same words: «at 10:31 p.m.» in the reports of two days is one time."""
    return one.words(a.first, a.last).casefold() == other.words(b.first, b.last).casefold()


def _two_bearers(one: Statement, other: Statement, a: Detail, b: Detail) -> bool:
    """Sums or shares where the statements name different people or have different names for subjects."""
    if a.subject == b.subject or _named_beside(other, b, a) or _named_beside(one, a, b):
        return False
    strangers = bool(one.people | other.people) and not one.people & other.people
    return strangers or (_name(one, a.subject) and _name(other, b.subject))


def _named_beside(statement: Statement, detail: Detail, against: Detail) -> bool:
    """Whether what the other's sum stands before («a $130 Premiere Edition») is named right beside its own."""
    near = range(max(0, detail.first - BESIDE), min(len(statement.row), detail.last + 2 * BESIDE))
    return against.noun and against.governor in {statement.keys[at] for at in near}


def _name(statement: Statement, key: str) -> bool:
    """Whether a key is that of a name within the statement: «Home Depot shares», «the S&P 500»."""
    return any(
        found == key and at and statement.row.at(at).capitalised for at, found in enumerate(statement.keys) if key
    )


def _editions(a: Detail, b: Detail) -> bool:
    """«The 2016 bid», «the 2020 bid», «a bid on Monday»: a year before a noun says which one it is, not when."""
    one, other = _edition(a), _edition(b)
    if one and other:
        return True
    return (one and a.governor not in {b.governor, b.subject}) or (other and b.governor not in {a.governor, a.subject})


def _edition(detail: Detail) -> bool:
    """Whether a year alone stands before a noun."""
    when = detail.value
    return detail.noun and isinstance(when, When) and when.year is not None and when.month is None


def _put_back(statement: Statement, detail: Detail) -> bool:
    """Whether an event is told in the past perfect: «as he had said on Saturday», «in April, he had written»."""
    clause = statement.clause[detail.first]
    own = [at for at, number in enumerate(statement.clause) if number == clause]
    return any(statement.row.low(at) == "had" and statement.row.low(at + 1) not in _ARTICLES for at in own)


def _limit(statement: Statement, detail: Detail) -> bool:
    """Whether a date is a limit («through July 31», «until Friday»), not when something happened."""
    row = statement.row
    near = range(max(0, detail.first - 2), detail.first)
    if any(row.low(at) in _LIMITS for at in near):
        return True
    return row.low(detail.first - 1) == "to" and any(
        row.low(at) in {"from", "between"} for at in range(max(0, detail.first - _SPAN), detail.first - 1)
    )


def _of_series(statement: Statement, detail: Detail) -> bool:
    """Whether a date tells one of a row of periods apart: «the week ended May 16», «the quarter to June»."""
    words = {statement.row.low(at) for at in range(max(0, detail.first - 4), detail.first)}
    return bool(words & _PERIODS) and bool(words & _ENDINGS)


def _quoted_today(statement: Statement, detail: Detail) -> bool:
    """Whether a date counts from when somebody spoke («in the world today») or is a word of a name."""
    word = statement.row.low(detail.first)
    if word not in _FROM_NOW:
        return False
    named = statement.row.at(detail.first).capitalised and statement.row.at(detail.first - 1).capitalised
    return (bool(detail.first) and named) or any(token.text in _MARKS for token in statement.row.tokens)


def _holds(statement: Statement, detail: Detail, of: Statement, against: Detail) -> bool:
    """Whether a statement also has the name that the other's detail gives, right beside its own (a country: anywhere).

    «Trump’s UN ambassador» and «the UN ambassador»; «U.S. and British officials» and «British officials».
    """
    keys = {of.keys[at] for at in range(against.first, against.last)} - {""}
    if _country(against) in _countries(statement.article.text(statement.claim.sentence)):
        return True
    near = range(max(0, detail.first - BESIDE), min(len(statement.row), detail.last + BESIDE))
    words = {of.row.low(at) for at in range(against.first, against.last)}
    return (bool(keys) and keys <= {statement.keys[at] for at in near}) or words <= {
        statement.row.low(at) for at in near
    }


def _country(detail: Detail) -> str:
    """The country that a detail names, itself or by its people; empty for towns and regions, and for other details."""
    value = detail.value
    named = isinstance(value, Where) and (value.place is None or is_country(value.place))
    return value.country if isinstance(value, Where) and named else ""


@lru_cache(maxsize=4096)
def _countries(sentence: str) -> frozenset[str]:
    """The countries (ISO 3166-1) that a sentence names, in its frame too: «Canada announced tariffs on …»."""
    words = [without_genitive(token.text) for token in Row(sentence).tokens]
    found = {code for word in words if (code := demonyms().get(word))}
    return frozenset(found | {entry.country for word in words for entry in _country_entries(word)})


@lru_cache(maxsize=4096)
def _country_entries(word: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries_of(word) if entry.kind == PlaceKind.COUNTRY) if word[:1].isupper() else ()
