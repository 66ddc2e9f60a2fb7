"""Loaded words, labels, advertising, scare quotes, sensation: invented sentences, and the corpus written for them."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consilience.checks import bias, deception, fallacies
from consilience.checks.context import Context
from consilience.checks.wording.usage import NOT_BEFORE
from consilience.language.lexicon import pairs
from consilience.pipeline import read
from consilience.stages.extract import extract
from consilience.types import Document, Medium, Quote, Severity, VoiceKind

CORPUS = Path(__file__).parents[1] / "training" / "corpora" / "wording" / "loaded.jsonl"
FAMILY = {"loaded-language", "sensationalism", "labelling", "scare-quotes", "promotional-language"}
REST = (
    "The council met in the old school on Monday evening. Its members talked about the road to the river, the price of "
    "salt and the new timetable of the ferry, and agreed to meet again in May, when the repairs of the roof are done."
)
FOUND, FALSE = 0.85, 0.06
"""Floors and ceilings on the corpus: what is found of the flawed items, and flagged of the look-alikes."""


def shown(
    text: str, title: str = "The council meets in May", voice: VoiceKind = VoiceKind.REPORTER
) -> set[tuple[str, str]]:
    """Label and words of every finding of the family."""
    body = f"{text}\n\n{REST}" if text else REST
    metadata = (("title", title), ("outlet", "The Paper"))
    reading = read(extract(Document("case.txt", body.encode(), Medium.TEXT, metadata=metadata)))
    return {
        (finding.label, quote.text)
        for check in (bias, deception)
        for finding in check.check(reading, Context()).findings
        for quote in finding.evidence
        if finding.label in FAMILY and finding.voice.kind is voice and isinstance(quote, Quote)
    }


FLAWED = (
    ("loaded-language", "shameful", "In a shameful episode, the board rose without a word to the families."),
    ("loaded-language", "tore into", "Deputy Mara Ilves tore into the harbour board over the cost of the quay."),
    ("loaded-language", "sneered", "“We shall see,” sneered the landlord, and shut the gate."),
    ("loaded-language", "the gall to", "The bank had the gall to charge widows for the letter."),
    ("loaded-language", "Hordes of migrants", "Hordes of migrants crossed the bridge on Sunday."),
    ("loaded-language", "neutralised nine rebels", "The army neutralised nine rebels in the hills on Sunday."),
    ("loaded-language", "so-called experts", "The so-called experts had walked the slope once."),
    ("loaded-language", "shoddy", "It was a shoddy, misguided plan from the start."),
    ("loaded-language", "botched", "The hopelessly botched sale of the pool cost the town a year."),
    ("loaded-language", "Vultures circled", "Vultures circled the mill as soon as the owner fell ill."),
    ("loaded-language", "killing the economy", "The levy is killing the economy of the valley."),
    ("loaded-language", "latte-sipping", "The latte-sipping committee dined on the terrace."),
    ("loaded-language", "dithered", "The board dithered into the night over the lock gates."),
    ("loaded-language", "wrongheaded", "The wrongheaded plan for the quay goes to the council on Monday."),
    ("sensationalism", "sent shockwaves", "The sale sent shockwaves through the village of Orme."),
    ("sensationalism", "straight out of a horror", "It was a sight straight out of a horror film."),
    ("labelling", "eco-zealots", "The eco-zealots blocked the depot for a third day."),
    ("labelling", "Brussels bureaucrats", "Brussels bureaucrats want to ban the old lamps."),
    ("labelling", "ultra-progressive", "The ultra-progressive mayor spoke to nine ferrymen at the quay."),
    ("labelling", "ultra-progressive", "She will face the ultra-progressive senator Tom Reed in May."),
    ("labelling", "amnesty for Dreamers", "The two parties fought over an amnesty for Dreamers on Monday."),
    ("promotional-language", "hidden gem", "The inn is a hidden gem above the bay."),
    ("promotional-language", "world-class", "The yard has a world-class crew and state-of-the-art cranes."),
    ("scare-quotes", "“independent”", "The board's “independent” inquiry was led by the owner's brother."),
    ("scare-quotes", "So-called", "So-called ‘engineers’ had looked at the bridge."),
)

ALIKE = (
    "The board counts legal and illegal immigrants alike.",
    "Officers spoke of illegal immigration at the ferry, and of an amnesty for knives.",
    "The film is set in an ultra-conservative kingdom by the sea.",
    "The fund backs pro-abortion rights candidates in four counties.",
    "The fund backs pro-abortion-rights candidates in four counties.",
    "Soldiers watched for a planet-killing asteroid from the dome.",
    "The book tells of theories that the fire was set by the navy, by smugglers or by a cabal of rogue clerks.",
    "The yard added a paltry 330 jobs in February.",
    "“In a shameful episode, they rose without a word,” said Mara Ilves, who lost a son.",
    "The families called the vote shameful and asked for another.",
    "The dog tore into a bag of flour at the harbour board's office.",
    "The waves slammed the quay for six hours.",
    "The army said that it had neutralised nine rebels in the hills.",
    "Hordes of fans greeted the band at the station.",
    "Vultures circled above the carcass of an elephant, rangers said.",
    "The so-called Green Line runs from the port to the airport.",
    "The inquiry found no evidence of a whitewash.",
    "The crew filmed a sight for a horror film at the mill.",
    "The shock wave of the blast broke windows two miles away.",
    "The Zealots were a movement of the first century.",
    "The brochure promises “a hidden gem”.",
    "The board said that the inquiry was “independent”.",
    "The yard has a state-of-the-art crane.",
    "The state rated the bridge “fair” two years ago.",
    "The hapless defence of Northam let in four goals before half-time, and the striker scored a hat-trick.",
    "Is it a farce, or the best comedy of the season, asked the theatre in its film of the play.",
)


@pytest.mark.parametrize(("label", "words", "text"), FLAWED, ids=lambda value: str(value)[:50])
def test_a_loaded_wording_of_the_report_is_found_with_its_words(label: str, words: str, text: str) -> None:
    assert any(found == label and (words in quote or quote in words) for found, quote in shown(text)), shown(text)


@pytest.mark.parametrize("text", ALIKE, ids=lambda value: str(value)[:50])
def test_what_only_looks_like_a_loaded_wording_is_passed_over(text: str) -> None:
    assert shown(text) == set()


def test_a_speakers_contempt_is_shown_as_the_speakers() -> None:
    text = "“They are a heartless, greedy lot,” said Mara Ilves, who rents a flat on the quay."
    assert shown(text) == set()
    assert ("loaded-language", "heartless") in shown(text, voice=VoiceKind.QUOTED)


def test_a_headline_that_shouts_one_word_is_found_and_one_set_in_capitals_is_not() -> None:
    assert ("sensationalism", "FURY") in shown("", title="Council FURY over a school that nobody will pay for")
    assert shown("", title="COUNCIL FURY OVER SCHOOL") == set()
    assert shown("", title="NATO and WHO agree on a plan for vaccine stores") == set()


def test_a_title_that_is_a_name_in_the_body_is_no_judgement() -> None:
    text = "The play, Shameless Harbour, opens at the Empire on Friday."
    assert shown(text, title="Shameless Harbour opens at the Empire") == set()


def test_a_heading_in_the_body_makes_no_name_of_the_headlines_word() -> None:
    title = "Video Shows Dramatic Rescue of Missing Goat"
    loud = ("sensationalism", "Dramatic")
    assert loud in shown("", title=title)
    assert loud in shown(f"‘We Got Her!’ Video Shows Dramatic Rescue of Missing Goat\n\n{REST}", title=title)
    named = "The crew of the boat, Dramatic, rowed out on Friday to the goat on the rock."
    assert loud not in shown(named, title="Dramatic Rescues Goat From Rock in Bay of Orme")


def test_a_label_that_many_reports_use_is_charged_once() -> None:
    text = "The ultra-liberal mayor spoke at the quay. The ultra-liberal council met on Friday."
    assert shown(text) == {("labelling", "ultra-liberal")}
    reading = read(extract(Document("case.txt", f"{text}\n\n{REST}".encode(), Medium.TEXT)))
    labels = [item for item in bias.check(reading, Context()).findings if item.label == "labelling"]
    assert [item.severity for item in labels] == [Severity.MINOR]


def test_a_noun_that_insults_people_is_name_calling_and_a_verdict_is_editorialising() -> None:
    text = "The lapdogs of the board met on Monday. The way the vote was held is a disgrace."
    reading = read(extract(Document("case.txt", f"{text}\n\n{REST}".encode(), Medium.TEXT)))
    found = {
        (item.label, quote.text)
        for check in (bias, fallacies)
        for item in check.check(reading, Context()).findings
        for quote in item.evidence
        if isinstance(quote, Quote)
    }
    assert found == {
        ("name-calling", "lapdogs"),
        ("editorialising", "is a disgrace"),
    }


def test_a_word_for_a_size_is_a_minor_charge() -> None:
    assert ("loaded-language", "paltry") in shown("The council gave the families of the drowned a paltry sum.")


def test_no_list_holds_an_entry_twice_or_without_its_value() -> None:
    for name in (
        "loaded_words",
        "pejorative_labels",
        "promotional_phrases",
        "extreme_words",
        "attack_verbs",
        "settings",
    ):
        entries = pairs(name)
        assert all(value for _, value in entries), name
        assert [entry for entry, count in Counter(entry for entry, _ in entries).items() if count > 1] == [], name


def test_every_setting_named_in_a_list_is_one_that_words_tell() -> None:
    known = {setting for _, setting in pairs("settings")}
    for name in ("loaded_words", "pejorative_labels", "promotional_phrases", "extreme_words"):
        rest = {word for _, value in pairs(name) for word in value.split()[1:]}
        named = {word for word in rest if not word.startswith(NOT_BEFORE)}
        assert named <= known, (name, named - known)


@cache
def corpus() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines())


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+|!", text.casefold()))


@pytest.mark.parametrize("held", [False, True])
def test_the_corpus_is_mostly_found_and_its_look_alikes_mostly_not(held: bool) -> None:
    rows = [row for row in corpus() if row.get("held", False) is held]
    flawed = [row for row in rows if row["label"]]
    alike = [row for row in rows if not row["label"]]

    def judged(row: dict[str, Any]) -> set[tuple[str, str]]:
        return shown("", title=row["text"]) if row.get("part") == "title" else shown(row["text"])

    found = sum(
        any(label == row["label"] and words_of(quote) & words_of(row["words"]) for label, quote in judged(row))
        for row in flawed
    )
    false = sum(bool(judged(row)) for row in alike)
    assert found >= FOUND * len(flawed), f"{found} of {len(flawed)}"
    assert false <= (2 * FALSE if held else FALSE) * len(alike), f"{false} of {len(alike)}"


def test_what_the_check_of_fallacies_shows_as_an_insult_is_not_charged_twice() -> None:
    insults = {entry for entry, value in pairs("insults") if value != "?"}
    for name in ("loaded_words", "pejorative_labels"):
        assert {entry for entry, _ in pairs(name)} & insults == set(), name
