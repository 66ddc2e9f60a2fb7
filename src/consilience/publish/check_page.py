"""What a check of single articles shows, worked out once for every form: whole, or within a limit on quoting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from consilience.publish.check_views import Checked, FindingView, checked, label_of
from consilience.publish.cited import Cited, accusations_of, told_of, wanted_findings
from consilience.publish.in_sentence import in_sentences
from consilience.publish.passages import Mark, Paragraph, paragraphs
from consilience.publish.quoting import Shown, Wanted, allot
from consilience.publish.view import ClaimView, ReportView, SourceView
from consilience.types import CheckResult, Part, VoiceKind


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """One article and what the checks say of it. ``claims`` are those of which words may be shown."""

    source: SourceView
    checked: Checked
    claims: tuple[ClaimView, ...]
    shown: Shown
    marks: tuple[Mark, ...]

    @property
    def claims_left(self) -> int:
        """How many claims the limit leaves no words for."""
        return len(self.source.claims) - len(self.claims)

    def text(self, part: str) -> tuple[Paragraph, ...]:
        """The paragraphs of one part, voices told apart and the words of findings marked."""
        return paragraphs(self.source.reading, Part(part), self.source.speakers, self.marks)

    @property
    def findings(self) -> tuple[FindingView, ...]:
        """Everything that was found, check by check."""
        return tuple(finding for check in self.checked.made for finding in check.findings)


@dataclass(frozen=True, slots=True)
class CheckPage:
    """A check page. ``share`` in [0, 1] is the limit on quoting; at 1 whole texts are shown."""

    articles: tuple[CheckedArticle, ...]
    share: float

    @property
    def whole(self) -> bool:
        """Whether the texts themselves are on the page."""
        return self.share >= 1


def check_page(page: ReportView, share: float) -> CheckPage:
    """What a check of single articles shows where at most ``share`` of each article's words may be."""
    report = page.report
    claims = [claim for source in page.sources for claim in source.claims]
    salient = sorted(claims, key=lambda claim: -claim.claim.salience)
    wanted = [Wanted.whole(claim.claim.quote) for claim in salient]
    told = (*told_of(report), *accusations_of(report))
    allotment = allot(report.readings, (), tuple(wanted_findings(report)), wanted, share, told)
    cited = Cited({source.article.snapshot.id: source for source in page.sources}, allotment)
    articles = []
    for source in page.sources:
        snapshot = source.article.snapshot.id
        limited = (replace(claim, allowed=cited.words(claim.claim.quote).text) for claim in source.claims)
        kept = source.claims if share >= 1 else tuple(claim for claim in limited if claim.excerpt)
        results = [result for result in report.checks if result.snapshot == snapshot]
        marks = tuple(_marks(results, source))
        articles.append(CheckedArticle(source, checked(report, source, cited), kept, allotment.shown[snapshot], marks))
    return CheckPage(tuple(articles), share)


def _marks(results: list[CheckResult], source: SourceView) -> Iterator[Mark]:
    """The words of an article that findings rest on, each leading to its finding."""
    for result in results:
        for at, finding in enumerate(result.findings, start=1):
            anchor = f"{source.anchor}-{result.check.value}-{at}"
            own = finding.voice.kind is VoiceKind.REPORTER
            for place in in_sentences(finding, source.article):
                yield from (Mark(item.span, label_of(finding), anchor, own) for item in place.marked)
