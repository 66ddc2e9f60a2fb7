"""Words quoted in a headline that the speaker denied or made conditional in the same sentence of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.lexicon import load
from consilience.language.tokens import Row
from consilience.types import Part, Severity

REACH = 7
"""Words before the quoted ones among which a denial or condition stands that turns them."""
REACH_OF_ONE = 6
"""The same for a single word, which only a denial turns."""
AFTER = 4
"""Words after the quoted ones among which their condition begins."""
SHORTEST = 6
"""Letters of a word that is quoted alone; shorter ones stand anywhere."""

_QUOTED = re.compile(r"[“\"](?P<double>[^“”\"]{4,160})[”\"]|(?<!\w)[‘'](?P<single>[^‘’']{4,160})[’'](?!\w)")
_TURNING = frozenset(
    {"not", "never", "no", "nor", "neither", "hardly", "cannot", "without", "none", "nobody", "if", "unless"}
)
_DOUBTING = ("n't", "deni", "deny", "doubt", "reject")
_CONDITIONS = frozenset({"if", "unless", "until", "provided", "except", "only"})
_TITLE_TURNS = re.compile(
    r"\b(?:not|never|no|if|unless|until|n['’]t|den(?:y|ies|ied)|without|neither|nor|hardly|cannot|reject\w*|refus\w*|oppos\w*|against|anger\w*|dismiss\w*|except|threat\w*|warn\w*|vow\w*|would|could|may|might|should|ultimatum)\b|n['’]t\b",
    re.IGNORECASE,
)


def quoted_in_part(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """Quoted words of which every place in the text is turned by a denial or condition that the headline leaves out."""
    if _TITLE_TURNS.search(title.text):
        return
    for match in _QUOTED.finditer(title.text):
        name = "double" if match["double"] else "single"
        words = _words(match[name])
        if not words or (len(words) == 1 and (len(words[0]) < SHORTEST or words[0] in load("function_words"))):
            continue
        if len(words) == 1 and _governed(title.text[: match.start()]):
            continue
        places = [
            (passage, turned)
            for passage in wording.passages
            if passage.part is not Part.TITLE
            for turned in _turned(passage, words)
        ]
        if places and all(turned for _, turned in places):
            passage, turned = places[0]
            reason = f"the headline quotes «{match[name].strip()}»; in the text the speaker's «{turned}» goes with it"
            span = title.span(match.start(name), match.end(name))
            more = (wording.quote(passage.sentence.span),)
            yield Spotted("unsupported-headline", span, Severity.MAJOR, reason, charged=True, more=more)


def _governed(before: str) -> bool:
    """Whether a preposition stands right before the quoted word, which names a matter then («rejection of ‘…’»)."""
    tokens = Row(before).tokens
    return bool(tokens) and tokens[-1].lower in _PREPOSITIONS


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.lower for token in Row(text).tokens if token.kind != "mark")


def _turned(passage: Passage, words: tuple[str, ...]) -> Iterator[str]:
    """For each place of the words in a sentence: what turns them, or nothing."""
    if words[0] not in passage.words or "?" in passage.text:
        return
    tokens = [token for token in passage.row.tokens if token.kind != "mark" or token.text in _CLOSERS]
    low = [token.lower for token in tokens]
    for start in range(len(low) - len(words) + 1):
        if tuple(low[start : start + len(words)]) != words:
            continue
        before = low[max(0, start - REACH) : start]
        if len(words) == 1:
            before = [word for word in before[-REACH_OF_ONE:] if word not in _CONDITIONS]
        stop = max((at for at, word in enumerate(before) if word in _CLOSERS), default=-1)
        turning = [
            word
            for word in before[stop + 1 :]
            if word in _TURNING or word.endswith("n't") or word.startswith(_DOUBTING)
        ]
        after = low[start + len(words) : start + len(words) + AFTER]
        condition = next((word for word in after if word in _CONDITIONS or word in _CLOSERS), "")
        if len(words) == 1:
            condition = ""
        yield turning[-1] if turning else (condition if condition in _CONDITIONS else "")


_PREPOSITIONS = frozenset(
    {"of", "for", "on", "over", "to", "about", "in", "against", "without", "with", "after", "by", "the"}
)
_CLOSERS = frozenset({".", ";", ":", "—", "“", "”", '"', ",", "!", "?"})
