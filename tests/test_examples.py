"""The example event is read as an editor reads it: who published what and when, who says what, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from consilience.evaluate.names import same_speaker
from consilience.pipeline import Engine
from consilience.types import Attribution, Part, Reading, VoiceKind

HARBOUR = Path(__file__).parents[1] / "examples" / "harbour"
EXPECTED: dict[str, Any] = json.loads((HARBOUR / "expected.json").read_text(encoding="utf-8"))
ARTICLES = pytest.mark.parametrize("article", EXPECTED["articles"], ids=lambda article: article["article"])


@cache
def readings() -> dict[str, Reading]:
    report = Engine().check([str(path) for path in sorted(HARBOUR.glob("*.html"))])
    return {Path(reading.article.source).stem: reading for reading in report.readings}


def plain(text: str | None) -> str:
    return " ".join((text or "").split())


@ARTICLES
def test_the_page_says_who_published_what_and_when(article: dict[str, Any]) -> None:
    found = readings()[article["article"]].article
    assert found.title == article["title"]
    assert found.outlet.name == article["outlet"]
    assert [author.name for author in found.authors] == article["authors"]
    assert plain(found.snapshot.standfirst) == plain(article.get("standfirst"))
    assert found.kind.value == article["kind"]
    for name in ("published", "updated"):
        stamp, expected = getattr(found, name), article.get(name)
        assert (stamp and stamp.value) == (datetime.fromisoformat(expected) if expected else None), name


@ARTICLES
def test_nothing_but_the_article_is_in_its_text(article: dict[str, Any]) -> None:
    body = plain(readings()[article["article"]].article.snapshot.body)
    assert [text for text in article.get("not_body", []) if plain(text) in body] == []


def quotations(name: str) -> Iterator[tuple[dict[str, Any], Reading, list[Attribution]]]:
    """Each expected entry with the attributions whose words are its words, or contain them."""
    for entry in EXPECTED[name]:
        reading = readings()[entry["article"]]
        wanted = plain(entry["quote"]).strip(" ,.“”‘’\"'")
        same = [
            attribution
            for attribution in reading.attributions
            if wanted in plain(reading.article.text(attribution.span))
            and len(reading.article.text(attribution.span)) <= 2 * len(wanted) + 200
        ]
        yield entry, reading, same


def test_direct_quotations_have_the_right_speaker() -> None:
    wrong = [
        f"{entry['article']}: {entry['quote'][:60]} is {entry['speaker']}'s, not "
        f"{[attribution.speaker and attribution.speaker.name for attribution in same]}"
        for entry, _, same in quotations("quotes")
        if not any(
            attribution.kind == VoiceKind.QUOTED
            and attribution.speaker is not None
            and same_speaker(entry["speaker"], [attribution.speaker.name])
            for attribution in same
        )
    ]
    assert wrong == []


def test_terms_and_scare_quotes_are_nobodys_quotation() -> None:
    taken = [
        entry["quote"]
        for entry, _, same in quotations("not_quotes")
        if any(attribution.kind == VoiceKind.QUOTED and not attribution.fragment for attribution in same)
    ]
    assert taken == []


def test_claims_stand_in_title_standfirst_or_body() -> None:
    parts = {claim.quote.span.part for reading in readings().values() for claim in reading.claims}
    assert parts <= {Part.TITLE, Part.STANDFIRST, Part.BODY}
