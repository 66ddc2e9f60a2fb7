"""Trains the entailment judge of the local analyzer: all-MiniLM-L6-v2 over a pair of texts, with a three-way head.

    pip install ".[training]"
    python training/train_entailment.py DATA entailment.pt            # about an hour on one core

Batches hold pairs of one length, so that nothing is padded.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from encoder import Encoder, installed_model
from entailment_pairs import LABELS, Pair, training_pairs

SEED = 20261122
EPOCHS = 2
BATCH = 32
MAXIMUM_TOKENS = 96
RATE, HEAD_RATE = 1.2e-4, 1e-3
WARM_UP = 0.06
SMOOTHING = 0.05

Encoded = tuple[tuple[int, ...], tuple[int, ...], int]


class PairClassifier(nn.Module):
    """Log-odds of entailment, neutral and contradiction for a pair, from the mean-pooled joint encoding."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(384, len(LABELS))

    def forward(self, token_ids: Tensor, token_types: Tensor) -> Tensor:
        """Map ids and types [pairs, tokens] to log-odds [pairs, 3]."""
        logits: Tensor = self.head(self.drop(self.encoder.pooled(token_ids, token_types)))
        return logits


def encode(pairs: Sequence[Pair], tokenizer: Tokenizer) -> list[Encoded]:
    """Token ids and types of each pair, cut to `MAXIMUM_TOKENS`."""
    encodings = tokenizer.encode_batch([(first, second) for first, second, _ in pairs])
    return [(tuple(e.ids), tuple(e.type_ids), label) for e, (_, _, label) in zip(encodings, pairs, strict=True)]


def batches(items: Sequence[Encoded], draw: random.Random) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Shuffled batches of equally long pairs."""
    by_length: dict[int, list[Encoded]] = defaultdict(list)
    for item in items:
        by_length[len(item[0])].append(item)
    groups = []
    for same in by_length.values():
        draw.shuffle(same)
        groups += [same[at : at + BATCH] for at in range(0, len(same), BATCH)]
    draw.shuffle(groups)
    for group in groups:
        ids, types, labels = zip(*group, strict=True)
        yield torch.tensor(ids), torch.tensor(types), torch.tensor(labels)


def train(data: Path, model: Path, target: Path) -> None:
    """Train on all pairs and write the state to ``target`` after every epoch."""
    torch.manual_seed(SEED)
    draw = random.Random(SEED)
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAXIMUM_TOKENS)
    items = encode(training_pairs(data, draw), tokenizer)
    classifier = PairClassifier(Encoder.load(model)).train()
    for name, weight in classifier.named_parameters():
        weight.requires_grad = "embeddings" not in name
    inner = [w for n, w in classifier.named_parameters() if w.requires_grad and not n.startswith("head")]
    optimizer = torch.optim.AdamW(
        [{"params": inner, "lr": RATE}, {"params": classifier.head.parameters(), "lr": HEAD_RATE}], weight_decay=0.01
    )
    steps = EPOCHS * sum(1 for _ in batches(items, random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (WARM_UP * steps), max(0.0, (steps - step) / steps))
    )
    loss_of = nn.CrossEntropyLoss(label_smoothing=SMOOTHING)
    start, step, mean = time.monotonic(), 0, 0.0
    print(f"{len(items)} pairs, {steps} steps", flush=True)
    for _ in range(EPOCHS):
        for ids, types, labels in batches(items, draw):
            loss = loss_of(classifier(ids, types), labels)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(inner, 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            mean = 0.98 * mean + 0.02 * float(loss.detach())
            if step % 100 == 0:
                print(f"{step}/{steps} loss {mean:.3f} {time.monotonic() - start:.0f} s", flush=True)
        torch.save(classifier.state_dict(), target)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder that holds mnli, snli, cad_nli, cannot_negation …")
    parser.add_argument("target", type=Path)
    parser.add_argument("--model", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    train(arguments.data, arguments.model or installed_model(), arguments.target)
