"""What the two checks of interests find, and what they leave alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from consilience.checks import author_conflicts, site_conflicts
from consilience.checks.context import Context
from consilience.checks.interests.affiliations import about_author
from consilience.checks.interests.disclosures import find_disclosures
from consilience.checks.interests.naming import occurrences
from consilience.knowledge.outlets import Knowledge, operator_row, read_rows, shipped
from consilience.knowledge.rows import Relation, Row
from consilience.pipeline import Engine, examine, read
from consilience.stages.extract import extract
from consilience.types import Alignment, ArticleKind, Check, Document, Medium, Quote, Reading, Report, SourcedFact

HARBOUR = Path(__file__).parents[1] / "examples" / "harbour"
LEAD = (
    "Holm Ferries said on Tuesday that it would add two boats to the line between Eastmere and Sund in May. "
    "Holm Ferries carried 1.2 million passengers last year, and its chief executive, Jonas Lind, expects more."
)
COUNCIL = (
    "The council of Eastmere voted on Monday to reopen the harbour bridge, which a barge had struck in January. "
    "Repairs cost 3.4 million crowns, about a fifth more than planned, according to a report by the town."
)
WAIT = "Passengers have waited for years for more boats, and the harbour office says that it agrees with them."
ASIDE = "A berth that Holm Ferries had used until 2019 lies empty."
URL = "https://courier.example/news/1"


def reading(
    title: str, *paragraphs: str, url: str = URL, author: str = "Ana Novak", day: str = "2026-03-01"
) -> Reading:
    metadata = [("title", title), ("outlet", "The Eastmere Courier"), ("url", url), ("published", day)]
    metadata += [("authors", author)] if author else []
    body = "\n\n".join(paragraphs).encode()
    return read(extract(Document("draft.txt", body, Medium.TEXT, url, "utf-8", tuple(metadata))))


def row(subject: str, relation: Relation, thing: str, day: str = "2026-02-01", **more: str) -> Row:
    return Row(
        subject, relation, thing, "https://register.example/1", day, more.get("domain", ""), more.get("author", "")
    )


OWNED = row("The Eastmere Courier", Relation.OWNED_BY, "Holm Media", domain="courier.example")
STAKE = row("Holm Media", Relation.HOLDS_STAKE_IN, "Holm Ferries Ltd")


def site(of: Reading, *rows: Row) -> tuple[list[str], list[str], str | None]:
    result = site_conflicts.check(of, Context(knowledge=Knowledge(rows)))
    return [item.label for item in result.findings], [item.label for item in result.candidates], result.not_assessed


def author(of: Reading, *rows: Row) -> tuple[list[str], str | None]:
    result = author_conflicts.check(of, Context(knowledge=Knowledge(rows)))
    return [item.label for item in result.findings], result.not_assessed


# ── golden fixtures ──

CHECKS = {"site-conflicts": site_conflicts.check, "author-conflicts": author_conflicts.check}
CASES = [
    (name, case)
    for name in CHECKS
    for path in sorted((Path(__file__).parent / "fixtures" / "checks" / name).glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))["cases"]
]


@pytest.mark.parametrize(("name", "case"), CASES, ids=lambda item: item if isinstance(item, str) else item["name"])
def test_a_fixture_says_what_is_disclosed_and_why_something_is_not_assessed(name: str, case: dict[str, Any]) -> None:
    rows = Knowledge(operator_row(item, "the fixture") for item in case["rows"])
    result = CHECKS[name](_article(case), Context(knowledge=rows))
    assert [item.disclosed for item in result.findings] == case["disclosed"]
    assert (case["reason"] or "") in (result.not_assessed or "")


def _article(given: dict[str, Any]) -> Reading:
    metadata = [(key, given[key]) for key in ("title", "outlet", "url", "published")]
    metadata += [("authors", name) for name in given["authors"]]
    text = given["text"].encode()
    return read(extract(Document("case.txt", text, Medium.TEXT, given["url"], "utf-8", tuple(metadata))))


# ── the example event ──


@pytest.fixture(scope="module")
def harbour() -> Report:
    readings = Engine().check([str(path) for path in sorted(HARBOUR.glob("*.html"))])
    rows = read_rows(HARBOUR / "knowledge.jsonl")
    story = replace(readings, alignments=(Alignment("as one story", (), 1.0),))
    return examine(story, shipped().with_rows(rows))


def test_the_example_event_holds_the_expected_conflicts_and_no_others(harbour: Report) -> None:
    expected = json.loads((HARBOUR / "expected.json").read_text(encoding="utf-8"))["conflicts"]
    wanted = {(item["article"], f"{item['kind']}-conflicts", item["disclosed"]) for item in expected}
    pages = {item.article.snapshot.id: Path(item.article.source).stem for item in harbour.readings}
    conflicts = {Check.SITE_CONFLICTS, Check.AUTHOR_CONFLICTS}
    found = {
        (pages[finding.snapshot], result.check.value, finding.disclosed)
        for result in harbour.checks
        if result.check in conflicts
        for finding in result.findings
    }
    assert found == wanted


def test_what_could_not_be_assessed_in_the_example_event_says_why(harbour: Report) -> None:
    pages = {item.article.snapshot.id: Path(item.article.source).stem for item in harbour.readings}
    told = {(pages[item.snapshot], item.check.value): item.not_assessed for item in harbour.checks}
    assert told["coastline-24", "author-conflicts"] == "no byline"
    assert "By Staff" in (told["quay-and-capital", "author-conflicts"] or "")
    assert "owner unknown" in (told["true-dominion", "site-conflicts"] or "")
    assert told["upper-canada-ledger", "site-conflicts"] is None


# ── the outlet ──


def test_a_path_is_shown_edge_by_edge_with_source_and_day() -> None:
    result = site_conflicts.check(
        reading("Two boats more", LEAD, COUNCIL, WAIT), Context(knowledge=Knowledge([OWNED, STAKE]))
    )
    (finding,) = result.findings
    assert finding.label == "interest-of-owner"
    assert finding.disclosed is False
    facts = [item for item in finding.evidence if isinstance(item, SourcedFact)]
    assert [item.statement for item in facts] == [OWNED.statement(), STAKE.statement()]
    assert all(item.url and item.date for item in facts)
    assert any(isinstance(item, Quote) and item.text == "Holm Ferries" for item in finding.evidence)


def test_a_sentence_that_names_the_link_discloses_it() -> None:
    text = reading(
        "Two boats more", LEAD, COUNCIL, WAIT, "Holm Media, which owns the Courier, holds a stake in Holm Ferries."
    )
    (finding,) = site_conflicts.check(text, Context(knowledge=Knowledge([OWNED, STAKE]))).findings
    assert finding.disclosed is True


def test_a_mention_in_passing_is_a_candidate() -> None:
    text = reading(
        "Bridge to reopen", COUNCIL, COUNCIL.replace("Monday", "May 3"), WAIT, WAIT.replace("years", "weeks"), ASIDE
    )
    assert site(text, OWNED, STAKE) == ([], ["interest-of-owner"], None)


def test_what_the_report_praises_is_no_mention_in_passing() -> None:
    praised = ASIDE.replace("lies empty", "was the crown jewel of the valley")
    assert site(reading("The bridge reopens", COUNCIL, praised), OWNED, STAKE)[0] == ["interest-of-owner"]
    quoted = "“The berth of Holm Ferries was the crown jewel of the valley,” the mayor said on Monday."
    assert site(reading("The bridge reopens", COUNCIL, quoted), OWNED, STAKE)[0] == []


def test_a_company_that_is_praised_by_description_is_no_mention_in_passing() -> None:
    done = "The berth was painted last year by Holm Ferries Ltd of Lund."
    praised = "The family firm was the crown jewel of the valley, and its price was low."
    assert site(reading("The bridge reopens", COUNCIL, f"{done} {praised}"), OWNED, STAKE)[0] == ["interest-of-owner"]
    assert site(reading("The bridge reopens", COUNCIL, done), OWNED, STAKE)[0] == []


def test_a_name_within_a_longer_name_is_another() -> None:
    text = reading("A museum", LEAD.replace("Holm Ferries", "Holm Ferries Museum"), COUNCIL, WAIT)
    assert site(text, OWNED, STAKE) == ([], [], None)
    assert occurrences("The Holm Ferries Museum opened.", "Holm Ferries") == []
    assert occurrences("New Holm Ferries said no.", "Holm Ferries Ltd") == [(4, 16)]
    assert occurrences("He met Old Holm Ferries staff.", "Holm Ferries") == []


def test_a_row_of_long_ago_shows_nothing() -> None:
    old = row("The Eastmere Courier", Relation.OWNED_BY, "Holm Ferries", "2018-08-02", domain="courier.example")
    findings, candidates, reason = site(reading("Two boats more", LEAD, COUNCIL, WAIT), old)
    assert findings == []
    assert "2018-08-02" in (reason or "")
    assert not candidates


def test_an_unknown_owner_is_not_assessed() -> None:
    assert "owner unknown" in (site(reading("Two boats more", LEAD, COUNCIL, WAIT))[2] or "")


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Eastmere Courier is owned by Holm Media, which holds 20 per cent of Holm Ferries.", True),
        ("Holm Ferries is a sponsor of The Eastmere Courier.", True),
        ("The Courier’s parent company, Holm Media, owns a stake in Holm Ferries.", True),
        ("Our parent company, Holm Media, has invested in Holm Ferries.", True),
        ("This newspaper is published by Holm Media, a shareholder of Holm Ferries.", True),
        ("Disclosure: Holm Ferries advertises in this newspaper.", True),
        ("This article was paid for by Holm Ferries.", True),
        ("Holm Ferries has no stake in The Eastmere Courier.", False),
        ("The Eastmere Courier is not owned by Holm Ferries.", False),
        ("The Eastmere Courier reported in May that Holm Ferries owns a stake in Sund Port.", False),
        ("Holm Ferries told The Eastmere Courier that it owns 12 boats.", False),
        ("“Holm Ferries owns The Eastmere Courier,” said Mr. Lind.", False),
        ("Disclosure: I hold shares in Holm Ferries.", False),
        ("The Eastmere Courier is a member of the Press Council.", False),
    ],
)
def test_what_the_outlet_says_of_its_own_ties_needs_no_row(sentence: str, told: bool) -> None:
    text = reading("Two boats more", LEAD, COUNCIL, WAIT, sentence)
    assert bool(find_disclosures(text)) is told
    assert site(text)[0] == (["disclosed-link"] if told else [])


STATE = row("The Eastmere Courier", Relation.STATE_CONTROLLED, "Russia", domain="courier.example")
MINISTRY = (
    "The Russian Foreign Ministry said on Tuesday that it had called in the ambassador of Norway over a dispute. "
    "Norway said that its coast guard had acted within the law."
)


def test_a_states_outlet_on_its_own_state_is_a_conflict() -> None:
    rule = Row(STATE.subject, STATE.relation, STATE.object, STATE.url, STATE.date, STATE.domain, country="RU")
    assert site(reading("Envoy called in", MINISTRY, COUNCIL, WAIT), rule)[0] == ["state-control"]
    assert site(reading("Two boats more", LEAD, COUNCIL, WAIT), rule) == ([], [], None)


def test_independent_public_media_are_not_charged() -> None:
    public = Row(STATE.subject, Relation.PUBLIC, "Russia", STATE.url, STATE.date, STATE.domain, country="RU")
    assert site(reading("Envoy called in", MINISTRY, COUNCIL, WAIT), public) == ([], [], None)


# ── the author ──


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Ana Novak is a columnist. She owns shares in Holm Ferries.", "financial-interest"),
        ("Ana Novak advised Holm Ferries from 2019 to 2022.", "advisory-role"),
        ("The author is a member of the board of Holm Ferries.", "office"),
        ("Ana Novak, a former spokeswoman for Holm Ferries, covers the sea.", "employment"),
        ("The writer’s wife works for Holm Ferries.", "family-tie"),
        ("The author travelled as a guest of Holm Ferries.", "payment"),
        ("Disclosure: I hold shares in Holm Ferries.", "financial-interest"),
    ],
)
def test_a_bio_line_or_disclosure_tells_of_a_tie(sentence: str, label: str) -> None:
    assert author(reading("Two boats more", LEAD, COUNCIL, WAIT, sentence)) == ([label], None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Novak is a reporter at The Eastmere Courier.",
        "Ana Novak is the author of “Holm Ferries: A History”.",
        "Ana Novak covers Holm Ferries for The Eastmere Courier.",
        "The author has no stake in Holm Ferries.",
        "Ana Novak is a former engineer at Tern Lines.",
    ],
)
def test_a_bio_line_without_a_tie_to_the_story_is_assessed_and_clean(sentence: str) -> None:
    assert author(reading("Two boats more", LEAD, COUNCIL, WAIT, sentence)) == ([], None)


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("I worked for Holm Ferries for ten years, and I know its boats.", ["employment"]),
        ("My wife works for Holm Ferries.", ["family-tie"]),
        ("I asked a man who worked for Holm Ferries.", []),
        ("I have never worked for Holm Ferries.", []),
        ("I own no shares in Holm Ferries.", []),
        ("“I worked for Holm Ferries,” Mr. Lind told me.", []),
    ],
)
def test_in_opinion_the_first_person_tells_of_the_author(sentence: str, labels: list[str]) -> None:
    opinion = (
        "I think that the council was wrong, and I shall say why as plainly as I can, because nobody else wants to."
    )
    text = reading(
        "Why it is wrong", LEAD, f"{opinion} {COUNCIL}", sentence, WAIT, url="https://courier.example/opinion/1"
    )
    assert [item.label for item in about_author(text).affiliations] == labels
    assert author(text)[0] == labels


def test_an_announced_tie_is_read_in_a_report_too() -> None:
    tie = "You should know before you read on that I'm treasurer of Holm Ferries and signed its petition."
    assert author(reading("Holm Ferries adds boats", LEAD, tie, COUNCIL))[0] == ["office"]


def test_a_tie_that_the_author_says_matters_is_shown_however_briefly_the_body_is_named() -> None:
    tie = "I keep the books for Holm Ferries two mornings a week, so I'm not neutral about the berth."
    aside = "The council heard a letter from Holm Ferries."
    assert author(reading("The bridge reopens", COUNCIL, tie, aside))[0] == ["employment"]
    assert author(reading("The bridge reopens", COUNCIL, tie.partition(", so")[0] + ".", aside))[0] == []


def test_a_body_that_goes_on_as_the_word_of_its_name_is_a_subject() -> None:
    past = row(
        "Ana Novak", Relation.EMPLOYED_BY, "Marlow Dock Workers Union", domain="courier.example", author="Ana Novak"
    )
    told = (
        "The Marlow Dock Workers Union had warned of the leak in July.",
        "The union asked for a day without work. The union then asked the council for a hearing.",
    )
    assert author(reading("The bridge reopens", COUNCIL, *told), past)[0] == ["employment"]
    assert author(reading("The bridge reopens", COUNCIL, told[0], WAIT), past)[0] == []


def test_a_report_told_as_i_tells_of_its_author() -> None:
    tie = "Before anything else: I knocked on doors for Jonas Lind in October, about 200 of them."
    own = ("I took the last seat in the hall.", "I wrote down what I heard.", "I left before noon with a cold.")
    told = reading("Jonas Lind before the council", LEAD, tie, *own, "Jonas Lind was heard for an hour.")
    assert told.article.kind is ArticleKind.NEWS
    assert author(told)[0] == ["membership"]
    once = reading("Jonas Lind before the council", LEAD, tie, COUNCIL, WAIT, "Jonas Lind was heard for an hour.")
    assert author(once)[0] == []


def test_nothing_known_is_not_none_found() -> None:
    assert (
        author(reading("Two boats more", LEAD, COUNCIL, WAIT))[1]
        == "nothing is known about the author beyond the byline"
    )
    assert author(reading("Two boats more", LEAD, COUNCIL, WAIT, author=""))[1] == "no byline"


def test_a_bio_that_names_no_body_tells_of_no_ties() -> None:
    bio = "Ana Novak is a freelance writer living in Oslo."
    assert author(reading("Two boats more", LEAD, COUNCIL, WAIT, bio))[1] == (
        "what the article says of its author names no employer or other body"
    )


@pytest.mark.parametrize(
    ("byline", "labels"),
    [("by Holm Ferries", ["employment"]), ("Tern Lines", []), ("By Staff", []), ("Reuters", [])],
)
def test_a_release_of_a_subject_is_its_own_interest(byline: str, labels: list[str]) -> None:
    metadata = (("title", "Holm Ferries buys two boats"), ("outlet", "Sund Wire Page"), ("byline", byline))
    body = "\n\n".join([LEAD, COUNCIL, WAIT]).encode()
    of = read(extract(Document("draft.txt", body, Medium.TEXT, None, "utf-8", metadata)))
    assert author(of)[0] == labels


def test_an_operators_row_needs_the_same_author_and_the_same_outlet() -> None:
    text = reading("Two boats more", LEAD, COUNCIL, WAIT)
    here = row("The Eastmere Courier", Relation.ADVISED, "Holm Ferries", domain="courier.example", author="Ana Novak")
    elsewhere = row("Sund Post", Relation.ADVISED, "Holm Ferries", domain="post.example", author="Ana Novak")
    assert author(text, here) == (["advisory-role"], None)
    assert author(text, elsewhere)[0] == []
    (finding,) = author_conflicts.check(text, Context(knowledge=Knowledge([here]))).findings
    assert finding.disclosed is False
