"""How a statement is put (asserted, possible, planned, alleged, conditional, denied, asked), and the words that say so.

Only the main statement counts: what stands in a relative clause between commas qualifies something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from consilience.language.lexicon import load, pairs
from consilience.language.phrases import Hit, Phrases
from consilience.language.tokens import Row
from consilience.types import Article, Modality, Span

_STRENGTH = (Modality.DENIED, Modality.ALLEGED, Modality.CONDITIONAL, Modality.PLANNED, Modality.POSSIBLE)
"""Where several apply, the first of these names the statement; a question is asked whatever else it holds."""

_QUESTION = re.compile(r"\?[\s\"'”’»)\]]*$")
_RELATIVES = frozenset({"who", "which", "whose", "where", "whom"})
_DENIED_GOODS = frozenset(
    {"entry", "bail", "access", "permission", "asylum", "request", "parole", "service", "visa", "leave", "treatment"}
    | {"opportunity", "right", "rights", "chance", "funding", "admission", "care", "boarding", "motion", "appeal"}
)
_ABILITY = frozenset({"not", "hear", "see", "smell", "afford", "be", "feel", "only"})
_PRONOUNS = frozenset({"i", "he", "she", "it", "we", "they", "you"})


@dataclass(frozen=True, slots=True)
class Mood:
    """How one statement is put; ``hedges`` are the words that weaken it, ``negations`` those that negate it."""

    modality: Modality
    hedges: tuple[Span, ...]
    negations: tuple[Span, ...]


def find_mood(article: Article, span: Span) -> Mood:
    """How the statement at a span is put."""
    return read_mood(article.text(span), span)


def read_mood(text: str, origin: Span) -> Mood:
    """How the statement in a text that stands at ``origin`` is put; spans point into the part it was taken from."""
    row = Row(text)
    asides = _asides(row)
    weak = [hit for hit in _hedges().find(row) if _holds(row, hit) and not _inside(hit, asides)]
    plain = [hit for hit in _futures().find(row) if not _inside(hit, asides)]
    denials = [hit for hit in _denials().find(row) if _denies(row, hit) and not _inside(hit, asides)]
    apart = {step for hit in _not_negations().find(row) for step in range(hit.first, hit.last)}
    negative = [hit for hit in _negations().find(row) if hit.first not in apart and not _inside(hit, asides)]
    negative = [hit for hit in negative if _negates(row, hit)]
    modalities = {Modality(hit.value) for hit in (*weak, *plain, *denials)}
    if _QUESTION.search(text):
        modality = Modality.ASKED
    else:
        modality = next((value for value in _STRENGTH if value in modalities), Modality.ASSERTED)
    hedges = sorted((*weak, *denials), key=lambda hit: hit.first)
    return Mood(modality, _spans(row, hedges, origin), _spans(row, negative, origin))


@cache
def _hedges() -> Phrases:
    return Phrases(pairs("hedges"))


@cache
def _futures() -> Phrases:
    return Phrases(pairs("futures"))


@cache
def _denials() -> Phrases:
    return Phrases(pairs("denials"))


@cache
def _negations() -> Phrases:
    return Phrases((entry, "") for entry in sorted(load("negations")))


@cache
def _not_negations() -> Phrases:
    return Phrases((entry, "") for entry in sorted(load("not_negations")))


def _spans(row: Row, hits: list[Hit], origin: Span) -> tuple[Span, ...]:
    return tuple(
        Span(
            origin.snapshot,
            origin.part,
            origin.start + row.at(hit.first).start,
            origin.start + row.at(hit.last - 1).end,
        )
        for hit in hits
    )


def _asides(row: Row) -> list[tuple[int, int]]:
    """Token ranges of relative clauses between commas: «, who was not armed,»; the last may run to the end."""
    found: list[tuple[int, int]] = []
    index = 1
    while index < len(row):
        if row.low(index - 1) == "," and row.low(index) in _RELATIVES:
            end = next((step for step in range(index, len(row)) if row.low(step) in {",", ";", ".", "—"}), len(row))
            found.append((index, end))
            index = end
        index += 1
    return found


def _inside(hit: Hit, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= hit.first < end for start, end in stretches)


def _holds(row: Row, hit: Hit) -> bool:
    """Rules out the month of May, «could» of ability, and nouns that look like cues."""
    word, after = row.low(hit.first), row.low(hit.last)
    if word == "may" and row.at(hit.first).capitalised:
        return hit.first == 0 and after in _PRONOUNS
    if word in {"may", "might", "could"} and hit.last == hit.first + 1:
        return not (word == "could" and after in _ABILITY and (after != "be" or row.low(hit.last + 1) == "reached"))
    if word in {"suspected", "suspects"} and row.low(hit.first - 1) in {"the", "two", "three", "four", "both"}:
        return word != "suspects"
    if word == "accused" and row.low(hit.first - 1) == "the":
        return False
    if word in {"appeared", "appear", "appears"} and hit.last == hit.first + 1:
        return after not in {
            "in",
            "on",
            "at",
            "before",
            "with",
            "alongside",
            "for",
            "as",
            "via",
            "by",
            "out",
            "from",
            "",
        }
    return True


def _denies(row: Row, hit: Hit) -> bool:
    """«was denied bail» and «denied him entry» deny nothing."""
    if not row.low(hit.first).startswith("den"):
        return True
    if row.low(hit.first - 1) in {"was", "were", "been", "being", "is", "are", "be", "get", "got", "to", "not"}:
        return row.low(hit.first - 1) == "to" and row.low(hit.last) in {"that", "it"}
    return not any(row.low(step) in _DENIED_GOODS for step in range(hit.last, hit.last + 4))


def _negates(row: Row, hit: Hit) -> bool:
    """«No. 10» and «no» as an answer negate nothing; «no» before a number word neither."""
    word, after = row.low(hit.first), row.at(hit.last)
    if word == "no" and hit.last == hit.first + 1:
        return after.kind == "word" and row.text[row.at(hit.first).end : after.start] != ""
    return True
