"""Batches of texts of equal lengths, so that nothing is padded and every text is run as it will be used."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, TypeVar

import torch

LARGEST_GROUP = 32
WARM_UP = 60
"""Steps in which the rate rises."""
LEAST_RATE = 0.02
"""What is left of the rate in the end."""

Item = TypeVar("Item", bound=tuple[Any, ...])


def batches(items: Sequence[Item], draw: random.Random, smallest: int = 24) -> Iterator[list[list[Item]]]:
    """Shuffled batches of at least ``smallest`` items (the last apart) in groups of equally long ones.

    The first member of an item is its sequence of tokens.
    """
    ordered = sorted(items, key=lambda item: (len(item[0]), draw.random()))
    groups = []
    for _, same in groupby(ordered, key=lambda item: len(item[0])):
        found = list(same)
        groups += [found[at : at + LARGEST_GROUP] for at in range(0, len(found), LARGEST_GROUP)]
    draw.shuffle(groups)
    batch: list[list[Item]] = []
    for group in groups:
        batch.append(group)
        if sum(map(len, batch)) >= smallest:
            yield batch
            batch = []
    if batch:
        yield batch


def schedule_of(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """A rate that rises over `WARM_UP` steps and falls in a straight line to `LEAST_RATE`."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / WARM_UP, max(LEAST_RATE, (steps - step) / steps))
    )
