"""A person in the headline of whom it says what the text says of another one, and nowhere of this one."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.checks.wording.headline_telling import telling
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.lexicon import load
from consilience.types import Mention, NameKind, Part, Severity

SHARE = 0.5
"""Least share of the headline's other content words in the sentence that tells it of another person."""
MOST_BEFORE = 2
"""Words («Gov.», «Ferry pilot») that may stand before the person."""
_STEM = 5
_SHORTEST = 4
_BETWEEN = 2
"""Words («has also») that may stand between a person and the verb."""
_AUXILIARY_ADVERBS = frozenset({"also", "again", "now", "later", "then", "has", "had", "have", "is", "was", "will"})


def another_actor(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """«Achterberg resigns» over «Ellingsen resigned», where the text has Achterberg and never so."""
    people = [item for item in wording.reading.mentions if item.entity.kind is NameKind.PERSON and not item.pronoun]
    below = [item for item in people if item.span.part is not Part.TITLE and item.entity.name[:1].isupper()]
    for mention in people:
        if mention.span.part is not Part.TITLE or not _opens(title, mention):
            continue
        verb = _verb_after(title, mention)
        surname = mention.entity.name.split()[-1].lower()
        if verb is None or _does_it(wording, surname, verb):
            continue
        for told in telling(wording, title, wording.quote(mention.span).text, SHARE):
            other = next((item for item in below if _acts(told.passage, item, verb)), None)
            if (
                other is None
                or other.entity.name.split()[-1].lower() in title.words
                or other.entity.id == mention.entity.id
            ):
                continue
            name, words = wording.quote(mention.span).text, wording.quote(other.span).text
            reason = f"the headline says of «{name}» what the text says of «{words}», and nowhere of «{name}»"
            more = (wording.quote(told.passage.sentence.span),)
            yield Spotted("unsupported-headline", mention.span, Severity.MAJOR, reason, charged=True, more=more)
            return


def _opens(title: Passage, mention: Mention) -> bool:
    """Whether the headline begins with the person, a title or role apart."""
    before = title.text[: mention.span.start - title.sentence.span.start]
    return len(before.split()) <= MOST_BEFORE and not any(mark in before for mark in ":;,?!“‘'\"")


def _verb_after(title: Passage, mention: Mention) -> str | None:
    """The stem of the word right after a person."""
    end = mention.span.end - title.sentence.span.start
    token = next((item for item in title.row.tokens if item.start >= end), None)
    if token is None or token.kind != "word" or len(token.text) < _SHORTEST or token.lower in load("function_words"):
        return None
    return token.lower[:_STEM].removesuffix("s")


def _does_it(wording: Wording, surname: str, verb: str) -> bool:
    """Whether any sentence has both the person and the verb."""
    return any(
        surname in {word.removesuffix("'s") for word in passage.words}
        and any(word.startswith(verb) for word in passage.words)
        for passage in wording.passages
        if passage.part is not Part.TITLE
    )


def _acts(passage: Passage, mention: Mention, verb: str) -> bool:
    """Whether the verb follows right upon a person's name in a sentence."""
    if not passage.sentence.span.contains(mention.span):
        return False
    end = mention.span.end - passage.sentence.span.start
    after = [item for item in passage.row.tokens if item.start >= end][: _BETWEEN + 1]
    for token in after:
        if token.lower.startswith(verb):
            return True
        if token.lower not in _AUXILIARY_ADVERBS:
            return False
    return False
