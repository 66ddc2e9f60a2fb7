"""Edits of a headline: those after which its text no longer bears it out, and harmless ones that change no fact.

What an edit puts in is chosen without a look at the rules that judge headlines: another number, another name or place,
a negation put in or taken out, an opposite or stronger verb, a doubt taken out.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from consilience.evaluate.planting.details import WORDS


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline above its text.

    ``people``: full names that the text gives, by family name; ``strangers``: family names of people of other events.
    """

    title: str
    text: str
    people: Mapping[str, str]
    strangers: Sequence[str]

    def stands(self, words: str) -> bool:
        """Whether the text or the headline holds these words, in any letter case."""
        return _stands(words, self.text) or _stands(words, self.title)


Editor = Callable[[Heading, random.Random], str | None]
"""An edited headline, or None where the edit finds no place."""

_QUOTED = re.compile(r"[“\"‘'](?=\w).*?[”\"’'](?!\w)")
_NUMERAL = re.compile(
    rf"(?<![\w.,:/-])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?![\w/:-]|[.,]\d)(?!(?<=\b(?:19|20)\d\d))"
    rf"|(?<![\w-])(?:{'|'.join(WORDS)})(?![\w-])",
    re.IGNORECASE,
)
_NOT_A_COUNT = re.compile(
    r"(?:\b(?:No|Number|Route|Phase|Title|Section|Super|Article|Part|Covid|COVID|G|Jan|Feb|March|April|May|June|July|Aug"
    r"|Sept|Oct|Nov|Dec|January|February|August|September|October|November|December)[ .-]*)$"
)
_COUNTRIES = (
    *(
        "Afghanistan",
        "Australia",
        "Brazil",
        "Britain",
        "Canada",
        "China",
        "Cuba",
        "Egypt",
        "France",
        "Germany",
        "Greece",
    ),
    *("Haiti", "India", "Iran", "Iraq", "Ireland", "Israel", "Italy", "Japan", "Lebanon", "Libya", "Mexico", "Nigeria"),
    *(
        "North Korea",
        "Pakistan",
        "Poland",
        "Russia",
        "Saudi Arabia",
        "South Korea",
        "Spain",
        "Sweden",
        "Syria",
        "Taiwan",
    ),
    *("Turkey", "Ukraine", "Venezuela", "Vietnam", "Yemen", "Kenya", "Norway", "Peru", "Chile"),
)
_STATES = (
    *("Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida"),
    *("Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine"),
    *("Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada"),
    *("New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma"),
    *("Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah"),
    *("Vermont", "Virginia", "West Virginia", "Wisconsin", "Wyoming"),
)
_CITIES = (
    *("Chicago", "Houston", "Boston", "Seattle", "Dallas", "London", "Paris", "Berlin", "Moscow", "Beijing", "Baghdad"),
    *("Kabul", "Tehran", "Brussels", "Portland", "Minneapolis", "Atlanta"),
)
_KINDS_OF_PLACES = (_COUNTRIES, _STATES, _CITIES)
_PLACES = (*_COUNTRIES, *_STATES, *_CITIES)
_PLACE = re.compile(
    rf"\b(?:{'|'.join(sorted(_PLACES, key=len, reverse=True))})\b(?!\s(?:Times|Post|Tribune|Gov|Sen|Rep))"
)
_HELPING = r"will|is|are|was|were|can|should|would|has|have"
_HELPED = re.compile(rf"\b(?P<aux>{_HELPING})\s(?!not\b|no\b|never\b)(?=[a-z]+\b)", re.IGNORECASE)
_NEGATED = re.compile(
    rf"\b(?:(?P<aux>{_HELPING})\snot|(?P<short>is|are|was|were|would|should|has|have)n['’]t"
    rf"|(?P<will>wo)n['’]t|(?P<can>can)(?:not|['’]t))\s(?!(?:only|just)\b)",
    re.IGNORECASE,
)
_DOES_NOT = re.compile(r"\b(?:does not|doesn['’]t)\s(?P<verb>[a-z]+)\b", re.IGNORECASE)
OPPOSITES = (
    ("approves", "rejects"), ("approve", "reject"), ("approved", "rejected"), ("accepts", "refuses"),
    ("accept", "refuse"), ("passes", "blocks"), ("passed", "blocked"), ("backs", "opposes"), ("supports", "opposes"),
    ("support", "oppose"), ("endorses", "denounces"), ("wins", "loses"), ("won", "lost"), ("win", "lose"),
    ("admits", "denies"), ("confirms", "denies"), ("confirmed", "denied"), ("defends", "condemns"),
    ("praises", "condemns"), ("raises", "lowers"), ("raise", "lower"), ("rise", "fall"), ("rises", "falls"),
    ("upholds", "overturns"), ("allows", "bans"), ("lifts", "extends"), ("opens", "closes"), ("joins", "leaves"),
    ("gains", "loses"), ("agrees to", "refuses to"), ("agree to", "refuse to"), ("resigns", "stays on"),
    ("guilty", "innocent"), ("survives", "dies of"), ("alive", "dead"), ("begins", "ends"), ("signs", "vetoes"),
)  # fmt: skip
"""Words of headlines and what cannot be true with them; each pair is used both ways."""
STRONGER = (
    ("accused of", "convicted of"), ("accused", "convicted"), ("charged", "acquitted"), ("charges", "convicts"),
    ("indicted", "acquitted"), ("indicts", "acquits"), ("arrested", "cleared"), ("sues", "defeats in court"),
    ("under investigation", "cleared"), ("investigates", "clears"), ("subpoenas", "arrests"), ("suspended", "fired"),
    ("criticizes", "bans"), ("proposes", "enacts"), ("pushes", "passes"), ("threatens", "attacks"),
    ("nominates", "swears in"), ("injured", "killed"), ("hospitalized", "dead"), ("suspect", "culprit"),
)  # fmt: skip
"""Words of headlines and how the matter would be settled; used this way only."""
_CERTAIN = (
    ("may", "will"), ("might", "will"), ("could", "will"), ("likely to", "sure to"), ("expected to", "certain to"),
    ("set to", "certain to"), ("plans to", "will"), ("plan to", "will"), ("seeks to", "will"), ("wants to", "will"),
    ("considering", "decided on"), ("considers", "decides on"), ("weighs", "decides on"), ("mulls", "decides on"),
    ("reportedly ", ""), ("allegedly ", ""), ("alleged ", ""), ("suspected ", ""), ("possible ", ""),
    ("appears to have", "has"), ("tries to", "manages to"), ("hopes to", "will"), ("possibly ", ""),
)  # fmt: skip
_SAME = (
    ("U.S.", "US"), ("GOP", "Republican"), ("Dems", "Democrats"), ("probe", "investigation"), ("ex-", "former "),
    ("Sen.", "Senator"), ("Gov.", "Governor"), ("Rep.", "Representative"), ("slams", "criticizes"),
    ("amid", "during"), ("begins", "starts"), ("starts", "begins"),
    ("urges", "calls on"), ("eyes", "considers"), ("picks", "chooses"), ("taps", "picks"), ("unveils", "presents"),
    ("cops", "police"), ("gunman", "shooter"), ("SCOTUS", "Supreme Court"), ("vs.", "against"), ("%", " percent"),
    ("percent", "per cent"), ("says", "states"), ("announces", "makes known"), ("axes", "drops"), ("quits", "resigns"),
    ("resigns", "quits"), ("wants", "seeks"), ("seeks", "wants"), ("shows", "finds"), ("finds", "shows"),
    ("tells", "informs"), ("after", "following"), ("following", "after"), ("meets with", "meets"),
)  # fmt: skip


def number(heading: Heading, draw: random.Random) -> str | None:
    """Another number, which stands nowhere in the text in figures or in words."""
    places = [
        found
        for found in _NUMERAL.finditer(heading.title)
        if not _NOT_A_COUNT.search(heading.title[: found.start()]) and _value(found[0]) > 1
    ]
    if not places:
        return None
    place = draw.choice(places)
    value = _value(place[0])
    factors = draw.sample((2, 3, 5, 7), 4)
    for other in (value * factor + extra for factor in factors for extra in (0, 1)):
        written = f"{other:,.0f}" if other == int(other) else f"{other:,.1f}"
        spelt = WORDS[int(other) - 2] if other == int(other) and other - 2 < len(WORDS) else written
        plain = written.replace(",", "")
        if not any(heading.stands(form) for form in (written, spelt, plain)):
            return _put(heading.title, place.span(), written)
    return None


def stranger(heading: Heading, draw: random.Random) -> str | None:
    """A person's family name becomes that of somebody of whom the text has nothing."""
    place = _person(heading, draw)
    others = [name for name in heading.strangers if not heading.stands(name)]
    return _put(heading.title, place.span(), draw.choice(others)) if place and others else None


def actor(heading: Heading, draw: random.Random) -> str | None:
    """A person's family name becomes that of another person of the same text."""
    place = _person(heading, draw)
    others = [name for name in sorted(heading.people) if not _stands(name, heading.title)]
    return _put(heading.title, place.span(), draw.choice(others)) if place and others else None


def place(heading: Heading, draw: random.Random) -> str | None:
    """A country, state or town becomes another, of which the text has nothing."""
    found = list(_PLACE.finditer(heading.title))
    if not found:
        return None
    one = draw.choice(found)
    kind = next(kind for kind in _KINDS_OF_PLACES if one[0] in kind)
    others = [name for name in kind if not heading.stands(name) and not _adjective(name, heading.text)]
    return _put(heading.title, one.span(), draw.choice(others)) if others else None


def negation(heading: Heading, draw: random.Random) -> str | None:
    """«not» put in after a helping verb, or taken out."""
    title, free = heading.title, _free(heading.title)
    for found in _NEGATED.finditer(title):
        if free(found.start()):
            groups = found.groupdict()
            word = groups["aux"] or groups["short"] or groups["can"] or ("Will" if found[0][0] == "W" else "will")
            return _put(title, found.span(), f"{word} ")
    for found in _DOES_NOT.finditer(title):
        if free(found.start()):
            return _put(title, found.span(), _third(found["verb"]))
    helped = [found for found in _HELPED.finditer(title) if free(found.start()) and not title.rstrip().endswith("?")]
    return _put(title, (one := draw.choice(helped)).span(), f"{one['aux']} not ") if helped else None


def verdict(heading: Heading, draw: random.Random) -> str | None:
    """A verb becomes its opposite, or one that settles the matter."""
    both = (*OPPOSITES, *((right, left) for left, right in OPPOSITES))
    return _swap_words(heading, draw, (*both, *STRONGER))


def certainty(heading: Heading, draw: random.Random) -> str | None:
    """What may be, is planned or alleged becomes certain."""
    return _swap_words(heading, draw, _CERTAIN)


def synonym(heading: Heading, draw: random.Random) -> str | None:
    """A word becomes one that means the same."""
    return _swap_words(heading, draw, _SAME)


def full_name(heading: Heading, draw: random.Random) -> str | None:
    """A person's family name becomes the full name that the text gives."""
    found = _person(heading, draw)
    full = heading.people.get(found[0], "") if found else ""
    before = heading.title[: found.start()].split() if found else []
    alone = not before or not before[-1][:1].isupper()
    return _put(heading.title, found.span(), full) if found and alone and full.count(" ") == 1 else None


def reordered(heading: Heading, _: random.Random) -> str | None:
    """«X says Y» becomes «Y, X says»."""
    found = re.fullmatch(r"(?P<who>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?) says (?P<what>[^:;“\"‘]+)", heading.title)
    return f"{found['what'][:1].upper()}{found['what'][1:]}, {found['who']} says" if found else None


def spelt_number(heading: Heading, _: random.Random) -> str | None:
    """A small number in figures becomes a word, or the other way round."""
    for found in _NUMERAL.finditer(heading.title):
        before, after = heading.title[: found.start()], heading.title[found.end() :]
        if (before[-1:] in "$£€" and before) or _NOT_A_COUNT.search(before) or after[:1] == "%":
            continue
        if found[0].isdigit() and 2 <= int(found[0]) < len(WORDS) + 2:
            word = WORDS[int(found[0]) - 2]
            return _put(heading.title, found.span(), word if before else word.capitalize())
        if found[0].lower() in WORDS:
            return _put(heading.title, found.span(), str(WORDS.index(found[0].lower()) + 2))
    return None


UNTRUE: Mapping[str, Editor] = {
    "number": number, "name of a stranger": stranger, "another actor": actor, "place": place, "negation": negation,
    "verdict": verdict, "certainty": certainty,
}  # fmt: skip
"""After these the text does not bear the headline out."""
HARMLESS: Mapping[str, Editor] = {
    "synonym": synonym, "full name": full_name, "reordered": reordered, "spelt number": spelt_number,
}  # fmt: skip
"""After these it does, if it did before."""


def _swap_words(heading: Heading, draw: random.Random, table: Sequence[tuple[str, str]]) -> str | None:
    free = _free(heading.title)
    found = [
        (match.span(), new)
        for old, new in table
        for match in re.finditer(rf"(?<![\w-]){re.escape(old)}(?:(?<=\W)|(?![\w-]))", heading.title, re.IGNORECASE)
        if free(match.start()) and not (old == "may" and match[0] == "May")
    ]
    if not found:
        return None
    (start, end), new = draw.choice(found)
    old = heading.title[start:end]
    new = new[:1].upper() + new[1:] if old[:1].isupper() else new
    return _put(heading.title, (start, end), new).strip()


def _person(heading: Heading, draw: random.Random) -> re.Match[str] | None:
    found = [
        match
        for family in sorted(heading.people)
        for match in re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", heading.title)
        if not re.search(r"[A-Z][a-z]+ $", heading.title[: match.start()])
    ]
    return draw.choice(found) if found else None


def _free(title: str) -> Callable[[int], bool]:
    """Whether a place of a headline stands outside its quotation marks."""
    quoted = [match.span() for match in _QUOTED.finditer(title)]
    return lambda at: not any(start <= at < end for start, end in quoted)


def _put(title: str, span: tuple[int, int], written: str) -> str:
    return f"{title[: span[0]]}{written}{title[span[1] :]}"


def _third(verb: str) -> str:
    """«goes» of «go»."""
    if verb.endswith(("s", "x", "ch", "sh", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2:-1] not in "aeiou" else f"{verb}s"


def _value(numeral: str) -> float:
    low = numeral.lower()
    return float(WORDS.index(low) + 2) if low in WORDS else float(low.replace(",", ""))


def _adjective(name: str, text: str) -> bool:
    """Whether the text has a word that begins as the place does («Russian», «Iraqi»)."""
    return re.search(rf"\b{re.escape(name[:4])}", text) is not None


def _stands(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None
