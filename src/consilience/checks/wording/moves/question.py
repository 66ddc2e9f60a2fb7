"""Questions that take for granted what would have to be shown.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import ACCUSED

_WRONGS = (
    r"(?:rob|ly|lie|cheat|steal|beat|hid|hiding|poison|kill|betray|ignor|cover|deceiv|mislead|"
    r"attack|bully|punish|pretend|destroy|wast|squander|fleec|rip|coddl|pander|sabotag|demonis|"
    r"demoniz|plunder|abus|smear|harass|spy|shield|protect|brib|bankroll|fiddl|gambl|meddl|"
    r"persecut|oppress|trash|insult|censor)\w*"
)
_TAKEN = "the question takes for granted what would have to be shown"

MOVES = (
    move(
        "loaded-question",
        "when why",
        rf"\bwhen (?:will|is|are|did) [^?!]{{2,60}}\b(?:stop|stopped|going to stop|cease|finally "
        rf"stop|quit) (?:\w+ )?{_WRONGS}\b[^.!]*\?|\bwhy (?:does|do|did|is|are|won't|will) (?!cats|"
        rf"dogs|cows|bees|babies|animals|horses)[^?!]{{2,60}}\b(?:hate|lie|lying|hiding|afraid of "
        r"the truth|betray)\b(?! (?:water|baths|being))[^.!]*\?",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "how",
        r"^[\"“]?(?:and |but |so )?how (?:much longer|long|many more (?:years|months|times)) (?:will|"
        r"can|must|do|does|are|is|before) [^?]{2,70}\b(?:go on|goes on|keep|keeps|continue to|continue|"
        r"be (?:made|forced|asked|allowed) to|have to|put up|tolerate|suffer|bankroll\w*|endure|"
        r"pay(?:ing)? for|foot|subsidi[sz]e|get away|gamble|waste|ignore|betray|hide|lie)\b[^?]{0,90}?\b(?:s"
        r"hield|hid|protect|ly|ignor|deceiv|betray|cover|bankroll|with|incompeten|vanity|failure|"
        r"lies|greed|waste|wast|squander|suffer|tolerat|endur|subsidi|foot|get away|cruelty|neglect|"
        r"arrogan|mess|folly|blunder|corrupt|cheat|steal|rob|pretend)\w*\b[^.!]*\?",
        "the question takes for granted what it accuses somebody of",
    ),
    move(
        "loaded-question",
        "why",
        r"^[\"“]?(?:and |but |so )?why (?:is|are|was|were|does|do) [^?]{2,60}\bso (?:desperate|"
        r"afraid|scared|frightened|terrified|determined|hell-bent|hellbent|obsessed|eager|anxious|"
        r"quick|keen) (?:to|of|about|with|that)\b[^?]*\?\W*$",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "hide hiding cover covering concealing afraid telling frightened conceal",
        r"^[\"“]?(?:(?:and|but|so|just|exactly)[, ]+)?what (?:else )?(?:exactly )?(?:is|are|was|"
        r"were|does|do|did|has|have) [^?]{2,60}\b(?:(?:trying |want\w* |hoping |so keen )?to (?:hide|"
        r"cover up|conceal)|hiding|covering up|concealing|so afraid of|afraid of|frightened of|"
        r"scared of|got to hide|not telling (?:us|you|voters|the public))\b[^?]{0,60}\?(?! ?(?:asks?|"
        r"asked|reads?|read|said|says)\b)",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "stopped stop",
        rf"^[\"“]?(?:has|have|did|will) [^?]{{2,60}}\b(?:finally |ever |at last )?(?:stopped|stop|"
        rf"quit|given up) {_WRONGS}\b[^?]*\?",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "why",
        r"^[\"“]?(?:and |but |so )?why (?:do|does|did|would|must|has|have) (?:the |our |this |that "
        r"|these |those |(?-i:[A-Z]))(?!cats|dogs|cows|bees|babies|animals|horses|kids|people|children|"
        r"birds)[\w'-]*(?: [\w'-]+){0,4}? (?:hate|hates|despise|loathe|fear the truth|betray|"
        r"betrayed|refuse to (?:admit|listen|protect|tell)|want to (?:destroy|punish|silence|kill|"
        r"ruin)|insist on (?:destroy|punish|ruin|wast)\w*|keep (?:lying|hiding|ignoring|punishing|"
        r"failing|betraying|covering)|despised|abandon(?:ed)?|keep on)\b[^?]*\?\W*$",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "next",
        r"^[\"“]?(?:and )?(?:who|which \w+) (?:will|is going to) be the next (?:victim|casualty|"
        r"target|to (?:die|suffer|be (?:killed|betrayed|sacrificed|robbed|silenced)))\b[^?]*\?",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "even",
        r"^[\"“]?(?:and |but )?(?:does|do|did|is|are) [^?]{2,60}\beven (?:care|realise|realize|"
        r"bother|pretend|notice|trying|listening|interested)\b[^?]*\?",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "when",
        r"^[\"“]?(?:and |but )?when did [^?]{2,60}\b(?:decide|choose|stop|start|agree|forget|give "
        r"up|begin|learn|cease)\b(?: \w+)? (?:to )?(?:abandon|betray|hate|hating|caring|forget|"
        r"surrender|car(?:e|ing)|ly(?:ing|e)|despis|turn(?:ing)? (?:its|their|his|her) back|look(?:ing)? "
        r"down|sell(?:ing)?|think(?:ing)? (?:that )?(?:it|they) (?:was|were|could)|punish|listen(?:ing)?|"
        r"on )\w*[^?]*\?",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "ever finally",
        r"^[\"“]?(?:and |but )?(?:will|is|are) (?:the |our |this |these |those |he |she |they |"
        r"it |(?-i:[A-Z]))[^?]{0,60}\b(?:ever|finally) (?:learn\b(?! to)|stop|apologi[sz]e|admit|"
        r"tell the truth|own up|come clean|wake up|do (?:the decent|the right)|show (?:some|any) "
        r"(?:shame|courage|backbone|spine)|grow (?:up|a spine))\b[^?]*\?",
        _TAKEN,
        sure=False,
    ),
    move(
        "loaded-question",
        "how",
        r"^[\"“]?(?:and |but |so )?how (?:can|could|do|does|did) [^?]{2,60}\b(?:live with (?:him|"
        r"her|them|it)sel(?:f|ves)|sleep at night|look (?:\w+ ){1,5}in the (?:eyes?|face)|get away "
        r"with (?:it|this|murder|such)|have the (?:nerve|gall|cheek)|be so (?:stupid|heartless|"
        r"cruel|blind|callous|reckless|incompetent|arrogant))\b[^?]*\?",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "take",
        r"^[\"“]?(?:and |but |so )?what (?:will|would|does|is) it (?:going to )?take (?:for|before|"
        r"to (?:make|get|persuade|force)) [^?]{2,60}\b(?:admit|wake up|listen|see sense|act|realise|"
        r"realize|do (?:its|their|his|her) (?:job|duty)|care|stop|resign)\b[^?]*\?",
        _TAKEN,
        speakers=False,
    ),
    move(
        "loaded-question",
        "how which whose who what why will is when",
        r"^[\"“]?(?:and |but |so )?(?:just |exactly |precisely )?(?:how (?:many|much) more|how "
        r"(?:much longer|long) (?:must|will|can)|which|for whose|in whose|on whose|will (?:the "
        rf"|he|she|they|(?-i:[A-Z]))[^?]{{2,40}}\b(?:explain|admit|tell|say) (?:why|how|when)|is "
        rf"[^?]{{2,40}}\btoo|when will)\b[^?]{{0,100}}\b{ACCUSED}\b[^?]{{0,80}}\?\W*$",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "will",
        r"^[\"“]?(?:and |but )?will [^?]{2,50}\b(?:explain|admit|tell (?:us|voters|the \w+)|say|"
        r"confess) (?:why|how|when) (?:he|she|they|it|the \w+) (?:prefers?|hates?|ignore[sd]?|cares? "
        r"(?:more|so little|nothing)|sold|betrayed|abandoned|puts?|let|lets|loves?|refuses?|lied|"
        r"hid)\b[^?]*\?\W*$",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "next",
        r"^[\"“]?(?:and )?(?:which|whose|who|what)\b[^?]{2,80}\b(?:sacrific\w+|betray\w*|close|"
        r"kill|poison|rob|ruin|punish|silence|destroy|abandon|sell (?:off|out)|wreck|bury|ban|steal|"
        r"insult|die|suffer)\b[^?]{0,20}\bnext\?\W*$",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "too",
        r"^[\"“]?(?:and )?(?:is|are|was|were) [^?]{2,60}\b(?:too|so|simply|merely|just) (?:lazy|"
        r"frightened|stupid|corrupt|blind|arrogant|cowardly|scared|greedy|drunk|busy (?:lining|"
        r"enriching)|proud|incompetent|weak|deaf|dim|callous)\b[^?]*\?\W*$",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "all news or",
        r"^[\"“]?[^?]{5,140}, (?:if (?:they|he|she|it) (?:thought|cared?|looked|knew|bothered|listened|"
        r"read|thinks?|cares?)[^?]{0,20}(?:at all|it|ever)|or (?:is|are|was|were|do|does|did|has|"
        r"have) (?:that|it|they|he|she|this) (?:too|news|beneath|asking)[^?]{0,40})\?\W*$",
        _TAKEN,
    ),
    move(
        "loaded-question",
        "from",
        r"^[\"“]?[^?]{5,140}\b(?:took|stole|grabbed|snatched|extorted|squeezed|robbed|looted|swindled) "
        r"(?:\w+ )?(?:from|out of) (?:the |its |our |their )?(?:\w+ )?(?:widows|poor|pensioners|"
        r"children|taxpayers|farmers|public|orphans|workers|ratepayers|sick|elderly)\b[^?]*\?\W*$",
        _TAKEN,
    ),
)
"""The surer first."""
