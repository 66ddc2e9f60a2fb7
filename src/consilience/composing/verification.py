"""Nothing in a story's sentence that its citations do not carry, and nothing lost that would change what they say.

Token by token: each word of the sentence stands in a cited sentence, in the same order, or is material that a listed
edit may bring (a name that the article itself gives, a date it resolves, a reporting clause, a linking word). Each word
of the cited sentence that is gone was free to go: no negation, hedge, bound, number before its noun, or attribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from consilience.composing.acronyms import expansions
from consilience.composing.qualifiers import qualifies
from consilience.language.lexicon import load
from consilience.language.tokens import Token, tokenise
from consilience.types import Attribution, EditKind, Quote, Reading, StorySentence, VoiceKind

_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_LEADING = frozenset({"but", "so", "still", "yet", "however", "though", "and", "although"})
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july"}
    | {"august", "september", "october", "november", "december"}
)


def faults(sentence: StorySentence, readings: Sequence[Reading]) -> tuple[str, ...]:
    """What is wrong with a sentence, in words; empty where every word is carried.

    The first citation is the sentence it was made from; where statements were merged all citations are.
    """
    by_snapshot = {reading.article.snapshot.id: reading for reading in readings}
    merged = EditKind.MERGE in sentence.edits
    origins = sentence.citations if merged else sentence.citations[:1]
    if not origins:
        return ("it has no citation",)
    if any(quote.span.snapshot not in by_snapshot for quote in origins):
        return ("it cites an article that is not there",)
    found = _brought(sentence, origins, by_snapshot)
    found += _misquoted(sentence, origins)
    if not merged:
        found += _lost(sentence, origins[0])
        found += _unattributed(sentence, origins[0], by_snapshot[origins[0].span.snapshot])
    return tuple(found)


def _brought(sentence: StorySentence, origins: Sequence[Quote], by_snapshot: Mapping[str, Reading]) -> list[str]:
    """Words of the sentence that neither its origins nor a listed edit bring."""
    written = _words(sentence.text)
    extra: list[Token] = []
    if EditKind.MERGE in sentence.edits:
        held = {token.lower for quote in origins for token in _words(quote.text)}
        extra = [token for token in written if token.lower not in held]
    else:
        matcher = _matcher(_words(origins[0].text), written)
        for tag, _, _, start, end in matcher.get_opcodes():
            if tag in {"insert", "replace"}:
                extra += written[start:end]
    allowed = _allowed(sentence, [by_snapshot[quote.span.snapshot] for quote in origins])
    return [f"«{token.text}» is in no cited sentence" for token in extra if token.lower not in allowed]


def _allowed(sentence: StorySentence, readings: Iterable[Reading]) -> frozenset[str]:
    """The words that the sentence's listed edits may bring."""
    words: set[str] = set()
    for reading in readings:
        if EditKind.RESOLVE_REFERENCE in sentence.edits or EditKind.ADD_ATTRIBUTION in sentence.edits:
            names = {mention.entity.name for mention in reading.mentions}
            words |= {token.lower for name in sorted(names) for token in _words(name)} | {"s"}
            words |= {token.lower + "'s" for name in sorted(names) for token in _words(name)}
        if EditKind.RESOLVE_REFERENCE in sentence.edits:
            words |= MONTHS | {"on"}
            spelt = expansions(reading.article.snapshot.body).values()
            words |= {form for name in spelt for token in _words(name) for form in (token.lower, token.lower + "'s")}
            for claim in reading.claims:
                for time in claim.times:
                    year, _, day = time.start[:10].partition("-")
                    words |= {year, str(int(day[-2:])) if day[-2:].isdigit() else day}
        if sentence.edits and {EditKind.ADD_ATTRIBUTION, EditKind.MERGE} & set(sentence.edits):
            words |= load("story_glue") | {token.lower for token in _words(reading.article.outlet.name)}
    return frozenset(words)


def _lost(sentence: StorySentence, origin: Quote) -> list[str]:
    """Qualifiers, negations and attributions of the origin that the sentence no longer has."""
    source, written = tokenise(origin.text), tokenise(sentence.text)
    lost = []
    for tag, start, end, _, _ in _matcher(source, written).get_opcodes():
        if tag not in {"delete", "replace"}:
            continue
        gone = origin.text[source[start].start : source[end - 1].end].strip(' "“”')
        lead = start == 0 or not any(token.kind != "mark" for token in source[:start])
        if lead and all(token.lower in _LEADING or token.kind == "mark" for token in source[start:end]):
            continue
        if gone and qualifies(gone) and not (tag == "replace" and len(gone.split()) == 1):
            lost.append(f"«{gone}» was lost")
    return lost


def _misquoted(sentence: StorySentence, origins: Sequence[Quote]) -> list[str]:
    """Words in quotation marks that no origin has as they are."""
    solid = [_plain(quote.text) for quote in origins]
    wrong = []
    for match in _QUOTED.finditer(sentence.text):
        inner = _plain(match[1]).strip(" ,.;:")
        if not any(inner.casefold() in text.casefold() for text in solid):
            wrong.append(f"«{match[1]}» is not verbatim")
    return wrong


def _unattributed(sentence: StorySentence, origin: Quote, reading: Reading) -> list[str]:
    """Speakers of the origin's words whom the sentence no longer names."""
    written = {token.lower for token in _words(sentence.text)}
    missing = []
    for item in reading.attributions:
        if item.kind is VoiceKind.REPORTER or not item.span.overlaps(origin.span) or not _told(item, origin, written):
            continue
        if item.cue is not None and origin.span.contains(item.cue):
            cue = {token.lower for token in _words(reading.article.text(item.cue))}
            if not cue & written:
                missing.append("its reporting verb is gone")
        elif item.speaker is None or not written & {token.lower for token in _words(item.speaker.name)}:
            missing.append("its speaker is named nowhere")
    return missing


def _told(item: Attribution, origin: Quote, written: set[str]) -> bool:
    """Whether the sentence tells somebody's words: most of their part of the origin, no mere term."""
    start = max(item.span.start, origin.span.start) - origin.span.start
    end = min(item.span.end, origin.span.end) - origin.span.start
    if item.fragment or 2 * (end - start) < len(origin.text):
        return False
    words = [token.lower for token in _words(origin.text[start:end])]
    return bool(words) and 2 * sum(word in written for word in words) > len(words)


def _matcher(source: Sequence[Token], written: Sequence[Token]) -> SequenceMatcher[str]:
    return SequenceMatcher(None, [token.lower for token in source], [token.lower for token in written], autojunk=False)


def _words(text: str) -> list[Token]:
    return [token for token in tokenise(text) if token.kind != "mark"]


def _plain(text: str) -> str:
    """Quotation marks and white space made equal, for comparing only."""
    return re.sub(r"\s+", " ", text.replace("’", "'").replace("‘", "'"))
