"""What comparison shows of a report's sources, with or without a story: doubts, differences, cards, side by side.

Every quote on the page comes out of one allotment, which keeps each article's words to the limit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from consilience.publish import story_wording, wording
from consilience.publish.cards import Card, DisagreementView, card, disagreement_view
from consilience.publish.cited import (
    Cited,
    Words,
    accusations_of,
    issues_of,
    quotes_of,
    raised_by,
    sentences_of,
    told_of,
    wanted_beside,
    wanted_evidence,
)
from consilience.publish.disagreements import Change, Disagreement, changes, disagreements
from consilience.publish.passages import count_words, first_words
from consilience.publish.quoting import Allotment, allot
from consilience.publish.view import Alone, ClaimView, ReportView, Row, SourceView
from consilience.types import Count, Doubt, DoubtKind, IndependentSource, Relation, Report, SharedText, SourcedFact

SHORT_QUESTION = 16
"""Words of a doubt where it is only pointed to."""
LEAST_QUESTION = 5
"""Words of a question that tells what it is about without what explains it; «Who says so?» does not."""


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A question and what raises it."""

    question: str
    kind: str
    words: tuple[Words, ...]
    counts: tuple[str, ...]
    facts: tuple[SourcedFact, ...]
    found: DisagreementView | None
    """The contradiction that it asks about; its words are shown instead of those of the doubt."""

    @property
    def short(self) -> str:
        """The question itself, without what explains it, cut where it is long."""
        asked = self.question[: self.question.find("?") + 1]
        asked = asked if count_words(asked) >= LEAST_QUESTION else self.question
        start = first_words(asked, SHORT_QUESTION)
        return asked if len(asked) <= len(start) + 1 else f"{start} …"


@dataclass(frozen=True, slots=True)
class SharedView:
    """Passages that two articles share word for word: those of the first are shown, those of the second the same."""

    first: SourceView
    second: SourceView
    share: str
    words: tuple[Words, ...]

    @property
    def held_back(self) -> int:
        """How many passages the limit leaves no words for."""
        return sum(not words.segments for words in self.words)


@dataclass(frozen=True, slots=True)
class OneVoice:
    """Sources that count as one, and why."""

    sources: tuple[SourceView, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What is shown of compared sources. ``doubts`` is None where nobody looked; ``share`` is the limit on quoting."""

    page: ReportView
    doubts: tuple[DoubtView, ...] | None
    independent: int | None
    one_voice: tuple[OneVoice, ...]
    shared: tuple[SharedView, ...]
    contradictions: tuple[DisagreementView, ...]
    disputes: tuple[DisagreementView, ...]
    changes: tuple[tuple[tuple[str, Words], ...], ...]
    """Each figure that changed: what the reports of it are, and their words, the earliest first."""
    cards: tuple[Card, ...]
    rows: tuple[Row, ...]
    alone: tuple[Alone, ...]
    share: float
    allotment: Allotment
    cited: Cited

    @property
    def differences(self) -> tuple[DisagreementView, ...]:
        """The contradictions that no doubt asks about, then the disputes."""
        asked = {doubt.found.anchor for doubt in self.doubts or () if doubt.found}
        return (*(found for found in self.contradictions if found.anchor not in asked), *self.disputes)

    @property
    def rows_left(self) -> int:
        """Points of several sources that the limit leaves no words for."""
        return len(self.page.rows) - len(self.rows)

    @property
    def cut(self) -> int:
        """Quotes that lost words to the limit."""
        return sum(self.allotment.cut.values())

    @property
    def over(self) -> tuple[SourceView, ...]:
        """Articles of which the story itself takes over more words than the limit allows."""
        shown = self.allotment.shown
        return tuple(
            source
            for source in self.page.sources
            if shown[source.article.snapshot.id].words > int(self.share * shown[source.article.snapshot.id].of)
        )


def compared(report: Report, page: ReportView, share: float) -> Compared:
    """What a page of compared sources shows where at most ``share`` of each article's words may be quoted."""
    contradicted = disagreements(report, Relation.CONTRADICTS)
    disputed = disagreements(report, Relation.DISPUTED)
    replaced = changes(report)
    opposed = (*contradicted, *disputed)
    evidence = tuple(wanted_evidence(report, opposed, replaced))
    beside = tuple(wanted_beside(report, (claim.claim.quote for claim in _side_by_side(page))))
    told = (*told_of(report), *issues_of(opposed), *raised_by(report), *accusations_of(report))
    allotment = allot(report.readings, sentences_of(report.story), evidence, beside, share, told)
    cited = Cited({source.article.snapshot.id: source for source in page.sources}, allotment)
    contradictions = tuple(disagreement_view(item, f"x{at}", cited) for at, item in enumerate(contradicted, start=1))
    shared = sorted(report.shared_texts, key=lambda item: -item.share)
    return Compared(
        page=page,
        doubts=None if report.doubts is None else tuple(_doubts(report.doubts, contradicted, contradictions, cited)),
        independent=len(report.independent_sources) or None,
        one_voice=tuple(_one_voice(item, cited) for item in report.independent_sources if len(item.snapshots) > 1),
        shared=tuple(_shared(item, cited) for item in shared),
        contradictions=contradictions,
        disputes=tuple(disagreement_view(item, f"d{at}", cited) for at, item in enumerate(disputed, start=1)),
        changes=tuple(_changes(replaced, cited)),
        cards=tuple(card(report, source, cited, contradictions, replaced) for source in page.sources),
        rows=tuple(_rows(page.rows, cited)),
        alone=tuple(_alone(item, cited) for item in page.alone),
        share=share,
        allotment=allotment,
        cited=cited,
    )


# ── doubts and independence ─────────────────────────────────────────────────────────────────────────────────────────


def _changes(replaced: Sequence[Change], cited: Cited) -> Iterable[tuple[tuple[str, Words], ...]]:
    """The changes of which the limit leaves the words of an earlier report and of a later one."""
    for change in replaced:
        told = tuple(_reported(change, cited))
        before, after = told[: len(change.earlier)], told[len(change.earlier) :]
        if all(any(words.segments for _, words in side) for side in (before, after)):
            yield told


def _reported(change: Change, cited: Cited) -> Iterable[tuple[str, Words]]:
    for at, statement in enumerate(change.earlier):
        yield story_wording.ALSO_REPORTED if at else story_wording.FIRST_REPORTED, cited.statement(statement)
    yield from ((story_wording.LATER_REPORT, cited.statement(statement)) for statement in change.later)


def _doubts(
    doubts: Sequence[Doubt], found: Sequence[Disagreement], views: Sequence[DisagreementView], cited: Cited
) -> Iterable[DoubtView]:
    """The doubts; a contradiction is shown under the first that asks about it."""
    left = list(zip(found, views, strict=True))
    for doubt in doubts:
        asked = next((pair for pair in left if doubt.kind is DoubtKind.CONTRADICTION and _asks(doubt, pair[0])), None)
        if asked:
            left.remove(asked)
        yield DoubtView(
            story_wording.briefly(doubt.question),
            asked[1].heading if asked else story_wording.check(story_wording.doubt(doubt.kind)),
            () if asked else cited.all(quotes_of(doubt)),
            tuple(story_wording.counted(item) for item in doubt.evidence if isinstance(item, Count)),
            tuple(item for item in doubt.evidence if isinstance(item, SourcedFact)),
            asked[1] if asked else None,
        )


def _asks(doubt: Doubt, found: Disagreement) -> bool:
    """Whether a doubt quotes both sides of a contradiction."""
    spans = [quote.span for quote in quotes_of(doubt)]
    met = [
        any(statement.claim.quote.span.overlaps(span) for statement in side.statements for span in spans)
        for side in found.sides
    ]
    return sum(met) > 1


def _one_voice(item: IndependentSource, cited: Cited) -> OneVoice:
    members = sorted((cited.sources[snapshot] for snapshot in item.snapshots), key=lambda source: source.number)
    return OneVoice(tuple(members), item.reason or "")


def _shared(item: SharedText, cited: Cited) -> SharedView:
    one, other = sorted((cited.sources[item.first], cited.sources[item.second]), key=lambda source: source.number)
    swapped = one.article.snapshot.id != item.first
    words = tuple(cited.words(pair[swapped]) for pair in item.passages)
    return SharedView(one, other, wording.percent(item.share), words)


# ── side by side ────────────────────────────────────────────────────────────────────────────────────────────────────


def _side_by_side(page: ReportView) -> Iterable[ClaimView]:
    for row in page.rows:
        yield from (claim for cell in row.cells for claim in cell)
    for alone in page.alone:
        yield from alone.shown


def _limited(claim: ClaimView, cited: Cited) -> ClaimView:
    return replace(claim, allowed=cited.words(claim.claim.quote).text)


def _rows(rows: Sequence[Row], cited: Cited) -> Iterable[Row]:
    """The rows of which the limit leaves at least two sources' words."""
    number = 0
    for row in rows:
        cells = tuple(tuple(_limited(claim, cited) for claim in cell) for cell in row.cells)
        if sum(1 for cell in cells if any(claim.excerpt for claim in cell)) > 1:
            number += 1
            yield replace(row, number=number, central=_limited(row.central, cited), cells=cells)


def _alone(alone: Alone, cited: Cited) -> Alone:
    shown = tuple(_limited(claim, cited) for claim in alone.shown)
    return replace(alone, shown=tuple(claim for claim in shown if claim.excerpt))
