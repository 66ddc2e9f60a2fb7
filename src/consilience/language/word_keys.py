"""Keys under which the wordings of two texts meet: stems, and the classes of words that news uses for one another.

They are for comparing only; what is shown is always a text's own words.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from consilience.language.lexicon import entries, load
from consilience.language.overlap import STEM

_NOUNS = frozenset(
    {"police", "lawmakers", "investigators", "prosecutors", "protesters", "critics", "democrats", "republicans"}
    | {"residents", "experts", "officials", "sources", "witnesses", "authorities", "video", "photo", "image", "story"}
    | {"analysis", "opinion", "editor", "advertisement", "people", "take", "made", "make", "given", "give"}
)
"""Words that often open a sentence, for which the list of function words has them, and yet say something."""
KEPT_SHORT = frozenset({"us", "uk", "eu", "un", "tv", "pm"})
"""Short words that say something."""


@lru_cache(maxsize=4096)
def without_accents(word: str) -> str:
    """A word without its letters' accents and with plain apostrophes: «Gascón», «Gascon»; «O’Brien», «O'Brien»."""
    if word.isascii():
        return word
    split = unicodedata.normalize("NFD", word.replace("’", "'"))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def without_genitive(word: str) -> str:
    """A word without the «'s» of the genitive."""
    return word.removesuffix("'s").removesuffix("’s")


def key_of(word: str) -> str:
    """The key of a word in lower case; empty for a function word."""
    if (word in load("function_words") and word not in _NOUNS) or word in load("auxiliaries"):
        return "" if word not in KEPT_SHORT else word
    plain = _plain_forms().get(word, word)
    return like_words().get(word) or like_words().get(plain) or stem(plain)


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The beginning of a word in lower case without the endings of verbs and plurals, at most `STEM` letters."""
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("ing") and len(word) > 5:
        word = word[:-3]
    elif word.endswith("ed") and len(word) > 4:
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    word = word.removesuffix("e") if len(word) > 3 else word
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeouls":
        word = word[:-1]
    return word[:STEM]


@cache
def _plain_forms() -> dict[str, str]:
    """The plain form of each irregular past: «sent» and «send» are one word."""
    return {form: line.split()[0] for line in entries("irregular_verbs") for form in line.split()[1:]}


@cache
def like_words() -> dict[str, str]:
    """Each word of the classes of words that news uses for one another, and the class's key."""
    return {word: f"={line.split()[0]}" for line in reversed(entries("like_words")) for word in line.split()}
