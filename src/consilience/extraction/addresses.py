"""Addresses as pages give them: made absolute, checked to be of the same site, cut down to the registrable domain."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

_SECOND_LEVEL = frozenset(
    ["ac", "co", "com", "edu", "go", "gob", "gov", "gv", "in", "info", "ltd", "me", "mil", "ne"]
) | {*["net", "news", "nom", "or", "org", "plc", "press", "sch", "web"]}
"""Labels that registries of two-letter countries open to the public («bbc.co.uk»); own compilation."""


def host(url: str | None) -> str | None:
    """The lower-case host name of a web address, or None."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        name = parts.hostname
    except ValueError:
        return None
    return name.lower().rstrip(".") if name and parts.scheme in {"http", "https"} and "." in name else None


def registrable_domain(url: str | None) -> str | None:
    """The part of the host that its owner registered: «news.bbc.co.uk» is «bbc.co.uk».

    >>> registrable_domain("https://edition.example.co.uk/a")
    'example.co.uk'
    """
    name = host(url)
    if name is None:
        return None
    labels = name.split(".")
    if all(label.isdigit() for label in labels):
        return name
    keep = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-keep:])


def absolute(url: str | None, base: str | None) -> str | None:
    """``url`` as a full http(s) address, resolved against ``base``; None where that is not possible."""
    if not url or not url.strip():
        return None
    try:
        joined = urljoin(base or "", url.strip())
    except ValueError:
        return None
    return joined if host(joined) else None


def same_site(left: str | None, right: str | None) -> bool:
    """Whether two addresses belong to one registrable domain."""
    domain = registrable_domain(left)
    return domain is not None and domain == registrable_domain(right)
