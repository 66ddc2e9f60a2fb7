"""Contradictions of who did it, who said it, and where: another person, body or place in the same words."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache

from consilience.evaluate.planting.sites import Edit, Other, Site, edit_at
from consilience.knowledge.gazetteer import find_places
from consilience.knowledge.place_names import PlaceKind, entries_of
from consilience.language.lexicon import columns, pairs
from consilience.language.verbs import reporting_class
from consilience.types import ConflictKind, Mention, NameKind, Part, PlaceMention

COUNTRIES = ("France", "Germany", "Brazil", "Japan", "Canada", "Spain", "Kenya", "India", "Mexico", "Italy", "Norway")
STATES = ("Texas", "Ohio", "Florida", "Oregon", "Georgia", "Nevada", "Michigan", "Arizona", "Maine", "Iowa", "Kansas")
TOWNS = {
    "US": ("Chicago", "Denver", "Seattle", "Boston", "Atlanta", "Phoenix", "Detroit", "Houston", "Miami", "Portland"),
    "GB": ("Leeds", "Bristol", "Glasgow", "Liverpool", "Cardiff", "Manchester", "London", "Birmingham"),
    "": ("Paris", "Madrid", "Vienna", "Cairo", "Tokyo", "Nairobi", "Lima", "Warsaw", "Berlin", "Ottawa"),
}
"""Well-known places that need no article, by what they are; towns by country («»: anywhere)."""

_BEFORE_PLACE = re.compile(r"\b(?:in|near|at|to|from|outside|across|into|of|for|inside|visited|left)\s$")
_AFTER_PLACE = re.compile(r"(?:\s(?=[a-z])|[.;:]|$|,\s(?=[a-z]))")
_WORD_BEFORE = re.compile(r"(?:^|\s)(?P<word>[A-Z][a-z]+\.?)\s$")
_BEFORE_OBJECT = re.compile(r"(?:\b(?:by|with|to|that|against|from|when|because|after|told|met|called|and)\s|^)$")
_AFTER_SUBJECT = re.compile(r"\s(?P<verb>[a-z]+)\b")
_AFTER_OBJECT = re.compile(r"(?:\s[a-z]|[.;,])")
_NOT_VERBS = frozenset({"and", "or", "of", "in", "on", "at", "who", "whose", "from", "for", "as", "with", "to", "by"})
_GENDERS = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_GENDERED = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_ROLE = re.compile(r",\s(?:the|a|an|who|whose|[a-z]+)\s")


def places(site: Site, draw: random.Random) -> Iterator[Edit]:
    """Another place of the same kind for one that another article gives."""
    for mention in _places(site):
        start, end = mention.span.start - site.span.start, mention.span.end - site.span.start
        name = site.text[start:end]
        if not _BEFORE_PLACE.search(site.text[:start]) or not _AFTER_PLACE.match(site.text, end):
            continue
        stating = [other for other in site.others if re.search(rf"\b{re.escape(name)}\b", other.text)]
        if not stating or not site.free(start, end) or site.elsewhere(name):
            continue
        told = " ".join((site.text, *(other.text for other in site.others)))
        free = [place for place in _like(mention, name) if place != name and place not in told]
        if free:
            yield edit_at(site, start, end, draw.choice(free), ConflictKind.PLACE, "place", stating)


def _like(mention: PlaceMention, name: str) -> Sequence[str]:
    place = mention.place
    kinds = {entry.kind for entry in entries_of(name) if entry.country == place.country}
    if PlaceKind.COUNTRY in kinds:
        return COUNTRIES
    if PlaceKind.REGION in kinds:
        return STATES if place.country == "US" and name not in {"New York", "Washington"} else ()
    return TOWNS.get(place.country, TOWNS[""])


def _places(site: Site) -> list[PlaceMention]:
    article = site.reading.article
    return [item for item in _all_places(site) if site.span.contains(item.span) and article.text(item.span).isascii()]


@cache
def _all_places(site: Site) -> tuple[PlaceMention, ...]:
    return find_places(site.reading.article, site.reading.mentions)


def actors(site: Site, draw: random.Random) -> Iterator[Edit]:
    """Another person of the same article as the doer, or the one it was done to, of what another article tells."""
    yield from _persons(site, draw, reporting=False)


def attributions(site: Site, draw: random.Random) -> Iterator[Edit]:
    """Another person of the same article as the speaker of what another article gives to the first."""
    yield from _persons(site, draw, reporting=True)


def _persons(site: Site, draw: random.Random, *, reporting: bool) -> Iterator[Edit]:
    for mention in site.reading.mentions:
        if not site.span.contains(mention.span) or not _is_person(mention):
            continue
        start, end = mention.span.start - site.span.start, mention.span.end - site.span.start
        name = site.text[start:end]
        start = _title_start(site.text, start)
        fits = _speaks(site.text, start, end) if reporting else _acts(site.text, start, end)
        surname = mention.entity.name.split()[-1]
        stating = [other for other in site.others if _names(other, surname, reporting=reporting)]
        if not fits or not stating or not site.free(start, end) or not name.endswith(surname):
            continue
        others = _others(site, mention, stating)
        if others:
            chosen = draw.choice(others)
            written = chosen if " " in name else chosen.split()[-1]
            kind = ConflictKind.ATTRIBUTION if reporting else ConflictKind.ACTOR
            yield edit_at(site, start, end, written, kind, kind.value, stating)


def _is_person(mention: Mention) -> bool:
    words = mention.entity.name.split()
    return (
        mention.entity.kind is NameKind.PERSON
        and not mention.pronoun
        and len(words) in {2, 3}
        and all(word[0].isupper() and word.rstrip(".").isalpha() for word in words)
        and not words[-1].isupper()
        and words[0] in columns("given_names")
        and words[-1].lower() not in {"jr.", "sr.", "jr", "sr", "ii", "iii"}
    )


@cache
def _titles() -> frozenset[str]:
    return frozenset(word.lower().rstrip(".") for name in ("titles", "titles_before_names") for word, _ in pairs(name))


def _title_start(text: str, start: int) -> int:
    """Where the titles before a name begin («Sen. Jane Roe»); another's name takes the place of both."""
    while before := _WORD_BEFORE.search(text[:start]):
        if before["word"].rstrip(".").lower() not in _titles():
            break
        start = before.start("word")
    return start


def _acts(text: str, start: int, end: int) -> bool:
    """Whether the name is a subject or object with no title before and no description after it."""
    if not _BEFORE_OBJECT.search(text[:start]):
        return False
    verb = _AFTER_SUBJECT.match(text, end)
    if start == 0 or text[:start].endswith((" that ", " when ", " because ", " after ")):
        word = verb["verb"] if verb else ""
        return bool(word) and word not in _NOT_VERBS and reporting_class(word) != "say"
    return bool(_AFTER_OBJECT.match(text, end)) and not _ROLE.match(text, end)


_SPEAKS_AFTER = re.compile(r"\s(?:said|says|told|added|tweeted|wrote|warned|argued|explained)\b(?!\sto\b)")
_SPEAKS_BEFORE = re.compile(r"(?:\b(?:said|says|added|tweeted|wrote)|[Aa]ccording to)\s$")
_AFTER_SPEAKER = re.compile(r"(?:[.]|\s(?:on|in|at|during|told|said)\b|,\s(?=[“\"]))")


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether the name is the speaker in a reporting clause, with no title before and no description after it."""
    if _SPEAKS_BEFORE.search(text[:start]):
        return bool(_AFTER_SPEAKER.match(text, end))
    opens = start == 0 or re.search(r"(?:[”\"],?|\b(?:and|as|but))\s$", text[:start])
    return bool(opens and _SPEAKS_AFTER.match(text, end))


def _names(other: Other, surname: str, *, reporting: bool) -> bool:
    found = re.search(rf"\b{re.escape(surname)}\b", other.text)
    if not found or not reporting:
        return bool(found)
    near = other.text[max(0, found.start() - 60) : found.end() + 60]
    return re.search(r"\b(?:said|says|told|added|tweeted|wrote|warned|argued|explained|according)\b", near) is not None


def _others(site: Site, mention: Mention, stating: Sequence[Other]) -> list[str]:
    """Full names of other people of the article who do not stand in the sentences and whose gender fits."""
    told = " ".join((site.text, *(other.text for other in stating)))
    genders = _genders(site)
    wanted = genders.get(mention.entity.id)
    gendered = _GENDERED.search(site.text) is not None
    names = []
    for identity, name in sorted(
        {(item.entity.id, item.entity.name) for item in site.reading.mentions if _is_person(item)}
    ):
        fits = genders.get(identity) == wanted or (not gendered and (wanted is None or identity not in genders))
        if identity != mention.entity.id and name.split()[-1] not in told and fits:
            names.append(name)
    return names


def _genders(site: Site) -> dict[str, str]:
    """The gender of each person whom the article calls by a pronoun."""
    article = site.reading.article
    found: dict[str, str] = {}
    for item in site.reading.mentions:
        if item.pronoun and item.span.part is Part.BODY:
            gender = _GENDERS.get(article.text(item.span).lower())
            if gender:
                found.setdefault(item.entity.id, gender)
    return found
