"""Addresses of pages: only plain ``http`` and ``https`` URLs to a named or numbered host on a web port.

The connection is made from the parts that are found here, so there is no second parser that could read an address
differently. Whether the host may be reached is decided later, at connect time, on its IP addresses.
"""

from __future__ import annotations

import contextlib
import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from consilience.errors import FetchRefused

MAXIMUM_LENGTH = 4096
"""Characters; browsers and servers give up between 2,000 and 8,000."""

WEB_PORTS = frozenset({80, 443, 8080, 8443})
"""Other ports speak other protocols, and a GET to them can do harm."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ufeff]")
_HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9_-]{1,63}(?<!-))*")
_BRACKETED = re.compile(r"\[[0-9A-Fa-f:.]+\](?::[0-9]*)?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_PATH_SAFE = "/%:@!$&'()*+,;=-._~[]|"
"""Left as they are in path and query: RFC 3986's own, ``%`` of escapes, and what servers are known to accept."""


@dataclass(frozen=True, slots=True)
class Url:
    """An address taken apart. ``host`` is lower-case ASCII (IPv6 without brackets), ``target`` path and query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port: the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        return f"{self.origin}{self.target}"


def parse_url(address: str, ports: frozenset[int] | None = WEB_PORTS, base: Url | None = None) -> Url:
    """The parts of an address; the fragment is dropped. A relative one is read against ``base``.

    Raises:
        FetchRefused: another scheme, credentials, an unusual port (unless ``ports`` is None), an odd or broken host.
    """
    text = address.strip(" \t\r\n")
    if len(text) > MAXIMUM_LENGTH:
        raise FetchRefused(text[:80] + "…", f"the address is longer than {MAXIMUM_LENGTH} characters")
    if _FORBIDDEN.search(text):
        raise FetchRefused(address, "the address contains a space, a backslash or a control character")
    try:
        split = urlsplit(urljoin(str(base), text) if base else text)
        port, host = split.port, split.hostname or ""
    except ValueError as error:
        raise FetchRefused(address, f"this is no valid address ({error})") from error
    scheme = split.scheme.lower()
    if scheme not in _DEFAULT_PORTS:
        raise FetchRefused(address, "only http and https addresses are fetched")
    if "@" in split.netloc:
        raise FetchRefused(address, "an address with a user name or password is not fetched")
    if port is None:
        port = _DEFAULT_PORTS[scheme]
    if not 0 < port < 65536 or (ports is not None and port not in ports):
        raise FetchRefused(address, f"port {port} is no web port")
    host = _ipv6(address, split.netloc, host) if "[" in split.netloc else _named_host(address, host)
    target = quote(split.path or "/", safe=_PATH_SAFE)
    if split.query:
        target += "?" + quote(split.query, safe=_PATH_SAFE + "?")
    return Url(scheme, host, port, target)


def _ipv6(address: str, authority: str, host: str) -> str:
    if _BRACKETED.fullmatch(authority):
        with contextlib.suppress(ValueError):
            return ipaddress.IPv6Address(host).compressed
    raise FetchRefused(address, f"«{authority[:80]}» is no valid IPv6 address")


def _named_host(address: str, host: str) -> str:
    if not host:
        raise FetchRefused(address, "the address names no host")
    if not host.isascii():
        host = _to_ascii(address, host)
    host = host.lower().removesuffix(".")
    if len(host) > 253 or not _HOST.fullmatch(host):
        raise FetchRefused(address, f"«{host[:80]}» is no valid host name")
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        # The URL standard reads every host whose last label is a number as IPv4: 0x7f.1, 2130706433, 127.1.
        try:
            return str(ipaddress.IPv4Address(host))
        except ValueError as error:
            raise FetchRefused(address, f"«{host}» is an odd spelling of an IP address") from error
    return host


def _to_ascii(address: str, host: str) -> str:
    import idna

    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise FetchRefused(address, f"«{host[:80]}» is no valid host name ({error})") from error
