"""Hedges, modality and negation of the main statement."""

from __future__ import annotations

import pytest

from consilience.language.modality import read_mood
from consilience.types import Modality, Part, Span


def read(text: str) -> tuple[Modality, list[str], list[str]]:
    mood = read_mood(text, Span("s", Part.BODY, 0, len(text)))
    hedges = [text[span.start : span.end] for span in mood.hedges]
    return mood.modality, hedges, [text[span.start : span.end] for span in mood.negations]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The dam broke on Monday.", Modality.ASSERTED),
        ("The dam may break.", Modality.POSSIBLE),
        ("The dam reportedly broke.", Modality.POSSIBLE),
        ("May was warm in Dorne.", Modality.ASSERTED),
        ("The mayor allegedly took bribes.", Modality.ALLEGED),
        ("She is accused of taking bribes.", Modality.ALLEGED),
        ("The minister will resign.", Modality.PLANNED),
        ("The firm plans to close the plant.", Modality.PLANNED),
        ("The bridge would fall if the river rose.", Modality.CONDITIONAL),
        ("Even if it rains, they play.", Modality.ASSERTED),
        ("Reporters asked if he had known.", Modality.ASSERTED),
        ("She denied that she took the money.", Modality.DENIED),
        ("He was denied bail.", Modality.ASSERTED),
        ("The embassy denied him entry.", Modality.ASSERTED),
        ("Will the minister resign?", Modality.ASKED),
        ("“Will the minister resign?”", Modality.ASKED),
        ("Foul play cannot be ruled out.", Modality.POSSIBLE),
        ("The company could not be reached.", Modality.ASSERTED),
        ("The man, who may face charges, was released.", Modality.ASSERTED),
        ("He made his will in the spring.", Modality.ASSERTED),
    ],
)
def test_the_modality_is_that_of_the_main_statement(text: str, modality: Modality) -> None:
    assert read(text)[0] == modality


@pytest.mark.parametrize(
    ("text", "negations"),
    [
        ("He did not resign.", ["not"]),
        ("He didn’t resign.", ["didn’t"]),
        ("Nobody was hurt.", ["Nobody"]),
        ("Police fired without warning.", ["without"]),
        ("The council failed to act.", ["failed to"]),
        ("Not only did he win, he broke a record.", []),
        ("No fewer than eight ministers resigned.", []),
        ("The train is no longer running.", ["no longer"]),
        ("Foul play cannot be ruled out.", []),
        ("The man, who was not armed, was shot.", []),
        ("No. 10 was silent.", []),
        ("There is no doubt that he knew.", []),
    ],
)
def test_negation_is_found_where_it_negates(text: str, negations: list[str]) -> None:
    assert read(text)[2] == negations


def test_hedges_are_the_words_that_weaken() -> None:
    assert read("The suspected arsonist may have fled.")[1] == ["suspected", "may"]
