"""Arithmetic that an article does in a sentence and that does not come out: totals, changes, shares, multiples.

Beside `doubting.sums`. Only where the words say that the numbers belong together; rounded numbers are given their
rounding, and whatever may be left out («among them», «including») ends it. A change, multiple or share that the figures
beside it refute is shown; parts that miss their whole may be a slip and stay candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.quantities import read_quantities
from consilience.types import Bound, Part, Quantity, QuantityKind, Severity

POINT = 1.5
"""Percentage points by which a change that was reckoned from rounded figures may differ."""
RELATIVE = 0.06
"""The same as a share of a large change."""
FEWEST_PARTS = 2
_TWICE_WORDS = frozenset({"twice", "double", "triple", "times", "half"})
_SHARE_WORDS = frozenset({"half", "third", "quarter", "fifth", "thirds", "quarters"})
FEWEST_SHARES = 3
_PERCENT = frozenset({"percent", "cent"})
_TOTALS = frozenset({"total", "altogether", "adding"})
_POLLS = frozenset({"poll", "survey", "vote", "asked", "respondents"})
LARGEST_SUM = 110.0
"""Shares of one poll that come to more are no rounding."""

_PARTIAL = re.compile(
    r"\b(?:including|among|some|about|around|nearly|roughly|more\sthan|at\sleast|other\sthings|mostly|several|approximately|almost|"
    r"over|up\sto|or\smore|both|respectively|also|adjusted|inflation|annualised|annualized|each|another|later|so\sfar|average|previously)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:a\stotal\sof|in\sall|altogether|adding\sup\sto|bringing\sthe\stotal\sto|for\sa\stotal\sof)\s$", re.IGNORECASE
)
_UNDECIDED = re.compile(
    r"\b(?:undecided|do(?:es)?\snot|"
    r"don['’]t|neither|against|oppose\w*|no\sopinion|rest|don['’]t\sknow|unsure)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_COMPARING = re.compile(
    r"\b(?:also|both|while|than|from|compared|margin|up|down|republicans|democrats|women|men)\b", re.IGNORECASE
)
_FROM = re.compile(r"\bfrom\s(?:about\s)?$", re.IGNORECASE)
_TO = re.compile(r"\bto\s(?:just\s|only\s|some\s)?$", re.IGNORECASE)
_ROSE = re.compile(
    r"\b(?:rose|risen|rise|increas\w+|grew|grown|up|climbed|jumped|gained|soared|surged)\b", re.IGNORECASE
)
_FELL = re.compile(
    r"\b(?:fell|fallen|fall|dropped|drop|declin\w+|decreas\w+|down|cut|reduced|shrank|plunged|lower)\b", re.IGNORECASE
)
_MULTIPLES = {
    "doubled": 2.0, "twice": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5,
}  # fmt: skip
_MULTIPLE = re.compile(r"\b(?P<word>doubled|tripled|trebled|quadrupled|halved|twice)\b", re.IGNORECASE)
_FRACTIONS = {
    "half": 1 / 2,
    "a third": 1 / 3,
    "a quarter": 1 / 4,
    "a fifth": 1 / 5,
    "two-thirds": 2 / 3,
    "three-quarters": 3 / 4,
}
_FRACTION = re.compile(
    r"\b(?P<share>half|a\sthird|a\squarter|a\sfifth|two-thirds|three-quarters)\sof\s(?:the\s|its\s|all\s)?(?:\w+\s)?[a-z]+,\s(?:or\s)?"
    r"(?P<part>\d[\d,]*)\s(?:out\s)?of\s(?:the\s)?(?P<whole>\d[\d,]*)\b",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"\b(?P<word>twice|double|three\stimes|triple|four\stimes|half)\s(?:the|its|their|of\sthe)\s(?:original\s|planned\s|budgeted\s)?(?=[£$€]?\d)",
    re.IGNORECASE,
)
_TWICE_OF = {"twice": 2.0, "double": 2.0, "three times": 3.0, "triple": 3.0, "four times": 4.0, "half": 0.5}


def wrong_arithmetic(wording: Wording) -> Iterator[Spotted]:
    """The sentences whose numbers contradict each other."""
    for passage in wording.of(Part.BODY):
        if not passage.ended or (_DIGIT.search(passage.text) is None and ":" not in passage.text):
            continue
        for rule in (*_RELATIONS, *_PARTS):
            reason = rule(passage)
            if reason is not None:
                span, told = passage.sentence.span, not _quoted(passage)
                sure = rule in _RELATIONS
                yield Spotted("numbers-out-of-context", span, Severity.MODERATE, reason, sure=sure, charged=told)
                break


def _quoted(passage: Passage) -> bool:
    return re.search(r"[“”\"]", passage.text) is not None


def _quantities(passage: Passage) -> tuple[Quantity, ...]:
    return tuple(sorted(read_quantities(passage.text, passage.sentence.span), key=lambda item: item.span.start))


def _ends(passage: Passage) -> list[tuple[Quantity, Quantity]]:
    """The pairs of a «from … to …» of one kind and unit."""
    quantities, at = _quantities(passage), passage.sentence.span.start
    found = []
    for one in quantities:
        if not _FROM.search(passage.text[: one.span.start - at]):
            continue
        for other in quantities:
            between = passage.text[one.span.end - at : other.span.start - at] if other.span.start > one.span.end else ""
            if (
                between
                and len(between) <= 40
                and _TO.search(between)
                and _of_one_kind(one, other)
                and _exact(one, other)
            ):
                found.append((one, other))
                break
    return found


def _of_one_kind(one: Quantity, other: Quantity) -> bool:
    """Whether both are of one kind and unit; the second of two sums may lack its currency («from 800 euros to 760»)."""
    if one.kind is other.kind:
        return one.unit == other.unit
    return {one.kind, other.kind} == {QuantityKind.MONEY, QuantityKind.COUNT}


def _exact(*items: Quantity) -> bool:
    return all(item.bound is Bound.EXACT and item.low == item.high and item.low > 0 for item in items)


def _change(passage: Passage) -> str | None:
    """«rose by 50 per cent, from 2,000 to 2,600»."""
    if "from" not in passage.words or ("%" not in passage.text and passage.words.isdisjoint(_PERCENT)):
        return None
    ends = [pair for pair in _ends(passage) if pair[0].kind is not QuantityKind.PERCENT]
    shares = [item for item in _quantities(passage) if item.kind is QuantityKind.PERCENT and item.bound is Bound.EXACT]
    if len(ends) != 1 or len(shares) != 1 or _PARTIAL.search(passage.text):
        return None
    (first, last), given = ends[0], shares[0].low
    up, down = _ROSE.search(passage.text) is not None, _FELL.search(passage.text) is not None
    if up == down or not _of_one_kind(first, last):
        return None
    true = 100 * (last.low - first.low) / first.low
    if (true > 0) != up:
        return None
    if abs(abs(true) - given) <= max(POINT, RELATIVE * abs(true)):
        return None
    return f"from {first.low:g} to {last.low:g} is {abs(true):.0f} per cent, not {given:g}"


def _multiple(passage: Passage) -> str | None:
    """«tripled, from 900 to 1,800»."""
    match = None if passage.words.isdisjoint(_MULTIPLES) else _MULTIPLE.search(passage.text)
    ends = _ends(passage) if match is not None else []
    if match is None or len(ends) != 1 or _PARTIAL.search(passage.text) or len(_MULTIPLE.findall(passage.text)) > 1:
        return None
    first, last = ends[0]
    wanted, true = _MULTIPLES[match["word"].lower()], last.low / first.low
    if abs(true - wanted) <= 0.2 * wanted:
        return None
    return f"from {first.low:g} to {last.low:g} is {true:.1f} times, not «{match['word']}»"


def _times(passage: Passage) -> str | None:
    """«cost 30 million, twice the 10 million that was planned»."""
    match = None if passage.words.isdisjoint(_TWICE_WORDS) else _TWICE.search(passage.text)
    if match is None or _PARTIAL.search(passage.text):
        return None
    at = passage.sentence.span.start + match.end()
    before = [item for item in _quantities(passage) if item.span.end <= at - len(match[0])]
    after = [item for item in _quantities(passage) if item.span.start >= at - 1]
    if len(before) != 1 or not after or not _of_one_kind(before[0], after[0]):
        return None
    wanted = _TWICE_OF[" ".join(match["word"].lower().split())]
    true = before[0].low / after[0].low if after[0].low else 0.0
    if not _exact(before[0], after[0]) or abs(true - wanted) <= 0.2 * wanted:
        return None
    return f"{before[0].low:g} is {true:.1f} times {after[0].low:g}, not «{match['word']}»"


def _fraction(passage: Passage) -> str | None:
    """«a third of pupils, 80 of 160»."""
    match = None if passage.words.isdisjoint(_SHARE_WORDS) else _FRACTION.search(passage.text)
    if match is None or _PARTIAL.search(passage.text):
        return None
    part, whole = (float(match[name].replace(",", "")) for name in ("part", "whole"))
    share = _FRACTIONS[" ".join(match["share"].lower().split())]
    if whole == 0 or abs(part / whole - share) <= 0.08:
        return None
    return f"{match['part']} of {match['whole']} is {100 * part / whole:.0f} per cent, not «{match['share']}»"


def _list(passage: Passage) -> str | None:
    """«Twelve people were hurt: seven in the first bus and four in the second»."""
    mark = re.search(":", passage.text)
    if mark is None or _PARTIAL.search(passage.text) or passage.text.count(":") > 1:
        return None
    at = passage.sentence.span.start + mark.start()
    counts = [item for item in _quantities(passage) if item.kind is QuantityKind.COUNT]
    whole = [item for item in counts if item.span.end <= at]
    parts = [item for item in counts if item.span.start > at]
    if len(whole) != 1 or len(parts) < FEWEST_PARTS or not _exact(*whole, *parts) or not _parallel(passage, parts):
        return None
    return _against(whole[0], parts)


def _parallel(passage: Passage, parts: Sequence[Quantity]) -> bool:
    """Whether after the colon stands nothing but the parts: each item begins with its number, the last after «and»."""
    after = passage.text[passage.text.index(":") + 1 :].rstrip(".!” ")
    items = [item.strip() for item in re.split(r",\s(?:and\s)?|\sand\s", after) if item.strip()]
    starts = {part.span.start - passage.sentence.span.start for part in parts}
    offset = passage.text.index(":") + 1
    places = [passage.text.index(item, offset) for item in items]
    return len(items) == len(parts) and all(place in starts for place in places)


def _total(passage: Passage) -> str | None:
    """«4 million to schools, 3 million to roads and 2 million to parks, a total of 12 million»."""
    if passage.words.isdisjoint(_TOTALS) and " in all " not in passage.text:
        return None
    counts = [item for item in _quantities(passage) if item.kind in {QuantityKind.COUNT, QuantityKind.MONEY}]
    at = passage.sentence.span.start
    if len(counts) <= FEWEST_PARTS or not _TOTAL.search(passage.text[: counts[-1].span.start - at]):
        return None
    before_total = _TOTAL.sub("", passage.text[: counts[-1].span.start - at])
    if _PARTIAL.search(before_total) or len({item.kind for item in counts}) > 1 or not _exact(*counts):
        return None
    return _against(counts[-1], counts[:-1])


def _against(whole: Quantity, parts: Sequence[Quantity]) -> str | None:
    total = sum(part.low for part in parts)
    if total == whole.low or (abs(total - whole.low) <= 0.05 * whole.low and whole.low >= 100):
        return None
    return f"{' and '.join(f'{part.low:g}' for part in parts)} come to {total:g}, not {whole.low:g}"


def _shares(passage: Passage) -> str | None:
    """The answers to one question of a poll that come to well over a hundred."""
    if passage.words.isdisjoint(_POLLS) or not _UNDECIDED.search(passage.text) or _COMPARING.search(passage.text):
        return None
    shares = [item for item in _quantities(passage) if item.kind is QuantityKind.PERCENT and _exact(item)]
    if len(shares) < FEWEST_SHARES:
        return None
    total = sum(item.low for item in shares)
    return f"the shares come to {total:g} per cent" if total >= LARGEST_SUM else None


_RELATIONS = (_change, _multiple, _times, _fraction)
"""What the report says of its own figures and they do not bear out."""
_PARTS = (_list, _total, _shares)
"""Parts that miss their whole may be a slip: candidates, as those of `doubting.sums`."""
