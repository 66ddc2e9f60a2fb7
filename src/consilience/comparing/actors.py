"""Whether two names can both be who did it: people and organisations in the same place of the same clause."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from consilience.comparing.statements import Statement, is_person
from consilience.comparing.verdict import APART, SAME, Fit, Verdict
from consilience.language.descriptions import role, role_kinds
from consilience.language.lexicon import load
from consilience.language.verbs import reporting_class
from consilience.language.word_keys import without_genitive
from consilience.types import Mention, NameKind

_PREPOSITIONS = frozenset({"by", "from", "of", "with", "to", "for", "against", "under", "at", "as"})
_ORIGINS = frozenset({"by", "from", "of", "under"})
"""«On orders from», «on the orders of»."""
_SKIPPED = frozenset(
    {"the", "then", "former", "president", "prime", "minister", "secretary", "state", "mr", "mrs", "ms"}
)
_PARTISANS = frozenset({"democrat", "republican", "conservative", "liberal", "senator", "congressman"})
_NAMING = frozenset({"identified", "named", "called"})


@dataclass(frozen=True, slots=True)
class Who:
    """A person or organisation in its clause: ``words`` of the name, whether a person, and the part it plays."""

    words: frozenset[str]
    person: bool
    part: str
    """``by``, ``from`` … after a preposition, ``does`` or, of saying, ``says`` before its verb, else empty."""
    outlet: bool = False
    """A news outlet: each tells its own readers what it obtained or was told."""
    title: str = ""
    """The words of office right before the name («Labour Minister»): two offices are two people."""


def who(statement: Statement, mention: Mention, first: int, last: int) -> Who | None:
    """A mention in its clause; None for a pronoun or a description without a name."""
    entity = mention.entity
    person = is_person(mention)
    if mention.pronoun or entity.kind not in {NameKind.PERSON, NameKind.ORGANISATION}:
        return None
    if not person and not (entity.kind == NameKind.ORGANISATION and entity.name[:1].isupper()):
        return None
    written = statement.words(first, last)
    last_word = entity.name.split()[-1].lower()
    if person and (role(last_word) is not None or last_word in _PARTISANS):  # «the New York Democrat» may be anybody
        return None
    if not any(word[:1].isupper() and word.lower() not in load("determiners") for word in written.split()):
        return None
    words = {without_genitive(word.strip(".,’'").lower()) for word in entity.name.split()}
    words |= {without_genitive(word.strip(".,’'").lower()) for word in written.split()}
    outlet = bool({entity.name, written, written.removeprefix("The "), written.removeprefix("the ")} & _outlets())
    return Who(
        frozenset(words - {"the", "of", "and", "for", ""}),
        person,
        _part(statement, first, last),
        outlet,
        _title(statement, first),
    )


def _title(statement: Statement, first: int) -> str:
    row = statement.row
    step = first
    while step > 0 and row.at(step - 1).capitalised and first - step < 4:
        step -= 1
    words = [row.low(index) for index in range(step, first)]
    return " ".join(words) if words and any(word in role_kinds() or word in load("titles") for word in words) else ""


@cache
def _outlets() -> frozenset[str]:
    return load("news_outlets") | load("wire_agencies")


def is_outlet_name(name: str) -> bool:
    """Whether a name is a news outlet's, two of which may each have reported something first."""
    words = without_genitive(name).removeprefix("The ").removeprefix("the ")
    return words in _outlets() or f"The {words}" in _outlets()


def compare_actors(one: Who, other: Who) -> Verdict:
    """How two names fit; `APART` where they play different parts or are of different kinds."""
    if one.words & other.words:
        return SAME
    offices = bool(one.title and other.title and one.title != other.title)
    if (one.outlet and other.outlet) or (offices and not one.part == other.part == "by"):
        return APART
    if not one.part or one.part != other.part:
        return APART
    if not one.person and (_abbreviates(one.words, other.words) or _abbreviates(other.words, one.words)):
        return SAME
    return Verdict(Fit.INCOMPATIBLE, "actor")


def _abbreviates(short: frozenset[str], long: frozenset[str]) -> bool:
    """«BBC» may be the name that the other writes out."""
    return len(short) == 1 and len(next(iter(short))) <= 5 and {word[0] for word in long} >= set(next(iter(short)))


def _part(statement: Statement, first: int, last: int) -> str:
    row = statement.row
    step = first - 1
    while step >= 0 and (row.low(step) in _SKIPPED or row.at(step).capitalised or row.low(step) in {".", "-"}):
        step -= 1
    before = row.low(step)
    if before == "as" and any(row.low(at) in _NAMING for at in range(max(0, step - 4), step)):
        return "as"
    if before in _PREPOSITIONS:
        return "by" if before in _ORIGINS else before
    after = row.low(last)
    after = row.low(last + 1) if after in {"first", "also", "then", "later", "has", "had", "was", "is"} else after
    verb = (
        after in load("finite_verbs") or (len(after) > 4 and after.endswith("ed")) or after in {"told", "said", "took"}
    )
    if not verb:
        return ""
    return "says" if reporting_class(after) in {"say", "quote"} else "does"
