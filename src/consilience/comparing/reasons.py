"""One plain sentence on how two statements differ, which a reader can check against the words beside it."""

from __future__ import annotations

from consilience.types import ConflictKind, Relation

_NOUNS = {
    ConflictKind.NUMBER: "says",
    ConflictKind.DATE: "dates it",
    ConflictKind.PLACE: "places it",
    ConflictKind.ACTOR: "names",
}


def differs(kind: ConflictKind, one: str, other: str) -> str:
    """«One says 12, the other 16.»"""
    return f"One {_NOUNS.get(kind, 'says')} «{_short(one)}», the other «{_short(other)}»."


def grown(one: str, other: str) -> str:
    """A count that a later report gives anew."""
    return f"The earlier report says «{_short(one)}», the later one «{_short(other)}»."


def scoped(kind: ConflictKind, one: str, other: str) -> str:
    """Two details that look alike and count, date or place different things, or cannot be set against each other."""
    return f"«{_short(one)}» and «{_short(other)}» need not be about the same thing ({kind})."


def denies(one: str, other: str, *, negated: bool) -> str:
    """One affirms what the other denies."""
    if negated:
        return f"One affirms and the other denies it: «{_short(one)}» against «{_short(other)}»."
    return f"One says «{_short(one)}», the other the opposite, «{_short(other)}»."


def forced(one: str, other: str) -> str:
    """One claims more than the other allows."""
    return f"One puts it as «{_short(one)}», the other as «{_short(other)}»."


def disputed(one: str, other: str) -> str:
    """Two named parties disagree."""
    return f"{one} and {other} disagree, and the reports tell both."


def spoken(one: str, other: str) -> str:
    """One quotation, two speakers."""
    return f"The same words are given to {one} by one report and to {other} by the other."


def supports(relation: Relation) -> str:
    """Two statements that agree."""
    return "Both say the same, each in its own words." if relation == Relation.SUPPORTS else ""


def other_step() -> str:
    """Two statements of different steps of a case."""
    return "They tell of different steps of a case: what one says does not bear out the other."


def _short(words: str) -> str:
    return " ".join(words.split()).strip(" ,;:")
