"""The result of a run."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types.article import SetAside
from consilience.types.claim import Reading


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
