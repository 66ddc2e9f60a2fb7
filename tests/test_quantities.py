"""Numbers in running text: what holds for every text, and what the fixtures cannot say."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from consilience.language.quantities import read_quantities
from consilience.types import Bound, Part, Quantity, QuantityKind, Span

WORDS = st.sampled_from(
    """
    four 12 3.5 $ bn £1.2m per cent % killed people between and - to 5 the gunman among them , . aged 41 Boeing
    737 million a dozen ft 10 in hundreds of thousands third two year old no injuries including ½ ’ İ 1,000
    """.split()  # noqa: SIM905 -- a list of single words is hard to read
)


def read(text: str) -> tuple[Quantity, ...]:
    return read_quantities(text, Span("s", Part.BODY, 100, 100 + len(text)))


@given(st.lists(WORDS, max_size=30), st.sampled_from(["", " "]))
def test_every_span_lies_in_the_text_and_starts_and_ends_on_characters(words: list[str], gap: str) -> None:
    text = gap.join(words)
    for quantity in read(text):
        here = text[quantity.span.start - 100 : quantity.span.end - 100]
        assert here
        assert here == here.strip()
        assert 100 <= quantity.span.start < quantity.span.end <= 100 + len(text)


@given(st.lists(WORDS, max_size=30))
def test_low_exceeds_high_only_in_scores(words: list[str]) -> None:
    for quantity in read(" ".join(words)):
        assert quantity.kind == QuantityKind.SCORE or quantity.low <= quantity.high
        assert quantity.bound != Bound.RANGE or quantity.low < quantity.high


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read(text)


def test_a_long_hostile_text_is_read_in_bounded_time() -> None:
    text = "between 1 and " * 3000 + "1,000" * 3000 + "-" * 10_000 + "five hundred and " * 3000
    start = time.perf_counter()
    read(text)
    assert time.perf_counter() - start < 5


def test_a_whole_with_its_perpetrator_is_also_the_others_and_the_one() -> None:
    found = read("Nine people died, including the attacker, in Harrow Vale.")
    assert [(quantity.low, quantity.of) for quantity in found] == [
        (9, "people dead"),
        (8, "people dead besides the attacker"),
        (1, "attacker dead"),
    ]


def test_a_part_of_the_same_class_is_not_taken_off_the_whole() -> None:
    assert [quantity.low for quantity in read("Nine people died, including the mayor.")] == [9]


def test_the_span_holds_the_bound_words_and_the_unit() -> None:
    text = "They paid more than $3.5 bn for it."
    (quantity,) = read(text)
    assert text[quantity.span.start - 100 : quantity.span.end - 100] == "more than $3.5 bn"
