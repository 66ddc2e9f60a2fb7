"""What a move of argument is: a label, the words that must be there at all, and the pattern over a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from consilience.types import Severity


@dataclass(frozen=True, slots=True)
class Move:
    """One move: where one of ``first`` stands in a sentence, ``pattern`` is searched in it.

    Patterns are in plain writing (``words``, ``earlier``) until they are first asked for: most never are.

    ``before`` must be found in the sentence before; the words at issue are then both sentences. ``sure`` is false where
    the words are often meant literally: the finding stays a candidate. ``speakers`` is false where only a reporter who
    argues so goes beyond their part, while a speaker does no more than speak up.
    """

    label: str
    first: frozenset[str]
    words: str
    reason: str
    severity: Severity = Severity.MODERATE
    earlier: str | None = None
    sure: bool = True
    speakers: bool = True

    @property
    def pattern(self) -> re.Pattern[str]:
        """What must be found in the sentence."""
        return pattern_of(self.words)

    @property
    def before(self) -> re.Pattern[str] | None:
        """What must be found in the sentence before, if anything."""
        return pattern_of(self.earlier) if self.earlier else None


_PLAIN = re.compile(r"\[(?:\\.|[^\]\\])*\]|[' ]")


@cache
def pattern_of(words: str) -> re.Pattern[str]:
    """A pattern written with plain spaces and apostrophes, ready for text with any of either; case does not matter."""
    return re.compile(_PLAIN.sub(_any_kind, words), re.IGNORECASE)


def _any_kind(match: re.Match[str]) -> str:
    """A plain space or apostrophe, or a set of characters with either in it, for all kinds of them."""
    part = match[0]
    if part == " ":
        return r"\s+"
    return "['’]" if part == "'" else part.replace("'", "'’").replace(" ", r"\s")


def move(
    label: str,
    first: str,
    words: str,
    reason: str,
    severity: Severity = Severity.MODERATE,
    *,
    before: str | None = None,
    sure: bool = True,
    speakers: bool = True,
) -> Move:
    """A move from its pattern in plain writing; ``first`` are words in lower case, one of which the pattern needs."""
    return Move(label, frozenset(first.split()), words, reason, severity, before, sure, speakers)
