"""Ingest: what the user names becomes documents, and what cannot be used is set aside with the reason."""

from __future__ import annotations

import base64
import gzip
import io
import os
import quopri
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import FetchFailed
from consilience.fetching.page import Page
from consilience.formats.encodings import decode
from consilience.formats.front_matter import split_front_matter
from consilience.formats.json_articles import parse_json
from consilience.formats.markdown import title_and_text
from consilience.formats.plain_text import title_and_body
from consilience.formats.sniffing import shape_of
from consilience.stages.ingest import ingest
from consilience.types import Document, Medium, SetAside
from tests.written_sources import PAGE, document, items, reason, written

HOSTILE = Path(__file__).parents[2] / "shared" / "data" / "badinput"


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a.txt", "a", "a.json"])
def test_a_saved_page_is_known_by_its_contents(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name, PAGE)
    found = document(path)
    assert found == Document(str(path), PAGE.encode(), Medium.HTML, encoding="utf-8")


@pytest.mark.parametrize("name", ["a.html.gz", "a.html", "a.txt", "a.gz"])
def test_a_compressed_page_is_unpacked_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    found = document(written(tmp_path / name, gzip.compress(PAGE.encode())))
    assert (found.content, found.medium) == (PAGE.encode(), Medium.HTML)


@pytest.mark.parametrize(
    "note",
    [
        "<!-- saved from url=(0029)https://news.example/ferry --><html><p>The ferry sailed.</p></html>",
        "<html><!--\n Page saved with SingleFile \n url: https://news.example/ferry \n--><p>It sailed.</p></html>",
    ],
)
def test_the_address_that_a_browser_noted_is_read(tmp_path: Path, note: str) -> None:
    assert document(written(tmp_path / "a.html", note)).url == "https://news.example/ferry"


def mhtml(coding: str, charset: str = "utf-8") -> bytes:
    page = PAGE.replace("dawn", "dawn – for Málaga" if charset == "utf-8" else "dawn for Málaga").encode(charset)
    packed = quopri.encodestring(page) if coding == "quoted-printable" else base64.encodebytes(page)
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/ferry\r\nSubject: Ferry\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--b--"\r\n\r\n'
        b"----b--\r\nContent-Type: text/html; charset=" + charset.encode() + b"\r\nContent-ID: <a@b>\r\n"
        b"Content-Transfer-Encoding: " + coding.encode() + b"\r\nContent-Location: https://news.example/ferry\r\n\r\n"
        + packed
        + b"\r\n----b--\r\nContent-Type: image/png\r\n"
        b"Content-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n----b----\r\n"
    )  # fmt: skip


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.html"])
def test_the_page_of_an_mhtml_file_is_found(tmp_path: Path, coding: str, charset: str, name: str) -> None:
    found = document(written(tmp_path / name, mhtml(coding, charset)))
    assert found.medium is Medium.HTML
    assert found.url == "https://news.example/ferry"
    text, _ = decode(found.content, found.encoding)
    assert "for Málaga.</p>" in text


def test_an_mhtml_file_without_a_page_says_so(tmp_path: Path) -> None:
    content = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b--\r\n"
    assert reason(written(tmp_path / "a.mhtml", content)) == "it is an MHTML file without a page in it"


# ── texts ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_short_first_line_before_a_blank_one_is_the_title(tmp_path: Path) -> None:
    found = document(written(tmp_path / "a.txt", "Ferry sails again\n\nThe ferry sailed at dawn.\n\nIt was late.\n"))
    assert found.metadata == (("title", "Ferry sails again"),)
    assert found.content == b"The ferry sailed at dawn.\n\nIt was late."


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sailed.\n\nIt was late.",
        "Ferry sails\nThe ferry sailed.\n\nIt was late.",
        "F" * 201 + "\n\nIt was late.",
        "Ferry sails",
    ],
)
def test_other_first_lines_are_no_title(tmp_path: Path, text: str) -> None:
    found = document(written(tmp_path / "a.txt", text))
    assert found.metadata == ()
    assert "".join(found.content.decode().split()) == "".join(text.split())


def test_paragraphs_on_lines_of_their_own_are_told_from_wrapped_ones() -> None:
    assert title_and_body("It sailed at dawn.\nIt came back at noon.\nNobody was hurt.")[1].count("\n\n") == 2
    wrapped = "The ferry sailed at dawn from the\nold harbour and came back at\nnoon with nobody hurt.\n\nIt was late."
    assert title_and_body(wrapped) == ("", wrapped)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t .-#*:"), max_size=300))
def test_the_words_of_a_plain_text_are_recovered_exactly(text: str) -> None:
    title, body = title_and_body(text)
    assert "".join((title + body).split()) == "".join(text.removeprefix("\ufeff").split())
    assert "\n\n\n" not in body


FRONT_MATTER = """---
title: "Ferry: back at sea"
authors:
  - Ada Low
  - 'Ben O''Hill'
outlet: The Harbour Post   # the local paper
date: 2024-06-01T08:00:00+02:00
tags: [sea, "a, b"]
summary: >
  It sailed
  at dawn.
---

The ferry sailed at dawn.
"""


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_says_what_the_article_is(tmp_path: Path, name: str) -> None:
    found = document(written(tmp_path / name, FRONT_MATTER))
    assert found.content == b"The ferry sailed at dawn."
    assert found.metadata == (
        ("title", "Ferry: back at sea"),
        ("standfirst", "It sailed at dawn."),
        ("outlet", "The Harbour Post"),
        ("authors", "Ada Low"),
        ("authors", "Ben O'Hill"),
        ("published", "2024-06-01T08:00:00+02:00"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\nno pair here\n---\nText.",
        "---\ntitle: x\nText without end.",
        "--- \n\nText.",
        "a: b\n---\nText.",
        "---\n---\nx",
    ],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    assert split_front_matter(text) == ({}, text)


@given(st.text(max_size=200).map(lambda text: f"---\n{text}\n---\nBody"))
def test_any_front_matter_is_read_or_left_alone(text: str) -> None:
    fields, rest = split_front_matter(text)
    assert fields or rest == text


def test_markdown_becomes_plain_words() -> None:
    markdown = """<!-- a note -->
# Ferry *sails* again

By [Ada Low](https://news.example/ada_(writer)) and __Ben Hill__

The **ferry** sailed[^1] at `dawn`, _said_ the *[mate][m]*.
It cost 2 * 3 * 4 snake_case_names \\*not emphasis\\* &amp; more.

![a picture](x.png)

## What *now*? ##

> “We sailed,” he said.

- one
- two ~~three~~

1. first
***
Under
=====

```
code_stays *as it is*
```

[m]: https://news.example/mate "Mate"
"""
    assert title_and_text(markdown) == (
        "Ferry sails again",
        "\n\n".join(
            [
                "By Ada Low and Ben Hill",
                "The ferry sailed at dawn, said the mate. It cost 2 * 3 * 4 snake_case_names *not emphasis* & more.",
                "What now?",
                "“We sailed,” he said.",
                "one",
                "two three",
                "first",
                "Under",
                "code_stays as it is",
            ]
        ),
    )


@pytest.mark.parametrize("unit", ["**a ", "[a](", "*", "_a", "`", "<a ", "![", "[x][", "\\", "> ", "<!--", "~~a", "[["])
def test_markdown_of_repeated_openers_is_read_in_little_time(unit: str) -> None:
    start = time.monotonic()
    title_and_text(unit * (200_000 // len(unit)))
    assert time.monotonic() - start < 3


@pytest.mark.parametrize("text", [" ", "\n", ". ", '."', "#", "\t", "- ", "a: ", "---\n", "<", "\n "])
@pytest.mark.parametrize("around", ["{}", "---\na: b{}c\n---\nText", "a{}b\nc", "# a {} #x\n\nb", "[{}", "<!--{}"])
def test_long_runs_of_one_character_are_read_in_little_time(text: str, around: str) -> None:
    start = time.monotonic()
    long = around.format(text * (200_000 // len(text)))
    title_and_body(long)
    title_and_text(long)
    split_front_matter(long)
    shape_of(long[:8192])
    assert time.monotonic() - start < 3


# ── folders, standard input, addresses ──────────────────────────────────────────────────────────────────────────────


def test_a_folder_is_read_in_order_and_passes_over_what_is_no_document(tmp_path: Path) -> None:
    for name in (
        "b.html",
        "a/z.html.gz",
        "a/y.txt",
        ".hidden.html",
        ".git/a.html",
        "style.css",
        "a/image.png",
        "MAKE",
        "README.md",
    ):
        content: str | bytes = gzip.compress(PAGE.encode()) if name.endswith(".gz") else PAGE
        written(tmp_path / name, content)
    written(tmp_path / "c.pdf", "%PDF-1.7")
    found = items(tmp_path)
    assert [Path(item.source).name for item in found] == ["b.html", "c.pdf", "y.txt", "z.html.gz"]
    assert found[1] == SetAside(
        str(tmp_path / "c.pdf"), "ingest", "files that end in .pdf are not read; save it as a page or as text"
    )


def test_a_folder_without_documents_says_so(tmp_path: Path) -> None:
    assert "the folder holds no document (endings looked for: .htm .html" in reason(tmp_path)


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    written(tmp_path / "a.html", PAGE)
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "broken.html").symlink_to(tmp_path / "nothing")
    assert document(tmp_path).source == str(tmp_path / "a.html")


def test_one_bad_file_among_good_ones_stops_nothing(tmp_path: Path) -> None:
    written(tmp_path / "1.html", PAGE)
    written(tmp_path / "2.html", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50)
    written(tmp_path / "3.html", gzip.compress(PAGE.encode() * 100)[:60])
    written(tmp_path / "4.html", "")
    written(tmp_path / "5.txt", "The ferry sailed.")
    found = items(tmp_path, tmp_path / "missing.html")
    assert [item.reason if isinstance(item, SetAside) else "" for item in found] == [
        "", "it is a PNG image, not text", "the gzip file ends early", "it is empty", "", "there is no such file",
    ]  # fmt: skip


def test_what_is_named_twice_is_read_once(tmp_path: Path) -> None:
    path = written(tmp_path / "a.html", PAGE)
    found = items(path, tmp_path, f"{tmp_path}/./a.html", "-", "-", stdin=b"The ferry sailed.")
    reasons = [item.reason if isinstance(item, SetAside) else "" for item in found]
    assert reasons == ["", "it was named before", f"it was named before, as {path}", "", "it was named before"]


@pytest.mark.parametrize(
    ("content", "medium", "sources"),
    [
        (PAGE.encode(), Medium.HTML, ["-"]),
        (gzip.compress(PAGE.encode()), Medium.HTML, ["-"]),
        (b"The ferry sailed.", Medium.TEXT, ["-"]),
        (b'{"text": "One."}', Medium.TEXT, ["-"]),
        (b'[{"text": "One."}, {"text": "Two."}]', Medium.TEXT, ["-#1", "-#2"]),
        (b'{"text": "One."}\n{"text": "Two."}\n', Medium.TEXT, ["-#1", "-#2"]),
        (mhtml("base64"), Medium.HTML, ["-"]),
    ],
)
def test_standard_input_is_sniffed(content: bytes, medium: Medium, sources: list[str]) -> None:
    found = items("-", stdin=content)
    assert [(item.source, item.medium) for item in found if isinstance(item, Document)] == [
        (s, medium) for s in sources
    ]


def test_there_may_be_no_standard_input() -> None:
    assert reason("-") == "there is no standard input"


def test_an_address_is_fetched_and_sniffed_as_a_file_is() -> None:
    def fetch(address: str, /) -> Page:
        assert address == "https://news.example/a"
        return Page("https://news.example/b", "Zoë’s café".encode("cp1252"), "text/plain", "iso-8859-1")

    (found,) = ingest("https://news.example/a", fetch)
    assert found == Document(
        "https://news.example/a", "Zoë’s café".encode(), Medium.TEXT, url="https://news.example/b", encoding="utf-8"
    )


def test_an_address_that_fails_is_set_aside_by_the_fetch() -> None:
    def fetch(address: str, /) -> Page:
        raise FetchFailed(address, "the server answered 404 (Not Found)")

    address = "https://news.example/a"
    assert list(ingest(address, fetch)) == [SetAside(address, "fetch", "the server answered 404 (Not Found)")]
    assert list(ingest(address, None)) == [SetAside(address, "fetch", "fetching is switched off")]
    assert list(ingest("ftp://a.example/b", fetch)) == [
        SetAside("ftp://a.example/b", "fetch", "only http and https addresses are fetched, not ftp")
    ]


# ── bad input ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("source", ["nothing.html", "", "a\x00b", "x" * 5000, "C:\\news\\a.html", "http:/a"])
def test_a_path_to_nothing_says_so(source: str) -> None:
    (item,) = items(source)
    assert isinstance(item, SetAside)
    assert item.source == source
    assert item.reason


def test_a_missing_address_prefix_is_pointed_out() -> None:
    assert reason("www.news.example/a") == "there is no such file (an address begins with https://)"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = written(tmp_path / "a.html", PAGE)
    path.chmod(0)
    assert reason(path) == "the file cannot be read (permission denied)"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "it is empty"),
        (b" \n\t\r\n", "it is empty"),
        (b"\xef\xbb\xbf", "it is empty"),
        (b"%PDF-1.7\n...", "a PDF document"),
        (b"PK\x03\x04....", "a zip archive (or a Word"),
        (b"\xff\xd8\xff\xe0....", "a JPEG image"),
        (b"bplist00....", "a Safari web archive"),
        (bytes(range(256)) * 40, "a binary file"),
        (os.urandom(64).replace(b"\x1f", b"") + b"\x00" * 9, "binary"),
        (gzip.compress(gzip.compress(b"x")), "a gzip file inside another"),
        (b"\x1f\x8b", "the gzip file ends early"),
        (gzip.compress(b"The ferry. " * 999)[:-8], "the gzip file ends early"),
        (b"\x1f\x8b\x08\x00" + b"\xff" * 40, "damaged"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "it is a feed or a site map"),
        (b"---\ntitle: Ferry\n---\n\n", "it holds no text"),
    ],
)
def test_what_cannot_be_read_says_what_it_is(tmp_path: Path, content: bytes, words: str) -> None:
    assert words in reason(written(tmp_path / "a.html.gz", content))


def test_twenty_megabytes_of_markup_are_refused_at_once(tmp_path: Path) -> None:
    start = time.monotonic()
    page = b"<!doctype html><p>" * 1_250_000
    assert "22.5 MB" in reason(written(tmp_path / "a.html", page)) or "more than 20 MB" in reason(tmp_path / "a.html")
    assert "the page has 18.0 MB; 5 MB is the most" in reason(written(tmp_path / "b.html", page[:18_000_000]))
    assert "more than 20 MB" in reason(written(tmp_path / "c.html.gz", gzip.compress(page * 5, 1)))
    assert time.monotonic() - start < 5


def test_an_endless_stream_is_cut_off() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            return b"<p>news</p>" * 6000

    (item,) = ingest("-", None, stdin=Endless())  # type: ignore[arg-type]
    assert isinstance(item, SetAside)
    assert "more than 20 MB" in item.reason


@given(st.binary(max_size=400), st.sampled_from(["html", "txt", "md", "json", "jsonl", "mhtml", "gz", "html.gz"]))
def test_any_bytes_in_any_file_are_documents_or_set_aside(data: bytes, ending: str) -> None:
    for item in ingest_one(data, ending):
        assert item.content if isinstance(item, Document) else item.reason


def ingest_one(data: bytes, ending: str) -> Iterator[Document | SetAside]:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a.{ending}")
        path.write_bytes(data)
        yield from list(ingest(str(path), None))


def test_hostile_json_is_read_or_has_a_reason() -> None:
    cases = sorted((HOSTILE / "jsontestsuite").rglob("*.json"))
    if not cases:
        pytest.skip("the hostile input is not here")
    for case in cases:
        text = decode(case.read_bytes())[0]
        if case.name.startswith("y_"):
            parse_json(text)
        assert list(ingest(str(case), None)) or case.stat().st_size == 0
