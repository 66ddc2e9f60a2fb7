"""What the user names, as documents: an address, a file, a folder, or standard input.

Contents are sniffed, endings are not trusted. Whatever cannot be used comes back as a `SetAside` with the reason, and
the next item is read; nothing here raises for a bad source.
"""

from __future__ import annotations

import itertools
import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from consilience.errors import FetchFailed, FetchRefused, SourceError, SourceNotFound, SourceUnreadable
from consilience.fetching.page import Fetch
from consilience.formats.compression import GZIP_MAGIC, CompressionError, inflated
from consilience.formats.documents import MAXIMUM_COLLECTION, Origin, documents_in
from consilience.formats.sniffing import ENDINGS, UNREAD_DOCUMENTS
from consilience.types import Document, SetAside

MAXIMUM_FILES = 100_000
"""Files that a folder may hold; a larger one is likely a mistake, such as naming the whole disk."""

NOT_ARTICLES = frozenset({"readme", "license", "licence", "copying", "notice", "authors", "contributing", "changelog"})
"""Names that people give to notes about a folder; passed over there, read where they are named by themselves."""

STANDARD_INPUT = "-"

_CHUNK = 65_536
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,20}):(//)?")


def ingest_all(
    sources: Iterable[str], fetch: Fetch | None, *, stdin: BinaryIO | None = None
) -> Iterator[Document | SetAside]:
    """The documents of several sources, in order; what is named twice is read once, and said so."""
    seen: dict[str, str] = {}
    for source in sources:
        yield from _ingest(source, fetch, stdin, seen)


def ingest(source: str, fetch: Fetch | None, *, stdin: BinaryIO | None = None) -> Iterator[Document | SetAside]:
    """The documents that one source stands for.

    ``source``: an http(s) address, the path of a file or folder, or ``-`` for ``stdin``. ``fetch`` brings pages
    (`consilience.stages.fetch.Fetcher.fetch`); None where nothing may be fetched. Items of a collection are called
    ``path#1``, ``path#2`` …
    """
    yield from _ingest(source, fetch, stdin, {})


def _ingest(
    source: str, fetch: Fetch | None, stdin: BinaryIO | None, seen: dict[str, str]
) -> Iterator[Document | SetAside]:
    try:
        if source == STANDARD_INPUT:
            _note(source, source, seen)
            yield from _read_input(stdin)
        elif (scheme := _SCHEME.match(source)) and scheme[1].lower() in ("http", "https"):
            _note(source, source.partition("#")[0], seen)
            yield from _read_address(source, fetch)
        elif scheme and scheme[2] and not os.path.lexists(source):
            yield SetAside(source, "fetch", f"only http and https addresses are fetched, not {scheme[1].lower()}")
        else:
            yield from _read_path(source, seen)
    except (FetchRefused, FetchFailed) as error:
        yield SetAside(source, "fetch", error.reason)
    except SourceError as error:
        yield SetAside(source, "ingest", error.reason)


def _note(source: str, identity: str, seen: dict[str, str]) -> None:
    """Remember a source. Raises `SourceUnreadable` if the same one was read before."""
    if identity in seen:
        again = seen[identity]
        raise SourceUnreadable(source, "it was named before" + (f", as {again}" if again != source else ""))
    seen[identity] = source


def _read_address(source: str, fetch: Fetch | None) -> Iterator[Document | SetAside]:
    if fetch is None:
        raise FetchRefused(source, "fetching is switched off")
    page = fetch(source)
    origin = Origin(source, url=page.address, media_type=page.media_type, encoding=page.encoding)
    yield from documents_in([page.content], origin)


def _read_input(stdin: BinaryIO | None) -> Iterator[Document | SetAside]:
    if stdin is None:
        raise SourceUnreadable(STANDARD_INPUT, "there is no standard input")
    yield from _read_stream(stdin, STANDARD_INPUT, "")


# ── files and folders ───────────────────────────────────────────────────────────────────────────────────────────────


def _read_path(source: str, seen: dict[str, str]) -> Iterator[Document | SetAside]:
    if not source.strip():
        raise SourceNotFound(source, "the name is empty")
    try:
        path = Path(source)
        status = path.stat()
        identity = str(path.resolve())
    except (FileNotFoundError, NotADirectoryError) as error:
        hint = " (an address begins with https://)" if source.startswith("www.") else ""
        raise SourceNotFound(source, "there is no such file" + hint) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise SourceUnreadable(source, f"the path cannot be used ({_words(error)})") from error
    if stat.S_ISDIR(status.st_mode):
        yield from _read_folder(source, path, seen)
        return
    _note(source, identity, seen)
    yield from _read_file(source, path)


def _read_file(source: str, path: Path) -> Iterator[Document | SetAside]:
    try:
        with path.open("rb") as stream:
            yield from _read_stream(stream, source, _ending(path))
    except OSError as error:
        raise SourceUnreadable(source, f"the file cannot be read ({_words(error)})") from error


def _read_folder(source: str, folder: Path, seen: dict[str, str]) -> Iterator[Document | SetAside]:
    """The documents of a folder and the folders in it, by name; hidden ones and links to folders are passed over."""
    found = False
    for number, path in enumerate(_files_under(source, folder)):
        if isinstance(path, SetAside):
            yield path
            continue
        if number >= MAXIMUM_FILES:
            raise SourceUnreadable(source, f"the folder holds more than {MAXIMUM_FILES} files; the rest is not read")
        name = os.path.join(source, path.relative_to(folder))  # noqa: PTH118 -- keeps «./» as the user wrote it
        ending = _ending(path)
        if ending in ENDINGS:
            found = True
            yield from _ingest(name, None, None, seen)
        elif ending in UNREAD_DOCUMENTS:
            found = True
            yield SetAside(name, "ingest", f"files that end in {ending} are not read; save it as a page or as text")
    if not found:
        endings = " ".join(sorted(ENDINGS))
        raise SourceNotFound(source, f"the folder holds no document (endings looked for: {endings}, each also .gz)")


def _files_under(source: str, folder: Path) -> Iterator[Path | SetAside]:
    problems: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(where, name)
            if not name.startswith(".") and name.lower().split(".")[0] not in NOT_ARTICLES and path.is_file():
                yield path
    for problem in problems:
        where = str(problem.filename or source)
        yield SetAside(where, "ingest", f"the folder cannot be read ({_words(problem)})")


def _ending(path: Path) -> str:
    """The ending in lower case, the one before it where the file is compressed."""
    name = path.name.lower().removesuffix(".gz")
    return Path(name).suffix


def _words(error: Exception) -> str:
    words = error.strerror if isinstance(error, OSError) else None
    return (words or str(error) or type(error).__name__).lower()


# ── bytes ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _read_stream(stream: BinaryIO, source: str, ending: str) -> Iterator[Document | SetAside]:
    chunks: Iterator[bytes] = iter(lambda: stream.read(_CHUNK), b"")
    first = next(chunks, b"")
    whole: Iterator[bytes] = itertools.chain((first,), chunks)
    if first.startswith(GZIP_MAGIC):
        whole = _unpacked(whole, source)
    yield from documents_in(whole, Origin(source, ending=ending))


def _unpacked(chunks: Iterable[bytes], source: str) -> Iterator[bytes]:
    """The contents of a gzip file; the cap that counts, on what one file may hold, is applied to what comes out."""
    try:
        yield from inflated(chunks, "gzip", MAXIMUM_COLLECTION)
    except CompressionError as error:
        raise SourceUnreadable(source, str(error)) from error
