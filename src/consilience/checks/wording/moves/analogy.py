"""The circle, and the likening of things that differ in what matters.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import HATED
from consilience.types import Severity

_LIKENED = "two things are likened that differ in what matters"

MOVES = (
    move(
        "circular-reasoning",
        "because",
        r"\bthe (?P<thing>\w{3,}) (?:is|are|was|were) [^.?!]{2,40}? because (?:it|he|she|they) "
        r"(?:is|are|was|were) (?:the |an? )?(?P=thing)s?\b|\b(?:is|are|was|were) (?P<trait>\w{4,}) "
        r"because (?:it|he|she|they|that) (?:is|are|was|were) (?:simply |just )?(?P=trait)\b",
        "the conclusion is among the premises",
        speakers=False,
    ),
    move(
        "circular-reasoning",
        "proof know",
        r"\b(?P<verb>\w{4,}?)(?:s|ed|ing)?\b[^.?!]{0,20}?,? (?:and|as|for) (?:the|its) (?:best "
        r")?proof (?:of (?:it|this|that) )?is that (?:it|they|he|she) (?:is |are |has |have )?(?P=verb)",
        "the conclusion is among the premises",
    ),
    move(
        "circular-reasoning",
        "since because",
        r"\bis (?:reliable|trustworthy|true|accurate|credible|honest|infallible)\b[^.?!]{0,20}\b(?:since|"
        r"because|for) (?:its|the|his|her|their|it|he|she)\b[^.?!]{0,30}\b(?:says?|claims?|insists?|"
        r"states?|vouch\w*|swears?)\b[^.?!]{0,20}\b(?:so|it is|they are|he is|she is|it (?:can|"
        r"may) be|(?:is|are) (?:reliable|true|accurate|honest))\b",
        "the conclusion is among the premises",
    ),
    move(
        "false-analogy",
        "guard charge mind guarding minding watch keys look after guards",
        r"\b(?:fox(?:es)?|wol(?:f|ves)|cats?|dracula|vampires?|arsonists?|burglars?|thie(?:f|ves)|"
        r"goats?|poachers?|weasels?)\b[^.?!]{0,40}\b(?:guard\w*|in charge of|mind(?:ing)?|watch(?:ing)?|"
        r"look(?:ing)? after|(?:the )?keys (?:to|of))\b[^.?!]{0,30}\b(?:hen ?house|hen-house|chickens?|"
        r"sheep|fold|blood ?bank|fire (?:station|brigade)|bank|cream|jewels|safe|cabbages?|garden|"
        r"coop|vault|lambs)\b",
        _LIKENED,
        Severity.MINOR,
        speakers=False,
    ),
    move(
        "false-analogy",
        "hitler nazi nazis stalin stalinist stasi kgb mao maoist soviet soviets mussolini fascist "
        "goebbels gestapo taliban isis korea pyongyang inquisition auschwitz gulag apartheid klan "
        "holocaust yellow orwell caligula nero pot third robespierre mccarthy lynching lynch terror",
        r"\b(?:nothing (?:short|less) (?:of|than)|straight (?:out )?(?:of|from)|right (?:out )?(?:of|"
        r"from)|lifted from|torn from|worthy of|not since|shades of|a page (?:from|out of)|would "
        r"have (?:been (?:proud|admired)|made|delighted|impressed|pleased)|would (?:make|do)|the "
        r"(?:moral )?equivalent of|(?:first )?cousin (?:of|to)|no (?:better|different) (?:than|"
        r"from)|little (?:better|different) (?:than|from)|today's|a modern(?:-day)?|our own|with "
        r"all the charm of|out of the handbook of|like something (?:out of|from))\b (?:an? |the "
        rf"|that |any |old |some |\w+ )?{HATED}\b",
        "a thing of another order is likened to the worst in history",
        Severity.MAJOR,
    ),
    move(
        "false-analogy",
        "playbook handbook manual style proud blush",
        rf"\b{HATED}(?:'s)?(?: own)? (?:playbook|handbook|manual|toolbox|textbook|script|little "
        rf"red book)\b|\b(?:would have|will have|would) (?:made?|make) {HATED} (?:proud|blush|envious|"
        r"smile|jealous)\b",
        "a thing of another order is likened to the worst in history",
        Severity.MAJOR,
    ),
    move(
        "false-analogy",
        "different same tantamount",
        r"\b(?:is|are|was|were) (?:no different|little different|not (?:much |so |very )?different|"
        r"hardly different|the same|much the same|tantamount) (?:from|than|to|as) (?:\w+ing)\b[^.?!]{0,60}\b"
        r"(?:drown|die|dead|bleed|burn|starve|suffer|death|murder|kill\w*|child|blind|grave|gun|"
        r"poison|a match|a knife|a loaded)\b",
        _LIKENED,
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "false-analogy",
        "name disguise",
        r"\b(?:is|are|was|were|amounts? to) (?:\w+ )?(?:child abuse|murder|theft|robbery|rape|treason|"
        r"terrorism|slavery|genocide|torture|extortion|blackmail|apartheid|ethnic cleansing|socialism|"
        r"communism|fascism|censorship|eugenics|serfdom|infanticide|segregation|piracy|looting) "
        r"(?:by another name|by any other name|by the back door|in (?:all but name|disguise|slow "
        r"motion)|dressed up|with a (?:smile|human face|friendly face))\b",
        "a thing of another order is called by the name of a crime",
        Severity.MODERATE,
        speakers=False,
    ),
    move(
        "false-analogy",
        "household family business company ship",
        r"\b(?:a (?:country|government|nation|state|city|council|school|hospital|university)|(?:the "
        r")?(?:national |public |state )?(?:budget|economy|treasury|finances)) (?:is|are|must be "
        r"run|should be run|works?)(?: just| exactly| no different| much)? (?:like|as|than|from) "
        r"(?:a |any |your |an? ordinary )(?:household|family|family budget|company|business|ship|"
        r"corner shop|credit card|farm)\b[^.?!]{0,20}(?:[:;,—–]|\bso\b|\band\b)",
        _LIKENED,
        speakers=False,
    ),
    move(
        "false-analogy",
        "like",
        r"\b(?P<verb>asking|telling|letting|putting|giving|banning|blaming|taxing|expecting|trusting|"
        r"sending|hiring|paying|making|treating|forcing) [^.?!]{3,90} (?:is|would be|was) (?:rather "
        r"|a bit |just |much |very much |a little )?like (?:(?P=verb)|asking|telling|putting|letting|"
        r"giving|blaming|trusting)\b[^.?!]{4,}",
        _LIKENED,
        speakers=False,
    ),
    move(
        "false-analogy",
        "so why",
        r"\b(?:you|nobody|no one|we|one) would(?:n't| not| never)? (?:let|ask|trust|hire|allow|"
        r"want|give|send|buy|board|fly)\b[^.?!]{3,80}[,;—–:] ?(?:so )?why (?:should |do |does |"
        r"would |is |are |let|ask|trust|give|allow|then)\b[^?]*\?",
        _LIKENED,
        speakers=False,
    ),
    move(
        "false-analogy",
        "whiff echo echoes smell stench shadow ghost odour odor reek smacks smack reeks stinks ring",
        r"\b(?:whiff|echo(?:es)?|smell|stench|shadow|ghost|odou?r|smacks?|reeks?|stinks?|ring)\b[^.?!]"
        rf"{{0,20}}\bof (?:the )?(?:19[1-4]\d|(?:nineteen-)?thirties|1930s|{HATED})\b",
        "a thing of another order is likened to the worst in history",
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "false-analogy",
        "like",
        r"^[\"“]?(?!watch|play|be|see|gett|try|driv|walk|liv|work|listen|runn|rid|swim|hav|eat|"
        r"drink|hear|fly|cook|read|writ|stand|sitt|stepp|look|find|wear|com|go|shopp|talk|travel|"
        r"visit|th|noth|dur|accord|follow|even|morn)\w+ing (?!is\b)[^.?!]{3,90} (?:is|would be|"
        r"was) (?:rather |a bit |just |much |very much |a little )?like \w+ing\b[^.?!]{4,}",
        _LIKENED,
        speakers=False,
    ),
)
"""The surer first."""
