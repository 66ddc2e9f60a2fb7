"""What each word of a text is to another text: said there too, not said there, its opposite said there, and so on.

A small network that reads two texts side by side cannot see at a glance which words they share; told so word by word,
it learns from few examples what a difference amounts to. Weights are trained with these marks: a change of what a
mark means needs new weights (`training/train_entailment.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from consilience.language.lexicon import pairs
from consilience.language.opposites import opposites
from consilience.language.tokens import Token, tokenise
from consilience.language.word_keys import key_of, without_genitive


class Mark(IntEnum):
    """What a word is to another text; ``OWN`` ones have no match there."""

    PLAIN = 0
    """A function word or a mark of punctuation."""
    SHARED = 1
    OWN = 2
    OWN_NAME = 3
    SHARED_NAME = 4
    OWN_NUMBER = 5
    SHARED_NUMBER = 6
    OWN_NEGATION = 7
    SHARED_NEGATION = 8
    OPPOSED = 9
    OWN_TIME = 10


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one text by which another's are marked."""

    tokens: tuple[Token, ...]
    keys: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    words: frozenset[str]
    names: frozenset[str]


def contrast(text: str, other: str) -> Iterator[tuple[Token, Mark]]:
    """Each token of ``text`` with what it is to ``other``, in order."""
    there = _words(other)
    for index, token in enumerate(_words(text).tokens):
        yield token, _mark(token, there, first=not index)


def _mark(token: Token, there: _Words, *, first: bool) -> Mark:
    word, value = token.lower, _number(token)
    if value is not None:
        return Mark.SHARED_NUMBER if value in there.numbers else Mark.OWN_NUMBER
    if token.kind != "word":
        return Mark.PLAIN
    if _negates(word):
        return Mark.SHARED_NEGATION if there.negated else Mark.OWN_NEGATION
    if (word in _TIMES and token.capitalised) or word in _DAYS_FROM_NOW:
        return Mark.SHARED if word in there.words else Mark.OWN_TIME
    if word not in there.words and not there.words.isdisjoint(opposites().get(word, ())):
        return Mark.OPPOSED
    key = key_of(word)
    if token.capitalised and key and (not first or len(word) > SHORT):
        return Mark.SHARED_NAME if without_genitive(word) in there.names or key in there.keys else Mark.OWN_NAME
    if not key:
        return Mark.PLAIN
    return Mark.SHARED if key in there.keys or word in there.words else Mark.OWN


@lru_cache(maxsize=4096)
def _words(text: str) -> _Words:
    tokens = tokenise(text)
    words = [token.lower for token in tokens if token.kind == "word" and _number(token) is None]
    return _Words(
        tokens,
        frozenset(map(key_of, words)) - {""},
        frozenset(value for token in tokens if (value := _number(token)) is not None),
        any(map(_negates, words)),
        frozenset(words),
        frozenset(map(without_genitive, words)),
    )


def _number(token: Token) -> str | None:
    """The value of a number in figures or of a small one in words; None for other tokens."""
    if token.kind == "number":
        return token.lower.replace(",", "").rstrip(".")
    return _small_numbers().get(token.lower.split("-")[0]) if token.kind == "word" else None


@lru_cache(maxsize=1)
def _small_numbers() -> dict[str, str]:
    return {word: value.split()[1] for word, value in pairs("number_words") if value.split()[0] in _SMALL}


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith(("n't", "n’t"))


SHORT = 3
"""Letters; so short a capitalised word that opens a text is no name."""
_SMALL = frozenset({"unit", "tens"})
_NEGATIONS = frozenset(
    {"not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "cannot", "hardly", "without"}
    | {"denied", "denies", "deny", "failed", "fails", "unlikely", "refused", "refuses"}
)
_DAYS_FROM_NOW = frozenset({"today", "yesterday", "tomorrow"})
_TIMES = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march"}
    | {"april", "may", "june", "july", "august", "september", "october", "november", "december", "morning"}
    | {"afternoon", "evening", "night", "noon", "midnight", *_DAYS_FROM_NOW}
)
