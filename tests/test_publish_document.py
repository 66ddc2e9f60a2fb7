"""The JSON form and its schema."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from consilience.publish import document, schema
from consilience.publish.passages import count_words, word_spans
from consilience.types import Part, Report
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


def words_given(data: Any, report: Report) -> dict[str, set[tuple[str, int]]]:
    """For each article (snapshot id) the characters outside its headline that quotes of the JSON give."""
    given: dict[str, set[tuple[str, int]]] = {reading.article.snapshot.id: set() for reading in report.readings}

    def walk(value: Any) -> None:
        if isinstance(value, list):
            for item in value:
                walk(item)
        elif isinstance(value, dict):
            span = value.get("span")
            if isinstance(span, dict) and isinstance(value.get("text"), str) and span["part"] != "title":
                given[span["snapshot"]] |= {(span["part"], at) for at in range(span["start"], span["end"])}
            for item in value.values():
                walk(item)

    walk(data)
    return given


def test_json_leaves_article_texts_out_unless_asked() -> None:
    text = document.to_json(check())
    snapshot = json.loads(text)["readings"][0]["article"]["snapshot"]
    assert "which had asked for a second inspection" not in text
    assert (snapshot["standfirst"], snapshot["body"], snapshot["note"]) == (None, None, None)
    assert "which had asked for a second inspection" in document.to_json(check(), full_text=True)


def test_json_keeps_every_span_and_as_many_quotes_as_the_limit_leaves() -> None:
    report = check()
    fifth, whole = json.loads(document.to_json(report)), json.loads(document.to_json(report, quoted_share=1))
    assert (fifth["quoted_share"], whole["quoted_share"]) == (0.2, 1.0)
    spans = [claim["quote"]["span"] for claim in fifth["readings"][0]["claims"]]
    assert spans == [claim["quote"]["span"] for claim in whole["readings"][0]["claims"]]
    assert all(claim["quote"]["text"] for claim in whole["readings"][0]["claims"])
    texts = [claim["quote"]["text"] for claim in fifth["readings"][0]["claims"]]
    assert None in texts
    assert texts != [None] * len(texts)


@pytest.mark.parametrize("share", [0.05, 0.2, 0.6])
def test_the_quotes_of_the_json_hold_no_more_than_the_limit(share: float) -> None:
    report = comparison()
    given = words_given(json.loads(document.to_json(report, quoted_share=share)), report)
    for reading in report.readings:
        snapshot = reading.article.snapshot
        words = sum(count_words(text) for text in (snapshot.standfirst, snapshot.body, snapshot.note))
        shown = 0
        for part in Part:
            text = snapshot.text(part)
            shown += sum((part.value, start) in given[snapshot.id] for start, _ in word_spans(text))
        assert shown <= share * words


def test_what_is_held_against_an_article_is_always_quoted() -> None:
    data = json.loads(document.to_json(story_report(), quoted_share=0))
    texts = [item["text"] for finding in data["checks"][0]["findings"] for item in finding["evidence"]]
    assert texts[0] == "according to the shift log"


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
