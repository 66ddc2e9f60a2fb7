"""How many of an article's words a page shows: quotes are cut, the least important first, to keep to a limit.

A word counts once, however often it is shown; the words of headlines name an article and are not counted. What the
story itself takes over from an article is counted first and never cut here.
"""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.publish.passages import word_spans
from consilience.publish.phrase_bounds import narrowed, widened
from consilience.types import Part, Quote, Reading, Report, Span, StorySentence

QUOTED_SHARE = 0.2
"""At most a fifth of any one article's words appear on a page, unless the operator sets another limit."""


def share_of(report: Report, share: float | None) -> float:
    """The limit for the pages of a report, in [0, 1], where ``share`` is None: a fifth of what is compared.

    A check of single articles has no limit then: it is for whoever has the article, most often its author.
    """
    if share is not None:
        return share
    return QUOTED_SHARE if report.alignments else 1.0


LEAST_WORDS = 6
"""A quote cut shorter than this says too little to be worth its words."""

CORE_WORDS = 14
"""So many words of a citation come first; the rest follows where the limit leaves room."""

_CONTENT_LETTERS = 4
"""A lone word that story and article share tells what was taken over only from this length on: «killed», not «the»."""

_COUNTED = (Part.STANDFIRST, Part.BODY, Part.NOTE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that the page would show, and the ``core`` of them without which they show nothing.

    What ``grows`` shows its core with as many neighbours as the limit leaves, where it does not leave the whole.
    """

    span: Span
    core: Span
    grows: bool = False

    @classmethod
    def whole(cls, quote: Quote) -> Wanted:
        """All of a quote or nothing of it."""
        return cls(quote.span, quote.span)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What may be shown of a quote, verbatim; ``before`` and ``after``: words are left out there. Empty: nothing."""

    text: str
    start: int
    """Offset of the text in its part."""
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """How many of an article's words appear on the page, of how many."""

    words: int
    of: int

    @property
    def share(self) -> float:
        """In [0, 1]."""
        return self.words / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Allotment:
    """What of each quote may be shown. ``cut`` quotes lost words to the limit, by snapshot id."""

    spans: Mapping[Span | Wanted, Span | None]
    """By the span of the quote; by what was wanted, where that grows."""
    shown: Mapping[str, Shown]
    cut: Mapping[str, int]

    def excerpt(self, quote: Quote, wanted: Wanted | None = None) -> Excerpt:
        """The words of a quote that may be shown; a quote that was not counted may not (KeyError)."""
        span = quote.span
        allowed = span if span.part is Part.TITLE else self.spans[wanted or span]
        if allowed is None:
            return Excerpt("", span.start, before=True, after=True)
        text = quote.text[allowed.start - span.start : allowed.end - span.start]
        return Excerpt(text, allowed.start, allowed.start > span.start, allowed.end < span.end)


def allot(
    readings: Sequence[Reading],
    sentences: Iterable[StorySentence],
    evidence: Sequence[Wanted],
    others: Sequence[Wanted],
    share: float = QUOTED_SHARE,
    told: Iterable[Span] = (),
) -> Allotment:
    """Share out each article's limit: the story's own words, the cores of its evidence, the rest of it, then others.

    ``evidence`` and ``others`` come most important first; ``share`` in [0, 1] is of each article's words. ``told`` are
    words that the page repeats in any case.
    """
    ledgers = {reading.article.snapshot.id: _Ledger(reading, share) for reading in readings}
    for sentence in sentences:
        for span in _taken_once(sentence):
            ledgers[span.snapshot].cover(span)
    for span in told:
        ledgers[span.snapshot].cover(span)
    allowed: dict[Span | Wanted, Span | None] = {}
    for wanted in evidence:
        if _key(wanted) not in allowed:
            allowed[_key(wanted)] = ledgers[wanted.span.snapshot].take_core(wanted)
    for wanted in evidence:
        allowed[_key(wanted)] = ledgers[wanted.span.snapshot].widen(wanted, allowed[_key(wanted)])
    for wanted in others:
        if _key(wanted) not in allowed:
            allowed[_key(wanted)] = ledgers[wanted.span.snapshot].take_core(wanted)
    cut: dict[str, int] = dict.fromkeys(ledgers, 0)
    for wanted in dict.fromkeys((*evidence, *others)):
        left = allowed[_key(wanted)]
        cut[wanted.span.snapshot] += left is None or not left.contains(wanted.span if wanted.grows else wanted.core)
    return Allotment(allowed, {identity: ledger.shown() for identity, ledger in ledgers.items()}, cut)


class Given:
    """The words of each article that may be given where a quote is given whole or not at all."""

    def __init__(
        self, readings: Sequence[Reading], sentences: Iterable[StorySentence], share: float, told: Iterable[Span]
    ) -> None:
        """The story's own words, and those of ``told``, are given in any case; arguments as in `allot`."""
        self._ledgers = {reading.article.snapshot.id: _Ledger(reading, share) for reading in readings}
        for sentence in sentences:
            for span in _taken_once(sentence):
                self._ledgers[span.snapshot].cover(span)
        for span in told:
            self._ledgers[span.snapshot].cover(span)

    def add(self, span: Span) -> None:
        """Give these words too, if all of them keep to the limit."""
        self._ledgers[span.snapshot].take(span)

    def holds(self, span: Span) -> bool:
        """Whether all words at a span may be given; headlines always are."""
        return self._ledgers[span.snapshot].covers(span)


def _key(wanted: Wanted) -> Span | Wanted:
    """What grows is kept apart, for the same sentence is shown around other words elsewhere."""
    return wanted if wanted.grows else wanted.span


def core_of(text: str, quote: Quote) -> Span:
    """The stretch of a citation that shows best what a sentence of the story takes over from it.

    It is the longest run of words that both have, with its neighbours up to `LEAST_WORDS`, then to the ends of their
    phrases, and at most `CORE_WORDS`.
    """
    runs = list(taken_over(text, quote))
    if not runs:
        return quote.span
    words = word_spans(quote.text)
    starts = [quote.span.start + start for start, _ in words]
    best = max(runs, key=lambda run: run.end - run.start)
    first, last = bisect_left(starts, best.start), bisect_left(starts, best.end)
    lacking = max(LEAST_WORDS - (last - first), 0)
    first = max(first - lacking // 2 - lacking % 2, 0)
    last = min(max(last + lacking // 2, first + LEAST_WORDS), first + CORE_WORDS, len(words))
    first, last = widened([quote.text[start:end] for start, end in words], first, last - 1, CORE_WORDS)
    return Span(quote.span.snapshot, quote.span.part, starts[first], quote.span.start + words[last][1])


def taken_over(text: str, quote: Quote) -> Iterator[Span]:
    """The stretches of a quote whose words stand in a text in the same order, each a run of words."""
    for _, span in _matches(text, quote):
        yield span


def _matches(text: str, quote: Quote) -> list[tuple[range, Span]]:
    """Runs of words of a text (by their numbers) with the stretches of a quote that have them too."""
    ours = [_plain(text[start:end]) for start, end in word_spans(text)]
    places = word_spans(quote.text)
    theirs = [_plain(quote.text[start:end]) for start, end in places]
    found = []
    for ours_at, at, size in difflib.SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        words = theirs[at : at + size]
        if size > 1 or any(len(word) >= _CONTENT_LETTERS for word in words):
            start, end = quote.span.start + places[at][0], quote.span.start + places[at + size - 1][1]
            found.append((range(ours_at, ours_at + size), Span(quote.span.snapshot, quote.span.part, start, end)))
    return found


def _plain(word: str) -> str:
    """A word without the punctuation that hangs on it."""
    return word.casefold().rstrip(".,;:!?…)]}\"'”’»").replace("’", "'")


def _taken_once(sentence: StorySentence) -> Iterator[Span]:
    """What a sentence takes over, each word from one citation: the one that has most of it, then the next."""
    matched = [_matches(sentence.text, citation) for citation in sentence.citations]
    matched.sort(key=lambda found: -sum(len(words) for words, _ in found))
    told: set[int] = set()
    for found in matched:
        yield from (span for words, span in found if not told.issuperset(words))
        told.update(word for words, _ in found for word in words)


class _Ledger:
    """The words of one article that are shown, against its limit."""

    def __init__(self, reading: Reading, share: float) -> None:
        self._snapshot = reading.article.snapshot
        self._words = {part: word_spans(self._snapshot.text(part)) for part in _COUNTED}
        self._starts = {part: [start for start, _ in words] for part, words in self._words.items()}
        self._covered: set[tuple[Part, int]] = set()
        self._of = sum(map(len, self._words.values()))
        self._limit = int(share * self._of)

    def shown(self) -> Shown:
        return Shown(len(self._covered), self._of)

    def cover(self, span: Span) -> None:
        self._covered |= set(self._places(span))

    def covers(self, span: Span) -> bool:
        return self._covered.issuperset(self._places(span))

    def take(self, span: Span) -> bool:
        """Show a span whole, if that keeps to the limit."""
        new = set(self._places(span)) - self._covered
        if new and len(self._covered) + len(new) > self._limit:
            return False
        self._covered |= new
        return True

    def take_core(self, wanted: Wanted) -> Span | None:
        """Show the core of what is wanted, or its first words."""
        return wanted.core if self.take(wanted.core) else self.take_first(wanted.core)

    def widen(self, wanted: Wanted, shown: Span | None) -> Span | None:
        """Show more than the core, if that keeps to the limit: the whole, or some words around what is shown."""
        if shown == wanted.span or self.take(wanted.span):
            return wanted.span
        return self._grown(shown, wanted.span) if shown and wanted.grows else shown

    def _grown(self, shown: Span, whole: Span) -> Span:
        """A stretch with its neighbours, by turns after and before it, up to `CORE_WORDS` and the end of a phrase."""
        if whole.part not in self._starts:
            return whole
        places, inside = self._places(whole), self._places(shown)
        if not inside:
            return shown
        inner = first, last = places.index(inside[0]), places.index(inside[-1])
        before = frozenset(self._covered)
        grown = True
        while grown and last + 1 - first < CORE_WORDS:
            grown = False
            if last + 1 < len(places) and self._take_place(places[last + 1]):
                last, grown = last + 1, True
            if first and self._take_place(places[first - 1]):
                first, grown = first - 1, True
        first, last = narrowed(self._texts(places), first, last, inner)
        self._covered = set(before) | set(places[first : last + 1])
        words = self._words[whole.part]
        start, end = words[places[first][1]][0], words[places[last][1]][1]
        return Span(whole.snapshot, whole.part, min(start, shown.start), max(end, shown.end))

    def _take_place(self, place: tuple[Part, int]) -> bool:
        if place not in self._covered and len(self._covered) >= self._limit:
            return False
        self._covered.add(place)
        return True

    def take_first(self, span: Span) -> Span | None:
        """Show as many of a span's first phrases as keep to the limit; None where they would be too few."""
        left = max(self._limit - len(self._covered), 0)
        kept: list[tuple[Part, int]] = []
        for place in self._places(span):
            left -= place not in self._covered
            if left < 0:
                break
            kept.append(place)
        if kept:
            _, last = narrowed(self._texts(self._places(span)), 0, len(kept) - 1, (0, 0))
            kept = kept[: last + 1]
        if len(kept) < LEAST_WORDS:
            return None
        self._covered |= set(kept)
        return Span(span.snapshot, span.part, span.start, self._words[span.part][kept[-1][1]][1])

    def _texts(self, places: Sequence[tuple[Part, int]]) -> list[str]:
        """The words at some places, with the marks that hang on them."""
        spans = ((part, self._words[part][at]) for part, at in places)
        return [self._snapshot.text(part)[start:end] for part, (start, end) in spans]

    def _places(self, span: Span) -> list[tuple[Part, int]]:
        if span.part not in self._starts:
            return []
        starts = self._starts[span.part]
        return [(span.part, at) for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end))]
