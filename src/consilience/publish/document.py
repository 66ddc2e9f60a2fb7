"""A report as JSON: the types of `consilience.types` field by field, in a fixed order of keys.

Beside them stand a few figures that a reader of the JSON would otherwise have to compute: the words of each
attribution, and under ``balance`` who speaks how much. Without ``full_text`` the body and the notes of each article
are null; spans and quotes stay. The schema is ``docs/schema/report.schema.json``.
"""

from __future__ import annotations

import dataclasses
import json
import math
import re
from datetime import datetime
from enum import Enum
from typing import Any

from consilience.publish.passages import balance
from consilience.types import Article, Attribution, Reading, Report, Snapshot

SCHEMA_VERSION = "1.0"
"""Raised in its first part when a consumer must change, in its second when something is added."""

_SPAN = re.compile(
    r'\{\n *"snapshot": ("\w+"),\n *"part": ("\w+"),\n *"start": (\d+),\n *"end": (\d+)\n *\}',
)
"""A span as the encoder breaks it over lines; no line break can stand inside a JSON string, so only spans match."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(report: Report, *, full_text: bool = False) -> str:
    """The report as indented JSON in Unicode, ending in a line break; the same report gives the same text."""
    data = {"schema_version": SCHEMA_VERSION, **_plain(report, full_text)}
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)
    text = _SPAN.sub(r'{"snapshot": \1, "part": \2, "start": \3, "end": \4}', text)
    # A lone surrogate has no UTF-8 form; escaped it survives, and loads as what it was.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _plain(value: Any, full_text: bool) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, tuple):
        return [_plain(item, full_text) for item in value]
    if isinstance(value, Reading):
        return _reading(value, full_text)
    if dataclasses.is_dataclass(value):
        data = {field.name: _plain(getattr(value, field.name), full_text) for field in dataclasses.fields(value)}
        withheld = ("body", "note") if isinstance(value, Snapshot) and not full_text else ()
        return data | dict.fromkeys(withheld)
    return value


def _reading(reading: Reading, full_text: bool) -> dict[str, Any]:
    data = {field.name: _plain(getattr(reading, field.name), full_text) for field in dataclasses.fields(reading)}
    data["attributions"] = [_attribution(reading.article, item, full_text) for item in reading.attributions]
    data["balance"] = _plain(balance(reading), full_text)
    return data


def _attribution(article: Article, attribution: Attribution, full_text: bool) -> dict[str, Any]:
    fields = dataclasses.fields(attribution)
    data = {field.name: _plain(getattr(attribution, field.name), full_text) for field in fields}
    return {"text": article.text(attribution.span), **data}
