"""The story held to its own standard: our checks on wording run on it, and what they flag is taken out.

Words taken over from a source are judged like our own: a phrase that is charged to a source must not come back as ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consilience.evidence import freeze
from consilience.types import (
    Article,
    ArticleKind,
    CheckResult,
    Outlet,
    Part,
    Quote,
    SelfAudit,
    Sentence,
    Span,
    Story,
    StorySentence,
    VoiceKind,
)

OURSELVES = "Consilience"
_GAP = "\n\n"


def as_article(story: Story) -> Article:
    """The story as an article of ours: its headline, and each key point and sentence a paragraph of the body."""
    texts = [sentence.text for sentence in _told(story)]
    snapshot = freeze(story.headline.text, "", _GAP.join(texts), "", OURSELVES)
    sentences = [Sentence(Span(snapshot.id, Part.TITLE, 0, len(story.headline.text)), 0)]
    start = 0
    for number, text in enumerate(texts):
        sentences.append(Sentence(Span(snapshot.id, Part.BODY, start, start + len(text)), number))
        start += len(text) + len(_GAP)
    return Article(
        source=OURSELVES,
        snapshot=snapshot,
        outlet=Outlet(OURSELVES),
        authors=(),
        byline=None,
        section=None,
        kind=ArticleKind.NEWS,
        kind_reason="it is our own story",
        published=None,
        updated=None,
        language="en",
        url=None,
        image=None,
        agency=None,
        sentences=tuple(sentences),
    )


def without_flagged(story: Story, article: Article, results: Sequence[CheckResult]) -> tuple[Story, SelfAudit]:
    """The story without the sentences that a check flags in our own voice, and which those were.

    ``article`` is the story's, ``results`` what the checks say of it. A flagged headline is replaced by the first key
    point that stands; where every key point is flagged they stay, and the audit says so.
    """
    told = _told(story)
    spans = [sentence.span for sentence in article.sentences_of(Part.BODY)]
    flagged: dict[int, str] = {}
    headline: str | None = None
    for finding in (finding for result in results for finding in result.findings):
        quote = next((item for item in finding.evidence if isinstance(item, Quote)), None)
        if finding.voice.kind is not VoiceKind.REPORTER or quote is None:
            continue
        if quote.span.part is Part.TITLE:
            headline = headline or finding.label
        for number, span in enumerate(spans):
            if span.overlaps(quote.span):
                flagged.setdefault(number, finding.label)
    labels = {told[number].text: label for number, label in flagged.items()}
    points = tuple(point for point in story.key_points if point.text not in labels) or story.key_points
    body = tuple(sentence for sentence in story.body if sentence.text not in labels) or points
    mended = replace(story, key_points=points, body=body)
    if headline is not None:
        labels[story.headline.text] = headline
        if points[0].text not in labels:
            mended = replace(mended, headline=points[0])
    left = {sentence.text for sentence in (mended.headline, *points, *body)}
    dropped = tuple((text, label) for text, label in labels.items() if text not in left)
    kept = tuple((text, label) for text, label in labels.items() if text in left)
    return mended, SelfAudit(1 + len(told), dropped, kept)


def _told(story: Story) -> tuple[StorySentence, ...]:
    """Key points and body, a sentence that stands in both once."""
    return tuple({sentence.text: sentence for sentence in (*story.key_points, *story.body)}.values())
