"""Every golden page, plain texts, what outranks what, and the worker that reads pages."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience import errors
from consilience.errors import NotAnArticle, SourceError, SourceUnreadable
from consilience.stages.extract import Extractor, extract
from consilience.types import Article, Document, Medium, Part

FIXTURES = Path(__file__).parent / "fixtures" / "extract"
PROSE = (
    "The council of Eastmere voted on Tuesday to reopen the harbour bridge, which a barge had struck in January, and "
    "it said that the repairs had cost a fifth more than it had planned. “We have tested every bolt,” the mayor said."
)


def page(markup: str | bytes, url: str | None = None, **metadata: str) -> Document:
    content = markup if isinstance(markup, bytes) else markup.encode()
    return Document("page.html", content, Medium.HTML, url, metadata=tuple(metadata.items()))


def text(content: str, **metadata: str) -> Document:
    return Document("text.txt", content.encode(), Medium.TEXT, metadata=tuple(metadata.items()))


def facts(article: Article) -> dict[str, Any]:
    quoted = {sentence.paragraph for sentence in article.sentences_of(Part.BODY) if sentence.blockquote}
    return {
        "title": article.title,
        "standfirst": article.snapshot.standfirst,
        "body": article.snapshot.body.split("\n\n"),
        "note": article.snapshot.note.split("\n\n"),
        "outlet": article.outlet.name,
        "domain": article.outlet.domain,
        "authors": [author.name for author in article.authors],
        "section": article.section,
        "kind": article.kind.value,
        "published": article.published.iso() if article.published else None,
        "updated": article.updated.iso() if article.updated else None,
        "canonical": article.url,
        "image": article.image,
        "agency": article.agency,
        "blockquotes": sorted(quoted),
        "links": [link.url for link in article.links],
    }


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.html")), ids=lambda path: path.stem)
def test_golden_pages_are_read_as_a_person_reads_them(path: Path) -> None:
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    document = Document(path.name, path.read_bytes(), Medium.HTML, gold.pop("url"))
    if "error" in gold:
        with pytest.raises(getattr(errors, gold["error"]), match=r"^" + path.name) as caught:
            extract(document)
        assert gold["reason"] in caught.value.reason
        return
    found = facts(extract(document))
    assert {name: found[name] for name in gold} == gold


def test_sentences_cover_all_parts_and_quote_the_frozen_text() -> None:
    document = Document("news.html", (FIXTURES / "news.html").read_bytes(), Medium.HTML)
    article = extract(document)
    for part in Part:
        joined = "".join(article.text(sentence.span) for sentence in article.sentences_of(part))
        assert "".join(joined.split()) == "".join(article.snapshot.text(part).split())


def test_a_plain_text_keeps_every_character_but_white_space() -> None:
    article = extract(text(f"{PROSE}\n\n  {PROSE}\twith a tab.\n", title="Bridge", authors="By Ana Novak"))
    assert article.snapshot.body == f"{PROSE}\n\n{PROSE} with a tab."
    assert (article.title, [author.name for author in article.authors]) == ("Bridge", ["Ana Novak"])
    assert article.outlet.name == "unknown outlet"


def test_a_plain_text_without_blank_lines_is_parted_at_line_ends() -> None:
    assert extract(text(f"{PROSE}\r\n{PROSE}")).snapshot.body == f"{PROSE}\n\n{PROSE}"


def test_what_came_with_the_document_outranks_the_page() -> None:
    document = Document(
        "news.html",
        (FIXTURES / "news.html").read_bytes(),
        Medium.HTML,
        metadata=(("title", "Given"), ("outlet", "The Given"), ("authors", "Li Wei"), ("published", "2020-01-02")),
    )
    article = extract(document)
    assert (article.title, article.outlet.name, article.authors[0].name) == ("Given", "The Given", "Li Wei")
    assert article.published is not None
    assert article.published.iso() == "2020-01-02"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n ", "empty"),
        (bytes(range(256)) * 50, "not text"),
        (b"<p>x</p>" * 700_000, "too large"),
        (b"<html><body>" + b"<div>" * 100_000 + b"x", "nested"),
    ],
)
def test_unusable_content_is_refused_with_the_reason(content: bytes, reason: str) -> None:
    with pytest.raises(SourceUnreadable, match=reason) as caught:
        extract(page(content))
    assert caught.value.source == "page.html"


@given(st.binary(max_size=400) | st.text(max_size=300).map(lambda value: f"<p>{value}</p>".encode()))
def test_any_bytes_give_an_article_or_a_clear_error(content: bytes) -> None:
    for medium in Medium:
        with suppress(SourceError):
            assert extract(Document("x", content, medium)).source == "x"


@pytest.fixture(scope="module")
def extractor() -> Iterator[Extractor]:
    with Extractor(deadline=10) as started:
        yield started


def test_the_worker_gives_the_same_article_and_the_same_errors(extractor: Extractor) -> None:
    document = Document("news.html", (FIXTURES / "news.html").read_bytes(), Medium.HTML)
    assert extractor.extract(document) == extract(document)
    with pytest.raises(NotAnArticle, match="too short"):
        extractor.extract(page((FIXTURES / "too_short.html").read_bytes()))
    with pytest.raises(SourceUnreadable, match="nested"):
        extractor.extract(page(b"<div>" * 100_000))


def test_a_page_that_takes_too_long_is_given_up_and_the_next_one_read() -> None:
    slow = page(f"<p>{PROSE}</p>" * 12_000)
    with Extractor(deadline=0.3) as hurried:
        begun = time.perf_counter()
        with pytest.raises(SourceUnreadable, match=r"longer than 0\.3 s"):
            hurried.extract(slow)
        assert time.perf_counter() - begun < 3
    with Extractor(deadline=10) as patient:
        assert patient.extract(page(f"<h1>Bridge</h1><p>{PROSE}</p><p>{PROSE}</p>")).title == "Bridge"


def test_a_plain_text_needs_no_worker() -> None:
    with Extractor() as idle:
        assert idle.extract(text(f"{PROSE}\n\n{PROSE}")).language == "en"
