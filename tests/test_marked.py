"""What a labeller marks is charged like what a rule spotted: to the reporter only, once, and only where it is sure."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.analyzers.base import Label, Passage, Rubric, Unanswered
from consilience.checks import CHECKS, Context
from consilience.checks.wording.marked import RUBRIC, SHOWN, mark
from consilience.pipeline import read
from consilience.types import Candidate, Check, CheckResult, Finding, Quote, VoiceKind
from tests import build

BIAS = next(item for item in CHECKS if item.check is Check.BIAS)
FALLACIES = next(item for item in CHECKS if item.check is Check.FALLACIES)
DECEPTION = next(item for item in CHECKS if item.check is Check.DECEPTION)


class FixedLabeller:
    """Marks the given words wherever they stand, with one label and probability."""

    version = "fixed"

    def __init__(self, words: str, label: str, probability: float | None = 0.99) -> None:
        self._words, self._label, self._probability = words, label, probability
        self.asked: list[str] = []

    def label(self, passages: Sequence[Passage], rubric: Rubric) -> Sequence[tuple[Label, ...] | Unanswered]:
        assert rubric is RUBRIC
        self.asked += [passage.text for passage in passages]
        return [self._of(passage.text) for passage in passages]

    def _of(self, text: str) -> tuple[Label, ...]:
        start = text.find(self._words)
        if start < 0:
            return ()
        cue = Candidate(self._words, None, start, start + len(self._words))
        return (Label(self._label, self._probability, cue),)


def run(text: str | list[str], labeller: FixedLabeller, check: Check = Check.BIAS) -> CheckResult:
    sentences = [text] if isinstance(text, str) else text
    reading = read(build.article("Alder Post", "Council meets on ferry fares", *sentences))
    context = Context(marked=mark([reading], labeller))
    return (BIAS if check is Check.BIAS else DECEPTION).run(reading, context)


TOWNS = ("Lorne", "Karsana", "Marlesford", "Brannoc", "Odense")


def slanted(words: str) -> list[str]:
    """The sentences of a report that all have the words."""
    return [f"The council {words} the people of {town} over the ferry on Tuesday." for town in TOWNS]


def words(finding: Finding) -> list[str]:
    return [item.text for item in finding.evidence if isinstance(item, Quote)]


def test_marked_words_of_the_reporter_are_shown_with_a_reason_in_an_article_that_has_many() -> None:
    found = run(slanted("carpet-bombed"), FixedLabeller("carpet-bombed", "loaded-language")).findings
    assert len(found) == 5
    assert {finding.label for finding in found} == {"loaded-language"}
    assert [words(finding) for finding in found] == [["carpet-bombed"]] * 5
    assert all(finding.voice.kind is VoiceKind.REPORTER for finding in found)
    assert all("«carpet-bombed» judges" in finding.reason for finding in found)


def test_a_lone_mark_is_a_candidate() -> None:
    text = "The council carpet-bombed the town with leaflets about the ferry on Tuesday."
    result = run(text, FixedLabeller("carpet-bombed", "loaded-language"))
    assert not result.findings
    assert [words(item) for item in result.candidates] == [["carpet-bombed"]]


def test_an_unsure_mark_is_a_candidate_and_one_of_another_check_is_not_its_own() -> None:
    for chance in (SHOWN - 0.01, None):
        result = run(slanted("carpet-bombed"), FixedLabeller("carpet-bombed", "loaded-language", chance))
        assert not result.findings
        assert len(result.candidates) == 5
    result = run(slanted("carpet-bombed"), FixedLabeller("carpet-bombed", "loaded-language"), Check.DECEPTION)
    assert not result.findings
    assert not result.candidates


def test_a_speakers_words_are_nobodys_fault_but_the_speakers() -> None:
    labeller = FixedLabeller("carpet-bombed", "loaded-language")
    quoted = [f"“They carpet-bombed us in {town} with leaflets,” said Ann Rowe, a baker." for town in TOWNS]
    assert not run(quoted, labeller).findings
    said = [f"The council carpet-bombed {town} with leaflets, Ann Rowe, a baker, said on Tuesday." for town in TOWNS]
    assert not run(said, labeller).findings


def test_a_rule_says_more_than_a_mark_of_the_same_words() -> None:
    text = "Greedy landlords raised the rents in the harbour again on Tuesday."
    (found,) = run(text, FixedLabeller("Greedy", "loaded-language")).findings
    assert words(found) == ["Greedy"]
    assert "a plainer word" not in found.reason


def test_an_insinuation_is_a_candidate_for_misleading_wording_however_sure() -> None:
    result = run(slanted("conveniently met"), FixedLabeller("conveniently", "insinuation"), Check.DECEPTION)
    assert not result.findings
    assert {item.label for item in result.candidates} == {"misleading-wording"}


def test_a_marked_argument_is_a_fallacy() -> None:
    reading = read(build.article("Alder Post", "Council meets on ferry fares", *slanted("and its friends smeared")))
    marks = mark([reading], FixedLabeller("and its friends", "guilt-by-association"))
    found = FALLACIES.run(reading, Context(marked=marks)).findings
    assert {(item.label, item.voice.kind) for item in found} == {("guilt-by-association", VoiceKind.REPORTER)}


def test_a_labeller_that_cannot_answer_leaves_the_rules() -> None:
    class Mute(FixedLabeller):
        def label(self, passages: Sequence[Passage], rubric: Rubric) -> Sequence[Unanswered]:
            return [Unanswered("no model") for _ in passages]

    text = "Greedy landlords raised the rents in the harbour again on Tuesday."
    (found,) = run(text, Mute("", "")).findings
    assert words(found) == ["Greedy"]
