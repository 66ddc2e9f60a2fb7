"""The page about the command line says what the commands' own help says."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_command_line_page_is_not_stale() -> None:
    written = runpy.run_path(str(ROOT / "tools" / "write_command_line_docs.py"))["document"]()
    assert (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8") == written, "run make docs"
