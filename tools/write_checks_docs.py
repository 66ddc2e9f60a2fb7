"""Writes docs/checks.md from what the checks say of themselves; a test fails when it is stale."""

from __future__ import annotations

from pathlib import Path

from consilience.checks import CHECKS, Definition, Label

TARGET = Path(__file__).parents[1] / "docs" / "checks.md"

HEAD = """# Checks

Written from `src/consilience/checks/` by `make docs`.

Each check judges the wording of one article, never a person or an intent. A finding has a label from a closed list,
the verbatim words that show it (and, where another source shows it, that source's words), whose voice they are, a
severity and one line of reason. Only what stands in the reporter's own voice costs the source points; a speaker's
words are shown as the speaker's. Only findings sure enough to stand behind are shown; weaker ones stay *candidates* in
the data. Where a check had nothing to go on it reads *not assessed*, with the reason.

A label that rules alone are never sure of is marked *not by rules*: it belongs to the closed list, and nothing is shown
under it in the offline engine.

To add a check, add one file with a `DEFINITION` to `src/consilience/checks/`, name it in `CHECKS`, and add one file of
invented examples to `tests/fixtures/checks/`.
"""


def document() -> str:
    """The text of the page."""
    return "\n".join([HEAD, *(_section(check) for check in CHECKS)])


def _section(check: Definition) -> str:
    rows = "\n".join(_row(label) for label in check.labels)
    title = check.check.value.replace("-", " ").capitalize()
    head = "| label | meaning | found by | example | severity |\n|---|---|---|---|---|"
    return f"## {title}\n\n{check.about}\n\n{head}\n{rows}\n"


def _row(label: Label) -> str:
    how = label.how if label.shown else "*not by rules*"
    cells = (f"`{label.id}`", label.meaning, how, label.example, label.severity.value if label.shown else "")
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
