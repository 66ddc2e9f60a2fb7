"""One thing told of two people, and what only looks so."""

from __future__ import annotations

import pytest

from consilience.analyzers.local import MiniLMEmbedder
from consilience.comparing.grammar import part
from consilience.comparing.statements import statement
from consilience.likeness.resolution import resolved_text
from consilience.pipeline import read
from consilience.stages.compare import compare
from consilience.types import Comparison, ConflictKind, Relation
from tests import build

FINED = "Judge Ruth Calder fined Owen Marsh 4,000 pounds for emptying the tank into the Wey at night."
SPOKE = "Helen Ward called the closure of the Tollgate bridge a “wholly needless disaster” for the town."


def told(one: str, other: str) -> list[Comparison]:
    readings = [read(build.article("Alder Post", "", one)), read(build.article("Birch Times", "", other))]
    return [item for item in compare(readings, MiniLMEmbedder()) if item.relation is Relation.CONTRADICTS]


def test_who_did_it_differs() -> None:
    (found,) = told(FINED, FINED.replace("Ruth Calder", "Simon Tate"))
    assert found.kind is ConflictKind.ACTOR
    assert found.reason == "One names «Ruth Calder», the other «Simon Tate»."
    assert told(FINED, "Owen Marsh must pay 4,000 pounds for emptying the tank at night, Judge Simon Tate ruled.") == []


def test_whom_it_was_done_to_differs() -> None:
    (found,) = told(FINED, "For emptying the tank into the Wey at night Judge Calder fined Brian Lowe 4,000 pounds.")
    assert found.kind is ConflictKind.ACTOR
    assert found.reason == "One names «Owen Marsh», the other «Brian Lowe»."


def test_who_said_a_few_words_differs() -> None:
    other = "The closure of the Tollgate bridge is a “wholly needless disaster” for the town, Paul Finch said."
    (found,) = told(SPOKE, other)
    assert found.kind is ConflictKind.ATTRIBUTION
    assert told(SPOKE, "Paul Finch called the reopening of the ferry “late and dear”.") == []


@pytest.mark.parametrize(
    "other",
    [
        FINED.replace("Ruth Calder", "Calder"),
        FINED.replace("Owen Marsh", "the farmer"),
        FINED.replace("Ruth Calder", "Ruth Caldor"),
        FINED.replace("Judge Ruth Calder fined Owen Marsh", "Simon Tate's lawyer saw how a judge fined the farmer"),
        FINED.replace("Owen Marsh 4,000", "Brian Lowe 900"),
        FINED.replace("Owen Marsh", "Brian Lowe").replace("the tank", "that tank"),
        "Judge Simon Tate acquitted Brian Lowe on Monday.",
    ],
)
def test_the_same_person_or_another_thing_is_no_conflict(other: str) -> None:
    assert not told(FINED, other)


def test_a_report_that_tells_it_of_both_contradicts_nobody() -> None:
    lowe = FINED.replace("Owen Marsh", "Brian Lowe")
    both = build.article("Alder Post", "", FINED, lowe)
    found = compare([read(both), read(build.article("Birch Times", "", lowe))], MiniLMEmbedder())
    assert not [item for item in found if item.relation is Relation.CONTRADICTS]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Former Mayor Helen Ward opened the bridge.", "Helen Ward", "does"),
        ("Helen Ward, 51, a former mayor, has opened the bridge.", "Helen Ward", "does"),
        ("The bridge was opened by Mayor Helen Ward.", "Helen Ward", "does"),
        ("The court had fined Helen Ward twice.", "Helen Ward", "object"),
        ("Helen Ward was fined twice.", "Helen Ward", "object"),
        ("The town paid Helen Ward's costs.", "Helen Ward's", "of"),
        ("He met with Paul Finch and Helen Ward.", "Helen Ward", "with"),
        ("Ask anybody: Helen Ward.", "Helen Ward", ""),
    ],
)
def test_the_part_of_a_name(text: str, name: str, expected: str) -> None:
    reading = read(build.article("Alder Post", "", text))
    (claim,) = reading.claims or (None,)
    if claim is None:
        assert expected == ""
        return
    made = statement(reading, claim)
    words = [token.text for token in made.row.tokens]
    first = words.index(name.split()[0])
    last = next(at + 1 for at in range(first, len(words)) if made.words(first, at + 1) == name)
    assert part(made, first, last) == expected


def test_a_generation_is_no_surname() -> None:
    sentences = "Owen Marsh Jr. spoke to the court.", "He paid the fine in full on Monday."
    reading = read(build.article("Alder Post", "", *sentences))
    assert resolved_text(reading, reading.article.sentences[-1].span) == "Marsh paid the fine in full on Monday."
