"""The doubts benchmark: faults planted in real articles, and harmless edits, put through the whole pipeline.

``consilience eval doubts --texts FOLDER`` plants, in each event of the user's own (``evaluate/event_texts.py`` says in
what form), at most one contradiction of each type of what another article states and one harmless edit of each sort
(``evaluate/planting``), and makes the report again after each. Deterministic by ``--seed``. Events are split by a hash
of their id: look at the tuning half (``--half tuning --misses``) while working, and quote the report half.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.evaluate.event_texts import Event, halves
from consilience.evaluate.planting.plan import HARMLESS, plan
from consilience.evaluate.planting.sites import Edit
from consilience.evaluate.result import Figure, Result, bootstrap
from consilience.types import (
    Comparison,
    ConflictKind,
    Document,
    DoubtKind,
    Part,
    Quote,
    Reading,
    Relation,
    Report,
    Span,
)

MakeReport = Callable[[Sequence[Document]], Report]

PROTOCOL = (
    "In each event one article is edited so that it contradicts what another states (chosen by shared wording, not by "
    "the engine; one edit of each type where the texts allow it), and the report made again. Found: a contradiction "
    "that the unedited event's report does not have, between a claim that overlaps the edit and one that overlaps a "
    "sentence which states what was changed. Named: a doubt quotes both. A harmless edit is flagged where a new "
    "contradiction overlaps it. Contradictions in unedited events are counted as false, though some may be true: read "
    "them. Halves by a hash of the event's id; 95 % bootstrap interval over events."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the report made of one edit. ``fell`` is None where either report has no confidence."""

    edit: Edit
    found: bool
    right_kind: bool
    named: bool
    fell: bool | None
    flagged: bool
    further: int
    """New contradictions elsewhere."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One event: its contradictions before any edit, and the outcome of each edit."""

    event: Event
    untouched: int
    outcomes: tuple[Outcome, ...]
    lines: tuple[str, ...]


def run(texts: Path, make_report: MakeReport, *, limit: int | None = None, half: str = "both", seed: int = 0) -> Result:
    """Plant and measure; ``limit`` events of each half at most; ``half`` is tuning, report or both.

    Raises:
        SourceNotFound, SourceUnreadable: the texts are missing or in another form.
    """
    figures: list[Figure] = []
    lines: list[str] = []
    for name, chosen in halves(texts, half, limit):
        trials = [trial for event in chosen if (trial := attempt(event, make_report, seed)) is not None]
        figures += [Figure(f"{name}: events with two articles read", len(trials), len(chosen))]
        figures += list(_figures(name, trials))
        lines += [f"{name} {line}" for trial in trials for line in trial.lines]
    return Result("doubts", PROTOCOL, tuple(figures), tuple(lines))


def attempt(event: Event, make_report: MakeReport, seed: int = 0) -> Trial | None:
    """Every edit of one event tried; None where fewer than two of its articles could be read as one event."""
    before = make_report(event.documents())
    by_source = {reading.article.source: reading for reading in before.readings}
    kept = [index for index in range(len(event.articles)) if event.source(index) in by_source]
    if len(kept) < 2:
        return None
    if len(kept) < len(event.articles):
        return attempt(Event(event.id, tuple(event.articles[index] for index in kept)), make_report, seed)
    readings = [by_source[event.source(index)] for index in kept]
    old = _contradictions(before)
    lines = [f"{event.id} untouched: {_shown(item)}" for item in old.values()]
    outcomes = []
    for edit in plan(event, readings, seed):
        changed = event.with_article(
            edit.article, edit.applied(readings[edit.article].article.snapshot.body), edit.date
        )
        outcome = _outcome(edit, readings[edit.article], before, make_report(changed.documents()))
        outcomes.append(outcome)
        lines += _lines(event, readings, outcome)
    return Trial(event, len(old), tuple(outcomes), tuple(lines))


def _outcome(edit: Edit, original: Reading, before: Report, after: Report) -> Outcome:
    edited = next((item for item in after.readings if item.article.source == original.article.source), None)
    old, new = _contradictions(before), _contradictions(after)
    if edited is None:
        return Outcome(edit, False, False, False, None, False, 0)
    place = Span(edited.article.snapshot.id, Part.BODY, edit.start, edit.start + len(edit.replacement))
    unedited = Span(original.article.snapshot.id, Part.BODY, edit.start, edit.end)
    known = {one for key, item in old.items() if _touches(before, item, [unedited]) for one in key}
    fresh = [item for key, item in new.items() if key not in old and not known & set(key)]
    stated = [span for _, span in edit.stated]
    touching = [item for item in fresh if _touches(after, item, [place])]
    hits = [item for item in touching if _touches(after, item, stated)]
    named = any(
        doubt.kind is DoubtKind.CONTRADICTION
        and any(_sentence(edited, place).overlaps(span) for span in _quoted(doubt.evidence))
        and any(one.overlaps(span) for one in stated for span in _quoted(doubt.evidence))
        for doubt in after.doubts or ()
    )
    fell = after.confidence.value < before.confidence.value if after.confidence and before.confidence else None
    right = any(item.kind is edit.kind for item in hits)
    return Outcome(edit, bool(hits), right, named, fell, bool(touching), len(fresh) - len(touching))


def _contradictions(report: Report) -> dict[tuple[str, str], Comparison]:
    """Contradictions by the two claims' ids, which survive an edit elsewhere."""
    return {
        (min(item.first, item.second), max(item.first, item.second)): item
        for item in report.comparisons
        if item.relation is Relation.CONTRADICTS
    }


def _touches(report: Report, item: Comparison, places: Sequence[Span]) -> bool:
    """Whether a claim of a comparison, or its words at issue, overlap one of these places."""
    whole = [
        claim.quote.span
        for reading in report.readings
        for claim in reading.claims
        if claim.id in (item.first, item.second)
    ]
    spans = [*whole, *(quote.span for quote in item.evidence)]
    return any(place.overlaps(span) for place in places for span in spans)


def _quoted(evidence: Sequence[object]) -> list[Span]:
    return [item.span for item in evidence if isinstance(item, Quote)]


def _sentence(reading: Reading, place: Span) -> Span:
    """The sentence that an edit stands in."""
    return next((item.span for item in reading.article.sentences if item.span.overlaps(place)), place)


def _shown(item: Comparison) -> str:
    first, second = item.evidence
    kind = item.kind.value if item.kind else "?"
    return f"contradiction ({kind}): «{_line(first.text)}» against «{_line(second.text)}»: {item.reason}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(event: Event, readings: Sequence[Reading], outcome: Outcome) -> Iterator[str]:
    """A line for each miss, false flag, and contradiction elsewhere."""
    edit = outcome.edit
    kind = edit.kind.value if edit.kind else "harmless"
    edit_words = f"{event.id} {kind} ({edit.name}): {words_of(edit, readings)}"
    if edit.kind is not None and not outcome.found:
        yield f"{edit_words}: missed"
    if edit.kind is not None and outcome.found and not outcome.named:
        yield f"{edit_words}: found, but no doubt names it"
    if edit.kind is None and outcome.flagged:
        yield f"{edit_words}: flagged"
    if outcome.further:
        yield f"{edit_words}: {outcome.further} new contradictions elsewhere"


def words_of(edit: Edit, readings: Sequence[Reading]) -> str:
    """An edit in words: the sentence with what was changed in brackets, and the likest sentence that it contradicts."""
    article = readings[edit.article].article
    body = article.snapshot.body
    place = Span(article.snapshot.id, Part.BODY, edit.start, edit.end)
    sentence = _sentence(readings[edit.article], place)
    end = max(sentence.end, edit.end)
    text = (
        f"{body[sentence.start : edit.start]}[{body[edit.start : edit.end]} → {edit.replacement}]{body[edit.end : end]}"
    )
    other, span = edit.stated[0]
    return f"«{_line(text)}» / «{_line(readings[other].article.text(span))}»"


def _figures(half: str, trials: Sequence[Trial]) -> Iterator[Figure]:
    contradicting = [_chosen(trial, lambda edit: edit.kind is not None) for trial in trials]
    harmless = [_chosen(trial, lambda edit: edit.kind is None) for trial in trials]
    found = [[outcome for outcome in outcomes if outcome.found] for outcomes in contradicting]
    yield _pooled(f"{half}: contradictions per untouched story", [(trial.untouched, 1) for trial in trials])
    yield _share(f"{half}: planted contradictions found", contradicting, lambda one: one.found)
    for kind in ConflictKind:
        of_kind = [[one for one in outcomes if one.edit.kind is kind] for outcomes in contradicting]
        yield _share(f"{half}: found, {kind.value}", of_kind, lambda one: one.found)
    yield _share(f"{half}: of those found, type right", found, lambda one: one.right_kind)
    yield _share(f"{half}: of those found, a doubt names both sentences", found, lambda one: one.named)
    yield _share(f"{half}: of those found, confidence fell", found, lambda one: bool(one.fell))
    yield _share(f"{half}: of all planted, confidence fell", contradicting, lambda one: bool(one.fell))
    yield _share(f"{half}: harmless edits flagged", harmless, lambda one: one.flagged)
    for name in HARMLESS:
        of_name = [[one for one in outcomes if one.edit.name == name] for outcomes in harmless]
        yield _share(f"{half}: flagged, {name}", of_name, lambda one: one.flagged)
    further = [(sum(one.further for one in trial.outcomes), len(trial.outcomes)) for trial in trials]
    yield _pooled(f"{half}: new contradictions elsewhere per edit", further)


def _chosen(trial: Trial, wanted: Callable[[Edit], bool]) -> list[Outcome]:
    return [outcome for outcome in trial.outcomes if wanted(outcome.edit)]


def _share(name: str, events: Sequence[Sequence[Outcome]], hit: Callable[[Outcome], bool]) -> Figure:
    return _pooled(name, [(sum(map(hit, outcomes)), len(outcomes)) for outcomes in events])


def _pooled(name: str, parts: Sequence[tuple[int, int]]) -> Figure:
    """The sum of the numerators over that of the denominators, one part per event."""

    def measure(some: Sequence[tuple[int, int]]) -> float | None:
        below = sum(part[1] for part in some)
        return sum(part[0] for part in some) / below if below else None

    interval = bootstrap(parts, measure) or (None, None)
    return Figure(name, measure(parts), sum(part[1] for part in parts), *interval)
