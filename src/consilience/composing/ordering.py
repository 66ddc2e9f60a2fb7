"""The order in which a story's sentences stand: best corroborated first, then as the articles themselves order them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.composing.carriers import Fact
from consilience.types import Part

LEADING = 1
"""Sentences at the head that keep their rank; the articles' own order holds for the rest."""


MOSTLY_SPOKEN = 0.5
"""Share of a sentence between quotation marks from which it is somebody's words."""
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")

NEAR = 0.8
"""Share of the best fact's worth from which a corroborated fact leads before one that a single source states."""
EARLY = 5
"""Sentences at the head of an article among which it tells what happened."""
NEAREST = 3
"""Facts among which the leading one is sought."""


def lead_first(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with the leading one first: the best, or a corroborated one close behind it."""
    close = [
        fact
        for fact in facts[:NEAREST]
        if fact.independent > 1 and not is_spoken(fact) and is_early(fact) and fact.worth >= NEAR * facts[0].worth
    ]
    lead = close[0] if close else facts[0]
    return [lead, *(fact for fact in facts if fact is not lead)]


def is_early(fact: Fact) -> bool:
    """Whether an article tells it among its first sentences: what the event is does not come last everywhere."""
    return min(statement.number for statement in fact.sources) < EARLY


def key_facts(facts: Sequence[Fact], most: int, least: int) -> list[Fact]:
    """The first facts that may stand alone at the top; somebody's words only where there are too few others.

    A quotation may bring a story to life; it does not sum it up.
    """
    fit = [fact for fact in facts if not is_spoken(fact)]
    left = [fact for fact in facts if is_spoken(fact)]
    return sorted([*fit[:most], *left[: max(0, least - len(fit))]], key=facts.index)


def is_spoken(fact: Fact) -> bool:
    """Whether the sentence that a fact is worded after is mostly a quotation."""
    text = fact.sources[0].text
    return len(text) - len(_QUOTED.sub(" ", text)) > MOSTLY_SPOKEN * len(text)


def by_corroboration(facts: Sequence[Fact]) -> list[Fact]:
    """The leading fact, then the most corroborated first, else in their order.

    The leading fact keeps its place: it has most support across the articles as a whole, though its sentence often
    holds a detail more than any other article's and so counts fewer sources than a short one does.
    """
    return [*facts[:LEADING], *sorted(facts[LEADING:], key=lambda fact: -fact.independent)]


def pyramid(facts: Sequence[Fact]) -> list[Fact]:
    """The first fact first, the rest by where the articles on average tell them: inverted pyramids averaged."""
    head, rest = list(facts[:LEADING]), list(facts[LEADING:])
    return head + sorted(rest, key=lambda fact: (_depth(fact), fact.sources[0].key))


def _depth(fact: Fact) -> float:
    """How far down the articles tell it, 0 at the top, 1 at the end; the mean over the articles that do."""
    shares = []
    for statement in fact.sources:
        article = statement.reading.article
        running = [item for item in article.sentences if item.span.part in {Part.STANDFIRST, Part.BODY}]
        shares.append(statement.number / max(1, len(running)))
    return round(sum(shares) / len(shares), 6)
