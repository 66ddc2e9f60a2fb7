"""What a fetch brings back, and who may bring it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Page:
    """A fetched page: ``content`` is free of transport compression, ``media_type`` lower-case without parameters.

    ``address`` is where it was found after redirects. ``encoding`` is the charset of the Content-Type header, if any.
    ``not_modified``: the server says that what ``etag`` or ``last_modified`` named is still current; no content then.
    """

    address: str
    content: bytes
    media_type: str | None = None
    encoding: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    not_modified: bool = False


class Fetch(Protocol):
    """Brings the page at an address, or raises `FetchRefused` or `FetchFailed` naming the address and why."""

    def __call__(self, address: str, /) -> Page:
        """The page at ``address``."""
        ...
