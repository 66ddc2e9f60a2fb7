"""A headline that tells as settled what its text tells as open: not decided, alleged, or under investigation.

Held against every sentence of the text that has the headline's word: one that tells it as settled clears the headline.
Questions, quoted words and headlines that hedge or name a source are held to nothing here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content
from consilience.language.lexicon import load, pairs
from consilience.language.tokens import Row
from consilience.types import Part, Severity

REACH = 8
"""Words before a verb among which the one stands that makes it unreal («considers whether to …»)."""
CONDITION = 14
"""Words after a verb among which its condition stands («… if it cannot find …»)."""
FEWEST = 2
"""Content words of the headline in a sentence that tells of the same matter, the word in question among them."""
SHARE = 0.5
"""Share of the headline's content words that the fullest such sentence must hold."""

_GUARDED = re.compile(
    r"[?:;“”\"‘]|(?<!\w)'|\b(?:may|might|could|would|should|if|says?|said|claims?|claimed|alleg\w+|accus\w+|report(?:s|ed|edly)?|"
    r"according|likely|seems?|appears?|suspect\w*|den(?:y|ies|ied)|tells?|told|warns?|fears?|feared|vows?|wants?|calls?|"
    r"urged?s?|possibl[ey]|not|no|never|hears?|heard|threatens?|consider\w*|weigh\w*|mull\w*|eyes|propos\w*|plans?|"
    r"planned|seeks?|bid|talks|moves\sto|pressure|expected|hopes?|before|until|unless|why|how|what|who|"
    r"prosecutors?|police(?=$|\s(?:say|believe|fear))|lawsuit|suit|trial|charg\w+|insists?|believes?|thinks?|pledges?|demands?|pushes|votes?|"
    r"ask(?:s|ed|ing)?|requests?(?:ed)?|begs?|begged|pleads?|invit(?:es?|ed)|encourag(?:es?|ed)|press(?:es|ed)|lobb(?:y|ies|ied)|"
    r"offers?(?:ed)?|tries|tried|aims?|recommend(?:s|ed)?|suggest(?:s|ed)?|advis(?:es?|ed))\b",
    re.IGNORECASE,
)
_UNREAL = frozenset(
    {"may", "might", "could", "whether", "if", "not", "never", "cannot", "no", "nor", "unless", "can"}
    | {"talks", "proposal", "proposals", "possibility", "possible", "potential", "threat", "idea", "hope", "calls"}
    | {"under", "refused", "refuses", "declined", "rumours", "rumors", "without", "pressure", "plea", "neither"}
)
_UNREAL_STEMS = ("consider", "weigh", "mull", "propos", "seek", "urg", "threat", "alleg", "accus", "suspect", "deni")
_UNREAL_STEMS_MORE = (
    "deny",
    "hop",
    "demand",
    "debat",
    "discuss",
    "want",
    "ask",
    "push",
    "might",
    "contemplat",
    "pleading",
)
_NOT_DONE = frozenset({"will", "plans", "plan", "planned", "expected", "intends", "intend", "set", "due", "wants"})
_CONDITIONS = frozenset({"if", "unless", "provided", "should"})
_STOPS = frozenset({".", ";", ":", "—", "(", ")", "“", "”", '"', "but", "while", "although"})
_CONVICTED = re.compile(
    r"\b(?:convict(?:s|ed|ion|ions)|found\sguilty|(?:pleaded|pled|pleads|pleading)\sguilty|admitted|admits|admission|confess\w*|"
    r"sentenced|jailed|acknowledged|guilty\s(?:verdict|of)|ruled\sthat|footage\sshows|caught|killed\shimself|shot\shimself|"
    r"shot\sdead|died\sby\ssuicide|turned\sthe\sgun|claimed\sresponsibility)\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"\b(?:alleg\w+|accus\w+|charged\s(?:on|with|over|in)|suspected|pleaded\snot\sguilty|pled\snot\sguilty|den(?:y|ies|ied)|"
    r"goes\son\strial|on\strial|awaiting\strial|awaits\strial)\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:caused|causes|sparked|triggered|started|behind|to\sblame\sfor|blamed\sfor|led\sto|brought\sdown|destroyed|"
    r"ignited|downed|sank|derailed)\b",
    re.IGNORECASE,
)
_CAUSES = re.compile(
    r"^(?:[\w-]+\s)?(?:arson\w*|sabotage|wiring|lightning|negligence|bomb|terror\w*|leak|error|fault|defect|speeding|cigarette|"
    r"vandals|fireworks|overloading|hackers?|drunk\w*|speed|battery|ice|fog|corrosion|rust|brakes|missile|drone|"
    r"[\w-]+\s(?:wiring|error|leak|fault|failure|brakes|battery|heater|candle|cigarette|bomb|bolt|valve|missile))\s",
    re.IGNORECASE,
)
_CAUSE_OPEN = re.compile(
    r"\b(?:causes?|reasons?|origin|what\s(?:caused|started|triggered|led\sto|happened))\b[^.]{0,60}?\b(?:under\sinvestigation|unknown|"
    r"unclear|not\s(?:yet\s)?(?:been\s)?(?:known|clear|established|determined|confirmed|certain)|being\sinvestigated|"
    r"undetermined|investigated|still\sto\sbe\s\w+)\b"
    r"|\btoo\s(?:early|soon)\sto\s(?:say|tell|know|speculate)\b"
    r"|\b(?:not|n['’]t|yet\sto|investigating|trying\sto)\s(?:yet\s)?(?:know|establish\w*|determine\w*|identif\w+|find|say|said|work\sout)?\s?"
    r"(?:how|what\scaused|why|the\scause\sof)\b"
    r"|\b(?:one\sof|among)\s(?:several|many|the)\s(?:\w+\s)?(?:possibilities|theories|possible\scauses|lines\sof\sinquiry)\b",
    re.IGNORECASE,
)
_CAUSE_TOLD = re.compile(
    r"\b(?:(?:was|were|been|is)\s(?:caused|started|sparked|triggered|set|ignited)\sby|caused\sthe|blamed\son|because\sof|due\sto|"
    r"was\sarson|deliberately|admitted|confessed)\b",
    re.IGNORECASE,
)


_REACHED = re.compile(
    r"\b(?:agreed|sealed|clinched|finali[sz]ed|reached|(?:deal|pact|truce|merger|treaty)\s(?:signed|done|struck)|strikes?\s(?:a\s)?deal|"
    r"inquiry\s(?:finds|found|concludes)|probe\s(?:finds|found)|(?:panel|commission|review)\s(?:finds|concludes)|guilty\sof)\b",
    re.IGNORECASE,
)
_NOT_REACHED = re.compile(
    r"\b(?:(?:is|are|were|was|remain|still)\s(?:still\s)?in\stalks|talks\s(?:could|may|might|will)\s(?:take|last|fail|continue|resume)|"
    r"talks\s(?:continue|go\son|are\sunder\sway)|no\s(?:deal|agreement|decision|finding|conclusion)\s(?:has|was|is|had)|"
    r"not\s(?:yet\s)?(?:reached|made|come\sto|published|agreed\son|drawn)\s(?:any|a|its|their|an)\s(?:final\s)?(?:finding|conclusion|decision|"
    r"agreement|deal|report|verdict)s?|goes?\son\strial|awaits?\strial|awaiting\strial|stands?\strial)\b",
    re.IGNORECASE,
)
_REACHED_BELOW = re.compile(
    r"\b(?:(?:has|have|had|was|were)\s(?:been\s)?(?:agreed|sealed|signed|reached|finali[sz]ed|clinched|convicted)|agreed\s(?:to|on|that)|"
    r"(?:found|concluded)\sthat|found\sguilty|signed|deal\swas|announced)\b",
    re.IGNORECASE,
)
_NEAR_RETURN = re.compile(
    r"\b(?:poised|set|ready|about|due|nears?|close|on\scourse|on\strack|gears\sup|heading)\s(?:to|for)\s(?:an?\s)?(?:\w+\s)?(?:reopen|restart|"
    r"resum|return|re-open|comeback|relaunch|reinstat)\w*|\b(?:swift|imminent|speedy|quick|early)\s(?:reopening|restart|return|resumption)\b",
    re.IGNORECASE,
)
_STILL_SHUT = re.compile(
    r"\b(?:(?:remains?|remained|stays?|still|will\sremain|will\sstay|stayed)\s(?:closed|shut|suspended|halted|grounded|banned|idle|offline|sealed)|"
    r"until\sfurther\snotice|indefinitely|no\sdate\s(?:has|was|had|for)|(?:was|were|been|is)\s(?:suspended|shut\sdown|halted|sealed\soff)|"
    r"suspended\s(?:all|the|its|operations|work)|ordered\s(?:the|a)\s[^.]{0,40}(?:suspension|closure|halt))\b",
    re.IGNORECASE,
)
_NO_DATE = re.compile(r"\b(?:no\sdate|until\sfurther\snotice|indefinitely)\b", re.IGNORECASE)
_RETURNS = ("reopen", "restart", "resum", "relaunch", "re-open")


@dataclass(frozen=True, slots=True)
class Settled:
    """A word of the headline at a token, whether it tells of what is to come, and how a text may tell the same."""

    index: int
    future: bool
    beginnings: tuple[str, ...]


def told_as_settled(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """What the headline settles and the text leaves open: a decision, guilt, a cause."""
    if _GUARDED.search(title.text):
        return
    yield from _decisions(wording, title)
    yield from _guilt(wording, title)
    yield from _causes(wording, title)
    yield from _reached(wording, title)
    yield from _reopening(wording, title)


def _decisions(wording: Wording, title: Passage) -> Iterator[Spotted]:
    for word in _settled(title.row):
        places = list(_places(wording, word.beginnings))
        if not places or not all(_unreal(passage.row, index, future=word.future) for passage, index in places):
            continue
        passage, index = _fullest(title, places)
        if not _same_matter(wording, title, passage):
            continue
        reason = (
            f"the headline says «{title.row.at(word.index).text}» as settled; wherever the text has it, it is open: "
            f"«{_around(passage, index)}»"
        )
        yield _spotted(wording, title, passage, reason)
        return


def _guilt(wording: Wording, title: Passage) -> Iterator[Spotted]:
    body = wording.article.snapshot.body
    if _CONVICTED.search(body) or _CONVICTED.search(wording.article.snapshot.standfirst):
        return
    row = title.row
    for index in range(1, len(row)):
        beginnings = _crimes().get(row.low(index))
        if beginnings is None or not _active(row, index):
            continue
        places = list(_places(wording, beginnings))
        if not places or not all(_ACCUSED.search(passage.text) for passage, _ in places[:3]):
            continue
        passage, _ = _fullest(title, places)
        if _same_matter(wording, title, passage):
            match = _ACCUSED.search(passage.text)
            reason = f"the headline tells the deed as fact; the text says «{match[0] if match else ''}»"
            yield _spotted(wording, title, passage, reason)
            return


def _causes(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """A cause told as known over a text that says it is not."""
    if not _CAUSE.search(title.text) or not (
        _CAUSES.search(title.text) or "blame" in title.text or "caus" in title.text
    ):
        return
    below = _below(wording)
    opened = [passage for passage in below if _CAUSE_OPEN.search(passage.text)]
    told = [passage for passage in below if _CAUSE_TOLD.search(passage.text) and passage not in opened]
    if not opened or told:
        return
    near = [*opened, *(passage for passage in below if _same_matter(wording, title, passage))]
    shared = content(title.text) & frozenset().union(*(content(passage.text) for passage in near))
    if len(shared) >= FEWEST:
        reason = "the headline names the cause; the text says that it is not known"
        yield _spotted(wording, title, opened[0], reason)


def _reached(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """An agreement or finding told as reached, of which the text says only that it has not been."""
    match = _REACHED.search(title.text)
    if match is None:
        return
    below = _below(wording)
    opened = next(
        (item for item in below if _NOT_REACHED.search(item.text) and _same_matter(wording, title, item)), None
    )
    if opened is None or any(_REACHED_BELOW.search(passage.text) for passage in below if passage is not opened):
        return
    told = _NOT_REACHED.search(opened.text)
    if told is not None:
        reason = f"the headline says «{match[0]}»; the text says «{told[0]}»"
        yield _spotted(wording, title, opened, reason)


def _reopening(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """A return told as near, over a text that knows only of the closure."""
    match = _NEAR_RETURN.search(title.text)
    if match is None:
        return
    below = _below(wording)
    shut = next(
        (item for item in below if _STILL_SHUT.search(item.text) and content(title.text) & content(item.text)), None
    )
    returns = any(
        not _unreal(passage.row, index, future=True) and not _no_date(passage)
        for passage, index in _places(wording, _RETURNS)
    )
    if shut is not None and not returns:
        told = _STILL_SHUT.search(shut.text)
        reason = f"the headline says «{match[0]}»; the text knows of no return, and says «{told[0] if told else ''}»"
        yield _spotted(wording, title, shut, reason)


def _no_date(passage: Passage) -> bool:
    return _NO_DATE.search(passage.text) is not None


# ── where and how the text tells it ──


def _below(wording: Wording) -> list[Passage]:
    return [passage for passage in wording.passages if passage.part is not Part.TITLE]


def _places(wording: Wording, beginnings: Sequence[str]) -> Iterator[tuple[Passage, int]]:
    """Each word of the text that begins so, with its sentence."""
    words = tuple(item for item in beginnings if " " not in item)
    phrases = tuple(item for item in beginnings if " " in item)
    for passage in _below(wording):
        row = passage.row
        found = [index for index in range(len(row)) if row.low(index).startswith(words)]
        lower = passage.text.lower() if phrases else ""
        if any(phrase in lower for phrase in phrases):
            found += [
                index for index in range(len(row)) if any(phrase.startswith(row.low(index) + " ") for phrase in phrases)
            ]
        for index in sorted(set(found)):
            yield passage, index


def _fullest(title: Passage, places: Sequence[tuple[Passage, int]]) -> tuple[Passage, int]:
    stems = _stems(title.text)
    return max(places, key=lambda place: len(stems & _stems(place[0].text)))


def _same_matter(wording: Wording, title: Passage, passage: Passage) -> bool:
    """Whether a sentence, with the one before it («… called on him to resign»), is on what the headline is on."""
    stems, below = _stems(title.text), _below(wording)
    at = below.index(passage)
    found = _stems(passage.text)
    if at and below[at - 1].sentence.paragraph == passage.sentence.paragraph:
        found |= _stems(below[at - 1].text)
    return len(stems & found) >= max(FEWEST, SHARE * len(stems))


def _stems(text: str) -> frozenset[str]:
    """Content stems, plural endings of short words apart («port», «ports»)."""
    return frozenset(stem.removesuffix("s") for stem in content(text))


def _unreal(row: Row, index: int, *, future: bool) -> bool:
    """Whether what stands before a verb, or a condition after it, leaves open whether it is so."""
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        word = row.low(at)
        if word in _STOPS:
            break
        if word in _UNREAL or word.endswith("n't") or word.startswith((*_UNREAL_STEMS, *_UNREAL_STEMS_MORE)):
            return True
        if not future and word in _NOT_DONE:
            return True
        if word.startswith("call") and row.low(at + 1) in {"on", "for"}:
            return True
    return any(row.low(at) in _CONDITIONS for at in range(index + 1, min(len(row), index + 1 + CONDITION)))


def _around(passage: Passage, index: int) -> str:
    row = passage.row
    first, last = row.at(max(0, index - 6)), row.at(min(len(row) - 1, index + 4))
    return passage.text[first.start : last.end]


def _active(row: Row, index: int) -> bool:
    """«Driver killed cyclist», not «three killed in crash» or «man shot dead»."""
    after = row.low(index + 1)
    passive = row.low(index - 1) in {"was", "were", "been", "is", "are", "being", "be", "found", "people", "and", "or"}
    number = row.at(index - 1).kind == "number"
    return not passive and not number and bool(after) and after not in _AFTER_PASSIVE and after not in _MARKS


_MARKS = frozenset({",", ".", ":", ";", "—", "–", "-", "!", "?"})
_AFTER_PASSIVE = frozenset(
    {"in", "by", "at", "on", "as", "after", "dead", "from", "near", "during", "to", "with", "when"}
)


# ── the headline's words ──


def _settled(row: Row) -> Iterator[Settled]:
    bases, done = _verbs()
    for index in range(1, len(row)):
        word, before = row.low(index), row.low(index - 1)
        if word in bases and (before == "will" or (before == "to" and _future(row, index - 2))):
            yield Settled(index, True, bases[word])
        elif word in done and before not in {"to", "be", "the", "a", "an"} and not _noun(row, index):
            yield Settled(index, False, done[word])
        elif f"{word} {row.low(index + 1)}" in done:
            yield Settled(index, False, done[f"{word} {row.low(index + 1)}"])


def _future(row: Row, index: int) -> bool:
    """Whether «to» after this word tells what will be: after a subject («Council to sell»), not after a verb."""
    return row.low(index) not in load("before_infinitives") and not row.low(index).endswith(("ing", "ed"))


def _noun(row: Row, index: int) -> bool:
    """Whether a verb's form is a noun or a participle before one here («the sold house», «bans on …»)."""
    return row.low(index + 1) in {"on", "of", "for"} and row.low(index).endswith("s")


@cache
def _verbs() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    bases, done = dict[str, tuple[str, ...]](), dict[str, tuple[str, ...]]()
    for base, rest in pairs("settled_in_headlines"):
        forms, _, beginnings = rest.partition("/")
        stems = tuple(item.strip() for item in beginnings.split(","))
        bases[base] = stems
        done.update({form.strip(): stems for form in forms.split(",") if form.strip()})
    return bases, done


@cache
def _crimes() -> dict[str, tuple[str, ...]]:
    found = dict[str, tuple[str, ...]]()
    for forms, beginnings in pairs("crimes_in_headlines"):
        found.update({form.strip(): tuple(beginnings.split(",")) for form in forms.split(",")})
    return found


def _spotted(wording: Wording, title: Passage, told: Passage, reason: str) -> Spotted:
    evidence = (wording.quote(told.sentence.span),)
    return Spotted("unsupported-headline", title.sentence.span, Severity.MAJOR, reason, more=evidence)
