"""Every move of bad argument that is known, by family; the engine that looks for them is ``wording.reasoning``."""

from __future__ import annotations

from consilience.checks.wording.moves import (
    analogy,
    appeal,
    association,
    cause,
    conclusion,
    crowd,
    dilemma,
    fear,
    generalisation,
    motives,
    persons,
    question,
    relevance,
    ridicule,
    slope,
    straw_man,
)
from consilience.checks.wording.moves.move import Move

MOVES: tuple[Move, ...] = (
    *dilemma.MOVES,
    *slope.MOVES,
    *question.MOVES,
    *persons.MOVES,
    *motives.MOVES,
    *association.MOVES,
    *relevance.MOVES,
    *ridicule.MOVES,
    *straw_man.MOVES,
    *appeal.MOVES,
    *fear.MOVES,
    *crowd.MOVES,
    *analogy.MOVES,
    *cause.MOVES,
    *generalisation.MOVES,
    *conclusion.MOVES,
)
"""Within a label the surer first."""

__all__ = ["MOVES", "Move"]
