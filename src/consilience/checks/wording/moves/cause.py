"""Moves to one cause, and from «after» to «because».

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move

_ONE_CAUSE = "one cause is given for what has several or is not yet known"
_TIME = (
    r"\b(?:since|after|before|weeks?|months?|days?|in (?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december|(?:19|20)\d\d)|then|barely|no sooner|"
    r"soon|later|last|the (?:year|month|week|day)|within|following|when|once|ever)\b"
)
_HINT = (
    r"(?:(?:a |mere |pure |sheer |just a |is (?:that|this|it) (?:just |really )?an? |was (?:it|"
    r"that) an? )?coincidence\s?\?|you do the math?s?|do the (?:math?s?|sums)|it (?:does not|"
    r"doesn't|hardly) (?:take|takes|need) an? [\w ]{3,30}\bto|(?:it takes|you need) no (?:\w+ "
    r")?to (?:see|work|guess|know)"
    r"|the (?:connection|link|cause|reason|culprit)\b[^.?!]{0,20}\b(?:could (?:hardly|not|scarcely) "
    r"be|is (?:hardly |plain|obvious|clear|not hard|there for all)|couldn't be)|(?:is|was) "
    r"(?:it|that|this|there) any wonder|(?:nobody|no one) (?:should|need|can) be surprised|"
    r"(?:no|small|little) (?:wonder|surprise)\s?[.!]?$"
    r"|join the dots|connect the dots|go figure|surprise,? surprise|that is no (?:coincidence|"
    r"accident)|that's no (?:coincidence|accident)|(?:no|hardly a|scarcely a) coincidence\s?[.!]?$|"
    r"what (?:else|did (?:they|anyone|you)) (?:could|expect)|work it out|who could have (?:guessed|"
    r"seen))"
)
_AFTER = "that it came after is given as proof that it came of it"

MOVES = (
    move(
        "causal-oversimplification",
        "reason cause explanation culprit",
        r"\bthe (?:reason|cause|explanation|culprit)(?: for (?:it|this|that))? (?:is|was) (?:no "
        r"mystery|no secret|simple|plain|obvious|not hard to (?:find|see)|staring \w+ in the face)\s?[:;—–-]",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "one",
        r"\b(?:it|this|that) (?:all )?(?:comes|boils) down to one (?:single |simple )?(?:thing|"
        r"reason|cause|factor|man|word|fact|decision)\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "solely entirely purely wholly",
        r"\b(?:is|was|are|were) (?:solely|entirely|purely|wholly) (?:the (?:fault|work|product) "
        r"of|to blame (?:on|for)|because of|down to)\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "nothing alone",
        r"\bit (?:was|is) the [^.?!]{2,60}\band nothing (?:but the|else)\b|\band (?:that|this) "
        r"alone is to blame\b|\band nothing (?:but|else)(?: (?:the|that|this) [\w-]+)?,? (?:for|"
        r"is to blame|did|explains|was)\b",
        "one cause is given as the whole of it",
    ),
    move(
        "causal-oversimplification",
        "reason explanation cause thing culprit",
        r"\b(?:for|there (?:is|was|can be)) (?:only |just |but )?(?:one|a single) (?:simple |real "
        r"|good |possible |and only one |overriding )?(?:reason|explanation|cause|culprit)(?: (?:only|"
        r"alone|and one (?:reason )?(?:only|alone)))?(?: (?:for|why|behind|that) [^.?!:;—–]{2,70})?\s?[:—–]",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "one single",
        r"\b(?:one thing|one (?:man|woman|word|decision|law|policy|party|reason|cause)|a single "
        r"(?:decision|law|man|word|policy)),?(?: and one (?:thing|man|woman|reason|cause|word|party))?,? "
        r"(?:only|alone|and one only)?,? ?(?:and \w+ alone )?(?:explains|accounts for|caused|lies "
        r"behind|is (?:responsible|to blame)|was to blame)\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "alone single",
        r"\b(?:alone|single-handedly|by (?:itself|himself|herself)) (?:explains?|accounts? for|"
        r"(?:is|are|was|were) (?:responsible|to blame) for|brought (?:about|down)|wrecked|ruined|"
        r"destroyed)\b",
        _ONE_CAUSE,
        speakers=False,
    ),
    move(
        "causal-oversimplification",
        "plain pure simple stop period",
        r"^[\"“]?(?:and )?it (?:was|is) (?:the |a |an )?[^.?!]{2,100}, (?:plain and simple|pure "
        r"and simple|full stop|period|and that is (?:all there is to it|that))\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "look",
        r"\b(?:if you (?:want|wonder|wish|are (?:looking|wondering)|need|would like)|anyone (?:looking|"
        r"wondering|seeking)|those (?:looking|wondering|seeking)|why|for (?:the|a) (?:cause|reason|"
        r"culprit|explanation))\b[^.?!]{2,90}\b(?:look|looking|need look|look any|search) no (?:further|"
        r"farther) than\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "blame",
        r"^[\"“]?blame (?:it (?:all )?on )?[^.?!]{2,60},? (?:and (?:nothing but|no one but|nobody "
        r"but|only|nothing else)|alone|and \w+ alone)\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "one single",
        r"\b(?:can|could|may|might|must) (?:all )?be (?:traced|laid|pinned|put down|attributed|"
        r"blamed)(?: squarely| back| directly)* (?:to|at|on)(?: the door of)? (?:one|a single)\b|"
        r"\ball (?:of )?(?:the|its|our|their) [\w -]{3,40} (?:stems?|flows?|comes?|springs?|date) "
        r"(?:from|back to) (?:one|a single)\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "root",
        r"\b(?:is|are|was|lies? at) (?:the )?root (?:cause )?of (?:all|every)\b[^.?!]{0,20}\b(?:evil|"
        r"ill|trouble|crime|war|woe)s?\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "simple",
        r"^[\"“]?(?:it(?:'s| is)|that(?:'s| is)) (?:really |just )?(?:as|that) simple(?: as that)?\s?[.!]",
        _ONE_CAUSE,
        sure=False,
    ),
    move(
        "causal-oversimplification",
        "coincidence maths math sums scientist genius connection link wonder surprised surprise "
        "dots figure accident expect conclusions cause culprit professor economist",
        rf"{_TIME}[^?!]{{5,200}}[.,;:—–] ?(?:and )?{_HINT}",
        _AFTER,
    ),
    move(
        "causal-oversimplification",
        "coincidence maths math sums take need takes connection link wonder surprised surprise "
        "dots figure accident expect conclusions cause culprit",
        rf"^[\"“]?(?:and |but |so )?{_HINT}",
        _AFTER,
        before=_TIME + r"[^?!]{3,}\b(?:\w+ed|rose|fell|began|broke|came|went|lost|hurt|shot|sank|left|cut|grew|"
        r"has|have|shut|ran|died|soar|saw)\b",
    ),
    move(
        "causal-oversimplification",
        "coincidence accident",
        r"\b(?:it (?:is|was|'s|can be|cannot be) (?:surely |hardly |scarcely )?(?:no|hardly a|not "
        r"a|scarcely a|an?) (?:mere )?(?:coincidence|accident)) that\b[^.?!]{5,120}\b(?:(?:weeks?|"
        r"days?|months?|hours?|shortly|soon|just|right|immediately|barely) (?:\w+ )?(?:after|before)|"
        r"(?:since|after|when|as soon as|the (?:year|month|week|day) (?:that|after))\b)",
        _AFTER,
    ),
    move(
        "causal-oversimplification",
        "sooner",
        rf"\bno sooner ha[ds]\b[^.?!]{{5,100}}\bthan\b[^.?!]{{5,}}(?:,|;|—|–) ?(?:and )?{_HINT}",
        _AFTER,
    ),
    move(
        "causal-oversimplification",
        "single sole one",
        r"\b(?:has|had|have|is|was|with) (?:only )?(?:a (?:single|sole)|but one|only one|one(?: "
        r"and only one)?|one single) (?:author|architect|culprit|father|source|begetter|cause|origin|"
        r"root|villain|explanation)\b(?! (?:of|for) (?:income|water|power|energy|infection|funding|"
        r"revenue|supply|the (?:book|paper|study|report|play|text)))",
        _ONE_CAUSE,
        speakers=False,
    ),
    move(
        "causal-oversimplification",
        "behind",
        r"\bbehind (?:every|each|all|all of) [^.?!,]{2,60} (?:stands?|is|lies?|lurks?|sits?|are) "
        r"(?:just |only |but )?(?:one|a single|the same (?:man|woman|hand|law|person|policy))\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "whole story nothing",
        r"^[\"“]?(?:and )?(?:that|this|it)(?:'s| is| was) (?:the whole (?:story|truth|explanation|"
        r"of (?:it|the (?:matter|story)))|all there is to (?:it|say|know)|the (?:beginning and "
        r"the )?end of (?:it|the matter))\s?[.!]",
        _ONE_CAUSE,
        speakers=False,
    ),
    move(
        "causal-oversimplification",
        "nothing no",
        r"[;,—–:] ?(?:and )?(?:nothing (?:else|more)|no (?:other|further) (?:explanation|cause|"
        r"reason|inquiry)) (?:needs?|need|is needed|needed|is required|has|have|to) ?(?:to )?(?:be "
        r")?(?:said|added|sought|looked|asked|explained|required|needed)?\b[^.?!]{0,40}",
        _ONE_CAUSE,
        speakers=False,
    ),
    move(
        "causal-oversimplification",
        "led straight",
        r"\b(?:the one|one thing|this|that) (?:led|leads) (?:straight|directly|inexorably|inevitably) "
        r"to (?:the other|another|this|that)\b|\bcause and effect(?: do not come| does not come|"
        r", plain|\s?[.!:])",
        _AFTER,
        speakers=False,
    ),
    move(
        "causal-oversimplification",
        "had never none alive",
        r"^[\"“]?had (?!the (?:goal|shot|ball|penalty|match|referee))[^.?!,]{5,90}, [^.?!]{3,90}\bwould "
        r"(?:never have (?:happened|died|fallen|burned|begun|broken|occurred|sunk|started|come|"
        r"been (?:killed|lost|needed|born))|(?:still|all) be (?:alive|standing|with us|here))\b",
        _ONE_CAUSE,
        speakers=False,
    ),
    move(
        "causal-oversimplification",
        "take remove scrap get",
        r"^[\"“]?(?:take away|remove|scrap|abolish|get rid of|close|sack|fire|repeal|end|undo|cut) "
        r"[^.?!,]{3,60},? and [^.?!]{3,80}\b(?:will|would) (?:stop|end|vanish|disappear|cease|be "
        r"(?:gone|over|solved)|fall|go away|come back|return|melt)\b[^.?!]{0,30}\b(?:tomorrow|overnight|"
        r"at once|the next day|by|within|immediately|for good|like)\b",
        _ONE_CAUSE,
    ),
    move(
        "causal-oversimplification",
        "settles settle",
        r"\b(?:the (?:moment|day|week|month|minute|year)|as soon as|once|after)\b[^.?!]{5,120}(?:,|"
        r";|—|–) ?(?:and )?(?:that|which|this) (?:settles|answers|disposes of|leaves no doubt (?:about|"
        r"as to)|tells us|shows)\b[^.?!]{0,30}\b(?:fault|blame|cause|why|responsible|guilty|culprit|"
        r"whose)\b",
        _AFTER,
    ),
    move(
        "causal-oversimplification",
        "took",
        r"\ball (?:that )?it took (?:to|for|was)\b[^.?!]{0,60}\b(?:was |were )?(?:one|a single|just)\b",
        _ONE_CAUSE,
        speakers=False,
    ),
    move(
        "causal-oversimplification",
        "other",
        r"\b(?:and )?for no other (?:reason|cause)\b(?! than\b)",
        _ONE_CAUSE,
        speakers=False,
    ),
)
"""The surer first."""
