"""Sentences in which an outlet itself says who owns, funds or sponsors it, or what its owner has an interest in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from consilience.checks.interests.naming import occurrences
from consilience.knowledge.names_of_bodies import name_key, name_words
from consilience.language.lexicon import load
from consilience.types import Article, Part, Reading, Sentence, Span, VoiceKind
from consilience.voices import voice_of

BEFORE = 25
"""Code points before a link in which a negation denies it."""
LONGEST = 700
"""Code points; longer sentences are lists, which no pattern here is made for."""

_OURSELVES = (
    r"(?:[Tt]his|[Oo]ur) (?:news)?(?:paper|site|website|outlet|organi[sz]ation|publication|magazine|network|channel|"
    r"station|agency|title|service|blog|podcast|company)"
)
_WORDS = {
    "HELD": r"(?:owned|published|funded|financed|backed|operated|controlled|sponsored|supported|underwritten)",
    "RANK": r"(?:(?:ultimate|corporate|majority|largest|biggest|main|controlling|minority|former|joint)[ -])*",
    "ROLE": r"(?:parent|owner|co-owner|publisher|proprietor|shareholder|backer|funder|sponsor|underwriter|advertiser|"
    r"investor|donor|supporter|subsidiary|affiliate|"
    r"sister (?:paper|site|company|title|channel|network|station|publication))",
    "HAS": r"(?:owns?|publish(?:es)?|funds?|finances|controls?|sponsors?|operates?)",
    "ADVERBS": r"(?: (?:\w+ly|also|now|partly|part|jointly|both|in part))*",
    "ALSO": r"(?:also |now |partly |jointly |in part )*",
    "SHARE": r"(?:\w+[ -]|[\d.]+ ?(?:%|per ?cent|percent) ){0,3}(?:stake|shares?|interest|holding)",
    "GIFTS": r"(?:funding|funds|money|support|grants?|donations?|advertising|sponsorship)",
    "UNIT": r"(?:division|unit|subsidiary|arm|part|brand|title|property)",
}
_PATTERNS = (
    r"SELF,? (?:(?:which|that) )?(?:is|are|was|were|has been|have been|being)?,?ADVERBS ?HELD,?ADVERBS by\b",
    r"SELF['’]s? (?:\w+[ -]){0,2}?ROLE\b",
    r"\bRANKROLE(?: company| group| firm)? (?:of|at|in|to) SELF",
    r"\b(?:which|who|that|and|also|,|[A-Z][\w.&’'-]*) ALSOHAS SELF",
    r"\b(?:holds?|has|have|owns?|with) (?:an? |its |the )?SHARE in SELF",
    r"SELF,? (?:which )?(?:is|was)?,? ?(?:a|the|an) (?:\w+ )?UNIT of\b",
    r"SELF is part of\b",
    r"SELF (?:and .{2,60} )?(?:(?:are|is) (?:both |also )?owned by|shares? (?:an owner|a parent|the same owner))",
    r"SELF (?:receives?|received|accepts?|has received|gets?) (?:\w+ ){0,3}GIFTS\b",
    r"SELF (?:has|have) (?:an? )?(?:\w+ ){0,2}(?:partnership|agreement|deal|contract|relationship) with\b",
    r"SELF (?:has|have|is|are) (?:sued|suing)\b",
    r"\b[Ww]e (?:are|were) (?:\w+ly )?HELD by\b",
    r"\b[Oo]ur (?:\w+ )?RANKROLE\b",
)
"""``SELF`` stands for the outlet's own names; every gap is bounded, so that each is linear in the sentence."""
_WHOLLY = re.compile(
    r"\b(?:this|the) (?:article|story|post|content|page|report|series|project|coverage|piece) (?:is|was|has been|were) "
    r"(?:\w+ )?(?:sponsored|paid for|funded|underwritten|commissioned|supported|made possible|"
    r"produced in partnership)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^\W{0,3}(?:full )?(?:disclosure|disclaimer|conflict of interest)s?\b ?[:—–-]", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:no|not|never|neither|nor|without|no longer)\b|n['’]t\b", re.IGNORECASE)
_PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Tt]he (?:author|writer|reporter|columnist|reviewer)s?)\b")
"""Whoever writes speaks of themselves there: a matter of the check of author conflicts."""
_LINK = re.compile(
    r"\b(?:own(?:s|ed|er|ers|ership)?|parent|stake|shares?|shareholders?|interest|invest(?:s|ed|or|ors|ment)|"
    r"publish(?:es|ed|er)|fund(?:s|ed|ing|er)|sponsor(?:s|ed)?|subsidiary|sister|unit|division|part of|belongs|"
    r"controls?|controlled|affiliate[ds]?|backed|founder|co-founder|founded|partner(?:s|ship)?|advertis(?:es|er|ing))\b",
    re.IGNORECASE,
)
"""Words without which a sentence says nothing of a link between two names."""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A sentence in which the outlet tells of a link of its own; ``names`` are the bodies and people it names."""

    span: Span
    names: tuple[str, ...]


def find_disclosures(reading: Reading) -> tuple[Disclosure, ...]:
    """The sentences of body and note, in the reporter's voice, in which the outlet tells of a link of its own."""
    patterns = _patterns(_own_names(reading.article))
    found = []
    for sentence in _sentences(reading):
        text = reading.article.text(sentence.span)
        labelled = _LABELLED.search(text) and _LINK.search(text) and not _PERSONAL.search(text)
        if labelled or any(_stated(pattern, text) for pattern in (_WHOLLY, *patterns)):
            found.append(Disclosure(sentence.span, _names_in(reading, sentence.span)))
    return tuple(found)


def _stated(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a pattern matches and nothing denies it («has no stake in this newspaper»)."""
    match = pattern.search(text)
    return match is not None and not _DENIED.search(text[max(0, match.start() - BEFORE) : match.end()])


def tells_of_link(reading: Reading, near: tuple[str, ...], far: str) -> Span | None:
    """The sentence that names a link between outlet or owners (``near``) and what they are tied to (``far``)."""
    own = _own_names(reading.article)
    for sentence in _sentences(reading):
        text = reading.article.text(sentence.span)
        if not _LINK.search(text) or not occurrences(text, far):
            continue
        ours = any(re.search(rf"\b(?:{name}|[Oo]ur)\b", text) for name in own)
        if ours or any(occurrences(text, name) for name in near if name_key(name) != name_key(far)):
            return sentence.span
    return None


def _sentences(reading: Reading) -> Iterator[Sentence]:
    for part in (Part.BODY, Part.NOTE):
        for sentence in reading.article.sentences_of(part):
            short = sentence.span.end - sentence.span.start <= LONGEST
            if short and voice_of(sentence.span, reading.attributions).kind is not VoiceKind.QUOTED:
                yield sentence


def _names_in(reading: Reading, span: Span) -> tuple[str, ...]:
    """The bodies and people whom a sentence names, but for the outlet itself."""
    own = {name_key(name) for name in _plain_names(reading.article)}
    names = [
        mention.entity.name
        for mention in reading.mentions
        if span.contains(mention.span) and not mention.pronoun and mention.entity.name[:1].isupper()
    ]
    return tuple(name for name in dict.fromkeys(names) if name_key(name) not in own)


def _plain_names(article: Article) -> tuple[str, ...]:
    """The outlet's name, and «The Gazette» for «The Narrows Gazette»."""
    words = name_words(article.outlet.name)
    if not words:
        return ()
    names = [" ".join(words)]
    if len(words) > 1 and words[-1] in load("outlet_words"):
        names.append(words[-1])
    return tuple(names)


def _own_names(article: Article) -> tuple[str, ...]:
    """Patterns for the outlet's names and for «this newspaper»."""
    names = _plain_names(article)
    full = [re.escape(name).replace("'", "['’]").replace("’", "['’]") for name in names[:1]]
    last = [f"[Tt]he {re.escape(name)}" for name in names[1:]]
    domain = [re.escape(article.outlet.domain)] if article.outlet.domain else []
    return (*full, *last, *domain, _OURSELVES)


@lru_cache(maxsize=256)
def _patterns(own: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    itself = rf"(?:\b(?:[Tt]he )?(?:{'|'.join(own)})\b)"
    return tuple(re.compile(_spelt_out(pattern).replace("SELF", itself)) for pattern in _PATTERNS)


def _spelt_out(pattern: str) -> str:
    for word, alternatives in _WORDS.items():
        pattern = pattern.replace(word, alternatives)
    return pattern
