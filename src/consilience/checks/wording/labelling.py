"""Labels: what a person, group or government is called only by its opponents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.usage import Use, distanced, uses
from consilience.types import Severity

LABEL = "labelling"

_CAPITALS = (
    r"(?:Brussels|Westminster|Whitehall|Holyrood|London|Washington|Beltway|D\.C\.|Capitol\sHill|Manila|Canberra|Ottawa|"
    r"Strasbourg|Geneva|Davos|Islington|Manhattan|Hollywood|Silicon\sValley|Madrid|Paris|Berlin|Rome|Moscow|Nairobi|Abuja|"
    r"Pretoria|Sacramento|Albany|Springfield|Tallahassee|Malacañang|Makati|Lutyens|UN|EU|U\.N\.|E\.U\.)"
)
_DISTANT = re.compile(
    rf"\b{_CAPITALS}\s(?:pen-pushers?|bureaucrats?|mandarins?|elites?|apparatchiks?|fat\scats?|bubble|swamp|"
    r"cronies|busybod(?:y|ies)|meddlers?|luvvies|blob|bigwigs?)\b"
)
_GROUPS = re.compile(
    r"\b(?:woke|anti-vax|anti-car|anti-oil|anti-fracking|anti-israel|anti-india|anti-national|anti-growth|anti-family|anti-police|"
    r"anti-business|anti-american|anti-god|pro-terror|pro-hamas|pro-crime|pro-criminal|pro-death|pro-russian|soft-on-crime|tax-and-spend|"
    r"climate|eco|eco-|green|trans|transgender|lgbt|feminist|vegan|globalist|maga|trump|brexit|remain|leave|gun|gun-toting|"
    r"liberal|leftist|left-wing|right-wing|far-left|far-right|socialist|marxist|communist|islamist|zionist|hindutva|"
    r"republican|democrat|democratic|tory|labour|pc|politically\scorrect|cancel|diversity|dei|race|grievance|nativist|populist)"
    r"[\s-](?P<noun>zealots?|loons?|loonies|nutters?|nutjobs?|nuts|wingnuts?|brigade|mobs?|cult|cultists?|fanatics?|"
    r"lunatics?|crackpots?|extremists?|hysterics|alarmists?|hustlers?|grifters?|fascists?|nazis|taliban|stormtroopers?|"
    r"shills?|goons|thugs?|terrorists?|warriors|jihad|jihadists?|crazies|freaks?|weirdos?|idiots|snowflakes|stooges?|"
    r"puppets?|cronies|henchmen|lackeys|apologists?|sympathisers|sympathizers|agitators?|mafia|industrial\scomplex|blob|"
    r"crowd|hordes?|rabble|deniers?|denialists?|ideologues?|radicals?)\b",
    re.IGNORECASE,
)
_SURE_NOUNS = frozenset(
    {"zealot", "zealots", "loon", "loons", "loonies", "nutter", "nutters", "nutjob", "nutjobs", "wingnut", "wingnuts"}
    | {
        "brigade",
        "mob",
        "mobs",
        "cult",
        "cultist",
        "cultists",
        "lunatics",
        "lunatic",
        "crackpot",
        "crackpots",
        "hysterics",
    }
    | {"hustler", "hustlers", "grifter", "grifters", "taliban", "stormtroopers", "shill", "shills", "goons", "crazies"}
    | {
        "freak",
        "freaks",
        "weirdos",
        "idiots",
        "snowflakes",
        "stooge",
        "stooges",
        "puppet",
        "puppets",
        "lackeys",
        "rabble",
    }
    | {
        "henchmen",
        "cronies",
        "mafia",
        "blob",
        "hordes",
        "thug",
        "thugs",
        "alarmist",
        "alarmists",
        "fanatics",
        "fanatic",
    }
)
"""«extremists» and «radicals» after such a word are also terms of reports and of police: candidates."""


_NOUNS = _SURE_NOUNS | frozenset(
    {"nuts", "extremist", "extremists", "fascist", "fascists", "nazis", "terrorist", "terrorists", "warriors", "jihad"}
    | {
        "jihadist",
        "jihadists",
        "apologist",
        "apologists",
        "sympathisers",
        "sympathizers",
        "agitator",
        "agitators",
        "crowd",
    }
    | {
        "horde",
        "denier",
        "deniers",
        "denialist",
        "denialists",
        "ideologue",
        "ideologues",
        "radical",
        "radicals",
        "complex",
    }
)
"""The nouns of the frame, looked for before it is tried."""

_SIDES = {"right": "the right", "left": "the left"}
_MILD = "mild-"
"""Before an entry's kind: many reports use the label too, so that it weighs little, and once in an article."""


def labelled(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """Every contested label of one passage, by list and by frame."""
    for use in uses(wording, "pejorative_labels", passage):
        if use.kind.startswith(_MILD):
            yield _mild(wording, passage, use)
        else:
            yield _spotted(passage, use.start, use.end, use.sure, _SIDES.get(use.kind))
    for match in _DISTANT.finditer(passage.text):
        yield _spotted(passage, *match.span(), not distanced(passage, match.start()))
    for match in _GROUPS.finditer(passage.text) if not passage.words.isdisjoint(_NOUNS) else ():
        sure = match["noun"].lower() in _SURE_NOUNS and not distanced(passage, match.start())
        yield _spotted(passage, *match.span(), sure)


def _mild(wording: Wording, passage: Passage, use: Use) -> Spotted:
    """A contested label that many reports use: a candidate where the report has used it before."""
    reason = f"«{use.words}» is a contested label; a neutral report uses a name both sides accept"
    sure = use.sure and not _used_before(wording, passage, use.words.lower().removesuffix("s"))
    favours = _SIDES.get(use.kind.removeprefix(_MILD))
    return Spotted(LABEL, passage.span(use.start, use.end), Severity.MINOR, reason, sure=sure, favours=favours)


def _used_before(wording: Wording, passage: Passage, words: str) -> bool:
    """Whether an earlier sentence has these words in the reporter's own voice."""
    for earlier in wording.passages:
        if earlier is passage:
            break
        at = earlier.text.lower().find(words)
        if at >= 0 and wording.reporter(earlier.span(at, at + len(words))):
            return True
    return False


def _spotted(passage: Passage, start: int, end: int, sure: bool, favours: str | None = None) -> Spotted:
    words = passage.text[start:end]
    reason = f"«{words}» is what opponents call them; a neutral report uses a name both sides accept"
    return Spotted(LABEL, passage.span(start, end), Severity.MODERATE, reason, sure=sure, favours=favours)
