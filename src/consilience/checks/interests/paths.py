"""Paths of rows from an outlet over its owners to the bodies and people in which they have an interest."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from consilience.knowledge.names_of_bodies import name_key
from consilience.knowledge.outlets import Knowledge
from consilience.knowledge.rows import STATE, Relation, Row

LONGEST_PATH = 5
"""Rows: outlet, publisher, holding, owner, a company of the owner's, and what that holds; longer chains say little."""
CONTROLS = 0.5
"""Share from which an owner is taken to steer what it owns, so that what that owns is of interest too."""
FRESH_YEARS = 3
"""Years between a row's day and the article's within which an owner is taken to be the same; beyond, only a candidate.
Own choice: owners change slowly, but a wrong one is an accusation."""

FRESH_YEARS_OF_STATES = 6
"""The same for a state's hold on an outlet and for public media, which laws change, not sales. Own choice."""

_UP = frozenset({Relation.OWNED_BY, Relation.PUBLISHED_BY, Relation.PART_OF})
_TIES = frozenset({Relation.FUNDED_BY, Relation.SPONSORED_BY, Relation.PARTNER_OF, Relation.IN_LITIGATION_WITH})
_DOWN = frozenset(
    {
        *(Relation.HOLDS_STAKE_IN, Relation.OWNS, Relation.FOUNDED, Relation.LEADS),
        *(Relation.BOARD_MEMBER_OF, Relation.RELATED_TO),
    }
)


@dataclass(frozen=True, slots=True)
class Path:
    """Rows from an outlet to ``end``; ``sister`` where the last ones lead down to what has the same owner."""

    rows: tuple[Row, ...]
    end: str
    sister: bool = False

    @property
    def nodes(self) -> tuple[str, ...]:
        """The names between outlet and end."""
        return tuple(name for row in self.rows for name in (row.subject, row.object))

    @property
    def upward(self) -> bool:
        """Whether every row leads to an owner or publisher."""
        return all(row.relation in _UP for row in self.rows) and not self.sister

    @property
    def owner(self) -> str | None:
        """The last name before the end; None where that is the outlet."""
        if len(self.rows) < 2:
            return None
        last = self.rows[-1]
        return last.subject if name_key(last.object) == name_key(self.end) else last.object

    def fresh(self, day: str | None) -> bool:
        """Whether all rows tell of the article's day or were read within `FRESH_YEARS` of it."""
        return all(is_fresh(row, day) for row in self.rows)


def paths_from(outlet_rows: tuple[Row, ...], knowledge: Knowledge, day: str | None) -> list[Path]:
    """The shortest path to everything in which an outlet's owners, funders and partners have an interest.

    ``day`` (ISO) is the article's; rows that did not hold then are left out. Where no day is known, rows of a past
    period are.
    """
    own = {name_key(row.subject) for row in outlet_rows}
    found: dict[str, Path] = {}
    waiting: deque[Path] = deque()
    for row in outlet_rows:
        if row.relation in _UP | _TIES | _DOWN and _held(row, day):
            path = Path((row,), row.object)
            _keep(path, own, found)
            if row.relation in _UP:
                waiting.append(path)
    while waiting:
        path = waiting.popleft()
        if len(path.rows) >= LONGEST_PATH:
            continue
        for longer, goes_on in _longer(path, knowledge, day):
            if _keep(longer, own, found) and goes_on:
                waiting.append(longer)
    return list(found.values())


def _keep(path: Path, own: set[str], found: dict[str, Path]) -> bool:
    key = name_key(path.end)
    if key in own or key in found:
        return False
    found[key] = path
    return True


def _longer(path: Path, knowledge: Knowledge, day: str | None) -> Iterator[tuple[Path, bool]]:
    """The paths that go on from an owner, each with whether it leads to another owner."""
    country = next((row.country for row in path.rows if row.country), "")
    down = path.sister
    for row in knowledge.about(path.end):
        if not _joins(row, path, country) or not _held(row, day):
            continue
        if row.relation in _DOWN or (row.relation in _UP | _TIES and not down):
            yield Path((*path.rows, row), row.object, down), row.relation in _UP
    for row in knowledge.toward(path.end):
        if not _joins(row, path, country) or not _held(row, day):
            continue
        if row.relation in _DOWN and not down:
            yield Path((*path.rows, row), row.subject), True
        elif row.relation in _UP:
            yield Path((*path.rows, row), row.subject, sister=True), row.share is None or row.share >= CONTROLS


def _joins(row: Row, path: Path, country: str) -> bool:
    """Bodies of one name in two countries are two bodies."""
    return row not in path.rows and (not row.country or not country or row.country == country)


def _held(row: Row, day: str | None) -> bool:
    return not row.until if day is None else row.holds_on(day)


def is_fresh(row: Row, day: str | None) -> bool:
    """Whether a row tells of a day (ISO) or was read near enough to it; never where no day is known."""
    if day is None:
        return False
    if row.since and row.since <= day <= max(row.date, row.until):
        return True
    years = FRESH_YEARS_OF_STATES if row.relation in STATE | {Relation.PUBLIC} else FRESH_YEARS
    return abs((date.fromisoformat(row.date) - date.fromisoformat(day)).days) <= years * 366
