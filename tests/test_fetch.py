"""Fetching: what may be reached, how long and how much, and how politely."""

from __future__ import annotations

import gzip
import re
import shutil
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from consilience.errors import FetchRefused
from consilience.stages.fetch import MAXIMUM_REDIRECTS, Fetcher
from tests.loopback_site import PAGE, Answer, Site, answer, endless, failure, fetcher, redirect, refusal, running_site


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site


# ── what comes back ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_page_comes_back_with_what_the_server_says_of_it(site: Site) -> None:
    site.pages["/a?b=c"] = answer(kind='text/html; charset="ISO-8859-1"', ETag='"v1"', Last_Modified="Sat, 01 Jun 2024")
    page = fetcher().fetch(site.url("/a?b=c#top"))
    assert page.content == PAGE
    assert (page.media_type, page.encoding) == ("text/html", "iso-8859-1")
    assert (page.etag, page.last_modified) == ('"v1"', "Sat, 01 Jun 2024")
    assert page.address == site.url("/a?b=c")
    assert not page.not_modified


def test_we_say_who_we_are_and_send_nothing_of_the_environment(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    site.pages["/"] = answer(Set_Cookie="a=b")
    visitor = fetcher(contact="https://newsroom.example/bot")
    visitor.fetch(site.url())
    visitor.fetch(site.url())
    headers = site.asked[-1][1]
    assert re.fullmatch(r"Consilience/\d+\.\d+\S* \(\+https://newsroom.example/bot\)", headers["user-agent"])
    assert headers["host"] == f"127.0.0.1:{site.port}"
    assert not {"cookie", "authorization", "referer"} & headers.keys()


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "deflate", "bare deflate", "identity", "two gzip members"])
def test_compressed_pages_are_unpacked(site: Site, coding: str) -> None:
    bare = zlib.compressobj(wbits=-15)
    body = {
        "deflate": zlib.compress(PAGE),
        "bare deflate": bare.compress(PAGE) + bare.flush(),
        "identity": PAGE,
        "two gzip members": gzip.compress(PAGE[:9]) + gzip.compress(PAGE[9:]),
    }.get(coding, gzip.compress(PAGE))
    name = {"bare deflate": "deflate", "two gzip members": "gzip"}.get(coding, coding)
    site.pages["/"] = answer(body=body, Content_Encoding=name)
    assert fetcher().fetch(site.url()).content == PAGE


def test_a_page_that_has_not_changed_is_reported_as_such(site: Site) -> None:
    site.pages["/"] = answer(304, b"")
    page = fetcher().fetch(site.url(), etag='"v1"', last_modified="Sat, 01 Jun 2024")
    assert page.not_modified
    assert page.content == b""
    headers = site.asked[-1][1]
    assert (headers["if-none-match"], headers["if-modified-since"]) == ('"v1"', "Sat, 01 Jun 2024")


def test_not_modified_without_having_asked_is_a_failure(site: Site) -> None:
    site.pages["/"] = answer(304, b"")
    assert failure(site.url()) == "the server answered 304 (Not Modified)"


@pytest.mark.parametrize(("status", "words"), [(404, "404 (Not Found)"), (500, "500 (Internal"), (599, "599")])
def test_a_refusing_server_is_told_of_by_its_status(site: Site, status: int, words: str) -> None:
    site.pages["/"] = answer(status)
    assert f"the server answered {words}" in failure(site.url())


def test_a_server_that_asks_to_wait_is_quoted(site: Site) -> None:
    site.pages["/"] = answer(429, Retry_After="120")
    assert failure(site.url()).endswith("429 (Too Many Requests) and asks to wait 120 seconds")


@pytest.mark.parametrize("kind", ["image/png", "application/pdf", "video/mp4", "application/octet-stream", "text/css"])
def test_what_is_no_page_is_not_downloaded(site: Site, kind: str) -> None:
    site.pages["/"] = answer(kind=kind)
    assert failure(site.url()) == f"it is no page but «{kind}»"


def test_a_page_without_content_type_is_left_to_sniffing(site: Site) -> None:
    site.pages["/"] = answer(kind=None)
    assert fetcher().fetch(site.url()).media_type is None


# ── where it may go ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::]/",
        "http://[fec0::1]/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.31.255.255/",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://168.63.129.16/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://192.0.2.7/",
    ],
)
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert "address" in refusal(address, permitted=())


@pytest.mark.parametrize(
    "address",
    [
        "http://0x7f.1/",
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://127.1/",
        "http://127.0.0.0x1/",
        "http://0177.0.0.1/",
        "http://127.0.0.1.5/",
        "http://１２７.0.0.1.2/",
    ],
)
def test_odd_spellings_of_ip_addresses_are_refused(address: str) -> None:
    assert "odd spelling of an IP address" in refusal(address)


def test_redirects_are_followed_and_the_last_address_is_kept(site: Site) -> None:
    site.pages |= {"/1": redirect("/2"), "/2": redirect("3?x=1", 308), "/3?x=1": answer()}
    assert fetcher().fetch(site.url("/1")).address == site.url("/3?x=1")


def test_a_redirect_may_be_written_as_browsers_accept_it(site: Site) -> None:
    site.pages |= {"/": redirect("/stra\u00c3\u009fe und mehr"), "/stra%C3%9Fe%20und%20mehr": answer()}
    assert fetcher().fetch(site.url()).address.endswith("/stra%C3%9Fe%20und%20mehr")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("http://10.0.0.1/", "10.0.0.1 is a private address"),
        ("http://169.254.169.254/latest/", "cloud metadata"),
        ("http://[::ffff:127.0.0.1]/", "IPv4-mapped"),
        ("//localhost.example/", "leads to 10.0.0.9, a private address"),
        ("file:///etc/passwd", "only http and https"),
        ("http://a:b@127.0.0.1/", "user name or password"),
    ],
)
def test_a_redirect_to_where_nobody_should_go_is_refused(site: Site, target: str, words: str) -> None:
    site.pages["/"] = redirect(target)
    assert words in refusal(site.url(), resolver=lambda host, port: ["10.0.0.9"])


def test_redirects_in_a_circle_end(site: Site) -> None:
    site.pages["/"] = redirect("/")
    assert failure(site.url()) == f"it redirects more than {MAXIMUM_REDIRECTS} times"
    assert site.paths().count("/") == MAXIMUM_REDIRECTS + 1


def test_a_name_that_answers_differently_the_second_time_gains_nothing(site: Site) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    site.pages["/"] = answer()
    reason = refusal(site.url(host="news.example"), resolver=lambda host, port: next(answers))
    assert reason == "news.example leads to 10.0.0.1, a private address"
    assert site.paths() == ["/robots.txt"]


def test_the_connection_is_made_to_the_very_address_that_was_checked(site: Site) -> None:
    asked: list[str] = []

    def resolver(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"]

    site.pages["/"] = answer()
    fetcher(resolver=resolver).fetch(site.url(host="news.example"))
    assert asked == ["news.example"] * 2, "one look-up per connection: robots.txt and the page"
    assert site.asked[-1][1]["host"] == f"news.example:{site.port}"


def test_one_bad_address_among_good_ones_refuses_the_host(site: Site) -> None:
    assert "private" in refusal(site.url(host="news.example"), resolver=lambda host, port: ["127.0.0.1", "10.0.0.1"])
    assert site.asked == []


def test_the_next_address_is_tried_where_one_does_not_answer(site: Site) -> None:
    site.pages["/"] = answer()
    visitor = fetcher(permitted=("127.0.0.0/8",), resolver=lambda host, port: ["127.0.0.9", "127.0.0.1"])
    assert visitor.fetch(site.url(host="news.example")).content == PAGE


def test_private_networks_can_be_allowed_but_never_metadata(site: Site) -> None:
    site.pages["/"] = answer()
    assert Fetcher(allow_private=True, interval=0).fetch(site.url()).content == PAGE
    with pytest.raises(FetchRefused, match="cloud metadata"):
        Fetcher(allow_private=True).fetch("http://169.254.169.254/")
    with pytest.raises(FetchRefused, match="cloud metadata"):
        Fetcher(permitted=("169.254.0.0/16",)).fetch("http://169.254.169.254/")


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    """A certificate for news.example that nobody else vouches for, with its key in the same file."""
    if shutil.which("openssl") is None:
        pytest.skip("needs the openssl program")
    certificate = tmp_path / "news.pem"
    request = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=news.example"
    command = [*request.split(), "-addext", "subjectAltName=DNS:news.example"]
    command += ["-keyout", str(certificate), "-out", str(tmp_path / "only.pem")]
    subprocess.run(command, check=True, capture_output=True)
    with certificate.open("ab") as file:
        file.write((tmp_path / "only.pem").read_bytes())
    return certificate


def test_certificates_are_checked_against_the_name_that_was_asked_for(site: Site, authority: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(authority)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    site.pages["/"] = answer()
    ours = ssl.create_default_context(cafile=str(authority))

    def local(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    address = site.url(host="news.example").replace("http:", "https:")
    assert fetcher(resolver=local, tls=ours).fetch(address).content == PAGE
    assert "no secure connection" in failure(address, resolver=local)
    assert "no secure connection" in failure(address.replace("news", "other"), resolver=local, tls=ours)


# ── manners ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def robots(text: str) -> Answer:
    return answer(body=text.encode(), kind="text/plain")


def test_what_robots_txt_disallows_is_not_fetched(site: Site) -> None:
    site.pages |= {"/robots.txt": robots("User-agent: *\nDisallow: /private\nAllow: /"), "/private/a": answer()}
    assert refusal(site.url("/private/a")).endswith("/robots.txt does not allow «Consilience» to fetch this page")
    assert site.paths() == ["/robots.txt"]


def test_robots_txt_may_address_us_by_name(site: Site) -> None:
    site.pages["/robots.txt"] = robots("User-agent: *\nDisallow: /\n\nUser-agent: consilience\nAllow: /")
    site.pages["/"] = answer()
    assert fetcher().fetch(site.url()).content == PAGE


def test_robots_txt_is_read_once_a_day(site: Site) -> None:
    now = [0.0]
    site.pages |= {"/robots.txt": robots("User-agent: *\nAllow: /"), "/": answer()}
    visitor = fetcher(clock=lambda: now[0])
    visitor.fetch(site.url())
    visitor.fetch(site.url())
    assert site.paths() == ["/robots.txt", "/", "/"]
    now[0] += 25 * 3600
    visitor.fetch(site.url())
    assert site.paths()[-2:] == ["/robots.txt", "/"]


def test_robots_txt_is_asked_for_on_the_way_of_a_redirect(site: Site) -> None:
    site.pages |= {"/robots.txt": robots("User-agent: *\nDisallow: /hidden"), "/": redirect("/hidden")}
    assert "does not allow" in refusal(site.url())


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (410, True), (500, False), (503, False), (429, False)]
)
def test_a_missing_robots_txt_allows_and_a_failing_one_refuses(site: Site, status: int, allowed: bool) -> None:
    site.pages |= {"/robots.txt": answer(status), "/": answer()}
    if allowed:
        assert fetcher().fetch(site.url()).content == PAGE
    else:
        assert f"robots.txt was answered with status {status}" in refusal(site.url())


def test_a_robots_txt_that_redirects_into_a_private_network_is_refused(site: Site) -> None:
    site.pages |= {"/robots.txt": redirect("http://192.168.1.1/robots.txt"), "/": answer()}
    assert "private address" in refusal(site.url())


def test_only_the_start_of_an_endless_robots_txt_is_read(site: Site) -> None:
    site.pages["/robots.txt"] = endless(b"User-agent: *\nDisallow: /hidden\n", b"# nothing\n" * 5000)
    site.pages["/"] = answer()
    visitor = fetcher()
    assert visitor.fetch(site.url()).content == PAGE
    with pytest.raises(FetchRefused):
        visitor.fetch(site.url("/hidden"))


class FakeTime:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


def test_a_host_is_not_asked_more_than_once_a_second(site: Site) -> None:
    fake = FakeTime()
    site.pages["/"] = answer()
    visitor = fetcher(interval=1.0, clock=fake.clock, sleep=fake.sleep)
    for _ in range(3):
        visitor.fetch(site.url())
    assert fake.slept == [1.0, 1.0]


@pytest.mark.parametrize(("delay", "slept"), [("7", 7.0), ("3600", 30.0), ("0.1", 1.0), ("inf", 1.0), ("x", 1.0)])
def test_a_crawl_delay_is_kept_within_reason(site: Site, delay: str, slept: float) -> None:
    fake = FakeTime()
    site.pages |= {"/robots.txt": robots(f"User-agent: *\nCrawl-delay: {delay}"), "/": answer()}
    visitor = fetcher(interval=1.0, clock=fake.clock, sleep=fake.sleep)
    visitor.fetch(site.url())
    visitor.fetch(site.url())
    assert fake.slept == [slept]


def test_fetchers_on_several_threads_keep_the_pace_together(site: Site) -> None:
    site.pages["/"] = answer()
    visitor = fetcher(interval=0.1)
    visitor.fetch(site.url())
    start = time.monotonic()
    threads = [threading.Thread(target=visitor.fetch, args=(site.url(),)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert time.monotonic() - start > 0.15
