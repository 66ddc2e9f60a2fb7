"""What claims of different articles are to each other: supported, contradicted, superseded, different or disputed.

Two claims contradict only when they are about the same thing at the same time. So one typed detail of each is left
out and the rest must agree (`comparing.contexts`); every other detail must fit; and neither article may say elsewhere
what the other says. Articles are compared in pairs, and the pairs then put together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import combinations

from consilience.analyzers.base import Embedder, EntailmentJudge, Passage, Unanswered
from consilience.comparing.judging import Found, candidates, judge_pair
from consilience.comparing.pair import Judged, Pair, Side
from consilience.comparing.repairs import Repair
from consilience.comparing.second_reading import Sentences, Verdict, Verdicts, to_judge, to_repair
from consilience.comparing.statements import sentences_of, statement
from consilience.evidence import quote
from consilience.likeness.passages import likeness, passages
from consilience.types import Comparison, Reading, Relation

ABOUT_ONE_THING = 0.2
"""Least likeness of two claims that are compared at all; below it, claims of one event share no more than a topic."""


def compare(
    readings: Sequence[Reading], embedder: Embedder, judge: EntailmentJudge | None = None
) -> tuple[Comparison, ...]:
    """Compare the claims of the articles in pairs; contradictions come first, then the stronger.

    At most one comparison for two claims. The result does not depend on the order of the readings. Without a ``judge``
    the rules alone decide.
    """
    laid = list(laid_side_by_side(readings, embedder))
    pairs = [pair for _, _, pair in laid]
    differing = [candidates(pair) for pair in pairs]
    verdicts = _verdicts(pairs, differing, judge) if judge else [{} for _ in pairs]
    mended = _mended(pairs, verdicts, judge) if judge else [{} for _ in pairs]
    found = [
        _comparison(item, one, other)
        for (one, other, pair), known, given, tried in zip(laid, differing, verdicts, mended, strict=True)
        for item in judge_pair(pair, known, given, tried)
    ]
    weightiest: dict[tuple[str, str], Comparison] = {}
    for item in sorted(found, key=lambda item: (_ORDER[item.relation], -item.strength, item.id)):
        weightiest.setdefault((min(item.first, item.second), max(item.first, item.second)), item)
    return tuple(weightiest.values())


def laid_side_by_side(readings: Sequence[Reading], embedder: Embedder) -> Iterator[tuple[Reading, Reading, Pair]]:
    """Every two articles that state something, with their statements; in an order of their own."""
    ordered = sorted(readings, key=lambda reading: reading.article.snapshot.id)
    statements = [
        (*(statement(reading, claim) for claim in reading.claims), *sentences_of(reading)) for reading in ordered
    ]
    stated = [
        passages(reading, [item.claim.quote.span for item in made], embedder)
        for reading, made in zip(ordered, statements, strict=True)
    ]
    sides = [Side(made, likely.texts) for made, likely in zip(statements, stated, strict=True)]
    for one, other in combinations(range(len(ordered)), 2):
        if sides[one].statements and sides[other].statements:
            likely = likeness(stated[one], stated[other])
            yield ordered[one], ordered[other], Pair(sides[one], sides[other], likely, ABOUT_ONE_THING)


def _verdicts(pairs: Sequence[Pair], found: Sequence[Found], judge: EntailmentJudge) -> list[Verdicts]:
    """What the judge makes of each pair's sentences that are worth asking about; all are asked at once."""
    asked = [
        (number, sentences, at)
        for number, (pair, known) in enumerate(zip(pairs, found, strict=True))
        for sentences, at in to_judge(pair, known.values()).items()
    ]
    texts = [
        (Passage(pairs[number].left.texts[row]), Passage(pairs[number].right.texts[column]))
        for number, _, (row, column) in asked
    ]
    verdicts: list[dict[Sentences, Verdict]] = [{} for _ in pairs]
    for (number, sentences, _), answer in zip(asked, judge.judge(texts), strict=True):
        if not isinstance(answer, Unanswered):
            verdicts[number][sentences] = Verdict(answer.entails, answer.contradicts)
    return list(verdicts)


def _mended(
    pairs: Sequence[Pair], verdicts: Sequence[Verdicts], judge: EntailmentJudge
) -> list[dict[Sentences, list[tuple[Repair, float]]]]:
    """How much of a contradiction the judge still sees after each repair; all are asked at once."""
    tried = [
        (number, sentences, repair)
        for number, (pair, given) in enumerate(zip(pairs, verdicts, strict=True))
        for sentences, repairs in to_repair(pair, given).items()
        for repair in repairs
    ]
    answers = judge.judge([(Passage(repair.texts[0]), Passage(repair.texts[1])) for _, _, repair in tried])
    mended: list[dict[Sentences, list[tuple[Repair, float]]]] = [{} for _ in pairs]
    for (number, sentences, repair), answer in zip(tried, answers, strict=True):
        if not isinstance(answer, Unanswered):
            mended[number].setdefault(sentences, []).append((repair, answer.contradicts))
    return mended


_ORDER = {
    Relation.CONTRADICTS: 0,
    Relation.DISPUTED: 1,
    Relation.SUPERSEDED: 2,
    Relation.SUPPORTS: 3,
    Relation.DIFFERENT_SCOPE: 4,
}


def _comparison(judged: Judged, one: Reading, other: Reading) -> Comparison:
    first, second = judged.one.claim.id, judged.other.claim.id
    evidence = quote(one.article.snapshot, judged.words[0]), quote(other.article.snapshot, judged.words[1])
    if judged.relation == Relation.SUPERSEDED and judged.later < 0:
        first, second, evidence = second, first, (evidence[1], evidence[0])
    kind = judged.kind
    identity = hashlib.sha256(f"{first}|{second}|{judged.relation}|{kind}".encode()).hexdigest()[:12]
    strength = round(min(1.0, max(0.0, judged.strength)), 4)
    return Comparison(identity, first, second, judged.relation, kind, strength, judged.reason, evidence)
