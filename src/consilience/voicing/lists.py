"""Numbered points that a sentence leads into with a colon: «Rowe gave two reasons: 1. … 2. …» are Rowe's words."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.language.lexicon import load
from consilience.language.words import Word
from consilience.voicing.phrases import Phrases
from consilience.voicing.reporting import find_reports

_LAID_OUT = frozenset({"laid", "set", "lays", "sets", "spelled", "spelt", "spells"})
"""With «out»: what one does to reasons."""
_GIVEN = frozenset({"gave", "gives", "listed", "lists", "outlined", "outlines", "offered", "offers", "cited", "cites"})
_POINTS = frozenset({"reasons", "points", "arguments", "objections", "demands", "claims", "conditions", "grounds"})


def point_number(row: Sequence[Word]) -> int | None:
    """The number that a paragraph opens with («2. …»); None where it opens otherwise."""
    numbered = len(row) > 1 and row[0].text.isdigit() and row[1].text in {".", ")"} and row[0].end == row[1].start
    return int(row[0].text) if numbered and len(row[0].text) < 3 else None


def lead_in(row: Sequence[Word], named: Sequence[bool]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The words for who argues, and for that they do, in a sentence that ends with a colon; as indices of words."""
    for report in find_reports(row, named):
        if report.source is not None and report.kind in {"say", "hold"} and not report.after:
            return report.source, report.cue
    return _laid_out(row, named)


def _laid_out(row: Sequence[Word], named: Sequence[bool]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """«Rowe and others laid out why …», «Rowe gave three reasons …»."""
    phrases, following = Phrases(row, named), {word.lower for word in row}
    for index, word in enumerate(row):
        out = word.lower in _LAID_OUT and phrases.low(index + 1) == "out"
        given = word.lower in _GIVEN and not following.isdisjoint(_POINTS)
        if not (out or given) or phrases.low(index - 1) in load("auxiliaries"):
            continue
        source = phrases.subject(index)
        return None if source is None else (source, (index, index + 1 + out))
    return None
