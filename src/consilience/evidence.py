"""The only maker of quotes: what leaves here is exactly the characters of a frozen snapshot at its span.

A candidate is matched character by character first; failing that, with white space, quotation marks, dashes and
invisible characters read as equal (models retype these), through a map back to the frozen offsets. Nothing fuzzier:
a candidate whose words or order differ is rejected.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

from consilience.errors import GroundingError
from consilience.types import Candidate, Part, Quote, Rejected, Snapshot, Span

MAXIMUM_CANDIDATE = 20_000
"""Code points; no honest quotation is longer, and it bounds the work a hostile candidate can cause."""

_EQUAL = {
    **dict.fromkeys("“”„‟«»＂″", '"'),
    **dict.fromkeys("‘’‚‛‹›′＇`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


def freeze(title: str, standfirst: str, body: str, note: str, origin: str = "") -> Snapshot:
    """The snapshot of these four texts; its id is the SHA-256 of the lengths and contents of all five.

    ``origin`` says whose page it is (domain or outlet), so that two outlets' copies of one text are two snapshots.
    """
    digest = hashlib.sha256()
    for text in (title, standfirst, body, note, origin):
        encoded = text.encode("utf-8", "surrogatepass")
        digest.update(f"{len(encoded)}:".encode())
        digest.update(encoded)
    return Snapshot(digest.hexdigest(), title, standfirst, body, note, origin)


def quote(snapshot: Snapshot, span: Span) -> Quote:
    """The words at a span.

    Raises:
        GroundingError: the span belongs to another snapshot, is empty, or lies outside its part.
    """
    if span.snapshot != snapshot.id:
        raise GroundingError(f"the span is of snapshot {span.snapshot[:12]}, not of {snapshot.id[:12]}")
    text = snapshot.text(span.part)
    if not span.start < span.end <= len(text):
        raise GroundingError(f"{span.start}..{span.end} lies outside the {span.part} of {len(text)} characters")
    return Quote(span, text[span.start : span.end])


def ground(snapshot: Snapshot, candidate: Candidate) -> Quote | Rejected:
    """The quote that a candidate stands for, or why there is none.

    An exact match is preferred, at the hinted place if it is there, else the first; ``candidate.part`` restricts the
    search. The quote's text is the snapshot's, never the candidate's.
    """
    if not candidate.text.strip():
        return Rejected(candidate, "the candidate is empty")
    if len(candidate.text) > MAXIMUM_CANDIDATE:
        return Rejected(candidate, f"the candidate is longer than {MAXIMUM_CANDIDATE} characters")
    parts = (candidate.part,) if candidate.part else tuple(Part)
    for find in (_find_exactly, _find_folded):
        for part in parts:
            found = find(snapshot.text(part), candidate)
            if found is not None:
                return quote(snapshot, Span(snapshot.id, part, *found))
    return Rejected(candidate, "these words do not stand in the article")


def _find_exactly(text: str, candidate: Candidate) -> tuple[int, int] | None:
    wanted = candidate.text.strip()
    hint = candidate.start
    if hint is not None and hint > 0 and (found := _find_words(text, wanted, hint)):
        return found
    return _find_words(text, wanted, 0)


def _find_folded(text: str, candidate: Candidate) -> tuple[int, int] | None:
    wanted, _ = _fold(candidate.text)
    wanted = wanted.strip()
    if not wanted:
        return None
    folded, origin = _fold(text)
    found = _find_words(folded, wanted, 0)
    return (origin[found[0]], origin[found[1] - 1] + 1) if found else None


def _find_words(text: str, wanted: str, start: int) -> tuple[int, int] | None:
    at = text.find(wanted, start)
    while at >= 0:
        if _on_word_edges(text, at, at + len(wanted)):
            return at, at + len(wanted)
        at = text.find(wanted, at + 1)
    return None


def _on_word_edges(text: str, start: int, end: int) -> bool:
    """A match must not begin or end inside a word: «war» does not stand in «toward»."""
    inside_left = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    inside_right = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not (inside_left or inside_right)


@lru_cache(maxsize=64)
def _fold(text: str) -> tuple[str, tuple[int, ...]]:
    """The text with look-alikes made equal, and for each of its characters the index it came from."""
    characters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(text):
        if character in _INVISIBLE:
            continue
        if character.isspace():
            if characters and characters[-1] == " ":
                continue
            character = " "
        elif character in _EQUAL:
            character = _EQUAL[character]
        elif character == "…":
            characters.extend("...")
            origin.extend([index] * 3)
            continue
        else:
            composed = unicodedata.normalize("NFC", character)
            character = composed if len(composed) == 1 else character
        characters.append(character)
        origin.append(index)
    return "".join(characters), tuple(origin)
