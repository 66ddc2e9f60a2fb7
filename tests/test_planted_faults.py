"""Planted faults contradict what another article states, are grammatical, and are counted as they are found."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from consilience.errors import SourceNotFound, SourceUnreadable
from consilience.evaluate.event_texts import Event, EventArticle, load_events
from consilience.evaluate.planted_faults import attempt, run
from consilience.evaluate.planting.details import other_number, with_article
from consilience.evaluate.planting.plan import CONTRADICTIONS, HARMLESS, Planter, plan
from consilience.evaluate.planting.sites import Edit, sites
from consilience.pipeline import Engine
from consilience.types import (
    Comparison,
    ConflictKind,
    Document,
    Part,
    QuantityKind,
    Reading,
    Relation,
    Report,
)

FIRST = """The ferry Alma hit the stone pier in Leeds on Monday and 47 passengers were injured, the harbour office said.

Mary Holt said the captain had slowed down before the ferry hit the pier. Anna Brandt runs the line.

The council will close the damaged pier for three weeks, officials announced. Susan Wells praised the rescue crews.

Police arrested the mate of the ferry, who was accused of drinking before the trip."""

SECOND = """On Monday the ferry Alma hit the stone pier in Leeds; 47 passengers were injured, the harbour office said.

The captain had slowed down before the ferry hit the pier, Holt said.

The damaged pier will close for three weeks, the council announced. Susan Wells praised the rescue crews warmly.

The mate of the ferry was arrested by police and accused of drinking before the trip."""


BAKERS = """Bakers along Orchard Row sell rye loaves, almond cakes and plum tarts every morning before eight.
Pupils queue outside while their teachers argue about football. Nobody there owns a boat or wants one, says Dora."""

FARMERS = """Winter wheat grew well beyond Tollmere, where farmers rented new harvesters and hoped for dry weather.
Their cooperative bought two barns and painted both of them green, much to the surprise of visiting cousins."""

PADDING = tuple(text.replace("\n", " ") for text in (BAKERS, FARMERS))
"""Text that no other article shares: an article of a sentence or two is taken for a stub."""


def event(*texts: str) -> Event:
    names = ("The Gazette", "The Ledger")
    whole = ("\n\n".join(parts) for parts in zip(texts, PADDING, strict=True))
    articles = tuple(
        EventArticle(f"Ferry hits pier, report {number}", name, f"https://{number}.example/", "2026-03-03", text)
        for number, (name, text) in enumerate(zip(names, whole, strict=True))
    )
    return Event("ferry", articles)


def readings(of: Event) -> list[Reading]:
    return list(Engine().check_documents(of.documents()).readings)


def edits(planter: Planter, of: Event, seed: int = 0) -> list[tuple[str, str]]:
    """Each edit as the sentence before and after."""
    read = readings(of)
    found = [edit for site in sites(of, read) for edit in planter(site, random.Random(seed))]
    return [sentences(edit, read[edit.article]) for edit in found]


def sentences(edit: Edit, reading: Reading) -> tuple[str, str]:
    body = reading.article.snapshot.body
    span = next(
        one.span
        for one in reading.article.sentences_of(Part.BODY)
        if one.span.start <= edit.start and edit.end <= one.span.end
    )
    after = edit.applied(body)
    return body[span.start : span.end], after[span.start : span.end + len(after) - len(body)]


PAIR = event(FIRST, SECOND)


@pytest.mark.parametrize(
    ("kind", "start", "end"),
    [
        (ConflictKind.NUMBER, "The ferry Alma hit the stone pier in Leeds on Monday and ", " passengers were injured"),
        (ConflictKind.DATE, "The ferry Alma hit the stone pier in Leeds on ", " and 47 passengers were injured"),
        (ConflictKind.PLACE, "The ferry Alma hit the stone pier in ", " on Monday and 47"),
        (ConflictKind.POLARITY, "Police did not arrest the mate of the ferry", ""),
        (ConflictKind.ACTOR, "", " praised the rescue crews."),
        (ConflictKind.ATTRIBUTION, "", " said the captain had slowed down before the ferry hit the pier."),
    ],
)
def test_each_type_of_contradiction_changes_what_the_other_article_states(
    kind: ConflictKind, start: str, end: str
) -> None:
    found = edits(CONTRADICTIONS[kind], PAIR)
    assert any(after.startswith(start) and end in after and after != before for before, after in found), found


def test_modality_is_changed_where_the_other_article_has_it_too() -> None:
    found = edits(CONTRADICTIONS[ConflictKind.SCOPE], PAIR)
    assert any(
        "council may close" in after or "council might close" in after or "unlikely" in after for _, after in found
    )


def test_words_in_quotation_marks_are_left_alone() -> None:
    quoted = FIRST.replace("47 passengers were injured,", "“47 passengers were injured,”")
    for before, after in edits(CONTRADICTIONS[ConflictKind.NUMBER], event(quoted, SECOND)):
        assert "“47" not in before or "“47" in after


def test_what_no_other_article_states_is_left_alone() -> None:
    other = "The town library opened a new reading room on Friday.\n\nIt holds books in nine languages."
    assert plan(event(FIRST, other), readings(event(FIRST, other))) == ()


def test_a_number_that_stands_elsewhere_in_the_article_is_left_alone() -> None:
    again = FIRST + "\n\nAll 47 passengers have left the ward."
    found = edits(CONTRADICTIONS[ConflictKind.NUMBER], event(again, SECOND))
    assert not any(before.startswith("The ferry Alma") and "47" not in after for before, after in found)


def test_the_indefinite_article_fits_the_new_number() -> None:
    assert with_article("He was a 12-year-old", len("He was a "), "8") == (7, "an 8")
    assert with_article("She is an 11-year-old", len("She is an "), "16") == (7, "a 16")
    assert with_article("In all 12", len("In all "), "8") == (7, "8")


@pytest.mark.parametrize("numeral", ["2", "3", "12", "47", "90", "1,200", "3.5", "20,000", "seven", "Twelve", "forty"])
def test_another_number_keeps_its_form_and_differs_clearly(numeral: str) -> None:
    for seed in range(20):
        for kind in (QuantityKind.COUNT, QuantityKind.AGE, QuantityKind.PERCENT):
            changed = other_number(numeral, kind, random.Random(seed))
            assert changed is not None
            assert changed != numeral
            assert changed[0].isupper() == numeral[0].isupper()
            assert changed[0].isdigit() == numeral[0].isdigit()
            assert ("." in changed) == ("." in numeral)


def test_one_and_none_have_no_other_number() -> None:
    assert other_number("1", QuantityKind.COUNT, random.Random(0)) is None


@pytest.mark.parametrize(
    ("name", "first", "second", "wanted"),
    [
        (
            "synonym",
            "Three men attempted to leave the burning mill by boat on Monday.",
            "Three men attempted to leave the burning mill by boat.",
            "Three men tried to leave",
        ),
        (
            "reordered",
            "“The mill was full of hay at the time,” Reyes said.",
            "“The mill was full of hay at the time,” said Reyes.",
            "said Reyes.",
        ),
        (
            "rounded",
            "Firemen saved 93 sheep from a mill.",
            "Firemen saved 93 sheep, all said.",
            "saved more than 90 sheep",
        ),
        (
            "rounded",
            "Firemen saved 1,390 sheep from a mill.",
            "Firemen saved 1,390 sheep, all said.",
            "nearly 1,400 sheep",
        ),
        (
            "unit",
            "The smoke was seen five miles from the old mill.",
            "The smoke was seen five miles away from the mill.",
            "seen about 8 kilometers from",
        ),
        (
            "later count",
            "The fire injured 12 people in the old mill, police said.",
            "The fire injured 12 people in the old mill.",
            "As of Thursday night, the fire injured 1",
        ),
    ],
)
def test_harmless_edits_say_the_same_or_what_came_later(name: str, first: str, second: str, wanted: str) -> None:
    found = edits(HARMLESS[name], event(first, second))
    assert any(wanted in after for _, after in found), found


def test_a_later_count_moves_the_article_to_its_day() -> None:
    pair = event(
        "The fire injured 12 people in the old mill.", "The fire injured 12 people in the old mill, police said."
    )
    read = readings(pair)
    found = [edit for site in sites(pair, read) for edit in HARMLESS["later count"](site, random.Random(0))]
    assert {edit.date for edit in found} == {"2026-03-05"}


def test_the_plan_is_the_same_for_the_same_seed() -> None:
    read = readings(PAIR)
    assert plan(PAIR, read, seed=1) == plan(PAIR, read, seed=1)
    assert {edit.kind for edit in plan(PAIR, read)} >= {ConflictKind.NUMBER, ConflictKind.DATE, ConflictKind.POLARITY}


def test_events_are_read_from_json_lines_plain_or_packed(tmp_path: Path) -> None:
    line = json.dumps({"event_id": "e1", "articles": [{"text": "One."}, {"text": "Two.", "source": "B", "date": None}]})
    single = json.dumps({"event_id": "e2", "articles": [{"text": "One."}]})
    (tmp_path / "a.jsonl").write_text(f"{line}\n{single}\n", encoding="utf-8")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    assert [one.id for one in load_events(tmp_path)] == ["e1", "e1"]
    assert load_events(tmp_path / "b.jsonl.gz")[0].articles[1].outlet == "B"


def test_what_is_no_event_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"event_id": "e1"}\n', encoding="utf-8")
    with pytest.raises(SourceUnreadable, match="line 1 is no event"):
        load_events(tmp_path)
    with pytest.raises(SourceNotFound):
        load_events(tmp_path / "absent")


def test_about_half_of_the_events_are_for_tuning() -> None:
    chosen = sum(Event(f"event-{number}", ()).tuning_half for number in range(400))
    assert 160 < chosen < 240


class Reporter:
    """Reports the articles as read; contradicts the first sentences of the two where ``sees`` is in exactly one."""

    def __init__(self, sees: str) -> None:
        self.sees = sees
        self.engine = Engine()

    def __call__(self, documents: Sequence[Document]) -> Report:
        report = self.engine.check_documents(documents)
        one, other = (
            next(claim for claim in reading.claims if "Alma" in claim.quote.text) for reading in report.readings
        )
        if (self.sees in one.quote.text) == (self.sees in other.quote.text):
            return report
        found = Comparison(
            "x", one.id, other.id, Relation.CONTRADICTS, ConflictKind.NUMBER, 1.0, "", (one.quote, other.quote)
        )
        return replace(report, comparisons=(found,))


def test_a_contradiction_that_the_edit_made_is_found() -> None:
    trial = attempt(event(*(text.replace("three weeks", "weeks") for text in (FIRST, SECOND))), Reporter("47"))
    assert trial is not None
    assert trial.untouched == 0
    found = {outcome.edit.kind: outcome for outcome in trial.outcomes}
    assert found[ConflictKind.NUMBER].found
    assert found[ConflictKind.NUMBER].right_kind
    assert not found[ConflictKind.DATE].found
    assert any("date" in line and line.endswith("missed") for line in trial.lines)


def test_what_was_contradicted_before_the_edit_is_not_found_by_it() -> None:
    trial = attempt(event(FIRST, SECOND.replace("47", "52")), Reporter("47"))
    assert trial is not None
    assert trial.untouched == 1
    assert not any(outcome.found or outcome.flagged for outcome in trial.outcomes)


def test_the_figures_are_given_for_each_half(tmp_path: Path) -> None:
    articles = [{"text": text, "date": "2026-03-03", "title": "Ferry"} for text in (FIRST, SECOND)]
    lines = [json.dumps({"event_id": f"e{number}", "articles": articles}) for number in range(4)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = run(tmp_path, Reporter("47"), limit=1)
    names = {figure.name for figure in result.figures}
    for half in ("tuning", "report"):
        assert f"{half}: planted contradictions found" in names
        assert f"{half}: harmless edits flagged" in names
    only = run(tmp_path, Reporter("47"), limit=1, half="report")
    assert all(figure.name.startswith("report") for figure in only.figures)
