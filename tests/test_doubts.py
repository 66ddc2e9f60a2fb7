"""Doubts are questions in plain words, with the quotes that raise them."""

from __future__ import annotations

import pytest

from consilience.doubting.issues import find_issues
from consilience.doubting.origins import anonymous_origin
from consilience.doubting.questions import names, quoted
from consilience.doubting.sums import wrong_sums
from consilience.evidence import quote
from consilience.pipeline import read
from consilience.stages.doubt import find_doubts
from consilience.types import (
    Alignment,
    Claim,
    Comparison,
    ConflictKind,
    Corroboration,
    Doubt,
    DoubtKind,
    EditKind,
    IndependentSource,
    Quote,
    Reading,
    Relation,
    Story,
    StorySentence,
)
from tests import build


def claim(reading: Reading, words: str) -> Claim:
    return next(one for one in reading.claims if words in one.quote.text)


def contradiction(first: Claim, second: Claim, kind: ConflictKind = ConflictKind.NUMBER) -> Comparison:
    identity = f"{first.id}-{second.id}"
    return Comparison(identity, first.id, second.id, Relation.CONTRADICTS, kind, 0.8, "", (first.quote, second.quote))


def alone(*readings: Reading) -> tuple[IndependentSource, ...]:
    return tuple(IndependentSource((one.article.snapshot.id,), None) for one in readings)


def written(outlet: str, *sentences: str) -> Reading:
    return read(build.article(outlet, "Ferry hits pier in Brackwater", *sentences))


GAZETTE = written("The Gazette", "Twelve people were injured when the ferry hit the pier on Monday, police said.")
LEDGER = written("The Ledger", "The ferry hit the pier on Monday and 17 people were injured.")
COURIER = written("The Courier", "On Monday the ferry hit the pier; 17 people were injured.")


def doubts(
    readings: tuple[Reading, ...],
    groups: tuple[tuple[Claim, ...], ...] = (),
    comparisons: tuple[Comparison, ...] = (),
    *,
    key: int = 0,
    origin: str | None = None,
) -> tuple[Doubt, ...]:
    alignments = tuple(
        Alignment(f"a{number}", tuple(one.id for one in group), 0.8) for number, group in enumerate(groups)
    )
    corroborations = []
    for number, group in enumerate(groups):
        snapshots = tuple(sorted({one.quote.span.snapshot for one in group}))
        corroborations.append(Corroboration(f"a{number}", snapshots, 1 if origin else len(snapshots), origin))
    points = tuple(
        StorySentence(group[0].quote.text, (group[0].quote,), (EditKind.TRIM,), f"a{number}")
        for number, group in enumerate(groups[:key])
    )
    story = Story(points[0], None, points, ()) if points else None
    return find_doubts(readings, alignments, comparisons, corroborations, story, alone(*readings))


def test_a_contradiction_of_numbers_is_asked_in_words_with_both_quotes() -> None:
    one, other = GAZETTE.claims[-1], claim(LEDGER, "17")
    (doubt,) = doubts((GAZETTE, LEDGER), (), (contradiction(one, other),))
    assert doubt.kind is DoubtKind.CONTRADICTION
    assert doubt.question.startswith("Were twelve or 17 people injured? ")
    assert "the Gazette says “Twelve”" in doubt.question.replace("The Gazette", "the Gazette")
    assert {item.text for item in doubt.evidence if isinstance(item, Quote)} == {one.quote.text, other.quote.text}


def test_two_sources_against_one_are_one_doubt() -> None:
    one = GAZETTE.claims[-1]
    pairs = tuple(contradiction(one, claim(reading, "17")) for reading in (LEDGER, COURIER))
    (doubt,) = doubts((GAZETTE, LEDGER, COURIER), (), pairs)
    assert "the Courier and the Ledger say “17”" in doubt.question.replace("The C", "the C")
    (issue,) = find_issues(pairs, alone(GAZETTE, LEDGER, COURIER))
    assert [len(side.voices) for side in issue.sides] == [2, 1]


def test_three_values_are_not_forced_into_two_sides() -> None:
    third = written("The Herald", "Nine people were injured when the ferry hit the pier on Monday.")
    members = (GAZETTE.claims[-1], claim(LEDGER, "17"), third.claims[-1])
    pairs = tuple(contradiction(members[i], members[j]) for i, j in ((0, 1), (1, 2), (0, 2)))
    assert len(find_issues(pairs, alone(GAZETTE, LEDGER, third))) == 3


def test_other_conflicts_are_asked_too() -> None:
    one, other = GAZETTE.claims[-1], claim(LEDGER, "17")
    for kind in ConflictKind:
        (doubt,) = doubts((GAZETTE, LEDGER), (), (contradiction(one, other, kind),))
        assert doubt.question[0].isupper()
        assert "? " in doubt.question
        assert doubt.question.endswith(".")


def test_doubts_do_not_depend_on_the_order_of_the_sources() -> None:
    pairs = tuple(contradiction(GAZETTE.claims[-1], claim(reading, "17")) for reading in (LEDGER, COURIER))
    readings = (GAZETTE, LEDGER, COURIER)
    assert doubts(readings, (), pairs) == doubts(readings[::-1], (), pairs[::-1])


def test_a_qualifier_that_one_source_drops_is_a_doubt() -> None:
    kept = written("The Gazette", "A gas leak may have caused the fire in the old mill, the fire service said.")
    lost = written("The Ledger", "A gas leak caused the fire in the old mill, the fire service said.")
    (doubt,) = doubts((kept, lost), ((kept.claims[-1], lost.claims[-1]),))
    assert doubt.kind is DoubtKind.LOST_QUALIFIER
    assert doubt.question == "Is it certain? The Gazette says “may”; the Ledger leaves that out."


def test_one_careful_source_does_not_make_two_others_careless() -> None:
    kept = written("The Gazette", "A gas leak may have caused the fire in the old mill, the fire service said.")
    flat = [written(name, "A gas leak caused the fire in the old mill, officials said.") for name in ("Ledger", "Post")]
    group = (kept.claims[-1], *(one.claims[-1] for one in flat))
    assert not doubts((kept, *flat), (group,))


def test_two_ways_to_bound_one_number_lose_no_qualifier() -> None:
    could = written("The Gazette", "Tom Reed, 41, could face up to 10 years in prison for the fire in the old mill.")
    bound = written("The Ledger", "Tom Reed, 41, faces up to 10 years in prison for the fire in the old mill.")
    assert not doubts((could, bound), ((could.claims[-1], bound.claims[-1]),))


def test_nameless_people_keep_that_something_is_only_reported() -> None:
    kept = written("The Gazette", "The council is reportedly selling the old mill in the harbour of Brackwater.")
    people = "according to two people familiar with the matter"
    given = written("The Ledger", f"The council is selling the old mill in the harbour of Brackwater, {people}.")
    flat = written("The Post", "The council is selling the old mill in the harbour of Brackwater.")
    assert not doubts((kept, given), ((kept.claims[-1], given.claims[-1]),))
    assert doubts((kept, flat), ((kept.claims[-1], flat.claims[-1]),))


def test_another_statement_about_the_same_thing_loses_no_qualifier() -> None:
    kept = written("The Gazette", "A gas leak may have caused the fire in the old mill, the fire service said.")
    other = written("The Ledger", "The old mill was built in 1871 and last repaired two years ago.")
    assert not doubts((kept, other), ((kept.claims[-1], other.claims[-1]),))


def test_a_key_point_that_one_source_reports_is_a_doubt() -> None:
    other = written("The Ledger", "The captain of the ferry had worked for the line for 30 years.")
    (doubt,) = doubts((GAZETTE, other), ((GAZETTE.claims[-1],),), key=1)
    assert doubt.kind is DoubtKind.SINGLE_SOURCE
    assert doubt.question.endswith("Of these sources only the Gazette does.")


def test_only_one_source_is_not_said_where_another_has_much_the_same_words() -> None:
    assert not doubts((GAZETTE, LEDGER), ((GAZETTE.claims[-1],),), key=1)


def test_all_resting_on_one_named_origin_is_a_doubt() -> None:
    one = written("The Gazette", "The foam system had been switched off for days, according to Ninefathom Radio.")
    other = written("The Ledger", "The foam system had been switched off since Friday, Ninefathom Radio reported.")
    (doubt,) = doubts((one, other), ((one.claims[-1], other.claims[-1]),), origin="Ninefathom Radio")
    assert doubt.kind is DoubtKind.CIRCULAR_ORIGIN
    assert doubt.question == "Who else but Ninefathom Radio says so? The Gazette and the Ledger both rest on it."


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A person familiar with the inquiry said the logs were gone.", "A person familiar with the inquiry"),
        ("Three sources told the paper that the deal was off.", "Three sources"),
        (
            "The deal is off, according to two aides who spoke on condition of anonymity.",
            "two aides who spoke on condition of anonymity",
        ),
        (
            "The deal is off, the paper said, citing an employee whom it did not name.",
            "an employee whom it did not name",
        ),
    ],
)
def test_nameless_origins_are_found_with_their_whole_phrase(sentence: str, words: str) -> None:
    article = build.article("The Gazette", "Deal off", sentence)
    span = anonymous_origin(article, build.reading(article).claims[0])
    assert span is not None
    assert article.text(span) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "An unidentified person yelled at the minister before the meeting.",
        "The plaintiffs included two residents involved in separate lawsuits.",
        "The officials were not named in the transcript.",
        "Water is drawn from three sources in the hills.",
        "Dana Reyes, a source of strength for the town, said the mill would open.",
    ],
)
def test_people_without_a_name_are_not_always_an_origin(sentence: str) -> None:
    article = build.article("The Gazette", "Deal off", sentence)
    assert anonymous_origin(article, build.reading(article).claims[0]) is None


def test_a_nameless_origin_is_a_doubt_only_where_nobody_else_reports_it() -> None:
    nameless = written("The Gazette", "A person familiar with the inquiry said the logs of the ferry were gone.")
    named = written("The Ledger", "The logs of the ferry were gone, said Inspector Dana Reyes.")
    (doubt,) = doubts((nameless, named), ((nameless.claims[-1],), (named.claims[-1],)))
    assert doubt.question == "Who says so? The Gazette names only “A person familiar with the inquiry”."
    assert not doubts((nameless, named), ((nameless.claims[-1], named.claims[-1]),))


@pytest.mark.parametrize(
    ("sentences", "come_to"),
    [
        (
            ("Of the 1,860 people who had to leave, 1,420 were home by night.", "The other 340 slept in a hall."),
            "1,760",
        ),
        (("Of the 48 seats, 20 went to the Reds and the remaining 18 to the Blues.",), "38"),
        (("The motion was backed by 310 of 620 members, or 40 percent.",), "50.0 percent"),
    ],
)
def test_numbers_that_do_not_add_up_are_found(sentences: tuple[str, ...], come_to: str) -> None:
    (wrong,) = wrong_sums(build.article("The Gazette", "Numbers", *sentences))
    assert wrong.comes_to == come_to


@pytest.mark.parametrize(
    "sentences",
    [
        ("Of the 1,860 people who had to leave, 1,420 were home by night.", "The other 440 slept in a hall."),
        ("Of the 1,900 people who had to leave, about 1,400 were home by night.", "The other 460 slept in a hall."),
        ("Of the 48 seats, 20 went to the Reds and 18 to the Blues.",),
        ("The motion was backed by 207 of 620 members, or 33 percent.",),
        ("The motion was backed by 310 of 620 members, and 40 percent of voters agree.",),
        ("Of the 30 passengers, 12 were hurt.", "The other 4 ferries of the line kept running; 18 people walked off."),
    ],
)
def test_numbers_that_add_up_or_need_not_are_left_alone(sentences: tuple[str, ...]) -> None:
    found = list(wrong_sums(build.article("The Gazette", "Numbers", *sentences)))
    assert not found


def test_a_wrong_sum_is_asked_as_a_question() -> None:
    reading = written("The Gazette", "Of the 48 seats, 20 went to the Reds and the remaining 18 to the Blues.")
    (doubt,) = doubts((reading,))
    assert doubt.question == "How do 20 and 18 make 48? The parts that the Gazette gives come to 38."


def test_quoted_words_stay_verbatim_and_balanced() -> None:
    assert quoted("BRACKWATER (Agency) - The ferry sank.") == "“The ferry sank”"
    assert quoted('he called it "a lie" on Monday') == '‘he called it "a lie" on Monday’'
    assert quoted('"It was a lie, he said') == "“It was a lie, he said”"


def test_many_outlets_are_counted() -> None:
    assert names(["The B", "A"]) == "A and the B"
    assert names(["A", "B", "C", "D"]) == "A, B and 2 others"


def test_evidence_is_verbatim() -> None:
    one, other = GAZETTE.claims[-1], claim(LEDGER, "17")
    for doubt in doubts((GAZETTE, LEDGER), (), (contradiction(one, other),)):
        for item in doubt.evidence:
            assert isinstance(item, Quote)
            reading = GAZETTE if item.span.snapshot == GAZETTE.article.snapshot.id else LEDGER
            assert quote(reading.article.snapshot, item.span) == item
