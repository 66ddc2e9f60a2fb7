"""Words whose meaning hangs on an earlier sentence: named in full where they come first, or the sentence is passed by.

Pronouns and short names are resolved by the article's own mentions; days told from the day of writing («yesterday») get
their date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from consilience.composing.acronyms import expansions, unexplained
from consilience.composing.antecedents import has_other_office, is_person, is_sure
from consilience.composing.dating import dated, days_told
from consilience.composing.pointing import name_for, points_back, told_words
from consilience.composing.sentences import lacks_verb
from consilience.composing.wording import Wording
from consilience.language.lexicon import load, pairs
from consilience.language.name_forms import family_name
from consilience.language.quotations import find_quotations
from consilience.language.tokens import Token, tokenise
from consilience.language.verbs import reporting_class
from consilience.types import Entity, Mention, NameKind, Reading

_SUBJECT = frozenset({"he", "she", "they", "it"})
_POSSESSIVE = frozenset({"his", "her", "their", "its"})
_OBJECT = frozenset({"him", "them", "himself", "herself"})
_PERSONAL = _SUBJECT | _POSSESSIVE | _OBJECT
_SPOKEN = frozenset(
    {"i", "we", "you", "us", "my", "our", "your", "me", "i'm", "we're", "i've", "we've", "you're", "let's"}
)
_LEADING = frozenset(
    {"this", "that", "these", "those", "such", "both", "others", "another", "neither", "either", "one"}
)
_SET_PHRASES = re.compile(
    r"(?:the\s+)?(?:latter|former|pair|duo|two|same|other|others|incident|couple|trio)\b(?!\s+(?:president|minister|leader|"
    r"secretary|governor|mayor|chief|director|head|vice|u\.s|us|police|officer|official|senator|attorney)\b)",
    re.IGNORECASE,
)
_TAKEN_IN = re.compile(r"\W+[a-z]")
"""«she told them “she was in charge”»: a quotation that the sentence around it takes in as its own words."""
_TYING = frozenset(
    {"however", "therefore", "nevertheless", "nonetheless", "moreover", "furthermore", "but", "so", "yet"}
)
LEAST_CLAUSE = 3
"""Words from which a quotation may be a clause with a subject."""
_SPEAKS = frozenset({"says", "tells", "adds", "argues", "believes", "thinks", "writes"})
_COLLECTIVES = frozenset(
    {"people", "men", "women", "children", "police", "family", "couple", "crew", "staff", "team", "band", "pair", "duo"}
    | {
        "someone",
        "anyone",
        "everyone",
        "anybody",
        "everybody",
        "somebody",
        "nobody",
        "each",
        "person",
        "public",
        "media",
    }
    | {"majority", "crowd", "jury", "who", "whoever", "trio", "fishermen", "policemen", "firefighters", "youth"}
)
_WEB = re.compile(r"https?:|www\.|pic\.twitter|(?<!\w)[#@]\w|[a-z]:[A-Z]")
_LIKEWISE = re.compile(
    r"^[“\"]?(?:(?:And|But)\s)?(?:So too|Nor|Neither|As (?:did|do|does|has|have|was|were)|"
    r"So (?:did|do|does|has|have|had|is|are|was|were|will|would|can|could))\b",
    re.IGNORECASE,
)
"""«So too did Republicans»: what they did is told elsewhere."""
_HANGING_MARK = re.compile(r"^\s*[—–-]")
_COUNTED_BEFORE = re.compile(
    r"\bthe (?:two|three|four|five|six|seven|eight|nine|ten)\b"
    r"(?=\s+(?:was|were|is|are|had|has|who|that|which|said)\b|[.,;])",
    re.IGNORECASE,
)
"""«one of the six was …»: six of what has been said before."""
_WOMAN = re.compile(r"\b(?:Ms|Mrs|Miss)\b")


@dataclass
class Known:
    """Who has been named in full so far in a run of sentences, and which days have been dated."""

    names: set[str] = field(default_factory=set)
    days: frozenset[date] = frozenset()
    dating: bool = True
    """Whether weekdays get their date; a headline does without."""
    words: set[str] = field(default_factory=set)
    """The words told so far, which «the …» may point back to."""
    last: frozenset[str] | None = None
    """Those of the sentence before, to which «that …» may point; None where the order is not settled."""

    def introduce(self, text: str, entities: Iterator[Entity]) -> None:
        """Take note of the entities that a sentence names in full, and of its dates."""
        self.names |= {short_name(entity) for entity in entities if entity.name in text}
        self.last = told_words(text)
        self.days |= days_told(text)
        self.words |= self.last


def short_name(entity: Entity) -> str:
    """What later mentions of it share, in one letter case: the family name of a person, the whole name of a body."""
    return (family_name(entity.name) if entity.kind is NameKind.PERSON else entity.name).casefold()


def resolved(wording: Wording, known: Known) -> Wording | None:
    """The wording with its references resolved; None where one dangles that nothing resolves."""
    if _dangles(wording) or _speaks_itself(wording) or _quotation_dangles(wording):
        return None
    named: set[str] = set()
    persons = False
    for mention, start, end in _mentions(wording):
        words = wording.statement.text[start:end]
        entity = mention.entity
        if not mention.pronoun:
            sure = not _modifies(wording, start, end) and is_person(entity, wording.statement.reading)
            full = _full_name(entity, words, wording.statement.reading) if sure else None
            if full and short_name(entity) not in known.names | named and not wording.within_quotes(start):
                wording = wording.replacing(start, end, full)
            named.add(short_name(entity))
            persons = persons or entity.kind is NameKind.PERSON
        elif short_name(entity) not in named and not wording.within_quotes(start):
            sure = is_sure(mention, wording.statement.sentence.span, wording.statement.reading)
            name = _for_pronoun(entity, words, known) if sure else None
            if name is None or wording.statement.text[end : end + 1] in {"'", "’"}:
                return None
            wording = wording.replacing(start, end, name)
            named.add(short_name(entity))
            persons = True
    wording = _spelt_out(_body_named(wording))
    if _unresolved(wording, persons) or points_back(wording.render(), known.words, known.last):
        return None
    return dated(wording, known.days if known.dating else None)


def _body_named(wording: Wording) -> Wording:
    """With a name for «the company» at its head or in a reporting clause, where the article leaves no doubt which."""
    text = wording.statement.text
    for mention, start, end in _mentions(wording):
        heads = not text[:start].strip(' “"') or any(to >= start for at, to in wording.cuts if not at)
        reports = reporting_class(text[end:].strip().partition(" ")[0].lower()) in {"say", "hold"}
        if mention.pronoun or not (heads or reports) or wording.within_quotes(start):
            continue
        name = name_for(mention, text[start:end], wording.statement.reading)
        if name and not any(at <= start < to for at, to, _ in wording.replacements):
            return wording.replacing(start, end, name)
    return wording


def _spelt_out(wording: Wording) -> Wording:
    """With the full name for an acronym that the article itself explains."""
    names = expansions(wording.statement.reading.article.snapshot.body)
    for start, end, name in unexplained(wording.statement.text, names):
        taken = any(at < end and start < to for at, to, _ in wording.replacements)
        if wording.keeps(start) and not taken and not wording.within_quotes(start):
            wording = wording.replacing(start, end, name)
    return wording


def entities_of(wording: Wording) -> Iterator[Entity]:
    """The named entities of the words that are left."""
    return (mention.entity for mention, _, _ in _mentions(wording))


def _mentions(wording: Wording) -> Iterator[tuple[Mention, int, int]]:
    """The mentions in the words that are left, with their offsets in the sentence; outer ones where they nest."""
    span, last = wording.statement.sentence.span, -1
    for mention in wording.statement.reading.mentions:
        start, end = mention.span.start - span.start, mention.span.end - span.start
        if span.contains(mention.span) and start >= last and wording.keeps(start):
            last = end
            yield mention, start, end


def _full_name(entity: Entity, words: str, reading: Reading) -> str | None:
    """The full name in place of a person's family name alone; None where the words are as full.

    None as well where the article gives the family name an office that the full name never has («King Salman»).
    """
    parts = entity.name.split()
    if entity.kind is not NameKind.PERSON or len(parts) < 2 or not words[:1].isupper() or _titled(parts):
        return None
    possessive = re.search(r"['’]s?$", words)
    bare = words[: possessive.start()] if possessive else words
    if bare.casefold() != short_name(entity) or has_other_office(entity, reading):
        return None
    return entity.name + (possessive[0] if possessive else "")


def _titled(parts: Sequence[str]) -> bool:
    """Whether an office or «of» stands within a name («Dakota Sen. Jo Hale»): no bare name of a person."""
    return any(part.lower() in load("titles_before_names") or part in {"of", "for"} for part in parts[:-1])


def _modifies(wording: Wording, start: int, end: int) -> bool:
    """Whether a name stands within a longer noun phrase («the Trump administration», «Mr Smith»)."""
    before = wording.statement.text[:start].split()[-1:]
    after = wording.statement.text[end : end + 1]
    titled = bool(before) and (before[0].lower() in {"the", "a", "an"} or before[0][:1].isupper()) and start > 0
    return titled or after in {"-", "–"}


def _for_pronoun(entity: Entity, words: str, known: Known) -> str | None:
    """The name for a pronoun: in full at its first mention, else the short one; None where it is no person's."""
    if not entity.name[:1].isupper() or entity.kind is not NameKind.PERSON or _titled(entity.name.split()):
        return None
    name = entity.name
    if short_name(entity) in known.names:
        name = family_name(name)
    low = words.lower()
    if low in _POSSESSIVE:
        return name + "’s"
    return name if low in _SUBJECT | _OBJECT - {"himself", "herself"} else None


def _dangles(wording: Wording) -> bool:
    """Whether the sentence opens with words that point back to another one."""
    head = wording.render()
    tokens = tokenise(head)
    if _WEB.search(head) or _LIKEWISE.match(wording.statement.text) or lacks_verb(head):
        return True
    if _HANGING_MARK.match("".join(wording.statement.text[start:end] for start, end in wording.stretches())):
        return True
    if not tokens or not any(token.kind == "word" for token in tokens):
        return True
    first = next(token for token in tokens if token.kind != "mark")
    if (
        _COUNTED_BEFORE.search(head)
        or first.lower.partition("'")[0] in _LEADING
        or _SET_PHRASES.match(head.lstrip('“"'))
    ):
        return True
    return first.lower.partition("'")[0] in {"it", "its"} and not re.match(
        r"It (?:is|was|remains) (?:not )?(?:un)?clear\b", head
    )


def _speaks_itself(wording: Wording) -> bool:
    """Whether the outlet speaks of itself or to its readers outside quotation marks."""
    return any(
        token.lower in _SPOKEN and not (token.lower == "us" and token.text == "US")
        for token in _words_outside_quotes(wording)
    )


def _quotation_dangles(wording: Wording) -> bool:
    """Whether a quotation opens with a connective, or with «he» where no second person is named before it."""
    text = wording.statement.text
    for item in find_quotations(text, ((0, len(text)),)):
        if not wording.keeps(item.outer_start):
            continue
        words = [token.lower.partition("'")[0] for token in tokenise(text[item.outer_start : item.outer_end])]
        words = [word for word in words if word.isalpha()]
        opens = not text[: item.outer_start].strip()
        if opens and len(words) > 1 and (words[0] in _TYING or " ".join(words[:2]) in _TYING):
            return True
        if len(words) < LEAST_CLAUSE or not words or words[0] not in _SUBJECT - {"it"}:
            continue
        if _TAKEN_IN.match(text, item.outer_start):
            continue
        persons = {mention.entity.id for mention, start, _ in _mentions(wording) if start < item.outer_start}
        if opens or len(persons) < 2:
            return True
    return False


def _unresolved(wording: Wording, persons: bool) -> bool:
    """Whether a personal pronoun is left that neither a mention nor a noun before it in the sentence explains."""
    replaced = {start for start, _, _ in wording.replacements}
    nouns, several = 0, False
    mentioned = {start for mention, start, _ in _mentions(wording) if mention.pronoun}
    women_alone = len({mention.entity.id for mention, _, _ in _mentions(wording)}) < 2 and bool(
        _WOMAN.search(wording.render())
    )
    people = load("persons") | {word for word, _ in pairs("role_nouns")}
    for token in _words_outside_quotes(wording):
        if token.lower in _PERSONAL and token.start not in replaced:
            person = token.lower in {"he", "she", "him", "his", "her", "himself", "herself"}
            if (person and not persons) or nouns < 2 or not (person or several or token.lower in {"it", "its"}):
                return True
            if women_alone and token.lower in {"he", "him", "his"} and token.start not in mentioned:
                return True
        persons = persons or token.lower.removesuffix("'s") in people
        nouns += token.lower not in load("function_words")
        several = several or _is_several(token)
    return False


def _is_several(token: Token) -> bool:
    """Whether a word names several that «they» may be."""
    word = token.lower
    if word in _COLLECTIVES or word in load("number_words") - {"one", "a", "an"} or word == "and":
        return True
    plain = word not in load("phrase_ends") | load("auxiliaries") and word not in _SPEAKS
    return plain and word.endswith("s") and not word.endswith(("'s", "ss", "us", "is"))


def _words_outside_quotes(wording: Wording) -> Iterator[Token]:
    text = wording.statement.text
    inside = [(item.outer_start, item.outer_end) for item in find_quotations(text, ((0, len(text)),))]
    for token in tokenise(text):
        outside = not any(start <= token.start < end for start, end in inside)
        if token.kind == "word" and outside and wording.keeps(token.start):
            yield token
