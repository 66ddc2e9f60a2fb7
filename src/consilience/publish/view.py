"""What a report shows, worked out once for every form: sources, voices, claims in words, and claims side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from consilience.publish import wording
from consilience.publish.characters import web_address
from consilience.publish.passages import Balance, Paragraph, Speaker, balance, first_words, paragraphs
from consilience.types import Article, Claim, Mention, Modality, NameKind, Part, Reading, Report, Span

ALONE_SHOWN = 8
"""Claims of one source alone that a comparison shows; more would print most of its text again. JSON lists them all."""

EXCERPT_WORDS = 60
"""Longer than nearly every sentence; what is longer is a list or a table that extraction took for one."""


@dataclass(frozen=True, slots=True)
class Detail:
    """Something read out of a claim: what sort of thing, the article's words for it, and how they were understood."""

    label: str
    words: str
    reading: str = ""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as shown; ``anchor`` is unique on the page, ``sentence`` is the anchor of its sentence in the text."""

    anchor: str
    sentence: str
    source: int
    claim: Claim
    voice: str
    modality: str
    details: tuple[Detail, ...]
    allowed: str | None = None
    """Those of its words that the limit on quoting leaves; None where there is no limit."""

    @property
    def quote(self) -> str:
        """The verbatim words."""
        return self.claim.quote.text

    @property
    def shown(self) -> str:
        """The verbatim words, those of them that the limit leaves."""
        return self.quote if self.allowed is None else self.allowed

    @property
    def cut_short(self) -> bool:
        """Whether the limit leaves words out."""
        return len(self.shown) < len(self.quote)

    @property
    def excerpt(self) -> str:
        """The verbatim words, cut where they are too many to stand in a comparison or the limit is reached."""
        return self.allowed if self.allowed is not None else first_words(self.quote, EXCERPT_WORDS)

    @property
    def cut(self) -> bool:
        """Whether the excerpt leaves words out."""
        return len(self.excerpt) < len(self.quote)


@dataclass(frozen=True, slots=True)
class SourceView:
    """One article as shown; ``number`` counts from 1 in the order of the report."""

    number: int
    anchor: str
    reading: Reading
    title: str
    outlet: str
    link: str | None
    image: str | None
    authors: tuple[tuple[str, str | None], ...]
    byline: str
    published: str
    updated: str
    kind: str
    balance: Balance
    claims: tuple[ClaimView, ...]

    @property
    def article(self) -> Article:
        """The article itself."""
        return self.reading.article

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Who speaks besides the reporter, most words first."""
        return self.balance.speakers

    def text(self, part: str) -> tuple[Paragraph, ...]:
        """The paragraphs of one part, voices told apart."""
        return paragraphs(self.reading, Part(part), self.speakers)

    def speaker(self, key: str) -> str:
        """The name behind a letter."""
        return next((name_of(speaker) for speaker in self.speakers if speaker.key == key), wording.UNNAMED)

    def sentence_anchor(self, part: str, start: int) -> str:
        """The anchor of the sentence that starts there."""
        return f"{self.anchor}-{part}-{start}"

    def anchor_of(self, span: Span) -> str:
        """The anchor of the sentence in which a span begins; the headline is one whole."""
        return _sentence_anchor(self.anchor, self.article, span)


@dataclass(frozen=True, slots=True)
class Row:
    """Claims that are alike: for each source, in order, what it says (empty: it is silent)."""

    number: int
    central: ClaimView
    cells: tuple[tuple[ClaimView, ...], ...]
    similarity: float

    @property
    def sources(self) -> int:
        """How many sources speak here."""
        return sum(1 for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class Alone:
    """What one source alone claims: ``shown`` are the most salient claims, in the order of the text."""

    source: SourceView
    shown: tuple[ClaimView, ...]
    total: int


@dataclass(frozen=True, slots=True)
class ReportView:
    """The whole report as shown. ``rows``: claims of several sources, widest first; ``alone``: per source, the rest.

    ``compared`` is false for a check of single articles; then both are empty.
    """

    report: Report
    compared: bool
    sources: tuple[SourceView, ...]
    rows: tuple[Row, ...]
    alone: tuple[Alone, ...]

    @property
    def title(self) -> str:
        """The heading of the page."""
        if self.compared:
            many = len(self.sources) > 1
            return f"What {len(self.sources)} sources report, side by side" if many else "What the one source reports"
        if len(self.sources) == 1:
            return self.sources[0].title
        return f"{wording.count(len(self.sources), 'article')} checked" if self.sources else "Nothing could be read"

    @property
    def claims(self) -> int:
        """How many claims were found in all."""
        return sum(len(source.claims) for source in self.sources)

    @property
    def rejected(self) -> int:
        """How many candidates could not be grounded, in all."""
        return sum(len(source.reading.rejected) for source in self.sources)


def name_of(speaker: Speaker) -> str:
    """The speaker's name, or that there is none."""
    return speaker.entity.name if speaker.entity else wording.UNNAMED


def heading_of(speaker: Speaker) -> str:
    """The name as it stands at the head of a row: «A spokeswoman», but «van Dyck» and «iFixit»."""
    name = name_of(speaker)
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    return name[:1].upper() + name[1:] if first.islower() and first not in _PARTICLES else name


_PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von"]
)
"""Small words that begin surnames."""


def view(report: Report) -> ReportView:
    """Everything a form needs to show the report."""
    sources = tuple(_source(number, reading) for number, reading in enumerate(report.readings, start=1))
    compared = bool(report.alignments)
    rows, shared = _rows(report, sources) if compared else ((), frozenset())
    alone = tuple(_alone(source, shared) for source in sources if compared)
    return ReportView(report, compared, sources, rows, alone)


def _source(number: int, reading: Reading) -> SourceView:
    article = reading.article
    anchor = f"s{number}"
    ordered = sorted(
        reading.claims, key=lambda claim: (list(Part).index(claim.quote.span.part), claim.quote.span.start)
    )
    return SourceView(
        number,
        anchor,
        reading,
        title=article.title or "(no headline)",
        outlet=article.outlet.name,
        link=web_address(article.url) or web_address(article.source),
        image=web_address(article.image),
        authors=tuple((author.name, web_address(author.url)) for author in article.authors),
        byline=wording.joined([author.name for author in article.authors]) or article.byline or wording.NO_BYLINE,
        published=wording.timestamp(article.published),
        updated=wording.timestamp(article.updated),
        kind=wording.kind(article.kind),
        balance=balance(reading),
        claims=tuple(_claim(anchor, number, index, article, claim) for index, claim in enumerate(ordered, start=1)),
    )


def _claim(anchor: str, source: int, index: int, article: Article, claim: Claim) -> ClaimView:
    return ClaimView(
        f"{anchor}-c{index}",
        _sentence_anchor(anchor, article, claim.quote.span),
        source,
        claim,
        wording.voice(claim.voice),
        wording.modality(claim.modality),
        tuple(_details(article, claim)),
    )


def _sentence_anchor(anchor: str, article: Article, span: Span) -> str:
    starts = [sentence.span.start for sentence in article.sentences_of(span.part) if sentence.span.start <= span.start]
    return f"{anchor}-{span.part}-{starts[-1]}" if starts and span.part is not Part.TITLE else f"{anchor}-title"


def _details(article: Article, claim: Claim) -> Iterable[Detail]:
    if claim.modality is not Modality.ASSERTED or claim.hedges:
        put = wording.modality(claim.modality) if claim.modality is not Modality.ASSERTED else "hedged"
        yield Detail(put, _words(article, claim.hedges))
    if claim.negations:
        yield Detail("negated", _words(article, claim.negations))
    for quantity in claim.quantities:
        yield _detail("number", article.text(quantity.span), wording.quantity(quantity))
    for time in claim.times:
        yield _detail("date", article.text(time.span), wording.time(time))
    for place in claim.places:
        yield Detail("place", article.text(place.span), wording.place(place.place))
    named = {mention.entity.id: mention.entity for mention in claim.names if not _is_place(mention, claim)}
    for kind, label in _NAMES.items():
        if names := [entity.name for entity in named.values() if entity.kind is kind]:
            yield Detail(label, "", ", ".join(names))


def _is_place(mention: Mention, claim: Claim) -> bool:
    return any(mention.span.overlaps(place.span) for place in claim.places)


_NAMES = {
    NameKind.PERSON: "people",
    NameKind.ORGANISATION: "organisations",
    NameKind.PLACE: "place names",
    NameKind.OTHER: "names",
}


def _detail(label: str, words: str, reading: str) -> Detail:
    """A detail that says how the words were understood only where that differs from the words."""
    return Detail(label, words, reading if reading != words else "")


def _words(article: Article, spans: Sequence[Span]) -> str:
    return ", ".join(article.text(span) for span in spans)


def _alone(source: SourceView, shared: frozenset[str]) -> Alone:
    rest = [claim for claim in source.claims if claim.anchor not in shared]
    chosen = {claim.anchor for claim in sorted(rest, key=lambda claim: -claim.claim.salience)[:ALONE_SHOWN]}
    return Alone(source, tuple(claim for claim in rest if claim.anchor in chosen), len(rest))


def _rows(report: Report, sources: Sequence[SourceView]) -> tuple[tuple[Row, ...], frozenset[str]]:
    """The alignments of two sources or more, and the anchors of the claims in them.

    Wire copies can carry the same claim under the same id; each of them is shown under its own source.
    """
    by_id: dict[str, list[ClaimView]] = {}
    for source in sources:
        for claim in source.claims:
            by_id.setdefault(claim.claim.id, []).append(claim)
    found: list[Row] = []
    for alignment in report.alignments:
        members = [claim for identifier in dict.fromkeys(alignment.claims) for claim in by_id.get(identifier, ())]
        cells = tuple(tuple(claim for claim in members if claim.source == source.number) for source in sources)
        if sum(1 for cell in cells if cell) > 1:
            found.append(Row(0, members[0], cells, alignment.similarity))
    found.sort(key=lambda row: -row.sources)
    rows = tuple(replace(row, number=number) for number, row in enumerate(found, start=1))
    return rows, frozenset(claim.anchor for row in rows for cell in row.cells for claim in cell)
