"""Paths of interest that are told by reports, by chains of rows, in a page's foot or in a box about the author."""

from __future__ import annotations

import pytest

from consilience.checks import author_conflicts, site_conflicts
from consilience.checks.context import Context
from consilience.checks.interests.ties import tie_to
from consilience.knowledge.names_of_bodies import has_legal_form, named_in
from consilience.knowledge.outlets import Knowledge, operator_row
from consilience.knowledge.rows import Relation, Row
from consilience.stages.extract import extract
from consilience.types import Alignment, Document, Medium, Quote, Reading, SourcedFact
from tests.test_interests_corpus import REST, STORY, reading

PLAN = [item.format(subject="Talim Copper") for item in STORY]
ALONE = (Alignment("as one story", (), 1.0),)


def article(*sentences: str, outlet: str = "The Eastmere Courier", author: str = "", note: str = "") -> Reading:
    return reading(outlet, author, [*PLAN, *sentences, *REST], note)


def row(subject: str, relation: Relation, thing: str, share: float | None = None, domain: str = "") -> Row:
    return Row(subject, relation, thing, "https://register.example/1", "2026-02-01", domain, share=share)


OWNED = row("The Eastmere Courier", Relation.OWNED_BY, "Holm Media", domain="theeastmerecourier.example")


def shown(of: Reading, *rows: Row, others: tuple[Reading, ...] = ()) -> list[tuple[str, bool | None]]:
    context = Context(readings=(of, *others), alignments=ALONE if others else (), knowledge=Knowledge(rows))
    return [(item.label, item.disclosed) for item in site_conflicts.check(of, context).findings]


def test_a_chain_goes_down_through_what_an_owner_steers() -> None:
    chain = (
        row("Holm Media", Relation.OWNED_BY, "Holm Group", 0.18),
        row("Nordmine", Relation.OWNED_BY, "Holm Group"),
        row("Talim Copper", Relation.OWNED_BY, "Nordmine", 0.6),
    )
    assert shown(article(), OWNED, *chain) == [("sister-company", False)]
    finding = site_conflicts.check(article(), Context(knowledge=Knowledge((OWNED, *chain)))).findings[0]
    facts = [item.statement for item in finding.evidence if isinstance(item, SourcedFact)]
    assert facts[1] == "Holm Media is owned to 18 % by Holm Group"
    assert len(facts) == 4


def test_a_small_stake_does_not_carry_a_chain_on() -> None:
    small = row("Nordmine", Relation.OWNED_BY, "Holm Media", 0.1)
    assert not shown(article(), OWNED, small, row("Talim Copper", Relation.OWNED_BY, "Nordmine"))
    assert shown(article(), OWNED, row("Talim Copper", Relation.OWNED_BY, "Holm Media", 0.1)) == [
        ("interest-of-owner", False)
    ]


def test_a_link_told_in_two_steps_is_disclosed() -> None:
    stake = row("Holm Media", Relation.HOLDS_STAKE_IN, "Talim Copper")
    told = article("Holm Media, which owns 12 per cent of Talim Copper, kept silent.", "Holm Media owns the Courier.")
    assert shown(told, OWNED, stake) == [("interest-of-owner", True)]
    half = article("Holm Media, a big investor in Talim Copper, kept silent.")
    assert shown(half, OWNED, stake) == [("interest-of-owner", True)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Holm Media owns the remaining 40 per cent of Talim Copper.", True),
        ("Talim Copper, a unit of Holm Media, declined to comment.", True),
        ("Holm Media, the majority owner of Talim Copper, fell 3 per cent.", True),
        ("Talim Copper and Holm Media declined to comment.", False),
        ("Holm Media has never owned a share of Talim Copper.", False),
        ("Holm Media may buy Talim Copper, and it owns two mines.", False),
        ("A union leader, Ana Roa, said that Holm Media owns Talim Copper.", False),
        ("Until 2009 Talim Copper was owned by Holm Media.", False),
    ],
)
def test_what_an_owner_has_a_part_in_may_be_told_by_another_report(sentence: str, found: bool) -> None:
    other = article(sentence, outlet="The Fourth Estate")
    assert bool(shown(article(), OWNED, others=(other,))) is found


def test_a_report_of_another_outlet_is_quoted_with_the_link_it_states() -> None:
    other = article("The Eastmere Courier is owned by Talim Copper.", outlet="The Fourth Estate")
    of = article()
    context = Context(readings=(of, other), alignments=ALONE, knowledge=Knowledge([]))
    (finding,) = site_conflicts.check(of, context).findings
    assert finding.label == "ownership"
    assert finding.disclosed is False
    quotes = [item for item in finding.evidence if isinstance(item, Quote)]
    assert quotes[-1].span.snapshot == other.article.snapshot.id
    assert quotes[-1].text == "The Eastmere Courier is owned by Talim Copper."
    assert "The Fourth Estate" in finding.reason


def test_reports_that_are_only_read_side_by_side_tell_nothing_of_each_other() -> None:
    other = article("The Eastmere Courier is owned by Talim Copper.", outlet="The Fourth Estate")
    of = article()
    assert not site_conflicts.check(of, Context(readings=(of, other), knowledge=Knowledge([]))).findings


def test_a_name_of_one_word_needs_its_legal_form() -> None:
    owner = row("The Eastmere Courier", Relation.OWNED_BY, "Talim Corp", domain="theeastmerecourier.example")
    plan = [item.format(subject="Talim") for item in STORY]
    assert not shown(reading("The Eastmere Courier", "", [*plan, *REST], ""), owner)
    assert has_legal_form("News Corp")
    assert not has_legal_form("Holm Media")


def test_a_sister_outlet_of_one_word_is_only_a_candidate() -> None:
    plan = [item.format(subject="Metronom") for item in STORY]
    sister = row("Metronom", Relation.OWNED_BY, "Holm Media", domain="metronom.example")
    assert not shown(reading("The Eastmere Courier", "", [*plan, *REST], ""), OWNED, sister)


# ── the page ──

PAGE = """<html><head><title>Questions | Sund Today</title></head><body>
<article><h1>Questions about a plan</h1>
<p class="byline">By Ana Novak</p>{paragraphs}
<aside class="author-box"><p>Ana Novak is a former adviser to Talim Copper.</p></aside></article>
<footer><p>Sund Today is published by Nordlys Press, a unit of Talim Copper.</p>
<a href="/about">About us</a></footer></body></html>"""


def test_a_box_about_the_author_and_the_pages_foot_are_read_as_notes() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in (*PLAN, *REST, *REST))
    page = PAGE.format(paragraphs=paragraphs).encode()
    note = extract(Document("page.html", page, Medium.HTML, "https://sund.example/1", "utf-8")).snapshot.note
    assert "former adviser to Talim Copper" in note
    assert "published by Nordlys Press" in note


# ── operators' rows ──


@pytest.mark.parametrize(
    ("word", "relation", "subject"),
    [
        ("lawyer_for", Relation.REPRESENTED, "Holm Media"),
        ("subsidiary of", Relation.OWNED_BY, "Holm Media"),
        ("funds", Relation.FUNDED_BY, "Talim Copper"),
        ("parent_of", Relation.OWNS, "Holm Media"),
    ],
)
def test_operators_may_use_other_words_for_a_relation(word: str, relation: Relation, subject: str) -> None:
    given = {"subject": "Holm Media", "relation": word, "object": "Talim Copper", "url": "https://r.example"}
    made = operator_row({**given, "date": "2026-01-01"}, "a test")
    assert (made.relation, made.subject) == (relation, subject)


def test_a_row_about_those_who_sue_is_about_whom_they_sue() -> None:
    assert named_in("62 families in a case against Talim Copper Corp.") == "Talim Copper Corp."
    assert named_in("its employees") == "its employees"
    told = Row(
        "The Eastmere Courier",
        Relation.REPRESENTED,
        "62 families in a case against Talim Copper",
        "https://register.example/1",
        "2026-02-01",
        author="Ana Novak",
    )
    of = article(author="Ana Novak")
    (finding,) = author_conflicts.check(of, Context(knowledge=Knowledge([told]))).findings
    assert (finding.label, finding.disclosed) == ("representation", False)


# ── the grammar of ties ──


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("She advised Talim Copper.", "advisory-role"),
        ("She is an adviser on trade to Talim Copper.", "advisory-role"),
        ("She was Talim Copper's head of safety.", "office"),
        ("He is a former Talim Copper engineer.", "employment"),
        ("Her flights were paid for by Talim Copper.", "payment"),
        ("His brother is an engineer at Talim Copper.", "family-tie"),
        ("She acts for villagers who are suing Talim Copper.", "representation"),
        ("She has written a book about Talim Copper.", None),
        ("She interviewed a former engineer at Talim Copper.", None),
        ("She has never worked for Talim Copper.", None),
        ("She would have worked for Talim Copper.", None),
        ("He turned down a post at Talim Copper.", None),
    ],
)
def test_a_sentence_about_an_author_ties_or_does_not(text: str, label: str | None) -> None:
    start = text.index("Talim Copper")
    tie = tie_to(text, start, start + len("Talim Copper"))
    assert (tie.label if tie else None) == label


# ── a state's outlet ──

STATE = Row(
    "The Norland Voice",
    Relation.STATE_CONTROLLED,
    "Russia",
    "https://register.example/1",
    "2026-02-01",
    "thenorlandvoice.example",
    country="RU",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Russia said on Monday that it would answer in kind, and Russia warned its neighbours twice.", True),
        ("The State Duma passed the law on Monday, and the State Duma's speaker praised it.", True),
        ("Russian emergency ministry crews found 12 people. The Russian emergency ministry sent tents.", True),
        ("Tourists from Russia fill the hotels, and a Russian pianist plays on Friday.", False),
    ],
)
def test_a_states_outlet_is_charged_for_reports_on_its_own_state_only(sentence: str, found: bool) -> None:
    of = reading("The Norland Voice", "", [sentence, *REST], "")
    labels = [item.label for item in site_conflicts.check(of, Context(knowledge=Knowledge([STATE]))).findings]
    assert labels == (["state-control"] if found else [])


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The Eastmere Courier © 2026. Owned by Talim Copper.", True),
        ("© 2026 The Eastmere Courier – owned and operated by Talim Copper", True),
        ("© Copyright 2026 The Eastmere Courier, LLC, a subsidiary of Talim Copper, LLC. All rights reserved.", True),
        ("A Talim Copper company", True),
        ("A Talim Copper company, Nordmine, opened a new shaft in May.", False),
        ("The mine, owned by Talim Copper, seen from the road. Photo: Lars Moe", False),
    ],
)
def test_a_pages_foot_tells_of_the_outlet_and_a_caption_does_not(line: str, found: bool) -> None:
    assert bool(shown(article(note=line))) is found
