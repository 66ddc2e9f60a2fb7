"""The words of one sentence, a quotation counting as one word, and where its noun phrases begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.language.descriptions import determiner_class, role
from consilience.language.lexicon import load
from consilience.language.verbs import verb_forms
from consilience.language.words import Word

STOPS = frozenset({".", "!", "?", "…"})
DASHES = frozenset({"—", "–", "--", "-"})
RELATIVES = frozenset({"who", "which", "that"})
CONJUNCTIONS = frozenset({"and", "but", "or", "yet", "so"})
TIMES = load("months_and_days") | {
    "today",
    "yesterday",
    "tomorrow",
    "late",
    "early",
    "earlier",
    "last",
    "this",
    "later",
}
_ASKING = frozenset({"what", "how", "why"})
PERIODS = frozenset({"week", "month", "year", "morning", "afternoon", "evening", "night"})
_CAPITAL_SHARE = 0.65
"""Share of capitalised words above which capitals tell nothing: as for headlines in names."""
_LONGEST_LIST = 12
"""Words of a list of what somebody is."""
_LONGEST_OCCUPATION = 3
"""Lower-case words before a name that may tell its bearer's occupation."""
SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you"})


class Phrases:
    """The words of one sentence with its noun phrases; indices are of words."""

    def __init__(self, row: Sequence[Word], named: Sequence[bool]) -> None:
        self.row = row
        self.named = named
        self.end = len(row)
        self.quotes = any(word.closed for word in row)
        content = [word for word in row if word.alphabetic and word.lower not in load("function_words")]
        self.headline = sum(word.capitalised for word in content) > _CAPITAL_SHARE * len(content)
        while self.end and row[self.end - 1].text in STOPS:
            self.end -= 1

    # ── look-ups ──

    def low(self, index: int) -> str:
        """The word at an index in lower case; empty outside the sentence."""
        return self.row[index].lower if 0 <= index < len(self.row) else ""

    def text(self, index: int) -> str:
        """The word at an index as written; empty outside the sentence and for a quotation."""
        return self.row[index].text if 0 <= index < len(self.row) and not self.row[index].closed else ""

    def closed(self, index: int) -> bool:
        """Whether the word at an index is a quotation."""
        return 0 <= index < len(self.row) and self.row[index].closed

    # ── subjects ──

    def subject(self, index: int) -> tuple[int, int] | None:
        """The noun phrase that the verb at ``index`` belongs to, appositions included."""
        last = self.skip_back(index - 1)
        if last < 0 or self.closed(last) or self.text(last) in {";", ":"}:
            return None
        if self.text(last) in {",", *DASHES}:
            return self.explained(last) or self.leading_phrase(self.clause_start(last), last)
        if self.low(last) in RELATIVES:
            return self.antecedent(last)
        if self.low(last) in CONJUNCTIONS:
            return self.leading_phrase(self.clause_start(last), last) or self.leading_phrase(0, last)
        if self.low(last) in SUBJECT_PRONOUNS and self.low(last - 1) not in {"and", "or"}:
            return (last, last + 1)
        first = self.segment_start(last)
        if first > last:
            return None
        before = self.low(first - 1) if first else ""
        if before in RELATIVES and not self.noun_phrase(first):
            return self.antecedent(first - 1)
        if (inner := self.inner_subject(first, last)) is not None:
            return inner
        if self.low(first) in SUBJECT_PRONOUNS and self.low(first + 1) not in {"and", "or"}:
            return None
        if self.noun_phrase(first) and not self.finite_inside(first, last + 1):
            return (first, last + 1)
        if before in CONJUNCTIONS and not self.noun_phrase(first):
            return self.leading_phrase(self.clause_start(first - 1), first - 1)
        return self.last_name(first, last) or self.leading_phrase(first, last + 1)

    def explained(self, last: int) -> tuple[int, int] | None:
        """«Ann Rowe, a baker» in «The shop shut on Monday, Ann Rowe, a baker, said»: set off after a clause of its own.

        ``last`` is the comma before the verb.
        """
        comma = last - 1
        while comma > 0 and not (self.closed(comma) or self.text(comma) in {",", ";", ":", *DASHES}):
            comma -= 1
        if comma < 2 or self.text(comma) not in {",", *DASHES}:
            return None
        first = self.segment_start(comma - 1)
        if not first or self.text(first - 1) not in {",", *DASHES} or not self.noun_phrase(first):
            return None
        before = self.clause_start(first - 1)
        alone = not self.finite_inside(first, comma) and self.finite_inside(before, first - 1)
        return (first, last) if alone else None

    def inner_subject(self, first: int, last: int) -> tuple[int, int] | None:
        """«the group» in «She said the group told …»: the noun phrase after the last finite verb before the cue."""
        verb = next((place for place in range(last - 1, first, -1) if self.finite_word(place)), None)
        if verb is None or determiner_class(self.low(verb - 1)) is not None or not self.noun_phrase(verb + 1):
            return None
        return (verb + 1, last + 1) if self.phrase_end(verb + 1) > last else None

    def skip_back(self, place: int) -> int:
        """Over adverbs, auxiliaries and brackets before the verb."""
        while place >= 0:
            low = self.low(place)
            if self.text(place) in {")", "]"}:
                opening = place
                while opening > 0 and self.text(opening) not in {"(", "["}:
                    opening -= 1
                place = opening - 1
            elif (before := self.before_time(place)) is not None:
                place = before
            elif (
                low in load("loose_adverbs")
                or low in load("auxiliaries")
                or (low.endswith("ly") and not self.named[place])
            ):
                place -= 1
            elif (
                low == ","
                and self.low(place - 1) in load("loose_adverbs") | {"however", "too"}
                and self.text(place - 2) == ","
            ):
                place -= 3
            else:
                break
        return place

    def before_time(self, last: int) -> int | None:
        """The index before «on Monday», «Tuesday», «earlier this week» that ends at ``last``; None where none does."""
        place = last
        if self.low(place) in PERIODS and self.low(place - 1) in TIMES:
            place -= 1
        elif self.low(place) not in TIMES - {"this", "last"} or self.low(last + 1) in {"'s", "'"}:
            return None
        while place > 0 and self.low(place - 1) in TIMES:
            place -= 1
        if self.low(place - 1) in {"on", "in"}:
            place -= 1
        return place - 1 if place > 0 else None

    def segment_start(self, last: int) -> int:
        """Back to the mark, quotation or clause word that the phrase ending at ``last`` follows."""
        place = last
        while place >= 0:
            word = self.row[place]
            if word.closed or word.text in {",", ";", ":", *DASHES, "(", "[", "“", '"'}:
                break
            if word.lower in RELATIVES | load("subordinators") | _ASKING and not self.named[place]:
                break
            if word.lower in {"but", "yet"} or (word.lower == "and" and not self.joins_names(place)):
                break
            place -= 1
        return place + 1

    def joins_names(self, place: int) -> bool:
        """Whether «and» joins two noun phrases that share the verb: «Smith and Jones said»."""
        if place == 0 or place + 1 >= self.end:
            return False
        left = self.named[place - 1] or role(self.low(place - 1)) is not None
        return left and self.noun_phrase(place + 1) and not self.finite_inside(self.segment_floor(place), place)

    def segment_floor(self, place: int) -> int:
        """Back to the mark or quotation before a word."""
        while place > 0 and not (self.closed(place - 1) or self.text(place - 1) in {",", ";", ":", *DASHES}):
            place -= 1
        return place

    def clause_start(self, place: int) -> int:
        """Back to the start of the sentence, or past a quotation, semicolon or colon."""
        while place > 0 and not (self.closed(place - 1) or self.text(place - 1) in {";", ":"}):
            place -= 1
        while place < self.end and self.low(place) in CONJUNCTIONS | {","}:
            place += 1
        return place

    def clause_start_of(self, first: int) -> int:
        """Where the reporting clause that begins with the source begins: past a leading conjunction or adverb."""
        while first > 0 and (
            self.low(first - 1) in CONJUNCTIONS | {"as"} or self.low(first - 1) in load("loose_adverbs")
        ):
            first -= 1
        return first

    def leading_phrase(self, first: int, end: int) -> tuple[int, int] | None:
        """The first noun phrase between two commas that no preposition or subordinator opens."""
        place = first
        while place < end:
            while place < end and (self.low(place) in CONJUNCTIONS or self.text(place) in {",", *DASHES}):
                place += 1
            if place < end and self.noun_phrase(place):
                stop = min(self.phrase_end(place), end)
                return (place, stop) if stop > place else None
            while place < end and self.text(place) not in {",", *DASHES}:
                place += 1
        pronoun = next((place for place in range(first, end) if self.low(place) in SUBJECT_PRONOUNS), None)
        return None if pronoun is None else (pronoun, pronoun + 1)

    def antecedent(self, relative: int) -> tuple[int, int] | None:
        """The noun phrase before «who»."""
        last = relative - 1
        while last >= 0 and self.text(last) in {",", *DASHES}:
            last -= 1
        if last > 1 and self.text(last).isdigit() and self.text(last - 1) == ",":
            last -= 2
        if last < 0 or self.closed(last):
            return None
        if self.text(last) == ")":
            last = self.skip_back(last)
        first = self.listed_name(self.segment_start(last))
        if self.noun_phrase(first) and not (self.named[last] and self.verbal(first, last)):
            return (first, last + 1)
        return self.last_name(first, last)

    def listed_name(self, first: int) -> int:
        """Back to the name in «Ann Poe, the author, journalist and former mayor of X, who …»."""
        if first < 2 or self.named[first] or self.text(first - 1) != ",":
            return first
        place = self.segment_start(first - 2)
        while place > 1 and not self.named[first - 2] and self.text(place - 1) == "," and first - place < _LONGEST_LIST:
            if self.named[place - 2]:
                start = place - 2
                while start > 0 and self.named[start - 1]:
                    start -= 1
                return start
            place = self.segment_start(place - 2)
        return first

    def verbal(self, first: int, last: int) -> bool:
        """Whether a stretch holds a verb of any form."""
        return self.finite_inside(first, last) or any(
            self.low(place) in verb_forms() and not self.named[place] for place in range(first, last)
        )

    def last_name(self, first: int, last: int) -> tuple[int, int] | None:
        """The name that ends at ``last``, as in «In a statement Google said»."""
        if not self.named[last]:
            return (last, last + 1) if self.low(last) in {"he", "she", "they", "it", "i", "we", "police"} else None
        place = last
        while place > first and self.named[place - 1]:
            place -= 1
        return None if place > first and self.low(place - 1) in {"of", "for", "with", "at"} else (place, last + 1)

    def noun_phrase(self, index: int) -> bool:
        """Whether a noun phrase can open at this word."""
        if index >= self.end or self.closed(index):
            return False
        word = self.row[index]
        if self.named[index] or word.text[:1].isdigit():
            return True
        if word.lower in {
            "he",
            "she",
            "they",
            "it",
            "we",
            "i",
            "you",
            "others",
            "who",
            "nobody",
            "everyone",
            "someone",
        }:
            return True
        if determiner_class(word.lower) is not None or role(word.lower) is not None:
            return True
        if self.occupation(index):
            return True
        if word.lower in load("group_modifiers") | load("not_names"):
            return True
        blocked = word.lower in load("prepositions") | load("subordinators") | load("auxiliaries") | load(
            "function_words"
        )
        return (
            word.alphabetic
            and not blocked
            and (word.capitalised or word.lower.endswith("s"))
            and not (word.lower.endswith(("ing", "ed")))
        )

    def occupation(self, index: int) -> bool:
        """Whether lower-case words right before a name tell what its bearer does («docker Jane Doe»)."""
        place = index
        while place < min(index + _LONGEST_OCCUPATION, self.end) and not self.named[place]:
            low = self.low(place)
            plain = self.row[place].alphabetic and low not in load("function_words") and low not in verb_forms()
            if not plain or self.row[place].capitalised or low in load("auxiliaries") | load("loose_adverbs"):
                return False
            place += 1
        return index < place < self.end and self.named[place]

    def finite_word(self, place: int) -> bool:
        """Whether a word is a finite verb as far as the lexicons tell."""
        low = self.low(place)
        if self.named[place] or self.closed(place):
            return False
        form = verb_forms().get(low)
        return low in load("finite_verbs") | load("auxiliaries") or (form is not None and form[2] in {"past", "third"})

    def finite_inside(self, first: int, end: int) -> bool:
        """Whether a stretch holds a finite verb, so that it is more than a noun phrase."""
        for place in range(first, end):
            low = self.low(place)
            if self.named[place] or self.closed(place):
                continue
            if low in load("auxiliaries") or self.irregular_past(place, first):
                return True
            if (
                low.endswith("ed")
                and place > first
                and determiner_class(self.low(place - 1)) is None
                and place + 1 < end
            ):
                return True
        return False

    def irregular_past(self, place: int, first: int) -> bool:
        """Whether a word is the past of an irregular verb («paid», «went») and no noun or participle here."""
        low = self.low(place)
        if place <= first or self.named[place] or low not in load("irregular_pasts"):
            return False
        return determiner_class(self.low(place - 1)) is None and not self.low(place - 1).endswith("ly")

    # ── phrases ──

    def phrase_end(self, first: int) -> int:
        """The end of the noun phrase that opens at ``first``: to the next mark, verb or clause word."""
        place = first
        while place < self.end:
            word = self.row[place]
            if word.closed or (word.text in {",", ";", ":", "(", ")", *DASHES} and not self.hyphen(place)):
                break
            if place > first and not self.named[place] and self.ends_phrase(place, first):
                break
            place += 1
        return place

    def hyphen(self, place: int) -> bool:
        """Whether a dash joins two words rather than parting them."""
        return self.text(place) == "-" and place > 0 and self.row[place - 1].end == self.row[place].start

    def ends_phrase(self, place: int, first: int) -> bool:
        """Whether the word at ``place`` ends the noun phrase that opened at ``first``."""
        low = self.low(place)
        if low in RELATIVES | _ASKING | load("auxiliaries") | TIMES or low in load("subordinators") or low == "but":
            return True
        if self.irregular_past(place, first) or self.second_phrase(place):
            return True
        if low == "and":
            return not self.joins_names(place)
        if low in {"on", "in", "by"} and (head := role(self.low(place - 1))) is not None and head[1] == "d":
            return False
        before = role(self.low(place - 1))
        if before is not None and not before[2] and low.endswith("s") and len(low) > 3 and role(low) is None:
            return not self.named[place] and low not in load("function_words")
        if low in load("prepositions"):
            return low not in {"of", "for", "from", "with", "at"} and not (
                low == "in" and self.named[place + 1 :][:1] == [True]
            )
        form = verb_forms().get(low)
        if form is not None and form[2] != "ing" and determiner_class(self.low(place - 1)) is None:
            found = role(low)
            return found is None or form[2] == "past" or (form[2] == "third" and self.named[place - 1])
        return (
            low.endswith("ed")
            and not self.low(place - 1).endswith("ly")
            and place > first + 1
            and self.text(place - 1) != "-"
            and determiner_class(self.low(place - 1)) is None
        )

    def second_phrase(self, place: int) -> bool:
        """Whether another noun phrase opens here: «told Acme the plan …», «told police he …»."""
        low, before = self.low(place), self.low(place - 1)
        if low in SUBJECT_PRONOUNS and not self.named[place]:
            return before not in {"and", "or"}
        opens = determiner_class(low) in {"definite", "indefinite"}
        return opens and before not in load("prepositions") | {"all", "both", "half", "such", "and", "or", "'s", "-"}

    def phrase_start(self, last: int) -> int:
        """Back from a possessive mark over its noun phrase."""
        place = last - 1
        if place < 0:
            return last
        while place > 0 and self.named[place] and self.named[place - 1]:
            place -= 1
        if not self.named[place]:
            while (
                place > 0
                and determiner_class(self.low(place)) is None
                and self.row[place - 1].alphabetic
                and (self.low(place - 1) not in load("prepositions"))
            ):
                place -= 1
        return place
