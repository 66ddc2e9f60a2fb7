"""Articles about another event are set aside with the reason, whatever the order of the sources."""

from itertools import permutations

from consilience.analyzers.fake import WordOverlapEmbedder
from consilience.stages.group import group
from tests.build import article

FIRE = article("One", "Fire at the grain terminal", "A fire broke out at the grain terminal of Thornby on Monday.")
BLAZE = article("Two", "Grain terminal fire in Thornby", "The fire at the grain terminal broke out on Monday.")
SMOKE = article("Three", "Thornby terminal fire", "On Monday a fire broke out at the terminal of Thornby.")
BANK = article("Four", "Bank keeps rates", "Policymakers left borrowing costs unchanged, citing weak output.")
EMBEDDER = WordOverlapEmbedder()


def test_the_article_about_another_event_is_set_aside_in_any_order() -> None:
    for order in permutations([FIRE, BLAZE, SMOKE, BANK]):
        grouping = group(order, EMBEDDER)
        assert [order[index] for index in grouping.members] == [item for item in order if item is not BANK]
        (aside,) = grouping.set_aside
        assert aside.source == "Four.html"
        assert "another event" in aside.reason


def test_two_articles_about_different_events_have_no_majority() -> None:
    grouping = group([FIRE, BANK], EMBEDDER)
    assert grouping.members == ()
    assert [aside.source for aside in grouping.set_aside] == ["One.html", "Four.html"]
    assert all("different events" in aside.reason for aside in grouping.set_aside)


def test_a_single_article_is_its_own_event() -> None:
    assert group([FIRE], EMBEDDER).members == (0,)


def test_an_article_that_cannot_be_embedded_is_set_aside_with_that_reason() -> None:
    grouping = group([FIRE, BLAZE, BANK], WordOverlapEmbedder(silent_on=["borrowing"]))
    assert grouping.members == (0, 1)
    assert "silent" in grouping.set_aside[0].reason
