"""What each word of a text is to another text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from consilience.language.contrast import Mark, contrast


def marks(text: str, other: str) -> dict[str, Mark]:
    return {token.text: mark for token, mark in contrast(text, other)}


def test_words_that_both_have_are_told_from_those_that_one_has() -> None:
    found = marks("Twelve sailors drowned off Lorne on Friday", "On Saturday 14 sailors from Lorne went missing")
    assert found["Twelve"] is Mark.OWN_NUMBER
    assert found["sailors"] is Mark.SHARED
    assert found["drowned"] is Mark.OWN
    assert found["Lorne"] is Mark.SHARED_NAME
    assert found["Friday"] is Mark.OWN_TIME
    assert found["off"] is Mark.PLAIN


def test_the_pasts_of_an_irregular_verb_are_one_word_with_it() -> None:
    assert marks("The board sent the letter", "It did not send it")["sent"] is Mark.SHARED
    assert marks("He withdrew", "They will withdraw")["withdrew"] is Mark.SHARED


def test_a_number_in_words_is_the_number_in_figures() -> None:
    assert marks("Twelve hurt", "12 hurt")["Twelve"] is Mark.SHARED_NUMBER
    assert marks("12 hurt", "Twelve hurt")["12"] is Mark.SHARED_NUMBER


def test_a_negation_is_told_apart_by_whether_the_other_text_denies_too() -> None:
    assert marks("He did not resign", "He resigned")["not"] is Mark.OWN_NEGATION
    assert marks("He did not resign", "He never resigned")["not"] is Mark.SHARED_NEGATION


def test_a_word_is_opposed_where_the_other_text_has_its_opposite() -> None:
    assert marks("The motion was rejected", "The motion was accepted")["rejected"] is Mark.OPPOSED
    assert marks("The motion was rejected", "The motion was rejected")["rejected"] is Mark.SHARED


@given(st.text(max_size=200), st.text(max_size=200))
def test_every_token_has_one_mark_and_a_text_owns_nothing_against_itself(text: str, other: str) -> None:
    tokens = [token for token, _ in contrast(text, other)]
    assert tokens == [token for token, _ in contrast(text, text)]
    own = {Mark.OWN, Mark.OWN_NAME, Mark.OWN_NUMBER, Mark.OWN_TIME, Mark.OWN_NEGATION, Mark.OPPOSED}
    assert not {mark for _, mark in contrast(text, text)} & own
