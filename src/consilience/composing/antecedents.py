"""Whether a pronoun's name may be written out: only where no second person could be meant.

What the language room resolves is a best guess, made for comparing. A story that puts a wrong name to a deed is the
worst slip there is, so that here the sentence that names the antecedent must be near and name nobody else first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from consilience.language.lexicon import load, pairs
from consilience.language.name_forms import family_name
from consilience.types import Entity, Mention, NameKind, Part, Reading, Sentence, Span

MOST_TITLES = 5
"""Words of an office before the name that opens a sentence."""
_NO_TITLES = frozenset(
    {"After", "When", "While", "As", "Before", "Since", "If", "Although", "Though", "For", "With", "In"}
)
_GRAVE = re.compile(
    r"\b(?:alleg|accus|charg|abus|assault|rap(?:e|ed|ist)\b|harass|molest|murder|kill|fraud|brib|corrupt|arrest|convict|"
    r"indict|guilt|sexual|steal|stole|theft|threat|racis|lied\b|liar|crim|drug|drunk|affair|misconduct|plead|prison|jail)",
    re.IGNORECASE,
)
"""What may be told of nobody but whom it is certainly told of."""
_DYNASTIC = frozenset({"king", "queen", "prince", "princess", "pope", "emir", "sultan", "sheikh"})
REACH = 3
"""Sentences back in which the name must stand."""


def is_sure(mention: Mention, sentence: Span, reading: Reading) -> bool:
    """Whether the nearest sentence that names persons, within `REACH`, names this one alone or as its subject.

    Where the sentence tells an accusation nobody else may be named there at all.
    """
    entity = mention.entity
    alone, full = _offices(entity, reading)
    if not is_person(entity, reading) or (alone - full and (full or alone & _DYNASTIC)):
        return False
    home = [item for item in reading.article.sentences if item.span.part is sentence.part]
    place = next((index for index, item in enumerate(home) if item.span.contains(sentence)), 0)
    grave = bool(_GRAVE.search(reading.article.text(sentence)))
    if named := _named(home[place], reading, mention.span.start):
        return _alone_or_subject(entity, named, home[place], reading, grave)
    for item in reversed(home[max(0, place - REACH) : place]):
        if named := _named(item, reading, item.span.end):
            return _alone_or_subject(entity, named, item, reading, grave)
    return False


def _alone_or_subject(
    entity: Entity, named: Sequence[Mention], sentence: Sentence, reading: Reading, grave: bool
) -> bool:
    """Whether a sentence names this person and nobody else, or opens with the name."""
    if {mention.entity.id for mention in named} == {entity.id}:
        return True
    first = named[0]
    before = reading.article.snapshot.text(sentence.span.part)[sentence.span.start : first.span.start].split()
    opens = len(before) <= MOST_TITLES and all(word[:1].isupper() and word not in _NO_TITLES for word in before)
    return first.entity.id == entity.id and opens and not grave


def _named(sentence: Sentence, reading: Reading, until: int) -> Sequence[Mention]:
    """Where a sentence names persons up to an offset, in order."""
    return [
        item
        for item in reading.mentions
        if not item.pronoun
        and item.entity.kind is NameKind.PERSON
        and sentence.span.contains(item.span)
        and item.span.start < until
    ]


def is_person(entity: Entity, reading: Reading) -> bool:
    """Whether something shows that a name is a person's: a given name, or a title or role before it in the article.

    «Jo Hale Democrats» are not, where Jo Hale is somebody.
    """
    words = entity.name.split()
    if any(item.entity.name == " ".join(words[:-1]) for item in reading.mentions):
        return False
    if words[0].casefold() in _given_names():
        return True
    before = {match[1].casefold().rstrip(".") for match in _before(words[-1], entity.name, reading)}
    return bool(before & _roles())


def is_plain_person(entity: Entity, reading: Reading) -> bool:
    """Whether a name is a given name and a family name to which the article never gives a title or role."""
    words = entity.name.split()
    if len(words) < 2 or words[0].casefold() not in _given_names():
        return False
    before = {match[1].rstrip(".") for match in _before(words[-1], entity.name, reading)} - {words[0]}
    followed = re.search(rf"{re.escape(entity.name)},\s(?!who|\d)", reading.article.snapshot.body)
    return not followed and not any(word[:1].isupper() or word.casefold() in _roles() for word in before)


def has_other_office(entity: Entity, reading: Reading) -> bool:
    """Whether the article gives the family name alone an office or title that it never gives the full name.

    «King Salman» is not Mohammed bin Salman, nor need «Senator Hale» be her brother.
    """
    alone, full = _offices(entity, reading)
    return bool(alone - full)


def _offices(entity: Entity, reading: Reading) -> tuple[frozenset[str], frozenset[str]]:
    """What the article calls the family name alone, and the full name."""
    family, last = re.escape(family_name(entity.name)), re.escape(entity.name.split()[-1])
    return _titles(family, reading) | _titles(last, reading), _titles(re.escape(entity.name), reading)


def _titles(name: str, reading: Reading) -> frozenset[str]:
    """The offices that stand before a name in the article, but for «Mr» and its like."""
    pattern = re.compile(rf"\b([A-Z][\w-]+)\.?\s+{name}\b")
    words = {match[1].casefold() for part in Part for match in pattern.finditer(reading.article.snapshot.text(part))}
    return frozenset(words & _roles()) - {"mr", "ms", "mrs", "miss", "mx"}


def _before(last: str, name: str, reading: Reading) -> list[re.Match[str]]:
    """The word before each place where the article gives the name or its last word."""
    pattern = re.compile(rf"([\w-]+\.?)\s+(?:{re.escape(name)}|{re.escape(last)})\b")
    return [match for part in Part for match in pattern.finditer(reading.article.snapshot.text(part))]


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name.casefold() for name, _ in pairs("given_names"))


@cache
def _roles() -> frozenset[str]:
    titles = frozenset(title.casefold().rstrip(".") for title in load("titles_before_names"))
    return titles | frozenset(noun for noun, kind in pairs("role_nouns") if kind == "p")
