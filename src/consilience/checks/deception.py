"""Deception: wording that misleads about the facts, whatever it was meant to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from consilience.checks.context import Context
from consilience.checks.definition import Definition, Label
from consilience.checks.wording.against_others import compared
from consilience.checks.wording.assertions import unattributed
from consilience.checks.wording.headline import unsupported
from consilience.checks.wording.headline_bait import baiting
from consilience.checks.wording.insinuation import within
from consilience.checks.wording.marked import beside, marked
from consilience.checks.wording.numbers_alone import without_base
from consilience.checks.wording.passages import MAY_OPINE, Wording, wording_of
from consilience.checks.wording.sensation import sensational
from consilience.checks.wording.sourcing import vague
from consilience.checks.wording.spotting import Spotted, settle
from consilience.checks.wording.sums_told import wrong_arithmetic
from consilience.doubting.sums import wrong_sums
from consilience.types import ArticleKind, Check, CheckResult, Reading, Severity

_OF_FACT = frozenset({"altered-quotation", "lost-qualifier", "missing-context", "numbers-out-of-context", "clickbait"})
"""What an opinion piece answers for as well: it may judge, but not misquote."""


def check(reading: Reading, context: Context) -> CheckResult:
    """Misleading wording of one article, some of it shown by other articles' words. Satire is not assessed."""
    article = reading.article
    if article.kind is ArticleKind.SATIRE:
        return CheckResult(Check.DECEPTION, article.snapshot.id, not_assessed="satire is not meant to be believed")
    if not article.snapshot.body.strip():
        return CheckResult(Check.DECEPTION, article.snapshot.id, not_assessed="there is no text to judge")
    wording = wording_of(reading)
    ruled = tuple(_spotted(wording, context))
    spotted: Iterable[Spotted] = (*ruled, *beside(ruled, marked(wording, context.marked, Check.DECEPTION)))
    if article.kind in MAY_OPINE:
        spotted = (item for item in spotted if item.label in _OF_FACT)
    return settle(wording, Check.DECEPTION, spotted)


def _spotted(wording: Wording, context: Context) -> Iterator[Spotted]:
    yield from unsupported(wording)
    yield from baiting(wording)
    yield from sensational(wording)
    yield from unattributed(wording)
    yield from vague(wording)
    yield from within(wording)
    yield from compared(wording, context)
    yield from _sums(wording)
    yield from wrong_arithmetic(wording)
    yield from without_base(wording)


def _sums(wording: Wording) -> Iterator[Spotted]:
    """Parts that miss their whole raise a doubt; they may be a slip, so that they are a candidate here."""
    for wrong in wrong_sums(wording.article):
        reason = f"{' and '.join(wrong.parts)} come to {wrong.comes_to}, not {wrong.whole}"
        yield Spotted("numbers-out-of-context", wrong.passage.span, Severity.MINOR, reason, sure=False)


LABELS = (
    Label(
        "altered-quotation",
        "A quotation differs from the speaker's words so that it means something else.",
        "held word by word against the same speaker's quotation in other sources: a condition, negation or limit "
        "dropped with no sign of the cut; words exchanged that two others give otherwise; a denial without its "
        "correction",
        "“The beach is safe,” she said. (Elsewhere: “The beach is safe as long as the wind holds,” she said.)",
        Severity.MAJOR,
    ),
    Label(
        "clickbait",
        "The headline holds back the point of the story to draw a click.",
        "frames of withholding from a closed list: a reaction promised («will blow your mind»), a thing pointed "
        "at, not named («this one habit»), a reason announced and not given, «what happened next», a crowd's reaction",
        "You won't believe what the baker found in his oven",
        Severity.MAJOR,
    ),
    Label(
        "lost-qualifier",
        "What is possible, preliminary or suspected is told as certain.",
        "another source, or another sentence of the article, has the same statement of the same speaker with a "
        "qualifier that is missing here",
        "The mayor said that the pool will open in May. (Elsewhere: … may open in May.)",
        Severity.MAJOR,
    ),
    Label(
        "misleading-wording",
        "True words are put so that they suggest something false.",
        "insinuations from a closed list («draw your own conclusions», «a coincidence?»); a fall called a success in "
        "one breath",
        "Shares fell 2 per cent, a vote of confidence.",
    ),
    Label(
        "missing-context",
        "What another source adds turns the statement round.",
        "another source says of the same event that it was overturned, called off or taken back; a party's own "
        "survey, test or count without the contrary result of an authority that another source reports",
        "In 2019 the firm was fined. (Elsewhere: the fine was overturned on appeal.)",
        Severity.MODERATE,
    ),
    Label(
        "numbers-out-of-context",
        "A number is given without what it must be compared with.",
        "a number given with an exclamation, which another source sets against an average or breaks down; a large "
        "change without base or period; a health risk as a multiple of an unknown one; a change, multiple or share "
        "that the figures beside it refute",
        "A staggering 90 faults were logged. (Elsewhere: 88 of them minor; others average 120.)",
        Severity.MODERATE,
    ),
    Label(
        "sensationalism",
        "Extreme words heighten what happened.",
        "extreme words and idioms from a closed list; loud adjectives and shouted words in the headline; «!!»",
        "The bus fire was an apocalyptic inferno.",
        Severity.MODERATE,
    ),
    Label(
        "unattributed-assertion",
        "A judgement or accusation is told as fact, and no source is given.",
        "motives, knowledge, guilt, blame, forecasts and certainties by turns of phrase from a closed list, and "
        "superlatives of judgement over all of history, in a sentence with no source and beside none",
        "The owners knew for months and did nothing.",
        Severity.MAJOR,
    ),
    Label(
        "unsupported-headline",
        "The headline says what the text below it does not.",
        "a number or verdict («cleared») that nothing in the text bears out; where the text tells the headline's news: "
        "of another person or place, another number of the same thing, denied for affirmed, the opposite, «may» for "
        "«will»; what is undecided, alleged or under investigation told as settled; «all» for most, a record for the "
        "worst in years, «soars» for a change of a percent; words quoted without the speaker's «not» or «if»",
        "Baker cleared over fire (and no sentence clears the baker)",
        Severity.MODERATE,
    ),
    Label(
        "vague-attribution",
        "An opinion is put down to nobody whom a reader could ask.",
        "«critics say», «many believe», «sources close to …», «it is widely believed», «there are growing fears», and "
        "nobody named in that sentence or those that follow, nor any reason for not naming them",
        "Critics say that the bridge was an accident waiting to happen.",
        Severity.MODERATE,
    ),
)

DEFINITION = Definition(
    Check.DECEPTION,
    "Wording that misleads about the facts. It judges words, not intent. An opinion piece answers for quotations, "
    "numbers and lost qualifiers, not for its judgements. Beside the rules below, an analyzer's labeller marks "
    "sensationalism and vague-attribution in words that no list has; unattributed-assertion and misleading-wording "
    "that it marks stay candidates.",
    LABELS,
    check,
)
