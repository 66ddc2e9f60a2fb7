"""What a story page shows, worked out once for every form: the story with its citations, over what is compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from consilience.publish import story_wording, wording
from consilience.publish.cited import Cited, Words, sentences_of
from consilience.publish.compared import Compared, compared
from consilience.publish.glance import Point, Timeline, grid, timeline
from consilience.publish.passages import count_words
from consilience.publish.quoting import QUOTED_SHARE
from consilience.publish.view import SourceView, view
from consilience.types import Confidence, Quote, Report, Story, StorySentence

PARAGRAPH_WORDS = 45
"""A paragraph of news text is two sentences or so; a new one begins after this many words."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation mark: the source's number, the anchor of its words in the list, and the words as a hint."""

    source: SourceView
    anchor: str
    hint: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the story with its marks. ``verbatim`` is the outlet whose words it takes over as they are."""

    anchor: str
    text: str
    verbatim: str | None
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Footing:
    """The words that sentences rest on: one entry for all sentences with the same text and citations."""

    anchor: str
    number: int
    text: str
    edits: str
    words: tuple[tuple[str, Words], ...]
    """Anchor and words, by source."""
    back: str
    """The anchor of the first sentence that it belongs to."""


@dataclass(frozen=True, slots=True)
class StoryView(Compared):
    """The whole story page: the story, and what comparison shows."""

    headline: SentenceView
    location: str | None
    key_points: tuple[SentenceView, ...]
    paragraphs: tuple[tuple[SentenceView, ...], ...]
    footings: tuple[Footing, ...]
    confidence: Confidence | None
    points: tuple[Point, ...]
    timeline: Timeline | None


def story_view(report: Report, share: float = QUOTED_SHARE) -> StoryView | None:
    """Everything a form needs to show the report's story; None where it has none."""
    story = report.story
    if story is None:
        return None
    basis = compared(report, view(report), share)
    footings, sentences = _sentences(story, basis.cited)
    key_points, body = sentences[1 : 1 + len(story.key_points)], sentences[1 + len(story.key_points) :]
    anchors = {
        sentence: shown.anchor for sentence, shown in reversed([*zip(sentences_of(story), sentences, strict=True)])
    }
    return StoryView(
        **{item.name: getattr(basis, item.name) for item in fields(basis)},
        headline=sentences[0],
        location=wording.place(story.location) if story.location else None,
        key_points=tuple(key_points),
        paragraphs=tuple(_paragraphs(body)),
        footings=footings,
        confidence=report.confidence,
        points=grid(report, story, anchors, basis.page.sources) if len(basis.page.sources) > 1 else (),
        timeline=timeline(story, basis.page.sources),
    )


# ── sentences ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _sentences(story: Story, cited: Cited) -> tuple[tuple[Footing, ...], list[SentenceView]]:
    footings: dict[tuple[str, tuple[Quote, ...]], Footing] = {}
    views = []
    names = ["q0", *(f"k{at}" for at in range(1, len(story.key_points) + 1))]
    names += [f"b{at}" for at in range(1, len(story.body) + 1)]
    for sentence, anchor in zip(sentences_of(story), names, strict=True):
        key = sentence.text, sentence.citations
        footing = footings.setdefault(key, _footing(sentence, len(footings) + 1, anchor, cited))
        views.append(SentenceView(anchor, sentence.text, sentence.verbatim, _cites(footing)))
    return tuple(footings.values()), views


def _footing(sentence: StorySentence, number: int, back: str, cited: Cited) -> Footing:
    anchor = f"w{number}"
    words = cited.all(dict.fromkeys(sentence.citations))
    placed = tuple((f"{anchor}-{at}", item) for at, item in enumerate(words, start=1))
    return Footing(anchor, number, sentence.text, story_wording.edits(sentence.edits), placed, back)


def _cites(footing: Footing) -> tuple[Cite, ...]:
    """One mark for each source, in order, leading to its first words."""
    first: dict[int, Cite] = {}
    for anchor, words in footing.words:
        hint = (
            f"{words.source.outlet}: {wording.enclosed(words.text, words.before, words.after)}"
            if words.text
            else words.source.outlet
        )
        first.setdefault(words.source.number, Cite(words.source, anchor, hint))
    return tuple(first.values())


def _paragraphs(sentences: Iterable[SentenceView]) -> Iterable[tuple[SentenceView, ...]]:
    paragraph: list[SentenceView] = []
    for sentence in sentences:
        paragraph.append(sentence)
        if sum(count_words(item.text) for item in paragraph) >= PARAGRAPH_WORDS:
            yield tuple(paragraph)
            paragraph = []
    if paragraph:
        yield tuple(paragraph)
