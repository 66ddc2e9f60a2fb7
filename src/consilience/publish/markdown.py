"""A report as Markdown (CommonMark with tables): article text is escaped, so none of it can act as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consilience.publish import wording
from consilience.publish.characters import printable
from consilience.publish.passages import Paragraph
from consilience.publish.view import ClaimView, ReportView, SourceView, heading_of, view
from consilience.types import Part, Report, VoiceKind

_SPECIAL = re.compile(r"[\\`*_{}\[\]()#+!|<>~&$=^]")
_AT_START = re.compile(r"^(\s*)([-:]|\d+[.)])(?=\s|$)")
_DEFUSED = re.compile(r"(?i)\b(https?|ftp|mailto|www)([.:])")


def render(report: Report) -> str:
    """The report as one Markdown document."""
    page = view(report)
    lines = _comparison(page) if page.compared else _check(page)
    return "\n".join((*lines, *_colophon(page))) + "\n"


def escape(text: str) -> str:
    """The text on one line with everything that Markdown could take for markup escaped."""
    line = _SPECIAL.sub(lambda match: "\\" + match[0], printable(text))
    line = _AT_START.sub(lambda match: match[1] + _escape_last(match[2]), line)
    # Bare addresses would become links: an entity for the dot or colon prints the same and links nothing.
    return _DEFUSED.sub(lambda match: f"{match[1]}&#{ord(match[2])};", line)


def _escape_last(marker: str) -> str:
    return f"{marker[:-1]}\\{marker[-1]}"


def link(text: str, url: str | None) -> str:
    """A link, or only its text where there is no safe address."""
    if url is None:
        return escape(text)
    address = url.replace("<", "%3C").replace(">", "%3E")
    return f"[{escape(text)}](<{address}>)"


# ── check ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _check(page: ReportView) -> Iterable[str]:
    single = len(page.sources) == 1
    if not single:
        yield f"# {page.title}"
        yield ""
    for source in page.sources:
        level = "#" if single else "##"
        yield f"{level} {link(source.title, source.link)}"
        yield ""
        yield from _facts(source)
        yield ""
        yield f"{level}# Who speaks"
        yield ""
        yield from _speakers(source)
        yield ""
        yield f"{level}# The text, voice by voice"
        yield ""
        for part in (Part.STANDFIRST, Part.BODY, Part.NOTE):
            for paragraph in source.text(part):
                yield _paragraph(paragraph)
                yield ""
        yield f"{level}# What it claims"
        yield ""
        for number, claim in enumerate(source.claims, start=1):
            yield from _claim(claim, f"{number}. ")
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
    yield f"{marker}{escape(wording.quoted(claim.quote))} – {escape(claim.voice)}"
    for detail in claim.details:
        words = f" “{escape(detail.words)}”" if detail.words else ""
        reading = f"{' =' if words else ':'} {escape(detail.reading)}" if detail.reading else ""
        yield f"{' ' * len(marker)}- {detail.label}{words}{reading}"


# ── report ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _comparison(page: ReportView) -> Iterable[str]:
    yield f"# {page.title}"
    yield ""
    yield wording.SIDE_BY_SIDE
    yield ""
    yield "## Sources"
    yield ""
    for source in page.sources:
        facts = [source.byline, source.published, source.kind, wording.count(source.balance.words, "word")]
        if source.article.agency:
            facts.append(f"credits {source.article.agency}")
        yield f"{source.number}. {escape(source.outlet)}: {link(source.title, source.link)}"
        yield f"   ({'; '.join(escape(fact) for fact in facts)})"
    yield ""
    yield "## Side by side"
    yield ""
    for row in page.rows:
        yield f"### {row.number}. {row.sources} of {len(page.sources)} sources"
        yield ""
        for source, cell in zip(page.sources, row.cells, strict=True):
            name = f"- \\[{source.number}\\] **{escape(source.outlet)}**:"
            for claim in cell:
                yield f"{name} {_excerpt(claim)} – {_how(claim)}"
            if not cell:
                yield f"{name} —"
        yield ""
    if not page.rows:
        yield "No two sources make claims that are alike enough to stand side by side."
        yield ""
    yield "## Made by one source alone"
    yield ""
    for alone in page.alone:
        yield f"### {alone.source.number}. {escape(alone.source.outlet)}"
        yield ""
        for claim in alone.shown:
            yield f"- {_excerpt(claim)} – {_how(claim)}"
        if alone.total > len(alone.shown):
            yield f"- and {alone.total - len(alone.shown)} more"
        yield "" if alone.shown else "None.\n"


def _excerpt(claim: ClaimView) -> str:
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
    provenance = page.report.provenance
    yield f"- Engine: {escape(provenance.engine)}"
    yield f"- As of: {escape(wording.as_of(provenance.as_of))}"
    for name, version in provenance.components:
        yield f"- {escape(name)}: {escape(version)}"
    for source in page.sources:
        yield f"- Snapshot of {escape(source.outlet)} (SHA-256): `{source.article.snapshot.id}`"
