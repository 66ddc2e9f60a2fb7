"""Slanted wording in the reporter's voice: judging words and verbs, labels, advertising, scare quotes."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.checks.wording.labelling import labelled
from consilience.checks.wording.loaded import loaded
from consilience.checks.wording.passages import Wording
from consilience.checks.wording.promotion import promoted
from consilience.checks.wording.scare_quotes import scare_quotes
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.verbs import attacks, judging_speech
from consilience.types import Part


def slanted(wording: Wording) -> Iterator[Spotted]:
    """Every slanted wording of an article, quoted ones too (their voice decides later)."""
    for passage in wording.passages:
        if passage.part is Part.BODY and not passage.ended:
            continue  # link lines, captions and section heads
        yield from loaded(wording, passage)
        yield from judging_speech(wording, passage)
        yield from attacks(wording, passage)
        yield from labelled(wording, passage)
        yield from scare_quotes(wording, passage)
    yield from promoted(wording)
