"""Advertising in the report's own voice: phrases of sellers and press offices."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.usage import Use, uses
from consilience.types import Part, Severity

LABEL = "promotional-language"

_ENOUGH = 3
"""Phrases that many reports let pass («world-class», «award-winning»): so many in one article and it advertises."""


def promoted(wording: Wording) -> Iterator[Spotted]:
    """Every phrase of advertising in an article; the milder ones are sure where several stand together."""
    found: list[tuple[Passage, Use]] = []
    for passage in wording.passages:
        if passage.part is Part.BODY and not passage.ended:
            continue  # link lines, captions and section heads
        found.extend((passage, use) for use in uses(wording, "promotional_phrases", passage))
    mild = [
        passage for passage, use in found if use.kind == "mild" and wording.reporter(passage.span(use.start, use.end))
    ]
    for passage, use in found:
        sure = use.sure and (use.kind == "yes" or (use.kind == "mild" and _together(mild, passage)))
        reason = f"«{use.words}» is the language of advertising, in nobody's name but the report's"
        yield Spotted(LABEL, passage.span(use.start, use.end), Severity.MINOR, reason, sure=sure)


def _together(mild: list[Passage], passage: Passage) -> bool:
    """Whether two mild phrases stand in this sentence, or enough of them in the article."""
    return len(mild) >= _ENOUGH or sum(other is passage for other in mild) > 1
