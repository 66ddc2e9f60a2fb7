"""The ledger: arithmetic over what is shown, line by line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consilience.stages.score import WEIGHTS, overall, score
from consilience.types import (
    ArticleKind,
    Check,
    CheckResult,
    Comparison,
    ConflictKind,
    Finding,
    IndependentSource,
    Reading,
    Relation,
    Score,
    Severity,
    Voice,
    VoiceKind,
)
from tests import build

FILLER = "The rest of the day passed quietly in the harbour town and the shops were open as usual."


def written(outlet: str, sentence: str, fillers: int = 44) -> Reading:
    return build.reading(build.article(outlet, "Mill burns", sentence, *[FILLER] * fillers))


ALONE = written("The Clatter", "Sixteen silos burnt.")
MOST = tuple(written(name, "Six silos burnt.") for name in ("The Gazette", "The Ledger"))


def against(first: Reading, second: Reading, kind: ConflictKind = ConflictKind.NUMBER) -> Comparison:
    one, other = first.claims[0], second.claims[0]
    identity = f"{one.id}|{other.id}"
    return Comparison(identity, one.id, other.id, Relation.CONTRADICTS, kind, 0.9, "", (one.quote, other.quote))


def scores(*readings: Reading, comparisons: tuple[Comparison, ...]) -> dict[str, Score]:
    sources = tuple(IndependentSource((one.article.snapshot.id,), None) for one in readings)
    found = score(readings, comparisons, sources)
    return {reading.article.outlet.name: one for reading, one in zip(readings, found, strict=True)}


def accuracy(found: Score) -> float | None:
    return dict(found.sub_scores)["accuracy"]


PAIRS = tuple(against(ALONE, other) for other in MOST)


@pytest.mark.parametrize(
    ("fallacies", "bias", "accuracy_lines", "expected"),
    [(100, 100, 0, 99), (95, 100, 1, 94), (85, 95, 1, 88), (80, 100, 1, 88)],
)
def test_the_reference_pages_scores_follow_within_three_points(
    fallacies: float, bias: float, accuracy_lines: int, expected: float
) -> None:
    sub_scores = {
        "deception": 100.0,
        "fallacies": fallacies,
        "bias": bias,
        "accuracy": 100.0 - 10 * accuracy_lines,
        "site conflicts of interest": 100.0,
        "author conflicts of interest": 100.0,
    }
    found = overall(sub_scores)
    assert found is not None
    assert abs(found - expected) <= 3


def test_no_finding_no_deduction() -> None:
    assert overall(dict.fromkeys(WEIGHTS, 100.0)) == 100


def test_there_is_no_overall_score_of_fewer_than_three_checks() -> None:
    assert overall({"accuracy": 90.0, "bias": 80.0, "fallacies": None}) is None
    assert overall({"accuracy": 90.0, "bias": 80.0, "fallacies": 100.0}) == 89


def test_what_this_version_does_not_check_is_not_assessed() -> None:
    found = scores(ALONE, *MOST, comparisons=PAIRS)["The Clatter"]
    assert found.overall is None
    assert [name for name, value in found.sub_scores if value is not None] == ["accuracy"]
    reasons = dict(found.not_assessed)
    assert reasons["fallacies"] == "this check was not made"
    assert reasons["overall"] == ("an overall score needs 3 checks that could be assessed, and here one could")


def test_a_source_loses_points_where_two_independent_ones_contradict_it() -> None:
    found = scores(ALONE, *MOST, comparisons=PAIRS)
    assert accuracy(found["The Clatter"]) == pytest.approx(90, abs=0.6)
    assert accuracy(found["The Gazette"]) == accuracy(found["The Ledger"]) == 100
    (line,) = [line for line in found["The Clatter"].ledger if line.points]
    assert line.reason == "“Sixteen silos burnt” is contradicted by the Gazette and the Ledger"
    assert line.finding is not None


def test_the_sub_score_is_the_sum_of_the_lines() -> None:
    for found in scores(ALONE, *MOST, comparisons=PAIRS).values():
        lost = sum(line.points for line in found.ledger) / WEIGHTS["accuracy"]
        assert accuracy(found) == pytest.approx(100 + lost, abs=0.06)


def test_one_against_one_costs_neither() -> None:
    third = written("The Post", "Nobody was hurt.")
    agree = replace(against(ALONE, third), relation=Relation.SUPPORTS, id="s")
    found = scores(ALONE, MOST[0], third, comparisons=(PAIRS[0], agree))
    assert accuracy(found["The Clatter"]) == accuracy(found["The Gazette"]) == 100


def test_copies_of_one_report_are_one_voice_against_a_source() -> None:
    sources = (
        IndependentSource((ALONE.article.snapshot.id,), None),
        IndependentSource(tuple(one.article.snapshot.id for one in MOST), "copies"),
        IndependentSource(("elsewhere",), None),
    )
    found = score((ALONE, *MOST), PAIRS, sources)
    assert accuracy(found[0]) == 100


def test_a_speakers_words_cost_the_source_nothing() -> None:
    claims = (replace(ALONE.claims[0], voice=Voice(VoiceKind.QUOTED)), *ALONE.claims[1:])
    found = scores(replace(ALONE, claims=claims), *MOST, comparisons=PAIRS)
    assert accuracy(found["The Clatter"]) == 100


def test_a_wrong_attribution_is_the_reporters_own() -> None:
    claims = (replace(ALONE.claims[0], voice=Voice(VoiceKind.QUOTED)), *ALONE.claims[1:])
    reading = replace(ALONE, claims=claims)
    pairs = tuple(against(reading, other, ConflictKind.ATTRIBUTION) for other in MOST)
    lost = accuracy(scores(reading, *MOST, comparisons=pairs)["The Clatter"])
    assert lost is not None
    assert lost < 100


def test_one_wrong_statement_costs_a_long_article_less() -> None:
    long = written("The Clatter", "Sixteen silos burnt.", fillers=120)
    pairs = tuple(against(long, other) for other in MOST)
    longer = accuracy(scores(long, *MOST, comparisons=pairs)["The Clatter"])
    shorter = accuracy(scores(ALONE, *MOST, comparisons=PAIRS)["The Clatter"])
    assert longer is not None
    assert shorter is not None
    assert longer > shorter


def test_accuracy_needs_two_other_independent_sources() -> None:
    found = scores(ALONE, MOST[0], comparisons=PAIRS[:1])["The Clatter"]
    assert accuracy(found) is None
    assert dict(found.not_assessed)["accuracy"] == "it takes two other independent sources, and there is one"


def test_satire_is_not_assessed() -> None:
    satire = replace(ALONE, article=replace(ALONE.article, kind=ArticleKind.SATIRE))
    found = scores(satire, *MOST, comparisons=PAIRS)["The Clatter"]
    assert dict(found.not_assessed)["accuracy"] == "satire is not assessed"
    assert not found.ledger


def finding(name: str, severity: Severity, voice: VoiceKind = VoiceKind.REPORTER, **more: bool) -> Finding:
    snapshot = ALONE.article.snapshot.id
    shown = (ALONE.claims[0].quote,)
    disclosed = more.get("disclosed")
    return Finding(
        name, Check.BIAS, "loaded-language", snapshot, Voice(voice), severity, None, shown, "why", None, disclosed
    )


def bias(*findings: Finding, reading: Reading = ALONE) -> Score:
    said = [CheckResult(check, reading.article.snapshot.id) for check in (Check.FALLACIES, Check.DECEPTION)]
    result = CheckResult(Check.BIAS, reading.article.snapshot.id, findings)
    return score((reading,), (), (), (), (*said, result))[0]


def test_every_finding_in_the_reporters_voice_is_a_line_by_its_severity() -> None:
    found = bias(finding("a", Severity.MINOR), finding("b", Severity.MAJOR))
    assert dict(found.sub_scores)["bias"] == pytest.approx(80, abs=1)
    assert found.overall == pytest.approx(92, abs=0.5)
    assert [line.finding for line in found.ledger] == ["a", "b"]


def test_a_speakers_words_and_a_disclosed_interest_are_told_and_cost_nothing() -> None:
    found = bias(finding("a", Severity.MAJOR, VoiceKind.QUOTED), finding("b", Severity.MAJOR, disclosed=True))
    assert [line.points for line in found.ledger] == [0, 0]
    assert found.overall == 100


def test_no_finding_costs_nothing_and_what_was_not_assessed_is_left_out() -> None:
    found = bias()
    assert found.overall == 100
    assert dict(found.not_assessed)["site conflicts of interest"] == "this check was not made"


def test_the_lines_never_take_more_than_the_sub_score_holds() -> None:
    found = bias(*(finding(str(number), Severity.MAJOR) for number in range(12)))
    assert dict(found.sub_scores)["bias"] == 0
    assert sum(line.points for line in found.ledger) == pytest.approx(-100 * WEIGHTS["bias"])
    assert found.overall == pytest.approx(60)


def test_a_check_that_could_not_be_made_is_no_zero() -> None:
    result = CheckResult(Check.BIAS, ALONE.article.snapshot.id, not_assessed="satire is not assessed")
    (found,) = score((ALONE,), (), (), (), (result,))
    assert dict(found.sub_scores)["bias"] is None
    assert dict(found.not_assessed)["bias"] == "satire is not assessed"


def test_an_article_read_by_itself_is_scored_but_not_for_accuracy() -> None:
    snapshot = ALONE.article.snapshot.id
    said = [CheckResult(check, snapshot) for check in (Check.FALLACIES, Check.DECEPTION)]
    findings = (finding("a", Severity.MAJOR),)
    (found,) = score((ALONE,), (), (), (), (*said, CheckResult(Check.BIAS, snapshot, findings)))
    assert found.overall is not None
    assert found.overall == pytest.approx(100 + sum(line.points for line in found.ledger), abs=0.1)
    assert dict(found.sub_scores)["accuracy"] is None
    assert dict(found.not_assessed)["accuracy"] == (
        "the article was read by itself: there is nothing to compare it with"
    )
