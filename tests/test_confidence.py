"""Confidence falls with contradictions, never with support, and says why."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from consilience.stages.confidence import KeyPointSupport, Unknown, assess_confidence, from_supports, weighed
from consilience.types import (
    Alignment,
    ArticleKind,
    Comparison,
    ConflictKind,
    Corroboration,
    EditKind,
    IndependentSource,
    Reading,
    Relation,
    Story,
    StorySentence,
)
from tests import build

SUPPORT = st.builds(KeyPointSupport, st.floats(0, 12), st.booleans())
SUPPORTS = st.lists(SUPPORT, min_size=1, max_size=8)
UNKNOWN = st.builds(Unknown, st.integers(0, 5), st.integers(0, 5))


@given(SUPPORTS, UNKNOWN, st.data())
def test_more_independent_sources_never_lower_it(
    supports: list[KeyPointSupport], unknown: Unknown, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(supports) - 1))
    more = replace(supports[at], independent=supports[at].independent + data.draw(st.floats(0, 5)))
    before = from_supports(supports, unknown)
    after = from_supports([*supports[:at], more, *supports[at + 1 :]], unknown)
    assert (after.value, after.low, after.high) >= (before.value, before.low, before.high)
    assert after.low >= before.low
    assert after.high >= before.high


@given(SUPPORTS, UNKNOWN, st.data())
def test_a_contradiction_never_raises_it(
    supports: list[KeyPointSupport], unknown: Unknown, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(supports) - 1))
    against = replace(supports[at], contradicted=True)
    before = from_supports(supports, unknown)
    after = from_supports([*supports[:at], against, *supports[at + 1 :]], unknown)
    assert after.value <= before.value
    assert after.low <= before.low
    assert after.high <= before.high


@given(SUPPORTS, UNKNOWN)
def test_it_is_a_chance_within_its_interval(supports: list[KeyPointSupport], unknown: Unknown) -> None:
    found = from_supports(supports, unknown)
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert not found.calibrated


@given(
    st.lists(st.sampled_from(list(ArticleKind)), min_size=1, max_size=6),
    st.sampled_from(list(ArticleKind)),
    st.integers(1, 6),
)
def test_one_more_article_of_any_kind_never_weighs_less(
    kinds: list[ArticleKind], added: ArticleKind, independent: int
) -> None:
    names = tuple(str(number) for number in range(len(kinds)))
    known = dict(zip((*names, "new"), (*kinds, added), strict=True))
    before = weighed(Corroboration("a", names, independent), known)
    assert weighed(Corroboration("a", (*names, "new"), independent), known) >= before
    assert weighed(Corroboration("a", (*names, "new"), independent + 1), known) >= before


READINGS = tuple(
    build.reading(build.article(name, "Mill burns", "The old mill burnt down on Monday.", "Nobody was hurt."))
    for name in ("Gazette", "Ledger", "Post")
)


def assess(
    readings: tuple[Reading, ...] = READINGS, comparisons: tuple[Comparison, ...] = (), unread: int = 0
) -> tuple[float, float, tuple[str, ...]]:
    claims = tuple(reading.claims[0] for reading in readings)
    snapshots = tuple(one.quote.span.snapshot for one in claims)
    point = StorySentence(claims[0].quote.text, tuple(one.quote for one in claims), (EditKind.TRIM,), "a")
    found = assess_confidence(
        readings,
        (Alignment("a", tuple(one.id for one in claims), 0.9),),
        comparisons,
        (Corroboration("a", snapshots, len(snapshots)),),
        Story(point, None, (point,), ()),
        tuple(IndependentSource((one,), None) for one in snapshots),
        unread=unread,
    )
    assert found is not None
    return found.value, found.low, found.reasons


def test_two_sources_are_surer_than_one() -> None:
    assert assess(READINGS[:1])[0] < assess(READINGS[:2])[0] < assess(READINGS)[0]


def test_a_source_that_is_cited_beside_the_aligned_ones_counts() -> None:
    claims = tuple(reading.claims[0] for reading in READINGS)
    snapshots = tuple(one.quote.span.snapshot for one in claims)
    aligned = Alignment("a", tuple(one.id for one in claims[:2]), 0.9)
    backed = Corroboration("a", snapshots[:2], 2)

    def value(cited: int, *sources: tuple[str, ...]) -> float:
        quotes = tuple(one.quote for one in claims[:cited])
        point = StorySentence(claims[0].quote.text, quotes, (EditKind.TRIM,), "a")
        told = tuple(IndependentSource(one, None) for one in sources)
        found = assess_confidence(READINGS, (aligned,), (), (backed,), Story(point, None, (point,), ()), told)
        assert found is not None
        return found.value

    apart = tuple((one,) for one in snapshots)
    assert value(3, *apart) > value(2, *apart) > value(1, *apart)
    assert value(3, snapshots[:1], snapshots[1:]) == value(2, *apart)


def test_a_contradicted_key_point_is_said() -> None:
    one, other = READINGS[0].claims[0], READINGS[1].claims[0]
    against = Comparison(
        "x", one.id, other.id, Relation.CONTRADICTS, ConflictKind.DATE, 0.9, "", (one.quote, other.quote)
    )
    clean, contradicted = assess(), assess(comparisons=(against,))
    assert contradicted[0] < clean[0]
    assert "1 of 1 key points is contradicted by a source" in contradicted[2]
    assert "no contradiction of a key point was found" in clean[2]


def test_a_contradiction_about_something_else_lowers_it_a_little_and_is_said() -> None:
    one, other = READINGS[0].claims[1], READINGS[1].claims[1]
    against = Comparison(
        "x", one.id, other.id, Relation.CONTRADICTS, ConflictKind.NUMBER, 0.9, "", (one.quote, other.quote)
    )
    clean, beside = assess(), assess(comparisons=(against,))
    assert 0.9 * clean[0] < beside[0] < clean[0]
    assert "1 contradiction about something else was found among the sources" in beside[2]


def test_what_is_superseded_or_disputed_costs_nothing() -> None:
    one, other = READINGS[0].claims[0], READINGS[1].claims[0]
    for relation in (Relation.SUPERSEDED, Relation.DISPUTED, Relation.DIFFERENT_SCOPE):
        item = Comparison("x", one.id, other.id, relation, None, 0.9, "", (one.quote, other.quote))
        assert assess(comparisons=(item,)) == assess()


def test_what_could_not_be_read_widens_the_interval_downwards() -> None:
    value, low, reasons = assess(unread=2)
    assert (value, reasons[0]) == (assess()[0], assess()[2][0])
    assert low < assess()[1]
    assert "2 sources were set aside and could not be compared" in reasons


def test_an_opinion_piece_backs_less_than_a_report() -> None:
    opinion = replace(READINGS[1], article=replace(READINGS[1].article, kind=ArticleKind.OPINION))
    assert assess((READINGS[0], opinion))[0] < assess(READINGS[:2])[0]
    assert "1 of 1 key points is reported by two or more independent sources" in assess((READINGS[0], opinion))[2]
    assert "none of 1 key points is reported by two or more independent sources" in assess(READINGS[:1])[2]


def test_without_key_points_there_is_nothing_to_be_sure_of() -> None:
    assert assess_confidence(READINGS, (), (), (), None) is None
