"""What a source leaves out: a fact that most independent others, at least two, report and it does not in any wording.

With one other source only that one's key points can be missed. Never what was not known when the article appeared.
What is left out is shown by the other articles' words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.analyzers.base import Embedder
from consilience.evidence import quote
from consilience.language.lexicon import load
from consilience.language.overlap import STEM
from consilience.likeness.elsewhere import Elsewhere, nearest_elsewhere, sentences_of
from consilience.likeness.resolution import resolved_text
from consilience.types import (
    Alignment,
    Article,
    ArticleKind,
    Claim,
    IndependentSource,
    LeftOut,
    Modality,
    Part,
    Reading,
    Span,
    VoiceKind,
)

REPORTED = 0.35
"""Likeness from which an article's sentence may report what a claim says; it must hold its words too (`COVERED`)."""

ABSENT = 0.45
"""Likeness to a sentence of the article from which it may well report the fact."""

MISSING = 0.50
"""Least share of the fact's words (those that all who report it use, rare ones counting most) that the article has
nowhere. On the story gold's development events seven in ten of what lies above is left out in the editors' eyes."""

CORE = 3
"""Least number of words that all who report the fact use; fewer are no fact but a turn of phrase."""

COVERED = 0.40
"""Least share of the aligned claims' common words that another article's sentence must hold to report the same."""

MOST_QUOTED = 0.40
"""Share of a claim's characters within quotation marks above which it is a remark rather than a report."""

KEY_POINTS = 3
"""An only other source's key points: its most salient claims."""

KEY_ABSENT = 0.30
"""As `ABSENT` for those: one source alone shows less surely which words are the fact."""

SHORTEST = 5
"""Words of a claim that reports something; shorter ones are exclamations."""

SIDE_BY_SIDE = 1
"""Paragraphs within which two things that the same articles tell are parts of one fact."""

_REPORTING = frozenset({ArticleKind.NEWS, ArticleKind.ANALYSIS, ArticleKind.LIVE_BLOG})
"""Kinds that are there to report; a comment or an interview need not tell what others do."""

MOST = 3
"""Facts shown per article."""

_ADDRESSING = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y|[Yy]ou|[Yy]our)\b|@\w")
"""Words of a speech or a post that lost its quotation marks, and of talk to the reader."""
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_FIGURE = re.compile(r"\d+")
_WORD = re.compile(r"[^\W_]+")


def left_out(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    independent_sources: Sequence[IndependentSource],
    embedder: Embedder,
) -> tuple[LeftOut, ...]:
    """What each article leaves out, article by article (by snapshot id), surest first."""
    ordered = sorted(readings, key=lambda reading: reading.article.snapshot.id)
    story = _Coverage(ordered, independent_sources, nearest_elsewhere(ordered, embedder))
    found: list[LeftOut] = []
    for reading in ordered:
        others = story.other_voices(reading)
        if reading.article.kind not in _REPORTING:
            continue
        if len(others) >= 2:
            missing = [story.missing(reading, alignment, others) for alignment in alignments]
        elif others:
            missing = [
                story.missing_key_point(reading, alignment) for alignment in _key_points(reading, ordered, alignments)
            ]
        else:
            continue
        found += _different([item for item in missing if item is not None])
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Missing:
    """A fact that an article has not, how sure that is, and the fact's words."""

    left_out: LeftOut
    sureness: float
    core: frozenset[str]
    places: Mapping[str, int]
    """In which paragraph each article tells it."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """Where an article reports a fact, and the words it does so with."""

    span: Span
    words: frozenset[str]


class _Coverage:
    """What all articles of the story say."""

    def __init__(self, readings: Sequence[Reading], sources: Sequence[IndependentSource], elsewhere: Elsewhere) -> None:
        self._readings = {reading.article.snapshot.id: reading for reading in readings}
        self._voice = {identity: source.snapshots[0] for source in sources for identity in source.snapshots}
        self._elsewhere = elsewhere
        self._claims = {claim.id: claim for reading in readings for claim in reading.claims}
        sentences = [_stems(resolved_text(reading, span)) for reading in readings for span in sentences_of(reading)]
        holding = Counter(stem for sentence in sentences for stem in sentence)
        self._weight = {stem: math.log((len(sentences) + 1) / (count + 0.5)) for stem, count in holding.items()}
        self._written = {
            identity: _stems(" ".join(reading.article.snapshot.text(part) for part in Part))
            for identity, reading in self._readings.items()
        }

    def other_voices(self, reading: Reading) -> frozenset[str]:
        """The independent sources that the article is not part of."""
        return frozenset(self._voice.values()) - {self._voice[reading.article.snapshot.id]}

    def missing(self, reading: Reading, alignment: Alignment, others: frozenset[str]) -> _Missing | None:
        """The alignment's fact, if most of the other voices report it and the article does not."""
        claims = [self._claims[claim] for claim in alignment.claims]
        if any(claim.quote.span.snapshot == reading.article.snapshot.id for claim in claims):
            return None
        told = self._told_by(claims)
        voices = {self._voice[identity] for identity in told} & others
        if len(voices) < 2 or 2 * len(voices) <= len(others):
            return None
        core = _core(told)
        if len(core) < CORE or not self._one_subject(told, core):
            return None
        return self._absent(reading, alignment, core, told, ABSENT)

    def _one_subject(self, told: Mapping[str, _Telling], core: frozenset[str]) -> bool:
        """Whether the reports name one who or where: not so if all name some and none of them in common."""
        named = [self._names(telling.span) for telling in told.values()]
        return not all(named) or not core.isdisjoint(frozenset().union(*named))

    def _names(self, span: Span) -> frozenset[str]:
        """The words of the names and the figures in the sentence at a span."""
        reading = self._readings[span.snapshot]
        found = " ".join(item.entity.name for item in reading.mentions if span.contains(item.span))
        figures = " ".join(_FIGURE.findall(reading.article.text(span)))
        return _stems(f"{found} {figures}") - _function_stems()

    def missing_key_point(self, reading: Reading, alignment: Alignment) -> _Missing | None:
        """The only other source's key point, if the article does not report it."""
        told = self._stated_by([self._claims[claim] for claim in alignment.claims])
        return self._absent(reading, alignment, _core(told), told, KEY_ABSENT)

    def _absent(
        self,
        reading: Reading,
        alignment: Alignment,
        core: frozenset[str],
        told: Mapping[str, _Telling],
        limit: float,
    ) -> _Missing | None:
        own = reading.article.snapshot.id
        claims = [self._claims[claim] for claim in alignment.claims]
        near = [self._elsewhere[claim.id].get(own) for claim in claims]
        likeness = max((item.likeness for item in near if item is not None), default=0.0)
        absent = self._share(core - self._written[own], core)
        if (
            not (any(map(self._states_a_fact, claims)) or self._one_remark(claims))
            or likeness >= limit
            or absent < MISSING
        ):
            return None
        if not was_known(reading.article, [self._readings[identity].article for identity in told]):
            return None
        evidence = tuple(quote(self._readings[other].article.snapshot, told[other].span) for other in told)
        places = {other: _paragraph(self._readings[other].article, told[other].span) for other in told}
        return _Missing(LeftOut(own, alignment.id, evidence), round(absent - likeness, 4), core, places)

    def _states_a_fact(self, claim: Claim) -> bool:
        """Whether it reports something in words of the article's own, and not in a headline.

        A remark that all only quote is seldom a material fact.
        """
        span = claim.quote.span
        if len(claim.quote.text.split()) < SHORTEST:
            return False
        if (
            claim.modality is Modality.ASKED
            or span.part is Part.TITLE
            or _ADDRESSING.search(_QUOTED.sub(" ", claim.quote.text))
        ):
            return False
        quoted = sum(
            max(0, min(item.span.end, span.end) - max(item.span.start, span.start))
            for item in self._readings[span.snapshot].attributions
            if item.kind is VoiceKind.QUOTED and item.span.part is span.part
        )
        return quoted <= MOST_QUOTED * (span.end - span.start)

    def _one_remark(self, claims: Sequence[Claim]) -> bool:
        """Whether two articles or more quote the same named person: that this person spoke is a fact then."""
        speakers = Counter(
            (name, claim.quote.span.snapshot)
            for claim in claims
            if claim.voice.kind is VoiceKind.QUOTED
            and (name := _surname(claim))
            and claim.modality is not Modality.ASKED
        )
        return max(Counter(name for name, _ in speakers).values(), default=0) > 1

    def _told_by(self, claims: Sequence[Claim]) -> dict[str, _Telling]:
        """The articles that report what these claims say: those that make them, then those with a sentence that does.

        Such a sentence holds most of the words that the claims share.
        """
        told = self._stated_by(claims)
        core = _core(told)
        for other in sorted(self._readings.keys() - told.keys()):
            near = [item for claim in claims if (item := self._elsewhere[claim.id].get(other)) is not None]
            best = max(near, key=lambda item: (item.likeness, item.sentence), default=None)
            if best is None or best.likeness < REPORTED:
                continue
            words = self._words(best.sentence)
            if self._share(core & words, core) >= COVERED:
                told[other] = _Telling(best.sentence, words)
        return told

    def _stated_by(self, claims: Sequence[Claim]) -> dict[str, _Telling]:
        told: dict[str, _Telling] = {}
        for claim in claims:
            span = claim.quote.span
            before = told.get(span.snapshot)
            words = self._words(span)
            told[span.snapshot] = _Telling(before.span, before.words | words) if before else _Telling(span, words)
        return told

    def _share(self, some: frozenset[str], core: frozenset[str]) -> float:
        """The weight of some of the words in that of all, in [0, 1]; rare words weigh most."""
        whole = sum(self._weight.get(stem, 1.0) for stem in sorted(core))
        return sum(self._weight.get(stem, 1.0) for stem in sorted(some)) / whole if whole > 0 else 0.0

    def _words(self, span: Span) -> frozenset[str]:
        return _stems(resolved_text(self._readings[span.snapshot], span)) - _function_stems()


def _surname(claim: Claim) -> str:
    """The last word of the name of whoever says it, in one letter case; empty where nobody is named."""
    speaker = claim.voice.speaker
    return speaker.name.split()[-1].casefold() if speaker is not None and speaker.name[:1].isupper() else ""


def _core(told: Mapping[str, _Telling]) -> frozenset[str]:
    """The words that all use."""
    return frozenset.intersection(*(telling.words for telling in told.values()))


def was_known(article: Article, others: Iterable[Article]) -> bool:
    """Whether one of the others had appeared when the article did, by what the pages say of their times.

    Where both state only a day, the same day will do; where one states a time that cannot be compared with the other's,
    it must be the day before. Where nothing is known, nothing speaks against it.
    """
    return any(_appeared_no_later(other, article) for other in others)


def _appeared_no_later(one: Article, other: Article) -> bool:
    first, second = one.published or one.updated, other.updated or other.published
    if first is None or second is None:
        return True
    if first.has_time and second.has_time and first.has_zone == second.has_zone:
        return first.value <= second.value
    if first.has_time or second.has_time:
        return first.value.date() < second.value.date()
    return first.value.date() <= second.value.date()


def _key_points(reading: Reading, readings: Sequence[Reading], alignments: Sequence[Alignment]) -> list[Alignment]:
    """The alignments of the others' most salient claims, those that the article does not share."""
    own = reading.article.snapshot.id
    others = [claim for item in readings if item is not reading for claim in item.claims]
    told = [claim for claim in others if claim.quote.span.part is not Part.TITLE]
    told.sort(key=lambda claim: (-claim.salience, claim.id))
    key = {claim.id for claim in told[:KEY_POINTS]}
    mine = {claim.id for claim in reading.claims if claim.quote.span.snapshot == own}
    return [item for item in alignments if key & set(item.claims) and not mine & set(item.claims)]


def _different(missing: Sequence[_Missing]) -> list[LeftOut]:
    """The surest facts of one article, each another than those before it."""
    kept: list[_Missing] = []
    for item in sorted(missing, key=lambda item: (-item.sureness, item.left_out.alignment)):
        if len(kept) < MOST and not any(_same_fact(item, other) for other in kept):
            kept.append(item)
    return [item.left_out for item in kept]


def _same_fact(one: _Missing, other: _Missing) -> bool:
    """Whether two share most of their words, or stand side by side wherever they are told."""
    if 2 * len(one.core & other.core) >= min(len(one.core), len(other.core)):
        return True
    return (
        len(one.places) > 1
        and one.places.keys() == other.places.keys()
        and all(abs(one.places[snapshot] - other.places[snapshot]) <= SIDE_BY_SIDE for snapshot in one.places)
    )


def _paragraph(article: Article, span: Span) -> int:
    return next((item.paragraph for item in article.sentences if item.span.overlaps(span)), 0)


def _stems(text: str) -> frozenset[str]:
    words = (match[0].casefold() for match in _WORD.finditer(text))
    return frozenset(word[:STEM] for word in words if len(word) > 2 or word.isdigit())


def _function_stems() -> frozenset[str]:
    return frozenset(word[:STEM] for word in load("english_function_words"))
