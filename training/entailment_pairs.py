"""The pairs that the judge of entailment is trained on: public inference sets, corpora of ours, planted faults, news.

Every pair is two texts and a `Kind`. What is held out goes by a hash of an event's words, as in
``train_contradictions.py``.
"""

from __future__ import annotations

import csv
import hashlib
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import numpy as np

from consilience.analyzers.local import local_analyzer
from consilience.evaluate.event_texts import Event, EventArticle
from consilience.evaluate.planting.plan import CONTRADICTIONS, HARMLESS
from consilience.evaluate.planting.sites import Edit, sites
from consilience.evidence import freeze
from consilience.language.overlap import word_overlap
from consilience.pipeline import read
from consilience.types import Article, NameKind, Outlet, Part, Reading, Sentence, Span, Timestamp

CORPORA = Path(__file__).parent / "corpora"
HELD_OUT = 26
"""Of 256."""
NEGATION_PAIRS = 6000
"""Of 25,949 in CANNOT: enough to learn negation, few enough not to learn that alikeness means contradiction."""
DAY = Timestamp(datetime(2025, 3, 14, 18, tzinfo=UTC), has_time=True, has_zone=True)
SHORTEST, LONGEST = 8, 50
"""Words of a news sentence that is used."""
NEIGHBOURS = 0.55
"""Cosine from which two news sentences are of one matter."""
ALIKE = 0.65
"""Cosine from which they may well say the same."""


class Kind(IntEnum):
    """What two texts are to each other."""

    ENTAILS = 0
    NEITHER = 1
    CONTRADICTS = 2
    LOOSELY_AGAINST = 3
    """A vaguer wording against what contradicts the plain one: most likely a contradiction."""
    COMPATIBLE = 4
    """No contradiction; whether one follows from the other is not known."""


Pair = tuple[str, str, Kind]


@dataclass(frozen=True, slots=True)
class Written:
    """The pairs from one event of a corpus of ours, and whether the event is held out."""

    held_out: bool
    name: str
    pairs: tuple[Pair, ...]


def public_pairs(data: Path, draw: random.Random) -> list[Pair]:
    """MultiNLI, SNLI, counterfactual SNLI, CANNOT and FoolMeTwice; premises of CAD's test split are left out."""
    cad = data / "cad_nli" / "all_combined"
    held_out = {first for first, _, _ in _cad(cad / "test.tsv")}
    pairs = [
        *_json_lines(data / "mnli" / "train.jsonl"),
        *_json_lines(data / "snli" / "train.jsonl"),
        *_cad(cad / "train.tsv"),
        *draw.sample(list(_negations(data / "cannot_negation")), NEGATION_PAIRS),
        *_fool_me_twice(data / "foolmetwice" / "dev.jsonl"),
    ]
    return [pair for pair in pairs if pair[0] not in held_out]


def rewritten(data: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Clusters of claims about sentences of news, the ``base``, each with the name of its group.

    Those of Wikinews (MEANTIME) are known by article and number, those of NewsMTSC by a hash of the sentence.
    """
    documents = meantime(data / "meantime" / "meantime.conll")
    news = {
        hashlib.sha256(text.encode()).hexdigest()[:12]: text for text in newsmtsc(data / "newsmtsc" / "train.jsonl")
    }
    for row in rows(CORPORA / "rewritten" / "wikinews.jsonl"):
        document, _, number = row["id"].partition("#")
        yield "claims", _cluster(row, documents[document][int(number)])
    for row in rows(CORPORA / "rewritten" / "newsmtsc.jsonl"):
        yield "rewritten", _cluster(row, news[row["id"]])


def _cluster(row: dict[str, Any], base: str) -> dict[str, Any]:
    return {**row, "event": row["id"], "base": base, "against": [text for _, text in row["against"]]}


def written_pairs(data: Path) -> Iterator[Written]:
    """Claims and reports of ours: as they were written, and with faults planted in them."""
    for file in sorted((CORPORA / "claims").glob("*.jsonl")):
        for row in rows(file):
            yield from _of_claims(row, "claims")
    for name, row in rewritten(data):
        yield from _of_claims(row, name)
    for file in sorted((CORPORA / "reports").glob("*.jsonl")):
        for row in rows(file):
            held = is_held_out(row["event"] + row["one"]["sentences"][0])
            yield Written(held, "reports", tuple(_of_reports(row)))
            one, other = row["one"]["sentences"], row["other"]["sentences"]
            listed = {frozenset((one[a], other[b])) for a, b, *_ in row["contradicts"]}
            texts = (row["one"]["title"], one), (row["other"]["title"], other)
            yield Written(held, "planted", tuple(_planted(row["event"] + one[0], texts, listed, each=6)))


def _of_claims(row: dict[str, Any], name: str) -> Iterator[Written]:
    held = is_held_out(row["event"] + row["base"])
    yield Written(held, name, tuple(_of_cluster(row)))
    for said in row["same"]:
        texts = ("", [row["base"]]), ("", [said])
        yield Written(held, "planted", tuple(_planted(row["event"] + said, texts, set(), each=1)))
    if name == "rewritten":
        yield Written(held, "other persons", tuple(_with_other_persons(row)))


def _with_other_persons(row: dict[str, Any]) -> Iterator[Pair]:
    """Two wordings of one fact, in one of which a person whom both name is another person of the cluster."""
    said = [row["base"], *row["same"]]
    persons = sorted({name for text in (*said, *row["against"], *row["apart"]) for name in _persons(text)})
    draw = random.Random(row["id"])
    for one, other in permutations(said, 2):
        for name in _persons(other):
            last = name.split()[-1]
            free = [item for item in persons if not set(item.split()) & set(name.split()) and item not in other]
            if free and re.search(rf"\b{re.escape(last)}\b", one):
                new = draw.choice(free)
                told = re.sub(rf"\b{re.escape(name)}\b", new, other)
                yield one, re.sub(rf"\b{re.escape(last)}\b", new.split()[-1], told), Kind.CONTRADICTS


def _persons(text: str) -> list[str]:
    """The people whom a sentence names."""
    reading = read(article_of("a sentence", "", [text]))
    found = {item.entity.name for item in reading.mentions if item.entity.kind is NameKind.PERSON and not item.pronoun}
    return sorted(name for name in found if name[:1].isupper() and name.split()[-1] in text)


def news_pairs(data: Path, measured_on: str, draw: random.Random) -> Iterator[tuple[str, Pair]]:
    """Pairs of real news sentences, each with the name of its group.

    Neighbours among NewsMTSC's and MEANTIME's sentences are no contradictions; sentences with a planted fault
    contradict their own shortened selves. ``measured_on`` holds the letters of all texts that figures are measured on:
    what stands there is left out.
    """
    texts = [text for text in newsmtsc(data / "newsmtsc" / "train.jsonl") if letters(text)[:80] not in measured_on]
    vectors = np.stack([np.asarray(vector) for vector in local_analyzer().embedder.embed(texts)])  # type: ignore[union-attr]
    cosine = vectors @ vectors.T
    for row, column in np.argwhere(np.triu(cosine, 1) > NEIGHBOURS):
        pair = texts[row], texts[column]
        if letters(pair[0]) != letters(pair[1]):
            yield "neighbours", (*pair, Kind.COMPATIBLE if cosine[row, column] > ALIKE else Kind.NEITHER)
            yield from (("news edits", item) for item in _planted(f"{row}-{column}", _single(*pair), set(), each=2))
    documents = meantime(data / "meantime" / "meantime.conll")
    for text in (*draw.sample(texts, 2200), *(text for found in documents.values() for text in found)):
        if shorter := next(shortened(text), None):
            yield "shortened", (text, shorter, Kind.ENTAILS)
            yield from (("news edits", item) for item in _planted(text, _single(text, shorter), set(), each=1))
    for one, other in combinations(sorted(documents), 2):
        shared = word_overlap(documents[one], documents[other])
        for row, column in zip(*((shared >= 0.25) & (shared < 0.8)).nonzero(), strict=True):
            yield "neighbours", (documents[one][row], documents[other][column], Kind.NEITHER)


def letters(text: str) -> str:
    """The letters and figures of a text, in lower case and run together: equal for one sentence however it is set."""
    return re.sub(r"\W+", "", text.lower())


def is_held_out(words: str) -> bool:
    """Whether an event, by its words, is kept from every weight."""
    return hashlib.sha256(words.encode()).digest()[0] < HELD_OUT


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _of_cluster(row: dict[str, Any]) -> Iterator[Pair]:
    said = [row["base"], *row["same"]]
    yield from ((one, other, Kind.ENTAILS) for one, other in combinations(said, 2))
    yield from ((row["base"], text, Kind.CONTRADICTS) for text in row["against"])
    yield from ((one, text, Kind.LOOSELY_AGAINST) for one in row["same"] for text in row["against"])
    yield from ((one, text, Kind.NEITHER) for one in said for text in row["apart"])


def _of_reports(row: dict[str, Any]) -> Iterator[Pair]:
    """The listed pairs, the likest 14 of the rest, and some of what is left."""
    one, other = row["one"]["sentences"], row["other"]["sentences"]
    shared = word_overlap(one, other)
    against = {(a, b) for a, b, *_ in row["contradicts"]}
    same = {(a, b) for a, b in row["says"]}
    yield from ((one[a], other[b], Kind.CONTRADICTS) for a, b in sorted(against))
    for a, b in sorted(same - against):
        yield one[a], other[b], Kind.ENTAILS if shared[a, b] > 0.35 else Kind.COMPATIBLE
    places = ((a, b) for a in range(len(one)) for b in range(len(other)) if (a, b) not in against | same)
    rest = sorted(((float(shared[at]), at) for at in places), reverse=True)
    for likeness, (a, b) in rest[:14] + rest[40::29]:
        yield one[a], other[b], Kind.COMPATIBLE if likeness > 0.3 else Kind.NEITHER


def _planted(
    name: str, texts: Sequence[tuple[str, Sequence[str]]], listed: set[frozenset[str]], *, each: int
) -> Iterator[Pair]:
    """Sentences with a fault or a harmless edit against those that state the same; the sentences as they were, too.

    ``texts`` are titles and sentences of the articles, ``each`` how many edits of one kind are made.
    """
    articles = [article_of(f"{name}/{number}", *text) for number, text in enumerate(texts)]
    readings = [read(article) for article in articles]
    told = [EventArticle(one.title, one.source, "", "2025-03-14", one.snapshot.body) for one in articles]
    found = tuple(sites(Event(name, tuple(told)), readings))
    draw = random.Random(name)
    for kind, planter in [*CONTRADICTIONS.items(), *HARMLESS.items()]:
        edits = {(edit.article, edit.start, edit.replacement): edit for site in found for edit in planter(site, draw)}
        for edit in draw.sample(
            sorted(edits.values(), key=lambda one: (one.article, one.start)), min(each, len(edits))
        ):
            for before, after, stated in _in_sentences(edit, readings):
                if frozenset((before, stated)) not in listed:
                    yield after, stated, Kind.CONTRADICTS if kind in CONTRADICTIONS else Kind.COMPATIBLE
                    yield before, stated, Kind.COMPATIBLE


def _in_sentences(edit: Edit, readings: Sequence[Reading]) -> Iterator[tuple[str, str, str]]:
    """The edited sentence before and after, and each of the first two that state what was edited."""
    home = _sentence(readings[edit.article], edit.start, edit.end)
    if home is None:
        return
    body = readings[edit.article].article.snapshot.body
    after = body[home.start : edit.start] + edit.replacement + body[edit.end : home.end]
    for other, span in edit.stated[:2]:
        stated = _sentence(readings[other], span.start, span.end) or span
        yield body[home.start : home.end], after, readings[other].article.text(stated)


def _sentence(reading: Reading, start: int, end: int) -> Span | None:
    spans = (sentence.span for sentence in reading.article.sentences if sentence.span.part == Part.BODY)
    return next((span for span in spans if span.start <= start and end <= span.end), None)


def _single(one: str, other: str) -> tuple[tuple[str, Sequence[str]], tuple[str, Sequence[str]]]:
    return ("", [one]), ("", [other])


def article_of(source: str, title: str, texts: Sequence[str]) -> Article:
    """An article of the given sentences, a paragraph each."""
    snapshot = freeze(title, "", "\n\n".join(texts), "", source)
    sentences, start = [], 0
    for paragraph, text in enumerate(texts):
        sentences.append(Sentence(Span(snapshot.id, Part.BODY, start, start + len(text)), paragraph))
        start += len(text) + 2
    return Article(source, snapshot, Outlet(source), sentences=tuple(sentences), published=DAY)


def shortened(text: str) -> Iterator[str]:
    """A sentence without the phrase before its first comma, or after its last."""
    if (opening := re.match(r"^([^,]{8,60}), (.+)$", text)) and len(opening[2].split()) > 7:
        yield opening[2][0].upper() + opening[2][1:]
    if (ending := re.match(r"^(.{50,}?), ([^,]+)\.$", text)) and len(ending[1].split()) > 7:
        yield f"{ending[1]}."


def newsmtsc(path: Path) -> list[str]:
    """The sentences of NewsMTSC of a usable length, each once."""
    texts = {" ".join(row["sentence_normalized"].split()) for row in rows(path)}
    return sorted(text for text in texts if SHORTEST <= len(text.split()) <= LONGEST)


def meantime(path: Path) -> dict[str, list[str]]:
    """The sentences of each Wikinews article."""
    words: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) >= 4:
            words[fields[0]][fields[1]].append(fields[3])
    texts = {name: [_joined(sentence) for sentence in found.values()] for name, found in words.items()}
    return {name: [text for text in found if SHORTEST <= len(text.split()) < LONGEST] for name, found in texts.items()}


def _joined(words: Sequence[str]) -> str:
    return re.sub(r" (?=[.,;:?!%)’'])|(?<=[($“]) ", "", " ".join(words))


def _json_lines(path: Path) -> Iterator[Pair]:
    for row in rows(path):
        label = _LABELS.get(str(row.get("label", row.get("gold_label"))))
        if label is not None:
            yield row["premise"], row["hypothesis"], label


def _cad(path: Path) -> Iterator[Pair]:
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["gold_label"] in _LABELS:
                yield row["sentence1"], row["sentence2"], _LABELS[row["gold_label"]]


def _negations(folder: Path) -> Iterator[Pair]:
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8") as file:
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) == 2 and row[0] != "sentence":
                    yield row[0], row[1], Kind.CONTRADICTS
                elif len(row) == 3 and row[2] in {"0", "1"}:
                    yield row[0], row[1], Kind.ENTAILS if row[2] == "0" else Kind.CONTRADICTS


def _fool_me_twice(path: Path) -> Iterator[Pair]:
    for row in rows(path):
        evidence = " ".join(item["text"] for item in row["gold_evidence"])
        claim = row.get("text") or row.get("claim") or ""
        if claim and row["label"] in {"SUPPORTS", "REFUTES"}:
            yield evidence, claim, Kind.ENTAILS if row["label"] == "SUPPORTS" else Kind.CONTRADICTS


_LABELS = {"entailment": Kind.ENTAILS, "neutral": Kind.NEITHER, "contradiction": Kind.CONTRADICTS}
