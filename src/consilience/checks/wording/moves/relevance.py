"""Moves off the point: to another case, to another matter.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import CRITICS, OPENING

_OUTRAGED = (
    r"(?:outrage|anger|concern|protests?|tears|indignation|uproar|fury|critics|sympathy|compassion|"
    r"outcry|protesters|protestors|marchers|marches"
    r"|petitions?|headlines|editorials?|activists|campaigners|columnists|commentators|celebrities|"
    r"feminists|voices?|scruples|principles|qualms"
    r"|hand-wringing|candles|vigils?|hashtags?|placards|questions|inquiry|inquiries|investigations?|"
    r"defenders|champions|moralists|watchdogs|media"
    r"|human rights (?:groups|lawyers)|fact[- ]checkers|liberals|conservatives|condemnations?|"
    r"shame|wailing|alarm|demonstrators|statements?)"
)
_OTHER_CASE = "a charge is answered by pointing at another case"
_SILENT = (
    r"(?:(?:was|were|fell|stayed|kept|remained) (?:strangely |oddly |curiously |suspiciously "
    r"|remarkably |notably |conspicuously |utterly |entirely )?(?:silent|quiet|mum)"
    r"|said (?:nothing|not a word|precious little|little or nothing)|had nothing (?:whatever "
    r"|at all )?to say|looked (?:away|the other way)|(?:did not|didn't) (?:object|complain|"
    r"protest|march|utter|say a word|raise|bat|seem to mind|lift a finger)"
    r"|raised no (?:objections?|voice|protest|alarm|concerns?|questions?)|had no (?:such )?(?:qualms|"
    r"objections?|complaints?|problem|trouble|scruples|difficulty)|never (?:objected|complained|"
    r"protested|marched|said a word|uttered a word|raised a (?:murmur|finger|voice))"
    r"|were nowhere to be (?:seen|heard|found)|was nowhere to be (?:seen|heard|found)|(?:cheered|"
    r"applauded|shrugged|slept|snored|yawned)|turned a blind eye|held (?:their|its|his|her) "
    r"tongues?|saw nothing wrong)"
)

MOVES = (
    move(
        "whataboutism",
        "where",
        r"\bwhere (?:was|were|is|are) (?:the|their|his|her|your|all the|all that|all this|these|"
        rf"this|that|those|our) (?:[\w-]+ )?{_OUTRAGED} (?:when|in|over|about|for|then|back|on|as|"
        r"while|during|after)\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "where",
        rf"\bwhere (?:was|were) (?:they|he|she|{CRITICS}|the {CRITICS}|these (?:people|critics|voices)|"
        rf"all these people) (?:when|while|as|in (?:19|20)\d\d)\b[^.?!]{{5,140}}\?",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "what",
        r"^[\"“‘']?(?:but |and |so )?what about (?:the )?(?:\w+'s )?\w+[^?]{0,120}\?",
        _OTHER_CASE,
        sure=False,
    ),
    move(
        "whataboutism",
        "what how",
        r"^[\"“‘']?(?:but|and|yet|so),? (?:then,? )?(?:what|how) (?:of|about) (?!lunch|dinner|the "
        r"weather|you\b)[^?]{3,80}, (?:who|which|whose) [^?]{0,60}\b(?:two|three|four|five|"
        r"ten|twice|more|worse|the same|himself|herself|itself|themselves|never|dozens|double)\b[^?]*\?",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "nor neither",
        r"^(?:nor|neither) (?:has|have|did|does) [^.?!]{2,60}\b(?:ever )?(?:answered|apologi[sz]ed|"
        r"atoned|accounted|explained|been (?:held|called) to account) for (?:its|their|his|her) "
        r"own\b",
        "a charge is met with another's failing",
    ),
    move(
        "whataboutism",
        "silent quiet mum nothing object complain protest march raised objections qualms objected "
        "complained cheered applauded shrugged nowhere blind tongue tongues away other word yawned "
        "slept little wrong",
        r"\b(?:those|the (?:very )?(?:same|people)|critics|opponents|campaigners|anyone|many of "
        rf"those)\b[^.?!]{{0,30}}(?:\bnow|\btoday|\bwho|\bsuddenly|\bsame|\bof)\b[^.?!]{{0,80}}\b{_SILENT}\b["
        rf"^.?!]{{0,20}}\b(?:when|about|as|while|over|in (?:19|20)\d\d|after|during|at)\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "qualms scruples objections objection complaints trouble complaint objected complained",
        rf"\b{CRITICS}\b[^.?!]{{0,60}}\b(?:had no such (?:qualms|objections?|complaints?|scruples|"
        r"concerns?|worries)|(?:raised|had) no (?:such )?(?:objections?|complaints?|qualms|scruples)|"
        r"never (?:objected|complained|protested)|(?:did not|didn't) (?:object|complain|mind)) "
        r"(?:about|to|when|over|as|in (?:19|20)\d\d)\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "funny strange odd curious curiously interesting strangely oddly notice amazing",
        r"(?:^|[.;:—–] ?)[\"“]?(?:it is |it's |how |isn't it )?(?:funny|strange|odd|curious|interesting|"
        rf"amazing)(?:,)?(?: isn't it,?)? (?:how|that) (?:nobody|no one|few|none|they|the same|{CRITICS}|"
        rf"we|you)\b[^.?!]{{3,120}}\b(?:when|about|until|while|over)\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "nobody no few hardly",
        r"\b(?:nobody|no one|few people|few|hardly anyone|hardly anybody) (?:in the \w+ )?(?:batted "
        r"an eye(?:lid)?|complained|objected|protested|minded|said a word|raised an eyebrow|blinked|"
        r"turned a hair|marched|cared|made a fuss|lost (?:any )?sleep)\b[^.?!]{0,40}\b(?:when|after|"
        r"while|as)\b[^.?!]{0,60}\b(?:the (?:last|previous|old|other|first|earlier) \w+|other (?:side|"
        r"party|lot|team)|previous|predecessors?|former (?:government|mayor|president|minister)|"
        r"the same|(?:his|her|their|its) own|opposition|rivals?)\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "own",
        r"\b(?:might|should|would do well to|would do better to|ought to|could|must|needs? to|had "
        r"better)\b(?: (?:first|perhaps|also|then))? (?:look|clean|put|examine|mind|tend|sweep|"
        r"get|start|worry|fix|attend|count|search|consider|glance|inspect)\b[^.?!]{0,60}\b(?:his|"
        r"her|its|their|your) own\b[^.?!]{0,40}\b(?:before|instead of|rather than) (?:(?:he|she|"
        r"they|it|you) )?(?:start\w* )?(?:criticis|criticiz|lectur|complain|accus|point|judg|preach|"
        r"throw|casting|attack|condemn|telling|scold|sneer|find)\w*",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "glass kettle sin stone",
        r"\bpeople (?:who live )?in glass houses(?:\s?[:,.;—–!-]|\s(?:should|ought|must))|\b(?:pot|"
        r"kettle) (?:calling|calls|meet|meets|called)\b[^.?!]{0,12}\b(?:kettle|pot)\b|\b(?:him|"
        r"her|them|those|he|the party|whoever) (?:who|that) (?:is|are) without sin\b|\bcast(?:s|"
        r"ing)? the first stone\b",
        "a charge is met with another's failing",
    ),
    move(
        "whataboutism",
        "look",
        r"\blook who(?:'s| is) (?:talking|complaining|preaching|lecturing)\b",
        "a charge is met with who makes it",
    ),
    move(
        "whataboutism",
        "it they he she of no not none hardly",
        r"^[\"“]?(?:(?:of course|certainly) not|(?:it|they|he|she|there) (?:did|was|were|has|have|"
        r"had) not|no|not (?:a|one|once|for a)\b[^.?!]{0,40}|hardly|they never did|(?:it|he|she) "
        r"never did)[.!][\"”]?$",
        _OTHER_CASE,
        before=rf"^[\"“]?(?:and |but )?(?:did|were|was|has|have|had) (?:they|he|she|anyone|anybody|{CRITICS}|"
        rf"the {CRITICS}|these|those|any of|a single)\b[^?]{{3,80}}\b(?:when|while|over|about|as)\b[^?]{{4,}}\?$",
    ),
    move(
        "whataboutism",
        "own opposition predecessor rival rivals critics accusers others",
        r"\b(?:his|her|its|their) own (?!words|account|admission|way|right|home|version|life|hands?|"
        r"name|money|time)[^.?!]{3,}|\bthe (?:other side|opposition|last government|previous government)(?: "
        r"\w+)? (?:did|took|spent|held|jailed|wasted|borrowed|broke|closed|cut|lied)\b",
        _OTHER_CASE,
        before=r"^(?:yes|true|granted|sure|admittedly|to be sure|all right|fine|very well)[,:;] (?!sir|"
        r"ma)[^.?!\"“”]*[.!]?$",
    ),
    move(
        "whataboutism",
        "better angels angel cleaner saints saint",
        r"\b(?:the )?(?:opposition|rivals?|critics|other (?:side|party|lot)|predecessors?|accusers?|"
        r"neighbou?rs?|(?:his|her|their|its) (?:critics|accusers|rivals|opponents|predecessors?))(?: "
        r"itself| themselves)? (?:is|are|was|were) (?:hardly|no|scarcely|not exactly|far from) "
        r"(?:any )?(?:better|angels?|cleaner|saints?|blameless|innocent)\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "hypocrites hypocrisy hypocrite",
        r"(?:^|[.;:—–,] )(?:what |the |such |sheer |rank )?hypocri(?:sy|tes?)\s?[.!:]",
        "a charge is met with who makes it",
        sure=False,
    ),
    move(
        "red-herring",
        "mind",
        rf"{OPENING}never mind (?:about )?(?:the|that|those|these|all (?:the|this|that)|a few|(?:his|"
        rf"her|its|their)) [^.:;!?—–]{{2,60}}\s?[:;—–] ?[^.?!]{{8,}}",
        "the reader is led off to something else",
    ),
    move(
        "red-herring",
        "forget",
        rf"{OPENING}forget (?:about )?(?:the|all|those|these|his|her|their|its) (?:[\w'-]+ ){{0,3}}(?:acciden"
        r"ts?|leaks?|frauds?|scandals?|audits?|deaths?|errors?|debts?|crash(?:es)?|figures|polls|"
        r"critics|allegations?|charges|verdict|reports?|fines?|loss(?:es)?|rate|row|controvers\w+|"
        r"complaints?|delays?|deficits?|inquir(?:y|ies)|accusations?|bill|cost|costs|warnings?|"
        r"emissions|pollution|spills?|lawsuits?|claims?|numbers|statistics)\b",
        "the reader is led off to something else",
    ),
    move(
        "red-herring",
        "really real counts matters",
        r"^[\"“]?(?:but|yet|still|besides|anyway|in any case|however),? (?:surely,? )?(?:what (?:really "
        r"|truly )?(?:matters|counts)|the (?:real|true|bigger|more important) (?:scandal|story|"
        r"outrage|question|issue|problem|crime))(?: here)? (?:is|was)(?: not [^,]{2,40}, but)?\b",
        "the reader is led off to something else",
        before=r"\b(?:audit\w*|charge[ds]?|asked|accus\w+|errors?|fine[ds]?|missing|failed|failures?|failings?|"
        r"scandal|found|allegations?|critics?|criticis\w+|inquiry|faults?|breach\w*|overspen\w+|"
        r"deficit|loss(?:es)?|leak\w*|late|delays?|over budget|spill\w*|no answer|deaths?|died|"
        r"injur\w+|complain\w*|missed|debts?)\b",
    ),
    move(
        "red-herring",
        "bigger important pressing urgent worse",
        r"\b(?:surely|besides|anyway|don't|haven't|isn't|aren't|are there not|have we not)\b[^.?!]{0,50}\b"
        r"(?:bigger|more (?:important|pressing|urgent)|better|worse) (?:things|problems|worries|"
        r"matters|issues|fish to fry|questions)\b",
        "the reader is led off to something else",
    ),
    move(
        "whataboutism",
        "predecessor predecessors opposition rival",
        r"^[\"“]?(?:but |and |yet )?(?:his|her|its|their|the mayor's|the minister's|the president's) "
        r"(?:own )?(?:predecessors?|rivals?|opponents?|accusers?|critics?|opposite number)\b[^.?!]{0,30}\b"
        r"(?:used|took|spent|kept|did|had|flew|paid|employed|owed|lost|hired|claimed|borrowed|jailed|"
        r"sacked|accepted|hid|wasted|fired)\b[^.?!]{0,40}\b(?:two|three|four|five|ten|twice|more|"
        r"double|far|worse|longer|the same|many|dozens|hundreds|millions|several|and a)\b",
        _OTHER_CASE,
        before=r"\b(?:accus\w+|charg\w+|blam\w+|critici\w+|attack\w*|under fire|fault\w*|alleg\w+|asked|"
        r"scandal|complain\w*|fined|caught|audit\w*|overspen\w*|suspended|probe|inquiry|investigat\w+|"
        r"censur\w+)\b",
    ),
    move(
        "whataboutism",
        "such",
        r"\b(?:no|there was no|there were no|few) such (?:inquir(?:y|ies)|outcr(?:y|ies)|protests?|"
        r"fuss|outrage|uproar|scruples?|investigations?|concerns?|headlines|indignation|complaints?|"
        r"questions|commotion|hue and cry|hand-wringing|clamour|clamor|demands?|alarm|charges?|"
        r"scandal|debate|audit|hearings?|probe|punishment)\b[^.?!]{0,40}\b(?:when|over|about|"
        r"followed|greeted|for)\b",
        _OTHER_CASE,
        speakers=False,
    ),
    move(
        "whataboutism",
        "not",
        r"^[\"“]?(?:well,? )?not (?:this|the (?:present|current)) (?:government|administration|"
        r"council|mayor|minister|party|board|ministry)\b[^.?!]{0,40}\b(?:but|before|other|last|"
        r"previous|former|predecessor)\b",
        _OTHER_CASE,
        before=r"\?[\"”]?$",
    ),
    move(
        "whataboutism",
        "first own",
        r"\blet (?:him|her|them|it|the \w+|those who \w+) (?:first )?(?:open|clean|look|put|sweep|"
        r"publish|examine|explain|begin|start|account|apologi[sz]e|show|reveal|answer)\b[^.?!]{0,60}\b(?:f"
        r"irst|own|of the|of (?:his|her|their|its))\b",
        _OTHER_CASE,
        speakers=False,
        before=None,
    ),
    move(
        "whataboutism",
        "perhaps maybe",
        rf"{OPENING}(?:perhaps|maybe|possibly),? [^.?!]{{2,60}}\b(?:would|could|might|should|will) "
        r"(?:also |first )?(?:care|like|wish|be (?:so )?(?:kind|good)|find (?:a moment|time)|spare "
        rf"(?:a moment|a word)|explain|tell|remind)\b[^.?!]{{0,60}}\b(?:own|(?:his|her|their|its) "
        r"(?:party|predecessor|former|previous|friends|colleagues|side|record|brother|husband|wife))\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "curiously strangely oddly funnily interestingly mysteriously conveniently",
        rf"{OPENING}(?:curiously|strangely|oddly|funnily|interestingly|mysteriously)(?: enough)?,? "
        r"(?:the (?:same )?(?:people|voices|critics|crowd|paper|papers|party|activists|campaigners|"
        rf"{CRITICS})|those|these|none|not one|nobody|no one|few)\b[^.?!]{{2,120}}\b(?:never|not|"
        r"n't|nothing|silent|no|quiet|nowhere|different|fine|object\w*|complain\w*)\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "when",
        r"\b(?:was|were) (?:held|launched|opened|ordered|heard|raised|called|organi[sz]ed|convened|"
        r"written|printed|made)\b[^.?!]{0,10}\bwhen\b[^.?!]{0,30}\b(?:other (?:side|party|lot)|"
        r"last (?:government|administration|council|mayor)|previous (?:government|administration|"
        r"council|mayor|minister)|opposition|rivals?)\b[^.?!]*",
        _OTHER_CASE,
        sure=False,
    ),
    move(
        "red-herring",
        "before",
        rf"{OPENING}before (?:anyone|anybody|we|you|they|the (?:critics|opposition|council|courts?)|"
        r"people) (?:talks?|speaks?|complains?|worr(?:y|ies)|asks?|rush(?:es)?|gets?|starts?|judges?)\b[^.?!"
        rf"]{{2,80}}, (?:let us|let's|they should|we should|consider|remember|it (?:should|must) "
        r"be|one (?:should|must)|perhaps)\b",
        "the reader is led off to something else",
    ),
    move(
        "whataboutism",
        "memories memory amnesia",
        rf"\b(?:{CRITICS}|those who|they|accusers)\b[^.?!]{{0,50}}\b(?:ha(?:s|ve)|suffers? from|"
        r"must have|with) (?:an? )?(?:\w+ )?(?:short|selective|convenient|poor|forgetful) (?:memor(?:y|"
        r"ies)|amnesia)\b",
        _OTHER_CASE,
    ),
    move(
        "whataboutism",
        "cause right business call",
        r"\b(?:an?|any|the) (?:party|man|woman|minister|government|club|company|paper|council|country|"
        r"nation|union) (?:that|who|which)\b[^.?!]{3,80}\b(?:has|have) (?:little |no )(?:cause|"
        r"right|call|business|reason) to (?:snigger|laugh|complain|crow|gloat|sneer|point|lecture|"
        r"grumble|protest|mock|criticis|criticiz|accuse)\w*",
        _OTHER_CASE,
    ),
)
"""The surer first."""
