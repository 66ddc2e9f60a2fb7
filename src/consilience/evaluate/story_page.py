"""What a story page shows, reduced to what the gold can judge: spans of the gold's own texts, pairs and labels.

Whatever a report does not hold yet is `NotComputed`, with the reason; nothing stands in for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from consilience.evaluate.alignment import Positions
from consilience.evaluate.gold import GoldArticle, GoldEvent, GoldSpan, Injection, edited_text, source_of
from consilience.types import (
    Article,
    Attribution,
    Check,
    Mention,
    NameKind,
    Part,
    Quote,
    Reading,
    Relation,
    Report,
    Sentence,
    Span,
    StorySentence,
    VoiceKind,
)


@dataclass(frozen=True, slots=True)
class NotComputed:
    """A report does not hold this yet, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class SystemSpan:
    """A stretch of a gold article that the page cites; ``one_sentence``: it lies within one sentence."""

    article: str
    start: int
    end: int
    title: bool = False
    one_sentence: bool = False

    @property
    def place(self) -> GoldSpan:
        """The same stretch as a span of the gold."""
        return GoldSpan(self.article, self.start, self.end, self.title)


@dataclass(frozen=True, slots=True)
class SystemQuote:
    """A direct quotation and every name, description and mention of whom the system takes for its speaker."""

    span: SystemSpan
    speaker: tuple[str, ...]
    person: bool = True
    fragment: bool = False


@dataclass(frozen=True, slots=True)
class SystemPair:
    """Two spans of different articles that the page shows as contradicting each other."""

    a: SystemSpan
    b: SystemSpan


@dataclass(frozen=True, slots=True)
class SystemFinding:
    """A shown and scored finding; ``reporter``: it is charged to the reporter's voice."""

    span: SystemSpan
    check: str
    label_id: str
    reporter: bool = True


@dataclass(frozen=True, slots=True)
class SystemLeftOut:
    """A fact that the page says ``article`` leaves out, shown by what other articles say."""

    article: str
    evidence: tuple[SystemSpan, ...]


@dataclass(frozen=True, slots=True)
class SystemLocation:
    """Where the page says it happened; place and country (ISO 3166-1 alpha-2) empty where *not stated*."""

    place: str
    country: str


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """Words that the report prints as a quote of a source, and whether they are found there character for character."""

    article: str
    words: str
    verbatim: bool
    in_gold: bool


@dataclass(frozen=True, slots=True)
class SystemStory:
    """One event as the page tells it."""

    shown: tuple[ShownQuote, ...]
    quotes: tuple[SystemQuote, ...]
    aligned: tuple[tuple[SystemSpan, ...], ...]
    """The claims of each alignment, those that could be located."""
    location: SystemLocation | NotComputed
    key_points: tuple[tuple[SystemSpan, ...], ...] | NotComputed
    """The citations of each key point."""
    citations: tuple[SystemSpan, ...] | NotComputed
    """Those of the whole story."""
    unique_points: tuple[SystemSpan, ...] | NotComputed
    contradictions: tuple[SystemPair, ...] | NotComputed
    left_out: tuple[SystemLeftOut, ...] | NotComputed
    findings: tuple[SystemFinding, ...] | NotComputed
    missing: tuple[tuple[str, str], ...] = ()
    """Key and reason for each gold article that the report has no reading of."""


def page_of(report: Report, event: GoldEvent, edit: Injection | None = None) -> SystemStory:
    """The page of a report on this event's documents (with ``edit``, on the edited ones), in gold positions."""
    located = {
        article.key: _LocatedReading(reading, article, edit)
        for article in event.articles
        for reading in report.readings
        if reading.article.source == source_of(event, article.key)
    }
    reasons = {item.source: item.reason for item in report.set_aside}
    return SystemStory(
        shown=_shown(report, located),
        quotes=tuple(quote for reading in located.values() for quote in reading.quotes()),
        aligned=_aligned(report, located),
        location=_location(report),
        key_points=_key_points(report, located),
        citations=_citations(report, located),
        unique_points=_unique_points(report, located),
        contradictions=_contradictions(report, located),
        left_out=_left_out(report, located),
        findings=_findings(report, located),
        missing=tuple(
            (article.key, reasons.get(source_of(event, article.key), "no reason given"))
            for article in event.articles
            if article.key not in located
        ),
    )


def quotes_within(value: object) -> Iterator[Quote]:
    """Every quote anywhere in a report (or in any part of one)."""
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from quotes_within(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from quotes_within(getattr(value, field.name))


def original_offsets(edit: Injection, start: int, end: int) -> tuple[int, int]:
    """The offsets in the unedited text of a span of the edited one; within the replacement, those of the edit."""
    first, last = edit.span.start, edit.span.start + len(edit.replacement)
    shift = edit.span.end - last

    def back(offset: int, inside: int) -> int:
        if offset <= first:
            return offset
        return offset + shift if offset >= last else inside

    begin = edit.span.start if first <= start < last else back(start, edit.span.start)
    finish = edit.span.end if first < end <= last else back(end, edit.span.end)
    return begin, finish


class _LocatedReading:
    """One reading with the way from its own offsets to those of the gold article."""

    def __init__(self, reading: Reading, gold: GoldArticle, edit: Injection | None) -> None:
        self.reading = reading
        self._gold = gold
        self._edit = edit if edit is not None and edit.span.article == gold.key else None
        self._text = edited_text(gold, edit)
        snapshot = reading.article.snapshot
        self._positions = {part: Positions(snapshot.text(part), self._basis(part)) for part in Part}

    def _basis(self, part: Part) -> str:
        return self._gold.title if part is Part.TITLE else self._text

    def locate(self, span: Span) -> SystemSpan | None:
        """Where a span of the reading stands in the gold article."""
        found = self._positions[span.part].locate(span.start, span.end)
        if found is None:
            return None
        title = span.part is Part.TITLE
        if self._edit is not None and not title:
            found = original_offsets(self._edit, *found)
        one = _within_one(self.reading.article.sentences, span)
        return SystemSpan(self._gold.key, *found, title=title, one_sentence=one)

    def shown(self, quote: Quote) -> ShownQuote:
        """A quote of this reading, compared with its snapshot and with the gold text (white space apart)."""
        span, text = quote.span, self.reading.article.snapshot.text(quote.span.part)
        found = self._positions[span.part].locate(span.start, span.end)
        in_gold = found is not None and _solid(self._basis(span.part)[slice(*found)]) == _solid(quote.text)
        return ShownQuote(self._gold.key, quote.text, text[span.start : span.end] == quote.text, in_gold)

    def quotes(self) -> Iterable[SystemQuote]:
        """The direct quotations."""
        article, mentions = self.reading.article, self.reading.mentions
        for attribution in self.reading.attributions:
            place = self.locate(attribution.span) if attribution.kind is VoiceKind.QUOTED else None
            if place is None:
                continue
            names = speaker_names(article, mentions, attribution)
            person = attribution.speaker is None or attribution.speaker.kind is NameKind.PERSON
            yield SystemQuote(place, names, person, attribution.fragment)


def speaker_names(article: Article, mentions: Iterable[Mention], attribution: Attribution) -> tuple[str, ...]:
    """Whom an attribution names: the entity's name, description and mentions, or else the words that name nobody."""
    speaker = attribution.speaker
    if speaker is None:
        return (article.text(attribution.source),) if attribution.source is not None else ()
    names = [speaker.name, speaker.description or ""]
    names += [article.text(item.span) for item in mentions if item.entity.id == speaker.id and not item.pronoun]
    return tuple(dict.fromkeys(name for name in names if name))


def _shown(report: Report, located: Mapping[str, _LocatedReading]) -> tuple[ShownQuote, ...]:
    """Every quote of the report; one whose snapshot is not among the event's articles is verbatim nowhere."""
    by_snapshot = {reading.reading.article.snapshot.id: reading for reading in located.values()}
    quotes = ((by_snapshot.get(quote.span.snapshot), quote) for quote in quotes_within(report))
    return tuple(
        reading.shown(quote) if reading is not None else ShownQuote("?", quote.text, False, False)
        for reading, quote in quotes
    )


def _aligned(report: Report, located: Mapping[str, _LocatedReading]) -> tuple[tuple[SystemSpan, ...], ...]:
    places: dict[str, SystemSpan] = {}
    for reading in located.values():
        for claim in reading.reading.claims:
            place = reading.locate(claim.quote.span)
            if place is not None:
                places[claim.id] = place
    return tuple(tuple(places[claim] for claim in item.claims if claim in places) for item in report.alignments)


def _contradictions(report: Report, located: Mapping[str, _LocatedReading]) -> tuple[SystemPair, ...]:
    """The pairs of words that the report shows as contradicting each other, those that could be located."""
    by_snapshot = {reading.reading.article.snapshot.id: reading for reading in located.values()}
    found = []
    for item in report.comparisons:
        if item.relation is not Relation.CONTRADICTS:
            continue
        sides = [(by_snapshot.get(quote.span.snapshot), quote.span) for quote in item.evidence]
        places = [reading.locate(span) for reading, span in sides if reading is not None]
        if len(places) == 2 and places[0] is not None and places[1] is not None:
            found.append(SystemPair(places[0], places[1]))
    return tuple(found)


def _location(report: Report) -> SystemLocation | NotComputed:
    if report.story is None:
        return NotComputed(_NO_STORY)
    place = report.story.location
    return SystemLocation("", "") if place is None else SystemLocation(place.name, place.country)


def _key_points(
    report: Report, located: Mapping[str, _LocatedReading]
) -> tuple[tuple[SystemSpan, ...], ...] | NotComputed:
    if report.story is None:
        return NotComputed(_NO_STORY)
    return tuple(_cited(point, located) for point in report.story.key_points)


def _citations(report: Report, located: Mapping[str, _LocatedReading]) -> tuple[SystemSpan, ...] | NotComputed:
    if report.story is None:
        return NotComputed(_NO_STORY)
    sentences = (report.story.headline, *report.story.key_points, *report.story.body)
    return tuple(dict.fromkeys(span for sentence in sentences for span in _cited(sentence, located)))


def _cited(sentence: StorySentence, located: Mapping[str, _LocatedReading]) -> tuple[SystemSpan, ...]:
    """Where a sentence's citations stand; those that cannot be located are left out."""
    by_snapshot = {reading.reading.article.snapshot.id: reading for reading in located.values()}
    spans = (
        by_snapshot[quote.span.snapshot].locate(quote.span)
        for quote in sentence.citations
        if quote.span.snapshot in by_snapshot
    )
    return tuple(span for span in spans if span is not None)


_NO_STORY = "no story could be told"


def _unique_points(report: Report, located: Mapping[str, _LocatedReading]) -> tuple[SystemSpan, ...]:
    """The claims shown as unique points, those that could be located."""
    claims = {claim.id: (reading, claim) for reading in located.values() for claim in reading.reading.claims}
    shown = (claims[point.claim] for point in report.unique_points if point.claim in claims)
    places = (reading.locate(claim.quote.span) for reading, claim in shown)
    return tuple(place for place in places if place is not None)


def _left_out(report: Report, located: Mapping[str, _LocatedReading]) -> tuple[SystemLeftOut, ...]:
    """The facts shown as left out, with the words of the other articles that could be located."""
    keys = {reading.reading.article.snapshot.id: key for key, reading in located.items()}
    found = []
    for item in report.left_out:
        words = (located[keys[quote.span.snapshot]].locate(quote.span) for quote in item.evidence)
        found.append(SystemLeftOut(keys[item.snapshot], tuple(place for place in words if place is not None)))
    return tuple(found)


_ON_WORDING = frozenset({Check.DECEPTION, Check.FALLACIES, Check.BIAS})
"""The checks that the gold annotates; conflicts of interest are for reading."""


def _findings(report: Report, located: Mapping[str, _LocatedReading]) -> tuple[SystemFinding, ...] | NotComputed:
    """The shown findings on wording by the words of the article itself, those that could be located."""
    if not report.checks:
        return NotComputed("no check ran")
    by_snapshot = {reading.reading.article.snapshot.id: reading for reading in located.values()}
    found = []
    for finding in (finding for result in report.checks for finding in result.findings):
        reading = by_snapshot.get(finding.snapshot)
        if finding.check not in _ON_WORDING or reading is None:
            continue
        own = (item for item in finding.evidence if isinstance(item, Quote) and item.span.snapshot == finding.snapshot)
        places = (reading.locate(item.span) for item in own)
        place = next((place for place in places if place is not None), None)
        if place is not None:
            reporter = finding.voice.kind is VoiceKind.REPORTER
            found.append(SystemFinding(place, finding.check.value, finding.label, reporter))
    return tuple(found)


def _within_one(sentences: Iterable[Sentence], span: Span) -> bool:
    return any(sentence.span.contains(span) for sentence in sentences)


def _solid(text: str) -> str:
    return "".join(text.split())
