"""Lost qualifiers: a source states flatly what others, of the same thing, put as suspected, preliminary or possible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from consilience.language.lexicon import load
from consilience.language.overlap import STEM
from consilience.types import Bound, Claim, Modality, Quantity, Span

_MODALS = frozenset({"may", "might", "could"})
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SHORTEST = 4
"""Letters of a word that may carry a qualifier or show that two claims are about one thing."""
SHARED_WORDS = 3
"""Content words besides the qualified one that two claims share at least to be taken for the same statement."""


@dataclass(frozen=True, slots=True)
class LostQualifier:
    """``words`` are the qualifier in ``kept``'s text; ``lost`` makes the same statement without any."""

    words: Span
    kept: Claim
    lost: Claim


def lost_qualifiers(claims: Sequence[Claim]) -> Iterator[LostQualifier]:
    """The qualifiers that some of these claims (of one alignment) keep and others drop, in the claims' order.

    Only where at least as many articles keep it as drop it: one careful source does not make the others careless.
    """
    for kept in claims:
        for words, head in _qualified(kept):
            losing = [claim for claim in claims if _drops(claim, kept, words, head)]
            keeping = {one.quote.span.snapshot for one in claims if one not in losing and _keeps(one, head)}
            if losing and len(keeping) >= len({one.quote.span.snapshot for one in losing}):
                yield LostQualifier(words, kept, losing[0])


def _qualified(claim: Claim) -> Iterator[tuple[Span, str]]:
    """Each qualifier of a claim and the stem of the word (or the number) that it bears on."""
    text, at = claim.quote.text, claim.quote.span
    words = list(_WORD.finditer(text))
    for index, word in enumerate(words[:-1]):
        lower = word[0].lower()
        if lower not in _noun_qualifiers() and lower not in _MODALS:
            continue
        following = [other[0].lower() for other in words[index + 1 : index + 4]]
        head = next((other for other in following if len(other) >= _SHORTEST and other not in _passed_over()), None)
        if head is not None and text[word.end() : words[index + 1].start()] == " ":
            span = Span(at.snapshot, at.part, at.start + word.start(), at.start + word.end())
            yield span, head[:STEM]
    for quantity in claim.quantities:
        if quantity.bound is Bound.AT_MOST:
            yield quantity.span, _number(quantity)


@cache
def _noun_qualifiers() -> frozenset[str]:
    return load("qualifiers_before_nouns")


@cache
def _passed_over() -> frozenset[str]:
    return load("function_words") | load("auxiliaries") | _noun_qualifiers() | {"have", "been", "partly", "also"}


def _number(quantity: Quantity) -> str:
    return f"{quantity.kind}{quantity.high:g}{quantity.unit}"


def _drops(claim: Claim, kept: Claim, words: Span, head: str) -> bool:
    """Whether another article's claim says flatly, in no one else's name, what the qualifier bears on."""
    if claim.quote.span.snapshot == kept.quote.span.snapshot or claim.modality is not Modality.ASSERTED:
        return False
    if claim.hedges or claim.negations or _noun_qualifiers() & _lower(claim.quote.text) or not _same(claim, kept, head):
        return False
    if any(quantity.bound is Bound.AT_MOST and quantity.span == words for quantity in kept.quantities):
        exact = (quantity for quantity in claim.quantities if quantity.bound is Bound.EXACT)
        return any(_number(quantity) == head for quantity in exact)
    return any(word.startswith(head) for word in _lower(claim.quote.text))


def _keeps(claim: Claim, head: str) -> bool:
    return any(other == head for _, other in _qualified(claim)) or (
        claim.modality is not Modality.ASSERTED and any(word.startswith(head) for word in _lower(claim.quote.text))
    )


def _same(one: Claim, other: Claim, head: str) -> bool:
    common = _content(one.quote.text) & _content(other.quote.text)
    return len(common - {head}) >= SHARED_WORDS


def _lower(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _content(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in _lower(text) - _passed_over() if len(word) >= _SHORTEST)
