"""A unique point is news that no sentence of another source tells, and no two points say the same."""

from dataclasses import replace
from itertools import permutations

from consilience.analyzers.fake import WordOverlapEmbedder
from consilience.stages.align import align
from consilience.stages.unique import MOST_POINTS, unique_points
from consilience.types import Article, ArticleKind, Claim, Reading, Voice, VoiceKind
from tests.build import article, reading

EMBEDDER = WordOverlapEmbedder()
SHARED = "Twelve dockers were hurt when the crane fell on the quay on Monday."
NEWS = (
    "Insurers put the damage at 38 million crowns in a first estimate that the broker Felix Arbour published at noon, "
    "and expect claims from owners of nine ships."
)


def points(*readings: Reading) -> dict[str, list[str]]:
    claims: dict[str, tuple[str, Claim]] = {
        claim.id: (item.article.outlet.name, claim) for item in readings for claim in item.claims
    }
    found: dict[str, list[str]] = {item.article.outlet.name: [] for item in readings}
    for point in unique_points(readings, align(readings, EMBEDDER), EMBEDDER):
        outlet, claim = claims[point.claim]
        found[outlet].append(claim.quote.text)
    return found


def with_unclaimed(made: Article, *claimed: int) -> Reading:
    """A reading that claims only these sentences."""
    whole = reading(made)
    return replace(whole, claims=tuple(whole.claims[index] for index in claimed))


def test_news_of_one_source_is_unique_and_what_both_tell_is_not() -> None:
    found = points(reading(article("One", "", SHARED, NEWS)), reading(article("Two", "", SHARED)))
    assert found == {"One": [NEWS], "Two": []}


def test_what_another_source_says_without_it_being_a_claim_there_is_not_unique() -> None:
    other = with_unclaimed(article("Two", "", SHARED, NEWS.replace("at noon", "before noon")), 0)
    assert points(reading(article("One", "", SHARED, NEWS)), other)["One"] == []


def test_all_the_same_names_and_numbers_elsewhere_veto_a_point() -> None:
    one = reading(article("One", "", SHARED, NEWS))
    told = (
        "A first estimate by insurers came to 38 million crowns in claims for nine ships, the broker Felix Arbour says."
    )
    assert points(one, reading(article("Two", "", SHARED, told)))["One"] == []


def test_what_mostly_judges_is_no_point_and_a_judging_word_spoils_none() -> None:
    one, two = reading(article("One", "", SHARED, NEWS)), reading(article("Two", "", SHARED))
    claim = one.claims[1].quote.span
    alignments = align([one, two], EMBEDDER)

    def shown(share: float) -> int:
        length = int(share * (claim.end - claim.start))
        return len(unique_points([one, two], alignments, EMBEDDER, [replace(claim, end=claim.start + length)]))

    assert (shown(0.05), shown(0.5)) == (1, 0)


def test_a_point_is_not_repeated_in_other_words() -> None:
    again = NEWS.replace("at noon", "around noon")
    found = points(reading(article("One", "", NEWS, SHARED, again)), reading(article("Two", "", SHARED)))
    assert len(found["One"]) == 1


def test_there_are_at_most_so_many_and_the_most_newsworthy_come_first() -> None:
    facts = (
        "Insurers put the damage at 38 million crowns in a first estimate, and expect claims from nine shipowners.",
        "A vigil with candles is to be held at seven beside the bell tower of the old fort, the parish council said.",
        "Police took 14 statements overnight and asked a court in Bergen for leave to open the foreman's telephone.",
        "Shares of Corvane slipped 2.1 percent in early trading, the steepest fall among listed terminal companies.",
        "The toxicologist Samuel Prewitt told families to wipe the dust from sills with wet cloths, never with brooms.",
        "In May the night crew of the yard was cut from 30 people to 24 after a dispute about overtime and meals.",
        "Mayor Desmond Pyke promised to pay hotel rooms for everybody who cannot go home before the end of next week.",
        "Five patients stayed overnight in Citadel hospital with burns, two of them serious, Dr Anjali Wexley said.",
        "The freighter Brannock Tern, which waits with 2,300 containers, was towed to an anchorage behind the island.",
        "Schools in Dartmouth reopen on Thursday, while Barrington Street remains closed between both bridge ramps.",
    )
    readings = [reading(article("One", "", *facts)), reading(article("Two", "", SHARED))]
    points_of_all = unique_points(readings, align(readings, EMBEDDER), EMBEDDER)
    found = [point for point in points_of_all if point.claim.startswith("One")]
    assert len(found) == MOST_POINTS
    assert [item.salience for item in found] == sorted((item.salience for item in found), reverse=True)


def test_headlines_are_no_points_and_a_comment_needs_something_to_look_up() -> None:
    view = (
        "Whoever calls this bad luck has never stood under a rusting gantry and wondered why nobody hears dockers, "
        "to bakers, or to anybody else who lives with the noise."
    )
    comment = replace(article("One", "", view, NEWS), kind=ArticleKind.OPINION)
    assert points(reading(comment), reading(article("Two", "", SHARED)))["One"] == []
    assert points(reading(replace(comment, kind=ArticleKind.NEWS)), reading(article("Two", "", SHARED)))["One"]


def test_a_turn_of_whom_nobody_can_tell_is_no_point() -> None:
    told = reading(replace(article("One", "", SHARED, NEWS), kind=ArticleKind.INTERVIEW))
    turns = replace(told, claims=tuple(replace(claim, voice=Voice(VoiceKind.QUOTED)) for claim in told.claims))
    other = reading(article("Two", "", SHARED))
    assert points(told, other)["One"] == [NEWS]
    assert points(turns, other)["One"] == []


def test_a_single_source_has_none() -> None:
    assert unique_points([reading(article("One", "", NEWS))], (), EMBEDDER) == ()


def test_the_order_of_the_sources_changes_nothing() -> None:
    readings = [
        reading(article("One", "", SHARED, NEWS)),
        reading(
            article("Two", "", SHARED, "Nine of the dockers have gone home from the Citadel hospital, its head said.")
        ),
        reading(
            article("Three", "", "A vigil is to be held at 7 p.m. beside the bell tower in the park of the old fort.")
        ),
    ]
    assert len({unique_points(order, align(order, EMBEDDER), EMBEDDER) for order in permutations(readings)}) == 1
