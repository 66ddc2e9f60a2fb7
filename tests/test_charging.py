"""One stretch of words is charged once; a word within a longer flaw is a charge of its own."""

from __future__ import annotations

from dataclasses import replace

from consilience.checks.charging import charged_once, slanted_words
from consilience.checks.finding import make_finding
from consilience.evidence import quote
from consilience.types import Article, Check, CheckResult, Finding, Part, Quote, Severity, Span, Voice, VoiceKind
from tests import build

ARTICLE = build.article("Clarion", "Mill closes", "The usual eco-zealots turned up, so the mill is safe.")


def finding(check: Check, label: str, words: str, severity: Severity, article: Article = ARTICLE) -> Finding:
    start = article.snapshot.body.index(words)
    span = Span(article.snapshot.id, Part.BODY, start, start + len(words))
    voice = Voice(VoiceKind.REPORTER)
    return make_finding(article, check, label, voice, severity, [quote(article.snapshot, span)], "a reason")


def result(*findings: Finding) -> CheckResult:
    return CheckResult(findings[0].check, ARTICLE.snapshot.id, findings)


def test_the_heavier_of_two_charges_over_one_stretch_is_kept_and_the_other_is_a_candidate() -> None:
    insult = finding(Check.FALLACIES, "name-calling", "eco-zealots", Severity.MODERATE)
    label = finding(Check.BIAS, "labelling", "usual eco-zealots", Severity.MINOR)
    for given in ([result(insult), result(label)], [result(label), result(insult)]):
        found = {one.check: one for one in charged_once(given)}
        assert found[Check.FALLACIES].findings == (insult,)
        assert found[Check.BIAS].findings == ()
        assert found[Check.BIAS].candidates == (label,)


def test_a_word_within_a_bad_argument_is_a_charge_of_its_own() -> None:
    argument = finding(
        Check.FALLACIES, "non-sequitur", "The usual eco-zealots turned up, so the mill is safe.", Severity.MAJOR
    )
    word = finding(Check.BIAS, "labelling", "eco-zealots", Severity.MINOR)
    given = (result(argument), result(word))
    assert charged_once(given) == given


def test_conflicts_of_interest_are_left_alone() -> None:
    conflict = finding(Check.SITE_CONFLICTS, "sister-company", "eco-zealots", Severity.MAJOR)
    word = finding(Check.BIAS, "labelling", "eco-zealots", Severity.MINOR)
    given = (result(word), result(conflict))
    assert charged_once(given) == given


def test_slanted_words_are_the_reporters_that_bias_or_fallacies_show() -> None:
    word = finding(Check.BIAS, "labelling", "eco-zealots", Severity.MINOR)
    told = finding(Check.DECEPTION, "unattributed-assertion", "the mill is safe", Severity.MODERATE)
    unsure = replace(result(word), findings=(), candidates=(word,))
    (shown,) = word.evidence
    assert isinstance(shown, Quote)
    assert slanted_words([result(word), result(told)]) == {shown.span}
    assert slanted_words([unsure]) == frozenset()
    speaker = replace(word, voice=Voice(VoiceKind.QUOTED))
    assert slanted_words([result(speaker)]) == frozenset()
