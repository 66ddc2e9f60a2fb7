"""How far a case against somebody is said to have gone: accused, investigated, charged, tried, convicted.

A report of one step says nothing of a later one: that somebody was accused does not bear out that they were charged.
"""

from __future__ import annotations

import re

from consilience.comparing.statements import Statement

_STEPS = (
    r"accus(?:e[sd]?|ing|ations?)|alleg(?:e[sd]?|ing|edly|ations?)|claims?\sagainst|suspect(?:ed|s)?",
    r"investigat(?:e[sd]?|ing|ions?)|probe[sd]?|inquir(?:y|ies)|arrest(?:s|ed)?|questioned|detained",
    (
        r"charged?(?=\s(?:with|over|in\sconnection|of|against))|(?:rape|murder|criminal|felony|fraud|assault|bribery"
        r"|corruption|conspiracy|manslaughter|theft|drugs?|weapons?|terrorism)\scharges?|facing\s(?:a\s)?charges?"
        r"|charges\s(?:of|against|over)|indict(?:s|ed|ments?)|arraign(?:ed|ment)"
    ),
    r"(?:on|stands?|stood|awaiting|goes\sto|go\sto|went\sto)\strial|acquitted|jury|jurors",
    r"convict(?:s|ed|ing|ions?)|(?:found|pleads?|pleaded|pled)\sguilty|sentenced|jailed\sfor",
)
CHARGED = 2
"""The place of a charge in `_STEPS`."""
_PATTERNS = tuple(re.compile(rf"\b(?:{step})\b", re.IGNORECASE) for step in _STEPS)


def other_step(one: Statement, other: Statement) -> bool:
    """Whether two statements about one person tell of different steps of a case, by the furthest that each names.

    What is alleged and what is investigated may be put either way; from a charge on each step is a fact of its own.
    """
    mine, theirs = _furthest(one), _furthest(other)
    if mine is None or theirs is None or not one.people & other.people:
        return False
    return mine != theirs and max(mine, theirs) >= CHARGED


def _furthest(statement: Statement) -> int | None:
    """The place in `_STEPS` of the furthest step; None where a statement names none."""
    text = statement.claim.quote.text
    return max((step for step, pattern in enumerate(_PATTERNS) if pattern.search(text)), default=None)
