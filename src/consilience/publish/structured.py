"""The report as schema.org data (JSON-LD), safe to stand inside a page."""

from __future__ import annotations

import json
from typing import Any

from consilience.publish.characters import visible
from consilience.publish.story_view import SentenceView, StoryView
from consilience.publish.view import ReportView, SourceView

_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
"""So that no article text can end the script element (``</script>``) or open a comment (``<!--``) in it."""


def json_ld(page: ReportView, story: StoryView | None = None) -> str:
    """A NewsArticle that is based on its sources and makes its key points as Claims, where there is a story.

    Otherwise a WebPage that cites its articles; for a comparison, an ItemList of them. Never a ClaimReview: that is for
    what an editor confirmed.
    """
    articles = [_article(source) for source in page.sources]
    data = _story(story, articles) if story else _page(page, articles)
    text = visible(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return "".join(_UNSAFE.get(character, character) for character in text)


def _story(story: StoryView, articles: list[dict[str, Any]]) -> dict[str, Any]:
    provenance = story.page.report.provenance
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline.text,
        "dateCreated": provenance.as_of,
        "creativeWorkStatus": "machine-made, not reviewed",
        "creator": {"@type": "SoftwareApplication", "name": provenance.engine},
        "articleBody": " ".join(item.text for paragraph in story.paragraphs for item in paragraph),
        "isBasedOn": articles,
        "hasPart": [_claim(item, articles) for item in story.key_points],
    }
    place = story.page.report.story.location if story.page.report.story else None
    if place:
        data["contentLocation"] = {
            "@type": "Place",
            "name": place.name,
            "address": {"@type": "PostalAddress", "addressRegion": place.region, "addressCountry": place.country},
            "geo": {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude},
        }
    return data


def _claim(item: SentenceView, articles: list[dict[str, Any]]) -> dict[str, Any]:
    appearances = [articles[cite.source.number - 1] for cite in item.cites]
    named = [{key: article[key] for key in ("@type", "headline", "url") if key in article} for article in appearances]
    return {"@type": "Claim", "text": item.text, "appearance": named}


def _page(page: ReportView, articles: list[dict[str, Any]]) -> dict[str, Any]:
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
    return data


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
