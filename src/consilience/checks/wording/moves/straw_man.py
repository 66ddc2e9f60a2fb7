"""Moves that give somebody a position which they do not hold.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import CRITICS, EXTREME, GAP
from consilience.types import Severity

_PUT = "somebody is given a position that no words of theirs show"

MOVES = (
    move(
        "straw-man",
        "boiled short words seems apparently basically essentially",
        r"\b(?:idea|version|notion|definition|vision|plan|answer|solution|position|argument|policy|"
        r"remedy|theory|case|message|philosophy)\b[^?!]{0,60}?,? (?:boiled down|in short|in other "
        r"words|it seems|apparently|basically|essentially|stripped of (?:its )?\w+|in plain (?:english|"
        r"words)|translated),? (?:is|was|means|amounts to|comes to|reads)[: ]? ?(?:that |to )?(?:\w+ "
        r")?(?:no|every|all|nobody|everyone|never|nothing|abolish|ban|kill|let|anyone)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "believe",
        r"\b(?:would have|wants?|expects?) (?:us|you) (?:all )?to believe (?:that )?|\bwould have "
        r"(?:us|you) (?:all )?believe\b",
        "a position is put into others' mouths",
        sure=False,
    ),
    move(
        "straw-man",
        "believe",
        r"\b(?:would have (?:us|you|everyone|readers|voters)(?: all)? (?:to )?believe|wants? (?:us|"
        r"you|everyone|readers|voters)(?: all)? to believe|would like (?:us|you) to believe)\b[^.?!]*?\b(?:e"
        r"very|all|no|nobody|anyone|everyone|never|nothing|always|only|any)\b",
        "an extreme position is put into others' mouths",
        speakers=False,
    ),
    move(
        "straw-man",
        "apparently evidently seemingly seems presumably clearly appears plainly",
        rf"(?:^|[.;:,—–] ?|\b(?:and|but) )(?:[\w-]+ ){{0,3}}{CRITICS}\b[^.?!]{{0,50}},? ?(?:apparently|"
        r"evidently|seemingly|presumably|it (?:seems|appears|would seem)),? (?:wants?|would|thinks?|"
        r"believes?|prefers?|likes?|hopes?|wishe?s?|expects?|imagines?|feels?|holds?)\b",
        _PUT,
        speakers=False,
    ),
    move(
        "straw-man",
        "believe believes think thinks want wants hold prefer",
        rf"^(?:those|people|anyone|everyone|{CRITICS}) (?:who|that|of|to)\b[^.?!]{{3,60}}\b(?:want|"
        r"believe|think|hold|prefer)s?,? (?:it (?:seems|appears|would seem)|apparently|evidently|"
        r"presumably),",
        _PUT,
    ),
    move(
        "straw-man",
        "rather sooner prefer",
        rf"\b{CRITICS}\b[^.?!]{{0,50}}\b(?:would (?:rather|sooner)|seems? to prefer|would prefer "
        rf"to)\b[^.?!]{{0,60}}\b(?:drown|die|burn|starve|suffer|rot|collapse|freeze|sink|perish|"
        r"bleed|fail|go (?:hungry|bankrupt|without)|crumble|wither|choke|go under|lose (?:their|"
        r"his|her) (?:jobs?|homes?|li[fv]es?))\b",
        _PUT,
        Severity.MAJOR,
    ),
    move(
        "straw-man",
        "so",
        r"^[\"“]?(?:so|in other words|in short|translation|put plainly)[,:]? (?:then,? )?(?:the "
        r"(?:plan|idea|answer|solution|message|logic|argument|thinking|remedy|policy|cure|proposal)(?: "
        rf"\w+){{0,4}} is|we (?:should|must) (?:just |simply )?|it is (?:fine|all right|perfectly "
        rf"all right|ok)) ?(?:that |to )?(?:just |simply )?[^.?!]{{0,60}}\b(?:{EXTREME}|walk free|"
        r"go free|criminals?|burglars?|killers?|murderers?|thieves|rapists|terrorists|let (?:them|"
        r"people|children)|reward\w*|punish\w*|do nothing|give up|surrender|starve|freeze|drown|"
        r"die|hug\w*)",
        _PUT,
        Severity.MODERATE,
    ),
    move(
        "straw-man",
        "world mind minds universe eyes book playbook",
        r"\bin the (?:world|minds?|universe|eyes|fantasy|imagination|book|worldview) of (?!the "
        rf"(?:law|court|public|world|beholder)){GAP}, (?:anyone|everyone|any|every|all|no|nobody|"
        rf"nothing|everything|whoever)\b[^.?!]{{4,}}",
        _PUT,
        speakers=False,
    ),
    move(
        "straw-man",
        "really actually",
        r"\bwhat (?:[\w'’-]+ ){1,5}(?:is|are) (?:really|actually|in effect) (?:saying|asking "
        r"for|demanding|proposing|telling (?:us|you|voters|parents)|arguing) is\b",
        _PUT,
        speakers=False,
    ),
    move(
        "straw-man",
        "logic reasoning lights",
        r"(?:^|[.;:,] )[\"“]?(?:according to|by|on|following|under) (?:[\w'’-]+ ){1,5}(?:logic|"
        r"reasoning|lights|way of thinking|argument), ?(?:\w+ ){0,4}?(?:nobody|no one|everyone|"
        r"every|we should|we must|all|any|no|nothing|it (?:is|would)|the \w+ should)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "answer solution response remedy cure recipe prescription",
        r"\b(?:answer|solution|response|remedy|cure|recipe|prescription) (?:to|for) [^.?!:]{2,50}(?: "
        r"is|:) (?:always |simply |just |apparently )?(?:to )?[^.?!]{0,30}\b(?:hug|cuddle|do "
        r"nothing|nothing|surrender|ban everything|tax everything|throw (?:more )?money|walk free|"
        r"more (?:of the same|taxes?)|blame everyone|(?:give|hand|offer) (?:every|all)|every (?:criminal|"
        r"thief)|look away|shut everything|bulldoze)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "simply just",
        rf"\b(?:{CRITICS})\b[^.?!]{{0,30}}\b(?:thinks?|believes?|wants?|expects?|holds?)\b[^.?!]{{2,60}}\b(?:"
        r"should|to|must|can) (?:simply|just|quietly) (?:freeze|starve|die|walk|go without|rot|"
        r"suffer|vanish|disappear|lose|stop|give up|accept|shut up|lie down|be left)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "caves stone dark bugs insects medieval",
        r"\bwants? (?:us|you|everyone|people|all of us|the rest of us|the country|ordinary people)(?: "
        r"all)? (?:to (?:live in caves|eat (?:bugs|insects)|freeze|starve|shiver|go back to|return "
        r"to|give up everything)|(?:back )?in (?:caves|the (?:stone|dark) age))",
        _PUT,
    ),
    move(
        "straw-man",
        "hear",
        r"^[\"“]?to (?:hear|listen to|read) (?:the |these |some |our |those )?[^.?!,]{2,50}(?: "
        r"(?:tell it|talk|speak|say it|go on))?, (?:every|all|no|nobody|everyone|the|you|one|any|"
        r"anyone)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "think",
        r"\b(?:listen(?:ing)? to|read(?:ing)?|hear(?:ing)?|from|by) (?:the |these |some |our |those "
        r")?[^.?!,]{2,50}(?:,| and) (?:you|one|anyone|anybody) (?:would|could|might|'d) (?:think|"
        r"believe|suppose|imagine|be forgiven for thinking|conclude)\b[^.?!]{4,}|^[\"“]?(?:you|"
        r"one|anyone)(?:'d| would| could| might) (?:think|suppose|imagine|believe)(?:,)? (?:to "
        r"(?:hear|read|listen)|from (?:the|all|their|this)|that \w+ \w+ (?:were|was) the)\b[^.?!]{4,}",
        _PUT,
    ),
    move(
        "straw-man",
        "way wish",
        r"\bif (?:the |these |those |some )?[^.?!,]{2,50} (?:had|have|has|get|gets|got) (?:its|"
        r"their|his|her) (?:way|wish), [^.?!]{0,40}\b(?:every|all|no|nobody|no one|nothing|everything|"
        r"everyone|the last|never|only)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "happy satisfied content rest stop pleased",
        r"\bwill (?:only be|be|never be|not be|not|never)(?: truly| ever)? ?(?:happy|satisfied|"
        r"content|pleased|rest|stop)\b[^.?!]{0,20}\b(?:only )?(?:when|until|till|before|unless) "
        r"(?:every|all|no|the (?:last|whole|entire)|there (?:is|are) (?:no|nothing)|nobody|nothing|"
        r"everyone|everything)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "enough",
        r"\bno (?P<one>\w+) (?:is|are|was|will be|can be) (?:ever )?\w+ enough(?:,? (?:and|or) no|\s?[;,—–])",
        _PUT,
        speakers=False,
    ),
    move(
        "straw-man",
        "would",
        rf"\b(?:{CRITICS}|friends of|lovers of|defenders of|prophets of)\b[^.?!]{{0,40}}\bwould "
        r"(?:gladly |happily |rather |sooner )?(?:have|see|let|like) (?:every|all|no|the whole|"
        rf"everyone|each|us all|any|half) (?:\w+ ){{1,3}}?(?:put|lay|give|stop|abandon|close|shut|"
        r"burn|sell|live|go|walk|starve|freeze|die|rot|flood\w*|return|surrender|stay|kneel|beg|"
        r"closed|banned|shut|stopped|fired|jailed|abolished)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "message answer advice",
        r"\b(?:message|answer|advice|reply|word)s?\b[^.?!:]{0,80}(?:\bis (?:simple|plain|clear|"
        r"this|brief|short|blunt)\s?[:—–]|[:—–]) ?[\"“‘']?(?:go (?:and )?|just |let them |drop "
        r"|shut up|get lost|starve|die|freeze|tough|hard luck|too bad|you do not|you don't|nobody|"
        r"lie down|move or|pay up and|stop (?:living|eating|breathing|driving))\b",
        _PUT,
        speakers=False,
    ),
    move(
        "straw-man",
        "magic trees sky heaven air nowhere itself",
        r"\b(?:think|believe|imagine|suppose|fanc(?:y|ies)|seem to think)s?(?: that)? [^.?!]{2,70}\b(?:(?:"
        r"by|on) magic|on trees|from (?:the sky|heaven|nowhere)|on thin air|out of (?:thin air|"
        r"taps)|with a wand)\b",
        _PUT,
        speakers=False,
    ),
    move(
        "straw-man",
        "what",
        rf"^[\"“]?what (?:the |these |those |our )?(?:[\w-]+ ){{0,3}}?(?:{CRITICS}|they|he|she) "
        r"(?:really |actually |truly )?(?:wants?|(?:is|are) after|dreams? of|would like) (?:is|"
        r"are) (?:an? |the )?(?:[\w-]+ )?(?:country|world|city|nation|society|province|island|future|"
        r"land|town) (?:without|with no|where (?:no|every|all|any)|in which|of|emptied)\b",
        _PUT,
    ),
    move(
        "straw-man",
        "plain plainly translated stripped",
        r"\b(?:demand|proposal|wish|case|argument|plan|position|request|claim|message|programme|"
        r"program)\b[^.?!]{0,40}, (?:in plain (?:words|english|language)|put plainly|translated|"
        r"stripped of (?:its )?\w+), (?:is|means) (?:to be (?:paid|given|fed|kept|rewarded) (?:for|"
        r"to|while)|to (?:do nothing|sleep|sit|ban|tax|abolish|live off)|that )",
        _PUT,
    ),
)
"""The surer first."""
