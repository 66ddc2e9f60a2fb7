"""What one of two statements would have to say for them to agree."""

from __future__ import annotations

from consilience.analyzers.local import MiniLMEmbedder
from consilience.comparing.repairs import Repair, repairs
from consilience.pipeline import read
from consilience.stages.compare import compare, laid_side_by_side
from consilience.types import ConflictKind, Relation
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
