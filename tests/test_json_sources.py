"""Articles in JSON: the many names of fields, lists, lines, and what is wrong with them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.formats import documents
from consilience.formats.json_articles import BadJson, article_in
from consilience.types import Document, Medium, SetAside
from tests.written_sources import PAGE, document, items, reason, written

HOSTILE = Path(__file__).parents[2] / "shared" / "data" / "badinput"

# ── JSON ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_json_fields_go_by_many_names(tmp_path: Path) -> None:
    article = {
        "headline": "Ferry sails",
        "articleBody": "The ferry sailed.\n\nIt was late.",
        "description": "At dawn.",
        "publisher": {"name": "The Harbour Post", "url": "https://harbour.example"},
        "author": [{"name": "Ada Low"}, "Ben Hill"],
        "datePublished": "2024-06-01",
        "dateModified": "2024-06-02",
        "mainEntityOfPage": {"@id": "https://harbour.example/ferry"},
        "articleSection": "News",
        "inLanguage": "en",
        "image": ["https://harbour.example/a.jpg"],
    }
    path = written(tmp_path / "a.json", json.dumps(article))
    assert document(path) == Document(
        str(path),
        b"The ferry sailed.\n\nIt was late.",
        Medium.TEXT,
        url="https://harbour.example/ferry",
        encoding="utf-8",
        metadata=(
            ("title", "Ferry sails"),
            ("standfirst", "At dawn."),
            ("outlet", "The Harbour Post"),
            ("authors", "Ada Low"),
            ("authors", "Ben Hill"),
            ("published", "2024-06-01"),
            ("updated", "2024-06-02"),
            ("url", "https://harbour.example/ferry"),
            ("section", "News"),
            ("language", "en"),
            ("image", "https://harbour.example/a.jpg"),
        ),
    )


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Low and Ben Hill", ["Ada Low", "Ben Hill"]),
        ("Ada Low, Ben Hill & Cy van Roe", ["Ada Low", "Ben Hill", "Cy van Roe"]),
        ("Ada Low, Political Editor", ["Ada Low, Political Editor"]),
        ("Ada Low; Ben Hill", ["Ada Low", "Ben Hill"]),
        ("Bylina", ["Bylina"]),
    ],
)
def test_bylines_are_taken_apart_at_names_only(byline: str, names: list[str]) -> None:
    metadata = article_in({"text": "x", "byline": byline}).metadata
    assert [value for name, value in metadata if name == "authors"] == names


def test_json_linked_data_gives_its_articles_only(tmp_path: Path) -> None:
    graph = {"@graph": [{"@type": "WebSite", "name": "The Harbour Post"}, {"headline": "Ferry", "articleBody": "One."}]}
    assert document(written(tmp_path / "a.json", json.dumps(graph))).content == b"One."


@pytest.mark.parametrize("time", [1717228800, 1717228800.25, 1717228800123, "1717228800"])
def test_times_counted_from_1970_become_readable(time: object) -> None:
    assert article_in({"text": "x", "published_at": time}).metadata == (("published", "2024-06-01T08:00:00+00:00"),)


def test_a_page_inside_json_is_a_page(tmp_path: Path) -> None:
    found = document(
        written(tmp_path / "a.json", json.dumps({"title": "Ferry", "html": PAGE, "link": "https://a.example/"}))
    )
    assert (found.medium, found.content, found.url) == (Medium.HTML, PAGE.encode(), "https://a.example/")
    body = "<p>The ferry sailed.</p><p>It was <b>late</b>.</p>"
    assert document(written(tmp_path / "b.json", json.dumps({"content": body}))).medium is Medium.HTML


@pytest.mark.parametrize("wrap", [lambda a: a, lambda a: {"status": "ok", "articles": a}, lambda a: {"data": a}])
def test_lists_of_articles_are_numbered_and_one_bad_item_stops_nothing(tmp_path: Path, wrap: object) -> None:
    articles = [{"text": "One."}, {"title": "no text"}, 7, {"text": "Four."}]
    path = written(tmp_path / "a.json", json.dumps(wrap(articles)))  # type: ignore[operator]
    found = items(path)
    assert [item.source for item in found] == [f"{path}#{number}" for number in (1, 2, 3, 4)]
    assert [type(item) for item in found] == [Document, SetAside, SetAside, Document]
    assert found[2] == SetAside(f"{path}#3", "ingest", "the item is no JSON object but a number")


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.json", "a.txt"])
def test_json_lines_are_read_one_by_one(tmp_path: Path, name: str) -> None:
    lines = b'{"text": "One."}\n\n{"text": "Two."\n{"text": "Three."}\r\n{"text": "F\xc3\xbcnf."}'
    if name in ("a.json", "a.txt"):
        lines = lines.replace(b'{"text": "Two."\n', b'{"text": "Two."}\n')
    path = written(tmp_path / name, gzip.compress(lines) if name.endswith(".gz") else lines)
    found = items(path)
    assert [item.source for item in found] == [f"{path}#{number}" for number in (1, 2, 3, 4)]
    assert [item.content for item in found if isinstance(item, Document)][-1] == "Fünf.".encode()
    if isinstance(found[1], SetAside):
        assert found[1].reason.startswith("line 3: it is no valid JSON (line 1, column 16")


def test_a_list_called_json_lines_is_still_a_list(tmp_path: Path) -> None:
    assert len(items(written(tmp_path / "a.jsonl", json.dumps([{"text": "One."}, {"text": "Two."}], indent=2)))) == 2
    assert document(written(tmp_path / "b.jsonl", json.dumps({"text": "One."}, indent=2))).content == b"One."


def test_json_lines_longer_than_any_file_are_streamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MAXIMUM_FILE", 100_000)
    line = json.dumps({"text": "The ferry sailed. " * 100}) + "\n"
    assert len(items(written(tmp_path / "a.jsonl", line * 300))) == 300
    found = items(written(tmp_path / "b.jsonl", line + '{"text": "' + "a" * 200_000))
    assert isinstance(found[0], Document)
    assert isinstance(found[1], SetAside)
    assert "line 2 goes beyond" in found[1].reason


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"text": "One."', "it is no valid JSON (line 1, column 16"),
        ("[" * 100_000, "nested too deeply"),
        ("[]", "its list of articles is empty"),
        ('"text"', "the item is no JSON object but a text"),
        ("{}", "the item has no text"),
        ('["a", "b", "c"]', "none of its 3 items is an article; the item is no JSON object but a text"),
        ("[" + "1" * 5000 + "]", "JSON"),
    ],
)
def test_json_that_is_no_article_says_why(tmp_path: Path, text: str, words: str) -> None:
    assert words in reason(written(tmp_path / "a.json", text))


def test_a_text_that_begins_like_json_is_text(tmp_path: Path) -> None:
    text = "[Update] The ferry sailed again at dawn, the harbour master said."
    assert document(written(tmp_path / "a.txt", text)).content.decode() == text


def test_a_lone_surrogate_does_not_stop_an_item(tmp_path: Path) -> None:
    assert document(written(tmp_path / "a.json", r'{"text": "The \ud800 ferry."}')).content == b"The ? ferry."


NAMES = st.text() | st.sampled_from(["text", "author", "url", "title", "image"])
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=6),
)


@given(JSON_VALUES)
def test_any_json_value_is_an_article_or_has_a_reason(value: object) -> None:
    try:
        found = article_in(value)
    except BadJson:
        return
    assert found.content.strip()
    assert all(name and value for name, value in found.metadata)
