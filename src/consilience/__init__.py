"""One neutral, cited story from what several outlets wrote about one event."""

__version__ = "0.1.0"
