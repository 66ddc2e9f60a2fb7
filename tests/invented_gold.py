"""An invented event with its gold, small enough to see at once; used by the tests of the stories benchmark."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

EVENT = "ferry_fire"

TITLES = {
    "A": "Ferry fire in Lindholm kills three",
    "B": "Shocking blaze: ferry burns at Lindholm quay",
    "C": "Lindholm ferry fire under investigation",
}

TEXTS = {
    "A": (
        "A fire on the ferry Aurora killed three people in Lindholm on Monday, police said. The fire began in the "
        "engine room.\n\n"
        "“We heard a bang and then saw smoke,” said Marta Olsen, a passenger. The ship carried 120 passengers."
    ),
    "B": (
        "Four people died when the ferry Aurora burned at the quay in Lindholm on Monday. The disgraceful operator "
        "stayed silent.\n\n"
        "“We did everything by the book,” the operator's lawyer said. “Nobody is to blame.” "
        "The blaze started in the engine room."
    ),
    "C": (
        "Investigators boarded the burnt ferry Aurora in Lindholm on Tuesday. By then five people had died of their "
        "injuries.\n\n"
        "Fire doors had been wedged open for months, an inspection report shows. About 120 passengers were on board."
    ),
}


def place(key: str, words: str) -> dict[str, Any]:
    """Where words stand in the text of an article, as the gold files write it."""
    start = TEXTS[key].index(words)
    return {"article": key, "start": start, "end": start + len(words)}


def headline(key: str, words: str) -> dict[str, Any]:
    """Words of the headline, as the gold files write them."""
    return {"article": key, "start": -1, "end": -1, "title_words": words}


def record() -> dict[str, Any]:
    """The gold file of the event."""
    return {
        "event": EVENT,
        "source": "invented",
        "articles": [
            {
                "key": key,
                "outlet": f"outlet-{key.lower()}.example",
                "url": f"https://outlet-{key.lower()}.example/ferry",
                "title": TITLES[key],
                "date": "2031-05-06" if key != "C" else "",
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "chars": len(text),
            }
            for key, text in TEXTS.items()
        ],
        "location": {
            "place": "Lindholm",
            "region": "",
            "country": "SE",
            "unclear": False,
            "also_acceptable": ["Lindholm quay"],
        },
        "headline_must": "A fire on the ferry Aurora in Lindholm killed several people.",
        "key_facts": [
            {
                "id": "F1",
                "fact": "The ferry Aurora burned in Lindholm on Monday and people died.",
                "importance": "key",
                "support": [
                    place("A", "A fire on the ferry Aurora killed three people in Lindholm on Monday, police said."),
                    place("B", "Four people died when the ferry Aurora burned at the quay in Lindholm on Monday."),
                    headline("A", "Ferry fire in Lindholm"),
                ],
                "silent": [],
            },
            {
                "id": "F2",
                "fact": "The fire began in the engine room.",
                "importance": "key",
                "support": [
                    place("A", "The fire began in the engine room."),
                    place("B", "The blaze started in the engine room."),
                ],
                "silent": ["C"],
            },
            {
                "id": "F3",
                "fact": "About 120 passengers were on board.",
                "importance": "secondary",
                "support": [
                    place("A", "The ship carried 120 passengers."),
                    place("C", "About 120 passengers were on board."),
                ],
                "silent": ["B"],
            },
        ],
        "contradictions": contradictions(),
        "unique_points": [
            {**place("C", "Fire doors had been wedged open for months"), "fact": "Doors open.", "salience": "high"},
            {**place("B", "The disgraceful operator stayed silent."), "fact": "No comment.", "salience": "medium"},
        ],
        "left_out": [{"article": "C", "fact": "F2"}, {"article": "B", "fact": "F3"}],
        "findings": findings(),
        "traps": [{**place("B", "“Nobody is to blame.”"), "why": "the lawyer's words"}],
        "quotes": quotes(),
        "wire_or_copy": [],
        "conflicts": [],
        "injections": [
            {
                "id": "I1",
                **place("A", "engine room"),
                "replacement": "passenger lounge",
                "type": "place",
                "stated_by": [place("B", "The blaze started in the engine room.")],
                "note": "where it began",
            }
        ],
        "quotes_annotated": ["A", "B"],
    }


def contradictions() -> list[dict[str, Any]]:
    """One true one, one near-miss, one within an article."""
    died = place("C", "By then five people had died of their injuries.")
    return [
        {
            "id": "X1",
            "type": "number",
            "about": "the dead",
            "a": place("A", "A fire on the ferry Aurora killed three people"),
            "b": place("B", "Four people died when the ferry Aurora burned"),
            "verdict": "contradicts",
            "severity": "major",
            "note": "Both on Monday.",
            "within_one_article": False,
        },
        {
            "id": "X2",
            "type": "number",
            "about": "the dead",
            "a": place("A", "killed three people in Lindholm on Monday"),
            "b": died,
            "verdict": "superseded",
            "severity": "minor",
            "note": "C is a day later.",
            "within_one_article": False,
        },
        {
            "id": "X3",
            "type": "scope",
            "about": "nothing",
            "a": place("B", "The blaze started in the engine room."),
            "b": place("B", "The disgraceful operator stayed silent."),
            "verdict": "contradicts",
            "severity": "minor",
            "note": "",
            "within_one_article": True,
        },
    ]


def findings() -> list[dict[str, Any]]:
    """A certain one, one in the headline that is not certain, one in a speaker's voice."""
    common = {"title_words": None, "voice": "reporter", "speaker": None, "severity": "minor", "why": "loaded"}
    return [
        {
            **common,
            **place("B", "disgraceful operator"),
            "check": "bias",
            "label": "loaded language",
            "label_id": "loaded-language",
            "certain": True,
        },
        {
            **common,
            **headline("B", "Shocking blaze"),
            "check": "deception",
            "label": "sensationalism",
            "label_id": "sensationalism",
            "certain": False,
        },
        {
            **common,
            **place("B", "“Nobody is to blame.”"),
            "voice": "quoted",
            "speaker": "the operator's lawyer",
            "check": "deception",
            "label": "unattributed assertion",
            "label_id": "unattributed-assertion",
            "certain": True,
        },
    ]


def quotes() -> list[dict[str, Any]]:
    """Three direct quotations and a fragment."""
    return [
        {**place("A", "“We heard a bang and then saw smoke,”"), "speaker": "Marta Olsen", "kind": "direct"},
        {**place("B", "“We did everything by the book,”"), "speaker": "the operator's lawyer", "kind": "direct"},
        {**place("B", "“Nobody is to blame.”"), "speaker": "the operator's lawyer", "kind": "direct"},
        {**place("A", "a passenger"), "speaker": "Marta Olsen", "kind": "direct", "fragment": True},
    ]


def write(folder: Path) -> tuple[Path, Path]:
    """The gold and the texts as folders; returns both."""
    gold, texts = folder / "gold", folder / "texts"
    gold.mkdir()
    (texts / EVENT).mkdir(parents=True)
    (gold / f"{EVENT}.json").write_text(json.dumps(record()), encoding="utf-8")
    (gold / "labels.json").write_text("{}", encoding="utf-8")
    for key, text in TEXTS.items():
        (texts / EVENT / f"{key}.txt").write_bytes(text.encode())
    return gold, texts
