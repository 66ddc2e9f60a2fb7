"""What the sources tell differently, told as such: both sides' words with their outlets, in the order of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.evidence import quote
from consilience.types import (
    ArticleKind,
    Claim,
    Comparison,
    EditKind,
    Part,
    Quote,
    Reading,
    Relation,
    StorySentence,
)

MOST_TOLD = 4
"""Disagreements in one story; the page lists them all beside it."""
LONGEST_SIDE = 30
"""Words of a side; longer ones are told on the page only."""

_BOTH = {
    Relation.CONTRADICTS: "The sources differ: {first} reports “{one}”, {second} reports “{other}”.",
    Relation.SUPERSEDED: "Earlier, {first} reported “{one}”; later, {second} reported “{other}”.",
    Relation.DISPUTED: "This is disputed: {first} reports “{one}”, {second} reports “{other}”.",
}
_OTHER = {
    Relation.CONTRADICTS: "By contrast, {outlet} reports “{words}”.",
    Relation.SUPERSEDED: "Earlier, {outlet} had reported “{words}”.",
    Relation.DISPUTED: "This is disputed: {outlet} reports “{words}”.",
}
_RELATIVE = frozenset({"which", "who", "whose", "where", "that", "when", "and", "but"})
"""Words at the head of a clause that says nothing without what stands before it."""
_Side = tuple[Claim, Reading, str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sides of one comparison, for ``SUPERSEDED`` the earlier first: each its claim, article and words at issue."""

    relation: Relation
    sides: tuple[_Side, _Side]
    alignment: str

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The sentences of both sides."""
        return tuple(quote(reading.article.snapshot, claim.sentence) for claim, reading, _ in self.sides)

    def both(self) -> StorySentence:
        """Both sides in one sentence."""
        (_, first, one), (_, second, other) = self.sides
        text = _BOTH[self.relation].format(
            first=first.article.outlet.name, one=one, second=second.article.outlet.name, other=other
        )
        return self._sentence(text)

    def counterpart(self, claims: frozenset[str]) -> str | None:
        """The claim of the other side, where a sentence tells these claims of one; else None."""
        told = [claim.id in claims for claim, _, _ in self.sides]
        return None if told[0] == told[1] else self.sides[told.index(False)][0].id

    def after(self, claims: frozenset[str]) -> StorySentence | None:
        """The other side alone, where a sentence before tells these claims; None where they are of neither side.

        What was superseded is told after what replaced it, never the other way round.
        """
        told = [claim.id in claims for claim, _, _ in self.sides]
        if told[0] == told[1] or (self.relation is Relation.SUPERSEDED and told[0]):
            return None
        _, reading, words = self.sides[told.index(False)]
        return self._sentence(_OTHER[self.relation].format(outlet=reading.article.outlet.name, words=words))

    def _sentence(self, text: str) -> StorySentence:
        return StorySentence(text, self.quotes, (EditKind.ADD_ATTRIBUTION, EditKind.MERGE), self.alignment)


def conflicts(
    comparisons: Sequence[Comparison], readings: Sequence[Reading], alignment_of: Mapping[str, str]
) -> tuple[Conflict, ...]:
    """The disagreements and changes worth telling, strongest first, one for each pair of alignments."""
    claims = {claim.id: (claim, reading) for reading in readings for claim in reading.claims}
    wanted = [item for item in comparisons if item.relation in _BOTH and {item.first, item.second} <= claims.keys()]
    wanted.sort(key=lambda item: (item.relation is not Relation.CONTRADICTS, -item.strength, item.id))
    found: list[Conflict] = []
    told: set[str] = set()
    for item in wanted:
        group = {alignment_of.get(item.first, item.first), alignment_of.get(item.second, item.second)}
        conflict = _conflict(item, claims, alignment_of.get(item.second, ""))
        if conflict is None or told & group:
            continue
        found.append(conflict)
        told |= group
        if len(found) == MOST_TOLD:
            break
    return tuple(found)


def _conflict(item: Comparison, claims: Mapping[str, tuple[Claim, Reading]], alignment: str) -> Conflict | None:
    pairs = zip((item.first, item.second), item.evidence, strict=True)
    sides = [(*claims[claim], _plain(_whole(words.text, claims[claim][0]))) for claim, words in pairs]
    if item.relation is not Relation.SUPERSEDED:
        sides.sort(key=lambda side: (side[1].article.outlet.name, side[0].id))
    if sides[0][1].article.outlet == sides[1][1].article.outlet:
        return None
    if any(len(words.split()) > LONGEST_SIDE or claim.sentence.part is Part.TITLE for claim, _, words in sides):
        return None
    if any(reading.article.kind in {ArticleKind.OPINION, ArticleKind.SATIRE} for _, reading, _ in sides):
        return None
    return Conflict(item.relation, (sides[0], sides[1]), alignment)


def _whole(words: str, claim: Claim) -> str:
    """The words at issue; the whole claim where they are a clause that says nothing alone."""
    return claim.quote.text if words.split()[0].lower() in _RELATIVE else words


def _plain(text: str) -> str:
    """Words as they stand between quotation marks: inner double marks single, no stop or stray mark at the edges."""
    bare = text.strip().strip('“”"').rstrip(".,;:").strip()
    return bare.replace("“", "‘").replace("”", "’").replace('"', "’")
