"""A web server on the loopback address for tests of fetching, and the ways in which it can answer."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from consilience.errors import FetchFailed, FetchRefused
from consilience.stages.fetch import Fetcher

LOOPBACK = ("127.0.0.1/32",)
PAGE = b"<html><body><p>The bridge opened.</p></body></html>"
Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A web server on the loopback address; ``pages`` maps paths to what answers, ``asked`` notes the requests."""

    def __init__(self) -> None:
        self.pages: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                with suppress(OSError):  # the fetcher hangs up on what is too long, as it should
                    site.pages.get(self.path, answer(404, b"nothing here"))(self)

            def log_message(self, *args: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


def answer(status: int = 200, body: bytes = PAGE, kind: str | None = "text/html; charset=utf-8", **more: str) -> Answer:
    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if kind is not None:
            handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in more.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return respond


def redirect(to: str, status: int = 302) -> Answer:
    return answer(status, b"", Location=to)


def endless(first: bytes, again: bytes, pause: float = 0.0, **headers: str) -> Answer:
    """Sends ``first`` and then ``again`` for ever."""

    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(first)
        while True:
            handler.wfile.write(again)
            handler.wfile.flush()
            time.sleep(pause)

    return respond


def fetcher(**options: object) -> Fetcher:
    settings: dict[str, object] = {"permitted": LOOPBACK, "ports": None, "interval": 0.0, "seconds": 5.0}
    return Fetcher(**{**settings, **options})  # type: ignore[arg-type]


def refusal(address: str, **options: object) -> str:
    with pytest.raises(FetchRefused) as caught:
        fetcher(**options).fetch(address)
    assert caught.value.source == address
    return caught.value.reason


def failure(address: str, **options: object) -> str:
    with pytest.raises(FetchFailed) as caught:
        fetcher(**options).fetch(address)
    assert caught.value.source == address
    return caught.value.reason


@contextmanager
def running_site() -> Iterator[Site]:
    site = Site()
    thread = threading.Thread(target=site.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield site
    site.server.shutdown()
    site.server.server_close()
    thread.join()
