"""The moves of bad argument on invented texts: the corpus's floors, each label, voices and hostile texts."""

from __future__ import annotations

import json
import time
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consilience.checks import Context, fallacies
from consilience.checks.wording.moves import MOVES
from consilience.pipeline import read
from consilience.stages.extract import extract
from consilience.types import CheckResult, Document, Medium, Quote, Reading, VoiceKind

CORPUS = Path(__file__).parents[1] / "training" / "corpora" / "wording" / "fallacies.jsonl"
LEAST_FOUND = 0.9
"""Share of the corpus's flawed passages that are found under their label; a third of it was never read for misses."""
MOST_FLAGGED = 0.02
"""Share of its look-alikes that may be flagged."""
SECONDS = 20.0
"""For 200 kB; two to four here, more on a busy machine."""


COMPANY = (
    "The council met in the old school on Monday evening. Its members talked about the road to the river, the price of "
    "salt and the new timetable of the ferry, and agreed to meet again in May, when the repairs of the roof are done."
)
"""A second paragraph, so that the text is long enough for an article."""


def reading_of(text: str) -> Reading:
    return read(extract(Document("case.txt", f"{text}\n\n{COMPANY}".encode(), Medium.TEXT)))


def found(text: str) -> CheckResult:
    return fallacies.check(reading_of(text), Context())


def shown(text: str) -> list[tuple[str, str]]:
    return [(finding.label, finding.voice.kind.value) for finding in found(text).findings]


@cache
def judged() -> list[tuple[dict[str, Any], list[str]]]:
    rows = [json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    return [(row, [label for label, voice in shown(row["text"]) if voice == "reporter"]) for row in rows]


def test_most_flawed_passages_of_the_corpus_are_found_under_their_label() -> None:
    flawed = [(row, labels) for row, labels in judged() if row["label"]]
    assert len(flawed) >= 300
    assert sum(row["label"] in labels for row, labels in flawed) >= LEAST_FOUND * len(flawed)


def test_the_words_of_the_corpus_lie_in_what_is_quoted() -> None:
    for row, labels in judged():
        if row["label"] in labels:
            quotes = [
                item.text
                for finding in found(row["text"]).findings
                if finding.label == row["label"]
                for item in finding.evidence
                if isinstance(item, Quote)
            ]
            assert any(set(row["words"].split()) & set(quote.split()) for quote in quotes), row


def test_hardly_a_look_alike_of_the_corpus_is_flagged() -> None:
    alike = [(row, labels) for row, labels in judged() if not row["label"]]
    assert len(alike) >= 250
    assert sum(bool(labels) for _, labels in alike) <= MOST_FLAGGED * len(alike)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("ad-hominem", "Tarek Odum, who has never kept a bee, is scarcely the man to lecture beekeepers on mites."),
        ("appeal-to-authority", "A former queen of the carnival takes the syrup, so it must be safe. Enough said."),
        ("appeal-to-emotion", "How many more widows will it take before the pier is lit?"),
        ("appeal-to-fear", "Next time it could be your daughter on that swing bridge."),
        ("appeal-to-ridicule", "The clerk's explanation for the missing geese would embarrass a schoolboy."),
        ("argument-from-incredulity", "Are readers really expected to believe that the ledger fell into the sea?"),
        ("bandwagon", "No serious farmer doubts that the dyke will hold."),
        ("causal-oversimplification", "The lamps went out in June and two boats have run aground since. Coincidence?"),
        ("circular-reasoning", "The umpire is right because he is the umpire."),
        ("false-analogy", "The seating plan is straight out of Stalin's playbook."),
        ("false-dilemma", "The island can back the new pilot, or it can watch its harbour rot."),
        ("flag-waving", "Anyone who loves this country will vote for the lighthouse."),
        ("guilt-by-association", "He shared a platform with the choir, whose treasurer is the brother of a smuggler."),
        ("hasty-generalisation", "One cold pie tells you all you need to know about the railway."),
        ("loaded-question", "Why is the harbour board so desperate to keep the tide tables secret?"),
        ("name-calling", "Those dunderheads at the tide office have lost the almanac."),
        ("non-sequitur", "Two of the three cranes are new, so there is nothing wrong with the port."),
        ("red-herring", "Never mind the leak: the pool has the best slides on the coast."),
        ("slippery-slope", "Allow one kiosk on the beach and within a year there will be no sand left to stand on."),
        ("straw-man", "Critics of the tram apparently want everyone to walk."),
        ("whataboutism", "Those now moaning about the gulls said nothing when the geese came."),
    ],
)
def test_each_move_is_found_under_its_name(label: str, text: str) -> None:
    assert (label, "reporter") in shown(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tarek Odum, who has never kept a bee, will study mites with the beekeepers.",
        "The queen of the carnival takes the syrup for her cough.",
        "How many more lamps the pier needs is to be settled in May.",
        "The daughter of the keeper was on the swing bridge when it opened.",
        "The two ferries can call at the island, or they can stay in port, the harbour master said.",
        "In March he shared a platform with the choir, whose treasurer is the brother of the mayor.",
        "Why is the tide so high in March? The moon is close to the earth.",
        "Two of the three cranes are new, so the old one will be sold.",
        "First the kiosk opens, then the café, and the beach is swept at night.",
        "Critics of the tram want a later last stop.",
        "A clown, a juggler and the parasites of the zoo's apes are the themes of the school's open day.",
        "Is it coincidence? asks a poster on the pier.",
    ],
)
def test_what_only_looks_like_a_move_is_left_alone(text: str) -> None:
    assert shown(text) == []


def test_a_speakers_fallacy_is_the_speakers() -> None:
    text = "“Next time it could be your daughter on that bridge,” said Ines Calloway, who leads the campaign."
    assert shown(text) == [("appeal-to-fear", "quoted")]


def test_a_speakers_ordinary_argument_is_no_fallacy() -> None:
    assert shown("“All it took was one letter to the board,” said Ines Calloway, who leads the campaign.") == []


def test_what_is_put_in_the_mouths_of_others_is_the_reporters_doing() -> None:
    assert shown("Reformers think that pensioners should simply freeze.") == [("straw-man", "reporter")]


def test_words_that_the_text_gives_to_somebody_in_passing_are_not_charged() -> None:
    text = "The game comes down to one thing, the coach said on Monday: who wins the line."
    assert ("causal-oversimplification", "reporter") not in shown(text)


def test_a_move_over_two_sentences_shows_both() -> None:
    result = found("The lamps were lit in March. In April two herons left the marsh. Coincidence?")
    words = [item.text for finding in result.findings for item in finding.evidence if isinstance(item, Quote)]
    assert words == ["In April two herons left the marsh. Coincidence?"]
    assert result.findings[0].voice.kind is VoiceKind.REPORTER


def test_satire_is_not_assessed_and_an_opinion_piece_may_mock() -> None:
    assert "appeal-to-ridicule" in fallacies._OPINING


@pytest.mark.parametrize("move", MOVES, ids=lambda move: f"{move.label}: {move.pattern.pattern[:40]}")
def test_a_moves_first_words_are_single_words_in_lower_case(move: Any) -> None:
    assert move.first
    assert all(word == word.lower() and " " not in word for word in move.first)


@pytest.mark.parametrize(
    "unit",
    [
        "either we or you if once will then so the whole every all no ",
        "Either a, or b, or c; so the fear that it is is is is ",
        "First it will be, then it will be, next it will be ",
    ],
)
def test_a_long_hostile_text_is_read_in_bounded_time(unit: str) -> None:
    body = "\n\n".join((unit * 40)[:850] + "." for _ in range(200_000 // 850))
    reading = reading_of(body)
    started = time.perf_counter()
    fallacies.check(reading, Context())
    assert time.perf_counter() - started < SECONDS


def test_a_long_hostile_text_of_many_different_words_is_read_in_bounded_time() -> None:
    leads = sorted({word for move in MOVES for word in move.first})
    words = [f"{lead} {chr(97 + at % 26)}{chr(97 + at // 26 % 26)}x" for at, lead in enumerate(leads * 60)]
    body = "\n\n".join(" ".join(words[at : at + 85]) + " or so." for at in range(0, len(words), 85))[:200_000]
    reading = reading_of(body)
    started = time.perf_counter()
    fallacies.check(reading, Context())
    assert time.perf_counter() - started < SECONDS
