"""Every measure of the stories benchmark, on an invented event whose right answers are known."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from consilience.evaluate import stories
from consilience.evaluate.gold import GoldEvent, GoldSpan, documents, load_events
from consilience.evaluate.result import Figure, Result, show, to_json
from consilience.evaluate.story_alignment import alignment, lone_claims, shared_claims
from consilience.evaluate.story_contradictions import contradictions, injection
from consilience.evaluate.story_measures import (
    Scored,
    exact_quotes,
    findings,
    key_facts,
    left_out,
    location,
    quotes,
    traps,
    unique_points,
)
from consilience.evaluate.story_page import (
    NotComputed,
    ShownQuote,
    SystemFinding,
    SystemLeftOut,
    SystemLocation,
    SystemPair,
    SystemQuote,
    SystemSpan,
    SystemStory,
    original_offsets,
    page_of,
)
from consilience.evidence import quote
from consilience.types import (
    Alignment,
    Attribution,
    Document,
    Entity,
    NameKind,
    Part,
    Provenance,
    Reading,
    Report,
    SetAside,
    Span,
    VoiceKind,
)
from tests import build, invented_gold

NOTHING = SystemStory(
    shown=(),
    quotes=(),
    aligned=(),
    location=SystemLocation("", ""),
    key_points=(),
    citations=(),
    unique_points=(),
    contradictions=(),
    left_out=(),
    findings=(),
)
"""A page that shows nothing at all."""


@pytest.fixture
def event(tmp_path: Path) -> GoldEvent:
    return load_events(*invented_gold.write(tmp_path))[0]


def at(key: str, words: str) -> SystemSpan:
    """The place of words in an invented text, taken for one sentence."""
    start = invented_gold.TEXTS[key].index(words)
    return SystemSpan(key, start, start + len(words), one_sentence=True)


def seen(span: GoldSpan) -> SystemSpan:
    """A gold span as the system would find it."""
    return SystemSpan(span.article, span.start, span.end, span.title, one_sentence=True)


def value(scored: Scored | NotComputed, name: str) -> float | None:
    """One figure of one event."""
    assert isinstance(scored, Scored)
    return stories.pool(name, [scored]).value


def perfect(event: GoldEvent) -> SystemStory:
    """The page that shows exactly what the gold wants."""
    support = {fact.id: fact.support for fact in event.key_facts}
    return SystemStory(
        shown=(ShownQuote("A", "x", True, True),),
        quotes=tuple(SystemQuote(seen(item.span), (item.speaker,)) for item in event.quotes if not item.fragment),
        aligned=tuple(tuple(seen(span) for span in fact.support) for fact in event.key_facts),
        location=SystemLocation("Lindholm", "SE"),
        key_points=tuple(tuple(seen(span) for span in fact.support) for fact in event.key_facts),
        citations=(),
        unique_points=tuple(seen(point.span) for point in event.unique_points),
        contradictions=tuple(
            SystemPair(seen(entry.a), seen(entry.b))
            for entry in event.contradictions
            if entry.verdict == "contradicts" and not entry.within_one_article
        ),
        left_out=tuple(
            SystemLeftOut(entry.article, tuple(seen(span) for span in support[entry.fact])) for entry in event.left_out
        ),
        findings=tuple(
            SystemFinding(seen(item.span), item.check, item.label_id)
            for item in event.findings
            if item.voice == "reporter"
        ),
    )


def test_a_perfect_page_gets_full_marks_and_no_line(event: GoldEvent) -> None:
    for element in stories.ELEMENTS:
        if element.score in {lone_claims, shared_claims}:
            continue
        scored = element.score(event, perfect(event))
        assert isinstance(scored, Scored), element.name
        assert scored.lines == ()
        for ratio in scored.ratios:
            wanted = 0 if "per story" in ratio.name else ratio.denominator
            assert ratio.numerator == wanted, ratio.name


def test_an_empty_page_finds_nothing_and_says_what_it_misses(event: GoldEvent) -> None:
    assert value(quotes(event, NOTHING), "quotes recall") == 0
    assert value(quotes(event, NOTHING), "quotes precision") is None
    assert value(key_facts(event, NOTHING), "key facts in story") == 0
    scored = contradictions(event, NOTHING)
    assert isinstance(scored, Scored)
    assert "«A fire on the ferry Aurora killed three people»" in scored.lines[0]


def test_what_a_report_lacks_is_not_computed_and_says_why(event: GoldEvent) -> None:
    page = replace(NOTHING, location=NotComputed("no location yet"))
    assert location(event, page) == NotComputed("no location yet")


# ── quotes ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_quote_with_a_wrong_speaker_is_neither_found_nor_harmless(event: GoldEvent) -> None:
    page = replace(NOTHING, quotes=(SystemQuote(at("A", "We heard a bang and then saw smoke,"), ("Aurora",)),))
    scored = quotes(event, page)
    assert value(scored, "quotes precision") == 0
    assert value(scored, "quotes recall") == 0
    assert value(scored, "quotes F1, span alone") == pytest.approx(2 * 1 / (1 + 3))
    assert isinstance(scored, Scored)
    assert any("speaker is Marta Olsen, not Aurora" in line for line in scored.lines)


def test_one_span_over_two_quotations_counts_once(event: GoldEvent) -> None:
    both = at("B", "We did everything by the book,” the operator's lawyer said. “Nobody is to blame.")
    page = replace(NOTHING, quotes=(SystemQuote(both, ("the operator's lawyer",)),))
    assert value(quotes(event, page), "quotes recall") == pytest.approx(1 / 3)


def test_fragments_headlines_and_articles_without_annotation_are_left_out(event: GoldEvent) -> None:
    page = replace(
        NOTHING,
        quotes=(
            SystemQuote(at("A", "a passenger"), ("Marta Olsen",)),
            SystemQuote(at("A", "engine room"), (), fragment=True),
            SystemQuote(at("C", "Fire doors"), ("nobody",)),
            SystemQuote(SystemSpan("B", 0, 14, title=True), ("nobody",)),
        ),
    )
    scored = quotes(event, page)
    assert value(scored, "quotes precision") is None


def test_an_invented_quote_is_false(event: GoldEvent) -> None:
    page = replace(NOTHING, quotes=(SystemQuote(at("B", "The disgraceful operator stayed silent."), ("x",)),))
    assert value(quotes(event, page), "quotes precision") == 0


def test_a_quote_that_is_not_in_the_source_is_not_exact(event: GoldEvent) -> None:
    page = replace(NOTHING, shown=(ShownQuote("A", "good", True, True), ShownQuote("B", "bad", False, False)))
    assert value(exact_quotes(event, page), "exact quotes") == 0.5


# ── what happened ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("place", "country", "unclear", "right"),
    [
        ("Lindholm", "SE", False, (1, 1)),
        ("Lindholm quay", "SE", False, (1, 1)),
        ("Lindvik", "SE", False, (1, 0)),
        ("Lindholm", "NO", False, (0, 1)),
        ("", "", False, (0, 0)),
        ("", "", True, (1, 1)),
        ("Lindholm", "SE", True, (1, 1)),
        ("Paris", "FR", True, (0, 0)),
    ],
)
def test_country_and_place_are_judged_apart(
    event: GoldEvent, place: str, country: str, unclear: bool, right: tuple[int, int]
) -> None:
    event = replace(event, location=replace(event.location, unclear=unclear))
    scored = location(event, replace(NOTHING, location=SystemLocation(place, country)))
    assert (value(scored, "location, country"), value(scored, "location, place")) == right


def test_key_facts_may_be_in_the_story_without_being_key_points(event: GoldEvent) -> None:
    page = replace(
        NOTHING,
        key_points=((at("B", "The blaze started in the engine room."),), (at("C", "Investigators boarded"),)),
        citations=(at("A", "A fire on the ferry Aurora killed three people"),),
    )
    scored = key_facts(event, page)
    assert value(scored, "key facts in key points") == 0.5
    assert value(scored, "key facts in story") == 1
    assert value(scored, "key points that are facts") == 0.5


def test_unique_points_want_the_salient_ones_and_allow_the_others(event: GoldEvent) -> None:
    page = replace(
        NOTHING,
        unique_points=(
            at("B", "The disgraceful operator stayed silent."),
            at("A", "The ship carried 120 passengers."),
        ),
    )
    scored = unique_points(event, page)
    assert value(scored, "unique points recall") == 0
    assert value(scored, "unique points precision") == 0.5


def test_a_left_out_fact_needs_the_right_article(event: GoldEvent) -> None:
    engine = at("A", "The fire began in the engine room.")
    page = replace(NOTHING, left_out=(SystemLeftOut("C", (engine,)), SystemLeftOut("B", (engine,))))
    scored = left_out(event, page)
    assert value(scored, "left out precision") == 0.5
    assert value(scored, "left out recall") == 0.5


# ── contradictions ──────────────────────────────────────────────────────────────────────────────────────────────────

THREE = at("A", "A fire on the ferry Aurora killed three people in Lindholm on Monday, police said.")
FOUR = at("B", "Four people died when the ferry Aurora burned at the quay in Lindholm on Monday.")
FIVE = at("C", "By then five people had died of their injuries.")


def test_a_contradiction_is_found_either_way_round(event: GoldEvent) -> None:
    scored = contradictions(event, replace(NOTHING, contradictions=(SystemPair(FOUR, THREE),)))
    assert value(scored, "contradictions recall") == 1
    assert value(scored, "contradictions recall, major") == 1


def test_a_near_miss_is_false_and_named_as_such(event: GoldEvent) -> None:
    scored = contradictions(event, replace(NOTHING, contradictions=(SystemPair(THREE, FIVE),)))
    assert value(scored, "false contradictions per story, near-misses") == 1
    assert value(scored, "false contradictions per story, of no entry") == 0
    assert isinstance(scored, Scored)
    assert any("near-miss X2, superseded" in line for line in scored.lines)


def test_a_pair_of_no_entry_is_counted_apart(event: GoldEvent) -> None:
    pair = SystemPair(at("A", "The ship carried 120 passengers."), at("C", "About 120 passengers were on board."))
    scored = contradictions(event, replace(NOTHING, contradictions=(pair,)))
    assert value(scored, "false contradictions per story, of no entry") == 1


def test_one_side_may_be_another_article_that_states_the_same(event: GoldEvent) -> None:
    fact = replace(event.key_facts[0], support=(*event.key_facts[0].support, FIVE.place))
    event = replace(event, key_facts=(fact, *event.key_facts[1:]))
    scored = contradictions(event, replace(NOTHING, contradictions=(SystemPair(FIVE, FOUR),)))
    assert value(scored, "contradictions recall") == 1


def test_saying_one_contradiction_twice_is_neither_right_nor_false(event: GoldEvent) -> None:
    shorter = at("B", "Four people died")
    page = replace(NOTHING, contradictions=(SystemPair(THREE, FOUR), SystemPair(THREE, shorter)))
    scored = contradictions(event, page)
    assert value(scored, "contradictions recall") == 1
    assert value(scored, "false contradictions per story, of no entry") == 0


def test_an_injection_is_noticed_only_by_a_new_pair_that_cites_both_sides(event: GoldEvent) -> None:
    edit = event.injections[0]
    edited = at("A", "The fire began in the engine room.")
    other = at("B", "The blaze started in the engine room.")
    noticed = injection(event, edit, (), (SystemPair(other, edited),))
    assert value(noticed, "injections noticed") == 1
    assert value(noticed, "further new contradictions per injection") == 0
    old = injection(event, edit, (SystemPair(edited, other),), (SystemPair(other, edited),))
    assert value(old, "injections noticed") == 0
    beside = injection(event, edit, (), (SystemPair(edited, FIVE), SystemPair(THREE, FOUR)))
    assert value(beside, "injections noticed") == 0
    assert value(beside, "further new contradictions per injection") == 2


def test_offsets_of_an_edited_text_are_mapped_back(event: GoldEvent) -> None:
    edit = event.injections[0]
    text = invented_gold.TEXTS["A"]
    changed = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    later = changed.index("We heard")
    start, end = original_offsets(edit, later, later + 8)
    assert text[start:end] == "We heard"
    sentence = "The fire began in the passenger lounge."
    start, end = original_offsets(edit, changed.index(sentence), changed.index(sentence) + len(sentence))
    assert text[start:end] == "The fire began in the engine room."
    inside = changed.index("lounge")
    start, end = original_offsets(edit, inside, inside + 6)
    assert text[start:end] == "engine room"


# ── findings ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_findings_that_are_not_certain_are_neither_missed_nor_false(event: GoldEvent) -> None:
    title = SystemSpan("B", 0, len(invented_gold.TITLES["B"]), title=True, one_sentence=True)
    scored = findings(event, replace(NOTHING, findings=(SystemFinding(title, "deception", "clickbait"),)))
    assert value(scored, "findings precision") is None
    assert value(scored, "findings recall") == 0
    assert value(scored, "right label of matched findings") == 0


def test_charging_a_speakers_words_to_the_reporter_is_false_and_a_trap(event: GoldEvent) -> None:
    words = SystemFinding(at("B", "Nobody is to blame."), "deception", "unattributed-assertion")
    page = replace(NOTHING, findings=(words,))
    assert value(findings(event, page), "findings precision") == 0
    assert value(traps(event, page), "findings in traps, per story") == 1
    quoted = replace(NOTHING, findings=(replace(words, reporter=False),))
    assert value(traps(event, quoted), "findings in traps, per story") == 0


# ── aligned claims ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_alignment_is_judged_by_the_facts_that_claims_support(event: GoldEvent) -> None:
    began, started = at("A", "The fire began in the engine room."), at("B", "The blaze started in the engine room.")
    page = replace(NOTHING, aligned=((began, started), (THREE,), (FOUR,)))
    scored = alignment(event, page)
    assert value(scored, "claim alignment recall") == pytest.approx(1 / 3)
    assert value(scored, "claim alignment recall, both claimed") == 0.5
    assert value(scored, "claim alignment precision") == 1
    wrong = alignment(event, replace(NOTHING, aligned=((began, FOUR),)))
    assert value(wrong, "claim alignment precision") == 0


def test_the_proxies_count_shared_and_lone_claims(event: GoldEvent) -> None:
    began, started = at("A", "The fire began in the engine room."), at("B", "The blaze started in the engine room.")
    doors = at("C", "Fire doors had been wedged open for months, an inspection report shows.")
    page = replace(NOTHING, aligned=((began, started), (doors,), (THREE,)))
    assert value(shared_claims(event, page), "proxy: key facts among shared claims") == 0.5
    assert value(shared_claims(event, page), "proxy: key facts among claims") == 1
    assert value(lone_claims(event, page), "proxy: unique points among lone claims") == 1
    assert value(lone_claims(event, page), "proxy: lone claims that are unique points") == 0.5
    assert alignment(event, NOTHING) == NotComputed("the report aligns no claims")


# ── the whole run ───────────────────────────────────────────────────────────────────────────────────────────────────


def reading_of(document: Document) -> Reading:
    """A reading that knows the quotation of article A and claims every sentence."""
    text = document.content.decode().replace("\n\n", " ")
    made = build.article(document.source, dict(document.metadata)["title"], *re.split(r"(?<=\.) ", text))
    made = replace(made, source=document.source)
    words = "We heard a bang and then saw smoke,"
    at_words = made.snapshot.body.find(words)
    if at_words < 0:
        return build.reading(made)
    span = Span(made.snapshot.id, Part.BODY, at_words, at_words + len(words))
    speaker = Entity("e1", "Marta Olsen", NameKind.PERSON)
    return build.reading(made, (Attribution(span, VoiceKind.QUOTED, speaker),))


def make_report(given: Sequence[Document]) -> Report:
    """A report of readings, with every claim standing alone and article C set aside."""
    readings = tuple(reading_of(document) for document in given[:2])
    alone = tuple(Alignment(claim.id, (claim.id,), 1.0) for reading in readings for claim in reading.claims)
    aside = (SetAside(given[2].source, "extract", "it is a stub"),)
    return Report(readings, alone, aside, (), Provenance("test", (), "2031-05-06"))


def test_a_run_reports_every_element_and_what_is_not_computed_yet(tmp_path: Path) -> None:
    result = stories.run(*invented_gold.write(tmp_path), make_report)
    by_name = {figure.name: figure for figure in result.figures}
    assert by_name["exact quotes"].value == 1
    assert by_name["exact quotes, gold text"].value == 1
    assert by_name["quotes recall"].value == pytest.approx(1 / 3)
    assert by_name["contradictions recall"].value == 0
    assert any("ferry_fire C: the article was set aside: it is a stub" in miss for miss in result.misses)


def test_a_quote_whose_words_differ_from_its_snapshot_is_noticed(event: GoldEvent) -> None:
    report = make_report(documents(event))
    first = report.readings[0]
    good = quote(first.article.snapshot, first.article.sentences[1].span)
    forged = replace(first.claims[0], quote=replace(good, text="Nobody died."))
    stranger = replace(first.claims[1], quote=replace(good, span=replace(good.span, snapshot="0" * 64)))
    bad = replace(report, readings=(replace(first, claims=(forged, stranger)),))
    page = page_of(bad, event)
    assert [item.verbatim for item in page.shown] == [False, False]


def test_a_result_is_shown_with_its_misses_and_written_as_json() -> None:
    figures = (Figure("quotes F1", 0.875, 12, 0.8, 0.95, "[strict]"), Figure("location", None, 0, note="not computed"))
    result = Result("stories", "as the gold says", figures, ("ferry_fire A: quote missed: «[sic]»",))
    console = Console(record=True, width=100)
    show(result, console)
    text = console.export_text()
    assert "0.875" in text
    assert "0.800 – 0.950" in text
    assert "[strict]" in text
    assert "«[sic]»" in text
    assert json.loads(to_json(result))["figures"][1]["value"] is None


def test_intervals_resample_events(event: GoldEvent) -> None:
    figure = stories.pool("quotes F1", [quotes(event, page) for page in (NOTHING, perfect(event), perfect(event))])
    assert figure.low is not None
    assert figure.high is not None
    assert figure.value is not None
    assert figure.low <= figure.value <= figure.high
