"""The training pairs of the entailment judge: public sets, and pairs of our own made from Wikinews sentences.

Labels: 0 entailment, 1 neutral, 2 contradiction.
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

ENTAILMENT, NEUTRAL, CONTRADICTION = 0, 1, 2
LABELS = {"entailment": ENTAILMENT, "neutral": NEUTRAL, "contradiction": CONTRADICTION}

Pair = tuple[str, str, int]

NEGATION_PAIRS = 6000
"""Of 25,949 in CANNOT: enough to learn negation, few enough not to learn that alikeness means contradiction."""


def training_pairs(data: Path, draw: random.Random) -> list[Pair]:
    """All training pairs, shuffled; premises of CAD's test split are left out."""
    held_out = {first for first, _, _ in _cad(data / "cad_nli" / "all_combined" / "test.tsv")}
    pairs = [
        *_json_lines(data / "mnli" / "train.jsonl"),
        *_json_lines(data / "snli" / "train.jsonl"),
        *_cad(data / "cad_nli" / "all_combined" / "train.tsv"),
        *draw.sample(list(_negations(data / "cannot_negation")), NEGATION_PAIRS),
        *_fool_me_twice(data / "foolmetwice" / "dev.jsonl"),
        *_wikinews(data / "meantime" / "meantime.conll", draw),
    ]
    pairs = [pair for pair in pairs if pair[0] not in held_out]
    draw.shuffle(pairs)
    return pairs


def _json_lines(path: Path) -> Iterator[Pair]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        label = LABELS.get(row.get("label", row.get("gold_label")))
        if label is not None:
            yield row["premise"], row["hypothesis"], label


def _cad(path: Path) -> Iterator[Pair]:
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["gold_label"] in LABELS:
                yield row["sentence1"], row["sentence2"], LABELS[row["gold_label"]]


def _negations(folder: Path) -> Iterator[Pair]:
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8") as file:
            for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if len(row) == 2 and row[0] != "sentence":
                    yield row[0], row[1], CONTRADICTION
                elif len(row) == 3 and row[2] in {"0", "1"}:
                    yield row[0], row[1], ENTAILMENT if row[2] == "0" else CONTRADICTION


def _fool_me_twice(path: Path) -> Iterator[Pair]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        evidence = " ".join(item["text"] for item in row["gold_evidence"])
        claim = row.get("text") or row.get("claim") or ""
        if claim and row["label"] in {"SUPPORTS", "REFUTES"}:
            yield evidence, claim, ENTAILMENT if row["label"] == "SUPPORTS" else CONTRADICTION


def _wikinews(path: Path, draw: random.Random) -> Iterator[Pair]:
    """Pairs from real news sentences: edits that change what is said, edits that don't, and other sentences."""
    documents: dict[str, dict[str, list[str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) >= 4:
            documents.setdefault(fields[0], {}).setdefault(fields[1], []).append(fields[3])
    for by_number in documents.values():
        sentences = [_join(words) for words in by_number.values() if 8 <= len(words) <= 45]
        names = sorted({name for sentence in sentences for name in _NAME.findall(sentence)})
        for sentence in sentences:
            yield from _edits(sentence, names, draw)
            for other in draw.sample(sentences, min(3, len(sentences))):
                if other != sentence:
                    yield sentence, other, NEUTRAL


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")
_NUMBER = re.compile(r"(?<![\w.,-])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\w-])")
_SAME = (
    ("said", "stated"), ("killed", "left dead"), ("about", "around"), ("began", "started"), ("more than", "over"),
    ("announced", "said"), ("U.S.", "United States"), ("percent", "per cent"), ("purchase", "buy"), ("also ", ""),
    ("however, ", ""), ("reported", "said"), ("company", "firm"), ("million", "m"), ("government", "administration"),
    ("officials", "authorities"), ("near", "close to"), ("according to", "as stated by"), ("last year", "a year ago"),
)  # fmt: skip
_OPPOSITE = (
    ("increased", "decreased"), ("rose", "fell"), ("will", "will not"), ("agreed", "refused"), ("before", "after"),
    ("won", "lost"), ("is", "is not"), ("was", "was not"), ("has", "has not"), ("confirmed", "denied"),
    ("higher", "lower"), ("approved", "rejected"), ("more", "less"), ("first", "second"), ("opened", "closed"),
    ("Monday", "Thursday"), ("Tuesday", "Friday"), ("Wednesday", "Sunday"), ("accepted", "rejected"),
    ("gained", "lost"), ("up", "down"), ("largest", "smallest"), ("supported", "opposed"), ("can", "cannot"),
)  # fmt: skip


def _join(words: list[str]) -> str:
    text = " ".join(words).replace("`` ", '"').replace(" ''", '"')
    text = re.sub(r" ([,.;:!?%)\]]|'s\b|n't\b|'re\b)", r"\1", text)
    return re.sub(r"([($\[]) ", r"\1", text)


def _edits(sentence: str, names: list[str], draw: random.Random) -> Iterator[Pair]:
    yield from _number_edits(sentence, draw)
    found = _NAME.findall(sentence)
    others = [name for name in names if name not in sentence]
    if found and others:
        yield sentence, sentence.replace(draw.choice(found), draw.choice(others), 1), CONTRADICTION
    opposites = [(a, b) for pair in _OPPOSITE for a, b in (pair, pair[::-1]) if re.search(rf"\b{a}\b", sentence)]
    if opposites:
        old, new = draw.choice(opposites)
        yield sentence, re.sub(rf"\b{old}\b", new, sentence, count=1), CONTRADICTION
    same = [(a, b) for a, b in _SAME if a in sentence]
    for old, new in draw.sample(same, min(2, len(same))):
        yield sentence, sentence.replace(old, new, 1), ENTAILMENT
    clause = re.split(r", (?:which|who|but|while|after|as|and|saying|where)\b", sentence)[0]
    if len(clause) < len(sentence) and len(clause.split()) >= 6:
        yield sentence, clause.rstrip(",") + ".", ENTAILMENT
        yield clause.rstrip(",") + ".", sentence, NEUTRAL
    if draw.random() < 0.3:
        yield sentence, sentence, ENTAILMENT


def _number_edits(sentence: str, draw: random.Random) -> Iterator[Pair]:
    for match in _NUMBER.finditer(sentence):
        value = float(match[0].replace(",", ""))
        if value >= 10 and not 1900 <= value <= 2100:
            rounded = int(value // 10 * 10)
            if 0 < rounded < value:
                yield sentence, f"{sentence[: match.start()]}more than {rounded:,}{sentence[match.end() :]}", ENTAILMENT
        changed = int(value * draw.choice([0.5, 2, 3])) + draw.choice([1, 2])
        yield sentence, f"{sentence[: match.start()]}{changed:,}{sentence[match.end() :]}", CONTRADICTION
        return
