"""Whom «he» and «she» stand for beside a reporting verb: the one who is speaking, unless the gender forbids it.

Coreference goes by who was named last and as what; beside «said» the turn of speech tells more.
"""

from __future__ import annotations

from consilience.language.descriptions import role
from consilience.language.lexicon import columns, load
from consilience.language.words import Word
from consilience.types import Entity, NameKind
from consilience.voicing.reporting import Report

_GENDERS = {"he": "m", "she": "f"}


def stands_alone(row: tuple[Word, ...], report: Report) -> bool:
    """Whether the source is «he» or «she»."""
    return report.source is not None and _pronoun(row, report.source) in _GENDERS


def matrix(row: tuple[Word, ...], report: Report, earlier: list[Report]) -> int | None:
    """The index of the clause «Doe said» right before «he had …»: his statement is about himself."""
    if report.source is None:
        return None
    for index in range(len(earlier) - 1, -1, -1):
        before = earlier[index]
        between = row[before.cue[1] : report.source[0]]
        near = before.cue[1] <= report.source[0] and before.source is not None and not before.after
        if near and all(word.lower == "that" or word.lower in load("loose_adverbs") for word in between):
            return index
    return None


def admits(row: tuple[Word, ...], report: Report, speaker: Entity | None) -> bool:
    """Whether a person may be the one whom the source's pronoun means, as far as the given name tells."""
    if speaker is None or report.source is None or speaker.kind not in {NameKind.PERSON, NameKind.OTHER}:
        return False
    if is_plural(speaker):
        return False
    known = columns("given_names").get(speaker.name.split()[0])
    return known in {None, "u", _GENDERS[_pronoun(row, report.source)]}


def is_plural(speaker: Entity) -> bool:
    """Whether a speaker is several people by the noun that tells them: «officers», «Two US officials», «police»."""
    found = role(speaker.name.split()[-1].lower())
    return found is not None and found[2]


def _pronoun(row: tuple[Word, ...], source: tuple[int, int]) -> str:
    return row[source[0]].lower if source[1] - source[0] == 1 else ""
