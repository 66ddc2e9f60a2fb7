"""Whether a pronoun's name may be written out: only where no second person could be meant.

What the language room resolves is a best guess, made for comparing. A story that puts a wrong name to a deed is the
worst slip there is, so that here the sentence that names the antecedent must be near and name nobody else first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from consilience.language.lexicon import load, pairs
from consilience.types import Entity, Mention, NameKind, Part, Reading, Sentence, Span

REACH = 3
"""Sentences back in which the name must stand."""


def is_sure(mention: Mention, sentence: Span, reading: Reading) -> bool:
    """Whether the nearest sentence that names persons, within `REACH`, names this one alone or first."""
    entity = mention.entity
    if not _is_person(entity, reading):
        return False
    home = [item for item in reading.article.sentences if item.span.part is sentence.part]
    place = next((index for index, item in enumerate(home) if item.span.contains(sentence)), 0)
    before = _named(home[place], reading, mention.span.start)
    if before:
        return before[0] == entity.id
    for item in reversed(home[max(0, place - REACH) : place]):
        named = _named(item, reading, item.span.end)
        if named:
            return named[0] == entity.id or (entity.id in named and len(set(named)) == 1)
    return False


def _named(sentence: Sentence, reading: Reading, until: int) -> Sequence[str]:
    """The persons that a sentence names up to an offset, in order, by id."""
    return [
        item.entity.id
        for item in reading.mentions
        if not item.pronoun
        and item.entity.kind is NameKind.PERSON
        and sentence.span.contains(item.span)
        and item.span.start < until
    ]


def _is_person(entity: Entity, reading: Reading) -> bool:
    """Whether something shows that a name is a person's: a given name, or a title or role before it in the article."""
    words = entity.name.split()
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
