"""The published forms of a report: HTML, JSON, Markdown and plain text; which one, the ending of the file says."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from consilience.errors import OutputError
from consilience.types import Report

__all__ = ["ENDINGS", "check_path", "write"]


def _html(report: Report, _full_text: bool, quoted_share: float | None) -> str:
    from consilience.publish.html import render

    return render(report, quoted_share)


def _json(report: Report, full_text: bool, quoted_share: float | None) -> str:
    from consilience.publish.document import to_json

    return to_json(report, full_text=full_text, quoted_share=quoted_share)


def _markdown(report: Report, _full_text: bool, quoted_share: float | None) -> str:
    from consilience.publish.markdown import render

    return render(report, quoted_share)


def _text(report: Report, _full_text: bool, quoted_share: float | None) -> str:
    from consilience.publish.terminal import text

    return text(report, quoted_share)


ENDINGS: dict[str, Callable[[Report, bool, float | None], str]] = {
    ".html": _html,
    ".htm": _html,
    ".json": _json,
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _text,
}
"""What each file ending asks for."""


def write(report: Report, path: Path | str, *, full_text: bool = False, quoted_share: float | None = None) -> None:
    """Write the report in the form that the path's ending names; the file is there whole or not at all.

    At most ``quoted_share``, in [0, 1], of any one article's words is quoted. None is a fifth, but for the readable
    forms of a check of single articles, which then show the whole article. ``full_text`` puts the articles' whole texts
    and every quote into JSON; the other forms do not heed it.

    Raises:
        OutputError: the ending names no format, or the file cannot be written there.
    """
    target = check_path(path)
    content = ENDINGS[Path(path).suffix.lower()](report, full_text, quoted_share)
    temporary = target.with_name(f".consilience-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("x", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(target)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def check_path(path: Path | str) -> Path:
    """The file to write, links followed; raises `OutputError` before any work where it can be seen to be impossible."""
    given = Path(path)
    if given.suffix.lower() not in ENDINGS:
        named = f"the ending «{given.suffix}» names" if given.suffix else "a name without an ending tells"
        raise OutputError(f"cannot write {path}: {named} no format; use one of {', '.join(ENDINGS)}")
    try:
        target = given.resolve()
        if target.is_dir():
            raise OutputError(f"cannot write {path}: it is a folder")
        if target.exists() and not target.is_file():
            raise OutputError(f"cannot write {path}: it is not a regular file")
        if not target.parent.is_dir():
            raise OutputError(f"cannot write {path}: the folder {given.parent} does not exist")
    except (OSError, RuntimeError, ValueError) as error:
        raise OutputError(f"cannot write {path}: {error}") from error
    return target
