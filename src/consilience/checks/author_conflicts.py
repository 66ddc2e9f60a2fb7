"""Conflicts of interest of the author: only from the article's own words or an operator's row for author and outlet.

A name match alone is never one: another outlet's author of the same name is another person. Where nothing tells of the
author beyond the byline, the check is not assessed, which is not «none found».
"""

from __future__ import annotations

import re

from consilience.checks.context import Context
from consilience.checks.definition import Definition, Label
from consilience.checks.finding import make_finding
from consilience.checks.interests.affiliations import ANNOUNCES, AboutAuthor, Affiliation, about_author
from consilience.checks.interests.issuers import Issuer, issuer_of
from consilience.checks.interests.judged import SHOWN_PLACES, Judged, is_reported_on
from consilience.checks.interests.naming import (
    Stretches,
    as_source_only,
    find_named,
    is_medium,
    is_named_in,
    is_offshoot_of,
    is_subject,
    story_of,
)
from consilience.evidence import quote
from consilience.knowledge.names_of_bodies import name_key, name_words, named_in
from consilience.knowledge.rows import Relation, Row
from consilience.types import (
    Article,
    ArticleKind,
    Check,
    CheckResult,
    Evidence,
    Finding,
    NameKind,
    Reading,
    Severity,
    Span,
    Voice,
    VoiceKind,
)

_LABEL_OF = {
    Relation.EMPLOYED_BY: "employment",
    Relation.ADVISED: "advisory-role",
    Relation.LEADS: "office",
    Relation.FOUNDED: "office",
    Relation.BOARD_MEMBER_OF: "office",
    Relation.MEMBER_OF: "membership",
    Relation.OWNS: "financial-interest",
    Relation.HOLDS_STAKE_IN: "financial-interest",
    Relation.PAID_BY: "payment",
    Relation.FUNDED_BY: "payment",
    Relation.SPONSORED_BY: "payment",
    Relation.REPRESENTED: "representation",
    Relation.CANDIDATE_FOR: "candidacy",
    Relation.RELATED_TO: "family-tie",
}

_DENIES = re.compile(r"\b(?:no|not|never|nothing)\b")


def check(reading: Reading, context: Context) -> CheckResult:
    """The author's ties to what this article reports on; not assessed where nothing is known of the author."""
    article = reading.article
    if article.kind is ArticleKind.SATIRE:
        return _not_assessed(article, "satire is not assessed")
    issuer = issuer_of(reading)
    if issuer is not None and is_subject(reading, issuer.spans):
        return CheckResult(Check.AUTHOR_CONFLICTS, article.snapshot.id, (_of_issuer(reading, issuer),))
    if not article.authors:
        printed = (article.byline or "").partition(" | ")[0]
        return _not_assessed(article, f"the byline «{printed}» names no person" if printed else "no byline")
    told = about_author(reading)
    rows = [
        row
        for author in article.authors
        for row in context.knowledge.of_author(author.name, article.outlet, article.url)
    ]
    if not told.sentences and not rows:
        return _not_assessed(article, "nothing is known about the author beyond the byline")
    if not rows and not _names_body(reading, told):
        return _not_assessed(article, "what the article says of its author names no employer or other body")
    judged: dict[str, Judged] = {}
    for row in rows:
        if (item := _of_row(reading, context, row, told)) is not None:
            judged.setdefault(name_key(named_in(row.object)), item)
    first_ties: dict[str, Affiliation] = {}
    for tie in told.affiliations:
        first_ties.setdefault(name_key(tie.name), tie)
    for tie in first_ties.values():
        if name_key(tie.name) not in judged and (item := _of_tie(reading, context, tie, told)) is not None:
            judged[name_key(tie.name)] = item
    return CheckResult(
        Check.AUTHOR_CONFLICTS,
        article.snapshot.id,
        tuple(item.finding for item in judged.values() if item.shown),
        tuple(item.finding for item in judged.values() if not item.shown),
    )


def _not_assessed(article: Article, reason: str) -> CheckResult:
    return CheckResult(Check.AUTHOR_CONFLICTS, article.snapshot.id, not_assessed=reason)


def _names_body(reading: Reading, told: AboutAuthor) -> bool:
    """Whether what is told of the author names a body or a work, or denies a tie: «a writer from Lund» does neither."""
    if told.affiliations or any(_DENIES.search(reading.article.text(span)) for span in told.sentences):
        return True
    own = {name_key(author.name) for author in reading.article.authors}
    return any(
        span.contains(mention.span)
        and not mention.pronoun
        and mention.entity.kind in {NameKind.ORGANISATION, NameKind.OTHER}
        and name_key(mention.entity.name) not in own
        and reading.article.text(mention.span)[:1].isupper()
        for span in told.sentences
        for mention in reading.mentions
    ) or any(is_named_in(reading.article.text(span), reading.article.outlet.name) for span in told.sentences)


def _of_issuer(reading: Reading, issuer: Issuer) -> Finding:
    line = [quote(reading.article.snapshot, issuer.line)] if issuer.line else []
    evidence: list[Evidence] = [*line, *_quotes(reading, list(issuer.spans))]
    reason = f"The article is by a body on which it reports, and says so («{issuer.said}»)."
    return _finding(reading, "employment", evidence, reason, disclosed=True)


def _of_tie(reading: Reading, context: Context, tie: Affiliation, told: AboutAuthor) -> Judged | None:
    spans, subject = _places(reading, context, tie.name, told, of_article=True)
    if not spans:
        return None
    who = _whose(reading.article, tie)
    reason = f"The article reports on {tie.name}, and tells of a tie of {who} to it («{tie.phrase}»)."
    evidence: list[Evidence] = [quote(reading.article.snapshot, tie.sentence), *_quotes(reading, spans)]
    announced = ANNOUNCES.search(reading.article.text(tie.sentence)) is not None
    finding = _finding(reading, tie.label, evidence, reason, disclosed=True)
    return Judged(finding, (subject or announced) and not tie.old)


def _of_row(reading: Reading, context: Context, row: Row, told: AboutAuthor) -> Judged | None:
    if row.relation not in _LABEL_OF:
        return None
    name = named_in(row.object)
    spans, subject = _places(reading, context, name, told)
    if not spans:
        return None
    said = next((tie for tie in told.affiliations if name_key(tie.name) == name_key(name)), None)
    disclosing = [quote(reading.article.snapshot, said.sentence)] if said else []
    evidence: list[Evidence] = [*disclosing, *_quotes(reading, spans), row.fact()]
    how = "The article says so itself." if said else "The article does not say so."
    reason = f"The article reports on {' '.join(name_words(name))}. {row.statement()} (as of {row.date}). {how}"
    return Judged(_finding(reading, _LABEL_OF[row.relation], evidence, reason, disclosed=said is not None), subject)


def _places(
    reading: Reading, context: Context, name: str, told: AboutAuthor, *, of_article: bool = False
) -> tuple[list[Span], bool]:
    """Where the article names it outside what it tells of the author, and whether it is a subject of the story."""
    others = story_of(context, reading)
    named = find_named(reading, name, others, told=of_article)
    telling = Stretches(told.sentences)
    spans = [span for span in (named.spans if named else ()) if not telling.touch(span)]
    if is_medium(name):
        spans = [span for span in spans if not as_source_only(reading, span)]
    if is_offshoot_of(reading, name, spans):
        return [], False
    return spans, bool(spans) and is_reported_on(reading, name, spans, others)


def _quotes(reading: Reading, spans: list[Span]) -> list[Evidence]:
    return [quote(reading.article.snapshot, span) for span in spans[:SHOWN_PLACES]]


def _whose(article: Article, tie: Affiliation) -> str:
    """The author whom the sentence names, or all of them."""
    text = article.text(tie.sentence)
    named = [author.name for author in article.authors if author.name in text]
    return " and ".join(named or [author.name for author in article.authors])


def _finding(reading: Reading, label: str, evidence: list[Evidence], reason: str, disclosed: bool) -> Finding:
    return make_finding(
        reading.article,
        Check.AUTHOR_CONFLICTS,
        label,
        Voice(VoiceKind.REPORTER),
        Severity.MINOR if disclosed else Severity.MODERATE,
        evidence,
        reason,
        disclosed=disclosed,
    )


_HOW = "The article's bio line, disclosure or first person says so, or an operator's row for this author and outlet."

DEFINITION = Definition(
    check=Check.AUTHOR_CONFLICTS,
    about="Whether the author has, by the article's own words or by an operator's row for this author at this outlet, "
    "a tie to a body or person on which the article reports, and whether the article discloses it.",
    labels=(
        Label(
            "employment",
            "The author works or worked for a subject of the story.",
            _HOW,
            "«I worked for Holm Ferries.»",
        ),
        Label("advisory-role", "The author advises or advised it.", _HOW, "«From 2019 on he advised Holm Ferries.»"),
        Label(
            "office", "The author holds or held an office in it, or founded it.", _HOW, "«She chairs the Tern Trust.»"
        ),
        Label("membership", "The author is a member of it.", _HOW, "«The author is a member of the Harbour Party.»"),
        Label("financial-interest", "The author owns a part of it.", _HOW, "«She owns shares in Holm Ferries.»"),
        Label("payment", "It pays, paid or hosted the author.", _HOW, "«He travelled as a guest of Holm Ferries.»"),
        Label(
            "representation",
            "The author represents or represented it, or those who are in court with it.",
            _HOW,
            "«He represented the union.»",
        ),
        Label("candidacy", "The author is or was its candidate.", _HOW, "«She is a candidate for the Harbour Party.»"),
        Label(
            "family-tie", "One of the author's family works for it, or is it.", _HOW, "«My wife works for the port.»"
        ),
    ),
    run=check,
)
