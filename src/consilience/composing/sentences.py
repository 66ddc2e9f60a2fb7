"""Source sentences made shorter: datelines, leading connectives, brackets, asides and trailing clauses cut.

A cut never takes a qualifier (`composing.qualifiers`), a name's only mention or a quotation with it, and what is left
must still be a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from consilience.composing.qualifiers import qualifies
from consilience.composing.wording import Wording
from consilience.knowledge.event_location import dateline_end
from consilience.language.lexicon import load
from consilience.types import Part

LONGEST_ASIDE = 25
"""Words; a longer stretch between commas is a clause that somebody meant to tell."""
LEAST_LEFT = 7
"""Words that must be left of a sentence after a cut of choice."""

_AGENCY_LINE = re.compile(
    r"^(?:[A-Z][\w .,'’]{1,40}\s)?\((?:CNN|AP|Reuters|AFP|UPI|[A-Z][\w. ]{1,24})\)\s*(?:[—–-]+\s*)?(?=[A-Z“\"])"
)
_CAPITAL_LINE = re.compile(
    r"^[A-Z][A-Z .,'’]{2,40}(?:,\s[A-Z][\w.]{1,14})?(?:\s\([^()]{2,30}\))?\s*[—–-]{1,2}\s*(?=[A-Z“\"])"
)
_LABEL = re.compile(
    r"^(?:[A-Z][\w’']*(?:\s[a-z][\w’']*){1,3}:\s+|(?:CLOSE|WATCH|VIDEO|LIVE|MORE|PHOTOS?|UPDATED?|BREAKING)\s+)(?=[A-Z“\"])"
)
"""«Why it matters: »: a heading within the line, and what a page's own buttons leave there."""
_SUBORDINATE = re.compile(r"^(?:As|While|When|After|Before|Although|Though|Because|If|Since|With|Whereas|Once)\s")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{1,120}[)\]]")
_DASHED = re.compile(r"\s+(?:—|–|--|-)\s+([^—–]{3,160}?)\s+(?:—|–|--|-)(?=\s)|—([^—]{3,160}?)—")
_ASIDE = re.compile(r",\s+(?:who|which|whose|where|when)\b[^,;:()“”\"—–]{4,160}(?=,)")
_TRAILING = re.compile(
    r"(?:,|\s+—|\s+–)\s+(?:who|which|whose|where|when|while|with|as|making|adding|leaving|bringing|marking|"
    r"becoming|including|citing|calling|after|amid|following|because|[a-z]{3,}ing|though)\b[^;:()“”\"—–]{4,220}$"
)
_APPOSITION = re.compile(r",\s+(?:a|an|the|one of|then|now|formerly)\s[^,;:()“”\"—–]{4,110}(?=,|$)")
_SECOND_CLAUSE = re.compile(r",\s+and\s+(?:(?:the|a|an|his|her|its|their)\s)?[^\W_][\w’'-]*\s[^,;:()“”\"—–]{4,200}$")
"""A further main clause: «…, and the council closed the quay»."""
_AGE = re.compile(r",\s\d{1,3},\s")
_LEADING_CLAUSE = re.compile(
    r"(?:In|On|At|During|After|Following|Before|As|While|When|Amid|With|Since|By|Under|Speaking|Asked|Citing|Last|Earlier)\b"
    r"[^,;:()“”\"—–]{4,120},\s+(?=[A-Z]|the\s|a\s|an\s)"
)
_HANGING_TIME = re.compile(
    r"(?:Later (?:that|the same|in the) (?:day|morning|afternoon|evening|night|week|month|year)"
    r"|(?:That|The (?:next|following|same|previous)) (?:day|morning|afternoon|evening|night|week|month|year)"
    r"|(?:An?|One|Two|Three|Four|Five|Several|A few|\d+|Some)?\s?(?:minutes?|hours?|days?|weeks?|months?|moments?)"
    r" (?:later|earlier|afterwards?|before)"
    r"|Later|Earlier|Shortly (?:after(?:wards?)?|before)|Soon after(?:wards)?|By then|Since then|Until then),\s+",
    re.IGNORECASE,
)
"""A time at the head of a sentence that is counted from what the sentence before it tells."""
_INNER_CONNECTIVE = re.compile(
    r",\s+(?:meanwhile|for (?:his|her|its|their) part|in turn|of course|by contrast|by comparison|for example|"
    r"for instance|indeed|moreover|therefore|similarly|notably|likewise|in fact|after all|too)(?=,\s)"
)
_LIKENING = re.compile(r"\b(?:also|similarly|likewise)\s+(?=[a-z])")
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|\d{4})\b"
)
"""A clause at the head that gives the day is no ornament: of two rescues it tells which."""
_WITHIN = re.compile(r"\b(?:who|which|whose|such as|including|like)\b")
_REACH = 60
"""Characters before a trailing clause in which another clause may be open that it would leave hanging."""
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_FINITE = frozenset({"is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "can", "may", "did"})


def shortened(wording: Wording, most: int) -> Wording:
    """Always without dateline, leading connective and brackets; then cut clause by clause down to ``most`` words."""
    wording = _without_head(wording)
    for match in _BRACKETS.finditer(wording.statement.text):
        if not _definition(match[0]) and not qualifies(match[0]):
            wording = wording.without(match.start(), match.end())
    wording = _without_links(wording)
    if not wording.statement.text.rstrip().endswith((".", "!", "?")):
        return wording
    for start, end in _clauses(wording):
        if wording.words() <= most:
            break
        cut = wording.without(start, end)
        if len(cut.kept.split()) >= LEAST_LEFT and not hangs(cut.render()):
            wording = cut
    return wording


def hangs(text: str) -> bool:
    """Whether a sentence is a subordinate clause alone: «As voters cast the first ballots.»"""
    return bool(_SUBORDINATE.match(text)) and not any(
        _has_verb(" x " + rest) for rest in text.partition(",")[2].split(",") if len(rest.split()) > 2
    )


def _without_head(wording: Wording) -> Wording:
    statement = wording.statement
    start = 0
    span = statement.sentence.span
    if span.part is Part.BODY:
        start = max(0, min(dateline_end(statement.reading.article), span.end) - span.start)
    for pattern in (_AGENCY_LINE, _CAPITAL_LINE, _LABEL):
        match = pattern.match(statement.text)
        start = max(start, match.end() if match else 0)
    for pattern in (_connective(), _HANGING_TIME):
        match = pattern.match(statement.text, start)
        if match:
            start = match.end()
    return wording.without(0, start) if 0 < start < len(statement.text) else wording


def _without_links(wording: Wording) -> Wording:
    """Without words that only tie it to what stood before («, meanwhile,», «also») or colour it («the dramatic»)."""
    text = wording.statement.text
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found = [(match.start(), match.end() + 1) for match in _INNER_CONNECTIVE.finditer(text)]
    if "not only" not in text.lower() and "but also" not in text:
        found += [match.span() for match in _LIKENING.finditer(text)]
    found += [match.span(1) for match in _drama().finditer(text)]
    for start, end in found:
        if wording.keeps(start) and not any(first <= start < last for first, last in quoted):
            wording = wording.without(start, end)
    return wording


@cache
def _drama() -> re.Pattern[str]:
    """An adjective of drama between «the» or a possessor and another word of the same phrase."""
    words = "|".join(re.escape(word) for word in sorted(load("drama_adjectives")))
    return re.compile(
        rf"(?:\b(?:the|this|that|his|her|their|its)|['’]s)\s((?:{words})\s)(?=[a-z]{{3,}})", re.IGNORECASE
    )


@cache
def _connective() -> re.Pattern[str]:
    phrases = sorted(load("leading_connectives"), key=lambda phrase: (-len(phrase), phrase))
    plain = {"and", "but", "so", "yet", "still", "plus", "also"}
    bare = "|".join(phrase for phrase in phrases if phrase in plain)
    rest = "|".join(re.escape(phrase).replace("'", "['’]") for phrase in phrases)
    return re.compile(rf"(?:(?:{rest}),\s+|(?:{bare})\s+)(?:(?:{rest}),\s+)?", re.IGNORECASE)


def _definition(brackets: str) -> bool:
    """«(NPR)»: an abbreviation that later sentences use."""
    inner = brackets.strip(" ()[]")
    return inner.isupper() and len(inner) <= 8 and inner.isalpha()


def _clauses(wording: Wording) -> Iterator[tuple[int, int]]:
    """Stretches that may go, the least telling first: relative asides, dashed asides, then trailing clauses."""
    text = wording.statement.text
    end = len(text.rstrip(" .!?"))
    for match in _ASIDE.finditer(text):
        after = text[match.end() + 1 :].split(None, 1)[:1]
        if after and _verb(after[0]) and _goes(match[0]):
            yield match.start(), _closing(text, match)
    for match in _AGE.finditer(text):
        yield match.start(), match.end() - 1
    for match in _DASHED.finditer(text):
        if _goes(match[0]):
            yield match.start(), match.end()
    yield from _choices(text, end)
    for match in reversed(list(_all_trailing(text[:end]))):
        if _goes(match[0]) and not _WITHIN.search(text, max(0, match.start() - _REACH), match.start()):
            yield match.start(), end


def _closing(text: str, aside: re.Match[str]) -> int:
    """Where the cut of an aside ends: with its second comma, unless that closes an aside around it as well.

    «the party, led by Jo Hale, a captain, won» keeps one.
    """
    around = text[: aside.start()].rpartition(",")
    words = around[2].split()
    nested = bool(around[1] and words) and words[0][:1].islower() and words[0] not in load("function_words")
    return aside.end() if nested else aside.end() + 1


def _choices(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Appositions («, a former judge,») and an adverbial clause at the head of the sentence."""
    for match in _APPOSITION.finditer(text[:end]):
        after = text[match.end() + 1 :].split(None, 1)[:1]
        if _goes(match[0]) and (match.end() == end or (after and _verb(after[0]))):
            yield match.start(), min(end, _closing(text, match))
    second = _SECOND_CLAUSE.search(text[:end])
    if second and _goes(second[0]) and "," not in text[: second.start()] and _has_verb(second[0]):
        yield second.start(), end
    leading = _LEADING_CLAUSE.match(text)
    if (
        leading
        and _goes(leading[0])
        and not _DAY.search(leading[0])
        and _has_verb(text[leading.end() :].partition(",")[0])
    ):
        yield leading.start(), leading.end()


def _all_trailing(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while match := _TRAILING.search(text, at):
        yield match
        at = match.start() + 1


def _goes(stretch: str) -> bool:
    return len(stretch.split()) <= LONGEST_ASIDE and not qualifies(stretch)


def _has_verb(text: str) -> bool:
    return any(_verb(word) for word in text.split()[1:])


def _verb(word: str) -> bool:
    bare = word.strip(",.;:").lower()
    return (
        bare in _FINITE
        or bare in load("auxiliaries")
        or bare in load("finite_verbs")
        or (bare.isalpha() and bare.endswith("ed"))
    )
