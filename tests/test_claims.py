"""Claims: which stretches become one, who answers for them, and what is left out."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.claiming.clauses import has_verb
from consilience.evidence import freeze
from consilience.language.sentences import sentence_spans
from consilience.stages.claims import find_claims
from consilience.types import (
    Article,
    ArticleKind,
    Attribution,
    Claim,
    Entity,
    Modality,
    NameKind,
    Outlet,
    Part,
    Sentence,
    Span,
    Timestamp,
    VoiceKind,
)

OLIN = Entity("olin", "Mara Olin", NameKind.PERSON)


def article(body: str, title: str = "") -> Article:
    snapshot = freeze(title, "", body, "")
    sentences = tuple(
        Sentence(Span(snapshot.id, part, start, end), 0)
        for part in (Part.TITLE, Part.BODY)
        for start, end in sentence_spans(snapshot.text(part))
    )
    published = Timestamp(datetime(2024, 6, 26), has_time=False, has_zone=False)  # noqa: DTZ001 -- a day has no zone
    return Article(
        source="-", snapshot=snapshot, outlet=Outlet("The Test"), authors=(), byline=None, section=None,
        kind=ArticleKind.NEWS, kind_reason="", published=published, updated=None, language="en", url=None, image=None,
        agency=None, sentences=sentences,
    )  # fmt: skip


def said(told: Article, words: str, kind: VoiceKind = VoiceKind.QUOTED) -> Attribution:
    at = told.snapshot.body.index(words)
    return Attribution(Span(told.snapshot.id, Part.BODY, at, at + len(words)), kind, OLIN)


def texts(body: str, *attributions: str, title: str = "") -> list[str]:
    told = article(body, title)
    return [claim.quote.text for claim in find_claims(told, (), [said(told, words) for words in attributions])]


def only(body: str) -> Claim:
    (claim,) = find_claims(article(body), (), ())
    return claim


def test_a_claim_carries_its_numbers_times_and_places() -> None:
    claim = only("Twelve people were injured in Bergen on Monday when a crane fell.")
    assert [quantity.of for quantity in claim.quantities] == ["people injured"]
    assert [time.start for time in claim.times] == ["2024-06-24"]
    assert [mention.place.name for mention in claim.places] == ["Bergen"]
    assert claim.modality == Modality.ASSERTED
    assert claim.voice.kind == VoiceKind.REPORTER


def test_a_quotation_is_the_claim_and_its_speaker_answers_for_it() -> None:
    told = article("“The bridge was closed in March,” said Mara Olin.")
    (claim,) = find_claims(told, (), [said(told, "The bridge was closed in March,")])
    assert claim.quote.text == "The bridge was closed in March"
    assert claim.voice.speaker == OLIN


def test_reported_words_that_are_no_clause_stay_with_their_reporting_verb() -> None:
    body = "Mara Olin accused the council of hiding the report in March."
    told = article(body)
    found = find_claims(told, (), [said(told, "the council of hiding the report in March", VoiceKind.PARAPHRASED)])
    assert [claim.quote.text for claim in found] == [body]


def test_two_main_clauses_with_subjects_of_their_own_are_two_claims() -> None:
    assert texts("The river rose by two metres on Monday, and the mayor closed all three bridges.") == [
        "The river rose by two metres on Monday",
        "the mayor closed all three bridges.",
    ]


def test_a_clause_that_leans_on_the_other_is_not_cut_off() -> None:
    body = "The driver lost control on Monday, and he was taken to hospital."
    assert texts(body) == [body]
    body = "If the river rises on Monday, and the mayor agrees, the bridges close."
    assert texts(body) == [body]


def test_furniture_fragments_questions_and_mere_opinion_are_left_out() -> None:
    assert texts("Read more about the storm in Bergen, which killed four people.") == []
    assert texts("A storm over Bergen with heavy rain.") == []
    assert texts("What should we think of it?") == []
    assert texts("I think we should all feel proud.") == []
    assert texts("Wow, really.") == []


def test_a_dateline_is_no_part_of_the_claim() -> None:
    assert texts("BERGEN (AP) — A crane fell on Monday, police said.")[0].startswith("A crane")


def test_a_headline_without_a_verb_is_a_claim() -> None:
    assert texts("Police closed the road.", title="Two dead in crash near Bergen")[0] == "Two dead in crash near Bergen"


def test_the_same_words_by_the_same_voice_are_one_claim() -> None:
    assert len(texts("Police closed the road on Monday. Police closed the road on Monday.")) == 1


def test_an_id_depends_on_words_and_speaker_and_not_on_the_place() -> None:
    first = only("Police closed the road on Monday.")
    second = only("“Police  closed the road on Monday.”")
    assert first.id == second.id
    assert len(first.id) == 12
    told = article("Police closed the road on Monday.")
    (spoken,) = find_claims(told, (), [said(told, "Police closed the road on Monday.")])
    assert spoken.id != first.id


def test_the_opening_and_the_headline_s_words_weigh_more() -> None:
    body = (
        "A crane fell in Bergen on Monday. " + "Officials opened a park in 2019. " * 1 + "Shops closed early on Friday."
    )
    claims = find_claims(article(body, "Crane falls in Bergen"), (), ())
    order = sorted(claims, key=lambda claim: -claim.salience)
    assert [claim.quote.text[:8] for claim in order][:2] == ["Crane fa", "A crane "]
    assert all(0 <= claim.salience <= 1 for claim in claims)


WORDS = st.sampled_from(
    ["Police", "closed", "the", "“", "”", "road", ",", "and", "Bergen", "said", "12", ".", "fell", "—", "("]
)


@given(st.lists(WORDS, max_size=40))
def test_every_claim_is_verbatim_and_lies_in_its_sentence(words: list[str]) -> None:
    told = article(" ".join(words))
    for claim in find_claims(told, (), ()):
        assert told.text(claim.quote.span) == claim.quote.text
        assert claim.sentence.contains(claim.quote.span)
        inside = (*claim.hedges, *claim.negations, *(quantity.span for quantity in claim.quantities))
        assert all(claim.quote.span.contains(span) for span in inside)


def test_links_to_other_stories_in_the_text_are_left_out() -> None:
    links = "Three Hurt in Crash Near Bergen\n\nACTOR SAYS FAITH KEPT HIM OUT OF DARK PLACES"
    body = f"Police closed the road on Monday.\n\n{links}"
    assert texts(body) == ["Police closed the road on Monday."]


def test_reported_words_that_begin_with_a_verb_are_told_with_their_subject() -> None:
    body = "Mara Olin opened the box and confirmed that 12 letters were missing."
    told = article(body)
    words = "and confirmed that 12 letters were missing"
    found = find_claims(told, (), [said(told, words, VoiceKind.PARAPHRASED)])
    assert [claim.quote.text for claim in found] == [body]


@pytest.mark.parametrize(
    "text",
    [
        "The suit asks for $250 million and an apology.",
        "The order establishes a goal of two years for permits.",
        "Nine councillors undertook a vigil for the same cause.",
        "Each side got 24 hours over three days for its case.",
    ],
)
def test_verbs_in_the_present_and_irregular_pasts_make_a_statement(text: str) -> None:
    assert has_verb(text)


def test_plurals_of_nouns_make_none() -> None:
    assert not has_verb("Assessment of casualties and damages after the storm in the northern towns.")
