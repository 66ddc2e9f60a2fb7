"""A headline that makes more of a matter than its text: all for most, a record for the worst in years, a leap for less.

Each rule holds the headline's word against figures or words that exclude it, in sentences on the same matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content
from consilience.language.quantities import read_quantities
from consilience.types import Part, Quantity, QuantityKind, Severity

SMALL = 3.0
"""Per cent of change from which on «soars» or «plunges» may stand; below, no style guide would let it pass."""
FAR_FROM_DOUBLE = 80.0
"""Per cent of rise below which «doubles» is no rounding."""
FAR_FROM_HALF = 40.0
"""Per cent of fall below which «halves» is no rounding."""
FEW = 3000
"""People asked, up to which a survey of one town or paper is small beside a nation."""

_OPEN = re.compile(
    r"[?“”\"‘]|(?<!\w)'|\b(?:may|might|could|would|likely|possibl[ey]|nearly|almost|most|some|linked)\b", re.IGNORECASE
)
_ALL = re.compile(
    r"\b(?P<all>all|every|entire|whole)\s(?:of\s)?(?:the\s|its\s|\d+\s|night\s|day\s)?(?P<noun>[a-z]+)\b", re.IGNORECASE
)
_NOT_SCOPE = frozenset(
    {"time", "times", "but", "day", "night", "about", "over", "year", "eyes", "set", "star", "stars", "out", "in"}
)
_PART = (
    r"(?:most(?:\sof\s(?:the|its))?|some(?:\sof\s(?:the|its))?|many|nearly\sall|almost\sall|half(?:\sof)?(?:\sthe)?|"
    r"a\sthird\sof|several|a\sfew|a\smajority\sof)"
)
_OUT_OF = re.compile(
    r"\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:out\s)?of\s(?:the|its|their|some|about)?\s?\d",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(
    r"\b(?P<word>worst|biggest|largest|deadliest|hottest|coldest|highest|lowest|longest|wettest|driest|best|first|strongest|"
    r"most\s\w+)\b",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:in\shistory|ever|on\srecord|of\sall\stime|in\sliving\smemory|record)\b", re.IGNORECASE)
_EVER_BELOW = re.compile(
    r"\b(?:in\s(?:\w+['’]?s?\s){0,3}history|ever|record\w*|of\sall\stime|in\sliving\smemory|unprecedented|never\sbefore|history)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since\s(?:the\s)?(?:\w+\s){0,4}\d{4}|in\s(?:(?:more\sthan|over|nearly|almost|about|at\sleast)\s)?(?:a|\d+|two|three|four|five|six|"
    r"seven|eight|nine|ten|twenty)\s(?:years?|decades?|centur\w+|generations?)|for\s(?:\d+|a|two|three|ten)\s(?:years|decades?))\b",
    re.IGNORECASE,
)
_LEAP = re.compile(
    r"\b(?P<up>soars?|soared|skyrockets?|skyrocketed|rockets|rocketed|explodes?|surges?|surged|spirals?)\b"
    r"|\b(?P<down>plunges?|plunged|plummets?|plummeted|collapses?|collapsed|nosedives?|tumbles?|slumps?)\b",
    re.IGNORECASE,
)
_MARKET = re.compile(
    r"\b(?:shares?|stocks?|index|dow|nasdaq|ftse|s&p|markets?|oil|crude|gold|pound|dollar|euro|yen|rupee|peso|naira|bitcoin|futures|"
    r"yields?|bonds?|currency|sterling|wall\sstreet|temperature\w*|growth|gdp|economy|fever|car|plane|bus|bridge|building|roof)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?P<double>doubles?|doubled)\b|\b(?P<triple>triples?|tripled|trebles?|trebled)\b|\b(?P<half>halves|halved)\b",
    re.IGNORECASE,
)
_TIMES_BELOW = re.compile(
    r"\b(?:doubl\w+|tripl\w+|trebl\w+|halv\w+|half|twice|thrice|(?:two|three)-?fold|times)\b", re.IGNORECASE
)
_CHANGED = re.compile(
    r"\b(?:rose|risen|rises?|rising|increas\w+|grew|grown|up|climb\w+|gain\w*|jump\w+|fell|fallen|falls?|drop\w*|declin\w+|down|decreas\w+|"
    r"lower|higher|more|fewer|less|edged|dipp\w+|slipp\w+|slid)\b",
    re.IGNORECASE,
)
_CURES = re.compile(
    r"\b(?:prevents?|cures?|causes?|stops?|beats?|reverses?|protects?\sagainst|wards?\soff|cuts?|slashes|boosts?|raises?|lowers?|"
    r"reduces?|increases?|heals?|triggers?|kills?|makes?|ends?|shrinks?|banishes|gives?\syou|leads?\sto)\b",
    re.IGNORECASE,
)
_NO_PROOF = re.compile(
    r"\b(?:(?:does|do|did|can|could)(?:\snot|n['’]t|not)\s(?:prove|establish|show\s(?:cause|that))|cannot\sprove|no\sproof\s(?:that|of)|"
    r"correlation|(?:an?\s)?association\s(?:and|but|,|only)|observational\sstudy|"
    r"not\s(?:yet\s)?(?:been\s)?tested\s(?:on|in)\s(?:people|humans|patients)|in\s(?:mice|rats|animals|the\slaboratory|a\slaboratory|cells|worms|"
    r"zebrafish|pigs|monkeys)\b)",
    re.IGNORECASE,
)
_OF_ANIMALS = re.compile(
    r"\b(?:mice|mouse|rats?|animals?|laboratory|lab|cells?|linked|link|tied|associated|risk\sfactor)\b", re.IGNORECASE
)
_PEOPLE_BELOW = re.compile(r"\b(?:in\s(?:people|humans)|patients\swho|human\strial|volunteers)\b", re.IGNORECASE)
_NATION = re.compile(
    r"^(?:the\s)?(?P<who>nation|country|world|britons|brits|americans|indians|australians|canadians|filipinos|nigerians|kenyans|"
    r"south\safricans|irish|scots|voters|women|men|teenagers|millennials|parents|britain|america|public|whole\scountry|everyone)\b",
    re.IGNORECASE,
)
_SMALL_SURVEY = re.compile(
    r"\b(?:survey|poll)\b[^.]{0,40}?\b(?:of|among|asked)\s(?:(?:just|only|about|some)\s)?(?P<number>\d[\d,]*)\s(?:of\s)?(?:its\s|our\s|the\s)?(?:\w+\s)?"
    r"(?:readers|customers|members|residents|shoppers|users|subscribers|followers|visitors|pupils|drivers|listeners|viewers|employees)\b",
    re.IGNORECASE,
)


def larger_than_told(wording: Wording, title: Passage) -> Iterator[Spotted]:
    """Where the headline's word for how much or how many is excluded by the text's."""
    if _OPEN.search(title.text):
        return
    below = [passage for passage in wording.passages if passage.part is not Part.TITLE]
    for rule in (_scope, _record, _leap, _multiple, _proof, _nation):
        found = rule(title, below)
        if found is not None:
            told, reason = found
            more = (wording.quote(told.sentence.span),)
            yield Spotted("unsupported-headline", title.sentence.span, Severity.MODERATE, reason, more=more)
            return


Told = tuple[Passage, str] | None


def _on_matter(title: Passage, below: list[Passage], without: str = "", least: int = 1) -> list[Passage]:
    """The sentences that share content words with the headline, apart from the word in question."""
    stems = content(title.text) - content(without)
    return [passage for passage in below if len(stems & content(passage.text)) >= least]


def _scope(title: Passage, below: list[Passage]) -> Told:
    """«All schools to close» over «most schools will close»."""
    match = _ALL.search(title.text)
    if match is None or match["noun"].lower() in _NOT_SCOPE or len(match["noun"]) < 4:
        return None
    noun = match["noun"].lower().removesuffix("s")
    whole = re.compile(
        rf"\b(?:all|every|each|entire|whole|both)\s(?:of\s)?(?:[\w-]+\s){{0,3}}{re.escape(noun)}", re.IGNORECASE
    )
    part = re.compile(rf"\b{_PART}\s(?:[\w-]+\s){{0,2}}{re.escape(noun)}", re.IGNORECASE)
    told = _on_matter(title, below, least=2)
    if any(whole.search(passage.text) for passage in below):
        return None
    for passage in told:
        some = part.search(passage.text)
        if some is None and (out := _OUT_OF.search(passage.text)) and noun in passage.text[out.start() :].lower():
            some = out
        if some is not None:
            return passage, f"the headline says «{match[0]}», the text «{some[0]}»"
    return None


def _record(title: Passage, below: list[Passage]) -> Told:
    """«Worst floods in history» over «the worst since 1998»."""
    best, ever = _SUPERLATIVE.search(title.text), _EVER.search(title.text)
    if best is None or ever is None or any(_EVER_BELOW.search(passage.text) for passage in below):
        return None
    for passage in _on_matter(title, below):
        since = _SINCE.search(passage.text)
        if since and re.search(rf"\b{re.escape(best['word'])}\b", passage.text[: since.end()], re.IGNORECASE):
            return passage, f"the headline says «{best[0]} … {ever[0]}», the text «{best[0].lower()} … {since[0]}»"
    return None


def _leap(title: Passage, below: list[Passage]) -> Told:
    """«Soars» over a change of a percent or two, which is all that the text gives."""
    match = _LEAP.search(title.text)
    if match is None or _MARKET.search(title.text):
        return None
    found = [(passage, changes) for passage in _on_matter(title, below, match[0]) if (changes := _changes(passage))]
    if not found or any(change >= SMALL for _, changes in found for change in changes):
        return None
    passage, changes = found[0]
    return passage, f"the headline says «{match[0]}»; the change that the text gives is {max(changes):.1f} per cent"


def _multiple(title: Passage, below: list[Passage]) -> Told:
    """«Doubles» over a rise by a third."""
    match = _TIMES.search(title.text)
    if match is None or any(_TIMES_BELOW.search(passage.text) for passage in below):
        return None
    least = FAR_FROM_HALF if match["half"] else FAR_FROM_DOUBLE * (2 if match["triple"] else 1)
    found = [(passage, changes) for passage in _on_matter(title, below, match[0]) if (changes := _changes(passage))]
    if not found or any(change >= least for _, changes in found for change in changes):
        return None
    passage, changes = found[0]
    return passage, f"the headline says «{match[0]}»; the change that the text gives is {max(changes):.0f} per cent"


def _changes(passage: Passage) -> list[float]:
    """The changes in per cent that a sentence tells, given or reckoned from its «from … to …»."""
    if not _CHANGED.search(passage.text):
        return []
    quantities = read_quantities(passage.text, passage.sentence.span)
    levels = [(one, other) for one, other in pairwise(quantities) if _from_to(passage, one, other)]
    if levels:
        return [100 * abs(one.low - other.low) / max(one.low, other.low, 1e-9) for one, other in levels]
    shares = [item for item in quantities if item.kind is QuantityKind.PERCENT]
    return [item.high for item in shares if _of_change(passage, item)]


def _from_to(passage: Passage, one: Quantity, other: Quantity) -> bool:
    at = passage.sentence.span.start
    before = passage.text[max(0, one.span.start - at - 8) : one.span.start - at]
    between = passage.text[one.span.end - at : other.span.start - at]
    same = one.kind is other.kind and one.unit == other.unit and len(between) <= 40
    forward = before.endswith("from ") and re.search(r"\bto\s(?:\w+\s)?$", between) is not None
    backward = before.endswith("to ") and re.search(r"\bfrom\s(?:\w+\s)?$", between) is not None
    return same and (forward or backward)


def _of_change(passage: Passage, item: Quantity) -> bool:
    """Whether a share is how much something changed, not what it came to («fell to 4 per cent»)."""
    at = passage.sentence.span.start
    before = passage.text[: item.span.start - at].rstrip().lower()
    after = passage.text[item.span.end - at :].lstrip().lower()
    return not before.endswith((" to", " at", " of")) and not after.startswith(("of ", "say", "said"))


def _proof(title: Passage, below: list[Passage]) -> Told:
    """«Coffee prevents dementia» over a study that proves no cause, or of mice."""
    match = _CURES.search(title.text)
    if match is None or _OF_ANIMALS.search(title.text):
        return None
    if any(_PEOPLE_BELOW.search(passage.text) for passage in below):
        return None
    for passage in _on_matter(title, below):
        caveat = _NO_PROOF.search(passage.text)
        if caveat is not None and len(content(title.text) & content(passage.text)) >= 1 and _of_research(below):
            return passage, f"the headline says «{match[0]}»; the text says «{caveat[0]}»"
    return None


def _of_research(below: list[Passage]) -> bool:
    return any(re.search(r"\b(?:study|studies|trial|researchers|scientists)\b", passage.text) for passage in below)


def _nation(title: Passage, below: list[Passage]) -> Told:
    """«Nation turns against …» over a survey of a paper's readers."""
    match = _NATION.search(title.text)
    if match is None:
        return None
    stem = match["who"].lower()[:6]
    if any(stem in passage.text.lower() for passage in below):
        return None
    for passage in _on_matter(title, below):
        survey = _SMALL_SURVEY.search(passage.text)
        if survey is not None and float(survey["number"].replace(",", "")) <= FEW:
            return passage, f"the headline says «{match['who']}»; the text has a «{survey[0]}»"
    return None
