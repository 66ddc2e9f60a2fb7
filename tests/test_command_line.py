"""The command line as its user meets it: what is printed, what is written, and the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from consilience import __version__
from consilience.cli import app

HARBOUR = Path(__file__).parents[1] / "examples" / "harbour"
PAGES = [str(path) for path in sorted(HARBOUR.glob("*.html"))]


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, arguments, input=stdin)


def test_check_prints_what_was_read_and_who_speaks() -> None:
    result = run("check", PAGES[0])
    assert result.exit_code == 0, result.output
    assert "Coastline 24" in result.stdout
    assert "Rosalind Akerman" in result.stdout


def test_the_ending_of_the_output_says_the_form(tmp_path: Path) -> None:
    page, data, text = (tmp_path / name for name in ("story.html", "story.json", "story.md"))
    result = run("report", *PAGES[:3], "-o", str(page), "-o", str(data), "-o", str(text))
    assert result.exit_code == 0, result.output
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert len(json.loads(data.read_text(encoding="utf-8"))["readings"]) == 3
    assert text.read_text(encoding="utf-8").startswith("# ")
    assert "wrote" in result.stderr


def test_a_draft_from_standard_input_is_read() -> None:
    sentence = "The mayor of Genoa said on Tuesday that the harbour would reopen within a week, after the fire. "
    result = run("check", "-", stdin="Harbour to reopen\n\n" + sentence * 6)
    assert result.exit_code == 0, result.output
    assert "Harbour to reopen" in result.stdout


def test_one_bad_source_among_good_ones_is_named_and_the_exit_code_says_so(tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.html")
    result = run("check", PAGES[0], missing)
    assert result.exit_code == 3
    assert "missing.html" in result.stderr


def test_nothing_usable_exits_with_one(tmp_path: Path) -> None:
    result = run("check", str(tmp_path / "missing.html"))
    assert result.exit_code == 1
    assert "missing.html" in result.stderr


@pytest.mark.parametrize("output", ["story.pdf", "no/such/folder/story.html"])
def test_an_output_that_cannot_be_written_is_named(tmp_path: Path, output: str) -> None:
    result = run("check", PAGES[0], "-o", str(tmp_path / output))
    assert result.exit_code == 2
    assert Path(output).name in result.stderr


def test_no_source_is_a_bad_argument() -> None:
    assert run("check").exit_code == 2


def test_quiet_prints_nothing() -> None:
    result = run("check", "--quiet", PAGES[0])
    assert result.exit_code == 0
    assert result.stdout == ""


def test_the_version_is_printed() -> None:
    assert run("--version").stdout.strip() == f"consilience {__version__}"


def test_a_benchmark_without_its_folders_says_which_are_needed() -> None:
    result = run("eval", "extraction")
    assert result.exit_code == 2
    assert "--aeb" in result.stderr


def test_the_quote_limit_bounds_what_a_page_shows(tmp_path: Path) -> None:
    pages = [tmp_path / "little.md", tmp_path / "much.md"]
    for page, limit in zip(pages, ("0.05", "0.2"), strict=True):
        assert run("report", *PAGES[:3], "--quote-limit", limit, "-o", str(page)).exit_code == 0
    little, much = (len(page.read_text(encoding="utf-8")) for page in pages)
    assert little < much
    assert run("report", *PAGES[:3], "--quote-limit", "2").exit_code == 2
