"""What a check is: its subject, its closed list of labels, and the function that judges one article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from consilience.checks.context import Context
from consilience.types import Check, CheckResult, Reading, Severity


@dataclass(frozen=True, slots=True)
class Label:
    """One thing a check may find. ``how`` says what has to stand in the text; ``example`` is invented.

    ``severity`` is the usual one of a finding. ``shown`` is false where rules alone are never sure enough to show it.
    """

    id: str
    meaning: str
    how: str
    example: str
    severity: Severity = Severity.MINOR
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Definition:
    """One check: ``about`` in a sentence or two, its labels, and ``run``, which judges one article in its context."""

    check: Check
    about: str
    labels: tuple[Label, ...]
    run: Callable[[Reading, Context], CheckResult]
