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
)
"""The surer first."""
