"""Who a name, a role or a pronoun denotes: the people and bodies of one article and their later mentions.

A walk through the article in reading order. A surname goes to the person last met under it, a shortened or abbreviated
name to the body it abbreviates, «the mayor» to whoever the text calls mayor, a pronoun to the nearest person that its
gender admits, subjects and speakers first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from consilience.language.bodies import ANY_BODY, COMPANY, called, reports_news
from consilience.language.descriptions import Description, determiner_class, role
from consilience.language.lexicon import columns, load, pairs
from consilience.language.name_chunks import Chunk
from consilience.language.name_forms import core_of, initials_of, is_short, same_name, shortens_body, shortens_person
from consilience.language.words import Word
from consilience.types import NameKind

_ALWAYS_ONE = frozenset({"police", "authority"})
"""«St. Louis police» and «police» are one body in an article."""
_STEM = 6
"""Letters by which «the production company» is compared with «Acme Productions»."""
_SUBJECT_BONUS = 1.2
_SPEAKER_BONUS = 0.8
_PARAGRAPH_COST = 0.8
_UNKNOWN_GENDER_COST = 0.4
_QUOTED_COST = 2.0
_DESCRIBED_COST = 0.5
"""Weights of salience in sentences of distance, after Lappin & Leass (1994). Set by hand, but for the cost of a
paragraph: of eight settings of it the one with the best quotation F1 on the story gold was kept (development data)."""
_NO_PERSON_COST = 1.5
"""For «he» and «she»: a name that nothing shows to be a person's; set by hand."""
_TURN_BONUS = 0.8
"""For a pronoun that speaks: whoever spoke last is likely to go on."""
_CONTENT_COST = 2.0
"""For a pronoun after what it says («…, he said»): the reported words are seldom about the speaker by name."""
REGNAL = frozenset(
    {"king", "queen", "crown", "prince", "princess", "emperor", "empress", "pope", "emir", "sultan", "tsar", "shah"}
)
"""Titles that tell apart the members of one house: «King Salman» is nobody whom the text calls prince alone."""
_MOST_COMPARED = 120
"""Referents that a mention is compared with at most: bounds the work on lists of names."""
_FARTHEST = 9
"""Sentences back that a pronoun reaches."""


@dataclass
class Referent:
    """A person, body or place under construction; ``names`` are the full forms met so far."""

    names: list[tuple[str, ...]]
    kind: NameKind
    named: bool = True
    gender: str | None = None
    plural: bool = False
    description: str | None = None
    heads: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    count: int = 0
    order: int = -1
    speaks: bool = False
    written: dict[tuple[str, ...], str] = field(default_factory=dict)
    sentence: int = -1
    paragraph: int = -1
    salience: float = 0.0

    @property
    def name(self) -> str:
        """The fullest name met."""
        fullest = max(self.names, key=lambda tokens: (len(tokens), len(" ".join(tokens))))
        return self.written.get(fullest) or " ".join(fullest)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the article something is mentioned: sentence and paragraph number, grammatical prominence."""

    sentence: int
    paragraph: int
    subject: bool
    speaker: bool
    quoted: bool
    closing: bool = False
    """The mention stands after the words that it is said to have spoken."""


class Cast:
    """The referents of one article, in order of first appearance."""

    def __init__(self) -> None:
        self.referents: list[Referent] = []
        self._by_token: dict[str, list[Referent]] = {}
        self._touched: dict[int, Referent] = {}
        self.speaker: Referent | None = None

    # ── names ──

    def prepare(self, chunks: Iterable[Chunk]) -> None:
        """Makes referents of all full names beforehand, so that an earlier short form finds them."""
        for chunk in chunks:
            if chunk.kind in {NameKind.PERSON, NameKind.ORGANISATION} and not is_short(chunk.tokens):
                self._full(chunk.tokens, chunk.kind, _gender(chunk)).heads |= _regnal(chunk)

    def name(self, chunk: Chunk, place: Place) -> Referent | None:
        """The referent of a name in the text; a new one where it fits nobody."""
        tokens = chunk.tokens
        gender = _gender(chunk)
        short = is_short(tokens)
        referent: Referent | None
        if chunk.kind == NameKind.PERSON and not short:
            referent = self._full(tokens, chunk.kind, gender)
        else:
            referent = self._short(tokens, chunk, gender)
            if referent is None:
                kind = chunk.kind or NameKind.OTHER
                referent = self._full(tokens, kind, gender)
        if chunk.titles:
            referent.heads |= _heads(word.lower for word in chunk.titles)
        own = short and referent.names == [tokens] and _regnal(chunk)
        if own or tokens not in referent.written:
            referent.written[tokens] = _with_regnal_title(chunk) if own else joined(chunk.words)
        self.touch(referent, place)
        return referent

    def alias(self, referent: Referent, acronym: str) -> None:
        """Lets an abbreviation given in brackets stand for the body."""
        referent.aliases.add(acronym)
        self._by_token.setdefault(acronym.lower(), []).append(referent)

    def _full(self, tokens: tuple[str, ...], kind: NameKind, gender: str | None) -> Referent:
        for referent in self._sharing(core_of(tokens)[-1:] or tokens):
            same = any(same_name(tokens, name, kind) for name in referent.names)
            if same and referent.named and referent.kind == kind:
                if tokens not in referent.names:
                    referent.names.append(tokens)
                    self._index(referent, tokens)
                referent.gender = referent.gender or gender
                return referent
        referent = Referent([tokens], kind, gender=gender)
        self._add(referent)
        self._index(referent, tokens)
        return referent

    def _add(self, referent: Referent) -> None:
        referent.order = len(self.referents)
        self.referents.append(referent)

    def _index(self, referent: Referent, tokens: tuple[str, ...]) -> None:
        for key in {token.lower() for token in tokens} | {initials_of(tokens).lower()}:
            self._by_token.setdefault(key, []).append(referent)

    def _sharing(self, tokens: tuple[str, ...]) -> list[Referent]:
        """The referents that share a word, an alias or their initials with a name, in order of appearance."""
        keys = {token.lower() for token in core_of(tokens)} | {" ".join(tokens).lower()}
        keys |= {key.replace(".", "") for key in keys}
        found = {item.order: item for key in keys for item in self._by_token.get(key, ())[-_MOST_COMPARED:]}
        return [found[order] for order in sorted(found)]

    def _recent(self) -> list[Referent]:
        """The referents met lately, in order of appearance."""
        recent = list(islice(reversed(self._touched.values()), _MOST_COMPARED))
        return sorted(recent, key=lambda item: item.order)

    def _short(self, tokens: tuple[str, ...], chunk: Chunk, gender: str | None) -> Referent | None:
        fits = [item for item in self._sharing(tokens) if item.named and _shortens(tokens, item, chunk, gender)]
        if not fits:
            return None
        met = [item for item in fits if item.count]
        if not met and len(fits) > 1:
            return None
        return max(met or fits, key=lambda item: (item.sentence, item.count))

    # ── descriptions ──

    def described(self, found: Description, text: str, place: Place) -> Referent:
        """The referent of a described person or body: one met before where the article («the») says so."""
        referent = self._known_role(found, text, place) if found.definite and not found.plural else None
        counted = determiner_class(text.split()[0].lower()) == "indefinite"
        bare = (
            found.plural
            and not counted
            and found.head != "person"
            and (len(text.split()) == 1 or found.head in _ALWAYS_ONE)
        )
        if referent is None and (found.definite or bare):
            referent = next(
                (
                    item
                    for item in reversed(self._recent())
                    if not item.named
                    and found.head in item.heads
                    and item.plural == found.plural
                    and (not found.possessed or item.names[0] == tuple(text.split()))
                ),
                None,
            )
        if referent is None:
            kind = (
                NameKind.PERSON if found.kind == "p" else NameKind.ORGANISATION if found.kind == "g" else NameKind.OTHER
            )
            referent = Referent([tuple(text.split())], kind, named=False, plural=found.plural, heads={found.head})
            referent.gender = head_gender(found.head)
            self._add(referent)
        self.touch(referent, place)
        return referent

    def _known_role(self, found: Description, text: str, place: Place) -> Referent | None:
        if found.possessed or found.last > found.at:
            return None
        if found.kind == "p":
            fits = [
                item
                for item in self._recent()
                if item.count and item.named and found.head in item.heads and found.head != "person"
            ]
            if not fits and found.head in load("epithets"):
                return self._in_focus(found)
            return max(fits, key=lambda item: item.sentence, default=None)
        if found.kind != "g":
            return None
        bodies = [
            item
            for item in self._recent()
            if item.count
            and item.named
            and item.kind == NameKind.ORGANISATION
            and called(item.names, item.heads, found.head)
            and not (found.head in COMPANY and reports_news(item.names))
        ] or [
            item
            for item in self._recent()
            if item.count and item.named and item.kind == NameKind.OTHER and item.heads & (COMPANY | {found.head})
        ]
        modifiers = {word.lower()[:_STEM] for word in text.split() if len(word) >= _STEM}
        akin = [item for item in bodies if modifiers & {token.lower()[:_STEM] for name in item.names for token in name}]
        if akin:
            return max(akin, key=lambda item: item.sentence)
        if found.head in COMPANY and bodies:
            near = [item for item in bodies if place.sentence - item.sentence <= 1]
            if len(near) == 1:
                return near[0]
            return max(bodies, key=lambda item: (item.count, not item.name.isupper()))
        if not bodies and found.head in COMPANY:
            return self._only_name()
        if not bodies and found.head in ANY_BODY and self.speaker is not None:
            return self.speaker if self.speaker.named and self.speaker.kind == NameKind.ORGANISATION else None
        return max(bodies, key=lambda item: item.sentence, default=None)

    def _only_name(self) -> Referent | None:
        """The only name of unknown kind met lately, which «the company» then means."""
        names = [
            item
            for item in self._recent()
            if item.count and item.named and item.kind == NameKind.OTHER and not reports_news(item.names)
        ]
        if len(names) != 1:
            return None
        names[0].kind = NameKind.ORGANISATION
        return names[0]

    def _in_focus(self, found: Description) -> Referent | None:
        """The person spoken of right before, whom «the businessman» calls by another name."""
        if any(not item.named and found.head in item.heads for item in self._recent()):
            return None
        people = [item for item in self._recent() if item.count and item.named and item.kind == NameKind.PERSON]
        gender = head_gender(found.head)
        fits = [item for item in people if gender is None or item.gender in {None, gender}]
        return max(fits, key=lambda item: (item.sentence, item.salience), default=None)

    # ── pronouns ──

    def pronoun(self, word: str, place: Place) -> Referent | None:
        """Whom «he», «she», «they» or «it» denotes, if anybody near enough."""
        gender = {"he": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}.get(word)
        best: tuple[float, Referent] | None = None
        for item in self._recent():
            if not item.count or place.sentence - item.sentence > _FARTHEST or not _admits(item, word, gender):
                continue
            score = (
                item.salience - (place.sentence - item.sentence) - _PARAGRAPH_COST * (place.paragraph - item.paragraph)
            )
            score -= _UNKNOWN_GENDER_COST if gender and item.gender is None else 0.0
            score += _TURN_BONUS if place.speaker and item is self.speaker else 0.0
            score -= _CONTENT_COST if place.closing and item.sentence == place.sentence else 0.0
            score -= _NO_PERSON_COST if gender and item.kind != NameKind.PERSON else 0.0
            score -= 0.0 if item.named and item.kind != NameKind.OTHER else _DESCRIBED_COST
            if best is None or score > best[0]:
                best = score, item
        if best is None:
            return None
        if gender and best[1].gender is None:
            best[1].gender = gender
            best[1].kind = NameKind.PERSON
        self.touch(best[1], place)
        return best[1]

    def touch(self, referent: Referent, place: Place) -> None:
        """Notes a mention of the referent at this place."""
        salience = _SUBJECT_BONUS * place.subject + _SPEAKER_BONUS * place.speaker - _QUOTED_COST * place.quoted
        self._touched.pop(referent.order, None)
        self._touched[referent.order] = referent
        same = referent.sentence == place.sentence
        referent.salience = max(referent.salience, salience) if same else salience
        referent.sentence, referent.paragraph = place.sentence, place.paragraph
        referent.count += 1
        referent.speaks = referent.speaks or place.speaker
        if place.speaker:
            self.speaker = referent
            if referent.kind == NameKind.OTHER and referent.named and len(referent.names[0]) > 1:
                referent.kind = NameKind.ORGANISATION


def joined(row: Sequence[Word]) -> str:
    """The words as one text, with a space where they had any."""
    text = ""
    for before, word in zip((None, *row), row, strict=False):
        text += (" " if before is not None and word.start > before.end else "") + word.text
    return text


def _shortens(tokens: tuple[str, ...], referent: Referent, chunk: Chunk, gender: str | None) -> bool:
    if referent.kind == NameKind.PERSON:
        if chunk.kind not in {None, NameKind.PERSON}:
            return False
        if gender and referent.gender and gender != referent.gender:
            return False
        regnal = _regnal(chunk)
        if regnal and not regnal & referent.heads:
            return False
        titled = bool(chunk.titles) and not regnal
        return any(shortens_person(core_of(tokens), core_of(name), titled) for name in referent.names)
    if chunk.kind == NameKind.PERSON:
        return False
    text = " ".join(tokens)
    if text in referent.aliases or any(core_of(tokens) == core_of(name) for name in referent.names):
        return True
    if referent.kind != NameKind.ORGANISATION or chunk.kind == NameKind.PLACE:
        return False
    if chunk.locative and tokens == core_of(tokens)[:1]:
        return False
    return any(shortens_body(tokens, core_of(name)) for name in referent.names)


def _admits(referent: Referent, word: str, gender: str | None) -> bool:
    if gender:
        single = referent.kind == NameKind.OTHER and referent.named and len(referent.names[0]) == 1
        if referent.plural or not (referent.kind == NameKind.PERSON or (single and referent.speaks)):
            return False
        return referent.gender in {None, gender}
    body = referent.kind == NameKind.ORGANISATION or (referent.kind == NameKind.OTHER and referent.named)
    return body and not referent.plural if word == "it" else body or referent.plural


def _regnal(chunk: Chunk) -> set[str]:
    """The regnal titles before a name, in lower case; «Crown Prince» is a prince."""
    return {word.lower for word in chunk.titles if word.lower in REGNAL} - {"crown"}


def _with_regnal_title(chunk: Chunk) -> str:
    return joined((*(word for word in chunk.titles if word.lower in REGNAL), *chunk.words))


def _heads(words: Iterable[str]) -> set[str]:
    short = {"gov": "governor", "sen": "senator", "rep": "representative", "pres": "president", "prof": "professor",
             "gen": "general", "rev": "reverend", "sgt": "sergeant", "lt": "lieutenant", "col": "colonel",
             "capt": "captain", "dr": "doctor"}  # fmt: skip
    heads: set[str] = set()
    for word in words:
        plain = short.get(word.rstrip("."), word.rstrip("."))
        found = role(plain)
        heads.add(found[0] if found else plain)
    if "senator" in heads or "representative" in heads:
        heads.add("lawmaker")
    return heads


def heads_of(words: Sequence[Word]) -> set[str]:
    """The role nouns among the words of a description, in the singular and lower case."""
    return {found[0] for word in words if (found := role(word.lower)) is not None}


def _gender(chunk: Chunk) -> str | None:
    for title in chunk.titles:
        if gender := _title_genders().get(title.text):
            return gender
    first = chunk.tokens[0]
    if len(chunk.tokens) == 1 and chunk.titles:
        return None
    genders = columns("given_names")
    known = genders.get(first) or genders.get(first.partition("-")[0])
    return known if known in {"m", "f"} and len(chunk.tokens) > 1 else None


def head_gender(head: str) -> str | None:
    """The gender (m, f) that a role noun tells; None where it tells none."""
    if head in _MALE or (head.endswith("man") and head not in {"woman", "human"} and not head.endswith("woman")):
        return "m"
    return "f" if head in _FEMALE or head.endswith("woman") else None


_MALE = frozenset({"father", "son", "brother", "husband", "uncle", "nephew", "boy", "king", "boyfriend", "grandfather"})
_FEMALE = frozenset(
    {
        "mother",
        "daughter",
        "sister",
        "wife",
        "aunt",
        "niece",
        "girl",
        "queen",
        "girlfriend",
        "grandmother",
        "widow",
        "actress",
    }
)


@cache
def _title_genders() -> dict[str, str]:
    return {left: right for left, right in pairs("titles") if right}
