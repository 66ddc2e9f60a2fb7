"""A card for each source: score, what only it reports, where it disagrees, what it leaves out, what is not assessed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.publish import story_wording
from consilience.publish.check_views import Checked, checked
from consilience.publish.cited import UNIQUE_SHOWN, Cited, Words, briefest, points_of
from consilience.publish.disagreements import Change, Disagreement, Side
from consilience.publish.quoting import Shown
from consilience.publish.view import SourceView
from consilience.types import LeftOut, Report


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a disagreement: the words of each voice, and all the sources on it."""

    words: tuple[Words, ...]
    sources: tuple[SourceView, ...]
    independent: int


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """A disagreement as shown. ``numbers``: the sources with a part in it."""

    anchor: str
    heading: str
    reasons: tuple[str, ...]
    standing: str
    sides: tuple[SideView, ...]
    numbers: tuple[int, ...]
    comparisons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SuccessionView:
    """The words at issue of an earlier statement, and those of the later one."""

    earlier: Words
    later: Words


@dataclass(frozen=True, slots=True)
class LeftOutView:
    """A fact that others report: the words of one of them, and all who do."""

    words: Words
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One source: what the checks say of it, its score with them, and what comparison with the others shows."""

    source: SourceView
    checked: Checked
    corroborated: int
    contradictions: tuple[DisagreementView, ...]
    replaced: tuple[SuccessionView, ...]
    unique: tuple[Words, ...]
    left_out: tuple[LeftOutView, ...]
    held_back: tuple[int, int]
    """How many unique points and left-out facts the limit leaves no words for."""
    shown: Shown
    alone: bool
    """Whether there is no other source, so that nothing could be compared."""

    @property
    def unscored(self) -> str:
        """Why accuracy was not assessed; empty where it was."""
        return dict(self.checked.not_assessed).get(ACCURACY, "")


ACCURACY = "Accuracy"


def side_view(side: Side, cited: Cited) -> SideView:
    """A side with the words of each voice, by the number of its source."""
    words = sorted(map(cited.statement, side.voices), key=lambda item: item.source.number)
    sources = sorted({cited.sources[item.snapshot].number for item in side.statements})
    by_number = {source.number: source for source in cited.sources.values()}
    return SideView(tuple(words), tuple(by_number[number] for number in sources), side.independent)


def disagreement_view(found: Disagreement, anchor: str, cited: Cited) -> DisagreementView:
    """A disagreement in words."""
    sides = tuple(side_view(side, cited) for side in found.sides)
    weak = next((view for side, view in zip(found.sides, sides, strict=True) if side is found.alone), None)
    alone = [source.outlet for source in weak.sources] if weak else []
    numbers = sorted({source.number for side in sides for source in side.sources})
    return DisagreementView(
        anchor,
        story_wording.headed(found),
        found.reasons,
        story_wording.standing(found, alone),
        sides,
        tuple(numbers),
        found.comparisons,
    )


def card(
    report: Report,
    source: SourceView,
    cited: Cited,
    contradictions: Sequence[DisagreementView],
    changed: Sequence[Change],
) -> Card:
    """The card of one source."""
    snapshot = source.article.snapshot.id
    places = {comparison: found.anchor for found in contradictions for comparison in found.comparisons}
    own = {claim.claim.id for claim in source.claims}
    points = points_of(report, source.reading)
    unique = [cited.words(quote) for quote in points[:UNIQUE_SHOWN]]
    left_out = [_left_out(item, cited) for item in report.left_out if item.snapshot == snapshot]
    return Card(
        source,
        checked(report, source, cited, places),
        _corroborated(report, own, snapshot),
        tuple(found for found in contradictions if source.number in found.numbers),
        tuple(_replaced(snapshot, changed, cited)),
        tuple(words for words in unique if words.segments),
        tuple(item for item in left_out if item.words.segments),
        (len(points) - sum(map(_readable, unique)), len(left_out) - sum(_readable(item.words) for item in left_out)),
        cited.allotment.shown[snapshot],
        len(report.readings) == 1,
    )


def _readable(words: Words) -> bool:
    return bool(words.segments)


def _replaced(snapshot: str, changed: Sequence[Change], cited: Cited) -> Iterable[SuccessionView]:
    """What later reports have instead of an article's statements, where the limit leaves both their words."""
    for change in changed:
        for item in change.successions:
            if item.earlier.snapshot == snapshot:
                view = SuccessionView(cited.issue(item.earlier), cited.issue(item.later))
                if view.earlier.segments and view.later.segments:
                    yield view


def _left_out(item: LeftOut, cited: Cited) -> LeftOutView:
    sources = {cited.sources[quote.span.snapshot].number: quote.span.snapshot for quote in item.evidence}
    words = cited.words(briefest(item))
    return LeftOutView(words, tuple(cited.sources[sources[number]] for number in sorted(sources)))


def _corroborated(report: Report, own: set[str], snapshot: str) -> int:
    """How many claims of an article stand in an alignment that two or more independent sources state."""
    several = {item.alignment for item in report.corroborations if item.independent > 1 and snapshot in item.snapshots}
    return len({claim for item in report.alignments if item.id in several for claim in item.claims} & own)
