"""Interests of an outlet that rest on what reports of the story state: who owns it, and what its owner has a part in.

Each is shown with the reports' own sentence; what a speaker says, denies or suspects there is no statement.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.checks.finding import make_finding
from consilience.checks.interests.judged import SHOWN_PLACES, Judged
from consilience.checks.interests.links import Link, links_between
from consilience.checks.interests.naming import (
    as_source_only,
    find_named,
    is_medium,
    is_named_in,
    is_outlet,
    is_subject,
    is_subject_of_story,
    may_stand,
    occurrences,
)
from consilience.evidence import quote
from consilience.knowledge.names_of_bodies import name_key
from consilience.knowledge.rows import Row
from consilience.types import Check, Evidence, Part, Reading, Severity, Span, Voice, VoiceKind

# ── what other articles of the story say of the outlet ──


def told_by_others(reading: Reading, others: tuple[Reading, ...]) -> list[tuple[str, Judged]]:
    """Links of this outlet that another outlet's report states, to whom this article is about."""
    outlet = reading.article.outlet
    found: dict[str, tuple[str, Judged]] = {}
    for other in others:
        if name_key(other.article.outlet.name) == name_key(outlet.name) or not may_stand(other, outlet.name):
            continue
        spans = _places_of_outlet(other, outlet.name)
        for name, places in _beside(other, spans):
            if name_key(name) in found or name_key(name) == name_key(outlet.name):
                continue
            link = next(links_between(other, spans, places), None)
            if link is not None and (item := _of_link(reading, other, name, link, others)) is not None:
                found[name_key(name)] = (name, item)
    return list(found.values())


def _places_of_outlet(other: Reading, name: str) -> tuple[Span, ...]:
    """Where another article names the outlet by its whole name."""
    snapshot = other.article.snapshot
    parts = (Part.STANDFIRST, Part.BODY, Part.NOTE)
    return tuple(Span(snapshot.id, part, *at) for part in parts for at in occurrences(snapshot.text(part), name))


def _beside(other: Reading, spans: tuple[Span, ...]) -> list[tuple[str, tuple[Span, ...]]]:
    """The bodies and people named in the same sentences as these places, each with where it is named there."""
    sentences = [item.span for item in other.article.sentences if any(item.span.contains(span) for span in spans)]
    places: dict[str, list[Span]] = {}
    for mention in other.mentions:
        if not mention.pronoun and any(sentence.contains(mention.span) for sentence in sentences):
            places.setdefault(mention.entity.name, []).append(mention.span)
    return [(name, tuple(found)) for name, found in places.items()]


def _of_link(reading: Reading, other: Reading, name: str, link: Link, others: tuple[Reading, ...]) -> Judged | None:
    named = find_named(reading, name, others)
    if named is None:
        return None
    spans = [span for span in named.spans if not (is_medium(name) and as_source_only(reading, span))]
    if not spans:
        return None
    places = [quote(reading.article.snapshot, span) for span in spans[:SHOWN_PLACES]]
    told = quote(other.article.snapshot, link.sentence)
    finding = make_finding(
        reading.article,
        Check.SITE_CONFLICTS,
        link.label,
        Voice(VoiceKind.REPORTER),
        Severity.MODERATE,
        [*places, told],
        f"The article reports on {name}. {other.article.outlet.name} states a link between {name} and "
        f"{reading.article.outlet.name}. The article does not say so.",
        disclosed=False,
    )
    return Judged(finding, shown=is_subject(reading, spans) or is_subject_of_story(name, others))


# ── what an owner has an interest in, as an article of the story tells it ──


@dataclass(frozen=True, slots=True)
class Owner:
    """A body or person behind the outlet, and what says so: rows, or the article's own sentence."""

    name: str
    known_by: tuple[Row, ...] | Span
    fresh: bool


def told_interests(reading: Reading, others: tuple[Reading, ...], owners: Iterable[Owner], told: str) -> list[Judged]:
    """An owner of the outlet has, by the words of a report of this story, a part of what the article is about."""
    found: dict[str, Judged] = {}
    for owner in owners:
        for teller in (reading, *others):
            named = find_named(teller, owner.name) if may_stand(teller, owner.name) else None
            for name, places in _beside(teller, named.spans) if named else ():
                key = name_key(name)
                if (
                    key in found
                    or key == name_key(owner.name)
                    or is_outlet(reading.article, name)
                    or is_named_in(told, name)
                ):
                    continue
                link = next(links_between(teller, places, named.spans if named else ()), None)
                if link is not None and link.label == "ownership":
                    item = _of_told_interest(reading, others, owner, name, teller, link)
                    found |= {key: item} if item else {}
    return list(found.values())


def _of_told_interest(
    reading: Reading, others: tuple[Reading, ...], owner: Owner, name: str, teller: Reading, link: Link
) -> Judged | None:
    named = find_named(reading, name, others)
    if named is None:
        return None
    article = reading.article
    own = isinstance(owner.known_by, Span)
    disclosing = quote(article.snapshot, owner.known_by) if isinstance(owner.known_by, Span) else None
    rows = () if isinstance(owner.known_by, Span) else owner.known_by
    disclosed = own and teller is reading
    places = [quote(article.snapshot, span) for span in named.spans[:SHOWN_PLACES]]
    evidence: list[Evidence] = [
        *([disclosing] if disclosing else []),
        *places,
        quote(teller.article.snapshot, link.sentence),
        *(row.fact() for row in rows),
    ]
    links = (
        "; ".join(f"{row.statement()} (as of {row.date})" for row in rows) or f"The article names {owner.name} itself"
    )
    finding = make_finding(
        article,
        Check.SITE_CONFLICTS,
        "interest-of-owner",
        Voice(VoiceKind.REPORTER),
        Severity.MINOR if disclosed else Severity.MODERATE,
        evidence,
        f"The article reports on {name}. {links}. {teller.article.outlet.name} states what {owner.name} has to do with "
        f"{name}. {'The article says so itself.' if disclosed else 'The article does not say so.'}",
        disclosed=disclosed,
    )
    return Judged(finding, owner.fresh and (is_subject(reading, named.spans) or is_subject_of_story(name, others)))
