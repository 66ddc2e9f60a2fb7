"""A text's vector depends on nothing but the text."""

import random
from pathlib import Path

import numpy as np
import pytest

from consilience.analyzers.base import Unanswered
from consilience.analyzers.local import MiniLMEmbedder, local_analyzer
from consilience.errors import AnalyzerError

TEXTS = [
    "Twelve people were injured when a crane collapsed, officials said.",
    "Officials say a dozen were hurt in the collapse of a crane.",
    "The central bank left interest rates unchanged.",
    "Fire.",
    "A sentence that is a good deal longer than the others, " * 20,
    "Ærøskøbing — “naïve” café №5 ✓",
]


@pytest.fixture(scope="module")
def embedder() -> MiniLMEmbedder:
    return MiniLMEmbedder()


def vectors(embedder: MiniLMEmbedder, texts: list[str]) -> list[bytes]:
    return [np.asarray(vector).tobytes() for vector in embedder.embed(texts)]


def test_a_vector_is_the_same_bytes_in_any_batch_order_or_number_of_threads(embedder: MiniLMEmbedder) -> None:
    alone = {text: vectors(embedder, [text])[0] for text in TEXTS}
    shuffled = TEXTS * 3
    random.Random(1).shuffle(shuffled)
    assert vectors(embedder, shuffled) == [alone[text] for text in shuffled]
    assert vectors(MiniLMEmbedder(threads=1), TEXTS) == [alone[text] for text in TEXTS]


def test_vectors_have_unit_length_and_like_meanings_lie_closer(embedder: MiniLMEmbedder) -> None:
    hurt, injured, bank = (np.asarray(vector) for vector in embedder.embed(TEXTS[:3]))
    assert np.linalg.norm(hurt) == pytest.approx(1.0, abs=1e-5)
    assert hurt.shape == (384,)
    assert hurt @ injured > 0.75
    assert hurt @ bank < 0.3


def test_a_text_without_words_is_unanswered_and_spoils_nothing(embedder: MiniLMEmbedder) -> None:
    empty, full = embedder.embed(["  \n", "Fire."])
    assert isinstance(empty, Unanswered)
    assert not isinstance(full, Unanswered)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(AnalyzerError, match=tmp_path.name):
        MiniLMEmbedder(tmp_path).embed(["text"])


def test_what_the_local_analyzer_cannot_answer_it_says() -> None:
    analyzer = local_analyzer()
    assert analyzer.embedder is not None
    assert {name for name, reason in analyzer.missing if reason} == {"summarizer"}
    assert analyzer.judge is not None
    assert analyzer.labeller is not None
    assert analyzer.summarizer is None
