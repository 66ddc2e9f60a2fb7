"""Trains the labeller of wording of the local analyzer: all-MiniLM-L6-v2 with a class for every word piece.

    pip install ".[training]"
    python training/train_wording.py DATA src/consilience/analyzers/weights/wording.onnx

``DATA`` holds newsmtsc, of which some thousand sentences were marked for this (``corpora/marked/newsmtsc.jsonl`` has
the marks and the hashes of the sentences), and wikinpov, whose statements of featured articles are sentences in which
nothing is marked. Everything else is in ``corpora/marked`` and ``corpora/wording``. A passage is seen whole or sentence
by sentence. About half an hour on two cores.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor, nn

from batching import batches, schedule_of
from consilience.analyzers.wording import LABELS
from encoder import Encoder, installed_model
from entailment_pairs import CORPORA, newsmtsc, rows
from quantise import quantise

SEED = 7
EPOCHS = 5
RATE, HEAD = 1.0e-4, 10
"""The encoder's highest rate, and how many times faster the head learns."""
WEIGHT = 2.0
"""How much a marked word piece weighs against an unmarked one."""
SMOOTHING = 0.03
NEUTRAL = 300
"""Neutral statements an epoch."""
CLEAN_NEWS = 0.6
"""Share of the news sentences with nothing marked that an epoch sees."""
HELD_OUT = 38
"""Of 256, by a hash of the passage."""
MAXIMUM_TOKENS = 128
SURE = 0.9
"""Probability at which the held-out figures are taken."""
SAME = {"misleading-wording": "insinuation"}
"""Labels of the checks that the network knows by another name."""
SENTENCE_END = re.compile(r"(?<=[.!?][”\"’')]) |(?<=[a-z0-9][.!?]) (?=[A-Z“\"])")

Mark = tuple[int, int, int]
"""Code points [start, end) and class, counted from 1."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage and its marks."""

    text: str
    marks: tuple[Mark, ...]
    news: bool = False

    @property
    def held_out(self) -> bool:
        """Whether no weight may see it."""
        return hashlib.sha256(self.text.encode()).digest()[0] < HELD_OUT

    def sentences(self) -> Iterator[Marked]:
        """The passage sentence by sentence."""
        starts = [0, *(match.end() for match in SENTENCE_END.finditer(self.text))]
        for start, end in zip(starts, [*starts[1:], len(self.text)], strict=True):
            marks = (
                (first - start, min(last, end) - start, kind)
                for first, last, kind in self.marks
                if start <= first < end
            )
            yield Marked(self.text[start:end].rstrip(), tuple(marks))


class Tagger(nn.Module):
    """Log-odds of «not marked» and of each of `LABELS`, for every word piece."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.15)
        self.head = nn.Linear(384, 1 + len(LABELS))
        for name, weight in self.named_parameters():
            weight.requires_grad = "embeddings" not in name or "LayerNorm" in name

    def forward(self, token_ids: Tensor) -> Tensor:
        """Map ids [texts, tokens] to log-odds [texts, tokens, classes]."""
        logits: Tensor = self.head(self.drop(self.encoder.states(token_ids)))
        return logits


def passages() -> Iterator[Marked]:
    """The passages of ``corpora/marked`` and the sentences of ``corpora/wording`` that have labels of ours or none."""
    for file in sorted((CORPORA / "marked").glob("*.jsonl")):
        if file.stem == "newsmtsc":
            continue
        for row in rows(file):
            yield _marked(row["text"], row["marks"])
    for name in ("fallacies", "loaded", "sourcing"):
        for row in rows(CORPORA / "wording" / f"{name}.jsonl"):
            label = SAME.get(row["label"], row["label"]) if row["label"] else None
            if row.get("part") != "title" and (label is None or label in LABELS):
                yield _marked(row["text"], [(label, row["words"])] if label else [])


def news(data: Path) -> Iterator[Marked]:
    """The sentences of NewsMTSC that were marked, most of them with nothing."""
    texts = newsmtsc(data / "newsmtsc" / "train.jsonl")
    known = {hashlib.sha256(text.encode()).hexdigest()[:16]: text for text in texts}
    for row in rows(CORPORA / "marked" / "newsmtsc.jsonl"):
        yield replace(_marked(known[row["sentence"]], row["marks"]), news=True)


def neutral(data: Path) -> list[Marked]:
    """Statements of Wikipedia's featured articles in wikinpov."""
    texts = (data / "wikinpov" / "raw" / "statements_neutral_featured").read_text(encoding="utf-8").splitlines()
    return [Marked(text.strip(), ()) for text in texts if len(text.split()) > 5]


def train(data: Path, model: Path, target: Path) -> None:
    """Train, print what is found of the held-out passages after every epoch, and write the int8 network."""
    torch.manual_seed(SEED)
    draw = random.Random(SEED)
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAXIMUM_TOKENS)
    groups = {"ours": list(passages()), "news": list(news(data))}
    told = [item for group in groups.values() for item in group if not item.held_out]
    held = {name: [item for item in group if item.held_out] for name, group in groups.items()}
    plain = neutral(data)
    tagger = Tagger(Encoder.load(model)).train()
    head = {id(weight) for weight in tagger.head.parameters()}
    rest = [weight for weight in tagger.parameters() if weight.requires_grad and id(weight) not in head]
    parts = [{"params": rest, "lr": RATE}, {"params": list(tagger.head.parameters()), "lr": RATE * HEAD}]
    optimizer = torch.optim.AdamW(parts, weight_decay=0.01)
    items = encode(_epoch(told, plain, draw), tokenizer)
    schedule = schedule_of(optimizer, EPOCHS * sum(1 for _ in batches(items, draw, smallest=16)))
    for epoch in range(EPOCHS):
        items = encode(_epoch(told, plain, draw), tokenizer) if epoch else items
        for batch in batches(items, draw, smallest=16):
            _step(tagger, batch, optimizer)
            schedule.step()
        for name, group in held.items():
            print(epoch, name, measured(tagger, group, tokenizer), flush=True)
        torch.save(tagger.state_dict(), target.with_suffix(".pt"))
    quantise(tagger, {"token_ids": torch.ones(1, 16, dtype=torch.long)}, "odds", target)


def _epoch(told: Sequence[Marked], plain: Sequence[Marked], draw: random.Random) -> list[Marked]:
    """The passages, half of them sentence by sentence; of the news with nothing marked, a share."""
    shown: list[Marked] = []
    for item in told:
        if item.news and not item.marks and draw.random() > CLEAN_NEWS:
            continue
        shown += [item] if draw.random() < 0.5 else item.sentences()
    return [*shown, *draw.sample(plain, NEUTRAL)]


def encode(texts: Sequence[Marked], tokenizer: Tokenizer) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The token ids of each text and the class of each token; -1 for those that are no words."""
    encodings = tokenizer.encode_batch([item.text for item in texts])
    return [
        (tuple(encoding.ids), tuple(_classes(encoding, item.marks)))
        for encoding, item in zip(encodings, texts, strict=True)
    ]


def measured(tagger: Tagger, held: Sequence[Marked], tokenizer: Tokenizer) -> str:
    """Of the held-out marks, how many are touched; of what is marked, how much touches one; clean passages marked."""
    tagger.eval()
    touched = marks = right = stretches = marred = 0
    for item in held:
        encoding = tokenizer.encode(item.text)
        with torch.no_grad():
            chances = torch.softmax(tagger(torch.tensor([encoding.ids])), -1)[0, :, 0]
        on = [
            offsets
            for offsets, special, chance in zip(encoding.offsets, encoding.special_tokens_mask, chances, strict=True)
            if not special and chance < 1 - SURE
        ]
        marks += len(item.marks)
        touched += sum(any(start < last and first < end for start, end in on) for first, last, _ in item.marks)
        stretches += len(on)
        right += sum(any(start < last and first < end for first, last, _ in item.marks) for start, end in on)
        marred += bool(on) and not item.marks
    tagger.train()
    clean = sum(not item.marks for item in held)
    return f"marks {touched}/{marks}, right {right}/{stretches} word pieces, clean passages marked {marred}/{clean}"


def _step(
    tagger: Tagger, batch: Sequence[Sequence[tuple[Sequence[int], ...]]], optimizer: torch.optim.Optimizer
) -> None:
    weights = torch.tensor([1.0] + [WEIGHT] * len(LABELS))
    optimizer.zero_grad()
    size = sum(len(group) * len(group[0][0]) for group in batch)
    for group in batch:
        ids, classes = (torch.tensor(column) for column in zip(*group, strict=True))
        loss = nn.functional.cross_entropy(
            tagger(ids).flatten(0, 1), classes.flatten(), weight=weights, ignore_index=-1, reduction="sum",
            label_smoothing=SMOOTHING,
        )  # fmt: skip
        (loss / size).backward()
    nn.utils.clip_grad_norm_([weight for part in optimizer.param_groups for weight in part["params"]], 1.0)
    optimizer.step()


def _marked(text: str, marks: Sequence[Sequence[str]]) -> Marked:
    found = []
    for label, words in marks:
        start = text.index(words)
        found.append((start, start + len(words), 1 + LABELS.index(label)))
    return Marked(text, tuple(found))


def _classes(encoding: Encoding, marks: Sequence[Mark]) -> Iterator[int]:
    for (start, end), special in zip(encoding.offsets, encoding.special_tokens_mask, strict=True):
        inside = [kind for first, last, kind in marks if start < last and first < end]
        yield -1 if special else inside[-1] if inside else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds wikinpov")
    parser.add_argument("target", type=Path)
    parser.add_argument("--model", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    train(arguments.data, arguments.model or installed_model(), arguments.target)
