"""Slanted wording in the reporter's voice: judging words, labels, editorial openings, advertising, scare quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.language.phrases import Hit
from consilience.types import Part, Severity

_KINDS = {
    "moral": "passes a moral judgement",
    "contempt": "shows contempt",
    "motive": "imputes a motive",
    "drama": "dramatises",
    "praise": "praises",
}

_LITERAL = re.compile(
    r"\b(?:cars?|trucks?|vans?|doors?|storms?|hurricanes?|waves?|winds?|trains?|planes?|vehicles?|balls?|bombs?|pilots?|"
    r"explosions?|explosives?|brakes?|gates?|roofs?|buildings?|walls?|ship|boat|shells?|artillery|missiles?|homer|"
    r"goal|pitch|shot|floods?|fires?|flames?|tornado(?:es)?|earthquake|quake|guns?|music|radio|speakers)\b",
    re.IGNORECASE,
)
"""Things that are slammed, blasted or ripped in earnest."""

_PARTICLES = frozenset(
    {"into", "down", "shut", "through", "off", "open", "apart", "out", "up", "away", "against", "on", "to", "from"}
    | {"with", "in", "at", "by", "and", "across", "past", "home", "over", "onto", "under"}
)
_OBJECT = frozenset({"the", "his", "her", "their", "its", "a", "an", "him", "them", "what", "those", "these", "this"})
_HAULED = re.compile(
    r"\b(?:was|were|been|being|is|are)\s(?:then\s|later\s|literally\s|physically\s)?hauled\s"
    r"(?:out|off|away|before|in\sfront|into|to)\b",
    re.IGNORECASE,
)
_OBVIOUS = re.compile(
    r"\bfor\s(?:an|the)?\s?obvious\sreasons?\b|\bthe\sreasons?\s(?:is|are|was|were)\s(?:obvious|no\smystery)\b"
    r"|\bit\s(?:is|was)\s(?:painfully|abundantly|blindingly|plainly|patently|blatantly)\s(?:clear|obvious)\b"
    r"|\bas\s(?:anyone|everyone|everybody)\s(?:can|could)\ssee\b|\bany\ssane\sperson\b"
    r"|\brightly\s(?:so|or\swrongly)\b|\bshould\sbe\sashamed\b|\bhas\sonly\s(?:himself|herself|itself)\sto\sblame\b",
    re.IGNORECASE,
)
_OWN_LIST = re.compile(r"\(\s*see:\s*[\"“]", re.IGNORECASE)
_SCARE = re.compile(
    r"\bso[- ]called\s[‘“\"'](?P<words>(?:independent\s|impartial\s|medical\s|climate\s)?(?:experts?|scientists?|"
    r"doctors?|journalists?|scholars?|researchers?|engineers?|specialists?|professionals?|leaders?|moderates?|patriots?|reformers?|"
    r"facts?|science|evidence|news|justice|victims?|peacekeepers?|fact-checkers?|intellectuals?|elites?))[’”\"',]",
    re.IGNORECASE,
)
"""Words that the quotation marks put in doubt; the terms that «so-called» introduces as well are not among these."""


def slanted(wording: Wording) -> Iterator[Spotted]:
    """Every slanted wording of an article, quoted ones too (their voice decides later)."""
    for passage in wording.passages:
        if passage.part is Part.BODY and not passage.ended:
            continue  # link lines, captions and section heads
        yield from _loaded(passage)
        yield from _speech(wording, passage)
        yield from _attacks(wording, passage)
        yield from _labels(passage)
        yield from _promotion(passage)
        yield from _openings(passage)
        yield from _scare_quotes(passage)


def _loaded(passage: Passage) -> Iterator[Spotted]:
    for hit in find_listed("loaded_words", passage):
        if _is_name(passage, hit) or _mentioned(passage, hit):
            continue
        words, span = _words(passage, hit)
        reason = f"«{words}» {_KINDS[hit.value]}; a neutral report would leave it to the facts or to a named source"
        severity = Severity.MODERATE if hit.value in {"moral", "contempt"} else Severity.MINOR
        yield Spotted("loaded-language", passage.span(*span), severity, reason, speakers=hit.value in _STRONG)
    for match in _HAULED.finditer(passage.text):
        reason = f"«{match[0]}» dramatises how somebody was taken there; «taken» says the same"
        yield Spotted("loaded-language", passage.span(*match.span()), Severity.MINOR, reason)


_STRONG = frozenset({"contempt", "moral"})


def _speech(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """«boasted that», «bragged about», «he begged lawmakers»: the verb judges the speaker."""
    row = passage.row
    for hit in find_listed("judging_speech_verbs", passage):
        before, after = row.low(hit.first - 1), row.low(hit.last)
        if row.at(hit.first).capitalised and passage.part is not Part.TITLE and hit.first > 0:
            continue
        if (
            before in {"the", "a", "an", "to", "of", "no"}
            or before.endswith("'s")
            or not _has_subject(wording, passage, hit)
        ):
            continue
        word = row.low(hit.first)
        if word.startswith("boast") and after != "that" and row.low(hit.last) not in {"about", "of", ",", "to"}:
            continue  # «the town boasts a harbour»
        if word.startswith("beg") and not any(row.low(step) in _MARKS for step in range(hit.last, hit.last + 5)):
            continue  # in earnest: «begged officers to intervene»
        if word in _LITERAL_TOO and after in {"to", "for", "on", "him", "her", "them", "and", ".", "at"}:
            continue
        words, span = _words(passage, hit)
        reason = f"«{words}» judges the speaker where «said» or «asked» would do"
        yield Spotted("loaded-language", passage.span(*span), Severity.MINOR, reason, sure=hit.value == "yes")


_MARKS = frozenset('"“‘')
_LITERAL_TOO = frozenset({"begged", "begs", "begging", "snapped", "crowed", "raved", "ranting", "scolding"})


def _attacks(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """«slammed the rule», in a sentence about nothing that can be slammed in earnest."""
    row = passage.row
    if _LITERAL.search(passage.text):
        return
    for hit in find_listed("attack_verbs", passage):
        after = row.at(hit.last)
        if after.lower in _PARTICLES or not (after.lower in _OBJECT or after.capitalised):
            continue
        if row.low(hit.first - 1) in {"the", "a", "an", "of", "to", "be", "been", "was", "were", "got"}:
            continue
        if not _has_subject(wording, passage, hit):
            continue
        words, span = _words(passage, hit)
        reason = f"«{words}» is a verb of violence for criticism; «criticised» says the same"
        yield Spotted(
            "loaded-language", passage.span(*span), Severity.MINOR, reason, sure=words.lower() in _SURE_ATTACKS
        )


_SURE_ATTACKS = frozenset(
    {
        "bashes",
        "bashed",
        "trashes",
        "trashed",
        "skewers",
        "skewered",
        "eviscerates",
        "eviscerated",
        "savages",
        "savaged",
    }
    | {"shredded", "torched", "dunked on", "roasted", "roasts", "pilloried", "destroys", "annihilates", "obliterates"}
)
"""«Slammed» and «blasted» are so common in headlines that many editors let them pass: candidates."""


def _has_subject(wording: Wording, passage: Passage, hit: Hit) -> bool:
    """Whether a person or body stands shortly before: who speaks."""
    row = passage.row
    at = passage.sentence.span.start + row.at(hit.first).start
    if any(row.low(step) in {"he", "she", "they", "who", "and"} for step in range(hit.first - 3, hit.first)):
        return True
    return any(
        mention.span.part is passage.part and 0 <= at - mention.span.end <= _NEAR
        for mention in wording.reading.mentions
    )


_NEAR = 60
"""Code points between a subject and its verb; more and another noun stands between."""


def _labels(passage: Passage) -> Iterator[Spotted]:
    for hit in find_listed("pejorative_labels", passage):
        words, span = _words(passage, hit)
        if _mentioned(passage, hit) or (_is_name(passage, hit) and passage.part is not Part.TITLE):
            continue
        sure = hit.value != "-" and passage.row.low(hit.first) not in _CONTESTED_LABELS
        favours = hit.value if hit.value != "-" else None
        reason = f"«{words}» is what opponents call them; a neutral report uses a name both sides accept"
        yield Spotted(
            "labelling", passage.span(*span), Severity.MODERATE, reason, sure=sure, speakers=False, favours=favours
        )


_CONTESTED_LABELS = frozenset(
    {"leftist", "leftists", "anti-immigrant", "anti-muslim", "anti-gay", "anti-lgbtq", "anti-lgbt", "globalist"}
    | {"globalists", "deep", "mainstream", "fanatics", "zealots", "open", "anti", "bigots", "bigot", "trumpist"}
)
"""Also used by the people themselves, as terms of study or as plain descriptions: candidates."""


def _promotion(passage: Passage) -> Iterator[Spotted]:
    for hit in find_listed("promotional_phrases", passage):
        if _is_name(passage, hit) or _mentioned(passage, hit):
            continue
        words, span = _words(passage, hit)
        reason = f"«{words}» is the language of advertising, in nobody's name but the report's"
        yield Spotted("promotional-language", passage.span(*span), Severity.MINOR, reason, sure=hit.value == "yes")


def _openings(passage: Passage) -> Iterator[Spotted]:
    """«Hopefully …», «Sadly, …» at the head of a sentence; what is obvious, or to blame, in the writer's view."""
    if passage.part is Part.BODY:
        for hit in find_listed("editorial_openings", passage):
            words, span = _words(passage, hit)
            head = hit.first == 0 or (hit.first == 1 and passage.row.low(0) in {"but", "and", "yet"})
            comma = passage.row.low(hit.last) in {",", ":"} or " " in words or words.lower() == "hopefully"
            if head and comma:
                reason = f"«{words}» tells readers what to think of what follows"
                yield Spotted("editorialising", passage.span(*span), Severity.MINOR, reason, sure=hit.value == "yes")
    for match in (*_OBVIOUS.finditer(passage.text), *_OWN_LIST.finditer(passage.text)):
        reason = f"«{match[0].strip()}» is the writer's verdict, in nobody else's name"
        yield Spotted("editorialising", passage.span(*match.span()), Severity.MINOR, reason)


def _scare_quotes(passage: Passage) -> Iterator[Spotted]:
    for match in _SCARE.finditer(passage.text):
        reason = f"the quotation marks and «so-called» doubt the word; nobody is quoted as saying «{match['words']}»"
        yield Spotted("scare-quotes", passage.span(match.start(), match.start() + 9), Severity.MODERATE, reason)


def _words(passage: Passage, hit: Hit) -> tuple[str, tuple[int, int]]:
    start, end = passage.row.at(hit.first).start, passage.row.at(hit.last - 1).end
    return passage.text[start:end], (start, end)


def _is_name(passage: Passage, hit: Hit) -> bool:
    """Whether the words are capitalised like a title or name inside a sentence («Game of Thrones: The Bells»)."""
    if passage.part is Part.TITLE:
        return False
    own = [passage.row.at(step) for step in range(hit.first, hit.last)]
    if hit.first == 0:  # «Petty Officer Fritts said …»
        return own[0].capitalised and passage.row.at(hit.last).capitalised
    return all(token.capitalised or token.kind != "word" for token in own) and own[0].text != "Hermit"


def _mentioned(passage: Passage, hit: Hit) -> bool:
    """Whether the words are named, not used («what he called a witch hunt»), or denied («no witch hunt»)."""
    row = passage.row
    return any(row.low(step) in _NAMING for step in range(hit.first - _REACH, hit.first)) or any(
        row.low(step) in _DENYING for step in range(hit.first - 3, hit.first)
    )


_REACH = 15
"""Tokens over which «called the inquiry a hoax and a witch hunt» still only names."""
_NAMING = frozenset(
    {
        "criticism",
        "criticized",
        "criticised",
        "criticizing",
        "accusations",
        "claims",
        "worry",
        "fear",
        "fears",
        "rivals",
    }
    | {
        "critics",
        "opponents",
        "called",
        "calls",
        "calling",
        "call",
        "named",
        "titled",
        "dubbed",
        "nicknamed",
        "entitled",
        "labelled",
        "labeled",
    }
    | {
        "term",
        "terms",
        "word",
        "words",
        "phrase",
        "described",
        "describes",
        "describing",
        "accused",
        "accuses",
        "accusing",
    }
    | {"casting", "cast", "denounced", "denounces", "denouncing", "dismissed", "dismisses", "derided", "branded"}
    | {
        "characterized",
        "characterised",
        "portrayed",
        "depicted",
        "deemed",
        "considered",
        "condemned",
        "decried",
        "decrying",
    }
)
_DENYING = frozenset({"not", "no", "never", "n't", "without"})
