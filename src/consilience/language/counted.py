"""What a number counts or measures, read from the words around it: «12 people were injured» → «people injured».

No parser stands behind this: noun phrases are read forwards from the number to the first function word, and subjects
backwards from a verb of change. Where neither gives a noun the answer is empty.
"""

from __future__ import annotations

from functools import cache

from consilience.language.lexicon import load, pairs
from consilience.language.tokens import Row, Token

MAXIMUM_PHRASE = 5
"""Tokens read forwards for a noun phrase; longer ones are rarely one."""
MAXIMUM_BACK = 9
"""Tokens read backwards for a subject."""

_QUANTIFIERS = frozenset(
    {"more", "other", "additional", "further", "new", "total", "different", "separate", "estimated", "confirmed"}
    | {"reported", "consecutive", "straight", "known", "so-called", "extra", "remaining", "entire", "full"}
)
PARTICIPLES = frozenset(
    {
        "sold",
        "built",
        "lost",
        "stolen",
        "burnt",
        "found",
        "held",
        "taken",
        "cut",
        "shut",
        "hit",
        "struck",
        "seen",
        "given",
    }
    | {"cast", "sent", "made", "torn", "thrown", "broken", "bought", "sunk", "driven", "freed", "brought"}
)
_SMALL_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"})
_BETWEEN = frozenset(
    {"who", "that", "were", "was", "are", "is", "have", "has", "had", "been", "be", "being", "also", "reportedly"}
    | {"feared", "believed", "to", "confirmed", "presumed", "still", "severely", "seriously", "critically", "fatally"}
    | {"got", "lay", "left", "badly", "reported", "now", "listed", "as", "since", "lightly", "slightly", "later"}
)
_MOVING = frozenset({"to", "by", "at", "from", "of", "as", "high", "low", "about", "around", "some", "nearly"})
_AMOUNT_WORDS = frozenset(
    {"%", "per", "cent", "percent", "percentage", "point", "points", "million", "billion", "$", "£", "€", "bn", "m"}
)
_AUXILIARY = frozenset(
    {"has", "have", "had", "is", "are", "was", "were", "been", "be", "will", "would", "could", "now"}
)
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "our", "my", "this", "that", "these", "those", "your", "all"}
)
_STOP_BACK = frozenset({"and", "but", "while", "as", "which", "that", "who", "when", "after", "if", "because", "said"})
_PREPOSITIONS = frozenset(
    {"of", "in", "from", "on", "at", "for", "by", "with", "to", "among", "across", "over", "under", "into", "since"}
)
_GROUP_NOUNS = frozenset(
    {"police", "sports", "arms", "news", "sales", "aid", "crew", "staff", "armed", "human", "women", "children"}
)
_NOT_PLURAL = frozenset(
    {"says", "this", "his", "its", "was", "has", "is", "us", "as", "does", "goes", "perhaps", "always", "less", "plus"}
    | {"versus", "across", "unless", "towards", "besides", "sometimes", "afterwards", "series", "yes", "times"}
)
_VERBAL = frozenset(
    {
        "told",
        "said",
        "came",
        "went",
        "took",
        "made",
        "saw",
        "gave",
        "found",
        "left",
        "held",
        "met",
        "won",
        "lost",
        "fled",
    }
    | {"ran", "began", "became", "kept", "brought", "sent", "wrote", "stood", "led", "spoke", "grew", "fell", "rose"}
    | {"says", "tells", "takes", "makes", "comes", "goes", "gets", "sees", "gives", "works", "lives", "remains"}
)


@cache
def outcomes() -> dict[str, str]:
    """Words for what befell those counted, mapped to the one under which counts are compared."""
    return dict(pairs("outcomes"))


@cache
def _irregular() -> dict[str, str]:
    return dict(pairs("irregular_plurals"))


@cache
def _plural_of() -> dict[str, str]:
    return {single: plural for plural, single in reversed(pairs("irregular_plurals"))}


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in _irregular():
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and word not in _NOT_PLURAL
    )


def plural(word: str) -> str:
    """The plural under which a count of one compares with a count of many."""
    if is_plural(word):
        return word
    if word in _plural_of():
        return _plural_of()[word]
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def counted(row: Row, first: int, last: int, value: float) -> str:
    """What the number at tokens [first, last) counts; empty where the text does not say."""
    if row.low(last) == "times":
        return "times"
    hyphened = row.low(last) == "-" and row.touches(last - 1) and row.touches(last)
    if hyphened and row.low(last + 1) not in load("phrase_ends"):
        return plural(row.low(last + 1))  # «the 15-member council»
    noun, after = noun_after(row, last, single=value == 1)
    outcome = outcomes().get(noun.rpartition(" ")[2], "") if noun else ""
    if outcome:
        noun = noun.rpartition(" ")[0]
    outcome = outcome or _outcome_after(row, after) or (_outcome_before(row, first) if noun else "")
    outcome = outcome or _participle_after(row, after)
    if not noun and not outcome:
        return measured_subject(row, first)
    if noun.rpartition(" ")[2] in {"others", "person", "individuals", "persons", "lives", ""} or noun == "more":
        noun = "people" if outcome or noun else noun
    if outcome == "casualties" and noun == "people":
        return outcome
    if outcome and outcome in noun.split():
        return noun
    if value == 1 and noun:
        head = noun.rpartition(" ")
        noun = f"{head[0]} {plural(head[2])}".strip()
    return f"{noun} {outcome}".strip()


def noun_after(row: Row, index: int, *, single: bool, keep: bool = False) -> tuple[str, int]:
    """The noun phrase that begins at a token, and the token after it.

    ``single``: the number is one, so that a singular may stand for its plural; ``keep``: leave it as it is.
    """
    start = index
    words, index = _collected(row, _past_determiners(row, index), single=single)
    if not keep:
        return _settled(row, words, start, index, single=single)
    if len(words) > 1 and words[-1].endswith("ed"):
        words.pop()  # «20 percent of the pandemic projected …»
    acting = next((place for place, word in enumerate(words[:-1]) if place and word.endswith("ing")), len(words))
    words = words[:acting]  # «the first time, sparking questions»
    if len(words) == 1 and words[0].endswith("ing"):
        return "", start
    return " ".join(words), index


def _past_determiners(row: Row, index: int) -> int:
    """Past «of the», and the whole in «five of six contests»."""
    if row.low(index) != "of":
        return index
    index += 1
    while row.low(index) in _DETERMINERS or row.at(index).kind == "number" or row.low(index) in _SMALL_NUMBERS:
        index += 1
    return index


def _collected(row: Row, index: int, *, single: bool) -> tuple[list[str], int]:
    """The words of the phrase up to its head, and the token after it."""
    words: list[str] = []
    while len(words) < MAXIMUM_PHRASE:
        token = row.at(index)
        if words and token.lower == "-" and row.touches(index) and row.touches(index - 1):
            words[-1] += "-" + row.low(index + 1)
            index += 2
            continue
        if words and token.kind == "number" and row.touches(index - 1):
            words[-1] += token.text  # «A320»
            index += 1
            continue
        if words and _joins(row, index):
            index += 1
            continue
        model = token.capitalised and row.touches(index) and row.at(index + 1).kind == "number"
        if (_ends_phrase(token) and not model) or _looks_verbal(token.lower, words, single=single):
            break
        index += 1
        if token.lower in _QUANTIFIERS:
            continue
        words.append(token.text if token.capitalised else token.lower)
        compound = token.lower in _GROUP_NOUNS and is_plural(row.low(index))
        if token.lower in outcomes() or (is_plural(token.lower) and not compound):
            break
    return words, index


def _ends_phrase(token: Token) -> bool:
    return token.kind != "word" or token.lower in load("phrase_ends") or token.lower in load("months_and_days")


def _joins(row: Row, index: int) -> bool:
    """Whether «and» or a comma stands between adjectives: «secret military and diplomatic files»."""
    if row.low(index) not in {"and", ","} or is_plural(row.low(index - 1)) or row.low(index - 1) in outcomes():
        return False
    ahead = [row.low(index + step) for step in (1, 2)]
    return any(is_plural(word) for word in ahead) and all(word not in load("phrase_ends") for word in ahead[:1])


def _settled(row: Row, words: list[str], start: int, index: int, *, single: bool) -> tuple[str, int]:
    """The phrase if its last word can be what is counted, else nothing."""
    if not words:
        bare = row.low(index - 1) in _QUANTIFIERS and index > start and row.at(index).kind != "number"
        return ("people", index) if bare else ("", start)
    head = words[-1].lower()
    if single and not is_plural(head) and head not in outcomes():
        words[-1] = plural(head) if len(words) <= 3 else words[-1]
        return " ".join(words), index
    if is_plural(head) or head in outcomes():
        return " ".join(words), index
    return "", start


def _looks_verbal(word: str, words: list[str], *, single: bool) -> bool:
    if word in outcomes():
        return False
    if not words:
        return word in _VERBAL
    return word in _VERBAL or (single and word.endswith("ed"))


def _outcome_after(row: Row, index: int) -> str:
    """«… were also injured», «… dead»: what befell them, if the next words say so."""
    for step in range(index, index + MAXIMUM_PHRASE):
        word = row.low(step)
        if word in outcomes():
            return outcomes()[word] if word not in _NOUN_OUTCOMES else ""
        if word == "and" and row.low(step + 1) in _DETERMINERS:
            return _outcome_after(row, step + 3)  # «three people and the gunman were killed»
        if word not in _BETWEEN:
            return ""
    return ""


def _participle_after(row: Row, index: int) -> str:
    """«… were destroyed»: a passive participle right after a form of «be»."""
    auxiliary = False
    for step in range(index, index + MAXIMUM_PHRASE):
        word = row.low(step)
        if word in {"were", "was", "been", "are", "is", "be", "being"}:
            auxiliary = True
        elif auxiliary and ((word.endswith("ed") and len(word) > 4) or word in PARTICIPLES):
            return word
        elif word not in _BETWEEN and not word.endswith("ly"):
            return ""
    return ""


_NOUN_OUTCOMES = frozenset(
    {"death", "deaths", "injury", "injuries", "arrest", "arrests", "toll", "fatalities", "casualties"}
)
_ACTIVE = frozenset(
    {"killed", "killing", "kills", "kill", "injured", "injuring", "injures", "injure", "wounded", "wounding", "wounds"}
    | {"arrested", "arresting", "arrests", "detained", "detaining", "displaced", "displacing", "infected", "infecting"}
    | {"rescued", "rescuing", "trapped", "trapping", "kidnapped", "abducted", "evacuated", "evacuating", "hurt"}
    | {"hurting", "murdered", "charged", "shot", "jailed", "convicted", "sentenced", "wound", "hospitalized", "sacked"}
)
_BEFORE_NUMBER = frozenset(
    {"at", "least", "more", "than", "up", "to", "about", "some", "nearly", "as", "many", "another"}
)


def _outcome_before(row: Row, first: int) -> str:
    """«killing at least 12 people»: the verb whose object the number is."""
    index = first - 1
    while row.low(index) in _BEFORE_NUMBER and first - index < 6:
        index -= 1
    word = row.low(index)
    return outcomes()[word] if word in _ACTIVE else ""


def measured_subject(row: Row, first: int) -> str:
    """What rose, fell, stood at or cost the number before which it stands: «unemployment rose to 5 per cent»."""
    before = row.low(first - 1)
    if before == "of" and row.at(first - 2).kind == "word" and row.low(first - 2) not in load("phrase_ends"):
        return _known_measure(_phrase_back(row, first - 2))
    index = _before_amounts(row, first - 1)
    if row.low(index) == "fined":
        return "fine"
    verbs = load("change_verbs")
    if row.low(index) not in verbs:
        return ""
    while index >= 0 and (row.low(index) in verbs or row.low(index) in _AUXILIARY or row.low(index).endswith("ly")):
        index -= 1
    return _subject_back(row, index)


def _before_amounts(row: Row, index: int) -> int:
    """Back over prepositions, adverbs and other amounts: from «5.1%» in «fell 0.3 points to 5.1%» to «fell»."""
    moved = first = index
    while moved >= 0 and first - moved < MAXIMUM_BACK:
        token = row.at(moved)
        amount = token.kind == "number" or token.lower in _AMOUNT_WORDS
        if not (token.lower in _MOVING or token.lower.endswith("ly") or (amount and row.low(first) in {"to", "from"})):
            break
        moved -= 1
    return moved


def _subject_back(row: Row, index: int) -> str:
    """The head of the noun phrase that ends at a token, without what hangs on it by prepositions."""
    stops, start = load("phrase_ends"), index
    words: list[str] = []
    while index >= 0 and start - index < MAXIMUM_BACK:
        token = row.at(index)
        if token.kind != "word" or token.lower in _STOP_BACK:
            break
        words.insert(0, token.text if token.capitalised and index else token.lower)
        index -= 1
    while words and words[0].lower() in _DETERMINERS:
        words.pop(0)
    for place, word in enumerate(words):
        if word.lower() in _PREPOSITIONS:
            words = words[place + 1 :] if words[:place] == ["number"] and word == "of" else words[:place]
            break
    kept = [word for word in words if word.lower() not in stops]
    return _known_measure(" ".join(kept[-3:]))


def _phrase_back(row: Row, index: int) -> str:
    """Up to two nouns that end at a token: «death toll» in «a death toll of 17»."""
    stops = load("phrase_ends")
    words = [row.low(index)]
    before = row.at(index - 1)
    if before.kind == "word" and before.lower not in stops and not before.lower.endswith(("ed", "ing", "ly")):
        words.insert(0, before.lower)
    return " ".join(words)


def _known_measure(phrase: str) -> str:
    return "people dead" if phrase.lower().endswith(("death toll", "number of dead", "toll")) else phrase
