"""Informal fallacies by the turns of phrase that carry them; where the phrase can be meant literally, nothing is said.

Each pattern needs the whole move, not a word of it: a false dilemma needs the claim that there is nothing else, a
slippery slope its chain and its extreme end, an ad hominem the step from the person to what they say.
Source of the names: the usual catalogues (Walton, Informal Logic, 2008; Da San Martino et al. 2019 for propaganda).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from consilience.checks.wording.passages import Passage, Wording
from consilience.checks.wording.spotting import Spotted
from consilience.types import Part, Severity, Span

_DIRE = (
    r"(?:graves?|dea(?:d|th)|die|dying|war|collapse|surrender|destroy\w*|destruction|ruin\w*|chaos|mob|slavery|tyranny|"
    r"disaster|catastrophe|forever|for\sgood|never|anarchy|oblivion|extinction|doom\w*|bankrupt\w*|defeat|give\sup|hell)"
)
_EXTREME_END = (
    r"(?:no\s\w+(?:\s\w+){0,4}\sleft|nobody|no\sone|nothing|nowhere|never\sagain|the\send\sof|the\slast\s\w+|every\s\w+|"
    r"everyone|everything|collapse|at\sall|ruin\w*|extinct\w*|slavery|tyranny|anarchy|wiped\sout|total\s\w+)"
)
_HE = r"(?:he|she|they|him|her|them|his|their|[A-Z][\w'’-]+)"


@dataclass(frozen=True, slots=True)
class Move:
    """One turn of phrase: the label, the pattern over a sentence, the reason in words, and how sure it is.

    ``sure`` is false where the words are often meant literally: it stays a candidate.
    """

    label: str
    pattern: re.Pattern[str]
    reason: str
    severity: Severity = Severity.MODERATE
    sure: bool = True


def _move(label: str, pattern: str, reason: str, severity: Severity = Severity.MODERATE, **kind: bool) -> Move:
    return Move(label, re.compile(pattern, re.IGNORECASE), reason, severity, **kind)


MOVES: tuple[Move, ...] = (
    _move(
        "false-dilemma",
        r"\b(?:there\s(?:are|were|is)|we\shave|you\shave|we['’]ve|faces?|leaves?\s(?:us|them|you))\s(?:now\s)?(?:only|just|but)\s"
        r"(?:two|2)\s(?:real\s)?(?:choices|options|ways|paths|alternatives|possibilities|outcomes|roads)\b[^?!]*?\b"
        + _DIRE,
        "two ways are given as the only ones, one of them a disaster",
        Severity.MAJOR,
    ),
    _move(
        "false-dilemma",
        r"\beither\b[^?!]{3,160}\bor\b[^?!]{3,160}\b(?:no\sthird\s(?:way|option|choice)|no\sother\s(?:way|choice|option)|"
        r"nothing\s(?:else|in\sbetween)|no\smiddle\s(?:ground|way)|no\salternative|no\sin[- ]between)\b",
        "two ways are given and every other is ruled out without a reason",
        Severity.MAJOR,
    ),
    _move(
        "false-dilemma",
        r"^[\"“‘']?either\s(?P<who>we|you|they)\s[^?!]{3,160}\bor\s(?P=who)\b[^?!]{3,}",
        "two ways are given as the only ones",
    ),
    _move(
        "false-dilemma",
        r"\b(?:you['’]re|you\sare|they['’]re|they\sare)\seither\swith\s(?:us|me|them|him)\sor\sagainst\b"
        r"|\bif\syou(?:['’]re|\sare)\snot\swith\s(?:us|me),?\s(?:then\s)?you(?:['’]re|\sare)\sagainst\b",
        "only full support and enmity are allowed for",
        Severity.MAJOR,
    ),
    _move(
        "slippery-slope",
        r"\b(?:if|once)\b[^?!]{8,200}\b(?:will|would|['’]ll)\b[^?!]{5,200}\b(?:and\sthen|,\sthen|and\snext|will\sfollow|and\sin\s"
        r"the\send|and\seventually|and\sbefore\slong|and\ssoon|and\swithin\s(?:a\sfew|\w+)\s(?:years|months|weeks))\b[^?!]*?\b"
        + _EXTREME_END,
        "a first step is said to lead to an extreme end, and no step on the way is shown",
        Severity.MAJOR,
    ),
    _move(
        "slippery-slope",
        r"\btoday\b[^?!]{1,120}\b(?:tomorrow|next\s(?:year|week|month))\b[^?!]{1,120}\bthen\b[^?!]{1,200}\buntil\b",
        "one concession is said to lead to all the rest, and no step on the way is shown",
        Severity.MAJOR,
    ),
    _move(
        "slippery-slope",
        r"\b(?:first|today)\s(?:they|it)(?:['’]ll|\swill|['’]s|\sis)?\s[^?!]{3,80}\b(?:then|tomorrow|next)\s(?:they|it)(?:['’]ll|"
        r"\swill|['’]s|\sis)?\s[^?!]{3,120}\b(?:until|before\slong|soon|eventually|and\sfinally)\b[^?!]*?\b"
        + _EXTREME_END,
        "one step is said to lead to an extreme end, and no step on the way is shown",
        Severity.MAJOR,
    ),
    _move(
        "ad-hominem",
        rf"\bso\s(?:nothing|none\sof\swhat|why\sshould)\s(?:that\s)?{_HE}\s(?:says?|claims?|writes?)\b[^?!]*\b(?:is\sworth|"
        r"matters|counts|can\sbe\s(?:trusted|believed|taken))\b",
        "what somebody says is dismissed for who they are",
        Severity.MAJOR,
    ),
    _move(
        "ad-hominem",
        rf"[;:,—-]\s?(?:so\s)?why\s(?:would|should)\s(?:any(?:body|one)|we|you)\s(?:take|believe|listen\sto|trust|heed)\s"
        rf"(?:{_HE})\b[^?!]*\?",
        "what somebody says is dismissed for who they are",
        Severity.MAJOR,
    ),
    _move(
        "ad-hominem",
        rf"\bso\s(?:I|we|nobody|no\sone|you)\s(?:would\snot|wouldn['’]t|will\snot|won['’]t|should\snot|shouldn['’]t|need\snot|should)\s"
        rf"(?:take|listen\sto|believe|trust|heed)\s[^?!]{{0,60}}\b(?:from\s)?{_HE}\b",
        "what somebody says is dismissed for who they are or what they want",
    ),
    _move(
        "ad-hominem",
        r"\b(?:is|are|was)\s(?:hardly|scarcely|in\sno\sposition|the\slast\s(?:person|man|woman))\s(?:the\s(?:man|woman|person)\s|fit\s|"
        r"qualified\s|entitled\s)?to\s(?:lecture|preach|moralise|moralize|judge|talk\sabout|complain)\b",
        "an objection is answered by pointing at the one who makes it",
        sure=False,
    ),
    _move(
        "appeal-to-fear",
        r"\b(?:your|our)\s(?:own\s)?(?:child(?:ren)?|kids?|famil(?:y|ies)|daughters?|sons?|loved\sones|mother|grandchildren|homes?)\s"
        r"(?:could|may|might|will)\s(?:well\s)?be\s(?:next|dead|killed|murdered|attacked|raped|taken|poisoned|the\snext)\b"
        r"|\byou\s(?:could|may|might|will)\s(?:well\s)?be\s(?:next|the\snext\svictim)\b"
        r"|\byou\s(?:may|might|will)\snot\swake\sin\stime\b|\bit\s(?:could|can|will)\shappen\sto\syou\b"
        r"|\b(?:none|not\sone)\sof\sus\s(?:is|are|will\sbe)\ssafe\b",
        "readers are made afraid for themselves or their families in place of a reason",
        Severity.MAJOR,
    ),
    _move(
        "appeal-to-fear",
        r"\bwill\s(?:utterly\s|completely\s|totally\s)?destroy\s(?:our|this|the)\s(?:country|nation|way\sof\slife|civili[sz]ation|"
        r"republic|democracy|economy)\b|\b(?:the\s)?end\sof\s(?:our|this)\s(?:country|nation|republic|civili[sz]ation)\sas\swe\sknow\sit\b",
        "certain destruction is asserted, not argued",
    ),
    _move(
        "appeal-to-emotion",
        r"\bhow\smany\smore\s(?:\w+\s){0,3}(?:must|have\sto|need\sto|will\shave\sto|should)\s(?:die|suffer|perish|be\s(?:killed|murdered))\b",
        "a question that can only be answered with feeling stands in place of a reason",
    ),
    _move(
        "hasty-generalisation",
        r"\b(?:tells?|shows?|told|showed)\s(?:you|us)\s(?:all|everything)\s(?:that\s)?(?:you|we|anyone)\s(?:need|needs|needed|ought)\sto\s"
        r"know\b|^[\"“‘']?one\s(?:\w+\s){1,6}(?:proves?|shows?)\sthat\s(?:all|every|no|none)\b"
        r"|\b(?:goes\sto\sshow|just\sproves|only\sproves)\sthat\s(?:all|every|no|none|nobody|everyone)\b",
        "all are judged by one case",
        Severity.MAJOR,
    ),
    _move(
        "hasty-generalisation",
        r"^presumably,?\s(?:the\s)?(?:many\s|most\s)?(?:other|others|all|every|most|the\srest)\b",
        "what was seen of a few is taken for the rest without further evidence",
        Severity.MINOR,
    ),
    _move(
        "causal-oversimplification",
        r"\bthe\s(?:reason|cause|explanation)(?:\sfor\sit)?\s(?:is|was)\s(?:no\smystery|no\ssecret|simple|plain)\s?[:;—–-]"
        r"|\b(?:it|this|that)\s(?:all\s)?(?:comes|boils)\sdown\sto\sone\s(?:single\s|simple\s)?(?:thing|reason|cause|factor|man|word)\b"
        r"|\b(?:is|was|are|were)\s(?:solely|entirely|purely)\s(?:the\sfault\sof|to\sblame\son|because\sof)\b",
        "one cause is given for what has several or is not yet known",
    ),
    _move(
        "straw-man",
        r"\b(?:idea|version|notion|definition|vision|plan|answer|solution|position|argument)\b[^?!]{0,60}?,?\s(?:boiled\sdown|in\sshort|"
        r"in\sother\swords|it\sseems|apparently|basically|essentially),?\s(?:is|was)\s(?:that\s|to\s)?(?:no|every|all|nobody|everyone|"
        r"never|nothing|abolish|ban)\b",
        "somebody is given an extreme position that no words of theirs show",
    ),
    _move(
        "straw-man",
        r"\b(?:would\shave|wants?|expects?)\s(?:us|you)\s(?:all\s)?to\sbelieve\s(?:that\s)?|\bwould\shave\s(?:us|you)\s(?:all\s)?believe\b",
        "a position is put into others' mouths",
        sure=False,
    ),
    _move(
        "whataboutism",
        r"\bwhere\s(?:was|were|is)\s(?:the|their|his|her|your|all\sthe|all\sthis|this)\s(?:\w+\s)?(?:outrage|anger|concern|protests?|"
        r"tears|indignation|uproar|fury|critics|media|sympathy|compassion|outcry)\s(?:when|in|over|about|for|then|back|on)\b",
        "a charge is answered by pointing at another case",
    ),
    _move(
        "whataboutism",
        r"^[\"“‘']?(?:but\s|and\s|so\s)?what\sabout\s(?:the\s)?(?:\w+['’]s\s)?\w+[^?]{0,120}\?",
        "a charge is answered by pointing at another case",
        sure=False,
    ),
    _move(
        "loaded-question",
        r"\bwhen\s(?:will|is|are|did)\s[^?!]{2,60}\b(?:stop|stopped|going\sto\sstop|cease|finally\sstop)\s(?:lying|hiding|pretending|"
        r"cheating|stealing|killing|betraying|destroying|ignoring|covering|deceiving|misleading|attacking)\b[^.!]*\?"
        r"|\bwhy\s(?:does|do|did|is|are|won['’]t|will)\s[^?!]{2,60}\b(?:hate|lie|lying|hiding|afraid\sof\sthe\struth|betray)\b[^.!]*\?",
        "the question takes for granted what would have to be shown",
    ),
    _move(
        "bandwagon",
        r"(?:^|[.;:,—]\s?)[\"“‘']?(?:as\s)?(?:everyone|everybody)\s(?:(?:in|from|around)\s(?:\w+\s){1,3}?)?(?:already\s)?knows\s(?:that\s|it\b)|\bas\swe\sall\sknow\b"
        r"|\bmillions(?:\sof\s\w+)?\scan(?:no|['’])t\sbe\swrong\b",
        "that everybody thinks so is given for a reason",
        sure=True,
        severity=Severity.MINOR,
    ),
    _move(
        "flag-waving",
        r"\b(?:every|any|no)\s(?:true|real|red-blooded|loyal)\s(?:american|patriot|briton|englishman|canadian|australian|indian|german)s?\b"
        r"|\breal\samericans\b"
        r"|\b\w+\swho\s(?:truly\s|really\s)?love\s(?:their|this|our)\s(?:country|nation|homeland|flag)\s(?:will|must|should|know)\b",
        "love of country is given for a reason",
    ),
    _move(
        "appeal-to-ridicule",
        r"\bthe\s(?:laughable|ludicrous|preposterous|risible|farcical|nonsensical|asinine)\s(?:claim|idea|notion|argument|suggestion|"
        r"theory|excuse|assertion)\b",
        "a claim is laughed at, not answered",
    ),
    _move(
        "guilt-by-association",
        r"\b(?:same|very)\s\w+\s(?:that|as)\s(?:hitler|stalin|the\snazis|mao|the\staliban|isis)\b|\bjust\slike\s(?:hitler|stalin|the\snazis)\b",
        "somebody is likened to the hated to be judged as they are",
        Severity.MAJOR,
    ),
    _move(
        "name-calling",
        r"\b(?:idiots?|morons?|imbeciles?|buffoons?|crybab(?:y|ies)|nutjobs?|libtards?|scumbags?|dirtbags?|lowlifes?|dimwits?|halfwits?|"
        r"crooked\s(?:hillary|joe)|sleepy\sjoe|grievance-mongers?|warmongers?|fearmongers?|scaremongers?|loudmouths?|blowhards?)\b",
        "an insult stands where a reason should",
        Severity.MODERATE,
    ),
    _move(
        "false-dilemma",
        r"\bthe\schoice\b[^.?!]{0,60}\b(?:is|could\snot\sbe)\s(?:now\s)?(?:plain|simple|stark|clear)(?:er)?\s?[:—–-]\s?[^.?!]{3,120},?\sor\s"
        r"[^.?!]*?\b(?:" + _DIRE + r"|starv\w*|los\w+)\b",
        "two ways are given as the only ones, one of them a disaster",
        Severity.MAJOR,
    ),
    _move(
        "slippery-slope",
        r"^then\sit\s(?:will\sbe|['’]ll\sbe|is)\severy\b[^?!]{2,80}\bthen\severy\b",
        "one step is said to end in an extreme, and nothing is given for the steps between",
    ),
    _move(
        "loaded-question",
        r"^how\s(?:much\slonger|long)\s(?:will|can|must)\s[^?]{2,60}\b(?:go\son|keep|continue\sto|continue)\s(?:on\s)?(?:shield|hid|protect|"
        r"ly|ignor|deceiv|betray|cover)\w*\b[^.!]*\?",
        "the question takes for granted what it accuses somebody of",
    ),
    _move(
        "whataboutism",
        r"^(?:nor|neither)\s(?:has|have|did|does)\s[^.?!]{2,60}\b(?:ever\s)?(?:answered|apologi[sz]ed|atoned|accounted)\sfor\s(?:its|their|his|"
        r"her)\sown\b",
        "a charge is met with another's failing",
    ),
    _move(
        "hasty-generalisation",
        r"\b(?:and|which|this|that|it)\s(?:it\s)?(?:only\s)?proves\sthat\s(?:no|every|all|none)\b",
        "what was seen of a few is taken for the rest without further evidence",
    ),
    _move(
        "appeal-to-fear",
        r"\bif\sit\scan\shappen\s(?:here|there|at|to|in)\b[^.?!]{0,80},\s(?:nobody|no\sone|none\sof\sus|it\scan\shappen)\b",
        "readers are told to fear for themselves, without evidence of the danger",
    ),
    _move(
        "appeal-to-emotion",
        r"\blook\s(?:into\sthe\s(?:eyes|faces?)\sof|[^.?!]{2,40}\sin\sthe\seyes?\sand\stell)\b",
        "pity takes the place of a reason",
    ),
    _move(
        "causal-oversimplification",
        r"\bit\swas\sthe\s[^.?!]{2,60}\band\snothing\s(?:but\sthe|else)\b|\band\s(?:that|this)\salone\sis\sto\sblame\b",
        "one cause is given as the whole of it",
    ),
    _move(
        "name-calling",
        r"\b(?:eco|enviro|climate|gun|woke)[- ](?:zealots?|fanatics?|loons?|nuts|nutters?|mobs?)\b",
        "a group is called a bad name",
    ),
)
"""Every turn of phrase, the surer first within a label."""


MOST_REPEATED = 8
"""Times that an honest sentence says one word; more would let a hostile one keep the patterns busy."""
_EVERYWHERE = frozenset({"the", "of", "and", "to", "in", "or"})


def argued(wording: Wording) -> Iterator[Spotted]:
    """The fallacies of an article, everyone's: whose words they are is decided later."""
    for passage in wording.passages:
        if passage.part is Part.BODY and not passage.ended and not passage.text.endswith((",", ";")):
            continue
        for item in _moves(passage):
            yield replace(item, words=_argument(wording, passage, item.words))


def _moves(passage: Passage) -> Iterator[Spotted]:
    found: set[str] = set()
    counts = Counter(token.lower for token in passage.row.tokens if token.kind == "word" and len(token.text) > 1)
    if any(count > MOST_REPEATED and word not in _EVERYWHERE for word, count in counts.items()):
        return
    for move in MOVES:
        if move.label in found:
            continue
        match = move.pattern.search(passage.text)
        if match is None or (move.label == "name-calling" and _named(passage, match)):
            continue
        found.add(move.label)
        words = passage.span(*match.span())
        yield Spotted(move.label, words, move.severity, move.reason, sure=move.sure, speakers=True)


def _argument(wording: Wording, passage: Passage, words: Span) -> Span:
    """The whole sentence where it is one voice's, else the part of it that is that of the words' first speaker."""
    whole = passage.sentence.span
    if wording.voice(whole) is not None:
        return whole
    for item in wording.reading.attributions:
        start, end = max(item.span.start, words.start), min(item.span.end, words.end)
        if item.span.overlaps(words) and end - start > (words.end - words.start) / 2:
            return Span(words.snapshot, words.part, start, end)
    return words


def _named(passage: Passage, match: re.Match[str]) -> bool:
    """A title, or the word itself spoken of («called him an idiot», «the word idiot»)."""
    before = passage.text[max(0, match.start() - 40) : match.start()].lower()
    return any(word in before for word in ("called", "calling", "the word", "term", "labelled", "labeled", "dubbed"))
