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
from dataclasses import dataclass, replace
from functools import cache

from consilience.checks.wording.passages import Passage
from consilience.language.lexicon import pairs
from consilience.language.phrases import Hit
from consilience.language.tokens import Row, words_of

GAP = 4
"""Words that «…» stands for at most: a subject or object with its article and two adjectives."""
_JOINING = frozenset({"and", "but", "yet", "so", "still", "well", "“", '"', "‘", "—", "–"})
"""What may stand before the first word of a sentence's own matter."""
_CLOSING = frozenset(".!?…”\"’)]'")

_BRACED = re.compile(r"\{[^{}]*\}")
_SET = re.compile(r"@\w+\s*=")
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
    firsts: tuple[str, ...]
    line: int = 0
    """Its place in the list: of two that match as much, the earlier one counts."""


@dataclass(frozen=True, slots=True)
class _Index:
    """The templates of a list by a word that a passage must hold for them to be tried, and those that name none."""

    by_telling: dict[str, tuple[Template, ...]]
    always: tuple[Template, ...]

    def possible(self, words: frozenset[str]) -> dict[str, list[Template]]:
        """The templates worth trying in a passage with these words, by the words they may begin with."""
        found = {
            id(template): template for word in self.by_telling.keys() & words for template in self.by_telling[word]
        }
        by_first: dict[str, list[Template]] = {}
        for template in (*self.always, *found.values()):
            for word in template.firsts:
                if word.endswith("*") or word in words:
                    by_first.setdefault(word, []).append(template)
        return by_first


def find_templates(name: str, passage: Passage) -> list[Hit]:
    """The entries of the list ``name`` in a passage, in order of place, the longest at each, none overlapping."""
    by_first = _list(name).possible(passage.words)
    if not by_first:
        return []
    stems = tuple((word[:-1], found) for word, found in by_first.items() if word.endswith("*"))
    row, hits, index = passage.row, list[Hit](), 0
    while index < len(row):
        word = row.low(index)
        tried = [*by_first.get(word, ()), *(item for stem, found in stems if word.startswith(stem) for item in found)]
        hit = _best(row, index, tried) if tried else None
        if hit:
            hits.append(hit)
        index = hit.last if hit else index + 1
    return hits


def _best(row: Row, index: int, tried: list[Template]) -> Hit | None:
    best: Hit | None = None
    for template in sorted(tried, key=lambda template: template.line):
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
def _list(name: str) -> _Index:
    lines = pairs(name)
    named = [(left.partition("=")[0].strip(), left.partition("=")[2].strip()) for left, _ in lines if _SET.match(left)]
    by_telling: dict[str, list[Template]] = {}
    always: list[Template] = []
    for line, (entry, value) in enumerate(lines):
        if _SET.match(entry):
            continue
        template = replace(read_template(entry, value, dict(named)), line=line)
        telling = _telling(template.slots)
        if not telling:
            always.append(template)
        for word in telling:
            by_telling.setdefault(word, []).append(template)
    return _Index({word: tuple(found) for word, found in by_telling.items()}, tuple(always))


def _telling(slots: tuple[Slot, ...]) -> frozenset[str]:
    """One word of each alternative of the slot that is hardest to fill: longest words; empty where a stem stands."""
    best, length = frozenset[str](), 0
    for slot in slots:
        if slot.optional or slot.gap:
            continue
        words = frozenset(max(option, key=len) for option in slot.options)
        shortest = min(len(word) for word in words)
        if shortest > length and not any(word.endswith("*") for word in words):
            best, length = words, shortest
    return best


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
    return Template(tuple(slots), head, tail, value, tuple(dict.fromkeys(_firsts(tuple(slots)))))


def _filled(entry: str, sets: dict[str, str]) -> str:
    """The entry with each ``@name`` replaced by its alternatives, with braces around them where there are none."""
    entry = _BRACED.sub(lambda group: _NAME.sub(lambda name: sets[name[0]], group[0]), entry)
    return _NAME.sub(lambda name: "{" + sets[name[0]] + "}", entry)


def _words(text: str) -> Words:
    """The tokens of an alternative; a ``*`` stays with the word before it."""
    found: list[str] = []
    for word in words_of(text.strip()):
        if word == "*" and found:
            found[-1] += "*"
        else:
            found.append(word)
    return tuple(found)


def _firsts(slots: tuple[Slot, ...]) -> list[str]:
    """The words a template may begin with, over slots that may be left out."""
    found: list[str] = []
    for slot in slots:
        found.extend(option[0] for option in slot.options)
        if not slot.optional:
            break
    return found
