"""The report as schema.org data (JSON-LD), safe to stand inside a page."""

from __future__ import annotations

import json
from typing import Any

from consilience.publish.characters import visible
from consilience.publish.view import ReportView, SourceView

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""So that no article text can end the script element (``</script>``) or open a comment (``<!--``) in it."""


def json_ld(page: ReportView) -> str:
    """A WebPage that cites its articles; for a comparison, an ItemList of them. No ClaimReview: no editor confirmed."""
    articles = [_article(source) for source in page.sources]
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "creativeWorkStatus": "machine-made, not reviewed",
        "generator": page.report.provenance.engine,
    }
    if page.compared:
        items = [{"@type": "ListItem", "position": at, "item": item} for at, item in enumerate(articles, start=1)]
        data["mainEntity"] = {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}
    else:
        data["citation"] = articles
    text = visible(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return "".join(_UNSAFE.get(character, character) for character in text)


def _article(source: SourceView) -> dict[str, Any]:
    article = source.article
    data: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": source.title,
        "publisher": {"@type": "Organization", "name": source.outlet},
        "inLanguage": article.language,
        "wordCount": source.balance.words,
    }
    if source.link:
        data["url"] = source.link
    if source.authors:
        data["author"] = [{"@type": "Person", "name": name} for name, _ in source.authors]
    if article.published:
        data["datePublished"] = article.published.iso()
    if article.updated:
        data["dateModified"] = article.updated.iso()
    return data
