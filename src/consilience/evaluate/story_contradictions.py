"""Contradictions on a story page against the gold's, and whether an edit that makes one is noticed."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.evaluate.alignment import overlap, pair_up
from consilience.evaluate.gold import GoldContradiction, GoldEvent, GoldSpan, Injection
from consilience.evaluate.story_measures import Ratio, Scored, matches_any, overlap_with, share
from consilience.evaluate.story_page import NotComputed, SystemPair, SystemSpan, SystemStory

CONTRADICTS = "contradicts"
MAJOR = "major"


def contradictions(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """Recall over verdict contradicts, major ones apart; false pairs per story: near-misses, and those of no entry.

    Entries within one article are left out. A further pair that says again what a matched one says is neither right
    nor false.
    """
    if isinstance(page.contradictions, NotComputed):
        return page.contradictions
    gold = [entry for entry in event.contradictions if not entry.within_one_article]
    real = [entry for entry in gold if entry.verdict == CONTRADICTS]
    near = [entry for entry in gold if entry.verdict != CONTRADICTS]
    given = page.contradictions
    pairs = pair_up(
        (rank, left, right)
        for left, entry in enumerate(real)
        for right, pair in enumerate(given)
        if (rank := pair_rank(event, entry, pair)) is not None
    )
    hit, taken = {left for left, _ in pairs}, {right for _, right in pairs}
    lines = [_gold_line(event, entry, "contradiction missed") for i, entry in enumerate(real) if i not in hit]
    near_misses = unknown = 0
    for index, pair in enumerate(given):
        if index in taken or any(pair_rank(event, entry, pair) is not None for entry in real):
            continue
        same = next((entry for entry in near if pair_rank(event, entry, pair) is not None), None)
        near_misses += same is not None
        unknown += same is None
        why = f"near-miss {same.id}, {same.verdict}: {same.note}" if same else "of no entry; read it"
        lines.append(_pair_line(event, pair, f"contradiction reported ({why})"))
    major = [index for index, entry in enumerate(real) if entry.severity == MAJOR]
    ratios = (
        share("contradictions recall", len(hit), len(real)),
        share("contradictions recall, major", sum(index in hit for index in major), len(major)),
        Ratio("false contradictions per story, near-misses", near_misses, 1, len(near)),
        Ratio("false contradictions per story, of no entry", unknown, 1, len(given)),
    )
    return Scored(ratios, tuple(lines))


def pair_rank(event: GoldEvent, gold: GoldContradiction, pair: SystemPair) -> tuple[float, ...] | None:
    """How well a reported pair matches a gold entry, either way round; None where it does not.

    Both spans match, or one of them through another article that a key fact shows to state the same.
    """
    ranks = []
    for first, second in ((pair.a, pair.b), (pair.b, pair.a)):
        left, right = overlap_with(event, gold.a, first), overlap_with(event, gold.b, second)
        if left is not None and right is not None:
            ranks.append((1.0, left.rank[0] + right.rank[0]))
        elif left is not None and matches_any(event, equivalents(event, gold.b), (second,)):
            ranks.append((0.0, left.rank[0]))
        elif right is not None and matches_any(event, equivalents(event, gold.a), (first,)):
            ranks.append((0.0, right.rank[0]))
    return max(ranks, default=None)


def equivalents(event: GoldEvent, span: GoldSpan) -> tuple[GoldSpan, ...]:
    """The spans of other articles that a key fact shows to state what this span states."""
    return tuple(
        other
        for fact in event.key_facts
        if any(_same_words(event, support, span) for support in fact.support)
        for other in fact.support
        if other.article != span.article
    )


def injection(event: GoldEvent, edit: Injection, before: Sequence[SystemPair], after: Sequence[SystemPair]) -> Scored:
    """Whether an edit is noticed: a pair absent from the unedited run cites it and what it contradicts.

    ``before`` and ``after`` are the pairs reported without and with the edit, in offsets of the unedited text.
    Further new pairs are false.
    """
    new = [pair for pair in after if not any(_same_pair(event, pair, old) for old in before)]
    noticed = [pair for pair in new if _cites(event, edit, pair)]
    others = [pair for pair in new if pair not in noticed]
    what = f"{event.words(edit.span)} → {edit.replacement}"
    lines = [] if noticed else [f"{event.name} {edit.span.article}: edit {edit.id} not noticed ({edit.type}): «{what}»"]
    lines += [_pair_line(event, pair, f"new contradiction beside edit {edit.id}") for pair in others]
    ratios = (
        share("injections noticed", bool(noticed), 1),
        Ratio("further new contradictions per injection", len(others), 1, len(new)),
    )
    return Scored(ratios, tuple(lines))


def _cites(event: GoldEvent, edit: Injection, pair: SystemPair) -> bool:
    stated = [*edit.stated_by, *(span for state in edit.stated_by for span in equivalents(event, state))]
    return any(
        _touches(edit.span, first) and matches_any(event, stated, (second,))
        for first, second in ((pair.a, pair.b), (pair.b, pair.a))
    )


def _touches(edit: GoldSpan, span: SystemSpan) -> bool:
    same_text = (edit.article, edit.title) == (span.article, span.title)
    return same_text and span.start < edit.end and edit.start < span.end


def _same_pair(event: GoldEvent, pair: SystemPair, other: SystemPair) -> bool:
    return any(
        _same_words(event, pair.a.place, first.place) and _same_words(event, pair.b.place, second.place)
        for first, second in ((other.a, other.b), (other.b, other.a))
    )


def _same_words(event: GoldEvent, one: GoldSpan, other: GoldSpan) -> bool:
    """Whether two spans share at least half of the shorter one's words."""
    if (one.article, one.title) != (other.article, other.title):
        return False
    return overlap(event.index(one), (one.start, one.end), (other.start, other.end)).half


def _gold_line(event: GoldEvent, entry: GoldContradiction, what: str) -> str:
    words = f"{entry.a.article} «{event.words(entry.a)}» / {entry.b.article} «{event.words(entry.b)}»"
    return f"{event.name}: {what} ({entry.id}, {entry.type}, {entry.severity}; {entry.about}): {words}"


def _pair_line(event: GoldEvent, pair: SystemPair, what: str) -> str:
    words = " / ".join(f"{span.article} «{event.words(span.place)}»" for span in (pair.a, pair.b))
    return f"{event.name}: {what}: {words}"
