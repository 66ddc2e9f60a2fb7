"""What the checks found in a source, as shown: each finding in its sentence, its voice and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from consilience.publish import story_wording, wording
from consilience.publish.cited import Cited, Words
from consilience.publish.in_sentence import beside, in_sentences
from consilience.publish.scores import OVERALL, ScoreView, score_of, score_view
from consilience.publish.view import SourceView
from consilience.types import CheckResult, Count, Finding, Report, Score, SourcedFact, VoiceKind


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding. ``own``: its article's sentences, the words at issue marked; ``others``: what it is held against.

    ``voice`` tells whose words they are, ``notes`` which side they favour and whether a tie is disclosed.
    """

    anchor: str
    label: str
    severity: str
    reason: str
    reporter: bool
    voice: str
    own: tuple[Words, ...]
    sentence: str
    """The anchor of the first sentence, where the whole text is shown."""
    others: tuple[Words, ...]
    counts: tuple[str, ...]
    facts: tuple[SourcedFact, ...]
    notes: tuple[str, ...]

    @property
    def grounded(self) -> bool:
        """Whether the page shows something that it rests on."""
        return any(words.segments for words in self.own) or not self.own

    @property
    def words(self) -> tuple[Words, ...]:
        """All words that it rests on, the article's own first."""
        return (*self.own, *self.others)


@dataclass(frozen=True, slots=True)
class CheckView:
    """A check that was made of a source; no findings: it found none. ``held``: findings of which no words may be shown.

    What is said of words that are not there cannot be checked by a reader, so it is only counted.
    """

    name: str
    findings: tuple[FindingView, ...]
    held: int


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks say of a source: those that were made, those that were not with the reason, and the score."""

    made: tuple[CheckView, ...]
    not_assessed: tuple[tuple[str, str], ...]
    score: ScoreView

    @property
    def found(self) -> tuple[CheckView, ...]:
        """The checks that found something."""
        return tuple(check for check in self.made if check.findings or check.held)

    @property
    def clean(self) -> tuple[str, ...]:
        """The names of the checks that found nothing."""
        return tuple(check.name for check in self.made if not check.findings and not check.held)


def checked(report: Report, source: SourceView, cited: Cited, anchors: Mapping[str, str] | None = None) -> Checked:
    """What the checks say of a source; ``anchors`` lead from comparisons (by id) to where they are shown."""
    snapshot = source.article.snapshot.id
    results = [result for result in report.checks if result.snapshot == snapshot]
    places = dict(anchors or {})
    made = []
    for result in results:
        named = [(f"{source.anchor}-{result.check.value}-{at}", one) for at, one in enumerate(result.findings, start=1)]
        views = [(finding.id, _finding(finding, anchor, source, cited)) for anchor, finding in named]
        shown = [(identifier, view) for identifier, view in views if view.grounded]
        places |= {identifier: view.anchor for identifier, view in shown}
        if result.not_assessed is None:
            name = story_wording.CHECK_NAMES[result.check]
            made.append(CheckView(name, tuple(view for _, view in shown), len(views) - len(shown)))
    score = score_of(report, snapshot)
    return Checked(tuple(made), tuple(_not_assessed(score, results)), score_view(score, places))


def _not_assessed(score: Score | None, results: Iterable[CheckResult]) -> Iterator[tuple[str, str]]:
    """What the checks say could not be assessed, then the score, then every check that nothing is said of."""
    told = {OVERALL}
    told |= {check.casefold() for check, value in score.sub_scores if value is not None} if score else set()
    reasons: dict[str, str] = {}
    for result in results:
        if result.not_assessed is None:
            told.add(story_wording.CHECK_NAMES[result.check].casefold())
        else:
            reasons[story_wording.CHECK_NAMES[result.check]] = result.not_assessed
    for name, reason in score.not_assessed if score else ():
        reasons.setdefault(story_wording.check(name), reason)
    for name in story_wording.CHECK_NAMES.values():
        reasons.setdefault(name, story_wording.THIS_VERSION)
    yield from ((name, reason) for name, reason in reasons.items() if name.casefold() not in told)


def _finding(finding: Finding, anchor: str, source: SourceView, cited: Cited) -> FindingView:
    places = in_sentences(finding, source.article)
    return FindingView(
        anchor,
        label_of(finding),
        finding.severity.value,
        finding.reason,
        finding.voice.kind is VoiceKind.REPORTER,
        voice_of_finding(finding),
        tuple(map(cited.in_sentence, places)),
        source.anchor_of(places[0].marked[0].span) if places else "",
        cited.all(beside(finding)),
        tuple(story_wording.counted(item) for item in finding.evidence if isinstance(item, Count)),
        tuple(item for item in finding.evidence if isinstance(item, SourcedFact)),
        tuple(_notes(finding)),
    )


def label_of(finding: Finding) -> str:
    """«Loaded language»."""
    return story_wording.check(finding.label.replace("-", " ").replace("_", " "))


def voice_of_finding(finding: Finding) -> str:
    """Whose words they are, and that a speaker's cost the source nothing."""
    if finding.voice.kind is VoiceKind.REPORTER:
        return story_wording.OWN_WORDS
    return f"{wording.voice(finding.voice)} · {story_wording.NO_COST}"


def _notes(finding: Finding) -> Iterator[str]:
    if finding.favours:
        yield f"favours {finding.favours}"
    if finding.disclosed is not None:
        yield "disclosed by the article" if finding.disclosed else "not disclosed by the article"
