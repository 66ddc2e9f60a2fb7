"""How well our worth of a statement ranks what people found worth checking: CheckThat! 2018, task 1, English debates.

Run ``python -m consilience.evaluate.checkworthiness FOLDER`` with the folder of the tab-separated transcripts (number,
speaker, sentence, label). Debate speech is not news; the weights were not fitted to it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from consilience.claiming.worth import WORTH_CHECKING, worth
from consilience.evaluate.result import Figure, Result, bootstrap
from consilience.knowledge.gazetteer import places_in
from consilience.language.modality import read_mood
from consilience.language.quantities import read_quantities
from consilience.language.times import read_times
from consilience.types import Part, Span

_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*")
"""Names of a lone sentence; the article's own mentions are not to be had here."""

Ranked = tuple[tuple[float, bool], ...]


def run(folder: Path) -> Result:
    """Mean average precision, precision at 10, 20 and 50, R-precision, and recall at the threshold, per transcript."""
    read = [_scored(path) for path in sorted(folder.rglob("*.txt"))]
    transcripts = [ranked for ranked in read if ranked]
    measures: dict[str, Callable[[Ranked], float]] = {
        "mean average precision": average_precision,
        "precision at 10": lambda ranked: _at(ranked, 10),
        "precision at 20": lambda ranked: _at(ranked, 20),
        "precision at 50": lambda ranked: _at(ranked, 50),
        "R-precision": lambda ranked: _at(ranked, sum(worthy for _, worthy in ranked)),
        "recall at the threshold": _recall,
        "share of sentences kept": lambda ranked: sum(score >= WORTH_CHECKING for score, _ in ranked) / len(ranked),
        "share worthy (average precision of chance)": lambda ranked: sum(worthy for _, worthy in ranked) / len(ranked),
    }
    figures = []
    for name, measure in measures.items():
        values = [measure(ranked) for ranked in transcripts]
        interval = bootstrap(values, lambda drawn: sum(drawn) / len(drawn))
        mean = sum(values) / len(values) if values else None
        figures.append(Figure(name, mean, len(values), *(interval or (None, None))))
    return Result(
        "checkworthiness", "CheckThat! 2018 task 1 English, mean over transcripts; not tuned on", tuple(figures)
    )


def average_precision(ranked: Ranked) -> float:
    """The mean precision at each worthy sentence, best score first; ties keep the order of the transcript."""
    order = [worthy for _, worthy in sorted(ranked, key=lambda item: -item[0])]
    hits = [sum(order[: place + 1]) / (place + 1) for place, worthy in enumerate(order) if worthy]
    return sum(hits) / len(hits) if hits else 0.0


def _at(ranked: Ranked, count: int) -> float:
    order = [worthy for _, worthy in sorted(ranked, key=lambda item: -item[0])]
    return sum(order[:count]) / count if count else 0.0


def _recall(ranked: Ranked) -> float:
    worthy = [score for score, label in ranked if label]
    return sum(score >= WORTH_CHECKING for score in worthy) / len(worthy) if worthy else 0.0


def _scored(path: Path) -> Ranked:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.count("\t") >= 3]
    return tuple((_worth(row[2]), row[3].strip() == "1") for row in rows)


def _worth(text: str) -> float:
    span = Span("", Part.BODY, 0, len(text))
    return worth(
        text,
        modality=read_mood(text, span).modality,
        quantities=read_quantities(text, span),
        names=len(set(_NAME.findall(text))),
        times=len(read_times(text, span, None)),
        places=len(places_in(text)),
    )


if __name__ == "__main__":
    for figure in run(Path(sys.argv[1])).figures:
        sys.stdout.write(f"{figure.name}: {figure.value:.3f} [{figure.low:.3f}, {figure.high:.3f}] n={figure.items}\n")
