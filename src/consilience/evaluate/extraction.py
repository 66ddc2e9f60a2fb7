r"""How well pages are read, beside trafilatura alone in the same run: the text on the article extraction benchmark
(aeb), and text, headline, date and authors on the test pages of Fundus's publisher parsers.

The measure of the text is aeb's own: 4-grams of ``\w+`` tokens as multisets, hits, false ones and misses normalised
per page, precision and recall averaged over pages, F1 of the two averages. Source: scrapinghub/
article-extraction-benchmark, evaluate.py.
"""

from __future__ import annotations

import gzip
import json
import re
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from consilience.errors import ConfigError, SourceError
from consilience.evaluate.result import Figure, Result, bootstrap, f1
from consilience.extraction.article import extract
from consilience.extraction.bylines import is_person
from consilience.types import Document, Medium

GRAM = 4
BAD_PAGE = 0.9
"""Text F1 below which a page is printed among the misses."""
PROTOCOL = (
    "text: F1 of mean precision and recall over 4-gram shingles per page (aeb's own script); headline: equal after "
    "white space is normalised; date: same day in UTC or as printed; authors: same set of names, case ignored; "
    "persons: the same without agencies, desks and outlets; persons and bodies: these must then stand in byline, "
    "agency or outlet. Nothing is set aside for its language or length. Intervals: bootstrap over pages. "
    "trafilatura: extract (fast mode, no comments) and extract_metadata."
)
_TOKEN = re.compile(r"\w+")

Matches = tuple[float, float, float]
"""Share of 4-grams of either text that are in both, in the found text only, in the gold only."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page with what people say stands on it; None where the gold does not say."""

    name: str
    url: str
    markup: bytes
    body: str
    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """What one program found on a page; ``seconds`` is its time on it."""

    body: str
    title: str
    published: datetime | None
    authors: tuple[str, ...]
    credits: str
    """Byline, agency and outlet as one text."""
    seconds: float
    refused: str | None = None


def run(aeb: Path | None, fundus: Path | None, limit: int | None = None) -> Result:
    """Measure on the benchmarks whose folders are given; ``limit`` takes the first pages of each."""
    figures: list[Figure] = []
    misses: list[str] = []
    for name, folder, load in (("aeb", aeb, load_aeb), ("fundus", fundus, load_fundus)):
        if folder is None:
            continue
        pages = load(folder)[:limit]
        ours = [read_ours(page) for page in pages]
        theirs = [read_trafilatura(page) for page in pages]
        for reader, found in (("", ours), ("trafilatura: ", theirs)):
            figures.extend(_figures(f"{name} {reader}", pages, found))
        misses.extend(_misses(name, pages, ours))
    return Result("extraction", PROTOCOL, tuple(figures), tuple(misses))


# ── the pages ───────────────────────────────────────────────────────────────────────────────────────────────────────


def load_aeb(folder: Path) -> list[Page]:
    """The pages of the article extraction benchmark: ``ground-truth.json`` and ``html/*.html.gz``."""
    gold: dict[str, dict[str, str]] = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return [
        Page(
            name, item["url"], gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()), item["articleBody"]
        )
        for name, item in gold.items()
    ]


def load_fundus(folder: Path) -> list[Page]:
    """The test pages of Fundus: one gold file per publisher, its versions in the order of the pages' dates."""
    root = folder / "tests" / "resources" / "parser" / "test_data"
    pages: list[Page] = []
    for country in sorted((root if root.is_dir() else folder).iterdir()):
        addresses = country / "meta.info"
        if not addresses.is_file():
            continue
        known = json.loads(addresses.read_text(encoding="utf-8"))
        for gold in sorted(country.glob("*.json")):
            versions = sorted(json.loads(gold.read_text(encoding="utf-8")).items(), key=lambda item: _version(item[0]))
            files = sorted(path for path in country.glob("*.html.gz") if path.name.split("_20")[0] == gold.stem)
            for (_, item), path in zip(versions, files, strict=False):
                pages.append(_fundus_page(country.name, path, known.get(path.name, {}).get("url", ""), item))
    return pages


def _version(name: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", name)]


def _fundus_page(country: str, path: Path, url: str, item: dict[str, Any]) -> Page:
    sections = item["body"]["sections"]
    parts = [part for section in sections for part in (*section["headline"], *section["paragraphs"])]
    authors = tuple(item["authors"]) if "authors" in item else None
    markup = gzip.decompress(path.read_bytes())
    name = f"{country}/{path.name.removesuffix('.html.gz')}"
    return Page(name, url, markup, "\n\n".join(parts), item["title"], item["publishing_date"], authors)


# ── the readers ─────────────────────────────────────────────────────────────────────────────────────────────────────


def read_ours(page: Page) -> Read:
    """What this package reads; nothing is set aside."""
    begun = time.perf_counter()
    try:
        article = extract(Document(page.name, page.markup, Medium.HTML, page.url or None), any_text=True)
    except SourceError as error:
        return Read("", "", None, (), "", time.perf_counter() - begun, f"{type(error).__name__}: {error.reason}")
    seconds = time.perf_counter() - begun
    published = article.published.value if article.published else None
    names = tuple(author.name for author in article.authors)
    credited = " | ".join(text for text in (article.byline, article.agency, article.outlet.name) if text)
    return Read(article.snapshot.body, article.title, published, names, credited, seconds)


def read_trafilatura(page: Page) -> Read:
    """What trafilatura reads by itself."""
    try:
        import trafilatura
    except ImportError as error:
        raise ConfigError("the comparison needs trafilatura: pip install 'consilience[evaluate]'") from error

    begun = time.perf_counter()
    body = trafilatura.extract(page.markup, url=page.url or None, include_comments=False, fast=True) or ""
    found = trafilatura.extract_metadata(page.markup, default_url=page.url or None)
    seconds = time.perf_counter() - begun
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    published = datetime.fromisoformat(found.date) if found.date else None
    credited = " | ".join((*authors, found.sitename or ""))
    return Read(body, found.title or "", published, authors, credited, seconds)


# ── the figures ─────────────────────────────────────────────────────────────────────────────────────────────────────


def compare(gold: str, found: str) -> Matches:
    """The 4-grams of two texts: shares in both, found only, gold only."""
    left, right = _shingles(gold), _shingles(found)
    both, only_found, only_gold = (left & right).total(), (right - left).total(), (left - right).total()
    every = both + only_found + only_gold
    return (both / every, only_found / every, only_gold / every) if every else (0.0, 0.0, 0.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    return Counter(tuple(tokens[start : start + GRAM]) for start in range(max(1, len(tokens) - GRAM + 1)) if tokens)


def measure(matches: Sequence[Matches]) -> tuple[float, float, float] | None:
    """F1, precision and recall over pages."""
    precisions = [1.0 if wrong == missed == 0 else hit / (hit + wrong) for hit, wrong, missed in matches if hit + wrong]
    recalls = [1.0 if wrong == missed == 0 else hit / (hit + missed) for hit, wrong, missed in matches if hit + missed]
    if not precisions or not recalls:
        return None
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    return f1(precision, recall), precision, recall


def _f1_of(matches: Sequence[Matches]) -> float | None:
    measured = measure(matches)
    return measured[0] if measured else None


def _figures(prefix: str, pages: Sequence[Page], found: Sequence[Read]) -> list[Figure]:
    matches = [compare(page.body, read.body) for page, read in zip(pages, found, strict=True)]
    measured = measure(matches)
    low, high = bootstrap(matches, _f1_of) or (None, None)
    note = f"precision {measured[1]:.3f}, recall {measured[2]:.3f}" if measured else "nothing found"
    figures = [Figure(f"{prefix}text F1", measured[0] if measured else None, len(pages), low, high, note)]
    for name, judge in (
        ("headline", _title_right),
        ("date", _date_right),
        ("authors", _authors_right),
        ("authors, persons", _persons_right),
        ("authors, persons and bodies", _credits_right),
    ):
        verdicts = [v for page, read in zip(pages, found, strict=True) if (v := judge(page, read)) is not None]
        if verdicts:
            low, high = bootstrap(verdicts, statistics.mean) or (None, None)
            figures.append(Figure(f"{prefix}{name}", statistics.mean(verdicts), len(verdicts), low, high))
    seconds = sum(read.seconds for read in found)
    figures.append(Figure(f"{prefix}pages/s", len(found) / seconds if seconds else None, len(found)))
    return figures


def _title_right(page: Page, read: Read) -> bool | None:
    return None if page.title is None else " ".join(page.title.split()) == " ".join(read.title.split())


def _date_right(page: Page, read: Read) -> bool | None:
    if page.published is None:
        return None
    gold, found = datetime.fromisoformat(page.published), read.published
    if found is None:
        return False
    if gold.tzinfo and found.tzinfo and found.astimezone(gold.tzinfo).date() == gold.date():
        return True
    return gold.date() == found.date()


def _authors_right(page: Page, read: Read) -> bool | None:
    return None if page.authors is None else _names(page.authors) == _names(read.authors)


def _persons_right(page: Page, read: Read) -> bool | None:
    if page.authors is None:
        return None
    gold = _names([name for name in page.authors if is_person(name)])
    return gold == _names([name for name in read.authors if is_person(name)])


def _credits_right(page: Page, read: Read) -> bool | None:
    if page.authors is None:
        return None
    bodies = [name for name in page.authors if not is_person(name)]
    credited = read.credits.casefold()
    return bool(_persons_right(page, read)) and all(name.casefold() in credited for name in bodies)


def _names(names: Sequence[str]) -> set[str]:
    return {" ".join(name.split()).casefold() for name in names}


def _misses(benchmark: str, pages: Sequence[Page], found: Sequence[Read]) -> list[str]:
    lines: list[str] = []
    for page, read in zip(pages, found, strict=True):
        hit, wrong, missed = compare(page.body, read.body)
        if read.refused:
            lines.append(f"{benchmark} {page.name} set aside: {read.refused}")
        elif 2 * hit / (2 * hit + wrong + missed or 1) < BAD_PAGE:
            lines.append(f"{benchmark} {page.name} text: {wrong:.0%} too much, {missed:.0%} missed ({page.url})")
        for name, judge, gold, got in (
            ("headline", _title_right, page.title, read.title),
            ("date", _date_right, page.published, read.published),
            ("authors", _authors_right, page.authors, read.authors),
        ):
            if not read.refused and judge(page, read) is False:
                lines.append(f"{benchmark} {page.name} {name}: gold {gold!r}, found {got!r}")
    return lines
