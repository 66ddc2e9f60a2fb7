"""What of two statements must agree before one is held against the other: their content words, numbers and names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from consilience.language.lexicon import load
from consilience.language.overlap import STEM

_WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST = 4


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """The stems of a statement's content words and its numbers, in lower case, for comparing only."""
    words = (match[0].lower().replace("’", "'").removesuffix("'s") for match in _WORD.finditer(text))
    return frozenset(
        word.replace(",", "") if word[0].isdigit() else word[:STEM]
        for word in words
        if word[0].isdigit() or (len(word) >= _SHORTEST and word not in _empty())
    )


@cache
def _empty() -> frozenset[str]:
    said = {
        "said",
        "says",
        "told",
        "according",
        "statement",
        "written",
        "reported",
        "added",
        "also",
        "that",
        "have",
        "been",
    }
    return load("function_words") | load("auxiliaries") | said


def numbers(stems: frozenset[str]) -> frozenset[str]:
    """The numbers among a statement's stems."""
    return frozenset(stem for stem in stems if stem[0].isdigit())
