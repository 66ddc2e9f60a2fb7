"""The ledger: each source's score, by arithmetic over what is shown, and nothing else.

Overall = 100 less, for each check, its weight times what the check's sub-score lacks of 100. Each shown finding in the
reporter's voice, and each statement that independent others contradict, is one line. What was not assessed is left out;
with fewer than three assessed checks there is no overall score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.doubting.issues import Issue, claims_of, find_issues
from consilience.doubting.questions import names, quoted
from consilience.types import (
    ArticleKind,
    Check,
    CheckResult,
    Claim,
    Comparison,
    ConflictKind,
    Corroboration,
    IndependentSource,
    LedgerLine,
    Part,
    Reading,
    Relation,
    Score,
    Severity,
    VoiceKind,
)

ACCURACY = "accuracy"
WEIGHTS: Mapping[str, float] = {
    "fallacies": 0.4,
    "bias": 0.4,
    "deception": 0.5,
    ACCURACY: 0.3,
    "site conflicts of interest": 0.05,
    "author conflicts of interest": 0.05,
}
"""Points of the overall score per point that a sub-score lacks of 100.

The first two are those that reproduce the reference pages' scores (99, 94, 88, 88), where deception fits .5 to .6,
a line of accuracy costs 3 points (here ten points of the sub-score), and conflicts weigh next to nothing.
"""

LEAST_CHECKS = 3
"""Assessed checks below which there is no overall score."""
_TOO_FEW = ("none", "one", "two")

ACCURACY_COST = 10.0
"""Points of the accuracy sub-score for one contradicted statement in an article of `TYPICAL_WORDS`."""

TYPICAL_WORDS = 770
"""The median length in words of the articles of AllSides val (392 articles). In one twice as long, with twice as many
statements to get wrong, a wrong one costs half; never more than twice nor less than half of `ACCURACY_COST`."""

CHECKED: Mapping[Check, str] = {
    Check.FALLACIES: "fallacies",
    Check.BIAS: "bias",
    Check.DECEPTION: "deception",
    Check.SITE_CONFLICTS: "site conflicts of interest",
    Check.AUTHOR_CONFLICTS: "author conflicts of interest",
}
"""The name that a check's findings are scored under."""

SEVERITY_COST: Mapping[Severity, float] = {Severity.MINOR: 4.0, Severity.MODERATE: 8.0, Severity.MAJOR: 16.0}
"""Points of a check's sub-score for one finding in an article of `TYPICAL_WORDS`; set by hand, doubling: the reference
pages take 5 to 20 points for one to three findings of no stated severity."""

NOT_MADE = "this check was not made"
NOTHING_TO_COMPARE = "the article was read by itself: there is nothing to compare it with"


def score(
    readings: Sequence[Reading],
    comparisons: Sequence[Comparison],
    independent_sources: Sequence[IndependentSource],
    corroborations: Sequence[Corroboration] = (),
    checks: Sequence[CheckResult] = (),
) -> tuple[Score, ...]:
    """One score per article, in the order of the readings; ``checks`` holds what every check said of each.

    Without ``independent_sources`` nothing was compared: each article was checked by itself.
    """
    issues = find_issues(comparisons, independent_sources)
    claims = claims_of(readings)
    outlets = {reading.article.snapshot.id: reading.article.outlet.name for reading in readings}
    scores = []
    for reading in readings:
        reason = _not_assessable(reading, comparisons, independent_sources)
        lines = [] if reason else _accuracy_lines(reading, issues, claims, outlets)
        if not reason:
            lines.insert(0, _borne_out(reading.article.snapshot.id, reading, corroborations))
        mine = [result for result in checks if result.snapshot == reading.article.snapshot.id]
        scores.append(_score(reading, {ACCURACY: reason or lines}, mine))
    return tuple(scores)


def overall(sub_scores: Mapping[str, float | None]) -> float | None:
    """The overall score of these sub-scores in [0, 100]; None where fewer than `LEAST_CHECKS` were assessed."""
    assessed = {name: value for name, value in sub_scores.items() if value is not None}
    if len(assessed) < LEAST_CHECKS:
        return None
    lost = sum(WEIGHTS[name] * (100 - value) for name, value in assessed.items())
    return round(min(100.0, max(0.0, 100 - lost)), 1)


def _score(reading: Reading, accuracy: Mapping[str, str | list[LedgerLine]], checks: Sequence[CheckResult]) -> Score:
    """The score from the lines of each check, or the reason why it has none."""
    told: dict[str, str | list[LedgerLine]] = {**dict.fromkeys(WEIGHTS, NOT_MADE), **accuracy}
    for result in checks:
        told[CHECKED[result.check]] = result.not_assessed or _finding_lines(result, reading)
    lines = {name: _capped(said, WEIGHTS[name]) for name, said in told.items() if not isinstance(said, str)}
    sub_scores = {name: _sub_score(lines[name], WEIGHTS[name]) if name in lines else None for name in WEIGHTS}
    reasons = [(name, said) for name, said in told.items() if isinstance(said, str)]
    whole = overall(sub_scores)
    if whole is None:
        least = f"an overall score needs {LEAST_CHECKS} checks that could be assessed"
        reasons.append(("overall", f"{least}, and here {_TOO_FEW[len(lines)]} could"))
    ledger = tuple(line for name in WEIGHTS for line in lines.get(name, ()))
    return Score(reading.article.snapshot.id, whole, tuple(sub_scores.items()), ledger, tuple(sorted(reasons)))


def _finding_lines(result: CheckResult, reading: Reading) -> list[LedgerLine]:
    """A line per shown finding; a speaker's words and an interest that the article discloses cost nothing."""
    name = CHECKED[result.check]
    lines = []
    for finding in result.findings:
        points = -round(WEIGHTS[name] * SEVERITY_COST[finding.severity] * _scale(reading), 2)
        reason = f"{finding.label.replace('-', ' ')}, {finding.severity.value}: {finding.reason}"
        if finding.voice.kind is not VoiceKind.REPORTER:
            points, reason = 0.0, f"{reason} (costs nothing, for the words are a speaker's)"
        elif finding.disclosed:
            points, reason = 0.0, f"{reason} (costs nothing, for the article says so)"
        lines.append(LedgerLine(name, points, reason, finding.id))
    return lines


def _capped(lines: Sequence[LedgerLine], weight: float) -> list[LedgerLine]:
    """The lines, cut where together they would take more than the whole sub-score."""
    left, kept = round(100 * weight, 2), []
    for line in lines:
        points = max(line.points, -left)
        left = round(left + points, 2)
        cut = " (no more can be lost here)" if points != line.points else ""
        kept.append(replace(line, points=points, reason=f"{line.reason}{cut}"))
    return kept


def _sub_score(lines: Sequence[LedgerLine], weight: float) -> float:
    return round(100 + sum(line.points for line in lines) / weight, 1)


def _not_assessable(
    reading: Reading, comparisons: Sequence[Comparison], sources: Sequence[IndependentSource]
) -> str | None:
    """Why accuracy cannot be assessed; None where it can."""
    if reading.article.kind is ArticleKind.SATIRE:
        return "satire is not assessed"
    if not sources:
        return NOTHING_TO_COMPARE
    snapshot = reading.article.snapshot.id
    others = sum(snapshot not in source.snapshots for source in sources)
    if others < 2:
        there = "there is one" if others else "there is none"
        return f"it takes two other independent sources, and {there}"
    mine = {claim.id for claim in reading.claims}
    weighty = {Relation.SUPPORTS, Relation.CONTRADICTS, Relation.SUPERSEDED, Relation.DISPUTED}
    if not any(item.relation in weighty and {item.first, item.second} & mine for item in comparisons):
        return "no other source says or denies anything that this one states"
    return None


def _accuracy_lines(
    reading: Reading, issues: Sequence[Issue], claims: Mapping[str, Claim], outlets: Mapping[str, str]
) -> list[LedgerLine]:
    """A line per disagreement that this article is part of; only where it stands alone against two does it cost."""
    snapshot = reading.article.snapshot.id
    cost = ACCURACY_COST * _scale(reading)
    lines = []
    for issue in issues:
        ours, theirs = issue.sides if snapshot in issue.sides[0].snapshots else issue.sides[::-1]
        if snapshot not in ours.snapshots:
            continue
        said = [claims[one] for one in ours.claims if claims[one].quote.span.snapshot == snapshot]
        finding = issue.comparisons[0].id
        told = f"{quoted(said[0].quote.text)} is contradicted by {names([outlets[one] for one in theirs.snapshots])}"
        alone = len(ours.voices) == 1 and len(theirs.voices) > 1
        own = any(claim.voice.kind is VoiceKind.REPORTER for claim in said) or issue.kind is ConflictKind.ATTRIBUTION
        if not alone:
            lines.append(
                LedgerLine(ACCURACY, 0.0, f"{told}: costs nothing, for it does not stand alone against two", finding)
            )
        elif not own:
            lines.append(LedgerLine(ACCURACY, 0.0, f"{told}: costs nothing, for the words are a speaker's", finding))
        else:
            lines.append(LedgerLine(ACCURACY, -round(WEIGHTS[ACCURACY] * cost, 2), told, finding))
    return lines


def _scale(reading: Reading) -> float:
    words = len(reading.article.snapshot.text(Part.BODY).split())
    return min(2.0, max(0.5, TYPICAL_WORDS / max(1, words)))


def _borne_out(snapshot: str, reading: Reading, corroborations: Sequence[Corroboration]) -> LedgerLine:
    shared = sum(snapshot in one.snapshots and one.independent > 1 for one in corroborations)
    count = len(reading.claims)
    return LedgerLine(ACCURACY, 0.0, f"{shared} of its {count} statements are borne out by independent sources")
