"""Who says what: one test for all golden fixtures, and the properties that hold for any text."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.evidence import quote
from consilience.language.names import find_mentions
from consilience.stages.extract import extract
from consilience.stages.voice import attribute
from consilience.types import Article, Attribution, Document, Entity, Medium, NameKind, Part, Span, VoiceKind
from consilience.voices import voice_of

FIXTURES = sorted((Path(__file__).parent / "fixtures" / "voice").glob("*.json"))

FILLER = (
    "\n\nThe building stands at the corner of the square and has been empty for some time now. It was put up long ago"
    " by masons who came down the river in spring and went home in autumn, and it has been mended often since then."
    " Rain falls on the square for half of the year. In summer the stones are warm until late in the evening."
)
"""Nobody speaks here: makes a fixture long enough to be an article."""


def read(text: str, title: str = "A day by the harbour") -> Article:
    document = Document("test.txt", (text + FILLER).encode(), Medium.TEXT, metadata=(("title", title),))
    return extract(document)


def voices(article: Article) -> tuple[Attribution, ...]:
    return attribute(article, find_mentions(article))


def speaker(item: Attribution) -> str | None:
    return item.speaker.name if item.speaker else None


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_fixture(path: Path) -> None:
    fixture = json.loads(path.read_text(encoding="utf-8"))
    article = read(fixture["text"], fixture["title"] or "A day by the harbour")
    found = voices(article)
    quoted = [
        [article.text(item.span), speaker(item), "fragment" if item.fragment else "utterance"]
        for item in found
        if item.kind == VoiceKind.QUOTED
    ]
    assert quoted == fixture["quotes"], fixture["about"]
    paraphrased = [[article.text(item.span), speaker(item)] for item in found if item.kind == VoiceKind.PARAPHRASED]
    for wanted in fixture["paraphrases"]:
        assert wanted in paraphrased, fixture["about"]
    for words in fixture["reporter"]:
        start = article.snapshot.body.index(words)
        span = Span(article.snapshot.id, Part.BODY, start, start + len(words))
        assert voice_of(span, found).kind == VoiceKind.REPORTER, words


MARKS = ["“", "”", '"', "'", "‘", "’", "«", "»", " ", "\n\n", ". ", ", ", "—", ":", "("]
WORDS = re.findall(
    r"\S+", "said Mayor Doe she that Police told according to who adding a spokesman for ’s U.S. @x I 1 é \u200b"
)
PIECES = st.sampled_from([*MARKS, *WORDS])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_any_text_gives_spans_that_can_be_quoted(pieces: list[str]) -> None:
    article = read(" ".join(pieces))
    for item in voices(article):
        assert quote(article.snapshot, item.span).text
        for span in (item.cue, item.source):
            assert span is None or quote(article.snapshot, span).text


@pytest.mark.parametrize(
    "unit", ["'a ", "“a ", '"a', "“a” said ", "he said, ", "X, who ", "(", "Doe’s ", "that said that ", "The “A” B of "]
)
def test_hostile_repetition_is_read_in_bounded_time(unit: str) -> None:
    article = read(unit * (20_000 // len(unit)))
    began = time.perf_counter()
    voices(article)
    assert time.perf_counter() - began < 5


def test_a_list_of_many_names_is_read_in_bounded_time() -> None:
    article = read(" ".join(f"Ann Q{number}x, Bo {number}y of Z{number}z Company said." for number in range(1000)))
    began = time.perf_counter()
    voices(article)
    assert time.perf_counter() - began < 5


def test_the_innermost_attribution_speaks_for_a_span() -> None:
    outer = Entity("person:a", "Ann", NameKind.PERSON)
    inner = Entity("person:b", "Bo", NameKind.PERSON)

    def span(start: int, end: int) -> Span:
        return Span("s", Part.BODY, start, end)

    found = (
        Attribution(span(0, 100), VoiceKind.PARAPHRASED, outer),
        Attribution(span(40, 60), VoiceKind.QUOTED, inner),
    )
    assert voice_of(span(45, 55), found).speaker == inner
    assert voice_of(span(0, 100), found).speaker == outer
    assert voice_of(span(90, 130), found).kind == VoiceKind.REPORTER
    assert voice_of(Span("s", Part.TITLE, 45, 55), found).kind == VoiceKind.REPORTER


def test_same_article_gives_the_same_attributions_twice() -> None:
    text = "“We won,” said Mayor Ines Caldera. Police said the square was full, and she agreed that it was."
    assert voices(read(text)) == voices(read(text))
