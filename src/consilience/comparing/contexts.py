"""How alike the words around two details are: what stands nearest counts most, rare words more than common ones.

This is mask and match: the detail itself is left out, and the rest of the two statements must agree.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from consilience.comparing.statements import Statement
from consilience.language.lexicon import load, pairs

REACH = 4.0
"""Words of meaning after which a word's weight has fallen to 1/e; a clause of news prose has about eight."""
PLAIN = 0.4
"""What the commonest word of two articles counts for beside a rare one: the words that a story is about are common in
it, and two details of the same thing share them."""
CONTAINED = 0.8
"""What the share of common words counts for beside an agreement of the words right around two details."""
MANY = 6
"""Words of meaning from which the share that two statements have in common tells something."""
RARE = 3.5
"""The rarity (natural logarithm) from which a word counts in full: it stands in about one statement of thirty."""

Context = Mapping[str, float]


class Rarity:
    """The weight of keys within two articles: log((n + 1) / (d + 1/2)) where d of n statements hold a key.

    Source: inverse document frequency (Sparck Jones 1972) over statements, as in `consilience.language.overlap`.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._count = len(statements)
        self._holding = Counter(key for statement in statements for key in set(statement.keys) if key)

    def weight(self, key: str) -> float:
        """The weight of one key."""
        return math.log((self._count + 1) / (self._holding[key] + 0.5))


def context(statement: Statement, first: int, last: int, rarity: Rarity, hidden: Iterable[int] = ()) -> Context:
    """The keys around the tokens [first, last) and their weights; those tokens and ``hidden`` are left out."""
    skip, left_out = {*range(first, last), *hidden}, _details_words()
    found: dict[str, float] = {}
    for index, key in enumerate(statement.keys):
        if not key or index in skip or key[0].isdigit() or statement.row.low(index) in left_out:
            continue
        edge = first if index < first else last - 1
        distance = abs(statement.place[index] - statement.place[edge])
        share = min(1.0, max(0.0, rarity.weight(key) / RARE))
        weight = (PLAIN + (1 - PLAIN) * share) * math.exp(-distance / REACH)
        found[key] = max(found.get(key, 0.0), weight)
    return found


@cache
def _details_words() -> frozenset[str]:
    """Words that belong to a number or a date beside them and say nothing of what it is about."""
    return load("months_and_days") | {word for word, _ in pairs("bounds")} | _BOUNDS


_BOUNDS = frozenset(
    {"maximum", "minimum", "nearly", "just", "more", "less", "least", "about", "almost", "total", "most"}
)


def agreement(one: Context, other: Context) -> float:
    """The cosine of two contexts, in [0, 1]; 0 where either is empty."""
    shared = sum(weight * other[key] for key, weight in one.items() if key in other)
    if shared <= 0:
        return 0.0
    return shared / math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))


def containment(one: Context, other: Context) -> float:
    """The share of the smaller context's keys that the other has, however far they stand; 0 below `MANY` keys."""
    small, large = sorted((one, other), key=len)
    return sum(key in large for key in small) / len(small) if len(small) >= MANY else 0.0


def closeness(one: Context, other: Context) -> float:
    """How much two contexts say the same, right around the two details or, counting for less, in all."""
    return max(agreement(one, other), CONTAINED * containment(one, other))


def shared_keys(one: Context, other: Context) -> int:
    """How many keys two contexts share that carry weight."""
    return sum(1 for key in one if key in other)


def anchored(one: Context, other: Context, nearest: int = 3) -> bool:
    """Whether one of the heaviest keys beside each detail stands beside the other too."""
    top = {key for key, _ in sorted(one.items(), key=lambda item: (-item[1], item[0]))[:nearest]}
    tip = {key for key, _ in sorted(other.items(), key=lambda item: (-item[1], item[0]))[:nearest]}
    return bool(top & tip)
