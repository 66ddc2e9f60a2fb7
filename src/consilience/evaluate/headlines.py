"""The headlines benchmark: headlines over texts that bear them out and over texts that do not, from a user's events.

``consilience eval headlines --texts FILE`` makes the pairs (`headline_pairs`) by swapping and editing, and asks the
rules of each. Events are split by a hash of their id: look at the tuning half while working, quote the report half.
Protocol: ``docs/benchmarks.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from consilience.checks import deception
from consilience.checks.context import Context
from consilience.errors import SourceError
from consilience.evaluate.event_texts import halves
from consilience.evaluate.headline_edits import HARMLESS, UNTRUE
from consilience.evaluate.headline_pairs import (
    OLDER_ARTICLE,
    SAME_EVENT,
    UNTOUCHED,
    Pair,
    as_document,
    make_pairs,
)
from consilience.evaluate.result import Figure, Result, bootstrap
from consilience.language.names import find_mentions
from consilience.stages.extract import extract
from consilience.stages.voice import attribute
from consilience.types import Finding, Part, Quote, Reading, VoiceKind

PROTOCOL = (
    "Untrue: a headline over an article on the same topic that is at least two weeks older; a headline with another "
    "number, name, place, a negation, an opposite or stronger verb, a doubt taken out. True: the headline as it is, "
    "harmlessly edited, or over another outlet's article with much the same headline; all taken to be borne out, "
    "though some may not be: read them. Flagged: a shown «unsupported-headline» in the reporter's voice. Halves by a "
    "hash of the event's id; 95 % bootstrap interval over events."
)
_LABEL = "unsupported-headline"

Judged = tuple[Pair, bool]


def run(texts: Path, limit: int | None = None, half: str = "both", seed: int = 0) -> Result:
    """Precision, recall by sort and false alarms over the events of a file or folder.

    Args:
        texts: JSON lines of events, or a folder of such files.
        limit: so many events of each half at most.
        half: tuning, report or both.
        seed: draws the edits.

    Raises:
        SourceNotFound, SourceUnreadable: see `event_texts.load_events`.
    """
    figures: list[Figure] = []
    lines: list[str] = []
    for name, chosen in halves(texts, half, limit):
        judged: list[Judged] = []
        for pair in make_pairs(chosen, seed):
            finding = _flagged(pair)
            if finding is _UNREAD:
                continue
            judged.append((pair, finding is not None))
            if (finding is not None) != pair.untrue:
                lines.append(_line(name, pair, finding))
        figures += _figures(name, judged)
    return Result("headlines", PROTOCOL, tuple(figures), tuple(lines))


def _line(half: str, pair: Pair, reason: str | None) -> str:
    if pair.untrue:
        return f"{half}: missed ({pair.sort}), {pair.event}: «{pair.title}»"
    return f"{half}: flagged ({pair.sort}), {pair.event}: «{pair.title}»: {reason}"


_UNREAD = ""


def _flagged(pair: Pair) -> str | None:
    """Why the headline is flagged; None where it is not, `_UNREAD` where the text is no article."""
    try:
        article = extract(as_document(pair.title, pair.text))
    except SourceError:
        return _UNREAD
    mentions = find_mentions(article)
    reading = Reading(article, mentions, attribute(article, mentions), ())
    shown = (finding for finding in deception.check(reading, Context()).findings if _on_headline(finding))
    return next((finding.reason for finding in shown), None)


def _on_headline(finding: Finding) -> bool:
    first = finding.evidence[0]
    reporter = finding.label == _LABEL and finding.voice.kind is VoiceKind.REPORTER
    return reporter and isinstance(first, Quote) and first.span.part is Part.TITLE


def _figures(half: str, judged: Sequence[Judged]) -> Iterator[Figure]:
    untrue = [item for item in judged if item[0].untrue]
    true = [item for item in judged if not item[0].untrue]
    yield _figure(f"{half}: untouched headlines flagged", _of(judged, UNTOUCHED), _share_flagged)
    yield _figure(f"{half}: over another outlet's article, flagged", _of(judged, SAME_EVENT), _share_flagged)
    harmless = [item for item in true if item[0].sort in HARMLESS]
    yield _figure(f"{half}: harmlessly edited, flagged", harmless, _share_flagged)
    yield _figure(f"{half}: precision", judged, _precision)
    yield _figure(f"{half}: recall", untrue, _share_flagged)
    for sort in (OLDER_ARTICLE, *UNTRUE):
        yield _figure(f"{half}: recall, {sort}", _of(untrue, sort), _share_flagged)


def _of(judged: Sequence[Judged], sort: str) -> list[Judged]:
    return [item for item in judged if item[0].sort == sort]


def _precision(judged: Sequence[Judged]) -> float | None:
    """Of what is flagged, the share that is untrue."""
    flagged = [pair.untrue for pair, shown in judged if shown]
    return sum(flagged) / len(flagged) if flagged else None


def _share_flagged(judged: Sequence[Judged]) -> float | None:
    return sum(shown for _, shown in judged) / len(judged) if judged else None


def _figure(name: str, judged: Sequence[Judged], measure: Callable[[Sequence[Judged]], float | None]) -> Figure:
    """A figure with its interval over events."""
    by_event: dict[str, list[Judged]] = {}
    for item in judged:
        by_event.setdefault(item[0].event, []).append(item)

    def pooled(groups: Sequence[list[Judged]]) -> float | None:
        return measure([item for group in groups for item in group])

    low, high = bootstrap(list(by_event.values()), pooled) or (None, None)
    return Figure(name, measure(judged), len(judged), low, high)
