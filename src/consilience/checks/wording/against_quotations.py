"""A quotation that another article gives otherwise: words that decide its sense dropped, added or exchanged.

Quotations of one speaker are aligned word by word. A cut that is marked, a rest that the article gives nearby,
contractions, figures for words, spelling and fillers are no change. Words that one version alone has more are taken for
the speaker's; where words are exchanged, two others must agree before one is charged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from consilience.checks.wording.passages import Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content
from consilience.language.lexicon import load
from consilience.language.tokens import Row
from consilience.types import Attribution, Part, Quote, Reading, Severity, VoiceKind

LEAST_WORDS = 4
"""Words of a quotation before it can be aligned with another."""
COVERED = 0.75
"""Share of a sentence's words that another version must have in the same order to be the same sentence."""
AGREEING = 2
"""Other articles that must agree on a version where words are exchanged, not dropped."""
MOST_WITHIN = 4
"""Words dropped in the middle of a sentence, at most; more are an aside («, if anybody is listening to us, »)."""
HALF = 0.5
MOST_WORDS = 90
"""Words of a quoted sentence; longer ones are lists."""

_ELLIPSIS = re.compile(r"\.\.\.|…|\[|\(|\*")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_SHORT = {"n't": "not", "'re": "are", "'ll": "will", "'ve": "have", "'m": "am", "'d": "would"}
_NUMBERS = {
    word: str(value)
    for value, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
}
_FILLERS = frozenset(
    {"um", "uh", "er", "well", "very", "so", "really", "just", "you", "know", "that", "think", "look", "and", "now"}
)
_NEGATIONS = frozenset(
    {"not", "never", "no", "none", "nobody", "nothing", "hardly", "barely", "neither", "nor", "cannot", "without"}
)
_HEDGES = frozenset(
    {
        "may",
        "might",
        "could",
        "probably",
        "possibly",
        "perhaps",
        "maybe",
        "likely",
        "some",
        "most",
        "many",
        "partly",
        "few",
    }
    | {
        "try",
        "hope",
        "seem",
        "seems",
        "appears",
        "appear",
        "almost",
        "nearly",
        "mostly",
        "sometimes",
        "often",
        "allegedly",
        "would",
    }
)
_CONDITIONS = frozenset(
    {
        "if",
        "unless",
        "until",
        "but",
        "except",
        "provided",
        "only",
        "though",
        "although",
        "however",
        "before",
        "whether",
        "or",
    }
    | {"outside", "inside", "yet", "while", "when", "without"}
)
_LIMITS = (
    ("as", "long", "as"), ("so", "long", "as"), ("for", "now"), ("this", "year"), ("this", "week"), ("this", "month"),
    ("at", "this"), ("so", "far"), ("at", "the", "moment"), ("at", "present"), ("in", "theory"), ("on", "paper"),
    ("right", "now"), ("today",), ("yet",), ("tomorrow",), ("this", "season"), ("this", "time"), ("here",),
)  # fmt: skip
_RELATIVES = frozenset({"who", "that", "which", "whose"})
_SETS = (
    frozenset({"all", "every", "everyone", "everything", "always"}),
    frozenset({"some", "few", "several", "hardly", "sometimes"}),
    frozenset({"most", "many", "majority"}),
    frozenset({"no", "none", "never", "nobody", "nothing"}),
    frozenset({"will", "shall", "must"}),
    frozenset({"may", "might", "could", "would"}),
    frozenset({"a", "an", "the", "any"}),
)
"""Words of one set may stand for each other; those of two sets differ in what is claimed."""
_OPENERS = (
    "if", "unless", "only", "i don't", "i do not", "i hope", "i doubt", "it is a lie", "it's a lie", "it is not true",
    "it's not true", "they say", "some say", "people say", "nobody", "no one", "they want us to believe", "critics say",
    "i used to think", "they claim", "it is wrong to say", "it would be wrong", "i never said", "i did not say",
    "i can't say", "i cannot say", "they told me", "when", "suppose", "provided", "as long as", "until", "we hope",
    "i am not saying", "i'm not saying", "we don't", "we do not", "not",
)  # fmt: skip
"""How a sentence begins whose rest alone says something else."""
_CORRECTING = frozenset({"until", "unless", "but", "if", "only", "however", "instead"})
_TIMES = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|noon|midnight|night)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a quotation, in comparable words."""

    item: Attribution
    words: tuple[str, ...]
    text: str


def requoted(wording: Wording, theirs: Sequence[tuple[Reading, Wording]]) -> Iterator[Spotted]:
    """Quotations that mean something else as another article gives them."""
    others = [
        (other, their, said) for other, their in theirs for item in _quoted(other) for said in _sentences(other, item)
    ]
    if not others:
        return
    for item in _quoted(wording.reading):
        for said in _sentences(wording.reading, item):
            if _whole(wording, item, said):
                yield from _held_against(wording, said, others)
    yield from _without_the_rest(wording, theirs)


def _whole(wording: Wording, item: Attribution, said: Said) -> bool:
    """Whether a sentence is quoted as a whole: from its capital to its stop or comma, no cut marked."""
    text = wording.article.text(item.span)
    first = next((char for char in said.text if char.isalnum()), "")
    ended = said.text.rstrip().endswith((".", "!", "?")) or text.rstrip().endswith((",", ".", "!", "?"))
    return ended and not first.islower() and not _ELLIPSIS.search(text)


def _held_against(wording: Wording, said: Said, others: Sequence[tuple[Reading, Wording, Said]]) -> Iterator[Spotted]:
    dropped: list[tuple[str, str, Quote]] = []
    exchanged: list[tuple[str, str, Quote]] = []
    for other, their, full in others:
        if not one_speaker(said.item, full.item) or abs(len(full.words) - len(said.words)) > MOST_WORDS // 2:
            continue
        change = _change(said, full)
        if change is None or _another_day(wording, said, their, full):
            continue
        kind, words = change
        if kind != "exchanged" and _given_nearby(wording, said.item, words):
            continue
        entry = (words, other.article.outlet.name, their.quote(full.item.span))
        (exchanged if kind == "exchanged" else dropped).append(entry)
    if dropped:
        words, outlet, _ = dropped[0]
        reason = f"{outlet} quotes the speaker with «{words[:120]}», which is left out here with no sign of the cut"
        more = tuple(dict.fromkeys(quoted for _, _, quoted in dropped))[:2]
        yield Spotted("altered-quotation", said.item.span, Severity.MAJOR, reason, charged=True, more=more)
    elif exchanged:
        words, outlet, _ = exchanged[0]
        agreed = [quoted for said_so, _, quoted in exchanged if said_so == words]
        reason = f"{outlet} and {len(agreed) - 1} more quote the speaker otherwise: {words}"
        sure = len(agreed) >= AGREEING
        more = tuple(agreed[:2])
        yield Spotted("altered-quotation", said.item.span, Severity.MAJOR, reason, sure=sure, charged=True, more=more)


# ── two versions of one sentence ──


def _change(said: Said, full: Said) -> tuple[str, str] | None:
    """How the other version differs in what decides the sense: «dropped» or «exchanged», with the words."""
    if said.words == full.words:
        return None
    matcher = SequenceMatcher(None, said.words, full.words, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    matched = sum(block.size for block in blocks)
    if matched < max(LEAST_WORDS - 1, COVERED * len(said.words)):
        return None
    if not content(" ".join(said.words)) & content(" ".join(full.words)):
        return None
    dropped, exchanged = "", ""
    for tag, first, last, start, end in matcher.get_opcodes():
        mine, their = said.words[first:last], full.words[start:end]
        if tag == "insert" and _decides(their, start, end, full.words, said.words):
            dropped = dropped or " ".join(their)
        elif tag == "replace" and _differ(mine, their):
            exchanged = exchanged or f"«{' '.join(their)}», not «{' '.join(mine)}»"
        elif tag == "replace" and len(their) > len(mine) and _decides(their, start, end, full.words, said.words):
            dropped = dropped or " ".join(their)
        elif tag == "delete" and _NEGATIONS & set(mine):
            exchanged = exchanged or f"without «{' '.join(mine)}»"
    if dropped and not exchanged:
        return "dropped", dropped
    return ("exchanged", exchanged) if exchanged else None


def _decides(words: tuple[str, ...], start: int, end: int, full: tuple[str, ...], said: tuple[str, ...]) -> bool:
    """Whether words that one version lacks decide what is said."""
    if not set(words) - _FILLERS or set(words) <= set(said) or _address(words):
        return False
    if end == len(full):
        return _ends_it(words)
    if start == 0:
        opening = " ".join(words)
        return any(opening == opener or opening.startswith(opener + " ") for opener in _OPENERS) and len(words) > 1
    short = len(words) <= MOST_WITHIN
    return (short and bool(set(words) & (_NEGATIONS | _HEDGES))) or (words[0] in _RELATIVES and len(words) > 1)


def _address(words: tuple[str, ...]) -> bool:
    """«… if anybody is listening» is no condition."""
    return words[0] == "if" and len(words) > 1 and words[1] in {"you", "any", "anyone", "anybody"}


def _ends_it(words: tuple[str, ...]) -> bool:
    first = words[0]
    limited = any(words[: len(limit)] == limit for limit in _LIMITS)
    restricts = first in _RELATIVES and len(words) > 2
    return first in _CONDITIONS or limited or restricts


def _differ(mine: tuple[str, ...], their: tuple[str, ...]) -> bool:
    """Whether exchanged words are of different sets of quantity, certainty or negation, or are different numbers."""
    if len(mine) > 3 or len(their) > 3:
        return False
    here = {number for number, members in enumerate(_SETS) if members & set(mine)}
    there = {number for number, members in enumerate(_SETS) if members & set(their)}
    if here and there and not here & there:
        return True
    if bool(_NEGATIONS & set(mine)) != bool(_NEGATIONS & set(their)):
        return True
    figures = [word for word in mine if word[0].isdigit()], [word for word in their if word[0].isdigit()]
    return bool(figures[0] and figures[1]) and figures[0] != figures[1]


def _another_day(wording: Wording, said: Said, their: Wording, full: Said) -> bool:
    """Whether the sentences around date the two quotations differently."""
    mine = {match[0].lower() for match in _TIMES.finditer(_around(wording, said.item))}
    other = {match[0].lower() for match in _TIMES.finditer(_around(their, full.item))}
    return bool(mine) and bool(other) and not mine & other


def _around(wording: Wording, item: Attribution) -> str:
    return " ".join(passage.text for passage in wording.of(Part.BODY) if passage.sentence.span.overlaps(item.span))


# ── the sentence after ──


def _without_the_rest(wording: Wording, theirs: Sequence[tuple[Reading, Wording]]) -> Iterator[Spotted]:
    """A denial quoted without the correction («… not closing it. We stop it until …») that others go on with."""
    for item in _quoted(wording.reading):
        own = list(_sentences(wording.reading, item))
        if not own or not _NEGATIONS & set(own[-1].words) or _ELLIPSIS.search(wording.article.text(item.span)):
            continue
        more = list[Quote]()
        for other, their in theirs:
            quoted = [said for one in _quoted(other) for said in _sentences(other, one)]
            for said, following in pairwise(quoted):
                near = following.item.span.start - said.item.span.end <= BROKEN
                if said.words == own[-1].words and near and one_speaker(said.item, item) and _corrects(said, following):
                    if not _told_here(wording, item, following):
                        more.append(their.quote(following.item.span))
                    break
        if len(more) >= AGREEING:
            reason = f"others quote the speaker on: «{more[0].text[:120]}»; here the denial stands alone"
            yield Spotted("altered-quotation", item.span, Severity.MAJOR, reason, charged=True, more=tuple(more[:2]))


def _corrects(said: Said, following: Said) -> bool:
    """Whether a sentence goes on in the first one's own terms with a condition or a contrast."""
    same = said.words[:2] == following.words[:2] or said.words[0] == following.words[0]
    return same and bool(_CORRECTING & set(following.words))


def _told_here(wording: Wording, item: Attribution, following: Said) -> bool:
    stems = content(following.text)
    told = (_around_words(wording, item), *(wording.article.text(other.span) for other in wording.reading.attributions))
    return any(len(stems & content(text)) >= HALF * len(stems) for text in told)


def _around_words(wording: Wording, item: Attribution) -> str:
    body = wording.article.snapshot.body
    return body[max(0, item.span.start - BROKEN) : item.span.end + BROKEN]


# ── quotations and their words ──

BROKEN = 200
"""Code points that an attribution in the middle of a quotation may take up."""


def _given_nearby(wording: Wording, item: Attribution, words: str) -> bool:
    """Whether the speaker's rest stands in the article after all (a quotation broken by its attribution)."""
    stems = content(words)
    body = wording.article.snapshot.body
    near = body[max(0, item.span.start - BROKEN) : item.span.start] + body[item.span.end : item.span.end + BROKEN]
    return (bool(stems) and len(stems & content(near)) >= HALF * len(stems)) or (not stems and words in near.lower())


def one_speaker(one: Attribution, other: Attribution) -> bool:
    """Whether two quotations are of one person, by the last word of the name; nobody's are nobody's."""
    if one.speaker is None or other.speaker is None:
        return False
    return one.speaker.name.split()[-1].lower() == other.speaker.name.split()[-1].lower()


def _quoted(reading: Reading) -> list[Attribution]:
    return [
        item
        for item in reading.attributions
        if item.kind is VoiceKind.QUOTED
        and item.span.part is Part.BODY
        and not item.fragment
        and item.speaker is not None
    ]


@lru_cache(maxsize=1024)
def _words(text: str) -> tuple[str, ...]:
    """The words of a quotation as they are compared: contractions and number words written out, spelling evened."""
    found = list[str]()
    for token in Row(text).tokens:
        if token.kind == "mark":
            continue
        word = token.lower
        for short, long in _SHORT.items():
            if word.endswith(short) and len(word) > len(short):
                found.append({"ca": "can", "wo": "will"}.get(word[: -len(short)], word[: -len(short)]))
                word = long
                break
        found.extend(("can", "not") if word == "cannot" else (_NUMBERS.get(word, _spelt(word)),))
    return tuple(found)


def _spelt(word: str) -> str:
    return word.replace("isation", "ization").replace("our", "or") if len(word) > 5 else word


def _sentences(reading: Reading, item: Attribution) -> Iterator[Said]:
    text = reading.article.text(item.span)
    for match in _SENTENCE.finditer(text):
        words = _words(match[0])
        if LEAST_WORDS <= len(words) <= MOST_WORDS and any(word not in load("function_words") for word in words):
            yield Said(item, words, match[0])
