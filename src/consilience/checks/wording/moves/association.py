"""Moves from whom somebody knows or resembles to what they are.

Source of the names: Walton, Informal Logic (2008); Da San Martino et al. (2019) for propaganda.
"""

from __future__ import annotations

from consilience.checks.wording.moves.move import move
from consilience.checks.wording.moves.terms import GAP, HATED, TAINT
from consilience.types import Severity

MOVES = (
    move(
        "guilt-by-association",
        "hitler stalin nazis mao taliban isis mussolini",
        r"\b(?:same|very) [\w-]+(?: \w+)? (?:that|as|which|was|were|is|used by) (?:(?:a|the) (?:favou?rite|"
        rf"policy|dream|slogan|tool|pride|tactic|idea|hobby) of |used by |beloved of |dear to )?{HATED}\b|"
        r"\bjust like (?:hitler|stalin|the nazis|mussolini|mao|pol pot|goebbels)\b",
        "somebody is likened to the hated to be judged as they are",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "whose",
        r"\b(?:shar(?:ed|es|ing)|sat|sits?|appear(?:ed|s)|spoke|speaks?|st(?:ood|ands?)|din(?:ed|"
        r"es)|pos(?:ed|es)|photographed|pictured|march(?:ed|es)|seen|work(?:ed|s)|stud(?:ied|ies)|"
        r"lunched|holiday(?:ed|s)|met|hosted|campaign(?:ed|s)|socialis(?:ed|es)|hired|rents?|rented|"
        rf"travel(?:led|ed)|golfs?|golfed)\b{GAP}\b(?:with|beside|alongside|by|from|next to|for|"
        rf"at)\b[^.?!]{{2,80}}, ?whose (?:[\w'-]+ ){{0,6}}?(?:cousin|brother|sister|uncle|nephew|"
        r"niece|father|mother|son|daughter|wife|husband|in-law|treasurer|founder|secretary|accountant|"
        r"lawyer|partner|donor|director|member|chairman|chair|friend|neighbou?r|aide|landlord|driver|"
        rf"members?|leader|funder|patron)s?\b[^.?!]{{0,60}}\b{TAINT}",
        "somebody is judged by whom an acquaintance knows",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "same",
        r"\b(?:attend(?:ed|s)|went to|goes to|studied at|worships at|drinks (?:in|at)|banks (?:with|"
        r"at)|shops at|shares?|uses|used|lives? (?:on|in)|grew up (?:on|in)|was born in|comes from|"
        rf"hails from|eats at|is a member of|belongs to) the same (?:[\w-]+ ){{1,3}}(?:as|with) "
        rf"[^.?!]{{0,50}}\b{TAINT}",
        "somebody is judged by a tie that says nothing of them",
        Severity.MAJOR,
        speakers=False,
    ),
    move(
        "guilt-by-association",
        "shares shared share",
        r"\bshare[sd]? (?:a |an |his |her |their )?(?:surname|birthday|lawyer|landlord|hairdresser|"
        r"accountant|home town|hometown|alma mater|tailor|publisher|barber|dentist|gym|village) "
        rf"with [^.?!]{{0,50}}\b{TAINT}",
        "somebody is judged by a tie that says nothing of them",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "make draw judge read conclusions",
        r"\bmake of (?:that|this|it) what you will\b|\b(?:may|can|will|must|should|to) draw (?:their|"
        r"your|his|her) own conclusions\b|^draw your own conclusions?\b|\b(?:may|can) be judged "
        r"by the company\b|\b(?:can tell|tells you) (?:a lot|much|a great deal|everything) (?:about "
        r"\w+ )?by the company\b",
        "a tie is left to speak against somebody",
        Severity.MODERATE,
        before=r"\b(?:beside|alongside|with|met|shared|attended|photographed|pictured|friends?|wedding|"
        r"flat|cousin|brother|nephew|donat\w+|dined|same|contribut\w+)\b",
    ),
    move(
        "guilt-by-association",
        "conclusions make",
        r"\b(?:shared|photographed|pictured|friend|cousin|brother|nephew|dined|roommate|flatmate|"
        r"neighbou?r|posed|met|sat)\b[^.?!]{5,160}\b(?:make of (?:that|this|it) what you will|"
        r"draw (?:their|your) own conclusions|coincidence\?)",
        "a tie is left to speak against somebody",
    ),
    move(
        "guilt-by-association",
        "company",
        r"\b(?:is|are|be) (?:best )?(?:judged|known) by (?:the|his|her|their) (?:company|friends|"
        r"friendships|allies) (?:he|she|they|it|you) (?:keeps?|chooses?)?|\bknow (?:a|him|her|them)(?: "
        r"man| woman| party)? by (?:his|her|the|their) (?:company|friends)",
        "somebody is judged by their company",
        sure=True,
    ),
    move(
        "guilt-by-association",
        "extremists right left fascists communists racists nationalists nazis jihadists supremacists "
        "radicals terrorists separatists russia kremlin moscow beijing",
        r"\b(?:praised|cheered|endorsed|welcomed|backed|applauded|supported|shared|celebrated|hailed|"
        r"loved|admired|retweeted|quoted|cheer|praise|welcome|love)(?: by)?\b[^.?!]{0,80}(?:, "
        r"?|and |; ?)(?:which|and that|that)(?: alone| fact| fact alone)? (?:tells?|says?|speaks?|"
        r"should|ought to|alone|is (?:all|enough|reason))\b|\b(?:extremists|the far right|the far "
        r"left|fascists|communists|racists|neo-nazis|jihadists|white supremacists|terrorists) (?:have "
        r"|has )?(?:cheer|prais|applaud|welcom|celebrat|hail|lov|endors|back)\w*[^.?!]{0,60}(?:, "
        r"and|;|—|–) ?(?:that|which|this)(?: alone| fact)? (?:tells?|says?|speaks?|should|ought "
        r"to|is (?:all|enough|reason))",
        "a proposal is judged by who likes it",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "birds dogs",
        r"(?:^|[.:;] ?)[\"“]?birds of a feather\s?(?:[:,.!—–-]|$)(?! flock)|\b(?:lies?|lay) down with dogs\b",
        "somebody is judged by their company",
    ),
    move(
        "guilt-by-association",
        "followers admirers fans friends supporters readers",
        rf"\bamong (?:the |his |her |their )?[^.?!]{{0,40}}\b(?:followers|admirers|fans|friends|"
        rf"supporters|readers|well-wishers|drinking companions)\b[^.?!]{{0,20}}\b(?:is|are|was|were)\b[^.?!]"
        rf"{{0,80}}\b{TAINT}",
        "somebody is judged by who follows them",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "represent represented defended defend work worked act acted sold",
        r"\b(?:used to|once|previously|formerly) (?:represent|defend|work for|act for|advise|lodge "
        rf"with|rent from|share an office with)(?:ed|d)?\b[^.?!]{{0,40}}\b{TAINT}\b[^.?!]{{0,30}}(?:, "
        rf"so|; so|, and so|, which|—|–|; ?)[^.?!]{{2,}}\b(?:know|knows|tells?|guess|judge|imagine|"
        r"side|serve|surprise\w*|explains?|shows?)\b",
        "somebody is judged by whom they once served",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "guest whose villa stayed",
        r"\b(?:guest|stayed|holiday(?:ed)?|dined|lunched|godfather|godmother|best man|tenant|neighbou?r)\b[^"
        r".?!]{2,80}, whose (?:late )?(?:cousin|brother|sister|uncle|nephew|niece|father|mother|"
        r"son|daughter|wife|husband|in-law|grandfather|partner)s?\b[^.?!]{0,40}\b(?:served|did|"
        r"spent|was|were|has|had|is)\b[^.?!]{0,40}\b(?:years? for|time|prison|jail|convicted|"
        r"charged|accused|brib\w+|fraud|murder|smuggl\w+|embezzl\w+|arms|drugs?|cartel|rebel|member)\b",
        "somebody is judged by whom an acquaintance knows",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "signed regime dictatorship supervisor mentor",
        r"\b(?:supervisor|mentor|teacher|landlord|boss|tutor|publisher|godfather|agent|speechwriter|"
        rf"flatmate|roommate|campaign manager|father-in-law|brother-in-law)\b[^.?!]{{0,20}}\bonce "
        r"(?:signed|praised|defended|dined|met|wrote|marched|belonged|worked|visited|shared|toasted)\b[^.?!]"
        rf"{{0,80}}\b(?:regimes?|junta|{TAINT}|{HATED})\b",
        "somebody is judged by what an acquaintance did",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "whose",
        r"\b(?:plays? (?:golf|cards|tennis|bridge|chess|poker)|drinks?|dines?|lunch\w*|goes (?:fishing|"
        r"hunting|sailing)|is friends|fishes|hunts|sails|shares? \w+ \w+) with (?:an? |the |some\w* "
        rf")(?:\w+ ){{0,3}}whose\b[^.?!]{{2,60}}\b(?:raided|fined|sued|struck off|searched|shut|"
        rf"closed|blacklisted|sanctioned|{TAINT})\b",
        "somebody is judged by whom an acquaintance knows",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "by",
        r"\b(?:put forward|proposed|suggested|dreamt up|dreamed up|thought (?:of|up)|invented|favou?red|"
        r"tried|pioneered|championed|devised|loved)\b[^.?!]{0,12}\bby (?:the|an?|that) [^.?!]{0,50}\b(?:"
        r"who|that|which) (?:burn|shot|kill|massacr|jail|tortur|hang|murder|starv|bomb|enslav|gassed|"
        r"deport|execut|crush)\w*",
        "a proposal is judged by who once had it",
        Severity.MAJOR,
    ),
    move(
        "guilt-by-association",
        "also sect cult brothel casino",
        rf"\b(?:rents?|borrow\w*|leases?|buys?|hires?|uses?|banks?)\b[^.?!]{{2,50}}\bfrom (?:an? "
        rf"|the )[^.?!]{{2,40}}\bwho (?:also|once|used to)\b[^.?!]{{2,50}}\b(?:sect|cult|brothel|"
        rf"casino|arms|{TAINT})\b",
        "somebody is judged by a tie that says nothing of them",
        Severity.MODERATE,
    ),
)
"""The surer first."""
