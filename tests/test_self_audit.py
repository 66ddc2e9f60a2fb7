"""The story is judged by our own checks, and what they flag is taken out and told."""

from __future__ import annotations

from dataclasses import replace

from consilience.pipeline import audit
from consilience.publish import story_wording
from consilience.types import Report, SelfAudit, Story, StorySentence
from tests.sample_story import story_report

PLAIN = "The council of Genoa voted on Tuesday to rebuild the pier."
OTHER = "Work begins in March, the mayor said."
LOADED = "The fire turned a sleeping town into hell on earth on Tuesday night."


def telling(headline: str, points: list[str], body: list[str]) -> Report:
    """A report whose story has these sentences."""
    report = story_report()
    assert report.story is not None

    def sentence(text: str) -> StorySentence:
        assert report.story is not None
        return replace(report.story.key_points[0], text=text, verbatim=None)

    told = Story(sentence(headline), None, tuple(map(sentence, points)), tuple(map(sentence, body)))
    return replace(report, story=told)


def test_a_flagged_sentence_is_taken_out_of_key_points_and_body() -> None:
    report = audit(telling("Council votes to rebuild the pier", [PLAIN, LOADED], [PLAIN, LOADED, OTHER]))
    assert report.story is not None
    assert [point.text for point in report.story.key_points] == [PLAIN]
    assert [item.text for item in report.story.body] == [PLAIN, OTHER]
    assert report.self_audit is not None
    assert report.self_audit.sentences == 4
    assert [text for text, _ in report.self_audit.dropped] == [LOADED]


def test_a_flagged_headline_gives_way_to_the_first_key_point() -> None:
    report = audit(telling("You won't believe what the council did", [PLAIN], [PLAIN, OTHER]))
    assert report.story is not None
    assert report.story.headline.text == PLAIN
    assert report.self_audit is not None
    assert ("You won't believe what the council did", "clickbait") in report.self_audit.dropped


def test_a_clean_story_stays_as_it_is() -> None:
    before = telling("Council votes to rebuild the pier", [PLAIN], [PLAIN, OTHER])
    report = audit(before)
    assert report.story == before.story
    assert report.self_audit == SelfAudit(3, ())


def test_where_nothing_would_be_left_the_audit_says_so() -> None:
    report = audit(telling("Council votes to rebuild the pier", [LOADED], [LOADED]))
    assert report.story is not None
    assert [point.text for point in report.story.key_points] == [LOADED]
    assert report.self_audit is not None
    assert [text for text, _ in report.self_audit.kept] == [LOADED]
    assert "kept" in story_wording.audited(report.self_audit)


def test_the_result_is_told_in_words() -> None:
    assert "found nothing" in story_wording.audited(SelfAudit(9, ()))
    assert "1 for loaded language" in story_wording.audited(SelfAudit(9, (("x", "loaded-language"),)))


def test_one_loud_word_before_a_noun_is_cut_and_the_rest_stands() -> None:
    loud = "Officers found the girl after the apocalyptic fire at the pier of Genoa on Monday."
    report = audit(telling("Council votes to rebuild the pier", [PLAIN, loud], [PLAIN, loud]))
    assert report.story is not None
    assert [point.text for point in report.story.key_points] == [PLAIN, loud.replace("apocalyptic ", "")]
    assert report.self_audit is not None
    assert [label for _, label in report.self_audit.dropped] == ["sensationalism"]


def test_a_name_is_never_cut_from_the_headline() -> None:
    headline = "Michael Hartley strikes deal with Mueller for contracts of the pier"
    points = ["The lawyer Michael Hartley struck a deal with Robert Jensen for contracts of the pier on Tuesday."]
    body = [f"The pier of Genoa was built in 18{year} and has stood empty since the storms." for year in range(70, 80)]
    report = telling(headline, points, [*points, *body])
    assert report.story is not None
    told = audit(report).story
    assert told is not None
    assert told.headline.text == points[0]
    cited = replace(report.story.headline.citations[0], text="Hartley struck a deal with Mueller on Tuesday.")
    sourced = replace(report.story, headline=replace(report.story.headline, citations=(cited,)))
    kept = audit(replace(report, story=sourced)).story
    assert kept is not None
    assert kept.headline.text == headline
