"""How many of an article's own words a story may show: a share of its text, each word counted once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from consilience.types import Part, Reading, Span

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


class Allowance:
    """Words of each article already shown, against the most that may be."""

    def __init__(self, readings: Sequence[Reading], share: float) -> None:
        self._texts = {reading.article.snapshot.id: reading.article.snapshot for reading in readings}
        self._most = {
            identity: int(
                share * sum(len(_WORD.findall(snapshot.text(part))) for part in Part if part is not Part.NOTE)
            )
            for identity, snapshot in self._texts.items()
        }
        self._shown: dict[str, set[tuple[str, int]]] = {identity: set() for identity in self._texts}

    def fits(self, spans: Iterable[Span]) -> bool:
        """Whether these stretches may be shown too."""
        wanted = list(spans)
        added = {identity: set(words) for identity, words in self._shown.items()}
        for span in wanted:
            added[span.snapshot] |= self._words(span)
        return all(len(added[span.snapshot]) <= self._most[span.snapshot] for span in wanted)

    def show(self, spans: Iterable[Span]) -> None:
        """Count these stretches as shown."""
        for span in spans:
            self._shown[span.snapshot] |= self._words(span)

    def left(self, snapshot: str) -> int:
        """How many more words of an article may be shown."""
        return self._most[snapshot] - len(self._shown[snapshot])

    def _words(self, span: Span) -> set[tuple[str, int]]:
        text = self._texts[span.snapshot].text(span.part)
        return {(str(span.part), match.start()) for match in _WORD.finditer(text, span.start, span.end)}
