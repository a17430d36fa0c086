"""Rules for how the caller treats her: empathy, giving, candour, and their opposites."""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import TAIL, WEEKDAY, WORD, up_to

_HARD = (
    r"(?:a lot of (?:trouble|work|stress|hassle|pressure|money|time|extra)|uncomfortable|hurts?"
    r"|hard|tough|difficult|frustrating|annoying|stressful|painful|a pain|a shame|a pity"
    r"|terrible|awful|rough|unfortunate|exhausting|worrying|upsetting|a headache|no fun|not easy"
    r"|not fun|not nice|not good|tiring|bad|a nightmare|a lot|disappointing|irritating"
    r"|challenging|costly|heavy|a burden|unpleasant|horrible|scary|miserable|maddening"
    r"|infuriating|embarrassing|messy|a mess|nerve racking)"
)
_VERY = (
    r"(?:(?:very|really|so|quite|pretty|rather|extremely|incredibly|just|a bit|a little|truly"
    r"|such|a|an|not|must|have|been|be|two|some|few|three|long) )*"
)

EMPATHY: tuple[Rule, ...] = (
    rule(
        "that-must-be-hard",
        ActKind.EMPATHY,
        rf"(?:that|it|this|which)(?: all| really| must)? (?:hurts?|stings?)(?= [.!?]|$| how"
        rf"| what| if| i\b| so| and| when| who| does)|(?:that|it|this|which)(?: all)? (?:sounds"
        rf"|must be|must have been|can be|is|was|seems|would be|has to be|looks"
        rf"|feels) {_VERY}{_HARD}(?! to (?!hear))|(?:sounds|must be"
        rf"|must have been) {_VERY}{_HARD}|(?:i am |i was |so |very |really "
        rf"|truly )*sorry (?:to hear|that you|you had|you have|for (?:your|you)|about your)"
        rf"|i (?:can |could |do |really |fully |completely |totally |well "
        rf"|quite )*(?:imagine|see|understand|appreciate|hear|get|feel|believe)(?: just)? (?:how"
        rf"|why|that (?:you|it|this|must|is|would)|your (?:frustration|concern|worry|position"
        rf"|anger|point|disappointment|trouble)|what (?:that|it) (?:means|is like|costs)"
        rf"|the (?:frustration|pressure|stress))|(?:no wonder|i do not blame you"
        rf"|i would be (?:\w+ )?(?:upset|angry|frustrated|annoyed|worried|tired|fed up)(?: too"
        rf"| as well)?|(?:damn(?= [.!]|$| that| it| this)|ouch|oh dear|what a (?:pity|shame|pain"
        rf"|nuisance|mess|nightmare|headache)))|(?:that|it) (?:makes|does make) (?:a lot of "
        rf"|perfect |total |complete |good )*sense(?= [.!]|$| that| why| to)|(?:that is|it is"
        rf"|quite|completely|perfectly|totally|very) (?:\w+ )?understandable|you must (?:be|feel"
        rf"|have been|have felt) {up_to(2)}(?:frustrated|annoyed|tired|stressed|worried|under"
        rf"|upset|fed|exhausted|angry|disappointed|busy|proud|relieved|up)"
        rf"|that is {_VERY}{_HARD}(?! to (?!hear))"
        rf"|(?:that|it|this) sounds like (?:such )?an? {_VERY}{_HARD} \w+",
        hears=(
            "That must be frustrating",
            "That sounds like a hard summer",
            "I'm sorry to hear that",
            "damn, that's hard",
            "I can imagine how that costs you sleep",
        ),
        ignores=("it is hard to find the building", "got it, I completely understand"),
        runs_on=True,
        confidence=0.85,
    ),
    rule(
        "sets-at-ease",
        ActKind.EMPATHY,
        r"(?:please )?(?:do not|not to|no need to|never) worry(?: at all)?(?: about (?!a thing|any)"
        r"\w+(?: \w+)?)?(?= [.!?]|$)|these things (?:do |can )?happen|it happens to (?:us all"
        r"|all of us|every\w+|the best)|no harm done|no problem at all(?: about| with)"
        r"|i am (?:so |very |really |truly )*(?:glad|happy|pleased|delighted|relieved) (?:for you"
        r"|to hear (?:that|it|this)(?= [.!]|$))|i am (?:so|very|really) (?:glad|happy|pleased)"
        r"(?= [.!]|$)|(?:sounds|is) (?:like )?(?:such )?(?:a lot|too much|quite a lot|a weight)"
        r" (?:\w+ ){0,2}?on (?:your|one)(?: pair of)? (?:shoulders|plate)",
        hears=(
            "Not to worry, these things happen",
            "No problem at all about the ninth",
            "That sounds like a lot of weight on your shoulders",
            "I'm so glad for you",
        ),
        ignores=("don't worry about a thing", "I'd be glad to hear how it went"),
        runs_on=True,
        confidence=0.8,
    ),
    rule(
        "take-your-time",
        ActKind.EMPATHY,
        r"take (?:all )?(?:your|the) (?:own )?time(?: you need)?(?! to\b)"
        r"|in your own time|(?:there is )?no (?:rush|hurry|pressure)(?! to\b| on (?!our\b|us\b))"
        r"(?: at all| from us| from me| on our side)?|(?:i|we) (?:(?:would|will|do|shall)"
        r" not|am not (?:here|going) to|would rather not|have no wish to)(?: want to| wish to)?"
        r" (?:press|push|pry|rush|hurry)(?: you)?(?= [.!?]|$| on| into| about| to| and| so)",
        hears=("Take your time.", "there's no rush from us", "I won't press you on that"),
        ignores=("it takes time", "I don't push the button", "no pressure on the valve"),
        runs_on=False,
        confidence=0.8,
    ),
)

CHALLENGE: tuple[Rule, ...] = (
    rule(
        "may-i-push-back",
        ActKind.RESPECTFUL_CHALLENGE,
        rf"(?:(?:may|can|could|let me|might) i?|i would|i want to|i am going to"
        rf"|would you mind if i) ?(?:just |gently |respectfully |push |politely )*(?:push back"
        rf"|challenge|question|disagree|see it differently|play devil's advocate|be (?:frank"
        rf"|honest|candid|direct|open)(?: with you)?)(?! about my price){TAIL}|i (?:would |do "
        rf"|may )?(?:see|look at) (?:it|this|that) (?:a bit |a little |somewhat "
        rf"|slightly )?differently{TAIL}|(?:i am|i was) not (?:so |quite |entirely |fully "
        rf"|completely )*(?:sure|convinced|certain) (?:that |if |whether |about )?(?:it|that"
        rf"|this|more|another|the|one|you|waiting|dropping|a)\b{TAIL}"
        rf"|(?:with (?:all )?(?:due )?respect|respectfully){TAIL}|(?:have you considered"
        rf"|what if) (?:that )?(?:the opposite|it is not|it was not|it were not|the (?:real"
        rf"|actual) |doing nothing){TAIL}|is it (?:really|truly|actually) {WORD}{TAIL}|(?:i"
        rf"|we) (?:would|might) (?:argue|question){TAIL}|i (?:do not|would not) (?:really "
        rf"|honestly |actually )*(?:think|believe) (?!i\b|we\b|you\b|so\b"
        rf"|it is\b){up_to(5)}(?:would|will) (?:really |actually )?(?:solve|help|change|fix|mend"
        rf"|be enough|do it|last)\b{TAIL}|are you sure (?:that )?(?:it is|the|a|that is"
        rf"|another){TAIL}",
        hears=(
            "May I push back on that?",
            "I see it a bit differently",
            "I'm not sure another shift will solve that",
        ),
        ignores=("I'm not sure I understand", "can I be your guest"),
        confidence=0.8,
    ),
)

GIVING: tuple[Rule, ...] = (
    rule(
        "something-for-you",
        ActKind.VALUE_GIVEN,
        rf"(?:i|we) (?:have )?(?:read|seen|found|came across|have) (?:something"
        rf"|a few things) (?:about|on|that|for){TAIL}|(?:(?:i|we) (?:can |could |will |would "
        rf"|have |am |would like to |want to |found |came across |wrote |read |saw |happily "
        rf"|gladly |also |just |already |be happy to |brought |made "
        rf"|put together )*(?:send(?:ing)?|share|sharing|forward|give|e ?mail|show|have|got"
        rf"|found|saw|read|came across|brought|made|put together|written|wrote|pass on|introduce"
        rf"|attach(?:ed)?|prepared|drawn up|leave)|let me (?:send|share|forward|give|e ?mail"
        rf"|introduce|show|leave)|(?:there is|here is)|would (?:it help if i|you like me to"
        rf"|it be useful if i) (?:sent?|shared?|forward(?:ed)?|gave|give)) (?:(?:you|dana"
        rf"|your \w+|over|along|with|for|to|on|by|across|in|together) )*(?:(?:a|an|the|our|my"
        rf"|that|some|this|two|one|short|free|small|little|one page|good|interesting|useful"
        rf"|recent|quick|nice|own|neutral|practical|simple|case|white|(?!your\b|understood\b"
        rf"|heard\b|noted\b|learn\w*|gathered\b)\w+) ){{0,5}}?(?:article"
        rf"|paper|guide|report|checklist|check list|template|study|studies|idea|expert|contact"
        rf"|example|link|video|tip|tips|figures|benchmarks?|book|whitepaper|summary|overview of"
        rf"|page|sheet|introduction|data|reference|calculator|worksheet|one pager|timesheet"
        rf"|drawing|list of){TAIL}",
        hears=(
            "I can send you a short article about seal wear",
            "I found a checklist for Friday stops",
            "here's an idea",
        ),
        ignores=(
            "do you have an article number",
            "I have a question",
            "If I have understood you, your tips come late",
        ),
        confidence=0.8,
    ),
    rule(
        "colleague-for-you",
        ActKind.VALUE_GIVEN,
        rf"(?:my|our|a) (?:\w+ )?(?:colleague|engineer|expert|specialist|technician|chemist"
        rf"|designer|trainer|planner|\w+ manager|team ?mate) ?(?P<name>(?!is|was|who|can|will"
        rf"|could|has|knows|would|and|in|from|at|or|for|on|to|with|might|must|should|of|came"
        rf"|said|had|did|here|there)\w+)? ?(?:(?:who|here|from \w+|in \w+|has|also|really"
        rf"|well) )*(?:(?:is|was) the one|had (?:the same|a similar|that)|(?:can|could|will"
        rf"|would)(?! (?:come|visit|be))|knows|has (?!been)|solved|found|helped|worked|deserves"
        rf"|made|suggested|ran|built|handles?|explained?|look)\b{TAIL}|(?:credit|thanks|hats off"
        rf"|the (?:credit|thanks|praise)) (?:goes |go |belongs |is due |for that |for this "
        rf"|really |all )*to {WORD} (?:{WORD} )?(?:colleagues?|engineer|expert|specialist"
        rf"|technician|manager|team|boss|planner|chemist|designer|trainer){TAIL}",
        hears=(
            "my colleague Priya solved that at another plant",
            "our engineer can show your team how to change the seals",
        ),
        ignores=("your engineer can call me", "our engineer was with you last week"),
        confidence=0.65,
        kind="colleague",
    ),
    rule(
        "you-could-try",
        ActKind.SUGGESTION,
        rf"(?<!\bif )(?<!\bwhether )(?<!\bwhen )(?<!\bhow )(?<!\bwhat )(?<!\bthat )"
        rf"(?:you|your \w+|one|they|the night shift) (?:could|might"
        rf"|(?:can|may)(?! (?:do|put|keep|hold|use|check|test|order|switch|set|change|add|run)\b))"
        rf" (?:also |perhaps "
        rf"|maybe |always |want to |like to |well |even |just |simply )*(?:try|consider|start"
        rf"|use|check|run|change|move|swap|keep|put|ask|let|look at|look into|test|replace|split"
        rf"|set|add|clean|train|combine|order|share|begin|plan|switch|do|hold){TAIL}|(?:have"
        rf"|did) you (?:ever |already )?(?:considered|thought (?:about|of)|tried|try|consider"
        rf"|think (?:about|of)) (?!what|how you){WORD}{TAIL}|what (?:has |usually |often "
        rf"|really )*(?:helped|worked|helps|works|has helped|has worked) (?:for |at "
        rf"|with )?(?:\w+ )?(?:others|another|other|us|customers|clients|plants|elsewhere|there"
        rf"|a){TAIL}|(?:it|that) (?:could|might|may|would) (?:help|be worth|make sense|be useful"
        rf"|pay) (?:if|to|that) {WORD}{TAIL}|(?:one|an|another|my|here is an"
        rf"|here is one) (?:idea|option|thought|possibility|(?<!my )way(?! or\b| to (?:see|look"
        rf"|put)\b))(?: (?:would|could|might|is|be"
        rf"|to|that|from))* {WORD}{TAIL}|(?:how|what) about (?!you\b|your|if we|if i|{WEEKDAY}"
        rf"|tomorrow|next|the \d|meeting|a (?:call|meeting|visit))(?:\w+ing|a|an|one"
        rf"|two) {WORD}{TAIL}|(?:i|we) would (?:recommend|advise)(?! a (?:call|visit"
        rf"|meeting)){TAIL}|why not {WORD}{TAIL}|why do not you {WORD}{TAIL}|(?:i|we) "
        rf"(?:(?:really|also|just|would|do) )*(?:think|believe|say|feel|guess)"
        rf"(?: that)? (?:we|the|that|this|it|those|these|your|somebody) {up_to(6)}(?:should"
        rf"|must|ought to|has to|have to|needs? to|needs)(?! know| understand| talk| meet"
        rf"| speak| say) {WORD}{TAIL}"
        rf"|(?:in|to) my (?:view|opinion|mind|experience) {WORD}{TAIL}"
        rf"|(?:^|(?<=[.?!] ))(?:and |but |so |okay |well )*(?:what )?if (?:i|we) (?:just |also )*"
        rf"(?:\w+ed|sent|gave|made|ran|did|put|held|kept|brought|lent|paid|cut)"
        rf"(?: (?!what\b|would\b|how\b|could\b|will\b|who\b|is\b|do\b){WORD})*(?= \?|$)",
        hears=(
            "You could change the seals at night",
            "have you considered splitting the order?",
            "what helped others was a spare kit on the line",
            "I think the rear pair must be changed before the summer",
            "And if we printed two of them, free?",
        ),
        ignores=("you could say that", "how about you", "if we moved it what would change?"),
        confidence=0.7,
    ),
)

SELLING: tuple[Rule, ...] = (
    rule(
        "our-product-is",
        ActKind.PITCH,
        rf"(?:our|the new) (?:\w+ ){{0,4}}?(?:solution|product|products|machine|machines|system"
        rf"|platform|software|service|services|package|range|line|model|models|technology|tool"
        rf"|contract|plan|offer|sealer|unit|units|app) (?:(?!or\b|and\b|but\b)\w+ )?(?:is"
        rf"|are|has|have|offers?"
        rf"|provides?|gives?|can|will|comes?|features?|includes?|delivers?|helps?|saves?"
        rf"|reduces?|increases?|does|runs|guarantees?|cuts?|makes?)\b{TAIL}|we (?:also |now "
        rf"|currently |really |actually )*(?:offer|provide|sell|manufacture|deliver(?! (?:in"
        rf"|within)\b)"
        rf"|specialise in|specialize in|are (?:the|a) (?:market |world |industry )?lead(?:er"
        rf"|ing)|have (?:a|an|the|our) (?:\w+ ){{0,3}}?(?:offer|solution|promotion|discount"
        rf"|product|package|deal|upgrade|machine|model|system|software))\b{TAIL}|(?:i"
        rf"|we) (?:would like to|want to|can|could|am calling to|will) (?:sell|offer|present"
        rf"|pitch|introduce) (?:you |to you )?(?:our|a|an|the|some|my)\b{TAIL}|(?:you should"
        rf"|you need to|why not|i would recommend you|i would recommend to|you have to"
        rf"|you ought to) (?:buy|upgrade|order|switch to|extend|renew|sign|get our"
        rf"|invest in)\b{TAIL}|our (?!engineer|team|colleague|technician|records?|notes?|visit"
        rf"|firm|people|last|next|call|meeting|talk|conversation)(?:\w+ ){{1,4}}?(?:includes?"
        rf"|comes with|features|has an?|have an?(?! look)|offers?)\b{TAIL}"
        rf"|(?:special|great|attractive|exclusive|unique|amazing|fantastic|incredible)"
        rf" (?:offer|deal(?! of)|price|discount"
        rf"|promotion|opportunity for you){TAIL}|(?:\d+|ten|twenty|fifteen|thirty|fifty"
        rf"|five) ?(?:%|percent|per cent) (?:off|discount|cheaper){TAIL}"
        rf"|shall we (?:just )?(?:extend|renew|order|sign|upgrade){TAIL}",
        hears=(
            "Our new sealer is the best on the market",
            "we offer a full service package",
            "you should upgrade to the new model",
        ),
        ignores=(
            "our engineer is coming",
            "your machine is old",
            "let our Owen have a look at those intakes",
            "we deliver in five working days, not quicker",
            "is it something with our product or is it your house",
        ),
        confidence=0.8,
    ),
    rule(
        "we-save-you",
        ActKind.PITCH,
        r"(?:we|our \w+) (?:can |will |could |help you |would )*(?:save|cut|reduce|grow|increase"
        r"|boost|improve) (?:you |your )?(?:time|costs?|money|revenue|efficiency|productivity"
        r"|profits?|sales|expenses)\b"
        rf"{TAIL}",
        hears=("We save you time, cut cost and grow revenue.",),
        ignores=("you save time",),
        confidence=0.75,
    ),
)

BAD: tuple[Rule, ...] = (
    rule(
        "never-again",
        ActKind.OVER_PROMISE,
        rf"(?<!before )(?<!until )"
        rf"(?:i|we) (?:can |will |absolutely |personally |fully |do |hereby )*(?:guarantee"
        rf"|promise|assure you|swear)(?: you)?(?: that)?"
        rf"(?! (?:i|we) (?:am|are|have|do) (?:not|nothing)\b)"
        rf" (?:\w+ ){{0,8}}?(?:never|no more|always"
        rf"|zero|not a single|all (?:your )?problems|every|any(?:thing)?|100|hundred|forever"
        rf"|ever again|perfect(?:ly)?)\b{TAIL}|(?:i|we) (?:can |will |absolutely |personally "
        rf"|fully )*guarantee\b{TAIL}|(?:you|it|the line|your line|they) (?:will|would) (?:never"
        rf"|not ever) (?:again )?(?:have|stop|see|fail|break|need|lose|happen|worry)\b{TAIL}"
        rf"|(?:(?:100|hundred|hundred and ten|110) ?(?:%|percent|per cent)) (?:sure|guaranteed?"
        rf"|certain|uptime|reliable|no){TAIL}|(?:whatever|anything) you (?:want|need|ask"
        rf"|like) (?:we|i) (?:will|can)\b{TAIL}|we can do (?:anything|everything|whatever){TAIL}"
        rf"|(?:no problem|absolutely|of course|consider it done|easily|sure) (?:at all )?(?:we|i"
        rf"|you) (?:will|can) (?:have|get|deliver|do|fix) (?:\w+ ){{0,6}}?(?:tomorrow|today"
        rf"|tonight|immediately|in no time|overnight){TAIL}|(?:problem|it is"
        rf"|consider it) (?:solved|done) (?:forever|for good|once and for all){TAIL}"
        rf"|there (?:will|is) (?:be )?no risk(?: at all)?",
        hears=(
            "I promise you'll never have a stop again",
            "we guarantee it",
            "you will never lose a shift again",
        ),
        ignores=(
            "I can't guarantee that",
            "I never promised",
            "before I promise anything",
            "I promise to call you on Thursday",
        ),
        confidence=0.9,
    ),
    rule(
        "only-till-friday",
        ActKind.FALSE_URGENCY,
        rf"(?:i|we) can (?:only )?(?:hold|keep|guarantee|offer|give you|do"
        rf"|freeze) (?:\w+ ){{0,5}}?(?:price|prices|offer|discount|rate|terms|slot|deal"
        rf"|conditions)(?: \w+){{0,4}}? (?:only )?(?:until|till|by|through|for|before|today"
        rf"|this week)\b{TAIL}|(?:this|the|our|my|that) (?:\w+ ){{0,3}}?(?:offer|price|discount"
        rf"|deal|promotion|rate|quote|prices|campaign) (?:\w+ ){{0,2}}?(?:(?<!the )ends?|expires?"
        rf"|is (?:only )?(?:valid|good|available) (?:only )?(?:until|till|for|today|this)"
        rf"|is (?:gone|limited)|runs out|goes (?:up|away)|will (?:go up|end|expire"
        rf"|be gone|rise)|only (?:until|till|today|this week|now))\b{TAIL}|(?:only"
        rf"|just) (?:\w+ ){{0,2}}?(?:slots?|places?|units?|machines?|spots?|days?|kits?) (?:left"
        rf"|remaining|available){TAIL}|(?:limited (?:time|offer|stock)|(?:last|final) (?:chance"
        rf"|opportunity))(?: (?:offer|only|to \w+))?{TAIL}|(?:(?<![\w\'] )|(?<=\bplease )"
        rf"|(?<=\bjust )|(?<=\bbetter ))(?:buy|order|sign|act|decide|book|commit) (?:now|today"
        rf"|this week|quickly|fast|before (?:it is too late|the end of the (?:month|week"
        rf"|quarter)|{WEEKDAY}|midnight))(?: and (?:save|get|you){TAIL})?|(?:do not"
        rf"|you do not want to|you will|you would|you might) miss (?:out|this|it)\b{TAIL}"
        rf"|prices? (?:will |are going to |go(?:es)? |rise|increase|is going ){up_to(2)}(?:up"
        rf"|rise|increase|double)\b(?! (?:each|every)\b){TAIL}|(?:first|next) (?:\d+|hundred|ten"
        rf"|fifty"
        rf"|twenty) customers{TAIL}|before (?:it is|we are) (?:too late|sold out|all gone){TAIL}"
        rf"|(?:hurry up(?! with)|(?:please|better|must|should) hurry){TAIL}|(?:if"
        rf"|unless) you (?:do not )?(?:sign|order|decide|buy|commit|book|pay"
        rf"|renew) (?:\w+ ){{0,3}}?(?:today|now|this week|by \w+"
        rf"|before \w+)(?: {WORD})?(?: {WORD})?{TAIL}",
        hears=(
            "I can hold this price only till Friday.",
            "this offer expires tomorrow",
            "only two slots left",
            "buy now and save",
        ),
        ignores=(
            "we can only come on Friday",
            "You wanted to decide on our offer by the end of August",
            "the contract runs until June",
            "first things first",
            "when we spoke last time",
            "I had your note from the last call",
            "the price is good",
            "no hurry, take your time",
        ),
        confidence=0.9,
    ),
    rule(
        "decide-today",
        ActKind.PRESSURE,
        rf"(?<!\bdo )(?<!\bwhat )(?<!\bthat )(?<!\ball )(?<!\bwhich )(?<!\bwhen )"
        rf"(?<!\bwould )(?<!\bdid )(?<!\bmight )(?<!\bcould )"
        rf"you (?:really |just |do |simply )*(?:need|have|must|should|ought|had better"
        rf"|will have)(?: to)? (?:really |just |now )*(?:decide|sign|commit|agree|(?:place|order"
        rf"|buy|renew|pay|extend|upgrade)(?: \w+){{1,4}} (?:today|now|this week|tomorrow"
        rf"|immediately)|make (?:a|your|up your) (?:decision|choice|mind)|say yes|choose"
        rf"|give me (?:an|a|your) (?:answer|yes|decision))\b{TAIL}|(?:i|we) (?:really |must "
        rf"|do )*(?:need|want|expect|must have|insist on|demand) (?:an?|your|the|to have"
        rf"|to get) (?:\w+ )?(?:answer|decision|yes|signature|commitment|order"
        rf"|go ahead) (?:today|now|right now|this week|by \w+|immediately|from you){TAIL}"
        rf"|(?<!come on )(?:oh )?come on(?= [.!]|$| (?:just|you|dana|now|it is|please)){TAIL}"
        rf"|(?:just"
        rf"|simply) (?:say yes|sign (?:it|here|the)|do it|agree|give me a (?:yes|date"
        rf"|chance)){TAIL}|(?:why|what are you) (?:are you )?(?:still )?(?:waiting|hesitating"
        rf"|still waiting|being so (?:difficult|hard|stubborn)|making (?:this"
        rf"|it) (?:so )?(?:hard|difficult)){TAIL}|what (?:more|else) do you (?:need"
        rf"|want) to (?:decide|say yes|sign)|(?:i|we) (?:will|am) not (?:take no|hang up until"
        rf"|let you go|going to take no|leave until){TAIL}|(?:i am"
        rf"|it is) in your area {up_to(2)}(?:anyway|any way){TAIL}|i insist\b{TAIL}"
        rf"|you can not (?:say no|afford (?:not )?to (?:wait|miss|say no|ignore)|keep (?:me"
        rf"|us) waiting){TAIL}|your boss (?:will|would|would not) (?:be )?(?:\w+ )?(?:angry"
        rf"|happy|hear|know){TAIL}",
        hears=(
            "You need to decide today",
            "just say yes",
            "I'm in your area Thursday anyway.",
            "why are you waiting?",
        ),
        ignores=(
            "you decide when it suits",
            "what do you need to decide",
            "what would you need to agree to it",
        ),
        confidence=0.85,
    ),
    rule(
        "you-promised-and-did-not",
        ActKind.BLAME,
        rf"you (?:had |have |clearly |all |also )*(?:promised|agreed|said|told (?:me|us)"
        rf"|committed|assured (?:me|us))(?: \w+){{0,14}}? (?:and|but) (?:you |then |it |nothing "
        rf"|the \w+ |still |so far |have |has |yet |there |to date )*(?:did not|have not"
        rf"|has not|never|nothing|not|failed|was not|is not|still)\b{TAIL}|(?:that|it"
        rf"|this) (?:is|was) (?:all |entirely |clearly |really |just )*(?:your"
        rf"|on your) (?:own )?(?:fault|mistake|problem|side's fault|doing"
        rf"|responsibility)\b{TAIL}|you (?:are|were) (?:again |always |still "
        rf"|already )*(?:(?:\w+ )?(?:days|weeks) )?(?:late|overdue|behind)(?: again"
        rf"| with)?\b{TAIL}|(?<!\bgather )(?<!\bunderstand )(?<!\bhear )(?<!\bbelieve )"
        rf"you (?:never|did not even|do not even|always|still have not"
        rf"|have still not|failed to|have failed to|keep) (?:call|called|answer|answered|reply"
        rf"|replied|return|returned|pay|paid|sign|signed|keep|kept|ignore|ignoring|send|sent"
        rf"|respond|responded|bother|bothered|forget|forgetting|delay|delaying|postpone"
        rf"|postponing|put(?:ting)? (?:me|us|it) off|call(?:ing)? back|get back|got back"
        rf"|decided?|cancel)\b{TAIL}|you should (?:have"
        rf"|not have) (?!(?:an?|the|your|our|my|it|that|them|some\w*|any\w*|no|every\w*|all|more"
        rf"|one|two|enough|received?|got|heard) ?\b){WORD}{TAIL}"
        rf"|why (?:did not you|have not you(?! got)|have you not|did you not|are you (?:ignoring"
        rf"|avoiding|so late)|do you never|do you always|have you ignored"
        rf"|did you ignore)\b{TAIL}|(?:because of you|thanks to you|you let (?:us|me) down"
        rf"|you ignored){TAIL}",
        hears=(
            "you promised to pay on the 10th and didn't",
            "that's your fault",
            "you never answered my calls",
            "why didn't you call back",
        ),
        ignores=(
            "you said it never stops",
            "you promised me a look at the line",
            "you should have somebody on the phone who fixes things",
        ),
        confidence=0.85,
    ),
)

CANDOUR: tuple[Rule, ...] = (
    rule(
        "how-we-work-together",
        ActKind.STANDARDS_AGREEMENT,
        rf"(?:agree|set|define|talk about|discuss|settle|fix|write down"
        rf"|clarify) (?:\w+ ){{0,3}}?(?:how (?:we|you and i) (?:want to |will |would like to "
        rf"|should |like to )?(?:work|deal|communicate|talk|operate|handle)|standards"
        rf"|ground rules|rules|what we (?:can )?expect (?:of|from) each other|(?:the|our"
        rf"|a) (?:rhythm|way we))\b{TAIL}|how (?:would|do|should|shall|can|will) (?:you |we "
        rf"|you and i |you and me )(?:like |want |prefer "
        rf"|both )*(?:us )?(?:to )?(?:work together|work with each other|communicate|stay in touch"
        rf"|be kept|be informed|keep each other"
        rf"|handle (?:problems|it when|things when))\b{TAIL}|what (?:do|would|can|should) (?:you"
        rf"|we) (?:expect) (?:of|from) (?:a supplier|us|me|each other|a partner"
        rf"|one another|our side|suppliers|somebody like us)\b{TAIL}|(?:i|we|you and i"
        rf"|both of us|each of us) (?:will |would |should |can |always |promise to |shall "
        rf"|both )*(?:answer|reply|respond|tell (?:you|each other|one another)|be (?:honest"
        rf"|straight|frank|open)|say (?:so|it))(?: \w+){{0,8}}? (?:within|same day|straight"
        rf"|honestly|openly|when something|if something|as soon as|early|each other|frankly"
        rf"|in \d+ hours|the truth|at once){TAIL}|(?:i|we) (?:will |would )?(?:ring|call|phone"
        rf"|check in|write|report|talk|speak) (?:you )?(?:once|twice|every|each) (?:a "
        rf"|an )?(?:week|month|quarter|fortnight|year)\b{TAIL}|(?:from you|in return) (?:i"
        rf"|we) (?:would |will )?(?:ask|expect|need|want)\b{TAIL}|(?:honest|straight|frank"
        rf"|open) word\b{TAIL}|what i would propose for both of us{TAIL}|(?:i"
        rf"|we) (?:would )?(?:expect|ask) the same (?:from|of) (?:you|each other){TAIL}|(?:if"
        rf"|when) (?:i|we|you|something|anything|one of us) (?:\w+ ){{0,6}}?(?:tell|say so"
        rf"|let (?:you|me|us|each other) know|call|ring) (?:\w+ )?(?:honestly|openly|straight"
        rf"|frankly|at once|early|first|right away|the same day)\b{TAIL}|(?:what"
        rf"|which) (?:rhythm|frequency|response time){TAIL}|how often (?:would|should|do"
        rf"|shall) (?:you|we) (?:like |want )*(?:to )?(?:talk|speak|hear|call|meet|be in touch"
        rf"|check){TAIL}",
        hears=(
            "Can we agree how we want to work together?",
            "What do you expect from a supplier?",
            "I'll answer within a day and tell you honestly when something slips",
        ),
        ignores=("how does the team work together on Fridays",),
        confidence=0.8,
    ),
    rule(
        "not-a-fit",
        ActKind.DISQUALIFY,
        rf"(?:i|we) (?:do not|would not|am not|are not|can not) (?:honestly |really |actually "
        rf"|truly )*(?:think|believe|sure|convinced|say|see|recommend)(?: that)? (?:(?:we|you|it"
        rf"|this|our|that|i|the|\w+) ){{1,4}}?(?:are|is|am|would be|be|need|needs|fit|fits"
        rf"|makes? sense|help|worth|can help)(?: \w+){{0,4}}? ?(?:(?:the|a) (?:right"
        rf"|good) (?:fit|partner|choice|one|match|thing|solution)|fit|right for you|need (?:us"
        rf"|it|this|our \w+|me)|for you|worth it|right now|sense|you|yet)\b{TAIL}|(?:we|it|this"
        rf"|that|our \w+|i) (?:are|is|am|would be|might be|may be|do|does|would)(?: probably"
        rf"| honestly| really| simply)* (?:not|no) (?:(?:the|a|really|be|yet"
        rf"|quite) )*(?:right (?:fit|for you|one|partner|choice|thing|time)|(?:good )?fit|fit"
        rf"|match|what you need|suit|suitable|worth)\b{TAIL}|(?:our|the|it|this|that|we"
        rf"|i)(?: \w+)? (?:is|are|would be) (?:probably |honestly |simply |far |much |really "
        rf"|just )*too (?:big|small|early|much|expensive|heavy|large) for (?:you|a|your|fourteen"
        rf"|\d+|that)\b{TAIL}|you (?:do not|would not|really do not|honestly do not) (?:really "
        rf"|actually )?need (?:us|our|this|it|what we|me|a system|software|\w+ software)\b{TAIL}"
        rf"|you (?:are|would be|might be|will be) (?:probably |honestly )*(?:better (?:off"
        rf"|served)|best served)\b{TAIL}|(?:i|we) (?:will|would|can) (?:rather )?(?:let it"
        rf" go|not push|leave it (?:there|here|at that)|stop here|(?:then |now )?close"
        rf" (?:the|your|my) file|not sell you)\b{TAIL}"
        rf"|let us (?:leave it (?:there|here|at that)|not force"
        rf"|stop here)\b{TAIL}|(?:our|my|this|the) \w+(?:'s| is| are) (?:simply |probably |really "
        rf"|honestly )*not (?:really |quite )?for you{TAIL}|what we (?:sell|do|offer|make|have)"
        rf"(?: \w+){{0,2}}? (?:does|do|would|will|is|are) not (?:really |quite )?(?:fit|suit|right"
        rf"|for you|help|what you need){TAIL}",
        hears=(
            "What we sell just doesn't fit you, and I'd rather say so.",
            "I don't think we're the right fit",
            "Our program's not for you.",
            "we're too big for you",
            "you don't need our software",
            "let's leave it there",
        ),
        ignores=("I don't think so", "it is not right that it stops"),
        confidence=0.85,
    ),
    rule(
        "what-prevents-it",
        ActKind.ASK_BLOCKER,
        r"(?:is|was) (?:there )?(?:anything|something|somebody|someone)(?: (?:else|that is|which"
        rf" is))* (?:in (?:the|your) way|missing|the matter|holding (?:it|you|things)){TAIL}|"
        rf"what (?:(?:would|must|will|does|do|has|have|needs?) )+(?:first )?(?:have to "
        rf"|need to |to )?"
        rf"happen (?:for|before|so|until){TAIL}|what(?: is| has| are| would| could| might| else"
        rf"| exactly"
        rf"| really| actually)* (?:(?:it )?(?:that|which) (?:is|are) )?(?:prevents?"
        rf"|preventing|hold(?:s"
        rf"|ing)?(?: \w+){{0,3}} back|hold(?:s|ing) (?:it|this|that|things|you|us|\w+)(?: up)?"
        rf"|(?:stop(?:s|ping)|keep(?:s|ing)|kept) (?:you|us|the (?:decision|order|deposit|project"
        rf"|signature|contract|deal)) from|stop(?:s|ping) (?:you|us|the (?:decision|order"
        rf"|deposit|project|signature|contract|deal))|stands?(?:ing)? in (?:the|your|our) way"
        rf"|blocks?|blocking|in the way|speaks against|hinders?|missing)\b{TAIL}|(?:who"
        rf"|does (?:somebody|someone|anybody|anyone)|is there (?:somebody|someone|anybody"
        rf"|anyone)|do (?:others|other people)|has (?:somebody|anybody)|will (?:somebody"
        rf"|anybody)) ?(?:else |also |besides you |apart from you )*(?:(?:that|who|has|have"
        rf"|needs?|to|would|will|must|is|are|can|should|might"
        rf"|on your side) )*(?:else )?(?:decides?(?= [?.]|$| on (?:this|it|that|such)"
        rf"| about (?:this|it)| with you| besides)|decision|approves?|signs? (?:off|it)?"
        rf"|says? yes|be involved|involved|have a say|has a say|agrees?|take part|give the okay"
        rf"|join the decision)\b{TAIL}|what (?:(?:are|is|would be|were) )?(?:your |the |her "
        rf"|his |their )?(?:(?:main|biggest|real|other|any) )*(?:concerns?|worry|worries"
        rf"|hesitations?|obstacles?|doubts?|reservations?|sticking points?"
        rf"|reason for (?:the )?(?:delay|waiting))\b{TAIL}|(?:is|are|was) there (?:something"
        rf"|anything|any (?:reason|concerns?|doubts?)) (?:else )?(?:(?:that|which|you"
        rf"|on your side|is|in) )*(?:preventing|prevents|holding|holds|stopping|stops|keeping"
        rf"|keeps|blocking|blocks|the way|unsure|worried|worries|against|speaking|not)\b{TAIL}"
        rf"|has (?:the|your|something|anything) (?:\w+ )?(?:schedule|plan|timeline|situation"
        rf"|budget|priority|priorities|timing|decision)s? changed\b{TAIL}|what would (?:have to"
        rf"|need to|it take|need|has to)(?: \w+){{0,6}}? (?:happen|be true|change|to (?:go ahead"
        rf"|decide|move|say|agree|sign)|before you|for you|be in it)\b{TAIL}|what (?:makes"
        rf"|made) you (?:hesitate|hesitant|unsure|wait)\b{TAIL}",
        hears=(
            "What's preventing it, has the schedule changed?",
            "Does somebody else decide?",
            "what is holding you back",
            "Who else has to approve it?",
        ),
        ignores=("what stops line 2", "what keeps you awake at night", "who decides the shifts"),
        confidence=0.85,
    ),
)
CONDUCT_RULES: tuple[Rule, ...] = EMPATHY + CHALLENGE + GIVING + SELLING + BAD + CANDOUR
