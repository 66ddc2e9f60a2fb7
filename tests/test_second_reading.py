"""What a judge's word adds to the rules, and what it takes back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from consilience.analyzers.base import Entailment, Passage
from consilience.analyzers.entailment import MiniLMJudge
from consilience.analyzers.local import MiniLMEmbedder
from consilience.comparing.second_reading import weight
from consilience.pipeline import read
from consilience.stages.compare import compare
from consilience.types import Comparison, ConflictKind, Relation
from tests import build

FERRY = "The ferry company has not paid its 300 dock workers since April, the union said on Tuesday."
PAID = "Wages of the ferry company's 300 dock workers were paid in full for every month since April, the union said."
NO_FLAWS = "Inspectors found no sealed doors on the lower deck of the ferry, the report says."
NOR_FLAWS = (
    "The report names no other fault, nor did the inspectors find any sealed doors on the lower deck of the ferry."
)


class FixedJudge:
    """Gives every pair one answer, but sees no contradiction once both have, or have not, the word at issue."""

    version = "fixed"

    def __init__(self, entails: float, contradicts: float, at_issue: str = "") -> None:
        self._answer = Entailment(entails, contradicts)
        self._at_issue = at_issue

    def judge(self, pairs: Sequence[tuple[Passage, Passage]]) -> Sequence[Entailment]:
        return [self._of(one.text, other.text) for one, other in pairs]

    def _of(self, one: str, other: str) -> Entailment:
        agreed = bool(self._at_issue) and (self._at_issue in one) == (self._at_issue in other)
        return Entailment(0.9, 0.05) if agreed else self._answer


def told(one: str, other: str, judge: FixedJudge | MiniLMJudge | None) -> list[Comparison]:
    readings = [read(build.article("Alder Post", "", one)), read(build.article("Birch Times", "", other))]
    found = compare(readings, MiniLMEmbedder(), judge)
    return [item for item in found if item.relation in {Relation.CONTRADICTS, Relation.DISPUTED}]


def test_a_conflict_in_other_words_is_told_where_the_judge_is_sure_and_something_can_be_shown() -> None:
    (found,) = told(FERRY, PAID, FixedJudge(0.02, 0.95, "not"))
    assert found.kind is ConflictKind.POLARITY
    assert {found.evidence[0].text in text for text in (FERRY, PAID)} == {True, False}
    assert {found.evidence[1].text in text for text in (FERRY, PAID)} == {True, False}
    assert not told(FERRY, PAID, FixedJudge(0.02, 0.1, "not"))
    assert not told(FERRY, PAID, FixedJudge(0.02, 0.95))


def test_what_the_judge_is_sure_of_but_nobody_could_check_is_not_told() -> None:
    one = "The harbour master praised the crew for its calm on Tuesday."
    other = "The harbour master thanked the crew for its calm on Tuesday."
    assert not told(one, other, FixedJudge(0.0, 0.99))


def test_a_denial_that_is_none_is_taken_back() -> None:
    for judge in (FixedJudge(0.6, 0.02), MiniLMJudge()):
        assert not told(NO_FLAWS, NOR_FLAWS, judge)


def test_the_order_of_the_articles_changes_nothing() -> None:
    judge = MiniLMJudge()
    there, back = told(FERRY, PAID, judge), told(PAID, FERRY, judge)
    assert {(item.kind, item.strength) for item in there} == {(item.kind, item.strength) for item in back}


def test_two_ways_of_denying_one_thing_are_no_conflict() -> None:
    one = "The inspectors did not find evidence of tampering on the lower deck of the ferry."
    other = "The inspectors found no evidence of tampering on the lower deck of the ferry."
    assert not told(one, other, None)
    assert told(one, "The inspectors found evidence of tampering on the lower deck of the ferry.", None)


def test_two_denials_in_other_words_are_no_conflict() -> None:
    one = "Her lawyer said that Brandt never intended to harm the harbour master."
    other = "Her lawyer said that his client did not make plans to harm the harbour master."
    assert not told(one, other, FixedJudge(0.02, 0.9, "not"))


def test_failing_to_do_a_thing_is_not_doing_it() -> None:
    one = "The crews claim that the yard made false statements about its cranes and didn't check the ropes."
    other = "The crews say that the yard made false statements about its cranes and failed to check “worn” ropes."
    assert not told(one, other, FixedJudge(0.02, 0.9, "n't"))


def test_a_number_that_counts_nothing_named_can_show_a_conflict() -> None:
    one = "An international team of divers, 150 in all, 40 of them from Thailand and 50 from abroad, searched the mine."
    other = "A team of 90 divers, 40 from Thailand and 50 from abroad, has been searching the mine."
    assert not told(one, other, None)
    (found,) = told(one, other, FixedJudge(0.02, 0.9, "150"))
    assert found.kind is ConflictKind.NUMBER
    assert "150" in found.reason


def test_the_ends_of_two_spans_of_time_are_compared() -> None:
    one = "The mayor signed an order on Thursday for a curfew that runs from midnight to 8 a.m."
    other = "The mayor signed an order on Thursday for a curfew from midnight until 6 a.m."
    (found,) = told(one, other, FixedJudge(0.02, 0.9, "8 a.m."))
    assert found.kind is ConflictKind.DATE
    assert "8 a.m." in found.reason


def test_the_words_whose_repair_takes_the_conflict_away_are_told() -> None:
    one = "The city bought the Corvane yard from Nadia Brandt for 12 million dollars on Monday, the papers show."
    other = "Tobias Holm sold the Corvane yard to the city on Monday at a price of 12 million dollars, it was told."
    (found,) = told(one, other, FixedJudge(0.02, 0.9, "Nadia Brandt"))
    assert found.kind is ConflictKind.ACTOR
    assert "Nadia Brandt" in found.reason
    assert "Tobias Holm" in found.reason


def test_what_a_speaker_denies_of_themself_is_set_against_nobody_else() -> None:
    mine = "“I was not on the Monday call between the mayor and the owner of the Corvane yard,” Tobias Holm said."
    theirs = "Lawmakers questioned Nadia Brandt, an aide, on the Monday call of the mayor with the owner of the yard."
    assert not told(mine, theirs, FixedJudge(0.0, 0.99, "not"))
    mine = "“I did not sell the Corvane yard to the city on Monday,” Tobias Holm said."
    assert not told(mine, "Nadia Brandt sold the Corvane yard to the city.", FixedJudge(0.0, 0.89, "not"))
    assert told(mine, "Tobias Holm sold the Corvane yard to the city.", FixedJudge(0.0, 0.89, "not"))


def test_one_number_of_a_kind_needs_less_of_the_judge() -> None:
    one = (
        "Following a two-day trial in spring, a jury in Orlo deliberated for less than 10 minutes before convicting "
        "Holm, 51, of stealing the barges."
    )
    other = "Holm confessed to the crime and the jury took just 15 minutes to find him guilty."
    (found,) = told(one, other, FixedJudge(0.02, 0.55, "10 minutes"))
    assert found.kind is ConflictKind.NUMBER
    assert not told(one, other, FixedJudge(0.02, 0.3, "10 minutes"))
    assert not told(one, other, FixedJudge(0.02, 0.55))
    rival = one.replace("two-day trial", "trial and 40 minutes of pleas")
    assert not told(rival, other, FixedJudge(0.02, 0.55, "10 minutes"))


def test_what_is_told_weighs_the_judge_and_what_a_repair_leaves_against_the_words() -> None:
    plain = weight(0.6, 0.05, 0.3, 0.5, lone=False)
    assert weight(0.9, 0.05, 0.3, 0.5, lone=False) > plain > weight(0.6, 0.5, 0.3, 0.5, lone=False)
    assert weight(0.6, 0.05, 0.6, 0.5, lone=False) > plain < weight(0.6, 0.05, 0.3, 0.8, lone=False)
    assert weight(0.6, 0.05, 0.3, 0.5, lone=True) > plain
    assert weight(0.0, 0.0, 1.0, 1.0, lone=True) < weight(1.0, 0.0, 1.0, 1.0, lone=True)


@pytest.mark.parametrize(
    ("one", "other", "at_issue"),
    [
        (
            "The ferry company did not respond to a request for comment.",
            "The ferry company declined to comment on the wages of its workers.",
            "not",
        ),
        (
            "The inspectors did not find evidence that the Corvane yard paid the mayor.",
            "The inspectors found no evidence that the Corvane yard paid the mayor.",
            "not",
        ),
        (
            "Nadia Brandt spoke to Oleh Zelinsky in the harbour on Monday.",
            "Nadia Brandt spoke to Oleh Zelinskyy in the harbour on Monday.",
            "Zelinsky",
        ),
        (
            "The three founders of the Corvane choir will sing together for the first time in 25 years.",
            "To celebrate 50 years since the choir's formation, the three founders will sing together next year.",
            "25 years",
        ),
    ],
    ids=["no answer to an outlet", "finding of nothing", "one name in two spellings", "first time and years since"],
)
def test_what_sets_two_sentences_apart_is_no_conflict_however_sure_the_judge(
    one: str, other: str, at_issue: str
) -> None:
    assert not told(one, other, FixedJudge(0.0, 0.99, at_issue))


def test_early_before_a_day_is_no_early_figure() -> None:
    one = "Officers found the woman asleep in a car in the city lot early Sunday morning."
    other = "Officers found the woman asleep in a car in the city lot Tuesday morning."
    (found,) = told(one, other, FixedJudge(0.0, 0.9, "Sunday"))
    assert found.kind is ConflictKind.DATE
