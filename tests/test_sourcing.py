"""Who is said to stand behind a statement, what is asserted on nobody's word, and what the writer thinks of it."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.checks import bias, deception
from consilience.checks.context import Context
from consilience.checks.wording.passages import wording_of
from consilience.checks.wording.templates import find_templates, read_template
from consilience.language.lexicon import pairs
from consilience.pipeline import read
from consilience.stages.extract import extract
from consilience.types import Document, Medium, Quote, Reading, VoiceKind

CORPUS = Path(__file__).parents[1] / "training" / "corpora" / "wording" / "sourcing.jsonl"
LABELS = {"vague-attribution", "unattributed-assertion", "editorialising", "misleading-wording", "lost-qualifier"}
COMPANY = (
    "The council met in the old school on Monday evening. Its members talked about the road to the river, the price of "
    "salt and the new timetable of the ferry, and agreed to meet again in May, when the repairs of the roof are done."
)
LISTS = ("vague_phrases", "assertions", "editorial_phrases", "insinuations")


def shown(text: str, kind: str = "") -> list[tuple[str, str]]:
    """The label and words of what is charged to the reporter under the labels of these rules."""
    metadata = (("outlet", "The Paper"),) + ((("section", kind),) if kind else ())
    document = Document("case.txt", f"{text}\n\n{COMPANY}".encode(), Medium.TEXT, metadata=metadata)
    reading = read(extract(document))
    return [
        (finding.label, evidence.text)
        for definition in (deception.DEFINITION, bias.DEFINITION)
        for finding in definition.run(reading, Context()).findings
        if finding.voice.kind is VoiceKind.REPORTER and finding.label in LABELS
        for evidence in finding.evidence
        if isinstance(evidence, Quote)
    ]


FLAWED = [
    ("vague-attribution", "Experts warn that the pier is about to go. The council sold the ferry in 2019."),
    ("vague-attribution", "The brewery will be sold, sources close to the family said."),
    ("vague-attribution", "The head of the mill was seen by many people as corrupt."),
    ("vague-attribution", "It is understood that the bishop has packed."),
    ("vague-attribution", "There are growing fears that the dam will not hold."),
    ("vague-attribution", "Studies have shown that the herb cures gout."),
    ("unattributed-assertion", "The minister called the vote in a bid to distract from the leak."),
    ("unattributed-assertion", "The owners knew full well that the boiler was cracked."),
    ("unattributed-assertion", "There is no doubt that the toll has failed."),
    ("unattributed-assertion", "The ban will destroy thousands of jobs along the river."),
    (
        "unattributed-assertion",
        "Police have arrested the man who robbed the chapel. He is to appear in court on Monday.",
    ),
    ("editorialising", "The mayor says that the pool is clean. Try telling that to the swimmers."),
    ("editorialising", "The facts are simple."),
    ("editorialising", "It is a disgrace that the clock has stood still for a year."),
    ("editorialising", "Who in their right mind would swim there?"),
    ("editorialising", "Thankfully, nobody listened to the surveyor."),
    ("misleading-wording", "The clerk resigned. Her brother won the tender. Draw your own conclusions."),
    ("misleading-wording", "Profit fell 9 per cent, a resounding vote of confidence in the new blend."),
    (
        "lost-qualifier",
        "The mill will close on Friday, Ms Ogden said. Ms Ogden said the mill could close on Friday.",
    ),
]
SOUND = [
    "The head of the mill was seen by many Welsh and international officials as corrupt.",
    "Experts warn that the pier is about to go. “Two piles are broken,” said Ana Ruiz, an engineer at the port.",
    "The sources spoke on condition of anonymity because the talks are private. Sources close to the men said no.",
    "Some say the bridge is haunted: 12 per cent of those asked in a survey in May.",
    "Critics of the toll say that it is too dear, and supporters say that it pays for the road.",
    "The minister called the vote in a bid to distract from the leak, the opposition leader, Ida Blom, said.",
    "A jury found that the owners knew full well that the boiler was cracked.",
    "The findings include that there is no doubt that the sea has risen.",
    "The man who robbed the chapel was jailed on Monday. He had pleaded guilty in May.",
    "“Try telling that to the swimmers,” said Tom Reed.",
    "“The facts are simple,” the prosecutor told the jury.",
    "What happens next? The bill goes to the senate.",
    "The judge told jurors to draw their own conclusions.",
    "Crime fell 9 per cent, a success for the new patrols.",
    "The mill will close on Friday, Ms Ogden said. The other mill could close later, Ms Ogden said.",
]


@pytest.mark.parametrize(("label", "text"), FLAWED)
def test_a_flaw_is_found_under_its_label(label: str, text: str) -> None:
    assert label in {found for found, _ in shown(text)}


@pytest.mark.parametrize("text", SOUND)
def test_what_only_looks_like_a_flaw_is_passed_over(text: str) -> None:
    assert shown(text) == []


def test_an_opinion_piece_is_not_charged_for_opining() -> None:
    assert shown("The facts are simple. The minister knew full well what she did.", kind="Opinion") == []


@cache
def scored() -> Counter[tuple[str, str]]:
    """How many lines of the corpus there are, and how many are flagged, by half and label («sound» for the others)."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        label, found = case["label"] or "sound", {label for label, _ in shown(case["text"])}
        half = "held" if case.get("held") else "open"
        counts[half, label] += 1
        counts[half, f"{label} flagged"] += bool(found) if case["label"] is None else label in found
    return counts


@pytest.mark.parametrize(
    ("half", "label", "floor"),
    [
        ("open", "vague-attribution", 0.80),
        ("open", "unattributed-assertion", 0.85),
        ("open", "editorialising", 0.80),
        ("held", "vague-attribution", 0.80),
        ("held", "unattributed-assertion", 0.60),
        ("held", "editorialising", 0.60),
    ],
)
def test_most_flaws_of_the_corpus_are_found(half: str, label: str, floor: float) -> None:
    assert scored()[half, f"{label} flagged"] >= floor * scored()[half, label]


@pytest.mark.parametrize("half", ["open", "held"])
def test_hardly_any_look_alike_of_the_corpus_is_flagged(half: str) -> None:
    assert scored()[half, "sound flagged"] <= 0.03 * scored()[half, "sound"]


@pytest.mark.parametrize("name", LISTS)
def test_every_entry_of_the_lists_can_be_read(name: str) -> None:
    passage = wording_of(reading_of("The council met.")).passages[0]
    assert find_templates(name, passage) == []
    assert len(pairs(name)) > 20


def reading_of(text: str) -> Reading:
    return read(extract(Document("case.txt", f"{text}\n\n{COMPANY}".encode(), Medium.TEXT)))


@pytest.mark.parametrize("entry", ["… ends", "begins …", "{never closed", "{a|{b}}"])
def test_a_malformed_entry_is_refused(entry: str) -> None:
    with pytest.raises(ValueError, match="«"):
        read_template(entry, "", {})


def test_a_set_that_is_not_defined_is_refused() -> None:
    with pytest.raises(KeyError):
        read_template("the @nothing", "", {})


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=300))
def test_any_text_is_read_without_failing(text: str) -> None:
    for passage in wording_of(reading_of(text or "x")).passages:
        for name in LISTS:
            for hit in find_templates(name, passage):
                assert 0 <= hit.first < hit.last <= len(passage.row)
