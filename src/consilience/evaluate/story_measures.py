"""How well a story page meets the gold, element by element; each measure is a few ratios and the words of each miss.

Every ratio is pooled over events by adding numerators and denominators. Protocol: ``docs/benchmarks.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consilience.evaluate.alignment import Overlap, matches, overlap, pair_up
from consilience.evaluate.gold import GoldEvent, GoldFinding, GoldSpan, KeyFact
from consilience.evaluate.names import same_place, same_speaker
from consilience.evaluate.story_page import NotComputed, SystemFinding, SystemQuote, SystemSpan, SystemStory

REPORTER = "reporter"


@dataclass(frozen=True, slots=True)
class Ratio:
    """One event's part of a figure; ``items`` is how many things it rests on."""

    name: str
    numerator: int
    denominator: int
    items: int


@dataclass(frozen=True, slots=True)
class Scored:
    """One event's ratios for one element of the page, and its misses and false items in words."""

    ratios: tuple[Ratio, ...]
    lines: tuple[str, ...] = ()


def share(name: str, numerator: int, denominator: int) -> Ratio:
    """A plain ratio that rests on its denominator."""
    return Ratio(name, numerator, denominator, denominator)


def precision_recall_f1(names: tuple[str, str, str], right: int, given: int, wanted: int) -> tuple[Ratio, ...]:
    """The three ratios; F1 is twice the right ones over given and wanted together."""
    precision, recall, both = names
    return share(precision, right, given), share(recall, right, wanted), Ratio(both, 2 * right, given + wanted, wanted)


def overlap_with(event: GoldEvent, gold: GoldSpan, system: SystemSpan) -> Overlap | None:
    """How far a system span matches a gold span; None where it does not."""
    if gold.article != system.article or gold.title != system.title:
        return None
    found = overlap(event.index(gold), (gold.start, gold.end), (system.start, system.end))
    return found if matches(found, system.one_sentence) else None


def match_spans(
    event: GoldEvent, gold: Sequence[GoldSpan], system: Sequence[SystemSpan]
) -> tuple[tuple[int, int], ...]:
    """One-to-one pairs of indices into ``gold`` and ``system``, best overlap first."""
    return pair_up(
        (found.rank, left, right)
        for left, wanted in enumerate(gold)
        for right, given in enumerate(system)
        if (found := overlap_with(event, wanted, given)) is not None
    )


def matches_any(event: GoldEvent, gold: Iterable[GoldSpan], system: Iterable[SystemSpan]) -> bool:
    """Whether any of the system spans matches any of the gold spans."""
    given = tuple(system)
    return any(overlap_with(event, wanted, span) is not None for wanted in gold for span in given)


def line(event: GoldEvent, span: GoldSpan, what: str) -> str:
    """A miss or a false item with its words."""
    return f"{event.name} {span.article}{' title' if span.title else ''}: {what}: «{event.words(span)}»"


# ── quotes ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def exact_quotes(event: GoldEvent, page: SystemStory) -> Scored:
    """The share of all quotes in the report that stand in their snapshot, and in the gold text, as they are."""
    lines = tuple(
        f"{event.name} {quote.article}: not verbatim in the {'gold text' if quote.verbatim else 'source'}: "
        f"«{quote.words}»"
        for quote in page.shown
        if not (quote.verbatim and quote.in_gold)
    )
    total = len(page.shown)
    verbatim = sum(quote.verbatim for quote in page.shown)
    in_gold = sum(quote.verbatim and quote.in_gold for quote in page.shown)
    return Scored((share("exact quotes", verbatim, total), share("exact quotes, gold text", in_gold, total)), lines)


def quotes(event: GoldEvent, page: SystemStory) -> Scored:
    """F1 over (span, speaker) of direct quotations in the articles annotated for them.

    Gold fragments and indirect speech are neither wanted nor wrong; neither are fragments that the system sets apart,
    nor quotations in headlines that the gold does not annotate.
    """
    annotated = [quote for quote in event.quotes if quote.span.article in event.quotes_annotated]
    given = _judgeable_quotes(event, page)
    pairs = match_spans(event, [quote.span for quote in annotated], [quote.span for quote in given])
    system_of = dict(pairs)
    lines, right, found, wanted = [], 0, 0, 0
    for index, quote in enumerate(annotated):
        if quote.kind != "direct" or quote.fragment:
            continue
        wanted += 1
        if index not in system_of:
            lines.append(line(event, quote.span, f"quote missed (speaker {quote.speaker})"))
            continue
        found += 1
        system = given[system_of[index]]
        if same_speaker(quote.speaker, system.speaker, system.person):
            right += 1
        else:
            lines.append(line(event, quote.span, f"speaker is {quote.speaker}, not {_named(system)}"))
    taken = set(system_of.values())
    false = [quote for index, quote in enumerate(given) if index not in taken and not quote.fragment]
    lines += [line(event, quote.span.place, f"no such quote (speaker {_named(quote)})") for quote in false]
    claimed = found + len(false)
    names = ("quotes precision", "quotes recall", "quotes F1")
    ratios = (
        *precision_recall_f1(names, right, claimed, wanted),
        Ratio("quotes F1, span alone", 2 * found, claimed + wanted, wanted),
        share("right speaker of found quotes", right, found),
    )
    return Scored(ratios, tuple(lines))


def _judgeable_quotes(event: GoldEvent, page: SystemStory) -> list[SystemQuote]:
    titles = {quote.span.article for quote in event.quotes if quote.span.title}
    return [
        quote
        for quote in page.quotes
        if quote.span.article in event.quotes_annotated and (not quote.span.title or quote.span.article in titles)
    ]


def _named(quote: SystemQuote) -> str:
    return quote.speaker[0] if quote.speaker else "nobody"


# ── what happened, and where ────────────────────────────────────────────────────────────────────────────────────────


def location(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """Whether country and place are right; where the gold calls it unclear, *not stated* is right as well."""
    given, gold = page.location, event.location
    if isinstance(given, NotComputed):
        return given
    acceptable = tuple(name for name in (gold.place, *gold.also_acceptable) if name)
    place = same_place(given.place, acceptable)
    country = given.country == gold.country
    if gold.unclear:
        unstated = not given.place and not given.country
        place = place or unstated
        country = country or unstated or same_place(given.place, acceptable)
    said = ", ".join(part for part in (given.place, given.country) if part) or "not stated"
    wrong = () if place and country else (f"{event.name}: location {said}, expected {gold.place}, {gold.country}",)
    return Scored((share("location, country", country, 1), share("location, place", place, 1)), wrong)


def key_facts(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """The share of key facts cited in the key points and in the whole story; the share of key points that are facts."""
    if isinstance(page.key_points, NotComputed):
        return page.key_points
    if isinstance(page.citations, NotComputed):
        return page.citations
    wanted = [fact for fact in event.key_facts if fact.importance == "key"]
    cited = [span for point in page.key_points for span in point]
    in_points = [fact for fact in wanted if matches_any(event, fact.support, cited)]
    in_story = [fact for fact in wanted if matches_any(event, fact.support, (*cited, *page.citations))]
    supports = [span for fact in event.key_facts for span in fact.support]
    grounded = [point for point in page.key_points if matches_any(event, supports, point)]
    lines = [_fact_line(event, fact, "key fact not in the story") for fact in wanted if fact not in in_story]
    lines += [
        line(event, point[0].place, "key point that is no fact of the gold")
        for point in page.key_points
        if point and point not in grounded
    ]
    ratios = (
        share("key facts in key points", len(in_points), len(wanted)),
        share("key facts in story", len(in_story), len(wanted)),
        share("key points that are facts", len(grounded), len(page.key_points)),
    )
    return Scored(ratios, tuple(lines))


def _fact_line(event: GoldEvent, fact: KeyFact, what: str) -> str:
    return f"{event.name}: {what} ({fact.id}): {fact.fact}"


def unique_points(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """Recall over salience high, precision over high and medium."""
    if isinstance(page.unique_points, NotComputed):
        return page.unique_points
    return score_unique_points(event, page.unique_points, ("unique points recall", "unique points precision"))


def score_unique_points(event: GoldEvent, given: Sequence[SystemSpan], names: tuple[str, str]) -> Scored:
    """Recall and precision of spans taken for unique points; a match lies in the right article by construction."""
    gold = event.unique_points
    pairs = match_spans(event, [point.span for point in gold], given)
    hit, taken = {left for left, _ in pairs}, {right for _, right in pairs}
    high = [index for index, point in enumerate(gold) if point.salience == "high"]
    lines = [line(event, gold[index].span, "unique point missed") for index in high if index not in hit]
    lines += [line(event, span.place, "no unique point") for at, span in enumerate(given) if at not in taken]
    found = sum(index in hit for index in high)
    return Scored((share(names[0], found, len(high)), share(names[1], len(pairs), len(given))), tuple(lines))


def left_out(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """Precision and recall over (article, fact); the fact is known by what the other articles say."""
    if isinstance(page.left_out, NotComputed):
        return page.left_out
    support = {fact.id: fact.support for fact in event.key_facts}
    facts = {fact.id: fact for fact in event.key_facts}
    pairs = pair_up(
        ((1.0,), left, right)
        for left, gold in enumerate(event.left_out)
        for right, given in enumerate(page.left_out)
        if gold.article == given.article and matches_any(event, support[gold.fact], given.evidence)
    )
    hit, taken = {left for left, _ in pairs}, {right for _, right in pairs}
    lines = [
        _fact_line(event, facts[gold.fact], f"not told that {gold.article} leaves this out")
        for index, gold in enumerate(event.left_out)
        if index not in hit
    ]
    lines += [
        line(event, given.evidence[0].place, f"wrongly said to be left out by {given.article}")
        for index, given in enumerate(page.left_out)
        if index not in taken and given.evidence
    ]
    names = ("left out precision", "left out recall", "left out F1")
    return Scored(precision_recall_f1(names, len(pairs), len(page.left_out), len(event.left_out)), tuple(lines))


# ── findings ────────────────────────────────────────────────────────────────────────────────────────────────────────


def findings(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """Precision and recall of findings in the reporter's voice, the checks pooled; the share of right labels.

    A gold entry that is not certain counts neither as missed nor, where it is matched, as false.
    """
    if isinstance(page.findings, NotComputed):
        return page.findings
    gold = [finding for finding in event.findings if finding.voice == REPORTER]
    given = [finding for finding in page.findings if finding.reporter]
    pairs = pair_up(
        (_finding_rank(found, wanted, shown), left, right)
        for left, wanted in enumerate(gold)
        for right, shown in enumerate(given)
        if (found := overlap_with(event, wanted.span, shown.span)) is not None
    )
    certain = [(left, right) for left, right in pairs if gold[left].certain]
    hit, taken = {left for left, _ in pairs}, {right for _, right in pairs}
    wanted_total = sum(finding.certain for finding in gold)
    labels = sum(gold[left].label_id == given[right].label_id for left, right in pairs)
    lines = [
        line(event, finding.span, f"finding missed ({finding.label_id}: {finding.why})")
        for index, finding in enumerate(gold)
        if finding.certain and index not in hit
    ]
    lines += [
        line(event, given[right].span.place, f"labelled {given[right].label_id}, not {gold[left].label_id}")
        for left, right in pairs
        if gold[left].label_id != given[right].label_id
    ]
    lines += [
        line(event, finding.span.place, f"no such finding ({finding.label_id})")
        for index, finding in enumerate(given)
        if index not in taken
    ]
    names = ("findings precision", "findings recall", "findings F1")
    claimed = len(given) - (len(pairs) - len(certain))
    ratios = precision_recall_f1(names, len(certain), claimed, wanted_total)
    return Scored((*ratios, share("right label of matched findings", labels, len(pairs))), tuple(lines))


def _finding_rank(found: Overlap, wanted: GoldFinding, shown: SystemFinding) -> tuple[float, ...]:
    """Best overlap first; of two gold entries on the same words the one with the same label, then the certain one."""
    return (*found.rank, wanted.label_id == shown.label_id, wanted.certain)


def traps(event: GoldEvent, page: SystemStory) -> Scored | NotComputed:
    """Findings in the reporter's voice that overlap a trap by half of the shorter one's words, per trap: must be 0."""
    if isinstance(page.findings, NotComputed):
        return page.findings
    lines = []
    for trap in event.traps:
        for finding in page.findings:
            span = finding.span
            if not finding.reporter or (span.article, span.title) != (trap.span.article, trap.span.title):
                continue
            if overlap(event.index(trap.span), (trap.span.start, trap.span.end), (span.start, span.end)).half:
                lines.append(line(event, span.place, f"flagged ({finding.label_id}) though a trap ({trap.why})"))
    return Scored((Ratio("findings in traps, per story", len(lines), 1, len(event.traps)),), tuple(lines))
