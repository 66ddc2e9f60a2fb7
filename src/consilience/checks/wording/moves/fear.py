"""Appeals to fear in place of reasons.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.types import Severity

_AFRAID = "readers are made afraid in place of being given a reason"

MOVES = (
    move(
        "appeal-to-fear",
        "next dead killed murdered attacked raped taken poisoned",
        r"\b(?:your|our) (?:own )?(?:child(?:ren)?|kids?|famil(?:y|ies)|daughters?|sons?|loved "
        r"ones|mother|grandchildren|homes?|street|town|village|job|school|bank) (?:could|may|might|"
        r"will) (?:well |easily )?be (?:next(?! (?:in line|on the list|year|week|to get))|dead|"
        r"killed|murdered|attacked|raped|taken|poisoned|the next(?: \w+)?)\b(?! (?:in line|on the "
        r"list))|\byou (?:could|may|might|will) (?:well |easily )?be (?:next\b|the next (?:victim|"
        r"target|one)\b)",
        "readers are made afraid for themselves or their families in place of a reason",
        Severity.MAJOR,
    ),
    move(
        "appeal-to-fear",
        "wake happen",
        r"\byou (?:may|might|will) not wake in time\b|\bit (?:could|can|will) happen to (?:you|"
        r"any of us|your)\b",
        "readers are made afraid for themselves or their families in place of a reason",
        Severity.MAJOR,
    ),
    move(
        "appeal-to-fear",
        "safe",
        r"\b(?:none|not one) of (?:us|you) (?:is|are|will be) safe\b|\b(?:no (?:(?!matter|longer|"
        r"more)[\w-]+)|nobody|no one|nobody's (?:\w+)|no one's (?:\w+)) (?:[^.?!,;]{0,40} )?(?:will "
        r"(?:ever )?be|is (?:now )?|can be|would be) (?:truly |really )?safe (?:again|any ?(?:more|"
        r"longer|where)|on any|in (?:any|this|their|his|her|your)|once|if|unless|as long as|from "
        r"(?:the|this|these)|when|tonight|now|while)\b|\bnowhere (?:is|will be) safe\b",
        "readers are made afraid for themselves in place of a reason",
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "next",
        r"\b(?:next time|tomorrow|one day|soon|and then),? (?:it|that) (?:could|may|might|will) "
        r"(?:well |easily )?be (?:you\b|yours|your|our|someone you love|us\b)",
        "readers are made afraid for themselves or their families in place of a reason",
        Severity.MAJOR,
    ),
    move(
        "appeal-to-fear",
        "next",
        r"^[\"“]?(?:is|are|will|could) (?:your|you|our)\b (?:(?:own )?(?:child|children|family|"
        r"street|town|village|city|bank|job|school|home|house|hospital|pension|savings|neighbou?rhood|"
        r"daughter|son|wife|mother)(?: be)?|be) (?:the )?next\b[^.]{0,20}\?",
        "readers are made afraid for themselves in place of a reason",
    ),
    move(
        "appeal-to-fear",
        "matter",
        r"\bonly a matter of (?:time|when) before\b[^.?!]{0,60}\b(?:terrorists?|rapists?|murderers?|"
        r"killers?|gangs?|bombs?|your|our (?:children|schools|streets|homes)|jihadis?|someone(?:'s)? "
        r"(?:child|daughter|son)|blood)\b",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "lock hide bolt",
        r"^[\"“]?(?:so )?(?:lock (?:up )?your (?:doors|daughters|sons|children|windows|wives|homes?)|"
        r"hide your (?:wallets?|children|savings|daughters|purses)|bolt your doors)\b",
        _AFRAID,
    ),
    move(
        "appeal-to-fear",
        "never",
        r"^[\"“]?(?:vote|sign|back|pass|support|accept|let|allow|elect|choose|close|if|unless|under|"
        r"once|without)\b[^.?!]{2,90}\b(?:you|your (?:children|family|grandchildren))\b (?:may|"
        r"might|will|could) never (?:again )?(?:see|be|work|own|drive|afford|speak|find|get|sleep|"
        r"walk|know|have|travel)\b",
        _AFRAID,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "afraid terrified frightened scared terrify frighten chill scare keep shudder quake alarm worried",
        r"\b(?:every|any|all) (?:[\w-]+ )?(?:parents?|mothers?|fathers?|taxpayers?|wom[ae]n|voters?|"
        r"families|drivers?|pensioners?|home ?owners?|citizens?|savers?|patients?|farmers?|americans?|"
        r"britons?|indians?|australians?|filipinos?|nigerians?|kenyans?|canadians?) (?:should|ought "
        r"to|must) be (?:very |deeply |absolutely )?(?:terrified|afraid|frightened|scared|alarmed|"
        r"petrified)\b|\bbe afraid\W{1,3}be very afraid\b|\bshould (?:(?:terrify|frighten|chill|"
        r"scare) (?:every\w*|any(?:one|body)|all|us|you|parents|the (?:life|wits|bejesus))|send "
        r"(?:a )?shivers?|strike (?:fear|terror)|keep (?:you|us|every\w*|all of us) awake|make "
        r"(?:you|us|every\w*) (?:shudder|tremble|afraid))\b",
        _AFRAID,
    ),
    move(
        "appeal-to-fear",
        "that this",
        r"^[\"“]?(?:and )?(?:that|this|such|these) (?:is|are|will be|could (?:soon )?be|may (?:soon "
        r")?be|would be) (?:what|the (?:future|life|world|reality|price|country)|your|our|exactly|"
        r"life|reality|us|you)\b",
        _AFRAID,
        Severity.MAJOR,
        before=r"^[\"“]?(?:just |now )?(?:imagine|picture|suppose) (?:waking|coming|opening|your|a stranger|"
        r"losing|burying|being|a (?:world|country|town|city|street|school)|that|you|the|if|having|"
        r"hearing|finding)\b",
    ),
    move(
        "appeal-to-fear",
        "imagine picture",
        r"^[\"“]?(?:just |now )?(?:imagine|picture) (?:(?:waking|coming home|opening (?:your|the) "
        r"door)[^.?!]{0,60}\b(?:strangers?|dead|gone|blood|gunmen|soldiers|gang|masked|smoke|flames|"
        r"water)|your (?:\w+ )?(?:child|daughter|son|mother|wife|husband|baby)[^.?!]{0,60}\b(?:dead|"
        r"dying|killed|stabbed|shot|trapped|burned|burning|drown\w*|poisoned|gone|attacked|alone|"
        r"bleeding|screaming|choking))\b",
        _AFRAID,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "whether if",
        r"\b(?:not|n't|never) (?:a |the )?(?:question|matter|case)?(?: of)? ?(?:whether|if)\b[^.?!]{0,60}\b("
        r"?:kill|kills|die|dies|strike|strikes|attack|attacked|dead|murder|collapse|explode|next)\b[^.?!]{0,"
        r"40}?,? (?:but|it is|only|it's) (?:a (?:question|matter) of )?when\b",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "want",
        r"^[\"“]?do (?:you|we) (?:really )?want (?:your|to (?:live|wake|die|see|raise|lose)|our|"
        r"a (?:murderer|killer|rapist|criminal|terrorist)|murderers|killers|criminals)\b[^?]{4,}\?(?: "
        r"(?:then|if not|no|vote|support|oppose|because)\b[^?]*)?$",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "near street door doorstep",
        r"\b(?:coming|moving|move|come|arriving|headed) (?:soon )?(?:in)?to (?:your|a) (?:street|"
        r"town|neighbou?rhood|school|door|doorstep|village|playground|road|community|suburb|estate)\b(?: "
        r"near you)?",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "blood rivers",
        r"\b(?:there will be|expect|brace for) blood (?:on|in) the streets\b|\bblood will (?:run|"
        r"flow)\b|\brivers of blood\b",
        _AFRAID,
        sure=False,
    ),
    move(
        "appeal-to-fear",
        "wait",
        r"^[\"“]?(?:just |you )?wait (?:until|till) (?:it (?:is|'s) )?(?:you|your|our|yours)\b(?: "
        r"own)?\b[^.?!]{3,}",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "destroy end",
        r"\bwill (?:utterly |completely |totally )?destroy (?:our|this|the) (?:country|nation|way "
        r"of life|civili[sz]ation|republic|democracy|economy)\b|\b(?:the )?end of (?:our|this) "
        r"(?:country|nation|republic|civili[sz]ation|way of life) as we (?:know|knew) it\b",
        "certain destruction is asserted, not argued",
    ),
    move(
        "appeal-to-fear",
        "happen",
        r"\bif it (?:can|could) happen (?:here|there|at|to|in)\b[^.?!]{0,80}, (?:then )?(?:nobody|"
        r"no one|none of us|it (?:can|could) happen|nowhere|who is|what is to)\b",
        "readers are told to fear for themselves, without evidence of the danger",
    ),
    move(
        "appeal-to-fear",
        "us",
        r"\b(?:any|each|every one|all|one) of us (?:here )?(?:could|may|might|will|would) (?:well "
        r"|easily |soon |one day )?(?:be|drown|die|burn|fall|become|end up|perish|lose|find|wake|"
        r"go)\b",
        _AFRAID,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "sleep",
        r"^[\"“]?(?:so )?(?:sleep (?:well|tight|soundly|easy)|sweet dreams|pleasant dreams|enjoy "
        r"(?:the|your) (?:flight|ride|crossing|journey|meal))(?: tonight| then)?\s?[:;,—–.!](?=[^?]{8,}|"
        r" ?$)",
        _AFRAID,
    ),
    move(
        "appeal-to-fear",
        "goodbye farewell",
        r"\b(?:if|unless|once|when|without|should)\b[^.?!]{4,100}\b(?:say|wave|kiss|bid)\b[^.?!]{0,20}\b(?:g"
        r"oodbye|farewell)\b[^.?!]{0,6}\bto\b",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "your",
        r"\b(?:may|could|might|will) (?:already |soon |well |even )*(?:be|come|get) (?:inside|in|"
        r"outside|behind|at|on|next to|through|for) your (?:\w+ )?(?:home|house|bank|account|bedroom|"
        r"kitchen|door|doorstep|street|window|phone|pocket|garden|water|food|child\w*|family|savings|"
        r"pension|children's)\b(?! (?:by|within|on (?:monday|tuesday|wednesday|thursday|friday|"
        r"saturday|sunday)))",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "your",
        r"\byour (?:\w+ )?\w+, your (?:\w+ )?\w+(?:,| and) (?:and )?your (?:\w+ ){1,3}?(?:are|is|"
        r"will|could|may)\b[^.?!]{0,30}\b(?:path|risk|danger|threat|stake|gone|lost|taken|theirs|"
        r"firing line|target|next|disappear|vanish|seized)\b",
        _AFRAID,
        Severity.MAJOR,
    ),
    move(
        "appeal-to-fear",
        "should ought",
        r"\b(?:any(?:one|body)|every(?:one|body)|all|those|parents|women|mothers|passengers|people) "
        r"who\b[^.?!]{3,60}\b(?:should|ought to|must|had better) (?:be asking|ask|wonder|be wondering|"
        r"look over|watch|fear|pray|be looking)\b[^.?!]{3,80}\b(?:next|waiting|behind|follow\w*|"
        r"dead|alive|home|die|loose|free|lurk\w*|safe|survive\w*)\b",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "yours",
        r"\byours (?:may|could|will|might) (?:well )?be (?:the )?(?:first|next)\b",
        _AFRAID,
        Severity.MAJOR,
    ),
    move(
        "appeal-to-fear",
        "what",
        r"\bwhat (?:will|would|might) (?:they|it|he|she|stop \w+) [^?]{2,50}\b(?:to|on|from|with) "
        r"(?:you|your \w+)\?",
        _AFRAID,
        speakers=False,
    ),
    move(
        "appeal-to-fear",
        "between",
        r"\b(?:nothing|little|only|all that)\b[^.?!]{0,30}\bstands? between (?:you|your|us|our)\b[^.?!]{0,30"
        r"}\band\b",
        _AFRAID,
    ),
)
"""The surer first."""
