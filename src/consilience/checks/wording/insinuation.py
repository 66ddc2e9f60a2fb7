"""What a report suggests and does not say, a loss told as a win, and a qualifier that it keeps in another sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content, numbers
from consilience.checks.wording.templates import find_templates
from consilience.types import ArticleKind, Attribution, Part, Severity, VoiceKind

_SPIN = re.compile(
    r"\b(?:fell|slipped|dropped|slid|sank|shrank|declined|tumbled|plunged|narrowed|dipped|lost|shed|down)\b"
    r"[^.;:?!\"“”]{0,80}?(?:,|–|—|\bin)\s(?:what\s(?:is|was)\s)?(?:an?|yet\sanother)\s(?:[\w-]+\s){0,2}?"
    r"(?:vote\sof\sconfidence|triumph|success|victory|endorsement|sign\sof\s(?:strength|health|confidence)|ringing\sendorsement|"
    r"show\sof\s(?:strength|confidence|faith)|boost|win|tribute\sto|testament\sto)\b",
    re.IGNORECASE,
)
"""A fall that is called a success in one breath."""
_WANTED_FALLS = re.compile(
    r"\b(?:crime|deaths?|unemployment|joblessness|emissions|pollution|inflation|costs?|prices?|debts?|deficit|losses|loss|cases|"
    r"infections|accidents|injuries|casualties|burglar\w+|murders?|waiting|weight|stones?|pounds|kilos|kg|complaints|poverty|"
    r"temperature|fever|hospitali[sz]ations?|smoking|truancy|absence\w*|tax(?:es)?|rates?|delays|fees|bail|score|errors?)\b",
    re.IGNORECASE,
)
"""What people are glad to see fall."""
_HELD = re.compile(
    r"\b(?:sa(?:ys?|id)|told|tells|wrote|accord\w*|jur(?:y|ors)|judge|court|called|calls|describ\w+|hail\w*|chairman|insist\w*|"
    r"speculat\w+|suspicion\w*|"
    r"asked|film|novel|song|album|title\w*|named|play)\b",
    re.IGNORECASE,
)
_DECISIVE = re.compile(
    r"\b(?:may|might|could|suspect\w*|preliminary|provisional|tentative|unconfirmed|not\s(?:yet\s)?(?:been\s)?confirmed|possibly|"
    r"allegedly|as\searly\sas|believe[ds]?|thought\sto|probably|likely|appear\w*\sto)\b",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(
    r"\b(?:may|might|could|suspect\w*|preliminary|provisional|tentative|unconfirmed|possibl\w+|perhaps|alleg\w+|reportedly|"
    r"apparent\w*|appear\w*|seem\w*|likely|probabl\w+|expect\w*|believ\w+|thought|if|unless|whether|would|about|roughly|nearly|"
    r"almost|some|at\sleast|up\sto|not|no|never|n['’]t)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:later|since|earlier|initially|at\sfirst|previously|originally|now|then|after|before|until|yesterday|last|ago|other|"
    r"another|also|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
"""What tells that the two statements were made at two times, or of two things."""
BEARS_ON = 40
"""Code points after a qualifier within which it must meet a word of both versions, to bear on it."""
_QUOTING = re.compile(r"[\"“‘]|(?<!\w)'")
LEAST_SHARED = 3
"""Content stems that both versions must have."""
SAME = 0.8
"""Share of the flat version's stems that the qualified one must hold, to be the same statement."""


def within(wording: Wording) -> Iterator[Spotted]:
    """Insinuations, losses told as wins, and statements that the article gives both flat and with a qualifier."""
    for passage in wording.passages:
        if passage.part is not Part.TITLE and passage.ended:
            yield from _insinuated(wording, passage)
            yield from _spun(wording, passage)
    yield from _hardened(wording)


def _insinuated(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    row = passage.row
    for hit in find_templates("insinuations", passage):
        start, end = row.at(hit.first).start, row.at(hit.last - 1).end
        held = _HELD.search(f"{passage.text[:start]} {passage.text[end:]}") is not None or _attributed(wording, passage)
        sure = hit.value == "yes" or (hit.value == "question" and "?" in passage.text)
        sure = sure and not held and wording.article.kind is not ArticleKind.LIVE_BLOG
        reason = f"«{passage.text[start:end]}» suggests what the report does not say, so that nobody answers for it"
        yield Spotted("misleading-wording", passage.span(start, end), Severity.MODERATE, reason, sure=sure)


def _spun(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    for match in _SPIN.finditer(passage.text):
        sure = not _WANTED_FALLS.search(passage.text) and not _HELD.search(passage.text)
        sure = sure and not _attributed(wording, passage)
        reason = f"«{match[0]}» tells a loss as a success"
        yield Spotted("misleading-wording", passage.span(*match.span()), Severity.MODERATE, reason, sure=sure)


def _attributed(wording: Wording, passage: Passage) -> bool:
    return any(item.span.overlaps(passage.sentence.span) for item in wording.reading.attributions)


def _hardened(wording: Wording) -> Iterator[Spotted]:
    """What somebody is said to have said flatly, and in another sentence of the same article with a qualifier."""
    said = [item for item in wording.reading.attributions if item.span.part is Part.BODY and not item.fragment]
    for item in said:
        if item.kind is VoiceKind.QUOTED or _QUALIFIED.search(
            wording.article.text(_sentence(wording, item).sentence.span)
        ):
            continue
        kept = next((full for full in said if full is not item and _same_but_qualified(wording, item, full)), None)
        if kept is not None:
            whole = _sentence(wording, kept).sentence.span
            word = _DECISIVE.search(wording.article.text(whole))
            reason = (
                f"the article itself has it with «{word[0] if word else ''}» elsewhere; the qualifier is missing here"
            )
            words = _sentence(wording, item).sentence.span
            more = (wording.quote(whole),)
            yield Spotted("lost-qualifier", words, Severity.MODERATE, reason, charged=True, more=more)


def _same_but_qualified(wording: Wording, flat: Attribution, full: Attribution) -> bool:
    one, other = _sentence(wording, flat), _sentence(wording, full)
    word = _DECISIVE.search(other.text)
    if one is other or word is None or _QUOTING.search(one.text) or _LATER.search(_without_days(one, other)):
        return False
    stems, found = content(wording.article.text(flat.span)), content(other.text)
    same_speaker = flat.speaker is not None and full.speaker is not None and flat.speaker.id == full.speaker.id
    unnamed = flat.speaker is None and full.speaker is None and bool(_sources(wording, flat) & _sources(wording, full))
    if not (same_speaker or unnamed):
        return False
    shared = stems & found
    if not shared & content(other.text[word.end() : word.end() + BEARS_ON]):
        return False
    return len(shared) >= max(LEAST_SHARED, SAME * len(stems)) and not numbers(stems) - numbers(found)


def _without_days(one: Passage, other: Passage) -> str:
    """Both sentences without the weekdays that they share."""
    text = f"{one.text} {other.text}"
    for day in set(re.findall(r"\b\w+day\b", one.text)) & set(re.findall(r"\b\w+day\b", other.text)):
        text = text.replace(day, "")
    return text


def _sources(wording: Wording, item: Attribution) -> frozenset[str]:
    return content(wording.article.text(item.source)) if item.source is not None else frozenset()


def _sentence(wording: Wording, item: Attribution) -> Passage:
    return next(
        (passage for passage in wording.passages if passage.sentence.span.overlaps(item.span)), wording.passages[0]
    )
