"""Which articles are one voice: copies of one report, light rewrites of it, one publisher's copies.

Articles are compared in pairs and the pairs folded. Sharing words is needed in every case: one agency credited, or one
publisher, alone makes no two reports one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from consilience.copying.outlets import credited_agency, same_outlet, same_publisher
from consilience.copying.shared import shared_text
from consilience.types import Article, IndependentSource, Reading, SharedText

COPY = 0.30
"""Least share of the shorter article's own words that makes two articles one voice.

On AllSides train (1,987 pairs of different outlets on one event, read by eye) all pairs above .30 are agency copy and
its rewrites; below .25 they are separate reports with some agency background. 95 % of pairs lie below .05.
"""

RELATED_COPY = 0.10
"""The same where both credit one agency, one credits the other, or one publisher's domain is on both."""


def independent_sources(readings: Sequence[Reading]) -> tuple[tuple[SharedText, ...], tuple[IndependentSource, ...]]:
    """What the articles share word for word, and the independent sources that they come to.

    Every article is in exactly one independent source. The result does not depend on the order of the readings.
    """
    articles = {reading.article.snapshot.id: reading.article for reading in readings}
    ordered = sorted(readings, key=lambda reading: reading.article.snapshot.id)
    shared = [item for one, other in combinations(ordered, 2) if (item := shared_text(one, other)) is not None]
    voice = {identity: identity for identity in articles}
    for item in shared:
        if item.share >= _needed(articles[item.first], articles[item.second]):
            kept, gone = sorted((voice[item.first], voice[item.second]))
            voice = {identity: kept if home == gone else home for identity, home in voice.items()}
    sources = []
    for home in sorted(set(voice.values())):
        members = tuple(sorted(identity for identity, other in voice.items() if other == home))
        within = [item for item in shared if item.first in members and item.second in members]
        sources.append(IndependentSource(members, _reason([articles[one] for one in members], within)))
    return tuple(shared), tuple(sources)


def _needed(one: Article, other: Article) -> float:
    return RELATED_COPY if _origin(one, other) is not None else COPY


def _origin(one: Article, other: Article) -> str | None:
    """What relates two articles beside their words: an agency that one or both credit, or their publisher."""
    for credit, holder in ((credited_agency(one), other), (credited_agency(other), one)):
        if credit and (credit == credited_agency(holder) or same_outlet(credit, holder.outlet.name)):
            return credit
    return one.outlet.domain if same_publisher(one.outlet.domain, other.outlet.domain) else None


def _reason(articles: Sequence[Article], shared: Sequence[SharedText]) -> str | None:
    """Why these articles are one voice; None for a single one."""
    if len(articles) < 2:
        return None
    most = max(item.share for item in shared)
    reason = f"up to {most:.0%} of the shorter text is the same, word for word"
    agencies = sorted({credit for article in articles if (credit := credited_agency(article))})
    if agencies:
        return f"{reason}; credited to {' and '.join(agencies)}"
    domains = sorted({article.outlet.domain or "" for article in articles})
    return f"{reason}; one publisher ({domains[0]})" if len(domains) == 1 and domains[0] else reason
