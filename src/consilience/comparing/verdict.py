"""What two details of one kind are to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fit(StrEnum):
    """Whether two details can both be true of one thing."""

    SAME = "same"
    COMPATIBLE = "compatible"
    """They differ in precision, bound or unit, and both can be true."""
    INCOMPATIBLE = "incompatible"
    APART = "apart"
    """They are about different things and cannot be compared."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How two details fit, and in words for a reader where they do not fit."""

    fit: Fit
    reason: str = ""


APART = Verdict(Fit.APART)
SAME = Verdict(Fit.SAME)
COMPATIBLE = Verdict(Fit.COMPATIBLE)
