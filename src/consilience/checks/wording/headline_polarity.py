"""A headline that turns round what its text tells: a negation too many or too few, an opposite word, a doubt left out.

Held against a sentence that holds most of the headline's other words, and only where no sentence of the text puts it as
the headline does. Questions, quoted words and headlines that name a source are held to nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from consilience.checks.wording.headline_telling import telling
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.lexicon import load, pairs
from consilience.language.modality import read_mood
from consilience.language.tokens import Row
from consilience.types import Modality, Part, Severity

_MOST = 0.6
"""Least share of the headline's other words: two statements of which only one is denied look much alike."""
_REACH = 4
"""Words after a negation among which the word stands that it denies."""
_OBJECT = 5
"""Words after a verb among which its object stands."""
_STEM = 5
_SHORTEST = 4
_NEGATIONS = frozenset({"not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "cannot", "hardly"})
_NOT_NEGATING = frozenset({"only", "just", "merely", "even", "doubt", "longer", "later", "least", "matter"})
_SETTLED = frozenset({"will", "sure", "certain", "'ll"})
_SAYS_SO = re.compile(r"[?:“\"‘]|\b(?:says?|said|claims?|according|reports?|if|how|why|what|opinion)\b", re.IGNORECASE)
_UNSURE = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL})


def turned_round(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """Where headline and text cannot both be right."""
    if _SAYS_SO.search(title.text):
        return
    yield from _opposites(wording, title)
    yield from _negations(wording, title)
    if not _denied(title.row) and any(token.lower in _SETTLED for token in title.row.tokens):
        yield from _certainty(wording, title)


def _opposites(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """«Council rejects plan» over «the council approved the plan»."""
    denied = _denied(title.row)
    for index, token in enumerate(title.row.tokens):
        for same, opposite in _opposite_words().get(token.lower, ()):
            if index in denied or _anywhere(wording, same):
                continue
            for told in telling(wording, title, token.text, _MOST):
                row = told.passage.row
                hit = next((at for at in range(len(row)) if row.low(at) in opposite), None)
                if hit is not None and hit not in _denied(row) and _around(title.row, index) & _around(row, hit):
                    reason = f"the headline says «{token.text}», the text «{row.at(hit).text}»"
                    yield _spotted(wording, title, told.passage, reason)
                    return


def _around(row: Row, index: int) -> frozenset[str]:
    """The stems of the content words right after a word: what it is said of."""
    words = [row.low(at) for at in range(index + 1, index + 1 + _OBJECT) if row.at(at).kind == "word"]
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORTEST and word not in load("function_words"))


def _negations(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """A verb that the headline denies and the text affirms wherever it has it, or the other way round."""
    denied = _not_done(title.row)
    if _denied(title.row) and not denied:
        return
    for index in sorted(denied) or range(len(title.row)):
        word = title.row.low(index)
        if len(word) < _SHORTEST or title.row.at(index).kind != "word" or word in load("function_words"):
            continue
        told = [item.passage for item in telling(wording, title, "", _MOST) if _positions(item.passage.row, word)]
        if not told or (denied and _denied(told[0].row)) or not _all_other(wording, word, affirmed=bool(denied)):
            continue
        verb = title.row.at(index).text
        sides = ("denies", "affirms") if denied else ("affirms", "denies")
        yield _spotted(wording, title, told[0], f"the headline {sides[0]} «{verb}», the text {sides[1]} it")
        return


def _all_other(wording: Wording, word: str, *, affirmed: bool) -> bool:
    """Whether every sentence of the text that has the word affirms it (or denies it)."""
    for passage in _body(wording):
        positions = _positions(passage.row, word)
        denied = _denied(passage.row) if affirmed else _not_done(passage.row)
        if any((at in denied) == affirmed for at in positions):
            return False
    return True


def _not_done(row: Row) -> frozenset[int]:
    """The words right after «not» or «never» with a helping verb before it, adverbs and «be» apart."""
    found: set[int] = set()
    for index, token in enumerate(row.tokens):
        plain = token.lower in {"not", "never"} and row.low(index - 1) in load("auxiliaries")
        if not (plain or token.lower.endswith("n't") or token.lower == "cannot"):
            continue
        at = index + 1
        while row.low(at) in load("auxiliaries") or row.low(at).endswith("ly"):
            at += 1
        if row.low(index + 1) not in _NOT_NEGATING:
            found.add(at)
    return frozenset(found)


def _certainty(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """«will» over a text that has «may» wherever it tells this."""
    told = [item.passage for item in telling(wording, title, "", _MOST)]
    moods = [read_mood(passage.text, passage.sentence.span) for passage in told]
    if not moods or any(mood.modality not in _UNSURE for mood in moods):
        return
    hedge = next((wording.quote(span).text for span in moods[0].hedges), "")
    if hedge:
        reason = f"the headline is certain; where the text tells this, it says «{hedge}»"
        yield _spotted(wording, title, told[0], reason)


def _spotted(wording: Wording, title: Passage, told: Passage, reason: str) -> Spotted:
    evidence = (wording.quote(told.sentence.span),)
    return Spotted("unsupported-headline", title.sentence.span, Severity.MAJOR, reason, more=evidence)


def _denied(row: Row) -> frozenset[int]:
    """The words that a negation denies: the content words of a few after it, to the first that is no adverb."""
    found: set[int] = set()
    for index, token in enumerate(row.tokens):
        plain = token.lower in _NEGATIONS or token.lower.endswith("n't")
        if not (plain or token.lower in load("implicit_negatives")) or row.low(index + 1) in _NOT_NEGATING:
            continue
        for at in range(index + 1, min(len(row), index + 1 + _REACH)):
            if row.at(at).kind == "mark":
                break
            found.add(at)
    return frozenset(found)


def _positions(row: Row, word: str) -> list[int]:
    stem = word[:_STEM]
    return [at for at, token in enumerate(row.tokens) if token.lower[:_STEM] == stem]


def _anywhere(wording: Wording, words: frozenset[str]) -> bool:
    """Whether the text has one of the words, or one that begins as it does."""
    stems = {word[:_STEM] for word in words}
    return any(token.lower[:_STEM] in stems for passage in _body(wording) for token in passage.row.tokens)


def _body(wording: Wording) -> Iterator[Passage]:
    return (passage for passage in wording.passages if passage.part is not Part.TITLE)


@cache
def _opposite_words() -> dict[str, list[tuple[frozenset[str], frozenset[str]]]]:
    """For each word of a pair of opposites: the words of its own side and of the other."""
    found: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = {}
    for left, right in (*pairs("opposites"), *pairs("opposites_in_headlines")):
        sides = frozenset(left.split()), frozenset(right.split())
        for same, other in (sides, sides[::-1]):
            for word in same:
                found.setdefault(word, []).append((same, other))
    return found
