"""A card for each source: score, what only it reports, where it disagrees, what it leaves out, what is not assessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.publish import story_wording
from consilience.publish.cited import Cited, Words
from consilience.publish.disagreements import Disagreement, Side, Succession
from consilience.publish.quoting import Shown
from consilience.publish.view import SourceView
from consilience.types import LedgerLine, Report, Score


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a disagreement; ``outlets`` in order, each once."""

    words: tuple[Words, ...]
    outlets: tuple[str, ...]
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
    """An earlier statement beside the later one."""

    earlier: Words
    later: Words
    reason: str


@dataclass(frozen=True, slots=True)
class LeftOutView:
    """A fact that others report, in their words."""

    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One source. ``overall`` is None where there is no overall score; ``reasons`` say why."""

    source: SourceView
    overall: float | None
    reasons: tuple[str, ...]
    sub_scores: tuple[tuple[str, float], ...]
    ledger: tuple[LedgerLine, ...]
    not_assessed: tuple[tuple[str, str], ...]
    corroborated: int
    contradictions: tuple[DisagreementView, ...]
    replaced: tuple[SuccessionView, ...]
    unique: tuple[Words, ...]
    left_out: tuple[LeftOutView, ...]
    shown: Shown


def side_view(side: Side, cited: Cited) -> SideView:
    """A side with its words, one statement of each article, by the number of its source."""
    first = {statement.snapshot: statement for statement in reversed(side.statements)}
    words = sorted((cited.statement(item) for item in first.values()), key=lambda item: item.source.number)
    return SideView(tuple(words), tuple(dict.fromkeys(item.source.outlet for item in words)), side.independent)


def disagreement_view(found: Disagreement, anchor: str, cited: Cited) -> DisagreementView:
    """A disagreement in words."""
    sides = tuple(side_view(side, cited) for side in found.sides)
    alone = next((list(view.outlets) for side, view in zip(found.sides, sides, strict=True) if side is found.alone), [])
    numbers = sorted({words.source.number for side in sides for words in side.words})
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
    successions: Sequence[Succession],
) -> Card:
    """The card of one source."""
    snapshot = source.article.snapshot.id
    score = next((score for score in report.scores if score.snapshot == snapshot), None)
    sub_scores = tuple((check, value) for check, value in score.sub_scores if value is not None) if score else ()
    own = {claim.claim.id: claim.claim for claim in source.claims}
    salience = {point.claim: point.salience for point in report.unique_points}
    unique = sorted((claim for claim in own if claim in salience), key=lambda claim: -salience[claim])
    return Card(
        source,
        score.overall if score else None,
        _reasons(score),
        sub_scores,
        score.ledger if score else (),
        _not_assessed(score),
        _corroborated(report, set(own), snapshot),
        tuple(found for found in contradictions if source.number in found.numbers),
        tuple(
            SuccessionView(cited.statement(found.earlier), cited.statement(found.later), found.reason)
            for found in successions
            if found.earlier.snapshot == snapshot
        ),
        tuple(cited.words(own[claim].quote) for claim in unique),
        tuple(LeftOutView(cited.all(item.evidence)) for item in report.left_out if item.snapshot == snapshot),
        cited.allotment.shown[snapshot],
    )


def _reasons(score: Score | None) -> tuple[str, ...]:
    if score is not None and score.overall is not None:
        return ()
    return (story_wording.NO_SCORE_REASON,)


def _not_assessed(score: Score | None) -> tuple[tuple[str, str], ...]:
    """The score's own reasons, then every check that nothing is said of."""
    given = score.not_assessed if score else ()
    told = {check.casefold() for check, _ in given}
    told |= {check.casefold() for check, value in score.sub_scores if value is not None} if score else set()
    rest = [check for check in story_wording.CHECKS if check.casefold() not in told]
    return (*given, *((check, story_wording.THIS_VERSION) for check in rest))


def _corroborated(report: Report, own: set[str], snapshot: str) -> int:
    """How many claims of an article stand in an alignment that two or more independent sources state."""
    several = {item.alignment for item in report.corroborations if item.independent > 1 and snapshot in item.snapshots}
    return len({claim for item in report.alignments if item.id in several for claim in item.claims} & own)
