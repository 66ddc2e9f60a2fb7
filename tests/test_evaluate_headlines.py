"""The headlines benchmark: which pairs it makes of invented events, and how it counts them."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from consilience.evaluate import event_texts, headlines
from consilience.evaluate import headline_edits as edits
from consilience.evaluate.event_texts import Event, EventArticle
from consilience.evaluate.headline_edits import Heading
from consilience.evaluate.headline_pairs import OLDER_ARTICLE, SAME_EVENT, UNTOUCHED, make_pairs

REST = (
    "The council met in the old school on Monday evening. Its members talked about the road to the river, the price of "
    "salt and the new timetable of the ferry, and agreed to meet again in May, when the repairs of the roof are done. "
)
TEXT = f"Mayor Petra Oyelaran of Lindholm opened the bridge on Monday, her rival Jonas Achterberg said. {REST * 3}"


def heading(title: str, text: str = TEXT) -> Heading:
    people = {"Oyelaran": "Petra Oyelaran", "Achterberg": "Jonas Achterberg"}
    return Heading(title, text, people, ("Quillfeather",))


def draw() -> random.Random:
    return random.Random(0)


@pytest.mark.parametrize(
    ("editor", "title", "edited"),
    [
        (edits.stranger, "Oyelaran opens bridge", "Quillfeather opens bridge"),
        (edits.actor, "Oyelaran opens bridge", "Achterberg opens bridge"),
        (edits.negation, "Bridge will not open in May", "Bridge will open in May"),
        (edits.negation, "Bridge will open in May", "Bridge will not open in May"),
        (edits.negation, "Mayor doesn’t open bridge", "Mayor opens bridge"),
        (edits.verdict, "Council approves bridge", "Council rejects bridge"),
        (edits.certainty, "Bridge may open in May", "Bridge will open in May"),
        (edits.full_name, "Oyelaran opens bridge", "Petra Oyelaran opens bridge"),
        (edits.full_name, "Mayor Oyelaran opens bridge", None),
        (edits.reordered, "Oyelaran says bridge is safe", "Bridge is safe, Oyelaran says"),
        (edits.spelt_number, "3 boats sink in river", "Three boats sink in river"),
        (edits.spelt_number, "Bridge costs $3", None),
        (edits.number, "Oyelaran opens Route 66", None),
        (edits.verdict, "“Council approves bridge,” mayor says", None),
    ],
)
def test_an_edit_changes_one_place_or_nothing(editor: edits.Editor, title: str, edited: str | None) -> None:
    assert editor(heading(title), draw()) == edited


def test_another_number_stands_nowhere_in_the_text() -> None:
    edited = edits.number(heading("4 boats sink in river", f"The 8 boats, 12 men and 9 oars. {REST}"), draw())
    assert edited is not None
    assert edited.split()[0] not in {"4", "8", "12", "9"}


def test_another_place_is_of_the_same_sort() -> None:
    edited = edits.place(heading("Bridge opens in Ohio"), draw())
    assert edited is not None
    assert edited.removeprefix("Bridge opens in ") in edits._STATES


def event(name: str, day: str, titles: tuple[str, ...], text: str = TEXT) -> Event:
    articles = tuple(EventArticle(title, f"Paper {n}", "", day, text) for n, title in enumerate(titles))
    return Event(name, articles)


def test_a_headline_is_put_over_an_older_article_on_the_same_topic_and_over_another_outlets() -> None:
    titles = ("Oyelaran opens the long bridge over the river", "Oyelaran opens the long bridge over the river at last")
    events = [event("a", "2020-05-01", titles), event("a2", "2020-03-01", titles), event("a3", "2020-04-25", titles)]
    same = {item.tuning_half for item in events}
    pairs = list(make_pairs(events))
    assert sum(pair.sort == UNTOUCHED for pair in pairs) == 6
    assert {pair.event for pair in pairs if pair.sort == OLDER_ARTICLE} <= {"a", "a3"}
    assert len(same) > 1 or {pair.event for pair in pairs if pair.sort == OLDER_ARTICLE} == {"a", "a3"}
    assert all(pair.untrue == (pair.sort in {OLDER_ARTICLE, *edits.UNTRUE}) for pair in pairs)
    assert {pair.sort for pair in pairs} >= {UNTOUCHED, SAME_EVENT}


def test_the_same_seed_makes_the_same_pairs() -> None:
    events = [event("a", "2020-05-01", ("Oyelaran opens bridge", "Achterberg may run in May"))]
    assert list(make_pairs(events, 3)) == list(make_pairs(events, 3))


def test_figures_are_given_for_both_halves(tmp_path: Path) -> None:
    articles = [{"title": "Mayor opens the bridge", "text": TEXT, "source": f"Paper {n}"} for n in range(2)]
    file = tmp_path / "events.jsonl"
    rows = [json.dumps({"event_id": str(number), "articles": articles}) for number in range(4)]
    file.write_text("\n".join(rows), encoding="utf-8")
    found = {figure.name: figure.value for figure in headlines.run(file).figures}
    for half in event_texts.HALVES:
        assert found[f"{half}: untouched headlines flagged"] == 0.0
