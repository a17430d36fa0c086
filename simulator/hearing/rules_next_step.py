"""Rules for what happens after this call: proposals, promises, requests, offers of help."""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import DAY, SOME, TAIL, WORD, up_to

_MEET = (
    r"(?:meet(?:ing)?|visit|call|ring|phone|speak|talk|come(?: over| by| in| and see| round"
    r"| out)?|appointment|demo|demonstration|"
    r"drop (?:by|in)|stop by|sit down|show you|send|see you|get together|set up|schedule|book"
    r"|arrange|"
    r"fix|organi[sz]e|pencil|bring|have (?:a|another|our)|join|do|start|hold|plan|catch up"
    r"|connect|introduce|look at|"
    r"walk through|workshop|trial|sample|test|invite|put|go through|share|e ?mail|write|drop|give)"
)
_DO = (
    r"(?:send|e ?mail|write|call|ring|phone|text|get|come|bring|check|confirm|ask|find|talk"
    r"|speak|let|drop|prepare|put|set|arrange|"
    r"book|schedule|organi[sz]e|forward|share|look|make|have|give|draft|visit|meet|show"
    r"|be in touch|be back|get back|report|deliver|"
    r"post|mail|invite|introduce|follow|pass|sort|fix|see|join|order|reserve|provide|contact"
    r"|hold|return|keep)"
)
_SUIT = r"(?:suit|work|fit|do|be (?:okay|good|fine|possible|convenient|better|best|sensible)|go)"

NEXT: tuple[Rule, ...] = (
    rule(
        "shall-we",
        ActKind.NEXT_STEP_PROPOSAL,
        "could can shall may let lets why how would should might",
        rf"(?:could|can|shall|may|should|might|why do not|would it be possible to"
        rf"|would it be possible for us to|would it be okay (?:if|to)|"
        rf"is it (?:okay|possible) (?:if|to|for)|do you think|do you mind if|would you mind if"
        rf"|maybe|perhaps|how about if|what if|"
        rf"what about if) ?(?:we|i|you and i|my \w+|our \w+|me|us|both|the two of us"
        rf"|it be)? ?(?:could |can |to |please |just |all |then |both |also |perhaps |maybe )*"
        rf"(?<=[ ]){_MEET}(?! (?:it|that) again| about my| you (?:a few|some|about|if|how|what"
        rf"|a question)| through (?:what|how)| me about| about the| to (?:dana|mr|ms)"
        rf"| (?:you )?(?:help|understand|tell|ask)){TAIL}",
        hears=("Could we meet?", "Shall we speak again next week?", "Can I come and see line 2?"),
        ignores=("can I ask you about it", "could we fix the seals in a week"),
        confidence=0.8,
    ),
    rule(
        "i-would-suggest",
        ActKind.NEXT_STEP_PROPOSAL,
        "suggest propose suggestion proposal recommend next like love idea plan",
        rf"(?:i|we|my|let me|may i|can i) (?:would |do |will |could |am )*(?:suggest|propose"
        rf"|suggesting|proposing|recommend)(?:ion|al)?(?: is| would be)? (?:that )?"
        rf"(?:(?:we|i|you|a|an|the|our|my|both|to) )*{up_to(3)}{_MEET}{TAIL}"
        rf"|(?:the |our |my |a |one |as a |as |good |best )*next step(?:s)?(?: (?:is|would|could"
        rf"|will|might|be|for us|from here|then|can))* {WORD}{TAIL}"
        rf"|(?:i|we) (?:would|will|want|d)? ?(?:(?:very much|really|also) )?(?:like|love"
        rf"|want) to (?:come|visit|meet|set up|arrange|book|schedule|invite|show you|bring"
        rf"|organi[sz]e|"
        rf"see (?:a|the|line|it|you|your|how it)|have (?:a|another) (?:call|meeting|look)){TAIL}"
        rf"|i would (?:come|bring|send|call|ring|visit|meet) (?:and |you |by |over |the |a |our "
        rf"|my |round |along )*{WORD}{TAIL}",
        hears=(
            "I'd suggest a visit next Tuesday",
            "I'd come and see line 2 run",
            "As a next step I'd send you the report",
        ),
        ignores=("what would you suggest",),
        confidence=0.85,
    ),
    rule(
        "let-us-meet",
        ActKind.NEXT_STEP_PROPOSAL,
        "let lets appointment meeting visit call date diary calendar invite",
        rf"let us (?:(?:just|then|please|both|all|now|say) )*(?:{_MEET}|say|make (?:it|that"
        rf"|a date))(?! (?:about|be honest)){TAIL}"
        rf"|let us (?P<vague>keep in touch|stay in touch|be in touch|keep in contact"
        rf"|touch base again)"
        rf"|(?:set up|schedule|book|arrange|fix|organi[sz]e|make|plan|get|put) (?:(?:in|a|an"
        rf"|another|our|the|some|short|quick|proper|small|ten|fifteen|thirty|twenty|"
        rf"minute|minutes|next|follow|up|half|hour) )*(?:meeting|call|visit|appointment|demo"
        rf"|time|date|slot|session|review|trial|test){TAIL}"
        rf"|(?:a|another|one) (?:short |quick |brief |second |small |proper |next )*(?:meeting"
        rf"|call|visit|appointment|demo) (?:with|on|next|at|in|between) {WORD}{TAIL}"
        rf"|(?:i will )?(?:send|put|drop) (?:you )?(?:(?:an|a|the|it|something|that|you|invite"
        rf"|calendar) )+(?:in|into|to|on)? ?(?:your|the)? ?(?:invite|invitation|calendar"
        rf"|diary){TAIL}",
        hears=(
            "Let's meet on Thursday",
            "a call with your maintenance engineer and ours",
            "Let's keep in touch",
        ),
        ignores=("let us be honest",),
        confidence=0.8,
    ),
    rule(
        "would-a-day-suit",
        ActKind.NEXT_STEP_PROPOSAL,
        "suit suits work works fit good fine okay best better possible convenient available"
        " free about "
        "sensible prefer when time day date meet",
        rf"(?:would|does|will|could|is|how about|what about|how is|how does|are you (?:free"
        rf"|available)|say|maybe|perhaps|then|shall we say|have you got|have you|can you do"
        rf"|could you do) "
        rf"(?:a |the |early |late |some ?time |on |next |maybe |perhaps |it |free |for example "
        rf"|say )*{DAY}(?: {WORD}){{0,6}}?"
        rf"(?: {_SUIT}| good| okay| fine| free| available| at [\w:.]+(?: [ap]m)?|(?= [?.!]"
        rf"|$))(?: (?:for )?(?:you|your \w+|her|him|them|both|best|better))*"
        rf"|(?P<ask>when (?:(?:would|could|will|does|do|is|can|should|are|might) )?(?:(?:be|it"
        rf"|that|you|we|i|suit|suits|work|works|sensible|convenient|best|better|good|a good|free|"
        rf"available|the best|right|prefer|like|next|meet|talk|speak|call|ring|come|visit|time"
        rf"|you be|for|to|again|your|shall|should|would|have|possible|next|then|in|fit|fits"
        rf"|start|see|and|by|over|do|this) )*"
        rf"(?:suit|suits|work|works|sensible|convenient|best|better|good|free|available|possible"
        rf"|meet|talk|speak|time|call|ring|come|visit|fit|fits|like|prefer|again|over|you|start"
        rf"|do)(?= [.?!]|$| for (?:you|a|your|this|that|us)| to| dana| on your| in your| best"
        rf"| please)"
        rf"|(?:what|which) (?:time|day|date|week|slot|morning|afternoon|days|dates)(?: (?:or"
        rf"|and) (?:time|day|date))? (?:{WORD} ){{0,3}}?(?:suit|suits|work|works|best|better"
        rf"|good|convenient|"
        rf"fit|fits|prefer|sensible|free|possible|meet|talk|speak|call|like|right|have"
        rf"|available)(?: (?:for )?(?:you|best|better|us|your \w+|to \w+|in mind|again))*"
        rf"|(?:what|how) (?:does|is) your (?:diary|calendar|schedule|week"
        rf"|availability)(?: {WORD}){{0,4}}|(?:give|tell|name|send) me (?:a|your|some) (?:date"
        rf"|day|time)s?(?: that suits| that works)?(?: you)?"
        rf"|(?:what|when) is sensible|when are you (?:next )?(?:free|available|around"
        rf"|in)(?: {WORD}){{0,4}})",
        hears=(
            "Would Tuesday suit?",
            "When is sensible?",
            "how about Thursday at ten",
            "when would suit you",
            "what day works best for you?",
        ),
        ignores=("when did it stop", "what time does the shift start", "when you planned the year"),
        confidence=0.85,
    ),
    rule(
        "day-and-do",
        ActKind.NEXT_STEP_PROPOSAL,
        "monday tuesday wednesday thursday friday saturday sunday tomorrow week 1st 2nd 3rd 4th"
        " 5th 6th 7th 8th "
        "9th 10th 11th 12th 13th 14th 15th 16th 17th 18th 19th 20th 21st 22nd 23rd 24th 25th"
        " 26th 27th 28th 29th 30th 31st",
        rf"{DAY} (?:then |it is |early |morning |afternoon |at [\w:.]+(?: [ap]m| o'clock)? "
        rf"|in the (?:morning|afternoon) |it works |is fine |fine |works |okay |perfect |good )*"
        rf"(?:i|we|you|my \w+|our \w+) (?:will |can |could |would |am going to |are going to "
        rf"|shall )?(?:{_DO}|come|ring|call){TAIL}",
        hears=("The 3rd at nine, I ring you.", "Tuesday at ten, I'll send an invite."),
        ignores=("on Friday we lost a shift",),
        confidence=0.8,
    ),
    rule(
        "book-her-in",
        ActKind.NEXT_STEP_PROPOSAL,
        "i we you",
        rf"(?:i|we) (?:will|shall|can|could) (?:then )?(?:come|visit|ring|call|phone|be there"
        rf"|meet you|see you|be with you|drop by|bring)(?! back to (?:that"
        rf"|this))(?: {WORD}){{0,8}}? (?:on |at |by )?{DAY}{TAIL}"
        rf"|(?:you|i) (?:will |would )?(?:show|send|bring|introduce|invite) (?:me |us |you "
        rf"|your |the |our ){up_to(6)}(?:and )?(?:you|i) (?:will |would )?(?:show|send|bring"
        rf"|introduce|invite){TAIL}"
        rf"|(?:can|could|would|will) you (?:please )?(?:(?:show|give) me (?:the line|a tour"
        rf"|around)|introduce me|set up|arrange|put (?:something|it|that) in (?:your"
        rf"|the) (?:diary|calendar)|join (?:us|me)|spare (?:me )?(?:an hour|half an hour|twenty"
        rf"|thirty)|meet(?: me| us| with)?|receive (?:me|us)){TAIL}"
        rf"|an e ?mail first{TAIL}",
        hears=(
            "I'll send the seal report, you show your engineer.",
            "I'll ring you on Thursday",
            "An email first, fine.",
        ),
        ignores=("you show me", "I can bring that up"),
        confidence=0.85,
    ),
)

PROMISES: tuple[Rule, ...] = (
    rule(
        "let-me-confirm-first",
        ActKind.CONDITIONAL_COMMITMENT,
        "confirm check ask verify see find talk clear speak come back if once",
        rf"(?:let me|i (?:will|would|have to|need to|want to|must|would like to|can|shall"
        rf"|am going to)|i would rather) (?:first |just |quickly |have to |better )*"
        rf"(?:confirm|check|ask|verify|find out|talk|speak|clear|see|clarify|double check"
        rf"|look into|consult){SOME} (?:and|then|before|so) (?:(?:i|we|will|can|then|would|shall"
        rf"|to) )*"
        rf"(?:come back|get back|call|ring|let you know|tell you|promise|commit|say|report"
        rf"|confirm|give you|write|send you|e ?mail|answer|be back|return|phone|update you){TAIL}"
        rf"|(?:before|until) i (?:promise|commit|say yes|say anything|give you"
        rf"|answer){TAIL}(?:check|confirm|ask|speak|talk|clear){TAIL}"
        rf"|(?:i|we) (?:can|will|could|would) {up_to(6)}(?:if|once|provided|as soon as"
        rf"|as long as|subject to) {up_to(8)}(?:confirms?|agrees?|approves?|says? (?:yes|okay)"
        rf"|production|my colleagues?|our (?:plant|factory|production|engineers?|team)){TAIL}"
        rf"|(?:i|we) (?:can not|do not want to|will not) promise (?:that |it |anything "
        rf"|this )?(?:{WORD} ){{0,6}}?(?:but|until|before|without|yet|so) {WORD}{TAIL}",
        hears=(
            "Let me confirm with production and come back by Thursday",
            "I'll check with our plant and let you know on Monday",
        ),
        ignores=("I'll send it on Thursday",),
        confidence=0.9,
    ),
    rule(
        "i-will",
        ActKind.COMMITMENT,
        "will am shall promise can let",
        rf"(?:i|we|my (?:colleague|team|boss)|our (?:engineer|team|colleague|technician|service"
        rf"|plant)) (?:will|shall|am going to|are going to|promise to|promise you"
        rf"|can)(?: (?:also|then|gladly|certainly|personally|definitely|happily|just|now"
        rf"|make sure to|be sure to))* "
        rf"(?:{_DO})(?! (?:you go|you get on|you later|you soon|you then|to you soon"
        rf"|to you later|how|what|if|whether (?:we|i) can help|a look at how)){TAIL}"
        rf"|(?:i|we) promise{TAIL}|you will (?:have|get|receive|find) {up_to(6)}(?:by|on|before"
        rf"|tomorrow|today|within|from me|from us){TAIL}|you have my word{TAIL}"
        rf"|let me (?:send|e ?mail|put together|prepare|get|forward|share|draft"
        rf"|organi[sz]e)(?! to the| straight| an idea){TAIL}",
        hears=("I'll send you the report by Friday", "We will deliver the kit on Tuesday"),
        ignores=("I'll let you go", "I will talk to you soon"),
        confidence=0.85,
    ),
)

REQUESTS: tuple[Rule, ...] = (
    rule(
        "could-you",
        ActKind.REQUEST,
        "you please need want would kindly",
        rf"(?:can|could|would|will) you (?:please |also |just |kindly |maybe |perhaps |possibly "
        rf"|mind |be able to |be so kind (?:as )?to )*"
        rf"(?!tell|explain|describe|walk|talk|help me understand|say|repeat|speak|put me|connect"
        rf"|transfer|give me an? (?:example|idea|sense|picture)|give me {up_to(3)}min"
        rf"|take me through|imagine|see|think|like|have|be\b|want|need|prefer|rather|do (?:mon"
        rf"|tues|wednes|thurs|fri))"
        rf"(?:{WORD}){TAIL}"
        rf"|please (?!tell|explain|describe|walk|talk|correct|say|repeat|hold|wait|go ahead"
        rf"|go on|do not|do\b|stop|be|feel|excuse|accept|find|forgive|note\b)(?:{_DO}|sign|pay"
        rf"|approve|advise|review|reply|fill|click|complete|return|consider){TAIL}"
        rf"|(?:i|we) (?:need|want|would like|expect|would appreciate) you to (?!know|understand"
        rf"|be)(?: ?{WORD})+|(?:if you could|would you mind|would you be willing to"
        rf"|would you be able to|i would be grateful if you)(?: {WORD})+"
        rf"|(?:do you mind|i was wondering if you could|i wonder if you could)(?: {WORD})+",
        hears=(
            "Could you send me the drawing?",
            "please sign it today",
            "I need you to pay the deposit",
        ),
        ignores=("Can you walk me through it", "could you tell me more", "please correct me"),
        confidence=0.75,
    ),
)

HELP: tuple[Rule, ...] = (
    rule(
        "anything-else",
        ActKind.HELP_OFFER,
        "anything help else support assist something",
        r"(?:is|was) there (?:anything|something) (?:else )?(?:(?:that )?(?:i|we) (?:can|could"
        r"|should|may) (?:do|help|assist|take|support)(?: you)?(?: with| for you)?(?: right now"
        r"| today| now| at the moment)*"
        r"|(?:you|we) (?:would |still )?(?:need|want|like)(?: from me| help with| from us)*)"
        r"|(?:anything|what) else (?:(?:that )?(?:i|we) (?:can|could) (?:do|help)(?: for you"
        r"| you)?(?: with)?(?: today| right now)?|"
        r"you need(?: help with| from me)?|(?:can|could) (?:i|we) (?:do|help)(?: for you"
        r"| you)?(?: with)?)|anything else(?: (?:for today|from your side|today|right now"
        r"|for now))?(?= \?|$)"
        r"|(?:how|what|where) (?:can|could|may) (?:i|we) (?:help|do for you|support you"
        r"|be (?:useful|of (?:help|service|assistance))|assist)(?: you)?(?: with| today"
        r"| right now| most| best)*"
        r"|(?:can|could|may) (?:i|we) (?:help|assist|support) (?:you )?(?:with )?(?:anything"
        r"|something|in any way|anywhere|any other)(?: else)?(?: today| right now| with)?"
        r"|(?:let me know|tell me|call me|ring me) if (?:(?:there is|you need) (?:anything"
        r"|something)|i can (?:help|do))(?: else)?(?: you need)?"
        r"|if (?:you (?:ever )?need (?:anything|help|something)|i can (?:help|be of help)"
        r"|there is anything)(?: else)?",
        hears=(
            "Is there anything else I can help you with right now?",
            "anything else you need?",
            "what else can I do for you",
        ),
        ignores=("is there anything else that stops it", "what else would you change"),
        runs_on=False,
    ),
)
NEXT_STEP_RULES: tuple[Rule, ...] = NEXT + PROMISES + REQUESTS + HELP
