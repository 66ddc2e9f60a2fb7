"""A finding where it stands: whole sentences of its article with the words at issue, and what others have instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from consilience.evidence import quote
from consilience.publish.passages import word_spans
from consilience.publish.quoting import LEAST_WORDS, Wanted
from consilience.types import Article, Count, Finding, Part, Quote, Span

SENTENCE_WORDS = 60
"""A longer «sentence» is a list or table that extraction took for one; of it only so many words stand around."""


@dataclass(frozen=True, slots=True)
class InSentence:
    """Whole sentences of an article, and the words of them that are at issue, the weightiest first."""

    whole: Quote
    marked: tuple[Quote, ...]

    @property
    def wanted(self) -> Wanted:
        """What a page would show of it: the sentences, at the least the first words at issue with a few neighbours."""
        return Wanted(self.whole.span, self.least, grows=True)

    @property
    def least(self) -> Span:
        """The first words at issue with so many neighbours, first those after them, that they are `LEAST_WORDS`."""
        span, start = self.marked[0].span, self.whole.span.start
        words = [(start + left, start + right) for left, right in word_spans(self.whole.text)]
        inside = [at for at, (left, right) in enumerate(words) if right > span.start and left < span.end]
        if not inside or len(inside) >= LEAST_WORDS:
            return span
        last = min(inside[0] + LEAST_WORDS, len(words)) - 1
        first = max(min(inside[0], last + 1 - LEAST_WORDS), 0)
        return Span(span.snapshot, span.part, min(span.start, words[first][0]), max(span.end, words[last][1]))


def in_sentences(finding: Finding, article: Article) -> tuple[InSentence, ...]:
    """The sentences that hold the words which a finding quotes from its own article, in the order of its evidence."""
    found: list[tuple[Span, list[Quote]]] = []
    for item in _own(finding):
        around = _around(item.span, article)
        same = next((at for at, (known, _) in enumerate(found) if known.overlaps(around)), None)
        if same is None:
            found.append((around, [item]))
        else:
            known, marked = found[same]
            start, end = min(known.start, around.start), max(known.end, around.end)
            found[same] = Span(around.snapshot, around.part, start, end), [*marked, item]
    return tuple(InSentence(quote(article.snapshot, around), tuple(marked)) for around, marked in found)


def beside(finding: Finding) -> tuple[Quote, ...]:
    """The words of others that a finding rests on, then those that it counted; none twice or within another."""
    direct = [item for item in finding.evidence if isinstance(item, Quote)]
    others = [item for item in direct if item.span.snapshot != finding.snapshot]
    counted = [item for count in finding.evidence if isinstance(count, Count) for item in count.quotes]
    own = _own(finding)
    left = (item for item in counted if not any(mine.span.contains(item.span) for mine in own))
    return _outermost((*others, *left))


def _own(finding: Finding) -> tuple[Quote, ...]:
    quotes = (item for item in finding.evidence if isinstance(item, Quote))
    return _outermost([item for item in quotes if item.span.snapshot == finding.snapshot])


def _outermost(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes, each once, without those that lie within another."""
    return tuple(
        item
        for item in dict.fromkeys(quotes)
        if not any(other.span != item.span and other.span.contains(item.span) for other in quotes)
    )


def _around(span: Span, article: Article) -> Span:
    """The sentences that a span touches; the span itself where none is known there."""
    if span.part is Part.TITLE:
        return Span(span.snapshot, span.part, 0, len(article.snapshot.title))
    touched = [one.span for one in article.sentences_of(span.part) if one.span.overlaps(span)]
    if not touched:
        return span
    return _bounded(min(one.start for one in touched), max(one.end for one in touched), span, article)


def _bounded(start: int, end: int, span: Span, article: Article) -> Span:
    """The stretch from start to end, cut to `SENTENCE_WORDS` around the span where it has more."""
    start, end = min(start, span.start), max(end, span.end)
    text = article.snapshot.text(span.part)[start:end]
    words = [(start + left, start + right) for left, right in word_spans(text)]
    if len(words) > SENTENCE_WORDS:
        inside = [at for at, (left, right) in enumerate(words) if right > span.start and left < span.end] or [0]
        room = max(SENTENCE_WORDS - (inside[-1] + 1 - inside[0]), 0) // 2
        start = min(span.start, words[max(inside[0] - room, 0)][0])
        end = max(span.end, words[min(inside[-1] + room, len(words) - 1)][1])
    return Span(span.snapshot, span.part, start, end)


def wanted_of(findings: Iterable[tuple[Finding, Article]]) -> Iterator[Wanted]:
    """What a page needs to show of findings, each with its article, in their order."""
    for finding, article in findings:
        yield from (item.wanted for item in in_sentences(finding, article))
        yield from map(Wanted.whole, beside(finding))
