"""Voices counted, and values in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from consilience.publish import passages, wording
from consilience.publish.characters import visible, web_address
from consilience.publish.phrase_bounds import ends, narrowed, widened
from consilience.publish.view import view
from consilience.types import (
    Alignment,
    Attribution,
    Bound,
    Entity,
    NameKind,
    Part,
    Precision,
    Quantity,
    QuantityKind,
    Reading,
    Report,
    Span,
    TimeMention,
    VoiceKind,
)
from tests.sample_report import PROVENANCE, Builder, courier, ledger

# ── words and figures ───────────────────────────────────────────────────────────────────────────────────────────────


def test_words_are_counted_for_the_voice_they_belong_to() -> None:
    found = passages.balance(courier())
    assert found.words == passages.count_words(courier().article.snapshot.body)
    assert found.words == found.words_reporter + found.words_quoted + found.words_paraphrased
    orbell = found.speakers[0]
    assert (orbell.key, orbell.quotations, orbell.words_quoted, orbell.words_paraphrased) == ("A", 2, 17, 15)
    assert found.speakers[-1].entity is None


@pytest.mark.parametrize("words", [(490, 170, 161), (1, 1, 1), (3, 0, 0), (997, 1, 2), (0, 0, 0)])
def test_percentages_of_the_voices_add_up(words: tuple[int, int, int]) -> None:
    found = passages.Balance(sum(words), *words, speakers=()).percentages()
    assert sum(found) == (100 if any(words) else 0)
    assert all(abs(part - 100 * own / (sum(words) or 1)) < 1 for part, own in zip(found, words, strict=True))


def test_quoted_words_inside_a_paraphrase_count_as_quoted() -> None:
    build = Builder("T", "", "She said the plan was “a bad joke” and left.")
    article = replace(courier().article, snapshot=build.snapshot, sentences=build.sentences())
    speaker = Entity("x", "Ana Lind", NameKind.PERSON)
    attributions = (
        Attribution(build.span("a bad joke"), VoiceKind.QUOTED, speaker),
        Attribution(build.span("the plan was “a bad joke”"), VoiceKind.PARAPHRASED, speaker),
    )
    found = passages.balance(Reading(article, (), attributions, ()))
    assert (found.words_quoted, found.words_paraphrased, found.words_reporter) == (3, 3, 4)


def test_the_paragraphs_hold_every_word_of_the_text() -> None:
    reading = courier()
    shown = " ".join(
        segment.text
        for paragraph in passages.paragraphs(reading, Part.BODY, passages.balance(reading).speakers)
        for passage in paragraph.passages
        for segment in passage.segments
    )
    assert re.findall(r"\w+", shown) == re.findall(r"\w+", reading.article.snapshot.body)


def test_letters_go_on_after_z() -> None:
    assert [passages.letter(index) for index in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_copies_that_share_claim_ids_stand_each_under_its_own_source() -> None:
    report = Report((ledger(), ledger()), (Alignment("a", ("d1",), 1.0),), (), (), PROVENANCE)
    (row,) = view(report).rows
    assert row.sources == 2


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(Span("s", Part.BODY, 0, 1), 4, 6, QuantityKind.PERCENT, "%", "", Bound.RANGE), "4–6 %"),
        (Quantity(Span("s", Part.BODY, 0, 1), 1e18, 1e18, QuantityKind.COUNT, "", "atoms"), "1e+18 atoms"),
        (Quantity(Span("s", Part.BODY, 0, 1), 2.5, 2.5, QuantityKind.MEASURE, "m", "wave"), "2.5 m (wave)"),
        (Quantity(Span("s", Part.BODY, 0, 1), 41, 41, QuantityKind.AGE, "", ""), "41 years old"),
        (Quantity(Span("s", Part.BODY, 0, 1), 960, 960, QuantityKind.DURATION, "s", ""), "16 minutes"),
        (Quantity(Span("s", Part.BODY, 0, 1), 3600, 7200, QuantityKind.DURATION, "s", "talks"), "1–2 hours (talks)"),
        (Quantity(Span("s", Part.BODY, 0, 1), 22, 22, QuantityKind.ORDINAL, "", "call"), "22nd (call)"),
    ],
)  # fmt: skip
def test_quantities_in_words(quantity: Quantity, words: str) -> None:
    assert wording.quantity(quantity) == words


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2024-06-19", "2024-06-20", Precision.DAY, "19 June 2024"),
        ("2024-06-17", "2024-06-24", Precision.WEEK, "17 to 23 June 2024"),
        ("2024-06-29", "2024-07-02", Precision.WEEK, "29 June 2024 to 1 July 2024"),
        ("2024-06-01", "2024-07-01", Precision.MONTH, "June 2024"),
        ("2024-04-01", "2024-07-01", Precision.QUARTER, "April 2024 to June 2024"),
        ("1990-01-01", "2000-01-01", Precision.DECADE, "1990 to 1999"),
        ("2024-06-19T18:00", "2024-06-20T00:00", Precision.DAYPART, "19 June 2024, 18:00 to 00:00"),
        ("2024-06-19T18:05", "2024-06-19T18:06", Precision.MINUTE, "19 June 2024, 18:05"),
        ("?", "", Precision.DAY, "? to "),
    ],
)
def test_times_in_words(start: str, end: str, precision: Precision, words: str) -> None:
    assert wording.time(TimeMention(Span("s", Part.BODY, 0, 1), start, end, precision, False)) == words


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://a.example/b?c=d#e", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https://a.example/\nx", False),
        ("https://[bad", False),
        ("https:///nohost", False),
        ("https://a.example\\@b", False),
        ("/local/path", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_are_linked(url: str | None, safe: bool) -> None:
    assert (web_address(url) is not None) == safe


def test_characters_that_a_page_cannot_hold_become_visible() -> None:
    assert visible("a\x00\x1b\ud800\x85b\tc\n") == "a␀␛��b\tc\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The quay is closed.", "“The quay is closed.”"),
        ('"Yes, it is," she said.', "“‘Yes, it is,’ she said.”"),
        ("She said “it is closed.”", "“She said ‘it is closed.’”"),
        ("“Yes, it is.”", "“Yes, it is.”"),
    ],
)
def test_a_quotation_within_ours_has_single_marks(text: str, shown: str) -> None:
    assert wording.enclosed(text) == shown


SENTENCE = "The ferry line faced nine state charges of aggravated neglect, handing Mayor Jo Hale a victory"
WORDS = SENTENCE.split()


def test_what_is_cut_from_a_sentence_begins_and_ends_with_a_phrase() -> None:
    assert narrowed(WORDS, 0, 7, (0, 0)) == (0, 6)
    assert widened(WORDS, 5, 7, 14) == (0, 9)
    assert widened(WORDS, 5, 7, 4) == (5, 7)
    assert not ends(["said", "Gov.", "Hale"], 1)
