"""Sources are counted claim by claim: copies once, reports that rest on one named origin once."""

from dataclasses import replace
from itertools import permutations

import pytest

from consilience.analyzers.fake import WordOverlapEmbedder
from consilience.copying.origins import named_origin
from consilience.stages.align import align
from consilience.stages.corroborate import corroborate
from consilience.stages.independence import independent_sources
from consilience.types import Corroboration, Outlet, Reading
from tests.build import article, reading

EMBEDDER = WordOverlapEmbedder()
FOAM = "The foam system of the terminal had been switched off for days"


def counted(*readings: Reading) -> list[Corroboration]:
    """The corroborations of shared alignments."""
    alignments = align(readings, EMBEDDER)
    shared, sources = independent_sources(readings)
    found = corroborate(alignments, readings, sources, shared)
    assert [item.alignment for item in found] == [item.id for item in alignments]
    return [item for item in found if len(item.snapshots) > 1]


def test_separate_reports_count_each() -> None:
    (found,) = counted(
        reading(article("One", "", f"{FOAM}, a foreman said.")),
        reading(article("Two", "", "For days the terminal's foam system had been off, inspectors found.")),
    )
    assert (found.independent, found.origin) == (2, None)


def test_reports_that_rest_on_one_named_origin_count_once_and_it_is_named() -> None:
    (found,) = counted(
        reading(article("One", "", f"{FOAM}, Ninefathom Radio reported on Tuesday.")),
        reading(article("Two", "", f"{FOAM}, according to Ninefathom Radio.")),
    )
    assert (found.independent, found.origin) == (1, "Ninefathom Radio")


def test_an_origin_among_the_sources_is_its_own_voice() -> None:
    radio = reading(article("Ninefathom Radio", "", f"{FOAM}, a foreman told us."))
    echo = reading(article("Two", "", "The terminal's foam system had been off for days, Ninefathom Radio reported."))
    (found,) = counted(radio, echo)
    assert (len(found.snapshots), found.independent) == (2, 1)
    own = reading(article("Three", "", "For days the foam system of the terminal had been off, inspectors wrote."))
    (found,) = counted(radio, echo, own)
    assert (len(found.snapshots), found.independent, found.origin) == (3, 2, None)


def test_claims_in_a_passage_that_both_share_count_once_though_the_articles_are_two_voices() -> None:
    copied = "The operator had been fined in 2021 over a fire at its depot in the old port and had promised new alarms."
    one = reading(
        article("One", "", copied, *(f"The mayor of ward {n} spoke of grief and of anger." for n in range(12)))
    )
    two = reading(
        article("Two", "", copied, *(f"Ships number {n} waited in the roads for a berth." for n in range(12)))
    )
    (found,) = counted(one, two)
    assert len(independent_sources([one, two])[1]) == 2
    assert found.independent == 1


def test_the_order_of_the_sources_changes_nothing() -> None:
    readings = [
        reading(article("One", "", f"{FOAM}, Ninefathom Radio reported on Tuesday.")),
        reading(article("Two", "", f"{FOAM}, according to Ninefathom Radio.")),
        reading(article("Three", "", "For days the foam system of the terminal had been off, inspectors wrote.")),
    ]
    assert len({tuple(counted(*order)) for order in permutations(readings)}) == 1


@pytest.mark.parametrize(
    ("sentence", "origin"),
    [
        ("The bill was first reported by The Harbour Post.", "The Harbour Post"),
        ("CBS reports that the man is 19.", "CBS"),
        ("Her lawyer told NBC News that she would appeal.", "NBC News"),
        ("The ship had sunk, Reuters reported, citing two officials.", "Reuters"),
        ("“It sank,” he said in an interview with the Associated Press.", "the Associated Press"),
        ("The ship had sunk, according to the coast guard.", None),
        ("The minister told Parliament that the ship had sunk.", None),
        ("He told The Gazette that it sank.", None),
    ],
)
def test_origins_are_outlets_other_than_the_articles_own(sentence: str, origin: str | None) -> None:
    made = replace(article("Gazette", "", sentence), outlet=Outlet("The Narrows Gazette"))
    (claim,) = reading(made).claims
    assert named_origin(made, claim) == origin


def test_hearsay_rests_on_what_the_next_sentence_names() -> None:
    made = article("Gazette", "", "The ship reportedly sank on Monday.", "According to Reuters, nobody was hurt.")
    assert [named_origin(made, claim) for claim in reading(made).claims] == ["Reuters", "Reuters"]
    plain = article("Gazette", "", "The ship sank on Monday.", "According to Reuters, nobody was hurt.")
    assert [named_origin(plain, claim) for claim in reading(plain).claims] == [None, "Reuters"]


def test_hearsay_that_rests_on_a_dispatch_at_hand_is_one_voice_with_it() -> None:
    dispatch = reading(replace(article("Two", "", f"{FOAM}, a foreman said."), agency="Reuters"))
    echo = reading(article("One", "", f"{FOAM}, reportedly.", "According to Reuters, nobody was hurt."))
    (found,) = counted(dispatch, echo)
    assert (found.independent, found.origin) == (1, "Reuters")
