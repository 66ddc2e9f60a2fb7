"""Headlines that hold back the point of the story to draw a click.

Frames of withholding (a reaction promised, a pointing word for the thing itself, a reason announced and not given), not
subjects. Explainers, service pieces and plain lists are none; what stands in quotation marks is nobody's bait. What a
headline tells of somebody («Dentist reveals the one food …») was still chosen to be told so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.lexicon import pairs
from consilience.types import Part, Severity, VoiceKind


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame of withholding, as a pattern with its severity and whether it is shown."""

    pattern: re.Pattern[str]
    severity: Severity
    sure: bool


_SEVERITIES = {
    "major": (Severity.MAJOR, True),
    "moderate": (Severity.MODERATE, True),
    "minor": (Severity.MINOR, True),
    "maybe": (Severity.MINOR, False),
}
_QUOTED_ANSWER = re.compile(r"[:,—–-]\s*[“\"‘'](?=\w)")
"""«Two-word reply: ‘Not yet’»: what was held back is given."""
_MARKS = re.compile(r"[“”\"‘]|(?<!\w)['’]\w")
_CLASS = re.compile(r"@(\w+)")


def baiting(wording: Wording) -> Iterator[Spotted]:
    """The frames of bait in the headline, the longest first; those whose answer is quoted there are passed over."""
    for passage in wording.of(Part.TITLE):
        text = passage.text.replace("’", "'")  # one code point for another: offsets hold
        given = _QUOTED_ANSWER.search(passage.text) is not None
        for frame in _frames():
            for match in frame.pattern.finditer(text):
                if not (given and "word" in match[0].lower()):
                    yield _bait(wording, passage, match, frame)


def _bait(wording: Wording, passage: Passage, match: re.Match[str], frame: Frame) -> Spotted:
    words = passage.text[match.start() : match.end()].strip(" ,:;")
    start = match.start() + len(match[0]) - len(match[0].lstrip(" ,:;"))
    span = passage.span(start, start + len(words))
    voice = wording.voice(span)
    told = _MARKS.search(passage.text) is None or (voice is not None and voice.kind is VoiceKind.PARAPHRASED)
    reason = f"«{words}» withholds the point of the story to draw a click"
    return Spotted("clickbait", span, frame.severity, reason, sure=frame.sure, charged=told)


@cache
def _frames() -> tuple[Frame, ...]:
    classes, found = dict[str, str](), list[Frame]()
    for left, right in pairs("bait_frames"):
        if left.startswith("@"):
            classes[left[1:]] = _CLASS.sub(lambda match: f"(?:{classes[match[1]]})", right)
            continue
        severity, sure = _SEVERITIES[left]
        pattern = _CLASS.sub(lambda match: f"(?:{classes[match[1]]})", right)
        found.append(Frame(re.compile(pattern, re.IGNORECASE), severity, sure))
    return tuple(found)
