"""Polite and safe HTTP: one page at an address, or a reason in words why there is none.

Addresses are checked when they are connected to and at every redirect; time, size and decompression are bounded;
robots.txt and a pace per host are kept. Nothing of the environment (proxies, netrc) is used, no cookie is kept.
"""

from __future__ import annotations

import http
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from typing import TYPE_CHECKING

from consilience import __version__
from consilience.errors import FetchFailed, FetchRefused
from consilience.fetching.deadline import Deadline, DeadlinePassed
from consilience.fetching.networks import PRIVATE_NETWORKS, Resolver, networks, resolve
from consilience.fetching.page import Page
from consilience.fetching.robots import MAXIMUM_BYTES as ROBOTS_BYTES
from consilience.fetching.robots import RobotsAnswer, RobotsCache
from consilience.fetching.urls import WEB_PORTS, Url, parse_url
from consilience.formats.compression import CompressionError, TooLarge, inflated

if TYPE_CHECKING:
    import ssl

    from consilience.fetching.connection import Response

AGENT = "Consilience"
"""The name that a robots.txt may address us by."""

TOTAL_SECONDS = 20.0
"""For one page with its robots.txt and redirects; what a patient reader would wait."""

MAXIMUM_BYTES = 10_000_000
"""Of one answer, unpacked; JSON may hold several articles, a single page is read up to half of this."""

MAXIMUM_REDIRECTS = 5

PACE_SECONDS = 1.0
"""Between two pages of one host; a robots.txt may ask for more."""

MAXIMUM_DELAY = 30.0
"""A longer crawl-delay is shortened to this, or a run would stand still."""

MEDIA_TYPES = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "text/x-markdown",
        "application/json",
        "application/ld+json",
        "text/json",
        "application/jsonl",
        "application/x-ndjson",
    }
)
"""What an article can come as."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9._:+-]{1,40})", re.IGNORECASE)


class Fetcher:
    """Fetches pages one at a time; keeps robots.txt and the pace of each host, and may be shared between threads.

    ``permitted``: networks in CIDR notation that may be reached although they are not public, for an operator's own
    intranet; none by default. ``allow_private`` permits all private and loopback networks, on any port; link-local
    addresses and clouds' metadata services stay refused. ``ports``: which may be connected to, None for all.
    ``contact``: an address that site owners may turn to, put into the User-Agent. ``seconds`` is the deadline of a
    whole fetch, ``interval`` the least time between two pages of a host. ``tls``: for an intranet with an authority of
    its own; by default certificates are checked against the system's store.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        permitted: Sequence[str] = (),
        ports: frozenset[int] | None = WEB_PORTS,
        contact: str = "",
        seconds: float = TOTAL_SECONDS,
        maximum_bytes: int = MAXIMUM_BYTES,
        interval: float = PACE_SECONDS,
        tls: ssl.SSLContext | None = None,
        resolver: Resolver = resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._permitted = networks((*permitted, *(PRIVATE_NETWORKS if allow_private else ())))
        self._ports = None if allow_private else ports
        self._user_agent = f"{AGENT}/{__version__}" + (f" (+{contact})" if contact else "")
        self._seconds = seconds
        self._maximum_bytes = maximum_bytes
        self._interval = interval
        self._given_tls = tls
        self._resolver = resolver
        self._clock = clock
        self._sleep = sleep
        self._robots = RobotsCache(AGENT, clock)
        self._pace_lock = threading.Lock()
        self._next_turn: dict[str, float] = {}

    def fetch(self, address: str, *, etag: str | None = None, last_modified: str | None = None) -> Page:
        """The page at an address, or, where the validators of an earlier fetch still hold, a `Page` without content.

        Raises:
            FetchRefused: the address, a redirect's target or robots.txt does not allow it.
            FetchFailed: the server did not give a page that can be read, in time and in size.
        """
        conditions = [("If-None-Match", etag), ("If-Modified-Since", last_modified)]
        headers = [
            ("Accept", "text/html, application/xhtml+xml;q=0.9, application/json;q=0.8, text/plain;q=0.7"),
            ("Accept-Language", "en"),
            *((name, value) for name, value in conditions if value),
        ]
        deadline = Deadline(self._seconds, self._clock)
        with (
            self._errors_named(address),
            self._following(address, headers, deadline, self._wait_for_turn) as (url, response),
        ):
            if response.status == 304 and (etag or last_modified):
                return Page(str(url), b"", etag=etag, last_modified=last_modified, not_modified=True)
            return self._page(address, url, response)

    # ── the way to a response ───────────────────────────────────────────────────────────────────────────────────────

    @contextmanager
    def _following(
        self,
        address: str,
        headers: Sequence[tuple[str, str]],
        deadline: Deadline,
        before: Callable[[str, Url, Deadline], None] | None,
    ) -> Iterator[tuple[Url, Response]]:
        """The first response that is no redirect; ``before`` is called ahead of each request and may refuse it."""
        from consilience.fetching.connection import CheckedBackend, request

        fixed = [("User-Agent", self._user_agent), ("Accept-Encoding", "gzip, deflate"), *headers]
        backend = CheckedBackend(deadline, self._resolver, self._permitted)
        url = parse_url(address, self._ports)
        for _ in range(MAXIMUM_REDIRECTS + 1):
            if before is not None:
                before(address, url, deadline)
            with request(url, fixed, backend, self._tls) as response:
                location = response.headers.get("location")
                if response.status not in _REDIRECTS or location is None:
                    yield url, response
                    return
            url = self._redirected(address, location, url)
        raise FetchFailed(address, f"it redirects more than {MAXIMUM_REDIRECTS} times")

    def _redirected(self, address: str, location: str, base: Url) -> Url:
        # Browsers take raw UTF-8 and spaces in a Location header; servers send them.
        with suppress(UnicodeError):
            location = location.encode("latin-1").decode("utf-8")
        try:
            return parse_url(location.strip().replace(" ", "%20"), self._ports, base)
        except FetchRefused as error:
            raise FetchRefused(address, f"it redirects to «{location[:200]}»: {error.reason}") from error

    @cached_property
    def _tls(self) -> ssl.SSLContext:
        from consilience.fetching.connection import tls_context

        return self._given_tls or tls_context()

    def _wait_for_turn(self, address: str, url: Url, deadline: Deadline) -> None:
        """Ask robots.txt, then wait until this host may be asked again; the wait does not count as the server's."""

        def read(robots: Url) -> RobotsAnswer:
            return self._read_robots(robots, deadline)

        interval = max(self._interval, min(self._robots.delay(url, address, read), MAXIMUM_DELAY))
        with self._pace_lock:
            now = self._clock()
            turn = max(now, self._next_turn.get(url.host, now))
            self._next_turn[url.host] = turn + interval
        if turn > now:
            self._sleep(turn - now)
            deadline.extend(turn - now)

    def _read_robots(self, url: Url, deadline: Deadline) -> RobotsAnswer:
        with (
            self._errors_named(str(url)),
            self._following(str(url), [("Accept", "text/plain")], deadline, None) as (_, response),
        ):
            if response.status != 200:
                return RobotsAnswer(response.status, "")
            text = _body(response, ROBOTS_BYTES, cut=True).decode("utf-8", "replace")
            return RobotsAnswer(200, text.removeprefix("\ufeff"))

    # ── what came back ──────────────────────────────────────────────────────────────────────────────────────────────

    def _page(self, address: str, url: Url, response: Response) -> Page:
        if response.status not in (200, 203):
            raise FetchFailed(address, f"the server answered {_status(response)}")
        media_type, _, parameters = response.headers.get("content-type", "").partition(";")
        media_type = media_type.strip().lower()
        if media_type and media_type not in MEDIA_TYPES:
            raise FetchFailed(address, f"it is no page but «{media_type[:80]}»")
        charset = _CHARSET.search(parameters)
        return Page(
            address=str(url),
            content=_body(response, self._maximum_bytes),
            media_type=media_type or None,
            encoding=charset[1].lower() if charset else None,
            etag=response.headers.get("etag"),
            last_modified=response.headers.get("last-modified"),
        )

    @contextmanager
    def _errors_named(self, address: str) -> Iterator[None]:
        """What goes wrong inside, as our errors that name ``address``."""
        import httpcore2

        from consilience.fetching.connection import AddressDenied

        try:
            yield
        except AddressDenied as error:
            raise FetchRefused(address, str(error)) from error
        except DeadlinePassed as error:
            raise FetchFailed(address, f"there was no whole answer within {self._seconds:g} seconds") from error
        except TooLarge as error:
            raise FetchFailed(address, f"the page is too large: {error}") from error
        except CompressionError as error:
            raise FetchFailed(address, f"the page cannot be unpacked: {error}") from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.TimeoutException) as error:
            raise FetchFailed(address, str(error) or "the connection broke") from error


def _status(response: Response) -> str:
    try:
        words = f"{response.status} ({http.HTTPStatus(response.status).phrase})"
    except ValueError:
        words = str(response.status)
    wait = response.headers.get("retry-after", "")
    return f"{words} and asks to wait {wait} seconds" if wait.isdecimal() and len(wait) < 7 else words


def _body(response: Response, cap: int, *, cut: bool = False) -> bytes:
    """The unpacked body of at most ``cap`` bytes; a longer one is cut, or raises `TooLarge`."""
    parts: list[bytes] = []
    total = 0
    for block in _unpacked(response, cap):
        total += len(block)
        if total > cap:
            if not cut:
                raise TooLarge(f"it has more than {cap / 1e6:g} MB")
            parts.append(block[: cap - total])
            break
        parts.append(block)
    return b"".join(parts)


def _unpacked(response: Response, cap: int) -> Iterator[bytes]:
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding in ("", "identity", "none"):
        return response.body
    if coding in ("gzip", "x-gzip"):
        return inflated(response.body, "gzip", 2 * cap)
    if coding == "deflate":
        return inflated(response.body, "deflate", 2 * cap)
    raise CompressionError(f"it comes as «{coding[:40]}», which was not asked for")
