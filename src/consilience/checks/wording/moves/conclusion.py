"""Conclusions that do not follow: from part to whole, from habit, from nature, from ignorance.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import DISMISSED, WORRY
from consilience.types import Severity

_PART = (
    r"(?:only |just |merely |a mere |all but |fully |at least )?(?:one|two|three|four|five|"
    r"six|seven|eight|nine|ten|half|most|many|some|several|none|nine in ten|\d+|a (?:third|"
    r"quarter|handful|few)|the (?:first|last|other))(?: of| in)? (?:the|its|his|her|their|our|"
    r"those|these|every)?(?: [\w-]+)?"
)
_SO = (
    r"(?:so|therefore|thus|hence|and so|it follows that|which (?:means|proves|shows|must mean|"
    r"can only mean)(?: that)?|proving(?: that)?|which is proof that|proof(?: enough)? that|"
    r"ergo)"
)
_SOUND = (
    r"(?:nothing (?:is |was |at all )?(?:wrong|amiss|to (?:fear|worry|fix|answer))|not in (?:question|"
    r"doubt)|beyond (?:question|doubt|reproach)|no (?:reason|need|cause|ground|grounds|case|"
    r"point|problem|danger|risk)|cannot be (?:at fault|to blame|faulted|wrong|true)"
    r"|(?:is|are|was|were|must be|must have been) (?:therefore |thus |clearly |plainly |perfectly "
    r"|entirely )?(?:sound|safe|harmless|blameless|innocent|guilty|honest|fair|fine|healthy|"
    r"pointless|needless|useless|unnecessary|worthless|false|nonsense|a myth|a hoax|in good "
    r"hands|in the clear|baseless|groundless|right|secure|reliable)"
    r"|can(?:not| not|'t) (?:do any |be )?(?:harm|harmful|wrong|dangerous|fail)|(?:can|may) "
    r"be trusted|is bound to|(?:must|has to|have to) be (?:content|happy|satisfied|true|right|"
    r"lying|hiding|guilty|innocent|fair|good|safe|sound|pleased|fine)|will (?:never|not) fail|"
    r"proves? (?:that )?the \w+ (?:is|are|was|were|works?|worked))"
)
_LEAP = "the conclusion does not follow from what is given for it"

MOVES = (
    move(
        "non-sequitur",
        "so therefore thus hence means proves shows proving ergo follows proof",
        rf"(?:^|[,;:] ?|\b(?:and|that|but|since|because|as|when) )[\"“]?{_PART} [^.?!]{{2,90}}?[,;—–]? "
        rf"(?:and )?{_SO} [^.?!]{{0,80}}\b{_SOUND}",
        "what is true of a part is taken for the whole",
        speakers=False,
    ),
    move(
        "non-sequitur",
        "so therefore thus hence means proves shows ergo",
        r"\b(?:has|have|had) (?:\w+ )?(?:crossed|run|operated|worked|flown|stood|served|been|sailed|"
        rf"held|used|done|driven|gone)\b[^.?!]{{0,60}}\b(?:for|without|in) (?:[\w-]+ )?(?:\w+ )?(?:years|"
        r"decades|generations|centuries|a century|a (?:single )?(?:accident|mishap|incident|problem|"
        rf"complaint))\b[^.?!]{{0,40}}[,;] ?(?:and )?{_SO} [^.?!]{{0,80}}\b{_SOUND}",
        _LEAP,
        speakers=False,
    ),
    move(
        "non-sequitur",
        "so therefore thus hence means proves must shows follows ergo",
        r"\b(?:no(?:body| one)|no (?:study|inspector|evidence|proof|critic|witness|scientist|court|"
        rf"test|expert|doctor|report)s?|critics|opponents)\b[^.?!]{{0,20}}\b(?:has|have|was|is|were)\b(?: "
        r"(?:ever|yet|so far|not|never))* ?(?:been )?(?:able to )?(?:shown?|proved?|proven|demonstrated?|"
        r"found|find|produced?|seen|established|come forward|offered|disproved|refuted|explain(?:ed)?)\b[^.?"
        rf"!]{{2,90}}[,;—–] ?(?:it (?:is|must be) (?:therefore|thus|plainly|clearly)|(?:and )?{_SO}|"
        rf"and (?:must|that means|that proves))\b[^.?!]{{0,60}}",
        "that the contrary is not shown is taken for proof",
        speakers=False,
    ),
    move(
        "non-sequitur",
        "natural plants organic nature herbal",
        r"\b(?:natural|(?:made )?from (?:plants|nature|natural)|organic|all-natural|herbal|comes "
        r"from nature)\b[^.?!]{0,40}(?:,? and so|, so|,? and (?:so |therefore |thus )|therefore|"
        r", which means|; ?it)[^.?!]{0,30}\b(?:cannot (?:do any |cause )?(?:be )?(?:harm|hurt|dangerous)|"
        r"can't (?:do any )?(?:harm|hurt|be)|(?:is|are|must be) (?:\w+ )?(?:harmless|safe|healthy|"
        r"good for|better)|can(?:not)? do no harm|no side effects)\b|\bif it(?:'s| is) natural,? "
        r"it(?:'s| is| must be)\b",
        "that it is natural is given as proof that it is good",
    ),
    move(
        "non-sequitur",
        "always",
        r"\b(?:has|have|had|was|were|'s|'ve) always (?:been |done |burned |had |\w+ed )?[^.?!]{0,60}(?:,|"
        r";|—|–) ?(?:and |so )?(?:that (?:is|should be|ought to be) (?:reason|argument|good|proof) "
        r"enough|(?:and )?there is no (?:reason|need) to (?:change|stop)|why (?:change|stop|should "
        r"\w+ (?:change|stop))|(?:it|that) (?:must|should) (?:stay|remain|go on|be right))",
        "that it was always so is given for a reason",
    ),
    move(
        "non-sequitur",
        "good",
        r"\b(?:what|if it) was good enough for (?:our|their|his|her|your|my) (?:fathers|grandfathers|"
        r"grandparents|ancestors|forefathers|parents|mothers|forebears|father|grandfather|grandmother|"
        r"mother)\b",
        "that it was always so is given for a reason",
    ),
    move(
        "non-sequitur",
        "so",
        r"\b(?:is|was|has been|plays?|loves?|collects?|keeps?|sings?|reads?|once|speaks?|runs?|"
        r"wears?) [^.?!,;]{3,60}, (?:and )?so (?:his|her|their|its|the) [^.?!,;]{2,60}\b(?:must "
        r"(?:be|have been) (?:\w+ )?(?:fair|right|true|sound|honest|safe|good|just|wise|correct)|"
        r"(?:is|are) in good hands|cannot be (?:wrong|false|bad|biased|unfair)|can be trusted|is "
        r"bound to be|is surely (?:right|sound|safe|fair))\b",
        _LEAP,
    ),
    move(
        "non-sequitur",
        "means proves",
        r"\bwhich (?:can only mean|must mean|means|proves|shows) (?:that )?(?:the |its |their |"
        r"his |her |all )?[^.?!,;]{2,50}\bmust (?:surely )?be (?:content|happy|satisfied|guilty|"
        r"innocent|lying|hiding|pleased|delighted|fine|right|honest|sound|corrupt)\b",
        _LEAP,
    ),
    move(
        "non-sequitur",
        "proves proof",
        r"^[\"“]?(?:no|not (?:a|one)|nobody|no one|none)\b[^.?!]{5,100}, which (?:proves|is proof|"
        r"shows|can only mean|is all the proof) (?:that )?[^.?!]{2,60}\b(?:sound|safe|harmless|"
        r"innocent|guilty|wrong|right|works?|healthy|fine|hoax|myth|lying)\b",
        "that the contrary is not shown is taken for proof",
    ),
    move(
        "non-sequitur",
        "charge claim claims accusation warning warnings report fear fears scare suspicion allegation "
        "worry worries concern concerns complaint complaints doubt doubts question questions rumour "
        "rumours criticism objection inspection inspections evidence findings study verdict survey "
        "audit figures inquiry studies reports checks",
        r"[,;:—–] ?(?:so |and so |therefore |hence |and |thus )?(?:the |these |those |any |all "
        rf"|such |this |that )(?:[\w'-]+ ){{0,3}}?{WORRY}\b[^.?!]{{0,70}}\b{DISMISSED}\b",
        _LEAP,
        speakers=False,
    ),
    move(
        "non-sequitur",
        "therefore thus hence so",
        r"^[\"“]?(?:the |its |their |his |her )?[^.?!]{2,60}\b(?:is|are|was|were) (?:therefore|"
        r"thus|hence|so) (?:plainly |clearly |surely )?(?:above criticism|beyond (?:criticism|doubt|"
        r"question|reproach)|sound|blameless|in (?:good|perfect) order|safe|harmless|nonsense|baseless|"
        r"innocent|proved|settled|false)\b",
        _LEAP,
        before=r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|many|some|never|always|"
        r"for \w+ years)\b",
        speakers=False,
    ),
    move(
        "non-sequitur",
        "man woman company person firm party family bank minister officer",
        r"[,;] ?and (?:a|any|no) (?:man|woman|company|person|firm|party|family|bank|minister|officer|"
        r"mother|father|leader|club) (?:that|so|as|who|like that|of that|with)\b[^.?!]{2,60}\b(?:does "
        r"not|do not|doesn't|would (?:never|not)|could (?:never|not)|cannot|can't|never|wouldn't)\b",
        _LEAP,
        Severity.MODERATE,
    ),
    move(
        "non-sequitur",
        "because since as",
        r"^[\"“]?(?:because|since|as) (?:only )?(?:one|two|three|four|five|six|seven|eight|nine|"
        r"half|most|some|many|none|the (?:chairman|mayor|owner|minister|company))\b[^.?!]{2,80}, "
        r"[^.?!]{3,60}\b(?:cannot|can't|can hardly|could not|must) (?:have been|be) (?:a matter|"
        r"due|down to|caused|the (?:fault|result|cause)|to blame|at fault|guilty|wrong|sound|safe|"
        r"fair|innocent)\b",
        _LEAP,
        speakers=False,
    ),
    move(
        "non-sequitur",
        "shows proves",
        r"\b(?:share prices?|shares|profits?|sales|polls?|attendance|ratings|bookings|donations|"
        r"membership|ticket sales|house prices)\b[^.?!]{2,50}, which (?:shows|proves|means|tells "
        r"us|is proof)(?: that)? [^.?!]{3,60}\b(?:do not|does not|don't|cannot|nobody|no one|nothing|"
        r"never|must|trust|are (?:happy|content)|believes?|innocent|right|all is well)\b",
        _LEAP,
        speakers=False,
    ),
    move(
        "non-sequitur",
        "such",
        r"^[\"“]?such an? (?:man|woman|person|company|firm|family|leader|minister|people|party|"
        r"mother|father|officer) (?:has|does|would|could|can|is|cannot|never)\b[^.?!]{0,10}\b(?:nothing|"
        r"not|never|n't|no|incapable|lie|cheat|steal|hide)\b",
        _LEAP,
    ),
    move(
        "non-sequitur",
        "so",
        r"^[\"“]?(?:no one|nobody|none|nothing) (?:was|were|has been|had been) [^.?!,]{3,60}, (?:and "
        r")?so (?:no one|nobody|nothing|there (?:is|was) (?:no|nothing))\b[^.?!]{0,30}\b(?:blame|"
        r"wrong|fault|guilty|happened|done|amiss|crime|problem|see|fear|hide)\b",
        _LEAP,
    ),
    move(
        "non-sequitur",
        "so",
        r"^[\"“]?(?![^.?!]*\b(?:test|inspect|pass|check|certif|sampl|repair|found|engineer|review|"
        r"replac|clear|measur|audit|court|judge|prov)\w*)[^.?!,;]{8,90}, so (?:its|his|her|their|"
        r"the) [^.?!,;]{3,50} (?:is|are|must be) (?:surely |plainly )?(?:in (?:good |perfect )?(?:order|"
        r"shape|hands)|beyond (?:doubt|question|reproach)|above (?:suspicion|reproach|criticism)|"
        r"blameless|honest|trustworthy|fair|nothing to worry)\b",
        _LEAP,
        speakers=False,
    ),
)
"""The surer first."""
