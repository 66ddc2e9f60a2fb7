"""The story of a report in the terminal: what fits one screen or two; the page holds the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from consilience.publish import story_wording, wording
from consilience.publish.cards import Card
from consilience.publish.characters import printable
from consilience.publish.check_views import Checked
from consilience.publish.cited import Words
from consilience.publish.compared import Compared
from consilience.publish.story_view import SentenceView, StoryView

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

_INDENT, _FURTHER = (0, 0, 0, 2), (0, 0, 0, 4)


def story(page: StoryView, everything: bool) -> Iterable[RenderableType]:
    """Headline, key points, story, confidence, doubts, differences, sources; ``everything`` adds the words behind."""
    from rich.text import Text

    yield Text(printable(page.headline.text), "bold")
    told = story_wording.sources(len(page.page.sources), page.independent)
    yield Text(f"{printable(page.location or f'Location {wording.NOT_STATED}')} · {told}", "dim")
    yield ""
    yield from (_listed(_sentence(item)) for item in page.key_points)
    yield ""
    for paragraph in page.paragraphs:
        yield Text(" ").join(map(_sentence, paragraph))
        yield ""
    yield from _confidence(page)
    yield from compared_sources(page, everything)
    if everything:
        yield Text("The words behind each sentence", "bold")
        for footing in page.footings:
            yield Text(f"{footing.number}. {printable(footing.text)}")
            yield from (_indented(_words(words)) for _, words in footing.words)
        yield ""
    yield Text(story_wording.limited(page.share, page.cut, page.rows_left), "dim")
    yield ""


def compared_sources(page: Compared, everything: bool) -> Iterable[RenderableType]:
    """Doubts, differences and the card of each source."""
    yield from _doubts(page)
    yield from _differences(page)
    for card in page.cards:
        yield from _card(card, everything)


def _sentence(item: SentenceView) -> Text:
    from rich.text import Text

    text = Text(wording.enclosed(printable(item.text)) if item.verbatim else printable(item.text))
    if item.verbatim:
        text.append(f" ({printable(item.verbatim)})", "dim")
    return text.append("".join(f"[{cite.source.number}]" for cite in item.cites), "cyan")


def _words(words: Words) -> Text:
    voice = f", {printable(words.voice)}" if words.voice else ""
    return _enclosed(words).append(f" – {printable(words.source.outlet)} [{words.source.number}]{voice}", "cyan")


def _enclosed(words: Words) -> Text:
    """The words within quotation marks, those at issue underlined."""
    from rich.text import Text

    if not words.segments:
        return Text(f"({story_wording.HELD_BACK})")
    left, right = wording.marks(words.text, words.before, words.after)
    text = Text(f"{'[…] ' if words.before else ''}{left}")
    for segment in words.segments:
        run = f"{' ' * segment.text[:1].isspace()}{printable(segment.text)}{' ' * segment.text[-1:].isspace()}"
        text.append(run, "underline" if segment.issue else "")
    return text.append(f"{right}{' […]' if words.after else ''}")


def _further(text: RenderableType) -> RenderableType:
    from rich.padding import Padding

    return Padding(text, _FURTHER)


def _indented(text: RenderableType) -> RenderableType:
    from rich.padding import Padding

    return Padding(text, _INDENT)


def _listed(text: Text) -> RenderableType:
    from rich.table import Table
    from rich.text import Text

    line = Table.grid(padding=(0, 1, 0, 0))
    line.add_row(Text("–"), text)
    return line


def _confidence(page: StoryView) -> Iterable[RenderableType]:
    from rich.text import Text

    found = page.confidence
    line = Text("Confidence ", "bold")
    if found is None:
        yield line.append(story_wording.NO_CONFIDENCE, "not bold")
    else:
        low, high = wording.percent(found.low), wording.percent(found.high)
        line.append(f"{wording.percent(found.value)} ({low} to {high})")
        yield line.append("" if found.calibrated else ", not calibrated yet", "not bold dim")
        yield from (_indented(Text(printable(reason))) for reason in found.reasons)
    yield ""


def _doubts(page: Compared) -> Iterable[RenderableType]:
    from rich.text import Text

    if page.doubts is None:
        yield Text.assemble(("Doubts ", "bold"), story_wording.DOUBTS_UNSEARCHED)
    elif not page.doubts:
        yield Text(f"{story_wording.NO_DOUBTS} as of {printable(wording.as_of(page.page.report.provenance.as_of))}.")
    for doubt in page.doubts or ():
        yield Text.assemble((printable(doubt.question), "bold"), (f" ({doubt.kind})", "dim"))
        yield from (_indented(Text(printable(count), "dim")) for count in doubt.counts)
        yield from (_indented(_words(words)) for words in doubt.words)
        for side in doubt.found.sides if doubt.found else ():
            yield from (_indented(_words(words)) for words in side.words)
        if doubt.found:
            yield _indented(Text(printable(doubt.found.standing), "dim"))
    yield ""


def _differences(page: Compared) -> Iterable[RenderableType]:
    from rich.text import Text

    for found in page.differences:
        yield Text(found.heading, "bold")
        yield from (_indented(_words(words)) for side in found.sides for words in side.words)
        yield _indented(Text(printable(found.standing), "dim"))
    for change in page.changes:
        yield Text("Changed over time", "bold")
        yield from (_indented(Text(f"{told}: ").append_text(_words(words))) for told, words in change)
    yield ""


def _card(card: Card, everything: bool) -> Iterable[RenderableType]:
    from rich.text import Text

    source = card.source
    score = story_wording.scored(card.checked.score.overall)
    head = Text.assemble((f"[{source.number}] ", "cyan"), (printable(source.outlet), "bold"), f"  {score}")
    yield head.append(f"\n{printable(source.title)}")
    facts = [source.byline, source.published, source.kind]
    facts += [f"{len(card.contradictions)} contradicted"] if card.contradictions else []
    if not card.alone:
        facts.append(f"{card.corroborated} of {wording.count(len(source.claims), 'claim')} corroborated")
    yield _indented(Text(printable(" · ".join(facts)), "dim"))
    for words in card.unique if everything else card.unique[:2]:
        yield _indented(Text("Only here: ").append_text(_words(words)))
    for fact in card.left_out if everything else card.left_out[:2]:
        yield _indented(Text("Left out: ").append_text(_words(fact.words)))
    yield from checks(card.checked, everything)
    for line in card.checked.score.lines if everything else ():
        points = f"{story_wording.points(line.points)} {line.check}: {line.reason}"
        yield _indented(Text(printable(points)))
    yield ""


def checks(said: Checked, everything: bool) -> Iterable[RenderableType]:
    """What each check of a source found, with the first of its words, and what was not assessed."""
    from rich.text import Text

    for check in said.found:
        for finding in check.findings:
            head = Text(f"{check.name}: {printable(finding.label)}", "bold")
            yield _indented(head.append(f" · {finding.severity} · {printable(finding.voice)}", "not bold dim"))
            yield _further(Text(printable(story_wording.check(finding.reason))))
            own = [words for words in finding.own if words.segments]
            yield from (_further(_enclosed(words)) for words in (own if everything else own[:1]))
            others = [words for words in finding.others if words.segments]
            yield from (_further(_words(words)) for words in (others if everything else others[:1]))
        if check.held:
            yield _indented(Text(f"{check.name}: {story_wording.more(check.held, bool(check.findings))}", "dim"))
    if said.clean:
        yield _indented(Text(f"None found: {', '.join(said.clean)}", "dim"))
    for name, reason in said.not_assessed:
        yield _indented(Text(printable(f"Not assessed: {name} ({reason})"), "dim"))
