"""Bias: slanted wording in the reporter's own voice, and whose side is heard."""

from __future__ import annotations

from consilience.checks.context import Context
from consilience.checks.definition import Definition, Label
from consilience.checks.wording.assertions import unattributed
from consilience.checks.wording.balance import one_sided
from consilience.checks.wording.editorialising import commented
from consilience.checks.wording.marked import beside, marked
from consilience.checks.wording.passages import wording_of
from consilience.checks.wording.slant import slanted
from consilience.checks.wording.spotting import settle
from consilience.types import ArticleKind, Check, CheckResult, Reading, Severity

_MAY_OPINE = {
    ArticleKind.OPINION: "an opinion piece is not charged for opining",
    ArticleKind.ANALYSIS: "an analysis is not charged for opining",
    ArticleKind.REVIEW: "a review is not charged for opining",
    ArticleKind.INTERVIEW: "an interview is mostly the guest's words",
    ArticleKind.SATIRE: "satire is slanted on purpose",
}


def check(reading: Reading, context: Context) -> CheckResult:
    """The slanted wording of a news report; kinds of article that may opine are not assessed."""
    article = reading.article
    if article.kind in _MAY_OPINE:
        return CheckResult(Check.BIAS, article.snapshot.id, not_assessed=_MAY_OPINE[article.kind])
    if not article.snapshot.body.strip():
        return CheckResult(Check.BIAS, article.snapshot.id, not_assessed="there is no text to judge")
    wording = wording_of(reading)
    ruled = (*slanted(wording), *commented(wording))
    slants = (*ruled, *beside(ruled, marked(wording, context.marked, Check.BIAS)))
    sides = one_sided(wording, context, (*slants, *unattributed(wording)))
    return settle(wording, Check.BIAS, (*slants, *sides))


LABELS = (
    Label(
        "editorialising",
        "The report tells readers what to think or feel.",
        "openings and asides such as «hopefully», «sadly», «needless to say»; verdicts («it is a disgrace that», "
        "«an insult to nurses»), "
        "advice («must act now»), mockery («try telling that to») "
        "and rhetorical questions from closed lists, where nobody is quoted",
        "Hopefully the council can mend the clock before winter.",
    ),
    Label(
        "labelling",
        "A person or group is called what only its opponents call it.",
        "a closed list of such labels, each with the side it favours; «woke», «MAGA», «eco-» and the like before "
        "«zealots», «mob», «brigade»; «bureaucrats» and «elites» named for a capital",
        "The radical left turned out in force.",
        Severity.MODERATE,
    ),
    Label(
        "loaded-language",
        "A judging word stands where a plain one would say the same.",
        "words and idioms of moral judgement, contempt (nouns for people are name-calling) or imputed motive; "
        "milder ones where two stand together, are "
        "heightened, or stand before a decision, law or the like; verbs of speech that judge the speaker («boasted»); "
        "verbs of violence for criticism («eviscerated»); frames such as «hordes of migrants»; "
        "not where the setting makes the words literal (sport, the arts, crime, weather)",
        "Greedy landlords raised the rents again.",
    ),
    Label(
        "one-sided",
        "One side of a dispute speaks again and again, and the other gets no word or no fair chance of one.",
        "counted over the article's quotations, against whom the other sources quote; somebody accused, of whose "
        "answer or of a question to whom nothing stands; a request for comment sent at night or just before "
        "publication",
        "Three residents are quoted against the mill, and its owner, whom two other papers quote, nowhere.",
        Severity.MODERATE,
    ),
    Label(
        "promotional-language",
        "The report praises as an advertisement would.",
        "phrases of advertising from a closed list; milder ones («world-class») where several stand together",
        "The hotel, second to none, opens in May.",
        Severity.MODERATE,
    ),
    Label(
        "scare-quotes",
        "Quotation marks that doubt a word and quote nobody.",
        "«so-called» before a quoted word; a word of standing («independent», «experts», «apology») in marks, in a "
        "sentence where nobody speaks",
        "So-called ‘engineers’ had looked at the bridge.",
        Severity.MODERATE,
    ),
)

DEFINITION = Definition(
    Check.BIAS,
    "Slanted wording in the reporter's own voice, and balance: who is quoted. What a speaker says is the speaker's. "
    "Opinion, analysis, reviews and interviews are not assessed. Beside the rules below, an analyzer's labeller marks "
    "loaded-language in words that no list has; what it takes for labelling, editorialising or promotional-language "
    "stays a candidate.",
    LABELS,
    check,
)
