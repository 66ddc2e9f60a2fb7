"""Changes in per cent told without a base or a period, and risks told only as a multiple of an unknown one.

Only large ones, in plain assertions: a small change, a market's day, a goal or a law needs neither. What the sentence,
its neighbours or another sentence on the same matter say of a time, of figures or of a comparison is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content
from consilience.types import Part, Severity

LARGE = 30.0
"""Per cent of change from which on a reader is misled without base or period."""

_CHANGE = re.compile(
    r"\b(?:(?:have|has|had)\s(?:\w+ly\s)?(?:fallen|risen|dropped|jumped|soared|surged|plunged|declined|increased|decreased|grown|climbed|"
    r"tumbled|plummeted|shrunk|gone\s(?:up|down)|shot\sup|rocketed|exploded|been\s(?:cut|reduced))|(?:is|are)\s(?:up|down))\s"
    r"(?:by\s)?(?:(?:more\sthan|nearly|almost|about|some|over|a\sstaggering|at\sleast|as\smuch\sas|up\sto|around|roughly)\s)?"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)\s?(?:%|per\s?cent\b)",
    re.IGNORECASE,
)
_RISK = re.compile(
    r"\b(?:(?P<times>doubles?|doubled|triples?|tripled|trebles?|halves?|halved|quadruples?)\s(?:\w+\s){0,2}(?:risk|chance|odds|likelihood)s?\s(?:of|that)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\stimes\s(?:more|as|less)\slikely\sto"
    r"|(?:cuts?|slashes|reduces?|lowers?|raises?|increases?|boosts?)\s(?:\w+\s){0,2}(?:risk|chance|odds|likelihood)s?\sof\s(?:[\w-]+\s){1,6}?"
    r"(?:by\s(?:(?:about|more\sthan|nearly|up\sto)\s)?(?P<number>\d[\d.]*)\s?(?:%|per\s?cent\b)|in\shalf))",
    re.IGNORECASE,
)
_OF_HEALTH = re.compile(
    r"\b(?:stroke|cancer|tumou?rs?|heart\s(?:attack|disease|failure)|dementia|alzheimer\w*|diabetes|blind\w*|death|dying|die|disease|autism|asthma|"
    r"infection|depression|suicide|clots?|miscarriage|birth\sdefects?|leuk\w+|obesity|blindness|illness|stillbirth|arthritis|parkinson\w*)\b",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:since|from|compared|than|between|over|after|following|during|year|years|month|months|week|weeks|day|days|quarter|decade|decades|"
    r"annual\w*|yearly|monthly|weekly|last|past|before|until|by\s(?:19|20)\d\d|in\s(?:19|20)\d\d|(?:19|20)\d\d|century|season|overnight|"
    r"pandemic|war|crisis|so\sfar|ago|earlier|previous\w*|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|when|under|"
    r"because|versus|vs|against\s(?:an?|the)\s(?:year|month|figure|average)|level|levels|average|peak|normal|pre-\w+|post-\w+|where|in\ssome)\b",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(?:one|two|three|four|five|six|\d[\d,.]*)\s(?:in|out\sof|per|of|to|among)\s(?:every\s)?(?:a\s)?(?:\d[\d,]*|\w*\s?(?:hundred|thousand|million|group))|"
    r"\bper\s\d[\d,]*|\bfrom\s(?:about\s)?\d[\d.,]*\s?(?:%|per\s?cent)|\b\d[\d.,]*\s?(?:%|per\s?cent)\s(?:of\s(?:the|those|people|patients|women|"
    r"men|users)|in\sthe|to|against|versus|compared)|\babsolute\srisk\b|\bvery\s(?:rare|small)\b|\bstill\s(?:rare|small|low)\b|\blow\srisk\b",
    re.IGNORECASE,
)
_NOT_MEANT = re.compile(
    r"\b(?:shares?|stocks?|price\sof|index|tax|dose|if|would|could|may|might|should|target|goal|aims?|plans?|cut\sits|cut\stheir|polls?|"
    r"battery|charged|full|complete|done|contained|likes?|viewers?|discount|off|sale|turnout|her|his|my|salary|wage|hours|"
    r"market|bitcoin|oil|futures)\b",
    re.IGNORECASE,
)


def without_base(wording: Wording) -> Iterator[Spotted]:
    """Large changes and multiplied risks with nothing said of what they are measured against."""
    body = wording.of(Part.BODY)
    for index, passage in enumerate(body):
        if "%" not in passage.text and not passage.words & _TRIGGERS:
            continue
        around = body[max(0, index - 1) : index + 2]
        yield from _change_alone(wording, passage, around)
        yield from _risk_alone(wording, passage)
        yield from _unequal_periods(passage)


_TRIGGERS = frozenset({"percent", "cent", "risk", "risks", "chance", "chances", "odds", "likelihood", "times"})


def _change_alone(wording: Wording, passage: Passage, around: tuple[Passage, ...]) -> Iterator[Spotted]:
    match = _CHANGE.search(passage.text)
    if match is None or float(match["number"].replace(",", "")) < LARGE or _NOT_MEANT.search(passage.text):
        return
    subject = content(passage.text[: match.start()])
    if any(_PERIOD.search(_without(near.text)) for near in around if near is passage or _takes_up(near, subject)):
        return
    if any(_gives_figures(other, subject) for other in wording.passages if other is not passage):
        return
    reason = f"«{match[0]}»: neither here nor near it is said since when, or from how many to how many"
    yield Spotted("numbers-out-of-context", passage.sentence.span, Severity.MODERATE, reason, charged=_vouched(passage))


_UNEQUAL = re.compile(
    r"\bin\s(?:19|20)\d\d\b[^.]{0,80}\b(?:in|over|during)\sthe\s(?:first|last|past)\s(?:\w+\s)?(?:weeks?|months?|quarter|half)(?:\sof)?\b[^.]{0,60}"
    r"\ban?\s(?:\w+\s)?(?:fall|drop|decline|decrease|rise|increase|jump|surge)\sof\s(?:more\sthan\s|about\s|nearly\s)?\d[\d.]*\s?(?:%|per\s?cent)",
    re.IGNORECASE,
)


def _unequal_periods(passage: Passage) -> Iterator[Spotted]:
    """A change reckoned from a whole year to a part of one («14 in 2019 and three in the first two months …»)."""
    match = _UNEQUAL.search(passage.text)
    if match is None or re.search(r"\b(?:same|corresponding|like-for-like|annuali[sz]ed|rate)\b", passage.text):
        return
    reason = "a whole year is compared with a part of one"
    yield Spotted("numbers-out-of-context", passage.sentence.span, Severity.MODERATE, reason, charged=_vouched(passage))


def _takes_up(near: Passage, subject: frozenset[str]) -> bool:
    """Whether a sentence beside it goes on about the same change."""
    return _TAKES_UP.match(near.text) is not None or _shares(near, subject)


def _shares(other: Passage, subject: frozenset[str]) -> bool:
    """Whether a sentence has most of what is said to have changed («serious accidents at mines»)."""
    stems = {stem.removesuffix("s") for stem in subject}
    return len(stems & {stem.removesuffix("s") for stem in content(other.text)}) * 2 >= max(1, len(stems))


_TAKES_UP = re.compile(
    r"(?:That|This|These|Those|It|They|The\s(?:rise|fall|increase|decrease|drop|figures?|change|numbers?|decline))\b"
)


def _without(text: str) -> str:
    """The text without the phrases of rounding whose words look like a period («more than 60», «over 60»)."""
    return re.sub(r"\b(?:(?:more|less|fewer)\sthan|over|after\sall)\s(?=\d|half|a\s)", "", text, flags=re.IGNORECASE)


def _risk_alone(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    match = _RISK.search(passage.text)
    if match is None or not _OF_HEALTH.search(passage.text):
        return
    others = (item for item in wording.passages if item.part is not Part.TITLE)
    if any(_ABSOLUTE.search(item.text.replace(match[0], "")) for item in others):
        return
    reason = f"«{match[0]}»: a multiple, and nowhere how great the risk is"
    yield Spotted("numbers-out-of-context", passage.sentence.span, Severity.MODERATE, reason, charged=_vouched(passage))


_MARKS = re.compile(r"[“”\"]")


def _vouched(passage: Passage) -> bool:
    """A figure in the reporter's own words is the report's to explain, whoever is named for it."""
    return _MARKS.search(passage.text) is None


def _gives_figures(other: Passage, subject: frozenset[str]) -> bool:
    """Whether another sentence on what has changed gives a time and figures."""
    if other.part is Part.TITLE or not any(char.isdigit() for char in other.text):
        return False
    return _shares(other, subject) and _PERIOD.search(other.text) is not None
