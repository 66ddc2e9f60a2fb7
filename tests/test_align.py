"""Claims that say the same stand side by side; the order of the sources changes nothing."""

from itertools import permutations

from consilience.analyzers.fake import WordOverlapEmbedder
from consilience.stages.align import align
from tests.build import article, reading

ONE = reading(
    article(
        "One",
        "",
        "Twelve dockers were hurt when the crane fell on Monday.",
        "The port stays closed until the end of the week.",
        "Mayor Ada Holm called for an inquiry.",
    )
)
TWO = reading(
    article(
        "Two",
        "",
        "The port stays closed until the end of this week.",
        "Twelve dockers were hurt on Monday when the crane fell.",
        "Shares in the operator fell by a tenth.",
    )
)
THREE = reading(article("Three", "", "On Monday twelve dockers were hurt when the crane fell."))
EMBEDDER = WordOverlapEmbedder()


def test_like_claims_are_aligned_and_the_widest_shared_come_first() -> None:
    alignments = align([ONE, TWO, THREE], EMBEDDER)
    assert [set(alignment.claims) for alignment in alignments[:2]] == [
        {"One-0", "Two-1", "Three-0"},
        {"One-1", "Two-0"},
    ]
    assert {alignment.claims for alignment in alignments[2:]} == {("One-2",), ("Two-2",)}


def test_every_claim_stands_in_exactly_one_alignment() -> None:
    stated = [claim for alignment in align([ONE, TWO, THREE], EMBEDDER) for claim in alignment.claims]
    assert sorted(stated) == sorted(claim.id for item in (ONE, TWO, THREE) for claim in item.claims)


def test_the_order_of_the_sources_changes_nothing() -> None:
    assert len({align(order, EMBEDDER) for order in permutations([ONE, TWO, THREE])}) == 1


def test_a_headline_that_repeats_the_lead_stands_with_it() -> None:
    lead = "Twelve dockers were hurt when the crane fell on Monday."
    doubled = reading(article("Four", "", "On Monday twelve dockers were hurt when the crane fell.", lead))
    (alignment,) = align([reading(article("One", "", lead)), doubled], EMBEDDER)
    assert set(alignment.claims) == {"One-0", "Four-0", "Four-1"}


def test_claims_of_one_article_alone_are_not_aligned_with_each_other() -> None:
    lead = "Twelve dockers were hurt when the crane fell on Monday."
    assert all(len(alignment.claims) == 1 for alignment in align([reading(article("One", "", lead, lead))], EMBEDDER))


def test_no_claims_make_no_alignments() -> None:
    assert align([], EMBEDDER) == ()
