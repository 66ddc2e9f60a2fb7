"""Every row of what is known of outlets can be resolved, and no look-up mistakes one outlet or author for another."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.errors import ConfigError
from consilience.knowledge import outlets
from consilience.knowledge.names_of_bodies import name_key, name_words
from consilience.knowledge.outlets import Knowledge, problem_of, read_rows, shipped
from consilience.knowledge.rows import PHRASES, Relation, Row
from consilience.types import Outlet

DATA = Path(outlets.__file__).parent / "data"
HARBOUR = Path(__file__).parents[1] / "examples" / "harbour"
COURIER = Outlet("The Eastmere Courier", "courier.example")


def row(subject: str, relation: Relation, thing: str, domain: str = "", author: str = "", country: str = "") -> Row:
    return Row(subject, relation, thing, "https://register.example/1", "2026-02-01", domain, author, country)


def test_every_shipped_row_resolves() -> None:
    rows = shipped().rows
    assert len(rows) > 3000
    problems = [(item, problem) for item in rows if (problem := problem_of(item))]
    assert not problems
    assert all("2014-01-01" <= item.date < "2027-01-01" for item in rows)
    assert all(item.country == "" or (len(item.country) == 2 and item.country.isupper()) for item in rows)


def test_no_shipped_row_stands_there_twice() -> None:
    keys = [(name_key(r.subject), r.relation, name_key(r.object), r.domain, r.url) for r in shipped().rows]
    assert len(keys) == len(set(keys))


def test_rows_under_share_alike_stand_in_a_file_of_their_own() -> None:
    def addresses(name: str) -> set[str]:
        lines = gzip.decompress((DATA / name).read_bytes()).decode("utf-8").splitlines()
        return {line.split("\t")[3] for line in lines if not line.startswith("#")}

    shared = [address for address in addresses("outlets_by_sa.tsv.gz") if "wiki" not in address]
    assert not shared
    assert not [address for address in addresses("outlets.tsv.gz") if "wiki" in address]


def test_the_shipped_rows_are_small() -> None:
    assert sum((DATA / name).stat().st_size for name in outlets.FILES) < 1_500_000


def test_an_outlet_is_found_by_host_domain_and_page() -> None:
    knowledge = shipped()
    relations = {item.relation for item in knowledge.of_outlet(Outlet("RT", "rt.com"), "https://www.rt.com/news/1")}
    assert Relation.STATE_CONTROLLED in relations
    bbc = {item.relation for item in knowledge.of_outlet(Outlet("BBC", "bbc.co.uk"), "https://www.bbc.co.uk/news/1")}
    assert Relation.PUBLIC in bbc
    assert Relation.STATE_CONTROLLED not in bbc


def test_a_name_alone_does_not_find_an_outlet_of_another_domain() -> None:
    assert not shipped().of_outlet(Outlet("The Times", "times.example"), "https://times.example/1")
    assert not shipped().of_outlet(Outlet("RT", "rt.example"))


def test_the_name_finds_an_outlet_whose_domain_nobody_knows() -> None:
    knowledge = Knowledge([row("The Eastmere Courier", Relation.OWNED_BY, "Holm Media", domain="courier.example")])
    assert knowledge.of_outlet(Outlet("Eastmere Courier"))
    assert not knowledge.of_outlet(Outlet("Courier"))


def test_a_name_that_two_outlets_have_finds_neither() -> None:
    rows = [
        row("The Times", Relation.OWNED_BY, "Holm Media", domain="times.example", country="NO"),
        row("The Times", Relation.OWNED_BY, "Tern Press", domain="thetimes.example", country="SE"),
    ]
    assert not Knowledge(rows).of_outlet(Outlet("The Times"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("EastmereCourier", "The Eastmere Courier"),
        ("courier.example", "The Eastmere Courier"),
        ("Courier+", "Courier+"),
    ],
)
def test_rows_tell_how_a_name_that_is_run_together_is_written(name: str, shown: str) -> None:
    known = Knowledge([row("The Eastmere Courier", Relation.KNOWN_AS, "The Eastmere Courier", "courier.example")])
    assert known.written(Outlet(name, "courier.example")) == Outlet(shown, "courier.example")
    assert known.written(Outlet(name, "post.example")) == Outlet(name, "post.example")


def test_an_authors_row_holds_at_its_outlet_only() -> None:
    knowledge = Knowledge(
        [row("Review", Relation.EMPLOYED_BY, "Dock Union", domain="review.example", author="Tessa Romkey")]
    )
    assert knowledge.of_author("Tessa Romkey", Outlet("Review", "review.example"))
    assert not knowledge.of_author("Tessa Romkey", COURIER)
    assert not knowledge.about("Review")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Corvane Terminals Inc.", "Corvane Terminals", True),
        ("The Holm Media Group plc", "Holm Media Group", True),
        ("Holm & Sons Co., Ltd.", "Holm Sons", True),
        ("Fox", "Fox Corporation Ohio", False),
        ("News", "News Corp", True),
        ("Limited", "Ltd", False),
        ("S.p.A. Nord", "Nord", False),
        ("Nord S.p.A.", "Nord", True),
        ("Atlantic Dockworkers’ Union", "Atlantic Dockworkers' Union", True),
    ],
)
def test_names_are_one_when_only_their_legal_form_differs(one: str, other: str, same: bool) -> None:
    assert (name_key(one) == name_key(other)) is same


@given(st.text(max_size=60))
def test_an_article_and_a_legal_form_never_change_a_names_key(text: str) -> None:
    if len(name_words(text)) > 1:
        assert name_key(f"{text}, Inc.") == name_key(text)


def test_every_relation_has_words() -> None:
    assert set(PHRASES) == set(Relation)


def test_the_examples_rows_are_read() -> None:
    expected = json.loads((HARBOUR / "expected.json").read_text(encoding="utf-8"))["knowledge_rows"]
    rows = read_rows(HARBOUR / "knowledge.jsonl")
    assert [item.object for item in rows] == [item["object"] for item in expected]
    assert rows[1].statement() == "Quarrick Holdings holds a stake of 12 % in Corvane Terminals Inc."


GOOD = {
    "subject": "Holm Media", "relation": "owns", "object": "Holm Ferries", "url": "https://r.example",
    "date": "2026-01-01",
}  # fmt: skip


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"relation": "likes"}, "likes"),
        ({"date": "last year"}, "last year"),
        ({"url": "register"}, "register"),
        ({"domain": "no domain"}, "no domain"),
        ({"object": ""}, "object"),
        ({"share": 12}, "share"),
        ({"colour": "red"}, "colour"),
        ({"subject": 3}, "subject"),
        ({"since": "autumn"}, "since"),
    ],
)
def test_a_row_that_makes_no_sense_is_named_with_its_line(tmp_path: Path, change: dict[str, object], told: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f"# rows\n\n{json.dumps(GOOD)}\n{json.dumps(GOOD | change)}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="line 4") as error:
        read_rows(path)
    assert told in str(error.value)


@pytest.mark.parametrize("content", [b"[1]", b"{", b"\xff\xfe\x00", b"[" * 9000])
def test_a_file_that_is_no_rows_is_refused_clearly(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"rows\.jsonl"):
        read_rows(path)
    with pytest.raises(ConfigError, match=r"missing\.jsonl"):
        read_rows(tmp_path / "missing.jsonl")


def test_the_version_tells_of_added_rows() -> None:
    assert shipped().version() != shipped().with_rows([row("A", Relation.OWNS, "B")]).version()
