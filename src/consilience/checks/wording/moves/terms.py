"""Word sets that the moves share, as pieces of patterns: gaps, people, dire and extreme "
"ends, the hated.
"""

from __future__ import annotations

from typing import Final

GAP: Final = r"[^.?!]{0,60}?"
WIDE: Final = r"[^.?!]{0,140}?"
OPENING: Final = r"^[\"“‘'—–\s]*(?:(?:and|but|so|yet|then|well|now|still|or),? )?"
"""A sentence's beginning."""

HE: Final = r"(?:he|she|they|him|her|them|his|their|(?-i:[A-Z])[\w'-]+)"
SOMEBODY: Final = (
    r"(?:he|she|they|it|him|her|them|(?:the|his|her|their|its|this|that|these|those|our|your|"
    r"such) [\w'-]+(?: [\w'-]+){0,3}"
    r"|(?-i:[A-Z])[\w.'-]+(?: (?:(?-i:[A-Z])[\w.'-]+|of|the)){0,4})"
)
CRITICS: Final = (
    r"(?:critics|opponents|detractors|foes|enemies|sceptics|skeptics|supporters|backers|defenders|"
    r"advocates|proponents|champions"
    r"|reformers|campaigners|activists|protesters|protestors|environmentalists|ecologists|conservationis"
    r"ts|planners|regulators"
    r"|bureaucrats|officials|ministers|politicians|lawmakers|councillors|liberals|conservatives|"
    r"progressives|republicans|democrats"
    r"|labour|tories|leftists|socialists|feminists|academics|experts|economists|scientists|"
    r"judges|unions?|lobby(?:ists)?|left|right"
    r"|opposition|establishment|elites?|media|press|newspapers?|broadcasters?|networks?|commentators|"
    r"pundits|columnists|editors"
    r"|nationalists|separatists|unionists|remainers|brexiteers|nimbys|landlords|developers|"
    r"bosses|industry|ngos|charities|greens"
    r"|government|party|council|ministry|commission|parliament|senators?|congressm[ae]n|senate|"
    r"congress|clergy|church|students|moralists|crowd|brigade|camp|side)"
)
DIRE: Final = (
    r"(?:graves?|dea(?:d|th)|die|dies|dying|wars?|collapse|surrender|destroy\w*|destruction|"
    r"ruin\w*|chaos|mobs?|slavery|tyranny"
    r"|disaster|catastrophe|forever|for good|never|anarchy|oblivion|extinction|doom\w*|bankrupt\w*|"
    r"defeat|give up|hell|starv\w*"
    r"|poverty|famine|dark(?:ness)?|candles|breadlines|bloodshed|gangs?|criminals|looters|terrorists?|"
    r"traitors?|rot|drown|perish|misery"
    r"|despair|decline|irrelevance|serfdom|servitude|humiliation|abyss|ashes|rubble|funerals?|"
    r"coffins?|burn|freeze|sink|crime|crooks)"
)
EXTREME: Final = (
    r"(?:no \w+(?: \w+){0,4} (?:left|at all|again)|nobody|no one|nothing|nowhere|never again|"
    r"the end of|the last \w+|every \w+"
    r"|everyone|everybody|everything|collapse\w*|at all|ruin\w*|extinct\w*|slavery|tyranny|"
    r"anarchy|wiped out|total \w+|all of (?:us|them)"
    r"|abolition|abolish\w*|bare|breath\w*|primary schools?|police state|dictatorship|gulags?|"
    r"camps?|civil war|altogether|outlawed|communism"
    r"|(?:leave|own) (?:your|our|their) (?:own )?(?:house|home)s?|speech|thought|famine|bankrupt\w*|"
    r"empty|ghost town|extinction|gone)"
)
HATED: Final = (
    r"(?:hitler|nazis?|nazism|the third reich|the gestapo|gestapo|goebbels|himmler|stalin|stalinist|"
    r"the stasi|stasi|the kgb|kgb|mao|maoist"
    r"|pol pot|the khmer rouge|mussolini|fascis[mt]s?|the taliban|taliban|isis|islamic state|"
    r"al-qaeda|north korea|pyongyang|kim jong[- ]un"
    r"|the soviets?|soviet|the soviet union|east germany|ceausescu|idi amin|the inquisition|"
    r"the spanish inquisition|auschwitz|the holocaust"
    r"|the yellow star|the gulag|gulag|concentration camps?|apartheid|jim crow|orwell|big brother|"
    r"caligula|nero|the klan|ku klux klan"
    r"|milosevic|saddam(?: hussein)?|gaddafi|the cultural revolution|the reign of terror|robespierre|"
    r"mccarthy|the ss|a lynch mob)"
)
TAINT: Final = (
    r"(?:(?:later |since |once |twice |previously )?(?:been )?(?:linked to|jailed|imprisoned|"
    r"convicted|indicted|arrested|charged|accused|disgraced|sentenced|exposed as)"
    r"|dictator\w*|despot|strongman|cartels?|rebels?|guerrillas?|extremists?|terror\w*|fraud\w*|"
    r"criminals?|felons?|communists?|mafia|mobsters?"
    r"|gangsters?|gang|neo-nazis?|fascists?|militants?|smugglers?|traffickers?|crooks?|cheats?|"
    r"spies|spy|racists?|white supremacists?|jihadis?|insurgents?"
    r"|drug (?:lord|dealer|baron)s?|with a (?:criminal )?record|prison|jail|paedophile|pedophile|"
    r"sex offender|money launderer)"
)
SPEECHIFY: Final = (
    r"(?:lectur|preach|moralis|moraliz|judg|pontificat|sermonis|sermoniz|instruct|advis|teach|"
    r"pronounce|opin|weigh in|cast stones|throw stones"
    r"|point fingers|point the finger|explain|hold forth|tell (?:us|the|anyone|anybody|others|"
    r"parliament|voters|people|farmers|workers)|dispens"
    r"|sit in judg|criticis|criticiz|complain|talk about|speak (?:of|on|about|for)|give lessons|"
    r"school (?:us|others)|accus)\w*"
)
WORRY: Final = (
    r"(?:charges?|claims?|accusations?|warnings?|reports?|fears?|scares?|suspicions?|allegations?|"
    r"worr(?:y|ies)|concerns?|complaints?|doubts?|questions?|rumou?rs?|criticisms?|criticism|"
    r"objections?|talk|evidence|findings?|studies|study|verdict|figures|survey|audit|inquiry|"
    r"inspections?|controls?|safety rules|checks|precautions)"
)
DISMISSED: Final = (
    r"(?:(?:can(?:not|'t)?|may|must|should|need|can hardly|could|deserves? to) (?:now |safely "
    r"|surely |therefore |all )*(?:be )?(?:true|right|ignored|dismissed|laid to rest|discounted|"
    r"forgotten|set aside|wrong|false|baseless|nonsense|disregarded|thrown out|put to bed|written "
    r"off|binned|wished away|taken (?:lightly|with a pinch)|well[- ]founded|correct|put aside|"
    r"stand)"
    r"|(?:is|are|was|were) (?:therefore |thus |plainly |clearly |surely |obviously )?(?:above "
    r"criticism|beyond (?:criticism|doubt|question|reproach)|nonsense|baseless|groundless|unfounded|"
    r"pointless|needless|a hoax|a myth|without foundation|in the clear|off the hook|in good "
    r"hands|a waste of (?:time|money|breath)|moonshine|rubbish|hot air))"
)
LIVES: Final = (
    r"(?:child(?:ren)?|babies|baby|boys?|girls?|sons?|daughters?|mothers?|fathers?|widows?|"
    r"orphans?|grandmothers?|grandfathers?|pensioners?|patients?|little|tiny|victims?|bereaved|"
    r"dying|dead|grieving|coffins?|graves?|miners?|refugees|families|family|survivors?|funerals?|"
    r"cradle|wheelchair|hungry)"
)
COSTS: Final = (
    r"(?:costs?|budgets?|coins?|prices?|expens\w+|accountants?|savings?|save|money|spreadsheets?|"
    r"balance sheets?|figures|statistics|sums|paperwork|red tape|pound|dollars?|rupees?|pesos?|"
    r"cents?|pennies|penny|bottom line|profits?|procedures?|rules|forms|tolls?|tax(?:es)?|too "
    r"dear|affordable|targets|quota)"
)
ACCUSED: Final = (
    r"(?:bribes?|bribery|lies|lying|lied|cover(?:ed|ing)?[- ]?up|incompeten\w+|greed\w*|betray\w*|"
    r"sacrific\w+|laz(?:y|iness)|vanity|cruel\w*|corrupt\w*|blunders?|failures?|scandals?|excuses?|"
    r"broken promises|cowards?|cowardice|cowardly|arrogan\w+|stupid\w*|frightened|spineless|"
    r"heartless|callous\w*|hypocri\w+|negligen\w+|neglect\w*|indifferen\w+|deceit|deceiv\w+|"
    r"cheat\w*|robb\w+|plunder\w*|squander\w*|punish\w*|persecut\w*|whitewash\w*|stonewall\w*|"
    r"dither\w*|meddl\w+|folly|madness|insult\w*|bully\w*|mismanage\w*|u-turns?|cronies|cronyism|"
    r"waste|wast(?:ed|ing)|pander\w*|grovel\w*|surrender\w*|abandon\w*|ignor(?:e|ed|ing))"
)
