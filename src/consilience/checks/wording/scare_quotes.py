"""Quotation marks that doubt a word and quote nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.lexicon import pairs
from consilience.types import Part, Severity, VoiceKind

LABEL = "scare-quotes"

_SO_CALLED = re.compile(r"\bso[- ]called\s[‘“\"'](?P<words>[\w -]{3,40}?)[’”\"',]", re.IGNORECASE)
_DOUBTED = re.compile(
    r"(?P<before>\b[\w'’.-]+\s)?(?P<quoted>(?P<open>[‘“\"'])(?P<word>[a-z][a-z-]+(?:\s[a-z-]+)?)[’”\"'])(?=[\s.;,])"
)
_SPEECH = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|call(?:ed|s|ing)?|describ\w+|dubbed|term(?:ed|s|ing)?|label\w+|words?|phrase|refer\w*|told|"
    r"tweet\w*|wrote|writes?|writing|quot\w+|claim\w*|accus\w+|according|spoke|speak\w*|testif\w+|posted|known\sas|nam(?:ed|es)|"
    r"nickname\w*|means?|meaning|defin\w+|use[sd]?\sthe|titled|entitled|headlined|marked|listed|slogan|chant\w*|sign|signs|"
    r"warn\w+|add(?:ed|s)|insist\w*|argu\w+|declar\w+|announc\w+|promis\w+|vow\w*|urg\w+|ask\w*|respond\w*|repl\w+|report\w*|"
    r"allege\w*|critici\w+|denounc\w+|dismiss\w+|condemn\w+|consider\w*|deem\w*|statement|letter|email|report|memo|list|column|charged|"
    r"rat(?:ed|es|ing)|grad(?:ed|es|ing)|rank(?:ed|s|ing)|classif\w+|categor\w+|scor(?:ed|es|ing)|stamped|ticked|"
    r"offence|section|article|clause|draft|song|film|book|album|show|episode|chess|game|character)\b",
    re.IGNORECASE,
)
"""Signs that the marks quote, name or define."""


def scare_quotes(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """«so-called ‘experts’», and a word of standing in marks that nobody is said to have spoken («its “apology”»)."""
    doubted = dict(pairs("doubted_words"))
    for match in _SO_CALLED.finditer(passage.text):
        words = match["words"].split()
        if words and doubted.get(words[-1]) == "standing":
            reason = (
                f"the quotation marks and «so-called» doubt the word; nobody is quoted as saying «{match['words']}»"
            )
            span = passage.span(match.start(), match.start() + len("so-called"))
            yield Spotted(LABEL, span, Severity.MODERATE, reason)
    if passage.part is Part.TITLE:
        return
    found = [match for match in _DOUBTED.finditer(passage.text) if match["word"].split()[0] in doubted]
    if not found or _SPEECH.search(passage.text):
        return
    for match in found:
        words = match["word"].split()
        if any(word not in doubted for word in words) or not _nobodys(wording, passage, match):
            continue
        reason = f"the quotation marks doubt the word; nobody is quoted as saying «{match['word']}»"
        yield Spotted(LABEL, passage.span(*match.span("quoted")), Severity.MODERATE, reason, charged=True)


def _nobodys(wording: Wording, passage: Passage, match: re.Match[str]) -> bool:
    """Whether no speaker stands behind the word: none is named for it, and no longer quotation has it."""
    span = passage.span(*match.span("quoted"))
    for item in wording.reading.attributions:
        if item.span.overlaps(span) and item.speaker is not None:
            return False
        other = item.kind is VoiceKind.QUOTED and not item.span.overlaps(span)
        if other and match["word"].lower() in wording.article.text(item.span).lower():
            return False
    return True
