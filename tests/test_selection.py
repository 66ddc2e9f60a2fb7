"""Which sentences are told, and which weigh less: quotations, background, imagined cases, words of slant."""

from __future__ import annotations

import pytest

from consilience.composing.denials import denial_of
from consilience.composing.selection import (
    BACKGROUND,
    Statement,
    deductions,
    is_checkable,
    is_loaded,
    is_turned_round,
    quoted_share,
    statements,
    stems,
)
from consilience.pipeline import read
from tests import build


def told(*sentences: str) -> tuple[Statement, ...]:
    return statements([read(build.article("The Senn", "Ferry hits quay at Marlow", *sentences))], ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Osk Shipping is headquartered in Marlow on the river Senn.",
        "The council of Marlow is now made up of 31 members.",
    ],
)
def test_background_weighs_less(sentence: str) -> None:
    (statement,) = told(sentence)
    assert deductions(statement) >= BACKGROUND


@pytest.mark.parametrize(
    "sentence",
    [
        "If a ferry has no rudder then it drifts down the Senn to Marlow.",
        "In movies such as The Long Weir, ferries sink in Marlow within minutes.",
    ],
)
def test_an_imagined_case_is_never_told(sentence: str) -> None:
    assert told(sentence) == ()


def test_phrases_of_slant_are_found() -> None:
    assert is_loaded("Illegal immigrants waited at the quay.")
    assert not is_loaded("Hale spoke of “illegal immigrants”.")
    assert not is_loaded("Immigrants waited at an illegal quay.")


LONG_QUOTATION = (
    "“Right now, I think that we in Marlow have a good model for the Senn,” Jo Hale, the mayor of Marlow, said. ",
    "“It worked well for the ferry in 2019.",
    "But it is not enough for the bridge of Marlow.”",
)


def test_a_sentence_within_a_longer_quotation_is_somebodys_words() -> None:
    found = told(*LONG_QUOTATION)
    first = next(item for item in found if "2019" in item.text)
    assert quoted_share(first) > 0.5
    assert is_turned_round(first)
    assert not any(is_turned_round(item) for item in found if item is not first)


def test_something_to_check_is_a_number_time_place_name_or_event() -> None:
    for sentence in ("Osk Shipping has 31 ferries.", "Osk Shipping sold its ferries."):
        (statement,) = told(sentence)
        assert is_checkable(statement)


def test_a_possessive_is_the_same_word() -> None:
    assert stems("Oyelaran’s ferry") == stems("Oyelaran ferry")


def test_a_denial_belongs_to_the_accusation() -> None:
    found = told(
        "Petra Oyelaran accused Jonas Achterberg of moving the buoys on Monday.",
        "The council of Marlow met on Tuesday.",
        "Jonas Achterberg denied that he had moved any buoy.",
    )
    assert denial_of(found[0], found) == found[2]
    assert denial_of(found[2], found) is None
