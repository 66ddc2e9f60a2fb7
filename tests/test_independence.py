"""Copies are one voice, separate reports are not, and quoting the same words is no copying."""

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from consilience.copying.outlets import credited_agency, is_outlet, same_outlet, same_publisher
from consilience.copying.passages import shared_passages
from consilience.stages.independence import independent_sources
from consilience.types import Outlet, Reading
from tests.build import article, reading

WIRE = (
    "Twelve dockers were hurt on Monday when a gantry crane toppled on the eastern quay of the old port.",
    "Firemen freed two of them from the cabin after a search that lasted more than three hours in heavy rain.",
    "The operator had been warned by the harbour office in March that a bolt of the crane was cracked and loose.",
    "The quay stays closed until inspectors have looked at the four other cranes of the same make this week.",
)
REWRITE = (
    "Twelve dockers were hurt on Monday when a gantry crane toppled on the eastern quay of the old port.",
    "Firemen freed two of the men from the cabin after a search that lasted over three hours in heavy rain.",
    "The operator had been warned by the harbour office in March that a bolt of the crane was cracked and loose.",
    "Shares in the operator were little changed at noon.",
)
OWN = (
    "A crane came down beside the fish market at breakfast time, and the ambulances took a dozen men away.",
    "Neighbours had complained for weeks about a grinding noise whenever the wind was up, said the baker opposite.",
    "The market itself will open tomorrow, behind a fence, with half of its stalls moved to the car park.",
)


def voices(*readings: Reading) -> list[set[str]]:
    names = {item.article.snapshot.id: item.article.outlet.name for item in readings}
    _, sources = independent_sources(readings)
    return sorted(({names[one] for one in source.snapshots} for source in sources), key=sorted)


def test_a_light_rewrite_is_one_voice_with_its_original_and_the_reason_says_so() -> None:
    readings = [reading(article("A", "", *WIRE)), reading(article("B", "", *REWRITE)), reading(article("C", "", *OWN))]
    assert voices(*readings) == [{"A", "B"}, {"C"}]
    shared, sources = independent_sources(readings)
    (pair,) = shared
    assert pair.share > 0.5
    assert all("crane" in one.text or "Firemen" in one.text for one, _ in pair.passages)
    reasons = [source.reason for source in sources]
    assert sorted(reason is None for reason in reasons) == [False, True]
    assert any(reason and "word for word" in reason for reason in reasons)


def test_quotes_of_shared_passages_are_the_words_of_each_article() -> None:
    one, other = reading(article("A", "", *WIRE)), reading(article("B", "", *REWRITE))
    (pair,), _ = independent_sources([one, other])
    bodies = {item.article.snapshot.id: item.article.snapshot.body for item in (one, other)}
    for left, right in pair.passages:
        assert bodies[pair.first][left.span.start : left.span.end] == left.text
        assert bodies[pair.second][right.span.start : right.span.end] == right.text


def test_the_same_statement_quoted_by_both_is_no_copying() -> None:
    said = "“The crane had passed every inspection that the law asks for and we grieve with the families of the men.”"
    one = reading(article("A", "", said, OWN[0], OWN[1]))
    other = reading(article("B", "", WIRE[3], said))
    assert independent_sources([one, other])[0] == ()


def test_a_statement_in_the_first_person_without_marks_is_no_copying() -> None:
    said = "I have asked our engineers to stop every crane of this make until we know what broke and why it broke."
    one, other = reading(article("A", "", said, *OWN)), reading(article("B", "", said, WIRE[3]))
    assert voices(one, other) == [{"A"}, {"B"}]


def test_little_shared_text_counts_only_where_one_agency_or_publisher_is_behind_it() -> None:
    more = (
        "Rain fell on the town all day.",
        "The baker gave away bread to the crews.",
        "Schools near the quay sent their pupils home at noon, and the buses were full.",
        "At the town hall flags hung at half mast, and a book of wishes lay open in the lobby.",
    )
    rest = (
        "Inspectors from the capital are to arrive by the evening train.",
        "Two freighters wait outside, one with bananas and one with steel.",
    )
    one, other = article("A", "", WIRE[0], *OWN, *more), article("B", "", WIRE[0], *WIRE[2:], *rest)
    assert voices(reading(one), reading(other)) == [{"A"}, {"B"}]
    credited = replace(one, agency="Reuters")
    assert voices(reading(credited), reading(replace(other, outlet=Outlet("Reuters")))) == [{"A", "Reuters"}]
    hosted = [
        replace(item, outlet=Outlet(item.outlet.name, f"{item.outlet.name}.press.example")) for item in (one, other)
    ]
    assert voices(*map(reading, hosted)) == [{"A", "B"}]


def test_the_credit_of_a_dateline_is_named_in_the_reason() -> None:
    dated = f"PORT ADA, Sept. 16 (Meridian Wire) - {WIRE[0]}"
    _, sources = independent_sources([reading(article("A", "", dated, *WIRE[1:])), reading(article("B", "", *REWRITE))])
    assert sources[0].reason is not None
    assert sources[0].reason.endswith("credited to Meridian Wire")
    assert credited_agency(article("A", "", "The club (Brooks said) - lost.")) is None


def test_the_order_of_the_sources_changes_nothing() -> None:
    readings = [reading(article(name, "", *texts)) for name, texts in (("A", WIRE), ("B", REWRITE), ("C", OWN))]
    assert len({independent_sources(order) for order in permutations(readings)}) == 1


def test_nothing_and_a_single_article_are_handled() -> None:
    assert independent_sources([]) == ((), ())
    (source,) = independent_sources([reading(article("A", "", *OWN))])[1]
    assert source.reason is None


def test_an_edit_within_a_passage_is_bridged() -> None:
    first = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"]
    second = ["a", "b", "c", "d", "e", "f", "g", "h", "x", "y", "k", "l", "m", "n", "o", "p"]
    (passage,) = shared_passages(first, second)
    assert (passage.first, passage.second, passage.agreeing) == ((0, 16), (0, 16), 14)


def test_quoted_words_match_nothing() -> None:
    words = [None] * 20
    assert shared_passages(words, words) == ()


@given(st.lists(st.sampled_from("abc"), max_size=80), st.lists(st.sampled_from("abc"), max_size=80))
def test_passages_are_in_order_disjoint_and_agree(first: list[str], second: list[str]) -> None:
    end = 0
    for passage in shared_passages(first, second):
        assert passage.first[0] >= end
        end = passage.first[1]
        assert end <= len(first)
        assert passage.second[1] <= len(second)
        assert 8 <= passage.agreeing <= end - passage.first[0]


def test_text_made_to_repeat_itself_costs_no_more() -> None:
    words = ["crane"] * 40_000
    assert len(shared_passages(words, words)) == 1


def test_outlets_are_known_by_list_and_by_their_last_word() -> None:
    assert all(
        map(is_outlet, ("Reuters", "the Associated Press", "The Harbour Gazette", "Ninefathom Radio", "the Post"))
    )
    assert not any(map(is_outlet, ("Post", "the mayor", "Harbour Office", "Ada Holm")))
    assert same_outlet("CBS News (Online)", "CBS")
    assert same_outlet("The Washington Post", "the Post")
    assert same_outlet("AP", "The Associated Press")
    assert same_outlet("cbsnews.com", "CBS News")
    assert not same_outlet("The Times of Malta", "Reuters")
    assert not same_outlet("", "Reuters")
    assert same_publisher("edition.cnn.com", "cnn.com")
    assert not same_publisher("a.co.uk", "b.co.uk")
    assert not same_publisher(None, None)
