"""Moves that give two ways as if there were no other.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import DIRE, OPENING, SOMEBODY
from consilience.types import Severity

_TWO_DIRE = "two ways are given as the only ones, one of them a disaster"
_TWO = "two ways are given as the only ones"
_CRIMES = (
    r"(?:looters|criminals?|terrorists?|crime|gangs?|rapists?|the enemy|enemies|traitors?|killers?|"
    r"murderers?|fraudsters?|bullies|polluters|racists?|fascists?|extremists?|corruption|tyrants?|"
    r"drug dealers?|smugglers?|thieves|vandals|rioters|abusers?|paedophiles|pedophiles|poachers|"
    r"lawlessness|anarchy|terrorism|violence|the mob|child abuse|cheats?|foreign powers?|putin|"
    r"hamas|dead children)"
)

MOVES = (
    move(
        "false-dilemma",
        "only just but",
        r"\b(?:there (?:are|were|is)|we have|you have|we've|faces?|leaves? (?:us|them|you)|has|"
        r"have|had) (?:now |really )?(?:only|just|but) (?:two|2|one) (?:real )?(?:choices|options|"
        rf"ways|paths|alternatives|possibilities|outcomes|roads)\b[^?!]*?\b{DIRE}\b",
        _TWO_DIRE,
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "either",
        r"\beither\b[^?!]{3,160}\bor\b[^?!]{3,160}\b(?:no third (?:way|option|choice|road|path)|"
        r"no other (?:way|choice|option)|nothing (?:else|in between)|no middle (?:ground|way)|no "
        r"alternative|no in[- ]between)\b",
        "two ways are given and every other is ruled out without a reason",
        Severity.MAJOR,
    ),
    move("false-dilemma", "either", r"^[\"“‘']?either (?P<who>we|you|they) [^?!]{3,160}\bor (?P=who)\b[^?!]{3,}", _TWO),
    move(
        "false-dilemma",
        "either",
        rf"{OPENING}either [^.?!]{{3,120}}?,? or (?:it|they|we|he|she|you|the [\w-]+(?: \w+)?|let|"
        rf"lose|watch|accept|resign|face|(?-i:[A-Z])\w+)\b[^.?!]{{0,90}}\b{DIRE}\b(?! or\b)",
        _TWO_DIRE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "with against",
        r"\b(?:you're|you are|they're|they are) either with (?:us|me|them|him) or against\b|\bif "
        r"you(?:'re| are) not with (?:us|me),? (?:then )?you(?:'re| are) against\b|\b(?:those who "
        r"are|whoever is) not with (?:us|them) (?:is|are) against\b",
        "only full support and enmity are allowed for",
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "choice",
        rf"\bchoice\b[^.?!:]{{0,60}}\b(?:is|could not be|couldn't be) (?:now )?(?:a )?(?:plain|simple|"
        rf"stark|clear|brutal|obvious|binary)(?:er)?(?: one)?\s?[:—–-]\s?[^.?!]{{3,120}}\bor [^.?!]*?\b(?:"
        rf"{DIRE}|los\w+)\b",
        _TWO_DIRE,
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "choice",
        r"\b(?:a|an|one|the|this) (?:stark|simple|plain|clear|brutal|binary|straightforward|bleak|"
        rf"hard|real) choice\b[^.?!:—–]{{0,50}}(?:[:—–]|between)\s?[^.?!]{{3,100}}\b(?:or|and) [^.?!]*?\b"
        rf"{DIRE}\b",
        _TWO_DIRE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "both",
        r"\b(?:cannot|can't|can not|will not|won't) have both\b|\bthere is no having both\b|\bone "
        r"or the other\W*$",
        _TWO,
        before=r"\b(?:have|choose|keep|be|pick|want)\b[^.?!]{2,80}\bor\b",
    ),
    move(
        "false-dilemma",
        "both",
        rf"{OPENING}(?:you|we|they|{SOMEBODY}) can have [^.?!]{{2,60}} or [^.?!]{{2,60}}(?:,|;|—|"
        r"–|:) ?(?:but )?(?:not|never|(?:you|we|they) (?:cannot|can't) have) both\b",
        _TWO,
    ),
    move(
        "false-dilemma",
        "those anyone anybody whoever everyone people who",
        r"\b(?:those|any(?:one|body)|whoever|everyone|people|all|a (?:person|man|woman|politician)|"
        r"any \w+)(?: (?:who|that))? (?:do(?:es)? not|don't|doesn't|will not|won't|would not|refuses? "
        r"to|fails? to|is not|are not|oppos\w+|object\w*|question\w*|vot\w+ (?:against|for)|against|"
        rf"support\w*|defend\w*|still)\b[^.?!]{{2,80}}\b(?:is|are|stands?|sides?|must be|might as "
        r"well be|has|have) (?:\w+ )?(?:on the side of|with|in favou?r of|siding with|in league "
        r"with|no better than|complicit (?:in|with)|(?:an? |the )?(?:friends?|ally|allies|accomplices?|"
        r"enablers?|apologists?|stooges?|servants?) of|for|chosen|against|made (?:his |her |their "
        rf")?peace with|joined|sided with) (?:the |all )?{_CRIMES}\b",
        "who is not for it is said to be for the worst",
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "or",
        rf"{OPENING}(?:it|this) (?:is|'s|comes down to|will be) (?:now )?(?:the |a )?[\w' -]{{3,30}} "
        r"or (?:the |a )?(?:\w+ )?(?:death|ruin|chaos|collapse|surrender|war|bankruptcy|tyranny|"
        r"anarchy|oblivion|extinction|defeat|darkness|disaster|catastrophe|poverty|starvation|slavery|"
        r"famine|misery|despair|humiliation|the abyss|bloodshed|nothing|decline|serfdom|bust)\s?[.!]?[\"”]?$",
        _TWO_DIRE,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "only",
        rf"\bthe (?:only|sole) (?:(?:real|possible|other) )?alternatives?(?: (?:to|left)[^.?!]{{0,60}}?)? "
        rf"(?:is|are|was|would be)\b[^.?!]{{0,50}}\b{DIRE}\b",
        _TWO_DIRE,
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "or",
        rf"\b(?:can|must|may|will|should|could) (?:either )?[^.,;?!]{{3,80}}, or (?:(?:it|they|he|"
        r"she|we|you) )?(?:(?:can|may|will|must|could) )?(?:hand|surrender|let|watch|wait for|kiss|"
        rf"bow|give (?:in|up|way)|sit back|stand by|abandon|leave)\b[^.?!]{{2,80}}\b(?:{DIRE}|{_CRIMES})\b",
        _TWO_DIRE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "if",
        r"\bif you (?:oppose|don't support|do not support|don't back|do not back|are against|are "
        rf"not for|aren't for|support|vote (?:for|against)|question|object to|defend)\b[^.?!]{{2,60}},? "
        r"(?:then )?you (?:are|must be|'re|support|want|stand|side|back|favou?r|have|love|hate)\b[^.?!]"
        rf"{{0,40}}\b(?:{_CRIMES}|{DIRE}|america|the country|this country)\b",
        "who is not for it is said to be for the worst",
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "to",
        r"\bto (?:oppose|question|reject|vote against|doubt|resist|object to|criticise|criticize) "
        r"[^.?!]{3,60} is to (?:support|side with|condone|favou?r|invite|want|excuse|embrace|choose|"
        r"vote for|stand with|hate)\b",
        "who is not for it is said to be for the worst",
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "middle third halfway between",
        r"\bthere (?:is|can be|was|'s) no (?:middle (?:ground|way|course)|third (?:way|road|path|"
        rf"option|choice)|halfway house|in[- ]between|neutral ground)\b(?=[^.?!]{{0,30}}[:;—–]|[^.?!]*\bbetwe"
        rf"en\b[^.?!]*\b{DIRE}\b| (?:here|now|left)\b|\s?[.!]$)",
        "every way but two is ruled out without a reason",
        speakers=False,
    ),
    move(
        "false-dilemma",
        "anything",
        r"\banything (?:short of|less than|but|other than|else)\b[^.?!]{0,60}?\b(?:is|would be|"
        r"means|amounts to|will be)\b[^.?!]{0,30}\b(?:surrender|appeasement|defeat|betrayal|treason|"
        r"capitulation|suicide|complicity|denial|cowardice|a sell-?out|a white flag|an insult|failure|"
        r"murder)\b",
        _TWO,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "without",
        r"\bwithout [^.?!]{2,60}?,? (?:there (?:is|will be|would be) nothing (?:ahead |left )?(?:but|"
        r"except)|(?:the (?:country|nation|town|city|island|region|province|industry|valley)|we|"
        r"all of us) (?:is|are|will be) (?:doomed|finished|lost|dead|done for))\b",
        _TWO_DIRE,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "or",
        r"^[\"“]?(?:back|vote|pass|build|support|accept|act|reform|adapt|change|stop|close|elect|"
        r"ban|sign|scrap|save|drill|dig|cut|fund)\b[^.?!]{2,60}?,? or (?:watch|kiss|say goodbye|"
        r"wave goodbye|perish|sink|die|go under|lose everything|be (?:destroyed|wiped out|swept "
        r"away))\b",
        _TWO_DIRE,
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "either",
        r"^[\"“]?(?:an? |the |any |every )?[\w-]+(?: \w+){0,3} either [^.?!]{3,80},? or (?:it |"
        r"she |he |they )?(?:ceases?|dies?|perish\w*|becomes? (?:a|the) (?:slave|servant|colony|"
        r"desert|graveyard|laughing)|vanish\w*|disappears?|goes under|drowns?|stops? being|is (?:finished|"
        r"nothing|no)|sinks?|withers?|rots?|bows?|kneels?|starves?)\b",
        _TWO_DIRE,
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "or",
        r"^[\"“]?(?:one|you|everyone|everybody|a (?:man|woman|person|citizen|councillor|party)|"
        r"each of us|we) (?:is|are|stands?|sides?|must (?:be|stand|side)) (?:either )?(?P<side>with|"
        r"for|on the side of|behind) [^.?!]{3,60},? or (?:(?:one|you|he|she|they|we) (?:is|are|"
        r"stands?|sides?) )?(?:(?P=side)|against)\b",
        "only full support and enmity are allowed for",
        Severity.MAJOR,
    ),
    move(
        "false-dilemma",
        "or",
        r"^[\"“]?(?:either )?(?P<verb>back|stand with|side with|choose|trust|support|believe|defend|"
        r"save|protect|feed|follow) [^.?!;]{3,50},? or (?P=verb) [^.?!]{3,}",
        _TWO,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "fence neutral neutrality sidelines",
        r"\b(?:time|room|place|day|days|moment|luxury|excuse)s? (?:for|of) (?:sitting|staying|neutrality|"
        r"standing|being|remaining|hedging)\b[^.?!]{0,30}\b(?:is|are|has|have) (?:over|past|passed|"
        r"gone|ended|run out)\b|\b(?:nobody|no one|none of us) (?:can|may) (?:\w+ )?(?:stay|remain|"
        r"be|sit|stand) (?:neutral|on the (?:fence|sidelines)|aside|idle)\b|\bthere is no fence "
        r"(?:left )?to sit\b",
        "only full support and enmity are allowed for",
        speakers=False,
    ),
    move(
        "false-dilemma",
        "no",
        r"\b(?:no (?:other )?(?:course|choice|option|way (?:out|forward)|alternative|third course))\b[^.?!:;"
        rf"]{{0,40}}[:;—–] ?[^.?!]{{3,80}}\bor\b[^.?!]{{0,60}}\b(?:{DIRE}|blackmail\w*|held to ransom|"
        r"blackout|ransom|kneel|beg|bow)\b",
        _TWO_DIRE,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "if",
        r"^[\"“]?if (?:the |this |that |our )?[^.?!,]{2,50} (?P<fate>goes|falls|dies|fails|closes|"
        r"sinks|burns|collapses), (?:then )?(?:so does )?(?:everything|everyone|all|the (?:whole "
        r")?(?:town|country|city|nation|island|valley|region|world|province|republic))(?: (?:else|"
        r"of us|we have))?(?: (?:will |would )?(?P=fate)| with it| goes with it|\s?[.!])",
        _TWO_DIRE,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "or",
        r"\b(?:want|wants|prefer|choose|choosing|between|have|be|become)\b [^.?!]{2,60}\b(?:or|"
        r"and) (?:an? |the )(?:\w+ )?(?:dying|dead|bankrupt|ruined|starving|lawless|failed|ghost|"
        r"burning|dark|poisoned|enslaved|lost|broken|drowned|beaten|third-world) (?:town|city|country|"
        r"nation|river|village|industry|island|region|economy|coast|valley|generation|harbou?r|"
        r"farm\w*|lake|sea|state|people|school\w*)\b",
        _TWO_DIRE,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "between",
        rf"\b(?:choose|choice|choosing|decide) between [^.?!]{{2,60}} and (?:its |their |the |our "
        r"|her |his )?(?:own )?(?:future|survival|ruin|death|extinction|soul|very life|existence|"
        rf"{DIRE})\b",
        _TWO,
        speakers=False,
    ),
    move(
        "false-dilemma",
        "unless without",
        r"^[\"“]?(?:unless|without) [^.?!,]{3,80}, [^.?!,]{2,40} (?:can|may|will) (?:as well )?(?:forget|"
        r"kiss|say goodbye|give up|whistle)\b",
        _TWO_DIRE,
        speakers=False,
    ),
)
"""The surer first."""
