"""What a text names and states: people, bodies, places, times and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from consilience.types.text import Span


class NameKind(StrEnum):
    """What a name denotes."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place of one article, under its fullest name there.

    ``description`` is the role the text gives («mayor of Genoa»); ``id`` is stable within the article.
    """

    id: str
    name: str
    kind: NameKind
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that denotes an entity: full name, surname, title or (``pronoun``) a pronoun."""

    span: Span
    entity: Entity
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry. ``country`` is ISO 3166-1 alpha-2; coordinates are WGS 84 degrees."""

    name: str
    region: str | None
    country: str
    latitude: float
    longitude: float
    population: int = 0


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in the text, resolved against the gazetteer."""

    span: Span
    place: Place


class Precision(StrEnum):
    """How fine a stated time is."""

    MINUTE = "minute"
    DAYPART = "daypart"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date or time in the text, resolved against the publication date to the half-open interval [start, end).

    ``start`` and ``end`` are ISO 8601 local dates or date-times; ``relative`` when the publication date was needed.
    """

    span: Span
    start: str
    end: str
    precision: Precision
    relative: bool


class Bound(StrEnum):
    """How a stated number relates to the true one."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"


class QuantityKind(StrEnum):
    """What sort of number it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text: ``low`` = ``high`` unless it is a range. Money and measures in base units.

    ``unit``: ISO 4217 code, ``%``, SI or customary unit, or empty. ``of``: what is counted or measured
    («people injured», «fine»), from the text. ``remainder`` holds the other part where the text gives a whole
    with a member of another class («four killed, the gunman among them» is 3 and 1).
    """

    span: Span
    low: float
    high: float
    kind: QuantityKind
    unit: str
    of: str
    bound: Bound = Bound.EXACT
