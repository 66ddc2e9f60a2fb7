"""Pairs of short statements of a story told as one sentence, each still by whoever states it."""

from __future__ import annotations

from consilience.composing.carriers import Fact
from consilience.composing.merging import Told, lowered, merged
from consilience.composing.selection import statements
from consilience.composing.verification import faults
from consilience.composing.wording import Wording
from consilience.evidence import quote
from consilience.pipeline import read
from consilience.types import EditKind, Reading, StorySentence
from tests import build

LEAD = "A ferry of the river line hit the quay at Marlow on Monday and twelve people were hurt."


def told_of(reading: Reading, independent: int = 1) -> list[Told]:
    """Every statement of an article as it stands."""
    found = []
    for statement in statements([reading], ()):
        cited = (quote(reading.article.snapshot, statement.sentence.span),)
        sentence = StorySentence(statement.text, cited, (), "")
        found.append(Told(Fact((statement,), independent, 1.0), Wording(statement), sentence))
    return found


def merged_text(*body: str, independent: int = 1, disputed: bool = False) -> list[str]:
    reading = read(build.article("The Gazette", "Ferry hits quay at Marlow", LEAD, *body))
    told = told_of(reading, independent)
    against = (
        frozenset(claim.id for item in told for claim in item.wording.statement.claims) if disputed else frozenset()
    )
    run = merged(told, against, [reading])
    for item in run:
        if EditKind.MERGE in item.sentence.edits:
            assert faults(item.sentence, [reading]) == ()
    return [item.sentence.text for item in run]


QUAY = "The council closed the quay at Marlow until Friday."
FERRY = "A second ferry will serve the river line from Thursday."


def test_two_statements_of_one_outlet_are_put_down_to_it_once() -> None:
    (both,) = merged_text(QUAY, FERRY)[1:]
    assert both.startswith("The Gazette reports that the council closed the quay at Marlow until Friday and that ")
    assert both.endswith("and that a second ferry will serve the river line from Thursday.")


def test_what_several_sources_state_is_merged_without_an_attribution() -> None:
    assert merged_text(QUAY, FERRY, independent=2)[1:] == [
        "The council closed the quay at Marlow until Friday; a second ferry will serve the river line from Thursday."
    ]


def test_the_leading_sentence_stays_alone() -> None:
    assert merged_text(QUAY)[0] == LEAD


def test_quotations_stay_alone() -> None:
    said = "“We will pay for the repair of the quay,” the captain Jo Hale told the council."
    assert merged_text(QUAY, said)[1:] == [QUAY, said]


def test_a_speakers_words_are_never_put_into_the_mouth_of_another() -> None:
    said = "A second ferry will serve the river line from Thursday, the county said."
    assert merged_text(QUAY, said)[1:] == [QUAY, said]


def test_what_is_set_against_another_report_stays_alone() -> None:
    assert merged_text(QUAY, FERRY, disputed=True)[1:] == [QUAY, FERRY]


def test_what_somebody_said_is_merged_with_nothing() -> None:
    said = "Captain Jo Hale added that a second ferry will serve the river line."
    assert merged_text(QUAY, said)[1:] == [QUAY, said]


def test_statements_far_apart_stay_alone_though_both_name_one_body() -> None:
    between = [f"“The water of the river was {how} all day long,” a diver said." for how in ("low", "calm", "cold")]
    assert merged_text(QUAY, *between, QUAY.replace("quay", "bridge"))[1] == QUAY


def test_a_half_with_a_comma_ends_with_one() -> None:
    council = "The council closed the quay at Marlow, a town on the river."
    assert "a town on the river, and that a second ferry" in merged_text(council, FERRY)[1]


def test_members_of_a_party_keep_their_capital() -> None:
    item = told_of(read(build.article("The Gazette", "Quay", "Republicans closed the quay to republicans of Osk.")))[0]
    assert lowered(item) == "Republicans closed the quay to republicans of Osk"
