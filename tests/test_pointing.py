"""Sentences of a story that rest on an earlier one: named in full, kept until it is told, or left out."""

from __future__ import annotations

import pytest

from consilience.composing.antecedents import is_sure
from consilience.composing.pointing import name_for, points_back, told_words
from consilience.composing.references import Known, resolved, short_name
from consilience.composing.selection import statements
from consilience.composing.sentences import hangs, shortened
from consilience.composing.wording import Wording
from consilience.pipeline import read
from consilience.types import Entity, NameKind, Reading
from tests import build


def first(*body: str, title: str = "Ferry hits quay at Marlow") -> Wording:
    """The last sentence of an article as a wording."""
    return Wording(statements([read(build.article("The Gazette", title, *body))], ())[-1])


def mention_of(reading: Reading, words: str) -> tuple[str | None, ...]:
    return tuple(
        name_for(item, words, reading) for item in reading.mentions if reading.article.text(item.span) == words
    )


@pytest.mark.parametrize(
    "text",
    [
        "The company denied it.",
        "The two men were arrested at the quay.",
        "The new report appeared to contradict the council.",
        "The operator confirmed this in a statement.",
        "Among those are divers from three countries.",
        "He carried the her into a room.",
        "In the interview, the mayor said that the quay is closed.",
        "Jo Hale came home from the west African country on Sunday.",
        "On Monday the Marlow Democrat said the quay is closed.",
        "Divers searched the water in that district on Sunday.",
        "The council heeded that call, closing the quay.",
        "Divers brought those boats to the quay on Sunday.",
        "The quay is closed for a week, the agency said.",
        "The quay is unsafe, according to the study.",
    ],
)
def test_what_only_an_earlier_sentence_explains_points_back(text: str) -> None:
    assert points_back(text, frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "The captain of the ferry was not hurt.",
        "The police closed the quay.",
        "The Marlow Gazette denied it.",
        "The report by the harbour board names no one.",
        "“We have seen this,” the harbour police said.",
        "Divers searched for those who fell into the water.",
        "Divers searched the boats and brought those boats to the quay.",
        "Jo Hale, the top Marlow Democrat, said the quay is closed.",
        "The quay is closed, the agency that runs it said.",
        "The diver who heard the call recalled that it was late.",
        "Jo Hale, the third captain testifying on Monday, heard the call.",
        "The quay is closed, the Marlow Gazette newspaper said.",
        "Jo Hale fell ill in May and was held in that condition.",
        "A diver reported a leak, but police could not confirm those reports.",
        "A captain familiar with the inquiry told the council of it.",
    ],
)
def test_what_tells_by_itself_which_one_is_meant_does_not(text: str) -> None:
    assert not points_back(text, frozenset())


def test_that_noun_points_no_further_than_the_last_sentence() -> None:
    text, told = "Divers searched the water in that district on Sunday.", told_words("The ferry hit a district of Osk.")
    assert not points_back(text, told, told)
    assert points_back(text, told, told_words("The quay is closed."))


def test_a_noun_that_was_told_before_may_be_pointed_to() -> None:
    told = told_words("Two companies ran the ferry.")
    assert points_back("The company denied it.", frozenset())
    assert not points_back("The company denied it.", told)


def test_the_company_is_named_where_the_article_is_about_one() -> None:
    reading = read(
        build.article(
            "The Gazette",
            "Osk Lines Inc. ferry hits quay",
            "A ferry of Osk Lines Inc. hit the quay at Marlow on Monday.",
            "Osk Lines Inc. runs four ferries on the river.",
            "The company said that it would pay for the repair.",
        )
    )
    assert set(mention_of(reading, "The company")) <= {"Osk Lines Inc.", "Osk Lines Inc", "Osk Lines"}


def test_a_pronoun_is_written_out_only_where_nobody_else_is_named_first() -> None:
    reading = read(
        build.article(
            "The Gazette",
            "Captain questioned",
            "Jo Hale and the inspector Ann Reed came to the quay on Monday.",
            "He was questioned by the harbour police for an hour.",
            "Ann Reed left the quay at noon with her staff.",
            "She told the council that the rudder had failed.",
        )
    )
    for item in reading.mentions:
        if item.pronoun and reading.article.text(item.span) == "She":
            sentence = next(one.span for one in reading.article.sentences if one.span.contains(item.span))
            assert is_sure(item, sentence, reading) == (item.entity.name == "Ann Reed")


def test_a_time_counted_from_the_sentence_before_goes() -> None:
    wording = shortened(first("Later that evening, the harbour police closed the quay at Marlow to all traffic."), 30)
    assert wording.render().startswith("The harbour police closed")


def test_the_day_at_the_head_of_a_sentence_is_kept() -> None:
    text = "On Sunday, divers brought four boys out of the flooded cave at Osk, where they had been for two weeks."
    assert "Sunday" in shortened(first(text), 8).render()


def test_a_list_of_qualities_is_never_cut_in_its_midst() -> None:
    text = "The board kept the Harbour Act, the old law that limits trade to Osk-made, Osk-owned, Osk-staffed boats."
    assert "Act Osk-" not in shortened(first(text), 8).render()


def test_words_that_only_tie_a_sentence_to_another_go() -> None:
    text = "The council, meanwhile, also closed the quay at Marlow until the hull has been inspected."
    assert shortened(first(text), 40).render() == (
        "The council closed the quay at Marlow until the hull has been inspected."
    )


def test_not_only_but_also_stays_whole() -> None:
    text = "The council closed not only the quay at Marlow but also the bridge over the river Senn."
    assert "but also" in shortened(first(text), 40).render()


def test_a_heading_within_the_line_goes() -> None:
    text = "Why it matters: The harbour police have closed the quay at Marlow for a week."
    assert shortened(first(text), 40).render().startswith("The harbour police have")


def test_a_subordinate_clause_alone_is_no_sentence() -> None:
    assert hangs("As voters in three townships cast the first ballots in the race.")
    assert not hangs("As voters cast the first ballots, the council closed the quay.")


def test_what_an_outlet_says_to_its_readers_is_no_statement() -> None:
    body = (
        "The harbour police closed the quay at Marlow on Monday after the crash of a ferry.",
        "For continuing coverage of the crash, check out the page of our partner in Marlow.",
        "Yes, the mayor of Marlow is defying the wishes of the county and its harbour board.",
    )
    found = statements([read(build.article("The Gazette", "Ferry hits quay", *body))], ())
    assert [item.text for item in found] == [body[0]]


def test_this_morning_goes_where_it_can() -> None:
    text = "The harbour police closed the quay at Marlow to all traffic this morning."
    wording = resolved(first(text), Known())
    assert wording is not None
    assert wording.render() == "The harbour police closed the quay at Marlow to all traffic."


def test_a_word_of_drama_before_a_noun_goes_and_a_telling_one_stays() -> None:
    text = "The harbour police showed the dramatic rescue of twelve people from the sunken ferry at Marlow."
    assert shortened(first(text), 40).render() == (
        "The harbour police showed the rescue of twelve people from the sunken ferry at Marlow."
    )
    assert "a dramatic" in shortened(first(text.replace("the dramatic", "a dramatic")), 40).render()


def test_an_accusation_is_never_put_on_one_of_two_persons_named_before() -> None:
    reading = read(
        build.article(
            "The Gazette",
            "Moor runs again",
            "After David Jones won the seat of Marlow in May, it seemed as if Robert Moor was done with politics.",
            "He was accused of theft by two clerks when he ran the harbour office.",
        )
    )
    for item in reading.mentions:
        if item.pronoun:
            sentence = next(one.span for one in reading.article.sentences if one.span.contains(item.span))
            assert not is_sure(item, sentence, reading)


def test_his_in_a_sentence_that_names_one_woman_is_somebody_not_told() -> None:
    assert resolved(first("Ms. Hale was baffled by his charge on the harbour stage."), Known()) is None


def test_an_aside_within_an_aside_keeps_the_comma_of_the_outer_one() -> None:
    text = "The River Party, led by Jo Hale, the first ferry captain in its history, won 24 seats in the council."
    cut = shortened(first(text), 12, frozenset({"hale"})).render()
    assert cut == "The River Party, led by Jo Hale, won 24 seats in the council."


def test_a_name_in_apposition_keeps_both_its_commas() -> None:
    text = "The captain’s sister, Ann Reed, who waited on the quay for hours, says the ferry never came."
    assert shortened(first(text), 10).render() == "The captain’s sister, Ann Reed, says the ferry never came."


def test_who_somebody_is_stays_until_a_reader_knows_it() -> None:
    text = "Jo Hale, the captain of the second ferry at Marlow, was brought to the hospital of Osk for care."
    assert "the captain" in shortened(first(text), 8).render()
    assert "the captain" not in shortened(first(text), 8, frozenset({"hale"})).render()


def test_a_dash_after_the_dateline_opens_no_aside() -> None:
    text = (
        "OSK (Reuters) - The harbour court on Tuesday let the county hold ferries at any time - even years - after "
        "they have left the quay of Marlow for good."
    )
    assert shortened(first(text), 12).render().startswith("The harbour court on Tuesday")


def test_brackets_after_a_name_are_no_agency() -> None:
    text = "River Ferry Office (RFO) Director Jo Hale closed the quay at Marlow for a week."
    assert shortened(first(text), 40).render() == text
    agency = "Marlow (AP) The council closed the quay at Marlow for a week."
    assert shortened(first(agency), 40).render() == "The council closed the quay at Marlow for a week."


@pytest.mark.parametrize(
    "text",
    [
        "Following the arrest of its captain in May, the council asked for the inquiry into the ferry to be resumed.",
        "The council released the files of the ferry line at noon, leaving just 1 percent of their pages blank.",
        "The council closed the quay at Marlow to all traffic, meaning the ferry line cannot run at all.",
    ],
)
def test_what_tells_when_how_much_or_what_it_comes_to_is_not_cut(text: str) -> None:
    assert shortened(first(text), 8).render() == text


@pytest.mark.parametrize(
    "text",
    [
        "Jo Hale, whose ferry was worth more than the whole quay at Marlow.",
        "Which the harbour board of Marlow had closed for a week in May.",
        "So too did the ferry captains, who saved several boats in the harbour.",
        "“However, the council has closed the quay for a week,” Jo Hale said.",
        "“He has closed the quay for more than a week,” said Jo Hale in Marlow.",
        "Captain Jo Hale told the harbour board that they would close the quay at Marlow.",
        "The harbour board of Marlow will open the quay to all ferries at eight tonight to passengers.",
    ],
)
def test_what_is_no_sentence_by_itself_is_not_told(text: str) -> None:
    assert resolved(first(text), Known()) is None


def test_a_relative_clause_after_a_main_clause_makes_no_fragment() -> None:
    text = "Marlow backs Jo Hale, who saved several boats in the harbour."
    assert resolved(first(text), Known()) is not None


def test_they_may_be_several_who_are_told_before() -> None:
    text = "The captains of both ferries told the council that they would close the quay at Marlow."
    assert resolved(first(text), Known()) is not None


def rendered(*body: str) -> str | None:
    wording = resolved(first(*body), Known())
    return wording.render() if wording else None


def test_a_king_is_not_given_the_name_of_the_prince() -> None:
    body = (
        "Crown Prince Jonas bin Hale met the ferry captains of Marlow on Monday.",
        "King Hale had closed the quay in May.",
        "The ferry captains said in the evening that Hale had promised them a new quay.",
    )
    assert "Jonas" not in (rendered(*body) or "")


def test_a_particle_belongs_to_the_family_name() -> None:
    entity = Entity("person:x", "Jonas de Leck", NameKind.PERSON)
    assert short_name(entity) == "de leck"
    assert short_name(Entity("person:y", "Jo Hale Jr.", NameKind.PERSON)) == "hale"


def test_an_acronym_is_written_out_by_the_articles_own_words() -> None:
    told = rendered(
        "The Osk Ferry Office (OFO) opened on Monday.", "In May the OFO’s divers closed the quay at Marlow."
    )
    assert told == "In May the Osk Ferry Office’s divers closed the quay at Marlow."
