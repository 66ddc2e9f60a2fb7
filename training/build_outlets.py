"""Builds ``src/consilience/knowledge/data/outlets*.tsv.gz`` from public lists of outlets; same input, same bytes.

Run ``python training/build_outlets.py FOLDER`` where FOLDER holds the lists' repositories, as named below:

- ``state_media``: State Media Profiles (Alliance for Securing Democracy; typology by State Media Monitor), MIT;
- ``local_news_ownership``: Local News Dataset 2018 (Leon Yin), MIT, stale by now, and dated so row by row;
- ``wiki_perennial``: Wikipedia's perennial sources as of March 2021, CC BY-SA 3.0;
- ``wiki_reliable2``: names and domains of sources rated on Wikipedia, 2026, from CC BY-SA pages.

``outlet_rows.tsv`` beside this file holds rows that were looked up one by one, each with the page that says so.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pycountry

from consilience.knowledge.names_of_bodies import name_key
from consilience.knowledge.outlets import COLUMNS, problem_of
from consilience.knowledge.rows import Relation, Row

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "consilience" / "knowledge" / "data"

STATE_MEDIA = (
    "https://github.com/ASD-at-GMF/state-media-profiles/blob/"
    "d878fee1e0aecce9bd63a65ae826df84c6d80e59/State_Media_Matrix.csv"
)
LOCAL_NEWS = (
    "https://github.com/yinleon/LocalNewsDataset/blob/"
    "d97f2f86aa7da3813f6e388e637f9e7350e53178/data/local_news_dataset_2018.csv"
)
PERENNIAL = "https://en.wikipedia.org/wiki/Wikipedia:Reliable_sources/Perennial_sources"
RATED = (
    "https://github.com/kynoptic/wikipedia-reliable-sources/blob/"
    "7d397e4812f05576c0b739feaf04867e3a92e8f2/outputs/reliability_ranking.csv"
)

TYPOLOGY = {
    "SC": Relation.STATE_CONTROLLED,
    "CaPu": Relation.STATE_CONTROLLED,
    "CaPr": Relation.STATE_CAPTURED,
    "ISFM": Relation.STATE_FUNDED_AND_MANAGED,
    "ISF": Relation.STATE_FUNDED,
    "ISM": Relation.STATE_MANAGED,
    "IP": Relation.PUBLIC,
}
"""The lists' models; SC and CaPu both have the state control governing structures and editing."""

COUNTRIES = {
    "UAE": "AE", "Russia": "RU", "Iran": "IR", "Turkey": "TR", "North Korea": "KP", "South Korea": "KR", "Syria": "SY",
    "Venezuela": "VE", "Vietnam": "VN", "Laos": "LA", "Taiwan": "TW", "Tanzania": "TZ", "Palestine territories": "PS",
    "Moldova": "MD", "Bolivia": "BO", "Brunei": "BN", "Congo": "CG", "DR Congo": "CD", "The Gambia": "GM",
    "Vatican City": "VA", "Macao": "MO", "Côte d'Ivoire": "CI", "United States of America": "US", "Czechia": "CZ",
}  # fmt: skip
"""Countries as the list writes them, where ISO 3166 words them otherwise."""

SHARED_HOSTS = re.compile(
    r"(?:^|\.)(?:facebook|youtube|twitter|instagram|blogspot|wordpress|wixsite|google|apple|youku|weibo|yahoo|go)\.com$"
    r"|(?:^|\.)(?:t\.me|vk\.com|ok\.ru|state\.[a-z]{2}\.us)$|^test\."
)
"""Hosts that many publishers share; they tell nothing about an owner."""

SAID_IN_2021 = (
    ("The American Conservative", Relation.PUBLISHED_BY, "American Ideas Institute", "theamericanconservative.com"),
    ("CoinDesk", Relation.OWNED_BY, "Digital Currency Group", "coindesk.com"),
    ("Deseret News", Relation.OWNED_BY, "The Church of Jesus Christ of Latter-day Saints", "deseret.com"),
    ("Global Times", Relation.OWNED_BY, "Chinese Communist Party", "globaltimes.cn"),
    ("Investopedia", Relation.OWNED_BY, "Dotdash", "investopedia.com"),
    ("Mondoweiss", Relation.PUBLISHED_BY, "Center for Economic Research and Social Change", "mondoweiss.net"),
    ("Sixth Tone", Relation.PUBLISHED_BY, "Shanghai United Media Group", "sixthtone.com"),
    ("SourceWatch", Relation.PUBLISHED_BY, "Center for Media and Democracy", "prwatch.org"),
    ("South China Morning Post", Relation.OWNED_BY, "Alibaba", "scmp.com"),
)
"""Owners that the perennial list states in so many words; the build fails where its entry does not name them."""


def main(folder: Path) -> None:
    """Reads, checks, writes both files."""
    looked_up = _tsv(HERE / "outlet_rows.tsv")
    _write("outlets.tsv.gz", [*looked_up, *_state_media(folder), *_local_news(folder)])
    _write("outlets_by_sa.tsv.gz", [*_perennial(folder), *_rated(folder)])


def _state_media(folder: Path) -> Iterator[Row]:
    """Rows of the Monitor's typology; what others merged in later only where its company has a row of the Monitor's."""
    lines = [line for line in _csv(folder / "state_media" / "State_Media_Matrix.csv") if line["Typology"] in TYPOLOGY]
    companies = {
        (line["Country"], name_key(line["Media company"]), line["Typology"]) for line in lines if not line["Notes"]
    }
    for line in lines:
        company, name = _name(line["Media company"]), _name(line["Main assets"])
        key = (line["Country"], name_key(line["Media company"]), line["Typology"])
        code = _country(line["Country"])
        if not name_key(name) or not code or (line["Notes"] and key not in companies):
            continue
        relation = TYPOLOGY[line["Typology"]]
        host, day = _host(line["URL"]), "2024-02-07"
        yield Row(name, relation, line["Country"].strip(), STATE_MEDIA, day, host, country=code)
        if name_key(company) and name_key(company) != name_key(name):
            yield Row(name, Relation.PART_OF, company, STATE_MEDIA, day, host, country=code)


def _local_news(folder: Path) -> Iterator[Row]:
    lines = _csv(folder / "local_news_ownership" / "data" / "local_news_dataset_2018.csv")
    owners: dict[str, set[str]] = {}
    for line in lines:
        if line["owner"]:
            owners.setdefault(_host(line["website"]), set()).add(name_key(line["owner"]))
    for line in lines:
        host, owner = _host(line["website"]), _name(line["owner"])
        if not host or not name_key(owner) or not name_key(line["name"]) or len(owners[host]) > 1:
            continue
        yield Row(
            _name(line["name"]), Relation.OWNED_BY, owner, LOCAL_NEWS, line["collection_date"][:10], host, country="US"
        )


def _perennial(folder: Path) -> Iterator[Row]:
    entries = _csv(folder / "wiki_perennial" / "perennial-sources.csv")
    for subject, relation, owner, domain in SAID_IN_2021:
        said = [line for line in entries if line["name"].startswith(subject) and owner in line["info"]]
        if not said:
            raise SystemExit(f"the perennial list does not say of {subject} what SAID_IN_2021 has")
        yield Row(subject, relation, owner, PERENNIAL, "2021-03-17", domain)
    for line in entries:
        for host in sorted({_host(url) for url in json.loads(line["urls"])} - {""}):
            yield Row(_name(line["name"]), Relation.KNOWN_AS, _name(line["name"]), PERENNIAL, "2021-03-17", host)


def _rated(folder: Path) -> Iterator[Row]:
    for line in _csv(folder / "wiki_reliable2" / "outputs" / "reliability_ranking.csv"):
        host, name = _host(line["domain"]), _name(line["source_name"].partition(";")[0])
        if host and name_key(name):
            yield Row(name, Relation.KNOWN_AS, name, RATED, "2026-08-13", host)


def _name(text: str) -> str:
    """A name without brackets, footnote stars and spaces."""
    return " ".join(re.sub(r"\s*\([^()]*\)|\*+$|\t", " ", text).strip(" *").split())


def _host(address: str) -> str:
    """The host of an address without «www.»; empty where there is none or many share it."""
    address = address.strip()
    try:
        host = urlsplit(address if "//" in address else f"http://{address}").hostname or ""
    except ValueError:
        return ""
    host = host.lower().removeprefix("www.")
    return "" if "." not in host or SHARED_HOSTS.search(host) else host


def _country(name: str) -> str:
    name = name.strip()
    if name in COUNTRIES:
        return COUNTRIES[name]
    found = pycountry.countries.get(name=name) or pycountry.countries.get(common_name=name)
    return str(found.alpha_2) if found else ""


def _csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _tsv(path: Path) -> list[Row]:
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        values = dict(zip(COLUMNS, line.split("\t"), strict=True))
        share, relation = values.pop("share"), Relation(values.pop("relation"))
        rows.append(Row(relation=relation, share=float(share) if share else None, **values))
    return rows


def _write(name: str, rows: list[Row]) -> None:
    kept: dict[tuple[str, ...], Row] = {}
    for row in rows:
        if problem := problem_of(row):
            print(f"left out: {row}: {problem}", file=sys.stderr)
            continue
        kept.setdefault((name_key(row.subject), row.relation, name_key(row.object), row.domain), row)
    lines = [f"# columns: {' '.join(COLUMNS)}"]
    lines.extend(
        "\t".join(str("" if (value := getattr(row, column)) is None else value) for column in COLUMNS)
        for row in kept.values()
    )
    packed = gzip.compress(("\n".join(lines) + "\n").encode("utf-8"), 9, mtime=0)
    (TARGET / name).write_bytes(packed)
    print(f"{name}: {len(kept)} rows, {len(packed)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
