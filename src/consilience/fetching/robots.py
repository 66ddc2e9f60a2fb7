"""What a site's robots.txt allows us (RFC 9309), kept per origin for a day."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from consilience.errors import FetchFailed, FetchRefused
from consilience.fetching.urls import Url

if TYPE_CHECKING:
    from protego import Protego

MAXIMUM_BYTES = 512_000
"""What is read of a robots.txt; the standard asks for at least 500 KiB. The rest is ignored."""

KEPT_SECONDS = 24 * 3600.0
"""RFC 9309, section 2.4: a copy should not be used for longer than a day."""

PROBLEM_SECONDS = 60.0
"""A robots.txt that could not be read is not asked for again before this."""

_MAXIMUM_ORIGINS = 5_000


@dataclass(frozen=True, slots=True)
class RobotsAnswer:
    """What came back for a robots.txt: the HTTP status and the text."""

    status: int
    text: str


@dataclass(frozen=True, slots=True)
class _Rules:
    """``problem``: why nothing may be fetched. ``rules`` None: everything may."""

    expires: float
    rules: Protego | None = None
    problem: FetchFailed | FetchRefused | None = None


class RobotsCache:
    """The rules of each origin, read through ``read`` when first needed; safe to share between threads."""

    def __init__(self, agent: str, clock: Callable[[], float]) -> None:
        self._agent = agent
        self._clock = clock
        self._lock = threading.Lock()
        self._kept: dict[str, _Rules] = {}

    def delay(self, url: Url, address: str, read: Callable[[Url], RobotsAnswer]) -> float:
        """Seconds to leave between requests to this origin, as it asks (0 if it doesn't).

        Raises:
            FetchRefused: the rules disallow the page, or the server fails to give them.
            FetchFailed: the server cannot be reached.
        """
        rules = self._rules(url, read)
        if rules.problem is not None:
            raise type(rules.problem)(address, rules.problem.reason)
        if rules.rules is None:
            return 0.0
        if not rules.rules.can_fetch(str(url), self._agent):
            raise FetchRefused(address, f"{url.origin}/robots.txt does not allow «{self._agent}» to fetch this page")
        return float(rules.rules.crawl_delay(self._agent) or 0.0)

    def _rules(self, url: Url, read: Callable[[Url], RobotsAnswer]) -> _Rules:
        now = self._clock()
        with self._lock:
            kept = self._kept.get(url.origin)
        if kept is not None and now < kept.expires:
            return kept
        rules = self._read(Url(url.scheme, url.host, url.port, "/robots.txt"), read, now)
        with self._lock:
            if len(self._kept) >= _MAXIMUM_ORIGINS:
                self._kept.clear()
            self._kept[url.origin] = rules
        return rules

    def _read(self, url: Url, read: Callable[[Url], RobotsAnswer], now: float) -> _Rules:
        try:
            answer = read(url)
        except FetchRefused as error:
            return _Rules(now + PROBLEM_SECONDS, problem=error)
        except FetchFailed as error:
            reason = error.reason if url.host in error.reason else f"{url}: {error.reason}"
            return _Rules(now + PROBLEM_SECONDS, problem=FetchFailed(str(url), reason))
        if answer.status >= 500 or answer.status == 429:
            reason = f"{url} was answered with status {answer.status}, so that nothing may be fetched from there now"
            return _Rules(now + PROBLEM_SECONDS, problem=FetchRefused(str(url), reason))
        if answer.status >= 300:
            return _Rules(now + KEPT_SECONDS)
        from protego import Protego

        return _Rules(now + KEPT_SECONDS, rules=Protego.parse(answer.text))
