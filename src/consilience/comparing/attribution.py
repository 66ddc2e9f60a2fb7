"""Whether two articles give one quotation to different speakers."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.comparing.statements import Statement
from consilience.types import Entity, NameKind, VoiceKind

RUN = 6
"""Words in a row that make two quotations one: shorter runs are set phrases."""
SHARE = 0.6
"""Share of the shorter quotation's words that both must have; a paraphrase round a common phrase is another remark."""


def same_quotation(one: Statement, other: Statement) -> bool:
    """Whether both are quoted speech and one remark, word for word in the main."""
    if one.claim.voice.kind != VoiceKind.QUOTED or other.claim.voice.kind != VoiceKind.QUOTED:
        return False
    left, right = _words(one), _words(other)
    if min(len(left), len(right)) < RUN or not _runs(left) & _runs(right):
        return False
    shared = set(left) & set(right)
    return len(shared) >= SHARE * min(len(set(left)), len(set(right)))


def different_speakers(one: Statement, other: Statement) -> bool:
    """Whether both speakers are people with names of their own that have no word in common."""
    left, right = one.claim.voice.speaker, other.claim.voice.speaker
    if left is None or right is None or not (_named(left) and _named(right)):
        return False
    return not (_names(left) & _names(right))


def _words(statement: Statement) -> list[str]:
    return [token.lower for token in statement.row.tokens if token.kind != "mark"]


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def _named(entity: Entity) -> bool:
    return entity.kind == NameKind.PERSON and entity.name[:1].isupper() and " " in entity.name


def _names(entity: Entity) -> set[str]:
    return {word.strip(".,").lower() for word in entity.name.split()}
