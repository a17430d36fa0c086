"""Rules for what happens after this call: proposals, promises, requests, offers of help."""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import A_RING, DAY, MINUTES, SOME, TAIL, WEEKDAY, WORD, up_to

_MEET = (
    r"(?:meet(?:ing)?|visit|call|ring|phone|speak|talk|come(?: over| by| in| and see| round"
    r"| out)?|appointment|demo|demonstration|drop (?:by|in)|stop by|sit down|show you|send"
    r"|see you|get together|set up|schedule|book|arrange|fix (?:a|another)|organi[sz]e|pencil"
    r"|bring|have (?:a|an|another|our|some|five|ten|fifteen|twenty|thirty|half)|join"
    r"|do (?:a|it|that|tuesday|thursday)|catch up|connect"
    r"|introduce|look at|walk through|workshop|trial|sample|test|invite|go through|share|e ?mail"
    rf"|write|drop|{A_RING})"
)
_DO = (
    r"(?:send|e ?mail|write|call|ring|phone|text|get|come|bring|check|confirm|ask|find|talk"
    r"|speak|let|drop|prepare|put|set|arrange|book|schedule|organi[sz]e|forward|share|look|make"
    r"|have|give|draft|visit|meet|show|be in touch|be back|get back|report|deliver|post|mail"
    r"|invite|introduce|follow|pass|sort|fix|see|join|order|reserve|provide|contact|hold|return"
    r"|keep(?! (?:this|that|it) (?:to myself|between|in mind)))"
)
_PAST = (
    r"(?:met|visited|called|rang|phoned|spoke|talked|came(?: over| by| in| round)?|dropped (?:by"
    r"|in)|popped in|sent|wrote|brought|arranged|set up|booked|showed you|sat down"
    r"|gave (?:\w+ ){1,3}?a (?:ring|call|bell|buzz|shout))"
)
# "Let me get this straight" gives back what she said.
_IT_ALL = r"(?:this|that|it|you|everything|all (?:of )?(?:this|that))(?: all)?"
_STRAIGHT = rf" {_IT_ALL} (?:straight|right|clear)\b"
_SUIT = r"(?:suit|work|fit|do|be (?:okay|good|fine|possible|convenient|better|best|sensible)|go)"

_RINGS = (
    r"(?:(?:call|ring|phone|visit|meet|speak|talk|come|drop by|sit down|get together"
    r"|have a (?:\w+ )?(?:call|chat|talk))s?|called|rang|phoned|visited|met|spoke|talked|came)"
    r"(?: (?:to|with))?"
)
_MEETS_OR_LOOKS = rf"(?:{_RINGS}|go (?:through|over)|look(?:s| at)?|joins?|plan|discuss|starts?)"
_SOMEBODY = r"(?:i|we|she|he|they|you two|(?:my|our) \w+|(?!that\b|it\b|which\b|who\b)\w+)"

NEXT: tuple[Rule, ...] = (
    rule(
        "shall-we",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?<!what )(?<!which )(?<!who )(?<!whom )"
        rf"(?:(?:could|can|shall|may|might|should|do you think|do you mind if|would you mind if"
        rf"|maybe|perhaps|how about if|how about|what if|what about if|would it (?:be (?:okay"
        rf"|possible|good|useful|helpful)|make sense|help|be worth it) (?:if|that)|is it (?:okay"
        rf"|possible|all right) if) (?:we|i|you and i|my \w+|our \w+|both of us"
        rf"|the two of us) (?:could |can |to |please |just |all |then |both |also |perhaps "
        rf"|maybe |two )*|(?:why do not|why not) (?:we |i )|(?:would it be|is it) (?:okay"
        rf"|possible|good|useful|helpful) (?:for (?:us|me) )?to )(?:{_MEET}|(?<=if i ){_PAST}"
        rf"|(?<=if we ){_PAST}|put (?:{WORD} ){{1,10}}?in(?:to)? (?:the|your|our|my) (?:diary"
        rf"|calendar))(?! (?:it|that) again"
        rf"| about my| you (?:a few|some|about|if|how|what|a question)| through (?:what|how)"
        rf"| me about| about the| to (?:dana|mr|ms)| (?:you )?(?:help|understand|tell|ask)){TAIL}",
        hears=(
            "Could we meet?",
            "Shall we speak again next week?",
            "Can I come and see line 2?",
            "What if I rang you the day after?",
            "Would you mind if I gave Yusuf a ring on Thursday?",
            "Shall I put Tuesday at ten in the diary?",
            "Would it be possible to have ten minutes with her next week?",
        ),
        ignores=("can I ask you about it", "could we fix the seals in a week"),
        confidence=0.8,
    ),
    rule(
        "i-would-suggest",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:i|we|my|let me|may i|can i) (?:would |do |will |could |am )*(?:suggest|propose"
        rf"|suggesting|proposing|recommend)(?:ion|al)?(?: is| would be)? (?:that )?(?:(?:we|i"
        rf"|you|a|an|the|our|my|both|to) )*{up_to(6)}{_MEET}{TAIL}|(?:the |our |my |a |one "
        rf"|as a |as |good |best )*next step(?:s)?(?: (?:is|would|could|will|might|be|for us"
        rf"|from here|then|can))* {WORD}{TAIL}|(?:i|we) (?:would|will|want|d)? ?(?:(?:very much"
        rf"|really|also) )?(?:like|love|want) to (?:come|visit|meet|set up|arrange|book|schedule"
        rf"|invite|show you|bring|organi[sz]e|see (?:a|the|line|it|you|your|how it)|have (?:a"
        rf"|another) (?:call|meeting|look)){TAIL}|(?<!\btold you )i would"
        r" (?:come|bring|send|call|ring|visit"
        rf"|meet) (?:and |you |by |over |the |a |our |my |round |along )*{WORD}{TAIL}",
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
        r"let us (?:(?:just|then|please|both|all|now|say) )*"
        rf"(?!(?:look at|talk about|speak about|go (?:back )?to) (?:{WORD} ){{1,4}}"
        rf"(?:instead|first|now|for a (?:moment|minute|second))(?= [.,;:?!]|$))"
        rf"(?:(?!drop (?:it|that)\b){_MEET}|discuss|regroup|connect"
        rf"|sync|try|plan|aim for|do|say(?! (?:it|they|you|he|she|that|there|nobody|somebody|for) )"
        rf"|make (?:it|that|a date))(?! (?:about|be honest)){TAIL}"
        rf"|we (?:speak|talk|meet) again (?:after|on|when|once|in|next|then) {WORD}{TAIL}"
        rf"|let us (?P<vague>keep in touch|stay in touch|be in touch|keep in contact"
        rf"|touch base again)|(?:set up|schedule|book|arrange|fix|organi[sz]e|make|plan"
        rf"|(?<!\byou )get|put) (?:(?:in|a|an|another|our|the|some|short|quick|proper|small|ten"
        rf"|fifteen|thirty"
        rf"|twenty|minute|minutes|next|follow|up|half|hour) )*(?:meeting|call|visit|appointment"
        rf"|demo|(?<!make )(?<!make the )(?<!get )(?<!get the )(?<!in )time|date|slot|session"
        rf"|review|trial|test){TAIL}"
        rf"|(?<!there is )(?<!wait for )(?<!waiting for )"
        rf"(?<!hangs on )(?<!depends on )(?<!you have )(?<!until )(?<!after )(?<!before )"
        rf"(?:a|another|one) (?:short |quick |brief |second |small |proper "
        rf"|next )*(?:meeting|call|visit|appointment"
        rf"|demo) (?:with|on|next|at|in|between) {WORD}{TAIL}|(?:i will )?(?:send|put"
        rf"|drop) (?:you )?(?:(?:an|a|the|it|something|that|you|invite|calendar) )+(?:in|into|to"
        rf"|on)? ?(?:your|the)? ?(?:invite|invitation|calendar|diary){TAIL}",
        hears=(
            "Let's meet on Thursday",
            "a call with your maintenance engineer and ours",
            "Let's keep in touch",
            "and we speak again after your meeting",
        ),
        ignores=(
            "let us be honest",
            "Then let's look at the dates instead",
            "it all hangs on a meeting on Monday",
            "you get the call or who gets it",
        ),
        confidence=0.8,
    ),
    rule(
        "i-propose-he-comes",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:let me|may i|can i|(?:i|we)(?: would| will| could)?) (?:suggest|propose)"
        rf" (?:the following|this|it like this) {WORD}{TAIL}"
        rf"|(?:i|we) (?:would |will )?(?:suggest|propose)(?: that)?(?: ?:)? (?:{WORD} ){{1,4}}?"
        r"(?:comes?|rings?|calls?|phones?|visits?|changes?|replaces?|fits?|fixes|repairs?|measures?"
        rf"|looks?|checks?|brings?|sends?|writes?|meets?|speaks?|talks?|shows?)(?= ){TAIL}",
        hears=(
            "I propose: Marek changes the rear jaws",
            "I suggest that our engineer looks at the bank",
            "Then let me propose this: Freya measures store three for four weeks",
        ),
        ignores=("I suggest it", "you propose that somebody comes"),
        confidence=0.8,
    ),
    rule(
        "would-it-help-if-he-came",
        ActKind.NEXT_STEP_PROPOSAL,
        r"(?:would it|will it|might it|does it|is it) (?:(?:perhaps|maybe|not|also) )*(?:make sense"
        r"|help(?: you)?|be (?:a )?(?:useful|helpful|good(?: idea)?|possible|idea|worth(?: while|"
        r" it)?|worthwhile|all right|okay)) (?:if|for|to have) (?!i\b|we\b|you to\b|us\b|me\b)"
        rf"(?:{WORD} ){{1,4}}?(?:to )?(?:c[ao]me|r[ai]ng|call(?:ed)?|visit(?:ed)?|look(?:ed)?"
        r"|br(?:ing|ought)|measured?|show(?:ed)?|m[e]{1,2}t|talk(?:ed)?|sp[eo]a?ke?|join(?:ed)?"
        rf"|changed?|replaced?|check(?:ed)?|dropped|drop|s[ea]t down|sat in)(?= |$){TAIL}",
        hears=(
            "Would it make sense for Marek to come back and do the rear pair?",
            "Would it help if our engineer came by and looked at it?",
        ),
        ignores=("Would it make sense to you?", "Would it help if the line ran through?"),
        confidence=0.85,
    ),
    rule(
        "which-span-suits-better",
        ActKind.NEXT_STEP_PROPOSAL,
        r"(?P<ask>(?:would|is|are|do|does|will) (?:the )?(?:[\w']+ ){0,6}?(?:weeks?|mornings?"
        r"|afternoons?|evenings?|beginning|start|middle|end|early|late|earlier|later|before"
        r"|after)(?= )(?: [\w']+){0,7}? (?:(?:be )?(?:easier|better|best|more convenient|quieter)"
        rf"(?: for (?:you|him|her|them|your \w+|both))|suit (?:you|your \w+)(?: better| best"
        rf"| more)?)){TAIL}",
        hears=(
            "Would the second or third week of April be easier for you?",
            "Are mornings or afternoons better for you?",
            "Do mornings suit you better?",
        ),
        ignores=("Is it worse in the mornings?", "Is the afternoon shift better?"),
        confidence=0.85,
    ),
    rule(
        "would-a-day-suit",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:(?:how|what) about|what (?:do|would) you (?:think|say) (?:about|of|to))"
        rf" (?:(?:on|maybe|say|perhaps|around) )?{DAY}(?!')"
        rf"(?! (?:shift|run|stop|order|delivery|was|were|did)s?\b){TAIL}"
        rf"|(?<!\bit )(?<!\bthat )(?<!\bthis )is (?:on |the )?{DAY}(?: {WORD}){{0,6}}?(?: {_SUIT}"
        rf"| good"
        rf"| okay| fine| free| available| at [\w:.]+(?: [ap]m)?)(?: (?:for )?(?:you|your \w+))?"
        rf"|(?<!\bwhat )(?<!\bthat )(?<!\bthis )(?<!\bwhy )(?:would|does|will|could|how about"
        rf"|what about"
        rf"|how is|how does|are you (?:free"
        rf"|available)|say|maybe|perhaps|then|shall we say|have you got|have you|can you do"
        rf"|could you do|could it be|can it be|might it be) (?:a |the |early |late |some ?time |on "
        rf"|next |maybe |perhaps |it "
        rf"|free |for example |say )*{DAY}(?: {WORD}){{0,6}}?(?: {_SUIT}| good| okay| fine| free"
        rf"| available| at [\w:.]+(?: [ap]m)?|(?= [?.!]|$))(?: (?:for )?(?:you|your \w+|her|him"
        rf"|them|both|best|better))*|(?P<ask>when (?:(?:would|could|will|does|do|is|can|should"
        rf"|are|might) )?(?:(?:be|it|that|you|we|i|suit|suits|work|works|sensible|convenient"
        rf"|best|better|good|a good|free|available|the best|right|prefer|like|next|meet|talk"
        rf"|speak|call|ring|come|visit|time|you be|for|to|again|your|shall|should|would|have"
        rf"|possible|next|then|in|fit|fits|start|see|and|by|over|do|this) )*(?:suit|suits|work"
        rf"|works|sensible|convenient|best|better|good|free|available|possible|meet|talk|speak"
        rf"|time|call|ring|come|visit|fit|fits|like|prefer|again|over|you|start|do"
        rf"|check in(?: with you)?|check back)(?= [.?!]|$"
        rf"| for (?:you|a|your|this|that|us)| to| dana| on your| in your| best| please| then| now"
        rf"| though| instead)|(?:what"
        rf"|which) (?:time|day|date|week|slot|morning|afternoon|days|dates)(?: (?:or"
        rf"|and) (?:time|day|date|hour))? (?!must you )(?:{WORD} ){{0,3}}?"
        r"(?:suit|suits|work|works|best|better"
        rf"|good|convenient|fit|fits|prefer|sensible|free|possible|meet|talk|speak|call|like"
        rf"|right|have|available)(?: (?:for )?(?:you|best|better|us|your \w+|to \w+|in mind"
        rf"|again))*|(?:what|how) (?:does|is) your (?:diary|calendar|schedule|week"
        rf"|availability)(?: {WORD}){{0,4}}|(?:give|tell|name|send) me (?:a|your|some) (?:date"
        rf"|day|time)s?(?: that suits| that works)?(?: you)?|any (?:day|time|morning|afternoon)s? "
        rf"(?:that |which |when )?(?:it )?(?:is|are|would be|suits|works|you are)(?: {WORD}){{1,4}}"
        rf"|(?:what|when) is sensible"
        rf"|when (?:could|can|shall|should|would|may|might) (?:we|i|you and i|our \w+|it"
        rf"|that)(?: {WORD}){{1,8}}|when would you (?:next )?have (?:air|room|a gap)(?: for \w+)?"
        rf"|which day (?:do |would )?you want(?= [.?!]|$)|when are you (?:next )?(?:free"
        rf"|available|around"
        rf"|in)(?: {WORD}){{0,4}})",
        hears=(
            "Would Tuesday suit?",
            "When is sensible?",
            "how about Thursday at ten",
            "what about Friday the 4th over lunch, or a day when it is quiet with you",
            "when would suit you",
            "what day works best for you?",
            "When would you have air for it?",
            "Which day you want?",
            "What do you think about Thursday at two, we sit down by phone?",
        ),
        ignores=(
            "when did it stop",
            "what time does the shift start",
            "when you planned the year",
            "why is it the Thursday, if I may ask",
        ),
        confidence=0.85,
    ),
    rule(
        "she-names-the-day",
        ActKind.NEXT_STEP_PROPOSAL,
        r"(?:(?:then|please|you|so|and|just|can|could|may i ask) )*(?:you (?:to )?)?"
        r"(?<!\bi )(?<!\bwe )(?:name|say|tell|give|choose|pick)(?: (?:me|please))*"
        r" (?:the|a|your|which|when)"
        r"(?: (?:day|date|time|hour)s?\b(?! (?:of|when|the))| ?(?=[.?!]|$))"
        r"(?: (?:that|which|when|is|it|suits|you|good|convenient|to|for|please|best"
        r"|works|then|and|hour))*",
        hears=(
            "Please name a day that is convenient to you.",
            "Then you say me please a day which is good.",
            "You tell me when.",
            "May I ask you to name the day?",
        ),
        ignores=(
            "you tell me the time of the shift",
            "before I name a date",
            "tell me when it stops",
        ),
        runs_on=False,
        confidence=0.8,
    ),
    rule(
        "how-about-it",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:how|what) about (?:on |for )?(?:the |that )?(?:very )?(?:same |next |following )?"
        rf"(?:day|morning|afternoon|week|{WEEKDAY})(?: after| afterwards)(?: that| this)?{TAIL}"
        rf"|(?:how|what) about (?:if )?(?!the |a |an |your |that |this |it )\w+"
        r" (?:rings?|rang|calls|called|visits|visited|comes|came|phones|phoned|meets|met) "
        rf"{WORD}{TAIL}|(?:how|what) about (?:if )?"
        r"(?:i|we|(?:me|you|\w+) and (?:i|me)|my \w+|our \w+|(?:the|all|we) (?:two|three|four)"
        r"(?: of us)?) "
        rf"(?:just |could |can |to )*{_MEET}{TAIL}|(?:how|what) about (?:a|an|another|one"
        rf"|our) (?:(?:short|quick|brief|small|first|free|little|test|trial|site) )*(?:meeting"
        rf"|call|visit|appointment|demo|demonstration|trial|test|workshop|chat|order"
        rf"|sample){TAIL}|let me (?:just )?(?:come|visit|drop (?:by|in)|stop by|ring you|call you"
        rf"|show you|see (?:it|the line|you)|bring|have a look|take a look)(?! back to (?:that"
        rf"|this|what)){TAIL}",
        hears=(
            "How about I drop by with Marek?",
            "How about Marek rings you on Wednesday at ten?",
            "How about I give you a bell on Thursday?",
            "How about the day after?",
            "what about a demo next Tuesday at 10?",
            "Let me come and look.",
        ),
        ignores=("how about the other line", "what about the night shift", "let me see"),
        confidence=0.8,
    ),
    rule(
        "a-colleague-could-come",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:(?:our|my) (?:{WORD} ){{1,3}}?|she |he |they )(?:could|can) (?:gladly |also |then "
        rf"|just |even )*(?:come|visit|drop|ring|call|look)"
        rf" (?:to |in |by |round |over |out |and see )*(?:you|by|in|over|round|at (?:it|that"
        rf"|them)){TAIL}",
        hears=(
            "our trainer could come to you for free",
            "she can visit you on a quiet morning",
            "My colleague Jan could drop by.",
        ),
        ignores=("they could come to terms with it", "can she ring you when it stops"),
        confidence=0.75,
    ),
    rule(
        "day-and-do",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?!(?:(?:on|the) )*(?:today|\w+days)\b){DAY} (?:then |it is |early |morning |afternoon "
        rf"|at [\w:.]+(?: [ap]m| o'clock)? "
        rf"|in the (?:morning|afternoon) |it works |is fine |fine |works |okay |perfect "
        rf"|good )*(?:i|we|you|my \w+|our \w+) (?!(?:would|could) have (?!a\b|the\b|your\b))"
        rf"(?:will |can |could |would |am going to "
        rf"|are going to |shall )?(?!(?:write|note|put) (?:it|that|this)\b)"
        rf"(?:{_DO}|come|ring|call){TAIL}",
        hears=("The 3rd at nine, I ring you.", "Tuesday at ten, I'll send an invite."),
        ignores=(
            "on Friday we lost a shift",
            "18 September, I write it down",
            "on a Friday I would have kept quiet",
        ),
        confidence=0.8,
    ),
    rule(
        "when-it-suits-her",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"{_SOMEBODY} (?:will |can |could |then |gladly )*{_MEETS_OR_LOOKS}"
        rf" (?:{WORD} ){{0,8}}?when(?:ever)? it suits you\b{TAIL}"
        rf"|when(?:ever)? it suits you(?: [,:])? {_SOMEBODY} (?:{WORD} )?(?:will |can |could |then "
        rf"|gladly )*{_MEETS_OR_LOOKS}\b{TAIL}",
        hears=(
            "You send a bottle to Ines, and she calls you when it suits you.",
            "When it suits you, she rings you about the glue.",
            "We go through your result when it suits you.",
        ),
        ignores=("people ring here when it suits them", "does it stop when it suits you"),
        confidence=0.86,
    ),
    rule(
        "book-her-in",
        ActKind.NEXT_STEP_PROPOSAL,
        rf"(?:i|we) (?:will|shall|can|could) (?:then )?(?:come|visit|ring|call|phone|be there"
        rf"|meet you|see you|be with you|drop by|bring)(?! back to (?:that"
        rf"|this))(?: {WORD}){{0,8}}? (?:on |at |by )?{DAY}{TAIL}|(?:you|i) (?:will "
        rf"|would )?(?:show|send|bring|introduce|invite) (?:me |us |you |your |the "
        rf"|our ){up_to(6)}(?:and )?(?:you|i) (?:will |would )?(?:show|send|bring|introduce"
        rf"|invite){TAIL}|(?:can|could|would|will) you (?:please )?(?:(?:show"
        rf"|give) me (?:the line|a tour|around)|introduce me|set up|arrange|put (?:something|it"
        rf"|that) in (?:your|the) (?:diary|calendar)|(?:write|pencil|book|enter|put)"
        rf" (?:(?:me|us|in|down|for) )*{MINUTES} with {WORD}|join (?:us|me)"
        rf"|spare (?:me )?(?:an hour|half an hour|twenty|thirty)"
        rf"|meet(?: me| us| with)?|receive (?:me|us)){TAIL}"
        rf"|an e ?mail first{TAIL}|(?:i|we) (?:call|ring|phone|visit|meet|see) you(?: (?!because\b"
        rf"|about\b|regarding\b|since\b|as\b|for\b|to\b){WORD}){{0,7}}? {DAY}{TAIL}",
        hears=(
            "I'll send the seal report, you show your engineer.",
            "I'll ring you on Thursday",
            "An email first, fine.",
            "Could you write in ten minutes with her on Monday?",
            "then I call you with your director on 23 June",
        ),
        ignores=("you show me", "I can bring that up", "I call you about the stop on Tuesday"),
        confidence=0.85,
    ),
)

PROMISES: tuple[Rule, ...] = (
    rule(
        "let-me-confirm-first",
        ActKind.CONDITIONAL_COMMITMENT,
        rf"(?:let me|i (?:will|would|have to|need to|want to|must|would like to|can|shall"
        rf"|am going to)|i would rather) (?:first |just |quickly |have to |better )*(?:confirm"
        rf"|check|ask|verify|find out|talk|speak|clear|see|clarify|double check|look into"
        rf"|consult){SOME} (?:and|then|before|so) (?:(?:i|we|will|can|then|would|shall"
        rf"|to) )*(?:come back|get back|call|ring|let you know|tell you|promise|commit|say"
        rf"|report|confirm|give you|write|send you|e ?mail|answer|be back|return|phone"
        rf"|update you){TAIL}|(?:let me|i (?:will|would|have to|need to|want to"
        rf"|must)) (?:confirm|check|ask|verify|talk|speak|consult){SOME} first{SOME} (?:i"
        rf"|we) (?:will|can|shall) (?:come back|get back|call|ring|let you know|tell you|write"
        rf"|send|confirm|answer|phone|give you)(?!s){TAIL}|(?:before|until) i (?:promise|commit"
        rf"|say yes|say anything|give you|answer){TAIL}(?:check|confirm|ask|speak|talk"
        rf"|clear){TAIL}|(?:i|we) (?:can|will|could|would) {up_to(6)}(?:if|once|provided"
        rf"|as soon as|as long as|subject to) {up_to(8)}(?:confirms?|agrees?|approves?"
        rf"|says? (?:yes|okay)|production|my colleagues?|our (?:plant|factory|production"
        rf"|engineers?|team)){TAIL}|(?:i|we) (?:can not|do not want to"
        rf"|will not) promise (?:that |it |anything |this )?(?:{WORD} ){{0,6}}?(?:but|until"
        rf"|before|without|yet|so) {WORD}{TAIL}",
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
        rf"(?:i|we|my (?:colleague|team|boss)|our (?:engineer|team|colleague|technician|service"
        rf"|plant)) (?:will|shall|am going to|are going to|promise to|promise you"
        rf"|can)(?: (?:also|then|gladly|certainly|personally|definitely|happily|just|now"
        rf"|make sure to|be sure to))* (?:{_DO})(?! (?:you go|you get on|you later|you soon"
        rf"|you then|to you soon|to you later|how|what|if|whether (?:we|i) can help"
        rf"|a look at how)){TAIL}|(?:i|we) promise{TAIL}|you will (?:have|get|receive"
        rf"|hear|find) {up_to(6)}(?:by|on|before|tomorrow|today|within|from me|from us){TAIL}"
        rf"|you have my word{TAIL}|(?:the|your|it|they|everything"
        rf"|all)(?: \w+){{0,3}}? will be (?:with you|there|ready|delivered|fixed|done|installed"
        rf"|at your|on your)(?: {WORD}){{0,12}}|(?:i|we) can (?:do|have|manage|make|get|deliver"
        rf"|ship|fix|finish|supply|install|print)(?: {WORD}){{0,10}}? (?:in|within|by|before|on"
        rf"|tomorrow|today|next|overnight|this|from)\b{TAIL}|(?:i|we) (?:can|could) (?:move"
        rf"|postpone|extend|hold|keep|reserve|wait|cover|waive) (?!up\b|on\b"
        rf"|this price){WORD}{TAIL}|(?<=then )(?:i|we) (?:move|hold"
        rf"|keep(?! (?:this|that|it) to myself)|send|reserve"
        rf"|postpone|extend) (?:you|your|the|it|that"
        rf"|this|our|two){TAIL}|(?:i|we) (?:can|could) (?:(?:also|gladly|even"
        rf"|happily) )*(?:print|make|run|lend"
        rf"|prepare|produce) (?:you\b|(?:{WORD} ){{1,5}}for you\b){TAIL}"
        rf"|(?:the|your|our|that|this)(?: \w+){{0,3}}? (?:can|could|may)"
        rf"(?: (?:still|also|easily|always|gladly))* be (?:moved|postponed|extended|held|kept"
        rf"|reserved|shifted|rescheduled)\b{TAIL}|let me (?:send|e ?mail|put together"
        rf"|prepare|get|forward"
        rf"|share|draft|organi[sz]e)(?! to the| straight| an idea|{_STRAIGHT}){TAIL}",
        hears=(
            "I'll send you the report by Friday",
            "We will deliver the kit on Tuesday",
            "your delivery can be moved once without cost",
            "we can make you two of them for nothing",
            "good, then I move the date for you",
        ),
        ignores=("I'll let you go", "I will talk to you soon"),
        confidence=0.85,
    ),
)

_ASKED_TO = (
    r"(?:send|call|e ?mail|check|give|get|take|try|use|open|click|visit|read|review|forward"
    r"|contact|ask|join|sign|pay|book|order|come|bring|put|add|change|update|complete|fill"
    r"|confirm|return|reply|write|print|save|set|look|see|find|make|keep|leave|meet|plan|talk to"
    r"|speak to|go to|download|register|submit|enter|select|buy|turn|start|remember|follow"
    r"|register)"
)
REQUESTS: tuple[Rule, ...] = (
    rule(
        "ring-me-if-it-changes",
        ActKind.REQUEST,
        rf"(?:if|should) (?:{WORD} ){{1,6}}?changes?(?: (?!i\b|we\b){WORD}){{0,4}}?"
        r" (?:(?:please|just|do|then|feel free to|you can|always) )*"
        r"(?:call|ring|phone|tell|contact)"
        rf" (?:me|us)\b{TAIL}|(?:call|ring|phone|contact) (?:me|us) (?:(?:please|always|again|any"
        rf" time) )*(?:if|when|should) (?:{WORD} ){{1,6}}?changes?\b{TAIL}",
        hears=(
            "If that changes, ring me.",
            "Should the situation change, please feel free to call me",
        ),
        ignores=("If it changes, I'll ring you.", "What changes if I ring you?"),
        confidence=0.85,
    ),
    rule(
        "would-you-tell-him",
        ActKind.REQUEST,
        r"(?:can|could|would|will) you (?:please |also |just |kindly |maybe |perhaps |then )*"
        r"(?:tell|ask|remind|inform|let|warn) (?!me\b|us\b|you\b|it\b|that\b)"
        rf"(?:{WORD} ){{1,3}}?(?:today|tomorrow|now|first|that|know|about|to|if"
        rf"|whether)(?= ){TAIL}",
        hears=(
            "Would you tell Ms Brandt today that the slot is safe?",
            "Could you ask Hamid to ring me?",
        ),
        ignores=("Could you tell me that again?", "would you tell us about it"),
        confidence=0.9,
    ),
    rule(
        "could-you",
        ActKind.REQUEST,
        rf"(?:can|could|would|will) you (?:please |also |just |kindly |maybe |perhaps |possibly "
        rf"|mind |be able to |be so kind (?:as )?to )*(?!tell|explain|describe|clarify|outline"
        rf"|quantify|specify|illustrate|walk|talk"
        rf"|help me understand|say|repeat|speak|put me|connect|transfer|give me an? (?:example"
        rf"|idea|sense|picture)|give me {up_to(3)}min|take me through|imagine|see|think|like"
        rf"|have|be\b|want|need|prefer|rather|change|do (?:mon|tues|wednes|thurs"
        rf"|fri)){WORD}{TAIL}|please (?!tell me about|tell me (?:how|what|why)|explain|describe"
        rf"|walk|talk me|correct|repeat|hold|wait|go ahead|go on|excuse|accept|forgive"
        rf"|say (?:that|it) again|and\b|thank|if\b|we\b|i\b|you\b|no\b|visit our|click"
        rf"|see below){WORD}{TAIL}|(?:(?<=[.?!] )|^|(?<=\band )|(?<=\bthen )|(?<=\bdana )"
        rf"|(?<=\bhi )|(?<=\bor ))(?:do not )?{_ASKED_TO}(?!{_STRAIGHT}"
        rf"| you| (?:is|was|are|to|me (?:think"
        rf"|see|check|ask))\b){TAIL}|let me know(?! if i can| if there is anything){TAIL}"
        rf"|(?:give|drop|send) (?:me|us) (?:a|an|the|your) {WORD}{TAIL}|(?:feel free to"
        rf"|do not (?:hesitate|forget) to|make sure (?:to|you)|be sure to"
        rf"|remember to) {WORD}{TAIL}|(?:you (?:need to|will need to|have to|should|must)"
        rf"|we (?:will )?need to) (?!have|know|understand|wait\b|be\b|decide|say yes|any"
        rf"|a\b|questions"
        rf"|been|to know|to be|to decide){WORD}{TAIL}|(?:is|would) (?:it"
        rf"|there) (?:be )?(?:possible|any chance|any way)(?: for you| that you| you| to| if you"
        rf"| we| i)* {WORD}{TAIL}|(?:i|we) (?:need|want|would like|expect"
        rf"|would appreciate)(?: it if)? you to (?!know|understand|be)(?: ?{WORD})+"
        rf"|(?:if you could|would you mind|would you be willing to|would you be able to"
        rf"|i would be grateful if you){TAIL}|(?:can|could|may) (?:i|we) (?:please "
        rf"|also )*(?:get|have|see|borrow) (?:a |the |your |some |that |copies"
        rf"|more ){WORD}{TAIL}|(?:i|we) (?:(?:just|also|still|would|really|very much) )*(?:need"
        rf"|appreciate) (?:your|some|a copy|more|the|this|an? ){WORD}{TAIL}|(?:do you mind"
        rf"|i was wondering if you could|i wonder if you could){TAIL}",
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
        r"(?:is|was) there (?:anything|something) (?:else )?(?:(?:that )?(?:i|we) (?:can|could"
        r"|should|may) (?:do|help|assist|take|support)(?: you)?(?: with| for you)?(?: right now"
        r"| today| now| at the moment)*|(?:you|we) (?:would |still )?(?:need|want"
        r"|like)(?: from me| help with| from us)*)|(?:anything|what) else (?:(?:that )?(?:i"
        r"|we) (?:can|could) (?:do|help)(?: for you| you)?(?: with)?(?: today| right now)?"
        r"|you need(?: help with| from me)?|(?:can|could) (?:i|we) (?:do|help)(?: for you"
        r"| you)?(?: with)?)|anything else(?: (?:for today|from your side|today|right now"
        r"|for now))?(?= \?|$)|(?:how|what|where) (?:can|could|may) (?:i|we) (?:help|do for you"
        r"|support you|be (?:useful|of (?:help|service|assistance))|assist)(?: you)?(?: with"
        r"| today| right now| most| best)*|(?:can|could|may) (?:i|we) (?:help|assist"
        r"|support) (?:you )?(?:with )?(?:anything|something|in any way|anywhere"
        r"|any other)(?: else)?(?: today| right now| with)?|(?:let me know|tell me|call me"
        r"|ring me) if (?:(?:there is|you need) (?:anything|something)|i can (?:help"
        r"|do))(?: else)?(?: you need)?|if (?:you (?:ever )?need (?:anything|help|something)"
        r"|i can (?:help|be of help)|there is anything"
        r"(?! (?:in|about|on|wrong|missing)\b))(?: else)?",
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
