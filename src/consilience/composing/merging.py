"""Two short statements told as one sentence: «The Gazette reports that … and that …», «…; …».

Either half is verified by itself before; a merge brings nothing but the linking words and one attribution for both.
What tells somebody's words stays alone, so that neither half can be taken for the words of the other's speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from consilience.composing.carriers import Fact
from consilience.composing.verification import faults
from consilience.composing.wording import Wording
from consilience.language.lexicon import load, pairs
from consilience.language.verbs import reporting_class
from consilience.types import EditKind, Reading, StorySentence, VoiceKind

MOST_WORDS = 46
"""Words of a merged sentence; longer ones are hard to read."""
HALF_WORDS = 27
NEAR = 3
"""Sentences of one article between two statements that still belong together there."""

_APART = re.compile(r"[;:“”\"—–?!]")
"""Marks of a sentence that has structure enough already."""
_TAIL = re.compile(
    r",\s[^,]{2,60}\b(?:said|says|told|tells|reported|reports|announced|added|adds|wrote|tweeted)\b(?:,|$)"
    r"|\baccording to\b|\breport(?:s|ed) that\b"
)
"""«…, the county said»: such a half cannot follow «reports that»."""
_THAT = re.compile(r"\b([A-Za-z]+) that\b")
_HEAD = re.compile(r"^(?:According|Asked|Speaking|Citing|Meanwhile|There)\b")


_PARTIES = frozenset({"republican", "democrat", "conservative", "labour", "tory", "tories", "liberal", "green"})


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with its wording, before any attribution, and the sentence made of it."""

    fact: Fact
    wording: Wording
    sentence: StorySentence


def merged(told: Sequence[Told], disputed: frozenset[str], readings: Sequence[Reading]) -> list[Told]:
    """The run of sentences, some pairs of neighbours told as one; the leading sentence stays alone.

    ``disputed`` are the claims that something else in the story is set against; they stay alone as well.
    """
    found: list[Told] = []
    at = 0
    while at < len(told):
        pair = told[at : at + 2]
        both = _merged(pair[0], pair[1], disputed, readings) if at and len(pair) == 2 else None
        found.append(both or pair[0])
        at += 2 if both else 1
    return found


def _merged(one: Told, other: Told, disputed: frozenset[str], readings: Sequence[Reading]) -> Told | None:
    texts = [_bare(item) for item in (one, other)]
    if any(_claims(item) & disputed for item in (one, other)) or not _related(one, other):
        return None
    if any(map(_speaks, (one, other))):
        return None
    if any(_APART.search(text) or len(text.split()) > HALF_WORDS for text in texts):
        return None
    if sum(len(text.split()) for text in texts) > MOST_WORDS:
        return None
    text = _reported(one, other) if _alone(one) else f"{texts[0]}; {lowered(other)}."
    if text is None or _alone(one) != _alone(other) or lowered(other) is None:
        return None
    citations = tuple(dict.fromkeys((*one.sentence.citations, *other.sentence.citations)))
    edits = {*one.sentence.edits, *other.sentence.edits, EditKind.MERGE}
    if _alone(one):
        edits.add(EditKind.ADD_ATTRIBUTION)
    ordered = tuple(edit for edit in EditKind if edit in edits)
    sentence = StorySentence(text, citations, ordered, one.sentence.alignment)
    fact = replace(one.fact, sources=(*one.fact.sources, *other.fact.sources))
    return None if faults(sentence, readings) else Told(fact, one.wording, sentence)


def _reported(one: Told, other: Told) -> str | None:
    """«The Gazette reports that … and that …» for two statements that this outlet alone makes."""
    outlet = one.wording.statement.reading.article.outlet
    halves = [lowered(item) for item in (one, other)]
    if outlet != other.wording.statement.reading.article.outlet or any(half is None for half in halves):
        return None
    if any(_TAIL.search(_bare(item)) or _HEAD.search(_bare(item)) for item in (one, other)):
        return None
    if any(outlet.name in _bare(item) for item in (one, other)):
        return None
    comma = "," if "," in (halves[0] or "") else ""
    return f"{outlet.name[:1].upper()}{outlet.name[1:]} reports that {halves[0]}{comma} and that {halves[1]}."


def _speaks(item: Told) -> bool:
    """Whether a statement tells what somebody said: by its claims, or by a reporting verb with «that»."""
    voiced = any(claim.voice.kind is not VoiceKind.REPORTER for claim in item.wording.statement.claims)
    before_that = (match[1].lower() for match in _THAT.finditer(_bare(item)))
    return voiced or any(reporting_class(word) is not None for word in before_that)


def _alone(item: Told) -> bool:
    return item.fact.independent == 1


def _claims(item: Told) -> frozenset[str]:
    return frozenset(claim.id for source in item.fact.sources for claim in source.claims)


def _related(one: Told, other: Told) -> bool:
    """Whether two statements stand near each other in one article."""
    left, right = one.wording.statement, other.wording.statement
    return left.snapshot == right.snapshot and abs(left.number - right.number) <= NEAR


def _bare(item: Told) -> str:
    return item.wording.render().rstrip(".")


def lowered(item: Told) -> str | None:
    """The statement as it reads within a sentence; None where its first word may or may not be a name."""
    text = _bare(item)
    first = re.split(r"\W", text, maxsplit=1)[0]
    if _of_a_people(first):
        return text
    if not first or first.lower() in load("determiners") | load("function_words"):
        return text[:1].lower() + text[1:]
    names = (mention.entity.name for mention in item.wording.statement.reading.mentions if not mention.pronoun)
    if first.isupper() or not first.isalpha() or any(first in name.split() for name in names):
        return text
    body = item.wording.statement.reading.article.snapshot.body
    if re.search(rf"[a-z,] {re.escape(first)}\b", body):
        return text
    return text[:1].lower() + text[1:] if re.search(rf"\b{re.escape(first.lower())}\b", body) else None


def _of_a_people(word: str) -> bool:
    """Whether a word names members of a party or a people, and keeps its capital («Republicans», «Italians»)."""
    one = word.lower().removesuffix("s")
    return one in _PARTIES or word in dict(pairs("demonyms")) or word.removesuffix("s") in dict(pairs("demonyms"))
