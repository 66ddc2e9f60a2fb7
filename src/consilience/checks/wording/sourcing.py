"""Who is said to stand behind a statement: nobody in particular, or nobody at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.verbs import reporting_class
from consilience.types import NameKind, Part, Severity, Span, VoiceKind

_SEEN_AS = re.compile(
    r"\b(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|is\sbeing|was\sbeing)\s(?:widely\s|generally\s|commonly\s|largely\s)?"
    r"(?:seen|viewed|regarded|perceived)\s(?:as|to\sbe)\s(?:an?|the|too|more|less|\w+ly)\b",
    re.IGNORECASE,
)
_WIDELY = re.compile(
    r"\b(?:it\sis|it['’]s|it\swas|is|are|was|were)\swidely\s(?:believed|thought|held|assumed|accepted|felt|considered|expected)\b"
    r"|\bwidely\s(?:regarded|seen|considered|viewed)\sas\s(?:one\sof\s)?the\s(?:best|worst|most|least|finest|greatest)\b"
    r"|\bit\shas\s(?:long\s)?been\s(?:said|claimed|suggested|argued|alleged)\sthat\b"
    r"|\b(?:some|many)\swould\s(?:say|argue)\b",
    re.IGNORECASE,
)
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that", "to"})
_OPINING = frozenset(
    {
        "say",
        "said",
        "says",
        "argue",
        "argued",
        "claim",
        "claimed",
        "contend",
        "contended",
        "believe",
        "believed",
        "think",
    }
    | {"thought", "allege", "alleged", "suspect", "suspected", "insist", "insisted", "suggest", "suggested"}
)
"""Verbs of opinion, none of them a noun («some support», «some states»)."""
_PRESENT = frozenset({"say", "argue", "claim", "contend", "believe", "think", "suspect", "insist", "suggest"})
"""After «some» and «many» alone: in the past tense they are often people spoken of before («many said they fled»)."""
_BETWEEN = frozenset(
    {"have", "has", "had", "long", "also", "now", "still", "already", "even", "alike", "often", "were", "are"}
)
_LINKED = frozenset({"of", "to", "in", "on", "inside", "from", "the", "his", "her", "its", "their", "this", "that"})
_LOOKAHEAD = 6
"""Tokens from the noun to its verb: «critics of the report said»."""
_OPENS_QUOTATION = re.compile(r"[\"“‘']")
_SUPERLATIVE = re.compile(
    r"\b(?:one\sof\sthe\s(?:most|least)|the\smost)\s(?P<judged>(?:\w+\sand\s)?(?:divisive|negative|controversial|corrupt|"
    r"hated|loved|beloved|despised|feared|dishonest|bitter|toxic|brazen|shameful|consequential|radical|extreme|partisan|"
    r"unpopular|admired|respected|polarizing|polarising|talented|brilliant|incompetent|cruel|important|significant|"
    r"exciting|beautiful|boring|embarrassing|damaging|explosive|dramatic))(?:\sand\s\w+)?\b[^.;]{0,60}?\b"
    r"(?:in\s(?:\S+\s){0,3}history|ever|of\sall\stime|of\sour\stime|in\sliving\smemory|in\s(?:decades|generations))\b",
    re.IGNORECASE,
)
_UNPRECEDENTED = re.compile(r"\ban?\sunprecedented\s(?:move|step|attack|assault|act|decision|display)\b", re.IGNORECASE)


def vague(wording: Wording) -> Iterator[Spotted]:
    """«Critics say», «was widely seen as»: an opinion put down to nobody whom a reader could ask."""
    passages = [passage for passage in wording.passages if passage.part is not Part.TITLE and passage.ended]
    for number, passage in enumerate(passages):
        for start, end, sure in (*_nouns(passage), *_passives(passage)):
            span = passage.span(start, end)
            if wording.voice(span) is None or _in_speech(wording, passage, start, end):
                continue
            near = _sentences_near(passages, number)
            named = _named_near(wording, near, span) or any(_SUPPORTERS.search(item.text) for item in near)
            named = named or (number > 0 and _SUPPORTERS.search(passages[number - 1].text) is not None)
            reason = f"«{passage.text[start:end]}»: no one is named who says so, here or in what follows"
            yield Spotted("vague-attribution", span, Severity.MODERATE, reason, sure=sure and not named)


def _nouns(passage: Passage) -> Iterator[tuple[int, int, bool]]:
    row = passage.row
    for hit in find_listed("vague_sources", passage):
        noun = row.low(hit.last - 1)
        if noun in {"some", "many", "others"} and row.low(hit.last) in {"of", "were", "are"}:
            continue
        verb = _verb_after(passage, hit.last, noun in {"some", "many", "others", "people"})
        if verb is None:
            continue
        start, sure = row.at(hit.first).start, hit.value == "yes"
        if row.low(hit.first - 1) in {"these", "those", "two", "three", "several", "the"} and noun != "people":
            sure = False
        yield start, row.at(verb).end, sure


def _verb_after(passage: Passage, at: int, alone: bool) -> int | None:
    """The verb of speech or belief that a noun is subject of, over «of the report» and the like."""
    row = passage.row
    for step in range(at, at + (2 if alone else _LOOKAHEAD)):
        word = row.low(step)
        if reporting_class(word) in {"say", "hold"} and not word.endswith("ing"):
            if row.low(step - 1) in _DETERMINERS and step > at:
                continue  # «critics of the report said»
            return step if word in (_PRESENT if alone and row.low(step + 1) != "they" else _OPINING) else None
        if word in {"", ",", ".", ";", ":", "who", "that", "which", "—"}:
            return None
        if step == at and not (word in _BETWEEN | _LINKED or row.at(step).capitalised):
            return None
    return None


def _passives(passage: Passage) -> Iterator[tuple[int, int, bool]]:
    for match in (*_SEEN_AS.finditer(passage.text), *_WIDELY.finditer(passage.text)):
        rest = passage.text[match.end() :]
        by = re.search(r"\bby\s(?:\w+\s){0,2}[A-Z]\w+|\bby\s\w+", rest[:120])
        sure = by is None and "seen" not in match[0] and "viewed" not in match[0] and "expected" not in match[0]
        yield match.start(), match.end(), sure


def _in_speech(wording: Wording, passage: Passage, start: int, end: int) -> bool:
    """Whether a named speaker says that critics say."""
    span = passage.span(start, end)
    for item in wording.reading.attributions:
        if item.speaker is None or item.speaker.kind not in {NameKind.PERSON, NameKind.ORGANISATION}:
            continue
        if item.span.contains(span) and (item.source is None or not item.source.overlaps(span)):
            return True
    return False


def _sentences_near(passages: list[Passage], number: int) -> list[Passage]:
    """The rest of the paragraph, and the sentence after it where that begins with a quotation: who may be named."""
    here = passages[number]
    near = [here]
    for passage in passages[number + 1 :]:
        if passage.sentence.paragraph != here.sentence.paragraph or passage.part is not here.part:
            if _OPENS_QUOTATION.match(passage.text):
                near.append(passage)
            break
        near.append(passage)
    return near


_SUPPORTERS = re.compile(r"\b(?:supporters|proponents|backers|advocates|defenders|allies)\b", re.IGNORECASE)
"""Both camps are summed up in one breath: that is balance, not an opinion slipped in."""


def _named_near(wording: Wording, passages: list[Passage], vague_words: Span) -> bool:
    """Whether a person or body with a name speaks in these sentences."""
    spans = [passage.sentence.span for passage in passages]
    return any(
        item.speaker is not None
        and item.speaker.name[:1].isupper()
        and item.kind in {VoiceKind.QUOTED, VoiceKind.PARAPHRASED}
        and any(span.overlaps(item.span) for span in spans)
        and item.speaker.kind in {NameKind.PERSON, NameKind.ORGANISATION}
        and (item.cue is None or not item.cue.overlaps(vague_words))
        for item in wording.reading.attributions
    )


def unattributed(wording: Wording) -> Iterator[Spotted]:
    """Judging superlatives of history and idioms of accusation, in sentences where nobody is said to say so."""
    for passage in wording.passages:
        if passage.part is Part.TITLE or not passage.ended:
            continue
        for match in _SUPERLATIVE.finditer(passage.text):
            reason = f"«{match[0]}» is a judgement over all of history with no source"
            yield Spotted("unattributed-assertion", passage.span(*match.span()), Severity.MODERATE, reason)
        for match in _UNPRECEDENTED.finditer(passage.text):
            reason = f"«{match[0]}»: no source says that it never happened before"
            yield Spotted("unattributed-assertion", passage.span(*match.span()), Severity.MINOR, reason, sure=False)
        for hit in find_listed("accusing_idioms", passage):
            start, end = passage.row.at(hit.first).start, passage.row.at(hit.last - 1).end
            if not _attributed(wording, passage):
                reason = f"«{passage.text[start:end]}» accuses somebody, and no one is said to be the source"
                yield Spotted("unattributed-assertion", passage.sentence.span, Severity.MAJOR, reason)


_SOURCED = re.compile(
    r"\b(?:accord\w*|alleg\w*|accus\w*|charge[ds]?|indictment|convicted|court|jury|judge|report(?:s|ed|edly)?|found|say|says|said|"
    r"claim\w*|suspected|whether|if|denie[sd]|told|admitted|testi\w+|prosecutors?|investigat\w+|lawsuit|suit|complaint)\b",
    re.IGNORECASE,
)


def _attributed(wording: Wording, passage: Passage) -> bool:
    if _SOURCED.search(passage.text):
        return True
    return any(item.span.overlaps(passage.sentence.span) for item in wording.reading.attributions)
