"""Whether two articles give one quotation to different speakers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from difflib import SequenceMatcher

from consilience.comparing.statements import Statement, surname
from consilience.language.descriptions import role_kinds
from consilience.language.lexicon import columns, load
from consilience.language.tokens import Row, tokenise
from consilience.language.verbs import verb_forms
from consilience.language.word_keys import key_of, without_accents, without_genitive
from consilience.types import Attribution, Entity, NameKind, Part, Reading, VoiceKind

RUN = 5
"""Words in a row that make two quotations one: shorter runs are set phrases."""
ALIKE = 0.85
"""Share of all words of both, in order, that makes them one without such a run: a word was lost or put in."""
SPELT_ALIKE = 0.75
"""Likeness of two names' letters that makes them spellings of one («Davie Stephens», «Davie Stevens»)."""
LEAST_TELLING = 3
"""Words of meaning that a remark needs to be told from others; one with fewer must stand whole in the other's:
«This was the right thing to do» is anybody's."""
SAYS = 3
"""Words after a name among which the verb stands that makes it a speaker («Holm then apparently told»)."""
SHARE = 0.75
"""Share of the shorter quotation's words of meaning that both must have; a paraphrase round a common phrase is another
remark."""


def quotation(statement: Statement) -> Attribution | None:
    """The longest direct quotation that the claim holds or lies in, if it has one.

    A few words within somebody's reported speech are one where they are enough to be told from a set phrase.
    """
    found = [
        item
        for item in statement.reading.attributions
        if item.kind == VoiceKind.QUOTED and item.span.overlaps(statement.claim.quote.span)
        if not item.fragment or statement.article.text(item.span).count(" ") >= RUN
    ]
    return max(found, key=lambda item: (item.span.end - item.span.start, -item.span.start), default=None)


def same_quotation(one: Statement, other: Statement) -> bool:
    """Whether both hold quoted speech and one remark, word for word in the main."""
    left, right = _words(one), _words(other)
    if min(len(left), len(right)) < RUN:
        return False
    mine, theirs = _telling(left), _telling(right)
    if len(mine & theirs) < SHARE * min(len(mine), len(theirs)):
        return False
    if len(mine & theirs) < LEAST_TELLING:
        shorter, longer = sorted((left, right), key=len)
        return f" {' '.join(shorter)} " in f" {' '.join(longer)} "
    return bool(_runs(left) & _runs(right)) or SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE


def _telling(words: Sequence[str]) -> set[str]:
    """The words that tell one remark from another: those with a meaning of their own."""
    return {key for word in words if (key := key_of(word))}


def speaker(statement: Statement) -> Entity | None:
    """Who speaks the claim: of its direct quotation, else of the whole of it."""
    spoken = quotation(statement)
    return spoken.speaker if spoken is not None else statement.claim.voice.speaker


def different_speakers(one: Statement, other: Statement) -> bool:
    """Whether both speakers are people with names of their own that have no word in common."""
    left, right = speaker(one), speaker(other)
    if left is None or right is None or not (_named(left, other) and _named(right, one)):
        return False
    if not all(_cued(item) for item in (one, other)):
        return False
    if _may_be_one(left, right):
        return False
    named = _naming(one, left), _naming(other, right)
    bare = any(" " not in who.name and not there for who, there in zip((left, right), named, strict=True))
    if bare or None in named or not any(named):
        return False
    return not (_described(one, left) or _described(other, right))


def _may_be_one(left: Entity, right: Entity) -> bool:
    """Whether two names share a word, or one's holds another's; of two full names a first name alone tells nothing."""
    mine, theirs = (who.name.lower().split() for who in (left, right))
    if len(mine) > 1 < len(theirs) and mine[0] == theirs[0]:
        if spelt_alike(mine[-1], theirs[-1]):
            return True
        mine, theirs = mine[1:], theirs[1:]
    return any(one in other or other in one for one in _telling_words(mine) for other in _telling_words(theirs))


def spelt_alike(one: str, other: str) -> bool:
    """Whether two names may be one, spelt in two ways («Zelensky», «Zelenskyy»)."""
    return SequenceMatcher(None, one.lower(), other.lower(), autojunk=False).ratio() >= SPELT_ALIKE


def spoken_for(one: Statement, other: Statement) -> bool:
    """Whether one of the speakers may pass on the other's words: a spokeswoman, or one whom the other report names too.

    A remark within a report of a remark («Esper had wanted …, Hoffman said») is given to either.
    """
    left, right = speaker(one), speaker(other)
    if left is None or right is None:
        return False
    if any("spoke" in _told_of(item, who).lower() for item, who in ((one, left), (other, right))):
        return True
    if _near(one, right, left) or _near(other, left, right):
        return True
    return _passed_on(one, right, left) or _passed_on(other, left, right)


def _told_of(statement: Statement, who: Entity) -> str:
    """What the article says of a speaker: the description, and the words of the quotation's source."""
    spoken = quotation(statement)
    source = statement.article.text(spoken.source) if spoken is not None and spoken.source is not None else ""
    return f"{who.description or ''} {source}"


def _near(statement: Statement, who: Entity, speaks: Entity) -> bool:
    """Whether the sentence of a quotation bears the name of somebody, outside the quotation and beside its speaker."""
    spoken = quotation(statement)
    span, text = statement.claim.sentence, statement.article.text(statement.claim.sentence)
    if spoken is not None and span.overlaps(spoken.span):
        start, end = max(spoken.span.start - span.start, 0), max(spoken.span.end - span.start, 0)
        text = text[:start] + " " + text[end:]
    return _called(text, who, apart_from=_names(speaks))


def _passed_on(statement: Statement, who: Entity, speaks: Entity) -> bool:
    """Whether the sentence itself says that somebody said it: «“Holm told me that …,” Brandt testified»."""
    names, row = _names(who) - _names(speaks), Row(statement.article.text(statement.claim.sentence))
    bearing = {index for index in range(len(row)) if without_genitive(row.low(index)) in names}
    start = statement.claim.sentence.start
    for mention in statement.reading.mentions:
        if statement.claim.sentence.contains(mention.span) and not names.isdisjoint(_names(mention.entity)):
            bearing |= {
                index
                for index, token in enumerate(row.tokens)
                if mention.span.start < start + token.end and start + token.start < mention.span.end
            }
    return any(row.low(step) in verb_forms() for index in bearing for step in range(index + 1, index + 1 + SAYS))


def _called(text: str, who: Entity, apart_from: AbstractSet[str] = frozenset()) -> bool:
    """Whether a text has any word of somebody's name; which of them is the surname differs between peoples."""
    return not (_names(who) - apart_from).isdisjoint(
        without_accents(without_genitive(token.lower)) for token in tokenise(text)
    )


def _naming(statement: Statement, who: Entity) -> bool | None:
    """Whether the sentence itself names the speaker; None where neither it nor its neighbours speak of them.

    Neighbours are the sentences of its paragraph: «…,” she said. “…» They may say «she» of whom the paragraph before
    names first.
    """
    sentences = statement.article.sentences
    at = next((i for i, item in enumerate(sentences) if item.span == statement.claim.sentence), None)
    if at is None:
        return None
    home = sentences[at]
    near = [item.span for item in sentences if (item.paragraph, item.span.part) == (home.paragraph, home.span.part)]
    spoken = quotation(statement)
    inside = spoken.span if spoken is not None else statement.claim.quote.span
    mentions = [item for item in statement.reading.mentions if item.entity.id == who.id]
    mentions = [item for item in mentions if not inside.overlaps(item.span)]
    if any(home.span.contains(item.span) and _called(statement.article.text(item.span), who) for item in mentions):
        return True
    spoken_of = [item for item in mentions if any(span.contains(item.span) for span in near)]
    if any(not item.pronoun for item in spoken_of):
        return False
    before = _named_in(statement.reading, home.span.part, home.paragraph - 1) if spoken_of else []
    return False if before and before[0].id == who.id else None


def _named_in(reading: Reading, part: Part, paragraph: int) -> list[Entity]:
    """The people whom a paragraph names, in order."""
    inside = [item.span for item in reading.article.sentences if (item.paragraph, item.span.part) == (paragraph, part)]
    named = [
        item
        for item in reading.mentions
        if not item.pronoun and item.entity.kind == NameKind.PERSON
        if any(span.contains(item.span) for span in inside)
    ]
    return [item.entity for item in sorted(named, key=lambda item: item.span.start)]


def _described(statement: Statement, who: Entity) -> bool:
    """Whether the sentence means the speaker by a description («the Ohio senator»), which may be another's."""
    inside = quotation(statement)
    mentions = [
        item
        for item in statement.reading.mentions
        if item.entity.id == who.id and statement.claim.sentence.contains(item.span) and not item.pronoun
        if inside is None or not inside.span.overlaps(item.span)
    ]
    return bool(mentions) and not any(_called(statement.article.text(item.span), who) for item in mentions)


def _words(statement: Statement) -> list[str]:
    spoken, claimed = quotation(statement), statement.claim.quote.span
    if spoken is None:
        return []
    start, end = max(spoken.span.start, claimed.start), min(spoken.span.end, claimed.end)
    words = _WITHIN.sub(" ", statement.article.text(replace(claimed, start=start, end=end)))
    return [token.lower for token in tokenise(words) if token.kind != "mark"]


_WITHIN = re.compile(r"(?<!\w)‘[^‘“”]*?(?:’(?!\w)|$)")
"""Words that the speaker quotes are somebody else's."""


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}


def _cued(statement: Statement) -> bool:
    """Whether a direct quotation has a reporting verb of its own; without one its speaker is a guess."""
    spoken = quotation(statement)
    return spoken is None or spoken.cue is not None


def _named(entity: Entity, other: Statement) -> bool:
    """Whether somebody is a person with a name of their own; of a bare surname the other report may tell."""
    words = [word for word in entity.name.split() if word not in load("name_particles")]
    if not all(word[:1].isupper() and not word.endswith(("’s", "'s")) for word in words):
        return False
    if words[-1].lower() in role_kinds() and words[0] not in columns("given_names"):
        return False  # «Florida Senator», but «Ginger Baker»
    return entity.kind == NameKind.PERSON or (len(words) == 1 and _is_surname(words[0], other.reading))


def _is_surname(word: str, reading: Reading) -> bool:
    """Whether a report names a person in full whose last name this is, and nothing else by it."""
    kinds = {
        item.entity.kind
        for item in reading.mentions
        if " " in item.entity.name and surname(item.entity) == without_accents(word.lower())
    }
    return kinds == {NameKind.PERSON}


def _names(entity: Entity) -> set[str]:
    """The words of a name in lower case; initials are in too many names to tell anything."""
    return _telling_words(entity.name.lower().split())


def _telling_words(name: Sequence[str]) -> set[str]:
    words = {without_accents(word.strip(".,")) for word in name}
    return {word for word in words if len(word) > 1} or words
