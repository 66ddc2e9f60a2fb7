"""The words of a text with their offsets, cut as reading names and clauses needs them.

A possessive ending is a word of its own («Smith», «’s»), an abbreviation or initial keeps its full stop («Sen.», «J.»),
and a closed stretch handed over by the caller (a quotation) counts as a single word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_ABBREVIATIONS = (
    "Adm|Assn|Asst|Atty|Ave|Brig|Bros|Capt|Cmdr|Co|Col|Corp|Cpl|Cpt|Dept|Det|Dr|Ft|Gen|Gov|Hon|Inc|Insp|Jr|Lt|Ltd|Maj"
    "|Messrs|Mr|Mrs|Ms|Mt|Mx|No|Ph\\.D|Pres|Prof|Pvt|Rep|Reps|Rev|Sen|Sens|Sgt|Sr|St|Supt|vs"
)
"""Abbreviations whose full stop belongs to them."""

_WORD = re.compile(
    r"""(?P<initials>(?:[^\W\d_]\.){{2,}})
      | (?P<abbreviation>\b(?:{})\.)
      | (?P<initial>\b[A-Z]\.(?=\s|[A-Z]))
      | (?P<possessive>(?<=[\w.])['’]s\b|(?<=s)['’](?=\s|[,.;:]|$))
      | (?P<number>(?:(?:\b[A-Z]{{1,2}})?[$£€])?\d+(?:[.,:]\d+)*(?:[-‑][^\W\d_]+)*)
      | (?P<word>[@\#]?[^\W_]+(?:[-‑&.](?=[^\W_])[^\W_]+|['’](?!s\b)[^\W_]+)*)
      | (?P<mark>\S)
    """.format(_ABBREVIATIONS),  # noqa: UP032 -- an f-string would need every brace doubled
    re.VERBOSE,
)


class Word(NamedTuple):
    """A word, punctuation mark or closed stretch; ``lower`` is for look-ups only, offsets are of ``text``."""

    text: str
    start: int
    end: int
    lower: str
    closed: bool = False

    @property
    def capitalised(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return not self.closed and self.text[:1].isupper()

    @property
    def alphabetic(self) -> bool:
        """Whether it is a word and not a mark, number or closed stretch."""
        return not self.closed and self.text[:1].isalpha()


def words(text: str, start: int, end: int, closed: Sequence[tuple[int, int]] = ()) -> list[Word]:
    """The words of ``text[start:end]``, each of the ordered, disjoint stretches in ``closed`` as one."""
    found: list[Word] = []
    at = start
    for left, right in closed:
        if right <= at or left >= end:
            continue
        found.extend(_scan(text, at, max(at, left)))
        found.append(Word(text[left:right], left, right, "", closed=True))
        at = min(right, end)
    found.extend(_scan(text, at, end))
    return found


def _scan(text: str, start: int, end: int) -> list[Word]:
    return [
        Word(match[0], match.start(), match.end(), match[0].replace("’", "'").lower())
        for match in _WORD.finditer(text, start, end)
    ]
