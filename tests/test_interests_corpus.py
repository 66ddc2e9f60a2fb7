"""How many of the ties written for this project the two checks of interests find, and how many they make up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from consilience.checks import author_conflicts, site_conflicts
from consilience.checks.context import Context
from consilience.evidence import freeze
from consilience.extraction.assembly import sentences_of
from consilience.extraction.body import Paragraph
from consilience.knowledge.outlets import Knowledge
from consilience.pipeline import read
from consilience.stages.extract import extract
from consilience.types import Alignment, ArticleKind, Check, Document, Finding, Medium, Quote, Reading

CORPUS = Path(__file__).parents[1] / "training" / "corpora" / "wording" / "interests.jsonl"
STORY = (
    "{subject} is to answer questions in public next week about the plan that it put to the council in May.",
    "The plan of {subject} has divided the town, and 400 people signed a petition against it on Tuesday.",
)
REST = (
    "The council votes on Monday. Repairs to the old bridge cost 3.4 million crowns, about a fifth more than planned.",
    "Passengers have waited for years for more boats, and the harbour office says that it agrees with them.",
    "Rain is expected for the weekend, and the market will be held indoors.",
)
RECALL, FALSE_ALARMS = 0.9, 0.02
"""Shares of the open sentences; what is held out may fall short of the first by `HELD_LESS`."""
HELD_LESS = 0.2


@dataclass(frozen=True, slots=True)
class Case:
    """A line of the corpus and the findings of its check on an article that holds it."""

    line: dict[str, Any]
    findings: tuple[Finding, ...]

    @property
    def met(self) -> bool:
        """Whether a finding of the line's label quotes its words."""
        return any(
            finding.label == self.line["label"]
            and any(isinstance(item, Quote) and self.line["words"] in item.text for item in finding.evidence)
            for finding in self.findings
        )


def reading(
    outlet: str, author: str, paragraphs: list[str], note: str, kind: ArticleKind = ArticleKind.NEWS
) -> Reading:
    url = f"https://{outlet.lower().replace(' ', '')}.example/1"
    metadata = [("title", "Questions about a plan"), ("outlet", outlet), ("url", url), ("published", "2026-03-01")]
    body = "\n\n".join(paragraphs)
    document = Document(
        "case.txt", body.encode(), Medium.TEXT, url, "utf-8", (*metadata, *([("authors", author)] if author else []))
    )
    article = extract(document)
    snapshot = freeze(article.snapshot.title, "", body, note, outlet)
    sentences = sentences_of(snapshot, [Paragraph(text) for text in paragraphs])
    return read(replace(article, snapshot=snapshot, sentences=sentences, kind=kind))


def run(line: dict[str, Any]) -> Case:
    """The findings of the check that the line is about."""
    text, where = line["text"], line["where"]
    story = [item.format(subject=line["subject"]) for item in STORY]
    middle = [text] if where in {"body", "opinion"} else []
    paragraphs = [*story, *middle, *REST, *([text] if where == "end" else [])]
    kind = ArticleKind.OPINION if where == "opinion" else ArticleKind.NEWS
    own = reading(line["outlet"], line["author"], paragraphs, text if where == "note" else "", kind)
    readings = [own]
    if where == "another":
        readings.append(reading("The Fourth Estate", "", [*story, text, *REST], ""))
    context = Context(
        readings=tuple(readings),
        alignments=(Alignment("as one story", (), 1.0),) if len(readings) > 1 else (),
        knowledge=Knowledge([]),
    )
    results = [site_conflicts.check(own, context), author_conflicts.check(own, context)]
    wanted = {label.id for label in author_conflicts.DEFINITION.labels}
    if line["label"] is not None:
        check = Check.AUTHOR_CONFLICTS if line["label"] in wanted else Check.SITE_CONFLICTS
        results = [result for result in results if result.check is check]
    return Case(line, tuple(finding for result in results for finding in result.findings))


@cache
def cases() -> tuple[Case, ...]:
    return tuple(run(json.loads(line)) for line in CORPUS.read_text(encoding="utf-8").splitlines())


def share(met: Iterator[bool]) -> float:
    told = list(met)
    return sum(told) / len(told)


def test_most_ties_are_found_under_their_names() -> None:
    flawed = [case for case in cases() if case.line["label"] is not None]
    assert len(flawed) >= 120
    assert share(case.met for case in flawed if not case.line.get("held")) >= RECALL
    assert share(case.met for case in flawed if case.line.get("held")) >= RECALL - HELD_LESS


def test_what_only_looks_like_a_tie_is_left_alone() -> None:
    clean = [case for case in cases() if case.line["label"] is None]
    assert len(clean) >= 160
    assert share(bool(case.findings) for case in clean) <= FALSE_ALARMS
