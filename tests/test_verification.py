"""Nothing in a story's sentence that its citations do not carry, and no qualifier lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consilience.composing.qualifiers import qualifies
from consilience.composing.verification import faults
from consilience.evidence import quote
from consilience.types import (
    Attribution,
    EditKind,
    Entity,
    Mention,
    NameKind,
    Part,
    Reading,
    Span,
    StorySentence,
    VoiceKind,
)
from tests import build

SOURCE = (
    "Police in Marlow said on Tuesday that up to 40 people were hurt when a ferry, the Grey Heron, hit the quay, "
    "but that the cause was not known."
)
TRIM, RESOLVE, ATTRIBUTE = EditKind.TRIM, EditKind.RESOLVE_REFERENCE, EditKind.ADD_ATTRIBUTION


def reading(text: str = SOURCE, name: str | None = None) -> Reading:
    article = build.article("The Weir", "Ferry hits quay", text)
    made = build.reading(article)
    if name is None:
        return made
    entity = Entity("person:x", name, NameKind.PERSON)
    return replace(made, mentions=(Mention(Span(article.snapshot.id, Part.BODY, 0, 2), entity, pronoun=True),))


def sentence(text: str, of: Reading, *edits: EditKind) -> StorySentence:
    span = of.article.sentences_of(Part.BODY)[0].span
    return StorySentence(text, (quote(of.article.snapshot, span),), edits, "a")


def test_the_source_sentence_itself_is_carried() -> None:
    made = reading()
    assert faults(sentence(SOURCE, made), [made]) == ()


@pytest.mark.parametrize(
    ("told", "what"),
    [
        (SOURCE.replace("up to ", ""), "up to"),
        (SOURCE.replace("not known", "known"), "not"),
        (SOURCE.replace(", but that the cause was not known", ""), "not"),
        (SOURCE.replace("Police in Marlow said on Tuesday that up", "Up"), "said"),
    ],
)
def test_a_lost_qualifier_negation_or_attribution_is_a_fault(told: str, what: str) -> None:
    made = reading()
    found = faults(sentence(told, made, TRIM), [made])
    assert any(what in fault for fault in found), found


@pytest.mark.parametrize("told", [SOURCE.replace("40", "50"), SOURCE.replace("ferry", "tanker"), SOURCE + " Again."])
def test_a_word_from_nowhere_is_a_fault(told: str) -> None:
    made = reading()
    assert faults(sentence(told, made, TRIM), [made])


def test_what_qualifies_nothing_may_go() -> None:
    made = reading()
    told = SOURCE.replace(", the Grey Heron,", "").replace(" on Tuesday", "")
    assert faults(sentence(told, made, TRIM), [made]) == ()


def test_a_name_may_come_in_only_by_resolving_a_reference() -> None:
    made = reading("He closed the bridge on Monday.", "Jo Hale")
    told = "Jo Hale closed the bridge on Monday."
    assert faults(sentence(told, made, RESOLVE), [made]) == ()
    assert faults(sentence(told, made, TRIM), [made])
    assert faults(sentence("Sam Ortiz closed the bridge on Monday.", made, RESOLVE), [made])


def test_an_outlet_may_come_in_only_by_adding_an_attribution() -> None:
    made = reading("The bridge was closed on Monday.")
    told = "The bridge was closed on Monday, according to The Weir."
    assert faults(sentence(told, made, ATTRIBUTE), [made]) == ()
    assert faults(sentence(told, made), [made])


def test_words_in_quotation_marks_must_be_verbatim() -> None:
    made = reading("Hale called the report “a careful piece of work” on Monday.")
    told = "Hale called the report “a piece of careful work” on Monday."
    assert any("verbatim" in fault for fault in faults(sentence(told, made), [made]))


def test_a_speaker_named_elsewhere_must_be_named() -> None:
    made = reading("The bridge is safe and will open on Monday.")
    span = made.article.sentences_of(Part.BODY)[0].span
    speaker = Entity("person:hale", "Jo Hale", NameKind.PERSON)
    made = replace(made, attributions=(Attribution(span, VoiceKind.QUOTED, speaker),), mentions=())
    assert faults(sentence("The bridge is safe and will open on Monday.", made), [made])
    mention = Mention(Span(span.snapshot, Part.BODY, 0, 3), speaker)
    named = replace(made, mentions=(mention,))
    told = "“The bridge is safe and will open on Monday,” Jo Hale said."
    assert faults(sentence(told, named, ATTRIBUTE), [named]) == ()


def test_a_sentence_without_a_known_source_is_a_fault() -> None:
    made = reading()
    assert faults(StorySentence("A ferry hit the quay.", (), (), "a"), [made])
    assert faults(sentence(SOURCE, made), [])


@pytest.mark.parametrize(
    "stretch",
    ["who allegedly fled", "officials said", "which may close", "unless it rains", "called it “safe”", "never"],
)
def test_qualifying_stretches_are_known(stretch: str) -> None:
    assert qualifies(stretch)


@pytest.mark.parametrize("stretch", ["which was built in 1912", "a town of mills", "on Tuesday"])
def test_plain_stretches_qualify_nothing(stretch: str) -> None:
    assert not qualifies(stretch)
