"""An article's sentences as the checks on wording read them: with whose words each stretch is.

A stretch is the reporter's only where nothing says otherwise: what lies in quotation marks, in a quotation block, in a
passage set off after a colon, in an excerpt credited to another outlet, or in the first person is somebody else's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from consilience.evidence import quote
from consilience.language.quotations import find_quotations
from consilience.language.sentences import paragraph_spans
from consilience.language.tokens import Row
from consilience.types import ArticleKind, Part, Quote, Reading, Sentence, Span, Voice, VoiceKind
from consilience.voices import voice_of

MAY_OPINE = frozenset(
    {ArticleKind.OPINION, ArticleKind.ANALYSIS, ArticleKind.REVIEW, ArticleKind.INTERVIEW, ArticleKind.SATIRE}
)
"""Kinds of article that are not charged for slanted wording."""
LONGEST = 900
"""Code points; a longer «sentence» is a list or a table, which no rule here is made for."""

LONG_ENOUGH = 20
"""Spaces in a line without a stop from which on it is a sentence that lost its stop, not a heading or a link."""

_FIRST_PERSON = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|We|We['’](?:re|ve|d|ll)|Our)\b")
"""«we» and «our» in the middle of a sentence may be the readers and the writer together."""
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
_CREDITED = re.compile(r"[\[(]\s*(?:via\s+)?[A-Z][\w.&'’ -]{1,40}[\])]\s*$")
"""«[ Wired ]» at a paragraph's end: an excerpt."""


@dataclass(frozen=True)
class Passage:
    """One sentence of title, standfirst or body, as tokens; ``ended`` where it ends as a sentence does."""

    sentence: Sentence
    text: str
    ended: bool

    @cached_property
    def row(self) -> Row:
        """The sentence's tokens."""
        return Row(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The tokens in lower case."""
        return frozenset(token.lower for token in self.row.tokens)

    @property
    def part(self) -> Part:
        """Where it stands."""
        return self.sentence.span.part

    def span(self, start: int, end: int) -> Span:
        """The place in the article of a stretch of this sentence."""
        at = self.sentence.span
        return Span(at.snapshot, at.part, at.start + start, at.start + end)


class Wording:
    """One article's passages and whose words any stretch of them is."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article = reading.article
        self.opines = self.article.kind in {ArticleKind.OPINION, ArticleKind.REVIEW}
        """Its writer says what they think, in the first person, and may."""
        self.passages = tuple(
            Passage(sentence, text, bool(_ENDED.search(text)) or text.count(" ") >= LONG_ENOUGH)
            for sentence in self.article.sentences
            if sentence.span.part is not Part.NOTE and len(text := self.article.text(sentence.span)) <= LONGEST
        )
        self._foreign = {part: _foreign_stretches(self, part) for part in (Part.STANDFIRST, Part.BODY)}
        self._quoted = {part: _quoted_stretches(self.article.snapshot.text(part)) for part in Part}

    def of(self, part: Part) -> tuple[Passage, ...]:
        """The passages of one part."""
        return tuple(passage for passage in self.passages if passage.part is part)

    def sentence_around(self, span: Span) -> Span:
        """The sentence that holds a stretch; the stretch itself where none does."""
        return next((passage.sentence.span for passage in self.passages if passage.sentence.span.contains(span)), span)

    def quote(self, span: Span) -> Quote:
        """The words at a span."""
        return quote(self.article.snapshot, span)

    def voice(self, span: Span) -> Voice | None:
        """Whose words a stretch is; None where it is partly one's and partly another's, or cannot be told."""
        for item in self.reading.attributions:
            if item.span.overlaps(span) and item.kind is VoiceKind.QUOTED:
                return Voice(item.kind, item.speaker) if item.span.contains(span) else None
        inside = _touching(self._quoted[span.part], span)
        if inside is not None:
            return Voice(VoiceKind.QUOTED) if inside else None
        voice = voice_of(span, self.reading.attributions)
        if voice.kind is not VoiceKind.REPORTER:
            return voice
        if any(item.span.overlaps(span) for item in self.reading.attributions):
            return None
        return None if _touching(self._foreign.get(span.part, ()), span) is not None else voice

    def reporter(self, span: Span) -> bool:
        """Whether a stretch is the reporter's own words, wholly and surely."""
        voice = self.voice(span)
        return voice is not None and voice.kind is VoiceKind.REPORTER


@lru_cache(maxsize=64)
def wording_of(reading: Reading) -> Wording:
    """The article as the checks read it; made once for all of them."""
    return Wording(reading)


def _touching(stretches: tuple[tuple[int, int], ...], span: Span) -> bool | None:
    """Whether the span lies inside one of the stretches, only touches one (False), or none (None)."""
    at = bisect_right(stretches, (span.end, -1))
    for start, end in stretches[max(0, at - 8) : at]:
        if start < span.end and span.start < end:
            return start <= span.start and span.end <= end
    return None


def _quoted_stretches(text: str) -> tuple[tuple[int, int], ...]:
    """What stands between quotation marks, marks included."""
    if not text:
        return ()
    found = find_quotations(text, paragraph_spans(text))
    return tuple((item.outer_start, item.outer_end) for item in found if item.depth == 0)


def _foreign_stretches(wording: Wording, part: Part) -> tuple[tuple[int, int], ...]:
    """Quotation blocks, set-off statements, credited excerpts, and the first person where the writer has none."""
    sentences = [passage for passage in wording.passages if passage.part is part]
    by_paragraph: dict[int, list[Passage]] = {}
    for passage in sentences:
        by_paragraph.setdefault(passage.sentence.paragraph, []).append(passage)
    quoted = _quoted_stretches(wording.article.snapshot.text(part))
    found, before = [], ""
    for members in by_paragraph.values():
        first, last = members[0].sentence.span, members[-1].sentence.span
        foreign = (
            any(member.sentence.blockquote for member in members)
            or before.rstrip().endswith(":")
            or _unbalanced(wording.article.snapshot.text(part)[first.start : last.end])
            or _CREDITED.search(members[-1].text) is not None
            or (not wording.opines and any(_first_person(member, quoted) for member in members))
        )
        if foreign:
            found.append((first.start, last.end))
        before = members[-1].text
    return tuple(found)


def _unbalanced(text: str) -> bool:
    """Whether a quotation mark is missing, so that nobody can tell where the quotation ends."""
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def _first_person(passage: Passage, quoted: tuple[tuple[int, int], ...]) -> bool:
    return any(
        _touching(quoted, passage.span(match.start(), match.end())) is None
        for match in _FIRST_PERSON.finditer(passage.text)
    )
