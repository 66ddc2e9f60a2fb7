"""An article's text told apart by voice: who speaks at every character, and how much each speaker says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from string import ascii_uppercase

from consilience.types import Attribution, Entity, Part, Reading, Sentence, Span, VoiceKind

_WORD = re.compile(r"\w[^\s—–]*")
"""A word is what stands between spaces or dashes and has a letter or digit: the way editors count. It begins at the
letter, so that a quotation mark before it does not decide whose word it is."""
_QUOTATION_MARKS = re.compile("[\"'“”„‟«»‹›‘’]+")


@dataclass(frozen=True, slots=True)
class Speaker:
    """One speaker of an article and how much of the body is theirs; ``key`` is the letter that marks the passages.

    ``entity`` is None for all unnamed speakers together. ``share`` in [0, 1] is of the body's words, quoted and
    paraphrased.
    """

    key: str
    entity: Entity | None
    quotations: int
    words_quoted: int
    words_paraphrased: int
    share: float


@dataclass(frozen=True, slots=True)
class Balance:
    """The body's words by voice, and its speakers, most words first."""

    words: int
    words_reporter: int
    words_quoted: int
    words_paraphrased: int
    speakers: tuple[Speaker, ...]

    def percentages(self) -> tuple[int, int, int]:
        """Whole per cents of reporter, quoted and paraphrased words that add up to 100, by largest remainder."""
        parts = (self.words_reporter, self.words_quoted, self.words_paraphrased)
        whole = [100 * part // self.words if self.words else 0 for part in parts]
        by_remainder = sorted(range(3), key=lambda at: -(100 * parts[at] % self.words) if self.words else 0)
        for at in by_remainder[: 100 - sum(whole)] if self.words else ():
            whole[at] += 1
        return whole[0], whole[1], whole[2]

    def share(self, words: int) -> float:
        """A number of words as a share in [0, 1] of the body."""
        return words / self.words if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that something is said of: its label, the anchor where it is said, and whether the reporter speaks."""

    span: Span
    label: str
    anchor: str
    own: bool = True


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of one voice within one sentence; ``opens`` and ``closes`` a stretch of this voice in the paragraph."""

    text: str
    voice: VoiceKind
    key: str = ""
    opens: bool = False
    closes: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence in segments; ``start`` is its offset in the part."""

    start: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of one part; ``voices`` are those heard in it besides the reporter's, in order, each once."""

    passages: tuple[Passage, ...]
    blockquote: bool
    voices: tuple[tuple[VoiceKind, str], ...]


def count_words(text: str) -> int:
    """The words of a text as editors count them."""
    return sum(1 for _ in _WORD.finditer(text))


def word_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each word of a text, as editors count words."""
    return [match.span() for match in _WORD.finditer(text)]


def first_words(text: str, limit: int) -> str:
    """The text up to the end of its word number ``limit``; all of it where it is no longer."""
    words = list(islice(_WORD.finditer(text), limit + 1))
    return text[: words[limit - 1].end()] if len(words) > limit else text


def balance(reading: Reading) -> Balance:
    """How much each voice has of the body. Headline, standfirst and notes are not counted."""
    body = reading.article.snapshot.body
    owners = _owners(reading, Part.BODY)
    totals = [0] * (len(reading.attributions) + 1)
    words = 0
    for match in _WORD.finditer(body):
        words += 1
        totals[owners[match.start()]] += 1
    groups: dict[str | None, list[int]] = {}
    for number, attribution in enumerate(reading.attributions, start=1):
        groups.setdefault(attribution.speaker.id if attribution.speaker else None, []).append(number)
    quoted = _sum(totals, reading.attributions, VoiceKind.QUOTED)
    paraphrased = _sum(totals, reading.attributions, VoiceKind.PARAPHRASED)
    rows = [_speaker(reading.attributions, numbers, totals, words) for numbers in groups.values()]
    rows.sort(key=lambda row: (row.entity is None, -row.words_quoted - row.words_paraphrased))
    keyed = tuple(_with_key(row, letter(index)) for index, row in enumerate(rows))
    return Balance(words, words - quoted - paraphrased, quoted, paraphrased, keyed)


def _sum(totals: Sequence[int], attributions: Sequence[Attribution], kind: VoiceKind) -> int:
    return sum(totals[number] for number, item in enumerate(attributions, start=1) if item.kind is kind)


def _speaker(attributions: Sequence[Attribution], numbers: Sequence[int], totals: Sequence[int], words: int) -> Speaker:
    own = [(attributions[number - 1], totals[number]) for number in numbers]
    quoted = sum(total for item, total in own if item.kind is VoiceKind.QUOTED)
    paraphrased = sum(total for item, total in own if item.kind is VoiceKind.PARAPHRASED)
    quotations = sum(1 for item, _ in own if item.kind is VoiceKind.QUOTED)
    share = (quoted + paraphrased) / words if words else 0.0
    return Speaker("", own[0][0].speaker, quotations, quoted, paraphrased, share)


def _with_key(row: Speaker, key: str) -> Speaker:
    return Speaker(key, row.entity, row.quotations, row.words_quoted, row.words_paraphrased, row.share)


def letter(index: int) -> str:
    """A, B … Z, AA, AB …: the mark of the speaker with this index."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(ascii_uppercase))
        name = ascii_uppercase[rest] + name
    return name


def paragraphs(
    reading: Reading, part: Part, speakers: Iterable[Speaker], marks: Iterable[Mark] = ()
) -> tuple[Paragraph, ...]:
    """The part's paragraphs with their voices told apart; every character of the part is in them but blank lines.

    Of ``marks`` that overlap the shorter is shown where they do.
    """
    keys = {speaker.entity.id if speaker.entity else None: speaker.key for speaker in speakers}
    quoted = frozenset(at for at, item in enumerate(reading.attributions, start=1) if item.kind is VoiceKind.QUOTED)
    owners = _with_marks(_owners(reading, part), reading.article.snapshot.text(part), quoted)
    marked = _marked(reading, part, marks)
    grouped: dict[int, list[Sentence]] = {}
    for sentence in reading.article.sentences_of(part):
        grouped.setdefault(sentence.paragraph, []).append(sentence)
    return tuple(_paragraph(reading, part, sentences, owners, keys, marked) for _, sentences in sorted(grouped.items()))


def _paragraph(
    reading: Reading,
    part: Part,
    sentences: Sequence[Sentence],
    owners: Sequence[int],
    keys: dict[str | None, str],
    marked: Sequence[Mark | None],
) -> Paragraph:
    text = reading.article.snapshot.text(part)
    runs = [run for sentence in sentences for run in _runs(sentence, owners, marked)]
    pieces: dict[int, list[Segment]] = {}
    voices: dict[tuple[VoiceKind, str], None] = {}
    heard = [_voice(reading, owner, keys) for *_, owner in runs]
    for index, ((sentence_start, start, end, _), voice) in enumerate(zip(runs, heard, strict=True)):
        opens = index == 0 or heard[index - 1] != voice
        closes = index == len(runs) - 1 or heard[index + 1] != voice
        if voice[0] is not VoiceKind.REPORTER:
            voices.setdefault(voice)
        pieces.setdefault(sentence_start, []).append(Segment(text[start:end], *voice, opens, closes, marked[start]))
    passages = tuple(Passage(start, tuple(segments)) for start, segments in pieces.items())
    return Paragraph(passages, all(sentence.blockquote for sentence in sentences), tuple(voices))


def _voice(reading: Reading, owner: int, keys: dict[str | None, str]) -> tuple[VoiceKind, str]:
    if not owner:
        return VoiceKind.REPORTER, ""
    attribution = reading.attributions[owner - 1]
    return attribution.kind, keys.get(attribution.speaker.id if attribution.speaker else None, "")


def _runs(
    sentence: Sentence, owners: Sequence[int], marked: Sequence[Mark | None]
) -> Iterable[tuple[int, int, int, int]]:
    """(sentence start, start, end, owner) for each stretch of one owner and one mark in a sentence."""
    start = sentence.span.start
    for at in range(start + 1, sentence.span.end + 1):
        if at == sentence.span.end or owners[at] != owners[start] or marked[at] is not marked[start]:
            yield sentence.span.start, start, at, owners[start]
            start = at


def _marked(reading: Reading, part: Part, marks: Iterable[Mark]) -> list[Mark | None]:
    """For each character of the part the shortest mark on it."""
    found: list[Mark | None] = [None] * len(reading.article.snapshot.text(part))
    there = [mark for mark in marks if mark.span.part is part]
    for mark in sorted(there, key=lambda mark: mark.span.start - mark.span.end):
        found[mark.span.start : mark.span.end] = [mark] * (mark.span.end - mark.span.start)
    return found


def _owners(reading: Reading, part: Part) -> list[int]:
    """For each character of the part the number (from 1) of the attribution that answers for it, or 0: the reporter.

    Where several cover it, quoted words win over a paraphrase around them, and the shorter span over the longer.
    """
    owners = [0] * len(reading.article.snapshot.text(part))
    covering = [
        (item.kind is VoiceKind.QUOTED, item.span.start - item.span.end, number, item)
        for number, item in enumerate(reading.attributions, start=1)
        if item.span.part == part
    ]
    for _, _, number, item in sorted(covering, key=lambda entry: entry[:3]):
        end = min(item.span.end, len(owners))
        owners[item.span.start : end] = [number] * (end - item.span.start)
    return owners


def _with_marks(owners: list[int], text: str, quoted: frozenset[int]) -> list[int]:
    """The same, but a quotation mark at the edge of quoted words belongs to them, as a reader sees it."""
    shown = list(owners)
    for match in _QUOTATION_MARKS.finditer(text):
        start, end = match.span()
        beside = {owners[start - 1] if start else 0, owners[end] if end < len(owners) else 0} & quoted
        if len(beside) == 1 and not any(owners[start:end]):
            shown[start:end] = [*beside] * (end - start)
    return shown
