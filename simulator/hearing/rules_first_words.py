"""Rules for the first words of a call as people really say them: who, whom, why, and chat.

Beside `rules_social` and `rules_purpose`, which hold the set phrases.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import START, TAIL, WORD, up_to

_NO_NAME = (
    r"(?!i\b|you|we\b|is\b|are\b|over|right|and\b|but\b|up\b|it\b|down|out\b|in\b|not\b|no\b"
    r"|anything|nothing|everything|all\b|back|somewhere|okay|fine|rain|snow|sun|the\b|a\b|from"
    r"|yes|moment|again|wait|stop|once|now|please|hold|one\b)"
)
_SKY = (
    r"(?:sun|sunny|sunshine|snow(?:ed|ing|s)?|rain(?:ed|ing|s|y)?|heat|wet|chilly|freezing|windy"
    r"|storm(?:y|s)?|fog(?:gy)?|frost(?:y)?|weather|pouring|chucking it down|drizzle)"
)
_PRIVATE = (
    r"(?:knee|back|leg|arm|foot|health|kids|children|family|wife|husband|daughter|son|mother"
    r"|father|dog|cat|garden|cold|flu|cough|baby|christening|wedding|party|trip|holidays?"
    r"|vacation|weekend|birthday|match|game|football|concert|marathon|house|move|easter"
    r"|christmas|feast|ramadan|summer|boat|choir)"
)

WHO: tuple[Rule, ...] = (
    rule(
        "only-me-your-contact",
        ActKind.SELF_INTRODUCTION,
        "here name's present introduce took am people person contact man name",
        rf"{START}(?:(?:hi|hello|good|morning|only|dana|just|it|is|me) )*{_NO_NAME}(?P<name>\w+)"
        rf" here(?= [.!?]|$| from| at| {_NO_NAME}\w+(?: [.!]|$))|here (?:is|speaks)"
        rf" {_NO_NAME}(?P<name2>\w+)(?= [.!]|$| from| i\b)|(?:my |the )?name's"
        rf" (?P<name3>\w+)|i (?:would like to |want to )?(?:present|introduce) myself|i (?:have"
        rf" )?(?:just )?(?:took|taken|take) over (?:the|your|from)|{START}(?:(?:it|is|we|are"
        rf"|just|only) )*your (?:\w+ )?(?:people|person|contact|rep)(?= [.!]|$| \w+ [.!]| \w+$)",
        hears=("Sam here.", "Name's Sam.", "I took over the customers from Peter"),
        ignores=("you here", "it rains here", "who is here"),
        only="opening",
        confidence=0.75,
        runs_on=False,
    ),
    rule(
        "is-she-about",
        ActKind.ASK_FOR_PERSON,
        "please about around there in catch after reach speak speaking talk search near give"
        " desk whoever here",
        rf"(?:let me|could i|can i|may i|do i|am i|i would like|i would love|would i|i like|i have)"
        rf"(?: \w+){{0,3}}? (?:speak|speaking|talk|talking)(?: already)? (?:to|with)"
        rf" (?!you\b|us\b|me\b|each|about)(?P<name>\w+)|i (?:am|was)(?: \w+){{0,2}}? (?:after"
        rf"|hoping to (?:catch|get|reach|find)|trying to (?:catch|get|find))"
        rf" (?!you\b|it\b|a\b|nothing|anything|the (?:\w+ )?(?:price|order|data))(?P<name2>\w+)"
        rf"|i (?:am )?(?:search|try(?:ing)? to (?:reach|find))(?:ing)? (?:mrs |mr |ms )?(?!you)"
        rf"(?P<name3>\w+)|(?:is|would|will) (?!it\b|this\b|that\b|there\b|everything|now\b)"
        rf"(?P<name4>\w+) (?:be )?(?:about|around|in|there|near|somewhere|here|at (?:her|his)"
        rf" desk)(?= \?|$| by\b| today| or\b| near| at\b)|{START}{_NO_NAME}(?!good|snowed)"
        rf"(?P<name5>\w+)(?: manager)? (?:in|about|there|around)(?= \?| or\b)"
        rf"|{START}{_NO_NAME}(?P<name6>\w+)(?: (?!me\b|it\b)\w+){{0,3}} please(?= [.]|$)"
        rf"|{START}after (?P<name7>\w+)(?= [.]|$)|need whoever|(?:can|could) you (?:give|get)"
        rf" me (?:her|him|mrs|mr|ms)",
        hears=("Is Dana about, by any chance?", "Dana, please.", "I was hoping to catch Ngozi"),
        ignores=("Moment please.", "is it about", "I was hoping to catch you"),
        only="opening",
        confidence=0.7,
        runs_on=False,
    ),
    rule(
        "her-name-and-day",
        ActKind.PERSONA_QUESTION,
        "name title role function job called short n still day busy charge purchasing purchase"
        " dispatch agronomist manager trade pronounce spell",
        rf"(?:how|what)(?: \w+){{0,5}}? your (?:first |last |full )?name\b{TAIL}|your"
        rf" (?:title|role|function|job)(?= is\b| exactly| \?|$){TAIL}|what(?: exactly)? is your"
        rf" (?:\w+ )?(?:title|role|function|job)\b{TAIL}|is \w+ short for\b{TAIL}|with one \w or"
        rf"|\w+ one n|{START}still (?:the )?(?:\w+ )?(?:manager|chief|head|lead|director)"
        rf"|(?:do|are) you (?:also |still )*(?:do|run|lead|in charge of|handle)"
        rf" (?:also |the )*(?:purchas(?:e|ing)|dispatch|buying){TAIL}|you run (?:\w+ )?purchasing"
        rf"|how long(?: have you been)? in charge|since when are you (?:in|the|at){TAIL}"
        rf"|how (?:was|is) (?:the|your) (?:\w+ )?day\b{TAIL}|(?:busy|good|long|quiet) day"
        rf"(?: so far| today| or\b| \?){TAIL}|what (?:sort of|kind of|for a) day\b{TAIL}"
        rf"|{START}day all right{TAIL}|what does an? (?:\w+ ){{1,3}}?do all day{TAIL}",
        hears=(
            "How do you write your name?",
            "Still operations manager?",
            "Busy day or a lazy one?",
        ),
        ignores=("how long does a stop take", "what is the name of the part"),
        kind="identity",
        confidence=0.75,
        runs_on=False,
    ),
)

CHAT: tuple[Rule, ...] = (
    rule(
        "weather-and-weekend",
        ActKind.SMALL_TALK,
        "sun sunny sunshine snow snowed rain rains raining wet freezing windy storm weather pouring"
        " chucking heat hot weekend holiday holidays match football game feast easter christmas"
        " croaky tired knee leg cold kids family children health christening wedding party trip"
        " feet coffee traffic vacation birthday husband wife mountains ski",
        rf"(?:what a |some |bit of |lovely |finally |at last )*{_SKY}(?: \w+){{0,4}}? (?:here|today"
        rf"|there|outside|at last|this morning|out|over there|enough|with you|by you|at yours)\b"
        rf"{TAIL}|(?:here|today|finally|lovely|was it) (?:\w+ )?{_SKY}(?! about){TAIL}|hot (?:one"
        rf"|enough)\b"
        rf"{TAIL}|what a heat{TAIL}|how (?:is|are|was|were|goes)(?: it)?(?: with)? (?:the|your)"
        rf" {_PRIVATE}\b{TAIL}|(?:good|nice|great|lovely|happy|quiet) (?:weekend|easter|christmas"
        rf"|holidays?|break|feast){TAIL}|(?:saw|seen|watch(?:ed)?) (?:the|that) (?:match|game"
        rf"|football){TAIL}|the (?:football|match|game) (?:yesterday|last night){TAIL}|you sound"
        rf" (?:a bit |a little |so )*(?:croaky|tired|well|cheerful|hoarse){TAIL}|(?:cold|flu)"
        rf" (?:gone|better){TAIL}|{START}(?:kids|family|children) (?:well|fine|okay|all right)"
        rf"|(?:in the mountains|at the sea|on holiday|away)(?: \w+){{0,2}}? (?:weekend|week)"
        rf"{TAIL}|my (?:first )?(?:feet|coffee)\b{TAIL}|(?:good|nice|lovely) feast{TAIL}",
        hears=("Lovely bit of sun today", "How's the knee, Marguerite?", "Good weekend?"),
        ignores=("the cold store is full", "how is the line"),
        only="opening",
        confidence=0.75,
        runs_on=False,
    ),
    rule(
        "can-you-talk",
        ActKind.TIME_REQUEST,
        "talk speak chat time moment moments second minutes busy driving unloading okay disturb"
        " catch spare steal borrow gloves bad meeting got spot ten five",
        rf"(?:can|could) (?:you|we) (?:\w+ )?(?:talk|speak|chat)(?= \?|$| for| short| now| at the"
        rf"| or\b| a (?:bit|little|moment|minute)){TAIL}|you can (?:talk|speak|chat)(?= \?|$| at"
        rf"| now| or\b){TAIL}|(?:is (?:this|now|it) )?(?:an? )?(?:good|bad|all right|awkward"
        rf"|convenient|right) (?:time|moment|spot)(?= \?|$| or\b| for| to\b){TAIL}|is now (?:okay"
        rf"|good|fine|all right)\b{TAIL}|(?:can|could|may) i (?:steal|borrow|grab|pinch|take)"
        rf"(?: \w+){{0,6}}? (?:time|minutes?|moment|seconds?)\b{TAIL}|(?:can|could|would) you"
        rf" (?:spare|have)(?: \w+){{0,4}}? (?:ten|five|two|three|minutes?|moments?|time|second)\b"
        rf"{TAIL}|spare me (?:ten|five|two|a)\b{TAIL}|you (?:have )?got (?:a )?(?:time|minute"
        rf"|moment|second)\b{TAIL}|{START}(?:are you |maybe you are |is it )?(?:busy|driving"
        rf"|unloading|gloves on)\b(?= \?| just| or\b| now| should){TAIL}|(?:do|am) i (?:disturb"
        rf"|catch|interrupt)(?:ing)? you\b{TAIL}|i catch you{TAIL}|all right for a (?:second"
        rf"|moment|minute)",
        hears=("Can you talk?", "Good time?", "Busy, or all right for a second?"),
        ignores=("can you talk me through it", "the busy line"),
        only="opening",
        confidence=0.8,
        runs_on=False,
    ),
)

NOTES: tuple[Rule, ...] = (
    rule(
        "what-we-left-it-at",
        ActKind.NOTE_REFERENCE,
        "notes note wrote written fair said agreed left promised asked told mentioned were words"
        " stayed shaken card going jotted autumn",
        rf"(?:my |the |our |from |fair |autumn |spring |summer |winter |february |march |visit )"
        rf"+notes?\b(?! from){TAIL}|i (?:have )?(?:still |just )?(?:(?:have )?got it )?(?:wrote"
        rf"|written|jotted|put)(?: (?:it|that|this))? (?:down|on (?:your|the|a|my))\b{TAIL}"
        rf"|(?:at|on|in) the (?:fair|demo|tasting|open day|meeting|autumn|spring|last call)"
        rf" (?:you|we)\b{TAIL}|(?:in|back in) (?:january|february|march|april|may|june|july"
        rf"|august|september|october|november|december)(?: \.)? you (?:was |were )?(?:ask|want"
        rf"|said|told|mention|had)\w*{TAIL}|we (?:had |would |have )?(?:(?:said|agreed)(?= that"
        rf"| you| i\b| we| the| a\b| thurs| had)|left it(?: at| that| with| open)|stayed on this"
        rf"|shaken hands){TAIL}|{START}agreed (?:on )?(?:mon|tues|wednes|thurs|fri)day|you"
        rf" (?:were|was) (?:going|meaning|asking) (?:to|for)\b{TAIL}|(?:i )?promised you"
        rf" (?!that|we|you|it)\w+{TAIL}|your (?:own )?words\b|the other time you{TAIL}"
        rf"|(?:when|you and) my colleague(?: \w+){{0,12}}? you agreed{TAIL}|you (?:would |had )?"
        rf"mentioned {WORD} i think{TAIL}",
        hears=("We'd said you'd run a full Friday", "Fair notes say three people", "your words"),
        ignores=("do you take notes", "you were late"),
        only="opening",
        confidence=0.8,
    ),
)

REASONS: tuple[Rule, ...] = (
    rule(
        "hence-the-call",
        ActKind.PURPOSE,
        "call calling ringing ring reason why phone here",
        rf"{START}(?P<rest>(?:{WORD} ){{3,40}}?)(?:hence (?:the|my|this) call|(?:so|and|so now"
        rf"|therefore|because of this|for that) i (?:am )?(?:just )?(?:calling|ringing|call|ring)"
        rf"(?: you)?(?= [.!]|$)|that is (?:why|my reason|what i am (?:calling|ringing) about"
        rf"|what this is about)|i picked up the (?:phone|telephone)|and (?:that is )?why i am"
        rf" (?:here|on the phone)|(?:that|this) is my reason)|{START}(?:so|hence) (?:i am"
        rf" )?(?:ringing|calling)(?= [.!]|$)|{START}that is (?:why|my reason)(?= [.!]|$)",
        hears=("Your slot's the 24th and the deposit's open. So I'm ringing.",),
        ignores=("I am ringing you", "tell me why it stops"),
        only="opening",
        confidence=0.85,
        kind="points_back",
    ),
    rule(
        "something-of-yours",
        ActKind.PURPOSE,
        "your you",
        rf"(?:i|we) (?:(?:just|have|had|was|am|also|went|were) )*(?:read|reading|heard|saw|seen"
        rf"|noticed|looked|looking|a look|skimmed|checked|through|been)(?: (?!my\b|in my\b)\w+)"
        rf"{{0,5}}? (?:your|you|about)\b(?P<rest>{TAIL})|{START}(?:(?:so|morning|hello|okay|sam"
        rf"|and|also) )*(?P<rest2>your (?:\w+ ){{0,3}}?\w+ (?:is|was|went|came|ran|looks|says"
        rf"|goes|has|needs|expires|ends|stands)\b{TAIL})|(?P<rest3>{START}(?:{WORD} ){{0,14}}?"
        rf"(?:your|you|two|the) (?:{WORD} ){{0,14}}?(?:so|and) (?:i|we) (?:just )?(?:wanted|want"
        rf"|wondered|thought|prefer) {WORD}{TAIL})",
        hears=("Your May order went out short again.", "we looked through your service visits"),
        ignores=("is your line fine", "you are late"),
        only="opening",
        confidence=0.6,
        kind="event",
    ),
    rule(
        "you-will-have",
        ActKind.BENEFIT,
        "you you'd your gain profit saves gets win end bit",
        rf"(?:you|it|that|this|your \w+(?: \w+)?) (?:would|will)(?: (?:at|least|then|all|both"
        rf"|not|never|no|have|longer|finally|mean|again) ?)*(?P<rest>(?: ?(?:have|get|know|sleep"
        rf"|win|save|spare|stop|go into|see|gain|keep|lose|be able|you|stand|arrive|last|win back"
        rf"|mean|need|the))\b{TAIL})|(?:so|then|that way)(?: \w+){{0,4}}? you (?:can|could)"
        rf" (?P<rest2>{WORD}{TAIL})|(?:it |that )?(?:saves?|gets?|gives?|spares?) (?:you|your)"
        rf" (?P<rest3>(?!a call|a ring){WORD}{TAIL})|what(?:'s| is) in it for you{TAIL}|what do you"
        rf" (?:have|get|gain) from (?:it|that|this){TAIL}|that is the (?:gain|profit|point|win)"
        rf"|this is the (?:gain|profit|win)|{START}end of it{TAIL}|the nice bit\b{TAIL}"
        rf"|and you (?:asleep|sleep)\b{TAIL}|{START}one (?:page|box|delivery|list)\b{TAIL}",
        hears=("You'd have certificates in hand before the ceremony.", "Gets your half-day back."),
        ignores=("would you have a minute", "you have three lines"),
        only="opening",
        confidence=0.7,
    ),
)

CONTACT: tuple[Rule, ...] = (
    rule(
        "no-reason-to-ring",
        ActKind.FILLER_OPENER,
        "reason topic news nothing nothing's social contact relation hello hi crossed mind chat"
        " hear"
        " seeing general courtesy point life bell radar touch warm called spoke spoken times gap"
        " generally dialled wondered wondering sign list routine rounds around finger turn",
        rf"(?:no|without|not a|have no|not any) (?:real |particular |special )*(?:reason|topic"
        rf"|agenda)(?: (?:really|at all|today))*(?= [.!]|$)|no news(?= [.]|$)|nothing(?:'s| is)?"
        rf" (?:really )?(?:up|special|in particular|on|of concrete|concrete|from me|from my"
        rf" side)(?= [.!]|$| i\b)|(?:purely |only |just )*(?:an? )?(?:social|courtesy|routine) call"
        rf"|call(?:s)? (?:of routine|with no point)|(?:keep(?:ing)?|maintain|hold) (?:the |our "
        rf"|this"
        rf" |a )*(?:contact|relation(?:ship)?|line warm)|(?:small|little|quick|just a|only a|just"
        rf" saying|saying) (?:little |small )?(?:hello|hi)\b(?: (?:from|over)\b)?|sign of life"
        rf"|(?:crossed|came to) my mind|fancied a chat|(?:on|off) your radar|(?:have not|had not"
        rf"|did not|not) (?:called|rung|spoke|spoken|talked|heard)(?: \w+)? (?:for|in|since) (?:a"
        rf" (?:bit|while)|weeks|ages|months|long)|(?:just|only|wanted|like) (?:to hear|seeing"
        rf"|wondering|to know|want) how (?:you|it|you all|things|everybody)(?: are| is)?(?: all)?"
        rf" (?:go|going|getting (?:on|along)|doing|are)(?= [.!]|$| and| down| over)|how (?:are the"
        rf" things|is it going|things are|it is going)(?: in general)?(?= [.]|$)|seeing (?:if|how)"
        rf" (?:all|everything)(?: is|'s)? (?:well|fine|okay)|give you a (?:bell)|{START}had a gap"
        rf"|good we talk sometimes|(?:like to|should) call my contacts|been too long|i felt it"
        rf"|so i (?:dialled|call|take the telephone)(?= [.]|$| nothing)",
        hears=("No reason really.", "It's a purely social call", "Sign of life from me."),
        ignores=("no reason to worry", "the reason I ring is the seals"),
        only="opening",
        confidence=0.75,
        runs_on=False,
    ),
    rule(
        "your-turn-on-my-list",
        ActKind.FILLER_OPENER,
        "list rounds routine customers contacts services products range offers possibilities"
        " opportunities updates news account company week everybody",
        rf"(?:on|through|down) my list\b|doing the rounds|(?:ring|ringing|call|calling)"
        rf" (?:around|round|all|everybody)\b(?: \w+){{0,4}}|it is about your account|(?:about|of)"
        rf" (?:our|some|the) (?:\w+ )?(?:services|products|offers|range|possibilities)(?= [.]|$"
        rf"| and)|(?:few|many|some|exciting|several) (?:exciting |new |interesting )*(?:updates"
        rf"|news|opportunities|possibilities)(?= [.]|$| on our| from us| from our| henrike| very)"
        rf"|introduce (?:our|the|my) (?:company|firm|range|services|products)"
        rf"|asked us all to (?:ring|call)\b{up_to(3)}",
        hears=("You're on my list, so.", "Doing the rounds on accounts.", "about our services."),
        ignores=("a list of the lots"),
        only="opening",
        confidence=0.75,
        runs_on=False,
    ),
    rule(
        "how-are-you-after-it",
        ActKind.FILLER_OPENER,
        "illness operation surgery earthquake hailstorm funeral closure loss heard accident"
        " hospital condolences news holding managing coping sleeping safe poorly died"
        " hail frost flood fire legs father human else want shop promise asking",
        rf"how (?:are|is) (?:you|everybody|everyone|your \w+|the \w+|they)(?: all| both| and \w+"
        rf" \w+| yourself)* (?:holding up|managing|coping|sleeping|doing (?:since|after|now)"
        rf"|bearing up|after|since)\b{TAIL}|(?:i |they |we )?(?:heard|saw|told me|said me|think on"
        rf" you)(?: \w+){{0,4}}? (?:the accident|accident|hospital|hail|flood|fire|poorly|ill|died"
        rf"|frost|redundanc\w+|shift leader){TAIL}|(?:illness|operation|surgery|earthquake"
        rf"|hailstorm|accident|funeral|died|closure|loss of your|flood)\b.{{0,90}}?\b(?:how (?:are"
        rf"|is)|recovering|safe|bearing|coping)|my condolences{TAIL}|(?:you|all|everybody"
        rf"|families) (?:all right|okay|safe|coping|sleeping)(?= \?| at all| nothing)|sleeping at"
        rf" all|(?:again )?on (?:your )?legs|(?:nothing else|that is all i am asking|i do not want"
        rf" anything|that is really all|just that|no need to talk shop)(?= [.]|$| just)|as a"
        rf" human\b"
        rf"{TAIL}|(?:not ringing about|no) (?:certificates|business|trucks|machines|sales)"
        rf"(?: today| promise)*(?= [.]|$)|so (?:i )?wondered how you are\b{TAIL}",
        hears=("How are you all holding up?", "Heard about the accident. You all right?"),
        ignores=("how is the line doing", "nothing else stops it"),
        only="opening",
        confidence=0.8,
        kind="kindness",
        runs_on=False,
    ),
)
FIRST_WORDS_RULES: tuple[Rule, ...] = WHO + CHAT + NOTES + REASONS + CONTACT
