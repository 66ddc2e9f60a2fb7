"""Capitalised names in running text: where each begins and ends, and whether it is a person, a body or a place.

Rules over the words of one sentence and what the whole article shows (a word also met in lower case is no name; a last
word that later stands alone is a surname). Headline case and lines in capitals are left to be matched against names
that the running text established.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from consilience.language.lexicon import load, pairs
from consilience.language.verbs import reporting_class
from consilience.language.words import Word
from consilience.types import NameKind

_JOINERS = frozenset({"of", "for", "on"})
_PARTISANS = frozenset({"republican", "republicans", "democrat", "democrats"})
"""Capitalised role nouns: «the Kentucky Republican»."""
_CAMEL_CASE = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+")
"""«WeWork»: a brand, but for family names with a prefix."""
_PARTY_AND_STATE = re.compile(r"[RDI]-[A-Z][A-Za-z]*\.?")
"""«R-Ga.» after a lawmaker's name."""
_NAME_PREFIXES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "St")
_LOCATIVES = frozenset({"in", "near", "outside"})
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"})
_LONGEST_ACRONYM = 6
"""Letters; a longer word in capitals is a dateline or emphasis."""
_SHORTEST_HEADLINE = 5
"""Content words below which a line with a full stop is a sentence whatever its capitals."""
_CAPITAL_SHARE_OF_SENTENCE = 0.9
"""The same for a line that ends with a full stop: names may fill much of a short sentence."""
_LONGEST_ROLE = 7
"""Words after the comma among which the role noun of an apposition stands."""
_CAPITAL_SHARE = 0.65
"""Share of capitalised words (function words and short lines apart) above which a line is in headline case."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A name as it stands in the text: its words, kind, and the title or role words right before it."""

    words: tuple[Word, ...]
    kind: NameKind | None
    titles: tuple[Word, ...] = ()
    sentence: int = 0
    locative: bool = False
    """It is one word after «in», «near» or «outside», where a place stands rather than a body."""

    @property
    def start(self) -> int:
        """Where the name itself begins, titles apart."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends, possessive ending apart."""
        return self.words[-1].end

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words as plain strings."""
        return tuple(word.text for word in self.words)


@dataclass
class Vocabulary:
    """What an article's running text shows about its words."""

    lower: Counter[str] = field(default_factory=Counter)
    capitalised: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    family: Counter[str] = field(default_factory=Counter)
    """Words that follow a given name."""
    bodies: set[str] = field(default_factory=set)
    """Single names that «which» goes on about («Acme, which is based in …»)."""


def vocabulary(sentences: Sequence[Sequence[Word]]) -> Vocabulary:
    """Counts of lower-case words, of capitalised ones inside sentences, and of those that stand alone there."""
    seen = Vocabulary()
    for row in sentences:
        if headline_case(row):
            continue
        for index, word in enumerate(row):
            if not word.alphabetic:
                continue
            if not word.capitalised:
                seen.lower[word.lower] += 1
                continue
            if _is_which(row, index + 1) and _stands_alone(row, index):
                seen.bodies.add(word.text)
            if index > 0 and row[index - 1].text in _given() and word.text not in {"I", "The"}:
                seen.family[word.text] += 1
            if index > 0 and row[index - 1].text not in "“\"‘'.:([":
                seen.capitalised[word.text] += 1
                before = row[index - 1]
                after = row[index + 1] if index + 1 < len(row) else None
                if not before.capitalised and _like_surname(before, after):
                    seen.alone[word.text] += 1
    return seen


def _stands_alone(row: Sequence[Word], index: int) -> bool:
    """Whether no capitalised word and no preposition («in Montreal, which …») stands before a name."""
    return index == 0 or not (row[index - 1].capitalised or row[index - 1].lower in load("prepositions"))


def _is_which(row: Sequence[Word], place: int) -> bool:
    """Whether «, which» stands here: what is before it is no person."""
    return [word.lower for word in row[place : place + 2]] == [",", "which"]


def _like_surname(before: Word, after: Word | None) -> bool:
    """Whether a single capitalised word stands where a surname would: «told Doe,», «Doe’s», «Doe was»."""
    if before.lower in {"the", "a", "an", "this", "'s"}:
        return False
    if after is None or after.capitalised:
        return after is None
    if not after.alphabetic:
        return after.text != "-"
    return (
        after.lower in load("auxiliaries")
        or after.lower in load("function_words")
        or reporting_class(after.lower) is not None
    )


def headline_case(row: Sequence[Word], title: bool = False) -> bool:
    """Whether a line capitalises nearly all its words, so that capitals tell nothing; ``title``: it is a headline."""
    content = [word for word in row if word.alphabetic and word.lower not in load("function_words")]
    if len(content) < 3:
        return bool(content) and row[-1].text not in ".!?" and all(word.text.isupper() for word in content)
    ended = not title and any(word.text in {".", "!", "?"} for word in row[-2:])
    if ended and len(content) < _SHORTEST_HEADLINE:
        return False
    share = sum(word.capitalised for word in content) / len(content)
    return share > (_CAPITAL_SHARE_OF_SENTENCE if ended else _CAPITAL_SHARE)


def find_chunks(row: Sequence[Word], sentence: int, seen: Vocabulary) -> list[Chunk]:
    """The names of one sentence in running case, in order, each parsed and classed."""
    found: list[Chunk] = []
    index = 0
    while index < len(row):
        if not _starts(row, index, seen):
            index += 1
            continue
        end = _extend(row, index)
        found.extend(_parse(row, index, end, sentence, seen))
        index = end
    return found


def _opens_sentence(row: Sequence[Word], index: int) -> bool:
    return all(not word.alphabetic for word in row[:index]) or row[index - 1].text in ':“"‘.'


def _starts(row: Sequence[Word], index: int, seen: Vocabulary) -> bool:
    word = row[index]
    if not word.capitalised or not word.alphabetic or word.lower in load("months_and_days"):
        return False
    if _PARTY_AND_STATE.fullmatch(word.text):
        return False
    following = row[index + 1] if index + 1 < len(row) else None
    joined = following is not None and following.capitalised and following.alphabetic and following.text != "I"
    if word.lower in load("function_words") and word.text not in _titles():
        if not _opens_sentence(row, index) and seen.family[word.text] and word.text != "The":
            return True
        return word.lower == "the" and joined and not _opens_sentence(row, index) and following is not None
    if word.lower in load("not_names"):
        return joined
    particle = word.lower in load("name_particles") and following is not None
    if particle and following is not None and following.lower in load("name_particles"):
        return True
    if not _opens_sentence(row, index) or joined:
        return True
    return _name_by_itself(word, seen)


def _name_by_itself(word: Word, seen: Vocabulary) -> bool:
    """Whether a capitalised word at the head of a sentence is a name and not an ordinary word."""
    text = word.text
    if text in seen.capitalised and seen.lower[word.lower] <= seen.capitalised[text]:
        return True
    if seen.lower[word.lower]:
        return False
    known = text in _given() or text in load("organisations") or text in load("places_common")
    return known or (len(text) > 1 and text.isupper()) or text in _titles() or "." in text[:-1]


def _extend(row: Sequence[Word], index: int) -> int:
    """The index after the last word of the name that begins at ``index``."""
    end = index + 1
    while end < len(row):
        step = _step(row, index, end)
        if step == 0:
            break
        end += step
    return end


def _step(row: Sequence[Word], index: int, end: int) -> int:
    """How many further words continue the name: 0 where it ends."""
    word, last = row[end], row[end - 1]
    following = row[end + 1] if end + 1 < len(row) else None
    names_follow = following is not None and following.capitalised and following.alphabetic
    if word.capitalised and word.alphabetic:
        if word.lower in load("months_and_days") or (word.lower == "i" and len(word.text) == 1):
            return 0
        return 1
    if word.text == "," and following is not None and following.text in _SUFFIXES:
        return 2
    if word.lower in load("name_particles") and following is not None and following.lower in load("name_particles"):
        return 3 if end + 2 < len(row) and row[end + 2].capitalised else 0
    if not names_follow or following is None:
        return 0
    if word.text == "&" or (word.lower in load("name_particles") and last.capitalised):
        return 2
    if word.text in {"'", "’"} and last.lower not in _PARTISANS and last.lower not in load("not_names"):
        return 2 if following.text in load("organisation_words") else 0
    if word.text in {"'s", "’s"}:
        possessed = last.text in load("possessed_heads") or last.text.rstrip("s") in load("possessed_heads")
        return 2 if possessed and following.text in load("organisation_words") else 0
    return _joined(row, index, end)


def _joined(row: Sequence[Word], index: int, end: int) -> int:
    """«Department of Justice», «Centers for Disease Control and Prevention», «Secretary of State»."""
    heads = {word.text for word in row[index:end]}
    word = row[end]
    if word.lower in _JOINERS and heads & load("compound_heads"):
        return 2
    phrase = " ".join(item.text for item in row[max(index, end - 2) : end + 2])
    if word.lower == "of" and any(title.startswith(phrase[phrase.rfind("Secretary") :]) for title in _of_titles()):
        return 2 if "Secretary" in phrase else 0
    if (
        word.lower == "and"
        and heads & load("compound_heads")
        and any(item.lower in _JOINERS for item in row[index:end])
    ):
        following = row[end + 1].text
        return 2 if following not in _given() and following not in _titles() else 0
    return 0


def _parse(row: Sequence[Word], start: int, end: int, sentence: int, seen: Vocabulary) -> list[Chunk]:
    """The names inside one capitalised stretch: a body or place before an office, the office, the person."""
    start = _trim_left(row, start, end, seen)
    while end - start > 1 and row[end - 1].lower in _PARTISANS:
        end -= 1
    if start >= end:
        return []
    words = _once(tuple(row[start:end]))
    end = start + len(words)
    cut = _before_given(words) or (None if _surname_like_a_title(row, start, words, seen) else _after_titles(words))
    if cut is None and _opens_sentence(row, start) and len(words) > 2 and words[0].lower in _role_people():
        cut = 1 if _class(row, start + 1, end, seen) == NameKind.PERSON else None
    if cut is None or (cut < len(words) and _is_body(words[cut:]) and words[cut].text not in _given()):
        locative = len(words) == 1 and start > 0 and row[start - 1].lower in _LOCATIVES
        return [Chunk(words, _class(row, start, end, seen), (), sentence, locative)]
    titles, rest = words[:cut], words[cut:]
    found: list[Chunk] = []
    office = _office_start(titles)
    if office > 0:
        found.append(Chunk(titles[:office], _class_alone(titles[:office]), (), sentence))
    if rest:
        found.append(Chunk(rest, NameKind.PERSON, titles, sentence))
    return found


def _once(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words up to where a name begins anew («Jane Doe Jane Ann Doe», left over from markup)."""
    for place in range(2, len(words)):
        text = words[place].text
        if text in _given() and any(word.text == text for word in words[:place]):
            return words[:place]
    return words


def _trim_left(row: Sequence[Word], start: int, end: int, seen: Vocabulary) -> int:
    """Skips a sentence's ordinary first word, and nationalities and parties before anything but a body."""
    while start < end:
        word = row[start]
        body = _is_body(tuple(row[start:end])) or row[end - 1].text in load("event_endings")
        ordinary = (
            _opens_sentence(row, start)
            and seen.lower[word.lower] > seen.capitalised[word.text]
            and word.text not in _given()
            and word.text not in _titles()
            and word.text not in load("organisations")
        )
        ordinary = ordinary or (start + 1 < end and _names_a_role(word) and row[start + 1].text in _given())
        if any(" ".join(item.text for item in row[start:stop]) in load("places_common") for stop in _ends(start, end)):
            return start
        adjective = word.lower.partition("-")[0] in load("not_names") and "-" in word.text and start + 1 < end
        adjective = adjective or (word.lower in load("not_names") and not body and word.text not in _given())
        if ordinary or adjective or (word.lower == "the" and not body and end - start > 2):
            start += 1
            continue
        return start
    return start


def _surname_like_a_title(row: Sequence[Word], start: int, words: tuple[Word, ...], seen: Vocabulary) -> bool:
    """«King said» in a text that names a Peter King; «the King» is another."""
    determined = start > 0 and row[start - 1].lower in {"the", "a", "an", "this"}
    return len(words) == 1 and words[0].text in _titles() and bool(seen.family[words[0].text]) and not determined


def _ends(start: int, end: int) -> range:
    """Where a place of two or three words that begins at ``start`` can end."""
    return range(start + 2, min(end, start + 3) + 1)


def _names_a_role(word: Word) -> bool:
    """«Singer-guitarists» before the names of those who are."""
    last = word.lower.rpartition("-")[2]
    return "-" in word.text and (last in _role_people() or last.removesuffix("s") in _role_people())


def _after_titles(words: tuple[Word, ...]) -> int | None:
    """The index after the last title in ``words``; None where there is none."""
    cut = None
    for index in range(len(words)):
        for length in range(min(5, len(words) - index), 0, -1):
            if " ".join(word.text for word in words[index : index + length]) in _titles():
                cut = index + length if cut is None else max(cut, index + length)
                break
        if cut is not None and index >= cut:
            break
    closes = cut == len(words) and len(words) > 1 and words[-2].text in _given()
    return None if closes else cut


def _before_given(words: tuple[Word, ...]) -> int | None:
    """Where the person begins in «Director of Public Works Jane Doe»: at a given name after an office or body."""
    if words[0].text in _given() or (words[0].text in _titles() and len(words) < 3):
        return None
    offices = load("organisation_words") | load("compound_heads") | _titles()
    for index in range(1, len(words) - 1):
        leading = " ".join(word.text for word in words[:index])
        known = leading in load("organisations") or leading in load("places_common")
        if words[index].text.partition("-")[0] in _given() and known and not _is_body(words[index:]):
            return index
        if words[index].text.partition("-")[0] in _given() and any(
            word.text in offices or word.lower in _role_people() for word in words[:index]
        ):
            return None if words[index - 1].lower in {"of", "for", "and", "st."} or _is_body(words[index:]) else index
    return None


def _office_start(titles: tuple[Word, ...]) -> int:
    """Where the office begins in «New Jersey Gov.», «Gilroy Police Chief»: what stands before is a body or place."""
    for index in range(len(titles)):
        for end in range(len(titles), index, -1):
            if " ".join(word.text for word in titles[index:end]) in _titles():
                return index
    return 0


def _class(row: Sequence[Word], start: int, end: int, seen: Vocabulary) -> NameKind | None:
    words = tuple(row[start:end])
    kind = _class_alone(words)
    if kind is not None:
        return kind
    last = words[-1].text if words[-1].text not in _SUFFIXES else words[-2].text if len(words) > 1 else ""
    capitals = any(len(word.text) > 2 and word.text.isupper() for word in words)
    evidence = seen.alone[last] > seen.lower[last.lower()] or _personal_context(row, start, end)
    article = start > 0 and row[start - 1].lower == "the"
    if len(words) == 1 and words[0].text in seen.bodies:
        return NameKind.ORGANISATION
    if _is_which(row, end):
        return NameKind.ORGANISATION if _stands_alone(row, start) else None
    return NameKind.PERSON if 2 <= len(words) <= 4 and not (capitals or article) and evidence else None


def _class_alone(words: tuple[Word, ...]) -> NameKind | None:
    """What the words of a name tell about it, whatever the context."""
    text = " ".join(word.text for word in words)
    first, last = words[0].text, words[-1].text
    if text in load("places_common") or last in load("place_endings"):
        return NameKind.PLACE
    if last in load("event_endings") and text not in load("organisations"):
        return NameKind.OTHER
    if text in load("organisations") or text.removeprefix("The ") in load("organisations") or _is_body(words):
        return NameKind.ORGANISATION
    if len(words) > 1 and (
        first in _given()
        or first.partition("-")[0] in _given()
        or last in _SUFFIXES
        or any(len(word.text) == 2 and word.text.endswith(".") for word in words)
        or any(word.lower in load("name_particles") and not word.capitalised for word in words[1:])
    ):
        return NameKind.PERSON
    return None


def _is_body(words: tuple[Word, ...]) -> bool:
    bodies = load("organisation_words")
    text = " ".join(word.text for word in words)
    if text in load("places_common"):
        return False
    acronym = (
        len(words) == 1
        and 1 < len(text) <= _LONGEST_ACRONYM
        and text.isupper()
        and text.lower() not in load("not_names")
    )
    if len(words) == 1 and _CAMEL_CASE.fullmatch(text) and not text.startswith(_NAME_PREFIXES):
        return True
    plain = acronym and "." not in text[-1]
    return plain or text in load("organisations") or any(word.text.rstrip(".") in bodies for word in words)


def _personal_context(row: Sequence[Word], start: int, end: int) -> bool:
    """An age, a relative «who», a role noun before it: what only people have."""
    after = [word.lower for word in row[end : end + 3]]
    if after[:2] == [",", "who"] or (
        after[:1] == [","] and len(after) > 2 and after[1].isdigit() and len(after[1]) < 3
    ):
        return True
    if after[:1] and after[0] in {"said", "says", "told", "tweeted", "wrote", "added", "who"}:
        return True
    if after[:1] == [","] and _role_apposed(row, end + 1):
        return True
    before = row[start - 1].lower if start else ""
    if before == "," and start > 1 and row[start - 2].lower in _role_people() and after[:1] in ([","], ["."]):
        return True
    return before in _role_people() or before in {"said", "says", "added", "mr", "mrs"}


def _role_apposed(row: Sequence[Word], first: int) -> bool:
    """«, a toxicologist», «, president of the union», «, the union’s president»: up to the next mark."""
    for word in row[first : first + _LONGEST_ROLE]:
        if word.closed or not (word.alphabetic or word.text in {"'s", "’s", "'", "’"}):
            return False
        if word.lower in _role_people():
            return True
        if word.lower in load("auxiliaries") or word.lower in load("prepositions") or reporting_class(word.lower):
            return False
    return False


def _given() -> frozenset[str]:
    return _first_columns("given_names")


def _titles() -> frozenset[str]:
    return _first_columns("titles")


@cache
def _of_titles() -> tuple[str, ...]:
    return tuple(title for title in _titles() if " of " in title)


@cache
def _role_people() -> frozenset[str]:
    return frozenset(noun for noun, kind in pairs("role_nouns") if kind == "p")


@cache
def _first_columns(name: str) -> frozenset[str]:
    return frozenset(left for left, _ in pairs(name))
