"""Fetching from servers that are slow, endless, broken or hostile: it ends in time, in bounds, and with a reason."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.errors import FetchFailed, FetchRefused
from tests.loopback_site import PAGE, Site, answer, endless, failure, fetcher, running_site


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site


def timed(work: Callable[[], str]) -> tuple[str, float]:
    start = time.monotonic()
    return work(), time.monotonic() - start


def test_a_slow_drip_ends_at_the_deadline(site: Site) -> None:
    site.pages["/"] = endless(b"<html>", b"x", pause=0.02)
    reason, seconds = timed(lambda: failure(site.url(), seconds=0.4))
    assert reason == "there was no whole answer within 0.4 seconds"
    assert seconds < 1.5


def test_a_drip_of_headers_ends_at_the_deadline(site: Site) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            handler.wfile.write(b"X-A: b\r\n")
            handler.wfile.flush()
            time.sleep(0.02)

    site.pages["/"] = drip
    reason, seconds = timed(lambda: failure(site.url(), seconds=0.4))
    assert "within 0.4 seconds" in reason
    assert seconds < 1.5


def test_a_server_that_never_answers_ends_at_the_deadline() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        reason, seconds = timed(lambda: failure(address, seconds=0.3))
    assert "within 0.3 seconds" in reason
    assert seconds < 1.5


def test_a_resolver_that_hangs_ends_at_the_deadline() -> None:
    never = threading.Event()

    def hang(host: str, port: int) -> Sequence[str]:
        never.wait(5)
        return ()

    reason, seconds = timed(lambda: failure("http://slow.example/", resolver=hang, seconds=0.3))
    never.set()
    assert "within 0.3 seconds" in reason
    assert seconds < 1.5


def test_a_body_without_end_is_cut_off_by_size(site: Site) -> None:
    site.pages["/"] = endless(b"<html>", b"x" * 60_000)
    assert failure(site.url(), maximum_bytes=1_000_000) == "the page is too large: it has more than 1 MB"


def test_a_gzip_bomb_is_cut_off_without_being_unpacked(site: Site) -> None:
    import tracemalloc

    packer = zlib.compressobj(9, wbits=31)
    bomb = packer.compress(b"<p>" * 40_000_000) + packer.flush()
    assert len(bomb) < 200_000
    site.pages["/"] = answer(body=bomb, Content_Encoding="gzip")
    tracemalloc.start()
    reason = failure(site.url(), maximum_bytes=1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reason == "the page is too large: it has more than 1 MB"
    assert peak < 8_000_000


def test_a_page_compressed_twice_or_unasked_is_refused(site: Site) -> None:
    site.pages["/"] = answer(Content_Encoding="br")
    assert "it comes as «br», which was not asked for" in failure(site.url())
    site.pages["/"] = answer(Content_Encoding="gzip, gzip")
    assert "«gzip, gzip»" in failure(site.url())


def test_truncated_and_damaged_compression_fails_clearly(site: Site) -> None:
    site.pages["/"] = answer(body=gzip.compress(PAGE)[:-12], Content_Encoding="gzip")
    assert failure(site.url()).endswith("ends early")
    site.pages["/"] = answer(body=b"\x1f\x8b\x08\x00" + b"\xff" * 40, Content_Encoding="gzip")
    assert "is damaged" in failure(site.url())


def test_a_body_shorter_than_announced_fails(site: Site) -> None:
    site.pages["/"] = answer(body=b"", Content_Length="500")

    def cut(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 500\r\n\r\n<html>")
        handler.connection.shutdown(socket.SHUT_RDWR)

    site.pages["/"] = cut
    assert failure(site.url())


def test_what_is_no_http_fails_clearly() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def serve() -> None:
            with suppress(OSError):  # the test ends while this waits for one more connection
                while True:
                    connection, _ = server.accept()
                    with connection:
                        connection.sendall(b"SSH-2.0-OpenSSH_9.9\r\n")

        threading.Thread(target=serve, daemon=True).start()
        assert failure(f"http://127.0.0.1:{server.getsockname()[1]}/")


PIECES = (
    *(b"HTTP/1.1 200 OK\r\n", b"HTTP/1.0 999 \r\n", b"HTTP/1.1 302 Found\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
    *(
        b"HTTP/1.1 101 Switching\r\n",
        b"HTTP/1.1 204 None\r\n",
        b"\r\n",
        b"\n",
        b"\r\n\r\n",
        b"\x00",
        b"\xff\xfe: x\r\n",
    ),
    *(b"Content-Type: text/html\r\n", b"Content-Type: text/html; charset=\xfc\r\n", b"ETag: \xfc\r\n", b": x\r\n"),
    *(b"Content-Length: 3\r\n", b"Content-Length: -1\r\n", b"Content-Length: 9999999999999999999999\r\n"),
    *(b"Transfer-Encoding: chunked\r\n", b"3\r\nabc\r\n", b"fffffffffffffffffff\r\n", b"0\r\n\r\n", b"abc"),
    *(b"Content-Encoding: gzip\r\n", b"Content-Encoding: deflate\r\n", b"Location: /\xff\r\n", b"Location: //[\r\n"),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=20), max_size=9).map(b"".join))
def test_whatever_a_server_sends_there_is_a_page_or_a_reason(sent: bytes) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()

        def serve() -> None:
            with suppress(OSError):
                while True:
                    connection, _ = server.accept()
                    with connection:
                        asked = connection.recv(65536)
                        robots = asked.startswith(b"GET /robots.txt")
                        connection.sendall(b"HTTP/1.1 404 Not Found\r\n\r\n" if robots else sent)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        try:
            page = fetcher().fetch(address, etag='"ü€"')
        except (FetchFailed, FetchRefused) as error:
            reason = error.reason
        else:
            reason = page.address
        server.shutdown(socket.SHUT_RDWR)
        thread.join()
    assert reason


def test_a_closed_port_and_an_unknown_name_fail_clearly() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        assert "no connection to 127.0.0.1" in failure(f"http://127.0.0.1:{port}/")

    def unknown(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "Name or service not known")

    assert failure("http://nowhere.example/", resolver=unknown) == "the host name nowhere.example cannot be resolved"
