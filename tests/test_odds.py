"""The network that weighs whether two statements contradict each other, and the features that it is given."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from consilience.analyzers.local import MiniLMEmbedder
from consilience.comparing.features import NAMES
from consilience.comparing.judging import KEPT, candidates, judge_pair, table
from consilience.comparing.odds import WEIGHTS, network
from consilience.comparing.pair import Judged, Pair
from consilience.errors import AnalyzerError
from consilience.pipeline import read
from consilience.stages.compare import laid_side_by_side
from consilience.types import Relation
from tests import build

SHOP = "Nine people were hurt when a tram left its rails in Oldminster on Monday, the fire service said."
OTHER_COUNT = "Fourteen people were hurt when a tram left its rails in Oldminster on Monday, the fire service said."
EARLIER = "In 2019, two people were hurt when a bus left the road in Oldminster."


def pair_of(one: str, other: str) -> Pair:
    readings = [read(build.article("Alder Post", "", one)), read(build.article("Birch Times", "", other))]
    ((_, _, pair),) = laid_side_by_side(readings, MiniLMEmbedder())
    return pair


def told_by_rules(pair: Pair) -> list[Judged]:
    return judge_pair(pair, candidates(pair), {}, {})


def test_the_shipped_weights_are_for_the_features_that_are_counted() -> None:
    weights = network()
    assert weights.hidden.shape == (len(NAMES), len(weights.output))
    odds = weights.probabilities(np.zeros((3, len(NAMES)), np.float32))
    assert odds.shape == (3,)
    assert ((odds > 0) & (odds < 1)).all()


def test_no_feature_depends_on_which_statement_comes_first() -> None:
    there, back = pair_of(SHOP, OTHER_COUNT), pair_of(OTHER_COUNT, SHOP)
    assert candidates(there)
    assert np.array_equal(table(there, candidates(there)), table(back, candidates(back)))


def test_features_have_a_name_each_and_are_of_the_size_of_one() -> None:
    pair = pair_of(SHOP, OTHER_COUNT)
    values = table(pair, candidates(pair))
    assert values.shape[1] == len(NAMES) == len(set(NAMES))
    assert np.abs(values).max() <= 1.5


def test_one_count_of_one_thing_is_told_and_one_of_another_year_is_not() -> None:
    told = [item for item in told_by_rules(pair_of(SHOP, OTHER_COUNT)) if item.relation == Relation.CONTRADICTS]
    assert [item.key for item in told] in ([("Nine", "Fourteen")], [("Fourteen", "Nine")])
    assert not [item for item in told_by_rules(pair_of(SHOP, EARLIER)) if item.relation == Relation.CONTRADICTS]


def test_what_is_told_against_the_odds_differs_in_scope() -> None:
    pair = pair_of(SHOP, OTHER_COUNT)
    found = candidates(pair)
    likely = network().probabilities(table(pair, found))
    assert max(likely) >= KEPT
    for item in told_by_rules(pair):
        if item.relation == Relation.CONTRADICTS and not item.sure:
            place = list(found).index(pair.place_of(item))
            assert likely[place] >= KEPT


def test_weights_that_are_missing_damaged_or_for_other_features_are_named(tmp_path: Path) -> None:
    missing, damaged, other = tmp_path / "none.json", tmp_path / "damaged.json", tmp_path / "other.json"
    damaged.write_text('{"features": [', encoding="utf-8")
    record = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    other.write_text(json.dumps({**record, "features": ["height"]}), encoding="utf-8")
    for path, why in ((missing, "cannot be read"), (damaged, "cannot be read"), (other, "other features")):
        with pytest.raises(AnalyzerError, match=why):
            network(path)
