"""The frozen data of the domain: what an article is, who speaks in it, what it claims. No I/O, only look-ups.

Offsets are code points of one part of one frozen snapshot, half-open: ``text[start:end]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Part(StrEnum):
    """The parts of a snapshot that a span can point into."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BODY = "body"
    NOTE = "note"
    """What stands beside the text but was written by the outlet: captions, bio lines, disclosures, corrections."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one part of a frozen snapshot: ``snapshot`` is the snapshot's id, offsets are code points."""

    snapshot: str
    part: Part
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}..{self.end}")

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return (
            self.snapshot == other.snapshot
            and self.part == other.part
            and self.start <= other.start
            and other.end <= self.end
        )

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return (
            self.snapshot == other.snapshot
            and self.part == other.part
            and self.start < other.end
            and other.start < self.end
        )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The texts of an article as they were when it was read; never changed afterwards.

    ``id`` is the SHA-256 (hex) of the texts and ``origin``, the domain or outlet whose page it is. Make it with
    `consilience.evidence.freeze`. Paragraphs of ``body`` and items of ``note`` are separated by one blank line.
    """

    id: str
    title: str
    standfirst: str
    body: str
    note: str
    origin: str = ""

    def text(self, part: Part) -> str:
        """The whole text of one part."""
        match part:
            case Part.TITLE:
                return self.title
            case Part.STANDFIRST:
                return self.standfirst
            case Part.BODY:
                return self.body
            case Part.NOTE:
                return self.note


# ── evidence ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Quote:
    """Words exactly as they stand at ``span``. Only `consilience.evidence` makes one."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class SourcedFact:
    """A statement from outside the articles, with the address it was found at and the ISO date it held on."""

    statement: str
    url: str
    date: str


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the quotes that were counted."""

    of: str
    value: int
    quotes: tuple[Quote, ...]


Evidence = Quote | SourcedFact | Count


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that somebody (a rule, a model) says stand in an article; nothing is shown before it is grounded.

    ``start`` and ``end`` are a hint of where, if the proposer knows.
    """

    text: str
    part: Part | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A candidate that could not be grounded, with the reason."""

    candidate: Candidate
    reason: str


# ── the article ─────────────────────────────────────────────────────────────────────────────────────────────────────


class ArticleKind(StrEnum):
    """What sort of text it is; decides what may be charged to it."""

    NEWS = "news"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    REVIEW = "review"
    INTERVIEW = "interview"
    LIVE_BLOG = "live-blog"
    SPONSORED = "sponsored"
    SATIRE = "satire"


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A published or updated time as precisely as the page states it.

    ``value`` carries a zone if ``has_zone``; where only a day is stated ``has_time`` is false and the time is 00:00.
    """

    value: datetime
    has_time: bool
    has_zone: bool

    def iso(self) -> str:
        """ISO 8601: a date where only the day is known."""
        return self.value.isoformat() if self.has_time else self.value.date().isoformat()


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published: the name as the page gives it (or the registrable domain where it gives none)."""

    name: str
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Author:
    """A person named in the byline; ``url`` is the profile page if the article links one."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another article shown beside the text (related, most read); kept out of the text."""

    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``paragraph`` counts from 0 within its part. ``blockquote``: it stands in a quotation block."""

    span: Span
    paragraph: int
    blockquote: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One article as extracted: the frozen texts and what the page says about them."""

    source: str
    """What the user named: an address, a path (with ``#n`` for the n-th item of a collection) or ``-``."""
    snapshot: Snapshot
    outlet: Outlet
    authors: tuple[Author, ...]
    byline: str | None
    """The byline as printed («Staff», «By AP»), where one is."""
    section: str | None
    kind: ArticleKind
    kind_reason: str
    """Why it was taken for this kind, in words: «the address contains /opinion/»."""
    published: Timestamp | None
    updated: Timestamp | None
    language: str
    """ISO 639-1."""
    url: str | None
    """The canonical address."""
    image: str | None
    agency: str | None
    """The wire agency credited in dateline, byline or credit line («(Reuters) —»), if any."""
    sentences: tuple[Sentence, ...]
    """Of title, standfirst, body and note, in this order."""
    links: tuple[Link, ...] = ()

    @property
    def title(self) -> str:
        """The headline."""
        return self.snapshot.title

    def text(self, span: Span) -> str:
        """The characters at a span of this article."""
        if span.snapshot != self.snapshot.id:
            raise KeyError(f"span of snapshot {span.snapshot[:12]} looked up in {self.snapshot.id[:12]}")
        return self.snapshot.text(span.part)[span.start : span.end]

    def sentences_of(self, part: Part) -> tuple[Sentence, ...]:
        """The sentences of one part, in order."""
        return tuple(sentence for sentence in self.sentences if sentence.span.part == part)


class Medium(StrEnum):
    """How a document is to be read."""

    HTML = "html"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Document:
    """One source as fetched or found, before anything is extracted.

    ``content`` is bytes of a page (``medium`` html) or the plain text itself in UTF-8 (text; blank lines separate
    paragraphs). ``metadata`` is what came beside it (front matter, JSON fields, feed entry): pairs of a lower-case name
    (title, standfirst, outlet, authors, published, updated, url, section, language, image) and its text; several
    authors are several pairs. What is given there outranks what a page says of itself.
    """

    source: str
    content: bytes
    medium: Medium
    url: str | None = None
    encoding: str | None = None
    """From the transport (HTTP header), if it said one."""
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A source that was not analysed, the stage that refused it, and a reason a person can act on."""

    source: str
    stage: str
    reason: str


# ── names, places, times, quantities ────────────────────────────────────────────────────────────────────────────────


class NameKind(StrEnum):
    """What a name denotes."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place of one article, under its fullest name there.

    ``description`` is the role the text gives («mayor of Genoa»); ``id`` is stable within the article.
    """

    id: str
    name: str
    kind: NameKind
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text that denotes an entity: full name, surname, title or (``pronoun``) a pronoun."""

    span: Span
    entity: Entity
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer entry. ``country`` is ISO 3166-1 alpha-2; coordinates are WGS 84 degrees."""

    name: str
    region: str | None
    country: str
    latitude: float
    longitude: float
    population: int = 0


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name in the text, resolved against the gazetteer."""

    span: Span
    place: Place


class Precision(StrEnum):
    """How fine a stated time is."""

    MINUTE = "minute"
    DAYPART = "daypart"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A date or time in the text, resolved against the publication date to the half-open interval [start, end).

    ``start`` and ``end`` are ISO 8601 local dates or date-times; ``relative`` when the publication date was needed.
    """

    span: Span
    start: str
    end: str
    precision: Precision
    relative: bool


class Bound(StrEnum):
    """How a stated number relates to the true one."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    RANGE = "range"


class QuantityKind(StrEnum):
    """What sort of number it is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text: ``low`` = ``high`` unless it is a range. Money and measures in base units.

    ``unit``: ISO 4217 code, ``%``, SI or customary unit, or empty. ``of``: what is counted or measured
    («people injured», «fine»), from the text. ``remainder`` holds the other part where the text gives a whole
    with a member of another class («four killed, the gunman among them» is 3 and 1).
    """

    span: Span
    low: float
    high: float
    kind: QuantityKind
    unit: str
    of: str
    bound: Bound = Bound.EXACT


# ── voice and claims ────────────────────────────────────────────────────────────────────────────────────────────────


class VoiceKind(StrEnum):
    """Whose words they are: the reporter's, a speaker's verbatim, or a speaker's as the reporter puts them."""

    REPORTER = "reporter"
    QUOTED = "quoted"
    PARAPHRASED = "paraphrased"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of text that is somebody else's: directly quoted (span without the quotation marks) or paraphrased.

    ``speaker`` is None where the text names nobody. ``cue`` is the reporting verb or phrase, ``source`` the words that
    name the speaker there. ``fragment``: only some words are quoted inside the reporter's own sentence.
    """

    span: Span
    kind: VoiceKind
    speaker: Entity | None
    cue: Span | None = None
    source: Span | None = None
    fragment: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """Who answers for a statement; ``speaker`` is None for the reporter or an unnamed speaker."""

    kind: VoiceKind
    speaker: Entity | None = None


class Modality(StrEnum):
    """How a statement is put."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"
    PLANNED = "planned"
    ALLEGED = "alleged"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Claim:
    """A check-worthy statement of one article.

    ``id`` is made from the content, so that it survives a new version of the page. ``salience`` in [0, 1] orders claims
    within an article and is no probability. ``hedges`` and ``negations`` are the words that weaken or deny.
    """

    id: str
    quote: Quote
    sentence: Span
    voice: Voice
    modality: Modality
    hedges: tuple[Span, ...]
    negations: tuple[Span, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    names: tuple[Mention, ...]
    salience: float


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read out of one article, without judging it."""

    article: Article
    mentions: tuple[Mention, ...]
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...] = ()


# ── the report ──────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Alignment:
    """Claims of several articles that say the same or nearly so; ``claims`` holds claim ids, most central first.

    ``similarity`` is the mean cosine of the pairs that tie it together; 1.0 for a claim that stands alone.
    """

    id: str
    claims: tuple[str, ...]
    similarity: float


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a report: engine version, a version for every model, lexicon and gazetteer, and the as-of time."""

    engine: str
    components: tuple[tuple[str, str], ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run: a pure function of the snapshots, the engine's provenance and the as-of time.

    ``alignments`` is empty for a check of single articles. ``unanswered``: what no analyzer could answer, and why.
    """

    readings: tuple[Reading, ...]
    alignments: tuple[Alignment, ...]
    set_aside: tuple[SetAside, ...]
    unanswered: tuple[str, ...]
    provenance: Provenance
