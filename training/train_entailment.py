"""Trains the judge of entailment of the local analyzer: all-MiniLM-L6-v2 over two texts, with a three-way head.

    pip install ".[training]"
    python training/train_entailment.py DATA src/consilience/analyzers/weights/entailment.onnx

``DATA`` holds mnli, snli, cad_nli, cannot_negation, foolmetwice, newsmtsc and meantime, and allsides_dev, of which the
articles are read only to leave their sentences out. First public pairs, then pairs of ours and of news, in which every
word is marked by what it is to the other text (`consilience.language.contrast`). Batches hold pairs of equal lengths,
so that nothing is padded. Three to four hours on two cores, one hour with ``--bfloat16`` where they have it.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from batching import batches, schedule_of
from consilience.analyzers.entailment import token_types
from consilience.language.contrast import Mark
from encoder import Encoder, installed_model
from entailment_pairs import Kind, Pair, news_pairs, public_pairs, written_pairs
from quantise import quantise

SEED = 20261122
MAXIMUM_TOKENS = 128
RATES = {"public": 1.2e-4, "ours": 1.5e-4}
HEAD, MARKS = 5, 10
"""How many times faster the head and the embeddings of the marks learn."""
EPOCHS = {"public": 2, "ours": 5}
TARGETS = torch.tensor(
    [[0.95, 0.04, 0.01], [0.025, 0.95, 0.025], [0.01, 0.04, 0.95], [0.02, 0.28, 0.70], [0.46, 0.52, 0.02]]
)
"""Probabilities of entailment, neither and contradiction that each `Kind` is trained towards."""
SHARES = {
    "claims": {Kind.ENTAILS: 0.3, Kind.CONTRADICTS: 0.6, Kind.LOOSELY_AGAINST: 0.05, Kind.NEITHER: 0.25},
    "reports": {Kind.CONTRADICTS: 1.0, Kind.ENTAILS: 0.7, Kind.COMPATIBLE: 0.8, Kind.NEITHER: 0.5},
    "rewritten": {Kind.ENTAILS: 0.4, Kind.CONTRADICTS: 0.5, Kind.LOOSELY_AGAINST: 0.08, Kind.NEITHER: 0.7},
    "other persons": {Kind.CONTRADICTS: 0.25},
    "planted": dict.fromkeys(Kind, 0.75),
    "neighbours": dict.fromkeys(Kind, 0.9),
    "shortened": dict.fromkeys(Kind, 0.3),
    "news edits": dict.fromkeys(Kind, 0.7),
    "public": dict.fromkeys(Kind, 0.005),
}
"""How much of each group one epoch of the second stage sees."""
TWICE = 2
"""Listed contradictions of the reports are seen so often an epoch: nothing is nearer to what is wanted."""
IDENTICAL = 250
"""Texts set against themselves in an epoch."""

Encoded = tuple[tuple[int, ...], tuple[int, ...], int]
Groups = Mapping[str, Sequence[Pair]]


class PairClassifier(nn.Module):
    """Log-odds of entailment, neither and contradiction for a pair, from the mean-pooled joint encoding."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(384, 3)
        types = encoder.weights[_TYPES].detach()
        marked = types.repeat_interleave(len(Mark), 0)
        encoder.weights[_TYPES] = nn.Parameter(marked + 0.01 * torch.randn(marked.shape))
        for name, weight in self.named_parameters():
            weight.requires_grad = "embeddings" not in name or _TYPES in name

    def forward(self, token_ids: Tensor, token_types: Tensor) -> Tensor:
        """Map ids and types [pairs, tokens] to log-odds [pairs, 3]."""
        logits: Tensor = self.head(self.drop(self.encoder.pooled(token_ids, token_types)))
        return logits

    def parts(self, rate: float) -> list[dict[str, object]]:
        """The weights that learn, each part with its rate."""
        head, marks = list(self.head.parameters()), self.encoder.weights[_TYPES]
        taken = {id(weight) for weight in (*head, marks)}
        rest = [weight for weight in self.parameters() if weight.requires_grad and id(weight) not in taken]
        return [
            {"params": rest, "lr": rate},
            {"params": [marks], "lr": rate * MARKS},
            {"params": head, "lr": rate * HEAD},
        ]


def groups_of(data: Path, draw: random.Random) -> tuple[Groups, Groups]:
    """All pairs to train on and those held out, by group."""
    told: dict[str, list[Pair]] = defaultdict(list)
    held: dict[str, list[Pair]] = defaultdict(list)
    for item in written_pairs(data):
        (held if item.held_out else told)[item.name] += item.pairs
    for name, pair in news_pairs(data, _measured_on(data), draw):
        told[name].append(pair)
    told["public"] = public_pairs(data, draw)
    return told, held


def train(
    data: Path, model: Path, target: Path, *, stages: Sequence[str], start: Path | None, checkpoint: Path, half: bool
) -> None:
    """Train in stages; the state after every epoch is in ``checkpoint``, the int8 network in ``target``.

    ``start``: the checkpoint of an earlier run to go on from, where that ran the stages before these.
    """
    torch.manual_seed(SEED)
    draw = random.Random(SEED)
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAXIMUM_TOKENS)
    told, held = groups_of(data, draw)
    classifier = PairClassifier(Encoder.load(model)).train()
    if start is not None:
        classifier.load_state_dict(torch.load(start))
    for stage in stages:
        epochs = EPOCHS[stage]
        optimizer = torch.optim.AdamW(classifier.parts(RATES[stage]), weight_decay=0.01)
        first = encode(_epoch(stage, told, draw), tokenizer)
        steps = epochs * sum(1 for _ in batches(first, draw))
        schedule = schedule_of(optimizer, steps)
        for number in range(epochs):
            items = encode(_epoch(stage, told, draw), tokenizer) if number else first
            print(
                stage, number, f"loss {_learn(classifier, items, optimizer, schedule, draw, half=half):.3f}", flush=True
            )
            torch.save(classifier.state_dict(), checkpoint)
            for name, pairs in held.items():
                if len({kind == Kind.CONTRADICTS for _, _, kind in pairs}) < 2:
                    continue
                print("  held out", name, f"AUC {area(classifier, encode(pairs, tokenizer)):.3f}", flush=True)
    example = {"token_ids": torch.ones(1, 16, dtype=torch.long), "token_types": torch.zeros(1, 16, dtype=torch.long)}
    quantise(classifier, example, "odds", target)


def _learn(
    classifier: PairClassifier,
    items: Sequence[Encoded],
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    draw: random.Random,
    *,
    half: bool,
) -> float:
    """One epoch; the mean loss of its last steps. ``half``: in bfloat16, a quarter of the time where it is native."""
    mean = 0.7
    weights = [weight for part in optimizer.param_groups for weight in part["params"]]
    for batch in batches(items, draw):
        optimizer.zero_grad()
        size = sum(len(group) for group in batch)
        loss = 0.0
        for group in batch:
            ids, types, kinds = (torch.tensor(column) for column in zip(*group, strict=True))
            with torch.autocast("cpu", torch.bfloat16, enabled=half):
                odds = classifier(ids, types)
            summed = nn.functional.cross_entropy(odds.float(), TARGETS[kinds], reduction="sum") / size
            summed.backward()
            loss += float(summed.detach())
        nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        schedule.step()
        mean = 0.98 * mean + 0.02 * loss
    return mean


def _epoch(stage: str, told: Groups, draw: random.Random) -> list[Pair]:
    """The pairs of one epoch, each in either order."""
    if stage == "public":
        pairs = list(told["public"])
    else:
        pairs = [pair for name, group in told.items() for pair in group if draw.random() < SHARES[name].get(pair[2], 0)]
        listed = [pair for pair in told["reports"] if pair[2] is Kind.CONTRADICTS]
        alike = [pair[0] for pair in told["claims"] if pair[2] is Kind.ENTAILS]
        pairs += listed * (TWICE - 1)
        pairs += [(text, text, Kind.ENTAILS) for text in draw.sample(alike, IDENTICAL)]
    return [(one, other, kind) if draw.random() < 0.5 else (other, one, kind) for one, other, kind in pairs]


def encode(pairs: Sequence[Pair], tokenizer: Tokenizer) -> list[Encoded]:
    """Token ids and types of each pair, cut to `MAXIMUM_TOKENS`, and its kind."""
    encodings = tokenizer.encode_batch([(one, other) for one, other, _ in pairs])
    return [
        (tuple(encoding.ids), tuple(token_types(encoding, one, other)), int(kind))
        for encoding, (one, other, kind) in zip(encodings, pairs, strict=True)
    ]


def area(classifier: PairClassifier, items: Sequence[Encoded]) -> float:
    """The area under the curve of telling contradictions from the rest; vaguer wordings are left out."""
    judged = [item for item in items if item[2] != Kind.LOOSELY_AGAINST]
    classifier.eval()
    with torch.no_grad():
        odds = [
            torch.softmax(classifier(torch.tensor([ids]), torch.tensor([types])), -1)[0, Kind.CONTRADICTS].item()
            for ids, types, _ in judged
        ]
    classifier.train()
    against = [value for value, item in zip(odds, judged, strict=True) if item[2] == Kind.CONTRADICTS]
    rest = [value for value, item in zip(odds, judged, strict=True) if item[2] != Kind.CONTRADICTS]
    wins = sum((high > low) + 0.5 * (high == low) for high in against for low in rest)
    return float(wins / max(1, len(against) * len(rest)))


def _measured_on(data: Path) -> str:
    """The letters of the articles that figures are measured on."""
    from entailment_pairs import letters

    files = (data / "allsides_dev" / f"{split}.jsonl.gz" for split in ("train", "val"))
    return "".join(letters(gzip.decompress(file.read_bytes()).decode()) for file in files)


_TYPES = "embeddings/token_type_embeddings/weight"

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder that holds mnli, snli, cad_nli …")
    parser.add_argument("target", type=Path)
    parser.add_argument("--model", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--checkpoint", type=Path, default=Path("entailment.pt"))
    parser.add_argument("--stages", nargs="+", choices=EPOCHS, default=list(EPOCHS))
    parser.add_argument("--start", type=Path, help="checkpoint of the stages before")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action="store_true", help="multiply in bfloat16, where the processor can")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    model = arguments.model or installed_model()
    kept = {"start": arguments.start, "checkpoint": arguments.checkpoint}
    train(arguments.data, model, arguments.target, stages=arguments.stages, half=arguments.bfloat16, **kept)
