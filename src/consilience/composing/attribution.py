"""Whose words a sentence tells: a speaker's stay the speaker's, and what one source alone states is put down to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.composing.references import Known, short_name
from consilience.composing.wording import Wording
from consilience.language.lexicon import load
from consilience.language.name_forms import family_name
from consilience.language.quotations import find_quotations
from consilience.types import Attribution, Entity, NameKind, VoiceKind

LONG = 24
"""Words from which a sentence says at its head whose report it is."""
_LOWERED = frozenset({"the", "a", "an", "his", "her", "their", "its", "more", "several", "many", "some", "police"})
_CREDITED = re.compile(r"\b(?:according to|said|says|told|reported|reports|announced|added)\b", re.IGNORECASE)

MOSTLY = 0.5
"""Share of a sentence that somebody's words must make up to be told as theirs."""


def spoken(wording: Wording, known: Known) -> Wording | None:
    """The wording with its speaker where the speaker is named outside the sentence; None where that cannot be done.

    A sentence from the midst of a quotation («“We won. We were lucky,” she said») lacks a quotation mark and a speaker.
    """
    found = elsewhere(wording)
    if not found:
        return wording if _balanced(wording.render()) else None
    speakers = {item.speaker.id: item.speaker for item in found if item.speaker is not None}
    if len(speakers) != 1 or any(item.speaker is None for item in found):
        return None
    (speaker,) = speakers.values()
    name = _name(speaker, known)
    if any(not _named_beside(item, wording) for item in found):
        return None
    if name is None or any(item.kind is not VoiceKind.QUOTED or not _all_of(item, wording) for item in found):
        return None
    return wording.said_by(name)


def elsewhere(wording: Wording) -> list[Attribution]:
    """The attributions of the words that are left whose reporting clause stands in another sentence."""
    span = wording.statement.sentence.span
    found = []
    for item in wording.statement.reading.attributions:
        shared = min(item.span.end, span.end) - max(item.span.start, span.start)
        if item.span.snapshot != span.snapshot or item.span.part != span.part or shared <= 0:
            continue
        named = any(words is not None and span.contains(words) for words in (item.cue, item.source))
        if not named and shared > MOSTLY * (span.end - span.start):
            found.append(item)
    return found


def _named_beside(item: Attribution, wording: Wording) -> bool:
    """Whether the reporting clause names its speaker, and stands in the same paragraph as the sentence."""
    article = wording.statement.reading.article
    if item.source is None or item.cue is None or item.speaker is None:
        return False
    home = [sentence for sentence in article.sentences if sentence.span.contains(item.source)]
    said = article.text(item.source)
    names = {short_name(item.speaker), item.speaker.name.casefold()}
    named = any(name in said.casefold() for name in names) or said.lower() in {"he", "she"}
    return named and bool(home) and home[0].paragraph == wording.statement.sentence.paragraph


def _all_of(item: Attribution, wording: Wording) -> bool:
    """Whether every word of the sentence is within the quotation."""
    span = wording.statement.sentence.span
    text = wording.statement.text
    outside = text[: max(0, item.span.start - span.start)] + text[item.span.end - span.start :]
    return not any(character.isalnum() for character in outside)


def credited(wording: Wording, outlet: str) -> Wording:
    """The wording put down to the outlet that alone states it; as it is where it names that outlet already.

    A long sentence says it first («According to The Gazette, …»), one that tells who said it ends «…, The Gazette
    reports», others «…, according to The Gazette».
    """
    text = wording.render()
    if outlet in text:
        return wording
    if wording.ending:
        return wording.attributed(f"{wording.ending}, according to {outlet}")
    if len(text.split()) >= LONG and _may_be_lowered(text):
        return wording.opened(f"According to {outlet}, ")
    last = text.rpartition(",")[2]
    if _CREDITED.search(text) and not (_CREDITED.search(last) and "according" not in last):
        return wording.attributed(f", {outlet} reports")
    return wording.attributed(f", according to {outlet}")


def _may_be_lowered(text: str) -> bool:
    """Whether its first word may lose its capital: an article or another function word, and no clause of time."""
    first = text.split(None, 1)[0]
    return first.lower() in _LOWERED and not _CREDITED.search(text)


def _name(speaker: Entity, known: Known) -> str | None:
    if not speaker.name[:1].isupper():
        return None
    if short_name(speaker) in known.names:
        return family_name(speaker.name) if speaker.kind is NameKind.PERSON else speaker.name
    first, _, rest = speaker.name.partition(" ")
    if rest[:1].isalpha() and first.lower() in load("determiners") | load("number_words") | {"the", "a", "an"}:
        return f"{first.lower()} {rest}"
    return speaker.name


_SINGLE_OPEN, _SINGLE_CLOSE = re.compile(r"(?<!\w)‘\w"), re.compile(r"’(?!\w)")
_MARKS = re.compile('[“”"]')


def _balanced(text: str) -> bool:
    """Whether every double quotation mark has its fellow."""
    marks: Sequence[str] = _MARKS.findall(text)
    if "’’" in text or "‘‘" in text or "``" in text:
        return False
    if _SINGLE_OPEN.search(text) and not _SINGLE_CLOSE.search(text):
        return False
    if text.count('"') % 2 or marks.count("“") != marks.count("”"):
        return False
    return all(item.closed for item in find_quotations(text, ((0, len(text)),)) if not item.single)
