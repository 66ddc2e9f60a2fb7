"""Texts set as turns of speech: the words of podcasts and broadcasts are their speakers', not the reporter's.

Labels in lower case («archived recording (ada holm)», a line «ada holm») and stage cues («[music]») are taken out; a
label in capitals («HOLM: …») becomes a paragraph of its own that leads into the turn.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from consilience.extraction.body import Paragraph

SIGNS = 3
"""Labels in lower case and cues from which a whole text is a transcript."""
TURNS = 6
"""Labels in capitals, each of them used again, from which a text holds turns of speech …"""
SPEAKERS = 2
"""… by at least so many speakers."""
MOSTLY = 0.65
"""Share of paragraphs that open with a label from which those after the first label are turns as well."""

_CUE = re.compile(
    r"\s*(?:\[(?:(?:[a-z]+ ){0,2}(?:music|applause|cheering|cheers|laughter|laughing|laughs|chuckles|crosstalk"
    r"|inaudible|chanting|chants|ringing|sighs?|bell|theme)(?: [a-z]+){0,2})\]"
    r"|\((?:soundbite|applause|laughter|crosstalk|inaudible|cheering|begin video|end video)\b[^()]{0,80}\))",
    re.IGNORECASE,
)
_NAMED_LINE = re.compile(r"[a-z][a-z.'’-]+(?: [a-z.'’-]+){1,3}")
_RECORDING = r"archived recording(?: \([^()]{2,40}\))?|speaker \d{1,2}"
_CAPITALS = re.compile(
    r"(?P<label>(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,3})"
    r"(?:, [A-Z][A-Z ,.-]{2,30}| \([^()]{2,40}\))?:)(?:\s+|$)"
)
_NO_SPEAKERS = frozenset(
    {
        "UPDATE",
        "WATCH",
        "READ",
        "CLAIM",
        "VERDICT",
        "FACT",
        "FACTS",
        "PHOTO",
        "FILE PHOTO",
        "GRAPHIC",
        "RELATED",
        "MORE",
    }
    | {"VIDEO", "LIVE BLOG", "EXCLUSIVE", "FLASHBACK", "OPINION", "ANALYSIS", "WINNER", "LOSER", "NOTE", "PICTURES"}
)


def read_turns(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], bool]:
    """The paragraphs with their turns marked as someone's words, and whether the whole text is a transcript."""
    lines = Counter(one.text for one in paragraphs if _NAMED_LINE.fullmatch(one.text))
    names = [name for name, count in lines.items() if count > 1]
    label = _lower_label(names)
    whole = "\n".join(one.text for one in paragraphs)
    if len(_CUE.findall(whole)) + len(label.findall(whole)) >= SIGNS and (names or label.search(whole)):
        pieces = (
            replace(one, text=piece, quoted=True) for one in paragraphs for piece in label.split(_CUE.sub("", one.text))
        )
        return tuple(replace(one, text=one.text.strip()) for one in pieces if any(map(str.isalnum, one.text))), True
    return _by_capitals(paragraphs)


def _lower_label(names: Sequence[str]) -> re.Pattern[str]:
    known = "|".join((*map(re.escape, names), _RECORDING))
    return re.compile(rf"(?m)(?:^|(?<=[.?!—”] ))(?:{known})(?=\s+[A-Z“\"—\[(]|$)")


def _by_capitals(paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], bool]:
    opened = [_CAPITALS.match(one.text) for one in paragraphs]
    counted = Counter(filter(None, (_surname(match["name"]) for match in opened if match)))
    speakers = {name: count for name, count in counted.items() if count > 1}
    if len(speakers) < SPEAKERS or sum(speakers.values()) < TURNS:
        return tuple(paragraphs), False
    mostly = sum(map(bool, opened)) >= MOSTLY * len(paragraphs)
    found: list[Paragraph] = []
    begun = False
    for one, match in zip(paragraphs, opened, strict=True):
        text = _CUE.sub("", one.text[match.end() :] if match else one.text).strip()
        turn = match is not None and _surname(match["name"]) in counted
        if match and turn:
            found.append(Paragraph(match["label"]))
        begun = begun or turn
        if any(map(str.isalnum, text)):
            found.append(replace(one, text=text, quoted=True) if turn or (mostly and begun) else one)
    return tuple(found), mostly


def _surname(name: str) -> str:
    """The last word of a speaker's name; empty for a label that names no speaker."""
    return "" if name in _NO_SPEAKERS or name.startswith("THE ") else name.split()[-1]
