"""How many of an article's own words a story may show: a share of its text, each word counted once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from consilience.types import Part, Reading, Span

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


class Allowance:
    """Words of each article already shown, against the most that may be.

    ``beside`` are words that the page shows besides the story; with them it may show ``page`` of an article's words.
    """

    def __init__(
        self, readings: Sequence[Reading], share: float, beside: Iterable[Span] = (), page: float | None = None
    ) -> None:
        self._texts = {reading.article.snapshot.id: reading.article.snapshot for reading in readings}
        counts = {
            identity: sum(len(_WORD.findall(snapshot.text(part))) for part in Part if part is not Part.NOTE)
            for identity, snapshot in self._texts.items()
        }
        self._most = {identity: int(share * count) for identity, count in counts.items()}
        self._page = {identity: int((page or share) * count) for identity, count in counts.items()}
        self._shown: dict[str, set[tuple[str, int]]] = {identity: set() for identity in self._texts}
        self._beside: dict[str, set[tuple[str, int]]] = {identity: set() for identity in self._texts}
        for span in beside:
            self._beside[span.snapshot] |= self._words(span)

    def fits(self, spans: Iterable[Span]) -> bool:
        """Whether these stretches may be shown too."""
        wanted = list(spans)
        added = {identity: set(words) for identity, words in self._shown.items()}
        for span in wanted:
            added[span.snapshot] |= self._words(span)
        return all(self._left(span.snapshot, added[span.snapshot]) >= 0 for span in wanted)

    def show(self, spans: Iterable[Span]) -> None:
        """Count these stretches as shown."""
        for span in spans:
            self._shown[span.snapshot] |= self._words(span)

    def left(self, snapshot: str) -> int:
        """How many more words of an article may be shown."""
        return self._left(snapshot, self._shown[snapshot])

    def _left(self, snapshot: str, shown: set[tuple[str, int]]) -> int:
        story = self._most[snapshot] - len(shown)
        return min(story, self._page[snapshot] - len(shown | self._beside[snapshot]))

    def _words(self, span: Span) -> set[tuple[str, int]]:
        text = self._texts[span.snapshot].text(span.part)
        return {(str(span.part), match.start()) for match in _WORD.finditer(text, span.start, span.end)}
