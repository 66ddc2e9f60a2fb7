"""Ad hominem by motive, and the poisoned well: what somebody gains, what they once did, told in place of an answer.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import OPENING, SOMEBODY
from consilience.types import Severity

_MOTIVE = "what somebody says is answered by pointing at what they have to gain"
_INTEREST = (
    r"\b(?:owns?|held|holds?|has|had) (?:a |an |\d+ |some |many |the )?(?:[\w-]+ )?(?:shares?|"
    r"stakes?|stock|interests?|money)\b|\bpaid by\b|\bfunded by\b|\bon the payroll\b"
    r"|\bdraws? (?:a |his |her |their )(?:pension|salary|fee|wage)|\b(?:stands?|stood) to (?:gain|"
    r"profit|make|earn|lose|inherit)|\bdonat\w+|\blobb(?:y|ied|ies)\b|\bconsult\w+ for\b"
    r"|\b(?:once |used to |formerly )work\w* for\b|\bmakes? (?:a|his|her|their) (?:living|money|"
    r"fortune)|\breceived? (?:money|fees|grants?)"
)

MOVES = (
    move(
        "ad-hominem",
        "course naturally",
        rf"{OPENING}(?:of course|naturally|not surprisingly|unsurprisingly|predictably),? (?:he|"
        rf"she|they|{SOMEBODY}) (?:wants?|would (?:want|say|oppose|object|support|like|love|prefer|"
        r"argue|welcome|resist)|opposes?|objects?|supports?|welcomes?|thinks?|says? so|denies|deny|"
        r"argues?)\b",
        _MOTIVE,
        before=_INTEREST,
    ),
    move(
        "ad-hominem",
        "wonder surprise surprising",
        r"\b(?:no|little|small|hardly any) (?:wonder|surprise)(?: then)?,?(?: then,?)?(?: that)? "
        r"[^.?!:;]{3,90}\b(?:oppos|object|support|defend|want|fear|resist|fight|attack|reject|"
        r"criticis|criticiz|complain|dislik|hate|welcom|argu|insist|den)\w*[^.?!:;]{0,80}\s?[:;—–-] "
        r"?(?:he|she|they|it|its|his|her|their)\b",
        _MOTIVE,
    ),
    move(
        "ad-hominem",
        "remember bear mind forget note recall",
        rf"(?:{OPENING}|[,;:] ?)(?:bear in mind|keep in mind|remember|recall|do not forget|don't "
        rf"forget|let us not forget|it is worth remembering|never forget)\b[^.?!]{{0,60}}?,? that "
        r"(?:he|she|they|(?:dr|mr|mrs|ms|prof(?:essor)?|sir)\.? |this is (?:the|a) (?:same )?(?:man|"
        rf"woman|party)|the (?:author|man|woman|professor|report's)|(?-i:[A-Z])[\w'-]+)[^.?!]{{0,60}}\b(?:dis"
        r"missed|fired|sacked|struck off|convicted|fined|sued|paid|pension|expelled|bankrupt\w*|"
        r"failed|divorced|drop(?:s|ped) out|arrested|lied|shares|owns|funded|donat\w+|lost|cheated|"
        r"caught|suspended|disbarred|who once|plagiari\w+)\b",
        "readers are set against somebody before they hear them",
        Severity.MAJOR,
    ),
    move(
        "ad-hominem",
        "because",
        r"\b(?:only|merely|just|simply) (?:say|oppos|object|complain|protest|attack|criticis|criticiz|"
        r"argu|support|raise|rais|defend)\w*[^.?!]{0,50} because (?:he|she|they|it) (?:is|are|"
        r"was|were|wants?|stands?|needs?|hopes?|gets?|likes?|fears?|hates?|ha[sd]|have) (?!told|"
        r"asked|instructed|ordered)",
        _MOTIVE,
        sure=False,
    ),
    move(
        "ad-hominem",
        "money votes",
        r"\b(?:is|are|was|were) (?:only|just|purely|simply|merely) (?:in it|doing it|doing this|"
        r"saying (?:it|so|this)) (?:for|because)\b",
        _MOTIVE,
    ),
    move(
        "ad-hominem",
        "really real true",
        rf"\bwhat (?:he|she|they|{SOMEBODY}) really (?:wants?|cares? about|(?:is|are) after|craves?|"
        r"fears?) (?:is|are) (?:(?:more |only |just )?(?:money|votes|attention|power|publicity|"
        r"fame|office|headlines|a (?:job|seat|peerage|payout)|(?:his|her|their|its) (?:own )?(?:money|"
        r"profits?|pockets?|pensions?|careers?|salar\w+|house prices?|bonus\w*|grants?|perks)))\b",
        _MOTIVE,
    ),
    move(
        "ad-hominem",
        "self-interest pockets pensions grants funding grant funders paymasters",
        r"\b(?:protecting|guarding|looking after|thinking of|worried about|lining|feathering) (?:(?:his|"
        r"her|their|its) own )(?:pockets?|pensions?|grants?|funding|jobs?|nests?|salar\w+|careers?|"
        r"seats?|profits?)\b",
        _MOTIVE,
        sure=False,
    ),
    move(
        "ad-hominem",
        "same",
        r"\b(?:this|that|he|she|it) (?:is|was|being) the (?:very )?same (?:mr |mrs |ms |dr |professor "
        r")?(?:(?-i:[A-Z])[\w'-]+|man|woman|person|professor|minister|party|company|union|councillor|"
        r"politician|official|expert|group)\b[^.?!]{0,20}\b(?:who|which|that|whose)\b",
        "readers are set against somebody for what they once did",
    ),
    move(
        "ad-hominem",
        "sudden new newfound found touching professed overnight convenient",
        r"\b(?:his|her|their|its|the \w+'s) (?:sudden|new-?found|newly found|touching|professed|"
        r"overnight|convenient|belated) (?:worry|worries|concern|love|interest|passion|care|enthusiasm|"
        r"alarm|conversion|fondness|affection|objections?|anxiety|outrage|tenderness|scruples?)\b",
        _MOTIVE,
    ),
    move(
        "ad-hominem",
        "nothing merely simply",
        r"\b(?:is|are|was|were) (?:nothing (?:but|more than)|no more than|merely|simply|just|pure|"
        r"all) (?:business|envy|spite|jealousy|revenge|self-interest|pique|vanity|ambition|sour "
        r"grapes|electioneering|attention-seeking|grandstanding|point-scoring|politicking|showmanship|"
        r"careerism|publicity)\b",
        _MOTIVE,
    ),
)
"""The surer first."""
