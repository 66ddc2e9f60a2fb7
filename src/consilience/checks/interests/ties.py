"""How a sentence about an author ties that author to a body or person whom it names.

Three ways are known: a verb or noun before the name («advised Holm Ferries», «adviser on trade to Holm Ferries»), one
after it («a former Holm Ferries executive», «Holm Ferries paid for her flight»), and two places around it («is acting
for families who sue Holm Ferries»). Every gap is bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from consilience.language.lexicon import pairs

REACH = 170
"""Code points before and after a name in which what ties the author to it is looked for."""

_RELATIVE = (
    r"(?:(?:ex-|step|half-|grand)?(?:wife|husband|spouse|partner|fianc[ée]e?|son|daughter|father|mother|brother|sister|"
    r"sibling|child|parent)(?:-in-law)?|uncle|aunt|cousin|nephew|niece|in-laws?|boyfriend|girlfriend)"
)
_WRITER = r"(?:author|writer|reporter|columnist|correspondent|reviewer|journalist|contributor)"
_OWN = rf"(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]h(?:e|is) {_WRITER}['’]s|(?:{_WRITER}|[A-Z][\w-]+)['’]s?)"
"""Whose something is: the author's."""
_SMALL = (
    r"(?:(?!(?:who|whose|which|that|about|against|but|not|no|nor|none|nobody|nothing|books?|biography|history|articles?|"
    r"film|documentary|series|study|award|prize|reported|reports|interviewed|offices?)\b)[a-z0-9£$€][\w.,%£$€-]*)"
)
_GAP = rf"(?: {_SMALL}){{0,6}}?"
"""Small words between the parts of a phrase; none begins another clause or tells of a book about something."""
_LIST = (
    r"(?: ?(?:(?:several|many|various|some|other|two|three|four|a number of|a range of)(?: [a-z-]+){1,3},? ?"
    r"(?:among them|among which are|including|such as|like|notably|for example) )?"
    r"(?:(?:the|a|an|its|their|his|former|then|and|or|both|such|as|including|companies|firms|parts|London-based|late|"
    r"U\.S\.|[A-Z][\w.&’'-]*)(?:,? |, ?))*)"
)
"""What may stand between the phrase and the name: articles, and the other names of a list."""
_SUITS = re.compile(
    r"\b(?:represent(?:s|ed|ing)?|act(?:s|ed|ing) for|counsel|lawyer|attorney|barrister|solicitor|sues?|sued|suing|"
    r"claimants?|plaintiffs?|petitioners?|litigants?|complainants?)\b[^.;!?]{0,90}?"
    r"\b(?:(?:case|cases|claims?|suits?|lawsuits?|action|litigation|complaint|petition|proceedings|appeal|charges?|"
    r"dispute) (?:with|against)|against|suing|sues?|have sued|has sued|sued) (?:the )?$"
)
_AFTER_ROLE = r"(?:['’]s?)? (?:(?:former|ex-|then|one-time|own|late|first|past) ?)*(?:[a-z][\w-]* ){{0,3}}?({roles})\b"
_IS = (
    r"(?:\b(?:is|was|am|are|were|be|been|being|became|as|and|remains|stood|ran|elected|serves as|worked as)|[,(—–-]) "
    r"?(?:also |once |now |currently |previously |formerly |still )?(?:an? |the |one of the )?"
    r"(?:(?:former|ex|retired|past|long-?time|current|serving|sitting|veteran|senior|one-time|onetime|disillusioned|"
    r"lapsed|unsuccessful|failed|registered|paid|unpaid|part-time|full-time|local|elected)[ -]){0,3}$"
)
_HELD_BEFORE = re.compile(
    r"\b(?:own|owns|owned|hold|holds|held|has|have|bought|buys|holding|owning)(?: (?:also|still|some|a few|about|"
    r"small|amounts? of|shares of|[\d,]+))* $"
)
_HELD_AFTER = re.compile(r"^ (?:stock|shares?|bonds?|debt|equity|options|securities)\b")
_ENDOWED = (
    re.compile(r"\b(?:holds|held|holder of|occupies|has) (?:the|an?) $"),
    re.compile(r"^ (?:[a-z]+ )?(?:chair|professorship|fellowship|scholarship|lectureship|fellow|scholar)\b"),
)
_IN_WHICH = re.compile(
    r"^,? (?:in|of) which (?:s?he|they|I|the \w+) (?:also |still )?(?:has|have|holds?|owns?) (?:an? |some |\d)?"
    r"(?:[a-z-]+ ){0,2}(?:shares?|stake|position|stock|interest|per ?cent|percent)\b"
)
_EXCEPT = re.compile(r"\b(?:except(?: for)?|other than|apart from|save(?: for)?|with the exception of) (?:the )?$")
_GIVES = re.compile(
    r"^,? ?(?:which |who )?(?:has |have |had |also |kindly |generously |partly |part-)*"
    r"(?:paid|pays|covered|covers|met|meets|funded|funds|"
    r"financed|finances|provided|provides|hosted|hosts|arranged|organi[sz]ed|sponsored|sponsors|supported|supports|"
    r"invited|flew|underwrote|underwrites|reimbursed|gave|gives|lent|bought|endowed|endows|commissioned|subsidi[sz]ed)"
    rf"(?: (?:for|part of|all of|some of|most of))? (?:{_OWN}|the {_WRITER}|him|her|them|me|us)\b"
)
_FOR_THEM = rf"(?:the {_WRITER}|{_OWN}|hers|his|mine|theirs)\b"
_RANKS = re.compile(
    r"^,? ?(?:which |who )?(?:is|was|are|has been|remains)? ?(?:also |once |now )?(?:an? |the |one of the |among the )?"
    rf"(?:[a-z-]+ ){{0,2}}?(sponsor|funder|donor|supporter|patron|backer|client|customer|employer|landlord|tenant|"
    rf"publisher|advertiser)s? (?:of|to|on|for|in) {_FOR_THEM}"
)
_RANK_LABELS = {"client": "representation", "employer": "employment", "customer": "financial-interest"}
_EMPLOYS = re.compile(rf"^ (?:also |once )?(?:employs|employed|hired|has hired) (?:{_OWN}|the {_WRITER}|me)\b")
_IS_MINE = re.compile(
    rf"^,? ?(?:is|was|who is|who was|,)? ?(?:{_OWN}) (?:(?:own|former|late|ex-|old|younger|older|elder|twin|first) ?)*"
    rf"({_RELATIVE}|godfather|godmother|landlord|employer|client|boss|old boss|business partner|lawyer)\b"
)
_WHERE = re.compile(
    r"^,? (?:where|for (?:whom|which)) (?:s?he|they|I|the \w+) (?:also |once |had |has |still |previously )?"
    r"(?:is|was|been|worked|works|served|serves|spent|held|holds|led|leads|headed|heads|ran|runs|trained as|consults|"
    r"advises|advised) (?!born|a student|studying|raised|educated|an undergraduate|covering|reporting)"
)
_ON_BOARD = re.compile(
    r"^,? (?:on|of) (?:whose|which) (?:board|council|committee)?[^,.;]{0,30}\b(?:sits|serves|member)"
)
_COUNTS = (
    re.compile(r"\b(?:counts?|numbers?|lists?|includes?|had|has) (?:[A-Z][\w.&’'-]*,? (?:and )?)*$"),
    re.compile(
        r"^(?:,? (?:and )?[A-Z][\w.&’'-]*)* (?:among|as one of) (?:its|her|his|their|my|our) (?:\w+ )?"
        r"(clients?|customers?|donors?|funders?|sponsors?|backers?|supporters?|employers?)\b"
    ),
)
_COUNTED_AS = {"client": "representation", "customer": "financial-interest", "employer": "employment"}
_KIN_BEFORE = re.compile(
    rf"(?<!with )(?<!and )\b(?:{_OWN}|whose) (?:(?:late|former|ex-|older|younger) ?)*{_RELATIVE}(?:,| is| was) $"
)
_SUBJECT_KIN = re.compile(
    rf"(?:(?:\b{_OWN}|\bwhose) (?:(?:own|former|late|current|old|then|older|younger|elder|eldest|ex-) ?){{0,2}}"
    rf"(?:{_RELATIVE}|family member|relative)\b|(?<!and )\ba member of {_OWN} (?:immediate )?family\b)"
    r"(?P<gap>[^.;!?]{0,90})$"
)
_OTHER_SUBJECT = re.compile(r"\b(?:and|who|s?he|they|I)\b")

_BROAD = frozenset({"membership", "employment"})
"""Labels that give way where the same words have another («member of the board» is an office)."""
_DENIED = re.compile(
    r"\b(?:no|not|never|neither|nor|none|nobody|no one|nothing|without|cannot|declined|refused|refuses|denies|denied|"
    r"rejected|turned down|turns down|forbids|unpaid by|independent of|independently of|unconnected|sold)\b|n['’]t\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:if|would|wish(?:es|ed)?|could|might|unless|hop(?:e|es|ed) to|want(?:s|ed)? to|asked to|applied|whether|"
    r"almost|nearly|imagine|suppose|as though)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:interview(?:s|ed)|met|spoke|spoken|talked|profiled|asked|reported|reports|reporting|covers|covered|covering|"
    r"writes? about|wrote about|written about|biography|history|book|books|hosted|moderated|photographed|quoted|"
    r"wrote to|"
    r"lives?|lived|(?<!should )(?<!to )know|knew|told|voted|readers?|rang|called|emailed|"
    r"documentary|film|podcast on|series on|investigat(?:ed|es|ing)|criticised|criticized|whether)\b",
    re.IGNORECASE,
)
"""Verbs and nouns that make the phrase somebody else's: the author wrote of it, met it, or asked it."""
_CLAUSE = re.compile(
    r"[;:—–(,]| who(?= )| where(?= )| and (?=(?:is|was|has|had|serves|sits|owns|holds|works|worked|advises|now)\b)"
)
_STRONG = re.compile(r"[;]|, (?:but|though|although) |(?<=\w),? but ")


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties the author to a name: the label and where the phrase stands in the sentence."""

    label: str
    start: int
    end: int


def tie_to(text: str, start: int, end: int) -> Tie | None:
    """What a sentence about its author says of the tie to the name at ``start:end``; None where it says none."""
    offset = max(0, start - REACH)
    before, after = text[offset:start], text[end : end + REACH]
    found = _against(before, offset) or _forward(before, offset) or _backward(before, after, offset, end)
    if found is None:
        return None
    ahead = text[: found.start]
    excepted = _EXCEPT.search(before) is not None
    if _UNREAL.search(ahead):
        return None
    if not excepted and _DENIED.search(ahead[_last(_STRONG, ahead) :] + text[found.start : start]):
        return None
    if _ABOUT.search(ahead[_last(_CLAUSE, ahead) :] if found.start < start else ahead):
        return None
    kin = _SUBJECT_KIN.search(text[: min(found.end, start)])
    if kin and not _OTHER_SUBJECT.search(kin["gap"]):
        return Tie("family-tie", min(kin.start(), found.start), found.end)
    return found


def _last(pattern: re.Pattern[str], text: str) -> int:
    ends = [match.end() for match in pattern.finditer(text)]
    return ends[-1] if ends else 0


def _forward(before: str, offset: int) -> Tie | None:
    """The phrase that ends nearest to the name; of several that end there, the longest."""
    words = frozenset(_WORD.findall(before.lower()))
    found = [
        Tie(label, match.start("phrase") + offset, match.end("phrase") + offset)
        for label, (needed, pattern) in _forward_patterns().items()
        if not needed.isdisjoint(words) and (match := _compiled(pattern).search(before))
    ]
    return max(found, key=lambda tie: (tie.end, -tie.start, tie.label not in _BROAD), default=None)


def _against(before: str, offset: int) -> Tie | None:
    """The author represents those who are in court with the name, or is in court with it."""
    match = _SUITS.search(before)
    return Tie("representation", match.start() + offset, match.end() + offset) if match else None


def _backward(before: str, after: str, offset: int, end: int) -> Tie | None:
    """What follows the name, with what must stand before it."""
    role = _role_after().match(after)
    if role and re.search(_IS, before):
        return Tie(_role_labels()[role[1].casefold()], offset + len(before), end + role.end())
    if (held := _HELD_BEFORE.search(before)) and (what := _HELD_AFTER.match(after)):
        return Tie("financial-interest", offset + held.start(), end + what.end())
    if (counts := _COUNTS[0].search(before)) and (among := _COUNTS[1].match(after)):
        label = _COUNTED_AS.get(among[1].rstrip("s"), "payment")
        return Tie(label, offset + counts.start(), end + among.end())
    if (endowed := _ENDOWED[0].search(before)) and (chair := _ENDOWED[1].match(after)):
        return Tie("payment", offset + endowed.start(), end + chair.end())
    if kin := _KIN_BEFORE.search(before):
        return Tie("family-tie", offset + kin.start(), offset + kin.end())
    return _name_first(after, end)


def _name_first(after: str, end: int) -> Tie | None:
    """The name is the subject: it pays, employs, sponsors the author, or is the author's relative."""
    start = end
    if mine := _IS_MINE.match(after):
        label = "family-tie" if re.fullmatch(rf"{_RELATIVE}|god\w+", mine[1]) else "employment"
        return Tie(label, start, end + mine.end())
    if rank := _RANKS.match(after):
        return Tie(_RANK_LABELS.get(rank[1], "payment"), start, end + rank.end())
    for pattern, label in (
        (_GIVES, "payment"),
        (_EMPLOYS, "employment"),
        (_WHERE, "employment"),
        (_IN_WHICH, "financial-interest"),
        (_ON_BOARD, "office"),
    ):
        if match := pattern.match(after):
            return Tie(label, start, end + match.end())
    return None


@cache
def _role_labels() -> dict[str, str]:
    return {role.casefold(): label for role, label in pairs("affiliation_roles")}


@cache
def _role_after() -> re.Pattern[str]:
    roles = _alternatives(_role_labels())
    return re.compile(_AFTER_ROLE.format(roles=roles), re.IGNORECASE)


@cache
def _forward_patterns() -> dict[str, tuple[frozenset[str], str]]:
    """For each label words of which one must be there, and its phrases and roles with what may follow them.

    They end at the name.
    """
    needed: dict[str, set[str]] = {}
    for phrase, label in (*pairs("affiliation_phrases"), *pairs("affiliation_roles")):
        needed.setdefault(label, set()).add(max(_WORD.findall(phrase.lower()), key=len))
    of: dict[str, list[str]] = {}
    for phrase, label in pairs("affiliation_phrases"):
        of.setdefault(label, []).append(re.escape(phrase).replace(r"\ …\ ", rf"{_GAP} "))
    roles: dict[str, list[str]] = {}
    for role, label in pairs("affiliation_roles"):
        roles.setdefault(label, []).append(re.escape(role))
    patterns = {}
    for label in sorted({*of, *roles}):
        ranks = "|".join(sorted(roles.get(label, []), key=lambda role: (-len(role), role)))
        held = [rf"(?:{ranks})(?:-elect|-designate)?{_GAP},? (?:of|to|for|at|with|in|from)"] if ranks else []
        if ranks and label in {"office", "employment"}:
            held.append(rf"(?<=, )(?:{ranks})(?: [a-z-]+){{0,3}},")
        options = "|".join([*sorted(of.get(label, []), key=lambda phrase: (-len(phrase), phrase)), *held])
        patterns[label] = frozenset(needed[label]), rf"\b(?P<phrase>(?i:{options}))(?= ){_LIST}$"
    return patterns


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_WORD = re.compile(r"\w+")


def _alternatives(words: dict[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
