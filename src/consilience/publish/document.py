"""A report as JSON: the types of `consilience.types` field by field, in a fixed order of keys.

Beside them stand a few figures that a reader of the JSON would otherwise have to compute: the words of each
attribution, and under ``balance`` who speaks how much. Every span stays; of each article's words only so many are given
as the limit on quoting leaves (``quoted_share``), the least important left out (null) first, and the whole standfirst,
body and notes are null. ``full_text`` gives everything. The schema is ``docs/schema/report.schema.json``.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from typing import Any

from consilience.publish.cited import accusations_of, issues_of, quotes_in, raised_by, sentences_of, told_of
from consilience.publish.disagreements import disagreements
from consilience.publish.passages import balance
from consilience.publish.quoting import QUOTED_SHARE, Given
from consilience.types import Article, Attribution, Quote, Reading, Relation, Report, Snapshot, Span

SCHEMA_VERSION = "2.0"
"""Raised in its first part when a consumer must change, in its second when something is added."""

_SPAN = re.compile(
    r'\{\n *"snapshot": ("\w+"),\n *"part": ("\w+"),\n *"start": (\d+),\n *"end": (\d+)\n *\}',
)
"""A span as the encoder breaks it over lines; no line break can stand inside a JSON string, so only spans match."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(report: Report, *, full_text: bool = False, quoted_share: float | None = None) -> str:
    """The report as indented JSON in Unicode, ending in a line break; the same report gives the same text.

    ``quoted_share``, in [0, 1], is the most of each article's words that its quotes may hold together, by default
    `QUOTED_SHARE`; headlines are not counted. With ``full_text`` there is no limit.
    """
    share = QUOTED_SHARE if quoted_share is None else quoted_share
    writer = _Writer(None if full_text else _given(report, share))
    data = {
        "schema_version": SCHEMA_VERSION,
        "quoted_share": 1.0 if full_text else share,
        **writer.plain(report),
    }
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)
    text = _SPAN.sub(r'{"snapshot": \1, "part": \2, "start": \3, "end": \4}', text)
    # A lone surrogate has no UTF-8 form; escaped it survives, and loads as what it was.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


@dataclasses.dataclass(frozen=True, slots=True)
class _Writer:
    """Makes plain values of a report; ``given`` are the words of articles that may be given, None: all of them."""

    given: Given | None

    def plain(self, value: Any) -> Any:
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, datetime):
            return value.isoformat()
        if isinstance(value, float):
            return value if math.isfinite(value) else None
        if isinstance(value, tuple):
            return [self.plain(item) for item in value]
        if isinstance(value, Quote):
            return {"span": self.plain(value.span), "text": self._words(value.span, value.text)}
        if isinstance(value, Reading):
            return self._reading(value)
        if dataclasses.is_dataclass(value):
            data = {field.name: self.plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
            withheld = ("standfirst", "body", "note") if isinstance(value, Snapshot) and self.given else ()
            return data | dict.fromkeys(withheld)
        return value

    def _words(self, span: Span, text: str) -> str | None:
        """The words at a span, where they may be given."""
        return text if self.given is None or self.given.holds(span) else None

    def _reading(self, reading: Reading) -> dict[str, Any]:
        data = {field.name: self.plain(getattr(reading, field.name)) for field in dataclasses.fields(reading)}
        data["attributions"] = [self._attribution(reading.article, item) for item in reading.attributions]
        data["balance"] = self.plain(balance(reading))
        return data

    def _attribution(self, article: Article, attribution: Attribution) -> dict[str, Any]:
        fields = dataclasses.fields(attribution)
        data = {field.name: self.plain(getattr(attribution, field.name)) for field in fields}
        return {"text": self._words(attribution.span, article.text(attribution.span)), **data}


def _given(report: Report, share: float) -> Given:
    """The words that the limit leaves; as on a page, those that are held against a source are always given."""
    opposed = (*disagreements(report, Relation.CONTRADICTS), *disagreements(report, Relation.DISPUTED))
    told = (*told_of(report, briefly=False), *issues_of(opposed), *raised_by(report), *accusations_of(report))
    given = Given(report.readings, sentences_of(report.story), share, told)
    for span in _in_order(report):
        given.add(span)
    return given


def _in_order(report: Report) -> Iterator[Span]:
    """The spans of all quotes of a report, most important first."""
    weighty = (Relation.CONTRADICTS, Relation.DISPUTED, Relation.SUPERSEDED)
    yield from (quote.span for item in report.comparisons if item.relation in weighty for quote in item.evidence)
    yield from (quote.span for doubt in report.doubts or () for quote in quotes_in(doubt.evidence))
    yield from (quote.span for result in report.checks for one in result.findings for quote in quotes_in(one.evidence))
    sentences = sentences_of(report.story)
    yield from (quote.span for sentence in sentences for quote in sentence.citations)
    yield from (quote.span for item in report.left_out for quote in item.evidence)
    claims = [claim for reading in report.readings for claim in reading.claims]
    yield from (claim.quote.span for claim in sorted(claims, key=lambda claim: (-claim.salience, claim.id)))
    yield from (quote.span for item in report.comparisons for quote in item.evidence)
    yield from (one.span for reading in report.readings for one in reading.attributions)
    candidates = (candidate for result in report.checks for candidate in result.candidates)
    yield from (quote.span for candidate in candidates for quote in quotes_in(candidate.evidence))
    yield from (quote.span for item in report.shared_texts for pair in item.passages for quote in pair)
