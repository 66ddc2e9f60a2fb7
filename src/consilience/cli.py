"""The command line: parse, call, print. No logic lives here.

Exit codes: 0 everything was read; 1 nothing could be used; 2 bad arguments or settings; 3 done, but something was set
aside.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience import __version__
from consilience.evaluate.commands import app as evaluate

if TYPE_CHECKING:
    from rich.console import Console

    from consilience.pipeline import Engine, Progress
    from consilience.types import Report

app = typer.Typer(
    name="consilience",
    help="One neutral, cited story from what several outlets wrote about one event.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(evaluate, name="eval")

Sources = Annotated[
    list[str],
    typer.Argument(
        help="An address, a saved page (.html, .html.gz, .mhtml), a text or Markdown file, JSON or JSON lines, "
        "a folder, or - for standard input.",
        metavar="SOURCE...",
        show_default=False,
    ),
]
Output = Annotated[
    list[Path] | None,
    typer.Option(
        "--output",
        "-o",
        help="Write to this file; its ending says how: .html, .json, .md, .txt. May be given several times.",
        show_default=False,
    ),
]
FullText = Annotated[
    bool, typer.Option("--full-text", help="Put the articles' whole texts and all of their quotes into JSON.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
KnownRows = Annotated[
    Path | None,
    typer.Option(
        "--knowledge",
        help="Also use these rows of who owns or funds which outlet and what ties which author to whom (JSON lines; "
        "docs/knowledge.md).",
        show_default=False,
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option("--allow-private", help="Also fetch from private and loopback addresses (your own network)."),
]
QuoteLimit = Annotated[
    float,
    typer.Option(help="The most that is shown of any one article's words, as a share.", min=0.01, max=1.0),
]
CheckLimit = Annotated[
    float | None,
    typer.Option(
        "--quote-limit",
        help="The most that is shown of any one article's words, as a share. Without it a page shows the whole "
        "article, and JSON quotes at most a fifth of it.",
        min=0.01,
        max=1.0,
        show_default=False,
    ),
]


@dataclass(frozen=True, slots=True)
class Options:
    """What both main commands may be told."""

    output: Sequence[Path]
    full_text: bool
    quiet: bool
    knowledge: Path | None
    allow_private: bool
    quote_limit: float | None = None


@app.command()
def check(
    sources: Sources,
    output: Output = None,
    full_text: FullText = False,
    quiet: Quiet = False,
    knowledge: KnownRows = None,
    allow_private: AllowPrivate = False,
    quote_limit: CheckLimit = None,
) -> None:
    """Read each article by itself: who says what, what it claims, and where it misleads or slants."""
    options = Options(output or (), full_text, quiet, knowledge, allow_private, quote_limit)
    _run(lambda engine: engine.check(sources), options)


@app.command()
def report(
    sources: Sources,
    output: Output = None,
    full_text: FullText = False,
    quiet: Quiet = False,
    knowledge: KnownRows = None,
    allow_private: AllowPrivate = False,
    quote_limit: QuoteLimit = 0.2,
) -> None:
    """Read several sources of one event and make one story page of them."""
    options = Options(output or (), full_text, quiet, knowledge, allow_private, quote_limit)
    _run(lambda engine: engine.report(sources), options)


@app.command()
def explain(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="The id of a finding, doubt or comparison.")],
    report: Annotated[Path, typer.Argument(metavar="REPORT.json", help="A report that was written as JSON.")],
) -> None:
    """Tell how a finding, doubt or comparison came about: its label, words and their places, voice, reason and rows."""
    from consilience.errors import ConsilienceError
    from consilience.explain import explain as explanation

    try:
        typer.echo(explanation(identifier, report), nl=False)
    except ConsilienceError as error:
        typer.echo(f"consilience: {error}", err=True)
        raise typer.Exit(2) from error


def _run(work: Callable[[Engine], Report], options: Options) -> None:
    from rich.console import Console

    from consilience.errors import ConsilienceError
    from consilience.publish import check_path, terminal, write

    errors = Console(stderr=True)

    def say(line: str, style: str = "") -> None:
        errors.print(line, style=style, markup=False, highlight=False, soft_wrap=True)

    try:
        for path in options.output:
            check_path(path)
        with _progress(errors, options.quiet) as progress:
            result = work(_engine(options, progress))
        for path in options.output:
            write(result, path, full_text=options.full_text, quoted_share=options.quote_limit)
    except ConsilienceError as error:
        say(f"consilience: {error}", "red")
        raise typer.Exit(2) from error
    if not options.quiet and not options.output:
        terminal.show(result, Console(), quoted_share=options.quote_limit)
    if not options.quiet:
        for path in options.output:
            say(f"wrote {path}")
    for item in result.set_aside:
        say(f"set aside: {item.source}: {item.reason}", "yellow")
    if not result.readings:
        raise typer.Exit(1)
    if result.set_aside:
        raise typer.Exit(3)


def _engine(options: Options, progress: Progress) -> Engine:
    from consilience.knowledge.outlets import with_operator_rows
    from consilience.pipeline import Engine
    from consilience.publish.quoting import QUOTED_SHARE
    from consilience.stages.fetch import Fetcher

    return Engine(
        fetch=Fetcher(allow_private=options.allow_private).fetch,
        stdin=sys.stdin.buffer,
        progress=progress,
        knowledge=with_operator_rows(options.knowledge),
        quoted_share=QUOTED_SHARE if options.quote_limit is None else options.quote_limit,
    )


@contextmanager
def _progress(console: Console, quiet: bool) -> Iterator[Progress]:
    """Tell the stage and its progress on standard error, where that is a terminal."""
    from consilience.pipeline import silent

    if quiet or not console.is_terminal:
        yield silent
        return
    with console.status("starting") as status:

        def tell(stage: str, done: int, total: int) -> None:
            status.update(f"{stage} {done + 1}/{total}" if total else stage)

        yield tell


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    """Read what several outlets wrote about one event."""
    if show:
        typer.echo(f"consilience {__version__}")
        raise typer.Exit


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line."""
    app(args=list(arguments) if arguments is not None else None, prog_name="consilience")
