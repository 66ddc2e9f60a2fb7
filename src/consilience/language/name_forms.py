"""Whether two forms of a name are one: full names with and without initials, surnames, nicknames, acronyms."""

from __future__ import annotations

from functools import cache, lru_cache

from consilience.language.descriptions import role
from consilience.language.lexicon import load, pairs
from consilience.types import NameKind

_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})


@lru_cache(maxsize=8192)
def core_of(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens of a name without «The» and generational suffixes."""
    return tuple(token for token in tokens if token not in _SUFFIXES and token not in {"The", "the", ","})


def initials_of(tokens: tuple[str, ...]) -> str:
    """The capital initials of a name, as its acronym would have them."""
    return "".join(token[0] for token in tokens if token[:1].isupper())


def is_short(tokens: tuple[str, ...]) -> bool:
    """Whether a name is a surname alone, with or without particles («Berg», «van der Berg»)."""
    core = core_of(tokens)
    return len(core) == 1 or (bool(core) and core[0].lower() in load("name_particles"))


def family_name(name: str) -> str:
    """The last part of a person's name with its particles, without generational suffixes.

    >>> family_name("Kevin de León"), family_name("Jo Hale Jr.")
    ('de León', 'Hale')
    """
    parts = [part for part in name.split() if part.rstrip(",") and part not in _SUFFIXES]
    if not parts:
        return name
    first = len(parts) - 1
    while first > 1 and parts[first - 1].lower() in load("name_particles"):
        first -= 1
    return " ".join(parts[first:])


def same_name(left: tuple[str, ...], right: tuple[str, ...], kind: NameKind) -> bool:
    """Whether two full names are one: suffix and middle initials apart for people."""
    one, other = core_of(left), core_of(right)
    if one == other:
        return True
    if kind != NameKind.PERSON or len(one) < 2 or len(other) < 2:
        return False
    bare_one = [token for token in one if not (len(token) == 2 and token.endswith("."))]
    bare_other = [token for token in other if not (len(token) == 2 and token.endswith("."))]
    if bare_one == bare_other and len(bare_one) > 1:
        return True
    if one[-1] != other[-1]:
        return False
    first, second = one[0], other[0]
    if len(one) == len(other) == 2 and _one_letter_apart(first, second):
        return True
    return (
        first.startswith(second.rstrip("."))
        or second.startswith(first.rstrip("."))
        or _nicknames().get(first) == second
        or (_nicknames().get(second) == first)
    )


def _one_letter_apart(left: str, right: str) -> bool:
    """Two spellings of one given name («Esther», «Ester»)."""
    if left[:1] != right[:1] or min(len(left), len(right)) < 4 or abs(len(left) - len(right)) != 1:
        return False
    longer, shorter = sorted((left, right), key=len, reverse=True)
    return any(longer[:cut] + longer[cut + 1 :] == shorter for cut in range(1, len(longer)))


def shortens_person(short: tuple[str, ...], full: tuple[str, ...], titled: bool) -> bool:
    """Whether a surname, given name or surname with particles stands for a full name."""
    if not short or not full:
        return False
    low = tuple(token.lower() for token in short)
    if low[0] in load("name_particles") and tuple(token.lower() for token in full[-len(low) :]) == low:
        return True
    if short == full or (len(short) < len(full) and full[-len(short) :] == short):
        return True
    if len(full) > 2 and len(short) == 1 and short[0] == full[-2] and full[-2] not in load("name_particles"):
        return not full[-2].endswith(".")
    return not titled and len(short) == 1 and short[0] == full[0]


def shortens_body(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether initials, the first or the last words of a body's name stand for it."""
    text = short[0]
    if len(short) == 1 and text.isupper() and len(text) > 1:
        return initials_of(full) == text.replace(".", "")
    core = core_of(short)
    if not core or len(core) >= len(full):
        return False
    generic = all(role(token.lower()) is not None for token in core) and "The" not in short
    return not generic and (full[: len(core)] == core or full[-len(core) :] == core)


@cache
def _nicknames() -> dict[str, str]:
    return dict(pairs("nicknames"))
