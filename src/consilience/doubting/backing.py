"""What stands behind a sentence of the story: of the sources whose claims are aligned those that it cites."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from consilience.types import Corroboration, IndependentSource


def cited(behind: Corroboration, told: AbstractSet[str], sources: Sequence[IndependentSource]) -> Corroboration:
    """Of what stands behind an alignment what a sentence of the story cites, for aligned claims may say less than it.

    ``told`` are the snapshots of the articles that the sentence cites.
    """
    backing = tuple(one for one in behind.snapshots if one in told)
    apart = sum(any(one in source.snapshots for one in backing) for source in sources) or min(1, len(backing))
    return replace(behind, snapshots=backing, independent=min(behind.independent, apart))
