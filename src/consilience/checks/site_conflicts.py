"""Conflicts of interest of the outlet: paths of sourced rows, and what the article itself discloses.

An interest is a finding where the body or person at its end is a subject of this story; a mention in passing is a
candidate. Nothing follows from a name alone, and an outlet of which no row tells is not assessed.
"""

from __future__ import annotations

from consilience.checks.context import Context
from consilience.checks.definition import Definition, Label
from consilience.checks.finding import make_finding
from consilience.checks.interests.disclosures import (
    Disclosure,
    find_disclosures,
    tells_in_steps,
    tells_of_link,
)
from consilience.checks.interests.judged import SHOWN_PLACES, Judged, is_reported_on
from consilience.checks.interests.naming import (
    Named,
    Stretches,
    as_source_only,
    find_named,
    is_medium,
    is_named_in,
    is_subject,
    is_subject_of_story,
    may_stand,
    opens_with,
    story_of,
)
from consilience.checks.interests.paths import CONTROLS, Path, is_fresh, paths_from
from consilience.checks.interests.states import state_places
from consilience.checks.interests.told_links import Owner, told_by_others, told_interests
from consilience.evidence import quote
from consilience.knowledge.names_of_bodies import name_key, name_words
from consilience.knowledge.rows import Relation, Row
from consilience.types import (
    Article,
    ArticleKind,
    Check,
    CheckResult,
    Evidence,
    Finding,
    Reading,
    Severity,
    Span,
    Voice,
    VoiceKind,
)

_LABEL_OF = {
    Relation.FUNDED_BY: "funding",
    Relation.SPONSORED_BY: "funding",
    Relation.PARTNER_OF: "partnership",
    Relation.IN_LITIGATION_WITH: "litigation",
}


def check(reading: Reading, context: Context) -> CheckResult:
    """The outlet's interests in what this article reports on; not assessed where nothing is known of its owner."""
    article = reading.article
    if article.kind is ArticleKind.SATIRE:
        return _not_assessed(article, "satire is not assessed")
    rows = context.knowledge.of_outlet(article.outlet, article.url)
    disclosures = find_disclosures(reading)
    known = [row for row in rows if row.relation is not Relation.KNOWN_AS]
    others = story_of(context, reading)
    told_elsewhere = told_by_others(reading, others)
    if not known and not disclosures and not told_elsewhere:
        return _not_assessed(article, f"owner unknown: no row tells who stands behind {article.outlet.name}")
    day = article.published.value.date().isoformat() if article.published else None
    paths = paths_from(tuple(known), context.knowledge, day)
    judged = [item for path in paths if (item := _of_path(reading, context, path, disclosures, day))]
    judged += [item for row in known if (item := _of_state(reading, row, day))]
    told = {name_key(path.end) for path in paths if any(_about(item.finding, path.end) for item in judged)}
    judged += _of_disclosures(reading, context, disclosures, told)
    about = " ".join(item.finding.reason for item in judged if item.shown)
    judged += [item for name, item in told_elsewhere if not is_named_in(about, name)]
    owners = [Owner(path.end, path.rows, path.fresh(day)) for path in paths if path.upward]
    owners += [Owner(name, item.span, True) for item in disclosures for name in item.names]
    judged += told_interests(reading, others, owners, " ".join(item.finding.reason for item in judged))
    findings = tuple(item.finding for item in judged if item.shown)
    if not findings and not disclosures and known and not any(is_fresh(row, day) for row in known):
        when = max(row.date for row in known)
        near = "too far from the article's day" if day else "and the article gives no day"
        return _not_assessed(article, f"what is known of the owner dates from {when}, {near}")
    return CheckResult(
        Check.SITE_CONFLICTS, article.snapshot.id, findings, tuple(item.finding for item in judged if not item.shown)
    )


def _not_assessed(article: Article, reason: str) -> CheckResult:
    return CheckResult(Check.SITE_CONFLICTS, article.snapshot.id, not_assessed=reason)


def _about(finding: Finding, name: str) -> bool:
    return is_named_in(finding.reason, name)


# ── paths of rows ──


def _of_path(
    reading: Reading, context: Context, path: Path, disclosures: tuple[Disclosure, ...], day: str | None
) -> Judged | None:
    if not may_stand(reading, path.end):
        return None
    others = story_of(context, reading)
    named = find_named(reading, path.end, others)
    told = tells_of_link(reading, path.nodes, path.end)
    if told is None and named and (owner := path.owner):
        told = tells_in_steps(reading, owner, named.spans)
    spans = _outside(named.spans if named else (), [item.span for item in disclosures] + ([told] if told else []))
    if is_medium(path.end) or path.rows[-1].domain:
        spans = [span for span in spans if not as_source_only(reading, span)]
    if named is None or not spans:
        return None
    subject = is_reported_on(reading, path.end, spans, others)
    facts = [row.fact() for row in path.rows]
    places = [quote(reading.article.snapshot, span) for span in spans[:SHOWN_PLACES]]
    evidence: list[Evidence] = [*([quote(reading.article.snapshot, told)] if told else []), *places, *facts]
    finding = make_finding(
        reading.article,
        Check.SITE_CONFLICTS,
        _label(path),
        Voice(VoiceKind.REPORTER),
        Severity.MINOR if told else Severity.MODERATE,
        evidence,
        _reason(path, named, disclosed=told is not None),
        disclosed=told is not None,
    )
    return Judged(finding, shown=subject and path.fresh(day) and not _may_be_a_word(path))


def _may_be_a_word(path: Path) -> bool:
    """Whether a sister outlet's name is one word, which may be another's or none («Metro», «Variety»)."""
    return path.sister and bool(path.rows[-1].domain) and len(name_words(path.end)) == 1


def _outside(spans: tuple[Span, ...], sentences: list[Span]) -> list[Span]:
    """The places outside the sentences that disclose: a footer does not make the owner a subject."""
    telling = Stretches(dict.fromkeys(sentences))
    return [span for span in spans if not telling.touch(span)]


def _label(path: Path) -> str:
    row = path.rows[-1]
    last = row.relation
    if path.sister:
        whole = last in {Relation.OWNED_BY, Relation.PUBLISHED_BY, Relation.PART_OF}
        return "sister-company" if whole and (row.share is None or row.share >= CONTROLS) else "interest-of-owner"
    if last in _LABEL_OF:
        return _LABEL_OF[last]
    upward = {Relation.OWNED_BY, Relation.PUBLISHED_BY, Relation.PART_OF}
    return "ownership" if all(row.relation in upward for row in path.rows) else "interest-of-owner"


def _reason(path: Path, named: Named, disclosed: bool) -> str:
    links = "; ".join(f"{row.statement()} (as of {row.date})" for row in path.rows)
    said = "The article says so itself." if disclosed else "The article does not say so."
    end = " ".join(name_words(path.end))
    short = f" {named.outlet} shows that {named.short} is {end}." if named.short else ""
    return f"The article reports on {end}. {links}.{short} {said}".replace("..", ".")


# ── a state's outlet on its own state ──


def _of_state(reading: Reading, row: Row, day: str | None) -> Judged | None:
    if row.relation not in {Relation.STATE_CONTROLLED, Relation.STATE_CAPTURED} or not row.country:
        return None
    spans = state_places(reading, row.country, row.object)
    if not spans:
        return None
    told = _says_state(reading, row)
    places = [quote(reading.article.snapshot, span) for span in spans[:SHOWN_PLACES]]
    evidence: list[Evidence] = [*([quote(reading.article.snapshot, told)] if told else []), *places, row.fact()]
    said = "The article says so itself." if told else "The article does not say so."
    finding = make_finding(
        reading.article,
        Check.SITE_CONFLICTS,
        "state-control",
        Voice(VoiceKind.REPORTER),
        Severity.MINOR if told else Severity.MODERATE,
        evidence,
        f"The article reports on the state that controls the outlet. {row.statement()} (as of {row.date}). {said}",
        disclosed=told is not None,
    )
    directed = row.relation is Relation.STATE_CONTROLLED and is_fresh(row, day)
    return Judged(finding, shown=directed and (is_subject(reading, spans) or opens_with(reading, spans)))


def _says_state(reading: Reading, row: Row) -> Span | None:
    for item in find_disclosures(reading):
        text = reading.article.text(item.span)
        if row.object in text or "state" in text or "government" in text:
            return item.span
    return None


# ── what the article itself discloses ──


def _of_disclosures(
    reading: Reading, context: Context, disclosures: tuple[Disclosure, ...], told: set[str]
) -> list[Judged]:
    """One finding a disclosure, about all those it names of whom the article tells elsewhere."""
    found: list[Judged] = []
    others = story_of(context, reading)
    sentences = [item.span for item in disclosures]
    seen = set(told)
    for disclosure in disclosures:
        told_of: dict[str, list[Span]] = {}
        for name in disclosure.names:
            if name_key(name) in seen:
                continue
            seen.add(name_key(name))
            named = find_named(reading, name, others, told=True)
            spans = _outside(named.spans if named else (), sentences)
            if is_medium(name):
                spans = [span for span in spans if not as_source_only(reading, span)]
            if spans:
                told_of[name] = spans
        subjects = {
            name: spans
            for name, spans in told_of.items()
            if is_subject(reading, spans) or is_subject_of_story(name, others)
        }
        if told_of:
            found.append(Judged(_disclosed(reading, disclosure, subjects or told_of), shown=bool(subjects)))
    return found


def _disclosed(reading: Reading, disclosure: Disclosure, told_of: dict[str, list[Span]]) -> Finding:
    snapshot = reading.article.snapshot
    names = " and ".join(reading.article.text(spans[0]) for spans in told_of.values())
    places = [quote(snapshot, spans[0]) for spans in told_of.values()]
    return make_finding(
        reading.article,
        Check.SITE_CONFLICTS,
        "disclosed-link",
        Voice(VoiceKind.REPORTER),
        Severity.MINOR,
        [quote(snapshot, disclosure.span), *places[:SHOWN_PLACES]],
        f"The article reports on {names} and discloses a link to {reading.article.outlet.name}.",
        disclosed=True,
    )


DEFINITION = Definition(
    check=Check.SITE_CONFLICTS,
    about="Whether the outlet's owner, parent, sister companies, funders or state have an interest in a body or person "
    "on which this article reports, each link with its source and date, and whether the article discloses it.",
    labels=(
        Label(
            "ownership",
            "The article reports on a body or person that owns or publishes the outlet.",
            "Rows lead from the outlet over its owners to a subject of the story, or another report of it states so.",
            "The Eastmere Courier on its owner, Holm Media.",
            Severity.MODERATE,
        ),
        Label(
            "interest-of-owner",
            "The article reports on a body in which the outlet's owner has a stake, an office or another interest.",
            "Rows lead from the outlet over its owners to what these own, found or lead; or a report of the story says "
            "what an owner holds.",
            "The Eastmere Courier, owned by Holm Media, on the ferry line of which Holm Media holds 20 %.",
            Severity.MODERATE,
        ),
        Label(
            "sister-company",
            "The article reports on a body that belongs to the outlet's owner.",
            "Rows lead from the outlet up to an owner and down, over what that one steers, to another body.",
            "The Eastmere Courier on Radio Holm, both owned by Holm Media.",
            Severity.MODERATE,
        ),
        Label(
            "funding",
            "The article reports on a body or person that funds or sponsors the outlet.",
            "A row, or another report of the story, names the funder or sponsor, and it is a subject of the story.",
            "The Eastmere Courier on the Tern Foundation, which pays for its reporting on the sea.",
            Severity.MODERATE,
        ),
        Label(
            "partnership",
            "The article reports on a business partner of the outlet.",
            "A row names the partner, and it is a subject of the story.",
            "The Eastmere Courier on a search engine with which it has a licence agreement.",
            Severity.MODERATE,
        ),
        Label(
            "litigation",
            "The article reports on a body or person with whom the outlet is in court.",
            "A row, or another report of the story, names the other party, and it is a subject of the story.",
            "The Eastmere Courier on a company that it sues for copying its articles.",
            Severity.MODERATE,
        ),
        Label(
            "state-control",
            "An outlet that a state controls reports on that state's government, bodies or officials.",
            "A row says that the state controls the outlet, and the state's government is a subject of the story.",
            "A state broadcaster of Norland on Norland's foreign ministry.",
            Severity.MODERATE,
        ),
        Label(
            "disclosed-link",
            "The article says itself that the outlet is tied to a body or person on which it reports.",
            "A sentence of body, note or page's foot ties the outlet to a subject of the story: owner, sister company, "
            "sponsor, advertiser, partner, landlord, opponent in court.",
            "«Holm Ferries is a sponsor of the Eastmere Courier.»",
        ),
    ),
    run=check,
)
