"""What is reported: where the statement begins and ends that a reporting verb governs, after it or before it."""

from __future__ import annotations

from consilience.language.descriptions import determiner_class, role
from consilience.language.lexicon import load
from consilience.language.verbs import verb_forms
from consilience.voicing.phrases import CONJUNCTIONS, DASHES, PERIODS, SUBJECT_PRONOUNS, TIMES, Phrases

ADDRESSING_VERBS = frozenset(
    {"tell", "inform", "assure", "remind", "notify", "warn", "reassure", "advise", "urge", "ask", "promise", "show"}
)
_ADDRESSING_NOBODY = frozenset({"promise", "warn", "show", "advise"})
"""Those whose statement may follow at once: «promised players would be able to …»."""
_PLAIN_OBJECTS = frozenset({"him", "them", "me", "us"})
OBJECT_VERBS = frozenset({"accuse", "blame"})
_LONGEST_DATELINE = 16
"""Words of a dateline, marks counted."""
_LONGEST_TAG = 9
"""Words of «the U.S. attorney’s office said»."""
_PRONOUN_OBJECTS = frozenset({"him", "her", "them", "me", "us", "you", "it", "which", "whom", "what", "both", "all"})
_FARTHEST_THAT = 16
"""Words from the verb to its «that»."""
_OPENING_PARTICIPLES = frozenset({"asked", "pressed", "questioned"})
"""«Asked whether the plan was dead, she said …»."""
_LONGEST_ADVERBIAL = 5
"""Words of «Then, last week»."""
_PARTICLES = frozenset({"back", "out", "up", "clear", "down", "off"})
"""«pointed out that»: they belong to the verb."""
_EMPTY_OBJECTS = frozenset({"it", "so", "this", "them", "as", "him", "her"})
"""«Corvane denied it»: the statement is not told here."""
_OPENING_SUBJECT = 3
"""Words before the subject of a clause that opens with «While»."""
_SHIFTED = frozenset({"would", "could", "might", "was", "were", "had"})
"""The past of reported words."""
_PRESENT = frozenset(
    {"is", "are", "has", "have", "does", "do", "seems", "seem", "appears", "appear", "remains", "remain"}
)
_NEAR_VERB = 6
"""Words of a subject."""
_SHORTEST_STATEMENT = 3
"""Words; less before «, X said» is an adverbial («On Monday, X said»), not a statement."""


class Contents(Phrases):
    """Phrases, and the statements beside a reporting verb."""

    def content_start(self, index: int, lemma: str) -> int | None:
        """Where the reported clause after the verb begins; None where the verb has none after it."""
        if (opened := self.that_clause(index, lemma)) is not None:
            return opened
        if lemma in load("verbs_needing_that"):
            return None
        place = index + 1
        if lemma in ADDRESSING_VERBS or lemma in OBJECT_VERBS:
            place = place if lemma in OBJECT_VERBS or self.infinitive(place) else self.addressed(place, lemma)
        if self.infinitive(place):
            return place if lemma in load("verbs_of_intent") else None
        place = self.skip_adjuncts(place)
        if place >= self.end or self.text(place) in {";", *DASHES} or self.low(place) in CONJUNCTIONS:
            return None
        if self.low(place) in _EMPTY_OBJECTS and self.nothing_after(place + 1):
            return None
        if self.closed(place):
            return place
        if self.low(place) == "according" and self.low(place + 1) == "to":
            return None
        if self.low(place) == "about" and self.low(place + 1)[:1].isdigit():
            return place
        if self.low(place) in {"about", "of", "with", "against", "by"} and lemma not in OBJECT_VERBS:
            return None
        return place

    def addressed(self, place: int, lemma: str) -> int:
        """The word after whom the verb addresses: «told him | there …», «promised | players …»."""
        if self.low(place) in _PLAIN_OBJECTS:
            return place + 1
        stop = self.phrase_end(place)
        return place if lemma in _ADDRESSING_NOBODY and self.low(stop) in load("auxiliaries") else stop

    def nothing_after(self, place: int) -> bool:
        """Whether no clause goes on here: the end, a mark, or «again», «before about the allies»."""
        loose = load("prepositions") | load("loose_adverbs") | TIMES
        return place >= self.end or self.text(place) in {",", ";", *DASHES} or self.low(place) in loose

    def that_clause(self, index: int, lemma: str) -> int | None:
        """The word after the «that» which opens the reported clause, if one does."""
        for place in range(index + 1, min(self.end, index + _FARTHEST_THAT)):
            addressee = self.closed(place) and lemma in ADDRESSING_VERBS and self.low(place + 1) == "that"
            if (self.closed(place) and not addressee) or self.text(place) in {";", ":"}:
                return None
            if self.low(place) == "that" and self.low(place + 1) == "'s":
                return place if place == index + 1 else None
            if self.low(place) == "that" and not self.demonstrative(place):
                return None if self.relative_that(index, place, lemma) else place + 1
            finite = self.low(place) in load("auxiliaries") or self.low(place) in verb_forms()
            modifies = determiner_class(self.low(place - 1)) is not None
            if finite and not modifies and not self.named[place] and place > index + 1:
                return None
        return None

    def infinitive(self, place: int) -> bool:
        """Whether «to» before a verb stands here: «to resign», not «to reporters», «to the board»."""
        if self.low(place) != "to" or place + 1 >= self.end or self.closed(place + 1) or self.named[place + 1]:
            return False
        low = self.low(place + 1)
        noun = determiner_class(low) is not None or role(low) is not None or low in _PRONOUN_OBJECTS
        return self.row[place + 1].alphabetic and not noun and not low.endswith(("s", "ing"))

    def relative_that(self, verb: int, place: int, lemma: str) -> bool:
        """Whether «that» goes on about the verb's object: «reported details of the tour that stops here»."""
        first = verb + 1
        if lemma in ADDRESSING_VERBS or place == first or not self.row[first].alphabetic:
            return False
        low = self.low(first)
        adjunct = low in load("prepositions") | load("loose_adverbs") | TIMES | load("subordinators")
        parted = any(self.text(at) in {",", ")", *DASHES} for at in range(first, place))
        return not (adjunct or parted or low.endswith(("ly", "ward", "wards")) or low in _PARTICLES)

    def demonstrative(self, place: int) -> bool:
        """Whether «that» at this word opens no clause: «at that», «rejected that account»."""
        if self.low(place - 1) in load("prepositions") or place + 1 >= self.end:
            return True
        stop = place + 1
        while stop < self.end and self.row[stop].alphabetic and self.low(stop) not in load("prepositions"):
            stop += 1
        pronoun = self.low(place + 1) in _PRONOUN_OBJECTS | {"he", "she", "they", "we", "i", "this", "these", "there"}
        if pronoun or any(self.finite_word(at) for at in range(place + 2, stop)):
            return False
        return 1 < stop - place <= _SHORTEST_STATEMENT and (stop >= self.end or self.row[stop].text == ",")

    def skip_adjuncts(self, place: int) -> int:
        """Over «on Monday», «in a statement», «to reporters», «later» after the verb."""
        while place < self.end:
            low = self.low(place)
            if low in {"there", "here"} and self.low(place + 1) in load("auxiliaries"):
                break
            period = low in PERIODS and self.low(place - 1) in TIMES
            loose = low in load("loose_adverbs") or low in TIMES or low.endswith(("ly", "ward", "wards")) or period
            if loose or self.text(place) in {",", ":"}:
                place += 1
            elif low in {"in", "on", "at", "to", "during", "via", "through", "from", "by", "after", "before", "as"}:
                stop = self.phrase_end(place + 1)
                while stop < self.end and self.low(stop) in {
                    "with",
                    "of",
                    "for",
                    "in",
                    "on",
                    "at",
                    "to",
                    "about",
                    "after",
                }:
                    stop = self.phrase_end(stop + 1)
                if low in {"after", "before", "as", "by"} and stop < self.end and self.text(stop) != ",":
                    return self.end
                place = max(stop, place + 1)
            else:
                break
        return place

    def clause_end(self, start: int, relative: bool = False) -> int:
        """To the end of the sentence, or to where a coordinated reporting clause begins.

        ``relative``: the reporting clause is one («X, who said …, left»), so that the main verb ends it.
        """
        place = start
        while place < self.end:
            if self.text(place) == ";":
                return place
            if self.closed(place) and place > start and self.told_by_another(place):
                return place + 1
            following = verb_forms().get(self.low(place + 1), ("", "", ""))[1:]
            if self.text(place) == "," and following == ("say", "ing"):
                return place
            if self.text(place) == "," and self.low(place + 1) == "according":
                return place
            if self.low(place) in {"and", "but"} and self.goes_on_saying(place + 1):
                return place
            if self.text(place) in {",", *DASHES} and self.resumes(place + 1, relative):
                return place
            if self.text(place) == "," and self.turns(start, place + 1):
                return place
            place += 1
        return self.end

    def only_adverbial(self, end: int) -> bool:
        """Whether nothing but «In a letter on “the matter”,» stands before a reporting clause."""
        opens = self.low(0) in load("prepositions") and not self.closed(0)
        inside = any(self.closed(place) for place in range(1, end))
        return opens and inside and not self.finite_inside(0, end)

    def with_name_before(self, source: tuple[int, int]) -> tuple[int, int]:
        """«Jane Doe, a biologist at the institute said»: the name, where no comma closes what it is said to be."""
        first = source[0]
        if (
            determiner_class(self.low(first)) != "indefinite"
            or self.text(first - 1) != ","
            or first < _SHORTEST_STATEMENT
        ):
            return source
        start = first - 1
        while start > 0 and self.named[start - 1]:
            start -= 1
        named = start < first - 1 and (start == 0 or self.closed(start - 1))
        return (start, source[1]) if named else source

    def comma(self, place: int) -> bool:
        """Whether a comma stands here, also as the last mark inside a quotation."""
        return self.text(place) == "," or (self.closed(place) and self.row[place].text.rstrip("”\"’'»")[-1:] == ",")

    def end_of_opening(self, subject: int, start: int) -> int:
        """Where the clause ends that opens a sentence as «While Doe had wanted …,» and whose subject stands here."""
        if subject > _OPENING_SUBJECT or self.low(0) not in load("subordinators"):
            return self.end
        for place in range(start, self.end - 1):
            marked = self.text(place) == "," or (
                self.closed(place) and self.row[place].text.rstrip("”\"’'»")[-1:] == ","
            )
            if marked and self.noun_phrase(place + 1) and self.clausal(place + 1, self.end):
                return place + 1 if self.closed(place) else place
        return self.end

    def goes_on_saying(self, place: int) -> bool:
        """Whether a verb that hardly means anything but speech stands here: «and said», not «and held up to ten»."""
        lemma, kind, shape = verb_forms().get(self.low(place), ("", "", ""))
        narrow = lemma in load("verbs_needing_that") | load("verbs_of_literal_acts") | load("verbs_of_evidence")
        return kind == "say" and shape in {"past", "third"} and not narrow

    def told_by_another(self, quotation: int) -> bool:
        """Whether «“…,” the office said.» follows a quotation to the end of the sentence."""
        if self.row[quotation].text.rstrip("”\"’'»")[-1:] not in {",", "!", "?"} or self.end - quotation > _LONGEST_TAG:
            return False
        return verb_forms().get(self.low(self.end - 1), ("", "", ""))[1] == "say" and self.noun_phrase(quotation + 1)

    def resumes(self, place: int, relative: bool) -> bool:
        """Whether the reporter's own words go on here: «, but he noted», or the main verb after a relative clause."""
        if relative and (self.low(place) in load("auxiliaries") or self.low(place) in verb_forms()):
            return True
        if self.low(place) not in {"but", "and", "though", "although", "while"}:
            return False
        for step in range(place + 1, min(place + 5, self.end)):
            form = verb_forms().get(self.low(step))
            if form is not None and form[1] == "say" and form[2] in {"past", "third"}:
                return True
        return False

    def turns(self, start: int, place: int) -> bool:
        """Whether the reporter contradicts what was said: «promised it would work, but the truth is different».

        What was said stands in the past or is no clause of its own, and a clause in the present with a subject follows.
        """
        if self.low(place) not in {"but", "yet"} or self.low(place + 1) in SUBJECT_PRONOUNS:
            return False
        if not self.noun_phrase(place + 1):
            return False
        told = range(start, place - 1)
        phrase = self.infinitive(start) or not self.clausal(start, place - 1)
        shifted = phrase or any(self.low(at) in _SHIFTED for at in told)
        following = range(place + 2, min(place + 2 + _NEAR_VERB, self.end))
        verb = next((self.low(at) for at in following if self.low(at) in _PRESENT or self.finite_word(at)), "")
        return shifted and verb in _PRESENT

    def before(self, end: int) -> tuple[tuple[int, int], ...]:
        """The statement that stands before a reporting clause, if it is more than an adverbial phrase."""
        last = end
        while last > 0 and self.text(last - 1) in {",", *DASHES}:
            last -= 1
        first = 0
        while first < last and self.low(first) in {"but", "and", ","}:
            first += 1
        if last > first + 1 and self.closed(last - 1) and self.text(last - 2) == ":":
            return ()
        stretch = range(first, last)
        opener = self.low(first) if first < last else ""
        if opener in load("subordinators") and not self.closed(first) and not self.main_clause(first, last):
            return ()
        if opener in load("prepositions") and not self.finite_inside(first, last) and not self.closed(first):
            return ()
        if not any(self.closed(place) for place in stretch):
            if len(stretch) < _SHORTEST_STATEMENT:
                return ()
            if self.subordinate(first) and not self.main_clause(first, last):
                return ()
            if len(stretch) <= _LONGEST_ADVERBIAL and self.low(first) in load("loose_adverbs"):
                return ()
        return self.ranges((self.after_dateline(first, last), last))

    def subordinate(self, first: int) -> bool:
        """Whether the words here open an adverbial: «After …», «Now that …», «Beginning with …»."""
        low = self.low(first)
        participle = (
            low.endswith(("ing", "ly"))
            and not self.named[first]
            and self.low(first + 1) in load("prepositions") | load("subordinators")
        )
        return (
            low in load("prepositions") | load("subordinators")
            or (low in load("loose_adverbs") and self.low(first + 1) == "that")
            or low in TIMES
            or low in _OPENING_PARTICIPLES
            or participle
        )

    def main_clause(self, first: int, last: int) -> bool:
        """Whether a clause follows an opening adverbial: after its comma, with a finite verb."""
        comma = next((place for place in range(first, last) if self.comma(place)), None)
        if comma is None:
            return self.low(first) in TIMES and self.clausal(first, last)
        return self.clausal(comma + 1, last)

    def clausal(self, first: int, last: int) -> bool:
        """Whether a stretch holds a finite verb as far as the lexicons tell."""
        return self.finite_inside(first, last) or any(self.finite_word(place) for place in range(first, last))

    def after_dateline(self, first: int, last: int) -> int:
        """Past «HALIFAX, Nova Scotia, Sept. 16 (Meridian Wire) - » at the head of a sentence."""
        credit = self.text(0) == "("
        if first > 0 or not (credit or (self.text(0).isupper() and len(self.text(0)) >= _SHORTEST_STATEMENT)):
            return first
        limit = min(last, _LONGEST_DATELINE)
        dash = next((place for place in range(limit) if self.text(place) in DASHES and not self.hyphen(place)), None)
        if dash is None or any(self.row[place].alphabetic and not self.row[place].capitalised for place in range(dash)):
            return first
        return dash + 1

    def ranges(self, *found: tuple[int, int]) -> tuple[tuple[int, int], ...]:
        """Those ranges that hold reported words besides quotations."""
        kept: list[tuple[int, int]] = []
        for first, last in found:
            while last > first and self.text(last - 1) in {",", *DASHES, ":"}:
                last -= 1
            while first < last and self.text(first) in {",", ":", *DASHES}:
                first += 1
            if any(self.row[place].alphabetic for place in range(first, last)):
                kept.append((first, last))
        return tuple(kept)
