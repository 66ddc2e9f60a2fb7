"""Fallacies: where an article argues badly, by the standard names; a speaker's are shown as the speaker's."""

from __future__ import annotations

from consilience.checks.context import Context
from consilience.checks.definition import Definition, Label
from consilience.checks.wording.passages import wording_of
from consilience.checks.wording.reasoning import argued
from consilience.checks.wording.spotting import settle
from consilience.types import ArticleKind, Check, CheckResult, Reading, Severity


def check(reading: Reading, context: Context) -> CheckResult:  # noqa: ARG001 -- every check has one signature
    """The fallacies of one article; its context changes nothing. Satire is not assessed."""
    article = reading.article
    if article.kind is ArticleKind.SATIRE:
        return CheckResult(Check.FALLACIES, article.snapshot.id, not_assessed="satire argues badly on purpose")
    if not article.snapshot.body.strip():
        return CheckResult(Check.FALLACIES, article.snapshot.id, not_assessed="there is no text to judge")
    wording = wording_of(reading)
    found = argued(wording)
    if wording.opines:
        found = (item for item in found if item.label not in _OPINING)
    return settle(wording, Check.FALLACIES, found)


_OPINING = frozenset({"name-calling", "appeal-to-ridicule", "bandwagon"})
"""Sharp tongues rather than bad arguments: an opinion piece may have one."""


LABELS = (
    Label(
        "ad-hominem",
        "What somebody says is dismissed for who they are.",
        "a trait and the step from it to what they say («so nothing he says …», «why would anybody take her word»)",
        "He has never held a proper job, so nothing he says about wages is worth hearing.",
        Severity.MAJOR,
    ),
    Label(
        "appeal-to-authority",
        "That somebody important says so is given for a reason.",
        "no rule is sure enough",
        "The bishop drives one, so the car is safe.",
        shown=False,
    ),
    Label(
        "appeal-to-emotion",
        "Feeling stands in place of a reason.",
        "a question that only feeling can answer («how many more children must die»)",
        "How many more children must die before the bridge is closed?",
        Severity.MODERATE,
    ),
    Label(
        "appeal-to-fear",
        "Readers are made afraid in place of being given a reason.",
        "the reader or their family as the next victim, or certain destruction of the country",
        "Your children could be next.",
        Severity.MAJOR,
    ),
    Label(
        "appeal-to-ridicule",
        "A claim is laughed at, not answered.",
        "a claim, idea or argument called laughable, ludicrous and the like",
        "The ludicrous claim that trams save money has been made before.",
        Severity.MODERATE,
    ),
    Label(
        "argument-from-incredulity",
        "Something is denied because the speaker cannot believe it.",
        "no rule is sure enough",
        "I just don't see how a tunnel could pay.",
        shown=False,
    ),
    Label(
        "bandwagon",
        "That everybody thinks so is given for a reason.",
        "«everybody knows that …», «as we all know», «millions can't be wrong»",
        "As we all know, the old market was better.",
    ),
    Label(
        "causal-oversimplification",
        "One cause is given for what has several, or whose cause is not known.",
        "«the reason is no mystery:», «it all comes down to one thing», «entirely the fault of»",
        "The dam broke, and the reason is no mystery: two inspectors had been let go.",
        Severity.MODERATE,
    ),
    Label("circular-reasoning", "The conclusion is among the premises.", "no rule is sure enough", "", shown=False),
    Label("equivocation", "One word is used in two senses.", "no rule is sure enough", "", shown=False),
    Label(
        "false-analogy",
        "Two things are likened that differ in what matters.",
        "no rule is sure enough",
        "",
        shown=False,
    ),
    Label(
        "false-balance",
        "A fringe view is set beside a settled one as its equal.",
        "no rule is sure enough",
        "",
        shown=False,
    ),
    Label(
        "false-dilemma",
        "Two ways are given as if there were no other.",
        "«only two choices», one of them a disaster; «either … or …» with every other way ruled out",
        "There are only two choices now: close the ferry line, or wait for it to sink and dig graves.",
        Severity.MAJOR,
    ),
    Label(
        "flag-waving",
        "Love of country is given for a reason.",
        "«every true patriot», «real Americans»",
        "Every true patriot will vote for the harbour.",
        Severity.MODERATE,
    ),
    Label(
        "guilt-by-association",
        "Somebody is judged by whom they resemble or know.",
        "likened to a hated figure («just like Hitler»)",
        "He builds roads, just like Hitler.",
        Severity.MAJOR,
    ),
    Label(
        "hasty-generalisation",
        "All are judged by one case or a few.",
        "one case that «tells you all you need to know»; «presumably, other … also»",
        "One rusty bus tells you all you need to know about the city's fleet.",
        Severity.MAJOR,
    ),
    Label(
        "loaded-question",
        "A question takes for granted what would have to be shown.",
        "«when will … stop lying», «why does … hate»",
        "When will the council stop hiding the figures?",
        Severity.MODERATE,
    ),
    Label(
        "name-calling",
        "An insult stands where a reason should.",
        "insults from a closed list, used of somebody",
        "The usual grievance-mongers turned up at the meeting.",
        Severity.MODERATE,
    ),
    Label("non-sequitur", "The conclusion does not follow.", "no rule is sure enough", "", shown=False),
    Label("red-herring", "The reader is led off the point.", "no rule is sure enough", "", shown=False),
    Label(
        "slippery-slope",
        "A first step is said to lead to an extreme end, and no step on the way is shown.",
        "a chain of at least two steps («if …, then …, and in the end …») with an extreme end",
        "If they fence one beach, the next will follow, and within a few years there will be no coast left at all.",
        Severity.MAJOR,
    ),
    Label(
        "straw-man",
        "Somebody is given a position they do not hold.",
        "an idea «boiled down» to an extreme",
        "The cyclists' plan, boiled down, is that nobody should drive again.",
        Severity.MODERATE,
    ),
    Label(
        "whataboutism",
        "A charge is answered by pointing at another case.",
        "«where was the outrage when …»",
        "Where was their outrage when the old bridge fell?",
        Severity.MODERATE,
    ),
)

DEFINITION = Definition(
    Check.FALLACIES,
    "Informal fallacies and propaganda techniques by their standard names. A speaker's are shown as the speaker's and "
    "cost the outlet nothing; opinion pieces are charged too, for arguing badly and not for opining.",
    LABELS,
    check,
)
