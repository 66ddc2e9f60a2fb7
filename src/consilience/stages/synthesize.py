"""One neutral story out of several articles: headline, place, key points and body, every sentence cited and verified.

Composed from the articles' own sentences by the listed edits alone; a sentence that fails `composing.verification` is
worded after another source, or dropped.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import product

from consilience.analyzers.base import EntailmentJudge, Passage, Unanswered
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
    is_doubtful,
    is_outdated,
)
from consilience.composing.conflicts import Conflict, conflicts
from consilience.composing.denials import denial_of
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
    is_checkable,
    is_loaded,
    is_turned_round,
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
    Relation,
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
LONGEST_HEADLINE = 30
"""Words of a sentence that is taken for the headline where nothing shorter can be."""
BORNE_OUT = 0.2
"""Probability of entailment from which a judge bears out a source that shares little of the wording. Read on fourteen
pages of AllSides train events and others: those below say something else, or say it in part; where much of the wording
is shared the judge errs more often than it helps, and is not asked."""
OWN_WORDS = 12
"""Words in a row from which a source's sentence is shown as a quotation; shorter ones state facts, not expression."""
_MARKS = re.compile('[“”"]')


def _at_issue(comparisons: Iterable[Comparison]) -> Iterator[Span]:
    """The words that a page shows of every disagreement."""
    for item in comparisons:
        if item.relation in {Relation.CONTRADICTS, Relation.DISPUTED, Relation.SUPERSEDED}:
            yield from (quote.span for quote in item.evidence)


def synthesize(
    readings: Sequence[Reading],
    alignments: Sequence[Alignment],
    corroborations: Sequence[Corroboration],
    comparisons: Sequence[Comparison],
    location: Place | None,
    *,
    limit_share: float = 0.2,
    page_share: float | None = None,
    slanted: Collection[Span] = (),
    judge: EntailmentJudge | None = None,
) -> Story | None:
    """The story that these articles tell together; None where nothing in them can be told.

    ``limit_share`` in (0, 1] is the most that headline, key points and body may show of one article's own words.
    With the words at issue in ``comparisons`` and the ``slanted`` ones, which a page shows too, it keeps to
    ``page_share``.
    ``slanted`` are words of the articles that a check finds fault with; no fact is told on them alone.
    A ``judge`` is asked whether a source in other words states what is told; without one the wording alone decides.
    ``corroborations`` and ``comparisons`` may be empty; sources are then counted by articles. The result does not
    depend on the order of the readings.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.snapshot.id)
    known = evidence(comparisons, corroborations)
    found = statements(ordered, alignments, slanted)
    if not found:
        return None
    ranking = rank(found, [reading.article.title for reading in ordered])
    allowance = Allowance(ordered, limit_share, (*_at_issue(comparisons), *slanted), page_share)
    writer = _Writer(ordered, known)
    facts = _Chooser(ranking, known, allowance, writer, judge).facts()
    if not facts:
        return None
    titles = [reading.article.title for reading in ordered]
    points = by_corroboration(lead_first(key_facts(facts, ordered, KEY_POINTS, LEAST_KEY_POINTS), titles))
    alignment_of = {claim: alignment.id for alignment in alignments for claim in alignment.claims}
    differing = _showable(conflicts(comparisons, ordered, alignment_of), allowance)
    running = pyramid([points[0], *(fact for fact in facts if fact is not points[0])])
    body = writer.tell(_side_by_side(running, differing), BODY_WORDS)
    disputed = frozenset(claim.id for conflict in differing for claim, _, _ in conflict.sides)
    body = merged(body, disputed, ordered)
    return Story(
        headline=_headline(ordered, ranking, points, facts, writer, known),
        location=location,
        key_points=tuple(item.sentence for item in writer.tell(points, POINT_WORDS)),
        body=tuple(item for item in _with_conflicts(body, differing) if not faults(item, ordered)),
    )


class _Chooser:
    """Chooses the facts to tell and words each after a source that still may be shown."""

    def __init__(
        self,
        ranking: Ranking,
        known: Evidence,
        allowance: Allowance,
        writer: _Writer,
        judge: EntailmentJudge | None,
    ) -> None:
        self._ranking = ranking
        self._known = known
        self._allowance = allowance
        self._writer = writer
        self._judge = judge
        self._named = Known()

    def facts(self) -> list[Fact]:
        """The facts to tell, those most worth telling first; quotations get what the plain facts leave of the words."""
        agenda, found = Agenda(self._ranking), list[Fact]()
        for quoted in (False, True):
            self._choose(agenda, found, quoted)
        return sorted(found, key=lambda fact: -fact.worth)

    def _choose(self, agenda: Agenda, found: list[Fact], quoted: bool) -> None:
        """Add facts to those found until nothing is left that is worth telling."""
        replies: list[Statement] = []
        for _ in range(CANDIDATES):
            least = WORTH_TELLING if len(found) >= LEAST_KEY_POINTS else -math.inf
            reply = replies.pop(0) if replies else None
            statement = reply or agenda.next(least, quoted=quoted)
            if statement is None or len(found) == BODY:
                break
            if any(_same(statement, fact) for fact in found):
                continue
            fact = self._worded(statement, max(agenda.worth, WORTH_ALONE) if reply else agenda.worth)
            if fact is None or not _is_worth_telling(fact, found):
                continue
            found.append(fact)
            self._named.words |= told_words(fact.sources[0].text)
            agenda.tell((statement, *fact.sources))
            reply = denial_of(fact.sources[0], self._ranking.statements)
            if reply is not None and agenda.is_left(reply):
                replies.append(reply)

    def _worded(self, statement: Statement, worth: float) -> Fact | None:
        """The fact that a statement tells, in the most careful and neutral of the wordings that can be told."""
        versions = (statement, *alternatives(statement, self._ranking, self._known))
        for source in sorted(
            versions, key=lambda item: (not hedged(item), deductions(item), item != statement, item.key)
        ):
            if is_outdated(source, self._known) or is_turned_round(source):
                continue
            wording = self._writer.word(source, BODY_WORDS, Known(words=self._named.words))
            if wording is None or not self._allowance.fits(wording.spans()):
                continue
            fact = self._fact(wording, worth)
            if fact.independent == 1 and (source.slanted or is_loaded(wording.render())):
                continue
            if self._writer.sentence(fact, wording) is not None:
                self._allowance.show(wording.spans())
                return fact
        return None

    def _fact(self, wording: Wording, worth: float) -> Fact:
        """A wording with the other sources that state it."""
        source, told = wording.statement, _told_as(wording)
        others = self._borne_out(told, carriers(source, told, self._ranking, self._known))
        return Fact((source, *others), independent(source, others, self._known), worth)

    def _borne_out(self, told: str, others: Sequence[Statement]) -> tuple[Statement, ...]:
        """Those sources that share much of the wording, or of which the judge does not think otherwise."""
        asked = [other for other in others if self._judge and is_doubtful(told, other, self._ranking)]
        if self._judge is None or not asked:
            return tuple(others)
        answers = self._judge.judge([(Passage(other.text), Passage(told)) for other in asked])
        refused = {
            other.key
            for other, answer in zip(asked, answers, strict=True)
            if not isinstance(answer, Unanswered) and answer.entails < BORNE_OUT
        }
        return tuple(other for other in others if other.key not in refused)


def _is_worth_telling(fact: Fact, found: Sequence[Fact]) -> bool:
    """Whether a fact is new, and where one source alone states it, worth it and something that can be checked."""
    if any(fact.sources[0] == other.sources[0] for other in found):
        return False
    if fact.independent > 1 or len(found) < LEAST_KEY_POINTS:
        return True
    return fact.worth >= WORTH_ALONE and is_checkable(fact.sources[0])


def _same(statement: Statement, fact: Fact) -> bool:
    """Whether what most articles say of a statement is what they say of a fact that is told."""
    shared = [alignment for alignment in statement.alignments if len(alignment.claims) > 1]
    return bool(shared) and any(
        shared[0].id == alignment.id for source in fact.sources[:1] for alignment in source.alignments
    )


def _told_as(wording: Wording) -> str:
    """The words of a source that are told, between quotation marks where all of them are somebody's."""
    return f"“{_MARKS.sub('', wording.kept)}”" if wording.quoted else wording.kept


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
        wording: Wording | None = _trimmed(statement, most, named.names)
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


def _trimmed(statement: Statement, most: int, named: AbstractSet[str]) -> Wording:
    """A statement cut to its length; one that would be shown word for word is cut further where that can be done."""
    wording = shortened(Wording(statement), most, named)
    if not wording.contiguous or wording.unquoted < OWN_WORDS:
        return wording
    further = shortened(Wording(statement), OWN_WORDS, named)
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
    short = [sentence for sentence in plain if len(sentence.text.split()) <= LONGEST_HEADLINE]
    return found or (short or plain or told)[0]


def _showable(found: Sequence[Conflict], allowance: Allowance) -> list[Conflict]:
    """Those disagreements whose words may still be shown."""
    kept = []
    for conflict in found:
        spans = [item.span for item in conflict.quotes]
        if allowance.fits(spans):
            allowance.show(spans)
            kept.append(conflict)
    return kept


def _side_by_side(facts: Sequence[Fact], found: Sequence[Conflict]) -> list[Fact]:
    """The facts in their order, but what tells the other side of a disagreement right after the first."""
    ordered: list[Fact] = []
    waiting = list(facts)
    while waiting:
        fact = waiting.pop(0)
        ordered.append(fact)
        others = {conflict.counterpart(_claims(fact.sources)) for conflict in found}
        beside = [item for item in waiting if others & _claims(item.sources[:1])]
        waiting = beside + [item for item in waiting if item not in beside]
    return ordered


def _with_conflicts(body: Sequence[Told], found: Sequence[Conflict]) -> list[StorySentence]:
    """After each sentence what another source says instead; disagreements on what is told nowhere at the end.

    Where the other source's sentence is told as well, it stands beside it, and is not quoted again.
    """
    told: list[StorySentence] = []
    left = list(found)
    worded = frozenset(claim for item in body for claim in _claims(_worded_after(item)))
    for item in body:
        told.append(item.sentence)
        claims = _claims(item.fact.sources)
        for conflict in list(left):
            other = conflict.after(claims)
            if conflict.counterpart(claims) in worded:
                left.remove(conflict)
            elif other is not None:
                told.append(other)
                left.remove(conflict)
    return told + [conflict.both() for conflict in left]


def _worded_after(item: Told) -> Sequence[Statement]:
    """The sentences whose words a told sentence shows."""
    cited = item.fact.sources
    return cited if EditKind.MERGE in item.sentence.edits else cited[:1]


def _claims(sources: Sequence[Statement]) -> frozenset[str]:
    return frozenset(claim.id for source in sources for claim in source.claims)
