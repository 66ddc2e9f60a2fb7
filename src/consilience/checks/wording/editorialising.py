"""The report's own verdict, advice, mockery or rhetorical question, where it should leave these to people with names.

A sentence that anybody is quoted or reported in is not taken for the writer's; neither are titles of works, plain
questions that the text answers, and service news («passengers should change at …»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.templates import find_templates
from consilience.language.phrases import Hit
from consilience.types import ArticleKind, Attribution, Part, Severity, Span

_JOINED = frozenset({"but", "and", "yet", "so", "still", "then", "again"})
_ASIDE = frozenset({",", "–", "—", "-", "(", ")"})
_OWN = re.compile(
    r"\bit\s(?:is|was)\s(?:painfully|abundantly|blindingly|plainly|patently|blatantly)\s(?:clear|obvious)\b(?!\sthat)"
    r"|\brightly\s(?:so|or\swrongly)\b|\(\s*see:\s*[\"“]",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:sa(?:ys?|id)|told|wrote|writes|recall\w*|accord\w*|argu\w+|insist\w*|court|judge|ruled|ruling|ombudsman|verger|warned|"
    r"believe[ds]?|thinks?|thought|felt|feels?|called|calls|asked|asks|reads?|headline|leaflet|slogan|placards?|banners?|letter|"
    r"motto|lyrics?|song|film|album|novel|play|book|shouts?|sang|sings?|chant\w*|tweet\w*|posted|caption\w*|titled|entitled|"
    r"named|words?|phrase|term|quot\w+|guide|mother|recording|critics|supporters|opponents|activists|campaigners|protesters|if|whether)\b",
    re.IGNORECASE,
)
"""Words by which the sentence is, or may be, somebody's report of what was said, written or named."""

_HEAD, _ASIDES = "tells readers what to think of what follows", "is the writer's own comment"


def commented(wording: Wording) -> Iterator[Spotted]:
    """The writer's comments: at the head of a sentence, between commas, as idioms, and as questions."""
    chatting = wording.article.kind is ArticleKind.LIVE_BLOG
    for passage in wording.passages:
        if passage.part is Part.BODY and not passage.ended:
            continue
        for start, end, reason, sure in (*_openings(passage), *_phrases(passage)):
            words = passage.text[start:end].strip(" ,–—")
            held = _held(wording, passage, start, end)
            yield Spotted(
                "editorialising",
                passage.span(start, end),
                Severity.MINOR,
                f"«{words}» {reason}",
                sure=sure and not held and not chatting,
            )


def _openings(passage: Passage) -> Iterator[tuple[int, int, str, bool]]:
    """«Hopefully …», «Sadly, …» at the head of a sentence, and «…, sadly, …» within one."""
    if passage.part is Part.TITLE:
        return
    row = passage.row
    for hit in find_listed("editorial_openings", passage):
        words = passage.text[row.at(hit.first).start : row.at(hit.last - 1).end]
        head = hit.first == 0 or (row.low(hit.first - 1) in _JOINED | {"“", '"', "—", "–"} and hit.first <= 2)
        after, several = row.low(hit.last), hit.last - hit.first > 1
        span = row.at(hit.first).start, row.at(hit.last - 1).end
        if head and (after in {",", ":", "—", "–"} or several or words.lower() in {"hopefully", "undoubtedly"}):
            yield *span, _HEAD, hit.value in {"yes", "head"} and not _heads_name(passage, hit)
        elif row.low(hit.first - 1) in _ASIDE and (after in _ASIDE or after in {".", "!"}) and hit.value == "yes":
            yield *span, _ASIDES, True


def _heads_name(passage: Passage, hit: Hit) -> bool:
    """«Pity the Nation, …»: a title of a work, capitalised to its end."""
    row = passage.row
    return hit.last - hit.first > 1 and all(row.at(step).capitalised for step in range(hit.first, hit.last + 1))


def _phrases(passage: Passage) -> Iterator[tuple[int, int, str, bool]]:
    row = passage.row
    for hit in find_templates("editorial_phrases", passage):
        start, end = row.at(hit.first).start, row.at(hit.last - 1).end
        inside = [row.at(step) for step in range(max(1, hit.first), hit.last)]
        named = passage.part is not Part.TITLE and any(token.capitalised and token.text != "I" for token in inside)
        sure = hit.value != "weak" and not named
        if hit.value == "question":
            sure = sure and "?" in passage.text
        if hit.value == "head":
            sure = sure and (hit.first <= 1 or row.low(hit.first - 1) in _ASIDE)
        yield start, end, _QUESTION if hit.value == "question" else _VERDICT, sure
    for match in _OWN.finditer(passage.text):
        yield *match.span(), _VERDICT, True


_VERDICT = "is the writer's verdict, in nobody else's name"
_QUESTION = "is a question that wants no answer: the writer's opinion in disguise"


def _held(wording: Wording, passage: Passage, start: int, end: int) -> bool:
    """Whether somebody is quoted or reported in the sentence, outside the words themselves."""
    if any(
        item.span.overlaps(passage.sentence.span) and not _own_cue(item, passage.span(start, end))
        for item in wording.reading.attributions
    ):
        return True
    return _HELD.search(f"{passage.text[:start]} {passage.text[end:]}") is not None


def _own_cue(item: Attribution, words: Span) -> bool:
    """Whether the reporting verb is one of the idiom's own («one can only hope», «beggars belief»)."""
    return item.cue is not None and words.contains(item.cue) and (item.speaker is None or item.speaker.name.islower())
