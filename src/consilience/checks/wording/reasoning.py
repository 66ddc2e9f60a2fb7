"""Informal fallacies by the moves that carry them; where the words can be meant literally, nothing is said.

Each pattern needs the whole move, not a word of it: a false dilemma needs the claim that there is nothing else, a
slippery slope its chain and its extreme end, an ad hominem the step from the person to what they say. The patterns
stand in ``moves/``, by family; here is what looks for them, in one sentence or over two neighbouring ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from consilience.checks.wording.insults import LABEL as NAME_CALLING
from consilience.checks.wording.insults import insults
from consilience.checks.wording.moves import MOVES, Move
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.types import Part, Span, VoiceKind

MOST_REPEATED = 8
"""Times that an honest sentence says one word; more would let a hostile one keep the patterns busy."""
_EVERYWHERE = frozenset({"the", "of", "and", "to", "in", "or"})
_REPORTED = re.compile(
    r"[,?]\s(?!so\b|and\b|but\b|which\b|that\b|who\b|if\b|then\b|or\b|nothing\b|as\b)(?:[\w'’.-]+\s){0,6}?(?:said|says|writes|wrote|"
    r"noted|notes|argued|argues|testified|told|asked|asks|recalled|joked|estimated|estimates|predicted|predicts|warned|warns|"
    r"showed|shows|suggested|suggests|reported|reports|reads|explained|explains|insisted|insists|claimed|claims|added|adds)"
    r"(?:\s(?!that\b)[^,.?!:]{0,60})?[.:;,]",
    re.IGNORECASE,
)
"""«…, the team writes in the journal: …», «…? asks a banner.»: somebody else's words where no speaker was made out."""


def argued(wording: Wording) -> Iterator[Spotted]:
    """The fallacies of an article, everyone's: whose words they are is decided later."""
    before: Passage | None = None
    for passage in wording.passages:
        if passage.part is Part.BODY and not passage.ended and not passage.text.endswith((",", ";")):
            before = None
            continue
        if before is not None and not _neighbours(before, passage):
            before = None
        for item in _spotted(wording, before, passage):
            words = item.words if item.label == NAME_CALLING else _argument(wording, passage, item.words)
            if item.label in _OF_OTHERS and _leads_in(wording, item.words):
                yield replace(item, words=words, charged=True)
                continue
            reported = _REPORTED.search(passage.text) is not None and wording.reporter(words)
            yield replace(item, words=words, sure=item.sure and not reported)
        before = passage


_OF_OTHERS = frozenset(
    {"straw-man", "argument-from-incredulity", "appeal-to-authority", "appeal-to-ridicule", "whataboutism"}
)
"""Moves that the reporter makes with what others say: «Reformers think that pensioners should simply freeze.»"""


def _leads_in(wording: Wording, words: Span) -> bool:
    """Whether a move begins in the reporter's own words, by which a paraphrase is then led in."""
    inside = [item for item in wording.reading.attributions if item.span.overlaps(words)]
    if not inside or any(item.kind is not VoiceKind.PARAPHRASED or item.span.start <= words.start for item in inside):
        return False
    return wording.reporter(replace(words, end=min(item.span.start for item in inside)))


def _neighbours(one: Passage, other: Passage) -> bool:
    """Whether a sentence follows another in the same part, at most a paragraph's end between them."""
    return one.part is other.part and 0 <= other.sentence.paragraph - one.sentence.paragraph <= 1


@cache
def _by_first_word() -> dict[str, tuple[int, ...]]:
    """The places in `MOVES` of the moves that each first word may begin."""
    found: dict[str, list[int]] = {}
    for number, move in enumerate(MOVES):
        for word in move.first:
            found.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def _moves_for(passage: Passage) -> list[Move]:
    """The moves one of whose words stands in a sentence, in their order."""
    by_first = _by_first_word()
    return [MOVES[at] for at in sorted({at for word in passage.words & by_first.keys() for at in by_first[word]})]


def _spotted(wording: Wording, before: Passage | None, passage: Passage) -> Iterator[Spotted]:
    possible = _moves_for(passage)
    yield from insults(wording, passage)
    if not possible or _repeats(passage):
        return
    found: set[str] = set()
    for move in possible:
        if move.label in found or (move.earlier and before is None):
            continue
        match = move.pattern.search(passage.text)
        if match is None:
            continue
        words = passage.span(*match.span())
        if move.before is not None and before is not None:
            if _repeats(before) or move.before.search(before.text) is None:
                continue
            words = replace(words, start=before.sentence.span.start)
        if move.sure:
            found.add(move.label)
        yield Spotted(move.label, words, move.severity, move.reason, sure=move.sure, speakers=move.speakers)


def _repeats(passage: Passage) -> bool:
    counts = Counter(token.lower for token in passage.row.tokens if token.kind == "word" and len(token.text) > 1)
    return any(count > MOST_REPEATED and word not in _EVERYWHERE for word, count in counts.items())


def _argument(wording: Wording, passage: Passage, words: Span) -> Span:
    """The sentences of the move where they are one voice's, else the part of them that is one speaker's."""
    last = passage.sentence.span
    whole = replace(last, start=min(last.start, words.start))
    around, own = wording.voice(whole), wording.voice(words)
    if around is not None and (own is None or own.kind is around.kind):
        return whole
    if words.start < last.start:
        return last if wording.voice(last) is not None else words
    if own is not None:
        return words
    for item in wording.reading.attributions:
        start, end = max(item.span.start, words.start), min(item.span.end, words.end)
        if item.span.overlaps(words) and end - start > (words.end - words.start) / 2:
            return Span(words.snapshot, words.part, start, end)
    return words
