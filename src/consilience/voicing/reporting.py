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
from consilience.voicing.contents import OBJECT_VERBS, Contents
from consilience.voicing.phrases import CONJUNCTIONS, DASHES, RELATIVES, TIMES

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


_PRESENT_TAGS = frozenset({"say", "warn", "report", "tell", "claim", "admit"})
"""Verbs whose present follows a statement without quotation marks: «Bridge to close, says mayor»."""
_ADDRESSED = frozenset({"tell", "show", "remind"})
"""«which tells you …»: an idiom of the writer's own."""
_LONGEST_POINTER = 4
"""Words of «both of the allegations»."""
_CLOSERS = "”\"’'»"
_BEFORE_TAGS = frozenset({",", "!", "?", "…", "—", "–"})
"""Last marks of quoted words that a reporting clause follows."""
_SAYING = frozenset({"saying", "asking", "telling", "shouting", "warning", "claiming"})
_ATTRIBUTIVE = frozenset({"to", "of", "for", "with", "by", "from", "in", "on", "at", "about", "into"})
"""Before what looks like a past: «of proposed missions»."""
_OUTDOING = frozenset(
    {"beat", "beats", "beating", "top", "tops", "topped", "topping", "miss", "missed", "misses", "missing"}
    | {"exceed", "exceeds", "exceeded", "exceeding", "meet", "meets", "met", "trail", "trailed", "surpassed"}
)
"""What results do to estimates: «beat Wall Street estimates»."""
_NEAR = 5
"""Words back in which such a verb stands."""
_GOING_ON = frozenset({"to", "on", "went", "goes", "continued", "continues"})
"""«went on to say»: the words between the subject and the verb."""


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
    sentence = _Patterns(row, named)
    found: list[Report] = []
    for index in range(len(row)):
        if found and index < found[-1].cue[1]:
            continue
        report = sentence.according(index) or sentence.noun_cue(index) or sentence.verb(index, found)
        if report is not None and report.source is None and _told_already(report, found):
            continue
        if report is not None and (report.source is None or report.source[0] < report.source[1]):
            found.append(report)
    return found


def _outermost(earlier: Sequence[Report]) -> Report:
    """The last report whose cue is not part of what another one reports."""
    for report in reversed(earlier):
        if not any(first <= report.cue[0] < last for other in earlier for first, last in other.content):
            return report
    return earlier[-1]


def lemma_of(form: str) -> str:
    """The lemma of a reporting verb's form; empty for other words."""
    return verb_forms().get(form, ("", "", ""))[0]


def _told_already(report: Report, found: Sequence[Report]) -> bool:
    """Whether an earlier report of the sentence has the same content: «said in a statement that …»."""
    begins = {first for first, _ in report.content}
    return any(first in begins for earlier in found for first, _ in earlier.content)


class _Patterns(Contents):
    """The patterns of attribution, tried word by word."""

    # ── patterns ──

    def according(self, index: int) -> Report | None:
        """«according to X»."""
        if self.low(index) != "according" or self.low(index + 1) != "to":
            return None
        first = index + 2
        last = self.phrase_end(first)
        if last <= first:
            return None
        if index == 0 or self.low(index - 1) in CONJUNCTIONS:
            comma = next((place for place in range(last, self.end) if self.text(place) == ","), last)
            last = last if self.closed(last) or self.text(last) == ":" else comma
            content = self.ranges((last + 1 if self.text(last) == "," else last, self.end))
        else:
            before = index - 1 if self.text(index - 1) == "," else index
            goes_on = self.text(last) == "," and self.resumes_after(last + 1)
            content = self.ranges(*self.before(before), (last + 1, self.end) if goes_on else (0, 0))
        return Report((index, index + 2), (first, last), content, "say", after=index > 0)

    def resumes_after(self, place: int) -> bool:
        """Whether the statement goes on after «, according to X,»: not «, a partner at Y», «, who …», «, citing …»."""
        low = self.low(place)
        apposed = determiner_class(low) is not None or role(low) is not None or low == "former"
        if (
            low in RELATIVES | {"whose", "whom"}
            or low.endswith("ing")
            or (apposed and not self.clausal(place, self.end))
        ):
            return False
        comma = next((at for at in range(place, self.end) if self.text(at) == ","), self.end)
        return not (apposed and not self.clausal(place, comma) and comma == self.end)

    def noun_cue(self, index: int) -> Report | None:
        """«X's claim that …»."""
        if self.low(index) not in load("reporting_nouns") or self.low(index + 1) != "that" or index == 0:
            return None
        source = None
        if self.text(index - 1) in {"'s", "’s", "'", "’"}:
            source = (self.phrase_start(index - 1), index - 1)
        elif determiner_class(self.low(index - 1)) == "possessive":
            source = (index - 1, index)
        elif index > 2 and self.text(index - 2) in {"'s", "’s"}:
            source = (self.phrase_start(index - 2), index - 2)
        if source is None and not self.noun_phrase(index + 2):
            return None
        content = self.ranges((index + 2, self.clause_end(index + 2)))
        return Report((index, index + 1), source, content, "hold", after=False) if content else None

    def verb(self, index: int, earlier: list[Report]) -> Report | None:
        """A finite or participial reporting verb."""
        form = verb_forms().get(self.low(index))
        word = self.row[index]
        if form is None or word.closed or self.named[index] or not self.is_verb(index, form[2]):
            return None
        lemma, kind, shape = form
        if (kind == "quote" and not self.quotes) or (lemma in _ADDRESSED and self.low(index + 1) == "you"):
            return None
        if lemma in OBJECT_VERBS and self.low(index + 1) in {"of", "for"}:
            return None
        if lemma == "add" and self.low(index + 1) == "to":
            return None
        if lemma == "quote" and self.low(index - 1) in load("auxiliaries") | {"been"}:
            return self.quoted_as_saying(index)
        acts = lemma in load("verbs_of_evidence") and self.infinitive(index + 1)  # «continue to rise», «prove to be»
        if acts or (shape == "past" and self.passive(index)):
            return None
        if shape == "ing":
            return self.participle(index, lemma, kind, earlier)
        if self.inverted(index, kind):
            first = index + 1
            last = self.phrase_end(first)
            told = self.before(index)
            if self.text(last) == "," and self.finite_word(last + 1) and told:
                told = (*told, *self.ranges((last + 1, self.end)))
            return Report((index, index + 1), (first, last), told, kind, after=True)
        leading = index
        while leading > 0 and self.low(leading - 1) in _GOING_ON:
            leading -= 1
        source = self.subject(leading)
        if source is None or (self.low(source[0]) == "you" and source[1] - source[0] == 1):
            return None
        return self.finite(index, lemma, kind, source)

    def finite(self, index: int, lemma: str, kind: str, source: tuple[int, int]) -> Report | None:
        """«X said …», «…, X said»."""
        source = self.with_name_before(source)
        first = self.clause_start_of(source[0])
        comes_after = first > 0 and (self.closed(first - 1) or self.text(first - 1) in {",", *DASHES})
        comes_after = comes_after and self.low(index - 1) not in RELATIVES
        if self.low(first) in CONJUNCTIONS:
            comes_after = False
        start = self.content_start(index, lemma)
        if comes_after and start is not None and kind == "say" and self.only_adverbial(first):
            comes_after = False
        if comes_after and self.text(index + 1) == "," and not self.closed(first - 1):
            around = (*self.before(first), *self.ranges((index + 2, self.clause_end(index + 2))))
            return Report((index, index + 1), source, around, kind, after=True)
        opened = start is not None and self.low(start - 1) == "that"
        trailing = start is not None and not opened and self.trails(index, start)
        if comes_after and (start is None or trailing or (self.closed(first - 1) and not opened)):
            told = self.before(first) if kind != "term" or self.closed(first - 1) else ()
            return Report((index, index + 1), source, told, kind, after=True)
        if trailing:
            start = None
        if kind == "term" and lemma not in OBJECT_VERBS:
            return Report((index, index + 1), source, (), kind, after=False)
        content: tuple[tuple[int, int], ...] = ()
        if start is not None and kind != "quote":
            relative = self.low(index - 1) == "who" and self.text(index - 2) == ","
            stop = min(self.clause_end(start, relative), self.end_of_opening(source[0], start))
            if opened or not self.hollow(start, stop, kind):
                content = self.ranges((start, stop))
        return Report((index, index + 1), source, content, kind, after=False)

    def hollow(self, start: int, stop: int, kind: str) -> bool:
        """Whether what follows the verb points at a statement or names its subject, but tells none.

        «denied the accusation», «reported quarterly earnings», «who reported the call», «feeling unwell».
        """
        if any(self.closed(place) for place in range(start, stop)) or self.infinitive(start):
            return False
        told = self.clausal(start, stop)
        if lemma_of(self.low(start - 1)) in load("verbs_of_literal_acts"):
            told = self.clausal(start, self.clause_word(start + 1, stop))
            return not told or determiner_class(self.low(start)) is not None
        if kind == "hold" or self.low(start - 2) == "who":
            return not told
        return not told and stop - start <= _LONGEST_POINTER

    def clause_word(self, start: int, stop: int) -> int:
        """Where a relative or adverbial clause opens in a stretch («earnings that …»); its end where none does."""
        opening = RELATIVES | load("subordinators")
        return next((at for at in range(start, stop) if self.low(at) in opening and not self.named[at]), stop)

    def trails(self, index: int, start: int) -> bool:
        """Whether what stands after the verb is set off from it: «reported on Tuesday, citing an employee»."""
        low = self.low(start)
        return self.text(start - 1) == "," and start - 1 > index and (low.endswith("ing") or low in RELATIVES)

    def participle(self, index: int, lemma: str, kind: str, earlier: list[Report]) -> Report | None:
        """«…, adding that …»: the sentence's speaker or subject goes on."""
        attached = self.attached_subject(index)
        before = index - 1
        while before >= 0 and self.low(before) in load("loose_adverbs") | {
            "by",
            "while",
            "and",
            "before",
            "as",
            "after",
        }:
            before -= 1
        if before < 0 and index > 0:
            return None
        if (
            attached is None
            and index > 0
            and not (self.closed(before) or self.text(before) in {",", *DASHES} or before < index - 1)
        ):
            return None
        source = attached or (_outermost(earlier).source if earlier else self.leading_phrase(0, index))
        if source is None:
            return None
        start = self.content_start(index, lemma)
        content: tuple[tuple[int, int], ...] = ()
        if start is not None and kind in {"say", "hold"}:
            stop = self.clause_end(start)
            if self.low(start - 1) == "that" or not self.hollow(start, stop, kind):
                content = self.ranges((start, stop))
        return Report((index, index + 1), source, content, kind, after=False)

    def attached_subject(self, index: int) -> tuple[int, int] | None:
        """«…, with X saying …», «footage of Jane Doe saying …»."""
        if index and self.named[index - 1] and self.low(index) in _SAYING:
            first = index - 1
            while first > 0 and self.named[first - 1]:
                first -= 1
            return (first, index)
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
        if self.row[index].capitalised and index and self.row[index - 1].capitalised and not self.headline:
            return False
        determined = determiner_class(before) is not None and not (index and self.named[index - 1])
        if determined or before in {"no", "any", "such", "its"}:
            return (
                before in {"this", "these", "those", "some", "many", "others", "most", "both", "few", "all"}
                and shape != "base"
            )
        if shape == "third" and self.plural_noun(index):
            return False
        if shape == "past" and before in _ATTRIBUTIVE and not self.closed(index - 1):
            return False
        if shape in {"base", "third"}:
            if before == "to":
                return self.low(index - 2) == "on" or self.low(index - 2) in {"continued", "continues"}
            if shape == "base" and self.low(index) in load("noun_verbs") and not self.plural_before(index):
                return False
            if shape == "third" and (
                self.low(index + 1) in load("auxiliaries") or self.low(index + 1) in {"said", "say"}
            ):
                return False
            if before in load("prepositions") and index > 0:
                return False
            if self.low(index + 1) in {"of", "by"} or self.text(index + 1) == "-":
                return False
        return not (shape == "past" and self.text(index - 1) == "-" and index > 0)

    def plural_noun(self, index: int) -> bool:
        """Whether a form in «-s» is a noun here: «take questions», «friends, volunteers, and police»."""
        if lemma_of(self.low(index)) in load("noun_verbs") and not self.has_subject(index):
            return True
        if self.low(index) == "estimates" and any(self.low(at) in _OUTDOING for at in range(index - _NEAR, index)):
            return True
        found = role(self.low(index))
        plural = found is not None and found[2]
        return plural and (self.text(index + 1) == "," or self.low(index + 1) in {"and", "or"})

    def has_subject(self, index: int) -> bool:
        """Whether what stands before a form that may be a plural noun can be its subject: «he claims», «Ann plans»."""
        place = index - 1
        while place >= 0 and (self.low(place) in load("loose_adverbs") or self.low(place).endswith("ly")):
            place -= 1
        if place < 0 or self.closed(place) or not self.row[place].alphabetic:
            return place >= 0
        low = self.low(place)
        if low in load("not_names") | load("group_modifiers"):
            return False
        known = self.named[place] or low in {"he", "she", "it", "who", "which", "that", "and"} or role(low) is not None
        return known or determiner_class(self.low(place - 1)) is not None

    def plural_before(self, index: int) -> bool:
        """Whether a plural subject, a modal or «I» stands before a verb's base form."""
        place = index - 1
        while place >= 0 and (
            self.low(place) in load("loose_adverbs") or (self.low(place).endswith("ly") and not self.named[place])
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
        while place >= 0 and (self.low(place) in load("loose_adverbs") or self.low(place).endswith("ly")):
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
        if not (self.closed(place) or self.text(place) in {",", *DASHES}):
            return False
        beside = self.closed(place) or self.closed(place - 1)
        lemma, _, shape = verb_forms()[self.low(index)]
        unmarked = self.closed(place) and self.row[place].text.rstrip(_CLOSERS)[-1:] not in _BEFORE_TAGS
        if lemma == "tell" or (
            shape == "base" and unmarked
        ):  # «…, the mayor, told reporters», «would “surely” declare»
            return False
        if not beside and (kind != "say" or (shape != "past" and lemma not in _PRESENT_TAGS)):
            return False
        if self.text(place) == "," and place and not self.closed(place - 1) and not self.before(index):
            return False
        following = self.row[index + 1]
        if following.closed or not following.alphabetic or self.low(index + 1) in {"that", "it", "they"}:
            return False
        last = self.phrase_end(index + 1)
        if self.nobody(index + 1, last):
            return False
        if not self.closed(place) and not self.closed(place - 1):
            if (
                last < self.end
                and self.text(last) not in {",", *DASHES}
                and self.low(last) not in load("prepositions") | TIMES
            ):
                return False
            if self.apposition_closed_by(place):
                return False
        return self.noun_phrase(index + 1)

    def nobody(self, first: int, last: int) -> bool:
        """Whether a phrase brings in a thing: «a letter», «a national emergency»; «a man in the hall» is somebody."""
        if determiner_class(self.low(first)) != "indefinite":
            return False
        heads = [found for at in range(first, last) if (found := role(self.low(at))) is not None]
        document = (
            (found := role(self.low(last - 1))) is not None and found[1] == "d" and self.low(first) in {"a", "an"}
        )
        known = heads or any(self.named[first:last]) or any(self.row[at].capitalised for at in range(first, last))
        return document or (self.low(first) in {"a", "an"} and not known)

    def apposition_closed_by(self, comma: int) -> bool:
        """Whether the comma right before the verb closes «X, a spokesman, said …»: the part before is a name alone."""
        start = comma - 1
        while start > 0 and self.text(start) != "," and not self.closed(start):
            start -= 1
        if self.text(start) != ",":
            return False
        lead = range(start)
        return len(lead) <= 8 and not any(self.low(place) in load("auxiliaries") for place in lead)
