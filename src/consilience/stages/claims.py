"""Check-worthy statements: what an article says, sentence by sentence, with who says it and how.

Dropped are furniture of the page, fragments without a verb, and statements with nothing to check (`WORTH_CHECKING`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from consilience.claiming.clauses import LEAST_WORDS, has_verb, statements
from consilience.claiming.worth import WORTH_CHECKING, Weights, is_furniture, is_heading, worth
from consilience.evidence import quote
from consilience.knowledge.event_location import dateline_end
from consilience.knowledge.gazetteer import find_places
from consilience.language.modality import find_mood
from consilience.language.quantities import find_quantities
from consilience.language.times import find_times
from consilience.language.tokens import tokenise
from consilience.types import Article, Attribution, Claim, Mention, Part, PlaceMention, Sentence, Span, Voice, VoiceKind
from consilience.voices import voice_of

_PARTS = (Part.TITLE, Part.STANDFIRST, Part.BODY)


def find_claims(
    article: Article, mentions: Sequence[Mention], attributions: Sequence[Attribution]
) -> tuple[Claim, ...]:
    """The claims of title, standfirst and body in order of place; a statement made twice is one claim."""
    places = find_places(article, mentions)
    texts = [article.text(sentence.span) for part in _PARTS for sentence in article.sentences_of(part)]
    weights = Weights(article.title, texts)
    found: dict[str, Claim] = {}
    for part in _PARTS:
        for index, sentence in enumerate(article.sentences_of(part)):
            for claim in _claims_of(article, sentence, index, mentions, attributions, places, weights):
                found.setdefault(claim.id, claim)
    return tuple(found.values())


def _claims_of(
    article: Article,
    sentence: Sentence,
    index: int,
    mentions: Sequence[Mention],
    attributions: Sequence[Attribution],
    places: Sequence[PlaceMention],
    weights: Weights,
) -> Iterator[Claim]:
    whole = article.text(sentence.span)
    if is_furniture(whole) or (sentence.span.part == Part.BODY and is_heading(whole)):
        return
    start = dateline_end(article) if sentence.span.part == Part.BODY else 0
    quantities = find_quantities(article, sentence.span)
    times = find_times(article, sentence.span)
    for span in statements(article, _from(sentence, start), attributions):
        text = article.text(span)
        if not _is_statement(text, span.part):
            continue
        mood = find_mood(article, span)
        within = tuple(item for item in quantities if span.contains(item.span))
        when = tuple(item for item in times if span.contains(item.span))
        where = tuple(item for item in places if span.contains(item.span))
        names = tuple(mention for mention in mentions if span.contains(mention.span))
        worthy = worth(
            text,
            modality=mood.modality,
            quantities=within,
            names=len({mention.entity.id for mention in names if not mention.pronoun}),
            times=len(when),
            places=len(where),
        )
        voice = voice_of(span, attributions)
        if worthy < WORTH_CHECKING and not (voice.kind == VoiceKind.QUOTED and voice.speaker):
            continue
        yield Claim(
            id=_identity(article.snapshot.origin, text, voice),
            quote=quote(article.snapshot, span),
            sentence=sentence.span,
            voice=voice,
            modality=mood.modality,
            hedges=mood.hedges,
            negations=mood.negations,
            quantities=within,
            times=when,
            places=where,
            names=names,
            salience=weights.salience(text, span.part, index, worthy),
        )


def _from(sentence: Sentence, start: int) -> Sentence:
    """The sentence without a dateline that stands before it."""
    span = sentence.span
    if not span.start < start < span.end:
        return sentence
    return Sentence(Span(span.snapshot, span.part, start, span.end), sentence.paragraph, sentence.blockquote)


def _is_statement(text: str, part: Part) -> bool:
    """Whether it can be understood alone; headlines may lack a verb («Two dead in crash»)."""
    words = sum(token.kind != "mark" for token in tokenise(text))
    return words >= LEAST_WORDS and (part == Part.TITLE or has_verb(text))


def _identity(origin: str, text: str, voice: Voice) -> str:
    """Twelve hex digits made from the outlet, the words and who answers for them, not from where they stand."""
    plain = re.sub(r"\W+", " ", text.casefold()).strip()
    speaker = voice.speaker.name.casefold() if voice.speaker else ""
    kind = "" if voice.kind == VoiceKind.REPORTER else "other"
    return hashlib.sha256(f"{origin}|{plain}|{kind}|{speaker}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
