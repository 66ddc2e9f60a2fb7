"""Fallacies: where an article argues badly, by the standard names; a speaker's are shown as the speaker's."""

from __future__ import annotations

from consilience.checks.context import Context
from consilience.checks.definition import Definition, Label
from consilience.checks.wording.marked import beside, marked
from consilience.checks.wording.passages import wording_of
from consilience.checks.wording.reasoning import argued
from consilience.checks.wording.spotting import settle
from consilience.types import ArticleKind, Check, CheckResult, Reading, Severity


def check(reading: Reading, context: Context) -> CheckResult:
    """The fallacies of one article. Satire is not assessed."""
    article = reading.article
    if article.kind is ArticleKind.SATIRE:
        return CheckResult(Check.FALLACIES, article.snapshot.id, not_assessed="satire argues badly on purpose")
    if not article.snapshot.body.strip():
        return CheckResult(Check.FALLACIES, article.snapshot.id, not_assessed="there is no text to judge")
    wording = wording_of(reading)
    ruled = tuple(argued(wording))
    found = (*ruled, *beside(ruled, marked(wording, context.marked, Check.FALLACIES)))
    if wording.opines:
        found = tuple(item for item in found if item.label not in _OPINING)
    return settle(wording, Check.FALLACIES, found)


_OPINING = frozenset({"name-calling", "appeal-to-ridicule", "bandwagon"})
"""Sharp tongues rather than bad arguments: an opinion piece may have one."""


LABELS = (
    Label(
        "ad-hominem",
        "What somebody says is dismissed for who they are.",
        "a trait or motive and the step from it to what they say («so nothing he says …», «hardly fit to judge»)",
        "He has never held a proper job, so nothing he says about wages is worth hearing.",
        Severity.MAJOR,
    ),
    Label(
        "appeal-to-authority",
        "That somebody important says so is given for a reason.",
        "a celebrity or office without bearing on the matter, and «that settles it», «who are we to argue»",
        "The bishop himself has crossed the bridge, and who are the engineers to argue?",
        Severity.MODERATE,
    ),
    Label(
        "appeal-to-emotion",
        "Feeling stands in place of a reason.",
        "pity or flattery put where a reason should stand («how many more children must die», «ask the widows if …»)",
        "How many more children must die before the bridge is closed?",
        Severity.MODERATE,
    ),
    Label(
        "appeal-to-fear",
        "Readers are made afraid in place of being given a reason.",
        "the reader or their family as the next victim, nobody safe, certain destruction",
        "Your children could be next.",
        Severity.MAJOR,
    ),
    Label(
        "appeal-to-ridicule",
        "A claim is laughed at, not answered.",
        "a claim called laughable, likened to a farce or to absurdities",
        "The ludicrous claim that trams save money has been made before.",
        Severity.MODERATE,
    ),
    Label(
        "argument-from-incredulity",
        "Something is denied because the speaker cannot believe it.",
        "«are we supposed to believe …», «nobody in their right mind could think …», «it beggars belief that»",
        "Are we really supposed to believe that the tapes were wiped by mistake?",
        Severity.MODERATE,
    ),
    Label(
        "bandwagon",
        "That everybody thinks so is given for a reason.",
        "«everybody knows that …», «no serious person doubts», «millions cannot be wrong», «ask anyone in …»",
        "As we all know, the old market was better.",
    ),
    Label(
        "causal-oversimplification",
        "One cause is given for what has several, or whose cause is not known.",
        "«for one reason:», «nothing but the …», and «coincidence?» or the like behind what only came later",
        "The dam broke, and the reason is no mystery: two inspectors had been let go.",
        Severity.MODERATE,
    ),
    Label(
        "circular-reasoning",
        "The conclusion is among the premises.",
        "a thing said to be so because it is so, in the same words",
        "The law is just because it is the law.",
        Severity.MODERATE,
    ),
    Label("equivocation", "One word is used in two senses.", "no rule is sure enough", "", shown=False),
    Label(
        "false-analogy",
        "Two things are likened that differ in what matters.",
        "likened to the worst in history («out of Mao’s playbook») or to a crime; a state to a household",
        "The reading test is nothing short of a Soviet show trial.",
        Severity.MODERATE,
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
        "two ways, one of them a disaster, or every other way ruled out; who is not for it said to be for the worst",
        "There are only two choices now: close the ferry line, or wait for it to sink and dig graves.",
        Severity.MAJOR,
    ),
    Label(
        "flag-waving",
        "Love of country is given for a reason.",
        "patriots, those who love their country, the fallen, or the un-American, in place of a reason",
        "Every true patriot will vote for the harbour.",
        Severity.MODERATE,
    ),
    Label(
        "guilt-by-association",
        "Somebody is judged by whom they resemble or know.",
        "likened to a hated figure; a tie to somebody whose acquaintance has a record; a plan judged by who likes it",
        "He builds roads, just like Hitler.",
        Severity.MAJOR,
    ),
    Label(
        "hasty-generalisation",
        "All are judged by one case or a few.",
        "one case or a few, and a step to all («tells you all you need to know», «proves that no …», «such is …»)",
        "One rusty bus tells you all you need to know about the city's fleet.",
        Severity.MAJOR,
    ),
    Label(
        "loaded-question",
        "A question takes for granted what would have to be shown.",
        "a question that accuses («when will … stop lying», «what is … hiding», «why is … so desperate to»)",
        "When will the council stop hiding the figures?",
        Severity.MODERATE,
    ),
    Label(
        "name-calling",
        "An insult stands where a reason should.",
        "insults from a closed list, used of somebody; words that also name plain things only behind one of contempt",
        "The usual grievance-mongers turned up at the meeting.",
        Severity.MODERATE,
    ),
    Label(
        "non-sequitur",
        "The conclusion does not follow.",
        "a part taken for the whole; habit, nature, want of proof as proof; a worry waved away beside the point",
        "Three of the five wells are clean, so there is nothing wrong with the company’s methods.",
        Severity.MODERATE,
    ),
    Label(
        "red-herring",
        "The reader is led off the point.",
        "«never mind the …:», «forget the …», «but what really matters is …» behind a charge",
        "Never mind the leak: the plant has planted ten thousand trees.",
        Severity.MODERATE,
    ),
    Label(
        "slippery-slope",
        "A first step is said to lead to an extreme end, and no step on the way is shown.",
        "a chain of steps («first … next …», «before you know it», «where will it end?») with an extreme end",
        "If they fence one beach, the next will follow, and within a few years there will be no coast left at all.",
        Severity.MAJOR,
    ),
    Label(
        "straw-man",
        "Somebody is given a position they do not hold.",
        "an extreme position in others’ name («critics apparently want …», «will be happy only when every …»)",
        "The cyclists' plan, boiled down, is that nobody should drive again.",
        Severity.MODERATE,
    ),
    Label(
        "whataboutism",
        "A charge is answered by pointing at another case.",
        "«where was the outrage when …», «those now complaining said nothing when …», «his own … first»",
        "Where was their outrage when the old bridge fell?",
        Severity.MODERATE,
    ),
)

DEFINITION = Definition(
    Check.FALLACIES,
    "Informal fallacies and propaganda techniques by their standard names. A speaker's are shown as the speaker's and "
    "cost the outlet nothing; opinion pieces are charged too, for arguing badly and not for opining. Beside the rules "
    "below, an analyzer's labeller marks bad arguments of the reporter's in words that no list has; those of "
    "causal-oversimplification and loaded-question stay candidates.",
    LABELS,
    check,
)
