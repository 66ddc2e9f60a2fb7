"""Appeals to the crowd and to the flag in place of reasons.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.types import Severity

_ALL = "that everybody thinks so is given for a reason"
_FLAG = "love of country is given for a reason"

MOVES = (
    move(
        "bandwagon",
        "knows know wrong",
        r"(?:^|[.;:,—] ?)[\"“‘']?(?:as )?(?:everyone|everybody) (?:(?:in|from|around|here|with) "
        r"(?:[\w-]+ ){1,3}?)?(?:already )?knows (?:that |it\b|the (?:truth|answer|reason)|full "
        r"well|perfectly well)|\bas we all know\b|\bas everyone knows\b",
        _ALL,
        Severity.MINOR,
    ),
    move(
        "bandwagon",
        "wrong",
        r"\b(?:people|viewers|voters|readers|customers|drivers|millions?|thousands?|crores?|lakhs?|"
        r"per cent|percent|%|subscribers|users|fans|countries|nations|parents|citizens|residents|"
        r"signatures|signatories|neighbou?rs|ten|families|investors|shoppers|listeners)(?: of \w+)? "
        r"(?:surely )?(?:can(?:not|'t| not)|could(?: not|n't))(?: all)?(?: possibly)?(?: all)? "
        r"be wrong\b",
        _ALL,
        Severity.MINOR,
    ),
    move(
        "bandwagon",
        "ask",
        r"^[\"“]?(?:just |go ahead, |don't believe it\? )?ask any(?:one|body)(?: (?:in|at|on|who|"
        r"from|here|along|with) [^.?!:,]{2,40})?(?:\s?[:;—–] ?|,? and (?:they|he|she|you)(?:'ll|"
        r" will) )[^.?!]{4,}",
        _ALL,
        Severity.MINOR,
    ),
    move(
        "bandwagon",
        "every all",
        r"\b(?:every|all|any) (?:sensible|reasonable|thinking|sane|right-thinking|serious|decent|"
        r"honest|intelligent|informed|rational|fair-minded|right-minded) (?:person|people|man|woman|"
        r"men and women|citizens?|voters?|observers?|economists?|adults?|parents?|taxpayers?|briton|"
        r"american|scientists?|analysts?|historians?|drivers?|indians?|filipinos?|australians?) "
        r"(?:now |already )?(?:agrees?|knows?|understands?|can see|accepts?|thinks?|believes?|wants?|"
        r"would|sees?|supports?|will)\b",
        _ALL,
    ),
    move(
        "bandwagon",
        "serious sane sensible reasonable thinking",
        r"\bno (?:serious|sane|sensible|reasonable|thinking|rational|decent|honest|self-respecting) "
        r"(?:person|man|woman|voter|observer|economist|adult|parent|taxpayer|analyst|historian|"
        r"lawyer|commentator|politician|one|student of \w+|scholar|expert|journalist|driver|farmer)\b[^.?!]{"
        r"0,20}\b(?:disputes?|doubts?|denies|deny|questions?|believes?|would|could|can|thinks?|"
        r"defends?|takes?)\b",
        _ALL,
        speakers=False,
    ),
    move(
        "bandwagon",
        "whole entire",
        r"\bthe (?:whole|entire) (?:country|nation|world|town|city|village|continent|state|province|"
        r"street|island) (?:already |now )?(?:knows|agrees|can see|has made up its mind|is (?:behind|"
        r"united|of one mind)|wants|demands|supports|stands behind)\b(?=[^.?!]*(?:\b(?:so|and it "
        r"is|surely|except)\b|;)|[^.?!]*\bknows\b)",
        _ALL,
        speakers=False,
    ),
    move("bandwagon", "knowledge", r"\bit (?:is|'s) (?:by now |now |long been )?common knowledge that\b", _ALL),
    move(
        "bandwagon",
        "schoolboy schoolchild child parent",
        r"\bas (?:any|every) (?:schoolboy|schoolchild|schoolgirl|child|parent|farmer|driver|fisherman|"
        r"taxpayer|housewife|cab driver|taxi driver|local|shopper|fool) (?:knows|can tell|will "
        r"tell|could tell|could have told)\b",
        _ALL,
        Severity.MINOR,
    ),
    move(
        "bandwagon",
        "rest every world",
        r"\b(?:the rest of the (?:world|country|continent|region)|every other (?:country|nation|"
        r"city|state|town|club|company|province)|the whole world|all (?:our|its|the) neighbou?rs) "
        r"(?:has|have|is|are|does|do|did)\b[^.?!]{0,60}(?:, and|;|—|–|, so|: ?)[^.?!]{0,20}\b(?:high "
        r"time|about time|why (?:not|can't|should)|should|must|ought|time (?:that )?)\b",
        _ALL,
        speakers=False,
    ),
    move(
        "bandwagon",
        "itself lie wrong",
        r"\b(?:petition|names|signatures|votes|likes|downloads|followers|crowds?|turnout|subscribers|"
        r"users|customers|viewers|reviews)\b[^.?!:]{0,60}\b(?:speaks? for (?:itself|themselves)|"
        r"(?:can't|cannot|do not|don't|does not|doesn't) lie|says? it all)\b",
        _ALL,
        Severity.MINOR,
    ),
    move(
        "bandwagon",
        "must",
        r"^[\"“]?with (?:[\w,.-]+ )?(?:million|thousand|crore|lakh|\d[\d,]*|hundreds of|so many|"
        r"half the)\b[^.?!]{0,30}\b(?:downloads|users|followers|fans|customers|signatures|subscribers|"
        r"members|readers|viewers|votes|supporters|buyers|voters)\b[^.?!]{0,30}, [^.?!]{2,60}\bmust "
        r"(?:surely )?be (?:safe|good|right|true|the best|doing|onto|on to|worth|sound)\b",
        _ALL,
    ),
    move(
        "bandwagon",
        "already",
        r"\b(?:millions|thousands|crores|lakhs|countless people|more and more (?:people|families|"
        r"drivers))(?: of \w+)? (?:have )?already\b[^.?!]{3,60}[.;,—–] ?(?:so )?(?:isn't it time|"
        r"why not|shouldn't|what are you waiting|why haven't you|they can't|so should)\b",
        _ALL,
    ),
    move(
        "flag-waving",
        "every any no real true",
        r"\b(?:every|any|no|a) (?:true|real|red-blooded|loyal|proud|self-respecting|patriotic) "
        r"(?:american|patriot|briton|englishman|scot|canadian|australian|indian|german|filipino|"
        r"filipina|nigerian|kenyan|irishman|frenchman|pakistani|ghanaian|south african|new zealander|"
        r"hindu|texan|son|daughter|zulu|bengali|punjabi|malaysian|israeli|turk|pole|hungarian|russian|"
        r"ukrainian|citizen)s?\b(?! stor)[^.?!]{0,60}\b(?:will|would|must|should|can|could|knows?|"
        r"supports?|backs?|votes?|stands?|opposes?|understands?|welcomes?|rejects?|wants?|sign|"
        r"feels?)\b|\breal americans\b",
        _FLAG,
    ),
    move(
        "flag-waving",
        "love loves",
        r"\b\w+ who (?:truly |really |still )?loves? (?:their|this|our|his|her|the) (?:country|"
        r"nation|homeland|flag|motherland|fatherland|land|island|republic|soil)\b[^.?!]{0,30}\b(?:will|"
        r"must|should|know|knows|would|can|could|ought)\b",
        _FLAG,
    ),
    move(
        "flag-waving",
        "patriot patriots",
        r"\bno patriots? (?:could|would|can|will|should)\b|\b(?:true|real) patriots (?:know|will|"
        r"would|must|should|understand|do not|don't|stand|back|support|vote)\b",
        _FLAG,
    ),
    move(
        "flag-waving",
        "un unpatriotic anti unindian",
        r"^(?![^.?!]*\b(?:felt|feels?|assert\w*|call\w*|consider\w*|view\w*|believ\w*|deem\w*|accus\w*|"
        r"think\w*|say\w*|said|suggest\w*|see|saw)\b)[^.?!]*\b(?:is|are|was|were|be|so|simply|plainly|"
        r"downright|frankly|deeply|profoundly|nothing short of|act of) (?:an? )?(?:un-(?:american|"
        r"british|australian|canadian|indian|english|filipino)|unpatriotic|anti-national|unaustralian)\b(?! "
        r"(?:activities|committee))",
        _FLAG,
    ),
    move(
        "flag-waving",
        "spit spits spitting dance dances dancing trample tramples trampling insult insults betray "
        "betrays dishonours dishonors desecrates slap",
        r"\b(?:spit|danc|trampl|walk)\w* (?:up)?on the (?:graves?|memory|flag|bodies|sacrifice|"
        r"blood)s? of (?:the |our |those |every |all )|\b(?:insults?|betrays?|dishonou?rs?|desecrates?|"
        r"mocks?) (?:the (?:memory|sacrifice|graves|blood) of )?(?:the fallen|our (?:war dead|fallen|"
        r"heroes|troops|veterans|forefathers|martyrs|soldiers|glorious dead)|those who (?:died|"
        r"fell|fought|served|bled)|every (?:soldier|man and woman|veteran|martyr))|\bslap in the "
        r"face (?:of|for|to) (?:everyone|every|all|anyone|those|each) [^.?!]{0,30}\b(?:wore|served|"
        r"fought|died|defended|bled|marched|uniform|flag|veteran|soldier)\w*",
        _FLAG,
    ),
    move(
        "flag-waving",
        "die fight bleed fought",
        r"\b(?:did not|didn't|never) (?:die|fight|bleed|fall|give their lives|lay down their lives|"
        r"storm|cross)\b[^.?!]{0,60}\b(?:so that|for this|in order (?:that|to)|to (?:be|see|have|"
        r"let|live)|just so)\b",
        _FLAG,
        speakers=False,
    ),
    move(
        "flag-waving",
        "enemies enemy",
        r"\b(?:gives?|giving|gave) (?:aid and )?comfort to (?:the|our) (?:enem(?:y|ies)|country's "
        r"enemies)\b|\b(?:to (?:question|oppose|doubt|criticise|criticize)|questioning|opposing|"
        r"criticising|criticizing) [^.?!]{3,60} is (?:to (?:stand|side) with|siding with|treason|"
        r"treachery|to betray|to spit)\b",
        _FLAG,
    ),
    move(
        "bandwagon",
        "same",
        r"\b(?:in|at|on) (?:every|any|each) [^.?!,]{3,60},? (?:people|everyone|everybody|they|men|"
        r"you|folk|drivers|voters|farmers|mothers|fishermen)(?: will|'ll)? (?:tell|say|hear|agree|"
        r"give|know|swear)\w*\b[^.?!]{0,20}\b(?:the same|you|one thing|so)\b",
        _ALL,
        speakers=False,
    ),
    move(
        "bandwagon",
        "mistaken err wrong fooled lie",
        r"\b(?:majority|crowd|turnout|number|margin|many people|most of|millions|thousands|whole "
        r"(?:town|city|nation|country))\b[^.?!]{0,40}\b(?:is|are|was|were|can|could|has|have|does|"
        r"do) (?:never|not|hardly|n't|scarcely)(?: be| been)? ?(?:mistaken|err|wrong|fooled|deceived|"
        r"lie)\b",
        _ALL,
    ),
    move(
        "bandwagon",
        "only",
        r"\bonly (?:a (?:handful|few|fool|crank|madman|fanatic|dwindling band)|an? (?:idiot|eccentric|"
        r"ignoramus)|cranks|fools|fanatics|die-?hards|eccentrics|flat-earthers|the (?:blind|deaf|"
        r"stupid|wilfully blind))\b[^.?!]{0,40}\b(?:still |could |can |would |now )?(?:believes?|"
        r"thinks?|doubts?|doubt|den(?:y|ies)|imagines?|disputes?|questions?|cling|clings|pretends?|"
        r"fails? to)\b",
        _ALL,
        speakers=False,
    ),
    move(
        "bandwagon",
        "all",
        r"\b(?:are|is|could|can|have) (?:we|you|they|they all|all of them|all these \w+|so many "
        r"\w+|everyone|everybody|the whole \w+)(?: all)?(?: (?:to (?:suppose|believe|think) (?:that "
        r")?(?:they|all|everyone) (?:are|were|is)(?: all)?|be|been|really))? (?:wrong|mistaken|"
        r"deluded|fools|fooled|imagining)\b[^?]{0,20}\?",
        _ALL,
    ),
    move(
        "flag-waving",
        "vote",
        r"\ba vote (?:for|against) [^.?!]{3,50} is a vote (?:for|against) (?:the |our |this |your "
        r")?(?:[\w' -]{0,30})\b(?:flag|fathers|forefathers|ancestors|country|nation|soldiers|veterans|"
        r"fallen|homeland|motherland|independence|anthem|republic|heroes|founders|martyrs)\b",
        _FLAG,
        Severity.MAJOR,
    ),
    move(
        "flag-waving",
        "worthy drop ounce shred salt pride",
        r"\b(?:no |every |any |all )?(?-i:[A-Z])[a-z]+s? (?:worthy of (?:the|that) name|worth (?:his|"
        r"her|their) salt|with (?:a (?:drop|shred|scrap|spark)|an ounce|any|half an ounce) of (?:\w+ "
        r")?(?:pride|blood|self-respect|honou?r|patriotism|love|backbone))\b[^.?!]{0,20}\b(?:will|"
        r"would|can|could|should|must|sees?|signs?|votes?|buys?|wants?|accepts?)\b",
        _FLAG,
    ),
    move(
        "bandwagon",
        "soul man woman",
        r"\b(?:not an?|no|hardly an?|scarcely an?) (?:\w+ )?(?:soul|man|woman|person|driver|farmer|"
        r"voter|fisherman|parent|trader|shopkeeper|nurse|one) (?:in|on|at|from|along|between) [^.?!]{2,40} "
        r"(?:who )?(?:doubts?|disagrees?|disputes?|denies|believes|questions|does not (?:know|believe|"
        r"think|want))\b",
        _ALL,
    ),
    move(
        "bandwagon",
        "anyone anybody",
        r"\beveryone who (?:is|was) any(?:one|body)\b[^.?!]{3,}|\beveryone (?:agreed|agrees)\s?[:—–]",
        _ALL,
        speakers=False,
        sure=False,
    ),
    move(
        "flag-waving",
        "flag",
        r"\b(?:what|which|whose) flag (?:they|he|she|you|it|the \w+) (?:salutes?|serves?|fly|flies|"
        r"bows?|really)\b",
        _FLAG,
    ),
    move(
        "flag-waving",
        "whether",
        r"\bwhether (?:one|you|we) (?:is|are) (?:still |truly |really )?(?:an? )?(?-i:[A-Z])[a-z]+ "
        r"or (?:not|an? )\b",
        _FLAG,
    ),
)
"""The surer first."""
