"""Where the event of an article happened: dateline first, then the places of headline and opening, then the rest.

Weights are hand-set on the development stories; they order candidates and are no probabilities.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from consilience.knowledge.place_names import PlaceKind, abbreviations, entries_of
from consilience.language.lexicon import pairs
from consilience.types import Article, Part, Place, PlaceMention

DATELINE = 6.0
TITLE = 3.0
OPENING = (3.0, 2.0, 1.5)
"""For the first three sentences of the text."""
LATER = 0.4
LOCATED = 1.5
"""Factor for a name after «in», «at», «near», unless a topic is located there: «a deal in Russia»."""
ACTED = OPENING[2]
"""Least weight of a name after «court in», «arrested in», «crashed near» …"""
ACTS_WITHIN = 12
"""… in so many sentences of the text; what was done elsewhere before stands further down."""
INSTITUTION = 0.6
"""Factor for a body that stands for its seat («the White House»)."""
LEAST = 2.5
"""Total weight of a country below which the place is not stated: less than one name in the opening."""
REGION_SHARE = 0.3
"""Share of its country's weight from which a region (with its towns) is named rather than the country."""
TOWN_SHARE = 0.2
"""Share of its region's weight from which a town is named: the region is often said again where the town is not."""
AGAIN = 0.25
"""Weight of each further mention of a place in one article: being talked about is not being the scene."""
SPOKEN_OF = 0.7
"""Factor for a name after «to», «about», «with» …: an object of talk."""

_DATELINE = re.compile(
    r"\s*[A-Z][A-Za-zÀ-ÿ.'’ /]{2,40}(?:,\s*[A-Z][\w.' ]{1,30})?\s*(?:\([^)]{2,40}\))?\s*(?:—|–|--|-)\s"
)
_OPENING_TOWN = re.compile(
    r"\s*(?P<town>[A-Z][\w.'’ -]{2,40}?)(?:,\s*[A-Z][\w.' ]{1,30}?)?\s*"
    r"(?:\((?P<agency>[A-Z][^()]{1,40})\)\s*(?:(?:—|–|--|-|:)\s+)?|(?:—|–|--|-)\s+)(?=[A-Z0-9“\"‘'$£€])"
)
"""«Lagos — A ferry …», «Denver (CNN) A bridge …»: a dateline where the town is known and the brackets name no region.

Where only one of several articles has the town, and only there, it stands for its country.
"""
_WHERE = frozenset({"in", "at", "near", "outside"})
_TALK = frozenset({"to", "about", "with", "on", "against", "over", "toward", "towards", "for"})
_DEALINGS = frozenset(
    {"project", "projects", "deal", "deals", "venture", "ventures", "interests", "investment", "investments"}
    | {"dealings", "ties", "contacts"}
)
"""Nouns whose place is that of a topic, not of what is reported."""
_PREMISES = frozenset(
    {"tower", "towers", "building", "business", "businesses", "company", "companies", "property", "properties"}
)
"""Nouns whose place may be a topic's: it counts like any other name unless an act is told there."""
_ACTS = frozenset(
    {"court", "courtroom", "courthouse", "judge", "jury", "arrested", "detained", "arraigned", "sentenced", "crashed"}
    | {
        "crash",
        "collided",
        "exploded",
        "explosion",
        "derailed",
        "shooting",
        "voted",
        "polls",
        "killed",
        "fire",
        "blaze",
    }
)
_ACT_WORDS = 5
"""Words before «in», «at», «near» among which an act is looked for: «arrested on Friday in», «federal court in»."""
TOPIC = 0.4
"""Factor for a name after «project in», «deal in»: the subject's place, not the event's."""
_Key = tuple[str, str, str]


def event_location(article: Article, places: Sequence[PlaceMention]) -> Place | None:
    """The place of the event as finely as the article tells; None where nothing points to one place."""
    return common_location([(article, places)])


def common_location(read: Sequence[tuple[Article, Sequence[PlaceMention]]]) -> Place | None:
    """The place of the one event that several articles tell of, each with its places."""
    weights: dict[_Key, float] = defaultdict(float)
    found: dict[_Key, Place] = {}
    alone = _unrepeated(read) if len(read) > 1 else frozenset()
    for article, places in read:
        within: dict[_Key, list[float]] = defaultdict(list)
        for place, weight in _weighted(article, places):
            within[_key(place)].append(weight)
            found[_key(place)] = place
        for key, single in within.items():
            weights[key] += max(single) + AGAIN * (sum(single) - max(single))
    if not weights:
        return None
    countries: dict[str, float] = defaultdict(float)
    for (code, _, _), weight in weights.items():
        countries[code] += weight
    code = max(sorted(countries), key=lambda code: countries[code])
    if countries[code] < LEAST * len(read):
        return None
    told = {key: weight for key, weight in weights.items() if key not in alone}
    return _finest(code, countries[code], told, found)


def dateline_end(article: Article) -> int:
    """Where the text proper begins: after «LAGOS (Reuters) — » or «Lagos (CNN) », 0 where there is no dateline."""
    match = _DATELINE.match(article.snapshot.body)
    if match and match.group()[:3].isupper():
        return match.end()
    match = _OPENING_TOWN.match(article.snapshot.body)
    return match.end() if match and _is_dateline(match["town"], match["agency"]) else 0


def _is_dateline(town: str, agency: str | None) -> bool:
    """Whether the town is known and the brackets, if any, can name who reports: no region, no initials of the town."""
    if not any(entry.kind == PlaceKind.TOWN for entry in entries_of(town)):
        return False
    if agency is None or agency.lower() in dict(pairs("wire_agencies")):
        return True
    first = agency.split()[0]
    initials = "".join(word[0] for word in town.split() if word[0].isupper())
    return len(first) > 1 and first.isupper() and first not in abbreviations() and first != initials


def _key(place: Place) -> _Key:
    return place.country, place.region or "", place.name


def _unrepeated(read: Sequence[tuple[Article, Sequence[PlaceMention]]]) -> frozenset[_Key]:
    """Places that stand in one article's dateline and nowhere else in any of the articles."""
    datelines: Counter[_Key] = Counter()
    told: set[_Key] = set()
    for article, places in read:
        end = dateline_end(article)
        first = {_key(item.place) for item in places if item.span.part == Part.BODY and item.span.end <= end}
        datelines.update(first)
        told |= {_key(item.place) for item in places if item.span.part != Part.BODY or item.span.end > end}
        told |= {_key(place) for place, _ in _seats(article)}
    return frozenset(key for key, count in datelines.items() if count == 1 and key not in told)


def _finest(country: str, total: float, weights: dict[_Key, float], found: dict[_Key, Place]) -> Place | None:
    """The region that holds enough of its country's weight, and the town that holds enough of the region's."""
    whole = _country(country)
    finer = {
        key: weight for key, weight in weights.items() if key[0] == country and (whole is None or key[2] != whole.name)
    }
    regions: dict[str, float] = defaultdict(float)
    for (_, region, name), weight in finer.items():
        regions[region or name] += weight
    region = max(sorted(regions), key=lambda name: regions[name], default="")
    if not region or regions[region] < REGION_SHARE * total:
        return whole
    inside = {key: weight for key, weight in finer.items() if region in (key[1], key[2])}
    towns = {key: weight for key, weight in inside.items() if key[1]}
    town = max(sorted(towns), key=lambda key: towns[key], default=None)
    if town is not None and towns[town] >= TOWN_SHARE * regions[region]:
        return found[town]
    return found[max(sorted(inside), key=lambda key: inside[key])]


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
    body = [sentence.span.start for sentence in article.sentences_of(Part.BODY)]
    end = dateline_end(article)
    weighted = [(mention.place, _weight(article, mention, end, body_starts=body)) for mention in places]
    return weighted + _seats(article)


def _weight(article: Article, mention: PlaceMention, dateline: int, *, body_starts: list[int]) -> float:
    span = mention.span
    number = 0
    if span.part in {Part.TITLE, Part.STANDFIRST}:
        weight = TITLE if span.part == Part.TITLE else OPENING[0]
    elif span.end <= dateline:
        return DATELINE
    else:
        number = bisect_right(body_starts, span.start) - 1
        weight = OPENING[number] if 0 <= number < len(OPENING) else LATER
    before = article.snapshot.text(span.part)[max(0, span.start - 60) : span.start].lower().split()
    link, held = before[-1] if before else "", before[-1 - _ACT_WORDS : -1]
    if link not in _WHERE:
        return weight * (SPOKEN_OF if link in _TALK else 1.0)
    noun = held[-1] if held else ""
    if noun in _DEALINGS:
        return weight * TOPIC
    if number < ACTS_WITHIN and not _ACTS.isdisjoint(held):
        return LOCATED * max(weight, ACTED)
    return weight if noun in _PREMISES else LOCATED * weight


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
