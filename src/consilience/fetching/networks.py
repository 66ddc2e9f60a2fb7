"""Which IP addresses may be reached: public unicast ones, and no others unless an operator permits their network.

Python's ``is_global`` is not enough: it lets NAT64, 6to4, IPv4-compatible, site-local and multicast addresses pass,
each of which can lead into a private network.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable, Sequence

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

Resolver = Callable[[str, int], Sequence[str]]
"""Host and port → IP addresses in the order to try; raises OSError where there is none."""

_DENIED = tuple(
    (ipaddress.ip_network(network), why)
    for network, why in (
        # IANA IPv4 special-purpose registry, and the addresses that clouds give their metadata services.
        ("0.0.0.0/8", "unspecified"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "carrier-grade NAT"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "cloud metadata"),
        ("169.254.169.254/32", "cloud metadata"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "protocol assignment"),
        ("192.0.2.0/24", "documentation"),
        ("192.31.196.0/24", "special-purpose"),
        ("192.52.193.0/24", "special-purpose"),
        ("192.88.99.0/24", "6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("192.175.48.0/24", "special-purpose"),
        ("198.18.0.0/15", "benchmarking"),
        ("198.51.100.0/24", "documentation"),
        ("203.0.113.0/24", "documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        # IANA IPv6 special-purpose registry; everything outside 2000::/3 falls to the check after this table.
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("::ffff:0:0/96", "IPv4-mapped"),
        ("::/96", "IPv4-compatible"),
        ("64:ff9b::/96", "NAT64"),
        ("64:ff9b:1::/48", "NAT64"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
        ("2001::/32", "Teredo"),
        ("2001::/23", "protocol assignment"),
        ("2001:db8::/32", "documentation"),
        ("2002::/16", "6to4"),
        ("2620:4f:8000::/48", "special-purpose"),
        ("3ffe::/16", "reserved"),
        ("3fff::/20", "documentation"),
    )
)
"""Denied networks with what each is. Source: IANA special-purpose address registries (RFC 6890 and its updates)."""

_GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")
"""The only IPv6 space handed out for public use (RFC 4291, IANA)."""

_ISATAP = frozenset({0x00005EFE, 0x02005EFE})
"""Interface identifiers that carry an IPv4 address in any IPv6 network (RFC 5214)."""

PRIVATE_NETWORKS = ("10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
"""What «allow private» permits: RFC 1918, loopback and unique-local; link-local and metadata stay denied."""

_METADATA = tuple(
    ipaddress.ip_address(address)
    for address in ("169.254.169.254", "168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2::254")
)
"""Metadata services of the large clouds: denied even inside a permitted network, for they hand out credentials."""


def networks(texts: Iterable[str]) -> tuple[Network, ...]:
    """The networks written in CIDR notation. Raises ValueError for one that is none."""
    return tuple(ipaddress.ip_network(text) for text in texts)


def why_denied(address: Address, permitted: Iterable[Network] = ()) -> str | None:
    """What kind of forbidden address this is («loopback», «NAT64»), or None if it may be reached.

    ``permitted`` networks are let through whatever the table says, except for cloud metadata services.
    """
    if address in _METADATA:
        return "cloud metadata"
    scoped = isinstance(address, ipaddress.IPv6Address) and address.scope_id is not None
    if not scoped and any(address.version == network.version and address in network for network in permitted):
        return None
    for network, why in _DENIED:
        if address.version == network.version and address in network:
            return why
    if isinstance(address, ipaddress.IPv6Address):
        if scoped:
            return "link-local"
        if address not in _GLOBAL_UNICAST:
            return "reserved"
        if int(address) >> 32 & 0xFFFFFFFF in _ISATAP:
            return "ISATAP"
    return None


def resolve(host: str, port: int) -> Sequence[str]:
    """The host's IP addresses as the system's resolver gives them. Raises OSError where there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
