"""How an example event's page meets its ``expected.json``: findings, conflicts, contradictions and speakers.

    python tools/score_example.py examples/harbour

An entry is met where label and voice agree and the quotes share half of the shorter one's words. Entries without words
(one-sided quoting) are met by the label alone.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from consilience.evaluate.names import same_speaker
from consilience.knowledge.outlets import with_operator_rows
from consilience.pipeline import Engine
from consilience.types import Check, Quote, Reading, Relation, Report, VoiceKind

WORDING = {Check.DECEPTION, Check.FALLACIES, Check.BIAS}
Entry = tuple[str, str, str]
"""Article, label, words."""


def alike(one: str, other: str) -> bool:
    """Whether two quotes share half of the shorter one's words; an entry without words is met by any."""
    if not one or not other:
        return True
    left, right = (re.findall(r"\w+", text.casefold()) for text in (one, other))
    return bool(left and right) and len(set(left) & set(right)) >= min(len(set(left)), len(set(right))) / 2


def found_findings(report: Report, checks: set[Check]) -> Iterator[Entry]:
    """What is charged to a reporter: an entry for each of the article's own stretches that a finding shows."""
    names = {item.article.snapshot.id: Path(item.article.source).stem for item in report.readings}
    for result in report.checks:
        for finding in result.findings if result.check in checks else ():
            if finding.voice.kind is VoiceKind.REPORTER:
                quotes = [item for item in finding.evidence if isinstance(item, Quote)]
                own = [item.text for item in quotes if item.span.snapshot == finding.snapshot]
                for words in own or [""]:
                    yield names[finding.snapshot], finding.label, words


def compare_lists(name: str, wanted: Iterable[Entry], certain: set[Entry], found: Iterable[Entry]) -> None:
    """Print how many of the certain entries are met and what else was found."""
    wanted, found = list(wanted), list(found)

    def same(one: Entry, other: Entry) -> bool:
        return one[:2] == other[:2] and alike(one[2], other[2])

    met = [entry for entry in certain if any(same(entry, other) for other in found)]
    extra = [entry for entry in found if not any(same(entry, other) for other in wanted)]
    print(f"{name}: {len(met)} of {len(certain)} certain ones found; {len(found)} shown, {len(extra)} not expected")
    spoken = [entry for entry in wanted if entry[2]]
    flawed = [one for one in found if any(one[0] == other[0] and alike(one[2], other[2]) for other in spoken)]
    print(f"  whatever the label: {len(flawed)} of {len(found)} shown are words that are listed")
    for entry in sorted(certain - set(met)):
        print("  missed:", *entry, sep=" | ")
    for entry in extra:
        print("  not expected:", *entry, sep=" | ")


def speakers(expected: dict[str, Any], readings: dict[str, Reading]) -> None:
    """Print how many direct quotations have the right speaker."""
    right = 0
    for entry in expected["quotes"]:
        reading = readings[entry["article"]]
        right += any(
            item.kind is VoiceKind.QUOTED
            and item.speaker is not None
            and alike(reading.article.text(item.span), entry["quote"])
            and same_speaker(entry["speaker"] or "", [item.speaker.name])
            for item in reading.attributions
        )
    print(f"direct quotations with the right speaker: {right} of {len(expected['quotes'])}")


def sides_of(entry: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """The quotes of either side of a listed contradiction; ``also`` says the same as the side that is not alone."""
    alone = entry.get("stands_alone")
    also = [item for item in entry.get("also") or () if item.get("quote")]
    one, other = [entry["a"], *(entry.get("same_as_a") or ())], [entry["b"]]
    (one if alone == entry["b"]["article"] else other).extend(also)
    return [[item for item in side if isinstance(item, dict)] for side in (one, other)]


def contradictions(expected: dict[str, Any], report: Report) -> None:
    """Print how many contradictions between two pages are told, and the pairs that are not expected."""
    names = {item.article.snapshot.id: Path(item.article.source).stem for item in report.readings}
    pairs = [
        [(names[quote.span.snapshot], quote.text) for quote in item.evidence]
        for item in report.comparisons
        if item.relation is Relation.CONTRADICTS
    ]

    def tells(pair: list[tuple[str, str]], entry: dict[str, Any]) -> bool:
        sides = sides_of(entry)
        return any(
            all(
                any(one[0] == item["article"] and alike(one[1], item["quote"]) for item in side)
                for one, side in zip(pair, order, strict=True)
            )
            for order in (sides, sides[::-1])
        )

    known = [entry for entry in expected["contradictions"] if entry["verdict"] == "contradicts"]
    wanted = [entry for entry in known if entry.get("certain", True)]
    met = [entry for entry in wanted if any(tells(pair, entry) for pair in pairs)]
    print(f"contradictions: {len(met)} of {len(wanted)} found; {len(pairs)} pairs told")
    for pair in pairs:
        if not any(tells(pair, entry) for entry in known):
            print("  no such entry:", *(f"{article}: {words[:90]}" for article, words in pair), sep=" | ")


def main() -> None:
    """Print the comparison for one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    rows = folder / "knowledge.jsonl"
    engine = Engine(knowledge=with_operator_rows(rows if rows.exists() else None))
    report = engine.report([str(path) for path in sorted(folder.glob("*.html"))])
    readings = {Path(item.article.source).stem: item for item in report.readings}
    print(f"read: {len(readings)}; set aside: {[(item.source, item.reason) for item in report.set_aside]}")
    own = [entry for entry in expected["findings"] if entry["voice"] == "reporter"]
    entries = [(entry["article"], entry["label_id"], entry["quote"] or "") for entry in own]
    certain = {found for found, entry in zip(entries, own, strict=True) if entry.get("certain", True)}
    compare_lists("findings in the reporter's voice", entries, certain, found_findings(report, WORDING))
    interests = {Check.SITE_CONFLICTS, Check.AUTHOR_CONFLICTS}
    print("conflicts shown:", [entry[:2] for entry in found_findings(report, interests)])
    print(
        "conflicts expected:",
        [(item.get("article"), item.get("kind") or item.get("type")) for item in expected["conflicts"]],
    )
    traps = [(trap["article"], trap["quote"]) for trap in expected["traps"]]
    hit = [entry for entry in found_findings(report, WORDING) if any(entry[0] == a and entry[2] in q for a, q in traps)]
    print(f"traps hit: {len(hit)} of {len(traps)}", *hit, sep="\n  ")
    contradictions(expected, report)
    speakers(expected, readings)


if __name__ == "__main__":
    main()
