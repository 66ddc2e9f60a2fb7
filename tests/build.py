"""Small builders of domain data for tests: an article from plain text, a claim for each of its sentences."""

from __future__ import annotations

from consilience.evidence import freeze, quote
from consilience.types import (
    Article,
    Attribution,
    Claim,
    Modality,
    Outlet,
    Part,
    Reading,
    Sentence,
    Span,
    Voice,
    VoiceKind,
)


def article(outlet: str, title: str, *sentences: str) -> Article:
    """An article whose body is one paragraph of these sentences."""
    snapshot = freeze(title, "", " ".join(sentences), "", outlet)
    spans, start = [Sentence(Span(snapshot.id, Part.TITLE, 0, len(title)), 0)], 0
    for sentence in sentences:
        spans.append(Sentence(Span(snapshot.id, Part.BODY, start, start + len(sentence)), 0))
        start += len(sentence) + 1
    return Article(f"{outlet}.html", snapshot, Outlet(outlet), kind_reason="made for a test", sentences=tuple(spans))


def reading(of: Article, attributions: tuple[Attribution, ...] = ()) -> Reading:
    """A reading that claims every sentence of the body in the reporter's voice."""
    claims = tuple(
        Claim(
            id=f"{of.outlet.name}-{number}",
            quote=quote(of.snapshot, sentence.span),
            sentence=sentence.span,
            voice=Voice(VoiceKind.REPORTER),
            modality=Modality.ASSERTED,
            hedges=(),
            negations=(),
            quantities=(),
            times=(),
            places=(),
            names=(),
            salience=1 / (1 + number),
        )
        for number, sentence in enumerate(of.sentences_of(Part.BODY))
    )
    return Reading(of, (), attributions, claims)
