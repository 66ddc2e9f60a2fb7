"""Moves from one case, or a few, to all.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import WIDE
from consilience.types import Severity

_ALL = "all are judged by one case or a few"

MOVES = (
    move(
        "hasty-generalisation",
        "tells tell shows show told showed",
        r"\b(?:tells?|shows?|told|showed) (?:you|us|anyone|everyone) (?:all|everything) (?:that "
        r")?(?:you|we|anyone|one|they) (?:need|needs|needed|ought|could want|wants?) to (?:know|"
        r"understand)\b(?! (?:on|before|for (?:your|the)|when|to)\b)",
        _ALL,
        Severity.MAJOR,
    ),
    move(
        "hasty-generalisation",
        "one",
        r"^[\"“‘']?one (?:[\w-]+ ){1,6}(?:proves?|shows?) (?:us )?that (?:all|every|no|none|the "
        r"(?:whole|entire))\b|\b(?:goes to show|just proves|only proves) that (?:all|every|no|none|"
        r"nobody|everyone)\b",
        _ALL,
        Severity.MAJOR,
    ),
    move(
        "hasty-generalisation",
        "presumably",
        r"^presumably,? (?:the )?(?:many |most )?(?:other|others|all|every|most|the rest)\b(?! half)",
        "what was seen of a few is taken for the rest without further evidence",
        Severity.MINOR,
    ),
    move(
        "hasty-generalisation",
        "proves",
        r"\b(?:and|which|this|that|it) (?:it )?(?:only )?proves (?:once (?:and for all|again) )?that "
        r"(?:no|every|all|none|nobody|everyone)\b(?! (?:even|odd|two|such|prime|number))",
        "what was seen of a few is taken for the rest without further evidence",
    ),
    move(
        "hasty-generalisation",
        "story case experience example affair episode fate tale ordeal death story",
        r"\b(?:(?:her|his|its|their|this|one|such a|a single) (?:\w+ )?(?:story|case|experience|"
        r"example|affair|episode|fate|tale|ordeal|death|visit|bill)|that [\w ]{3,60}) (?:proves?|"
        r"shows?|demonstrates?|confirms?|tells us) (?:that |how |what |beyond (?:all )?doubt that "
        r")?[^.?!]{2,60}\b(?:everywhere|all|every|always|never|nobody|no one|the (?:whole|entire)|"
        r"an entire|nothing|has become|anywhere|no longer|throughout)\b",
        _ALL,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "if",
        r"\bif (?:one|a single|a|even one|this|that) (?:[\w-]+ ){1,4}?(?:can|could|fails?|breaks?|"
        r"lies?|cheats?|steals?|was|is|has)\b[^.?!]{0,60}, (?:then )?(?:so (?:can|could|do|will|"
        r"must) (?:they all|all|every|the (?:rest|others))|(?:they|all of them) (?:all )?(?:can|"
        r"will|must|do|are)|every (?:\w+ )?(?:can|will|must|is)|none|any)\b",
        _ALL,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "much",
        r"^[\"“]?so much for (?:the|all|those|that|their|his|her|its|our) (?:[\w'-]+ ){0,5}?(?:other|"
        r"rest|figures?|statistics|experts?|studies|study|data|trials?|training|profession|trade|"
        r"industry|standards|numbers|forecasts?|report|research|science|fleet|force)\b[^.?!]*",
        _ALL,
        before=r"\b(?:one|two|a single|three|meet|a|an|his|her)\b",
    ),
    move(
        "hasty-generalisation",
        "like become made",
        r"\b(?:now we know|shows?|proves?|tells? (?:us|you)|reveals?|you can see|we see|and we "
        r"know) (?:exactly |just |precisely )?(?:what|how) (?:the |a |an )?(?:(?:whole|entire) "
        r"[\w-]+(?: \w+){0,3}|rest of (?:the |them|it)[\w ]{0,30}|all [\w ]{3,40}|every [\w-]+) "
        r"(?:is|are|has|have|really|works?|behaves?)\b",
        _ALL,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "that how they all typical same",
        r"(?:^|[;:—–.,] ?)(?:that(?:'s| is)|such is|this is) (?:just )?(?:how|what|the way) (?:people "
        r"(?:there|from|like (?:him|her|that|them))|they|those people|these people|folk \w+|such "
        r"people) (?:are|do|behave|live|operate|always)\b(?! \w+ing)|\b(?:they(?:'re| are) all "
        r"(?:the same|alike|at it|in it|crooks|liars|cheats)\b(?! (?:size|age|colou?r|height|length|"
        r"price|shape|day|age group|family|time))(?!\s?[.,]? ?in (?:size|shape)))(?=[^.?!]*(?:,|"
        r";|—|–|\bthese\b|\bthose\b|\.$|!$))",
        _ALL,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "typical",
        r"\b(?:is|are|was|so|how|all too) (?:all too |so |only too )?typical of (?:the|their|his|"
        r"her|that|this|its|these|all) (?:whole |entire )?(?:kind|sort|breed|lot|tribe|ilk|class|"
        r"type|generation|crowd|people|profession|trade)\b",
        _ALL,
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "look",
        r"\b(?:one|you|we|anyone) (?:need only|needs only|only (?:have|has|need|needs) to|has only "
        rf"to|have only to|need look|has but to) look (?:at|no further than)\b{WIDE}\bto (?:see|"
        rf"know|understand|grasp|realise|realize) (?:that|what|how|why)\b[^.?!]{{0,60}}\b(?:all|"
        r"every|whole|entire|never|always|nothing|everything|no)\b",
        _ALL,
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "neighbour neighbor aunt uncle cousin friend grandmother",
        r"\b(?:my|our|a) (?:[\w-]+ )?(?:neighbou?r|aunt|uncle|cousin|friend|grandmother|grandfather|"
        r"colleague|brother|sister|mother|father)\b[^.?!]{5,120}(?:[;:—–]|, (?:so|which|and that)|"
        r"\bproof\b)[^.?!]{0,60}\b(?:doubters|sceptics|skeptics|so-called experts|have their answer|"
        r"proof|proves?|statistics|so much for|works?)\b",
        "one case told stands in place of evidence",
        Severity.MAJOR,
    ),
    move(
        "hasty-generalisation",
        "such",
        r"^[\"“]?such (?:is|are) (?:the |our |this |a )?(?!plan|case|the case|things|cases|requests)[^.?!,]{"
        r"3,70}[.!]",
        _ALL,
        before=r"\b(?:an?|one|two|his|her|last (?:week|month|night|year)|caught|found|asleep|forgot|lost|"
        r"drunk|late)\b",
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "expect",
        r"\b(?:that|this) is (?:what|how|the sort of \w+) [^.?!]{2,60}\b(?:can|may|must|should|"
        r"will) (?:now )?(?:expect|look forward to|get|await)\b[^.?!]{0,30}\b(?:from|of) (?:the "
        r"(?:rest|others)|all|every|them|these|such|this (?:kind|sort|lot))\b",
        _ALL,
        Severity.MAJOR,
    ),
    move(
        "hasty-generalisation",
        "shows proves means demonstrates tells confirms",
        r"\b(?:it|which|that|this|and) (?:\w+ )?(?:shows?|proves?|means|demonstrates?|confirms?|"
        r"tells us) (?:once (?:more|again) )?that (?:the |no |our |this |these |all |every )?[\w' "
        r"-]{3,50}\b(?:is|are) (?:now |all |simply |utterly |completely |truly |no longer |not "
        r")?(?:finished|broken|doomed|rotten|corrupt|useless|unfit|fit|a failure|beyond (?:repair|"
        r"saving|help)|unsafe|safe|incompetent|lawless|out of control|bankrupt|a fraud|a sham|criminals?|"
        r"liars|crooks|dangerous|hopeless|worthless|for sale|a scam|dead|a menace|rigged)\b",
        _ALL,
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "after",
        r"^[\"“]?after (?:what (?:happened|was done|befell)|the (?:case|fate|affair|ordeal) of|"
        r"(?:this|that) (?:one )?(?:case|affair|incident|mistake))[^.?!]{2,60}, (?:nobody|no one|"
        r"who|how (?:can|could)|everyone|all|every)\b[^.?!]{0,60}\b(?:again|ever|trust|any ?more|"
        r"never)\b",
        _ALL,
        Severity.MAJOR,
    ),
    move(
        "hasty-generalisation",
        "again",
        r"^[\"“]?(?:nobody|no one|no (?:tourist|visitor|parent|patient|passenger|voter|investor|"
        r"family|customer|driver)s?)(?: (?:who|in|with) [^.?!]{2,40})? (?:will|can|would|should) "
        r"(?:ever |now )?[^.?!]{2,50} again\b",
        _ALL,
        before=r"\b(?:a|an|one|two) [^.?!]{2,50}\b(?:was|were)\b",
        speakers=False,
    ),
    move(
        "hasty-generalisation",
        "whole entire all every",
        r"^[\"“]?(?:one|a single|two|three) [^.?!,;]{4,70}[,;:] ?(?:so |and so |which means |clearly "
        r"|it follows that |the )[^.?!]{0,40}\b(?:whole|entire|all|every)\b[^.?!]{2,40}\b(?:is|"
        r"are|has become|idle|must be)\b[^.?!]{0,10}\b(?:a lottery|a sham|a joke|a farce|rotten|"
        r"idle|corrupt|lazy|useless|unsafe|broken|finished|a fraud|crooked|worthless|a mess|in "
        r"ruins|dangerous|unfit|drunk|the same)\b",
        _ALL,
        Severity.MAJOR,
    ),
    move(
        "hasty-generalisation",
        "whole entire",
        r"^[\"“]?(?:one|a single|two|three) [^.?!,;]{4,70}[,;:] ?[^.?!]{0,30}\bclearly\b[^.?!]{0,30}\b(?:who"
        r"le|entire)\b",
        _ALL,
    ),
)
"""The surer first."""
