"""What an article says of its own author's ties: in a bio line, in a disclosure, or in the author's first person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from consilience.checks.interests.naming import is_outlet
from consilience.checks.interests.ties import tie_to
from consilience.knowledge.names_of_bodies import name_key
from consilience.types import ArticleKind, Author, NameKind, Part, Reading, Sentence, Span, VoiceKind
from consilience.voices import voice_of

CLOSING = 3
"""Paragraphs at the body's end where a bio line may stand that the page does not set apart."""
LONGEST = 700
"""Code points of a sentence that is searched."""

LONG_AGO = 10
"""Years after which a tie of the past is only a candidate. Own choice: the interest has cooled."""

_WRITERS = r"(?:author|writer|columnist|reporter|reviewer|correspondent|contributor|journalist)"
_THE_AUTHOR = re.compile(
    rf"^\W{{0,3}}(?:[\w ’']{{2,24}}[:—–-] ?|"
    rf"(?:At|As|In|On|Until|Before|Since|From)\b[^.,;]{{0,40}}, )?(?:[Tt]h(?:e|is)|[Yy]our|[Oo]ur) {_WRITERS}s?"
    r"(?: of this (?:article|story|piece|column|essay|review))?\b(?! of\b)"
)
"""At the sentence's head only: «the author of a book» and «in the writer's opinion» are about others."""
_THE_AUTHORS = re.compile(rf"\b(?:the|this|our) {_WRITERS}(?:s['’]|['’]s) ")
"""In a note, anywhere: «paid for the reporter's flights»."""
_SHE = re.compile(
    r"^\W*(?:(?:[Bb]efore|[Pp]reviously|[Ff]ormerly|[Ff]rom|[Ii]n|[Uu]ntil|[A-Z])[^.]{0,60}? )?"
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b"
)
_HERS = re.compile(r"^(?:He|She|They|His|Her|Their)\b")
_KIN = (
    r"(?:(?:ex-|step|half-|grand)?(?:wife|husband|spouse|partner|fianc[ée]e?|son|daughter|father|mother|brother|"
    r"sister|sibling|parents)(?:-in-law)?|uncle|aunt|cousin|nephew|niece|family|employer|client|company|firm|agency)"
)
_FIRST_PERSON = re.compile(
    rf"\b(?:I['’](?:m|ve|d)|I|[Mm]y (?:(?:own|former|late|current|old|then|older|younger) )?{_KIN}|"
    rf"[Tt]his {_WRITERS}|[Tt]he present {_WRITERS}|[Yy]our {_WRITERS})\b"
)
_I = re.compile(r"\bI(?:['’](?:m|ve|d|ll))?\b(?![.\w])")
SELVES, OF_SELVES = 4, 0.15
"""Sentences with «I», and their share of all, from which a report is its author's own tale."""
_THIRD_PERSON_I = re.compile(rf"\b(?:[Tt]his|[Tt]he present|[Yy]our) {_WRITERS}\b")
_INTRODUCES = re.compile(
    r"\b(?:is|was|are|teaches|works|writes|served|serves|chairs|leads|runs|has|covers|advises|advised|owns|holds|"
    r"spent|worked|left|stood|ran|sits|sat|represents|practi[cs]es|heads|founded|co-founded|received|travel+ed)\b"
)
ANNOUNCES = re.compile(
    r"\b(?:(?:not|n['’]t|hardly|never) (?:quite |entirely |exactly |wholly )?"
    r"(?:neutral|impartial|objective|unbiased|disinterested|independent)|(?:am|['’]m) (?:biased|partial|conflicted)|"
    r"(?:full|in the interests? of) disclosure|declare an interest|an interest to declare|conflicts? of interest)\b",
    re.IGNORECASE,
)
"""The author says that the tie matters to the story."""
_LABELLED = re.compile(
    r"^\W{0,3}(?:full )?(?:disclosure|disclaimer|conflicts? of interest|declaration of interests?|"
    r"competing interests?|transparency)s?(?: statement| note)?\b ?[:—–-]|"
    r"^\W{0,3}(?:you|readers?) (?:should|ought to|need to|may want to) know\b|"
    r"^\W{0,3}I (?:should|must|ought to|have to) (?:say|add|disclose|declare|admit|mention|own up)\b|"
    r"^\W{0,3}for the record,? I\b",
    re.IGNORECASE,
)
_MAY_PRECEDE = re.compile(
    r"^(?: (?:am|was|have|had|has|is|are|be|been|also|once|currently|formerly|previously|still|long|used to|a|an|the|"
    r"former|now|serve|served|sit|sat|did|do|as|own|hold|holds|member|unpaid|paid|briefly|myself|who|years?|ago|"
    r"for|two|three|four|five|ten|many|small|should|must|disclose|declare|admit|say|that|at|[Ii]|"
    r"[a-z-]+ly|[a-z-]+ing)\b,?)*[ ,]*$"
)
"""What may stand between «I» and the phrase: auxiliaries, adverbs and light verbs, no other clause."""
_OTHER_CLAUSE = re.compile(r"\b(?:who|whom|whose|that|which|s?he|they|it|said|told|asked|met|know|knew|because|when)\b")
_SHARED_SUBJECT = re.compile(r"\b(?:and|but|or)(?: (?:still|also|now|then|later|once|have|had))*[ ,]*$")
_PAST = re.compile(
    r"\b(?:was|were|former|formerly|previously|until|worked|served|advised|spent|ran|stood|sat|left|represented|had|"
    r"in (?:19|20)\d\d)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LASTING = re.compile(
    r"\b(?:since|founded|co-founded|founder|married|sister|brother|still|owns?|holds?)\b", re.IGNORECASE
)
"""What does not cool with the years."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A tie of the author that a sentence tells: ``name`` is the body or person, ``label`` the kind of tie."""

    sentence: Span
    name: str
    entity: str
    label: str
    phrase: str
    old: bool = False
    """Whether it ended more than `LONG_AGO` years before the article."""


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
    body = article.sentences_of(Part.BODY)
    last = body[-1].paragraph if body else 0
    closing = tuple(item for item in body if item.paragraph > max(0, last - CLOSING))
    yield from _bios_of(reading, closing, noted=False)
    yield from _bios_of(reading, article.sentences_of(Part.NOTE), noted=True)


def _bios_of(reading: Reading, sentences: tuple[Sentence, ...], noted: bool) -> Iterator[Sentence]:
    opening = _openings(reading, noted)
    told = {
        item.paragraph: number
        for number, item in reversed(list(enumerate(sentences)))
        if _is_about_author(reading.article.text(item.span), opening, noted)
    }
    for number, sentence in enumerate(sentences):
        text = reading.article.text(sentence.span)
        if _is_about_author(text, opening, noted):
            yield sentence
        elif sentence.paragraph in told:
            after = number > told[sentence.paragraph]
            if (after and _SHE.search(text)) or (noted and _HERS.search(text)):
                yield sentence


def _is_about_author(text: str, opening: re.Pattern[str] | None, noted: bool) -> bool:
    named = opening is not None and opening.search(text) is not None
    if noted:
        return named or bool(_THE_AUTHOR.search(text) or _LABELLED.search(text) or _THE_AUTHORS.search(text))
    return (named or _THE_AUTHOR.search(text) is not None) and _INTRODUCES.search(text) is not None


def _openings(reading: Reading, noted: bool) -> re.Pattern[str] | None:
    """How a sentence about an author begins: with the whole name, in a note also with a surname of its own."""
    names = [rf"^.{{0,40}}\b{re.escape(author.name)}\b" for author in reading.article.authors]
    if noted:
        names += [
            rf"^{re.escape(_surname(author))}\b,? (?=is |was |covers |writes |reports |has |joined |works |who )"
            for author in reading.article.authors
            if not _shares_surname(reading, author)
        ]
    return re.compile("|".join(names)) if names else None


def _surname(author: Author) -> str:
    return author.name.split()[-1]


def _shares_surname(reading: Reading, author: Author) -> bool:
    """Whether somebody else in the article has the author's surname, so that it alone tells nothing."""
    surname, own = _surname(author), name_key(author.name)
    return any(
        mention.entity.kind is NameKind.PERSON
        and name_key(mention.entity.name) != own
        and mention.entity.name.split()[-1:] == [surname]
        and mention.span.part is not Part.NOTE
        for mention in reading.mentions
    )


def _first_person_sentences(reading: Reading) -> Iterator[Sentence]:
    """Sentences in which the author speaks of themselves.

    In a news report only where they are labelled so, unless its author tells all of it as «I».
    """
    opines = reading.article.kind in {ArticleKind.OPINION, ArticleKind.REVIEW, ArticleKind.ANALYSIS}
    personal = opines or _told_as_i(reading)
    for part in (Part.BODY, Part.NOTE):
        for sentence in reading.article.sentences_of(part):
            if sentence.blockquote or sentence.span.end - sentence.span.start > LONGEST:
                continue
            text = reading.article.text(sentence.span)
            marked = (
                personal
                or part is Part.NOTE
                or any(one.search(text) for one in (_LABELLED, ANNOUNCES, _THIRD_PERSON_I))
            )
            if not marked or not _FIRST_PERSON.search(text):
                continue
            if voice_of(sentence.span, reading.attributions).kind is VoiceKind.REPORTER:
                yield sentence


def _told_as_i(reading: Reading) -> bool:
    """Whether the reporter says «I» again and again, so that a quotation nobody made out is not the reason."""
    body = reading.article.sentences_of(Part.BODY)
    own = [
        item
        for item in body
        if _I.search(reading.article.text(item.span)) and not item.blockquote
        if voice_of(item.span, reading.attributions).kind is VoiceKind.REPORTER
    ]
    return len(own) >= max(SELVES, OF_SELVES * len(body))


_EMPLOYERS = frozenset(
    {"Airport", "Hospital", "University", "College", "School", "Museum", "Port", "Zoo", "Stadium", "Prison", "Theatre"}
    | {"Library", "Harbour", "Harbor", "Shipyard", "Yard", "Mine", "Works", "Refinery", "Observatory", "Infirmary"}
)
"""Last words of places that are bodies too."""


def _ties(reading: Reading, span: Span, first_person: bool) -> Iterator[Affiliation]:
    """The bodies and people that a sentence ties its author to."""
    article = reading.article
    text = article.text(span)
    own = {name_key(author.name) for author in article.authors}
    quoted = [item.span for item in reading.attributions if item.kind is VoiceKind.QUOTED]
    old = _is_old(reading, text)
    for mention in reading.mentions:
        if not span.contains(mention.span) or mention.pronoun or any(item.overlaps(mention.span) for item in quoted):
            continue
        name = mention.entity.name
        place = mention.entity.kind is NameKind.PLACE and name.split()[-1] not in _EMPLOYERS
        if place or name_key(name) in own or is_outlet(article, name):
            continue
        if not article.text(mention.span)[:1].isupper():
            continue
        start, end = mention.span.start - span.start, mention.span.end - span.start
        tie = tie_to(text, start, end)
        if tie is None or (first_person and not _speaks(text, tie.start, tie.end)):
            continue
        yield Affiliation(span, name, mention.entity.id, tie.label, text[tie.start : tie.end], old)


def _is_old(reading: Reading, text: str) -> bool:
    """Whether a sentence tells of a past that ended more than `LONG_AGO` years before the article."""
    years = [int(match[0]) for match in _YEAR.finditer(text)]
    if not years or reading.article.published is None or _LASTING.search(text) or not _PAST.search(text):
        return False
    return max(years) < reading.article.published.value.year - LONG_AGO


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether the phrase is said of «I» or «my wife», with no other subject between."""
    speakers = [match for match in _FIRST_PERSON.finditer(text) if match.start() < end]
    return any(match.end() > start or _leads_to(text[match.end() : start]) for match in speakers)


def _leads_to(between: str) -> bool:
    if _MAY_PRECEDE.match(between):
        return True
    return not _OTHER_CLAUSE.search(between) and _SHARED_SUBJECT.search(between) is not None
