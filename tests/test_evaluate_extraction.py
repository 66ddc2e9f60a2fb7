"""The extraction benchmark: its measure by hand, and its loaders on the shared folders where they are there."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from consilience.evaluate.extraction import compare, measure, run

SHARED = Path(__file__).parents[2] / "shared" / "data"


def test_equal_texts_match_wholly_and_empty_ones_not_at_all() -> None:
    assert compare("one two three four five", "one two three four five") == (1.0, 0.0, 0.0)
    assert compare("one two three four", "") == (0.0, 0.0, 1.0)
    assert compare("", "") == (0.0, 0.0, 0.0)


def test_four_grams_are_counted_as_multisets() -> None:
    # gold has a b c d, b c d e; found has a b c d, b c d x: one in both, one only in each
    assert compare("a b c d e", "a b c d x") == pytest.approx((1 / 3, 1 / 3, 1 / 3))


def test_precision_and_recall_are_averaged_before_f1() -> None:
    measured = measure([(1.0, 0.0, 0.0), (0.5, 0.5, 0.0)])
    assert measured is not None
    assert measured == pytest.approx((2 * 0.75 / 1.75, 0.75, 1.0))
    assert measure([]) is None


def test_a_folder_of_invented_pages_is_measured_beside_trafilatura(tmp_path: Path) -> None:
    sentences = [f"Sentence {number} of the invented report says something of its own." for number in range(12)]
    body = " ".join(sentences)
    markup = f"<html><body><nav><a href='/'>Home</a></nav><h1>Report</h1><div><p>{body}</p></div></body></html>"
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html.gz").write_bytes(gzip.compress(markup.encode()))
    gold = {"a": {"url": "https://example.com/a", "articleBody": body}}
    (tmp_path / "ground-truth.json").write_text(json.dumps(gold), encoding="utf-8")
    result = run(tmp_path, None)
    figures = {figure.name: figure.value for figure in result.figures}
    assert figures["aeb text F1"] == pytest.approx(1.0)
    assert "aeb trafilatura: text F1" in figures
    assert result.misses == ()


@pytest.mark.skipif(not (SHARED / "fundus").is_dir(), reason="the Fundus pages are not here")
def test_the_fundus_pages_are_found_with_their_gold() -> None:
    result = run(None, SHARED / "fundus", limit=2)
    assert {figure.items for figure in result.figures} <= {2}
    assert result.benchmark == "extraction"
