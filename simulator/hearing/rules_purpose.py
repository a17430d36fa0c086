"""Rules for why somebody rings: purposes, benefits, filler openers, the last note.

Whether a purpose has a topic and is true of this customer is decided in `purpose`; here
only the turn of phrase is found, with what follows it as `rest`.
"""

from simulator.hearing.acts import ActKind
from simulator.hearing.rules import Rule, rule
from simulator.hearing.wordlists import TAIL, WORD, up_to

_CALL = (
    r"(?:call(?:ing|ed)?|ring(?:ing)?|rang|phon(?:e|ing|ed)|telephon(?:e|ing|ed)|contact(?:ing|ed)?"
    r"|(?:get|got|getting|be|been) (?:back )?in (?:touch|contact)(?: with)?|reach(?:ing|ed)? out"
    r"|writ(?:e|ing)|on the (?:phone|line)|follow(?:ing|ed)? up|dial(?:l?ing)?|back(?: on)?"
    r"|speak(?:ing)?)"
)
_WHY = (
    r"(?:because|about|regarding|re|concerning|for|as|since|on|after|following|to|in regards? to"
    r"|with regards? to|in connection with|in relation to|with|due to|now that|and|so that|so"
    r"|on account of"
    r"|on behalf of)"
)
_YOU = (
    r"(?:you |dana |back |today |just |again |now |up |actually |quickly |real quick "
    r"|this (?:morning|afternoon|time) |here )*"
)
_REST = rf"(?P<rest>{WORD}{TAIL})"
_WISH = (
    r"(?:i|we) (?:(?:just|only|also|really|actually|am|have|had|would|do|been|was|still|simply"
    r"|quickly) )*"
    r"(?:want|wanted|wanting|like|love|need|needed|hope|hoping|hoped|wish|wished|meaning|looking"
    r"|going"
    r"|thought i would|came|got)(?: you)? to "
)
_LOOK = (
    r"(?:(?:just|quickly|briefly|please|really) )*(?:talk|speak|chat|discuss|hear|ask|know|see"
    r"|find out|check|learn"
    r"|understand|go over|go through|follow up|tell|share|bring|let|come back|get back|update"
    r"|inform|pick up|"
    r"hear back|look at|sort|fix|make sure|raise|touch on|run|review|plan|arrange|explain"
    r"|clarify|confirm|congratulate|"
    r"show|give|introduce|offer|present|return|thank|say|catch up|congratulate|warn|report|wish"
    r"|agree|apologi[sz]e"
    r"|continue|warn|invite)"
)

PURPOSE: tuple[Rule, ...] = (
    rule(
        "the-purpose-of-my-call-is",
        ActKind.PURPOSE,
        "purpose reason point aim goal object why cause subject",
        r"(?:(?:the|my|main|one|only|whole|real) )*(?:purpose|reason|point|aim|goal|object|cause"
        r"|subject) (?:(?:of|for|why|that|"
        rf"behind|i|we) )*(?:(?:my|this|the|our|today's|todays|am|have|had|was|are"
        rf"|a) )*{_CALL} {_YOU}"
        rf"(?:today )?(?:is|was|would be)(?: that| because| about)? {_REST}"
        rf"|(?:that|this|it|here) is (?:the reason |exactly |also |partly )?why (?:i|we) (?:am "
        rf"|are |have |was "
        rf"|want(?:ed)? to )?{_CALL}(?P<rest2>)",
        hears=(
            "The purpose of my call is to hear how the visit went",
            "The reason I'm calling is the seals",
        ),
        ignores=("the reason I left", "the purpose of the visit was training"),
        confidence=0.95,
    ),
    rule(
        "i-am-calling-because",
        ActKind.PURPOSE,
        "call calling called ring ringing rang phone phoning phoned telephone contact"
        " contacting touch "
        "contacted reaching reached reach writing line follow following dialling dialing back"
        " speaking write",
        rf"(?:i|we|it is|this is|just|so|and|but|why|me|sam)(?: am| are| was| have| had| will"
        rf"| only| just| also| wanted to| thought i"
        rf" would| would| do| been| quickly| today)* {_CALL} {_YOU}(?:is )?{_WHY} {_REST}"
        rf"|(?:a |just )?(?:quick )?(?:call|calling|ringing|phoning) {_YOU}(?:about|regarding"
        rf"|because|"
        rf"concerning|on account of|in regards? to) (?P<rest2>{WORD}{TAIL})"
        r"|(?:following|to follow|follow|followed|checking|circling|coming|come|getting"
        r"|get) (?:up|in|back) "
        rf"(?:to you |with you |again |quickly |briefly )*(?:on|about|regarding|after"
        rf"|with) (?P<rest3>(?!you\b|me\b|(?:in )?touch)"
        rf"{WORD}{TAIL})",
        hears=(
            "I'm ringing because our engineer was with you last week",
            "I call you for the visit of the engineer",
            "calling about line 2",
            "Checking in on Tuesday's visit",
            "following up on the seals",
        ),
        ignores=("I call my mother", "I will call you on Tuesday"),
        confidence=0.9,
    ),
    rule(
        "wants-to-talk-about",
        ActKind.PURPOSE,
        "want wanted like love need needed hope hoping hoped wish wished meaning going looking"
        " came got wanting thought",
        rf"{_WISH}(?!say goodbye)(?P<rest>{_LOOK} {WORD}{TAIL})",
        hears=("I'd like to talk about the seals", "I like to know how is the line"),
        ignores=("we wanted the seals", "I would like that"),
        confidence=0.75,
    ),
    rule(
        "it-is-about",
        ActKind.PURPOSE,
        "about regarding concerning because",
        rf"(?:it|this|that|my call|the call|today) (?:is|was|will be) (?:just |really |all "
        rf"|only )?(?:about|regarding"
        rf"|concerning|because of|in regard to) {_REST}"
        rf"|(?:a |one |just )?(?:quick |short |brief )?(?:word|question|questions|one|call|note"
        rf"|thing) "
        rf"(?:about|on|regarding|concerning) (?P<rest2>{WORD}{TAIL})"
        rf"|(?:let us|let me|can we|could we|may we|shall we|may i|can i|could i|we (?:need"
        rf"|have) to|i (?:need|have) to) "
        rf"(?:just |quickly |please )*(?:talk|speak|discuss|chat|ask(?: you)?)(?: to you"
        rf"| with you)? "
        rf"(?:about |over )?(?P<rest3>(?!you\b|soon|later|again|next|on\b|then|tomorrow|to\b"
        rf"|through\b){WORD}{TAIL})",
        hears=("It's about the seals on line 2 since the visit", "a quick word about the seals"),
        ignores=("it is about time", "that was about ten"),
        confidence=0.8,
    ),
    rule(
        "brings-what-was-asked",
        ActKind.PURPOSE,
        "asked answer wanted promised news results result said told sent mentioned",
        rf"(?:last (?:time|week|month) )?you (?:had )?(?:asked|wanted|told|requested|said"
        rf"|mentioned)(?: me| us)? "
        rf"(?P<rest>{up_to(12)}(?:i|we) (?:now )?(?:have|got|can|found|checked|am|are|will"
        rf"|brought) {up_to(6)}"
        rf"(?:answer|news|it|that|result|results|reply|figures|numbers|quote|offer|drawing|data"
        rf"|information|details|one|for you))"
        rf"|(?:i|we) (?:now |finally )?(?:have|got) (?:the |an |your |some |good )*(?:answer"
        rf"|answers|news|result|results|figures|reply) "
        rf"(?:to|about|from|on|of|for|regarding) (?P<rest2>{WORD}{TAIL})"
        rf"|(?:as|like) (?:i )?(?:promised|agreed|announced)(?! in) (?P<rest3>{WORD}{TAIL})"
        rf"|(?:i|we) promised (?:you |to ){_REST.replace('rest', 'rest4')}",
        hears=("You asked if one visit would be enough; I have the answer.",),
        ignores=("you asked me twice",),
        confidence=0.85,
    ),
    rule(
        "event-first",
        ActKind.PURPOSE,
        "was were came installed delivered fixed visited serviced arrived replaced got",
        rf"(?P<rest>(?:our|your|my) (?:new |own )?{up_to(3)}(?:was|were|came|installed|delivered"
        rf"|fixed|visited|serviced"
        rf"|arrived|replaced) {up_to(3)}(?:with you|at your|on your|at line|on line|there|at the"
        rf"|by you|to you"
        r"|you|last week|last month|yesterday|on (?:mon|tues|wednes|thurs|fri)day|this week"
        r"|the other day)"
        rf"{TAIL})",
        hears=("Our engineer was with you last week", "your order was delivered last week"),
        ignores=("our engineer is good", "was your engineer there"),
        confidence=0.6,
        kind="event",
    ),
)

BENEFIT: tuple[Rule, ...] = (
    rule(
        "so-that-you",
        ActKind.BENEFIT,
        "so that",
        r"(?:so that|so|in order that|that way|this way|such that) (?:we (?:can "
        r"|could )?(?:make sure|ensure|see to it)"
        r" (?:that )?)?(?P<rest>(?:you|your|whatever|the|it|they|nobody|nothing|no|next|those"
        r"|these|this|dana|that|both|"
        r"we (?:can |could |will )?(?:fix|mend|stop|avoid|prevent|spare|save|get|have|keep|solve"
        r"|repair|sort|bring|cut|help|take|end|put))"
        r"(?! (?:said|told|mentioned|understand what|so|see|know(?= |$)))"
        rf" {WORD}{TAIL})",
        hears=(
            "so whatever still stops it is fixed before your Easter run",
            "so that we fix what still stops it",
            "so you don't lose Saturdays",
        ),
        ignores=("so I can better understand your needs", "so we learn more", "so what stops it"),
    ),
    rule(
        "i-want-that-you",
        ActKind.BENEFIT,
        "want wish like hope",
        r"(?:i|we) (?:just |only |really )?(?:want|wish|hope|would like|like)(?: that"
        r"| to make sure that| to make sure"
        r"| to ensure that| to ensure| to see to it that)? (?P<rest>(?:you|your|the line"
        r"|your line|nobody|line) "
        rf"(?!to (?:know|tell|meet|buy|see|hear|sign)){WORD}{TAIL})",
        hears=("I want that you not lose another shift", "We want your line to run on Fridays"),
        ignores=("I hope you are well", "I want you to know"),
        confidence=0.8,
    ),
    rule(
        "to-spare-you",
        ActKind.BENEFIT,
        "save spare help make ensure avoid prevent give get keep cut reduce means meaning"
        " protect stop before bring",
        r"(?:to|and|would|could|can|will|which|that|it|this|i|we) (?:would |could |can |will "
        r"|might |helps? |help )*"
        r"(?:to )?(?P<rest>(?:save|spare|saves|spares|get|keep|protect|give|earn|bring"
        r"|buy) (?:you|your)\b"
        rf"(?! (?:a (?:call|ring)|an? (?:update|overview|quote|offer)|some (?:information"
        rf"|details)|to|back)){up_to(8)}{WORD}"
        rf"|(?:make sure|ensure)(?: that)? (?:you|your|the|nothing|it|nobody) {WORD}{TAIL}"
        rf"|(?:avoid|prevent|stop|reduce|cut|lower) (?:your|another|any more|more|further|those"
        rf"|these) {WORD}{TAIL}"
        rf"|help(?:s)? (?:you|your {WORD}) (?!with\b|today|better understand){WORD}{TAIL}"
        rf"|means? (?:that )?(?:you|your) {WORD}{TAIL})",
        hears=("to save you another lost Saturday", "which means you can drop the Saturday shift"),
        ignores=("to give you a call", "I'll get back to you"),
        confidence=0.75,
    ),
    rule(
        "before-your",
        ActKind.BENEFIT,
        "before by",
        rf"(?P<rest>(?:fixed|sorted|solved|ready|running|done|fix|sort|settled|gone|repaired"
        rf"|clear|in place) (?:it |that |this |them )?"
        rf"(?:before|by|in time for) (?:your|the) {WORD}{TAIL})",
        hears=("to get it fixed before your Easter run",),
        ignores=("we spoke before your holiday",),
        confidence=0.7,
    ),
)

FILLER: tuple[Rule, ...] = (
    rule(
        "touching-base",
        ActKind.FILLER_OPENER,
        "base checking check catch catching touch hello contact in",
        r"touch(?:ing|ed)? base(?! camp)|(?:just |only )*check(?:ing)? in(?= [.?!]|$| with you"
        r"| on you| and| to see| today| quickly)"
        r"|(?:to |for a |just )*(?:catch|catching) up|(?:to |just )*(?:say"
        r"|saying) (?:a quick )?(?:hi|hello)"
        r"|(?:to |just )*(?:stay|staying|keep|keeping|remain) in (?:touch|contact)|(?:a |my "
        r"|our )(?:quick |courtesy |regular |monthly "
        r"|usual |little )+(?:call|check in|catch up)(?= [.?!]|$)|courtesy call"
        r"|circling back(?= [.?!]|$)|following up(?= [.?!]|$)",
        hears=("just touching base", "I'm just checking in", "I wanted to touch base"),
        ignores=("I touched base camp", "check in the parcel"),
    ),
    rule(
        "how-things-are-going",
        ActKind.FILLER_OPENER,
        "see hear know find ask check wondering wondered wonder how",
        r"(?:to |just |i was |i |and )*(?:see|hear|know|find out|ask|check|wonder(?:ing"
        r"|ed)?)(?: you)? "
        r"(?:how|where|if|whether) (?:(?:things|everything|it|life|we|you|all|business|we all"
        r"|the business|stuff|you guys|you all) "
        r"(?:is|are|was|were|has been|have been|had been) ?(?:all )?(?:going|doing|stand|at"
        r"|with things|getting on|getting along|been|standing|okay|fine"
        r"|with everything|well|keeping)?(?: with (?:you|things|everything|it all"
        r"|it))?(?: (?:these days|lately|right now|at the moment|over there|there"
        r"|at your end|on your side|on your end|today))?|(?:you|there) (?:(?:are|is|have|need"
        r"|needed|might|still) )*(?:anything|any news|something new|any changes?|"
        r"any updates?|any needs?|anything new|anything you need)|anything (?:new|has changed"
        r"|changed))(?= [.?!]|$| and| so| dana)"
        r"|where we are(?: with (?:things|everything|it|this))?(?= [.?!]|$)"
        r"|see (?:if|whether) (?:anything (?:has )?changed|there (?:is|are) (?:any )?(?:news"
        r"|updates?|changes?|anything new)|you need anything)",
        hears=("wanted to see how things are going", "to see where we are with things"),
        ignores=("to see how the seals are doing", "to hear how you handle Fridays"),
    ),
    rule(
        "email-and-changed",
        ActKind.FILLER_OPENER,
        "email mail message letter brochure anything voicemail catalogue newsletter news updates",
        r"(?:did|have) you (?:get|got|received?|see|seen|read|had a chance to (?:read|look at"
        r"|see))(?: a chance to (?:read|look at|see))? "
        r"(?:my|our|the) (?:last |latest |recent |little |previous )?(?:e ?mail|mail|message"
        r"|letter|brochure|voicemail|catalogue|newsletter|"
        r"flyer)(?= [.?!]|$| and| yet| i sent| from| last| or)"
        r"|(?:has |have |is )?(?:anything|something|much) (?:has |have |is |that )?(?:changed"
        r"|new|happened)(?: since| lately| on your side| for you"
        r"| at your end| there| with you)*(?= [.?!]|$| since we)|(?:any|what is the) (?:news"
        r"|updates?|changes?|latest)(?: from your side| on your side| on your end"
        r"| for me| from you| yet)?(?= [.?!]|$)|(?:what is|anything) new(?: with you| there"
        r"| at your end)?(?= [.?!]|$)",
        hears=("Did you get my email, and has anything changed?", "any news from your side?"),
        ignores=("Did you get my email about the seals?", "has anything changed on line 2"),
        confidence=0.8,
    ),
    rule(
        "long-time",
        ActKind.FILLER_OPENER,
        "ages long spoke spoken heard thought meaning haven't while",
        r"(?:i have |i had )?been meaning to (?:ring|call|phone|contact|get in touch"
        r"|reach out)(?: you)?(?: for (?:ages|weeks|months|"
        r"a (?:long time|while)|some time))?|it has been (?:ages|a (?:long )?while|(?:such "
        r"|quite )?a long time|too long|some time|months"
        r"|quite (?:a while|some time))|long time no (?:see|speak|hear)|(?:we"
        r"|i) (?:have )?not (?:spoken|talked|heard|caught up)"
        r"(?: from you| to you| with you)? (?:in|for) (?:ages|a (?:long )?(?:while|time)"
        r"|some time|months|quite)|(?:i )?(?:just )?thought i"
        r" would (?:give you a (?:call|ring)|(?:call|ring)(?: you)?)(?= [.?!]|$)"
        r"|just (?:a )?(?:quick )?(?:calling|ringing)(?= [.?!]|$)",
        hears=("I've been meaning to ring for ages", "it's been a while", "long time no speak"),
        ignores=("it took ages to fix the line",),
        confidence=0.75,
    ),
)

KINDNESS: tuple[Rule, ...] = (
    rule(
        "nothing-to-sell",
        ActKind.FILLER_OPENER,
        "sell selling sales ask want need pitch agenda",
        r"(?:i have |there is |i have got |got )?(?:nothing|not anything) to (?:sell|pitch"
        r"|offer)(?: you)?(?: today)?|(?:i am |this is )?not "
        r"(?:calling |ringing |here |trying )?(?:to )?(?:sell(?:ing)?"
        r"|a sales call)(?: you)?(?: anything| something)?|no (?:sales pitch|pitch|"
        r"agenda|sales call|selling)(?: today)?|(?:i do not|not) (?:want|need) anything from you",
        hears=("Nothing to sell; I saw the flood in the news.", "I'm not calling to sell anything"),
        ignores=("you sell nothing on Fridays",),
        kind="kindness",
        runs_on=False,
    ),
    rule(
        "are-you-all-right",
        ActKind.FILLER_OPENER,
        "right okay alright safe affected hurt coping well recovering better feeling fine",
        r"(?:are|is) (?:you|everybody|everyone|your (?:family|team|people|staff|crew|\w+)"
        r"|the team|all of you)(?: and \w+ \w+)? (?:all |both |doing )?"
        r"(?:all right|alright|okay|safe|affected|hurt|coping|recovering|feeling better"
        r"|feeling okay|well again|better)(?: after [\w ]+| now| there| over there)?"
        r"|(?:to (?:ask|see|hear|check|make sure)|i hope)(?: if| whether| how)? (?:you|everybody"
        r"|everyone|your \w+|all of you) (?:are|is|were) "
        r"(?:all |doing )?(?:all right|alright|okay|safe|coping|recovering|feeling better|better)",
        hears=("Are you all right?", "is everybody safe", "to see if you are okay after the flood"),
        ignores=("is your line okay with that", "are you all right with Tuesday"),
        kind="kindness",
        runs_on=False,
        confidence=0.8,
    ),
)

NOTES: tuple[Rule, ...] = (
    rule(
        "last-note",
        ActKind.NOTE_REFERENCE,
        "notes note wrote last spoke talked time earlier before mentioned previously notebook"
        " record",
        r"(?:as |according to |in |from |looking at |i see (?:from|in) |reading )*(?:my"
        r"|our) (?:last |own |call |previous )*notes?"
        rf"(?: (?:say|says|tell|tells|from|of|here|show|shows|that|last){up_to(3)})?(?= |$)"
        rf"|(?:when|since|after) we (?:last )?(?:spoke|talked|met|had|discussed)(?: last| in| on"
        rf"| about)?|(?:the )?last time (?:we|you|i|when)(?: we| i| you)? "
        rf"(?:spoke|talked|met|said|told|mentioned|asked|called|discussed)|(?:in|from"
        rf"|after) our last (?:call|conversation|talk|chat|meeting)"
        r"|(?:you|we) (?:said|told me|mentioned|agreed|talked|spoke|discussed|had"
        r"|asked) (?:about |that )?(?:it |this )?last (?:time|week|month|year|"
        r"autumn|summer|spring|winter|call)|i wrote (?:it |that |this )?down|last (?:week|month"
        r"|time) you (?:said|told|mentioned|asked|had|were)|"
        r"i (?:have |had )?noted",
        hears=(
            "As my notes say, you had seal failures",
            "last time you told me about the seals",
            "my note says seals, still so?",
        ),
        ignores=("the note on the door",),
        runs_on=True,
        confidence=0.85,
    ),
)
PURPOSE_RULES: tuple[Rule, ...] = PURPOSE + BENEFIT + FILLER + KINDNESS + NOTES
