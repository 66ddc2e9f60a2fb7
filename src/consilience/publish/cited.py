"""The words of sources as they stand on a story page: verbatim, within the limit, each with its outlet and voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from consilience.evidence import ground
from consilience.publish import story_wording, wording
from consilience.publish.disagreements import Change, Disagreement, Statement
from consilience.publish.in_sentence import InSentence, in_sentences, wanted_of
from consilience.publish.passages import first_words
from consilience.publish.quoting import Allotment, Wanted, core_of
from consilience.publish.view import EXCERPT_WORDS, SourceView
from consilience.types import (
    Candidate,
    Check,
    Count,
    Doubt,
    Evidence,
    LeftOut,
    Part,
    Quote,
    Reading,
    Report,
    Span,
    Story,
    StorySentence,
    VoiceKind,
)
from consilience.voices import voice_of

UNIQUE_SHOWN = 4
"""Unique points on a card; the JSON form lists them all."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of words; ``issue``: they are what is at issue."""

    text: str
    issue: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What is shown of a quote; no segments where the limit leaves nothing of it. ``voice``: empty for the reporter."""

    source: SourceView
    segments: tuple[Segment, ...]
    before: bool
    after: bool
    voice: str

    @property
    def text(self) -> str:
        """The verbatim words."""
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Cited:
    """Makes `Words` of quotes, for one report and its allotment."""

    sources: Mapping[str, SourceView]
    """By snapshot id."""
    allotment: Allotment

    def words(self, quote: Quote, issue: Quote | None = None) -> Words:
        """The words of a quote, those at issue marked."""
        source = self.sources[quote.span.snapshot]
        excerpt = self.allotment.excerpt(quote)
        segments = _segments(excerpt.text, excerpt.start, [issue.span] if issue else ())
        voice = voice_of(quote.span, source.reading.attributions)
        told = wording.voice(voice) if voice.kind is not VoiceKind.REPORTER else ""
        return Words(source, segments, excerpt.before, excerpt.after, told)

    def in_sentence(self, found: InSentence) -> Words:
        """Words at issue, marked, in as much of their sentence as the limit leaves."""
        excerpt = self.allotment.excerpt(found.whole, found.wanted)
        marked = sorted(item.span for item in found.marked)
        segments = _segments(excerpt.text, excerpt.start, marked, whole=True)
        return Words(self.sources[found.whole.span.snapshot], segments, excerpt.before, excerpt.after, "")

    def statement(self, statement: Statement) -> Words:
        """A claim with the words at issue marked, or those words alone where they stand elsewhere."""
        return self.words(shown_of(statement), statement.issue)

    def issue(self, statement: Statement) -> Words:
        """Only the words at issue of a statement, as far as they may be shown."""
        words = self.statement(statement)
        marked = tuple(Segment(segment.text) for segment in words.segments if segment.issue)
        return replace(words, segments=marked, before=False, after=False) if marked else words

    def all(self, quotes: Iterable[Quote]) -> tuple[Words, ...]:
        """The words of several quotes, in the order of the sources."""
        return tuple(sorted(map(self.words, quotes), key=lambda words: words.source.number))


def _segments(text: str, start: int, marked: Iterable[Span], *, whole: bool = False) -> tuple[Segment, ...]:
    """The text, which starts there in its part, in runs; where all of it is at issue it is marked only if ``whole``."""
    pieces: list[Segment] = []
    done = 0
    for span in marked:
        left, right = (min(max(offset - start, done), len(text)) for offset in (span.start, span.end))
        if left < right:
            pieces += [Segment(text[done:left]), Segment(text[left:right], issue=True)]
            done = right
    pieces.append(Segment(text[done:]))
    kept = tuple(piece for piece in pieces if piece.text)
    return (Segment(text),) if len(kept) == 1 and kept[0].issue and not whole else kept


def shown_of(statement: Statement) -> Quote:
    """The claim around the words at issue, or those words alone where they stand outside it."""
    claim = statement.claim.quote
    return claim if claim.span.contains(statement.issue.span) else statement.issue


def sentences_of(story: Story | None) -> tuple[StorySentence, ...]:
    """Every sentence of a story, in order; none where there is no story."""
    return () if story is None else (story.headline, *story.key_points, *story.body)


def wanted_evidence(report: Report, disputes: Sequence[Disagreement], changed: Sequence[Change]) -> Iterator[Wanted]:
    """Everything that a page of compared sources needs to show to be believed, most important first."""
    ordered = sorted(disputes, key=lambda found: sorted(found.comparisons))
    statements = [statement for found in ordered for side in found.sides for statement in side.voices]
    statements += [statement for change in changed for statement in change.statements]
    statements += [item for change in changed for pair in change.successions for item in (pair.earlier, pair.later)]
    for statement in statements:
        shown = shown_of(statement).span
        yield Wanted(shown, statement.issue.span)
    for doubt in report.doubts or ():
        yield from (Wanted(quote.span, core_of(doubt.question, quote)) for quote in quotes_of(doubt))
    yield from wanted_findings(report)
    for sentence in sentences_of(report.story):
        yield from (Wanted(citation.span, core_of(sentence.text, citation)) for citation in sentence.citations)


def told_of(report: Report, *, briefly: bool = True) -> Iterator[Span]:
    """Words of articles that questions and reasons repeat within quotation marks, wherever they stand.

    ``briefly``: long ones are cut to their first words, as a page does.
    """
    given = [doubt.question for doubt in report.doubts or ()]
    given += [line.reason for score in report.scores for line in score.ledger]
    findings = [finding.reason for result in report.checks for finding in result.findings]
    texts = [*(map(story_wording.briefly, given) if briefly else given), *findings]
    repeats = (
        (match[1] or match[2]).removesuffix("…").rstrip() for text in texts for match in _REPEATED.finditer(text)
    )
    for repeated in dict.fromkeys(repeats):
        for reading in report.readings:
            found = ground(reading.article.snapshot, Candidate(repeated, Part.BODY))
            if isinstance(found, Quote):
                yield found.span


def issues_of(found: Iterable[Disagreement]) -> Iterator[Span]:
    """The words at issue of one statement of each side: a disagreement without both sides' words shows nothing."""
    for side in (side for item in found for side in item.sides):
        yield min((statement.issue.span for statement in side.voices), key=lambda span: (span.end - span.start, span))


def raised_by(report: Report) -> Iterator[Span]:
    """For each doubt the briefest words that raise it: a question without any is one that nobody can check."""
    for doubt in report.doubts or ():
        cores = [core_of(doubt.question, quote) for quote in quotes_of(doubt)]
        yield from sorted(cores, key=lambda core: (core.end - core.start, core))[:1]


def accusations_of(report: Report) -> Iterator[Span]:
    """An article's own words behind each finding in the reporter's voice: without them nothing is held against it."""
    articles = {reading.article.snapshot.id: reading.article for reading in report.readings}
    for finding in (finding for result in report.checks for finding in result.findings):
        if finding.voice.kind is VoiceKind.REPORTER:
            yield from (place.least for place in in_sentences(finding, articles[finding.snapshot])[:1])


def wanted_findings(report: Report) -> Iterator[Wanted]:
    """What a page needs to show of every finding: its sentences, then the words of others."""
    articles = {reading.article.snapshot.id: reading.article for reading in report.readings}
    findings = [finding for result in report.checks for finding in result.findings]
    yield from wanted_of((finding, articles[finding.snapshot]) for finding in findings)


_REPEATED = re.compile("“([^“”]{12,2000})”|«([^«»]{12,2000})»")


def quotes_of(doubt: Doubt) -> tuple[Quote, ...]:
    """The quotes that raise a doubt, those that were counted among them."""
    return quotes_in(doubt.evidence)


def quotes_in(evidence: Iterable[Evidence]) -> tuple[Quote, ...]:
    """The quotes of some evidence, those that were counted among them; none that lies within another."""
    quotes = [quote for item in evidence for quote in _quotes(item)]
    return tuple(
        quote
        for quote in dict.fromkeys(quotes)
        if not any(other.span != quote.span and other.span.contains(quote.span) for other in quotes)
    )


def _quotes(item: Evidence) -> tuple[Quote, ...]:
    if isinstance(item, Quote):
        return (item,)
    return item.quotes if isinstance(item, Count) else ()


def wanted_beside(report: Report, claims: Iterable[Quote]) -> Iterator[Wanted]:
    """What a story page shows where there is room, most important first; ``claims`` are those side by side."""
    yield from (Wanted.whole(briefest(left_out)) for left_out in report.left_out)
    for reading in report.readings:
        yield from map(Wanted.whole, points_of(report, reading)[:UNIQUE_SHOWN])
    yield from map(_begun, claims)
    for shared in report.shared_texts:
        for pair in shared.passages:
            yield from map(_begun, pair)


def points_of(report: Report, reading: Reading) -> list[Quote]:
    """What only this article reports, the most salient first; words that its card shows as a fallacy are none of it."""
    snapshot = reading.article.snapshot.id
    found = (one for result in report.checks if result.snapshot == snapshot for one in result.findings)
    flagged = [item.span for one in found if one.check is Check.FALLACIES for item in quotes_in(one.evidence)]
    own = {claim.id: claim.quote for claim in reading.claims}
    points = sorted((one for one in report.unique_points if one.claim in own), key=lambda one: -one.salience)
    quotes = (own[point.claim] for point in points)
    return [quote for quote in quotes if not any(quote.span.overlaps(span) for span in flagged)]


def briefest(left_out: LeftOut) -> Quote:
    """The shortest of the quotes that show what was left out."""
    return min(left_out.evidence, key=lambda quote: (len(quote.text), quote.span))


def _begun(quote: Quote) -> Wanted:
    """A quote of which the first words are enough."""
    end = quote.span.start + len(first_words(quote.text, EXCERPT_WORDS))
    return Wanted(quote.span, Span(quote.span.snapshot, quote.span.part, quote.span.start, end))
