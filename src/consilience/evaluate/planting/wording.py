"""Contradictions of polarity and of scope or modality: what is said not to be, or to be of all, none or maybe."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from consilience.evaluate.planting.sites import Edit, Other, Site, edit_at, same_context
from consilience.language.overlap import STEM
from consilience.types import ConflictKind

BASES: Mapping[str, str] = {
    "accepted": "accept", "agreed": "agree", "announced": "announce", "approved": "approve", "arrested": "arrest",
    "attended": "attend", "backed": "back", "became": "become", "began": "begin", "blocked": "block",
    "called": "call", "came": "come", "cancelled": "cancel", "canceled": "cancel", "caused": "cause",
    "changed": "change", "closed": "close", "confirmed": "confirm", "created": "create", "declined": "decline",
    "defeated": "defeat", "ended": "end", "entered": "enter", "fired": "fire", "found": "find", "gave": "give",
    "got": "get", "held": "hold", "helped": "help", "hit": "hit", "issued": "issue", "joined": "join",
    "killed": "kill", "launched": "launch", "left": "leave", "lost": "lose", "made": "make", "met": "meet",
    "moved": "move", "named": "name", "offered": "offer", "opened": "open", "ordered": "order", "passed": "pass",
    "planned": "plan", "praised": "praise", "promised": "promise", "raised": "raise", "reached": "reach",
    "received": "receive", "recognized": "recognize", "rejected": "reject", "released": "release",
    "removed": "remove", "resigned": "resign", "returned": "return", "ruled": "rule", "sent": "send",
    "shot": "shoot", "showed": "show", "signed": "sign", "started": "start", "stopped": "stop", "struck": "strike",
    "supported": "support", "took": "take", "tried": "try", "used": "use", "violated": "violate", "visited": "visit",
    "voted": "vote", "wanted": "want", "went": "go", "won": "win", "withdrew": "withdraw",
}  # fmt: skip
"""Past forms of frequent news verbs and their bases."""

_PASTS = {base: past for past, base in BASES.items()}

ANTONYMS: Sequence[tuple[str, str]] = (
    ("accepted", "rejected"), ("approved", "rejected"), ("rose", "fell"), ("increased", "decreased"),
    ("guilty", "not guilty"), ("legal", "illegal"), ("illegally", "legally"), ("succeeded", "failed"),
    ("failed", "succeeded"), ("supported", "opposed"), ("opposed", "supported"), ("supports", "opposes"),
    ("opposes", "supports"), ("allowed", "forbidden"), ("banned", "allowed"), ("higher", "lower"),
    ("lower", "higher"), ("gained", "lost"), ("survived", "died"), ("convicted", "acquitted"),
    ("confirmed", "denied"), ("denied", "confirmed"), ("public", "secret"), ("unarmed", "armed"),
    ("armed", "unarmed"), ("won", "lost"), ("lost", "won"), ("upheld", "overturned"), ("overturned", "upheld"),
    ("unanimously", "narrowly"), ("praised", "condemned"), ("condemned", "praised"),
    ("constitutional", "unconstitutional"),
    ("unconstitutional", "constitutional"), ("peaceful", "violent"), ("voluntarily", "involuntarily"),
)  # fmt: skip

_AUXILIARY = re.compile(
    r"(?<![,“\"] )\b(?P<aux>was|were|is|are|has|have|had|will|would|can|should)"
    r"\s(?!not\b|no\b|never\b)(?:be\s|have\s)?(?P<verb>[a-z]{2,})\b"
)
_DID_NOT = re.compile(r"\b(?:did not|didn’t|didn't)\s(?P<verb>[a-z]{2,})\b")
_NOT = re.compile(r"\b(?P<aux>was|were|is|are|will|would|has|have|had) not\s(?!only\b|just\b)(?P<verb>[a-z]{3,})\b")
_PAST = re.compile(rf"(?<=[a-zA-Z]\s)(?P<verb>{'|'.join(sorted(BASES))})\b(?!-)")
_SUBJECT_BEFORE = re.compile(
    r"(?:\b(?:he|she|they|it|who|which)|(?:^|\s)(?:[A-Z][\w’'.-]+|[a-z]+(?:ment|ers|ors|ials|nts|ion|ity|ice|man|men)))\s$"
)
_HELPED = re.compile(
    r"\b(?:Also|Then|Later|Now|But|And|So|Still|Only|When|Once|Where|How|What)\s$|"
    r"\b(?:was|were|is|are|be|been|being|has|have|had|having|got|to|not|a|an|the|and|or|of|by|its?|his|their|her|as|than)\s$|,\s$"
)
_NEGATIVE = re.compile(r"\b(?:not|no|never|nobody|none|nor|without|denied|neither|nothing)\b|n[’']t\b", re.IGNORECASE)

SCOPES: Sequence[tuple[str, tuple[str, ...], str]] = (
    (r"\bwill (?=[a-z]{3,}\b)(?!not\b)", ("may ", "might ", "is unlikely to "), r"\bwill\b"),
    (r"\bmay (?=[a-z]{2,}\b)(?!not\b|have\b)", ("will ",), r"\b(?:may|might|could)\b"),
    (r"\bmight (?=[a-z]{2,}\b)(?!not\b|have\b)", ("will ",), r"\b(?:may|might|could)\b"),
    (r"\bcould (?=[a-z]{2,}\b)(?!not\b|have\b)", ("will ",), r"\b(?:may|might|could)\b"),
    (r"\bmost of the\b", ("few of the", "none of the"), r"\bmost\b"),
    (r"\bmost (?=[a-z]+s\b)", ("few ", "all "), r"\bmost\b"),
    (r"\ball of the\b", ("some of the", "none of the"), r"\ball\b"),
    (r"\bsome of the\b", ("all of the", "none of the"), r"\bsome\b"),
    (r"\bseveral (?=[a-z]+s\b)", ("no ",), r"\bseveral\b|\bsome\b"),
    (r"\bmany (?=[a-z]+s\b)", ("few ",), r"\bmany\b"),
    (r"\bat least (?=[\d$])", ("at most ", "exactly "), r"\bat least\b"),
    (r"\bmore than (?=[\d$])", ("fewer than ", "less than "), r"\b(?:more than|over)\b"),
    (r"\bup to (?=[\d$])", ("more than ",), r"\bup to\b"),
    (r"\b(?:partly|partially)\b", ("fully",), r"\bpart"),
    (r"\btemporarily\b", ("permanently",), r"\btempor"),
    (r"\bpermanently\b", ("temporarily",), r"\bpermanent"),
    (r"\btemporary\b", ("permanent",), r"\btempor"),
    (r"\bpermanent\b", ("temporary",), r"\bpermanent"),
    (r"\bsuspected (?=[a-z]+\b)(?!of\b|that\b)", ("convicted ",), r"\bsuspect"),
    (r"\bthe majority of\b", ("a minority of",), r"\b(?:majority|most)\b"),
    (r"\ba majority of\b", ("a minority of",), r"\b(?:majority|most)\b"),
    (r"\bnationwide\b", ("in a single state",), r"\b(?:nationwide|across the (?:country|nation))\b"),
    (r"\bfor the first time\b", ("for the second time",), r"\bfirst\b"),
    (r"\bthe first (?=[a-z]+ (?:to|in|of|since)\b)", ("the second ",), r"\bfirst\b"),
)
"""Words that set scope or modality, what they become, and what the other article must have."""

_SCOPES = tuple((re.compile(found), written, re.compile(needed, re.IGNORECASE)) for found, written, needed in SCOPES)


def polarity(site: Site, draw: random.Random) -> Iterator[Edit]:
    """A statement denied that another article makes, or one made that another denies."""
    if not _NEGATIVE.search(site.text):
        yield from _denied(site)
        yield from _opposed(site, draw)
    else:
        yield from _affirmed(site)


def _denied(site: Site) -> Iterator[Edit]:
    for found in _AUXILIARY.finditer(site.text):
        end = found.end("aux")
        stating = _with_stem(site, found["verb"], found.start("verb"))
        if stating and site.free(found.start(), found.end()) and _participle(found["aux"], found["verb"]):
            yield edit_at(site, found.start(), end, f"{found['aux']} not", ConflictKind.POLARITY, "not", stating)
    for found in _PAST.finditer(site.text):
        before = site.text[: found.start()]
        stating = _with_stem(site, found["verb"], found.start("verb"))
        if not stating or not site.free(*found.span()) or _HELPED.search(before) or not _SUBJECT_BEFORE.search(before):
            continue
        written = f"did not {BASES[found['verb']]}"
        yield edit_at(site, found.start(), found.end(), written, ConflictKind.POLARITY, "did not", stating)


def _participle(auxiliary: str, verb: str) -> bool:
    """Whether the words are an auxiliary and its verb; after «will» and the like any verb, else a participle."""
    if auxiliary in {"will", "would", "can", "should"}:
        return verb in _PASTS or verb in BASES or verb.endswith("ed")
    return verb.endswith("ed") or verb in BASES or verb in {"taken", "given", "seen", "shown", "known", "written"}


def _affirmed(site: Site) -> Iterator[Edit]:
    if len(_NEGATIVE.findall(site.text)) > 1:
        return
    for found in _DID_NOT.finditer(site.text):
        past = _PASTS.get(found["verb"])
        stating = _denying(site, found["verb"])
        if past and stating and site.free(*found.span()):
            yield edit_at(site, found.start(), found.end(), past, ConflictKind.POLARITY, "no longer denied", stating)
    for found in _NOT.finditer(site.text):
        stating = _denying(site, found["verb"])
        if stating and site.free(*found.span()):
            end = found.end("aux") + len(" not")
            yield edit_at(site, found.start(), end, found["aux"], ConflictKind.POLARITY, "no longer denied", stating)


def _opposed(site: Site, draw: random.Random) -> Iterator[Edit]:  # noqa: ARG001 -- one signature with the others
    for word, opposite in ANTONYMS:
        for found in re.finditer(rf"\b{word}\b(?!-)", site.text):
            stating = [other for other in _with_stem(site, word, found.start()) if word in other.text]
            if stating and site.free(*found.span()):
                yield edit_at(site, found.start(), found.end(), opposite, ConflictKind.POLARITY, "opposite", stating)


def _with_stem(site: Site, verb: str, start: int) -> list[Other]:
    """Others that have the verb, in the same context, and no negation."""
    stem = re.compile(rf"\b{re.escape(BASES.get(verb, verb)[:STEM])}")
    plain = re.compile(rf"\b{re.escape(verb)}\b", re.IGNORECASE)
    return [
        other
        for other in site.others
        if not _NEGATIVE.search(other.text)
        and any(
            same_context(site.text, start, start + len(verb), other.text, found)
            for pattern in (plain, stem)
            for found in islice(pattern.finditer(other.text), 3)
        )
    ]


def _denying(site: Site, verb: str) -> list[Other]:
    """Others that have the verb's stem and a negation before it."""
    stem = re.compile(rf"(?:\bnot|n[’']t|\bnever)\s(?:\w+\s)?{re.escape(verb[:STEM])}", re.IGNORECASE)
    return [other for other in site.others if stem.search(other.text)]


def _holds(text: str, word: str) -> bool:
    """Whether a text has a number as it is, or a word's stem."""
    if word[-1].isdigit():
        return re.search(rf"(?<![\w.,]){re.escape(word)}(?!\d|[.,]\d)", text) is not None
    return word[:STEM] in text


def scope(site: Site, draw: random.Random) -> Iterator[Edit]:
    """Another scope (all, some, none) or modality (will, may) for one that another article shares."""
    if _NEGATIVE.search(site.text):
        return
    for pattern, written, needed in _SCOPES:
        for found in pattern.finditer(site.text):
            following = re.match(r"\s*([$\w]+(?:[.,]\d+)*)", site.text[found.end() :])
            stating = [
                other
                for other in site.others
                if not _NEGATIVE.search(other.text)
                and (match := needed.search(other.text)) is not None
                and same_context(site.text, *found.span(), other.text, match)
                and (following is None or _holds(other.text, following[1]))
            ]
            if stating and site.free(*found.span()):
                end = found.start() + len(found[0].rstrip())
                value = draw.choice(written).rstrip()
                yield edit_at(site, found.start(), end, value, ConflictKind.SCOPE, "scope", stating)
