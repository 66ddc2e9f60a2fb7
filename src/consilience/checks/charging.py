"""One stretch of words is charged to its article once, by the check that weighs it heaviest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from consilience.types import Check, CheckResult, Finding, Quote, Severity, Span, VoiceKind

SAME_STRETCH = 0.5
"""Share of the longer of two stretches that both have in common, from which they are one: a loaded word within a bad
argument is a charge of its own, an insult that is also a label is not."""


def charged_once(results: Sequence[CheckResult]) -> tuple[CheckResult, ...]:
    """One article's results; of findings on wording over one stretch the lighter ones become candidates.

    Equally severe ones go by the order of the results. Conflicts of interest are about other things than the words.
    """
    every = [finding for result in results for finding in result.findings if result.check in _ON_WORDING]
    kept: list[Finding] = []
    for finding in sorted(every, key=lambda item: -_WEIGHTS.index(item.severity)):
        if not any(_one_stretch(finding, other) for other in kept):
            kept.append(finding)
    lighter = {finding.id for finding in every} - {finding.id for finding in kept}
    return tuple(
        replace(
            result,
            findings=tuple(item for item in result.findings if item.id not in lighter),
            candidates=(*result.candidates, *(item for item in result.findings if item.id in lighter)),
        )
        for result in results
    )


def slanted_words(results: Iterable[CheckResult]) -> frozenset[Span]:
    """The reporter's own words that are found slanted or no argument: nothing that a neutral story takes over."""
    return frozenset(
        place
        for result in results
        if result.check in {Check.BIAS, Check.FALLACIES}
        for finding in result.findings
        if finding.voice.kind is VoiceKind.REPORTER and (place := _place(finding))
    )


def _one_stretch(one: Finding, other: Finding) -> bool:
    left, right = _place(one), _place(other)
    if left is None or right is None or one.label == other.label or not left.overlaps(right):
        return False
    shared = min(left.end, right.end) - max(left.start, right.start)
    return shared >= SAME_STRETCH * max(left.end - left.start, right.end - right.start)


def _place(finding: Finding) -> Span | None:
    first = finding.evidence[0]
    return first.span if isinstance(first, Quote) and first.span.snapshot == finding.snapshot else None


_ON_WORDING = frozenset({Check.DECEPTION, Check.FALLACIES, Check.BIAS})
_WEIGHTS = (Severity.MINOR, Severity.MODERATE, Severity.MAJOR)
