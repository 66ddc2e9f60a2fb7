"""Places: names, former names, context, and what only looks like a place."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.evidence import freeze
from consilience.knowledge.event_location import common_location, dateline_end, event_location
from consilience.knowledge.gazetteer import find_places, places_in
from consilience.knowledge.place_names import entries_of
from consilience.language.sentences import sentence_spans
from consilience.types import (
    Article,
    ArticleKind,
    Entity,
    Mention,
    NameKind,
    Outlet,
    Part,
    Sentence,
    Span,
)


def article(title: str, body: str) -> Article:
    snapshot = freeze(title, "", body, "")
    sentences = tuple(
        Sentence(Span(snapshot.id, part, start, end), 0)
        for part in (Part.TITLE, Part.BODY)
        for start, end in sentence_spans(snapshot.text(part))
    )
    return Article(
        source="-", snapshot=snapshot, outlet=Outlet("The Test"), authors=(), byline=None, section=None,
        kind=ArticleKind.NEWS, kind_reason="", published=None, updated=None, language="en", url=None, image=None,
        agency=None, sentences=sentences,
    )  # fmt: skip


def named(text: str) -> list[tuple[str, str]]:
    return [(mention.place.name, mention.place.country) for mention in places_in(text)]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Burma", "MM"),
        ("Ivory Coast", "CI"), ("Côte d’Ivoire", "CI"), ("Holland", "NL"), ("UK", "GB"), ("Kiev", "UA"),
        ("Peking", "CN"), ("Czech Republic", "CZ"), ("Swaziland", "SZ"), ("Türkiye", "TR"), ("East Timor", "TL"),
        ("U.S.", "US"), ("Saigon", "VN"), ("Bombay", "IN"), ("MEXICO CITY", "MX"), ("Kosovo", "XK"), ("Taiwan", "TW"),
    ],
)  # fmt: skip
def test_common_and_former_names_are_known(name: str, country: str) -> None:
    assert entries_of(name)[0].country == country


def test_every_country_of_iso_3166_is_known_by_some_name() -> None:
    import pycountry

    missing = []
    for record in pycountry.countries:
        names = {record.name, getattr(record, "common_name", record.name), record.name.partition(",")[0]}
        known = {entry.country for name in names for entry in entries_of(name)}
        if record.alpha_2 not in known:
            missing.append(record.name)
    assert len(missing) <= 12, missing


def test_the_region_beside_a_name_decides() -> None:
    assert [
        mention.place.region for mention in places_in("Fires near Paris, Texas, and Birmingham, Ala., spread.")
    ] == [
        "Texas",
        "Alabama",
    ]


def test_a_place_named_with_its_region_keeps_it_later() -> None:
    text = "The depot in Springfield, Illinois, burned. Police in Springfield closed the road."
    assert [mention.place.region for mention in places_in(text)] == ["Illinois", "Illinois"]


def test_a_large_town_is_not_moved_by_the_country_spoken_of() -> None:
    assert ("Warsaw", "PL") in named("U.S. troops flew from Ohio to Warsaw.")


def test_people_bodies_and_adjectives_are_no_places() -> None:
    assert named("Paris Hilton met Michael Jordan at the University of Oxford for French wine.") == []


def test_a_mention_of_a_person_keeps_its_words_out() -> None:
    body = "Officials in Lima praised Sydney and Austin for the work."
    told = article("Praise", body)
    at = body.index("Sydney")
    sydney = Mention(Span(told.snapshot.id, Part.BODY, at, at + len("Sydney")), Entity("1", "Sydney", NameKind.PERSON))
    assert [mention.place.name for mention in find_places(told, (sydney,))] == ["Lima"]


def test_a_place_that_owns_something_is_named_without_its_ending() -> None:
    text = "Denver’s mayor met Chicago's mayor in Paris, France's capital."
    assert [text[item.span.start : item.span.end] for item in places_in(text)] == ["Denver", "Chicago", "Paris, France"]


def test_the_dateline_tells_where_it_happened() -> None:
    told = article("Talks on Iran end", "GENEVA (AP) — Talks between Iran and the U.S. ended on Friday.")
    place = event_location(told, find_places(told))
    assert place is not None
    assert (place.name, place.country) == ("Geneva", "CH")


@pytest.mark.parametrize(
    "dateline",
    [
        "GENEVA (AP) — ", "GENEVA/NEW YORK (AP) - ", "ST. LOUIS — ", "", "Geneva — ", "Denver, Colorado (CNN) ",
        "New York (CNN Business) ", "Geneva (Reuters) ",
    ],
)  # fmt: skip
def test_the_text_proper_begins_after_the_dateline(dateline: str) -> None:
    told = article("Talks end", f"{dateline}Talks between Iran and the U.S. ended on Friday.")
    assert dateline_end(told) == len(dateline)


@pytest.mark.parametrize(
    "opening",
    [
        "British Virgin Islands (BVI) Governor Jo Holm spoke.", "New York (NY) Governor Jo Holm spoke.",
        "New York City (NYC) Mayor Jo Holm spoke.", "Sweden — a kingdom — voted.", "Geneva — a town — voted.",
        "Ada Holm (CNN) spoke.",
    ],
)  # fmt: skip
def test_brackets_and_dashes_behind_a_name_make_no_dateline(opening: str) -> None:
    assert dateline_end(article("Talks end", opening)) == 0


def test_a_dateline_in_washington_is_the_capital() -> None:
    told = article("Senate votes", "WASHINGTON (Reuters) - The Senate voted. Crews in Seattle, Washington, watched.")
    place = event_location(told, find_places(told))
    assert place is not None
    assert (place.name, place.region) == ("Washington", "District of Columbia")


def test_a_dateline_that_nobody_repeats_tells_the_country_only() -> None:
    one = article("Hiring slows", "New York (Reuters) Hiring in the United States slowed in May.")
    two = article("U.S. hiring slows", "Employers in the United States hired fewer people in May.")
    told = [(item, find_places(item)) for item in (one, two)]
    place = common_location(told)
    assert place is not None
    assert (place.name, place.region) == ("United States", None)


def test_the_place_of_the_court_outweighs_that_of_the_deal() -> None:
    body = "Jo Holm lied about a deal in Russia. He pleaded guilty before a federal judge in Manhattan on Friday."
    told = article("Holm admits lies about project in Moscow", body)
    place = event_location(told, find_places(told))
    assert place is not None
    assert (place.name, place.country) == ("Manhattan", "US")


def test_a_town_in_the_opening_is_finer_than_its_country() -> None:
    told = article("Bridge falls in Norway", "A bridge fell in Bergen, Norway, on Friday. Norway has many bridges.")
    place = event_location(told, find_places(told))
    assert place is not None
    assert place.name == "Bergen"


def test_no_place_is_stated_where_none_is_told() -> None:
    told = article("A game is launched", "The game can be played on any screen. Reviews were mixed.")
    assert event_location(told, find_places(told)) is None


@given(st.text(max_size=120))
def test_spans_hold_the_words_that_were_read(text: str) -> None:
    for mention in places_in(text):
        assert 0 <= mention.span.start < mention.span.end <= len(text)


def test_a_long_hostile_text_is_read_in_bounded_time() -> None:
    text = "New " * 5000 + "St. " * 5000 + "Paris, " * 2000
    start = time.perf_counter()
    places_in(text)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ORME BEND, Ill. (AP) — A bridge was closed on Monday.", ["Illinois"]),
        ("The bridge at Orme Falls, Pa., was closed on Monday.", ["Pennsylvania"]),
        ("The bridge was opened by Ann Orme, D-Ill., on Monday.", []),
        ("They met at Orme Falls, and it rained.", []),
    ],
)
def test_a_town_that_is_not_known_leaves_its_region(text: str, expected: list[str]) -> None:
    assert [item.place.name for item in places_in(text)] == expected
