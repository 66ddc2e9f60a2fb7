"""By which nouns a body is taken up again: «the newspaper», «the agency», «the company»."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from consilience.language.lexicon import load, pairs

_BODY_WORDS = {
    "newspaper": (
        "Times",
        "Post",
        "Journal",
        "Herald",
        "Tribune",
        "Globe",
        "Gazette",
        "Telegraph",
        "Guardian",
        "Daily",
    ),
    "paper": ("Times", "Post", "Journal", "Herald", "Tribune", "Globe", "Gazette", "Telegraph", "Guardian", "Daily"),
    "network": ("News", "CNN", "NBC", "ABC", "CBS", "Fox", "MSNBC", "BBC", "CNBC"),
    "agency": ("Agency", "Bureau", "Administration", "FBI", "CIA", "NASA", "EPA", "CDC", "FDA", "FEMA", "ICE", "FAA"),
    "bureau": ("Bureau", "FBI"),
    "bank": ("Bank", "Bancorp", "JPMorgan", "Citigroup", "HSBC"),
    "group": ("Group", "Foundation", "Association", "Alliance", "Coalition", "Institute", "Center", "Watch", "Project"),
    "organization": (
        "Organization",
        "Foundation",
        "Association",
        "Alliance",
        "Coalition",
        "Institute",
        "Center",
        "Watch",
    ),
    "organisation": (
        "Organisation",
        "Foundation",
        "Association",
        "Alliance",
        "Coalition",
        "Institute",
        "Centre",
        "Watch",
    ),
}
"""What the names of bodies called by these nouns may hold besides the noun itself."""
_PUBLIC = frozenset(
    {
        "Department",
        "Police",
        "Court",
        "Office",
        "Senate",
        "House",
        "Congress",
        "Party",
        "University",
        "Ministry",
        "Council",
    }
    | {"Committee", "Commission", "Administration", "Agency", "Bureau", "Government", "Navy", "Army", "Force", "School"}
    | {
        "FBI",
        "CIA",
        "Attorney",
        "Pentagon",
        "Parliament",
        "Union",
        "Association",
        "Authority",
        "Board",
        "Campaign",
        "Congressional",
    }
)
"""A body with one of these in its name is not «the company»."""
COMPANY = frozenset(
    {
        "company",
        "firm",
        "retailer",
        "startup",
        "business",
        "corporation",
        "maker",
        "manufacturer",
        "operator",
        "airline",
    }
)
ANY_BODY = frozenset({"organization", "organisation", "group", "agency", "body", "outlet", "association", "network"})
"""Nouns under which the body that spoke last is taken up where no name fits better."""


def reports_news(names: Iterable[tuple[str, ...]]) -> bool:
    """Whether a body is a news agency or outlet: credited in most articles, hardly ever «the company» of one."""
    plain = {" ".join(word for word in name if word != "The") for name in names}
    return bool(plain & (load("news_outlets") | {name for _, name in pairs("wire_agencies")}))


def called(names: Iterable[tuple[str, ...]], heads: AbstractSet[str], head: str) -> bool:
    """Whether «the ``head``» can mean the body of these names, which was described by these role nouns."""
    words = {token for name in names for token in name}
    if head in ANY_BODY and heads & ANY_BODY:
        return True
    if head in heads or head.capitalize() in words:
        return True
    if head in COMPANY:
        return not words & _PUBLIC
    return bool(words & set(_BODY_WORDS.get(head, ())))
