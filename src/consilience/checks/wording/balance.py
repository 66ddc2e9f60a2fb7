"""Whose side is heard: a party that the article itself attacks, that others quote, and that gets no word here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from consilience.checks.context import Context
from consilience.checks.wording.passages import Wording
from consilience.checks.wording.spotting import Spotted
from consilience.evidence import quote
from consilience.types import Attribution, Count, Evidence, NameKind, Part, Reading, Severity, Span, VoiceKind

LEAST_QUOTED = 3
"""Quotations that an article needs before whom it does not quote says anything."""
LEAST_OTHERS = 2
"""Other articles that quote the silent side."""
LEAST_NAMED = 2
"""Times that the article names the silent side, so that it is a party here too."""
_SHORTEST = 4
"""Letters of the word of a name that tells it from others."""


def one_sided(wording: Wording, context: Context, attacks: Iterable[Spotted]) -> Iterator[Spotted]:
    """A party named often, whom at least two others quote, in an article that quotes everyone else.

    ``attacks`` are the slanted words and accusations of this article; only where one of them stands in a sentence that
    names the party, in the reporter's own voice, is it sure.
    """
    others = context.others(wording.reading)
    own = [item for item in wording.reading.attributions if _is_quotation(item)]
    if len(others) < LEAST_OTHERS or len(own) < LEAST_QUOTED:
        return
    struck = [item.words for item in attacks if _is_attack(wording, item)]
    for key, mentions in _parties(wording.reading).items():
        quoting = [other for other in others if _words_of(other, key)]
        if len(mentions) < LEAST_NAMED or len(quoting) < LEAST_OTHERS or _words_of(wording.reading, key):
            continue
        name = wording.quote(mentions[0]).text
        quotes = tuple(wording.quote(item.span) for item in own)
        more: list[Evidence] = [Count(f"quotations here, none of {name}", len(quotes), quotes)]
        more += [quote(other.article.snapshot, _words_of(other, key)[0]) for other in quoting[:LEAST_OTHERS]]
        reason = f"it quotes others {len(own)} times and {name} never, whom {len(quoting)} other sources let speak"
        sure = any(_in_one_sentence(wording, words, mention) for words in struck for mention in mentions)
        yield Spotted("one-sided", mentions[0], Severity.MODERATE, reason, sure=sure, more=tuple(more))
        return


def _is_attack(wording: Wording, item: Spotted) -> bool:
    return item.sure and item.severity is not Severity.MINOR and wording.reporter(item.words)


def _is_quotation(item: Attribution) -> bool:
    return item.kind is VoiceKind.QUOTED and item.span.part is Part.BODY and not item.fragment


def _parties(reading: Reading) -> dict[str, list[Span]]:
    """The organisations that the reporter names, most often named first, under the word that tells each from others."""
    found: dict[str, list[Span]] = {}
    for mention in reading.mentions:
        name = mention.entity.name
        plain = mention.span.part is Part.BODY and not mention.pronoun and name[:1].isupper()
        if plain and mention.entity.kind is not NameKind.PERSON and len(name) >= _SHORTEST:
            found.setdefault(_key(name), []).append(mention.span)
    return dict(sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0])))


def _words_of(reading: Reading, key: str) -> list[Span]:
    """What a party or somebody speaking for it says in an article."""
    return [
        item.span
        for item in reading.attributions
        if item.speaker is not None and (_names(item.speaker.name, key) or _names(item.speaker.description or "", key))
    ]


def _key(name: str) -> str:
    """The first word of a body's name that is long enough to tell it from others."""
    words = [word for word in name.replace("’", "'").split() if len(word) >= _SHORTEST] or [name]
    return words[0].lower().removesuffix("'s")


def _names(text: str, key: str) -> bool:
    words = (word.strip(",.;:()").removesuffix("'s") for word in text.replace("’", "'").lower().split())
    return key in words


def _in_one_sentence(wording: Wording, one: Span, other: Span) -> bool:
    return any(
        passage.sentence.span.contains(other) and passage.sentence.span.overlaps(one) for passage in wording.passages
    )
