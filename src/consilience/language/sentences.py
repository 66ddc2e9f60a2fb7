"""Where paragraphs and sentences begin and end: spans in code points, trimmed of white space, in order, never empty.

nupunkt proposes the boundaries inside a paragraph; rules set right what quotations, titles, initials and closing
brackets make it miss. Every character that is not white space belongs to exactly one sentence.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from consilience.language.lexicon import load

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_CLOSERS = "\"'”’»)]}"
_OPENERS = "\"'“‘«([{"
_LEADING_CLOSERS = re.compile(r"(?:[”’»)\]}]+|[\"'](?=[\s,;:.]|$)|\[\d{1,3}\])+")
_LAST_WORD = re.compile(r"[\w.&’'-]+\.$")
_INITIAL = re.compile(r"(?:^|\s)(?:[A-Z][\w’'-]+\s+|)(?:[A-Z]\.\s?)*[A-Z]\.$")
_NAME_THEN_VERB = re.compile(r"(?:[A-Z][\w.’'-]*\s+){1,4}([a-z]+)\b")
_BRACKETED_ABBREVIATION = re.compile(r"\w \([A-Z][\w.-]*(?: [A-Z][\w.-]*)?\.\)$")
"""«Rep. Ann Rowe (D-Minn.)»: the stop is the abbreviation's."""
_GOES_ON = re.compile(r"(?:--|[—–])\s*[a-z]")
"""A dash and a word in lower case: what is added to the sentence before."""
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]")
_MISSED = re.compile(r"(?<=[a-z0-9%)][.!?])(?:[”’\"]?\s+(?=[“‘\"']?[A-Z][a-z]+\s[a-z])|(?=“[A-Z]))")
LOOK_BACK = 60
"""Characters before a boundary that the rules look at; no title or row of initials is longer."""


def paragraph_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each paragraph; paragraphs are separated by blank lines."""
    spans: list[tuple[int, int]] = []
    start = 0
    for gap in _BLANK_LINE.finditer(text):
        _append_trimmed(spans, text, start, gap.start())
        start = gap.end()
    _append_trimmed(spans, text, start, len(text))
    return tuple(spans)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each sentence; none crosses a blank line.

    >>> [text[a:b] for text in ["“Did you?” she said. Mr. Smith left."] for a, b in sentence_spans(text)]
    ['“Did you?” she said.', 'Mr. Smith left.']
    """
    spans: list[tuple[int, int]] = []
    for start, end in paragraph_spans(text):
        paragraph = text[start:end]
        bounds = [0, *_boundaries(paragraph), len(paragraph)]
        for left, right in pairwise(bounds):
            _append_trimmed(spans, text, start + left, start + right)
    return tuple(spans)


def _append_trimmed(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _boundaries(paragraph: str) -> list[int]:
    """Offsets inside the paragraph at which a new sentence begins."""
    import nupunkt

    proposed = {end for _, end in nupunkt.sent_spans(paragraph)}
    proposed.update(match.end() for match in _MISSED.finditer(paragraph))
    kept: list[int] = []
    for offset in sorted(proposed):
        moved = _past_closers(paragraph, offset)
        if 0 < moved < len(paragraph) and (not kept or moved > kept[-1]) and not _continues(paragraph, moved):
            kept.append(moved)
    return kept


def _past_closers(paragraph: str, offset: int) -> int:
    """Closing quotation marks, brackets and footnote numbers belong to the sentence before."""
    while offset < len(paragraph) and paragraph[offset].isspace():
        offset += 1
    closers = _LEADING_CLOSERS.match(paragraph, offset)
    if closers:
        offset = closers.end()
        while offset < len(paragraph) and paragraph[offset].isspace():
            offset += 1
    return offset


def _continues(paragraph: str, offset: int) -> bool:
    """Whether the sentence before ``offset`` goes on after it."""
    before = paragraph[max(0, offset - LOOK_BACK) : offset].rstrip()
    after = paragraph[offset : offset + 2 * LOOK_BACK]
    if not before:
        return False
    bare = before.rstrip(_CLOSERS)
    quoted = len(bare) < len(before)
    first = after.lstrip(_OPENERS)[:1]
    if (first.islower() and not _BRAND.match(after)) or after[:1] in tuple(",;:"):
        return True
    if _GOES_ON.match(after) and paragraph[offset - 1 : offset] != "\n":
        return True
    if bare.endswith("!") and not quoted:
        return _bang_of_a_name(bare, after)
    if not bare or bare[-1] not in ".!?…:;,":
        return before[-1].isalnum() or bare[-1:] == ""
    if bare[-1] in ",;:":
        return bare[-1] != ":" or not quoted
    if quoted and bare[-1] in "?!,":
        return _speech_follows(after)
    if before.endswith(".)") and _BRACKETED_ABBREVIATION.search(before):
        return after.split(None, 1)[0] not in load("sentence_starters")
    return not quoted and bare[-1] == "." and _abbreviated(bare, after)


def _bang_of_a_name(bare: str, after: str) -> bool:
    """«Yahoo! Finance»: the mark belongs to the name, and what follows opens no sentence of its own."""
    if not any(bare.endswith(name) and not bare[: -len(name)][-1:].isalnum() for name in load("names_with_bang")):
        return False
    return after[:1].isupper() and after.split(None, 1)[0] not in load("sentence_starters")


def _speech_follows(after: str) -> bool:
    """«“Why?” Smith asked» is one sentence; «“We won!” The crowd said nothing» is two."""
    match = _NAME_THEN_VERB.match(after)
    if match is None or match[1] not in load("verbs_of_speech"):
        return False
    return after.split(None, 1)[0] not in load("sentence_starters")


def _abbreviated(before: str, after: str) -> bool:
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    if last[0].lower().lstrip("'’") in _titles():
        return True
    next_word = after.split(None, 1)[0].strip(_OPENERS + ".,") if after.split() else ""
    if re.fullmatch(r"[Nn]o\.|[Nn]os\.", last[0]) and next_word[:1].isdigit():
        return True
    return bool(_INITIAL.search(before)) and next_word[:1].isupper() and next_word not in load("sentence_starters")


@cache
def _titles() -> frozenset[str]:
    return frozenset(line.lower() for line in load("titles_before_names"))
