"""When two names of companies, bodies or people are the same name: whole names, legal forms and «The» apart.

A name is never matched by a part of it: «Fox» is not «Fox Corporation of Ohio», «Hearst» not «Hearst Castle».
"""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.language.lexicon import load
from consilience.language.word_keys import without_accents

_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?")
_CLOSING_NAME = re.compile(r"(?:[^\W\d_a-z][\w.&’'-]*)(?: (?:(?:of|the|and|for|de) ){0,2}[^\W\d_a-z][\w.&’'-]*)*$")
_BRACKETS = re.compile(r"\s*\([^()]*\)")


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """The form of a name for comparing; empty where nothing but a legal form is left.

    >>> name_key("The Corvane Terminals Co., Ltd.")
    'corvane terminals'
    """
    return " ".join(_plain(word) for word in name_words(name))


@lru_cache(maxsize=8192)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as written, without «The», a bracketed addition and closing legal forms.

    >>> name_words("The Corvane Terminals Co., Ltd.")
    ('Corvane', 'Terminals')
    """
    words = [match[0] for match in _WORD.finditer(_BRACKETS.sub("", name))]
    if len(words) > 1 and words[0].casefold() == "the":
        del words[0]
    while len(words) > 1 and is_legal_form(words[-1]):
        del words[-1]
    if words:
        words[-1] = words[-1].rstrip(".")
    return tuple(words)


def named_in(text: str) -> str:
    """The name at the end of a description that is none itself; any other text as it is.

    >>> named_in("62 families in a damages case against Talinggan Copper Mining Corp.")
    'Talinggan Copper Mining Corp.'
    """
    if not text or text[0].isupper():
        return text
    found = _CLOSING_NAME.search(text)
    return found[0] if found else text


def is_legal_form(word: str) -> bool:
    """Whether a word only tells what sort of company it is («Inc.», «S.p.A.»)."""
    return word.replace(".", "").casefold() in load("legal_forms")


def has_legal_form(name: str) -> bool:
    """Whether a name ends with what its key leaves out («News Corp»)."""
    words = [match[0] for match in _WORD.finditer(_BRACKETS.sub("", name))]
    return len(words) > 1 and is_legal_form(words[-1])


def _plain(word: str) -> str:
    """A word without case, accents, full stops and the sort of its apostrophe."""
    return without_accents(word.replace("’", "'").replace(".", "")).casefold()
