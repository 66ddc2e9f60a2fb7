"""Which stretches of an article are statements on their own: sentences, reported clauses, safe halves of sentences.

A sentence that is for the most part somebody's words yields those words; «officials said» is no claim. A sentence of
two main clauses is cut only where the second has a full subject of its own, so that both can be understood alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.language.lexicon import load
from consilience.language.tokens import Row
from consilience.types import Article, Attribution, Part, Sentence, Span

MOSTLY = 0.6
"""Share of a sentence's characters from which an attribution stands for it: the rest is the reporting clause."""
LEAST_WORDS = 4
"""Fewer words than this say nothing that could be checked."""
LEAST_HALF = 5
"""Words that each half of a cut sentence must have."""

_EDGE = " \t\n\u00a0,;:—–-“”\"‘’'«»()[]…"
_OPENERS = frozenset(
    {
        "if",
        "when",
        "while",
        "although",
        "though",
        "after",
        "before",
        "because",
        "since",
        "as",
        "unless",
        "until",
        "once",
    }
    | {"whether", "despite", "not", "both", "either", "neither", "asked"}
)
_PRONOUNS = frozenset(
    {
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "this",
        "that",
        "these",
        "those",
        "who",
        "which",
        "there",
        "his",
        "her",
    }
    | {"their", "its", "then", "now", "so", "also", "even", "only", "not", "what", "how", "why", "when", "where", "if"}
)
_CUT = re.compile(r";\s+|,\s+(?:and|but|while|whereas)\s+")
_LEAD = re.compile(r"(?:and|but)\s+(?=[a-z])")
_ATTRIBUTIVE = re.compile(r"\b(?:said|says|told|according to|added|announced|reported|wrote|argued|warned|insisted)\b")


def statements(article: Article, sentence: Sentence, attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    """The spans of the statements in a sentence, in order; none overlap."""
    inside = _governing(sentence.span, attributions)
    if inside is not None and _is_clause(article.text(inside)):
        return _halves(article, inside)
    start, end = sentence.span.start, sentence.span.end
    whole = _trimmed(article, sentence.span, start, end, marks=False)
    if whole is None:
        return ()
    return _halves(article, whole) if not _ATTRIBUTIVE.search(article.text(whole)) else (whole,)


def _governing(sentence: Span, attributions: Sequence[Attribution]) -> Span | None:
    """The stretch of the sentence that is somebody's words, where that is most of it but not all."""
    covering = [
        item.span
        for item in attributions
        if item.span.overlaps(sentence)
        and not item.fragment
        and _shared(item.span, sentence) >= MOSTLY * _size(sentence)
    ]
    if not covering:
        return None
    widest = max(covering, key=lambda span: (_shared(span, sentence), -span.start))
    start, end = max(widest.start, sentence.start), min(widest.end, sentence.end)
    return Span(sentence.snapshot, sentence.part, start, end)


def _size(span: Span) -> int:
    return span.end - span.start


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _halves(article: Article, span: Span) -> tuple[Span, ...]:
    """The span cut in two where both halves stand alone, else whole; quotation marks and commas at its edges go."""
    text = article.text(span)
    for match in _CUT.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        if _stands_alone(left, first=True) and _stands_alone(right, first=False) and text.count("“") == text.count("”"):
            cut = [(span.start, span.start + match.start()), (span.start + match.end(), span.end)]
            pieces = [_trimmed(article, span, start, end, marks=True) for start, end in cut]
            return tuple(piece for piece in pieces if piece is not None)
    whole = _trimmed(article, span, span.start, span.end, marks=span.part != Part.TITLE)
    return (whole,) if whole else ()


def _stands_alone(text: str, *, first: bool) -> bool:
    """Whether a half has a subject that can be understood without the other half, and a verb after it."""
    row = Row(text)
    words = [token for token in row.tokens if token.kind != "mark"]
    if len(words) < LEAST_HALF or words[0].lower in _OPENERS or "“" in text or '"' in text:
        return False
    if not first and (words[0].lower in _PRONOUNS or words[0].lower in load("phrase_ends") - _DETERMINERS):
        return False
    if not first and (words[0].lower.endswith(("ing", "ed")) or words[0].lower in load("finite_verbs")):
        return False
    return any(_finite(token.lower) for token in words[1:9])


_DETERMINERS = frozenset({"the", "a", "an", "some", "all", "both", "another", "every", "each", "no", "one", "half"})


def _is_clause(text: str) -> bool:
    """Whether reported words begin with a subject and its verb, and not with what the reporting verb governs.

    «the UK to extradite him», «the Democrats of being blinded», «the accusation, has avoided …» are not clauses.
    """
    row = Row(text)
    start = 1 if row.low(0) in {"and", "but", "that"} else 0
    if _finite(row.low(start)):
        return False  # «and confirmed that …»: its subject stands outside
    for index, token in enumerate(row.tokens):
        word = token.lower
        if index and _finite(word) and row.low(index - 1) != "to":
            return row.low(index - 1) != ","
        if word == "to" or (word == "of" and row.low(index + 1).endswith("ing")) or word in _OPENERS - {"not", "both"}:
            return index == 0 and word in _OPENERS
    return False


def _finite(word: str) -> bool:
    """Whether a word makes a clause; a past form in -ed counts."""
    if word in load("auxiliaries") or word in load("finite_verbs"):
        return True
    return len(word) > 4 and word.endswith("ed")


def has_verb(text: str) -> bool:
    """Whether some word of a text looks like a finite verb: an auxiliary, a past form, or a listed one."""
    row = Row(text)
    pasts, presents = load("irregular_pasts"), load("present_verbs")
    return any(
        _finite(token.lower)
        or token.lower.endswith(("'s", "'re", "'ve", "'ll"))
        or (at > 0 and not token.capitalised and (token.lower in pasts or token.lower in presents))
        for at, token in enumerate(row.tokens)
    )


def _trimmed(article: Article, span: Span, start: int, end: int, *, marks: bool) -> Span | None:
    """The stretch without white space and, with ``marks``, without marks that belong to what stands around it."""
    text = article.snapshot.text(span.part)
    edge = _EDGE if marks else " \t\n\u00a0"
    while start < end and text[start] in edge:
        if text[start] in '“"(' and _balanced(text, start, end):
            break
        start += 1
    if marks and (lead := _LEAD.match(text, start, end)):
        start = lead.end()
    while start < end and text[end - 1] in edge:
        if text[end - 1] in '”")' and any(mark in text[start : end - 1] for mark in '“"('):
            break
        end -= 1
    return Span(span.snapshot, span.part, start, end) if start < end else None


def _balanced(text: str, start: int, end: int) -> bool:
    """Whether the mark that opens at ``start`` closes before ``end``."""
    closing = {"“": "”", '"': '"', "(": ")"}[text[start]]
    return closing in text[start + 1 : end - 1]
