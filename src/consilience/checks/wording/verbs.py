"""Verbs that judge: of speech («boasted», «sneered»), of violence where somebody only criticised («eviscerated»)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.usage import distanced, set_in, words_at
from consilience.language.lexicon import load, pairs
from consilience.language.phrases import Hit
from consilience.types import Part, Severity

LABEL = "loaded-language"

_LITERAL = re.compile(
    r"\b(?:cars?|trucks?|vans?|doors?|storms?|hurricanes?|waves?|winds?|trains?|planes?|vehicles?|balls?|bombs?|pilots?|"
    r"explosions?|explosives?|brakes?|gates?|roofs?|buildings?|walls?|ship|boat|shells?|artillery|missiles?|homer|"
    r"goal|pitch|shot|floods?|fires?|flames?|tornado(?:es)?|earthquake|quake|guns?|music|radio|speakers|"
    r"dogs?|sharks?|bears?|wolf|wolves|tigers?|lions?|leopards?)\b",
    re.IGNORECASE,
)
"""Things that slam, blast, rip or maul in earnest, or that are slammed so."""

_PARTICLES = frozenset(
    {"into", "down", "shut", "through", "off", "open", "apart", "out", "up", "away", "against", "on", "to", "from"}
    | {"with", "in", "at", "by", "and", "across", "past", "home", "over", "onto", "under"}
)
_OBJECT = frozenset({"the", "his", "her", "their", "its", "a", "an", "him", "them", "what", "those", "these", "this"})
_SPEAKING = frozenset({"that", "about", "of", ",", "to", "over", "against", "how"})
_MARKS = frozenset('"“‘”’')
_LITERAL_TOO = frozenset({"begged", "begs", "begging", "snapped", "crowed", "raved", "ranting", "scolding"})
_NOUN_BEFORE = frozenset(
    {"the", "a", "an", "to", "of", "no", "any", "some", "these", "those", "their", "his", "her", "its"}
)
_LIGHT = frozenset({"he", "she", "they", "who", "and", "him", "them", "anyone"})

_NEAR = 60
"""Code points between a subject and its verb; more and another noun stands between."""

_OBJECT_REACH = 7
"""Tokens after a verb in which its object's noun stands."""

_SUBJECT_REACH = 7
"""Tokens before a verb in which its subject's noun stands."""


def judging_speech(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """«boasted that», «bragged about», «he begged lawmakers»: the verb judges the speaker."""
    row = passage.row
    for hit in find_listed("judging_speech_verbs", passage):
        before, after = row.low(hit.first - 1), row.low(hit.last)
        if row.at(hit.first).capitalised and passage.part is not Part.TITLE and hit.first > 0:
            continue
        if before in _NOUN_BEFORE or before.endswith("'s") or not _spoken(wording, passage, hit):
            continue
        word = row.low(hit.first)
        if word.startswith("boast") and after not in {"that", "about", "of", ",", "to"}:
            continue  # «the town boasts a harbour»
        if word.startswith("beg") and not any(row.low(step) in _MARKS for step in range(hit.last, hit.last + 5)):
            continue  # in earnest: «begged officers to intervene»
        if word in _LITERAL_TOO and after in {"to", "for", "on", "him", "her", "them", "and", ".", "at"}:
            continue
        words, span = words_at(passage, hit)
        reason = f"«{words}» judges the speaker where «said» or «asked» would do"
        sure = hit.value == "yes" or (hit.value == "sound" and _beside_speech(passage, hit))
        yield Spotted(LABEL, passage.span(*span), Severity.MINOR, reason, sure=sure)


def _spoken(wording: Wording, passage: Passage, hit: Hit) -> bool:
    """Whether somebody who can speak is the verb's subject, before it or, after a quotation, behind it."""
    if has_subject(wording, passage, hit):
        return True
    row = passage.row
    if row.low(hit.first - 1) not in _MARKS | {'"'}:
        return False
    return row.at(hit.last).capitalised or any(_person(row.low(step)) for step in range(hit.last, hit.last + 4))


def _beside_speech(passage: Passage, hit: Hit) -> bool:
    """Whether a quotation or «that» stands right beside the verb: what is heard is speech, no noise."""
    row = passage.row
    before = row.low(hit.first - 1) in _MARKS | {'"'}
    after = row.low(hit.last) in {"that", '"', "“", "‘"} or (
        row.low(hit.last) in {",", ":"} and row.low(hit.last + 1) in _MARKS | {'"'}
    )
    return before or after


def attacks(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """«slammed the rule», in a sentence about nothing that can be slammed in earnest."""
    row = passage.row
    hits = find_listed("attack_verbs", passage)
    if not hits or _LITERAL.search(passage.text):
        return
    for hit in hits:
        after, idiom = row.at(hit.last), hit.last - hit.first > 1
        if not idiom and (after.lower in _PARTICLES or not (after.lower in _OBJECT or after.capitalised)):
            continue
        if row.low(hit.first - 1) in {"the", "a", "an", "of", "to", "be", "been", "was", "were", "got"}:
            continue
        if not has_subject(wording, passage, hit):
            continue
        words, span = words_at(passage, hit)
        reason = f"«{words}» is a verb of violence or scorn for criticism; «criticised» says the same"
        sure = hit.value == "yes" and _criticised(passage, hit) and "sport" not in set_in(wording, passage)
        sure = sure and not distanced(passage, span[0])
        yield Spotted(LABEL, passage.span(*span), Severity.MINOR, reason, sure=sure)


def _criticised(passage: Passage, hit: Hit) -> bool:
    """Whether what follows is a person, a body, or a thing of words and rules, which can only be criticised."""
    row = passage.row
    for step in range(hit.last, hit.last + _OBJECT_REACH):
        token = row.at(step)
        if token.kind == "mark" and token.text not in "'’-–“\"":
            return False
        if token.capitalised or token.lower in {"him", "them", "her"} or _person(token.lower):
            return True
        if token.lower in load("criticised_things"):
            return True
    return False


def has_subject(wording: Wording, passage: Passage, hit: Hit) -> bool:
    """Whether a person or body stands shortly before: who speaks."""
    row = passage.row
    at = passage.sentence.span.start + row.at(hit.first).start
    if any(row.low(step) in _LIGHT for step in range(hit.first - 3, hit.first)):
        return True
    if any(_person(row.low(step)) for step in range(max(0, hit.first - _SUBJECT_REACH), hit.first)):
        return True
    return any(
        mention.span.part is passage.part and 0 <= at - mention.span.end <= _NEAR
        for mention in wording.reading.mentions
    )


def _person(word: str) -> bool:
    """Whether a noun is a person or body by its role, one or many."""
    return word in _roles() or word.removesuffix("s") in _roles()


@cache
def _roles() -> frozenset[str]:
    return frozenset(noun for noun, _ in pairs("role_nouns"))
