"""Source sentences made shorter: datelines, leading connectives, brackets, asides and trailing clauses cut.

A cut never takes a qualifier (`composing.qualifiers`), a name's only mention or a quotation with it, and what is left
must still be a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from consilience.composing.qualifiers import qualifies
from consilience.composing.wording import Wording
from consilience.knowledge.event_location import dateline_end
from consilience.language.lexicon import load, pairs
from consilience.language.name_forms import family_name
from consilience.types import NameKind, Part

LONGEST_ASIDE = 25
"""Words; a longer stretch between commas is a clause that somebody meant to tell."""
LEAST_LEFT = 7
"""Words that must be left of a sentence after a cut of choice."""

_AGENCY_LINE = re.compile(
    r"^(?P<place>[A-Z][\w .,'’]{1,40}\s)?\((?P<agency>[A-Z][\w. ]{1,24})\)\s*(?P<dash>[—–-]+\s*)?(?=[A-Z“\"])"
)
_CAPITAL_LINE = re.compile(
    r"^[A-Z][A-Z .,'’]{2,40}(?:,\s[A-Z][\w.]{1,14})?(?:\s\([^()]{2,30}\))?\s*[—–-]{1,2}\s*(?=[A-Z“\"])"
)
_LABEL = re.compile(
    r"^(?:[A-Z][\w’']*(?:\s[a-z][\w’']*){1,3}:\s+|(?:CLOSE|WATCH|VIDEO|LIVE|MORE|PHOTOS?|UPDATED?|BREAKING)\s+)(?=[A-Z“\"])"
)
"""«Why it matters: »: a heading within the line, and what a page's own buttons leave there."""
_SUBORDINATE = re.compile(
    r"^(?:As|While|When|After|Before|Although|Though|Because|If|Since|With|Whereas|Once|Following|During|Until|Amid|Despite)\s"
)
_PLACED_FIRST = re.compile(r"^(?:In|On|At|By|Under|From|For|To)\s")
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
    r"(?:In|On|At|As|While|Amid|With|By|Under|Speaking|Asked|Citing)\b"
    r"[^,;:()“”\"—–]{4,120},\s+(?=[A-Z]|the\s|a\s|an\s)"
)
"""None that tells when by an event («Following her arrest, …»): without it something else seems to be the time."""
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
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|\d{4}|(?:hour|day|week|month|year|decade)s?|century|morning|afternoon|evening|night|"
    r"weekend|spring|summer|autumn|winter)\b"
)
"""A clause at the head that gives the time is no ornament: of two rescues it tells which."""
_FIGURE = re.compile(r"\b(?!(?:1[5-9]|20)\d\d\b)\d[\d.,]*|\bper ?cent\b|%")
"""A number that is no year: what tells how many or how much is never cut merely to be shorter."""
_MEANING = re.compile(r"^\W*(?:meaning|which means?|which meant|so that)\b")
"""What a sentence comes to."""
_RELATIVE_HEAD = re.compile(r"^[—–-]|^(?:Who|Whose|Whom|Which)\b")
_RELATIVE_ALONE = re.compile(r"^(?P<head>[^,;:“”\"]+), (?:who|whose|whom|which|where)\b[^,]*$")
_WITHIN = re.compile(r"\b(?:who|which|whose|such as|including|like)\b")
_REACH = 60
"""Characters before a trailing clause in which another clause may be open that it would leave hanging."""
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_CONTRACTED = re.compile(r"(?:it|he|she|that|there|here|what|who|where|how)'s|i'm|i'd|[a-z]+(?:n't|'re|'ve|'ll)")
_FINITE = frozenset({"is", "was", "are", "were", "has", "had", "have", "will", "would", "could", "can", "may", "did"})


def shortened(wording: Wording, most: int, named: AbstractSet[str] = frozenset()) -> Wording:
    """Always without dateline, leading connective and brackets; then cut clause by clause down to ``most`` words.

    ``named`` are the family names, in one letter case, of those whom a reader knows: who anybody else is stays told.
    """
    wording = _without_head(wording)
    for match in _BRACKETS.finditer(wording.statement.text):
        if not _definition(match[0]) and not qualifies(match[0]):
            wording = wording.without(match.start(), match.end())
    wording = _without_links(wording)
    if not wording.statement.text.rstrip().endswith((".", "!", "?")):
        return wording
    for start, end in _clauses(wording, named):
        if wording.words() <= most:
            break
        cut = wording.without(start, end)
        if len(cut.kept.split()) >= LEAST_LEFT and not hangs(cut.render()) and not lacks_verb(cut.render()):
            wording = cut
    return wording


def hangs(text: str) -> bool:
    """Whether a sentence is a subordinate clause alone: «As voters cast the first ballots.»"""
    if _PLACED_FIRST.match(text) and not _has_verb(text):
        return True
    return bool(_SUBORDINATE.match(text)) and not any(
        _has_verb(" x " + rest) for rest in text.partition(",")[2].split(",") if len(rest.split()) > 2
    )


def lacks_verb(text: str) -> bool:
    """Whether a sentence has no verb but in a relative clause: «Jo Hale, who won the seat.», «Which was late.»"""
    alone = _RELATIVE_ALONE.match(text)
    return bool(_RELATIVE_HEAD.match(text) or (alone and all(map(_within_noun_phrase, alone["head"].split()))))


def _within_noun_phrase(word: str) -> bool:
    """Whether a word can be no finite verb: a name, a role or a function word."""
    if _verb(word):
        return False
    roles = load("persons") | {noun for noun, _ in pairs("role_nouns")}
    return word[:1].isupper() or word in roles | load("phrase_ends") | {"former", "then"}


def _without_head(wording: Wording) -> Wording:
    statement = wording.statement
    start = 0
    span = statement.sentence.span
    if span.part is Part.BODY:
        start = max(0, min(dateline_end(statement.reading.article), span.end) - span.start)
    for pattern in (_AGENCY_LINE, _CAPITAL_LINE, _LABEL):
        match = pattern.match(statement.text)
        if match and (pattern is not _AGENCY_LINE or _credits(match)):
            start = max(start, match.end())
    for pattern in (_connective(), _HANGING_TIME):
        match = pattern.match(statement.text, start)
        if match:
            start = match.end()
    return wording.without(0, start) if 0 < start < len(statement.text) else wording


def _credits(line: re.Match[str]) -> bool:
    """Whether brackets at the head hold an agency or outlet, not the short form of the name before them."""
    short = line["agency"].replace(".", "")
    words = (line["place"] or "").split()
    if len(words) > 1 and short == "".join(word[0] for word in words if word[0].isupper()):
        return False
    return bool(line["dash"]) or short == "CNN" or short.lower() in {name for name, _ in pairs("wire_agencies")}


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


def _clauses(wording: Wording, named: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Stretches that may go, the least telling first: relative asides, dashed asides, then trailing clauses."""
    text = wording.statement.text
    head, end = _head(wording), len(text.rstrip(" .!?"))
    for match in _ASIDE.finditer(text, head):
        after = text[match.end() + 1 :].split(None, 1)[:1]
        if after and _verb(after[0]) and _goes(match[0]):
            yield match.start(), _closing(text, match)
    for match in _AGE.finditer(text, head):
        yield match.start(), match.end() - 1
    for match in _DASHED.finditer(text, head):
        if _goes(match[0]) and (_has_verb("x " + text[head : match.start()]) or not _has_verb("x " + match[0])):
            yield match.start(), match.end()
    yield from _choices(wording, head, end, named)
    for match in reversed(list(_all_trailing(text[:end], head))):
        if _goes(match[0]) and not _WITHIN.search(text, max(0, match.start() - _REACH), match.start()):
            yield match.start(), end


def _head(wording: Wording) -> int:
    """Where what is left of a sentence begins."""
    return wording.cuts[0][1] if wording.cuts and not wording.cuts[0][0] else 0


def _closing(text: str, aside: re.Match[str]) -> int:
    """Where the cut of an aside ends: with its second comma, unless that closes an aside around it as well.

    «the party, led by Jo Hale, a captain, won» and «the captain, Jo Hale, who fell, won» keep one.
    """
    before, comma, around = text[: aside.start()].rpartition(",")
    words = around.split()
    if not comma or not words:
        return aside.end() + 1
    nested = words[0][:1].islower() and words[0] not in load("function_words")
    first = before.split(None, 1)[0] if before.split() else ""
    named = all(word[:1].isupper() for word in words) and not first.endswith(("ing", "ed"))
    if named and "," not in before and first.lower() not in load("prepositions") | load("subordinators"):
        nested = True
    return aside.end() if nested else aside.end() + 1


def _choices(wording: Wording, head: int, end: int, named: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Appositions («, a former judge,») and an adverbial clause at the head of the sentence."""
    text = wording.statement.text
    for match in _APPOSITION.finditer(text, head, end):
        after = text[match.end() + 1 :].split(None, 1)[:1]
        if not _goes(match[0]) or _introduces(wording, match.start(), named):
            continue
        if match.end() == end or (after and _verb(after[0])):
            yield match.start(), min(end, _closing(text, match))
    second = _SECOND_CLAUSE.search(text, head, end)
    if second and _goes(second[0]) and "," not in text[head : second.start()] and _has_verb(second[0]):
        yield second.start(), end
    leading = _LEADING_CLAUSE.match(text, head)
    if (
        leading
        and _goes(leading[0])
        and not _DAY.search(leading[0])
        and _has_verb(text[leading.end() :].partition(",")[0])
    ):
        yield leading.start(), leading.end()


def _introduces(wording: Wording, offset: int, named: AbstractSet[str]) -> bool:
    """Whether what follows a name says who a person is that no sentence has named yet."""
    statement = wording.statement
    end = statement.sentence.span.start + offset
    return any(
        mention.span.end == end
        and mention.span.part is statement.sentence.span.part
        and mention.entity.kind is NameKind.PERSON
        and not mention.pronoun
        and family_name(mention.entity.name).casefold() not in named
        for mention in statement.reading.mentions
    )


def _all_trailing(text: str, at: int) -> Iterator[re.Match[str]]:
    while match := _TRAILING.search(text, at):
        yield match
        at = match.start() + 1


def _goes(stretch: str) -> bool:
    if _FIGURE.search(stretch) or _MEANING.match(stretch):
        return False
    return len(stretch.split()) <= LONGEST_ASIDE and not qualifies(stretch)


def _has_verb(text: str) -> bool:
    return any(_verb(word) for word in text.split()[1:])


def _verb(word: str) -> bool:
    bare = word.strip(",.;:").lower().replace("’", "'")
    return (
        bare in _FINITE
        or bare in load("auxiliaries")
        or bare in load("finite_verbs")
        or _CONTRACTED.fullmatch(bare) is not None
        or (bare.isalpha() and bare.endswith("ed"))
    )
