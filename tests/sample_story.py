"""A whole story page's report built by hand from four invented articles, for the tests of the published forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from consilience.evidence import quote
from consilience.types import (
    Alignment,
    Author,
    Check,
    CheckResult,
    Comparison,
    Confidence,
    ConflictKind,
    Corroboration,
    Count,
    Doubt,
    DoubtKind,
    EditKind,
    Finding,
    IndependentSource,
    LedgerLine,
    LeftOut,
    Outlet,
    Precision,
    Quantity,
    QuantityKind,
    Quote,
    Reading,
    Relation,
    Report,
    Score,
    SetAside,
    Severity,
    SharedText,
    SourcedFact,
    Story,
    StorySentence,
    TimeMention,
    Timestamp,
    UniquePoint,
    Voice,
    VoiceKind,
)
from tests.sample_report import COURIER, GENOA, PROVENANCE, UNION, Builder, courier, ledger

MIRROR = f"""{COURIER.split(chr(10))[0]}

The crane was put up by a firm from Genoa, Brandt Cranes, the agency reported."""

EVENING = """The number of people hurt when a crane fell at the port of Tessel rose to 104 on Wednesday, the port \
authority said.

The crane fell on Monday evening, according to the shift log. The Dockworkers' Union said it had warned the port in \
writing in April.

Two families have asked a court in Tessel for the maintenance records."""


def mirror() -> Reading:
    """A copy of the Courier's opening, with one sentence of its own."""
    build = Builder("Port closed as crane falls", "", MIRROR, origin="mirror.example")
    article = replace(
        ledger().article,
        source="mirror.html",
        snapshot=build.snapshot,
        outlet=Outlet("Tessel Mirror", "mirror.example"),
        published=Timestamp(datetime(2031, 5, 6, 13, 0, tzinfo=UTC), True, True),
        url="https://mirror.example/crane",
        sentences=build.sentences(),
    )
    claims = (
        build.claim("m1", MIRROR.split("\n\n")[0], salience=0.8),
        build.claim("m2", "The crane was put up by a firm from Genoa, Brandt Cranes", salience=0.4),
    )
    return Reading(article, (), (), claims)


def evening() -> Reading:
    """A report of the day after: a count that rose, another day of the fall, a warning that was given."""
    build = Builder("Crane: 104 hurt", "", EVENING, origin="evening.example")
    article = replace(
        ledger().article,
        source="evening.html",
        snapshot=build.snapshot,
        outlet=Outlet("Strand Evening", "evening.example"),
        authors=(Author("Ida Voss"),),
        byline="Ida Voss",
        published=Timestamp(datetime(2031, 5, 7, 17, 30, tzinfo=UTC), True, True),
        url="https://evening.example/104",
        sentences=build.sentences(),
    )
    claims = (
        build.claim(
            "e1",
            EVENING.split("\n\n")[0],
            quantities=(Quantity(build.span("104"), 104, 104, QuantityKind.COUNT, "", "people"),),
            salience=0.9,
        ),
        build.claim(
            "e2",
            "The crane fell on Monday evening, according to the shift log.",
            times=(
                TimeMention(
                    build.span("Monday evening"), "2031-05-05T18:00", "2031-05-05T23:00", Precision.DAYPART, True
                ),
            ),
        ),
        build.claim("e3", "it had warned the port in writing in April", voice=Voice(VoiceKind.PARAPHRASED, UNION)),
        build.claim("e4", "Two families have asked a court in Tessel for the maintenance records.", salience=0.6),
    )
    return Reading(article, (), (), claims)


def words(reading: Reading, text: str) -> Quote:
    """A quote of these words of the body."""
    snapshot = reading.article.snapshot
    start = snapshot.body.index(text)
    span = replace(reading.claims[0].quote.span, start=start, end=start + len(text))
    return quote(snapshot, span)


def _claim(reading: Reading, identifier: str) -> Quote:
    return next(claim.quote for claim in reading.claims if claim.id == identifier)


def story_report() -> Report:
    """Four sources, three of them independent, with everything that a story page can hold."""
    first, second, third, fourth = readings = (courier(), ledger(), mirror(), evening())
    ids = [reading.article.snapshot.id for reading in readings]
    alignments = (
        Alignment("a1", ("c1", "d1", "m1", "e1"), 0.83),
        Alignment("a2", ("c2", "d2", "e3"), 0.71),
        Alignment("a3", ("e2",), 1.0),
        *(Alignment(f"b{at}", (claim,), 1.0) for at, claim in enumerate(("c3", "c4", "c5", "c6", "d3", "m2", "e4"))),
    )
    return Report(
        readings,
        alignments,
        (SetAside("wall.html", "extract", "it is a consent wall, not an article"),),
        ("labeller: no model is installed",),
        PROVENANCE,
        comparisons=_comparisons(first, second, fourth),
        shared_texts=(
            SharedText(
                ids[0], ids[2], ((_claim(first, "c1"), _claim(third, "m1")),), 0.62
            ),
        ),
        independent_sources=(
            IndependentSource((ids[0], ids[2]), "up to 62% of the shorter text is the same, word for word"),
            IndependentSource((ids[1],), None),
            IndependentSource((ids[3],), None),
        ),
        corroborations=(
            Corroboration("a1", tuple(ids), 3),
            Corroboration("a2", (ids[0], ids[1], ids[3]), 1, "Miriam Orbell"),
            Corroboration("a3", (ids[3],), 1),
        ),
        unique_points=(UniquePoint("e4", 0.6), UniquePoint("c4", 0.5)),
        left_out=(LeftOut(ids[2], "a2", (_claim(first, "c2"), _claim(second, "d2"))),),
        checks=_checks(fourth),
        scores=_scores(ids),
        doubts=_doubts(first, second, fourth),
        confidence=Confidence(
            0.72, 0.55, 0.86, False,
            ("Three independent sources state that people were hurt.", "One key point rests on one source."),
        ),
        story=_story(first, second, third, fourth),
    )  # fmt: skip


def _comparisons(first: Reading, second: Reading, fourth: Reading) -> tuple[Comparison, ...]:
    tuesday, monday = words(first, "Tuesday morning"), words(fourth, "Monday evening")
    return (
        Comparison(
            "x1", "c1", "e2", Relation.CONTRADICTS, ConflictKind.DATE, 0.9, "two days for one fall", (tuesday, monday)
        ),
        Comparison(
            "x2", "d1", "e2", Relation.CONTRADICTS, ConflictKind.DATE, 0.9, "two days for one fall",
            (words(second, "on Tuesday"), monday),
        ),
        Comparison(
            "x3", "c1", "e1", Relation.SUPERSEDED, ConflictKind.NUMBER, 0.9, "the count rose in a later report",
            (words(first, "more than 90 people"), words(fourth, "104")),
        ),
        Comparison(
            "x4", "c2", "e3", Relation.DISPUTED, ConflictKind.POLARITY, 0.8, "two named parties say the opposite",
            (words(first, "no warning"), words(fourth, "it had warned the port in writing")),
        ),
        Comparison(
            "x5", "c1", "d1", Relation.SUPPORTS, None, 0.9, "the same event and count",
            (_claim(first, "c1"), _claim(second, "d1")),
        ),
    )  # fmt: skip


def _checks(fourth: Reading) -> tuple[CheckResult, ...]:
    reporter, snapshot = Voice(VoiceKind.REPORTER), fourth.article.snapshot.id
    log = words(fourth, "according to the shift log")
    owner = SourcedFact("Strand Evening belongs to Brandt Holding.", "https://register.example/brandt", "2031-01-01")
    warned = words(fourth, "it had warned the port in writing in April")
    union = Voice(VoiceKind.PARAPHRASED, UNION)
    return (
        CheckResult(
            Check.DECEPTION, snapshot,
            (
                Finding(
                    "f1", Check.DECEPTION, "unattributed-assertion", snapshot, reporter, Severity.MINOR, 0.8, (log,),
                    "no log is shown",
                ),
                Finding(
                    "f2", Check.DECEPTION, "missing-context", snapshot, union, Severity.MINOR, None, (warned,),
                    "which warning is not said",
                ),
            ),
        ),
        CheckResult(Check.FALLACIES, snapshot),
        CheckResult(Check.BIAS, snapshot, not_assessed="the article is too short"),
        CheckResult(
            Check.SITE_CONFLICTS, snapshot,
            (
                Finding(
                    "f3", Check.SITE_CONFLICTS, "owner", snapshot, reporter, Severity.MAJOR, None, (owner,),
                    "its owner built the crane", favours="Brandt", disclosed=False,
                ),
            ),
        ),
    )  # fmt: skip


def _scores(ids: list[str]) -> tuple[Score, ...]:
    unassessed = (("fallacies", "no labeller is installed"), ("bias", "no labeller is installed"))
    return (
        Score(ids[0], None, (("Accuracy", 100.0), ("Fallacies", None), ("Bias", None)), (), unassessed),
        Score(
            ids[3], 97.0, (("Accuracy", 97.0),),
            (LedgerLine("Accuracy", -3.0, "contradicted by two independent sources", "x1"),), unassessed,
        ),
    )  # fmt: skip


def _doubts(first: Reading, second: Reading, fourth: Reading) -> tuple[Doubt, ...]:
    return (
        Doubt(
            "q1", DoubtKind.CONTRADICTION, "Did the crane fall on Monday or on Tuesday?",
            (words(first, "on Tuesday morning"), words(fourth, "The crane fell on Monday evening")),
        ),
        Doubt("q2", DoubtKind.SINGLE_SOURCE, "Does anybody else know of a court case?", (_claim(fourth, "e4"),)),
        Doubt(
            "q3", DoubtKind.NUMBERS, "How many were hurt?",
            (
                Count("counts of people hurt", 2, (words(first, "more than 90 people"), words(fourth, "104"))),
                SourcedFact("The port keeps a register of accidents.", "https://port.example/register", "2031-05-01"),
            ),
        ),
    )  # fmt: skip


def _story(first: Reading, second: Reading, third: Reading, fourth: Reading) -> Story:
    trim, merge, attributed = EditKind.TRIM, EditKind.MERGE, EditKind.ADD_ATTRIBUTION
    hurt = (_claim(first, "c1"), _claim(second, "d1"), _claim(third, "m1"))
    fell = (_claim(first, "c1"), _claim(second, "d1"), _claim(fourth, "e2"))
    court, risen = (_claim(fourth, "e4"),), (_claim(fourth, "e1"),)
    warned = "The Dockworkers' Union said it had warned the port in writing in April."
    return Story(
        StorySentence("A crane toppled on to the quay at Tessel", (_claim(first, "c1"),), (trim,), "a1"),
        GENOA,
        (
            StorySentence("More than 90 people were hurt when a crane fell at the port.", hurt, (merge,), "a1"),
            StorySentence(
                "The crane fell on Tuesday, two sources report; on Monday evening, Strand Evening says.",
                fell,
                (merge, attributed),
                "a1",
            ),
            StorySentence(
                "Strand Evening reports that two families have asked a court for the maintenance records.",
                court,
                (attributed,),
                "b6",
            ),
        ),
        (
            StorySentence("More than ninety people were hurt when a crane fell at the port of Tessel.", hurt, (), "a1"),
            StorySentence("The number rose to 104 on Wednesday, the port authority said.", risen, (trim,), "a1"),
            StorySentence("We had no warning at all", (_claim(first, "c2"),), (), "a2", "The Tessel Courier"),
            StorySentence(warned, (words(fourth, warned),), (), "a2"),
            StorySentence("The damage may reach €3.5 million.", (_claim(first, "c4"),), (attributed,), "b1"),
        ),
    )
