"""What claims of two articles are to each other: invented pairs, most of which only look like contradictions."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from consilience.analyzers.local import MiniLMEmbedder
from consilience.likeness.passages import RememberingEmbedder
from consilience.pipeline import read
from consilience.stages.compare import compare
from consilience.types import Comparison, ConflictKind, Reading, Relation, Timestamp
from tests import build

PAIRS = Path(__file__).parent / "fixtures" / "compare"
CONTRADICTIONS = json.loads((PAIRS / "contradictions.json").read_text(encoding="utf-8"))
NEAR_MISSES = json.loads((PAIRS / "near_misses.json").read_text(encoding="utf-8"))
AGAINST = {Relation.CONTRADICTS, Relation.DISPUTED}
FILLERS = (
    (
        "Farmers in the valley wait for rain.",
        "A band played in the square until noon.",
        "Tickets for the fair are gone.",
    ),
    ("Bakers complain about the cost of flour.", "The library keeps its winter hours.", "Swans have come back here."),
)


@cache
def embedder() -> RememberingEmbedder:
    return RememberingEmbedder(MiniLMEmbedder())


def reading(outlet: str, *sentences: str, hours: float | None = None) -> Reading:
    article = build.article(outlet, "", *sentences)
    if hours is not None:
        moment = datetime(2031, 5, 6, tzinfo=UTC) + timedelta(hours=hours)
        article = replace(article, published=Timestamp(moment, has_time=True, has_zone=True))
    return read(article)


def compared(a: str, b: str, *, hours: tuple[float, float] | None = None) -> tuple[Comparison, ...]:
    first, second = hours or (None, None)
    left = reading("Alder Post", a, *FILLERS[0], hours=first)
    right = reading("Birch Times", b, *FILLERS[1], hours=second)
    return compare([left, right], embedder())


@pytest.mark.parametrize("pair", CONTRADICTIONS, ids=lambda pair: f"{pair['kind']}: {pair['a'][:40]}")
def test_a_planted_contradiction_is_found_with_its_kind(pair: dict[str, str]) -> None:
    found = [item for item in compared(pair["a"], pair["b"]) if item.relation in AGAINST]
    assert [item.kind for item in found] == [ConflictKind(pair["kind"])]


@pytest.mark.parametrize("pair", NEAR_MISSES, ids=lambda pair: f"{pair['why']}: {pair['a'][:40]}")
def test_what_only_looks_like_a_contradiction_is_none(pair: dict[str, str]) -> None:
    assert not [item for item in compared(pair["a"], pair["b"]) if item.relation in AGAINST]


def test_a_count_that_rose_is_superseded_and_the_later_report_comes_second() -> None:
    early = "Twelve passengers were injured when the tram derailed at Elbow Bridge."
    late = "Sixteen passengers were injured when the tram derailed at Elbow Bridge."
    for hours, words in (((0, 6), ("Twelve", "Sixteen")), ((6, 0), ("Sixteen", "Twelve"))):
        found = [item for item in compared(early, late, hours=hours) if item.kind is ConflictKind.NUMBER]
        assert [item.relation for item in found] == [Relation.SUPERSEDED]
        assert found[0].evidence[0].text.startswith(words[0])
        assert found[0].evidence[1].text.startswith(words[1])


def test_what_an_article_itself_also_says_is_no_contradiction_of_the_other() -> None:
    left = reading("Alder Post", "Twelve people were injured at noon.", "By night 16 people were injured.", *FILLERS[0])
    right = reading("Birch Times", "Sixteen people were injured.", *FILLERS[1])
    assert not [item for item in compare([left, right], embedder()) if item.relation in AGAINST]


def test_evidence_is_words_of_both_articles_in_the_order_of_the_claims() -> None:
    left = reading("Alder Post", CONTRADICTIONS[0]["a"], *FILLERS[0])
    right = reading("Birch Times", CONTRADICTIONS[0]["b"], *FILLERS[1])
    claims = {claim.id: claim for side in (left, right) for claim in side.claims}
    for item in compare([left, right], embedder()):
        for identity, quote in zip((item.first, item.second), item.evidence, strict=True):
            assert claims[identity].sentence.contains(quote.span)


@pytest.mark.parametrize(
    ("one", "other", "supports"),
    [
        ("Tobias Holm faced the theft charge in Orlo.", "Tobias Holm was accused of theft in Orlo.", False),
        ("Tobias Holm was convicted of theft in Orlo.", "Tobias Holm was charged with theft in Orlo.", False),
        ("Tobias Holm was charged with theft in Orlo.", "In Orlo Tobias Holm was charged with a theft.", True),
        ("Orlo dropped its inquiry into Tobias Holm.", "Orlo dropped the allegation against Tobias Holm.", True),
    ],
)
def test_a_step_of_a_case_is_not_borne_out_by_an_earlier_one(one: str, other: str, supports: bool) -> None:
    found = {item.relation for item in compared(one, other)}
    assert (Relation.SUPPORTS in found) is supports


def test_the_order_of_the_sources_changes_nothing() -> None:
    sides = [
        reading(f"Outlet {number}", pair[side], *FILLERS[number % 2])
        for number, (pair, side) in enumerate(zip(CONTRADICTIONS[:4], "abab", strict=True))
    ]
    assert compare(sides, embedder()) == compare(sides[::-1], embedder())


def test_a_new_article_changes_no_comparison_of_the_others() -> None:
    left = reading("Alder Post", CONTRADICTIONS[0]["a"], *FILLERS[0])
    right = reading("Birch Times", CONTRADICTIONS[0]["b"], *FILLERS[1])
    third = reading("Cedar News", CONTRADICTIONS[1]["a"], *FILLERS[0])
    before = compare([left, right], embedder())
    after = compare([left, third, right], embedder())
    assert set(before) <= set(after)


def test_articles_without_claims_have_nothing_to_compare() -> None:
    assert compare([], embedder()) == ()
    assert compare([reading("Alder Post", "Hm."), reading("Birch Times", "Oh.")], embedder()) == ()
