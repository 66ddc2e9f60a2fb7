"""What an article's statements lost on the way, by other articles' words: qualifiers, words of a quotation, context.

Nothing here says who is right. Where two versions differ and nothing tells which is the true one, it stays a candidate.
"""

from __future__ import annotations

from collections.abc import Iterator

from consilience.checks.context import Context
from consilience.checks.wording.against_context import without_context
from consilience.checks.wording.against_quotations import requoted
from consilience.checks.wording.lost_qualifiers import lost
from consilience.checks.wording.passages import Wording, wording_of
from consilience.checks.wording.spotting import Spotted


def compared(wording: Wording, context: Context) -> Iterator[Spotted]:
    """Everything that other articles' words show about this one."""
    others = context.others(wording.reading)
    if not others:
        return
    theirs = [(other, wording_of(other)) for other in others]
    yield from lost(wording, theirs)
    yield from requoted(wording, theirs)
    yield from without_context(wording, theirs)
