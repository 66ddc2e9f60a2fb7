"""Lost qualifiers: a source states flatly what others, of the same thing, put as suspected, preliminary or possible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from consilience.language.lexicon import load
from consilience.language.overlap import STEM
from consilience.types import Bound, Claim, Modality, Part, Quantity, Span, VoiceKind

_MODALS = frozenset({"may", "might", "could"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SHORTEST = 4
"""Letters of a word that may carry a qualifier or show that two claims are about one thing."""
SHARED_WORDS = 4
"""Content words that two claims share at least to be taken for the same statement."""
SHARED_SHARE = 0.5
"""Least share of the flat claim's content words that the qualified one has too: the rest may be a synonym or two."""
MOST_HEDGES = 3
"""Hedges of one claim that are looked at; a sentence with more is no plain statement."""
WHOLE = frozenset(
    {*_MODALS, "appears", "appeared", "seems", "seemed", "likely", "probably", "possibly", "perhaps", "apparently"}
    | {"reportedly", "allegedly", "believed", "thought", "appears to", "appeared to", "is believed to"}
)
"""Hedges that make a whole statement uncertain; others qualify some thing in it."""
_HEARSAY = frozenset({"reportedly", "reported"})
KEPT_SHARE = 0.4
"""Least share of the qualified claim's content words that the flat one has too, where the whole statement is hedged."""
WHOLE_SHARE = 0.65
"""The same where what is hedged is the whole statement, so that no single word need stand in both."""
REACH = 5
"""Words after a qualifier within which the word that it bears on stands."""


@dataclass(frozen=True, slots=True)
class LostQualifier:
    """``words`` is the qualifier in the first of the claims that ``kept`` it; those of ``lost`` state it flatly."""

    words: Span
    kept: tuple[Claim, ...]
    lost: tuple[Claim, ...]


def lost_qualifier(claims: Sequence[Claim]) -> LostQualifier | None:
    """The qualifier that some of these claims (of one alignment) keep and others drop; None where there is none.

    Only where at least as many articles keep it as drop it: one careful source does not make the others careless.
    """
    for kept in claims:
        dropped = [
            (words, claim) for words, head in _qualified(kept) for claim in claims if _drops(claim, kept, words, head)
        ]
        if not dropped:
            continue
        losing = tuple(claim for claim in claims if any(claim is other for _, other in dropped))
        lost_in = {one.quote.span.snapshot for one in losing}
        keeping = [
            one for one in claims if one is kept or (one.quote.span.snapshot not in lost_in and _keeps(one, kept))
        ]
        if len({one.quote.span.snapshot for one in keeping}) >= len(lost_in):
            return LostQualifier(dropped[0][0], (kept, *(one for one in keeping if one is not kept)), losing)
    return None


def _qualified(claim: Claim) -> Iterator[tuple[Span, str]]:
    """Each qualifier of a claim and the stem of the word (or the number) that it bears on; a whole statement's: «»."""
    text, at = claim.quote.text, claim.quote.span
    words = list(_WORD.finditer(text))
    for index, word in enumerate(words[:-1]):
        lower = word[0].lower()
        if lower not in _noun_qualifiers() and word[0] not in _MODALS:
            continue
        following = [other[0].lower() for other in words[index + 1 : index + 1 + REACH]]
        head = next((other for other in following if len(other) >= _SHORTEST and other not in _passed_over()), None)
        if head is not None and text[word.end() : words[index + 1].start()] == " ":
            span = Span(at.snapshot, at.part, at.start + word.start(), at.start + word.end())
            yield span, head[:STEM]
    for quantity in claim.quantities:
        if quantity.bound is Bound.AT_MOST:
            yield quantity.span, _number(quantity)
    if claim.modality in {Modality.POSSIBLE, Modality.ALLEGED}:
        for hedge in claim.hedges[:MOST_HEDGES]:
            if text[hedge.start - at.start : hedge.end - at.start] in WHOLE:
                yield hedge, ""


@cache
def _noun_qualifiers() -> frozenset[str]:
    return load("qualifiers_before_nouns")


@cache
def _passed_over() -> frozenset[str]:
    return load("function_words") | load("auxiliaries") | _noun_qualifiers() | {"have", "been", "partly", "also"}


def _number(quantity: Quantity) -> str:
    return f"{quantity.kind}{quantity.high:g}{quantity.unit}"


def _drops(claim: Claim, kept: Claim, words: Span, head: str) -> bool:
    """Whether another article's claim says flatly what the qualifier bears on."""
    if claim.quote.span.snapshot == kept.quote.span.snapshot or claim.modality is not Modality.ASSERTED:
        return False
    if claim.hedges or claim.negations or _noun_qualifiers() & _lower(claim.quote.text):
        return False
    if claim.quote.span.part is not Part.TITLE and _told_by_another(claim, kept, words):
        return False
    if _bounds(claim) & _bounds(kept) and not any(quantity.span == words for quantity in kept.quantities):
        return False
    if not head and (claim.quote.span.part is Part.TITLE or not _same(kept, claim, KEPT_SHARE)):
        return False
    if not _same(claim, kept, SHARED_SHARE if head else WHOLE_SHARE):
        return False
    if any(quantity.bound is Bound.AT_MOST and quantity.span == words for quantity in kept.quantities):
        exact = (quantity for quantity in claim.quantities if quantity.bound is Bound.EXACT)
        return any(_number(quantity) == head for quantity in exact)
    return any(word.startswith(head) for word in _lower(claim.quote.text))


def _told_by_another(claim: Claim, kept: Claim, words: Span) -> bool:
    """Whether the qualifier only says that others report it, and this claim says who («two people familiar»)."""
    at = kept.quote.span.start
    hearsay = kept.quote.text[words.start - at : words.end - at] in _HEARSAY
    return hearsay and claim.voice.kind is not VoiceKind.REPORTER


def _bounds(claim: Claim) -> frozenset[str]:
    """The numbers that a claim gives as the most there can be («faces up to 10 years»)."""
    return frozenset(_number(quantity) for quantity in claim.quantities if quantity.bound is Bound.AT_MOST)


def _keeps(claim: Claim, kept: Claim) -> bool:
    """Whether a claim puts the same with a qualifier too."""
    return next(_qualified(claim), None) is not None and _same(claim, kept)


def _same(flat: Claim, other: Claim, least: float = SHARED_SHARE) -> bool:
    """Whether most of what a claim says stands in another one too."""
    mine = _content(flat.quote.text)
    common = mine & _content(other.quote.text)
    return len(common) >= SHARED_WORDS and len(common) >= least * len(mine)


def _lower(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _content(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _lower(text) - _passed_over() if len(word) >= _SHORTEST)
