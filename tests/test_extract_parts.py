"""The readers behind extraction, one by one: times, bylines, JSON-LD, addresses, kinds, agencies, languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from consilience.extraction.addresses import absolute, registrable_domain, same_site
from consilience.extraction.agencies import tell_agency
from consilience.extraction.article import split_text
from consilience.extraction.blocks import clean, read_blocks
from consilience.extraction.boilerplate import is_furniture, is_note
from consilience.extraction.bylines import names_in, read_authors, without_date
from consilience.extraction.dates import read_time, time_in_address
from consilience.extraction.kinds import tell_kind
from consilience.extraction.metadata import PageMetadata, load_json, read_metadata
from consilience.extraction.outlets import read_outlet, without_outlet
from consilience.extraction.page import decode, deepest
from consilience.extraction.transcripts import read_turns
from consilience.extraction.walls import tell_language
from consilience.types import ArticleKind, Document, Medium, Outlet

TIMES = {
    "2019-11-18T14:05:00-05:00": "2019-11-18T14:05:00-05:00",
    "2019-11-18T14:05Z": "2019-11-18T14:05:00+00:00",
    "2019-11-18T14:05:00.000+0000": "2019-11-18T14:05:00+00:00",
    "2019-11-18 14:05": "2019-11-18T14:05:00",
    "2019-11-18": "2019-11-18",
    "20191118": "2019-11-18",
    "Mon, 18 Nov 2019 14:05:00 GMT": "2019-11-18T14:05:00+00:00",
    "Nov. 18, 2019, 2:05 p.m. ET": "2019-11-18T14:05:00-05:00",
    "July 18, 2019 12:05 am ET": "2019-07-18T00:05:00-04:00",
    "18 November 2019 | 14:05": "2019-11-18T14:05:00",
    "Posted on 3rd of May 2020 by Bob": "2020-05-03",
    "25/11/2019": "2019-11-25",
    "1574085900": "2019-11-18T14:05:00+00:00",
}


@pytest.mark.parametrize(("text", "expected"), TIMES.items())
def test_times_are_read_as_precisely_as_they_are_stated(text: str, expected: str) -> None:
    stamp = read_time(text)
    assert stamp is not None
    assert stamp.iso() == expected


@pytest.mark.parametrize("text", ["", "soon", "4/5/2019", "2019-13-40", "31 June 2020", "phone 020 7946 0000"])
def test_what_is_no_clear_time_is_none(text: str) -> None:
    assert read_time(text) is None


@given(st.text(max_size=250))
def test_no_text_breaks_the_reading_of_times(text: str) -> None:
    read_time(text)


def test_a_day_in_the_address_is_read() -> None:
    for url in (
        "https://a.example/2019/11/18/x",
        "https://a.example/news-2019-11-18/x",
        "https://a.example/x-20191118",
    ):
        stamp = time_in_address(url)
        assert stamp is not None
        assert stamp.iso() == "2019-11-18"


BYLINES = {
    "By Ana Novak and Jo Bell, Staff Writers": ["Ana Novak", "Jo Bell"],
    "By ANA NOVAK, JO BELL and RAÚL DE LA CRUZ Associated Press": ["ANA NOVAK", "JO BELL"],
    "Ana Novak | The Eastmere Courier": ["Ana Novak"],
    "Written by Ludwig van der Berg (Reuters)": ["Ludwig van der Berg"],
    "Staff": [],
    "By Staff and wire reports": [],
    "ana.novak@example.com": [],
    "Associated Press": [],
    "Courier.com": [],
    "By Mary-Jane O’Hara published 3 May 2024": ["Mary-Jane O’Hara"],
    "Posted by admin": [],
    "Dr. Mara K. Voss": ["Dr. Mara K. Voss"],
}


@pytest.mark.parametrize(("text", "expected"), BYLINES.items())
def test_bylines_give_the_names_of_persons_only(text: str, expected: list[str]) -> None:
    assert names_in(text, "The Eastmere Courier") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana Novak · May 2, 2031, 6:30 a.m. CDT · 4 min read", ("Ana Novak",)),
        ("Ana Novak — 2 May 2031", ("Ana Novak",)),
        ("Orme Harbour Board · May 2, 2031", ()),
        ("Ana Novak · 4 min read", ()),
        ("Ana Novak told the board on May 2 that she would stay", ()),
    ],
)
def test_a_name_with_its_date_below_the_headline_is_a_byline(line: str, expected: tuple[str, ...]) -> None:
    found = read_authors([], PageMetadata({}, (), {}, (), {}), "The Eastmere Courier", [line])
    assert tuple(author.name for author in found) == expected


@pytest.mark.parametrize(
    "block",
    [
        '{"headline": "Bridge",}',
        '<!-- {"headline": "Bridge"} -->',
        '//<![CDATA[\n{"headline": "Bridge"}\n//]]>',
        "{&quot;headline&quot;: &quot;Bridge&quot;}",
        '{"a": "x"\n "headline": "Bridge"}',
        '{"headline": "Bridge", "text": "two\nlines\tand \\x escapes"}',
        '{"headline": "Bridge"};',
    ],
)
def test_malformed_json_ld_is_read_all_the_same(block: str) -> None:
    assert load_json(block)[0]["headline"] == "Bridge"


def test_json_ld_beyond_mending_is_left_alone() -> None:
    assert load_json("{{{") == []
    assert load_json("[" * 100_000) == []


def test_references_inside_a_graph_are_followed() -> None:
    markup = """<html><head><script type="application/ld+json">{"@graph":[
    {"@type":"WebPage","name":"Page"},{"@id":"#p","@type":"Person","name":"Ana Novak"},
    {"@type":"NewsArticle","headline":"Bridge","author":{"@id":"#p"}}]}</script></head><body></body></html>"""
    metadata = read_metadata(html.document_fromstring(markup), None)
    assert metadata.text("headline") == "Bridge"
    assert metadata.resolve(metadata.article["author"])["name"] == "Ana Novak"


def test_addresses_are_cut_down_to_what_was_registered() -> None:
    assert registrable_domain("https://news.example.co.uk/a") == "example.co.uk"
    assert registrable_domain("https://www.example.com") == "example.com"
    assert registrable_domain("ftp://example.com") is None
    assert registrable_domain("https://[bad") is None
    assert same_site("https://a.example.com/1", "https://b.example.com/2")
    assert not same_site(None, None)
    assert absolute("/x", "https://example.com/a/") == "https://example.com/x"
    assert absolute("javascript:alert(1)", "https://example.com/") is None


KINDS = [
    ({"types": ("NewsArticle",), "url": "https://a.example/opinion/x-y"}, ArticleKind.OPINION),
    ({"title": "Analysis: what the vote means"}, ArticleKind.ANALYSIS),
    ({"title": "Review: a bridge too dear"}, ArticleKind.REVIEW),
    ({"title": "Opinion polls show a close race"}, ArticleKind.NEWS),
    ({"url": "https://a.example/news/public-opinion-turns"}, ArticleKind.NEWS),
    ({"notices": ("Sponsored content",)}, ArticleKind.SPONSORED),
    ({"notices": ("The bill would ban sponsored content on children’s channels",)}, ArticleKind.NEWS),
    ({"sections": ("Commentary",)}, ArticleKind.OPINION),
    ({"types": ("SatiricalArticle",)}, ArticleKind.SATIRE),
    ({"labels": ("Interview",)}, ArticleKind.INTERVIEW),
    ({"spoken": True}, ArticleKind.INTERVIEW),
    ({"title": "Live: storm reaches the coast"}, ArticleKind.LIVE_BLOG),
]


@pytest.mark.parametrize(("signs", "expected"), KINDS)
def test_kinds_are_told_by_plain_signs_only(signs: dict[str, object], expected: ArticleKind) -> None:
    blank: dict[str, object] = {"types": (), "url": None, "sections": (), "title": "", "labels": (), "notices": ()}
    kind, reason = tell_kind(**{**blank, **signs})  # type: ignore[arg-type]
    assert kind is expected
    assert reason


def test_agencies_are_told_by_dateline_byline_and_credit() -> None:
    assert tell_agency(("EASTMERE (Reuters) - The council voted.",), None) == "Reuters"
    assert tell_agency(("EASTMERE, May 14 (AP) — The council voted.",), None) == "Associated Press"
    assert tell_agency(("The council voted.",), "By Jo Bell, Agence France-Presse") == "Agence France-Presse"
    assert tell_agency(("The council voted.", "(With inputs from PTI)"), None) == "Press Trust of India"
    assert (
        tell_agency(("EASTMERE, May 14 (Meridian Wire) - The council voted.",), None, "Quay Daily") == "Meridian Wire"
    )
    assert tell_agency(("EASTMERE (QD) - The council voted.",), None, "QD News") is None
    assert tell_agency(("The council asked Reuters (the agency) to leave.",), "Jo Bell") is None


@pytest.mark.parametrize(
    ("site", "name"), [("rivertown", "rivertown.com"), ("The Rivertown Post", "The Rivertown Post")]
)
def test_a_bare_label_of_the_domain_is_no_outlets_name(site: str, name: str) -> None:
    tree = html.document_fromstring(f'<html><head><meta property="og:site_name" content="{site}"></head></html>')
    url = "https://www.rivertown.com/news/1"
    assert read_outlet(read_metadata(tree, url), url, "").name == name


def test_outlet_names_leave_the_headline() -> None:
    outlet = Outlet("The Eastmere Courier", "eastmerecourier.example")
    assert without_outlet("Bridge opens | Eastmere Courier", outlet) == "Bridge opens"
    assert without_outlet("Eastmere Courier - Bridge opens", outlet) == "Bridge opens"
    assert without_outlet("Bridge - a history", outlet) == "Bridge - a history"


def test_promotions_and_notes_are_told_from_text() -> None:
    for text in ("Read more: Barge strikes bridge", "Advertisement", "Sign up for our free newsletter", "Share this"):
        assert is_furniture(read_blocks(html.fromstring(f"<div><p>{text}</p></div>"))[0]), text
    for text in ("Read the bill, the mayor said.", "Sign language was used.", "Sharing is hard, she said."):
        assert not is_furniture(read_blocks(html.fromstring(f"<div><p>{text}</p></div>"))[0]), text
    assert is_note("Correction: an earlier version gave the wrong date.")
    assert not is_note("Corrections officers walked out on Monday.")


def test_blocks_keep_the_words_and_skip_what_is_not_shown() -> None:
    markup = "<div>a<p>One <b>two</b><script>no</script> tail<!-- no --> end<br><br>next</p><p hidden>no</p>z</div>"
    assert [block.text for block in read_blocks(html.fromstring(markup))] == ["a", "One two tail end", "next", "z"]
    assert clean(" a\u00a0\t b\x00c\ud800 ") == "a bc"


def test_words_for_screen_readers_and_pointers_are_left_out() -> None:
    hidden = '<span class="tooltip-content">Gross</span>'
    markup = f'<p>The <span class="tip">GDP{hidden}</span> grew<i class="sr-only">x</i>.</p>'
    assert [block.text for block in read_blocks(html.fromstring(f"<div>{markup}</div>"))] == ["The GDP grew."]


def test_languages_are_told() -> None:
    assert (
        tell_language("The council said that it would not pay for the bridge, and that it was late. " * 3, None) == "en"
    )
    assert (
        tell_language("Der Rat hat beschlossen, dass die Brücke wieder geöffnet wird und bezahlt ist. " * 3, "en")
        == "de"
    )
    assert tell_language("Kurz", "de-DE") == "de"


@pytest.mark.parametrize(
    ("content", "encoding", "expected"),
    [
        (b"\xef\xbb\xbfcaf\xc3\xa9", None, "café"),
        ("café ž".encode("utf-16"), None, "café ž"),
        (b"caf\xe9 \x93x\x94", "iso-8859-1", "café “x”"),
        (b'<meta charset="windows-1251">\xcf\xf0\xe8', None, '<meta charset="windows-1251">При'),
        ("naïve café ".encode() * 9 + b"\xe9", None, "naïve café " * 9 + "\ufffd"),
    ],
)
def test_encodings_are_found(content: bytes, encoding: str | None, expected: str) -> None:
    assert decode(Document("x", content, Medium.HTML, encoding=encoding)) == expected


def test_nesting_is_counted_without_parsing() -> None:
    assert deepest("<div><p><div></div><br></div><b>") == 2
    assert deepest("<div>" * 50) == 50


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("PTI, Lund, May 2 2031, 10:18am ist updated: May 3 2031", "PTI"),
        ("By Ana Novak, 3 May 2024", "By Ana Novak"),
        ("By Ana Novak - 11/18/29", "By Ana Novak"),
        ("By Ana Novak & Jo Bell /", "By Ana Novak & Jo Bell"),
        ("By May Holm and Jo Bell", "By May Holm and Jo Bell"),
        ("Updated 10:30", "Updated 10:30"),
    ],
)
def test_a_byline_ends_before_its_date(printed: str, kept: str) -> None:
    assert without_date(printed) == kept


def test_headlines_that_a_pointer_brings_up_leave_plain_texts() -> None:
    rolled = (
        "Director Jo Holm John Michael HolmFerries late again 'Never late' say crews Holm wants a pier MORE sent a "
        "memo to Senator Ada Lind Ada LindLind sails Pier vote fails The new pier: five things to know MORE (D-Mass.)."
    )
    (paragraph,) = split_text(rolled)
    assert paragraph.text == "Director Jo Holm sent a memo to Senator Ada Lind (D-Mass.)."
    assert split_text("They want MORE boats, Ada Holm said.")[0].text == "They want MORE boats, Ada Holm said."


def test_a_box_that_readers_open_is_no_text() -> None:
    box = "Timeline The ferries of Lund Show Hide The first ferry sails. The second ferry sinks."
    assert [item.text for item in split_text(f"The pier opened.\n\n{box}\n\nShow Hide the boats.")] == [
        "The pier opened.",
        "Show Hide the boats.",
    ]


def test_turns_of_a_broadcast_are_their_speakers_words() -> None:
    text = (
        "[music]\n\narchived recording (ada holm) The pier was stolen.\n\njo bell\n\nGood evening from Lund.\n\n"
        "archived recording It never was. [applause]\n\njo bell\n\nThat was the council."
    )
    turns, spoken = read_turns(split_text(text))
    assert spoken
    assert all(turn.quoted for turn in turns)
    assert [turn.text for turn in turns] == [
        "The pier was stolen.",
        "Good evening from Lund.",
        "It never was.",
        "That was the council.",
    ]


def test_labels_in_capitals_lead_into_turns() -> None:
    lines = ["ADA HOLM, HOST: The pier opens.", "BELL: It does.", "HOLM: When?", "BELL: On Friday. (LAUGHTER)"]
    turns, spoken = read_turns(split_text("\n\n".join([*lines, "HOLM: Thank you.", "BELL: Thanks."])))
    assert spoken
    assert [(turn.text, turn.quoted) for turn in turns[-6:-2]] == [
        ("BELL:", False),
        ("On Friday.", True),
        ("HOLM:", False),
        ("Thank you.", True),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["HOLM: The pier is new.", "THE FACTS: It is old."] * 4,
        ["UPDATE: The pier opens.", "WATCH: The pier opens."] * 4,
        ["BELL: It does.", "HOLM: When?"],
        ["The crowd sang [music] and left.", "ferry and pier", "It rained."],
    ],
)
def test_labels_that_name_no_speakers_make_no_transcript(lines: list[str]) -> None:
    paragraphs = split_text("\n\n".join(["The council met.", *lines]))
    assert read_turns(paragraphs) == (paragraphs, False)
