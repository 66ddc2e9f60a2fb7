"""What an article says of its own author's ties: in a bio line, in a disclosure, or in the author's first person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from consilience.knowledge.names_of_bodies import name_key
from consilience.language.lexicon import pairs
from consilience.types import ArticleKind, Part, Reading, Sentence, Span, VoiceKind
from consilience.voices import voice_of

CLOSING = 3
"""Paragraphs at the body's end where a bio line may stand that the page does not set apart."""
BEFORE = 30
"""Code points before a tie in which a negation denies it («has no stake in»)."""
LONGEST = 700
"""Code points of a sentence that is searched."""

_THE_AUTHOR = re.compile(
    r"^\W{0,3}(?:[\w ]{2,24}[:—–-] ?)?[Tt]he (?:author|writer|columnist|reporter|reviewer|contributor)s?"
    r"(?: of this (?:article|story|piece|column|essay|review))?\b(?! of\b)"
)
"""At the sentence's head only: «the author of a book» and «in the writer's opinion» are about others."""
_SHE = re.compile(
    r"^\W*(?:(?:[Bb]efore|[Pp]reviously|[Ff]ormerly|[Ff]rom|[Ii]n|[Uu]ntil|[A-Z])[^.]{0,60}? )?"
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b"
)
_FIRST_PERSON = re.compile(
    r"\b(?:I|I['’](?:m|ve|d)|[Mm]y (?:(?:own|former|late|current|old|then) )?(?:wife|husband|spouse|partner|son|"
    r"daughter|father|mother|brother|sister|employer|client|company|firm))\b"
)
_INTRODUCES = re.compile(r"\b(?:is|was|are|teaches|works|writes|served|chairs|leads|runs|has|covers)\b")
_DENIED = re.compile(r"\b(?:no|not|never|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE)
_LABELLED = re.compile(r"^\W{0,3}(?:full )?(?:disclosure|disclaimer|conflict of interest)s?\b ?[:—–-]", re.IGNORECASE)
_BETWEEN = re.compile(
    r"^ ?(?:(?:the|a|an|its|their|former|then|and|or|both|such|as|including|companies|firms|parts|London-based|"
    r"U\.S\.|[A-Z][\w.&’'-]*)(?:,? |, ?))*$"
)
"""What may stand between the phrase and the name: articles, and the other names of a list."""
_MAY_PRECEDE = re.compile(
    r"^(?: (?:am|was|have|had|has|is|are|be|been|also|once|currently|formerly|previously|still|long|used|to|a|an|the|"
    r"former|now|serve|served|sit|sat|did|do|as|own|hold|member|unpaid|paid|briefly|myself|who|[a-z]+ly|[a-z]+ing)\b)*"
    r"[ ,]*$"
)
"""What may stand between «I» and the phrase: auxiliaries, adverbs and light verbs, no other clause."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A tie of the author that a sentence tells: ``name`` is the body or person, ``label`` the kind of tie."""

    sentence: Span
    name: str
    entity: str
    label: str
    phrase: str


@dataclass(frozen=True, slots=True)
class AboutAuthor:
    """The sentences that tell of the author, and the ties that they state."""

    sentences: tuple[Span, ...]
    affiliations: tuple[Affiliation, ...]


def about_author(reading: Reading) -> AboutAuthor:
    """What bio lines, disclosures and first-person sentences of an article say of its author."""
    bios = list(_bio_sentences(reading))
    own = list(_first_person_sentences(reading))
    found = [item for sentence in bios for item in _ties(reading, sentence.span, first_person=False)]
    found += [item for sentence in own for item in _ties(reading, sentence.span, first_person=True)]
    told = [item.span for item in bios] + [item.sentence for item in found]
    return AboutAuthor(tuple(dict.fromkeys(told)), tuple(dict.fromkeys(found)))


def _bio_sentences(reading: Reading) -> Iterator[Sentence]:
    """Sentences of notes and of the body's end that name the author, and those that go on with «he» or «she»."""
    article = reading.article
    names = [re.compile(rf"\b{re.escape(author.name)}\b") for author in article.authors]
    body = article.sentences_of(Part.BODY)
    last = body[-1].paragraph if body else 0
    closing = [item for item in body if item.paragraph > max(0, last - CLOSING)]
    for group in (article.sentences_of(Part.NOTE), closing):
        told: int | None = None
        for sentence in group:
            text = article.text(sentence.span)
            opens = any((match := name.search(text)) and match.start() <= 40 for name in names)
            if group is closing and not (opens and _is_bio(text)) and sentence.paragraph != told:
                opens = False
            if (
                opens
                or (_THE_AUTHOR.search(text) and _is_bio(text))
                or (_LABELLED.search(text) and group is not closing)
            ):
                told = sentence.paragraph
                yield sentence
            elif told == sentence.paragraph and _SHE.search(text):
                yield sentence


def _is_bio(text: str) -> bool:
    """In the body, a sentence about the author introduces them («Ana Novak is a …»)."""
    return _INTRODUCES.search(text) is not None or _phrases().search(text) is not None


def _first_person_sentences(reading: Reading) -> Iterator[Sentence]:
    """Sentences in which the author speaks of themselves; in a news report only where they are labelled so."""
    personal = reading.article.kind in {ArticleKind.OPINION, ArticleKind.REVIEW, ArticleKind.ANALYSIS}
    for part in (Part.BODY, Part.NOTE):
        for sentence in reading.article.sentences_of(part):
            if sentence.blockquote or sentence.span.end - sentence.span.start > LONGEST:
                continue
            text = reading.article.text(sentence.span)
            if not _FIRST_PERSON.search(text) or not (personal or _LABELLED.search(text)):
                continue
            if voice_of(sentence.span, reading.attributions).kind is VoiceKind.REPORTER:
                yield sentence


def _ties(reading: Reading, span: Span, first_person: bool) -> Iterator[Affiliation]:
    """The bodies and people that a sentence ties its author to."""
    text = reading.article.text(span)
    outlet = name_key(reading.article.outlet.name)
    authors = {name_key(author.name) for author in reading.article.authors}
    found = list(_phrases().finditer(text))
    quoted = [item.span for item in reading.attributions if item.kind is VoiceKind.QUOTED]
    for mention in reading.mentions:
        if not span.contains(mention.span) or mention.pronoun or any(item.overlaps(mention.span) for item in quoted):
            continue
        name = mention.entity.name
        if not reading.article.text(mention.span)[:1].isupper() or name_key(name) in {outlet, *authors}:
            continue
        start = mention.span.start - span.start
        for match in reversed(found):
            if match.end() > start or not _BETWEEN.match(text[match.end() : start]):
                continue
            if _DENIED.search(text[max(0, match.start() - BEFORE) : match.start()]):
                break
            if not first_person or _speaks(text, match.start()):
                phrase = match[0].casefold()
                yield Affiliation(span, name, mention.entity.id, _labels()[phrase], match[0])
            break


def _speaks(text: str, at: int) -> bool:
    """Whether the phrase at ``at`` is said of «I» or «my wife», with no other subject between."""
    speakers = [match for match in _FIRST_PERSON.finditer(text) if match.start() <= at]
    return any(match.end() > at or _MAY_PRECEDE.match(text[match.end() : at]) for match in speakers)


@cache
def _labels() -> dict[str, str]:
    return dict(pairs("affiliation_phrases"))


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(_labels(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(re.escape(phrase) for phrase in longest_first)})\b", re.IGNORECASE)
