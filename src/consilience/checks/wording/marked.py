"""Words that a trained labeller marks: the turns that no list of ours has.

A labeller sees the words alone; whose they are, and whether they may be charged, is decided as for words that a rule
spotted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from consilience.analyzers.base import Label, Labeller, Passage, Rubric, Unanswered
from consilience.checks.wording.passages import MAY_OPINE, Wording, wording_of
from consilience.checks.wording.passages import Passage as Sentence
from consilience.checks.wording.spotting import Spotted
from consilience.types import Check, Part, Reading, Severity, Span, VoiceKind

_ARGUMENTS = {
    "ad-hominem": "dismisses what somebody says for who they are",
    "appeal-to-authority": "gives a name or an office for a reason",
    "appeal-to-emotion": "puts feeling in place of a reason",
    "appeal-to-fear": "makes afraid in place of giving a reason",
    "appeal-to-ridicule": "laughs at a claim and does not answer it",
    "argument-from-incredulity": "denies something because it is hard to believe",
    "bandwagon": "gives for a reason that many think or do so",
    "causal-oversimplification": "gives one cause for what has several, or none that is shown",
    "circular-reasoning": "gives the claim itself for its reason",
    "false-analogy": "likens things that differ in what matters",
    "false-dilemma": "gives two ways as if there were no other",
    "flag-waving": "gives love of country for a reason",
    "guilt-by-association": "judges somebody by whom they resemble or know",
    "hasty-generalisation": "judges all by one case or a few",
    "loaded-question": "asks in a way that takes for granted what would have to be shown",
    "name-calling": "insults where a reason should stand",
    "non-sequitur": "concludes what does not follow",
    "red-herring": "turns to another matter",
    "slippery-slope": "has one step lead to the worst with nothing in between",
    "straw-man": "answers what nobody said",
    "whataboutism": "answers a charge with somebody else's fault",
}
"""What each bad argument does."""
RUBRIC = Rubric(
    "slanted-wording",
    "Which words of the reporter's own are slanted or claim what nobody is named for?",
    (
        ("loaded-language", "a judging or heated word where a plain one would say the same"),
        ("labelling", "a slanted label on a person or group"),
        ("editorialising", "the writer's own verdict, prediction, moral or irony"),
        ("promotional-language", "praise as in an advertisement"),
        ("sensationalism", "drama beyond the facts told"),
        ("unattributed-assertion", "a disputed or harmful claim, motive or thought told as fact with no source"),
        ("vague-attribution", "a source whom nobody could ask"),
        ("insinuation", "guilt or motive suggested and not said"),
        *_ARGUMENTS.items(),
    ),
    version="1",
)
SHORTEST = 7
"""Tokens of a sentence that is asked about: «That's right.» means nothing by itself."""
SHOWN = 0.90
"""Least probability of a mark that is shown, or counts towards how much of an article is marked."""
FEWEST, SHARE = 4, 0.10
"""Sentences with marks, and their share of all, from which an article's marks are shown; below they stay candidates.
On 276 AllSides train articles, read: a lone mark in a sober report is wrong about as often as right; seven articles
have so many, all of them comment in tone, and there four of five are right."""


def mark(readings: Sequence[Reading], labeller: Labeller | None) -> Mapping[Span, tuple[Label, ...]]:
    """What the labeller marks in each sentence of the articles that has any of their own words; nothing without one."""
    if labeller is None:
        return {}
    asked = [passage for reading in readings for passage in _own_sentences(wording_of(reading))]
    answers = labeller.label([Passage(passage.text) for passage in asked], RUBRIC)
    return {
        passage.sentence.span: answer
        for passage, answer in zip(asked, answers, strict=True)
        if answer and not isinstance(answer, Unanswered)
    }


def marked(wording: Wording, marks: Mapping[Span, tuple[Label, ...]], check: Check) -> Iterator[Spotted]:
    """The marks that are one check's to judge, of one article."""
    found = [
        (item, passage.span(item.cue.start, item.cue.end), passage.sentence.span)
        for passage in wording.passages
        for item in marks.get(passage.sentence.span, ())
        if item.cue.start is not None and item.cue.end is not None
    ]
    slanted = _slanted(wording, found)
    for item, span, _ in found:
        where, label, severity, why, shown = _KINDS[item.name]
        if where is check:
            sure = slanted and shown and _likely(item)
            yield Spotted(label, span, severity, f"«{item.cue.text}» {why}", sure=sure)


def _likely(item: Label) -> bool:
    return item.probability is not None and item.probability >= SHOWN


def _slanted(wording: Wording, found: Iterable[tuple[Label, Span, Span]]) -> bool:
    """Whether so much of an article is marked that its marks are no slips; each comes with its sentence."""
    own = {sentence for item, span, sentence in found if _likely(item) and wording.reporter(span)}
    return len(own) >= max(FEWEST, SHARE * len(wording.passages))


def beside(spotted: Sequence[Spotted], marks: Iterable[Spotted]) -> Iterator[Spotted]:
    """The marks that no rule's words overlap: a rule says more of what is wrong."""
    yield from (item for item in marks if not any(item.words.overlaps(other.words) for other in spotted))


def _own_sentences(wording: Wording) -> Iterator[Sentence]:
    """The sentences of a news report that are not wholly somebody else's; the headline has rules of its own."""
    if wording.article.kind in MAY_OPINE:
        return
    for passage in wording.passages:
        voice = wording.voice(passage.sentence.span)
        whole = passage.part is Part.STANDFIRST or (passage.part is Part.BODY and passage.ended)
        if whole and len(passage.row) >= SHORTEST and (voice is None or voice.kind is VoiceKind.REPORTER):
            yield passage


_SELDOM_RIGHT = frozenset({"causal-oversimplification", "loaded-question"})
"""Bad arguments whose marks are seldom what they are taken for: over the six invented events one of six was."""
_KINDS = {
    "loaded-language": (
        Check.BIAS, "loaded-language", Severity.MINOR, "judges where a plainer word would say the same", True,
    ),
    "labelling": (
        Check.BIAS, "labelling", Severity.MODERATE, "labels a person or group where a description would do", False,
    ),
    "editorialising": (
        Check.BIAS, "editorialising", Severity.MODERATE, "is the writer's own verdict or comment", False,
    ),
    "promotional-language": (
        Check.BIAS, "promotional-language", Severity.MODERATE, "praises, and nobody is quoted", False,
    ),
    "sensationalism": (
        Check.DECEPTION, "sensationalism", Severity.MINOR, "is more drama than the facts told bear", True,
    ),
    "unattributed-assertion": (
        Check.DECEPTION, "unattributed-assertion", Severity.MODERATE, "is told as fact, and no source is given", False,
    ),
    "vague-attribution": (
        Check.DECEPTION, "vague-attribution", Severity.MINOR, "names nobody whom a reader could ask", True,
    ),
    "insinuation": (
        Check.DECEPTION, "misleading-wording", Severity.MODERATE, "suggests guilt or a motive, unsaid", False,
    ),
    **{
        label: (Check.FALLACIES, label, Severity.MODERATE, does, label not in _SELDOM_RIGHT)
        for label, does in _ARGUMENTS.items()
    },
}  # fmt: skip
"""For each label of the rubric: the check, our label, the severity, what is wrong with the words, and whether a mark of
it is ever sure enough to be shown; of the others, read, fewer than half are right."""
