"""Where a quotation may begin and end within its sentence: at a mark, or at a word that opens a phrase or clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from consilience.language.lexicon import load

_MARKS = frozenset(",.;:!?)]}\"”’'»…")


def begins(words: Sequence[str], at: int) -> bool:
    """Whether word number ``at`` of a sentence opens a phrase.

    >>> begins("held a strong lead over de León".split(), 1), begins("held a strong lead over de León".split(), 2)
    (True, False)
    """
    return at <= 0 or _closed(words[at - 1]) or _bare(words[at]) in _small()


def ends(words: Sequence[str], at: int) -> bool:
    """Whether a phrase ends with word number ``at`` of a sentence.

    >>> ends("held a strong lead over de León".split(), 3), ends("held a strong lead over de León".split(), 5)
    (True, False)
    """
    if at >= len(words) - 1 or _closed(words[at]):
        return True
    return _bare(words[at]) not in _small() and _bare(words[at + 1]) in _small()


def widened(words: Sequence[str], first: int, last: int, most: int) -> tuple[int, int]:
    """The words from ``first`` to ``last``, both included, with the neighbours up to the ends of their phrases.

    As they are where that would be more than ``most`` words.
    """
    start, end = first, last
    while not begins(words, start):
        start -= 1
    while not ends(words, end):
        end += 1
    return (start, end) if end - start < most else (first, last)


def narrowed(words: Sequence[str], first: int, last: int, inner: tuple[int, int]) -> tuple[int, int]:
    """The words from ``first`` to ``last`` without those at the edges that end no phrase; never without ``inner``."""
    while first < inner[0] and not begins(words, first):
        first += 1
    while last > inner[1] and not ends(words, last):
        last -= 1
    return first, last


def _closed(word: str) -> bool:
    """Whether a mark stands after a word, the stop of «Gov.» and its like apart."""
    return word[-1:] in _MARKS and word not in load("titles_before_names")


def _bare(word: str) -> str:
    return word.strip("\"'“”‘’.,;:!?()[]…").lower().replace("’", "'")


@cache
def _small() -> frozenset[str]:
    """Words that open a phrase or clause, and end none."""
    return load("phrase_ends") | load("auxiliaries") | load("prepositions") | load("subordinators")
