"""Doubts as questions in plain words. Words of a source stand in quotation marks, exactly as in the source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from consilience.doubting.issues import Issue, Side
from consilience.types import Claim, ConflictKind, Quantity, QuantityKind

LONGEST_WORDS = 25
"""Words of a source within a question; more is left to the quotes below it."""

_ASKED = {
    ConflictKind.DATE: "When was it",
    ConflictKind.PLACE: "Where was it",
    ConflictKind.ACTOR: "Who was it",
    ConflictKind.ATTRIBUTION: "Whose words are they",
    ConflictKind.SCOPE: "How far does it go",
    ConflictKind.POLARITY: "Is it so or not",
}
_OUTCOMES = {"dead": "killed", "injured": "injured", "arrested": "arrested", "missing": "missing", "hurt": "hurt"}
_PLURAL = re.compile(r"\s([a-z]{3,}s|people|men|women|children)\b")
_DATELINE = re.compile(r"^(?:[A-Z][\w./, ]{0,60})?\([A-Z][\w ]{1,24}\)\s*[-–—]+\s*")
"""«LONDON (Agency) — »: says where it was written, not what."""
_EDGES = " \t\n\r,;:.–—-"


def contradiction_question(issue: Issue, claims: Mapping[str, Claim], outlets: Mapping[str, str]) -> str:
    """«Were 12 or 17 people injured? The Ledger says “17”, the Gazette says “12”.»"""
    one, other = issue.sides
    details = _different(claims[one.claims[0]], claims[other.claims[0]]) if issue.kind is ConflictKind.NUMBER else None
    if details is None:
        question = f"{_ASKED.get(issue.kind, 'Which is right')}?" if issue.kind else "Which is right?"
        if issue.kind is ConflictKind.NUMBER:
            question = "Which number is right?"
        told = [_tells(side, outlets, side.words[0].text) for side in issue.sides]
    else:
        question = _how_many(*details, claims[one.claims[0]], claims[other.claims[0]])
        told = [
            _tells(side, outlets, number_words(quantity, claims[side.claims[0]]))
            for side, quantity in zip(issue.sides, details, strict=True)
        ]
    return f"{question} {capital(told[0])}; {told[1]}."


def number_words(quantity: Quantity, claim: Claim) -> str:
    """The words of a claim at a quantity."""
    start = quantity.span.start - claim.quote.span.start
    return claim.quote.text[start : start + quantity.span.end - quantity.span.start]


def _different(one: Claim, other: Claim) -> tuple[Quantity, Quantity] | None:
    """The one number of each claim that the other does not have, where they are of one kind and thing."""
    mine = [item for item in one.quantities if not _has(other, item)]
    theirs = [item for item in other.quantities if not _has(one, item)]
    pairs = [
        (a, b)
        for a in mine
        for b in theirs
        if a.kind is b.kind and a.unit == b.unit and (a.of == b.of or len(mine) == len(theirs) == 1)
    ]
    return pairs[0] if len(pairs) == 1 else None


def _has(claim: Claim, wanted: Quantity) -> bool:
    return any(
        item.kind is wanted.kind and (item.low, item.high, item.unit) == (wanted.low, wanted.high, wanted.unit)
        for item in claim.quantities
    )


def _how_many(one: Quantity, other: Quantity, first: Claim, second: Claim) -> str:
    """A question in words where the counted thing is named alike, else by the bare numbers."""
    low, high = sorted((number_words(one, first), number_words(other, second)), key=lambda word: (len(word), word))
    if one.low > other.low:
        low, high = number_words(other, second), number_words(one, first)
    elif one.low < other.low:
        low, high = number_words(one, first), number_words(other, second)
    noun, _, outcome = one.of.rpartition(" ")
    if one.kind is QuantityKind.COUNT and one.of == other.of and outcome in _OUTCOMES and noun in {"people", "persons"}:
        return f"Were {low.lower()} or {high.lower()} {noun} {_OUTCOMES[outcome]}?"
    noun = _noun_after(one, first)
    common = f" {noun}" if noun and noun == _noun_after(other, second) else ""
    return f"Is it {low.lower()} or {high.lower()}{common}?"


def _noun_after(quantity: Quantity, claim: Claim) -> str:
    """The plural noun that directly follows a number; empty where there is none."""
    found = _PLURAL.match(claim.quote.text, quantity.span.end - claim.quote.span.start)
    return found[1] if found else ""


def _tells(side: Side, outlets: Mapping[str, str], words: str) -> str:
    verb = "say" if len(side.snapshots) > 1 else "says"
    return f"{names([outlets[one] for one in side.snapshots])} {verb} {quoted(words)}"


def names(outlets: Sequence[str]) -> str:
    """«the Gazette», «the Gazette and the Ledger», «the Gazette, the Ledger and 2 others»; in alphabetical order."""
    given = [_with_lower_article(name) for name in sorted(set(outlets))]
    if len(given) > 3:
        return f"{given[0]}, {given[1]} and {len(given) - 2} others"
    return " and ".join([", ".join(given[:-1]), given[-1]]) if len(given) > 1 else given[0]


def quoted(words: str) -> str:
    """A source's words in quotation marks on one line, without marks at their edges; long ones are cut at a word."""
    inner = _DATELINE.sub("", " ".join(words.split())).strip(_EDGES)
    cut = inner.split(" ")
    if len(cut) > LONGEST_WORDS:
        inner = " ".join(cut[:LONGEST_WORDS]).rstrip(_EDGES) + " …"
    if _unbalanced(inner):
        inner = inner.strip('“”"' + _EDGES)
    return f"‘{inner}’" if re.search(r"[“”\"]", inner) else f"“{inner}”"


def _unbalanced(text: str) -> bool:
    return (text.count("“") + text.count("”") + text.count('"')) % 2 == 1


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def _with_lower_article(name: str) -> str:
    return "the" + name[3:] if name.startswith("The ") else name
