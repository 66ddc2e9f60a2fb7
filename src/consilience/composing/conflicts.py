"""What the sources tell differently, told as such: both sides' words with their outlets, in the order of time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from consilience.evidence import quote
from consilience.types import Claim, Comparison, EditKind, Quote, Reading, Relation, StorySentence

MOST_TOLD = 4
"""Disagreements in one story; the page lists them all beside it."""
LONGEST_SIDE = 40
"""Words of a side; longer ones are told on the page only."""

_FRAMES = {
    Relation.CONTRADICTS: "The sources differ: {first} reports “{one}”, {second} reports “{other}”.",
    Relation.SUPERSEDED: "Earlier, {first} reported “{one}”; later, {second} reported “{other}”.",
    Relation.DISPUTED: "This is disputed: {first} reports “{one}”, {second} reports “{other}”.",
}


def told_conflicts(
    comparisons: Sequence[Comparison], readings: Sequence[Reading], alignment_of: Mapping[str, str]
) -> tuple[StorySentence, ...]:
    """A sentence for each disagreement or change worth telling, strongest first."""
    claims = {claim.id: (claim, reading) for reading in readings for claim in reading.claims}
    wanted = [item for item in comparisons if item.relation in _FRAMES and {item.first, item.second} <= claims.keys()]
    wanted.sort(key=lambda item: (item.relation is not Relation.CONTRADICTS, -item.strength, item.id))
    found: list[StorySentence] = []
    told: set[str] = set()
    for item in wanted:
        one, other = claims[item.first], claims[item.second]
        group = frozenset({alignment_of.get(item.first, item.first), alignment_of.get(item.second, item.second)})
        if len(found) == MOST_TOLD or told & group:
            continue
        sentence = _sentence(item, one, other, alignment_of.get(item.first, ""))
        if sentence is not None:
            found.append(sentence)
            told |= group
    return tuple(found)


def _sentence(
    item: Comparison, one: tuple[Claim, Reading], other: tuple[Claim, Reading], alignment: str
) -> StorySentence | None:
    sides = [one, other]
    if item.relation is not Relation.SUPERSEDED:
        sides.sort(key=lambda side: (side[1].article.outlet.name, side[0].id))
    if one[1].article.outlet == other[1].article.outlet:
        return None
    words = [_words(claim.quote.text) for claim, _ in sides]
    if any(len(text.split()) > LONGEST_SIDE for text in words):
        return None
    text = _FRAMES[item.relation].format(
        first=sides[0][1].article.outlet.name, one=words[0], second=sides[1][1].article.outlet.name, other=words[1]
    )
    citations = tuple(_cited(claim, reading) for claim, reading in sides)
    return StorySentence(text, citations, (EditKind.ADD_ATTRIBUTION, EditKind.MERGE), alignment)


def _words(text: str) -> str:
    """A claim's words as they stand between quotation marks: inner double marks single, no stop at the end."""
    return text.strip().rstrip(".").replace("“", "‘").replace("”", "’").replace('"', "’").strip()


def _cited(claim: Claim, reading: Reading) -> Quote:
    return quote(reading.article.snapshot, claim.sentence)


def spans_of(sentences: Iterable[StorySentence]) -> tuple[Quote, ...]:
    """All quotes that some sentences cite."""
    return tuple(item for sentence in sentences for item in sentence.citations)
