"""Turns of phrase with alternatives and gaps, found in passages; passages without any first word are passed over.

An entry of such a list is words with these marks between them:

- ``{a|b c|}``: one of the alternatives; an empty one makes the others optional
- ``@name``: a set of alternatives that a line ``@name = a|b|c`` of the same list names
- ``silenc*``: any word that begins so
- ``…``: up to four words, and no mark
- ``^`` first: the sentence begins here (an opening quotation mark or a word such as «and» or «but» may stand before)
- ``$`` last: the sentence ends here

A tab and a value may follow; what they mean is said at the head of each list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from consilience.checks.wording.passages import Passage
from consilience.language.lexicon import pairs
from consilience.language.phrases import Hit
from consilience.language.tokens import Row, tokenise

GAP = 4
"""Words that «…» stands for at most: a subject or object with its article and two adjectives."""
_JOINING = frozenset({"and", "but", "yet", "so", "still", "well", "“", '"', "‘", "—", "–"})
"""What may stand before the first word of a sentence's own matter."""
_CLOSING = frozenset(".!?…”\"’)]'")

_BRACED = re.compile(r"\{[^{}]*\}")
_NAME = re.compile(r"@\w+")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a template: what may stand there, whether it may be left out, or a gap."""

    options: tuple[Words, ...] = ()
    optional: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """One entry, read: its slots in order, whether it is bound to the sentence's ends, and its value."""

    slots: tuple[Slot, ...]
    head: bool
    tail: bool
    value: str


def find_templates(name: str, passage: Passage) -> list[Hit]:
    """The entries of the list ``name`` in a passage, in order of place, the longest at each, none overlapping."""
    by_first, stems = _list(name)
    if by_first.keys().isdisjoint(passage.words) and not any(
        word.startswith(stem) for stem, _ in stems for word in passage.words
    ):
        return []
    row, hits, index = passage.row, list[Hit](), 0
    while index < len(row):
        hit = _best(row, index, by_first, stems)
        if hit:
            hits.append(hit)
        index = hit.last if hit else index + 1
    return hits


def _best(
    row: Row, index: int, by_first: dict[str, tuple[Template, ...]], stems: tuple[tuple[str, Template], ...]
) -> Hit | None:
    word = row.low(index)
    best: Hit | None = None
    candidates = (*by_first.get(word, ()), *(template for stem, template in stems if word.startswith(stem)))
    for template in candidates:
        if template.head and not _begins(row, index):
            continue
        last = _match(row, index, template.slots, 0)
        if last is None or (template.tail and not _ends(row, last)):
            continue
        if best is None or last > best.last:
            best = Hit(index, last, template.value)
    return best


def _match(row: Row, at: int, slots: tuple[Slot, ...], number: int) -> int | None:
    """Where the slots from ``number`` on end when they stand at ``at``, else None."""
    if number == len(slots):
        return at
    slot = slots[number]
    if slot.gap:
        for step in range(GAP + 1):
            if step and row.at(at + step - 1).kind not in {"word", "number"}:
                return None
            last = _match(row, at + step, slots, number + 1)
            if last is not None:
                return last
        return None
    for words in slot.options:
        if all(_same(row.low(at + step), word) for step, word in enumerate(words)):
            last = _match(row, at + len(words), slots, number + 1)
            if last is not None:
                return last
    return _match(row, at, slots, number + 1) if slot.optional else None


def _same(word: str, wanted: str) -> bool:
    return word == wanted or (len(wanted) > 1 and wanted[-1] == "*" and word.startswith(wanted[:-1]) and word != "")


def _begins(row: Row, index: int) -> bool:
    before = index - 1
    while before >= 0 and row.low(before) in _JOINING:
        before -= 1
    return before < 0


def _ends(row: Row, last: int) -> bool:
    return all(row.low(step) in _CLOSING for step in range(last, len(row)))


@cache
def _list(name: str) -> tuple[dict[str, tuple[Template, ...]], tuple[tuple[str, Template], ...]]:
    """The list's templates by the words they may begin with, and those that begin with a stem."""
    lines = pairs(name)
    sets = {
        left.partition("=")[0].strip(): left.partition("=")[2].strip()
        for left, _ in lines
        if left.startswith("@") and "=" in left
    }
    by_first: dict[str, list[Template]] = {}
    stems: list[tuple[str, Template]] = []
    for entry, value in lines:
        if entry.startswith("@") and "=" in entry:
            continue
        template = read_template(entry, value, sets)
        for word in dict.fromkeys(_firsts(template.slots)):
            if word.endswith("*"):
                stems.append((word[:-1], template))
            else:
                by_first.setdefault(word, []).append(template)
    return {word: tuple(found) for word, found in by_first.items()}, tuple(stems)


def read_template(entry: str, value: str, sets: dict[str, str]) -> Template:
    """One entry as a template; ``sets`` holds the alternatives of each ``@name``.

    Raises:
        ValueError: the entry begins with a gap, or has an unclosed brace.
        KeyError: it names a set that the list does not define.
    """
    entry = _filled(entry, sets)
    head, tail = entry.startswith("^"), entry.endswith("$")
    rest, slots = entry.strip("^$ "), list[Slot]()
    while rest:
        if rest.startswith("{"):
            inside, closed, rest = rest[1:].partition("}")
            if not closed or "{" in inside:
                raise ValueError(f"braces do not match in «{entry}»")
            words = [_words(option) for option in inside.split("|")]
            longest_first = sorted((option for option in words if option), key=len, reverse=True)
            slots.append(Slot(tuple(longest_first), optional=() in words))
        else:
            piece, _, rest = rest.partition(" ")
            slots.append(Slot(gap=True) if piece == "…" else Slot((_words(piece),)))
        rest = rest.strip()
    if not slots or slots[0].gap or slots[-1].gap:
        raise ValueError(f"«{entry}» begins or ends with a gap")
    return Template(tuple(slots), head, tail, value)


def _filled(entry: str, sets: dict[str, str]) -> str:
    """The entry with each ``@name`` replaced by its alternatives, with braces around them where there are none."""
    entry = _BRACED.sub(lambda group: _NAME.sub(lambda name: sets[name[0]], group[0]), entry)
    return _NAME.sub(lambda name: "{" + sets[name[0]] + "}", entry)


def _words(text: str) -> Words:
    """The tokens of an alternative; a ``*`` stays with the word before it."""
    found: list[str] = []
    for token in tokenise(text.strip()):
        if token.text == "*" and found:
            found[-1] += "*"
        else:
            found.append(token.lower)
    return tuple(found)


def _firsts(slots: tuple[Slot, ...]) -> list[str]:
    """The words a template may begin with, over slots that may be left out."""
    found: list[str] = []
    for slot in slots:
        found.extend(option[0] for option in slot.options)
        if not slot.optional:
            break
    return found
