"""The false alarms benchmark: how often the checks on wording flag sentences that people call factual and unbiased.

BABE's sentences stand alone, as its annotators read them; Wikinews texts (MEANTIME) and whole articles of outlets that
AllSides rates as centre are read as articles. Only what would be shown in the reporter's voice counts. No article has
company here, so that what needs other sources' words cannot be found. Protocol: ``docs/benchmarks.md``.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from consilience.analyzers.base import Labeller
from consilience.analyzers.local import local_analyzer
from consilience.checks import CHECKS, Context
from consilience.checks.wording.marked import mark
from consilience.errors import SourceError, SourceNotFound, SourceUnreadable
from consilience.evaluate.result import Figure, Result, bootstrap
from consilience.types import Check, Document, Finding, Medium, Part, Quote, Reading, VoiceKind

if TYPE_CHECKING:
    from typing import Any

PROTOCOL = (
    "A sentence is flagged where a finding of deception, fallacies or bias would be shown on it in the reporter's "
    "voice. BABE: each sentence by itself; neutral ones are those labelled both «Non-biased» and «Entirely factual», "
    "biased ones those labelled «Biased». MEANTIME: its Wikinews texts. Centre: articles of AllSides events from "
    "outlets rated centre. 95 % bootstrap interval over sentences (BABE) or articles."
)
TRIGGERS = 30
"""How many of the most frequent triggers are listed: as many as an editor reads one by one."""
_WORDING = frozenset({Check.DECEPTION, Check.FALLACIES, Check.BIAS})
_CENTRE = "center"
_LONGEST_ROW = 1_000_000
"""Characters of a CSV field; Python's default is 131,072."""


@dataclass(frozen=True, slots=True)
class Flagged:
    """One text: how many sentences it has, and its shown findings in the reporter's voice.

    Each finding with the number of its sentence and its first words.
    """

    sentences: int
    findings: tuple[tuple[Finding, int, str], ...]

    def count(self, check: Check | None = None) -> int:
        """The sentences with a finding (of one check)."""
        places = {at for finding, at, _ in self.findings if check is None or finding.check is check}
        return len(places)


def run(babe: Path | None, meantime: Path | None, allsides: Path | None, limit: int | None = None) -> Result:
    """The figures over those of the three sets that are named; ``limit`` bounds the texts of each.

    Raises:
        SourceNotFound, SourceUnreadable: a set is missing or is not what its name says.
    """
    figures: list[Figure] = []
    lines: list[str] = []
    triggers: Counter[str] = Counter()
    if babe is not None:
        neutral, biased = _babe(babe, limit)
        for name, texts in (("BABE, factual and unbiased", neutral), ("BABE, biased", biased)):
            flagged = [judge_sentence(text) for text in texts]
            figures.append(_share(f"{name}: flagged", flagged, None))
            if texts is neutral:
                lines += _lines(name, flagged, triggers)
    for name, folder, texts_of in (("MEANTIME", meantime, _meantime), ("centre", allsides, _centre)):
        if folder is None:
            continue
        flagged = [judge(text, title) for title, text in texts_of(folder, limit)]
        figures.append(_share(f"{name}: flagged", flagged, None))
        figures.append(_share(f"{name}: any fallacy", flagged, Check.FALLACIES))
        lines += _lines(name, flagged, triggers)
    common = [f"trigger, {count} times: {words}" for words, count in triggers.most_common(TRIGGERS)]
    return Result("false alarms", PROTOCOL, tuple(figures), (*common, *lines))


_COMPANY = (
    "The council met in the old school on Monday evening. Its members talked about the road to the mill, the price of "
    "salt and the new timetable of the ferry, and agreed to meet again in May, when the repairs of the roof are done."
)
"""What a lone sentence is given so that it can be read as an article; nothing in it is counted."""


def judge_sentence(text: str) -> Flagged:
    """What would be shown of one sentence, read as the first paragraph of a short article."""
    found = judge(f"{text}\n\n{_COMPANY}").findings
    own = tuple(item for item in found if _begins(item[0]) < len(text))
    return Flagged(1, own[:1])


def _begins(finding: Finding) -> int:
    first = finding.evidence[0]
    return first.span.start if isinstance(first, Quote) else 0


def judge(text: str, title: str = "") -> Flagged:
    """What would be shown of one text in the reporter's voice; nothing where it cannot be read as an article."""
    from consilience.pipeline import read
    from consilience.stages.extract import extract

    metadata = (("title", title),) if title else ()
    try:
        article = extract(Document("text", text.encode("utf-8", "replace"), Medium.TEXT, metadata=metadata))
    except SourceError:
        return Flagged(1, ())
    reading = read(article)
    return Flagged(max(1, sum(one.span.part is not Part.NOTE for one in article.sentences)), tuple(_shown(reading)))


def _shown(reading: Reading) -> Iterator[tuple[Finding, int, str]]:
    sentences = reading.article.sentences
    context = Context(marked=mark([reading], _labeller()))
    for definition in CHECKS:
        if definition.check not in _WORDING:
            continue
        for finding in definition.run(reading, context).findings:
            first = finding.evidence[0]
            if finding.voice.kind is VoiceKind.REPORTER and isinstance(first, Quote):
                where = next((n for n, one in enumerate(sentences) if one.span.overlaps(first.span)), -1)
                yield finding, where, first.text


@cache
def _labeller() -> Labeller | None:
    return local_analyzer().labeller


def _share(name: str, flagged: Sequence[Flagged], check: Check | None) -> Figure:
    def measure(items: Sequence[Flagged]) -> float | None:
        total = sum(item.sentences for item in items)
        return sum(item.count(check) for item in items) / total if total else None

    interval = bootstrap(flagged, measure)
    low, high = interval or (None, None)
    return Figure(name, measure(flagged), sum(item.sentences for item in flagged), low, high, "sentences")


def _lines(name: str, flagged: Iterable[Flagged], triggers: Counter[str]) -> list[str]:
    found = [(finding, words) for item in flagged for finding, _, words in item.findings]
    triggers.update(f"{finding.label} «{words.lower()}»" for finding, words in found)
    return [f"{name}: {finding.label}: «{' '.join(words.split())}» ({finding.reason})" for finding, words in found]


# ── the sets ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _babe(folder: Path, limit: int | None) -> tuple[list[str], list[str]]:
    """The neutral and the biased sentences of BABE (final_labels_SG2.csv)."""
    csv.field_size_limit(_LONGEST_ROW)
    rows = list(csv.DictReader(io.StringIO(_text(folder / "final_labels_SG2.csv")), delimiter=";"))
    if not rows or not {"text", "label_bias", "label_opinion"} <= set(rows[0]):
        raise SourceUnreadable(str(folder), "final_labels_SG2.csv lacks the columns text, label_bias and label_opinion")
    neutral = [
        row["text"] for row in rows if row["label_bias"] == "Non-biased" and row["label_opinion"] == "Entirely factual"
    ]
    biased = [row["text"] for row in rows if row["label_bias"] == "Biased"]
    return neutral[:limit], biased[:limit]


def _meantime(folder: Path, limit: int | None) -> list[tuple[str, str]]:
    """Title and text of each Wikinews article of MEANTIME (conll.csv), its tokens joined as they are written."""
    rows = csv.DictReader(io.StringIO(_text(folder / "conll.csv")))
    sentences: dict[str, dict[int, list[str]]] = {}
    for row in rows:
        article = sentences.setdefault(row["topic/subtopic_name"], {})
        article.setdefault(int(row["sent_id"]), []).append(row["token"])
    texts = []
    for article in sentences.values():
        lines = [_joined(tokens) for _, tokens in sorted(article.items())]
        texts.append((lines[0], "\n\n".join(lines[1:])))
    return [item for item in texts if item[1]][:limit]


def _joined(tokens: Sequence[str]) -> str:
    """Tokens as a sentence: no space before stops and closing marks nor after opening ones."""
    text = ""
    opened = False
    for token in tokens:
        quote_mark = token in {'"', "''", "``"}
        close = token in {",", ".", ";", ":", "!", "?", ")", "]", "%"} or token.startswith(("'", "’", "n't"))
        if quote_mark:
            token, close, opened = '"', opened, not opened
        glue = not text or close or text.endswith(("(", "[", "$", "£", "€")) or (opened and text.endswith('"'))
        text += token if glue else f" {token}"
    return text


def _centre(folder: Path, limit: int | None) -> list[tuple[str, str]]:
    """Title and text of the articles rated centre of a folder of AllSides events (JSON lines, ``bias_text``)."""
    found: list[tuple[str, str]] = []
    files = sorted(folder.glob("*.jsonl.gz"))
    if not files:
        raise SourceNotFound(str(folder), "there is no .jsonl.gz file in it")
    for item in (item for file in files for item in _events(file)):
        articles: list[dict[str, Any]] = item.get("articles", [])
        found += [(one.get("title", ""), one["text"]) for one in articles if one.get("bias_text") == _CENTRE]
        if limit is not None and len(found) >= limit:
            break
    return found[:limit]


def _events(file: Path) -> Iterator[dict[str, Any]]:
    try:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)
    except (OSError, EOFError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise SourceUnreadable(str(file), f"it cannot be read ({error})") from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise SourceNotFound(str(file), "this file of the set is missing") from error
    except (OSError, UnicodeDecodeError) as error:
        raise SourceUnreadable(str(file), f"it cannot be read ({error})") from error
