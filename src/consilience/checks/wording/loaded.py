"""Judging words in the reporter's voice: listed ones, and frames that make a verdict of what fills them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from consilience.checks.wording.insults import INSULT
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.usage import Use, distanced, hit_of, set_in, uses
from consilience.language.lexicon import load
from consilience.types import Severity

LABEL = "loaded-language"

_KINDS = {
    "moral": "passes a moral judgement",
    "contempt": "shows contempt",
    "motive": "imputes a motive",
    "drama": "dramatises",
    "praise": "praises",
    "size": "judges how much it is",
    "everyday": "judges, though many reports use it",
}
_STRONG = frozenset({"contempt", "moral"})

_HEAPING = frozenset({"moral", "contempt", "motive"})
"""Kinds of which two mild words in one sentence («a shoddy, misguided plan») make a verdict."""

_JUDGING = frozenset({"moral", "contempt"})
"""Kinds that pass judgement on a deed when they stand before its noun."""

_BETWEEN = frozenset({"new", "latest", "proposed", "own", "little", "old", "and", ",", "recent", "public", "political"})

_HEIGHTENING = frozenset(
    {"utterly", "hopelessly", "downright", "absolutely", "thoroughly", "positively", "frankly"}
    | {"painfully", "patently", "plainly", "wholly", "outright", "sheer", "blatantly", "spectacularly", "monumentally"}
    | {"breathtakingly", "staggeringly", "unbelievably", "astonishingly", "impossibly", "comically", "profoundly"}
)
"""Right before a word that may be plain description, these make a verdict of it: «hopelessly botched»."""

_VERDICT = re.compile(
    r"\b(?:is|was|are|were|remains|remained|became|amounts?\sto|amounted\sto)\s(?:nothing\s(?:but|short\sof|more\sthan|less"
    r"\sthan)\s|little\s(?:more|better|short)\s(?:than|of)\s|simply\s|frankly\s|quite\ssimply\s|at\sbest\s|plainly\s)?"
    r"(?:an?|the|pure|sheer|utter)\s(?:(?!not\b|no\b|running\b|inside\b|standing\b|practical\b)[\w-]+\s)?(?:disgrace|outrage|farce|joke|sham|travesty|betrayal|con\strick|rip-off|"
    r"shambles|abomination|whitewash|charade|stitch-up|mockery|embarrassment|laughing\sstock|fig\sleaf|non-answer|"
    r"stain\son|blot\son|dereliction|cop-out|climbdown|hatchet\sjob|love\sletter|gift\sto|slap\sin)\b",
    re.IGNORECASE,
)
_PEOPLE = (
    r"(?:(?:illegal|undocumented|foreign|unvetted|young|desperate|muslim|african|central\samerican|haitian|syrian)\s){0,2}"
    r"(?:(?:im)?migrants?|asylum[\s-]seekers?|refugees?|foreigners|aliens|outsiders|newcomers|incomers|squatters|"
    r"vagrants|beggars|addicts|drug\saddicts|protesters|looters|students|immigration|migration)\b"
)
_PEOPLE_NOUNS = frozenset(
    {
        "migrant",
        "migrants",
        "immigrant",
        "immigrants",
        "seeker",
        "seekers",
        "refugee",
        "refugees",
        "foreigners",
        "aliens",
    }
    | {"outsiders", "newcomers", "incomers", "squatters", "vagrants", "beggars", "addicts", "protesters", "looters"}
    | {"students", "immigration", "migration"}
)
_MASS = re.compile(
    r"\b(?P<sure>hordes?|swarms?|tidal\swaves?|tsunami|avalanche|onslaught|plague|invasion|infestation|stampede|sea)\s"
    rf"of\s{_PEOPLE}|\b(?P<maybe>floods?|flooding|torrents?|deluge|surge|army|armies|waves?|influx|stream)\sof\s{_PEOPLE}"
    rf"|\b(?P<overrun>overrun|swamped|infested|besieged|inundated)\s(?:by|with)\s{_PEOPLE}",
    re.IGNORECASE,
)
_NEUTRALISED = re.compile(
    r"\b(?:neutrali[sz]e[ds]?|neutrali[sz]ing|eliminat(?:ed|es|ing)|liquidat(?:ed|es|ing)|exterminat(?:ed|es|ing))\s"
    r"(?:[\w,]+\s){0,3}(?:terrorists?|militants?|rebels?|insurgents?|extremists?|gunmen|jihadis?|jihadists?|naxals?|"
    r"naxalites?|maoists?|separatists?|fighters?|operatives?|suspects?|bandits?)\b",
    re.IGNORECASE,
)
_TORN = re.compile(
    r"\b(?:ripped|torn|snatched|wrenched|plucked|prised)\s(?:away\s)?(?:from|out\sof)\s(?:the|their|his|her|its)\s"
    r"(?:arms|(?:[\w-]+\s)?(?:mothers?|fathers?|parents?|families|family|loved\sones|homes|beds|cots?|cradles?)\b)"
    r"(?:['’]s?)?(?:\sarms)?",
    re.IGNORECASE,
)
_INSULT = re.compile(
    r"\b(?:(?:an|a\s(?:cruel|grave|calculated|deliberate|final|fresh|gross|further|grievous))\s(?:insult|affront|slight)|"
    r"a\s(?:slap|kick|smack)\sin\sthe\s(?:face|teeth))\s(?:to|for|of)\s(?!injury\b)[\w'’-]+",
    re.IGNORECASE,
)
_SO_CALLED = re.compile(
    r"\bso[- ]called\s(?:independent\s|impartial\s|medical\s|climate\s|media\s|political\s|legal\s|policy\s)?"
    r"(?:experts?|scientists?|journalists?|scholars?|researchers?|specialists?|professionals?|leaders?|moderates?|"
    r"patriots?|reformers?|reforms?|intellectuals?|elites?|fact[- ]checkers?|peacekeepers?|progressives?|liberals?|"
    r"friends?|allies|champions?|guardians?|watchdogs?|regulators?|activists?|representatives?|debate|democracy|"
    r"election|elections|trial|inquiry|investigation|evidence|science|justice|news|compassion|apology|victims?|plan)\b",
    re.IGNORECASE,
)
_VULTURES = re.compile(
    r"\bvultures?\s(?:(?:had|have|were|are|was|is|soon|quickly)\s)?(?:circled?|circling|began\sto\scircle|begin\sto\scircle|"
    r"swoop(?:ed|ing)?|gather(?:ed|ing)?|descend(?:ed|ing)?|pick(?:ed|ing)?)\b|\bvulture\s(?:funds?|capitalism)\b",
    re.IGNORECASE,
)
_LIKE_THINGS = re.compile(
    r"\b(?:treat(?:s|ed|ing)?|dump(?:s|ed|ing)|flung|thrown|tossed|herded|packed|crammed|cast|discarded|hunted|penned|shunted|"
    r"corralled|bundled|handled|abandoned|stacked|shipped)\s(?:\w+\s){0,4}?like\s(?:so\smuch\s|so\smany\s|unwanted\s|"
    r"common\s|human\s|old\s|sacks\sof\s)*(?:garbage|trash|rubbish|refuse|litter|parcels|packages|cattle|animals|vermin|"
    r"criminals|lepers|slaves|dogs|dirt|sheep|prisoners|luggage|potatoes|sardines|cargo|junk|waste|pariahs|toys|rags)\b",
    re.IGNORECASE,
)
_HOSTAGE = re.compile(
    r"\bh(?:old|olds|olding|eld)\s(?:the\s|our\s|an?\s|this\s|its\s)?(?:whole\s|entire\s|long-suffering\s)?"
    r"(?:city|country|commuters?|taxpayers?|nation|public|passengers|patients|economy|budget|town|parents|industry|capital|"
    r"state|government|parliament|congress|voters|travellers|travelers|holidaymakers|workers|residents|region|community)\s"
    r"(?:to\sransom|hostage)\b",
    re.IGNORECASE,
)
_BLED = re.compile(
    r"\bbl(?:eed|eeds|eeding|ed)\s(?:\w+\s){1,4}?(?:white|dry)\b"
    r"|\braids?\son\s(?:the\s|our\s)?(?:\w+\s)?(?:pensions?|savings|savers|pensioners|motorists|pockets|purses)\b",
    re.IGNORECASE,
)
_DRESSED_UP = re.compile(
    r"\b(?:dressed\sup|masquerad(?:es?|ed|ing)|parad(?:es|ed|ing)|packaged|passed\soff|tarted\sup)\sas\s(?:an?\s|the\s)?"
    r"(?:\w+\s)?(?:reform|reforms|progress|compassion|compromise|justice|science|news|journalism|policy|law|charity|choice|"
    r"patriotism|freedom|fairness|tolerance|common\ssense|concern|debate|democracy|security|efficiency|modernisation|"
    r"modernization|savings|generosity|principle|art|education|health\scare|research|tradition|equality|equity|safety)\b",
    re.IGNORECASE,
)
_VERDICTS = ((_VERDICT, frozenset({"sport", "arts"})), (_INSULT, frozenset({"crime"})))
"""Frames in which the report itself judges, and the settings in which they are literal."""
_DYING = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|strangl(?:es?|ed|ing)|suffocat(?:es?|ed|ing)|chok(?:es?|ed|ing)(?:\soff)?|"
    r"butcher(?:s|ed|ing)?|crucif(?:ies|ied|ying)|bleed(?:s|ing)?|torpedo(?:es|ed|ing)?)\s"
    r"(?:the\s|a\s|an\s|our\s|their\s|its\s|his\s|her\s|small\s|local\s|family\s|whole\s)*(?:[\w-]+['’]s?\s)?"
    r"(?:small\s|local\s|family\s|last\s|very\s)?(?:living|livelihoods?|dreams?|hopes|prosperity|future|soul|spirit|democracy|"
    r"freedoms?|liberty|liberties|childhood|enterprise|businesses|industry|industries|economy|communities|"
    r"high\sstreet|way\sof\slife)\b",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"\b(?:[a-z]+-(?:hating|swilling|quaffing|crazed|bashing|fixated|sucking|licking|mongering)|"
    r"(?:power|money|cash|fame|publicity|blood|headline|vote|tax|land|glory|revenue|profit|ratings)-(?:hungry|mad|grubbing|"
    r"obsessed|crazy|thirsty|starved|addicted)|(?:champagne|latte|cocktail|brandy|port|wine|cigar)-(?:sipping|chomping|"
    r"guzzling|puffing|toting)|(?:freedom|life|job|soul|wealth|growth|economy|planet|family|democracy)-(?:destroying|"
    r"killing|crushing|sapping|wrecking))\b(?!\s(?:asteroid|comet|meteor|weapon|disease|virus|fungus|parasite))",
    re.IGNORECASE,
)
_HAULED = re.compile(
    r"\b(?:was|were|been|being|is|are)\s(?:then\s|later\s|literally\s|physically\s)?hauled\s"
    r"(?:out|off|away|before|in\sfront|into|to)\b",
    re.IGNORECASE,
)
# Letters without which a frame is not tried, the frame, settings in which it is literal, the reason, the severity.
_FRAMES: tuple[tuple[str, re.Pattern[str], frozenset[str], str, Severity], ...] = (
    ("", _NEUTRALISED, frozenset(), "is an army's word for killing or catching people", Severity.MODERATE),
    ("", _TORN, frozenset({"weather"}), "dramatises how people were parted", Severity.MINOR),
    ("alled ", _SO_CALLED, frozenset(), "doubts what they are, in nobody's name but the report's", Severity.MODERATE),
    ("ulture", _VULTURES, frozenset({"animals", "war"}), "likens people to carrion birds", Severity.MODERATE),
    ("", _DYING, frozenset({"crime", "body"}), "speaks of killing where nobody is killed", Severity.MODERATE),
    (" like ", _LIKE_THINGS, frozenset({"arts"}), "dramatises how people were handled", Severity.MINOR),
    (
        "",
        _HOSTAGE,
        frozenset({"crime", "war"}),
        "speaks of a crime where somebody only presses a claim",
        Severity.MODERATE,
    ),
    ("", _BLED, frozenset({"body", "crime"}), "dramatises a charge or a loss", Severity.MINOR),
    (" as ", _DRESSED_UP, frozenset({"arts", "crime"}), "imputes a pretence", Severity.MODERATE),
    ("-", _COMPOUND, frozenset({"arts", "body", "animals"}), "is a sneer in one word", Severity.MINOR),
    ("hauled", _HAULED, frozenset(), "dramatises how somebody was taken there; «taken» says the same", Severity.MINOR),
)


def loaded(wording: Wording, passage: Passage) -> Iterator[Spotted]:
    """Every loaded wording of one passage, by list and by frame."""
    found = [use for use in uses(wording, "loaded_words", passage) if use.kind != INSULT]
    mild = {use.words.lower() for use in found if use.heightenable and use.kind in _HEAPING}
    for use in found:
        yield _listed(passage, use, heaped=len(mild) > 1 and use.words.lower() in mild)
    for letters, pattern, literal, why, severity in _FRAMES:
        if letters in passage.text:
            yield from _framed(wording, passage, LABEL, pattern, literal, why, severity)
    for pattern, literal in _VERDICTS:
        yield from _framed(wording, passage, "editorialising", pattern, literal, "is the report's own verdict")
    yield from _masses(passage)


def _framed(
    wording: Wording,
    passage: Passage,
    label: str,
    pattern: re.Pattern[str],
    literal: frozenset[str],
    why: str,
    severity: Severity = Severity.MODERATE,
) -> Iterator[Spotted]:
    """What fills a frame; a candidate where the report keeps its distance or the setting makes the words literal."""
    for match in pattern.finditer(passage.text):
        here = set_in(wording, passage, hit_of(passage, *match.span()))
        sure = not distanced(passage, match.start()) and literal.isdisjoint(here)
        yield Spotted(label, passage.span(*match.span()), severity, f"«{match[0]}» {why}", sure=sure)


def _listed(passage: Passage, use: Use, heaped: bool) -> Spotted:
    """A listed wording; what judges a size is a candidate where the sentence gives a number to judge it by."""
    reason = f"«{use.words}» {_KINDS[use.kind]}; a neutral report would leave it to the facts or to a named source"
    severity = Severity.MODERATE if use.kind in _STRONG else Severity.MINOR
    if use.kind == "size" and any(token.kind == "number" for token in passage.row.tokens):
        return Spotted(LABEL, passage.span(use.start, use.end), severity, reason, sure=False)
    heightened = passage.row.low(use.hit.first - 1) in _HEIGHTENING
    verdict = use.kind in _JUDGING and _of_a_deed(passage, use)
    sure = use.sure or heaped or (use.heightenable and (heightened or verdict))
    return Spotted(
        LABEL, passage.span(use.start, use.end), severity, reason, sure=sure, speakers=use.kind in _STRONG and use.sure
    )


def _of_a_deed(passage: Passage, use: Use) -> bool:
    """Whether the words stand right before a decision, plan, law or the like: «the cruel new law»."""
    row = passage.row
    for step in range(use.hit.last, use.hit.last + 3):
        word = row.low(step)
        if word in load("criticised_things"):
            return True
        if word not in _BETWEEN:
            return False
    return False


def _masses(passage: Passage) -> Iterator[Spotted]:
    """«hordes of migrants»: people told as water or vermin."""
    if passage.words.isdisjoint(_PEOPLE_NOUNS):
        return
    for match in _MASS.finditer(passage.text):
        sure = match["maybe"] is None and not distanced(passage, match.start())
        reason = f"«{match[0]}» tells of people as of a flood or of vermin; a number would say more"
        yield Spotted(LABEL, passage.span(*match.span()), Severity.MODERATE, reason, sure=sure)
