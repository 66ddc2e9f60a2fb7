"""Where the event of a story happened, by all its articles together."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.knowledge.event_location import common_location
from consilience.knowledge.gazetteer import find_places
from consilience.types import Place, Reading


def story_location(readings: Sequence[Reading]) -> Place | None:
    """The place as finely as the articles tell it; None where they point to none. Whatever their order."""
    ordered = sorted(readings, key=lambda reading: reading.article.snapshot.id)
    return common_location([(reading.article, find_places(reading.article, reading.mentions)) for reading in ordered])
