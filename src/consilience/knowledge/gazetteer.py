"""The places of an article, resolved: which words name a place, and which of the places of that name is meant.

A name is taken for a place if nothing speaks for a person or body: no other capital beside it («Paris Hilton»), no
mention of one around it, no «University of» before it. Small towns and everyday words («Reading», «Mobile») need their
region or country («Reading, England») or a preposition of place. Which one is meant: the region or country named
with it, then those named elsewhere in the article, then the larger. Adjectives («French») are no places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log10

from consilience.knowledge.place_names import LONGEST_NAME, Entry, PlaceKind, abbreviations, entries_of, region_name
from consilience.language.lexicon import load
from consilience.language.tokens import Row
from consilience.types import Article, Mention, NameKind, Part, Place, PlaceMention, Span

LARGE = 250_000
"""Inhabitants from which a town is known well enough to be meant without its region or a preposition."""
LEAST_AFTER_PREPOSITION = 20_000
"""Inhabitants below which a preposition alone does not make a name a town: its region must stand beside it."""
CONTEXT_COUNTRY = 1.0
CONTEXT_REGION = 0.8
CONTEXT_REGION_SMALL = 2.5
"""Added to the common logarithm of the population where the country or region is named elsewhere in the article.

Together they outweigh a sixtyfold size, not more: an article on Texas that names Paris means France. Among towns that
are all small the region decides.
"""

_INSTITUTIONS = frozenset(
    {
        "university",
        "bank",
        "duke",
        "duchess",
        "earl",
        "bishop",
        "archbishop",
        "church",
        "museum",
        "institute",
        "college",
    }
    | {"school", "court", "voice", "knights", "prince", "princess", "daily", "bishopric", "sons", "daughters", "house"}
    | {"society", "association", "federation", "hospital", "order", "wolf", "treaty", "battle", "merchant"}
)
_REPORTING = frozenset({"said", "says", "told", "added", "warned", "insisted", "tweeted", "wrote", "replied", "asked"})
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "lord", "lady", "sen", "rep", "judge", "justice", "president", "gov"}
)
_FIRST_NAMES = frozenset({"jordan", "chad", "victoria", "jersey", "states"})
_BARE_TOWNS = {"Washington": "DC", "New York": "NY"}
"""Names that without more mean the town, though a state bears them too: region code of the town."""
_INSIDE = frozenset({"in", "at", "near", "outside", "downtown"})
_PARTS = (Part.TITLE, Part.STANDFIRST, Part.BODY)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Words at [start, end) of one part and what they may stand for."""

    part: Part
    start: int
    end: int
    entries: tuple[Entry, ...]
    fixed: bool
    """The region or country stands beside it."""
    unsure: bool = False
    """Only a place if the article names its region elsewhere."""


def find_places(article: Article, mentions: Sequence[Mention] = ()) -> tuple[PlaceMention, ...]:
    """The places named in title, standfirst and body, in order; ``mentions`` keep people and bodies out."""
    candidates: list[_Candidate] = []
    for part in _PARTS:
        taken = _taken(mentions, part)
        for sentence in article.sentences_of(part):
            candidates += _candidates(article.text(sentence.span), sentence.span, taken)
    return _resolve(article.snapshot.id, candidates)


def places_in(text: str) -> tuple[PlaceMention, ...]:
    """The places named in a bare text, taken for one body; spans belong to the empty snapshot."""
    span = Span("", Part.BODY, 0, len(text))
    return _resolve("", _candidates(text, span, []))


def _taken(mentions: Sequence[Mention], part: Part) -> list[tuple[int, int]]:
    """Stretches of a part that name a person or body."""
    kinds = {NameKind.PERSON, NameKind.ORGANISATION}
    return [
        (mention.span.start, mention.span.end)
        for mention in mentions
        if mention.span.part == part and mention.entity.kind in kinds and not mention.pronoun and _is_name(mention)
    ]


def _is_name(mention: Mention) -> bool:
    """Descriptions («the mayor of Genoa», «New York man») are mentions too, but the places in them are places."""
    plain = {"of", "the", "and", "for", "de", "la", "von", "van", "al", "bin", "der", "del", "da", "di", "&"}
    return all(not word[:1].islower() or word in plain for word in mention.entity.name.split())


# ── candidates ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _candidates(text: str, span: Span, taken: list[tuple[int, int]]) -> list[_Candidate]:
    row = Row(text)
    headline = span.part == Part.TITLE and _capitals(row) > 0.6
    found: list[_Candidate] = []
    index = 0
    while index < len(row):
        token = row.at(index)
        if not (token.capitalised or token.lower == "the") or token.start != _word_start(row, index):
            index += 1
            continue
        hit = _named(row, index)
        if hit is None:
            index = _add_region(found, row, index, span) or index + 1
            continue
        last, entries = hit
        context = _beside(row, last)
        narrowed = _narrow(entries, context[1]) if context else ()
        start, end = span.start + token.start, span.start + _name_end(row, last - 1)
        held = any(left < end and start < right for left, right in taken)
        if narrowed and context and not _glued_before(row, index, headline=headline):
            end = span.start + _name_end(row, context[0] - 1)
            found.append(_Candidate(span.part, start, end, narrowed, fixed=True))
            index = context[0]
            continue
        if context and all(entry.kind == PlaceKind.TOWN for entry in entries):
            # «Langley, Virginia», which is not known here, is no other Langley
            index = _add_region(found, row, last - 1, span) or last
            continue
        entries = _state_or_town(row, last, entries)
        sure = None if held else _is_place(row, index, last, entries, headline=headline)
        if sure is not None:
            found.append(_Candidate(span.part, start, end, entries, fixed=False, unsure=not sure))
        index = last
    return found


def _state_or_town(row: Row, last: int, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """«Washington state» is the state; bare «Washington» and «New York» are the towns."""
    if row.low(last) == "state":
        return tuple(entry for entry in entries if entry.kind == PlaceKind.REGION) or entries
    chosen = _BARE_TOWNS.get(entries[0].place.name)
    return tuple(entry for entry in entries if (entry.kind, entry.region) == (PlaceKind.TOWN, chosen)) or entries


def _word_start(row: Row, index: int) -> int:
    """A name does not begin inside a hyphenated word: «anti-China» holds none."""
    return -1 if row.low(index - 1) in {"-", "@", "#"} and row.touches(index - 1) else row.at(index).start


def _capitals(row: Row) -> float:
    words = [token for token in row.tokens if token.kind == "word" and len(token.text) > 3]
    return sum(token.capitalised for token in words) / len(words) if words else 0.0


def _named(row: Row, index: int) -> tuple[int, tuple[Entry, ...]] | None:
    """The longest known name that begins at a token: the token after it, and what it may stand for."""
    start, best = row.at(index).start, None
    last = index
    for _ in range(LONGEST_NAME * 2):
        token = row.at(last)
        if not token.kind or token.text in ',;:!?()“”"':
            break
        last += 1
        if token.capitalised or token.text in {".", "'", "’"} or token.kind == "word":
            name = row.text[start : _name_end(row, last - 1)]
            entries = entries_of(name) if len(name) > 2 or (len(name) == 2 and name.isupper()) else ()
            if entries:
                best = last, entries
        if last - index > LONGEST_NAME * 2 or (token.kind == "word" and not token.capitalised and len(token.text) > 4):
            break
    if best and row.low(index) == "us" and row.at(index).text != "US":
        return None
    return best


def _name_end(row: Row, index: int) -> int:
    """Where a name whose last word is at ``index`` ends; «'s» is no part of it."""
    token = row.at(index)
    return token.end - 2 * token.text.endswith(("'s", "’s"))


def _beside(row: Row, last: int) -> tuple[int, tuple[Entry, ...]] | None:
    """«, Texas», «, N.J.», «, Ontario, Canada», «(Kansas)»: the region or country named with it; the token after."""
    if row.low(last) not in {",", "("}:
        return None
    index = last + 1
    text = row.text[row.at(index).start : row.at(index).start + 8]
    for name in _longest_first():
        if text.startswith(name) and not text[len(name) :][:1].isalnum():
            country, code = abbreviations()[name]
            end = row.at(index).start + len(name)
            after = next((step for step in range(index, len(row)) if row.at(step).start >= end), len(row))
            entry = Entry(PlaceKind.REGION, country, code, _nowhere(country))
            return after, (entry,)
    hit = _named(row, index) if row.at(index).capitalised else None
    if hit is None:
        return None
    wide = tuple(entry for entry in hit[1] if entry.kind != PlaceKind.TOWN)
    if not wide:
        return None
    after = hit[0]
    further = _beside(row, after) if any(entry.kind == PlaceKind.REGION for entry in wide) else None
    if further and row.low(after) == "," and any(entry.kind == PlaceKind.COUNTRY for entry in further[1]):
        after = further[0]
    return after, wide


def _add_region(found: list[_Candidate], row: Row, index: int, span: Span) -> int | None:
    """Take the region after an unknown town whose last word is at ``index``; the token after it, None without one."""
    region = _of_unknown_town(row, index)
    if region is None:
        return None
    last, entries = region
    start, end = span.start + row.at(index + 2).start, span.start + row.at(last - 1).end
    found.append(_Candidate(span.part, start, end, entries, fixed=True))
    return last


def _of_unknown_town(row: Row, index: int) -> tuple[int, tuple[Entry, ...]] | None:
    """«CORLISS BEND, Ill.»: the region beside a town that is not known here, and the token after it."""
    context = _beside(row, index + 1) if row.low(index + 1) == "," and row.at(index).kind == "word" else None
    if context is None or "." not in row.text[row.at(index + 2).start : row.at(context[0] - 1).end]:
        return None
    last, (region, *_) = context
    name = region_name(region.country, region.region)
    known = tuple(
        entry
        for entry in entries_of(name or "")
        if (entry.kind, entry.country, entry.region) == (PlaceKind.REGION, region.country, region.region)
    )
    return (last, known) if known else None


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(abbreviations(), key=len, reverse=True))


def _nowhere(country: str) -> Place:
    return Place("", None, country, 0.0, 0.0)


def _narrow(entries: tuple[Entry, ...], wide: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The entries that lie in one of the regions or countries."""
    return tuple(
        entry
        for entry in entries
        if entry.kind != PlaceKind.COUNTRY
        and any(
            entry.country == outer.country
            and (outer.kind == PlaceKind.COUNTRY or (entry.region == outer.region and entry.kind == PlaceKind.TOWN))
            for outer in wide
        )
    )


# ── does the name name a place here? ────────────────────────────────────────────────────────────────────────────────


def _glued_before(row: Row, index: int, *, headline: bool) -> bool:
    """Whether another capitalised word right before makes it part of a longer name: «Michael Jordan»."""
    before = row.at(index - 1)
    if before.text == "." and row.touches(index - 2) and row.low(index - 2) in _TITLES:
        return True
    if not before.capitalised or headline:
        return before.lower in _TITLES
    opener = index == 1 or row.at(index - 2).text in {"“", '"', "‘", ".", ":", "—", "–"}
    known = before.lower in load("phrase_ends") or before.lower in load("places_accepting")
    return not (known or (opener and before.lower in load("function_words")))


def _glued_after(row: Row, last: int, *, headline: bool) -> bool:
    after = row.at(last)
    if after.text in {"-", "–"} and row.touches(last - 1) and row.touches(last):
        return row.at(last + 1).capitalised  # «Paris-Nice», «US-China» are handled as one side only
    if headline or not after.capitalised:
        return False
    return after.lower not in load("places_before_roles") and after.lower not in load("phrase_ends")


def _is_place(row: Row, index: int, last: int, entries: tuple[Entry, ...], *, headline: bool) -> bool | None:
    """True: it is; False: only if the article names its region elsewhere; None: it is none."""
    before, name = row.low(index - 1), row.text[row.at(index).start : _name_end(row, last - 1)].lower()
    wide = entries[0].kind != PlaceKind.TOWN or any(entry.kind == PlaceKind.COUNTRY for entry in entries)
    if _glued_before(row, index, headline=headline) or _in_institution(row, index):
        return None
    if _glued_after(row, last, headline=headline):
        return None
    located = before in load("places_accepting") or (before == "the" and wide) or _dateline(row, index, last)
    if wide:
        return True if located or name not in _FIRST_NAMES else None
    everyday = name in load("words_not_places")
    if headline:
        return True if entries[0].place.population >= LARGE and not everyday else None
    if everyday:
        certain = before in _INSIDE and name not in load("months_and_days")
        return True if certain and _big_enough(entries, wide=wide) else None
    if row.low(last) in _REPORTING and not located:
        return None
    known = entries[0].place.population >= LARGE or (located and _big_enough(entries, wide=False))
    return known if known or located or " " in name else None


def _big_enough(entries: tuple[Entry, ...], *, wide: bool) -> bool:
    return wide or entries[0].place.population >= LEAST_AFTER_PREPOSITION


def _dateline(row: Row, index: int, last: int) -> bool:
    """«PARIS (AP) —» or «LAGOS —» at the very beginning."""
    after = row.low(last)
    if index != 0 or not row.at(0).text.isupper() or len(row.at(0).text) < 3:
        return False
    return after in {"—", "–", "-", ",", "("}


def _in_institution(row: Row, index: int) -> bool:
    """«University of Oxford», «Duke of Cambridge»."""
    step = index - 1 - (row.low(index - 1) == "the")
    return row.low(step) == "of" and row.at(step - 1).capitalised and row.low(step - 1) in _INSTITUTIONS


# ── which place of that name? ───────────────────────────────────────────────────────────────────────────────────────


def _resolve(snapshot: str, candidates: list[_Candidate]) -> tuple[PlaceMention, ...]:
    """Each candidate as the entry that fits best; those that need support from the article and lack it are dropped."""
    countries: set[str] = set()
    regions: set[tuple[str, str]] = set()
    for candidate in candidates:
        first = candidate.entries[0]
        if candidate.unsure:
            continue
        if candidate.fixed or len({entry.country for entry in candidate.entries}) == 1 or first.place.population > 2e6:
            countries.add(first.country)
            if first.kind != PlaceKind.COUNTRY:
                regions.add((first.country, first.region))
    said = {candidate.entries[0].place.name: candidate.entries[0] for candidate in candidates if candidate.fixed}
    found = []
    for candidate in candidates:
        small = all(entry.place.population < LARGE for entry in candidate.entries)
        entry = max(candidate.entries, key=lambda entry: _fit(entry, countries, regions, small=small))
        entry = said.get(entry.place.name, entry) if entry.kind == PlaceKind.TOWN else entry
        if candidate.unsure and (entry.country, entry.region) not in regions:
            continue
        span = Span(snapshot, candidate.part, candidate.start, candidate.end)
        found.append(PlaceMention(span, entry.place))
    return tuple(found)


def _fit(entry: Entry, countries: set[str], regions: set[tuple[str, str]], *, small: bool) -> tuple[float, str, str]:
    score = log10(entry.place.population + 10)
    score += CONTEXT_COUNTRY * (entry.country in countries)
    if entry.kind == PlaceKind.TOWN:
        near = (entry.country, entry.region) in regions
        score += (CONTEXT_REGION_SMALL if small else CONTEXT_REGION) * near
        score += 0.5 if entry.place.population > 1e6 else 0.0  # «New York» is the city unless «New York state»
    if entry.kind == PlaceKind.COUNTRY:
        score += 1.0
    return score, entry.country, entry.region
