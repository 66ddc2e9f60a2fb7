"""What kind of article it is, from what the page says of itself; news unless something says otherwise.

Precision comes first: a kind decides what may be charged to an article, so each sign must be a plain statement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from consilience.extraction.boilerplate import phrases
from consilience.language.lexicon import pairs
from consilience.types import ArticleKind

_TYPES = {
    "liveblogposting": ArticleKind.LIVE_BLOG,
    "advertisercontentarticle": ArticleKind.SPONSORED,
    "satiricalarticle": ArticleKind.SATIRE,
    "opinionnewsarticle": ArticleKind.OPINION,
    "analysisnewsarticle": ArticleKind.ANALYSIS,
    "reviewnewsarticle": ArticleKind.REVIEW,
    "review": ArticleKind.REVIEW,
    "criticreview": ArticleKind.REVIEW,
}
_NAMES = {name: ArticleKind(kind) for name, kind in pairs("kinds_of_articles")}
_PREFIX = re.compile(
    r"^(?P<label>opinion|op-ed|editorial|commentary|column|analysis|news analysis|review|"
    r"film review|movie review|book review|interview|sponsored|paid post|advertorial|satire|live|"
    r"live updates|live blog|letters? to the editor)\s?[:|–—]\s",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"\s[|–—-]\s(?P<label>opinion|editorial|commentary|analysis|review|interview|satire)s?$", re.IGNORECASE
)
_SATIRE_MARKER = re.compile(r"\bthis (?:article|story|post) is (?:a )?(?:satire|satirical|parody)\b", re.IGNORECASE)
LABEL_LENGTH = 30
MARKER_LENGTH = 160
"""Characters; a label stands alone in a short block, so longer text that mentions the phrase is no label."""


def tell_kind(
    types: tuple[str, ...],
    url: str | None,
    sections: tuple[str, ...],
    title: str,
    labels: tuple[str, ...],
    notices: tuple[str, ...],
    *,
    spoken: bool = False,
) -> tuple[ArticleKind, str]:
    """The kind of article and why, in words.

    ``types`` are JSON-LD types, ``sections`` section names and page-type metadata, ``labels`` short texts that the
    markup names as labels, ``notices`` other short texts near the headline; ``spoken``: the text is set as
    turns of speech.
    """
    signs = (
        _by_type(types),
        _by_notice((*labels, *notices)),
        _by_headline(title),
        (ArticleKind.INTERVIEW, "its text is a transcript of speech") if spoken else None,
        _named(sections, "the section is «{}»"),
        _named(_path(url), "the address contains /{}/"),
        _named([text for text in labels if len(text) <= LABEL_LENGTH], "the page is labelled «{}»"),
    )
    return next((sign for sign in signs if sign), (ArticleKind.NEWS, "no sign that it is anything but news"))


def _by_type(types: tuple[str, ...]) -> tuple[ArticleKind, str] | None:
    found = next((name for name in types if name.lower() in _TYPES), None)
    return (_TYPES[found.lower()], f"the page declares itself a {found}") if found else None


def _by_notice(labels: tuple[str, ...]) -> tuple[ArticleKind, str] | None:
    for text in labels:
        if len(text) <= MARKER_LENGTH and phrases("sponsored_markers").match(text):
            return ArticleKind.SPONSORED, f"the page is labelled «{text}»"
        if _SATIRE_MARKER.search(text):
            return ArticleKind.SATIRE, f"the page says «{text[:MARKER_LENGTH]}»"
    return None


def _by_headline(title: str) -> tuple[ArticleKind, str] | None:
    match = _PREFIX.match(title) or _ENDING.search(title)
    return (_of_label(match["label"]), f"the headline is labelled «{match['label']}»") if match else None


def _named(names: Iterable[str], reason: str) -> tuple[ArticleKind, str] | None:
    found = next((name for name in names if _slug(name) in _NAMES), None)
    return (_NAMES[_slug(found)], reason.format(found)) if found else None


def _of_label(label: str) -> ArticleKind:
    slug = _slug(label)
    if slug in {"live", "live-updates", "live-blog"}:
        return ArticleKind.LIVE_BLOG
    if slug in {"letter-to-the-editor", "letters-to-the-editor"}:
        return ArticleKind.OPINION
    return _NAMES.get(slug) or _NAMES.get(slug.split("-")[0]) or ArticleKind.NEWS


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower()))


def _path(url: str | None) -> list[str]:
    """The folders of an address, lower case, without the last part (the article's own name)."""
    parts = re.sub(r"^[a-z]+://[^/]*", "", (url or "").lower()).split("?")[0].split("/")
    return [part for part in parts[:-1] if part] if len(parts) > 1 else []
