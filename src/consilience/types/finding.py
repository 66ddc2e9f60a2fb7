"""What the checks find in one article, and what they could not assess."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from consilience.types.claim import Voice
from consilience.types.text import Evidence, Rejected


class Check(StrEnum):
    """The five checks of an article."""

    DECEPTION = "deception"
    FALLACIES = "fallacies"
    BIAS = "bias"
    SITE_CONFLICTS = "site-conflicts"
    AUTHOR_CONFLICTS = "author-conflicts"


class Severity(StrEnum):
    """How much it misleads."""

    MINOR = "minor"
    MODERATE = "moderate"
    MAJOR = "major"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where an article misleads, argues badly, slants or has an interest, with the words that show it.

    ``id`` is made from the content. ``label`` is one of the closed list of the check. ``voice`` says whose words they
    are; only the reporter's cost points. ``probability`` in [0, 1] that careful readers would agree; None where it was
    not measured. ``favours`` is the side a slant favours, where that can be told. ``disclosed``: for a conflict of
    interest, whether the article says so itself; None elsewhere.
    """

    id: str
    check: Check
    label: str
    snapshot: str
    voice: Voice
    severity: Severity
    probability: float | None
    evidence: tuple[Evidence, ...]
    reason: str
    favours: str | None = None
    disclosed: bool | None = None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check says of one article (snapshot id).

    ``findings`` are sure enough to be shown and scored; ``candidates`` are weaker and stay off the page.
    ``not_assessed`` is the reason why the check did not run or had nothing to go on; then it found nothing.
    """

    check: Check
    snapshot: str
    findings: tuple[Finding, ...] = ()
    candidates: tuple[Finding, ...] = ()
    not_assessed: str | None = None
    rejected: tuple[Rejected, ...] = ()
