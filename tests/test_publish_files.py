"""Which form a file gets, and that it is there whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from consilience import publish
from consilience.errors import OutputError
from consilience.types import Report
from tests.sample_report import check, comparison
from tests.sample_story import story_report

REPORTS: dict[str, Callable[[], Report]] = {"check": check, "comparison": comparison, "story": story_report}


# ── files ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("ending", [*publish.ENDINGS, ".HTML"])
def test_the_ending_of_a_file_chooses_the_form(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"page{ending}"
    publish.write(check(), path)
    assert path.read_text(encoding="utf-8").endswith("\n")
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("name", ["page.pdf", "page", ".html", "x/"])
def test_an_unknown_ending_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"names no format|without an ending"):
        publish.write(check(), tmp_path / name)


def test_a_path_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "plain").write_text("x")
    for path, reason in (
        (tmp_path / "folder.html", "is a folder"),
        (tmp_path / "none" / "a.html", "does not exist"),
        (tmp_path / "plain" / "a.html", "does not exist"),
        (tmp_path / f"{'n' * 300}.html", "too long"),
        (tmp_path / "nul\x00.html", "cannot write"),
    ):
        with pytest.raises(OutputError, match=reason) as caught:
            publish.write(check(), path)
        assert str(path)[:60] in str(caught.value)
    assert sorted(item.name for item in tmp_path.iterdir()) == ["folder.html", "plain"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")

    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match="No space left"):
        publish.write(check(), path)
    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["page.html"]


def test_a_link_is_followed_and_the_usual_permissions_are_given(tmp_path: Path) -> None:
    target = tmp_path / "real.html"
    target.write_text("old")
    (tmp_path / "link.html").symlink_to(target)
    publish.write(check(), tmp_path / "link.html")
    assert (tmp_path / "link.html").is_symlink()
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~mask


def test_full_texts_go_into_json_when_asked(tmp_path: Path) -> None:
    publish.write(check(), tmp_path / "a.json", full_text=True)
    assert "which had asked" in (tmp_path / "a.json").read_text(encoding="utf-8")
