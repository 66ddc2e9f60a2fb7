"""Lay out the development texts of the story gold as ``TEXTS/EVENT/A.txt`` beside ``A.json``, for `consilience eval`.

The gold files hold offsets and hashes, no texts. Run once where the data lies::

    python tools/lay_out_gold_texts.py GOLD HTML_SAME_EVENT/index.json ALLSIDES_DEV/val.jsonl.gz TEXTS

Texts whose hash differs from the gold's are refused. What is written is press text: keep it out of the repository.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

LABELS = "labels.json"
"""The one file of the gold folder that is no event."""


def main() -> None:
    """Write a text and its metadata for every article of every event of the gold."""
    parser = argparse.ArgumentParser(description="Lay out the development texts of the story gold.")
    for name, what in (
        ("gold", "folder of gold events"),
        ("pages", "index.json of html_same_event"),
        ("triples", "val.jsonl.gz of allsides_dev"),
        ("texts", "folder to write"),
    ):
        parser.add_argument(name, type=Path, help=what)
    given = parser.parse_args()
    bodies = texts_of_pages(given.pages) | texts_of_triples(given.triples)
    for path in sorted(given.gold.glob("*.json")):
        if path.name != LABELS:
            lay_out(json.loads(path.read_text(encoding="utf-8")), bodies, given.texts)


def texts_of_pages(index: Path) -> dict[str, list[str]]:
    """The text basis of each event of html_same_event, in index order."""
    texts: dict[str, list[str]] = {}
    for page in json.loads(index.read_text(encoding="utf-8")):
        texts.setdefault(page["event"], []).append(page["gold_body"])
    return texts


def texts_of_triples(lines: Path) -> dict[str, list[str]]:
    """The article texts of each event of allsides_dev, in order."""
    with gzip.open(lines, "rt", encoding="utf-8") as file:
        events = [json.loads(line) for line in file]
    return {event["event_id"]: [article["text"] for article in event["articles"]] for event in events}


def lay_out(event: dict[str, Any], bodies: dict[str, list[str]], texts: Path) -> None:
    """Write the articles of one event; exits where a text is missing or is not the one that was annotated."""
    name = event["event"]
    for article in event["articles"]:
        at = ord(article["key"]) - ord("A")
        if at >= len(bodies.get(name, [])):
            raise SystemExit(f"{name}: no text for article {article['key']}")
        text = bodies[name][at]
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != article["sha256"]:
            raise SystemExit(f"{name} {article['key']}: not the text that was annotated (its SHA-256 differs)")
        folder = texts / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{article['key']}.txt").write_text(text, encoding="utf-8", newline="")
        about = {field: article[field] for field in ("outlet", "url", "title", "date")}
        (folder / f"{article['key']}.json").write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
