"""Words that heighten a report beyond its facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.lexicon import load
from consilience.types import Part, Severity

_SHOUT = re.compile(r"\b[A-Z]{3,}\b")
_BANG = re.compile(r"(?<![A-Z]ahoo)(?<!eopardy)(?<!amma [Mm]ia)(?<!Go)(?<!\bE)!+\s*$")
_NUMBERED = frozenset({"whopping", "staggering", "astronomical", "gargantuan", "mind-boggling"})
"""Said of numbers, which may bear them out: candidates (see `numbers-out-of-context`)."""
_DESCRIBING = frozenset(
    {"described", "describes", "describing", "called", "calls", "calling", "likened", "compared", "worry", "fear"}
)
"""Words after which somebody else's image follows."""
_LOUD_TITLE = frozenset(
    {
        "showdown",
        "frenzy",
        "mayhem",
        "carnage",
        "explosive",
        "incredible",
        "horror",
        "fury",
        "outrage",
        "chaos",
        "shock",
        "meltdown",
        "nightmare",
        "wild",
        "epic",
        "brutal",
    }
)
"""Also plain words of headlines («Horror film», «Outrage over …»): candidates."""


def sensational(wording: Wording) -> Iterator[Spotted]:
    """Extreme words anywhere, loud ones in the headline, capitals and exclamation marks that shout."""
    for passage in wording.passages:
        if passage.part is Part.BODY and not passage.ended:
            continue
        yield from _extremes(passage)
    for passage in wording.of(Part.TITLE):
        yield from _shouting(passage)


def _extremes(passage: Passage) -> Iterator[Spotted]:
    row, title = passage.row, passage.part is Part.TITLE
    for hit in find_listed("extreme_words", passage):
        if hit.value == "title" and not title:
            continue
        first = row.at(hit.first)
        if not title and first.capitalised and hit.first > 0:
            continue  # a name
        if any(row.low(step) in _DESCRIBING for step in range(hit.first - 6, hit.first)):
            continue
        words = passage.text[first.start : row.at(hit.last - 1).end]
        sure = not (hit.value == "title" and words.lower() in _LOUD_TITLE) and words.lower() not in _NUMBERED
        reason = f"«{words}» heightens what is reported beyond the facts given"
        severity = Severity.MINOR if hit.value == "title" else Severity.MODERATE
        yield Spotted(
            "sensationalism", passage.span(first.start, row.at(hit.last - 1).end), severity, reason, sure=sure
        )


def _shouting(passage: Passage) -> Iterator[Spotted]:
    loud = [match for match in _SHOUT.finditer(passage.text) if match[0].lower() in load("shouted_words")]
    small = sum(token.kind == "word" and not token.text.isupper() for token in passage.row.tokens)
    for match in loud:
        if small >= 3:
            reason = f"the headline shouts «{match[0]}»"
            yield Spotted("sensationalism", passage.span(*match.span()), Severity.MINOR, reason)
    bang = _BANG.search(passage.text)
    if bang:
        reason = "the headline ends on an exclamation mark that is nobody's quoted cry"
        yield Spotted("sensationalism", passage.span(*bang.span()), Severity.MINOR, reason, sure=False)
