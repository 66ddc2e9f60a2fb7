"""Who is said to stand behind a statement: nobody in particular.

An opinion put down to «critics» or «experts» is vague only where no one is named who says so: here, or in the sentences
that follow. Unnamed sources are vague where nothing in the article says why they are unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from consilience.checks.wording.listed import find_listed
from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.checks.wording.templates import find_templates
from consilience.language.lexicon import pairs
from consilience.language.verbs import verb_forms
from consilience.types import ArticleKind, NameKind, Part, Severity, VoiceKind

Place = tuple[int, int, str]
"""Start and end in the sentence, and the sort of vague source, «weak» where the words alone are not enough."""

FOLLOWING = 2
"""Sentences after a vague attribution in which a named person may stand for it, as news does in a paragraph each."""


@cache
def _verbs(sort: str) -> frozenset[str]:
    """The lemmas of one sort in the list of verbs of opinion."""
    return frozenset(lemma for lemma, sorts in pairs("verbs_of_opinion") if sort in sorts.split())


@cache
def _around(sort: str) -> frozenset[str]:
    """The small words of one sort that stand around nouns for sources."""
    return frozenset(word for word, sorts in pairs("words_around_sources") if sort in sorts.split())


_STOPS = frozenset({"", ",", ".", ";", ":", "who", "that", "which", "—", "–", "whose", "where", "and", "or", "but"})
_LOOKAHEAD = 7
"""Tokens from the noun to its verb: «critics of the report said», «sources close to the inquiry said»."""
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that", "to"})
_DESCRIBED = re.compile(
    r"\b(?:police|government|security|military|diplomatic|intelligence|judicial|court|hospital|medical|palace|presidential|"
    r"army|defen[cs]e|law\senforcement|congressional|parliamentary|official|company|club|party|white\shouse|union|army|"
    r"kremlin|EU|U\.?N\.?|US|U\.S\.|banking|trade|legal|rescue|airport|port|ministry|administration|campaign|"
    r"familiar|briefed|knowledge|direct|involved|present|nationals?|local|two|three|four|five|six|multiple|several)\b",
    re.IGNORECASE,
)
"""What tells a reader something of an unnamed source: where it stands, how it knows, how many there are."""
_REASON = re.compile(
    r"\banonym\w+|\bnot\s(?:be\s)?(?:authori[sz]ed|permitted|allowed)\b|\bnot\s(?:to\s)?be\s(?:named|identified)\b|\bdeclined\s"
    r"to\s(?:be|give)\s|\brequested\s(?:that|not)\b|\bon\sbackground\b|\bfear(?:ing|ed|s)?\s(?:of\s)?(?:reprisals?|retaliation)"
    r"|\bwho\s(?:asked|requested|declined|spoke)\b|\bwhose\snames?\b|\bwithout\sbeing\s(?:named|identified)\b",
    re.IGNORECASE,
)
"""Why a source is unnamed; said once, it holds for the article."""
_COUNTED = re.compile(
    r"\b(?:poll(?:s|ed|ing)?|survey(?:s|ed)?|census|per\scent|percent|pct|respondents|interviewed|referendum|"
    r"asked\sby)\b|%",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|journal|university|institute|college|study\s(?:by|of|in|from|published)|survey\s(?:by|of)|team|"
    r"researchers?\s(?:at|from|led)|according\sto|report\s(?:by|from)|data\sfrom|led\sby|authors?|trial\sof)\b",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\bby\s(?!(?:some|many|most|critics|experts|observers|insiders|fans|then|now|far|the\stime)\b)\w+")
_SUPPORTERS = re.compile(
    r"\b(?:supporters|proponents|backers|advocates|defenders|allies|champions|others\s\w+)\b",
    re.IGNORECASE,
)
"""Both camps are summed up in one breath: that is balance, not an opinion slipped in."""
_CALLING = re.compile(
    r"\b(?:prof\w*|dr|lecturer|fellow|analyst|strategist|\w+ologist|\w+ographer|economist|\w+orian|\w+icist|chemist|expert|"
    r"specialist|scientist|researcher|engineer|scholar|lawyer|attorney|doctor|physician|nurse|director|president\sof|head\sof|"
    r"author|commentator|pollster|consultant|adviser|advisor|partner)\b",
    re.IGNORECASE,
)
"""What an expert is."""
_LEARNED = re.compile(
    r"\b(?:prof\w*|lecturer|fellow|analyst|strategist|\w+ologist|\w+ographer|economist|\w+orian|\w+icist|chemist|expert|"
    r"specialist|scientist|researcher|scholar|commentator|pollster|consultant)\b",
    re.IGNORECASE,
)
"""What makes one of «experts» in general, wherever in the article they speak."""
_INTRODUCED = re.compile(
    r"\b[A-Z][\w’'-]+\s(?:[A-Z]\.\s)?[A-Z][\w’'-]+,\s(?:(?:an?|the|of|who|\d+)\s|[\w’' -]{0,40}?(?:"
    + _CALLING.pattern
    + r"))"
    r"|\b(?:Prof(?:essor)?|Dr)\b\.?\s[A-Z]"
)
"""«Tomas Herrera, of Kestrel Capital, …», «Dr Voss»: somebody is introduced."""
_FORECASTING = frozenset(
    {"expect", "expected", "predict", "predicted", "anticipate", "anticipated", "estimate", "estimated"}
)
"""What «analysts» and «economists» do together, as their consensus is counted and published."""
_OPENS_QUOTATION = re.compile(r"[\"“‘']")
_HOW_MANY = frozenset({"many", "some", "most", "several", "others"})
_GROUP = re.compile(
    r"(?:\s(?!(?:as|to|in|at|on|for|who|that|with|of|because|when|if|is|was|were|are|has|have|had)\b)[\w.’'-]+){1,6}"
)
"""The words of one group of people, up to the preposition or verb after it."""
_IF = re.compile(r"\b(?:if|whether|unless)\b(?!\s(?:reports|rumou?rs))[^,;]*$", re.IGNORECASE)
_SUCH_AS = re.compile(r"^\W*(?:including|such\sas|like|among\sthem|led\sby|notably|namely)\b", re.IGNORECASE)


def vague(wording: Wording) -> Iterator[Spotted]:
    """«Critics say», «was widely seen as», «there are growing fears»: an opinion put down to nobody one could ask."""
    passages = [passage for passage in wording.passages if passage.part is not Part.TITLE and passage.ended]
    reasoned = any(_REASON.search(passage.text) for passage in passages)
    chatting = wording.article.kind is ArticleKind.LIVE_BLOG
    for number, passage in enumerate(passages):
        for start, end, sort in (*_nouns(passage), *_phrases(passage)):
            span = passage.span(start, end)
            if wording.voice(span) is None or _in_speech(wording, passage, start, end):
                continue
            if _IF.search(passage.text, 0, start):
                sort = "weak"
            sure = not (chatting or sort == "weak" or (reasoned and sort in {"source", "close"}))
            sure = sure and not _accounted_for(wording, passages, number, (start, end, sort))
            reason = f"«{passage.text[start:end]}»: no one is named who says so, here or in what follows"
            yield Spotted("vague-attribution", span, Severity.MODERATE, reason, sure=sure)


def _accounted_for(wording: Wording, passages: list[Passage], number: int, place: Place) -> bool:
    """Whether the sentences around say who says so, or sum up both camps."""
    start, end, sort = place
    here, near = passages[number], _sentences_near(passages, number, sort)
    before = passages[max(0, number - 1) : number]
    rest = " ".join([f"{here.text[:start]} {here.text[end:]}", *(item.text for item in near[1:])])
    if sort in {"source", "close"}:
        return False  # a person who is named later is somebody else
    heard = near[:1] if sort == "agent" else near
    if _named_near(wording, heard, here, start, end) or any(_SUPPORTERS.search(item.text) for item in (*near, *before)):
        return True
    if sort in {"people", "yes", "agent"} and _COUNTED.search(rest):
        return True
    if sort == "study":
        return _COUNTED.search(rest) is not None or _study_named(wording, (*before, *near), rest)
    return sort == "expert" and (
        _expert_named(wording) or any(_INTRODUCED.search(item.text) for item in (*before, *near))
    )


def _nouns(passage: Passage) -> Iterator[Place]:
    """Nouns for unnamed people with a verb of opinion, after («critics say») or before them («say critics»)."""
    row = passage.row
    for hit in find_listed("vague_sources", passage):
        noun, sort = row.low(hit.last - 1), hit.value
        if sort == "people" and row.low(hit.last) in {"of", "were", "are"}:
            continue
        before = row.low(hit.first - 1)
        verb = _verb_after(passage, hit.last, sort)
        if verb is None:
            if sort != "people" and _verb_before(passage, hit.first) and row.low(hit.last) in {".", ",", ""}:
                first = row.at(hit.first - 1)
                yield first.start, row.at(hit.last - 1).end, _sort_of(passage, hit.first, hit.last, hit.last, sort)
            continue
        if sort == "expert" and noun in {"analysts", "economists", "strategists"} and row.low(verb) in _FORECASTING:
            sort = "weak"
        pointed = before in _around("pointing") and noun != "people"
        if pointed and not (sort == "opinion" and before in {"his", "her", "its", "their"}):
            sort = "weak"
        if sort == "source" and _told_an_outlet(passage, verb):
            sort = "weak"
        if _SUCH_AS.match(passage.text[row.at(hit.last - 1).end :]):
            sort = "weak"
        yield row.at(hit.first).start, row.at(verb).end, _sort_of(passage, hit.first, hit.last, verb, sort)


def _told_an_outlet(passage: Passage, verb: int) -> bool:
    """«Sources told the Post», «sources confirmed»: an outlet with a name stands for them, or they bear others out."""
    row = passage.row
    told = row.low(verb) in {"told", "tell", "tells"}
    whom = verb + 2 if row.low(verb + 1) == "the" else verb + 1
    return row.low(verb).startswith("confirm") or (
        told and (row.at(whom).capitalised or row.low(whom) in {"post", "times", "journal", "guardian", "sun", "mail"})
    )


_PLACED = re.compile(r"\b(?:in|at|from|on|with|who|to|both)\b")


def _sort_of(passage: Passage, first: int, last: int, verb: int, sort: str) -> str:
    """«weak» where words around the noun say who these people are: «experts from the University of …»."""
    row = passage.row
    between = passage.text[row.at(last - 1).end : row.at(verb).start]
    before = passage.text[row.at(max(0, first - 3)).start : row.at(first).start]
    modifiers = [row.at(step) for step in range(max(1, first - 2), first)]
    if sort in {"expert", "people"} and any(row.at(step).capitalised for step in range(last, verb)):
        return "weak"
    if sort == "expert" and (_PLACED.search(between) or any(token.capitalised for token in modifiers)):
        return "weak"
    if sort == "expert" and any(token.lower == "and" or token.lower in _around("pointing") for token in modifiers):
        return "weak"
    if sort == "opinion" and "both" in between:
        return "weak"
    if sort == "source" and (_DESCRIBED.search(between) or _DESCRIBED.search(before)):
        return "weak"
    return sort


def _verb_after(passage: Passage, at: int, sort: str) -> int | None:
    """The verb of speech or belief that a noun is subject of, over «of the report» and the like."""
    row = passage.row
    for step in range(at, at + (3 if sort == "people" else _LOOKAHEAD)):
        word = row.low(step)
        form = verb_forms().get(word)
        if form and form[1] != "quote" and not (row.low(step - 1) in _DETERMINERS and step > at):
            return step if _opines(passage, step, form, sort) else None
        if word in _STOPS:
            return None
        if step == at and not (
            word in _around("between") | _around("linked") or word.endswith("ly") or row.at(step).capitalised
        ):
            return None
    return None


def _opines(passage: Passage, at: int, form: tuple[str, str, str], sort: str) -> bool:
    """Whether the verb at a place tells an opinion of the sort of people before it."""
    row, (lemma, _, name) = passage.row, form
    if name == "ing":
        return row.low(at - 1) in {"are", "were"} and lemma in _verbs("opinion") and sort != "people"
    if sort == "source":
        return lemma in _verbs("discloses")
    if sort == "people":
        if row.low(at + 1) == "they" or row.low(at - 1) in {"have", "had"}:
            return lemma in _verbs("opinion") - _verbs("as")
        if lemma in _verbs("as"):
            return row.low(at) == lemma and any(row.low(step) == "as" for step in range(at + 2, at + 6))
        return row.low(at) == lemma and lemma in _verbs("alone")
    if row.low(at - 1) in {"is", "are", "was", "were"}:
        return lemma in {"agree", "divide"} and row.low(at) == "agreed"
    return lemma in _verbs("opinion")


def _verb_before(passage: Passage, at: int) -> bool:
    """«…, say critics.»: the noun follows its verb at the end of a clause."""
    row = passage.row
    speaks = row.low(at - 1) in {"say", "said", "says", "warn", "warned", "claim", "claimed", "insist", "argue"}
    return speaks and row.low(at - 2) in {",", "”", '"', "’", "'"}


def _group_told(rest: str) -> bool:
    """Whether the words after «by many» say who these are («U.S. and international officials»)."""
    group = _GROUP.match(rest)
    return group is not None and bool(_DESCRIBED.search(group[0]) or re.search(r"\b[A-Z]", group[0]))


def _phrases(passage: Passage) -> Iterator[Place]:
    """Set phrases; what stands at their end may still name somebody."""
    for hit in find_templates("vague_phrases", passage):
        row = passage.row
        start, end = row.at(hit.first).start, row.at(hit.last - 1).end
        rest = passage.text[end:]
        sort = hit.value
        following = row.low(hit.last)
        if hit.value == "agent" and (_AGENT.search(rest[:160]) or " among " in rest[:80]):
            sort = "weak"
        if hit.value == "agent" and following == "to" and "expected" in passage.text[start:end]:
            sort = "weak"
        if hit.value == "bare":
            sort = "weak" if _BARE_NO_MORE.fullmatch(following) else "source"
        if sort == "yes" and row.low(hit.last - 1) in _HOW_MANY and _group_told(rest):
            sort = "weak"
        if hit.value == "close" and _DESCRIBED.search(passage.text[start:end]):
            sort = "weak"
        if _SUCH_AS.match(rest) or row.low(hit.first - 1) in {"no", "not", "never", "n't", "without", "if", "whether"}:
            sort = "weak"
        yield start, end, sort


_BARE_NO_MORE = re.compile(
    r"at|from|of|in|with|who|including|such|cited|by|on|quoted|familiar|briefed|interviewed|polled|surveyed|inside|within|"
    r"filed|published|that|and|'s"
)
"""After «according to experts»: words that begin to say which."""


def _in_speech(wording: Wording, passage: Passage, start: int, end: int) -> bool:
    """Whether a named speaker says that critics say."""
    span = passage.span(start, end)
    for item in wording.reading.attributions:
        if item.speaker is None or item.speaker.kind not in {NameKind.PERSON, NameKind.ORGANISATION}:
            continue
        if item.span.contains(span) and (item.source is None or not item.source.overlaps(span)):
            return True
    return False


def _sentences_near(passages: list[Passage], number: int, sort: str) -> list[Passage]:
    """The rest of the paragraph and the next sentences, in which those who say so may be named."""
    here = passages[number]
    near = [here]
    for step, passage in enumerate(passages[number + 1 :], 1):
        if passage.part is not here.part:
            break
        if passage.sentence.paragraph != here.sentence.paragraph:
            if sort == "opinion" and not _OPENS_QUOTATION.match(passage.text):
                break
            if step > (1 if sort == "opinion" else FOLLOWING):
                break
        near.append(passage)
    return near


def _named_near(wording: Wording, passages: list[Passage], passage: Passage, start: int, end: int) -> bool:
    """Whether a person or body with a name speaks in these sentences, other than through the vague words."""
    spans = [item.sentence.span for item in passages]
    words = passage.span(start, end)
    return any(
        item.speaker is not None
        and item.speaker.name[:1].isupper()
        and item.kind in {VoiceKind.QUOTED, VoiceKind.PARAPHRASED}
        and any(span.overlaps(item.span) for span in spans)
        and item.speaker.kind in {NameKind.PERSON, NameKind.ORGANISATION}
        and (item.cue is None or not item.cue.overlaps(words))
        for item in wording.reading.attributions
    )


def _study_named(wording: Wording, passages: tuple[Passage, ...], rest: str) -> bool:
    """Whether a study's makers or its journal stand in these sentences."""
    if _PUBLISHED.search(rest) or (len(passages) > 1 and _PUBLISHED.search(passages[0].text)):
        return True
    return any(
        mention.span.overlaps(item.sentence.span)
        for item in passages
        for mention in wording.reading.mentions
        if mention.entity.kind in {NameKind.PERSON, NameKind.ORGANISATION} and not mention.pronoun
    )


def _expert_named(wording: Wording) -> bool:
    """Whether an expert with a name speaks anywhere in the article: «experts say» may well sum them up."""
    return any(
        item.speaker is not None
        and item.speaker.kind is NameKind.PERSON
        and item.speaker.name[:1].isupper()
        and _LEARNED.search(f"{item.speaker.name} {item.speaker.description or ''}")
        for item in wording.reading.attributions
    )
