"""The story held to its own standard: our checks on wording run on it, and what they flag is mended or taken out.

Words taken over from a source are judged like our own: a phrase that is charged to a source must not come back as ours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from consilience.evidence import freeze
from consilience.types import (
    Article,
    CheckResult,
    Count,
    EditKind,
    Finding,
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
_ADORNING = frozenset({"loaded-language", "sensationalism", "promotional-language"})
"""Labels of words that add no fact, so that a sentence may lose them."""


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
        OURSELVES, snapshot, Outlet(OURSELVES), kind_reason="it is our own story", sentences=tuple(sentences)
    )


def without_flagged(story: Story, article: Article, results: Sequence[CheckResult]) -> tuple[Story, SelfAudit]:
    """The story without what a check flags in our own voice, and which sentences that were.

    A sentence of which one word before a noun is flagged loses that word; others are taken out.

    ``article`` is the story's, ``results`` what the checks say of it. A flagged headline that cannot be mended is
    replaced by the first key point; where every key point is flagged they stay, and the audit says so.
    """
    told = _told(story)
    flagged: dict[str, list[tuple[str, str]]] = {}
    places = {sentence.span: text for sentence, text in zip(article.sentences, _texts(story, told), strict=True)}
    for finding in (finding for result in results for finding in result.findings):
        quote = next((item for item in finding.evidence if isinstance(item, Quote)), None)
        if _stands_in_source(finding, quote, story.headline):
            continue
        if finding.voice.kind is VoiceKind.REPORTER and quote is not None:
            for span, text in places.items():
                if span.overlaps(quote.span):
                    flagged.setdefault(text, []).append((finding.label, quote.text))
    mended = {item.text: _mended(item, flagged[item.text]) for item in told if item.text in flagged}
    points = _standing(story.key_points, mended) or story.key_points
    body = _standing(story.body, mended) or points
    headline = story.headline
    if headline.text in flagged:
        loose = replace(headline, verbatim=None)
        headline = _mended(loose, flagged[headline.text]) or (headline if points[0].text in flagged else points[0])
    left = {sentence.text for sentence in (headline, *points, *body)}
    dropped = tuple((text, flags[0][0]) for text, flags in flagged.items() if text not in left)
    kept = tuple((text, flags[0][0]) for text, flags in flagged.items() if text in left)
    changed = replace(story, headline=headline, key_points=points, body=body)
    return changed, SelfAudit(1 + len(told), dropped, kept)


def _stands_in_source(finding: Finding, quote: Quote | None, headline: StorySentence) -> bool:
    """Whether words of the headline that our text leaves out stand in the text of the articles that it cites."""
    if quote is None or quote.span.part is not Part.TITLE:
        return False
    missing = any(isinstance(item, Count) and item.value == 0 for item in finding.evidence)
    word = re.compile(rf"\b{re.escape(quote.text)}\b", re.IGNORECASE)
    return missing and any(
        cited.span.part is not Part.TITLE and word.search(cited.text) for cited in headline.citations
    )


def _standing(
    sentences: Sequence[StorySentence], mended: Mapping[str, StorySentence | None]
) -> tuple[StorySentence, ...]:
    """The sentences that no check flags, and those that could be mended."""
    left = (mended.get(sentence.text, sentence) for sentence in sentences)
    return tuple(sentence for sentence in left if sentence is not None)


def _mended(sentence: StorySentence, flags: Sequence[tuple[str, str]]) -> StorySentence | None:
    """The sentence without its flagged words before nouns («the dramatic rescue»); None where that cannot be done.

    Only small words that adorn go: a name, a number or a word that somebody disputes says something. Words
    taken over as they are stay whole or go, and «a» or «an» before the word might no longer fit what follows.
    """
    text = sentence.text
    for label, flagged in flags:
        adorns = label in _ADORNING and flagged.isalpha() and flagged.islower()
        trimmed = re.sub(rf"(?<=\w )(?<!\ba )(?<!\ban ){re.escape(flagged)} (?=[a-z])", "", text, count=1)
        if sentence.verbatim is not None or not adorns or trimmed == text:
            return None
        text = trimmed
    return replace(sentence, text=text, edits=tuple(dict.fromkeys((*sentence.edits, EditKind.TRIM))))


def _texts(story: Story, told: Sequence[StorySentence]) -> tuple[str, ...]:
    return (story.headline.text, *(sentence.text for sentence in told))


def _told(story: Story) -> tuple[StorySentence, ...]:
    """Key points and body, a sentence that stands in both once."""
    return tuple({sentence.text: sentence for sentence in (*story.key_points, *story.body)}.values())
