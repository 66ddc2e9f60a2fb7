"""A finding of a check of interests before it is settled whether it is sure enough to show, and what may settle it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.checks.interests.naming import Stretches, is_subject, is_subject_of_story
from consilience.checks.wording.passages import wording_of
from consilience.checks.wording.slant import slanted
from consilience.types import Finding, Reading, Span

SHOWN_PLACES = 2
"""Places of the story's text that are quoted with a conflict."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, and whether it is shown; what is not stays a candidate."""

    finding: Finding
    shown: bool


def is_reported_on(reading: Reading, name: str, spans: Sequence[Span], others: Sequence[Reading]) -> bool:
    """Whether what stands here is more than named: a subject of the report or the story, or judged by the report."""
    return is_subject(reading, spans) or is_subject_of_story(name, others) or _judged_by_report(reading, spans)


def _judged_by_report(reading: Reading, spans: Sequence[Span]) -> bool:
    """Whether the report itself praises or runs down, in a sentence that means it, what stands at these places."""
    wording = wording_of(reading)
    named = Stretches(dict.fromkeys(spans))
    meant = {item.entity.id for item in reading.mentions if named.touch(item.span)}
    described = (item.span for item in reading.mentions if item.entity.id in meant and not item.pronoun)
    places = [*spans, *(span for span in described if reading.article.text(span).split()[-1].islower())]
    sentences = {wording.sentence_around(span) for span in places if wording.reporter(span)}
    return any(
        wording.sentence_around(item.words) in sentences and wording.reporter(item.words) for item in slanted(wording)
    )
