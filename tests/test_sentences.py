"""Sentence and paragraph spans."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.sentences import paragraph_spans, sentence_spans

CASES = [
    ["“Where did they go?” she said.", "“I don’t know,” he said.", "Then it ended."],
    ["The U.S. Army said Gov. Ana Novak met Rep. Al Green at 5 p.m. Monday.", "It cost $3.5 bn.", "It grew."],
    ["Lt. Col. John F. Kerr was No. 5.", "He said: “We won.", "We lost.”", "Then (it was late.) he went."],
    ['"You can\'t!" she cried.', "He lives in Port Vale, D.C.", "The rate rose 2.5 percent."],
    ["“Why?” Smith asked.", "“We won!”", "The crowd roared.", "“Who’s there?” Mayor Anna Bell said."],
    ["Sens. Joe Marsh, D-W.Va., and Kyra Vale, D-Ariz., voted.", "Wait… what?", "iPhone sales fell."],
    ["“What?”, he asked.", '"Is it so?", said Ann.', "He joined J.P. Marlow.", "The end..."],
    ["He spoke.[1]", "(He was 34.)", "She was 5.", "Dr. Vale vs. Mr. Marsh begins."],
    ["Growth.", "“We are happy,” Jones said."],
    ["He told E! News and Yahoo! Finance.", "She won on Jeopardy!", "The show is old.", "Stop!", "Now!", "He left."],
    ["So said Kyra Vale, D-Ariz. -- who won a seat -- and left.", "He saw it. — as ever — in the rain.", "It fell."],
    ["They said Rep. Kyra Vale’s (D-Ariz.) Senate bid was over.", "So says Joe Marsh (R-W.Va.)", "The vote is due."],
]


@pytest.mark.parametrize("sentences", CASES)
def test_sentences_come_apart_where_a_reader_would_part_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


def test_a_sentence_glued_to_an_opening_quotation_mark_is_parted() -> None:
    text = "The firm expects growth.“We are happy,” Jones said."
    assert len(sentence_spans(text)) == 2


def test_no_sentence_crosses_a_blank_line() -> None:
    text = "One paragraph without an end\n\nand another"
    assert [text[start:end] for start, end in sentence_spans(text)] == text.split("\n\n")


def test_paragraphs_are_parted_at_blank_lines_and_trimmed() -> None:
    text = "  first \n \n\n second\nline\n\n"
    assert [text[start:end] for start, end in paragraph_spans(text)] == ["first", "second\nline"]


@given(st.text(alphabet=st.sampled_from("ab AB.!?…“”\"'(),\n\u00a0\u2028é1"), max_size=200) | st.text(max_size=200))
def test_every_character_but_white_space_is_in_exactly_one_sentence(text: str) -> None:
    spans = sentence_spans(text)
    inside = [index for start, end in spans for index in range(start, end)]
    assert len(inside) == len(set(inside))
    assert inside == sorted(inside)
    assert all(index in set(inside) or text[index].isspace() for index in range(len(text)))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


@pytest.mark.parametrize("unit", [".", "“", "A. ", "a ", "\n", "A.B.", "! ", "x.'", '?" A'])
def test_long_odd_texts_take_bounded_time(unit: str) -> None:
    begun = time.perf_counter()
    sentence_spans(unit * (200_000 // len(unit)))
    assert time.perf_counter() - begun < 3
