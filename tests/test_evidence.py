"""Nothing but the exact characters of a frozen snapshot can leave the maker of quotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import GroundingError
from consilience.evidence import MAXIMUM_CANDIDATE, freeze, ground, quote
from consilience.types import Candidate, Part, Quote, Rejected, Snapshot, Span

BODY = "“We don’t know yet,” the harbour master said.\n\nThe fire moved toward the quay — slowly."
SNAPSHOT = freeze("Fire at the quay", "", BODY, "Photo: A. Writer")

letters = st.text(alphabet="abc ÅİßŸ\u0301ﬁ\u200b\u00ad\n\t “”\"'’.,-–…dé", max_size=40)


@st.composite
def snapshot_and_candidate(draw: st.DrawFn) -> tuple[Snapshot, Candidate]:
    snapshot = freeze(draw(letters), draw(letters), draw(letters), draw(letters))
    body = snapshot.body
    start = draw(st.integers(0, len(body)))
    cut = body[start : draw(st.integers(start, len(body)))]
    text = draw(st.one_of(st.just(cut), letters, st.just(cut.replace("“", '"').replace(" ", "\n"))))
    part = draw(st.one_of(st.none(), st.sampled_from(Part)))
    hint = draw(st.one_of(st.none(), st.integers(-5, 60)))
    return snapshot, Candidate(text, part, hint)


@given(snapshot_and_candidate())
def test_only_exact_quotes_come_out(case: tuple[Snapshot, Candidate]) -> None:
    snapshot, candidate = case
    grounded = ground(snapshot, candidate)
    if isinstance(grounded, Quote):
        assert grounded.span.snapshot == snapshot.id
        assert grounded.text == snapshot.text(grounded.span.part)[grounded.span.start : grounded.span.end]
        assert grounded.text
        assert candidate.part in (None, grounded.span.part)
    else:
        assert grounded.candidate == candidate
        assert grounded.reason


@given(letters, st.integers(0, 40), st.integers(0, 40))
def test_what_stands_in_the_text_on_word_edges_is_found(body: str, start: int, length: int) -> None:
    snapshot = freeze("", "", body, "")
    words = body[start : start + length].strip()
    at = body.find(words)
    before = body[:at][-1:]
    after = body[at + len(words) :][:1]
    if words and not before.isalnum() and not after.isalnum():
        assert isinstance(ground(snapshot, Candidate(words)), Quote)


def test_retyped_quotation_marks_and_white_space_still_ground_to_the_original_characters() -> None:
    grounded = ground(SNAPSHOT, Candidate('"We don\'t  know yet," the harbour\nmaster said.'))
    assert isinstance(grounded, Quote)
    assert grounded.text == "“We don’t know yet,” the harbour master said."


@pytest.mark.parametrize(
    "words",
    ["We do know yet", "war", "the quay – fast", "We don’t know yet said", "", "   ", "x" * (MAXIMUM_CANDIDATE + 1)],
)
def test_words_that_do_not_stand_there_are_rejected_with_a_reason(words: str) -> None:
    rejected = ground(SNAPSHOT, Candidate(words))
    assert isinstance(rejected, Rejected)
    assert rejected.reason


def test_the_hinted_occurrence_is_preferred() -> None:
    snapshot = freeze("", "", "four dead, then four hurt", "")
    grounded = ground(snapshot, Candidate("four", start=10))
    assert isinstance(grounded, Quote)
    assert grounded.span.start == 16


def test_the_named_part_restricts_the_search() -> None:
    assert isinstance(ground(SNAPSHOT, Candidate("Photo", Part.BODY)), Rejected)
    assert isinstance(ground(SNAPSHOT, Candidate("Photo", Part.NOTE)), Quote)


@pytest.mark.parametrize(
    "span",
    [
        Span("0" * 64, Part.BODY, 0, 2),
        Span(SNAPSHOT.id, Part.BODY, 3, 3),
        Span(SNAPSHOT.id, Part.BODY, 0, len(BODY) + 1),
        Span(SNAPSHOT.id, Part.STANDFIRST, 0, 1),
    ],
)
def test_a_span_that_does_not_fit_its_snapshot_is_an_error(span: Span) -> None:
    with pytest.raises(GroundingError):
        quote(SNAPSHOT, span)


def test_a_snapshot_is_known_by_its_four_texts() -> None:
    assert freeze("a", "b", "c", "d").id == freeze("a", "b", "c", "d").id
    assert freeze("a", "", "b", "").id != freeze("", "a", "b", "").id
