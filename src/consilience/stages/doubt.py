"""Doubts: the questions that a careful reader would ask, each with the quotes that raise it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.doubting.issues import Issue, claims_of, find_issues
from consilience.doubting.origins import anonymous_origin
from consilience.doubting.qualifiers import lost_qualifiers
from consilience.doubting.questions import capital, contradiction_question, names, quoted
from consilience.doubting.sums import wrong_sums
from consilience.evidence import quote
from consilience.types import (
    Alignment,
    Claim,
    Comparison,
    Corroboration,
    Doubt,
    DoubtKind,
    Evidence,
    IndependentSource,
    Quote,
    Reading,
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


@dataclass(frozen=True, slots=True)
class _Coverage:
    """What the kinds of doubt are looked for in."""

    readings: Mapping[str, Reading]
    claims: Mapping[str, Claim]
    alignments: Mapping[str, Alignment]
    corroborations: Mapping[str, Corroboration]
    story: Story | None

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
    )
    issues = find_issues(comparisons, independent_sources)
    found = [
        *(_contradiction(issue, coverage) for issue in issues),
        *_numbers(coverage),
        *_qualifiers(coverage, issues),
        *_origins(coverage),
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
    """One doubt per alignment and word; what is already told as a contradiction is not told again."""
    contradicted = {frozenset((item.first, item.second)) for issue in issues for item in issue.comparisons}
    for alignment in sorted(coverage.alignments):
        members = sorted(coverage.members(alignment), key=lambda claim: claim.quote.span)
        told: set[str] = set()
        for lost in lost_qualifiers(members):
            kept_article = coverage.readings[lost.words.snapshot].article
            word = kept_article.text(lost.words).lower()
            if word in told or frozenset((lost.kept.id, lost.lost.id)) in contradicted:
                continue
            told.add(word)
            keeper = names([coverage.outlets[lost.words.snapshot]])
            loser = names([coverage.outlets[lost.lost.quote.span.snapshot]])
            question = f"Is it certain, or only “{word}”? {capital(keeper)} puts it so; {loser} leaves that out."
            yield _doubt(DoubtKind.LOST_QUALIFIER, question, [lost.kept.quote, lost.lost.quote])


def _origins(coverage: _Coverage) -> Iterator[Doubt]:
    """What the story tells and only nameless people, or one named origin, stand behind."""
    for alignment in coverage.told:
        members = coverage.members(alignment)
        stands = coverage.corroborations.get(alignment)
        if stands is not None and stands.origin is not None and len(stands.snapshots) > 1:
            outlets = names([coverage.outlets[one] for one in stands.snapshots])
            question = f"Is there any origin for it but {names([stands.origin])}? {capital(outlets)} all rest on it."
            if len(stands.snapshots) == 2:
                question = question.replace(" all rest on it.", " both rest on it.")
            yield _doubt(DoubtKind.CIRCULAR_ORIGIN, question, [claim.quote for claim in members])
        where = [anonymous_origin(coverage.readings[claim.quote.span.snapshot].article, claim) for claim in members]
        if members and all(span is not None for span in where):
            spans = [span for span in where if span is not None]
            article = coverage.readings[spans[0].snapshot].article
            outlets = names([coverage.outlets[span.snapshot] for span in spans])
            verb = "name" if len({span.snapshot for span in spans}) > 1 else "names"
            question = f"Who says so? {capital(outlets)} {verb} nobody, only {quoted(article.text(spans[0]))}."
            yield _doubt(
                DoubtKind.ANONYMOUS_ORIGIN, question, [quote(article.snapshot, spans[0]), *(c.quote for c in members)]
            )


def _single(coverage: _Coverage) -> Iterator[Doubt]:
    """Key points behind which one independent source stands."""
    if len(coverage.readings) < 2:
        return
    for alignment in coverage.key_points:
        stands = coverage.corroborations.get(alignment)
        members = coverage.members(alignment)
        if stands is None or stands.independent > 1 or (stands.origin is not None and len(stands.snapshots) > 1):
            continue
        outlets = names([coverage.outlets[one] for one in stands.snapshots])
        words = quoted(members[0].quote.text)
        if len(stands.snapshots) > 1:
            question = f"Does anyone else report {words}? {capital(outlets)} do, but they are not independent."
        else:
            question = f"Does anyone else report {words}? Of these sources only {outlets} does."
        yield _doubt(DoubtKind.SINGLE_SOURCE, question, [claim.quote for claim in members])


def _doubt(kind: DoubtKind, question: str, evidence: Sequence[Quote]) -> Doubt:
    """A doubt with an id made from its kind and the words that raise it, wherever they stand."""
    words = sorted(" ".join(item.text.split()) for item in evidence)
    digest = hashlib.sha256("\n".join((kind.value, *words)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    shown: tuple[Evidence, ...] = tuple(dict.fromkeys(evidence))
    return Doubt(digest, kind, question, shown)
