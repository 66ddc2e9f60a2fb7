"""Words that heighten a report beyond its facts, in any part of it: extreme ones, capitals and exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.usage import uses
from consilience.language.lexicon import load
from consilience.types import ArticleKind, Part, Severity, VoiceKind

LABEL = "sensationalism"

_SMALL = 3
"""Words in small letters from which on a headline is not set in capitals as a whole."""
_TOLD = 4
"""Spaces in a sentence that tells something; «Sign up!» and «Wow!» have fewer."""
_SHOUT = re.compile(r"\b[A-Z]{3,}\b")
_BANG = re.compile(r"(?<![A-Z]ahoo)(?<!eopardy)(?<!amma [Mm]ia)(?<!Go)(?<!\bE)!+\s*$")


def sensational(wording: Wording) -> Iterator[Spotted]:
    """Extreme words anywhere, loud ones in the headline, capitals and exclamation marks that shout."""
    for passage in wording.passages:
        if passage.part is Part.BODY and not passage.ended:
            continue
        yield from _extremes(wording, passage)
        yield from _exclaiming(wording, passage)
    for passage in wording.of(Part.TITLE):
        yield from _shouting(wording, passage)


def _extremes(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    loud = uses(wording, "loud_in_titles", passage) if passage.part is Part.TITLE else ()
    for use, severity in (
        *((use, Severity.MODERATE) for use in uses(wording, "extreme_words", passage)),
        *((use, Severity.MINOR) for use in loud),
    ):
        reason = f"«{use.words}» heightens what is reported beyond the facts given"
        sure = use.sure and use.kind != "weak"
        yield Spotted(LABEL, passage.span(use.start, use.end), severity, reason, sure=sure)


def _shouting(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """Words in capitals among others in small letters; no paraphrased speaker («say forecasters») shouts."""
    loud = [match for match in _SHOUT.finditer(passage.text) if match[0].lower() in load("shouted_words")]
    small = sum(token.kind == "word" and not token.text.isupper() for token in passage.row.tokens)
    for match in loud if small >= _SMALL else ():
        reason = f"the headline shouts «{match[0]}»"
        span = passage.span(*match.span())
        voice = wording.voice(span)
        own = voice is not None and voice.kind is VoiceKind.PARAPHRASED
        yield Spotted(LABEL, span, Severity.MINOR, reason, charged=own)


def _exclaiming(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """A report that exclaims: not a name («Yahoo!»), nobody's cry, no prompt to subscribe."""
    bang = _BANG.search(passage.text)
    if not bang:
        return
    many = len(bang[0].strip()) > 1
    told = passage.row.low(0) not in load("prompts") and passage.text.count(" ") >= _TOLD
    news = wording.article.kind is ArticleKind.NEWS
    reason = "the sentence ends on an exclamation mark that is nobody's quoted cry"
    sure = told and news and many
    yield Spotted(LABEL, passage.span(*bang.span()), Severity.MINOR, reason, sure=sure)
