"""Words that a story's sentence may not lose: they limit, weaken, deny or attribute what the sentence states."""

from __future__ import annotations

from functools import cache

from consilience.language.lexicon import load, pairs
from consilience.language.phrases import Phrases
from consilience.language.tokens import Row
from consilience.language.verbs import reporting_class


def qualifies(text: str) -> bool:
    """Whether a stretch holds a word that limits, weakens, denies or attributes, or a quotation.

    >>> qualifies("which was built in 1912"), qualifies("who allegedly fled"), qualifies("officials said")
    (False, True, True)
    """
    if any(mark in text for mark in '“”"«»'):
        return True
    row = Row(text)
    if any(phrases.find(row) for phrases in _kept()):
        return True
    return any(reporting_class(token.lower) in {"say", "hold"} for token in row.tokens)


@cache
def _kept() -> tuple[Phrases, ...]:
    own = Phrases((entry, "") for entry in sorted(load("qualifiers_kept")))
    negative = Phrases((entry, "") for entry in sorted(load("negations")))
    return own, negative, *(Phrases(pairs(name)) for name in ("hedges", "denials", "futures"))
