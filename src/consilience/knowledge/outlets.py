"""Who stands behind an outlet or an author, as far as dated and sourced rows say so; what no row says is unknown.

The shipped rows come from public lists (``training/build_outlets.py``, NOTICE); an operator adds more with a file of
JSON lines (`read_rows`). An outlet is looked up by its host or domain, and by its name only where no domain is known.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from consilience.errors import ConfigError
from consilience.knowledge.names_of_bodies import name_key
from consilience.knowledge.rows import Relation, Row, relation_of
from consilience.types import Outlet

FILES = ("outlets.tsv.gz", "outlets_by_sa.tsv.gz")
"""Shipped rows; those under CC BY-SA stand in a file of their own, so that share-alike is clear."""
COLUMNS = ("subject", "relation", "object", "url", "date", "domain", "country", "share", "since", "until")
LONGEST_LINE = 20_000
"""Characters of one line of an operator's file; no row needs more."""

_DOMAIN = re.compile(r"^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$")
_DAY = re.compile(r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$")
_KEYS = frozenset(field.name for field in fields(Row)) | {"id", "note", "outlet", "source", "from", "to"}


class Knowledge:
    """Rows, and the look-up of those about an outlet, a body or person, or an author at an outlet."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(dict.fromkeys(rows))
        self._by_domain: dict[str, list[Row]] = defaultdict(list)
        self._by_subject: dict[str, list[Row]] = defaultdict(list)
        self._by_object: dict[str, list[Row]] = defaultdict(list)
        self._by_author: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            if row.author:
                self._by_author[name_key(row.author)].append(row)
                continue
            if row.domain:
                self._by_domain[row.domain].append(row)
            self._by_subject[name_key(row.subject)].append(row)
            self._by_object[name_key(row.object)].append(row)

    def of_outlet(self, outlet: Outlet, url: str | None = None) -> tuple[Row, ...]:
        """The rows whose subject is this outlet; the most exact host or domain decides («de.rt.com» before «rt.com»).

        Rows that give no domain are taken by the outlet's whole name. An outlet of which no domain is known is looked
        up by its name, if all rows of that name tell of one outlet.
        """
        name = name_key(outlet.name)
        unnamed = [row for row in self._by_subject.get(name, ()) if not row.domain and not row.country]
        for host in _hosts(url, outlet.domain):
            if host in self._by_domain:
                return (*self._by_domain[host], *unnamed)
        if outlet.domain or url:
            return tuple(unnamed)
        named = self._by_subject.get(name, ())
        one = len({row.domain for row in named}) == 1 or len({row.country for row in named}) == 1
        return tuple(named) if one else tuple(unnamed)

    def written(self, outlet: Outlet, url: str | None = None) -> Outlet:
        """The outlet with its name as rows of its domain write it, where the page only runs it together («TheHill»).

        A page's own name that says something else («BBC News») stays.
        """
        names = {row.subject for row in self.of_outlet(outlet, url) if row.domain and row.relation is Relation.KNOWN_AS}
        if len(names) != 1:
            return outlet
        (name,) = names
        run_together = " " not in outlet.name and _folded(outlet.name) == _folded(name)
        is_domain = outlet.name.casefold() in {outlet.domain, *_hosts(url, outlet.domain)}
        return replace(outlet, name=name) if run_together or is_domain else outlet

    def about(self, name: str) -> tuple[Row, ...]:
        """The rows whose subject is this body or person, by its whole name."""
        return tuple(self._by_subject.get(name_key(name), ()))

    def toward(self, name: str) -> tuple[Row, ...]:
        """The rows whose object is this body or person, by its whole name: what it owns, who works for it."""
        return tuple(self._by_object.get(name_key(name), ()))

    def of_author(self, author: str, outlet: Outlet, url: str | None = None) -> tuple[Row, ...]:
        """The rows about this author at this outlet; another outlet's author of the same name is another person."""
        hosts = _hosts(url, outlet.domain)
        name = name_key(outlet.name)
        return tuple(
            row
            for row in self._by_author.get(name_key(author), ())
            if (row.domain in hosts if row.domain and hosts else name_key(row.subject) == name)
        )

    def with_rows(self, rows: Iterable[Row]) -> Knowledge:
        """This knowledge and more rows."""
        return Knowledge((*rows, *self.rows))

    def version(self) -> str:
        """The first 12 hex digits of the SHA-256 over all rows, for a report's provenance."""
        digest = hashlib.sha256()
        for row in self.rows:
            digest.update(repr(row).encode("utf-8", "surrogatepass"))
        return digest.hexdigest()[:12]


@cache
def shipped() -> Knowledge:
    """The rows that come with the package."""
    return Knowledge(row for name in FILES for row in _shipped_rows(name))


def with_operator_rows(path: Path | None) -> Knowledge:
    """The shipped rows and, where a file is given, an operator's."""
    return shipped().with_rows(read_rows(path)) if path else shipped()


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of an operator's file: one JSON object a line; blank lines and lines that begin with # are left out.

    Keys: ``subject``, ``relation`` (see `Relation`), ``object``, ``url``, ``date`` (ISO); for an outlet also
    ``domain``; as known ``share`` (0 to 1), ``since``, ``until``, ``country``. A row about an author has ``outlet`` and
    ``author`` instead of ``subject``, and the outlet's ``domain`` where it has one.

    Raises:
        ConfigError: the file cannot be read, or a line is no such row; the message names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: the rows of knowledge cannot be read ({error})") from error
    return tuple(
        operator_row(_object(line, f"{path}, line {number}"), f"{path}, line {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip() and not line.lstrip().startswith("#")
    )


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        data = json.loads(line) if len(line) <= LONGEST_LINE else None
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{where}: not a JSON object ({error})") from error
    if not isinstance(data, dict):
        raise ConfigError(f"{where}: not a JSON object of at most {LONGEST_LINE} characters")
    return data


def operator_row(data: Mapping[str, Any], where: str) -> Row:
    """The row that an operator's JSON object stands for; ``where`` names it in errors.

    Raises:
        ConfigError: a key or value makes no sense.
    """
    if unknown := sorted(set(data) - _KEYS):
        raise ConfigError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(_KEYS))}")
    texts = {key: _text(data, key, where) for key in _KEYS - {"share", "id"}}
    try:
        relation, turned = relation_of(texts["relation"])
    except ValueError as error:
        raise ConfigError(f"{where}: relation {texts['relation']!r} is none of {', '.join(Relation)}") from error
    share = data.get("share")
    if share is not None and (isinstance(share, bool) or not isinstance(share, (int, float)) or not 0 < share <= 1):
        raise ConfigError(f"{where}: share must be a number above 0 and at most 1, not {share!r}")
    subject, thing = texts["subject"] or texts["outlet"], texts["object"]
    if turned and (texts["author"] or texts["domain"]):
        raise ConfigError(f"{where}: relation {texts['relation']!r} has the outlet as its object; turn the row round")
    row = Row(
        subject=thing if turned else subject,
        relation=relation,
        object=subject if turned else thing,
        url=texts["url"] or texts["source"],
        date=texts["date"],
        domain=texts["domain"].lower().removeprefix("www."),
        author=texts["author"],
        country=texts["country"],
        share=float(share) if share is not None else None,
        since=texts["since"] or texts["from"],
        until=texts["until"] or texts["to"],
    )
    if problem := problem_of(row):
        raise ConfigError(f"{where}: {problem}")
    return row


def _text(data: Mapping[str, Any], key: str, where: str) -> str:
    value = data.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ConfigError(f"{where}: {key} must be text, not {value!r}")
    return " ".join(value.split())


def problem_of(row: Row) -> str | None:
    """What is wrong with a row, in words; None where it can be resolved."""
    if not name_key(row.subject) or not name_key(row.object):
        return "a row needs a subject (or an outlet) and an object"
    if urlsplit(row.url).scheme not in {"http", "https"} or not urlsplit(row.url).netloc:
        return f"url must be the address where it was read, not {row.url!r}"
    if not _is_day(row.date):
        return f"date must be an ISO date such as 2026-03-31, not {row.date!r}"
    if row.domain and not _DOMAIN.match(row.domain):
        return f"domain must be a host name such as example.org, not {row.domain!r}"
    for period in (row.since, row.until):
        if period and not _DAY.match(period):
            return f"since and until must be ISO dates, months or years, not {period!r}"
    return None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _folded(name: str) -> str:
    letters = "".join(character for character in name.casefold() if character.isalnum())
    return letters.removeprefix("the")


def _hosts(url: str | None, domain: str | None) -> list[str]:
    """The host of an address and the domains above it, most exact first, down to the registrable one if given."""
    try:
        host = (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        host = ""
    host = host.lower().rstrip(".").removeprefix("www.")
    registered = (domain or "").lower().removeprefix("www.")
    labels = host.split(".") if "." in host else []
    above = [".".join(labels[at:]) for at in range(len(labels) - 1)]
    if registered and registered in above:
        return above[: above.index(registered) + 1]
    return above or ([registered] if registered else [])


def _shipped_rows(name: str) -> list[Row]:
    packed = (files("consilience.knowledge") / "data" / name).read_bytes()
    rows: list[Row] = []
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        values = dict(zip(COLUMNS, line.split("\t"), strict=True))
        share = values.pop("share")
        relation = Relation(values.pop("relation"))
        rows.append(Row(relation=relation, share=float(share) if share else None, **values))
    return rows
