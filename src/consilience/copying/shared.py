"""What two articles share word for word outside quotations, with the words of both.

What both quote, print as a statement in the first person, or say in a common turn of phrase is no copying: it may come
from one press release or speech.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.copying.passages import Passage, shared_passages
from consilience.evidence import quote
from consilience.language.quotations import find_quotations
from consilience.language.sentences import paragraph_spans
from consilience.types import Part, Quote, Reading, SharedText, Span, VoiceKind

LEAST_PASSAGE = 12
"""Least agreeing words of a passage that counts. Shorter ones are names with their titles and set phrases («the U.S.
District Court for the Eastern District of New York»): on AllSides train read by eye, few of them are copying."""

FEWEST_WORDS = 20
"""Least words of an article's own (outside quotations) for its share to mean anything."""

_WORD = re.compile(r"[^\W_]+")
_FIRST_PERSON = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ours", "ourselves"})


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The words of an article's body with their places; None where the word is somebody's who is quoted."""

    words: tuple[str | None, ...]
    places: tuple[tuple[int, int], ...]

    @property
    def count(self) -> int:
        """How many are the article's own."""
        return sum(word is not None for word in self.words)


def own_words(reading: Reading) -> OwnWords:
    """The body's words in one letter case, those in quotation marks, quotation blocks and direct speech blanked."""
    article = reading.article
    body = article.snapshot.body
    quoted = [(item.start, item.end) for item in find_quotations(body, tuple(paragraph_spans(body)))]
    quoted += [
        (item.span.start, item.span.end)
        for item in reading.attributions
        if item.kind is VoiceKind.QUOTED and item.span.part is Part.BODY
    ]
    quoted += [(item.span.start, item.span.end) for item in article.sentences_of(Part.BODY) if item.blockquote]
    closed = _joined(quoted)
    starts = [start for start, _ in closed]
    words: list[str | None] = []
    places: list[tuple[int, int]] = []
    for match in _WORD.finditer(body):
        at = bisect_right(starts, match.start()) - 1
        inside = at >= 0 and match.start() < closed[at][1]
        words.append(None if inside else match[0].casefold())
        places.append(match.span())
    return OwnWords(tuple(words), tuple(places))


def shared_text(one: Reading, other: Reading) -> SharedText | None:
    """What two articles share, the one with the smaller snapshot id first; None where they share no passage."""
    first, second = sorted((one, other), key=lambda reading: reading.article.snapshot.id)
    mine, theirs = own_words(first), own_words(second)
    passages = [
        item
        for item in shared_passages(mine.words, theirs.words)
        if item.agreeing >= LEAST_PASSAGE and not _first_person(mine, item)
    ]
    if not passages:
        return None
    shorter = min(mine.count, theirs.count)
    share = min(1.0, sum(item.agreeing for item in passages) / shorter) if shorter >= FEWEST_WORDS else 0.0
    return SharedText(
        first=first.article.snapshot.id,
        second=second.article.snapshot.id,
        passages=tuple((_quote(first, mine, item.first), _quote(second, theirs, item.second)) for item in passages),
        share=round(share, 4),
    )


def _first_person(own: OwnWords, passage: Passage) -> bool:
    """A reporter does not write «I» and «we»: it is a statement or post that both print, without marks."""
    return not _FIRST_PERSON.isdisjoint(word for word in own.words[slice(*passage.first)] if word)


def _quote(reading: Reading, own: OwnWords, words: tuple[int, int]) -> Quote:
    snapshot = reading.article.snapshot
    start, end = own.places[words[0]][0], own.places[words[1] - 1][1]
    return quote(snapshot, Span(snapshot.id, Part.BODY, start, end))


def _joined(spans: Iterable[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
