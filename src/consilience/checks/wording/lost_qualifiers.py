"""A statement told flatly that another article gives with a qualifier, of the same speaker or on the same finding.

An article that appeared on a later day may know more; what it tells flatly is not held against earlier caution.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consilience.checks.wording.against_quotations import one_speaker
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content, numbers
from consilience.types import Attribution, Part, Quote, Reading, Severity, VoiceKind

LEAST_WORDS = 4
"""Content stems that a statement needs before another's is taken for the same."""
LEAST_SPOKEN = 3
"""The same where both are one named speaker's."""
PRELIMINARY_DAYS = 2
"""Days for which what at least two others call preliminary stays so: inquiries take longer."""
LEAST_CAREFUL = 2
"""Other articles that must call preliminary what one tells as found."""
HALF = 0.5
"""Share of content stems that two statements have in common at least to be about one thing."""
FOUND_SHARE = 0.6
"""The same for what somebody is said to have found, without who found it."""
SAME = 0.8
"""Share of the shorter statement's content stems that the other must hold to be the same statement."""

MOST_MORE = 4
"""Words that the other version may have more where it has all of this one's in their order."""
_WORD = re.compile(r"\w+")
_QUALIFIER = re.compile(
    r"\b(?:may|might|could|suspected|preliminary|unconfirmed|not\s(?:been\s)?confirmed|possibly|perhaps|potentially|"
    r"as\searly\sas|up\sto|alleged|allegedly|reportedly|apparently|appears?\sto|appeared\sto|if|likely|probably|expected\sto|"
    r"believed\sto|thought\sto|unless|whether|would|tentative\w*|estimated|about|roughly|nearly|almost|some|at\sleast|partly|"
    r"suggests?|suggested|believes?|thinks?|hopes?|plans?|intends?|aims?|seems?|part\sof|one\sof|among)\b",
    re.IGNORECASE,
)
_DECISIVE = re.compile(
    r"\b(?:may|might|could|suspected|preliminary|unconfirmed|not\s(?:been\s)?confirmed|possibly|allegedly|up\sto|as\searly\sas|"
    r"probably|(?:is|are|was|were)\s(?:believed|thought|suspected)\sto|(?:is|was|very|most)\slikely|likely\s(?:came|caused|started|killed)|"
    r"appears?\sto|appeared\sto|partly|in\spart|among\sthe\s(?:causes|reasons|factors)|one\sof\s(?:several|many|the)\s(?:causes|reasons|factors)|"
    r"nearly|almost|potentially|tentatively)\b",
    re.IGNORECASE,
)
"""Qualifiers whose loss changes what is claimed."""
_CONDITION = re.compile(
    r"\s(?:if|unless|provided\sthat|on\scondition\sthat|subject\sto|depending\son)\s", re.IGNORECASE
)
_PRELIMINARY = re.compile(
    r"\b(?:preliminary|unconfirmed|not\s(?:yet\s)?(?:been\s)?confirmed|too\searly\sto|not\s(?:yet\s)?(?:concluded|determined|established|"
    r"reviewed|proven|been\s(?:reviewed|proven|established|determined))|yet\sto\sbe\s(?:reviewed|confirmed|determined|verified|proven)|"
    r"(?:does|did|do)\snot\srule\sout|provisional|inconclusive)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    r"\b(?:have|has|had)?\s?(?:found|confirmed|determined|concluded|established|proved|proven)(?:\sthat)?\b",
    re.IGNORECASE,
)
_FINDING = re.compile(r"\b(?:findings?|conclusions?|results?|assessment|analysis|theory)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?]\s")
_ASIDE = re.compile(r"\b(?:in|at|on)\s(?:what|which)\s$")
"""«… in what may be the first talk of its kind»: the reporter's own aside, which qualifies nothing that was said."""
_BEARS_ON = 60
"""Code points after a qualifier within which it must meet a word that both versions have, to bear on it."""
_CLAUSE_END = re.compile(r"\s*(?:[,;:—–]|\s-\s|\.\.\.|…)")
"""Where a clause ends: a qualifier bears on nothing beyond it, and one right before it on nothing that follows."""
_ANOTHER_TIME = re.compile(
    r"\bin\san?\s(?:later|earlier|separate|second|previous|subsequent|follow-up|different)\s\w+|"
    r"\b(?:later|earlier|previously|subsequently)\s(?:said|told|added|tweeted|wrote|posted|stated|insisted|clarified)\b|"
    r"\b(?:said|told|tweeted|wrote|posted|stated)\s(?:later|earlier|previously)\b",
    re.IGNORECASE,
)
"""Said of one version and not of the other: two utterances."""
_SINCE_SETTLED = re.compile(
    r"\b(?:since|later|now|has)\s(?:then\s)?(?:confirmed|been\sconfirmed|verified|admitted)\b", re.IGNORECASE
)

Theirs = Sequence[tuple[Reading, Wording]]


def lost(wording: Wording, theirs: Theirs) -> Iterator[Spotted]:
    """What is told flatly here and with a qualifier elsewhere."""
    yield from _spoken(wording, [item for item in theirs if _days_after(wording.reading, item[0]) <= 0])
    yield from _hardened(
        wording, [item for item in theirs if _days_after(wording.reading, item[0]) <= PRELIMINARY_DAYS]
    )


def _days_after(own: Reading, other: Reading) -> int:
    """By how many days this article appeared after the other; 0 where one is not dated."""
    mine, their = own.article.published, other.article.published
    return 0 if mine is None or their is None else (mine.value.date() - their.value.date()).days


def _spoken(wording: Wording, theirs: Theirs) -> Iterator[Spotted]:
    """What a speaker is said to have said flatly, and another source has them say with a qualifier."""
    for item in _said(wording.reading):
        text = wording.article.text(item.span)
        if item.kind is VoiceKind.QUOTED or text.isupper() or _QUALIFIER.search(text):
            continue
        for other, their in theirs:
            found = next(
                (
                    (full, word)
                    for full in _said(other)
                    if _one_time(wording, item, their, full)
                    and (word := _qualified(item, text, full, other.article.text(full.span)))
                ),
                None,
            )
            if found is not None and not _SINCE_SETTLED.search(other.article.snapshot.body):
                full, word = found
                reason = f"{other.article.outlet.name} has the speaker say it with «{word}», which is missing here"
                words = wording.sentence_around(item.span)  # with who said it
                more = (their.quote(full.span),)
                yield Spotted("lost-qualifier", words, Severity.MAJOR, reason, charged=True, more=more)
                break


def _one_time(wording: Wording, item: Attribution, their: Wording, full: Attribution) -> bool:
    """Whether neither sentence alone puts the words at another time («in a later statement»)."""
    own, other = (one.quote(one.sentence_around(at.span)).text for one, at in ((wording, item), (their, full)))
    return (_ANOTHER_TIME.search(own) is None) == (_ANOTHER_TIME.search(other) is None)


def _said(reading: Reading) -> Iterator[Attribution]:
    return (item for item in reading.attributions if item.span.part is Part.BODY and not item.fragment)


def _qualified(item: Attribution, text: str, full: Attribution, whole: str) -> str:
    """The qualifier with which the other version says the same; empty where it is another statement."""
    if not one_speaker(item, full):
        return ""
    for match in (*_DECISIVE.finditer(whole), *_CONDITION.finditer(whole)):
        if _ASIDE.search(whole, 0, match.start()):
            continue
        start = max((stop.end() for stop in _STOP.finditer(whole, 0, match.start())), default=0)
        end = stop.start() if (stop := _STOP.search(whole, match.end())) else len(whole)
        stems, found = _stems(text), _stems(whole[start:end])
        shared = stems & found
        if _word_for_word(text, whole[start:end]):
            return match[0].strip()
        if not _enough(shared, stems) or numbers(stems) - numbers(found):
            continue
        if _CONDITION.fullmatch(match[0]):
            if _enough(stems & _stems(whole[start : match.start()]), stems):
                return match[0].strip()
        elif _PRELIMINARY.match(match[0]) or shared & _stems(_borne_on(whole, match.end())):
            return match[0]
    return ""


def _borne_on(whole: str, at: int) -> str:
    """The words after a qualifier that it may bear on: those of its own clause."""
    stop = _CLAUSE_END.search(whole, at, at + _BEARS_ON)
    return whole[at : stop.start() if stop else at + _BEARS_ON]


def _word_for_word(text: str, whole: str) -> bool:
    """Whether the other version has all these words in this order and few more: only the qualifier is lost."""
    mine, their = _WORD.findall(text.lower()), _WORD.findall(whole.lower())
    words = iter(their)
    return len(mine) >= LEAST_WORDS and len(their) <= len(mine) + MOST_MORE and all(word in words for word in mine)


def _enough(shared: frozenset[str], stems: frozenset[str]) -> bool:
    return len(shared) >= max(LEAST_SPOKEN, SAME * len(stems))


def _stems(text: str) -> frozenset[str]:
    """Content stems without plural and verb endings of short words («stops», «stop»)."""
    return frozenset(stem if stem[0].isdigit() else stem.removesuffix("s").removesuffix("e") for stem in content(text))


def _hardened(wording: Wording, theirs: Theirs) -> Iterator[Spotted]:
    """A finding, by what this article says, of what at least two others call preliminary or unconfirmed."""
    for passage, stems in _statements(wording):
        found = _FOUND.search(passage.text)
        if found is None or _QUALIFIER.search(passage.text):
            continue
        matter = _stems(passage.text[found.end() :])
        careful = []
        for other, their in theirs:
            told = next(
                (item for item, theirs_ in _statements(their) if _calls_open(item, theirs_, stems, matter)), None
            )
            if told is not None:
                careful.append((other, their.quote(told.sentence.span)))
        if len(careful) >= LEAST_CAREFUL:
            names = " and ".join(other.article.outlet.name for other, _ in careful[:2])
            reason = f"what is told here as found, {names} call preliminary or unconfirmed"
            more: tuple[Quote, ...] = tuple(words for _, words in careful)
            yield Spotted("lost-qualifier", passage.sentence.span, Severity.MAJOR, reason, charged=True, more=more)


def _calls_open(told: Passage, found: frozenset[str], stems: frozenset[str], matter: frozenset[str]) -> bool:
    """Whether another article's sentence calls open what is told as found."""
    if not _PRELIMINARY.search(told.text):
        return False
    if len(stems & found) >= max(LEAST_WORDS, HALF * len(stems)):
        return True
    least = LEAST_CAREFUL if _FINDING.search(told.text) else LEAST_SPOKEN
    return len(matter & found) >= max(least, FOUND_SHARE * len(matter))


def _statements(wording: Wording) -> Iterator[tuple[Passage, frozenset[str]]]:
    for passage in wording.passages:
        if passage.part is Part.BODY and passage.ended and len(stems := _stems(passage.text)) >= LEAST_WORDS:
            yield passage, stems
