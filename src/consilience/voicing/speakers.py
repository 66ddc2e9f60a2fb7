"""From the words that name a source («the mayor of X, Jane Doe», «she», «two officials») to the entity they denote."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from consilience.language.coreference import joined
from consilience.language.descriptions import determiner_class, find_descriptions, role
from consilience.language.lexicon import load
from consilience.language.quotations import Quotation
from consilience.language.verbs import reporting_class
from consilience.language.words import Word, words
from consilience.types import Article, Entity, Mention, NameKind, Part, Span
from consilience.voicing.pronouns import is_plural

_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "you"})
_COMMON = frozenset(
    {"people", "others", "some", "many", "most", "critics", "someone", "everyone", "nobody", "one", "another", "each"}
    | {"several", "both", "all", "two", "three", "four", "few"}
)


class Speakers:
    """Look-ups over the mentions of one article."""

    def __init__(self, article: Article, mentions: tuple[Mention, ...]) -> None:
        self.article = article
        self.mentions: dict[Part, list[Mention]] = {part: [] for part in Part}
        for mention in mentions:
            self.mentions[mention.span.part].append(mention)
        self._starts = {part: [item.span.start for item in found] for part, found in self.mentions.items()}
        self.described: dict[str, Entity] = {}

    def named(self, part: Part, row: Sequence[Word]) -> list[bool]:
        """For each word whether it belongs to a name (descriptions and pronouns apart)."""
        if not row:
            return []
        spans = [
            (item.span.start, item.span.end)
            for item in self._within(part, row[0].start, row[-1].end)
            if not item.pronoun and item.entity.name[:1].isupper() and not _describes(self.article.text(item.span))
        ]
        return [
            (not word.closed and any(start <= word.start < end for start, end in spans))
            or (word.capitalised and word.text.endswith(".") and word.alphabetic and len(word.text) > 1)
            for word in row
        ]

    def words(self, part: Part, start: int, end: int, closed: Sequence[Quotation]) -> list[Word]:
        """The words of a stretch with these quotations as single words."""
        text = self.article.snapshot.text(part)
        return words(text, start, end, [(item.outer_start, item.outer_end) for item in closed])

    def resolve(self, part: Part, row: Sequence[Word], source: tuple[int, int], last: Entity | None) -> Entity | None:
        """The entity that the words in this range of indices name; ``last`` spoke last."""
        stretch = row[source[0] : source[1]]
        if not stretch:
            return None
        if len(stretch) == 1 and stretch[0].lower in _PRONOUNS:
            return self._pronoun(part, stretch[0], last)
        segments = _segments(stretch)
        if (owner := self._document(part, row, segments[0], last)) is not None:
            return owner
        if (pair := self._together(part, segments[0])) is not None:
            return pair
        head = self._head(part, segments[0])
        if len(segments) > 1 and (head is None or not head.name[:1].isupper() or head.kind != NameKind.PERSON):
            beside = self._head(part, segments[1])
            if beside is not None and beside.kind == NameKind.PERSON and beside.name[:1].isupper():
                return beside
        following = self._apposed(part, row, source, head)
        if following is not None:
            return following
        return head if head is not None else self._describe(segments[0])

    def _together(self, part: Part, segment: Sequence[Word]) -> Entity | None:
        """Two people or bodies who speak as one: «Grassley and Leahy» are neither of the two."""
        place = next((place for place, word in enumerate(segment) if word.lower in {"and", "&"} and place), None)
        if place is None or place + 1 >= len(segment):
            return None
        left, right = segment[place - 1], segment[place + 1]
        inside = self._within(part, segment[0].start, segment[-1].end)
        if any(item.span.start < segment[place].start < item.span.end for item in inside):
            return None
        before = any(item.span.end == left.end for item in inside) or role(left.lower) is not None
        after = any(item.span.start >= right.start for item in inside) or role(segment[-1].lower) is not None
        return self._entity(joined(segment), NameKind.OTHER) if before and after else None

    def companion(self, part: Part, row: Sequence[Word], apart: Entity | None) -> Entity | None:
        """The only person besides ``apart`` that a sentence names or describes; None where there are several."""
        if not row:
            return None
        found: dict[str, Entity] = {}
        for mention in self._within(part, row[0].start, row[-1].end):
            if mention.entity.kind == NameKind.PERSON and mention.entity != apart:
                found[mention.entity.id] = mention.entity
        for item in find_descriptions(row, self.named(part, row)):
            span = row[item.first : item.last + 1]
            met = any(mention.span.end >= span[-1].end for mention in self._within(part, span[0].start, span[-1].end))
            if item.kind == "p" and not item.plural and not met:
                entity = self._entity(self._possessed(span, apart), NameKind.PERSON)
                found[entity.id] = entity
        return next(iter(found.values())) if len(found) == 1 else None

    def _possessed(self, segment: Sequence[Word], owner: Entity | None) -> str:
        """«his supervisor», told of the one who speaks, as «Jane Doe’s supervisor»."""
        own = owner is not None and segment[0].lower in {"his", "her"}
        return f"{owner.name}’s {joined(segment[1:])}" if own and owner is not None else joined(segment)

    def first(self, part: Part, row: Sequence[Word]) -> tuple[Entity, Span] | None:
        """The first person or body that a stretch names."""
        if not row:
            return None
        for mention in self._within(part, row[0].start, row[-1].end):
            if mention.entity.kind in {NameKind.PERSON, NameKind.ORGANISATION}:
                return mention.entity, mention.span
        head = next((place for place, word in enumerate(row) if (role(word.lower) or ("", ""))[1] in {"p", "g"}), None)
        entity = None if head is None or head > _OPENING else self._describe(row[: head + 1])
        span = Span(self.article.snapshot.id, part, row[0].start, row[head or 0].end)
        return None if entity is None else (entity, span)

    def leading(self, part: Part, row: Sequence[Word]) -> tuple[Entity, Span] | None:
        """The person that a sentence in the reporter's words is about: the first one named or meant in it."""
        closed = [(word.start, word.end) for word in row if word.closed]
        for mention in self._within(part, row[0].start, row[-1].end):
            inside = any(start <= mention.span.start < end for start, end in closed)
            if mention.entity.kind == NameKind.PERSON and not inside:
                return mention.entity, mention.span
        return None

    def opening(self, part: Part, row: Sequence[Word]) -> tuple[Entity, Span] | None:
        """The person or body whose name, title apart, a stretch begins with."""
        for mention in self._within(part, row[0].start, row[-1].end)[:1]:
            before = [word for word in row if word.start < mention.span.start]
            if not mention.pronoun and all(word.capitalised for word in before):
                return mention.entity, mention.span
        return None

    def whole(self, part: Part, row: Sequence[Word]) -> tuple[Entity, Span] | None:
        """The person or body that a stretch consists of, title apart («Mayor Doe», «Police»)."""
        if not row:
            return None
        found = self._within(part, row[0].start, row[-1].end)
        if found and found[-1].span.end == row[-1].end and len(row) <= 5:
            return found[-1].entity, found[-1].span
        if all(word.alphabetic for word in row) and role(row[-1].lower) is not None and len(row) <= 3:
            span = Span(self.article.snapshot.id, part, row[0].start, row[-1].end)
            entity = self._describe(row)
            return None if entity is None else (entity, span)
        return None

    def at(self, part: Part, start: int, end: int) -> Entity:
        """The entity named at a place, made from its words if nobody else found one there."""
        for mention in self._within(part, start, end):
            if not mention.pronoun:
                return mention.entity
        text = self.article.snapshot.text(part)[start:end]
        return self._entity(re.sub(r"^(?:\S{1,4}\.)\s+", "", text.strip()), NameKind.OTHER)

    def names(self, part: Part, entity: Entity | None, start: int, end: int, quoted: Sequence[Quotation]) -> bool:
        """Whether a stretch names an entity outside quotations, by name and not by a description or pronoun."""
        return any(
            item.entity == entity
            and not item.pronoun
            and self.article.text(item.span)[:1].isupper()
            and not any(one.outer_start <= item.span.start < one.outer_end for one in quoted)
            for item in self._within(part, start, end)
        )

    # ── inside ──

    def _within(self, part: Part, start: int, end: int) -> list[Mention]:
        first = bisect_left(self._starts[part], start)
        last = bisect_right(self._starts[part], end)
        return [item for item in self.mentions[part][first:last] if item.span.end <= end]

    def _pronoun(self, part: Part, word: Word, last: Entity | None) -> Entity | None:
        for mention in self._within(part, word.start, word.end):
            if mention.pronoun:
                return mention.entity
        if word.lower in {"i", "we", "you", "who"}:
            return None
        no_person = last is not None and (last.kind == NameKind.ORGANISATION or is_plural(last))
        return None if no_person and word.lower in {"he", "she"} else last

    def _head(self, part: Part, segment: Sequence[Word]) -> Entity | None:
        """The mention that a phrase is about: not the possessor before «’s», not what a preposition brings in."""
        if not segment:
            return None
        start, end = segment[0].start, segment[-1].end
        cut = next((word.start for word in segment[1:] if _brings(word)), end)
        inside = self._within(part, start, end)
        whole = [item for item in inside if item.span.start == start and item.span.end >= cut]
        heads = [item for item in inside if item.span.end <= cut and not self._possesses(item, segment)]
        people = [item for item in heads if item.entity.kind == NameKind.PERSON]
        last = segment[-1] if cut == end else next(word for word in reversed(segment) if word.end <= cut)
        ending = [item for item in (people or heads) if item.span.end == last.end]
        if ending:
            best = max(ending, key=lambda item: item.span.end - item.span.start)
            longer = best.span.start > start and not best.entity.name[:1].isupper() and not best.pronoun
            return self._describe(segment) if longer else best.entity
        if whole:
            return max(whole, key=lambda item: item.span.end).entity
        if people and role(last.lower) is None:
            return people[-1].entity
        if heads and last.text[:1].islower() and last.start >= heads[-1].span.end and not heads[-1].pronoun:
            return None
        if heads and role(last.lower) is None:
            return heads[-1].entity
        return None

    def _possesses(self, mention: Mention, segment: Sequence[Word]) -> bool:
        following = next((word for word in segment if word.start >= mention.span.end), None)
        return following is not None and following.text in {"'s", "’s", "'", "’"}

    def _apposed(self, part: Part, row: Sequence[Word], source: tuple[int, int], head: Entity | None) -> Entity | None:
        """«his lawyer, John Smith»: the name after a described head."""
        if head is not None and head.kind == NameKind.PERSON and head.name[:1].isupper():
            return None
        place = source[1]
        if place + 1 >= len(row) or row[place].text != "," or not _about_people(row[source[0] : source[1]]):
            return None
        for mention in self._within(part, row[place + 1].start, row[-1].end)[:1]:
            between = [word for word in row[place + 1 :] if word.start < mention.span.start]
            plain = len(between) <= _LONGEST_TITLE and all(_of_title(word) for word in between)
            if (
                mention.entity.kind == NameKind.PERSON
                and not mention.pronoun
                and mention.entity.name[:1].isupper()
                and plain
            ):
                return mention.entity
        return None

    def _document(self, part: Part, row: Sequence[Word], segment: Sequence[Word], last: Entity | None) -> Entity | None:
        """Whoever issued the statement, post or website that a phrase names: its owner, else the last speaker."""
        cut = next((place for place, word in enumerate(segment) if word.lower in _BRINGING and place), len(segment))
        found = role(segment[cut - 1].lower)
        if found is None or found[1] != "d" or (segment[cut - 1].capitalised and cut > 1):
            return None
        if segment[0].capitalised and any(word.capitalised for word in segment[1:cut]):
            return None
        start, end = segment[0].start, segment[-1].end
        for mention in self._within(part, start, end):
            person = mention.entity.kind in {NameKind.PERSON, NameKind.ORGANISATION, NameKind.OTHER}
            whole = mention.span.start == start and mention.span.end >= segment[cut - 1].end
            if person and not whole and mention.entity.kind != NameKind.PLACE:
                return mention.entity
        possessive = next((word for word in segment if determiner_class(word.lower) == "possessive"), None)
        if possessive is not None:
            return self._owner(part, possessive, last)
        issuer = self._issuer(part, segment[cut - 1], row)
        return issuer or (last if found[0] in load("statements") else None)

    def _owner(self, part: Part, word: Word, last: Entity | None) -> Entity | None:
        """The nearest person or body before «his», «her», «its», «their» that fits its number."""
        person = word.lower in {"his", "her", "my"}
        for mention in reversed([item for item in self.mentions[part] if item.span.end <= word.start]):
            if mention.pronoun or mention.entity.name[:1].isupper():
                fits = (
                    mention.entity.kind == NameKind.PERSON if person else mention.entity.kind == NameKind.ORGANISATION
                )
                if fits:
                    return mention.entity
        return last

    def _issuer(self, part: Part, noun: Word, row: Sequence[Word]) -> Entity | None:
        """Who stands with an earlier mention of the same document: «Acme issued a statement. … The statement said»."""
        text = self.article.snapshot.text(part)
        introduced = re.compile(rf"\b(?:an?|another|its|his|her|their)\s+(?:\w+\s+)?{re.escape(noun.text)}\b")
        found = list(introduced.finditer(text, max(0, row[0].start - _ISSUE_REACH), row[0].start))
        if not found:
            return None
        at = found[-1].end() - 1
        for sentence in self.article.sentences_of(part):
            if sentence.span.start <= at < sentence.span.end:
                for mention in self._within(part, sentence.span.start, sentence.span.end):
                    if mention.entity.kind in {NameKind.PERSON, NameKind.ORGANISATION} and mention.span.end <= at:
                        return mention.entity
        return None

    def _describe(self, segment: Sequence[Word]) -> Entity | None:
        text = joined(segment)
        first = segment[0]
        head = next((found for word in reversed(segment) if (found := role(word.lower)) is not None), None)
        opens = determiner_class(first.lower) is not None or first.lower in _COMMON
        plain = (first.capitalised or first.lower.endswith("s")) and first.lower not in load("function_words")
        if head is None and not opens and not plain:
            return None
        if _second_phrase(segment) or any(word.text in {".", "!", "?"} for word in segment):
            return None
        kind = {"p": NameKind.PERSON, "g": NameKind.ORGANISATION}.get(head[1] if head else "", NameKind.OTHER)
        return self._entity(text, kind)

    def _entity(self, name: str, kind: NameKind) -> Entity:
        key = name.lower()
        if key not in self.described:
            slug = re.sub(r"[^\w]+", "-", key).strip("-") or "unnamed"
            self.described[key] = Entity(f"described:{slug}", name, kind)
        return self.described[key]


_LONGEST_TITLE = 6
"""Words of «the former acting Foreign Minister»."""
_BEFORE_TITLES = frozenset({"former", "then", "first", "new", "old", "late", "next", "own"})
"""Adjectives that count among the function words."""
_OPENING = 4
"""Words among which the head of a sentence's subject is looked for."""
_ISSUE_REACH = 1200
"""Characters back in which the document was introduced."""
_BRINGING = frozenset({"of", "for", "from", "with", "at", "in", "on", "to", "who", "familiar", "close", "by", "near"})


_NOBODY = re.compile(r"(?:nobody|nothing|none|neither|no[- ]one|not (?:one|a single))\b", re.IGNORECASE)


def is_nobody(entity: Entity) -> bool:
    """Whether no one is meant: what nobody said is the reporter's word."""
    return _NOBODY.match(entity.name) is not None


def records(entity: Entity) -> bool:
    """Whether a described speaker is a record that shows something but says nothing: «Video»."""
    return entity.kind == NameKind.OTHER and _head_noun(entity.name) in load("records")


def speaks(entity: Entity) -> bool:
    """Whether an entity can say something: a person, a body, a document that reports, a name; no other thing.

    A bare word is one where it is plural or an abbreviation: «Hold that thought» has no subject.
    """
    if is_nobody(entity):
        return False
    if entity.kind != NameKind.OTHER:
        return True
    words_ = entity.name.lower().split()
    if not entity.id.startswith("described:"):
        return entity.name[:1].isupper() or any(role(word) is not None for word in words_)
    several = " and " in entity.name or words_[0] in _COMMON or "percent" in words_ or "%" in entity.name
    several = several or (
        len(words_) == 1 and (entity.name.isupper() or (entity.name.istitle() and words_[0][-1] == "s"))
    )
    return several or any(role(word) is not None and word not in load("records") for word in words_)


def _of_title(word: Word) -> bool:
    """Whether a word may stand in a title before a name: a determiner, a role, a capitalised word, an adjective."""
    if not word.alphabetic:
        return word.text in {"-", "'s", "’s"}
    known = determiner_class(word.lower) is not None or role(word.lower) is not None
    if word.capitalised or known or word.lower in _BEFORE_TITLES:
        return True
    verb = reporting_class(word.lower) or word.lower in load("finite_verbs") | load("irregular_pasts")
    return (
        not verb
        and word.lower not in load("function_words") | load("auxiliaries") | load("prepositions")
        and (not word.lower.endswith(("ed", "ly", "ing")))
    )


def _head_noun(name: str) -> str:
    words_ = name.lower().split()
    cut = next((place for place, word in enumerate(words_) if place and word in _BRINGING), len(words_))
    head = words_[cut - 1] if words_ else ""
    return head[:-1] if head not in load("records") and head.endswith("s") else head


def _segments(stretch: Sequence[Word]) -> list[list[Word]]:
    segments: list[list[Word]] = [[]]
    for word in stretch:
        if word.text in {",", "—", "–", "("}:
            segments.append([])
        else:
            segments[-1].append(word)
    return [segment for segment in segments if segment] or [list(stretch)]


def _brings(word: Word) -> bool:
    """Whether a word attaches something else to a noun: «of», «representing»."""
    return word.lower in _BRINGING or (word.lower.endswith("ing") and not word.capitalised and len(word.text) > 5)


def _second_phrase(segment: Sequence[Word]) -> bool:
    """Whether another noun phrase begins before any preposition, so that a verb stands between: «extends any …»."""
    for before, word in pairwise(segment):
        if word.lower in _BRINGING or word.lower in {"and", "or", "&"}:
            return False
        opens = determiner_class(word.lower) in {"indefinite", "definite"} or word.lower == "any"
        if opens and before.alphabetic and determiner_class(before.lower) is None and before.lower not in _COMMON:
            return True
    return False


def _describes(text: str) -> bool:
    """Whether the words of a mention are a description: «a», «his» or «’s» first, or a lower-case word last."""
    parts = text.split()
    return determiner_class(parts[0].lower()) in {"indefinite", "possessive"} or parts[-1][:1].islower()


def _about_people(stretch: Sequence[Word]) -> bool:
    return any(found[1] == "p" for word in stretch if (found := role(word.lower)) is not None)
