"""One thing told of two people: «Flynn will be sentenced on 20 February», «Stone is to be sentenced on 20 February».

Two sentences of which each names a person whom the other does not, in a like part of its clause, are weighed with both
names left out: how alike they are, right around the names and as wholes, and whether either report tells the same of
the other's person as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

from consilience.comparing import reasons
from consilience.comparing.actors import Who, who
from consilience.comparing.attribution import same_quotation, spelt_alike
from consilience.comparing.contexts import agreement
from consilience.comparing.grammar import part
from consilience.comparing.pair import Judged, Pair, against, clause, unreal
from consilience.comparing.slots import incompatible, slots
from consilience.comparing.statements import Statement, surname
from consilience.language.descriptions import role_kinds
from consilience.language.tokens import tokenise
from consilience.language.word_keys import key_of, without_accents, without_genitive
from consilience.types import ConflictKind, Part, Relation, Span, VoiceKind

LOOKED_AT = 0.33
"""Likeness from which two sentences are weighed."""
OF_NEAR, OF_LIKENESS, OF_SHARED, OF_QUOTED, OF_PART = 3.0, 2.0, 3.0, 0.33, 1.0
OF_OPINION, OF_RIVALS, LEAST = 0.5, 1.25, 4.2
"""What is told lies beyond a plane. For it speak the agreement of the words around the names, the likeness of the two
sentences, the share of the words of the one with fewer that both have, words of meaning in a row that one quotes and
the other has, and that the part of both names is known to be one; against it, that anybody but the reporters states it,
and each report that tells it of the other's person too.

A logistic regression over the names of 1,200 pairs of sentences of 360 AllSides train events gave the weights
(rounded): of 53 faults planted in 200 of them 22 lie beyond, and five untouched pairs of all.
"""
NEAREST, NEARER = 0.2, 0.5
"""Least agreement of the words around two names of which one's part in its clause is not known; of two that play
different parts there («with Smith», «Smith met»)."""
ENOUGH = 3
"""Words of meaning that two sentences must share to be about one thing."""
OUTRIGHT = 0.8
"""Likeness from which a report says what the other says, and so of both people."""
SAID_ALIKE = 0.5
"""Least share of common words where the names are of those who say it: parties and allies say like things."""
MOST_QUOTED = 6
"""Words of meaning in a row from which a quotation is one remark, and more tell nothing."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A person whom a statement names, as tokens [first, last)."""

    who: Who
    tokens: tuple[int, int]
    surname: str
    part: str
    speaks: bool
    """Whether the statement is reported as said by this person."""


def conflicts(pair: Pair) -> Iterator[Judged]:
    """Alike sentences that name different people for one thing, the likeliest two names of each."""
    for at in pair.alike:
        one, other = pair.statements(*at)
        if not _comparable(pair, at) or same_quotation(one, other):
            continue
        named = product(_own(one, other), _own(other, one))
        weighed = [(_weight(pair, at, *names), *names) for names in named if _may_differ(*names)]
        if weighed:
            most, mine, theirs = max(weighed, key=lambda item: item[0])
            if most >= 0 and _of_one_event(one, mine, other, theirs):
                yield _judged(pair, at, mine, theirs, most)


def _comparable(pair: Pair, at: tuple[int, int]) -> bool:
    """Whether two statements are the longest of their sentences, alike, and not headlines."""
    sides = zip((pair.left, pair.right), at, strict=True)
    return float(pair.likeness[at]) >= LOOKED_AT and all(
        side.longest[side.statements[index].claim.sentence] == index
        and side.statements[index].claim.quote.span.part != Part.TITLE
        for side, index in sides
    )


def _of_one_event(one: Statement, mine: _Named, other: Statement, theirs: _Named) -> bool:
    """Whether no other detail of two statements differs, and neither only supposes it or points to what it is about."""
    if unreal(one, mine.tokens[0]) or unreal(other, theirs.tokens[0]) or _pointed_to(one, other):
        return False
    return all(a.kind is ConflictKind.ACTOR for a, _ in incompatible(slots(one), slots(other)))


def _pointed_to(one: Statement, other: Statement) -> bool:
    """«Won that district» is of a district named before, which need not be the other report's."""
    shared = (set(one.keys) & set(other.keys)) - {""}
    return any(
        item.row.low(at) in _POINTING and item.keys[at + 1] in shared
        for item in (one, other)
        for at in range(len(item.row) - 1)
    )


_POINTING = frozenset({"that", "this", "those", "these", "another", "same"})


def _own(statement: Statement, other: Statement) -> list[_Named]:
    """The people whom a statement names, of whose names the other has no word."""
    words = {without_genitive(token.lower) for token in other.row.tokens}
    sources = [item.source for item in statement.reading.attributions if item.source is not None]
    found = []
    for mention in statement.claim.names:
        place = statement.tokens_of(mention.span)
        if place is None or _stands_for_another(statement, place[1]):
            continue
        named = who(statement, mention, *place)
        if named is None or not named.person or named.outlet:
            continue
        inside = {without_genitive(statement.row.low(index)) for index in range(*place)}
        name = surname(mention.entity)
        if name not in {without_accents(word) for word in inside} or not statement.row.at(place[1] - 1).capitalised:
            continue
        if words.isdisjoint(inside) and not any(spelt_alike(name, known) for known in other.people):
            speaks = any(mention.span.overlaps(source) for source in sources)
            found.append(_Named(named, place, name, part(statement, *place), speaks))
    return found


def _stands_for_another(statement: Statement, last: int) -> bool:
    """«Trump's private lawyer» is somebody else, whom the other report may name."""
    genitive = statement.row.low(last - 1).endswith(("'s", "’s"))
    return genitive and any(statement.row.low(at) in role_kinds() for at in (last, last + 1))


def _may_differ(mine: _Named, theirs: _Named) -> bool:
    """Whether two names are of two people who are not told apart by office, and both say it, or neither."""
    if mine.who.title and theirs.who.title and mine.who.title != theirs.who.title:
        return False
    return mine.speaks == theirs.speaks and not mine.who.words & theirs.who.words


def _weight(pair: Pair, at: tuple[int, int], mine: _Named, theirs: _Named) -> float:
    """How far two names lie on the side of what is told; at 0 it is just told."""
    one, other = pair.statements(*at)
    near = agreement(*pair.around(at, mine.tokens, theirs.tokens))
    same = mine.part == theirs.part != ""
    if not same and near < (NEARER if mine.part and theirs.part else NEAREST):
        return -LEAST
    shared = _shared(one, other)
    if mine.speaks and shared < SAID_ALIKE:
        return -LEAST
    told_too = _told_too(pair, at, 0, theirs.surname), _told_too(pair, at, 1, mine.surname)
    if max(told_too) >= OUTRIGHT:
        return -LEAST
    likeness = float(pair.likeness[at])
    rivals = sum(other_likeness > likeness for other_likeness in told_too)
    opinion = any(item.claim.voice.kind != VoiceKind.REPORTER for item in (one, other))
    alike = OF_NEAR * near + OF_LIKENESS * likeness + OF_SHARED * shared
    quoted = OF_QUOTED * max(_quoted(one, other), _quoted(other, one))
    return alike + quoted + OF_PART * same - OF_OPINION * opinion - OF_RIVALS * rivals - LEAST


def _shared(one: Statement, other: Statement) -> float:
    """The share of the keys of the statement with fewer that the other has, in [0, 1]; 0 below `ENOUGH` keys."""
    mine, theirs = (set(item.keys) - {""} for item in (one, other))
    shared = len(mine & theirs)
    return shared / min(len(mine), len(theirs)) if shared >= ENOUGH else 0.0


def _told_too(pair: Pair, at: tuple[int, int], side: int, name: str) -> float:
    """How like the other side's sentence another sentence of a side (0: left) is that has that one's person in it."""
    sentence = pair.statements(*at)[side].claim.sentence
    likely = pair.likeness[:, at[1]] if side == 0 else pair.likeness[at[0]]
    found: list[float] = [
        float(likely[index])
        for index, item in enumerate((pair.left, pair.right)[side].statements)
        if name in item.people and item.claim.sentence != sentence
    ]
    return max(found, default=0.0)


def _quoted(one: Statement, other: Statement) -> int:
    """Words of meaning in a row that a statement's sentence has in quotation marks, and the other's has too."""
    theirs = _words(other.article.text(other.claim.sentence))
    sentence, most = one.claim.sentence, 0
    for item in one.reading.attributions:
        if item.kind != VoiceKind.QUOTED or not sentence.overlaps(item.span):
            continue
        mine = _words(one.article.text(_within(item.span, sentence)))
        for block in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
            most = max(most, sum(bool(key_of(word)) for word in mine[block.a : block.a + block.size]))
    return min(most, MOST_QUOTED)


def _within(span: Span, sentence: Span) -> Span:
    return Span(span.snapshot, span.part, max(span.start, sentence.start), min(span.end, sentence.end))


def _words(text: str) -> list[str]:
    return [token.lower for token in tokenise(text) if token.kind != "mark"]


def _judged(pair: Pair, at: tuple[int, int], mine: _Named, theirs: _Named, weight: float) -> Judged:
    one, other = pair.statements(*at)
    words = one.words(*mine.tokens), other.words(*theirs.tokens)
    kind = ConflictKind.ATTRIBUTION if mine.speaks else ConflictKind.ACTOR
    shown = clause(one, *mine.tokens), clause(other, *theirs.tokens)
    strength = float(pair.likeness[at])
    plain = Judged(
        one, other, Relation.CONTRADICTS, kind, strength, reasons.differs(ConflictKind.ACTOR, *words), shown,
        key=words, trace=f"persons={weight:.2f}", sure=True,
    )  # fmt: skip
    return plain if mine.speaks else against(plain, strength, plain.reason)
