"""Frozen texts and what is shown from them: spans, quotes and other evidence.

Offsets are code points of one part of one frozen snapshot, half-open: ``text[start:end]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The parts of a snapshot that a span can point into."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BODY = "body"
    NOTE = "note"
    """What stands beside the text but was written by the outlet: captions, bio lines, disclosures, corrections."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one part of a frozen snapshot: ``snapshot`` is the snapshot's id, offsets are code points."""

    snapshot: str
    part: Part
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}..{self.end}")

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return (
            self.snapshot == other.snapshot
            and self.part == other.part
            and self.start <= other.start
            and other.end <= self.end
        )

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return (
            self.snapshot == other.snapshot
            and self.part == other.part
            and self.start < other.end
            and other.start < self.end
        )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The texts of an article as they were when it was read; never changed afterwards.

    ``id`` is the SHA-256 (hex) of the texts and ``origin``, the domain or outlet whose page it is. Make it with
    `consilience.evidence.freeze`. Paragraphs of ``body`` and items of ``note`` are separated by one blank line.
    """

    id: str
    title: str
    standfirst: str
    body: str
    note: str
    origin: str = ""

    def text(self, part: Part) -> str:
        """The whole text of one part."""
        match part:
            case Part.TITLE:
                return self.title
            case Part.STANDFIRST:
                return self.standfirst
            case Part.BODY:
                return self.body
            case Part.NOTE:
                return self.note


@dataclass(frozen=True, slots=True)
class Quote:
    """Words exactly as they stand at ``span``. Only `consilience.evidence` makes one."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class SourcedFact:
    """A statement from outside the articles, with the address it was found at and the ISO date it held on."""

    statement: str
    url: str
    date: str


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the quotes that were counted."""

    of: str
    value: int
    quotes: tuple[Quote, ...]


Evidence = Quote | SourcedFact | Count


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that somebody (a rule, a model) says stand in an article; nothing is shown before it is grounded.

    ``start`` and ``end`` are a hint of where, if the proposer knows.
    """

    text: str
    part: Part | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that could not be grounded, with the reason."""

    candidate: Candidate
    reason: str
