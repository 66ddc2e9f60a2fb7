"""The example event's sources are weighed as an editor weighs them: voices, origins, unique points, omissions."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from consilience.pipeline import Engine
from consilience.types import Quote, Report

HARBOUR = Path(__file__).parents[1] / "examples" / "harbour"
EXPECTED: dict[str, Any] = json.loads((HARBOUR / "expected.json").read_text(encoding="utf-8"))
LEAST_HIGH_POINTS = 5
"""Of nine; the rest is told by another article in part, or is shorter than what is preferred to it."""


@cache
def report() -> Report:
    return Engine().report([str(path) for path in sorted(HARBOUR.glob("*.html"))])


@cache
def names() -> dict[str, str]:
    return {reading.article.snapshot.id: Path(reading.article.source).stem for reading in report().readings}


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def says(quote: Quote, wanted: str) -> bool:
    """Whether they share most words of the shorter one."""
    given, needed = set(words(quote.text)), set(words(wanted))
    return len(given & needed) >= 0.8 * min(len(given), len(needed))


def test_copies_of_the_wire_are_one_voice_and_all_others_their_own() -> None:
    found = sorted(sorted(names()[one] for one in source.snapshots) for source in report().independent_sources)
    assert found == sorted(sorted(voice) for voice in EXPECTED["independence"]["voices"])


def test_a_report_that_two_outlets_take_from_one_station_counts_once() -> None:
    claims = {claim.id: claim for reading in report().readings for claim in reading.claims}
    for entry in EXPECTED["independence"]["claim_by_claim"]:
        found = [
            item
            for alignment, item in zip(report().alignments, report().corroborations, strict=True)
            if any(entry["origin"] in claims[claim].quote.text for claim in alignment.claims)
        ]
        assert [sorted(names()[one] for one in item.snapshots) for item in found] == [sorted(entry["articles"])]
        assert [(item.independent, item.origin) for item in found] == [(entry["independent"], entry["origin"])]


def test_nothing_is_left_out_that_was_not_known_when_the_article_appeared() -> None:
    support = {fact["id"]: fact["support"] for fact in EXPECTED["key_facts"]}
    for entry in EXPECTED["not_left_out"]:
        shown = [
            quote for item in report().left_out if names()[item.snapshot] == entry["article"] for quote in item.evidence
        ]
        assert not [quote.text for quote in shown for told in support[entry["fact"]] if says(quote, told["quote"])]


def test_most_high_unique_points_are_found_in_the_right_article() -> None:
    claims = {claim.id: claim for reading in report().readings for claim in reading.claims}
    shown = [claims[point.claim].quote for point in report().unique_points]
    high = [entry for entry in EXPECTED["unique_points"] if entry["salience"] == "high"]
    found = [
        entry["quote"]
        for entry in high
        if any(names()[quote.span.snapshot] == entry["article"] and says(quote, entry["quote"]) for quote in shown)
    ]
    assert len(found) >= LEAST_HIGH_POINTS
