"""A report as one self-contained HTML page: no script, nothing loaded from elsewhere, everything escaped."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from consilience.publish import story_wording, wording
from consilience.publish.characters import visible, web_address
from consilience.publish.check_page import check_page
from consilience.publish.compared import compared
from consilience.publish.quoting import share_of
from consilience.publish.story_view import story_view
from consilience.publish.structured import json_ld
from consilience.publish.view import heading_of, view
from consilience.types import Report

if TYPE_CHECKING:
    from jinja2 import Environment

_HERE = Path(__file__).parent

TABLE_COLUMNS = 5
"""With more sources than this the columns of a table on a 1,280-pixel page fall under 30 characters a line."""


def render(report: Report, quoted_share: float | None = None) -> str:
    """The page, as text to be stored in UTF-8.

    It shows at most ``quoted_share``, in [0, 1], of any one article's words; headlines are not counted. None is a fifth
    where articles are compared, and everything on a check of single articles.
    """
    share = share_of(report, quoted_share)
    story = story_view(report, share)
    page = story.page if story else view(report)
    together = story or (compared(report, page, share) if page.compared else None)
    style = _style()
    return (
        _environment()
        .get_template("story.html.j2" if story else "comparison.html.j2" if page.compared else "check.html.j2")
        .render(
            page=page,
            story=story,
            compared=together,
            told=None if page.compared else check_page(page, share),
            style=style,
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
            json_ld=json_ld(page, story),
            columns=TABLE_COLUMNS,
        )
    )


@lru_cache(maxsize=1)
def _style() -> str:
    return (_HERE / "static" / "page.css").read_text(encoding="utf-8").strip()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: visible(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(wording=wording, story_wording=story_wording, heading_of=heading_of)
    environment.filters["web_address"] = web_address
    return environment
