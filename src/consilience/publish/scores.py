"""A source's score as shown: its sub-scores and its ledger, each line leading to what it was charged for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consilience.publish import story_wording
from consilience.types import Report, Score

OVERALL = "overall"
"""Under this name a score says why there is no overall one."""


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a ledger; ``anchor`` is that of the finding or contradiction it stands for, empty where none is."""

    points: float
    check: str
    reason: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ScoreView:
    """A score. ``overall`` is None where there is no overall score; ``reasons`` say why."""

    overall: float | None
    reasons: tuple[str, ...]
    sub_scores: tuple[tuple[str, float], ...]
    lines: tuple[LineView, ...]

    @property
    def sum(self) -> float:
        """What the lines leave of 100, before it is kept within 0 and 100."""
        return round(100 + sum(line.points for line in self.lines), 1)


def score_of(report: Report, snapshot: str) -> Score | None:
    """The score of an article (snapshot id), if it has one."""
    return next((score for score in report.scores if score.snapshot == snapshot), None)


def score_view(score: Score | None, anchors: Mapping[str, str]) -> ScoreView:
    """A score in words; ``anchors`` by the id of the finding or comparison that a line stands for."""
    if score is None:
        return ScoreView(None, (story_wording.NO_SCORE_REASON,), (), ())
    given = tuple(reason for check, reason in score.not_assessed if check.casefold() == OVERALL)
    reasons = () if score.overall is not None else given or (story_wording.NO_SCORE_REASON,)
    scored = ((story_wording.check(name), value) for name, value in score.sub_scores if value is not None)
    lines = (
        LineView(
            line.points,
            story_wording.check(line.check),
            story_wording.briefly(line.reason),
            anchors.get(line.finding or "", ""),
        )
        for line in score.ledger
    )
    return ScoreView(score.overall, reasons, tuple(scored), tuple(lines))
