"""The gold is verified as it is loaded, and spans find each other by position."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import SourceNotFound, SourceUnreadable
from consilience.evaluate.alignment import Positions, WordIndex, matches, overlap, pair_up
from consilience.evaluate.gold import GoldEvent, GoldSpan, documents, load_events
from consilience.evaluate.names import same_place, same_speaker
from tests import invented_gold

SHARED = Path(__file__).parents[2] / "shared"


@pytest.fixture
def event(tmp_path: Path) -> GoldEvent:
    return load_events(*invented_gold.write(tmp_path))[0]


def test_an_event_is_loaded_with_its_texts_and_spans(event: GoldEvent) -> None:
    assert [article.key for article in event.articles] == ["A", "B", "C"]
    assert event.words(event.quotes[0].span) == "“We heard a bang and then saw smoke,”"
    assert event.key_facts[0].importance == "key"
    assert event.injections[0].replacement == "passenger lounge"


def test_a_headline_span_becomes_a_span_of_the_title(event: GoldEvent) -> None:
    span = event.findings[1].span
    assert span.title
    assert event.words(span) == "Shocking blaze"


def test_a_text_that_was_changed_is_refused_by_name(tmp_path: Path) -> None:
    gold, texts = invented_gold.write(tmp_path)
    changed = texts / invented_gold.EVENT / "B.txt"
    changed.write_bytes(changed.read_bytes() + b"\n")
    with pytest.raises(SourceUnreadable, match=r"B\.txt: not the text that was annotated"):
        load_events(gold, texts)


def test_a_missing_text_is_named(tmp_path: Path) -> None:
    gold, texts = invented_gold.write(tmp_path)
    (texts / invented_gold.EVENT / "C.txt").unlink()
    with pytest.raises(SourceNotFound, match=r"C\.txt"):
        load_events(gold, texts)


def test_a_folder_without_events_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound, match="one JSON file per event"):
        load_events(tmp_path, tmp_path)
    with pytest.raises(SourceNotFound):
        load_events(tmp_path / "nowhere", tmp_path)


@pytest.mark.parametrize("content", ["{", "[]", '{"event": "x"}', "\x00\x01"])
def test_a_file_that_is_no_gold_event_is_refused_by_name(tmp_path: Path, content: str) -> None:
    (tmp_path / "odd.json").write_text(content, encoding="utf-8")
    with pytest.raises(SourceUnreadable, match=r"odd\.json"):
        load_events(tmp_path, tmp_path)


def test_a_span_beyond_the_text_is_refused(tmp_path: Path) -> None:
    gold, texts = invented_gold.write(tmp_path)
    path = gold / f"{invented_gold.EVENT}.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    record["quotes"][0]["end"] = 10_000
    path.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(SourceUnreadable, match="outside article A"):
        load_events(gold, texts)


def test_documents_carry_the_text_and_what_stands_beside_it(event: GoldEvent) -> None:
    first, _, third = documents(event)
    assert first.content.decode() == invented_gold.TEXTS["A"]
    assert first.source == "ferry_fire/A.txt"
    assert dict(first.metadata) == {
        "title": invented_gold.TITLES["A"],
        "outlet": "outlet-a.example",
        "url": "https://outlet-a.example/ferry",
        "published": "2031-05-06",
    }
    assert "published" not in dict(third.metadata)


def test_an_injection_changes_one_document_alone(event: GoldEvent) -> None:
    plain, edited = documents(event), documents(event, event.injections[0])
    assert "began in the passenger lounge." in edited[0].content.decode()
    assert edited[1:] == plain[1:]


# ── positions ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_own_text_with_other_white_space_is_located() -> None:
    gold = "Rain fell.\n\nThe river  rose\nquickly."
    own = "Rain fell. The river rose quickly."
    positions = Positions(own, gold)
    start = own.index("river rose")
    located = positions.locate(start, start + len("river rose"))
    assert located is not None
    assert gold[slice(*located)] == "river  rose"


def test_own_text_with_a_paragraph_left_out_is_located() -> None:
    gold = "Rain fell.\n\nRead more: ten tips.\n\nThe river rose."
    own = "Rain fell.\n\nThe river rose."
    positions = Positions(own, gold)
    located = positions.locate(own.index("The"), len(own))
    assert located is not None
    assert gold[slice(*located)] == "The river rose."


def test_words_that_run_together_in_one_text_are_located() -> None:
    gold = "See captionRain fell over Lindholm and more."
    own = "Rain fell over Lindholm\nand still more."
    located = Positions(own, gold).locate(0, len("Rain fell over Lindholm"))
    assert located is not None
    assert gold[slice(*located)] == "Rain fell over Lindholm"


def test_words_that_do_not_stand_in_the_gold_are_not_located() -> None:
    positions = Positions("By our staff. Rain fell.", "Rain fell.")
    assert positions.locate(0, len("By our staff.")) is None


@given(st.text(alphabet="ab c\n", max_size=40), st.data())
def test_a_text_aligned_to_itself_stays_where_it_is(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    located = Positions(text, text).locate(start, end)
    words = text[start:end].strip()
    assert (located is None) == (not words)
    if located is not None:
        assert text[slice(*located)] == words


@given(st.text(alphabet="ab \n", max_size=30), st.text(alphabet="ab \n", max_size=30))
def test_located_spans_lie_in_the_gold_and_rise(own: str, gold: str) -> None:
    located = Positions(own, gold).locate(0, len(own))
    if located is not None:
        assert 0 <= located[0] < located[1] <= len(gold)


# ── matching ────────────────────────────────────────────────────────────────────────────────────────────────────────

SENTENCE = "one two three four five six seven eight nine ten"


def words(first: int, last: int) -> tuple[int, int]:
    """The span of the words from ``first`` to ``last``, counted from 1."""
    tokens = SENTENCE.split()
    start = len(" ".join([*tokens[: first - 1], ""]))
    return start, start + len(" ".join(tokens[first - 1 : last]))


@pytest.mark.parametrize(
    ("gold", "system", "one_sentence", "expected"),
    [
        ((1, 4), (3, 6), False, True),
        ((1, 4), (4, 7), False, False),
        ((1, 3), (1, 6), False, True),
        ((1, 3), (1, 7), False, False),
        ((1, 3), (1, 7), True, True),
        ((1, 10), (5, 5), False, True),
        ((1, 2), (3, 4), True, False),
    ],
)
def test_spans_match_when_half_of_the_shorter_is_shared_and_the_longer_is_not_too_long(
    gold: tuple[int, int], system: tuple[int, int], one_sentence: bool, expected: bool
) -> None:
    found = overlap(WordIndex(SENTENCE), words(*gold), words(*system))
    assert matches(found, one_sentence) is expected


def test_quotation_marks_and_white_space_are_no_words() -> None:
    text = "“Rise,” he said — “now.”"
    found = overlap(WordIndex(text), (0, 7), (1, 5))
    assert (found.shared, found.union) == (1, 1)


def test_pairs_are_one_to_one_and_the_best_come_first() -> None:
    ranked = [((0.5,), 0, 0), ((0.9,), 1, 0), ((0.4,), 0, 1), ((0.8,), 1, 1)]
    assert pair_up(ranked) == ((0, 1), (1, 0))


def test_span_order_is_by_place() -> None:
    assert GoldSpan("A", 1, 2) != GoldSpan("A", 1, 2, title=True)


# ── names ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("wanted", "given_names", "person", "expected"),
    [
        ("Marta Olsen", ("Olsen",), True, True),
        ("Mr Olsen Jr.", ("Peter Olsen",), True, True),
        ("Marta Olsen", ("Marta Berg",), True, False),
        ("the operator's lawyer", ("The operator’s lawyer",), True, True),
        ("an officer", ("officer",), True, True),
        ("officers", ("fire officers",), True, False),
        ("Harbour Union", ("Students Union",), False, False),
        ("Marta Olsen", ("Olsen",), False, True),
        ("U.S. Harbour Office", ("the US Harbour Office",), False, True),
        ("Marta Olsen", ("passenger", "Marta Olsen"), True, True),
        ("Marta Olsen", (), True, False),
        ("", ("",), True, True),
    ],
)
def test_speakers_are_compared_by_family_name_or_whole_description(
    wanted: str, given_names: tuple[str, ...], person: bool, expected: bool
) -> None:
    assert same_speaker(wanted, given_names, person) is expected


def test_places_are_compared_by_name_up_to_the_first_comma() -> None:
    assert same_place("Lindholm, Scania", ("Lindholm",))
    assert not same_place("Lindvik", ("Lindholm", "Lindholm quay"))
    assert not same_place("", ("",))


@pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold is not at hand")
def test_a_gold_folder_with_no_texts_names_the_first_missing_one(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound, match=r"A\.txt"):
        load_events(SHARED / "gold", tmp_path)
