"""The coverage at a glance: which source states what, and when things happened and were published.

Positions are shares of the picture's width, so that it fits any page; text keeps its size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from enum import StrEnum

from consilience.publish import wording
from consilience.publish.passages import first_words, letter
from consilience.publish.view import SourceView
from consilience.types import (
    Alignment,
    Claim,
    Precision,
    Quote,
    Reading,
    Relation,
    Report,
    Span,
    Story,
    StorySentence,
    TimeMention,
    Timestamp,
    VoiceKind,
)

GRID_ROWS = 14
"""What is still seen at a glance; the claims side by side have the rest."""

EVENTS = 8
"""Dated claims on the timeline; more crowd a phone."""

NEAR = timedelta(days=30)
"""A dated claim further from the reports than this would squeeze them all into one spot; it is listed, not drawn."""

APART = 9.0
"""Per cent of the width that two marks need between them: a mark is 22 pixels wide, the narrowest picture 260."""

LABEL_WORDS = 16
"""Words of a sentence that stand for it in a picture."""

_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|while|after|before|since|until|because|as|if|scheduled|expected|planned)\b"
    r"|\b(?:by|for|from|ahead of|prior to|following|a|an|the|his|her|its|their|this|[A-Z][\w.]*['’]s)\s*$"
)
"""Before a time: it is that of another clause, a term, or part of a name («the 25 July call»)."""

_FINE = frozenset({Precision.MINUTE, Precision.DAYPART, Precision.DAY})


class State(StrEnum):
    """What a source says to a point; where it says several things, the first of these is shown."""

    CONTRADICTS = "contradicts"
    DISPUTED = "disputed"
    LATER = "later figure"
    EARLIER = "earlier figure"
    STATES = "states"
    ALIKE = "something alike"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the story and what each source, in order, says to it."""

    text: str
    anchor: str
    cells: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on the timeline: from ``left`` to ``right`` per cent, in ``lane`` 0 and up."""

    key: str
    left: float
    right: float
    lane: int
    when: str
    what: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated claims above, reports below one axis; ``elsewhere``: dates told in the story that are too far to draw."""

    events: tuple[Mark, ...]
    reports: tuple[Mark, ...]
    ticks: tuple[tuple[float, str], ...]
    undated: tuple[SourceView, ...]
    elsewhere: tuple[Mark, ...]

    @property
    def event_lanes(self) -> int:
        """How many rows the events need."""
        return max((mark.lane + 1 for mark in self.events), default=0)

    @property
    def report_lanes(self) -> int:
        """How many rows the reports need."""
        return max((mark.lane + 1 for mark in self.reports), default=0)


# ── grid ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def grid(
    report: Report, story: Story, anchors: Mapping[StorySentence, str], sources: Sequence[SourceView]
) -> tuple[Point, ...]:
    """The story's points by source, key points first; each alignment once."""
    claims = {claim.id: claim for reading in report.readings for claim in reading.claims}
    alignments = {alignment.id: alignment for alignment in report.alignments}
    points: dict[str, Point] = {}
    for sentence in (*story.key_points, *story.body):
        alignment = alignments.get(sentence.alignment)
        if alignment is not None and sentence.alignment not in points and len(points) < GRID_ROWS:
            told = _told(sentence, alignment, claims)
            cells = tuple(_state(report, source, told, alignment) for source in sources)
            points[sentence.alignment] = Point(_label(sentence.text), anchors[sentence], cells)
    return tuple(points.values())


def _label(text: str) -> str:
    short = first_words(text, LABEL_WORDS)
    return text if len(text) <= len(short) + 1 else f"{short} …"


def _told(sentence: StorySentence, alignment: Alignment, claims: Mapping[str, Claim]) -> frozenset[str]:
    """The claims that the sentence cites; the alignment's central one where none can be told."""
    cited = {
        claim.id
        for claim in claims.values()
        for citation in sentence.citations
        if claim.quote.span.overlaps(citation.span)
    }
    return frozenset(cited) or frozenset(alignment.claims[:1])


def _state(report: Report, source: SourceView, told: frozenset[str], alignment: Alignment) -> State:
    """What a source says to the claims that a sentence tells; between two of these, what they are to each other."""
    own = {claim.claim.id for claim in source.claims}
    others = {claim for claim in told if claim not in own}
    mine = own & told or own
    found: set[State] = set()
    for item in report.comparisons:
        for left, right, changed in ((item.first, item.second, State.EARLIER), (item.second, item.first, State.LATER)):
            if left in mine and right in others:
                found.add(changed if item.relation is Relation.SUPERSEDED else _STATES[item.relation])
    if own & told and not found & {State.CONTRADICTS, State.DISPUTED}:
        return State.STATES
    if own & set(alignment.claims):
        found.add(State.ALIKE)
    return next((state for state in State if state in found), State.SILENT)


_STATES = {
    Relation.CONTRADICTS: State.CONTRADICTS,
    Relation.DISPUTED: State.DISPUTED,
    Relation.SUPPORTS: State.STATES,
    Relation.DIFFERENT_SCOPE: State.ALIKE,
}


# ── timeline ────────────────────────────────────────────────────────────────────────────────────────────────────────


def timeline(story: Story, sources: Sequence[SourceView]) -> Timeline | None:
    """When the reports appeared and when what they tell happened; None where no report is dated."""
    published = [(source, *_published(source.article.published)) for source in sources if source.article.published]
    if not published:
        return None
    first, last = min(start for _, start, _ in published), max(end for _, _, end in published)
    near: list[_Event] = []
    far: list[_Event] = []
    for event in _events(story, sources):
        (near if first - NEAR <= event[0] and event[1] <= last + NEAR else far).append(event)
    near = near[:EVENTS]
    scale = _Scale([moment for _, *ends in published for moment in ends] + [end for event in near for end in event[:2]])
    reports = [
        (scale.at(start), scale.at(end), str(source.number), source.published, source.outlet, (source.number,))
        for source, start, end in published
    ]
    events = [
        (scale.at(start), scale.at(end), letter(index), when, what, numbers)
        for index, (start, end, when, what, numbers) in enumerate(sorted(near))
    ]
    return Timeline(
        _laned(events),
        _laned(reports),
        scale.ticks(),
        tuple(source for source in sources if not source.article.published),
        tuple(Mark("", 0, 0, 0, when, what, numbers) for _, _, when, what, numbers in sorted(far)),
    )


_Event = tuple[datetime, datetime, str, str, tuple[int, ...]]


def _events(story: Story, sources: Sequence[SourceView]) -> Iterable[_Event]:
    """The day or hour of each sentence of the story of which it can be told, and the sources that state it.

    Where its sources give different ones, those that the sentence itself names.
    """
    seen: set[tuple[str, str, tuple[Quote, ...]]] = set()
    for sentence in (*story.key_points, *story.body):
        stated: dict[TimeMention, tuple[SourceView, bool]] = {}
        for source in sources:
            for citation in sentence.citations:
                time = _main_time(source.reading, citation.span)
                if time is not None:
                    stated[time] = source, source.reading.article.text(time.span) in sentence.text
        shared = _common(stated)
        named = [time for time, (_, whether) in stated.items() if whether]
        for time in [shared] if shared else named:
            tellers = [source for other, (source, _) in stated.items() if shared or other == time]
            key = time.start, time.end, sentence.citations
            if key not in seen:
                seen.add(key)
                yield from _event(time, _label(sentence.text), tellers)


def _event(time: TimeMention, label: str, tellers: Sequence[SourceView]) -> Iterable[_Event]:
    offsets = {source.number: _offset(source) for source in tellers}
    # A clock time in a text has no zone: it is drawn in that of the articles, the middle one of them.
    zone = timezone(sorted(offsets.values())[len(offsets) // 2])
    try:
        start, end = (_utc(datetime.fromisoformat(moment), zone) for moment in (time.start, time.end))
    except ValueError:
        return
    yield start, max(start, end), wording.time(time), label, tuple(sorted(offsets))


def _common(stated: Iterable[TimeMention]) -> TimeMention | None:
    """The narrowest of some times where all the others hold it; None where they differ."""
    ordered = sorted(stated, key=lambda time: (time.precision is Precision.DAY, time.start, time.end, time.span))
    if not ordered:
        return None
    narrow = ordered[0]
    hold = all(time.start[:10] <= narrow.start[:10] and narrow.end[:10] <= time.end[:10] for time in ordered)
    return narrow if hold else None


def _main_time(reading: Reading, span: Span) -> TimeMention | None:
    """The day or hour at which what a sentence tells happened: the first it names in its main clause, unquoted.

    «The vote was delayed until Friday» and «the man who was arrested on Friday» happened at some other time.
    """
    times = {time.span: time for claim in reading.claims for time in claim.times if span.contains(time.span)}
    said = [one.span for one in reading.attributions if one.kind is VoiceKind.QUOTED]
    for where, time in sorted(times.items()):
        if time.precision not in _FINE or any(one.overlaps(where) for one in said):
            continue
        before = reading.article.snapshot.text(where.part)[span.start : where.start]
        return None if _OF_SOMETHING_ELSE.search(before) else time
    return None


def _offset(source: SourceView) -> timedelta:
    stamp = source.article.published
    return (stamp.value.utcoffset() if stamp else None) or timedelta()


def _published(stamp: Timestamp | None) -> tuple[datetime, datetime]:
    assert stamp is not None
    start = _utc(stamp.value)
    return start, start if stamp.has_time else start + timedelta(days=1)


def _utc(moment: datetime, zone: tzinfo = UTC) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


class _Scale:
    """Moments to per cent of the width, with room for a mark at either end."""

    _MARGIN = 5.0

    def __init__(self, moments: Sequence[datetime]) -> None:
        self._first, self._last = min(moments), max(moments)

    def at(self, moment: datetime) -> float:
        length = (self._last - self._first).total_seconds()
        share = (moment - self._first).total_seconds() / length if length else 0.5
        return self._MARGIN + (100 - 2 * self._MARGIN) * share

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Up to four midnights, or the two ends where no midnight lies between them."""
        day = (self._first + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        days = []
        while day <= self._last:
            days.append(day)
            day += timedelta(days=1)
        if not days:
            ends = dict.fromkeys((self._first, self._last))
            return tuple((self.at(moment), f"{wording.short_day(moment)} {moment:%H:%M}") for moment in ends)
        step = -(-len(days) // 4)
        return tuple((self.at(moment), wording.short_day(moment)) for moment in days[::step])


def _laned(items: Sequence[tuple[float, float, str, str, str, tuple[int, ...]]]) -> tuple[Mark, ...]:
    """Marks in the fewest rows in which none touches another."""
    ends: list[float] = []
    marks = []
    for left, right, key, when, what, numbers in sorted(items):
        lane = next((at for at, end in enumerate(ends) if left - end >= APART), len(ends))
        ends[lane : lane + 1] = [right]
        marks.append(Mark(key, left, right, lane, when, what, numbers))
    return tuple(marks)
