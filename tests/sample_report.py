"""Reports built by hand from invented articles, for the tests of the published forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from consilience.evidence import freeze, quote
from consilience.language.sentences import paragraph_spans, sentence_spans
from consilience.types import (
    Alignment,
    Article,
    ArticleKind,
    Attribution,
    Author,
    Bound,
    Candidate,
    Claim,
    Entity,
    Link,
    Mention,
    Modality,
    NameKind,
    Outlet,
    Part,
    Place,
    PlaceMention,
    Precision,
    Provenance,
    Quantity,
    QuantityKind,
    Reading,
    Rejected,
    Report,
    Sentence,
    SetAside,
    Span,
    TimeMention,
    Timestamp,
    Voice,
    VoiceKind,
)

ORBELL = Entity("e1", "Miriam Orbell", NameKind.PERSON, "harbour master of Tessel")
UNION = Entity("e2", "Dockworkers' Union of Tessel", NameKind.ORGANISATION)
GENOA = Place("Genoa", "Liguria", "IT", 44.4, 8.93, 580_000)

COURIER = """\
A crane toppled on to the quay at Tessel on Tuesday morning, injuring more than 90 people and \
closing the port.

“We had no warning at all,” said Miriam Orbell, the harbour master. “The wind came from nowhere. It \
was over in a minute.”

Orbell said that the crane had been inspected in March and that no defect had been found. The damage \
may reach €3.5 million.

The Dockworkers' Union of Tessel, which had asked for a second inspection, called the accident “a \
disgrace”. It was built in Genoa in 1998.

Ferries will not run before Friday, the port authority said."""

LEDGER = """More than ninety people were hurt when a crane fell at the port of Tessel on Tuesday.

The harbour master, Miriam Orbell, said nobody had been warned. Police are investigating.

The crane's owner is a company of the city, which did not answer questions."""


class Builder:
    """Finds words in an article's body and makes spans, sentences and claims of them."""

    def __init__(self, title: str, standfirst: str, body: str, note: str = "", origin: str = "") -> None:
        self.snapshot = freeze(title, standfirst, body, note, origin)

    def span(self, words: str, part: Part = Part.BODY) -> Span:
        start = self.snapshot.text(part).index(words)
        return Span(self.snapshot.id, part, start, start + len(words))

    def sentences(self) -> tuple[Sentence, ...]:
        found = []
        for part in Part:
            text = self.snapshot.text(part)
            if not text:
                continue
            paragraphs = paragraph_spans(text)
            for start, end in sentence_spans(text):
                paragraph = next(at for at, (left, right) in enumerate(paragraphs) if left <= start < right)
                found.append(Sentence(Span(self.snapshot.id, part, start, end), paragraph))
        return tuple(found)

    def claim(self, identifier: str, words: str, **fields: object) -> Claim:
        span = self.span(words)
        claim = Claim(
            identifier, quote(self.snapshot, span), span, Voice(VoiceKind.REPORTER), Modality.ASSERTED,
            hedges=(), negations=(), quantities=(), times=(), places=(), names=(), salience=0.5,
        )  # fmt: skip
        return replace(claim, **fields)  # type: ignore[arg-type]


def courier() -> Reading:
    """A news report with a byline, quotations across sentences, paraphrase, numbers, a date and a place."""
    build = Builder(
        "Crane falls at Tessel port",
        "More than 90 hurt as wind topples a crane",
        COURIER,
        "Photo: The toppled crane.",
        "courier.example",
    )
    quoted, told = VoiceKind.QUOTED, VoiceKind.PARAPHRASED
    attributions = (
        Attribution(build.span("We had no warning at all,"), quoted, ORBELL, build.span("said"), None),
        Attribution(build.span("The wind came from nowhere. It was over in a minute."), quoted, ORBELL),
        Attribution(
            build.span("that the crane had been inspected in March and that no defect had been found"), told, ORBELL
        ),
        Attribution(build.span("a disgrace"), quoted, UNION, fragment=True),
        Attribution(build.span("Ferries will not run before Friday"), told, None),
    )
    article = Article(
        source="courier.html",
        snapshot=build.snapshot,
        outlet=Outlet("The Tessel Courier", "courier.example"),
        authors=(Author("Ada Brink", "https://courier.example/people/ada"), Author("Tom Ley")),
        byline="By Ada Brink and Tom Ley",
        section="Local",
        kind=ArticleKind.NEWS,
        kind_reason="nothing marks it as anything else",
        published=Timestamp(datetime(2031, 5, 6, 14, 5, tzinfo=timezone(timedelta(hours=2))), True, True),
        updated=Timestamp(datetime(2031, 5, 6, 16, 0, tzinfo=UTC), True, True),
        language="en",
        url="https://courier.example/crane?a=1&b=2",
        image="https://courier.example/crane.jpg",
        agency="Reuters",
        sentences=build.sentences(),
        links=(Link("https://courier.example/other", "Other"),),
    )
    first = COURIER.split("\n\n")[0]
    orbell = Mention(build.span("Miriam Orbell"), ORBELL)
    claims = (
        build.claim(
            "c1",
            first,
            quantities=(
                Quantity(build.span("more than 90"), 90, 90, QuantityKind.COUNT, "", "people", Bound.AT_LEAST),
            ),
            times=(
                TimeMention(
                    build.span("Tuesday morning"), "2031-05-06T06:00", "2031-05-06T12:00", Precision.DAYPART, True
                ),
            ),
            salience=0.9,
        ),
        build.claim("c2", "We had no warning at all", voice=Voice(quoted, ORBELL), negations=(build.span("no"),)),
        build.claim(
            "c3",
            "Orbell said that the crane had been inspected in March and that no defect had been found.",
            voice=Voice(told, ORBELL),
            names=(orbell,),
        ),
        build.claim(
            "c4",
            "The damage may reach €3.5 million.",
            modality=Modality.POSSIBLE,
            hedges=(build.span("may"),),
            quantities=(Quantity(build.span("€3.5 million"), 3.5e6, 3.5e6, QuantityKind.MONEY, "EUR", "damage"),),
        ),
        build.claim(
            "c5", "It was built in Genoa in 1998.", places=(PlaceMention(build.span("Genoa"), GENOA),),
            times=(TimeMention(build.span("1998"), "1998-01-01", "1999-01-01", Precision.YEAR, False),),
        ),
        build.claim("c6", "Ferries will not run before Friday", voice=Voice(told), modality=Modality.PLANNED),
    )  # fmt: skip
    rejected = (Rejected(Candidate("The crane was old and rusty."), "these words do not stand in the article"),)
    return Reading(article, (orbell,), attributions, claims, rejected)


def ledger() -> Reading:
    """A short report without byline, time of day or zone, section or image; read from a file."""
    build = Builder("Ninety hurt in Tessel", "", LEDGER, origin="ledger.example")
    told = build.span("nobody had been warned")
    article = replace(
        courier().article,
        source="folder/ledger.txt",
        snapshot=build.snapshot,
        outlet=Outlet("Ledger"),
        authors=(),
        byline=None,
        section=None,
        published=Timestamp(datetime(2031, 5, 6), False, False),  # noqa: DTZ001 -- the page states no zone
        updated=None,
        url=None,
        image=None,
        agency=None,
        sentences=build.sentences(),
        links=(),
    )
    claims = (
        build.claim("d1", LEDGER.split("\n\n")[0], salience=0.8),
        build.claim("d2", "The harbour master, Miriam Orbell, said nobody had been warned.", sentence=told),
        build.claim("d3", "Police are investigating."),
    )
    return Reading(article, (), (Attribution(told, VoiceKind.PARAPHRASED, ORBELL),), claims)


PROVENANCE = Provenance(
    "consilience 0.1.0, analyzer local",
    (("encoder", "all-MiniLM-L6-v2 int8 1f2e"), ("gazetteer", "2026-11")),
    "2031-05-07T08:00:00+00:00",
)


def check() -> Report:
    """A check of one article."""
    return Report((courier(),), (), (), ("agreement of claims: no entailment judge is installed",), PROVENANCE)


def comparison() -> Report:
    """A comparison of two articles, with one source set aside."""
    alignments = (
        Alignment("a1", ("c1", "d1"), 0.83),
        Alignment("a2", ("c2", "d2", "c3"), 0.71),
        *(Alignment(f"b{at}", (claim,), 1.0) for at, claim in enumerate(("c4", "c5", "c6", "d3"))),
    )
    aside = (SetAside("wall.html", "extract", "it is a consent wall, not an article"),)
    return Report((courier(), ledger()), alignments, aside, ("who is independent of whom",), PROVENANCE)
