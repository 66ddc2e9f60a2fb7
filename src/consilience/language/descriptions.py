"""People and bodies by description: «a spokesman for the ministry», «two US officials», «police», «the statement».

A description is a noun phrase whose head is a role noun of the lexicon, with its determiner and modifiers, and with the
prepositional phrase that tells whose or what kind it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from consilience.language.lexicon import load, pairs
from consilience.language.verbs import reporting_class
from consilience.language.words import Word

_ATTACHING = frozenset({"of", "for", "with", "from", "at", "familiar", "close", "briefed", "involved"})
_MASS = frozenset({"police", "authorities", "people", "staff", "personnel", "management", "counsel", "firefighters"})
_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "wives": "wife",
    "spokesmen": "spokesman",
    "spokeswomen": "spokeswoman",
    "congressmen": "congressman",
    "gunmen": "gunman",
    "businessmen": "businessman",
    "policemen": "policeman",
    "authorities": "authority",
    "media": "media",
    "staff": "member",
    "staffers": "staffer",
    "personnel": "member",
    "thieves": "thief",
    "others": "person",
}
_LONGEST_LEFT = 7
_LONGEST_RIGHT = 10


@dataclass(frozen=True, slots=True)
class Description:
    """A described person, group (``kind`` p, g) or document (d); ``first``/``last`` are word indices, inclusive.

    ``head`` is the singular role noun at word ``at``; ``definite`` tells «the», «this» or a possessor.
    """

    first: int
    last: int
    at: int
    head: str
    kind: str
    definite: bool
    possessed: bool
    plural: bool


def find_descriptions(row: Sequence[Word], named: Sequence[bool]) -> list[Description]:
    """The descriptions in one sentence, in order; ``named`` tells which words belong to names."""
    found: list[Description] = []
    taken = 0
    for index in range(len(row)):
        if index < taken or not _is_head(row, named, index):
            continue
        description = _describe(row, named, index)
        if description is not None:
            found.append(description)
            taken = description.last + 1
    return found


def determiner_class(word: str | None) -> str | None:
    """The class of a determiner in lower case: indefinite, definite or possessive; None for other words."""
    return _determiners().get(word or "")


@cache
def _determiners() -> dict[str, str]:
    return dict(pairs("determiners"))


@cache
def role_kinds() -> dict[str, str]:
    """Role nouns (singular, lower case) with their kind: p, g or d."""
    return dict(pairs("role_nouns"))


def role(word: str) -> tuple[str, str, bool] | None:
    """(Singular, kind, whether plural) of a role noun in lower case; None if it is none."""
    kinds = role_kinds()
    if word in kinds:
        return word, kinds[word], word in _MASS
    singular = _IRREGULAR.get(word) or _singular(word)
    if singular in kinds:
        return singular, kinds[singular], True
    return None


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _is_head(row: Sequence[Word], named: Sequence[bool], index: int) -> bool:
    word = row[index]
    if not word.alphabetic or named[index] or role(word.lower) is None:
        return False
    partisan = word.lower in {"republican", "republicans", "democrat", "democrats"}
    if word.capitalised and not partisan and index > 0 and row[index - 1].alphabetic:
        return False
    following = row[index + 1] if index + 1 < len(row) else None
    if reporting_class(word.lower) and _acts(row, named, index):
        return False
    if following is None:
        return True
    if named[index + 1] and following.alphabetic:
        return False
    next_role = role(following.lower)
    return next_role is None or (following.alphabetic and reporting_class(following.lower) is not None)


def _describe(row: Sequence[Word], named: Sequence[bool], index: int) -> Description | None:
    singular, kind, plural = role(row[index].lower) or ("", "p", False)
    first, determiner = _left(row, named, index)
    if determiner is None:
        first = _bare_left(row, named, index)
        proper = any(named[place] for place in range(first, index))
        if not (plural or proper):
            return None
        if proper and not plural and kind != "p":
            return None
    if determiner in {"a", "an"} and row[index].lower in _MASS - {"counsel"}:
        return None
    if (
        kind == "p"
        and not plural
        and row[index].lower in {"local", "general", "chief", "fellow"}
        and determiner is None
    ):
        return None
    last = _right(row, named, index, determiner)
    possessed = determiner == "'s" or determiner_class(determiner) == "possessive"
    definite = determiner_class(determiner) == "definite" or possessed
    return Description(first, last, index, singular, kind, definite, possessed, plural)


def _left(row: Sequence[Word], named: Sequence[bool], index: int) -> tuple[int, str | None]:
    """Back to the determiner or possessor, if one stands within reach."""
    for place in range(index - 1, max(-1, index - 1 - _LONGEST_LEFT), -1):
        word = row[place]
        if word.closed:
            return index, None
        if word.text in {"'s", "’s", "'", "’"} and place > 0:
            return _possessor(row, named, place), "'s"
        if determiner_class(word.lower) is not None:
            return place, word.lower
        if named[place] or word.text == "-" or word.text[:1].isdigit():
            continue
        if _acts(row, named, place) or word.lower in load("irregular_pasts"):
            return index, None
        if not word.alphabetic or word.lower in load("function_words") or word.lower in load("auxiliaries"):
            if word.lower in {"police", "new", "old", "young", "former", "next", "first", "second", "own", "same"}:
                continue
            return index, None
    return index, None


def _acts(row: Sequence[Word], named: Sequence[bool], place: int) -> bool:
    """Whether what may be a verb is one here: «urged» in «its caption urged people», not in «the accused man»."""
    word = row[place]
    if word.capitalised or not (reporting_class(word.lower) or word.lower.endswith("ed")):
        return False
    if place == 0:
        return True
    before = row[place - 1]
    if determiner_class(before.lower) or before.lower.endswith("ly") or before.text in {"'s", "’s", "-"}:
        return False
    return named[place - 1] or role(before.lower) is not None or before.lower in load("function_words")


def _possessor(row: Sequence[Word], named: Sequence[bool], mark: int) -> int:
    place = mark - 1
    if named[place]:
        while place > 0 and named[place - 1]:
            place -= 1
        return place
    first, _ = _left(row, named, place)
    return min(first, place)


def _bare_left(row: Sequence[Word], named: Sequence[bool], index: int) -> int:
    first = index
    while first > 0 and index - first < _LONGEST_LEFT:
        word = row[first - 1]
        adjective = word.alphabetic and word.lower in load("not_names")
        if not (named[first - 1] or adjective or word.lower in load("group_modifiers")):
            break
        first -= 1
    return first


def _right(row: Sequence[Word], named: Sequence[bool], index: int, determiner: str | None) -> int:
    """On over «for the ministry», «familiar with the matter», to the next mark, verb or clause."""
    place = index + 1
    if place >= len(row) or row[place].lower not in _ATTACHING or determiner_class(determiner) == "possessive":
        return index
    last = index
    while place < len(row) and place - index <= _LONGEST_RIGHT:
        word = row[place]
        if word.closed or not (word.alphabetic or word.text in {"'s", "’s", "-", "&"} or word.text[:1].isdigit()):
            break
        if word.lower in load("auxiliaries") or word.lower in {
            "who",
            "which",
            "that",
            "and",
            "but",
            "as",
            "after",
            "when",
        }:
            break
        if reporting_class(word.lower) is not None and not named[place]:
            break
        if _verb_like(word, row[place - 1], named[place - 1]):
            break
        if not (word.lower in _ATTACHING or determiner_class(word.lower) is not None):
            last = place
        place += 1
    return last


def _verb_like(word: Word, before: Word, before_named: bool) -> bool:
    """A lower-case word after a name or noun that ends like a finite verb ends the phrase."""
    if word.capitalised or before.lower in _ATTACHING or determiner_class(before.lower) is not None:
        return False
    return word.lower.endswith("ed") or (before_named and role(word.lower) is None and word.lower not in _ATTACHING)
