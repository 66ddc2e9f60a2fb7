"""The story that several articles tell together: cited, verified, attributed, within limits, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.analyzers.base import Entailment, Passage
from consilience.composing.allowance import Allowance
from consilience.composing.verification import faults
from consilience.pipeline import read
from consilience.stages.synthesize import KEY_POINTS, synthesize
from consilience.types import (
    Alignment,
    ArticleKind,
    Comparison,
    ConflictKind,
    Corroboration,
    Reading,
    Relation,
    Story,
    StorySentence,
)
from tests import build

FERRY = (
    "A ferry hit the quay at Marlow on the river Senn on Monday, and twelve people were hurt, the harbour police said.",
    "The Grey Heron was carrying 140 passengers when its steering failed, according to the harbour police.",
    "But Jo Hale, the captain of the ferry, was not hurt and was questioned at the scene.",
    "He told officers that the rudder had been repaired in March.",
    "The town council closed the quay until the hull has been inspected.",
    "Was it only a matter of time?",
    "We have asked the operator for its records.",
    "A second ferry, the Blue Teal, will serve the route from Thursday.",
)
SENN = (
    "Twelve people were hurt on Monday when a ferry hit the quay at Marlow, the harbour police said.",
    "Its steering failed as the Grey Heron came in with 140 passengers aboard, the harbour police said.",
    "The council of Marlow closed the quay until the hull of the ferry has been inspected.",
    "Shops along the river front sold out of blankets within the hour.",
    "The captain, Jo Hale, was questioned by officers at the scene.",
)
WEIR = (
    "A passenger ferry hit the quay at Marlow on Monday and fourteen people were hurt, the county said.",
    "The county hospital took in nine people, two of them with broken bones.",
    "The ferry Grey Heron was built in 1987 and was overhauled last winter in the yard at Osk.",
)


def readings(**bodies: tuple[str, ...]) -> list[Reading]:
    titles = {
        "ferry": "Ferry hits quay at Marlow, twelve hurt",
        "senn": "Twelve hurt as ferry hits quay at Marlow",
        "weir": "You won’t believe what the ferry did next",
    }
    return [read(build.article(f"The {name.title()}", titles[name], *body)) for name, body in bodies.items()]


def three() -> list[Reading]:
    return readings(ferry=FERRY, senn=SENN, weir=WEIR)


def told(given: list[Reading], share: float = 1.0) -> Story:
    story = synthesize(given, (), (), (), None, limit_share=share)
    assert story is not None
    return story


def sentences(story: Story) -> tuple[StorySentence, ...]:
    return (story.headline, *story.key_points, *story.body)


def test_every_sentence_is_carried_by_its_citations() -> None:
    given = three()
    texts = {reading.article.snapshot.id: reading.article for reading in given}
    for sentence in sentences(told(given)):
        assert sentence.citations
        assert faults(sentence, given) == ()
        for quoted in sentence.citations:
            assert texts[quoted.span.snapshot].text(quoted.span) == quoted.text


def test_the_order_of_sources_changes_nothing() -> None:
    given = three()
    stories = {repr(synthesize(order, (), (), (), None)) for order in permutations(given)}
    assert len(stories) == 1


def test_what_several_articles_state_leads_and_cites_them() -> None:
    story = told(three())
    first = story.key_points[0]
    assert "ferry" in first.text
    assert "welve" in first.text
    assert len({quoted.span.snapshot for quoted in first.citations}) > 1
    assert 3 <= len(story.key_points) <= KEY_POINTS


def test_the_headline_is_neutral_and_carried() -> None:
    assert told(three()).headline.text in {
        "Ferry hits quay at Marlow, twelve hurt",
        "Twelve hurt as ferry hits quay at Marlow",
    }


def test_questions_and_the_outlets_own_voice_are_left_out() -> None:
    words = " ".join(sentence.text for sentence in told(three()).body)
    assert "matter of time" not in words
    assert "We have asked" not in words


def test_a_pronoun_is_never_left_without_its_name() -> None:
    for sentence in told(three()).body:
        if "rudder" in sentence.text:
            assert "He told" not in sentence.text
            assert "Hale" in sentence.text


def test_a_leading_connective_goes() -> None:
    assert not any(sentence.text.startswith("But ") for sentence in told(three()).body)


def test_what_one_source_alone_states_names_it() -> None:
    names = {"The Ferry", "The Senn", "The Weir"}
    for sentence in told(three()).body:
        if len({quoted.span.snapshot for quoted in sentence.citations}) == 1:
            assert sentence.verbatim in names or any(name in sentence.text for name in names)


@pytest.mark.parametrize("share", [0.1, 0.2, 0.4])
def test_no_more_of_an_article_is_shown_than_the_limit_allows(share: float) -> None:
    given = three()
    story = synthesize(given, (), (), (), None, limit_share=share)
    if story is None:
        return
    allowance = Allowance(given, share)
    worded = [sentence.citations[0].span for sentence in story.body if sentence.verbatim]
    assert allowance.fits(worded)


def test_words_that_the_page_shows_besides_the_story_count_once_and_keep_to_the_page() -> None:
    given = three()
    first, second = given[0].claims[:2]
    words = sum(len(sentence.quote.text.split()) for sentence in (first, second))
    total = len(f"{given[0].article.title} {given[0].article.snapshot.body}".split())
    alone = Allowance(given, words / total * 1.2)
    assert alone.fits([first.quote.span, second.quote.span])
    beside = Allowance(given, words / total * 1.2, [second.quote.span], page=words / total * 1.2)
    assert beside.left(first.quote.span.snapshot) < alone.left(first.quote.span.snapshot)
    assert beside.fits([first.quote.span])
    beside.show([first.quote.span])
    before = beside.left(first.quote.span.snapshot)
    beside.show([second.quote.span])
    assert beside.left(first.quote.span.snapshot) == before


def test_nothing_told_of_nothing() -> None:
    assert synthesize([], (), (), (), None) is None
    assert synthesize(readings(ferry=("Hello.",)), (), (), (), None) is None


def test_a_single_article_can_be_told() -> None:
    assert told(readings(ferry=FERRY)).key_points


def test_an_opinion_article_leads_no_story() -> None:
    given = three()
    opinion = replace(given[1], article=replace(given[1].article, kind=ArticleKind.OPINION))
    story = told([given[0], opinion, given[2]])
    assert story.headline.verbatim != "The Senn"


def comparison(given: list[Reading], relation: Relation) -> Comparison:
    """Twelve hurt (Ferry) against fourteen (Weir)."""
    one = next(claim for claim in given[0].claims if "twelve" in claim.quote.text and claim.sentence.part == "body")
    other = next(claim for claim in given[2].claims if "fourteen" in claim.quote.text)
    evidence = (one.quote, other.quote)
    return Comparison("x", one.id, other.id, relation, ConflictKind.NUMBER, 0.9, "12 and 14", evidence)


def test_a_contradiction_is_told_with_both_outlets_and_both_quotes() -> None:
    given = three()
    story = synthesize(given, (), (), (comparison(given, Relation.CONTRADICTS),), None, limit_share=1.0)
    assert story is not None
    text = " ".join(sentence.text for sentence in story.body)
    assert "By contrast, " in text or "The sources differ: " in text
    differing = [sentence for sentence in story.body if "contrast" in sentence.text or "differ" in sentence.text]
    assert {quoted.span.snapshot for quoted in differing[0].citations} >= {
        given[0].article.snapshot.id,
        given[2].article.snapshot.id,
    }


def test_what_a_later_report_replaced_is_told_as_earlier_only() -> None:
    given = readings(ferry=FERRY, senn=SENN[2:], weir=WEIR)
    story = synthesize(given, (), (), (comparison(given, Relation.SUPERSEDED),), None, limit_share=1.0)
    assert story is not None
    assert not any("twelve" in point.text.lower() for point in story.key_points)
    earlier = [sentence.text for sentence in story.body if "twelve" in sentence.text]
    assert earlier
    assert all(text.startswith("Earlier, The Ferry ") for text in earlier)


def test_wire_copies_count_as_one_source() -> None:
    given = three()[:2]
    pairs = []
    for number, claim in enumerate(given[0].claims):
        same = max(
            given[1].claims, key=lambda other: len(set(claim.quote.text.split()) & set(other.quote.text.split()))
        )
        pairs.append(Alignment(f"a{number}", (claim.id, same.id), 0.9))
    both = tuple(reading.article.snapshot.id for reading in given)
    copies = tuple(Corroboration(item.id, both, 1, "a wire") for item in pairs)
    story = synthesize(given, pairs[:1], copies[:1], (), None, limit_share=1.0)
    assert story is not None
    text = story.key_points[0]
    assert text.verbatim or "according to The" in text.text


WORDS = st.sampled_from([*FERRY, *SENN, *WEIR, "“We won,” he said.", "It is so.", "(Reuters) — Rain fell.", "A, b, c."])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=7, unique=True), min_size=1, max_size=3), st.floats(0.05, 1.0))
def test_whatever_the_articles_no_sentence_is_at_fault(bodies: list[list[str]], share: float) -> None:
    given = [read(build.article(f"Outlet {at}", "Ferry hits quay", *body)) for at, body in enumerate(bodies)]
    story = synthesize(given, (), (), (), None, limit_share=share)
    if story is not None:
        assert all(faults(sentence, given) == () for sentence in sentences(story))


def test_no_fact_is_told_on_slanted_words_alone() -> None:
    given = three()
    alone = next(item for item in told(given).body if len(item.citations) == 1)
    story = synthesize(given, (), (), (), None, limit_share=1.0, slanted=[alone.citations[0].span])
    assert story is not None
    assert alone.citations[0] not in [quote for item in (*story.key_points, *story.body) for quote in item.citations]


class Refusing:
    """A judge of entailment that bears nothing out."""

    version = "refusing"

    def judge(self, pairs: Sequence[tuple[Passage, Passage]]) -> list[Entailment]:
        """Nothing follows from anything."""
        return [Entailment(0.0, 0.0) for _ in pairs]


def test_a_source_in_other_words_is_cited_only_where_the_judge_bears_it_out() -> None:
    given = readings(
        ferry=("The harbour police closed the quay at Marlow after a ferry tore its hull open on Monday.", *FERRY[3:]),
        senn=(
            "The police say a ferry with a torn hull has damaged the quay so much that Marlow keeps it shut.",
            *SENN[3:],
        ),
    )
    first = [next(claim for claim in item.claims if "hull" in claim.quote.text) for item in given]
    same = (Alignment("a", tuple(claim.id for claim in first), 0.8),)
    cited = []
    for judge in (None, Refusing()):
        story = synthesize(given, same, (), (), None, limit_share=1.0, judge=judge)
        assert story is not None
        cited.append(len({quoted.span.snapshot for quoted in story.key_points[0].citations}))
    assert cited == [2, 1]


def test_both_sides_that_are_told_stand_side_by_side_and_are_not_quoted_again() -> None:
    shared = (
        "Sailors of Marlow went on strike on Monday over the pay of deckhands, the harbour union said.",
        "The council of Marlow met in the town hall on Tuesday to speak of the strike of the sailors.",
    )
    given = readings(
        ferry=(*shared, "The Grey Heron of Osk Shipping carried 140 passengers when its steering failed near Osk."),
        senn=(*shared, "Officers counted 96 people aboard the Grey Heron, the harbour police of Marlow said."),
    )
    claims = [
        next(claim for claim in item.claims if figure in claim.quote.text)
        for item, figure in zip(given, ("140", "96"), strict=True)
    ]
    words = (claims[0].quote, claims[1].quote)
    found = Comparison("c", claims[0].id, claims[1].id, Relation.CONTRADICTS, ConflictKind.NUMBER, 0.9, "", words)
    story = synthesize(given, (), (), (found,), None, limit_share=1.0)
    assert story is not None
    texts = [sentence.text for sentence in story.body]
    at = [number for number, text in enumerate(texts) if "140" in text or " 96 " in text]
    assert len(at) == 2
    assert at[1] == at[0] + 1
    assert not any("differ" in text or "By contrast" in text for text in texts)
