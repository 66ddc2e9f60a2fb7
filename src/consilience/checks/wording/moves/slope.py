"""Moves from a first step to an extreme end, with no step on the way shown.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import EXTREME
from consilience.types import Severity

_SLOPE = "a first step is said to lead to an extreme end, and no step on the way is shown"

MOVES = (
    move(
        "slippery-slope",
        "if once",
        rf"\b(?:if|once)\b[^?!]{{8,200}}\b(?:will|would|'ll)\b[^?!]{{5,200}}\b(?:and then|, then|"
        r"and next|will follow|and in the end|and eventually|and before long|and before you know "
        rf"it|and soon|and within (?:a few|a|\w+) (?:years?|months?|weeks?|generation))\b[^?!]*?\b{EXTREME}\b",
        _SLOPE,
        Severity.MAJOR,
    ),
    move(
        "slippery-slope",
        "today",
        r"\btoday\b[^?!]{1,120}\b(?:tomorrow|next (?:year|week|month))\b[^?!]{1,120}\bthen\b[^?!]{1,200}\bun"
        r"til\b",
        "one concession is said to lead to all the rest, and no step on the way is shown",
        Severity.MAJOR,
    ),
    move(
        "slippery-slope",
        "first today",
        rf"\b(?:first|today) (?:they|it)(?:'ll| will|'s| is)? [^?!]{{3,80}}\b(?:then|tomorrow|next) "
        rf"(?:they|it)(?:'ll| will|'s| is)? [^?!]{{3,120}}\b(?:until|before long|soon|eventually|"
        rf"and finally)\b[^?!]*?\b{EXTREME}\b",
        _SLOPE,
        Severity.MAJOR,
    ),
    move("slippery-slope", "then", r"^then it (?:will be|'ll be|is) every\b[^?!]{2,80}\bthen every\b", _SLOPE),
    move(
        "slippery-slope",
        "next then tomorrow soon now",
        r"^[\"“]?(?:next(?: (?:week|month|year|time))?|then|tomorrow|soon|now),? (?:it|they|he|"
        r"she|the [\w-]+)(?:'ll| will| would|'s going to| is going to| are going to)(?: be| come "
        r"for| want| ban| take)? [^.?!]{2,80}\b(?:then|after that|the day after|and (?:finally|"
        r"in the end|eventually|one (?:fine )?day|before long)|until|and then)\b[^.?!]{2,}",
        _SLOPE,
        Severity.MAJOR,
        before=r"^[\"“]?(?:first|today|it (?:starts?|began|begins?|started) with|yesterday|now|this (?:week|"
        r"year|month)|last (?:week|year|month))\b[^.?!]*\b(?:came|comes?|is|will|was|ban\w*|took|"
        r"take|wants?|it|they|starts?|begins?|began|started|closed?)\b",
    ),
    move(
        "slippery-slope",
        "came come coming",
        r"\b(?:first|then|next),? (?:they|it|the [\w-]+(?: [\w-]+)?) (?:came|come|are coming|will "
        r"come|comes) for (?:your|our|the|my)\b[^.?!]*\b(?:next|then|now|and (?:soon|then)|tomorrow)\b|"
        r"^next,? they(?:'ll| will) (?:come|be coming) for\b",
        _SLOPE,
    ),
    move(
        "slippery-slope",
        "ends end",
        r"^[\"“]?(?:and )?it (?:always |usually |soon )?ends? (?:up )?(?:with|in|at)\b[^.?!]{0,40}\b(?:camps"
        r"?|gulags?|gas chambers?|wars?|tyranny|graves?|prisons?|jails?|blood\w*|dictatorship|book[- "
        r"]burning|fire|bonfires?|bullets?|ruin|censorship|guillotine|mobs?|genocide|nobody|nothing|"
        r"slavery|police state|collapse|hunger|famine|secret police)\b",
        _SLOPE,
        Severity.MAJOR,
        before=r"^[\"“]?(?:and |but )?it (?:all |always )?(?:starts?|begins?) (?:off )?(?:with|in|at|small)\b",
    ),
    move(
        "slippery-slope",
        "let allow permit legalise legalize ban grant concede tax accept give return start",
        r"^[\"“]?(?:let|allow|permit|legali[sz]e|ban|grant|concede|tax|accept|give (?:way|in)|return|"
        r"start (?:banning|taxing|closing|licensing))\b(?! (?:it|them|the (?:\w+ )?\w+) (?:rest|"
        r"rise|cool|simmer|boil|cook|dry|soak|stand|bake|chill)\b)[^.?!]{3,80}?(?:,? and|,) (?:soon|"
        r"before (?:long|you know it)|the next thing you know|next|within (?:a|\w+) (?:year|years|"
        r"month|months|week|decade|generation)|in no time|it will not be long before|tomorrow|next "
        r"(?:year|week|month))\b[^.?!]{3,}",
        _SLOPE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "know long next soon",
        r"\b(?:once|if|when|let|allow|give)\b[^.?!]{4,120}\b(?:before you know it|the next thing "
        r"you know|next thing you know)\b[^.?!]{4,}",
        _SLOPE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "tomorrow",
        r"^[\"“]?tomorrow,? (?:it(?:'ll| will)(?: be)?|they(?:'ll| will)|the)? ?[^.?!]{2,60}\b(?:the "
        r"day after|then|next|and after that|and soon|until)\b[^.?!]*",
        _SLOPE,
        Severity.MAJOR,
        before=r"^[\"“]?today,? (?:it(?:'s| is)|they|the)\b",
    ),
    move(
        "slippery-slope",
        "where",
        r"^[\"“]?(?:and |but |so )?where (?:will|does|would|do) (?:it|this|that|we|you|they|the "
        r"\w+) (?:all )?(?:end|stop|draw the line)\?",
        "a first step is said to have no end, and nothing is shown for it",
    ),
    move(
        "slippery-slope",
        "wedge slope floodgates nose",
        r"\b(?:is|are|was|be|being|this|the) (?:just |only |but |merely )?(?:the |a )?thin end "
        r"of (?:the|a) (?:very (?:long|thick) )?wedge\b|\b(?:is|are|sets?|puts?|place[sd]?|start(?:s|"
        r"ed)?|embark(?:s|ed)?|on|down|onto)\b[^.?!]{0,30}\b(?:a|the|that) slippery slope (?:to|"
        r"toward|towards)\b(?! (?:me|us|him|her|them)\b)",
        _SLOPE,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "stop say stops",
        r"\bif\b[^.?!]{4,100}\bcan\b[^.?!]{3,100}, (?:there (?:is|will be|would be) nothing "
        r"to stop|what (?:is|'s) to stop|nothing (?:will|can|would) stop|who (?:is|'s) to say|what "
        r"will stop|where will)\b",
        _SLOPE,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "first step road way path beginning",
        r"\b(?:the first step|a step|one step (?:away|closer)|the beginning|the start|the road|"
        r"a short (?:step|walk|hop)|well on the way|on the (?:road|path|way)|(?:it is )?but a (?:short "
        r")?step|paves? the way|opens? the door|opens? the floodgates)(?: (?:down|closer|from \w+))? "
        r"(?:to|toward|towards|for|of|on the (?:road|path|way) to) (?:a |an |the |total |outright "
        r")*(?:tyranny|dictatorship|police state|totalitarian\w*|serfdom|abolition|anarchy|communism|"
        r"fascism|slavery|civil war|gulags?|extinction|one-party|surveillance state|mob rule|lawlessness|"
        r"ruin|the gallows|book[- ]burning)\b",
        _SLOPE,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "soon long eventually day",
        r"\b(?:if|once|let|allow)\b[^.?!]{4,120}\b(?:soon|before long|in no time|eventually|one "
        r"day|in the end),? (?:nobody|no one|everybody|everyone|every [\w-]+|all of us|we(?:'ll|"
        r" will)? all)\b[^.?!]{0,20}(?:\bwill|\bbe\b|'ll|\bhave)\b",
        _SLOPE,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "close give ban let cut sell take allow shut tax open fence license licence",
        r"^[\"“]?(?P<verb>close|give|ban|let|cut|sell|take|allow|shut|tax|open|fence|lose|license|"
        r"touch|move|break)\b [^.?!,]{2,50},? and (?:you|we|they|it|soon|the)\b[^.?!]{3,80}(?:[,;—–] "
        r"?(?:and )?(?P=verb)\b|\bnext\b|\bthen\b|\buntil\b)[^.?!]{3,}",
        _SLOPE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "begins starts begin start",
        r"\b(?:is|was) (?:always )?(?:how|where) (?:it|this|that|tyranny|these things) (?:all )?(?:begins?|"
        r"starts?|began)\b[^.?!]{0,6}(?:[;,.—–]|\band\b)[^.?!]{3,100}\b(?:is|will be) (?:how|where) "
        r"(?:it|this|that|they) (?:all )?(?:ends?|finish\w*|stops?)\b",
        _SLOPE,
        Severity.MAJOR,
    ),
    move(
        "slippery-slope",
        "begins starts",
        r"\bwhat (?:begins|starts|began|started) (?:as|with|in) [^.?!]{3,80} (?:will|must|is bound "
        r"to|is sure to) (?:soon |one day |surely )?(?:end|finish)\b[^.?!]{3,}",
        _SLOPE,
        Severity.MAJOR,
    ),
    move(
        "slippery-slope",
        "after next then another",
        r"^[\"“]?(?:after|behind|next|then|soon)\b[^.?!]{0,20}\b(?:will|would|'ll) (?:come|follow|"
        r"be)\b[^.?!]{3,60}\b(?:and another|then|and then|and (?:finally|soon|in the end)|until|"
        r"no \w+[^.?!]{0,40}will ever|again)\b",
        _SLOPE,
        Severity.MAJOR,
        before=r"\b(?:only|just|merely) the (?:start|beginning|first|opening)\b|\bthe thin end\b|\bwill "
        r"not stop there\b",
    ),
    move(
        "slippery-slope",
        "month year week tomorrow christmas",
        rf"\b(?:next|in a|within a|tomorrow|by)\b[^.?!]{{2,60}}\b(?:the (?:week|month|year|day) "
        rf"after(?: that)?|after that|then)\b[^.?!]{{2,80}}\b(?:until|and by|and (?:finally|soon|"
        rf"in the end|one day|before long|within)|by (?:christmas|summer|the end|the time))\b[^.?!]{{0,60}}\b"
        rf"{EXTREME}\b",
        _SLOPE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "stop there",
        r"\b(?:will not|won't|does not|never|cannot) (?:stop|end|rest) (?:there|here|at (?:the "
        r"|one |a )?\w+)\b[^.?!]{0,20}[:;,.—–] ?(?:next|then|soon|first|tomorrow|after)\b[^.?!]{4,}",
        _SLOPE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "slippery-slope",
        "inch foot finger whole",
        r"^[\"“]?(?:open|give|let|allow|grant|yield|concede|offer|lift) [^.?!]{2,50} and (?:the "
        r"whole|all|every|they(?:'ll| will)|he(?:'ll| will)|soon)\b[^.?!]{2,60}(?:\b(?:will|take|"
        r"takes|walk|march|follow|flood|want|demand)\b)",
        _SLOPE,
        Severity.MAJOR,
        speakers=False,
    ),
)
"""The surer first."""
