"""Writes docs/command-line.md from the commands' own help; a test fails when it is stale."""

from __future__ import annotations

from pathlib import Path

from typer import Typer
from typer.testing import CliRunner

from consilience.cli import app

TARGET = Path(__file__).parents[1] / "docs" / "command-line.md"


def commands(program: Typer, before: str = "") -> list[str]:
    """Every command with its groups, in the order of their definition."""
    own = (command.name or getattr(command.callback, "__name__", "") for command in program.registered_commands)
    names = ([] if before else [""]) + [f"{before}{name}".replace("_", "-") for name in own]
    for group in program.registered_groups:
        names.append(f"{before}{group.name}")
        if group.typer_instance is not None:
            names += commands(group.typer_instance, f"{before}{group.name} ")
    return names


def document() -> str:
    """The text of the page."""
    runner = CliRunner(env={"COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1"})
    sections = ["# Command line\n\nWritten from `--help` by `make docs`.\n"]
    for command in commands(app):
        result = runner.invoke(app, [*command.split(), "--help"], prog_name="consilience")
        if result.exit_code != 0:
            raise SystemExit(f"consilience {command} --help failed: {result.output}")
        lines = (line.rstrip() for line in result.output.strip().splitlines())
        sections.append(f"## consilience {command}".rstrip() + "\n\n```text\n" + "\n".join(lines) + "\n```\n")
    return "\n".join(sections)


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
