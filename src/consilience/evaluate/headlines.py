"""The headlines benchmark: real headlines above their own text, and the same with a number or a verdict put in.

An edited headline says what the text below it does not; it should be flagged as unsupported. A real one is taken to be
borne out: what is flagged there counts as false, and is printed to be read. Protocol: ``docs/benchmarks.md``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.checks import deception
from consilience.checks.context import Context
from consilience.errors import SourceError
from consilience.evaluate.event_texts import EventArticle, load_events
from consilience.evaluate.result import Figure, Result, bootstrap
from consilience.pipeline import read
from consilience.stages.extract import extract
from consilience.types import Document, Medium, NameKind, Part, Quote, VoiceKind

PROTOCOL = (
    "For each article: its own headline; where it counts something, the headline with the number changed to one that "
    "the text does not hold; else a headline that says a person of the text was cleared, acquitted or vetoed a law, "
    "where no word of the text says so. Shown findings «unsupported-headline» in the reporter's voice. "
    "95 % interval over headlines."
)
_KINDS = ("number", "verdict")
_LABEL = "unsupported-headline"
_COUNT = re.compile(
    r"(?<![\w$£€.,-])(?:[2-9]|[1-9]\d{1,3})(?=\s(?:\w+\s)?(?:dead|killed|people|injured|hurt|wounded|arrested|deaths|victims))",
    re.IGNORECASE,
)
"""What the rule speaks of: people."""
_VERDICTS = (
    (
        "{name} cleared of wrongdoing",
        re.compile(
            r"clear|exonerat|acquit|vindicat|wrongdoing|innocen|dismiss|drop|overturn|no evidence|no charges",
            re.IGNORECASE,
        ),
    ),
    ("{name} acquitted after trial", re.compile(r"acquit|clear|not guilty", re.IGNORECASE)),
    ("{name} vetoes new law", re.compile(r"veto", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """One headline over one text; ``edited`` where it says what the text does not."""

    article: str
    title: str
    text: str
    edited: bool
    kind: str


def run(texts: Path, limit: int | None = None) -> Result:
    """Precision and recall of the rules on headlines over the events of a file or folder.

    Raises:
        SourceNotFound, SourceUnreadable: see `event_texts.load_events`.
    """
    articles = [article for event in load_events(texts) for article in event.articles if article.title][:limit]
    judged = [(pair, _flagged(pair)) for number, article in enumerate(articles) for pair in _pairs(number, article)]
    lines = [
        f"{'missed' if pair.edited else 'flagged'} ({pair.kind}): «{pair.title}»"
        for pair, flagged in judged
        if flagged is not None and flagged != pair.edited
    ]
    known = [(pair, flagged) for pair, flagged in judged if flagged is not None]
    figures = [_figure("precision", known, _precision), _figure("recall", known, _recall)]
    figures += [
        _figure(f"recall, {kind}", [item for item in known if item[0].kind == kind], _recall) for kind in _KINDS
    ]
    return Result("headlines", PROTOCOL, tuple(figures), tuple(lines))


def _pairs(number: int, article: EventArticle) -> Iterator[_Pair]:
    key = f"{article.outlet} {number}"
    yield _Pair(key, article.title, article.text, False, "real")
    count = _COUNT.search(article.title)
    if count is not None:
        other = next(value for value in range(3 * int(count[0]) + 1, 10**6) if str(value) not in article.text)
        title = f"{article.title[: count.start()]}{other}{article.title[count.end() :]}"
        yield _Pair(key, title, article.text, True, "number")
        return
    name = _person(article)
    headline, said = _VERDICTS[number % len(_VERDICTS)]
    if name and not said.search(article.text):
        yield _Pair(key, headline.format(name=name), article.text, True, "verdict")


def _person(article: EventArticle) -> str | None:
    """The person whom the text names first."""
    from consilience.language.names import find_mentions

    try:
        mentions = find_mentions(extract(_document(article.title, article.text)))
    except SourceError:
        return None
    people = (item.entity.name for item in mentions if item.entity.kind is NameKind.PERSON)
    return next((name for name in people if name[:1].isupper()), None)


def _flagged(pair: _Pair) -> bool | None:
    """Whether the headline is flagged; None where the text cannot be read or is not a news report."""
    try:
        reading = read(extract(_document(pair.title, pair.text)))
    except SourceError:
        return None
    return any(
        finding.label == _LABEL
        and finding.voice.kind is VoiceKind.REPORTER
        and isinstance(first := finding.evidence[0], Quote)
        and first.span.part is Part.TITLE
        for finding in deception.check(reading, Context()).findings
    )


def _document(title: str, text: str) -> Document:
    return Document("text", text.encode("utf-8", "replace"), Medium.TEXT, metadata=(("title", title),))


Judged = tuple[_Pair, bool | None]


def _precision(judged: Sequence[Judged]) -> float | None:
    """Of what is flagged, the share that was edited."""
    flagged = [pair.edited for pair, shown in judged if shown]
    return sum(flagged) / len(flagged) if flagged else None


def _recall(judged: Sequence[Judged]) -> float | None:
    """Of what was edited, the share that is flagged."""
    edited = [bool(shown) for pair, shown in judged if pair.edited]
    return sum(edited) / len(edited) if edited else None


def _figure(name: str, judged: Sequence[Judged], measure: Callable[[Sequence[Judged]], float | None]) -> Figure:
    low, high = bootstrap(judged, measure) or (None, None)
    return Figure(name, measure(judged), len(judged), low, high, "headlines, real and edited")
