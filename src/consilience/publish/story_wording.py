"""What a story page says in its own words, the same in every form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from consilience.publish import wording
from consilience.publish.disagreements import Disagreement
from consilience.publish.passages import first_words
from consilience.types import Check, ConflictKind, Count, DoubtKind, EditKind, Relation, SelfAudit

CONFIDENCE_MEANING = (
    "The chance that a careful reader of these sources finds every key point stated there as it is stated here, and "
    "none of them contradicted among them. It is about the coverage, not about the world."
)
CALIBRATED = "Calibrated: pages with such a figure have been compared with what careful readers found."
NOT_CALIBRATED = (
    "Not calibrated yet: how often careful readers agree with such a figure has not been measured. Read it as a rank, "
    "not as a probability."
)
NO_CONFIDENCE = "Not assessed: there was nothing to work a confidence out of."
NO_DOUBTS = "No doubts found"
DOUBTS_UNSEARCHED = "Not assessed: no search for doubts was made."
CITATIONS = "The number in brackets is the source; it leads to the words that the sentence rests on."
QUOTES_BEHIND = (
    "For every sentence, the sources’ own words. A sentence is trimmed, merged or given its attribution from these; "
    "nothing else is added."
)
ALIKE = "Claims stand side by side because their meaning is alike; read the quotes."
HELD_BACK = "words not shown here, to keep to the limit on quoting"
NO_SCORE = "no overall score"
NO_SCORE_REASON = "fewer than three checks could be assessed"
SCORE_MEANING = "A score is a sum of the findings shown here, never a probability; 100 is clean."
FIRST_REPORTED, ALSO_REPORTED, LATER_REPORT = "First reported", "Also reported", "Later report has"
LATER_COSTS_NOTHING = "Later is not contrary: it was right when it was written, and costs nothing."

OWN_WORDS = "the reporter’s own words"
NO_COST = "a speaker’s words cost the source no points"
CONTEST = "Something wrong here? How to contest it"
ALONE = "Not assessed: there is no other source to compare it with."
NO_STORY = (
    "No story could be told: no statement of these articles could be taken out of its place, verified against its own "
    "words and kept within the limit on quoting."
)
THIS_VERSION = "this version does not make the check"
CHECK_NAMES = {
    Check.DECEPTION: "Deception",
    Check.FALLACIES: "Fallacies",
    Check.BIAS: "Bias",
    Check.SITE_CONFLICTS: "Site conflicts of interest",
    Check.AUTHOR_CONFLICTS: "Author conflicts of interest",
}

_CONFLICTS = {
    ConflictKind.NUMBER: "number",
    ConflictKind.DATE: "date",
    ConflictKind.PLACE: "place",
    ConflictKind.ACTOR: "who did it",
    ConflictKind.POLARITY: "whether it is so",
    ConflictKind.SCOPE: "how much or how surely",
    ConflictKind.ATTRIBUTION: "who said it",
}
_DOUBTS = {
    DoubtKind.CONTRADICTION: "unresolved contradiction",
    DoubtKind.SINGLE_SOURCE: "key point with one independent source",
    DoubtKind.ANONYMOUS_ORIGIN: "anonymous origin",
    DoubtKind.CIRCULAR_ORIGIN: "circular origin",
    DoubtKind.LOST_QUALIFIER: "lost qualifier",
    DoubtKind.NUMBERS: "numbers that do not add up",
}
_EDITS = {
    EditKind.TRIM: "trimmed",
    EditKind.RESOLVE_REFERENCE: "a reference resolved",
    EditKind.ADD_ATTRIBUTION: "attribution added",
    EditKind.MERGE: "merged",
}


def conflict(kind: ConflictKind) -> str:
    """What two claims differ in: «number», «who said it»."""
    return _CONFLICTS[kind]


def doubt(kind: DoubtKind) -> str:
    """«unresolved contradiction»."""
    return _DOUBTS[kind]


def edits(kinds: tuple[EditKind, ...]) -> str:
    """«trimmed, attribution added», or that nothing was changed."""
    return ", ".join(_EDITS[kind] for kind in dict.fromkeys(kinds)) or "as in the source"


def edition(count: int) -> str:
    """What a story page is, in a few words."""
    return "One story from several reports" if count > 1 else "A story from one report"


def independence(count: int, independent: int | None, copies: bool) -> str:
    """How many sources there are and whether they are copies of one another."""
    if count == 1:
        return "One source: nothing to compare it with."
    told = sources(count, independent)
    return f"{told}:" if copies else f"{told}: no copies of one another were found." if independent else told


def sources(count: int, independent: int | None) -> str:
    """«4 sources, 2 independent»."""
    told = wording.count(count, "source")
    return told if independent is None else f"{told}, {independent} independent"


def headed(found: Disagreement) -> str:
    """The heading of a disagreement: «They differ in the number»."""
    kinds = wording.joined([conflict(kind) for kind in found.kinds]) or "what they say"
    return f"{'Disputed' if found.relation is Relation.DISPUTED else 'Contradiction'}: {kinds}"


def standing(found: Disagreement, outlets: list[str]) -> str:
    """Who stands alone; ``outlets`` are those of the side that does."""
    if found.relation is Relation.DISPUTED:
        return "Named parties disagree and the sources report it. It costs no source points."
    against = sum(side.independent for side in found.sides) - 1
    if found.alone is not None:
        told = wording.joined(outlets)
        return f"{told} {'stand' if len(outlets) > 1 else 'stands'} alone against {against} independent sources."
    if all(side.independent == 1 for side in found.sides):
        many = "One source against one" if len(found.sides) == 2 else "Each source has its own version"
        return f"{many}: these articles do not decide it, and it costs none of them points."
    return "More than one independent source on each side: these articles do not decide it."


def corroborated(count: int, of: int) -> str:
    """How many of an article's claims others corroborate."""
    told = "is" if count == 1 else "are"
    return f"{count} of its {wording.count(of, 'claim')} {told} corroborated by an independent source"


def more(count: int, others: bool) -> str:
    """How many further ones the limit on quoting leaves no room for."""
    return f"{count}{' more' if others else ''} not shown here, to keep to the limit on quoting"


def counted(value: Count) -> str:
    """«2 counts of people hurt»."""
    return f"{value.value:,} {value.of}"


def limit(share: float) -> str:
    """The limit on quoting, as the page states it."""
    part = "a fifth" if share == 0.2 else wording.percent(share)
    return (
        f"At most {part} of any one article’s words appear on this page, of a short one a little more where the words "
        "that raise a doubt or a finding need it; headlines are not counted."
    )


def limited(share: float, cut: int, rows: int) -> str:
    """The limit on quoting, and what it left out: quotes cut and points of several sources not shown."""
    lines = [limit(share)]
    if cut:
        lines.append(
            f"To keep to it, {wording.count(cut, 'quote')} had to be cut or left out here, the least important first; "
            "the articles have them whole."
        )
    if rows:
        told = wording.count(rows, "further point")
        lines.append(f"{told} made by more than one source {'is' if rows == 1 else 'are'} left out.")
    return " ".join(lines)


def briefly(text: str) -> str:
    """The text with long quotations in it cut to their first words: the page shows them elsewhere."""
    return _QUOTATION.sub(lambda match: f"{match[0][0]}{_first(match[1] or match[2])}{match[0][-1]}", text)


_QUOTATION = re.compile("“([^“”]{1,2000})”|«([^«»]{1,2000})»")
_QUOTED_WORDS = 8


def _first(words: str) -> str:
    start = first_words(words, _QUOTED_WORDS)
    return words if len(words) <= len(start) + 1 else f"{start} …"


def points(value: float) -> str:
    """«−3», «+1.5», «0»."""
    return f"{'−' if value < 0 else '+' if value else ''}{abs(value):.3g}"


def check(name: str) -> str:
    """The name of a check as it begins a line."""
    return name[:1].upper() + name[1:]


def score(value: float) -> str:
    """«97», «88.5»."""
    told = f"{abs(value):.0f}" if value == round(value) else f"{abs(value):.1f}"
    return f"−{told}" if value < 0 else told


def scored(value: float | None) -> str:
    """«97 of 100», or that there is none."""
    return NO_SCORE if value is None else f"{score(value)} of 100"


def summed(total: float, overall: float) -> str:
    """What stands at the end of a ledger."""
    if total < 0 or total > 100:
        return f"the sum; a score is never {'below 0' if total < 0 else 'above 100'}, so it is {score(overall)}"
    return "the overall score"


def audited(found: SelfAudit) -> str:
    """What our own checks said of the story, in a sentence or two."""
    ran = f"Our own checks on wording ran on this story’s headline, key points and body ({found.sentences} sentences)"
    if not found.dropped and not found.kept:
        return f"{ran} and found nothing."
    told = f"{ran}. Mended or taken out: {_labels(found.dropped)}."
    return f"{told} Flagged and kept, since nothing else would be left: {_labels(found.kept)}." if found.kept else told


def _labels(flagged: Sequence[tuple[str, str]]) -> str:
    labels = Counter(label.replace("-", " ") for _, label in flagged)
    return ", ".join(f"{count} for {label}" for label, count in sorted(labels.items())) or "none"
