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
    r"(?:(?:could|can|may|should|must)\snot\sbe\s(?:identified|named)|(?:declined|refused|did\snot\swant|asked\snot|wished\snot|requested\snot|who"
    r"\sasked\snot)\sto\sbe\s(?:identified|named|quoted\sby\sname)|not\sauthori[sz]ed\sto\s(?:speak|talk|discuss|comment)"
    r"|(?:on|under)\s(?:the\s)?condition\sof\santonymity|condition\sof\sanonymity|requested\sanonymity"
    r"|spoke\sanonymously|did\snot\s(?:name|identify)|asked\sfor\sanonymity|granted\sanonymity)"
)
_SOME = r"(?:an?|the|two|three|four|five|several|some|many|multiple|one|other)"
_AFFAIRS = (
    r"(?:matter|investigation|discussions?|talks|negotiations?|plans?|planning|situation|decision|case|process|inquiry"
    r"|probe|deliberations|conversations?|meetings?|deal|call|effort|transaction|review|report)"
)
_STOPS = r"(?!said|say|says|told|tells|confirmed|who|and|that|as|but|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_MATTER = rf"(?:the|his|her|their|its|[A-Z])[\w’']*(?:\s{_STOPS}[\w’'-]+){{0,4}}"
_KNOWING = (
    rf"(?:who\s(?:is|are|was|were)\s)?(?:(?:familiar\swith|close\sto|briefed\son)\s{_MATTER}"
    rf"|involved\s(?:in|with)\sthe\s(?:[\w-]+\s){{0,2}}?{_AFFAIRS})"
)
_SOURCES = r"(?:sources?|insiders?)"
_SAID = r"(?:said|say|says|told|tells?|claimed|claims?)"
_IT_DID_NOT = r"(?:(?:whom|that|which)\s)?(?:it|he|she|they|we)\s(?:did|does|do)\snot\s(?:name|identify)"
_I_KNOW = r"(?:I|we)\s(?:have\s)?(?:known|know|spoke)\b(?:\sfor\s[\w-]+\syears)?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<who>\b{_SOME}\s(?:[\w-]+\s){{0,4}}?{_WHO}\b[^.;]{{0,80}}?\b{_WITHHELD})",
        rf"(?P<who>\b(?:{_SOME}\s(?:[\w-]+\s){{0,2}}?)?{_WHO}\s{_KNOWING})",
        rf"(?P<who>\b(?:{_SOME}\s)?(?:unnamed|anonymous|unidentified)\s(?:[\w-]+\s){{0,2}}?{_WHO})\s{_SAID}\b",
        r"\b(?:according\sto|citing|told\sby|from)\s(?P<who>(?:unnamed|anonymous|unidentified)\s(?:[\w-]+\s){0,2}?[a-z]+)\b",
        rf"\b(?:according\sto|citing|told\sby)\s(?P<who>(?:[\w-]+\s){{0,3}}?{_SOURCES})\b",
        rf"(?P<who>\b(?:{_SOME}\s(?:[\w-]+\s){{0,2}}?)?{_SOURCES})\s(?:have\s|has\s)?{_SAID}\b",
        rf"(?P<who>\b{_SOME}\s(?:[\w-]+\s){{0,2}}?{_WHO}\s{_IT_DID_NOT})",
        rf"(?P<who>\ban?\s(?:[\w-]+\s){{0,3}}?{_WHO}\s{_I_KNOW})",
    )
)


def anonymous_origin(article: Article, claim: Claim) -> Span | None:
    """The words in a claim's sentence that give it to somebody who is not named; None where there are none."""
    text = article.text(claim.sentence)
    found = [match.span("who") for pattern in _PATTERNS for match in pattern.finditer(text)]
    if not found:
        return None
    start, end = min(found, key=lambda span: (span[0], -span[1]))
    at = claim.sentence
    return Span(at.snapshot, at.part, at.start + start, at.start + end)
