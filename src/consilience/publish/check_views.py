"""What the checks found in a source, as shown: each finding with its words, its voice and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from consilience.publish import story_wording, wording
from consilience.publish.cited import Cited, Words, quotes_in
from consilience.publish.quoting import Wanted, allot
from consilience.publish.view import ReportView
from consilience.types import CheckResult, Count, Finding, Quote, Report, SourcedFact, VoiceKind


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding. ``notes``: whose words, which side, whether disclosed, in a few words each."""

    anchor: str
    label: str
    severity: str
    reason: str
    words: tuple[Words, ...]
    counts: tuple[str, ...]
    facts: tuple[SourcedFact, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckView:
    """A check that was made of a source; no findings: it found none."""

    name: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class CheckList:
    """The checks that were made of a source, and those that were not, each with its reason."""

    made: tuple[CheckView, ...]
    not_made: tuple[tuple[str, str], ...]


def check_views(report: Report, snapshot: str, anchor: str, cited: Cited) -> tuple[CheckView, ...]:
    """The checks that were made of an article (snapshot id), in the order of the report."""
    made = [result for result in _results(report, snapshot) if result.not_assessed is None]
    return tuple(
        CheckView(
            story_wording.CHECK_NAMES[result.check],
            tuple(
                _finding(finding, f"{anchor}-{result.check.value}-{at}", cited)
                for at, finding in enumerate(result.findings, start=1)
            ),
        )
        for result in made
    )


def not_made(report: Report, snapshot: str) -> tuple[tuple[str, str], ...]:
    """The checks that could not be made of an article, each with its reason."""
    return tuple(
        (story_wording.CHECK_NAMES[result.check], result.not_assessed)
        for result in _results(report, snapshot)
        if result.not_assessed is not None
    )


def check_lists(page: ReportView) -> dict[int, CheckList]:
    """For each source (number) of a check of single articles, all of whose words are shown, what the checks say."""
    wanted = [Wanted.whole(quote) for result in page.report.checks for item in result.findings for quote in _all(item)]
    allotment = allot(page.report.readings, (), (), wanted, 1.0)
    cited = Cited({source.article.snapshot.id: source for source in page.sources}, allotment)
    return {
        source.number: CheckList(
            check_views(page.report, source.article.snapshot.id, source.anchor, cited),
            not_made(page.report, source.article.snapshot.id),
        )
        for source in page.sources
    }


def _all(finding: Finding) -> tuple[Quote, ...]:
    return quotes_in(finding.evidence)


def _results(report: Report, snapshot: str) -> Iterable[CheckResult]:
    return (result for result in report.checks if result.snapshot == snapshot)


def _finding(finding: Finding, anchor: str, cited: Cited) -> FindingView:
    return FindingView(
        anchor,
        story_wording.check(finding.label.replace("-", " ").replace("_", " ")),
        finding.severity.value,
        finding.reason,
        cited.all(_all(finding)),
        tuple(story_wording.counted(item) for item in finding.evidence if isinstance(item, Count)),
        tuple(item for item in finding.evidence if isinstance(item, SourcedFact)),
        tuple(_notes(finding)),
    )


def _notes(finding: Finding) -> Iterator[str]:
    if finding.voice.kind is not VoiceKind.REPORTER:
        yield f"{wording.voice(finding.voice)}: a speaker’s words, which cost the source no points"
    if finding.favours:
        yield f"favours {finding.favours}"
    if finding.disclosed is not None:
        yield "disclosed by the article" if finding.disclosed else "not disclosed by the article"
