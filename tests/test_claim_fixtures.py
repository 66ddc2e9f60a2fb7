"""Invented sentences with what must be read from them: one generic test runs every file of ``fixtures/claims``."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from consilience.knowledge.gazetteer import places_in
from consilience.language.quantities import read_quantities
from consilience.language.times import read_times
from consilience.types import Part, Quantity, Span, Timestamp

FOLDER = Path(__file__).parent / "fixtures" / "claims"


def cases() -> list[tuple[str, dict[str, Any]]]:
    found = []
    for path in sorted(FOLDER.glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))
        found += [(content["published"], case) for case in content["cases"]]
    return found


@pytest.mark.parametrize(
    ("published", "case"), cases(), ids=lambda value: value.get("text", "") if isinstance(value, dict) else ""
)
def test_a_sentence_is_read_as_an_editor_reads_it(published: str, case: dict[str, Any]) -> None:
    text = case["text"]
    whole = Span("", Part.BODY, 0, len(text))
    if "quantities" in case:
        found = read_quantities(text, whole)
        assert [
            described(quantity, wanted) for quantity, wanted in zip(found, case["quantities"], strict=False)
        ] == case["quantities"], found
        assert len(found) == len(case["quantities"]), found
    if "times" in case:
        reference = Timestamp(datetime.fromisoformat(published), has_time=False, has_zone=False)
        assert [[time.start, time.end] for time in read_times(text, whole, reference)] == case["times"]
    if "places" in case:
        places = [mention.place for mention in places_in(text)]
        assert [[place.name, place.region, place.country] for place in places] == case["places"]


def described(quantity: Quantity, wanted: dict[str, Any]) -> dict[str, Any]:
    """The fields of a quantity that the fixture speaks of."""
    every = {
        "low": pytest.approx(quantity.low),
        "high": pytest.approx(quantity.high),
        "kind": str(quantity.kind),
        "unit": quantity.unit,
        "bound": str(quantity.bound),
        "of": quantity.of,
    }
    return {name: every[name] for name in wanted}
