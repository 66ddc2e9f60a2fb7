"""The offline labeller of wording: whole words, the same answer alone and in a batch, other rubrics unanswered."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.analyzers.base import Label, Passage, Rubric, Unanswered
from consilience.analyzers.wording import LABELS, MiniLMLabeller
from consilience.checks.wording.marked import RUBRIC
from consilience.errors import AnalyzerError

SLANTED = "It was a shabby end to a shabby affair, and the council's cronies can take a bow for gutting the library."
SHARED = MiniLMLabeller(threads=1)
SOBER = "The council voted 7-4 on Tuesday to close the library on Mill Street in March, the clerk said."


@pytest.fixture(scope="module")
def labeller() -> MiniLMLabeller:
    return MiniLMLabeller()


def labels(labeller: MiniLMLabeller, *texts: str) -> list[tuple[Label, ...]]:
    found = labeller.label([Passage(text) for text in texts], RUBRIC)
    return [item for item in found if not isinstance(item, Unanswered)]


def test_slanted_words_are_marked_and_sober_ones_are_not(labeller: MiniLMLabeller) -> None:
    slanted, sober = labels(labeller, SLANTED, SOBER)
    assert any(label.probability is not None and label.probability > 0.9 for label in slanted)
    assert sober == ()
    assert {label.name for label in slanted} <= {name for name, _ in RUBRIC.labels} == set(LABELS)


def test_a_cue_is_whole_words_of_its_passage(labeller: MiniLMLabeller) -> None:
    for label in labels(labeller, SLANTED)[0]:
        start, end = label.cue.start, label.cue.end
        assert start is not None
        assert end is not None
        assert SLANTED[start:end] == label.cue.text
        assert not SLANTED[start - 1 : start].isalnum()
        assert not SLANTED[end : end + 1].isalnum()


def test_an_answer_is_the_same_alone_and_in_a_batch(labeller: MiniLMLabeller) -> None:
    alone = {text: labels(labeller, text)[0] for text in (SLANTED, SOBER)}
    texts = [SLANTED, SOBER] * 3
    random.Random(1).shuffle(texts)
    assert labels(labeller, *texts) == [alone[text] for text in texts]
    assert labels(MiniLMLabeller(threads=1), SLANTED) == [alone[SLANTED]]


def test_another_rubric_is_unanswered(labeller: MiniLMLabeller) -> None:
    rubric = Rubric("mood", "How does it feel?", (("glad", "glad"),), "1")
    assert all(isinstance(item, Unanswered) for item in labeller.label([Passage(SLANTED)], rubric))


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120))
def test_any_text_is_answered_with_words_that_stand_in_it(text: str) -> None:
    for label in labels(SHARED, text)[0]:
        assert label.cue.text == text[label.cue.start : label.cue.end]


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(AnalyzerError, match=r"wording\.onnx"):
        MiniLMLabeller(tmp_path).label([Passage(SLANTED)], RUBRIC)
