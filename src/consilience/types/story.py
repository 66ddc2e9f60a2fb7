"""What the articles together come to: how claims compare, who is independent, and the story with its doubts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from consilience.types.content import Place
from consilience.types.text import Evidence, Quote


class Relation(StrEnum):
    """What one claim is to another that is about the same thing."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    SUPERSEDED = "superseded"
    """The later report has newer knowledge; the earlier was right when it was written."""
    DIFFERENT_SCOPE = "different-scope"
    """They look alike but count, date or place different things."""
    DISPUTED = "disputed"
    """Named parties disagree, and the sources report it."""


class ConflictKind(StrEnum):
    """What two claims differ in."""

    NUMBER = "number"
    DATE = "date"
    PLACE = "place"
    ACTOR = "actor"
    POLARITY = "polarity"
    SCOPE = "scope"
    """Scope or modality: all or some, will or may."""
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two claims of different articles are to each other, and the words of both that show it.

    ``first`` and ``second`` are claim ids; for ``SUPERSEDED`` the second is the later. ``strength`` in [0, 1] orders
    comparisons of one relation and is no probability. ``evidence`` holds the words at issue, first's then second's.
    """

    id: str
    first: str
    second: str
    relation: Relation
    kind: ConflictKind | None
    strength: float
    reason: str
    evidence: tuple[Quote, Quote]


@dataclass(frozen=True, slots=True)
class SharedText:
    """Passages that two articles (snapshot ids) have word for word, outside quotations.

    ``share`` is the part of the shorter article's words that they make up, in [0, 1].
    """

    first: str
    second: str
    passages: tuple[tuple[Quote, Quote], ...]
    share: float


@dataclass(frozen=True, slots=True)
class IndependentSource:
    """Articles (snapshot ids) that count as one voice, and why; a single article needs no reason."""

    snapshots: tuple[str, ...]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Corroboration:
    """How many independent sources make the claims of an alignment.

    ``snapshots`` are the articles that state it. ``origin`` is the named origin (agency, report, outlet) that all of
    them rest on, if they do; then ``independent`` is 1.
    """

    alignment: str
    snapshots: tuple[str, ...]
    independent: int
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class UniquePoint:
    """A salient claim that no other source of the story makes in any wording."""

    claim: str
    salience: float


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A material fact that most independent others report and this article (snapshot id) does not."""

    snapshot: str
    alignment: str
    evidence: tuple[Quote, ...]


class DoubtKind(StrEnum):
    """Why a careful reader would hesitate."""

    CONTRADICTION = "contradiction"
    SINGLE_SOURCE = "single-source"
    ANONYMOUS_ORIGIN = "anonymous-origin"
    CIRCULAR_ORIGIN = "circular-origin"
    LOST_QUALIFIER = "lost-qualifier"
    NUMBERS = "numbers-do-not-add-up"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that a careful reader would ask, with the words that raise it."""

    id: str
    kind: DoubtKind
    question: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Confidence:
    """The chance that a careful reader finds every key point stated and uncontradicted; [low, high] is its interval.

    ``calibrated`` is false until it has been measured against judgements.
    """

    value: float
    low: float
    high: float
    calibrated: bool
    reasons: tuple[str, ...]


class EditKind(StrEnum):
    """The only edits that a story's sentence may make to its sources' words."""

    TRIM = "trim"
    RESOLVE_REFERENCE = "resolve-reference"
    ADD_ATTRIBUTION = "add-attribution"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class StorySentence:
    """One sentence of the story; every word comes from ``citations`` or from one of the listed ``edits``.

    ``alignment`` names the aligned claims it tells. ``verbatim`` is the outlet whose words it takes over as they are,
    shown in quotation marks.
    """

    text: str
    citations: tuple[Quote, ...]
    edits: tuple[EditKind, ...]
    alignment: str
    verbatim: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The neutral story: headline, where it happened (None: not stated), key points and body in order."""

    headline: StorySentence
    location: Place | None
    key_points: tuple[StorySentence, ...]
    body: tuple[StorySentence, ...]


@dataclass(frozen=True, slots=True)
class SelfAudit:
    """What our own checks on wording say of the story's ``sentences`` (headline, key points, body) before it is shown.

    ``dropped`` are those that they flagged and that were taken out, ``kept`` those that had to stay because no headline
    or key point would be left; each with the label.
    """

    sentences: int
    dropped: tuple[tuple[str, str], ...]
    kept: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One line of the arithmetic behind a score: ``points`` are added (negative: deducted); ``finding`` is its id."""

    check: str
    points: float
    reason: str
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one article (snapshot id) with its ledger.

    ``overall`` and each sub-score lie in [0, 100], 100 is clean; None where not assessed, with the reason in
    ``not_assessed``.
    """

    snapshot: str
    overall: float | None
    sub_scores: tuple[tuple[str, float | None], ...]
    ledger: tuple[LedgerLine, ...]
    not_assessed: tuple[tuple[str, str], ...] = ()
