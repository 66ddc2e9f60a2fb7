"""A person or place in the headline of which the text has nothing, while it tells the same of another one.

Both are needed: that a name is missing may be the text's loss; that another stands in its place is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.headline_telling import telling
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.knowledge.place_names import LONGEST_NAME, Entry, PlaceKind, entries_of
from consilience.language.descriptions import role
from consilience.language.labels import is_headline
from consilience.language.lexicon import columns, load
from consilience.language.overlap import STEM
from consilience.types import Count, NameKind, Part, Severity, Span

_STEM = 4
"""Letters by which a name's other forms are found («Iran», «Iranian»; «Harris», «Harrises»)."""
_SHORTEST = 4
"""Letters; shorter capitalised words are initials and short words of headlines."""
LARGE = 250_000
"""Inhabitants from which a town is known well enough to be meant by its bare name (`gazetteer.LARGE`)."""
_NAME = re.compile(rf"[A-Z][\w.'’-]*[\w](?: [A-Z][\w.'’-]*[\w]){{0,{LONGEST_NAME - 1}}}")


def strange_names(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """Names that the text does not have where it has others."""
    below = " ".join((wording.article.snapshot.standfirst, wording.article.snapshot.body))
    places = list(_places(title))
    for at, entry in places:
        if not _stands(title.text[at[0] : at[1]], below) and (said := _told_elsewhere(wording, title, at, entry)):
            yield _spotted(wording, title, at, said)
    for start, end in _people(title, below):
        if not any(first < end and start < last for (first, last), _ in places):
            said = _told_of_another(wording, title, (start, end))
            if said is not None:
                yield _spotted(wording, title, (start, end), said)


def _spotted(wording: Wording, title: Passage, at: tuple[int, int], said: Span) -> Spotted:
    words, other = title.text[at[0] : at[1]], wording.quote(said).text
    reason = f"the headline says «{words}», which stands nowhere in the text; where it tells this, it says «{other}»"
    count = Count(f"sentences that name «{words}»", 0, ())
    where = title.span(*at)
    return Spotted("unsupported-headline", where, Severity.MAJOR, reason, more=(count, wording.quote(said)))


def _stands(name: str, below: str) -> bool:
    """Whether the text has the name or a word that begins as its last one does, in any letter case."""
    last = name.split()[-1]
    return re.search(rf"\b{re.escape(last[: max(_STEM, len(last) - 2)])}", below, re.IGNORECASE) is not None


# ── people ──


def _people(title: Passage, below: str) -> Iterator[tuple[int, int]]:
    """Places of words of the headline that are family names as far as its words tell, and stand nowhere below."""
    row = title.row
    plain = not is_headline(row)
    for index, token in enumerate(row.tokens):
        if not token.capitalised or len(token.text) < _SHORTEST or token.text[1:] != token.text[1:].lower():
            continue
        given = row.at(index - 1).text in columns("given_names")
        end = token.start + len(re.sub(r"['’]s?$", "", token.text))
        word = title.text[token.start : end]
        alone = plain and not row.at(index - 1).capitalised and not row.at(index + 1).capitalised
        town = bool(entries_of(word)) and role(row.low(index + 1)) is not None  # «Parkland student»
        if (given or (alone and not town)) and not _common(word.lower()) and not _stands(word, below):
            yield token.start, end


def _common(word: str) -> bool:
    """Whether a capitalised word may be something else than a name: a time, a nationality, a role, a body."""
    lists = ("not_names", "organisation_words", "titles", "function_words", "sentence_starters", "group_modifiers")
    return any(word in load(name) for name in (*lists, "auxiliaries")) or role(word) is not None or word in _SHORT_FORMS


_SHORT_FORMS = frozenset({"dems", "what", "where", "here", "there", "that", "who", "repubs", "feds", "covid", "tech"})
"""Words of headlines that no list of names, roles or bodies has."""


def _told_of_another(wording: Wording, title: Passage, at: tuple[int, int]) -> Span | None:
    """The name of a person whom a sentence that tells the headline's news has and the headline has not.

    A word that begins the headline, or that is capitalised as all are, may be no name at all, and a full name may be
    of a part of the text that was lost: there both must stand before the same word.
    """
    mentions = [
        item
        for item in wording.reading.mentions
        if item.entity.kind is NameKind.PERSON and not item.pronoun and item.entity.name[:1].isupper()
    ]
    unsure = is_headline(title.row) or _OPENS.search(title.text[: at[0]]) is not None
    for told in telling(wording, title, title.text[at[0] : at[1]]):
        inside = told.passage.sentence.span
        for mention in mentions:
            if not inside.contains(mention.span) or _stands(mention.entity.name.split()[-1], title.text):
                continue
            after = told.passage.text[mention.span.end - inside.start :]
            if not unsure or _same_word(title.text[at[1] :], after):
                return mention.span
    return None


def _same_word(first: str, second: str) -> bool:
    """Whether two texts begin with the same word, endings apart."""
    one, other = _FIRST.match(first), _FIRST.match(second)
    if one is None or other is None:
        return False
    return one[1].lower()[: STEM - 1] == other[1].lower()[: STEM - 1]


_OPENS = re.compile(r"(?:^|[:;?!|—–“\"‘'-]|\b[A-Z][\w.]*)\s*$")
"""Before a word that begins the headline or a part of it, or that follows a given name."""
_FIRST = re.compile(r"(?:['’]s)?\s+([A-Za-z]{4,})")


# ── places ──


def _places(passage: Passage) -> Iterator[tuple[tuple[int, int], Entry]]:
    """Countries, regions and large towns as far as names tell, longest names first, with their places."""
    for run in _NAME.finditer(passage.text):
        words = list(re.finditer(r"\S+", run[0]))
        first = 0
        while first < len(words):
            for last in range(len(words), first, -1):
                start, end = run.start() + words[first].start(), run.start() + words[last - 1].end()
                name = re.sub(r"['’]s?$", "", passage.text[start:end])
                entry = next(iter(entries_of(name)), None)
                if entry is not None and (entry.kind is not PlaceKind.TOWN or entry.place.population >= LARGE):
                    yield (start, start + len(name)), entry
                    first = last - 1
                    break
            first += 1


def _told_elsewhere(wording: Wording, title: Passage, at: tuple[int, int], entry: Entry) -> Span | None:
    """Another place of the same sort in a sentence that tells the news, where the text has none within this one."""
    body = [passage for passage in wording.passages if passage.part is not Part.TITLE]
    if any(_within(one, entry) for passage in body for _, one in _places(passage)):
        return None
    named = [item.span for item in wording.reading.mentions if item.entity.kind is NameKind.PERSON]
    for told in telling(wording, title, title.text[at[0] : at[1]]):
        for place, one in _places(told.passage):
            span = told.passage.span(*place)
            free = not any(span.overlaps(name) for name in named)
            if free and one.kind is entry.kind and not _stands(wording.quote(span).text, title.text):
                return span
    return None


def _within(one: Entry, other: Entry) -> bool:
    """Whether one place lies in the other, or the other way round."""
    if one.country != other.country:
        return False
    return one.region == other.region or PlaceKind.COUNTRY in {one.kind, other.kind}
