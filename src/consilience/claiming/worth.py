"""How much a statement is worth checking, and how much it matters to its article.

Both are hand-set sums of things that can be pointed at; neither is a probability. They order claims, and below
`WORTH_CHECKING` a statement is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from consilience.language.lexicon import load
from consilience.language.tokens import tokenise
from consilience.types import Modality, Part, Quantity, QuantityKind

WORTH_CHECKING = 0.3
"""Set by reading: a bare event in the past («Police closed the road») passes, a wish or a greeting does not."""

BASE = 0.3
NUMBER = 0.2
NAME = 0.1
TIME_OR_PLACE = 0.1
PAST = 0.1
OPINION = -0.15
FIRST_PERSON = -0.1
QUESTION = -0.4
IMPERATIVE = -0.3
SHORT = -0.15
"""For fewer than `SHORT_WORDS` words."""
SHORT_WORDS = 6

POSITION, TITLE_OVERLAP, WORTH, CENTRALITY = 0.35, 0.25, 0.2, 0.2
"""Weights of a claim's salience; they sum to 1."""
DECAY = 0.12
"""Per sentence from the top: the inverted pyramid halves a sentence's weight after eight others."""

HEADING_WORDS = 15
"""A line of the body with fewer words and no full stop is a heading."""

_IMPERATIVES = frozenset(
    {
        "read",
        "see",
        "click",
        "watch",
        "sign",
        "follow",
        "listen",
        "check",
        "visit",
        "call",
        "email",
        "send",
        "join",
        "stop",
    }
    | {
        "look",
        "imagine",
        "consider",
        "remember",
        "forget",
        "wait",
        "try",
        "ask",
        "get",
        "let",
        "let's",
        "please",
        "don't",
    }
)
_FIRST = frozenset({"i", "i'm", "i'd", "i've", "i'll", "we", "we're", "we've", "we'll", "my", "our", "me", "us"})


def worth(
    text: str, *, modality: Modality, quantities: Sequence[Quantity], names: int, times: int, places: int
) -> float:
    """How much there is to check in a statement, in [0, 1]."""
    words = [token.lower for token in tokenise(text) if token.kind == "word"]
    if not words:
        return 0.0
    numbers = sum(quantity.kind != QuantityKind.ORDINAL for quantity in quantities)
    score = BASE + NUMBER * min(2, numbers) + NAME * min(2, names) + TIME_OR_PLACE * (min(1, times) + min(1, places))
    score += PAST * any(word.endswith("ed") or word in load("finite_verbs") for word in words)
    score += OPINION * min(2, sum(word in load("opinion_words") for word in words))
    score += FIRST_PERSON * any(word in _FIRST for word in words)
    score += QUESTION * (modality == Modality.ASKED) + SHORT * (len(words) < SHORT_WORDS)
    score += IMPERATIVE * (words[0] in _IMPERATIVES)
    return max(0.0, min(1.0, score))


def is_furniture(text: str) -> bool:
    """Whether a sentence belongs to the page («Read more», «Sign up for …») rather than to the story."""
    return len(text) < 300 and bool(_furniture().search(text) or _STAMP.match(text))


def is_heading(text: str) -> bool:
    """Whether a line of the body is a heading or a link to another story: short without a full stop, or in capitals."""
    letters = [character for character in text if character.isalpha()]
    if len(letters) > 20 and sum(character.isupper() for character in letters) > 0.8 * len(letters):
        return True
    if re.search(r"[.!?…:;,][\s\"'”’»)\]]*$", text):
        return bool(re.match(r"\d{1,2}\.\s", text)) and len(text.split()) < HEADING_WORDS
    return len(text.split()) < HEADING_WORDS


_STAMP = re.compile(r"(?:Published|Updated|Posted|Last updated|First published|Last modified)\b[^a-z]*[A-Z0-9]")


@cache
def _furniture() -> re.Pattern[str]:
    phrases = sorted(load("claim_furniture"), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(phrase) for phrase in phrases) + ")", re.IGNORECASE)


def content_words(text: str) -> frozenset[str]:
    """Lower-case words that carry meaning, cut to a light stem so that «injured» meets «injuries»."""
    return frozenset(
        token.lower[:6]
        for token in tokenise(text)
        if token.kind != "mark" and len(token.text) > 2 and token.lower not in load("phrase_ends")
    )


class Weights:
    """What the words of one article tell of a claim's weight in it."""

    def __init__(self, title: str, texts: Sequence[str]) -> None:
        self._title = content_words(title)
        self._counts = Counter(word for text in texts for word in content_words(text))
        self._most = max((self._central(content_words(text)) for text in texts), default=0.0) or 1.0

    def _central(self, words: frozenset[str]) -> float:
        """The mean number of other sentences that share a word; long sentences gain nothing by length."""
        return sum(self._counts[word] - 1 for word in words) / (len(words) + 3) if words else 0.0

    def salience(self, text: str, part: Part, index: int, worthy: float) -> float:
        """The salience of a claim in the ``index``-th sentence of its part, in [0, 1]."""
        words = content_words(text)
        position = 1.0 if part == Part.TITLE else 0.95 if part == Part.STANDFIRST else 1 / (1 + DECAY * index)
        shared = len(words & self._title) / len(self._title) if self._title else 0.0
        central = self._central(words) / self._most
        total = POSITION * position + TITLE_OVERLAP * shared + WORTH * worthy + CENTRALITY * max(0.0, min(1.0, central))
        return round(min(1.0, total), 4)
