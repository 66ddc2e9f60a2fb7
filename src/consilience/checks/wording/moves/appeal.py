"""Appeals in place of reasons: to authority, to pity and to vanity.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import DISMISSED, LIVES, OPENING, SOMEBODY, WORRY

_AUTHORITY = "that somebody important says so is given for a reason"
_CELEBRITY = (
    r"(?:act(?:or|ress)|singer|striker|footballer|(?:pop|film|movie|rock|soap|television|tv|"
    r"reality|basketball|football|cricket|tennis) stars?|star|rapper|novelist|poet|chef|comedian|"
    r"astronaut"
    r"|general|admiral|bishop|archbishop|cardinal|pope|king|queen|prince(?:ss)?|duke|duchess|"
    r"billionaire|tycoon|magnate|nobel(?:[- ]\w+)?|laureate|grandmaster"
    r"|supermodel|model|influencer|host|presenter|quarterback|captain|champion|olympian|miss "
    r"(?:universe|world|\w+)|imam|rabbi|pastor|preacher|richest|president|prime minister|mayor|"
    r"governor|minister|senator|professor|boxer|cricketer|batsman|goalkeeper|coach|celebrity)"
)
_SETTLES = (
    r"(?:that (?:alone )?(?:should|ought to|must|will|would|is|has to) (?:be )?(?:\w+ )?(?:proof|"
    r"evidence|reason|good|enough|recommendation|settle|suffice|convince|silence|end the)\w*\b"
    r"|(?:which|that) (?:ought to|should|must|surely) (?:\w+ )?(?:settles?|end|silence|be enough|"
    r"convince|close)|(?:which|that|this)(?: surely)? (?:settles (?:it|the)|puts paid to|ends "
    r"the (?:argument|debate)|closes the (?:argument|debate)|is (?:good )?enough for|is all "
    r"the (?:proof|evidence|reason))"
    r"|there must be something (?:in|to) it|so it must be|(?:and )?who (?:are|am) (?:we|you|"
    r"they|i|the [\w ]{3,30}) to (?:argue|disagree|differ|doubt|quibble|question)|case closed|"
    r"end of (?:story|argument|debate|discussion)"
    r"|enough said|need (?:we|one|anyone) say more|what more (?:proof|evidence|recommendation|"
    r"do (?:you|we))|all the (?:evidence|proof|recommendation) (?:anyone|we|you|that anyone|"
    r"one)|and (?:he|she|they) (?:should|ought to) know)"
)
_VICTIMS = (
    r"(?:child(?:ren)?|widows?|orphans?|lives|deaths|funerals?|coffins?|bod(?:y|ies)|mothers?|"
    r"fathers?|famil(?:y|ies)|victims?|graves?|tears|tragedies|men|girls|boys|women|people|"
    r"innocents?|patients|soldiers|workers"
    r"|cyclists|pedestrians|pensioners|babies|sons|daughters|students|pupils|miners|sailors|"
    r"villagers|mourners|candles|memorials?|disasters?|wreaths)"
)
_SUFFERER = (
    r"(?:mothers?|fathers?|widows?|widowers?|orphans?|parents|families|family|child(?:ren)?|"
    r"girl|boy|(?:\w+-)year-old|pensioners?|grandmother|survivors?|patients?|nurses?|villagers|"
    r"victims?|bereaved|little)"
)
_PITY = "feeling stands in place of a reason"

MOVES = (
    move(
        "appeal-to-authority",
        "good",
        r"\bif (?:it|this|that|they|[^.?!]{3,80}) (?:is|was|are|were|'s) good enough for [^.?!]{2,80}?, "
        r"(?:then )?(?:surely )?(?:it|this|that|they)(?:'s| is| are| should| ought| must| will|"
        r" has)[^.?!]{0,30}\bgood enough\b",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "good",
        r"\bif (?:it|this|that|they|[^.?!]{3,80}) (?:is|was|are|were|'s) good enough for [^.?!]{2,80}?, "
        r"(?:then )?(?:it|this|that) (?:is|should be|ought to be|must be|will do) (?:fine|safe|"
        r"enough|right|good|for) ?(?:for )?(?:us|you|me|everyone|anybody|anyone|the rest)?",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "settle proof evidence enough settles paid something who case end need said more know "
        "silence suffice reason must good",
        rf"\b{_CELEBRITY}\b[^?!]{{2,180}}[,.;:—–-] ?(?:and |so )?{_SETTLES}",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "settle proof evidence enough settles paid something who case end need said more know silence suffice reason",
        rf"^[\"“]?(?:and |so |surely )?{_SETTLES}",
        _AUTHORITY,
        before=rf"\b{_CELEBRITY}\b[^?!]{{0,160}}\b(?:back(?:s|ed|ing)|support(?:s|ed)?|oppos(?:es|ed)|endors(?:es|"
        r"ed)|spoken|weight behind|swears|call(?:s|ed)|signed|prais(?:es|ed)|driv(?:es|en)|uses?|"
        r"says?|said|agrees?|likes?|loves?|approv(?:es|ed)|recommend(?:s|ed)|warn(?:s|ed)|believes?|"
        r"favou?rs?|against|visited|tried|invest(?:s|ed)|bought)\b",
    ),
    move(
        "appeal-to-authority",
        "when if",
        rf"{OPENING}(?:when|if) (?:even )?(?:an?|the|no less (?:a figure )?than) (?:[\w-]+ ){{0,3}}"
        rf"{_CELEBRITY}\b[^.?!]{{3,90}}, (?:that (?:is|should be|ought to be|must be)|it must be|"
        r"there is no (?:more to|need|room)|who (?:are|am)|the (?:matter|argument|debate) is)\b[^.?!]*",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "says",
        r"\b(?:says so,? (?:so|and that)|has (?:spoken|said so)[,;:—–]? ?(?:and|so)) (?:it|that|"
        r"the (?:matter|argument|debate)) (?:must|is (?:settled|enough|that|over)|settles)\b",
        _AUTHORITY,
    ),
    move(
        "appeal-to-emotion",
        "how",
        r"\bhow many more (?:[\w'-]+ ){0,3}(?:must|have to|need to|will have to|should|are to) "
        r"(?:\w+ )?(?:die|suffer|perish|be (?:killed|murdered|buried|lost|maimed|sacrificed))\b",
        "a question that can only be answered with feeling stands in place of a reason",
    ),
    move(
        "appeal-to-emotion",
        "how",
        rf"{OPENING}how (?:many|much) more (?:[\w'-]+ ){{0,2}}{_VICTIMS}?\b[^?]{{0,80}}\b(?:must|"
        r"have to|need to|will it take|before|does it take)\b[^?]*\?",
        "a question that can only be answered with feeling stands in place of a reason",
    ),
    move(
        "appeal-to-emotion",
        "tell explain explaining try say telling telling",
        rf"{OPENING}(?:tell|say|(?:just )?(?:try )?(?:to )?explain(?:ing)?|try (?:telling|saying|"
        rf"explaining)) (?:that|this|it|the [\w ]{{3,40}}|[\w ]{{3,40}}) to (?:a|an|the|those|any|"
        rf"his|her|their|one) (?:[\w'-]+ ){{0,3}}?{_SUFFERER}\b[^.?!]{{0,20}}\b(?:who|whose|of|with)\b",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "heart conscience compassion decency humanity soul",
        r"\b(?:any(?:one|body)|every(?:one|body)|no(?:body| one)|whoever|any \w+) with (?:a|an "
        r"ounce of|a shred of|a scrap of|a drop of|any|half a) (?:beating )?(?:heart|conscience|"
        r"compassion|decency|humanity|human feeling|soul|feeling)\b(?! (?:condition|attack|problem|"
        r"pacemaker|murmur|disease|defect|rate|trouble|failure))",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "kind sort",
        r"^[\"“]?(?:and |but |so )?what (?:kind|sort) of (?:an? )?(?:[\w-]+ )?(?:country|nation|"
        r"society|government|council|ministry|company|person|man|woman|people|world|city|state|"
        r"leaders?|mother|father|human being|civili[sz]ation|monster|heart) (?!is\b|does|was\b|"
        r"has\b|do\b|have\b|are\b|will\b|did\b|might\b)[a-z]+\b[^?.]{4,}\?",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "who how",
        rf"{OPENING}(?:who|how) (?:could|can|would) (?:any(?:one|body) |you )?(?:possibly |ever "
        rf")?(?:look (?:at|in|into|upon)|see|stand before|gaze|sit with)\b[^?]{{3,100}}\b(?:and "
        r"(?:still|yet|not)|without)\b[^?]*\?",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "this",
        rf"{OPENING}is this (?:really )?(?:how|the way) (?:we|a (?:\w+ )?(?:nation|country|society|"
        r"city)|they|the \w+) (?:now )?(?:repays?|treats?|thanks?|honou?rs?|rewards?|looks? after|"
        rf"cares? for|remembers?|says? thank)\b[^?]*\?|{OPENING}is this any way to (?:treat|repay|"
        r"thank|honou?r)\b",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "monster heartless stone brute ghoul sadist monsters ogre",
        r"\bonly (?:an? |the )?(?:\w+ )?(?:monsters?|heartless|hardest heart|heart of stone|brutes?|"
        r"ghouls?|sadists?|ogres?|cold[- ]hearted)\b[^.?!]{0,30}\b(?:could|would|can)\b|\b(?:would|"
        r"must) (?:need|have|take) a heart of stone\b|\bheart of stone (?:not )?to\b",
        _PITY,
        speakers=False,
    ),
    move(
        "appeal-to-emotion",
        "smart clever sensible intelligent shrewd wise",
        r"\b(?:you|readers|our readers|readers of [^.?!,]{3,40}) (?:are|is) (?:far |much |surely "
        r")?too (?:smart|clever|sensible|intelligent|shrewd|wise|bright)\b[^.?!]{0,30}\bto (?:fall|"
        r"believe|be (?:fooled|taken|duped)|buy|swallow|need)\b|\bas (?:an )?(?:intelligent|sensible|"
        r"thoughtful|discerning) (?:readers?|person|people|voters?),? you\b",
        "readers are flattered in place of being given a reason",
    ),
    move(
        "appeal-to-emotion",
        "ask",
        rf"{OPENING}(?:just |go and )?ask (?:the|a|any) (?:[\w-]+ ){{0,2}}{_SUFFERER}\b[^.?!]{{0,80}}\b(?:whe"
        r"ther|if (?:they|he|she)|how (?:they|he|she|it)|what (?:they|he|she)|about)\b(?![^.?!]*\?)",
        _PITY,
        speakers=False,
    ),
    move(
        "appeal-to-emotion",
        "tear tears face faces eyes coffin grave photograph picture sobs cry cries look",
        r"\b(?:tear-?stained|weeping|tiny|little|sobbing|haunted|hollow|white|small)\b[^.?!]{0,50}\b(?:face|"
        r"eyes|coffins?|graves?|shoes|hands?)\b[^.?!]{0,60}\b(?:answer enough|says it all|is (?:all "
        r")?the (?:only )?(?:argument|answer|proof|evidence)|argument enough|reason enough|proof "
        r"enough)\b",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "look",
        r"\blook (?:into the (?:eyes|faces?) of|[^.?!]{2,40} in the eyes? and tell)\b",
        "pity takes the place of a reason",
    ),
    move(
        "appeal-to-emotion",
        "think children",
        rf"{OPENING}(?:won't somebody|will nobody|will no one|will someone|won't anyone|please|just|"
        r"do),? (?:please )?think of the (?:\w+ )?(?:children|families|babies|mothers|widows|victims|"
        rf"elderly|animals)\b|{OPENING}think of the (?:children|little ones|orphans|widows)\s?[.!]",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "shame heart pity conscience decency",
        rf"{OPENING}ha(?:ve|s) (?:they|he|she|{SOMEBODY}) no (?:shame|heart|pity|conscience|decency|"
        r"mercy|feeling)\b[^.!]*\?",
        _PITY,
    ),
    move(
        "appeal-to-authority",
        "charge claim claims accusation warning warnings report fear fears scare suspicion allegation "
        "worry worries concern concerns complaint complaints doubt doubts question questions rumour "
        "rumours criticism objection inspection evidence findings study verdict survey audit figures "
        "inquiry studies reports",
        rf"\b{_CELEBRITY}\b[^?!]{{2,160}}[,;:—–] ?(?:and |so |and so )?(?:the |these |those |any "
        rf"|all |such |this |that )(?:\w+ ){{0,3}}?{WORRY}\b[^.?!]{{0,60}}\b{DISMISSED}\b",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "what",
        rf"\b{_CELEBRITY}\b[^?!]{{2,160}}[,;:—–.] ?(?:and )?what (?:more|further|better|other|greater) "
        rf"(?:\w+ )?(?:could|can|does|do|is|would|needs?)\b[^?]{{0,60}}\?",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "few cleverer wiser better know knows",
        rf"\b{_CELEBRITY}\b[^?!]{{2,160}}, and (?:few|nobody|no one|who)(?: \w+)? (?:is|are|knows?|"
        r"could|can|understands?|has|have)(?: \w+)? (?:cleverer|wiser|better|more|smarter|bigger)\b",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "do",
        r"^[\"“]?(?:and )?that (?:will|should|ought to|would) do(?: (?:for|nicely) [^.?!]{2,40})?[.!]",
        _AUTHORITY,
        before=rf"\b{_CELEBRITY}\b",
    ),
    move(
        "appeal-to-emotion",
        "before then and",
        r"^[\"“]?(?:go and |first |just )?(?:stand|sit|go|look|picture|imagine|think of|visit|spend|"
        rf"hold|walk|listen|watch|see|read|meet|remember)\b[^.?!]{{2,120}}\b(?:her|his|their|{LIVES})\b[^.?!]"
        rf"{{0,100}}\b(?:before (?:you|anyone|voting|deciding)|(?:and )?then (?:say|tell|ask|decide|"
        r"vote|talk|explain)|and (?:then )?(?:say|tell|explain|try))\b",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "nobody no anyone anybody",
        r"\b(?:no(?:body| one)|any(?:one|body)) who (?:has |had |have )?(?:ever )?(?:seen|saw|held|"
        r"holds|met|heard|hears|buried|watched|watches|sat|stood|looked|looks|visited|visits|lost|"
        rf"loses)\b[^.?!]{{0,60}}\b(?:{LIVES}|dying|suffering|flood|wounded|ruins)\b[^.?!]{{0,60}}\b(?:could|"
        rf"can|would|will|should)\b[^.?!]{{3,}}",
        _PITY,
        speakers=False,
    ),
    move(
        "appeal-to-emotion",
        "because",
        rf"\b{LIVES}\b[^.?!]{{0,90}}\bbecause (?:some(?:body|one)|an? (?:\w+ )?(?:minister|bureaucrat|"
        r"clerk|banker|accountant|politician|official|shareholder)|they|the (?:\w+)|men in|people "
        rf"in)\b[^.?!]{{0,40}}\b(?:wanted|would not|could not be bothered|wished|chose|preferred|"
        r"hoped|had) (?:to )?(?:save|spare|pay|pinch|spend|balance|sav\w+|a (?:cheaper|saving)|"
        r"cheaper)",
        _PITY,
        speakers=False,
    ),
    move(
        "appeal-to-emotion",
        "while",
        rf"^[\"“]?while (?:the )?(?:[\w-]+ ){{1,5}}(?:counts?|counted|argues?|quibbles?|dithers?|"
        r"debates?|haggles?|talks?|shuffles?|dines?|bickers?|hesitates?|waits?|calculates?|do(?:es)? "
        rf"(?:its|their) sums)\b[^.?!]{{0,30}}, [^.?!]{{0,30}}\b{LIVES}\b[^.?!]{{0,30}}\b(?:cry|"
        r"cries|die|dies|weep|weeps|starve|starves|go hungry|suffers?|bleeds?|wait|waits|drown|"
        r"drowns|freeze|freezes|pays?|perish|sleep|sleeps)\b",
        _PITY,
    ),
    move(
        "appeal-to-authority",
        "count weigh counts weighs",
        rf"\b{_CELEBRITY}\b[^?!]{{2,160}}\b(?:counts?|weighs?|means?) (?:for )?(?:far |rather |much "
        r"|a great deal )?more than (?:any|all|the|a|what)\b",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "composer composers winner writer author musician painter director player actor singer",
        r"\b(?:composer|winner|writer|author|musician|painter|film director|player|actor|actress|"
        r"singer|poet|novelist|legend|icon)\b[^?!]{2,160}\b(?:should|must|ought to|surely) (?:counts?|"
        r"weighs?|carry|be worth)\b[^.?!]{0,12}\bmore (?:weight )?than\b",
        _AUTHORITY,
    ),
    move(
        "appeal-to-authority",
        "must",
        r"^[\"“]?if (?:even )?(?:the|an?|no less|(?-i:[A-Z])\w+)[^.?!,]{0,60}\b(?:takes?|uses?|"
        r"drives?|drinks?|eats?|wears?|trusts?|backs?|likes?|swears by|sends? (?:his|her|their)|"
        r"flies|buys?) [^.?!,]{2,50}, (?:then )?(?:it|that|they|the \w+) must (?:be|work|have|"
        r"do)\b",
        _AUTHORITY,
    ),
    move(
        "appeal-to-emotion",
        "only",
        r"\b(?:that|this|which|she|he) is the only (?:answer|argument|reason|reply|evidence|statistic|"
        r"figure|number|proof) (?:that )?(?:the |any\w* |we |it |they |you |one |anybody )?(?:\w+ "
        r")?(?:deserves?|needs?|counts?|matters?|requires?)\b",
        _PITY,
    ),
    move(
        "appeal-to-emotion",
        "picture imagine think",
        r"^[\"“]?(?:just )?(?:try to (?:picture|imagine)|picture|imagine|think of) [^.?!]{2,120},? "
        r"(?:and )?(?:then|before|while|and) (?:you )?(?:ask|tell|say|vote|decide|wonder|explain)\b",
        _PITY,
    ),
)
"""The surer first."""
