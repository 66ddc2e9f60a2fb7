"""One bad source never stops a run, order changes nothing but numbering, and the same input gives the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from consilience import pipeline
from consilience.analyzers.base import Analyzer
from consilience.errors import AnalyzerError, ConfigError
from consilience.pipeline import Engine
from consilience.publish.document import to_json
from consilience.types import Article, Reading, Report

HARBOUR = Path(__file__).parents[1] / "examples" / "harbour"
PAGES = tuple(str(path) for path in sorted(HARBOUR.glob("*.html")))
THEN = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(as_of=THEN)


@pytest.fixture(scope="module")
def report(engine: Engine) -> Report:
    return engine.report(PAGES)


def content(report: Report) -> tuple[object, ...]:
    """What a report says, whatever the numbering of its sources."""
    readings = sorted(report.readings, key=lambda reading: reading.article.source)
    return (readings, report.alignments, sorted(report.set_aside, key=lambda item: item.source))


def test_all_six_pages_of_the_example_are_read(report: Report) -> None:
    assert [reading.article.source for reading in report.readings] == list(PAGES)
    assert report.set_aside == ()
    assert all(reading.claims and reading.attributions for reading in report.readings)


def test_every_quote_is_verbatim(report: Report) -> None:
    for reading in report.readings:
        for claim in reading.claims:
            span = claim.quote.span
            assert claim.quote.text == reading.article.snapshot.text(span.part)[span.start : span.end]


def test_two_runs_give_the_same_bytes(report: Report) -> None:
    assert to_json(report) == to_json(Engine(as_of=THEN).report(PAGES))


def test_the_order_of_the_sources_changes_nothing_but_their_numbering(engine: Engine, report: Report) -> None:
    assert content(engine.report(PAGES[::-1])) == content(report)


def test_what_is_said_of_an_article_does_not_depend_on_the_others(engine: Engine, report: Report) -> None:
    alone = engine.check(PAGES[2:3])
    assert alone.readings[0] == report.readings[2]


def test_bad_sources_are_set_aside_by_name_and_the_run_goes_on(engine: Engine, tmp_path: Path) -> None:
    broken = tmp_path / "broken.html.gz"
    broken.write_bytes(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03K")
    binary = tmp_path / "picture.html"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR")
    empty = tmp_path / "empty.txt"
    empty.touch()
    nested = tmp_path / "nested.html"
    nested.write_text("<html><body>" + "<div>" * 100_000 + "deep", encoding="utf-8")
    bad = [str(tmp_path / "missing.html"), *(str(path) for path in (broken, binary, empty, nested))]
    result = engine.check([bad[0], PAGES[0], *bad[1:]])
    assert [reading.article.source for reading in result.readings] == [PAGES[0]]
    assert {item.source for item in result.set_aside} == set(bad)
    assert all(item.reason for item in result.set_aside)


def test_the_same_article_twice_is_read_once(engine: Engine, tmp_path: Path) -> None:
    copy = tmp_path / "copy.html"
    copy.write_bytes(Path(PAGES[0]).read_bytes())
    result = engine.check([PAGES[0], str(copy)])
    assert len(result.readings) == 1
    assert "the same article" in result.set_aside[0].reason


def test_an_article_about_another_event_is_set_aside(engine: Engine, tmp_path: Path) -> None:
    other = tmp_path / "bees.txt"
    sentence = "Beekeepers in the valley counted fewer queens this spring, and the honey harvest came late again. "
    other.write_text("Fewer queens in the valley\n\n" + sentence * 8, encoding="utf-8")
    result = engine.report([*PAGES[:3], str(other)])
    assert [item.source for item in result.set_aside] == [str(other)]
    assert "another event" in result.set_aside[0].reason


def test_a_failure_while_reading_one_article_is_that_articles_alone(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = pipeline.read

    def fail_on_the_first(article: Article) -> Reading:
        if article.source == PAGES[0]:
            raise RuntimeError("boom")
        return read(article)

    monkeypatch.setattr(pipeline, "read", fail_on_the_first)
    result = engine.check(PAGES[:2])
    assert [reading.article.source for reading in result.readings] == [PAGES[1]]
    assert "boom" in result.set_aside[0].reason


def test_a_report_needs_something_that_embeds_texts() -> None:
    with pytest.raises(AnalyzerError, match="cannot embed"):
        Engine(analyzer=Analyzer(name="mute")).report(PAGES[:2])


def test_progress_is_told(report: Report) -> None:
    told: list[str] = []
    Engine(progress=lambda stage, _done, _total: told.append(stage)).report(PAGES[:2])
    assert list(dict.fromkeys(told)) == ["ingest", "extract", "group", "read", "compare", "synthesize"]


def test_the_clock_can_be_fixed_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert Engine().check([]).provenance.as_of == "1970-01-01T00:00:00+00:00"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(ConfigError, match="yesterday"):
        Engine().check([])


def test_every_network_that_had_a_say_is_named_with_its_weights() -> None:
    named = dict(Engine().report(PAGES[:2]).provenance.components)
    assert {"embedder", "judge", "contradictions"} <= named.keys()
    assert named["judge"].startswith("entailment-MiniLM-L6-int8:")
