"""What a check may know beyond the one article it judges; all of it is empty when an article is checked alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from consilience.analyzers.base import Label
from consilience.knowledge.outlets import Knowledge, shipped
from consilience.types import Alignment, Comparison, Corroboration, IndependentSource, Reading, SharedText, Span


@dataclass(frozen=True, slots=True)
class Context:
    """The rest of the report: every reading of the story (the judged one among them) and what compares them."""

    readings: tuple[Reading, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    corroborations: tuple[Corroboration, ...] = ()
    independent_sources: tuple[IndependentSource, ...] = ()
    shared_texts: tuple[SharedText, ...] = ()
    knowledge: Knowledge = field(default_factory=shipped)
    """Rows of who stands behind outlets and authors; what ships, and an operator's own."""

    marked: Mapping[Span, tuple[Label, ...]] = field(default_factory=dict)
    """What a labeller marked in each sentence (`checks.wording.marked`)."""

    def others(self, reading: Reading) -> tuple[Reading, ...]:
        """The readings of the other articles."""
        own = reading.article.snapshot.id
        return tuple(other for other in self.readings if other.article.snapshot.id != own)
