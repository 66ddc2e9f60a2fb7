"""Whether one statement affirms what the other denies: a negated predicate, or a word and its opposite."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace

from consilience.comparing import reasons
from consilience.comparing.attribution import speaker
from consilience.comparing.contexts import agreement, shared_keys
from consilience.comparing.grammar import described, is_verb, subject, verb_at
from consilience.comparing.pair import Judged, Pair, against, clause, unreal
from consilience.comparing.same_thing import others_fit
from consilience.comparing.statements import Statement, surname
from consilience.comparing.time_order import unsettled
from consilience.language.lexicon import load
from consilience.language.opposites import opposites
from consilience.types import ConflictKind, Entity, Relation

ENOUGH = (0.60, 0.80, 1.25)
"""Least agreement of the words around two verbs and likeness of the claims, added, for a contradiction: where both are
said of one person, of one subject, or neither."""
SHORT = 5
"""Words of meaning of a statement that is little more than its subject and verb."""

SCOPE = 3
"""Words of meaning after a negation that it may deny."""

OBJECT = 4
"""Words of meaning after a verb among which its object stands."""

_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")
_LEAST_STEM = 5


@dataclass(frozen=True, slots=True)
class Clash:
    """The tokens at which two statements affirm and deny."""

    left: int
    right: int
    negated: bool
    """A negation makes the clash; else two opposite words do."""
    subject: bool
    """Both are said of the same subject, as far as the words show."""
    person: bool
    """That subject is a person with a name."""


def conflicts(pair: Pair) -> Iterator[Judged]:
    """What one statement affirms and the other denies; told as different in scope where that is not sure."""
    for at in pair.alike:
        for clash in clashes(*pair.statements(*at)):
            if (found := _judge(pair, at, clash)) is not None:
                yield found


def _judge(pair: Pair, at: tuple[int, int], clash: Clash) -> Judged | None:
    """A clash in its words; None where these have too little in common."""
    one, other = pair.statements(*at)
    if not (_of_speaker(one, other, clash.left) and _of_speaker(other, one, clash.right)):
        return None
    around = pair.around(at, (clash.left, clash.left + 1), (clash.right, clash.right + 1))
    agreed, alike = agreement(*around), float(pair.likeness[at])
    least = ENOUGH[0 if clash.person else 1 if clash.subject else 2]
    fewest = 1 if clash.person and (clash.negated or _short(one, other)) else 2
    if agreed + alike < least or shared_keys(*around) < fewest:
        return None
    spans = clause(one, clash.left, clash.left + 1), clause(other, clash.right, clash.right + 1)
    reason = reasons.denies(one.article.text(spans[0]), other.article.text(spans[1]), negated=clash.negated)
    key = (one.words(clash.left, clash.left + 1), other.words(clash.right, clash.right + 1))
    plain = Judged(
        one, other, Relation.DIFFERENT_SCOPE, ConflictKind.POLARITY, agreed * 0.5, reason, spans,
        key=key, trace=f"agreed={agreed:.2f} alike={alike:.2f} {key}",
    )  # fmt: skip
    mine, theirs = pair.left.details[at[0]], pair.right.details[at[1]]
    fits = others_fit(one, other, mine, theirs, (clash.left, clash.right), ConflictKind.POLARITY)
    if not fits or unreal(one, clash.left) or unreal(other, clash.right):
        return plain
    if pair.order and (unsettled(one) or unsettled(other)):
        return replace(plain, relation=Relation.SUPERSEDED, strength=(agreed + alike) / 2, later=pair.order)
    return against(plain, (agreed + alike) / 2, reason)


def _short(one: Statement, other: Statement) -> bool:
    """Whether one of two statements says so little that a subject and a verb are most of it."""
    return min(sum(map(bool, one.keys)), sum(map(bool, other.keys))) <= SHORT


def clashes(one: Statement, other: Statement) -> Iterator[Clash]:
    """Every pair of words at which one may affirm what the other denies; the words around are not looked at."""
    left_no, right_no = denied(one), denied(other)
    yield from _negations(one, other, left_no, right_no)
    yield from _opposites(one, other, left_no, right_no)


def denied(statement: Statement) -> dict[int, int]:
    """The tokens that an odd number of negations deny, and the token of the last of these.

    A negation denies what stands after it up to its first verb, within `SCOPE` words of meaning and its clause; «no»
    also the verb whose object it opens («found no evidence»), and a denied verb with «any» its object («not find any»).
    """
    found: dict[int, list[int]] = {}
    for negation in negatives(statement):
        start = statement.place[negation]
        if statement.row.low(negation) in _OF_OBJECTS and negation and verb_at(statement, negation - 1):
            found.setdefault(negation - 1, []).append(negation)
        for index in range(negation + 1, len(statement.row)):
            if statement.clause[index] != statement.clause[negation] or statement.place[index] - start > SCOPE:
                break
            if statement.row.low(index) == "nor":
                break
            if statement.row.low(index) == "ever":
                continue
            if statement.keys[index]:
                found.setdefault(index, []).append(negation)
            inverted = index == negation + 1 and statement.row.low(index) in load("auxiliaries")
            ends = verb_at(statement, index) or (index == negation + 1 and _predicate(statement, negation))
            if ends and not inverted and statement.row.low(index + 1) != "any":
                break
    return {index: negations[-1] for index, negations in found.items() if len(negations) % 2}


def _predicate(statement: Statement, negation: int) -> bool:
    """Whether the word right after «not», «never» is what it denies («did not alter»), an adverb apart."""
    after = statement.row.low(negation + 1)
    return statement.row.low(negation) not in {"no", "none"} and not after.endswith("ly")


def negatives(statement: Statement) -> list[int]:
    """The tokens of negations, those within a word («denied», «without») too; one for each phrase."""
    row, inner = statement.row, load("implicit_negatives")
    found = set()
    for index, token in enumerate(row.tokens):
        plain = token.lower in _NEGATIONS or token.lower.endswith("n't")
        if plain and (row.low(index + 1) in _NO_NEGATION or _until(statement, index)):
            continue
        if plain or token.lower in inner:
            found.add(index)
    return sorted(found)


def _until(statement: Statement, negation: int) -> bool:
    """«Did not reach the crews until six» says that it did; «would not reopen without pay» names a condition."""
    return any(statement.row.low(index) in _UNLESS for index in range(negation + 1, negation + 12))


_UNLESS = frozenset({"until", "till", "unless", "without"})


_NEGATIONS = frozenset({"not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "cannot", "hardly"})
_OF_OBJECTS = frozenset({"no", "none", "nobody", "nothing"})
_NO_NEGATION = frozenset({"only", "just", "merely", "even", "doubt", "longer", "later", "least", "to", "because", "so"})


def _negations(one: Statement, other: Statement, left_no: dict[int, int], right_no: dict[int, int]) -> Iterator[Clash]:
    """A verb that one affirms and the other denies wherever they have it."""
    if not left_no and not right_no:
        return
    left, right = _verbs(one), _verbs(other)
    for key in left.keys() & right.keys():
        mine = {index in left_no for index in left[key]}
        theirs = {index in right_no for index in right[key]}
        if len(mine) == len(theirs) == 1 and mine != theirs:
            for index in left[key]:
                yield from (_clash(one, other, index, step, negated=True) for step in right[key])


def _verbs(statement: Statement) -> dict[str, list[int]]:
    """The places of each verb that says something by itself, by its key; «called off» is another than «called for»."""
    found: dict[str, list[int]] = {}
    for index, key in enumerate(statement.keys):
        word = statement.row.low(index)
        light = word in load("light_verbs") or word.endswith(("s", "ing"))
        if key and verb_at(statement, index) and not light:
            found.setdefault(f"{key} {particle(statement, index)}", []).append(index)
    return found


def particle(statement: Statement, verb: int) -> str:
    """The particle that makes another verb of one («called off»); empty where none follows."""
    after = statement.row.low(verb + 1)
    return after if after in _PARTICLES else ""


_PARTICLES = frozenset({"off", "out", "down"})


def _clash(one: Statement, other: Statement, left: int, right: int, *, negated: bool) -> Clash:
    mine = subject(one, left)
    same = bool(mine) and mine == subject(other, right)
    return Clash(left, right, negated, subject=same, person=same and mine[0] == "@")


def _opposites(one: Statement, other: Statement, left_no: dict[int, int], right_no: dict[int, int]) -> Iterator[Clash]:
    mine, theirs = _words(one), _words(other)
    for word in sorted(mine.keys() - theirs.keys()):
        for against_it in _contrary(word, theirs):
            if against_it in mine:
                continue
            for left in mine[word]:
                for right in theirs[against_it]:
                    same_sign = (left in left_no) == (right in right_no)
                    alike = described(one, left + 1) == described(other, right + 1)
                    if same_sign and alike and _same_object(one, other, left, right):
                        yield _clash(one, other, left, right, negated=False)


def _words(statement: Statement) -> dict[str, list[int]]:
    """The tokens of each word in lower case."""
    found: dict[str, list[int]] = {}
    for index, token in enumerate(statement.row.tokens):
        if token.kind == "word":
            found.setdefault(token.lower, []).append(index)
    return found


def _contrary(word: str, among: Container[str]) -> list[str]:
    """The words of a statement that cannot be true of one thing together with a word, in alphabetical order."""
    found = {item for item in opposites().get(word, ()) if item in among}
    if len(word) >= _LEAST_STEM:
        found |= {item for prefix in _PREFIXES if (item := prefix + word) in among}
    stems = (word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix))
    return sorted(found | {stem for stem in stems if len(stem) >= _LEAST_STEM and stem in among})


def _same_object(one: Statement, other: Statement, left: int, right: int) -> bool:
    """Opposite verbs must have an object word in common («admitted the accusation», «denied both allegations»)."""
    if not (is_verb(one.row.low(left)) and is_verb(other.row.low(right))):
        return True
    mine, theirs = _following(one, left), _following(other, right)
    return bool(mine & theirs) or not (mine and theirs)


def _following(statement: Statement, at: int) -> set[str]:
    """The next words of meaning after a token, as far as its clause and the one after it go."""
    found: list[str] = []
    for index in range(at + 1, len(statement.row)):
        if statement.clause[index] - statement.clause[at] > 1 or len(found) == OBJECT:
            break
        if statement.keys[index]:
            found.append(statement.keys[index])
    return set(found)


def of_one_person(statement: Statement, other: Statement, negation: int) -> bool:
    """Whether the other statement names the person, if it is one, of whom something is denied."""
    who = _doer(statement, negation)
    if who is not None and statement.keys[who][:1] == "@":
        return statement.keys[who] in other.keys or statement.keys[who][1:] in other.people
    return _of_speaker(statement, other, negation)


def _of_speaker(statement: Statement, other: Statement, at: int) -> bool:
    """Whether the other statement names the speaker, where «I» or «we» stands before a word for its subject."""
    who = _doer(statement, at)
    if who is None or statement.row.low(who) not in _FIRST_PERSON:
        return True
    speaks = speaker(statement)
    return speaks is not None and _names(other, speaks)


def _doer(statement: Statement, at: int) -> int | None:
    """The token of the nearest noun, name, «I» or «we» before a word of its clause."""
    for index in range(at - 1, -1, -1):
        if statement.clause[index] != statement.clause[at]:
            return None
        noun = bool(statement.keys[index]) and not verb_at(statement, index)
        if noun or statement.row.low(index) in _FIRST_PERSON:
            return index
    return None


def _names(statement: Statement, who: Entity) -> bool:
    """Whether a statement names somebody, or is their own."""
    own, name = speaker(statement), surname(who)
    words = {token.lower for token in statement.row.tokens}
    return name in words | statement.people or (own is not None and surname(own) == name)


_FIRST_PERSON = frozenset({"i", "we"})


def opposite(one: str, other: str) -> bool:
    """Whether two words in lower case cannot both be true of one thing."""
    return bool(_contrary(one, {other}))
