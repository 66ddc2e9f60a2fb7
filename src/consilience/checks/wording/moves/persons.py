"""Moves from what is said to who says it: ad hominem by traits and circumstances.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import GAP, HE, OPENING, SOMEBODY, SPEECHIFY, WIDE
from consilience.types import Severity

_DISMISSED = "what somebody says is dismissed for who they are"
_ANYONE = (
    r"(?:any(?:one|body)|we|you|voters|readers|the public|parliament|people|farmers|workers|"
    r"drivers|taxpayers|the rest of us|a court|the court)"
)
_HEED = (
    r"(?:listen to|believe|trust|heed|care (?:what|about what)|take (?:advice|lessons|lectures|"
    r"instruction|orders|moral guidance) from|take seriously"
    r"|follow|swallow|give (?:any )?weight to|put (?:any )?faith in|take|pay (?:any )?attention to)"
)
_PERSON = (
    r"(?:him|her|them|his|their|(?:a|the|this|that|another) (?:[\w-]+ )?(?:man|woman|person|"
    r"politician|party|bureaucrat|millionaire|academic|lawyer|banker|"
    r"consultant|lobbyist|official|council|company|celebrity|union|professor|minister|senator|"
    r"mayor|organisation|organization|newspaper)"
    r"|some(?:one|body)|people|those|these|(?-i:[A-Z])[\w'-]+)"
)
_NEVER = (
    r"(?:has|have|had|'s|'ve|'d) never (?:once |even |so much as )?(?:held|had|run|met|milked|"
    r"worked|done|set foot|driven|lifted|laid|built|"
    r"grown|planted|raised|served|fought|fired|taught|farmed|fished|managed|employed|paid|seen|"
    r"visited|earned|won|gutted|swung|picked|touched|created|opened|owned|balanced|caught|sat "
    r"in|stood in|slept in)\b"
)

MOVES = (
    move(
        "ad-hominem",
        "says say claims claim writes",
        rf"\bso (?:nothing|none of what|why should) (?:that )?{HE} (?:says?|claims?|writes?)\b[^?!]*\b(?:is "
        r"worth|matters|counts|can be (?:trusted|believed|taken))\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "why",
        rf"[;:,—-]\s?(?:so )?why (?:would|should) {_ANYONE} (?:take|believe|listen to|trust|heed) "
        rf"(?:{HE})\b[^?!]*\?",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "so",
        r"\bso (?:I|we|nobody|no one|you) (?:would not|wouldn't|will not|won't|should not|shouldn't|"
        rf"need not|should) (?:take|listen to|believe|trust|heed) [^?!]{{0,60}}\b(?:from )?{HE}\b",
        "what somebody says is dismissed for who they are or what they want",
    ),
    move(
        "ad-hominem",
        "why",
        rf"{OPENING}why (?:on earth )?(?:would|should|must|do) {_ANYONE} {_HEED} (?:what |a word "
        rf"|anything |the (?:word|advice|opinion|views?) of )?{_PERSON}\b[^?]*\?\W*$",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "hardly scarcely barely position last",
        r"\b(?:is|are|was|were|seems?|looks?|makes?|be) (?:hardly|scarcely|barely|in no position|"
        r"ill[- ]placed|an? (?:odd|strange|unlikely|poor) (?:person|man|woman|choice|figure)|the "
        r"last (?:person|man|woman|people)|hardly in a position|surely the last (?:person|man|woman))\s?,? "
        r"?(?:on earth |alive )?(?:in a position )?(?:the (?:man|woman|person|one|body|party|people|"
        r"paper|outfit) |the sort (?:of \w+ )?|fit |placed |qualified |entitled |equipped |suited "
        rf"|competent |able )?to (?:be )?(?!complain of|talk about (?:it|that)\b){SPEECHIFY}",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "business right standing",
        r"\bha(?:s|ve|d) (?:absolutely )?no (?:business|right|standing|moral right|authority|call) "
        r"(?:to (?:be )?)?(?:lectur|preach|tell|instruct|judg|moralis|moraliz|advis|pontificat)\w*",
        _DISMISSED,
        Severity.MAJOR,
        sure=False,
    ),
    move(
        "ad-hominem",
        "business right standing",
        r"\b(?:an?|any) (?:man|woman|person|politician|party|minister|company|government|firm|newspaper|"
        rf"council) (?:who|with|that|which|whose)\b{WIDE}\bha(?:s|ve|d) no (?:business|right|standing|"
        r"call) \w+",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "spare save",
        r"(?:,|;|:|—|–|-|^) ?(?:so |then |and )?(?:please |kindly |do )?(?:spare|save) (?:us|me) "
        r"(?:the|his|her|their|your|its|any|all) (?:[\w-]+ ){0,2}(?:lectures?|sermons?|homil\w+|"
        r"moralis\w+|moraliz\w+|advice|outrage|sanctimony|pieties|piety|tears|crocodile tears|concern|"
        r"lessons?|indignation|preaching|wisdom|speech\w*)",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "coming",
        rf"{OPENING}coming (?:as it does )?from (?:an? |the |some|people|those|him|her|them|(?-i:[A-Z]))"
        rf"{WIDE},{GAP}\b(?:ignored?|dismissed?|rich|hollow|laugh\w*|worth(?:less| little| nothing)|"
        r"taken (?:lightly|with)|joke|ironic|insult\w*|discount\w*|nerve|hypocri\w+|weightless)\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "rich",
        r"\b(?:that|this|it|which)(?:'s| is| was) (?:a (?:bit|little) |more than a little |pretty "
        rf"|rather |awfully )?rich,? (?:coming from|of (?!in\b){SOMEBODY}|for (?:a|an|the|{HE})\b|"
        rf"from (?:a|an|the|{HE})\b)",
        "a charge is met with who makes it, not with an answer",
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "which so that",
        r"(?:\bwhich|\bso|\bthat|\bit) (?:tells? (?:you|us) (?:all|how|what|everything)|one can "
        r"judge|you can judge|readers can judge|we can judge|shows? how|speaks? volumes about|says? "
        rf"(?:all|everything|a lot|much|plenty) about){GAP}\b(?:seriously|(?:is|are|was|were) worth|"
        r"weight|credib\w+|trust\w*|value of (?:his|her|their)|much (?:his|her|their) (?:word|advice|"
        r"opinion))\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "what",
        rf"{OPENING}what (?:would|could|can|does|do|did) (?:he|she|they|(?:a|an|the|some) (?:[\w-]+ "
        rf"){{1,4}}(?:who|in|from|with|of|know)|(?-i:[A-Z])\w+)[^?]{{0,80}}\b(?:know|understand|"
        rf"teach|tell)\b[^?]{{0,80}}\?",
        _DISMISSED,
        Severity.MAJOR,
        sure=False,
    ),
    move(
        "ad-hominem",
        "what",
        rf"{OPENING}what (?:would|could|can|does|do|did) [^?]{{2,60}}\b(?:who(?: has|'s|'ve| have)? "
        r"never|bureaucrats?|millionaires?|career politicians?|pen-?pushers?|politicians?|who (?:lives?|"
        rf"sits?|flies|earns?)|lawyers?|bankers?|professors?)\b[^?]{{0,80}}\bknow\b[^?]{{0,80}}\?",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "weight force credible convincing seriously",
        r"\b(?:would|might|could) (?:carry|have|bear|hold|be|sound|command) (?:rather |far |a little "
        r"|a good deal )?(?:more|greater) (?:weight|force|authority|conviction|convincing|credible|"
        r"persuasive|respect) (?:if|had|were|coming) (?!(?:it|they) (?:was|were) (?:published|based|"
        rf"tested))(?:he|she|they|{SOMEBODY})\b",
        _DISMISSED,
    ),
    move(
        "ad-hominem",
        "presumes presume presumed dares dare",
        r"\b(?:presum(?:es?|ed|ing)|(?:now |still )dares?|dared|takes? it upon (?:him|her|them)sel(?:f|"
        r"ves)|sees? fit|has the (?:nerve|gall|cheek|effrontery|audacity)) to (?:now )?(?:lectur|"
        r"advis|tell|instruct|teach|preach|judg|moralis|moraliz|pontificat)\w*",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "never",
        rf"\b{_NEVER}[^.?!]{{2,100}}[,;—–-] ?(?:and )?(?:yet|but|now|still|so|nevertheless)[^.?!]{{0,50}}\b(?"
        r":tell|lectur|teach|instruct|preach|advis|judg|explain|know better|thinks?|wants? to run|"
        r"claims? to|presum|ask us)\w*",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "done worked",
        rf"[:;—–,-] ?(?:he|she|they|(?:its|their|his|her) [\w-]+(?: [\w-]+)?)(?: \w+)? (?:{_NEVER})[^.?!]"
        rf"{{0,12}}\b(?:honest|real|proper|day's|day in)\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "last",
        r"\bthe (?:very )?last (?:person|man|woman|people|outfit|party|body|one|place) (?:that "
        r"|whom |who )?(?:any(?:one|body)|we|you|voters|parents|the (?:\w+)|one|(?-i:[A-Z])\w+|"
        r"on earth)\b[^.?!]{0,20}\b(?:should|would|needs?|ought|wants?|could)\b[^.?!]{0,20}\b(?:consult|"
        r"ask|listen|hear|trust|heed|follow|turn|believe|take|learn|lectur\w+|quote)\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "know",
        r"\bwould(?: not|n't) (?:know|recogni[sz]e|be able to tell) (?:an? |the |one )?[^.?!]{2,40}\b(?:fr"
        r"om (?:an? |the |her |his )?\w+|if (?:it|one|she|he)|end of)\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "fancies fancy poses styles sets considers imagines thinks",
        r"\b(?:fanc(?:ies|ied|y)|poses?|styles?|sets?|considers?|imagines?|thinks?) (?:(?:him|her|"
        r"them|it)sel(?:f|ves) )?(?:up )?(?:as )?(?:to be )?(?:an? |the |something of an? )?(?:authority|"
        r"expert|oracle|judge|sage|guardian|conscience|prophet|champion of|defender of|better than)\b(?! "
        r"in the)",
        _DISMISSED,
    ),
    move(
        "ad-hominem",
        "nerve gall cheek brave chutzpah brass",
        r"\b(?:it )?(?:takes?|took|needs?|requires?|has|had|have) (?:some|a (?:certain|special|"
        r"rare|lot of|good deal of)|quite some|real|considerable|the|no little|a brave|brass) (?:\w+ "
        r")?(?:nerve|gall|cheek|chutzpah|effrontery|brass neck|neck|man|woman|front)\b[^.?!]{0,100}\bto "
        r"(?:lectur|instruct|teach|preach|tell|complain|accus|talk|criticis|criticiz|demand|ask|"
        r"judg|advis|moralis|moraliz|speak)\w*",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "need lose care mind",
        r"\b(?:nobody|no one|we|you|readers|voters) (?:need|needs?|have|has|should)(?: not|n't|"
        r" to)? (?:lose (?:any |much )?sleep over|care (?:a fig |much |very much |in the least "
        r")?(?:about |for )?|bother (?:with|about)|mind|be detained by|trouble (?:\w+ )?with|be "
        r"impressed by|worry about) (?:what|anything|the (?:views?|opinions?|word|warnings?|thoughts)) "
        r"(?:of |that )?(?:he|she|they|him|her|them|the|(?-i:[A-Z])\w+)\b",
        _DISMISSED,
    ),
    move(
        "ad-hominem",
        "wrong right",
        r"\b(?:has|have|had|was|were) (?:been )?(?:wrong about (?:everything|every\w* \w+|all)|"
        r"never (?:once )?(?:been )?(?:right|correct) about (?:anything|a \w+)|rarely been right)\b",
        _DISMISSED,
    ),
    move(
        "ad-hominem",
        "forgive pardon excuse blamed blame",
        rf"{OPENING}(?:forgive|pardon|excuse|(?:one|you|nobody|no one|readers|voters) (?:can|could|"
        rf"may|will|must|would) (?:be )?(?:forgiven?|excused?|pardon(?:ed)?|blamed?))\b[^.?!]{{2,60}}\b(?:if|"
        rf"for)\b[^.?!]{{0,40}}\b(?:not|n't|declin\w+|refus\w+|ignor\w+|hesitat\w+|laugh\w*)\b[^.?!]{{0,60}}"
        rf"\b(?:from|of|at|by|to|what)\b[^.?!]{{0,20}}\b(?:an? |the |some\w* )(?:\w+ ){{0,2}}(?:man|"
        r"woman|party|minister|company|mayor|person|\w+or|\w+ist|\w+er)\b[^.?!]*\b(?:who|whose|"
        r"that|which|with)\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "unemployed failed disgraced divorced sacked bankrupt convicted former sometime jobless dropout lifelong",
        r", (?:an? |the |himself an? |herself an? )?(?:[\w-]+ )?(?:unemployed|failed|disgraced|"
        r"(?:twice|thrice)-\w+|sacked|bankrupt|jobless|washed-up|second-rate|third-rate|would-be)[^.?!,]"
        r"{2,60},? (?:now |still |nevertheless )?(?:fancies|thinks|believes|wants us|presumes|"
        r"pretends|imagines|lectures|preaches|tells|would have us|expects us|dares)\b",
        _DISMISSED,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "ad-hominem",
        "nobody no never",
        r"\bwho (?:has|have|had) (?:spent|passed|lived) (?:his|her|their) (?:whole |entire )?(?:life|"
        r"lives|career|days|working life) (?:in|behind|at|on)\b[^.?!]{2,80}\b(?:and (?:would|"
        r"could|does|cannot|has)|but|yet|now|hardly|knows? nothing|never)\b",
        _DISMISSED,
    ),
    move(
        "ad-hominem",
        "advice lessons lectures instructions views tips wisdom thoughts",
        r"\bwho (?:could not|couldn't|never|failed|once|lost|was|has never|cannot|can't|had to)\b[^.?!]"
        r"{3,100}\b(?:now |also |nevertheless |still )?(?:has|have|offers?|dispens\w+|gives?|"
        r"brings?) (?:some |much |plenty of )?(?:advice|lessons|lectures|instructions|tips|wisdom|"
        r"thoughts) (?:for|to|on|about)\b",
        _DISMISSED,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "ad-hominem",
        "easy well fine simple",
        r"\bit is (?:all (?:very|too) |very |easy and )?(?:easy|well|fine|simple)(?: enough)?,? "
        r"for (?:an? |the |some\w* |people |those |men |women )[^.?!]{0,60}\b(?:who|with|whose|"
        r"from|on|in)\b[^.?!]{2,60}\bto (?:be|say|talk|call|demand|preach|speak|ask|complain|"
        r"sneer|oppose|shrug|dismiss|praise|lecture|tell)\b",
        _DISMISSED,
    ),
    move(
        "ad-hominem",
        "known",
        r"\b(?:objections?|warnings?|claims?|figures|report|complaints?|critic\w*|doubts?|charges?|"
        r"accusations?|theory|opinion)\b[^?!]{0,120}\b(?:better|best|chiefly|mainly|more) known "
        r"for (?:his|her|their|its) [^.?!]{2,60}\b(?:than|parties|divorces?|love affairs?|yachts?|"
        r"debts?|tantrums?|gaffes|feuds|drinking|lawsuits|failed)\b",
        _DISMISSED,
    ),
    move(
        "ad-hominem",
        "worthless nothing attention weight little meaningless ignored discounted",
        rf"\b(?:since|because|as|given that) (?:he|she|they|it|{SOMEBODY}) [^.?!]{{3,80}}, (?:his|"
        r"her|their|its) (?:\w+ )?(?:word|praise|views?|opinions?|warnings?|advice|objections?|"
        rf"testimony|claims?|support|figures|report|criticism|complaints?)\b[^.?!]{{0,50}}\b(?:is|"
        rf"are|counts?|can be|deserves?|means?)\b[^.?!]{{0,12}}\b(?:worthless|nothing|no (?:attention|"
        r"weight)|little|meaningless|ignored|discounted|worth nothing)\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "says",
        r"\bwho(?:se)?\b[^.?!]{4,90}, which (?:says|tells you|tells us) (?:it all|everything|"
        r"all (?:you|one|we|anyone))\b",
        _DISMISSED,
        Severity.MAJOR,
    ),
)
"""The surer first."""
