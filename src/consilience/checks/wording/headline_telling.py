"""The sentences of a text that tell what its headline tells, one detail of the headline left out.

Only where such a sentence stands may the text be held against the headline: a text whose lead was lost on the way lacks
much that the article had.
"""

from __future__ import annotations

from dataclasses import dataclass

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.statements import content
from consilience.types import Part

SHARE = 0.4
"""Least share of the headline's other content words in one sentence for it to tell the same; three in four headlines of
AllSides val have such a sentence in their text."""
FEWEST = 3
"""Content words that a sentence and the headline have in common at least."""
LEAD = 4
"""Sentences of the body that make its lead."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence below the headline with the share of the headline's other words that it holds."""

    passage: Passage
    share: float


def telling(wording: Wording, title: Passage, without: str, share: float = SHARE) -> list[Telling]:
    """The sentences that hold at least ``share`` of the headline's content words apart from ``without``, most first."""
    rest = content(title.text) - content(without)
    if len(rest) < FEWEST:
        return []
    found = []
    for passage in wording.passages:
        if passage.part is Part.TITLE:
            continue
        common = rest & content(passage.text)
        if len(common) >= max(FEWEST, share * len(rest)):
            found.append(Telling(passage, len(common) / len(rest)))
    return sorted(found, key=lambda item: -item.share)


def lead(wording: Wording) -> list[Passage]:
    """The first sentences of the body."""
    return list(wording.of(Part.BODY)[:LEAD])
