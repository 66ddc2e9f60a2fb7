"""A torch module as a small int8 ONNX graph that carries no trace of the machine it was made on."""

from __future__ import annotations

import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

OPSET = 20


def quantise(module: nn.Module, inputs: dict[str, Tensor], output: str, target: Path) -> None:
    """Write ``module`` as int8 ONNX to ``target``; the second axis of every input is the number of tokens."""
    tokens = torch.export.Dim("tokens", min=2, max=512)
    with tempfile.TemporaryDirectory() as folder:
        exported = Path(folder) / "model.onnx"
        program = torch.onnx.export(
            module.eval(),
            tuple(inputs.values()),
            input_names=list(inputs),
            output_names=[output],
            dynamic_shapes=tuple({1: tokens} for _ in inputs),
            opset_version=OPSET,
            dynamo=True,
        )
        assert program is not None
        program.save(exported)
        quantize_dynamic(
            exported,
            target,
            per_channel=True,
            reduce_range=True,  # without it, CPUs that lack VNNI overflow in 8-bit products
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    _drop_paths(target)


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
