"""Doubts: the questions that a careful reader would ask, each with the quotes that raise it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.copying.origins import named_origin
from consilience.copying.outlets import same_outlet
from consilience.doubting.backing import cited
from consilience.doubting.issues import Issue, claims_of, find_issues
from consilience.doubting.origins import anonymous_origin
from consilience.doubting.qualifiers import lost_qualifier
from consilience.doubting.questions import capital, contradiction_question, names, quoted
from consilience.doubting.sums import wrong_sums
from consilience.evidence import quote
from consilience.language.overlap import word_overlap
from consilience.types import (
    Alignment,
    Claim,
    Comparison,
    Corroboration,
    Doubt,
    DoubtKind,
    Evidence,
    IndependentSource,
    Part,
    Quote,
    Reading,
    Span,
    Story,
)

_ORDER = (
    DoubtKind.CONTRADICTION,
    DoubtKind.NUMBERS,
    DoubtKind.LOST_QUALIFIER,
    DoubtKind.CIRCULAR_ORIGIN,
    DoubtKind.ANONYMOUS_ORIGIN,
    DoubtKind.SINGLE_SOURCE,
)
"""What is wrong in the sources first, then what merely lacks support."""

MUCH_THE_SAME = 0.25
"""Shared wording (`word_overlap`) from which «only this source reports it» cannot be said. Below the likeness at which
two sentences tell one thing (.30 in ``evaluate/planting``), for it must not be said wrongly."""

MOST_ANONYMOUS = 3
"""Statements shown for one article's anonymous origins, those that the story tells first; the doubt is the same."""


@dataclass(frozen=True, slots=True)
class _Coverage:
    """What the kinds of doubt are looked for in."""

    readings: Mapping[str, Reading]
    claims: Mapping[str, Claim]
    alignments: Mapping[str, Alignment]
    corroborations: Mapping[str, Corroboration]
    story: Story | None
    independent_sources: Sequence[IndependentSource]

    @property
    def outlets(self) -> Mapping[str, str]:
        return {one: reading.article.outlet.name for one, reading in self.readings.items()}

    @property
    def key_points(self) -> tuple[str, ...]:
        """The alignments of the key points, in their order."""
        points = self.story.key_points if self.story else ()
        return tuple(dict.fromkeys(point.alignment for point in points if point.alignment in self.alignments))

    @property
    def told(self) -> tuple[str, ...]:
        """The alignments that the story tells: key points first."""
        body = tuple(sentence.alignment for sentence in self.story.body) if self.story else ()
        return tuple(dict.fromkeys((*self.key_points, *(one for one in body if one in self.alignments))))

    def rests(self, claim: Claim, origin: str) -> bool:
        """Whether a claim names an outlet or agency as its origin, or stands in that agency's own report."""
        article = self.readings[claim.quote.span.snapshot].article
        own = article.agency is not None and same_outlet(article.agency, origin)
        return own or named_origin(article, claim) is not None

    def elsewhere(self, claims: Sequence[Claim]) -> bool:
        """Whether another article has any sentence in much the same words, though it was not aligned with these."""
        own = {claim.quote.span.snapshot for claim in claims}
        texts = [claim.quote.text for claim in claims]
        for identity, reading in self.readings.items():
            if identity not in own:
                others = [reading.article.text(sentence.span) for sentence in reading.article.sentences]
                if others and word_overlap(texts, others).max() >= MUCH_THE_SAME:
                    return True
        return False

    def tellers(self, claims: Sequence[Claim]) -> list[str]:
        """The outlets of these claims, each once, in alphabetical order."""
        return sorted({self.outlets[claim.quote.span.snapshot] for claim in claims})

    def members(self, alignment: str) -> list[Claim]:
        """The claims of an alignment."""
        return [self.claims[one] for one in self.alignments[alignment].claims if one in self.claims]


def find_doubts(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    comparisons: Sequence[Comparison],
    corroborations: Sequence[Corroboration],
    story: Story | None,
    independent_sources: Sequence[IndependentSource] = (),
) -> tuple[Doubt, ...]:
    """The doubts about a story and its sources; empty means that the search found none.

    Contradictions and sums are looked for in all the sources, the others in what the story tells. The result does not
    depend on the order of the readings; ids are made from kind and evidence.
    """
    coverage = _Coverage(
        {reading.article.snapshot.id: reading for reading in readings},
        claims_of(readings),
        {alignment.id: alignment for alignment in alignments},
        {one.alignment: one for one in corroborations},
        story,
        independent_sources,
    )
    issues = find_issues(comparisons, independent_sources)
    found = [
        *(_contradiction(issue, coverage) for issue in issues),
        *_numbers(coverage),
        *_qualifiers(coverage, issues),
        *_circular(coverage),
        *_anonymous(coverage),
        *_single(coverage),
    ]
    unique = {doubt.id: doubt for doubt in found}
    return tuple(sorted(unique.values(), key=lambda doubt: _ORDER.index(doubt.kind)))


def _contradiction(issue: Issue, coverage: _Coverage) -> Doubt:
    question = contradiction_question(issue, coverage.claims, coverage.outlets)
    evidence = [coverage.claims[claim].quote for side in issue.sides for claim in side.claims]
    return _doubt(DoubtKind.CONTRADICTION, question, evidence)


def _numbers(coverage: _Coverage) -> Iterator[Doubt]:
    for identity in sorted(coverage.readings):
        article = coverage.readings[identity].article
        for wrong in wrong_sums(article):
            outlet = names([article.outlet.name])
            if wrong.share:
                share = f"{wrong.parts[0]} of {wrong.parts[1]}"
                question = f"How is {share} {wrong.whole}? By the numbers that {outlet} gives, it is {wrong.comes_to}."
            else:
                parts = " and ".join(wrong.parts)
                question = f"How do {parts} make {wrong.whole}? The parts that {outlet} gives come to {wrong.comes_to}."
            yield _doubt(DoubtKind.NUMBERS, question, [wrong.passage])


def _qualifiers(coverage: _Coverage, issues: Sequence[Issue]) -> Iterator[Doubt]:
    """At most one doubt per alignment; what is already told as a contradiction is not told again."""
    contradicted = {frozenset((item.first, item.second)) for issue in issues for item in issue.comparisons}
    for alignment in sorted(coverage.alignments):
        members = sorted(coverage.members(alignment), key=lambda claim: claim.quote.span)
        lost = lost_qualifier(members)
        if lost is None or any(
            frozenset((one.id, other.id)) in contradicted for one in lost.kept for other in lost.lost
        ):
            continue
        word = coverage.readings[lost.words.snapshot].article.text(lost.words)
        keepers = coverage.tellers(lost.kept)
        losers = coverage.tellers(lost.lost)
        say = "say" if len(keepers) > 1 else "says"
        leave = "leave" if len(losers) > 1 else "leaves"
        question = f"Is it certain? {capital(names(keepers))} {say} {quoted(word)}; {names(losers)} {leave} that out."
        evidence = [claim.quote for claim in (*lost.kept, *lost.lost)]
        yield _doubt(DoubtKind.LOST_QUALIFIER, question, evidence)


def _circular(coverage: _Coverage) -> Iterator[Doubt]:
    """What several articles report and only one named origin stands behind; one doubt per origin."""
    by_origin: dict[str, list[str]] = {}
    for alignment, stands in coverage.corroborations.items():
        if stands.origin is not None and len(stands.snapshots) > 1 and alignment in coverage.alignments:
            by_origin.setdefault(stands.origin, []).append(alignment)
    for origin, alignments in sorted(by_origin.items()):
        members = [claim for alignment in alignments for claim in coverage.members(alignment)]
        outlets = coverage.tellers([claim for claim in members if coverage.rests(claim, origin)])
        if len(outlets) < 2:
            continue
        rest = "both rest on it" if len(outlets) == 2 else "all rest on it"
        question = f"Who else but {names([origin])} says so? {capital(names(outlets))} {rest}."
        yield _doubt(DoubtKind.CIRCULAR_ORIGIN, question, [claim.quote for claim in members])


def _anonymous(coverage: _Coverage) -> Iterator[Doubt]:
    """What an article gives to somebody whom it does not name, and no other article says; one doubt per article.

    Of several such people it asks after the one behind what the story tells first.
    """
    found: dict[str, list[tuple[Claim, Span]]] = {}
    told = {alignment: place for place, alignment in enumerate(coverage.told)}
    for alignment in sorted(coverage.alignments, key=lambda one: (told.get(one, len(told)), one)):
        stands = coverage.corroborations.get(alignment)
        if stands is not None and stands.origin is not None and len(stands.snapshots) > 1:
            continue
        members = [claim for claim in coverage.members(alignment) if claim.sentence.part is not Part.TITLE]
        where = [anonymous_origin(coverage.readings[claim.quote.span.snapshot].article, claim) for claim in members]
        for claim, span in zip(members, where, strict=True):
            if span is not None and all(where):
                found.setdefault(span.snapshot, []).append((claim, span))
    for snapshot in sorted(found):
        article = coverage.readings[snapshot].article
        span = found[snapshot][0][1]
        same = [claim for claim, other in found[snapshot] if article.text(other).lower() == article.text(span).lower()]
        evidence = [quote(article.snapshot, span), *(claim.quote for claim in same[:MOST_ANONYMOUS])]
        outlet = names([article.outlet.name])
        question = f"Who says so? {capital(outlet)} names only {quoted(article.text(span))}."
        yield _doubt(DoubtKind.ANONYMOUS_ORIGIN, question, evidence)


def _single(coverage: _Coverage) -> Iterator[Doubt]:
    """Key points that one independent source states as the story tells them; one doubt per source."""
    if len(coverage.readings) < 2:
        return
    alone: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Claim]] = {}
    for point in coverage.story.key_points if coverage.story else ():
        stands = coverage.corroborations.get(point.alignment)
        if stands is None or (stands.origin is not None and len(stands.snapshots) > 1):
            continue
        told = {quote.span.snapshot for quote in point.citations}
        members = coverage.members(point.alignment)
        backing = cited(stands, told, coverage.independent_sources)
        apart = sum(bool(told & set(source.snapshots)) for source in coverage.independent_sources)
        if backing.independent != 1 or apart > 1:
            continue
        mine = [claim for claim in members if claim.quote.span.snapshot in told]
        alike = tuple(one for one in stands.snapshots if one not in told) if stands.independent > 1 else ()
        if alike or not coverage.elsewhere(members):
            alone.setdefault((backing.snapshots, alike), []).append(mine[0])
    for (snapshots, alike), claims in alone.items():
        outlets = [coverage.outlets[one] for one in snapshots]
        if len(claims) > 1:
            asked = f"Does anyone else report these {len(claims)} key points?"
        else:
            asked = f"Does anyone else report {quoted(claims[0].quote.text)}?"
        if len(snapshots) > 1:
            answer = f"{capital(names(outlets))} do, but they are not independent"
        else:
            answer = f"Of these sources only {names(outlets)} does"
        others = [coverage.outlets[one] for one in alike]
        rest = f"; {names(others)} {'says' if len(others) == 1 else 'say'} something alike" if others else ""
        yield _doubt(DoubtKind.SINGLE_SOURCE, f"{asked} {answer}{rest}.", [claim.quote for claim in claims])


def _doubt(kind: DoubtKind, question: str, evidence: Sequence[Quote]) -> Doubt:
    """A doubt with an id made from its kind and the words that raise it, wherever they stand."""
    words = sorted(" ".join(item.text.split()) for item in evidence)
    digest = hashlib.sha256("\n".join((kind.value, *words)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    shown: tuple[Evidence, ...] = tuple(dict.fromkeys(evidence))
    return Doubt(digest, kind, question, shown)
