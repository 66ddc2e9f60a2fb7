"""Headlines, quotations, numbers and reports held against their own text and against others, on invented articles.

The corpus `training/corpora/wording/against.jsonl` is run as a whole: floors for what is found and for false alarms.
Every third line was held back while the rules were written.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consilience.checks import CHECKS, Context
from consilience.checks.wording.headline_bait import baiting
from consilience.checks.wording.passages import wording_of
from consilience.pipeline import read
from consilience.stages.extract import extract
from consilience.types import Check, Document, Medium, Reading, VoiceKind

CORPUS = Path(__file__).parents[1] / "training" / "corpora" / "wording" / "against.jsonl"
FILLER = "The council met in the old school on the hill and talked about the timetable of the ferry and the roof. " * 7
"""So that the text is long enough to hold a headline against."""
BY_NAME = {definition.check: definition for definition in CHECKS}
LEAST_FOUND = {
    "altered-quotation": 0.85,
    "clickbait": 0.90,
    "lost-qualifier": 0.75,
    "missing-context": 0.75,
    "numbers-out-of-context": 0.65,
    "one-sided": 0.75,
    "unsupported-headline": 0.80,
}
MOST_FALSE = 0.02


def reading_of(title: str, text: str, outlet: str = "The Paper") -> Reading:
    metadata = (("outlet", outlet), ("published", "2026-03-10"), *((("title", title),) if title else ()))
    body = f"{text}\n\n{FILLER.strip()}".encode()
    return read(extract(Document("case.txt", body, Medium.TEXT, metadata=metadata)))


@cache
def corpus() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in CORPUS.read_text(encoding="utf-8").splitlines())


def labels_found(case: dict[str, Any]) -> set[str]:
    own = reading_of(case.get("title", ""), case["text"])
    others = tuple(reading_of("", text, f"Paper {number}") for number, text in enumerate(case.get("others", ())))
    context = Context(readings=(own, *others)) if others else Context()
    checks = (Check.BIAS,) if (case.get("label") or case.get("like")) == "one-sided" else (Check.DECEPTION,)
    results = (BY_NAME[check].run(own, context) for check in checks)
    return {
        finding.label for result in results for finding in result.findings if finding.voice.kind is VoiceKind.REPORTER
    }


@cache
def outcomes() -> tuple[tuple[str, bool, bool], ...]:
    """For each line: its label (or the one it looks like), whether it is flawed, and whether that label was found."""
    return tuple(
        (
            case["label"] or case["like"],
            case["label"] is not None,
            (case["label"] or case["like"]) in labels_found(case),
        )
        for case in corpus()
    )


@pytest.mark.parametrize("label", sorted(LEAST_FOUND))
def test_most_flawed_lines_of_the_corpus_are_found(label: str) -> None:
    found = [hit for name, flawed, hit in outcomes() if name == label and flawed]
    assert len(found) >= 10
    assert sum(found) >= LEAST_FOUND[label] * len(found)


def test_what_only_looks_like_a_flaw_is_left_alone() -> None:
    false = [hit for _, flawed, hit in outcomes() if not flawed]
    assert len(false) >= 160
    assert sum(false) <= MOST_FALSE * len(false)


def test_every_line_of_the_corpus_says_what_it_is() -> None:
    for case in corpus():
        assert (case["label"] is None) == ("like" in case)
        assert (case["label"] is None) != ("words" in case)
    assert 3 * sum(case.get("held", False) for case in corpus()) >= len(corpus()) - 3


GOLDEN = [
    ("clickbait", "Baker opens his oven and what he sees next will leave you speechless", "A cat slept in it.", ()),
    ("clickbait", "The one bolt that ferry owners never check", "A bolt of the ramp rusts.", ()),
    ("clickbait", "These two plumbers walked into a church. You won't believe the bill", "The bill was 40 euros.", ()),
    ("clickbait", "Shares of Orla fall. Why You Shouldn’t Worry.", "Shares of Orla fell by 3 per cent.", ()),
    ("clickbait", "Town shuts the pier. Here’s why.", "The town shut the pier, for two piles broke.", ()),
    (
        "unsupported-headline",
        "Town to demolish clock tower",
        "The town council will debate in May whether to demolish the clock tower. Nothing has been decided.",
        (),
    ),
    (
        "unsupported-headline",
        "Beekeepers: “Spring is lost”",
        "“Spring is lost unless it rains before Easter,” said Ida Noor, who speaks for the beekeepers.",
        (),
    ),
    (
        "altered-quotation",
        "",
        "“The pier is sound,” said engineer Ole Brekke.",
        ("“The pier is sound as long as no lorry crosses it,” said engineer Ole Brekke.",),
    ),
    ("numbers-out-of-context", "", "The number of swans tripled, from 40 to 60, the warden said.", ()),
    ("numbers-out-of-context", "", "Thefts of sheep have risen by 90 per cent, the farmers' party says.", ()),
    (
        "missing-context",
        "",
        "A test by the company Orla found that its kettle holds water for ten years, it said.",
        ("The consumer agency said that the kettle from the company Orla failed its test: it holds water for a year.",),
    ),
    (
        "missing-context",
        "",
        "The crews' second strike, on 7 and 8 August, stays in the diary.",
        ("The crews' second strike, on 7 and 8 August, was called off on Monday.",),
    ),
    (
        "lost-qualifier",
        "",
        "The choir will sing in Rome, its conductor Bela Hunt said.",
        ("The choir may possibly sing in Rome, its conductor Bela Hunt said.",),
    ),
    (
        "one-sided",
        "",
        "The warden, Hugo Brandt, did not reply to a message that was left at 11:15 p.m. on Sunday.",
        (),
    ),
]
"""Label, headline, text, other articles' texts."""

LOOKALIKES = [
    ("clickbait", "Why should you pay for the pier? Town asks owners", "The town asked the owners.", ()),
    ("clickbait", "What the baker saw: witness tells court of fire", "A baker told a court of a fire.", ()),
    ("clickbait", "Choir sings “You Won't Believe It” at festival", "The choir sang an old song.", ()),
    (
        "unsupported-headline",
        "Town to demolish clock tower",
        "The town will demolish the clock tower in May. Whether to demolish the gate is open.",
        (),
    ),
    (
        "altered-quotation",
        "",
        "“The pier is sound,” said engineer Ole Brekke, “as long as no lorry crosses it.”",
        ("“The pier is sound as long as no lorry crosses it,” said engineer Ole Brekke.",),
    ),
    ("numbers-out-of-context", "", "The number of swans tripled, from 20 to 60, the warden said.", ()),
    (
        "numbers-out-of-context",
        "",
        "Thefts of sheep have risen by 90 per cent since 2015, the farmers' party says.",
        (),
    ),
    (
        "missing-context",
        "",
        "A test by the company Orla found that its kettle holds water; an agency disputes the test.",
        ("The consumer agency said that the kettle from the company Orla failed its test.",),
    ),
    (
        "missing-context",
        "",
        "The crews' second strike, on 7 and 8 August, stays in the diary.",
        ("The crews' second strike, on 7 and 8 August, has not been called off.",),
    ),
    (
        "lost-qualifier",
        "",
        "The choir hopes to sing in Rome, its conductor Bela Hunt said.",
        ("The choir may possibly sing in Rome, its conductor Bela Hunt said.",),
    ),
    (
        "lost-qualifier",
        "",
        "The loss of the tour was a blow, its conductor Bela Hunt said.",
        ("While a prize lies ahead potentially, the loss of the tour is a blow, its conductor Bela Hunt said.",),
    ),
    (
        "lost-qualifier",
        "",
        "In a later statement, its conductor Bela Hunt said the choir will sing in Rome.",
        ("The choir may possibly sing in Rome, its conductor Bela Hunt said.",),
    ),
    ("one-sided", "", "The warden, Hugo Brandt, did not reply to three letters sent last week.", ()),
]


@pytest.mark.parametrize(("label", "title", "text", "others"), GOLDEN)
def test_a_flaw_is_found(label: str, title: str, text: str, others: tuple[str, ...]) -> None:
    assert label in labels_found({"label": label, "title": title, "text": text, "others": others})


@pytest.mark.parametrize(("label", "title", "text", "others"), LOOKALIKES)
def test_its_likeness_is_not(label: str, title: str, text: str, others: tuple[str, ...]) -> None:
    assert label not in labels_found({"label": label, "title": title, "text": text, "others": others})


def test_bait_in_quotation_marks_is_the_speakers() -> None:
    quoted = reading_of("“You won't believe the noise”: neighbours of a bakery", "Neighbours spoke of noise.")
    assert not [item for item in baiting(wording_of(quoted)) if item.charged]
    assert "clickbait" not in labels_found(
        {"title": quoted.article.snapshot.title, "text": "Neighbours spoke of noise."}
    )


def test_later_reports_may_be_surer_than_earlier_ones() -> None:
    metadata = (("outlet", "The Paper"), ("published", "2026-03-12"))
    later = read(
        extract(
            Document(
                "later.txt",
                f"The pool will reopen on Friday, said Ida Noor, a spokeswoman for the city.\n\n{FILLER}".encode(),
                Medium.TEXT,
                metadata=metadata,
            )
        )
    )
    earlier = reading_of("", "Ida Noor, a spokeswoman for the city, said that the pool may reopen on Friday.", "Other")
    result = BY_NAME[Check.DECEPTION].run(later, Context(readings=(later, earlier)))
    assert "lost-qualifier" not in {finding.label for finding in result.findings}


def test_long_headlines_and_bodies_do_not_hang() -> None:
    title = "What " + "the very old man in the red hat " * 40 + "did next"
    assert labels_found({"title": title[:800], "text": "from 1 to 2 and " * 2000}) is not None
