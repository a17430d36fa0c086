"""Rules for the work of a call as people really say it: listening, giving, and what is next.

Beside `rules_recap`, `rules_conduct` and `rules_next_step`, which hold the set phrases.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import DAY, START, TAIL, WEEKDAY, WORD

_BY = (
    rf"(?:by|until|till|before|this|still this|on) (?:the end of |next |this |tomorrow |noon |five"
    rf" )*"
    rf"(?:{WEEKDAY}|noon|tomorrow|tonight|tonight|evening|week|month|morning|the \w+|end|january"
    r"|february|march|april|may|june|july|august|september|october|november|december|five|today)"
)
_PART_OF_DAY = (
    r"(?:mornings?|afternoons?|evenings?|early|late|noon|lunch(?:time)?|before (?:the )?\w+"
    rf"|after (?:the )?\w+|{WEEKDAY})"
)

LISTENING: tuple[Rule, ...] = (
    rule(
        "in-her-sense",
        ActKind.RECAP,
        "mean meaning follow short gist point resume that's got else have say so",
        rf"{START}(?:so )?you (?:mean|say)\b{TAIL}|{START}(?:so )?meaning (?:you|that|it|the){TAIL}"
        rf"|{START}(?:{WORD} ){{2,30}}?(?:if i (?:follow|get|hear|read)(?: (?:you|it|that))?(?="
        rf" [.]|$)|that is"
        rf" about"
        rf" it|that is the point|have i got the gist|is that the gist|this is the point|that is"
        rf" what"
        rf" i have){TAIL}|{START}that is what i have\b{TAIL}|{START}(?:in short|for resume|to"
        rf" resume"
        rf"|in brief)\b{TAIL}|what i (?:have )?(?:scribbled|got|noted|wrote)(?: down)?(?: here)?"
        rf" is\b{TAIL}|(?:it is|that is|so) not (?:the |so much the )?\w+(?: of the \w+)? (?:then"
        rf" )?"
        rf"(?:(?:\. )?it is|but|the|that) (?:the |that |you )?\w+{TAIL}|{START}so (?!i\b|we\b|what"
        rf"|how|why|who|when|where|which|that you|let\b|shall|should|would|could|can\b|do\b|does"
        rf"|did|is\b|are\b|have|has\b|will|no\b|yes|maybe|ringing|calling|long|sorry|much|many"
        rf"|good|my\b|our\b|please|if\b|in\b|from\b|far|now\b|then\b)(?:{WORD} ){{2,30}}?{WORD}",
        hears=("You mean the engineer came and it became better", "Seven good years, if I follow."),
        ignores=("what do you mean", "so what stops it", "so I would suggest a visit"),
        only="under_way",
        confidence=0.65,
        kind="told",
    ),
    rule(
        "is-that-how-you-put-it",
        ActKind.CHECK_BACK,
        "shout tell say stop put wrong fair fix fit mangle represent muddle differently change off"
        " gist summary stick manner",
        r"(?:shout|tell me|say|say me|stop me|correct me|tell) (?:\w+ )?(?:if|where|when) (?:i"
        r" have"
        r"|i am|that is|it is|it was|i|something is)(?: \w+){0,3}? (?:off|wrong|muddled|mangled"
        r"|not like that|not so|misheard|missed|not right|got)\b(?: \w+){0,3}|(?:is )?that how"
        r" you"
        r" (?:would put|put|see|would say) (?:it|that)(?: yourself)?|(?:would|do) you (?:say|put)"
        r" it"
        r" (?:differently|in (?:an)?other (?:manner|way|words))|would you change (?:a|any|one)"
        r" \w+|wrong end of the stick(?: \w+)?|fix my (?:numbers|words|sums)|where (?:was|am) i"
        r" wrong|fair summary|did i (?:mangle|muddle|twist|represent|garble|mix)\b(?: \w+){0,3}"
        r"|does (?:this|that|it) fit(?= \?|$| \w+ (?:\?|or))|change what you (?:want|like)"
        r"|anything"
        r" in there you would|have i got the gist|(?:is )?that it(?= \?)",
        hears=("Tell me if that's off.", "Would you change a word?", "Fair summary?"),
        ignores=("tell me if you come", "what went wrong", "does it fit the line"),
        confidence=0.8,
        runs_on=False,
    ),
    rule(
        "i-would-be-sore-too",
        ActKind.EMPATHY,
        "cry crazy mad maddening sore feel nerves grinds wears ugh uff nobody tough tiring no get"
        " makes make granted stand shoes wait yeah",
        rf"i would (?:also )?(?:cry|scream|be (?:\w+ )?(?:sore|mad|cross|angry|fed|livid|annoyed"
        rf"|upset|furious|worried|tired)|feel (?:a bit |a little |well |so )*\w+|go (?:mad|crazy"
        rf"|spare)"
        rf"|hate (?:that|it))\b{TAIL}|(?:it|that) (?:would|must|can) (?:make|drive|wear|grind|get)"
        rf" (?:me|you|anybody|anyone|to)\b{TAIL}|(?:that|it) (?:grinds|wears|gets|eats|drags)"
        rf" (?:you"
        rf"|at you|to you|on you)\b{TAIL}|(?:goes|go|gets) on (?:the|your|one's) nerves{TAIL}"
        rf"|maddening|tough (?:spot|one|place)|{START}(?:ugh|uff|oof|oh no|oh dear|blimey)\b{TAIL}"
        rf"|(?:nobody|no one) (?:likes|wants|enjoys)\b{TAIL}|i would not (?:like|want) to (?:stand"
        rf"|be"
        rf"|sit|explain)\b{TAIL}|i (?:can )?feel (?:with|for) you{TAIL}|that is the (?:tiring"
        rf"|hard|worst|maddening|frustrating) (?:part|bit|thing){TAIL}|(?:dead|queuing|waiting"
        rf"|again"
        rf"|that) (?:\. )?i get it(?= [.]|$)|i can imagine(?: me)? how\b{TAIL}|i understand that"
        rf" (?:the mood|you are|it|this){TAIL}",
        hears=("Maddening.", "I'd be sore too.", "Nobody likes explaining a gap they didn't make."),
        ignores=("nobody runs line 2", "would it make sense", "no one told us"),
        only="under_way",
        confidence=0.75,
    ),
    rule(
        "i-see-it-another-way",
        ActKind.RESPECTFUL_CHALLENGE,
        "wrong sure buy opinion contradict mark doubts respect yet alone would other could whether",
        rf"i (?:might|may|could) be wrong\b{TAIL}|{START}(?:i am )?not sure (?:it is|that is|the"
        rf"|that)"
        rf"\b{TAIL}|(?:do not|not) (?:quite )?buy (?:it|that)\b{TAIL}|(?:an)?other (?:opinion"
        rf"|view)\b"
        rf"{TAIL}|allow me to (?:contradict|disagree|object)\b{TAIL}|put a question mark\b{TAIL}"
        rf"|i have (?:got )?my doubts\b{TAIL}|with (?:all (?:the )?|the )?(?:due )?respect\b{TAIL}"
        rf"|(?:i hear|i understand) (?:you|that|the \w+)(?: and yet| but| yet)\b{TAIL}|(?:battery"
        rf"|machine|pump|\w+) alone will not (?:save|solve|do|help|fix)\b{TAIL}|i would (?:ask if"
        rf"|wonder (?:if|whether)|not (?:buy|show|do|go|bet|wait|count))\b{TAIL}|i wonder(?:"
        rf" though)?"
        rf" whether\b{TAIL}|could be the (?:\w+ ){{1,3}}?not the{TAIL}|(?:do not|does not) go"
        rf" together"
        rf"\b{TAIL}|i do not (?:see|think) (?:how|it is)\b{TAIL}",
        hears=("Not sure it's the seal, honestly.", "I might be wrong here", "I've got my doubts"),
        ignores=("are you sure it is", "I wonder how it runs"),
        only="under_way",
        confidence=0.7,
    ),
    rule(
        "where-is-it-stuck",
        ActKind.ASK_BLOCKER,
        "stopping hanging stuck above over upstairs against convinced whose alone must blocking"
        " sold"
        " sign win decision nod listen keeps why",
        rf"what is (?:it )?(?:that )?(?:stopping|keeps?|keeping|hanging on|it hanging on"
        rf"|blocking)\b"
        rf"{TAIL}|what is it hanging on\b{TAIL}|where is it stuck\b{TAIL}|(?:something|it) is"
        rf" (?:stuck"
        rf"|blocking|blocked)\b{TAIL}|something's stuck\b{TAIL}|(?:somebody|someone|anybody|anyone"
        rf"|who)"
        rf"(?: \w+)? (?:above you|over you|above|upstairs)(?! the)\b{TAIL}|(?:who|which \w+|which"
        rf" of \w+ \w+|who of"
        rf" \w+ \w+|anyone|anybody|someone|somebody|is there \w+)(?: \w+){{0,5}}? (?:against|not"
        rf" (?:convinced|sold)|listen to|needs? to agree){TAIL}|(?:who|which person|whom)(?:"
        rf" \w+){{0,3}}?"
        rf" (?:need|must|have)(?: you)?(?: to)? (?:win|convince|ask|persuade)\b{TAIL}|whose (?:vote"
        rf"|okay|signature|yes|approval|word)\b{TAIL}|(?:you sign|decide you|do you decide)(?: \w+)"
        rf"{{0,4}}? (?:alone|above|someone)\b{TAIL}|is the decision made\b{TAIL}|why not before\b"
        rf"{TAIL}|who(?: \w+){{0,5}}? have a say{TAIL}",
        hears=(
            "Where's it stuck?",
            "Whose vote do you need?",
            "Anyone at the plant not sold on it?",
        ),
        ignores=("what keeps you awake", "the truck is stuck", "who works over Easter"),
        only="under_way",
        confidence=0.8,
    ),
)

GIVING: tuple[Rule, ...] = (
    rule(
        "since-you-said",
        ActKind.SUGGESTION,
        "since as because about suppose measure start might maybe split note jot put separate"
        " seeing"
        " could half try let how what if",
        rf"{START}(?:since|as|because|seeing (?:as|that)|if) (?:it is|it|the|you said|your|that|"
        rf"{WEEKDAY}|two)(?: {WORD}){{1,10}}? (?:hurts?|pain|decides|crunch|end|wants|start(?:ed)?"
        rf"|matters)\b{TAIL}|(?:how|what) about (?:a|an|you|we|if|\w+ing|peter|our)\b(?!"
        rf" your){TAIL}"
        rf"|{START}suppose (?:you|we)\b{TAIL}|{START}(?:start with|measure|note|jot down|split|try"
        rf"|leave|keep) (?:the|a|one|just|it|that)\b{TAIL}|(?:might|could) we (?:split|move|start"
        rf"|try|swap|measure|use)\b{TAIL}|maybe (?:we|you|next \w+ we|i|measure|start|try"
        rf"|a)\b{TAIL}"
        rf"|i would (?:put|start|take|split|leave|try|move|keep|begin|swap|measure)\b{TAIL}|let us"
        rf" measure\b{TAIL}|(?:we|you) could (?:look|jot|note|send|split|try|use|measure)\b{TAIL}"
        rf"|{START}half now\b{TAIL}",
        hears=("Suppose you bring the suction line down", "Start with the worse hall."),
        ignores=("how about your line", "keep in touch", "since when does it stop"),
        only="under_way",
        confidence=0.6,
    ),
    rule(
        "costs-you-nothing",
        ActKind.VALUE_GIVEN,
        "costs nothing free charge invoice favour customer number know keep bin yours handy link"
        " draft made help woman man grower somebody someone look contact",
        rf"(?:it )?costs (?:you )?nothing|(?:no|without) (?:charge|invoice|fee)\b|(?:measures?"
        rf"|comes"
        rf"|does it|for) (?:\w+ )?(?:for )?free\b{TAIL}|as a favour|customer or not|need to be (?:a"
        rf" )?customer|(?:use|keep) it(?: or (?:bin|throw))?(?= or| [.]|$| customer| anyway)|it is"
        rf" yours(?= [.]|$)|{START}(?:want|like) (?:her|his|the) number|i (?:will |can |could"
        rf" )?(?:give"
        rf"|pass|text) you (?:her|his|their|the) (?:number|name|contact|address)\b{TAIL}|i know"
        rf" (?:a|an|somebody|someone) (?:\w+ ){{0,4}}?(?:who|that)\b{TAIL}|{START}know an? (?:\w+"
        rf" ){{1,3}}(?:same|who|that){TAIL}|there is an? (?:woman|man|colleague|lab|school"
        rf"|plant)(?: \w+)"
        rf"{{0,4}}? (?:who|that) had\b{TAIL}|link coming|(?:might|may|maybe) (?:be )?(?:helps?"
        rf"|useful"
        rf"|handy)(?: (?:for|in|next))\b{TAIL}|i could (?:make|draft|write|ask|draw) (?:you"
        rf"|our)\b{TAIL}"
        rf"|{START}(?:can|could) draft\b{TAIL}|(?:i|we) (?:will )?(?:drop|leave) it (?:round|off"
        rf"|to|by)"
        rf" (?:for )?you\b{TAIL}|you can have our\b{TAIL}|i can (?:give|draft|write) (?:you )?a"
        rf" (?:text"
        rf"|half)\b{TAIL}|if you (?:ever )?want somebody to\b{TAIL}|who (?:does"
        rf"|explains|did|set)(?: \w+){{0,8}}? with pleasure|(?:he|she) (?:will|can) look (?:at"
        rf" )?\w+"
        rf"(?: \w+)? (?:ten minutes|no charge|for you){TAIL}",
        hears=("Made a small order sheet. Keep it, customer or not.", "It costs you nothing."),
        ignores=("what does it cost", "do you know a way", "that's nothing"),
        only="under_way",
        confidence=0.75,
    ),
    rule(
        "you-have-it-by",
        ActKind.COMMITMENT,
        "by until till tonight tomorrow today word thursday friday monday tuesday wednesday week"
        " noon evening writing me night held january",
        rf"(?:you will (?:have|get|find)|i (?:will )?(?:do|write|send|make|call|tell|prepare|finish"
        rf"|bring|get|mail|check)(?: you| it| them| this)?)(?: {WORD}){{0,12}}? (?:{_BY}|tonight"
        rf"|tomorrow|today|this (?:evening|night|week))\b{TAIL}|{_BY}(?: at noon| evening| at \w+)?"
        rf" (?:you will have|i (?:will )?(?:send|write|call|make|do))\b{TAIL}|{DAY} i (?:will"
        rf" )?(?:call|ring|send|write)(?: you)?\b{TAIL}|{START}(?:the )?(?:report|answer|list"
        rf"|prices?"
        rf"|both prices|drawing|quote|figures|new dates|offer|plan)\b(?: \w+){{0,5}}? (?:{_BY}"
        rf"|tonight"
        rf"|tomorrow|wednesday|monday|friday|thursday|tuesday)\b{TAIL}|(?:slot|price|place)(?: is"
        rf"|'s)?"
        rf" held\b{TAIL}|(?:you have )?my word(?= [.]|$)|you can count on it|i will tell the \w+"
        rf" today\b{TAIL}|(?:those |that )?i will do (?:those|it|that|them)\b{TAIL}",
        hears=("Report by noon tomorrow.", "You'll have the combined list tonight."),
        ignores=("will you have it by Friday", "the report is late"),
        only="under_way",
        confidence=0.75,
    ),
    rule(
        "once-i-have-asked",
        ActKind.CONDITIONAL_COMMITMENT,
        "ask asking first check before until till agree decides decide say put provided if clear"
        " legal alone talk speak talked finding not let production",
        rf"(?:let me|i need(?: just)? to|i have to|i must|i would want|i want to|i will)(?: first"
        rf"| just)* (?:ask|speak|talk|check|put (?:that|it|this))(?: \w+)?(?: first)?(?: (?:to"
        rf"|with|in"
        rf"|at|past))? (?:the|my|our|(?!you\b|it\b|if\b|how\b|what\b|about)\w+)\b(?! about){TAIL}"
        rf"|asking (?:\w+ ){{1,3}}?(?:first|this"
        rf"|today|tomorrow)\b{TAIL}|(?:workshop|boss|chief|production|engineer|colleague|legal"
        rf"|lawyer"
        rf"|depot|director)(?: \w+){{0,2}}? (?:has to|must|decides|should|needs to) (?:say|agree"
        rf"|see"
        rf"|okay|look)?{TAIL}|boss decides\b{TAIL}|(?:until|till|before) i (?:have (?:talked|asked"
        rf"|spoken|checked)|nod|say|tell|promise|commit|know)\b{TAIL}|(?:can not|can't) (?:\w+"
        rf" ){{0,3}}?"
        rf"(?:alone|by myself|on my own)\b{TAIL}|i can not decide alone{TAIL}|(?:is|'s) for"
        rf" (?:legal"
        rf"|our lawyer|the lawyers){TAIL}|i clear it with\b{TAIL}|(?:if|provided)(?: that)? (?:the"
        rf" \w+(?:'s| is| has)|our \w+)\b(?: \w+){{0,4}}(?= and i| [.]|$){TAIL}|will not name a"
        rf" (?:date"
        rf"|price) before{TAIL}|(?:no|not a) (?:\w+ )?(?:figure|number|date|price) (?:till|until"
        rf"|before)"
        rf"\b{TAIL}|\w+ first you after|i check with\b{TAIL}|(?:look at it|see the data|agree)"
        rf" first"
        rf"{TAIL}|(?:perhaps|maybe|probably|might|could)\b(?: \w+){{0,10}}? (?:finding out|i need"
        rf" just"
        rf" to ask|let me ask){TAIL}",
        hears=("Thursday, probably. Asking the engineer first.", "Let me ask parts."),
        ignores=("let me ask you", "before you decide", "who decides"),
        only="under_way",
        confidence=0.75,
    ),
    rule(
        "we-are-not-for-you",
        ActKind.DISQUALIFY,
        "too big slow wrong friends luck happy trouble trade world dealer feelings blessing door"
        " leave"
        " unhappy right better anyway pretend aren't made",
        rf"(?:we|ours|our \w+|i) (?:are|is|am) (?:just |simply |far |much )*(?:too (?:big|slow"
        rf"|small"
        rf"|expensive)|not the right|the wrong|not made)\b{TAIL}|too (?:slow|big|small) for your"
        rf" \w+ we"
        rf" are|(?:system|machine|drip|product)(?:'s| is| are)? (?:the wrong one|not made|too"
        rf" big){TAIL}"
        rf"|(?:as|remain|stay|part as|we remain) friends\b{TAIL}|(?:i wish you |good )luck(?= [.]|$"
        rf"| with the){TAIL}|(?:both be|make either of us|either of us) (?:un)?happy\b{TAIL}"
        rf"|selling"
        rf" you trouble|sell you a trouble|(?:not|are not|is not) our (?:trade|world|business"
        rf"|thing)\b"
        rf"{TAIL}|(?:dealer|firm|printer|supplier|one)(?: \w+){{0,5}}? (?:is|will do you|does it"
        rf"|can)(?: \w+)? (?:better|faster|well|it well)\b{TAIL}|dealer's better{TAIL}|no hard"
        rf" feelings\b{TAIL}|with my blessing{TAIL}|door's open|(?:we do not|we can not) (?:make"
        rf"|do)"
        rf" (?:it|that|this)(?: in that time)?\b{TAIL}|i will not pretend\b{TAIL}|let us leave"
        rf" it(?= [.]"
        rf"|$| and| there){TAIL}|leave it here\b{TAIL}|(?:we are|are) not (?:the right ones|your"
        rf" people)\b{TAIL}",
        hears=("Ours is too big for you.", "We remain friends, yes?", "Leave it here, as friends."),
        ignores=("the order is too big for you", "leave it to us", "what is the trouble"),
        only="under_way",
        confidence=0.75,
    ),
)

NEXT: tuple[Rule, ...] = (
    rule(
        "how-would-this-be",
        ActKind.NEXT_STEP_PROPOSAL,
        "propose suggest say next then how about together sit agree idea monday tuesday wednesday"
        " thursday friday see come walk look meet start i'm",
        rf"i (?:propose|suggest)(?: (?:that|we|on))* {WORD}{TAIL}|{START}(?:shall we say|i would"
        rf" say"
        rf" we|let us (?:make|say|do) so)\b{TAIL}|(?:what i would do next|my idea (?:as )?next"
        rf"|what comes"
        rf" next|as next|how about this|how would this be|how would it be)\b{TAIL}|{START}then"
        rf" (?:on )?"
        rf"{DAY}\b{TAIL}|(?:we|both of us|you and i|we two|we three)(?: (?:all|both|then|will|could"
        rf"|can|two))* (?:sit (?:down|together)|walk|see (?:us|it|each)|go over|go through|meet"
        rf"|take"
        rf"|count|read|call the|ring the|put the)\b{TAIL}|can we agree that we see\b{TAIL}|(?:{DAY}"
        rf"|next \w+)(?: \w+){{0,6}}? (?:(?:our )?engineer|i|we|you) (?:\w+ ){{0,2}}?(?:rings?"
        rf"|calls?"
        rf"|comes?|sees?|strikes?|reads?|finds?|walks?|meets?|watches)\b{TAIL}|{START}i am there"
        rf" on\b"
        rf"{TAIL}|i come (?:at|on|by|over)\b{TAIL}|you send me(?: \w+){{0,4}}? by (?:the )?\w+"
        rf" and\b"
        rf"{TAIL}|what do you think if we\b{TAIL}",
        hears=("I propose that Thursday at nine our engineer calls you", "Shall we say Thursday?"),
        ignores=("what happens next", "we see three stops"),
        only="under_way",
        confidence=0.75,
    ),
    rule(
        "some-day",
        ActKind.NEXT_STEP_PROPOSAL,
        "sometime some day point whenever days coffee drop swing pass sit meet together later visit"
        " presentation once hop",
        rf"(?:we|you and i|one|i)(?: (?:really|must|should|ought to|can|could|absolutely|will"
        rf"|might))+"
        rf" (?:meet|sit|get together|see each|drop|swing|pass|present|catch up)\b{TAIL}"
        rf"|(?:sometime|some"
        rf" (?:day|time)|at some point|one of these days|one day|one time)\b(?: \w+){{0,3}}? (?:i"
        rf"|we)"
        rf" (?:pass|come|drop|meet|see|sit)\b{TAIL}|(?:drop(?:ping)? (?:by|in)|swing by|pass by"
        rf"|hop on a"
        rf" call|get together)\b{TAIL}|{START}(?:a )?(?:coffee|call|meeting|visit|field visit|chat"
        rf"|talk"
        rf"|lunch)\b(?: \w+){{0,4}}? (?:at some point|some (?:time|day)|whenever|later|when there"
        rf"|sometime|one day|maybe){TAIL}|(?:maybe )?we see us\b{TAIL}|we talk (?:later"
        rf"|again)\b{TAIL}"
        rf"|(?:present|show) it(?: at yours| to you)? some day|(?:small |little )(?:presentation"
        rf"|get"
        rf" together|demo|workshop|visit)\b{TAIL}|present it at yours{TAIL}|must meet\b{TAIL}",
        hears=("We should sit down, you and I.", "Coffee at some point?", "Might drop in."),
        ignores=("the staff meet every day", "some day it stops"),
        only="under_way",
        confidence=0.75,
        kind="vague",
    ),
    rule(
        "morning-or-afternoon",
        ActKind.NEXT_STEP_PROPOSAL,
        "morning mornings afternoon afternoons evening evenings early before after day suits suit"
        " convenient comfortable tuesday wednesday thursday friday monday peace prefer ten week"
        " better",
        rf"{START}(?:(?:and|so|you tell me|would|is|say) )*{_PART_OF_DAY} (?:be |better |or )+"
        rf"(?:better |{_PART_OF_DAY}|either|you\b){TAIL}|{START}{_PART_OF_DAY} (?:{_PART_OF_DAY} )?"
        rf"(?:better|either|any good)\b{TAIL}|{START}(?:which|what) (?:day|time)(?: of (?:the"
        rf" )?(?:day"
        rf"|week))?(?= \?|$| do you (?:get|have|fancy)| is the| are you){TAIL}|which day(?:'s| is)"
        rf" (?:the"
        rf" )?(?:least|best|quietest)\b{TAIL}|when (?:is|are|would be)(?: it)? (?:for you"
        rf" )?(?:convenient"
        rf"|comfortable|you not|best for)\b{TAIL}|when (?:it )?suits you\b{TAIL}|(?:what|which)"
        rf" (?:is"
        rf" )?(?:more comfortable|suits|suits better|is better for you)(?= \?|$| for you){TAIL}"
        rf"|would (?:\w+ ){{0,4}}?(?:early|late|\w+ o'clock|ten|nine|eight|about \w+) (?:be (?:okay"
        rf"|better|fine|good)|work|suit)\b{TAIL}",
        hears=("Morning or after lab?", "Which day?", "Evenings better?"),
        ignores=("which day did it stop", "what day is it", "in the morning it stops"),
        only="under_way",
        confidence=0.75,
        runs_on=False,
    ),
    rule(
        "from-now-on",
        ActKind.STANDARDS_AGREEMENT,
        "now future rule agree every deal contact early monday season both understood slips mail"
        " phone way here",
        rf"(?:from (?:now on|here on)|from now(?= when\b| if\b| you\b| we\b| i\b)|in future|going"
        rf" forward)\b{TAIL}|(?:we have|like us to"
        rf" have|better we have|let us have) a (?:little )?rule\b{TAIL}|{START}rule (?:no|that|one"
        rf"|never)\b{TAIL}|(?:shall we|let us|can we) agree that (?:it all|every|all|mails?"
        rf"|nobody)\b"
        rf"{TAIL}|every (?:first|other|second) (?:{WEEKDAY}|week|month)\b{TAIL}|first {WEEKDAY} ten"
        rf"{TAIL}|one contact (?:each|by|at|per)\b{TAIL}|bad news early{TAIL}|(?:that is how we"
        rf" will do"
        rf" it|we make it so|both ways|okay for both)\b{TAIL}|whoever slips\b{TAIL}|(?:phone mail"
        rf"|mail phone)\b{TAIL}|which way is (?:for you )?(?:the )?best to hear\b{TAIL}|understood"
        rf" between us\b{TAIL}|mails? only (?:if|when)\b{TAIL}|early warning from you|during the"
        rf" season"
        rf" you\b{TAIL}|(?:line|truck|pump|it) stops you (?:text|send|call)"
        rf"\b{TAIL}|when the \w+ stops you\b{TAIL}|(?:peter|\w+) is your man for\b{TAIL}",
        hears=("From now on, you text me when she stops", "Bad news early, from both ends."),
        ignores=("from now it runs", "is there a rule for visitors"),
        only="under_way",
        confidence=0.75,
    ),
    rule(
        "i-would-need-from-you",
        ActKind.REQUEST,
        "need please ask somebody someone technician send scan pop huge would could pdf bills",
        rf"(?:i|we) (?:would |will |do )?need (?:from you )?(?:the|your|a|twelve|both|photos"
        rf"|last)\b"
        rf"{TAIL}|{START}need the \w+{TAIL}|(?:could|can|would) (?:somebody|someone|anybody|the \w+"
        rf"|your \w+)(?: \w+){{0,4}}? (?:dig|read|send|look|take|note|count|check|pull|find"
        rf"|measure)\b"
        rf"{TAIL}|if you (?:would|could|can) (?:\w+ )?(?:pop|send|scan|put|find|count|note"
        rf"|forward)\b"
        rf"{TAIL}|(?:huge|big|great) help if you\b{TAIL}|(?:could|can|may) i ask you to\b{TAIL}|i"
        rf" would"
        rf" ask you (?:for|to)\b{TAIL}|{START}(?:talk|catch|ask|send|bring|check|get|call|note"
        rf"|give)\b"
        rf"(?: {WORD}){{1,10}}? (?:please|would you)\b{TAIL}|you could ask (?:to )?the\b{TAIL}|if"
        rf" you can"
        rf" find them|pdf's fine|as pdf\b{TAIL}",
        hears=("Could the technician read off the hours?", "Catch your director, please."),
        ignores=("do you need a visit", "I need to know how it runs"),
        only="under_way",
        confidence=0.7,
    ),
)
WORK_RULES: tuple[Rule, ...] = LISTENING + GIVING + NEXT
