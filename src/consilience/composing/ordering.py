"""The order in which a story's sentences stand: best corroborated first, then as the articles themselves order them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.composing.antecedents import is_plain_person
from consilience.composing.carriers import Fact
from consilience.composing.selection import is_loaded, names_of, quoted_share, stems, without_function_words
from consilience.types import Modality, NameKind, Part, Reading

LEADING = 1
"""Sentences at the head that keep their rank; the articles' own order holds for the rest."""


MOSTLY_SPOKEN = 0.5
"""Share of a sentence between quotation marks from which it is somebody's words."""
_HEARSAY = re.compile(
    r"\b(?:insiders?|sources?|(?:people|person|someone) (?:familiar|close|briefed|with knowledge))\b"
    r"|\bon (?:the )?condition of anonymity\b|\brumou?r(?:s|ed)?\b|\baccording to (?:a (?:new )?report|reports)\b"
    r"|\b(?:allegedly|reportedly|apparently|purportedly|supposedly)\b",
    re.IGNORECASE,
)
"""Words by which somebody unnamed is put forward as the source, or nobody."""

NEAR = 0.8
"""Share of the best fact's worth from which a corroborated fact leads before one that a single source states."""
EARLY = 5
"""Sentences at the head of an article among which it tells what happened."""
LEAST_OF_LEAD = 9
"""Words of a sentence that says who did what where."""
NEAREST = 3
"""Facts among which the leading one is sought."""


def lead_first(facts: Sequence[Fact], titles: Sequence[str]) -> list[Fact]:
    """The facts with the leading one first: the best that may lead, or a corroborated one close behind it.

    ``titles`` are the headlines of all articles. Where nothing near the best may lead, the best leads all the same,
    unless it is but one side's word and any other may.
    """
    fit = [fact for fact in facts if may_lead(fact, titles)]
    near = [fact for fact in fit if fact.worth >= NEAR * facts[0].worth]
    close = [fact for fact in facts[:NEAREST] if fact in near and fact.independent > 1 and not is_spoken(fact)]
    apart = fit if one_sided(facts[0]) else []
    lead = (*close, *near, *apart, facts[0])[0]
    return [lead, *(fact for fact in facts if fact is not lead)]


def may_lead(fact: Fact, titles: Sequence[str]) -> bool:
    """Whether it says what the event is: told early, at some length, of what a headline says too, on firm ground.

    What a headline says is more than a name: a verb or a thing.
    """
    early = min(statement.number for statement in fact.sources) < EARLY
    if not early or len(fact.sources[0].text.split()) < LEAST_OF_LEAD or one_sided(fact):
        return False
    said = without_function_words(stems(fact.sources[0].text)) - names_of(fact.sources[0])
    return any(said & stems(title) for title in titles)


def one_sided(fact: Fact) -> bool:
    """Whether one source alone has it, and has it from somebody unnamed, as hearsay, or in words of slant."""
    if fact.independent > 1:
        return False
    statement = fact.sources[0]
    alleged = any(claim.modality is Modality.ALLEGED for claim in statement.claims)
    return alleged or bool(_HEARSAY.search(statement.text)) or is_loaded(statement.text)


def key_facts(facts: Sequence[Fact], readings: Sequence[Reading], most: int, least: int) -> list[Fact]:
    """The first facts that may stand alone at the top; words and scenes only where there are too few others.

    A quotation, or somebody whom one article alone has met, may bring a story to life; neither sums it up.
    """
    colour = {id(fact): is_spoken(fact) or is_scene(fact, readings) for fact in facts}
    fit = [fact for fact in facts if not colour[id(fact)]]
    left = [fact for fact in facts if colour[id(fact)]]
    return sorted([*fit[:most], *left[: max(0, least - len(fit))]], key=facts.index)


def is_spoken(fact: Fact) -> bool:
    """Whether the sentence that a fact is worded after is mostly a quotation, or stands within one."""
    return quoted_share(fact.sources[0]) > MOSTLY_SPOKEN


def is_scene(fact: Fact, readings: Sequence[Reading]) -> bool:
    """Whether one article alone tells it, of a person of no office whom no other article and no headline names."""
    if fact.independent > 1:
        return False
    statement = fact.sources[0]
    others = [item.article.snapshot for item in readings if item is not statement.reading]
    elsewhere = " ".join((statement.reading.article.title, *(f"{item.title} {item.body}" for item in others)))
    named = [mention for claim in statement.claims for mention in claim.names if not mention.pronoun]
    persons = [mention for mention in named if mention.entity.kind is NameKind.PERSON]
    first = min(persons, key=lambda mention: mention.span.start, default=None)
    if first is None or not is_plain_person(first.entity, statement.reading):
        return False
    return first.entity.name.split()[-1] not in elsewhere


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
