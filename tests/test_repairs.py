"""What one of two statements would have to say for them to agree."""

from __future__ import annotations

from consilience.analyzers.local import MiniLMEmbedder
from consilience.comparing.repairs import Repair, repairs
from consilience.pipeline import read
from consilience.stages.compare import compare, laid_side_by_side
from consilience.stages.extract import extract
from consilience.types import ConflictKind, Document, Medium, Relation
from tests import build


def tried(one: str, other: str) -> dict[tuple[str, str], Repair]:
    """The repairs of two reports of one sentence each, by the words at issue in the order of ``one`` and ``other``."""
    readings = [read(build.article("Alder Post", "", one)), read(build.article("Birch Times", "", other))]
    ((_, _, pair),) = laid_side_by_side(readings, MiniLMEmbedder())
    ((row),) = pair.left.longest.values()
    ((column),) = pair.right.longest.values()
    swapped = pair.left.statements[row].claim.quote.text != one
    found = repairs(pair, (row, column))
    return {item.difference.words[::-1] if swapped else item.difference.words: item for item in found}


def test_a_number_a_day_and_a_name_are_each_put_as_the_other_has_them() -> None:
    found = tried(
        "Nadia Brandt sold nine barges to the city on Monday.", "Tobias Holm sold four barges to the city on Friday."
    )
    kinds = {words: item.difference.kind for words, item in found.items()}
    assert kinds[("nine", "four")] is ConflictKind.NUMBER
    assert kinds[("Monday", "Friday")] is ConflictKind.DATE
    assert kinds[("Nadia Brandt", "Tobias Holm")] is ConflictKind.ACTOR
    assert {
        "Nadia Brandt sold four barges to the city on Monday.",
        "Tobias Holm sold nine barges to the city on Friday.",
    } & {text for item in found.values() for text in item.texts}


def test_a_denial_is_affirmed() -> None:
    found = tried(
        "The council did not close the quay after the crash.", "The council has closed the quay since the crash."
    )
    denials = [item for item in found.values() if item.difference.kind is ConflictKind.POLARITY]
    assert any("The council did close the quay after the crash." in item.texts for item in denials)


def test_a_modal_verb_and_an_opposite_are_put_as_the_other_has_them() -> None:
    forced = tried("The yard will reopen in the spring.", "The yard may reopen in the spring.")
    assert forced[("will", "may")].difference.kind is ConflictKind.SCOPE
    opposed = tried("The port's profit rose in the spring.", "The port's profit fell in the spring.")
    assert opposed[("rose", "fell")].difference.kind is ConflictKind.POLARITY


def test_what_both_say_needs_no_repair() -> None:
    assert not tried("Nadia Brandt sold nine barges on Monday.", "Ms. Brandt sold nine of the barges on Monday.")


def test_one_remark_is_given_to_two_speakers() -> None:
    """Though nothing in the remark itself could be checked."""
    one = "“I am very proud of what this yard has done for us,” Nadia Brandt said on Monday."
    other = "“I am so very proud of what this yard has done for us,” Tobias Holm said on Monday."
    readings = [read(build.article("Alder Post", "", one)), read(build.article("Birch Times", "", other))]
    (found,) = (
        item
        for item in compare(readings, MiniLMEmbedder())
        if item.relation not in {Relation.SUPPORTS, Relation.DIFFERENT_SCOPE}
    )
    assert (found.relation, found.kind) == (Relation.CONTRADICTS, ConflictKind.ATTRIBUTION)


def test_people_who_share_a_first_name_are_two() -> None:
    one = "“This yard has served the town for ninety years and more,” James Fuller said on Monday."
    other = "“This yard has served the town for ninety years and more,” James Peake said on Monday."
    readings = [read(build.article("Alder Post", "", one)), read(build.article("Birch Times", "", other))]
    found = [item for item in compare(readings, MiniLMEmbedder()) if item.kind is ConflictKind.ATTRIBUTION]
    assert [item.relation for item in found] == [Relation.CONTRADICTS]


def test_a_remark_that_one_speaker_passes_on_is_the_others() -> None:
    one = "“Holm then responded that the mayor cares more about the old yard than about the crews,” Nadia Brandt said."
    other = "“The mayor cares more about the old yard than about the crews,” Tobias Holm said."
    readings = [read(build.article("Alder Post", "", one)), read(build.article("Birch Times", "", other))]
    assert not [item for item in compare(readings, MiniLMEmbedder()) if item.relation is Relation.CONTRADICTS]


def given_to_two(*texts: str) -> bool:
    readings = [
        read(
            extract(
                Document(f"{number}.txt", text.encode(), Medium.TEXT, metadata=(("title", f"Paper {number}"),)),
                any_text=True,
            )
        )
        for number, text in enumerate(texts)
    ]
    found = compare(readings, MiniLMEmbedder())
    return any(item.relation is Relation.CONTRADICTS and item.kind is ConflictKind.ATTRIBUTION for item in found)


WHOLE = "“The yard was closed based only on a report that nobody in this town has read,” Nadia Brandt said."


def test_a_long_fragment_of_a_remark_has_a_speaker_too() -> None:
    fragment = "wrote that the yard had been closed “based only on a report that nobody in this town has read.”"
    assert given_to_two(WHOLE, f"Tobias Holm {fragment}")
    assert not given_to_two(WHOLE, f"Nadia Brandt {fragment}")
    assert not given_to_two(WHOLE, "Tobias Holm wrote that the yard had been closed on “a report” without readers.")


def test_a_bare_surname_is_a_person_where_the_other_report_names_them_in_full() -> None:
    one = "“You have sold the yard and you will pay the price for it,” Holm warned."
    other = (
        "Tobias Holm met the crews on Monday evening.\n\n"
        "“You have sold the yard and you will pay the price for it,” Nadia Brandt said."
    )
    assert given_to_two(one, other)
    assert not given_to_two(one, other.replace("Tobias Holm met", "The mayor met"))


def test_one_name_in_two_spellings_is_one_speaker() -> None:
    said = "“The yard was closed on a report that nobody in this town has read,” {} said."
    for one, other in (
        ("Robert O'Brien", "Robert O’Brien"),
        ("George Gascón", "George Gascon"),
        ("Davie Stephens", "Davie Stevens"),
    ):
        assert not given_to_two(said.format(one), said.format(other)), one
    assert given_to_two(said.format("Davie Stephens"), said.format("Davie Marlow"))


def test_a_surname_that_is_also_a_trade_is_a_name_behind_a_given_name() -> None:
    said = "“The yard was closed on a report that nobody in this town has read,” {} said."
    assert given_to_two(said.format("Ruth Baker"), said.format("Tobias Holm"))


def test_a_set_phrase_is_anybodys() -> None:
    one = "“This was the right thing to do,” Nadia Brandt said."
    other = "“Closing the yard is absolutely the right thing to do,” Tobias Holm said."
    assert not given_to_two(one, other)


def test_found_not_guilty_denies_found_guilty() -> None:
    one = "Holm was found not guilty of stealing the barges in May."
    other = "Holm was found guilty in May of stealing the barges."
    found = tried(one, other)
    assert any(
        item.difference.kind is ConflictKind.POLARITY and None not in item.difference.tokens for item in found.values()
    )


def test_unlikely_is_affirmed_by_likely() -> None:
    found = tried("The yard is unlikely to reopen in the spring.", "The yard plans to reopen in the spring.")
    assert any("The yard is likely to reopen in the spring." in item.texts for item in found.values())


def test_sums_meet_whatever_they_stand_beside() -> None:
    one = "The council granted only a fraction of the $9.7 billion he requested for the quay."
    other = "The council approved only $1.3 billion for the quay, short of the $5.7 billion that Holm had asked for."
    assert ("$9.7 billion", "$5.7 billion") in tried(one, other)
