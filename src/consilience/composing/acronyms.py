"""What an acronym stands for, by the article's own «Osk Ferry Office (OFO)»."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DEFINED = re.compile(r"((?:[\w.’'&-]+ ){2,8})\(([A-Z]{3,6})\)")
_SMALL = frozenset({"of", "and", "for", "the", "&", "on", "in"})
MOST_SKIPPED = 1
"""Words of a name that its acronym may pass over («New York State Attorney General (NYAG)»)."""


def expansions(text: str) -> dict[str, str]:
    """The name behind each acronym that a text explains.

    >>> expansions("The Osk State Ferry Office (OFO) closed it, said Ann Reed (RIP).")
    {'OFO': 'Osk State Ferry Office'}
    """
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(text):
        name = _spelt(match[1].split(), match[2])
        if name:
            found.setdefault(match[2], name)
    return found


def unexplained(text: str, names: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """Where a sentence first uses an acronym that it does not explain, and the name behind it."""
    for acronym, name in names.items():
        match = re.search(rf"(?<![\w(&-]){acronym}(?![\w)&-])", text)
        if match and name not in text:
            yield match.start(), match.end(), name


def _spelt(words: list[str], acronym: str) -> str | None:
    """The last words whose initials are the acronym, small words and one other passed over."""
    left, skipped = len(acronym), 0
    for at in range(len(words) - 1, -1, -1):
        if words[at][0] == acronym[left - 1]:
            left -= 1
        elif words[at][:1].isupper():
            skipped += 1
        elif words[at] not in _SMALL:
            return None
        if not left:
            return " ".join(words[at:])
        if skipped > MOST_SKIPPED:
            return None
    return None
