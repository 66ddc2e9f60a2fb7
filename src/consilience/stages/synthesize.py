"""One neutral story out of several articles: headline, place, key points and body, every sentence cited and verified.

Composed from the articles' own sentences by the listed edits alone; a sentence that fails `composing.verification` is
worded after another source, or dropped.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from itertools import product

from consilience.composing import headline as headlines
from consilience.composing.allowance import Allowance
from consilience.composing.attribution import credited, spoken
from consilience.composing.carriers import (
    Evidence,
    Fact,
    alternatives,
    carriers,
    evidence,
    hedged,
    independent,
    is_outdated,
)
from consilience.composing.conflicts import Conflict, conflicts
from consilience.composing.merging import Told, merged
from consilience.composing.ordering import by_corroboration, key_facts, lead_first, pyramid
from consilience.composing.pointing import told_words
from consilience.composing.references import Known, entities_of, resolved
from consilience.composing.selection import (
    WORTH_ALONE,
    WORTH_TELLING,
    Agenda,
    Ranking,
    Statement,
    deductions,
    is_loaded,
    rank,
    statements,
)
from consilience.composing.sentences import shortened
from consilience.composing.verification import faults
from consilience.composing.wording import Wording
from consilience.evidence import quote
from consilience.types import (
    Alignment,
    Comparison,
    Corroboration,
    EditKind,
    Place,
    Reading,
    Span,
    Story,
    StorySentence,
)

KEY_POINTS = 5
LEAST_KEY_POINTS = 3
"""So many facts are told, where they can be, however little they are worth."""
BODY = 14
"""Sentences of the body; past these, facts told by one article dominate on the development stories."""
CANDIDATES = 60
"""Statements tried; most that fail dangle or are somebody's words that nobody is named for."""
POINT_WORDS, BODY_WORDS, HEADLINE_WORDS = 20, 24, 14
"""Words down to which a sentence is cut where it can be."""
LONGEST = 48
"""Words; a sentence that stays longer is not told."""
LEAST = 6
OWN_WORDS = 12
"""Words in a row from which a source's sentence is shown as a quotation; shorter ones state facts, not expression."""


def synthesize(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    corroborations: Sequence[Corroboration],
    comparisons: Sequence[Comparison],
    location: Place | None,
    *,
    limit_share: float = 0.2,
    slanted: Collection[Span] = (),
) -> Story | None:
    """The story that these articles tell together; None where nothing in them can be told.

    ``limit_share`` in (0, 1] is the most that headline, key points and body may show of one article's own words.
    ``slanted`` are words of the articles that a check finds fault with; no fact is told on them alone.
    ``corroborations`` and ``comparisons`` may be empty; sources are then counted by articles. The result does not
    depend on the order of the readings.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.snapshot.id)
    known = evidence(comparisons, corroborations)
    found = statements(ordered, alignments, slanted)
    if not found:
        return None
    ranking = rank(found, [reading.article.title for reading in ordered])
    allowance = Allowance(ordered, limit_share)
    writer = _Writer(ordered, known)
    facts = _facts(ranking, known, allowance, writer)
    if not facts:
        return None
    points = by_corroboration(lead_first(key_facts(facts, ordered, KEY_POINTS, LEAST_KEY_POINTS)))
    body = writer.tell(pyramid([points[0], *(fact for fact in facts if fact is not points[0])]), BODY_WORDS)
    alignment_of = {claim: alignment.id for alignment in alignments for claim in alignment.claims}
    differing = _showable(conflicts(comparisons, ordered, alignment_of), allowance)
    disputed = frozenset(claim.id for conflict in differing for claim, _, _ in conflict.sides)
    body = merged(body, disputed, ordered)
    return Story(
        headline=_headline(ordered, ranking, points, facts, writer, known),
        location=location,
        key_points=tuple(item.sentence for item in writer.tell(points, POINT_WORDS)),
        body=tuple(item for item in _with_conflicts(body, differing) if not faults(item, ordered)),
    )


def _facts(ranking: Ranking, known: Evidence, allowance: Allowance, writer: _Writer) -> list[Fact]:
    """The facts to tell, most central first, each worded after a source that still may be shown."""
    agenda, found, named = Agenda(ranking), list[Fact](), Known()
    for _ in range(CANDIDATES):
        statement = agenda.next(WORTH_TELLING if len(found) >= LEAST_KEY_POINTS else -math.inf)
        if statement is None or len(found) == BODY:
            break
        fact = _worded(statement, agenda.worth, ranking, known, allowance, writer, named)
        if (
            fact is not None
            and all(fact.sources[0] != other.sources[0] for other in found)
            and (fact.independent > 1 or agenda.worth >= WORTH_ALONE or len(found) < LEAST_KEY_POINTS)
        ):
            found.append(fact)
            named.words |= told_words(fact.sources[0].text)
            agenda.tell((statement, *fact.sources))
    return found


def _worded(
    statement: Statement,
    worth: float,
    ranking: Ranking,
    known: Evidence,
    allowance: Allowance,
    writer: _Writer,
    named: Known,
) -> Fact | None:
    """The fact that a statement tells, in the most careful and neutral of the articles' wordings that can be told."""
    versions = (statement, *alternatives(statement, ranking, known))
    for source in sorted(versions, key=lambda item: (not hedged(item), deductions(item), item != statement, item.key)):
        wording = None if is_outdated(source, known) else writer.word(source, BODY_WORDS, Known(words=named.words))
        if wording is None or not allowance.fits(wording.spans()):
            continue
        others = carriers(source, wording.kept, ranking, known)
        fact = Fact((source, *others), independent(source, others, known), worth)
        if fact.independent == 1 and (source.slanted or is_loaded(wording.render())):
            continue
        if writer.sentence(fact, wording) is not None:
            allowance.show(wording.spans())
            return fact
    return None


class _Writer:
    """Words facts as sentences, naming everybody in full once in each run of sentences."""

    def __init__(self, readings: Sequence[Reading], known: Evidence) -> None:
        self._readings = readings
        self._known = known

    def tell(self, facts: Sequence[Fact], most: int) -> list[Told]:
        """The facts as a run of sentences; one that points back to another waits for it, or is left out."""
        named = Known()
        told: list[Told] = []
        waiting = list(facts)
        while waiting:
            for fact in waiting:
                wording = self.word(fact.sources[0], most, named)
                sentence = self.sentence(fact, wording) if wording else None
                if wording is not None and sentence is not None:
                    break
            else:
                break
            named.introduce(sentence.text, entities_of(wording))
            told.append(Told(fact, wording, sentence))
            waiting.remove(fact)
        return told

    def word(self, statement: Statement, most: int, named: Known) -> Wording | None:
        """A statement cut, its references and speaker resolved; None where it cannot be told by itself."""
        if statement.text.rstrip(" ”\"’'").endswith(("?", ":")):
            return None
        wording: Wording | None = _trimmed(statement, most)
        for step in (resolved, spoken):
            wording = step(wording, named) if wording else None
        if wording is None or not LEAST <= wording.words() <= LONGEST:
            return None
        return wording

    def sentence(
        self, fact: Fact, wording: Wording, finish: Callable[[str], str] = lambda text: text
    ) -> StorySentence | None:
        """The sentence with its citations and attribution; None where it fails verification."""
        outlet = wording.statement.reading.article.outlet.name
        verbatim = outlet if wording.contiguous and wording.unquoted >= OWN_WORDS else None
        if fact.independent == 1 and verbatim is None:
            wording = credited(wording, outlet)
        citations = tuple(quote(item.reading.article.snapshot, item.sentence.span) for item in fact.sources)
        alignments = wording.statement.alignments
        sentence = StorySentence(
            finish(wording.render()),
            citations,
            tuple(edit for edit in EditKind if edit in wording.edits),
            alignments[0].id if alignments else "",
            verbatim,
        )
        return None if faults(sentence, self._readings) else sentence


def _trimmed(statement: Statement, most: int) -> Wording:
    """A statement cut to its length; one that would be shown word for word is cut further where that can be done."""
    wording = shortened(Wording(statement), most)
    if not wording.contiguous or wording.unquoted < OWN_WORDS:
        return wording
    further = shortened(Wording(statement), OWN_WORDS)
    return wording if further.contiguous else further


def _headline(
    readings: Sequence[Reading],
    ranking: Ranking,
    points: Sequence[Fact],
    facts: Sequence[Fact],
    writer: _Writer,
    known: Evidence,
) -> StorySentence:
    """An outlet's headline that the story carries; else a short key point without its stop; else the best there is."""
    leads = [point.sources for point in points]
    found = headlines.from_titles(readings, ranking, leads, outdated=known.outdated)
    if found is not None:
        return found
    told: list[StorySentence] = []
    for point, most in product(points, (HEADLINE_WORDS, BODY_WORDS)):
        wording = writer.word(point.sources[0], most, Known(dating=False))
        sentence = writer.sentence(point, wording, headlines.as_headline) if wording else None
        if sentence is not None:
            told.append(sentence)
    plain = [sentence for sentence in told if headlines.is_plain(sentence.text)]
    if plain and plain[0].alignment == told[0].alignment and headlines.is_short(plain[0].text):
        return plain[0]
    for share in headlines.BARELY_CARRIED:
        found = headlines.from_titles(readings, ranking, leads, share, known.outdated)
        if found is not None:
            return found
    told_of = [points[0].sources, *(fact.sources for fact in facts)]
    shares = headlines.OF_THE_STORY, known.outdated, headlines.BARELY_OF_THE_LEAD
    found = headlines.from_titles(readings, ranking, told_of, *shares)
    return found or min(plain or told, key=lambda sentence: max(BODY_WORDS, len(sentence.text.split())))


def _showable(found: Sequence[Conflict], allowance: Allowance) -> list[Conflict]:
    """Those disagreements whose words may still be shown."""
    kept = []
    for conflict in found:
        spans = [item.span for item in conflict.quotes]
        if allowance.fits(spans):
            allowance.show(spans)
            kept.append(conflict)
    return kept


def _with_conflicts(body: Sequence[Told], found: Sequence[Conflict]) -> list[StorySentence]:
    """After each sentence what another source says instead; disagreements on what is told nowhere at the end."""
    told: list[StorySentence] = []
    left = list(found)
    for item in body:
        told.append(item.sentence)
        claims = frozenset(claim.id for source in item.fact.sources for claim in source.claims)
        for conflict in list(left):
            other = conflict.after(claims)
            if other is not None:
                told.append(other)
                left.remove(conflict)
    return told + [conflict.both() for conflict in left]
