"""What a word of a statement belongs to, read from the words alone: its governor, its subject, the names near it."""

from __future__ import annotations

from functools import cache

from consilience.comparing.statements import Statement
from consilience.language.descriptions import role_kinds
from consilience.language.lexicon import load
from consilience.language.verbs import verb_forms

SPEECH = "=say"
"""The key that stands for every verb of saying: one report's «announced» is another's «said»."""

NEIGHBOUR = 8
"""Words of meaning within which a name belongs to the same event as the word at issue."""

_LINKS = frozenset(
    {"is", "was", "are", "were", "be", "been", "being", "has", "have", "had", "will", "would", "did", "do"}
)
_NOT_VERBS = frozenset(
    {"united", "hundred", "indeed", "need", "seed", "speed", "breed", "feed", "morning", "evening", "during", "king"}
    | {"nothing", "something", "anything", "everything", "building", "including", "according", "following", "thing"}
    | {"string", "spring", "wedding", "bed", "red", "federal", "armed", "limited", "related", "alleged", "suspected"}
)
_PAST = frozenset(
    {"shot", "won", "took", "found", "sent", "held", "met", "fled", "left", "began", "broke", "came", "went", "gave"}
    | {"got", "made", "put", "ran", "saw", "set", "sold", "bought", "told", "led", "lost", "paid", "hit", "cut", "let"}
    | {"struck", "rose", "fell", "grew", "wrote", "spoke", "drove", "flew", "died", "said", "stood", "spent", "taken"}
    | {"given", "seen", "shown", "written", "driven", "born", "begun", "broken", "chosen", "hurt", "killed", "dead"}
    | {"opens", "closes", "begins", "launches", "launch", "starts", "faces", "face", "wins", "takes", "take", "win"}
)


def governor(statement: Statement, first: int, last: int, *, counts: bool = False) -> str:
    """The key of what the tokens [first, last) belong to.

    The noun that they stand before («July 25 call»), else the nearest verb before them in the clause, else the nearest
    verb after them; empty where none is found. With ``counts`` the noun is what they count and only verbs govern.
    """
    row, keys, clauses = statement.row, statement.keys, statement.clause
    if not counts and (noun := described(statement, last)):
        return noun
    if row.low(last) in _FROM_THEN:
        return next((keys[at] for at in range(last + 1, min(last + 8, len(row))) if verb_at(statement, at)), "")
    before = _verb_before(statement, first)
    if before is not None and row.low(before) not in verb_forms():
        return keys[before]
    after = next(
        (
            index
            for index in range(last, len(row))
            if clauses[index] == clauses[last - 1] and keys[index] and verb_at(statement, index)
        ),
        before,
    )
    if after is None:
        return ""
    after = after if counts or before is None else before
    return SPEECH if row.low(after) in verb_forms() else keys[after]


def _verb_before(statement: Statement, first: int) -> int | None:
    row, clauses = statement.row, statement.clause
    for index in range(first - 1, -1, -1):
        if clauses[index] != clauses[first] and row.low(index + 1) not in {"and", "or"}:
            break
        if statement.keys[index] and verb_at(statement, index):
            return index
    return None


def described(statement: Statement, last: int) -> str:
    """The key of the noun that the words before ``last`` stand before («July 25 call»), the head of its compound."""
    row, keys = statement.row, statement.keys
    noun = ""
    for index in range(last, min(last + 3, len(row))):
        token = row.at(index)
        if token.kind != "word" or not keys[index] or _ends_noun(token.lower):
            break
        noun = keys[index]
    return noun


def _ends_noun(word: str) -> bool:
    """Whether a word after a noun begins something else; «call» and «vote» may be nouns there."""
    if word in _AFTER_NOUNS or word in _PAST or word in _LINKS:
        return True
    return (is_verb(word) and word.endswith(("ed", "ing"))) or word.endswith("able")


def nameless(statement: Statement, at: int) -> bool:
    """Whether the subject before a token is a pronoun of whom the article does not tell who it is."""
    row = statement.row
    for index in range(at - 1, -1, -1):
        if statement.clause[index] != statement.clause[at]:
            break
        if row.low(index) in _PRONOUNS and not statement.keys[index]:
            return True
        if statement.keys[index] and not verb_at(statement, index):
            return False
    return False


_PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their", "him", "them"})
_FROM_THEN = frozenset({"after", "since", "before"})
"""«Seven years after he sought refuge»: the time runs from there."""
_AFTER_NOUNS = frozenset({"local", "ago", "later", "earlier", "old", "away"})


def subject(statement: Statement, at: int) -> str:
    """The key of the last name, or else noun, before a word of its clause; empty where none is found."""
    noun = ""
    for index in range(at - 1, -1, -1):
        key = statement.keys[index]
        if statement.clause[at] - statement.clause[index] > 1 and noun:
            break
        if not key or verb_at(statement, index) or statement.row.low(index).endswith(("'s", "s'")):
            continue
        if key[0] == "@" or (statement.row.at(index).capitalised and index):
            return key
        noun = noun or key
    return noun


def part(statement: Statement, first: int, last: int) -> str:
    """The part that a name at the tokens [first, last) plays in its clause; empty where that cannot be told.

    ``does`` before its verb and after «by», ``object`` after a verb and before a passive one, ``of`` with a genitive,
    else the preposition before it. Titles before a name and what is put in between commas after it are passed over.
    """
    row = statement.row
    if row.low(last - 1).endswith(("'s", "’s", "s'", "s’")) or row.low(last) in {"'s", "’s"}:
        return "of"
    step = _before_title(statement, first)
    while row.low(step) in {"and", "or", ",", "&"} and row.at(step - 1).capitalised and step > 1:
        step = _before_title(statement, step)
    before = row.low(step) if step >= 0 else ""
    if before in _PREPOSITIONS:
        return "does" if before == "by" else before
    verb = _after_apposition(statement, last)
    passive = False
    start = verb
    while verb < len(row) and _helps(row.low(verb)):
        passive = passive or row.low(verb) in _BE
        verb += 1
    if verb < len(row) and row.at(verb).kind == "word" and (verb > start or verb_at(statement, verb)):
        if passive and row.low(verb).endswith(_PARTICIPLES):
            return "object"
        if verb > start or not row.low(verb).endswith("ing"):
            return "does"
    governs = step >= 0 and (verb_at(statement, step) or row.low(step - 1) in {"to", *_BEFORE_PLAIN})
    return "object" if governs and row.at(step).kind == "word" else ""


def _before_title(statement: Statement, first: int) -> int:
    """The token before a name and what it is called («former», «Police Chief»)."""
    row, step = statement.row, first - 1
    while step >= 0 and (
        row.at(step).capitalised
        or row.low(step) in _BEFORE_NAMES
        or row.low(step) in load("titles")
        or row.low(step) in role_kinds()
    ):
        step -= 1
    return step


def _after_apposition(statement: Statement, last: int) -> int:
    """The token after a name and what stands between commas or brackets after it, where a verb follows there."""
    row = statement.row
    if row.low(last) not in _AROUND:
        return last
    after = (at + 1 for at in range(last + 1, min(last + 14, len(row) - 1)) if row.low(at) in _AROUND)
    return next((at for at in after if verb_at(statement, at) or _helps(row.low(at))), last)


def _helps(word: str) -> bool:
    """Whether a word may stand between a name and its verb."""
    return word in _LINKS or word in _BEFORE_PLAIN or word in _ADVERBS or word.endswith(("ly", "n't"))


_AROUND = frozenset({",", "(", ")", "—", "–", "-"})
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})
_PARTICIPLES = ("ed", "en", "wn", "ung", "ught")
_ADVERBS = frozenset({"also", "then", "later", "first", "already", "still", "now", "again", "just", "once", "even"})
_BEFORE_NAMES = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "then", "former", "ex", "late", "fellow", "lead", "prime"}
    | {"personal", "vice", "ranking", "top", "acting", "deputy", "national", "special", "senior", "presidential", "-"}
)
_PREPOSITIONS = frozenset(
    {"by", "from", "of", "with", "to", "for", "against", "under", "at", "on", "about", "in", "into", "over", "between"}
    | {"behind", "toward", "towards", "without", "than", "like", "including", "via", "near", "around", "alongside"}
    | {"despite", "besides", "among"}
)


def names_near(statement: Statement, first: int, last: int) -> set[str]:
    """The keys of names near the tokens [first, last), which are left out: people, bodies, works, parties, places."""
    row = statement.row
    found = set()
    for index, key in enumerate(statement.keys):
        if not key or first <= index < last or row.low(index) in load("months_and_days"):
            continue
        if row.low(index) in load("titles") or row.low(index) in role_kinds() or row.low(index) in _OFFICES:
            continue
        if _told_by(statement, index):
            continue
        named = key[0] in "@#" or (row.at(index).capitalised and index > 0 and row.low(index - 1) not in _OPENING)
        if named and abs(statement.place[index] - statement.place[first]) <= NEIGHBOUR:
            found.add(key)
    return found


def _told_by(statement: Statement, index: int) -> bool:
    """Whether a name is whom a report rests on: it stands beside a reporting verb in the reporter's frame."""
    row = statement.row
    after = {row.low(step) for step in range(index + 1, index + 4)}
    before = {row.low(step) for step in range(index - 4, index)}
    return bool(after & {"said", "says", "reported", "told"}) or bool(before & {"according", "told", "citing"})


_OFFICES = frozenset({"state", "defense", "defence", "treasury", "interior", "vice", "then-secretary"})
_OPENING = frozenset({"“", '"', "‘", ".", ":", "—"})


def verb_at(statement: Statement, index: int) -> bool:
    """Whether the word at a token is a verb; a plain form is one after «to», «will», «did not» and the like."""
    row = statement.row
    if is_verb(row.low(index)):
        return not (row.low(index).endswith("ing") and row.low(index - 1) in _ARTICLES)
    if row.at(index).kind != "word" or row.at(index).capitalised or statement.keys[index][:1] in {"", "@"}:
        return False
    return row.low(index - 1) in _BEFORE_PLAIN or row.low(index - 1).endswith("n't")


_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "this", "that", "most", "more"})
_BEFORE_PLAIN = frozenset({"will", "would", "can", "could", "may", "might", "shall", "should", "must", "did", "do"}
    | {"does", "not", "never", "ever"})  # fmt: skip


@cache
def is_verb(word: str) -> bool:
    """Whether a word in lower case looks like a verb that makes a clause or a participle."""
    if word in _NOT_VERBS or word in _LINKS:
        return False
    if word in _PAST or word in load("finite_verbs"):
        return True
    if word in verb_forms() and verb_forms()[word][2] != "base":
        return True
    return (len(word) > 4 and word.endswith("ed")) or (len(word) > 5 and word.endswith("ing"))
