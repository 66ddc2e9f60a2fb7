"""The stories benchmark: the engine's page of each gold event against what a careful editor expects on it.

Protocol and figures: ``docs/benchmarks.md``. Measures are pooled over events; intervals resample whole events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from consilience.evaluate import story_alignment, story_contradictions, story_measures
from consilience.evaluate.gold import GoldEvent, documents, load_events
from consilience.evaluate.result import Figure, Result, bootstrap
from consilience.evaluate.story_measures import Ratio, Scored
from consilience.evaluate.story_page import NotComputed, SystemStory, page_of
from consilience.types import Document, Report

MakeReport = Callable[[Sequence[Document]], Report]

PROTOCOL = (
    "Each event's texts are handed over with title, outlet, address and date. A span of the page is located in the "
    "gold text by position; it matches a gold span of the same article when they share half of the shorter one's "
    "words and it is at most twice as long, or one sentence; one to one, best overlap first. Pooled over events, "
    "95 % bootstrap interval over events."
)


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the page: its name, how one event is scored, and what a reader of its figures must know."""

    name: str
    score: Callable[[GoldEvent, SystemStory], Scored | NotComputed]
    note: str = ""


ELEMENTS: tuple[Element, ...] = (
    Element("exact quotes", story_measures.exact_quotes, "must be 1"),
    Element("quotes", story_measures.quotes, "direct, no fragments, articles annotated for quotes"),
    Element("location", story_measures.location),
    Element("key facts", story_measures.key_facts),
    Element("unique points", story_measures.unique_points),
    Element("contradictions", story_contradictions.contradictions, "unmatched pairs: read them"),
    Element("left out", story_measures.left_out),
    Element("findings", story_measures.findings, "three checks pooled; few, so the interval counts"),
    Element("traps", story_measures.traps, "must be 0"),
    Element("claim alignment", story_alignment.alignment, "against the spans that support one fact"),
    Element("shared claims", story_alignment.shared_claims, "a proxy for key facts until there are key points"),
    Element("lone claims", story_alignment.lone_claims, "a proxy until unique points are chosen"),
)


def run(gold: Path, texts: Path, make_report: MakeReport) -> Result:
    """Make a report of each event and score it; ``make_report`` is the pipeline from documents to report.

    Raises:
        SourceNotFound, SourceUnreadable: gold or texts are missing or are not the annotated ones.
    """
    return score(load_events(gold, texts), make_report)


def score(events: Sequence[GoldEvent], make_report: MakeReport) -> Result:
    """The figures over these events."""
    pages = [page_of(make_report(documents(event)), event) for event in events]
    figures: list[Figure] = []
    lines = [
        f"{event.name} {key}: the article was set aside: {reason}"
        for event, page in zip(events, pages, strict=True)
        for key, reason in page.missing
    ]
    for element in ELEMENTS:
        scored = [element.score(event, page) for event, page in zip(events, pages, strict=True)]
        figures += _figures(element.name, element.note, scored)
        lines += [line for item in scored if isinstance(item, Scored) for line in item.lines]
    injected = [_injections(event, page, make_report) for event, page in zip(events, pages, strict=True)]
    figures += _figures("injections", "", injected)
    lines += [line for item in injected if isinstance(item, Scored) for line in item.lines]
    return Result("stories", PROTOCOL, tuple(figures), tuple(lines))


def pool(name: str, scored: Iterable[Scored], note: str = "") -> Figure:
    """One figure pooled over events: the sum of the numerators over that of the denominators."""
    parts = [ratio for item in scored for ratio in item.ratios if ratio.name == name]
    interval = bootstrap(parts, _pooled)
    figure = Figure(name, _pooled(parts), sum(part.items for part in parts), note=note)
    return figure if interval is None else replace(figure, low=interval[0], high=interval[1])


def _pooled(parts: Sequence[Ratio]) -> float | None:
    below = sum(part.denominator for part in parts)
    return sum(part.numerator for part in parts) / below if below else None


def _figures(element: str, note: str, scored: Sequence[Scored | NotComputed]) -> list[Figure]:
    done = [item for item in scored if isinstance(item, Scored)]
    if not done:
        reasons = sorted({item.reason for item in scored if isinstance(item, NotComputed)})
        return [Figure(element, None, 0, note=f"not computed: {'; '.join(reasons)}")]
    names = dict.fromkeys(ratio.name for item in done for ratio in item.ratios)
    left = len(scored) - len(done)
    note = "; ".join(part for part in (note, f"{left} events not computed" if left else "") if part)
    return [pool(name, done, note) for name in names]


def _injections(event: GoldEvent, page: SystemStory, make_report: MakeReport) -> Scored | NotComputed:
    """The event run again with each of its edits; nothing is run for a page without contradictions."""
    before = page.contradictions
    if isinstance(before, NotComputed):
        return before
    scored = []
    for edit in event.injections:
        after = page_of(make_report(documents(event, edit)), event, edit).contradictions
        if isinstance(after, NotComputed):
            return after
        scored.append(story_contradictions.injection(event, edit, before, after))
    ratios = tuple(ratio for item in scored for ratio in item.ratios)
    return Scored(_added_up(ratios), tuple(line for item in scored for line in item.lines))


def _added_up(ratios: Sequence[Ratio]) -> tuple[Ratio, ...]:
    names = dict.fromkeys(ratio.name for ratio in ratios)
    parts = {name: [ratio for ratio in ratios if ratio.name == name] for name in names}
    return tuple(
        Ratio(
            name,
            sum(ratio.numerator for ratio in parts[name]),
            sum(ratio.denominator for ratio in parts[name]),
            sum(ratio.items for ratio in parts[name]),
        )
        for name in names
    )
