"""Whether two places can both be where one thing is: ISO 3166 countries, their regions and towns, and peoples."""

from __future__ import annotations

import math
from dataclasses import dataclass

from consilience.comparing.statements import Statement, demonyms, is_country
from consilience.comparing.verdict import APART, COMPATIBLE, SAME, Fit, Verdict
from consilience.types import Place

NEAR = 20.0
"""Kilometres within which two towns may be told for one another (a suburb, the city of the airport)."""

_PREPOSITIONS = {
    "in": "in", "at": "in", "near": "in", "inside": "in", "outside": "in", "on": "in", "around": "in",
    "to": "to", "into": "to", "toward": "to", "towards": "to", "from": "from", "of": "of", "for": "for",
    "against": "against", "between": "between", "with": "with", "by": "by", "across": "in", "throughout": "in",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Where:
    """A place in its sentence. ``place`` is None for a people, which ``country`` names.

    ``head`` is the key of the noun that it describes («British police»), ``relation`` the class of the preposition
    before it.
    """

    country: str
    place: Place | None
    head: str
    relation: str


def where(statement: Statement, place: Place, first: int, last: int) -> Where:
    """A gazetteer place in its sentence."""
    return Where(place.country, place, _head(statement, last), _relation(statement, first))


def peoples(statement: Statement) -> list[tuple[int, int, Where]]:
    """The adjectives of peoples in a statement with the nouns that they describe: tokens [first, last) and place."""
    found = []
    for index, token in enumerate(statement.row.tokens):
        code = demonyms().get(token.text)
        if code and (head := _head(statement, index + 1)):
            found.append((index, index + 1, Where(code, None, head, "people")))
    return found


def compare_places(one: Where, other: Where) -> Verdict:
    """How two places fit; `APART` where they are not places of the same thing."""
    if (one.place is None) != (other.place is None):
        return _people_and_place(one, other)
    if one.relation != other.relation or one.head != other.head or not (one.relation or one.head):
        return APART
    if one.country != other.country:
        return Verdict(Fit.INCOMPATIBLE, "place")
    if one.place is None or other.place is None:
        return SAME
    a, b = one.place, other.place
    if a.name == b.name:
        return SAME if a.region == b.region or None in {a.region, b.region} else COMPATIBLE
    if _holds(a, b) or _holds(b, a) or distance(a, b) < NEAR:
        return COMPATIBLE
    return Verdict(Fit.INCOMPATIBLE, "place")


def distance(one: Place, other: Place) -> float:
    """Kilometres on the great circle (haversine, mean Earth radius)."""
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    wide = math.radians(other.longitude - one.longitude)
    value = math.sin((south - north) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(wide / 2) ** 2
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(value)))


def _people_and_place(one: Where, other: Where) -> Verdict:
    """«UK police» and «British police»: a place that describes a noun is a people."""
    if not one.head or one.head != other.head:
        return APART
    return SAME if one.country == other.country else Verdict(Fit.INCOMPATIBLE, "place")


def _holds(whole: Place, part: Place) -> bool:
    """Whether one is the country or the region of the other."""
    if whole.country != part.country or whole.region is not None:
        return False
    return part.region == whole.name or is_country(whole)


def _head(statement: Statement, last: int) -> str:
    """The key of the noun that the words before it describe: «British police», «Fort Worth girl»."""
    row = statement.row
    token = row.at(last)
    if token.kind != "word" or token.text[:1].isupper() or token.lower.startswith("'"):
        return ""
    key = statement.keys[last]
    following = statement.keys[last + 1] if last + 1 < len(row) and row.at(last + 1).kind == "word" else ""
    return (
        following if key and following and token.lower.endswith(("al", "ic", "ed", "an", "ary", "ive", "ous")) else key
    )


def _relation(statement: Statement, first: int) -> str:
    row = statement.row
    for step in (first - 1, first - 2, first - 3):
        word = row.low(step)
        if word in _PREPOSITIONS:
            return _PREPOSITIONS[word]
        if row.at(step).kind == "mark":
            return "," if word == "," else ""
    return ""
