"""Statements whose origin is nobody: «a person familiar with the matter», «officials who declined to be named»."""

from __future__ import annotations

import re

from consilience.types import Article, Claim, Span

_WHO = (
    r"(?:persons?|people|individuals?|sources?|officials?|aides?|advisers?|advisors?|diplomats?|lawmakers?|staffers?"
    r"|insiders?|executives?|employees?|workers?|officers?|investigators?|lawyers?|attorneys?|members?|witnesses?"
    r"|analysts?|operatives?|strategists?|pilots?|soldiers?|doctors?|nurses?|students?|residents?|allies|friends?)"
)
_WITHHELD = (
    r"(?:not\s(?:be\s)?(?:identified|named)|(?:declined|refused|did\snot\swant|asked\snot|wished\snot|requested\snot|who"
    r"\sasked\snot)\sto\sbe\s(?:identified|named|quoted\sby\sname)|not\sauthori[sz]ed\sto\s(?:speak|talk|discuss|comment)"
    r"|(?:on|under)\s(?:the\s)?condition\sof\santonymity|condition\sof\sanonymity|requested\sanonymity"
    r"|spoke\sanonymously|did\snot\s(?:name|identify)|asked\sfor\sanonymity|granted\sanonymity)"
)
_SOME = r"(?:an?|the|two|three|four|five|several|some|many|multiple|one|other)"
_MATTER = r"(?:the|his|her|their|its|[A-Z])[\w’']*(?:\s[\w’'-]+){0,4}"
_KNOWING = r"(?:who\s(?:is|are|was|were)\s)?(?:familiar|close|briefed|involved)\s(?:with|to|on|in)"
_SOURCES = r"(?:sources?|insiders?)"
_SAID = r"(?:said|say|says|told|tells?|claimed|claims?)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_SOME}\s(?:[\w-]+\s){{0,4}}?{_WHO}\b[^.;]{{0,80}}?\b{_WITHHELD}",
        rf"\b(?:{_SOME}\s)?(?:[\w-]+\s){{0,2}}?{_WHO}\s{_KNOWING}\s{_MATTER}",
        rf"\b(?:unnamed|anonymous|unidentified)\s(?:[\w-]+\s){{0,2}}?{_WHO}\b",
        rf"\b(?:according\sto|citing|told\sby)\s(?:[\w-]+\s){{0,3}}?{_SOURCES}\b",
        rf"\b{_SOURCES}\s{_SAID}\b",
        rf"\b{_SOME}\s(?:[\w-]+\s){{0,2}}?{_WHO}\s(?:whom|that|which)\s(?:it|he|she|they|we)\sdid\snot\s(?:name|identify)",
        rf"\ban?\s(?:[\w-]+\s){{0,3}}?{_WHO}\s(?:I|we)\s(?:have\s)?(?:known|know|spoke)\b(?:\sfor\s[\w-]+\syears)?",
    )
)


def anonymous_origin(article: Article, claim: Claim) -> Span | None:
    """The words in a claim's sentence that give it to somebody who is not named; None where there are none."""
    text = article.text(claim.sentence)
    found = [match.span() for pattern in _PATTERNS for match in pattern.finditer(text)]
    if not found:
        return None
    start, end = min(found, key=lambda span: (span[0], -span[1]))
    at = claim.sentence
    return Span(at.snapshot, at.part, at.start + start, at.start + end)
