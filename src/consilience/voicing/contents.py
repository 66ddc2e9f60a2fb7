"""What is reported: where the statement begins and ends that a reporting verb governs, after it or before it."""

from __future__ import annotations

from consilience.language.descriptions import determiner_class
from consilience.language.lexicon import load
from consilience.language.verbs import verb_forms
from consilience.voicing.phrases import DASHES, TIMES, Phrases

ADDRESSING_VERBS = frozenset(
    {"tell", "inform", "assure", "remind", "notify", "warn", "reassure", "advise", "urge", "ask"}
)
OBJECT_VERBS = frozenset({"accuse", "blame"})
_SHORTEST_STATEMENT = 3
"""Words; less before «, X said» is an adverbial («On Monday, X said»), not a statement."""


class Contents(Phrases):
    """Phrases, and the statements beside a reporting verb."""

    def content_start(self, index: int, lemma: str) -> int | None:
        """Where the reported clause after the verb begins; None where the verb has none after it."""
        limit = min(self.end, index + 16)
        for place in range(index + 1, limit):
            if self.closed(place) or self.text(place) in {";", ":"}:
                break
            if self.low(place) == "that" and not self.demonstrative(place):
                return place + 1
            finite = self.low(place) in load("auxiliaries") or self.low(place) in verb_forms()
            modifies = determiner_class(self.low(place - 1)) is not None
            if finite and not modifies and not self.named[place] and place > index + 1:
                break
        if lemma in load("verbs_needing_that"):
            return None
        place = index + 1
        if lemma in ADDRESSING_VERBS or lemma in OBJECT_VERBS:
            place = self.phrase_end(place) if lemma in ADDRESSING_VERBS else place
        place = self.skip_adjuncts(place)
        if place >= self.end or self.text(place) in {";", *DASHES}:
            return None
        if self.closed(place):
            return place
        if self.low(place) == "about" and self.low(place + 1)[:1].isdigit():
            return place
        if self.low(place) in {"about", "of", "with", "against", "by"} and lemma not in OBJECT_VERBS:
            return None
        return place

    def demonstrative(self, place: int) -> bool:
        """Whether «that» at this word opens no clause."""
        return self.low(place - 1) in load("prepositions") or place + 1 >= self.end

    def skip_adjuncts(self, place: int) -> int:
        """Over «on Monday», «in a statement», «to reporters», «later» after the verb."""
        while place < self.end:
            low = self.low(place)
            if low in load("loose_adverbs") or low in TIMES or low.endswith("ly") or self.text(place) in {",", ":"}:
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
            if self.text(place) == "," and verb_forms().get(self.low(place + 1), ("", "", ""))[1:] == ("say", "ing"):
                return place
            if self.text(place) in {",", *DASHES} and self.resumes(place + 1, relative):
                return place
            place += 1
        return self.end

    def resumes(self, place: int, relative: bool) -> bool:
        """Whether the reporter's own words go on here: «, but he noted», or the main verb after a relative clause."""
        if relative and (self.low(place) in load("auxiliaries") or self.low(place) in verb_forms()):
            return True
        if self.low(place) not in {"but", "and", "though", "although", "while"}:
            return False
        for step in range(place + 1, min(place + 5, self.end)):
            form = verb_forms().get(self.low(step))
            if form is not None and form[1] == "say" and form[2] in {"past", "third"}:
                return step > place + 1
        return False

    def before(self, end: int) -> tuple[tuple[int, int], ...]:
        """The statement that stands before a reporting clause, if it is more than an adverbial phrase."""
        last = end
        while last > 0 and self.text(last - 1) in {",", *DASHES}:
            last -= 1
        first = 0
        while first < last and self.low(first) in {"but", "and", ","}:
            first += 1
        stretch = range(first, last)
        opener = self.low(first) if first < last else ""
        if opener in load("prepositions") and not self.finite_inside(first, last) and not self.closed(first):
            return ()
        if not any(self.closed(place) for place in stretch):
            if len(stretch) < _SHORTEST_STATEMENT:
                return ()
            if self.low(first) in load("prepositions") | load("subordinators") and not any(
                self.text(place) == "," for place in stretch
            ):
                return ()
        return self.ranges((first, last))

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
