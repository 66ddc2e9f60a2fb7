"""How a finding is made: its id comes from its content, so that it survives a new version of the page."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from consilience.types import Article, Check, Count, Evidence, Finding, Quote, Severity, Voice


def make_finding(
    article: Article,
    check: Check,
    label: str,
    voice: Voice,
    severity: Severity,
    evidence: Sequence[Evidence],
    reason: str,
    *,
    favours: str | None = None,
    disclosed: bool | None = None,
) -> Finding:
    """A finding of an article; ``probability`` stays None until it is measured against judgements."""
    return Finding(
        id=_identity(article, check, label, evidence),
        check=check,
        label=label,
        snapshot=article.snapshot.id,
        voice=voice,
        severity=severity,
        probability=None,
        evidence=tuple(evidence),
        reason=reason,
        favours=favours,
        disclosed=disclosed,
    )


def _identity(article: Article, check: Check, label: str, evidence: Sequence[Evidence]) -> str:
    parts = [article.snapshot.origin, check.value, label]
    for item in evidence:
        if isinstance(item, Quote):
            parts.append(" ".join(item.text.split()))
        elif isinstance(item, Count):
            parts.append(f"{item.of} {item.value}")
        else:
            parts.append(f"{item.statement} {item.url}")
    return hashlib.sha256("|".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
