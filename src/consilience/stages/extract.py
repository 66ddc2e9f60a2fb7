"""A document becomes an article. `extract` reads it here and now; `Extractor` reads pages in a killable process."""

from consilience.extraction.article import extract
from consilience.extraction.isolation import Extractor

__all__ = ["Extractor", "extract"]
