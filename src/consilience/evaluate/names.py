"""Whether two names mean the same: speakers by family name or by the whole description, places by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

_TOKEN = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

_ARTICLES = frozenset({"a", "an", "the"})


def same_speaker(wanted: str, given: Iterable[str], person: bool = True) -> bool:
    """Whether any of the ``given`` names or descriptions of one speaker is the ``wanted`` one.

    Equal as a whole (letter case, articles, points and possessive apostrophes apart), or with equal family names: the
    last capitalised word, generational suffixes apart. Where the speaker is taken for something else than a ``person``
    (a company, an office), a name of several words must be equal as a whole: «Harbour Union» is not «Students Union».
    """
    family, whole = _family_name(wanted), _whole(wanted)
    for name in given:
        if _whole(name) == whole:
            return True
        if family is not None and _family_name(name) == family and (person or len(_whole(name)) == 1):
            return True
    return False


def _tokens(name: str) -> list[str]:
    return [token.replace(".", "") for token in _TOKEN.findall(name.replace("’", "'"))]


def _whole(name: str) -> tuple[str, ...]:
    return tuple(token.casefold() for token in _tokens(name) if token.casefold() not in _ARTICLES)


def _family_name(name: str) -> str | None:
    tokens = _tokens(name)
    while tokens and tokens[-1].casefold() in _SUFFIXES:
        tokens.pop()
    if not tokens or not tokens[-1][0].isupper():
        return None
    return tokens[-1].casefold()


def same_place(given: str, acceptable: Iterable[str]) -> bool:
    """Whether a place name is one of the acceptable ones, as a whole or up to the first comma."""
    if not given.strip():
        return False
    said = {_whole(given), _whole(given.split(",")[0])}
    return any(said & {_whole(name), _whole(name.split(",")[0])} for name in acceptable)
