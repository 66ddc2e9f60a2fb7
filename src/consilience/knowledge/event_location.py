"""Where the event of an article happened: dateline first, then the places of headline and opening, then the rest.

Weights are hand-set on the development stories; they order candidates and are no probabilities.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from consilience.knowledge.place_names import PlaceKind, entries_of
from consilience.language.lexicon import pairs
from consilience.types import Article, Part, Place, PlaceMention

DATELINE = 6.0
TITLE = 3.0
OPENING = (3.0, 2.0, 1.5)
"""For the first three sentences of the text."""
LATER = 0.4
LOCATED = 1.5
"""Factor for a name after «in», «at», «near»."""
INSTITUTION = 0.6
"""Factor for a body that stands for its seat («the White House»)."""
LEAST = 2.5
"""Total weight of a country below which the place is not stated: less than one name in the opening."""
SHARE = 0.4
"""Share of its country's weight from which a town or region is named rather than the country."""

_DATELINE = re.compile(
    r"\s*[A-Z][A-Za-zÀ-ÿ.'’ ]{2,40}(?:,\s*[A-Z][\w.' ]{1,30})?\s*(?:\([^)]{2,40}\))?\s*(?:—|–|--|-)\s"
)
_Key = tuple[str, str, str]


def event_location(article: Article, places: Sequence[PlaceMention]) -> Place | None:
    """The place of the event as finely as the article tells; None where nothing points to one place."""
    return common_location([(article, places)])


def common_location(read: Sequence[tuple[Article, Sequence[PlaceMention]]]) -> Place | None:
    """The place of the one event that several articles tell of, each with its places."""
    weights: dict[_Key, float] = defaultdict(float)
    found: dict[_Key, Place] = {}
    for article, places in read:
        for place, weight in _weighted(article, places):
            key = place.country, place.region or "", place.name
            weights[key] += weight
            found[key] = place
    if not weights:
        return None
    countries: dict[str, float] = defaultdict(float)
    for (country, _, _), weight in weights.items():
        countries[country] += weight
    country = max(sorted(countries), key=lambda code: countries[code])
    if countries[country] < LEAST * len(read):
        return None
    return _finest(country, countries[country], weights, found)


def dateline_end(article: Article) -> int:
    """Where the text proper begins: after «LAGOS (Reuters) — », 0 where there is no dateline."""
    match = _DATELINE.match(article.snapshot.body)
    return match.end() if match and match.group()[:3].isupper() else 0


def _finest(country: str, total: float, weights: dict[_Key, float], found: dict[_Key, Place]) -> Place | None:
    """The town or region that holds enough of its country's weight, else the country."""
    within = {key: weight for key, weight in weights.items() if key[0] == country}
    whole = _country(country)
    regions: dict[str, float] = defaultdict(float)
    for (_, region, name), weight in within.items():
        regions[region or name] += weight
    finer = {key: weight for key, weight in within.items() if whole is None or key[2] != whole.name}
    if finer:
        best = max(sorted(finer), key=lambda key: finer[key] + (0.001 if key[1] else 0.0))
        if finer[best] >= SHARE * total:
            return found[best]
        region = max(sorted(regions), key=lambda name: regions[name])
        if regions[region] >= SHARE * total and (whole is None or region != whole.name):
            inside = {key: weight for key, weight in finer.items() if region in (key[1], key[2])}
            return found[max(sorted(inside), key=lambda key: inside[key])]
    return whole or found[max(sorted(within), key=lambda key: within[key])]


@cache
def _country(code: str) -> Place | None:
    import pycountry  # loaded late: it is slow and only needed for the name

    record = pycountry.countries.get(alpha_2=code)
    for name in (getattr(record, "common_name", None), getattr(record, "name", None)):
        for entry in entries_of(name) if name else ():
            if entry.kind == PlaceKind.COUNTRY and entry.country == code:
                return entry.place
    return None


def _weighted(article: Article, places: Sequence[PlaceMention]) -> list[tuple[Place, float]]:
    body = article.sentences_of(Part.BODY)
    end = dateline_end(article)
    weighted: list[tuple[Place, float]] = []
    for mention in places:
        weight = _weight(article, mention, end, body_starts=[sentence.span.start for sentence in body[:4]])
        weighted.append((mention.place, weight))
    return weighted + _seats(article)


def _weight(article: Article, mention: PlaceMention, dateline: int, *, body_starts: list[int]) -> float:
    span = mention.span
    if span.part in {Part.TITLE, Part.STANDFIRST}:
        weight = TITLE if span.part == Part.TITLE else OPENING[0]
    elif span.end <= dateline:
        return DATELINE
    else:
        number = sum(start <= span.start for start in body_starts) - 1
        weight = OPENING[number] if 0 <= number < len(OPENING) else LATER
    before = article.snapshot.text(span.part)[max(0, span.start - 12) : span.start].lower().split()
    return weight * (LOCATED if before and before[-1] in {"in", "at", "near", "outside"} else 1.0)


@cache
def _seat_table() -> tuple[tuple[str, Place], ...]:
    found = []
    for name, where in pairs("seats"):
        town, _, country = where.rpartition(" ")
        match = [entry for entry in entries_of(town) if entry.country == country and entry.kind == PlaceKind.TOWN]
        found.append((name, match[0].place))
    return tuple(found)


def _seats(article: Article) -> list[tuple[Place, float]]:
    """Bodies that stand for their seat, each counted once, by where it first stands."""
    first = article.sentences_of(Part.BODY)[:3]
    opening = article.snapshot.body[: first[-1].span.end] if first else ""
    weighted = []
    for name, place in _seat_table():
        if name in article.snapshot.title:
            weighted.append((place, TITLE * INSTITUTION))
        elif name in opening:
            weighted.append((place, OPENING[1] * INSTITUTION))
    return weighted
