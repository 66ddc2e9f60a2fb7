"""«The company …», «the two men», «confirmed this»: openings that only an earlier sentence explains.

They stand where that sentence has been told, where the noun tells by itself which one is meant («the town of Osk»), or
where the article leaves no doubt which name to write instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from consilience.composing.antecedents import is_person
from consilience.language.lexicon import load, pairs
from consilience.language.tokens import Token, tokenise
from consilience.language.verbs import reporting_class, verb_forms
from consilience.types import Entity, Mention, NameKind, Part, Reading

LONGEST_PHRASE = 5
"""Words after «the» among which its noun is sought."""
OFTEN = 2
"""Times that an article must name a body for «the company» to be it."""

_SPECIFIED = frozenset({"of", "for", "that", "who", "in", "at", "to", "from", "by", "on", "with", "between", "against"})
"""Words after a noun that go on to tell which one it is."""
_PLACING = frozenset({"in", "at", "during"})
_TOLD_AFTER = frozenset({"of", "that", "who", "which", "whose", "whom", "where"})
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


_DEMONSTRATIVE = re.compile(
    r"\b(?:(?:in|at|of|for|from|on|by|with|to|after|before|during|about|under|over|since|until|near)\sthat|"
    r"those|these)\s+(?=[a-z])",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\b([a-z]+)\s+that\s+([a-z]+)(?=\s*(?:[.,;]|$)|\s+(?:by|in|on|for|with|at|from|during|after|before|as|and|but|to)\b)"
)
"""«heeded that call»: a verb that reports nothing, and its object."""
_THEN = frozenset({"day", "week", "month", "year", "time", "season", "summer", "winter", "spring", "autumn", "fall"})
_THEN |= frozenset({"morning", "afternoon", "evening", "night", "weekend", "century", "decade", "term", "fiscal"})
_THEN |= frozenset({"condition", "way", "manner", "direction", "respect", "moment", "point", "sense"})
_OPENS_CLAUSE = re.compile(r"(?:^|[,;:—–])\s*$")
_STEM = 5
_PLACE_MEANT = re.compile(
    r"(?<!,\s)\bthe\s(?:[\w-]+\s)?[A-Z][\w-]+\s(?:country|nation|city|town|village|island|republic|kingdom|province)\b"
    r"(?!\s(?:of|that|where|which|whose|with)\b)"
)
"""«the west African country»: a name told before."""
_MEMBER_MEANT = re.compile(
    r"\bthe\s(?:[\w.’'-]+\s){0,3}(?:Democrat|Republican|Tory|Conservative|Liberal)\s([a-z]+)", re.IGNORECASE
)
"""«the California Democrat said»: a person told before."""
_REPORTER_MEANT = re.compile(r"\bthe\s(?=[a-z])", re.IGNORECASE)


def points_back(text: str, told: AbstractSet[str], last: AbstractSet[str] | None = None) -> bool:
    """Whether a sentence opens with, or rests on, something that none of the words ``told`` before it names.

    ``last``: the words of the sentence directly before it, where that is settled; «that quay» points no further.

    >>> points_back("The company denied it.", frozenset()), points_back("The company denied it.", {"company"})
    (True, False)
    >>> points_back("The captain of the ferry was hurt.", frozenset())
    False
    """
    bare = _QUOTED.sub(" ", text)
    if _BARE_THIS.search(bare) or _BROKEN.search(bare):
        return True
    quoted = told_words(" ".join(_QUOTED.findall(text)))
    if _demonstrates(bare, told if last is None else last) or _PLACE_MEANT.search(bare):
        return True
    if any(is_verb(match[1]) for match in _MEMBER_MEANT.finditer(bare)) or _reports_unnamed(bare, told | quoted):
        return True
    phrase, after = _opening(text)
    if len(phrase) > 1 and text.split(None, 1)[0].lower() in _PLACING:
        return False
    nouns = {_singular(token.lower) for token in phrase if not token.text[:1].isupper()}
    if not phrase or phrase[-1].text[:1].isupper() or after in _SPECIFIED or nouns & load("sole_roles"):
        return False
    return bool(nouns & _pointing()) and not any(_singular(word) in told for word in nouns - _NUMBERS)


def _demonstrates(text: str, told: AbstractSet[str]) -> bool:
    """Whether «that», «these» or «those» stands before a noun that neither it nor the last sentence has."""
    for match in _OBJECT.finditer(text):
        verb, noun = match[1], _singular(match[2])
        acts = is_verb(verb) or verb in load("irregular_pasts")
        thinks = reporting_class(verb) is not None or verb in {"meant", "means", "prayed", "voted"}
        if acts and not thinks and noun == match[2] and not _named_by({noun}, _THEN | told):
            return True
    for match in _DEMONSTRATIVE.finditer(text):
        phrase, after = _phrase(tokenise(text[match.end() :]))
        nouns = {_singular(token.lower) for token in phrase}
        if not phrase or phrase[0].lower.endswith("ed") or after in _TOLD_AFTER:
            continue
        if not _named_by(nouns, _THEN | told | told_words(text[: match.start()])):
            return True
    return False


def _reports_unnamed(text: str, told: AbstractSet[str]) -> bool:
    """Whether «the study found» or «the agency said» leaves open which."""
    for match in _REPORTER_MEANT.finditer(text):
        phrase, after = _phrase(tokenise(text[match.end() :]))
        nouns = {_singular(token.lower) for token in phrase if not token.text[:1].isupper()}
        named = any(token.text[:1].isupper() for token in phrase)
        if not phrase or named or nouns & load("sole_roles") or not nouns & _pointing():
            continue
        credited = text[: match.end()].lower().endswith("according to the ")
        if credited and (len(phrase) > 1 or after in _SPECIFIED or after.endswith("ed")):
            continue
        if not credited and not (_OPENS_CLAUSE.search(text[: match.start()]) and _tells(after)):
            continue
        if not nouns - _NUMBERS & (told | told_words(text[: match.start()])):
            return True
    return False


def _named_by(nouns: AbstractSet[str], told: AbstractSet[str]) -> bool:
    """Whether a word told is one of the nouns, or begins as a long one does («reported», «those reports»)."""
    return bool(nouns & told) or any(
        word[:_STEM] == noun[:_STEM] for noun in nouns for word in told if len(noun) >= _STEM
    )


def _tells(word: str) -> bool:
    """Whether a word is a finite form of a verb that has a report for its object."""
    form = verb_forms().get(word)
    return word in {"found", "finds"} or (form is not None and form[1] in {"say", "hold"} and form[2] != "ing")


def is_verb(word: str) -> bool:
    """Whether a word looks like a finite verb."""
    bare = word.lower().strip(",.;:")
    return (
        bare in load("auxiliaries") | load("finite_verbs") or reporting_class(bare) is not None or bare.endswith("ed")
    )


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
    """The words of the noun phrase after a leading «the» or possessive, and the word after it in lower case.

    «In», «At» or «During» may stand before it.
    """
    tokens = tokenise(text)
    if tokens and tokens[0].lower in _PLACING:
        tokens = tokens[1:]
    if len(tokens) < 2 or tokens[0].lower not in _POINTERS:
        return [], ""
    return _phrase(tokens[1:])


def _phrase(tokens: Sequence[Token]) -> tuple[list[Token], str]:
    """The words of a noun phrase from its first word after the determiner on, and the word after it in lower case."""
    phrase: list[Token] = []
    for token in tokens:
        if token.kind == "mark" or token.lower in _ends() or len(phrase) == LONGEST_PHRASE:
            return phrase, token.lower
        verb = token.lower.endswith("ed") or reporting_class(token.lower) in {"say", "hold"}
        if verb and phrase and _singular(phrase[-1].lower) in _pointing():
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
