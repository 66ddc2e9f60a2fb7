"""A finding of a check of interests, before it is settled whether it is sure enough to show."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.types import Finding

SHOWN_PLACES = 2
"""Places of the story's text that are quoted with a conflict."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding, and whether it is shown; what is not stays a candidate."""

    finding: Finding
    shown: bool
