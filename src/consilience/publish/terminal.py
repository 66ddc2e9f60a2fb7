"""A report in the terminal, or as plain text: the short form; the page holds the rest."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO
from typing import TYPE_CHECKING

from consilience.publish import story_wording, wording
from consilience.publish.characters import printable
from consilience.publish.check_page import CheckedArticle, CheckPage, check_page
from consilience.publish.check_views import Checked
from consilience.publish.compared import Compared, compared
from consilience.publish.quoting import share_of
from consilience.publish.story_view import story_view
from consilience.publish.terminal_story import checks, compared_sources, story
from consilience.publish.view import ClaimView, ReportView, Row, SourceView, heading_of, view
from consilience.types import Report, VoiceKind

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.table import Table

CLAIMS_SHOWN = 8
"""Per article; what fits beside the speakers on one screen. The plain-text file shows all."""
SPEAKERS_SHOWN = 12
ROWS_SHOWN = 12
TEXT_WIDTH = 100
"""Columns of the plain-text file."""
_BAR = 16


def show(report: Report, console: Console, *, everything: bool = False, quoted_share: float | None = None) -> None:
    """Print the report; ``everything`` shows as many claims as the page does.

    ``quoted_share`` as in `consilience.publish.html.render`.
    """
    told = story_view(report, share_of(report, quoted_share))
    page = told.page if told else view(report)
    if told:
        parts = story(told, everything)
    elif page.compared:
        parts = _comparison(compared(report, page, share_of(report, quoted_share)), everything)
    else:
        parts = _check(check_page(page, share_of(report, quoted_share)), everything)
    for part in (*parts, *_colophon(page)):
        whole = getattr(part, "no_wrap", False)
        console.print(part, markup=False, highlight=False, emoji=False, soft_wrap=whole)


def text(report: Report, quoted_share: float | None = None) -> str:
    """The report as plain text with as many claims as the page has, 100 columns wide."""
    from rich.console import Console

    stream = StringIO()
    console = Console(file=stream, width=TEXT_WIDTH, color_system=None, force_terminal=False, legacy_windows=False)
    show(report, console, everything=True, quoted_share=quoted_share)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


# ── check ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _check(page: CheckPage, everything: bool) -> Iterable[RenderableType]:
    from rich.text import Text

    for article in page.articles:
        source = article.source
        yield from _heading(source)
        yield from _checked(article.checked, everything)
        balance = source.balance
        percent = balance.percentages()
        yield Text(
            f"Reporter {percent[0]} % of "
            f"{wording.count(balance.words, 'word')}, "
            f"quoted {percent[1]} %, "
            f"paraphrased {percent[2]} %"
        )
        if source.speakers:
            yield ""
            yield _speakers(source, everything)
        yield ""
        yield from _claims(article, everything)
        yield ""


def _checked(said: Checked, everything: bool) -> Iterable[RenderableType]:
    from rich.text import Text

    line = Text("Score ", "bold").append(story_wording.scored(said.score.overall), "not bold")
    yield line.append("".join(f" ({printable(reason)})" for reason in said.score.reasons), "not bold dim")
    yield from checks(said, everything)
    for entry in said.score.lines if everything else ():
        yield Text(printable(f"  {story_wording.points(entry.points)} {entry.check}: {entry.reason}"))
    yield ""


def _heading(source: SourceView) -> Iterable[RenderableType]:
    from rich.text import Text

    article = source.article
    facts = [source.outlet, source.byline, source.published, source.kind]
    if article.agency:
        facts.append(f"credits {article.agency}")
    yield Text(printable(source.title), "bold")
    yield Text(printable(" · ".join(facts)), "dim")
    # An address broken over two lines could not be clicked.
    yield Text(printable(source.link or article.source), "dim", no_wrap=True)
    yield ""


def _speakers(source: SourceView, everything: bool) -> Table:
    from rich.text import Text

    table = _table("", "Speaker", "Quotations", "Words", "Share", "")
    for column in (2, 3, 4):
        table.columns[column].justify = "right"
    shown = source.speakers if everything else source.speakers[:SPEAKERS_SHOWN]
    widest = max((speaker.share for speaker in shown), default=0) or 1
    for speaker in shown:
        name = Text(printable(heading_of(speaker)), "bold")
        if speaker.entity and speaker.entity.description:
            name.append(f", {printable(speaker.entity.description)}", "not bold dim")
        quoted = round(_BAR * source.balance.share(speaker.words_quoted) / widest)
        paraphrased = round(_BAR * speaker.share / widest) - quoted
        table.add_row(
            Text(speaker.key),
            name,
            Text(str(speaker.quotations or "–")),
            Text(str(speaker.words_quoted + speaker.words_paraphrased)),
            Text(wording.percent(speaker.share)),
            Text("█" * quoted + "░" * paraphrased, "yellow"),
        )
    if len(shown) < len(source.speakers):
        table.add_row("", Text(f"and {len(source.speakers) - len(shown)} more", "dim"), "", "", "", "")
    return table


def _claims(article: CheckedArticle, everything: bool) -> Iterable[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    claims = article.claims
    if not everything and len(claims) > CLAIMS_SHOWN:
        chosen = sorted(claims, key=lambda claim: -claim.claim.salience)[:CLAIMS_SHOWN]
        claims = tuple(claim for claim in claims if claim in chosen)
    left = len(article.claims) - len(claims)
    head = wording.count(len(article.source.claims), "claim")
    fewer = len(claims) < len(article.source.claims)
    yield Text(f"{head}, the {len(claims)} most salient:" if fewer else f"{head}{':' if claims else ''}", "bold")
    for claim in claims:
        yield Padding(_claim(claim), (0, 0, 0, 2))
    if left:
        yield Padding(Text(f"and {left} more: write them with --output page.html", "dim"), (0, 0, 0, 2))
    if article.claims_left:
        more = story_wording.more(article.claims_left, bool(article.claims))
        yield Padding(Text(more, "dim"), (0, 0, 0, 2))


def _claim(claim: ClaimView) -> RenderableType:
    """Names are left out here: they are in the quote for all to see."""
    from rich.text import Text

    line = Text(wording.quoted(printable(claim.shown)) + (" […]" if claim.cut_short else ""))
    if claim.claim.voice.kind is not VoiceKind.REPORTER:
        line.append(f" – {printable(claim.voice)}", "cyan")
    details = "; ".join(
        f"{detail.label}{' “' + detail.words + '”' if detail.words else ''}"
        f"{' = ' + detail.reading if detail.reading else ''}"
        for detail in claim.details
        if detail.words or not detail.reading
    )
    if details:
        line.append(f"\n  {printable(details)}", "dim")
    return line


# ── report ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _comparison(told: Compared, everything: bool) -> Iterable[RenderableType]:
    from rich.text import Text

    page = told.page
    yield Text(page.title, "bold")
    yield Text(story_wording.NO_STORY, "dim")
    yield ""
    yield from compared_sources(told, everything)
    rows = told.rows if everything else told.rows[:ROWS_SHOWN]
    yield Text(f"{wording.count(len(page.rows), 'point')} made by more than one source", "bold")
    yield Text(story_wording.ALIKE, "dim")
    for row in rows:
        yield ""
        yield _row(row, len(page.sources))
    if len(rows) < len(told.rows):
        yield Text(f"\nand {len(told.rows) - len(rows)} more: write them with --output page.html", "dim")
    if told.rows_left:
        yield Text(f"\n{story_wording.more(told.rows_left, bool(told.rows))}", "dim")
    yield ""
    yield Text("Made by one source alone", "bold")
    for alone in told.alone:
        source = alone.source
        yield Text(f"[{source.number}] {printable(source.outlet)}: {wording.count(alone.total, 'claim')}")
        if everything:
            yield from (_claim(claim) for claim in alone.shown)
            if alone.total > len(alone.shown):
                yield Text(f"and {alone.total - len(alone.shown)} less salient ones, not shown here", "dim")
    yield ""


def _row(row: Row, sources: int) -> RenderableType:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    lines = Table.grid(padding=(0, 1, 0, 0))
    for number, cell in enumerate(row.cells, start=1):
        for claim in cell:
            line = Text(wording.quoted(printable(claim.excerpt)) + (" […]" if claim.cut else ""))
            if claim.claim.voice.kind is not VoiceKind.REPORTER:
                line.append(f" – {printable(claim.voice)}", "cyan")
            lines.add_row(Text(f"   [{number}]", "cyan"), line)
    return Group(Text(f"{row.number}. {row.sources} of {sources} sources", "bold"), lines)


# ── both ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _table(*columns: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        table.add_column(column)
    return table


def _colophon(page: ReportView) -> Iterable[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    indent = (0, 0, 0, 2)
    if page.report.set_aside:
        yield Text("Set aside, not analysed", "bold")
        for item in page.report.set_aside:
            yield Padding(Text(f"{printable(item.source)} – {printable(item.reason)}", "yellow"), indent)
        yield ""
    if page.rejected:
        yield Text(f"{wording.count(page.rejected, 'candidate')} rejected: not found in the text, so not shown", "dim")
    if page.report.unanswered:
        yield Text("Not assessed", "bold")
        for line in page.report.unanswered:
            yield Padding(Text(printable(wording.unanswered(line))), indent)
    if page.report.self_audit:
        yield Text(story_wording.audited(page.report.self_audit), "dim")
    provenance = page.report.provenance
    yield Text(
        f"Machine-made, not reviewed by a person. {printable(provenance.engine)}, "
        f"as of {printable(wording.as_of(provenance.as_of))}",
        "dim",
    )
