"""The checks of an article, in the order in which they are told: add one by one file here and one golden fixture."""

from consilience.checks import author_conflicts, bias, deception, fallacies, site_conflicts
from consilience.checks.context import Context
from consilience.checks.definition import Definition, Label

CHECKS: tuple[Definition, ...] = (
    deception.DEFINITION,
    fallacies.DEFINITION,
    bias.DEFINITION,
    site_conflicts.DEFINITION,
    author_conflicts.DEFINITION,
)

__all__ = ["CHECKS", "Context", "Definition", "Label"]
