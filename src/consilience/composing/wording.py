"""A story's sentence while it is being made: a source's sentence with stretches cut, stretches replaced, an ending.

Offsets are of the source sentence's own text. Nothing here decides what to cut; `render` only joins what is left and
sets white space, commas and the first capital right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from consilience.composing.selection import Statement
from consilience.language.quotations import find_quotations
from consilience.types import EditKind, Span

_SPACES = re.compile(r"\s+")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")
_COMMAS = re.compile(r",(?:\s*,)+")
_COMMA_STOP = re.compile(r",+\s*([.;:!?])")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
_OPENING = re.compile(r"^[\s,;:—–-]+")
_QUOTATION = re.compile(r"[“\"][^“”\"]*[”\"]")
_STOPPED = re.compile(r"[.!?…][\"”’')\]]*$")
_LONGEST_MARK_LOSS = 2
"""Words of a leading connective: what is left after such a cut is still one stretch of the source's words."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A statement and the edits made to it so far: ``cuts`` and ``replacements`` in order, none overlapping.

    ``quoted``: all of it is somebody's words, and is to stand between quotation marks.
    """

    statement: Statement
    cuts: tuple[tuple[int, int], ...] = ()
    replacements: tuple[tuple[int, int, str], ...] = ()
    ending: str = ""
    opening: str = ""
    quoted: bool = False
    edits: tuple[EditKind, ...] = ()

    def without(self, start: int, end: int) -> Wording:
        """With ``[start, end)`` cut as well; cuts that it holds are taken in."""
        inside = [cut for cut in self.cuts if not (start <= cut[0] and cut[1] <= end)]
        kept = tuple(item for item in self.replacements if not (start <= item[0] and item[1] <= end))
        cuts = tuple(sorted((*inside, (start, end))))
        return replace(self, cuts=cuts, replacements=kept, edits=_with(self.edits, EditKind.TRIM))

    def replacing(self, start: int, end: int, words: str) -> Wording:
        """With other words at ``[start, end)``."""
        items = tuple(sorted((*self.replacements, (start, end, words))))
        return replace(self, replacements=items, edits=_with(self.edits, EditKind.RESOLVE_REFERENCE))

    def attributed(self, ending: str) -> Wording:
        """With a reporting clause at its end («, according to The Gazette»)."""
        return replace(self, ending=ending, edits=_with(self.edits, EditKind.ADD_ATTRIBUTION))

    def opened(self, opening: str) -> Wording:
        """With a reporting clause at its head («According to The Gazette, »), its own first letter small."""
        return replace(self, opening=opening, edits=_with(self.edits, EditKind.ADD_ATTRIBUTION))

    def said_by(self, name: str) -> Wording:
        """As the quotation that it is, with its speaker: «“…,” NAME said»."""
        return replace(self.attributed(f", {name} said"), quoted=True)

    def keeps(self, offset: int) -> bool:
        """Whether the character at ``offset`` is still there."""
        return not any(start <= offset < end for start, end in self.cuts)

    def within_quotes(self, offset: int) -> bool:
        """Whether the character at ``offset`` stands in a quotation."""
        text = self.statement.text
        return any(item.outer_start <= offset < item.outer_end for item in find_quotations(text, ((0, len(text)),)))

    @property
    def kept(self) -> str:
        """The source's words that are left, replacements left out of account."""
        return "".join(self.statement.text[start:end] for start, end in self.stretches())

    def stretches(self) -> tuple[tuple[int, int], ...]:
        """The stretches of the source sentence that are left, in order."""
        found, at = [], 0
        for start, end in self.cuts:
            if at < start:
                found.append((at, start))
            at = max(at, end)
        if at < len(self.statement.text):
            found.append((at, len(self.statement.text)))
        return tuple(found)

    @property
    def unquoted(self) -> int:
        """The number of the source's words that stand outside its own quotation marks."""
        return len(_QUOTATION.sub(" ", self.kept).split())

    @property
    def contiguous(self) -> bool:
        """Whether it is one stretch of the source's words as they are, but for a connective at its head."""
        if self.replacements or self.ending or self.opening:
            return False
        text = self.statement.text
        inner = [cut for cut in self.cuts if text[cut[1] :].strip(" .!?”\"'")]
        lost = sum(len(text[start:end].split()) for start, end in self.cuts)
        return lost <= _LONGEST_MARK_LOSS and all(not text[:start].strip() for start, _ in inner)

    def words(self) -> int:
        """The number of words it shows."""
        return len(self.render().split())

    def spans(self) -> tuple[Span, ...]:
        """Where the source's words that are left stand in its article."""
        origin = self.statement.sentence.span
        return tuple(
            Span(origin.snapshot, origin.part, origin.start + start, origin.start + end)
            for start, end in self.stretches()
        )

    def render(self) -> str:
        """The sentence as it reads, with a capital at its head and a stop at its end."""
        text, pieces, at = self.statement.text, [], 0
        changes = [(start, end, " ") for start, end in self.cuts] + list(self.replacements)
        for start, end, words in sorted(changes):
            pieces += [text[at:start], words]
            at = max(at, end)
        whole = "".join((*pieces, text[at:]))
        told = tidy(_in_marks(whole) if self.quoted else whole, self.ending)
        return self.opening + told[:1].lower() + told[1:] if self.opening else told


def _in_marks(text: str) -> str:
    """The text between quotation marks; those at its edges are taken in, inner ones become single."""
    bare = text.strip().strip('“”"').strip()
    return "“" + bare.replace("“", "‘").replace("”", "’").replace('"', "’") + "”"


def tidy(text: str, ending: str = "") -> str:
    """White space, commas, the first capital and the final stop set right; ``ending`` goes before the stop."""
    text = _TWO_STOPS.sub(".", _SPACES.sub(" ", text).strip())
    text = _BEFORE_MARK.sub(r"\1", text)
    text = _COMMA_STOP.sub(r"\1", _COMMAS.sub(",", text))
    text = _OPENING.sub("", text).rstrip(" ,;:—–-")
    if ending:
        text = _join_ending(text, ending)
    if not _STOPPED.search(text):
        text += "."
    for index, character in enumerate(text):
        if character.isalnum():
            return text[:index] + character.upper() + text[index + 1 :]
    return text


def _join_ending(text: str, ending: str) -> str:
    """The ending after the last word; inside a closing quotation mark the stop becomes a comma (American usage)."""
    closing = text[-1:] if text[-1:] in {"”", '"', "’"} else ""
    bare = text[: len(text) - len(closing)]
    asked = bare.endswith(("!", "?"))
    bare = bare if asked else bare.rstrip(".…")
    if closing:
        return f"{bare}{'' if asked else ','}{closing}{ending.removeprefix(',')}."
    return f"{bare}{ending}."


def _with(edits: tuple[EditKind, ...], edit: EditKind) -> tuple[EditKind, ...]:
    return edits if edit in edits else (*edits, edit)
