"""One row of what is known of outlets, owners and authors: who is what to whom, where it was read, on which day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from consilience.types import SourcedFact


class Relation(StrEnum):
    """What the subject of a row is to its object."""

    KNOWN_AS = "known_as"
    OWNED_BY = "owned_by"
    PUBLISHED_BY = "published_by"
    PART_OF = "part_of"
    FUNDED_BY = "funded_by"
    SPONSORED_BY = "sponsored_by"
    STATE_CONTROLLED = "state_controlled_by"
    STATE_CAPTURED = "editorially_controlled_by_state"
    STATE_FUNDED_AND_MANAGED = "funded_and_managed_by_state"
    STATE_FUNDED = "funded_by_state"
    STATE_MANAGED = "managed_by_state"
    PUBLIC = "independent_public_media_of"
    HOLDS_STAKE_IN = "holds_stake_in"
    OWNS = "owns"
    FOUNDED = "founded"
    LEADS = "leads"
    BOARD_MEMBER_OF = "board_member_of"
    PARTNER_OF = "partner_of"
    IN_LITIGATION_WITH = "in_litigation_with"
    RELATED_TO = "related_to"
    EMPLOYED_BY = "employed_by"
    ADVISED = "advised"
    MEMBER_OF = "member_of"
    REPRESENTED = "represented"
    CANDIDATE_FOR = "candidate_for"
    PAID_BY = "paid_by"


PHRASES = {
    Relation.KNOWN_AS: "is known as",
    Relation.OWNED_BY: "is owned by",
    Relation.PUBLISHED_BY: "is published by",
    Relation.PART_OF: "is part of",
    Relation.FUNDED_BY: "is funded by",
    Relation.SPONSORED_BY: "is sponsored by",
    Relation.STATE_CONTROLLED: "is controlled by the state:",
    Relation.STATE_CAPTURED: "is editorially controlled by the state:",
    Relation.STATE_FUNDED_AND_MANAGED: "is funded and managed, but not edited, by the state:",
    Relation.STATE_FUNDED: "is funded, but neither managed nor edited, by the state:",
    Relation.STATE_MANAGED: "is managed, but neither funded nor edited, by the state:",
    Relation.PUBLIC: "is an independent public medium of",
    Relation.HOLDS_STAKE_IN: "holds a stake in",
    Relation.OWNS: "owns",
    Relation.FOUNDED: "founded",
    Relation.LEADS: "leads",
    Relation.BOARD_MEMBER_OF: "is on the board of",
    Relation.PARTNER_OF: "has a commercial partnership with",
    Relation.IN_LITIGATION_WITH: "is in litigation with",
    Relation.RELATED_TO: "is related to",
    Relation.EMPLOYED_BY: "was or is employed by",
    Relation.ADVISED: "advised",
    Relation.MEMBER_OF: "is a member of",
    Relation.REPRESENTED: "represented",
    Relation.CANDIDATE_FOR: "is or was a candidate for",
    Relation.PAID_BY: "was or is paid by",
}
"""Each relation in words, between subject and object."""

_OTHER_WORDS = {
    **dict.fromkeys(("subsidiary_of", "unit_of", "controlled_by", "majority_owned_by"), (Relation.OWNED_BY, False)),
    **dict.fromkeys(("parent_of", "owner_of", "controls"), (Relation.OWNS, False)),
    **dict.fromkeys(("publishes", "publisher_of"), (Relation.PUBLISHED_BY, True)),
    **dict.fromkeys(("funds", "funder_of", "donor_to", "finances"), (Relation.FUNDED_BY, True)),
    **dict.fromkeys(("sponsors", "sponsor_of", "advertises_in", "advertiser_in"), (Relation.SPONSORED_BY, True)),
    **dict.fromkeys(
        ("shareholder_of", "investor_in", "invested_in", "minority_owner_of"), (Relation.HOLDS_STAKE_IN, False)
    ),
    **dict.fromkeys(("holds_shares_in", "owns_shares_in", "shareholder_in"), (Relation.HOLDS_STAKE_IN, False)),
    **dict.fromkeys(
        ("lawyer_for", "attorney_for", "counsel_for", "represents", "agent_of"), (Relation.REPRESENTED, False)
    ),
    **dict.fromkeys(
        ("adviser_to", "advisor_to", "consultant_to", "advises", "consulted_for"), (Relation.ADVISED, False)
    ),
    **dict.fromkeys(
        ("works_for", "worked_for", "employee_of", "former_employee_of", "spokesperson_for"),
        (Relation.EMPLOYED_BY, False),
    ),
    **dict.fromkeys(("chairs", "chair_of", "head_of", "director_of", "president_of", "heads"), (Relation.LEADS, False)),
    **dict.fromkeys(("board_member", "sits_on_board_of", "trustee_of"), (Relation.BOARD_MEMBER_OF, False)),
    **dict.fromkeys(("founder_of", "co_founded", "co_founder_of"), (Relation.FOUNDED, False)),
    **dict.fromkeys(("married_to", "spouse_of", "sibling_of", "child_of", "relative_of"), (Relation.RELATED_TO, False)),
    **dict.fromkeys(("sued", "sues", "suing", "sued_by", "in_court_with"), (Relation.IN_LITIGATION_WITH, False)),
    **dict.fromkeys(("partners_with", "licenses_to", "licensed_to"), (Relation.PARTNER_OF, False)),
    **dict.fromkeys(("party_member_of", "belongs_to_party"), (Relation.MEMBER_OF, False)),
    **dict.fromkeys(("stood_for", "ran_for"), (Relation.CANDIDATE_FOR, False)),
}
"""Other words for a relation in an operator's file, each with whether subject and object change places."""


def relation_of(word: str) -> tuple[Relation, bool]:
    """The relation that a word of an operator's file stands for, and whether subject and object change places.

    Raises:
        ValueError: the word stands for none.
    """
    word = word.strip().lower().replace(" ", "_").replace("-", "_")
    return _OTHER_WORDS[word] if word in _OTHER_WORDS else (Relation(word), False)


STATE = frozenset(relation for relation in Relation if "state" in relation)
"""The relations whose object is a state."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sourced statement: ``subject`` ``relation`` ``object``, read at ``url``, true on ``date`` (ISO).

    ``domain`` is the subject's where it is an outlet. A row with ``author`` tells of that author at the outlet
    ``subject`` (and only there). ``country`` (ISO 3166-1 alpha-2) keeps outlets of one name apart. ``since`` and
    ``until`` (ISO, as coarse as known) bound when it held; ``share`` in [0, 1] is the part held.
    """

    subject: str
    relation: Relation
    object: str
    url: str
    date: str
    domain: str = ""
    author: str = ""
    country: str = ""
    share: float | None = None
    since: str = ""
    until: str = ""

    def statement(self) -> str:
        """The row as a sentence without its full stop: «Quarrick Holdings holds a stake of 12 % in Corvane»."""
        phrase = PHRASES[self.relation]
        if self.share is not None and self.relation == Relation.HOLDS_STAKE_IN:
            phrase = f"holds a stake of {100 * self.share:.4g} % in"
        if self.share is not None and self.relation == Relation.OWNED_BY and self.share < 1:
            phrase = f"is owned to {100 * self.share:.4g} % by"
        period = _period(self.since, self.until)
        return f"{self.author or self.subject} {phrase} {self.object}{period}"

    def fact(self) -> SourcedFact:
        """The row as evidence."""
        return SourcedFact(self.statement(), self.url, self.date)

    def holds_on(self, day: str) -> bool:
        """Whether the row's period, as far as it is bounded, includes an ISO day."""
        return (not self.since or self.since <= day) and (not self.until or day[: len(self.until)] <= self.until)


def _period(since: str, until: str) -> str:
    if since and until:
        return f" ({since} to {until})"
    if since:
        return f" (since {since})"
    return f" (until {until})" if until else ""
