"""Addresses: which URLs are read, and which IP addresses may be reached."""

from __future__ import annotations

import ipaddress
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import FetchRefused
from consilience.fetching.connection import AddressDenied, CheckedBackend
from consilience.fetching.deadline import Deadline
from consilience.fetching.networks import _DENIED, PRIVATE_NETWORKS, networks, why_denied
from consilience.fetching.urls import parse_url
from consilience.stages.fetch import Fetcher

HOSTILE = Path(__file__).parents[2] / "shared" / "data" / "badinput"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://paper.example/", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://paper.example/", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("http://editor:secret@paper.example/", "user name or password"),
        ("http://paper.example@127.0.0.1/", "user name or password"),
        ("http://paper.example\\@127.0.0.1/", "backslash"),
        ("http://paper.example/\r\nHost: evil.example", "control character"),
        ("http://paper example/", "space"),
        ("http:///path", "names no host"),
        ("http://", "names no host"),
        ("http://paper.example:22/", "port 22 is no web port"),
        ("http://paper.example:99999/", "no valid address"),
        ("http://[::1/", "no valid address"),
        ("http://[v1.x]/", "address"),
        ("http://[2606:2800:220:1::1]x.example/", "no valid IPv6 address"),
        ("http://x[2606:2800:220:1::1]/", "no valid IPv6 address"),
        ("http://[fe80::1%25eth0]/", "address"),
        ("http://pa%70er.example/", "no valid host name"),
        ("http://-paper.example/", "no valid host name"),
        ("http://paper..example/", "no valid host name"),
        ("http://" + "a" * 64 + ".example/", "no valid host name"),
        ("http://paper.example/" + "a" * 5000, "longer than"),
    ],
)
def test_strange_addresses_are_refused_with_the_reason(address: str, words: str) -> None:
    with pytest.raises(FetchRefused) as caught:
        Fetcher().fetch(address)
    assert words in caught.value.reason


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("HTTP://Paper.Example", "http://paper.example/"),
        ("https://paper.example.:443/a b".replace(" ", "%20"), "https://paper.example/a%20b"),
        ("https://zürich.example/straße?q=ä#f", "https://xn--zrich-kva.example/stra%C3%9Fe?q=%C3%A4"),
        ("http://paper.example:8080?x", "http://paper.example:8080/?x"),
        ("http://[2606:2800:220:1:0:0:0:1]/", "http://[2606:2800:220:1::1]/"),
    ],
)
def test_plain_addresses_are_read_as_browsers_do(address: str, canonical: str) -> None:
    assert str(parse_url(address)) == canonical


DENIED_ADDRESSES = st.sampled_from(_DENIED).flatmap(
    lambda entry: st.integers(int(entry[0].network_address), int(entry[0].broadcast_address)).map(
        lambda value: type(entry[0].network_address)(value)
    )
)


@given(DENIED_ADDRESSES)
def test_no_address_of_a_denied_network_ever_passes(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    assert why_denied(address)
    backend = CheckedBackend(Deadline(1, lambda: 0.0), lambda host, port: [str(address)], ())
    with pytest.raises(AddressDenied):
        backend.connect_tcp("news.example", 80)
    with pytest.raises(AddressDenied):
        backend.connect_tcp(str(address), 80)


@given(st.ip_addresses(v=6))
def test_outside_global_unicast_no_ipv6_address_passes(address: ipaddress.IPv6Address) -> None:
    if int(address) >> 125 != 1:
        assert why_denied(address)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_in_ipv6_clothes_never_passes(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    for clothed in (number, 0xFFFF << 32 | number, 0x64FF9B << 96 | number, 0x2002 << 112 | number << 80):
        assert why_denied(ipaddress.IPv6Address(clothed))


@given(st.ip_addresses(v=4))
def test_what_python_calls_private_is_denied(address: ipaddress.IPv4Address) -> None:
    if not address.is_global or address.is_multicast:
        assert why_denied(address)
    if any(address in network for network in networks(PRIVATE_NETWORKS) if network.version == 4):
        assert why_denied(address, networks(PRIVATE_NETWORKS)) is None


@given(st.text(max_size=60) | st.from_regex(r"https?://[!-~]{1,30}", fullmatch=True))
def test_any_text_is_either_a_plain_address_or_refused(text: str) -> None:
    try:
        url = parse_url(text)
    except FetchRefused:
        return
    assert re.fullmatch(r"[a-z0-9._-]+|[0-9a-f:.]+", url.host)
    assert str(parse_url(str(url))) == str(url), "a canonical address stays as it is"
    assert str(url).isascii()


# ── lists of hostile addresses ──────────────────────────────────────────────────────────────────────────────────────


def hostile_file(path: Path) -> str:
    if not path.is_file():
        pytest.skip("the hostile input is not here")
    return path.read_text(encoding="utf-8", errors="surrogateescape")


@pytest.mark.parametrize("name", ["urltestdata.json", "ada_extra_urltestdata.json", "toascii.json"])
def test_addresses_that_break_parsers_are_read_safely_or_refused(name: str) -> None:
    text = hostile_file(HOSTILE / "wpt-url" / "tests" / "wpt" / name)
    read = 0
    for entry in json.loads(text):
        if not isinstance(entry, dict) or entry.get("base") not in (None, "about:blank"):
            continue
        address = f"https://{entry['input']}/" if name == "toascii.json" else entry["input"]
        try:
            url = parse_url(address, ports=None)
        except FetchRefused:
            continue
        read += 1
        assert re.fullmatch(r"[a-z0-9._-]+|[0-9a-f:.]+", url.host)
        assert not entry.get("failure"), f"{address!r} is no address for a browser, and was read as {url}"
        if entry.get("hostname"):
            assert url.host == entry["hostname"].strip("[]").removesuffix("."), address
    assert read > 0
