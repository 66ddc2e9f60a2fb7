"""Where the engine's own words stand in the gold text, and which of its spans match which of the gold's.

The engine may have read the text with other white space, in parts, or with lines left out: positions are found by
aligning its text to the gold text, first as a whole with white space apart, else word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

LONGEST_REPLACED_STRETCH = 2_000
"""Code points; stretches of different words up to this length are aligned character by character (quadratic)."""

LONGEST_GAIN = 2.0
"""A matching system span has at most this many times the gold span's words, unless it is one sentence (gold README)."""

_WORD = re.compile(r"[^\W_]+(?:['’.,\-][^\W_]+)*")


class WordIndex:
    """The words of a text and which of them a span holds; hyphened and apostrophised words count as one."""

    def __init__(self, text: str) -> None:
        found = [match.span() for match in _WORD.finditer(text)]
        self._starts = [start for start, _ in found]
        self._ends = [end for _, end in found]

    def within(self, start: int, end: int) -> range:
        """The indices of the words that share at least one character with ``[start, end)``."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))


@dataclass(frozen=True, slots=True)
class Overlap:
    """How far two spans of one text coincide, in words; a greater one is the better match."""

    shared: int
    union: int
    shorter: int
    ratio: float
    """Words of the system span over words of the gold span."""

    @property
    def rank(self) -> tuple[float, ...]:
        """Sorts matches from worst to best: the share of common words, then their number."""
        return (self.shared / self.union if self.union else 0.0, self.shared)

    @property
    def half(self) -> bool:
        """Whether at least half of the shorter span's words are shared."""
        return self.shared > 0 and 2 * self.shared >= self.shorter


def overlap(index: WordIndex, gold: tuple[int, int], system: tuple[int, int]) -> Overlap:
    """The overlap in words of two spans of the text behind ``index``."""
    wanted, given = index.within(*gold), index.within(*system)
    shared = max(0, min(wanted.stop, given.stop) - max(wanted.start, given.start))
    ratio = len(given) / len(wanted) if wanted else float("inf")
    return Overlap(shared, len(wanted) + len(given) - shared, min(len(wanted), len(given)), ratio)


def matches(found: Overlap, one_sentence: bool) -> bool:
    """Whether a system span matches a gold span (gold README): half of the shorter, and not too long."""
    return found.half and (one_sentence or found.ratio <= LONGEST_GAIN)


def pair_up(ranked: Iterable[tuple[tuple[float, ...], int, int]]) -> tuple[tuple[int, int], ...]:
    """One-to-one pairs out of ``(rank, left, right)``, the best ranked first; ties go to the earlier items."""
    left_taken: set[int] = set()
    right_taken: set[int] = set()
    pairs: list[tuple[int, int]] = []
    best_first = sorted(ranked, key=lambda item: (tuple(-value for value in item[0]), item[1], item[2]))
    for _, left, right in best_first:
        if left not in left_taken and right not in right_taken:
            left_taken.add(left)
            right_taken.add(right)
            pairs.append((left, right))
    return tuple(sorted(pairs))


class Positions:
    """Maps offsets of the engine's own text to offsets of the gold text."""

    def __init__(self, own: str, gold: str) -> None:
        self._own = own
        self._gold_offsets = _align(own, gold)

    def locate(self, start: int, end: int) -> tuple[int, int] | None:
        """The gold span of the own span ``[start, end)``; None where less than half of its characters stand there."""
        solid = sum(not character.isspace() for character in self._own[start:end])
        found = [offset for offset in self._gold_offsets[start:end] if offset >= 0]
        if not found or 2 * len(found) < solid:
            return None
        return found[0], found[-1] + 1


def _align(own: str, gold: str) -> list[int]:
    """For each character of ``own`` its offset in ``gold``, rising; -1 for white space and what is not there."""
    offsets = [-1] * len(own)
    own_solid, gold_solid = _solid(own), _solid(gold)
    squeezed = "".join(own[index] for index in own_solid)
    at = "".join(gold[index] for index in gold_solid).find(squeezed)
    if at >= 0:
        for place, index in enumerate(own_solid):
            offsets[index] = gold_solid[at + place]
        return offsets
    _align_by_words(own, gold, offsets)
    return offsets


def _solid(text: str) -> list[int]:
    return [index for index, character in enumerate(text) if not character.isspace()]


def _align_by_words(own: str, gold: str, offsets: list[int]) -> None:
    own_words = [match.span() for match in re.finditer(r"\S+", own)]
    gold_words = [match.span() for match in re.finditer(r"\S+", gold)]
    matcher = SequenceMatcher(
        None, [own[slice(*word)] for word in own_words], [gold[slice(*word)] for word in gold_words], autojunk=False
    )
    for tag, own_from, own_to, gold_from, gold_to in matcher.get_opcodes():
        if tag == "equal":
            for own_word, gold_word in zip(own_words[own_from:own_to], gold_words[gold_from:gold_to], strict=True):
                for step in range(own_word[1] - own_word[0]):
                    offsets[own_word[0] + step] = gold_word[0] + step
        elif tag == "replace":
            own_stretch = (own_words[own_from][0], own_words[own_to - 1][1])
            gold_stretch = (gold_words[gold_from][0], gold_words[gold_to - 1][1])
            _align_by_characters(own, gold, own_stretch, gold_stretch, offsets)


def _align_by_characters(
    own: str, gold: str, own_stretch: tuple[int, int], gold_stretch: tuple[int, int], offsets: list[int]
) -> None:
    """Aligns what differs only in its word breaks («captionA man» for «caption A man») or in single characters."""
    own_solid = [own_stretch[0] + index for index in _solid(own[slice(*own_stretch)])]
    gold_solid = [gold_stretch[0] + index for index in _solid(gold[slice(*gold_stretch)])]
    if max(len(own_solid), len(gold_solid)) > LONGEST_REPLACED_STRETCH:
        return
    left: Sequence[str] = [own[index] for index in own_solid]
    right: Sequence[str] = [gold[index] for index in gold_solid]
    for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            offsets[own_solid[block.a + step]] = gold_solid[block.b + step]
