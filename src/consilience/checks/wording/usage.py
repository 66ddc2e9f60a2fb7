"""Whether a listed word is used by the report itself, or only named, denied, part of a name or literal there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.language.labels import is_headline
from consilience.language.lexicon import load, pairs
from consilience.language.phrases import Hit
from consilience.types import Part

MAYBE = "?"
"""At the end of an entry's kind: the words are often plain description, so that they stay a candidate."""

NOT_BEFORE = "!"
"""Before a word of an entry's value: where that word follows, the entry is part of another term."""

_REACH = 15
"""Tokens over which «called the inquiry a hoax and a witch hunt» still only names."""

_NEAR_REACH = 7
"""Tokens over which «whether», «as» or a verb of feeling takes a judgement from the report."""

_AFTER_REACH = 4
"""Tokens after a judgement in which «, as he put it» gives it to somebody."""

_ARTICLE_WORDS = 3
"""Different words of a setting in an article from which on the whole article is set there."""

_WHOLE_ARTICLES = frozenset({"sport", "arts"})
"""Settings that a whole article has; crime, weather or war may be in one sentence of any."""

_THEORY_REACH = 25
"""Tokens over which a clause goes on telling what the theory or claim before it holds."""

_BELIEFS = frozenset(
    {"theory", "theories", "hypothesis", "claim", "claims", "rumour", "rumours", "rumor", "rumors", "belief", "beliefs"}
    | {"allegation", "allegations", "accusation", "accusations", "charge", "charges", "suggestion", "suggestions"}
    | {"assertion", "assertions", "argument", "arguments", "contention", "notion", "notions", "idea", "view", "views"}
    | {"narrative", "myth", "myths", "falsehood", "speculation", "impression", "suspicion", "suspicions"}
)
"""Before «that», nouns for what somebody holds to be so."""
_DENYING = frozenset({"not", "no", "never", "n't", "without", "nor", "neither", "nobody", "hardly"})
_HYPHENS = frozenset({"-", "‑"})
_EPONYMS = frozenset(
    {"hermit", "orwellian", "kafkaesque", "machiavellian", "stalinist", "stalin", "soviet", "nazi", "gestapo", "stasi"}
    | {"mafia", "trojan", "potemkin", "mickey", "dickensian", "mccarthyite", "maoist", "teflon", "kool"}
)
"""Words with a capital that judge all the same."""
_NO_SUCH = frozenset({"evidence", "sign", "signs", "question", "suggestion", "proof", "trace", "hint", "indication"})
_GIVEN_AWAY = re.compile(
    r"^\W*(?:as\s)?(?:his|her|their|some|many)?\s?(?:(?:critics|opponents|rivals|detractors|supporters)\b|"
    r"in\s(?:his|her|their)\s(?:words|view|eyes)\b|in\sthe\s(?:eyes|view|words)\sof\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Use:
    """Listed words in a passage: [start, end) of its text, the entry's kind, whether they are surely the report's.

    ``heightenable``: a candidate only because the word is often plain description.
    """

    words: str
    start: int
    end: int
    hit: Hit
    kind: str
    sure: bool
    heightenable: bool


def uses(wording: Wording, name: str, passage: Passage) -> Iterator[Use]:
    """The entries of a list that a passage uses; names, words only named and denied ones are left out.

    An entry's value is its kind («moral», «moral?» for a candidate), then settings in which it is plain description
    and, each after «!», words before which it is another term («pro-abortion rights»).
    """
    for hit in find_listed(name, passage):
        kind, *plain = hit.value.split(" ")
        if is_name(wording, passage, hit) or mentioned(passage, hit):
            continue
        if f"{NOT_BEFORE}{_next_word(passage, hit)}" in plain:
            continue
        words, (start, end) = words_at(passage, hit)
        maybe = kind.endswith(MAYBE)
        own = not _near(passage, hit) and set_in(wording, passage, hit).isdisjoint(plain)
        yield Use(words, start, end, hit, kind.removesuffix(MAYBE), own and not maybe, own and maybe)


def words_at(passage: Passage, hit: Hit) -> tuple[str, tuple[int, int]]:
    """A hit's words as written and their place in the passage."""
    start, end = passage.row.at(hit.first).start, passage.row.at(hit.last - 1).end
    return passage.text[start:end], (start, end)


def _next_word(passage: Passage, hit: Hit) -> str:
    """The word after a hit, over the hyphen of a compound; empty where none follows at once."""
    row = passage.row
    at = hit.last + 1 if row.low(hit.last) in _HYPHENS else hit.last
    return row.low(at)


def is_name(wording: Wording, passage: Passage, hit: Hit) -> bool:
    """Whether the words are capitalised like a title or name («Game of Thrones: The Bells»), here or in the body."""
    row = passage.row
    own = [row.at(step) for step in range(hit.first, hit.last)]
    if own[0].lower in _EPONYMS:
        return False
    if own[0].capitalised and _in_mention(wording, passage, own[0].start, own[-1].end):
        return True
    if passage.part is Part.TITLE:
        return own[0].capitalised and _named_in_body(wording, passage.text[own[0].start : own[-1].end])
    if hit.first == 0:  # «Petty Officer Fritts said …»
        return own[0].capitalised and row.at(hit.last).capitalised
    after = row.at(hit.last)
    if own[-1].capitalised and after.capitalised and after.start == own[-1].end + 1:
        return True
    return all(token.capitalised or token.kind != "word" for token in own)


def _in_mention(wording: Wording, passage: Passage, start: int, end: int) -> bool:
    """Whether the words are part of a name that was found in the article («Daniel Tosh», «Tosh»)."""
    span = passage.span(start, end)
    return any(mention.span.contains(span) for mention in wording.reading.mentions)


def _named_in_body(wording: Wording, words: str) -> bool:
    """Whether the body writes these words with capitals inside a sentence, as a name is written in both places.

    Headings within the body, where most words have capitals, tell nothing of names.
    """
    if not words.istitle() and " " not in words:
        return False
    written = re.compile(rf"[a-z,]\s{re.escape(words)}\b")
    return any(
        written.search(passage.text) is not None and not is_headline(passage.row) for passage in wording.of(Part.BODY)
    )


def mentioned(passage: Passage, hit: Hit) -> bool:
    """Whether the words are named, not used («what he called a witch hunt»), or denied («no witch hunt»)."""
    row = passage.row
    naming = load("words_that_name")
    for step in range(max(0, hit.first - _REACH), hit.first):
        word = row.low(step)
        if word in naming and word != row.low(hit.first):
            return True
    if _in_a_theory(passage, hit):
        return True
    before = range(max(0, hit.first - 6), hit.first)
    if any(row.low(step) in _DENYING and row.low(step + 1) in _NO_SUCH for step in before):
        return True
    return any(row.low(step) in _DENYING for step in range(hit.first - 3, hit.first))


def _in_a_theory(passage: Passage, hit: Hit) -> bool:
    """Whether the words stand in what a theory, claim or belief holds («theories that a cabal of agents …»)."""
    row = passage.row
    for step in range(max(0, hit.first - _THEORY_REACH), hit.first - 1):
        if row.low(step) in _BELIEFS and row.low(step + 1) == "that":
            between = {row.low(inside) for inside in range(step + 2, hit.first)}
            return between.isdisjoint({";", ".", "”", "but"})
    return False


def _near(passage: Passage, hit: Hit) -> bool:
    """Whether a word close by makes the judgement a question, an appearance or somebody's feeling."""
    row = passage.row
    doubting = load("words_that_distance")
    if any(row.low(step) in doubting for step in range(hit.first - _NEAR_REACH, hit.first)):
        return True
    rest = passage.text[row.at(hit.last - 1).end :][:60]
    return _GIVEN_AWAY.match(rest) is not None


def distanced(passage: Passage, at: int) -> bool:
    """Whether what begins at ``at`` in the passage is named, denied or put at a distance by the words before it."""
    hit = hit_of(passage, at, at + 1)
    return mentioned(passage, hit) or _near(passage, hit)


def hit_of(passage: Passage, start: int, end: int) -> Hit:
    """The tokens of the stretch [start, end) of the passage's text, as a hit without a value."""
    inside = [number for number, token in enumerate(passage.row.tokens) if token.end > start and token.start < end]
    return Hit(inside[0], inside[-1] + 1, "") if inside else Hit(len(passage.row), len(passage.row), "")


def set_in(wording: Wording, passage: Passage, but: Hit | None = None) -> set[str]:
    """The settings of a sentence by its words, a hit apart; for sport and the arts the article's too."""
    own = {passage.row.low(step) for step in range(but.first, but.last)} if but else set()
    here = {setting for word in passage.words - own if (setting := _settings().get(word))}
    return here | article_settings(wording)


@lru_cache(maxsize=16)
def article_settings(wording: Wording) -> frozenset[str]:
    """The settings of the whole article: sport and the arts, where enough of their words stand in it."""
    found: dict[str, set[str]] = {}
    for passage in wording.passages:
        for word in passage.words:
            setting = _settings().get(word)
            if setting in _WHOLE_ARTICLES:
                found.setdefault(setting, set()).add(word)
    return frozenset(setting for setting, words in found.items() if len(words) >= _ARTICLE_WORDS)


@cache
def _settings() -> dict[str, str]:
    return dict(pairs("settings"))
