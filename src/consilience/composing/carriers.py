"""Which sentences of the articles state what a story tells, and how many independent sources that makes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from consilience.composing.figures import gives, numbers
from consilience.composing.selection import Ranking, Statement, names_of, stems, without_function_words
from consilience.language.tokens import tokenise
from consilience.types import Comparison, Corroboration, Relation

CARRIES = 0.5
"""Share of a sentence's wording, by weight, from which an unaligned sentence of another article states it as well.
Read on the development stories: below it they share the subject, not the statement."""
AGREES = 0.25
"""The same for sentences that are aligned by meaning."""
CARRIES_LEAD, LEADING = 0.35, 2
"""The same for two of the first two sentences of their articles: both tell what the event is."""
SAYS = 0.2
"""Share, by weight, of its words that are no names: below it the sentences name the same people, and say other things
of them."""
DOUBTFUL = 0.4
"""Share of a carrier's wording below which its meaning should be judged."""
LEAST_QUOTED = 3
"""Words from which a quotation is carried by those alone who have the same words."""

_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")

_APART = frozenset({Relation.CONTRADICTS, Relation.SUPERSEDED, Relation.DIFFERENT_SCOPE, Relation.DISPUTED})


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to tell: the sentences that state it (``sources``, the one it is worded after first).

    ``worth`` is what it is worth telling after those before it.
    """

    sources: tuple[Statement, ...]
    independent: int
    worth: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the claims' relations: pairs that differ, claims that later reports replace, and counts.

    ``independent`` holds the number of independent sources per alignment.
    """

    apart: frozenset[frozenset[str]]
    outdated: frozenset[str]
    independent: Mapping[str, int]


def evidence(comparisons: Sequence[Comparison], corroborations: Sequence[Corroboration]) -> Evidence:
    """The look-ups that the carriers need; both may be empty."""
    apart = {frozenset({item.first, item.second}) for item in comparisons if item.relation in _APART}
    outdated = {item.first for item in comparisons if item.relation is Relation.SUPERSEDED}
    return Evidence(
        frozenset(apart), frozenset(outdated), {item.alignment: item.independent for item in corroborations}
    )


def carriers(statement: Statement, told: str, ranking: Ranking, known: Evidence) -> tuple[Statement, ...]:
    """The sentences of other articles that state what is ``told`` of a statement, the best of each, best first."""
    wanted, figures = stems(told), numbers(told)
    said = without_function_words(wanted) - names_of(statement)
    best: dict[str, tuple[float, Statement]] = {}
    aligned = {alignment.id for alignment in statement.alignments}
    for other in ranking.statements:
        if other.snapshot == statement.snapshot or _differ(statement, other, known) or is_outdated(other, known):
            continue
        share = ranking.contained(wanted, other.stems)
        both = bool(aligned & {alignment.id for alignment in other.alignments})
        needed = statement.counts if both else figures
        leads = max(statement.number, other.number) < LEADING
        if (
            share < (AGREES if both else CARRIES_LEAD if leads else CARRIES)
            or (share < CARRIES and ranking.contained(said, other.stems) < SAYS)
            or not all(gives(figure, statement.claims, other.text, other.claims) for figure in needed)
            or _weaker(other, statement, both)
            or words_differently(told, other.text)
        ):
            continue
        value = share + both
        if other.snapshot not in best or value > best[other.snapshot][0]:
            best[other.snapshot] = (value, other)
    ordered = sorted(best.values(), key=lambda item: (-item[0], item[1].key))
    return tuple(other for _, other in ordered)


def is_doubtful(told: str, other: Statement, ranking: Ranking) -> bool:
    """Whether a carrier shares so little of the wording that its meaning should be judged, where that can be done."""
    return ranking.contained(stems(told), other.stems) < DOUBTFUL


def words_differently(told: str, other: str) -> bool:
    """Whether another text lacks a quotation that is told, in the same words, though maybe interrupted («…,» …, «…»).

    Quotations of one or two words are terms, and are passed over.
    """
    held = _run(other), _run(" ".join(match[1] for match in _QUOTED.finditer(other)))
    quoted = (_run(match[1]) for match in _QUOTED.finditer(told))
    return any(words.count(" ") > LEAST_QUOTED and not any(words in run for run in held) for words in quoted)


def _run(text: str) -> str:
    """The words of a text in a row, for comparing only: a space before, between and after them."""
    plain = text.replace("’", "'").replace("‘", "'")
    return " ".join(("", *(token.lower.strip("'") for token in tokenise(plain) if token.kind != "mark"), ""))


def alternatives(statement: Statement, ranking: Ranking, known: Evidence) -> tuple[Statement, ...]:
    """Sentences of other articles aligned with it that say enough of the same to be told in its place."""
    aligned = {alignment.id for alignment in statement.alignments}
    return tuple(
        other
        for other in ranking.statements
        if other.snapshot != statement.snapshot
        and aligned & {alignment.id for alignment in other.alignments}
        and not _differ(statement, other, known)
        and ranking.contained(statement.stems, other.stems) >= CARRIES
    )


def independent(statement: Statement, found: Sequence[Statement], known: Evidence) -> int:
    """How many independent sources state it: by corroboration where the alignment has one, else by articles.

    Articles that state it outside the statement's alignments add to the count of the corroborated ones.
    """
    known_counts = [known.independent[item.id] for item in statement.alignments if item.id in known.independent]
    if not known_counts:
        return 1 + len(found)
    aligned = {alignment.id for alignment in statement.alignments}
    outside = sum(not aligned & {alignment.id for alignment in other.alignments} for other in found)
    return min(max(known_counts) + outside, 1 + len(found))


def is_outdated(statement: Statement, known: Evidence) -> bool:
    """Whether a later report replaces something that it states."""
    return any(claim.id in known.outdated for claim in statement.claims)


def _differ(one: Statement, other: Statement, known: Evidence) -> bool:
    return any(frozenset({left.id, right.id}) in known.apart for left in one.claims for right in other.claims)


def hedged(statement: Statement) -> bool:
    """Whether something it states is put as less than certain."""
    return any(claim.hedges for claim in statement.claims)


def _weaker(other: Statement, statement: Statement, aligned: bool) -> bool:
    """Whether another sentence says it with a hedge that the statement lacks, or denies what it affirms.

    What is aligned is compared by meaning elsewhere: «closed» and «did not open» agree.
    """
    if hedged(other) and not hedged(statement):
        return True
    denies = [any(claim.negations for claim in item.claims) for item in (other, statement)]
    return denies[0] != denies[1] and not aligned
