"""What those who are accused say to it: a denial is told with the accusation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.composing.selection import Statement
from consilience.types import NameKind

_ACCUSING = re.compile(
    r"\b(?:accus(?:e[sd]?|ing|ations?)|alleg(?:e[sd]?|edly|ing|ations?)|blam(?:e[sd]?|ing)|charged with|indicted|sued|"
    r"lawsuit|investigat(?:ed|ing|ion)|suspected|complaint|defraud(?:ed|ing)|misconduct|wrongdoing|lied)\b",
    re.IGNORECASE,
)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|disput(?:e[sd]|ing)|not true|untrue|baseless|unfounded|without merit|"
    r"(?:pleaded|pled|plead) not guilty|did nothing wrong|no wrongdoing|"
    r"rejected the (?:claims?|allegations?|accusations?))\b",
    re.IGNORECASE,
)
_DENIED_GOODS = re.compile(
    r"\b(?:was|were|been|being) denied\b|\bdenied (?:bail|entry|access|the (?:motion|request|appeal))"
)


def denial_of(told: Statement, found: Sequence[Statement]) -> Statement | None:
    """The first sentence in which somebody whom an accusing statement names denies it; None where there is none.

    None as well where the statement itself tells of the denial.
    """
    if not _ACCUSING.search(told.text) or _denies(told.text):
        return None
    parties = _parties(told, len(told.text))
    replies = (item for item in found if (at := _denies(item.text)) and parties & _parties(item, at.end()))
    return min(replies, key=lambda item: (item.number, item.key), default=None)


def _denies(text: str) -> re.Match[str] | None:
    return None if _DENIED_GOODS.search(text) else _DENYING.search(text)


def _parties(statement: Statement, end: int) -> frozenset[str]:
    """The last names of persons and the names of bodies in a statement up to a place; who speaks counts too."""
    limit = statement.sentence.span.start + end
    named = {
        mention.entity
        for claim in statement.claims
        for mention in claim.names
        if mention.span.start < limit and mention.entity.kind in {NameKind.PERSON, NameKind.ORGANISATION}
    }
    named |= {claim.voice.speaker for claim in statement.claims if claim.voice.speaker is not None}
    return frozenset(
        item.name.split()[-1].casefold() if item.kind is NameKind.PERSON else item.name.casefold() for item in named
    )
