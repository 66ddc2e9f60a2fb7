"""Quotations in a text: where quotation marks open and close, across paragraphs, nested, mixed and unbalanced.

Spans are of the words inside the marks. A quotation that runs over several paragraphs, with an opening mark at the head
of each and a closing one at the end of the last, is one quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from consilience.language.lexicon import load

_OPENING = frozenset("“„«‟＂")
_CLOSING = frozenset("”»")
_STRAIGHT = frozenset('"″＂')
_SINGLE = frozenset("'‘’‛‹›")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{—–-/:\"“«„‘'")
_TWO_SINGLES = frozenset({"’’", "''"})
"""Typed for a closing double mark."""
_LEADING = frozenset('“„«"')
"""Marks at the head of a paragraph with which a quotation goes on."""
_PARAGRAPH_BREAK = re.compile(r"\n\s*\n")
_LEAN = re.compile(r"[.!?…][\"”'’)]*(?=\s|$)")
"""Where a sentence seems to end: only used to bound a quotation whose closing mark is missing."""

_SINGLE_CLOSER = re.compile("['’›]")

MAXIMUM_SINGLE = 1200
"""Code points; a single-quoted stretch longer than this is two apostrophes, not a quotation."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks: ``start``/``end`` without the marks, ``outer_start``/``outer_end`` with them.

    ``depth`` counts the quotations around it. ``closed`` is false where the closing mark is missing.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int
    single: bool
    closed: bool


def find_quotations(text: str, paragraphs: tuple[tuple[int, int], ...]) -> tuple[Quotation, ...]:
    """The quotations of ``text``, in order of their start, outer before inner."""
    found: list[Quotation] = []
    for number, (start, end) in enumerate(paragraphs):
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else len(text)
        here = _of_paragraph(text, start, end, continued=text[following : following + 1] in _LEADING)
        previous = next((item for item in reversed(found) if item.depth == 0), None)
        if previous is not None and here and _continues(text, previous, here[0], start):
            joined = replace(previous, end=here[0].end, outer_end=here[0].outer_end, closed=here[0].closed)
            found[found.index(previous)] = joined
            here = here[1:]
        found.extend(here)
    whole = [item for item in found if item.start < item.end]
    return tuple(sorted(whole, key=lambda item: (item.start, -item.end)))


def _continues(text: str, previous: Quotation, first: Quotation, paragraph: int) -> bool:
    """Whether the paragraph's first quotation goes on with one that the paragraph before left open at its end."""
    if previous.closed or previous.single != first.single or text[paragraph : first.outer_start].strip():
        return False
    return bool(_PARAGRAPH_BREAK.fullmatch(text[previous.outer_end : paragraph].replace("\n", "\n\n", 1))) or not (
        text[previous.outer_end : paragraph].strip()
    )


def _of_paragraph(text: str, start: int, end: int, continued: bool) -> list[Quotation]:
    """Quotations that begin in one paragraph; an open one ends with its sentence, or where the next goes on."""
    found: list[Quotation] = []
    stack: list[tuple[int, bool]] = []
    closers = _single_closers(text, start, end)
    skipped = -1
    for index in range(start, end):
        character = text[index]
        if index == skipped:
            continue
        if text[index : index + 2] in _TWO_SINGLES and (level := _open_double(stack)) is not None:
            _close(text, level, index, stack, found, width=2)
            skipped = index + 1
            continue
        double = character in _OPENING or character in _CLOSING or character in _STRAIGHT
        if double:
            _double(text, start, end, index, stack, found)
        elif character in _SINGLE:
            _single(text, start, end, index, stack, found, closers)
    while stack:
        opened, single = stack.pop()
        if single:
            continue
        found.append(_unclosed(text, opened if continued else start, end, opened, len(stack)))
    return sorted(found, key=lambda item: (item.start, -item.end))


def _double(text: str, start: int, end: int, index: int, stack: list[tuple[int, bool]], found: list[Quotation]) -> None:
    character = text[index]
    open_at = _open_double(stack)
    if character in _STRAIGHT:
        before, after = text[index - 1 : index] if index > start else " ", text[index + 1 : index + 2]
        apart = before.isspace() and text[max(start, index - 2) : index - 1] in {".", "?", "!", ","} and after.islower()
        closes = open_at is not None and (apart or not (before in _BEFORE_OPENING and after.isalnum()))
        if not closes and (index + 1 >= end or after.isspace()):
            return
    else:
        closes = character in _CLOSING or (open_at is not None and _mistyped(text, start, index))
    if closes:
        if open_at is not None:
            _close(text, open_at, index, stack, found)
        return
    if open_at is not None and character != "«" and not _nested_double(stack):
        found.append(_unclosed(text, start, index, stack[open_at][0], open_at))
        del stack[open_at:]
    stack.append((index, False))


def _mistyped(text: str, start: int, index: int) -> bool:
    """Whether an opening mark stands where only a closing one can: «“violates the oath“ he took»."""
    before, after = text[index - 1 : index] if index > start else " ", text[index + 1 : index + 2]
    return text[index] == "“" and not before.isspace() and before not in _BEFORE_OPENING and not after.isalnum()


def _nested_double(stack: list[tuple[int, bool]]) -> bool:
    """Whether the innermost open quotation is single-quoted, so that a double mark may nest in it."""
    return bool(stack) and stack[-1][1]


def _single(
    text: str,
    start: int,
    end: int,
    index: int,
    stack: list[tuple[int, bool]],
    found: list[Quotation],
    closers: list[int],
) -> None:
    before = text[index - 1] if index > start else " "
    after = text[index + 1] if index + 1 < end else " "
    if stack and stack[-1][1]:
        if _may_close_single(text, index, before, after):
            _close(text, len(stack) - 1, index, stack, found)
        return
    if text[index] in "’›" or not (before in _BEFORE_OPENING and (after.isalnum() or after in '"“…[')):
        return
    if _is_elision(text, index) or not _closes_soon(closers, index):
        return
    stack.append((index, True))


def _single_closers(text: str, start: int, end: int) -> list[int]:
    """Where a single mark could close a quotation in this paragraph."""
    return [
        match.start()
        for match in _SINGLE_CLOSER.finditer(text, start, end)
        if match.start() > start
        and _may_close_single(
            text, match.start(), text[match.start() - 1], text[match.end()] if match.end() < end else " "
        )
    ]


def _closes_soon(closers: list[int], opened: int) -> bool:
    place = bisect_left(closers, opened + 2)
    return place < len(closers) and closers[place] < opened + MAXIMUM_SINGLE


def _may_close_single(text: str, index: int, before: str, after: str) -> bool:
    """Whether a single mark can close here: after a word or stop, before no letter, and not a plural possessive."""
    if text[index] == "‘" or before.isspace() or after.isalnum():
        return False
    if not before.isalnum():
        return True
    return not (before in "sS" and after == " " and text[index + 2 : index + 3].islower())


def _is_elision(text: str, index: int) -> bool:
    word = re.match(r"[^\W_]+", text[index + 1 : index + 12])
    if word is None:
        return False
    return word[0].lower() in load("elisions") or bool(re.fullmatch(r"\d0?s|\d\ds?", word[0]))


def _open_double(stack: list[tuple[int, bool]]) -> int | None:
    """The level of the innermost open double-quoted stretch."""
    return next((level for level in range(len(stack) - 1, -1, -1) if not stack[level][1]), None)


def _close(
    text: str, level: int, index: int, stack: list[tuple[int, bool]], found: list[Quotation], width: int = 1
) -> None:
    opened, single = stack[level]
    del stack[level:]
    left, right = _trim(text, opened + 1, index)
    if left < right:
        found.append(Quotation(left, right, opened, index + width, level, single, closed=True))


def _unclosed(text: str, start: int, end: int, opened: int, depth: int) -> Quotation:
    """A quotation without its closing mark: the paragraph's rest if it led the paragraph, else its sentence's."""
    right = end
    if opened > start and (stop := _LEAN.search(text, opened + 1, end)):
        right = stop.end()
    left, right = _trim(text, opened + 1, right)
    right = max(left, right)
    return Quotation(left, right, opened, right, depth, single=False, closed=False)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
