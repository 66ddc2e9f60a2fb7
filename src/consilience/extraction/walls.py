"""Pages that are no article one could analyse: consent walls, paywall stubs, lists, error pages, foreign languages."""

from __future__ import annotations

import re
from functools import cache

from consilience.extraction.blocks import Block
from consilience.extraction.boilerplate import phrases
from consilience.language.lexicon import load

SHORTEST = 40
"""Words of body below which nothing can be analysed; real briefs begin at about 47 words."""
STUB = 150
"""Words of body up to which a paywall notice means that only the opening was given."""
WALL = 120
"""Words of body up to which a page that speaks of cookies and consent is taken for a consent wall."""
LIST_PROSE = 100
"""Words in long paragraphs from which a page full of links is an article with links around it."""
ENGLISH_SHARE = 0.2
"""Share of English function words; English news has .35-.5, other languages in Latin script below .12."""
FOREIGN_SHARE = 0.12


def wall_reason(
    title: str, body: str, blocks: list[Block], *, free: bool | None, is_list: bool, is_article: bool
) -> str | None:
    """Why the page cannot be analysed, or None. ``free`` is JSON-LD's isAccessibleForFree."""
    words = len(body.split())
    around = " ".join(block.text for block in blocks if len(block.text) < 600)[:20_000]
    if words < STUB and phrases("error_page_phrases").search(title) and not is_article:
        return f"it is an error page («{title[:80]}»)"
    consent = len(phrases("consent_phrases").findall(f"{title} {around}"))
    if words < WALL and consent >= 2 and not is_article:
        return "it is a consent wall: the page asks for consent to cookies and shows no article"
    if words < STUB and phrases("consent_phrases").search(body) and len(phrases("consent_phrases").findall(body)) >= 3:
        return "it is a consent wall: the page asks for consent to cookies and shows no article"
    if (
        words < STUB
        and (phrases("paywall_phrases").search(around) or phrases("paywall_phrases").search(body))
        and (free is False or words < SHORTEST * 2)
    ):
        return f"it is behind a paywall: only {words} words can be read"
    if words < STUB and free is False:
        return f"it is behind a paywall: only {words} words can be read, and the page says that it is not free"
    if is_list and not is_article:
        return "it is a list of links to other pages, not an article"
    if words < SHORTEST:
        return f"it is too short to analyse: {words} words of text were found, at least {SHORTEST} are needed"
    return None


def looks_like_list(blocks: list[Block], paragraphs: list[str]) -> bool:
    """Whether a page is links to other pages: many linked lines, and no run of prose that would make an article."""
    linked = sum(1 for block in blocks if block.link_share > 0.8 and len(block.text) >= 25)
    prose = sum(len(text.split()) for text in paragraphs if len(text) >= 150)
    return linked >= 15 and prose < LIST_PROSE


def tell_language(text: str, hint: str | None) -> str:
    """The ISO 639-1 code of the text's language.

    Function words settle whether it is English; the language model is asked only where they leave a doubt (it costs
    half a second and 80 MB to load). ``hint`` is what the page says, believed only for short texts.
    """
    words = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    if not words:
        return (hint or "en")[:2].lower()
    share = sum(word in _english() for word in words) / len(words)
    if share >= ENGLISH_SHARE and len(words) >= 20:
        return "en"
    if len(words) < 20:
        return (hint or "en")[:2].lower()
    import py3langid

    language = str(py3langid.classify(text[:5_000])[0])
    if share >= FOREIGN_SHARE and language != "en" and (hint or "").lower().startswith("en"):
        return "en"
    return language


@cache
def _english() -> frozenset[str]:
    return load("english_function_words")
