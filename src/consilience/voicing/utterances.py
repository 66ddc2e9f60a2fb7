"""A part of an article cut into what one reporting clause can govern: sentences in which a quotation is one word.

Unlike grammar's sentences, these never end inside a quotation: «“Stop! Now!” she said.» is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.language.quotations import Quotation
from consilience.language.verbs import reporting_class
from consilience.language.words import Word, words
from consilience.types import Article, Part

MAXIMUM_WORDS = 300
"""No sentence of an article is longer; bounds the work on hostile input."""
_ENDING = ".!?…"
_NEAR = 7
"""Words after a quotation's «!» or «?» among which a reporting verb shows that the sentence goes on."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One stretch of words with its paragraph number; ``blockquote`` where it stands in a quotation block."""

    words: tuple[Word, ...]
    paragraph: int
    blockquote: bool


def utterances(article: Article, part: Part, quotations: Sequence[Quotation]) -> list[Utterance]:
    """The utterances of a part in order; ``quotations`` are its outermost ones."""
    text = article.snapshot.text(part)
    closed = [(item.outer_start, item.outer_end) for item in quotations]
    found: list[Utterance] = []
    sentences = article.sentences_of(part)
    starts = {sentence.span.start for sentence in sentences}
    paragraphs: dict[int, list[int]] = {}
    blocks: set[int] = set()
    for sentence in sentences:
        bounds = paragraphs.setdefault(sentence.paragraph, [sentence.span.start, sentence.span.end])
        bounds[1] = sentence.span.end
        if sentence.blockquote:
            blocks.add(sentence.paragraph)
    reach = 0
    for number, (start, end) in paragraphs.items():
        row = words(text, max(start, reach), end, [item for item in closed if item[0] >= reach])
        if row:
            reach = max(reach, row[-1].end)
        found.extend(Utterance(tuple(piece), number, number in blocks) for piece in _cut(row, starts))
    return found


def _cut(row: list[Word], starts: set[int]) -> list[list[Word]]:
    pieces: list[list[Word]] = []
    current: list[Word] = []
    for index, word in enumerate(row):
        if current and (len(current) >= MAXIMUM_WORDS or _begins(row, index, starts)):
            pieces.append(current)
            current = []
        current.append(word)
    if current:
        pieces.append(current)
    return pieces


def _begins(row: list[Word], index: int, starts: set[int]) -> bool:
    word, before = row[index], row[index - 1]
    if before.closed:
        last = _last_letter(before.text)
        if not word.closed and (not word.capitalised or last not in _ENDING):
            return False
        if word.closed:
            return last in _ENDING
        return last == "." or not _goes_on(row, index)
    if word.closed and before.text in _ENDING and word.text.lstrip("“\"„«‘'")[:1].isupper():
        return True
    if before.text == "." and index > 1 and word.capitalised and _plain(row[index - 2]):
        return True
    return word.start in starts


def _plain(word: Word) -> bool:
    """Whether a word is no abbreviation: in lower case, of three letters or more."""
    return word.alphabetic and not word.capitalised and len(word.text) > 2 and "." not in word.text


def _last_letter(text: str) -> str:
    stripped = text.rstrip("\"”’'»› \n\t\u00a0")
    return stripped[-1:] or " "


def _goes_on(row: list[Word], index: int) -> bool:
    """«“Stop!” Smith said»: a reporting verb follows before the next mark."""
    for word in row[index : index + _NEAR]:
        if word.closed or word.text in ".;:":
            return False
        if reporting_class(word.lower) in {"say", "quote"}:
            return True
    return False
