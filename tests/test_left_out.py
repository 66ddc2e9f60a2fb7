"""Left out is what most independent others report and one does not, of what it could have known."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from consilience.analyzers.fake import WordOverlapEmbedder
from consilience.stages.align import align
from consilience.stages.independence import independent_sources
from consilience.stages.left_out import left_out, was_known
from consilience.types import ArticleKind, Attribution, LeftOut, Part, Reading, Span, Timestamp, VoiceKind
from tests.build import article, reading

EMBEDDER = WordOverlapEmbedder()
EVENT = "Twelve dockers were hurt when the crane fell on the quay on Monday."
FACT = "The harbour office had warned the operator Corvane in March of a cracked bolt."
FACT_TOO = "In March the harbour office warned Corvane, the operator, of a cracked bolt."
NOON = datetime(2025, 9, 16, 12, tzinfo=UTC)


def made(outlet: str, *sentences: str, at: datetime | None = None) -> Reading:
    base = article(outlet, "", *sentences)
    return reading(base if at is None else replace(base, published=Timestamp(at, True, True)))


def missing(*readings: Reading) -> tuple[LeftOut, ...]:
    return left_out(readings, align(readings, EMBEDDER), independent_sources(readings)[1], EMBEDDER)


def test_what_two_others_report_is_left_out_and_shown_by_their_words() -> None:
    (found,) = missing(made("One", EVENT, FACT), made("Two", EVENT, FACT_TOO), silent := made("Three", EVENT))
    assert found.snapshot == silent.article.snapshot.id
    assert {quote.text for quote in found.evidence} == {FACT, FACT_TOO}


def test_another_wording_is_no_omission() -> None:
    other = "Corvane, the operator, got a warning of a cracked bolt from the harbour office as early as March."
    assert missing(made("One", EVENT, FACT), made("Two", EVENT, FACT_TOO), made("Three", EVENT, other)) == ()


def test_two_copies_of_one_report_are_not_two_others() -> None:
    more = "Firemen freed two of them from the cabin after a search that lasted more than three hours in heavy rain."
    copies = [made(name, FACT, more) for name in ("One", "Two")]
    silent, other = made("Three", EVENT, "Rain fell."), made("Four", EVENT, "Wind blew.")
    assert len(independent_sources(copies)[1]) == 1
    told = {quote.text for item in missing(*copies, silent, other) for quote in item.evidence}
    assert FACT not in told


def test_what_was_not_known_yet_is_not_left_out() -> None:
    early = made("Three", EVENT, at=NOON - timedelta(hours=3))
    others = made("One", EVENT, FACT, at=NOON), made("Two", EVENT, FACT_TOO, at=NOON + timedelta(hours=1))
    assert missing(*others, early) == ()
    assert missing(*others, made("Three", EVENT, at=NOON + timedelta(hours=2)))


def test_a_comment_need_not_report() -> None:
    silent = made("Three", EVENT)
    comment = replace(silent, article=replace(silent.article, kind=ArticleKind.OPINION))
    assert missing(made("One", EVENT, FACT), made("Two", EVENT, FACT_TOO), comment) == ()


def test_the_order_of_the_sources_changes_nothing() -> None:
    readings = [made("One", EVENT, FACT), made("Two", EVENT, FACT_TOO), made("Three", EVENT)]
    assert len({missing(*order) for order in permutations(readings)}) == 1


def test_a_single_source_leaves_nothing_out() -> None:
    assert missing(made("One", EVENT, FACT)) == ()


@pytest.mark.parametrize(
    ("own", "other", "known"),
    [
        (Timestamp(NOON, True, True), Timestamp(NOON - timedelta(minutes=1), True, True), True),
        (Timestamp(NOON, True, True), Timestamp(NOON + timedelta(minutes=1), True, True), False),
        (Timestamp(NOON, False, False), Timestamp(NOON, False, False), True),
        (Timestamp(NOON, True, True), Timestamp(NOON.replace(tzinfo=None), True, False), False),
        (Timestamp(NOON, True, True), Timestamp(NOON.replace(tzinfo=None) - timedelta(days=1), True, False), True),
        (None, Timestamp(NOON, True, True), True),
        (Timestamp(NOON, True, True), None, True),
    ],
)
def test_times_are_compared_as_far_as_they_are_stated(
    own: Timestamp | None, other: Timestamp | None, known: bool
) -> None:
    one, two = article("One", "", EVENT), article("Two", "", EVENT)
    assert was_known(replace(one, published=own), [replace(two, published=other)]) is known


def test_with_one_other_source_only_its_key_points_can_be_missing() -> None:
    third = "A vigil is to be held on the quay at seven."
    minor = [f"On a side street of ward {number} a baker swept the snow from his stall." for number in range(8)]
    told = made("One", EVENT, FACT, third, *minor)
    found = missing(told, made("Two", EVENT))
    assert {quote.text for item in found for quote in item.evidence} == {FACT, third}


def test_a_remark_that_is_only_quoted_is_no_fact() -> None:
    remark = "“Nobody in this town slept after the warnings about that cracked bolt,” said Ada Holm."
    readings = []
    for outlet in ("One", "Two"):
        base = article(outlet, "", EVENT, remark)
        start = base.snapshot.body.index("Nobody")
        span = Span(base.snapshot.id, Part.BODY, start, base.snapshot.body.index(",”"))
        readings.append(reading(base, (Attribution(span, VoiceKind.QUOTED, None),)))
    assert missing(*readings, made("Three", EVENT)) == ()


def test_an_exclamation_is_no_fact() -> None:
    cheer = "Marlow cheered its dockers."
    assert missing(made("One", EVENT, cheer), made("Two", EVENT, cheer), made("Three", EVENT)) == ()


def test_talk_to_the_reader_is_no_fact() -> None:
    talk = "Tell us what you know of the cracked bolt that Corvane was warned of in March."
    assert missing(made("One", EVENT, talk), made("Two", EVENT, talk), made("Three", EVENT)) == ()


def test_two_halves_of_one_fact_side_by_side_are_told_once() -> None:
    more = "Corvane wrote back within a week that a fitter from its yard at Osk had tightened it."
    readings = made("One", EVENT, FACT, more), made("Two", EVENT, FACT_TOO, more), made("Three", EVENT)
    assert len(missing(*readings)) == 1
