"""The one way through: sources → documents → articles → readings → report. Read this first.

Every stage runs on one item at a time; what fails is set aside with its reason and the run goes on. Nothing here
decides anything: the stages do.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import BinaryIO

from consilience import __version__
from consilience.analyzers.base import Analyzer, Embedder, EntailmentJudge, Labeller
from consilience.analyzers.local import local_analyzer
from consilience.checks import CHECKS, Context, Definition
from consilience.checks.charging import charged_once, slanted_words
from consilience.checks.wording.marked import mark
from consilience.comparing import odds
from consilience.composing.location import story_location
from consilience.errors import AnalyzerError, ConfigError, SourceError
from consilience.extraction.isolation import Extractor
from consilience.fetching.page import Fetch
from consilience.knowledge import place_names
from consilience.knowledge.outlets import Knowledge, shipped
from consilience.language import lexicon
from consilience.language.names import find_mentions
from consilience.likeness.passages import RememberingEmbedder
from consilience.stages.align import align
from consilience.stages.claims import find_claims
from consilience.stages.compare import compare
from consilience.stages.confidence import assess_confidence
from consilience.stages.corroborate import corroborate
from consilience.stages.doubt import find_doubts
from consilience.stages.group import group
from consilience.stages.independence import independent_sources
from consilience.stages.ingest import ingest_all
from consilience.stages.left_out import left_out
from consilience.stages.score import score
from consilience.stages.self_audit import as_article, without_flagged
from consilience.stages.synthesize import synthesize
from consilience.stages.unique import unique_points
from consilience.stages.voice import attribute
from consilience.types import (
    Alignment,
    Article,
    Check,
    CheckResult,
    Document,
    Provenance,
    Reading,
    Report,
    SetAside,
    Story,
)

Progress = Callable[[str, int, int], None]
"""Told the stage, how many items are done, and how many there are (0 while unknown)."""


def silent(stage: str, done: int, total: int) -> None:
    """Nobody asked to be told."""


@dataclass(frozen=True, slots=True)
class Engine:
    """The pipeline with what it needs from outside.

    ``fetch`` is None where addresses must not be fetched. ``as_of`` dates the report; by default it is
    ``SOURCE_DATE_EPOCH`` or the clock. ``stdin`` is read where a source is ``-``. ``knowledge`` tells who stands behind
    outlets and authors. ``quoted_share`` is the most that a story page may show of any one article's words.
    """

    analyzer: Analyzer = field(default_factory=local_analyzer)
    fetch: Fetch | None = None
    as_of: datetime | None = None
    stdin: BinaryIO | None = None
    progress: Progress = silent
    knowledge: Knowledge = field(default_factory=shipped)
    quoted_share: float = 0.2

    def check(self, sources: Sequence[str]) -> Report:
        """Read each source by itself: what was read, who says what, what is claimed."""
        documents, set_aside = self._ingest(sources)
        return self.check_documents(documents, set_aside)

    def report(self, sources: Sequence[str]) -> Report:
        """Read several sources of one event and lay their claims side by side."""
        documents, set_aside = self._ingest(sources)
        return self.report_documents(documents, set_aside)

    def check_documents(self, documents: Sequence[Document], set_aside: Sequence[SetAside] = ()) -> Report:
        """As `check`, for documents that are already there."""
        articles, unread = self._extract(documents)
        readings, failed = self._read(articles)
        report = examine(
            self._finish(readings, (), (*set_aside, *unread, *failed)), self.knowledge, self.analyzer.labeller
        )
        return replace(report, scores=score(readings, (), (), (), report.checks))

    def report_documents(self, documents: Sequence[Document], set_aside: Sequence[SetAside] = ()) -> Report:
        """As `report`, for documents that are already there.

        Raises:
            AnalyzerError: nothing can embed texts, so that sources cannot be compared.
        """
        if self.analyzer.embedder is None:
            raise AnalyzerError(f"the analyzer {self.analyzer.name} cannot embed texts, which a report needs")
        embedder = RememberingEmbedder(self.analyzer.embedder)
        articles, unread = self._extract(documents)
        self.progress("group", 0, 0)
        grouping = group(articles, embedder) if articles else None
        members = [articles[index] for index in grouping.members] if grouping else []
        readings, failed = self._read(members)
        self.progress("compare", 0, 0)
        others = grouping.set_aside if grouping else ()
        report = self._finish(readings, align(readings, embedder), (*set_aside, *unread, *others, *failed))
        report = replace(_weigh(report, embedder), comparisons=compare(readings, embedder, self.analyzer.judge))
        report = examine(report, self.knowledge, self.analyzer.labeller)
        points = unique_points(readings, report.alignments, embedder, slanted_words(report.checks))
        report = replace(report, unique_points=points)
        self.progress("synthesize", 0, 0)
        report = replace(report, story=tell(report, self.quoted_share, self.analyzer.judge))
        return _judge(audit(report, self.analyzer.labeller))

    def _ingest(self, sources: Sequence[str]) -> tuple[list[Document], list[SetAside]]:
        documents: list[Document] = []
        set_aside: list[SetAside] = []
        for item in ingest_all(sources, self.fetch, stdin=self.stdin):
            self.progress("ingest", len(documents), 0)
            if isinstance(item, SetAside):
                set_aside.append(item)
            else:
                documents.append(item)
        return documents, set_aside

    def _extract(self, documents: Sequence[Document]) -> tuple[list[Article], list[SetAside]]:
        articles: dict[str, Article] = {}
        set_aside: list[SetAside] = []
        with ExitStack() as stack:
            extractor = stack.enter_context(Extractor())
            for number, document in enumerate(documents):
                self.progress("extract", number, len(documents))
                try:
                    article = extractor.extract(document)
                except SourceError as error:
                    set_aside.append(SetAside(document.source, "extract", error.reason))
                    continue
                article = replace(article, outlet=self.knowledge.written(article.outlet, article.url))
                same = articles.setdefault(article.snapshot.id, article)
                if same is not article:
                    set_aside.append(SetAside(document.source, "extract", f"it is the same article as {same.source}"))
        return list(articles.values()), set_aside

    def _read(self, articles: Sequence[Article]) -> tuple[list[Reading], list[SetAside]]:
        readings: list[Reading] = []
        set_aside: list[SetAside] = []
        for number, article in enumerate(articles):
            self.progress("read", number, len(articles))
            try:
                readings.append(read(article))
            except Exception as error:  # noqa: BLE001 -- one bad article must never stop a run
                reason = f"reading it failed ({type(error).__name__}: {error}); please report this"
                set_aside.append(SetAside(article.source, "claims", reason))
        return readings, set_aside

    def _finish(
        self, readings: Sequence[Reading], alignments: Sequence[Alignment], set_aside: Iterable[SetAside]
    ) -> Report:
        components = [
            ("gazetteer", place_names.version()),
            ("knowledge", self.knowledge.version()),
            ("lexicons", lexicon.version()),
        ]
        if alignments and self.analyzer.embedder is not None:
            components += [("embedder", self.analyzer.embedder.version), ("contradictions", odds.version())]
            if self.analyzer.judge is not None:
                components.append(("judge", self.analyzer.judge.version))
        if self.analyzer.labeller is not None:
            components.append(("labeller", self.analyzer.labeller.version))
        return Report(
            readings=tuple(readings),
            alignments=tuple(alignments),
            set_aside=tuple(set_aside),
            unanswered=tuple(f"{protocol}: {reason}" for protocol, reason in self.analyzer.missing),
            provenance=Provenance(
                engine=f"consilience {__version__}, analyzer {self.analyzer.name}",
                components=tuple(sorted(components)),
                as_of=(self.as_of or _now()).astimezone(UTC).isoformat(timespec="seconds"),
            ),
        )


def _weigh(report: Report, embedder: Embedder) -> Report:
    """The report with its independent sources, what stands behind each alignment, and left-out facts."""
    readings, alignments = report.readings, report.alignments
    shared, sources = independent_sources(readings)
    return replace(
        report,
        shared_texts=shared,
        independent_sources=sources,
        corroborations=corroborate(alignments, readings, sources, shared),
        left_out=left_out(readings, alignments, sources, embedder),
    )


def _judge(report: Report) -> Report:
    """The report with its doubts, its confidence and each source's score."""
    readings, compared, sources = report.readings, report.comparisons, report.independent_sources
    backed = report.corroborations
    about = readings, report.alignments, compared, backed, report.story, sources
    return replace(
        report,
        doubts=find_doubts(*about),
        confidence=assess_confidence(*about, unread=len(report.set_aside), unanswered=len(report.unanswered)),
        scores=score(readings, compared, sources, backed, report.checks),
    )


def examine(report: Report, knowledge: Knowledge, labeller: Labeller | None = None) -> Report:
    """The report with what every check says of every article; a check that fails is not assessed, with the reason.

    Without a ``labeller`` rules alone look for slanted wording.
    """
    context = Context(
        report.readings,
        report.alignments,
        report.comparisons,
        report.corroborations,
        report.independent_sources,
        report.shared_texts,
        knowledge,
        mark(report.readings, labeller),
    )
    return replace(
        report,
        checks=tuple(
            result
            for reading in report.readings
            for result in charged_once([_run(check, reading, context) for check in CHECKS])
        ),
    )


def _run(check: Definition, reading: Reading, context: Context) -> CheckResult:
    try:
        return check.run(reading, context)
    except Exception as error:  # noqa: BLE001 -- one failed check must never stop a run
        reason = f"the check failed ({type(error).__name__}: {error}); please report this"
        return CheckResult(check.check, reading.article.snapshot.id, not_assessed=reason)


def read(article: Article) -> Reading:
    """Who and what an article names, whose words its sentences are, and what it claims."""
    mentions = find_mentions(article)
    attributions = attribute(article, mentions)
    return Reading(article, mentions, attributions, find_claims(article, mentions, attributions))


WORDING = frozenset({Check.DECEPTION, Check.FALLACIES, Check.BIAS})
"""The checks that judge our own story too; its interests are no outlet's."""

STORY_SHARE = 0.9
"""How much of what may be quoted the story may use up; the rest is for the words that show doubts and findings."""


def tell(report: Report, quoted_share: float, judge: EntailmentJudge | None = None) -> Story | None:
    """The story of a report whose comparison is done, within ``quoted_share`` of any one article's words."""
    compared = report.alignments, report.corroborations, report.comparisons
    limit = STORY_SHARE * quoted_share
    slanted = slanted_words(report.checks)
    place = story_location(report.readings)
    return synthesize(
        report.readings, *compared, place, limit_share=limit, page_share=quoted_share, slanted=slanted, judge=judge
    )


def audit(report: Report, labeller: Labeller | None = None) -> Report:
    """The report after our own checks on wording have judged its story; what they flag is taken out and listed."""
    if report.story is None:
        return report
    reading = read(as_article(report.story))
    context = Context(marked=mark((reading,), labeller))
    results = [_run(check, reading, context) for check in CHECKS if check.check in WORDING]
    story, found = without_flagged(report.story, reading.article, results)
    return replace(report, story=story, self_audit=found)


def _now() -> datetime:
    """The clock, or ``SOURCE_DATE_EPOCH`` where it is set (https://reproducible-builds.org/specs/source-date-epoch)."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if fixed is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigError(f"SOURCE_DATE_EPOCH must be a number of seconds since 1970, not {fixed!r}") from error
