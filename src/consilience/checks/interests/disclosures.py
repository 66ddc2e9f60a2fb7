"""Sentences in which an outlet itself says who owns, funds or sponsors it, or what its owner has an interest in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from consilience.checks.interests.naming import is_outlet, occurrences
from consilience.knowledge.names_of_bodies import name_key, name_words
from consilience.language.lexicon import entries, load, pairs
from consilience.types import Article, Part, Reading, Sentence, Span, VoiceKind
from consilience.voices import voice_of

BEFORE = 40
"""Code points before a link in which a negation denies it."""
LONGEST = 700
"""Code points; longer sentences are lists, which no pattern here is made for."""
SHORT_LABEL = 140
"""Code points of a line that is nothing but «Presented by …»."""
LONG_AGO = 10
"""Years after which a link that the sentence dates is none of today's. Own choice."""

_OURSELVES = (
    r"(?:[Tt]his|[Oo]ur) (?:news)?(?:paper|site|website|outlet|organi[sz]ation|publication|magazine|network|channel|"
    r"station|agency|title|service|blog|podcast|company|journal|newsletter|broadcaster|portal|room|room’s|desk)"
)
_PIECE = (
    r"(?:article|story|post|content|page|report|series|project|coverage|piece|column|supplement|section|video|podcast|"
    r"feature|newsletter|reporting|investigation|advertorial)"
)
_HELP = r"(?:support|partnership|association|collaboration|assistance|funding|help|sponsorship)"
_WHOLLY = re.compile(
    rf"\b(?:this|the) {_PIECE} (?:is|was|has been|were) (?:[\w-]+ )?(?:sponsored|paid for|funded|underwritten|"
    r"commissioned|supported|made possible|"
    r"(?:produced|made|reported|published|created|written|prepared|brought to you) "
    rf"(?:\w+ )?(?:with|in|by) (?:the )?(?:financial )?{_HELP} (?:of|from|with|by) (?-i:(?:the |an? )?[A-Z]))"
    rf"|\b(?:funding|support|financial support|money|sponsorship|a grant) for (?:this|our) (?:[\w-]+ )?{_PIECE} "
    r"(?:came|comes|was provided|is provided|has been provided) (?:in part )?(?:from|by)\b",
    re.IGNORECASE,
)
_PRESENTED = re.compile(
    r"^\W{0,3}(?:(?:presented|sponsored|brought to you|supported|funded|made possible|paid for|powered|produced) "
    r"(?:in part )?by|"
    r"in (?:paid |commercial |content )?(?:partnership|association|collaboration) with|"
    r"(?:a )?(?:paid|partner|sponsored|branded) (?:content|post|article|feature|advertisement)s? (?:by|from|for)|"
    r"advertisement (?:by|from|for)|advertorial (?:by|from|for))\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^\W{0,3}(?:full )?(?:disclosure|disclaimer|conflicts? of interest|editor[’']s note|publisher[’']s note|"
    r"transparency)s?\b ?[:—–-]",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|never|neither|nor|none|without|no longer|denie[sd]|formerly|previously|once|used to|until|sold|"
    r"independent of|independently of|earlier version|misstated|correct(?:s|ed))\b|n['’]t\b",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(r"[,;:]| but | and (?=has|is|it|they|he|she)")
_PERSONAL = re.compile(r"\b(?:I|[Mm]y|[Tt]h(?:e|is) (?:author|writer|reporter|columnist|reviewer)s?)\b")
"""Whoever writes speaks of themselves there: a matter of the check of author conflicts."""
_LINK = re.compile(
    r"\b(?:own(?:s|ed|er|ers|ership)?|parent|stake|shares?|shareholders?|interest|invest(?:s|ed|or|ors|ment)|"
    r"publish(?:es|ed|er)|fund(?:s|ed|ing|er)|sponsor(?:s|ed)?|subsidiary|sister|unit|division|part of|belongs|"
    r"controls?|controlled|affiliate[ds]?|backed|founder|co-founder|founded|partner(?:s|ship)?|advertis(?:es|er|ing|ers)|"
    r"director|board|suing|sued|landlord|rents?|donor|donates?|grants?)\b",
    re.IGNORECASE,
)
"""Words without which a sentence says nothing of a link between two names."""
_REPORTS = re.compile(r"\b(?:report(?:s|ed)|sa(?:ys|id)|told|wrote|found|asked|obtained|learn(?:ed|t)|has seen)\b")
_OF = re.compile(r"^['’]s? (?:[a-z-]+ ){0,3}[a-z-]+,? $")
"""Between a body and one of its people: «Quarrick's founder, Jonas Lind»."""
_TOPIC = re.compile(r"\b(?:on|about|covering) (?:the )?$")
"""What a series or report is about is not who pays for it."""
_HINT = re.compile(
    r"own(?:s|ed|er)|publish|fund|financ|back(?:s|ed|er)|operat|control|sponsor|support|underwrit|run by|edited|"
    r"managed|"
    r"issued|bankroll|subsidi|paid|parent|sharehold|stake|shares?\b|interest|invest|advertis|partner|unit\b|division|"
    r"part of|belong|sister|stable|deal\b|agreement|contract|relationship|ties\b|sued|suing|court|litigation|rents?\b|"
    r"leases?\b|found|chair|editor|president|director|proprietor|board|grants?\b|donat|donor|commission|fees?\b|"
    r"produced|organi[sz]|hosts?\b|landlord|affiliat|brand|project|collaborat|lender|creditor|client|customer|tenant",
    re.IGNORECASE,
)
"""A cheap test: without one of these no pattern matches."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LASTING = re.compile(r"\b(?:founded|founder|since|established|still|owns?|is)\b")


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A sentence in which the outlet tells of a link of its own; ``names`` are the bodies and people it names."""

    span: Span
    names: tuple[str, ...]


def find_disclosures(reading: Reading) -> tuple[Disclosure, ...]:
    """The sentences of body and note, in the reporter's voice, in which the outlet tells of a link of its own."""
    own = _own_names(reading.article)
    ours = _ours(own)
    patterns, imprints = _patterns("outlet_links", own), _patterns("outlet_imprints", own)
    closing = _closing(reading)
    found = []
    for sentence in _sentences(reading):
        text, noted = reading.article.text(sentence.span), sentence.span.part is Part.NOTE
        if not noted and not _LABELLED.search(text) and not (_HINT.search(text) and ours.search(text)):
            continue
        if (words := _telling(reading, sentence, text, (*patterns, *(imprints if noted else ())))) is None:
            continue
        apart = noted or sentence.paragraph >= closing or _LABELLED.search(text)
        found.append(Disclosure(sentence.span, _names_in(reading, sentence.span, None if apart else words)))
    return tuple(found)


def _closing(reading: Reading) -> int:
    """The first of the body's last paragraphs, where a notice may stand that the page does not set apart."""
    body = reading.article.sentences_of(Part.BODY)
    return body[-1].paragraph - 1 if body else 0


def _telling(
    reading: Reading, sentence: Sentence, text: str, patterns: tuple[re.Pattern[str], ...]
) -> tuple[int, int] | None:
    """Where in a sentence a link of the outlet is told; None where none is."""
    if _is_long_ago(reading, text):
        return None
    if _LABELLED.search(text) and _LINK.search(text) and not _PERSONAL.search(text) and not _DENIED.search(text):
        return 0, len(text)
    if sentence.span.part is Part.NOTE and len(text) <= SHORT_LABEL and _PRESENTED.search(text):
        return 0, len(text)
    found = (_stated(reading, sentence.span, pattern, text) for pattern in (_WHOLLY, *patterns))
    return next((words for words in found if words is not None), None)


def _is_long_ago(reading: Reading, text: str) -> bool:
    """Whether a sentence dates its link, and so long ago that it says nothing of today's outlet."""
    years = [int(match[0]) for match in _YEAR.finditer(text)]
    if not years or reading.article.published is None or _LASTING.search(text):
        return False
    return max(years) < reading.article.published.value.year - LONG_AGO


def _stated(reading: Reading, span: Span, pattern: re.Pattern[str], text: str) -> tuple[int, int] | None:
    """Where a pattern matches in the reporter's own words and nothing denies it («has no stake in this paper»)."""
    match = pattern.search(text)
    if match is None or _DENIED.search(text[max(0, match.start() - BEFORE) : match.end() + 1]):
        return None
    if _DENIED.search(_NEXT_CLAUSE.split(text[match.end() : match.end() + BEFORE], maxsplit=1)[0]):
        return None
    words = Span(span.snapshot, span.part, span.start + match.start(), span.start + match.end())
    return match.span() if voice_of(words, reading.attributions).kind is VoiceKind.REPORTER else None


def tells_of_link(reading: Reading, near: tuple[str, ...], far: str) -> Span | None:
    """The sentence that names a link between outlet or owners (``near``) and what they are tied to (``far``)."""
    own = _own_names(reading.article)
    for sentence in _sentences(reading):
        text = reading.article.text(sentence.span)
        if not _LINK.search(text) or not occurrences(text, far):
            continue
        ours = any(re.search(rf"\b(?:{name}|[Oo]ur)\b", text) for name in own)
        if ours or any(occurrences(text, name) for name in near if name_key(name) != name_key(far)):
            return sentence.span
    return None


def tells_in_steps(reading: Reading, owner: str, places: tuple[Span, ...]) -> Span | None:
    """The sentence that ties the outlet to ``owner``; None unless it ties that owner to ``places``."""
    own = _own_names(reading.article)
    ours: Span | None = None
    theirs = False
    for sentence in _sentences(reading):
        text = reading.article.text(sentence.span)
        if not _LINK.search(text) or not occurrences(text, owner):
            continue
        if any(re.search(rf"\b(?:{name})\b", text) for name in own):
            ours = ours or sentence.span
        theirs = theirs or any(sentence.span.contains(place) for place in places)
    return ours if theirs else None


def _sentences(reading: Reading) -> Iterator[Sentence]:
    for part in (Part.BODY, Part.NOTE):
        for sentence in reading.article.sentences_of(part):
            short = sentence.span.end - sentence.span.start <= LONGEST
            if short and voice_of(sentence.span, reading.attributions).kind is not VoiceKind.QUOTED:
                yield sentence


def _names_in(reading: Reading, span: Span, words: tuple[int, int] | None) -> tuple[str, ...]:
    """The bodies and people whom a sentence ties to the outlet, which is none of them, nor is an author.

    A notice is about all that it names. Within a report, ``words`` are those that tell the link: then only the name
    just before them counts, those among them, and those after them up to a verb of reporting.
    """
    article = reading.article
    own = {name_key(name) for name in (*_plain_names(article), *(author.name for author in article.authors))}
    text = article.text(span)
    named = [
        (mention.span.start - span.start, mention.span.end - span.start, mention.entity.name)
        for mention in reading.mentions
        if span.contains(mention.span) and not mention.pronoun and mention.entity.name[:1].isupper()
    ]
    named = [item for item in named if not _TOPIC.search(text[: item[0]])]
    if words is not None:
        before = {max((end for _, end, _ in named if end <= words[0] + 1), default=0)}
        before |= {
            end for _, end, _ in named for start, last, _ in named if last in before and _OF.match(text[end:start])
        }
        reports = _REPORTS.search(text, words[1])
        limit = reports.start() if reports else len(text)
        named = [item for item in named if item[1] in before or (item[1] > words[0] + 1 and item[0] < limit)]
    names = dict.fromkeys(name for _, _, name in named)
    return tuple(name for name in names if name_key(name) not in own and not is_outlet(article, name))


def _plain_names(article: Article) -> tuple[str, ...]:
    """The outlet's name, and «The Gazette» for «The Narrows Gazette»."""
    words = name_words(article.outlet.name)
    if not words:
        return ()
    names = [" ".join(words)]
    if len(words) > 1 and words[-1] in load("outlet_words"):
        names.append(words[-1])
    return tuple(names)


def _own_names(article: Article) -> tuple[str, ...]:
    """Patterns for the outlet's names and for «this newspaper»."""
    names = _plain_names(article)
    full = [re.escape(name).replace("'", "['’]").replace("’", "['’]") for name in names[:1]]
    last = [f"[Tt]he {re.escape(name)}" for name in names[1:]]
    domain = [re.escape(article.outlet.domain)] if article.outlet.domain else []
    return (*full, *last, *domain, _OURSELVES)


@lru_cache(maxsize=256)
def _ours(own: tuple[str, ...]) -> re.Pattern[str]:
    """A cheap test whether a sentence of the body speaks of the outlet at all."""
    return re.compile(rf"\b(?:{'|'.join(own)}|[Oo]ur|[Ww]e|us|[Tt]hese|(?:[Tt]his|[Tt]he) {_PIECE})\b")


@lru_cache(maxsize=256)
def _patterns(name: str, own: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    itself = rf"(?:\b(?:[Tt]he )?(?:{'|'.join(own)})\b(?:,? (?:LLC|Inc\.?|Ltd\.?|plc)\b,?)?)"
    return tuple(re.compile(_spelt_out(pattern).replace("SELF", itself)) for pattern in entries(name))


def _spelt_out(pattern: str) -> str:
    for word, alternatives in pairs("outlet_link_words"):
        pattern = pattern.replace(word, alternatives)
    return pattern
