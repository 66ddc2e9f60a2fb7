"""«The company …», «the two men», «confirmed this»: openings that only an earlier sentence explains.

They stand where that sentence has been told, where the noun tells by itself which one is meant («the town of Osk»), or
where the article leaves no doubt which name to write instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set as AbstractSet
from functools import cache

from consilience.composing.antecedents import is_person
from consilience.language.lexicon import load, pairs
from consilience.language.tokens import Token, tokenise
from consilience.types import Entity, Mention, NameKind, Part, Reading

LONGEST_PHRASE = 5
"""Words after «the» among which its noun is sought."""
OFTEN = 2
"""Times that an article must name a body for «the company» to be it."""

_SPECIFIED = frozenset({"of", "for", "that", "who", "in", "at", "to", "from", "by", "on", "with", "between", "against"})
"""Words after a noun that go on to tell which one it is."""
_POINTERS = frozenset({"the", "his", "her", "their", "its"})
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "both", "other", "same", "latter", "former", "new"})
_BARE_THIS = re.compile(
    r"\b(?:this|these)\b(?=\s*[.,;]|\s+(?:in|on|to|at|by|was|is|were|are|has|had|would|will|as|with|for|during|when|"
    r"after|because)\b)|^(?:Among|One of|Some of|Many of|Most of|All of) (?:them|those|these|whom)\b"
    r"|\bdo(?:ing|es)? so\b|\bdid so\b|\b(?:that|this) (?:point|end|regard|respect|vein|context|kind|sort)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_BROKEN = re.compile(r"\b(?:the|a|an)\s+(?:her|him|he|she|they|them|the|a|an)\b", re.IGNORECASE)
"""A slip of the source («carried the her into»), which we do not repeat."""


def points_back(text: str, told: AbstractSet[str]) -> bool:
    """Whether a sentence opens with, or rests on, something that none of the words ``told`` before it names.

    >>> points_back("The company denied it.", frozenset()), points_back("The company denied it.", {"company"})
    (True, False)
    >>> points_back("The captain of the ferry was hurt.", frozenset())
    False
    """
    bare = _QUOTED.sub(" ", text)
    if _BARE_THIS.search(bare) or _BROKEN.search(bare):
        return True
    phrase, after = _opening(text)
    nouns = {_singular(token.lower) for token in phrase if not token.text[:1].isupper()}
    if not phrase or phrase[-1].text[:1].isupper() or after in _SPECIFIED or nouns & load("sole_roles"):
        return False
    return bool(nouns & _pointing()) and not any(_singular(word) in told for word in nouns - _NUMBERS)


def told_words(text: str) -> frozenset[str]:
    """The nouns and other words of a sentence that «the …» may point back to, each as if singular."""
    return frozenset(_singular(token.lower.removesuffix("'s")) for token in tokenise(text) if token.kind == "word")


def name_for(mention: Mention, words: str, reading: Reading) -> str | None:
    """The name to write for «the company»: of the body that the article is about, or of a person it says is just that.

    None where it is any less sure: what links a description to a name errs one time in six on the development stories.
    """
    entity = mention.entity
    lower = words.lower()
    if not lower.startswith("the ") or not entity.name[:1].isupper() or "," in entity.name:
        return None
    head = lower.rpartition(" ")[2]
    if entity.kind is NameKind.ORGANISATION and _subject_of(reading) == entity.id:
        return entity.name
    if entity.kind is NameKind.PERSON and is_person(entity, reading) and _is_called(entity, head, reading):
        return entity.name
    return None


def _subject_of(reading: Reading) -> str | None:
    """The body that the headline names and that the article names most often, by id."""
    text, named = reading.article.text, Counter[str]()
    titled = set[str]()
    for mention in reading.mentions:
        entity = mention.entity
        if mention.pronoun or entity.kind is not NameKind.ORGANISATION or text(mention.span)[:4].lower() == "the ":
            continue
        named[entity.id] += 1
        if mention.span.part is Part.TITLE:
            titled.add(entity.id)
    ranked = sorted(named.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < OFTEN or ranked[0][0] not in titled:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None


def _is_called(entity: Entity, head: str, reading: Reading) -> bool:
    """Whether the article says «NAME, a … HEAD» or «HEAD NAME»."""
    name, noun = re.escape(entity.name), re.escape(head)
    pattern = re.compile(rf"{name}, (?:\d+, )?an? (?:[\w-]+ ){{0,4}}{noun}\b|\b{noun} {name}", re.IGNORECASE)
    return bool(pattern.search(reading.article.snapshot.body))


def _opening(text: str) -> tuple[list[Token], str]:
    """The words of the noun phrase after a leading «the» or possessive, and the word after it in lower case."""
    tokens = tokenise(text)
    if len(tokens) < 2 or tokens[0].lower not in _POINTERS:
        return [], ""
    phrase: list[Token] = []
    for token in tokens[1:]:
        if token.kind == "mark" or token.lower in _ends() or len(phrase) == LONGEST_PHRASE:
            return phrase, token.lower
        if token.lower.endswith("ed") and phrase and _singular(phrase[-1].lower) in _pointing():
            return phrase, token.lower
        phrase.append(token)
    return phrase, ""


@cache
def _ends() -> frozenset[str]:
    return load("phrase_ends") | load("auxiliaries") | load("finite_verbs")


@cache
def _pointing() -> frozenset[str]:
    """Nouns that with «the» point back, as if singular."""
    people = load("persons") | {noun for noun, _ in pairs("role_nouns")}
    return frozenset(_singular(noun) for noun in people | load("pointing_nouns")) - load("sole_roles")


def _singular(word: str) -> str:
    irregular = {"men": "man", "women": "woman", "children": "child"}
    if word in irregular:
        return irregular[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
