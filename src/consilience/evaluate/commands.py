"""The subcommands of ``consilience eval``: parse, call, print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from consilience.evaluate.result import Result

app = typer.Typer(
    name="eval",
    help="Measure the engine on public benchmarks, from folders that you name (docs/benchmarks.md).",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Folder = Annotated[Path, typer.Option(exists=True, file_okay=False, show_default=False)]
OptionalFolder = Annotated[Path | None, typer.Option(exists=True, file_okay=False, show_default=False)]
Limit = Annotated[int | None, typer.Option(help="Only this many pages of each set.", min=1, show_default=False)]
Misses = Annotated[bool, typer.Option("--misses", help="Also print every miss and every false item with its words.")]
Events = Annotated[Path, typer.Option(exists=True, show_default=False, help="Events as JSON lines, or a folder.")]
LimitOfHalf = Annotated[int | None, typer.Option(help="Only this many events of each half.", show_default=False)]


def _checked_half(half: str) -> str:
    from consilience.evaluate.event_texts import HALVES

    if half not in (*HALVES, "both"):
        raise typer.BadParameter("--half is tuning, report or both")
    return half


Half = Annotated[str, typer.Option(help="tuning, report or both.", callback=_checked_half)]
Seed = Annotated[int, typer.Option(help="Draws the edits.")]
Json = Annotated[Path | None, typer.Option("--json", help="Also write the result to this file.", show_default=False)]


@app.command()
def extraction(
    aeb: OptionalFolder = None,
    fundus: OptionalFolder = None,
    limit: Limit = None,
    misses: Misses = False,
    json: Json = None,
) -> None:
    """Body, title, date, authors and speed on the article extraction benchmark and on Fundus's test pages."""
    from consilience.evaluate.extraction import run

    if aeb is None and fundus is None:
        raise typer.BadParameter("name at least one of --aeb and --fundus")
    _print(lambda: run(aeb, fundus, limit=limit), misses, json)


@app.command()
def attribution(
    gold: OptionalFolder = None,
    texts: OptionalFolder = None,
    polnear: OptionalFolder = None,
    misses: Misses = False,
    json: Json = None,
) -> None:
    """Who says what: quotations and speakers on the story gold, and on PolNeAR."""
    from consilience.evaluate.attribution import run

    if (gold is None) != (texts is None) or (gold is None and polnear is None):
        raise typer.BadParameter("name --gold and --texts together, or --polnear, or all three")
    _print(lambda: run(gold, texts, polnear), misses, json)


@app.command()
def stories(gold: Folder, texts: Folder, misses: Misses = False, json: Json = None) -> None:
    """The whole story page against what careful editors expect on it."""
    from consilience.evaluate.stories import run
    from consilience.pipeline import Engine

    engine = Engine()
    _print(lambda: run(gold, texts, engine.report_documents), misses, json)


@app.command()
def doubts(
    texts: Events,
    limit: LimitOfHalf = None,
    half: Half = "both",
    seed: Seed = 0,
    misses: Misses = False,
    json: Json = None,
) -> None:
    """Contradictions planted in real articles, and harmless edits: which are found, and which flagged."""
    from dataclasses import replace

    from consilience.analyzers.local import local_analyzer
    from consilience.evaluate.planted_faults import run
    from consilience.likeness.passages import RememberingEmbedder
    from consilience.pipeline import Engine

    analyzer = local_analyzer()
    if analyzer.embedder is not None:
        analyzer = replace(analyzer, embedder=RememberingEmbedder(analyzer.embedder))
    engine = Engine(analyzer=analyzer)
    _print(lambda: run(texts, engine.report_documents, limit=limit, half=half, seed=seed), misses, json)


@app.command()
def story(
    texts: Annotated[Path, typer.Option(exists=True, dir_okay=False, show_default=False)],
    limit: Limit = None,
    misses: Misses = False,
    json: Json = None,
) -> None:
    """The neutral story against a human editor's, beside an article's lead and the most cross-supported sentences."""
    from consilience.evaluate.neutral_story import run
    from consilience.pipeline import Engine

    engine = Engine()
    _print(lambda: run(texts, engine.report_documents, limit=limit), misses, json)


@app.command()
def false_alarms(
    babe: OptionalFolder = None,
    meantime: OptionalFolder = None,
    allsides: OptionalFolder = None,
    limit: Annotated[int | None, typer.Option(help="Only this many texts of each set.", show_default=False)] = None,
    misses: Misses = False,
    json: Json = None,
) -> None:
    """How often the checks on wording flag sentences that people call factual, and wire-style news."""
    from consilience.evaluate.false_alarms import run

    if babe is None and meantime is None and allsides is None:
        raise typer.BadParameter("name at least one of --babe, --meantime and --allsides")
    _print(lambda: run(babe, meantime, allsides, limit=limit), misses, json)


@app.command()
def headlines(
    texts: Events,
    limit: LimitOfHalf = None,
    half: Half = "both",
    seed: Seed = 0,
    misses: Misses = False,
    json: Json = None,
) -> None:
    """Headlines that the text below does not bear out, made by swapping and editing: found, and falsely flagged."""
    from consilience.evaluate.headlines import run

    _print(lambda: run(texts, limit=limit, half=half, seed=seed), misses, json)


def _print(measure: Callable[[], Result], misses: bool, json: Path | None) -> None:
    from rich.console import Console

    from consilience.errors import ConsilienceError
    from consilience.evaluate.result import show, to_json

    try:
        result = measure()
    except ConsilienceError as error:
        Console(stderr=True).print(f"consilience: {error}", style="red", markup=False, highlight=False)
        raise typer.Exit(2) from error
    show(result, Console(), misses=misses)
    if json is not None:
        json.write_text(to_json(result), encoding="utf-8")
