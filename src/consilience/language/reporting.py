"""Who reports what in one sentence: source, cue and content of speech, writing and thought, without resolving names.

The sentence comes as words in which each quotation is one closed word. Patterns: «X said (that) …», «…, X said»,
«…, said X», «X, who …, added», «X …, adding that», «according to X», «X was quoted as saying», «X’s claim that …».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from consilience.language.descriptions import determiner_class, role
from consilience.language.lexicon import load
from consilience.language.verbs import PARTICIPLES, verb_forms
from consilience.language.words import Word

_STOPS = frozenset({".", "!", "?", "…"})
_DASHES = frozenset({"—", "–", "--", "-"})
_ADVERBS = frozenset(
    {"also", "then", "later", "still", "just", "once", "even", "again", "now", "often", "never", "not", "first", "too"}
    | {
        "both",
        "all",
        "however",
        "instead",
        "further",
        "since",
        "always",
        "soon",
        "ever",
        "long",
        "sometimes",
        "himself",
    }
    | {"herself", "themselves", "itself", "n't", "thus", "twice", "meanwhile", "today", "yesterday", "rather", "only"}
)
_MODALS = frozenset(
    {
        "would",
        "will",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "did",
        "do",
        "does",
        "didn't",
        "don't",
        "doesn't",
    }
    | {"won't", "wouldn't", "can't", "cannot", "couldn't"}
)
_RELATIVES = frozenset({"who", "which", "that"})
_CONJUNCTIONS = frozenset({"and", "but", "or", "yet", "so"})
_SUBORDINATORS = frozenset(
    {
        "because",
        "when",
        "while",
        "after",
        "before",
        "if",
        "as",
        "where",
        "although",
        "though",
        "since",
        "whether",
        "until",
    }
    | {"unless", "once", "whereas", "that", "than"}
)
_PREPOSITIONS = frozenset(
    {"in", "on", "at", "during", "via", "to", "by", "from", "after", "before", "through", "with", "for", "of", "about"}
    | {
        "over",
        "under",
        "into",
        "amid",
        "following",
        "since",
        "outside",
        "inside",
        "near",
        "between",
        "against",
        "around",
    }
    | {"as", "without", "within", "upon", "across", "among", "despite", "per", "like", "through", "throughout", "until"}
)
_TIMES = load("months_and_days") | {
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
_ADDRESSED = frozenset({"tell", "inform", "assure", "remind", "notify", "warn", "reassure", "advise", "urge", "ask"})
_NEEDS_THAT = frozenset(
    {
        "show",
        "hold",
        "determine",
        "rule",
        "find",
        "see",
        "know",
        "learn",
        "hear",
        "agree",
        "remember",
        "forget",
        "accept",
    }
    | {"recognize", "recognise", "realize", "realise", "understand", "view", "regard", "decide", "support", "oppose"}
    | {
        "discover",
        "judge",
        "post",
        "answer",
        "read",
        "point",
        "release",
        "share",
        "charge",
        "reject",
        "dismiss",
        "question",
    }
    | {
        "detail",
        "outline",
        "describe",
        "mention",
        "favor",
        "favour",
        "prefer",
        "appreciate",
        "signal",
        "guess",
        "order",
    }
    | {
        "issue",
        "volunteer",
        "observe",
        "mean",
        "complain",
        "boast",
        "brag",
        "joke",
        "testify",
        "hint",
        "comment",
        "remark",
    }
)
"""Verbs whose object is no statement unless «that» follows."""
_OBJECTS = frozenset({"accuse", "blame"})


@dataclass(frozen=True, slots=True)
class Report:
    """One attribution in a sentence, as half-open ranges of word indices; ``content`` leaves out «that».

    ``source`` is None where nobody is named. ``after`` tells that the content (or quotation) stands before the cue.
    """

    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    kind: str
    after: bool


def find_reports(row: Sequence[Word], named: Sequence[bool]) -> list[Report]:
    """The attributions of one sentence in the order of their cues; ``named`` tells which words belong to names."""
    sentence = _Sentence(row, named)
    found: list[Report] = []
    for index in range(len(row)):
        report = sentence.according(index) or sentence.noun_cue(index) or sentence.verb(index, found)
        if report is not None and (report.source is None or report.source[0] < report.source[1]):
            found.append(report)
    return found


class _Sentence:
    """The words of one sentence with the look-ups that the patterns share."""

    def __init__(self, row: Sequence[Word], named: Sequence[bool]) -> None:
        self.row = row
        self.named = named
        self.end = len(row)
        while self.end and row[self.end - 1].text in _STOPS:
            self.end -= 1

    # ── patterns ──

    def according(self, index: int) -> Report | None:
        """«according to X»."""
        if self.low(index) != "according" or self.low(index + 1) != "to":
            return None
        first = index + 2
        last = self.phrase_end(first)
        if last <= first:
            return None
        if index == 0 or self.low(index - 1) in _CONJUNCTIONS:
            content = self.ranges((last + 1 if self.text(last) == "," else last, self.end))
        else:
            before = index - 1 if self.text(index - 1) == "," else index
            content = self.ranges((0, before), (last + 1, self.end) if self.text(last) == "," else (0, 0))
        return Report((index, index + 2), (first, last), content, "say", after=index > 0)

    def noun_cue(self, index: int) -> Report | None:
        """«X's claim that …»."""
        if self.low(index) not in load("reporting_nouns") or self.low(index + 1) != "that" or index == 0:
            return None
        source = None
        if self.text(index - 1) in {"'s", "’s", "'", "’"}:
            source = (self.phrase_start(index - 1), index - 1)
        elif determiner_class(self.low(index - 1)) == "possessive":
            source = (index - 1, index)
        content = self.ranges((index + 2, self.clause_end(index + 2)))
        return Report((index, index + 1), source, content, "hold", after=False) if content else None

    def verb(self, index: int, earlier: list[Report]) -> Report | None:
        """A finite or participial reporting verb."""
        form = verb_forms().get(self.low(index))
        word = self.row[index]
        if form is None or word.closed or self.named[index] or not self.is_verb(index, form[2]):
            return None
        lemma, kind, shape = form
        if lemma == "quote" and self.low(index - 1) in load("auxiliaries") | {"been"}:
            return self.quoted_as_saying(index)
        if shape == "past" and self.passive(index):
            return None
        if shape == "ing":
            return self.participle(index, lemma, kind, earlier)
        if self.inverted(index, kind):
            first = index + 1
            last = self.phrase_end(first)
            return Report((index, index + 1), (first, last), self.before(index), kind, after=True)
        source = self.subject(index)
        if source is None:
            return None
        return self.finite(index, lemma, kind, source)

    def finite(self, index: int, lemma: str, kind: str, source: tuple[int, int]) -> Report | None:
        """«X said …», «…, X said»."""
        first = self.clause_start_of(source[0])
        comes_after = first > 0 and (self.closed(first - 1) or self.text(first - 1) in {",", *_DASHES})
        start = self.content_start(index, lemma)
        if comes_after and start is None:
            return Report((index, index + 1), source, self.before(first), kind, after=True)
        if kind == "term" and lemma not in _OBJECTS:
            return Report((index, index + 1), source, (), kind, after=False)
        content: tuple[tuple[int, int], ...] = ()
        if start is not None and kind != "quote":
            content = self.ranges((start, self.clause_end(start)))
        return Report((index, index + 1), source, content, kind, after=False)

    def participle(self, index: int, lemma: str, kind: str, earlier: list[Report]) -> Report | None:
        """«…, adding that …»: the sentence's speaker or subject goes on."""
        attached = self.attached_subject(index)
        before = index - 1
        while before >= 0 and self.low(before) in _ADVERBS | {"by", "while", "and", "before", "as", "after"}:
            before -= 1
        if before < 0 and index > 0:
            return None
        if (
            attached is None
            and index > 0
            and not (self.closed(before) or self.text(before) in {",", *_DASHES} or before < index - 1)
        ):
            return None
        source = attached or (earlier[-1].source if earlier else self.leading_phrase(0, index))
        if source is None:
            return None
        start = self.content_start(index, lemma)
        content: tuple[tuple[int, int], ...] = ()
        if start is not None and kind in {"say", "hold"}:
            content = self.ranges((start, self.clause_end(start)))
        return Report((index, index + 1), source, content, kind, after=False)

    def attached_subject(self, index: int) -> tuple[int, int] | None:
        """«…, with X saying …»."""
        first = self.segment_start(index - 1)
        if self.low(first) != "with" or first + 1 >= index or not self.noun_phrase(first + 1):
            return None
        return (first + 1, index)

    def quoted_as_saying(self, index: int) -> Report | None:
        """«X was quoted by Y as saying …»."""
        saying = next(
            (place for place in range(index + 1, min(index + 8, self.end)) if self.low(place) == "saying"), None
        )
        source = self.subject(index)
        if saying is None or source is None:
            return None
        if saying + 1 >= self.end:
            return Report((index, saying + 1), source, self.before(self.clause_start_of(source[0])), "say", after=True)
        content = self.ranges((saying + 1, self.clause_end(saying + 1)))
        return Report((index, saying + 1), source, content, "say", after=False)

    # ── is it a verb here ──

    def is_verb(self, index: int, shape: str) -> bool:
        before = self.low(index - 1) if index else ""
        if before in {"'s", "'"} and not self.closed(index - 1):
            return False
        if determiner_class(before) is not None or before in {"no", "any", "such", "its"}:
            return (
                before in {"this", "these", "those", "some", "many", "others", "most", "both", "few", "all"}
                and shape != "base"
            )
        if shape in {"base", "third"}:
            if before == "to":
                return self.low(index - 2) == "on" or self.low(index - 2) in {"continued", "continues"}
            if shape == "base" and not self.plural_before(index):
                return False
            if shape == "third" and (
                self.low(index + 1) in load("auxiliaries") or self.low(index + 1) in {"said", "say"}
            ):
                return False
            if before in _PREPOSITIONS and index > 0:
                return False
            if self.low(index + 1) in {"of", "by"} or self.text(index + 1) == "-":
                return False
        return not (shape == "past" and self.text(index - 1) == "-" and index > 0)

    def plural_before(self, index: int) -> bool:
        """Whether a plural subject, a modal or «I» stands before a verb's base form."""
        place = index - 1
        while place >= 0 and (
            self.low(place) in _ADVERBS or (self.low(place).endswith("ly") and not self.named[place])
        ):
            place -= 1
        if place < 0 or self.closed(place):
            return False
        low = self.low(place)
        if low in _MODALS or low in {"they", "we", "i", "you", "who", "others", "some", "many", "people", "someone"}:
            return True
        found = role(low)
        return (
            found[2]
            if found is not None
            else (low.endswith("s") and not self.named[place] and low.isalpha()) or (self.text(place) in {",", ")"})
        )

    def passive(self, index: int) -> bool:
        """«was told», «is expected», «said to be»: nobody in the sentence is the speaker."""
        place = index - 1
        while place >= 0 and (self.low(place) in _ADVERBS or self.low(place).endswith("ly")):
            place -= 1
        if self.low(index) in PARTICIPLES and self.low(place) not in {"have", "has", "had", "having"}:
            return True
        if place >= 0 and self.low(place) in {
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "am",
            "get",
            "got",
            "it's",
        }:
            return True
        return self.low(index + 1) == "to" and self.low(index) == "said"

    def inverted(self, index: int, kind: str) -> bool:
        """«…», said X."""
        if kind not in {"say", "quote", "hold"} or index + 1 >= self.end or index == 0:
            return False
        place = index - 1
        while place > 0 and self.low(place).endswith("ly"):
            place -= 1
        if not (self.closed(place) or self.text(place) in {",", *_DASHES}):
            return False
        if self.text(place) == "," and place and not self.closed(place - 1) and not self.before(index):
            return False
        following = self.row[index + 1]
        if following.closed or not following.alphabetic or self.low(index + 1) in {"that", "it", "they"}:
            return False
        last = self.phrase_end(index + 1)
        if not self.closed(place) and not self.closed(place - 1):
            if (
                last < self.end
                and self.text(last) not in {",", *_DASHES}
                and self.low(last) not in _PREPOSITIONS | _TIMES
            ):
                return False
            if self.apposition_closed_by(place):
                return False
        return self.noun_phrase(index + 1)

    def apposition_closed_by(self, comma: int) -> bool:
        """Whether the comma right before the verb closes «X, a spokesman, said …»: the part before is a name alone."""
        start = comma - 1
        while start > 0 and self.text(start) != "," and not self.closed(start):
            start -= 1
        if self.text(start) != ",":
            return False
        lead = range(start)
        return len(lead) <= 8 and not any(self.low(place) in load("auxiliaries") for place in lead)

    # ── subjects ──

    def subject(self, index: int) -> tuple[int, int] | None:
        """The noun phrase that the verb at ``index`` belongs to, appositions included."""
        last = self.skip_back(index - 1)
        if last < 0 or self.closed(last) or self.text(last) in {";", ":"}:
            return None
        if self.text(last) in {",", *_DASHES}:
            return self.leading_phrase(self.clause_start(last), last)
        if self.low(last) in _RELATIVES:
            return self.antecedent(last)
        if self.low(last) in _CONJUNCTIONS:
            return self.leading_phrase(self.clause_start(last), last) or self.leading_phrase(0, last)
        if self.low(last) in _SUBJECT_PRONOUNS and self.low(last - 1) not in {"and", "or"}:
            return (last, last + 1)
        first = self.segment_start(last)
        if first > last:
            return None
        before = self.low(first - 1) if first else ""
        if before in _RELATIVES and not self.noun_phrase(first):
            return self.antecedent(first - 1)
        if self.noun_phrase(first) and not self.finite_inside(first, last + 1):
            return (first, last + 1)
        if before in _CONJUNCTIONS and not self.noun_phrase(first):
            return self.leading_phrase(self.clause_start(first - 1), first - 1)
        return self.last_name(first, last) or self.leading_phrase(first, last + 1)

    def skip_back(self, place: int) -> int:
        """Over adverbs, auxiliaries and brackets before the verb."""
        while place >= 0:
            low = self.low(place)
            if self.text(place) in {")", "]"}:
                opening = place
                while opening > 0 and self.text(opening) not in {"(", "["}:
                    opening -= 1
                place = opening - 1
            elif low in _ADVERBS or low in load("auxiliaries") or (low.endswith("ly") and not self.named[place]):
                place -= 1
            elif low == "," and self.low(place - 1) in _ADVERBS | {"however", "too"} and self.text(place - 2) == ",":
                place -= 3
            else:
                break
        return place

    def segment_start(self, last: int) -> int:
        """Back to the mark, quotation or clause word that the phrase ending at ``last`` follows."""
        place = last
        while place >= 0:
            word = self.row[place]
            if word.closed or word.text in {",", ";", ":", *_DASHES, "(", "[", "“", '"'}:
                break
            if word.lower in _RELATIVES | _SUBORDINATORS and not self.named[place]:
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
        while place > 0 and not (self.closed(place - 1) or self.text(place - 1) in {",", ";", ":", *_DASHES}):
            place -= 1
        return place

    def clause_start(self, place: int) -> int:
        """Back to the start of the sentence, or past a quotation, semicolon or colon."""
        while place > 0 and not (self.closed(place - 1) or self.text(place - 1) in {";", ":"}):
            place -= 1
        while place < self.end and self.low(place) in _CONJUNCTIONS | {","}:
            place += 1
        return place

    def clause_start_of(self, first: int) -> int:
        """Where the reporting clause that begins with the source begins: past a leading conjunction or adverb."""
        while first > 0 and (self.low(first - 1) in _CONJUNCTIONS | {"as"} or self.low(first - 1) in _ADVERBS):
            first -= 1
        return first

    def leading_phrase(self, first: int, end: int) -> tuple[int, int] | None:
        """The first noun phrase between two commas that no preposition or subordinator opens."""
        place = first
        while place < end:
            while place < end and (self.low(place) in _CONJUNCTIONS or self.text(place) in {",", *_DASHES}):
                place += 1
            if place < end and self.noun_phrase(place):
                stop = min(self.phrase_end(place), end)
                return (place, stop) if stop > place else None
            while place < end and self.text(place) not in {",", *_DASHES}:
                place += 1
        return None

    def antecedent(self, relative: int) -> tuple[int, int] | None:
        """The noun phrase before «who»."""
        last = relative - 1
        while last >= 0 and self.text(last) in {",", *_DASHES}:
            last -= 1
        if last < 0 or self.closed(last):
            return None
        if self.text(last) == ")":
            last = self.skip_back(last)
        first = self.segment_start(last)
        if self.noun_phrase(first) and not (self.named[last] and self.verbal(first, last)):
            return (first, last + 1)
        return self.last_name(first, last)

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
        if word.lower in load("group_modifiers") | load("not_names"):
            return True
        blocked = word.lower in _PREPOSITIONS | _SUBORDINATORS | load("auxiliaries") | load("function_words")
        return (
            word.alphabetic
            and not blocked
            and (word.capitalised or word.lower.endswith("s"))
            and not (word.lower.endswith(("ing", "ed")))
        )

    def finite_inside(self, first: int, end: int) -> bool:
        """Whether a stretch holds a finite verb, so that it is more than a noun phrase."""
        for place in range(first, end):
            low = self.low(place)
            if self.named[place] or self.closed(place):
                continue
            if low in load("auxiliaries"):
                return True
            if (
                low.endswith("ed")
                and place > first
                and determiner_class(self.low(place - 1)) is None
                and place + 1 < end
            ):
                return True
        return False

    # ── phrases and contents ──

    def phrase_end(self, first: int) -> int:
        """The end of the noun phrase that opens at ``first``: to the next mark, verb or clause word."""
        place = first
        while place < self.end:
            word = self.row[place]
            if word.closed or (word.text in {",", ";", ":", "(", ")", *_DASHES} and not self.hyphen(place)):
                break
            if place > first and not self.named[place] and self.ends_phrase(place, first):
                break
            place += 1
        return place

    def hyphen(self, place: int) -> bool:
        return self.text(place) == "-" and place > 0 and self.row[place - 1].end == self.row[place].start

    def ends_phrase(self, place: int, first: int) -> bool:
        low = self.low(place)
        if low in _RELATIVES | load("auxiliaries") | _TIMES or low in _SUBORDINATORS or low == "but":
            return True
        if low == "and":
            return not self.joins_names(place)
        if low in {"on", "in", "by"} and (head := role(self.low(place - 1))) is not None and head[1] == "d":
            return False
        if low in _PREPOSITIONS:
            return low not in {"of", "for", "from", "with", "at"} and not (
                low == "in" and self.named[place + 1 :][:1] == [True]
            )
        form = verb_forms().get(low)
        if form is not None and form[2] != "ing" and determiner_class(self.low(place - 1)) is None:
            return role(low) is None or form[2] in {"past", "third"}
        return low.endswith("ed") and place > first + 1 and determiner_class(self.low(place - 1)) is None

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
                and (self.low(place - 1) not in _PREPOSITIONS)
            ):
                place -= 1
        return place

    def content_start(self, index: int, lemma: str) -> int | None:
        """Where the reported clause after the verb begins; None where the verb has none after it."""
        limit = min(self.end, index + 16)
        for place in range(index + 1, limit):
            if self.closed(place) or self.text(place) in {";", ":"}:
                break
            if self.low(place) == "that" and not self.demonstrative(place):
                return place + 1
        if lemma in _NEEDS_THAT:
            return None
        place = index + 1
        if lemma in _ADDRESSED or lemma in _OBJECTS:
            place = self.phrase_end(place) if lemma in _ADDRESSED else place
        place = self.skip_adjuncts(place)
        if place >= self.end or self.text(place) in {";", *_DASHES}:
            return None
        if self.closed(place):
            return place
        if self.low(place) in {"about", "of", "with", "against", "by"} and lemma not in _OBJECTS:
            return None
        return place

    def demonstrative(self, place: int) -> bool:
        return self.low(place - 1) in _PREPOSITIONS or place + 1 >= self.end

    def skip_adjuncts(self, place: int) -> int:
        """Over «on Monday», «in a statement», «to reporters», «later» after the verb."""
        while place < self.end:
            low = self.low(place)
            if low in _ADVERBS or low in _TIMES or low.endswith("ly") or self.text(place) in {",", ":"}:
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

    def clause_end(self, start: int) -> int:
        """To the end of the sentence, or to where a coordinated clause of the reporter's begins."""
        place = start
        while place < self.end:
            if self.text(place) == ";":
                return place
            place += 1
        return self.end

    def before(self, end: int) -> tuple[tuple[int, int], ...]:
        """The statement that stands before a reporting clause, if it is more than an adverbial phrase."""
        last = end
        while last > 0 and self.text(last - 1) in {",", *_DASHES}:
            last -= 1
        first = 0
        while first < last and self.low(first) in {"but", "and", ","}:
            first += 1
        stretch = range(first, last)
        if not any(self.closed(place) for place in stretch):
            if len(stretch) < _SHORTEST_STATEMENT:
                return ()
            if self.low(first) in _PREPOSITIONS | _SUBORDINATORS and not any(
                self.text(place) == "," for place in stretch
            ):
                return ()
        return self.ranges((first, last))

    def ranges(self, *found: tuple[int, int]) -> tuple[tuple[int, int], ...]:
        """Those ranges that hold reported words besides quotations."""
        kept: list[tuple[int, int]] = []
        for first, last in found:
            while last > first and self.text(last - 1) in {",", *_DASHES, ":"}:
                last -= 1
            while first < last and self.text(first) in {",", ":", *_DASHES}:
                first += 1
            if any(self.row[place].alphabetic for place in range(first, last)):
                kept.append((first, last))
        return tuple(kept)

    # ── look-ups ──

    def low(self, index: int) -> str:
        return self.row[index].lower if 0 <= index < len(self.row) else ""

    def text(self, index: int) -> str:
        return self.row[index].text if 0 <= index < len(self.row) and not self.row[index].closed else ""

    def closed(self, index: int) -> bool:
        return 0 <= index < len(self.row) and self.row[index].closed


_SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "you"})
_SHORTEST_STATEMENT = 3
"""Words; less before «, X said» is an adverbial («On Monday, X said»), not a statement."""
