"""A sentence as a row of tokens with their places: numbers as written («3,000», «3.5»), words, and single marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)"
    r"|(?P<initials>(?:[A-Z]\.){2,}(?![a-z]))"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<mark>[^\s])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token: offsets into the text it was read from, its words, and those in lower case for comparing only."""

    start: int
    end: int
    text: str
    lower: str
    kind: str
    """``number``, ``word`` or ``mark``."""

    @property
    def capitalised(self) -> bool:
        """Whether it is a word that begins with a capital."""
        return self.kind == "word" and self.text[:1].isupper()


def _kind(match: re.Match[str]) -> str:
    """Initials («U.S.») count as a word."""
    return "word" if match.lastgroup == "initials" else match.lastgroup or ""


@lru_cache(maxsize=512)
def tokenise(text: str) -> tuple[Token, ...]:
    """The tokens of a text, in order; white space lies between them."""
    return tuple(
        Token(match.start(), match.end(), match.group(), match.group().lower().replace("’", "'"), _kind(match))
        for match in _TOKEN.finditer(text)
    )


def words_of(text: str) -> tuple[str, ...]:
    """The tokens of a text in lower case; quicker than `tokenise` for plain words, of which word lists are made."""
    if text.isascii() and text.replace(" ", "").isalpha():
        return tuple(text.lower().split())
    return tuple(token.lower for token in tokenise(text))


class Row:
    """Tokens with look-ups that answer an empty token outside the row, so that rules need no bounds checks."""

    __slots__ = ("text", "tokens")

    _NONE = Token(0, 0, "", "", "")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenise(text)

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, index: int) -> Token:
        """The token at ``index``, or an empty one."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else self._NONE

    def low(self, index: int) -> str:
        """The token at ``index`` in lower case, or the empty string."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def touches(self, index: int) -> bool:
        """Whether nothing stands between the token at ``index`` and the one after it."""
        return 0 <= index < len(self.tokens) - 1 and self.tokens[index].end == self.tokens[index + 1].start

    def phrase(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether these words, in lower case, stand at ``index``."""
        return all(self.low(index + step) == word for step, word in enumerate(words))
