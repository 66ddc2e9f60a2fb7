"""Where a fault may be planted: a sentence of one article whose statement other articles make too.

Found by shared wording alone, so that what is planted does not depend on how the engine aligns claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from consilience.evaluate.event_texts import Event
from consilience.language.lexicon import load
from consilience.language.overlap import STEM, word_overlap
from consilience.types import ConflictKind, Part, Reading, Sentence, Span, VoiceKind

SAME_STATEMENT = 0.30
"""Least shared wording (`word_overlap`) of two sentences for them to tell one thing, provided that they also share the
detail that is edited. Read by eye on the tuning half of AllSides val: 29 of 30 pairs told the same."""

SHORTEST = 4
"""Words; what is shorter is no statement but a caption, a list item or a shred."""

LONGEST = 400
"""Code points; longer sentences hold several statements, and which of them is shared cannot be told by wording."""

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
"""Outside quotation marks it is somebody's speech whose marks stand in another sentence or were lost."""

_NEAR = 45
"""Code points, about seven words, on either side of a detail: what they share with another sentence shows that the
detail is of the same thing there."""
_CONTENT = re.compile(r"[^\W\d_]{4,}")

_QUOTED = re.compile('[“"][^“”"\n]{1,2000}[”"]|‘[^‘’\n]{1,200}’(?!\\w)')


@dataclass(frozen=True, slots=True)
class Other:
    """A sentence of another article (its index) that says much the same."""

    article: int
    span: Span
    text: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Site:
    """A sentence of one article's body with the likest sentences of the others; ``quoted`` in its own offsets."""

    article: int
    reading: Reading
    span: Span
    text: str
    others: tuple[Other, ...]
    quoted: tuple[tuple[int, int], ...]

    def free(self, start: int, end: int) -> bool:
        """Whether the characters [start, end) of the sentence stand outside all quotation marks."""
        return all(end <= first or last <= start for first, last in self.quoted)

    def elsewhere(self, words: str) -> bool:
        """Whether words stand in another sentence of the same article, or its title."""
        whole = self.reading.article.snapshot.body
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
        rest = (self.reading.article.title, whole[: self.span.start], whole[self.span.end :])
        return any(pattern.search(part) for part in rest)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one article's body: [start, end) becomes ``replacement``; ``date`` is its new day, where it has one.

    ``kind`` is the conflict that it makes, None for a harmless edit; ``name`` says how it was made. ``stated`` are the
    spans of other articles (index, span) that state what is changed, likest first.
    """

    article: int
    start: int
    end: int
    replacement: str
    kind: ConflictKind | None
    name: str
    stated: tuple[tuple[int, Span], ...]
    likeness: float
    date: str | None = None

    def applied(self, body: str) -> str:
        """The body with the edit made."""
        return body[: self.start] + self.replacement + body[self.end :]


def edit_at(
    site: Site, start: int, end: int, replacement: str, kind: ConflictKind | None, name: str, others: Sequence[Other]
) -> Edit:
    """An edit of the characters [start, end) of a site's sentence, which ``others`` state as they were."""
    stated = tuple((other.article, other.span) for other in others)
    at = site.span.start
    return Edit(site.article, at + start, at + end, replacement, kind, name, stated, others[0].likeness)


def sites(event: Event, readings: Sequence[Reading]) -> Iterator[Site]:
    """The sentences of each article's body that other articles share, in order of place.

    ``readings`` are those of the event's articles, in their order.
    """
    sentences = [_sentences(reading) for reading in readings]
    texts = [
        [reading.article.text(sentence.span) for sentence in found]
        for reading, found in zip(readings, sentences, strict=True)
    ]
    likest: dict[tuple[int, int], list[Other]] = {}
    for one, other in permutations(range(len(event.articles)), 2):
        if not texts[one] or not texts[other]:
            continue
        table = word_overlap(texts[one], texts[other])
        for row, column in zip(*(table >= SAME_STATEMENT).nonzero(), strict=True):
            found = Other(
                other, sentences[other][column].span, texts[other][column], round(float(table[row, column]), 4)
            )
            likest.setdefault((one, int(row)), []).append(found)
    for (one, row), others in sorted(likest.items()):
        sentence = sentences[one][row]
        fits = len(texts[one][row]) <= LONGEST and len(texts[one][row].split()) >= SHORTEST
        if sentence.span.part is Part.BODY and not sentence.blockquote and fits:
            ordered = tuple(sorted(others, key=lambda item: (-item.likeness, item.article, item.span)))
            quoted = _quoted(readings[one], sentence)
            site = Site(one, readings[one], sentence.span, texts[one][row], ordered, quoted)
            if all(not site.free(*found.span()) for found in _FIRST_PERSON.finditer(site.text)):
                yield site


def same_context(text: str, start: int, end: int, other: str, found: re.Match[str]) -> bool:
    """Whether words near the detail [start, end) of a sentence stand near the same detail of another one."""
    mine = text[max(0, start - _NEAR) : start] + " " + text[end : end + _NEAR]
    near = other[max(0, found.start() - _NEAR) : found.start()] + " " + other[found.end() : found.end() + _NEAR]
    common = _stems(mine) & _stems(near)
    return bool(common)


def _stems(text: str) -> set[str]:
    return {word[:STEM].lower() for word in _CONTENT.findall(text) if word.lower() not in load("function_words")}


def _sentences(reading: Reading) -> list[Sentence]:
    article = reading.article
    return [*article.sentences_of(Part.TITLE), *article.sentences_of(Part.BODY)]


def _quoted(reading: Reading, sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """The stretches of a sentence that are somebody's own words, by its marks and by the reading."""
    start, text = sentence.span.start, reading.article.text(sentence.span)
    found = [match.span() for match in _QUOTED.finditer(text)]
    found += [
        (max(0, attribution.span.start - start), attribution.span.end - start)
        for attribution in reading.attributions
        if attribution.kind is VoiceKind.QUOTED and attribution.span.overlaps(sentence.span)
    ]
    return tuple(sorted(found))
