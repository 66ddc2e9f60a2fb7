"""Why two details that clash on paper are still no disagreement: each stands beside something that sets it apart."""

from __future__ import annotations

from consilience.comparing.actors import Who
from consilience.comparing.dates import When
from consilience.comparing.details import Detail
from consilience.comparing.numbers import Number
from consilience.comparing.places import Where
from consilience.comparing.statements import Statement
from consilience.types import QuantityKind

BEFORE = 6
"""Tokens before a date among which «had» puts its event back before the rest."""
BESIDE = 8
"""Tokens within which two names are of one list or one phrase."""
_SUMS = frozenset({QuantityKind.MONEY, QuantityKind.PERCENT})


def excused(one: Statement, other: Statement, a: Detail, b: Detail) -> bool:
    """Whether two incompatible details of one kind are set apart by what stands beside them."""
    if isinstance(a.value, Number) and isinstance(b.value, Number):
        return a.value.quantity.kind in _SUMS and _two_bearers(one, other, a, b)
    if isinstance(a.value, When) and isinstance(b.value, When):
        return _editions(a, b) or _put_back(one, a) != _put_back(other, b)
    return isinstance(a.value, (Who, Where)) and (_holds(one, a, other, b) or _holds(other, b, one, a))


def _two_bearers(one: Statement, other: Statement, a: Detail, b: Detail) -> bool:
    """Sums or shares where the statements name different people or have different names for subjects."""
    if a.subject == b.subject:
        return False
    strangers = bool(one.people | other.people) and not one.people & other.people
    return strangers or (_name(one, a.subject) and _name(other, b.subject))


def _name(statement: Statement, key: str) -> bool:
    """Whether a key is that of a name within the statement: «Home Depot shares», «the S&P 500»."""
    return any(
        found == key and at and statement.row.at(at).capitalised for at, found in enumerate(statement.keys) if key
    )


def _editions(a: Detail, b: Detail) -> bool:
    """«The 2016 bid», «the 2020 bid»: a year before a noun says which one it is."""
    whens = [item.value for item in (a, b) if isinstance(item.value, When)]
    return a.noun and b.noun and all(item.year and not item.month for item in whens)


def _put_back(statement: Statement, detail: Detail) -> bool:
    """Whether a weekday's event is told in the past perfect: «as he had said on Saturday»."""
    if not isinstance(detail.value, When) or detail.value.weekday is None:
        return False
    places = range(max(0, detail.first - BEFORE), detail.first)
    return any(
        statement.row.low(at) == "had" and statement.clause[at] == statement.clause[detail.first] for at in places
    )


def _holds(statement: Statement, detail: Detail, of: Statement, against: Detail) -> bool:
    """Whether a statement also has the name that the other's detail gives, right beside its own.

    «Trump’s UN ambassador» and «the UN ambassador»; «U.S. and British officials» and «British officials».
    """
    keys = {of.keys[at] for at in range(against.first, against.last)} - {""}
    near = range(max(0, detail.first - BESIDE), min(len(statement.row), detail.last + BESIDE))
    words = {of.row.low(at) for at in range(against.first, against.last)}
    return (bool(keys) and keys <= {statement.keys[at] for at in near}) or words <= {
        statement.row.low(at) for at in near
    }
