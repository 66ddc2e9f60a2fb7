"""Name-calling: insults from closed lists; a word that also names plain things only behind a word of contempt."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.usage import uses
from consilience.language.lexicon import load
from consilience.types import Severity

LABEL = "name-calling"
_SPOKEN_OF = (
    "called",
    "calling",
    "the word",
    "term",
    "labelled",
    "labeled",
    "dubbed",
    "likened",
    "branded",
    "nickname",
    "look like",
    "feel like",
    "like a",
    "like an",
)
"""A word spoken of, not used: «called him an idiot»."""
_ROOM = 40
"""Code points before an insult in which it would be said that somebody else uses it."""
_REASON = "an insult stands where a reason should"
INSULT = "insult"
"""The kind of the loaded words that are nouns for people: they insult, where the others judge."""
_FLOCKS = frozenset(
    {"bunch", "pack", "rabble", "gaggle", "horde", "shower", "crew", "coven", "gang", "parade", "procession"}
)
"""«a bunch of clowns»; of these «gang of» and «pack of» need an insult that animals cannot be."""
_ANIMALS = frozenset(
    {"rats", "weasels", "snakes", "vultures", "sheep", "parasites", "leeches", "vermin", "puppets", "nuts"}
)


def insults(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """The insults of a sentence, whoever's they are."""
    for use in uses(wording, "loaded_words", passage):
        if use.kind == INSULT:
            reason = f"«{use.words}» insults; a neutral report would say what they did"
            words = passage.span(use.start, use.end)
            yield Spotted(LABEL, words, Severity.MODERATE, reason, sure=use.sure, speakers=use.sure)
    hits = find_listed("insults", passage)
    contempt = find_listed("contemptuous_words", passage)
    for hit in hits:
        first = hit.first
        if hit.value == "?":
            behind = next((word for word in contempt if first - 1 <= word.last <= first), None)
            if behind is not None:
                first = behind.first
            elif _in_a_flock(passage, first):
                first -= 2
            elif _at_an_office(passage, hit.last):
                pass
            else:
                continue
        yield from _used(passage, first, hit.last)
    people = load("public_persons")
    for hit in contempt:
        if passage.row.low(hit.last) in people and not any(hit.first <= other.first <= hit.last for other in hits):
            yield from _used(passage, hit.first, hit.last + 1)


def _in_a_flock(passage: Passage, at: int) -> bool:
    row = passage.row
    return row.low(at - 1) == "of" and row.low(at - 2) in _FLOCKS and row.low(at) not in _ANIMALS


_OFFICES = frozenset(
    {
        *(
            "office",
            "council",
            "committee",
            "agency",
            "union",
            "ministry",
            "department",
            "government",
            "board",
            "bureau",
        ),
        *("lobby", "press", "bench", "parliament", "senate", "congress", "cabinet", "commission", "authority"),
        *("establishment", "treasury", "opposition"),
    }
)
_REACH = 4
"""Words after «parasites of the» in which the office is named."""


def _at_an_office(passage: Passage, after: int) -> bool:
    """«the parasites of the planning office»."""
    row = passage.row
    if row.low(after) not in {"of", "at", "in"} or row.low(after + 1) not in {
        "the",
        "our",
        "city",
        "this",
        "his",
        "her",
    }:
        return False
    return any(row.low(after + step) in _OFFICES for step in range(2, 2 + _REACH))


def _used(passage: Passage, first: int, last: int) -> Iterator[Spotted]:
    start, end = passage.row.at(first).start, passage.row.at(last - 1).end
    before = passage.text[max(0, start - _ROOM) : start].lower()
    if not any(word in before for word in _SPOKEN_OF):
        yield Spotted(LABEL, passage.span(start, end), Severity.MODERATE, _REASON, speakers=True)
