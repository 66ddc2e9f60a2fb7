"""Word lists are plain files in ``lexicons/``: one entry a line, ``#`` begins a comment, a header says what it is."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_FOLDER = "lexicons"


@cache
def load(name: str) -> frozenset[str]:
    """The entries of the list ``name`` (without ``.txt``), stripped, as written (lower case unless case matters).

    Raises:
        FileNotFoundError: there is no such list.
    """
    return frozenset(entries(name))


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of the list ``name`` in the order of the file, for lists whose order means something."""
    lines = (line.partition("#")[0].strip() for line in _read(name).splitlines())
    return tuple(line for line in lines if line)


@cache
def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """The entries of a list whose lines hold two columns, tab-separated: ``entry<TAB>value``."""
    split = (entry.partition("\t") for entry in entries(name))
    return tuple((left.strip(), right.strip()) for left, _, right in split)


@cache
def columns(name: str) -> Mapping[str, str]:
    """The second column of such a list by its first: ``entry`` → ``value``."""
    return dict(pairs(name))


@cache
def version() -> str:
    """The first 12 hex digits of the SHA-256 over all lists, for a report's provenance."""
    digest = hashlib.sha256()
    folder = files("consilience.language") / _FOLDER
    for name in sorted(item.name for item in folder.iterdir() if item.name.endswith(".txt")):
        digest.update(name.encode())
        digest.update((folder / name).read_bytes())
    return digest.hexdigest()[:12]


def _read(name: str) -> str:
    return (files("consilience.language") / _FOLDER / f"{name}.txt").read_text(encoding="utf-8")
