"""Fixed phrases of a lexicon found in a row of tokens, the longest at each place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.language.tokens import Row, words_of


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase at tokens [first, last) and what the lexicon says of it."""

    first: int
    last: int
    value: str


class Phrases:
    """A set of phrases with a value each; a ``*`` at the end of an entry matches any ending of its last word."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._stems: list[tuple[str, str]] = []
        for entry, value in entries:
            if entry.endswith("*"):
                self._stems.append((entry[:-1], value))
                continue
            words = words_of(entry)
            self._by_first.setdefault(words[0], []).append((words, value))
        for options in self._by_first.values():
            options.sort(key=lambda option: -len(option[0]))

    def find(self, row: Row) -> list[Hit]:
        """All phrases in order of place, none overlapping."""
        hits: list[Hit] = []
        index = 0
        while index < len(row):
            hit = self._at(row, index)
            if hit:
                hits.append(hit)
            index = hit.last if hit else index + 1
        return hits

    def _at(self, row: Row, index: int) -> Hit | None:
        word = row.low(index)
        for words, value in self._by_first.get(word, ()):
            if row.phrase(index, words):
                return Hit(index, index + len(words), value)
        for stem, value in self._stems:
            if word.startswith(stem):
                return Hit(index, index + 1, value)
        return None
