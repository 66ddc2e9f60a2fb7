"""Shared wording of statements of two articles."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.language.overlap import word_overlap

LEFT = (
    "The ferry Aurora carried 120 passengers.",
    "Inspectors found fire doors wedged open on the ferry Aurora.",
    "The ferry Aurora was built in Lindholm.",
)
RIGHT = (
    "An inspector had found the fire doors open on the ferry Aurora.",
    "The ferry Aurora sails daily.",
)


def test_rare_words_tie_statements_together_and_the_events_own_name_does_not() -> None:
    found = word_overlap(LEFT, RIGHT)
    assert found.shape == (3, 2)
    assert found[1, 0] > 0.6
    assert found[0, 1] < 0.35
    assert found[1].argmax() == 0


def test_other_forms_of_a_word_count_as_the_same() -> None:
    found = word_overlap(("Inspectors investigated.",), ("The inspector's investigation",))
    assert found[0, 0] > 0.5


def test_a_statement_shares_all_its_wording_with_itself_and_none_with_strange_words() -> None:
    found = word_overlap(("Rain fell over Lindholm",), ("Rain fell over Lindholm", "Prices rose again"))
    assert found[0].tolist() == pytest.approx([1.0, 0.0])


def test_numbers_count_however_short() -> None:
    assert word_overlap(("9 of 12",), ("12 or so",))[0, 0] > 0


def test_no_statements_and_no_words_are_no_error() -> None:
    assert word_overlap((), ("Rain fell",)).shape == (0, 1)
    assert word_overlap(("…", ""), ("",)).tolist() == [[0.0], [0.0]]


@given(st.lists(st.text(max_size=30), max_size=5), st.lists(st.text(max_size=30), max_size=5))
def test_overlap_is_symmetric_and_between_0_and_1(left: list[str], right: list[str]) -> None:
    found = word_overlap(left, right)
    assert ((found >= 0) & (found <= 1)).all()
    np.testing.assert_allclose(found, word_overlap(right, left).T, atol=1e-6)
