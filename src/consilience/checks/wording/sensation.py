"""Words that heighten a report beyond its facts, and headlines that bait readers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.lexicon import load
from consilience.types import Part, Severity

_BAIT = re.compile(
    r"\byou\s(?:won['’]t|will\snot|wouldn['’]t)\s(?:want\sto\s)?believe\b|\byou['’]ll\snever\s(?:guess|believe|look)\b"
    r"|\bwhat\shappen(?:s|ed)\snext\b|\bwhat\s(?:he|she|they)\s(?:did|does|do|said|says)\snext\b"
    r"|\bwill\s(?:blow\syour\smind|shock\syou|surprise\syou|amaze\syou|melt\syour\sheart|make\syou\s(?:cry|laugh|rethink|"
    r"think\stwice)|leave\syou|change\sthe\sway\syou|restore\syour\sfaith)\b"
    r"|\bwill\smake\syour\s(?:blood\sboil|jaw\sdrop|skin\scrawl|heart\s\w+|stomach\sturn)\b"
    r"|\bone\s(?:weird|simple|strange|crazy|bizarre)\s(?:old\s)?(?:trick|tip|reason|thing)\b"
    r"|\b(?:the\s)?internet\s(?:is\slosing\sit|can['’]t\s(?:stop|handle|get\senough|cope))|\bbr(?:oke|eaks?|eaking)\sthe\s"
    r"internet\b|\bwait\s(?:un)?till?\syou\s(?:see|hear|read)\b|\b(?:has|have|had)\sto\sbe\sseen\sto\sbe\sbelieved\b"
    r"|\band\s(?:it['’]s|it\sis|he['’]s|she['’]s|the\sreason\sis)\snot\s(?:what|who|why)\syou(?:['’]d|\sthink|\sexpect)\b"
    r"|\bnot\sfor\sthe\sreasons?\syou\sthink\b|\b(?:this|here)\sis\swhy\syou\s(?:should|must|need|will)\b"
    r"|\b(?:the|this)\s(?:shocking|surprising|disturbing|dark|real|hidden)\s(?:reason|truth|secret)s?\s(?:why|behind|about)\b"
    r"|\bhere['’]s\sthe\s(?:\w+\s)?reason\swhy\b"
    r"|\b(?:don['’]t|doesn['’]t|do\snot|does\snot)\swant\syou\sto\s(?:know|see|hear)\b|\bnobody\ssaw\scoming\b"
    r"|\b(?:his|her|their)\s(?:response|reaction|answer|reply)\s(?:is|was)\s(?:everything|perfect|priceless|brilliant|epic)\b"
    r"|\bguess\s(?:who|what|where)\b|\bthis\sis\swhy\b[^?]*$|\b(?:doctors|dentists|experts)\shate\b",
    re.IGNORECASE,
)
_LIST_BAIT = re.compile(
    r"^\s*(?:the\s)?(?:\d{1,3}|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:\w+\s){0,3}(?:things|reasons|ways|times|facts|"
    r"secrets|photos|pictures|signs|tricks|moments|tweets|celebrities|memes)\b.*\b(?:you|your|that\swill|will\smake|"
    r"literally|hilarious|insane|perfectly|proves?)\b",
    re.IGNORECASE,
)
_BAIT_MAYBE = re.compile(
    r"\bhere['’]s\s(?:why|what|how)\b|\bthe\sreason\swhy\b|\bthis\sis\s(?:what|how)\b", re.IGNORECASE
)
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


def baiting(wording: Wording) -> Iterator[Spotted]:
    """Headlines that hold back the point to draw a click; plain questions and explainers are none."""
    for passage in wording.of(Part.TITLE):
        for match in _BAIT.finditer(passage.text):
            yield _bait(passage, match, Severity.MAJOR)
        for match in _LIST_BAIT.finditer(passage.text):
            yield _bait(passage, match, Severity.MODERATE)
        for match in _BAIT_MAYBE.finditer(passage.text):
            yield _bait(passage, match, Severity.MINOR, sure=False)


def _bait(passage: Passage, match: re.Match[str], severity: Severity, sure: bool = True) -> Spotted:
    reason = f"«{match[0]}» withholds the point of the story to draw a click"
    return Spotted("clickbait", passage.span(*match.span()), severity, reason, sure=sure)
