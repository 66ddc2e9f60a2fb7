"""Which sentences of the articles carry the story: what several articles say, early, in the words of their headlines.

Weights are hand-set on the development stories (story gold; ROUGE-1 on ``allsides_dev`` train); they order sentences
and are no probabilities. Sources: LexRank (Erkan & Radev 2004) for centrality, MMR (Carbonell & Goldstein 1998).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

from consilience.composing.figures import counts, numbers
from consilience.language.lexicon import load
from consilience.language.overlap import word_overlap
from consilience.language.tokens import tokenise
from consilience.types import Alignment, ArticleKind, Claim, Part, Reading, Sentence, Span, VoiceKind

SUPPORT, CENTRALITY, LEAD, TITLE, SUBSTANCE = 1.0, 0.5, 1.0, 1.0, 0.4
DECAY = 0.15
"""Per sentence from the top: the inverted pyramid."""
DIVERSITY = 1.0
"""How much of a sentence's weight is lost when everything in it has been told."""
REPEATED = 0.7
"""Share of a sentence's wording from which it only repeats one that has been chosen."""

SAME_FIGURE = 0.25
"""Added to that share where both give the same telling number."""

WORTH_TELLING = 0.8
"""Score, less what is told, below which a statement is no longer handed out: on the development stories six in ten
of those just above it are facts that an editor wanted, one in seven of those well below."""

WORTH_ALONE = 0.8
"""The same for what one source alone states."""

LINKED, DAMPING, ROUNDS = 0.12, 0.85, 30
"""LexRank: least likeness of a link, damping, rounds of the power method (converged to four places)."""

QUOTED, OPINION, LOADED, SLANTED, LONG = 0.3, 0.5, 0.4, 1.0, 0.2
"""Deductions: mostly a quotation, an opinion article, a loaded word in the reporter's voice, words that a check finds
fault with, more than `LONG_WORDS`."""
POINTING = 0.15
"""Deduction for a sentence that opens with «the» and a common noun: mostly somebody introduced before."""
BACKGROUND = 0.8
"""Deduction for what was so before the event: where a body has its seat, who founded it."""
MOSTLY_QUOTED, LONG_WORDS = 0.6, 40

HEADING = 0.8
"""Share of capitalised words from which a sentence is a heading."""

_CAPTION = re.compile(
    r"\s\|\s|\((?:left|right|center|centre|top|bottom|back|L|R|C|from left|pictured|file)\)"
    r"|\b(?:pictured|file photo|seen here)\b"
    r"|\([^()]*(?:/|\bvia\s|Photo|Getty|Images|Screenshot)[^()]*\)\s*$|^(?:Photo|Image|Video|Credit|Caption)\b[^.]{0,40}:",
    re.IGNORECASE,
)

_ADDRESSED = re.compile(
    r"\b(?:check out|click here|sign up|subscribe|read more|read on|stay tuned|follow us|watch the video|"
    r"for (?:continuing|continued|more|full|complete|further) (?:coverage|information|on|details|about)|"
    r"as we (?:reported|noted)|this (?:story|article|post) (?:has been|was|will be))\b"
    r"|^(?:Yes|No|Well|Sure|Look|Remember|Now|OK|Okay|Spoiler|Disclosure|Correction|Note),\s|,\sFile\s[A-Z]",
    re.IGNORECASE,
)
"""What an outlet says to its readers, and credits of pictures that stand within a line."""

_BACKGROUND = re.compile(
    r"\b(?:is|are|was|were) (?:headquartered|based) in\b|\b(?:was|were) founded (?:in|by)\b"
    r"|\b(?:has|have) (?:long |also )?worked with\b"
    r"|\b(?:is|are) (?:now |currently )?(?:comprised|composed|made up) of\b"
)
"""What stood so before the event."""

_IMAGINED = re.compile(
    r"[“\"]?(?:If (?:a|an|anyone|someone|you|we)\s|(?:Imagine|Suppose|Picture)\s"
    r"|In (?:the )?(?:movies?|films?|fiction|science fiction|sci-fi|novels?)\b)"
)
"""Openings that tell of no event but of a case or a scene."""

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_TURN = re.compile(r"[\s“\"]*(?:But|Yet|However|Still|Though)\b")
_EVENT = re.compile(r"\b(?:will|would|(?!need|speed|exceed|indeed|hundred|red|bed)[a-z]{2,}ed)\b")
_POINTING = re.compile(r"[“\"]?The\s[a-z]")
_STEM = 6
"""As `language.overlap`: words that agree in so many first letters count as one."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of an article that could be told; ``number`` counts the article's sentences from 0.

    ``alignments`` are those of its claims, most widely shared first; ``stems`` its words cut to a light stem;
    ``counts`` what it counts. ``slanted``: a check finds fault with its wording.
    """

    reading: Reading
    sentence: Sentence
    number: int
    text: str
    claims: tuple[Claim, ...]
    alignments: tuple[Alignment, ...]
    stems: frozenset[str]
    counts: frozenset[float]
    slanted: bool = False

    @property
    def snapshot(self) -> str:
        """The id of its article."""
        return self.reading.article.snapshot.id

    @property
    def key(self) -> tuple[str, str, int]:
        """Orders statements whatever order their articles came in."""
        return self.snapshot, str(self.sentence.span.part), self.sentence.span.start


@dataclass(frozen=True, slots=True)
class Ranking:
    """The statements, the score of each, and the weight of each stem among them."""

    statements: tuple[Statement, ...]
    scores: tuple[float, ...]
    weights: Mapping[str, float]

    def weight(self, stems: frozenset[str]) -> float:
        """The weight of some words together; sorted, so that rounding does not depend on their order."""
        return math.fsum(self.weights.get(stem, 1.0) for stem in stems)

    def contained(self, inner: frozenset[str], outer: frozenset[str]) -> float:
        """The share of the weight of the words of one text that another has as well, in [0, 1]."""
        total = self.weight(inner)
        return self.weight(inner & outer) / total if total else 0.0

    def repeated(self, one: Statement, other: Statement) -> float:
        """How much of the shorter of two statements stands in the other, in [0, 1]; a telling number counts more.

        Two that count the same several things repeat each other. Else by weight or by number of content words: what
        every article names weighs little, but is told again all the same.
        """
        share = max(self.contained(one.stems, other.stems), self.contained(other.stems, one.stems))
        if len(one.counts & other.counts) > 1 and len(one.counts ^ other.counts) < 2:
            return 1.0
        left, right = one.stems - _plain(), other.stems - _plain()
        share = max(share, len(left & right) / max(1, min(len(left), len(right))))
        return min(1.0, share + SAME_FIGURE * bool(_figures(one.stems & other.stems)))


def statements(
    readings: Sequence[Reading], alignments: Sequence[Alignment], slanted: Collection[Span] = ()
) -> tuple[Statement, ...]:
    """The sentences of standfirst and body that claim something, whatever order the readings came in.

    ``slanted`` are words that no neutral story would take over.
    """
    of_claim = {claim: alignment for alignment in alignments for claim in alignment.claims}
    article_of = {claim.id: claim.quote.span.snapshot for reading in readings for claim in reading.claims}

    def spread(alignment: Alignment) -> tuple[int, str]:
        return -len({article_of.get(claim) for claim in alignment.claims}), alignment.id

    found = []
    for reading in sorted(readings, key=lambda reading: reading.article.snapshot.id):
        claims: dict[tuple[str, int], list[Claim]] = {}
        for claim in reading.claims:
            claims.setdefault((claim.sentence.part, claim.sentence.start), []).append(claim)
        running = [item for part in (Part.STANDFIRST, Part.BODY) for item in reading.article.sentences_of(part)]
        for number, sentence in enumerate(running):
            own = tuple(claims.get((sentence.span.part, sentence.span.start), ()))
            text = reading.article.text(sentence.span)
            if not own or _is_heading(text) or any(pattern.search(text) for pattern in (_CAPTION, _ADDRESSED)):
                continue
            if _IMAGINED.match(text):
                continue
            aligned = {of_claim[claim.id].id: of_claim[claim.id] for claim in own if claim.id in of_claim}
            ordered = tuple(sorted(aligned.values(), key=spread))
            loaded = any(sentence.span.overlaps(words) for words in slanted)
            found.append(
                Statement(reading, sentence, number, text, own, ordered, stems(text), counts(text, own), loaded)
            )
    return tuple(found)


def names_of(statement: Statement) -> frozenset[str]:
    """The stems of the names in it."""
    named = {mention.entity.name for claim in statement.claims for mention in claim.names}
    named |= {item.place.name for claim in statement.claims for item in claim.places}
    return frozenset(stem for name in named for stem in stems(name))


def without_function_words(given: frozenset[str]) -> frozenset[str]:
    """Those stems that are of no function word."""
    return given - _plain()


def quoted_share(statement: Statement) -> float:
    """How much of it is somebody's words, in [0, 1]: by its quotation marks, or as part of a longer quotation."""
    bare = _QUOTED.sub(" ", statement.text)
    span, length = statement.sentence.span, max(1, len(statement.text))
    within = [item.span for item in statement.reading.attributions if item.kind is VoiceKind.QUOTED]
    shared = (min(item.end, span.end) - max(item.start, span.start) for item in within if item.overlaps(span))
    return max((length - len(bare)) / length, min(1.0, sum(shared) / length))


def is_checkable(statement: Statement) -> bool:
    """Whether it holds something that can be checked besides its subject: a number, time, place, name or event."""
    names = {mention.entity.id for claim in statement.claims for mention in claim.names if not mention.pronoun}
    dated = any(claim.times or claim.places for claim in statement.claims)
    return (
        dated
        or len(names) > 1
        or bool(numbers(statement.text))
        or bool(_EVENT.search(statement.text))
        or any(token.lower in load("irregular_pasts") for token in tokenise(statement.text))
    )


def is_turned_round(statement: Statement) -> bool:
    """Whether the next sentence of the same quotation takes it back («… a good model. But it is not enough»)."""
    article, span = statement.reading.article, statement.sentence.span
    for item in statement.reading.attributions:
        if item.kind is VoiceKind.QUOTED and item.span.overlaps(span) and item.span.end > span.end:
            rest = article.snapshot.text(span.part)[span.end : item.span.end]
            if _TURN.match(rest):
                return True
    return False


def rank(found: Sequence[Statement], titles: Sequence[str]) -> Ranking:
    """Score the statements; ``titles`` are the headlines of all articles."""
    support, centrality = _support(found)
    holding = Counter(stem for statement in found for stem in statement.stems)
    weights = {stem: max(0.05, math.log((len(found) + 1) / (count + 0.5))) for stem, count in sorted(holding.items())}
    named = Counter(stem for title in titles for stem in stems(title))
    total = sum(named.values()) or 1
    scores = []
    for place, statement in enumerate(found):
        heading = sum(named[stem] for stem in statement.stems) / total
        score = SUPPORT * float(support[place]) + CENTRALITY * float(centrality[place]) + TITLE * heading
        score += LEAD / (1 + DECAY * statement.number) + SUBSTANCE * _substance(statement)
        scores.append(round(score - deductions(statement), 6))
    return Ranking(tuple(found), tuple(scores), weights)


@cache
def _plain() -> frozenset[str]:
    """The stems of function words."""
    return frozenset(word[:_STEM] for word in load("function_words"))


def _figures(shared: frozenset[str]) -> list[str]:
    """Numbers that hardly stand in two sentences by chance: three digits or more, and no year."""
    digits = [stem for stem in shared if stem[0].isdigit() and sum(character.isdigit() for character in stem) > 2]
    return [stem for stem in digits if not (len(stem) == 4 and stem[:2] in {"18", "19", "20"})]


class Agenda:
    """Hands out the statements in the order in which they are worth telling; each loses what is already told (MMR)."""

    def __init__(self, ranking: Ranking) -> None:
        self._ranking = ranking
        self._told = [0.0] * len(ranking.statements)
        self._left = list(range(len(ranking.statements)))
        self.worth = 0.0
        """What the statement handed out last is worth telling."""

    def next(self, least: float = WORTH_TELLING, *, quoted: bool = True) -> Statement | None:
        """The statement most worth telling now; None when those that are left repeat or are worth less than least.

        Not ``quoted``: those that are mostly somebody's words stay for later.
        """
        self._left = [at for at in self._left if self._told[at] <= REPEATED]
        ranked, told = self._ranking, self._told
        left = [at for at in self._left if quoted or quoted_share(ranked.statements[at]) <= MOSTLY_QUOTED]
        if not left:
            return None
        best = min(left, key=lambda at: (DIVERSITY * told[at] - ranked.scores[at], ranked.statements[at].key))
        self.worth = ranked.scores[best] - DIVERSITY * told[best]
        if self.worth < least:
            return None
        self._left.remove(best)
        return ranked.statements[best]

    def is_left(self, statement: Statement) -> bool:
        """Whether a statement is neither handed out nor told in other words."""
        return any(self._ranking.statements[at] is statement and self._told[at] <= REPEATED for at in self._left)

    def tell(self, sentences: Sequence[Statement]) -> None:
        """Take note that these sentences, all of one fact, are told; none of them will be handed out."""
        keys = {sentence.key for sentence in sentences}
        self._left = [at for at in self._left if self._ranking.statements[at].key not in keys]
        for at in self._left:
            statement = self._ranking.statements[at]
            repeats = (self._ranking.repeated(statement, sentence) for sentence in sentences)
            self._told[at] = max(self._told[at], *repeats)


def stems(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, cut to a light stem, and its numbers."""
    return frozenset(
        token.lower.removesuffix("'s").removesuffix("’s")[:_STEM]
        for token in tokenise(text)
        if token.kind == "number" or (token.kind == "word" and len(token.text) > 2)
    )


def _is_heading(text: str) -> bool:
    """Whether nearly all of its longer words are capitalised: a heading or caption within the text."""
    long = [token for token in tokenise(text) if token.kind == "word" and len(token.text) > 3]
    return len(long) > 3 and sum(token.text[:1].isupper() for token in long) > HEADING * len(long)


def _support(found: Sequence[Statement]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """For each statement the mean over the other articles of its likest sentence there, and its LexRank (highest: 1).

    Likeness is compared between two articles at a time and within none.
    """
    rows: dict[str, list[int]] = {}
    for place, statement in enumerate(found):
        rows.setdefault(statement.snapshot, []).append(place)
    likeness = np.zeros((len(found), len(found)), np.float32)
    support = np.zeros(len(found))
    for one, other in combinations(sorted(rows), 2):
        left, right = rows[one], rows[other]
        block = word_overlap([found[at].text for at in left], [found[at].text for at in right])
        likeness[np.ix_(left, right)], likeness[np.ix_(right, left)] = block, block.T
        support[left] += block.max(axis=1)
        support[right] += block.max(axis=0)
    links = np.where(likeness > LINKED, likeness, 0).astype(np.float64)
    degree = links.sum(axis=1, keepdims=True)
    links /= np.where(degree > 0, degree, 1)
    central = np.full(len(found), 1 / max(1, len(found)))
    for _ in range(ROUNDS):
        central = (1 - DAMPING) / len(found) + DAMPING * (links.T @ central)
    highest = float(central.max()) if len(found) else 1.0
    return support / max(1, len(rows) - 1), central / highest


def _substance(statement: Statement) -> float:
    """How many names and numbers it has, three or more: 1."""
    names = {mention.entity.id for claim in statement.claims for mention in claim.names if not mention.pronoun}
    numbers = sum(len(claim.quantities) for claim in statement.claims)
    return min(3, len(names) + numbers) / 3


def is_loaded(text: str) -> bool:
    """Whether a text holds a word of drama or slant outside quotation marks."""
    return bool(_loaded(text))


def _loaded(text: str) -> frozenset[str]:
    own = [token.lower for token in tokenise(_QUOTED.sub(" ", text))]
    pairs = {f"{first} {second}" for first, second in pairwise(own)}
    return (frozenset(own) | pairs) & load("words_avoided_in_stories")


def deductions(statement: Statement) -> float:
    """What speaks against telling it in these words, from 0: opinion, drama, length, quotation, background …"""
    lost = QUOTED * (quoted_share(statement) > MOSTLY_QUOTED)
    lost += OPINION * (statement.reading.article.kind in {ArticleKind.OPINION, ArticleKind.REVIEW})
    lost += LOADED * min(3, len(_loaded(statement.text)))
    lost += SLANTED * statement.slanted
    lost += POINTING * bool(_POINTING.match(statement.text))
    lost += BACKGROUND * bool(_BACKGROUND.search(_QUOTED.sub(" ", statement.text)))
    return lost + LONG * (len(statement.text.split()) > LONG_WORDS)
