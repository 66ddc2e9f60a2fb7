"""One neutral, cited story from what several outlets wrote about one event.

>>> import consilience
>>> report = consilience.check("article.html")            # doctest: +SKIP
>>> report = consilience.report("a.html", "b.html")       # doctest: +SKIP
>>> consilience.publish.write(report, "story.html")       # doctest: +SKIP
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from consilience.pipeline import Engine
    from consilience.types import Report

__all__ = ["__version__", "check", "report"]


def check(*sources: str) -> Report:
    """Read each source by itself: what was read, who says what, and what is claimed.

    A source is an address, a path (page, text, JSON, folder) or ``-``. What cannot be used is in ``set_aside`` with
    the reason; nothing is raised for it. For other analyzers, clocks or fetchers use `consilience.pipeline.Engine`.
    """
    return _engine().check(sources)


def report(*sources: str) -> Report:
    """Read several sources of one event and lay their claims side by side. Sources and failures are as in `check`."""
    return _engine().report(sources)


def _engine() -> Engine:
    # imported here so that «import consilience» stays quick
    from consilience.pipeline import Engine
    from consilience.stages.fetch import Fetcher

    return Engine(fetch=Fetcher().fetch)
