"""Whose words a span is: the innermost attribution that covers most of it, else the reporter's."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.types import Attribution, Span, Voice, VoiceKind

_MOST = 0.5
"""Share of the span's characters that an attribution must cover to answer for it."""


def voice_of(span: Span, attributions: Iterable[Attribution]) -> Voice:
    """The voice of a span; where two attributions cover it, the shorter one speaks."""
    best: Attribution | None = None
    for item in attributions:
        if item.span.snapshot != span.snapshot or item.span.part != span.part:
            continue
        shared = min(item.span.end, span.end) - max(item.span.start, span.start)
        if shared <= 0 or shared < _MOST * (span.end - span.start):
            continue
        if best is None or item.span.end - item.span.start < best.span.end - best.span.start:
            best = item
    if best is None:
        return Voice(VoiceKind.REPORTER)
    return Voice(best.kind, best.speaker)
