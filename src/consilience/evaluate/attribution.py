"""The attribution benchmark: who says what, on the story gold's quotations and on PolNeAR's attributions.

The gold's part is the same measure as that of the stories benchmark, on articles read without the rest of the engine.
PolNeAR (Newell, Margolin & Ruths 2018) marks source, cue and content of quoted and indirect speech, and of thoughts, in
US political news; a discontinuous content counts piece by piece.
"""

from __future__ import annotations

import glob
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.errors import NotAnArticle, SourceNotFound
from consilience.evaluate.alignment import Positions, WordIndex, matches, overlap, pair_up
from consilience.evaluate.gold import GoldEvent, documents, load_events
from consilience.evaluate.names import same_speaker
from consilience.evaluate.result import Figure, Result, bootstrap, f1
from consilience.evaluate.story_measures import quotes as story_quotes
from consilience.evaluate.story_page import page_of
from consilience.language.names import find_mentions
from consilience.stages.extract import extract
from consilience.stages.voice import attribute
from consilience.types import Attribution, Document, Medium, NameKind, Part, Provenance, Reading, Report, VoiceKind

_QUOTE_MARKS = "“\"«‘'"
_MINIMUM_WORDS = 2
"""PolNeAR contents and system spans of fewer words are left out on both sides: span overlap means nothing there."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one article or event: what was wanted, given, matched in span, and right in speaker too."""

    wanted: int = 0
    given: int = 0
    found: int = 0
    found_given: int = 0
    right: int = 0
    right_given: int = 0


def run(gold: Path | None, texts: Path | None, polnear: Path | None) -> Result:
    """Both parts that folders are given for.

    Raises:
        SourceNotFound: a folder or a text in it is missing.
    """
    figures: list[Figure] = []
    misses: list[str] = []
    if gold is not None and texts is not None:
        found = _stories(load_events(gold, texts))
        figures.extend(found[0])
        misses.extend(found[1])
    if polnear is not None:
        found = _polnear(polnear)
        figures.extend(found[0])
        misses.extend(found[1])
    return Result(
        "attribution",
        "Story gold: F1 over (span, speaker) of direct quotations, fragments apart; spans match by the gold README's"
        " rule, speakers by family name or whole description. PolNeAR: contents with a source, each piece of a"
        " discontinuous one by itself, matched by the same rule; the speaker is right where the source words overlap or"
        " name the same; direct contents begin with a quotation mark. Intervals: bootstrap over events or articles.",
        tuple(figures),
        tuple(misses),
    )


def read(document: Document) -> Reading:
    """The article with its names and attributions, claims left out."""
    article = extract(document)
    mentions = find_mentions(article)
    return Reading(article, mentions, attribute(article, mentions), ())


# ── the story gold ──────────────────────────────────────────────────────────────────────────────────────────────────


def _stories(events: Sequence[GoldEvent]) -> tuple[list[Figure], list[str]]:
    tallies: list[dict[str, tuple[float, float]]] = []
    misses: list[str] = []
    for event in events:
        report = Report(tuple(_readings(event)), (), (), (), Provenance("", (), ""))
        scored = story_quotes(event, page_of(report, event))
        tallies.append({ratio.name: (ratio.numerator, ratio.denominator) for ratio in scored.ratios})
        misses.extend(scored.lines)
    figures: list[Figure] = []
    for name in tallies[0] if tallies else ():
        pooled = _pooled(name, tallies)
        bounds = bootstrap(tallies, lambda sample, name=name: _pooled(name, sample))  # type: ignore[misc]
        low, high = bounds or (None, None)
        figures.append(Figure(f"story gold: {name}", pooled, len(tallies), low, high))
    return figures, misses


def _readings(event: GoldEvent) -> Iterable[Reading]:
    for document in documents(event):
        try:
            yield read(document)
        except NotAnArticle:
            continue


def _pooled(name: str, tallies: Sequence[dict[str, tuple[float, float]]]) -> float | None:
    numerator = sum(item[name][0] for item in tallies if name in item)
    denominator = sum(item[name][1] for item in tallies if name in item)
    return numerator / denominator if denominator else None


# ── PolNeAR ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class _Wanted:
    start: int
    end: int
    sources: tuple[tuple[int, int], ...]
    direct: bool


@dataclass(frozen=True, slots=True)
class _Given:
    start: int
    end: int
    source: tuple[int, int] | None
    speaker: str
    person: bool
    direct: bool
    one_sentence: bool


def _polnear(folder: Path) -> tuple[list[Figure], list[str]]:
    texts = sorted((folder / "text").glob("*.txt")) if (folder / "text").is_dir() else []
    if not texts:
        raise SourceNotFound(str(folder), "expected text/*.txt and attributions/*.ann")
    scored = [_score(path, _annotation_of(path, folder / "attributions")) for path in texts]
    figures: list[Figure] = []
    for kind in ("all", "direct", "indirect"):
        tallies = [item[0][kind] for item in scored]
        for measure in ("content", "content and speaker"):
            figures.extend(_figures(kind, measure, tallies))
    return figures, [line for item in scored for line in item[1]]


def _annotation_of(text: Path, folder: Path) -> Path:
    """The annotation of a text; several annotators' files differ in the last part of their name, the first counts."""
    found = sorted(folder.glob(f"{glob.escape(text.stem)}*.ann"))
    if not found:
        raise SourceNotFound(str(folder), f"no annotation of {text.name}")
    return found[0]


def _figures(kind: str, measure: str, tallies: Sequence[Tally]) -> list[Figure]:
    figures: list[Figure] = []
    for index, name in enumerate(("precision", "recall", "F1")):
        bounds = bootstrap(
            tallies,
            lambda sample, index=index: _rates(measure, sample)[index],  # type: ignore[misc]
        )
        low, high = bounds or (None, None)
        items = sum(item.given if index == 0 else item.wanted for item in tallies)
        figures.append(Figure(f"PolNeAR {kind}: {measure}, {name}", _rates(measure, tallies)[index], items, low, high))
    return figures


def _rates(measure: str, tallies: Sequence[Tally]) -> tuple[float, float, float]:
    spans = measure == "content"
    hits = sum(item.found if spans else item.right for item in tallies)
    hits_given = sum(item.found_given if spans else item.right_given for item in tallies)
    wanted, given = sum(item.wanted for item in tallies), sum(item.given for item in tallies)
    precision, recall = (hits_given / given if given else 0.0), (hits / wanted if wanted else 0.0)
    return precision, recall, f1(precision, recall)


def _score(text_path: Path, gold_path: Path) -> tuple[dict[str, Tally], list[str]]:
    text = text_path.read_text(encoding="utf-8")
    index = WordIndex(text)
    wanted = [item for item in _annotated(gold_path, text) if len(index.within(item.start, item.end)) >= _MINIMUM_WORDS]
    given = [
        item for item in _attributed(text_path.stem, text) if len(index.within(item.start, item.end)) >= _MINIMUM_WORDS
    ]
    ranked = [
        (found.rank, left, right)
        for left, one in enumerate(wanted)
        for right, other in enumerate(given)
        if (found := overlap(index, (one.start, one.end), (other.start, other.end))).shared
        and matches(found, other.one_sentence)
    ]
    pairs = dict(pair_up(ranked))
    right = {left for left, item in pairs.items() if _same_source(wanted[left], given[item], text)}
    tallies = {kind: _tally(kind, wanted, given, pairs, right) for kind in ("all", "direct", "indirect")}
    return tallies, _misses(text_path.stem, text, wanted, given, pairs, right)


def _tally(kind: str, wanted: list[_Wanted], given: list[_Given], pairs: dict[int, int], right: set[int]) -> Tally:
    def of_kind(direct: bool) -> bool:
        return kind == "all" or (kind == "direct") == direct

    return Tally(
        sum(of_kind(item.direct) for item in wanted),
        sum(of_kind(item.direct) for item in given),
        sum(of_kind(wanted[left].direct) for left in pairs),
        sum(of_kind(given[item].direct) for item in pairs.values()),
        sum(of_kind(wanted[left].direct) for left in right),
        sum(of_kind(given[pairs[left]].direct) for left in right),
    )


def _same_source(wanted: _Wanted, given: _Given, text: str) -> bool:
    if given.source is not None and any(
        start < given.source[1] and given.source[0] < end for start, end in wanted.sources
    ):
        return True
    return any(same_speaker(text[start:end], [given.speaker], given.person) for start, end in wanted.sources)


def _annotated(path: Path, text: str) -> list[_Wanted]:
    """The attributions of a brat file that have a source, one item per piece of content."""
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    events: list[dict[str, list[str]]] = []
    for row in path.read_text(encoding="utf-8").splitlines():
        columns = row.split("\t")
        if row.startswith("T") and len(columns) > 1:
            _, _, places = columns[1].partition(" ")
            spans[columns[0]] = tuple(
                (int(start), int(end)) for start, end in (piece.split() for piece in places.split(";"))
            )
        elif row.startswith("E") and len(columns) > 1:
            roles: dict[str, list[str]] = {}
            for argument in columns[1].split():
                role, _, identifier = argument.partition(":")
                roles.setdefault(role.rstrip("0123456789"), []).append(identifier)
            events.append(roles)
    found: list[_Wanted] = []
    for roles in events:
        sources = tuple(place for identifier in roles.get("Source", ()) for place in spans.get(identifier, ()))
        pieces = [place for identifier in roles.get("Content", ()) for place in spans.get(identifier, ())]
        direct = bool(pieces) and text[min(pieces)[0]] in _QUOTE_MARKS
        if sources:
            found.extend(_Wanted(start, end, sources, direct) for start, end in pieces)
    return sorted(set(found), key=lambda item: (item.start, item.end))


def _attributed(name: str, text: str) -> list[_Given]:
    """What the engine finds, in the offsets of the text; a quotation inside a paraphrase of its speaker counts once."""
    try:
        reading = read(Document(f"{name}.txt", text.encode(), Medium.TEXT, encoding="utf-8"))
    except NotAnArticle:
        return []
    article = reading.article
    positions = {part: Positions(article.snapshot.text(part), text) for part in (Part.TITLE, Part.BODY)}
    found: list[_Given] = []
    for item in _outermost(reading.attributions):
        if item.span.part not in positions:
            continue
        place = positions[item.span.part].locate(item.span.start, item.span.end)
        source = positions[item.span.part].locate(item.source.start, item.source.end) if item.source else None
        if place is None:
            continue
        one = any(sentence.span.contains(item.span) for sentence in article.sentences)
        speaker = item.speaker.name if item.speaker else ""
        person = item.speaker is not None and item.speaker.kind == NameKind.PERSON
        direct = item.kind == VoiceKind.QUOTED and not item.fragment
        found.append(_Given(*place, source, speaker, person, direct, one))
    return found


def _outermost(attributions: Sequence[Attribution]) -> list[Attribution]:
    kept: list[Attribution] = []
    for item in attributions:
        inside = any(
            other is not item
            and other.span.contains(item.span)
            and other.kind == VoiceKind.PARAPHRASED
            and (other.speaker == item.speaker or item.kind == VoiceKind.QUOTED)
            for other in attributions
        )
        if not inside:
            kept.append(item)
    return kept


def _misses(
    name: str, text: str, wanted: list[_Wanted], given: list[_Given], pairs: dict[int, int], right: set[int]
) -> list[str]:
    lines: list[str] = []
    for left, item in enumerate(wanted):
        said = " / ".join(text[start:end] for start, end in item.sources)
        words = " ".join(text[item.start : item.end].split())
        if left not in pairs:
            lines.append(f"{name}: missed, said by «{said}»: «{words}»")
        elif left not in right:
            lines.append(f"{name}: speaker is «{said}», not «{given[pairs[left]].speaker}»: «{words}»")
    taken = set(pairs.values())
    for place, item_given in enumerate(given):
        if place not in taken:
            words = " ".join(text[item_given.start : item_given.end].split())
            lines.append(f"{name}: not annotated, given to «{item_given.speaker}»: «{words}»")
    return lines
