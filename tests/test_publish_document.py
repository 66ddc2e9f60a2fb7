"""The JSON form and its schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from consilience.publish import document, schema
from consilience.types import Report
from tests.json_schema import validate
from tests.sample_report import check, comparison, courier
from tests.sample_story import story_report

REPORTS: dict[str, Callable[[], Report]] = {"check": check, "comparison": comparison, "story": story_report}


def test_the_published_schema_is_not_stale() -> None:
    assert schema.PATH.read_text(encoding="utf-8") == schema.text(), "run python -m consilience.publish.schema"


@pytest.mark.parametrize("full_text", [False, True])
@pytest.mark.parametrize("name", REPORTS)
def test_the_json_is_what_the_published_schema_says(name: str, full_text: bool) -> None:
    published = json.loads(schema.PATH.read_text(encoding="utf-8"))
    validate(json.loads(document.to_json(REPORTS[name](), full_text=full_text)), published, published)


@pytest.mark.parametrize("name", REPORTS)
def test_json_with_full_texts_holds_the_whole_report(name: str) -> None:
    from pydantic import TypeAdapter

    report = REPORTS[name]()
    assert TypeAdapter(Report).validate_json(document.to_json(report, full_text=True)) == report


def test_json_leaves_article_texts_out_unless_asked_but_keeps_quotes() -> None:
    text = document.to_json(check())
    assert "which had asked for a second inspection" not in text
    assert json.loads(text)["readings"][0]["article"]["snapshot"]["body"] is None
    assert "We had no warning at all" in text
    assert "which had asked for a second inspection" in document.to_json(check(), full_text=True)


def test_json_is_the_same_each_time_and_survives_odd_numbers_and_characters() -> None:
    assert document.to_json(comparison()) == document.to_json(comparison())
    reading = courier()
    claim = reading.claims[0]
    endless = replace(claim.quantities[0], low=float("inf"), high=float("nan"))
    reading = replace(reading, claims=(replace(claim, quantities=(endless,)),))
    text = document.to_json(replace(check(), readings=(reading,), unanswered=("lone \ud800 surrogate",)))
    text.encode("utf-8")
    loaded = json.loads(text)
    assert loaded["readings"][0]["claims"][0]["quantities"][0]["low"] is None
    assert loaded["unanswered"] == ["lone \ud800 surrogate"]
