"""Where an article names a body or person, and whether it is a subject of the story there.

A name is matched whole, legal forms and «The» apart, and never as a part of a longer name. A shorter form («Corvane»)
counts once this article, or another one of the same story, uses it for the whole name.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from consilience.checks.context import Context
from consilience.knowledge.names_of_bodies import has_legal_form, is_legal_form, name_key, name_words
from consilience.knowledge.place_names import entries_of
from consilience.language.lexicon import columns, load, pairs
from consilience.types import Article, Mention, NameKind, Part, Reading, Span

LEAD = 2
"""Paragraphs of the body that tell what the story is about."""
OFTEN = 3
"""Mentions that make a body or person a subject of the story (as agreed for these checks)."""
SHORTEST = 4
"""Letters of a first word that may stand for a whole name."""
KEY_CLAIMS = 5
"""Most salient claims of an article that tell what it is about."""

_OFFSHOOTS = frozenset(
    {
        *("Academy", "Alumni", "Arena", "Award", "Chair", "Charity", "Club", "College", "Fellowship", "Foundation"),
        *("Hall", "Hospital", "House", "Institute", "Library", "Museum", "Park", "Prize", "Scholarship", "School"),
        *("Stadium", "Street", "Theatre", "Theater", "Trust", "Union", "University", "Watch"),
    }
)
"""Words that make another body of the name before them."""
_NAME = re.compile(r"(?:[Tt]he )?(?!The )[^\W\d_a-z]")
"""How a name begins; «The operator» is a description."""
_LAST_WORD = re.compile(r"([^\W_][\w.'’&-]*)[ \u00a0]$")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W_][\w.'’&-]*)")
_TOLD = re.compile(
    r"\b(?:told|tell|by|with|on|to|via|and|per|from|for)(?: the)? $|\baccording to(?: the)? $", re.IGNORECASE
)
_TELLS = re.compile(r"(?:['’]s)? (?:first |also |previously )?(?:reported|reports|said|says|wrote|writes|published)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """The places of one article that name a body or person, in order of parts and starts.

    ``short`` is the shorter form under which alone this article names it, ``outlet`` the one whose article shows what
    that form stands for; both are None where the whole name stands here.
    """

    spans: tuple[Span, ...]
    short: str | None = None
    outlet: str | None = None


class Stretches:
    """Spans that do not overlap each other, for asking fast whether another one touches any of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._of: dict[Part, list[tuple[int, int]]] = {}
        for span in spans:
            self._of.setdefault(span.part, []).append((span.start, span.end))
        for ends in self._of.values():
            ends.sort()

    def touch(self, span: Span) -> bool:
        """Whether the span shares a character with one of them."""
        ends = self._of.get(span.part, [])
        at = bisect_left(ends, (span.end, 0))
        return at > 0 and ends[at - 1][1] > span.start


def story_of(context: Context, reading: Reading) -> tuple[Reading, ...]:
    """The other articles of the same story; none where articles were only read side by side."""
    return context.others(reading) if context.alignments else ()


def find_named(reading: Reading, name: str, others: Sequence[Reading] = (), *, told: bool = False) -> Named | None:
    """Where an article names a body or person, under its whole name or an established shorter form; None: nowhere.

    ``told``: the article itself says that it is a body («works for Nordcast»), so that one word is enough.
    """
    own = _whole(reading, name, told)
    if own:
        return Named(own)
    for other in others:
        forms = _short_forms(other, name)
        for mention in reading.mentions:
            text = reading.article.text(mention.span)
            if text in forms and _is_body(mention, text):
                spans = _proper_mentions(reading, mention.entity.id)
                return Named(spans, text, other.article.outlet.name)
    return None


def is_subject(reading: Reading, spans: Iterable[Span]) -> bool:
    """Whether what stands at these places is a subject: in the headline, or named often.

    «The union» counts for a body that has the word in its name. Twice is enough where one of the two is in the lead or
    a key claim; once in the lead alone may be an example («companies such as …»).
    """
    named = [span for span in spans if span.part is not Part.NOTE]
    counted = [*named, *_described(reading, named)]
    if len(counted) >= OFTEN or any(span.part in {Part.TITLE, Part.STANDFIRST} for span in counted):
        return True
    if len(counted) < 2:
        return False
    lead = [item.span for item in reading.article.sentences_of(Part.BODY) if item.paragraph < LEAD]
    claims = sorted(reading.claims, key=lambda claim: -claim.salience)[:KEY_CLAIMS]
    places = [*lead, *(claim.quote.span for claim in claims)]
    return any(place.contains(span) for place in places for span in counted)


def _described(reading: Reading, named: Sequence[Span]) -> list[Span]:
    """The other places where what is named at these is meant by a word of its name; «the company» may be another."""
    places = Stretches(dict.fromkeys(named))
    entities = {item.entity.id for item in reading.mentions if places.touch(item.span)}
    words = {word.lower() for span in named for word in reading.article.text(span).split()}
    return [
        item.span
        for item in reading.mentions
        if item.entity.id in entities and not item.pronoun and not places.touch(item.span)
        if item.span.part is not Part.NOTE and reading.article.text(item.span).split()[-1] in words
    ]


def opens_with(reading: Reading, spans: Iterable[Span]) -> bool:
    """Whether one of these places is in the first paragraph of the body."""
    first = [item.span for item in reading.article.sentences_of(Part.BODY) if item.paragraph == 0]
    return any(place.contains(span) for place in first for span in spans)


def is_named_in(text: str, name: str) -> bool:
    """Whether a text has the whole name."""
    pattern = pattern_of(name)
    return pattern is not None and pattern.search(text) is not None


def may_stand(reading: Reading, name: str) -> bool:
    """A quick look whether the name's first word stands anywhere, before anything slower is asked."""
    words = name_words(name)
    snapshot = reading.article.snapshot
    return bool(words) and any(
        words[0] in text for text in (snapshot.title, snapshot.standfirst, snapshot.body, snapshot.note)
    )


def is_outlet(article: Article, name: str) -> bool:
    """Whether a name is the outlet's, more or less of it («Roll Call», «CQ Roll Call»), or its domain («NPR.org»)."""
    key, outlet = name_key(name).split(), name_key(article.outlet.name).split()
    if name.casefold() == article.outlet.domain or not key:
        return True
    shorter, longer = sorted((key, outlet), key=len)
    return bool(shorter) and any(
        longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1)
    )


def is_medium(name: str) -> bool:
    """Whether a name is that of a newspaper, agency or broadcaster, by its last word or a list."""
    words = name_words(name)
    return bool(words) and (words[-1] in load("outlet_words") or " ".join(words) in load("news_outlets"))


def is_subject_of_story(name: str, others: Sequence[Reading]) -> bool:
    """Whether most of the other articles of a story have this body or person among their subjects."""
    found = [named for other in others if (named := find_named(other, name)) and is_subject(other, named.spans)]
    return bool(others) and 2 * len(found) > len(others)


def is_offshoot_of(reading: Reading, name: str, spans: Iterable[Span]) -> bool:
    """Whether these places name not the body but what it is called after («Holm Ferries» for «Holm Ferries Museum»)."""
    words = name_words(name)
    texts = {name_words(reading.article.text(span)) for span in spans}
    if words in texts or not words:
        return False
    return any(text and words[: len(text)] == text and _OFFSHOOTS & {*words[len(text) :]} for text in texts)


def as_source_only(reading: Reading, span: Span) -> bool:
    """Whether an outlet is named only as the place where something was said («told Fox Business»)."""
    text = reading.article.snapshot.text(span.part)
    if any(item.source is not None and item.source.overlaps(span) for item in reading.attributions):
        return True
    return bool(_TOLD.search(text[max(0, span.start - 24) : span.start]) or _TELLS.match(text, span.end))


@lru_cache(maxsize=4096)
def pattern_of(name: str) -> re.Pattern[str] | None:
    """What matches a whole name, however its spaces and apostrophes are set; None for names without words."""
    words = name_words(name)
    if not words:
        return None
    parts = [re.escape(word).replace("'", "['’]").replace("’", "['’]").replace(r"\.", r"\.?") for word in words]
    return re.compile(r"(?<![\w&-])" + r"[ \u00a0\n]+".join(parts) + r"(?![\w-])")


def occurrences(text: str, name: str) -> list[tuple[int, int]]:
    """Where a whole name stands in running text and is no part of a longer one."""
    pattern = pattern_of(name)
    if pattern is None:
        return []
    return [match.span() for match in pattern.finditer(text) if not _within_longer(text, *match.span())]


def _whole(reading: Reading, name: str, told: bool = False) -> tuple[Span, ...]:
    key, snapshot = name_key(name), reading.article.snapshot
    if " " not in key and not told and has_legal_form(name) and not _stands_in_full(reading, name):
        return ()
    entities = {m.entity.id for m in reading.mentions if name_key(m.entity.name) == key and _may_be(m, told)}
    spans: set[Span] = set()
    if " " in key:
        for part in (Part.STANDFIRST, Part.BODY, Part.NOTE):
            spans |= {Span(snapshot.id, part, *at) for at in occurrences(snapshot.text(part), name)}
        whole = Stretches(spans)
        entities |= {m.entity.id for m in reading.mentions if whole.touch(m.span) and _may_be(m)}
        if any(span.part is not Part.NOTE for span in spans):
            spans |= _first_words(reading, name_words(name)[0], spans)
    mentioned = {span for entity in entities for span in _proper_mentions(reading, entity)}
    whole = Stretches(spans)
    spans |= {span for span in mentioned if not whole.touch(span)}
    order = {part: place for place, part in enumerate(Part)}
    return tuple(sorted(spans, key=lambda span: (order[span.part], span.start)))


def _stands_in_full(reading: Reading, name: str) -> bool:
    """Whether a text has a name of one word with a legal form after it: «Fox» alone may be anything, «Fox Corp» not."""
    pattern = re.compile(rf"(?<![\w&-]){re.escape(name_words(name)[0])},? ([\w.]+)")
    snapshot = reading.article.snapshot
    return any(is_legal_form(match[1]) for part in Part for match in pattern.finditer(snapshot.text(part)))


def _first_words(reading: Reading, word: str, whole: set[Span]) -> set[Span]:
    """Where the first word of a name that stands whole in this text stands for it («Corvane said»).

    Only a word that is no other name and is capitalised within a sentence, so that it is no common word.
    """
    persons = {word for m in reading.mentions if m.entity.kind is NameKind.PERSON for word in name_words(m.entity.name)}
    if (
        len(word) < SHORTEST
        or word in persons
        or word in columns("given_names")
        or word in columns("demonyms")
        or entries_of(word)
    ):
        return set()
    snapshot = reading.article.snapshot
    pattern = re.compile(rf"(?<![\w&-]){re.escape(word)}(?![\w-])")
    found = {
        (Span(snapshot.id, part, *match.span()), _opens_sentence(snapshot.text(part), match.start()))
        for part in (Part.TITLE, Part.STANDFIRST, Part.BODY)
        for match in pattern.finditer(snapshot.text(part))
        if not _within_longer(snapshot.text(part), *match.span())
    }
    stretches = Stretches(whole)
    alone = {item for item in found if not stretches.touch(item[0])}
    proper = any(not opens for span, opens in alone if span.part is Part.BODY)
    return {span for span, _ in alone} if proper else set()


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(' \u00a0"“‘(')
    return not before or before[-1] in ".!?:\n"


def _may_be(mention: Mention, told: bool = False) -> bool:
    """A name of one word is trusted only where it is read as a body's; «Mercury» may be anything."""
    if " " in name_key(mention.entity.name):
        return mention.entity.kind is not NameKind.PLACE
    return mention.entity.kind is NameKind.ORGANISATION or (told and mention.entity.kind is NameKind.OTHER)


def _is_body(mention: Mention, text: str) -> bool:
    return mention.entity.kind is NameKind.ORGANISATION and name_key(mention.entity.name) == name_key(text)


def _proper_mentions(reading: Reading, entity: str) -> tuple[Span, ...]:
    """The mentions of an entity by a name, not by a pronoun or description."""
    return tuple(
        mention.span
        for mention in reading.mentions
        if mention.entity.id == entity and not mention.pronoun and _NAME.match(reading.article.text(mention.span))
    )


def _short_forms(reading: Reading, name: str) -> frozenset[str]:
    """The beginnings and acronyms of a name under which an article goes on to name it."""
    words = name_words(name)
    full = " ".join(words)
    if len(words) < 2:
        return frozenset()
    initials = "".join(word[0] for word in words if word[0].isupper())
    texts = {reading.article.text(span) for span in _whole(reading, name)}
    return frozenset(
        text for text in texts if text != full and (full.startswith(f"{text} ") or (len(text) > 2 and text == initials))
    )


def _within_longer(text: str, start: int, end: int) -> bool:
    """Whether capitalised words beside a name make it part of another («Hearst Castle», «New Corvane Terminals»).

    What a body calls its products by does not («the Corvane X4»).
    """
    after = _NEXT_WORD.match(text, end)
    product = after is not None and any(character.isdigit() for character in after[1])
    if after and not product and after[1][0].isupper() and not is_legal_form(after[1]) and not _is_role(after[1]):
        return True
    before = _LAST_WORD.search(text[max(0, start - 40) : start])
    if not before or not before[1][0].isupper() or before[1] == "The" or _is_role(before[1]):
        return False
    opening = text[: start - len(before[0])].rstrip(" \u00a0")
    return bool(opening) and opening[-1] not in '.!?:\n"“‘(—–'


def _is_role(word: str) -> bool:
    return word.casefold().strip(".,'’") in _roles()


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    """Offices and titles of people; a body's («Museum») makes another name of it."""
    people = {noun for noun, kind in pairs("role_nouns") if kind == "p"}
    return frozenset(people | {title.strip(" .").casefold() for title, _ in pairs("titles")})
