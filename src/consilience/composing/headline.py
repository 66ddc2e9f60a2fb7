"""A neutral headline: of the facts that lead the story, in an outlet's headline that the story carries or its own lead.

No question, no first or second person, no teaser, no word of drama, nothing that the story does not carry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.composing.figures import numbers
from consilience.composing.qualifiers import qualifies
from consilience.composing.selection import Ranking, Statement, is_loaded, stems
from consilience.evidence import quote
from consilience.types import ArticleKind, EditKind, Part, Quote, Reading, Span, StorySentence

LEAST_WORDS, MOST_WORDS = 5, 16
LONGEST_SENTENCE = 20
"""Words of a key point that may stand for a headline."""
CARRIED = 0.75
"""Share of a headline's words, by weight, that the story's first facts must have."""
BARELY_CARRIED = (0.5, 0.35)
"""The same where none has so much and the first key point is too long: what a sentence says in other words («killed»,
«dead») is then let pass."""

SIDE = 0.4
"""The same for each side of a colon: «Department to minister: Not so fast» says nothing after it."""
OF_THE_STORY, BARELY_OF_THE_LEAD = 0.5, 0.2
"""The share that the whole story must have, and its first fact, where neither gives a headline."""
OF_THE_LEAD = 0.5
"""The same for the first fact alone: the headline is of the best-corroborated claim."""

_OUTSIDE = re.compile(r"\s+[|–—-]\s+[^|–—-]{2,40}$")
_LABEL = re.compile(
    r"^(?:[A-Z]{4,}(?:\s[A-Z]+)?|Exclusive|Watch|Video|Update|Breaking|Live|Analysis|Opinion|Winning|"
    r"Wow|Boom|Report|Fact check)\s*[:|]\s*"
    r"|^[‘“'\"][^‘’“”\"]{2,40}[’”'\"]\s+[–—-]\s+",
)
"""What stands before a headline: a label, or a quotation set before the clause that it belongs to."""
_TEASING = re.compile(
    r"^[‘’“”'\"]|\?|!|…|\.\.\.|^(?:How|Why|What|Here|This|These|Who|When|Where|Meet|See|Watch|Is|Are|Can|Will|Should|Did|Does|Do)\b"
    r"|\b(?:I|you|your|we|our|us|my|You|Your|We|Our|My)\b|:\s(?:How|Why|What|When|Where|Who|Here)\b"
)
_TEASING_WORDS = re.compile(
    r"\b(?:explained|need to know|things|reasons|ways|(?:live|latest) updates|what to|tonight(?:[’']s)?)\b"
    r"|\b(?:key moments|takeaways|highlights|fact check)\b|\ballegedly\b"
    r"|:\s(?:reports?|sources?|insiders?)$|[:,]\s(?:report|source|insider)s? (?:says?|claims?)$"
    r"|[‘“'\"][^‘’“”'\"]{2,30}[’”'\"] (?:coming|ahead|looms?)\b",
    re.IGNORECASE,
)
"""Words of a teaser; and of hearsay, on which no story is headed."""
_STOP = re.compile(r"[.,]+([’”'\"]*)$")


@dataclass(frozen=True, slots=True)
class _Candidate:
    reading: Reading
    text: str
    span: Span
    trimmed: bool


def from_titles(
    readings: Sequence[Reading],
    ranking: Ranking,
    leads: Sequence[Sequence[Statement]],
    carried_share: float = CARRIED,
    outdated: frozenset[str] = frozenset(),
    of_the_lead: float = OF_THE_LEAD,
) -> StorySentence | None:
    """The outlets' headline that says most of what the story leads with and nothing that it does not carry.

    ``leads`` are the story's first facts, each as the sentences that state it; ``outdated`` claims that later reports
    replace.
    """
    carried = frozenset(stem for fact in leads for statement in fact for stem in statement.stems)
    best: tuple[float, int, str] | None = None
    chosen: _Candidate | None = None
    for candidate in _candidates(readings, outdated):
        own = stems(candidate.text)
        if ranking.contained(own, carried) < carried_share or not numbers(candidate.text) <= _all_numbers(leads):
            continue
        if not all(ranking.contained(stems(side), carried) >= SIDE for side in candidate.text.split(": ")):
            continue
        lead = frozenset(stem for item in leads[0] for stem in item.stems)
        if ranking.contained(own, lead) < min(of_the_lead, carried_share):
            continue
        value = sum(ranking.contained(own, statement.stems) for fact in leads[:1] for statement in fact) / max(
            1, len(leads[0])
        ) + ranking.contained(leads[0][0].stems, own)
        rank = (-round(value, 6), len(candidate.text), candidate.reading.article.snapshot.id)
        if best is None or rank < best:
            best, chosen = rank, candidate
    return _told(chosen, leads, ranking) if chosen else None


def _candidates(readings: Sequence[Reading], outdated: frozenset[str]) -> list[_Candidate]:
    found = []
    for reading in readings:
        article = reading.article
        if article.kind in {ArticleKind.OPINION, ArticleKind.REVIEW, ArticleKind.SATIRE, ArticleKind.SPONSORED}:
            continue
        if any(claim.id in outdated and claim.sentence.part is Part.TITLE for claim in reading.claims):
            continue
        start, end = 0, len(article.title)
        if match := _LABEL.match(article.title):
            start = match.end()
        if match := _OUTSIDE.search(article.title, start):
            end = match.start()
        text = article.title[start:end].strip()
        if not LEAST_WORDS <= len(text.split()) <= MOST_WORDS or _TEASING.search(text):
            continue
        if _TEASING_WORDS.search(text):
            continue
        if is_loaded(text) or qualifies(article.title[end:]):
            continue
        at = article.title.index(text, start)
        span = Span(article.snapshot.id, Part.TITLE, at, at + len(text))
        found.append(_Candidate(reading, text, span, text != article.title.strip()))
    return found


def _told(candidate: _Candidate, leads: Sequence[Sequence[Statement]], ranking: Ranking) -> StorySentence:
    """The headline with the fact that covers most of it, and the facts that give what numbers this one lacks."""
    article = candidate.reading.article
    own, figures = stems(candidate.text), numbers(candidate.text)
    covering = max(leads, key=lambda fact: max(ranking.contained(own, item.stems) for item in fact))
    given = [covering, *(fact for fact in leads if _all_numbers([fact]) & figures - _all_numbers([covering]))]
    carrying: list[Quote] = [quote(article.snapshot, candidate.span)]
    carrying += [quote(item.reading.article.snapshot, item.sentence.span) for fact in given for item in fact]
    edits = (EditKind.TRIM,) if candidate.trimmed else ()
    alignment = covering[0].alignments[0].id if covering[0].alignments else ""
    return StorySentence(candidate.text, tuple(dict.fromkeys(carrying)), edits, alignment, verbatim=article.outlet.name)


def is_plain(text: str) -> bool:
    """Whether a sentence may head a story: no word of drama, nobody's words in full."""
    return not is_loaded(text) and not text.startswith(("“", '"', "‘"))


def is_short(text: str) -> bool:
    """Whether a sentence has at most as many words as a headline may."""
    return len(text.split()) <= LONGEST_SENTENCE


def as_headline(text: str) -> str:
    """A sentence as a headline: without its stop, be it within a quotation mark."""
    return _STOP.sub(r"\1", text)


def _all_numbers(leads: Sequence[Sequence[Statement]]) -> frozenset[float]:
    return frozenset(number for fact in leads for statement in fact for number in numbers(statement.text))
