"""The benchmarks of the checks on wording: what they count, on invented sets of a few lines."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from consilience.errors import SourceNotFound, SourceUnreadable
from consilience.evaluate import false_alarms

LONG = (
    "The council met in the old school on Monday evening. Its members talked about the road to the river, the price of "
    "salt and the new timetable of the ferry, and agreed to meet again in May, when the repairs of the roof are done. "
)


def figures(result: object) -> dict[str, float | None]:
    return {figure.name: figure.value for figure in result.figures}  # type: ignore[attr-defined]


def test_a_flagged_neutral_sentence_is_a_false_alarm_and_is_printed(tmp_path: Path) -> None:
    rows = [
        "text;news_link;outlet;topic;type;label_bias;label_opinion;biased_words",
        "Greedy landlords raised the rents again on Monday.;;;;;Non-biased;Entirely factual;[]",
        "The council raised the rents on Monday.;;;;;Non-biased;Entirely factual;[]",
        "The radical left cheered the mayor on Monday.;;;;;Biased;Expresses writer’s opinion;[]",
    ]
    (tmp_path / "final_labels_SG2.csv").write_text("\n".join(rows), encoding="utf-8")
    result = false_alarms.run(tmp_path, None, None)
    assert figures(result) == {"BABE, factual and unbiased: flagged": 0.5, "BABE, biased: flagged": 1.0}
    assert any("Greedy" in line for line in result.misses)


def test_tokens_of_wikinews_are_joined_into_sentences(tmp_path: Path) -> None:
    words = [["The", "mill"], LONG.replace(".", " .").replace(",", " ,").split()]
    lines = [",topic/subtopic_name,sent_id,token_id,token,reference"]
    lines += [
        f'0,a/1,{number},{place},"{token}",-'
        for number, tokens in enumerate(words)
        for place, token in enumerate(tokens)
    ]
    (tmp_path / "conll.csv").write_text("\n".join(lines), encoding="utf-8")
    found = figures(false_alarms.run(None, tmp_path, None))
    assert found == {"MEANTIME: flagged": 0.0, "MEANTIME: any fallacy": 0.0}


def test_only_articles_of_the_centre_are_read(tmp_path: Path) -> None:
    articles = [
        {"title": "The council met", "text": LONG, "bias_text": "center"},
        {"title": "The council met", "text": f"Greedy landlords won. {LONG}", "bias_text": "left"},
    ]
    with gzip.open(tmp_path / "val.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"event_id": "1", "articles": articles}) + "\n")
    assert figures(false_alarms.run(None, None, tmp_path))["centre: flagged"] == 0.0


def test_a_set_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound):
        false_alarms.run(tmp_path, None, None)
    (tmp_path / "final_labels_SG2.csv").write_text("a;b\n1;2\n", encoding="utf-8")
    with pytest.raises(SourceUnreadable):
        false_alarms.run(tmp_path, None, None)
