"""A report as Markdown (CommonMark with tables): article text is escaped, so none of it can act as markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.publish import markdown_story, story_wording, wording
from consilience.publish.check_page import CheckPage, check_page
from consilience.publish.compared import Compared, compared
from consilience.publish.markdown_text import escape, link
from consilience.publish.passages import Paragraph
from consilience.publish.quoting import share_of
from consilience.publish.story_view import StoryView, story_view
from consilience.publish.view import Alone, ClaimView, ReportView, Row, SourceView, heading_of, view
from consilience.types import Part, Report, VoiceKind


def render(report: Report, quoted_share: float | None = None) -> str:
    """The report as one Markdown document; ``quoted_share`` as in `consilience.publish.html.render`."""
    share = share_of(report, quoted_share)
    story = story_view(report, share)
    page = story.page if story else view(report)
    if story:
        lines = _story(story)
    elif page.compared:
        lines = _comparison(compared(report, page, share))
    else:
        lines = _check(page, check_page(page, share))
    return "\n".join((*lines, *_colophon(page))) + "\n"


# ── check ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _check(page: ReportView, told: CheckPage) -> Iterable[str]:
    single = len(page.sources) == 1
    if not single:
        yield f"# {page.title}"
        yield ""
    for article in told.articles:
        source = article.source
        level = "#" if single else "##"
        yield f"{level} {link(source.title, source.link)}"
        yield ""
        yield from _facts(source)
        yield ""
        yield f"{level}# What the checks found"
        yield ""
        yield from markdown_story.score(article.checked.score)
        yield from markdown_story.checks(article.checked)
        yield ""
        yield f"{level}# Who speaks"
        yield ""
        yield from _speakers(source)
        yield ""
        if told.whole:
            yield f"{level}# The text, voice by voice"
            yield ""
            yield from _text(source)
        yield f"{level}# What it claims"
        yield ""
        for number, claim in enumerate(article.claims, start=1):
            yield from _claim(claim, f"{number}. ")
        yield ""
        if article.claims_left:
            yield story_wording.more(article.claims_left, bool(article.claims))
            yield ""


def _text(source: SourceView) -> Iterable[str]:
    for part in (Part.STANDFIRST, Part.BODY, Part.NOTE):
        for paragraph in source.text(part):
            yield _paragraph(paragraph)
            yield ""


def _facts(source: SourceView) -> Iterable[str]:
    article = source.article
    yield f"- Outlet: {escape(source.outlet)}"
    yield f"- Author: {escape(source.byline)}"
    yield f"- Published: {source.published}; updated: {source.updated}"
    yield f"- Section: {escape(article.section or wording.NOT_STATED)}"
    yield f"- Kind: {source.kind} ({escape(article.kind_reason)})"
    yield f"- Agency: {escape(article.agency or 'none credited')}"
    yield f"- Language: {escape(article.language)}; {wording.count(source.balance.words, 'word')}"
    if source.image:
        yield f"- Lead image: {link('address', source.image)}"
    yield f"- Snapshot (SHA-256): `{article.snapshot.id}`"


def _speakers(source: SourceView) -> Iterable[str]:
    balance = source.balance
    percent = balance.percentages()
    yield (f"Reporter {percent[0]} %, quoted {percent[1]} %, paraphrased {percent[2]} % of the text's words.")
    if not source.speakers:
        return
    yield ""
    yield "| | Speaker | Quotations | Words quoted | Words paraphrased | Share of the text |"
    yield "|---|---|--:|--:|--:|--:|"
    for speaker in source.speakers:
        described = speaker.entity.description if speaker.entity else None
        name = escape(heading_of(speaker)) + (f", {escape(described)}" if described else "")
        numbers = f"{speaker.quotations} | {speaker.words_quoted} | {speaker.words_paraphrased}"
        yield f"| {speaker.key} | {name} | {numbers} | {escape(wording.percent(speaker.share))} |"


def _paragraph(paragraph: Paragraph) -> str:
    """Words of others stand in square brackets with the speaker's letter: «[A quoted: …]»."""
    sentences = []
    for passage in paragraph.passages:
        pieces = []
        for segment in passage.segments:
            words = escape(segment.text)
            if segment.voice is not VoiceKind.REPORTER:
                opening = f"**\\[{segment.key} {segment.voice.value}:** " if segment.opens else ""
                closing = "**\\]**" if segment.closes else ""
                words = f"{opening}{words}{closing}"
            before = " " if segment.text[:1].isspace() else ""
            pieces.append(f"{before}{words}{' ' if segment.text[-1:].isspace() else ''}")
        sentences.append("".join(pieces).strip())
    line = " ".join(sentences)
    return f"> {line}" if paragraph.blockquote else line


def _claim(claim: ClaimView, marker: str = "- ") -> Iterable[str]:
    cut = " \\[…\\]" if claim.cut_short else ""
    yield f"{marker}{escape(wording.quoted(claim.shown))}{cut} – {escape(claim.voice)}"
    for detail in claim.details:
        words = f" “{escape(detail.words)}”" if detail.words else ""
        reading = f"{' =' if words else ':'} {escape(detail.reading)}" if detail.reading else ""
        yield f"{' ' * len(marker)}- {detail.label}{words}{reading}"


# ── report ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _comparison(told: Compared) -> Iterable[str]:
    yield f"# {told.page.title}"
    yield ""
    yield story_wording.NO_STORY
    yield ""
    yield from markdown_story.compared(told)
    yield "## Side by side"
    yield ""
    yield story_wording.ALIKE
    yield ""
    yield from _rows(told.rows, told.page.sources)
    yield "## Made by one source alone"
    yield ""
    yield from _alone(told.alone)
    yield from markdown_story.quoting(told)


def _story(story: StoryView) -> Iterable[str]:
    yield from markdown_story.story(story)
    yield "## Claims side by side"
    yield ""
    yield story_wording.ALIKE
    yield ""
    yield from _rows(story.rows, story.page.sources)
    yield "## Made by one source alone"
    yield ""
    yield from _alone(story.alone)
    yield from markdown_story.quoting(story)


def _rows(rows: Sequence[Row], sources: Sequence[SourceView]) -> Iterable[str]:
    for row in rows:
        yield f"### {row.number}. {row.sources} of {len(sources)} sources"
        yield ""
        for source, cell in zip(sources, row.cells, strict=True):
            name = f"- \\[{source.number}\\] **{escape(source.outlet)}**:"
            for claim in cell:
                yield f"{name} {_excerpt(claim)} – {_how(claim)}"
            if not cell:
                yield f"{name} —"
        yield ""
    if not rows:
        yield "No two sources make claims that are alike enough to stand side by side."
        yield ""


def _alone(found: Sequence[Alone]) -> Iterable[str]:
    for alone in found:
        yield f"### {alone.source.number}. {escape(alone.source.outlet)}"
        yield ""
        for claim in alone.shown:
            yield f"- {_excerpt(claim)} – {_how(claim)}"
        if alone.total > len(alone.shown):
            yield f"- and {alone.total - len(alone.shown)} more"
        yield "" if alone.total else "None.\n"


def _excerpt(claim: ClaimView) -> str:
    if not claim.excerpt:
        return f"({story_wording.HELD_BACK})"
    return escape(wording.quoted(claim.excerpt)) + (" \\[…\\]" if claim.cut else "")


def _how(claim: ClaimView) -> str:
    hedged = f", {claim.modality}" if claim.claim.modality.value != "asserted" else ""
    return escape(claim.voice) + hedged


# ── both ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _colophon(page: ReportView) -> Iterable[str]:
    yield "## What was not assessed"
    yield ""
    for line in page.report.unanswered or ("Nothing that this version sets out to do was left undone.",):
        yield f"- {escape(wording.unanswered(line))}"
    yield f"- Candidates rejected, because their words do not stand in the article: {page.rejected}"
    yield ""
    if page.report.set_aside:
        yield "## Set aside, not analysed"
        yield ""
        for item in page.report.set_aside:
            yield f"- {escape(item.source)} – {escape(item.reason)} ({escape(item.stage)})"
        yield ""
    yield "## How this was made"
    yield ""
    yield wording.MACHINE_MADE
    yield wording.CONTEST
    yield ""
    if page.report.self_audit:
        yield story_wording.audited(page.report.self_audit)
        yield ""
    provenance = page.report.provenance
    yield f"- Engine: {escape(provenance.engine)}"
    yield f"- As of: {escape(wording.as_of(provenance.as_of))}"
    for name, version in provenance.components:
        yield f"- {escape(name)}: {escape(version)}"
    for source in page.sources:
        yield f"- Snapshot of {escape(source.outlet)} (SHA-256): `{source.article.snapshot.id}`"
