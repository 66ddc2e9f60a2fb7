"""The story of a report as Markdown; what stands side by side and how it was made follow in `markdown`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consilience.publish import story_wording, wording
from consilience.publish.cards import Card, DisagreementView
from consilience.publish.characters import web_address
from consilience.publish.check_views import Checked
from consilience.publish.cited import Segment, Words
from consilience.publish.compared import Compared, DoubtView
from consilience.publish.markdown_text import escape, link
from consilience.publish.scores import ScoreView
from consilience.publish.story_view import SentenceView, StoryView
from consilience.types import SourcedFact


def story(page: StoryView) -> Iterable[str]:
    """Headline, key points, story, confidence and doubts, differences, coverage, sources, and the words behind it."""
    yield f"# {escape(page.headline.text)}"
    yield ""
    told = story_wording.sources(len(page.page.sources), page.independent)
    yield f"{escape(page.location or f'Location {wording.NOT_STATED}')} · {told}"
    yield ""
    yield "## Key points"
    yield ""
    yield from (f"- {_sentence(item)}" for item in page.key_points)
    yield ""
    yield "## The story"
    yield ""
    for paragraph in page.paragraphs:
        yield " ".join(map(_sentence, paragraph))
        yield ""
    yield from _confidence(page)
    yield from _doubts(page)
    yield from _differences(page)
    yield from _coverage(page)
    yield from _sources(page)
    yield from _behind(page)


def compared(page: Compared) -> Iterable[str]:
    """Doubts, differences and sources, where there is no story."""
    if page.doubts:
        yield from _doubts(page)
    yield from _differences(page)
    yield from _sources(page)


def quoting(page: Compared) -> Iterable[str]:
    """The limit on quoting and what it left out."""
    yield "## How much is quoted"
    yield ""
    yield story_wording.limited(page.share, page.cut, page.rows_left)
    yield ""
    for card in page.cards:
        shown = f"{card.shown.words:,} of {wording.count(card.shown.of, 'word')}, {wording.percent(card.shown.share)}"
        yield f"- {escape(card.source.outlet)}: {escape(shown)}"
    yield ""


def _sentence(item: SentenceView) -> str:
    text = escape(item.text)
    if item.verbatim:
        text = f"{escape(wording.enclosed(item.text))} ({escape(item.verbatim)})"
    return text + "".join(f"\\[{cite.source.number}\\]" for cite in item.cites)


def _words(words: Words) -> str:
    """«“verbatim” – Outlet [1]»."""
    source = f"{escape(words.source.outlet)} \\[{words.source.number}\\]"
    voice = f", {escape(words.voice)}" if words.voice else ""
    return f"{_verbatim(words)} – {source}{voice}"


def _verbatim(words: Words) -> str:
    if not words.segments:
        return f"({story_wording.HELD_BACK})"
    before, after = "\\[…\\] " if words.before else "", " \\[…\\]" if words.after else ""
    left, right = wording.marks(words.text, words.before, words.after)
    return f"{before}{left}{''.join(_run(segment, words) for segment in words.segments)}{right}{after}"


def _run(segment: Segment, words: Words) -> str:
    """A run of words, bold where they are what is at issue and not all that is shown."""
    text = escape(segment.text)
    if segment.issue and len(words.segments) > 1 and text:
        text = f"**{text}**"
    return f"{' ' * segment.text[:1].isspace()}{text}{' ' * segment.text[-1:].isspace()}"


def _confidence(page: StoryView) -> Iterable[str]:
    found = page.confidence
    yield "## Confidence"
    yield ""
    if found is None:
        yield story_wording.NO_CONFIDENCE
        yield ""
        return
    low, high = wording.percent(found.low), wording.percent(found.high)
    yield f"**{wording.percent(found.value)}**, {low} to {high}. {story_wording.CONFIDENCE_MEANING}"
    yield story_wording.CALIBRATED if found.calibrated else story_wording.NOT_CALIBRATED
    yield ""
    yield from (f"- {escape(reason)}" for reason in found.reasons)
    yield ""


def _doubts(page: Compared) -> Iterable[str]:
    yield "## Doubts"
    yield ""
    if page.doubts is None:
        yield story_wording.DOUBTS_UNSEARCHED
    elif not page.doubts:
        yield f"{story_wording.NO_DOUBTS} as of {escape(wording.as_of(page.page.report.provenance.as_of))}."
    for doubt in page.doubts or ():
        yield from _doubt(doubt)
    yield ""


def _doubt(doubt: DoubtView) -> Iterable[str]:
    yield f"- **{escape(doubt.question)}** ({doubt.kind})"
    yield from (f"  - {escape(count)}" for count in doubt.counts)
    yield from (f"  - {_words(words)}" for words in _raising(doubt))
    if doubt.found:
        yield f"  - {escape(doubt.found.standing)}"
    yield from (f"  - {_fact(fact)}" for fact in doubt.facts)


def _fact(fact: SourcedFact) -> str:
    return f"{escape(fact.statement)} ({link('source', web_address(fact.url))}, {escape(fact.date)})"


def _raising(doubt: DoubtView) -> tuple[Words, ...]:
    """The words that raise a doubt, those of its contradiction where it asks about one."""
    sides = doubt.found.sides if doubt.found else ()
    return doubt.words or tuple(words for side in sides for words in side.words)


def _differences(page: Compared) -> Iterable[str]:
    if not (page.differences or page.changes):
        return
    yield "## Where the sources differ"
    yield ""
    for found in page.differences:
        yield from _disagreement(found)
    for change in page.changes:
        yield "### Changed over time"
        yield ""
        for told, words in change:
            yield f"- {told} ({words.source.published}): {_words(words)}"
        yield ""
    if page.changes:
        yield story_wording.LATER_COSTS_NOTHING
        yield ""


def _disagreement(found: DisagreementView) -> Iterable[str]:
    yield f"### {found.heading}"
    yield ""
    for side in found.sides:
        outlets = ", ".join(escape(source.outlet) for source in side.sources)
        yield f"- **{outlets}** ({side.independent} independent)"
        yield from (f"  - {_words(words)}" for words in side.words)
    yield ""
    yield escape(found.standing)
    yield from (f"({escape(reason)})" for reason in found.reasons)
    yield ""


def _coverage(page: StoryView) -> Iterable[str]:
    yield "## The coverage at a glance"
    yield ""
    if page.points:
        numbers = [str(source.number) for source in page.page.sources]
        yield f"| Point | {' | '.join(numbers)} |"
        yield f"|---|{':-:|' * len(numbers)}"
        for point in page.points:
            yield f"| {escape(point.text)} | {' | '.join(state.value for state in point.cells)} |"
        yield ""
    line = page.timeline
    for mark in (*line.elsewhere, *line.events) if line else ():
        told = "".join(f"\\[{number}\\]" for number in mark.numbers)
        yield f"- {mark.when}: {escape(mark.what)} {told}"
    for mark in line.reports if line else ():
        yield f"- {mark.when}: published, {escape(mark.what)} \\[{mark.key}\\]"
    yield ""


def _sources(page: Compared) -> Iterable[str]:
    yield "## Sources"
    yield ""
    yield story_wording.independence(len(page.page.sources), page.independent, bool(page.one_voice))
    for voice in page.one_voice:
        outlets = " and ".join(f"{escape(source.outlet)} \\[{source.number}\\]" for source in voice.sources)
        yield f"{outlets} count as one: {escape(voice.reason)}."
    yield ""
    for card in page.cards:
        yield from _card(card)


def _card(card: Card) -> Iterable[str]:
    source = card.source
    yield f"### {source.number}. {escape(source.outlet)}: {link(source.title, source.link)}"
    yield ""
    facts = [source.byline, source.published, source.kind, wording.count(source.balance.words, "word")]
    yield escape("; ".join(facts))
    yield ""
    yield from score(card.checked.score)
    if not card.alone:
        yield from _beside_others(card)
    yield from checks(card.checked)
    percent = source.balance.percentages()
    yield f"- Voices: reporter {percent[0]} %, quoted {percent[1]} %, paraphrased {percent[2]} %"
    yield ""


def _beside_others(card: Card) -> Iterable[str]:
    yield f"- Accuracy: {story_wording.corroborated(card.corroborated, len(card.source.claims))}"
    yield from (f"  - {found.heading}. {escape(found.standing)}" for found in card.contradictions)
    yield from (f"  - {_verbatim(item.earlier)}: a later report has {_words(item.later)}" for item in card.replaced)
    unique = [f"{_verbatim(words)}{f' – {escape(words.voice)}' if words.voice else ''}" for words in card.unique]
    yield from _listed("Unique points", unique, card.held_back[0])
    yield from _listed("Left out", [_words(fact.words) for fact in card.left_out], card.held_back[1])


def _listed(heading: str, items: Sequence[str], held_back: int) -> Iterable[str]:
    """A list below its heading; what the limit on quoting keeps from it is counted."""
    more = story_wording.more(held_back, bool(items)) if held_back else ""
    yield f"- {heading}" if items else f"- {heading}: {more or 'none'}"
    yield from (f"  - {item}" for item in items)
    if items and more:
        yield f"  - {more}"


def score(shown: ScoreView) -> Iterable[str]:
    """The score of a source and its ledger."""
    if shown.overall is None:
        yield f"- Score: {story_wording.NO_SCORE} ({', '.join(map(escape, shown.reasons))})"
    else:
        yield f"- Score: {story_wording.scored(shown.overall)}"
    yield from (f"  - {escape(check)}: {story_wording.score(value)}" for check, value in shown.sub_scores)
    yield from (
        f"  - {story_wording.points(line.points)} {escape(line.check)}: {escape(line.reason)}" for line in shown.lines
    )


def checks(said: Checked) -> Iterable[str]:
    """What each check of a source found, and what was not assessed."""
    for check in said.made:
        held = f": {story_wording.more(check.held, bool(check.findings))}" if check.held else ""
        yield f"- {check.name}{held or ('' if check.findings else ': none found')}"
        for finding in check.findings:
            yield f"  - {escape(finding.label)} ({finding.severity}): {escape(finding.reason)}"
            yield from (f"    - {_words(words)}" for words in finding.words)
            yield from (f"    - {escape(line)}" for line in (*finding.counts, finding.voice, *finding.notes))
            yield from (f"    - {_fact(fact)}" for fact in finding.facts)
    yield from (f"- Not assessed: {escape(name)} ({escape(reason)})" for name, reason in said.not_assessed)


def _behind(page: StoryView) -> Iterable[str]:
    yield "## The words behind each sentence"
    yield ""
    yield story_wording.QUOTES_BEHIND
    yield ""
    for footing in page.footings:
        yield f"{footing.number}. {escape(footing.text)} ({footing.edits})"
        yield from (f"    - {_words(words)}" for _, words in footing.words)
    yield ""
