"""Which fact leads: told early, of what the headlines say, on firm ground."""

from __future__ import annotations

import pytest

from consilience.composing.carriers import Fact
from consilience.composing.ordering import lead_first, may_lead, one_sided
from consilience.composing.selection import statements
from consilience.pipeline import read
from tests import build

TITLES = ["Ferry hits quay at Marlow", "Twelve hurt as ferry hits quay"]
EVENT = "A ferry of Osk Shipping hit the quay at Marlow on Monday and twelve people were hurt."


def fact(sentence: str, worth: float = 1.0, independent: int = 1) -> Fact:
    found = statements([read(build.article("The Senn", "Ferry hits quay at Marlow", sentence))], ())
    return Fact(found[:1], independent, worth)


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        (EVENT, True),
        ("Osk Shipping of Marlow has paid for two new lamps in the town hall.", False),
        ("The ferry allegedly hit the quay at Marlow since its captain Jo Hale slept.", False),
        ("The ferry hit the quay at Marlow in fog on Monday, a source close to Osk Shipping said.", False),
        ("The ferry hit the quay at Marlow on Monday as illegal immigrants begged for help.", False),
    ],
)
def test_what_may_lead(sentence: str, leads: bool) -> None:
    assert may_lead(fact(sentence), TITLES) is leads


def test_two_sources_make_firm_ground() -> None:
    hearsay = "The ferry allegedly hit the quay at Marlow since its captain Jo Hale slept."
    assert one_sided(fact(hearsay))
    assert not one_sided(fact(hearsay, independent=2))


def test_hearsay_yields_to_whatever_else_may_lead() -> None:
    hearsay = fact("The ferry allegedly hit the quay at Marlow since its captain Jo Hale slept.", worth=2.0)
    event = fact(EVENT)
    assert lead_first([hearsay, event], TITLES)[0] is event
    assert lead_first([hearsay], TITLES)[0] is hearsay
