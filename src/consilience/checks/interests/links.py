"""Links between two names that a report states in its own words: who owns, funds or sues whom.

Only the words between the two names are looked at, and they must be nothing but the link («which owns», «, the parent
company of»), so that no third name can be meant. A quoted or paraphrased person's word is no statement of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consilience.types import Part, Reading, Span, VoiceKind
from consilience.voices import voice_of

LONGEST = 700
"""Code points; longer sentences are lists."""

_ADVERBS = r"(?:(?:also|now|partly|part|jointly|both|in part|ultimately|wholly|largely|mainly|itself|currently)[ -])*"
_THING = (
    r"(?:an? |the |another |its )?(?:[a-z-]+ ){0,3}?(?:newspaper|paper|daily|weekly|website|site|outlet|magazine|"
    r"broadcaster|channel|network|station|agency|publication|portal|tabloid|title|organ|mouthpiece|newsletter|blog|"
    r"company|group|firm|publisher|business|unit|subsidiary|arm|division|part|brand|operator|producer|maker|mine|bank)"
)
_STAKE = (
    r"(?:an? |the |its )?(?:[\w.,-]+ ?(?:%|per ?cent|percent)?,? ?(?:of )?){0,4}(?:stake|shares?|interest|holding|"
    r"shareholding) in"
)
_SHARE_OF = r"(?:the remaining |the other )?[\d.,]+ ?(?:%|per ?cent|percent) of"
_OWNER = (
    r"(?:(?:ultimate|majority|largest|biggest|main|controlling|minority|joint|principal|sole)[ -])*"
    r"(?:parent company|parent|owner|co-owner|publisher|proprietor|shareholder|holding company|parent group)"
)
_GIVER = r"(?:(?:main|largest|biggest|founding|headline|principal|major)[ -])*(?:sponsor|funder|donor|backer|financier)"
_NAME_END = r"(?:['’]s?)? ?"
_SUITS = (
    r"(?:has sued|have sued|is suing|are suing|sued|is in court with|is in litigation with|is in a legal dispute with)"
)

_OWNER_FIRST = (
    (
        rf",? (?:which |who |that )?(?:is |are )?{_ADVERBS}(?:owns?|co-owns?|publishes|controls?|operates?|runs|"
        rf"(?:owns?|holds?|has|have|controls?) (?:{_STAKE}|{_SHARE_OF})) (?:both |[Tt]he )?"
    ),
    rf",? (?:which is |who is |is |are )?(?:an? |the |one of the |also the )?{_OWNER}s? (?:of|in) (?:[Tt]he )?",
)
_OWNED_FIRST = (
    (
        rf"(?:,? (?:which|that))?(?:,| is| are|)? ?{_ADVERBS}(?:{_THING},? (?:that is |which is )?)?{_ADVERBS}"
        r"(?:majority[- ]|wholly[- ]|part[- ])?(?:owned|controlled|published|run|operated) "
        rf"{_ADVERBS}by (?:[Tt]he )?(?:[a-z-]+ ){{0,3}}?"
    ),
    (
        r",? (?:which |that )?(?:is |are )?,? ?(?:an? |the )?(?:[a-z-]+ ){0,2}?(?:unit|subsidiary|arm|division|part|"
        r"newspaper|organ|mouthpiece|website|publication|brand|property) of (?:[Tt]he )?(?:[a-z-]+ ){0,2}?"
    ),
    rf",? whose {_OWNER}s? (?:is|are) (?:[Tt]he )?",
    rf"{_NAME_END}{_OWNER},? (?:is )?(?:[Tt]he )?",
    r",? (?:which )?belongs to (?:[Tt]he )?",
)
_FUNDER_FIRST = (
    rf",? (?:which |who )?{_ADVERBS}(?:funds?|finances?|sponsors?|bankrolls?|underwrites?|subsidi[sz]es?) (?:[Tt]he )?",
    rf",? (?:which is |who is |is |are )?(?:an? |the |one of the )?{_GIVER}s? of (?:[Tt]he )?",
)
_FUNDED_FIRST = (
    (
        rf"(?:,? (?:which|that))?(?:,| is| are|)? ?{_ADVERBS}(?:{_THING},? (?:that is |which is )?)?{_ADVERBS}"
        rf"(?:funded|financed|sponsored|bankrolled|backed|underwritten) {_ADVERBS}by (?:[Tt]he )?(?:[a-z-]+ ){{0,3}}?"
    ),
    rf"{_NAME_END}{_GIVER},? (?:is )?(?:[Tt]he )?",
)
_SUED = (rf",? (?:which |who )?{_SUITS} (?:[Tt]he )?",)


def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_BEFORE = (
    ("ownership", _compiled(_OWNER_FIRST)),
    ("funding", _compiled(_FUNDER_FIRST)),
    ("litigation", _compiled(_SUED)),
)
_AFTER = (
    ("ownership", _compiled(_OWNED_FIRST)),
    ("funding", _compiled(_FUNDED_FIRST)),
    ("litigation", _compiled(_SUED)),
)
"""For each sort of link what may stand between its two names, where the one with the interest comes first or last."""
_UNSURE = re.compile(
    r"\b(?:no|not|never|neither|nor|without|no longer|denie[sd]|formerly|previously|once|used to|until|if|whether|"
    r"would|"
    r"could|might|may|allegedly|reportedly|rumou?r(?:s|ed)?|claims?|claimed|said to|believed to|contrary|falsely|"
    r"wrongly|wants? to|plans? to|offered)\b|n['’]t\b",
    re.IGNORECASE,
)
NEAR = 60
"""Code points before and after the two names in which a word that denies or doubts the link is looked for."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link that an article states: the stretch from one name to the other, and its sort."""

    label: str
    span: Span
    sentence: Span


def links_between(reading: Reading, body: tuple[Span, ...], owner: tuple[Span, ...]) -> Iterator[Link]:
    """What an article itself says that the one named at ``owner`` has to do with the one named at ``body``."""
    for sentence in reading.article.sentences:
        if sentence.span.part not in {Part.BODY, Part.NOTE, Part.STANDFIRST}:
            continue
        if sentence.blockquote or sentence.span.end - sentence.span.start > LONGEST:
            continue
        near = [span for span in owner if sentence.span.contains(span)]
        for own in body:
            if not near or not sentence.span.contains(own):
                continue
            for other in near:
                if (link := _link(reading, sentence.span, own, other)) is not None:
                    yield link


def _link(reading: Reading, sentence: Span, own: Span, other: Span) -> Link | None:
    first, last = (own, other) if own.start < other.start else (other, own)
    if first.overlaps(last):
        return None
    text = reading.article.snapshot.text(sentence.part)
    gap = text[first.end : last.start]
    found = next((label for label, pattern in (_AFTER if first == own else _BEFORE) if pattern.fullmatch(gap)), None)
    span = Span(sentence.snapshot, sentence.part, first.start, last.end)
    if found is None or _denied(text, sentence, span):
        return None
    if any(voice_of(item, reading.attributions).kind is not VoiceKind.REPORTER for item in (span, first, last)):
        return None
    return Link(found, span, sentence)


def _denied(text: str, sentence: Span, span: Span) -> bool:
    before = text[max(sentence.start, span.start - NEAR) : span.end]
    after = text[span.end : min(sentence.end, span.end + NEAR)].partition(",")[0]
    return _UNSURE.search(before) is not None or _UNSURE.search(after) is not None
