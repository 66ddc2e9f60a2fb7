"""Pages are read in a process of their own that is killed at a deadline: no page can hang, crash or bloat the run.

The worker is a plain subprocess (``python -m consilience.extraction.isolation``), so that it neither forks a process
with threads nor runs the caller's main module again. What comes back is unpickled through an allow-list: data of the
domain and nothing else.
"""

from __future__ import annotations

import importlib
import io
import os
import pickle
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from consilience import errors
from consilience.errors import SourceError, SourceUnreadable
from consilience.types import Article, Document, Medium

DEADLINE = 15.0
"""Seconds for one page, the worker's start included; the slowest benchmark page takes well under one."""
MAXIMUM_MEMORY = 2_000_000_000
"""Bytes of address space the worker may take, where the system lets us say so."""
LARGEST_ANSWER = 64_000_000
_LENGTH = struct.Struct(">Q")


class Extractor:
    """Reads documents one after another; a context manager, so that the worker ends with it.

    >>> with Extractor() as extractor:  # doctest: +SKIP
    ...     article = extractor.extract(document)
    """

    def __init__(self, deadline: float = DEADLINE) -> None:
        self._deadline = deadline
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def start(self) -> None:
        """Start the worker before it is needed, so that it loads while the caller does other things."""
        if self._worker is None or self._worker.poll() is not None:
            self._worker = _launch()

    def close(self) -> None:
        """End the worker."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            worker.wait()
            for pipe in (worker.stdin, worker.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()

    def extract(self, document: Document) -> Article:
        """The article in a document; plain text is read in this process, pages in the worker.

        Raises:
            SourceUnreadable: the page is broken beyond reading, or reading it took too long or crashed.
            NotAnArticle: it is no article that can be analysed.
        """
        if document.medium is Medium.TEXT:
            from consilience.extraction.article import extract

            return extract(document)
        kind, answer = self._ask(document)
        if kind == "article" and isinstance(answer, Article):
            return answer
        name, reason = answer if isinstance(answer, tuple) else ("SourceUnreadable", "the reader's answer is broken")
        raise getattr(errors, name, SourceUnreadable)(document.source, reason)

    def _ask(self, document: Document) -> tuple[str, Any]:
        self.start()
        worker = self._worker
        if worker is None or worker.stdin is None or worker.stdout is None:
            raise SourceUnreadable(document.source, "the process that reads pages could not be started")
        expired = threading.Event()

        def expire() -> None:
            expired.set()
            worker.kill()

        timer = threading.Timer(self._deadline, expire)
        timer.daemon = True
        timer.start()
        try:
            _send(worker.stdin, document)
            answer = _receive(worker.stdout)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            self.close()
            reason = f"reading it took longer than {self._deadline:g} s" if expired.is_set() else "reading it crashed"
            raise SourceUnreadable(document.source, reason) from error
        finally:
            timer.cancel()
        return answer if isinstance(answer, tuple) and len(answer) == 2 else ("broken", None)


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """The worker: answer documents until the caller goes away."""
    from consilience.extraction.article import extract

    while True:
        try:
            document = _receive(requests)
        except EOFError:
            return
        answer: tuple[str, Any]
        try:
            answer = ("article", extract(document))
        except SourceError as error:
            answer = ("error", (type(error).__name__, error.reason))
        except MemoryError:
            answer = ("error", ("SourceUnreadable", "reading it takes too much memory"))
        except Exception as error:  # noqa: BLE001 -- whatever a hostile page provokes is that page's failure alone
            answer = ("error", ("SourceUnreadable", f"its markup cannot be read ({type(error).__name__}: {error})"))
        _send(answers, answer)


def _launch() -> subprocess.Popen[bytes]:
    root = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(path for path in (root, os.environ.get("PYTHONPATH")) if path)
    return subprocess.Popen(
        [sys.executable, "-m", "consilience.extraction.isolation"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )


def _send(pipe: BinaryIO | Any, value: object) -> None:
    content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def _receive(pipe: BinaryIO | Any) -> Any:
    header = pipe.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        raise EOFError
    (size,) = _LENGTH.unpack(header)
    if size > LARGEST_ANSWER:
        raise ValueError(f"a message of {size} bytes")
    content = pipe.read(size)
    if len(content) < size:
        raise EOFError
    return _Unpickler(io.BytesIO(content)).load()


class _Unpickler(pickle.Unpickler):
    """Builds only data of the domain, dates and the plain types."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("consilience.types.") and "." not in name:
            found = getattr(importlib.import_module(module), name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        if module == "datetime" and name in {"datetime", "timezone", "timedelta"}:
            return getattr(importlib.import_module(module), name)
        raise pickle.UnpicklingError(f"{module}.{name} is not allowed here")


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAXIMUM_MEMORY, MAXIMUM_MEMORY))


if __name__ == "__main__":
    _limit_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)
