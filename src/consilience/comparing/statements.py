"""A claim made ready for comparison: its words as keys that two articles share, its clauses, and its typed details.

Keys make wordings meet: the stem of a word, the class of words that news uses for one another, a surname for whoever
a pronoun denotes, a country for its people. They are for comparing only; what is shown is always the claim's own words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from consilience.evidence import quote
from consilience.knowledge.event_location import dateline_end
from consilience.knowledge.gazetteer import find_places
from consilience.knowledge.place_names import PlaceKind, entries_of
from consilience.language.lexicon import load, pairs
from consilience.language.quantities import find_quantities
from consilience.language.times import find_times
from consilience.language.tokens import Row
from consilience.language.word_keys import KEPT_SHORT, key_of, without_accents, without_genitive
from consilience.types import Article, Claim, Entity, Mention, NameKind, Part, Place, PlaceMention, Reading, Span

CLAUSE_STEP = 3
"""Words that a boundary between clauses counts for when nearness is measured."""
FRAME = 15
"""Characters that a sentence must hold beside its claim («, he said» holds nothing to compare)."""

_MARKS = frozenset(";:—–()[]")
_OPENERS = frozenset(
    {"who", "which", "whose", "where", "when", "while", "after", "before", "because", "although", "though", "if"}
    | {"since", "until", "unless", "whereas", "but", "that"}
)
_JOINERS = frozenset({"and", "or", "but", "as"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim with what comparison needs of it. ``keys``, ``place`` and ``clause`` have one entry per token.

    ``place`` runs on with words that carry meaning, and by `CLAUSE_STEP` at each boundary between clauses.
    """

    reading: Reading
    claim: Claim
    row: Row
    keys: tuple[str, ...]
    place: tuple[int, ...]
    clause: tuple[int, ...]
    people: frozenset[str]
    """Surnames of the people that the claim names or means."""
    whole: bool = False
    """It is the claim's whole sentence, with the frame that the claim is told in: who said it, where and when."""

    @property
    def article(self) -> Article:
        """The article that makes the claim."""
        return self.reading.article

    @property
    def snapshot(self) -> str:
        """The snapshot of the article that makes the claim."""
        return self.claim.quote.span.snapshot

    def tokens_of(self, span: Span) -> tuple[int, int] | None:
        """The tokens [first, last) of a span of the article that lies in the claim; None where none does."""
        start = self.claim.quote.span.start
        inside = [
            index
            for index, token in enumerate(self.row.tokens)
            if span.start < start + token.end and start + token.start < span.end
        ]
        return (inside[0], inside[-1] + 1) if inside and span.part == self.claim.quote.span.part else None

    def span(self, first: int, last: int) -> Span:
        """The article's span of the tokens [first, last)."""
        of = self.claim.quote.span
        tokens = self.row.tokens
        return Span(of.snapshot, of.part, of.start + tokens[first].start, of.start + tokens[last - 1].end)

    def words(self, first: int, last: int) -> str:
        """The claim's own words at the tokens [first, last)."""
        return self.row.text[self.row.tokens[first].start : self.row.tokens[last - 1].end]


def statement(reading: Reading, claim: Claim) -> Statement:
    """A claim made ready for comparison."""
    row = Row(claim.quote.text)
    keys = [_key(row, index) for index in range(len(row))]
    _name_verdicts(row, keys)
    people = _name_people(claim, row, keys)
    _name_peoples(row, keys)
    _name_countries(claim, row, keys)
    clause = _clauses(row)
    place = []
    at = 0
    for index, key in enumerate(keys):
        if index and clause[index] != clause[index - 1]:
            at += CLAUSE_STEP
        place.append(at)
        at += bool(key)
    return Statement(reading, claim, row, tuple(keys), tuple(place), clause, people)


def sentences_of(reading: Reading) -> tuple[Statement, ...]:
    """The sentences that hold more than the claims in them, each under its longest claim, in order of place.

    A dateline before a sentence is no part of it.
    """
    article = reading.article
    longest: dict[Span, Claim] = {}
    for claim in reading.claims:
        held = longest.get(claim.sentence)
        if held is None or len(claim.quote.text) > len(held.quote.text):
            longest[claim.sentence] = claim
    places = find_places(article, reading.mentions) if longest else ()
    begin = dateline_end(article)
    found = []
    for sentence, claim in longest.items():
        start = max(sentence.start, begin) if sentence.part == Part.BODY else sentence.start
        span = replace(sentence, start=start) if start < sentence.end else sentence
        if (span.end - span.start) - len(claim.quote.text) >= FRAME:
            found.append(replace(statement(reading, _widened(reading, claim, span, places)), whole=True))
    return tuple(found)


def _widened(reading: Reading, claim: Claim, span: Span, places: Sequence[PlaceMention]) -> Claim:
    article = reading.article
    return replace(
        claim,
        quote=quote(article.snapshot, span),
        quantities=find_quantities(article, span),
        times=find_times(article, span),
        places=tuple(item for item in places if span.contains(item.span)),
        names=tuple(item for item in reading.mentions if span.contains(item.span)),
    )


@cache
def demonyms() -> dict[str, str]:
    """Each name of a people or its adjective (capitals as written) and the ISO 3166-1 code of the country."""
    return dict(pairs("demonyms"))


def surname(entity: Entity) -> str:
    """The last word of a name, «Jr.» and the like apart, in lower case."""
    words = [word.strip(".,’'") for word in entity.name.split()]
    words = [word for word in words if word.lower() not in {"jr", "sr", "ii", "iii"}]
    return without_accents(without_genitive(words[-1].lower())) if words else ""


def is_person(mention: Mention) -> bool:
    """Whether a mention denotes a person with a name of their own (and not «officers», «the suspect»)."""
    name = mention.entity.name
    return mention.entity.kind == NameKind.PERSON and all(
        word[:1].isupper() for word in name.split() if word.lower() not in load("name_particles")
    )


def _key(row: Row, index: int) -> str:
    token = row.tokens[index]
    if token.kind == "mark":
        return ""
    if token.kind == "number":
        return token.text.replace(",", "")
    word = without_accents(token.lower.removesuffix("'s").removesuffix("'"))
    if len(word) < 3 and word not in KEPT_SHORT:
        return ""
    return key_of(word)


def _name_verdicts(row: Row, keys: list[str]) -> None:
    """«Found him guilty» is «convicted him», and «found not guilty» denies it."""
    for index in range(len(row)):
        finds = [step for step in range(max(0, index - 4), index) if row.low(step) in _FIND]
        if row.low(index) == "guilty" and finds:
            keys[finds[-1]], keys[index] = "", key_of("convicted")


_FIND = frozenset({"find", "finds", "found", "finding"})


def _name_people(claim: Claim, row: Row, keys: list[str]) -> frozenset[str]:
    """Put the surname in place of a person's whole name and of a pronoun; returns the surnames."""
    start = claim.quote.span.start
    found = set()
    for mention in claim.names:
        if not is_person(mention) or not (name := surname(mention.entity)):
            continue
        found.add(name)
        inside = [
            index
            for index, token in enumerate(row.tokens)
            if mention.span.start < start + token.end and start + token.start < mention.span.end
            and token.kind == "word" and token.lower != "'s"
        ]  # fmt: skip
        bearer = None if not inside else inside[-1] if mention.pronoun else _bearer(row, inside, name)
        if bearer is None:
            continue
        for index in inside:
            keys[index] = ""
        keys[bearer] = f"@{name}"
    return frozenset(found)


def _bearer(row: Row, inside: Sequence[int], name: str) -> int | None:
    """The token of a mention that is the surname; None for a description («the suspect»)."""
    return next((index for index in reversed(inside) if _unaccented(row, index) == name), None)


def _unaccented(row: Row, index: int) -> str:
    return without_accents(row.low(index).removesuffix("'s"))


def _name_peoples(row: Row, keys: list[str]) -> None:
    for index, token in enumerate(row.tokens):
        if token.capitalised and (code := demonyms().get(without_genitive(token.text))):
            keys[index] = f"#{code}"


def _name_countries(claim: Claim, row: Row, keys: list[str]) -> None:
    """«U.S.», «US» and «America» are one country."""
    start = claim.quote.span.start
    for mention in claim.places:
        if not is_country(mention.place):
            continue
        inside = [
            index
            for index, token in enumerate(row.tokens)
            if mention.span.start < start + token.end and start + token.start < mention.span.end
        ]
        for index in inside:
            keys[index] = ""
        if inside:
            keys[inside[0]] = f"#{mention.place.country}"


def is_country(place: Place) -> bool:
    """Whether a gazetteer place is a country (and not a region or a town)."""
    entries = entries_of(place.name) if place.region is None else ()
    return any(entry.kind == PlaceKind.COUNTRY and entry.country == place.country for entry in entries)


def _clauses(row: Row) -> tuple[int, ...]:
    """The number of the clause of each token, counted from 0."""
    numbers = []
    at = 0
    for index, token in enumerate(row.tokens):
        comma = row.low(index - 1) == ","
        opens = token.lower in _OPENERS or (comma and (token.lower in _JOINERS or token.lower.endswith("ing")))
        at += bool(index) and (opens or row.low(index - 1) in _MARKS)
        numbers.append(at)
    return tuple(numbers)
