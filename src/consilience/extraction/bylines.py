"""Who wrote it: the real person names in bylines and author data; «Staff», agencies, outlets and addresses are none.

Names stay as printed, but for the white space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from lxml.html import HtmlElement

from consilience.extraction.blocks import clean
from consilience.extraction.metadata import PageMetadata, plain, types_of
from consilience.language.lexicon import columns, load, pairs
from consilience.types import Author

MAXIMUM_AUTHORS = 25
LONGEST_PRINTED = 20
"""Words of a printed byline; longer texts tell about the author."""
MAXIMUM_COMPLETED = 6
"""Names in a printed byline up to which it may add to the stated ones; more are a list of contributors."""
LONGEST_BYLINE = 300
LONGEST_MARKUP = 1000
"""Characters; longer texts, and elements with white space included, are no bylines."""

_LEAD = re.compile(
    r"^(?:(?:posted|written|reported|reporting|story|words|article|text|edited|analysis|opinion|review|author|authors|"
    r"published|updated|created|added|compiled|interview|column|commentary|exclusive|special)\s+)?"
    r"(?:by|from|von|par|por|autor|author|authors|redazione|di|af|av|door|oleh|text)\s*:?\s+",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:(?:written |reported |story )?by|von|par|por)\s", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:has|is|was|are|covers|writes|joined|reach)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+|(?<!\w)@\w+")
_BRACKETS = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_PARTS = re.compile(r"\s*(?:[,;|•·/\n]|\s[-–—]\s|\s&\s|\s+(?:and|und|et|og|och|en|y|e|with|for|in|at)\s+)\s*")
_TAIL = re.compile(
    r"\s+(?:(?:published|updated|posted|last|on|is|was|has|covers?|writes?)\b|\d).*$", re.IGNORECASE | re.DOTALL
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATED = re.compile(
    rf"\b(?:(?:last )?(?:updated|published|posted)\b|{_MONTH} \d{{1,2}}\b|\d{{1,2}} {_MONTH} (?:19|20)\d\d"
    r"|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b|\b)|(?:19|20)\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4}\b)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"\s*[·•|—–]\s*")
_DOMAIN = re.compile(r"\w\.(?:com|org|net|de|uk|at|ch|eu|tv|info|tr|is|be|fr|it|co|us|ca|au|in)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’ʼ`‘-])*$")


def is_person(text: str, outlet: str | None = None, sure: bool = False) -> bool:
    """Whether a piece of a byline is a person's name; ``sure`` when data say so, which lets single names pass."""
    words = text.split()
    if not (1 if sure else 2) <= len(words) <= 6 or len(text) > 60:
        return False
    if outlet and _folded(text) == _folded(outlet):
        return False
    if any(word.lower().strip(".,’'") in load("bylines_of_bodies") for word in words):
        return False
    if not all(_WORD.match(word) for word in words) or _DOMAIN.search(text):
        return False
    named = [word for word in words if word.lower() not in load("particles_in_names")]
    return bool(named) and all(_opens_name(word) for word in named)


_SENTENCES = re.compile(r"[a-z]{3}\. ")
"""The end of a sentence and the start of another: «… of Sworn & Equipped. He was …» names nobody."""


def names_in(text: str, outlet: str | None = None, sure: bool = False) -> list[str]:
    """The person names in a printed byline, in order: «By Ana Novak and Jo Bell, Staff Writers» holds two.

    >>> names_in("By Ana Novak and Jo Bell, Staff Writers")
    ['Ana Novak', 'Jo Bell']
    """
    text = clean(text)[:LONGEST_BYLINE]
    text = _ADDRESS.sub(" ", _BRACKETS.sub(" ", text))
    text = _LEAD.sub("", text.strip())
    found: list[str] = []
    for part in _PARTS.split(text):
        name = _TAIL.sub("", _LEAD.sub("", part.strip(" .,:;-–—|"))).strip(" ,:;-–—|")
        if name.endswith(".") and not re.search(r"\b[A-Z]\.$|\b[JS]r\.$", name):
            name = name[:-1]
        if not _SENTENCES.search(name) and is_person(name, outlet, sure):
            found.append(name)
    return found


def read_authors(
    bylines: list[str], metadata: PageMetadata, outlet: str | None, near: Iterable[str] = ()
) -> tuple[Author, ...]:
    """The persons who wrote the article, as JSON-LD, meta tags, microdata or the printed byline name them.

    ``bylines`` are what `printed_bylines` found; ``near`` are short texts between headline and text: «By Ana Novak»
    may stand there without any markup.
    """
    printed = _from_texts(bylines, outlet) or _from_texts((text.replace(" | ", " ") for text in bylines), outlet)
    for authors in (
        _stated(metadata, outlet),
        _from_texts(metadata.meta.get("author", ()), outlet),
        *(_from_texts(metadata.meta.get(name, ()), outlet) for name in _META_NAMES),
        _from_texts(metadata.items.get("author", ()), outlet),
    ):
        if authors:
            sentence = [text.replace(" | ", " ") for text in bylines[:1] if _OPENS.match(text)]
            return _completed(authors, _from_texts(sentence, outlet))
    return printed or _from_texts((text for text in near if _OPENS.match(text) or _opens_dated(text, outlet)), outlet)


def _opens_dated(text: str, outlet: str | None) -> bool:
    """«Ana Novak · May 2, 2031, 6:30 a.m. · 4 min read»: a person's name and a date, parted by a mark."""
    parts = [part for part in _MARKS.split(clean(text)) if part]
    if len(parts) < 2 or not is_person(parts[0], outlet) or not _DATED.match(parts[1]):
        return False
    return parts[0].split()[0] in columns("given_names")


def _completed(stated: tuple[Author, ...], printed: tuple[Author, ...]) -> tuple[Author, ...]:
    """The printed byline where it names all stated authors and more: data often give the first author only."""
    known = {_folded(author.name): author for author in stated}
    names = [_folded(author.name) for author in printed]
    if len(names) <= len(known) or not known.keys() <= set(names) or len(names) > MAXIMUM_COMPLETED:
        return stated
    return tuple(known.get(_folded(author.name), author) for author in printed)


_META_NAMES = (
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "byline",
    "article:author",
    "twitter:misc:written by",
    "dcsext.author",
    "twitter:data1",
)
_NAMED = " or ".join(
    f"contains(@{name}, '{part}')"
    for name in ("class", "id", "data-testid")
    for part in ("byline", "Byline", "author", "Author")
)
_BYLINES = (
    "//h1 | //*[@rel='author']",
    "//h1 | //*[contains(concat(' ', @itemprop, ' '), ' author ')]",
    f"//h1 | //*[contains('|a|span|p|div|address|li|em|ul|', concat('|', local-name(), '|'))][{_NAMED}]",
)


def printed_bylines(tree: HtmlElement) -> list[str]:
    """The texts of elements that the markup names as bylines, those after the headline first; parts parted by «|»."""
    for path in _BYLINES:
        found = [_parted(element) for element in _by_headline(tree.xpath(path))]
        texts = [text for text in dict.fromkeys(found) if 3 <= len(text) <= LONGEST_BYLINE]
        if texts:
            return texts
    return []


def _by_headline(elements: list[HtmlElement]) -> list[HtmlElement]:
    """The first byline element after the headline (else before it) and those that stand together with it."""
    after: list[HtmlElement] = []
    before: list[HtmlElement] = []
    seen = False
    for element in elements:
        if element.tag == "h1":
            seen = True
        elif element.tag not in {"body", "html", "main", "article"} and len(element.text_content()) <= LONGEST_MARKUP:
            (after if seen else before).append(element)
    bylines = after or before
    if not bylines:
        return []
    family = {bylines[0], bylines[0].getparent(), *_grandparent(bylines[0])}
    return [one for one in bylines[:MAXIMUM_AUTHORS] if family & {one, one.getparent(), *_grandparent(one)}]


def _grandparent(element: HtmlElement) -> list[HtmlElement]:
    parent = element.getparent()
    above = parent.getparent() if parent is not None else None
    return [above] if above is not None and above.tag not in {"body", "main", "article", "html"} else []


def _parted(element: HtmlElement) -> str:
    pieces = [clean(text) for text in element.itertext()]
    return clean(" | ".join(piece for piece in pieces if piece))


def choose_byline(bylines: list[str], near: Iterable[str], metadata: PageMetadata) -> str | None:
    """The byline as printed, or failing that as data state it; a sentence about the author is none."""
    printed = [text.replace(" | ", " ").replace(" ,", ",") for text in bylines]
    short = [text for text in printed if len(text.split()) <= LONGEST_PRINTED and not _ABOUT.search(text)]
    short = [text for text in short if not any(text in other for other in short if other != text)]
    opening = next((text for text in (*short, *near) if _OPENS.match(text)), None)
    found = opening or ", ".join(short[:MAXIMUM_COMPLETED]) or stated_byline(metadata)
    return without_date(found) if found else None


def stated_byline(metadata: PageMetadata) -> str | None:
    """All that data name as authors, persons or not, as one line («Courier Staff»); None where they name none."""
    names: list[str] = []
    waiting: list[Any] = [metadata.article.get("author") or metadata.article.get("creator")]
    while waiting and len(names) < MAXIMUM_AUTHORS:
        value = metadata.resolve(waiting.pop(0))
        if isinstance(value, list):
            waiting[:0] = value
            continue
        name = plain(value.get("name")) if isinstance(value, dict) else plain(value)
        if name and len(name) <= LONGEST_BYLINE and name not in names:
            names.append(name)
    names = names or [value for value in metadata.meta.get("author", ())[:3] if len(value) <= LONGEST_BYLINE]
    return ", ".join(names) or None


def _stated(metadata: PageMetadata, outlet: str | None) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    waiting: list[Any] = [metadata.article.get("author") or metadata.article.get("creator")]
    while waiting and len(found) < MAXIMUM_AUTHORS:
        value = metadata.resolve(waiting.pop(0))
        if isinstance(value, list):
            waiting[:0] = value
        elif isinstance(value, str):
            for name in names_in(plain(value) or "", outlet):
                found.setdefault(_folded(name), Author(name))
        elif isinstance(value, dict) and not set(types_of(value)) & {"Organization", "NewsMediaOrganization", "Thing"}:
            stated = value.get("name")
            if isinstance(stated, list):
                waiting[:0] = stated
                continue
            url = value.get("url")
            sure = "Person" in types_of(value)
            for single in names_in(plain(stated) or "", outlet, sure):
                found.setdefault(_folded(single), Author(single, url if isinstance(url, str) and url else None))
    return tuple(found.values())


def _from_texts(texts: Any, outlet: str | None) -> tuple[Author, ...]:
    found: dict[str, Author] = {}
    for text in texts:
        for name in names_in(text, outlet):
            found.setdefault(_folded(name), Author(name))
    return tuple(found.values())[:MAXIMUM_AUTHORS]


def without_date(byline: str) -> str:
    """A printed byline up to the date or time that follows it; behind an agency's name, the place goes as well.

    >>> without_date("PTI, Lund, May 2 2031, 10:18am updated: May 3 2031")
    'PTI'
    """
    match = _DATED.search(byline)
    kept = (byline[: match.start()] if match else byline).strip(" ,;:|/•·–—-(")
    first = kept.partition(",")[0].strip()
    if match and first.lower() in dict(pairs("wire_agencies")):
        return first
    return kept if any(map(str.isalpha, kept)) and kept.lower() != "by" else byline


def _opens_name(word: str) -> bool:
    bare = word.lstrip("'’‘")
    return bool(bare) and (bare[0].isupper() or not bare[0].islower())


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
