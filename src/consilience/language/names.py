"""The people and organisations of an article: every mention, linked to one entity under its fullest name there.

Described people and bodies («a spokesman for the ministry», «police») are entities too, named by their description in
the article's words; a name begins with a capital, a description with a determiner or a lower-case word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.language.coreference import REGNAL, Cast, Place, Referent, head_gender, heads_of, joined
from consilience.language.descriptions import Description, determiner_class, find_descriptions, role
from consilience.language.lexicon import load
from consilience.language.name_chunks import Chunk, Vocabulary, find_chunks, headline_case, vocabulary
from consilience.language.quotations import find_quotations
from consilience.language.verbs import reporting_class
from consilience.language.words import Word, words
from consilience.types import Article, Entity, Mention, NameKind, Part, Sentence, Span

_PRONOUNS = frozenset({"he", "she", "him", "her", "himself", "herself", "they", "it"})
_PREPOSITIONS = frozenset(
    {"of", "in", "on", "at", "to", "for", "with", "from", "by", "about", "between", "against", "after", "under", "over"}
)
_ORDER = (Part.BODY, Part.STANDFIRST, Part.TITLE, Part.NOTE)
"""Reading order for resolving names: the body introduces them in full, the headline leans on it."""
_LONGEST_APPOSITION = 14
_AGED = re.compile(r"\d{1,3}-year-old")
_AGENT = re.compile(r"[a-z]{2,}(?:er|or|ist|ian|man|ant|ee)")
"""How most nouns end that tell what somebody does."""
_FEW = 5
"""Words of a phrase with its determiner."""
_SHORTEST_TAKEN_UP = 4
"""Words of «The 48-year-old said so»."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as words, with its running number and whether its capitals tell anything."""

    sentence: Sentence
    number: int
    words: tuple[Word, ...]
    headline: bool


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    part: Part
    referent: Referent
    pronoun: bool


def find_mentions(article: Article) -> tuple[Mention, ...]:
    """All mentions in the order of the parts and of their start; a description may contain names («a spokesman for X»).

    Spans leave out titles («Sen.») and possessive endings. Pronouns inside quotations are not resolved.
    """
    lines = _lines(article)
    seen = vocabulary([line.words for line in lines])
    quoted = {part: _quoted_stretches(article, part) for part in Part}
    chunks = {line.number: _chunks(line, seen) for line in lines}
    cast = Cast()
    cast.prepare(chunk for line in lines for chunk in chunks[line.number])
    found: list[_Found] = []
    for line in lines:
        stretches = quoted[line.sentence.span.part]
        if line.headline:
            found.extend(_match_known(line, cast, stretches))
        else:
            taken_up = _taken_up(line, lines[max(0, line.number - 1)], found, cast)
            found.extend([*taken_up, *_read_line(line, chunks[line.number], cast, stretches)])
    return _mentions(article, found)


def _lines(article: Article) -> list[Line]:
    lines: list[Line] = []
    for part in _ORDER:
        text = article.snapshot.text(part)
        for sentence in article.sentences_of(part):
            row = tuple(words(text, sentence.span.start, sentence.span.end))
            lines.append(Line(sentence, len(lines), row, headline_case(row, part == Part.TITLE)))
    return lines


def _quoted_stretches(article: Article, part: Part) -> tuple[tuple[int, int], ...]:
    paragraphs = paragraph_bounds(article, part)
    return tuple(
        (item.start, item.end)
        for item in find_quotations(article.snapshot.text(part), paragraphs)
        if item.depth == 0 and item.end - item.start > _SHORT_QUOTE
    )


_SHORT_QUOTE = 25
"""Characters; in a shorter quotation the words are named as in running text (nicknames, single terms)."""


def paragraph_bounds(article: Article, part: Part) -> tuple[tuple[int, int], ...]:
    """The (start, end) of each paragraph of a part, from its sentences."""
    bounds: dict[int, tuple[int, int]] = {}
    for sentence in article.sentences_of(part):
        start, _ = bounds.get(sentence.paragraph, (sentence.span.start, 0))
        bounds[sentence.paragraph] = (start, sentence.span.end)
    return tuple(bounds.values())


def _chunks(line: Line, seen: Vocabulary) -> list[Chunk]:
    return [] if line.headline else find_chunks(line.words, line.number, seen)


# ── running text ──


def _taken_up(line: Line, before: Line, found: Sequence[_Found], cast: Cast) -> list[_Found]:
    """«The 48-year-old Australian said»: the one person whom the sentence before names, where it describes no other."""
    row, part = line.words, line.sentence.span.part
    if len(row) < _SHORTEST_TAKEN_UP or row[0].lower != "the" or not _AGED.fullmatch(row[1].text):
        return []
    last = 2 if row[2].lower in load("not_names") else 1
    if reporting_class(row[last + 1].lower) not in {"say", "hold"}:
        return []
    near = [item.referent for item in found if item.part == part and item.referent.sentence == before.number]
    people = {id(item): item for item in near if item.kind == NameKind.PERSON}
    referent = next(iter(people.values())) if len(people) == 1 else None
    if referent is None or not referent.named or _brings_in_somebody(before.words):
        return []
    if line.sentence.paragraph - referent.paragraph > 1:
        return []
    cast.touch(referent, Place(line.number, line.sentence.paragraph, subject=True, speaker=True, quoted=False))
    return [_Found(row[0].start, row[last].end, part, referent, pronoun=False)]


def _brings_in_somebody(row: Sequence[Word]) -> bool:
    """Whether «a» or «another» may bring in a person whom no list knows: «hit a young cyclist»."""
    return any(
        determiner_class(word.lower) == "indefinite"
        and any(_AGENT.fullmatch(following.text) for following in row[place + 1 : place + _FEW])
        for place, word in enumerate(row)
    )


def _read_line(line: Line, chunks: list[Chunk], cast: Cast, quoted: tuple[tuple[int, int], ...]) -> list[_Found]:
    row = line.words
    part = line.sentence.span.part
    named = [False] * len(row)
    index_of = {word.start: index for index, word in enumerate(row)}
    for chunk in chunks:
        for word in (*chunk.titles, *chunk.words):
            named[index_of[word.start]] = True
    events: list[tuple[int, Chunk | Description | Word]] = [(index_of[chunk.start], chunk) for chunk in chunks]
    descriptions = find_descriptions(row, named)
    events.extend((item.at, item) for item in descriptions)
    covered = {index for item in descriptions for index in range(item.first, item.last + 1)}
    events.extend(
        (index, word)
        for index, word in enumerate(row)
        if word.lower in _PRONOUNS and index not in covered and not _within(word.start, quoted)
    )
    found: list[_Found] = []
    apposed = _apposed_names(row, chunks, descriptions, index_of)
    led = False
    for index, event in sorted(events, key=lambda pair: pair[0]):
        leads = (
            not led and not (index and row[index - 1].lower in _PREPOSITIONS) and not _within(row[index].start, quoted)
        )
        led = led or leads
        place = _place(line, index, event, quoted, leads)
        if isinstance(event, Description) and event.at in apposed:
            referent = cast.name(apposed[event.at], place)
            if referent is not None:
                referent.heads.add(event.head)
                found.append(_Found(row[event.first].start, row[event.last].end, part, referent, pronoun=False))
            continue
        found.extend(_resolve(line, index, event, place, cast, part))
    return found


def _apposed_names(
    row: Sequence[Word], chunks: list[Chunk], descriptions: list[Description], index_of: dict[int, int]
) -> dict[int, Chunk]:
    """«the company that runs the show, Acme Productions, said»: the name for each description it explains."""
    opening = {index_of[(*chunk.titles, *chunk.words)[0].start]: chunk for chunk in chunks}
    found: dict[int, Chunk] = {}
    for item in descriptions:
        place = item.last + 1
        if place < len(row) and row[place].lower in {"that", "which", "who"}:
            while place < len(row) and row[place].text != "," and place - item.last < _LONGEST_APPOSITION:
                place += 1
        chunk = opening.get(place + 1)
        if chunk is None or row[place].text != "," or item.kind == "d":
            continue
        after = place + 1 + len(chunk.titles) + len(chunk.words)
        closed = after < len(row) and row[after].lower in {",", ".", "of", "from"}
        wanted = NameKind.PERSON if item.kind == "p" else NameKind.ORGANISATION
        if closed and not item.plural and chunk.kind in {wanted, None}:
            found[item.at] = chunk
    return _explained_names(row, chunks, descriptions, index_of) | found


def _explained_names(
    row: Sequence[Word], chunks: list[Chunk], descriptions: list[Description], index_of: dict[int, int]
) -> dict[int, Chunk]:
    """«Jane Doe, a spokeswoman, said»: the name that each description explains."""
    closing = {index_of[chunk.words[-1].start]: chunk for chunk in chunks if chunk.kind == NameKind.PERSON}
    found: dict[int, Chunk] = {}
    for item in descriptions:
        chunk = closing.get(item.first - 2)
        if chunk is None or row[item.first - 1].text != "," or item.kind != "p" or item.plural:
            continue
        if item.last + 1 >= len(row) or row[item.last + 1].text in {",", "."}:
            found[item.at] = chunk
    return found


def _resolve(
    line: Line, index: int, event: Chunk | Description | Word, place: Place, cast: Cast, part: Part
) -> list[_Found]:
    row = line.words
    if isinstance(event, Word):
        if event.lower in {"it", "they"} and not _before_report(row, index):
            return []
        referent = cast.pronoun(event.lower, place)
        return [] if referent is None else [_Found(event.start, event.end, part, referent, pronoun=True)]
    if isinstance(event, Description):
        start, end = row[event.first].start, row[event.last].end
        text = joined(row[event.first : event.last + 1])
        return [_Found(start, end, part, cast.described(event, text, place), pronoun=False)]
    referent = cast.name(event, place)
    if referent is None:
        return []
    _learn(row, index, event, referent, cast)
    return [_Found(event.start, event.end, part, referent, pronoun=False)]


def _learn(row: Sequence[Word], index: int, chunk: Chunk, referent: Referent, cast: Cast) -> None:
    """Takes the role or abbreviation that stands beside a name."""
    end = index + len(chunk.words)
    following = [word.text for word in row[end : end + 3]]
    if chunk.kind != NameKind.PERSON:
        referent.heads |= heads_of(_head_part(_apposition(row, end)))
        if len(following) == 3 and following[0] == "(" and following[2] == ")" and following[1].isupper():
            cast.alias(referent, following[1])
        return
    role_words = list(chunk.titles) or _role_before(row, index)
    after = _apposition(row, end)
    heads = heads_of(role_words) | heads_of(after[:1] if not after else _head_part(after))
    referent.heads |= heads
    referent.gender = referent.gender or next(filter(None, map(head_gender, sorted(heads))), None)
    if referent.description is None:
        parts = role_words if chunk.titles or not after else after
        text = joined(parts or after)
        referent.description = text if _tells(parts or after) else None


def _tells(parts: Sequence[Word]) -> bool:
    """Whether words describe anybody: not a form of address («Dr.») nor a rank or body alone («Chief», «the union»)."""
    content = [word for word in parts if determiner_class(word.lower) is None]
    if len(content) > 1:
        return True
    found = role(content[0].lower) if content else None
    return found is not None and found[1] == "p" and not content[0].capitalised


def _role_before(row: Sequence[Word], index: int) -> list[Word]:
    """«Fox News host» in «Fox News host Jane Doe»."""
    place = index
    if place and row[place - 1].text == ",":
        place -= 1
    if not place or (found := role(row[place - 1].lower)) is None or found[1] != "p":
        return []
    first = place - 1
    while first > 0:
        before = row[first - 1]
        if before.capitalised and before.alphabetic and before.lower not in load("function_words"):
            first -= 1
        elif (
            before.alphabetic
            and not before.lower.endswith("ed")
            and role(before.lower) is None
            and before.lower not in load("function_words")
        ):
            if reporting_class(before.lower) or before.lower in load("auxiliaries"):
                break
            first -= 1
        else:
            break
        if place - first > 6:
            break
    return list(row[first:place])


def _apposition(row: Sequence[Word], end: int) -> list[Word]:
    """«a spokesman for X» in «John Smith, a spokesman for X, said»: only where its head is a role noun."""
    if end + 1 >= len(row) or row[end].text != ",":
        return []
    place = end + 1
    if determiner_class(row[place].lower) == "possessive":
        return []
    limit = min(len(row), place + _LONGEST_APPOSITION)
    last = place
    while last < limit and row[last].alphabetic and row[last].lower not in {"who", "whose", "said", "and", "told"}:
        last += 1
    part = list(row[place:last])
    return part if part and heads_of(_head_part(part)) else []


def _head_part(words_: Sequence[Word]) -> list[Word]:
    """The words before the first preposition: the head of a description is among them."""
    head: list[Word] = []
    for word in words_:
        if word.lower in {"of", "for", "at", "in", "with", "from", "to", "on", "by"}:
            break
        head.append(word)
    return head


def _before_report(row: Sequence[Word], index: int) -> bool:
    following = [word.lower for word in row[index + 1 : index + 4]]
    for word in following:
        if reporting_class(word) in {"say", "hold"}:
            return True
        if word not in load("auxiliaries") and not word.endswith("ly") and word != "also":
            return False
    return False


def _place(
    line: Line, index: int, event: Chunk | Description | Word, quoted: tuple[tuple[int, int], ...], leads: bool
) -> Place:
    row = line.words
    first, last = index, index
    if isinstance(event, Chunk):
        last = index + len(event.words) - 1
        first = index - len(event.titles)
    elif isinstance(event, Description):
        first, last = event.first, event.last
    before = row[first - 1].lower if first > 0 else ""
    after = row[last + 1].lower if last + 1 < len(row) else ""
    if after == ",":
        after = _after_apposition(row, last + 1) or after
    inverted = reporting_class(before) in {"say", "quote"} and (first < 2 or not row[first - 2].alphabetic)
    speaker = reporting_class(after) in {"say", "quote", "hold"} or inverted
    subject = leads or (
        before in {",", "and", "but", "that", "”", '"'} and (after in load("auxiliaries") or after.endswith("ed"))
    )
    possessor = after in {"'s", "'"}
    quoted_here = _within(row[index].start, quoted)
    span = line.sentence
    said = speaker and not quoted_here
    closing = said and before in {",", "”", '"', "’", "'"}
    return Place(line.number, span.paragraph, subject and not possessor, said, quoted_here, closing)


def _after_apposition(row: Sequence[Word], comma: int) -> str | None:
    """The word after «, a spokeswoman for X,» where it is a reporting verb."""
    for place in range(comma + 1, min(len(row) - 1, comma + 1 + _LONGEST_APPOSITION)):
        if row[place].text == ",":
            following = row[place + 1].lower
            return following if reporting_class(following) == "say" else None
        if row[place].lower in load("auxiliaries") or row[place].text in '.;:“"':
            return None
    return None


def _within(offset: int, stretches: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= offset < end for start, end in stretches)


# ── headlines ──


def _match_known(line: Line, cast: Cast, quoted: tuple[tuple[int, int], ...]) -> list[_Found]:
    """Names in headline case: only those that the running text established."""
    forms = _known_forms(cast)
    found: list[_Found] = []
    row = line.words
    index = 0
    while index < len(row):
        for length in range(min(6, len(row) - index), 0, -1):
            key = tuple(word.text.lower() for word in row[index : index + length])
            if key in forms and row[index].text[:1].isupper() and not _other_reign(row, index, forms[key]):
                place = Place(
                    line.number, line.sentence.paragraph, index == 0, False, _within(row[index].start, quoted)
                )
                referent = forms[key]
                cast.touch(referent, place)
                last = row[index + length - 1]
                found.append(_Found(row[index].start, last.end, line.sentence.span.part, referent, pronoun=False))
                index += length
                break
        else:
            index += 1
    return found


def _other_reign(row: Sequence[Word], index: int, referent: Referent) -> bool:
    """Whether a regnal title stands before a name whose bearer the text calls otherwise: «King Salman»."""
    before = row[index - 1].lower if index else ""
    return before in REGNAL and before not in referent.heads


def _known_forms(cast: Cast) -> dict[tuple[str, ...], Referent]:
    forms: dict[tuple[str, ...], Referent] = {}
    for referent in sorted(cast.referents, key=lambda item: item.count):
        if not referent.named:
            continue
        for name in referent.names:
            forms[tuple(token.lower() for token in name)] = referent
            if referent.kind == NameKind.PERSON and len(name) > 1:
                forms[(_surname(name).lower(),)] = referent
        for alias in referent.aliases:
            forms[(alias.lower(),)] = referent
    return forms


def _surname(name: tuple[str, ...]) -> str:
    core = [token for token in name if token not in {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", ","}]
    return core[-1] if core else name[-1]


# ── result ──


def _mentions(article: Article, found: list[_Found]) -> tuple[Mention, ...]:
    entities: dict[int, Entity] = {}
    taken: set[str] = set()
    mentions: list[Mention] = []
    for item in found:
        if not (item.referent.named or item.referent.speaks):
            continue
        key = id(item.referent)
        if key not in entities:
            entities[key] = _entity(item.referent, taken)
        mentions.append(
            Mention(Span(article.snapshot.id, item.part, item.start, item.end), entities[key], item.pronoun)
        )
    order = {part: place for place, part in enumerate(Part)}
    mentions.sort(key=lambda item: (order[item.span.part], item.span.start, -item.span.end))
    return tuple(_without_overlaps(mentions))


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    """Names inside a description («a spokesman for the NYAG») stay; two mentions of one kind never overlap."""
    kept: list[Mention] = []
    for mention in mentions:
        previous = kept[-1] if kept else None
        if previous is not None and previous.span == mention.span:
            continue
        kept.append(mention)
    return kept


def _entity(referent: Referent, taken: set[str]) -> Entity:
    slug = re.sub(r"[^\w]+", "-", referent.name.lower()).strip("-") or "unnamed"
    identifier, number = f"{referent.kind}:{slug}", 2
    while identifier in taken:
        identifier, number = f"{referent.kind}:{slug}-{number}", number + 1
    taken.add(identifier)
    return Entity(identifier, referent.name, referent.kind, referent.description)
