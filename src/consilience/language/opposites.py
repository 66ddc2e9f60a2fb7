"""Words that cannot both be true of one thing."""

from __future__ import annotations

from functools import cache

from consilience.language.lexicon import pairs


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Each word of the list of opposites and the words that stand against it."""
    table: dict[str, set[str]] = {}
    for left, right in pairs("opposites"):
        for side, contrary in ((left.split(), right.split()), (right.split(), left.split())):
            for word in side:
                table.setdefault(word, set()).update(contrary)
    return {word: frozenset(against) for word, against in table.items()}
