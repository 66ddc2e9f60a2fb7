"""The finished article from its parts: frozen texts and their sentences, for pages and plain texts alike."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.extraction.body import Paragraph
from consilience.language.sentences import paragraph_spans, sentence_spans
from consilience.types import Part, Sentence, Snapshot, Span

_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*$")
SHORTEST_SENTENCE = 3
"""Words that each piece of a headline must have before it is taken for several sentences («Why? Because» is one)."""


def sentences_of(snapshot: Snapshot, paragraphs: Sequence[Paragraph]) -> tuple[Sentence, ...]:
    """The sentences of all four parts; ``paragraphs`` are those of the body, one per blank-line paragraph."""
    found: list[Sentence] = []
    for part in (Part.TITLE, Part.STANDFIRST):
        found.extend(Sentence(Span(snapshot.id, part, *span), 0) for span in _few(snapshot.text(part)))
    for part in (Part.BODY, Part.NOTE):
        text = snapshot.text(part)
        for number, (start, end) in enumerate(paragraph_spans(text)):
            quoted = part is Part.BODY and number < len(paragraphs) and paragraphs[number].quoted
            for left, right in sentence_spans(text[start:end]):
                found.append(Sentence(Span(snapshot.id, part, start + left, start + right), number, quoted))
    return tuple(found)


def _few(text: str) -> tuple[tuple[int, int], ...]:
    """A headline or standfirst is one sentence unless each piece clearly is one of its own."""
    if not text.strip():
        return ()
    spans = sentence_spans(text)
    pieces = [text[start:end] for start, end in spans]
    several = len(pieces) > 1 and all(len(piece.split()) >= SHORTEST_SENTENCE for piece in pieces)
    if several and all(_ENDS.search(piece) for piece in pieces[:-1]):
        return spans
    return ((spans[0][0], spans[-1][1]),)
