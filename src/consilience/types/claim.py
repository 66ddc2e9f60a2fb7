"""Whose words they are, and what is claimed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from consilience.types.article import Article
from consilience.types.content import Entity, Mention, PlaceMention, Quantity, TimeMention
from consilience.types.text import Quote, Rejected, Span


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
