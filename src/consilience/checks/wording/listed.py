"""The phrases of a word list in a passage; passages that hold no telling word of any entry are passed over at once."""

from __future__ import annotations

from functools import cache

from consilience.checks.wording.passages import Passage
from consilience.language.lexicon import pairs
from consilience.language.phrases import Hit, Phrases
from consilience.language.tokens import words_of


def find_listed(name: str, passage: Passage) -> list[Hit]:
    """The entries of the list ``name`` in a passage, in order of place, none overlapping."""
    phrases, telling = _list(name)
    return [] if telling.isdisjoint(passage.words) else phrases.find(passage.row)


@cache
def _list(name: str) -> tuple[Phrases, frozenset[str]]:
    """The phrases, and of each entry its longest word: «the gall to» is looked for only where «gall» stands."""
    entries = pairs(name)
    return Phrases(entries), frozenset(max(words_of(entry), key=len) for entry, _ in entries)
