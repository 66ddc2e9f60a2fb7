"""Who says what: every stretch that is somebody else's words or thoughts, with its speaker where the text tells.

Direct quotations carry the words inside the marks; indirect speech carries the reported clause. Within a paragraph, and
on into the next where that is a quotation alone, a quotation without a cue of its own is the last speaker's. Quoted
terms, titles and scare quotes that no reporting clause governs are nobody's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from consilience.language.lexicon import load
from consilience.language.names import paragraph_bounds
from consilience.language.quotations import Quotation, find_quotations
from consilience.language.verbs import verb_forms
from consilience.language.words import Word
from consilience.types import Article, Attribution, Entity, Mention, NameKind, Part, Span, VoiceKind
from consilience.voicing.lists import lead_in, point_number
from consilience.voicing.pronouns import admits, matrix, stands_alone
from consilience.voicing.reporting import Report, find_reports, lemma_of
from consilience.voicing.speakers import Speakers, is_nobody, records, speaks
from consilience.voicing.utterances import Utterance, utterances

_FRAGMENT_WORDS = 4
"""A quotation of at most so many words inside the reporter's sentence is a fragment, not an utterance."""
_TERM_WORDS = 4
"""A quotation of at most so many words that no cue governs is a term, a title or a scare quote."""
_UNRESOLVED = frozenset({"he", "she", "they", "it", "who", "others", "some", "many", "critics"})
"""Sources that speak although nobody may know who they are; «I» and «we» outside quotation marks are the reporter."""
_SAYING = frozenset({"said", "says", "say", "read", "reads", "reading", "saying", "stated", "states"})
"""What a thing can only do where words are meant: «the sign reads “Stop”»."""
_OPENING_WORDS = 3
"""A person named so early is the one a sentence is about."""
_POST = re.compile(r"\s*[—–-]+\s*(?P<name>[^\n@()]{2,60}?)\s*\(@\w{1,20}\)\s*(?:[A-Z][a-z]+ \d{1,2}, \d{4})?\s*$")
"""The last line of an embedded post: «— FBI Newark (@FBINewark) July 20, 2020»."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """The last speaker met: who, in which paragraph, and by which words."""

    speaker: Entity | None
    paragraph: int
    source: Span | None
    cue: Span | None


def attribute(article: Article, mentions: tuple[Mention, ...]) -> tuple[Attribution, ...]:
    """The attributions of an article in order of part and start; a quotation may lie within a paraphrase."""
    found: list[Attribution] = []
    speakers = Speakers(article, mentions)
    for part in Part:
        if article.snapshot.text(part).strip():
            found.extend(_Reader(article, part, speakers).read())
    return tuple(found)


class _Reader:
    """Reads one part from its first to its last utterance."""

    def __init__(self, article: Article, part: Part, speakers: Speakers) -> None:
        self.article = article
        self.part = part
        self.speakers = speakers
        self.text = article.snapshot.text(part)
        quotations = find_quotations(self.text, paragraph_bounds(article, part))
        self.outer = [item for item in quotations if item.depth == 0]
        self.inner = [item for item in quotations if item.depth > 0]
        self.at = {item.outer_start: item for item in self.outer}
        self.found: list[Attribution] = []
        self.turn: _Turn | None = None
        self.subject: _Turn | None = None
        self.previous: tuple[Word, ...] = ()
        """The utterance before the present one."""
        self.led: tuple[_Turn, int] | None = None
        """Who leads into numbered points, with the paragraph last read of them, and the number of the next."""

    def read(self) -> list[Attribution]:
        rows = utterances(self.article, self.part, self.outer)
        for index, item in enumerate(rows):
            self._post(item)
            if _POST.fullmatch(self.text, item.words[0].start, item.words[-1].end):
                continue
            if item.blockquote:
                self._block(item, rows[index - 1] if index else None)
            else:
                self._utterance(item)
                self._point(item)
            self.previous = item.words
        self.found.sort(key=lambda item: (item.span.start, -item.span.end))
        return self.found

    # ── one utterance ──

    def _utterance(self, item: Utterance) -> None:
        row = item.words
        named = self.speakers.named(self.part, row)
        leading = self.speakers.leading(self.part, row)
        if self.part == Part.TITLE and self._headline(row, item):
            return
        reports = [report for report in find_reports(row, named) if not self._acts_only(row, report)]
        quoted = [index for index, word in enumerate(row) if word.closed]
        direct = {index: self._governing(row, index, reports) for index in quoted}
        resolved = self._resolved(row, reports, item.paragraph)
        for report, speaker in zip(reports, resolved, strict=True):
            self._paraphrase(row, report, speaker)
            if report.kind in {"say", "quote"} and speaker is not None:
                self._take_turn(row, report, speaker, item.paragraph)
        for index in quoted:
            governing = direct[index]
            if (
                governing is not None
                and reports[governing].kind == "term"
                and not stands_alone(row, reports[governing])
            ):
                self._take_turn(row, reports[governing], resolved[governing], item.paragraph)
            if governing is None or self._shown(row, reports[governing], resolved[governing]):
                self._quotation(item, index, None, None)
            else:
                self._quotation(item, index, reports[governing], resolved[governing])
        if leading is not None:
            about = self._about(row, leading)
            self.subject = _Turn(about[0], item.paragraph, about[1], None) if about else None
            opens = leading[1].start <= row[min(_OPENING_WORDS, len(row) - 1)].start
            if opens and not reports and not quoted and self.turn is not None and leading[0] != self.turn.speaker:
                self.turn = None

    def _about(self, row: tuple[Word, ...], leading: tuple[Entity, Span]) -> tuple[Entity, Span] | None:
        """Whom a sentence is about: after «In May,», «Though he …,» the main clause's subject; no possessor."""
        after = next((word for word in row if word.start >= leading[1].end), None)
        if after is not None and after.text in {"'s", "’s", "'", "’"}:
            return None
        if row[0].lower not in load("prepositions") | load("subordinators"):
            return leading
        for place, word in enumerate(row[:-1], 1):
            if word.text.rstrip("”\"’'»")[-1:] == ",":
                found = self.speakers.leading(self.part, row[place:])
                if found is not None and found[1].start <= row[min(place + _OPENING_WORDS, len(row) - 1)].start:
                    return found
        return None

    def _resolved(self, row: tuple[Word, ...], reports: list[Report], paragraph: int) -> list[Entity | None]:
        """The speakers of a sentence's reports; «he» of a clause that tells on is the one who spoke last."""
        found: list[Entity | None] = []
        for place, report in enumerate(reports):
            speaker = self._resolve(row, report)
            if stands_alone(row, report):
                main = matrix(row, report, reports[:place])
                if main is not None and admits(row, report, found[main]):
                    speaker = found[main]
                elif place == 0 and self._goes_on(row, report, paragraph, speaker) and self.turn is not None:
                    speaker = self.turn.speaker if admits(row, report, self.turn.speaker) else speaker
            found.append(speaker)
        return found

    def _goes_on(self, row: tuple[Word, ...], report: Report, paragraph: int, other: Entity | None) -> bool:
        """Whether a sentence is a quotation and its «he said», right after a turn since which nobody else was named."""
        if self.turn is None or paragraph - self.turn.paragraph > 1 or self.turn.source is None:
            return False
        if self.turn.speaker is None or self.turn.speaker.kind is not NameKind.PERSON:
            return False
        if not row[0].closed or not self._beside(row, 0, report):
            return False
        return not self.speakers.names(self.part, other, self.turn.source.end, row[0].start, self.outer)

    def _governing(self, row: tuple[Word, ...], index: int, reports: list[Report]) -> int | None:
        """The reporting clause that a quotation belongs to: the one beside it, else the last before it."""
        before = [
            place
            for place, report in enumerate(reports)
            if report.cue[1] <= index
            and (report.kind not in {"hold", "know"} or any(a <= index < b for a, b in report.content))
        ]
        if before and self._introduces(row, index, reports[before[-1]]):
            return before[-1]
        after = [place for place, report in enumerate(reports) if report.after and report.cue[0] > index]
        teller = next((place for place in after if _tells(reports[place], index)), None)
        if teller is not None and before and reports[before[-1]].kind == "hold":
            return teller
        if after and self._beside(row, index, reports[after[0]]):
            return after[0]
        if before:
            return before[-1]
        if after and not self._in_adverbial(row, index):
            return after[0]
        following = [place for place, report in enumerate(reports) if report.cue[0] > index]
        if following and self._beside(row, index, reports[following[0]]):
            return following[0]
        return None

    def _introduces(self, row: tuple[Word, ...], index: int, report: Report) -> bool:
        """«…, he said, “Go,” the office said»: the inner clause stands right before the quotation."""
        between = row[report.cue[1] : index]
        return report.cue[1] <= index and all(word.text in {",", ":"} or word.lower == "that" for word in between)

    def _beside(self, row: tuple[Word, ...], index: int, report: Report) -> bool:
        """Whether nothing but a mark stands between a quotation and the reporting clause after it."""
        starts = [start for start in (report.cue[0], report.source[0] if report.source else -1) if start > index]
        if not starts or self._in_adverbial(row, index):
            return False
        first = min(starts)
        return all(not word.alphabetic for word in row[index + 1 : first])

    def _acts_only(self, row: tuple[Word, ...], report: Report) -> bool:
        """«a container that has begun to warm»: a verb of utterance whose subject says nothing."""
        if report.kind != "quote" or report.source is None or report.source[1] - report.source[0] == 1:
            return False
        speaker = self._resolve(row, report)
        return speaker is None or not speaks(speaker)

    def _shown(self, row: tuple[Word, ...], report: Report, speaker: Entity | None) -> bool:
        """Whether the verb's subject is a thing that says nothing: «the tour concludes with “X”»."""
        return speaker is not None and not speaks(speaker) and row[report.cue[0]].lower not in _SAYING

    def _in_adverbial(self, row: tuple[Word, ...], index: int) -> bool:
        """«After hitting “X,” the singer told …»: the quotation is the last word of an adverbial."""
        opener = row[0].lower in load("prepositions") | load("subordinators")
        closed_before = any(word.text[-2:].strip("”\"’'»") == "," for word in row[1:index])
        return index > 1 and row[index - 1].alphabetic and opener and not closed_before

    def _quotation(self, item: Utterance, index: int, report: Report | None, speaker: Entity | None) -> None:
        row = item.words
        quotation = self.at[row[index].start]
        if self._titled(row, index, quotation, report) or self._named_so(row, index):
            return
        count = len(self.text[quotation.start : quotation.end].split())
        alone = self._alone(row, index)
        source = cue = None
        if report is not None:
            cue = self._span(row, report.cue)
            source = self._span(row, report.source) if report.source else None
            fragment = count <= _FRAGMENT_WORDS and not self._uttered(row, index, report)
            if fragment and not self._governed(index, report):
                return
        else:
            colon = self._after_colon(row, index) or self._signed(row, index)
            if colon is not None:
                speaker, source = colon
            elif alone and (count > _TERM_WORDS or self._turn_here(item)):
                turn = self._inherit(item)
                if turn is not None:
                    speaker, source, cue = turn.speaker, turn.source, turn.cue
            elif count > 2 * _TERM_WORDS and self._turn_here(item) and self.turn is not None:
                speaker, source, cue = self.turn.speaker, self.turn.source, self.turn.cue
            elif not (count > 2 * _TERM_WORDS):
                return
            fragment = count <= _FRAGMENT_WORDS and not alone and colon is None
        span = self._make(quotation.start, quotation.end)
        self.found.append(Attribution(span, VoiceKind.QUOTED, speaker, cue, source, fragment))
        if speaker is not None and not fragment:
            self.turn = _Turn(speaker, item.paragraph, source, cue)
        self._nested(quotation)

    def _governed(self, index: int, report: Report) -> bool:
        """Whether quoted words in the reporter's sentence are the speaker's: said, or a name for something."""
        return report.kind in {"term", "quote"} or any(first <= index < last for first, last in report.content)

    def _named_so(self, row: tuple[Word, ...], index: int) -> bool:
        """«so-called “X”», «a plan called “X”»: a name, not speech."""
        before = row[index - 1].lower if index else ""
        return before in load("naming_words") or (
            before == "-" and index > 1 and row[index - 2].lower in load("naming_words")
        )

    def _titled(self, row: tuple[Word, ...], index: int, quotation: Quotation, report: Report | None) -> bool:
        """Whether the words are the title of a work: in headline case and not introduced as speech."""
        content: list[str] = [
            word
            for word in re.findall(r"[^\W\d_]{4,}", self.text[quotation.start : quotation.end])
            if word.lower() not in load("function_words")
        ]
        if self.part == Part.TITLE or len(content) < 2 or not all(word[0].isupper() for word in content):
            return False
        marked = index > 0 and not row[index - 1].alphabetic
        beside = report is not None and (
            self._beside(row, index, report) or (marked and self._introduces(row, index, report))
        )
        return not beside and not self._alone(row, index)

    def _alone(self, row: tuple[Word, ...], index: int) -> bool:
        """Whether the utterance is this quotation and marks only."""
        return not any(word.alphabetic for place, word in enumerate(row) if place != index)

    def _uttered(self, row: tuple[Word, ...], index: int, report: Report) -> bool:
        """Whether a short quotation is still a whole utterance: set off by a mark beside its cue."""
        if report.cue[0] > index:
            return self._beside(row, index, report) and (index == 0 or not row[index - 1].alphabetic)
        return index > 0 and row[index - 1].text in {",", ":"} and report.kind != "term"

    def _turn_here(self, item: Utterance) -> bool:
        return self.turn is not None and self.turn.paragraph == item.paragraph

    def _inherit(self, item: Utterance) -> _Turn | None:
        """The last speaker, if nobody else came between: same paragraph or the one before."""
        if self.turn is not None and item.paragraph - self.turn.paragraph <= 1:
            return self.turn
        if self.subject is not None and item.paragraph - self.subject.paragraph <= 1:
            return self.subject
        return None

    def _after_colon(self, row: tuple[Word, ...], index: int) -> tuple[Entity | None, Span | None] | None:
        """«Her answer: “…”» without a reporting verb: the sentence's subject."""
        if index < 2 or row[index - 1].text != ":":
            return None
        found = self.speakers.first(self.part, row[: index - 1])
        return found if found is not None else None

    def _signed(self, row: tuple[Word, ...], index: int) -> tuple[Entity | None, Span | None] | None:
        """«“…” — Jane Doe, singer»."""
        if index + 2 >= len(row) or row[index + 1].text not in {"—", "–", "―"}:
            return None
        return self.speakers.opening(self.part, row[index + 2 :])

    def _nested(self, outer: Quotation) -> None:
        """A quotation inside another whose cue stands inside too: «“He said ‘go’ to me,” she said»."""
        inside = [
            item for item in self.inner if outer.start <= item.start and item.end <= outer.end and item.depth == 1
        ]
        if not inside:
            return
        row = tuple(self.speakers.words(self.part, outer.start, outer.end, inside))
        reports = find_reports(row, self.speakers.named(self.part, row))
        for index, word in enumerate(row):
            if not word.closed:
                continue
            governing = self._governing(row, index, reports)
            if governing is None:
                continue
            report = reports[governing]
            item = next(item for item in inside if item.outer_start == word.start)
            source = self._span(row, report.source) if report.source else None
            outside = self.turn.speaker if self.turn is not None else None
            self.found.append(
                Attribution(
                    self._make(item.start, item.end),
                    VoiceKind.QUOTED,
                    self._told_of(row, report, outside),
                    self._span(row, report.cue),
                    source,
                    fragment=True,
                )
            )

    def _told_of(self, row: tuple[Word, ...], report: Report, outside: Entity | None) -> Entity | None:
        """Who speaks inside somebody's quotation: «I» is that somebody, «he» anybody but them."""
        if report.source is None:
            return None
        word = row[report.source[0]].lower if report.source[1] - report.source[0] == 1 else ""
        if word == "i":
            return outside
        if word in {"he", "she"}:
            return self.speakers.companion(self.part, self.previous, outside)
        return None if word in _UNRESOLVED | {"we", "you"} else self._resolve(row, report)

    # ── paraphrase ──

    def _paraphrase(self, row: tuple[Word, ...], report: Report, speaker: Entity | None) -> None:
        source = self._span(row, report.source) if report.source else None
        if report.kind == "know" or not _plausible(row, report, speaker):
            return
        for first, last in report.content:
            span = self._make(*self._content_bounds(row, first, last))
            if span.start < span.end:
                self.found.append(
                    Attribution(span, VoiceKind.PARAPHRASED, speaker, self._span(row, report.cue), source)
                )

    def _content_bounds(self, row: tuple[Word, ...], first: int, last: int) -> tuple[int, int]:
        return row[first].start, row[last - 1].end

    def _resolve(self, row: tuple[Word, ...], report: Report) -> Entity | None:
        if report.source is None:
            return None
        last = self.turn.speaker if self.turn is not None else None
        speaker = self.speakers.resolve(self.part, row, report.source, last)
        return None if speaker is None or records(speaker) else speaker

    def _take_turn(self, row: tuple[Word, ...], report: Report, speaker: Entity | None, paragraph: int) -> None:
        source = self._span(row, report.source) if report.source else None
        self.turn = _Turn(speaker, paragraph, source, self._span(row, report.cue))

    def _point(self, item: Utterance) -> None:
        """«Rowe gave two reasons:», «1. …», «2. …»: each numbered paragraph is what Rowe argued."""
        row, number = item.words, point_number(item.words)
        if self.led is not None and number == self.led[1] and item.paragraph == self.led[0].paragraph + 1:
            turn = self.led[0]
            end = paragraph_of(self.article, self.part, item.paragraph)[1]
            start = end - len(self.text[row[1].end : end].lstrip())
            if start < end:
                span = self._make(start, end)
                self.found.append(Attribution(span, VoiceKind.PARAPHRASED, turn.speaker, turn.cue, turn.source))
            self.led = replace(turn, paragraph=item.paragraph), number + 1
        elif row[-1].text == ":" and (lead := lead_in(row, self.speakers.named(self.part, row))) is not None:
            last = self.turn.speaker if self.turn is not None else None
            speaker = self.speakers.resolve(self.part, row, lead[0], last)
            known = speaker is not None and speaks(speaker)
            turn = _Turn(speaker, item.paragraph, self._span(row, lead[0]), self._span(row, lead[1]))
            self.led = (turn, 1) if known else None

    # ── headlines, posts, quotation blocks ──

    def _headline(self, row: tuple[Word, ...], item: Utterance) -> bool:
        """«Mayor: bridge will reopen»."""
        colon = next((index for index, word in enumerate(row) if word.text == ":"), None)
        if colon is None or colon > 6 or colon + 2 >= len(row):
            return False
        found = self.speakers.whole(self.part, row[:colon])
        if found is None:
            return False
        speaker, source = found
        rest = row[colon + 1 :]
        if rest[0].closed:
            self._quotation(item, colon + 1, None, speaker)
            return True
        span = self._make(rest[0].start, rest[-1].end)
        self.found.append(Attribution(span, VoiceKind.PARAPHRASED, speaker, None, source))
        return True

    def _post(self, item: Utterance) -> None:
        """An embedded post: its lines up to the signature are the account's."""
        first, last = item.words[0].start, item.words[-1].end
        bounds = paragraph_of(self.article, self.part, item.paragraph)
        signature = _POST.search(self.text, max(bounds[0], last - 120), bounds[1]) if last == bounds[1] else None
        if signature is None:
            return
        start, end = bounds[0], signature.start()
        if start >= end:
            start, end = paragraph_of(self.article, self.part, item.paragraph - 1)
        if start < end and first >= bounds[0]:
            name = signature.span("name")
            speaker = self.speakers.at(self.part, *name)
            span = self._make(start, end)
            self.found.append(Attribution(span, VoiceKind.QUOTED, speaker, None, self._make(*name)))

    def _block(self, item: Utterance, previous: Utterance | None) -> None:
        """A sentence in a quotation block: the speaker who leads into it, or the last one."""
        first, last = item.words[0], item.words[-1]
        if len(item.words) == 1 and first.closed:
            quotation = self.at[first.start]
            start, end = quotation.start, quotation.end
        else:
            start, end = first.start, last.end
        turn = self.turn
        if previous is not None and not previous.blockquote and previous.words[-1].text == ":":
            lead = self.speakers.first(self.part, previous.words)
            if lead is not None and (turn is None or turn.paragraph < previous.paragraph):
                turn = _Turn(lead[0], previous.paragraph, lead[1], None)
        if turn is None or item.paragraph - turn.paragraph > 1:
            turn = None
        speaker, source, cue = (turn.speaker, turn.source, turn.cue) if turn else (None, None, None)
        joined = previous is not None and previous.blockquote and previous.paragraph == item.paragraph
        if joined and self.found and self.found[-1].kind == VoiceKind.QUOTED and self.found[-1].speaker == speaker:
            start = self.found.pop().span.start
        self.found.append(Attribution(self._make(start, end), VoiceKind.QUOTED, speaker, cue, source))
        if turn is not None:
            self.turn = _Turn(speaker, item.paragraph, source, cue)

    # ── spans ──

    def _make(self, start: int, end: int) -> Span:
        return Span(self.article.snapshot.id, self.part, start, end)

    def _span(self, row: tuple[Word, ...], indices: tuple[int, int]) -> Span:
        return self._make(row[indices[0]].start, row[indices[1] - 1].end)


def _tells(report: Report, index: int) -> bool:
    """Whether a clause «…, the office said» tells what stands here: what others think, in the office's words."""
    return report.kind == "say" and any(first <= index < last for first, last in report.content)


def _disagrees(row: tuple[Word, ...], report: Report) -> bool:
    """«A three-day recount ended»: one thing and a verb in the plural, so that the verb is a noun.

    «A group of scientists say» is several.
    """
    cue, source = row[report.cue[0]].lower, [word.lower for word in row[slice(*(report.source or (0, 0)))]]
    one = source[:1] in (["a"], ["an"], ["every"], ["each"]) and "of" not in source and "and" not in source
    plain = report.cue[1] - report.cue[0] == 1 and lemma_of(cue) == cue
    return one and plain and cue not in load("irregular_pasts")


def _plausible(row: tuple[Word, ...], report: Report, speaker: Entity | None) -> bool:
    """Whether the source can speak or think: a person, a body, or whatever is said, not merely held, to say it."""
    if report.source is None:
        return True
    if speaker is None:
        return report.source[1] - report.source[0] == 1 and row[report.source[0]].lower in _UNRESOLVED
    if is_nobody(speaker) or _disagrees(row, report):
        return False
    if not speaks(speaker):
        return not (report.kind == "hold" or row[report.cue[0]].lower in _forms_of_evidence())
    return True


@cache
def _forms_of_evidence() -> frozenset[str]:
    """The forms of verbs that things can be the subject of."""
    return frozenset(form for form, (lemma, _, _) in verb_forms().items() if lemma in load("verbs_of_evidence"))


def paragraph_of(article: Article, part: Part, number: int) -> tuple[int, int]:
    """The bounds of one paragraph; (0, 0) where there is none."""
    inside = [item.span for item in article.sentences_of(part) if item.paragraph == number]
    return (inside[0].start, inside[-1].end) if inside else (0, 0)
