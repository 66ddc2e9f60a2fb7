"""How well claims of different articles are laid side by side, judged by the spans that support one fact.

The gold lists about fifteen facts an event, so what it does not list cannot be judged: precision counts only pairs of
claims that both match something in the gold. The two proxies stand in for elements that a report does not hold yet.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from consilience.evaluate.gold import GoldEvent, KeyFact
from consilience.evaluate.story_measures import Scored, line, matches_any, overlap_with, score_unique_points, share
from consilience.evaluate.story_page import NotComputed, SystemSpan, SystemStory


def alignment(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """Recall over (fact, pair of articles that both state it); precision over judgeable pairs of aligned claims.

    A pair is judgeable where both claims match a fact or a unique point; right where they share a fact.
    """
    if not page.aligned:
        return NotComputed("the report aligns no claims")
    wanted = _fact_pairs(event)
    spans = [span for group in page.aligned for span in group]
    facts_of = {span: _facts_of(event, span) for span in spans}
    hit = {
        (fact, frozenset((one.article, other.article)))
        for group in page.aligned
        for one, other in combinations(group, 2)
        for fact in facts_of[one] & facts_of[other]
    }
    claimed = {
        (fact.id, articles)
        for fact, articles in wanted
        if all(any(fact.id in facts_of[span] for span in spans if span.article == article) for article in articles)
    }
    missed = [(fact, articles) for fact, articles in wanted if (fact.id, articles) not in hit]
    lines = [
        f"{event.name} {'+'.join(sorted(articles))}: "
        f"{'not aligned' if (fact.id, articles) in claimed else 'no claims to align'} ({fact.id}): {fact.fact}"
        for fact, articles in missed
    ]
    judged, wrong = _judged_pairs(event, page, facts_of)
    lines += [
        f"{event.name}: aligned, yet of different facts: {one.article} «{event.words(one.place)}» / "
        f"{other.article} «{event.words(other.place)}»"
        for one, other in wrong
    ]
    found = len(wanted) - len(missed)
    return Scored(
        (
            share("claim alignment recall", found, len(wanted)),
            share("claim alignment recall, both claimed", found, len(claimed)),
            share("claim alignment precision", judged - len(wrong), judged),
        ),
        tuple(lines),
    )


def shared_claims(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """A proxy until there are key points: key facts that an alignment of two or more sources cites."""
    if not page.aligned:
        return NotComputed("the report aligns no claims")
    shared = [span for group in page.aligned if len({item.article for item in group}) > 1 for span in group]
    wanted = [fact for fact in event.key_facts if fact.importance == "key"]
    told = [fact for fact in wanted if len({span.article for span in fact.support}) > 1]
    found = [fact for fact in told if matches_any(event, fact.support, shared)]
    claims = [span for group in page.aligned for span in group]
    claimed = [fact for fact in wanted if matches_any(event, fact.support, claims)]
    lines = [f"{event.name}: no aligned claim states {fact.id}: {fact.fact}" for fact in told if fact not in found]
    lines += [f"{event.name}: no claim at all states {fact.id}: {fact.fact}" for fact in wanted if fact not in claimed]
    ratios = (
        share("proxy: key facts among claims", len(claimed), len(wanted)),
        share("proxy: key facts among shared claims", len(found), len(told)),
    )
    return Scored(ratios, tuple(lines))


def lone_claims(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """A proxy until unique points are chosen: claims that no claim of another article is aligned with."""
    if not page.aligned:
        return NotComputed("the report aligns no claims")
    alone = [span for group in page.aligned if len({item.article for item in group}) == 1 for span in group]
    names = ("proxy: unique points among lone claims", "proxy: lone claims that are unique points")
    scored = score_unique_points(event, alone, names)
    shared = [span for group in page.aligned if len({item.article for item in group}) > 1 for span in group]
    lost = [point for point in event.unique_points if matches_any(event, (point.span,), shared)]
    lines = [line(event, point.span, "unique point aligned with another article's claim") for point in lost]
    return Scored(scored.ratios, tuple(lines))


def _fact_pairs(event: GoldEvent) -> list[tuple[KeyFact, frozenset[str]]]:
    return [
        (fact, frozenset(articles))
        for fact in event.key_facts
        for articles in combinations(sorted({span.article for span in fact.support}), 2)
    ]


def _facts_of(event: GoldEvent, span: SystemSpan) -> frozenset[str]:
    return frozenset(fact.id for fact in event.key_facts if matches_any(event, fact.support, (span,)))


def _judged_pairs(
    event: GoldEvent, page: SystemStory, facts_of: dict[SystemSpan, frozenset[str]]
) -> tuple[int, list[tuple[SystemSpan, SystemSpan]]]:
    """How many aligned pairs of different articles can be judged, and those whose claims share no fact."""

    def known(span: SystemSpan) -> bool:
        unique = (point.span for point in event.unique_points)
        return bool(facts_of[span]) or any(overlap_with(event, point, span) is not None for point in unique)

    pairs: Sequence[tuple[SystemSpan, SystemSpan]] = [
        (one, other)
        for group in page.aligned
        for one, other in combinations(group, 2)
        if one.article != other.article and known(one) and known(other)
    ]
    return len(pairs), [(one, other) for one, other in pairs if not facts_of[one] & facts_of[other]]
