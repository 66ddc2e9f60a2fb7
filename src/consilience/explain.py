"""How one result of a report came about, told from the report's own JSON: nothing is computed again.

An id is that of a finding, a candidate, a doubt or a comparison; its beginning is enough where it is the only one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from consilience.checks import CHECKS
from consilience.errors import ConfigError, SourceNotFound, SourceUnreadable

SHORTEST = 4
"""Characters of an id's beginning; fewer name too much."""

Result = Mapping[str, Any]


def explain(identifier: str, path: Path) -> str:
    """The explanation of one result of a report that was written as JSON, in lines of plain text.

    Raises:
        SourceNotFound, SourceUnreadable: there is no such file, or it is no report.
        ConfigError: no result, or more than one, has an id that begins so.
    """
    report = _load(path)
    found = list(_results(report))
    wanted = [item for item in found if item[1].get("id") == identifier]
    if not wanted and len(identifier) >= SHORTEST:
        wanted = [item for item in found if str(item[1].get("id", "")).startswith(identifier)]
    ids = sorted({str(item[1]["id"]) for item in wanted})
    if not ids:
        raise ConfigError(f"{path} has no finding, candidate, doubt or comparison with the id {identifier!r}")
    if len(ids) > 1:
        raise ConfigError(f"{identifier!r} begins the ids of {len(ids)} results of {path}: {', '.join(ids[:5])}")
    kind, result = wanted[0]
    tell = {"doubt": _doubt, "comparison": _comparison}.get(kind, _finding)
    try:
        return "\n".join((f"{kind} {result['id']}", *tell(result, report), *_provenance(report))) + "\n"
    except (KeyError, TypeError) as error:
        raise SourceUnreadable(str(path), f"it is a report of another shape ({error!r} is missing)") from error


def _load(path: Path) -> Result:
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise SourceNotFound(str(path), "there is no such file") from error
    except (OSError, ValueError, RecursionError) as error:
        raise SourceUnreadable(str(path), f"it is no report in JSON ({error})") from error
    if not isinstance(report, dict) or "readings" not in report or "provenance" not in report:
        raise SourceUnreadable(str(path), "it is no report in JSON: readings or provenance are missing")
    return report


def _results(report: Result) -> Iterator[tuple[str, Result]]:
    for check in report.get("checks") or ():
        for finding in check.get("findings") or ():
            yield "finding", finding
        for finding in check.get("candidates") or ():
            yield "candidate (not shown, not scored)", finding
    for doubt in report.get("doubts") or ():
        yield "doubt", doubt
    for comparison in report.get("comparisons") or ():
        yield "comparison", comparison


# ── findings ──


def _finding(finding: Result, report: Result) -> Iterator[str]:
    yield f"check        {finding['check']}"
    yield f"article      {_article(finding['snapshot'], report)}"
    yield f"label        {finding['label']}"
    definition = next((check for check in CHECKS if check.check.value == finding["check"]), None)
    label = next((item for item in definition.labels if item.id == finding["label"]), None) if definition else None
    if label is not None:
        yield f"  means      {label.meaning}"
        yield f"  needs      {label.how}"
        yield f"  example    {label.example}"
    yield f"voice        {_voice(finding['voice'])}"
    yield f"severity     {finding['severity']}"
    probability = finding.get("probability")
    yield f"probability  {'not measured' if probability is None else f'{probability:.2f}'}"
    if finding.get("favours"):
        yield f"favours      {finding['favours']}"
    if finding.get("disclosed") is not None:
        yield f"disclosed    {'yes, by the article itself' if finding['disclosed'] else 'no'}"
    yield f"reason       {finding['reason']}"
    yield from _evidence(finding["evidence"], report)
    yield from _ledger(finding["id"], report)


def _voice(voice: Result) -> str:
    speaker = voice.get("speaker")
    named = f" ({speaker['name']})" if speaker else ""
    costs = "" if voice["kind"] == "reporter" else ": costs the source nothing"
    return f"{voice['kind']}{named}{costs}"


def _ledger(identifier: str, report: Result) -> Iterator[str]:
    for score in report.get("scores") or ():
        for line in score.get("ledger") or ():
            if line.get("finding") == identifier:
                yield f"points       {line['points']:+g} ({line['reason']})"


# ── doubts and comparisons ──


def _doubt(doubt: Result, report: Result) -> Iterator[str]:
    yield f"kind         {doubt['kind']}"
    yield f"question     {doubt['question']}"
    yield from _evidence(doubt["evidence"], report)


def _comparison(comparison: Result, report: Result) -> Iterator[str]:
    differ = f", in {comparison['kind']}" if comparison.get("kind") else ""
    yield f"relation     {comparison['relation']}{differ}"
    yield f"strength     {comparison['strength']:.2f} (orders comparisons; no probability)"
    yield f"reason       {comparison['reason']}"
    claims = {claim["id"]: claim for reading in report["readings"] for claim in reading["claims"]}
    for side in ("first", "second"):
        claim = claims.get(comparison[side])
        if claim is not None:
            yield f"{side:<12} {_article(claim['quote']['span']['snapshot'], report)}"
            yield f"  claims     {_words(claim['quote'])}"
            yield f"  voice      {_voice(claim['voice'])}; {claim['modality']}"
    yield from _evidence(comparison["evidence"], report)


# ── evidence ──


def _evidence(evidence: list[Result], report: Result) -> Iterator[str]:
    for item in evidence:
        if "span" in item:
            yield from _quote(item, report)
        elif "url" in item:
            yield f"row          {item['statement']}"
            yield f"  source     {item['url']}, as of {item['date']}"
        else:
            yield f"count        {item['value']} {item['of']}"
            for quote in item.get("quotes") or ():
                yield from _quote(quote, report)


def _quote(quote: Result, report: Result) -> Iterator[str]:
    span = quote["span"]
    yield f"words        {_words(quote)}"
    yield f"  place      {_article(span['snapshot'], report)}: {span['part']}, characters {span['start']}-{span['end']}"


def _article(snapshot: str, report: Result) -> str:
    for reading in report["readings"]:
        article = reading["article"]
        if article["snapshot"]["id"] == snapshot:
            return f"{article['outlet']['name']} ({article['source']})"
    return f"snapshot {snapshot[:12]}"


def _words(quote: Result) -> str:
    """The words of a quote; they are null where the report was written within the limit on quoting."""
    return "left out to keep to the limit on quoting" if quote["text"] is None else f"«{_line(quote['text'])}»"


def _line(text: str) -> str:
    return " ".join(text.split())


def _provenance(report: Result) -> Iterator[str]:
    provenance = report["provenance"]
    parts = ", ".join(f"{name} {version}" for name, version in provenance.get("components") or ())
    yield f"made by      {provenance['engine']}; {parts}; as of {provenance['as_of']}"
