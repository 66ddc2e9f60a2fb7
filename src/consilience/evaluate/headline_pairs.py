"""Headlines over texts that bear them out and over texts that do not, made of a user's own events.

Swapped: a headline over an older article on the same topic, which cannot tell what was not yet news; over another
outlet's article on the same event, where that outlet's own headline says much the same. Edited: `headline_edits`.
Everything is deterministic by seed.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from consilience.errors import SourceError
from consilience.evaluate.event_texts import Event, EventArticle
from consilience.evaluate.headline_edits import HARMLESS, UNTRUE, Heading
from consilience.language.names import find_mentions
from consilience.language.overlap import word_overlap
from consilience.stages.extract import extract
from consilience.types import Document, Medium, NameKind

OLDER = 14
"""Days by which an article must be older than a headline that is put over it: news of a day is not in it."""
SAME_TOPIC = 0.12
"""Least shared wording (`word_overlap` of the opening words) with the headline's own article."""
OPENING = 3000
"""Code points of a text by which its topic is judged."""
SAME_NEWS = 0.30
"""Least shared wording of two headlines on one event for each to be borne out by the other's article; read by eye on
the tuning half of AllSides val."""
EDITS = 3
"""Untrue edits of one headline at most, so that none fills the set."""

UNTOUCHED, SAME_EVENT, OLDER_ARTICLE = "untouched", "same event", "older article"


@dataclass(frozen=True, slots=True)
class Pair:
    """One headline over one text; ``sort`` says how it was made, ``untrue`` that the text does not bear it out."""

    event: str
    tuning: bool
    title: str
    text: str
    sort: str
    untrue: bool


def make_pairs(events: Sequence[Event], seed: int = 0) -> Iterator[Pair]:
    """The pairs of these events, in their order."""
    kept = [Event(event.id, tuple(one for one in event.articles if one.title)) for event in events]
    people = {event.id: [_people(article) for article in event.articles] for event in kept}
    older = _older(kept)
    for event in kept:
        strangers = sorted(
            {name for other, named in people.items() if other != event.id for one in named for name in one}
        )
        for index, article in enumerate(event.articles):
            yield from _edited(event, article, people[event.id][index], strangers, f"{seed}|{event.id}|{index}")
        yield from _same_event(event)
        for title, text in older.get(event.id, ()):
            yield Pair(event.id, event.tuning_half, title, text, OLDER_ARTICLE, untrue=True)


def _edited(
    event: Event, article: EventArticle, people: Mapping[str, str], strangers: Sequence[str], key: str
) -> Iterator[Pair]:
    """The headline as it is, harmless edits of it, and some untrue ones."""
    yield Pair(event.id, event.tuning_half, article.title, article.text, UNTOUCHED, untrue=False)
    heading = Heading(article.title, article.text, people, strangers)
    for name, editor in HARMLESS.items():
        if (title := editor(heading, _random(f"{key}|{name}"))) is not None:
            yield Pair(event.id, event.tuning_half, title, article.text, name, untrue=False)
    made = {
        name: title
        for name, editor in UNTRUE.items()
        if (title := editor(heading, _random(f"{key}|{name}"))) is not None and title != article.title
    }
    for name in _random(key).sample(sorted(made), min(EDITS, len(made))):
        yield Pair(event.id, event.tuning_half, made[name], article.text, name, untrue=True)


def _same_event(event: Event) -> Iterator[Pair]:
    """Each headline over the article of another outlet whose own headline says much the same."""
    titles = [article.title for article in event.articles]
    table = word_overlap(titles, titles)
    for row, article in enumerate(event.articles):
        for column, other in enumerate(event.articles):
            if row != column and article.outlet != other.outlet and table[row, column] >= SAME_NEWS:
                yield Pair(event.id, event.tuning_half, article.title, other.text, SAME_EVENT, untrue=False)


def _older(events: Sequence[Event]) -> dict[str, list[tuple[str, str]]]:
    """For the first article of each event: its headline and the text of the likest article that is older, by event."""
    dated = [(event, article, day) for event in events for article in event.articles if (day := _day(article.date))]
    firsts = [next((item for item in dated if item[0] is event), None) for event in events]
    chosen = [item for item in firsts if item is not None]
    if not chosen:
        return {}
    table = word_overlap([item[1].text[:OPENING] for item in chosen], [item[1].text[:OPENING] for item in dated])
    found: dict[str, list[tuple[str, str]]] = {}
    for row, (event, article, day) in enumerate(chosen):
        candidates = [
            (float(table[row, column]), -column)
            for column, (other, _, before) in enumerate(dated)
            if other is not event and other.tuning_half == event.tuning_half and (day - before).days >= OLDER
        ]
        likeness, column = max(candidates, default=(0.0, 0))
        if likeness >= SAME_TOPIC:
            found[event.id] = [(article.title, dated[-column][1].text)]
    return found


def _people(article: EventArticle) -> dict[str, str]:
    """The people whom a text names at least by two words, fullest name by family name."""
    try:
        mentions = find_mentions(extract(as_document(article.title, article.text)))
    except SourceError:
        return {}
    names = {item.entity.name for item in mentions if item.entity.kind is NameKind.PERSON and not item.pronoun}
    full = sorted(name for name in names if name.count(" ") and all(word[:1].isupper() for word in name.split()))
    return {name.split()[-1]: name for name in full if name.split()[-1].isalpha() and len(name.split()[-1]) > 2}


def as_document(title: str, text: str) -> Document:
    """A text under a headline, as the pipeline takes it in."""
    return Document("text", text.encode("utf-8", "replace"), Medium.TEXT, metadata=(("title", title),))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _random(key: str) -> random.Random:
    digest = hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()
    return random.Random(int.from_bytes(digest[:8], "big"))  # noqa: S311 -- sampling, not cryptography
