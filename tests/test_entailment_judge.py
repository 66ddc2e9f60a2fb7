"""The offline judge of entailment: its answer depends on the pair alone, in either order."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from consilience.analyzers.base import Entailment, Passage, Unanswered
from consilience.analyzers.entailment import MiniLMJudge
from consilience.errors import AnalyzerError

FIRE = "Seven people died when a fire swept through a hotel in Kestrel Bay on Monday night, the police said."
SAME = "A hotel fire in Kestrel Bay killed seven people on Monday night, according to police."
COUNT = "Eleven people died when a fire swept through a hotel in Kestrel Bay on Monday night, the police said."
DENIED = "No one died when a fire swept through a hotel in Kestrel Bay on Monday night, the police said."
OTHER = "The hotel was built in 1974 and had been sold twice in ten years."
PAIRS = [(FIRE, SAME), (FIRE, COUNT), (FIRE, DENIED), (FIRE, OTHER), (FIRE, FIRE)]


@pytest.fixture(scope="module")
def judge() -> MiniLMJudge:
    return MiniLMJudge()


def answers(judge: MiniLMJudge, pairs: list[tuple[str, str]]) -> list[Entailment]:
    found = judge.judge([(Passage(one), Passage(other)) for one, other in pairs])
    assert all(isinstance(item, Entailment) for item in found)
    return [item for item in found if isinstance(item, Entailment)]


def test_an_answer_is_the_same_alone_in_a_batch_and_with_the_texts_exchanged(judge: MiniLMJudge) -> None:
    alone = {pair: answers(judge, [pair])[0] for pair in PAIRS}
    shuffled = PAIRS * 2
    random.Random(1).shuffle(shuffled)
    assert answers(judge, shuffled) == [alone[pair] for pair in shuffled]
    assert answers(judge, [(other, one) for one, other in PAIRS]) == list(alone.values())
    assert answers(MiniLMJudge(threads=1), PAIRS) == list(alone.values())


def test_it_tells_a_contradiction_from_the_same_in_other_words_and_from_something_else(judge: MiniLMJudge) -> None:
    same, count, denied, other, itself = answers(judge, PAIRS)
    assert min(count.contradicts, denied.contradicts) > 0.5
    assert max(same.contradicts, other.contradicts, itself.contradicts) < 0.3
    assert min(same.entails, itself.entails) > other.entails


def test_a_pair_without_words_is_unanswered_and_spoils_nothing(judge: MiniLMJudge) -> None:
    empty, full = judge.judge([(Passage(" "), Passage(FIRE)), (Passage(FIRE), Passage(SAME))])
    assert isinstance(empty, Unanswered)
    assert isinstance(full, Entailment)
    assert judge.judge([]) == []


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(AnalyzerError, match=tmp_path.name):
        MiniLMJudge(tmp_path).judge([(Passage("one"), Passage("other"))])
