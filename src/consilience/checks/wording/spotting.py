"""From words that a rule spotted to findings: whose words they are decides what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.checks.finding import make_finding
from consilience.checks.wording.passages import Wording
from consilience.types import Check, CheckResult, Evidence, Finding, Part, Quote, Severity, Span, Voice, VoiceKind


@dataclass(frozen=True, slots=True)
class Spotted:
    """Words that a rule takes for a flaw. ``words`` is the place; ``more`` further evidence (the other side's words).

    ``sure``: shown when the words are the reporter's. ``speakers``: shown as theirs when they are a speaker's.
    ``charged``: the reporter answers for it though a speaker is quoted: what was done to the speaker's words.
    """

    label: str
    words: Span
    severity: Severity
    reason: str
    sure: bool = True
    speakers: bool = False
    charged: bool = False
    favours: str | None = None
    more: tuple[Evidence, ...] = ()


_ORDER = {part: number for number, part in enumerate(Part)}


def settle(wording: Wording, check: Check, spotted: Iterable[Spotted]) -> CheckResult:
    """Findings and candidates out of what was spotted, in the order of the text.

    In one sentence a label is found once, with every place as evidence. A stretch that is nobody's for sure stays a
    candidate; a speaker's is shown only where a rule is made for speakers.
    """
    shown: dict[tuple[str, Span, VoiceKind], tuple[Spotted, Voice, list[Evidence]]] = {}
    weaker: dict[tuple[str, Span, VoiceKind], tuple[Spotted, Voice, list[Evidence]]] = {}
    for item in sorted(
        spotted, key=lambda item: (_ORDER[item.words.part], item.words.start, not item.sure, -item.words.end)
    ):
        voice = Voice(VoiceKind.REPORTER) if item.charged else wording.voice(item.words)
        if voice is None:
            voice, sure = Voice(VoiceKind.QUOTED), False
        elif voice.kind is VoiceKind.REPORTER:
            sure = item.sure
        else:
            sure = item.sure and item.speakers
            if not sure and not item.speakers:
                continue
        key = (item.label, wording.sentence_around(item.words), voice.kind)
        into = shown if sure else weaker
        _, _, evidence = into.setdefault(key, (item, voice, []))
        own = wording.quote(item.words)
        if not any(isinstance(other, Quote) and other.span.overlaps(own.span) for other in evidence):
            evidence.append(own)
        evidence.extend(more for more in item.more if more not in evidence)
    findings = tuple(_finding(wording, check, *entry) for entry in shown.values())
    candidates = tuple(_finding(wording, check, *entry) for key, entry in weaker.items() if key not in shown)
    return CheckResult(check, wording.article.snapshot.id, findings, candidates)


def _finding(wording: Wording, check: Check, item: Spotted, voice: Voice, evidence: list[Evidence]) -> Finding:
    return make_finding(
        wording.article, check, item.label, voice, item.severity, evidence, item.reason, favours=item.favours
    )
