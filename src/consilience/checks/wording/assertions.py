"""What a report asserts on nobody's word: motives, knowledge, guilt, causes, forecasts, certainties, superlatives.

Every one of them may be true and may have been said by somebody. So nothing is shown where the sentence or its
neighbours name a source, a document or a court, where it is hypothetical or asked, or long past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.templates import find_templates
from consilience.types import ArticleKind, Part, Severity

_SUPERLATIVE = re.compile(
    r"\b(?:one\sof\sthe\s(?:most|least)|the\smost|the\sleast)\s(?P<judged>(?:\w+\sand\s)?(?:divisive|negative|controversial|"
    r"corrupt|hated|loved|beloved|despised|feared|dishonest|bitter|toxic|brazen|shameful|consequential|radical|extreme|partisan|"
    r"unpopular|admired|respected|polarizing|polarising|talented|brilliant|incompetent|cruel|important|significant|exciting|"
    r"beautiful|boring|embarrassing|damaging|explosive|dramatic|disastrous|reckless|irresponsible|cynical|hypocritical|"
    r"mendacious|vicious|vindictive|overrated|underrated|inept|useless|pointless|spectacular|thrilling|remarkable|astonishing|"
    r"influential|visionary|courageous|gifted|glamorous|charismatic|ruthless|evil|dangerous|disgraceful|scandalous|wasteful|"
    r"arrogant|divided|dysfunctional|transformative|ambitious|anticipated|iconic|memorable|bungled|botched|lawless))"
    r"(?:\sand\s\w+)?\b[^.;]{0,60}?\b"
    r"(?:in\s(?:\S+\s){0,3}history|ever(?:\s(?:had|seen|known|made|written|held|elected|produced|built|staged))?|of\sall\stime|"
    r"of\sour\stimes?|of\smodern\stimes|of\s(?:his|her|their|this|a)\sgeneration|in\sliving\smemory|"
    r"in\s(?:decades|generations|a\sgeneration)|on\searth)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:poll\w*|survey\w*|rank\w*|rated|ratings?|index|according|records?|votes?|medals?|titles?|prizes?|statistic\w*)\b|\b(?!(?:19|20)\d\d\b)\d",
    re.IGNORECASE,
)
"""What a superlative may have been read from."""
_HYPOTHETICAL = re.compile(r"\b(?:would|could|might|may|if)\b", re.IGNORECASE)
_UNPRECEDENTED = re.compile(r"\ban?\sunprecedented\s(?:move|step|attack|assault|act|decision|display)\b", re.IGNORECASE)

_SOURCED = re.compile(
    r"\b(?:accord\w*|alleg\w*|accus\w*|charge[ds]|convicted|reportedly|was\sreported|say|says|said|saying|claim\w*|suspected|"
    r"whether|if|unless|denie[sd]|deny|told|tells|admit\w*|confess\w*|testi\w+|believ\w+|argu\w+|insist\w*|(?<!been\s)warn\w*|"
    r"suggest\w*|fears?|feared|view\w*|seen\sas|describ\w+|(?<!to\s)blam(?:e[ds]|ing)|think\w*|thought|may|might|could|"
    r"apparent|apparently|appear\w*|seem\w*|ruling|ruled|verdict|sentenced|jailed|pleaded|guilty|acquitted|would\shave|wrote|"
    r"vow\w*|promis\w+|pledg\w+|contend\w*|estimate\w*|forecast\w*|predict\w*|expect\w*|asked|asks|in\stheory|called\sit|"
    r"called\sthe\s(?:case|move|bill|claims?|decision|law|plan|trial|charges?)|hypothetical\w*|critics|opponents|supporters)\b"
    r"|\b(?:talk|rumou?rs?|speculation|views?|belief|feeling|suspicions?|perception|sense|impression|theory|idea|notion)\b"
    r"[^.;]{0,40}?\bthat\b|\b(?:court|jury|judges?|tribunal|prosecutors?|investigators?|inquiry|inquest|auditors?|audit|report|study|studies|suit|"
    r"lawsuit|complaint|indictment|petition|documents?|e-?mails?|memos?|records|filings?|figures|data|evidence|log|polls?|"
    r"surveys?|analysts?|economists?|experts?|researchers?|regulators?|watchdog|commission|panel|committee)\b[^.;]{0,60}?\b"
    r"(?:found|finds|heard|hears|concluded|determined|shows?|showed|shown|reveal\w*|detail\w*|establish\w*|decided|held|agree\w*)\b",
    re.IGNORECASE,
)
"""Words that put a statement down to a source, or hold it back."""
_CHARGED = re.compile(
    r"\b(?:accord\w*|alleg\w*|accus\w*|suspected|convicted|sentenced|jailed|guilty|pleaded|admitted|confess\w*|acquitted|"
    r"say|says|said|told|claim\w*|if|whether|escaped|prison|appeal|life\ssentence|found)\b",
    re.IGNORECASE,
)
"""The same for guilt, where «charged» and «court» are what makes it one before a verdict."""
_DOCUMENTED = re.compile(
    r"\b(?:accord\w*|alleg\w*|report|indictment|inquiry|inquest|audit|prosecutors?|lawsuit|complaint|court|tribunal|ruling|judges?|"
    r"jury|trial|convicted|sentenced|pleaded|guilty|investigat\w+|memo|documents?|e-?mails|letter|filings?|transcript|study|"
    r"evidence|testimony|testified|confess\w*)\b",
    re.IGNORECASE,
)
"""What a neighbouring sentence may name as the source of an accusation."""
_TOLD = re.compile(
    r"\b(?:film|movie|novel|play|book|series|drama|opera|episode|plot|character|characters|musical|sitcom|thriller|game|song|"
    r"myth|legend|poem|painting|chapter)\b",
    re.IGNORECASE,
)
"""A story is retold: its villains are nobody's neighbours."""
_LONG_PAST = re.compile(r"\b(?:1[0-8]\d\d|19[0-6]\d)s?\b|\b(?:century|medieval|Nazi|Victorian|Roman)\b")
_UNTRIED = re.compile(
    r"\b[Tt]he\s(?:murderer|killer|rapist|thief|fraudster|conman|arsonist|attacker|kidnapper|burglar|robber|terrorist|molester|"
    r"paedophile|pedophile|culprit|swindler|trafficker),\s[^.;]{3,80}?,\s(?:was|is|has\sbeen|will)\s(?:\w+\s){0,2}?"
    r"(?:remanded|arrested|charged|arraigned|produced|detained|appear|due\sin\scourt|held)\b"
)
"""«The murderer, 34-year-old …, was remanded»: called so before the trial."""
_DENIED = frozenset(
    {"not", "never", "no", "n't", "without", "nor", "neither", "denied", "denies", "if", "whether", "or"}
)
_NEGATIONS_BEFORE = 4
"""Tokens before a turn of phrase in which a negation takes it back."""

_REASONS = {
    "motive": "tells somebody's motive as a fact",
    "knowledge": "accuses somebody",
    "certainty": "tells readers that it is beyond doubt",
    "proof": "draws a conclusion for the reader",
    "guilt": "calls somebody guilty before a court has decided",
    "forecast": "tells a forecast as a fact",
    "mind": "tells what somebody thinks or feels as a fact",
    "sweep": "denies or affirms it of everybody",
    "cause": "tells who or what is to blame as a fact",
}
_GRAVE = frozenset({"knowledge", "guilt", "motive"})


def unattributed(wording: Wording) -> Iterator[Spotted]:
    """Judgements, accusations and forecasts in sentences where nobody is said to say so."""
    passages = [passage for passage in wording.passages if passage.part is not Part.TITLE and passage.ended]
    chatting = wording.article.kind is ArticleKind.LIVE_BLOG
    for number, passage in enumerate(passages):
        yield from _superlatives(wording, passage)
        around = passages[max(0, number - 1) : number] + passages[number + 1 : number + 2]
        yield from _untried(passage, around)
        for hit in find_templates("assertions", passage):
            sort = hit.value.removeprefix("weak ")
            row = passage.row
            start, end = row.at(hit.first).start, row.at(hit.last - 1).end
            if _attributed(wording, passage, sort, start, end) or _taken_back(passage, hit.first):
                continue
            sure = sort == hit.value and not chatting and not _held_back(passage, around, sort)
            words = passage.text[start:end].strip(" ,–—")
            reason = f"«{words}» {_REASONS[sort]}, and no one is said to be the source"
            severity = Severity.MAJOR if sort in _GRAVE else Severity.MODERATE
            span = passage.sentence.span if sort in {"knowledge", "guilt"} else passage.span(start, end)
            yield Spotted("unattributed-assertion", span, severity, reason, sure=sure)


def _superlatives(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    for match in _SUPERLATIVE.finditer(passage.text):
        reason = f"«{match[0]}» is a judgement over all of history with no source"
        sure = (
            not _MEASURED.search(passage.text)
            and not _HYPOTHETICAL.search(passage.text)
            and not any(item.span.overlaps(passage.sentence.span) for item in wording.reading.attributions)
        )
        yield Spotted("unattributed-assertion", passage.span(*match.span()), Severity.MODERATE, reason, sure=sure)
    for match in _UNPRECEDENTED.finditer(passage.text):
        reason = f"«{match[0]}»: no source says that it never happened before"
        yield Spotted("unattributed-assertion", passage.span(*match.span()), Severity.MINOR, reason, sure=False)


def _untried(passage: Passage, around: list[Passage]) -> Iterator[Spotted]:
    for match in _UNTRIED.finditer(passage.text):
        sure = not any(_CONVICTED.search(item.text) for item in (passage, *around))
        reason = f"«{match[0]}» calls somebody guilty before a court has decided"
        yield Spotted("unattributed-assertion", passage.span(*match.span()), Severity.MAJOR, reason, sure=sure)


def _attributed(wording: Wording, passage: Passage, sort: str, start: int, end: int) -> bool:
    """Whether the sentence names a source, or holds the statement back, outside the words themselves."""
    rest = f"{passage.text[:start]} {passage.text[end:]}"
    if (_CHARGED if sort == "guilt" else _SOURCED).search(rest) or passage.text.rstrip(" ”\"'").endswith("?"):
        return True
    words = passage.span(start, end)
    return any(
        item.span.overlaps(passage.sentence.span)
        and not (item.cue is not None and words.contains(item.cue) and item.speaker is None)
        for item in wording.reading.attributions
    )


def _taken_back(passage: Passage, first: int) -> bool:
    """Whether it is negated, or the content of something («findings that …»)."""
    before = [passage.row.low(step) for step in range(first - _NEGATIONS_BEFORE, first)]
    if before[-1] == "that":
        return True
    return any(word in _DENIED or word.endswith("n't") for word in before)


def _held_back(passage: Passage, around: list[Passage], sort: str) -> bool:
    """Whether a neighbouring sentence names the source, a story is retold, or it is long past."""
    if _TOLD.search(passage.text) or _LONG_PAST.search(passage.text):
        return True
    if sort in {"certainty", "proof", "forecast"}:
        return False
    if sort == "guilt":
        return any(_CONVICTED.search(item.text) for item in around)
    return any(_DOCUMENTED.search(item.text) or _TOLD.search(item.text) for item in around)


_CONVICTED = re.compile(
    r"\b(?:convicted|sentenced|jailed|guilty|pleaded|admitted|confess\w*|acquitted|life\ssentence)\b", re.IGNORECASE
)
