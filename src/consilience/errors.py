"""Everything that Consilience raises on purpose.

::

    ConsilienceError
    ├── SourceError            one source cannot be used; the run goes on without it
    │   ├── SourceNotFound     no such file or address
    │   ├── SourceUnreadable   it is there but cannot be read (binary, truncated, wrong encoding, too large)
    │   ├── FetchRefused       an address that must not be fetched (private network, robots.txt, bad scheme)
    │   ├── FetchFailed        the server did not give the page (status, time, size, network)
    │   └── NotAnArticle       it was read and is no article that can be analysed (list, wall, stub, language)
    ├── GroundingError         a span or quote that does not fit its snapshot
    ├── AnalyzerError          a model could not be loaded or failed
    ├── ConfigError            a setting that makes no sense
    └── OutputError            the result cannot be written where asked
"""

from __future__ import annotations


class ConsilienceError(Exception):
    """The root of the tree."""


class SourceError(ConsilienceError):
    """One source cannot be used. ``source`` names it as the user did, ``reason`` says why in words."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class SourceNotFound(SourceError):
    """No such file or address."""


class SourceUnreadable(SourceError):
    """It is there but cannot be read: binary, truncated, wrong encoding, too large."""


class FetchRefused(SourceError):
    """The address must not be fetched: private network, robots.txt, bad scheme."""


class FetchFailed(SourceError):
    """The server did not give the page: status, time, size, network."""


class NotAnArticle(SourceError):
    """It was read and is no article that can be analysed: a list, a consent wall, a stub, another language."""


class GroundingError(ConsilienceError):
    """A span or quote that does not fit its snapshot."""


class AnalyzerError(ConsilienceError):
    """A model could not be loaded or failed."""


class ConfigError(ConsilienceError):
    """A setting that makes no sense."""


class OutputError(ConsilienceError):
    """The result cannot be written where asked."""
