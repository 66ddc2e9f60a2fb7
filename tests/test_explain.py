"""How a result came about is told from the report's own JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from consilience.cli import app
from consilience.errors import ConfigError, SourceNotFound, SourceUnreadable
from consilience.evidence import quote
from consilience.explain import explain
from consilience.publish.document import to_json
from consilience.types import (
    Check,
    CheckResult,
    Comparison,
    ConflictKind,
    Doubt,
    DoubtKind,
    Finding,
    LedgerLine,
    Part,
    Provenance,
    Relation,
    Report,
    Score,
    Severity,
    SourcedFact,
    Span,
    Voice,
    VoiceKind,
)
from tests.build import article, reading

COURIER = article("Courier", "Holm Ferries adds boats", "Holm Ferries carried 12 people.", "It rained.")
POST = article("Post", "Boats", "Holm Ferries carried 14 people.")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    span = Span(COURIER.snapshot.id, Part.BODY, 0, 12)
    words = quote(COURIER.snapshot, span)
    fact = SourcedFact("The Courier is owned by Holm Ferries", "https://register.example/1", "2026-02-01")
    finding = Finding(
        "abc123def456",
        Check.SITE_CONFLICTS,
        "ownership",
        COURIER.snapshot.id,
        Voice(VoiceKind.REPORTER),
        Severity.MODERATE,
        0.9,
        (words, fact),
        "The article reports on its owner.",
        disclosed=False,
    )
    result = CheckResult(
        Check.SITE_CONFLICTS, COURIER.snapshot.id, (finding,), (replace(finding, id="abc999000000", disclosed=None),)
    )
    first, second = reading(COURIER), reading(POST)
    comparison = Comparison(
        "fed321cba654",
        first.claims[0].id,
        second.claims[0].id,
        Relation.CONTRADICTS,
        ConflictKind.NUMBER,
        0.8,
        "One says 12, the other 14.",
        (first.claims[0].quote, second.claims[0].quote),
    )
    doubt = Doubt("d0d0d0d0d0d0", DoubtKind.CONTRADICTION, "Is it 12 or 14?", (words,))
    ledger = (LedgerLine("site-conflicts", -4.0, "an owner's interest, undisclosed", finding.id),)
    whole = Report(
        readings=(first, second),
        alignments=(),
        set_aside=(),
        unanswered=(),
        provenance=Provenance("consilience 0", (("lexicons", "1"),), "2026-03-01T00:00:00+00:00"),
        comparisons=(comparison,),
        checks=(result,),
        scores=(Score(COURIER.snapshot.id, None, (), ledger),),
        doubts=(doubt,),
    )
    path = tmp_path / "report.json"
    path.write_text(to_json(whole), encoding="utf-8")
    return path


def test_a_finding_is_told_with_its_label_words_place_rows_and_points(report: Path) -> None:
    told = explain("abc123def456", report)
    for words in (
        "site-conflicts",
        "Courier (Courier.html)",
        "owns or publishes the outlet",
        "reporter",
        "moderate",
        "0.90",
        "disclosed    no",
        "«Holm Ferries»",
        "body, characters 0-12",
        "The Courier is owned by Holm Ferries",
        "https://register.example/1, as of 2026-02-01",
        "points       -4",
        "consilience 0; lexicons 1",
    ):
        assert words in told


def test_a_candidate_says_that_it_is_not_shown(report: Path) -> None:
    assert "not shown" in explain("abc999000000", report).splitlines()[0]


def test_a_doubt_and_a_comparison_are_told_too(report: Path) -> None:
    assert "Is it 12 or 14?" in explain("d0d0d0d0d0d0", report)
    told = explain("fed321cba654", report)
    assert "contradicts, in number" in told
    assert "«Holm Ferries carried 14 people.»" in told


def test_the_beginning_of_an_id_is_enough_where_it_is_the_only_one(report: Path) -> None:
    assert explain("fed3", report) == explain("fed321cba654", report)
    with pytest.raises(ConfigError, match="no finding"):
        explain("zzzz", report)


def test_a_beginning_that_two_ids_share_is_refused(report: Path) -> None:
    data = json.loads(report.read_text(encoding="utf-8"))
    data["checks"][0]["candidates"][0]["id"] = "abc1ffffffff"
    report.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(ConfigError, match="2 results"):
        explain("abc1", report)


def test_what_is_no_report_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFound):
        explain("abcd", tmp_path / "missing.json")
    for content in ("", "[]", "{}", '{"readings": [], "provenance": {}, "doubts": [{"id": "abcd"}]}'):
        path = tmp_path / "other.json"
        path.write_text(content, encoding="utf-8")
        with pytest.raises(SourceUnreadable):
            explain("abcd", path)


def test_the_command_prints_it_and_fails_with_a_reason(report: Path) -> None:
    good = CliRunner().invoke(app, ["explain", "d0d0", str(report)])
    assert good.exit_code == 0
    assert "Is it 12 or 14?" in good.stdout
    bad = CliRunner().invoke(app, ["explain", "zzzz", str(report)])
    assert bad.exit_code == 2
    assert "zzzz" in bad.stderr
