"""Whose side is heard: a party that is attacked or accused and gets no word, and a request for comment made for form.

A denial, a refusal to comment or a fair try to reach the party is a word. The accused of courts and police are told of
by their rules and are no party here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from consilience.checks.context import Context
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.evidence import quote
from consilience.language.lexicon import load
from consilience.types import Attribution, Count, Evidence, NameKind, Part, Reading, Severity, Span, VoiceKind

LEAST_QUOTED = 3
"""Quotations that an article needs before whom it does not quote says anything."""
LEAST_OTHERS = 2
"""Other articles that quote the silent side."""
LEAST_NAMED = 2
"""Times that the article names the silent side, so that it is a party here too."""
_SHORTEST = 4
"""Letters of the word of a name that tells it from others."""

_NO_ANSWER = (
    r"(?:did\snot|didn['’]t|had\snot|has\snot|hadn['’]t|was\snot|were\snot|could\snot)\s(?:immediately\s|yet\s|be\s)?"
    r"(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|pick(?:ed)?\sup|return(?:ed)?|react(?:ed)?|reached|available|comment(?:ed)?)"
)
_AT_NIGHT = (
    r"(?:at\s(?:(?:9|10|11|12)(?:[:.]\d\d)?\s?p\.?m|(?:1|2|3|4|5|6|12)(?:[:.]\d\d)?\s?a\.?m|midnight)\b|"
    r"late\s(?:on\s)?(?:\w+\s)?(?:night|evening)|overnight|in\sthe\s(?:middle\sof\sthe\snight|small\shours|early\shours)|"
    r"on\s(?:christmas|boxing|new\syear['’]s|easter|thanksgiving)\s?(?:day|eve|sunday|monday)?\b|on\s(?:sunday|saturday)\snight|"
    r"(?:minutes|an\shour|half\san\shour|two\shours|shortly|moments)\sbefore\s"
    r"(?:publication|deadline|press\stime|this\s\w+|we\s\w+|going\sto\spress))"
)
_TOKEN_REQUEST = re.compile(
    rf"\b{_NO_ANSWER}\b[^.;]{{0,80}}?\b{_AT_NIGHT}"
    rf"|\b(?:was|were|had\sbeen)\s(?:sent|asked|contacted|approached|given|emailed|called|messaged|told)\b[^.;]{{0,60}}?"
    r"\b(?:minutes|an\shour|half\san\shour|two\shours|shortly|moments)\sbefore\s(?:publication|deadline|press\stime|this\s\w+|we\s\w+|going\sto\spress)"
    r"|\bgave\s(?:it|him|her|them|the\s\w+)\s(?:\w+\s)?(?:minutes|an\shour)\sto\s(?:reply|respond|comment)\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"(?<!\bto\s)\b(?:accus(?:e|es|ed|ing))\s(?P<who>(?:(?!\bof\b)[^.;:“”\"]){3,70}?)\sof\s",
)
_OF_CRIME = re.compile(
    r"\b(?:police|prosecutors?|court|trial|jury|charged|charges|indict\w*|arrest\w*|convict\w*|sentenced|suspects?|robb\w+|murder\w*|"
    r"shooting|terror\w*|military|army|forces|troops|militants?|rebels?)\b",
    re.IGNORECASE,
)
_WORD_GIVEN = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denial|reject\w*|dismiss\w*|disput\w*|defend\w*|insist\w*|declin\w*|comment\w*|respond\w*|repl(?:y|ied|ies)|"
    r"could\snot\sbe\sreached|apologi\w+|statement|spokes\w+|lawyers?|attorneys?|maintain\w*|said|says|say|told|wrote|tweeted|"
    r"responded|called\sthe|refut\w*|admitted|conceded|acknowledged|argued|added|announced|promised|pledged|testified|explained)\b",
    re.IGNORECASE,
)


def one_sided(wording: Wording, context: Context, attacks: Iterable[Spotted]) -> Iterator[Spotted]:
    """Where one side of a matter speaks and the other has no chance to.

    ``attacks`` are the slanted words and accusations of this article.
    """
    asked = tuple(_token_requests(wording))
    unheard = asked or tuple(_accused_unheard(wording, context))
    yield from unheard or _never_quoted(wording, context, attacks)


# ── a request for form's sake ──


def _token_requests(wording: Wording) -> Iterator[Spotted]:
    """«… did not reply to a message sent at 10:50 p.m.»: asked when nobody answers."""
    for passage in wording.of(Part.BODY):
        match = _TOKEN_REQUEST.search(passage.text) if passage.words & _ASKING else None
        if match is None or _HEARD.search(passage.text):
            continue
        reason = "the other side was asked at a time when nobody can be expected to answer"
        yield Spotted("one-sided", passage.sentence.span, Severity.MODERATE, reason, charged=_plain(passage))


_ASKING = frozenset(
    [
        "reply",
        "replied",
        "respond",
        "responded",
        "answer",
        "answered",
        "pick",
        "picked",
        "return",
        "returned",
        "reached",
        "available",
    ]
) | {
    *(
        "asked",
        "contacted",
        "approached",
        "sent",
        "given",
        "gave",
        "comment",
        "emailed",
        "messaged",
        "react",
        "called",
        "told",
    )
}
_HEARD = re.compile(
    r"\b(?:inquiry|court|jury|inquest|hearing|tribunal)\sheard\b|\b999\b|\b911\b|\bemergency\b", re.IGNORECASE
)


def _in_quotes(passage: Passage, at: int) -> bool:
    before = passage.text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _plain(passage: Passage) -> bool:
    return re.search(r"[“”\"]", passage.text) is None


# ── accused and unheard ──


def _accused_unheard(wording: Wording, context: Context) -> Iterator[Spotted]:
    """A body accused by those whom the article quotes, of whose answer nothing stands anywhere in it."""
    own = [item for item in wording.reading.attributions if _is_quotation(item)]
    if len(own) < LEAST_QUOTED:
        return
    for passage in wording.of(Part.BODY):
        match = _ACCUSED.search(passage.text) if passage.words & _ACCUSING else None
        if match is None or _OF_CRIME.search(passage.text) or _in_quotes(passage, match.start()):
            continue
        key = _head(match["who"])
        if not key or _answers(wording, passage, match["who"], key):
            continue
        where = passage.sentence.span
        quotes = tuple(wording.quote(item.span) for item in own)
        more: list[Evidence] = [Count(f"quotations here, none of {match['who'].strip()}", len(quotes), quotes)]
        heard = [other for other in context.others(wording.reading) if _words_of(other, key)]
        more += [quote(other.article.snapshot, _words_of(other, key)[0]) for other in heard[:LEAST_OTHERS]]
        name = match["who"].strip()
        reason = (
            f"those who accuse are quoted {len(own)} times; of an answer or a question to {name} nothing stands here"
        )
        sure = not context.others(wording.reading) or bool(heard)
        yield Spotted(
            "one-sided", where, Severity.MODERATE, reason, sure=sure, charged=_plain(passage), more=tuple(more)
        )
        return


_ACCUSING = frozenset({"accuse", "accuses", "accused", "accusing"})


def _head(who: str) -> str:
    """The word that tells the accused from others: of a name its last, of a description its head."""
    words = [word.strip(",'’").removesuffix("’s").removesuffix("'s") for word in who.replace(",", " , ").split()]
    named = [word for word in words if word[:1].isupper() and len(word) >= _SHORTEST]
    plain = [word for word in words if len(word) >= _SHORTEST and word not in load("function_words")]
    if len(named) == 1 and named[0].endswith("s") and len(words) <= 2:
        return ""  # «Democrats»: members speak for it under their own names
    return (named or plain or [""])[-1].lower()


def _answers(wording: Wording, accusing: Passage, who: str, key: str) -> bool:
    """Whether any sentence has a word of the accused, or tells that one was asked for."""
    keys = {word.strip(",'’").lower() for word in who.split() if len(word) >= _SHORTEST} - load("function_words")
    if any(_words_of(wording.reading, word) for word in keys):
        return True
    for passage in wording.passages:
        if passage is accusing or passage.part is Part.TITLE:
            continue
        named = passage.words & keys or any(word.removesuffix("'s") in keys for word in passage.words)
        pronoun = passage.words & {"it", "he", "she", "they", "its", "his", "her", "their"}
        if (named and _WORD_GIVEN.search(passage.text)) or (pronoun and _DENIED.search(passage.text)):
            return True
    return key in _TOO_WIDE


_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|declin\w+\sto|reject(?:s|ed)\s(?:the|this|that)|disput\w+|not\s(?:immediately\s)?(?:respond|repl|comment|answer)\w*|"
    r"could\snot\sbe\sreached)\b",
    re.IGNORECASE,
)
_TOO_WIDE = frozenset(
    {"them", "others", "people", "media", "government", "west", "world", "each", "other", "critics", "opponents"}
)
"""No party that could be asked."""


# ── named by all, quoted by others ──


def _never_quoted(wording: Wording, context: Context, attacks: Iterable[Spotted]) -> Iterator[Spotted]:
    """A party named often, whom at least two others quote, in an article that quotes everyone else.

    Only where an attack stands in a sentence that names the party, in the reporter's own voice, is it sure.
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


_NO_PARTY = frozenset({NameKind.PERSON, NameKind.PLACE})


def _parties(reading: Reading) -> dict[str, list[Span]]:
    """The bodies that the reporter names, most often named first, under the word that tells each from others."""
    found: dict[str, list[Span]] = {}
    for mention in reading.mentions:
        name = mention.entity.name
        plain = mention.span.part is Part.BODY and not mention.pronoun and name[:1].isupper()
        if plain and mention.entity.kind not in _NO_PARTY and len(name) >= _SHORTEST:
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
