"""Bytes to characters, and compressed bytes to bytes: nothing is garbled, nothing grows without bound."""

from __future__ import annotations

import gzip
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.formats.compression import CompressionError, TooLarge, inflate
from consilience.formats.encodings import decode

HOSTILE = Path(__file__).parents[2] / "shared" / "data" / "badinput"

# ── encodings ───────────────────────────────────────────────────────────────────────────────────────────────────────

WESTERN = "The café in Málaga – “closed”, she said, for €5 – reopened after Zoë’s visit to Köln."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("declared", [None, "utf-8", "iso-8859-1", "us-ascii", "nonsense", "hex"])
def test_no_declaration_makes_letters_into_others(encoding: str, declared: str | None) -> None:
    assert decode(WESTERN.encode(encoding), declared)[0] == WESTERN


@pytest.mark.parametrize(
    "declaration", ['<meta charset="{}">', '<meta http-equiv=Content-Type content="text/html; charset={}">']
)
@pytest.mark.parametrize(("declared", "actual"), [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("cp1252", "cp1252")])
def test_a_page_that_misstates_its_encoding_is_read_right(declaration: str, declared: str, actual: str) -> None:
    page = f"<html><head>{declaration.format(declared)}</head><body><p>{WESTERN}</p>"
    assert WESTERN in decode(page.encode(actual))[0]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Паром вышел на рассвете, сообщил капитан порта. " * 4),
        ("shift_jis", "フェリーは夜明けに出航したと港長は述べた。" * 5),
    ],
)
def test_other_scripts_are_recognised(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), encoding)[0] == text
    assert decode(text.encode(encoding), None)[0] == text


def test_a_stray_byte_does_not_spoil_a_utf8_page() -> None:
    data = WESTERN.encode() * 20 + b"a \x93stray\x94 byte" + WESTERN.encode()
    assert "a “stray” byte" in decode(data)[0]
    assert "Málaga" in decode(data, "utf-8")[0]


@given(
    st.binary(max_size=300), st.none() | st.text(max_size=12) | st.sampled_from(["utf-7", "rot13", "base64", "utf-16"])
)
def test_any_bytes_decode_to_something(data: bytes, declared: str | None) -> None:
    text, encoding = decode(data, declared)
    assert isinstance(text, str)
    assert encoding


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_every_utf8_text_comes_back(text: str) -> None:
    if "\x00" not in text:
        assert decode(text.encode())[0] == text.removeprefix("\ufeff")


@given(st.lists(st.binary(max_size=50), max_size=5), st.sampled_from(["gzip", "deflate"]))
def test_any_bytes_unpack_or_say_why_not(chunks: list[bytes], coding: str) -> None:
    with suppress(CompressionError):
        assert len(inflate(chunks, coding, 10_000)) <= 10_000  # type: ignore[arg-type]


@given(st.binary(max_size=2000), st.integers(1, 50))
def test_what_was_packed_is_unpacked_whatever_the_pieces(data: bytes, piece: int) -> None:
    packed = gzip.compress(data)
    chunks = [packed[start : start + piece] for start in range(0, len(packed), piece)]
    assert inflate(chunks, "gzip", 2000) == data
    if data:
        with pytest.raises(TooLarge):
            inflate(chunks, "gzip", len(data) - 1)
        with pytest.raises(CompressionError):
            inflate([packed[:-8]], "gzip", 2000)
