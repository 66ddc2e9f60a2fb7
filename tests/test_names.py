"""People and organisations of an article, and their later mentions."""

from __future__ import annotations

from consilience.language.names import find_mentions
from consilience.types import Article, Entity, NameKind
from tests.test_voice import read


def denoted(article: Article, words: str, nth: int = 0) -> Entity | None:
    """The entity of the nth mention that reads so."""
    found = [item.entity for item in find_mentions(article) if article.text(item.span) == words]
    return found[nth] if len(found) > nth else None


def name(article: Article, words: str, nth: int = 0) -> str | None:
    entity = denoted(article, words, nth)
    return entity.name if entity else None


def test_a_surname_and_a_title_lead_to_the_full_name() -> None:
    article = read(
        "Harbour chief Jonas van der Berg resigned. Mr. van der Berg had served nine years. Van der Berg left."
    )
    assert name(article, "van der Berg") == "Jonas van der Berg"


def test_a_title_is_the_description_and_no_part_of_the_name() -> None:
    article = read("Voters trust Nevada Sen. Rosa Quintero on this. Quintero won twice.")
    entity = denoted(article, "Rosa Quintero")
    assert entity is not None
    assert (entity.name, entity.description, entity.kind) == ("Rosa Quintero", "Nevada Sen.", NameKind.PERSON)
    assert denoted(article, "Quintero") == entity


def test_an_apposition_is_the_description() -> None:
    article = read("The talks failed, and Dieter Kalb, a spokesman for the port, blamed the weather.")
    entity = denoted(article, "Dieter Kalb")
    assert entity is not None
    assert entity.description == "a spokesman for the port"


def test_an_abbreviation_in_brackets_stands_for_the_body() -> None:
    article = read("The Coastal Safety Authority (CSA) opened a case. On Monday the CSA closed it.")
    entity = denoted(article, "CSA", 1)
    assert entity is not None
    assert (entity.name, entity.kind) == ("Coastal Safety Authority", NameKind.ORGANISATION)


def test_a_body_is_taken_up_by_its_first_words_and_by_its_role() -> None:
    article = read(
        "Norvik Shipping Company cut its fares. Norvik Shipping is old. Critics say the company is too late."
    )
    assert name(article, "Norvik Shipping") == "Norvik Shipping Company"
    assert name(article, "the company") == "Norvik Shipping Company"


def test_pronouns_follow_gender_and_prominence() -> None:
    article = read("Mayor Paula Grant met Victor Osei on Monday. She thanked him. Later she left, and he stayed.")
    assert name(article, "She") == "Paula Grant"
    assert name(article, "him") == "Victor Osei"
    assert name(article, "he") == "Victor Osei"


def test_two_people_of_one_surname_stay_apart() -> None:
    article = read("Anna Lund and Erik Lund own the mill. Anna Lund runs it. Lund, her brother said, works too hard.")
    assert denoted(article, "Anna Lund") != denoted(article, "Erik Lund")


def test_possessives_and_suffixes_and_initials() -> None:
    article = read(
        "Lawyers for James P. Kerr Jr. met the court. Kerr’s plea is due in May. James Kerr Jr. said nothing."
    )
    assert name(article, "Kerr") == "James P. Kerr Jr."
    assert name(article, "James Kerr Jr.") == "James P. Kerr Jr."


def test_months_nationalities_and_ordinary_openers_are_no_names() -> None:
    article = read(
        "Meanwhile, Swedish voters wait. Monday is a holiday. However, Easter in April is not. Officials agreed."
    )
    named = {item.entity.name for item in find_mentions(article) if item.entity.kind != NameKind.PLACE}
    assert not named & {"Meanwhile", "Swedish", "Monday", "However", "Easter", "April"}


def test_offices_of_state_are_bodies_and_their_holders_people() -> None:
    article = read(
        "The U.S. Attorney’s Office for the Western District charged him. Secretary of State Mia Holt agreed."
    )
    office = denoted(article, "U.S. Attorney’s Office for the Western District") or denoted(
        article, "U.S. Attorney’s Office"
    )
    assert office is not None
    assert office.kind == NameKind.ORGANISATION
    assert name(article, "Mia Holt") == "Mia Holt"


def test_a_headline_in_capitals_leans_on_the_text() -> None:
    article = read("Mayor Ines Caldera opened the bridge on Tuesday.", "Caldera Opens Harbour Bridge")
    entity = denoted(article, "Caldera")
    assert entity is not None
    assert entity.name == "Ines Caldera"


def test_no_pronoun_inside_a_quotation_is_resolved() -> None:
    article = read("Paula Grant waited. “I saw that she was ill and I told them to go home at once,” Victor Osei said.")
    assert not [item for item in find_mentions(article) if item.pronoun]


def test_a_place_after_a_preposition_is_not_the_body_named_after_it() -> None:
    article = read("The Holmby Fire Service came at noon. It happened in Holmby on Friday. The East Quay slept.")
    assert name(article, "Holmby") == "Holmby"
    entity = denoted(article, "East Quay")
    assert entity is None or entity.kind != NameKind.PERSON


def test_a_rank_alone_is_no_description() -> None:
    article = read("Chief Rosalind Aker spoke. Dr. Anna Wexley, a doctor at the clinic, agreed with Aker.")
    ranked, described = denoted(article, "Rosalind Aker"), denoted(article, "Anna Wexley")
    assert ranked is not None
    assert ranked.description is None
    assert described is not None
    assert described.description != "Dr."


def test_a_body_named_with_a_plural_possessive_is_one_name() -> None:
    article = read("The Northern Dockers’ Union met. Its president, Odette Surrey, spoke for the union.")
    assert name(article, "Northern Dockers’ Union") == "Northern Dockers’ Union"


def test_a_regnal_title_keeps_a_father_apart_from_the_son_who_bears_his_name() -> None:
    article = read(
        "Crown Prince Osman bin Tarek rules the harbour. King Tarek denied any knowledge. Tarek also left. "
        "Prince Osman spoke.",
        "King Tarek denies all of it today",
    )
    assert [name(article, "Tarek", nth) for nth in range(3)] == ["King Tarek"] * 3
    assert name(article, "Osman") == "Osman bin Tarek"


def test_a_regnal_title_leads_to_the_full_name_that_bears_it() -> None:
    article = read("King Tarek denied it. King Tarek bin Saif left, and Prince Tarek stayed.")
    assert name(article, "Tarek") == "Tarek bin Saif"
    assert name(article, "Tarek", 1) == "Prince Tarek"


def test_an_aged_person_who_says_something_is_the_one_just_named() -> None:
    article = read("Lena Koch won the race on Sunday. The 48-year-old Australian said she was glad.")
    assert name(article, "The 48-year-old Australian") == "Lena Koch"


def test_an_aged_person_is_nobody_where_two_may_be_meant() -> None:
    for first in ("Lena Koch hit a young cyclist on Sunday.", "Lena Koch met Jon Smith."):
        article = read(f"{first} The 48-year-old Australian said it rained.")
        assert name(article, "The 48-year-old Australian") is None


def test_a_family_name_that_is_also_a_title_leads_to_its_bearer() -> None:
    article = read("Rep. Peter King said so. King then left the hall. The King watched from afar.")
    assert name(article, "King") == "Peter King"
    assert name(article, "King", 1) is None
