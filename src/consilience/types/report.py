"""The result of a run."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types.article import SetAside
from consilience.types.claim import Reading
from consilience.types.finding import CheckResult
from consilience.types.story import (
    Comparison,
    Confidence,
    Corroboration,
    Doubt,
    IndependentSource,
    LeftOut,
    Score,
    SelfAudit,
    SharedText,
    Story,
    UniquePoint,
)


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

    Everything from ``alignments`` on, ``checks`` and ``scores`` apart, belongs to a report of several sources and is
    empty (or None) for a check of single articles. ``doubts`` is empty only where the search ran and found none.
    ``unanswered``: what no analyzer could answer, and why.
    """

    readings: tuple[Reading, ...]
    alignments: tuple[Alignment, ...]
    set_aside: tuple[SetAside, ...]
    unanswered: tuple[str, ...]
    provenance: Provenance
    comparisons: tuple[Comparison, ...] = ()
    shared_texts: tuple[SharedText, ...] = ()
    independent_sources: tuple[IndependentSource, ...] = ()
    corroborations: tuple[Corroboration, ...] = ()
    unique_points: tuple[UniquePoint, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    checks: tuple[CheckResult, ...] = ()
    scores: tuple[Score, ...] = ()
    doubts: tuple[Doubt, ...] | None = None
    confidence: Confidence | None = None
    story: Story | None = None
    self_audit: SelfAudit | None = None
