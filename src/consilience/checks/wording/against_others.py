"""What an article's statement lost on the way, by other articles' words: qualifiers, words of a quotation, context.

Nothing here says who is right. Where two versions differ and nothing tells which is the true one, it stays a candidate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.context import Context
from consilience.checks.wording.against_quotations import one_speaker, requoted
from consilience.checks.wording.passages import Passage, Wording, wording_of
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content, numbers
from consilience.types import Attribution, Part, Reading, Severity, Span, VoiceKind

LEAST_WORDS = 4
"""Content stems that a statement needs before another's is taken for the same."""
LEAST_SPOKEN = 3
"""The same where both are one named speaker's."""
LEAST_CAREFUL = 2
"""Other articles that must call preliminary what one tells as found."""
HALF = 0.5
"""Share of content stems that two statements have in common at least to be about one thing."""
SAME = 0.8
"""Share of the shorter statement's content stems that the other must hold to be the same statement."""

_QUALIFIER = re.compile(
    r"\b(?:may|might|could|suspected|preliminary|unconfirmed|not\s(?:been\s)?confirmed|possibly|perhaps|potentially|"
    r"as\searly\sas|up\sto|alleged|allegedly|reportedly|apparently|appears?\sto|appeared\sto|if|likely|probably|expected\sto|"
    r"believed\sto|thought\sto|unless|whether|would|tentative\w*|estimated|about|roughly|nearly|almost|some|at\sleast)\b",
    re.IGNORECASE,
)
_DECISIVE = re.compile(
    r"\b(?:may|might|could|suspected|preliminary|unconfirmed|not\s(?:been\s)?confirmed|possibly|allegedly|up\sto|as\searly\sas)\b",
    re.IGNORECASE,
)
"""Qualifiers whose loss changes what is claimed."""
_PRELIMINARY = re.compile(
    r"\b(?:preliminary|unconfirmed|not\s(?:yet\s)?(?:been\s)?confirmed|too\searly\sto)\b", re.IGNORECASE
)
_FOUND = re.compile(
    r"\b(?:have|has|had)?\s?(?:found|confirmed|determined|concluded|established|proved|proven)\b", re.IGNORECASE
)
_REVERSED = re.compile(
    r"\b(?:overturned|quashed|called\soff|acquitted|thrown\sout|struck\sdown|rescinded|retracted|later\s(?:dropped|dismissed|"
    r"withdrawn|cleared|reversed)|was\s(?:reversed|annulled|revoked)|on\sappeal)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:average|averages|averaged|of\s(?:those|these|them)|classed\sas|minor|compared\swith|per\scapita)\b",
    re.IGNORECASE,
)
_EMPHATIC = re.compile(
    r"\b(?:an?\s)?(?:staggering|whopping|massive|shocking|astonishing|astounding|eye-watering|alarming|incredible|stunning)\s"
    r"(?:[£$€]\s?)?(?P<number>\d[\d,.]*\d|\d)",
    re.IGNORECASE,
)


def compared(wording: Wording, context: Context) -> Iterator[Spotted]:
    """Everything that other articles' words show about this one."""
    others = context.others(wording.reading)
    if not others:
        return
    theirs = [(other, wording_of(other)) for other in others]
    yield from _qualifiers(wording, theirs)
    yield from requoted(wording, theirs)
    yield from _outdated(wording, theirs)
    yield from _numbers(wording, theirs)


def _statements(wording: Wording) -> Iterator[tuple[Passage, frozenset[str]]]:
    for passage in wording.passages:
        if passage.part is Part.BODY and passage.ended and len(stems := content(passage.text)) >= LEAST_WORDS:
            yield passage, stems


# ── qualifiers ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _qualifiers(wording: Wording, theirs: list[tuple[Reading, Wording]]) -> Iterator[Spotted]:
    """What a speaker is said to have said flatly, and another source has them say with a qualifier."""
    for item in _said(wording.reading):
        text = wording.article.text(item.span)
        if _QUALIFIER.search(text):
            continue
        for other, their in theirs:
            kept = next((full for full in _said(other) if _lost(item, text, full, other.article.text(full.span))), None)
            if kept is not None:
                match = _DECISIVE.search(other.article.text(kept.span))
                word = match[0] if match else ""
                reason = f"{other.article.outlet.name} has the speaker say it with «{word}», which is missing here"
                words = _whole_sentence(wording, item.span)
                yield Spotted(
                    "lost-qualifier", words, Severity.MAJOR, reason, charged=True, more=(their.quote(kept.span),)
                )
                break
    yield from _hardened(wording, theirs)


def _said(reading: Reading) -> Iterator[Attribution]:
    return (item for item in reading.attributions if item.span.part is Part.BODY and not item.fragment)


_STOP = re.compile(r"[.!?]\s")
_ASIDE = re.compile(r"\b(?:in|at|on)\s(?:what|which)\s$")
"""«… in what may be the first talk of its kind»: the reporter's own aside, which qualifies nothing that was said."""
_BEARS_ON = 60
"""Code points after a qualifier within which it must meet a word that both versions have, to bear on it."""


def _lost(item: Attribution, text: str, full: Attribution, whole: str) -> bool:
    if item.speaker is None or full.speaker is None or not one_speaker(item, full):
        return False
    match = _DECISIVE.search(whole)
    if item.kind is VoiceKind.QUOTED or match is None or text.isupper() or _ASIDE.search(whole, 0, match.start()):
        return False
    start = max((stop.end() for stop in _STOP.finditer(whole, 0, match.start())), default=0)
    end = stop.start() if (stop := _STOP.search(whole, match.end())) else len(whole)
    stems, found = content(text), content(whole[start:end])
    shared = stems & found
    if not shared & content(whole[match.end() : match.end() + _BEARS_ON]) and not _PRELIMINARY.match(match[0]):
        return False
    least = max(LEAST_SPOKEN, SAME * len(stems))
    return len(shared) >= least and not numbers(stems) - numbers(found)


def _hardened(wording: Wording, theirs: list[tuple[Reading, Wording]]) -> Iterator[Spotted]:
    """A finding, by what this article says, of what at least two others call preliminary or unconfirmed."""
    for passage, stems in _statements(wording):
        if _QUALIFIER.search(passage.text) or not _FOUND.search(passage.text):
            continue
        careful = []
        for other, their in theirs:
            for told, found in _statements(their):
                shared = stems & found
                if _PRELIMINARY.search(told.text) and len(shared) >= max(LEAST_WORDS, HALF * len(stems)):
                    careful.append((other, their.quote(told.sentence.span)))
                    break
        if len(careful) >= LEAST_CAREFUL:
            names = " and ".join(other.article.outlet.name for other, _ in careful[:2])
            reason = f"what is told here as found, {names} call preliminary or unconfirmed"
            more = tuple(words for _, words in careful)
            yield Spotted("lost-qualifier", passage.sentence.span, Severity.MAJOR, reason, charged=True, more=more)


def _whole_sentence(wording: Wording, span: Span) -> Span:
    """The sentence around a statement, with who said it."""
    return next((passage.sentence.span for passage in wording.passages if passage.sentence.span.contains(span)), span)


# ── context ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _outdated(wording: Wording, theirs: list[tuple[Reading, Wording]]) -> Iterator[Spotted]:
    """A past act told without what another source says of it: that it was overturned, called off or taken back."""
    own = wording.article.snapshot.body
    for passage, stems in _statements(wording):
        if _REVERSED.search(passage.text):
            continue
        for other, their in theirs:
            for told, found in _statements(their):
                match = _REVERSED.search(told.text)
                if match is None or _told_elsewhere(own, match[0]):
                    continue
                shared = stems & found
                if len(shared) >= LEAST_WORDS and numbers(shared) and len(shared) >= 0.5 * len(stems):
                    reason = f"{other.article.outlet.name} adds that it was «{match[0]}»; nothing here says so"
                    more = (their.quote(told.sentence.span),)
                    yield Spotted("missing-context", passage.sentence.span, Severity.MODERATE, reason, more=more)


def _told_elsewhere(body: str, reversal: str) -> bool:
    return reversal.lower() in body.lower()


def _numbers(wording: Wording, theirs: list[tuple[Reading, Wording]]) -> Iterator[Spotted]:
    """A number given with an exclamation, which another source sets against an average or breaks down."""
    for passage in wording.of(Part.BODY):
        for match in _EMPHATIC.finditer(passage.text):
            number = match["number"].strip(".,").replace(",", "")
            compared_by = next(
                ((other, their, pair) for other, their in theirs for pair in _put_in_context(their, number, passage)),
                None,
            )
            if compared_by is None:
                continue
            other, their, shown = compared_by
            reason = (
                f"{other.article.outlet.name} says what the number is to be compared with, or what it is made up of"
            )
            more = tuple(their.quote(item.sentence.span) for item in shown)
            yield Spotted("numbers-out-of-context", passage.sentence.span, Severity.MODERATE, reason, more=more)


def _put_in_context(their: Wording, number: str, ours: Passage) -> Iterator[tuple[Passage, ...]]:
    """The sentences of another article that give the number and, there or in the next, what it is measured against."""
    body = their.of(Part.BODY)
    for index, passage in enumerate(body):
        stems = content(passage.text)
        if number not in stems or len(stems & content(ours.text)) < 2:
            continue
        following = body[index + 1 : index + 2]
        if _COMPARED.search(passage.text):
            yield (passage,)
        elif following and _COMPARED.search(following[0].text):
            yield (passage, following[0])
