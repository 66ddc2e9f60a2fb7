"""Moves that laugh at a claim, or cannot believe it, and answer nothing.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import OPENING, SOMEBODY

_LAUGHED = "a claim is laughed at, not answered"
_INCREDIBLE = "something is denied because it is hard to believe"

MOVES = (
    move(
        "appeal-to-ridicule",
        "laughable ludicrous preposterous risible farcical nonsensical asinine harebrained hare "
        "cockamamie crackpot half daft barmy fatuous inane idiotic moronic imbecilic witless absurd "
        "lunatic loony bonkers batty potty",
        r"\b(?:the|this|that|these|those|his|her|its|their|such|another|yet another) (?:\w+ly |"
        r"frankly |patently |utterly )?(?:laughable|ludicrous|preposterous|risible|farcical|nonsensical|"
        r"asinine|hare-?brained|cockamamie|crackpot|half-(?:baked|witted)|daft|barmy|fatuous|inane|"
        r"idiotic|moronic|imbecilic|witless|absurd|lunatic|loony|bonkers|batty|potty) (?:\w+ )?(?:claims?|"
        r"ideas?|notions?|arguments?|suggestions?|theor(?:y|ies)|excuses?|assertions?|plans?|schemes?|"
        r"proposals?|explanations?|logic|reasoning|objections?|demands?|contention|defen[cs]e)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "laughably ludicrously comically risibly hilariously absurdly pathetically farcically",
        r"\b(?:laughably|ludicrously|comically|risibly|hilariously|absurdly|pathetically|farcically|"
        r"ridiculously) (?:thin|weak|bad|poor|naive|feeble|flimsy|inept|wrong|vague|inadequate|"
        r"transparent|optimistic|small case|stupid|silly)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "belong belongs",
        r"\bbelongs? (?:in|on|to) (?:a|an|the) (?:comic|comics|cartoon|circus|fairy[- ]?tales?|"
        r"joke[- ]book|sitcom|pantomime|madhouse|nursery|kindergarten|playground|comedy|realm of "
        r"(?:fantasy|fairy)|waste ?(?:paper )?(?:basket|bin)|lunatic|funny (?:pages|papers)|world "
        r"of|science fiction|monty python|asylum|farce|children's)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "as",
        rf"\b(?:one|you|they|we|he|she|it|ministers|officials|{SOMEBODY}) (?:might|may|could) (?:just "
        r")?as well (?:ask|hire|appoint|consult|invite|flip a coin|toss a coin|read (?:tea ?leaves|"
        r"entrails|the tea)|pray|draft|howl|whistle|throw darts|put (?:a|the) (?:cat|dog|fox|monkey|"
        r"child)|let (?:a|the) (?:cat|dog|fox|monkey|child)|send (?:a|the) (?:cat|dog|monkey|clown)|"
        r"elect|try to)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "if",
        r",? if (?:it|that|one|this|such) (?:even )?(?:deserves?|merits?|can|may|could|is) (?:be "
        r")?(?:to be )?(?:the name|(?:be )?called? (?:it )?(?:that|one|a \w+|such)|(?:so )?dignified|"
        r"(?:the|quite the) word|graced with)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "next",
        rf"{OPENING}next,? (?:they|we|you|he|she|{SOMEBODY})(?:'ll| will| shall| may) (?:no doubt "
        r"|presumably |probably )?(?:be )?(?:tell|claim|say|argu|ask|insist|announc|discover|want|"
        rf"demand|propos)\w*\b[^.?!]{{4,}}",
        _LAUGHED,
        sure=False,
    ),
    move(
        "appeal-to-ridicule",
        "next",
        rf"{OPENING}(?:next|whatever next),? (?:they|we|you|he|she|{SOMEBODY})(?:'ll| will| shall|"
        r" may) (?:no doubt |presumably |probably )?be (?:tell|claim|say|argu|insist|announc|ask)\w*\b[^.?!]"
        rf"{{4,}}",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "funny laughable comic comical hilarious laugh",
        r"\bwould (?:all )?be (?:rather |quite |very |almost )?(?:funny|laughable|comic|comical|"
        r"hilarious|amusing|a (?:good )?joke) (?:if|were)(?: it| they| the \w+)?(?: (?:was|were))? "
        r"(?:not|n't|so|less)\b|\bwould make you laugh if\b|\bwould be (?:funny|laughable|comical|"
        r"hilarious),? if\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "pigs hell",
        r"\bpigs (?:will|might|may|could|would) (?:sooner |also )?fly\b(?! (?:to|from|over|out))|"
        r"\bwhen (?:pigs (?:can )?fly|hell freezes)\b|\bhell will freeze\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "schoolboy schoolchild schoolgirl child toddler student undergraduate infant old kindergartner sixth",
        r"\bwould (?:embarrass|shame|disgrace|insult|not fool|not convince|not satisfy|be beneath|"
        r"make \w+ \w+ blush)\b[^.?!]{0,30}\b(?:schoolboy|schoolchild|schoolgirl|child|toddler|"
        r"student|undergraduate|infant|year[- ]old|kindergart\w+|sixth[- ]former)\b|\b(?:even )?(?:a|"
        r"any) (?:(?:bright |small |average )?(?:schoolboy|schoolchild|schoolgirl|toddler)|(?:four|"
        r"five|six|seven|eight|nine|ten)-year-old|child of (?:four|five|six|seven|eight|nine|ten)) "
        r"(?:could|can|would|knows?|will)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "imagination imaginations fantasies dreams",
        r"\b(?:only |exists? |lives? )?in the (?:fevered|overheated|fertile|wild|lurid|diseased|"
        r"feverish|wildest) (?:imaginations?|fantas(?:y|ies)|dreams?|minds?|brains?) of\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "make",
        r"\byou (?:really |just |literally )?(?:could not|couldn't|can't|cannot) make (?:it|this|"
        r"that|this stuff) up\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "laughed laugh",
        r"\b(?:deserves?|ought|should|would|fit) to be laughed (?:out of|off|at)\b|\b(?:should|"
        r"would) be laughed (?:out of|off)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "moon martians unicorns fairies fairy cheese",
        r"\b(?:as (?:likely|plausible|credible|believable|sound|convincing) as (?:a |an |the )?[^.?!]{2,40}"
        r"\b(?:unicorns?|fair(?:y|ies)|moon|martians?|santa|tooth|square circle|perpetual)|(?:like|"
        r"as well|rather) (?:to )?(?:believ\w+|be told) in (?:fairies|unicorns|santa|father christmas|"
        r"the tooth fairy))\b",
        _LAUGHED,
    ),
    move(
        "argument-from-incredulity",
        "supposed expected meant asked asking",
        r"\b(?:are|is) (?:we|readers|voters|you|anyone|the public|taxpayers|parents|jurors|the "
        r"(?:nation|country|court|people)) (?:now |really |seriously |honestly |actually |truly "
        r")*(?:supposed|expected|meant|asked|being asked) to (?:now |really |seriously )?(?:believe|"
        r"think|accept|swallow|buy)\b[^.?!]*\?",
        _INCREDIBLE,
    ),
    move(
        "argument-from-incredulity",
        "belief credulity",
        r"\bit (?:simply |really |quite |frankly |just )?(?:beggars|defies|strains|stretches|tests|"
        r"taxes) (?:all )?(?:belief|credulity)(?: to \w+)? that\b|\b(?:beggars|defies) (?:all )?belief "
        r"that\b",
        _INCREDIBLE,
    ),
    move(
        "argument-from-incredulity",
        "mind minds",
        r"\b(?:nobody|no one|no man|no woman|no person) in (?:their|his|her|his or her) right mind "
        r"(?:could|would|can|will|believes?|thinks?|accepts?)\b",
        _INCREDIBLE,
    ),
    move(
        "argument-from-incredulity",
        "inconceivable unthinkable unimaginable impossible",
        r"\bit is (?:simply |quite |just |frankly |utterly |plainly |surely )(?:inconceivable|unthinkable|"
        r"unimaginable|impossible to (?:believe|imagine|credit|conceive)) that\b",
        _INCREDIBLE,
    ),
    move(
        "argument-from-incredulity",
        "how who",
        r"\bhow (?:could|can) (?:anyone|anybody|any \w+ \w+|any sane \w+) (?:seriously |possibly "
        rf"|honestly |really )?(?:think|believe|imagine|suppose|accept|claim|deny)\b[^.?!]*\?|{OPENING}who "
        r"(?:seriously|really|honestly|in their right mind|could possibly|could seriously|can seriously) "
        r"(?:believes?|thinks?|imagines?|supposes?)\b[^.?!]*\?",
        _INCREDIBLE,
    ),
    move(
        "argument-from-incredulity",
        "seriously honestly really",
        rf"{OPENING}(?:does|do|did|can|could) (?:he|she|they|anyone|anybody|{SOMEBODY}) (?:seriously|"
        r"honestly) (?:think|believe|expect|imagine|suppose|hope)\b[^.?!]*\?",
        _INCREDIBLE,
    ),
    move(
        "appeal-to-ridicule",
        "worthy",
        r"\b(?:is|are|was|were|seems?|be|sounds?) (?:almost |surely )?worthy of (?:a |an |the )?(?:stand-?up"
        r"|farce|sitcom|comic|comedian|clown|circus|pantomime|sketch|comedy|cartoon|puppet|music "
        r"hall|nursery|village idiot|mad ?house|lunatic|april fool\w*|fairy tale|children's)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "laugh",
        r"\b(?:would|could|is enough to|might|will) make (?:a|an|the|any|even a) (?:cat|horse|cow|"
        r"corpse|stone|statue|dog|donkey|hen|goat|camel|mule|chicken|hyena|buffalo|carabao)s? laugh\b|"
        r"\bwould (?:get|raise|draw) (?:a )?laughs? (?:in|at|from) (?:any|a)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "bless",
        r"[,(—–] ?(?:god )?bless (?:them|him|her|it|their|his|its)\b(?: (?:cotton socks|hearts?|"
        r"little \w+|souls?))?\s?[,)—–.]",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "leaflet leaflets teaspoon thimble pistol duster sponge umbrella sieve prayer hashtag app whistle straw poster",
        r"\b(?:fight|stop|put out|hold back|drain|empty|defeat|cure|tame|tackle|beat|solve|quench|"
        r"bail out|end|save|fix|halt)\b[^.?!]{3,60}\bwith (?:nothing (?:but|more than) )?(?:an? "
        r"|some )?(?:\w+ )?(?:leaflets?|teaspoon|thimble|water pistol|feather duster|sponge|umbrella|"
        r"sieve|prayer|hashtag|poster campaign|straw|whistle|slogan|poster)\s?[.,!;]",
        _LAUGHED,
        speakers=False,
    ),
    move(
        "appeal-to-ridicule",
        "homework blueprints dog",
        r"\b(?:the |a )?dog\b[^.?!]{0,30}\bate (?:the|his|her|their|its) (?:homework|blueprints?|"
        r"plans?|papers?|files?|minutes|records?|evidence|figures)\b",
        _LAUGHED,
    ),
    move(
        "appeal-to-ridicule",
        "less more",
        r"\bonly (?:slightly|marginally|a little|just) (?:less|more) (?:silly|absurd|ridiculous|"
        r"comic|credible|plausible|convincing|laughable|believable|sane|foolish|preposterous|daft|"
        r"sensible) than\b",
        _LAUGHED,
    ),
    move(
        "argument-from-incredulity",
        "tell convince persuade",
        r"\b(?:no ?(?:body|one)|you|they) (?:can(?:not|'t)?|could(?: not|n't)?|will(?: not)?|won't|"
        r"is going to) (?:ever )?(?:tell|convince|persuade) (?:me|us|anyone|anybody|a sane \w+|"
        r"any \w+ \w+) that\b",
        _INCREDIBLE,
    ),
    move(
        "argument-from-incredulity",
        "hardly please nonsense off other if chance likely seriously break",
        r"^[\"“]?(?:oh please|nonsense|rubbish|come off it|pull the other one|as if|not a chance|"
        r"give (?:me|us) a break|a likely story|not bloody likely|fat chance|in what world)\s?[.!?]+$",
        _INCREDIBLE,
        before=r"\?[\"”]?$",
        speakers=False,
    ),
    move(
        "appeal-to-ridicule",
        "trembling quaking shaking boots shivering",
        r"\b(?:must|will) (?:surely |all )?be (?:trembling|quaking|shaking|shivering|terrified|"
        r"laughing)\b|\b(?:trembl|quak|shak)\w+ in (?:their|its|his|her) boots\b",
        _LAUGHED,
        speakers=False,
    ),
    move(
        "appeal-to-ridicule",
        "intentions magic thinking goodwill dust prayers alone",
        r"\b(?:be|is|are|to) (?:be )?(?:cleaned|powered|solved|paid|funded|stopped|run|fed|built|"
        r"fixed|saved|defeated|fought|cured|mended|heated|repaired|tamed|balanced|closed)\b[^.?!]{0,40}\b("
        r"?:by|with|through|on) (?:good intentions|magic|wishful thinking|goodwill|fairy dust|hope "
        r"alone|thoughts and prayers|positive thinking)\s?[.,;!]",
        _LAUGHED,
        speakers=False,
    ),
    move(
        "argument-from-incredulity",
        "somebody someone somehow there it",
        r"^[\"“]?(?:so )?(?:some(?:body|one)|there must|it (?:was|must have been) (?:plainly|clearly|"
        r"surely|no accident|put|pushed|done|planned))\b[^.?!]{3,80}[.!]",
        _INCREDIBLE,
        before=r"\b(?:does|do|did) not (?:simply|just)\b|\b(?:does|do)n't (?:simply|just)\b|\bby itself\b|"
        r"\bby themselves\b|\bout of nowhere\b",
        speakers=False,
    ),
)
"""The surer first."""
