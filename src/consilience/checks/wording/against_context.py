"""Context that another article gives and this one lacks: what was reversed since, a measure, an official's result.

A party's own result (its survey, test, poll, audit or count) told without the contrary one of an authority or of
independent people, of which nothing stands here, is one side of the matter told as the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.statements import content, numbers
from consilience.language.quantities import read_quantities
from consilience.types import Part, Quantity, QuantityKind, Reading, Severity, Span

LEAST_WORDS = 4
"""Content stems that a statement needs before another's is taken for the same."""
HALF = 0.5
"""Share of content stems that two statements have in common at least to be about one thing."""
LEAST_SHARED = 3
"""Content stems that a party's result and the contrary one have in common at least."""
MATTER = 0.35
"""The same as a share of the party's result."""
APART = 0.05
"""Share by which two results differ at least."""

_REVERSED = re.compile(
    r"\b(?:overturned|quashed|called\soff|acquitted|thrown\sout|struck\sdown|rescinded|retracted|reinstated|annulled|"
    r"later\s(?:dropped|dismissed|withdrawn|cleared|reversed)|was\s(?:reversed|annulled|revoked)|on\sappeal|"
    r"on\scondition\sthat|never\s(?:replaced|repaired|paid|built|carried\sout|delivered))\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:average|averages|averaged|of\s(?:those|these|them)|classed\sas|minor|compared\swith|per\scapita)\b",
    re.IGNORECASE,
)
_EMPHATIC = re.compile(
    r"\b(?:an?\s)?(?:staggering|whopping|massive|shocking|astonishing|astounding|eye-watering|alarming|incredible|stunning)\s"
    r"(?:[£$€]\s?)?(?P<number>\d[\d,.]*\d|\d)",
    re.IGNORECASE,
)
_RESULT = (
    r"(?:surveys?|tests?|stud(?:y|ies)|audits?|polls?|trials?|reports?|samples|counts?|inspections?|reviews?|"
    r"measurements?|inquiry|analysis|figures|data)"
)
_PARTY = (
    r"(?:compan(?:y|ies)|firm|maker|manufacturer|owner|operator|landlord|airline|party|union|council|developer|supplier|bank|"
    r"utility|producer|contractor|campaign|lobby|industry|ministry|government|mine|plant)"
)
_OWN_RESULT = re.compile(
    rf"\b(?:its|their|his|her|{_PARTY}['’]s|compan(?:y|ies)['’]s?)\s(?:own|internal|in-house)\s(?:\w+\s)?{_RESULT}\b"
    rf"|\b(?:own|internal|in-house)\s{_RESULT}\b"
    rf"|\b{_RESULT}\s(?:that\s)?(?:(?:was\s)?(?:ordered|commissioned|paid\sfor|funded|run|done|made|taken|carried\sout|conducted)\s)?(?:by|of|for)\s(?:the\s)?"
    rf"(?:[\w'’-]+\s)?{_PARTY}(?:['’]s)?\b"
    rf"|\b{_RESULT}\s(?:that\s)(?:the\s)?{_PARTY}\s(?:[\w'’-]+\s){{0,3}}(?:ordered|commissioned|paid\sfor|made|ran|did)\b"
    rf"|\b(?:the\s)?{_PARTY}['’]s\s(?:\w+\s)?{_RESULT}\b",
    re.IGNORECASE,
)
_SAID_OF_OWN = re.compile(
    rf"\b{_PARTY}\s(?:[A-Z][\w'’-]*\s){{0,3}}said\sthat\sits\s[^.]{{0,60}}\b(?:passed|met|was\ssafe|is\ssafe|complied|was\sclean)\b",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"\b(?:inspectors?|inspectorate|authorit(?:y|ies)|regulators?|agency|bureau|auditors?|audit\soffice|watchdog|ombudsman|courts?|judge|"
    r"commission|commissioner|laborator(?:y|ies)|independent|scientists|researchers|coroner|prosecutors?|ministry|department|"
    r"police|fire\s(?:service|inspectors)|officials?|investigators?|election\sboard|geologists?|engineers)\b",
    re.IGNORECASE,
)
_CONTRARY = re.compile(
    r"\b(?:contradict\w*|disput\w*|reject\w*\s(?:the|that|its|this)|refut\w*|at\sodds|differ\w*\sfrom|challeng\w+|too\ssmall|flawed|misleading|"
    r"failed|not\ssafe|unsafe|not\smet|exceed\w*|above\s(?:the|its)\s(?:\w+\s)?(?:limit|height|level)|over\sthe\s(?:\w+\s)?limit|"
    r"times\s(?:the|what)|breach\w*|violat\w*|only\sa\s(?:poll|survey|study|test|count)|well\s(?:over|above|below))\b",
    re.IGNORECASE,
)

Theirs = Sequence[tuple[Reading, Wording]]


def without_context(wording: Wording, theirs: Theirs) -> Iterator[Spotted]:
    """What other articles add to a statement and turns it round."""
    yield from _outdated(wording, theirs)
    yield from _one_result(wording, theirs)
    yield from _numbers(wording, theirs)


# ── what was reversed ──


def _outdated(wording: Wording, theirs: Theirs) -> Iterator[Spotted]:
    """A past act told without what another source says of it: that it was overturned, called off or taken back."""
    own = wording.article.snapshot.body.lower()
    turned = [
        (other, their, told, found, match[0])
        for other, their in theirs
        for told, found in _statements(their)
        if (match := _reversal(told.text)) is not None and match[0].lower() not in own
    ]
    for passage, stems in _statements(wording) if turned else ():
        if _REVERSED.search(passage.text):
            continue
        for other, their, told, found, words in turned:
            shared = stems & found
            of_one = numbers(shared) or len(shared) >= max(LEAST_WORDS, 2 * HALF * len(stems) - 1)
            if len(shared) >= LEAST_WORDS and of_one and len(shared) >= HALF * len(stems):
                reason = f"{other.article.outlet.name} adds that it was «{words}»; nothing here says so"
                more = (their.quote(told.sentence.span),)
                yield Spotted("missing-context", passage.sentence.span, Severity.MODERATE, reason, more=more)


def _reversal(text: str) -> re.Match[str] | None:
    """What says of an act that it was taken back, not «has not been called off» or «would be quashed»."""
    return next((item for item in _REVERSED.finditer(text) if not _UNREAL.search(text[: item.start()])), None)


_UNREAL = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|unless|if|whether|until|would|could|might|may|must|should|will|shall|can|"
    r"to|wants?|demand\w*|calls?|urg\w*|ask\w*|hop\w*)\b|n['’]t\b)[^.;:]{0,40}$",
    re.IGNORECASE,
)


def _statements(wording: Wording) -> Iterator[tuple[Passage, frozenset[str]]]:
    for passage in wording.passages:
        if passage.part is Part.BODY and passage.ended and len(stems := content(passage.text)) >= LEAST_WORDS:
            yield passage, stems


# ── one side's result ──


def _one_result(wording: Wording, theirs: Theirs) -> Iterator[Spotted]:
    """A party's own result without the contrary one that others report of an authority or of independent people."""
    for passage in wording.passages:
        match = _OWN_RESULT.search(passage.text) or _SAID_OF_OWN.search(passage.text)
        if match is None or _CONTRARY.search(passage.text) or passage.part is Part.TITLE:
            continue
        for other, their in theirs:
            told = next((item for item in their.of(Part.BODY) if _contrary(wording, passage, item)), None)
            if told is not None:
                reason = (
                    f"a party's own result («{match[0]}»); {other.article.outlet.name} has a contrary one of somebody "
                    "else, of which nothing stands here"
                )
                more = (their.quote(told.sentence.span),)
                where = _headline(wording, passage) or passage.sentence.span
                severity = Severity.MAJOR if where.part is not Part.BODY else Severity.MODERATE
                yield Spotted("missing-context", where, severity, reason, charged=True, more=more)
                return


def _headline(wording: Wording, passage: Passage) -> Span | None:
    """The headline or standfirst, where it tells the same result."""
    for title in (*wording.of(Part.TITLE), *wording.of(Part.STANDFIRST)):
        stems = content(title.text)
        if re.search(rf"\b{_RESULT}\b", title.text, re.IGNORECASE) and len(stems & content(passage.text)) >= HALF * len(
            stems
        ):
            return title.sentence.span
    return None


def _contrary(wording: Wording, passage: Passage, told: Passage) -> bool:
    """Whether another article's sentence gives an authority's contrary result on the matter, unknown to this one."""
    official = _OFFICIAL.search(told.text)
    stems, found = _stems(passage.text), _stems(told.text)
    if official is None or len(stems & found) < LEAST_SHARED - 1:
        return False
    turned = _CONTRARY.search(told.text)
    other = _other_number(passage, told)
    in_one_unit = other is not None and bool(other.unit)
    if len(stems & found) + in_one_unit < max(LEAST_SHARED, MATTER * len(stems)):
        return False
    if turned is None and other is None:
        return False
    return not _known(wording, passage, told, turned[0] if turned else "", other)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem if stem[0].isdigit() else stem.removesuffix("s") for stem in content(text))


def _other_number(passage: Passage, told: Passage) -> Quantity | None:
    """Another result in the same unit."""
    kinds = {QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.COUNT, QuantityKind.MONEY}
    mine = [one for one in read_quantities(passage.text, passage.sentence.span) if one.kind in kinds]
    for one in read_quantities(told.text, told.sentence.span):
        same = [item for item in mine if item.kind is one.kind and item.unit == one.unit and _of_one(item, one)]
        if same and all(abs(item.low - one.low) > APART * max(item.low, one.low) for item in same):
            return one
    return None


def _of_one(item: Quantity, one: Quantity) -> bool:
    return item.kind is not QuantityKind.COUNT or bool(content(item.of) & content(one.of))


def _known(wording: Wording, passage: Passage, told: Passage, turned: str, other: Quantity | None) -> bool:
    """Whether this article gives the contrary result too: its number, or the contrast itself."""
    stems = _stems(told.text)
    for item in wording.of(Part.BODY):
        text = item.text
        if other is not None and f"{other.low:g}" in numbers(content(text)):
            return True
        if other is not None and any(
            abs(one.low - other.low) <= APART * other.low
            for one in read_quantities(text, item.sentence.span)
            if one.kind is other.kind
        ):
            return True
        if item is not passage and _CONTRARY.search(text) and _OFFICIAL.search(text):
            return True
        if item is not passage and turned and _CONTRARY.search(text) and len(stems & _stems(text)) >= 2:
            return True
    return False


# ── numbers ──


def _numbers(wording: Wording, theirs: Theirs) -> Iterator[Spotted]:
    """A number given with an exclamation, which another source sets against an average or breaks down."""
    for passage in wording.of(Part.BODY):
        for match in _EMPHATIC.finditer(passage.text):
            number = match["number"].strip(".,").replace(",", "")
            compared_by = next(
                ((other, their, pair) for other, their in theirs for pair in _put_in_context(their, number, passage)),
                None,
            )
            if compared_by is None:
                continue
            other, their, shown = compared_by
            reason = (
                f"{other.article.outlet.name} says what the number is to be compared with, or what it is made up of"
            )
            more = tuple(their.quote(item.sentence.span) for item in shown)
            yield Spotted("numbers-out-of-context", passage.sentence.span, Severity.MODERATE, reason, more=more)


def _put_in_context(their: Wording, number: str, ours: Passage) -> Iterator[tuple[Passage, ...]]:
    """The sentences of another article that give the number and, there or in the next, what it is measured against."""
    body = their.of(Part.BODY)
    for index, passage in enumerate(body):
        stems = content(passage.text)
        if number not in stems or len(stems & content(ours.text)) < 2:
            continue
        following = body[index + 1 : index + 2]
        if _COMPARED.search(passage.text):
            yield (passage,)
        elif following and _COMPARED.search(following[0].text):
            yield (passage, following[0])
