"""Which sentences carry what a story tells: same words where it quotes, rounded figures granted, no mere namesakes."""

from __future__ import annotations

import pytest

from consilience.composing.carriers import Evidence, carriers, words_differently
from consilience.composing.figures import gives
from consilience.composing.selection import Ranking, Statement, rank, statements
from consilience.pipeline import read
from tests import build

NOTHING_KNOWN = Evidence(frozenset(), frozenset(), {})


def ranked(*bodies: tuple[str, ...]) -> Ranking:
    readings = [read(build.article(f"The Paper {at}", f"Title {at}", *body)) for at, body in enumerate(bodies)]
    return rank(statements(readings, ()), [reading.article.title for reading in readings])


def of(ranking: Ranking, opening: str) -> Statement:
    return next(item for item in ranking.statements if item.text.startswith(opening))


@pytest.mark.parametrize(
    ("told", "other", "differently"),
    [
        ("“We will rebuild the weir by May,” Hale said.", "“We will rebuild the weir by May,” Jo Hale said.", False),
        ("“We will rebuild the weir by May,” Hale said.", "“We will rebuild,” said Hale, “the weir by May.”", False),
        ("“We will rebuild the weir by May,” Hale said.", "Hale said they will rebuild the weir by May.", True),
        ("“I made these misstatements,” Hale said.", "“I made these statements,” Hale said.", True),
        ("Hale called it “a mess”.", "Hale spoke of disorder.", False),
    ],
)
def test_a_quotation_is_carried_by_the_same_words_alone(told: str, other: str, differently: bool) -> None:
    assert words_differently(told, other) is differently


@pytest.mark.parametrize(
    ("told", "other", "given"),
    [
        ("The council released 2,891 letters.", "The council released about 2,900 letters.", True),
        ("The council released 2,891 letters.", "The council released more than 2,800 letters.", True),
        ("The council released 2,891 letters.", "The council released 2,200 letters.", False),
        ("The council released 2,891 letters.", "The council released letters.", False),
    ],
)
def test_a_rounded_figure_is_the_same_figure(told: str, other: str, given: bool) -> None:
    one, two = (read(build.article("The Senn", "Letters", text)).claims for text in (told, other))
    assert gives(2891.0, one, other, two) is given


def test_sentences_that_share_no_more_than_names_carry_nothing() -> None:
    ranking = ranked(
        ("Mayor Petra Oyelaran of Lindholm begged farmers for weeks to withhold grain.", "Rain fell all night."),
        ("Mayor Petra Oyelaran of Lindholm opened a bridge.", "The harbour was quiet on Sunday."),
    )
    told = of(ranking, "Mayor Petra Oyelaran of Lindholm begged")
    assert carriers(told, told.text, ranking, NOTHING_KNOWN) == ()
